"""Any value of the library as JSON text, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TypeVar

from learningcity.conversion.converter import converter_for, structurer
from learningcity.conversion.json_records import whole
from learningcity.conversion.json_text import skip_space
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.positions import Place
from learningcity.errors import ConversionError

__all__ = ["dumped", "from_json", "to_json"]

T = TypeVar("T")

_NESTING = 250
"""Conditions of the greatest depth fit: each may take four levels of JSON."""


def to_json(value: object, *, indent: int | None = None) -> str:
    """A value of this library as JSON; :func:`from_json` reads an equal value back.

    Equal values whose numbers are of equal types give equal text.

    Raises:
        CannotExpress: a part that JSON cannot hold, such as a function or a number that is not finite.
    """
    return dumped(converter_for().unstructure(value), indent)


def dumped(plain: Any, indent: int | None = None) -> str:
    """Decoded JSON as text.

    Raises:
        CannotExpress: a part that JSON cannot hold.
    """
    try:
        text = json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=indent)
        text.encode()
    except (TypeError, ValueError) as error:
        raise cannot_express(str(error)) from None
    return text


def from_json(text: str, kind: type[T], *, types: Iterable[type[Any]] = ()) -> T:
    """The value that :func:`to_json` wrote.

    Args:
        text: one JSON value.
        kind: what it stands for, such as ``City`` or ``RuleBook``.
        types: enumerations of one's own that facts name, and classes of one's own that verdicts are about.

    Raises:
        ConversionError: with every problem of the text, each with line and column.
        CannotExpress: ``kind`` or a field of it is of a type that is not read strictly, a function of the user
            decides in a condition, or a name in ``types`` is taken.
    """
    structure = structurer(kind, tuple(types))
    _, value, problems = whole(text, skip_space(text, Place()), structure, _NESTING)
    if problems:
        raise ConversionError(problems)
    read: T = value
    return read
