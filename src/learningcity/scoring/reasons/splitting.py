"""Why a score changed: a part for every node of the tree, and the parts add up at every level.

The change of the whole is split over its children by :func:`~learningcity.scoring.decompose`; what a child is given is
split over its own children in the proportions of its own change, down to the measurements. Where every mean is
arithmetic, a measurement is given its effective weight times its change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from learningcity.scoring.numbers.splits import decompose
from learningcity.scoring.plan import Group, Plan
from learningcity.scoring.reasons.slopes import mean_slope

__all__ = ["Split", "split_of"]


@frozen
class Split:
    """What one node has in the change of a whole, and what its children have in that.

    Attributes:
        id: of the node.
        amount: its part, in scores from 0 to 1, below 0 where it fell.
        before, after: its own scores.
        children: the parts of its children that have any score; they sum to ``amount``.
    """

    id: str
    amount: float
    before: float
    after: float
    children: tuple[Split, ...] = field(default=(), repr=False)

    def walk(self) -> Iterator[Split]:
        """This part and every one in it, each before its children."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def measurements(self) -> tuple[Split, ...]:
        """The parts of the measurements, in the order of the profile."""
        return tuple(part for part in self.walk() if not part.children)


def split_of(
    plan: Plan, before: Sequence[float], after: Sequence[float], left_out: AbstractSet[int], index: int = 0
) -> Split:
    """The split of the change of a node from one state to another.

    Args:
        plan: of the profile.
        before: the scores of all nodes by position, filled.
        after: the same of the other state.
        left_out: what is, closed; it has no part.
        index: the node, which has a score.
    """
    groups = {group.index: group for group in plan.groups}
    return _Change(plan, before, after, left_out, groups).split(index, after[index] - before[index], 1.0)


@frozen
class _Change:
    plan: Plan
    before: Sequence[float]
    after: Sequence[float]
    left_out: AbstractSet[int]
    groups: Mapping[int, Group]

    def split(self, index: int, amount: float, factor: float) -> Split:
        """The split of a node that is given an amount: its own change times the factor."""
        id, old, new = self.plan.nodes[index].id, self.before[index], self.after[index]
        group = self.groups.get(index)
        if group is None:
            return Split(id, amount, old, new)
        if not self.left_out.isdisjoint(group.children):
            group = group.without(self.left_out)
        before, after = (
            [self.before[child] for child in group.children],
            [self.after[child] for child in group.children],
        )
        parts = decompose(before, after, group.shares, group.p)
        children: list[Split] = []
        for child, share, part in zip(group.children, group.shares, map(float, parts), strict=True):
            change = self.after[child] - self.before[child]
            slope = part / change if change else mean_slope(share, self.before[child], (old, new), group.p)
            # A part may be -0.0, which a reader should not see.
            children.append(self.split(child, factor * part + 0.0, factor * slope))
        return Split(id, amount, old, new, tuple(children))
