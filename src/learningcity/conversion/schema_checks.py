"""What constructors ask beyond the types of their fields, as far as a schema can say it."""

from __future__ import annotations

from collections.abc import Mapping
from keyword import kwlist
from types import MappingProxyType
from typing import Any

from learningcity.conversion.schema_scalars import FILLED, ID, PATH_STEP, Schema, year
from learningcity.conversion.spellings import spelling
from learningcity.sources.citations import Standing

__all__ = ["KNOWN", "SOME", "checks_of_class", "checks_of_fields", "denies", "has", "is_one_of"]

SOME: Schema = {"minItems": 1}
"""At least one entry."""

KNOWN: Schema = {"not": {"type": "null"}}
"""Anything but null."""

_ROOM, _SCORES = "learningcity.", "learningcity.scoring."


def is_one_of(name: str, *words: str) -> Schema:
    """A field is there, and is one of these words."""
    return {"required": [name], "properties": {name: {"enum": [*words]}}}


def denies(name: str) -> Schema:
    """A flag is there, and is false."""
    return {"required": [name], "properties": {name: {"const": False}}}


def has(*names: str) -> Schema:
    """Fields are there, and known."""
    return {"required": [*names], "properties": dict.fromkeys(names, KNOWN)}


def _step(*others: str) -> Schema:
    return {**PATH_STEP, "not": {"anyOf": [PATH_STEP["not"], {"enum": [*others, *kwlist]}]}}


_FIELDS: Mapping[str, Mapping[str, Schema]] = MappingProxyType(
    {
        "Population": {"count": {"minimum": 0}, "year": year(common=False)},
        "Nomination": {"awarded_in": {"items": year(common=True)}},
        "Source": {"id": {"minLength": 1}},
        "Title": {"text": FILLED, "language": FILLED, "citations": SOME},
        "Titles": {"titles": {**SOME, "prefixItems": [{"not": is_one_of("standing", spelling(Standing.UNVERIFIED))}]}},
        "Claim": {"subject": ID, "predicate": ID},
        "Conflict": {"id": ID, "sides": {"minItems": 2, "items": {"properties": {"claims": SOME}}}},
        "Ground": {"citations": SOME},
        "Requirement": {"id": ID, "citations": SOME},
        "RuleBook": {"id": ID, "requirements": {"contains": {"not": denies("binding")}}},
        "FactDraft": {"id": ID, "path": {"prefixItems": [_step("*", "#")], "items": _step()}},
    }
)
"""What fields have to be, by the name of the class. A keyword says something of its own kind of value alone."""

_IN_COMMON_ERA: Mapping[str, Mapping[str, Schema]] = MappingProxyType(
    {"Population": {**_FIELDS["Population"], "year": year(common=True)}}
)

_COUNTING: Schema = {"properties": {"path": {"contains": {"const": "#"}}}, "required": ["path"]}
_COUNTED: Schema = {
    **is_one_of("type", "integer"),
    "not": {"properties": {"path": {"contains": {"const": "*"}}}},
}
_ONCE: Schema = {"minContains": 0, "maxContains": 1}
_CLASSES: Mapping[str, tuple[Schema, ...]] = MappingProxyType(
    {
        "Source": (
            {
                "anyOf": [
                    {"required": ["title"], "properties": {"title": {"type": "string", "minLength": 1}}},
                    has("description"),
                ]
            },
        ),
        "Requirement": ({"if": is_one_of("standing", spelling(Standing.CONTESTED)), "then": has("conflict")},),
        "FactDraft": (
            {
                "if": has("defined_by"),
                "then": {"properties": {"type": {"const": "boolean"}, "path": {"maxItems": 0}}},
                "else": {"required": ["path"], "properties": {"path": SOME}},
            },
            {"if": _COUNTING, "then": _COUNTED},
            *({"properties": {"path": {"contains": {"const": step}, **_ONCE}}} for step in "*#"),
        ),
    }
)
"""What objects have to be as a whole, by the name of the class."""


def checks_of_fields(kind: type[Any], *, common: bool) -> Mapping[str, Schema]:
    """What the fields of a class have to be besides what their types say, by name.

    Where only the Common Era is read, years of the Buddhist era are none.
    """
    if kind.__module__.startswith(_SCORES):
        from learningcity.conversion.schema_score_checks import FIELDS

        return FIELDS.get(kind.__name__, {})
    if not kind.__module__.startswith(_ROOM):
        return {}
    return (common and _IN_COMMON_ERA.get(kind.__name__)) or _FIELDS.get(kind.__name__, {})


def checks_of_class(kind: type[Any]) -> tuple[Schema, ...]:
    """What objects of a class have to be as a whole."""
    if kind.__module__.startswith(_SCORES):
        from learningcity.conversion.schema_score_checks import CLASSES

        return CLASSES.get(kind.__name__, ())
    return _CLASSES.get(kind.__name__, ()) if kind.__module__.startswith(_ROOM) else ()
