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
    from learningcity.scoring.comparing import Obstacle, ScoreComparison, compare
    from learningcity.scoring.contributions import (
        SdgContributions,
        SdgView,
        TargetContribution,
        links_of,
        sdg_contributions,
    )
    from learningcity.scoring.coverage import Coverage
    from learningcity.scoring.data import Datum, Flag, Imputation
    from learningcity.scoring.explain_steps import measurements_outline, steps_outline
    from learningcity.scoring.frame import frame_notes, score_frame
    from learningcity.scoring.gaps import Gap, gap
    from learningcity.scoring.goalposts import Goalpost, GoalpostBasis, UnitConversion
    from learningcity.scoring.improving import Gain, Improvement, next_steps
    from learningcity.scoring.leads import Lead
    from learningcity.scoring.levels import LevelCounts, LevelRange, Maturity, MaturityNode, maturity
    from learningcity.scoring.links import SdgLink
    from learningcity.scoring.measuring import MeasurementGain, next_measurements
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
    from learningcity.scoring.ordering import PartialOrder, partial_order
    from learningcity.scoring.printing import PrintedSplit, printed
    from learningcity.scoring.profiles import Profile
    from learningcity.scoring.quick import bounds
    from learningcity.scoring.ready import ReadinessReport, readiness
    from learningcity.scoring.scores import MissingData, NoTotal, Score, score
    from learningcity.scoring.shipped import natural_bounds, natural_goalpost, self_assessment
    from learningcity.scoring.shortfalls import NotKnown, Shortfall, shortfall
    from learningcity.scoring.splitting import Split
    from learningcity.scoring.tree import Node
    from learningcity.scoring.years import MatchedChange, Unmatched, YearComparison, compare_years

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
    "Gain": "improving",
    "Gap": "gaps",
    "Goalpost": "goalposts",
    "GoalpostBasis": "goalposts",
    "Hull": "numbers",
    "Improvement": "improving",
    "Imputation": "data",
    "Interval": "numbers",
    "Lead": "leads",
    "LevelCounts": "levels",
    "LevelRange": "levels",
    "Levels": "numbers",
    "Linear": "numbers",
    "Log": "numbers",
    "MatchedChange": "years",
    "Maturity": "levels",
    "MaturityNode": "levels",
    "MeasurementGain": "measuring",
    "MissingData": "scores",
    "NoTotal": "scores",
    "Node": "tree",
    "NotKnown": "shortfalls",
    "Observation": "observations",
    "ObservedValue": "observations",
    "Obstacle": "comparing",
    "Parity": "numbers",
    "PartialOrder": "ordering",
    "PrintedSplit": "printing",
    "Profile": "profiles",
    "Quality": "observations",
    "Ranked": "numbers",
    "ReadinessReport": "ready",
    "Relative": "numbers",
    "Scale": "numbers",
    "Score": "scores",
    "ScoreComparison": "comparing",
    "ScoreNode": "nodes",
    "SdgContributions": "contributions",
    "SdgLink": "links",
    "SdgView": "contributions",
    "Shortfall": "shortfalls",
    "Split": "splitting",
    "Status": "observations",
    "TargetContribution": "contributions",
    "UnitConversion": "goalposts",
    "Unmatched": "years",
    "WeightSet": "numbers",
    "YearComparison": "years",
    "apportion": "numbers",
    "bounds": "quick",
    "checklist": "checklists",
    "compare": "comparing",
    "compare_years": "years",
    "decompose": "numbers",
    "difference_bounds": "numbers",
    "frame_notes": "frame",
    "gap": "gaps",
    "level_counts": "numbers",
    "links_of": "contributions",
    "lower_median": "numbers",
    "maturity": "levels",
    "measurements_outline": "explain_steps",
    "natural_bounds": "shipped",
    "natural_goalpost": "shipped",
    "next_measurements": "measuring",
    "next_steps": "improving",
    "normalise": "numbers",
    "partial_order": "ordering",
    "power_mean": "numbers",
    "power_mean_bounds": "numbers",
    "printed": "printing",
    "readiness": "ready",
    "robustness": "numbers",
    "score": "scores",
    "score_frame": "frame",
    "sdg_contributions": "contributions",
    "self_assessment": "shipped",
    "share_level": "numbers",
    "shortfall": "shortfalls",
    "steps_outline": "explain_steps",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.scoring' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.scoring.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
