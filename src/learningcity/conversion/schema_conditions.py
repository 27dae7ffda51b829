"""Schemas of facts and of conditions: each node with the facts that it may be about, and constants of their types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, get_origin

from attrs import fields

from learningcity.conversion.conditions import TAGS, FactDraft
from learningcity.conversion.kinds import PLAIN_TYPES
from learningcity.conversion.schema_checks import SOME, is_one_of
from learningcity.conversion.schema_scalars import Schema, day, one_key
from learningcity.conversion.schema_words import described
from learningcity.dates import PartialDate
from learningcity.errors import FieldError
from learningcity.rules.nodes import Condition, Custom, Fact, Leaf, Not

if TYPE_CHECKING:
    from learningcity.conversion.schema_parts import Parts

__all__ = ["condition", "fact", "is_condition", "is_fact"]

_THROUGH: Schema = {"contains": {"const": "*"}}
"""A path that goes through the entries of a tuple."""

_SAMPLES: Mapping[Any, Any] = {int: 0, float: 0.0, bool: True, str: "a", date: date.min, PartialDate: PartialDate(1)}


def is_fact(kind: Any) -> bool:
    """Whether a type is that of facts."""
    return (get_origin(kind) or kind) is Fact


def is_condition(kind: Any) -> bool:
    """Whether a type is that of conditions, or of some of them."""
    return isinstance(kind, type) and issubclass(kind, Condition)


def fact(parts: Parts) -> Schema:
    """A fact, with the name of its type."""
    return parts.ref(Fact, lambda: parts.fields_of(FactDraft, Fact, common=False))


def condition(parts: Parts, kind: type[Condition]) -> Schema:
    """A condition of a kind: its node under its tag."""

    def make() -> Schema:
        nodes = {tag: node for tag, node in TAGS.items() if issubclass(node, kind) and node is not Custom}
        return {**described(kind), **one_key({tag: _node(parts, node) for tag, node in nodes.items()})}

    return parts.ref(kind, make)


def _node(parts: Parts, node: Any) -> Schema:
    told = {"description": described(node)["description"]}
    if node is Not:
        return {**told, **condition(parts, Condition)}
    if not issubclass(node, Leaf):
        return {**told, "type": "array", "items": condition(parts, Condition), **SOME}
    return {**told, **_leaf(parts, node)}


def _leaf(parts: Parts, node: type[Leaf]) -> Schema:
    names = _constants_of(node)
    types = {**PLAIN_TYPES, **parts.kinds.enumerations}
    single, many = ([name for name, kind in types.items() if _suits(node, kind, through)] for through in (False, True))
    about: Schema = {
        **fact(parts),
        "properties": {"type": {"enum": single or many}, "path": _THROUGH if many else {"not": _THROUGH}},
        # A fact whose type is not said is a flag.
        **({} if "boolean" in single else {"required": ["type"]}),
    }
    by_type = [_of_type(parts, name, types[name], names) for name in single or many if names not in ((), ("day",))]
    return {
        "type": "object",
        "properties": {"fact": about, **{name: day(common=True) if name == "day" else {} for name in names}},
        "required": ["fact", *names],
        "additionalProperties": False,
        **({"allOf": by_type} if by_type else {}),
    }


def _constants_of(node: Any) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(node))[1:]


def _of_type(parts: Parts, name: str, kind: type, constants: tuple[str, ...]) -> Schema:
    """That constants are of a type where the fact is."""
    one = parts.of(kind)
    read: dict[str, Schema] = {
        each: {"type": "array", "items": one, **SOME} if each == "values" else one for each in constants
    }
    return {"if": {"properties": {"fact": is_one_of("type", name)}}, "then": {"properties": read}}


def _suits(node: Any, kind: Any, through: bool) -> bool:
    """Whether a node may be about facts of a type, one value or several: it is asked."""
    samples = [*kind] if issubclass(kind, Enum) else [_SAMPLES[kind]]
    given = {"day": date.min, "values": tuple(samples)}
    try:
        node(
            Fact("a", kind, path=("a", "*") if through else ("a",)),
            *(given.get(each, samples[0]) for each in _constants_of(node)),
        )
    except (FieldError, IndexError):  # an enumeration without members
        return False
    return True
