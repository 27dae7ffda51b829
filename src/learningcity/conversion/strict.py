"""Which hook of a converter reads a type; those that cattrs brings along are not strict, and are refused."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from attrs import Attribute, has
from cattrs import Converter
from cattrs.errors import StructureHandlerNotFoundError

from learningcity.conversion.kinds import bare, cannot_express
from learningcity.conversion.scalars import Hook, is_enumeration

__all__ = ["built_once", "field_hook", "is_tuple", "is_union", "strict_hook"]

T = TypeVar("T")


def is_tuple(kind: Any) -> bool:
    """Whether a type is that of tuples of any length with entries of one type."""
    return get_origin(kind) is tuple and len(get_args(kind)) == 2 and get_args(kind)[1] is Ellipsis


def is_union(kind: Any) -> bool:
    """Whether a type is one of several."""
    return get_origin(kind) in (UnionType, Union)


def strict_hook(kind: Any, converter: Converter) -> Hook:
    """The hook that reads a type: one of this library, or one that a user registered.

    Raises:
        StructureHandlerNotFoundError: there is none.
        CannotExpress: a class in it has a field that there is none for.
    """
    try:
        hook: Hook = converter.get_structure_hook(kind)
    except RecursionError:
        # A class that holds itself: its hook is looked up when it is needed.
        return converter.structure
    if not _is_lax(kind, hook, converter):
        return hook
    if bare(kind) is kind:
        raise StructureHandlerNotFoundError(f"no strict hook reads {kind!r}", kind)
    inner, wanted = strict_hook(bare(kind), converter), bare(kind)
    return lambda value, _: inner(value, wanted)


def _is_lax(kind: Any, hook: Hook, converter: Converter) -> bool:
    """Whether a hook guesses: cattrs' own, or that of a plain type where a class derived from it is wanted."""
    if not has(kind) and _is_of_cattrs(hook):
        return True
    derived = kind not in (int, float, str) and not is_enumeration(kind)
    return derived and any(hook is converter.get_structure_hook(plain) for plain in (int, float, str))


def _is_of_cattrs(hook: Hook) -> bool:
    module = hook.__module__
    # What cattrs generates belongs to no module.
    return module is None or module.split(".")[0] == "cattrs"


def field_hook(attribute: Attribute[Any], kind: Any, owner: type[Any], converter: Converter) -> Hook:
    """The hook that reads a field as a type.

    Raises:
        CannotExpress: there is none; the class and the field are named.
    """
    try:
        return strict_hook(kind, converter)
    except StructureHandlerNotFoundError:
        raise cannot_express(f"{owner.__name__}.{attribute.name}") from None


_BUILDING: ContextVar[frozenset[tuple[int, Any]]] = ContextVar("_BUILDING", default=frozenset())


def built_once(kind: Any, converter: Converter, build: Callable[[], T]) -> T:
    """What ``build`` makes for a class.

    Raises:
        RecursionError: it is being built already.
    """
    mark = (id(converter), kind)
    if mark in _BUILDING.get():
        raise RecursionError
    token = _BUILDING.set(_BUILDING.get() | {mark})
    try:
        return build()
    finally:
        _BUILDING.reset(token)
