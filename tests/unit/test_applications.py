"""Applications, nominations and member records: what they accept, and which rule books are about them."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from learningcity import eligibility
from learningcity.applications import (
    APPLICANT_POPULATION,
    IS_MEMBER,
    SUBJECTS,
    TAKES_PART,
    Application,
    MemberRecord,
    Nomination,
    Sender,
    city_of,
    subject_of,
)
from learningcity.cities import POPULATION, City
from learningcity.dates import PartialDate
from learningcity.errors import FieldError, InvalidValue, UnknownId, WrongType
from learningcity.rules.nodes import Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources import Citation, Source
from learningcity.texts import Labels

CITY = City(name="Tak", country="TH")


@frozen(kw_only=True)
class ThaiCity(City):
    """A city with a field of a user's own."""

    learning_budget: int | None = None


def book(*conditions: Any) -> RuleBook[Any]:
    cited = (Citation(Source("s", title="A")),)
    return RuleBook(
        "moe.book",
        tuple(
            Requirement(f"moe.book.r{number}", condition, citations=cited, title=Labels(en="A"))
            for number, condition in enumerate(conditions)
        ),
    )


@pytest.mark.parametrize("kind", [Application, Nomination, MemberRecord])
def test_what_holds_a_city_holds_a_city_of_a_class_of_ones_own_too(kind: Any) -> None:
    city = ThaiCity(name="Tak", learning_budget=3)

    assert city_of(kind(city=city)) is city
    assert kind(city=city).name == "Tak"
    with pytest.raises(WrongType) as refused:
        kind(city="Tak")
    assert refused.value.problem.path == ("city",)


@pytest.mark.parametrize(
    ("make", "error", "path"),
    [
        (lambda: Application(city=CITY, submitted=20250601), WrongType, ("submitted",)),  # type: ignore[arg-type]
        (lambda: Application(city=CITY, forwarded="2025-13"), InvalidValue, ("forwarded",)),
        (lambda: Application(city=CITY, forwarded_by="mayor"), InvalidValue, ("forwarded_by",)),
        (lambda: Application(city=CITY, vision="yes"), WrongType, ("vision",)),  # type: ignore[arg-type]
        (lambda: Application(city=CITY, call=" "), InvalidValue, ("call",)),
        (lambda: Application(city=CITY, form_language=""), InvalidValue, ("form_language",)),
        (lambda: Nomination(city=CITY, awarded_in=(True,)), WrongType, ("awarded_in", 0)),
        (lambda: Nomination(city=CITY, awarded_in=(2015, 0)), InvalidValue, ("awarded_in", 1)),
        (lambda: Nomination(city=CITY, awarded_in=2015), WrongType, ("awarded_in",)),  # type: ignore[arg-type]
        (lambda: Nomination(city=CITY, edition=2024), WrongType, ("edition",)),  # type: ignore[arg-type]
        (lambda: MemberRecord(city=CITY, takes_part=1), WrongType, ("takes_part",)),  # type: ignore[arg-type]
        (lambda: MemberRecord(city=CITY, id=""), InvalidValue, ("id",)),
    ],
)
def test_what_a_field_does_not_accept_is_refused_with_its_place(make: Any, error: type[FieldError], path: Any) -> None:
    with pytest.raises(error) as refused:
        make()
    assert refused.value.problem.path == path


def test_spellings_stand_for_members_and_iso_dates_for_dates() -> None:
    application = Application(city=CITY, submitted="2025-06", forwarded_by="city")

    assert (application.submitted, application.forwarded_by) == (PartialDate(2025, 6), Sender.CITY)
    assert Nomination(city=CITY, awarded_in=[2015]).awarded_in == (2015,)


def test_a_rule_book_is_about_the_class_of_its_facts_and_about_cities_where_it_reads_none_that_is_shipped() -> None:
    own = Fact("moe.budget", int, path=("learning_budget",), title=Labels(en="A"))

    assert subject_of(book(POPULATION.at_least(1))) is City
    assert subject_of(book(own.at_least(1))) is City
    assert subject_of(book(APPLICANT_POPULATION.at_least(1))) is Application
    assert subject_of(book(own.at_least(1), IS_MEMBER.holds())) is Nomination
    assert subject_of(book(TAKES_PART.holds())) is MemberRecord
    for kind in SUBJECTS:
        assert all(subject_of(rules) is kind for rules in eligibility.rulebooks(kind))


def test_a_family_is_no_beginning_of_a_word() -> None:
    with pytest.raises(UnknownId):
        eligibility.editions("gnlc.cal")
    assert eligibility.editions("gnlc.call")[0].id == "gnlc.launch.2015"
