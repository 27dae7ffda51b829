"""How fast a power mean rises with one of its values."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, expm1, inf, log

from learningcity.scoring.numbers.means import mean_of
from learningcity.scoring.numbers.powers import checked_exponent, log_ratio

__all__ = ["mean_slope", "slope"]

_LARGEST_POWER = 709.0
"""The exponential of more is no float."""


def slope(values: Sequence[float], shares: Sequence[float], p: float, place: int) -> float:
    """The rise of the mean for each rise of one of its values, from where it is upwards.

    With the mean ``M`` it is ``w (x / M) ** (p - 1)``. Where ``x`` is 0, the limit: ``inf`` where the mean leaves its
    place at once, such as for 0 < p < 1 and another value above 0. For p = -inf it is 1 where the value is the only
    least one, else 0.

    Args:
        values: scores, from 0 to 1.
        shares: their weights, together 1.
        p: the exponent.
        place: which of the values rises.
    """
    exponent, value, share = checked_exponent(p), values[place], shares[place]
    others = [other for at, other in enumerate(values) if at != place and shares[at]]
    if exponent == 1 or not others or not share:
        return share
    if exponent == -inf:
        return float(value < min(others))
    if exponent <= 0 and not all(others):
        return 0.0
    if value:
        return share * _power(log_ratio(value, float(mean_of(values, shares, exponent))), exponent)
    is_steep = any(others) if exponent > 0 else exponent == 0
    return inf if is_steep else _exp(log(share) / exponent)


def mean_slope(share: float, value: float, means: tuple[float, float], p: float) -> float:
    """The part that one value has in the change of the mean for each change of its own, where it does not change.

    It is the limit of what :func:`~learningcity.scoring.decompose` gives a value, divided by its change, as that
    becomes none; 1 for a change that is the whole, and 0 where the mean is one of the least values.

    Args:
        share: the weight of the value, as a share of all.
        value: the score, the same before and after.
        means: the means before and after.
        p: the exponent.
    """
    exponent, low, high = checked_exponent(p), min(means), max(means)
    if exponent == 1:
        return share
    if exponent == -inf or not value or not low:
        return 0.0
    base, other = (high, low) if exponent > 0 else (low, high)
    ratio = log_ratio(other, base)
    change = expm1(exponent * ratio) / exponent if exponent else ratio
    return share * _power(log_ratio(value, base), exponent) * ((other - base) / base / change if change else 1.0)


def _power(ratio: float, exponent: float) -> float:
    """The slope of the power at a value, relative to that at the mean, from the logarithm of their ratio."""
    return _exp((exponent - 1) * ratio)


def _exp(power: float) -> float:
    return inf if power > _LARGEST_POWER else exp(power)
