"""Three outcomes: Kleene's tables written out, and the laws of the algebra, for outcomes and for conditions."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import NoTruthValue
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import All, Any, Condition, all_of, any_of
from strategies_for_rules import Thing, book, conditions, customs, derived, things

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN

TABLE = [
    # left, right, and, or
    (MET, MET, MET, MET),
    (MET, NOT_MET, NOT_MET, MET),
    (MET, UNKNOWN, UNKNOWN, MET),
    (NOT_MET, MET, NOT_MET, MET),
    (NOT_MET, NOT_MET, NOT_MET, NOT_MET),
    (NOT_MET, UNKNOWN, NOT_MET, UNKNOWN),
    (UNKNOWN, MET, UNKNOWN, MET),
    (UNKNOWN, NOT_MET, NOT_MET, UNKNOWN),
    (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
]

outcomes = st.sampled_from(Outcome)
trees = conditions(custom=customs(), max_leaves=4)


@pytest.mark.parametrize(("left", "right", "both", "either"), TABLE)
def test_the_tables_of_kleene(left: Outcome, right: Outcome, both: Outcome, either: Outcome) -> None:
    assert left & right is both
    assert left | right is either


def test_negation_swaps_met_and_not_met_and_keeps_unknown() -> None:
    assert (~MET, ~NOT_MET, ~UNKNOWN) == (NOT_MET, MET, UNKNOWN)


@given(outcomes, outcomes, outcomes)
def test_outcomes_obey_the_laws_of_the_algebra(a: Outcome, b: Outcome, c: Outcome) -> None:
    assert ~~a is a
    assert ~(a & b) is ~a | ~b
    assert ~(a | b) is ~a & ~b
    assert a & b is b & a
    assert a | b is b | a
    assert (a & b) & c is a & (b & c)
    assert (a | b) | c is a | (b | c)
    assert a & (b | c) is (a & b) | (a & c)
    assert a & a is a | a is a
    assert a & (a | b) is a


@given(st.lists(outcomes))
def test_many_outcomes_are_joined_as_two_are(many: list[Outcome]) -> None:
    assert Outcome.all_of(many) is reduce(lambda left, right: left & right, many, MET)
    assert Outcome.any_of(many) is reduce(lambda left, right: left | right, many, NOT_MET)


@given(trees, trees, trees, things(depth=1))
def test_conditions_obey_the_laws_of_the_algebra(a: Condition, b: Condition, c: Condition, thing: Thing) -> None:
    def same(left: Condition, right: Condition) -> bool:
        return evaluate(left, thing) is evaluate(right, thing)

    assert same(~~a, a)
    assert same(~(a & b), ~a | ~b)
    assert same(~(a | b), ~a & ~b)
    assert same(a & b, b & a)
    assert same(a | b, b | a)
    assert same((a & b) & c, a & (b & c))
    assert same((a | b) | c, a | (b | c))
    assert same(All((All((a, b)), c)), All((a, All((b, c)))))
    assert same(Any((Any((a, b)), c)), Any((a, Any((b, c)))))


@given(trees, trees, things(depth=1))
def test_nodes_mean_what_outcomes_mean(a: Condition, b: Condition, thing: Thing) -> None:
    left, right = evaluate(a, thing), evaluate(b, thing)

    assert evaluate(a & b, thing) is left & right
    assert evaluate(a | b, thing) is left | right
    assert evaluate(~a, thing) is ~left
    assert evaluate(derived(a), thing) is left
    assert evaluate(all_of(a), thing) is evaluate(any_of(a), thing) is left


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_has_no_truth_value(outcome: Outcome) -> None:
    with pytest.raises(NoTruthValue) as caught:
        bool(outcome)

    assert isinstance(caught.value, TypeError)
    assert caught.value.message.id == "error.no-truth-value.outcome"  # type: ignore[union-attr]  # a message


@given(trees, things(depth=0))
def test_neither_a_condition_nor_its_facts_nor_a_verdict_has_a_truth_value(condition: Condition, thing: Thing) -> None:
    from learningcity.rules.tree import facts_used

    for value in (condition, *facts_used(condition), book(condition).check(thing)):
        with pytest.raises(NoTruthValue):
            bool(value)
        with pytest.raises(TypeError):
            _ = value and True
