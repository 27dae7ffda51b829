"""What stands before a number, and whether the number is a part of more than itself.

It is looked for from the number backwards, in the reversed text, so that each step looks at one place only and finding
stays linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from learningcity.localization.numbers.reading import scale_words
from learningcity.localization.numbers.units import UNIT_OF_WORD
from learningcity.localization.numbers.words import BOUNDS, Role, split_words, words_before
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Bound

__all__ = [
    "DASH",
    "GAP",
    "NO_LETTER",
    "SPACE",
    "Before",
    "any_turned",
    "before",
    "follows_a_number",
    "has_word_before",
    "is_part_of_more",
    "scales",
]

GAP = "[ \t\u00a0\u2009\u200b\u202f]{0,3}"
"""What may stand between words of one expression: no new line, which may be the border of two."""
SPACE = "[ \u00a0\u2009\u202f]"
"""What groups digits in other languages, and in English and Thai text that came from there."""
DASH = "[-\u2010-\u2015~]"
NO_LETTER = "(?![a-z\u00c0-\u024f])"
"""Behind, or in a reversed text before, a word in Latin letters."""
_FLAGS = re.IGNORECASE | re.ASCII
_LAST = frozenset({Role.NOTHING, Role.LABEL, Role.NTH, Role.TERM, Role.PLACES, Role.YEAR, Role.PERIOD})
"""Nothing before these words belongs to the number, and neither do they."""


@frozen(eq=False)
class Before:
    """What stands before a number.

    Attributes:
        start: where in the reversed text the first of the words that belong to the number ends.
        bounds: the bounds that are said, which may not agree.
        words: what each word does, with what it stands for.
    """

    start: int
    bounds: frozenset[Bound]
    words: dict[Role, object]

    def says(self, role: Role) -> bool:
        """Whether a word does this."""
        return role in self.words

    def word(self, role: Role) -> str | None:
        """What the word that does this stands for, if there is one."""
        word = self.words.get(role)
        return word if isinstance(word, str) else None


@cache
def scales() -> dict[str, int]:
    """The words of scale in Thai and English, in small letters."""
    words = (scale_words(LocaleTag(language)) for language in ("th", "en"))
    return {word.lower(): power for language in words for word, power in language.items()}


def any_turned(words: Iterable[str]) -> str:
    """A pattern for any of the words in a reversed text, the longest first; Latin ones stand for themselves only."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word[::-1]) + (NO_LETTER if word.isascii() else "") for word in ordered)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{GAP}({any_turned(words_before())})", _FLAGS)


@cache
def _more() -> re.Pattern[str]:
    """In a reversed text what makes a number the second of two.

    ``10 - 20``, ``10% ถึง 20%``, ``between 10 and 20``; ``3 หมื่น 5 พัน``.
    """
    to = rf"{DASH}|{'ถึง'[::-1]}(?:{'จน'[::-1]})?(?:{'ไป'[::-1]})?|ot(?: pu)?{NO_LETTER}"
    joint, between = any_turned(("และ", "กับ", "and")), any_turned(("ระหว่าง", "between"))
    scale, unit = (rf"(?:(?:{any_turned(words)}){GAP})" for words in (scales(), UNIT_OF_WORD))
    bound = (
        rf"(?:(?:{any_turned(['ร้อยละ', *(word for words in BOUNDS.values() for word in split_words(words))])}){GAP})"
    )
    patterns = (
        rf"{GAP}(?:{to}){GAP}{unit}?{scale}?[0-9]",
        rf"{GAP}(?:{joint}){GAP}{unit}?{scale}?[0-9.,]{{1,20}}{GAP}{bound}?(?:{between})",
        rf"{GAP}(?:{between})",
        rf"{GAP}(?:(?:{joint}){GAP})?(?:{'กว่า'[::-1]}{GAP})?{scale}[0-9]",
    )
    return re.compile("|".join(patterns), _FLAGS)


@cache
def _number() -> re.Pattern[str]:
    """In a reversed text a number right before a half: ``1 ปี``, ``5 ล้าน``; or what adds the half to one."""
    words = any_turned((*scales(), *UNIT_OF_WORD))
    return re.compile(rf"\u200b?(?:(?:{words}){GAP})?[0-9]|[ ]a[ ]dna{NO_LETTER}", _FLAGS)


def is_part_of_more(turned: str, at: int) -> bool:
    """Whether a number is an end of a range, or the second part of one number.

    Args:
        turned: the reversed text.
        at: where in it the text goes on before the number, or before the words that belong to it.
    """
    return _more().match(turned, at) is not None


def follows_a_number(turned: str, at: int) -> bool:
    """Whether a half is one more than the number before it; the arguments are those of :func:`is_part_of_more`."""
    return _number().match(turned, at) is not None


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
    words, pattern = words_before(), _pattern()
    said: dict[Role, object] = {}
    bounds: set[Bound] = set()
    end = at
    while (found := pattern.match(turned, end, floor)) is not None:
        role, value = words[found[1][::-1].lower()]
        if (role is Role.NOT and not said) or (role is Role.EXHAUSTIVE and said.keys() - {role}):
            break
        said[role] = value
        if role in _LAST:
            break
        end = found.end()
        if isinstance(value, Bound):
            bounds.add(value)
        if role in (Role.ORDINAL, Role.NOT):
            break
    return Before(end, frozenset(bounds), said)
