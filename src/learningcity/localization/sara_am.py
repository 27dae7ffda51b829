"""Whether a space, a tone mark and ``า`` behind a consonant are what is left of ``ำ`` or of ``า``.

``น ้า`` stands for ``น้ำ`` and ``ว ่า`` for ``ว่า``: no rule tells them apart, but words do. Where those that are known
leave both open, as in ``ถ ้า``, nothing is decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from learningcity.localization.thai_words import TELLING, WORDS

__all__ = ["SaraAm", "sara_am"]

_AA, _AM = "\u0e32", "\u0e33"
_SITE = re.compile(f"[\u0e01-\u0e2e][\u0e48-\u0e4b]{_AA}")
_GAP = re.compile("[ \u00a0]++(?=[\u0e31-\u0e3a\u0e47-\u0e4c])")
_LED = re.compile("\u0e40(?:[\u0e01-\u0e2e](?=[\u0e23\u0e25\u0e27]$))?.$")
"""A consonant that ``เ`` stands before, alone or with another: no ``ำ`` comes behind it."""
_REACH = 120
"""How far a word is looked for on both sides: further than the longest reaches that a lexicon may hold."""

_Around: TypeAlias = tuple[str, str, bool]
"""What stands before and behind the place in a word, and whether it is ``ำ`` that stands there."""


class SaraAm(NamedTuple):
    """Words by the consonant and the tone mark at each place where they may be damaged, the longest words first."""

    around: dict[str, tuple[_Around, ...]]

    def stands(self, text: str, start: int, end: int) -> bool | None:
        """Whether ``text[start:end]``, a consonant, a space, a tone mark and ``า``, has ``ำ``; None if nobody knows."""
        site = text[start] + text[end - 2 : end]
        before = _GAP.sub("", _flat(text[max(0, start - _REACH) : start + 1]))
        if _LED.search(before):
            return False
        behind = _GAP.sub("", _flat(text[end - 1 : end + _REACH]))[1:]
        fitting = (
            (len(a) + len(b), has) for a, b, has in self.around.get(site, ()) if _fits(a, b, before[:-1], behind)
        )
        longest, found = next(fitting, (0, None))
        return None if any(length == longest and has is not found for length, has in fitting) else found


def sara_am(words: Iterable[str]) -> SaraAm:
    """What the words of the library and those of a user know of such places."""
    return _built(frozenset(words))


@lru_cache(maxsize=16)
def _built(words: frozenset[str]) -> SaraAm:
    around: dict[str, set[_Around]] = {}
    for word in words.union(WORDS, TELLING):
        flat = _flat(word)
        for match in _SITE.finditer(flat):
            end = match.end()
            around.setdefault(match[0], set()).add((flat[: match.start()], flat[end:], word[end - 1] == _AM))
    return SaraAm({site: tuple(sorted(found, key=_by_length)) for site, found in around.items()})


def _by_length(around: _Around) -> tuple[int, _Around]:
    return -len(around[0]) - len(around[1]), around


def _fits(first: str, last: str, before: str, behind: str) -> bool:
    return before.endswith(first) and behind.startswith(last)


def _flat(text: str) -> str:
    """The text as if no ``ำ`` were whole: at other places of a word it may be damaged too."""
    return text.replace(_AM, _AA)
