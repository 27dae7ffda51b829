"""Examples of what scores are made of, of a score, and of levels, checklists and readiness."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from learningcity import Citation, City, Labels, Source
from learningcity.eligibility import check
from learningcity.key_features import SourceClass
from learningcity.scoring import (
    Checklist,
    ChecklistItem,
    Coverage,
    Datum,
    Flag,
    Goalpost,
    GoalpostBasis,
    Imputation,
    Interval,
    LevelCounts,
    LevelRange,
    Levels,
    Linear,
    Maturity,
    MaturityNode,
    Node,
    Observation,
    Profile,
    Quality,
    ReadinessReport,
    Relative,
    Score,
    ScoreNode,
    SdgLink,
    Status,
    UnitConversion,
)

CITED = (Citation(Source("plan-2024", title="Learning plan", publisher="Hat Yai"), "p. 3"),)


def observation(measurement: str = "moe.libraries", value: object = 40, unit: str | None = "percent") -> Observation:
    """A value of 2024."""
    return Observation(
        measurement=measurement,
        year=2024,
        value=value,  # type: ignore[arg-type]  # a number, an interval or a level
        unit=unit,
        source_class=SourceClass.OFFICIAL_DATA,
        evidence=CITED,
        quality=Quality.MEASURED,
    )


def goalpost(measurement: str = "moe.libraries", scale: Linear | Levels = Linear(0, 100)) -> Goalpost:  # noqa: B008  # frozen
    """From 0 to 100 percent, or levels."""
    return Goalpost(
        measurement=measurement,
        unit="level" if isinstance(scale, Levels) else "percent",
        scale=scale,
        basis=GoalpostBasis.EXPERT_JUDGEMENT,
        citations=CITED,
        step=None if isinstance(scale, Levels) else 1,
        note=Labels(en="Own choice"),
    )


def link() -> SdgLink:
    """Libraries for target 4.6."""
    return SdgLink(node="moe.libraries", target="sdg.4.6", strength=Fraction(1, 2), citations=CITED)


def profile(**fields: object) -> Profile:
    """Two measurements."""
    given: dict[str, object] = {
        "id": "moe.profile",
        "version": "1",
        "title": Labels(en="Two measurements"),
        "citations": CITED,
        "framework": "moe.framework",
        "tree": Node("moe.city", ("moe.libraries", "moe.courses"), (Fraction(1, 4), Fraction(3, 4)), 0),
        "goalposts": (goalpost(), goalpost("moe.courses")),
        "min_coverage": Fraction(1, 4),
        "max_age": 2,
        "na_allowed": ("moe.courses",),
        "links": (link(),),
    }
    return Profile(**{**given, **fields})  # type: ignore[arg-type]  # as above


def score() -> Score:
    """One value, and one that is missing."""
    given = (observation(), Observation(measurement="moe.courses", status=Status.MISSING))
    return Score(profile=profile(), observations=given, as_of=2024, weights=(("moe.city", Relative(0.25)),), city="A")


def maturity() -> Maturity:
    """One level, and one that is missing."""
    scale = Levels(("none", "some", "full"))
    levels = profile(goalposts=(goalpost(scale=scale), goalpost("moe.courses", scale)), share=Fraction(1, 2))
    return Maturity(Score(profile=levels, observations=(observation(value="some", unit=None),), as_of=2024))


EXAMPLES: dict[str, Callable[[], object]] = {
    "Checklist": lambda: Checklist((observation(), observation("moe.courses"))),
    "ChecklistItem": lambda: ChecklistItem("moe.libraries", (observation(),)),
    "Coverage": lambda: Coverage(
        in_scope=2,
        observed=1,
        missing=1,
        not_applicable=0,
        withheld=0,
        imputed=0,
        weight_observed=Fraction(1, 4),
        na_weight=Fraction(0),
        parts=2,
        parts_touched=1,
        by_source=((SourceClass.OFFICIAL_DATA, 1),),
        by_quality=((Quality.MEASURED, 1),),
        with_evidence=1,
        years=(2024, 2024),
        carried=0,
        conflicts=0,
        beyond=0,
    ),
    "Datum": lambda: Datum(Status.OBSERVED, (observation(),), 0.4, 0.4, (Flag.SERIES_BREAK,)),
    "Goalpost": goalpost,
    "Imputation": lambda: Imputation(measurement="moe.courses", value=Interval(1, 2), citations=CITED),
    "LevelCounts": lambda: LevelCounts(levels=("none", "some"), counts=(1, 2), missing=3, disagreeing=4),
    "LevelRange": lambda: LevelRange("none", "some"),
    "Maturity": maturity,
    "MaturityNode": lambda: MaturityNode(maturity().score, 1),
    "Node": lambda: Node("moe.city", ("moe.libraries",), (1,), -1, Labels(en="A city")),
    "Observation": observation,
    "Profile": profile,
    "ReadinessReport": lambda: ReadinessReport(check(City(name="A", population=9_999)), score()),
    "Score": score,
    "ScoreNode": lambda: ScoreNode(score(), 1),
    "SdgLink": link,
    "UnitConversion": lambda: UnitConversion(unit="thousands", into="people", factor=1000, citations=CITED),
}
