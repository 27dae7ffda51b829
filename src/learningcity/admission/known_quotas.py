"""How many a country, a National Commission or a region may have of something: numbers with what they count."""

from __future__ import annotations

from enum import Enum

from attrs import evolve, frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, looked_up, shown
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_instance
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Counted", "Quota", "QuotaHolder", "QuotaSpan", "quota", "quotas"]


class Counted(Enum):
    """What a quota counts."""

    APPLICATIONS = "applications"
    """Files that are handed on to UNESCO, whether or not they are admitted."""
    NEW_MEMBERS = "new-members"
    """Cities that are admitted."""
    NOMINATIONS = "nominations"
    """Members that are put forward for the award."""
    LAUREATES = "laureates"
    """Members that get the award."""


class QuotaHolder(Enum):
    """Who has a quota."""

    COUNTRY = "country"
    NATIONAL_COMMISSION = "national-commission"
    REGION = "region"


class QuotaSpan(Enum):
    """For how long, or for what, a quota holds."""

    YEAR = "year"
    CALL = "call"
    EDITION = "edition"


@frozen(kw_only=True)
class Quota(Statement):
    """How many of something each holder may have.

    Attributes:
        per: who has the quota: each of these.
        of: what is counted.
        within: for what it holds: a year, a call, an edition of the award.
        limit: how many there may be at the most; None where the number was not read, which is neither none nor any.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a limit below 0.
    """

    per: QuotaHolder
    of: Counted
    within: QuotaSpan
    limit: int | None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "per"), self.per, QuotaHolder)
        require_instance((self.id, "of"), self.of, Counted)
        require_instance((self.id, "within"), self.within, QuotaSpan)
        if self.limit is None:
            return
        path, accepted = (self.id, "limit"), Message("accepted.whole-number")
        if type(self.limit) is not int:
            raise WrongType(Problem("wrong-type", path, shown(self.limit), accepted))
        if self.limit < 0:
            raise InvalidValue(Problem("negative", path, shown(self.limit), accepted))


def _quota(
    id: str,
    counts: tuple[Counted, QuotaHolder, QuotaSpan],
    limit: int | None,
    citations: tuple[Citation, ...],
    standing: Standing = Standing.VERIFIED,
) -> Quota:
    of, per, within = counts
    year = PartialDate(int(id.split(".")[1].rpartition("-")[2]))
    label = Message("quota", {"of": of, "per": per, "within": within, "year": year})
    return Quota(id=id, label=label, citations=citations, standing=standing, per=per, of=of, within=within, limit=limit)


_FILES = (Counted.APPLICATIONS, QuotaHolder.NATIONAL_COMMISSION, QuotaSpan.CALL)
_NOMINATIONS = (Counted.NOMINATIONS, QuotaHolder.NATIONAL_COMMISSION, QuotaSpan.EDITION)
_LAUREATES_OF_REGIONS = (Counted.LAUREATES, QuotaHolder.REGION, QuotaSpan.EDITION)

_QUOTAS = (
    evolve(
        _quota(
            "quota.regulations-2018.new-members",
            (Counted.NEW_MEMBERS, QuotaHolder.COUNTRY, QuotaSpan.YEAR),
            3,
            cited("S01", "S60"),
            Standing.CONTESTED,
        ),
        note=Message("note.quota-of-new-members"),
    ),
    evolve(
        _quota("quota.regulations-2018.applications", _FILES, 3, cited("S16", "S49", "S63"), Standing.CONTESTED),
        note=Message("note.quota-of-applications"),
    ),
    evolve(
        _quota("quota.call-2021", _FILES, None, cited("S03", "S07"), Standing.UNVERIFIED),
        note=Message("note.quota-not-read"),
    ),
    _quota("quota.call-2023", _FILES, 3, cited("S08")),
    _quota("quota.call-2025", _FILES, 3, cited("S09", "S61", "S64")),
    _quota("quota.award-2015", _LAUREATES_OF_REGIONS, 6, cited("S22")),
    _quota("quota.award-2017", _NOMINATIONS, 3, cited("S20", "S15")),
    _quota("quota.award-2017.laureates", _LAUREATES_OF_REGIONS, 6, cited("S20")),
    _quota("quota.award-2019", _NOMINATIONS, 2, cited("S23")),
    _quota("quota.award-2021", _NOMINATIONS, 2, cited("S24")),
    _quota("quota.award-2024.nominations", _NOMINATIONS, 2, cited("S27"), Standing.REPORTED),
    _quota(
        "quota.award-2024.laureates",
        (Counted.LAUREATES, QuotaHolder.COUNTRY, QuotaSpan.EDITION),
        1,
        cited("S27"),
        Standing.REPORTED,
    ),
)
_BY_ID = {entry.id: entry for entry in _QUOTAS}


def quotas(of: Counted | None = None) -> tuple[Quota, ...]:
    """Every quota that a source states, the oldest first; those that count one thing, if it is given.

    Raises:
        WrongType: what is no :class:`Counted`.
    """
    if of is None:
        return _QUOTAS
    require_instance(("of",), of, Counted)
    return tuple(entry for entry in _QUOTAS if entry.of is of)


def quota(id: str) -> Quota:
    """A quota by its id, such as ``quota.call-2025``.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)
