"""Dates in a longer text, in Thai and in English, in one pass that takes time in proportion to the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, cast

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.dates import grammar
from learningcity.localization.dates.calendars import GREGORY
from learningcity.localization.dates.moments import Names, Years, moment, require_one_system
from learningcity.localization.dates.patterns import patterns_of
from learningcity.localization.dates.reading import names_of
from learningcity.localization.dates.relative import relative_words, require_anchor
from learningcity.localization.dates.results import DateValue, FoundDate
from learningcity.localization.numerals import to_ascii_digits
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Message

__all__ = ["find_dates"]

_THAI, _ENGLISH = LocaleTag("th"), LocaleTag("en")
_YEARS = Years(_THAI, None, is_thai=True)
_REACH = 96
"""No date of the grammar has a digit further from its ends."""
_PLAUSIBLE = range(1800, 2200)
"""Years that a number in running text may be."""
_ISO, _NUMERIC = "iso", "numeric"
_MONTH_KINDS = ("month", "month_alone")
_CUT_OFF = re.compile(
    r"(?:\d(?:st|nd|rd|th)?[^\S\n]{0,3}(?:of[^\S\n]{0,3})?|\S[^\S\n]?(?<!\d{4})(?<!\d{4}\s)[-–—]\s?)\Z", re.IGNORECASE
)
"""Behind a number or a dash a month is a part of something that is not read whole; but a dash may begin a line."""
_MONTHS = 12
_BUDDHIST_TEXT = re.compile(r"[ก-ฮ]|(?<!\w)B\.E\.|(?<!\w)BE\s?\d{4}(?!\d)|(?<!\d)\d{4}\s?BE(?!\w)")
"""A text in which a year from 2400 on is one of the Buddhist era; the verb in capitals does not make it one."""
_THAI_LETTER = re.compile("[ก-ฮ]")
_AHEAD, _BEHIND = 24, 40

_FROM = re.compile(rf"(?:นับ)?ตั้งแต่{grammar.GAP}$|(?<![A-Za-z])(?:[Ss]ince|[Ff]rom)\s{{1,3}}$")
_TO_NOW = re.compile(
    rf"{grammar.GAP}(?:(?:จน)?ถึง|[-–—]){grammar.GAP}ปัจจุบัน|{grammar.GAP}เป็นต้น(?:มา|ไป)"
    r"|\s{1,3}(?:to|until|till)\s{1,3}(?:the\s)?(?:present|now)(?!\w)|\s?[-–—]\s?present(?!\w)|\sonwards?(?!\w)"
)
_JOINED = re.compile(rf"{grammar.TO_THAI}|{grammar.TO_ENGLISH}")


def find_dates(text: str, *, anchor: date | None = None) -> tuple[FoundDate, ...]:
    """Every date in a Thai, English or mixed text, in the order of the text.

    Days, months and years are as exact as they are written. A bare number is a year only beside a word or sign that
    says so, such as ``ปี``, ``พ.ศ.``, ``in`` or ``©``; an impossible date, a number of a phone and the year of a
    budget (``ปีงบประมาณ``) are none, nor is what is left of a longer number or range. Years lie between 1800 and 2199.
    A year from 2400 on is of the Buddhist era unless another era is named. What :func:`parse_date` would refuse is
    passed over, and in a text without Thai letters ``2/3/2024``, where the month might come first, and a year from
    2400 on, unless the text has ``B.E.``

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


class _Grammar(NamedTuple):
    """What is looked for."""

    pattern: re.Pattern[str]
    """One group for each kind of date, with the groups of its parts."""
    groups: Mapping[str, tuple[tuple[str, int], ...]]
    """The parts of each kind: their names and numbers; ``none`` has no parts."""
    names: Names


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    thai, english = patterns_of(_THAI, GREGORY), names_of(_ENGLISH)
    wide, short = (thai.month_names[field][1:] for field in ("MMMM", "MMM"))
    months, weekdays = _capitals(english.months), _capitals(english.weekdays)
    kinds = {
        _ISO: grammar.ISO_DAY,
        **grammar.thai_in_text(wide, short),
        **grammar.english_in_text(months, weekdays),
    }
    either = "|".join(f"(?P<{kind}>{_named_apart(kind, source)})" for kind, source in kinds.items())
    pattern = re.compile(f"{grammar.beginning(wide, short, months, weekdays)}(?:{either})")
    groups = {
        kind: tuple(
            (name.removeprefix(f"{kind}__"), at) for name, at in pattern.groupindex.items() if _is_of(name, kind)
        )
        for kind in kinds
    }
    return _Grammar(pattern, groups, names_of(_THAI).and_those(english))


def _capitals(names: Iterable[str]) -> list[str]:
    """Names as they begin with a capital, and in capitals: ``may`` is no month in running text."""
    return [written for name in names for written in (name.capitalize(), name.upper())]


def _named_apart(kind: str, source: str) -> str:
    """The source with names of groups that no other kind has."""
    return re.sub(r"\(\?(P<|P=|\()([a-z]\d?)(?=[>)])", rf"(?\g<1>{kind}__\2", source)


def _is_of(group: str, kind: str) -> bool:
    return group.startswith(f"{kind}__")


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
    looked_for, digits = _grammar(), to_ascii_digits(text)
    is_thai, is_buddhist = _THAI_LETTER.search(text) is not None, _BUDDHIST_TEXT.search(text) is not None
    for start, end in _windows(digits):
        for match in looked_for.pattern.finditer(digits, start, end):
            kind = match.lastgroup or ""
            named = {name: match[at] for name, at in looked_for.groups[kind]}
            if not named or not (is_buddhist or kind == _NUMERIC or not _YEARS.is_buddhist(named["y"] or "")):
                continue  # in a text of English alone it might be a year of the Common Era
            if kind == _NUMERIC and not is_thai and not _is_day_first(named):
                continue
            found = _read(match, kind, named, looked_for.names, text)
            if found is not None:
                yield found


def _is_day_first(named: Mapping[str, str | None]) -> bool:
    """Whether the day of a date between strokes cannot be the month: nobody writes Thai years month first."""
    day, month, year = (named[part] or "" for part in "dmy")
    return int(day) == int(month) or int(day) > _MONTHS or _YEARS.is_buddhist(year)


def _read(
    match: re.Match[str], kind: str, named: Mapping[str, str | None], names: Names, text: str
) -> FoundDate | None:
    """The date of a match, None where it is none after all."""
    start, end = match.span(f"{kind}__t" if "t" in named else kind)
    if kind in _MONTH_KINDS and _CUT_OFF.search(match.string, max(start - _AHEAD, 0), start):
        return None
    try:
        require_one_system(text[start:end])
        read = moment(named, names, _YEARS, text[start:end])
    except InvalidValue:
        return None
    first, last = _years(read.value)
    if first != int(named["y"] or "") if kind == _ISO else first not in _PLAUSIBLE or last not in _PLAUSIBLE:
        return None
    return FoundDate(start, end, text[start:end], read.value, read.assumed)


def _years(value: DateValue) -> tuple[int, int]:
    """The first and the last year of what one match names, which has both ends."""
    if isinstance(value, PartialDate):
        return value.year, value.year
    start, end = cast("tuple[PartialDate, PartialDate]", (value.start, value.end))
    return start.year, end.year


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
    return FoundDate(start, end, text[start:end], Period(found.value, Boundary.OPEN), found.assumed)
