"""The Sustainable Development Goals, the targets of goals 4 and 11, and how the framework links to them."""

from __future__ import annotations

from learningcity.sdg.dimensions import (
    CITIES_AT_WORK,
    DIMENSIONS,
    ROLE_OF_CITIES,
    DimensionMatch,
    SustainabilityDimension,
    dimension_matches,
    dimension_of,
)
from learningcity.sdg.goals import SDG, SDGS, Goal, goal, goals
from learningcity.sdg.indicators import SdgIndicator, indicator, indicators
from learningcity.sdg.linkages import focus_goals, focuses, linkages
from learningcity.sdg.links import Basis, Linkage, Strength
from learningcity.sdg.stated import GUIDE_TO_ACTION_PAIRS
from learningcity.sdg.targets import MEANS_OF_GOAL_4, OUTCOMES_OF_GOAL_4, Target, TargetKind, target, targets

__all__ = [
    "CITIES_AT_WORK",
    "DIMENSIONS",
    "GUIDE_TO_ACTION_PAIRS",
    "MEANS_OF_GOAL_4",
    "OUTCOMES_OF_GOAL_4",
    "ROLE_OF_CITIES",
    "SDG",
    "SDGS",
    "Basis",
    "DimensionMatch",
    "Goal",
    "Linkage",
    "SdgIndicator",
    "Strength",
    "SustainabilityDimension",
    "Target",
    "TargetKind",
    "dimension_matches",
    "dimension_of",
    "focus_goals",
    "focuses",
    "goal",
    "goals",
    "indicator",
    "indicators",
    "linkages",
    "target",
    "targets",
]
