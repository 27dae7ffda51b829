"""Which of two scores is ahead: a question that may stay open."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn

from learningcity.errors import NoTruthValue
from learningcity.scoring.comparison.differences import NO_MORE, Side, are_identical, difference_of, is_surely_above
from learningcity.texts import Message

__all__ = ["Lead", "lead_of"]


class Lead(Enum):
    """How one score stands to another. It has no truth value, since it may be undecided."""

    AHEAD = "ahead"
    """The first is higher for any weights that are meant, whatever the missing values are."""
    BEHIND = "behind"
    """The second is."""
    EQUAL = "equal"
    """Both are the same for any weights."""
    UNDECIDED = "undecided"
    """The weights decide, or what is not known, or nothing that can be told."""
    NOT_COMPARABLE = "not-comparable"
    """The two do not measure the same in the same way."""

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.lead"))


def lead_of(a: Side, b: Side, delta: float) -> tuple[Lead, float, float, bool]:
    """Who is ahead by more than ``delta``, and what :func:`difference_of` says."""
    if are_identical(a, b):
        return Lead.EQUAL, 0.0, 0.0, True
    low, high, is_sharp = difference_of(a, b)
    if not delta and is_surely_above(a, b):
        return Lead.AHEAD, max(low, 0.0), high, is_sharp
    if not delta and is_surely_above(b, a):
        return Lead.BEHIND, low, min(high, 0.0), is_sharp
    if low - delta > NO_MORE:
        return Lead.AHEAD, low, high, is_sharp
    if -high - delta > NO_MORE:
        return Lead.BEHIND, low, high, is_sharp
    is_equal = low >= -NO_MORE and high <= NO_MORE
    return Lead.EQUAL if is_equal else Lead.UNDECIDED, low, high, is_sharp
