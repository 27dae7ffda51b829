"""Why a mean changed: a part for each item, and the parts add up.

``c_i = w_i (phi(y_i) - phi(x_i)) (M(y) - M(x)) / (phi(M(y)) - phi(M(x)))``, with ``phi(t) = t**p`` or ``ln t``. For
p = 1 that is the weight times the change; for p = 0 it is the split by the logarithmic mean of B. W. Ang, F. Q. Zhang
and K.-H. Choi, Factorizing changes in energy and environmental indicators through decomposition, Energy 23 (1998).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, expm1, fsum, inf, log

from learningcity.scoring.numbers.checks import (
    Exact,
    Result,
    are_exact,
    checked_numbers,
    checked_weights,
    exact_sum,
    require_length,
)
from learningcity.scoring.numbers.means import mean_of, shares_of
from learningcity.scoring.numbers.powers import checked_exponent, log_ratio, require_not_negative
from learningcity.texts import Number

__all__ = ["decompose"]

_LARGE = 1_000
"""Of exponents further from 0 than this the power of a rounded mean is no measure of a change."""


def decompose(
    before: Sequence[Number], after: Sequence[Number], weights: Sequence[Number], p: Number = 1
) -> tuple[Result, ...]:
    """The part of each item in the change of the power mean; they sum to the mean after less the mean before.

    Each part has the sign of the change of its item, and an item without weight or without change has none. Back again
    is the same with the other sign.

    With p <= 0 a value of 0 makes a mean 0, and the limit gives the whole change to the items that are 0, in
    proportion to their weights; where items are 0 both before and after, both means are 0 and so is every part. For
    p = -inf likewise the items at the lower one of both minima share the whole change.

    Args:
        before: numbers; from 0, unless ``p`` is 1.
        after: as many, of the same items.
        weights: one for each item, from 0, in any unit.
        p: the exponent of :func:`~learningcity.scoring.numbers.means.power_mean`.

    Returns:
        Floats; fractions where :func:`~learningcity.scoring.numbers.means.power_mean` of all of these gives one.

    Raises:
        WrongType: something that is no number.
        InvalidValue: a number that is not finite; a value or weight below 0; no weight above 0; not as many of
            one as of another; an exponent above 1.
    """
    exponent = checked_exponent(p)
    old, new, checked = (
        checked_numbers(before, ("before",)),
        checked_numbers(after, ("after",)),
        checked_weights(weights),
    )
    require_length(("after",), new, len(old))
    require_length(("weights",), checked, len(old))
    for name, values in (("before", old), ("after", new)):
        require_not_negative((name,), values, exponent)
    if exponent == 1 and are_exact(old, new, checked):
        total = exact_sum(checked)
        return tuple(weight * (y - x) / total for x, y, weight in zip(old, new, checked, strict=True))
    return _spread(checked, _parts(old, new, checked, exponent))


def _spread(weights: Sequence[Exact], parts: Sequence[float]) -> tuple[float, ...]:
    """The parts of the items of weight at their places, and 0 at the others."""
    remaining = iter(parts)
    return tuple(next(remaining) if weight else 0.0 for weight in weights)


def _parts(old: Sequence[Exact], new: Sequence[Exact], weights: Sequence[Exact], exponent: float) -> list[float]:
    """The part of each item that has weight."""
    rows = [(float(x), float(y), float(weight)) for x, y, weight in zip(old, new, weights, strict=True) if weight]
    before, after = [x for x, _, _ in rows], [y for _, y, _ in rows]
    shares = shares_of([weight for _, _, weight in rows])
    if exponent == 1:
        return [share * (y - x) for (x, y, _), share in zip(rows, shares, strict=True)]
    low, high = float(mean_of(before, shares, exponent)), float(mean_of(after, shares, exponent))
    if exponent == -inf or (exponent <= 0 and 0 in (low, high)):
        return _at_the_bottom(before if low < high else after, shares, high - low)
    # Relative to the mean with the larger power no power is above 1, so that none is too large for a float.
    if (low < high) == (exponent > 0):
        return [-part for part in _powers(after, before, shares, (high, low), exponent)]
    return _powers(before, after, shares, (low, high), exponent)


def _at_the_bottom(lower: Sequence[float], shares: Sequence[float], change: float) -> list[float]:
    """The whole change on the least items of the lower state."""
    least = min(lower)
    kept = [share if value == least else 0.0 for value, share in zip(lower, shares, strict=True)]
    whole = fsum(kept)
    return [change * share / whole for share in kept]


def _powers(
    before: Sequence[float],
    after: Sequence[float],
    shares: Sequence[float],
    means: tuple[float, float],
    exponent: float,
) -> list[float]:
    """The parts, from the state of the larger power to the other."""
    low, high = means
    if low == 0:
        return [0.0] * len(shares)
    rows = zip(before, after, shares, strict=True)
    changes = [_power_change(x / low, y / low, share, exponent) for x, y, share in rows]
    change = expm1(exponent * log_ratio(high, low)) if exponent else log_ratio(high, low)
    if abs(exponent) > _LARGE and (whole := fsum(changes)) and abs(whole) > fsum(map(abs, changes)) / 100:
        change = whole  # means are rounded, and so large a power makes much of that
    factor = (high - low) / change if change else low / (exponent or 1)
    return [factor * each for each in changes]


def _power_change(x: float, y: float, share: float, exponent: float) -> float:
    """``share`` times the change of the power of an item, its values relative to the mean."""
    if x == y:
        return 0.0
    if exponent == 0:
        return share * log_ratio(y, x)
    if (x < y) == (exponent > 0):
        return -_power_change(y, x, share, exponent)
    return exp(log(share) + exponent * log_ratio(x, 1.0)) * expm1(exponent * log_ratio(y, x))
