"""Cities, and what holds them, from the tables of other libraries: one a row, under the heads that CSV has.

Text in a cell reads as a cell of CSV does, any other value as JSON has it, and a cell that holds nothing is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeAlias, TypeVar, get_args, overload

from attrs import evolve

from learningcity.cities import City
from learningcity.conversion.converter import structurer
from learningcity.conversion.csv_cells import CellReader
from learningcity.conversion.csv_table import Column, Table, columns_of, columns_under, name_under
from learningcity.conversion.diagnosis import first_of
from learningcity.conversion.eras import in_common_era
from learningcity.conversion.kinds import unknown_word
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.conversion.subjects import checked_kind
from learningcity.conversion.typed_values import plain_value, table_value, with_leaves
from learningcity.errors import CannotExpress, ConversionError, InvalidTable, InvalidValue, Problem, WrongType, shown
from learningcity.texts import Message

__all__ = ["OtherColumns", "RowReader", "cities_from_frame", "subjects_from_frame"]

C = TypeVar("C", bound=City)
S = TypeVar("S")

OtherColumns: TypeAlias = Literal["refuse", "ignore"]
"""What becomes of columns that stand for no field."""


@overload
def cities_from_frame(
    frame: object, *, columns: Mapping[str, str] | None = None, other_columns: OtherColumns = "refuse"
) -> tuple[City, ...]: ...
@overload
def cities_from_frame(
    frame: object,
    *,
    kind: type[C],
    columns: Mapping[str, str] | None = None,
    other_columns: OtherColumns = "refuse",
) -> tuple[C, ...]: ...
def cities_from_frame(
    frame: object,
    *,
    kind: type[Any] = City,
    columns: Mapping[str, str] | None = None,
    other_columns: OtherColumns = "refuse",
) -> tuple[Any, ...]:
    """The cities of a table, one a row; see :func:`subjects_from_frame`.

    Raises:
        ConversionError: with every problem of the heads, or of the rows.
        WrongType: no table, or ``columns`` is no mapping of text to text.
        InvalidValue: ``other_columns`` is none of the words.
        CannotExpress: no such class, or a field of it is of a type that is not read strictly.
        ModuleNotFoundError: the extra ``tables`` is not installed.
    """
    return subjects_from_frame(frame, kind=kind, columns=columns, other_columns=other_columns)


def subjects_from_frame(
    frame: object,
    *,
    kind: type[S],
    columns: Mapping[str, str] | None = None,
    other_columns: OtherColumns = "refuse",
) -> tuple[S, ...]:
    """The cities, applications, nominations or records of members of a table, one a row.

    Nulls, NaN and NaT are not known, and so is empty text. Text reads as a cell of CSV does. Any other value reads as
    that of JSON: a list, a struct for an object, a flag, a number. Whole floats are whole numbers where these are
    counted; dates, and moments at midnight without a zone, are days. A problem begins its path with the row, from 0,
    and the column of the table.

    Args:
        frame: a table that narwhals knows: of polars, pandas, pyarrow, DuckDB, Ibis and others. One that is not
            computed yet is computed, with the columns that are asked for; its rows come in the order that it gives.
        kind: the class of the subjects: ``City``, ``Application``, ``Nomination``, ``MemberRecord``, or one derived
            from these.
        columns: the columns of the table for those fields whose column is not called as in CSV.
        other_columns: what becomes of columns that stand for no field: ``"refuse"`` makes each a problem, ``"ignore"``
            passes over them.

    Raises:
        ConversionError: with every problem of the heads, or of the rows.
        WrongType: no table, or ``columns`` is no mapping of text to text.
        InvalidValue: ``other_columns`` is none of the words.
        CannotExpress: no such class, or a field of it is of a type that is not read strictly.
        ModuleNotFoundError: the extra ``tables`` is not installed.
    """
    if other_columns not in get_args(OtherColumns):
        raise unknown_word("unknown-value", str(other_columns), get_args(OtherColumns))
    heads, rows_of = _opened(frame)
    reader = RowReader(heads, kind, _checked(columns), other_columns)
    subjects: list[S] = []
    problems = first_of(_problems(reader.subjects(rows_of(reader.heads)), subjects))
    if problems:
        raise ConversionError(problems)
    return tuple(subjects)


def _problems(found: Iterable[S | ConversionError], subjects: list[S]) -> Iterator[Problem]:
    """The problems of what is found; the subjects go into the list."""
    for each in found:
        if isinstance(each, ConversionError):
            yield from each.problems
        else:
            subjects.append(each)


def _opened(frame: object) -> tuple[list[Any], Callable[[list[str]], Iterator[tuple[Any, ...]]]]:
    """The heads of a table, and what gives its rows with the cells under some of them.

    Raises:
        ConversionError: two columns have one name.
        WrongType: no table.
        ModuleNotFoundError: the extra ``tables`` is not installed.
    """
    from learningcity.rules.columns.tables import as_frame, names_of

    try:
        table = as_frame(frame)
        names: Sequence[Any] = names_of(table)
    except InvalidTable:  # what pandas and Arrow are refused for
        native: Any = frame
        names = list(getattr(native, "column_names", None) or native.columns)
    repeated = tuple(_of_one_name(names))
    if repeated:
        raise ConversionError(repeated)

    def rows(names: list[str]) -> Iterator[tuple[Any, ...]]:
        chosen: Any = table.select(*names)
        return _told(chosen.lazy().collect().iter_rows())  # a table that is there already stays as it is

    return list(names), rows


def _told(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows, or a problem where a cell holds what Python does not have, such as a day after the year 9999."""
    try:
        yield from rows
    except (ArithmeticError, NotImplementedError, ValueError) as error:
        raise ConversionError([Problem("unheld-cell")]) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of polars, which is no exception to it
            raise ConversionError([Problem("unheld-cell")]) from None
        raise


def _of_one_name(names: Sequence[object]) -> Iterator[Problem]:
    first: dict[object, int] = {}
    for number, name in enumerate(names):
        if first.setdefault(name, number) < number:
            yield Problem("duplicate-column", (str(name),), shown(name), params={"first": first[name] + 1})


def _checked(columns: Mapping[str, str] | None) -> Mapping[str, str]:
    given: Any = {} if columns is None else columns
    if not isinstance(given, Mapping) or not all(isinstance(each, str) for pair in given.items() for each in pair):
        raise WrongType(Problem("wrong-type", ("columns",), shown(columns), Message("accepted.columns-of-fields")))
    return given


class RowReader(Generic[S]):
    """Reads rows of a table as subjects.

    Attributes:
        heads: the columns of the table that rows are to have, in this order.

    Raises:
        ConversionError: with every problem of the heads.
        CannotExpress: no such class, or a field of it is of a type that is not read strictly.
    """

    def __init__(
        self,
        heads: Iterable[Any],
        kind: type[S],
        columns: Mapping[str, str] = MappingProxyType({}),
        other_columns: OtherColumns | None = None,
    ) -> None:
        structure = in_common_era(structurer(checked_kind(kind)), kind)
        names = [head if isinstance(head, str) else repr(head) for head in heads]
        chosen = _chosen(names, kind, columns, other_columns)
        self.heads: list[str] = list(dict.fromkeys(head for head, _ in chosen))
        self._places = [self.heads.index(head) for head, _ in chosen]
        self._table = Table(tuple(column for _, column in chosen), kind, structure, _reader)

    def subjects(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[S | ConversionError]:
        """For each row its subject, or the error with its problems, whose paths begin with the row, from 0."""
        for number, cells in enumerate(rows):
            try:
                yield self._table.read([_cell(cells[place]) for place in self._places])
            except ConversionError as error:
                yield ConversionError(evolve(each.within(number), column=None) for each in error.problems)


def _chosen(
    heads: list[str], kind: type[Any], columns: Mapping[str, str], other_columns: OtherColumns | None
) -> list[tuple[str, Column]]:
    """The columns that are read, each with its head in the table.

    Raises:
        ConversionError: with every problem of the heads.
    """
    known = columns_of(kind)
    problems = [*_problems_of_mapping(columns, known, heads)]
    if problems:
        raise ConversionError(problems)
    found = [(number, head, name) for number, head in enumerate(heads, 1) for name in _names(head, known, columns)]
    if other_columns == "ignore":
        found = [each for each in found if each[2] in known and columns.get(each[2], each[1]) == each[1]]
    under = [head for _, head, _ in found]
    try:
        return list(zip(under, columns_under(under, [name for _, _, name in found], kind), strict=True))
    except ConversionError as error:
        numbers = [number for number, _, _ in found]
        hint = Message("hint.other-columns") if other_columns else None
        raise ConversionError(_of_table(problem, numbers, hint) for problem in error.problems) from None


def _names(head: str, known: Mapping[str, Column], columns: Mapping[str, str]) -> Iterable[str]:
    """The names of the columns that a column of the table is read as."""
    return [name for name, column in columns.items() if column == head] or [name_under(head, known)]


def _problems_of_mapping(
    columns: Mapping[str, str], known: Mapping[str, Column], heads: list[str]
) -> Iterator[Problem]:
    for name, column in columns.items():
        path = ("columns", name)
        if name not in known:
            yield Problem("unknown-column", path, shown(name), one_of(known), did_you_mean(name, known))
        if column not in heads:
            yield Problem("missing-column", path, hint=did_you_mean(column, heads), params={"column": column})


def _of_table(problem: Problem, numbers: list[int], of_others: Message | None) -> Problem:
    """A problem of the heads without the position that it would have in a file, with a hint on other columns."""
    params = dict(problem.params)
    if problem.code == "duplicate-column":
        params["first"] = numbers[int(str(params["first"])) - 1]
    hint = problem.hint or (of_others if problem.code in ("unknown-column", "duplicate-column") else None)
    return evolve(problem, column=None, params=params, hint=hint)


def _reader(column: Column) -> CellReader:
    """How cells of a column read: text as in CSV, unless it could mean several things there, and the rest as JSON."""
    try:
        of_text = column.reader()
    except CannotExpress:
        of_text = str

    def read(cell: Any) -> Any:
        return of_text(_whole_text(cell)) if type(cell) is str else _as_json(cell, kind)

    kind = int if column.field != column.path else column.type
    return read


def _whole_text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidValue(Problem("lone-surrogate", accepted=Message("accepted.characters"))) from None
    return text


def _as_json(cell: Any, kind: Any) -> Any:
    try:
        return with_leaves(cell, kind, _leaf)
    except RecursionError:
        raise InvalidValue(Problem("too-deep")) from None


def _leaf(value: Any, kind: Any) -> Any:
    plain = plain_value(value)
    if isinstance(plain, list):
        return with_leaves(plain, kind, _leaf)
    return _whole_text(plain) if isinstance(plain, str) else table_value(plain, kind)


def _cell(value: Any) -> Any:
    """The cell, an empty text where it is not known."""
    plain = plain_value(value)
    return "" if plain is None else plain
