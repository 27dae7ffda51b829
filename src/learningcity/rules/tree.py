"""Walking the trees of conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from learningcity.rules.nodes import AnyFact, Condition, Custom, Holds, Leaf

__all__ = ["customs", "facts_used", "fold", "leaves", "leaves_once"]

R = TypeVar("R")


def fold(condition: Condition, visit: Callable[[Condition, tuple[R, ...]], R]) -> R:
    """Walk the tree from its leaves: ``visit(node, results of its children)`` for every node.

    A derived fact is a leaf here; its definition is ``node.fact.defined_by``.
    """
    return visit(condition, tuple(fold(child, visit) for child in condition.children))


def facts_used(condition: Condition) -> tuple[AnyFact, ...]:
    """The facts that a subject must give, each once, in the order of the tree; derived ones resolved."""
    found: dict[AnyFact, None] = {}
    for node in _once(condition, set()):
        found.update(dict.fromkeys(node.facts if isinstance(node, Custom) else (node.fact,)))
    return tuple(found)


def leaves_once(condition: Condition) -> tuple[Leaf, ...]:
    """As :func:`leaves`, those of a derived fact only where the fact stands first: as quick as the tree is small."""
    return tuple(node for node in _once(condition, set()) if isinstance(node, Leaf))


def _once(condition: Condition, resolved: set[int]) -> Iterator[Leaf | Custom]:
    """What reads facts, in the order of the tree; ``resolved`` are the derived facts that were met before."""
    if isinstance(condition, Holds) and condition.fact.defined_by is not None:
        if id(condition.fact) not in resolved:
            resolved.add(id(condition.fact))
            yield from _once(condition.fact.defined_by, resolved)
    elif isinstance(condition, Leaf | Custom):
        yield condition
    for child in condition.children:
        yield from _once(child, resolved)


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """The leaves of a tree in their order, those of derived facts in the place of the fact."""
    found: list[Leaf] = []

    def visit(node: Condition, _: tuple[None, ...]) -> None:
        if isinstance(node, Holds) and node.fact.defined_by is not None:
            found.extend(leaves(node.fact.defined_by))
        elif isinstance(node, Leaf):
            found.append(node)

    fold(condition, visit)
    return tuple(found)


def customs(condition: Condition) -> tuple[Custom, ...]:
    """The functions of the user that decide somewhere in the tree; those of a derived fact where it stands first."""
    return tuple(node for node in _once(condition, set()) if isinstance(node, Custom))
