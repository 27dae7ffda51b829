"""What is wrong with a catalogue, all of it at once, each problem with its line.

The English catalogue is the measure: its ids, their order, which of them have plural forms, and what they speak of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from os import PathLike
from typing import TypeAlias

from attrs import evolve, frozen
from babel import Locale

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.localization.catalogue_files import (
    english,
    english_notes,
    language_of,
    path_of,
    placeholders_of,
    unknown_parts,
    wanted_ids,
)
from learningcity.localization.catalogues import COUNT
from learningcity.localization.parts import PARTS
from learningcity.localization.plural_forms import categories, is_formula, says_one_number
from learningcity.localization.po_files import PoEntry, PoFile, covered_by, read_file
from learningcity.texts import Message, Series

__all__ = ["check_catalogue"]

_PLURALS = re.compile(r"\s*nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=([^;]*);?\s*")
_CHARSET = re.compile(r"charset=utf-?8\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"\b[a-z]{2,} [a-z]{2,}\b")
"""Words that a translation cannot share with English; a single one, a name or a formula may be the same."""
_PLACEHOLDER = re.compile(r"\{\w*\}")
_RUNS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_ENDS = _RUNS | _ISOLATES
"""The signs of Unicode that begin a run in a direction of its own, and the one that ends each."""
_BLANK = PoEntry(line=0, id="", forms=("",), is_plural=False, is_fuzzy=False, notes=())
_BLANKS = (_BLANK, evolve(_BLANK, forms=("", ""), is_plural=True))
_QUOTING = tuple(note.rstrip() for entry in _BLANKS for note in english_notes(entry))
"""How notes begin that quote English."""


@frozen(eq=False)
class _Checked:
    """A catalogue, with what it is measured by."""

    language: str
    file: PoFile
    origin: dict[str, PoEntry]
    wanted: dict[str, None]

    @cached_property
    def quotes_english(self) -> bool:
        """Whether notes quote the English texts, as those of a draft do; then all of them have to."""
        return any(note.startswith(_QUOTING) for entry in self.file.entries for note in entry.notes)

    @property
    def forms(self) -> tuple[str, ...]:
        """The plural forms that the language has."""
        return categories(Locale(self.language))


_Found: TypeAlias = Iterator[Problem]


def check_catalogue(language: str, directory: str | PathLike[str] | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the catalogue of a language, in the order of its lines; nothing if it is sound.

    Args:
        language: the language alone, such as ``vi``.
        directory: the folder that holds a folder for each language; that of the library unless named.

    Raises:
        UnknownLocale: no such language, or one of which CLDR has no data.
        InvalidValue: a tag that names more than a language, or a language that has no catalogue there.
        OSError: the file cannot be read.
    """
    language = language_of(language)
    path = path_of(language, directory)
    try:
        file = read_file(path)
    except FileNotFoundError:
        hint = Message("hint.catalogue-start", {"language": language})
        raise InvalidValue(Problem("catalogue-not-there", hint=hint, source=str(path))) from None
    except UnicodeDecodeError:
        return (Problem("catalogue-not-utf-8", source=str(path)),)
    origin = english()
    covers = covered_by(file)
    known = tuple(part for part in covers if part in PARTS)
    wanted = wanted_ids(language, known, origin) if known or not covers else ()
    checked = _Checked(language, file, origin, dict.fromkeys(wanted))
    found = [problem for check in _OF_FILE for problem in check(checked)]
    needed = [entry for entry in file.entries if entry.id in checked.wanted]
    found += [problem for entry in needed for check in _OF_ENTRY for problem in check(checked, entry)]
    placed = (evolve(problem, source=str(path), line=problem.line or 1) for problem in found)
    return tuple(sorted(placed, key=lambda problem: (problem.line, problem.path)))


# --- the file ---------------------------------------------------------------------------------------------


def _header(checked: _Checked) -> _Found:
    file = checked.file
    line = file.header_lines.get
    language = file.headers.get("Language")
    if language != checked.language:
        yield Problem(
            "catalogue-language", (), shown(language), params={"name": checked.language}, line=line("Language")
        )
    stated = _PLURALS.fullmatch(file.headers.get("Plural-Forms", ""))
    if stated is None or int(stated[1]) != len(checked.forms):
        params = {"count": len(checked.forms), "forms": Series(checked.forms, ",")}
        yield Problem("catalogue-plurals", params=params, line=line("Plural-Forms"))
    elif not is_formula(stated[2], Locale(checked.language)):
        yield Problem("catalogue-formula", (), shown(stated[2].strip()), line=line("Plural-Forms"))
    content = file.headers.get("Content-Type", "")
    if _CHARSET.search(content) is None:
        yield Problem("catalogue-charset", (), shown(content), line=line("Content-Type"))
    for problem in unknown_parts(covered_by(file)):
        yield evolve(problem, line=line("X-Covers"))
    if file.is_fuzzy:
        yield Problem("catalogue-fuzzy")


def _lines(checked: _Checked) -> _Found:
    for line in checked.file.unread:
        yield Problem("catalogue-line", line=line)
    for line in checked.file.contexts:
        yield Problem("catalogue-context", line=line)
    for line in checked.file.obsolete:
        yield Problem("catalogue-obsolete", line=line)


def _ids(checked: _Checked) -> _Found:
    there: set[str] = set()
    for entry in checked.file.entries:
        if entry.id in there:
            yield Problem("catalogue-twice", (entry.id,), line=entry.line)
        elif entry.id not in checked.wanted:
            yield Problem("catalogue-stale", (entry.id,), line=entry.line)
        there.add(entry.id)
    for id in checked.wanted:
        if id not in there:
            yield Problem("catalogue-missing", (id,))


def _order(checked: _Checked) -> _Found:
    """The fewest entries that would have to move; where there are several ways, one of them."""
    place = {id: at for at, id in enumerate(checked.origin) if id in checked.wanted}
    entries = [entry for entry in checked.file.entries if entry.id in place]
    stay = _longest_rise([place[entry.id] for entry in entries])
    for at, entry in enumerate(entries):
        if at not in stay:
            yield Problem("catalogue-order", (entry.id,), line=entry.line)


def _longest_rise(values: list[int]) -> frozenset[int]:
    """Where the values stand that form the longest row of which none is less than the one before."""
    ends: list[int] = []  # of the rows of each length, the least value that ends one
    ends_at: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        length = bisect_right(ends, value)
        ends[length : length + 1] = [value]
        ends_at[length : length + 1] = [at]
        before.append(ends_at[length - 1] if length else -1)
    at = ends_at[-1] if ends_at else -1
    row: list[int] = []
    while at >= 0:
        row.append(at)
        at = before[at]
    return frozenset(row)


# --- one entry --------------------------------------------------------------------------------------------


def _finished(_: _Checked, entry: PoEntry) -> _Found:
    if not all(text.strip() for text in entry.forms):
        yield Problem("catalogue-empty", (entry.id,), line=entry.line)
    if entry.is_fuzzy:
        yield Problem("catalogue-fuzzy", (entry.id,), line=entry.line)


def _notes(checked: _Checked, entry: PoEntry) -> _Found:
    if not any(entry.notes):
        yield Problem("catalogue-note", (entry.id,), line=entry.line)
    origin = checked.origin.get(entry.id)
    told = () if origin is None else english_notes(origin)
    begins = tuple(note.partition(":")[0] + ":" for note in told)
    if any(note.startswith(begins) and note not in told for note in entry.notes):
        yield Problem("catalogue-english-changed", (entry.id,), line=entry.line)
    elif checked.quotes_english and any(entry.notes) and not set(told) <= set(entry.notes):
        yield Problem("catalogue-english-missing", (entry.id,), line=entry.line)


def _plurals(checked: _Checked, entry: PoEntry) -> _Found:
    origin = checked.origin.get(entry.id)
    if entry.is_plural != (origin is not None and origin.is_plural):
        code = "catalogue-plural-not-there" if entry.is_plural else "catalogue-plural-missing"
        yield Problem(code, (entry.id,), line=entry.line)
    elif entry.is_plural and len(entry.forms) != len(checked.forms):
        params = {"count": len(checked.forms), "found": len(entry.forms), "forms": Series(checked.forms, ",")}
        yield Problem("catalogue-forms", (entry.id,), params=params, line=entry.line)


def _placeholders(checked: _Checked, entry: PoEntry) -> _Found:
    origin = checked.origin.get(entry.id)
    wanted = frozenset[str]().union(*map(placeholders_of, origin.forms if origin is not None else ()))
    for at, text in enumerate(entry.forms):
        try:
            named = frozenset(placeholders_of(text))
        except ValueError:
            yield Problem("catalogue-braces", (entry.id,), shown(text), line=entry.line)
            continue
        needed = wanted - {COUNT} if _may_say_in_words(checked, entry, at) else wanted
        if text.strip() and not needed <= named:
            params = {"names": Series(tuple(sorted(needed - named)))}
            yield Problem("catalogue-placeholder-missing", (entry.id,), params=params, line=entry.line)
        if not named <= wanted:
            params = {"names": Series(tuple(sorted(named - wanted)))}
            yield Problem("catalogue-placeholder-unknown", (entry.id,), params=params, line=entry.line)


def _may_say_in_words(checked: _Checked, entry: PoEntry, at: int) -> bool:
    """Whether a form is for one number alone, and so may say it in words: "a city"."""
    is_last = at >= min(len(entry.forms), len(checked.forms)) - 1
    return not is_last and says_one_number(Locale(checked.language), checked.forms[at])


def _words(checked: _Checked, entry: PoEntry) -> _Found:
    origin = checked.origin.get(entry.id)
    if origin is not None and checked.language != "en" and any(_is_english(text, origin) for text in entry.forms):
        yield Problem("catalogue-english", (entry.id,), line=entry.line)
    if not all(map(_is_balanced, entry.forms)):
        yield Problem("catalogue-bidi", (entry.id,), line=entry.line)


def _is_english(text: str, origin: PoEntry) -> bool:
    return text in origin.forms and _SENTENCE.search(_PLACEHOLDER.sub(" ", text)) is not None


def _is_balanced(text: str) -> bool:
    """Whether each run in a direction of its own ends, the last that began first."""
    awaited: list[str] = []
    for sign in text:
        if sign in _ENDS:
            awaited.append(_ENDS[sign])
        elif sign in _ENDS.values() and (not awaited or awaited.pop() != sign):
            return False
    return not awaited


_OF_FILE: tuple[Callable[[_Checked], _Found], ...] = (_header, _lines, _ids, _order)
_OF_ENTRY: tuple[Callable[[_Checked, PoEntry], _Found], ...] = (_finished, _notes, _plurals, _placeholders, _words)
