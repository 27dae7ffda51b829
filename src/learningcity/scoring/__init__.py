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
    from learningcity.scoring.coverage import Coverage
    from learningcity.scoring.data import Datum, Flag, Imputation
    from learningcity.scoring.goalposts import Goalpost, GoalpostBasis, UnitConversion
    from learningcity.scoring.links import SdgLink
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
    from learningcity.scoring.scores import MissingData, NoTotal, Score, score
    from learningcity.scoring.shipped import natural_bounds, natural_goalpost, self_assessment
    from learningcity.scoring.tree import Node

__all__ = [
    "Band",
    "Box",
    "Contaminate",
    "Coverage",
    "Datum",
    "Flag",
    "Goalpost",
    "GoalpostBasis",
    "Hull",
    "Imputation",
    "Interval",
    "Levels",
    "Linear",
    "Log",
    "MissingData",
    "NoTotal",
    "Node",
    "Observation",
    "ObservedValue",
    "Parity",
    "Profile",
    "Quality",
    "Ranked",
    "Relative",
    "Scale",
    "Score",
    "ScoreNode",
    "SdgLink",
    "Status",
    "UnitConversion",
    "WeightSet",
    "apportion",
    "bounds",
    "decompose",
    "difference_bounds",
    "level_counts",
    "lower_median",
    "natural_bounds",
    "natural_goalpost",
    "normalise",
    "power_mean",
    "power_mean_bounds",
    "robustness",
    "score",
    "self_assessment",
    "share_level",
]

_HOME = {
    "Band": "numbers",
    "Box": "numbers",
    "Contaminate": "numbers",
    "Coverage": "coverage",
    "Datum": "data",
    "Flag": "data",
    "Goalpost": "goalposts",
    "GoalpostBasis": "goalposts",
    "Hull": "numbers",
    "Imputation": "data",
    "Interval": "numbers",
    "Levels": "numbers",
    "Linear": "numbers",
    "Log": "numbers",
    "MissingData": "scores",
    "NoTotal": "scores",
    "Node": "tree",
    "Observation": "observations",
    "ObservedValue": "observations",
    "Parity": "numbers",
    "Profile": "profiles",
    "Quality": "observations",
    "Ranked": "numbers",
    "Relative": "numbers",
    "Scale": "numbers",
    "Score": "scores",
    "ScoreNode": "nodes",
    "SdgLink": "links",
    "Status": "observations",
    "UnitConversion": "goalposts",
    "WeightSet": "numbers",
    "apportion": "numbers",
    "bounds": "quick",
    "decompose": "numbers",
    "difference_bounds": "numbers",
    "level_counts": "numbers",
    "lower_median": "numbers",
    "natural_bounds": "shipped",
    "natural_goalpost": "shipped",
    "normalise": "numbers",
    "power_mean": "numbers",
    "power_mean_bounds": "numbers",
    "robustness": "numbers",
    "score": "scores",
    "self_assessment": "shipped",
    "share_level": "numbers",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.scoring' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.scoring.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
