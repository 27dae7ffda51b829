"""Amounts of money and measured values: added and compared exactly, and never taken for more than is known."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import isfinite

from attrs import frozen

from learningcity.errors import InvalidValue, Path, Problem, WrongType, require_tuple, shown
from learningcity.guidance.problems import require_instance
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.texts import Bound, Message, Number, Quantity

__all__ = ["Total", "difference", "exactly", "more_than", "require_amount", "require_quantity", "total_of"]

_FROM_BELOW = frozenset({Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN})
"""The bounds that say how little it may be."""
_FROM_ABOVE = frozenset({Bound.EXACT, Bound.AT_MOST, Bound.LESS_THAN})
"""The bounds that say how much it may be."""


def require_quantity(path: Path, value: object) -> None:
    """Nothing, if the value is a quantity with a finite number.

    Raises:
        WrongType: no quantity, or one of something that is no number, with a unit that is no text, or with no bound.
        InvalidValue: a number that is not finite.
    """
    accepted = Message("accepted.finite-quantity")
    if not isinstance(value, Quantity) or type(value.value) not in (int, float, Decimal, Fraction):
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))
    require_instance((*path, "bound"), value.bound, Bound)
    if value.unit is not None:
        require_instance((*path, "unit"), value.unit, str)
    number = value.value
    if not (number.is_finite() if isinstance(number, Decimal) else not isinstance(number, float) or isfinite(number)):
        raise InvalidValue(Problem("not-finite", path, shown(value), accepted))


def require_amount(path: Path, value: object) -> None:
    """Nothing, if the value is a quantity of which there may be so much: finite, and not negative.

    Raises:
        WrongType: no quantity, or one of something that is no number.
        InvalidValue: a number that is negative or not finite.
    """
    require_quantity(path, value)
    if isinstance(value, Quantity) and value.value < 0:
        raise InvalidValue(Problem("negative", path, shown(value), Message("accepted.finite-quantity")))


def exactly(value: Number) -> Fraction:
    """The number as it is written: a float is what its ``repr`` says."""
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def _short(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def more_than(one: Quantity, other: Quantity) -> Outcome:
    """Whether one quantity is more than another of the same unit; ``UNKNOWN`` where a bound leaves both possible."""
    lower, upper = exactly(one.value), exactly(other.value)
    if one.bound in _FROM_BELOW and other.bound in _FROM_ABOVE:
        outside = one.bound is Bound.MORE_THAN or other.bound is Bound.LESS_THAN
        if lower > upper or (lower == upper and outside):
            return MET
    if one.bound in _FROM_ABOVE and other.bound in _FROM_BELOW and lower <= upper:
        return NOT_MET
    return UNKNOWN


def difference(one: Quantity, other: Quantity) -> Quantity | None:
    """How much more one quantity is than another of the same unit, None where either is not exact."""
    if one.bound is not Bound.EXACT or other.bound is not Bound.EXACT:
        return None
    return Quantity(_short(exactly(one.value) - exactly(other.value)), one.unit)


@frozen
class Total:
    """What some amounts come to, as far as they are known.

    Attributes:
        known: the sum of the exact amounts, one for each unit, in the order of the units.
        unknown: whose amounts are not in it, since they are not known or not exactly; sorted.
    """

    known: tuple[Quantity, ...] = ()
    unknown: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_tuple(("known",), self.known, Quantity)
        require_tuple(("unknown",), self.unknown, str)

    @property
    def is_complete(self) -> bool:
        """Whether every amount is in it."""
        return not self.unknown


def total_of(amounts: Iterable[tuple[str, Quantity | None]]) -> Total:
    """The total of amounts, each with what it is called by; one that is not known never counts as 0."""
    sums: dict[str | None, Fraction] = {}
    unknown: list[str] = []
    for name, amount in amounts:
        if amount is None or amount.bound is not Bound.EXACT:
            unknown.append(name)
        else:
            sums[amount.unit] = sums.get(amount.unit, Fraction(0)) + exactly(amount.value)
    units = sorted(sums, key=lambda unit: (unit is not None, unit or ""))
    return Total(tuple(Quantity(_short(sums[unit]), unit) for unit in units), tuple(sorted(unknown)))
