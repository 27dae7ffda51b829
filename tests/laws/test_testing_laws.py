"""The assertions pass what is sound: any rule book that holds no function, whatever else it says."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import fields
from hypothesis import assume, given
from hypothesis import strategies as st

from learningcity.errors import RuleBookFault
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition, Not
from learningcity.rules.rulebook import RuleBook
from learningcity.testing import (
    Clash,
    Witness,
    assert_no_redundancy,
    assert_readers_agree,
    assert_satisfiable,
    feasible,
)
from strategies_for_rules import Thing, book, conditions, rulebooks, things

SMALL = rulebooks(conditions(max_leaves=3), max_size=2)


@given(SMALL, st.lists(things(), max_size=2))
def test_all_readers_agree_on_any_rule_book_without_a_function(rules: RuleBook[Any], some: list[Thing]) -> None:
    assume(r"\ud" not in repr(rules))  # half of a character, which JSON refuses

    assert_readers_agree(rules, Thing, subjects=some, may_give_up=True)


@given(conditions(max_leaves=3))
def test_a_rule_beside_its_contrary_is_never_satisfiable(condition: Condition) -> None:
    with pytest.raises(RuleBookFault) as caught:
        assert_satisfiable(book(condition, Not(condition)), Thing, outcomes=MET)
    assert caught.value.problems[0].id in ("clash.together", "clash.alone", "fault.gave-up")


@given(conditions(max_leaves=3))
def test_what_is_satisfiable_has_a_subject_for_each_outcome(condition: Condition) -> None:
    try:
        assert_satisfiable(book(condition), Thing)
    except RuleBookFault:
        return
    for outcome in (MET, NOT_MET, UNKNOWN):
        answer = feasible({condition: outcome}, Thing)
        assert isinstance(answer, Witness)
        assert evaluate(condition, answer.subject) is outcome


@given(conditions(max_leaves=3), things(), st.sets(st.sampled_from([field.name for field in fields(Thing)])))
def test_no_field_that_is_to_blame_can_be_spared(condition: Condition, thing: Thing, names: set[str]) -> None:
    told = {name: getattr(thing, name) for name in sorted(names)}
    answer = feasible({condition: MET}, Thing, given=told)
    if isinstance(answer, Clash):
        blamed = {name: told[name] for name in answer.given}
        assert isinstance(feasible({condition: MET}, Thing, given=blamed), Clash)
        for name in answer.given:
            fewer = {other: value for other, value in blamed.items() if other != name}
            assert not isinstance(feasible({condition: MET}, Thing, given=fewer), Clash)


@given(conditions(max_leaves=3))
def test_a_rule_beside_itself_is_redundant_twice(condition: Condition) -> None:
    with pytest.raises(RuleBookFault) as caught:
        assert_no_redundancy(book(condition, condition), Thing)
    twice = [["fault.redundant"] * 2, ["fault.redundant.always"] * 2]
    assert [problem.id for problem in caught.value.problems] in (*twice, ["fault.gave-up"])
