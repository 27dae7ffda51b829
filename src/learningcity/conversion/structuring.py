"""Hooks for reading classes and tuples: every problem at once, or as fast as may be.

The checks are those of the constructors; a hook adds only what a constructor does not accept, such as the
object form of a population. A converter with detailed validation asks each field on its own, so that no
problem hides another. One without it leaves every check to the constructor, and stops at the first
problem with whatever exception that is.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin

from attrs import Attribute, fields, fields_dict, has, resolve_types
from cattrs import Converter
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, override

from learningcity.cities import City, Endorsement, GoverningBody, Population
from learningcity.conversion.diagnosis import first_of, inside, problems_of, without_own_id
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.scalars import (
    FilledText,
    Hook,
    is_enumeration,
    read_count,
    register_scalars,
    require_object,
)
from learningcity.conversion.spellings import words
from learningcity.conversion.strict import built_once, field_hook, is_tuple, is_union, strict_hook
from learningcity.errors import ConversionError, Problem, WrongType, shown
from learningcity.rules.verdict import Verdict
from learningcity.texts import Message

__all__ = ["SHORT", "object_hook", "register_structuring", "typed_fields"]

SHORT = {Population: "count", GoverningBody: "kind", Endorsement: "by"}
"""Classes that may be given by the value of one field alone."""


_CONVERTED = {**fields_dict(Population), **fields_dict(City)}


def typed_fields(kind: Any) -> tuple[Attribute[Any], ...]:
    """The fields of an attrs class with their types, not the text of their annotations.

    Raises:
        CannotExpress: an annotation names something out of reach, such as a class inside a function.
    """
    try:
        # Annotations of cached properties count as well, and name what is imported for type checkers only.
        resolve_types(kind, localns={"Verdict": Verdict})
    except NameError as error:
        raise cannot_express(f"{kind.__name__}: {error}") from None
    return tuple(fields(kind))


def _is_optional(kind: Any) -> bool:
    options = get_args(kind)
    return is_union(kind) and len(options) == 2 and NoneType in options


def _without_none(kind: Any) -> Any:
    return next(option for option in get_args(kind) if option is not NoneType)


def _optional(kind: Any, converter: Converter) -> Hook:
    inner = _without_none(kind)
    hook = strict_hook(inner, converter)

    def structure(value: Any, _: Any) -> Any:
        return None if value is None else hook(value, inner)

    return structure


def _entries(kind: Any, converter: Converter) -> Hook:
    inner = get_args(kind)[0]
    hook = strict_hook(inner, converter)
    in_detail = converter.detailed_validation

    def structure(value: Any, _: Any) -> Any:
        if type(value) is not list and not isinstance(value, list | tuple):
            hint = Message("hint.tuple", {"value": shown(value)}) if isinstance(value, str) else None
            raise WrongType(Problem("wrong-type", (), shown(value), Message("accepted.tuple"), hint))
        return _in_detail(value, hook, inner) if in_detail else tuple([hook(entry, inner) for entry in value])

    return structure


def _in_detail(value: Iterable[Any], hook: Hook, inner: Any) -> tuple[Any, ...]:
    read: list[Any] = []

    def problems() -> Iterator[Problem]:
        for index, entry in enumerate(value):
            try:
                read.append(hook(entry, inner))
            except Exception as error:
                yield from (problem.within(index) for problem in problems_of(error))

    found = first_of(problems())
    if found:
        raise ConversionError(found)
    return tuple(read)


def _plain(kind: Any) -> bool:
    return all(option in (str, bool, NoneType) for option in get_args(kind) or (kind,))


def _is_of_cities(attribute: Attribute[Any]) -> bool:
    own = _CONVERTED.get(attribute.name)
    return own is not None and own.converter is not None and own.converter is attribute.converter


def _is_checked(attribute: Attribute[Any]) -> bool:
    """Whether the constructor of a city accepts what JSON has for the field, and checks it."""
    return _is_of_cities(attribute) and _plain(attribute.type)


def _as_given(value: Any, _: Any) -> Any:
    return value


def _field_hook(attribute: Attribute[Any], owner: Any, converter: Converter) -> Hook:
    if _is_checked(attribute):
        return _as_given
    kind: Any = attribute.type
    if _is_of_cities(attribute) and kind == tuple[str, ...] | None:
        kind = tuple[FilledText, ...] | None
    return field_hook(attribute, kind, owner, converter)


def object_hook(kind: Any, converter: Converter, own: Mapping[str, Hook] = MappingProxyType({})) -> Hook:
    """The hook that reads a class from an object whose keys are its fields, some of them by hooks of their own."""
    origin = get_origin(kind) or kind
    build = _detailed_hook if converter.detailed_validation else _quick_hook
    return built_once(origin, converter, lambda: build(origin, converter, own))


def _quick_hook(kind: Any, converter: Converter, own: Mapping[str, Hook]) -> Hook:
    readers = {
        attribute.name: (attribute.alias or attribute.name, own[attribute.name], attribute.type, False)
        if attribute.name in own
        else _reader(attribute, kind, converter)
        for attribute in typed_fields(kind)
        if attribute.init
    }

    def structure(value: Any, _: Any) -> Any:
        given: dict[str, Any] = {}
        for key, entry in value.items():
            name, hook, wanted, optional = readers[key]
            given[name] = entry if hook is None or (entry is None and optional) else hook(entry, wanted)
        return kind(**given)

    return structure


def _reader(attribute: Attribute[Any], owner: Any, converter: Converter) -> tuple[str, Hook | None, Any, bool]:
    """The argument of a field, its hook unless its constructor is enough, the type for it, and whether None will do."""
    name = attribute.alias or attribute.name
    if _is_checked(attribute):
        return name, None, None, True
    optional = _is_optional(attribute.type)
    wanted = _without_none(attribute.type) if optional else attribute.type
    return name, field_hook(attribute, wanted, owner, converter), wanted, optional


def _year(value: Any) -> Any:
    return Population(0, value).year


def _count(value: Any) -> Any:
    return Population(value).count


_PROBES: dict[type, dict[str, Any]] = {Population: {"count": _count, "year": _year}}
"""Where a constructor checks several fields together: each asked on its own."""


def _detailed_hook(kind: Any, converter: Converter, own: Mapping[str, Hook]) -> Hook:
    given = [attribute for attribute in typed_fields(kind) if attribute.init]
    hooks = {each.name: own.get(each.name) or _field_hook(each, kind, converter) for each in given}
    hooks |= {
        attribute.name: _asked_alone(attribute.converter, hooks[attribute.name])
        for attribute in given
        if attribute.converter is not None
    }
    hooks |= {name: _asked_alone(probe, _as_given) for name, probe in _PROBES.get(kind, {}).items()}
    overrides: dict[str, Any] = {name: override(struct_hook=hook) for name, hook in hooks.items()}
    structure: Hook = make_dict_structure_fn(
        _without_parameters(kind), converter, _cattrs_forbid_extra_keys=True, **overrides
    )

    names = frozenset(hooks)

    def structure_object(value: Any, _: Any) -> Any:
        require_object(value)
        try:
            return structure(value, kind)
        except ClassValidationError as group:
            # What the fields raise bears a note, and its path begins inside the field.
            raise group.derive(
                [
                    error if getattr(error, "__notes__", None) else without_own_id(error, value, names)
                    for error in group.exceptions
                ]
            ) from None

    return structure_object


def _asked_alone(convert: Any, hook: Hook) -> Hook:
    """A hook after which the converter of the field has the last word."""
    return lambda value, kind: inside(convert, hook(value, kind))


def _without_parameters(kind: Any) -> Any:
    """A class, of anything if it is generic: no field that is read has a type that varies."""
    parameters = getattr(kind, "__parameters__", ())
    return kind[(Any,) * len(parameters)] if parameters else kind


def _short_hook(kind: type[Any], converter: Converter) -> Hook:
    from_object = object_hook(kind, converter)
    inner: Any = getattr(fields(kind), SHORT[kind]).type
    hook = read_count if inner is int else converter.get_structure_hook(inner)
    # Values are frozen, so that all cities may share the few that a word stands for.
    ready = {word: kind(entry) for word, entry in words(inner).items()} if is_enumeration(inner) else {}

    def structure(value: Any, _: Any) -> Any:
        if type(value) is str and value in ready:
            return ready[value]
        if type(value) is not int and isinstance(value, Mapping):
            return from_object(value, kind)
        return inside(kind, hook(value, inner))

    return structure


def register_structuring(converter: Converter) -> None:
    """Teach a converter to read cities, their parts and subclasses, strictly."""
    converter.register_structure_hook_factory(has, lambda kind: object_hook(kind, converter))
    register_scalars(converter)
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional(kind, converter))
    converter.register_structure_hook_factory(is_tuple, lambda kind: _entries(kind, converter))
    for kind in SHORT:
        converter.register_structure_hook_factory(
            partial(operator.is_, kind), lambda kind: _short_hook(kind, converter)
        )
