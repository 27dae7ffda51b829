"""Where in the text of JSON the value or key of a path stands: a second look, taken only after a problem."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from attrs import evolve, field, frozen

from learningcity.conversion.diagnosis import MAX_PROBLEMS
from learningcity.errors import Path, Problem, shown

__all__ = ["Place", "Positions", "place", "placed", "scan"]

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_SCALAR = re.compile(r"[^,\]} \t\r\n]*")
_DIGITS = re.compile(r"-?[0-9][-+.eE0-9]*")
_SHOWN = 60


class Place(NamedTuple):
    """An offset into a text, with the line and column that it has there."""

    offset: int = 0
    line: int = 1
    column: int = 1

    def mark(self, problem: Problem) -> Problem:
        """The problem with this line and column."""
        return evolve(problem, line=self.line, column=self.column)


@frozen
class Positions:
    """Offsets of the values and keys that are asked for, by their path, and of keys that an object has again.

    What is asked for is the beginning of a path that is ``wanted``; of keys that stand again the first ones are kept.
    """

    wanted: frozenset[Path] = frozenset()
    values: dict[Path, int] = field(factory=dict)
    keys: dict[Path, int] = field(factory=dict)
    again: list[tuple[Path, int]] = field(factory=list)

    def of(self, problem: Problem) -> int:
        """The offset of what a problem is about; of the nearest thing around it where it is missing."""
        path = problem.path
        if problem.code == "unknown-key" and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values[path]


def scan(text: str, start: int, paths: Iterable[Path]) -> Positions:
    """The positions of these paths in the value that begins at ``start``; the text must be JSON from there on."""
    positions = Positions(frozenset(path[:end] for path in paths for end in range(len(path) + 1)) | {()})
    _scan_value(text, start, (), positions)
    return positions


def _scan_value(text: str, position: int, path: Path, found: Positions) -> int:
    if path in found.wanted:
        found.values[path] = position
    match text[position]:
        case "{":
            return _scan_object(text, position, path, found)
        case "[":
            return _scan_array(text, position, path, found)
        case '"':
            return _end(_STRING, text, position)
        case _:
            return _end(_SCALAR, text, position)


def _scan_object(text: str, position: int, path: Path, found: Positions) -> int:
    position = _end(_SPACE, text, position + 1)
    seen: set[str] = set()
    while text[position] != "}":
        if text[position] == ",":
            position = _end(_SPACE, text, position + 1)
        end = _end(_STRING, text, position)
        key = str(json.loads(text[position:end]))
        inner = (*path, key)
        if key in seen and len(found.again) < MAX_PROBLEMS:
            found.again.append((inner, position))
        seen.add(key)
        if inner in found.wanted:
            found.keys[inner] = position
        colon = _end(_SPACE, text, end)
        position = _scan_value(text, _end(_SPACE, text, colon + 1), inner, found)
        position = _end(_SPACE, text, position)
    return position + 1


def _scan_array(text: str, position: int, path: Path, found: Positions) -> int:
    position = _end(_SPACE, text, position + 1)
    index = 0
    while text[position] != "]":
        if text[position] == ",":
            position = _end(_SPACE, text, position + 1)
        position = _end(_SPACE, text, _scan_value(text, position, (*path, index), found))
        index += 1
    return position + 1


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def place(text: str, start: Place, offset: int) -> Place:
    """Line and column of an offset, counted on from a place before it; only line feeds end a line."""
    lines = text.count("\n", start.offset, offset)
    if lines:
        return Place(offset, start.line + lines, offset - text.rfind("\n", start.offset, offset))
    return Place(offset, start.line, start.column + offset - start.offset)


def placed(problems: Iterable[Problem], text: str, start: Place) -> tuple[Problem, ...]:
    """The problems of the value at ``start`` with line and column, in the order of the text.

    Keys that stand twice are among them.
    """
    problems = tuple(problems)
    positions = scan(text, start.offset, (problem.path for problem in problems))
    found = [(positions.of(problem), problem) for problem in problems]
    found += [(offset, Problem("duplicate-key", path, shown(path[-1]))) for path, offset in positions.again]
    found.sort(key=lambda pair: pair[0])
    marked, at = [], start
    for offset, problem in found:
        # Counted on from the one before, so that many problems do not each read the text from its beginning.
        at = place(text, at, offset)
        marked.append(at.mark(_as_written(problem, text, offset)))
    return tuple(marked)


def _as_written(problem: Problem, text: str, offset: int) -> Problem:
    """The problem with the digits of a number that is too large for one, in place of what it was read as."""
    if problem.value not in ("inf", "-inf"):
        return problem
    number = text[offset : _end(_DIGITS, text, offset)]
    return evolve(problem, value=number if len(number) <= _SHOWN else f"{number[:_SHOWN]}...") if number else problem
