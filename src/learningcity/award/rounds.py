"""The UNESCO Learning City Award and its five editions."""

from __future__ import annotations

from attrs import frozen

from learningcity.award.claims import CLAIMS_ON_AWARD, CLAIMS_ON_EDITIONS
from learningcity.award.criteria import AwardCriterion
from learningcity.award.winners import laureates
from learningcity.dates import PartialDate
from learningcity.errors import looked_up, require_tuple
from learningcity.guidance.absences import Absence
from learningcity.guidance.citing import READING, cited
from learningcity.guidance.problems import require_ids, require_instance, require_number
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["AWARD", "Award", "AwardEdition", "absences", "edition", "editions"]


@frozen(kw_only=True)
class Award(Statement):
    """The award as such. It makes no city a learning city and is no label, as UNESCO says itself.

    Attributes:
        editions: ids of its editions.
        claims: what sources say of it: ``rhythm``, ``designates-learning-cities``, ``official-label``.
        contradictions: ids of the questions on which sources disagree about it.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or stands twice.
    """

    editions: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_ids((self.id, "editions"), self.editions)
        require_tuple((self.id, "claims"), self.claims, Claim)
        require_ids((self.id, "contradictions"), self.contradictions)


@frozen(kw_only=True)
class AwardEdition(Statement):
    """One edition of the award.

    Attributes:
        year: by which it is called.
        conference: id of the conference at which it was conferred.
        conferred: when, as exact as a source gives it.
        rules: id of the rule book about its nominations.
        quotas: ids of the quotas: how many may be nominated, and receive it.
        criteria: what progress was judged by, where a source says so; none has weights.
        laureates: ids of those who received it.
        claims: what sources say of it: see :mod:`learningcity.award.claims` for the predicates.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a year below 1, an id that is none, or a laureate or a criterion that stands twice.
    """

    year: int
    conference: str
    conferred: PartialDate
    rules: str
    quotas: tuple[str, ...] = ()
    criteria: tuple[AwardCriterion, ...] = ()
    laureates: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_number((self.id, "year"), self.year)
        checked_id(self.conference, (self.id, "conference"))
        require_instance((self.id, "conferred"), self.conferred, PartialDate)
        checked_id(self.rules, (self.id, "rules"))
        require_ids((self.id, "quotas"), self.quotas)
        require_tuple((self.id, "criteria"), self.criteria, AwardCriterion)
        require_ids((self.id, "laureates"), self.laureates)
        require_tuple((self.id, "claims"), self.claims, Claim)


_QUOTAS = {
    2015: ("quota.award-2015",),
    2017: ("quota.award-2017", "quota.award-2017.laureates"),
    2019: ("quota.award-2019",),
    2021: ("quota.award-2021",),
    2024: ("quota.award-2024.nominations", "quota.award-2024.laureates"),
}


def _edition(
    year: int,
    conference: int,
    conferred: PartialDate,
    *sources: str,
    standing: Standing = Standing.VERIFIED,
    criteria: tuple[AwardCriterion, ...] = (),
) -> AwardEdition:
    return AwardEdition(
        id=f"award.{year}",
        label=Message("award.edition", {"year": PartialDate(year)}),
        citations=cited(*sources),
        standing=standing,
        year=year,
        conference=f"conference.{conference}",
        conferred=conferred,
        rules=f"gnlc.award.{year}",
        quotas=_QUOTAS[year],
        criteria=criteria,
        laureates=tuple(laureate.id for laureate in laureates(edition=year)),
        claims=CLAIMS_ON_EDITIONS[year],
    )


_EDITIONS = (
    _edition(2015, 2, PartialDate(2015, 9), "S22", "uil-award-2015"),
    _edition(2017, 3, PartialDate(2017, 9), "uil-award-2017", "S20", "S21"),
    _edition(2019, 4, PartialDate(2019, 10), "S23", "S31", "unesco-malaysia-award-2019"),
    _edition(2021, 5, PartialDate(2021, 10, 27), "S30", "S24"),
    _edition(
        2024,
        6,
        PartialDate(2024, 12, 2),
        "S29",
        "S25",
        "unesco-award-2024",
        "aminata-award-2024",
        standing=Standing.REPORTED,
        criteria=tuple(AwardCriterion),
    ),
)
_BY_ID = {entry.id: entry for entry in _EDITIONS}

AWARD = Award(
    id="award",
    label=Message("award"),
    citations=cited("S21", "S26"),
    standing=Standing.VERIFIED,
    note=Message("note.award"),
    editions=tuple(_BY_ID),
    claims=CLAIMS_ON_AWARD,
    contradictions=("contradiction.c10", "contradiction.c11", "contradiction.c12", "contradiction.c13"),
)
"""The award, its editions, and the questions on which sources disagree about it."""


def _absence(label: Message, *about: str) -> Absence:
    return Absence(id=label.id, label=label, citations=READING, standing=Standing.UNVERIFIED, about=about)


_ABSENCES = (
    _absence(Message("absence.award-2027"), "award", "conference.7"),
    _absence(Message("absence.award-nominations"), *_BY_ID),
    _absence(Message("absence.award-regions"), "award.2015", "award.2017"),
    _absence(Message("absence.award-weights"), "award.2024"),
)


def editions() -> tuple[AwardEdition, ...]:
    """The editions in their order. None of 2027 is among them: nothing was found of one."""
    return _EDITIONS


def absences() -> tuple[Absence, ...]:
    """What was looked for and not found: rules of 2027, nominations, regions of countries, weights of criteria."""
    return _ABSENCES


def edition(key: int | str) -> AwardEdition:
    """An edition by its year, or by its id such as ``award.2024``.

    Raises:
        UnknownId: there is none.
    """
    id = f"award.{key}" if type(key) is int else key
    return looked_up(id, _BY_ID)
