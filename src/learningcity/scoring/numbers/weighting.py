"""Weights themselves: divided by their sum, filled up between limits, ordered by what they weigh."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import fsum, inf, isnan
from sys import float_info
from typing import TypeAlias

from learningcity.errors import InvalidValue, Problem, WeightSetEmpty, shown
from learningcity.scoring.numbers.checks import (
    Exact,
    checked_number,
    checked_weights,
    entries,
    exact_sum,
    has_float,
    rational,
    require_items,
)
from learningcity.texts import Message, Number

__all__ = [
    "TOLERANCE",
    "Weights",
    "filled_up",
    "normal_weights",
    "ordering_keys",
    "require_room",
    "weighted_sum",
]

TOLERANCE = 1e-12
"""How far outside a set weights may lie that still count as inside: floats do not sum to 1 exactly."""

_ROUNDING = 2 * float_info.epsilon
"""How far from 1 the sum of weights may be that were divided by their sum."""

_NOISE = 1e-14
"""What rounding may leave of a whole; no weight is given for it, since a mean with p <= 0 drops an item of none."""

Weights: TypeAlias = tuple[Exact, ...]


def normal_weights(weights: object, path: tuple[str | int, ...] = ("weights",)) -> Weights:
    """The weights divided by their sum: as fractions where all of them are rational, else as floats.

    Raises:
        WrongType: no sequence of numbers.
        InvalidValue: one below 0 or not finite, or none above 0.
    """
    numbers = checked_weights(weights, path)
    if float in set(map(type, numbers)):
        floats = [float(number) for number in numbers]
        total = fsum(floats)
        # What was divided once stays as it is, so that a set that travels arrives equal.
        return tuple(floats) if abs(total - 1) <= _ROUNDING else tuple(number / total for number in floats)
    whole = exact_sum(numbers)
    return tuple(Fraction(number) / whole for number in numbers)


def filled_up(lows: Sequence[Exact], highs: Sequence[Exact], order: Sequence[int]) -> Weights:
    """The lowest weights, filled up to the highest ones in this order until they sum to 1."""
    filled = list(lows)
    are_rounded = has_float(lows, highs)
    room: Exact = 1 - (fsum(lows) if are_rounded else sum(lows))
    noise = _NOISE if are_rounded else 0
    for position in order:
        if room <= noise:
            break
        most = highs[position] - lows[position]
        filled[position] = highs[position] if most <= room else lows[position] + room
        room -= most
    return tuple(filled)


def require_room(lows: Sequence[Exact], highs: Sequence[Exact]) -> None:
    """Nothing, if some weights are within these limits.

    Raises:
        InvalidValue: a limit below 0, or a lower one above its upper one.
        WeightSetEmpty: the lower limits sum to more than 1, or the upper ones to less.
    """
    for position, (low, high) in enumerate(zip(lows, highs, strict=True)):
        if low < 0:
            raise InvalidValue(Problem("negative", ("low", position), shown(low), Message("accepted.number-from-0")))
        if low > high:
            raise InvalidValue(Problem("empty-range", ("low", position), shown((low, high)), Message("accepted.range")))
    if (least := exact_sum(lows)) > 1 + TOLERANCE:
        raise WeightSetEmpty(Message("error.weight-set-empty.low", {"sum": float(least)}))
    if (most := exact_sum(highs)) < 1 - TOLERANCE:
        raise WeightSetEmpty(Message("error.weight-set-empty.high", {"sum": float(most)}))


def ordering_keys(values: Sequence[Number]) -> list[Exact]:
    """Values to order weights by: infinite ones are fine, unless they could cancel."""
    given = entries(values)
    if set(map(type, given)) == {float} and not any(map(isnan, given)):  # type: ignore[arg-type]
        keys: list[Exact] = list(given)  # type: ignore[arg-type]
    else:
        keys = [
            value if isinstance(value, float) and value in (inf, -inf) else rational(checked_number(value, (at,)))
            for at, value in enumerate(given)
        ]
    require_items(keys)
    if min(keys) == -inf and max(keys) == inf:
        raise InvalidValue(Problem("not-finite", (), shown(values), Message("accepted.number")))
    return keys


def weighted_sum(weights: Weights, keys: Sequence[Exact]) -> Exact:
    """The weighted sum; what has no weight does not count, be it infinite."""
    terms = [weight * key for weight, key in zip(weights, keys, strict=True) if weight > 0]
    return fsum(terms) if has_float(terms) else sum(terms)
