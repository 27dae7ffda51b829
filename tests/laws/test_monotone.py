"""To know more never turns a decision round, and to have more people never hurts."""

from __future__ import annotations

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from learningcity.cities import City, Population
from learningcity.eligibility import MEMBERSHIP, rulebooks
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition
from strategies_for_rules import Thing, any_conditions, cities, learned, things

GREATER = [Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET]


@given(any_conditions(), things(), st.data())
def test_a_decision_stands_whatever_else_is_learned(condition: Condition, thing: Thing, data: st.DataObject) -> None:
    more = data.draw(learned(thing))

    before, after = evaluate(condition, thing), evaluate(condition, more)
    assert before in {Outcome.UNKNOWN, after}


@given(cities(), cities())
def test_a_verdict_on_a_city_stands_whatever_else_is_learned(city: City, other: City) -> None:
    unknown = [field.name for field in fields(City) if getattr(city, field.name) is None]
    more = evolve(city, **{name: getattr(other, name) for name in unknown})

    for rules in rulebooks(City):
        for before, after in zip(rules.check(city).outcomes, rules.check(more).outcomes, strict=True):
            assert before in {Outcome.UNKNOWN, after}


@given(cities(), st.integers(0, 20_000), st.integers(0, 20_000))
def test_more_people_never_make_membership_harder(city: City, some: int, further: int) -> None:
    fewer = MEMBERSHIP.check(evolve(city, population=Population(some)))
    more = MEMBERSHIP.check(evolve(city, population=Population(some + further)))

    assert GREATER.index(fewer.outcome) <= GREATER.index(more.outcome)


@given(cities(), st.integers(0, 20_000))
def test_a_known_population_decides_by_its_bound_alone(city: City, count: int) -> None:
    finding = MEMBERSHIP.check(evolve(city, population=count)).finding("gnlc.membership.population")

    assert finding.outcome is (Outcome.MET if count >= 10_000 else Outcome.NOT_MET)
    assert finding.shortfall == (None if count >= 10_000 else 10_000 - count)
    assert finding.observed == count


def test_of_a_city_of_which_nothing_is_known_nothing_is_decided() -> None:
    for rules in rulebooks(City):
        assert set(rules.check(City(name="Somewhere")).outcomes) == {Outcome.UNKNOWN}
