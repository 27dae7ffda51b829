"""The three sets of requirements that the sources give, which must not be merged.

Source ``bic-moe-2021`` says who may be a member (:data:`MEMBERSHIP`), source ``khon-kaen-news-2024`` and
the releases of UNESCO what admission looks for (:data:`ADMISSION_CONDITIONS`), source ``gnlc-handout`` what
building a learning city rests on (:data:`FUNDAMENTAL_CONDITIONS`). They overlap in topic and differ in
content.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from learningcity.cities import (
    COMMITMENT,
    ELECTED_COUNCIL,
    ENDORSED,
    ENDORSERS,
    JURY_RECOMMENDATION,
    LEADERSHIP_COMMITMENT,
    POPULATION,
    RESOURCE_MOBILISATION,
    STAKEHOLDER_PARTICIPATION,
    TRACK_RECORD,
    City,
    Endorser,
)
from learningcity.dates import PartialDate
from learningcity.errors import UnknownId, looked_up
from learningcity.rules.rulebook import Ground, Requirement, RuleBook, edition_on
from learningcity.sources import FACTS_AS_OF, Citation, Claim, Conflict, Side, Standing, source
from learningcity.texts import Message, Quantity

if TYPE_CHECKING:
    from learningcity.rules.verdict import Verdict, Verdicts

__all__ = [
    "ADMISSION_CONDITIONS",
    "FUNDAMENTAL_CONDITIONS",
    "MEMBERSHIP",
    "MINIMUM_POPULATION",
    "as_of",
    "check",
    "check_many",
    "editions",
    "rulebook",
    "rulebooks",
]

C = TypeVar("C", bound=City)


def _cite(id: str, locator: str | None = None) -> Citation:
    return Citation(source(id), Message(f"locator.{locator}") if locator else None)


def _people(count: int) -> Quantity:
    return Quantity(count, "people")


def _about_size(says: str, citation: Citation, *, scope: str | None = None, as_of: PartialDate | None = None) -> Claim:
    return Claim(
        "gnlc.membership",
        "minimum-population",
        Message(f"claim.{says}"),
        citation,
        as_of=as_of,
        scope=None if scope is None else Message(f"scope.{scope}"),
    )


MINIMUM_POPULATION = Conflict(
    "gnlc.membership.minimum-population",
    Message("conflict.minimum-population"),
    (
        Side(
            Message("conflict.minimum-population.stated"),
            (
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    _people(10_000),
                    _cite("bic-moe-2021", "membership-sentence"),
                    as_of=PartialDate(2021),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    _people(10_000),
                    _cite("S14", "headline"),
                    scope=Message("scope.launch-era"),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    Message("claim.roughly-assumed", {"count": _people(10_000)}),
                    _cite("S15", "eligibility"),
                    as_of=PartialDate(2017),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    Message("claim.roughly-assumed", {"count": _people(10_000)}),
                    _cite("S16", "eligibility"),
                    as_of=PartialDate(2020, 6),
                ),
                Claim(
                    "gnlc.award.2017",
                    "minimum-population",
                    _people(10_000),
                    _cite("S19", "award-definition"),
                    as_of=PartialDate(2016, 8),
                    scope=Message("scope.award-2017"),
                ),
            ),
        ),
        Side(
            Message("conflict.minimum-population.denied"),
            (
                _about_size("no-fixed-number", _cite("S12"), scope="portugal"),
                _about_size("no-fixed-number", _cite("S13"), scope="call-2023-as-s12"),
                _about_size("size-irrelevant", _cite("S18"), scope="call-2023"),
                _about_size("size-irrelevant", _cite("S74"), as_of=PartialDate(2020, 9, 24)),
                Claim(
                    "macao-portugal",
                    "listed-as-member",
                    Message("claim.listed", {"city": "Mação"}),
                    _cite("S12", "member-list"),
                ),
                Claim(
                    "macao-portugal",
                    "population",
                    Message("claim.population", {"city": "Mação", "count": _people(7_383)}),
                    _cite("S58", "census-2011"),
                    as_of=PartialDate(2011),
                ),
                Claim(
                    "pampilhosa-da-serra",
                    "listed-as-member",
                    Message("claim.listed", {"city": "Pampilhosa da Serra"}),
                    _cite("S12", "member-list"),
                ),
                Claim(
                    "pampilhosa-da-serra",
                    "population",
                    Message("claim.population", {"city": "Pampilhosa da Serra", "count": _people(4_067)}),
                    _cite("S57", "figure-2021"),
                    as_of=PartialDate(2021),
                ),
            ),
        ),
        Side(
            Message("conflict.minimum-population.silent"),
            (
                _about_size("no-number", _cite("S17", "eligibility"), as_of=PartialDate(2018, 9)),
                _about_size("no-number", _cite("S05", "part-read"), scope="call-2020"),
                _about_size("no-number", _cite("S04", "part-read"), scope="call-2021"),
                _about_size("no-number", _cite("S03", "part-read"), scope="call-2021"),
                _about_size("large-and-small", _cite("S08", "part-read"), scope="call-2023"),
                _about_size("large-and-small", _cite("S09", "part-read"), scope="call-2025"),
            ),
        ),
    ),
)
"""Whether membership asks for at least 10,000 people: sources say yes, no, and nothing."""

MEMBERSHIP: RuleBook[City] = RuleBook(
    "gnlc.membership",
    (
        Requirement(
            "gnlc.membership.population",
            POPULATION.at_least(10_000),
            citations=(_cite("bic-moe-2021", "membership-sentence"),),
            title=Message("requirement.population"),
            standing=Standing.CONTESTED,
            conflict=MINIMUM_POPULATION,
        ),
        Requirement(
            "gnlc.membership.elected-council",
            ELECTED_COUNCIL.holds(),
            citations=(_cite("bic-moe-2021", "membership-sentence"),),
            title=Message("requirement.elected-council"),
            standing=Standing.REPORTED,
            note=Message("note.elected-council"),
        ),
        Requirement(
            "gnlc.membership.endorsement",
            ENDORSED.holds(),
            citations=(
                _cite("bic-moe-2021", "membership-sentence"),
                _cite("S03", "how-to-apply"),
                _cite("S06", "pledge"),
                _cite("S07", "how-to-apply"),
            ),
            title=Message("requirement.endorsement"),
            standing=Standing.VERIFIED,
            grounds=(
                Ground(
                    ENDORSERS.includes_any(Endorser.MAYOR),
                    (_cite("S03", "how-to-apply"), _cite("S06", "pledge"), _cite("S07", "how-to-apply")),
                    Standing.VERIFIED,
                ),
                Ground(
                    ENDORSERS.includes_any(Endorser.CITY_REPRESENTATIVE),
                    (_cite("bic-moe-2021", "membership-sentence"),),
                    Standing.REPORTED,
                ),
            ),
            note=Message("note.endorsement"),
        ),
    ),
    title=Message("rules.membership"),
    facts_as_of=FACTS_AS_OF,
)
"""Who may be a member, as the Ministry of Education of Thailand states it (``bic-moe-2021``).

For that ministry's reading a primary source, for the rules of the UNESCO Institute for Lifelong Learning
a secondary one. No period is stated.
"""

ADMISSION_CONDITIONS: RuleBook[City] = RuleBook(
    "gnlc.admission-conditions",
    (
        Requirement(
            "gnlc.admission-conditions.commitment",
            COMMITMENT.holds(),
            citations=(
                _cite("khon-kaen-news-2024", "condition"),
                _cite("S36", "prerequisites"),
                _cite("S38", "prerequisites"),
            ),
            title=Message("requirement.commitment"),
            standing=Standing.VERIFIED,
        ),
        Requirement(
            "gnlc.admission-conditions.track-record",
            TRACK_RECORD.holds(),
            citations=(
                _cite("khon-kaen-news-2024", "condition"),
                _cite("S36", "prerequisites"),
                _cite("S38", "prerequisites"),
            ),
            title=Message("requirement.track-record"),
            standing=Standing.VERIFIED,
        ),
        Requirement(
            "gnlc.admission-conditions.jury",
            JURY_RECOMMENDATION.holds(),
            citations=(
                _cite("khon-kaen-news-2024", "jury"),
                _cite("S36", "jury"),
                _cite("S38", "jury"),
            ),
            title=Message("requirement.jury"),
            standing=Standing.VERIFIED,
        ),
    ),
    title=Message("rules.admission-conditions"),
    facts_as_of=FACTS_AS_OF,
)
"""What admission looked for, as UNESCO's releases of 2022 and 2024 state it, and a Thai report on that of 2024."""

FUNDAMENTAL_CONDITIONS: RuleBook[City] = RuleBook(
    "gnlc.fundamental-conditions",
    (
        Requirement(
            "gnlc.fundamental-conditions.leadership",
            LEADERSHIP_COMMITMENT.holds(),
            citations=(_cite("gnlc-handout", "condition-1"),),
            title=Message("requirement.leadership"),
            standing=Standing.REPORTED,
            note=Message("note.leadership"),
        ),
        Requirement(
            "gnlc.fundamental-conditions.participation",
            STAKEHOLDER_PARTICIPATION.holds(),
            citations=(_cite("gnlc-handout", "condition-2"),),
            title=Message("requirement.participation"),
            standing=Standing.REPORTED,
        ),
        Requirement(
            "gnlc.fundamental-conditions.resources",
            RESOURCE_MOBILISATION.holds(),
            citations=(_cite("gnlc-handout", "condition-3"),),
            title=Message("requirement.resources"),
            standing=Standing.REPORTED,
        ),
    ),
    title=Message("rules.fundamental-conditions"),
    facts_as_of=FACTS_AS_OF,
)
"""What building a learning city rests on: the third group of the Key Features, as ``gnlc-handout`` lists it."""

_RULEBOOKS = (MEMBERSHIP, ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS)
_BY_ID = {book.id: book for book in _RULEBOOKS}


def rulebooks() -> tuple[RuleBook[City], ...]:
    """The shipped rule books about cities."""
    return _RULEBOOKS


def rulebook(id: str) -> RuleBook[City]:
    """The shipped rule book with this id.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)


def editions(family: str) -> tuple[RuleBook[City], ...]:
    """The shipped rule books of a family: the one with this id, and those whose ids go on after it with a dot.

    Raises:
        UnknownId: the family has none.
    """
    found = tuple(book for book in _RULEBOOKS if f"{book.id}.".startswith(f"{family}."))
    if not found:
        raise UnknownId.of(family, _BY_ID)
    return found


def as_of(on: date, family: str) -> RuleBook[City]:
    """The edition of a family that applies on a day; one without a period applies on every day.

    Raises:
        UnknownId: no such family.
        NotInForce: no edition is certain to apply on the day.
    """
    return edition_on(editions(family), on)


def check(city: City, rules: RuleBook[City] = MEMBERSHIP, *, on: date | None = None) -> Verdict[City]:
    """The verdict on one city; without ``rules`` about membership.

    Raises:
        NotASubject: not a city.
        NotInForce: ``on`` lies outside the period of the rule book.
    """
    return rules.check(city, on=on)


def check_many(cities: Iterable[City], rules: RuleBook[City] = MEMBERSHIP, *, on: date | None = None) -> Verdicts[City]:
    """The verdicts on several cities, in their order, with their ``summary``."""
    return rules.check_many(cities, on=on)
