"""The facts that a rule may read of a class, from its annotations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, TypeAlias, get_args, get_origin

from attrs import fields, has

from learningcity.applications import SUBJECTS
from learningcity.dates import PartialDate
from learningcity.rules.nodes import Fact
from learningcity.strategies.inference import bare, hints_of, is_part

__all__ = ["facts_of", "has_conditions"]

AnyFact: TypeAlias = Fact[Any]

_SINGLE = (int, float, bool, str, date, PartialDate)
_IN_SETS = (int, str)
"""The types of entries that a condition compares; enumerations besides."""


def facts_of(kind: type) -> tuple[AnyFact, ...]:
    """The facts of a shipped class with those of the fields that a class adds, or of each field of another class."""
    for shipped, known in SUBJECTS.items():
        if issubclass(kind, shipped):
            inherited = {field.name for field in fields(shipped)}
            return (*known, *(fact for fact in _facts(kind, (), ()) if fact.path[0] not in inherited))
    return tuple(_facts(kind, (), ()))


def has_conditions(fact: AnyFact) -> bool:
    """Whether any condition can be about the fact."""
    return not fact.many or _is_comparable(fact.type, _IN_SETS)


def _facts(kind: Any, path: tuple[str, ...], within: tuple[type, ...]) -> Iterator[AnyFact]:
    hints = hints_of(kind)
    for field in fields(kind):
        if not field.name.startswith("_") and field.name in hints and kind not in within:
            yield from _of_type(bare(hints[field.name]), (*path, field.name), (*within, kind))


def _of_type(hint: Any, path: tuple[str, ...], within: tuple[type, ...]) -> Iterator[AnyFact]:
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        if "*" not in path:
            yield _fact(int, (*path, "#"), within)
            yield from _of_type(bare(get_args(hint)[0]), (*path, "*"), within)
    elif _is_comparable(hint, _IN_SETS if "*" in path else _SINGLE):
        yield _fact(hint, path, within)
    elif isinstance(hint, type) and has(hint) and is_part(hint):
        yield from _facts(hint, path, within)


def _is_comparable(hint: Any, plain: tuple[type, ...]) -> bool:
    return hint in plain or (isinstance(hint, type) and issubclass(hint, Enum))


def _fact(kind: Any, path: tuple[str, ...], within: tuple[type, ...]) -> AnyFact:
    words = [within[0].__name__, *({"*": "each", "#": "count"}.get(step, step) for step in path)]
    id = ".".join("-".join(part for part in word.lower().split("_") if part) for word in words)
    return Fact(id, kind, path=path)
