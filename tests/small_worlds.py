"""Rule books over few facts, and every subject that their conditions can tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations_with_replacement, product
from typing import Any as Anything

from attrs import frozen
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.rules.nodes import All, Any, AnyFact, Condition, Not
from learningcity.rules.rulebook import RuleBook
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    TAG_COUNT,
    TAGS,
    Rank,
    Thing,
    derived,
    leaves_on,
    rulebooks,
)

__all__ = ["CONSTANTS", "SmallCase", "small_cases"]

_DAY, _NEXT = date(2021, 1, 15), date(2021, 1, 16)
_TAGS = (None, *(tags for size in range(4) for tags in combinations_with_replacement(("a", "b", "c", None), size)))
CONSTANTS: dict[AnyFact, tuple[Anything, ...]] = {
    NUMBER: (0, 1),
    FLAG: (),
    LABEL: ("a", "b"),
    RANK: tuple(Rank),
    PARTIAL: (_DAY, _NEXT),
    TAGS: ("a", "b"),
    TAG_COUNT: (0, 1, 2),
}
"""What conditions compare each fact with."""
_VALUES: dict[str, tuple[Anything, ...]] = {
    "number": (None, -1, 0, 1, 2),
    "flag": (None, True, False),
    "label": (None, "a", "b", "neither"),
    "rank": (None, *Rank),
    "partial": (None, *(PartialDate(2021, 1, day) for day in range(14, 18)), PartialDate(2021)),
    "tags": _TAGS,
}


@frozen
class SmallCase:
    """A rule book and the facts that it may read."""

    rules: RuleBook[Anything]
    facts: Sequence[AnyFact]

    def world(self) -> list[Thing]:
        """Every subject that the rules can tell apart."""
        names = list(dict.fromkeys(fact.path[0] for fact in self.facts))
        every = product(*(_VALUES[name] for name in names))
        return [Thing(**dict(zip(names, values, strict=True))) for values in every]


def _leaves(fact: AnyFact) -> st.SearchStrategy[Condition]:
    return leaves_on(fact, st.sampled_from(CONSTANTS[fact]) if CONSTANTS[fact] else None)


def _around(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return inner.map(Not) | several.map(All) | several.map(Any) | inner.map(derived)


@st.composite
def small_cases(draw: st.DrawFn, facts: Sequence[AnyFact] = tuple(CONSTANTS), max_size: int = 3) -> SmallCase:
    """One to four requirements on one or two of these facts."""
    chosen = draw(st.lists(st.sampled_from(facts), min_size=1, max_size=2, unique=True))
    asked = st.recursive(st.sampled_from(chosen).flatmap(_leaves), _around, max_leaves=4)
    return SmallCase(draw(rulebooks(asked, max_size=max_size)), chosen)
