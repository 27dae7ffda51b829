"""The two states between which a score lies: everything as bad as the data leaves open, and everything as good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from learningcity.scoring.plan import Group, Plan, WeightSets

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["States", "refill", "way_up", "weight_sets_at"]


@frozen
class States:
    """The scores of all nodes of a plan, by position, in the lower state and in the upper one.

    Attributes:
        plan: of the profile.
        low, high: the scores; of groups that have none, and of what is left out, numbers without a meaning.
        left_out: what is, closed.
    """

    plan: Plan
    low: list[float]
    high: list[float]
    left_out: AbstractSet[int]

    @classmethod
    def of(cls, score: Score, *, only: Iterable[str] | None = None) -> States:
        """The states of a score by the weights of its profile; of some of its measurements, where these are given."""
        plan = score.profile.plan
        low, high = [0.0] * len(plan.nodes), [1.0] * len(plan.nodes)
        for id, index in plan.leaves.items():
            datum = score.datum(id)
            low[index], high[index] = datum.low, datum.high
        left_out = score.left_out
        if only is not None:
            left_out = plan.closed({*plan.leaves.values()} - {plan.leaves[id] for id in only})
        plan.fill(low, high, left_out)
        return cls(plan, low, high, left_out)

    @cached_property
    def groups(self) -> Mapping[int, Group]:
        """What is left of each group of which something is, by its position."""
        return {
            group.index: group if self.left_out.isdisjoint(group.children) else group.without(self.left_out)
            for group in self.plan.groups
            if group.index not in self.left_out
        }

    def has(self, index: int) -> bool:
        """Whether the node at a position has a number in each state."""
        return self.plan.is_scored[index] and index not in self.left_out

    def counts(self, index: int) -> bool:
        """Whether the node and everything above it has a number: one without weight may be in what is left out."""
        return self.has(index) and (not index or self.counts(self.plan.parents[index]))

    def after(self, index: int, low: float, high: float) -> tuple[float, float]:
        """Both ends of the whole, were one measurement that counts somewhere else."""
        lows, highs = list(self.low), list(self.high)
        lows[index], highs[index] = low, high
        refill(self.plan, [self.groups[at] for at in way_up(self.plan, index)], lows, highs)
        return lows[0], highs[0]


def way_up(plan: Plan, index: int, top: int = 0) -> Iterator[int]:
    """The positions above a node, from the one right above it to that at the top."""
    while index != top:
        index = plan.parents[index]
        yield index


def refill(
    plan: Plan, groups: Iterable[Group], low: list[float], high: list[float], weight_sets: WeightSets | None = None
) -> None:
    """Put both ends of some groups into lists that hold those of everything else; parents come after their children.

    Where one measurement moves, only the groups above it do: to compute no others is what lets the work for all
    measurements grow as their number does, and not as its square.

    Args:
        plan: of the profile.
        groups: what is left of them.
        low: the low ends, by positions.
        high: the high ends.
        weight_sets: by positions, as they are of all children.
    """
    evolve(plan, groups=tuple(groups)).fill_plainly(low, high, weight_sets=weight_sets)


def weight_sets_at(score: Score) -> WeightSets:
    """The weight sets of a score by the positions of their nodes."""
    return score.profile.plan.placed(score.weights)
