"""The parts of which cells are made, where no question from outside shows what they do."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import NotASubject
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules.cells import Clash, Witness, boundary_cases, compare, feasible, redundant
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Inquiry
from learningcity.rules.cells.search import Want
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import MAX_DEPTH, Condition, Custom, Not
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    NUMBER,
    PARTIAL,
    TAG_COUNT,
    TAGS,
    TITLE,
    Thing,
    always_met,
    book,
    fact,
    requirement,
)

CUSTOM = Custom(always_met, (NUMBER,), TITLE, CITATIONS)


def test_what_a_function_decides_is_taken_as_it_is_said() -> None:
    inquiry = Inquiry(Thing, [CUSTOM, CUSTOM & FLAG.holds()], decided={CUSTOM: MET})

    assert inquiry.cells([Want(0, bits([MET]))]) is not None
    assert inquiry.cells([Want(0, bits([NOT_MET]))]) is None
    cells = inquiry.cells([Want(1, bits([NOT_MET])), Want(0, bits([MET]))])
    assert cells is not None
    assert inquiry.subject(cells) == Thing(flag=False)


def test_the_cells_that_stay_open_lead_to_what_is_wanted() -> None:
    inquiry = Inquiry(Thing, [NUMBER.at_least(3) & FLAG.holds()])
    search = inquiry.search([Want(0, bits([NOT_MET]))])
    (part,) = search.parts

    first = search.open_cells(part, ())

    assert first == search.open_cells(part, ()) == (0, 1, 2)
    number = inquiry.world.position[NUMBER.path]
    assert part.variables[0] == number
    # With a number that is enough only a flag that is not set is open.
    assert search.open_cells(part, (1,)) == (1,)


def test_cells_of_which_nothing_is_found_out_in_time_are_left_out() -> None:
    inquiry = Inquiry(Thing, [TAGS.includes_all("a", "b", "c", "d")], budget=2)
    search = inquiry.search([Want(0, bits([MET]))])

    assert search.open_cells(search.parts[0], ()) == ()


@pytest.mark.parametrize(
    "partial", [PartialDate(2021), PartialDate(2021, 1), PartialDate(2020), PartialDate(2021, 1, 15)]
)
def test_a_subject_is_found_in_the_cell_from_which_it_comes(partial: PartialDate) -> None:
    condition = PARTIAL.on_or_after(date(2021, 1, 15))
    inquiry = Inquiry(Thing, [condition])
    subject = Thing(partial=partial)

    cells = inquiry.world.locate(subject)

    assert inquiry.circuit.outcomes(cells) == (evaluate(condition, subject),)
    assert inquiry.world.locate(inquiry.subject(cells)) == cells


def test_of_the_entries_of_a_base_those_stay_that_leave_room() -> None:
    base = Thing(tags=("x", "a", "y", "z"))
    inquiry = Inquiry(Thing, [TAG_COUNT.at_most(2), TAGS.includes_all("a", "b")], base=base)

    cells = inquiry.cells([Want(0, bits([MET])), Want(1, bits([MET]))])

    assert cells is not None
    assert inquiry.subject(cells).tags == ("a", "b")


def test_answers_say_in_a_sentence_what_they_are() -> None:
    clash = feasible({NUMBER.equals(3): MET, NUMBER.at_least(4): MET}, Thing)
    assert isinstance(clash, Clash)
    assert str(clash) == str(clash.message)
    compared = compare(NUMBER.equals(3), NUMBER.at_least(4), Thing)
    assert str(compared) == str(compared.message)
    assert len(redundant(book(NUMBER.at_least(3), NUMBER.at_least(2)), Thing)) == 1


def test_the_cases_of_a_requirement_flip_the_requirement() -> None:
    found = boundary_cases(requirement(7, NUMBER.at_least(3), binding=False), Thing)

    assert {case.flips for case in found} == {(), ("test.r7",)}
    assert found[0] == next(iter(found))


def test_a_rule_book_asks_for_conditions_as_deep_as_they_may_be() -> None:
    condition: Condition = NUMBER.at_least(3)
    for _ in range(MAX_DEPTH - 1):
        condition = Not(condition)
    rules = book(condition, FLAG.holds())

    assert [isinstance(feasible({rules: outcome}, Thing), Clash) for outcome in (MET, NOT_MET, UNKNOWN)] == [False] * 3


def _zero_or_hundred(_: object, __: object, value: int | None) -> None:
    if value not in (None, 0, 100):
        raise ValueError(value)


@frozen
class TwoValues:
    number: int | None = field(default=None, validator=_zero_or_hundred)


def test_a_value_that_lies_in_no_cell_is_said_so() -> None:
    with pytest.raises(NotASubject, match="100"):
        Inquiry(TwoValues, [NUMBER.at_least(10)]).world.locate(TwoValues(100))


def test_a_value_that_is_given_is_known_to_be_accepted() -> None:
    answer = feasible({NUMBER.at_least(10): MET}, TwoValues, given={"number": 100})

    assert isinstance(answer, Witness)
    assert answer.subject == TwoValues(100)


@frozen
class Left:
    low: int = 0


@frozen
class Right:
    high: int = 0


@frozen
class Either:
    part: Left | Right | None = None


def test_fields_of_two_classes_are_not_asked_of_one_object() -> None:
    low, high = fact(int, "part", "low"), fact(int, "part", "high")

    assert not isinstance(feasible({high.at_least(3): MET}, Either), Clash)
    with pytest.raises(NotASubject, match="high, low"):
        feasible({low.at_least(3): MET, high.at_least(3): MET}, Either)
