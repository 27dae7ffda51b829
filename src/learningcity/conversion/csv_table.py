"""The columns of a table of subjects: which field each holds, and how its row becomes a subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from attrs import NOTHING, evolve, fields, frozen

from learningcity.applications import SUBJECTS, Application, Nomination
from learningcity.cities import City
from learningcity.conversion.csv_cells import CellReader, cell_reader, list_reader, read_year
from learningcity.conversion.csv_rows import Row
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.spellings import THAI_HEADS, did_you_mean, in_thai, one_of
from learningcity.conversion.structuring import typed_fields
from learningcity.conversion.subjects import CITY, city_class, column_name, subject_class
from learningcity.eligibility import rulebooks
from learningcity.errors import CannotExpress, ConversionError, FieldError, Path, Problem, shown
from learningcity.texts import Message

__all__ = [
    "YEAR",
    "Column",
    "Table",
    "checked_row",
    "columns_of",
    "columns_under",
    "head_problems",
    "missing_head",
    "name_under",
    "read_header",
]

S = TypeVar("S")

_THAI = re.compile("[\u0e01-\u0e5b]")
YEAR = "population_year"
"""The column that holds the year of the population, a part of a field and no field."""


_POPULATION = "population"


@frozen
class Column:
    """A column by the name of its head, the place in the subject that its cells fill, and the type of what they hold.

    Attributes:
        path: the steps from the subject; ``("city", "population", "year")`` is part of a field of the city it holds.
        head: how a file writes the name, where that is not the name itself.
    """

    name: str
    owner: type[Any]
    type: Any
    path: tuple[str, ...]
    head: str | None = None

    @property
    def field(self) -> tuple[str, ...]:
        """The path of the whole field."""
        return self.path[:-1] if self.path[-2:] == (_POPULATION, "year") else self.path

    @property
    def key(self) -> str:
        """The key of its value in the object of a row."""
        return self.path[-1] if self.field == self.path else YEAR

    def reader(self) -> CellReader:
        """How its cells read.

        Raises:
            CannotExpress: a cell could mean several things.
        """
        if self.field != self.path:
            return read_year
        if self.path == ("awarded_in",) and issubclass(self.owner, Nomination):
            return list_reader(read_year)
        try:
            return cell_reader(self.type)
        except CannotExpress:
            raise cannot_express(f"{self.owner.__name__}.{self.path[-1]}") from None


def columns_of(kind: type[Any]) -> MappingProxyType[str, Column]:
    """Every column that a table of this kind of subject may have, by name and in the order of the fields.

    What holds a city has the columns of the city first.

    Raises:
        CannotExpress: a class that cannot be read, or two fields of which would have a column of one name.
    """
    found: dict[str, Column] = {}
    for column in _columns(kind):
        if column.name in found:
            raise cannot_express(f"{kind.__name__}.{column.name}")
        found[column.name] = column
    return MappingProxyType(found)


def _columns(kind: type[Any]) -> Iterator[Column]:
    city = city_class(kind)
    if city is None:
        yield from _columns_of_city(kind, ())
        return
    yield from _columns_of_city(city, (CITY,))
    for attribute in typed_fields(kind):
        if attribute.name != CITY:
            yield Column(column_name(kind, attribute.name), kind, attribute.type, (attribute.name,))


def _columns_of_city(kind: type[Any], path: tuple[str, ...]) -> Iterator[Column]:
    for attribute in typed_fields(kind):
        yield Column(attribute.name, kind, attribute.type, (*path, attribute.name))
        if attribute.name == _POPULATION:
            yield Column(YEAR, kind, int, (*path, _POPULATION, "year"))


def read_header(row: Row, kind: type[Any]) -> tuple[Column, ...]:
    """The columns that the first row names.

    Raises:
        ConversionError: with every problem of the heads.
        CannotExpress: a class that cannot be read.
    """
    known = columns_of(kind)
    columns: tuple[Column, ...] = ()
    problems = row.problems
    if not problems:
        try:
            columns = columns_under(row.cells, [name_under(cell, known) for cell in row.cells], kind)
        except ConversionError as error:
            problems = error.problems
    if problems:
        raise ConversionError(evolve(problem, line=problem.line or row.line) for problem in problems)
    return columns


def name_under(head: str, known: Container[str]) -> str:
    """The name of the column that a head stands for; the head itself where it stands for none of the known ones."""
    name = THAI_HEADS.get(head.strip(), "")
    return name if name in known else head.strip()


def columns_under(heads: Sequence[str], names: Sequence[str], kind: type[Any]) -> tuple[Column, ...]:
    """The columns of these names, each under its head.

    Raises:
        ConversionError: with every problem of the heads, each with the number of its column.
        CannotExpress: a class that cannot be read.
    """
    known = columns_of(kind)
    thai = [head for head, name in THAI_HEADS.items() if name in known]
    problems = [*head_problems(heads, names, known, thai), *_missing_heads(names, kind)]
    if problems:
        raise ConversionError(_told_of_others(problems, heads, kind))
    return tuple(
        evolve(known[name], head=head.strip()) if name != head.strip() else known[name]
        for name, head in zip(names, heads, strict=True)
    )


def _told_of_others(problems: Iterable[Problem], cells: Sequence[str], kind: type[Any]) -> Iterator[Problem]:
    """The problems; what is accepted is left out, and a hint given, where a head is a column of another kind."""
    for problem in problems:
        head = cells[(problem.column or 1) - 1].strip() if problem.code == "unknown-column" else ""
        name = THAI_HEADS.get(head, head)
        other = next((other for other in SUBJECTS if other is not subject_class(kind) and name in _own(other)), None)
        yield problem if other is None else evolve(problem, accepted=None, hint=_hint_of_columns(other))


def _own(kind: type[Any]) -> Iterator[str]:
    """The columns of a kind of subject that holds a city which are not columns of the city."""
    return (column.name for column in columns_of(kind).values() if column.owner is kind and kind is not City)


def _hint_of_columns(kind: type[Any]) -> Message:
    params = {"rules": rulebooks(kind)[-1].id}
    if kind is Application:
        return Message("hint.columns-of-applications", params)
    if kind is Nomination:
        return Message("hint.columns-of-nominations", params)
    return Message("hint.columns-of-member-records", params)


def head_problems(
    cells: Sequence[str], names: Sequence[str], known: Iterable[str], thai: Iterable[str]
) -> Iterator[Problem]:
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


def _missing_heads(names: Sequence[str], kind: type[Any]) -> Iterator[Problem]:
    city = city_class(kind)
    required = [*_required(kind if city is None else city)]
    if city is not None:
        required += [column_name(kind, name) for name in _required(kind) if name != CITY]
    if YEAR in names:
        required.append(_POPULATION)
    for name in required:
        if name not in names:
            yield missing_head(name)


def _required(kind: type[Any]) -> Iterator[str]:
    return (attribute.name for attribute in fields(kind) if attribute.default is NOTHING)


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


class Table(Generic[S]):
    """Reads rows of known columns as subjects.

    Args:
        columns: in their order.
        kind: of the subjects.
        structure: what makes a subject of decoded JSON.
        reader_of: how the cells of a column read; those of CSV unless said.

    Raises:
        CannotExpress: a cell of a column could mean several things.
    """

    def __init__(
        self,
        columns: tuple[Column, ...],
        kind: type[S],
        structure: Callable[[Any], S],
        reader_of: Callable[[Column], Callable[[Any], Any]] = Column.reader,
    ) -> None:
        self._columns = [(column, reader_of(column)) for column in columns]
        self._numbers: dict[Path, int] = {column.path: number for number, column in enumerate(columns, 1)}
        self._city: Path = () if city_class(kind) is None else (CITY,)
        self._structure = structure

    def subject(self, row: Row) -> S:
        """The subject of a row.

        Raises:
            ConversionError: with every problem of the row, each with line and column.
        """
        checked_row(row, len(self._columns))
        try:
            return self.read(row.cells)
        except ConversionError as error:
            raise ConversionError(evolve(problem, line=row.line) for problem in error.problems) from None

    def read(self, cells: Sequence[Any]) -> S:
        """The subject that cells make, one for each column; those that hold an empty text are empty.

        Raises:
            ConversionError: with every problem of the row, each with the number of its column.
        """
        try:
            return self._structure(self._object(cells))
        except ConversionError as error:
            raise ConversionError(self._placed(error.problems)) from None

    def _object(self, cells: Sequence[Any]) -> dict[str, Any]:
        """The row as an object that a converter reads.

        Raises:
            ConversionError: cells that say nothing; with them the problems of the other cells.
        """
        city: dict[str, Any] = {}
        read = {CITY: city} if self._city else city
        problems: list[Problem] = []
        refused: set[Path] = set()
        for (column, reader), cell in zip(self._columns, cells, strict=True):
            if cell != "":
                try:
                    (city if column.path[:1] == self._city else read)[column.key] = reader(cell)
                except (FieldError, ConversionError) as error:
                    told = error.problems if isinstance(error, ConversionError) else (error.problem,)
                    problems += [problem.within(*column.path) for problem in told]
                    refused.add(column.field)
        _join_population(city)
        if problems:
            raise ConversionError([*problems, *self._others(read, refused)])
        return read

    def _others(self, read: dict[str, Any], refused: set[Path]) -> Iterator[Problem]:
        try:
            self._structure(read)
        except ConversionError as error:
            yield from (problem for problem in error.problems if not self._is_for_want_of(refused, problem))

    def _is_for_want_of(self, refused: set[Path], problem: Problem) -> bool:
        """Whether a problem may be there only because a field was left out: of the field, or of the whole."""
        if self._is_of_whole(problem):
            return True
        field = problem.path[: 2 if problem.path[:1] == self._city else 1]
        return field in refused and (problem.path == field or problem.code == "missing")

    def _is_of_whole(self, problem: Problem) -> bool:
        return problem.path in ((), self._city)

    def _placed(self, problems: tuple[Problem, ...]) -> list[Problem]:
        placed = [self._as_written(evolve(each, column=self._column_of(each))) for each in problems]
        return sorted(placed, key=lambda problem: problem.column or 0)

    def _as_written(self, problem: Problem) -> Problem:
        """A problem under the head of its column, with Thai words for what is accepted where this is Thai."""
        column, _ = self._columns[(problem.column or 1) - 1]
        if column.head is None or problem.path[: len(column.path)] != column.path:
            return problem
        path = (column.head, *problem.path[len(column.path) :])
        return evolve(
            problem, path=path, accepted=in_thai(problem.accepted) if _THAI.search(column.head) else problem.accepted
        )

    def _column_of(self, problem: Problem) -> int:
        path = (*self._city, "name") if self._is_of_whole(problem) else problem.path
        # The year of a population has a column of its own; what lies deeper has not.
        found = (self._numbers.get(path[:end]) for end in range(len(path), 0, -1))
        return next((number for number in found if number is not None), 1)


def _join_population(city: dict[str, Any]) -> None:
    """Make one value of population and its year."""
    if YEAR in city:
        year = city.pop(YEAR)
        count = {"count": city[_POPULATION]} if _POPULATION in city else {}
        city[_POPULATION] = {**count, "year": year}
