"""What the documents leave out, share with each other, or print with a slip."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.inconsistencies.figures import URBAN_SHARE_EXPECTED, URBAN_SHARE_NOW
from learningcity.inconsistencies.items import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    READING,
    item,
)
from learningcity.inconsistencies.kinds import InconsistencyKind as Kind
from learningcity.sources.citations import Citation
from learningcity.sources.claims import Claim, Mode
from learningcity.texts import Quantity

__all__ = ["DOCUMENTS"]


def _blocks(citation: Citation, *numbers: int, scope: str | None = None) -> Claim:
    """Which building blocks a text words; prose answers for itself only, since it need not name them all."""
    blocks = tuple(f"key-features.block.{number}" for number in numbers)
    return Claim("key-features.building-blocks", "worded", blocks, citation, scope=scope)


DOCUMENTS = (
    item(
        11,
        "two-eras-on-a-page",
        Kind.NOTATION,
        citations=(MINISTRY_PAGE, READING),
        claims=(
            Claim("bic-moe-2021", "printed-years", ("2030", "2556", "2558", "2560"), MINISTRY_PAGE),
            Claim(
                "bic-moe-2021",
                "years",
                (PartialDate(2030), PartialDate(2013), PartialDate(2015), PartialDate(2017)),
                READING,
                mode=Mode.INFERRED,
            ),
        ),
    ),
    item(
        12,
        "two-kinds-of-digits",
        Kind.NOTATION,
        citations=(HANDOUT,),
        claims=(
            Claim("key-features", "printed-counts", ("๓", "3", "6", "3"), HANDOUT),
            Claim("key-features", "counts", (3, 3, 6, 3), HANDOUT),
        ),
        concerns=("key-features",),
    ),
    item(
        13,
        "eight-strategic-directions",
        Kind.INCOMPLETE,
        citations=(MINISTRY_PAGE,),
        claims=(
            Claim("document.mexico-city-statement", "strategic-directions", Quantity(8, "entries"), MINISTRY_PAGE),
        ),
        concerns=("document.mexico-city-statement", "document.mexico-city-statement.eight"),
    ),
    item(
        26,
        "shared-introduction",
        Kind.DEPENDENCE,
        citations=(MINISTRY_PAGE, HANDOUT, MINISTRY_NEWS),
        claims=(*URBAN_SHARE_EXPECTED, *URBAN_SHARE_NOW),
    ),
    item(
        27,
        "shared-aim-and-definition",
        Kind.DEPENDENCE,
        citations=(KHON_KAEN_NEWS, PMU_A, HANDOUT),
        claims=(
            *(
                Claim(
                    "purpose.accelerate-lifelong-learning", "of", "gnlc", citation, passage="passage.aim-and-definition"
                )
                for citation in (KHON_KAEN_NEWS, PMU_A)
            ),
            *(
                Claim(
                    "learning-city",
                    "examples",
                    tuple(f"key-features.block.{number}" for number in (1, 2, 3, 4)),
                    citation,
                    passage="passage.feature-list",
                )
                for citation in (PMU_A, HANDOUT)
            ),
        ),
        concerns=("gnlc", "learning-city"),
    ),
    item(
        28,
        "which-building-blocks",
        Kind.INCOMPLETE,
        citations=(PMU_A, HANDOUT, MINISTRY_NEWS),
        claims=(
            _blocks(HANDOUT, 1, 2, 3, 4, 5, 6),
            _blocks(HANDOUT, 1, 2, 3, 4, 5, 6, scope="gnlc-handout"),
            _blocks(PMU_A, 1, 2, 3, 4, 6, scope="pmu-a-2024"),
            _blocks(MINISTRY_NEWS, 1, 2, 3, 4, scope="bic-moe-news-2022"),
        ),
        concerns=("key-features.building-blocks", "key-features.block.5", "key-features.block.6"),
    ),
    item(
        29,
        "three-sets-of-requirements",
        Kind.SCOPE,
        citations=(KHON_KAEN_NEWS, MINISTRY_PAGE, HANDOUT),
        concerns=("gnlc.membership", "gnlc.admission-conditions", "gnlc.fundamental-conditions"),
    ),
    item(
        32,
        "slips",
        Kind.TYPO,
        citations=(MINISTRY_PAGE, PMU_A, READING),
        claims=(
            Claim("pmu-a-2024", "printed-words", ("เจตนารม", "Hi light"), PMU_A),
            Claim("pmu-a-2024", "correct-words", ("เจตนารมณ์", "highlight"), READING, mode=Mode.INFERRED),
        ),
    ),
)
"""The inconsistencies of the documents themselves."""
