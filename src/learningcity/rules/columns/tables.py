"""A table of any engine: its columns, and what is made of those that no engine compares as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

from learningcity.errors import CannotExpress, InvalidTable, Problem, WrongType, shown
from learningcity.rules.columns.cells import Holding, holding_of
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from narwhals.stable.v2 import DataFrame, LazyFrame
    from narwhals.stable.v2.dtypes import DType

    Frame: TypeAlias = DataFrame[Any] | LazyFrame[Any]

__all__ = ["ENGINES", "Table", "as_frame", "names_of"]

ENGINES = ("polars", "pandas", "pyarrow", "duckdb", "ibis", "pyspark")
"""The engines that are held against :func:`~learningcity.rules.evaluate.evaluate`, as narwhals calls them."""
_PROVEN_BEHIND_IBIS = ("duckdb",)
_BLIND_TO_CAPITALS = ("duckdb", "ibis", "pyspark")
"""Engines to which two names are one where they differ in the size of letters only."""


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
        names = native.column_names if hasattr(native, "column_names") else list(native.columns)
        raise InvalidTable(_duplicates(_repeated(names, str))) from None
    if not isinstance(found, nw.DataFrame | nw.LazyFrame):
        raise WrongType(Problem("wrong-type", ("frame",), shown(type(frame)), Message("accepted.frame")))
    return found  # pyright: ignore[reportUnknownVariableType]  # a table of whatever


@frozen
class Table:
    """A table, with what can be told of it before anything is computed.

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
            InvalidTable: several columns have the same name; to some engines capitals make no difference.
        """
        seen = as_frame(frame)
        engine = _engine_of(seen)
        names = tuple(name for name in names_of(seen) if isinstance(name, str))
        repeated = _repeated(names, str.casefold if engine in _BLIND_TO_CAPITALS else str)
        if repeated:
            raise InvalidTable(_duplicates(repeated))
        return cls(seen, engine, names, dict(seen.collect_schema()))

    def holding(self, column: str) -> Holding | None:
        """What a column holds; None of a type that no fact is read from."""
        dtype = self.types[column]
        if type(dtype).__name__ == "Unknown":
            return Holding.NOTHING if self._is_of_nothing(column) else None
        return holding_of(dtype) if self._is_compared_rightly(column) else None

    def _is_compared_rightly(self, column: str) -> bool:
        """Whether the engine compares columns of this type at all, and as the others do."""
        native, kind = self.native_type(column), type(self.types[column]).__name__
        if self.engine == "duckdb":
            return native != "JSON"
        if self.engine not in ("pandas", "pyarrow"):
            return True
        if kind in ("Categorical", "Enum"):
            return "=string" in native or "=large_string" in native or native == "category of text"
        if kind in ("UInt64", "List"):
            return not self.is_arrow(column) or not ("uint64" in native or "view" in native)
        return True

    def is_arrow(self, column: str) -> bool:
        """Whether the column is one of Arrow."""
        return self.engine == "pyarrow" or "pyarrow" in self.native_type(column)

    def native_type(self, column: str) -> str:
        """The type of a column as the engine calls it; of engines of which narwhals tells too little."""
        native: Any = self.frame.to_native()
        match self.engine:
            case "pyarrow":
                return str(native.schema.field(column).type)
            case "pandas":
                dtype = native[column].dtype
                is_text = getattr(dtype, "categories", None) is not None and _is_text(dtype.categories)
                return "category of text" if is_text else str(dtype)
            case "duckdb":
                return str(native.types[native.columns.index(column)]).strip('"')
            case _:
                return ""

    def _is_of_nothing(self, column: str) -> bool:
        """Whether the type of the column is that of a null; narwhals tells it from no other that it does not know."""
        native: Any = self.frame.to_native()
        match self.engine:
            case "polars":
                return bool(native.collect_schema()[column].is_(_polars_null()))
            case "duckdb":
                return self.native_type(column) == "NULL"
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


def _is_text(values: Any) -> bool:
    return all(isinstance(value, str) for value in values)


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


def names_of(frame: Frame) -> tuple[Any, ...]:
    """The names of the columns, each as often as it occurs: of some engines narwhals tells it only once."""
    native: Any = frame.to_native()
    if frame.implementation.is_polars():
        return tuple(native.collect_schema().names())
    return tuple(native.column_names if frame.implementation.is_pyarrow() else native.columns)


def _repeated(names: Iterable[object], fold: Callable[[str], str]) -> list[str]:
    """The names that several columns have, as text."""
    told = [name if isinstance(name, str) else shown(name) for name in names]
    times = Counter(map(fold, told))
    return [name for name in told if times[fold(name)] > 1]


def _duplicates(names: Iterable[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(names):
        yield Problem("duplicate-name", ("frame", name), accepted=Message("accepted.unique-columns"))
