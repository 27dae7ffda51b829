"""Cells of classes of every kind: what their fields accept, what they cannot do without, what may be None."""

from __future__ import annotations

import math
from datetime import date
from enum import Enum
from typing import Any as Anything

import pytest
from attrs import field, frozen, validators

from learningcity.cities import COUNTRY, ENDORSERS, POPULATION, City, Endorsement, Endorser, Population
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, NotASubject
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells import (
    BoundaryCase,
    Clash,
    GaveUp,
    Place,
    Witness,
    boundary_cases,
    contradictions,
    decision_table,
    feasible,
)
from learningcity.rules.cells.circuit import Circuit
from learningcity.rules.cells.world import World
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.texts import Message
from strategies_for_rules import (
    CITATIONS,
    DAY,
    LABEL,
    NUMBER,
    PART_COUNT,
    PARTIAL,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    StrangeLeaf,
    Thing,
    always_met,
    book,
    derived,
    fact,
)

YEAR = Fact("city.population-year", int, path=("population", "year"))


def shown(condition: Condition, kind: type[Anything], **given: Anything) -> set[Outcome]:
    """The outcomes that a condition can have, each tried on its witness."""
    found = set()
    for outcome in Outcome:
        answer = feasible({condition: outcome}, kind, given=given)
        assert not isinstance(answer, GaveUp)
        if isinstance(answer, Witness):
            assert evaluate(condition, answer.subject) is outcome
            assert type(answer.subject) is kind
            found.add(outcome)
    return found


def places(condition: Condition, kind: type[Anything]) -> list[tuple[Place, Anything]]:
    return [(case.place, observe(case.fact, case.subject)) for case in boundary_cases(condition, kind)]


def test_a_class_that_refuses_values_never_sees_them() -> None:
    at_least_none = POPULATION.at_least(0)

    assert shown(at_least_none, City) == {MET, UNKNOWN}
    assert places(at_least_none, City) == [(Place.ON, 0), (Place.JUST_ABOVE, 1), (Place.MISSING, None)]
    assert shown(POPULATION.at_least(-1), City) == {MET, UNKNOWN}
    assert places(POPULATION.at_least(-1), City) == [(Place.JUST_ABOVE, 0), (Place.MISSING, None)]
    assert shown(COUNTRY.equals("XX"), City) == {NOT_MET, UNKNOWN}
    assert shown(COUNTRY.equals("TH"), City) == {MET, NOT_MET, UNKNOWN}


def test_two_facts_of_one_object_that_may_be_unknown() -> None:
    condition = POPULATION.at_least(10) & YEAR.at_least(2020)

    assert shown(condition, City) == {MET, NOT_MET, UNKNOWN}
    # Of a population the year may be unknown, and the count may not.
    assert shown(POPULATION.at_least(10) & ~YEAR.at_least(2020) & ~YEAR.at_most(2020), City) == {NOT_MET, UNKNOWN}
    answer = feasible({POPULATION.at_least(10): UNKNOWN, YEAR.at_least(2020): MET}, City)
    assert isinstance(answer, Clash)
    assert {fact.path for fact in answer.facts} == set()
    assert isinstance(feasible({POPULATION.at_least(10): MET, YEAR.at_least(2020): UNKNOWN}, City), Witness)


@frozen(kw_only=True)
class Inner:
    low: int
    high: float
    name: str | None = None
    marks: tuple[Rank, ...] = ()


@frozen(kw_only=True)
class Strict:
    """Nothing in it may be None but the inner object."""

    count: int
    share: float
    on: date
    since: PartialDate
    rank: Rank
    flag: bool
    word: str
    marks: tuple[Rank, ...]
    inner: Inner | None
    always: Inner = field(alias="always_there")
    _size: int = field(default=3, validator=validators.in_(range(10)))


COUNT, SHARE, ON = fact(int, "count"), fact(float, "share"), fact(date, "on")
SINCE, RANKED, FLAGGED = fact(PartialDate, "since"), fact(Rank, "rank"), fact(bool, "flag")
MARKS, MARK_COUNT = fact(Rank, "marks", "*"), fact(int, "marks", "#")
LOW, HIGH = fact(int, "inner", "low"), fact(float, "inner", "high")
THERE = fact(int, "always", "low")


def test_what_may_not_be_none_is_never_unknown() -> None:
    two = {MET, NOT_MET}
    assert shown(COUNT.at_least(5), Strict) == two
    assert shown(ON.before(date(2021, 1, 1)), Strict) == two
    assert shown(RANKED.one_of(Rank.LOW), Strict) == two
    assert shown(RANKED.one_of(*Rank), Strict) == {MET}
    assert shown(FLAGGED.holds(), Strict) == two
    assert shown(MARKS.includes_any(Rank.LOW), Strict) == two
    assert shown(MARKS.includes_all(*Rank), Strict) == two
    assert shown(MARK_COUNT.at_least(2), Strict) == two
    assert shown(MARK_COUNT.at_least(0), Strict) == {MET}
    assert shown(THERE.at_least(2), Strict) == two
    # A year says as little as None of a day in it, and a float need not be a number.
    assert shown(SINCE.before(date(2021, 2, 2)), Strict) == {MET, NOT_MET, UNKNOWN}
    assert shown(SHARE.at_least(0.5), Strict) == {MET, NOT_MET, UNKNOWN}
    assert [place for place, _ in places(COUNT.at_least(5), Strict)] == [Place.JUST_BELOW, Place.ON, Place.JUST_ABOVE]
    assert [place for place, _ in places(MARKS.includes_any(Rank.LOW), Strict)] == [Place.INCLUDED, Place.LEFT_OUT]
    (last,) = [value for place, value in places(SHARE.at_least(0.5), Strict) if place is Place.MISSING]
    assert math.isnan(last)


def test_objects_of_which_nothing_may_be_none_are_unknown_as_a_whole() -> None:
    both = LOW.at_least(5) & HIGH.at_most(0.5)

    assert shown(both, Strict) == {MET, NOT_MET, UNKNOWN}
    assert isinstance(feasible({LOW.at_least(5): UNKNOWN, LOW.at_most(7): MET}, Strict), Clash)
    missing = [case for case in boundary_cases(both, Strict) if case.place is Place.MISSING]
    assert [(case.fact, case.bound, case.outcome) for case in missing] == [(LOW, 5, UNKNOWN), (HIGH, 0.5, UNKNOWN)]
    assert all(case.subject.inner is None or math.isnan(case.subject.inner.high) for case in missing)


def test_a_field_with_a_name_of_its_own_for_the_constructor() -> None:
    size = Fact("thing.size", int, path=("_size",))

    assert shown(size.at_least(4), Strict) == {MET, NOT_MET}
    assert shown(size.at_least(10), Strict) == {NOT_MET}
    assert shown(size.at_least(0), Strict) == {MET}


def test_what_is_given_stays_in_every_answer() -> None:
    assert shown(COUNT.at_least(5), Strict, count=5) == {MET}
    assert shown(POPULATION.at_least(5), City, population=Population(4, 2020)) == {NOT_MET}
    assert shown(POPULATION.at_least(5), City, population=None) == {UNKNOWN}
    assert shown(LABEL.equals("a"), Thing, number=3) == {MET, NOT_MET, UNKNOWN}
    endorsed = (Endorsement("mayor", "2024"),)
    answer = feasible({POPULATION.at_least(5): MET}, City, given={"name": "Hat Yai", "endorsements": endorsed})
    assert isinstance(answer, Witness)
    assert (answer.subject.name, answer.subject.endorsements) == ("Hat Yai", endorsed)
    clash = feasible({ENDORSERS.includes_any(Endorser.MAYOR): NOT_MET}, City, given={"endorsements": endorsed})
    assert isinstance(clash, Clash)


def test_there_are_no_boundary_cases_of_what_is_given() -> None:
    rules = book(NUMBER.at_least(1), LABEL.equals("a"))

    found = boundary_cases(rules, Thing, given={"number": 5})

    assert {case.fact for case in found} == {LABEL}
    assert {case.subject.number for case in found} == {5}


@frozen
class Even:
    number: int | None = field(default=None)

    def __attrs_post_init__(self) -> None:
        if self.number is not None and self.number % 2:
            raise ValueError(self.number)


def test_a_bound_that_the_class_refuses_has_no_case_on_it() -> None:
    assert [place for place, _ in places(NUMBER.at_least(10), Even)] == [Place.ON, Place.MISSING]


class WithProperty:
    """Not an attrs class."""

    number = 3


@frozen
class Computed:
    width: int = 1

    @property
    def number(self) -> int:
        return self.width * 2


@pytest.mark.parametrize("kind", [WithProperty, Computed, int])
def test_what_is_no_field_of_an_attrs_class_is_said_so(kind: type[Anything]) -> None:
    with pytest.raises(NotASubject):
        feasible({NUMBER.at_least(1): MET}, kind)
    with pytest.raises(NotASubject):
        boundary_cases(NUMBER.at_least(1), kind)


@frozen
class Programme:
    weeks: int | None = None


@frozen
class Listing:
    programmes: list[Programme]


@frozen
class MaybeListing:
    programmes: frozenset[Programme] | None = None


@pytest.mark.parametrize(
    ("kind", "seen", "written"),
    [
        (Listing, "list[Programme]", "tuple[Programme, ...]"),
        (MaybeListing, "frozenset[Programme]", "tuple[Programme, ...]"),
    ],
)
def test_a_list_is_said_to_be_a_tuple(kind: type[Anything], seen: str, written: str) -> None:
    with pytest.raises(NotASubject) as refused:
        feasible({Fact("weeks", int, path=("programmes", "*", "weeks")).includes_any(1): MET}, kind)
    assert refused.value.message == Message("error.not-a-tuple", {"seen": seen, "written": written})


def test_a_class_whose_annotations_are_out_of_reach_is_no_subject() -> None:
    @frozen
    class Hidden:
        """A class inside a function that knows a class inside a function."""

        part: Within | None = None

    @frozen
    class Within:
        number: int | None = None

    with pytest.raises(NotASubject, match="Within"):
        feasible({fact(int, "part", "number").at_least(1): MET}, Hidden)


def test_a_class_inside_a_function_is_a_subject_if_what_it_names_is_within_reach() -> None:
    @frozen
    class Local:
        number: int | None = None

    assert shown(NUMBER.at_least(1), Local) == {MET, NOT_MET, UNKNOWN}


@frozen(kw_only=True)
class OwnCity(City):
    budget: int | None = None
    parks: tuple[str, ...] | None = None


def test_a_subclass_of_a_city_with_fields_of_its_own() -> None:
    budget, parks = fact(int, "budget"), fact(int, "parks", "#")

    assert shown(budget.at_least(5) & POPULATION.at_least(3), OwnCity) == {MET, NOT_MET, UNKNOWN}
    assert shown(parks.at_least(2), OwnCity) == {MET, NOT_MET, UNKNOWN}
    assert {type(case.subject) for case in boundary_cases(budget.at_least(5), OwnCity)} == {OwnCity}
    with pytest.raises(NotASubject):
        feasible({budget.at_least(5): MET}, City)


RANKS_OF_PARTS, LABELS_OF_PARTS = fact(Rank, "parts", "*", "rank"), fact(str, "parts", "*", "part", "label")


def test_several_facts_through_one_tuple() -> None:
    one, other = RANKS_OF_PARTS.includes_any(Rank.LOW), LABELS_OF_PARTS.includes_all("a", "b")

    table = decision_table(book(one, other), Thing)

    # Nothing is known of the tuple for both facts at once; of single entries for each.
    assert len(table) == 9
    for row in table:
        assert row.outcomes == (evaluate(one, row.subject), evaluate(other, row.subject))


def test_a_tuple_is_counted_and_looked_into() -> None:
    assert shown(TAG_COUNT.at_most(1) & TAGS.includes_all("a", "b"), Thing) == {NOT_MET, UNKNOWN}
    assert shown(PART_COUNT.at_least(2) & RANKS_OF_PARTS.includes_any(Rank.LOW), Thing) == {MET, NOT_MET, UNKNOWN}
    found = feasible({TAG_COUNT.at_least(4): MET, TAGS.includes_any("a", "b", "other"): NOT_MET}, Thing)
    assert isinstance(found, Witness)
    assert len(found.subject.tags or ()) == 4
    assert isinstance(feasible({TAG_COUNT.at_most(0): MET, TAGS.includes_any("a"): UNKNOWN}, Thing), Clash)


def test_numbers_of_entries_lie_exactly_where_a_case_says() -> None:
    rules = book(TAG_COUNT.at_least(2), TAGS.includes_all("a", "b", "c"), TAG_COUNT.at_most(5))

    for case in boundary_cases(rules, Thing):
        if case.fact is TAG_COUNT and case.place is not Place.MISSING:
            step = {Place.ON: 0, Place.JUST_BELOW: -1, Place.JUST_ABOVE: 1}[case.place]
            assert len(case.subject.tags or ()) == case.bound + step


def test_more_entries_than_anybody_makes_are_not_answered() -> None:
    many = TAG_COUNT.at_least(5_000)

    assert isinstance(feasible({many: MET}, Thing), GaveUp)
    assert isinstance(feasible({many: NOT_MET}, Thing), Witness)
    assert not boundary_cases(many & TAG_COUNT.at_least(2), Thing).complete
    assert not decision_table(book(many), Thing).complete


@pytest.mark.parametrize(
    ("condition", "outcomes"),
    [
        (DAY.before(date.min), {NOT_MET, UNKNOWN}),
        (DAY.on_or_after(date.min), {MET, UNKNOWN}),
        (DAY.on_or_after(date.max), {MET, NOT_MET, UNKNOWN}),
        (PARTIAL.before(date.min), {NOT_MET, UNKNOWN}),
        (PARTIAL.on_or_after(date.max), {MET, NOT_MET, UNKNOWN}),
        (NUMBER.at_least(2**64), {MET, NOT_MET, UNKNOWN}),
        (NUMBER.at_most(-(10**30)), {MET, NOT_MET, UNKNOWN}),
        (RATIO.at_least(1.7976931348623157e308), {MET, NOT_MET, UNKNOWN}),
        (RATIO.at_most(1.7976931348623157e308), {MET, UNKNOWN}),
        (RATIO.between(5e-324, 5e-324), {MET, NOT_MET, UNKNOWN}),
    ],
)
def test_the_ends_of_what_there_is(condition: Condition, outcomes: set[Outcome]) -> None:
    assert shown(condition, Thing) == outcomes
    for case in boundary_cases(condition, Thing):
        assert case.outcome is evaluate(condition, case.subject)


@pytest.mark.parametrize("day", [date(2021, 1, 1), date(2021, 2, 1), date(2021, 12, 31), date(2020, 2, 29)])
def test_partial_dates_about_the_ends_of_years_and_months(day: date) -> None:
    found = {case.place: case.subject.partial for case in boundary_cases(PARTIAL.on_or_after(day), Thing)}

    assert found[Place.ON] == PartialDate.of(day)
    if day == date(2021, 1, 1):
        assert Place.PARTLY_KNOWN not in found
    else:
        assert found[Place.PARTLY_KNOWN] == (PartialDate(2021) if day.day == 1 else PartialDate(day.year, day.month))


class One(Enum):
    ONLY = "only"


@frozen
class Lonely:
    one: One | None = None
    ones: tuple[One, ...] = ()


def test_constants_that_are_all_there_is() -> None:
    one, ones = fact(One, "one"), fact(One, "ones", "*")

    assert shown(one.equals(One.ONLY), Lonely) == {MET, UNKNOWN}
    assert places(one.equals(One.ONLY), Lonely) == [(Place.EQUAL, One.ONLY), (Place.MISSING, None)]
    assert shown(ones.includes_any(One.ONLY), Lonely) == {MET, NOT_MET}
    count = fact(int, "ones", "#")
    assert isinstance(feasible({count.at_least(1): MET, ones.includes_any(One.ONLY): NOT_MET}, Lonely), Clash)


def test_what_cells_cannot_express_is_said() -> None:
    with pytest.raises(CannotExpress, match="a function decides here"):
        feasible({Custom(always_met, (NUMBER,), TITLE, CITATIONS): MET}, Thing)
    with pytest.raises(CannotExpress):
        feasible({StrangeLeaf(): MET}, Thing)
    with pytest.raises(CannotExpress):
        feasible({NUMBER.at_least(1): MET, fact(float, "number").at_least(1.0): MET}, Thing)


def test_a_place_that_cannot_be_beside_the_others_is_shown_in_surroundings_of_its_own() -> None:
    rules = book(POPULATION.at_least(10), YEAR.at_least(2020), POPULATION.at_least(5) | YEAR.at_least(2010))

    found = [case for case in boundary_cases(rules, City) if (case.fact, case.bound) == (POPULATION, 10)]

    # While the year is known, so is the population.
    assert [case.place for case in found] == [Place.JUST_BELOW, Place.ON, Place.JUST_ABOVE, Place.ON, Place.MISSING]


def test_ids_of_cases_differ_where_a_constant_looks_like_a_number_behind_an_id() -> None:
    rules = book(LABEL.equals("a") | NUMBER.at_least(1), ~LABEL.equals("a"), LABEL.one_of("a-2", "a-3", "a-2-2"))

    found = boundary_cases(rules, Thing)

    assert len({case.id for case in found}) == len(found)
    assert len(found) > 3


def test_a_case_says_what_it_is() -> None:
    (first, *_) = boundary_cases(POPULATION.at_least(10_000), City)

    assert isinstance(first, BoundaryCase)
    assert first.id == "city.population-just-below-10000"
    assert str(first) == str(first.message)
    assert boundary_cases(POPULATION.at_least(10_000), City)[0] == first


def test_a_derived_fact_that_stands_in_a_rule_thousands_of_times_is_read_once() -> None:
    condition: Condition = NUMBER.at_least(3)
    for _ in range(12):
        twice = derived(condition)
        condition = twice & twice

    assert shown(condition, Thing) == {MET, NOT_MET, UNKNOWN}
    assert len(boundary_cases(condition, Thing)) == 4


def test_a_number_that_must_be_given_and_may_be_infinite_can_be_unknown() -> None:
    @frozen
    class Endless:
        ratio: float = 0.0

        def __attrs_post_init__(self) -> None:
            if math.isnan(self.ratio):
                raise ValueError("no number")

    ratio = Fact("endless.ratio", float, path=("ratio",))
    world = World(Endless, [ratio.at_least(0.5)])

    for value in (0.0, 0.5, math.inf, -math.inf):
        found = Circuit(world, [ratio.at_least(0.5)], {}).outcomes(world.locate(Endless(value)))
        assert found == (evaluate(ratio.at_least(0.5), Endless(value)),)
    answer = feasible({ratio.at_least(0.5): UNKNOWN}, Endless)
    assert isinstance(answer, Witness)
    assert evaluate(ratio.at_least(0.5), answer.subject) is UNKNOWN


@frozen
class Lists:
    part: Thing | None = None
    words: tuple[str, ...] = field(default=(), validator=validators.deep_iterable(validators.in_(("a", "b"))))


def test_entries_that_a_class_refuses_are_not_said_to_be_impossible() -> None:
    words = Fact("lists.words", str, path=("words", "*"))
    count = Fact("lists.count", int, path=("words", "#"))

    answer = feasible({words.includes_any("a"): NOT_MET, count.at_least(1): MET}, Lists)

    assert isinstance(answer, GaveUp)


def test_a_tuple_of_an_object_that_is_not_there_is_unknown() -> None:
    tags = Fact("lists.tags", str, path=("part", "tags", "*"))
    world = World(Lists, [tags.includes_any("a")])

    assert Circuit(world, [tags.includes_any("a")], {}).outcomes(world.locate(Lists())) == (UNKNOWN,)


def test_contradictions_that_overlap_are_each_found_once() -> None:
    number = Fact("thing.number", int, path=("number",))
    rules = book(number.at_least(5), number.at_most(3), number.equals(1), number.equals(2))

    found = contradictions(rules, Thing)

    assert found.complete
    assert sorted(len(clash.aims) for clash in found) == [2, 2, 2, 2]
