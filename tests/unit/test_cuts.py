"""Where a condition can change its mind."""

from __future__ import annotations

import math
from datetime import date
from enum import Flag, auto
from typing import Any as Anything

from hypothesis import given

from learningcity.dates import PartialDate
from learningcity.rules.cuts import MAX_SET_CONSTANTS, refinements
from learningcity.rules.nodes import AnyFact, Condition, Custom, Fact, Leaf
from learningcity.rules.tree import customs, facts_used, leaves
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Thing,
    any_conditions,
    contains,
    derived,
    spelled_evenly,
)

CUSTOM = Custom(spelled_evenly, (NUMBER,), TITLE, CITATIONS)


def tried(fact: AnyFact, thing: Thing, *conditions: Condition) -> Anything:
    return refinements(fact, thing, conditions)


@given(any_conditions())
def test_the_leaves_of_a_tree_are_never_derived_and_read_its_facts(condition: Condition) -> None:
    found = leaves(condition)

    assert all(isinstance(leaf, Leaf) and leaf.fact.defined_by is None for leaf in found)
    read = {leaf.fact for leaf in found}
    assert read == set(facts_used(condition)) or (contains(condition, Custom) and read < set(facts_used(condition)))


@given(any_conditions())
def test_a_function_of_the_user_is_seen_wherever_it_stands(condition: Condition) -> None:
    assert bool(customs(condition)) is contains(condition, Custom)


def test_a_function_of_the_user_is_seen_inside_a_derived_fact() -> None:
    assert customs(~derived(CUSTOM)) == (CUSTOM,)
    assert not customs(~derived(NUMBER.at_least(1)))


def test_what_is_fully_known_has_nothing_left_to_try() -> None:
    thing = Thing(
        number=0, ratio=0.5, flag=False, label="", rank=Rank.LOW, partial=PartialDate(2021, 1, 1), tags=("a",)
    )

    for fact in (NUMBER, RATIO, FLAG, LABEL, RANK, PARTIAL, TAGS, TAG_COUNT):
        assert tried(fact, thing) == ()


def test_a_number_is_tried_at_each_constant_and_beside_it() -> None:
    conditions = (NUMBER.at_least(10), ~NUMBER.at_most(20), NUMBER.between(5, 30), NUMBER.equals(7))

    assert tried(NUMBER, Thing(), *conditions) == (4, 5, 6, 7, 8, 9, 10, 11, 19, 20, 21, 29, 30, 31)


def test_a_number_with_a_fraction_is_tried_at_the_next_number_that_there_is() -> None:
    below, above = math.nextafter(0.5, -math.inf), math.nextafter(0.5, math.inf)

    assert tried(RATIO, Thing(), RATIO.at_least(0.5)) == (below, 0.5, above)
    assert tried(RATIO, Thing(ratio=math.nan), RATIO.at_least(0.5)) == (below, 0.5, above)
    largest = 1.7976931348623157e308
    assert tried(RATIO, Thing(), RATIO.at_least(largest)) == (math.nextafter(largest, 0.0), largest)


def test_text_is_tried_as_each_constant_and_as_something_else() -> None:
    *same, other = tried(LABEL, Thing(), LABEL.one_of("a", "b"), LABEL.equals("a"))

    assert same == ["a", "b"]
    assert other not in {"a", "b"}


def test_a_flag_is_tried_both_ways_and_an_enumeration_as_each_member() -> None:
    assert set(tried(FLAG, Thing(), FLAG.holds())) == {True, False}
    assert tried(RANK, Thing(), RANK.equals(Rank.LOW)) == tuple(Rank)


class Service(Flag):
    """Members that may be combined."""

    LIBRARY = auto()
    SCHOOL = auto()


def test_a_combination_of_members_that_is_asked_for_is_tried() -> None:
    services = Fact("thing.services", Service, path=("label",))
    both = Service.LIBRARY | Service.SCHOOL

    assert set(tried(services, Thing(), services.equals(both))) == {Service.LIBRARY, Service.SCHOOL, both}


def test_a_date_is_tried_on_each_side_of_a_day() -> None:
    days = (date(2021, 5, 31), date(2021, 6, 1))

    assert set(tried(PARTIAL, Thing(), PARTIAL.on_or_after(days[1]))) == set(days)
    assert set(tried(PARTIAL, Thing(), PARTIAL.before(date.min))) == {date.min}


def test_a_date_that_is_partly_known_is_tried_inside_what_is_known() -> None:
    found = tried(PARTIAL, Thing(partial=PartialDate(2021, 6)), PARTIAL.on_or_after(date(2021, 6, 15)))

    assert set(found) == {date(2021, 6, 1), date(2021, 6, 14), date(2021, 6, 15), date(2021, 6, 30)}
    far = tried(PARTIAL, Thing(partial=PartialDate(2021, 6)), PARTIAL.before(date(2030, 1, 1)))
    assert set(far) == {date(2021, 6, 1), date(2021, 6, 30)}


def test_a_set_is_tried_with_every_choice_of_constants() -> None:
    conditions = (TAGS.includes_any("a"), TAGS.includes_all("a", "b"))

    assert {frozenset(entries) for entries in tried(TAGS, Thing(), *conditions)} == {
        frozenset(),
        frozenset({"a"}),
        frozenset({"b"}),
        frozenset({"a", "b"}),
    }


def test_a_set_with_an_unknown_entry_keeps_what_is_known_in_it() -> None:
    found = tried(TAGS, Thing(tags=("c", None)), TAGS.includes_any("a"))

    assert {frozenset(entries) for entries in found} == {frozenset({"c"}), frozenset({"c", "a"})}


def test_a_set_that_is_compared_with_too_many_constants_is_not_tried() -> None:
    names = [str(number) for number in range(MAX_SET_CONSTANTS + 1)]

    assert tried(TAGS, Thing(), TAGS.includes_any(*names)) is None
    assert len(tried(TAGS, Thing(), TAGS.includes_any(*names[1:]))) == 2**MAX_SET_CONSTANTS


def test_what_only_a_function_of_the_user_reads_is_still_not_known() -> None:
    for fact in (NUMBER, RATIO, LABEL, FLAG, RANK, PARTIAL, TAGS, TAG_COUNT):
        assert tried(fact, Thing(), CUSTOM) != ()


def test_a_flag_on_the_same_path_has_no_constants_to_cut_a_number_at() -> None:
    flag = Fact("thing.number.flag", bool, path=NUMBER.path)

    assert set(tried(NUMBER, Thing(), NUMBER.at_least(1), flag.holds())) == {0, 1, 2}
