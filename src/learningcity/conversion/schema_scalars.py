"""Schemas of JSON for what has no parts: which texts and numbers are read, told by patterns and bounds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR
from sys import float_info
from typing import Any, TypeAlias

from learningcity.conversion.values import DECIMAL_NUMBER
from learningcity.dates import FIRST_LATE_YEAR, LAST_LATE_YEAR

__all__ = [
    "DECIMAL",
    "FILLED",
    "FINITE",
    "FRACTION",
    "ID",
    "NUMBER",
    "PATH_STEP",
    "Schema",
    "day",
    "one_key",
    "or_null",
    "partial_date",
    "period",
    "text_of_all",
    "year",
]

Schema: TypeAlias = dict[str, Any]

FINITE: Schema = {"type": "number", "minimum": -float_info.max, "maximum": float_info.max}
"""What a float may be."""

NUMBER: Schema = {"anyOf": [{"type": "integer"}, FINITE]}
"""Whole numbers of any size, and what a float may be."""

FILLED: Schema = {"pattern": r"\S"}
"""Text that holds more than white space."""

_LINE_FEED = r"\n"
"""Python and others let a line feed pass before the end of a pattern."""


def text_of_all(pattern: str, *, refused: str = "") -> Schema:
    """Text that a pattern matches from its beginning to its end, where nothing of what is refused is found in it."""
    unwanted = f"{refused}|{_LINE_FEED}" if refused else _LINE_FEED
    return {"type": "string", "pattern": f"^(?:{pattern})$", "not": {"type": "string", "pattern": unwanted}}


ID: Schema = text_of_all("[a-z0-9]+(?:[-.][a-z0-9]+)*")
"""Ids: lower case and dotted."""

PATH_STEP: Schema = text_of_all(r"[A-Za-z_][A-Za-z0-9_]*|\*|#")
"""A step on the path to a fact."""

FRACTION: Schema = text_of_all("-?[0-9]+(?:/0*[1-9][0-9]*)?")
"""A fraction such as ``1/3``, or a whole number."""

DECIMAL: Schema = text_of_all(DECIMAL_NUMBER)
"""What is read as a finite decimal."""


# Dates: the lengths of the months, and the leap years of the Gregorian calendar

_LONG, _SHORT = "0[13578]|1[02]", "0[469]|11"
_MONTH = "0[1-9]|1[0-2]"
_YEAR = "[0-9]{4}"
_LEAP_YEAR = "[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
_DAY = (
    f"{_YEAR}-(?:(?:{_LONG})-(?:0[1-9]|[12][0-9]|3[01])|(?:{_SHORT})-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:{_LEAP_YEAR})-02-29"
)
_PARTIAL_DATE = f"{_YEAR}(?:-(?:{_MONTH}))?|{_DAY}"
_END = rf"(?:{_PARTIAL_DATE}|\.\.|)"
_LATE = sorted({f"{year:04}"[:2] for year in range(FIRST_LATE_YEAR, LAST_LATE_YEAR + 1)})
"""How years begin that are most likely of the Buddhist era."""


def _dated(pattern: str, *, common: bool) -> Schema:
    starts = ["0000", *(_LATE if common else ())]
    return text_of_all(pattern, refused=f"(?:^|/)(?:{'|'.join(starts)})")


def partial_date(*, common: bool) -> Schema:
    """A year, a month or a day; none of the Buddhist era where only the Common Era is read."""
    return {**_dated(_PARTIAL_DATE, common=common), "examples": ["2013", "2013-10", "2013-10-21"]}


def day(*, common: bool) -> Schema:
    """A whole date."""
    return {**_dated(_DAY, common=common), "examples": ["2013-10-21"]}


def period(*, common: bool) -> Schema:
    """A stretch of time from a partial date to another, each of which may be open or not known."""
    return {**_dated(f"{_END}/{_END}", common=common), "examples": ["2021/2022", "2021/.."]}


def year(*, common: bool) -> Schema:
    """A year as a number."""
    bounds: Schema = {"minimum": MINYEAR, "maximum": MAXYEAR}
    late: Schema = {"not": {"type": "integer", "minimum": FIRST_LATE_YEAR, "maximum": LAST_LATE_YEAR}}
    return {**bounds, **late} if common else bounds


def or_null(schema: Schema) -> Schema:
    """The schema, or null for what is not known."""
    match schema:
        case {"type": str() as kind}:
            return {**schema, "type": [kind, "null"]}
        case {"enum": [*words]}:
            return {"enum": [*words, None]}
        case {"anyOf": [*options], **others} if not others:
            return {"anyOf": [*options, {"type": "null"}]}
        case _:
            return {"anyOf": [schema, {"type": "null"}]}


def one_key(properties: Mapping[str, Schema]) -> Schema:
    """An object that has exactly one of these keys."""
    return {
        "type": "object",
        "properties": {**properties},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
