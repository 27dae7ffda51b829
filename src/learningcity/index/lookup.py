"""From ids to what they stand for, from sources to what rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from importlib import import_module
from inspect import isclass
from itertools import chain

from learningcity.errors import InvalidValue, Problem, looked_up, shown
from learningcity.index.disagreements import conflicts
from learningcity.index.naming import Named, id_of
from learningcity.index.rooms import FACT_ROOMS
from learningcity.index.walking import Cited, citations_in, walk
from learningcity.sources.citations import Source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["by_id", "by_source", "enumerations", "ids", "named_by", "table_of"]

_OF_TERMS = ("outcome", "sources", "cities", "applications")
"""The rooms that are no fact rooms and have enumerations whose members are called something."""


def by_id(id: str) -> Named:
    """What has this id: a statement, a rule book, a fact that rules read, a source, or a term.

    The id of a term is that of its enumeration and its spelling: ``learning-city-form.learning-town``.

    Raises:
        UnknownId: nothing has; the error names the nearest id.
    """
    return looked_up(id, _by_id())


def named_by(id: str) -> Named | None:
    """What has this id, None where nothing has."""
    return _by_id().get(id)


def ids() -> tuple[str, ...]:
    """Every id that stands for something, in the order of the rooms; then those of facts, sources and terms."""
    return tuple(_by_id())


@cache
def _by_id() -> dict[str, Named]:
    return table_of(_everything())


def table_of(things: Iterable[Named]) -> dict[str, Named]:
    """Some things by their ids; where a statement is about a term of the same id, the statement.

    Raises:
        InvalidValue: two things of one id.
    """
    table: dict[str, Named] = {}
    for named in things:
        id = id_of(named)
        first = table.setdefault(id, named)
        if first is not named and not (isinstance(named, Enum) and isinstance(first, Statement)):
            raise InvalidValue(Problem("duplicate-id", (id,), shown(id), Message("accepted.different-ids")))
    return table


def _everything() -> Iterator[Named]:
    from learningcity.applications import SUBJECTS
    from learningcity.eligibility import rulebooks
    from learningcity.sources.register import sources

    yield from walk()
    yield from conflicts()
    yield from rulebooks()
    yield from chain.from_iterable(SUBJECTS.values())
    yield from sources()
    for kind in enumerations():
        yield from kind


def enumerations() -> tuple[type[Enum], ...]:
    """The enumerations whose members are spelled in words and called something, in the order of their rooms."""
    found: dict[type[Enum], None] = {}
    for room in (*_OF_TERMS, *FACT_ROOMS):
        module = import_module(f"learningcity.{room}")
        named = (getattr(module, name) for name in module.__all__)
        kinds = (kind for kind in named if isclass(kind) and issubclass(kind, Enum))
        found.update((kind, None) for kind in kinds if all(isinstance(member.value, str) for member in kind))
    return tuple(found)


def by_source(source: Source | str) -> tuple[Cited, ...]:
    """Every statement, requirement and conflict that cites a source, also in its claims, titles and sides.

    Raises:
        UnknownId: the source is not in the register.
    """
    id = source.id if isinstance(source, Source) else source
    return looked_up(id, _by_source())


@cache
def _by_source() -> dict[str, tuple[Cited, ...]]:
    from learningcity.sources.register import sources

    resting: dict[str, dict[str, Cited]] = {entry.id: {} for entry in sources()}
    for statement in walk():
        for citation in citations_in(statement):
            resting[citation.source.id][statement.id] = statement
    return {id: tuple(statements.values()) for id, statements in resting.items()}
