"""What the cells of a column hold, and where a table has a fact."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.rules.nodes import AnyFact

if TYPE_CHECKING:
    from narwhals.stable.v2.dtypes import DType

__all__ = ["Cells", "Holding", "Need", "column_of", "holding_of", "need_of", "range_of"]


class Holding(Enum):
    """What the cells of a column hold."""

    NOTHING = "nothing"
    """No cell holds anything, or there is no column."""
    WHOLE = "whole numbers"
    FLOAT = "numbers with fractions"
    """Also decimal ones, which are compared as floats of 64 bits."""
    FLAG = "flags"
    TEXT = "text"
    DAY = "days"
    TIME = "days with a time of day, in no zone"
    LIST = "lists"


class Need(Enum):
    """What a fact needs its column to hold."""

    NUMBER = "number"
    COUNT = "count"
    """A number of entries: the number itself, or the entries, to be counted."""
    FLAG = "flag"
    TEXT = "text"
    DATE = "date"
    ENTRIES = "entries"


@frozen
class Cells:
    """Where a table has a fact.

    Attributes:
        fact: what the cells tell.
        column: the name of the column; of a fact without one the name that it would have.
        given: the name of the column in the table that was given, where it is another.
        is_cut: whether times are made days before they are compared, since the engine cannot hold every day as a time.
        holding: what its cells hold.
        least, most: the range of whole numbers that the column, or its lists, can hold.
        entries: what the lists of a column hold; None where it holds no lists.
        is_plain_text: whether text is of a type that knows patterns.
        is_joined: whether text was made of lists.
        joined: the name of a column with the lists as text, without a separator before and after.
    """

    fact: AnyFact
    column: str
    holding: Holding = Holding.NOTHING
    least: int = 0
    most: int = 0
    entries: Holding | None = None
    is_plain_text: bool = True
    is_joined: bool = False
    joined: str | None = None
    given: str | None = None
    is_cut: bool = False


def column_of(fact: AnyFact) -> str:
    """The column in which a table has a fact unless another one is named: as CSV has it."""
    return fact.column or "_".join(step for step in fact.path if step not in ("*", "#"))


def need_of(fact: AnyFact) -> Need:
    """What the column of a fact is needed for."""
    if fact.many:
        return Need.ENTRIES
    if fact.path[-1] == "#":
        return Need.COUNT
    if fact.type in (int, float):
        return Need.NUMBER
    if fact.type is bool:
        return Need.FLAG
    return Need.TEXT if fact.type is str or issubclass(fact.type, Enum) else Need.DATE


_PLAIN = {"Float32": Holding.FLOAT, "Float64": Holding.FLOAT, "Decimal": Holding.FLOAT, "Boolean": Holding.FLAG}
_OTHER = {
    "String": Holding.TEXT,
    "Categorical": Holding.TEXT,
    "Enum": Holding.TEXT,
    "Date": Holding.DAY,
    "List": Holding.LIST,
}


def holding_of(dtype: DType) -> Holding | None:
    """What a column of a type holds; None of a type that no fact is read from."""
    name = type(dtype).__name__
    if dtype.is_integer():
        return Holding.WHOLE
    if name == "Datetime":
        return Holding.TIME if getattr(dtype, "time_zone", None) is None else None
    return _PLAIN.get(name) or _OTHER.get(name)


def range_of(dtype: DType) -> tuple[int, int]:
    """The least and the most that a column of whole numbers can hold."""
    name = type(dtype).__name__
    bits = int(name.removeprefix("U").removeprefix("Int").removeprefix("int"))
    return (0, 2**bits - 1) if name.startswith("U") else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
