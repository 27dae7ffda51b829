"""The columns of a table of cities: which field each holds, and how its row becomes a city."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from attrs import NOTHING, evolve, fields, frozen

from learningcity.cities import City
from learningcity.conversion.csv_cells import CellReader, cell_reader, read_year
from learningcity.conversion.csv_rows import Row
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.spellings import THAI_HEADS, did_you_mean, one_of
from learningcity.conversion.structuring import typed_fields
from learningcity.errors import CannotExpress, ConversionError, FieldError, Problem, shown
from learningcity.texts import Message

__all__ = ["YEAR", "Column", "Table", "checked_row", "columns_of", "head_problems", "missing_head", "read_header"]

C = TypeVar("C", bound=City)

_THAI = re.compile("[\u0e01-\u0e5b]")
YEAR = "population_year"
"""The column that holds the year of the population, a part of a field and no field."""


@frozen
class Column:
    """A column by the name of its head, and the type of what its cells hold."""

    name: str
    owner: type[City]
    type: Any

    def reader(self) -> CellReader:
        """How its cells read.

        Raises:
            CannotExpress: a cell could mean several things.
        """
        try:
            return read_year if self.name == YEAR else cell_reader(self.type)
        except CannotExpress:
            raise cannot_express(f"{self.owner.__name__}.{self.name}") from None


def columns_of(kind: type[City]) -> MappingProxyType[str, Column]:
    """Every column that a table of this kind of city may have, by name and in the order of the fields."""
    found: dict[str, Column] = {}
    for attribute in typed_fields(kind):
        found[attribute.name] = Column(attribute.name, kind, attribute.type)
        if attribute.name == "population":
            found[YEAR] = Column(YEAR, kind, int)
    return MappingProxyType(found)


def read_header(row: Row, kind: type[City]) -> tuple[Column, ...]:
    """The columns that the first row names.

    Raises:
        ConversionError: with every problem of the heads.
        CannotExpress: a class that cannot be read.
    """
    known = columns_of(kind)
    names = [THAI_HEADS.get(cell.strip(), cell.strip()) for cell in row.cells]
    problems = list(row.problems) or [*head_problems(row.cells, names, known, THAI_HEADS), *_missing_heads(names, kind)]
    if problems:
        raise ConversionError(evolve(problem, line=problem.line or row.line) for problem in problems)
    return tuple(known[name] for name in names)


def head_problems(cells: list[str], names: list[str], known: Iterable[str], thai: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with the heads of a table.

    Args:
        cells: as they stand there.
        names: of the columns that they stand for.
        known: the columns that there may be.
        thai: the Thai heads that there may be.
    """
    known, thai = tuple(known), tuple(thai)
    for number, (cell, name) in enumerate(zip(cells, names, strict=True), 1):
        if name not in known:
            accepted = one_of((*thai, *known) if _THAI.search(name) else known)
            yield Problem("unknown-column", (), shown(cell), accepted, _hint(name, (*known, *thai)), column=number)
        elif name in names[: number - 1]:
            first = names.index(name) + 1
            yield Problem("duplicate-column", (name,), shown(cell), column=number, params={"first": first})


def _hint(name: str, known: Iterable[str]) -> Message | None:
    if any(separator in name for separator in ";\t|"):
        return Message("hint.commas")
    begun = [head for head in known if head.startswith(name)] if _THAI.search(name) else []
    # Thai heads are short: their first word is most of what there is to be near to.
    return Message("hint.did-you-mean", {"word": begun[0]}) if len(begun) == 1 else did_you_mean(name, known)


def _missing_heads(names: list[str], kind: type[City]) -> Iterator[Problem]:
    required = [attribute.name for attribute in fields(kind) if attribute.default is NOTHING]
    if YEAR in names:
        required.append("population")
    for name in required:
        if name not in names:
            yield missing_head(name)


def missing_head(name: str) -> Problem:
    """The problem of a table that has no such column."""
    return Problem("missing-column", (name,), params={"column": name}, column=1)


def checked_row(row: Row, count: int) -> None:
    """Nothing, if a row is well formed and has so many cells.

    Raises:
        ConversionError: it is not, or has others.
    """
    if row.problems:
        raise ConversionError(evolve(problem, line=problem.line or row.line) for problem in row.problems)
    if len(row.cells) != count:
        params = {"expected": count, "count": len(row.cells)}
        raise ConversionError(
            [Problem("ragged-row", params=params, line=row.line, column=min(len(row.cells), count) + 1)]
        )


class Table(Generic[C]):
    """Reads rows of known columns as cities.

    Raises:
        CannotExpress: a cell of a column could mean several things.
    """

    def __init__(self, columns: tuple[Column, ...], structure: Callable[[Any], C]) -> None:
        self._columns = [(column, column.reader()) for column in columns]
        self._numbers = {column.name: number for number, column in enumerate(columns, 1)}
        self._structure = structure

    def city(self, row: Row) -> C:
        """The city of a row.

        Raises:
            ConversionError: with every problem of the row, each with line and column.
        """
        checked_row(row, len(self._columns))
        try:
            return self._structure(self._object(row))
        except ConversionError as error:
            raise ConversionError(self._placed(error.problems, row.line)) from None

    def _object(self, row: Row) -> dict[str, Any]:
        """The row as an object that a converter reads.

        Raises:
            ConversionError: cells that say nothing; with them the problems of the other cells.
        """
        read: dict[str, Any] = {}
        problems: list[Problem] = []
        for (column, reader), cell in zip(self._columns, row.cells, strict=True):
            if cell:
                try:
                    read[column.name] = reader(cell)
                except FieldError as error:
                    problems.append(error.problem.within(*_path(column)))
                except ConversionError as error:
                    problems += [problem.within(*_path(column)) for problem in error.problems]
        _join_population(read)
        if problems:
            raise ConversionError([*problems, *self._others(read, {problem.path[0] for problem in problems})])
        return read

    def _others(self, read: dict[str, Any], refused: set[str | int]) -> Iterator[Problem]:
        try:
            self._structure(read)
        except ConversionError as error:
            yield from (problem for problem in error.problems if not _is_for_want_of(refused, problem))

    def _placed(self, problems: tuple[Problem, ...], line: int) -> list[Problem]:
        placed = [evolve(problem, line=line, column=self._column_of(problem)) for problem in problems]
        return sorted(placed, key=lambda problem: problem.column or 0)

    def _column_of(self, problem: Problem) -> int:
        name = str(problem.path[0]) if problem.path else "name"
        if name == "population" and problem.path[1:] == ("year",):
            name = YEAR
        return self._numbers.get(name, 1)


def _is_for_want_of(refused: set[str | int], problem: Problem) -> bool:
    """Whether a problem may be there only because a field was left out: of the field, or of the whole."""
    if len(problem.path) > 1 and problem.code != "missing":
        return False
    return not problem.path or problem.path[0] in refused


def _path(column: Column) -> tuple[str, ...]:
    return ("population", "year") if column.name == YEAR else (column.name,)


def _join_population(read: dict[str, Any]) -> None:
    """Make one value of population and its year."""
    if YEAR in read:
        year = read.pop(YEAR)
        count = {"count": read["population"]} if "population" in read else {}
        read["population"] = {**count, "year": year}
