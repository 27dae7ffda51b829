"""The two libraries in which decisions are written: narwhals for every engine, and polars itself.

What is used of their expressions has the same names in both; what has not stands here.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Protocol

from learningcity.rules.columns.cells import Cells, Holding
from learningcity.rules.columns.decisions import Decision, Expr
from learningcity.rules.columns.entries import JOINED, Entries, Lists, Members, PolarsLists
from learningcity.rules.columns.patterns import FRAME

__all__ = ["Library", "Narwhals", "Polars"]


class Library(Protocol):
    """A library of expressions over columns.

    Attributes:
        frame: what text stands in for patterns, see :data:`~learningcity.rules.columns.patterns.FRAME`.
    """

    frame: str

    def col(self, name: str) -> Expr:
        """A column."""
        ...

    def cast(self, values: Expr, kind: str) -> Expr:
        """The values, as ``Float64``, ``Int64`` or ``String``."""
        ...

    def where(self, mask: Expr, values: Expr, other: str) -> Expr:
        """The values where the mask is true, else another one."""
        ...

    def is_integral(self, floats: Expr) -> Expr:
        """Where a float is a whole number."""
        ...

    def flag(self, flags: Expr) -> Decision:
        """Where a flag is set, and where it is not."""
        ...

    def framed(self, text: Expr) -> Expr | None:
        """Text in the frame; None where that is empty."""
        ...

    def lists(self, cells: Cells, members: Members) -> Entries:
        """The entries of a column of lists."""
        ...

    def day(self, day: date, holding: Holding) -> Any:
        """A day, to compare a column of days, or of times, with."""
        ...


class Narwhals:
    """narwhals; on Spark a name of a column is quoted, since a dot in it would mean a part of a value."""

    frame = FRAME

    def __init__(self, engine: str) -> None:
        import narwhals.stable.v2 as nw

        self._nw = nw
        self._engine = engine

    def col(self, name: str) -> Expr:
        """A column."""
        return self._nw.col("`" + name.replace("`", "``") + "`" if self._engine == "pyspark" else name)

    def cast(self, values: Expr, kind: str) -> Expr:
        """The values as another type."""
        return values.cast(getattr(self._nw, kind)())

    def where(self, mask: Expr, values: Expr, other: str) -> Expr:
        """The values where the mask is true, else another one."""
        return self._nw.when(mask).then(values).otherwise(self._nw.lit(other))

    def is_integral(self, floats: Expr) -> Expr:
        """Where a float is a whole number; pandas on Arrow has no remainders, and some engines round to 64 bits."""
        return floats == floats.round(0) if self._engine == "pandas" else floats % 1 == 0

    def flag(self, flags: Expr) -> Decision:
        """Where a flag is set, and where it is not; asked so, pandas makes no number of a flag."""
        return Decision(flags == True, flags == False)  # noqa: E712  # expressions

    def framed(self, text: Expr, frame: str = FRAME) -> Expr:
        """Text between two frames."""
        return self._nw.concat_str(self._nw.lit(frame), text, self._nw.lit(frame))

    def lists(self, cells: Cells, members: Members) -> Entries:
        """The entries of a column of lists."""
        joined = None if cells.joined is None else self.framed(self.col(cells.joined), JOINED)
        return Lists(self.col(cells.column), cells.entries, members, _whole(cells), joined)

    def day(self, day: date, holding: Holding) -> Any:
        """A day; those of Python are shifted by Spark before 1583, and by its time zone."""
        return (
            self._nw.lit(day.isoformat()).cast(self._nw.Date()) if self._engine == "pyspark" else _as_held(day, holding)
        )


class Polars:
    """polars."""

    frame = ""

    def __init__(self) -> None:
        import polars as pl

        self._pl = pl

    def col(self, name: str) -> Expr:
        """A column."""
        return self._pl.col(name)

    def cast(self, values: Expr, kind: str) -> Expr:
        """The values as another type."""
        return values.cast(getattr(self._pl, kind))

    def where(self, mask: Expr, values: Expr, other: str) -> Expr:
        """The values where the mask is true, else another one."""
        return self._pl.when(mask).then(values).otherwise(self._pl.lit(other))

    def is_integral(self, floats: Expr) -> Expr:
        """Where a float is a whole number."""
        return floats % 1 == 0

    def flag(self, flags: Expr) -> Decision:
        """Where a flag is set, and where it is not."""
        return Decision(flags, ~flags, is_exact=True)

    def framed(self, text: Expr) -> None:
        """Nothing: text needs no frame."""

    def lists(self, cells: Cells, members: Members) -> Entries:
        """The entries of a column of lists."""
        return PolarsLists(self.col(cells.column), cells.entries, members, _whole(cells))

    def day(self, day: date, holding: Holding) -> Any:
        """A day."""
        return _as_held(day, holding)


def _whole(cells: Cells) -> range:
    return range(cells.least, cells.most + 1)


def _as_held(day: date, holding: Holding) -> date:
    """The day, or the time at which it begins, in no zone."""
    return datetime.combine(day, time.min) if holding is Holding.TIME else day
