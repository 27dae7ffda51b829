"""A fact is missing when it is not known and learning it could change the outcome."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from itertools import combinations, product
from typing import Any as Anything

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.gaps import missing_facts
from learningcity.rules.nodes import AnyFact
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import facts_used
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    OFTEN,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    Rank,
    Thing,
    binding_conditions,
    book,
    cities,
    conditions,
    customs,
    learned,
    leaves_on,
    rulebooks,
    things,
)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def outcome(rules: RuleBook[Anything], subject: object) -> Outcome:
    return Outcome.all_of(evaluate(condition, subject) for condition in binding_conditions(rules))


# Learning what is not listed never changes the outcome


def fields_not_listed(rules: RuleBook[Anything], subject: object) -> list[str]:
    listed = {fact.path[0] for fact in missing_facts(rules, subject)}
    read = {fact.path[0] for requirement in rules for fact in facts_used(requirement.condition)}
    return sorted(read - listed)


@OFTEN
@given(rulebooks(conditions(custom=customs(), max_leaves=4), max_size=3), things(), st.data())
def test_learning_what_is_not_listed_never_changes_the_outcome(
    rules: RuleBook[Anything], thing: Thing, data: st.DataObject
) -> None:
    more = data.draw(learned(thing, fields_not_listed(rules, thing)))

    assert outcome(rules, more) is outcome(rules, thing)


@given(st.sampled_from([MEMBERSHIP]), cities(), cities())
def test_learning_what_is_not_listed_never_changes_whether_a_city_may_be_a_member(
    rules: RuleBook[City], city: City, other: City
) -> None:
    names = [name for name in fields_not_listed(rules, city) if getattr(city, name) is None]
    more = evolve(city, **{name: getattr(other, name) for name in names})

    assert outcome(rules, more) is outcome(rules, city)


# Each listed fact matters, and no other: the definition in plain words, over a small world

DAY = date(2021, 2, 2)
NEXT = date(2021, 2, 3)

SMALL_WORLD: dict[AnyFact, tuple[tuple[Anything, ...], tuple[Anything, ...]]] = {
    # fact: (the constants that conditions compare it with, every value that it may have)
    NUMBER: ((0, 1), (-1, 0, 1, 2)),
    RATIO: ((0.0, 1.0), (-1.0, 0.0, 0.5, 1.0, 2.0)),
    FLAG: ((), (True, False)),
    LABEL: (("a", "b"), ("a", "b", "c")),
    RANK: (tuple(Rank), tuple(Rank)),
    PARTIAL: ((DAY, NEXT), tuple(PartialDate(2021, 2, day) for day in range(1, 5))),
    TAGS: (("a", "b"), tuple(chosen for size in range(4) for chosen in combinations("abc", size))),
    TAG_COUNT: ((0, 1), ((), ("a",), ("a", "a"))),
    RANKS: (tuple(Rank), tuple(chosen for size in range(4) for chosen in combinations(Rank, size))),
}
"""The tags and their count are never asked together: one field teaches both."""

STARTS: dict[AnyFact, tuple[Anything, ...]] = {RATIO: (math.nan,), PARTIAL: (PartialDate(2021, 2), PartialDate(2021))}
"""What else may be seen at first of a fact that is not fully known."""


def may_become(fact: AnyFact, value: Anything) -> tuple[Anything, ...]:
    """Every value that the fact may turn out to have, as far as conditions can tell; none if it is known."""
    every = SMALL_WORLD[fact][1]
    if isinstance(value, PartialDate) and value.day is None:
        return (PartialDate.of(value.earliest), *every, PartialDate.of(value.latest))
    if isinstance(value, tuple) and None in value:
        single = tuple(Rank) if fact is RANKS else ("a", "b", "c")
        return tuple(product(*(single if entry is None else (entry,) for entry in value)))
    return every if value is None or (isinstance(value, float) and math.isnan(value)) else ()


def facts_that_matter(rules: RuleBook[Anything], thing: Thing, facts: Iterable[AnyFact]) -> set[str]:
    """For some values of the other unknown facts, each still unknown or any value, some value of it changes it."""
    now = {fact: getattr(thing, fact.path[0]) for fact in facts}
    choices = {fact: (value, *may_become(fact, value)) for fact, value in now.items() if may_become(fact, value)}
    outcomes = {
        positions: outcome(
            rules,
            evolve(thing, **{fact.path[0]: choices[fact][at] for fact, at in zip(choices, positions, strict=True)}),
        )
        for positions in product(*(range(len(values)) for values in choices.values()))
    }
    return {
        fact.id
        for at, fact in enumerate(choices)
        if any(
            reached is not outcomes[(*positions[:at], 0, *positions[at + 1 :])]
            for positions, reached in outcomes.items()
        )
    }


@st.composite
def small_cases(
    draw: st.DrawFn, facts: Iterable[AnyFact], unknown_entries: bool
) -> tuple[RuleBook[Anything], Thing, list[AnyFact]]:
    """A rule book on at most three facts, with constants of the small world, and what is known at first."""
    chosen = draw(st.lists(st.sampled_from(tuple(facts)), min_size=1, max_size=3, unique_by=lambda fact: fact.path[0]))
    leaf = st.one_of([leaves_on(fact, st.sampled_from(SMALL_WORLD[fact][0] or (None,))) for fact in chosen])
    trees = st.recursive(
        leaf,
        lambda inner: (
            inner.map(lambda one: ~one)
            | st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1])
            | st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1])
        ),
        max_leaves=4,
    )
    rules = draw(rulebooks(trees, max_size=4))
    values = {}
    for fact_ in chosen:
        start: st.SearchStrategy[Anything] = st.sampled_from((*STARTS.get(fact_, ()), None, *SMALL_WORLD[fact_][1]))
        if fact_.many and unknown_entries:
            entry = st.none() | st.sampled_from(SMALL_WORLD[fact_][0])
            start = st.lists(entry, min_size=1, max_size=3).map(tuple)
        values[fact_.path[0]] = draw(st.none() | start)
    return rules, Thing(**values), chosen


@OFTEN
@given(small_cases(SMALL_WORLD, unknown_entries=False))
def test_exactly_the_facts_that_matter_are_listed(case: tuple[RuleBook[Anything], Thing, list[AnyFact]]) -> None:
    rules, thing, facts = case

    assert {fact.id for fact in missing_facts(rules, thing)} == facts_that_matter(rules, thing, facts)


NEVER = NUMBER.at_least(2) & NUMBER.at_most(0)


@example((book(TAGS.includes_all("a", "b"), FLAG.holds() | ~FLAG.holds()), Thing(tags=(None,)), [TAGS, FLAG]))
@example((book(~TAGS.includes_all("a", "b"), NEVER), Thing(tags=(None,)), [TAGS, NUMBER]))
@example((book(RANKS.includes_any(*Rank), NEVER), Thing(ranks=(None,)), [RANKS, NUMBER]))
@given(small_cases([TAGS, RANKS, FLAG, NUMBER], unknown_entries=True))
def test_exactly_the_facts_that_matter_are_listed_where_single_entries_are_unknown(
    case: tuple[RuleBook[Anything], Thing, list[AnyFact]],
) -> None:
    rules, thing, facts = case

    assert {fact.id for fact in missing_facts(rules, thing)} == facts_that_matter(rules, thing, facts)


@given(rulebooks(conditions(custom=customs(), max_leaves=4), max_size=3), things(depth=1))
def test_missing_facts_are_facts_of_binding_requirements_once_each_in_their_order(
    rules: RuleBook[Anything], thing: Thing
) -> None:
    found = missing_facts(rules, thing)

    order = [fact.path for condition in binding_conditions(rules) for fact in facts_used(condition)]
    positions = [order.index(fact.path) for fact in found]
    assert len(set(positions)) == len(positions)
    assert rules.check(thing).missing_facts == found
    if outcome(rules, thing) is not UNKNOWN:
        assert found == ()
