"""Problems as values, and the exceptions that carry them."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import (
    CannotExpress,
    ConversionError,
    FieldError,
    Incomparable,
    InvalidValue,
    LearningCityError,
    NotASubject,
    NotInForce,
    NoTruthValue,
    Problem,
    ProfileRequired,
    Uncited,
    UnknownId,
    UnknownLocale,
    WeightSetEmpty,
    WrongType,
    nearest,
    shown,
)
from learningcity.texts import Message

PROBLEM = Problem("blank", ("endorsements", 0, "by"), "''", Message("accepted.text"))

BUILT_IN = {
    InvalidValue: ValueError,
    WrongType: TypeError,
    ConversionError: ValueError,
    NoTruthValue: TypeError,
    NotASubject: TypeError,
    Uncited: ValueError,
    UnknownId: KeyError,
    UnknownLocale: ValueError,
    NotInForce: ValueError,
    CannotExpress: TypeError,
    ProfileRequired: TypeError,
    WeightSetEmpty: ValueError,
    Incomparable: ValueError,
}


def made(kind: type[LearningCityError]) -> LearningCityError:
    if issubclass(kind, FieldError):
        return kind(PROBLEM)
    return ConversionError([PROBLEM]) if kind is ConversionError else kind(Message("error.unknown-id", {"id": "a"}))


@pytest.mark.parametrize(("kind", "built_in"), BUILT_IN.items(), ids=lambda kind: kind.__name__)
def test_every_error_is_ours_and_the_built_in_one_that_a_caller_would_catch(
    kind: type[LearningCityError], built_in: type[Exception]
) -> None:
    error = made(kind)

    assert isinstance(error, LearningCityError)
    assert isinstance(error, built_in)


@pytest.mark.parametrize("kind", BUILT_IN, ids=lambda kind: kind.__name__)
def test_an_error_survives_pickle_with_what_it_carries(kind: type[LearningCityError]) -> None:
    error = made(kind)

    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert type(again) is kind
    assert again.message == error.message
    assert vars(again) == vars(error)


@pytest.mark.parametrize("kind", [InvalidValue, WrongType])
def test_an_error_about_a_field_carries_its_problem_and_the_message_of_it(kind: type[FieldError]) -> None:
    error = kind(PROBLEM)

    assert error.problem is PROBLEM
    assert error.message == PROBLEM.message == Message("problem.blank", {"value": "''"})
    assert error.args == (PROBLEM,)


def test_an_error_of_reading_carries_every_problem_and_their_number() -> None:
    error = ConversionError(iter([PROBLEM, Problem("other")]))

    assert error.problems == (PROBLEM, Problem("other"))
    assert error.message == Message("error.conversion", {"count": 2})


def test_the_text_of_an_error_is_the_text_of_its_problems_and_of_its_message() -> None:
    message = Message("error.no-truth-value.outcome")

    assert str(InvalidValue(PROBLEM)) == str(PROBLEM)
    assert str(ConversionError([PROBLEM, PROBLEM])) == f"{PROBLEM}\n{PROBLEM}"
    assert str(NoTruthValue(message)) == str(message)
    assert str(UnknownId(message)) == str(message)


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ((), ""),
        (("name",), "name"),
        (("endorsements", 0, "by"), "endorsements[0].by"),
        ((3,), "[3]"),
        ((3, "name"), "[3].name"),
        (("rows", 1, 2), "rows[1][2]"),
    ],
)
def test_a_path_is_written_as_one_word(path: tuple[str | int, ...], where: str) -> None:
    assert Problem("blank", path).where == where


def test_a_problem_seen_from_further_outside_has_a_longer_path() -> None:
    assert Problem("blank", ("by",)).within("endorsements", 0) == Problem("blank", ("endorsements", 0, "by"))


def test_a_problem_is_given_its_place_in_a_file() -> None:
    placed = PROBLEM.at("cities.csv", 3, 7)

    assert (placed.source, placed.line, placed.column) == ("cities.csv", 3, 7)
    assert placed.at(None) == PROBLEM


def test_the_message_of_a_problem_speaks_of_its_value_and_its_parameters() -> None:
    problem = Problem("blank", ("a",), "''", params={"row": 3}, source="f.csv", line=1)

    assert problem.message == Message("problem.blank", {"row": 3, "value": "''"})
    assert Problem("blank").message == Message("problem.blank")


@given(st.text(max_size=60) | st.binary(max_size=60) | st.integers() | st.lists(st.integers(), max_size=3))
def test_a_short_value_is_shown_whole(value: object) -> None:
    assert shown(value) == repr(value) or len(repr(value)) > 120


@given(st.text(min_size=61) | st.binary(min_size=61))
def test_a_long_text_is_shown_by_its_beginning(value: str | bytes) -> None:
    assert shown(value) == repr(value[:60]) + "..."


@given(st.lists(st.integers(10**9), min_size=30))
def test_a_long_value_is_shown_by_the_beginning_of_how_it_is_written(value: list[int]) -> None:
    assert shown(value) == repr(value)[:60] + "..."


def test_a_value_of_fifty_megabytes_is_shown_in_a_line() -> None:
    assert shown("x" * 50_000_000) == repr("x" * 60) + "..."
    assert shown(bytearray(100)) == repr(bytearray(60)) + "..."


@pytest.mark.parametrize("number", [10**5_000, -(10**5_000)], ids=["positive", "negative"])
def test_a_number_too_long_to_be_written_is_still_shown(number: int) -> None:
    assert len(shown(number)) < 200


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("sdg.99", "sdg.99"),
        ("ไม่มี", "ไม่มี"),
        ("", "''"),
        (" sdg.4", "' sdg.4'"),
        ("\x1b[2J", r"'\x1b[2J'"),
        ("a\nb", r"'a\nb'"),
        ("x" * 90_000, repr("x" * 60) + "..."),
        (5, "5"),
    ],
)
def test_an_unknown_id_is_told_on_a_line_that_can_be_read(id: object, told: str) -> None:
    for error in (UnknownId.of(id, ()), UnknownId.of(id, ["other"])):
        assert error.message == Message("error.unknown-id", {"id": told})
        assert str(error) == f"there is no {told}"


def test_the_nearest_of_an_id_that_cannot_be_read_is_told_too() -> None:
    assert str(UnknownId.of("sdg.4\n", ["sdg.4"])) == r"there is no 'sdg.4\n'; the nearest is sdg.4"


@pytest.mark.parametrize("kind", ["Era", "int", "Conference | Meeting"])
def test_a_type_that_would_have_been_accepted_is_named_without_an_article(kind: str) -> None:
    assert str(Message("accepted.instance", {"type": kind})) == f"an object of type {kind}"
    assert str(Message("accepted.constant", {"type": kind})) == f"a value of type {kind}"


def test_of_several_ids_that_end_so_the_shortest_are_told() -> None:
    assert str(UnknownId.of_several("a", ["c.b.a", "b.a"])) == "several ids end in a: b.a, c.b.a"
    many = UnknownId.of_several("a\n", [f"x{number}.a" for number in range(11)])
    assert str(many) == rf"several ids end in 'a\n': {', '.join(f'x{number}.a' for number in range(10))}, ..."


ACCEPTED = ["municipal-council", "other-elected-council", "Mayor"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("municipal-council", "municipal-council"),
        ("MUNICIPAL_COUNCIL", "municipal-council"),
        ("municipal-counsil", "municipal-council"),
        ("mayr", "Mayor"),
        ("village-elders", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, expected: str | None) -> None:
    assert nearest(word, ACCEPTED) == expected


def test_a_word_with_an_underscore_finds_one_with_an_underscore() -> None:
    assert nearest("governing_bdy", ["governing_body", "name"]) == "governing_body"
    assert nearest("a_b", ["a_b"]) == "a_b"
    assert nearest("x", []) is None
