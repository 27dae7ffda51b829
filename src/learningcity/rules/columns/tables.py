"""A table of any engine: its columns, and what is made of those that no engine compares as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

from learningcity.errors import CannotExpress, InvalidTable, Problem, WrongType, shown
from learningcity.rules.columns.cells import Holding, holding_of
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from narwhals.stable.v2 import DataFrame, LazyFrame
    from narwhals.stable.v2.dtypes import DType

    Frame: TypeAlias = DataFrame[Any] | LazyFrame[Any]

__all__ = ["ENGINES", "Table", "as_frame"]

ENGINES = ("polars", "pandas", "pyarrow", "duckdb", "ibis", "pyspark")
"""The engines that are held against :func:`~learningcity.rules.evaluate.evaluate`, as narwhals calls them."""
_PROVEN_BEHIND_IBIS = ("duckdb",)


def as_frame(frame: object) -> Frame:
    """The table as narwhals sees it.

    Raises:
        ModuleNotFoundError: the extra ``tables`` is not installed.
        WrongType: no table that narwhals knows.
        InvalidTable: several columns have the same name.
    """
    try:
        import narwhals.stable.v2 as nw
        from narwhals.exceptions import DuplicateError
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "tables need narwhals: pip install 'learningcity[tables]'", name=error.name
        ) from error
    try:
        found: Any = nw.from_native(frame, pass_through=True)
    except DuplicateError:
        native: Any = frame
        raise InvalidTable(_duplicates(_repeated(list(native.columns), str))) from None
    if not isinstance(found, nw.DataFrame | nw.LazyFrame):
        raise WrongType(Problem("wrong-type", ("frame",), shown(type(frame)), Message("accepted.frame")))
    return found  # pyright: ignore[reportUnknownVariableType]  # a table of whatever


@frozen
class Table:
    """A table, with what can be told of it without reading its rows.

    Attributes:
        frame: as narwhals sees it.
        engine: which one holds it.
        names: of its columns, those that are text.
        types: of its columns.
    """

    frame: Frame
    engine: str
    names: tuple[str, ...]
    types: dict[str, DType] = field(eq=False)

    @classmethod
    def of(cls, frame: object) -> Table:
        """The table.

        Raises:
            ModuleNotFoundError, WrongType: see :func:`as_frame`.
            CannotExpress: an engine whose answers were never held against those of single cities.
            InvalidTable: several columns have the same name; on Spark capitals make no difference.
        """
        seen = as_frame(frame)
        engine = _engine_of(seen)
        names = _names_of(seen)
        repeated = _repeated(names, str.casefold if engine == "pyspark" else str)
        if repeated:
            raise InvalidTable(_duplicates(repeated))
        return cls(seen, engine, names, dict(seen.collect_schema()))

    @property
    def is_eager(self) -> bool:
        """Whether its rows are there."""
        from narwhals.stable.v2 import DataFrame

        return isinstance(self.frame, DataFrame)

    def holding(self, column: str) -> Holding | None:
        """What a column holds; None of a type that no fact is read from."""
        dtype = self.types[column]
        if type(dtype).__name__ == "Unknown":
            return Holding.NOTHING if self._is_of_nothing(column) else None
        return holding_of(dtype)

    def _is_of_nothing(self, column: str) -> bool:
        """Whether the type of the column is that of a null; narwhals tells it from no other that it does not know."""
        native: Any = self.frame.to_native()
        match self.engine:
            case "polars":
                return bool(native.collect_schema()[column].is_(_polars_null()))
            case "duckdb":
                return str(native.types[native.columns.index(column)]).strip('"') == "NULL"
            case "ibis":
                return bool(native.schema()[column].is_null())
            case "pyspark":
                return type(native.schema[column].dataType).__name__ in ("NullType", "VoidType")
            case _:
                return self.is_empty(column)

    def is_empty(self, column: str) -> bool:
        """Whether no cell of the column holds anything, as far as the rows are there."""
        from narwhals.stable.v2 import DataFrame

        return isinstance(self.frame, DataFrame) and bool(self.frame[column].is_null().all())


def _polars_null() -> Any:
    import polars as pl

    return pl.Null


def _engine_of(frame: Frame) -> str:
    engine = frame.implementation.value
    if engine == "ibis":
        native: Any = frame.to_native()
        behind = native.get_backend().name
        if behind not in _PROVEN_BEHIND_IBIS:
            engine = f"ibis[{behind}]"
    if engine not in ENGINES:
        raise CannotExpress(Message("error.engine", {"engine": engine, "engines": Series(ENGINES, ",")}))
    return str(engine)


def _names_of(frame: Frame) -> tuple[str, ...]:
    native: Any = frame.to_native()
    if frame.implementation.is_polars():
        names = native.collect_schema().names()
    else:
        names = native.column_names if frame.implementation.is_pyarrow() else native.columns
    return tuple(name for name in names if isinstance(name, str))


def _repeated(names: Sequence[object], fold: Callable[[str], str]) -> list[str]:
    """The names that several columns have."""
    times = Counter(fold(name) for name in names if isinstance(name, str))
    return [name for name in names if isinstance(name, str) and times[fold(name)] > 1]


def _duplicates(names: Iterable[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(names):
        yield Problem("duplicate-name", ("frame", name), accepted=Message("accepted.unique-columns"))
