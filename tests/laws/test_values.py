"""Public objects are values: frozen, hashable, equal to their copies, and the same after a trip through pickle."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date
from enum import Enum
from types import ModuleType
from typing import Any as Anything

import pytest
from attrs import fields, has
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from learningcity import cities as cities_room
from learningcity import dates, eligibility, errors, sources, texts
from learningcity.cities import City, Endorsement, Endorser, GoverningBody, GoverningBodyKind, Population
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility import MEMBERSHIP, MINIMUM_POPULATION, check
from learningcity.errors import Problem
from learningcity.outcome import Outcome
from learningcity.rules import nodes, rulebook, verdict
from learningcity.rules.nodes import All, Any, Condition, Custom, Fact, Not
from learningcity.rules.rulebook import Ground, RuleBook
from learningcity.rules.verdict import Finding, Summary, Verdict, Verdicts
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    TAGS,
    TITLE,
    Rank,
    Thing,
    any_conditions,
    cities,
    derived,
    partial_dates,
    periods,
    requirement,
    rulebooks,
    spelled_evenly,
    things,
)


def used_rulebook() -> RuleBook[Anything]:
    """A rule book with every kind of node, after its functions were compiled."""
    condition = (
        (NUMBER.at_least(1) & ~TAGS.includes_all("a", "b"))
        | derived(RANK.one_of(Rank.LOW))
        | Custom(spelled_evenly, (LABEL, TAGS), TITLE, CITATIONS)
    )
    book: RuleBook[Anything] = RuleBook(
        "test.used",
        (requirement(1, condition), requirement(2, FLAG.holds(), binding=False)),
        in_force=Period(PartialDate(2021)),
        facts_as_of=date(2026, 1, 2),
        title=TITLE,
    )
    _ = book.check(Thing(number=1)).findings, book.predicate()(Thing()), book.check(Thing()).missing_facts
    return book


def used_verdict() -> Verdict[City]:
    """A verdict that was asked for all that it can say without a language."""
    city = City(name="Hat Yai", population=9_999, endorsements=[Endorsement("city-representative", "2024-02")])
    found = check(city)
    _ = found.outcome, found.findings, found.turns_on, found.missing_facts, found.failures, found.eligible
    return found


CLAIM = Claim(
    "city", "population", Quantity(5, "people"), CITATIONS[0], PartialDate(2021), Message("scope.x"), "quoted"
)

EXAMPLES: dict[str, Callable[[], object]] = {
    "All": lambda: NUMBER.at_least(1) & FLAG.holds(),
    "Any": lambda: NUMBER.at_least(1) | FLAG.holds(),
    "AtLeast": lambda: NUMBER.at_least(1),
    "AtMost": lambda: NUMBER.at_most(1),
    "Before": lambda: PARTIAL.before(date(2021, 1, 2)),
    "Between": lambda: NUMBER.between(1, 2),
    "Citation": lambda: Citation(Source("a", "A"), Message("locator.x")),
    "City": lambda: City(name="Hat Yai", country="TH", population=5, endorsements=("mayor",), member_since="2019"),
    "Claim": lambda: Claim("city", "population", 5, CITATIONS[0], PartialDate(2021), "whole", "quoted"),
    "Conflict": lambda: Conflict("c", Message("q"), (Side(Message("yes"), (CLAIM,)), Side(Message("no"), (CLAIM,)))),
    "Custom": lambda: Custom(spelled_evenly, (NUMBER, TAGS), TITLE, CITATIONS),
    "Endorsement": lambda: Endorsement("mayor", "2024-02"),
    "Equals": lambda: LABEL.equals("a"),
    "Fact": lambda: Fact("a.b", int, unit="people", path=("a", "b"), column="b", title=TITLE),
    "Finding": lambda: used_verdict().findings[2],
    "GoverningBody": lambda: GoverningBody("municipal-council"),
    "Ground": lambda: Ground(FLAG.holds(), CITATIONS, Standing.VERIFIED),
    "Holds": lambda: derived(NUMBER.at_least(1)),
    "IncludesAll": lambda: TAGS.includes_all("a", "b"),
    "IncludesAny": lambda: TAGS.includes_any("a", "b"),
    "Labels": lambda: Labels(en="Learning budget", th="งบประมาณการเรียนรู้"),
    "Message": lambda: Message("a.b", {"b": 1, "a": Quantity(2, "people")}),
    "Not": lambda: Not(FLAG.holds()),
    "OnOrAfter": lambda: PARTIAL.on_or_after(date(2021, 1, 2)),
    "OneOf": lambda: LABEL.one_of("a", "b"),
    "PartialDate": lambda: PartialDate(2013, 10),
    "Period": lambda: Period(PartialDate(2021), Boundary.UNKNOWN),
    "Population": lambda: Population(191_696, 2021, "the municipality"),
    "Problem": lambda: Problem(
        "blank", ("a", 0), "''", Message("accepted.text"), Message("h"), {"p": 1}, "f.csv", 1, 2
    ),
    "Quantity": lambda: Quantity(1_000_000, "THB"),
    "Requirement": lambda: requirement(1, NUMBER.at_least(1)),
    "RuleBook": used_rulebook,
    "Series": lambda: Series((1, "a", Message("b")), ";"),
    "Side": lambda: Side(Message("yes"), (CLAIM,)),
    "Source": lambda: Source("a", "A", "P", PartialDate(2021), "th", "https://example.org"),
    "Summary": lambda: Summary(1, 2, 3, (("a", 2),), (("b", 3),)),
    "Verdict": used_verdict,
    "Verdicts": lambda: Verdicts((used_verdict(),)),
}

each_example = pytest.mark.parametrize("make", EXAMPLES.values(), ids=EXAMPLES.keys())


def public_classes(room: ModuleType) -> set[str]:
    return {name for name in room.__all__ if isinstance(getattr(room, name), type) and has(getattr(room, name))}


def test_every_public_class_has_an_example() -> None:
    rooms = (cities_room, dates, eligibility, errors, nodes, rulebook, sources, texts, verdict)

    assert set(EXAMPLES) == set().union(*(public_classes(room) for room in rooms))


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


@pytest.mark.parametrize(
    "kind",
    [
        Outcome,
        Boundary,
        Standing,
        GoverningBodyKind,
        Endorser,
        cities_room.AdministrativeForm,
        cities_room.CommitmentBearer,
        cities_room.LearningCityForm,
    ],
    ids=lambda kind: kind.__name__,
)
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
