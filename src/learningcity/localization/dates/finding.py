"""Dates in a longer text, in Thai and in English, in one pass that takes time in proportion to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from attrs import evolve

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.dates import grammar
from learningcity.localization.dates.calendars import GREGORY
from learningcity.localization.dates.moments import Names, Years, moment, require_one_system
from learningcity.localization.dates.patterns import patterns_of
from learningcity.localization.dates.reading import names_of
from learningcity.localization.dates.relative import relative_words, require_anchor
from learningcity.localization.dates.results import FoundDate
from learningcity.localization.numerals import to_ascii_digits
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Message

__all__ = ["find_dates"]

_THAI, _ENGLISH = LocaleTag("th"), LocaleTag("en")
_YEARS = Years(_THAI, None, is_thai=True)
_REACH = 48
"""No date of the grammar has a digit further from its ends."""
_PLAUSIBLE = range(1800, 2200)
"""Years that a number beside a word or between other numbers may be."""
_LOOSE = ("word", "numeric", "year", "year_marked")
_MONTHS = 12
_THAI_LETTER = re.compile("[ก-ฮ]")
_AHEAD, _BEHIND = 24, 40

_FROM = re.compile(rf"(?:นับ)?ตั้งแต่{grammar.GAP}$|(?<![A-Za-z])(?:[Ss]ince|[Ff]rom)\s{{1,3}}$")
_TO_NOW = re.compile(
    rf"{grammar.GAP}(?:(?:จน)?ถึง|[-–—]){grammar.GAP}ปัจจุบัน|{grammar.GAP}เป็นต้น(?:มา|ไป)"
    r"|\s{1,3}(?:to|until|till)\s{1,3}(?:the\s)?(?:present|now)(?!\w)|\s?[-–—]\s?present(?!\w)|\sonwards?(?!\w)"
)
_JOINED = re.compile(rf"{grammar.GAP}{grammar.TO_THAI}{grammar.GAP}|\s{{1,3}}{grammar.TO_ENGLISH}\s{{1,3}}|[-–—]")


def find_dates(text: str, *, anchor: date | None = None) -> tuple[FoundDate, ...]:
    """Every date in a Thai, English or mixed text, in the order of the text.

    Days, months and years are as exact as they are written. A bare number is a year only beside a word or sign that
    says so, such as ``ปี``, ``พ.ศ.``, ``in`` or ``©``; an impossible date, a number of a phone and the year of a
    budget (``ปีงบประมาณ``) are none. A year from 2400 on is of the Buddhist era unless another era is named. What
    :func:`parse_date` would refuse is passed over, and ``2/3/2024`` in a text without Thai letters, where the month
    might come first.

    Args:
        text: any text.
        anchor: the day from which words such as ``ปีนี้`` and "last year" count; without it they are passed over.

    Raises:
        WrongType: no text, or the anchor is no day.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text")))
    require_anchor(anchor)
    found = list(_joined(_moments(text), text))
    if anchor is not None:
        found += [FoundDate(start, end, text[start:end], value) for start, end, value in relative_words(text, anchor)]
        found.sort(key=lambda each: each.start)
    return tuple(found)


@lru_cache(maxsize=1)
def _grammar() -> tuple[re.Pattern[str], Names]:
    thai, english = patterns_of(_THAI, GREGORY), patterns_of(_ENGLISH, GREGORY)
    weekdays = [name for names in english.weekdays.values() for name in names]
    months = {name for names in english.month_names.values() for name in names[1:]}
    kinds = {
        "iso": grammar.ISO_DAY,
        **grammar.thai_in_text(thai.month_names["MMMM"][1:], thai.month_names["MMM"][1:]),
        **grammar.english_in_text(months, weekdays),
    }
    sources = (f"(?P<{kind}>{_named_apart(kind, source)})" for kind, source in kinds.items())
    return re.compile("|".join(sources)), names_of(_THAI).and_those(names_of(_ENGLISH))


def _named_apart(kind: str, source: str) -> str:
    """The source with names of groups that no other kind has."""
    return re.sub(r"\(\?P(<|=)(\w+)", rf"(?P\g<1>{kind}_\2", source)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The parts of the text with digits in reach; the rest is never looked at."""
    start = end = 0
    for match in re.finditer(r"\d+", text):
        if match.start() - _REACH > end:
            if end:
                yield start, end
            start = match.start() - _REACH
        end = match.end() + _REACH
    if end:
        yield start, end


def _moments(text: str) -> Iterator[FoundDate]:
    pattern, names = _grammar()
    digits, is_thai = to_ascii_digits(text), _THAI_LETTER.search(text) is not None
    for start, end in _windows(digits):
        for match in pattern.finditer(digits, start, end):
            kind = match.lastgroup or ""
            found = _read(match, kind, names, text)
            if found is not None and (is_thai or kind != "numeric" or _is_day_first(match)):
                yield found


def _is_day_first(match: re.Match[str]) -> bool:
    """Whether the day of a date between strokes cannot be the month: nobody writes Thai years month first."""
    day, month, year = (int(match[f"numeric_{part}"]) for part in "dmy")
    return day == month or day > _MONTHS or _YEARS.is_buddhist(str(year))


def _read(match: re.Match[str], kind: str, names: Names, text: str) -> FoundDate | None:
    """The date of a match, None where it is none after all."""
    named = {
        name.removeprefix(f"{kind}_"): part for name, part in match.groupdict().items() if name.startswith(f"{kind}_")
    }
    if not named:
        return None
    start, end = match.span(f"{kind}_t" if "t" in named else kind)
    try:
        require_one_system(text[start:end])
        read = moment(named, names, _YEARS, text[start:end])
    except InvalidValue:
        return None
    if kind in _LOOSE and any(when.year not in _PLAUSIBLE for when in _dates(read.value)):
        return None
    if kind == "iso" and read.value != PartialDate(*(int(named[part] or "") for part in "ymd")):
        return None
    return FoundDate(start, end, text[start:end], read.value, read.assumed)


def _dates(value: PartialDate | Period) -> list[PartialDate]:
    return (
        [value]
        if isinstance(value, PartialDate)
        else [at for at in (value.start, value.end) if isinstance(at, PartialDate)]
    )


def _joined(found: Iterator[FoundDate], text: str) -> Iterator[FoundDate]:
    """Two dates with a word for "to" between them as one period, and one that goes on as an open one."""
    last: FoundDate | None = None
    for each in found:
        if last is None:
            last = each
            continue
        period = _period(last, each, text)
        if period is None:
            yield _opened(last, text)
        last = period or each
    if last is not None:
        yield _opened(last, text)


def _period(first: FoundDate, last: FoundDate, text: str) -> FoundDate | None:
    if last.start - first.end > _AHEAD or not _JOINED.fullmatch(text, first.end, last.start):
        return None
    if not isinstance(first.value, PartialDate) or not isinstance(last.value, PartialDate):
        return None
    try:
        period = Period(first.value, last.value)
    except InvalidValue:
        return None
    return FoundDate(first.start, last.end, text[first.start : last.end], period, first.assumed or last.assumed)


def _opened(found: FoundDate, text: str) -> FoundDate:
    if not isinstance(found.value, PartialDate):
        return found
    ahead = _FROM.search(text, max(found.start - _AHEAD, 0), found.start)
    behind = _TO_NOW.match(text, found.end, found.end + _BEHIND)
    if ahead is None and behind is None:
        return found
    start, end = ahead.start() if ahead else found.start, behind.end() if behind else found.end
    return evolve(found, start=start, end=end, text=text[start:end], value=Period(found.value, Boundary.OPEN))
