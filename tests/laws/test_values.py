"""Public objects are values: frozen, hashable, equal to their copies, and the same after a trip through pickle."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from enum import Enum
from typing import Any as Anything

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from examples_of_values import EXAMPLES
from examples_of_values.rules import used_verdict
from learningcity.cities import City
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import MEMBERSHIP, MINIMUM_POPULATION, check
from learningcity.rules.nodes import All, Any, Condition, Fact
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Finding, Verdict
from strategies_for_rules import (
    FLAG,
    NUMBER,
    Thing,
    any_conditions,
    cities,
    partial_dates,
    periods,
    rulebooks,
    things,
)
from surface import public_classes, public_enumerations

each_example = pytest.mark.parametrize("make", EXAMPLES.values(), ids=EXAMPLES.keys())


MACHINERY = {"Catalogue", "Entry", "Record"}
"""What the library reads with: not values to keep."""


def test_every_public_class_has_an_example() -> None:
    assert set(EXAMPLES) == {kind.__name__ for kind in public_classes()} - MACHINERY


@each_example
def test_an_object_is_equal_to_another_of_the_same_parts_and_hashes_like_it(make: Callable[[], object]) -> None:
    one, other = make(), make()

    assert one is not other
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    assert repr(one) == repr(other)


@each_example
def test_an_object_differs_from_one_of_which_a_part_differs(make: Callable[[], object]) -> None:
    different = [example() for example in EXAMPLES.values()]

    assert [other for other in different if other == make()] == [make()]


@each_example
def test_an_object_cannot_be_changed(make: Callable[[], object]) -> None:
    value: Anything = make()

    for field in fields(type(value)):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(value, field.name)
    with pytest.raises((FrozenInstanceError, AttributeError)):
        value.another_attribute = 1


@each_example
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_an_object_survives_pickle(make: Callable[[], object], protocol: int) -> None:
    value = make()

    again = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301  # our own bytes
    assert type(again) is type(value)
    assert again == value
    assert hash(again) == hash(value)


@each_example
def test_copies_are_equal(make: Callable[[], object]) -> None:
    value = make()

    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value


@given(any_conditions())
def test_any_condition_survives_pickle(condition: Condition) -> None:
    again = pickle.loads(pickle.dumps(condition))  # noqa: S301  # our own bytes

    assert again == condition
    assert hash(again) == hash(condition)


@given(rulebooks(), things())
def test_a_rule_book_and_a_verdict_survive_pickle_after_use(book: RuleBook[Anything], thing: Thing) -> None:
    before = book.check(thing)
    _ = before.findings

    again = pickle.loads(pickle.dumps(before))  # noqa: S301  # our own bytes
    assert again.rulebook == book
    assert (again.met, again.not_met, again.outcomes) == (before.met, before.not_met, before.outcomes)
    assert [found.outcome for found in again.findings] == [found.outcome for found in before.findings]


@given(cities())
def test_a_city_is_equal_to_its_copy_and_so_is_the_verdict_on_it(city: City) -> None:
    again = pickle.loads(pickle.dumps(city))  # noqa: S301  # our own bytes

    assert again == city
    assert hash(again) == hash(city)
    assert check(again) == check(city)
    assert hash(check(again)) == hash(check(city))
    assert check(again).findings == check(city).findings


@given(partial_dates(), periods())
def test_dates_survive_pickle(partial: PartialDate, period: Period) -> None:
    assert pickle.loads(pickle.dumps((partial, period))) == (partial, period)  # noqa: S301  # our own bytes


@pytest.mark.parametrize("kind", public_enumerations(), ids=lambda kind: kind.__name__)
def test_members_stay_the_same_objects(kind: type[Enum]) -> None:
    for member in kind:
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301  # our own bytes
        assert copy.deepcopy(member) is member


def test_a_verdict_is_what_its_constructor_makes() -> None:
    found = used_verdict()

    same = Verdict(found.rulebook, found.subject, found.met, found.not_met)
    assert type(found) is Verdict
    assert same == found
    assert hash(same) == hash(found)
    assert repr(same) == repr(found)


def test_a_finding_is_what_its_constructor_makes() -> None:
    for found in used_verdict().findings:
        same = Finding(found.requirement, found.outcome, found.observed, found.standing)
        assert type(found) is Finding
        assert same == found
        assert hash(same) == hash(found)


def test_the_parts_of_what_was_pickled_are_still_told_apart() -> None:
    again = pickle.loads(pickle.dumps((MEMBERSHIP, MINIMUM_POPULATION)))  # noqa: S301  # our own bytes

    assert again == (MEMBERSHIP, MINIMUM_POPULATION)
    assert again[0] != MEMBERSHIP.without("gnlc.membership.population", id="gnlc.membership")


def test_conditions_are_compared_by_structure() -> None:
    different: list[tuple[Condition, Condition]] = [
        (NUMBER.at_least(1), NUMBER.at_most(1)),
        (NUMBER.at_least(1), NUMBER.at_least(2)),
        (NUMBER.one_of(1, 2), NUMBER.one_of(2, 1)),
        (All((FLAG.holds(),)), Any((FLAG.holds(),))),
        (Fact("a", int, path=("a",)).equals(1), Fact("a", float, path=("a",)).equals(1)),
    ]

    for one, other in different:
        assert one != other
