"""A verdict turns on the binding requirements without which its outcome would be another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learningcity.outcome import Outcome
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict
from strategies_for_rules import NUMBER, requirement

CASES = st.builds(
    lambda decisive, others: [(decisive, True), *others],
    st.sampled_from(Outcome),
    st.lists(st.tuples(st.sampled_from(Outcome), st.booleans()), max_size=5),
).flatmap(st.permutations)
"""Outcomes, and whether their requirements are binding; at least one is."""


def verdict(case: list[tuple[Outcome, bool]]) -> Verdict[None]:
    rules: RuleBook[None] = RuleBook(
        "test.book",
        tuple(requirement(at, NUMBER.at_least(at), binding=binding) for at, (_, binding) in enumerate(case)),
    )
    met = sum(1 << at for at, (outcome, _) in enumerate(case) if outcome is Outcome.MET)
    not_met = sum(1 << at for at, (outcome, _) in enumerate(case) if outcome is Outcome.NOT_MET)
    return Verdict(rules, None, met, not_met)


@given(CASES)
def test_a_verdict_turns_on_what_changes_it_when_removed(case: list[tuple[Outcome, bool]]) -> None:
    whole = verdict(case)

    expected = []
    for at, (_, binding) in enumerate(case):
        rest = [outcome for other, (outcome, binds) in enumerate(case) if binds and other != at]
        if binding and Outcome.all_of(rest) is not whole.outcome:
            expected.append(whole.rulebook.requirements[at])
    assert list(whole.turns_on) == expected


@given(CASES)
def test_advisory_requirements_never_move_the_outcome(case: list[tuple[Outcome, bool]]) -> None:
    whole = verdict(case)

    assert whole.outcome is Outcome.all_of(outcome for outcome, binding in case if binding)
    assert len(whole.outcomes) == len(case)


@given(CASES)
def test_the_masks_tell_every_outcome(case: list[tuple[Outcome, bool]]) -> None:
    assert verdict(case).outcomes == tuple(outcome for outcome, _ in case)


def test_one_failure_is_what_a_verdict_turns_on_and_of_two_neither_is() -> None:
    met, not_met = (Outcome.MET, True), (Outcome.NOT_MET, True)

    assert [r.id for r in verdict([met, not_met, met]).turns_on] == ["test.r1"]
    assert verdict([not_met, not_met]).turns_on == ()
    assert verdict([met, met]).turns_on == ()
    assert [r.id for r in verdict([met, (Outcome.UNKNOWN, True)]).turns_on] == ["test.r1"]
