"""However large a rule is, cells answer or say that they give up, and never look for hours."""

from __future__ import annotations

import pytest

from learningcity.outcome import MET, NOT_MET
from learningcity.rules.cells import (
    Clash,
    GaveUp,
    Relation,
    Witness,
    boundary_cases,
    compare,
    contradictions,
    decision_table,
    feasible,
    inquiry,
    redundant,
    tables,
)
from learningcity.rules.cells.inquiry import fewest
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import MAX_DEPTH, AnyFact, Condition, Not, all_of
from learningcity.rules.rulebook import RuleBook
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    PART_COUNT,
    RANK,
    RATIO,
    TAG_COUNT,
    TAGS,
    Rank,
    Thing,
    book,
    fact,
    requirement,
)

MANY = 200
WORDS = tuple(f"word-{number}" for number in range(2_000))


def knot(size: int) -> Condition:
    """A condition on many entries of which no part decides early."""
    return (
        book(
            *(
                (NUMBERS.includes_any(at) | NUMBERS.includes_any((at * 7 + 3) % size))
                & ~(NUMBERS.includes_any((at * 3 + 1) % size) & NUMBERS.includes_any((at * 5 + 2) % size))
                for at in range(size)
            )
        )
        .requirements[0]
        .condition
        & NUMBERS.includes_any(*range(size))
        & ~NUMBERS.includes_all(0, 1)
    )


def many() -> RuleBook[Thing]:
    return book(*(NUMBER.at_least(bound) | RANK.equals(Rank.LOW) for bound in range(MANY)))


def test_a_table_of_very_many_requirements() -> None:
    table = decision_table(many(), Thing)

    assert table.complete
    assert len(table) == 2 * MANY + 1
    assert table.rows[0].outcomes == (MET,) * MANY


def test_contradictions_among_very_many_requirements() -> None:
    rules = book(*(NUMBER.at_least(bound) for bound in range(MANY)), NUMBER.at_most(-1))

    found = contradictions(rules, Thing)

    assert found.complete
    assert len(found) == MANY
    assert {len(clash.aims) for clash in found} == {2}


def test_requirements_that_nothing_meets_are_told_one_by_one() -> None:
    never = NUMBER.at_least(1) & NUMBER.at_most(0)

    found = contradictions(book(*(never & NUMBER.at_least(bound) for bound in range(40))), Thing)

    assert found.complete
    assert [len(clash.aims) for clash in found] == [1] * 40


def test_more_contradictions_than_anybody_reads_are_not_all_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_SETS", 5)
    rules = book(*(NUMBER.equals(bound) for bound in range(6)))

    found = contradictions(rules, Thing)

    assert not found.complete
    assert 0 < len(found) <= 5


def test_very_many_constants_of_one_value() -> None:
    condition = LABEL.one_of(*WORDS)

    assert len(boundary_cases(condition, Thing)) == 3 * len(WORDS)
    assert len(decision_table(book(condition), Thing)) == 3


def test_very_many_constants_of_one_tuple() -> None:
    assert isinstance(feasible({TAGS.includes_any(*WORDS[:500]): NOT_MET}, Thing), Witness)
    assert isinstance(feasible({TAGS.includes_all(*WORDS[:500]): NOT_MET}, Thing), Witness)
    assert isinstance(feasible({TAGS.includes_all(*WORDS[:500]): MET}, Thing), Witness | GaveUp)


def test_conditions_as_deep_as_they_may_be() -> None:
    condition: Condition = NUMBER.at_least(3)
    for _ in range(MAX_DEPTH - 1):
        condition = Not(condition)

    found = feasible({condition: MET}, Thing)

    assert isinstance(found, Witness)
    assert evaluate(condition, found.subject) is MET
    assert len(boundary_cases(condition, Thing)) == 4


HARD = TAGS.includes_all(*WORDS[:30])


def test_a_search_that_takes_too_long_is_given_up_everywhere() -> None:
    rules: RuleBook[Thing] = RuleBook(
        "test.hard", (requirement(0, HARD), requirement(1, ~HARD), requirement(2, FLAG.holds()))
    )

    answer = feasible({HARD: MET}, Thing, budget=5)

    assert answer == GaveUp(5)
    assert "5" in str(answer)
    assert not boundary_cases(rules, Thing, budget=5).complete
    assert not decision_table(rules, Thing, budget=5).complete
    assert not contradictions(rules, Thing, budget=5).complete
    assert not redundant(rules, Thing, budget=5).complete
    compared = compare(HARD, FLAG.holds(), Thing, budget=5)
    assert compared.relation is Relation.UNDECIDED
    assert compared.same_outcomes is None


def test_all_searches_together_end_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inquiry, "_SEARCHES", 1)

    assert not boundary_cases(many(), Thing, budget=200).complete


def test_whether_unknown_tells_two_rules_apart_may_stay_open() -> None:
    never = HARD & ~HARD
    assert compare(never, never, Thing, budget=3).relation is Relation.UNDECIDED


def test_fewest_keeps_what_it_takes_and_nothing_else() -> None:
    assert fewest(range(100), lambda fewer: {3, 50, 99} <= set(fewer)) == (3, 50, 99)
    assert fewest(range(7), lambda _: True) == ()
    assert fewest((), lambda _: True) == ()
    assert fewest("abc", lambda fewer: len(fewer) == 3) == ("a", "b", "c")


def test_a_clash_is_named_also_where_nobody_can_tell_which_part_of_it_can_be_spared() -> None:
    facts: tuple[AnyFact, ...] = (NUMBER, RATIO, fact(int, "part", "number"), PART_COUNT, TAG_COUNT)
    tied = all_of(*(FLAG.holds() | each.at_least(5) for each in facts))
    wanted = {FLAG.holds(): MET, ~FLAG.holds(): MET, tied: MET}

    answer = feasible(wanted, Thing, budget=10)

    assert isinstance(answer, Clash)
    assert len(answer.aims) == 3
    fewest_aims = feasible(wanted, Thing)
    assert isinstance(fewest_aims, Clash)
    assert len(fewest_aims.aims) == 2
