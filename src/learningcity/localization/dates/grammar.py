"""How Thai and English texts write dates, as sources of regular expressions.

Every repetition is bounded, so a search takes time in proportion to the text. Groups: ``d`` day (``d0`` the first of
several), ``m`` month, ``y`` year (``y2`` the second of a span), ``g`` and ``h`` the era before and behind the year
(``g2`` of the second), ``w`` weekday, ``t`` what is given back where more is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from re import escape

__all__ = [
    "GAP",
    "ISO_DAY",
    "TO_ENGLISH",
    "TO_THAI",
    "any_of",
    "english_in_text",
    "english_whole",
    "thai_in_text",
    "thai_whole",
]

GAP = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
"""White space that may be there, over one line break at the most."""

ISO_DAY = r"(?<![\d/.-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d/]|[.-]\d)"

_DASH = "[-–—]"
TO_THAI, TO_ENGLISH = rf"(?:{_DASH}|จนถึง|ถึง)", rf"(?:{_DASH}|to|until|till|through)"
_YEAR = r"\d{4,5}(?!\d)"


def _day(to: str) -> str:
    """A number of one or two digits, or the first and the last of several days."""
    return rf"(?<!\d)(?<!\d[-/.])(?:(?P<d0>\d{{1,2}}){GAP}{to}{GAP})?(?P<d>\d{{1,2}})(?!\d)"


def _numeric(signs: str, era: str, year: str) -> str:
    """Day, month and year as numbers, with the same sign between them."""
    return (
        rf"(?<!\d)(?<!\d[-/.])(?P<d>\d{{1,2}})(?P<s>[{signs}])(?P<m>\d{{1,2}})(?P=s)"
        rf"{GAP}(?:(?P<g>{era}){GAP})?(?P<y>{year})(?!\d|[-/.,]\d)"
    )


_ERA_TH = r"(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|พุทธศักราช|คริสต์ศักราช|คริสตศักราช)"
_WEEKDAY_TH = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
_COUNTED_TH = "คน|เมือง|แห่ง|ประเทศ|โรงเรียน|ประการ|เป้าหมาย|ฉบับ|มิติ|พื้นที่|อำเภอ|ตำบล|ชุมชน|ล้าน|แสน|หมื่น|พัน|บาท|ครั้ง|ราย|วัน|ปี|%"
_NO_CALENDAR_YEAR = r"ปี(?:งบประมาณ|การศึกษา|บัญชี|การผลิต|เพาะปลูก)"
"""Years that begin on another day: what stands behind these words is no year of the calendar."""

_ERA_EN = r"(?:B\.?E\.?|A\.?D\.?|C\.?E\.?)(?![\w])"
_COUNTED_EN = (
    "cities|towns|villages|countries|members|people|persons|participants|schools|students|learners|households"
    "|inhabitants|communities|organi[sz]ations|places|points|days|years|percent|per|%"
)


def any_of(words: Iterable[str]) -> str:
    """One of the words, the longest first."""
    return "(?:" + "|".join(escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def _loose(abbreviations: Iterable[str]) -> str:
    """Abbreviations whose dots may be missing."""
    ordered = sorted(abbreviations, key=lambda word: -len(word))
    return "(?:" + "|".join(r"\.?\s?".join(map(escape, word.strip(".").split("."))) + r"\.?" for word in ordered) + ")"


def _behind_thai(year: str, era: str = _ERA_TH) -> str:
    return rf"{GAP}(?:ปี{GAP})?(?:(?P<g>{era}){GAP})?(?P<y>{year})"


def _span(to: str, word: str, era: str) -> str:
    return rf"(?:{GAP}{to}{GAP}(?:{word}{GAP})?(?:(?P<g2>{era}){GAP})?(?P<y2>{_YEAR}))?"


_DAY_TH = rf"(?:(?P<w>{_WEEKDAY_TH})(?:ที่)?{GAP})?(?:วันที่{GAP})?{_day(TO_THAI)}{GAP}(?:เดือน{GAP})?"


def thai_in_text(wide: Iterable[str], short: Iterable[str]) -> dict[str, str]:
    """What is a date wherever it stands in a Thai text, by kind; ``none`` looks like one and is none."""
    wide, short = any_of(wide), tuple(short)
    two_digits = rf"(?:{_YEAR}|\d{{2}}(?!\d|[-/.,]\d|{GAP}(?:{_COUNTED_TH})))"
    numeric = _numeric("-/", _ERA_TH, _YEAR)
    after_word = _numeric("-/.", _ERA_TH, r"\d{4,5}|\d{2}")
    return {
        "none": rf"{_NO_CALENDAR_YEAR}{GAP}(?:{_ERA_TH}{GAP})?\d{{2,4}}(?:{GAP}[-–/]{GAP}\d{{2,4}})?",
        "day": rf"{_DAY_TH}(?P<m>{wide}){_behind_thai(_YEAR)}",
        "short": rf"{_DAY_TH}(?P<m>{_loose(short)}){_behind_thai(two_digits)}",
        "word": rf"วันที่{GAP}{after_word}",
        "numeric": numeric,
        "month": rf"(?:เดือน{GAP})?(?P<m>{wide}|(?<!สำนักงาน)(?<!สำนักงาน\s){any_of(short)}){_behind_thai(_YEAR)}",
        "year": rf"(?:(?:ประจำ)?ปี{GAP}(?:(?P<g>{_ERA_TH}){GAP})?|(?P<h>{_ERA_TH}){GAP})(?P<y>{_YEAR})(?![.,/]\d)"
        + _span(TO_THAI, "ปี", _ERA_TH),
    }


def thai_whole(wide: Iterable[str], short: Iterable[str]) -> list[str]:
    """What is a date if it is the whole text, in Thai."""
    month, either = rf"(?P<m>{any_of(wide)}|{_loose(short)})", r"(?:\d{4,5}|\d{2})(?!\d)"
    before = rf"(?:(?:เมื่อ|ใน|ณ|ลง|ประจำ|สำหรับ|ของ|ระหว่าง){GAP})?"
    return [
        rf"{before}{_DAY_TH}{month}{_behind_thai(either)}",
        rf"{before}(?:วันที่{GAP})?" + _numeric("-/.", _ERA_TH, either),
        rf"{before}(?:เดือน{GAP})?{month}{_behind_thai(either)}",
        rf"(?:©{GAP}|{before}(?:ปี{GAP})?)(?:(?P<g>{_ERA_TH}){GAP})?(?P<y>{_YEAR})" + _span(TO_THAI, "ปี", _ERA_TH),
        rf"{before}(?:ปี{GAP}(?:(?P<g>{_ERA_TH}){GAP})?|(?P<h>{_ERA_TH}){GAP})(?P<y>\d{{2}})",
    ]


def _english(months: Iterable[str], weekdays: Iterable[str]) -> dict[str, str]:
    month = rf"(?<!\w)(?P<m>{any_of(months)})\.?(?!\w)"
    weekday = rf"(?:(?P<w>{any_of(weekdays)})\.?,?{GAP})?"
    era = rf"(?:(?P<g>{_ERA_EN}){GAP})?"
    year = rf"{era}(?P<y>{_YEAR})(?:{GAP}(?P<h>{_ERA_EN}))?"
    day = _day(TO_ENGLISH) + "(?:st|nd|rd|th)?"
    ranked = day.replace(r"(?!\d)", "", 1)
    return {
        "day_first": rf"{weekday}(?:the\s)?{ranked}(?:\sof)?[\s-]{{0,3}}{month}(?:,|-)?{GAP}{year}",
        "month_first": rf"{weekday}{month}{GAP}{ranked},?{GAP}{year}",
        "month_alone": rf"{month},?{GAP}{year}",
    }


def english_in_text(months: Iterable[str], weekdays: Iterable[str]) -> dict[str, str]:
    """What is a date wherever it stands in an English text, by kind."""
    marked = r"(?:(?<!\w)(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Yy]ear|[Cc]opyright)\s{1,3}|©\s?|\([Cc]\)\s?)"
    year = rf"(?P<y>{_YEAR})(?![.,/]\d)" + _span(rf"(?:{_DASH}|to)", "", _ERA_EN)
    behind = rf"(?:{GAP}(?P<h>{_ERA_EN}))?(?!{GAP}(?:(?:{_COUNTED_EN})(?!\w)|B\.?C))"
    return {
        **_english(months, weekdays),
        "year_marked": rf"{marked}(?:the\syear\s)?(?P<t>(?:(?P<g>{_ERA_EN}){GAP})?{year}{behind})",
        "year_of_era": rf"(?<!\w)(?:(?P<g>{_ERA_EN}){GAP}(?P<y>{_YEAR}))(?![.,/]\d)",
    }


def english_whole(months: Iterable[str], weekdays: Iterable[str]) -> list[str]:
    """What is a date if it is the whole text, in English."""
    before = r"(?:(?:on|in|as of|by|the year|in the year|©|\(c\)|copyright)\s?)?"
    era = rf"(?:(?P<g>{_ERA_EN}){GAP})?"
    year = rf"{era}(?P<y>{_YEAR}){_span(TO_ENGLISH, '', _ERA_EN)}(?:{GAP}(?P<h>{_ERA_EN}))?"
    return [before + source for source in (*_english(months, weekdays).values(), year)]
