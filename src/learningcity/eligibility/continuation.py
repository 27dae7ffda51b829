"""What is asked of cities that are members already."""

from __future__ import annotations

from learningcity.applications.member_record import REPORT_COMPLETE, REPORTED_BIENNIALLY, TAKES_PART, MemberRecord
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility.citing import cite
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import FACTS_AS_OF, Standing
from learningcity.texts import Message

__all__ = ["CONTINUATION"]

CONTINUATION: RuleBook[MemberRecord] = RuleBook(
    "gnlc.continuation",
    (
        Requirement(
            "gnlc.continuation.biennial-report",
            REPORTED_BIENNIALLY.holds(),
            citations=(cite("S01", "reports"), cite("S33", "reports"), cite("S54", "reports")),
            title=Message("requirement.biennial-report"),
            standing=Standing.VERIFIED,
        ),
        Requirement(
            "gnlc.continuation.complete-report",
            REPORT_COMPLETE.holds(),
            citations=(cite("S32", "consequences"),),
            title=Message("requirement.complete-report"),
            standing=Standing.VERIFIED,
            binding=False,
            note=Message("note.complete-report"),
        ),
        Requirement(
            "gnlc.continuation.taking-part",
            TAKES_PART.holds(),
            citations=(cite("S34", "obligations"),),
            title=Message("requirement.taking-part"),
            standing=Standing.REPORTED,
            binding=False,
            note=Message("note.taking-part"),
        ),
    ),
    title=Message("rules.continuation"),
    in_force=Period(PartialDate(2018, 10, 1), Boundary.OPEN),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.continuation"),
)
"""What members owe since 1 October 2018; what follows when they do not deliver could not be read."""
