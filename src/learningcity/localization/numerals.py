"""Digits by the numbering systems of CLDR: ``latn``, ``thai``, ``arab`` and the others that count by ten places."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, decimal, lookup

from learningcity.errors import InvalidValue, Problem, WrongType, nearest, shown
from learningcity.texts import Message, Series

__all__ = ["DIGITS", "digits_of", "in_digits", "numbering_system", "numbers_in_digits", "to_ascii_digits"]

_NAMES = {
    "adlm": "ADLAM",
    "arab": "ARABIC-INDIC",
    "arabext": "EXTENDED ARABIC-INDIC",
    "beng": "BENGALI",
    "cakm": "CHAKMA",
    "deva": "DEVANAGARI",
    "fullwide": "FULLWIDTH",
    "gujr": "GUJARATI",
    "guru": "GURMUKHI",
    "hmnp": "NYIAKENG PUACHUE HMONG",
    "khmr": "KHMER",
    "knda": "KANNADA",
    "laoo": "LAO",
    "mlym": "MALAYALAM",
    "mtei": "MEETEI MAYEK",
    "mymr": "MYANMAR",
    "nkoo": "NKO",
    "olck": "OL CHIKI",
    "orya": "ORIYA",
    "tamldec": "TAMIL",
    "telu": "TELUGU",
    "thai": "THAI",
    "tibt": "TIBETAN",
}
"""The words by which Unicode names the digits of each system of CLDR."""

_NUMBER = re.compile(r"(?<![A-Za-z0-9_./:-])(?<![A-Za-z][  ])[0-9]+(?:[.,:][0-9]+)*(?![A-Za-z0-9_/-])")

DIGITS: dict[str, str] = {
    "latn": "0123456789",
    **{
        system: "".join(chr(ord(lookup(f"{name} DIGIT ZERO")) + n) for n in range(10))
        for system, name in _NAMES.items()
    },
}
"""The ten digits of each numbering system, from zero to nine."""


def digits_of(system: str) -> str:
    """The ten digits of a numbering system.

    Raises:
        InvalidValue: a system that does not count by ten places, or is none.
    """
    found = DIGITS.get(system) if isinstance(system, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if found is not None:
        return found
    near = nearest(system, DIGITS) if isinstance(system, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    accepted = Message("accepted.one-of", {"words": Series(tuple(DIGITS), "or")})
    hint = None if near is None else Message("hint.did-you-mean", {"word": near})
    raise InvalidValue(Problem("digits", ("digits",), shown(system), accepted, hint=hint))


def _require_text(text: object) -> None:
    if not isinstance(text, str):
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text")))


@cache
def _table(system: str) -> dict[int, str]:
    return {ord(ascii): digit for ascii, digit in zip(DIGITS["latn"], digits_of(system), strict=True)}


def in_digits(text: str, system: str) -> str:
    """The text with the digits of a numbering system in place of 0 to 9.

    Raises:
        InvalidValue: a system that does not count by ten places, or is none.
        WrongType: no text.
    """
    _require_text(text)
    return text if system == "latn" else text.translate(_table(system))


def numbers_in_digits(text: str, system: str) -> str:
    """The text with its numbers in the digits of a numbering system; what is part of a Latin word or code stays.

    ``อย่างน้อย 10,000 คน`` becomes ``อย่างน้อย ๑๐,๐๐๐ คน``, and ``S12``, ``ISO 8601`` and ``th-u-nu-thai2`` stay.

    Raises:
        InvalidValue: as :func:`digits_of`.
    """
    return text if system == "latn" else _NUMBER.sub(lambda found: found[0].translate(_table(system)), text)


_ASCII = {ord(digit): str(value) for digits in DIGITS.values() for value, digit in enumerate(digits)}


def to_ascii_digits(text: str) -> str:
    """The text with 0 to 9 in place of the digits of every known system; it keeps its length.

    Raises:
        WrongType: no text.
    """
    _require_text(text)
    return text if text.isascii() else text.translate(_ASCII)


def numbering_system(text: str) -> str | None:
    """The one system whose digits stand in the text; None without digits, or with those of several systems."""
    zeros = {ord(sign) - decimal(sign) for sign in text if category(sign) == "Nd"}
    found = [system for system, digits in DIGITS.items() if {ord(digits[0])} == zeros]
    return found[0] if found else None
