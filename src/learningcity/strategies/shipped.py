"""The objects that the library ships, by their class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

from attrs import fields, has
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["one_of_objects", "shipped"]

T = TypeVar("T")


def one_of_objects(objects: Iterable[T]) -> SearchStrategy[T]:
    """One of the objects, the first simplest; they are too large to be named in the text of a strategy."""
    known = tuple(objects)
    return st.sampled_from(range(len(known))).map(lambda position: known[position])


def shipped(kind: type[T]) -> tuple[T, ...]:
    """Every object of exactly this class in what the library says of the world, each once and the simplest first."""
    return cast("tuple[T, ...]", _by_class().get(kind, ()))


@cache
def _by_class() -> dict[type[Any], tuple[Any, ...]]:
    from learningcity.index.rooms import FACT_ROOMS, held
    from learningcity.sources import sources

    found: dict[type[Any], dict[Any, None]] = {}
    seen: set[int] = set()
    for value in (sources(), *(value for room in FACT_ROOMS for value in held(room))):
        for part in _parts(value, seen):
            kind: type[Any] = type(part)
            found.setdefault(kind, {})[part] = None
    return {kind: tuple(sorted(parts, key=_size)) for kind, parts in found.items()}


def _parts(value: Any, seen: set[int]) -> Iterator[Any]:
    """The objects in a value, itself included; what was seen before is left out."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, tuple):
        yield from (part for entry in value for part in _parts(entry, seen))
        return
    kind: Any = type(value)
    if has(kind):
        yield value
        for field in fields(kind):
            yield from _parts(getattr(value, field.name), seen)


def _size(value: object) -> int:
    return len(repr(value))
