"""Walking the trees of conditions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from learningcity.rules.nodes import AnyFact, Condition, Custom, Holds, Leaf

__all__ = ["customs", "facts_used", "fold", "leaves"]

R = TypeVar("R")


def fold(condition: Condition, visit: Callable[[Condition, tuple[R, ...]], R]) -> R:
    """Walk the tree from its leaves: ``visit(node, results of its children)`` for every node.

    A derived fact is a leaf here; its definition is ``node.fact.defined_by``.
    """
    return visit(condition, tuple(fold(child, visit) for child in condition.children))


def facts_used(condition: Condition) -> tuple[AnyFact, ...]:
    """The facts that a subject must give, each once, in the order of the tree; derived ones resolved."""
    found: dict[AnyFact, None] = {}

    def visit(node: Condition, _: tuple[None, ...]) -> None:
        if isinstance(node, Custom):
            found.update(dict.fromkeys(node.facts))
        elif isinstance(node, Holds) and node.fact.defined_by is not None:
            found.update(dict.fromkeys(facts_used(node.fact.defined_by)))
        elif isinstance(node, Leaf):
            found[node.fact] = None

    fold(condition, visit)
    return tuple(found)


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
    """The functions of the user that decide somewhere in the tree, derived facts included."""
    found: list[Custom] = []

    def visit(node: Condition, _: tuple[None, ...]) -> None:
        if isinstance(node, Holds) and node.fact.defined_by is not None:
            found.extend(customs(node.fact.defined_by))
        elif isinstance(node, Custom):
            found.append(node)

    fold(condition, visit)
    return tuple(found)
