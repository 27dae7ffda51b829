"""What the arguments of strategies may be, and the simplest values that failures shrink to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Literal

import pytest
from attrs import field, frozen
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from learningcity import City, Endorsement, Labels, PartialDate, Period, Population, strategies
from learningcity.cities import ADOPTED_DOCUMENTS, CITY_FACTS, COUNTRY, ENDORSERS, MEMBER_SINCE, POPULATION, Endorser
from learningcity.dates import Boundary
from learningcity.eligibility import MEMBERSHIP
from learningcity.errors import CannotExpress, InvalidValue, WrongType
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.tree import leaves
from learningcity.strategies.facts import facts_of
from strategies_for_rules import Thing

QUICKLY = settings(max_examples=2_000, database=None, deadline=None, derandomize=True)


def simplest(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool] = lambda _: True) -> Any:
    """The value that a failure shrinks to."""
    return find(strategy, condition, settings=QUICKLY)


def some(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> Any:
    """A value for which the condition holds, found soon and not made simpler."""
    return find(strategy, condition, settings=settings(QUICKLY, max_examples=300, phases=[Phase.generate]))


class Region(Enum):
    NORTH = "north"
    SOUTH = "south"


@frozen(kw_only=True)
class ThaiCity(City):
    learning_budget: int | None = None
    region: Region | None = None


@frozen
class Odd:
    """Fields of every kind of annotation, some of which no rule reads."""

    _hidden: int
    pair: tuple[int, str]
    names: list[str]
    tags: frozenset[Region]
    word: Literal["a", "b"]
    number: int | float
    choice: bool | str
    label: Labels | None
    inner: Odd | None
    several: tuple[Odd, ...]
    whole: complex
    computed: int = field(init=False, default=5)


@frozen
class Unreadable:
    whole: complex
    days: tuple[tuple[int, ...], str]


@frozen
class Home:
    since: PartialDate | None
    regions: tuple[Region, ...]


@frozen
class Other:
    region: Region | None
    since: PartialDate
    regions: tuple[Region, ...] = ()


@frozen
class Outer:
    home: Home | None
    others: tuple[Other | None, ...]


# --- the simplest values --------------------------------------------------------------------------------


def test_a_city_shrinks_to_one_of_which_nothing_but_the_name_is_known() -> None:
    assert simplest(strategies.cities()) == City(name="A")


def test_a_city_shrinks_to_what_matters() -> None:
    large = simplest(strategies.cities(), lambda city: city.population is not None and city.population.count >= 1)
    endorsed = simplest(strategies.cities(), lambda city: bool(city.endorsements))

    assert large == City(name="A", population=Population(10_000))
    assert endorsed == City(name="A", endorsements=[Endorsement("mayor")])


def test_a_partial_date_shrinks_to_a_year() -> None:
    assert simplest(strategies.partial_dates()) == PartialDate(2000)
    assert simplest(strategies.partial_dates(exactness="month")) == PartialDate(2000, 1)
    assert simplest(strategies.partial_dates(exactness="day")) == PartialDate(2000, 1, 1)
    assert simplest(strategies.partial_dates(min_value=date(2013, 10, 21))) == PartialDate(2014)
    assert simplest(strategies.partial_dates(max_value=date(1990, 5, 20))) == PartialDate(1989)


def test_a_period_shrinks_to_one_that_is_open_at_both_ends() -> None:
    assert simplest(strategies.periods()) == Period()
    assert simplest(strategies.periods(boundaries=())) == Period(PartialDate(2000), PartialDate(2000))


def test_other_values_shrink_to_simple_ones() -> None:
    assert simplest(strategies.country_codes()) == "TH"
    assert simplest(strategies.texts()) == "A"
    assert simplest(strategies.labels()) == Labels(en="A")
    assert len(leaves(simplest(strategies.rules()))) == 1


# --- values on and beside the constants of rules ----------------------------------------------------------


@pytest.mark.parametrize("count", [9_999, 10_000, 10_001])
def test_the_thresholds_of_the_shipped_rule_books_are_met_exactly(count: int) -> None:
    found = some(strategies.cities(), lambda city: city.population is not None and city.population.count == count)
    assert found.population.count == count


@pytest.mark.parametrize("near", [POPULATION.at_least(77_777), [POPULATION.between(5, 77_777)], MEMBERSHIP], ids=str)
@pytest.mark.parametrize("off", [-1, 0, 1])
def test_numbers_lie_near_the_constants_of_the_rules_that_are_given(near: Any, off: int) -> None:
    wanted = (10_000 if near is MEMBERSHIP else 77_777) + off

    assert some(strategies.cities(near=near, missing="never"), lambda city: city.population.count == wanted)


def test_numbers_lie_near_the_constants_of_a_single_requirement() -> None:
    requirement = MEMBERSHIP.requirements[0]

    assert some(strategies.cities(near=requirement, missing="never"), lambda city: city.population.count == 9_999)


@pytest.mark.parametrize("since", ["2019-09-22", "2019-09-23", "2019-09-24", "2019-09", "2019"])
def test_dates_lie_near_the_constants_of_rules(since: str) -> None:
    near = MEMBER_SINCE.before(date(2019, 9, 23))

    assert some(strategies.cities(near=near), lambda city: str(city.member_since) == since)


def test_dates_at_the_ends_of_the_calendar_have_one_neighbour() -> None:
    near = MEMBER_SINCE.before(date.min) | MEMBER_SINCE.on_or_after(date.max)
    ends = {PartialDate.of(date.min), PartialDate.of(date.max)}

    assert some(strategies.cities(near=near), lambda city: city.member_since in ends)


def test_entries_that_rules_name_are_there() -> None:
    near = ENDORSERS.includes_any(Endorser.NATIONAL_COMMISSION)

    only = (Endorsement("national-commission"),)
    assert some(strategies.cities(near=near), lambda city: city.endorsements == only)


OUT_OF_REACH = {
    "a name": Fact("t.name", str, path=("name",)).equals(" "),
    "an id": Fact("t.id", str, path=("id",)).equals(""),
    "a country": COUNTRY.one_of("", "xx"),
    "what a population is of": Fact("t.of", str, path=("population", "of")).equals(" "),
    "a document": ADOPTED_DOCUMENTS.includes_any("", " "),
}
"""Conditions on what no city has."""


@pytest.mark.parametrize("condition", OUT_OF_REACH.values(), ids=OUT_OF_REACH)
@pytest.mark.parametrize("missing", ["never", "sometimes"])
def test_what_no_city_has_is_not_drawn_because_a_rule_asks_for_it(condition: Condition, missing: Any) -> None:
    @settings(database=None, deadline=None, derandomize=True, max_examples=60)
    @given(strategies.cities(missing=missing, near=condition))
    def draw(city: City) -> None:
        assert evaluate(condition, city) is not Outcome.MET

    draw()


def test_floats_have_neighbours_that_are_numbers() -> None:
    ratio = Fact("thing.ratio", float, path=("ratio",))
    largest = 1.7976931348623157e308

    near = ratio.at_least(0.5) | ratio.at_most(largest)
    assert some(strategies.subjects(Thing, near=near), lambda thing: thing.ratio == 0.5)
    assert some(strategies.subjects(Thing, near=near), lambda thing: thing.ratio == 0.49999999999999994)


def test_counts_lie_near_the_constants_of_rules() -> None:
    count = Fact("thing.tag-count", int, path=("tags", "#"))

    things = strategies.subjects(Thing, near=count.at_least(6))
    sizes = things.map(lambda thing: len(thing.tags or ()))

    assert [some(sizes, wanted.__eq__) for wanted in (5, 6, 7)] == [5, 6, 7]


# --- what may be given --------------------------------------------------------------------------------------


def test_a_field_is_a_constant_or_a_strategy() -> None:
    given = strategies.cities(name=st.sampled_from(["Hat Yai"]), country="TH", population=5, member_since=None)

    assert simplest(given) == City(name="Hat Yai", country="TH", population=5)


def test_a_class_of_ones_own_has_all_fields() -> None:
    thai = strategies.subjects(ThaiCity, missing="never", learning_budget=5)

    found = simplest(thai, lambda city: city.region is Region.SOUTH)
    assert type(found) is ThaiCity
    assert found.learning_budget == 5
    assert found.country == "TH"


def test_every_annotation_is_read() -> None:
    found = some(strategies.subjects(Odd), lambda odd: odd.inner is not None and bool(odd.several))

    assert isinstance(found.names, list)
    assert isinstance(found.tags, frozenset)
    assert isinstance(found.whole, complex)
    assert len(found.pair) == 2
    assert found.word in ("a", "b")
    assert (found.inner.inner, found.inner.several) == (None, ())


def test_a_field_of_an_unreachable_class_is_given_or_refused() -> None:
    class Local:
        pass

    @frozen
    class Unreachable:
        value: Local

    with pytest.raises(CannotExpress, match=r"Unreachable\.value"):
        strategies.subjects(Unreachable)
    assert isinstance(simplest(strategies.subjects(Unreachable, value=st.builds(Local))).value, Local)


REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: strategies.cities(popluation=5), WrongType, "population"),
    (lambda: strategies.cities(qqq=5), WrongType, "name, country"),
    (lambda: strategies.cities(missing="nevr"), InvalidValue, "never"),  # type: ignore[arg-type]
    (lambda: strategies.cities(missing=None), InvalidValue, "sometimes"),  # type: ignore[arg-type]
    (lambda: strategies.cities(near=5), WrongType, "a condition, a requirement or a rule book"),  # type: ignore[arg-type]
    (lambda: strategies.cities(near=[POPULATION]), WrongType, "a rule book"),  # type: ignore[list-item]
    (lambda: strategies.cities(country="XX"), InvalidValue, "country"),
    (lambda: strategies.cities(name=5), WrongType, "name"),
    (lambda: strategies.subjects(ThaiCity, learning_budget="5"), WrongType, "learning_budget"),
    (lambda: strategies.subjects(int), WrongType, "attrs"),
    (lambda: strategies.subjects(5), WrongType, "attrs"),  # type: ignore[arg-type]
    (lambda: strategies.facts(int), WrongType, "attrs"),
    (lambda: strategies.facts(Boundary), WrongType, "attrs"),
    (lambda: strategies.rules(facts=()), InvalidValue, "at least one fact"),
    (lambda: strategies.rules(facts=[5]), WrongType, "at least one fact"),  # type: ignore[list-item]
    (lambda: strategies.rules(max_leaves=0), InvalidValue, "from 1"),
    (lambda: strategies.rules(max_leaves=True), WrongType, "from 1"),
    (lambda: strategies.requirements(conditions=5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.requirements(binding="yes"), WrongType, "binding"),  # type: ignore[arg-type]
    (lambda: strategies.rulebooks(requirements=5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.rulebooks(max_size=0), InvalidValue, "from 1"),
    (lambda: strategies.quantities(min_value=0.5), WrongType, "min_value"),  # type: ignore[arg-type]
    (lambda: strategies.quantities(units=()), InvalidValue, "units"),
    (lambda: strategies.texts(max_size=0), InvalidValue, "from 1"),
    (lambda: strategies.partial_dates(exactness="hour"), InvalidValue, "year, month, day"),  # type: ignore[arg-type]
    (lambda: strategies.partial_dates(min_value=5), WrongType, "min_value"),  # type: ignore[arg-type]
    (lambda: strategies.partial_dates(min_value=date(2021, 1, 2), max_value=date(2021, 1, 1)), InvalidValue, "lower"),
    (
        lambda: strategies.partial_dates(min_value=date(2021, 1, 2), max_value=date(2021, 12, 31), exactness="year"),
        InvalidValue,
        "2021-01-02",
    ),
    (lambda: strategies.periods(max_value=5), WrongType, "max_value"),  # type: ignore[arg-type]
    (lambda: strategies.citations(5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.claims(value=5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.conflicts(5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.encoded(5), WrongType, "a strategy"),  # type: ignore[arg-type]
    (lambda: strategies.encoded(format="xml"), InvalidValue, "csv, json, jsonl"),  # type: ignore[arg-type]
    (lambda: strategies.encoded(damage="two"), InvalidValue, "one-problem"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(
    ("call", "error", "said"), REFUSED, ids=[f"{number}: {said}" for number, (_, _, said) in enumerate(REFUSED)]
)
def test_what_cannot_be_is_refused_when_the_strategy_is_built(
    call: Callable[[], object], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        call()


def test_a_misspelt_field_is_suggested() -> None:
    with pytest.raises(WrongType) as caught:
        strategies.cities(popluation=5)
    assert caught.value.problem.code == "unknown-key"
    assert caught.value.problem.path == ("popluation",)
    assert "population" in str(caught.value.problem.hint)


def test_a_constant_is_not_tried_where_more_is_needed() -> None:
    assert simplest(strategies.subjects(Population, year=2020)).year == 2020


# --- facts ------------------------------------------------------------------------------------------------------


def test_the_facts_of_cities_are_those_that_are_shipped() -> None:
    assert facts_of(City) == CITY_FACTS
    own = facts_of(ThaiCity)[len(CITY_FACTS) :]
    assert [(fact.id, fact.type, fact.path) for fact in own] == [
        ("thaicity.learning-budget", int, ("learning_budget",)),
        ("thaicity.region", Region, ("region",)),
    ]


def test_the_facts_of_another_class_are_what_rules_can_read() -> None:
    found = {fact.path: fact.type for fact in facts_of(Odd)}

    assert found == {("several", "#"): int, ("computed",): int}
    with pytest.raises(InvalidValue, match="no fact"):
        strategies.facts(Unreadable)


def test_facts_lead_through_parts_and_entries() -> None:
    found = {".".join(fact.path): fact.type for fact in facts_of(City) + facts_of(Endorsement)}
    assert found["on"] is PartialDate
    inside = {".".join(fact.path): fact.type for fact in facts_of(Outer)}
    assert inside == {
        "home.since": PartialDate,
        "home.regions.#": int,
        "home.regions.*": Region,
        "others.#": int,
        "others.*.region": Region,
    }


def test_a_set_of_what_no_condition_compares_is_left_out() -> None:
    ratios = Fact("thing.ratios", float, path=("ratios", "*"))

    with pytest.raises(InvalidValue, match="no fact"):
        strategies.rules(facts=[ratios])
    number = Fact("thing.number", int, path=("number",))
    assert all(isinstance(node, Condition) for node in [simplest(strategies.rules(facts=[ratios, number]))])


def test_the_text_of_a_strategy_is_short() -> None:
    for made in (strategies.cities(), strategies.rules(), strategies.rulebooks(), strategies.requirements()):
        assert len(repr(made)) < 100
