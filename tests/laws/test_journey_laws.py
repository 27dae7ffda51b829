"""Laws of the building journey: order does not matter, nothing unknown is counted, mending helps, nothing ends it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate, Period
from learningcity.guidance import (
    Access,
    Action,
    ActionArea,
    Activity,
    ActivityKind,
    AreaProgress,
    Contribution,
    ContributionKind,
    FundingKind,
    FundingPlan,
    FundingSource,
    Journey,
    LocalActionPlan,
    Measurement,
    MonitoringSeries,
    ProgressIndicator,
    ResourcePlan,
)
from learningcity.guidance.amounts import exactly, more_than
from learningcity.localization import render_problem
from learningcity.outcome import Outcome
from learningcity.sources import Citation, Source
from learningcity.texts import Bound, Quantity
from strategies_for_rules import partial_dates

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
CITATION = Citation(Source("a", "A"))

names = st.sampled_from(["a", "b", "c", "d"])
numbers = st.one_of(
    st.integers(0, 10**9),
    st.floats(0, 10**9),
    st.decimals(0, 10**9, places=2),
    st.fractions(0, 10**9, max_denominator=999),
)
bounds = st.sampled_from(Bound)
amounts = st.builds(Quantity, numbers, st.sampled_from(["THB", "USD", None]), st.just(Bound.EXACT) | bounds)
values = st.builds(Quantity, st.integers(-3, 3), st.just("visits"), bounds)
flags = st.none() | st.booleans()


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def tuples(strategy: st.SearchStrategy[Any], size: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=size).map(tuple)


indicators = st.builds(
    ProgressIndicator,
    id=st.just("visits"),
    unit=st.just("visits"),
    higher_is_better=flags,
    every_months=maybe(st.integers(1, 24)),
)
measurements = st.builds(
    Measurement,
    indicator=st.just("visits"),
    when=partial_dates(),
    value=values,
    citation=maybe(st.just(CITATION)),
)
several_series = st.builds(
    MonitoringSeries,
    city=names,
    indicator=indicators,
    measurements=maybe(tuples(measurements, 6)),
    baseline=maybe(measurements),
    target=maybe(values),
)
ends = st.tuples(maybe(partial_dates()), flags).filter(lambda drawn: drawn[0] is None or not drawn[1])
sources = st.builds(
    lambda end, **fields: FundingSource(until=end[0], sustainable=end[1], **fields),
    ends,
    name=names,
    kind=maybe(st.sampled_from(FundingKind)),
    amount=maybe(amounts),
    stable=flags,
)
funding_plans = st.builds(
    FundingPlan,
    id=names,
    city=names,
    sources=st.lists(sources, max_size=4, unique_by=lambda source: source.name).map(tuple),
)
activities = st.builds(
    Activity,
    id=names,
    kind=maybe(st.sampled_from(ActivityKind)),
    open_to=maybe(st.sampled_from(Access)),
    areas=st.lists(st.sampled_from(ActionArea), unique=True).map(tuple),
)
progresses = st.builds(AreaProgress, st.sampled_from(ActionArea), maybe(st.lists(names, unique=True).map(tuple)))
journeys = st.builds(Journey, names, st.lists(progresses, unique_by=lambda progress: progress.area).map(tuple))
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


# Series


@given(several_series, st.data())
def test_a_series_is_the_same_in_whatever_order_its_measurements_are_given(
    series: MonitoringSeries, data: st.DataObject
) -> None:
    assume(series.measurements is not None)
    assert series.measurements is not None
    again = evolve(series, measurements=tuple(data.draw(st.permutations(series.measurements))))

    assert again == series
    assert again.progress() == series.progress()
    assert again.problems() == series.problems()


@given(several_series)
def test_a_series_stands_in_the_order_of_time(series: MonitoringSeries) -> None:
    whens = [found.when for found in series.measurements or ()]

    for position, earlier in enumerate(whens):
        for later in whens[position + 1 :]:
            assert not later.latest < earlier.earliest
    uncertain = [problem.path[1] for problem in series.problems() if problem.code == "uncertain-order"]
    assert uncertain == [
        position
        for position, when in enumerate(whens)
        if any(when.earliest <= other.latest and (other != when or when.day is None) for other in whens[:position])
    ]
    same = {problem.path[1] for problem in series.problems() if problem.code in ("same-time", "contradicts")}
    assert same == {at for at, when in enumerate(whens) if when.day and when in whens[:at]}


@given(several_series)
def test_progress_has_every_measurement_once_and_makes_up_none(series: MonitoringSeries) -> None:
    assert tuple(step.measurement for step in series.progress()) == (series.measurements or ())
    for step in series.progress():
        if series.baseline is None:
            assert (step.change, step.improved) == (None, UNKNOWN)
        if step.change is not None:
            assert series.baseline is not None
            before, now = exactly(series.baseline.value.value), exactly(step.measurement.value.value)
            assert exactly(step.change.value) == now - before


@given(values, values)
def test_more_than_is_right_for_every_number_that_a_quantity_may_be(one: Quantity, other: Quantity) -> None:
    grid = [Fraction(number, 2) for number in range(-10, 11)]
    assume(Bound.ABOUT not in (one.bound, other.bound))
    told = more_than(one, other)

    found = {left > right for left in grid if may_be(one, left) for right in grid if may_be(other, right)}
    assert told is {frozenset({True}): MET, frozenset({False}): NOT_MET}.get(frozenset(found), UNKNOWN)


def may_be(quantity: Quantity, number: Fraction) -> bool:
    value = exactly(quantity.value)
    match quantity.bound:
        case Bound.AT_LEAST:
            return number >= value
        case Bound.MORE_THAN:
            return number > value
        case Bound.AT_MOST:
            return number <= value
        case Bound.LESS_THAN:
            return number < value
        case _:
            return number == value


# Funds


@given(funding_plans, st.data())
def test_a_total_is_the_same_in_every_order(plan: FundingPlan, data: st.DataObject) -> None:
    assert plan.sources is not None
    again = evolve(plan, sources=tuple(data.draw(st.permutations(plan.sources))))

    assert again.total() == plan.total()
    assert {problem.code for problem in again.problems()} == {problem.code for problem in plan.problems()}


@given(funding_plans)
def test_a_total_counts_every_source_as_known_or_as_unknown(plan: FundingPlan) -> None:
    total = plan.total()
    assert total is not None
    assert plan.sources is not None
    exact = [s.amount for s in plan.sources if s.amount is not None and s.amount.bound is Bound.EXACT]

    assert len(total.unknown) + len(exact) == len(plan.sources)
    assert {known.unit for known in total.known} == {amount.unit for amount in exact}
    for known in total.known:
        assert exactly(known.value) == sum(exactly(amount.value) for amount in exact if amount.unit == known.unit)


@given(funding_plans, amounts)
def test_an_unknown_amount_leaves_the_known_ones_as_they_are(plan: FundingPlan, amount: Quantity) -> None:
    assert plan.sources is not None
    total = plan.total()
    more = evolve(plan, sources=(*plan.sources, FundingSource(name="unknown"))).total()
    known = evolve(plan, sources=(*plan.sources, FundingSource(name="unknown", amount=amount))).total()

    assert total is not None
    assert more is not None
    assert (more.known, set(more.unknown)) == (total.known, {*total.unknown, "unknown"})
    assert not more.is_complete
    assert known is not None
    assert (known == more) is (amount.bound is not Bound.EXACT)


@given(funding_plans, maybe(days))
def test_a_source_that_is_stable_and_lasts_mends_every_plan(plan: FundingPlan, on: date | None) -> None:
    assert plan.sources is not None
    mended = evolve(plan, sources=(*plan.sources, FundingSource(name="budget", stable=True, sustainable=True)))

    assert mended.problems(on=on) == ()


@given(st.lists(st.tuples(st.sampled_from(ContributionKind), maybe(amounts))))
def test_what_is_in_kind_never_adds_to_the_money(contributions: list[tuple[ContributionKind, Quantity | None]]) -> None:
    built = [Contribution(by="a", kind=kind, amount=amount) for kind, amount in contributions]
    cash = [entry for entry in built if entry.kind is ContributionKind.CASH]
    plan = ResourcePlan(id="a", city="a", contributions=tuple(built))

    assert plan.total() == ResourcePlan(id="a", city="a", contributions=tuple(cash)).total()
    assert plan.in_kind is not None
    assert len(plan.in_kind) + len(cash) == len(built)


# Plans

GOOD: dict[str, Any] = {
    "goals": ("x", "y"),
    "actions": (Action(id="fair", serves=("x", "y"), period=Period(PartialDate(2026), PartialDate(2027))),),
    "owner": "the mayor",
    "period": Period(PartialDate(2026), PartialDate(2027)),
    "stakeholders": ("schools",),
    "documents": ("document.cork-call-to-action",),
}
BAD: dict[str, list[Any]] = {
    "goals": [None, (), ("x", "y", "z")],
    "actions": [None, ()],
    "owner": [None],
    "period": [None, Period(PartialDate(2027), PartialDate(2028))],
    "stakeholders": [None, ()],
    "documents": [None, ()],
}
broken = st.fixed_dictionaries({}, optional={name: st.sampled_from(wrong) for name, wrong in BAD.items()})


@given(broken, st.permutations([name for name in BAD if name != "actions"]))
def test_a_plan_of_which_a_field_is_mended_has_fewer_problems_until_it_has_none(
    changes: dict[str, Any], order: list[str]
) -> None:
    plan = LocalActionPlan(id="a", city="a", **(GOOD | changes))

    # The actions come last: what is wrong with goals and period shows only where there are some.
    for name in (*order, "actions"):
        mended = evolve(plan, **{name: GOOD[name]})
        assert len(mended.problems()) <= len(plan.problems())
        if any(problem.path[0] == name for problem in plan.problems()):
            assert len(mended.problems()) < len(plan.problems())
        assert all(problem in plan.problems() for problem in mended.problems())
        plan = mended
    assert plan.problems() == ()


# Journeys


@given(journeys, tuples(st.one_of(activities, funding_plans, several_series)))
def test_a_journey_never_finishes_and_evidence_is_never_lost(journey: Journey, evidence: tuple[Any, ...]) -> None:
    evidence = tuple(evolve(found, city=journey.city) for found in evidence)
    further = journey.with_evidence(*evidence)

    assert journey.is_finished is False
    assert further.is_finished is False
    assert set(journey.areas_where(MET)) <= set(further.areas_where(MET))
    shown = {area for found in evidence for area in found.evidence_for}
    assert set(further.areas_where(MET)) == {*journey.areas_where(MET), *shown}
    assert set(further.areas_where(UNKNOWN)) == set(journey.areas_where(UNKNOWN)) - shown


@given(journeys, tuples(activities), st.data())
def test_the_order_of_evidence_does_not_change_where_there_is_some(
    journey: Journey, evidence: tuple[Activity, ...], data: st.DataObject
) -> None:
    one = journey.with_evidence(*evidence)
    other = journey.with_evidence(*data.draw(st.permutations(evidence)))

    assert [progress.outcome for progress in one.areas] == [progress.outcome for progress in other.areas]
    assert one.problems() == other.problems()


@given(journeys)
def test_the_six_areas_are_each_with_evidence_without_or_not_known(journey: Journey) -> None:
    parts = [journey.areas_where(outcome) for outcome in Outcome]

    assert sorted(area.value for part in parts for area in part) == sorted(area.value for area in ActionArea)
    assert len(journey.problems()) == len(journey.areas_where(NOT_MET)) + len(journey.areas_where(UNKNOWN))


# All of them


@given(st.one_of(several_series, funding_plans, activities, journeys))
def test_every_value_survives_json(value: Any) -> None:
    assert from_json(to_json(value), type(value)) == value


@given(st.one_of(several_series, funding_plans, activities, journeys), st.sampled_from(["en", "th"]))
def test_every_problem_has_a_sentence_a_place_and_a_cure(value: Any, locale: str) -> None:
    for problem in value.problems():
        assert problem.hint is not None
        assert render_problem(problem, locale).startswith(f"{problem.where}: {problem.code}: ")
