"""A state of a city in which every measurement is held, and what one of them does to the whole for any weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from learningcity.scoring.comparison.differences import NO_MORE, Part, Side
from learningcity.scoring.numbers.powers import rise, unit_of
from learningcity.scoring.plan import Plan, WeightSets
from learningcity.scoring.reasons.states import refill, way_up, weight_sets_at

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["Held", "Rise"]

Rise = tuple[float, float, bool]
"""Between which numbers a node rises, and whether both ends are known to be reached."""


@frozen(eq=False)
class Held:
    """A state of a city, for any weights of the sets of its score.

    Attributes:
        side: the score, with both ends of every node for any of the weights.
        weight_sets: by the positions of their nodes.
        extremes: the least and the most that children can weigh, by the positions of groups and children, as far as
            somebody asked.
    """

    side: Side
    weight_sets: WeightSets
    extremes: dict[tuple[int, int], tuple[float, float]] = field(factory=dict)

    @classmethod
    def of(cls, score: Score, values: Sequence[float]) -> Held:
        """The state of a score in which the measurements have these values, by positions.

        Raises:
            InvalidValue: a weight set that means nothing for the children that are left.
        """
        return cls(Side.of(score, score.weights), weight_sets_at(score)).holding(values)

    def holding(self, values: Sequence[float]) -> Held:
        """The state in which the measurements have other values, by positions."""
        low, high, left_out = list(values), list(values), self.side.score.left_out
        self._plan.fill(low, high, left_out, self.weight_sets)
        return evolve(self, side=evolve(self.side, low=low, high=high))

    def rise(self, index: int, value: float, of: int = 0) -> Rise:
        """Between which numbers a node rises with a measurement in it, and whether both ends are known to be reached.

        Where a mean is arithmetic the rise of a child counts by its weight, whatever the others are. Of any other mean
        in doubt the two intervals are compared.
        """
        way = list(way_up(self._plan, index, of))
        lows, highs = self._after(index, value, way)
        before, parts = self.side, self.side.parts
        low = high = value - before.low[index]
        is_sharp, child = True, index
        for at in way:
            if at not in before.doubtful:
                low = high = lows[at] - before.low[at]
            elif _is_arithmetic(parts[at]):
                least, most = self._extremes_of(at, child)
                low, high = low * least, high * most
            else:
                low, high, is_sharp = lows[at] - before.high[at], highs[at] - before.low[at], False
            child = at
        return max(low, 0.0), max(high, 0.0), is_sharp

    def _after(self, index: int, value: float, way: Sequence[int]) -> tuple[list[float], list[float]]:
        """Both ends of everything, were a measurement somewhere else, as far up as they say more than its rise does."""
        lows, highs = list(self.side.low), list(self.side.high)
        lows[index] = highs[index] = value
        told = [at not in self.side.doubtful or not _is_arithmetic(self.side.parts[at]) for at in way]
        last = max((place for place, is_told in enumerate(told, 1) if is_told), default=0)
        groups = [self.side.parts[at].group for at in way[:last]]
        refill(self._plan, groups, lows, highs, self.weight_sets)
        return lows, highs

    def _extremes_of(self, index: int, child: int) -> tuple[float, float]:
        """The least and the most that a child can weigh."""
        found = self.extremes.get((index, child))
        if found is None:
            found = self.extremes[index, child] = _extremes(self.side.parts[index], child)
        return found

    def is_first(self, first: int, others: Iterable[int]) -> bool:
        """Whether surely no other measurement raises the whole more by being at its best, for any weights.

        What never raises it more than the first does at the least needs no other proof.
        """
        if not self.side.doubtful:
            return True
        least = self.rise(first, 1.0)[0]
        return all(self.rise(other, 1.0)[1] <= least or self._leads(first, other) for other in others)

    def _leads(self, one: int, other: int) -> bool:
        ways = [[at, *way_up(self._plan, at)] for at in (one, other)]
        top = next(at for at in ways[0] if at in ways[1])
        part = self.side.parts[top]
        if part.group.p == 1:
            child, rival = (way[way.index(top) - 1] for way in ways)
            leads = {child: self.rise(one, 1.0, child)[0], rival: -self.rise(other, 1.0, rival)[1]}
            return part.least([leads.get(at, 0.0) for at in part.group.children]) >= -NO_MORE
        best, second = ([*way_up(self._plan, at, top)] for at in (one, other))
        lowest, highest = self._after(one, 1.0, best)[0][top], self._after(other, 1.0, second)[1][top]
        return lowest >= highest - NO_MORE or self._is_surely_above(one, other)

    def _is_surely_above(self, one: int, other: int) -> bool:
        """Whether the whole is higher with one at its best than with the other, as one exponent throughout tells it.

        It is what :func:`~learningcity.scoring.comparison.differences.is_surely_above` says of the two states: they
        differ in two measurements only, so that no lead but those above them has to be computed.
        """
        exponent, low = self.side.exponent, self.side.low
        if exponent is None or exponent == 1 or 0 not in self.side.doubtful:
            return False
        if exponent <= 0 and any(at != one for at in self._zeros):
            return False
        unit, noise = self._measures
        signs = {at: sign for at, sign in ((one, 1), (other, -1)) if at in self._weighable}
        leads = {at: sign * rise(low[at], 1.0, exponent, unit) for at, sign in signs.items()}
        above = {*way_up(self._plan, one), *way_up(self._plan, other)}
        for at in sorted(above, reverse=True):  # children before parents
            part = self.side.parts[at]
            leads[at] = part.least([leads.get(child, 0.0) for child in part.group.children])
        return leads[0] > noise

    @cached_property
    def _weighable(self) -> frozenset[int]:
        return frozenset(self.side.weighable)

    @cached_property
    def _zeros(self) -> tuple[int, ...]:
        """The measurements at 0 that have some weight, or may have."""
        return tuple(at for at in self.side.weighable if self.side.low[at] == 0)

    @cached_property
    def _measures(self) -> tuple[float, float]:
        """What to divide scores by before their powers are taken, and what lead is no more than rounding."""
        exponent = self.side.exponent or 0.0
        values = [*(self.side.low[at] for at in self.side.weighable), 1.0]
        unit = unit_of(values, exponent)
        least = min(filter(None, values)) if exponent < 0 else unit
        return unit, NO_MORE * min(abs(exponent) or 1.0, 1.0) * (least / unit) ** exponent

    @property
    def _plan(self) -> Plan:
        return self.side.score.profile.plan


def _is_arithmetic(part: Part) -> bool:
    return part.group.p == 1 or len(part.group.children) == 1


def _extremes(part: Part, child: int) -> tuple[float, float]:
    """The least and the most that a child can weigh."""
    place = part.group.children.index(child)
    if part.weight_set is None:
        return part.group.shares[place], part.group.shares[place]
    alone = [float(at == child) for at in part.group.children]
    return float(part.weight_set.lowest(alone)[place]), float(part.weight_set.highest(alone)[place])
