"""A whole text as a number, by the signs, groups and words of scale of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.numbers.formatting import EXACT, format_number
from learningcity.localization.numbers.signs import BIDI, Signs, percent_signs, signs_of
from learningcity.localization.numerals import numbering_system, to_ascii_digits
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Message, Text

__all__ = ["LONGEST_TEXT", "NumberReader", "parse_number", "percent", "reader", "scale_words", "too_long", "valued"]

_LONGEST = 4_300
"""How many digits a number that is read may have: Python's own limit against texts made to keep it busy."""
LONGEST_TEXT = 4 * _LONGEST
"""Room for a group sign after each digit, and for words."""

_SPACES = " \u00a0\u2009\u202f"
"""Where CLDR groups with a space that does not break, people type any of these."""
_APOSTROPHES = "'\u2019"
_GAP = rf"[{_SPACES}]?"
_MINUS = rf"[{BIDI}]*[-\u2212][{BIDI}]*"
_NO_DIGIT = re.compile("[^0-9]+")
_THAI_SCALES = {"ร้อย": 2, "สิบล้าน": 7, "ร้อยล้าน": 8}
"""What Thai says beside the words of CLDR, which count ten million by the million."""


@frozen
class NumberReader:
    """What numbers look like in a language with the digits of one system, alone and with a word of scale.

    ``scales`` holds the powers of ten that such words stand for.
    """

    number: re.Pattern[str]
    whole: re.Pattern[str]
    scales: dict[str, int]


def parse_number(text: str, locale: LocaleLike) -> int | Decimal:
    """The number that a whole text is: ``1,234.5``, in German ``1.234,5``, ``๑,๒๓๔``, ``390 ล้าน``, ``390 million``.

    A whole number without decimals is an int, and so is ``2.5 ล้าน``; any other a Decimal with the digits as written.
    Group signs may be left out, but not stand elsewhere than the language puts them: ``12,34`` is none in English.
    Digits may be of any one system that counts by ten places. The words of scale are those of CLDR.

    Args:
        text: the number and nothing else, without spaces around it.
        locale: a language tag, whose signs and words are expected.

    Raises:
        WrongType: no text.
        InvalidValue: another text, or a number of more than 4,300 digits; the error says what is accepted.
        UnknownLocale: no such tag, or a language without data.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), _accepted(locale)))
    tag = LocaleTag.of(locale)
    if len(text) > LONGEST_TEXT:
        raise too_long(text)
    system = numbering_system(text)
    if system is None:
        raise _no_number(text, tag, _hint_of_digits(text))
    reading = reader(tag, system)
    found = reading.whole.fullmatch(to_ascii_digits(text))
    if found is None:
        raise _no_number(text, tag, _hint_of_groups(text, tag))
    power = reading.scales[found["scale"]] if found["scale"] else None
    value = valued(found["whole"], found["decimals"], found["minus"], power)
    if value is None:
        raise too_long(text)
    return value


def valued(whole: str, decimals: str | None, minus: str | None, power: int | None) -> int | Decimal | None:
    """The value of a number that was found, times a power of ten if one is named; None if it has too many digits."""
    digits, places = _NO_DIGIT.sub("", whole), decimals or ""
    if len(digits) + len(places) > _LONGEST:
        return None
    number = Decimal(f"{'-' if minus else ''}{digits}.{places}").scaleb(power or 0, EXACT)
    is_whole = not places if power is None else len(places.rstrip("0")) <= power
    return int(number) if is_whole else number


@lru_cache(maxsize=1024)
def reader(tag: LocaleTag, system: str) -> NumberReader:
    """What numbers look like in a language with the digits of a system, after these became 0 to 9."""
    number = rf"(?P<minus>{_MINUS})?{_unsigned(signs_of(tag, system))}"
    scales = scale_words(tag)
    words = "|".join(re.escape(word) for word in sorted(scales, key=len, reverse=True)) or "(?!)"
    whole = rf"{number}(?:{_GAP}(?P<scale>{words}))?"
    return NumberReader(re.compile(number), re.compile(whole), scales)


@lru_cache(maxsize=1024)
def percent(tag: LocaleTag, system: str) -> re.Pattern[str]:
    """A share in percent, with the signs where the language puts them, after the digits of a system became 0 to 9."""
    signs = percent_signs(tag, system)
    first, _, second = signs.before_negative.partition("-")
    minus = rf"{_loosely(first, signs)}(?P<minus>{_MINUS})?{_loosely(second, signs)}"
    return re.compile(f"{minus}{_unsigned(signs)}{_loosely(signs.after, signs)}")


def _loosely(around: str, signs: Signs) -> str:
    """What stands around a number: with any space or none, any sign of percent, and marks of direction beside it."""
    sign = f"[{BIDI}]*[%\u066a\uff05{re.escape(signs.percent.strip(BIDI))}][{BIDI}]*"
    return "".join(sign if each == "%" else _GAP if each in _SPACES else re.escape(each) for each in around)


def _unsigned(signs: Signs) -> str:
    group = f"[{re.escape(_alike(signs.group))}]"
    further, first = rf"[0-9]{{{signs.further}}}", rf"[0-9]{{{signs.first}}}"
    grouped = rf"[1-9][0-9]{{0,{signs.further - 1}}}(?P<group>{group})(?:{further}(?P=group))*{first}"
    return rf"(?P<whole>{grouped}|[0-9]+)(?:{re.escape(signs.decimal)}(?P<decimals>[0-9]+))?"


def _alike(sign: str) -> str:
    return next((alike for alike in (_SPACES, _APOSTROPHES) if sign in alike), sign)


@lru_cache(maxsize=256)
def scale_words(tag: LocaleTag) -> dict[str, int]:
    """The words behind a number that stand for powers of ten, small and in capitals: ``million`` for 6."""
    words: dict[str, int] = {}
    for word, power in _patterns(tag):
        words |= dict.fromkeys((word, word.lower(), word.capitalize(), word.upper()), power)
    return {**words, **_THAI_SCALES} if tag.language == "th" else words


def _patterns(tag: LocaleTag) -> Iterator[tuple[str, int]]:
    """From patterns such as ``00 million`` for 10000000; words before the number are left out."""
    formats = cast("Mapping[str | None, Mapping[str, Mapping[str, Any]]]", tag.babel.compact_decimal_formats)
    for patterns in formats.get("long", {}).values():
        for key, pattern in patterns.items():
            text = str(pattern.pattern).split(";")[0].replace("'", "")
            word = text.lstrip("0").strip(_SPACES + BIDI)
            if text.startswith("0") and word:
                yield word, len(key) - (len(text) - len(text.lstrip("0")))


# --- what is wrong ----------------------------------------------------------------------------------------


def _accepted(locale: LocaleLike) -> Text:
    return Message("accepted.number-text", {"example": format_number(Decimal("1234567.5"), locale)})


def _no_number(text: str, tag: LocaleTag, hint: Text | None) -> InvalidValue:
    return InvalidValue(Problem("number-text", ("text",), shown(text), _accepted(tag), hint))


def too_long(text: str) -> InvalidValue:
    """The error about a text that nobody writes by hand."""
    accepted = Message("accepted.digits-at-most", {"count": _LONGEST})
    return InvalidValue(Problem("too-many-digits", ("text",), shown(text), accepted))


def _hint_of_digits(text: str) -> Text | None:
    has_digits = any(sign.isdecimal() for sign in text)
    return Message("hint.one-kind-of-digits") if has_digits else None


def _hint_of_groups(text: str, tag: LocaleTag) -> Text | None:
    if not re.fullmatch(rf"[0-9.,\u066b\u066c{_SPACES}{_APOSTROPHES}-]+", to_ascii_digits(text)):
        return None
    return Message("hint.number-signs", {"number": format_number(1234567, tag), "decimal": format_number(0.5, tag)})
