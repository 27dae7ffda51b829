"""A state of a city in which every measurement is held, and what one of them does to the whole for any weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from learningcity.scoring.comparison.differences import NO_MORE, Part, Side, is_surely_above
from learningcity.scoring.plan import WeightSets
from learningcity.scoring.reasons.states import weight_sets_at

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["Held"]


@frozen(eq=False)
class Held:
    """A state of a city, for any weights of the sets of its score.

    Attributes:
        side: the score, with both ends of every node for any of the weights.
        weight_sets: by the positions of their nodes.
    """

    side: Side
    weight_sets: WeightSets

    @classmethod
    def of(cls, score: Score, values: Sequence[float]) -> Held:
        """The state of a score in which the measurements have these values, by positions.

        Raises:
            InvalidValue: a weight set that means nothing for the children that are left.
        """
        held = cls(Side.of(score, score.weights), weight_sets_at(score))
        return evolve(held, side=held._filled(list(values)))

    def with_value(self, index: int, value: float) -> Side:
        """The state in which one measurement is somewhere else."""
        values = list(self.side.low)
        values[index] = value
        return self._filled(values)

    def _filled(self, values: list[float]) -> Side:
        high, score = list(values), self.side.score
        score.profile.plan.fill(values, high, score.left_out, self.weight_sets)
        return evolve(self.side, low=values, high=high)

    def rise(self, index: int, value: float, of: int = 0) -> tuple[float, float, bool]:
        """Between which numbers a node rises with a measurement in it, and whether both ends are known to be reached.

        Where a mean is arithmetic the rise of a child counts by its weight, whatever the others are. Of any other mean
        in doubt the two intervals are compared.
        """
        after, before, parents = self.with_value(index, value), self.side, self.side.score.profile.plan.parents
        low = high = value - before.low[index]
        is_sharp, at = True, index
        while at != of:
            child, at = at, parents[at]
            if at not in before.doubtful:
                low = high = after.low[at] - before.low[at]
            elif _is_arithmetic(before.parts[at]):
                least, most = _extremes(before.parts[at], child)
                low, high = low * least, high * most
            else:
                low, high, is_sharp = after.low[at] - before.high[at], after.high[at] - before.low[at], False
        return max(low, 0.0), max(high, 0.0), is_sharp

    def is_first(self, first: int, others: Iterable[int]) -> bool:
        """Whether surely no other measurement raises the whole more by being at its best, for any weights."""
        return not self.side.doubtful or all(self._leads(first, other) for other in others)

    def _leads(self, one: int, other: int) -> bool:
        ways = [list(self._way(one)), list(self._way(other))]
        top = next(at for at in ways[0] if at in ways[1])
        part = self.side.parts[top]
        if part.group.p == 1:
            child, rival = (way[way.index(top) - 1] for way in ways)
            leads = {child: self.rise(one, 1.0, child)[0], rival: -self.rise(other, 1.0, rival)[1]}
            return part.least([leads.get(at, 0.0) for at in part.group.children]) >= -NO_MORE
        best, second = self.with_value(one, 1.0), self.with_value(other, 1.0)
        return best.low[top] >= second.high[top] - NO_MORE or is_surely_above(best, second)

    def _way(self, index: int) -> Iterator[int]:
        """The positions from a measurement up to the city."""
        while index >= 0:
            yield index
            index = self.side.score.profile.plan.parents[index]


def _is_arithmetic(part: Part) -> bool:
    return part.group.p == 1 or len(part.group.children) == 1


def _extremes(part: Part, child: int) -> tuple[float, float]:
    """The least and the most that a child can weigh."""
    place = part.group.children.index(child)
    if part.weight_set is None:
        return part.group.shares[place], part.group.shares[place]
    alone = [int(at == child) for at in part.group.children]
    return float(part.weight_set.lowest(alone)[place]), float(part.weight_set.highest(alone)[place])
