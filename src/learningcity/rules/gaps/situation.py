"""A subject among the cells of some requirements: where it lies, what may be changed, and what comes of a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any as Anything
from typing import TypeAlias

from learningcity.dates import PartialDate
from learningcity.outcome import Outcome
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.containers import Options
from learningcity.rules.cells.inquiry import Inquiry
from learningcity.rules.cells.variables import Role
from learningcity.rules.cells.world import Assignment, World
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.gaps.moves import DOWN, UP, Move, Place, moves_of, place_of, places_of
from learningcity.rules.rulebook import Requirement
from learningcity.rules.tree import customs

__all__ = ["Moves", "Situation"]

_MET = bits((Outcome.MET,))

_MAX_SPLITS = 64

_MAX_SIZE = 500_000
"""How many variables times nodes of conditions there may be in requirements that hang together."""

Moves: TypeAlias = dict[int, Move]
"""For each variable that is moved where to."""


class Situation:
    """A subject, and requirements all of which it is to meet.

    Attributes:
        now: the cells in which the subject lies.
        undecided: the requirements on which a function of a user decides.
        places: what may be changed: everything but what such a function reads.
        moves: for each variable of these places where it may be moved to.

    Raises:
        NotASubject: the class of the subject is no attrs class, or the subject has a value that its class refuses.
        CannotExpress: two facts read the same field as values of different types.
    """

    def __init__(self, requirements: Sequence[Requirement], subject: object) -> None:
        self.requirements: tuple[Requirement, ...] = tuple(requirements)
        self.subject: Anything = subject
        self.undecided: tuple[Requirement, ...] = tuple(
            requirement for requirement in requirements if customs(requirement.condition)
        )
        functions = [function for requirement in self.undecided for function in customs(requirement.condition)]
        self.inquiry: Inquiry = Inquiry(
            type(subject),
            [requirement.condition for requirement in requirements],
            base=subject,
            decided={function: evaluate(function, subject) for function in functions},
        )
        self.world: World = self.inquiry.world
        self.now: Assignment = self.world.locate(subject)
        frozen = {place_of(fact) for function in functions for fact in function.facts}
        self.places: tuple[Place, ...] = tuple(place for place in places_of(self.world) if place.path not in frozen)
        self.moves: dict[int, tuple[Move, ...]] = {
            at: moves_of(self.world.variables[at], self.now[at], subject)
            for place in self.places
            for at in place.variables
        }

    @property
    def is_large(self) -> bool:
        """Whether there is so much that no question about it is answered in the time that a user waits."""
        return len(self.world.variables) * self.inquiry.circuit.size > _MAX_SIZE

    def observed(self, at: int) -> Anything:
        """The value that the fact of a variable has now."""
        return observe(self.world.variables[at].fact, self.subject)

    def is_met(self, options: Options) -> bool:
        """Whether everything is certainly met wherever in these cells the variables lie.

        No is also the answer where it takes too many steps to tell.
        """
        circuit = self.inquiry.circuit
        masks = [0] * circuit.size
        left = [list(options)]
        for _ in range(_MAX_SPLITS):
            if not left:
                return True
            cells = left.pop()
            circuit.masks(range(circuit.size), cells, masks)
            found = [masks[gate] for gate in circuit.roots]
            if not all(mask & _MET for mask in found):
                return False
            if any(mask != _MET for mask in found):
                at = next(at for at, several in enumerate(cells) if len(several) > 1)
                left += [[*cells[:at], (cell,), *cells[at + 1 :]] for cell in cells[at]]
        return False

    def changed(self, moves: Mapping[int, Move]) -> Anything:
        """The subject after these moves, if it then meets everything; None if its class makes something else of it."""
        cells = list(self.now)
        for at, move in moves.items():
            cells[at] = move.cell
        nearest = {at: self._nearest(at, move) for at, move in moves.items()}
        try:
            subject = self.world.subject(cells, nearest, set(moves))
        except (ValueError, TypeError):
            return None
        met = all(evaluate(each.condition, subject) is Outcome.MET for each in self.requirements)
        return subject if met else None

    def _nearest(self, at: int, move: Move) -> Anything:
        """Of the values of a cell the one that is nearest to what the fact is now."""
        variable = self.world.variables[at]
        cell = variable.cells[move.cell]
        if variable.role is not Role.VALUE or not cell.ranged:
            return cell.values[0]
        observed = self.observed(at)
        if move.direction == UP:
            nearest = cell.low
        elif move.direction == DOWN:
            nearest = cell.high
        elif isinstance(observed, PartialDate):
            nearest = max(cell.low, observed.earliest)
        else:
            return cell.values[0]
        return PartialDate.of(nearest) if variable.fact.type is PartialDate else nearest
