"""Words broken into lines that fit a width, without a browser to measure them.

Letters are counted as wide as in the widest of the common fonts, so that a line is rather too short than too long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

__all__ = ["clusters", "measured", "wrapped"]

_ZERO_WIDTH_JOINER, _ISOLATE, _END_OF_ISOLATE = "\u200d", "\u2068", "\u2069"
_THAI_AND_LAO_AM = "\u0e33\u0eb3"
"""Vowels that Unicode counts as letters, and that nobody writes at the beginning of a line."""
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_BEFORE_ITS_CONSONANT = re.compile(r"[\u0e40-\u0e44\u0ec0-\u0ec4]")
"""A vowel that is written before the consonant that it is said after."""
_FLAG_LETTER = re.compile(r"[\U0001f1e6-\U0001f1ff]")
_MIDDLE_OF_A_SYLLABLE = re.compile(r"[\u1160-\u11ff]")
"""Korean vowels and final consonants that make one sign with what is before them."""

_NARROW, _WIDE = frozenset(" .,:;!|'()[]/\\-fijltrI"), frozenset("mwMW@%&")
_THAI_AND_LAO = re.compile(r"[\u0e00-\u0eff]")
_LIKELY_BREAK = re.compile(r"เ(?!รือง)|แ(?!ต่)|[โใไ]|การ|ความ|และ|หรือ|ของ|ที่|ด้าน|กับ|จาก|ด้วย|ตั้งแต่")
"""Where Thai is rather broken than elsewhere, which is written without spaces: these begin a syllable, often a word.

The ends of รุ่งเรือง and ตั้งแต่ are none, which stand in the names of areas and in what is told of scores.
"""
_LOOKED_BACK = 0.55
"""The part of a line that is kept full for the sake of a likely break."""
_MORE = "…"


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that a reader sees as one sign: a letter with its marks is never divided."""
    cluster = ""
    for sign in text:
        if cluster and not _belongs(sign, cluster):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _belongs(sign: str, cluster: str) -> bool:
    last = cluster[-1]
    if category(sign) in ("Mn", "Mc", "Me") or sign in _THAI_AND_LAO_AM or sign in _SKIN_TONES:
        return True
    if sign in (_ZERO_WIDTH_JOINER, _END_OF_ISOLATE) or last in (_ZERO_WIDTH_JOINER, _ISOLATE):
        return True
    if _BEFORE_ITS_CONSONANT.match(last) or _MIDDLE_OF_A_SYLLABLE.match(sign):
        return True
    return bool(_FLAG_LETTER.match(sign) and _FLAG_LETTER.fullmatch(cluster))


def measured(text: str) -> float:
    """How wide a text is, at the most, as a multiple of the size of its letters."""
    return sum(map(_width, text))


def _width(sign: str) -> float:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    if east_asian_width(sign) in ("W", "F"):
        return 1.1
    if sign in _NARROW:
        return 0.4
    if sign in _WIDE:
        return 0.95
    if _THAI_AND_LAO.match(sign):
        return 0.6
    return 0.72 if sign.isupper() or not sign.isascii() else 0.64


def wrapped(text: str, width: float, most: int) -> tuple[str, ...]:
    """The text in lines, broken at spaces where there are any; what does not fit ends in an ellipsis.

    Args:
        text: words on one line.
        width: of a line, as a multiple of the size of its letters.
        most: how many lines there may be.
    """
    lines: list[str] = []
    for word in text.split(" "):
        room = width - measured(f"{lines[-1]} ") if lines else width
        first, *rest = _pieces(word, room, width)
        if lines and first:
            lines[-1] += f" {first}"
        else:
            lines += [first] if first else []
        lines += rest
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], _shortened(lines[most - 1], width))


def _shortened(line: str, width: float) -> str:
    kept = list(clusters(line))
    while len(kept) > 1 and measured("".join(kept) + _MORE) > width:
        kept.pop()
    return "".join(kept) + _MORE


def _pieces(word: str, room: float, width: float) -> Iterator[str]:
    """A word in pieces, the first for the room that is left on a line and the others for lines of their own.

    The first piece is empty where the word is better begun on the next line.
    """
    rest = list(clusters(word))
    size = _how_many_fit(rest, room)
    if size < len(rest):
        is_long = measured(word) > width and room > width * _LOOKED_BACK
        size = _likely_break(rest, size) if is_long else 0
    yield "".join(rest[:size])
    rest = rest[size:]
    while rest:
        size = max(_how_many_fit(rest, width), 1)
        if size < len(rest):
            size = _likely_break(rest, size) or size
        yield "".join(rest[:size])
        rest = rest[size:]


def _how_many_fit(pieces: list[str], width: float) -> int:
    total = 0.0
    for place, piece in enumerate(pieces):
        total += measured(piece)
        if total > width:
            return place
    return len(pieces)


def _likely_break(pieces: list[str], size: int) -> int:
    """The last place up to the size at which a word may begin; 0 if there is none but far back."""
    for place in range(size, int(size * _LOOKED_BACK), -1):
        if _LIKELY_BREAK.match("".join(pieces[place : place + 5])):
            return place
    return 0
