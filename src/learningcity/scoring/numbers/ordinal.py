"""Levels that are ordered but not spaced: they are counted, never averaged.

Each answer stays the same whatever the levels are called and however far they are taken to lie apart. A level that is
not known may be any, so an answer is the lowest and the highest that it can be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.scoring.numbers.checks import (
    Exact,
    Result,
    checked_number,
    checked_whole_number,
    entries,
    rational,
    require_items,
)
from learningcity.texts import Message, Number

__all__ = ["level_counts", "lower_median", "share_level"]


def share_level(levels: Sequence[int | None], share: Number, size: int) -> tuple[int, int]:
    """The highest level that a share of the items reaches: with a share of 1 the weakest item decides.

    Args:
        levels: the level of each item, from 0 to ``size - 1``; None where it is not known.
        share: above 0, at most 1.
        size: how many levels there are.

    Returns:
        The lowest and the highest that it can be, the same where every level is known.

    Raises:
        WrongType: something that is no number, or no whole number.
        InvalidValue: no items; a level that there is not; a share outside its range.
    """
    known = _known(levels, size)
    part = rational(checked_number(share, ("share",)))
    if not 0 < part <= 1:
        raise InvalidValue(Problem("out-of-range", ("share",), shown(share), Message("accepted.share-above-0")))

    def reached(ranks: Sequence[int]) -> int:
        levels_reached = [level for level in range(size) if _part_from(ranks, level, part) >= part]
        return levels_reached[-1]  # everything reaches the lowest

    return _at_both_ends(known, size, reached)


def lower_median(levels: Sequence[int | None], size: int) -> tuple[int, int]:
    """The level of the item in the middle, of two such items the lower.

    Args:
        levels: the level of each item, from 0 to ``size - 1``; None where it is not known.
        size: how many levels there are.

    Returns:
        The lowest and the highest that it can be, the same where every level is known.

    Raises:
        WrongType: no whole number.
        InvalidValue: no items, or a level that there is not.
    """
    return _at_both_ends(_known(levels, size), size, lambda ranks: sorted(ranks)[(len(ranks) - 1) // 2])


def level_counts(levels: Sequence[int | None], size: int) -> tuple[int, ...]:
    """How many items are known to be at each level, the lowest first.

    Args:
        levels: the level of each item, from 0 to ``size - 1``; None, where it is not known, is not counted.
        size: how many levels there are.

    Raises:
        WrongType: no whole number.
        InvalidValue: a level that there is not.
    """
    known = _checked(levels, size)
    return tuple(known.count(level) for level in range(size))


def _part_from(ranks: Sequence[int], level: int, share: Exact) -> Result:
    """The share of the ranks from a level on, in floats where the share asked for is one: 0.1 is one of ten."""
    reaching = sum(rank >= level for rank in ranks)
    return reaching / len(ranks) if isinstance(share, float) else Fraction(reaching, len(ranks))


def _at_both_ends(ranks: Sequence[int | None], size: int, answer: Callable[[Sequence[int]], int]) -> tuple[int, int]:
    """The answer with what is not known at the lowest level, and at the highest."""
    lows = [0 if rank is None else rank for rank in ranks]
    highs = [size - 1 if rank is None else rank for rank in ranks]
    return answer(lows), answer(highs)


def _known(levels: object, size: object) -> list[int | None]:
    """The ranks, at least one.

    Raises:
        WrongType: no whole number.
        InvalidValue: no items, or a level that there is not.
    """
    ranks = _checked(levels, size)
    require_items(ranks, ("levels",))
    return ranks


def _checked(levels: object, size: object) -> list[int | None]:
    count = checked_whole_number(size, ("size",), 1)
    return [
        None if rank is None else checked_whole_number(rank, ("levels", at), 0, count - 1)
        for at, rank in enumerate(entries(levels, ("levels",)))
    ]
