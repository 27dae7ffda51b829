"""Any value of the library as JSON text, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TypeVar

from learningcity.conversion.conditions import CUSTOM
from learningcity.conversion.converter import converter_for, structurer
from learningcity.conversion.json_records import whole
from learningcity.conversion.json_text import skip_space
from learningcity.conversion.kinds import cannot_express, types_of
from learningcity.conversion.positions import Place
from learningcity.errors import ConversionError, Problem, WrongType, shown
from learningcity.rules.nodes import Custom
from learningcity.texts import Message

__all__ = ["NESTING", "as_text", "dumped", "from_json", "plain", "to_json"]

T = TypeVar("T")

NESTING = 250
"""How many arrays and objects of a text may lie within each other; the deepest conditions fit."""


def to_json(value: object, *, indent: int | None = None) -> str:
    """A value of this library as JSON; :func:`from_json` reads an equal value back.

    Equal values whose numbers are of equal types give equal text. What a search answered (next steps, or a question
    of ``testing``) is not written: the rules tell it again.

    Raises:
        CannotExpress: a part that JSON cannot hold, such as a function or a number that is not finite, or parts within
            parts without end.
    """
    return dumped(plain(value), indent)


def plain(value: object) -> Any:
    """A value of this library as decoded JSON.

    Raises:
        CannotExpress: see :func:`to_json`.
    """
    try:
        return converter_for().unstructure(value)
    except RecursionError:
        raise cannot_express(type(value).__name__) from None


def dumped(decoded: Any, indent: int | None = None) -> str:
    """Decoded JSON as text.

    Raises:
        CannotExpress: a part that JSON cannot hold.
    """
    return as_text(decoded, indent=indent)


def as_text(decoded: Any, **spelt: Any) -> str:
    """Decoded JSON as text, spelt as ``json.dumps`` is told.

    Raises:
        CannotExpress: a part that JSON cannot hold.
    """
    try:
        text = json.dumps(decoded, ensure_ascii=False, allow_nan=False, **spelt)
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
        WrongType: no text, or ``types`` is no list of enumerations and attrs classes.
    """
    if not isinstance(text, str):
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.json-text")))
    structure = structurer(kind, types_of(types))
    _, value, problems = whole(text, skip_space(text, Place()), structure, NESTING)
    if any(problem.code == CUSTOM for problem in problems):
        raise cannot_express(Custom.__name__)
    if problems:
        raise ConversionError(problems)
    read: T = value
    return read
