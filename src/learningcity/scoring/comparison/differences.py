"""How far one score is above another for any weights of the sets, the same for both; arithmetic only.

Where children are averaged by p = 1 the difference of two means is the mean of the differences, so that doubt about
the weights counts once and not twice. With one other exponent throughout, ``phi`` of the mean is the mean of ``phi``:
its differences decide who is ahead, though not by how much. Everywhere else the two intervals are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from math import fsum, inf

from attrs import frozen

from learningcity.scoring.numbers.bounds import robustness
from learningcity.scoring.numbers.powers import rise, unit_of
from learningcity.scoring.numbers.weight_sets import TOLERANCE, WeightSet
from learningcity.scoring.plan import Group
from learningcity.scoring.scores import Score
from learningcity.scoring.weights import left_of

__all__ = [
    "NO_MORE",
    "Part",
    "Side",
    "are_identical",
    "difference_of",
    "is_surely_above",
    "robustness_of",
    "speaking_against",
]

NO_MORE = TOLERANCE
"""A difference of scores of no more than this counts as none: floats do not tell it from one."""


@frozen(eq=False)
class Part:
    """A group of which something is left, with the weights that its children may have.

    Attributes:
        group: its children that are left, with their weights by the profile.
        weight_set: what these may be instead; None where they are certain.
    """

    group: Group
    weight_set: WeightSet | None

    def least(self, values: Sequence[float]) -> float:
        """The lowest weighted sum of a value for each child; what weighs nothing does not count, be it infinite."""
        weights = self.group.shares if self.weight_set is None else self.weight_set.lowest(values)
        total = fsum(float(weight * value) for weight, value in zip(weights, values, strict=True) if weight)
        return min(max(total, min(values)), max(values))

    @property
    def weighable(self) -> tuple[int, ...]:
        """The positions of the children that have some weight, or may have."""
        if self.weight_set is None:
            return tuple(child for child, share in zip(self.group.children, self.group.shares, strict=True) if share)
        size = len(self.group.children)
        most = (self.weight_set.highest([int(at == place) for at in range(size)])[place] for place in range(size))
        return tuple(child for child, weight in zip(self.group.children, most, strict=True) if weight)


@frozen(eq=False)
class Side:
    """A score as one side of a comparison.

    Attributes:
        score: the score.
        low, high: both ends of every node, by its position, for any weights of the sets.
        parts: the groups that are left by their positions, children before parents.
        doubtful: positions of the groups in which weights are not certain.
    """

    score: Score
    low: Sequence[float]
    high: Sequence[float]
    parts: Mapping[int, Part]
    doubtful: AbstractSet[int]

    @classmethod
    def of(cls, score: Score, weights: Iterable[tuple[str, WeightSet]]) -> Side:
        """The side of a score of which a total is given.

        Raises:
            InvalidValue: a weight set that means nothing for the children that are left.
        """
        plan = score.profile.plan
        low, high = [0.0] * len(plan.nodes), [1.0] * len(plan.nodes)
        for id, index in plan.leaves.items():
            datum = score.datum(id)
            low[index], high[index] = datum.low, datum.high
        sets = plan.placed(weights)
        plan.fill(low, high, score.left_out, sets or None)
        parts: dict[int, Part] = {}
        doubtful: set[int] = set()
        for group in plan.groups:
            if group.index not in score.left_out:
                part = parts[group.index] = _part(group, score.left_out, sets.get(group.index))
                if part.weight_set is not None or not doubtful.isdisjoint(part.group.children):
                    doubtful.add(group.index)
        return cls(score, low, high, parts, doubtful)

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The positions of the measurements that are left, in the order of the profile."""
        return _reached({index: part.group.children for index, part in self.parts.items()})

    @cached_property
    def weighable(self) -> tuple[int, ...]:
        """Of these those that have some weight in the whole, or may have."""
        return _reached({index: part.weighable for index, part in self.parts.items()})

    @cached_property
    def exponent(self) -> float | None:
        """The one exponent of all groups of more than one child, 1 where there is none; else None."""
        found = {part.group.p for part in self.parts.values() if len(part.group.children) > 1}
        return None if len(found) > 1 or found == {-inf} else found.pop() if found else 1.0


def _reached(children: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """The measurements below the city, by what is right below each group; parents stand before their children."""
    reached = {0}
    for index in sorted(children):
        if index in reached:
            reached.update(children[index])
    return tuple(sorted(reached - children.keys()))


def _part(group: Group, left_out: AbstractSet[int], weight_set: WeightSet | None) -> Part:
    left = group if left_out.isdisjoint(group.children) else group.without(left_out)
    if weight_set is None or len(left.children) == 1:
        return Part(left, None)
    return Part(left, left_of(weight_set, left.places, left.shares))


def are_identical(a: Side, b: Side) -> bool:
    """Whether both are known exactly, and the same in every measurement."""
    return a.leaves == b.leaves and all(a.low[at] == a.high[at] == b.low[at] == b.high[at] for at in a.leaves)


def difference_of(a: Side, b: Side) -> tuple[float, float, bool]:
    """Between which numbers the score of ``a`` less that of ``b`` lies, and whether both ends are reached."""
    if 0 not in a.doubtful or 0 not in b.doubtful:
        return a.low[0] - b.high[0], a.high[0] - b.low[0], True
    low = [one - other for one, other in zip(a.low, b.high, strict=True)]
    high = [one - other for one, other in zip(a.high, b.low, strict=True)]
    loose: set[int] = set()
    for index, part in a.parts.items():
        if index not in a.doubtful or index not in b.doubtful:
            continue  # where the weights of one side do not count, the intervals are all that there is
        children = part.group.children
        if children != b.parts[index].group.children or (part.group.p != 1 and len(children) > 1):
            loose.add(index)
            continue
        low[index] = part.least([low[child] for child in children])
        high[index] = -part.least([-high[child] for child in children])
        if not loose.isdisjoint(children):
            loose.add(index)
    return low[0], high[0], 0 not in loose


def is_surely_above(a: Side, b: Side) -> bool:
    """Whether ``a`` has the higher score for any weights, as far as one exponent throughout tells that exactly."""
    exponent = a.exponent
    if exponent is None or exponent == 1 or a.leaves != b.leaves or 0 not in a.doubtful:
        return False  # nothing to add to the bounds, or nothing to tell
    weighable = a.weighable
    if exponent <= 0 and any(a.low[at] == 0 for at in weighable):
        return False  # for weights that give it any its mean is 0
    lows, highs = [a.low[at] for at in weighable], [b.high[at] for at in weighable]
    unit = unit_of((*lows, *highs), exponent)
    leads = [0.0] * len(a.low)
    for at, one, other in zip(weighable, lows, highs, strict=True):
        leads[at] = rise(other, one, exponent, unit)
    for index, part in a.parts.items():
        leads[index] = part.least([leads[child] for child in part.group.children])
    # Near p = 0 all differences are small; below, the powers of the least scores are large, and so is their rounding.
    least = min(filter(None, (*lows, *highs))) if exponent < 0 else unit
    noise: float = NO_MORE * min(abs(exponent) or 1.0, 1.0) * (least / unit) ** exponent
    return leads[0] > noise


def robustness_of(leader: Side, follower: Side) -> float | None:
    """The share of the weight of measurements that may go anywhere before the lead ends; None where none is told."""
    if leader.exponent is None or leader.leaves != follower.leaves:
        return None
    nodes, weights = leader.score.profile.plan.nodes, leader.score.effective_weights
    return robustness(
        [leader.low[at] for at in leader.leaves],
        [follower.high[at] for at in leader.leaves],
        [weights[nodes[at].id] for at in leader.leaves],
        leader.exponent,
    )


def speaking_against(leader: Side, follower: Side) -> tuple[str, ...]:
    """The ids of the measurements on which the follower is ahead, or may be."""
    nodes, both = leader.score.profile.plan.nodes, set(leader.leaves) & set(follower.leaves)
    return tuple(nodes[at].id for at in sorted(both) if leader.low[at] < follower.high[at])
