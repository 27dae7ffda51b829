"""One meaning: what compiled rule books and verdicts say is what ``evaluate`` says."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from enum import StrEnum
from types import SimpleNamespace
from typing import Any as Anything

import pytest
from hypothesis import example, find, given, settings
from hypothesis import strategies as st

from agreement import assert_all_readers_agree
from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.eligibility import rulebooks as shipped_rulebooks
from learningcity.outcome import Outcome
from learningcity.rules import nodes
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import All, Any, AnyFact, Condition, Custom, Fact, Not
from learningcity.rules.rulebook import RuleBook
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    LABEL,
    NUMBER,
    ODD_TEXTS,
    OFTEN,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Thing,
    always_met,
    book,
    cities,
    city_conditions,
    conditions,
    contains,
    customs,
    deepest_conditions,
    derived,
    fact,
    rulebooks,
    things,
)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


NODES: tuple[type[Condition], ...] = tuple(
    kind
    for kind in (getattr(nodes, name) for name in nodes.__all__)
    if isinstance(kind, type) and issubclass(kind, Condition) and kind not in (Condition, nodes.Leaf)
)


WRAPPERS: dict[str, Callable[[Condition], Condition]] = {
    "not": Not,
    "derived": derived,
    "all": lambda condition: All((condition,)),
    "any": lambda condition: Any((condition,)),
    "not-not": lambda condition: Not(Not(condition)),
}


@OFTEN
@given(rulebooks(), things())
def test_every_reader_agrees_with_evaluate(rules: RuleBook[Anything], thing: Thing) -> None:
    assert_all_readers_agree(rules, thing)


@given(st.lists(deepest_conditions(), min_size=1, max_size=2), things())
def test_every_reader_agrees_as_deep_as_conditions_may_nest(chosen: list[Condition], thing: Thing) -> None:
    assert_all_readers_agree(book(*chosen), thing)


@given(conditions(custom=customs()), things())
def test_every_reader_agrees_on_a_condition_and_its_negation_side_by_side(condition: Condition, thing: Thing) -> None:
    rules = book(condition, Not(condition), Not(Not(condition)), All((condition,)), Any((condition,)), condition)

    assert_all_readers_agree(rules, thing)


PART_NUMBER = fact(int, "part", "number")
READS_PART_NUMBER = Custom(always_met, (PART_NUMBER,), TITLE, CITATIONS)
FEW_FACTS = (PART_NUMBER, fact(PartialDate, "part", "partial"), fact(Rank, "part", "part", "rank"), FLAG)


@example(book(FLAG.holds() | READS_PART_NUMBER, PART_NUMBER.at_least(1)), Thing(flag=True, part=Thing(number=1)))
@example(book(~FLAG.holds() & READS_PART_NUMBER, PART_NUMBER.at_least(1)), Thing(flag=True))
@example(book(PART_NUMBER.at_least(1), FLAG.holds() | READS_PART_NUMBER), Thing(flag=True, part=Thing(number=1)))
@given(rulebooks(conditions(FEW_FACTS, customs(FEW_FACTS), max_leaves=4)), things())
def test_every_reader_agrees_where_functions_and_comparisons_read_the_same_few_fields(
    rules: RuleBook[Anything], thing: Thing
) -> None:
    assert_all_readers_agree(rules, thing)


@given(rulebooks(), things())
def test_every_reader_agrees_after_a_trip_through_pickle(rules: RuleBook[Anything], thing: Thing) -> None:
    rules.check(thing)

    assert_all_readers_agree(pickle.loads(pickle.dumps(rules)), thing)  # noqa: S301  # our own bytes


@given(rulebooks(city_conditions()), cities())
def test_every_reader_agrees_on_cities(rules: RuleBook[Anything], city: object) -> None:
    assert_all_readers_agree(rules, city)


@given(st.sampled_from(shipped_rulebooks(City)), cities())
def test_every_reader_agrees_on_the_shipped_rule_books(rules: RuleBook[Anything], city: object) -> None:
    assert_all_readers_agree(rules, city)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_a_constant_that_looks_like_code_is_only_text(text: str) -> None:
    rules = book(
        LABEL.equals(text),
        Not(LABEL.one_of(text, "other")),
        TAGS.includes_any(text),
        Not(TAGS.includes_all(text, "other")),
    )

    for label in (text, text + "'", None):
        for tags in ((text,), (text, "other"), (None, text), (), (repr(text),), None):
            assert_all_readers_agree(rules, Thing(label=label, tags=tags))


@pytest.mark.parametrize("wrap", WRAPPERS.values(), ids=WRAPPERS.keys())
@pytest.mark.parametrize(
    "condition",
    [
        TAGS.includes_any("a", "b"),
        TAGS.includes_all("a", "b"),
        RANKS.includes_any(Rank.LOW),
        RANKS.includes_all(Rank.LOW, Rank.HIGH),
        TAGS.includes_any("a") & TAGS.includes_all("a", "b"),
        TAGS.includes_all("a", "b") | ~RANKS.includes_any(Rank.LOW),
        ~TAGS.includes_any("a") & ~TAGS.includes_all("b") & TAG_COUNT.at_least(1),
    ],
)
def test_conditions_on_sets_agree_inside_every_node(
    wrap: Callable[[Condition], Condition], condition: Condition
) -> None:
    every_tags = (None, (), ("a",), ("b",), ("a", "b"), (None,), ("a", None), (None, "b"), ("b", "a", None), ("c", "c"))
    every_ranks = (None, (), (Rank.LOW,), (Rank.HIGH, None), (Rank.HIGH, Rank.LOW), (None, None))
    rules = book(wrap(condition), condition, wrap(wrap(condition)))

    for tags in every_tags:
        for ranks in every_ranks:
            assert_all_readers_agree(rules, Thing(tags=tags, ranks=ranks))


@example(RATIO.at_least(0.0), float("nan"))
@example(~RATIO.at_most(0.0), float("inf"))
@example(RATIO.between(-1.0, 1.0), float("-inf"))
@example(~RATIO.equals(-0.0), 0.0)
@example(RATIO.one_of(1.0, 2.0), 1)
@given(conditions([RATIO]), st.floats() | st.integers(-2, 2) | st.none())
def test_numbers_that_are_none_are_unknown_to_every_reader(condition: Condition, ratio: float | None) -> None:
    thing = Thing(ratio=ratio)

    assert_all_readers_agree(book(condition), thing)
    if ratio is None or ratio - ratio != 0:
        assert evaluate(condition, thing) is UNKNOWN


@pytest.mark.parametrize("text", ["2020", "2021", "2021-01", "2021-02", "2021-01-14", "2021-01-15", "2021-01-16"])
def test_partial_dates_agree_on_both_sides_of_a_day(text: str) -> None:
    day = PartialDate(2021, 1, 15).earliest
    rules = book(PARTIAL.on_or_after(day), PARTIAL.before(day), ~PARTIAL.before(day), ~PARTIAL.on_or_after(day))

    assert_all_readers_agree(rules, Thing(partial=PartialDate.parse(text)))


class Spelled(StrEnum):
    """Members that are equal to their spelling, and are not it."""

    LOW = "low"


def loose(type_: type, value: object) -> tuple[RuleBook[Anything], object]:
    """Every condition on one fact of the type, and a subject whose field nobody checked."""
    single: AnyFact = Fact("loose", type_, path=("value",))
    constant = {int: 1, float: 1.0, Spelled: Spelled.LOW}[type_]
    several: AnyFact = Fact("loose.each", type_, path=("values", "*"))
    rules = [single.equals(constant), single.one_of(constant)]
    if type_ is Spelled:
        rules += [several.includes_any(constant), several.includes_all(constant)]
    else:
        rules += [single.at_least(constant), single.at_most(constant), single.between(constant, constant)]
    return book(*rules, *(Not(rule) for rule in rules)), SimpleNamespace(value=value, values=(value,))


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (int, True),
        (int, 1.0),
        (int, 0.5),
        (float, True),
        (float, 1),
        (int, math.nan),
        (int, math.inf),
        (float, 10**400),
        (Spelled, "low"),
    ],
    ids=["flag", "float", "half", "flag-as-float", "int-as-float", "nan", "infinity", "huge", "spelling"],
)
def test_a_value_that_is_not_of_the_type_of_its_fact_means_the_same_to_every_reader(type_: type, value: object) -> None:
    assert_all_readers_agree(*loose(type_, value))


def test_a_set_condition_with_very_many_values_can_be_compiled() -> None:
    names = tuple(f"tag-{number}" for number in range(6_000))
    rules = book(TAGS.includes_all(*names), TAGS.includes_any(*names), LABEL.one_of(*names))

    assert_all_readers_agree(rules, Thing(tags=(names[0], names[-1]), label=names[-1]))
    assert_all_readers_agree(rules, Thing(tags=("no", None), label="none of them"))


def test_a_very_large_constant_can_be_compiled() -> None:
    rules = book(NUMBER.at_least(10**5_000))

    assert_all_readers_agree(rules, Thing(number=10**5_000 - 1))


def test_a_rule_book_of_two_hundred_requirements_agrees() -> None:
    rules = book(*(NUMBER.at_least(bound) | RANK.equals(Rank.LOW) for bound in range(200)))

    for number in (None, 0, 100, 500):
        assert_all_readers_agree(rules, Thing(number=number, rank=Rank.HIGH))


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_the_random_conditions_contain_every_node(node: type[Condition]) -> None:
    patient = settings(database=None, deadline=None, max_examples=10_000)

    found = find(conditions(custom=customs(), max_leaves=3), lambda tree: contains(tree, node), settings=patient)

    assert contains(found, node)


def test_there_are_about_a_dozen_nodes() -> None:
    assert {All, Any, Not, nodes.Custom, nodes.Holds} < set(NODES)
    assert len(NODES) == 14
