"""How Thai and English texts write dates, as sources of regular expressions.

Every repetition is bounded, so a search takes time in proportion to the text. Groups: ``d`` day, ``m`` month, ``y``
year and ``w`` weekday, each with ``0`` behind it of the first day or month of several (the first has the month and the
year of the last where it has none of its own); ``y2`` the second year of a span; ``g`` and ``h`` the era before and
behind the year (``g2`` of the second); ``t`` what is given back where more is looked at.
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
    "beginning",
    "english_in_text",
    "english_whole",
    "thai_in_text",
    "thai_whole",
]

GAP = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
"""White space that may be there, over one line break at the most."""

ISO_DAY = r"(?<![\d/.-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d/]|[.-]\d)"

_DASH = "[-–—]"
_DASHED = rf"[^\S\n]{{0,3}}{_DASH}{GAP}"
TO_THAI, TO_ENGLISH = (
    rf"(?:{_DASHED}|{GAP}(?:จนถึง|ถึง){GAP})",
    rf"(?:{_DASHED}|\s{{1,3}}(?:to|until|till|through)\s{{1,3}})",
)
"""With the spaces around them; a dash that begins a line is that of a list."""
_YEAR = r"[1-9]\d{3}(?!\d)"
_THAI_YEAR = r"[1-9]\d{3,4}(?!\d)"
"""The Common Era ends with a year of five digits of the Buddhist era."""
_START = r"(?<!\d)(?<!\d[-/.])(?<![A-Za-z]-)"
"""Where the number of a day may begin."""


def _numeric(signs: str, era: str, year: str) -> str:
    """Day, month and year as numbers, with the same sign between them."""
    return (
        rf"(?<!\d)(?:(?<!\d[-/.])|(?<=/\d{{4}}-))(?P<d>\d{{1,2}})(?P<s>[{signs}])(?P<m>\d{{1,2}})(?P=s)"
        rf"{GAP}(?:(?P<g>{era}){GAP})?(?P<y>{year})(?!\d|[/.,]\d|-\d(?!\d?/\d\d?/))"
    )


_ERA_TH = r"(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|พุทธศักราช|คริสต์ศักราช|คริสตศักราช)"
_WEEKDAY_TH = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
_COUNTED_TH = "คน|เมือง|แห่ง|ประเทศ|โรงเรียน|ประการ|เป้าหมาย|ฉบับ|มิติ|พื้นที่|อำเภอ|ตำบล|ชุมชน|ล้าน|แสน|หมื่น|พัน|บาท|ครั้ง|ราย|วัน|ปี|%"
_OTHER_YEAR = "(?:งบประมาณ|การศึกษา|บัญชี|การผลิต|เพาะปลูก)"
_NO_CALENDAR_YEAR = rf"(?:ปี{_OTHER_YEAR}|งบประมาณ(?:รายจ่าย)?{GAP}(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?)"
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


def _behind_thai(year: str) -> str:
    return rf"{GAP}(?:ปี{GAP})?(?:(?P<g>{_ERA_TH}){GAP})?(?P<y>{year})"


def _second(to: str, word: str, era: str, year: str, unless: str = "") -> str:
    """To another year."""
    return rf"{to}{unless}(?:{word}{GAP})?(?:(?P<g2>{era}){GAP})?(?P<y2>{year})"


def _span(to: str, word: str, era: str, counted: str) -> str:
    """To another year, which is not given back once it is taken; no year if less or something counted follows."""
    count = rf"\d[\d,.]{{0,9}}{GAP}{counted}"
    second = _second(to, word, era, _YEAR, f"(?!{count})")
    return (
        rf"(?>(?:{second})?)"
        rf"(?![^\S\n]?{_DASH}\s?\d|[^\S\n]?/\s?\d|{to}{count})"
    )


def _days_th(month: str) -> str:
    """One day, or the first and the last of several, up to the name of the last month."""
    first = (
        rf"{_day_words('w0')}{_START}(?P<d0>\d{{1,2}})"
        rf"(?:{GAP}(?:เดือน{GAP})?(?P<m0>{month})(?:{GAP}(?P<y0>\d{{4}}|\d\d)(?={_DASH}))?)?"
    )
    return (
        rf"(?:{first}{TO_THAI})?{_day_words('w')}(?(d0)|{_START})(?P<d>\d{{1,2}})(?!\d)"
        rf"{GAP}(?:เดือน{GAP})?(?P<m>{month})"
    )


def _day_words(weekday: str) -> str:
    return rf"(?:(?P<{weekday}>{_WEEKDAY_TH})(?:ที่)?{GAP})?(?:วันที่{GAP})?"


def _months_th(month: str) -> str:
    """One month, or the first and the last of several."""
    return rf"(?:เดือน{GAP})?(?:(?P<m0>{month}){TO_THAI}(?:เดือน{GAP})?)?(?P<m>{month})"


def thai_in_text(wide: Iterable[str], short: Iterable[str]) -> dict[str, str]:
    """What is a date wherever it stands in a Thai text, by kind; ``none`` looks like one and is none."""
    wide, short = any_of(wide), tuple(short)
    loose, either = _loose(short), rf"(?:{wide}|(?<!สำนักงาน)(?<!สำนักงาน\s){any_of(short)})"
    two_digits = rf"(?:{_YEAR}|\d{{2}}(?!\d|[-/.,]\d|{GAP}(?:{_COUNTED_TH})))"
    last = rf"(?:(?:{TO_THAI}|{GAP}/{GAP})(?:ปี{_OTHER_YEAR}?{GAP})?(?:{_ERA_TH}{GAP})?\d{{2,4}})?"
    return {
        "none": rf"{_NO_CALENDAR_YEAR}{GAP}(?:{_ERA_TH}{GAP})?\d{{2,4}}{last}",
        "day": _days_th(wide) + _behind_thai(_YEAR),
        "short": _days_th(loose) + _behind_thai(two_digits),
        "word": rf"วันที่{GAP}" + _numeric("-/.", _ERA_TH, rf"(?:{_YEAR}|\d{{2}})"),
        "numeric": _numeric("-/", _ERA_TH, _YEAR),
        "month": _months_th(either) + _behind_thai(_YEAR),
        "year": rf"(?:(?:ประจำ)?ปี{GAP}(?:(?P<g>{_ERA_TH}){GAP})?|(?P<h>{_ERA_TH}){GAP})(?P<y>{_YEAR})(?![.,/]\d)"
        + _span(TO_THAI, "ปี", _ERA_TH, f"(?:{_COUNTED_TH})"),
    }


def thai_whole(wide: Iterable[str], short: Iterable[str]) -> list[str]:
    """What is a date if it is the whole text, in Thai."""
    month, either = rf"(?:{any_of(wide)}|{_loose(short)})", rf"(?:{_THAI_YEAR}|\d{{2}})(?!\d)"
    before = rf"(?:(?:เมื่อ|ใน|ณ|ลง|ประจำ|สำหรับ|ของ|ระหว่าง){GAP})?"
    second = _second(TO_THAI, "ปี", _ERA_TH, _THAI_YEAR)
    return [
        before + _days_th(month) + _behind_thai(either),
        rf"{before}(?:วันที่{GAP})?" + _numeric("-/.", _ERA_TH, either),
        before + _months_th(month) + _behind_thai(either),
        rf"(?:©{GAP}|{before}(?:ปี{GAP})?)(?:(?P<g>{_ERA_TH}){GAP})?(?P<y>{_THAI_YEAR})(?:{second})?",
        rf"{before}(?:ปี{GAP}(?:(?P<g>{_ERA_TH}){GAP})?|(?P<h>{_ERA_TH}){GAP})(?P<y>\d{{2}})",
    ]


def _english(months: Iterable[str], weekdays: Iterable[str], era: str) -> dict[str, str]:
    months, weekdays = any_of(months), any_of(weekdays)
    month, month_0 = (rf"(?<!\w)(?P<{group}>{months})\.?(?!\w)" for group in ("m", "m0"))
    weekday, weekday_0 = (rf"(?:(?P<{group}>{weekdays})\.?,?{GAP})?" for group in ("w", "w0"))
    day, day_0 = (rf"(?P<{group}>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)" for group in ("d", "d0"))
    of, to, the = rf"(?:{GAP}of)?(?:-|{GAP})", TO_ENGLISH, rf"(?:the{GAP})?"
    own = rf"(?:{of}{month_0}(?:,?{GAP}(?P<y0>{_YEAR})(?={_DASH}))?)?"
    year = rf",?{GAP}(?:(?P<g>{era}){GAP})?(?P<y>{_YEAR})(?:{GAP}(?P<h>{era}))?"
    return {
        "day_first": rf"(?:{weekday_0}{the}{_START}{day_0}{own}{to})?{weekday}{the}(?(d0)|{_START}){day}"
        rf"{of}{month}-?{year}",
        "months_first": rf"{weekday_0}{month_0}{GAP}{day_0}{to}{weekday}{month}{GAP}{day}{year}",
        "month_first": rf"{weekday_0}{month}{GAP}(?:{day_0}{to})?{day}{year}",
        "month_alone": rf"(?:{month_0}{to})?{month}{year}",
    }


def english_in_text(months: Iterable[str], weekdays: Iterable[str]) -> dict[str, str]:
    """What is a date wherever it stands in an English text, by kind."""
    marked = r"(?:(?<!\w)(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Yy]ear|[Cc]opyright)\s{1,3}|©\s?|\([Cc]\)\s?)"
    counted = rf"(?:{_COUNTED_EN})(?!\w)"
    year = rf"(?P<y>{_YEAR})(?![.,/]\d)" + _span(rf"(?:{_DASHED}|\s{{1,3}}to\s{{1,3}})", "", _ERA_EN, counted)
    behind = rf"(?:{GAP}(?P<h>{_ERA_EN}))?(?!{GAP}(?:{counted}|B\.?C))"
    return {
        **_english(months, weekdays, _ERA_EN),
        "year_marked": rf"{marked}(?:the\syear\s)?(?P<t>(?:(?P<g>{_ERA_EN}){GAP})?{year}{behind})",
        "year_of_era": rf"(?<!\w)(?P<g>{_ERA_EN}){GAP}(?P<y>{_YEAR})(?![.,/]\d)",
        "year_and_era": rf"(?<![\w])(?<!\d[-/.,])(?P<y>{_YEAR})\s?(?P<h>{_ERA_EN})",
    }


def english_whole(months: Iterable[str], weekdays: Iterable[str]) -> list[str]:
    """What is a date if it is the whole text, in English and small letters."""
    before, era_en = r"(?:(?:on|in|as of|by|the year|in the year|©|\(c\)|copyright)\s?)?", _ERA_EN.lower()
    second = _second(TO_ENGLISH, "", era_en, _YEAR)
    year = rf"(?:(?P<g>{era_en}){GAP})?(?P<y>{_YEAR})(?:{second})?(?:{GAP}(?P<h>{era_en}))?"
    return [before + source for source in (*_english(months, weekdays, era_en).values(), year)]


def beginning(wide: Iterable[str], short: Iterable[str], months: Iterable[str], weekdays: Iterable[str]) -> str:
    """What all dates in a text begin with: nowhere else has anything to be looked for."""
    thai = rf"วันที่|{_WEEKDAY_TH}|เดือน|{any_of(wide)}|{_loose(short)}|(?:ประจำ)?ปี|งบประมาณ|{_ERA_TH}"
    words = rf"{any_of(months)}|{any_of(weekdays)}|the|[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Yy]ear|[Cc]opyright|[BAC]"
    return rf"(?=(?<!\d)\d|{thai}|(?<!\w)(?:{words})|©|\([Cc]\))"
