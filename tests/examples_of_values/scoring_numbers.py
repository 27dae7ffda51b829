"""Examples of scales, intervals and sets of weights."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

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
)

__all__ = ["EXAMPLES"]

EXAMPLES: dict[str, Callable[[], object]] = {
    "Band": lambda: Band(0, 10, 20, 40),
    "Box": lambda: Box((0.1, 0.2), (0.7, 0.9)),
    "Contaminate": lambda: Contaminate(Fraction(1, 10), (1, 1, 2)),
    "Hull": lambda: Hull(((1, 1), (1, 3))),
    "Interval": lambda: Interval(0.25, 0.5),
    "Levels": lambda: Levels(("none", "some", "full"), (0, 0.5, 1)),
    "Linear": lambda: Linear(20, 85),
    "Log": lambda: Log(100, 75_000),
    "Parity": lambda: Parity(0.5, 1),
    "Ranked": lambda: Ranked((2, 0, 1)),
    "Relative": lambda: Relative(0.25, (1, 1, 2)),
}
