"""Rows of comma-separated values from lines, each with its first line and the problems of its form.

The standard library's reader keeps its field limit in a global and passes over stray quotes; this one
has bounds of its own, says where a quote is wrong, and goes on at the next line.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from learningcity.conversion.lines import Line
from learningcity.errors import Problem, shown
from learningcity.texts import Message

__all__ = ["MAX_CELL", "MAX_ROW_LINES", "Row", "read_rows"]

MAX_CELL = 100_000
"""How many characters a cell may have."""
MAX_ROW_LINES = 10_000
"""Over how many lines a row may go."""
_MAX_ROW = 1_000_000

_OPEN = "unclosed-quote"


class Row(NamedTuple):
    """The cells of one row, or what is wrong with its form."""

    line: int
    cells: list[str]
    problems: tuple[Problem, ...] = ()


def read_rows(lines: Iterable[Line]) -> Iterator[Row]:
    """The rows in their order; lines that are wholly blank are none."""
    return _Reader(iter(lines)).rows()


class _Reader:
    """Lines, some of which may be put back."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self._put_back: deque[Line] = deque()

    def _next(self) -> Line | None:
        return self._put_back.popleft() if self._put_back else next(self._lines, None)

    def rows(self) -> Iterator[Row]:
        while (line := self._next()) is not None:
            if line.problem is None and '"' not in line.text:
                text = _without_break(line.text)
                if text and not text.isspace():
                    yield Row(line.number, text.split(","), () if len(text) <= MAX_CELL else _too_long(text.split(",")))
            else:
                yield self._difficult(line)

    def _difficult(self, line: Line) -> Row:
        cells, code = _split(_without_break(line.text))
        if code != _OPEN:
            return _row([line], cells, code)
        taken = self._up_to_closing_quote(line)
        if taken:
            cells, code = _split(_without_break("".join(each.text for each in taken)))
            if code is None:
                return _row(taken, cells, None)
            self._put_back.extendleft(reversed(taken[1:]))
        return _row([line], _split(_without_break(line.text))[0], _OPEN)

    def _up_to_closing_quote(self, first: Line) -> list[Line]:
        """The lines up to the one that closes the quote; none, with all put back, where none closes it."""
        taken = [first]
        length = len(first.text)
        while len(taken) < MAX_ROW_LINES and length < _MAX_ROW and (line := self._next()) is not None:
            taken.append(line)
            length += len(line.text)
            if line.text.count('"') % 2:
                return taken
        self._put_back.extendleft(reversed(taken[1:]))
        return []


def _without_break(text: str) -> str:
    return text.removesuffix("\n").removesuffix("\r")


def _split(text: str) -> tuple[list[str], str | None]:
    """The cells up to the first misplaced quote, and the code of that."""
    cells: list[str] = []
    position = 0
    while True:
        if text.startswith('"', position):
            end = _closing_quote(text, position + 1)
            if end < 0:
                return cells, _OPEN
            cells.append(text[position + 1 : end].replace('""', '"'))
            position = end + 1
        else:
            end = text.find(",", position)
            end = len(text) if end < 0 else end
            if '"' in text[position:end]:
                return cells, "stray-quote"
            cells.append(text[position:end])
            position = end
        if position == len(text):
            return cells, None
        if text[position] != ",":
            return cells[:-1], "stray-quote"
        position += 1


def _closing_quote(text: str, position: int) -> int:
    while True:
        end = text.find('"', position)
        if end < 0 or not text.startswith('""', end):
            return end
        position = end + 2


def _row(lines: list[Line], cells: list[str], code: str | None) -> Row:
    first = lines[0].number
    problems = tuple(each.problem.at(None, each.number, each.problem.column) for each in lines if each.problem)
    if not problems and code is not None:
        problems = (Problem(code, accepted=Message("accepted.quotes"), line=first, column=len(cells) + 1),)
    return Row(first, cells, problems or _too_long(cells))


def _too_long(cells: list[str]) -> tuple[Problem, ...]:
    accepted = Message("accepted.length", {"length": MAX_CELL})
    return tuple(
        Problem("cell-too-long", (), shown(cell), accepted, column=number)
        for number, cell in enumerate(cells, 1)
        if len(cell) > MAX_CELL
    )
