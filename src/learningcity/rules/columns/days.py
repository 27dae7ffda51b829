"""Conditions on dates: days, times of day without a zone, and text in ISO form, which may be a month or a year.

Text is compared as text: in ISO form its order is that of time. A year that is most likely of the Buddhist era is no
date here, as in files.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from learningcity.dates import FIRST_LATE_YEAR, LAST_LATE_YEAR
from learningcity.rules.columns.cells import Holding
from learningcity.rules.columns.decisions import Decision, Expr, either, sure
from learningcity.rules.columns.patterns import LATE
from learningcity.rules.nodes import Before, OnOrAfter

__all__ = ["decide_date", "readable_day", "readable_year"]

_DAYS = (date.min, date.max)
_LATE_DAYS = (date(FIRST_LATE_YEAR, 1, 1), date(LAST_LATE_YEAR + 1, 1, 1))


def decide_date(
    leaf: OnOrAfter | Before, holding: Holding, x: Expr, readable: Expr, constant: Callable[[date, Holding], Any]
) -> Decision:
    """Where the date is one that the leaf asks for.

    Args:
        leaf: the condition.
        holding: what the column holds.
        x: the column.
        readable: where a date stands that is one.
        constant: how the engine is given a day to compare a column of days, or of times, with.
    """
    later, earlier = _sides(leaf.day, holding, x, constant)
    if isinstance(leaf, Before):
        later, earlier = earlier, later
    return Decision(later, earlier, guard=readable)


def _sides(day: date, holding: Holding, x: Expr, constant: Callable[[date, Holding], Any]) -> tuple[Expr, Expr]:
    """Where every day that is meant is this one or later, and where every one is earlier."""
    if holding is Holding.TEXT:
        return _sides_of_text(day, x)
    bound = constant(day, holding)
    return x >= bound, x < bound


def _sides_of_text(day: date, x: Expr) -> tuple[Expr, Expr]:
    whole = day.isoformat()
    year, month = whole[:4], whole[:7]
    length = x.str.len_chars()
    from_year = x >= year if month == f"{year}-01" and day.day == 1 else x > year
    from_month = x >= month if day.day == 1 else x > month
    later, earlier = (
        either(sure(length == size) & sure(test) for size, test in zip((10, 7, 4), tests, strict=True))
        for tests in ((x >= whole, from_month, from_year), (x < whole, x < month, x < year))
    )
    return later, earlier


def readable_day(holding: Holding, x: Expr, constant: Callable[[date, Holding], Any]) -> Expr:
    """Where a day, or a time, is in a year of four digits, but not one that is most likely of the Buddhist era."""
    first, end = (constant(day, holding) for day in _LATE_DAYS)
    least, most = (constant(day, holding) for day in _DAYS)
    if holding is Holding.TIME:
        return sure(x < first) | sure(x >= end)
    return (sure(x >= least) & sure(x < first)) | (sure(x >= end) & sure(x <= most))


def readable_year(x: Expr) -> Expr:
    """Where text that is a date begins with a year that there is, and most likely not one of the Buddhist era."""
    return sure(x >= "0001") & (sure(x < LATE[0]) | sure(x >= LATE[1]))
