"""Examples of what explains a score: splits, gains, evidence by targets, years."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from learningcity.scoring import (
    Gain,
    Gap,
    Improvement,
    Interval,
    MatchedChange,
    MeasurementGain,
    Node,
    NotKnown,
    Observation,
    PrintedSplit,
    Score,
    SdgContributions,
    SdgLink,
    SdgView,
    Shortfall,
    Split,
    Status,
    TargetContribution,
    Unmatched,
    YearComparison,
)
from strategies_for_scores import CITED, YEAR, profile_of


def a_score(value: float = 0.5, year: int = YEAR) -> Score:
    """A score of a city in which one of two things is known."""
    data = (Observation(measurement="why.1", year=year, value=value, unit="share"),)
    return Score(profile=profile_of(Node.equal("why", ["why.1", "why.2"])), observations=data, as_of=year)


def a_split() -> Split:
    """A split of a change of one thing."""
    return Split("why", 0.25, 0.25, 0.5, (Split("why.1", 0.25, 0.5, 1.0), Split("why.2", 0.0, 0.0, 0.0)))


def a_link() -> SdgLink:
    return SdgLink(node="why.1", target="sdg.4.6", strength=1, citations=CITED)


def a_target() -> TargetContribution:
    return TargetContribution("sdg.4.6", Fraction(1, 2), Fraction(1, 2), Fraction(1), (a_link(),))


def a_gain() -> Gain:
    return Gain(0.25, 0.25, Interval(0.2, 0.3), is_sharp=True)


def a_change() -> MatchedChange:
    return MatchedChange(("why.1",), Interval(0.5, 0.5), Interval(0.75, 0.75), a_split(), a_split())


EXAMPLES: dict[str, Callable[[], object]] = {
    "Gain": a_gain,
    "Gap": lambda: Gap(a_score(), a_score(1), a_split(), a_split()),
    "Improvement": lambda: Improvement("why.1", a_gain(), None, 0.5, robust_first=True),
    "MatchedChange": a_change,
    "MeasurementGain": lambda: MeasurementGain("why.2", Status.MISSING, Fraction(1, 2), Interval(0.5, 0.5)),
    "NotKnown": lambda: NotKnown("why.2", Status.MISSING, 0.5),
    "PrintedSplit": lambda: PrintedSplit("why", Decimal("2.5"), (PrintedSplit("why.1", Decimal("2.5")),)),
    "SdgContributions": lambda: SdgContributions(a_score(), SdgView.FULL, (a_target(),)),
    "Shortfall": lambda: Shortfall(a_score(), "why", a_split(), a_split(), (NotKnown("why.2", Status.MISSING, 0.5),)),
    "Split": a_split,
    "TargetContribution": a_target,
    "YearComparison": lambda: YearComparison(
        a_score(), a_score(1, YEAR + 1), a_change(), (("why.2", Unmatched.GAINED, Fraction(1, 2)),), None
    ),
}
