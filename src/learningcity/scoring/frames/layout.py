"""Which scores of a profile need columns of their own, and in which order they are computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, lcm

from learningcity.errors import CannotExpress
from learningcity.scoring.frames.columns import Cells
from learningcity.scoring.plan import Plan
from learningcity.scoring.profiles import Profile
from learningcity.sources.citations import Standing
from learningcity.texts import Message

__all__ = ["forked_of", "heights_of", "needed_of", "stands_of"]

_LARGEST_WHOLE = 2**62
"""Sums of whole numbers up to it are exact on every engine."""


def stands_of(plan: Plan) -> tuple[int, ...]:
    """Of each position the one whose scores are its own: that of the only child with any weight, if there is one."""
    stands = list(range(len(plan.nodes)))
    for group in plan.groups:
        weighed = [child for child, share in zip(group.children, group.shares, strict=True) if share]
        if len(weighed) == 1:
            stands[group.index] = stands[weighed[0]]
    return tuple(stands)


def forked_of(plan: Plan, cells: Mapping[int, Cells], *, only_observed: bool) -> frozenset[int]:
    """The positions whose low and high ends differ in some row, or may."""
    forked = {index for index, each in cells.items() if each.ends is not None}
    for group in plan.groups:
        if not only_observed or not forked.isdisjoint(group.children):
            forked.add(group.index)
    return frozenset(forked)


def heights_of(plan: Plan, stands: Sequence[int]) -> tuple[int, ...]:
    """Of each position how many levels of columns are below it."""
    heights = [0] * len(plan.nodes)
    for group in plan.groups:
        stand = stands[group.index]
        is_own = stand == group.index
        heights[group.index] = 1 + max(heights[child] for child in group.children) if is_own else heights[stand]
    return tuple(heights)


def needed_of(profile: Profile) -> tuple[Mapping[int, int], int] | None:
    """What each measurement weighs in the whole and what the sum has to be, in whole numbers of one size.

    Raises:
        CannotExpress: they are too large for sums of 64 bits.
    """
    if not profile.min_coverage or profile.standing is Standing.UNVERIFIED:
        return None
    weights = profile.effective_weights
    size = lcm(*(weight.denominator for weight in weights.values()))
    if size > _LARGEST_WHOLE:
        raise CannotExpress(Message("error.cannot-express", {"reader": "score_frame", "node": "min_coverage"}))
    parts = {index: int(weights[id] * size) for id, index in profile.plan.leaves.items() if weights[id]}
    return parts, ceil(profile.min_coverage * size)
