"""How cities of Thailand came to be members, as far as the sources tell; gaps are gaps."""

from __future__ import annotations

from attrs import frozen

from learningcity.admission.steps import AdmissionEntry, AdmissionHistory, AdmissionStep
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, looked_up, require_tuple, shown
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids
from learningcity.learning_city import Sector
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["AdmissionCredit", "KnownAdmission", "admission_credits", "known_admission", "known_admissions"]


_STEPS = {f"step-{step.value}": step for step in AdmissionStep}


@frozen(kw_only=True)
class KnownAdmission(Statement):
    """The way of a city to membership, as sources tell it.

    Attributes:
        city: id of the city.
        claims: which steps it took according to whom, in their order. The predicates are ``step-`` and the step, as
            in ``step-jury``; the value is the day, or words where none is told.
        credits: ids of what it is credited to, as far as a source says.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a city or a credit that is no id, a credit that stands twice, or a claim about something that is
            no step.
    """

    city: str
    claims: tuple[Claim, ...]
    credits: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.city, (self.id, "city"))
        require_tuple((self.id, "claims"), self.claims, Claim)
        require_ids((self.id, "credits"), self.credits)
        for position, claim in enumerate(self.claims):
            if claim.predicate not in _STEPS:
                path, accepted = (self.id, "claims", position), Message("accepted.one-of", {"words": ", ".join(_STEPS)})
                raise InvalidValue(Problem("unknown-value", path, shown(claim.predicate), accepted))

    @property
    def history(self) -> AdmissionHistory:
        """Its steps with their gaps, each with the day that is told first, as exact as any source tells that day."""
        told: dict[AdmissionStep, list[Claim]] = {}
        for claim in self.claims:
            told.setdefault(_STEPS[claim.predicate], []).append(claim)
        return AdmissionHistory.recorded(self.city, (_entry(step, claims) for step, claims in told.items()))


def _entry(step: AdmissionStep, claims: list[Claim]) -> AdmissionEntry:
    told: PartialDate | None = None
    for claim in claims:
        day = claim.value
        if isinstance(day, PartialDate) and (told is None or _lies_within(day, told)):
            told = day
    citations = tuple(dict.fromkeys(claim.citation for claim in claims))
    return AdmissionEntry(step=step, on=told, citations=citations)


def _lies_within(day: PartialDate, other: PartialDate) -> bool:
    return other.earliest <= day.earliest and day.latest <= other.latest


@frozen(kw_only=True)
class AdmissionCredit(Statement):
    """To whom an admission is credited: who did what for it, and the sectors that they are of.

    Attributes:
        city: id of the city that was admitted.
        sectors: of those who are credited.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a city that is no id.
    """

    city: str
    sectors: tuple[Sector, ...]

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.city, (self.id, "city"))
        require_tuple((self.id, "sectors"), self.sectors, Sector)


_UNDATED = Message("claim.undated")


def _step(city: str, step: AdmissionStep, when: PartialDate | Message, *sources: str) -> tuple[Claim, ...]:
    return tuple(Claim(city, f"step-{step.value}", when, citation) for citation in cited(*sources))


def _announced_2022(city: str) -> tuple[Claim, ...]:
    """The release tells nomination and jury of all cities of that year, without a day."""
    return (
        *_step(city, AdmissionStep.NATIONAL_COMMISSION, _UNDATED, "S36"),
        *_step(city, AdmissionStep.JURY, _UNDATED, "S36"),
        *_step(city, AdmissionStep.ANNOUNCEMENT, PartialDate(2022, 9, 2), "bic-moe-news-2022", "S36"),
    )


def _announced_2024(city: str) -> tuple[Claim, ...]:
    """The release tells the recommendation of a jury of all cities of that year, without a day."""
    return (
        *_step(city, AdmissionStep.JURY, _UNDATED, "khon-kaen-news-2024", "S38"),
        *_step(city, AdmissionStep.ANNOUNCEMENT, PartialDate(2024, 2, 14), "khon-kaen-news-2024"),
    )


def _announced_2025(city: str) -> tuple[Claim, ...]:
    """The release dates the announcement of all cities of that year; the minister names those of Thailand."""
    return (
        *_step(city, AdmissionStep.ANNOUNCEMENT, PartialDate(2025, 12, 4), "S39"),
        *_step(city, AdmissionStep.ANNOUNCEMENT, _UNDATED, "S79"),
    )


def _known(city: str, label: Message, claims: tuple[Claim, ...], note: Message | None = None) -> KnownAdmission:
    credits = tuple(entry.id for entry in _CREDITS if entry.city == city)
    return KnownAdmission(
        id=f"admission.{city}",
        label=label,
        citations=tuple(dict.fromkeys(claim.citation for claim in claims)),
        standing=Standing.REPORTED,
        note=note,
        city=city,
        claims=claims,
        credits=credits,
    )


_PRESENTED = _step("khon-kaen", AdmissionStep.PRESENTATION, PartialDate(2023, 5), "khon-kaen-news-2024")
_INTERESTED = _step("bangkok", AdmissionStep.INTEREST, PartialDate(2017, 9), "bic-moe-2021")


def _credit(name: str, label: Message, *sectors: Sector) -> AdmissionCredit:
    return AdmissionCredit(
        id=f"admission.khon-kaen.{name}",
        label=label,
        citations=cited("khon-kaen-news-2024"),
        standing=Standing.REPORTED,
        city="khon-kaen",
        sectors=sectors,
    )


_CREDITS = (
    _credit("municipality", Message("credit.municipality"), Sector.PUBLIC),
    _credit("company", Message("credit.company"), Sector.PRIVATE),
    _credit("funding", Message("credit.funding"), Sector.PUBLIC),
    _credit("partners", Message("credit.partners"), Sector.PUBLIC, Sector.PRIVATE, Sector.CIVIL_SOCIETY),
    _credit("residents", Message("credit.residents"), Sector.CITIZENS),
)

_ADMISSIONS = (
    _known("phayao", Message("admission.phayao"), _announced_2022("phayao")),
    _known("sukhothai", Message("admission.sukhothai"), _announced_2022("sukhothai")),
    _known("hat-yai", Message("admission.hat-yai"), _announced_2022("hat-yai")),
    _known(
        "khon-kaen",
        Message("admission.khon-kaen"),
        (*_PRESENTED, *_announced_2024("khon-kaen")),
        Message("note.unnamed-committee"),
    ),
    _known(
        "bangkok",
        Message("admission.bangkok"),
        (*_INTERESTED, *_announced_2024("bangkok")),
        Message("note.interest-at-cork"),
    ),
    _known("yala", Message("admission.yala"), _announced_2024("yala")),
    _known("tak", Message("admission.tak"), _announced_2025("tak")),
    _known("rayong", Message("admission.rayong"), _announced_2025("rayong")),
    _known("satun", Message("admission.satun"), _announced_2025("satun")),
)
_BY_CITY = {entry.city: entry for entry in _ADMISSIONS}


def known_admissions() -> tuple[KnownAdmission, ...]:
    """The ways to membership that the sources tell something of, in the order of the announcements."""
    return _ADMISSIONS


def known_admission(city: str) -> KnownAdmission:
    """The way of a city, by the id of the city.

    Raises:
        UnknownId: no source that was read tells of it.
    """
    return looked_up(city, _BY_CITY)


def admission_credits(city: str | None = None) -> tuple[AdmissionCredit, ...]:
    """To whom admissions are credited, in the order of the source; those of one city if its id is given.

    Raises:
        UnknownId: no source that was read credits anybody with the admission of the city.
    """
    if city is None:
        return _CREDITS
    looked_up(city, {entry.city: entry for entry in _CREDITS})
    return tuple(entry for entry in _CREDITS if entry.city == city)
