"""What is drawn has the outcomes asked for, and nothing is drawn and thrown away."""

from __future__ import annotations

from itertools import product
from typing import Any as Anything

import pytest
from attrs import fields
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from learningcity.cities import CITY_FACTS, City
from learningcity.eligibility import ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS, MEMBERSHIP
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Aim, Inquiry, Witness, feasible
from learningcity.rules.cells.search import Exhausted, Want
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used
from learningcity.strategies.drawing import Drawing
from learningcity.strategies.turning import almost_met, boundary_pairs, boundary_values
from learningcity.strategies.where import cities_where, subjects_where
from strategies_for_rules import THING_FACTS, Thing, book, city_conditions, conditions, rulebooks

BOUNDARIES: st.SearchStrategy[Anything] = st.sampled_from(["mixed", "always", "never"])
WANTED = st.lists(st.sampled_from(Outcome), min_size=3, max_size=3)
FEW_LEAVES = 4


def wants(asked: list[Condition], outcomes: list[Outcome]) -> dict[str, Anything]:
    """The conditions as the arguments of a strategy."""
    pairs = list(zip(asked, outcomes, strict=False))
    return {
        name: [condition for condition, outcome in pairs if outcome is wanted]
        for name, wanted in (("met", MET), ("not_met", NOT_MET), ("unknown", UNKNOWN))
    }


def drawn_or_clash(
    data: st.DataObject, kind: type[Anything], asked: list[Condition], outcomes: list[Outcome]
) -> Anything:
    """A subject with these outcomes; None where there can be none."""
    pairs = list(zip(asked, outcomes, strict=False))
    try:
        strategy = subjects_where(kind, book(*asked), **wants(asked, outcomes), boundary=data.draw(BOUNDARIES))
    except InvalidArgument:
        answer = feasible([Aim(condition, (outcome,)) for condition, outcome in pairs], kind)
        assert not isinstance(answer, Witness)
        return None
    subject = data.draw(strategy)
    assert [evaluate(condition, subject) for condition, _ in pairs] == [outcome for _, outcome in pairs]
    return subject


@given(st.data(), st.lists(conditions(max_leaves=FEW_LEAVES), min_size=1, max_size=3), WANTED)
def test_things_have_the_outcomes_asked_for(
    data: st.DataObject, asked: list[Condition], outcomes: list[Outcome]
) -> None:
    drawn_or_clash(data, Thing, asked, outcomes)


@given(st.data(), st.lists(city_conditions(), min_size=1, max_size=3), WANTED)
def test_cities_have_the_outcomes_asked_for(
    data: st.DataObject, asked: list[Condition], outcomes: list[Outcome]
) -> None:
    drawn_or_clash(data, City, asked, outcomes)


@given(st.data(), conditions(max_leaves=FEW_LEAVES))
def test_a_thing_keeps_the_fields_that_are_given(data: st.DataObject, condition: Condition) -> None:
    other = data.draw(subjects_where(Thing, book(condition)))
    name = facts_used(condition)[0].path[0]
    outcome = evaluate(condition, other)

    asked = wants([condition], [outcome])
    found = data.draw(subjects_where(Thing, book(condition), **asked, **{name: getattr(other, name)}))

    assert getattr(found, name) == getattr(other, name) or getattr(other, name) != getattr(other, name)
    assert evaluate(condition, found) is outcome


@given(st.data(), rulebooks(conditions(max_leaves=3), max_size=3), st.sampled_from(["met", "not_met", "unknown"]))
def test_of_a_rule_book_all_that_is_binding_is_meant(
    data: st.DataObject, rules: RuleBook[Thing], wanted: Anything
) -> None:
    asked: dict[str, Anything] = {wanted: rules}
    try:
        strategy = subjects_where(Thing, rules, **asked)
    except InvalidArgument:
        return
    assert rules.check(data.draw(strategy)).outcome is Outcome(wanted.replace("_", "-"))


@given(st.data(), rulebooks(conditions(max_leaves=3), max_size=3), st.sampled_from(["met", "not-met", "unknown"]))
def test_others_are_all_that_is_not_named(data: st.DataObject, rules: RuleBook[Thing], others: Anything) -> None:
    first = rules.requirements[0]
    try:
        strategy = subjects_where(Thing, rules, met=first.id, others=others)
    except InvalidArgument:
        return
    thing = data.draw(strategy)
    found = [evaluate(requirement.condition, thing) for requirement in rules]
    assert found == [MET] + [Outcome(others)] * (len(rules) - 1)


@given(st.data(), conditions(max_leaves=FEW_LEAVES))
def test_a_condition_names_no_requirement(data: st.DataObject, condition: Condition) -> None:
    try:
        strategy = subjects_where(Thing, book(condition), met=condition, others="met")
    except InvalidArgument:
        return
    assert evaluate(condition, data.draw(strategy)) is MET


@pytest.mark.parametrize("outcomes", list(product(Outcome, repeat=3)), ids=str)
@given(data=st.data())
@settings(max_examples=15)
def test_every_combination_of_membership_is_drawn(data: st.DataObject, outcomes: tuple[Outcome, ...]) -> None:
    asked: dict[str, list[Requirement]] = {"met": [], "not_met": [], "unknown": []}
    for requirement, outcome in zip(MEMBERSHIP, outcomes, strict=True):
        asked[outcome.value.replace("-", "_")].append(requirement)

    city = data.draw(cities_where(**asked))  # type: ignore[arg-type]

    assert tuple(evaluate(requirement.condition, city) for requirement in MEMBERSHIP) == outcomes


EVERY: dict[str, st.SearchStrategy[Anything]] = {
    "met": cities_where(met=MEMBERSHIP),
    "not met": cities_where(not_met=MEMBERSHIP),
    "unknown": cities_where(unknown=MEMBERSHIP),
    "always at a threshold": cities_where(met=MEMBERSHIP, boundary="always"),
    "never at a threshold": cities_where(not_met=MEMBERSHIP, boundary="never"),
    "several rule books": cities_where(met=[MEMBERSHIP, ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS]),
    "a clash of facts avoided": cities_where(not_met=[ADMISSION_CONDITIONS], met=[FUNDAMENTAL_CONDITIONS]),
    "counts": cities_where(ADMISSION_CONDITIONS, others="not-met"),
    "nothing asked for": cities_where(),
    "one step": almost_met(MEMBERSHIP),
    "one fact": almost_met(MEMBERSHIP, by="fact"),
    "pairs": boundary_pairs(ADMISSION_CONDITIONS),
    "values": boundary_values(CITY_FACTS[1]),
}


@pytest.mark.parametrize("strategy", EVERY.values(), ids=EVERY.keys())
def test_no_draw_is_rejected(strategy: st.SearchStrategy[Anything]) -> None:
    finished, left = [], []

    @settings(max_examples=200, suppress_health_check=[], phases=[Phase.generate])
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        try:
            finished.append(data.draw(strategy))
        except BaseException:
            left.append(data.conjecture_data.status.name)
            raise

    draw()
    assert len(finished) == 200 or strategy is EVERY["values"]
    assert set(left) <= {"OVERRUN"}  # Hypothesis cuts draws short by itself as it looks for small ones


@given(st.data(), conditions(), st.sampled_from(Outcome), st.integers(1, 30))
def test_a_search_short_of_steps_still_finds_a_way_to_the_end(
    data: st.DataObject, condition: Condition, outcome: Outcome, budget: int
) -> None:
    inquiry = Inquiry(Thing, [condition], budget=budget)
    search = inquiry.search([Want(0, bits([outcome]))])
    try:
        found = search.first()
    except Exhausted:
        return
    if found is not None:
        bases = st.just(inquiry.world.base)
        drawn = data.draw(st.composite(Drawing(inquiry.world, search, bases).draw)())
        assert evaluate(condition, inquiry.world.subject(drawn.cells, drawn.values)) is outcome


@given(st.data(), conditions(max_leaves=FEW_LEAVES), st.sampled_from(["step", "fact"]))
def test_what_is_almost_met_is_not_met(data: st.DataObject, condition: Condition, by: Anything) -> None:
    try:
        strategy = almost_met(condition, Thing, by=by)
    except InvalidArgument:
        return
    assert evaluate(condition, data.draw(strategy)) is NOT_MET


def differing(one: object, other: object) -> list[str]:
    """The fields in which two subjects differ."""
    kind: Anything = type(one)
    return [field.name for field in fields(kind) if repr(getattr(one, field.name)) != repr(getattr(other, field.name))]


@given(st.data(), rulebooks(conditions(max_leaves=FEW_LEAVES), max_size=3))
def test_a_pair_differs_in_one_field_and_one_side_fails_what_the_other_meets(
    data: st.DataObject, rules: RuleBook[Thing]
) -> None:
    try:
        strategy = boundary_pairs(rules, Thing)
    except InvalidArgument:
        return
    fails, meets, requirement = data.draw(strategy)

    assert requirement in rules.requirements
    assert evaluate(requirement.condition, fails) is NOT_MET
    assert evaluate(requirement.condition, meets) is MET
    assert len(differing(fails, meets)) == 1


@given(st.data(), st.sampled_from(THING_FACTS), conditions(max_leaves=FEW_LEAVES))
def test_values_near_rules_are_values_of_the_fact(data: st.DataObject, fact: AnyFact, condition: Condition) -> None:
    if fact.path not in {read.path for read in facts_used(condition)}:
        return
    value = data.draw(boundary_values(fact, condition))
    entries = value if fact.many else (value,)
    assert value is None or all(isinstance(entry, fact.type) for entry in entries)
