"""Plain numbers in, plain numbers out: the arithmetic of scores, without cities, profiles or sentences.

Scores lie between 0 and 1. Nothing is rounded before it is printed, and no missing value is filled in: what is not
known is an interval.
"""

from __future__ import annotations

from learningcity.scoring.numbers.bounds import difference_bounds, power_mean_bounds, robustness
from learningcity.scoring.numbers.intervals import Interval, Value, ends
from learningcity.scoring.numbers.means import power_mean
from learningcity.scoring.numbers.normalisation import HasScale, normalise
from learningcity.scoring.numbers.ordinal import level_counts, lower_median, share_level
from learningcity.scoring.numbers.rounding import apportion
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity, Scale
from learningcity.scoring.numbers.splits import decompose
from learningcity.scoring.numbers.weight_sets import Box, Contaminate, Hull, Ranked, Relative, WeightSet

__all__ = [
    "Band",
    "Box",
    "Contaminate",
    "HasScale",
    "Hull",
    "Interval",
    "Levels",
    "Linear",
    "Log",
    "Parity",
    "Ranked",
    "Relative",
    "Scale",
    "Value",
    "WeightSet",
    "apportion",
    "decompose",
    "difference_bounds",
    "ends",
    "level_counts",
    "lower_median",
    "normalise",
    "power_mean",
    "power_mean_bounds",
    "robustness",
    "share_level",
]
