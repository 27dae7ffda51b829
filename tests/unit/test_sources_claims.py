"""What single sources say, and the questions on which they disagree."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue, Uncited, WrongType
from learningcity.sources import Citation, Claim, Conflict, Mode, Side, Source, Standing, Title, Titles, TitleStatus
from learningcity.texts import Bound, Labels, Message, Quantity

VERIFIED = Standing.VERIFIED


class Pair(NamedTuple):
    one: int
    other: int


CITATION = Citation(Source("a", "A"))
CLAIM = Claim("city", "population", 5, CITATION)
YES = Side(Message("yes"), (CLAIM,))
NO = Side(Message("no"), (Claim("city", "population", 6, Citation(Source("b", "B"))),))


def claim(**changes: Any) -> Claim:
    values: dict[str, Any] = {"subject": "city", "predicate": "population", "value": 5, "citation": CITATION}
    return Claim(**(values | changes))


def test_a_claim_keeps_what_its_source_says_and_when() -> None:
    told = claim(as_of=PartialDate(2021), mode=Mode.REPORTED, speaker="mayor", passage="passage.a")

    assert (told.value, told.citation, told.as_of, told.scope) == (5, CITATION, PartialDate(2021), None)
    assert (told.mode, told.speaker, told.passage) == (Mode.REPORTED, "mayor", "passage.a")
    assert claim().mode is Mode.STATED


def test_a_claim_counts_with_its_passage_or_with_its_source() -> None:
    assert claim().witness == "a"
    assert claim(passage="passage.a").witness == "passage.a"


@pytest.mark.parametrize("citation", [None, "a", Source("a", "A")])
def test_a_claim_needs_a_citation(citation: object) -> None:
    with pytest.raises(Uncited, match="city, population") as caught:
        claim(citation=citation)

    assert caught.value.message == Message("error.uncited", {"what": "city, population"})


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"subject": 5}, ("subject",)),
        ({"predicate": None}, ("predicate",)),
        ({"value": None}, ("value",)),
        ({"value": [1]}, ("value",)),
        ({"value": (1, [2])}, ("value",)),
        ({"value": (1, None)}, ("value",)),
        ({"value": {1}}, ("value",)),
        ({"value": object()}, ("value",)),
        ({"value": float("nan")}, ("value",)),
        ({"value": Decimal("inf")}, ("value",)),
        ({"value": 1j}, ("value",)),
        ({"value": (1.0, float("inf"))}, ("value",)),
        ({"value": Quantity(float("nan"), "people")}, ("value",)),
        ({"value": Quantity("5", "people")}, ("value",)),  # type: ignore[arg-type]  # refused
        ({"value": Quantity(True)}, ("value",)),  # noqa: FBT003  # the number
        ({"value": Quantity(5, Message("unit"))}, ("value",)),  # type: ignore[arg-type]  # refused
        ({"value": Quantity(5, None, "about")}, ("value",)),  # type: ignore[arg-type]  # refused
        ({"value": datetime(2020, 1, 1)}, ("value",)),  # noqa: DTZ001  # refused
        ({"value": Message("m", {"a": [1]})}, ("value",)),
        ({"value": CITATION}, ("value",)),
        ({"value": Pair(1, 2)}, ("value",)),
        ({"as_of": 2021}, ("as_of",)),
        ({"as_of": "2021"}, ("as_of",)),
        ({"scope": 5}, ("scope",)),
        ({"mode": "stated"}, ("mode",)),
        ({"speaker": 5}, ("speaker",)),
        ({"passage": Message("passage.a")}, ("passage",)),
    ],
)
def test_a_field_of_a_claim_is_of_its_type(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        claim(**changes)

    assert caught.value.problem.path == path


@pytest.mark.parametrize("field", ["subject", "predicate"])
@pytest.mark.parametrize("text", ["", "Hat Yai", "hat_yai", "หาดใหญ่", "a..b"])
def test_subject_and_predicate_are_well_formed_ids(field: str, text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        claim(**{field: text})

    assert (caught.value.problem.code, caught.value.problem.path) == ("id", (field,))


@pytest.mark.parametrize(
    "value",
    [
        0,
        10**400,
        0.5,
        Decimal("0.5"),
        Fraction(1, 3),
        False,
        "",
        (),
        ("hat-yai", (1, Mode.STATED)),
        Quantity(5, "people"),
        Quantity(Decimal(5), None, Bound.ABOUT),
        date(2021, 2, 3),
        PartialDate(2021),
        Period(PartialDate(2021)),
        Message("claim.member", {"a": 1}),
        Labels(en="A member"),
        Titles(
            (Title(text="A", language="en", status=TitleStatus.OFFICIAL, citations=(CITATION,), standing=VERIFIED),)
        ),
        Mode.STATED,
    ],
)
def test_whatever_can_be_compared_may_be_claimed(value: object) -> None:
    assert claim(value=value).value == value


def test_a_scope_is_an_id_or_words() -> None:
    for scope in ("pmu-a-2024", Message("scope.world"), Labels(en="the centre")):
        assert claim(scope=scope).scope == scope


@pytest.mark.parametrize(
    "sides", [(), (YES,), (YES, Side(Message("no"), ()))], ids=["none", "one", "one-without-claims"]
)
def test_a_conflict_has_at_least_two_sides_with_claims(sides: tuple[Side, ...]) -> None:
    with pytest.raises(InvalidValue) as caught:
        Conflict("test.conflict", Message("question"), sides)

    assert caught.value.problem.code == "conflict"
    assert caught.value.problem.path == ("test.conflict",)


def test_a_conflict_is_contested_and_cites_each_place_once() -> None:
    conflict = Conflict("test.conflict", Message("question"), (YES, NO, YES))

    assert conflict.standing is Standing.CONTESTED
    assert [citation.source.id for citation in conflict.citations] == ["a", "b"]


def test_a_conflict_has_a_well_formed_id_and_a_question_in_words() -> None:
    with pytest.raises(InvalidValue) as id:
        Conflict("Test", Message("question"), (YES, NO))
    with pytest.raises(WrongType) as question:
        Conflict("test", "how many?", (YES, NO))  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType) as sides:
        Conflict("test", Message("question"), [YES, NO])  # type: ignore[arg-type]  # refused

    assert id.value.problem.path == ("id",)
    assert question.value.problem.path == ("test", "question")
    assert sides.value.problem.path == ("test", "sides")


def test_a_side_states_something_in_words_and_holds_claims() -> None:
    with pytest.raises(WrongType) as statement:
        Side("yes", (CLAIM,))  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType) as claims:
        Side(Message("yes"), (5,))  # type: ignore[arg-type]  # refused

    assert statement.value.problem.path == ("statement",)
    assert claims.value.problem.path == ("claims",)
