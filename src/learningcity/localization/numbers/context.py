"""The words before a number that say how it is meant, or that it is no quantity.

They are looked for from the number backwards, in the reversed text, so that each step looks at one place only and
finding stays linear in the text.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from attrs import frozen

from learningcity.localization.numbers.units import HEADS, KINDS, UNIT_OF_WORD
from learningcity.texts import Bound

__all__ = ["DASH", "GAP", "MONTHS", "NO_LETTER", "Before", "before", "has_word_before", "is_in_range", "split_words"]

GAP = "[ \t\u00a0\u2009\u200b\u202f]{0,3}"
"""What may stand between words of one expression: no new line, which may be the border of two."""
DASH = "[-\u2010-\u2015~]"
NO_LETTER = "(?![a-z\u00c0-\u024f])"
"""Behind, or in a reversed text before, a word in Latin letters."""


class Role(Enum):
    """What a word before a number does."""

    BOUND = "bound"
    EXHAUSTIVE = "exhaustive"
    ADDITIONAL = "additional"
    HEAD = "head"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    LABEL = "label"
    YEAR = "year"
    NOTHING = "nothing"


_BOUNDS = {
    Bound.AT_LEAST: "อย่างน้อย ไม่น้อยกว่า ไม่ต่ำกว่า ตั้งแต่|at least|no fewer than|no less than|not less than|a minimum of",
    Bound.MORE_THAN: "มากกว่า กว่า เกิน เกินกว่า|more than|over|above|in excess of",
    Bound.AT_MOST: "ไม่เกิน ไม่มากกว่า ไม่เกินกว่า อย่างมาก|at most|no more than|not more than|up to|a maximum of",
    Bound.LESS_THAN: "น้อยกว่า ต่ำกว่า ไม่ถึง|less than|fewer than|under|below",
    Bound.ABOUT: "ประมาณ ราว ราวๆ ราว ๆ เกือบ โดยประมาณ|about|approximately|roughly|nearly|almost",
}
_COMPARED = "ดี เร็ว ช้า ใหญ่ เล็ก ยาว สั้น เก่า ใหม่ ก่อน แพง ถูก ไกล ใกล้ สำคัญ เข้มแข็ง".split()
"""With กว่า these compare things, not numbers."""
_TWICE = "รวมทั้ง พร้อมทั้ง อีกทั้ง"
"""Words that end in ทั้ง and mean "and also"."""
_LABELS = (
    "ข้อ ข้อที่ มาตรา หน้า หน้าที่ บทที่ ตอนที่ เล่มที่ เลขที่ หมายเลข โทร โทร. ห้อง ชั้น ชั้นที่ วันที่ อันดับที่ ลำดับที่ ปีที่"
    "|section|page|pages|chapter|no.|number|article|figure|table|part|room|step|version"
)
MONTHS = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.|january|february|march|april|may|june|july|august"
    "|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
"""Names of months, Thai ones apart by spaces, English ones by bars."""
_YEARS = f"ปี พ.ศ. ค.ศ. พ.ศ ค.ศ ศักราช ปีงบประมาณ ปีการศึกษา © {MONTHS}|in|by|since|until|till|during|year|the year"


@frozen
class Before:
    """What stands before a number; ``start`` is where in the reversed text the first of its words ends."""

    start: int
    bounds: frozenset[Bound] = frozenset()
    exhaustive: bool = False
    additional: bool = False
    percent: bool = False
    head: str | None = None
    ordinal: str | None = None
    label: bool = False
    year: str | None = None


def split_words(words: str) -> list[str]:
    """Thai words before the first bar stand apart by spaces; after it English ones, which may hold spaces."""
    thai, *english = words.split("|")
    return [*thai.split(), *english]


@cache
def _words() -> dict[str, tuple[Role, object]]:
    found: dict[str, tuple[Role, object]] = {f"{word}กว่า": (Role.NOTHING, None) for word in _COMPARED}
    found |= dict.fromkeys(split_words(_TWICE), (Role.NOTHING, None))
    found |= {word: (Role.BOUND, bound) for bound, words in _BOUNDS.items() for word in split_words(words)}
    found |= dict.fromkeys(("ทั้ง", "ทั้งหมด", "ครบ", "ครบทั้ง", "all", "all the", "all of the"), (Role.EXHAUSTIVE, None))
    found |= dict.fromkeys(("อีก", "another", "an additional", "additional"), (Role.ADDITIONAL, None))
    found |= {word: (Role.HEAD, unit) for word, unit in HEADS.items()}
    found |= {word: (Role.ORDINAL, word) for word in KINDS if word != "conference"}
    found |= dict.fromkeys(split_words(_LABELS), (Role.LABEL, None))
    found |= {word: (Role.YEAR, word) for word in split_words(_YEARS)}
    return {**found, "ร้อยละ": (Role.PERCENT, None)}


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the words in a reversed text, the longest first; words in Latin letters stand for themselves only."""
    words = sorted(_words(), key=len, reverse=True)
    turned = [re.escape(word[::-1]) + (NO_LETTER if word.isascii() else "") for word in words]
    return re.compile(rf"{GAP}({'|'.join(turned)})", re.IGNORECASE | re.ASCII)


@cache
def _ranges() -> re.Pattern[str]:
    """In a reversed text what makes a number the second of two: ``10 - 20``, ``10% ถึง 20%``, ``between 10 and 20``."""
    to, joint, between = (
        "|".join([*(word[::-1] for word in thai), f"{english[::-1]}{NO_LETTER}"])
        for thai, english in ((("ถึง",), "to"), (("และ", "กับ"), "and"), (("ระหว่าง",), "between"))
    )
    units = "|".join(re.escape(word[::-1]) for word in sorted(UNIT_OF_WORD, key=len, reverse=True))
    first = rf"{GAP}(?:{DASH}|{to}){GAP}(?:(?:{units}){GAP})?[0-9]"
    second = rf"{GAP}(?:{joint}){GAP}[0-9.,]{{1,20}}{GAP}(?:{between})"
    third = rf"{GAP}(?:{between})"
    return re.compile(f"{first}|{second}|{third}", re.IGNORECASE | re.ASCII)


def is_in_range(turned: str, at: int) -> bool:
    """Whether a number is an end of a range; ``turned`` is the reversed text and ``at`` where it goes on before it."""
    return _ranges().match(turned, at) is not None


def has_word_before(turned: str, at: int, floor: int) -> bool:
    """Whether any of the words stands before a number; the arguments are those of :func:`before`."""
    return _pattern().match(turned, at, floor) is not None


def before(turned: str, at: int, floor: int) -> Before:
    """What stands before a number, up to ``floor`` places back from the end of the text.

    Args:
        turned: the reversed text.
        at: where in it the text goes on before the number.
        floor: where in it the last expression that was found ends: nothing before is looked at.
    """
    words, pattern = _words(), _pattern()
    said: dict[Role, object] = {}
    bounds: set[Bound] = set()
    end = at
    while (found := pattern.match(turned, end, floor)) is not None:
        role, value = words[found[1][::-1].lower()]
        said[role] = value
        if role in (Role.NOTHING, Role.LABEL, Role.YEAR):
            break
        end = found.end()
        if isinstance(value, Bound):
            bounds.add(value)
        if role is Role.ORDINAL:
            break
    return _summed_up(said, frozenset(bounds), end)


def _summed_up(said: dict[Role, object], bounds: frozenset[Bound], end: int) -> Before:
    head, ordinal, year = said.get(Role.HEAD), said.get(Role.ORDINAL), said.get(Role.YEAR)
    return Before(
        end,
        bounds,
        exhaustive=Role.EXHAUSTIVE in said,
        additional=Role.ADDITIONAL in said,
        percent=Role.PERCENT in said,
        head=head if isinstance(head, str) else None,
        ordinal=ordinal if isinstance(ordinal, str) else None,
        label=Role.LABEL in said,
        year=year if isinstance(year, str) else None,
    )
