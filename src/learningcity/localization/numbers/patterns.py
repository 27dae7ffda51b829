"""What expressions with numbers look like in Thai and English text, after the digits of other scripts became 0 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from learningcity.localization.numbers.context import DASH, GAP, NO_LETTER, SPACE, any_turned, scales
from learningcity.localization.numbers.units import KINDS, UNIT_OF_WORD
from learningcity.localization.numbers.words import BOUNDS, MONTHS, split_words
from learningcity.texts import Bound

__all__ = [
    "AFTER_A_DAY",
    "AFTER_A_GROUP",
    "AFTER_A_YEAR",
    "AFTER_A_YEAR_CUT_SHORT",
    "AGO",
    "ANCHOR",
    "BEFORE_A_GROUP",
    "BEFORE_A_NUMBER",
    "HALF_OF_ALL",
    "HALF_OF_SOMETHING",
    "IN_A_YEAR",
    "KIND",
    "MORE_OF_A_SCALE",
    "NTH",
    "OF_A_MONTH",
    "TO_A_NUMBER",
    "WITH_A_NUMBER",
    "expression",
    "more_of_the_number",
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
    "ราย": "(?!วิชา|งาน|ชื่อ|การ|ได้|จ่าย|ละ)",
    "บาท": "(?!หลวง|วิถี)",
    **dict.fromkeys(("เป้าหมาย", "ฉบับ", "ประการ", "มิติ"), _NO_ORDINAL),
}
"""What must not follow a word, lest it be another: before a year, แห่ง for "of", กว่าจะ for "until", the next ordinal."""
_NO_SCALE = "(?!ธ|ละ|เอ็ด|เอก|โท|ตรี|จ่า|นา(?!ที))"
"""พันธุ์, ร้อยละ, ร้อยเอ็ด, ล้านนา and ranks such as พันเอก begin like numbers."""
_ODD_SCALES = "hundreds|thousands|millions|billions|trillions|hundred|quadrillion|dozen|dozens|score|lakh|crore|โหล|สิบ"
"""What no number is read with."""
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
_MONTH_TURNED = any_turned(split_words(MONTHS))
_BOUND = _any_of(word for words in BOUNDS.values() for word in split_words(words))
_AND_TURNED = any_turned((",", "และ", "กับ", "หรือ", "and", "or"))

ANCHOR = re.compile(
    rf"(?P<number>[0-9]++(?:[.,][0-9]++)*+)|ครึ่ง|(?<![a-z])(?<!first )(?<!second )half{NO_LETTER}", _FLAGS
)
"""Where an expression may stand: at a number as long as it goes, or at a half."""
BEFORE_A_NUMBER = re.compile(r"[\s\u200b\u0e01-\u0e3a\u0e40-\u0e4e(\[{\"“‘«•]")
"""What may stand right before a number of its own: not a letter or a sign of a code, an amount of money or a date."""
WITH_A_NUMBER = re.compile(rf"_|(?:{DASH}|[/:\u066b\u066c])[0-9]")
"""What makes a number, right behind it, a part of something longer."""
HALF_OF_SOMETHING = re.compile(
    rf"แรก|หลัง|ปี|วัน|เดือน|ชั่วโมง|คืน|สัปดาห์|ทศวรรษ|ศตวรรษ|ทาง|ราคา|เดียว|{GAP}(?:ล้าน|แสน|หมื่น|พัน|ร้อย|โหล)"
    rf"|[ -]?(?:(?:an?|the)[ ])?(?:year|day|hour|month|century|decade|price|time|dozen)"
    rf"|[ -]?(?:(?:an?|the)[ ])?(?:hundred|thousand|million|billion)"
    rf"|-[a-z]|[ ](?:an?|past|full|empty|open|closed|done|finished|completed?){NO_LETTER}",
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
AFTER_A_YEAR = re.compile(rf"{GAP}(?:{_AND_TURNED}){GAP}(?P<turned>[0-9]{{4}})(?![.,]?[0-9])", _FLAGS)
"""In a reversed text before a year: ``2565 และ``."""
AFTER_A_YEAR_CUT_SHORT = re.compile(
    rf"{GAP}(?:{_AND_TURNED}){GAP}[0-9]{{2}}{GAP}(?:{any_turned(('ปี', 'พ.ศ.'))})", _FLAGS
)
"""In a reversed text before a year of two digits: ``ปี 65 และ``."""
AFTER_A_GROUP = re.compile(rf"{SPACE}[0-9]{{1,3}}(?![0-9])")
"""In a reversed text before three digits: they are a part of a number that is grouped by spaces."""
BEFORE_A_GROUP = re.compile(rf"{SPACE}[0-9]{{3}}(?![0-9])")
"""Behind up to three digits: they are the first of such a number."""
AGO = re.compile(rf"{GAP}(?:ที่แล้ว|ก่อน|ที่ผ่านมา|มาแล้ว)")
"""Behind years that some word counts from: it is a time, not so many of them."""
MORE_OF_A_SCALE = re.compile(rf"{GAP}(?:(?:และ|กับ|and{NO_LETTER}){GAP})?(?:อีก{GAP})?[0-9]", _FLAGS)
"""Behind a word of scale: the number goes on, as in ``3 หมื่น 5 พัน``."""
TO_A_NUMBER = re.compile(
    rf"{GAP}(?:{DASH}|(?:ไป)?(?:จน)?ถึง|(?:up )?to{NO_LETTER}){GAP}(?:(?:{_BOUND}){GAP})?(?:ร้อยละ{GAP})?[0-9]", _FLAGS
)
IN_A_YEAR = re.compile(
    rf"{GAP}(?:(?:ภายใน|ใน|เมื่อ)?{GAP}ปี{GAP}(?:(?P<buddhist>พ\.ศ\.)|(?P<common>ค\.ศ\.))?{GAP}(?P<thai>[0-9]{{4}})"
    rf"|(?:in|by){GAP}(?:the year{GAP})?(?P<english>[0-9]{{4}}))(?![0-9]|[.,:/-][0-9])",
    _FLAGS,
)


@cache
def suffixes() -> dict[str, Bound]:
    """The words behind a number and its unit that say how it is meant."""
    return {word: bound for bound, words in _SUFFIXES.items() for word in split_words(words)}


@cache
def expression() -> re.Pattern[str]:
    """A number and what may follow it: a word of scale, ``กว่า``, a unit, a bound."""
    number = (
        r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3})++|0(?![0-9])|[1-9][0-9]*+)(?:\.(?P<decimals>[0-9]++))?+(?![.,]?[0-9])"
    )
    parts = {"more": _any_of(("กว่า",)), "unit": _any_of(UNIT_OF_WORD), "suffix": _any_of(suffixes())}
    further = "".join(rf"(?:{GAP}(?P<{name}>{words}))?" for name, words in parts.items())
    return re.compile(rf"{number}(?:{GAP}(?P<scale>{_scale()}))?{further}", _FLAGS)


@cache
def more_of_the_number() -> re.Pattern[str]:
    """What follows a number that was read in part: another word of scale, a half, a fraction, the whole of a share."""
    half = rf"\u200b?ครึ่ง|{GAP}ครึ่ง(?!หนึ่ง|{GAP}ของ)|[ ]and a half{NO_LETTER}"
    fraction = rf"{GAP}(?:[\u00bc-\u00be\u2150-\u215e]|[0-9]{{1,3}}[/\u2044][0-9])"
    grouped = rf"{GAP}(?:ใน|(?:in|out of){NO_LETTER}){GAP}[0-9]{{1,3}}{SPACE}[0-9]{{3}}(?![0-9])"
    scale = rf"{GAP}(?:{_scale()}|{_any_of(_ODD_SCALES.split('|'))})"
    return re.compile(f"{scale}|{half}|{fraction}|{grouped}", _FLAGS)


@cache
def whole_of_share() -> re.Pattern[str]:
    """What follows the first number of a share: ``ใน 64 เมือง``, ``out of 3``."""
    whole = (
        rf"(?P<whole>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}+|[1-9][0-9]{{0,8}})(?!(?:[.,]|{SPACE}[0-9]{{2}})?[0-9])"
    )
    unit = rf"(?:{GAP}(?P<unit>{_any_of(UNIT_OF_WORD)}))?"
    between = rf"{GAP}(?:ใน|(?:(?P<out>out of)|in){NO_LETTER}){GAP}"
    return re.compile(rf"{between}{whole}(?!{GAP}{_TIME})(?:{GAP}(?P<scale>{_scale()}))?{unit}", _FLAGS)


def _scale() -> str:
    return f"(?:{_any_of(scales())}){_NO_SCALE}"
