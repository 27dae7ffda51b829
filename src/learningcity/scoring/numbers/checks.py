"""What counts as a number here: finite, no truth value, and of a size that floats can compute with.

Arithmetic is exact, in :class:`~fractions.Fraction`, where every number is rational and at least one of them is a
``Fraction`` or a ``Decimal``; with a float among them, or with whole numbers alone, it is in floats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import inf, isfinite
from typing import TypeAlias

from learningcity.errors import InvalidValue, Path, Problem, WrongType, shown
from learningcity.texts import Message, Number

__all__ = [
    "LARGEST",
    "Exact",
    "Result",
    "are_exact",
    "checked_number",
    "checked_numbers",
    "checked_weights",
    "checked_whole_number",
    "entries",
    "exact_sum",
    "has_float",
    "pair_of",
    "rational",
    "require_items",
    "require_length",
]

Exact: TypeAlias = int | float | Fraction
"""A number that compares and computes with every other: a ``Decimal`` has become a ``Fraction``."""

Result: TypeAlias = float | Fraction
"""What a computation gives: a ``Fraction`` where it was exact."""

LARGEST = 1e300
"""Sums and differences of as many such numbers as anyone has are still finite."""


def checked_number(value: object, path: Path = ()) -> Number:
    """The value, if it is a number to compute with; a subclass of ``float`` becomes a plain one.

    Raises:
        WrongType: no number, or a truth value.
        InvalidValue: not finite; beyond 1e300; or not 0, but so small that a float is.
    """
    if type(value) is float and -LARGEST <= value <= LARGEST:
        return value
    accepted = Message("accepted.number")
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))
    number: Number = float(value) if isinstance(value, float) else value
    infinite = not number.is_finite() if isinstance(number, Decimal) else not -inf < number < inf
    if infinite:
        raise InvalidValue(Problem("not-finite", path, shown(value), accepted))
    if not -LARGEST <= number <= LARGEST or (number != 0 and float(number) == 0):
        raise InvalidValue(Problem("magnitude", path, shown(value), Message("accepted.magnitude")))
    return number


def entries(values: object, path: Path = ()) -> Sequence[object]:
    """The values, if they are a list or another sequence that is no text.

    Raises:
        WrongType: they are not.
    """
    if isinstance(values, str | bytes) or not isinstance(values, Sequence):
        raise WrongType(Problem("wrong-type", path, shown(values), Message("accepted.tuple")))
    return values  # pyright: ignore[reportUnknownVariableType]  # of whatever: each entry is looked at in its turn


def checked_whole_number(value: object, path: Path, first: int, last: int | None = None) -> int:
    """The value, if it is a whole number from the first to the last, or from the first on.

    Raises:
        WrongType: no whole number, or a truth value.
        InvalidValue: out of that range.
    """
    if last is None:
        accepted = Message("accepted.whole-number-from", {"first": first})
    else:
        accepted = Message("accepted.whole-number-between", {"first": first, "last": last})
    if type(value) is not int:
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))
    if value < first or (last is not None and value > last):
        raise InvalidValue(Problem("out-of-range", path, shown(value), accepted))
    return value


def pair_of(value: object, path: Path = ()) -> tuple[object, object] | None:
    """The two entries of a pair; None, if it is no tuple or list at all.

    Raises:
        InvalidValue: more entries than two, or fewer.
    """
    if not isinstance(value, tuple | list):
        return None
    pair = entries(value, path)  # pyright: ignore[reportUnknownArgumentType]  # each entry is looked at in its turn
    require_length(path, pair, 2)
    return pair[0], pair[1]


def checked_numbers(values: object, path: Path = ()) -> list[Exact]:
    """The numbers of a sequence, ready to compute with.

    Raises:
        WrongType: no sequence, or an entry that is no number.
        InvalidValue: an entry that is not finite.
    """
    given = entries(values, path)
    if set(map(type, given)) == {float}:
        floats: list[Exact] = list(given)  # type: ignore[arg-type]
        if all(map(isfinite, floats)) and min(floats) >= -LARGEST and max(floats) <= LARGEST:
            return floats
    return [rational(checked_number(value, (*path, position))) for position, value in enumerate(given)]


def checked_weights(weights: object, path: Path = ("weights",)) -> list[Exact]:
    """Weights as numbers: none below 0, and not all 0.

    Raises:
        WrongType: no sequence of numbers.
        InvalidValue: one below 0, or none above.
    """
    numbers = checked_numbers(weights, path)
    if not numbers or min(numbers) < 0 or max(numbers) == 0:
        raise InvalidValue(Problem("weights", path, shown(weights), Message("accepted.weights")))
    return numbers


def exact_sum(numbers: Iterable[Exact]) -> Fraction:
    """The sum without rounding."""
    return sum(map(_fraction, numbers), Fraction(0))


def _fraction(number: Exact) -> Fraction:
    return Fraction(number)


def require_length(path: Path, values: Sequence[object], size: int) -> None:
    """Nothing, if there are as many values as needed.

    Raises:
        InvalidValue: there are not.
    """
    if len(values) != size:
        raise InvalidValue(Problem("length", path, params=(("count", len(values)), ("expected", size))))


def require_items(values: Sequence[object], path: Path = ()) -> None:
    """Nothing, if there is at least one value.

    Raises:
        InvalidValue: there is none.
    """
    if not values:
        raise InvalidValue(Problem("no-items", path))


def rational(number: Number) -> Exact:
    """The same number, of a kind that compares with all others."""
    return Fraction(number) if isinstance(number, Decimal) else number


def has_float(*groups: Iterable[Number]) -> bool:
    """Whether one of these is a float."""
    return any(float in map(type, group) for group in groups)


def are_exact(*groups: Sequence[Number]) -> bool:
    """Whether arithmetic with all of these is exact; see the head of the module."""
    return not has_float(*groups) and any(
        isinstance(number, Decimal | Fraction) for group in groups for number in group
    )
