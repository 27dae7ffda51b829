"""Outcomes as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules.columns.decisions import Expr, Masks

if TYPE_CHECKING:
    from polars import Series

__all__ = ["text_of_few", "text_of_kleene", "text_of_many", "text_of_masks"]

_WORDS = {True: MET.value, False: NOT_MET.value, None: UNKNOWN.value}


def text_of_masks(masks: Masks) -> Expr:
    """The outcome of each row, for narwhals."""
    from narwhals.stable.v2 import lit, when

    text: Any = lit(UNKNOWN.value)
    if masks.not_met is not None:
        text = when(masks.not_met).then(lit(NOT_MET.value)).otherwise(text)
    if masks.met is not None:
        text = when(masks.met).then(lit(MET.value)).otherwise(text)
    return text


def text_of_kleene(met: Expr) -> Expr:
    """The outcome of each row, for polars."""
    from polars import lit, when

    not_met = when(~met).then(lit(NOT_MET.value)).otherwise(lit(UNKNOWN.value))
    return when(met).then(lit(MET.value)).otherwise(not_met)


def text_of_few(name: str, met: Series) -> Series:
    """As :func:`text_of_kleene`, for so few rows that asking polars takes longer."""
    from polars import Series, String

    return Series(name, [_WORDS[each] for each in met.to_list()], dtype=String)


def text_of_many(met: Expr) -> Expr:
    """As :func:`text_of_kleene`: dearer for few rows and quicker for many, but only where all of them are there."""
    from polars import Series, UInt32, lit

    words = lit(Series([UNKNOWN.value, NOT_MET.value, MET.value]))
    return words.gather((met.cast(UInt32) + 1).fill_null(0))
