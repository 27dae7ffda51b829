"""The simplest subjects that are drawn, where values lie, and what a request may not be."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, NoSuchExample

from learningcity import City, Endorsement, GoverningBody, PartialDate, Population
from learningcity.cities import (
    ADOPTED_DOCUMENTS,
    COUNTRY,
    ELECTED_COUNCIL,
    ENDORSERS,
    GOOD_PRACTICES,
    MEMBER_SINCE,
    POPULATION,
    TRACK_RECORD,
    Endorser,
)
from learningcity.eligibility import ADMISSION_CONDITIONS, MEMBERSHIP, check
from learningcity.errors import CannotExpress, Infeasible, InvalidValue, NotASubject, UnknownId, WrongType
from learningcity.outcome import NOT_MET
from learningcity.rules.cells import search
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.strategies.turning import almost_met, boundary_pairs, boundary_values
from learningcity.strategies.where import InfeasibleStrategy, cities_where, subjects_where
from strategies_for_rules import CITATIONS, TITLE, book, requirement, spelled_evenly

QUICKLY = settings(max_examples=400, database=None, deadline=None, derandomize=True)
POPULATION_RULE, COUNCIL_RULE, _ = MEMBERSHIP.requirements


def simplest(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool] = lambda _: True) -> Any:
    """The value that a failure shrinks to."""
    return find(strategy, condition, settings=QUICKLY)


def reached(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> bool:
    """Whether some value has the condition."""
    try:
        find(strategy, condition, settings=settings(QUICKLY, max_examples=400, phases=[Phase.generate]))
    except NoSuchExample:
        return False
    return True


def people(city: City) -> int:
    return -1 if city.population is None else city.population.count


def _has_parts(parts: int, plot: Plot) -> bool:
    return str(plot.since).count("-") == parts - 1


def _has_grade(grade: Grade, plot: Plot) -> bool:
    return plot.grade is grade


def _turns(requirement: object, pair: tuple[object, object, object]) -> bool:
    return pair[2] is requirement


# --- the simplest subjects ------------------------------------------------------------------------------------


def test_a_city_that_is_met_shrinks_to_the_threshold_and_to_what_is_needed() -> None:
    assert simplest(cities_where(met=MEMBERSHIP)) == City(
        name="A",
        population=10_000,
        governing_body="municipal-council",
        endorsements=("city-representative",),
    )


def test_a_city_that_is_not_met_shrinks_to_one_of_which_little_is_known() -> None:
    assert simplest(cities_where(not_met=MEMBERSHIP)) == City(name="A", endorsements=())
    assert simplest(cities_where(not_met=POPULATION_RULE)) == City(name="A", population=9_999)
    assert simplest(cities_where(unknown=MEMBERSHIP)) == City(name="A")
    assert simplest(cities_where(met=ADMISSION_CONDITIONS)) == City(
        name="A",
        commitment_by=("mayor", "administration"),
        policy_initiatives=("example",),
        good_practices=("example",),
        jury_recommendation=True,
    )


@pytest.mark.parametrize("asked", [{}, {"met": MEMBERSHIP}, {"others": "met"}])
def test_a_failure_above_the_threshold_shrinks_to_it(asked: dict[str, Any]) -> None:
    failing = simplest(cities_where(**asked), lambda city: people(city) >= 10_000)

    assert people(failing) == 10_000


@pytest.mark.parametrize("asked", [{}, {"not_met": MEMBERSHIP}, {"not_met": POPULATION_RULE}])
def test_a_failure_below_the_threshold_shrinks_to_one_person_less(asked: dict[str, Any]) -> None:
    rules = MEMBERSHIP.without("gnlc.membership.elected-council", "gnlc.membership.endorsement")

    failing = simplest(cities_where(**asked), lambda city: check(city, rules).outcome is NOT_MET)

    assert people(failing) == 9_999


def test_what_is_almost_met_shrinks_to_one_step() -> None:
    elected, endorsed = GoverningBody("municipal-council"), (Endorsement("city-representative"),)

    assert simplest(almost_met(MEMBERSHIP)) == City(
        name="A", population=9_999, governing_body=elected, endorsements=endorsed
    )
    assert simplest(boundary_pairs(POPULATION_RULE)) == (
        City(name="A", population=9_999),
        City(name="A", population=10_000),
        POPULATION_RULE,
    )


def test_values_near_rules_begin_with_the_threshold() -> None:
    assert simplest(boundary_values(POPULATION)) == 10_000


# --- where values lie -----------------------------------------------------------------------------------------


class Grade(Enum):
    ONE = 1
    TWO = 2
    THREE = 3


def _days_only(_: object, __: object, value: PartialDate | None) -> None:
    if value is not None and value.day is None:
        raise ValueError(value)


def _short(_: object, __: object, value: str | None) -> None:
    if value is not None and len(value) > 6:
        raise ValueError(value)


@frozen(kw_only=True)
class Plot:
    """A subject with a field of every type that a fact may have."""

    number: int | None = None
    share: float | None = None
    day: date | None = None
    since: PartialDate | None = None
    word: str | None = None
    grade: Grade | None = None
    tags: tuple[str, ...] | None = None
    required: int


@frozen
class Exact:
    """A field that accepts less than its annotation says."""

    exactly: PartialDate | None = field(default=None, validator=_days_only)


@frozen
class Coded:
    """Another one."""

    code: str | None = field(default=None, validator=_short)


NUMBER = Fact("plot.number", int, path=("number",))
SHARE = Fact("plot.share", float, path=("share",))
DAY = Fact("plot.day", date, path=("day",))
SINCE = Fact("plot.since", PartialDate, path=("since",))
EXACTLY = Fact("exact.exactly", PartialDate, path=("exactly",))
WORD = Fact("plot.word", str, path=("word",))
CODE = Fact("coded.code", str, path=("code",))
GRADE = Fact("plot.grade", Grade, path=("grade",))
TAGS = Fact("plot.tags", str, path=("tags", "*"))
FLAG = Fact("plot.flag", bool, path=("flag",))
TAG_COUNT = Fact("plot.tag-count", int, path=("tags", "#"))


def plots(condition: Condition, kind: type[Any] = Plot, **options: Any) -> st.SearchStrategy[Any]:
    return subjects_where(kind, book(condition), met=condition, **options)


def test_values_lie_at_thresholds_always_never_or_sometimes() -> None:
    between = NUMBER.between(10, 20)

    assert not reached(plots(between, boundary="always"), lambda plot: plot.number not in (10, 20))
    assert not reached(plots(between, boundary="never"), lambda plot: plot.number in (10, 20))
    assert reached(plots(between), lambda plot: plot.number not in (10, 20))
    assert reached(plots(between), lambda plot: plot.number == 20)


def test_where_only_the_threshold_is_left_it_is_taken() -> None:
    assert simplest(plots(NUMBER.equals(7), boundary="never")).number == 7
    assert simplest(plots(TAG_COUNT.at_most(0), boundary="never")).tags == ()
    last = SINCE.on_or_after(date.max)
    assert simplest(plots(last, boundary="never")).since == PartialDate(9999, 12, 31)


def test_away_from_a_threshold_numbers_go_on_without_end() -> None:
    above, below = plots(NUMBER.at_least(10), boundary="never"), plots(NUMBER.at_most(10), boundary="never")

    assert reached(above, lambda plot: plot.number is not None and plot.number > 1_000)
    assert not reached(above, lambda plot: plot.number == 10)
    assert reached(below, lambda plot: plot.number is not None and plot.number < -1_000)


def test_without_a_threshold_any_value_is_drawn() -> None:
    @given(plots(TAG_COUNT.at_least(0), boundary="always"))
    @settings(max_examples=20)
    def draw(plot: Plot) -> None:
        assert plot.tags is not None

    draw()


def test_every_number_above_a_threshold_is_reached() -> None:
    assert reached(plots(NUMBER.at_least(10)), lambda plot: plot.number > 1_000)
    assert reached(plots(~NUMBER.at_least(10)), lambda plot: plot.number < -1_000)
    assert reached(plots(SHARE.at_least(0.5)), lambda plot: plot.share > 1)
    assert reached(plots(SHARE.at_least(0.5)), lambda plot: plot.share == 0.5)
    assert not reached(plots(SHARE.at_least(0.5), boundary="never"), lambda plot: plot.share == 0.5)


def test_the_numbers_of_cities_are_those_of_cities() -> None:
    assert not reached(cities_where(met=POPULATION_RULE), lambda city: people(city) > 50_000_000)
    vast = POPULATION.at_least(60_000_000)
    assert reached(cities_where(met=vast), lambda city: people(city) > 60_000_000)
    late = MEMBER_SINCE.on_or_after(date(2015, 1, 1))
    assert not reached(cities_where(met=late), lambda city: city.member_since.year > 2099)


def test_days_months_and_years_that_lie_wholly_on_one_side_are_reached() -> None:
    late = SINCE.on_or_after(date(2015, 6, 15))

    for parts in (1, 2, 3):
        assert reached(plots(late), partial(_has_parts, parts))
    assert reached(plots(DAY.before(date(2015, 6, 15))), lambda plot: plot.day == date(2015, 6, 14))
    assert reached(plots(DAY.before(date(2015, 6, 15))), lambda plot: plot.day < date(2000, 1, 1))
    spanning = subjects_where(Plot, book(late), unknown=late)
    assert reached(spanning, lambda plot: plot.since == PartialDate(2015))
    assert reached(spanning, lambda plot: plot.since == PartialDate(2015, 6))


def test_a_class_that_takes_days_only_gets_days_only() -> None:
    assert not reached(plots(EXACTLY.before(date(2015, 6, 15)), Exact), lambda plot: plot.exactly.day is None)


def test_other_texts_are_any_where_the_class_takes_any() -> None:
    assert reached(plots(~WORD.equals("A")), lambda plot: plot.word not in ("other", "A*"))
    assert not reached(plots(~WORD.equals("A")), lambda plot: plot.word == "A")
    assert not reached(plots(~CODE.equals("A"), Coded), lambda plot: plot.code not in ("other", "A*"))
    assert reached(cities_where(not_met=COUNTRY.equals("TH")), lambda city: city.country > "AZ")


def test_other_members_are_drawn() -> None:
    for grade in (Grade.ONE, Grade.THREE):
        assert reached(plots(~GRADE.equals(Grade.TWO)), partial(_has_grade, grade))


def test_tuples_vary() -> None:
    both = TAGS.includes_any("x") & TAG_COUNT.at_least(2)
    found = plots(both)

    assert reached(found, lambda plot: len(plot.tags) == 2)
    assert reached(found, lambda plot: len(plot.tags) > 3)
    assert reached(found, lambda plot: any(tag not in ("x", "other", "example") for tag in plot.tags))


def test_what_no_rule_reads_varies() -> None:
    found = cities_where(met=MEMBERSHIP)

    assert reached(found, lambda city: city.country not in (None, "TH"))
    assert reached(found, lambda city: city.population.year is not None)
    assert reached(found, lambda city: len(city.endorsements) > 1)
    assert reached(found, lambda city: Endorser.NATIONAL_COMMISSION in [each.by for each in city.endorsements])


def test_nothing_is_missing_where_that_is_asked_for() -> None:
    @given(cities_where(met=MEMBERSHIP, missing="never"))
    @settings(max_examples=30)
    def draw(city: City) -> None:
        assert city.country is not None
        assert city.good_practices is not None

    draw()


# --- fields ---------------------------------------------------------------------------------------------------


def test_fields_that_rules_read_keep_the_value_that_is_given() -> None:
    city = simplest(cities_where(met=MEMBERSHIP, population=Population(12_345, 2020, "the urban area"), country="IE"))

    assert city.population == Population(12_345, 2020, "the urban area")
    assert city.country == "IE"


def test_fields_that_no_rule_reads_may_be_drawn_from_a_strategy() -> None:
    found = cities_where(met=MEMBERSHIP, name=st.sampled_from(["Cork", "Hat Yai"]))

    assert simplest(found).name == "Cork"
    assert reached(found, lambda city: city.name == "Hat Yai")


def test_a_strategy_for_a_field_that_a_rule_reads_is_refused() -> None:
    with pytest.raises(WrongType, match=r"population: .*is a strategy, and the rules asked for read this field"):
        cities_where(met=MEMBERSHIP, population=st.integers(0, 5))
    assert simplest(cities_where(met=COUNCIL_RULE, population=st.just(5))).population == Population(5)


# --- what is asked for ----------------------------------------------------------------------------------------


def test_rules_may_be_named_in_several_ways() -> None:
    for given_ in (
        "gnlc.membership.population",
        POPULATION_RULE,
        POPULATION_RULE.condition,
        [POPULATION_RULE],
        ("gnlc.membership.population", POPULATION.at_least(10_000)),
        {POPULATION_RULE.condition},
    ):
        assert people(simplest(cities_where(met=given_))) == 10_000


def test_ids_are_looked_up_in_the_rules_and_then_in_all_that_are_shipped() -> None:
    own = book(POPULATION.at_least(5))

    assert people(simplest(cities_where(own, met="test.r0"))) == 5
    assert people(simplest(cities_where(own, met="gnlc.membership.population"))) == 10_000
    with pytest.raises(UnknownId, match=r"the nearest is gnlc\.membership\.population"):
        cities_where(own, met="gnlc.membership.popluation")


def test_advisory_requirements_are_not_asked_of_a_rule_book() -> None:
    rules = MEMBERSHIP.advisory("gnlc.membership.population")

    assert people(simplest(cities_where(rules, met=rules))) == -1
    assert people(simplest(cities_where(rules, met=rules, others="not-met"))) == 9_999


def test_a_subclass_of_city_is_drawn_with_its_own_fields() -> None:
    @frozen(kw_only=True)
    class Town(City):
        budget: int | None = None

    budget = Fact("town.budget", int, path=("budget",))
    town = simplest(subjects_where(Town, MEMBERSHIP, met=[MEMBERSHIP, budget.at_least(3)]))

    assert isinstance(town, Town)
    assert town.budget == 3


# --- what cannot be -------------------------------------------------------------------------------------------


def test_a_clash_is_named_when_the_strategy_is_built() -> None:
    with pytest.raises(InvalidArgument) as caught:
        cities_where(met=MEMBERSHIP, not_met=POPULATION_RULE)

    assert isinstance(caught.value, InfeasibleStrategy | Infeasible)
    assert "membership of the UNESCO Global Network of Learning Cities" in str(caught.value)
    assert "10,000 people" in str(caught.value)
    assert "(they share: population)" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301  # our own


def test_a_rule_in_two_lists_is_a_clash() -> None:
    with pytest.raises(InfeasibleStrategy, match="no subject can have all of this"):
        cities_where(met="gnlc.membership.population", unknown="gnlc.membership.population")


def test_a_clash_with_a_given_field_names_the_field() -> None:
    with pytest.raises(InfeasibleStrategy, match=r"\(with these fields given: population\)"):
        cities_where(met=MEMBERSHIP, population=9_999, country="TH")
    with pytest.raises(InfeasibleStrategy) as caught:
        cities_where(met=MEMBERSHIP, not_met=POPULATION_RULE, population=9_999)
    assert "population" in str(caught.value)


def test_a_search_that_gives_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search.Search, "first", _exhausted)

    with pytest.raises(InfeasibleStrategy, match="20,000 steps"):
        cities_where(met=MEMBERSHIP)
    with pytest.raises(InfeasibleStrategy, match="20,000 steps"):
        almost_met(MEMBERSHIP)


def _exhausted(_: object) -> None:
    raise search.Exhausted


def test_functions_of_a_user_cannot_be_expressed() -> None:
    custom = Custom(spelled_evenly, (POPULATION,), TITLE, CITATIONS)

    for make in (lambda: cities_where(met=custom), lambda: almost_met(custom), lambda: boundary_pairs(custom)):
        with pytest.raises(CannotExpress):
            make()


REFUSED: list[tuple[Callable[[], object], type[Exception]]] = [
    (lambda: cities_where(met=3), WrongType),  # type: ignore[arg-type]
    (lambda: cities_where(met=[3]), WrongType),  # type: ignore[list-item]
    (lambda: cities_where("gnlc.membership"), WrongType),  # type: ignore[arg-type]
    (lambda: cities_where(others="fre"), InvalidValue),  # type: ignore[arg-type]
    (lambda: cities_where(boundary="mixd"), InvalidValue),  # type: ignore[arg-type]
    (lambda: cities_where(missing="none"), InvalidValue),  # type: ignore[arg-type]
    (lambda: cities_where(populatoin=5), WrongType),
    (lambda: cities_where(population=-5), InvalidValue),
    (lambda: subjects_where(int, MEMBERSHIP), WrongType),
    (lambda: subjects_where(Plot, MEMBERSHIP, met=MEMBERSHIP), NotASubject),
    (lambda: almost_met(3), WrongType),  # type: ignore[call-overload]
    (lambda: almost_met(MEMBERSHIP, int), WrongType),
    (lambda: almost_met(MEMBERSHIP, by="leap"), InvalidValue),  # type: ignore[call-overload]
    (lambda: almost_met("gnlc"), UnknownId),
    (lambda: boundary_pairs("gnlc"), UnknownId),
    (lambda: boundary_values("city.population"), WrongType),  # type: ignore[arg-type]
    (lambda: boundary_values(POPULATION, 3), WrongType),  # type: ignore[arg-type]
    (lambda: boundary_values(MEMBER_SINCE), InvalidValue),
]


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_is_not_accepted_is_refused_when_the_strategy_is_built(number: int) -> None:
    make, error = REFUSED[number]

    with pytest.raises(error):
        make()


def test_a_problem_names_the_argument() -> None:
    for rules in (POPULATION, [[POPULATION]]):
        with pytest.raises(WrongType) as refused:
            boundary_values(POPULATION, rules)  # type: ignore[arg-type]
        assert refused.value.problem.path == ("rules",)


# --- one step away --------------------------------------------------------------------------------------------


def test_almost_met_is_every_fact_by_one_step() -> None:
    found = almost_met(MEMBERSHIP)

    assert reached(found, lambda city: people(city) == 9_999)
    assert reached(found, lambda city: city.governing_body == GoverningBody("appointed-council"))
    assert reached(found, lambda city: Endorser.MAYOR not in [each.by for each in city.endorsements])
    assert not reached(found, lambda city: people(city) < 9_999)


def test_almost_met_by_a_fact_is_by_any_amount() -> None:
    assert reached(almost_met(MEMBERSHIP, by="fact"), lambda city: 0 <= people(city) < 9_000)

    both = ENDORSERS.includes_all(Endorser.MAYOR, Endorser.NATIONAL_COMMISSION)
    assert not reached(almost_met(both), lambda city: city.endorsements == ())
    assert reached(almost_met(both, by="fact"), lambda city: city.endorsements == ())


def test_of_many_constants_one_at_a_time_is_added() -> None:
    every = ADOPTED_DOCUMENTS.includes_all(*"abcdefg")

    assert len(simplest(almost_met(every, by="fact")).adopted_documents) == 6


def test_steps_of_counts_and_days() -> None:
    fails, meets, asked = simplest(boundary_pairs(GOOD_PRACTICES.at_most(2)))
    assert (len(fails.good_practices), len(meets.good_practices), asked) == (3, 2, None)

    late = MEMBER_SINCE.on_or_after(date(2015, 6, 15))
    fails, meets, _ = simplest(boundary_pairs(late))
    assert (fails.member_since, meets.member_since) == (PartialDate(2015, 6, 14), PartialDate(2015, 6, 15))


def test_a_pair_names_the_requirement_that_turns() -> None:
    found = boundary_pairs(MEMBERSHIP)

    for each in MEMBERSHIP:
        assert reached(found, partial(_turns, each))
    assert simplest(boundary_pairs(ELECTED_COUNCIL.holds()))[2] is None


def test_where_nothing_turns_the_outcome_there_is_no_strategy() -> None:
    with pytest.raises(InfeasibleStrategy, match="turns the condition"):
        almost_met(POPULATION.at_least(0))
    with pytest.raises(InfeasibleStrategy, match="turns this from not-met to met: A test"):
        boundary_pairs(requirement(1, POPULATION.at_least(0)))
    with pytest.raises(InfeasibleStrategy, match=r"turns this from not-met to met: test\.book"):
        almost_met(book(POPULATION.at_least(0)))
    assert simplest(almost_met(TRACK_RECORD.holds())).good_practices == ("example",)


AROUND_NEW_YEAR = map(
    PartialDate.parse, ("2019-12-31", "2020-01-01", "2020-01-02", "2019-12", "2020-01", "2019", "2020")
)


@pytest.mark.parametrize(
    ("fact", "condition", "values"),
    [
        (NUMBER, NUMBER.at_least(5), {4, 5, 6, None}),
        (TAG_COUNT, TAG_COUNT.at_least(0), {0, 1, None}),
        (GRADE, GRADE.equals(Grade.TWO), {*Grade, None}),
        (WORD, WORD.equals("x"), {"x", "x*", None}),
        (TAGS, TAGS.includes_any("x", "y"), {("x",), ("y",), ("x", "y"), (), None}),
        (DAY, DAY.before(date(2020, 1, 1)), {date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 2), None}),
        (SINCE, SINCE.before(date(2020, 1, 1)), {*AROUND_NEW_YEAR, None}),
        (ELECTED_COUNCIL, (), {True, False, None}),
        (FLAG, FLAG.holds(), {True, False, None}),
    ],
    ids=lambda part: part.id if isinstance(part, Fact) else "",
)
def test_values_near_rules_are_all_around_the_thresholds(fact: Any, condition: Any, values: set[Any]) -> None:
    seen = set()

    @given(boundary_values(fact, condition))
    def draw(value: Any) -> None:
        seen.add(value)

    draw()
    assert seen == values
