"""From the types of fields to schemas: what the hooks of the converter read, type by type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import NoneType
from typing import Any, get_args, get_origin
from urllib.parse import quote

from attrs import NOTHING, Attribute, fields_dict, has

from learningcity.applications import SUBJECTS
from learningcity.cities import Endorsement, Population
from learningcity.conversion import schema_conditions as conditions
from learningcity.conversion import schema_values as values
from learningcity.conversion.eras import fields_in_common_era
from learningcity.conversion.kinds import Kinds, bare, cannot_express, kebab, name_of
from learningcity.conversion.scalars import is_enumeration
from learningcity.conversion.schema_checks import checks_of_class, checks_of_fields
from learningcity.conversion.schema_scalars import (
    FILLED,
    FINITE,
    FRACTION,
    ID,
    Schema,
    day,
    one_key,
    or_null,
    partial_date,
    period,
)
from learningcity.conversion.schema_words import described, fields_described
from learningcity.conversion.scoring_hooks import is_number, is_tagged, is_value, kinds_of
from learningcity.conversion.spellings import words
from learningcity.conversion.strict import is_tuple, is_union
from learningcity.conversion.structuring import SHORT, typed_fields
from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue
from learningcity.rules.facts import ACCEPTED_VALUES
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict

__all__ = ["Parts", "in_common_era"]

_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: FINITE,
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
_DATES: Mapping[Any, Callable[..., Schema]] = {date: day, PartialDate: partial_date, Period: period}
_COUNTS = tuple[tuple[str, int], ...]
_COUNTS_OF_TEXTS: Schema = {"type": "object", "additionalProperties": {"type": "integer"}}
_DATED_PARTS = (Population, Endorsement)
_DATED_IN_RULEBOOKS = frozenset({"in_force", "facts_as_of"})


def in_common_era(kind: Any) -> bool:
    """Whether files read only years of the Common Era where a value of this type stands by itself."""
    return kind in (*_DATES, *_DATED_PARTS, RuleBook) or (isinstance(kind, type) and issubclass(kind, tuple(SUBJECTS)))


def _both(schema: Schema, extra: Schema) -> Schema:
    """What is both; keywords that go together, such as those of entries, stay apart."""
    if schema.keys() & extra.keys() == {"items"} and "prefixItems" not in extra:
        return {**schema, **extra, "items": _both(schema["items"], extra["items"])}
    if "prefixItems" in extra or any(schema.get(key, value) != value for key, value in extra.items()):
        return {**schema, "allOf": [*schema.get("allOf", ()), extra]}
    return {**schema, **extra}


def _known_types(kind: Any) -> tuple[Any, ...]:
    """The types that a type allows besides None."""
    options = get_args(kind) if is_union(kind) else (kind,)
    return tuple(option for option in options if option is not NoneType)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{quote(name)}"}


class Parts:
    """The schemas of types, and what they share.

    Attributes:
        kinds: the types that JSON may name.
        shared: the schemas of classes by name, in the order in which they were asked for.
    """

    def __init__(self, kinds: Kinds) -> None:
        self.kinds: Kinds = kinds
        self.shared: dict[str, Schema] = {}
        self._names: dict[tuple[Any, bool], str] = {}
        self._asked: dict[str, int] = {}

    def of(self, kind: Any, *, common: bool = False) -> Schema:
        """The schema of a type; of dates and of what holds them, only with years of the Common Era if it is said.

        Raises:
            CannotExpress: verdicts and scores, and what holds one: they are no input.
        """
        kind = bare(kind)
        if kind in _PLAIN:
            return {**_PLAIN[kind]}
        return next(make for suits, make in _MAKERS if suits(kind))(self, kind, common)

    def ref(self, it: Any, make: Callable[[], Schema], *, common: bool = False) -> Schema:
        """A reference to the schema of a class, or of what a word stands for, which is made once for each era."""
        key = (it, common)
        if key not in self._names:
            self._names[key] = name = self._free_name(it, common)
            self.shared[name] = {}  # keeps its place, and refers to itself where it holds itself
            self.shared[name] = make()
        name = self._names[key]
        self._asked[name] = self._asked.get(name, 0) + 1
        return _reference(name)

    def _free_name(self, it: Any, common: bool) -> str:
        name = it if isinstance(it, str) else kebab(it)
        if (it, not common) in self._names:
            name = f"{name}-in-common-era" if common else f"{name}-of-any-era"
        return next(
            free for free in (name, *(f"{name}-{count}" for count in range(2, 1_000))) if free not in self.shared
        )

    @property
    def classes(self) -> frozenset[Any]:
        """The classes that were asked for."""
        return frozenset(it for it, _ in self._names)

    def taken_out(self, schema: Schema) -> Schema:
        """What a reference refers to, in its place where nothing else refers to it."""
        name = next((name for name in self.shared if schema == _reference(name)), None)
        return schema if name is None or self._asked[name] > 1 else self.shared.pop(name)

    def objects(self, kind: type[Any], *, common: bool = False) -> Schema:
        """A reference to the schema of objects that have the fields of a class."""
        return self.ref(kind, lambda: self.fields_of(kind, kind, common=common), common=common)

    def fields_of(self, kind: type[Any], told: type[Any], *, common: bool) -> Schema:
        """An object that has the fields of a class, in the words of a class."""
        given = [attribute for attribute in typed_fields(kind) if attribute.init]
        sentences = fields_described(told)
        properties = {
            each.name: {**self.field(each, kind, common), **_sentence(sentences.get(each.name))} for each in given
        }
        required = [attribute.name for attribute in given if attribute.default is NOTHING]
        checks = [check for each in kind.__mro__ for check in checks_of_class(each)]
        return {
            **described(told),
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
            **({"allOf": checks} if checks else {}),
        }

    def field(self, attribute: Any, owner: type[Any], common: bool) -> Schema:
        """The schema of a field, with what its class asks of it."""
        schema = self._by_type(attribute, owner, common)
        if _refuses_blank(attribute):
            schema = _both(schema, {"items": FILLED} if is_tuple(_known_types(attribute.type)[0]) else FILLED)
        for each in owner.__mro__:
            extra = checks_of_fields(each, common=common).get(attribute.name)
            inherited: Any = None if extra is None else fields_dict(each)[attribute.name]
            if extra is not None and inherited.converter is attribute.converter:  # else it is another field
                return _both(schema, extra)
        return schema

    def _by_type(self, attribute: Attribute[Any], owner: type[Any], common: bool) -> Schema:
        instead = values.field_instead(self, owner, attribute.name)
        if instead is not None:
            return instead
        accepted = attribute.metadata.get(ACCEPTED_VALUES)
        if accepted and _known_types(attribute.type) == (str,):
            one_of: Schema = {"enum": sorted(accepted)}
            return one_of if attribute.type is str else or_null(one_of)
        return self.of(attribute.type, common=common and attribute.name in _dated_fields(owner))


def _sentence(text: str | None) -> Schema:
    return {"description": text} if text else {}


def _dated_fields(owner: type[Any]) -> frozenset[str]:
    """The fields in which files read only years of the Common Era."""
    if issubclass(owner, tuple(SUBJECTS)):
        return fields_in_common_era(owner)
    if owner is RuleBook:
        return _DATED_IN_RULEBOOKS
    return frozenset(fields_dict(owner)) if issubclass(owner, _DATED_PARTS) else frozenset()


def _refuses_blank(attribute: Any) -> bool:
    """Whether the converter of a field of text, or of several texts, refuses blank text."""
    known = _known_types(attribute.type)
    if attribute.converter is None or known not in ((str,), (tuple[str, ...],)):
        return False
    convert: Any = attribute.converter
    try:
        convert(" " if known == (str,) else (" ",))
    except InvalidValue as error:
        return error.problem.code == "blank"
    except Exception:  # a function of the user, of which nothing is known
        return False
    return False


# --- One maker for each kind of type ----------------------------------------------------------------------


def _union(parts: Parts, kind: Any, common: bool) -> Schema:
    schemas = [parts.of(option, common=common) for option in _known_types(kind)]
    schema: Schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    return or_null(schema) if NoneType in get_args(kind) else schema


def _nullable(make: Callable[[Parts], Schema]) -> Callable[[Parts, Any, bool], Schema]:
    return lambda parts, kind, _: or_null(make(parts)) if NoneType in get_args(kind) else make(parts)


def _entries(parts: Parts, kind: Any, common: bool) -> Schema:
    return {"type": "array", "items": parts.of(get_args(kind)[0], common=common)}


def _date(parts: Parts, kind: Any, common: bool) -> Schema:
    return parts.ref(kind, lambda: _DATES[kind](common=common), common=common)


def _enumeration(parts: Parts, kind: Any, _: bool) -> Schema:
    return parts.ref(kind, lambda: {**described(kind), "enum": [*words(kind)]})


def _tagged(parts: Parts, kind: Any, _: bool) -> Schema:
    """A scale, or another of a few classes, under its tag."""
    return one_key({name_of(each): parts.objects(each) for each in kinds_of(kind)})


def _short(parts: Parts, kind: Any, common: bool) -> Schema:
    """An object, or the value of one field alone."""
    short = next(attribute for attribute in typed_fields(kind) if attribute.name == SHORT[kind])
    return {"anyOf": [parts.field(short, kind, common), parts.objects(kind, common=common)]}


def _node(parts: Parts, kind: Any, _: bool) -> Schema:
    return {"anyOf": [ID, parts.objects(kind)]}


def _class(parts: Parts, kind: Any, common: bool) -> Schema:
    return parts.objects(get_origin(kind) or kind, common=common)


def _is_of_scores(name: str) -> Callable[[Any], bool]:
    return lambda kind: getattr(kind, "__module__", "").startswith("learningcity.scoring.") and kind.__name__ == name


def _is_refused(kind: Any) -> bool:
    return (get_origin(kind) or kind) is Verdict or _is_of_scores("Score")(kind)


def _refused(_: Parts, kind: Any, __: bool) -> Schema:
    raise cannot_express((get_origin(kind) or kind).__name__)


_MAKERS: tuple[tuple[Callable[[Any], bool], Callable[[Parts, Any, bool], Schema]], ...] = (
    (lambda kind: kind is Any or kind is object, lambda parts, _, __: values.any_value(parts)),
    (is_number, _nullable(values.number)),
    (is_value, _nullable(values.observed_value)),
    (lambda kind: kind is Fraction, lambda parts, _, __: {"anyOf": [values.number(parts), FRACTION]}),
    (is_tagged, _tagged),
    (lambda kind: kind == values.PARAMS, lambda parts, _, __: values.params(parts)),
    (lambda kind: kind == _COUNTS, lambda _, __, ___: {**_COUNTS_OF_TEXTS}),
    (values.is_text, lambda parts, kind, _: values.text(parts, kind)),
    (conditions.is_fact, lambda parts, _, __: conditions.fact(parts)),
    (conditions.is_condition, lambda parts, kind, _: conditions.condition(parts, kind)),
    (lambda kind: kind in SHORT, _short),
    (is_tuple, _entries),
    (is_union, _union),
    (lambda kind: kind in _DATES, _date),
    (is_enumeration, _enumeration),
    (_is_of_scores("Node"), _node),
    (_is_refused, _refused),
    (has, _class),
)
"""What makes the schema of a type: the first whose question the type answers with yes, as with the hooks."""
