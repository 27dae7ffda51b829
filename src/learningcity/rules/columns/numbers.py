"""Conditions on numbers, with constants that the column can be compared with exactly.

A constant outside the range of a column of whole numbers is never sent to the engine, since engines refuse it or let it
overflow; a column of floats gets the nearest float on the right side.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, TypeAlias

from attrs import frozen

from learningcity.rules.columns.decisions import Decision, Expr, both, either, sure
from learningcity.rules.nodes import AtLeast, AtMost, Between, Equals, OneOf

__all__ = ["Numbers", "decide_number", "is_counted"]

_Compared: TypeAlias = AtLeast | AtMost | Between | Equals | OneOf
_Number: TypeAlias = int | float
_COUNTED = ("people", "entries")
"""Units of which there are whole numbers from zero on: what else stands there is none, such as -1 for "not counted"."""


@frozen
class Numbers:
    """The numbers of a column.

    Attributes:
        expr: the numbers, whole ones or floats of 64 bits; null where there is none.
        is_whole: whether they are whole numbers.
        least, most: the range of whole numbers.
        is_counted: whether a number below zero, or with a fraction, is none.
        readable: where there is a number, in case that is not told by a null.
        integral: where a float is a whole number, if it must be one.
    """

    expr: Expr
    is_whole: bool
    least: int = -1
    most: int = 0
    is_counted: bool = False
    readable: Expr | None = None
    integral: Expr | None = None


def is_counted(unit: str | None) -> bool:
    """Whether numbers of this unit are counts."""
    return unit in _COUNTED


def decide_number(leaf: _Compared, numbers: Numbers) -> Decision:
    """Where the number is what the leaf asks for."""
    if isinstance(leaf, Equals | OneOf):
        values = leaf.values if isinstance(leaf, OneOf) else (leaf.value,)
        return _readable(_one_of(values, numbers), numbers)
    low, high = _ends(leaf)
    return _readable(_within(low, high, numbers), numbers)


def _ends(leaf: AtLeast | AtMost | Between) -> tuple[_Number | None, _Number | None]:
    match leaf:
        case AtLeast(_, bound):
            return bound, None
        case AtMost(_, bound):
            return None, bound
        case _:
            return leaf.low, leaf.high


def _readable(decision: Decision, numbers: Numbers) -> Decision:
    """The decision where there is a number that is one."""
    guards = [] if numbers.readable is None else [numbers.readable]
    if not numbers.is_whole:
        guards.append(numbers.expr.is_finite())
    if numbers.is_counted and numbers.least < 0:
        guards.append(numbers.expr >= 0)
    if numbers.integral is not None:
        guards.append(numbers.integral)
    if len(guards) > 1:  # one alone is made sure where that is needed, which for few rows of polars costs more than it
        guards = [both(map(sure, guards))]
    return decision._replace(guard=guards[0]) if guards else decision


def _within(low: _Number | None, high: _Number | None, numbers: Numbers) -> Decision:
    x: Any = numbers.expr
    least: _Number = -math.inf
    most: _Number = math.inf
    if numbers.is_whole:
        low = None if low is None else math.ceil(low)
        high = None if high is None else math.floor(high)
        least, most = numbers.least, numbers.most
    else:
        low = None if low is None else _float_from(low, math.inf)
        high = None if high is None else _float_from(high, -math.inf)
    known = ~x.is_null()
    if (low is not None and low > most) or (high is not None and high < least) or low == math.inf or high == -math.inf:
        return Decision(None, known)
    tests = []
    if low is not None and low > least:
        tests.append((x >= low, x < low))
    if high is not None and high < most:
        tests.append((x <= high, x > high))
    if not tests:
        return Decision(known, None)
    return Decision(both(test for test, _ in tests), either(contrary for _, contrary in tests), is_exact=True)


def _float_from(number: _Number, towards: float) -> float:
    """The number, or the next float towards one side."""
    try:
        near = float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
    is_short = near < number if towards > 0 else near > number
    return math.nextafter(near, towards) if is_short else near


def _one_of(values: Iterable[_Number], numbers: Numbers) -> Decision:
    x = numbers.expr
    found: list[Any] = [near for value in values if (near := _float_from(value, math.inf)) == value]
    if numbers.is_whole:
        whole = (int(value) for value in values if value == math.floor(value))
        found = [value for value in whole if numbers.least <= value <= numbers.most]
    known = ~x.is_null()
    if not found:
        return Decision(None, known)
    if len(found) == 1:
        return Decision(x == found[0], (x != found[0]) & known, is_exact=True)  # pandas: NaN is not what is asked for
    met = x.is_in(found)
    return Decision(met, ~sure(met) & known, is_exact=True)
