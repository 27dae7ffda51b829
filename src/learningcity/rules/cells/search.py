"""Looking for cells in which conditions have given outcomes: depth first, three-valued, within a budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from learningcity.rules.cells.circuit import Circuit
from learningcity.rules.cells.world import Assignment, World

__all__ = ["BUDGET", "Exhausted", "Part", "Search", "Want"]

BUDGET = 20_000
"""How many steps one search takes before it gives up."""
_HEAVY = 512
"""To look at so many nodes and variables takes as long as a step may take."""


class Exhausted(Exception):
    """A search took all its steps and has no answer."""


@frozen
class Want:
    """The outcomes that one of the conditions may have.

    Attributes:
        root: the position of the condition.
        mask: the outcomes, as :func:`bits`.
        instead: cells that some variables are moved to before the condition is asked; nothing else changes.
    """

    root: int
    mask: int
    instead: tuple[tuple[int, int], ...] = ()


class Search:
    """One list of wants, answered in parts that share no variable.

    Args:
        fixed: for some variables the cells that they must lie in.
        budget: how many steps each answer may take.
    """

    def __init__(
        self,
        world: World,
        circuit: Circuit,
        wants: Sequence[Want],
        fixed: Mapping[int, tuple[int, ...]] | None = None,
        budget: int = BUDGET,
    ) -> None:
        self.taken: int = 0
        """How many steps all answers together took."""
        self._budget = budget
        self._steps = 0
        self.options: list[tuple[int, ...]] = [tuple(range(len(variable.cells))) for variable in world.variables]
        for at, cells in (fixed or {}).items():
            self.options[at] = cells
        settled = [want for want in wants if not circuit.reads(want.root)]
        rest = [want for want in wants if circuit.reads(want.root)]
        self.parts: list[Part] = [Part(world, circuit, *part) for part in _apart(world, circuit, rest)]
        self._hopeless = bool(settled) and not Part(world, circuit, (), tuple(settled)).possible(self.options)

    def first(self) -> Assignment | None:
        """The first cells that give what is wanted, in the order of the cells; None if there are none.

        Raises:
            Exhausted: the steps were used up.
        """
        options = list(self.options)
        if self._hopeless:
            return None
        for part in self.parts:
            self._steps = 0
            if not self._complete(part, 0, options):
                return None
        return tuple(cells[0] for cells in options)

    def open_cells(self, part: Part, settled: tuple[int, ...]) -> tuple[int, ...]:
        """For the next variable of a part, the cells from which what is wanted can still be reached.

        A cell of which that is not found out within the budget is left out. The one through which the part was
        found to be possible never is: looking on from there takes fewer steps.
        """
        if settled not in part.opened:
            options = list(self.options)
            for variable, cell in zip(part.variables, settled, strict=False):
                options[variable] = (cell,)
            part.opened[settled] = tuple(self._open(part, len(settled), options))
        return part.opened[settled]

    def _open(self, part: Part, depth: int, options: list[tuple[int, ...]]) -> Iterable[int]:
        variable = part.variables[depth]
        for cell in self.options[variable]:
            attempt = list(options)
            attempt[variable] = (cell,)
            self._steps = 0
            try:
                if self._complete(part, depth + 1, attempt):
                    yield cell
            except Exhausted:
                continue

    def _complete(self, part: Part, depth: int, options: list[tuple[int, ...]]) -> bool:
        """Whether the variables of a part from this one on can be settled; if so, they are.

        Depth first without recursion: there may be thousands of variables.
        """
        variables = part.variables[depth:]
        choices = [options[variable] for variable in variables]
        if not self._is_possible(part, options):
            return False
        if self._firsts_do(part, variables, options):
            return True
        tried = [0] * len(variables)
        level = 0
        while 0 <= level < len(variables):
            if tried[level] == len(choices[level]):
                options[variables[level]] = choices[level]
                tried[level] = 0
                level -= 1
                continue
            options[variables[level]] = (choices[level][tried[level]],)
            tried[level] += 1
            if self._is_possible(part, options, variables[level]):
                level += 1
                # After a first choice the answer is known: it was no when the one before was looked at.
                if tried[level - 1] > 1 and self._firsts_do(part, variables[level:], options):
                    return True
        return level >= 0

    def _is_possible(self, part: Part, options: list[tuple[int, ...]], changed: int | None = None) -> bool:
        self.taken += part.weight
        self._steps += part.weight
        if self._steps > self._budget:
            raise Exhausted
        return part.possible(options, changed)

    def _firsts_do(self, part: Part, variables: Sequence[int], options: list[tuple[int, ...]]) -> bool:
        """Whether the first cell of each of these variables is an answer; if so, they are settled."""
        before = [options[variable] for variable in variables]
        for variable, cells in zip(variables, before, strict=True):
            options[variable] = cells[:1]
        if self._is_possible(part, options):
            return True
        for variable, cells in zip(variables, before, strict=True):
            options[variable] = cells
        return False


_Asked: TypeAlias = tuple[tuple[tuple[int, int], ...], list[tuple[tuple[int, ...], int, int]]]
"""Cells that variables are moved to, and then of some conditions the gates, the last of them, and what it may be."""


class Part:
    """Variables that hang together, and what is wanted of the conditions that read them."""

    def __init__(self, world: World, circuit: Circuit, variables: tuple[int, ...], wants: tuple[Want, ...]) -> None:
        # What is wanted twice, here and after a move, seldom can be: its variables are settled first.
        twice = frozenset[int]().union(*(circuit.reads(want.root) for want in wants if want.instead))
        self.variables: tuple[int, ...] = tuple(sorted(variables, key=lambda variable: variable not in twice))
        self.wants = wants
        self.opened: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._world = world
        self._circuit = circuit
        self._among = frozenset(variables)
        self._masks = [0] * circuit.size
        self.weight: int = 1 + (len(variables) + len(circuit.needed(want.root for want in wants))) // _HEAVY
        """How many steps it counts for to look once at what is possible."""
        variants: dict[tuple[tuple[int, int], ...], list[Want]] = {}
        for want in wants:
            variants.setdefault(want.instead, []).append(want)
        self._variants = tuple(variants.items()) or (((), []),)
        self._asked: dict[int | None, list[_Asked]] = {None: self._reading(None)}

    def _reading(self, variable: int | None) -> list[_Asked]:
        """For each variant what is wanted of conditions that read a variable; of all without one."""
        circuit = self._circuit
        found = []
        for instead, on_it in self._variants:
            reading = [want for want in on_it if variable is None or variable in circuit.reads(want.root)]
            wanted = [(circuit.needed([want.root]), circuit.roots[want.root], want.mask) for want in reading]
            found.append((instead, wanted))
        return found

    def possible(self, options: list[tuple[int, ...]], changed: int | None = None) -> bool:
        """Whether nothing that is wanted is out of reach yet.

        Args:
            options: for each variable the cells in which it may lie.
            changed: the one variable that has fewer options than when everything was within reach.
        """
        if changed not in self._asked:
            self._asked[changed] = self._reading(changed)
        among = self._among if changed is None else self._world.tied(changed)
        for instead, wanted in self._asked[changed]:
            asked = options
            if instead:
                asked = list(options)
                for variable, cell in instead:
                    asked[variable] = (cell,)
            for at, (gates, gate, mask) in enumerate(wanted):
                self._circuit.masks(gates, asked, self._masks)
                if not self._masks[gate] & mask:
                    # What is out of reach here often is so next door: it is asked first from now on.
                    wanted.insert(0, wanted.pop(at))
                    return False
            if not self._world.possible(asked, among):
                return False
        return True


def _apart(world: World, circuit: Circuit, wants: Sequence[Want]) -> list[tuple[tuple[int, ...], tuple[Want, ...]]]:
    """The variables in groups that neither a want nor the class ties together, with the wants of each."""
    group = list(range(len(world.variables)))

    def leader(variable: int) -> int:
        while group[variable] != variable:
            group[variable] = variable = group[group[variable]]
        return variable

    for together in (*world.links(), *(circuit.reads(want.root) for want in wants)):
        for one, other in pairwise(together):
            group[leader(one)] = leader(other)
    members: dict[int, list[int]] = {}
    for variable in range(len(world.variables)):
        members.setdefault(leader(variable), []).append(variable)
    wanted: dict[int, list[Want]] = {}
    for want in wants:
        wanted.setdefault(leader(min(circuit.reads(want.root))), []).append(want)
    return [(tuple(variables), tuple(wanted.get(head, ()))) for head, variables in members.items()]
