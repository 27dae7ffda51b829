"""Conditions as a list of gates: what each may be while not every variable is settled.

A node of a condition is the set of outcomes that it may still have, so that a branch of a search in which
a wanted outcome is out of reach is left at once.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any as Anything
from typing import TypeAlias

from learningcity.errors import CannotExpress
from learningcity.outcome import Outcome
from learningcity.rules.cells.containers import Options
from learningcity.rules.cells.world import World
from learningcity.rules.evaluate import outcome_of
from learningcity.rules.nodes import (
    All,
    Any,
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Custom,
    Equals,
    Holds,
    IncludesAll,
    IncludesAny,
    Leaf,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.texts import Message

__all__ = ["ANY", "Circuit", "bits"]

_MET, _NOT_MET, _UNKNOWN = 1, 2, 4
ANY = _MET | _NOT_MET | _UNKNOWN
_BIT = {Outcome.MET: _MET, Outcome.NOT_MET: _NOT_MET, Outcome.UNKNOWN: _UNKNOWN}
_OUTCOME = {bit: outcome for outcome, bit in _BIT.items()}

_Masks: TypeAlias = list[int]
_Gate: TypeAlias = Callable[[Options, _Masks], int]
"""The outcomes that a node may have, for the options of the variables and the outcomes of the nodes below it."""
_Table: TypeAlias = tuple[tuple[int, ...], ...]


def bits(outcomes: Iterable[Outcome]) -> int:
    """A set of outcomes as a number."""
    return sum({_BIT[outcome] for outcome in outcomes})


class Circuit:
    """Conditions as a list of gates, each after those that it reads; equal derived facts stand in it once."""

    def __init__(self, world: World, conditions: Sequence[Condition], decided: Mapping[Custom, Outcome]) -> None:
        self._world = world
        self._decided = decided
        self._gates: list[_Gate] = []
        self._below: list[tuple[int, ...]] = []
        self._variables: list[frozenset[int]] = []
        self._derived: dict[int, int] = {}
        self.roots: list[int] = [self._gate_of(condition) for condition in conditions]

    def reads(self, root: int) -> frozenset[int]:
        """The variables that a condition reads."""
        return self._variables[self.roots[root]]

    def needed(self, roots: Iterable[int]) -> tuple[int, ...]:
        """The gates that some conditions need, in their order."""
        found: set[int] = set()
        left = [self.roots[root] for root in roots]
        while left:
            gate = left.pop()
            if gate not in found:
                found.add(gate)
                left += self._below[gate]
        return tuple(sorted(found))

    def masks(self, gates: Sequence[int], options: Options, masks: _Masks) -> None:
        """Work out what these gates may be, into the list of all."""
        for gate in gates:
            masks[gate] = self._gates[gate](options, masks)

    def outcomes(self, cells: Sequence[int], roots: Sequence[int] | None = None) -> tuple[Outcome, ...]:
        """The outcomes where each variable is settled: of these conditions, or of all."""
        asked = range(len(self.roots)) if roots is None else roots
        masks = [0] * len(self._gates)
        self.masks(self.needed(asked), [(cell,) for cell in cells], masks)
        return tuple(_OUTCOME[masks[self.roots[root]]] for root in asked)

    @property
    def size(self) -> int:
        """How many gates there are."""
        return len(self._gates)

    # --- from conditions to gates -------------------------------------------------------------------

    def _add(self, gate: _Gate, below: tuple[int, ...] = (), variables: Iterable[int] = ()) -> int:
        self._gates.append(gate)
        self._below.append(below)
        self._variables.append(frozenset(variables).union(*(self._variables[one] for one in below)))
        return len(self._gates) - 1

    def _gate_of(self, condition: Condition) -> int:
        match condition:
            case All(conditions):
                return self._joined(conditions, _AND)
            case Any(conditions):
                return self._joined(conditions, _OR)
            case Not(child):
                below = self._gate_of(child)
                return self._add(lambda _, masks: _NEGATED[masks[below]], (below,))
            case Holds(fact) if fact.defined_by is not None:
                if id(fact) not in self._derived:
                    self._derived[id(fact)] = self._gate_of(fact.defined_by)
                return self._derived[id(fact)]
            case Custom():
                return self._custom(condition)
            case IncludesAny(fact, values):
                return self._includes(fact, values)
            case IncludesAll(fact, values):
                each = tuple(self._includes(fact, (value,)) for value in values)
                return self._add(_joining(_AND, each), each)
            case Holds() | AtLeast() | AtMost() | Between() | Equals() | OneOf() | OnOrAfter() | Before():
                return self._compared(condition)
            case _:
                raise _cannot_express(condition)

    def _joined(self, conditions: tuple[Condition, ...], table: _Table) -> int:
        below = tuple(self._gate_of(condition) for condition in conditions)
        return self._add(_joining(table, below), below)

    def _custom(self, condition: Custom) -> int:
        if condition not in self._decided:
            params = {"sentence": condition.message, "reader": Message("reader.search")}
            raise CannotExpress(Message("error.custom.condition", params))
        mask = _BIT[self._decided[condition]]
        return self._add(lambda _, __: mask)

    def _compared(self, leaf: Leaf) -> int:
        if "#" in leaf.fact.path:
            return self._counted(leaf)
        at = self._world.position[leaf.fact.path]
        table = self._table(leaf, at)
        whole = _union(table, tuple(range(len(table))))

        def gate(options: Options, _: _Masks) -> int:
            cells = options[at]
            if len(cells) == 1:
                return table[cells[0]]
            return whole if len(cells) == len(table) else _union(table, cells)

        return self._add(gate, variables=(at,))

    def _counted(self, leaf: Leaf) -> int:
        container = self._world.containers[leaf.fact.path[:-1]]
        presence, at = container.presence, self._world.counts[leaf.fact.path]
        table = self._table(leaf, at)

        def gate(options: Options, _: _Masks) -> int:
            unknown = _UNKNOWN if 1 in options[presence] else 0
            return unknown | (_union(table, options[at]) if 0 in options[presence] else 0)

        return self._add(gate, variables=(presence, at))

    def _table(self, leaf: Leaf, at: int) -> tuple[int, ...]:
        """The outcome in each cell: what ``evaluate`` says of a value of it."""
        return tuple(_BIT[_outcome_for(leaf, cell.values[0])] for cell in self._world.variables[at].cells)

    def _includes(self, fact: AnyFact, values: tuple[Anything, ...]) -> int:
        container = self._world.containers[fact.path[: fact.path.index("*")]]
        member = next(member for member in container.members if member.fact.path == fact.path)
        presence, gap = container.presence, member.gap
        at = tuple(member.memberships[value] for value in values)

        def gate(options: Options, _: _Masks) -> int:
            mask = _UNKNOWN if 1 in options[presence] else 0
            if 0 in options[presence]:
                if any(1 in options[one] for one in at):
                    mask |= _MET
                if all(0 in options[one] for one in at):
                    mask |= _NOT_MET if gap is None else _OF_GAP[options[gap]]
            return mask

        return self._add(gate, variables=(presence, *at, *(() if gap is None else (gap,))))


def _outcome_for(leaf: Leaf, value: Anything) -> Outcome:
    return outcome_of(leaf, lambda _: value)


def _joining(table: _Table, below: tuple[int, ...]) -> _Gate:
    first, *others = below

    def gate(_: Options, masks: _Masks) -> int:
        found = masks[first]
        for one in others:
            found = table[found][masks[one]]
        return found

    return gate


def _of_sets(join: Callable[[Outcome, Outcome], Outcome]) -> _Table:
    """What two parts may come to, each free to be any of its own set of outcomes."""
    return tuple(
        tuple(bits(join(a, b) for a in _members(one) for b in _members(other)) for other in range(8))
        for one in range(8)
    )


def _members(mask: int) -> list[Outcome]:
    return [outcome for outcome, bit in _BIT.items() if mask & bit]


_AND, _OR = _of_sets(operator.and_), _of_sets(operator.or_)
_NEGATED = tuple(bits(~outcome for outcome in _members(mask)) for mask in range(8))
_OF_GAP = {(0,): _NOT_MET, (1,): _UNKNOWN, (0, 1): _NOT_MET | _UNKNOWN}


def _union(table: tuple[int, ...], cells: tuple[int, ...]) -> int:
    mask = 0
    for cell in cells:
        mask |= table[cell]
    return mask


def _cannot_express(condition: Condition) -> CannotExpress:
    return CannotExpress(Message("error.cannot-express", {"reader": "cells", "node": type(condition).__name__}))
