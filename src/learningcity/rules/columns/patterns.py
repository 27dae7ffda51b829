"""Patterns for text in cells, which every engine reads alike.

Text stands in a frame, ``;text;``, so that no pattern needs an anchor right after the text: ``$`` also matches before a
last line break on some engines. For polars, where it does not, the frame is empty. Nothing else is used that the
engines of polars, Arrow, Java and Python do not share.
"""

from __future__ import annotations

from collections.abc import Iterable

from learningcity.dates import FIRST_LATE_YEAR, LAST_LATE_YEAR

__all__ = [
    "FRAME",
    "LATE",
    "NUMBER",
    "PARTIAL_DATE",
    "TEXT",
    "TEXT_ENTRY",
    "WHITE",
    "WHOLE_DAY",
    "WHOLE_NUMBER",
    "all_entries",
    "any_of",
    "any_word",
    "has_entry",
    "is_writable",
    "only",
    "whole_number_entry",
]

FRAME = ";"
"""What stands before and after text that a pattern is held against."""
WHITE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
"""All white space that Python knows, as signs of a class: engines differ in what they count as such."""
TEXT = f"[^{WHITE}]"
"""A sign that is not white space."""
TEXT_ENTRY = f"[^;{WHITE}](?:[^;]*[^;{WHITE}])?"
"""An entry of text between semicolons, without the space around it."""
WHOLE_NUMBER = "[0-9]{1,18}"
"""As CSV writes whole numbers."""
NUMBER = r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][-+]?[0-9]{1,4})?"
"""As CSV writes numbers with fractions."""

_MONTHS = "(?:0[1-9]|1[0-2])"
_LONG = r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_DAYS = _LONG + r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_LEAP_YEARS = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
WHOLE_DAY = rf"[0-9]{{4}}-{_DAYS}|{_LEAP_YEARS}-02-29"
"""A day of the calendar in ISO 8601, in a year of four digits."""
PARTIAL_DATE = rf"[0-9]{{4}}|[0-9]{{4}}-{_MONTHS}|{WHOLE_DAY}"
"""A year, a month or a day of the calendar in ISO 8601."""
LATE = (str(FIRST_LATE_YEAR), str(LAST_LATE_YEAR + 1))
"""The first year that is most likely of the Buddhist era, and the first that is no longer so."""

_SPECIAL = frozenset(r"\.+*?()|[]{}^$")


def any_of(patterns: Iterable[str]) -> str:
    """A pattern for what one of these matches."""
    return "(?:" + "|".join(patterns) + ")"


def any_word(words: Iterable[str]) -> str:
    """A pattern for one of these words, as they are."""
    return any_of(map(_escaped, words))


def _escaped(word: str) -> str:
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in word)


def whole_number_entry(number: int) -> str:
    """A pattern for a whole number, which may begin with zeros."""
    return f"0*{number}"


def only(pattern: str, frame: str) -> str:
    """A pattern for text in a frame that is nothing but this."""
    return f"^{frame}(?:{pattern}){frame}$"


def has_entry(entry: str, separator: str, space: str, frame: str) -> str:
    """Text in a frame has this entry between two separators; a frame is a separator, or empty."""
    before, after = (separator, separator) if frame else (f"(?:^|{separator})", f"(?:{separator}|$)")
    return f"{before}{space}{entry}{space}{after}"


def all_entries(entry: str, separator: str, space: str, frame: str) -> str:
    """Every entry of text in a frame is such a one."""
    one = f"{space}{entry}{space}"
    return f"^{frame}{one}(?:{separator}{one})*{frame}$"


def is_writable(text: str) -> bool:
    """Whether text can stand in a table: half of a pair of surrogates cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
