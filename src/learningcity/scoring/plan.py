"""The tree of a profile laid out in arrays, and the one pass over them that gives both ends of every score.

Every weighted power mean grows with each of its values. So the low end of a node is the mean of the low ends of
its children, and the high end that of the high ends, and no narrower interval holds. Weights that are not
certain are chosen against the city for the low end and for it for the high end, node by node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import cached_property
from math import exp, log
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from attrs import evolve, frozen

from learningcity.scoring.generated import Fill, generated_fill
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.numbers.bounds import power_mean_bounds
from learningcity.scoring.numbers.checks import rational
from learningcity.scoring.numbers.means import mean_of
from learningcity.scoring.numbers.scales import Linear
from learningcity.scoring.numbers.weight_sets import WeightSet
from learningcity.scoring.tree import Node
from learningcity.scoring.weights import left_of

_EXACT_IN_FLOAT = 2**53
"""Up to here every whole number is also a float."""

__all__ = ["Group", "Line", "Lines", "Plan", "WeightSets"]

WeightSets: TypeAlias = Mapping[int, WeightSet]
"""By the position of a node the weights that its children may have; elsewhere they are those of the profile."""


@frozen
class Group:
    """A node with children, by positions in the plan.

    Attributes:
        index: its own position.
        children: positions of its children.
        weights: of its children, as the profile has them.
        shares: the same as floats.
        p: the exponent of its mean.
        is_scored: whether every child can have a score.
        places: which of the children in the profile these are; None where all are left.
    """

    index: int
    children: tuple[int, ...]
    weights: tuple[Fraction, ...]
    shares: tuple[float, ...]
    p: float
    is_scored: bool
    places: tuple[int, ...] | None = None

    @property
    def pairs(self) -> Iterator[tuple[int, Fraction]]:
        """Each child with its weight."""
        return zip(self.children, self.weights, strict=True)

    def without(self, left_out: AbstractSet[int]) -> Group:
        """What is left of it, with the whole weight; something of some weight is."""
        kept = [place for place, child in enumerate(self.children) if child not in left_out]
        total = sum(self.weights[place] for place in kept)
        weights = tuple(self.weights[place] / total for place in kept)
        children = tuple(self.children[place] for place in kept)
        return evolve(self, children=children, weights=weights, shares=tuple(map(float, weights)), places=tuple(kept))


class Line(NamedTuple):
    """A measurement on a linear scale: its position, the worst, from there to the best, and what it is counted in."""

    place: int
    worst: float
    span: float
    unit: str


Lines: TypeAlias = Mapping[str, Line]
"""By the ids of measurements those on linear scales, for which the score of a number is one division away."""


@frozen
class Plan:
    """The nodes of a tree by position: each before its children, so that 0 is the city.

    Attributes:
        nodes: every node.
        parents: the position of the parent of each, -1 of the city.
        children: the positions of the children of each.
        sizes: how many nodes each is the head of, itself included; they follow it.
        leaves: the position of each measurement by its id, in the order of the tree.
        goalposts: of each node that is a measurement, else None.
        groups: the others, children before parents.
        is_scored: of each node, whether it can have a score: levels without numbers have none.
    """

    nodes: tuple[Node, ...]
    parents: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    sizes: tuple[int, ...]
    leaves: Mapping[str, int]
    goalposts: tuple[Goalpost | None, ...]
    groups: tuple[Group, ...]
    is_scored: tuple[bool, ...]

    @classmethod
    def of(cls, tree: Node, goalposts: Mapping[str, Goalpost]) -> Plan:
        """The plan of a tree."""
        nodes = tuple(tree.walk())
        parents, children, sizes = _laid_out(nodes)
        posts = tuple(goalposts[node.id] if node.is_measurement else None for node in nodes)
        scored = [post is None or post.is_scored for post in posts]
        groups: list[Group] = []
        for index in reversed(range(len(nodes))):
            if children[index]:
                weights = nodes[index].weights
                scored[index] = all(scored[child] for child in children[index])
                shares = tuple(map(float, weights))
                groups.append(Group(index, children[index], weights, shares, nodes[index].p, scored[index]))
        leaves = {node.id: index for index, node in enumerate(nodes) if node.is_measurement}
        return cls(nodes, parents, children, sizes, leaves, posts, tuple(groups), tuple(scored))

    def placed(self, weights: Iterable[tuple[str, WeightSet]]) -> WeightSets:
        """Weight sets by the positions of their nodes, from those by ids."""
        return {self.positions[id]: weight_set for id, weight_set in weights}

    def closed(self, left_out: Iterable[int]) -> frozenset[int]:
        """What is left out where these positions are: also the groups of which nothing of any weight is left."""
        out = set(left_out)
        if out:
            for group in self.groups:
                if all(child in out or not weight for child, weight in group.pairs):
                    out.add(group.index)
        return frozenset(out)

    def fill(
        self,
        low: list[float],
        high: list[float],
        left_out: AbstractSet[int] = frozenset(),
        weight_sets: WeightSets | None = None,
    ) -> None:
        """Put both ends of every group into lists that hold those of the measurements, by positions.

        What is in ``left_out``, which is :meth:`closed`, leaves its siblings the whole weight. Groups that can have
        no score are passed over.
        """
        if not left_out and weight_sets is None:
            self._fill(low, high)
        else:
            self.fill_plainly(low, high, left_out, weight_sets)

    @cached_property
    def _fill(self) -> Fill:
        return generated_fill([group for group in self.groups if group.is_scored])

    def fill_plainly(
        self,
        low: list[float],
        high: list[float],
        left_out: AbstractSet[int] = frozenset(),
        weight_sets: WeightSets | None = None,
    ) -> None:
        """What :meth:`fill` means, node by node."""
        for group in self.groups:
            if not group.is_scored or group.index in left_out:
                continue
            if not left_out.isdisjoint(group.children):
                group = group.without(left_out)  # noqa: PLW2901  # what is left of it takes its place
            below = [low[child] for child in group.children]
            above = [high[child] for child in group.children]
            weight_set = None if weight_sets is None else weight_sets.get(group.index)
            low[group.index], high[group.index] = _ends(below, above, group, weight_set)

    def local_weights(self, left_out: AbstractSet[int]) -> tuple[Fraction, ...]:
        """What each node weighs among its siblings that are left; 0 where it or its parent is left out."""
        weights = [Fraction(0)] * len(self.nodes)
        weights[0] = Fraction(0 not in left_out)
        for group in self.groups:
            if group.index not in left_out:
                kept = [(child, weight) for child, weight in group.pairs if child not in left_out]
                total = sum(weight for _, weight in kept)
                for child, weight in kept:
                    weights[child] = weight / total
        return tuple(weights)

    def effective_weights(self, left_out: AbstractSet[int]) -> Mapping[str, Fraction]:
        """What each measurement that is left weighs in the whole, by its id; together exactly 1, unless nothing is."""
        if 0 in left_out:
            return MappingProxyType({})
        return self._weights_without(left_out) if left_out else self._weights_of_all

    @cached_property
    def _weights_of_all(self) -> Mapping[str, Fraction]:
        return self._weights_without(frozenset())

    def _weights_without(self, left_out: AbstractSet[int]) -> Mapping[str, Fraction]:
        weights = [Fraction(0)] * len(self.nodes)
        weights[0] = Fraction(1)
        for group in reversed(self.groups):
            kept = [(child, weight) for child, weight in group.pairs if child not in left_out]
            total = sum(weight for _, weight in kept)
            for child, weight in kept:
                weights[child] = weights[group.index] * weight / (total or 1)
        return MappingProxyType({id: weights[at] for id, at in self.leaves.items() if at not in left_out})

    @cached_property
    def lines(self) -> Lines:
        """The measurements on linear scales."""
        goalposts = ((id, index, self.goalposts[index]) for id, index in self.leaves.items())
        return {
            id: Line(index, float(goalpost.scale.worst), _span(goalpost.scale), goalpost.unit)
            for id, index, goalpost in goalposts
            if goalpost is not None and isinstance(goalpost.scale, Linear) and _is_plain(goalpost.scale)
        }

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The position of each node by its id."""
        return {node.id: index for index, node in enumerate(self.nodes)}


def _is_plain(scale: Linear) -> bool:
    """Whether the score of a number is the same in floats: no end asks for fractions, or for larger whole numbers."""
    ends = (scale.worst, scale.best)
    return all(isinstance(end, float) or (isinstance(end, int) and abs(end) <= _EXACT_IN_FLOAT) for end in ends)


def _span(scale: Linear) -> float:
    return float(rational(scale.best) - rational(scale.worst))


def _laid_out(
    nodes: tuple[Node, ...],
) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """Of nodes that each stand before their children: parents, children and sizes, by positions."""
    parents, sizes = [-1] * len(nodes), [1] * len(nodes)
    children: list[tuple[int, ...]] = [()] * len(nodes)
    for index in reversed(range(len(nodes))):
        first = index + 1
        found: list[int] = []
        for _ in nodes[index].children:
            found.append(first)
            parents[first] = index
            first += sizes[first]
        children[index], sizes[index] = tuple(found), first - index
    return tuple(parents), tuple(children), tuple(sizes)


def _ends(low: list[float], high: list[float], group: Group, weight_set: WeightSet | None) -> tuple[float, float]:
    if weight_set is not None:
        values = tuple(zip(low, high, strict=True))
        found = power_mean_bounds(values, left_of(weight_set, group.places, group.shares), group.p)
        return float(found[0]), float(found[1])
    lowest = _mean(low, group.shares, group.p)
    return (lowest, lowest) if low == high else (lowest, _mean(high, group.shares, group.p))


def _mean(values: Sequence[float], shares: Sequence[float], p: float) -> float:
    """The weighted power mean of scores, never outside them; ``power_mean`` checks besides what it is given.

    For the exponents 1 and 0 the steps are those of the generated pass, so that both agree to the last bit.
    """
    if len(values) == 1:
        return values[0]
    if p not in (0, 1):
        return float(mean_of(values, shares, p))
    kept = [(value, share) for value, share in zip(values, shares, strict=True) if share]
    mean = 0.0
    if p == 1:
        for value, share in kept:
            mean += share * value
    elif all(value for value, _ in kept):
        for value, share in kept:
            mean += share * log(value)
        mean = exp(mean)
    least, most = min(value for value, _ in kept), max(value for value, _ in kept)
    return min(max(mean, least), most)
