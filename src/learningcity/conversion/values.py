"""Values of any kind as JSON: plain where JSON has the kind, under a tag where it has not."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from fractions import Fraction
from functools import partial
from types import NoneType
from typing import Any, TypeAlias, TypeVar

from learningcity.conversion.diagnosis import key_problems, within
from learningcity.conversion.kinds import Kinds, cannot_express, name_of, unknown_word
from learningcity.conversion.scalars import read_day, read_number, refused
from learningcity.conversion.spellings import member, one_of, spelling
from learningcity.dates import PartialDate, Period
from learningcity.errors import ConversionError, InvalidValue, Problem, shown
from learningcity.sources.titles import Titles
from learningcity.texts import Bound, Labels, Message, Number, Quantity, Series

__all__ = [
    "decode",
    "decode_as",
    "decode_number",
    "decode_params",
    "encode",
    "encode_float",
    "encode_params",
    "read_fraction",
]

T = TypeVar("T")
_Params: TypeAlias = tuple[tuple[str, object], ...]

_FRACTION = re.compile(r"-?[0-9]+(/[0-9]+)?")
_MAX_EXPONENT = 6_144  # of the widest decimal format of IEEE 754; a sentence would write out every zero


def encode(value: object) -> Any:
    """The value as JSON has it; equal values of equal types give equal JSON.

    Raises:
        CannotExpress: a value of another kind, or a number that is not finite.
    """
    if isinstance(value, Enum):
        return {name_of(type(value)): spelling(value)}
    encoder = _ENCODERS.get(type(value))
    if encoder is None:
        raise cannot_express(type(value).__name__)
    return encoder(value)


def _as_it_is(value: Any) -> Any:
    return value


def encode_float(value: float) -> float:
    """The number; zero has no sign, since both zeros are equal.

    Raises:
        CannotExpress: it is not finite.
    """
    if not math.isfinite(value):
        raise cannot_express(repr(value))
    return value + 0.0


DECIMAL_NUMBER = r"(?:\+|-)?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE](?:\+|-)?[0-9]+)?"
"""A pattern for a decimal number as JSON has it in text."""
_DECIMAL = re.compile(DECIMAL_NUMBER)


def _encode_decimal(value: Decimal) -> dict[str, str]:
    if not _can_be_written_out(value):
        raise cannot_express(repr(value))
    return {"decimal": str(value)}


def _can_be_written_out(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) <= _MAX_EXPONENT


def encode_params(params: _Params) -> dict[str, Any]:
    """Parameters by name.

    Raises:
        CannotExpress: a name that is no text or stands twice, or a value that JSON cannot hold.
    """
    encoded = {name: encode(value) for name, value in params}
    if len(encoded) != len(params) or not all(isinstance(name, str) for name in encoded):
        raise cannot_express("params")
    return encoded


def _encode_message(message: Message) -> dict[str, Any]:
    params = encode_params(message.params)
    return {"message": message.id, **({"params": params} if params else {})}


def _encode_quantity(quantity: Quantity) -> dict[str, Any]:
    unit = {} if quantity.unit is None else {"unit": quantity.unit}
    bound = {} if quantity.bound is Bound.EXACT else {"bound": quantity.bound.value}
    return {"quantity": encode(quantity.value), **unit, **bound}


def _encode_series(series: Series) -> dict[str, Any]:
    style = {} if series.style == "and" else {"style": series.style}
    return {"series": [encode(item) for item in series.items], **style}


def _encode_titles(titles: Titles) -> Any:
    from learningcity.conversion.converter import converter_for  # which itself is made of what stands here

    return converter_for().unstructure(titles)


_ENCODERS: dict[type, Callable[[Any], Any]] = {
    NoneType: _as_it_is,
    bool: _as_it_is,
    int: _as_it_is,
    str: _as_it_is,
    float: encode_float,
    tuple: lambda value: [encode(entry) for entry in value],
    date: lambda value: {"date": value.isoformat()},
    PartialDate: lambda value: {"partial-date": str(value)},
    Period: lambda value: {"period": str(value)},
    Decimal: _encode_decimal,
    Fraction: lambda value: {"fraction": str(value)},
    Labels: lambda value: {"labels": dict(value.texts)},
    Message: _encode_message,
    Quantity: _encode_quantity,
    Series: _encode_series,
    Titles: _encode_titles,
}


def decode(value: Any, kinds: Kinds) -> Any:
    """The value that JSON stands for.

    Raises:
        ConversionError: with the problems of what it holds.
        WrongType: a number that is not finite.
        InvalidValue: an unknown tag.
    """
    if isinstance(value, list | tuple):
        return tuple(within(index, partial(decode, entry, kinds)) for index, entry in enumerate(value))
    if not isinstance(value, Mapping):
        return read_number(value, float) if isinstance(value, float) else value
    tags = [key for key in value if key in _DECODERS or kinds.enumeration(key)]
    if len(tags) != 1:
        known = (*_DECODERS, *kinds.enumerations)
        raise unknown_word("unknown-tag", next(iter(value), ""), known)
    tag = tags[0]
    problems = key_problems(value, (tag,), _BESIDES.get(tag, ()))
    if problems:
        raise ConversionError(problems)
    enumeration = kinds.enumeration(tag)
    if enumeration is not None:
        return within(tag, lambda: member(enumeration, value[tag]))
    return _DECODERS[tag](value, kinds)


def decode_as(accepted: tuple[type, ...], value: Any, kinds: Kinds) -> Any:
    """The value that JSON stands for, if it is of one of these types.

    Raises:
        WrongType: it is of another.
        ConversionError, InvalidValue: see :func:`decode`.
    """
    decoded = decode(value, kinds)
    if type(decoded) in accepted:
        return decoded
    raise refused(value, _ACCEPTED.get(accepted[0], "text"))


_ACCEPTED = {Message: "text-value", Labels: "text-value", Quantity: "quantity", Series: "series"}


def decode_params(value: Any, kinds: Kinds) -> _Params:
    """Parameters by name.

    Raises:
        WrongType: not an object.
        ConversionError: with the problems of what it holds.
    """
    if not isinstance(value, Mapping):
        raise refused(value, "object")
    return tuple((name, within(name, partial(decode, given, kinds))) for name, given in value.items())


def _text(value: Mapping[str, Any], key: str) -> str:
    text: object = value[key]
    if isinstance(text, str):
        return text
    raise refused(text, "text")


def _decode_message(value: Mapping[str, Any], kinds: Kinds) -> Message:
    id = within("message", lambda: _text(value, "message"))
    return Message(id, within("params", lambda: decode_params(value.get("params", {}), kinds)))


def _decode_labels(value: Mapping[str, Any], _: Kinds) -> Labels:
    def labels() -> Labels:
        texts: Any = value["labels"]
        if not isinstance(texts, dict) or not all(type(text) is str for text in texts.values()):
            raise refused(texts, "labels")
        return Labels(**texts)

    return within("labels", labels)


def _decode_quantity(value: Mapping[str, Any], kinds: Kinds) -> Quantity:
    number = within("quantity", lambda: decode_number(value["quantity"], kinds))
    unit = None if value.get("unit") is None else within("unit", lambda: _text(value, "unit"))
    bound = within("bound", lambda: member(Bound, value.get("bound", "exact")))
    return Quantity(number, unit, bound)


def decode_number(value: Any, kinds: Kinds) -> Number:
    """The number that JSON stands for.

    Raises:
        WrongType: something else, or a number that is not finite.
        ConversionError, InvalidValue: see :func:`decode`.
    """
    decoded = decode(value, kinds)
    if type(decoded) in (int, float, Decimal, Fraction):
        return decoded  # type: ignore[no-any-return]  # as the line above says
    raise refused(decoded, "number")


def _decode_series(value: Mapping[str, Any], kinds: Kinds) -> Series:
    def items() -> tuple[Any, ...]:
        if not isinstance(value["series"], list | tuple):
            raise refused(value["series"], "tuple")
        return decode(value["series"], kinds)  # type: ignore[no-any-return]  # a tuple, of a list

    style = value.get("style", "and")
    if style not in _STYLES:
        raise InvalidValue(Problem("unknown-value", ("style",), shown(style), one_of(_STYLES)))
    return Series(within("series", items), style)


def _decode_titles(value: Mapping[str, Any], _: Kinds) -> Titles:
    from learningcity.conversion.converter import converter_for  # which itself is made of what stands here

    return converter_for().structure(value, Titles)


def _decoder(tag: str, read: Callable[[str], Any]) -> Callable[[Mapping[str, Any], Kinds], Any]:
    return lambda value, _: within(tag, lambda: read(_text(value, tag)))


def _decimal(text: str) -> Decimal:
    try:
        number = Decimal(text if _DECIMAL.fullmatch(text) else "")
    except InvalidOperation:  # also of an exponent beyond all bounds
        raise refused(text, "number") from None
    if not _can_be_written_out(number):
        raise refused(text, "number")
    return number


def read_fraction(text: str) -> Fraction:
    """The fraction that a text such as ``1/3`` spells, or the whole number.

    Raises:
        WrongType: another text.
    """
    if not _FRACTION.fullmatch(text):
        # Fraction would write out every digit of 1e999999999.
        raise refused(text, "number")
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise refused(text, "number") from None


_DECODERS: dict[str, Callable[[Mapping[str, Any], Kinds], Any]] = {
    "date": _decoder("date", lambda text: read_day(text, date)),
    "partial-date": _decoder("partial-date", PartialDate.parse),
    "period": _decoder("period", Period.parse),
    "decimal": _decoder("decimal", _decimal),
    "fraction": _decoder("fraction", read_fraction),
    "labels": _decode_labels,
    "message": _decode_message,
    "quantity": _decode_quantity,
    "series": _decode_series,
    "titles": _decode_titles,
}
_STYLES = ("and", "or", ",", ";")
_BESIDES = {"message": ("params",), "quantity": ("unit", "bound"), "series": ("style",)}
