"""The shape of statements, what things are officially called, and lists with declared counts."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from examples_of_values import EXAMPLES
from learningcity.errors import FieldError, InvalidValue, Uncited, WrongType
from learningcity.localization import render
from learningcity.sources import (
    Citation,
    Completeness,
    Enumeration,
    Source,
    Standing,
    Statement,
    Title,
    Titles,
    TitleStatus,
)
from learningcity.texts import Labels, Message
from statements import classes

CITATIONS = (Citation(Source("a", "A"), "p. 2"),)


def statement(**changes: Any) -> Statement:
    values: dict[str, Any] = {
        "id": "a.b",
        "label": Labels(en="A thing"),
        "citations": CITATIONS,
        "standing": Standing.VERIFIED,
    }
    return Statement(**(values | changes))


def title(text: str = "A title", language: str = "en", **changes: Any) -> Title:
    values: dict[str, Any] = {
        "text": text,
        "language": language,
        "status": TitleStatus.OFFICIAL,
        "citations": CITATIONS,
        "standing": Standing.VERIFIED,
    }
    return Title(**(values | changes))


EVERY_STATEMENT = [name for name, make in EXAMPLES.items() if isinstance(make(), Statement)]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"id": "A B"}, InvalidValue),
        ({"id": None}, WrongType),
        ({"citations": ()}, Uncited),
        ({"label": "a thing"}, WrongType),
        ({"standing": "verified"}, WrongType),
        ({"note": "a note"}, WrongType),
    ],
    ids=str,
)
@pytest.mark.parametrize("name", EVERY_STATEMENT)
def test_every_statement_checks_what_statements_have_in_common(
    name: str, changes: dict[str, Any], error: type[Exception]
) -> None:
    example = EXAMPLES[name]()
    assert isinstance(example, Statement)

    with pytest.raises(error) as caught:
        evolve(example, **changes)

    if isinstance(caught.value, FieldError):
        assert next(iter(changes)) in caught.value.problem.path


def test_every_class_of_statements_is_among_them() -> None:
    assert set(EVERY_STATEMENT) == {kind.__name__ for kind in classes()}


def test_a_list_names_no_entry_twice() -> None:
    for declared in (2, None):
        with pytest.raises(InvalidValue) as caught:
            listed(declared, "b", "c", "b")

        assert (caught.value.problem.code, caught.value.problem.path) == ("duplicate-id", ("a.list", "items", 2))
        assert caught.value.problem.value == "'b'"


def listed(declared: Any, *items: Any) -> Enumeration:
    return Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        declared=declared,
        items=items,
    )


# Statements


@pytest.mark.parametrize("citations", [(), None, [CITATIONS[0]], (Source("a", "A"),)])
def test_a_statement_needs_a_citation(citations: object) -> None:
    with pytest.raises(Uncited, match=r"a\.b"):
        statement(citations=citations)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"id": None}, ("id",)),
        ({"label": "a thing"}, ("a.b", "label")),
        ({"label": None}, ("a.b", "label")),
        ({"standing": "verified"}, ("a.b", "standing")),
        ({"note": "a note"}, ("a.b", "note")),
    ],
)
def test_a_field_of_a_statement_is_of_its_type(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        statement(**changes)

    assert caught.value.problem.path == path


def test_a_statement_has_a_well_formed_id() -> None:
    with pytest.raises(InvalidValue) as caught:
        statement(id="A thing")

    assert caught.value.problem.path == ("id",)


def test_a_statement_is_called_by_titles_a_message_or_labels() -> None:
    for label in (Titles((title(),)), Message("gnlc"), Labels(en="x")):
        assert statement(label=label, note=Labels(en="a note")).label == label


# Titles


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"text": 5}, ("text",)),
        ({"language": None}, ("language",)),
        ({"status": "official"}, ("status",)),
        ({"standing": None}, ("standing",)),
    ],
)
def test_a_field_of_a_title_is_of_its_type(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        title(**changes)

    assert caught.value.problem.path == path


@pytest.mark.parametrize("field", ["text", "language"])
def test_a_title_has_a_text_and_a_language(field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        title(**{field: " "})

    assert (caught.value.problem.code, caught.value.problem.path) == ("blank", (field,))


def test_a_title_needs_a_citation() -> None:
    with pytest.raises(Uncited, match="A title"):
        title(citations=())


def test_there_is_at_least_one_title() -> None:
    with pytest.raises(InvalidValue):
        Titles(())
    with pytest.raises(WrongType):
        Titles(("A title",))  # type: ignore[arg-type]  # refused


def test_titles_are_asked_by_language_and_the_first_of_each_is_the_best() -> None:
    titles = Titles((title("Déclaration", "fr"), title("Declaration"), title("A declaration"), title("ปฏิญญา", "th")))

    assert titles.original.text == str(titles) == "Déclaration"
    assert titles.languages == ("fr", "en", "th")
    english = titles.in_language("en")
    assert english is not None
    assert english.text == "Declaration"
    assert titles.in_language("es") is None


def test_no_title_is_translated() -> None:
    titles = Titles((title("Déclaration", "fr"), title("ปฏิญญา", "th")))

    assert render(titles, "th") == "ปฏิญญา"
    assert render(titles, "en") == "Déclaration (in French)"


# Lists with declared counts


@pytest.mark.parametrize(
    ("declared", "items", "status"),
    [
        (8, (), Completeness.INCOMPLETE),
        (3, ("a", "b"), Completeness.MISMATCH),
        (3, ("a", "b", "c", "d"), Completeness.MISMATCH),
        (3, ("a", "b", "c"), Completeness.COMPLETE),
        (0, (), Completeness.COMPLETE),
        (None, (), Completeness.INCOMPLETE),
        (None, ("a",), Completeness.UNDECLARED),
    ],
)
def test_what_is_listed_is_compared_with_what_is_declared(
    declared: int | None, items: tuple[str, ...], status: Completeness
) -> None:
    assert listed(declared, *items).status is status


@pytest.mark.parametrize("declared", ["3", 3.0, True])
def test_a_declared_count_is_a_whole_number(declared: object) -> None:
    with pytest.raises(WrongType) as caught:
        listed(declared)

    assert caught.value.problem.path == ("a.list", "declared")


def test_a_declared_count_is_not_negative() -> None:
    with pytest.raises(InvalidValue) as caught:
        listed(-1)

    assert caught.value.problem.code == "negative"


def test_entries_are_ids() -> None:
    with pytest.raises(WrongType) as caught:
        listed(1, 1)

    assert caught.value.problem.path == ("a.list", "items")


def test_a_list_is_a_statement() -> None:
    with pytest.raises(Uncited):
        Enumeration(id="a", label=Labels(en="A"), citations=(), standing=Standing.VERIFIED, declared=1)
