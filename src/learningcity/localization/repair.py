"""Thai text that was taken out of a PDF, put right: four kinds of damage, and every change can be shown.

=====================  ====================================  =====================================================
rule                   damage                                repair
=====================  ====================================  =====================================================
``space-before-mark``  a space before a combining mark       the space goes: ``เรียนรู ้`` becomes ``เรียนรู้``
``mark-order``         a tone mark before a vowel            they change places: ``ข้ึน`` becomes ``ขึ้น``
``split-sara-am``      a consonant, a space and ``า``        ``ำ``: ``จ านวน`` becomes ``จำนวน``
``displaced-mark``     a mark behind the next letter of a    the mark goes back: ``เมอืง`` becomes ``เมือง``
                       known word
=====================  ====================================  =====================================================

Sound text is left alone. The first three rules change only what no Thai text holds, but for letters that are spaced
on purpose. So a bare letter that stands alone with its sign, as in ``ค า`` or ``ก ็``, is left as it is, whichever it
was; and so is a sign between spaces behind a word that speaks of letters, as in ``รูป า ใช้``, or where no syllable
could end with it, as in ``เติม ่ ลงบน``. Between a space and ``า`` a tone mark may be of ``า`` or of ``ำ``: the word
decides, and where none is known nothing is changed. The fourth rule changes only forms that no row of known words can
make. ``ํ`` before ``า``, which looks like ``ำ``, is none of this damage and stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import NamedTuple, TypeAlias

from attrs import frozen

from learningcity.errors import Problem, WrongType, shown
from learningcity.localization.displaced import Displaced, displaced, words_of
from learningcity.localization.sara_am import SaraAm, sara_am
from learningcity.texts import Message

__all__ = ["Repair", "RepairRule", "repair_thai", "thai_repairs"]

_CONSONANT = "[\u0e01-\u0e2e]"
_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
_SPACES = "[ \u00a0]++"
_VOWEL, _TONE = "[\u0e31\u0e34-\u0e3a\u0e47]", "[\u0e48-\u0e4c]"
_MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]"
_AA, _AM = "\u0e32", "\u0e33"
_ENDS = f"(?!{_LETTER}|{_SPACES}(?:{_MARK}|{_AA}))"

_SPACED_MARKS = re.compile(
    f"(?P<before>(?<={_LETTER}))?(?P<base>{_CONSONANT}{_MARK}*+(?:{_SPACES}{_MARK}++)++)(?P<ends>{_ENDS})?"
)
_BEARABLE = re.compile(f"{_CONSONANT}(?:{_VOWEL}{_TONE}?|{_TONE}{_VOWEL}?)")
"""A consonant with what it may bear: one vowel, one tone mark or sign of silence, in either order."""
_GAP = re.compile(_SPACES)
_TONE_FIRST = re.compile(f"(?<={_CONSONANT})({_TONE})({_VOWEL})(?!{_MARK})")
_SPLIT = re.compile(
    f"(?P<before>(?<={_LETTER}))?{_CONSONANT}[\u0e48-\u0e4b]?(?P<split>{_SPACES}{_AA})(?P<ends>(?!{_LETTER}))?"
)
_TONED = re.compile(f"{_CONSONANT}(?P<gap>{_SPACES})(?P<tone>[\u0e48-\u0e4b]){_AA}")
"""What may be left of ``ำ`` or of ``า``."""
_PRIMER = re.compile(f"{_CONSONANT}(?!{_VOWEL})")
"""A letter that may be spaced on purpose: it bears no vowel."""
_OF_LETTERS = re.compile("(?:รูป|ตัว|อักษร|วรรณยุกต์|เครื่องหมาย|ไม้|เอก|โท|ตรี|ทัณฑฆาต|เติม|เขียน|ลบ)$")
"""Words behind which a sign may be spoken of."""
_CLUSTER = f"(?:{_CONSONANT}[\u0e23\u0e25\u0e27]|\u0e2b[\u0e07\u0e0d\u0e19\u0e21\u0e22]|{_CONSONANT})"
_OPEN = re.compile(f"[\u0e40-\u0e44]{_CLUSTER}$")
"""A syllable that may end with a tone mark on its consonant: its vowel stands before."""
_ENDING_TONE = re.compile(f"{_CONSONANT}[\u0e48-\u0e4b]")
_WORD = 16
"""How many letters before a sign are looked at for the word that it stands behind."""
_THAI = re.compile("[\u0e00-\u0e7f]")


class RepairRule(Enum):
    """The kinds of damage that are repaired."""

    SPACE_BEFORE_MARK = "space-before-mark"
    MARK_ORDER = "mark-order"
    SPLIT_SARA_AM = "split-sara-am"
    DISPLACED_MARK = "displaced-mark"


@frozen
class Repair:
    """One change: ``text[start:end]`` of the text as it was, which is ``before``, becomes ``after``.

    ``rules`` are those that worked at this place, in the order in which they did.
    """

    rules: tuple[RepairRule, ...]
    start: int
    end: int
    before: str
    after: str


class _Edit(NamedTuple):
    start: int
    end: int
    after: str


_Placed: TypeAlias = tuple[int, int, "Repair | _Edit"]
_Finder: TypeAlias = Callable[[str], Iterator[_Edit]]


def repair_thai(text: str, lexicon: Iterable[str] | None = None) -> str:
    """The text with the damage repaired that a PDF does to Thai; sound text, and text without Thai, as it is.

    A text about letters may hold what looks like damage: signs between spaces stay behind words such as ``รูป``,
    ``ตัว`` and ``ไม้โท``, and it cannot be known behind every other.

    Args:
        text: of any length; the time grows with it evenly.
        lexicon: words in which displaced marks are put back, some thousands at the most; any text serves, its Thai
            words are taken, of up to 60 letters each. None stands for the words of the library, ``()`` leaves displaced
            marks where they are.

    Raises:
        WrongType: a text that is none, or a lexicon that is no iterable of texts.
    """
    return _applied(text, thai_repairs(text, lexicon))


def thai_repairs(text: str, lexicon: Iterable[str] | None = None) -> tuple[Repair, ...]:
    """What :func:`repair_thai` changes, in the order of the text; no two of the changes touch each other.

    Raises:
        WrongType: as :func:`repair_thai`.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.words")))
    words = None if lexicon is None else frozenset(words_of(lexicon))
    finders = _finders(displaced(words), sara_am(words or ()))
    repairs: tuple[Repair, ...] = ()
    now, is_sound = text, _THAI.search(text) is None
    while not is_sound:  # what one repair leaves may be mended by another: each moves a mark back, or takes a space
        is_sound = True
        for rule, finder in finders:
            edits = tuple(finder(now))
            if edits:
                repairs = tuple(_composed(text, repairs, now, edits, rule))
                now, is_sound = _applied(now, edits), False
    return repairs


def _finders(known: Displaced, with_am: SaraAm) -> tuple[tuple[RepairRule, _Finder], ...]:
    return (
        (RepairRule.SPACE_BEFORE_MARK, lambda text: _spaces_before_marks(text, with_am)),
        (RepairRule.MARK_ORDER, _tones_first),
        (RepairRule.SPLIT_SARA_AM, lambda text: _split_sara_am(text, with_am)),
        (RepairRule.DISPLACED_MARK, lambda text: _displaced_marks(text, known)),
    )


def _applied(text: str, changes: Iterable[Repair | _Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for change in changes:
        pieces += (text[at : change.start], change.after)
        at = change.end
    return "".join((*pieces, text[at:])) if pieces else text


# --- the rules --------------------------------------------------------------------------------------------


def _spaces_before_marks(text: str, with_am: SaraAm) -> Iterator[_Edit]:
    for match in _SPACED_MARKS.finditer(text):
        base = _GAP.sub("", match["base"])
        if _BEARABLE.fullmatch(base) and not (_stands_alone(match) or _is_spoken_of(match, base)):
            toned = _TONED.match(text, match.start())
            if toned is not None and with_am.stands(text, *toned.span()) is not False:
                continue
            for gap in _GAP.finditer(text, *match.span("base")):
                yield _Edit(*gap.span(), "")


def _tones_first(text: str) -> Iterator[_Edit]:
    for match in _TONE_FIRST.finditer(text):
        yield _Edit(*match.span(), match[2] + match[1])


def _split_sara_am(text: str, with_am: SaraAm) -> Iterator[_Edit]:
    found = [
        _Edit(*match.span("split"), _AM)
        for match in _SPLIT.finditer(text)
        if not (_stands_alone(match) or _is_spoken_of(match, match[0]))
    ]
    found += [
        _Edit(match.start("gap"), match.end(), match["tone"] + _AM)
        for match in _TONED.finditer(text)
        if with_am.stands(text, *match.span())
    ]
    yield from sorted(found)


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether nothing Thai touches a bare letter and its sign: then they may be spaced on purpose."""
    is_bare = _PRIMER.match(match.string, match.start()) is not None
    return is_bare and match["before"] is None and match["ends"] is not None


def _is_spoken_of(match: re.Match[str], base: str) -> bool:
    """Whether a sign between spaces may be a letter that the text is about, and no part of the word before it."""
    if match["ends"] is None:
        return False
    at = match.start() + len(_GAP.split(match[0], 1)[0])
    before = match.string[max(0, at - _WORD) : at]
    is_tone = _ENDING_TONE.fullmatch(base) is not None
    return _OF_LETTERS.search(before) is not None or (is_tone and _OPEN.search(before) is None)


def _displaced_marks(text: str, known: Displaced) -> Iterator[_Edit]:
    for start, form, word in known.found(text):
        if form != word:
            changed = [at for at, (wrong, right) in enumerate(zip(form, word, strict=True)) if wrong != right]
            first, last = changed[0], changed[-1] + 1
            yield _Edit(start + first, start + last, word[first:last])


# --- one list of changes for several passes ---------------------------------------------------------------


def _composed(
    text: str, done: tuple[Repair, ...], now: str, edits: tuple[_Edit, ...], rule: RepairRule
) -> Iterator[Repair]:
    """The repairs that lead from the text to what the edits make of ``now``, which the done ones made of it."""
    shift = 0  # how much further left a place stands in the text than in what it is now
    for start, end, earlier, later in _groups(done, edits):
        grown = sum(len(repair.after) - len(repair.before) for repair in earlier)
        own_start, own_end = start - shift, end - shift - grown
        moved = [_Edit(edit.start - start, edit.end - start, edit.after) for edit in later]
        rules = [*(past for repair in earlier for past in repair.rules), *((rule,) if later else ())]
        after = _applied(now[start:end], moved)
        yield Repair(tuple(dict.fromkeys(rules)), own_start, own_end, text[own_start:own_end], after)
        shift += grown


def _groups(done: tuple[Repair, ...], edits: tuple[_Edit, ...]) -> Iterator[tuple[int, int, list[Repair], list[_Edit]]]:
    """Where the text has changed or will, as it stands now, with what did and what will; what touches is one place."""
    earlier: list[Repair] = []
    later: list[_Edit] = []
    first, last = 0, -1
    placed: list[_Placed] = [*_placed(done), *((edit.start, edit.end, edit) for edit in edits)]
    for start, end, change in sorted(placed, key=_place):
        if start > last and (earlier or later):
            yield first, last, earlier, later
            earlier, later = [], []
        first = start if not (earlier or later) else first
        last = max(last, end)
        if isinstance(change, Repair):
            earlier.append(change)
        else:
            later.append(change)
    yield first, last, earlier, later


def _placed(done: tuple[Repair, ...]) -> Iterator[_Placed]:
    """Repairs, with where that which they put there stands now."""
    shift = 0
    for repair in done:
        start = repair.start + shift
        yield start, start + len(repair.after), repair
        shift += len(repair.after) - len(repair.before)


def _place(placed: _Placed) -> tuple[int, int]:
    return placed[:2]
