"""Words that name a day, a month or a year by the day on which they were said: today, ``ในปีนี้``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from learningcity.dates import PartialDate, require_day
from learningcity.errors import InvalidValue
from learningcity.localization.dates.grammar import any_of
from learningcity.localization.dates.moments import refused

__all__ = ["relative_date", "relative_words", "require_anchor"]

_THAI = {
    "วันนี้": ("day", 0),
    "เมื่อวานนี้": ("day", -1),
    "เมื่อวาน": ("day", -1),
    "พรุ่งนี้": ("day", 1),
    "เดือนนี้": ("month", 0),
    "เดือนที่แล้ว": ("month", -1),
    "เดือนที่ผ่านมา": ("month", -1),
    "เดือนหน้า": ("month", 1),
    "ปีนี้": ("year", 0),
    "ปีที่แล้ว": ("year", -1),
    "ปีที่ผ่านมา": ("year", -1),
    "ปีหน้า": ("year", 1),
}
_ENGLISH = {
    "today": ("day", 0),
    "yesterday": ("day", -1),
    "tomorrow": ("day", 1),
    "this month": ("month", 0),
    "last month": ("month", -1),
    "next month": ("month", 1),
    "this year": ("year", 0),
    "last year": ("year", -1),
    "next year": ("year", 1),
}
_ALONE_THAI = {"ปัจจุบัน": ("day", 0)}
_ALONE_ENGLISH = {"now": ("day", 0), "the present": ("day", 0)}
"""In a longer text these seldom name a day."""
_ALL = {**_THAI, **_ALONE_THAI, **_ENGLISH, **_ALONE_ENGLISH}

_FIND = re.compile(
    rf"{any_of(_THAI)}(?:(?<!หน้า)|(?!ที่))|(?<![A-Za-z]){any_of(_ENGLISH)}(?![A-Za-z])", re.IGNORECASE | re.ASCII
)
_OTHERWISE = re.compile(
    r"(?:ทุก|(?:\d|หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|กว่า|ครึ่ง|หลาย|กี่|สัก)\s?)$"
)
"""Behind these words stands another day, month or year: ``5 ปีที่แล้ว`` is not ``ปีที่แล้ว``."""
_AHEAD = 8
_WHOLE = {
    "th": re.compile(rf"(?:ใน|ณ|เมื่อ)?\s?(?P<words>{any_of({**_THAI, **_ALONE_THAI})})"),
    "en": re.compile(rf"(?:(?:in|on)\s)?(?P<words>{any_of({**_ENGLISH, **_ALONE_ENGLISH})})"),
}


def require_anchor(anchor: object) -> None:
    """Nothing, if this is a day or None.

    Raises:
        WrongType: it is something else; a time is no day.
    """
    if anchor is not None:
        require_day(("anchor",), anchor)


def relative_date(plain: str, language: str, anchor: date | None, text: str) -> PartialDate | None:
    """The date of a whole text of such words of a language, None if it is none.

    Raises:
        InvalidValue: no anchor is given, or the date is outside the calendar.
    """
    match = _WHOLE[language].fullmatch(plain) if language in _WHOLE else None
    if match is None:
        return None
    if anchor is None:
        raise refused("needs-anchor", text)
    return _resolved(match["words"], anchor, text)


def relative_words(text: str, anchor: date) -> Iterator[tuple[int, int, PartialDate]]:
    """Where such words stand in a text, and what they name."""
    for match in _FIND.finditer(text):
        if _OTHERWISE.search(text, max(match.start() - _AHEAD, 0), match.start()):
            continue
        try:
            yield match.start(), match.end(), _resolved(match[0].lower(), anchor, match[0])
        except InvalidValue:
            continue


def _resolved(words: str, anchor: date, text: str) -> PartialDate:
    unit, by = _ALL[words]
    try:
        if unit == "day":
            return PartialDate.of(anchor + timedelta(by))
        if unit == "year":
            return PartialDate(anchor.year + by)
        years, month = divmod(anchor.month - 1 + by, 12)
        return PartialDate(anchor.year + years, month + 1)
    except (InvalidValue, OverflowError):
        raise refused("no-such-day", text) from None
