"""Examples of the award, and of what its rules say of laureates."""

from __future__ import annotations

from collections.abc import Callable

from learningcity import award
from learningcity.admission import Counted, Quota, QuotaHolder, QuotaSpan
from learningcity.award import Award, AwardCriterion, AwardEdition, Laureate, LaureateReview, QuotaReview
from learningcity.dates import PartialDate
from learningcity.outcome import Outcome
from learningcity.sources import Citation, Claim, Source, Standing
from learningcity.texts import Labels

CITED = (Citation(Source("prize", "A prize"), "p. 1"),)
TITLE = Labels(en="A prize for cities", th="รางวัลสำหรับเมือง")


def laureate(id: str = "laureate.2030.hat-yai", *, name: str = "Hat Yai") -> Laureate:
    """A city that received it, of which the table of members has an entry."""
    return Laureate(
        id=id,
        label=TITLE,
        citations=CITED,
        standing=Standing.REPORTED,
        name=name,
        country="TH",
        edition="award.2030",
        member="member.hat-yai",
    )


def review() -> award.AwardReview:
    """What the rules of 2024 say of two laureates of one country."""
    return award.review(2024, (*award.laureates(2015, "IE"), *award.laureates(2021, "IE")))


EXAMPLES: dict[str, Callable[[], object]] = {
    "Award": lambda: Award(
        id="prize",
        label=TITLE,
        citations=CITED,
        standing=Standing.REPORTED,
        editions=("prize.2030",),
        claims=(Claim("prize", "rhythm", 4, CITED[0]),),
        contradictions=("contradiction.c99",),
    ),
    "AwardEdition": lambda: AwardEdition(
        id="prize.2030",
        label=TITLE,
        citations=CITED,
        standing=Standing.REPORTED,
        year=2030,
        conference="conference.8",
        conferred=PartialDate(2030, 6),
        rules="prize.rules",
        quotas=("quota.prize",),
        criteria=(AwardCriterion.MONITORING,),
        laureates=("laureate.2030.hat-yai",),
        claims=(Claim("prize.2030", "laureate-count", 1, CITED[0]),),
    ),
    "AwardReview": review,
    "Laureate": laureate,
    "LaureateReview": lambda: LaureateReview(laureate(), review().laureates[0].verdict),
    "QuotaReview": lambda: QuotaReview(
        Quota(
            id="quota.prize",
            label=TITLE,
            citations=CITED,
            standing=Standing.REPORTED,
            per=QuotaHolder.COUNTRY,
            of=Counted.LAUREATES,
            within=QuotaSpan.EDITION,
            limit=1,
        ),
        Outcome.NOT_MET,
        (("TH", (laureate(), laureate("laureate.2030.yala", name="Yala"))),),
    ),
}
