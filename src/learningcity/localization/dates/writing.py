"""Dates as text, by patterns that are compiled once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TypeAlias

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, nearest, shown
from learningcity.localization.catalogues import Template, catalogue
from learningcity.localization.dates.calendars import BUDDHIST, GREGORY, calendar_of, digits_for, to_buddhist
from learningcity.localization.dates.patterns import STYLES, DatePatterns, Tokens, patterns_of, with_era
from learningcity.localization.numerals import in_digits
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Message, Series

__all__ = ["Ends", "format_date", "format_date_of_any_era", "words_of_ends"]

Ends: TypeAlias = tuple[Boundary | None, Boundary | None]
"""Start and end of a period as far as they are no dates; None stands for a date."""

_WORDS: dict[Ends, str] = {
    (Boundary.OPEN, Boundary.OPEN): "date.open-open",
    (Boundary.OPEN, Boundary.UNKNOWN): "date.open-unknown",
    (Boundary.OPEN, None): "date.open-until",
    (Boundary.UNKNOWN, Boundary.OPEN): "date.unknown-open",
    (Boundary.UNKNOWN, Boundary.UNKNOWN): "date.unknown-unknown",
    (Boundary.UNKNOWN, None): "date.unknown-until",
    (None, Boundary.OPEN): "date.from-open",
    (None, Boundary.UNKNOWN): "date.from-unknown",
}
_OfDay: TypeAlias = Callable[[date | PartialDate], str]


def format_date(  # noqa: PLR0913, PLR0917  # each may be asked for
    value: date | PartialDate | Period,
    locale: LocaleLike,
    style: str = "long",
    era: bool = False,  # noqa: FBT002  # in the order in which it is documented
    digits: str | None = None,
    calendar: str | None = None,
) -> str:
    """A date as text in a language, as exact as it is: no day or month is added.

    Thai is written as ICU writes it, by the Buddhist era: ``14/2/67``, ``14 ก.พ. 2567``, ``14 กุมภาพันธ์ 2567``,
    ``วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567``. Every other language is written by the Gregorian calendar with the patterns
    of CLDR; English without a region is written day first, ``14 February 2024``, as everywhere but in the United
    States (``en-US``).

    Args:
        value: a day, a partial date or a period.
        locale: a language tag; ``-u-ca-`` and ``-u-nu-`` name a calendar and digits.
        style: ``short``, ``medium``, ``long`` or ``full``.
        era: whether the era is named beside the year in every style: ``14 กุมภาพันธ์ พ.ศ. 2567``.
        digits: a numbering system of CLDR, such as ``thai`` or ``latn``, in place of that of the tag or the language.
        calendar: ``gregory``, or in Thai ``buddhist``, in place of that of the tag or the language.

    Raises:
        WrongType: the value is no date; a time is none.
        InvalidValue: no such style, calendar or digits; or the Buddhist era before 1941, when the year began on
            1 April.
        UnknownLocale: no such language, or one without words for a period with an open end.
        NotTranslated: the catalogue of the language has no words for a period with an open end.
    """
    try:
        writer = _writer(locale, style, era, digits, calendar)
    except TypeError:  # what cannot be hashed is no argument either, and this says why
        writer = _writer.__wrapped__(locale, style, era, digits, calendar)
    if type(value) is date:
        return writer.day(value)
    return writer.text(value)


def format_date_of_any_era(value: date | PartialDate | Period, locale: LocaleLike) -> str:
    """A date in the long style; in the Common Era where the calendar of the language has no such year."""
    try:
        return format_date(value, locale)
    except InvalidValue:
        return format_date(value, locale, calendar=GREGORY)


class _Years(dict[int, str]):
    """The text of each year, made when it is first asked for; there are 9,999 at the most."""

    __slots__ = ("_buddhist", "_digits", "_short")

    def __init__(self, calendar: str, digits: str, short: bool) -> None:
        self._buddhist, self._digits, self._short = calendar == BUDDHIST, digits, short

    def __missing__(self, year: int) -> str:
        number = to_buddhist(year) if self._buddhist else year
        text = in_digits(f"{number % 100:02}" if self._short else str(number), self._digits)
        self[year] = text
        return text


class _Writer:
    """Writes dates in one language, style, calendar and digits."""

    __slots__ = ("_between", "_month", "_tag", "_year", "_years", "day")

    def __init__(self, tag: LocaleTag, style: str, era: bool, digits: str, calendar: str) -> None:
        patterns = patterns_of(tag, calendar)

        def compiled(tokens: Tokens) -> _OfDay:
            return _compiled(with_era(tokens, tag) if era else tokens, patterns, digits, calendar)

        self.day = compiled(patterns.days[style])
        self._month, self._year = compiled(patterns.months[style]), compiled(patterns.year)
        self._tag, self._between = tag, patterns.between
        first, second = patterns.years
        if not era:
            self._years: tuple[_OfDay, _OfDay] | None = compiled(first), compiled(second)
        elif tag.language == "th":
            self._years = compiled(first), _compiled(second, patterns, digits, calendar)
        else:
            self._years = None

    def text(self, value: object) -> str:
        match value:
            case PartialDate(month=None):
                return self._year(value)
            case PartialDate(day=None):
                return self._month(value)
            case PartialDate():
                return self.day(value)
            case Period():
                return self._period(value)
            case date() if not isinstance(value, datetime):
                return self.day(value)
            case _:
                raise WrongType(Problem("wrong-type", ("value",), shown(value), Message("accepted.date-or-period")))

    def _period(self, period: Period) -> str:
        start, end = period.start, period.end
        if isinstance(start, Boundary) or isinstance(end, Boundary):
            return self._with_words(start, end)
        if self._years and start.month is None and end.month is None:
            return self._years[0](start) + self._years[1](end)
        return self._between.replace("{0}", self.text(start)).replace("{1}", self.text(end))

    def _with_words(self, start: PartialDate | Boundary, end: PartialDate | Boundary) -> str:
        known = "".join(self.text(at) for at in (start, end) if isinstance(at, PartialDate))
        ends = start if isinstance(start, Boundary) else None, end if isinstance(end, Boundary) else None
        template = catalogue(self._tag).template(_WORDS[ends])
        return "".join(literal + (known if name else "") for literal, name in template)


def words_of_ends(tag: LocaleTag) -> dict[Ends, Template]:
    """The sentence for each kind of period of which an end is no date.

    Raises:
        UnknownLocale: no catalogue for the language.
        NotTranslated: its catalogue does not speak of periods.
    """
    words = catalogue(tag)
    return {ends: words.template(_WORDS[ends]) for ends in _WORDS}


@lru_cache(maxsize=512, typed=True)
def _writer(locale: LocaleLike, style: str, era: bool, digits: str | None, calendar: str | None) -> _Writer:
    tag = LocaleTag.of(locale)
    if style not in STYLES:
        near = nearest(style, STYLES) if isinstance(style, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
        hint = None if near is None else Message("hint.did-you-mean", {"word": near})
        accepted = Message("accepted.one-of", {"words": Series(STYLES, "or")})
        raise InvalidValue(Problem("date-style", ("style",), shown(style), accepted, hint=hint))
    if type(era) is not bool:
        raise WrongType(Problem("wrong-type", ("era",), shown(era), Message("accepted.flag")))
    return _Writer(tag, style, era, digits_for(tag, digits), calendar_of(tag, calendar))


def _compiled(tokens: Tokens, patterns: DatePatterns, digits: str, calendar: str) -> _OfDay:
    """A function that fills the pattern; the texts of days, months and years are made once."""
    fields = [field for field, _ in tokens]
    fill = "".join(_place(field, text, patterns.era) for field, text in tokens).format
    years = _Years(calendar, digits, "yy" in fields)
    month = next((field for field in fields if field[:1] in ("M", "L")), None)
    if month is None:
        return lambda when: fill(years[when.year])
    months: Sequence[str] = patterns.month_names.get(month) or _numbers(13, month == "MM", digits)
    day = next((field for field in fields if field[:1] == "d"), None)
    if day is None:
        return lambda when: fill(years[when.year], months[when.month or 0])
    days = _numbers(32, day == "dd", digits)
    weekday = next((field for field in fields if field in patterns.weekdays), None)
    if weekday is None:
        return lambda when: fill(years[when.year], months[when.month or 0], days[when.day or 0])
    names = patterns.weekdays[weekday]

    def with_weekday(when: date | PartialDate) -> str:
        year, month, day = when.year, when.month or 0, when.day or 0
        return fill(years[year], months[month], days[day], names[date(year, month, day).weekday()])

    return with_weekday


_PLACES = {"y": "{0}", "M": "{1}", "L": "{1}", "d": "{2}", "E": "{3}", "c": "{3}"}
"""Where each field goes, by its first letter."""


def _place(field: str, text: str, era: str) -> str:
    return _PLACES[field[0]] if field and field != "G" else (text or era).replace("{", "{{").replace("}", "}}")


def _numbers(end: int, padded: bool, digits: str) -> list[str]:
    return [in_digits(f"{number:02}" if padded else str(number), digits) for number in range(end)]
