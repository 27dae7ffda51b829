"""What is not known and would matter: examples, and what is listed where not everything can be tried."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity.cities import City, Population
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP
from learningcity.outcome import Outcome
from learningcity.rules.cuts import MAX_SET_CONSTANTS
from learningcity.rules.gaps import MAX_COMBINATIONS, missing_facts
from learningcity.rules.nodes import Any, AnyFact, Condition, Custom
from learningcity.rules.rulebook import RuleBook
from strategies_for_rules import (
    CITATIONS,
    FACTS_FOR_CUSTOM,
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    PARTIAL,
    RANK,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Thing,
    book,
    requirement,
    spelled_evenly,
)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def ids(found: Iterable[AnyFact]) -> list[str]:
    return [fact.id for fact in found]


def test_where_nothing_is_known_the_three_facts_of_membership_are_missing() -> None:
    verdict = MEMBERSHIP.check(City(name="Somewhere"))

    assert verdict.outcome is UNKNOWN
    assert ids(verdict.missing_facts) == ["city.population", "city.governing-body", "city.endorsers"]


def test_where_one_requirement_fails_and_two_are_unknown_nothing_is_missing() -> None:
    verdict = MEMBERSHIP.check(City(name="Somewhere", population=Population(9_999)))

    assert verdict.outcome is NOT_MET
    assert verdict.outcomes == (NOT_MET, UNKNOWN, UNKNOWN)
    assert verdict.missing_facts == ()


def test_where_two_requirements_are_met_only_the_third_fact_is_missing() -> None:
    verdict = MEMBERSHIP.check(City(name="Somewhere", population=10_000, endorsements=("mayor",)))

    assert ids(verdict.missing_facts) == ["city.governing-body"]


def test_what_only_an_advisory_requirement_reads_is_never_missing() -> None:
    rules: RuleBook[Thing] = RuleBook(
        "test.book", (requirement(0, NUMBER.at_least(1)), requirement(1, FLAG.holds(), binding=False))
    )

    assert ids(missing_facts(rules, Thing())) == ["thing.number"]


def test_what_cannot_change_anything_beside_a_known_fact_is_not_missing() -> None:
    assert missing_facts(book(FLAG.holds() | NUMBER.at_least(1)), Thing(flag=True)) == ()
    assert ids(missing_facts(book((FLAG.holds() & NUMBER.at_least(1)) | LABEL.equals("a")), Thing(flag=False))) == [
        "thing.label"
    ]


def test_under_rules_that_contradict_each_other_only_what_can_fail_is_missing() -> None:
    never = (NUMBER.at_least(5), NUMBER.at_most(3))
    always_once_known = FLAG.holds() | ~FLAG.holds()

    assert ids(missing_facts(book(*never), Thing())) == ["thing.number"]
    assert ids(missing_facts(book(*never, FLAG.holds()), Thing())) == ["thing.number", "thing.flag"]
    assert ids(missing_facts(book(*never, always_once_known), Thing())) == ["thing.number"]
    assert ids(missing_facts(book(NUMBER.at_least(5), always_once_known), Thing())) == ["thing.number", "thing.flag"]


def test_a_date_that_is_not_exact_enough_is_missing_and_an_exact_one_is_not() -> None:
    rules = book(PARTIAL.on_or_after(date(2021, 2, 15)))

    assert ids(missing_facts(rules, Thing(partial=PartialDate(2021, 2)))) == ["thing.partial"]
    assert missing_facts(rules, Thing(partial=PartialDate(2021, 3))) == ()
    assert missing_facts(rules, Thing(partial=PartialDate(2021, 1))) == ()


def test_the_first_and_the_last_day_of_the_calendar_can_be_asked_for() -> None:
    rules = book(PARTIAL.on_or_after(date.min) & PARTIAL.before(date.max))

    assert ids(missing_facts(rules, Thing())) == ["thing.partial"]


def test_the_largest_number_can_be_asked_for() -> None:
    rules = book(RATIO.at_least(1.7976931348623157e308), RATIO.at_least(-1.7976931348623157e308))

    assert ids(missing_facts(rules, Thing())) == ["thing.ratio"]
    assert missing_facts(rules, Thing(ratio=1.7976931348623157e308)) == ()


def test_a_number_that_is_not_finite_is_missing() -> None:
    assert ids(missing_facts(book(RATIO.at_least(1.0)), Thing(ratio=math.inf))) == ["thing.ratio"]


def test_a_count_is_never_negative() -> None:
    rules = book(TAG_COUNT.at_least(0), FLAG.holds() & ~FLAG.holds())

    assert ids(missing_facts(rules, Thing())) == ["thing.flag"]


def test_a_count_that_can_only_be_on_one_side_of_a_bound_is_still_to_be_learned() -> None:
    assert ids(missing_facts(book(TAG_COUNT.at_most(-5)), Thing())) == ["thing.tags.count"]
    assert ids(missing_facts(book(TAG_COUNT.at_least(-5)), Thing())) == ["thing.tags.count"]


def test_requirements_that_are_joined_by_a_third_are_looked_at_together() -> None:
    rules = book(
        NUMBER.at_least(5), FLAG.holds(), NUMBER.at_most(3) | ~FLAG.holds(), LABEL.equals("a") | ~LABEL.equals("a")
    )

    assert ids(missing_facts(rules, Thing())) == ["thing.number", "thing.flag"]


# Where not everything can be tried, more is listed and never less


def many_values(node: AnyFact) -> Condition:
    return node.one_of(*range(0, MAX_COMBINATIONS, 2))


def test_beyond_the_bound_of_combinations_every_unknown_fact_of_the_group_is_listed() -> None:
    rules = book((FLAG.holds() & many_values(NUMBER)) | LABEL.equals("a"), RANK.equals(Rank.LOW))

    found = missing_facts(rules, Thing(flag=False))

    assert ids(found) == ["thing.number", "thing.label", "thing.rank"]
    assert ids(missing_facts(rules, Thing(flag=False, number=0))) == ["thing.label", "thing.rank"]


def test_beyond_the_bound_what_is_joined_to_others_is_still_apart_from_what_is_not() -> None:
    rules = book(many_values(NUMBER), RANK.equals(Rank.LOW))

    assert ids(missing_facts(rules, Thing())) == ["thing.number", "thing.rank"]
    assert missing_facts(rules, Thing(rank=Rank.HIGH)) == ()
    assert missing_facts(rules, Thing(number=0, rank=Rank.LOW)) == ()


def test_a_set_that_is_compared_with_too_many_values_is_listed_where_it_is_unknown() -> None:
    names = [str(number) for number in range(MAX_SET_CONSTANTS + 1)]
    rules = book(Any((FLAG.holds() & TAGS.includes_any(*names), LABEL.equals("a"))))

    assert ids(missing_facts(rules, Thing(flag=False))) == ["thing.tags.each", "thing.label"]
    assert ids(missing_facts(rules, Thing(flag=False, tags=()))) == ["thing.label"]


@given(st.lists(st.sampled_from(FACTS_FOR_CUSTOM), min_size=1, max_size=3, unique_by=lambda fact: fact.path))
def test_every_unknown_fact_that_a_function_of_the_user_reads_is_listed(facts: list[AnyFact]) -> None:
    rules = book(Custom(spelled_evenly, tuple(facts), TITLE, CITATIONS))

    assert {fact.path for fact in missing_facts(rules, Thing())} == {fact.path for fact in facts}


def test_beside_a_function_of_the_user_every_unknown_fact_is_listed() -> None:
    function = Custom(spelled_evenly, (NUMBER, NUMBERS), TITLE, CITATIONS)
    rules = book((FLAG.holds() & RANK.equals(Rank.LOW)) | function)

    assert ids(missing_facts(rules, Thing(flag=False))) == ["thing.rank", "thing.number", "thing.numbers.each"]
    assert ids(missing_facts(rules, Thing(flag=False, number=1))) == ["thing.rank", "thing.numbers.each"]


def test_two_names_of_one_fact_are_one_missing_fact() -> None:
    alias = evolve(NUMBER, id="thing.number.again")

    assert len(missing_facts(book(NUMBER.at_least(1), alias.at_most(5)), Thing())) == 1
