"""Looking for the smallest changes after which everything is met: the fewest places first, within a budget."""

from __future__ import annotations

from collections.abc import Iterator

from learningcity.outcome import Outcome
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.search import Exhausted, Want
from learningcity.rules.gaps.moves import STAY, Move, is_smaller
from learningcity.rules.gaps.situation import Moves, Situation

__all__ = ["MAX_STEPS", "smallest"]

MAX_STEPS = 10_000
"""How many steps are taken for requirements that hang together before the search for more plans is given up.

Fewer are taken where each has much to look at.
"""

_MAX_WORK = 1_000_000
"""How much all steps together may look at: variables, and nodes of conditions."""

_MET = bits((Outcome.MET,))


def smallest(situation: Situation) -> tuple[list[Moves], bool]:
    """The changes after which everything is met and of which no part can be left out or made smaller.

    Returns:
        The changes, those of the fewest places first, and whether these are all. Where the budget was not enough
        to find any, one that was found in another way.
    """
    if situation.is_large:
        return [], False
    looking = _Looking(situation)
    complete = all(looking.all_of(size) for size in range(1, len(situation.places) + 1))
    if not complete and not looking.found:
        looking.find_one()
    return [
        {at: move for at, move in zip(looking.variables, found, strict=True) if move.direction != STAY}
        for found in looking.found
    ], complete


class _Looking:
    def __init__(self, situation: Situation) -> None:
        self.found: list[tuple[Move, ...]] = []
        self.variables = tuple(situation.moves)
        self._inquiry = situation.inquiry
        self._world, self._circuit = situation.world, situation.inquiry.circuit
        self._place = tuple(number for number, place in enumerate(situation.places) for _ in place.variables)
        self._moves = list(situation.moves.values())
        self._among = frozenset(self.variables)
        self._masks = [0] * self._circuit.size
        self._stay: list[tuple[int, ...]] = [(cell,) for cell in situation.now]
        self._free = list(self._stay)
        for at, moves in situation.moves.items():
            self._free[at] = tuple(sorted(move.cell for move in moves))
        self._steps_left = min(MAX_STEPS, _MAX_WORK // (self._circuit.size + len(self.variables) + 1))

    def all_of(self, size: int) -> bool:
        """Find every change of so many places; whether the budget was enough for it."""
        left: list[tuple[tuple[Move, ...], int]] = [((), size)]
        while left and self._steps_left:
            self._steps_left -= 1
            chosen, places = left.pop()
            if self._is_spared(chosen) or not self._is_reachable(chosen, places):
                continue
            if len(chosen) == len(self.variables):
                self.found.append(chosen)
            else:
                left += reversed(list(self._next(chosen, places)))
        return not left

    def find_one(self) -> None:
        """Take any change that does, and take back of it whatever can be taken back."""
        wants = [Want(root, _MET) for root in range(len(self._circuit.roots))]
        try:
            cells = self._inquiry.cells(wants, {at: self._free[at] for at in range(len(self._free))})
        except Exhausted:
            return
        if cells is None:
            return
        chosen = tuple(
            next(move for move in moves if move.cell == cells[at])
            for at, moves in zip(self.variables, self._moves, strict=True)
        )
        while (smaller := self._taken_back(chosen)) != chosen:
            chosen = smaller
        self.found.append(chosen)

    def _taken_back(self, chosen: tuple[Move, ...]) -> tuple[Move, ...]:
        """The same change without the places that can be spared one after another, and with smaller moves."""
        for place in dict.fromkeys(self._place):
            without = tuple(self._moves[at][0] if self._place[at] == place else move for at, move in enumerate(chosen))
            chosen = without if self._is_reachable(without, 0) else chosen
        for at, move in enumerate(chosen):
            smaller = ((*chosen[:at], other, *chosen[at + 1 :]) for other in self._moves[at] if is_smaller(other, move))
            chosen = next(one for one in smaller if self._is_reachable(one, 0))
        return chosen

    def _next(self, chosen: tuple[Move, ...], left: int) -> Iterator[tuple[tuple[Move, ...], int]]:
        """The moves of one variable more, with the number of places that are then still to be changed."""
        opened = self._is_opened(chosen)
        for move in self._moves[len(chosen)]:
            cost = int(move.direction != STAY and not opened)
            if cost <= left:
                yield (*chosen, move), left - cost

    def _is_opened(self, chosen: tuple[Move, ...]) -> bool:
        """Whether the place of the next variable is one that changes already."""
        place = self._place[len(chosen)]
        return any(move.direction != STAY and self._place[at] == place for at, move in enumerate(chosen))

    def _is_spared(self, chosen: tuple[Move, ...]) -> bool:
        """Whether a smaller change was found that needs nothing of the variables to come.

        The smaller of two changes is always the one that is found first.
        """
        settled = len(chosen)
        return any(
            all(map(is_smaller, found, chosen)) and all(move.direction == STAY for move in found[settled:])
            for found in self.found
        )

    def _is_reachable(self, chosen: tuple[Move, ...], left: int) -> bool:
        if left > len(set(self._place[len(chosen) :])):
            return False
        options = list(self._free if left else self._stay)
        settled = len(chosen)
        if not left and settled < len(self.variables) and self._is_opened(chosen):
            for at, place in zip(self.variables, self._place, strict=True):
                if place == self._place[settled]:
                    options[at] = self._free[at]
        for at, move in zip(self.variables, chosen, strict=False):
            options[at] = (move.cell,)
        self._circuit.masks(range(self._circuit.size), options, self._masks)
        return all(self._masks[gate] & _MET for gate in self._circuit.roots) and self._world.possible(
            options, self._among
        )
