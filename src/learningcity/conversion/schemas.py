"""JSON Schema of what people write for this library: made from the types that its readers read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, get_origin

from attrs import fields_dict, has

from learningcity.applications import SUBJECTS
from learningcity.conversion.converter import structurer
from learningcity.conversion.kinds import kebab, kinds_with, types_of
from learningcity.conversion.schema_parts import Parts, in_common_era
from learningcity.conversion.schema_scalars import Schema
from learningcity.conversion.schema_words import described
from learningcity.errors import CannotExpress, Problem, WrongType, shown
from learningcity.texts import Message, Series

__all__ = ["DOCUMENTS", "SEVERAL", "input_type", "json_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_URN = "urn:learningcity:schema"
_ROOM = "learningcity"

SEVERAL: Mapping[str, type[Any]] = MappingProxyType({kebab(kind): kind for kind in SUBJECTS})
"""What a file may hold several of, by name."""

_HOMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "rulebook": ("rulebooks", "RuleBook"),
        "profile": ("profiles", "Profile"),
        "observations": ("observations", "CityObservations"),
    }
)
"""What has a format of its own, by name: the module that reads it, which loads when it is asked for, and its class."""

DOCUMENTS: tuple[str, ...] = (*SEVERAL, *_HOMES)
"""What files hold, by name."""


def input_type(name: str) -> type[Any]:
    """The class of what files hold that has a name among ``DOCUMENTS``."""
    if name in SEVERAL:
        return SEVERAL[name]
    module, attribute = _HOMES[name]
    kind: type[Any] = getattr(import_module(f"{_ROOM}.conversion.{module}"), attribute)
    return kind


def json_schema(kind: Any, *, many: bool = False, types: Iterable[type[Any]] = ()) -> dict[str, Any]:
    """The JSON Schema, of draft 2020-12, of the JSON that the readers of this library accept.

    What files hold: ``City``, ``Application``, ``Nomination``, ``MemberRecord`` and classes derived from these, and
    ``RuleBook``, ``Profile`` and ``CityObservations`` with the head of their files. Parts of these, such as
    ``Population``, ``Condition`` or an enumeration, have a schema too. It is made from the fields and their types, with
    the words, bounds and patterns that the readers ask for; years of the Buddhist era are none where files refuse them.

    Whatever a reader accepts is valid. The other way round a schema cannot say everything:

    - what depends on several values: ids that stand once or refer to each other, an end that comes before its start,
      weights that add to 1, levels that rise;
    - how deep or large a document is, how conditions nest, and that the step ``#`` is the last of a path;
    - what is no longer to be seen once JSON is decoded: a key that stands twice, ``10000.0`` for ``10000``, half a
      character; and whether a float holds a whole number exactly;
    - the value of a decimal or a fraction that is written as text;
    - what converters and validators of a class of one's own ask.

    Args:
        kind: the class.
        many: of a file with an array of cities, or one of them, in place of one city; so for what holds a city.
        types: enumerations of one's own that facts of a rule book name.

    Raises:
        CannotExpress: a class that is none of these, or a field of a class of one's own is not read strictly; several
            of what files hold one of; a name in ``types`` is taken.
        WrongType: no class, or ``types`` is no list of enumerations and attrs classes.
    """
    kind = get_origin(kind) if has(get_origin(kind)) else kind
    own = types_of(types)
    parts = Parts(kinds_with(own))
    body = _body(parts, kind, own)
    body = _several(kind, body) if many else parts.taken_out(body)
    is_shipped = kind.__module__.split(".")[0] == _ROOM and not own
    urn = f"{_URN}:{kebab(kind)}{':many' if many else ''}"
    schema: Schema = {"$schema": _DRAFT, **({"$id": urn} if is_shipped else {}), **described(kind), **body}
    if parts.shared:
        schema["$defs"] = parts.shared
    return deepcopy(schema)  # nothing that the library keeps


def _body(parts: Parts, kind: Any, own: tuple[type[Any], ...]) -> Schema:
    names = (*(each.__name__ for each in SUBJECTS), *(name for _, name in _HOMES.values()))
    accepted = Series(names, ",")
    if not isinstance(kind, type):
        message = Message("accepted.input-type", {"types": accepted})
        raise WrongType(Problem("wrong-type", ("kind",), shown(kind), message))
    if issubclass(kind, tuple(SUBJECTS)):
        structurer(kind, own)  # refuses a field that is not read strictly, by its name
        return parts.of(kind, common=True)
    name = next((name for name in _HOMES if input_type(name) is kind), None)
    if name is not None:
        return _document(parts, name)
    if kind not in _parts():
        raise CannotExpress(Message("error.no-input-type", {"type": kind.__name__, "types": accepted}))
    return parts.of(kind, common=in_common_era(kind))


def _several(kind: type[Any], one: Schema) -> Schema:
    if not issubclass(kind, tuple(SUBJECTS)):
        raise CannotExpress(Message("error.one-in-a-file", {"type": kind.__name__}))
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _document(parts: Parts, name: str) -> Schema:
    """The head of a file of a format of its own, and what it holds: the fields of observations beside it, or a part."""
    home = import_module(f"{_ROOM}.conversion.{_HOMES[name][0]}")
    newest: int = getattr(home, f"{name.upper()}_VERSION")
    head: Schema = {
        "format": {"const": getattr(home, f"{name.upper()}_FORMAT")},
        "version": {"type": "integer", "minimum": 1, "maximum": newest},
    }
    kind = input_type(name)
    held = parts.of(kind, common=True)
    body: Schema = {"properties": {name: held}, "required": [name]}
    if name in fields_dict(kind):
        body = parts.taken_out(held)
    return {
        **body,
        "type": "object",
        "properties": {**head, **body["properties"]},
        "required": [*head, *body["required"]],
        "additionalProperties": False,
    }


@cache
def _parts() -> frozenset[Any]:
    """The classes that stand somewhere in what files hold."""
    parts = Parts(kinds_with(()))
    for name in DOCUMENTS:
        parts.of(input_type(name), common=True)
    return parts.classes
