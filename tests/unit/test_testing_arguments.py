"""What the doors of ``testing`` and of the cells refuse, where and for what they say so; and what they print."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from enum import Enum
from typing import Any

import pytest
from attrs import frozen

from learningcity import check, strategies, testing
from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP
from learningcity.errors import (
    CannotExpress,
    FieldError,
    InvalidValue,
    NotASubject,
    RuleBookFault,
    WrongType,
)
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules import cells
from learningcity.rules.cells.inquiry import Inquiry
from learningcity.rules.cells.search import Want
from learningcity.rules.difference import difference
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources import Citation, Source
from learningcity.strategies import InfeasibleStrategy
from learningcity.testing import Aim, Clash, Witness
from learningcity.texts import Labels


class Programme(Enum):
    MATHS = "maths"


@frozen
class Head:
    licensed: bool | None = None


@frozen
class School:
    name: str
    staff: int | None = None
    rooms: int = 0
    share: float | None = None
    founded: date | None = None
    accredited: PartialDate | None = None
    programmes: tuple[Programme, ...] | None = None
    tags: tuple[str | None, ...] = ()
    principal: Head | None = None


STAFF = Fact("school.staff", int, path=("staff",))
ROOMS = Fact("school.rooms", int, path=("rooms",))
SHARE = Fact("school.share", float, path=("share",))
FOUNDED = Fact("school.founded", date, path=("founded",))
ACCREDITED = Fact("school.accredited", PartialDate, path=("accredited",))
PROGRAMMES = Fact("school.programmes", Programme, path=("programmes", "*"))
COUNT = Fact("school.programme-count", int, path=("programmes", "#"))
TAGS = Fact("school.tags", str, path=("tags", "*"))
LICENSED = Fact("school.licensed", bool, path=("principal", "licensed"))
DAY = date(2020, 1, 1)
READS = (
    STAFF.at_least(3)
    & ROOMS.at_least(1)
    & SHARE.at_least(0.5)
    & FOUNDED.before(DAY)
    & ACCREDITED.before(DAY)
    & PROGRAMMES.includes_any(Programme.MATHS)
    & COUNT.at_most(4)
    & TAGS.includes_any("a")
    & LICENSED.holds()
)
CITED = (Citation(Source("circular", "Circular 1/2026", "Ministry"), "section 2"),)


def book(*conditions: Condition) -> RuleBook[Any]:
    requirements = tuple(
        Requirement(f"school.rule-{at}", condition, citations=CITED, title=Labels(en=f"Rule {at}", th=f"เกณฑ์ {at}"))
        for at, condition in enumerate(conditions)
    )
    return RuleBook("school.rules", requirements, title=Labels(en="Rules", th="ชุดเกณฑ์"))


def refused(call: Callable[[], object]) -> FieldError:
    with pytest.raises((WrongType, InvalidValue)) as caught:
        call()
    assert isinstance(caught.value, FieldError)
    return caught.value


# Values that every subject has


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (["name"], "given"),
        ({"nme": "A"}, "given.nme"),
        ({3: "A"}, "given.3"),
        ({"staff": "many"}, "given.staff"),
        ({"staff": True}, "given.staff"),
        ({"staff": 2.5}, "given.staff"),
        ({"rooms": None}, "given.rooms"),
        ({"share": True}, "given.share"),
        ({"share": "half"}, "given.share"),
        ({"founded": PartialDate(2020)}, "given.founded"),
        ({"accredited": "2020"}, "given.accredited"),
        ({"programmes": ["maths"]}, "given.programmes"),
        ({"programmes": "maths"}, "given.programmes"),
        ({"programmes": ("maths",)}, "given.programmes[0]"),
        ({"programmes": (None,)}, "given.programmes[0]"),
        ({"tags": None}, "given.tags"),
        ({"principal": "P"}, "given.principal"),
    ],
)
def test_what_a_field_or_a_fact_cannot_hold_is_not_given(given: Any, where: str) -> None:
    asked: tuple[Callable[[], object], ...] = (
        lambda: cells.boundary_cases(READS, School, given=given),
        lambda: testing.boundary_cases(READS, School, given=given),
        lambda: testing.feasible({READS: MET}, School, given=given),
        lambda: testing.compare(READS, READS, School, given=given),
        lambda: testing.decision_table(book(READS), School, given=given),
        lambda: testing.contradictions(book(READS), School, given=given),
        lambda: testing.redundant(book(READS), School, given=given),
        lambda: testing.difference(book(READS), book(READS), School, given=given),
        lambda: testing.assert_satisfiable(book(READS), School, given=given),
        lambda: testing.assert_no_redundancy(book(READS), School, given=given),
        lambda: testing.assert_readers_agree(book(READS), School, given=given),
    )
    for call in asked:
        assert refused(call).problem.where == where


@pytest.mark.parametrize(
    "given",
    [
        {"name": "A"},
        {"staff": None},
        {"share": 1},
        {"founded": date(1990, 5, 1)},
        {"programmes": None},
        {"programmes": (Programme.MATHS,)},
        {"tags": frozenset({"a"})},
        {"tags": ("a", None)},
        {"principal": None},
        {"principal": Head()},
    ],
)
def test_what_they_can_hold_is_kept(given: dict[str, Any]) -> None:
    answer = testing.feasible({READS: (MET, NOT_MET, UNKNOWN)}, School, given=given)

    assert isinstance(answer, Witness)
    assert all(getattr(answer.subject, name) == value for name, value in given.items())


def test_a_misspelt_field_is_told_the_nearest() -> None:
    assert "(did you mean name?)" in str(refused(lambda: testing.boundary_cases(READS, School, given={"nme": "A"})))


def test_what_the_class_itself_refuses_is_told_where_it_stands() -> None:
    given = {"endorsements": ("pope",)}

    error = refused(lambda: testing.boundary_cases(MEMBERSHIP, given=given))

    assert isinstance(error, InvalidValue)
    assert error.problem.where == "given.endorsements[0]"


def test_constants_of_a_strategy_are_looked_at_alike() -> None:
    error = refused(lambda: strategies.subjects_where(School, book(READS), met=READS, staff="many"))

    assert error.problem.where == "staff"


# Rules, classes, outcomes, numbers


@pytest.mark.parametrize(
    "wrong", [STAFF, "school.rules", None, School, 3], ids=["fact", "id", "none", "class", "number"]
)
def test_what_is_no_rule_is_refused(wrong: Any) -> None:
    for of_rule in (
        lambda: testing.boundary_cases(wrong, School),
        lambda: testing.compare(wrong, READS, School),
        lambda: testing.compare(READS, wrong, School),
        lambda: testing.feasible({wrong: MET}, School),
    ):
        assert refused(of_rule).problem.accepted is not None


@pytest.mark.parametrize(
    "wrong", [STAFF, READS, "school.rules", None, School], ids=["fact", "rule", "id", "none", "class"]
)
def test_what_is_no_rule_book_is_refused(wrong: Any) -> None:
    rules = book(READS)
    asked: dict[str, tuple[Callable[[], object], ...]] = {
        "rulebook": (
            lambda: testing.decision_table(wrong, School),
            lambda: testing.contradictions(wrong, School),
            lambda: testing.redundant(wrong, School),
            lambda: testing.assert_cited(wrong),
            lambda: testing.assert_labelled(wrong),
            lambda: testing.assert_satisfiable(wrong, School),
            lambda: testing.assert_no_redundancy(wrong, School),
            lambda: testing.assert_readers_agree(wrong, School),
        ),
        "old": (lambda: testing.difference(wrong, rules, School),),
        "new": (lambda: difference(rules, wrong, School),),
    }
    for name, calls in asked.items():
        for call in calls:
            error = refused(call)
            assert error.problem.where == name
            assert ("say what is to hold of the fact" in str(error)) is (wrong is STAFF)


def test_requirements_that_are_listed_are_no_rule_book() -> None:
    with pytest.raises(WrongType, match="rulebook"):
        testing.assert_cited(MEMBERSHIP.requirements)  # type: ignore[arg-type]  # that is what is tested


@pytest.mark.parametrize("kind", [School("A"), "City"], ids=["instance", "name"])
def test_what_is_no_class_is_refused(kind: Any) -> None:
    for call in (
        lambda: testing.boundary_cases(READS, kind),
        lambda: testing.difference(book(READS), book(READS), kind),
        lambda: testing.assert_satisfiable(book(READS), kind),
        lambda: testing.assert_readers_agree(book(READS), kind),
    ):
        assert refused(call).problem.where == "kind"


@pytest.mark.parametrize(
    "wanted",
    [{READS: "met"}, {READS: True}, {"id": MET}, READS, [READS], None, 3, {READS: []}, [Aim(READS, ())], book(READS)],
    ids=range(10),
)
def test_what_is_no_rule_with_outcomes_is_refused(wanted: Any) -> None:
    assert refused(lambda: testing.feasible(wanted, School)).problem.where.startswith("wanted")


@pytest.mark.parametrize("outcomes", [["met"], "met", [], 3])
def test_what_is_no_outcome_is_refused(outcomes: Any) -> None:
    error = refused(lambda: testing.assert_satisfiable(book(READS), School, outcomes=outcomes))

    assert error.problem.where == "outcomes"


@pytest.mark.parametrize("number", ["x", None, 1.5, True, 0, -4])
def test_what_is_no_number_of_steps_or_rows_is_refused(number: Any) -> None:
    rules = book(STAFF.at_least(3))
    calls: dict[str, tuple[Callable[[], object], ...]] = {
        "limit": (
            lambda: testing.decision_table(rules, School, limit=number),
            lambda: check(City(name="A")).next_steps(limit=number),
        ),
        "budget": (
            lambda: testing.decision_table(rules, School, budget=number),
            lambda: testing.boundary_cases(rules, School, budget=number),
            lambda: testing.feasible({rules: MET}, School, budget=number),
            lambda: testing.compare(rules, rules, School, budget=number),
            lambda: testing.difference(rules, rules, School, budget=number),
            lambda: testing.contradictions(rules, School, budget=number),
            lambda: testing.redundant(rules, School, budget=number),
            lambda: testing.assert_readers_agree(rules, School, budget=number),
            lambda: testing.assert_satisfiable(rules, School, budget=number),
            lambda: testing.assert_no_redundancy(rules, School, budget=number),
        ),
    }
    for name, asked in calls.items():
        for call in asked:
            error = refused(call)
            assert error.problem.where == name
            assert "a whole number from 1" in str(error)


def test_one_language_and_one_word_may_stand_alone() -> None:
    testing.assert_labelled(MEMBERSHIP, "th")
    testing.assert_labelled(MEMBERSHIP, as_written="km")


@pytest.mark.parametrize("wrong", [3, [3]])
def test_what_is_no_language_is_refused(wrong: Any) -> None:
    assert refused(lambda: testing.assert_labelled(MEMBERSHIP, wrong)).problem.where == "locales"


def test_one_subject_is_not_several() -> None:
    wrong: Any = School("A")
    error = refused(lambda: testing.assert_readers_agree(book(READS), School, subjects=wrong))

    assert error.problem.where == "subjects"
    assert "[city]" in str(error)


def test_a_plan_for_one_class_is_not_applied_to_another() -> None:
    staffed, licensed = (book(rule).check(School("A")).next_steps().plans[0] for rule in (STAFF.at_least(3), READS))

    for plan in (staffed, licensed):
        with pytest.raises(NotASubject, match="City"):
            plan.apply(City(name="B"))
    assert staffed.apply(School("B")) == School("B", staff=3)


# What cannot be


def test_a_clash_says_which_given_fields_are_to_blame() -> None:
    given = {"name": "A", "staff": 2, "rooms": 4}

    answer = testing.feasible({STAFF.at_least(3) & ROOMS.at_least(2): MET}, School, given=given)

    assert isinstance(answer, Clash)
    assert answer.given == ("staff",)
    assert "staff)" in str(answer)


def test_a_clash_that_needs_no_given_field_blames_none() -> None:
    answer = testing.feasible({STAFF.at_least(3) & STAFF.at_most(2): MET}, School, given={"staff": 2})

    assert isinstance(answer, Clash)
    assert answer.given == ()
    assert "given" not in str(answer)


def test_contradictions_and_assertions_blame_them_too() -> None:
    rules, given = book(STAFF.at_least(3), ROOMS.at_least(1)), {"staff": 2}

    (clash,) = testing.contradictions(rules, School, given=given)
    assert clash.given == ("staff",)
    with pytest.raises(RuleBookFault) as caught:
        testing.assert_satisfiable(rules, School, outcomes=MET, given=given)
    assert clash.message in caught.value.problems


def test_where_the_search_cannot_tell_all_that_are_read_are_blamed() -> None:
    inquiry = Inquiry(School, [STAFF.at_least(3)], given={"staff": 2}, budget=1)

    assert inquiry.to_blame([Want(0, 1)]) == ("staff",)


def test_a_rule_that_nothing_meets_has_its_clash_named() -> None:
    for strategy in (strategies.almost_met, strategies.boundary_pairs):
        with pytest.raises(InfeasibleStrategy, match="no subject can have this"):
            strategy(STAFF.at_least(3) & STAFF.at_most(2), School)


def test_rules_that_nothing_meets_are_disjoint_with_others_and_equivalent_to_each_other() -> None:
    never = STAFF.at_least(3) & STAFF.at_most(2)

    assert testing.compare(never, ROOMS.at_least(1), School).relation is testing.Relation.DISJOINT
    assert testing.compare(never, never, School).relation is testing.Relation.EQUIVALENT


# Functions of a user


def decide(staff: int | None) -> Outcome:
    """Fails where anything is known."""
    if staff is None:
        return UNKNOWN
    raise ZeroDivisionError("no room")


JUDGED = Custom(decide, (STAFF,), Labels(en="the inspector agrees", th="ผู้ตรวจเห็นชอบ"), CITED)


def test_a_search_names_the_requirement_in_which_a_function_decides() -> None:
    rules = book(ROOMS.at_least(1), JUDGED)
    expected = r"^school\.rule-1: a function decides here \(the inspector agrees\); a search cannot look into it$"

    for call in (
        lambda: testing.boundary_cases(rules, School),
        lambda: testing.boundary_cases(rules.requirements[1], School),
        lambda: testing.decision_table(rules, School),
        lambda: testing.feasible({rules: MET}, School),
        lambda: strategies.subjects_where(School, rules, met=rules),
        lambda: strategies.boundary_pairs(rules, School),
    ):
        with pytest.raises(CannotExpress, match=expected):
            call()
    with pytest.raises(CannotExpress, match=r"^a function decides here \(the inspector agrees\); a search"):
        testing.feasible({JUDGED: MET}, School)


def test_an_advisory_function_does_not_stand_in_the_way_of_what_is_binding() -> None:
    advice = Requirement("school.advice", JUDGED, citations=CITED, title=Labels(en="Advice"), binding=False)
    rules: RuleBook[Any] = RuleBook(
        "school.rules", (*book(ROOMS.at_least(1)).requirements, advice), title=Labels(en="Rules")
    )

    assert isinstance(testing.feasible({rules: MET}, School), Witness)
    with pytest.raises(CannotExpress, match=r"^school\.advice: "):
        testing.boundary_cases(rules, School)


def test_a_function_that_fails_is_a_fault_with_its_requirement_and_its_subject() -> None:
    with pytest.raises(RuleBookFault) as caught:
        testing.assert_readers_agree(book(JUDGED), School, subjects=[School("A"), School("B", staff=3)])

    assert [str(problem) for problem in caught.value.problems] == [
        "school.rule-0: to decide it fails: ZeroDivisionError: no room, for School(name='B', staff=3)"
    ]


def test_a_reader_that_fails_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError("no room")

    monkeypatch.setattr(RuleBook, "predicate", broken)
    with pytest.raises(RuleBookFault, match=r"check\(\) fails: no room"):
        testing.assert_readers_agree(book(STAFF.at_least(3)), School)


@pytest.mark.parametrize("rule", [STAFF.at_least(3), JUDGED], ids=["search", "function"])
def test_a_subject_that_is_none_is_no_fault_of_the_rules(rule: Condition) -> None:
    with pytest.raises(NotASubject):
        testing.assert_readers_agree(book(rule), School, subjects=[3])


def test_a_subject_with_what_no_fact_holds_is_a_fault() -> None:
    wrong: Any = "many"

    with pytest.raises(RuleBookFault, match=r"school\.rule-0: to decide it fails: TypeError"):
        testing.assert_readers_agree(book(STAFF.at_least(3)), School, subjects=[School("A", staff=wrong)])


def test_given_fields_are_looked_at_where_a_function_decides_too() -> None:
    given = {"nme": "A"}
    error = refused(lambda: testing.assert_readers_agree(book(JUDGED), School, subjects=[School("A")], given=given))

    assert error.problem.where == "given.nme"


# What is found, as a list and in print

RULES = book(STAFF.at_least(3), STAFF.at_most(5), STAFF.at_most(9))
FOUND: tuple[Any, ...] = (
    testing.boundary_cases(RULES, School),
    testing.decision_table(RULES, School),
    testing.contradictions(book(STAFF.at_least(3), STAFF.at_most(2)), School),
    testing.redundant(RULES, School),
    testing.difference(RULES, book(STAFF.at_least(4)), School),
)


@pytest.mark.parametrize("found", FOUND, ids=lambda found: type(found).__name__)
def test_what_is_found_is_a_collection(found: Any) -> None:
    known: object = found
    assert isinstance(known, Collection)
    assert all(one in found for one in found)
    assert len(found) == len(list(found)) > 0
    assert "x" not in found


@pytest.mark.parametrize("case", FOUND[0], ids=lambda case: case.id)
def test_cases_parametrize_a_test_as_they_are(case: testing.BoundaryCase[School]) -> None:
    assert RULES.check(case.subject).outcome is case.outcome


def test_what_is_found_prints_one_line_for_each() -> None:
    for found in FOUND[:4]:
        assert len(str(found).splitlines()) == len(found)
        assert "\n".join(map(str, found.messages())) == str(found)
    assert str(FOUND[1]).splitlines()[1] == "not-met (Rule 0: met; Rule 1: not-met; Rule 2: met)"
    assert str(FOUND[3]) == "school.rule-2: it changes nothing beside school.rule-1"
    (redundancy,) = FOUND[3]
    assert str(redundancy) == str(FOUND[3])
    assert repr(redundancy) == "Redundancy(requirement=<school.rule-2>, implied_by=(<school.rule-1>))"


def test_what_is_not_found_and_what_is_not_all_is_said() -> None:
    assert str(testing.contradictions(RULES, School)) == "nothing was found"
    assert str(testing.decision_table(RULES, School, limit=1)).splitlines()[1:] == [
        "not everything was looked through: there may be more"
    ]


def test_a_redundancy_that_everybody_meets() -> None:
    (redundancy,) = testing.redundant(book(ROOMS.at_least(1) | ROOMS.at_most(5), ROOMS.at_most(9)), School)
    assert str(redundancy) == "school.rule-0: it changes nothing; everybody meets it"
