"""The weighted power mean, the one way in which scores are put together.

``M_p(x, w) = (sum w_i x_i**p) ** (1/p)`` with weights that sum to 1; for p = 0 ``exp(sum w_i ln x_i)``, for p = -inf
the minimum. Source: G. H. Hardy, J. E. Littlewood and G. Pólya, Inequalities (1934), chapter 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, expm1, fsum, inf, log, log1p

from learningcity.scoring.numbers.checks import (
    Exact,
    Result,
    are_exact,
    checked_numbers,
    checked_weights,
    require_length,
)
from learningcity.scoring.numbers.powers import checked_exponent, relative_logs, require_not_negative
from learningcity.texts import Number

__all__ = ["mean_of", "power_mean", "shares_of"]

_LEAST = 5e-324
"""The smallest number above 0: a weight that is there does not become none."""


def power_mean(values: Sequence[Number], weights: Sequence[Number], p: Number = 1) -> Result:
    """The weighted power mean of the values.

    What has no weight does not count. With p <= 0 a value of 0 makes the mean 0, the limit. The result is never below
    the least value or above the largest, and does not depend on the order of the items.

    Args:
        values: numbers; from 0, unless ``p`` is 1.
        weights: one for each value, from 0, in any unit: they are divided by their sum.
        p: the exponent, at most 1: 1 is the arithmetic mean, 0 the geometric one, -1 the harmonic one and
            ``float("-inf")`` the minimum.

    Returns:
        A float; for p = 1 a ``Fraction`` where no number is a float and one is a ``Fraction`` or ``Decimal``.

    Raises:
        WrongType: something that is no number.
        InvalidValue: a number that is not finite; a value or weight below 0; no weight above 0; more or fewer weights
            than values; an exponent above 1.
    """
    exponent = checked_exponent(p)
    numbers, checked = checked_numbers(values, ("values",)), checked_weights(weights)
    require_length(("weights",), checked, len(numbers))
    require_not_negative(("values",), numbers, exponent)
    return mean_of(numbers, checked, exponent)


def mean_of(values: Sequence[Exact], weights: Sequence[Exact], exponent: float) -> Result:
    """The power mean of what was checked before."""
    if exponent == 1 and are_exact(values, weights):
        total = sum(weight * value for value, weight in zip(values, weights, strict=True))
        return total / sum(weights)
    if 0 in weights:
        values = [value for value, weight in zip(values, weights, strict=True) if weight]
        weights = [weight for weight in weights if weight]
    numbers, shares = [*map(float, values)], shares_of([*map(float, weights)])
    low, high = min(numbers), max(numbers)
    if exponent == -inf or low == high or (exponent <= 0 and low == 0):
        return low
    if exponent == 1:
        mean = fsum([share * value for share, value in zip(shares, numbers, strict=True)])
    else:
        mean = _powered(numbers, shares, exponent)
    return min(max(mean, low), high)


def shares_of(weights: Sequence[float]) -> list[float]:
    """Weights above 0 divided by their sum, none of them 0 after it."""
    total = fsum(weights)
    return [weight / total or _LEAST for weight in weights]


def _powered(values: Sequence[float], shares: Sequence[float], exponent: float) -> float:
    base, logs = relative_logs(values, exponent)
    relative = _log_mean(logs, shares, exponent)
    if -700 < relative < 700:
        return base * exp(relative)
    return exp(min(log(base) + relative, log(max(values))))


def _log_mean(logs: Sequence[float], shares: Sequence[float], exponent: float) -> float:
    """The logarithm of the mean of numbers of these logarithms, none of which makes a power above 1."""
    if exponent == 0:
        return fsum([share * log for log, share in zip(logs, shares, strict=True)])
    above = fsum([share * expm1(exponent * log) for log, share in zip(logs, shares, strict=True)])
    if above > -0.5:
        return log1p(above) / exponent
    return log(fsum([share * exp(exponent * log) for log, share in zip(logs, shares, strict=True)])) / exponent
