"""Claims taken together: questions, conflicts, witnesses, policies, and figures that do not add up."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import pytest

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, LearningCityError, WrongType
from learningcity.localization import render
from learningcity.sources import (
    AskedOtherwise,
    Citation,
    Claim,
    Claims,
    ConflictingClaims,
    Discrepancy,
    Enumeration,
    Mode,
    Policy,
    Source,
    Standing,
)
from learningcity.sources.resolution import agree
from learningcity.texts import Bound, Labels, Message, Number, Quantity


class Share(float, Enum):
    HALF = 0.5


def claim(source: str, value: object, **more: Any) -> Claim:
    return Claim("hat-yai", "population", value, Citation(Source(source, "A title")), **more)


def people(value: Any, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(value, "people", bound)


THREE = Claims((claim("a", 1), claim("b", 2), claim("c", 2)))


# What there is


def test_claims_keep_their_order_and_each_other() -> None:
    claims = Claims([claim("a", 1), claim("b", 2)])

    assert len(claims) == 2
    assert [entry.value for entry in claims] == [1, 2]
    with pytest.raises(WrongType):
        Claims((5,))  # type: ignore[arg-type]  # refused


def test_claims_are_found_by_subject_predicate_and_scope() -> None:
    centre = claim("a", 1, scope="centre")
    whole = claim("b", 2)
    other = Claim("yala", "population", 3, whole.citation)
    claims = Claims((centre, whole, other))

    assert claims.about("hat-yai").claims == (centre, whole)
    assert claims.about("hat-yai", "population", scope="centre").claims == (centre,)
    assert claims.about("hat-yai", "area").claims == ()
    dated = claim("a", 1, scope="centre", as_of=PartialDate(2021))
    claims = Claims((*claims, dated))
    assert claims.about("hat-yai", scope="centre", as_of=PartialDate(2021)).claims == (dated,)
    assert claims.about("hat-yai", as_of=PartialDate(2020)).claims == ()


def test_witnesses_and_conflicts_are_those_of_a_scope_and_a_time_where_these_are_given() -> None:
    scope, time = Message("scope.world"), PartialDate(2021)
    whole = (claim("a", 1), claim("b", 2))
    narrow = (claim("c", 1, scope=scope), claim("d", 2, scope=scope), claim("e", 3, scope=scope))
    then = (claim("f", 1, as_of=time), claim("g", 2, as_of=time))
    claims = Claims((*whole, *narrow, *then))

    assert claims.witnesses("hat-yai", "population") == 7
    assert claims.witnesses("hat-yai", "population", scope=scope) == 3
    assert claims.witnesses("hat-yai", "population", as_of=time) == 2
    assert claims.witnesses("hat-yai", "population", scope=scope, as_of=time) == 0
    assert len(claims.conflicts()) == 5
    assert len(claims.conflicts(scope=scope)) == 3
    assert claims.conflicts("hat-yai", as_of=time) == (then,)


def test_conflicts_stand_in_the_order_of_the_claims() -> None:
    one, other = claim("a", 1), claim("b", 1, scope="centre")
    third, fourth, last = claim("c", 2, scope="centre"), claim("d", 2), claim("e", 3)

    assert Claims((one, other, third, fourth, last)).conflicts() == (
        (one, fourth),
        (one, last),
        (other, third),
        (fourth, last),
    )


# Witnesses


def witnesses(*claims: Claim) -> int:
    return Claims(claims).witnesses("hat-yai", "population")


def test_sources_are_witnesses_and_copies_are_none() -> None:
    assert witnesses() == 0
    assert witnesses(claim("a", 1), claim("b", 1)) == 2
    assert witnesses(claim("a", 1, passage="p"), claim("b", 1, passage="p")) == 1
    assert witnesses(claim("a", 1, passage="p"), claim("b", 1, passage="p"), claim("c", 1)) == 2
    assert witnesses(claim("a", 1, passage="p"), claim("b", 1, passage="q")) == 2


def test_a_source_that_says_something_twice_is_one_witness() -> None:
    assert witnesses(claim("a", 1), claim("a", 2)) == 1
    assert witnesses(claim("a", 1, passage="p"), claim("a", 1)) == 1


def test_passages_join_sources_through_a_third() -> None:
    chain = (
        claim("a", 1, passage="p"),
        claim("b", 1, passage="q"),
        claim("c", 1, passage="p"),
        claim("c", 1, passage="q"),
    )

    assert witnesses(*chain[:2]) == 2
    assert witnesses(*chain) == 1


def test_what_the_library_reads_into_a_source_is_no_claim_of_it() -> None:
    read = claim("a", 7, mode=Mode.INFERRED)
    claims = Claims((read, claim("b", 5)))

    assert claims.witnesses("hat-yai", "population") == 1
    assert claims.conflicts() == ()
    assert claims.resolve("hat-yai", "population") == 5
    assert Claims((read,)).resolve("hat-yai", "population") is None
    assert read in claims


# Conflicts


@pytest.mark.parametrize(
    "more", [{"as_of": PartialDate(2021)}, {"scope": "centre"}, {"scope": Message("scope.world")}], ids=str
)
def test_another_time_or_scope_is_another_question(more: dict[str, Any]) -> None:
    assert Claims((claim("a", 1), claim("b", 2, **more))).conflicts() == ()
    assert len(Claims((claim("a", 1, **more), claim("b", 2, **more))).conflicts()) == 1


def test_conflicts_are_those_of_a_subject_and_a_predicate_where_these_are_given() -> None:
    assert [(one.value, other.value) for one, other in THREE.conflicts()] == [(1, 2), (1, 2)]
    assert len(THREE.conflicts("hat-yai")) == len(THREE.conflicts("hat-yai", "population")) == 2
    assert THREE.conflicts("yala") == THREE.conflicts("hat-yai", "area") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        ("1", 1),
        (1, 1.5),
        (0.1, Decimal("0.1")),
        (Share.HALF, 0.5),
        ((1, "a"), (True, "a")),
        (("a",), ("a", "b")),
        ((people(1),), (people(2),)),
        (date(2015, 9, 1), PartialDate(2015, 10)),
        (("a", "b"), ("b", "a")),
        (people(1), people(2)),
        (people(1), Quantity(1, "cities")),
        (people(1), 1),
        (people(5, Bound.MORE_THAN), people(5)),
        (people(5, Bound.LESS_THAN), people(5, Bound.AT_LEAST)),
        (people(5, Bound.AT_MOST), people(6, Bound.AT_LEAST)),
        (people(5, Bound.ABOUT), people(6)),
        (PartialDate(2015, 9), PartialDate(2015, 10, 1)),
        (PartialDate(2015), 2015),
        (Quantity(Decimal("0.1")), Quantity(Fraction(1, 9))),
    ],
)
def test_values_that_cannot_both_be_right(one: object, other: object) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        (Decimal("0.5"), Fraction(1, 2)),
        (0.5, Decimal("0.50")),
        ((1, ("a", PartialDate(2015))), (Decimal(1), ("a", PartialDate(2015, 9)))),
        (date(2015, 9, 1), PartialDate(2015, 9)),
        (people(5), people(5)),
        (people(5, Bound.ABOUT), people(5)),
        (people(5, Bound.MORE_THAN), people(6)),
        (people(5, Bound.MORE_THAN), people(900, Bound.MORE_THAN)),
        (people(5, Bound.AT_LEAST), people(5, Bound.AT_MOST)),
        (people(5, Bound.LESS_THAN), people(Decimal("4.5"))),
        (Quantity(Decimal("0.5")), Quantity(Fraction(1, 2))),
        (PartialDate(2015, 9), PartialDate(2015, 9, 28)),
        (PartialDate(2015), PartialDate(2015, 9)),
    ],
)
def test_values_that_may_both_be_right(one: object, other: object) -> None:
    assert agree(one, other)
    assert agree(other, one)


# Policies


def test_strict_gives_the_one_value_or_every_side() -> None:
    assert THREE.resolve("hat-yai", "area") is None
    assert Claims(THREE.claims[1:]).resolve("hat-yai", "population") == 2
    with pytest.raises(ConflictingClaims) as caught:
        THREE.resolve("hat-yai", "population")

    assert caught.value.claims == THREE.claims


def test_a_value_and_another_of_another_type_are_two() -> None:
    with pytest.raises(ConflictingClaims):
        Claims((claim("a", 1), claim("b", True))).resolve("hat-yai", "population")  # noqa: FBT003  # the value


def test_a_claim_of_a_narrower_scope_answers_another_question() -> None:
    claims = Claims((claim("a", 1, scope="centre"), claim("b", 2)))

    assert claims.resolve("hat-yai", "population") == 2
    assert claims.resolve("hat-yai", "population", scope="centre") == 1


def test_what_is_claimed_only_of_another_scope_or_time_is_shown() -> None:
    centre = claim("a", 1, scope="centre", as_of=PartialDate(2021))
    whole = claim("b", 2)

    with pytest.raises(AskedOtherwise) as caught:
        Claims((centre,)).resolve("hat-yai", "population")
    assert caught.value.claims == (centre,)
    assert str(caught.value) == (
        "hat-yai, population: sources speak only of another scope or time: 1 (a: centre, 2021); ask for one of these"
    )
    assert "1 (a: centre, " in render(caught.value.message, "th")
    with pytest.raises(AskedOtherwise) as caught:
        Claims((centre, whole)).resolve("hat-yai", "population", scope="port")
    assert caught.value.claims == (centre, whole)
    with pytest.raises(AskedOtherwise, match=r"\(a: centre, 2021\); 2 \(b\);"):
        Claims((centre, whole)).resolve("hat-yai", "population", scope="centre", as_of=PartialDate(2020))


def test_a_time_may_be_asked_for() -> None:
    old, new = claim("a", 1, as_of=PartialDate(2021)), claim("b", 2, as_of=PartialDate(2022))

    assert Claims((old, new)).resolve("hat-yai", "population", as_of=PartialDate(2021)) == 1
    with pytest.raises(ConflictingClaims):
        Claims((old, new)).resolve("hat-yai", "population")


@pytest.mark.parametrize(
    ("values", "given"),
    [
        ((people(5, Bound.MORE_THAN), people(900), people(5, Bound.AT_LEAST)), people(900)),
        ((people(5, Bound.MORE_THAN), people(900, Bound.MORE_THAN)), people(900, Bound.MORE_THAN)),
        ((people(5, Bound.AT_LEAST), people(5, Bound.MORE_THAN)), people(5, Bound.MORE_THAN)),
        ((people(5, Bound.AT_MOST), people(5, Bound.LESS_THAN)), people(5, Bound.LESS_THAN)),
        ((people(5, Bound.ABOUT), people(5)), people(5)),
        (((people(5, Bound.ABOUT),), (people(5),)), (people(5),)),
        ((people(5, Bound.MORE_THAN), people(9, Bound.LESS_THAN)), people(5, Bound.MORE_THAN)),
        ((PartialDate(2015), PartialDate(2015, 9, 28), PartialDate(2015, 9)), PartialDate(2015, 9, 28)),
        (((PartialDate(2015), "a"), (PartialDate(2015, 9), "a")), (PartialDate(2015, 9), "a")),
        ((1.0, 1), 1.0),
        ((Fraction(1, 2), Decimal("0.5")), Fraction(1, 2)),
    ],
)
def test_of_values_that_may_all_be_right_the_narrowest_is_given(values: tuple[object, ...], given: object) -> None:
    claims = Claims(claim(f"s{place}", value) for place, value in enumerate(values))

    assert claims.conflicts() == ()
    for policy in Policy:
        found = claims.resolve("hat-yai", "population", policy=policy)
        assert (type(found), found) == (type(given), given) or policy is Policy.MOST_WITNESSED


def test_the_latest_claim_decides_if_it_stands_alone() -> None:
    old, new = claim("a", 1, as_of=PartialDate(2021)), claim("b", 2, as_of=PartialDate(2021, 12))
    undated = claim("c", 3)

    with pytest.raises(ConflictingClaims) as caught:  # it may be newer
        Claims((old, undated)).resolve("hat-yai", "population", policy=Policy.LATEST)
    assert caught.value.claims == (old, undated)
    year = (claim("a", 1, as_of=PartialDate(2021)), claim("b", 2, as_of=PartialDate(2021, 6)))
    with pytest.raises(ConflictingClaims):  # it may speak of the spring
        Claims(year).resolve("hat-yai", "population", policy=Policy.LATEST)
    same_day = (claim("a", 1, as_of=PartialDate(2020)), claim("b", 2, as_of=PartialDate(2021)))
    assert (
        Claims((*same_day, claim("c", 2, as_of=PartialDate(2021)))).resolve(
            "hat-yai", "population", policy=Policy.LATEST
        )
        == 2
    )
    assert Claims((undated,)).resolve("hat-yai", "population", policy=Policy.LATEST) == 3
    assert Claims(()).resolve("hat-yai", "population", policy=Policy.LATEST) is None
    newest = claim("d", 4, as_of=PartialDate(2022))
    assert Claims((newest, old, new)).resolve("hat-yai", "population", policy=Policy.LATEST) == 4
    with pytest.raises(ConflictingClaims) as caught:  # the year may have ended like the month
        Claims((old, new)).resolve("hat-yai", "population", policy=Policy.LATEST)
    assert caught.value.claims == (old, new)


def test_the_most_witnessed_value_decides_if_it_stands_out() -> None:
    def resolve(*claims: Claim) -> object:
        return Claims(claims).resolve("hat-yai", "population", policy=Policy.MOST_WITNESSED)

    assert resolve() is None
    assert resolve(*THREE) == 2
    copies = (claim("b", 2, passage="p"), claim("c", 2, passage="p"))
    with pytest.raises(ConflictingClaims) as caught:
        resolve(claim("a", 1), *copies)
    assert caught.value.claims == (claim("a", 1), *copies)


def test_a_policy_is_one_of_the_named_ones() -> None:
    with pytest.raises(WrongType) as caught:
        THREE.resolve("hat-yai", "population", policy="latest")  # type: ignore[arg-type]  # refused

    assert caught.value.problem.path == ("policy",)
    assert "Policy.STRICT, Policy.LATEST, Policy.MOST_WITNESSED" in str(caught.value)


# The error


def conflicting() -> ConflictingClaims:
    claims = (claim("a", people(191_696)), claim("b", ("x", "y")), claim("c", ()), claim("d", Bound.ABOUT))
    with pytest.raises(ConflictingClaims) as caught:
        Claims(claims).resolve("hat-yai", "population")
    return caught.value


def test_the_error_shows_every_side_in_each_language() -> None:
    error = conflicting()

    assert isinstance(error, LearningCityError)
    assert isinstance(error, ValueError)
    assert str(error) == (
        "hat-yai, population: sources differ: 191,696 people (a); x, y (b); none (c); about (d);"
        " name a policy to choose one"
    )
    thai = render(error.message, "th")
    assert thai.startswith("hat-yai, population: แหล่งข้อมูลให้ไว้ไม่ตรงกัน: 191,696 คน (a); x, y (b); ")
    assert "(c)" in thai
    assert "(d)" in thai


def test_the_error_survives_pickle() -> None:
    error = conflicting()

    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert type(again) is ConflictingClaims
    assert again.claims == error.claims
    assert str(again) == str(error)


# Figures that do not add up


def test_a_sum_is_compared_with_the_total_that_is_claimed() -> None:
    parts, total = (claim("a", people(294)), claim("b", people(64))), claim("c", people(356))
    found = Discrepancy.of_sum("gnlc.cities", iter(parts), total)

    assert (found.id, found.expected, found.stated, found.delta) == ("gnlc.cities", 358, 356, -2)
    assert found.claims == (*parts, total)
    assert found.explanation is None


@pytest.mark.parametrize(
    "figure", [Quantity(64), Quantity(64, "cities"), people(64, Bound.ABOUT), people(64, Bound.MORE_THAN)], ids=repr
)
def test_only_exact_figures_of_one_unit_are_added_up(figure: Quantity) -> None:
    with pytest.raises(InvalidValue) as caught:
        Discrepancy.of_sum("gnlc.cities", (claim("a", figure),), claim("c", people(356)))
    assert (caught.value.problem.code, caught.value.problem.path) == ("sum", ("gnlc.cities",))

    with pytest.raises(InvalidValue):
        Discrepancy.of_sum("gnlc.cities", (claim("a", people(356)),), claim("c", figure))


def test_only_quantities_are_added_up() -> None:
    with pytest.raises(WrongType) as caught:
        Discrepancy.of_sum("gnlc.cities", (claim("a", 5),), claim("c", people(356)))

    assert caught.value.problem.path == ("gnlc.cities",)


def listed(declared: int | None, *items: str) -> Enumeration:
    return Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=(Citation(Source("a", "A")),),
        standing=Standing.REPORTED,
        declared=declared,
        items=items,
        note=Message("note.partners"),
    )


@pytest.mark.parametrize(
    ("stated", "expected", "delta"),
    [
        (Decimal("1.5"), 0.25, Fraction(5, 4)),
        (0.5, Decimal("0.5"), 0),
        (Fraction(1, 3), Decimal(1), Fraction(-2, 3)),
        (Decimal("1.5"), 1, Decimal("0.5")),
        (0.5, Fraction(1, 4), 0.25),
    ],
)
def test_figures_of_several_types_are_compared(stated: Number, expected: Number, delta: Number) -> None:
    assert Discrepancy(id="a", expected=expected, stated=stated).delta == delta
    parts = (claim("a", people(expected)), claim("b", people(stated)))
    added = Discrepancy.of_sum("a", parts, claim("c", people(stated)))
    assert Fraction(added.delta) == -Fraction(expected)


def test_a_list_is_compared_with_its_declared_count() -> None:
    assert Discrepancy.of_enumeration(listed(2, "a", "b")) is None
    assert Discrepancy.of_enumeration(listed(None, "a", "b")) is None

    found = Discrepancy.of_enumeration(listed(8))
    assert found is not None
    assert (found.id, found.expected, found.stated, found.delta) == ("a.list", 8, 0, -8)
    assert found.explanation == Message("note.partners")


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"expected": True}, ("a.b", "expected")),
        ({"stated": "5"}, ("a.b", "stated")),
        ({"stated": float("nan")}, ("a.b", "stated")),
        ({"expected": Decimal("inf")}, ("a.b", "expected")),
        ({"stated": people(5)}, ("a.b", "stated")),
        ({"claims": [claim("a", 1)]}, ("a.b", "claims")),
        ({"explanation": "a reason"}, ("a.b", "explanation")),
    ],
)
def test_a_field_of_a_discrepancy_is_of_its_type(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    make: Callable[..., Discrepancy] = Discrepancy
    with pytest.raises(WrongType) as caught:
        make(**({"id": "a.b", "expected": 1, "stated": 2} | changes))

    assert caught.value.problem.path == path


def test_a_discrepancy_has_a_well_formed_id_and_may_tell_why() -> None:
    with pytest.raises(InvalidValue):
        Discrepancy(id="A B", expected=1, stated=2)

    assert Discrepancy(id="a", expected=Fraction(1, 2), stated=1, explanation=Labels(en="rounded")).delta == Fraction(
        1, 2
    )
