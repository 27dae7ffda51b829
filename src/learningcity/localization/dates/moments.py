"""What the groups of a regular expression mean: a day, a month, a year or a span of years."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, shown
from learningcity.localization.dates.calendars import BUDDHIST, GREGORY, from_buddhist
from learningcity.localization.dates.results import ReadDate
from learningcity.localization.dates.writing import format_date
from learningcity.localization.tags import LocaleTag

__all__ = ["Names", "Years", "key_of", "moment", "period", "plain", "plain_inside", "refused", "require_one_system"]

CENTURY = ("century",)
_BUDDHIST_ERAS = ("พศ", "พุทธศักราช", "be")
_TWO = 2
_BUDDHIST_FROM = 2400
_CENTURY_OF_TWO_DIGITS = 2500
_INVISIBLE = re.compile("[\u200e\u200f\u061c\u2066-\u2069\ufeff]")
"""Marks of direction, which the patterns of some languages hold."""
_SPACES = re.compile(r"\s+")
_LEFT_OUT = re.compile(r"[.\s]")
_RUN = re.compile(r"\d+")
_DOTTED_I = "i\u0307"
"""What the capital I of Turkish becomes as a small letter."""


def plain(text: str) -> str:
    """The text as it is compared: one form of each character, small letters, no marks of direction, single spaces."""
    return plain_inside(text).strip()


def plain_inside(text: str) -> str:
    """The same of a piece of a text: a space at its ends stays.

    One letter i stands for all of them: capitals of Turkish do not show which it is in any other language.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return _SPACES.sub(" ", _INVISIBLE.sub("", folded.replace(_DOTTED_I, "i").replace("ı", "i")))


@lru_cache(maxsize=1024)
def key_of(name: str) -> str:
    """A name without its dots and spaces, as it is looked up."""
    return _LEFT_OUT.sub("", plain(name))


class Names:
    """Months from 1 and weekdays from 0 on by their names; a name of two of them is none."""

    __slots__ = ("months", "weekdays")

    def __init__(self, months: Iterable[tuple[str, int]], weekdays: Iterable[tuple[str, int]]) -> None:
        self.months: dict[str, int] = _unambiguous(months)
        self.weekdays: dict[str, int] = _unambiguous(weekdays)

    def and_those(self, other: Names) -> Names:
        """The names of two languages."""
        return Names([*self.months.items(), *other.months.items()], [*self.weekdays.items(), *other.weekdays.items()])

    def month(self, name: str, text: str) -> int:
        """The month of a name or a number.

        Raises:
            InvalidValue: several months have this name, or none.
        """
        return int(name) if name.isdecimal() else _looked_up(name, self.months, text)

    def weekday(self, name: str, text: str) -> int:
        """The weekday of a name, from Monday at 0 on.

        Raises:
            InvalidValue: as :meth:`month`.
        """
        return _looked_up(name, self.weekdays, text)


def _looked_up(name: str, numbers: Mapping[str, int], text: str) -> int:
    number = numbers.get(key_of(name))
    if number is None:
        raise refused("date-text", text)
    return number


def _unambiguous(names: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, set[int]] = {}
    for name, number in names:
        found.setdefault(key_of(name), set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and name}


class Years(NamedTuple):
    """How years without an era are understood.

    Attributes:
        tag: the language.
        calendar: what the caller named, None without a word.
        is_thai: whether a year from 2400 on is one of the Buddhist era, and one of two digits of its 26th century.
    """

    tag: LocaleTag
    calendar: str | None
    is_thai: bool

    def read(self, digits: str, era: str | None, text: str) -> int:
        """The year of the Common Era.

        Raises:
            InvalidValue: a year of two digits without a century, or of the Buddhist era before 2484.
        """
        named = _calendar_of(era) or self.calendar
        if len(digits) == _TWO:
            if named == GREGORY or not self.is_thai:
                raise refused("century", text)
            return from_buddhist(_CENTURY_OF_TWO_DIGITS + int(digits))
        if named is None:
            named = BUDDHIST if self.is_buddhist(digits) else GREGORY
        return from_buddhist(int(digits)) if named == BUDDHIST else int(digits)

    def is_buddhist(self, digits: str) -> bool:
        """Whether a year that nothing else is said of is one of the Buddhist era."""
        return self.is_thai and int(digits) >= _BUDDHIST_FROM


def _calendar_of(era: str | None) -> str | None:
    return None if era is None else BUDDHIST if key_of(era) in _BUDDHIST_ERAS else GREGORY


def refused(code: str, text: str) -> InvalidValue:
    """The error about a text that names something, but not one date."""
    return InvalidValue(Problem(code, value=shown(text)))


def require_one_system(text: str) -> None:
    """Nothing, if no number mixes the digits of several numbering systems.

    Raises:
        InvalidValue: one does.
    """
    for run in () if text.isascii() else _RUN.findall(text):
        if len({ord(digit) - unicodedata.decimal(digit) for digit in run}) > 1:
            raise refused("mixed-digits", text)


def moment(groups: Mapping[str, str | None], names: Names, years: Years, text: str) -> ReadDate:
    """The date that the groups of a match name.

    Raises:
        InvalidValue: no such day, or another weekday; or the year is none that can be told.
    """
    try:
        return _moment(groups, names, years, text)
    except InvalidValue as error:
        if error.problem.code == "date":
            raise refused("no-such-day", text) from None
        raise


def _moment(groups: Mapping[str, str | None], names: Names, years: Years, text: str) -> ReadDate:
    digits, era = groups["y"] or "", groups.get("g") or groups.get("h")
    if second := groups.get("y2"):
        return ReadDate(_span(digits, second, (era, groups.get("g2") or era), years, text))
    month, day = groups.get("m"), groups.get("d")
    if month is None:
        return ReadDate(PartialDate(years.read(digits, era, text)), CENTURY if len(digits) == _TWO else ())
    last = PartialDate(years.read(digits, era, text), names.month(month, text), None if day is None else int(day))
    assumed = CENTURY if _TWO in (len(digits), len(groups.get("y0") or "")) else ()
    first = _first(groups, last, names, years, text)
    if weekday := groups.get("w"):
        _require_weekday(weekday, last, names, years, text)
    if weekday := groups.get("w0"):
        _require_weekday(weekday, first or last, names, years, text)
    return ReadDate(last if first is None else period(first, last, text), assumed)


def _span(first: str, last: str, eras: tuple[str | None, str | None], years: Years, text: str) -> Period:
    """From one year to another; without an era both are of the same."""
    if years.calendar is None and eras == (None, None) and years.is_buddhist(first) is not years.is_buddhist(last):
        raise refused("era-not-clear", text)
    start, end = (PartialDate(years.read(digits, era, text)) for digits, era in zip((first, last), eras, strict=True))
    return period(start, end, text)


def _first(
    groups: Mapping[str, str | None], last: PartialDate, names: Names, years: Years, text: str
) -> PartialDate | None:
    """The first of several days or months; what it leaves out is that of the last."""
    day, month, year = (groups.get(group) for group in ("d0", "m0", "y0"))
    if day is None and month is None:
        return None
    return PartialDate(
        last.year if year is None else years.read(year, None, text),
        last.month if month is None else names.month(month, text),
        None if day is None else int(day),
    )


def period(start: PartialDate | Boundary, end: PartialDate | Boundary, text: str) -> Period:
    """The period from one to the other.

    Raises:
        InvalidValue: it ends before it begins.
    """
    try:
        return Period(start, end)
    except InvalidValue:
        raise refused("period-order", text) from None


def _require_weekday(weekday: str, day: PartialDate, names: Names, years: Years, text: str) -> None:
    if names.weekday(weekday, text) != day.earliest.weekday():
        right = format_date(day, years.tag, "full", calendar=GREGORY)
        raise InvalidValue(Problem("weekday", value=shown(text), params={"day": right}))
