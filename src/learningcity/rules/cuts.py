"""Where a condition can change its mind: for each fact, values that stand for all others.

A condition compares a fact with constants only, so between two neighbouring constants every value
gives the same outcome. One value from each stretch therefore stands for everything that the fact may be.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from itertools import combinations
from typing import Any as Anything

from learningcity.dates import PartialDate
from learningcity.rules.evaluate import observe
from learningcity.rules.nodes import (
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Equals,
    IncludesAll,
    IncludesAny,
    Leaf,
    OneOf,
    OnOrAfter,
)
from learningcity.rules.tree import leaves_once

__all__ = ["MAX_SET_CONSTANTS", "constants_of", "fresh", "refinements"]

MAX_SET_CONSTANTS = 6
"""Of how many constants the subsets are tried for a fact that goes through a tuple."""

Values = tuple[Anything, ...]


def refinements(fact: AnyFact, subject: object, conditions: Iterable[Condition]) -> Values | None:
    """Values that the fact may turn out to have, one for each stretch between the cuts of ``conditions``.

    Empty where the value is fully known. None where they cannot be told: there are too many to try, or only
    functions of the user look at the fact.
    """
    value = observe(fact, subject)
    if _is_exact(value):
        return ()
    on_this = [leaf for condition in conditions for leaf in leaves_once(condition) if leaf.fact.path == fact.path]
    if not on_this:
        return None
    if fact.many:
        return _subsets(fact, value, on_this)
    if isinstance(value, PartialDate):
        return tuple(day for day in _days(on_this, value) if value.earliest <= day <= value.latest)
    return _values(fact, on_this)


def _is_exact(value: Anything) -> bool:
    if isinstance(value, tuple):
        return None not in value
    if isinstance(value, PartialDate):
        return value.earliest == value.latest
    return value is not None and not (isinstance(value, float) and not math.isfinite(value))


def _values(fact: AnyFact, on_this: list[Leaf]) -> Values:
    if fact.type is bool:
        return (True, False)
    if fact.type in (date, PartialDate):
        return tuple(_days(on_this, None))
    constants = [constant for leaf in on_this for constant in constants_of(leaf)]
    if issubclass(fact.type, Enum):
        return tuple(dict.fromkeys((*fact.type, *constants)))
    if fact.type is str:
        return (*dict.fromkeys(constants), fresh(constants))
    near = {neighbour for constant in constants for neighbour in _neighbours(constant)}
    return tuple(sorted({max(0, count) for count in near} if "#" in fact.path else near))


def constants_of(leaf: Leaf) -> Values:
    """The constants that a leaf compares its fact with; a flag has none."""
    match leaf:
        case AtLeast(_, bound) | AtMost(_, bound):
            return (bound,)
        case Between(_, low, high):
            return (low, high)
        case Equals(_, value):
            return (value,)
        case OneOf(_, values) | IncludesAny(_, values) | IncludesAll(_, values):
            return values
        case OnOrAfter(_, day) | Before(_, day):
            return (day,)
        case _:
            return ()


def _neighbours(constant: float) -> tuple[float, ...]:
    if isinstance(constant, int):
        return (constant - 1, constant, constant + 1)
    return tuple(
        near
        for near in (math.nextafter(constant, -math.inf), constant, math.nextafter(constant, math.inf))
        if math.isfinite(near)
    )


def fresh(taken: Iterable[str]) -> str:
    """A text that is none of these."""
    return "".join(sorted(taken)) + "*"


def _days(on_this: list[Leaf], within: PartialDate | None) -> Iterator[date]:
    if within is not None:
        yield from (within.earliest, within.latest)
    for leaf in on_this:
        for day in constants_of(leaf):
            yield day
            if day > date.min:
                yield day - timedelta(days=1)


def _members(fact: AnyFact) -> Values:
    return tuple(fact.type) if issubclass(fact.type, Enum) else ()


def _subsets(fact: AnyFact, value: Values | None, on_this: list[Leaf]) -> Values | None:
    constants = tuple(dict.fromkeys(constant for leaf in on_this for constant in constants_of(leaf)))
    if len(constants) > MAX_SET_CONSTANTS:
        return None
    known = tuple(entry for entry in value or () if entry is not None)
    unknown = len(constants) if value is None else len(value) - len(known)
    # A single unknown entry is one value, and where the constants are all values that there are, one of them.
    least = 1 if value is not None and len(constants) == len(_members(fact)) else 0
    sizes = range(least, min(unknown, len(constants)) + 1)
    return tuple(known + chosen for size in sizes for chosen in combinations(constants, size))
