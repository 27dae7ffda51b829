"""Dates as exact as their source gives them, in the spelling of ISO 8601-1 and 8601-2.

A source that gives a month gets a month: no day is invented. What lies between the earliest and the
latest day of a partial date is not known, and comparisons say so.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from learningcity.errors import InvalidValue, Path, Problem, WrongType, shown
from learningcity.outcome import Outcome
from learningcity.texts import Message

__all__ = ["Boundary", "PartialDate", "Period", "require_common_era", "require_day"]

FIRST_LATE_YEAR, LAST_LATE_YEAR = 2400, 2699
"""The years that are most likely of the Buddhist era."""

_ISO_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def _invalid(code: str, value: object) -> InvalidValue:
    return InvalidValue(Problem(code, value=shown(value), accepted=Message(f"accepted.{code}")))


@frozen
class PartialDate:
    """A year, a month or a day of the Gregorian calendar: ``2013``, ``2013-10``, ``2013-10-21``.

    Raises:
        WrongType: a part is not a whole number.
        InvalidValue: no such date, or a day without its month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        parts = (self.year, self.month, self.day)
        for part in (self.year, *(part for part in parts[1:] if part is not None)):
            if type(part) is not int:
                raise WrongType(Problem("wrong-type", value=shown(part), accepted=Message("accepted.whole-number")))
        if self.month is None and self.day is not None:
            raise _invalid("date", parts)
        try:
            date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except (ValueError, OverflowError):
            raise _invalid("date", parts) from None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2013``, ``2013-10`` or ``2013-10-21``, and nothing else.

        Raises:
            WrongType: not text.
            InvalidValue: another spelling, or no such date.
        """
        if not isinstance(text, str):
            raise WrongType(Problem("wrong-type", value=shown(text), accepted=Message("accepted.date")))
        match = _ISO_DATE.fullmatch(text)
        if match is None:
            raise _invalid("date", text)
        try:
            return cls(*(int(part) for part in match.groups() if part is not None))
        except InvalidValue:
            raise _invalid("date", text) from None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole date of a day."""
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> date:
        """The first day that this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that this may be."""
        month = self.month or 12
        return date(self.year, month, self.day or _days_in(self.year, month))

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def require_day(path: Path, value: object) -> None:
    """Nothing, if the value is a day; a time is none.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, date) or isinstance(value, datetime):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.day")))


def require_common_era(path: Path, year: int, written: object, accepted: Message) -> None:
    """Nothing, if a year is one of the Common Era.

    Raises:
        InvalidValue: it is most likely one of the Buddhist era; the hint is the year that it then is.
    """
    if FIRST_LATE_YEAR <= year <= LAST_LATE_YEAR:
        hint = Message("hint.buddhist-era", {"year": f"{year - 543:04}"})
        raise InvalidValue(Problem("buddhist-year", path, shown(written), accepted, hint))


def _days_in(year: int, month: int) -> int:
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


class Boundary(Enum):
    """An end of a period that is not a date (ISO 8601-2, 4.4)."""

    OPEN = ".."
    UNKNOWN = ""


_End: TypeAlias = PartialDate | Boundary


@frozen
class Period:
    """A stretch of time with both ends in it: ``2021/2022``, ``2021/..`` (open), ``2021/`` (end not known).

    Raises:
        InvalidValue: it ends before it starts.
    """

    start: _End = Boundary.OPEN
    end: _End = Boundary.OPEN

    def __attrs_post_init__(self) -> None:
        for end in (self.start, self.end):
            if not isinstance(end, PartialDate | Boundary):
                raise WrongType(Problem("wrong-type", value=shown(end), accepted=Message("accepted.period")))
        if (
            isinstance(self.start, PartialDate)
            and isinstance(self.end, PartialDate)
            and self.end.latest < self.start.earliest
        ):
            raise _invalid("period", str(self))

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read the spelling that ``str()`` gives.

        Raises:
            WrongType: not text.
            InvalidValue: another spelling.
        """
        if not isinstance(text, str):
            raise WrongType(Problem("wrong-type", value=shown(text), accepted=Message("accepted.period")))
        start, slash, end = text.partition("/")
        if not slash:
            raise _invalid("period", text)
        try:
            return cls(_parse_end(start), _parse_end(end))
        except InvalidValue:
            raise _invalid("period", text) from None

    def contains(self, day: date) -> Outcome:
        """Whether a day lies in the period; ``UNKNOWN`` where an end is not exact enough to tell."""
        return _not_before(day, self.start) & _not_after(day, self.end)

    def __str__(self) -> str:
        return "/".join(end.value if isinstance(end, Boundary) else str(end) for end in (self.start, self.end))


def _parse_end(text: str) -> _End:
    return Boundary(text) if text in ("", "..") else PartialDate.parse(text)


def _not_before(day: date, start: _End) -> Outcome:
    if isinstance(start, Boundary):
        return Outcome.MET if start is Boundary.OPEN else Outcome.UNKNOWN
    if day >= start.latest:
        return Outcome.MET
    return Outcome.NOT_MET if day < start.earliest else Outcome.UNKNOWN


def _not_after(day: date, end: _End) -> Outcome:
    if isinstance(end, Boundary):
        return Outcome.MET if end is Boundary.OPEN else Outcome.UNKNOWN
    if day <= end.earliest:
        return Outcome.MET
    return Outcome.NOT_MET if day > end.latest else Outcome.UNKNOWN
