"""From the annotations of an attrs class to a strategy for each of its fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import Attribute, evolve, has
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress
from learningcity.strategies.application_fields import APPLICATION_FIELDS
from learningcity.strategies.arguments import require_fields
from learningcity.strategies.choices import Place, often, one_of_few, optional
from learningcity.strategies.city_fields import CITY_FIELDS
from learningcity.strategies.near import near_days, near_numbers, near_partial_dates
from learningcity.strategies.values import partial_dates, texts
from learningcity.texts import Message

__all__ = ["bare", "field_strategy", "hints_of", "is_part"]

_FIELDS = {**CITY_FIELDS, **APPLICATION_FIELDS}
_MAX_NESTING = 2
"""How many objects of one class may lie within each other."""
_MAX_ENTRIES = 3
_MAX_NEAR_SIZE = 20


def field_strategy(attribute: Attribute[Any], kind: type, place: Place) -> SearchStrategy[Any]:
    """The values of a field of the class; ``place`` is that of its object.

    Raises:
        CannotExpress: its annotation names something out of reach.
    """
    there = place.at(attribute.name)
    for owner in kind.__mro__:
        if (owner, attribute.name) in _FIELDS:
            return _FIELDS[owner, attribute.name](there)
    hints = hints_of(kind)
    if attribute.name not in hints:
        node = f"{kind.__name__}.{attribute.name}"
        raise CannotExpress(Message("error.cannot-express", {"reader": "strategies", "node": node}))
    return _values(hints[attribute.name], there)


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """The annotations of a class; none where one names something out of reach, such as a class inside a function."""
    try:
        return get_type_hints(kind)
    except NameError:
        return {}


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def bare(hint: Any) -> Any:
    """The annotation of a value that is known, where that is of one type."""
    options = [option for option in _options(hint) if option is not NoneType]
    return options[0] if len(options) == 1 else hint


def _values(hint: Any, place: Place) -> SearchStrategy[Any]:
    options = _options(hint)
    known = [option for option in options if option is not NoneType and not _is_too_deep(option, place)]
    missing = place.missing if NoneType in options else "never"
    if len(known) == 1 and (few := _few(known[0])):
        return one_of_few(few, missing, place.here)
    if NoneType in options and not known:
        return st.none()
    return optional(st.one_of([_known(option, place) for option in known]), missing)


def _is_too_deep(hint: Any, place: Place) -> bool:
    return place.within.count(hint) >= _MAX_NESTING


def _few(hint: Any) -> tuple[Any, ...]:
    """All values of an annotation that allows a handful only."""
    if hint is bool:
        return (False, True)
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(hint) if isinstance(hint, type) and issubclass(hint, Enum) else ()


def _known(hint: Any, place: Place) -> SearchStrategy[Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _PLAIN:
        return _PLAIN[hint](place.here)
    if few := _few(hint):
        return one_of_few(few, "never", place.here)
    if origin is tuple and arguments[1:] != (...,):
        return st.tuples(*(_values(argument, evolve(place, constants={})) for argument in arguments))
    if origin in (tuple, list, frozenset):
        return _entries(arguments[0], place).map(origin)
    if isinstance(hint, type) and has(hint):
        return _object(hint, place)
    return st.from_type(hint)


_PLAIN: dict[Any, Callable[[tuple[Any, ...]], SearchStrategy[Any]]] = {
    int: lambda constants: often(near_numbers(constants), st.integers()),
    float: lambda constants: often(near_numbers(constants), st.floats(allow_nan=False, allow_infinity=False)),
    str: lambda constants: often(constants, texts()),
    date: lambda constants: often(near_days(constants), st.dates()),
    PartialDate: lambda constants: often(near_partial_dates(constants), partial_dates()),
}


def _entries(hint: Any, place: Place) -> SearchStrategy[list[Any]]:
    if all(_is_too_deep(option, place) for option in _options(hint) if option is not NoneType):
        return st.builds(list)
    entry = _values(hint, place.at("*"))
    sizes = [int(size) for size in near_numbers(place.at("#").here, 0) if size <= _MAX_NEAR_SIZE]
    near = [st.lists(entry, min_size=size, max_size=size) for size in sizes]
    return st.one_of(st.lists(entry, max_size=_MAX_ENTRIES), *near)


def is_part(kind: type) -> bool:
    """Whether an object of an attrs class is a part of a subject, and no value that the library has a strategy for."""
    return not kind.__module__.startswith("learningcity.") or kind.__module__ == "learningcity.cities"


def _object(kind: type, place: Place) -> SearchStrategy[Any]:
    """Objects of a class within the subject; those of this library that are no part of a city as registered."""
    if not is_part(kind):
        return st.from_type(kind)
    inside = evolve(place, within=(*place.within, kind))
    values = {field.alias or field.name: field_strategy(field, kind, inside) for field in require_fields(kind, {})}
    return st.builds(kind, **values)
