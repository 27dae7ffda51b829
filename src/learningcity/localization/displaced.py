"""Thai words of which a mark stands behind the letter that follows, and how to find them in a text.

Text that was taken out of a PDF may show ``เมอืง`` for ``เมือง``: the mark was drawn where it belongs, and written one
letter too late. No rule tells such a place from sound text; a list of words does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, islice, product
from typing import NamedTuple, TypeAlias

from learningcity.errors import Problem, WrongType, shown
from learningcity.localization.thai_words import SOUND_ALTHOUGH, WORDS
from learningcity.texts import Message

__all__ = ["Displaced", "displaced", "displaced_forms", "words_of"]

_VOWELS = "\u0e31\u0e34-\u0e3a\u0e47"
_TONES = "\u0e48-\u0e4c"
_UNIT = re.compile(rf"([\u0e01-\u0e2e\u0e30\u0e32\u0e33\u0e40-\u0e45])([{_VOWELS}]?)([{_TONES}]?)")
"""A letter that stands in the line, the vowel above or below it, and the tone mark or sign of silence above both."""
_RUN = re.compile(r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
_BEGINS = re.compile(r"[\u0e01-\u0e2e\u0e40-\u0e44]")
_LEADING = "\u0e40-\u0e44"
"""Vowels that are written before the consonant they belong to."""
_GOES_ON = r"\u0e30-\u0e3a\u0e45\u0e47-\u0e4e"
"""What belongs to the consonant before it: where one of these follows, the last consonant is of another word."""
_FOLLOWS = re.compile(f"[{_GOES_ON}]")
_LEADS = re.compile(f"[{_LEADING}]")
_LONGEST = 60
"""Letters of the longest run that is taken for a word: a longer one is a sentence, written as Thai is."""
_MOST_FORMS = 64
"""Of a word of many marks: those with the fewest displaced come first."""
_MOST_TRIED = 4_096
"""Where most letters have marks, few of the ways leave room for those that move."""

_Unit: TypeAlias = tuple[str, str, str]
_Way: TypeAlias = tuple[tuple[str, str], tuple[str, str]]
_Trie: TypeAlias = dict[str, "_Trie"]


class Displaced(NamedTuple):
    """The displaced forms of the words of a lexicon: the word of each, and a pattern that finds them."""

    words: dict[str, str]
    pattern: re.Pattern[str] | None

    def found(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Where each displaced form begins, the form, and the word."""
        if self.pattern is not None:
            for match in self.pattern.finditer(text):
                yield match.start(), match[0], self.words[match[0]]


def displaced(lexicon: Iterable[str] | None) -> Displaced:
    """The displaced forms of the words of a lexicon; None stands for the words of the library.

    Raises:
        WrongType: a lexicon that is no iterable of texts.
    """
    return _built(frozenset(WORDS if lexicon is None else words_of(lexicon)))


def words_of(lexicon: Iterable[str]) -> Iterator[str]:
    """The Thai words of texts: whatever stands between signs of other kinds, but for what is too long to be a word.

    Raises:
        WrongType: no texts, or a single one, whose letters are no words.
    """
    texts = lexicon if isinstance(lexicon, Iterable) and not isinstance(lexicon, str) else (None,)  # pyright: ignore[reportUnnecessaryIsInstance]
    for text in texts:
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            accepted = Message("accepted.lexicon")
            raise WrongType(Problem("wrong-type", ("lexicon",), shown(lexicon), accepted))
        yield from (run for run in _RUN.findall(text) if len(run) <= _LONGEST)


@lru_cache(maxsize=16)
def _built(words: frozenset[str]) -> Displaced:
    sound = _Sound(word for word in (*WORDS, *words) if is_sound(word))
    found: dict[str, set[str]] = {}
    for word in filter(is_sound, words):
        for form in displaced_forms(word):
            found.setdefault(form, set()).add(word)
    kept = {form: of.pop() for form, of in sorted(found.items()) if len(of) == 1 and not sound.may_hold(form)}
    if not kept:
        return Displaced(kept, None)
    known = {**kept, **{word: word for word in SOUND_ALTHOUGH}}
    return Displaced(known, re.compile(f"(?<![{_LEADING}]){_alternatives(_trie(known))}(?![{_GOES_ON}])"))


def is_sound(word: str) -> bool:
    """Whether a word begins with a letter that can begin one, and each letter has its marks in order."""
    return _BEGINS.match(word) is not None and "".join(map("".join, _UNIT.findall(word))) == word


# --- forms ------------------------------------------------------------------------------------------------


def displaced_forms(word: str) -> tuple[str, ...]:
    """The word with marks moved behind the next letter, in every way; of many marks the ways that move the fewest."""
    units = _UNIT.findall(word)
    movable = [at for at in range(len(units) - 1) if any(units[at][1:])]
    chosen = (places for count in range(1, len(movable) + 1) for places in combinations(movable, count))
    tried = ((places, ways) for places in chosen for ways in product(*(tuple(_ways(units[at])) for at in places)))
    forms = (_moved(units, places, ways) for places, ways in islice(tried, _MOST_TRIED))
    return tuple(dict.fromkeys(islice((form for form in forms if form is not None), _MOST_FORMS)))


def _moved(units: list[_Unit], places: tuple[int, ...], ways: tuple[_Way, ...]) -> str | None:
    """The form in which the marks at the places, and no others, have moved on; None where there is no room for one."""
    after = [*units]
    for at, (stays, _) in zip(places, ways, strict=True):
        after[at] = (units[at][0], *stays)
    for at, (_, goes) in zip(places, ways, strict=True):
        letter, vowel, tone = after[at + 1]
        if (vowel and goes[0]) or (tone and goes[1]):
            return None
        after[at + 1] = (letter, vowel or goes[0], tone or goes[1])
    return "".join(map("".join, after))


def _ways(unit: _Unit) -> Iterator[_Way]:
    """What may stay and what may go of the marks of a letter: all of them go, or of two the upper one."""
    _, vowel, tone = unit
    yield ("", ""), (vowel, tone)
    if vowel and tone:
        yield (vowel, ""), ("", tone)


# --- what sound text may hold -----------------------------------------------------------------------------


class _Sound:
    """All texts that sound words make when they are written one after the other, as Thai is."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._joined = "\n".join(sorted(self._words))
        self._beginnings = {
            word[:end] for word in self._words for end in range(len(word) + 1) if not _FOLLOWS.match(word, end)
        }
        self._ends = {
            word[start:]
            for word in self._words
            for start in range(len(word))
            if not _LEADS.fullmatch(word[:start][-1:])
        }

    def may_hold(self, form: str) -> bool:
        """Whether a displaced form may stand in such a text, within a word or over the border of some."""
        if form in self._joined:
            return True
        borders = {0, *(at for at in range(1, len(form) + 1) if form[:at] in self._ends)}
        for at in range(len(form) + 1):
            if at in borders:
                if form[at:] in self._beginnings:
                    return True
                borders |= {end for end in range(at + 1, len(form) + 1) if form[at:end] in self._words}
        return False


# --- a pattern of many words ------------------------------------------------------------------------------


def _trie(forms: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for form in forms:
        node = root
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _alternatives(trie: _Trie) -> str:
    """A pattern that decides by each letter in turn where to go on; the longest form is tried first."""
    branches = [letter + _alternatives(rest) for letter, rest in sorted(trie.items(), reverse=True) if letter]
    if "" in trie:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
