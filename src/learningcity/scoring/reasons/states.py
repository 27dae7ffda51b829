"""The two states between which a score lies: everything as bad as the data leaves open, and everything as good."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.scoring.plan import Plan, WeightSets

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["States", "weight_sets_at"]


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

    def has(self, index: int) -> bool:
        """Whether the node at a position has a number in each state."""
        return self.plan.is_scored[index] and index not in self.left_out

    def counts(self, index: int) -> bool:
        """Whether the node and everything above it has a number: one without weight may be in what is left out."""
        return self.has(index) and (not index or self.counts(self.plan.parents[index]))

    def after(self, index: int, low: float, high: float, weight_sets: WeightSets | None = None) -> tuple[float, float]:
        """Both ends of the whole, were one measurement somewhere else; with weight sets, for any weights of these."""
        lows, highs = list(self.low), list(self.high)
        lows[index], highs[index] = low, high
        self.plan.fill(lows, highs, self.left_out, weight_sets)
        return lows[0], highs[0]


def weight_sets_at(score: Score) -> WeightSets:
    """The weight sets of a score by the positions of their nodes."""
    plan, by_id = score.profile.plan, dict(score.weights)
    return {group.index: by_id[id] for group in plan.groups if (id := plan.nodes[group.index].id) in by_id}
