"""Records from TOML: an array of tables for several subjects, the document itself for one.

The parser of the standard library tells the places of wrong syntax alone. Other problems have the path of their value,
and the line of the table header under which their subject stands, where there is one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, TypeVar

from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.cities import City
from learningcity.conversion.diagnosis import first_of
from learningcity.conversion.json_records import Found
from learningcity.conversion.json_text import MAX_NESTING, MOST_BITS, levels
from learningcity.conversion.positions import Place, place
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.conversion.subjects import subject_class
from learningcity.conversion.typed_values import day_as_text, with_leaves
from learningcity.errors import ConversionError, Problem, shown
from learningcity.texts import Message

__all__ = ["TABLES", "toml_values"]

T = TypeVar("T")

TABLES: Mapping[type[Any], str] = MappingProxyType(
    {City: "cities", Application: "applications", Nomination: "nominations", MemberRecord: "records"}
)
"""The key under which a document has its tables of each kind of subject."""

_AROUND = 2  # the document and the array of tables
_PLACE = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$")
_KEY = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"?|'[^'\n]*+'?)"""
_TOKEN = re.compile(
    rf'''\#[^\n]*+
    |"""(?:[^"\\]|\\.|"(?!""))*+(?:"{{3,5}}|\\?\Z)
    |\'\'\'(?:[^']|'(?!''))*+(?:'{{3,5}}|\Z)
    |(?P<keys>{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+)
    |(?P<bracket>[][{{}}])''',
    re.VERBOSE | re.DOTALL,
)
_ONE_KEY = re.compile(_KEY, re.DOTALL)


_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "twice")
"""What the parser says where something is given again."""
_SHOWN = 20


class _Literal:
    """A value that no field takes, shown as TOML writes it."""

    def __init__(self, value: date | time) -> None:
        self._text = value.isoformat()

    def __repr__(self) -> str:
        return self._text


def toml_values(text: str, structure: Callable[[Any], T], kind: type[Any]) -> Iterator[Found]:
    """The values of a document: those of the array of tables that is called after the kind, or the document itself."""
    document = _parsed(text)
    if isinstance(document, Problem):
        yield document.line, None, (document,)
        return
    name = TABLES[subject_class(kind)]
    if name not in document:
        yield _record(document, structure, kind, None)
        return
    others = tuple(first_of(_unknown(key, name) for key in document if key != name))
    if others:
        yield None, None, others
    entries = document[name]
    if not isinstance(entries, list):
        yield None, None, (Problem("wrong-type", (name,), shown(entries), Message("accepted.tuple")),)
        return
    places = _headers(text, name)
    for index, entry in enumerate(entries):
        # Tables that are written in another way have no header of their own.
        at = places[index] if len(places) == len(entries) else None
        line, value, problems = _record(entry, structure, kind, at)
        yield line, value, tuple(problem.within(name, index) for problem in problems)


def _unknown(key: str, name: str) -> Problem:
    return Problem("unknown-key", (key,), shown(key), one_of([name]), did_you_mean(key, [name]))


def _parsed(text: str) -> dict[str, Any] | Problem:
    too_deep = Problem("too-deep", accepted=Message("accepted.depth", {"depth": MAX_NESTING}))
    if _has_long_key(text):
        return too_deep
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(text, str(error))
    except ValueError:  # of Python, about a number of very many digits
        return Problem("number-too-long", accepted=Message("accepted.number"))
    except RecursionError:
        return too_deep
    if levels(document) > MAX_NESTING + _AROUND:
        return too_deep
    return Problem("number-too-long", accepted=Message("accepted.number")) if _has_long_number(document) else document


def _has_long_number(value: Any) -> bool:
    """Whether a number, which may be hexadecimal, is longer than Python writes out."""
    if isinstance(value, dict | list):
        return any(map(_has_long_number, value.values() if isinstance(value, dict) else value))
    return isinstance(value, int) and value.bit_length() > MOST_BITS


def _has_long_key(text: str) -> bool:
    """Whether a key has more parts than tables may lie within each other; to parse it would take very long."""
    found = (match["keys"] or "" for match in _TOKEN.finditer(text))
    return any(len(keys) > 2 * MAX_NESTING and len(_ONE_KEY.findall(keys)) > MAX_NESTING for keys in found)


def _syntax_problem(text: str, said: str) -> Problem:
    """The problem of the place that the parser names in its last words."""
    found = _PLACE.search(said)
    if found is None:
        return place(text, Place(), len(text.rstrip())).mark(Problem("toml-unfinished"))
    line, column = int(found[1]), int(found[2])
    whole = text.split("\n")[line - 1]
    if any(words in said for words in _TWICE):
        return Problem("duplicate-key", value=shown(whole.strip()[:_SHOWN]), line=line, column=1)
    rest = whole[column - 1 :].strip()[:_SHOWN].rstrip()
    return Problem("toml-syntax", value=shown(rest), line=line, column=column)


def _headers(text: str, name: str) -> list[Place]:
    """Where the headers ``[[name]]`` of a well-formed document are."""
    header = re.compile(rf"""\[\[[ \t]*(?:{name}|"{name}"|'{name}')[ \t]*\]\]""")
    found: list[Place] = []
    at, depth = Place(), 0
    for match in _TOKEN.finditer(text):
        if match["bracket"]:
            if depth == 0 and header.match(text, match.start()):
                at = place(text, at, match.start())
                found.append(at)
            depth += 1 if match["bracket"] in "[{" else -1
    return found


def _record(value: Any, structure: Callable[[Any], T], kind: type[Any], at: Place | None) -> Found:
    line = None if at is None else at.line
    try:
        return line, structure(with_leaves(value, kind, _leaf)), ()
    except ConversionError as error:
        return line, None, error.problems if at is None else tuple(at.mark(problem) for problem in error.problems)


def _leaf(value: Any, kind: Any) -> Any:
    plain = day_as_text(value, kind)
    return _Literal(plain) if isinstance(plain, date | datetime | time) else plain
