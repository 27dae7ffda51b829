"""The converter of the library: made new for each caller, never cattrs' global one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.errors import StructureHandlerNotFoundError

from learningcity.conversion.conditions import register_conditions
from learningcity.conversion.diagnosis import problems_of
from learningcity.conversion.kinds import cannot_express, kinds_with
from learningcity.conversion.scalars import Hook
from learningcity.conversion.scoring_hooks import register_scoring
from learningcity.conversion.strict import strict_hook
from learningcity.conversion.structuring import register_structuring
from learningcity.conversion.value_hooks import (
    register_answers,
    register_unstructuring,
    register_values,
    register_verdicts,
)
from learningcity.errors import ConversionError

__all__ = ["converter_for", "make_converter", "problems_of", "register_hooks", "structurer"]

T = TypeVar("T")
Types = tuple[type[Any], ...]


def make_converter(*, types: Iterable[type[Any]] = ()) -> Converter:
    """A new converter that reads and writes the values of this library strictly.

    What it raises when it reads holds every problem of the input; :func:`problems_of` lists them.

    Args:
        types: enumerations and subclasses of ``City`` of one's own that JSON names, such as the type of a fact.

    Raises:
        WrongType: ``types`` is no list of enumerations and attrs classes.
        CannotExpress: the name of one of ``types`` already means something else.
    """
    converter = Converter(forbid_extra_keys=True)
    register_hooks(converter, types=types)
    return converter


def register_hooks(converter: Converter, *, types: Iterable[type[Any]] = ()) -> None:
    """Teach a converter of one's own to read and write the values of this library strictly.

    Args:
        converter: the hooks are added to it.
        types: see :func:`make_converter`.

    Raises:
        WrongType: ``types`` is no list of enumerations and attrs classes.
        CannotExpress: the name of one of ``types`` already means something else.
    """
    kinds = kinds_with(types)
    register_structuring(converter)
    register_unstructuring(converter)
    register_values(converter, kinds)
    register_conditions(converter, kinds)
    register_verdicts(converter, kinds)
    register_scoring(converter, kinds)
    register_answers(converter)


@lru_cache(maxsize=16)
def converter_for(types: Types = (), *, detailed: bool = True) -> Converter:
    """The converter that the functions of this room share; nobody else may add hooks to it."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    register_hooks(converter, types=types)
    return converter


def structurer(kind: type[T], types: Types = ()) -> Callable[[Any], T]:
    """The function from a decoded value to what it stands for, for many values of one kind.

    It first reads as fast as it can, and asks what was wrong only when that fails. It raises a
    ``ConversionError`` with every problem of the value.

    Raises:
        CannotExpress: no hook reads the kind, or a field of it, strictly.
    """
    try:
        fast: Hook = strict_hook(kind, converter_for(types, detailed=False))
    except StructureHandlerNotFoundError:
        raise cannot_express(kind.__name__ if isinstance(kind, type) else str(kind)) from None

    def structure(value: Any) -> T:
        try:
            return fast(value, kind)  # type: ignore[no-any-return]  # what the hook of this kind returns
        except Exception:
            # Of whatever kind it was: the second pass finds it again, with all others.
            return _in_detail(value, kind, types)

    return structure


def _in_detail(value: Any, kind: type[T], types: Types) -> T:
    try:
        return converter_for(types).structure(value, kind)
    except Exception as error:
        raise ConversionError(problems_of(error)) from None
