"""Scores by a named, cited profile: intervals instead of false precision, and a reason for every point.

The framework gives no scale, so nothing is scored by default: :func:`~learningcity.scoring.score` needs a
:class:`~learningcity.scoring.Profile`. What is not known stays open and makes the interval wide. Two cities are
compared as far as the data decides, and never sorted. The arithmetic takes and gives plain numbers; it is in
:mod:`learningcity.scoring.numbers`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.scoring.checklists import Checklist, ChecklistItem, checklist
    from learningcity.scoring.comparison.comparing import Obstacle, ScoreComparison, compare
    from learningcity.scoring.comparison.leads import Lead
    from learningcity.scoring.comparison.ordering import PartialOrder, partial_order
    from learningcity.scoring.coverage import Coverage
    from learningcity.scoring.data import Datum, Flag, Imputation
    from learningcity.scoring.frames.frame import score_frame
    from learningcity.scoring.frames.notes import frame_notes
    from learningcity.scoring.goalposts import Goalpost, GoalpostBasis, UnitConversion
    from learningcity.scoring.levels import LevelCounts, LevelRange, Maturity, MaturityNode, maturity
    from learningcity.scoring.links import SdgLink
    from learningcity.scoring.modes import MissingData, NoTotal
    from learningcity.scoring.nodes import ScoreNode
    from learningcity.scoring.numbers import (
        Band,
        Box,
        Contaminate,
        Hull,
        Interval,
        Levels,
        Linear,
        Log,
        Parity,
        Ranked,
        Relative,
        Scale,
        WeightSet,
        apportion,
        decompose,
        difference_bounds,
        level_counts,
        lower_median,
        normalise,
        power_mean,
        power_mean_bounds,
        robustness,
        share_level,
    )
    from learningcity.scoring.observations import Observation, ObservedValue, Quality, Status
    from learningcity.scoring.profiles import Profile
    from learningcity.scoring.quick import bounds
    from learningcity.scoring.ready import ReadinessReport, readiness
    from learningcity.scoring.reasons.contributions import (
        SdgContributions,
        SdgView,
        TargetContribution,
        links_of,
        sdg_contributions,
    )
    from learningcity.scoring.reasons.gaps import Gap, gap
    from learningcity.scoring.reasons.improving import Gain, Improvement, next_steps
    from learningcity.scoring.reasons.measuring import MeasurementGain, next_measurements
    from learningcity.scoring.reasons.outlines import measurements_outline, steps_outline
    from learningcity.scoring.reasons.printing import PrintedSplit, printed
    from learningcity.scoring.reasons.shortfalls import NotKnown, Shortfall, shortfall
    from learningcity.scoring.reasons.splitting import Split
    from learningcity.scoring.reasons.years import MatchedChange, Unmatched, YearComparison, compare_years
    from learningcity.scoring.scores import Score, score
    from learningcity.scoring.shipped import natural_bounds, natural_goalpost, self_assessment
    from learningcity.scoring.tree import Node

__all__ = [
    "Band",
    "Box",
    "Checklist",
    "ChecklistItem",
    "Contaminate",
    "Coverage",
    "Datum",
    "Flag",
    "Gain",
    "Gap",
    "Goalpost",
    "GoalpostBasis",
    "Hull",
    "Improvement",
    "Imputation",
    "Interval",
    "Lead",
    "LevelCounts",
    "LevelRange",
    "Levels",
    "Linear",
    "Log",
    "MatchedChange",
    "Maturity",
    "MaturityNode",
    "MeasurementGain",
    "MissingData",
    "NoTotal",
    "Node",
    "NotKnown",
    "Observation",
    "ObservedValue",
    "Obstacle",
    "Parity",
    "PartialOrder",
    "PrintedSplit",
    "Profile",
    "Quality",
    "Ranked",
    "ReadinessReport",
    "Relative",
    "Scale",
    "Score",
    "ScoreComparison",
    "ScoreNode",
    "SdgContributions",
    "SdgLink",
    "SdgView",
    "Shortfall",
    "Split",
    "Status",
    "TargetContribution",
    "UnitConversion",
    "Unmatched",
    "WeightSet",
    "YearComparison",
    "apportion",
    "bounds",
    "checklist",
    "compare",
    "compare_years",
    "decompose",
    "difference_bounds",
    "frame_notes",
    "gap",
    "level_counts",
    "links_of",
    "lower_median",
    "maturity",
    "measurements_outline",
    "natural_bounds",
    "natural_goalpost",
    "next_measurements",
    "next_steps",
    "normalise",
    "partial_order",
    "power_mean",
    "power_mean_bounds",
    "printed",
    "readiness",
    "robustness",
    "score",
    "score_frame",
    "sdg_contributions",
    "self_assessment",
    "share_level",
    "shortfall",
    "steps_outline",
]

_HOME = {
    "Band": "numbers",
    "Box": "numbers",
    "Checklist": "checklists",
    "ChecklistItem": "checklists",
    "Contaminate": "numbers",
    "Coverage": "coverage",
    "Datum": "data",
    "Flag": "data",
    "Gain": "reasons.improving",
    "Gap": "reasons.gaps",
    "Goalpost": "goalposts",
    "GoalpostBasis": "goalposts",
    "Hull": "numbers",
    "Improvement": "reasons.improving",
    "Imputation": "data",
    "Interval": "numbers",
    "Lead": "comparison.leads",
    "LevelCounts": "levels",
    "LevelRange": "levels",
    "Levels": "numbers",
    "Linear": "numbers",
    "Log": "numbers",
    "MatchedChange": "reasons.years",
    "Maturity": "levels",
    "MaturityNode": "levels",
    "MeasurementGain": "reasons.measuring",
    "MissingData": "modes",
    "NoTotal": "modes",
    "Node": "tree",
    "NotKnown": "reasons.shortfalls",
    "Observation": "observations",
    "ObservedValue": "observations",
    "Obstacle": "comparison.comparing",
    "Parity": "numbers",
    "PartialOrder": "comparison.ordering",
    "PrintedSplit": "reasons.printing",
    "Profile": "profiles",
    "Quality": "observations",
    "Ranked": "numbers",
    "ReadinessReport": "ready",
    "Relative": "numbers",
    "Scale": "numbers",
    "Score": "scores",
    "ScoreComparison": "comparison.comparing",
    "ScoreNode": "nodes",
    "SdgContributions": "reasons.contributions",
    "SdgLink": "links",
    "SdgView": "reasons.contributions",
    "Shortfall": "reasons.shortfalls",
    "Split": "reasons.splitting",
    "Status": "observations",
    "TargetContribution": "reasons.contributions",
    "UnitConversion": "goalposts",
    "Unmatched": "reasons.years",
    "WeightSet": "numbers",
    "YearComparison": "reasons.years",
    "apportion": "numbers",
    "bounds": "quick",
    "checklist": "checklists",
    "compare": "comparison.comparing",
    "compare_years": "reasons.years",
    "decompose": "numbers",
    "difference_bounds": "numbers",
    "frame_notes": "frames.notes",
    "gap": "reasons.gaps",
    "level_counts": "numbers",
    "links_of": "reasons.contributions",
    "lower_median": "numbers",
    "maturity": "levels",
    "measurements_outline": "reasons.outlines",
    "natural_bounds": "shipped",
    "natural_goalpost": "shipped",
    "next_measurements": "reasons.measuring",
    "next_steps": "reasons.improving",
    "normalise": "numbers",
    "partial_order": "comparison.ordering",
    "power_mean": "numbers",
    "power_mean_bounds": "numbers",
    "printed": "reasons.printing",
    "readiness": "ready",
    "robustness": "numbers",
    "score": "scores",
    "score_frame": "frames.frame",
    "sdg_contributions": "reasons.contributions",
    "self_assessment": "shipped",
    "share_level": "numbers",
    "shortfall": "reasons.shortfalls",
    "steps_outline": "reasons.outlines",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.scoring' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.scoring.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
