"""Where scripts meet in a line: spaces between Thai and others, and what keeps its own direction.

Thai is written without spaces between words, but with one where another script or a numeral begins or ends, and one
before a bracket (Office of the Royal Society, rules on spacing). A value that runs the other way than the sentence is
isolated as the Unicode Bidirectional Algorithm (UAX #9, 2.7) advises, so that the words around it stay in their order.
"""

from __future__ import annotations

import re

__all__ = [
    "END",
    "START",
    "between",
    "closed",
    "edge_after",
    "edge_before",
    "is_isolated",
    "isolated",
    "runs_otherwise",
]

START, END = "\u2068", "\u2069"
"""FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE."""

_THAI, _OTHER = r"[\u0e01-\u0e4e]", r"(?![\u0e00-\u0e4f\u0e5a-\u0e7f_])\w"
_FOREIGN_START = rf"(?:{_OTHER}|\(|-\d)"
_BORDER = re.compile(rf"{_THAI}{_FOREIGN_START}|{_OTHER}{_THAI}")
_ENDS_THAI, _ENDS_OTHER = re.compile(rf"{_THAI}$"), re.compile(rf"{_OTHER}$")
_STARTS_THAI, _STARTS_OTHER = re.compile(_THAI), re.compile(_FOREIGN_START)

_RIGHT_TO_LEFT = (
    "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_TURNS = "\u202a-\u202e\u2066-\u2069"
"""Signs that turn the direction of everything after them, until another one ends it."""
_TURNED_IN_LEFT_TO_RIGHT = re.compile(f"[{_RIGHT_TO_LEFT}\u0660-\u0669\u06f0-\u06f9\u200f{_TURNS}]")
_NUMBER = r"\d++(?:[.,:/\u066b\u066c]\d++)*+"
_QUIET_IN_RIGHT_TO_LEFT = re.compile(f"(?:[{_RIGHT_TO_LEFT} \u00a0]|{_NUMBER})*+")
"""What a line from right to left may hold as it is: its own letters, and numbers without a sign.

Nothing of it is read twice: a run of digits is one number, however the text goes on.
"""
_TURN = re.compile(f"[{_TURNS}]")


def between(left: str, right: str) -> str:
    """The space, or nothing, that belongs between two pieces of a line."""
    if not left or not right:
        return ""
    end = left[-2:-1] if left[-1] == END else left[-1]
    start = right[1:3] if right[0] == START else right[:2]
    return " " if _BORDER.match(end + start) else ""


def edge_before(literal: str) -> bool:
    """Whether a space may be needed between a fixed text and whatever comes after it."""
    return not literal or bool(_ENDS_THAI.search(literal) or _ENDS_OTHER.search(literal))


def edge_after(literal: str) -> bool:
    """Whether a space may be needed between whatever stands before a fixed text and the text."""
    return bool(_STARTS_THAI.match(literal) or _STARTS_OTHER.match(literal))


def runs_otherwise(text: str, direction: str) -> bool:
    """Whether a piece could change the order of a line that it is put into."""
    if direction == "ltr":
        return not text.isascii() and _TURNED_IN_LEFT_TO_RIGHT.search(text) is not None
    return _QUIET_IN_RIGHT_TO_LEFT.fullmatch(text) is None


def is_isolated(text: str) -> bool:
    """Whether a text is one isolated piece."""
    return text[:1] == START and text[-1:] == END and not _TURN.search(text, 1, len(text) - 1)


def isolated(text: str) -> str:
    """The text as a piece that leaves the direction of everything around it as it is."""
    return text if is_isolated(text) else f"{START}{_TURN.sub('', text)}{END}"


_CLOSED_BY = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", END)}


def closed(text: str) -> str:
    """The text itself if it ends every turn that it begins, and no other; or else isolated and without its turns."""
    if text.isascii():
        return text
    awaited: list[str] = []
    for sign in _TURN.findall(text):
        if sign in _CLOSED_BY:
            awaited.append(_CLOSED_BY[sign])
        elif not awaited or awaited.pop() != sign:
            return isolated(text)
    return isolated(text) if awaited else text
