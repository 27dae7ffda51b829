"""Stretches of time of which both ends are dates, as exact as their sources give them."""

from __future__ import annotations

from typing import cast

from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue, Path, Problem, shown
from learningcity.guidance.problems import require_instance
from learningcity.texts import Message

__all__ = ["days", "end_of", "month", "require_dated", "start_of"]


def require_dated(path: Path, period: Period) -> None:
    """Nothing, if the value is a period that has a date at both ends.

    Raises:
        WrongType: no period.
        InvalidValue: an end is open, or not known.
    """
    require_instance(path, period, Period)
    if not isinstance(period.start, PartialDate) or not isinstance(period.end, PartialDate):
        raise InvalidValue(Problem("undated", path, shown(str(period)), Message("accepted.dated-period")))


def start_of(period: Period) -> PartialDate:
    """The start of a period that :func:`require_dated` let pass."""
    return cast("PartialDate", period.start)


def end_of(period: Period) -> PartialDate:
    """The end of a period that :func:`require_dated` let pass."""
    return cast("PartialDate", period.end)


def days(year: int, month: int, first: int, last: int) -> Period:
    """Some days of one month, both ends in it."""
    return Period(PartialDate(year, month, first), PartialDate(year, month, last))


def month(year: int, month: int) -> Period:
    """A month of which the days are not known."""
    return Period(PartialDate(year, month), PartialDate(year, month))
