"""How far a mean, or the distance of two means, can go while values and weights are not known exactly.

Every mean rises with each value, so the lower bound takes all lower ends and the upper bound all upper ones. It is a
rising function of ``sum w_i phi(x_i)``, which is linear in the weights: the weights that are extreme for the one are
extreme for the other, and they come from one sort. The bounds are sharp: both are reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isnan, nan
from typing import TypeAlias

from learningcity.scoring.numbers.checks import (
    Exact,
    Result,
    checked_numbers,
    checked_weights,
    entries,
    require_items,
    require_length,
)
from learningcity.scoring.numbers.intervals import Value, ends
from learningcity.scoring.numbers.means import mean_of
from learningcity.scoring.numbers.powers import (
    checked_exponent,
    finite_exponent,
    require_not_negative,
    rise,
    unit_of,
)
from learningcity.scoring.numbers.weight_sets import Corners, Hull, WeightSet
from learningcity.texts import Number

__all__ = ["difference_bounds", "power_mean_bounds", "robustness"]

_Ends: TypeAlias = tuple[list[Exact], list[Exact]]


def power_mean_bounds(
    values: Sequence[Value], weight_set: WeightSet | Sequence[Number], p: Number = 1
) -> tuple[Result, Result]:
    """The lowest and the highest power mean of the values for any weights of the set.

    Args:
        values: numbers, intervals or pairs of ends; from 0, unless ``p`` is 1.
        weight_set: a set of weights, or the weights themselves.
        p: the exponent of :func:`~learningcity.scoring.numbers.means.power_mean`.

    Returns:
        Two floats; for p = 1 fractions where :func:`~learningcity.scoring.numbers.means.power_mean` gives one.

    Raises:
        WrongType: something that is no number.
        InvalidValue: a number that is not finite; a lower end above an upper one; a value or weight below 0; no weight
            above 0; more or fewer weights than values; an exponent above 1; a set without the nominal weights it needs.
    """
    exponent = checked_exponent(p)
    lows, highs = _ends(values, "values", exponent)
    require_items(lows)
    if isinstance(weight_set, WeightSet):
        return _extreme_mean(lows, weight_set, exponent, highest=False), _extreme_mean(
            highs, weight_set, exponent, highest=True
        )
    weights = checked_weights(weight_set)
    require_length(("weights",), weights, len(lows))
    return mean_of(lows, weights, exponent), mean_of(highs, weights, exponent)


def _extreme_mean(values: list[Exact], weight_set: WeightSet, exponent: float, *, highest: bool) -> Result:
    if exponent != 1 and isinstance(weight_set, Corners):
        weight_set.require_size(values)
        means = [mean_of(values, weights, exponent) for weights in weight_set.corners(len(values))]
        return max(means) if highest else min(means)
    # Within limits the order of the values decides, which is the same for every exponent. Powers of them would not do:
    # beside a very small value the others look alike to a float.
    weights = weight_set.highest(values) if highest else weight_set.lowest(values)
    return mean_of(values, weights, exponent)


def difference_bounds(
    a: Sequence[Value], b: Sequence[Value], weight_set: WeightSet | Sequence[Number], p: Number = 1
) -> tuple[Result, Result]:
    """How far ``a`` is ahead of ``b``, at the least and at the most, for any weights of the set, the same for both.

    For p = 1 these are bounds of ``M(a) - M(b)``. For any other p they are bounds of ``sum w_i (phi(a_i) - phi(b_i))``
    with ``phi`` rising (``x**p`` for p > 0, ``ln x`` for p = 0, ``-x**p`` for p < 0), which has the sign of the
    difference and is 0 where that is; only their signs are meant. Where floats cannot hold the powers, all values are
    first divided by the least of them above 0, which changes no sign.

    With p <= 0 a value of 0 is infinitely far from any other. An end where infinities would cancel, or where an item
    that may have weight is 0 on both sides, is not defined: a lower end is then ``-inf`` and an upper one ``inf``.

    Args:
        a: numbers, intervals or pairs of ends; from 0, unless ``p`` is 1.
        b: the same of the other.
        weight_set: a set of weights, or the weights themselves.
        p: the exponent, finite.

    Raises:
        WrongType: something that is no number.
        InvalidValue: as :func:`power_mean_bounds`; also p = -inf, where no sum decides.
    """
    exponent = finite_exponent(p)
    (low_a, high_a), (low_b, high_b) = _both(a, b, exponent)
    weights = weight_set if isinstance(weight_set, WeightSet) else Hull((weight_set,))
    weights.require_size(low_a)
    return _least(_leads(low_a, high_b, exponent), weights), -_least(_leads(low_b, high_a, exponent), weights)


def _least(leads: list[Exact], weight_set: WeightSet) -> Result:
    """The lowest sum of the leads, ``-inf`` where it is not defined."""
    for position, lead in enumerate(leads):
        if (isnan(lead) or lead in (inf, -inf)) and not _may_have_weight(position, len(leads), weight_set):
            leads[position] = 0
    if any(isnan(lead) for lead in leads) or (inf in leads and -inf in leads):
        return -inf
    weights = weight_set.lowest(leads)
    return _sum_of(leads, weights)


def _may_have_weight(position: int, size: int, weight_set: WeightSet) -> bool:
    weights = weight_set.highest([int(at == position) for at in range(size)])
    return weights[position] > 0


def _sum_of(leads: Sequence[Exact], weights: Sequence[Exact]) -> Result:
    """The weighted sum of leads of which no two cancel."""
    kept = [(lead, weight) for lead, weight in zip(leads, weights, strict=True) if weight]
    for lead, _ in kept:
        if lead in (inf, -inf):
            return float(lead)
    return mean_of([lead for lead, _ in kept], [weight for _, weight in kept], 1)


def robustness(a: Sequence[Value], b: Sequence[Value], weights: Sequence[Number], p: Number = 1) -> float:
    """The share of the weight that may go anywhere before ``a`` no longer leads ``b``.

    With ``d_i = phi(a_i) - phi(b_i)`` and ``D = sum w_i d_i`` at the nominal weights, ``e = D / (D - min d_i)``: ``a``
    leads for all weights ``(1 - t) w + t v``, with any other weights ``v``, if t < e, and for t > e there are some for
    which it does not. An item of weight 0 counts in the minimum: weight may go there. Of intervals the worst case for
    ``a`` is taken, its lower ends against the upper ends of ``b``.

    Source: Foster, McGillivray and Seth, Rank Robustness of Composite Indices, OPHI Working Paper 26.

    Args:
        a: numbers, intervals or pairs of ends; from 0, unless ``p`` is 1.
        b: the same of the other.
        weights: the nominal weights, in any unit.
        p: the exponent, finite; see :func:`difference_bounds` for ``phi``.

    Returns:
        From 0 to 1; it is 1 where no item speaks against ``a``; 0 where ``a`` does not lead at the nominal weights,
        and, with p <= 0, where an item of ``a`` is 0, since any weight there makes its mean 0.

    Raises:
        WrongType: something that is no number.
        InvalidValue: as :func:`difference_bounds`.
    """
    exponent = finite_exponent(p)
    (low_a, _), (_, high_b) = _both(a, b, exponent)
    checked = checked_weights(weights)
    require_length(("weights",), checked, len(low_a))
    if exponent <= 0 and 0 in low_a:
        return 0.0
    leads = _leads(low_a, high_b, exponent)
    lead, least = _sum_of(leads, checked), min(leads)
    if lead <= 0:
        return 0.0
    return 1.0 if least >= 0 or lead == inf else float(lead / (lead - least))


def _leads(a: Sequence[Exact], b: Sequence[Exact], exponent: float) -> list[Exact]:
    """``phi(a_i) - phi(b_i)`` of each item; NaN where both are 0 and ``phi`` of it is infinite."""
    if exponent == 1:
        return [one - other for one, other in zip(a, b, strict=True)]
    unit = unit_of(map(float, (*a, *b)), exponent)
    return [
        nan if exponent <= 0 and one == other == 0 else rise(float(other), float(one), exponent, unit)
        for one, other in zip(a, b, strict=True)
    ]


def _ends(values: Sequence[Value], name: str, exponent: float) -> _Ends:
    """The lower and the upper ends of the values."""
    given = entries(values, (name,))
    if set(map(type, given)) == {float}:
        numbers = checked_numbers(given, (name,))
        lows, highs = numbers, numbers
    else:
        pairs = [ends(value, (name, position)) for position, value in enumerate(given)]
        lows, highs = [low for low, _ in pairs], [high for _, high in pairs]
    require_not_negative((name,), lows, exponent)
    return lows, highs


def _both(a: Sequence[Value], b: Sequence[Value], exponent: float) -> tuple[_Ends, _Ends]:
    ends_of_a, ends_of_b = _ends(a, "a", exponent), _ends(b, "b", exponent)
    require_length(("b",), ends_of_b[0], len(ends_of_a[0]))
    return ends_of_a, ends_of_b
