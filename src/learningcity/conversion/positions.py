"""Where in the text of JSON the value or key of a path stands: a second look, taken only after a problem."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from attrs import evolve, field, frozen

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
    """Offsets of the values and keys of a text by their path, and of every key that an object has again."""

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


def scan(text: str, start: int) -> Positions:
    """The positions in the value that begins at ``start``; the text must be JSON from there on."""
    positions = Positions()
    _scan_value(text, start, (), positions)
    return positions


def _scan_value(text: str, position: int, path: Path, found: Positions) -> int:
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
    while text[position] != "}":
        if text[position] == ",":
            position = _end(_SPACE, text, position + 1)
        end = _end(_STRING, text, position)
        inner = (*path, str(json.loads(text[position:end])))
        if inner in found.keys:
            found.again.append((inner, position))
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
    positions = scan(text, start.offset)
    found = [(positions.of(problem), problem) for problem in problems]
    found += [(offset, Problem("duplicate-key", path, shown(path[-1]))) for path, offset in positions.again]
    found.sort(key=lambda pair: pair[0])
    return tuple(place(text, start, offset).mark(_as_written(problem, text, offset)) for offset, problem in found)


def _as_written(problem: Problem, text: str, offset: int) -> Problem:
    """The problem with the digits of a number that is too large for one, in place of what it was read as."""
    if problem.value not in ("inf", "-inf"):
        return problem
    number = text[offset : _end(_DIGITS, text, offset)]
    return evolve(problem, value=number if len(number) <= _SHOWN else f"{number[:_SHOWN]}...") if number else problem
