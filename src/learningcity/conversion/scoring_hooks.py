"""Hooks for profiles, observations and scores; the room of scores loads with the first of them.

A scale and a set of weights stand under their tag, ``{"linear": {"worst": 0, "best": 100}}``. A node of a tree that
is no more than a measurement is its id alone. Weights and shares are texts such as ``"1/3"``, or numbers, which count
as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import isfinite
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Any, get_args

from attrs import Attribute, field, fields, has, make_class
from cattrs import Converter

from learningcity.conversion.bounds import bounded_reading, bounded_writing
from learningcity.conversion.diagnosis import inside, within
from learningcity.conversion.kinds import Kinds, cannot_express, name_of, unknown_word
from learningcity.conversion.scalars import Hook, refused, require_object
from learningcity.conversion.strict import is_union
from learningcity.conversion.structuring import object_hook, typed_fields
from learningcity.conversion.value_hooks import unstructure_object
from learningcity.conversion.values import decode_number, encode, encode_float, read_fraction
from learningcity.errors import ConversionError, InvalidValue, Problem, WrongType, shown
from learningcity.sources.citations import checked_id
from learningcity.texts import Message, Number

if TYPE_CHECKING:
    from learningcity.scoring.numbers import WeightSet
    from learningcity.scoring.scores import Score
    from learningcity.scoring.tree import Node

__all__ = ["LOWEST", "is_number", "is_tagged", "is_value", "kinds_of", "register_scoring"]

_ROOM = "learningcity.scoring."
_NUMBERS_OF_SCORES = f"{_ROOM}numbers."
_SCALES = frozenset({"Linear", "Log", "Parity", "Band", "Levels"})
_WEIGHT_SETS = frozenset({"Box", "Relative", "Contaminate", "Ranked", "Hull"})
_TAGGED = _SCALES | _WEIGHT_SETS | {"WeightSet"}
_NODE, _PROFILE, _SCORE = f"{_ROOM}tree.Node", f"{_ROOM}profiles.Profile", f"{_ROOM}scores.Score"
_NUMBERS = frozenset({int, float, Decimal, Fraction})
LOWEST = "-infinity"
"""What stands for the exponent of the least of several values; JSON has no infinity."""


def _home(kind: Any) -> str:
    """Where a type lives: ``learningcity.scoring.tree.Node``."""
    return f"{getattr(kind, '__module__', '')}.{getattr(kind, '__qualname__', '')}"


def _options(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if is_union(kind) else ()


def _is(home: str) -> Callable[[Any], bool]:
    return lambda kind: _home(kind) == home


def _is_named(kind: Any, names: Collection[str]) -> bool:
    """Whether a type is one of the numbers of scores that have these names."""
    return getattr(kind, "__name__", None) in names and _home(kind).startswith(_NUMBERS_OF_SCORES)


def is_tagged(kind: Any) -> bool:
    """Whether a type, or one of several, is that of scales or of sets of weights."""
    return any(_is_named(option, _TAGGED) for option in _options(kind) or (kind,))


def is_value(kind: Any) -> bool:
    """Whether a type is that of what was observed: a number, an interval, or the name of a level."""
    return any(_is_named(option, ("Interval",)) for option in _options(kind))


def is_number(kind: Any) -> bool:
    """Whether a type is that of numbers of every kind, or None."""
    return {*_options(kind)} - {NoneType} == _NUMBERS


def register_scoring(converter: Converter, kinds: Kinds) -> None:
    """Teach a converter to read and write what scores are made of, and scores by what they are made of."""
    _register_numbers(converter, kinds)
    converter.register_structure_hook_factory(_is_part, lambda kind: _object_hook(kind, converter))
    converter.register_structure_hook_factory(is_tagged, lambda kind: _tagged_hook(kind, converter))
    converter.register_unstructure_hook_factory(is_tagged, lambda _: _tagging(converter))
    converter.register_structure_hook_factory(_is(_NODE), lambda kind: bounded_reading(_node_hook(kind, converter)))
    converter.register_unstructure_hook_factory(_is(_NODE), lambda kind: bounded_writing(_node_writer(kind, converter)))
    converter.register_structure_hook_factory(
        _is(_PROFILE), lambda kind: bounded_reading(_object_hook(kind, converter))
    )
    converter.register_unstructure_hook_factory(
        _is(_PROFILE), lambda kind: bounded_writing(unstructure_object(kind, converter))
    )
    converter.register_structure_hook_factory(_is(_SCORE), lambda _: _score_hook(converter))
    converter.register_unstructure_hook_factory(_is(_SCORE), lambda kind: _score_writer(kind, converter))


# What has fields: each is asked on its own, so that no problem hides another


def _is_part(kind: Any) -> bool:
    return has(kind) and _home(kind).startswith(_ROOM)


def _object_hook(kind: Any, converter: Converter, own: Mapping[str, Hook] = MappingProxyType({})) -> Hook:
    checked = {**_CHECKED, **own}
    names = [attribute.name for attribute in fields(kind)]
    return object_hook(kind, converter, {name: hook for name, hook in checked.items() if name in names})


def _read_id(value: Any, _: Any) -> str:
    return checked_id(value, ())


def _read_year(value: Any, kind: Any) -> int | None:
    from learningcity.scoring.observations import checked_year

    return None if value is None and NoneType in get_args(kind) else checked_year(value, ())


_CHECKED: Mapping[str, Hook] = MappingProxyType(
    {
        **dict.fromkeys(("id", "measurement", "node", "framework"), _read_id),
        **dict.fromkeys(("year", "as_of"), _read_year),
    }
)


# Numbers


def _register_numbers(converter: Converter, kinds: Kinds) -> None:
    converter.register_structure_hook_func(is_number, lambda value, kind: _read_number(value, kind, kinds))
    converter.register_unstructure_hook_func(is_number, encode)
    converter.register_structure_hook(Fraction, lambda value, _: _read_share(value, kinds))
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook_func(is_value, lambda value, kind: _read_value(value, kind, converter, kinds))
    converter.register_unstructure_hook_func(is_value, lambda value: _write_value(value, converter))


def _read_number(value: Any, kind: Any, kinds: Kinds) -> Number | None:
    return None if value is None and NoneType in get_args(kind) else decode_number(value, kinds)


def _read_share(value: Any, kinds: Kinds) -> Number:
    """What a class makes a fraction of: a number as it is written, or text such as 1/3."""
    if not isinstance(value, str):
        return decode_number(value, kinds)
    try:
        return read_fraction(value)
    except WrongType:
        raise refused(value, "fraction") from None


def _read_value(value: Any, kind: Any, converter: Converter, kinds: Kinds) -> Any:
    from learningcity.scoring.numbers import Interval

    if isinstance(value, str) or (value is None and NoneType in get_args(kind)):
        return value
    if isinstance(value, Mapping) and ("low" in value or "high" in value):
        return converter.structure(value, Interval)
    if isinstance(value, int | float | Mapping) and not isinstance(value, bool):
        return decode_number(value, kinds)
    raise refused(value, "observed-value")


def _write_value(value: Any, converter: Converter) -> Any:
    from learningcity.scoring.numbers import Interval

    return converter.unstructure(value) if isinstance(value, Interval) else encode(value)


# Scales and sets of weights


def kinds_of(kind: Any) -> tuple[type[Any], ...]:
    """The classes that a type allows; of the base of all sets of weights the five."""
    from learningcity.scoring.numbers import Box, Contaminate, Hull, Ranked, Relative

    return (Box, Relative, Contaminate, Ranked, Hull) if _is_named(kind, ("WeightSet",)) else _options(kind) or (kind,)


def _tagged_hook(kind: Any, converter: Converter) -> Hook:
    known = {name_of(each): (each, object_hook(each, converter)) for each in kinds_of(kind)}

    def structure(value: Any, _: Any) -> Any:
        require_object(value)
        tag, *others = value or (None,)
        if others or not isinstance(tag, str):
            raise refused(value, "tagged-object")
        if tag not in known:
            raise unknown_word("unknown-tag", tag, known)
        wanted, hook = known[tag]
        return within(tag, lambda: hook(value[tag], wanted))

    return structure


def _tagging(converter: Converter) -> Callable[[Any], dict[str, Any]]:
    def write(value: Any) -> dict[str, Any]:
        kind = type(value)
        if not _is_named(kind, _TAGGED):
            raise cannot_express(kind.__name__)
        return {name_of(kind): unstructure_object(kind, converter)(value)}

    return write


# Trees


def _node_hook(kind: type[Node], converter: Converter) -> Hook:
    from_object = _object_hook(kind, converter, {"p": _read_exponent})

    def structure(value: Any, _: Any) -> Node:
        if isinstance(value, str):
            return inside(kind, value)  # type: ignore[no-any-return]  # a node, of its id
        node: Node = from_object(value, kind)
        return node

    return structure


def _read_exponent(value: Any, _: Any) -> float:
    if value == LOWEST:
        return float(LOWEST)
    if type(value) not in (int, float) or not isfinite(value):
        raise refused(value, "exponent-in-json")
    if value > 1:
        raise InvalidValue(Problem("exponent", (), shown(value), Message("accepted.exponent-in-json")))
    return value  # type: ignore[no-any-return]  # as is asked first


def _node_writer(kind: type[Node], converter: Converter) -> Callable[[Node], Any]:
    as_object = unstructure_object(kind, converter, own={"p": _write_exponent})

    def write(node: Node) -> Any:
        written = as_object(node)
        return written["id"] if len(written) == 1 else written

    return write


def _write_exponent(p: float) -> float | str:
    return LOWEST if p == float(LOWEST) else encode_float(p)


# Scores


def _score_hook(converter: Converter) -> Hook:
    from learningcity.scoring.scores import Score, score

    # The class itself would sort the observations before it looks at them, and tell of problems at other places.
    draft = make_class(
        "ScoreDraft", {each.name: _asked(each) for each in typed_fields(Score) if each.init}, frozen=True
    )
    from_object = _object_hook(draft, converter, {"weights": _weights_hook(converter)})

    def structure(value: Any, _: Any) -> Score:
        given = from_object(value, draft)
        return score(**{each.name: getattr(given, each.name) for each in fields(draft)})

    return structure


def _asked(attribute: Attribute[Any]) -> Any:
    return field(default=attribute.default, type=attribute.type)


def _weights_hook(converter: Converter) -> Hook:
    from learningcity.scoring.numbers import WeightSet

    hook = _tagged_hook(WeightSet, converter)

    def structure(value: Any, _: Any) -> dict[str, WeightSet]:
        require_object(value)
        read: dict[str, WeightSet] = {}
        problems: list[Problem] = []
        for id, given in value.items():
            try:
                read[id] = within(id, partial(hook, given, WeightSet))
            except ConversionError as error:
                problems += error.problems
        if problems:
            raise ConversionError(problems)
        return read

    return structure


def _score_writer(kind: type[Score], converter: Converter) -> Callable[[Score], Any]:
    tagging = _tagging(converter)

    def weights(given: tuple[tuple[str, WeightSet], ...]) -> dict[str, Any]:
        return {id: tagging(weight_set) for id, weight_set in given}

    write: Callable[[Score], Any] = unstructure_object(kind, converter, own={"weights": weights})
    return write
