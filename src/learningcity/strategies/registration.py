"""Which strategy stands for which public type with ``hypothesis.strategies.from_type``."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from attrs import has
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import learningcity
from learningcity.rules import cells, difference, gaps, nodes, rulebook, verdict
from learningcity.strategies.shipped import one_of_objects, shipped
from learningcity.strategies.subjects import subjects

__all__ = ["register", "registered_types", "strategy_of"]

_OWN_ROOMS = ("strategies", "testing")
_PARTS_OF_ROOMS = (cells, difference, gaps, nodes, rulebook, verdict)
"""Modules inside rooms whose names are public as well."""


def register() -> None:
    """Make every public type of the library work with ``hypothesis.strategies.from_type``.

    This happens by itself where Hypothesis is in use, unless its plugins are switched off.
    Nothing is drawn or built before a type is asked for.
    """
    for kind in registered_types():
        st.register_type_strategy(kind, _strategy_for)


def registered_types() -> tuple[type[Any], ...]:
    """Every public class of values, and what a condition is in general; enumerations need no strategy."""
    return (nodes.Condition, *dict.fromkeys(_public_classes()))


def _public_classes() -> Iterator[type[Any]]:
    named = (getattr(learningcity, name) for name in learningcity.__all__ if name not in _OWN_ROOMS)
    rooms = (value for value in named if isinstance(value, ModuleType))
    for room in (*rooms, *_PARTS_OF_ROOMS):
        # Rooms load their parts when they are named: the functions need not be, to find the classes.
        for value in (getattr(room, name) for name in room.__all__ if _names_a_class(name)):
            if isinstance(value, type) and has(value):
                yield value


def _names_a_class(name: str) -> bool:
    """Whether a name is spelled as classes are: ``City``, and neither ``check`` nor ``MEMBERSHIP``."""
    return name[:1].isupper() and not name.isupper()


def _strategy_for(kind: Any) -> SearchStrategy[Any]:
    # Of a class with parameters Hypothesis hands over the class with what they stand for.
    return strategy_of(getattr(kind, "__origin__", kind))


def strategy_of(kind: type[Any]) -> SearchStrategy[Any]:
    """The strategy of a public type.

    What users build is drawn; what the library says of the world is one of the objects that it ships.
    """
    from learningcity.strategies.builders import builder_of

    build = builder_of(kind)
    if build is not None:
        return build()
    known = shipped(kind)
    return one_of_objects(known) if known else subjects(kind)
