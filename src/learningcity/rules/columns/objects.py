"""Columns of Python objects, as pandas has them: what they hold, and typed columns in their place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from math import isnan, nan
from numbers import Integral, Real
from typing import Any

from learningcity.rules.columns.cells import Holding
from learningcity.rules.columns.entries import JOINED, JOINED_NULL

__all__ = ["holding_of_kind", "is_list", "joined_lists", "kinds_of", "typed"]

_HELD = {
    "flag": Holding.FLAG,
    "whole": Holding.WHOLE,
    "decimal": Holding.FLOAT,
    "float": Holding.FLOAT,
    "text": Holding.TEXT,
    "day": Holding.TEXT,
}
"""What a typed column of each kind holds: days become text in ISO form, lists become text that is joined."""
_DTYPES = {"flag": "boolean", "whole": "Int64", "decimal": "float64", "float": "float64"}
_LISTS = ("list", "tuple", "set", "frozenset", "ndarray")
_INT64 = range(-(2**63), 2**63)


def kinds_of(values: Iterable[object]) -> tuple[str, ...]:
    """The kinds of what stands in the cells, each once: one is what a column may hold."""
    found = {_kind_of(value): None for value in values if not is_missing(value)}
    if len(found) > 1 and found.keys() <= {"whole", "decimal", "float"}:
        return ("float",)
    filled = tuple(kind for kind in found if kind != "list")
    return filled if filled and all(map(is_list, found)) else tuple(found)


def is_list(kind: str) -> bool:
    """Whether cells of this kind are lists."""
    return kind.startswith("list")


def is_missing(value: Any) -> bool:
    """None, NaN, and what pandas has for nothing."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, float) and isnan(value)


def _kind_of(value: object) -> str:
    name = type(value).__name__
    if name in ("bool", "bool_"):
        return "flag"
    if name in _LISTS:
        return _kind_of_list(value)
    if isinstance(value, Integral):
        return "whole" if int(value) in _INT64 else name
    if isinstance(value, Decimal):
        return "whole" if value.is_finite() and value == int(value) and int(value) in _INT64 else "decimal"
    if isinstance(value, Real):
        return "float"
    if isinstance(value, str):
        return "text"
    if isinstance(value, datetime):
        return "day" if value.tzinfo is None else name
    return "day" if isinstance(value, date) else name


def _kind_of_list(entries: Any) -> str:
    """With what is in it; NumPy makes floats of whole numbers beside one that is missing."""
    kinds = {_kind_of(entry) for entry in entries if not is_missing(entry)}
    if "float" in kinds and all(is_missing(entry) or entry == int(entry) for entry in entries):
        kinds = kinds - {"float"} | {"whole"}
    return f"list of {' and '.join(sorted(kinds))}" if kinds else "list"


def holding_of_kind(kind: str) -> Holding | None:
    """What a typed column of this kind holds; None of a kind that no fact is read from."""
    return Holding.TEXT if is_list(kind) else _HELD.get(kind)


def typed(column: Any, kind: str) -> Any:
    """A column of pandas with the same rows, of a type that pandas compares rightly where cells are missing.

    Args:
        column: a series of objects of one kind.
        kind: which one that is.
    """
    import pandas as pd  # type: ignore[import-untyped]  # its stubs are a package of their own

    made = [None if is_missing(value) else _made(value, kind) for value in column]
    return pd.Series(made, index=column.index, dtype=_DTYPES.get(kind, "object"))


def _made(value: Any, kind: str) -> Any:
    if is_list(kind):
        return JOINED + "".join(f"{_written(entry)}{JOINED}" for entry in value)
    if kind == "day":
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if kind in ("decimal", "float"):
        return nan if isinstance(value, Decimal) and value.is_nan() else float(value)
    return int(value) if kind == "whole" else value


def _written(entry: Any) -> str:
    """An entry as text that begins and holds nothing that stands for something else."""
    if is_missing(entry):
        return JOINED_NULL
    text = str(int(entry)) if isinstance(entry, float) and entry.is_integer() else str(entry)
    return JOINED_NULL if JOINED in text or text.startswith(JOINED_NULL) else text


def joined_lists(column: Any) -> Any:
    """A column of Arrow with the entries of its lists joined to text; null where an entry is."""
    import pyarrow as pa  # type: ignore[import-untyped]
    from pyarrow import compute

    arrow = column if isinstance(column, pa.ChunkedArray) else pa.array(column)
    joined = compute.binary_join(arrow.cast(pa.list_(pa.string())), JOINED)
    if isinstance(column, pa.ChunkedArray):
        return joined
    import pandas as pd

    return pd.Series(joined, index=column.index, dtype=pd.ArrowDtype(pa.string()))
