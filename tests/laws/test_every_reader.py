"""One rule, many readers: on random rules and subjects all of them say what ``evaluate`` says.

2,000 cases on each run, 1,000,000 with ``--hypothesis-profile=nightly``.
"""

from __future__ import annotations

from typing import Any as Anything

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from agreement import assert_all_readers_agree
from learningcity.errors import CannotExpress
from learningcity.outcome import Outcome
from learningcity.rules.cells.inquiry import Aim, Clash, GaveUp, Inquiry, feasible
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import customs as functions_in
from learningcity.strategies import subjects_where
from strategies_for_rules import Thing, binding_conditions, conditions, customs, rulebooks, things

NIGHTLY = settings().max_examples >= 10_000
CASES = settings(max_examples=1_000_000 if NIGHTLY else 20 * settings().max_examples)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def outcomes_of(rules: RuleBook[Anything], subject: object) -> tuple[Outcome, ...]:
    return tuple(evaluate(requirement.condition, subject) for requirement in rules)


def aims(rules: RuleBook[Anything], subject: object) -> list[Aim]:
    return [
        Aim(requirement, (outcome,)) for requirement, outcome in zip(rules, outcomes_of(rules, subject), strict=True)
    ]


def outcome_of(rules: RuleBook[Anything], subject: object) -> Outcome:
    return Outcome.all_of(evaluate(condition, subject) for condition in binding_conditions(rules))


def assert_gaps_agree(rules: RuleBook[Anything], thing: Thing) -> None:
    verdict = rules.check(thing)
    assert verdict.outcome is UNKNOWN or verdict.missing_facts == ()
    steps = verdict.next_steps()
    assert verdict.outcome is not MET or (steps.plans == () and steps.complete)
    for plan in steps.plans:
        assert outcome_of(rules, plan.apply(thing)) is MET


def assert_cells_agree(rules: RuleBook[Anything], thing: Thing) -> None:
    expected = outcomes_of(rules, thing)
    inquiry = Inquiry(Thing, [requirement.condition for requirement in rules])
    cells = inquiry.world.locate(thing)
    assert inquiry.circuit.outcomes(cells) == expected
    assert outcomes_of(rules, inquiry.world.subject(cells)) == expected
    assert not isinstance(feasible(aims(rules, thing), Thing), Clash)


def assert_strategies_agree(rules: RuleBook[Anything], thing: Thing, data: st.DataObject) -> None:
    expected = outcomes_of(rules, thing)
    asked: dict[Outcome, list[Condition | Anything]] = {outcome: [] for outcome in Outcome}
    for requirement, outcome in zip(rules, expected, strict=True):
        asked[outcome].append(requirement)
    try:
        strategy = subjects_where(Thing, rules, met=asked[MET], not_met=asked[NOT_MET], unknown=asked[UNKNOWN])
    except InvalidArgument:
        assert isinstance(feasible(aims(rules, thing), Thing), GaveUp)
        return
    assert outcomes_of(rules, data.draw(strategy)) == expected


@CASES
@given(rulebooks(conditions(custom=customs(), max_leaves=5), max_size=3), things(), st.data())
def test_every_reader_says_what_evaluate_says(rules: RuleBook[Anything], thing: Thing, data: st.DataObject) -> None:
    assert_all_readers_agree(rules, thing)
    assert_gaps_agree(rules, thing)
    if any(functions_in(requirement.condition) for requirement in rules):
        with pytest.raises(CannotExpress):
            assert_cells_agree(rules, thing)
        with pytest.raises(CannotExpress):
            assert_strategies_agree(rules, thing, data)
    else:
        assert_cells_agree(rules, thing)
        assert_strategies_agree(rules, thing, data)
