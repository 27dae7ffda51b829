"""What expressions with numbers look like in Thai and English text, after the digits of other scripts became 0 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from learningcity.localization.numbers.context import DASH, GAP, MONTHS, NO_LETTER, split_words
from learningcity.localization.numbers.reading import scale_words
from learningcity.localization.numbers.units import KINDS, UNIT_OF_WORD
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Bound

__all__ = [
    "AFTER_A_DAY",
    "ANCHOR",
    "BEFORE_A_NUMBER",
    "HALF_OF_ALL",
    "HALF_OF_SOMETHING",
    "IN_A_YEAR",
    "KIND",
    "NTH",
    "OF_A_MONTH",
    "TO_A_NUMBER",
    "WITH_A_NUMBER",
    "expression",
    "scales",
    "suffixes",
    "whole_of_share",
]

_FLAGS = re.IGNORECASE | re.ASCII
"""Letters of other scripts than Latin have no capitals here."""
_NO_MARK = "(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
"""Behind a Thai word: a vowel or a tone there would make it another."""
_NO_ORDINAL = f"(?!ที่{GAP}[0-9])"
_GUARDS = {
    "ปี": rf"(?!{GAP}(?:[0-9]|พ\.ศ|ค\.ศ))",
    "แห่ง": "(?!การ|ความ)",
    "กว่า": "(?!จะ)",
    **dict.fromkeys(("เป้าหมาย", "ฉบับ", "ประการ", "มิติ"), _NO_ORDINAL),
}
"""What must not follow a word, lest it be another: before a year, แห่ง for "of", กว่าจะ for "until", the next ordinal."""
_NO_SCALE = "(?!ธ|ละ|เอ็ด|นา(?!ที))"
"""พันธุ์, ร้อยละ, ร้อยเอ็ด and ล้านนา begin like numbers."""
_SUFFIXES = {
    Bound.AT_LEAST: "ขึ้นไป เป็นอย่างน้อย|or more|or above|and above|and over",
    Bound.MORE_THAN: "เศษ",
    Bound.AT_MOST: "เป็นอย่างมาก|or less|or fewer|or below",
}


_TIME = "(?:เดือน|สัปดาห์|วัน|ชั่วโมง|นาที|ปี|years?|months?|weeks?|days?|hours?|minutes?)"
"""So many in a time are no share of it."""


def _any_of(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word) + (NO_LETTER if word[-1].isascii() and word[-1].isalpha() else _NO_MARK + _GUARDS.get(word, ""))
        for word in ordered
    )


_MONTH = _any_of(split_words(MONTHS))
_MONTH_TURNED = "|".join(re.escape(word[::-1]) for word in split_words(MONTHS))

ANCHOR = re.compile(
    rf"(?P<number>[0-9]++(?:[.,][0-9]++)*+)|ครึ่ง|(?<![a-z])(?<!first )(?<!second )half{NO_LETTER}", _FLAGS
)
"""Where an expression may stand: at a number as long as it goes, or at a half."""
BEFORE_A_NUMBER = re.compile(r"[\s\u200b\u0e01-\u0e3a\u0e40-\u0e4e(\[{\"“‘«•]")
"""What may stand right before a number of its own: not a letter or a sign of a code, an amount of money or a date."""
WITH_A_NUMBER = re.compile(rf"_|(?:{DASH}|[/:\u066b\u066c])[0-9]")
"""What makes a number, right behind it, a part of something longer."""
HALF_OF_SOMETHING = re.compile(
    rf"แรก|หลัง|ปี|วัน|เดือน|ชั่วโมง|ทาง|ราคา|เดียว|{GAP}ล้าน"
    rf"|[ -]?(?:(?:an?|the)[ ])?(?:year|day|hour|month|century|decade|price|time|dozen)"
    rf"|[ -]?(?:(?:an?|the)[ ])?(?:hundred|thousand|million|billion)",
    _FLAGS,
)
"""Behind a half: it is half of this, not of all."""
HALF_OF_ALL = re.compile(rf"(?P<one>หนึ่ง)|{GAP}ของ|{GAP}of{NO_LETTER}", _FLAGS)
NTH = re.compile(rf"(st|nd|rd|th){NO_LETTER}", _FLAGS)
KIND = re.compile(rf"(?:[ ][a-z]+){{0,3}}?[ ]({'|'.join(word for word in KINDS if word.isascii())}){NO_LETTER}", _FLAGS)
"""What an English ordinal number counts, up to three words further on."""
OF_A_MONTH = re.compile(rf"{GAP}(?:of{GAP})?(?:{_MONTH})", _FLAGS)
AFTER_A_DAY = re.compile(rf"{GAP},(?:ht|ts|dn|dr)?[0-9]{{1,2}}{GAP}(?:{_MONTH_TURNED})", _FLAGS)
"""In a reversed text before a year: ``February 14,``."""
TO_A_NUMBER = re.compile(rf"{GAP}(?:{DASH}|ถึง|to{NO_LETTER}){GAP}[0-9]", _FLAGS)
IN_A_YEAR = re.compile(
    rf"{GAP}(?:(?:ภายใน|ใน|เมื่อ)?{GAP}ปี{GAP}(?:(?P<buddhist>พ\.ศ\.)|(?P<common>ค\.ศ\.))?{GAP}(?P<thai>[0-9]{{4}})"
    rf"|(?:in|by){GAP}(?:the year{GAP})?(?P<english>[0-9]{{4}}))(?![0-9]|[.,:/-][0-9])",
    _FLAGS,
)


@cache
def scales() -> dict[str, int]:
    """The words of scale in Thai and English, in small letters."""
    words = (scale_words(LocaleTag(language)) for language in ("th", "en"))
    return {word.lower(): power for language in words for word, power in language.items()}


@cache
def suffixes() -> dict[str, Bound]:
    """The words behind a number and its unit that say how it is meant."""
    return {word: bound for bound, words in _SUFFIXES.items() for word in split_words(words)}


@cache
def expression() -> re.Pattern[str]:
    """A number and what may follow it: a word of scale, ``กว่า``, a unit, a bound."""
    number = r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3})++|[0-9]++)(?:\.(?P<decimals>[0-9]++))?+(?![.,]?[0-9])"
    parts = {"more": _any_of(("กว่า",)), "unit": _any_of(UNIT_OF_WORD), "suffix": _any_of(suffixes())}
    further = "".join(rf"(?:{GAP}(?P<{name}>{words}))?" for name, words in parts.items())
    return re.compile(rf"{number}(?:{GAP}(?P<scale>{_scale()}))?{further}", _FLAGS)


@cache
def whole_of_share() -> re.Pattern[str]:
    """What follows the first number of a share: ``ใน 64 เมือง``, ``out of 3``."""
    whole = r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3})++|[0-9]{1,9})(?![.,]?[0-9])"
    unit = rf"(?:{GAP}(?P<unit>{_any_of(UNIT_OF_WORD)}))?"
    between = rf"{GAP}(?:ใน|(?:(?P<out>out of)|in){NO_LETTER}){GAP}"
    return re.compile(rf"{between}{whole}(?!{GAP}{_TIME})(?:{GAP}(?P<scale>{_scale()}))?{unit}", _FLAGS)


def _scale() -> str:
    return f"(?:{_any_of(scales())}){_NO_SCALE}"
