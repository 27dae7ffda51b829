"""Rounding parts so that what is printed still adds up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.scoring.numbers.checks import checked_number, checked_numbers, checked_whole_number, exact_sum
from learningcity.texts import Number

__all__ = ["apportion"]

_MOST_DIGITS = 12


def apportion(parts: Sequence[Number], total: Number, digits: int) -> tuple[Decimal, ...]:
    """The parts rounded so that they sum exactly to the rounded total: the method of largest remainders.

    Every part is rounded down; then the parts that lost most gain one unit of the last digit, the first of equal ones
    first, until the sum is the total, rounded half to even. So each part is off by less than one unit. Source: the
    apportionment of seats by A. Hamilton (1792); M. L. Balinski and H. P. Young, Fair Representation (1982).

    Args:
        parts: numbers, also below 0.
        total: what they sum to, give or take what floats lose.
        digits: how many decimals are to be shown, from 0 to 12.

    Returns:
        A ``Decimal`` of so many decimals for each part.

    Raises:
        WrongType: something that is no number, or digits that are no whole number.
        InvalidValue: parts that sum to something else than the total; a number that is not finite; digits below 0 or
            above 12.
    """
    checked_whole_number(digits, ("digits",), 0, _MOST_DIGITS)
    units = [Fraction(part) * 10**digits for part in checked_numbers(parts, ("parts",))]
    whole = Fraction(checked_number(total, ("total",))) * 10**digits
    _require_sum(units, whole, total, digits)
    down = [floor(unit) for unit in units]
    by_loss = sorted(range(len(units)), key=lambda at: down[at] - units[at])
    for at in by_loss[: round(whole) - sum(down)]:
        down[at] += 1
    return tuple(Decimal(f"{unit}E-{digits}") for unit in down)


def _require_sum(units: Sequence[Fraction], whole: Fraction, total: Number, digits: int) -> None:
    """Nothing, if the units sum to the whole: to one in 10**9, and in any case to a quarter of a unit."""
    found, unit = exact_sum(units), 10**digits
    lost = max(unit, exact_sum(map(abs, units))) / Fraction(10**9)
    if abs(found - whole) > min(lost, Fraction(1, 4)):
        raise InvalidValue(Problem("parts", ("parts",), shown(float(found / unit)), params={"total": total}))
