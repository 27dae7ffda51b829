"""Text without what tells no names apart: capitals, the width of spaces, signs that nobody sees, digits of a script.

Thai is written without spaces between words, so a space beside a Thai letter or sign tells no name from another:
``ต่างๆ`` and ``ต่าง ๆ``, ``เครือข่ายฯ`` and ``เครือข่าย ฯ``, ``สถาบันUIL`` and ``สถาบัน UIL`` are the same.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from learningcity.localization.numerals import DIGITS

__all__ = ["folded", "tidied"]

_UNSEEN = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_QUOTES = "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2039\u203a"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_WITHOUT_UNSEEN = str.maketrans(dict.fromkeys(_UNSEEN, ""))
_SIGNS = str.maketrans(
    {
        **dict.fromkeys(_UNSEEN + _QUOTES, ""),
        **dict.fromkeys(_DASHES, "-"),
        **{digit: str(value) for digits in DIGITS.values() for value, digit in enumerate(digits)},
    }
)
_NIKHAHIT = "\u0e4d"
_SARA_AM_IN_PARTS = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_SEPARATOR = re.compile(r" [:-] ?|[:-] ")
"""A colon or a dash between two parts of a name, with a space on one side at least."""
_IDLE_SPACE = re.compile(r"(?<=[\u0e01-\u0e5b()\[\]/]) | (?=[\u0e01-\u0e5b()\[\]/])")


def tidied(text: str) -> str:
    """The text in one encoding, without signs that nobody sees, with single spaces; nothing that is read changes."""
    return " ".join(_composed(text.translate(_WITHOUT_UNSEEN)).split())


def folded(text: str) -> str:
    """The text by which names are compared; two texts that fold to the same are one name.

    The time is linear in the length of the text, and every text folds, also one with lone surrogates.
    """
    words = " ".join(text.casefold().translate(_SIGNS).split())
    return _composed(_IDLE_SPACE.sub("", _SEPARATOR.sub("-", words)))


def _composed(text: str) -> str:
    """Letters and marks as one sign where there is one, sara am too, which Unicode itself keeps apart."""
    text = normalize("NFC", text)
    return _SARA_AM_IN_PARTS.sub("\\1\u0e33", text) if _NIKHAHIT in text else text
