"""Statements and sources as plain JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen

from learningcity import index
from learningcity.applications import SUBJECTS
from learningcity.cities import ENDORSED, POPULATION
from learningcity.conversion import source_record, source_records, statement_record
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import MEMBERSHIP, MINIMUM_POPULATION, rulebooks
from learningcity.errors import UnknownLocale, WrongType
from learningcity.localization import render
from learningcity.sources import Citation, Source, Standing, Statement, source
from learningcity.texts import Bound, Labels, Message, Quantity, Series

CITED = (Citation(Source("a-book", "A book"), Message("locator.headline")), Citation(Source("b", "B"), "p. 2"))


@frozen(kw_only=True)
class Noted(Statement):
    """A statement with a field for whatever a test puts there."""

    holds: object = None


def record(value: object, locale: str = "en") -> Any:
    """What a field that holds the value is as JSON."""
    noted = Noted(id="a.b", label=Labels(en="A"), citations=CITED, standing=Standing.REPORTED, holds=value)
    return statement_record(noted, locale)["fields"]["holds"]


def test_a_statement_has_its_id_its_kind_its_label_how_sure_it_is_its_fields_and_who_says_so() -> None:
    noted = Noted(
        id="a.b",
        label=Labels(en="A thing", th="สิ่งหนึ่ง"),
        citations=CITED,
        standing=Standing.REPORTED,
        note=Labels(en="a note", th="ข้อสังเกต"),
        holds=5,
    )

    assert statement_record(noted, "th") == {
        "id": "a.b",
        "kind": "noted",
        "label": "สิ่งหนึ่ง",
        "titles": [],
        "standing": "reported",
        "fields": {"holds": 5},
        "note": "ข้อสังเกต",
        "citations": [{"source": "a-book", "locator": "พาดหัว"}, {"source": "b", "locator": "p. 2"}],
    }


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (5, 5),
        (0.5, 0.5),
        ("text", "text"),
        ((1, ("a",)), [1, ["a"]]),
        (Standing.REPORTED, "reported"),
        (PartialDate(2013, 10), "2013-10"),
        (Period(PartialDate(2013)), "2013/.."),
        (Decimal("0.10"), "0.10"),
        (Fraction(1, 3), "1/3"),
        (Labels(en="words"), "words"),
        (Series((1, 2)), "1 and 2"),
        (Quantity(5, "people", Bound.ABOUT), {"value": 5, "unit": "people", "bound": "about"}),
        (CITED[1], {"source": "b", "locator": "p. 2"}),
        (CITED[0].source, "a-book"),
    ],
)
def test_a_value_is_plain(value: object, plain: object) -> None:
    assert record(value) == plain


def test_titles_stand_in_their_languages_and_the_label_in_that_of_the_reader() -> None:
    told = statement_record(index.by_id("gnlc"), "th")

    assert told["label"] == "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก"
    assert [(title["language"], title["status"]) for title in told["titles"]] == [
        ("en", "official"),
        ("th", "government"),
    ]


def test_titles_in_a_field_and_claims_are_objects() -> None:
    told = statement_record(index.by_id("conference.2"))

    assert told["fields"]["theme"][0]["text"] == "Building Sustainable Learning Cities"
    claim = told["fields"]["claims"][0]
    assert (claim["subject"], claim["predicate"], claim["citation"]["source"]) == (
        "conference.2",
        "days",
        "uil-mexico-city-2015",
    )


def test_a_requirement_has_its_condition_as_json_and_its_conflict_with_every_side() -> None:
    told = statement_record(MEMBERSHIP.requirement("gnlc.membership.population"))

    assert (told["kind"], told["label"], told["standing"]) == ("requirement", "population", "contested")
    assert told["fields"]["condition"]["at-least"]["bound"] == 10_000
    conflict = told["fields"]["conflict"]
    assert conflict == statement_record(MINIMUM_POPULATION)
    assert len(conflict["fields"]["sides"]) == 3
    assert conflict["label"] == render(MINIMUM_POPULATION.question, "en")


def test_a_rule_book_and_a_fact_that_rules_read_have_records_too() -> None:
    book, plain, derived = (statement_record(named) for named in (MEMBERSHIP, POPULATION, ENDORSED))

    assert (book["id"], book["kind"], book["standing"]) == ("gnlc.membership", "rule-book", None)
    assert [entry["id"] for entry in book["fields"]["requirements"]] == [entry.id for entry in MEMBERSHIP]
    assert book["fields"]["facts_as_of"] == "2026-11-20"
    assert plain["fields"] == {
        "type": "integer",
        "unit": "people",
        "path": ["population", "count"],
        "column": "population",
    }
    assert list(derived["fields"]) == ["defined_by"]


def test_whatever_has_an_id_has_a_record() -> None:
    assert all(statement_record(index.by_id(id))["id"] == id for id in index.ids())
    assert statement_record(index.by_id("competence.knowledge")) == {
        "id": "competence.knowledge",
        "kind": "competence",
        "label": "knowledge",
        "titles": [],
        "standing": None,
        "fields": {},
        "note": None,
        "citations": [],
    }


@pytest.mark.parametrize("nothing", ["sdg.4.7", 5, None, ()])
def test_what_has_no_id_has_no_record(nothing: Any) -> None:
    with pytest.raises(WrongType):
        statement_record(nothing)


def test_a_source_is_as_it_is_printed_or_what_it_is() -> None:
    printed, unseen = source_record(source("bic-moe-2021")), source_record(source("S14"), "th")

    assert list(printed) == ["id", "title", "publisher", "date", "language", "url", "description"]
    assert (printed["title"], printed["date"], printed["description"]) == ("เมืองแห่งการเรียนรู้ (GNLC)", "2021", None)
    assert (unseen["title"], unseen["description"]) == (None, "ประกาศเปิดตัวเครือข่าย")


def test_the_sources_of_some_statements_are_each_told_once_also_those_of_what_is_inside_them() -> None:
    requirement = MEMBERSHIP.requirement("gnlc.membership.population")

    assert list(source_records((requirement, requirement)))[:2] == ["bic-moe-2021", "S14"]
    assert len(source_records((requirement,))) == 17
    assert list(source_records((MEMBERSHIP,)))[-1] == "S07"
    assert source_records(()) == {}
    assert source_records((source("S12"),)) == {}


@pytest.mark.parametrize("locale", ["en", "th"])
def test_everything_that_the_library_says_has_a_record_that_json_can_hold(locale: str) -> None:
    for named in (*index.walk(), *rulebooks(), *(fact for facts in SUBJECTS.values() for fact in facts)):
        told = statement_record(named, locale)
        assert json.loads(json.dumps(told, allow_nan=False)) == told
        assert told["label"]


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(UnknownLocale):
        statement_record(MINIMUM_POPULATION, "xx")
