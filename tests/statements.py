"""The classes of statements, the names of their fields, and every statement that a room holds, by brute force."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, get_args

from attrs import fields, has, resolve_types

import learningcity
from learningcity import index
from learningcity.index.rooms import FACT_ROOMS
from learningcity.rules.rulebook import Requirement
from learningcity.sources import Citation, Claim, Conflict, Source, Statement, Title, Titles
from surface import public_classes

__all__ = ["CITED", "classes", "field_names", "found_in_rooms", "own_fields", "predicates"]

CITED = (Statement, Requirement, Conflict)
_WITH_LINES_OF_THEIR_OWN = (*CITED, Citation, Claim, Source, Title, Titles)


def classes() -> list[type[Statement]]:
    """Every public class of statements, by name."""
    return [kind for kind in public_classes() if issubclass(kind, Statement)]


def own_fields(kind: type) -> list[str]:
    """The fields of a class that not every statement has."""
    shared = {field.name for field in fields(Statement)} if issubclass(kind, Statement) else set()
    return [field.name for field in fields(kind) if field.name not in shared]


def field_names() -> set[str]:
    """The fields of statements and of what is inside them, as far as an outline names them."""
    told = {"standing", "status", "unit", "column"}  # of every statement; of a list; of a fact that rules read
    waiting: list[type] = list(classes())
    seen: set[type] = set()
    while waiting:
        kind = waiting.pop()
        if kind not in seen:
            seen.add(kind)
            names = own_fields(kind)
            told |= {name for name in names if name != "id"}
            waiting += _parts(kind, names)
    return told


def _parts(kind: type, names: Iterable[str]) -> list[type]:
    """The classes in the fields of a class that are told field by field."""
    resolved: Any = resolve_types(kind)
    kinds = [inner for field in fields(resolved) if field.name in names for inner in _named_in(field.type)]
    own = [inner for inner in kinds if has(inner) and not issubclass(inner, _WITH_LINES_OF_THEIR_OWN)]
    return [inner for inner in own if inner.__module__.split(".")[1] not in ("dates", "texts")]


def _named_in(annotation: Any) -> Iterator[type]:
    for inner in get_args(annotation):
        yield from _named_in(inner)
    if isinstance(annotation, type):
        yield annotation


def predicates() -> set[str]:
    """What the claims of all statements say."""
    return {claim.predicate for claim in index.claims()}


def found_in_rooms() -> Iterator[object]:
    """Every statement, requirement and conflict that a module of a fact room holds, however it is called there."""
    for info in pkgutil.walk_packages(learningcity.__path__, "learningcity."):
        if info.name.split(".")[1] in FACT_ROOMS:
            for value in vars(import_module(info.name)).values():
                yield from _found(value)


def _found(value: object) -> Iterator[object]:
    if isinstance(value, CITED):
        yield value
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list | frozenset):
        for entry in value:
            yield from _found(entry)
    kind: Any = type(value)
    if has(kind):
        for field in fields(kind):
            yield from _found(getattr(value, field.name))
