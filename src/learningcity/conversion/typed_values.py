"""Values of Python that JSON does not have as decoded JSON: dates, and numbers of tables, where a field takes them.

Only the type of a field tells what a value may stand for: a day is the text of a date in a field of dates, and is left
for the field to refuse in any other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, MINYEAR, date, datetime, time
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias, get_args

from attrs import has

from learningcity.cities import Population
from learningcity.conversion.csv_cells import known_type
from learningcity.conversion.strict import is_tuple
from learningcity.conversion.structuring import typed_fields
from learningcity.dates import PartialDate

__all__ = ["Leaf", "day_as_text", "plain_value", "table_value", "with_leaves"]

Leaf: TypeAlias = Callable[[Any, Any], Any]
"""What stands for a value without parts in a field of a type."""

_DATES = (PartialDate, date)
_COUNTS = (int, Population)
_MOST_EXACT = 2**53
_MOST_DIGITS = 18
_MIDNIGHT = time()
_AS_THEY_ARE = (str, int, bool, list, dict, date)
_PANDAS_UNKNOWN = ("NAType", "NaTType")


@cache
def _types(kind: Any) -> Mapping[str, Any]:
    """The types of the fields of a class; nothing of what is none."""
    return MappingProxyType({each.name: each.type for each in typed_fields(kind)} if has(kind) else {})


def with_leaves(value: Any, kind: Any, leaf: Leaf) -> Any:
    """A value for a field of a type, with each part that has no parts itself replaced by what ``leaf`` makes of it.

    Raises:
        RecursionError: parts within parts without end.
    """
    kind = known_type(kind)
    if isinstance(value, list | tuple):
        inner = get_args(kind)[0] if is_tuple(kind) else None
        return [with_leaves(entry, inner, leaf) for entry in value]
    if isinstance(value, Mapping):
        types = _types(kind)
        return {key: with_leaves(entry, types.get(key), leaf) for key, entry in value.items()}
    return leaf(value, kind)


def day_as_text(value: Any, kind: Any) -> Any:
    """The text of a day in a field of dates; anything else as it is."""
    return value.isoformat() if type(value) is date and kind in _DATES else value


def table_value(value: Any, kind: Any) -> Any:
    """What a value of a table is in a field of a type.

    Whole floats, which columns with gaps hold, and whole decimals, which databases give, are whole numbers where these
    are counted; a moment at midnight without a zone, which stands for a day where an engine has no type for days, is
    that day.
    """
    if kind in _COUNTS:
        return _whole(value)
    if kind is float and type(value) is Decimal:
        return float(value)
    if isinstance(value, datetime) and kind in _DATES:
        is_midnight = value.time() == _MIDNIGHT and not getattr(value, "nanosecond", 0)
        is_day = value.tzinfo is None and is_midnight and MINYEAR <= value.year <= MAXYEAR  # pandas goes beyond
        return value.date().isoformat() if is_day else value
    return day_as_text(value, kind)


def _whole(value: Any) -> Any:
    if type(value) is float and value.is_integer() and abs(value) <= _MOST_EXACT:
        return int(value)
    if type(value) is Decimal and math.isfinite(value) and value.adjusted() < _MOST_DIGITS and value % 1 == 0:
        return int(value)
    return value


def plain_value(value: Any) -> Any:
    """A value of a table as Python itself has it, None where it says that nothing is known; parts are left alone."""
    kind = type(value)
    if value is None or kind in _AS_THEY_ARE:
        return value
    if isinstance(value, float | Decimal) and math.isnan(value):
        return None
    if kind.__name__ in _PANDAS_UNKNOWN and kind.__module__.startswith("pandas."):
        return None
    if kind.__module__ == "numpy":
        return _of_numpy(value)
    return value


def _of_numpy(value: Any) -> Any:
    """A scalar, or an array, of numpy; moments and spans are scalars, which would else be numbers in some units."""
    if value.dtype.kind not in "mM":
        return plain_value(value.tolist())
    if value.ndim:
        return list(value)
    if str(value) == "NaT":
        return None
    if value.dtype.kind == "m":
        return value
    try:
        return datetime.fromisoformat(str(value.astype("datetime64[us]")))
    except ValueError:
        return value
