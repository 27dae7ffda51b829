"""A number that is known only to lie between two others."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from learningcity.errors import InvalidValue, Path, Problem, shown
from learningcity.scoring.numbers.checks import LARGEST, Exact, checked_number, pair_of, rational
from learningcity.texts import Message, Number

__all__ = ["Interval", "Value", "ends"]


@frozen
class Interval:
    """Every number from ``low`` to ``high``, both included.

    Attributes:
        low: the lower end.
        high: the upper end; the same as the lower one where the number is known.

    Raises:
        WrongType: an end that is no number.
        InvalidValue: an end that is not finite, or a lower end above the upper one.
    """

    low: Number
    high: Number

    def __attrs_post_init__(self) -> None:
        if type(self.low) is float and type(self.high) is float and -LARGEST <= self.low <= self.high <= LARGEST:
            return  # most of them, without the calls
        for name in ("low", "high"):
            object.__setattr__(self, name, checked_number(getattr(self, name), (name,)))
        if rational(self.low) > rational(self.high):
            raise InvalidValue(Problem("empty-range", (), shown((self.low, self.high)), Message("accepted.range")))


Value: TypeAlias = Number | Interval | tuple[Number, Number]
"""A number, or what is known of one: an interval, or its two ends."""


def ends(value: object, path: Path = ()) -> tuple[Exact, Exact]:
    """The lower and the upper end of a :data:`Value`; of a number, twice the number.

    A ``Decimal`` becomes a ``Fraction``, which computes with every other number.

    Raises:
        WrongType: no number, interval or pair of numbers.
        InvalidValue: not finite, a pair of more or fewer than two, or a lower end above the upper one.
    """
    if (pair := pair_of(value, path)) is not None:
        low, high = (checked_number(end, (*path, position)) for position, end in enumerate(pair))
        if rational(low) > rational(high):
            raise InvalidValue(Problem("empty-range", path, shown((low, high)), Message("accepted.range")))
        return rational(low), rational(high)
    if isinstance(value, Interval):
        return rational(value.low), rational(value.high)
    number = rational(checked_number(value, path))
    return number, number
