"""Terms that are alike and mean different things, and renderings that differ."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.inconsistencies.items import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    READING,
    item,
    named,
)
from learningcity.inconsistencies.kinds import InconsistencyKind as Kind
from learningcity.sources.citations import Citation
from learningcity.sources.claims import Claim, Mode
from learningcity.texts import Bound, Quantity

__all__ = ["TERMS"]

_LEARNING_CITY = "เมืองแห่งการเรียนรู้"
_TOWN = "learning-city-form.learning-town"


def _verbs(subject: str, citation: Citation, *verbs: str) -> Claim:
    """The verbs that a source uses for something, which it answers for itself only."""
    return Claim(subject, "verbs", verbs, citation, scope=citation.source.id)


TERMS = (
    item(
        14,
        "city-of-knowledge",
        Kind.TERMINOLOGY,
        citations=(HANDOUT, READING),
        claims=(
            named("learning-city", HANDOUT, _LEARNING_CITY),
            Claim("learning-city", "names", ("เมืองแห่งความรู้",), READING, mode=Mode.INFERRED),
        ),
        concerns=("learning-city", "key-features.conditions"),
    ),
    item(
        15,
        "features-and-characteristics",
        Kind.TERMINOLOGY,
        citations=(MINISTRY_NEWS, MINISTRY_PAGE, HANDOUT),
        claims=(
            named("key-features", MINISTRY_PAGE, "คุณสมบัติของเมืองแห่งการเรียนรู้"),
            named("key-features", HANDOUT, "คุณสมบัติของเมืองแห่งการเรียนรู้"),
            named("characteristics", HANDOUT, "คุณลักษณะที่สำคัญ", "คุณลักษณะสำคัญ"),
            named("characteristics", MINISTRY_NEWS, "คุณลักษณะสำคัญ"),
        ),
        concerns=("key-features",),
    ),
    item(
        21,
        "city-and-town",
        Kind.TERMINOLOGY,
        citations=(MINISTRY_PAGE,),
        claims=(
            named("learning-city", MINISTRY_PAGE, _LEARNING_CITY),
            named(_TOWN, MINISTRY_PAGE, _LEARNING_CITY, "Learning Town"),
        ),
        concerns=("learning-city", _TOWN),
    ),
    item(
        22,
        "municipalities-in-general",
        Kind.TERMINOLOGY,
        citations=(MINISTRY_PAGE, HANDOUT),
        claims=tuple(
            named("municipalities", citation, "เทศบาล เมืองต่าง ๆ", "เทศบาลเมือง", passage="passage.introduction")
            for citation in (MINISTRY_PAGE, HANDOUT)
        ),
        concerns=("administrative-form.town-municipality",),
    ),
    item(
        30,
        "purpose-of-the-instruments",
        Kind.TRANSLATION,
        citations=(KHON_KAEN_NEWS, MINISTRY_PAGE),
        claims=(
            _verbs("network-function.instruments", MINISTRY_PAGE, "ส่งเสริม", "ตระหนักถึง"),
            _verbs("network-function.instruments", KHON_KAEN_NEWS, "สนับสนุน", "ติดตามความก้าวหน้า"),
        ),
        concerns=("gnlc",),
    ),
    item(
        37,
        "spaces-and-areas",
        Kind.TERMINOLOGY,
        citations=(PMU_A,),
        claims=(
            Claim(
                "programme.pmu-a-learning-city",
                "learning-spaces",
                Quantity(29, "spaces", Bound.MORE_THAN),
                PMU_A,
            ),
            Claim("programme.pmu-a-learning-city", "areas", Quantity(2, "areas"), PMU_A, PartialDate(2022)),
            Claim("programme.pmu-a-learning-city", "areas", Quantity(2, "areas"), PMU_A, PartialDate(2024)),
        ),
    ),
    item(
        38,
        "wording-of-a-quotation",
        Kind.TRANSLATION,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS),
        claims=(
            Claim(
                "azoulay",
                "speaks-of",
                "เข้าถึงการศึกษา",
                MINISTRY_NEWS,
                PartialDate(2022, 9, 2),
                mode=Mode.QUOTED,
                speaker="azoulay",
            ),
            Claim(
                "azoulay",
                "speaks-of",
                "สิทธิด้านการศึกษา",
                KHON_KAEN_NEWS,
                PartialDate(2024, 2, 14),
                mode=Mode.REPORTED,
                speaker="azoulay",
            ),
        ),
    ),
    item(
        46,
        "domains-of-development",
        Kind.TERMINOLOGY,
        citations=(MINISTRY_PAGE, HANDOUT),
        claims=(
            Claim(
                "objective.sustainable-development",
                "domains",
                ("development-domain.economy", "development-domain.culture", "development-domain.environment"),
                HANDOUT,
            ),
            Claim(
                "sdg.dimensions",
                "domains",
                (
                    "sustainability-dimension.social",
                    "sustainability-dimension.economic",
                    "sustainability-dimension.environmental",
                ),
                MINISTRY_PAGE,
            ),
            Claim(
                "key-features.benefit.2",
                "domains",
                ("development-domain.economy", "development-domain.culture"),
                HANDOUT,
            ),
        ),
        concerns=("objective.sustainable-development", "sdg.dimensions", "key-features.benefit.2"),
    ),
    item(
        48,
        "verbs-for-resources",
        Kind.TRANSLATION,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS, MINISTRY_PAGE, PMU_A, HANDOUT),
        claims=(
            _verbs("learning-city.resources", MINISTRY_NEWS, "ระดม"),
            _verbs("learning-city.resources", KHON_KAEN_NEWS, "จัดการ"),
            _verbs("learning-city.resources", MINISTRY_PAGE, "จัดสรร"),
            _verbs("learning-city.resources", PMU_A, "จัดการ", "ระดม"),
            _verbs("learning-city.resources", HANDOUT, "จัดการ", "การเคลื่อนย้าย"),
        ),
        concerns=("learning-city.resources", "key-features.condition.3"),
    ),
)
"""The inconsistencies of terms and renderings."""
