"""JSON as strict text: every problem of a value with line and column, no key twice, no depth without end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from learningcity.conversion.positions import Place, place, placed
from learningcity.errors import ConversionError, Problem, shown
from learningcity.texts import Message

__all__ = [
    "MAX_NESTING",
    "MOST_BITS",
    "REFUSED",
    "Parsed",
    "levels",
    "parse",
    "parse_again",
    "parse_quickly",
    "skip_space",
    "syntax_problem",
]

T = TypeVar("T")

MOST_BITS = 13_000
"""How long a whole number may be that is not written in decimal digits: Python writes out no longer one."""
MAX_NESTING = 100
"""How many arrays and objects of a record may lie within each other."""

_SPACE = re.compile(r"[ \t\r\n]*")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _Doubtful(Exception):
    """An object has a key twice, or text has an escape that may be half a character."""


REFUSED = (_Doubtful, ConversionError, ValueError, RecursionError)
"""What reading quickly raises where a second look is needed."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Doubtful
    return result


_STRICT = json.JSONDecoder(object_pairs_hook=_unique)
_LENIENT = json.JSONDecoder()


Parsed: TypeAlias = tuple[Any, tuple[Problem, ...], int | None]
"""A value or its problems, and where it ends; None where that cannot be told."""


def parse(text: str, start: Place, structure: Callable[[Any], T], nesting: int = MAX_NESTING) -> Parsed:
    """Read the JSON value that begins at a place, and what ``structure`` makes of it."""
    try:
        value, end = parse_quickly(text, start.offset, structure)
    except REFUSED as error:
        too_large = _too_large(error.problems, start) if isinstance(error, ConversionError) else ()
        return (None, too_large, None) if too_large else parse_again(text, start, structure, nesting)
    return value, (), end


def _too_large(problems: tuple[Problem, ...], start: Place) -> tuple[Problem, ...]:
    """The problem of a value that is too large to look for anything in it."""
    return tuple(start.mark(problem) for problem in problems if problem.code == "too-many-values")


def parse_quickly(text: str, offset: int, structure: Callable[[Any], T]) -> tuple[T, int]:
    """The value that begins at an offset, and where it ends.

    Raises:
        Exception: one of ``REFUSED``: something is wrong, or needs a second look.
    """
    value, end = _STRICT.raw_decode(text, offset)
    if text.find("\\u", offset, end) >= 0:
        raise _Doubtful
    return structure(value), end


def parse_again(text: str, start: Place, structure: Callable[[Any], T], nesting: int = MAX_NESTING) -> Parsed:
    """The same as :func:`parse`, with all problems and their places."""
    try:
        value, end = _LENIENT.raw_decode(text, start.offset)
    except json.JSONDecodeError as error:
        unfinished = error.msg.startswith("Unterminated")
        return (None, (syntax_problem(text, start, error.pos, unfinished=unfinished),), None)
    except ValueError:
        return (None, (start.mark(Problem("number-too-long", accepted=Message("accepted.number"))),), None)
    except RecursionError:
        return (None, (start.mark(_too_deep(nesting)),), None)
    refused = _refused(text[start.offset : end], value, nesting)
    if refused is not None:
        return (None, (start.mark(refused),), end)
    result, problems = _structured(value, structure)
    problems = _too_large(problems, start) or placed(problems, text, start)
    return (None if problems else result, problems, end)


def _structured(value: Any, structure: Callable[[Any], T]) -> tuple[T | None, tuple[Problem, ...]]:
    try:
        return structure(value), ()
    except ConversionError as error:
        return None, error.problems


def _refused(text: str, value: Any, nesting: int) -> Problem | None:
    if levels(value) > nesting:
        return _too_deep(nesting)
    if _SURROGATE.search(text) and _has_lone_surrogate(value):
        return Problem("lone-surrogate", accepted=Message("accepted.characters"))
    return None


def _has_lone_surrogate(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _too_deep(nesting: int) -> Problem:
    return Problem("too-deep", accepted=Message("accepted.depth", {"depth": nesting}))


def levels(value: Any) -> int:
    """How many arrays and objects lie within each other in decoded JSON."""
    depth = 0
    level = [value]
    while level := [entry for entry in level if isinstance(entry, dict | list)]:
        depth += 1
        level = [inner for entry in level for inner in (entry.values() if isinstance(entry, dict) else entry)]
    return depth


def syntax_problem(text: str, start: Place, offset: int, *, unfinished: bool = False) -> Problem:
    """The text is not JSON at this offset, or ends there before its value does."""
    rest = text[offset : offset + 20].rstrip()
    if rest and not unfinished:
        return place(text, start, offset).mark(Problem("json-syntax", value=shown(rest)))
    if not rest:
        offset = start.offset + len(text[start.offset :].rstrip())
    return place(text, start, offset).mark(Problem("json-unfinished"))


def skip_space(text: str, start: Place, offset: int | None = None) -> Place:
    """The place of the next character that is no white space of JSON, from ``offset`` on."""
    match = _SPACE.match(text, start.offset if offset is None else offset)
    return place(text, start, match.end()) if match else start
