"""What admission looks for, and what building a learning city rests on: two sets of requirements besides membership.

They overlap with membership and with each other in topic, and differ in content; they are not merged.
"""

from __future__ import annotations

from learningcity.cities import (
    COMMITMENT,
    JURY_RECOMMENDATION,
    LEADERSHIP_COMMITMENT,
    RESOURCE_MOBILISATION,
    STAKEHOLDER_PARTICIPATION,
    TRACK_RECORD,
    City,
)
from learningcity.eligibility.citing import cite
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import FACTS_AS_OF, Standing
from learningcity.texts import Message

__all__ = ["ADMISSION_CONDITIONS", "FUNDAMENTAL_CONDITIONS"]

ADMISSION_CONDITIONS: RuleBook[City] = RuleBook(
    "gnlc.admission-conditions",
    (
        Requirement(
            "gnlc.admission-conditions.commitment",
            COMMITMENT.holds(),
            citations=(
                cite("khon-kaen-news-2024", "condition"),
                cite("S36", "prerequisites"),
                cite("S38", "prerequisites"),
            ),
            title=Message("requirement.commitment"),
            standing=Standing.VERIFIED,
        ),
        Requirement(
            "gnlc.admission-conditions.track-record",
            TRACK_RECORD.holds(),
            citations=(
                cite("khon-kaen-news-2024", "condition"),
                cite("S36", "prerequisites"),
                cite("S38", "prerequisites"),
            ),
            title=Message("requirement.track-record"),
            standing=Standing.VERIFIED,
        ),
        Requirement(
            "gnlc.admission-conditions.jury",
            JURY_RECOMMENDATION.holds(),
            citations=(
                cite("khon-kaen-news-2024", "jury"),
                cite("S36", "jury"),
                cite("S38", "jury"),
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
            citations=(cite("gnlc-handout", "condition-1"),),
            title=Message("requirement.leadership"),
            standing=Standing.REPORTED,
            note=Message("note.leadership"),
        ),
        Requirement(
            "gnlc.fundamental-conditions.participation",
            STAKEHOLDER_PARTICIPATION.holds(),
            citations=(cite("gnlc-handout", "condition-2"),),
            title=Message("requirement.participation"),
            standing=Standing.REPORTED,
        ),
        Requirement(
            "gnlc.fundamental-conditions.resources",
            RESOURCE_MOBILISATION.holds(),
            citations=(cite("gnlc-handout", "condition-3"),),
            title=Message("requirement.resources"),
            standing=Standing.REPORTED,
        ),
    ),
    title=Message("rules.fundamental-conditions"),
    facts_as_of=FACTS_AS_OF,
)
"""What building a learning city rests on: the third group of the Key Features, as ``gnlc-handout`` lists it."""
