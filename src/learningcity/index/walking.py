"""Every statement of every fact room, and what is inside a value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from types import NoneType
from typing import Any, TypeAlias

from attrs import fields, has

from learningcity.index.rooms import FACT_ROOMS, held
from learningcity.rules.rulebook import Requirement
from learningcity.sources.citations import Citation, Source
from learningcity.sources.claims import Claim, Conflict
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "CITED",
    "Cited",
    "all_claims",
    "citations_in",
    "claims_in",
    "is_several",
    "names_of",
    "parts",
    "sources_in",
    "statements_in",
    "walk",
]

Cited: TypeAlias = Statement | Requirement | Conflict
"""What has an id, citations and a standing."""

CITED = (Statement, Requirement, Conflict)
"""The same for ``isinstance``."""
_WITH_OWN_PARTS = (*CITED, Source)
_WITHOUT_PARTS = frozenset({NoneType, bool, int, str})
"""Types of most of what is walked over: asked first, since nothing else need be asked of them."""


def walk() -> Iterator[Statement | Requirement | Conflict]:
    """Every public statement, requirement and conflict, each once, in the order of the rooms.

    What is inside another comes after it.
    """
    return iter(_all())


@cache
def _all() -> tuple[Cited, ...]:
    found = (statement for room in FACT_ROOMS for value in held(room) for statement in statements_in(value))
    return tuple({id(statement): statement for statement in found}.values())


def parts(value: Any) -> tuple[Any, ...]:
    """What a value is made of: the entries of a tuple, the fields of an object; nothing else has parts."""
    if type(value) in _WITHOUT_PARTS:
        return ()
    if is_several(value):
        return tuple(value)
    return tuple(getattr(value, name) for name in names_of(value))


def is_several(value: object) -> bool:
    """Whether a value is a tuple, of whatever."""
    return isinstance(value, tuple)


def names_of(value: object) -> tuple[str, ...]:
    """The names of the fields of an object; nothing else has fields, and what a sentence speaks of is no part of it."""
    kind: Any = type(value)
    return _names_of(kind)


@lru_cache(maxsize=1024)
def _names_of(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if has(kind) and kind is not Message else ()


def statements_in(value: object) -> Iterator[Cited]:
    """The statements in a value, itself included, each before those inside it."""
    if isinstance(value, CITED):
        yield value
    if not isinstance(value, Source):
        for part in parts(value):
            yield from statements_in(part)


def statements_right_in(value: object) -> Iterator[Cited]:
    """The statements inside a value, but not those that are inside another of them."""
    for part in _own_parts(value):
        if isinstance(part, CITED):
            yield part


def citations_in(statement: Cited) -> Iterator[Citation]:
    """Every place that a statement cites, also in its claims, titles and sides, but not in other statements."""
    for part in _own_parts(statement):
        if isinstance(part, Citation):
            yield part


def claims_in(statement: Cited) -> Iterator[Claim]:
    """Every claim of a statement, but not those of other statements inside it."""
    for part in _own_parts(statement):
        if isinstance(part, Claim):
            yield part


@cache
def all_claims() -> tuple[Claim, ...]:
    """Every claim of every statement, each once, in the order of the statements."""
    return tuple(dict.fromkeys(claim for statement in _all() for claim in claims_in(statement)))


def _own_parts(value: object) -> list[object]:
    found: list[object] = []
    _add_own_parts(value, found)
    return found


def _add_own_parts(value: object, found: list[object]) -> None:
    for part in parts(value):
        found.append(part)
        if not isinstance(part, _WITH_OWN_PARTS):
            _add_own_parts(part, found)


def sources_in(value: object) -> tuple[Source, ...]:
    """Every source that a value cites, also in the statements inside it, each once; nothing is told of a source."""
    return tuple(dict.fromkeys(_cited_in(value)))


def _cited_in(value: object) -> Iterator[Source]:
    if isinstance(value, Citation):
        yield value.source
    elif not isinstance(value, Source):
        for part in parts(value):
            yield from _cited_in(part)
