"""The checks for rule books of other people: each finds what it is for, all of it, and passes what is sound."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve, frozen

from learningcity import eligibility, sources, testing
from learningcity.cities import ENDORSED, POPULATION, City
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP, rulebooks
from learningcity.errors import CannotExpress, LearningCityError, NotASubject, RuleBookFault, UnknownLocale
from learningcity.localization import render
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules import gaps
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.rules.verdict import Finding, Verdict
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.testing import (
    Clash,
    Comparison,
    Relation,
    Witness,
    assert_cited,
    assert_labelled,
    assert_no_redundancy,
    assert_readers_agree,
    assert_satisfiable,
)
from learningcity.texts import Labels, Message, Quantity, Series

TITLE = Labels(en="Rule", th="เกณฑ์")
SOURCE = Source("circular", "Circular 1/2026", "Ministry")
CITED = (Citation(SOURCE, "section 2"),)


class Zone(Enum):
    COAST = "coast"
    HILLS = "hills"


@frozen(kw_only=True)
class Town:
    """A subject that is no city."""

    budget: int | None = None
    zone: Zone | None = None
    libraries: int = 0


BUDGET = Fact("town.budget", int, path=("budget",), unit="THB", title=Labels(en="budget", th="งบประมาณ"))
ZONE = Fact("town.zone", Zone, path=("zone",), title=Labels(en="zone", th="เขต"))
LIBRARIES = Fact("town.libraries", int, path=("libraries",), title=Labels(en="libraries", th="ห้องสมุด"))


def asks(condition: Condition, id: str = "town.rule", **parts: Any) -> Requirement:
    return Requirement(id, condition, **{"citations": CITED, "title": TITLE, **parts})


def book(*requirements: Requirement | Condition) -> RuleBook[Any]:
    named = (
        each if isinstance(each, Requirement) else asks(each, f"town.rule-{at}") for at, each in enumerate(requirements)
    )
    return RuleBook("town.rules", tuple(named), title=TITLE)


def faults(check: Callable[..., None], *args: Any, **options: Any) -> tuple[Message, ...]:
    """What an assertion finds."""
    with pytest.raises(RuleBookFault) as caught:
        check(*args, **options)
    return caught.value.problems


def ids(problems: tuple[Message, ...]) -> list[str]:
    return [problem.id for problem in problems]


CHECKS = (assert_readers_agree, assert_cited, assert_labelled, assert_satisfiable, assert_no_redundancy)


# The error


def test_a_fault_is_an_assertion_error_that_tells_every_problem_in_any_language() -> None:
    rules = book(BUDGET.at_least(1), BUDGET.at_least(2), BUDGET.at_least(3))

    with pytest.raises(AssertionError) as caught:
        assert_no_redundancy(rules, Town)

    error = caught.value
    assert isinstance(error, RuleBookFault)
    assert isinstance(error, LearningCityError)
    assert error.rulebook == "town.rules"
    assert str(error) == (
        "town.rules: 2 problems in this rule book\n"
        "  town.rule-0: it changes nothing beside town.rule-2\n"
        "  town.rule-1: it changes nothing beside town.rule-2"
    )
    assert "พบปัญหา" in render(error.message, "th")
    assert all(render(problem, "th") != str(problem) for problem in error.problems)


def test_a_fault_survives_pickle() -> None:
    error = RuleBookFault("a", [Message("fault.travels-changed")])

    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (again.rulebook, again.problems, again.message) == (error.rulebook, error.problems, error.message)
    assert str(again) == str(error)


# Sound rule books


@pytest.mark.parametrize("rules", rulebooks(), ids=lambda rules: rules.id)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_shipped_rule_books_pass(check: Callable[[RuleBook[Any]], None], rules: RuleBook[Any]) -> None:
    check(rules)


def test_a_rule_book_on_other_subjects_passes() -> None:
    rules = book(BUDGET.at_least(1), ZONE.equals(Zone.COAST))

    assert_readers_agree(rules, Town, subjects=[Town(budget=5), Town(zone=Zone.HILLS)])
    assert_cited(rules)
    assert_labelled(rules, as_written=["coast"])
    assert_satisfiable(rules, Town)
    assert_no_redundancy(rules, Town)


# What can be looked through


def test_cities_are_the_subjects_unless_said_otherwise() -> None:
    two = book(POPULATION.at_least(10_000), POPULATION.at_most(5_000))

    assert {type(case.subject) for case in testing.boundary_cases(MEMBERSHIP)} == {City}
    assert {type(row.subject) for row in testing.decision_table(MEMBERSHIP)} == {City}
    assert isinstance(testing.feasible({MEMBERSHIP: MET}), Witness)
    assert isinstance(testing.feasible({two: MET}), Clash)
    assert [len(clash.aims) for clash in testing.contradictions(two)] == [2]
    assert not len(testing.redundant(MEMBERSHIP))
    found: Comparison[City] = testing.compare(MEMBERSHIP, POPULATION.at_least(10_000))
    assert found.relation is Relation.IMPLIES
    assert testing.difference(MEMBERSHIP, MEMBERSHIP.without("gnlc.membership.population")).still_met is True


def test_other_subjects_and_values_of_fields_are_named() -> None:
    rule = BUDGET.at_least(10) & ZONE.equals(Zone.COAST)
    coast = {"zone": Zone.COAST}

    assert {case.subject.zone for case in testing.boundary_cases(BUDGET.at_least(10), Town, given=coast)} == {
        Zone.COAST
    }
    assert {row.subject.libraries for row in testing.decision_table(book(rule), Town, given={"libraries": 3})} == {3}
    answer = testing.feasible({rule: MET}, Town, given={"libraries": 3})
    assert isinstance(answer, Witness)
    assert answer.subject.libraries == 3
    assert testing.compare(rule, BUDGET.at_least(1), Town, given=coast).relation is Relation.IMPLIES
    assert not testing.contradictions(book(rule), Town, given=coast).clashes
    assert not testing.redundant(book(rule), Town, given=coast).redundancies
    (change,) = testing.difference(book(rule), book(BUDGET.at_least(1) & rule), Town, given=coast)
    assert change.kind is testing.ChangeKind.REWORDED


def test_who_gives_up_says_so() -> None:
    rules = book(BUDGET.between(10, 20) & ZONE.equals(Zone.COAST), BUDGET.at_least(5) | ZONE.equals(Zone.HILLS))

    assert not testing.boundary_cases(rules, Town, budget=1).complete
    assert testing.decision_table(rules, Town).complete
    first = testing.decision_table(rules, Town, limit=1)
    assert (len(first), first.complete) == (1, False)


@pytest.mark.parametrize("check", [assert_readers_agree, assert_satisfiable, assert_no_redundancy])
def test_an_assertion_that_gives_up_fails_unless_told_otherwise(check: Callable[..., None]) -> None:
    rules = book(BUDGET.between(10, 20), ZONE.equals(Zone.COAST))

    found = faults(check, rules, Town, budget=1)
    assert set(ids(found)) == {"fault.gave-up"}
    check(rules, Town, budget=1, may_give_up=True)


def test_a_rule_book_of_many_requirements_is_tried_on_the_first_rows_of_its_table() -> None:
    @frozen
    class Form:
        a: bool | None = None
        b: bool | None = None
        c: bool | None = None
        d: bool | None = None
        e: bool | None = None
        f: bool | None = None
        g: bool | None = None

    rules = book(*(Fact(f"form.{name}", bool, path=(name,), title=TITLE).holds() for name in "abcdefg"))

    assert not testing.decision_table(rules, Form).complete
    assert_readers_agree(rules, Form)


def test_an_assertion_on_the_wrong_subjects_says_so() -> None:
    with pytest.raises(NotASubject):
        assert_readers_agree(book(BUDGET.at_least(1)))
    with pytest.raises(NotASubject):
        assert_satisfiable(book(BUDGET.at_least(1)))


# Readers agree


def enough(budget: int | None) -> Outcome:
    return UNKNOWN if budget is None else MET if budget >= 10 else NOT_MET


def enough_or_said(budget: int | None) -> Outcome:
    """Decides where nothing is known, and otherwise once it is."""
    return MET if budget and budget >= 10 else NOT_MET


_ASKED: Iterator[int] = count()


def never_twice_the_same(_: int | None) -> Outcome:
    """Depends on more than its facts."""
    return MET if next(_ASKED) % 2 else NOT_MET


def by(function: Callable[..., Outcome], **parts: Any) -> Custom:
    return Custom(function, (BUDGET,), parts.get("message", TITLE), parts.get("citations", CITED))


def test_a_function_needs_subjects_and_is_tried_on_those() -> None:
    rules = book(asks(by(enough)), asks(BUDGET.at_least(1), "town.other"))

    assert faults(assert_readers_agree, rules, Town) == (Message("fault.needs-subjects", {"requirement": "town.rule"}),)
    assert_readers_agree(rules, Town, subjects=[Town(), Town(budget=9), Town(budget=10)])


def test_a_function_in_a_ground_needs_subjects_as_well() -> None:
    ground = Ground(by(enough), CITED, Standing.VERIFIED)

    assert ids(faults(assert_readers_agree, book(asks(BUDGET.at_least(1), grounds=(ground,))), Town)) == [
        "fault.needs-subjects"
    ]


def test_a_function_that_depends_on_more_than_its_facts_is_found() -> None:
    found = faults(assert_readers_agree, book(by(never_twice_the_same)), Town, subjects=[Town(budget=1)] * 3)

    assert "fault.disagrees" in ids(found)
    assert "Town(budget=1)" in str(found[0])
    of_no_class = faults(assert_readers_agree, book(by(never_twice_the_same)), subjects=[SimpleNamespace(budget=1)] * 3)
    assert "namespace(budget=1)" in str(of_no_class[0])


def test_a_function_that_takes_unknown_for_no_is_found() -> None:
    rules = book(by(enough_or_said))

    found = faults(assert_readers_agree, rules, Town, subjects=[Town(), Town(budget=9), Town(budget=10)])
    assert found == (Message("fault.missing-fact", {"fact": "town.budget", "subject": "Town()"}),)
    assert_readers_agree(rules, Town, subjects=[Town(), Town(budget=9)])


def lying_predicate(_: RuleBook[Any], detail: str = "outcome") -> Callable[[Any], Any]:
    return lambda _: (0, 0) if detail == "mask" else UNKNOWN


class Lies:
    """What verdicts would say if they said what is not so."""

    @staticmethod
    def outcomes(verdict: Verdict[Any]) -> tuple[Outcome, ...]:
        return (UNKNOWN,) * len(verdict.rulebook)

    @staticmethod
    def outcome(_: Verdict[Any]) -> Outcome:
        return UNKNOWN

    @staticmethod
    def findings(verdict: Verdict[Any]) -> tuple[Finding, ...]:
        return tuple(Finding(each, UNKNOWN, "seen", Standing.UNVERIFIED) for each in verdict.rulebook)

    @staticmethod
    def missing_facts(_: Verdict[Any]) -> tuple[object, ...]:
        return ()


@pytest.mark.parametrize(
    ("lie", "readers"),
    [
        ("outcomes", {"check().outcomes"}),
        ("outcome", {"check().outcome"}),
        ("findings", {f"check().findings[].{part}" for part in ("outcome", "observed", "standing")}),
    ],
)
def test_every_reader_that_differs_is_named(monkeypatch: pytest.MonkeyPatch, lie: str, readers: set[str]) -> None:
    rules = book(BUDGET.at_least(10), ZONE.equals(Zone.COAST))
    monkeypatch.setattr(Verdict, lie, property(getattr(Lies, lie)))

    found = faults(assert_readers_agree, rules, Town)
    said = {dict(problem.params)["reader"] for problem in found if problem.id == "fault.disagrees"}
    assert readers <= said


def test_a_predicate_that_differs_is_named_with_both_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RuleBook, "predicate", lying_predicate)

    found = faults(assert_readers_agree, book(BUDGET.at_least(10)), Town)
    assert {dict(problem.params)["reader"] for problem in found} == {"predicate()", "predicate(detail='mask')"}
    assert "town.rule-0: predicate(detail='mask') gives unknown where evaluate gives met, for Town(budget=10)" in map(
        str, found
    )


def test_missing_facts_that_are_not_listed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Verdict, "missing_facts", property(Lies.missing_facts))

    found = faults(assert_readers_agree, book(BUDGET.at_least(10), LIBRARIES.at_most(1)), Town)
    assert "fault.missing-fact" in ids(found)


def test_a_plan_that_does_not_help_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    way = gaps.Way(gaps.WayKind.LEARN, 9, (BUDGET.at_least(9),))
    wrong = gaps.NextSteps((gaps.Plan((gaps.Step(BUDGET, None, (way,)),)),))
    monkeypatch.setattr(Verdict, "next_steps", lambda _: wrong)

    found = faults(assert_readers_agree, book(BUDGET.at_least(10)), Town)
    assert set(ids(found)) == {"fault.step"}
    assert dict(found[0].params)["outcome"] is NOT_MET


def no_advice(_: Verdict[Any]) -> gaps.NextSteps:
    raise CannotExpress(Message("error.cannot-express", {"reader": "gaps", "node": "Fact"}))


def test_advice_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Verdict, "next_steps", no_advice)

    found = faults(assert_readers_agree, book(BUDGET.at_least(10)), Town)
    assert set(ids(found)) == {"fault.fails"}
    assert {dict(problem.params)["reader"] for problem in found} == {"check().next_steps()"}


def test_the_standing_of_grounds_is_worked_out_again() -> None:
    sure = Ground(BUDGET.at_least(20), CITED, Standing.VERIFIED)
    less_sure = Ground(BUDGET.at_least(10), CITED, Standing.UNVERIFIED)

    assert_readers_agree(book(asks(BUDGET.at_least(10), grounds=(less_sure, sure))), Town)


def test_objects_of_any_class_can_be_given() -> None:
    rules = book(BUDGET.at_least(10))

    assert_readers_agree(rules, Town, subjects=[SimpleNamespace(budget=10)])


def test_sentences_that_cannot_be_told_are_found() -> None:
    rules = book(asks(BUDGET.at_least(10), note=Message("moe.no-such-message")))

    found = faults(assert_readers_agree, rules, Town)
    assert {dict(problem.params)["reader"] for problem in found} == {
        f"{reader}({language!r})" for reader in ("describe", "check().explain") for language in ("en", "th")
    }
    assert set(ids(found)) == {"fault.fails"}
    assert "moe.no-such-message" in str(found[0])


def test_a_rule_book_that_does_not_travel_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class Standing(Enum):
        """A name that means something else in JSON."""

        HIGH = "high"

    rank = Fact("town.rank", Standing, path=("rank",))
    subject = SimpleNamespace(rank=Standing.HIGH)

    @frozen
    class Ranked:
        rank: Standing | None = None

    Ranked.__annotations__["rank"] = Standing | None
    found = faults(assert_readers_agree, book(rank.equals(Standing.HIGH)), Ranked, subjects=[subject])
    assert ids(found) == ["fault.does-not-travel"]

    monkeypatch.setattr("learningcity.conversion.rulebook_from_text", lambda *_, **__: MEMBERSHIP)
    assert ids(faults(assert_readers_agree, book(BUDGET.at_least(1)), Town)) == ["fault.travels-changed"]


# Cited


def cites(*citations: Citation, **parts: Any) -> Requirement:
    return asks(BUDGET.at_least(1), **{"citations": citations, **parts})


@pytest.mark.parametrize(
    "source",
    [
        Source("a", "A title"),
        Source("a", publisher="Ministry", description=TITLE),
        Source("a", description=TITLE, date=PartialDate(2026)),
    ],
    ids=["no publisher", "neither title nor date", "no publisher either"],
)
def test_a_source_that_cannot_be_found_again_is_named(source: Source) -> None:
    assert faults(assert_cited, book(cites(Citation(source)))) == (
        Message("fault.not-findable", {"requirement": "town.rule", "source": "a"}),
    )


@pytest.mark.parametrize(
    "source",
    [
        Source("a", "A title", "Ministry"),
        Source("a", "A title", url="https://example.org"),
        Source("a", publisher="Ministry", description=TITLE, date=PartialDate(2026)),
        sources.source("gnlc-handout"),
    ],
    ids=["title", "url", "date", "of the register"],
)
def test_a_source_that_can_be_found_again_will_do(source: Source) -> None:
    assert_cited(book(cites(Citation(source))))


def test_a_source_is_named_once() -> None:
    cited = Citation(Source("a", "A title"))

    assert len(faults(assert_cited, book(cites(cited), cites(cited, id="town.other")))) == 1


def test_two_sources_of_one_id_are_named() -> None:
    other = evolve(SOURCE, title="Circular 2/2026")

    assert faults(
        assert_cited, book(cites(Citation(SOURCE)), asks(BUDGET.at_least(2), "b", citations=(Citation(other),)))
    ) == (Message("fault.two-sources", {"source": "circular"}),)


def test_a_source_that_the_register_knows_otherwise_is_named() -> None:
    other = evolve(sources.source("bic-moe-2021"), title="Another")

    assert faults(assert_cited, book(cites(Citation(other)))) == (
        Message("fault.not-of-register", {"source": "bic-moe-2021"}),
    )


def conflict(citation: Citation) -> Conflict:
    sides = [Side(TITLE, (Claim("town", "budget", value, citation),)) for value in (1, 2)]
    return Conflict("town.conflict", TITLE, tuple(sides))


@pytest.mark.parametrize("standing", [Standing.VERIFIED, Standing.CONTESTED])
@pytest.mark.parametrize("locator", [None, ""])
def test_a_sure_requirement_names_a_place_in_its_source(standing: Standing, locator: str | None) -> None:
    parts = {"standing": standing, "conflict": conflict(CITED[0])}
    params = {"requirement": "town.rule", "source": "circular", "standing": standing}

    assert faults(assert_cited, book(cites(Citation(SOURCE, locator), **parts))) == (
        Message("fault.no-locator", params),
    )
    assert_cited(book(cites(*CITED, **parts)))
    assert_cited(book(cites(Citation(SOURCE, locator))))


def test_nothing_binding_is_unverified() -> None:
    params = {"requirement": "town.rule", "standing": Standing.UNVERIFIED}
    advisory = asks(BUDGET.at_least(1), standing=Standing.UNVERIFIED, binding=False)

    assert faults(assert_cited, book(cites(*CITED, standing=Standing.UNVERIFIED))) == (
        Message("fault.unverified", params),
    )
    assert_cited(book(advisory, asks(BUDGET.at_least(1), "town.binding")))


NOT_FINDABLE = Citation(Source("leaflet", "A leaflet"))


@pytest.mark.parametrize(
    "requirement",
    [
        asks(by(enough, citations=(NOT_FINDABLE,))),
        asks(Fact("town.derived", bool, defined_by=by(enough, citations=(NOT_FINDABLE,))).holds()),
        asks(BUDGET.at_least(1), grounds=(Ground(BUDGET.at_least(1), (NOT_FINDABLE,), Standing.REPORTED),)),
        asks(BUDGET.at_least(1), grounds=(Ground(by(enough, citations=(NOT_FINDABLE,)), CITED, Standing.REPORTED),)),
        asks(BUDGET.at_least(1), conflict=conflict(NOT_FINDABLE)),
    ],
    ids=["function", "derived fact", "ground", "function in a ground", "conflict"],
)
def test_what_is_cited_anywhere_is_looked_at(requirement: Requirement) -> None:
    assert set(ids(faults(assert_cited, book(requirement)))) == {"fault.not-findable"}


def test_grounds_have_a_standing_of_their_own() -> None:
    without_place = Ground(BUDGET.at_least(1), (Citation(SOURCE),), Standing.VERIFIED)
    unread = Ground(by(enough, citations=(Citation(SOURCE),)), CITED, Standing.UNVERIFIED)

    assert ids(faults(assert_cited, book(asks(BUDGET.at_least(1), grounds=(without_place, unread))))) == [
        "fault.no-locator",
        "fault.unverified",
    ]


# Labelled


ENGLISH = Labels(en="in English")


def labelled(**parts: Any) -> RuleBook[Any]:
    return book(asks(BUDGET.at_least(1), **parts))


def test_words_in_one_language_do_not_stand_in_for_another() -> None:
    rules = evolve(labelled(title=ENGLISH), title=ENGLISH)

    found = faults(assert_labelled, rules)
    assert found == tuple(
        Message("fault.no-label", {"what": what, "language": "th", "words": ENGLISH})
        for what in ("town.rules", "town.rule")
    )
    assert_labelled(rules, ["en"])
    assert_labelled(rules, ["en-GB"])
    assert ids(faults(assert_labelled, rules, ["th-TH", "th"])) == ["fault.no-label"] * 2


ELSEWHERE = {
    "note of the book": evolve(labelled(), note=ENGLISH),
    "note": labelled(note=ENGLISH),
    "fact": book(evolve(BUDGET, title=ENGLISH).at_least(1)),
    "derived fact": book(Fact("town.rich", bool, defined_by=BUDGET.at_least(1), title=ENGLISH).holds()),
    "inside a derived fact": book(
        Fact("town.rich", bool, defined_by=evolve(BUDGET, title=ENGLISH).at_least(1), title=TITLE).holds()
    ),
    "function": book(by(enough, message=ENGLISH)),
    "fact of a function": book(Custom(enough, (evolve(BUDGET, title=ENGLISH),), TITLE, CITED)),
    "place in a source": labelled(citations=(Citation(SOURCE, ENGLISH),)),
    "place in a source of a function": book(by(enough, citations=(Citation(SOURCE, ENGLISH),))),
    "description of a source": labelled(citations=(Citation(evolve(SOURCE, description=ENGLISH), "1"),)),
    "citation of a ground": labelled(
        grounds=(Ground(BUDGET.at_least(1), (Citation(SOURCE, ENGLISH),), Standing.REPORTED),)
    ),
    "fact of a ground": labelled(
        grounds=(Ground(evolve(BUDGET, title=ENGLISH).at_least(1), CITED, Standing.REPORTED),)
    ),
    "question of a conflict": labelled(conflict=evolve(conflict(CITED[0]), question=ENGLISH)),
    "side of a conflict": labelled(
        conflict=evolve(conflict(CITED[0]), sides=(Side(ENGLISH, conflict(CITED[0]).sides[0].claims),) * 2)
    ),
    "citation in a conflict": labelled(conflict=conflict(Citation(SOURCE, ENGLISH))),
    "part of a message": labelled(note=Message("note", {"text": Series((ENGLISH, "a"))})),
}


@pytest.mark.parametrize("rules", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_words_are_looked_for_everywhere(rules: RuleBook[Any]) -> None:
    assert set(ids(faults(assert_labelled, rules))) == {"fault.no-label"}
    assert_labelled(rules, ["en"])


@pytest.mark.parametrize(
    ("rules", "what"),
    [
        (evolve(labelled(), title=None), "town.rules"),
        (book(evolve(BUDGET, title=None).at_least(1)), "town.budget"),
        (book(Custom(enough, (evolve(BUDGET, title=None),), TITLE, CITED)), "town.budget"),
    ],
    ids=["rule book", "fact", "fact of a function"],
)
def test_what_has_no_title_is_named_in_any_language(rules: RuleBook[Any], what: str) -> None:
    assert faults(assert_labelled, rules, ["en"]) == (Message("fault.no-title", {"what": what}),)


def test_a_derived_fact_without_a_title_is_told_by_what_it_stands_for() -> None:
    assert_labelled(book(Fact("town.rich", bool, defined_by=BUDGET.at_least(1)).holds()))


@pytest.mark.parametrize("message", [Message("moe.no-such-message"), Message("note")], ids=["no message", "no part"])
def test_a_message_that_cannot_be_told_is_named(message: Message) -> None:
    assert set(ids(faults(assert_labelled, labelled(note=message)))) == {"fault.no-message"}


def test_a_unit_of_ones_own_is_the_same_in_every_language_or_a_problem() -> None:
    for unit, known in (("THB", True), ("people", True), (None, True), ("visits", False), ("XQQ", False)):
        rules = book(evolve(BUDGET, unit=unit).at_least(1))
        if known:
            assert_labelled(rules)
        else:
            params = {"what": "town.budget.unit", "word": unit}
            assert faults(assert_labelled, rules) == (Message("fault.as-written", params),)
            assert_labelled(rules, as_written=[str(unit)])
            assert_labelled(rules, ["th"])


def test_a_member_of_an_enumeration_of_ones_own_is_told_by_its_spelling() -> None:
    rules = book(ZONE.one_of(Zone.COAST, Zone.HILLS))

    assert faults(assert_labelled, rules, as_written=["hills"]) == (
        Message("fault.as-written", {"what": "town.zone", "word": "coast"}),
    )
    assert_labelled(rules, ["en"])
    assert_labelled(MEMBERSHIP)


def test_a_quantity_in_a_claim_has_a_unit() -> None:
    claims = (
        Claim("town", "visits", Quantity(5, "visits"), CITED[0]),
        Claim("town", "since", date(2026, 1, 1), CITED[0]),
    )
    told = evolve(conflict(CITED[0]), sides=(Side(TITLE, claims),) * 2)

    assert ids(faults(assert_labelled, labelled(conflict=told))) == ["fault.as-written"]


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(UnknownLocale):
        assert_labelled(MEMBERSHIP, ["en", "lo"])


# Satisfiable


def test_a_clash_is_named_once() -> None:
    low, high = asks(BUDGET.at_most(5), "town.low"), asks(BUDGET.at_least(10), "town.high")

    (clash,) = faults(assert_satisfiable, book(low, high, ZONE.equals(Zone.COAST)), Town)
    assert clash.id == "clash.together"
    assert "budget" in str(clash)
    alone = faults(assert_satisfiable, book(BUDGET.at_least(10) & BUDGET.at_most(5)), Town)
    assert ids(alone) == ["clash.alone"]


def test_each_requirement_can_have_every_outcome() -> None:
    always, advisory = LIBRARIES.at_least(0) | LIBRARIES.at_most(-1), asks(LIBRARIES.at_least(1), binding=False)
    rules = book(BUDGET.at_least(1), always, advisory)

    found = faults(assert_satisfiable, rules, Town)
    assert ids(found) == ["clash.alone"] * 3
    assert [str(problem).rpartition(" ")[2] for problem in found] == ["(not-met)", "(unknown)", "(unknown)"]
    assert ids(faults(assert_satisfiable, rules, Town, outcomes=[MET, NOT_MET])) == ["clash.alone"]
    assert_satisfiable(rules, Town, outcomes=[MET])


def test_values_of_fields_may_make_it_impossible() -> None:
    assert_satisfiable(book(BUDGET.at_least(1)), Town, given={"zone": Zone.COAST})


def test_functions_are_refused_loudly() -> None:
    for check in (assert_satisfiable, assert_no_redundancy):
        with pytest.raises(CannotExpress):
            check(book(by(enough)), Town)


# Redundancy


def test_a_requirement_that_everybody_meets_is_named_as_such() -> None:
    always = asks(LIBRARIES.at_least(0) | LIBRARIES.at_most(-1), "town.always")

    assert faults(assert_no_redundancy, book(always, BUDGET.at_least(1)), Town) == (
        Message("fault.redundant.always", {"requirement": "town.always"}),
    )


def test_what_decides_without_it_is_named() -> None:
    rules = eligibility.MEMBERSHIP.extend("town.more", asks(ENDORSED.holds() | POPULATION.at_least(5), "town.less"))

    (problem,) = faults(assert_no_redundancy, rules)
    assert dict(problem.params)["requirement"] == "town.less"
    assert problem.id == "fault.redundant"
