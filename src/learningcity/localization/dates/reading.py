"""A whole text read as a date, or refused with what would be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, UnknownLocale, WrongType, shown
from learningcity.localization.dates import grammar
from learningcity.localization.dates.calendars import GREGORY, calendar_named, calendar_of
from learningcity.localization.dates.moments import (
    Names,
    Years,
    moment,
    period,
    plain,
    plain_inside,
    refused,
    require_one_system,
)
from learningcity.localization.dates.patterns import STYLES, DatePatterns, patterns_of, with_era
from learningcity.localization.dates.relative import relative_date, require_anchor
from learningcity.localization.dates.results import ReadDate
from learningcity.localization.dates.writing import Ends, format_date, words_of_ends
from learningcity.localization.numerals import to_ascii_digits
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Message, Series

__all__ = ["names_of", "parse_date"]

_LONGEST = 300
"""No date is longer; of a text of megabytes not more is looked at."""
_EXAMPLE = PartialDate(2024, 2, 14)
_ISO = re.compile(r"(?P<y>\d{4})(?:-(?P<m>0\d|1[0-2])(?:-(?P<d>\d{2}))?)?")
_ENDS = {end.value: end for end in Boundary}
_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,2})/\d+")
_MONTHS = 12
_DIGITS_OF_A_YEAR = 4
_NUMBER = r"\d{1,2}"
_GAP = grammar.GAP
_OPEN = {
    "th": [
        re.compile(rf"(?:นับ)?(?:ตั้งแต่|แต่){_GAP}(?P<date>.+?)(?:{_GAP}(?:(?:จน)?ถึงปัจจุบัน|เป็นต้นมา|เป็นต้นไป))?"),
        re.compile(rf"(?P<date>.+?){_GAP}(?:[-–—]|ถึง|จนถึง){_GAP}ปัจจุบัน"),
    ],
    "en": [
        re.compile(r"(?:since|from) (?P<date>.+?)(?: (?:to|until|till) (?:the )?(?:present|now)| on| onwards?)?"),
        re.compile(r"(?P<date>.+?) ?[-–—] ?present"),
    ],
}
_ENGLISH = LocaleTag("en"), LocaleTag("en", region="US")
_BETWEEN = re.compile(rf"^(?:ระหว่าง|ตั้งแต่|from |between ){_GAP}")


def parse_date(text: str, locale: LocaleLike, *, calendar: str | None = None, anchor: date | None = None) -> ReadDate:
    """Read a whole text as a date as exact as it is written, or as a period; nothing in it is passed over.

    Whatever :func:`format_date` writes in the styles medium, long and full is read, and in every language the
    spellings of ISO 8601. In Thai, and less so in English, also what people write: ``เมื่อวันที่ ๑๔ ก.พ. ๖๗``,
    ``14/2/2567``, ``ประจำปี 2564-2565``, ``ตั้งแต่ปี 2564 จนถึงปัจจุบัน``, ``since 2021``.

    An era in the text decides what its year is, else ``calendar`` or the calendar of the tag. Without any of them a
    year from 2400 on is Thai of the Buddhist era and every other one of the Common Era. A Thai year of two digits is
    one of 2500 to 2599, and the result says ``assumed=("century",)``.

    Args:
        text: the whole text; white space around it does not matter.
        locale: a language tag.
        calendar: ``gregory``, or in Thai ``buddhist``.
        anchor: the day from which words such as "this year" and ``วันนี้`` count.

    Raises:
        WrongType: no text, or the anchor is no day.
        InvalidValue: the text is no date or may be several; a weekday does not fit; a year of the Buddhist era lies
            before 2484; words count from an anchor that is not given; or there is no such calendar.
        UnknownLocale: no such language.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text")))
    require_anchor(anchor)
    tag = LocaleTag.of(locale)
    reader = _reader(tag, calendar_named(tag, calendar))
    if len(text) > _LONGEST:
        raise reader.not_read(text)
    require_one_system(text)
    return reader.read(text, anchor)


class _Reader:
    """Reads dates in one language and, if the caller names one, calendar."""

    __slots__ = ("_names", "_patterns", "_separator", "_tag", "_templates", "_years")

    def __init__(self, tag: LocaleTag, calendar: str | None) -> None:
        self._tag = tag
        self._years = Years(tag, calendar, tag.language == "th")
        self._names = names_of(tag)
        self._patterns = [re.compile(pattern) for pattern in _sources(tag)]
        self._templates, self._separator = _templates(tag), _separators(tag)

    def not_read(self, text: str) -> InvalidValue:
        """The error that says what would have been read."""
        styles = {style: format_date(_EXAMPLE, self._tag, style, calendar=self._calendar()) for style in STYLES[1:]}
        examples = tuple(dict.fromkeys((*styles.values(), str(_EXAMPLE))))
        accepted = Message("accepted.date-text", {"examples": Series(examples, "or")})
        return InvalidValue(Problem("date-text", value=shown(text), accepted=accepted))

    def _calendar(self) -> str:
        return calendar_of(self._tag, self._years.calendar)

    def read(self, text: str, anchor: date | None) -> ReadDate:
        """The date, by the first way of reading that finds one or says why it is none."""
        normal = plain(to_ascii_digits(text))
        ways: tuple[Callable[[str, str], ReadDate | None], ...] = (
            self._iso,
            self._moment,
            self._worded,
            self._open,
            self._span,
        )
        for way in ways:
            found = way(normal, text)
            if found is not None:
                return found
        named = relative_date(normal, self._tag.language, anchor, text)
        if named is None:
            raise self.not_read(text)
        return ReadDate(named)

    # --- ways of reading -----------------------------------------------------------------------------------

    def _iso(self, normal: str, text: str) -> ReadDate | None:
        """A date or a period in the spelling of ISO 8601; a bare Thai year is none."""
        start, slash, end = normal.partition("/")
        if not slash:
            match = _ISO.fullmatch(normal)
            bare = self._years.is_thai and len(normal) == _DIGITS_OF_A_YEAR
            return None if match is None or bare else ReadDate(self._iso_date(match, text))
        first, last = (_ENDS.get(part) or _ISO.fullmatch(part) for part in (start, end))
        if first is None or last is None:
            return None
        start_and_end = [at if isinstance(at, Boundary) else self._iso_date(at, text) for at in (first, last)]
        return ReadDate(period(start_and_end[0], start_and_end[1], text))

    def _iso_date(self, match: re.Match[str], text: str) -> PartialDate:
        years = self._years
        if years.calendar is None and years.is_buddhist(match["y"]):
            raise refused("era-not-clear", text)
        rest = [int(part) for part in match.groups()[1:] if part]
        year = years.read(match["y"], None, text)
        try:
            return PartialDate(year, *rest)
        except InvalidValue:
            raise refused("no-such-day", text) from None

    def _moment(self, normal: str, text: str) -> ReadDate | None:
        if self._tag.language == "en" and self._tag.region is None:
            _require_order(normal, text)
        matches = (pattern.fullmatch(normal) for pattern in self._patterns)
        match = next((match for match in matches if match), None)
        return None if match is None else moment(match.groupdict(), self._names, self._years, text)

    def _worded(self, normal: str, text: str) -> ReadDate | None:
        """A period of which an end is no date, as :func:`format_date` writes it."""
        for (start, end), before, after in self._templates:
            if start and end:
                if normal == before:
                    return ReadDate(Period(start, end))
            elif normal.startswith(before) and normal.endswith(after):
                found = self._date(normal[len(before) : len(normal) - len(after)], text)
                if found is not None:
                    return ReadDate(Period(start or found[0], end or found[0]), found[1])
        return None

    def _open(self, normal: str, text: str) -> ReadDate | None:
        """A period that goes on, as people write it."""
        for match in filter(None, (pattern.fullmatch(normal) for pattern in _OPEN.get(self._tag.language, ()))):
            found = self._date(match["date"], text)
            if found is not None:
                return ReadDate(Period(found[0], Boundary.OPEN), found[1])
        return None

    def _span(self, normal: str, text: str) -> ReadDate | None:
        """From one date to another."""
        rest = _BETWEEN.sub("", normal) if self._tag.language in _OPEN else normal
        whole = None if rest == normal else self._moment(rest, text)
        if whole is not None and isinstance(whole.value, Period):
            return whole
        for separator in self._separator.finditer(rest):
            first = self._date(rest[: separator.start()], text)
            last = self._date(rest[separator.end() :], text)
            if first is not None and last is not None:
                return ReadDate(period(first[0], last[0], text), first[1] or last[1])
        return None

    def _date(self, normal: str, text: str) -> tuple[PartialDate, tuple[str, ...]] | None:
        """A single date, None for several."""
        found = self._iso(normal.strip(), text) or self._moment(normal.strip(), text)
        if found is None or not isinstance(found.value, PartialDate):
            return None
        return found.value, found.assumed


_reader = lru_cache(maxsize=256)(_Reader)


def _require_order(normal: str, text: str) -> None:
    """Nothing, unless day and month might be the other way round."""
    match = _NUMBERS.fullmatch(normal)
    if match and match[1] != match[2] and max(int(match[1]), int(match[2])) <= _MONTHS:
        raise refused("day-or-month", text)


# --- made once a language -----------------------------------------------------------------------------------


def names_of(tag: LocaleTag) -> Names:
    """The months and weekdays of a language by their names; in English by those of every region."""
    several = [patterns_of(each, GREGORY) for each in (tag, *(_ENGLISH if tag.language == "en" else ()))]
    months = [
        (name, at) for patterns in several for names in patterns.month_names.values() for at, name in enumerate(names)
    ]
    weekdays = [
        (name, at) for patterns in several for names in patterns.weekdays.values() for at, name in enumerate(names)
    ]
    if tag.language == "th":
        weekdays += _thai_weekdays()
    return Names(months, weekdays)


def _thai_weekdays() -> list[tuple[str, int]]:
    """The names without the word for day, and the short form of the longest."""
    whole = patterns_of(LocaleTag("th"), GREGORY).weekdays["EEEE"]
    return [(name.removeprefix("วัน"), at) for at, name in enumerate(whole)] + [("พฤหัส", 3), ("วันพฤหัส", 3)]


def _sources(tag: LocaleTag) -> Iterator[str]:
    patterns = patterns_of(tag, GREGORY)
    if tag.language == "th":
        yield from grammar.thai_whole(patterns.month_names["MMMM"][1:], patterns.month_names["MMM"][1:])
        return
    months = [patterns.months[style] for style in STYLES if style != "short"]
    for tokens in (*patterns.days.values(), *months, patterns.year):
        for either in (tokens, with_era(tokens, tag)):
            yield "".join(_source(field, literal, patterns) for field, literal in either)
    first, second = ("".join(_source(*part, patterns) for part in tokens) for tokens in patterns.years)
    yield first + second.replace("(?P<y>", "(?P<y2>")
    if tag.language == "en":
        names = names_of(tag)
        yield from grammar.english_whole(names.months, names.weekdays)


def _source(field: str, literal: str, patterns: DatePatterns) -> str:
    """The regular expression for a part of a pattern."""
    match field[:1]:
        case "":
            return re.escape(plain_inside(literal))
        case "y":
            return r"(?P<y>[1-9]\d{3})"
        case "d":
            return r"(?P<d>\d{1,2})"
        case "G":
            return f"(?P<g>{grammar.any_of([plain(patterns.era)])})"
        case "E" | "c":
            return f"(?P<w>{grammar.any_of(plain(name) for name in patterns.weekdays[field])})"
        case _:
            names = patterns.month_names.get(field)
            return rf"(?P<m>{grammar.any_of(plain(name) for name in names[1:]) if names else _NUMBER})"


def _separators(tag: LocaleTag) -> re.Pattern[str]:
    """What stands between two dates, by CLDR and in Thai and English also by habit."""
    between = patterns_of(tag, GREGORY).between.removeprefix("{0}").removesuffix("{1}")
    by_habit = {"th": grammar.TO_THAI, "en": grammar.TO_ENGLISH}
    own = by_habit.get(tag.language)
    return re.compile(re.escape(plain_inside(between)) + (f"|{own}" if own else ""))


def _templates(tag: LocaleTag) -> list[tuple[Ends, str, str]]:
    try:
        words = words_of_ends(tag)
    except (UnknownLocale, LookupError):
        return []
    found: list[tuple[Ends, str, str]] = []
    for ends, template in words.items():
        literals = [plain_inside(literal) for literal, _ in template]
        found.append((ends, literals[0], literals[1] if len(literals) > 1 else ""))
    return found
