"""Facts and conditions as JSON: each node under its tag, ``{"at-least": {"fact": ..., "bound": 10000}}``.

Conditions, and the rule books that hold them, are read and written up to the extent that ``bounds`` allows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Any as Anything
from typing import get_origin

from attrs import fields, frozen
from cattrs import Converter

from learningcity.conversion.bounds import bounded_reading, bounded_writing
from learningcity.conversion.diagnosis import key_problems, within, without_own_id
from learningcity.conversion.kinds import PLAIN_TYPES, Kinds, cannot_express, name_of, unknown_word
from learningcity.conversion.scalars import Hook, refused, require_object
from learningcity.conversion.spellings import spelling
from learningcity.conversion.structuring import object_hook
from learningcity.conversion.value_hooks import unstructure_object
from learningcity.conversion.values import encode, encode_float
from learningcity.errors import CannotExpress, ConversionError, FieldError, InvalidValue, Problem
from learningcity.rules.nodes import (
    All,
    Any,
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Custom,
    Equals,
    Fact,
    Holds,
    IncludesAll,
    IncludesAny,
    Leaf,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.texts import Message, Text

__all__ = ["CUSTOM", "TAGS", "FactDraft", "register_conditions", "unstructure_condition", "unstructure_fact"]

TAGS: Mapping[str, type[Condition]] = MappingProxyType(
    {
        "all": All,
        "any": Any,
        "not": Not,
        "at-least": AtLeast,
        "at-most": AtMost,
        "between": Between,
        "equals": Equals,
        "one-of": OneOf,
        "includes-any": IncludesAny,
        "includes-all": IncludesAll,
        "holds": Holds,
        "on-or-after": OnOrAfter,
        "before": Before,
        "custom": Custom,
    }
)
"""The tag of every node."""

_READ = tuple(tag for tag, node in TAGS.items() if node is not Custom)

CUSTOM = "custom-condition"
"""The code of the problem that a function of the user decides, which no text holds."""

_TAG_OF = {node: tag for tag, node in TAGS.items()}
_TYPE_NAMES = {kind: name for name, kind in PLAIN_TYPES.items()}


def unstructure_condition(condition: Condition) -> dict[str, Anything]:
    """A condition as JSON has it.

    Raises:
        CannotExpress: a function of the user decides somewhere in it.
    """
    match condition:
        case All(inner) | Any(inner):
            body: Anything = [unstructure_condition(child) for child in inner]
        case Not(child):
            body = unstructure_condition(child)
        case Leaf(fact=fact) if type(condition) in _TAG_OF:
            body = {"fact": unstructure_fact(fact)}
            for name in _field_names(type(condition))[1:]:
                body[name] = _constant(getattr(condition, name))
        case Custom():
            params = {"sentence": condition.message, "reader": Message("reader.file")}
            raise CannotExpress(Message("error.custom.condition", params))
        case _:
            raise cannot_express(type(condition).__name__)
    return {_TAG_OF[type(condition)]: body}


def _field_names(node: Anything) -> list[str]:
    return [attribute.name for attribute in fields(node)]


def _constant(value: Anything) -> Anything:
    if isinstance(value, tuple):
        return [_constant(entry) for entry in value]
    if isinstance(value, Enum):
        return spelling(value)
    if isinstance(value, date):
        return value.isoformat()
    return encode_float(value) if isinstance(value, float) else value


def unstructure_fact(fact: AnyFact) -> dict[str, Anything]:
    """A fact as JSON has it.

    Raises:
        CannotExpress: a function of the user decides in its definition.
    """
    if fact.defined_by is None:
        kind = {"type": _TYPE_NAMES[fact.type] if fact.type in _TYPE_NAMES else name_of(fact.type)}
        body: dict[str, Anything] = {
            "id": fact.id,
            **kind,
            "unit": fact.unit,
            "path": list(fact.path),
            "column": fact.column,
        }
    else:
        definition = unstructure_condition(fact.defined_by)
        body = {"id": fact.id, "unit": fact.unit, "column": fact.column, "defined_by": definition}
    body["title"] = encode(fact.title)
    return {name: value for name, value in body.items() if value is not None}


@frozen
class FactDraft:
    """What JSON tells of a fact, before the name of its type is looked up."""

    id: str
    type: str = "boolean"
    unit: str | None = None
    path: tuple[str, ...] = ()
    column: str | None = None
    defined_by: Condition | None = None
    title: Text | None = None


def register_conditions(converter: Converter, kinds: Kinds) -> None:
    """Teach a converter to read and write facts and conditions."""
    converter.register_structure_hook_func(_is_condition, bounded_reading(_structure_condition(converter)))
    converter.register_unstructure_hook_func(_is_condition, bounded_writing(unstructure_condition))
    converter.register_structure_hook_func(_is_fact, _structure_fact(converter, kinds))
    converter.register_unstructure_hook_func(_is_fact, unstructure_fact)
    converter.register_unstructure_hook_factory(
        lambda kind: kind is Requirement, lambda kind: _naming_itself(unstructure_object(kind, converter))
    )
    converter.register_structure_hook_factory(_is_rulebook, lambda kind: bounded_reading(object_hook(kind, converter)))
    converter.register_unstructure_hook_factory(
        _is_rulebook, lambda kind: bounded_writing(unstructure_object(kind, converter))
    )


def _naming_itself(unstructure: Callable[[Requirement], Anything]) -> Callable[[Requirement], Anything]:
    """The hook that writes a requirement, and says which one it is where a function decides in it."""

    def write(requirement: Requirement) -> Anything:
        try:
            return unstructure(requirement)
        except CannotExpress as error:
            if isinstance(error.message, Message) and error.message.id == "error.custom.condition":
                params = {"requirement": requirement.id, **dict(error.message.params)}
                raise CannotExpress(Message("error.custom", params)) from None
            raise

    return write


def _is_condition(kind: Anything) -> bool:
    return isinstance(kind, type) and issubclass(kind, Condition)


def _is_fact(kind: Anything) -> bool:
    return (get_origin(kind) or kind) is Fact


def _is_rulebook(kind: Anything) -> bool:
    return (get_origin(kind) or kind) is RuleBook


def _structure_fact(converter: Converter, kinds: Kinds) -> Hook:
    def structure(value: Anything, _: Anything) -> AnyFact:
        draft = converter.structure(value, FactDraft)
        kind = within("type", lambda: kinds.fact_type(draft.type))
        try:
            return Fact(
                draft.id,
                kind,
                unit=draft.unit,
                path=draft.path,
                column=draft.column,
                defined_by=draft.defined_by,
                title=draft.title,
            )
        except FieldError as error:
            raise without_own_id(error, {"id": draft.id}, ()) from None

    return structure


def _structure_condition(converter: Converter) -> Hook:
    def structure(value: Anything, kind: Anything) -> Condition:
        require_object(value)
        tag, *others = value or (None,)
        if others or not isinstance(tag, str):
            raise refused(value, "condition-object")
        body = value[tag]
        if tag not in TAGS:
            raise unknown_word("unknown-tag", tag, _READ)
        condition: Condition = within(tag, lambda: _condition(TAGS[tag], body, converter))
        if not issubclass(type(condition), kind):
            raise refused(value, "condition-object")
        return condition

    return structure


def _condition(node: type[Condition], body: Anything, converter: Converter) -> Condition:
    if node is Custom:
        raise InvalidValue(Problem(CUSTOM, accepted=Message("accepted.other-condition")))
    if node is Not:
        inner: Condition = converter.structure(body, Condition)
        return Not(inner)
    if issubclass(node, Leaf):
        return _leaf(node, body, converter)
    several = converter.structure(body, tuple[Condition, ...])
    return All(several) if node is All else Any(several)


def _leaf(node: Anything, body: Anything, converter: Converter) -> Leaf:
    require_object(body)
    names = _field_names(node)
    problems = [*key_problems(body, names)]
    try:
        fact: AnyFact = within("fact", lambda: converter.structure(body.get("fact", {}), Fact))
    except ConversionError as error:
        raise ConversionError([*problems, *(error.problems if "fact" in body else ())]) from None
    if problems:
        raise ConversionError(problems)
    constants = [within(name, partial(_read_constant, fact, name, body[name], converter)) for name in names[1:]]
    try:
        leaf: Leaf = node(fact, *constants)
    except FieldError as error:
        raise without_own_id(error, {"id": fact.id}, ()) from None
    return leaf


def _read_constant(fact: AnyFact, name: str, value: Anything, converter: Converter) -> Anything:
    if name == "day":
        return converter.structure(value, date)
    return converter.structure(value, tuple[fact.type, ...] if name == "values" else fact.type)  # type: ignore[name-defined]  # a type at run time
