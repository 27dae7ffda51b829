"""Hooks for values without parts: numbers, text, flags, members of enumerations, dates."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NewType, TypeAlias, Union, get_args, get_origin

from attrs import fields
from cattrs import Converter

from learningcity.cities import City
from learningcity.conversion.dates_in_words import read_date
from learningcity.conversion.diagnosis import inside
from learningcity.conversion.spellings import member, words
from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.texts import Message

__all__ = [
    "FilledText",
    "Hook",
    "is_enumeration",
    "read_count",
    "read_day",
    "read_number",
    "refused",
    "register_scalars",
    "require_object",
]

Hook: TypeAlias = Callable[[Any, Any], Any]

FilledText = NewType("FilledText", str)
"""Text that holds more than white space."""

_PLAIN = (int, float, bool, str, NoneType)
_MAX_EXACT = 2**1000


def is_enumeration(kind: Any) -> bool:
    """Whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def refused(value: object, accepted: str) -> WrongType:
    """The error for a value of a type that is not accepted."""
    return WrongType(Problem("wrong-type", (), shown(value), Message(f"accepted.{accepted}")))


def require_object(value: object) -> None:
    """Nothing, if the value is an object of JSON.

    Raises:
        WrongType: it is something else.
    """
    if type(value) is not dict and not isinstance(value, Mapping):
        raise refused(value, "object")


def _exactly(kind: type, accepted: str) -> Hook:
    def structure(value: Any, wanted: Any) -> Any:
        # An enumeration that is also text or a number comes here as well.
        if wanted is not kind and is_enumeration(wanted):
            return member(wanted, value)
        if type(value) is kind:
            return value
        raise refused(value, accepted)

    return structure


def read_count(value: Any, _: Any) -> int:
    """The whole number that a value is; how many it may be is for a constructor to say.

    Raises:
        WrongType: anything else.
    """
    if type(value) is int:
        return value
    raise refused(value, "whole-number")


def read_number(value: Any, wanted: Any) -> Any:
    """The finite number that a float, or a whole number of the same value, gives.

    Raises:
        WrongType: anything else.
    """
    if is_enumeration(wanted):
        return member(wanted, value)
    if type(value) is int and abs(value) < _MAX_EXACT and float(value) == value:
        return float(value)
    if type(value) is float and math.isfinite(value):
        return value
    raise refused(value, "number")


def read_day(value: Any, _: Any) -> date:
    """The day that ``2013-10-21`` spells.

    Raises:
        WrongType: not text.
        InvalidValue: no whole date.
    """
    read = PartialDate.parse(value)
    if read.day is None:
        raise InvalidValue(Problem("day", (), shown(value), Message("accepted.whole-date")))
    return read.earliest


def _filled_text(value: Any, _: Any) -> str:
    convert: Any = fields(City).name.converter
    text: str = inside(convert, value)
    return text


def _member_hook(kind: type[Any]) -> Hook:
    known = words(kind)

    def structure(value: Any, _: Any) -> Any:
        found = known.get(value) if type(value) is str else None
        return member(kind, value) if found is None else found

    return structure


def _is_plain_union(kind: Any) -> bool:
    options = get_args(kind) if get_origin(kind) in (UnionType, Union) else ()
    return len(options) > 1 and all(option in _PLAIN or is_enumeration(option) for option in options)


def _plain_union_hook(kind: Any) -> Hook:
    options = get_args(kind)
    known = {word: entry for option in options if is_enumeration(option) for word, entry in words(option).items()}

    def structure(value: Any, _: Any) -> Any:
        if isinstance(value, str) and value in known:
            return known[value]
        if type(value) in options and (type(value) is not float or math.isfinite(value)):
            return value
        raise refused(value, "member")

    return structure


def register_scalars(converter: Converter) -> None:
    """Teach a converter to read values without parts, strictly."""
    converter.register_structure_hook_factory(is_enumeration, _member_hook)
    converter.register_structure_hook_factory(_is_plain_union, _plain_union_hook)
    for plain, accepted in ((int, "integer"), (str, "text"), (bool, "flag")):
        converter.register_structure_hook(plain, _exactly(plain, accepted))
    converter.register_structure_hook(float, read_number)
    converter.register_structure_hook(FilledText, _filled_text)
    converter.register_structure_hook(PartialDate, lambda value, _: read_date(value))
    converter.register_structure_hook(Period, lambda value, _: Period.parse(value))
    # A hook for the class itself would also be taken for a moment, which is no day.
    converter.register_structure_hook_func(lambda kind: kind is date, read_day)
