"""The form of a CSV file that polars reads: what polars passes over, and where that is wrong which it refuses."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, NamedTuple

from attrs import evolve

from learningcity.conversion.csv_rows import Row, read_rows
from learningcity.conversion.csv_table import checked_row
from learningcity.conversion.lines import read_lines, utf8_stream
from learningcity.errors import ConversionError, InvalidTable, Problem, shown
from learningcity.texts import Message

__all__ = ["Head", "Signs", "blank_lines", "problems_of_form", "read_head", "signs_in"]

_BLOCK = 4_194_304
_SHOWN = 10


class Head(NamedTuple):
    """The first row of a file.

    Attributes:
        names: of the columns, as they stand there.
        end: the line after it.
        has_mark: whether a byte order mark stands before it.
    """

    names: tuple[str, ...]
    end: int
    has_mark: bool

    @property
    def bare(self) -> tuple[str, ...]:
        """The names without the spaces around them."""
        return tuple(name.strip() for name in self.names)


class Signs(NamedTuple):
    """The signs of a file that make its form.

    Attributes:
        has_quotes: whether there are quotes; without these a row is a line.
        commas: how many there are.
    """

    has_quotes: bool
    commas: int


def read_head(stream: BinaryIO) -> Head | None:
    """The head of a file; None where it holds no row.

    Raises:
        ConversionError: it is not well formed, or its cells are not separated by commas.
        InvalidTable: several columns have the same name.
    """
    has_mark = stream.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
    stream.seek(0)
    row = next(_rows(stream), None)
    if row is None:
        return None
    checked_row(row, len(row.cells))
    if len(row.cells) == 1 and any(separator in row.cells[0] for separator in ";\t"):
        hint = Message("hint.commas")
        raise ConversionError([Problem("unknown-column", (), shown(row.cells[0]), None, hint, line=row.line, column=1)])
    head = Head(tuple(row.cells), row.line + sum(cell.count("\n") for cell in row.cells) + 1, has_mark)
    repeated = [name for name, times in Counter(head.bare).items() if times > 1]
    if repeated:
        accepted = Message("accepted.unique-columns")
        raise InvalidTable(Problem("duplicate-name", (name,), accepted=accepted, line=row.line) for name in repeated)
    return head


def problems_of_form(stream: BinaryIO) -> list[Problem]:
    """The first problems of the rows of a file that have to do with their form, where there are some."""
    rows = _rows(stream)
    count = len(next(rows, Row(1, [])).cells)
    return list(islice(_problems(rows, count), _SHOWN))


def _rows(stream: BinaryIO) -> Iterator[Row]:
    text = utf8_stream(stream)
    if isinstance(text, Problem):
        raise ConversionError([text])
    return read_rows(read_lines(text))


def _problems(rows: Iterator[Row], count: int) -> Iterator[Problem]:
    for row in rows:
        try:
            checked_row(row, count)
        except ConversionError as error:
            yield from (evolve(problem, line=problem.line or row.line) for problem in error.problems)


def signs_in(stream: BinaryIO) -> Signs:
    """The signs of a file."""
    has_quotes, commas = False, 0
    while block := stream.read(_BLOCK):
        has_quotes = has_quotes or b'"' in block
        commas += block.count(b",")
    return Signs(has_quotes, commas)


def blank_lines(stream: BinaryIO, head: Head) -> int:
    """How many lines under the head have nothing on them."""
    return sum(line.isspace() for line in islice(stream, head.end - 1, None))
