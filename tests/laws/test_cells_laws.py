"""Cells lose nothing: what they say can be is, and what is they say can be."""

from __future__ import annotations

from typing import Any as Anything

from hypothesis import given
from hypothesis import strategies as st

from learningcity.cities import City
from learningcity.outcome import Outcome
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Clash, GaveUp, Inquiry, Witness, feasible
from learningcity.rules.cells.search import Want
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition
from strategies_for_rules import OFTEN, Thing, cities, city_conditions, conditions, deepest_conditions, things


@OFTEN
@given(st.lists(conditions(), min_size=1, max_size=3), things())
def test_the_cells_of_a_subject_have_the_outcomes_of_the_subject(asked: list[Condition], thing: Thing) -> None:
    inquiry = Inquiry(Thing, asked)

    found = inquiry.circuit.outcomes(inquiry.world.locate(thing))

    assert found == tuple(evaluate(condition, thing) for condition in asked)


@OFTEN
@given(st.lists(conditions(), min_size=1, max_size=3), things())
def test_what_some_subject_shows_is_feasible(asked: list[Condition], thing: Thing) -> None:
    outcomes = tuple(evaluate(condition, thing) for condition in asked)

    answer = feasible(dict(zip(asked, outcomes, strict=True)), Thing)

    if not isinstance(answer, GaveUp):
        assert isinstance(answer, Witness), answer
        assert tuple(evaluate(condition, answer.subject) for condition in dict.fromkeys(asked)) == tuple(
            dict(zip(asked, outcomes, strict=True)).values()
        )


@OFTEN
@given(st.lists(conditions(), min_size=1, max_size=3), st.lists(st.sampled_from(Outcome), min_size=3, max_size=3))
def test_a_witness_shows_what_is_wanted_and_a_clash_cannot_be_spared(
    asked: list[Condition], outcomes: list[Outcome]
) -> None:
    wanted = dict(zip(asked, outcomes, strict=False))

    answer = feasible(wanted, Thing)

    if isinstance(answer, Witness):
        assert all(evaluate(condition, answer.subject) is outcome for condition, outcome in wanted.items())
    elif isinstance(answer, Clash):
        assert isinstance(feasible(answer.aims, Thing), Clash)
        for aim in answer.aims:
            rest = [other for other in answer.aims if other is not aim]
            assert not isinstance(feasible(rest, Thing), Clash)


@given(st.lists(city_conditions(), min_size=1, max_size=3), cities())
def test_what_some_city_shows_is_feasible(asked: list[Condition], city: City) -> None:
    wanted = {condition: evaluate(condition, city) for condition in asked}

    answer = feasible(wanted, City)

    assert isinstance(answer, Witness | GaveUp)
    if isinstance(answer, Witness):
        assert all(evaluate(condition, answer.subject) is outcome for condition, outcome in wanted.items())


@given(st.lists(conditions(max_leaves=5), min_size=1, max_size=3), things(), things())
def test_a_subject_is_moved_to_the_cells_of_another(asked: list[Condition], thing: Thing, other: Thing) -> None:
    inquiry = Inquiry(Thing, asked, base=thing)
    cells = inquiry.world.locate(other)

    moved: Anything = inquiry.world.subject(cells)

    assert inquiry.world.locate(moved) == cells


@given(st.lists(deepest_conditions(), min_size=1, max_size=2), things())
def test_cells_hold_as_deep_as_conditions_may_nest(asked: list[Condition], thing: Thing) -> None:
    wanted = [Want(root, bits([evaluate(condition, thing)])) for root, condition in enumerate(asked)]
    inquiry = Inquiry(Thing, asked)

    cells = inquiry.cells(wanted)

    assert cells is not None
    assert inquiry.circuit.outcomes(cells) == tuple(evaluate(condition, thing) for condition in asked)
