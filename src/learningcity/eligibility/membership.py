"""Who may be a member, as the Ministry of Education of Thailand states it.

What sources say of the number of people that membership asks for stands here too, with every side.
"""

from __future__ import annotations

from learningcity.cities import ELECTED_COUNCIL, ENDORSED, ENDORSERS, POPULATION, City, Endorser
from learningcity.dates import PartialDate
from learningcity.eligibility.citing import cite, people
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.sources.citations import FACTS_AS_OF, Citation, Standing
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.texts import Message

__all__ = ["MEMBERSHIP", "MINIMUM_POPULATION"]


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
                    people(10_000),
                    cite("bic-moe-2021", "membership-sentence"),
                    as_of=PartialDate(2021),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    people(10_000),
                    cite("S14", "headline"),
                    scope=Message("scope.launch-era"),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    Message("claim.roughly-assumed", {"count": people(10_000)}),
                    cite("S15", "eligibility"),
                    as_of=PartialDate(2017),
                ),
                Claim(
                    "gnlc.membership",
                    "minimum-population",
                    Message("claim.roughly-assumed", {"count": people(10_000)}),
                    cite("S16", "eligibility"),
                    as_of=PartialDate(2020, 6),
                ),
                Claim(
                    "gnlc.award.2017",
                    "minimum-population",
                    people(10_000),
                    cite("S19", "award-definition"),
                    as_of=PartialDate(2016, 8),
                    scope=Message("scope.award-2017"),
                ),
            ),
        ),
        Side(
            Message("conflict.minimum-population.denied"),
            (
                _about_size("no-fixed-number", cite("S12"), scope="portugal"),
                _about_size("no-fixed-number", cite("S13"), scope="call-2023-as-s12"),
                _about_size("size-irrelevant", cite("S18"), scope="call-2023"),
                _about_size("size-irrelevant", cite("S74"), as_of=PartialDate(2020, 9, 24)),
                Claim(
                    "macao-portugal",
                    "listed-as-member",
                    Message("claim.listed", {"city": "Mação"}),
                    cite("S12", "member-list"),
                ),
                Claim(
                    "macao-portugal",
                    "population",
                    Message("claim.population", {"city": "Mação", "count": people(7_383)}),
                    cite("S58", "census-2011"),
                    as_of=PartialDate(2011),
                ),
                Claim(
                    "pampilhosa-da-serra",
                    "listed-as-member",
                    Message("claim.listed", {"city": "Pampilhosa da Serra"}),
                    cite("S12", "member-list"),
                ),
                Claim(
                    "pampilhosa-da-serra",
                    "population",
                    Message("claim.population", {"city": "Pampilhosa da Serra", "count": people(4_067)}),
                    cite("S57", "figure-2021"),
                    as_of=PartialDate(2021),
                ),
            ),
        ),
        Side(
            Message("conflict.minimum-population.silent"),
            (
                _about_size("no-number", cite("S17", "eligibility"), as_of=PartialDate(2018, 9)),
                _about_size("no-number", cite("S05", "part-read"), scope="call-2020"),
                _about_size("no-number", cite("S04", "part-read"), scope="call-2021"),
                _about_size("no-number", cite("S03", "part-read"), scope="call-2021"),
                _about_size("large-and-small", cite("S08", "part-read"), scope="call-2023"),
                _about_size("large-and-small", cite("S09", "part-read"), scope="call-2025"),
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
            citations=(cite("bic-moe-2021", "membership-sentence"),),
            title=Message("requirement.population"),
            standing=Standing.CONTESTED,
            conflict=MINIMUM_POPULATION,
        ),
        Requirement(
            "gnlc.membership.elected-council",
            ELECTED_COUNCIL.holds(),
            citations=(cite("bic-moe-2021", "membership-sentence"),),
            title=Message("requirement.elected-council"),
            standing=Standing.REPORTED,
            note=Message("note.elected-council"),
        ),
        Requirement(
            "gnlc.membership.endorsement",
            ENDORSED.holds(),
            citations=(
                cite("bic-moe-2021", "membership-sentence"),
                cite("S03", "how-to-apply"),
                cite("S06", "pledge"),
                cite("S07", "how-to-apply"),
            ),
            title=Message("requirement.endorsement"),
            standing=Standing.VERIFIED,
            grounds=(
                Ground(
                    ENDORSERS.includes_any(Endorser.MAYOR),
                    (cite("S03", "how-to-apply"), cite("S06", "pledge"), cite("S07", "how-to-apply")),
                    Standing.VERIFIED,
                ),
                Ground(
                    ENDORSERS.includes_any(Endorser.CITY_REPRESENTATIVE),
                    (cite("bic-moe-2021", "membership-sentence"),),
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
