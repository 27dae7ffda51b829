"""Compiled rule books: what they promise beyond the agreement that ``laws/test_agreement.py`` shows."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any as Anything

import pytest

from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    TAGS,
    Rank,
    Strange,
    StrangeLeaf,
    Thing,
    book,
    fact,
    requirement,
)


class Watched:
    """A subject that counts how often each of its fields is read."""

    def __init__(self, **values: object) -> None:
        self.values = values
        self.reads: Counter[str] = Counter()

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        self.reads[name] += 1
        return self.values[name]


RULES: RuleBook[Anything] = book(
    NUMBER.at_least(5) | NUMBER.equals(0) | ~NUMBER.at_most(-5),
    (NUMBER.at_most(10) & LABEL.one_of("a", "b")) | TAGS.includes_any("a"),
    TAGS.includes_all("a", "b") & fact(int, "tags", "#").at_least(2),
)


def test_each_field_is_read_once_however_many_requirements_ask_for_it() -> None:
    watched = Watched(number=7, label="a", tags=("a", "b"))

    assert RULES.predicate()(watched) is Outcome.MET
    assert RULES.predicate(detail="mask")(watched) == (0b111, 0)
    assert set(watched.reads.values()) == {2}


def test_nothing_more_is_read_once_the_outcome_is_certain() -> None:
    watched = Watched(number=-7)

    assert RULES.predicate()(watched) is Outcome.NOT_MET
    assert set(watched.reads) == {"number"}


def test_an_advisory_requirement_is_not_read_for_the_outcome() -> None:
    rules: RuleBook[Anything] = RuleBook(
        "test.book", (requirement(0, FLAG.holds(), binding=False), requirement(1, NUMBER.at_least(1)))
    )
    watched = Watched(number=1, flag=False)

    assert rules.predicate()(watched) is Outcome.MET
    assert set(watched.reads) == {"number"}
    assert rules.predicate(detail="mask")(watched) == (0b10, 0b01)


def test_the_function_is_compiled_once() -> None:
    assert RULES.predicate() is RULES.predicate(detail="outcome")
    assert RULES.predicate(detail="mask") is RULES.predicate(detail="mask")


def test_members_of_enumerations_and_dates_are_used_as_the_objects_that_they_are() -> None:
    day = date(2021, 1, 2)
    rules = book(RANK.one_of(Rank.LOW, Rank.HIGH), RANK.equals(Rank.LOW), PARTIAL.before(day), PARTIAL.on_or_after(day))

    assert rules.predicate(detail="mask")(Thing(rank=Rank.LOW, partial=PartialDate(2020))) == (0b0111, 0b1000)


@pytest.mark.parametrize("node", [Strange, StrangeLeaf])
@pytest.mark.parametrize("detail", ["outcome", "mask"])
def test_a_node_that_is_not_of_the_language_is_refused_loudly(node: type[Condition], detail: Anything) -> None:
    with pytest.raises(CannotExpress) as caught:
        book(FLAG.holds() | node()).predicate(detail=detail)

    assert caught.value.message == Message("error.cannot-express", {"reader": "predicate", "node": node.__name__})
