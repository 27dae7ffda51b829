"""The subjects of a class, as far as some conditions can tell them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any as Anything
from typing import TypeAlias

from learningcity.errors import CannotExpress, NotASubject
from learningcity.rules.cells.containers import (
    Container,
    Member,
    Options,
    planted,
    unknown_at,
    value_in,
)
from learningcity.rules.cells.shapes import Entries, Path, Shape, Tree
from learningcity.rules.cells.variables import (
    Cell,
    Role,
    Variable,
    count_cells,
    is_among,
    other_values,
    stretches_between,
    value_cells,
)
from learningcity.rules.checks import is_enumeration
from learningcity.rules.cuts import constants_of
from learningcity.rules.evaluate import observe
from learningcity.rules.nodes import AnyFact, Condition, Leaf
from learningcity.rules.tree import leaves_once
from learningcity.texts import Message

__all__ = ["Assignment", "World"]

Assignment: TypeAlias = tuple[int, ...]
"""For each variable the position of the cell in which it lies."""

_KNOWN, _NOT_KNOWN = Cell((True,)), Cell((None,))
_NO_OR_YES = (Cell((False,)), Cell((True,)))


class World:
    """The variables of some conditions, what goes together in them, and subjects that lie in given cells.

    Args:
        kind: the attrs class of the subjects.
        conditions: what subjects are told apart by.
        base: a subject that others made here are to resemble; without it a blank one is made.

    Raises:
        NotASubject: the class lacks a step of a path, or is no attrs class.
        CannotExpress: two facts read the same field as values of different types.
    """

    def __init__(self, kind: type[Anything], conditions: Sequence[Condition], base: Anything = None) -> None:
        self.shape: Shape = Shape(kind)
        self.base: Anything = self.shape.blank({}) if base is None else base
        self.variables: list[Variable] = []
        self.containers: dict[Path, Container] = {}
        self.position: dict[Path, int] = {}
        """The variable of each fact with one value, by the path of the fact."""
        self.counts: dict[Path, int] = {}
        """The variable of each fact that counts entries, by the path of the fact."""
        self.curtailed: set[int] = set()
        """The variables of which some cells were left out."""
        self._nullable: dict[int, tuple[Path, ...]] = {}
        for path, on_path in _by_path([leaf for condition in conditions for leaf in leaves_once(condition)]).items():
            fact = on_path[0].fact
            if fact.many or "#" in path:
                self._add_entries(fact, on_path)
            else:
                self._add_value(fact, on_path)
        self._unknown_cells = [
            frozenset(at for at, cell in enumerate(variable.cells) if cell.unknown) for variable in self.variables
        ]
        self._inside = {container.presence: tuple(container.inner()) for container in self.containers.values()}
        presences = {container.path: container.presence for container in self.containers.values()}
        self._unknown_paths = {**self.position, **presences}
        self._tied: dict[int, frozenset[int]] = {}
        self._hanging = {
            at: [self._under(prefix) for prefix in nullable]
            for at, nullable in self._nullable.items()
            if not self._stands_alone(at)
        }
        """Of each variable that is unknown only together with others, those that may be: with all of one group."""
        self.container_of: dict[int, Container] = {
            at: container for container in self.containers.values() for at in container.inner()
        }
        """The tuple that a variable says something of, where it does."""

    # --- variables ----------------------------------------------------------------------------------

    def _add(self, variable: Variable) -> int:
        self.variables.append(variable)
        return len(self.variables) - 1

    def _add_value(self, fact: AnyFact, on_path: list[Leaf]) -> None:
        nullable = self.shape.nullable(fact)
        declared = self.shape.examples(fact)
        seen = observe(fact, self.base)
        known = seen if isinstance(seen, fact.type) and seen == seen else None  # noqa: PLR0124  # NaN
        examples = declared if known is None else (known, *declared)

        def accepts(value: Anything) -> bool:
            return (not declared or value is None or value in examples) and self._takes(fact, value)

        cells = value_cells(fact, on_path, accepts, examples, bool(nullable))
        if not cells:
            raise NotASubject(Message("error.no-value", {"fact": fact.id, "type": self.shape.kind.__name__}))
        at = self._add(Variable(Role.VALUE, fact, cells))
        if not declared and self._may_lack_some(fact, on_path, cells):
            self.curtailed.add(at)
        self.position[fact.path] = at
        self._nullable[at] = nullable

    def _add_entries(self, fact: AnyFact, on_path: list[Leaf]) -> None:
        end = fact.path.index("*") if fact.many else fact.path.index("#")
        container = self._container(fact, fact.path[:end])
        if not fact.many:
            cells, curtailed = count_cells(on_path)
            container.count = self._add(Variable(Role.COUNT, fact, cells))
            self.counts[fact.path] = container.count
            self.curtailed |= {container.count} if curtailed else set()
            return
        constants = tuple(dict.fromkeys(constant for leaf in on_path for constant in constants_of(leaf)))
        nullable = tuple(prefix for prefix in self.shape.nullable(fact) if len(prefix) > end)
        member = Member(fact, nullable)

        def accepts(value: Anything) -> bool:
            entry = planted({}, member.steps, value)
            made = self._made(planted({}, container.path, Entries((), (entry,))))
            return made is not None and any(is_among(value, (seen,)) for seen in observe(fact, made) or ())

        declared = self.shape.examples(fact)
        member.others = other_values(fact, constants, accepts, declared)
        lacks_others = not member.others and not is_enumeration(fact.type)
        for constant in constants:
            cells = _NO_OR_YES if accepts(constant) else _NO_OR_YES[:1]
            at = member.memberships[constant] = self._add(Variable(Role.MEMBERSHIP, fact, cells, constant))
            if not declared and (lacks_others or len(cells) == 1):
                self.curtailed.add(at)
        if nullable:
            member.gap = self._add(Variable(Role.GAP, fact, _NO_OR_YES))
        container.members.append(member)

    def _container(self, fact: AnyFact, path: Path) -> Container:
        if path not in self.containers:
            nullable = tuple(prefix for prefix in self.shape.nullable(fact) if len(prefix) <= len(path))
            cells = (_KNOWN, _NOT_KNOWN) if nullable else (_KNOWN,)
            presence = self._add(Variable(Role.PRESENCE, fact, cells))
            self._nullable[presence] = nullable
            self.containers[path] = Container(path, presence)
        return self.containers[path]

    def _may_lack_some(self, fact: AnyFact, on_path: list[Leaf], cells: tuple[Cell, ...]) -> bool:
        """Whether the class may accept values that lie in no cell, since only a few could be tried."""
        if fact.type is bool:
            return False
        stretches = [cell for cell in cells if cell.ranged]
        if stretches:
            # Within what is accepted nothing should be missing: a stretch that is lies in a hole.
            return len(stretches) < stretches_between(fact, on_path, stretches[0], stretches[-1])
        others = any(cell.other for cell in cells)
        constants = {constant for leaf in on_path for constant in constants_of(leaf)}
        lost = len(constants) > sum(not cell.other and not cell.unknown for cell in cells)
        return lost or not (others or is_enumeration(fact.type))

    def accepts(self, path: Path, value: Anything) -> bool:
        """Whether the class accepts a value at the end of a path through no tuple."""
        return self._made(planted({}, path, value)) is not None

    def _takes(self, fact: AnyFact, value: Anything) -> bool:
        """Whether the class accepts a value of a fact and keeps it as it is."""
        made = self._made(planted({}, fact.path, value))
        if made is None:
            return False
        seen = observe(fact, made)
        return seen is value or seen == value or (seen != seen and value != value)  # noqa: PLR0124  # NaN

    def _made(self, tree: Tree) -> Anything:
        """The base with what the tree says; None where its class refuses that."""
        try:
            return self.shape.changed(self.base, tree)
        except (ValueError, TypeError):
            return None

    # --- what goes together -------------------------------------------------------------------------

    def links(self) -> list[tuple[int, ...]]:
        """Variables that do not vary freely of each other."""
        together = [(container.presence, *container.inner()) for container in self.containers.values()]
        return together + [under for groups in self._hanging.values() for under in groups]

    def tied(self, variable: int) -> frozenset[int]:
        """A variable and those that do not vary freely of it."""
        if variable not in self._tied:
            groups = (group for group in self.links() if variable in group)
            self._tied[variable] = frozenset((variable,)).union(*groups)
        return self._tied[variable]

    def to_know_nothing(self, at: int) -> tuple[tuple[int, int], ...] | None:
        """Where a variable and what cannot be known without it must lie to be unknown; None where it cannot be."""
        nullable = self._nullable[at]
        together = [o for o in self._under(nullable[-1]) if self._nullable[o][-1] == nullable[-1]] if nullable else [at]
        cells: list[tuple[int, int]] = []
        for one in together:
            if not self._unknown_cells[one]:
                return None
            cells.append((one, min(self._unknown_cells[one])))
            cells += [(inner, 0) for inner in self._inside.get(one, ())]
        return tuple(cells)

    def _stands_alone(self, at: int) -> bool:
        """Whether None may stand in the very place of the value, so that nothing else is lost with it."""
        path = self.variables[at].fact.path
        return not self._nullable[at] or self._nullable[at][-1] == path

    def _under(self, prefix: Path) -> tuple[int, ...]:
        return tuple(at for path, at in self._unknown_paths.items() if path[: len(prefix)] == prefix)

    def possible(self, options: Options, among: frozenset[int]) -> bool:
        """Whether some subject may lie in one of these cells for every variable, as far as ``among`` are concerned."""
        for at, groups in self._hanging.items():
            if at not in among or not self._is_unknown(at, options[at]):
                continue
            if not any(all(self._can_be_unknown(one, options) for one in under) for under in groups):
                return False
        return all(
            container.possible(options, self.variables)
            for container in self.containers.values()
            if container.presence in among
        )

    def _can_be_unknown(self, at: int, options: Options) -> bool:
        return not self._unknown_cells[at].isdisjoint(options[at])

    def _is_unknown(self, at: int, cells: tuple[int, ...]) -> bool:
        return self._unknown_cells[at].issuperset(cells)

    # --- subjects -----------------------------------------------------------------------------------

    def locate(self, subject: object) -> Assignment:
        """The cells in which a subject lies."""
        found = [0] * len(self.variables)
        for at in self.position.values():
            found[at] = self.variables[at].cell_of(observe(self.variables[at].fact, subject))
        for container in self.containers.values():
            entries = _entries(self.variables[container.presence].fact, subject)
            if entries is None:
                found[container.presence] = 1
                continue
            if container.count is not None:
                found[container.count] = self.variables[container.count].cell_of(len(entries))
            for member in container.members:
                values = [value_in(member.fact, entry) for entry in entries]
                for constant, at in member.memberships.items():
                    found[at] = int(any(is_among(value, (constant,)) for value in values))
                if member.gap is not None:
                    found[member.gap] = int(None in values)
        return tuple(found)

    def subject(
        self,
        cells: Sequence[int],
        values: Mapping[int, Anything] | None = None,
        only: AbstractSet[int] | None = None,
        base: Anything = None,
    ) -> Anything:
        """A subject that lies in these cells.

        Args:
            cells: possible together.
            values: for some variables which value of the cell; of a count which number of entries.
            only: the variables whose cells are to be changed; without it all.
            base: what it is to resemble; without it the base of the world.
        """
        base = self.base if base is None else base
        tree: Tree = {}
        unknown = {path: self._is_unknown(at, (cells[at],)) for path, at in self._unknown_paths.items()}
        for path, at in self.position.items():
            if only is not None and at not in only:
                continue
            value = self.variables[at].cells[cells[at]].values[0]
            if unknown[path] and value is None:
                tree = planted(tree, unknown_at(self._nullable[at], unknown), None)
            else:
                tree = planted(tree, path, value if values is None else values.get(at, value))
        for container in self.containers.values():
            if only is not None and not only & {container.presence, *container.inner()}:
                continue
            if unknown[container.path]:
                tree = planted(tree, unknown_at(self._nullable[container.presence], unknown), None)
            else:
                present = _entries(self.variables[container.presence].fact, base) or ()
                size = None if values is None or container.count is None else values.get(container.count)
                tree = planted(tree, container.path, container.entries(cells, self.variables, present, size))
        return self.shape.changed(base, tree)


def _by_path(on_any: list[Leaf]) -> dict[Path, list[Leaf]]:
    found: dict[Path, list[Leaf]] = {}
    for leaf in on_any:
        on_path = found.setdefault(leaf.fact.path, [])
        on_path.append(leaf)
        if leaf.fact.type is not on_path[0].fact.type:
            raise CannotExpress(Message("error.cannot-express", {"reader": "cells", "node": leaf.fact.id}))
    return found


def _entries(fact: AnyFact, subject: object) -> tuple[Anything, ...] | None:
    """The tuple that a fact goes through or counts."""
    value: Anything = subject
    for step in fact.path[: fact.path.index("*" if fact.many else "#")]:
        if value is None:
            return None
        value = getattr(value, step)
    return None if value is None else tuple(value)
