"""Powers and logarithms of numbers from 0, in forms that lose no digits.

``phi`` is what a power mean adds up, turned so that it always rises: ``x**p`` for p > 0, ``ln x`` for p = 0,
``-x**p`` for p < 0. Near p = 0 all powers are nearly 1 and their differences are lost; here they are taken by
``expm1`` of logarithms instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import expm1, inf, log, log1p, pow  # noqa: A004  # of floats, and no complex number

from learningcity.errors import InvalidValue, Path, Problem, shown
from learningcity.scoring.numbers.checks import Exact, checked_number
from learningcity.texts import Message

__all__ = [
    "checked_exponent",
    "finite_exponent",
    "log_ratio",
    "relative_logs",
    "require_not_negative",
    "rise",
    "unit_of",
]


def checked_exponent(p: object) -> float:
    """The exponent of a mean: at most 1, or ``float("-inf")`` for the minimum.

    Nearer to 0 than 1e-25 it counts as 0: no float tells the means apart, but their powers would be lost.

    Raises:
        WrongType: no number.
        InvalidValue: NaN, or above 1: such a mean would reward imbalance.
    """
    exponent = -inf if isinstance(p, float) and p == -inf else float(checked_number(p, ("p",)))
    if exponent > 1:
        raise InvalidValue(Problem("exponent", ("p",), shown(p), Message("accepted.exponent")))
    return 0.0 if abs(exponent) < 1e-25 else exponent


def finite_exponent(p: object) -> float:
    """The exponent, where the minimum is no mean to ask about.

    Raises:
        WrongType: no number.
        InvalidValue: not finite, or above 1.
    """
    exponent = checked_exponent(p)
    if exponent == -inf:
        raise InvalidValue(Problem("exponent", ("p",), shown(p), Message("accepted.finite-exponent")))
    return exponent


def require_not_negative(path: Path, values: Sequence[Exact], exponent: float) -> None:
    """Nothing, if the values have such a mean: for p = 1 all do, else those from 0.

    Raises:
        InvalidValue: one is below 0.
    """
    if exponent != 1 and min(values, default=0) < 0:
        value = min(values)
        raise InvalidValue(Problem("negative", path, shown(value), Message("accepted.number-from-0")))


def log_ratio(x: float, base: float) -> float:
    """``ln(x / base)`` of numbers from 0 and above 0, exact to rounding where they are nearly equal or far apart."""
    ratio = x / base
    if 0.5 < ratio < 2:
        return log1p((x - base) / base)
    if 1e-300 < ratio < 1e300:
        return log(ratio)
    return log(x) - log(base) if x else -inf


def relative_logs(values: Sequence[float], exponent: float) -> tuple[float, list[float]]:
    """The value that dominates the mean, and the logarithms of all relative to it.

    For p > 0 that is the largest, else the smallest above 0; there has to be one.
    """
    base = max(values) if exponent > 0 else min(filter(None, values))
    return base, [log_ratio(value, base) for value in values]


def unit_of(values: Iterable[float], exponent: float) -> float:
    """What to divide values by so that floats can hold their powers: 1, unless p < 0 makes the largest too much."""
    least = min(filter(None, values), default=1.0)
    return least if exponent < 0 and not -600 < exponent * log(least) < 600 else 1.0


def rise(x: float, y: float, exponent: float, unit: float = 1.0) -> float:
    """``phi(y / unit) - phi(x / unit)`` for a finite p.

    With p <= 0 it is infinite where one of them is 0, and 0 where both are.
    """
    if y < x:
        return -rise(y, x, exponent, unit)
    if x == y:
        return 0.0
    if exponent > 0:
        return -pow(y / unit, exponent) * expm1(exponent * log_ratio(x, y))
    if x == 0:
        return inf
    return log_ratio(y, x) if exponent == 0 else -pow(x / unit, exponent) * expm1(exponent * log_ratio(y, x))
