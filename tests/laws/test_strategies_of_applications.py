"""Every strategy and every question about rules finds by itself what a rule book is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any as Anything

import pytest
from attrs import evolve, frozen
from hypothesis import find, given, settings
from hypothesis import strategies as st

from learningcity import strategies, testing
from learningcity.applications import (
    APPLICANT_COUNTRY,
    APPLICANT_POPULATION,
    APPLICATION_FACTS,
    AWARDED_IN,
    SUBJECTS,
    SUBMITTED,
    VISION,
    Application,
    MemberRecord,
    Nomination,
    subject_of,
)
from learningcity.cities import POPULATION, City, Population
from learningcity.eligibility import rulebook, rulebooks
from learningcity.errors import CannotExpress, InvalidValue, WrongType
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.rulebook import RuleBook
from learningcity.strategies.facts import facts_of

CALL = rulebook("gnlc.call.2025")
MADE: dict[type[Anything], Callable[..., st.SearchStrategy[Anything]]] = {
    Application: strategies.applications,
    Nomination: strategies.nominations,
    MemberRecord: strategies.member_records,
}


@frozen(kw_only=True)
class ThaiApplication(Application):
    ministry: str | None = None


@pytest.mark.parametrize("kind", list(MADE))
@given(data=st.data())
def test_of_what_holds_a_city_all_may_be_unknown_or_nothing(data: st.DataObject, kind: type[Anything]) -> None:
    known = data.draw(MADE[kind](missing="never"))
    found = data.draw(MADE[kind](city=City(name="A"), id="a"))

    assert type(known) is type(found) is kind
    assert None not in [getattr(known, name) for name in kind.__annotations__]
    assert (found.city, found.id) == (City(name="A"), "a")
    for book in rulebooks(kind):
        assert book.check(known).outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)


@pytest.mark.parametrize("kind", list(MADE))
def test_the_simplest_is_a_city_of_which_nothing_is_known(kind: type[Anything]) -> None:
    assert find(MADE[kind](), lambda _: True) == kind(city=City(name="A"))


def test_values_lie_on_the_thresholds_of_shipped_rule_books() -> None:
    """The population in the city, and the day on which a window closes."""
    for wanted in (
        lambda one: one.city.population is not None and one.city.population.count == 9_999,
        lambda one: str(one.submitted) in {"2025-05-15", "2025-06-15", "2025-06-16", "2019-03-01", "2020-03-01"},
    ):
        assert wanted(find(strategies.applications(), wanted, settings=settings(max_examples=2_000)))


def test_a_value_that_no_application_has_is_refused_at_once() -> None:
    for wrong in ({"vision": "yes"}, {"city": "Tak"}, {"visoin": True}):
        with pytest.raises((WrongType, InvalidValue)):
            strategies.applications(**wrong)


def test_facts_of_a_shipped_class_are_the_shipped_facts() -> None:
    assert facts_of(Application) == APPLICATION_FACTS
    assert [fact.path for fact in facts_of(ThaiApplication)[len(APPLICATION_FACTS) :]] == [("ministry",)]
    assert find(strategies.rules(facts=[APPLICANT_COUNTRY]), lambda _: True).fact.path == ("city", "country")  # type: ignore[attr-defined]  # a comparison is simplest


@pytest.mark.parametrize("book", rulebooks(), ids=lambda book: book.id)
@given(data=st.data())
@settings(max_examples=20)
def test_subjects_of_every_shipped_rule_book_have_the_outcome_asked_for(
    data: st.DataObject, book: RuleBook[Anything]
) -> None:
    kind = subject_of(book)
    wanted = data.draw(st.sampled_from(("met", "not_met", "unknown")))
    asked: dict[str, Anything] = {wanted: book}
    subject = data.draw(strategies.subjects_where(kind, book, **asked))

    assert type(subject) is kind
    assert book.check(subject).outcome.value == wanted.replace("_", "-")


@pytest.mark.parametrize("book", rulebooks(), ids=lambda book: book.id)
@given(data=st.data())
@settings(max_examples=20)
def test_one_step_turns_every_shipped_rule_book(data: st.DataObject, book: RuleBook[Anything]) -> None:
    almost = data.draw(strategies.almost_met(book))
    fails, meets, requirement = data.draw(strategies.boundary_pairs(book))

    assert type(almost) is type(fails) is type(meets) is subject_of(book)
    assert book.check(almost).outcome is Outcome.NOT_MET
    assert requirement is not None
    assert evaluate(requirement.condition, fails) is Outcome.NOT_MET
    assert evaluate(requirement.condition, meets) is Outcome.MET


def test_the_id_of_a_requirement_tells_what_it_is_about() -> None:
    found = find(strategies.almost_met("gnlc.call.2025.window"), lambda _: True)
    fails, _, requirement = find(strategies.boundary_pairs("gnlc.award.2024.no-earlier-award"), lambda _: True)

    assert type(found) is Application
    assert type(fails) is Nomination
    assert requirement is not None
    assert type(find(strategies.almost_met(VISION.holds()), lambda _: True)) is Application
    assert type(find(strategies.almost_met(VISION.holds(), ThaiApplication), lambda _: True)) is ThaiApplication


def test_values_of_a_fact_lie_near_the_rule_books_of_its_class() -> None:
    values = strategies.boundary_values(APPLICANT_POPULATION)
    assert find(values, lambda value: value == 9_999) == 9_999
    assert find(strategies.boundary_values(SUBMITTED), lambda value: str(value) == "2025-06-15")
    assert find(strategies.boundary_values(AWARDED_IN), lambda value: value is not None)
    assert find(strategies.boundary_values(POPULATION), lambda value: value == 9_999) == 9_999


@pytest.mark.parametrize("kind", list(SUBJECTS))
def test_texts_are_of_the_class_asked_for(kind: type[Anything]) -> None:
    with pytest.raises(CannotExpress):
        strategies.encoded(kind=Population)
    assert find(strategies.encoded(kind=kind), lambda drawn: not drawn[1])


def test_questions_are_about_what_the_rule_book_is_about() -> None:
    assert {type(case.subject) for case in testing.boundary_cases(CALL)} == {Application}
    assert {type(row.subject) for row in testing.decision_table(CALL, limit=2)} == {Application}
    witness = testing.feasible(dict.fromkeys(CALL, Outcome.MET))
    assert isinstance(witness, testing.Witness)
    assert type(witness.subject) is Application
    assert testing.contradictions(CALL).clashes == ()
    assert isinstance(testing.redundant(rulebook("gnlc.continuation")), testing.Redundancies)
    compared = testing.compare(VISION.holds(), APPLICANT_POPULATION.at_least(1))
    assert type(compared.both) is Application
    assert testing.difference(CALL, evolve(CALL, id="later")).changes is not None
    own = testing.feasible({VISION.holds(): Outcome.MET}, ThaiApplication)
    assert isinstance(own, testing.Witness)
    assert type(own.subject) is ThaiApplication


@pytest.mark.parametrize("id", ["gnlc.call.2025", "gnlc.award.2024", "gnlc.continuation"])
def test_shipped_rule_books_hold_what_is_asserted_of_rule_books(id: str) -> None:
    book = rulebook(id)

    testing.assert_satisfiable(book)
    testing.assert_no_redundancy(book)
    testing.assert_readers_agree(book)


def test_rules_on_nothing_that_is_shipped_are_about_cities() -> None:
    assert subject_of() is City
    assert subject_of(CALL) is subject_of(CALL.requirements[0]) is subject_of(VISION.holds()) is Application
    assert subject_of(POPULATION.at_least(1)) is City
