"""Tables, contradictions, redundancies and comparisons are what trying every subject of a small world gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any as Anything

from hypothesis import given
from hypothesis import strategies as st

from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells import Relation, compare, contradictions, decision_table, redundant
from learningcity.rules.evaluate import evaluate
from learningcity.rules.rulebook import Requirement
from small_worlds import SmallCase, small_cases
from strategies_for_rules import Thing, requirement

ORDER = (MET, NOT_MET, UNKNOWN)


def outcomes_of(requirements: Iterable[Requirement], thing: Thing) -> tuple[Outcome, ...]:
    return tuple(evaluate(each.condition, thing) for each in requirements)


def joined(requirements: Iterable[Requirement], thing: Thing) -> Outcome:
    return Outcome.all_of(outcomes_of((each for each in requirements if each.binding), thing))


def rank(outcomes: tuple[Outcome, ...]) -> list[int]:
    return [ORDER.index(outcome) for outcome in outcomes]


@given(small_cases(max_size=4))
def test_a_decision_table_is_every_combination_that_there_is(case: SmallCase) -> None:
    reached = {outcomes_of(case.rules, thing) for thing in case.world()}

    table = decision_table(case.rules, Thing)

    assert table.complete
    assert [row.outcomes for row in table] == sorted(reached, key=rank)
    for row in table:
        assert outcomes_of(case.rules, row.subject) == row.outcomes
        assert row.outcome is joined(case.rules, row.subject)
    assert table == decision_table(case.rules, Thing)


@given(small_cases(max_size=4), st.integers(1, 5))
def test_a_table_that_is_cut_off_is_the_beginning_of_the_whole_one(case: SmallCase, limit: int) -> None:
    whole = decision_table(case.rules, Thing)

    table = decision_table(case.rules, Thing, limit=limit)

    assert table.rows == whole.rows[:limit]
    assert table.complete is (len(whole) <= limit)


@given(small_cases(max_size=4), st.integers(1, 5))
def test_a_table_that_is_looked_for_is_the_one_that_is_tried_out(case: SmallCase, limit: int) -> None:
    import pytest

    from learningcity.rules.cells import tables

    tried = decision_table(case.rules, Thing, limit=limit)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "_FEW", 0)
        table = decision_table(case.rules, Thing, limit=limit)

    assert [row.outcomes for row in table] == [row.outcomes for row in tried]
    assert table.complete is tried.complete
    assert all(outcomes_of(case.rules, row.subject) == row.outcomes for row in table)


@given(small_cases(max_size=4))
def test_contradictions_are_the_smallest_sets_that_nothing_meets(case: SmallCase) -> None:
    world = [outcomes_of(case.rules, thing) for thing in case.world()]
    requirements = case.rules.requirements
    expected: list[tuple[int, ...]] = []
    for size in range(1, len(requirements) + 1):
        for chosen in combinations(range(len(requirements)), size):
            is_met = any(all(outcomes[at] is MET for at in chosen) for outcomes in world)
            if not is_met and not any(set(known) <= set(chosen) for known in expected):
                expected.append(chosen)

    found = contradictions(case.rules, Thing)

    assert found.complete
    shown = [tuple(requirements.index(aim.rule) for aim in clash.aims) for clash in found]
    assert sorted(shown) == sorted(expected)
    assert all(aim.outcomes == (MET,) for clash in found for aim in clash.aims)


def never_matters(one: Requirement, others: Iterable[Requirement], world: list[Thing]) -> bool:
    others = tuple(others)
    return all(joined((one, *others), thing) is joined(others, thing) for thing in world)


@given(small_cases(max_size=4))
def test_what_is_redundant_never_moves_the_outcome_and_all_else_does(case: SmallCase) -> None:
    world = case.world()
    binding = [each for each in case.rules if each.binding]

    found = redundant(case.rules, Thing)

    assert found.complete
    expected = [
        each for each in binding if never_matters(each, (other for other in binding if other is not each), world)
    ]
    assert [each.requirement for each in found] == expected
    for each in found:
        assert never_matters(each.requirement, each.implied_by, world)
        for spared in each.implied_by:
            rest = [other for other in each.implied_by if other is not spared]
            assert not never_matters(each.requirement, rest, world)


RELATION: dict[Relation, Callable[[bool, bool, bool], bool]] = {
    Relation.EQUIVALENT: lambda _, first, second: not first and not second,
    Relation.IMPLIES: lambda both, first, second: both and not first and second,
    Relation.IMPLIED_BY: lambda both, first, second: both and first and not second,
    Relation.OVERLAPPING: lambda both, first, second: both and first and second,
    Relation.DISJOINT: lambda both, first, second: not both and (first or second),
}


@given(small_cases(max_size=2))
def test_two_rules_stand_to_each_other_as_every_subject_says(case: SmallCase) -> None:
    first, second = case.rules.requirements[0], case.rules.requirements[-1]
    world = case.world()

    found = compare(first, second, Thing)

    pairs = {outcomes_of((first, second), thing) for thing in world}
    both = (MET, MET) in pairs
    only_first = any(one is MET and other is not MET for one, other in pairs)
    only_second = any(one is not MET and other is MET for one, other in pairs)
    assert RELATION[found.relation](both, only_first, only_second)
    assert (found.both is not None, found.only_first is not None, found.only_second is not None) == (
        both,
        only_first,
        only_second,
    )
    assert found.same_outcomes is all(one is other for one, other in pairs)
    if found.both is not None:
        assert outcomes_of((first, second), found.both) == (MET, MET)
    if found.only_first is not None:
        shown = outcomes_of((first, second), found.only_first)
        assert shown[0] is MET
        assert shown[1] is not MET
    if found.only_second is not None:
        shown = outcomes_of((first, second), found.only_second)
        assert shown[0] is not MET
        assert shown[1] is MET


@given(small_cases(max_size=3), st.data())
def test_what_is_given_stays_and_what_it_rules_out_is_out(case: SmallCase, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(case.world()))
    name = case.facts[0].path[0]
    given_ = {name: getattr(one, name)}
    reached = {outcomes_of(case.rules, thing) for thing in case.world() if getattr(thing, name) == getattr(one, name)}

    table = decision_table(case.rules, Thing, given=given_)

    assert [row.outcomes for row in table] == sorted(reached, key=rank)
    assert all(getattr(row.subject, name) == getattr(one, name) for row in table)
    assert all(outcomes_of(case.rules, row.subject) == row.outcomes for row in table)


def test_a_requirement_is_met_by_everything_if_it_is_implied_by_nothing() -> None:
    from learningcity.rules.rulebook import RuleBook
    from strategies_for_rules import FLAG, NUMBER, derived

    always = requirement(1, derived(NUMBER.at_least(0) | ~NUMBER.at_least(0)))
    rules: RuleBook[Anything] = RuleBook(
        "test.book", (requirement(0, NUMBER.at_least(0)), always, requirement(2, FLAG.holds()))
    )

    (found,) = redundant(rules, Thing)

    assert (found.requirement, found.implied_by) == (always, (rules.requirements[0],))
