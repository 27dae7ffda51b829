"""Laws of claims: nothing is given that nobody claims, copies add nothing, and the order does not matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.sources import (
    Citation,
    Claim,
    Claims,
    Completeness,
    ConflictingClaims,
    Enumeration,
    Mode,
    Policy,
    Source,
    Standing,
)
from learningcity.sources.resolution import agree
from learningcity.texts import Bound, Labels, Quantity

CITATIONS = [Citation(Source(id, id.upper())) for id in ("a", "b", "c", "d")]
NEW = Citation(Source("new", "A copy"))

SMALL = st.integers(-3, 3)
BOUNDED = st.builds(Quantity, SMALL, st.sampled_from([None, "people"]), st.sampled_from(Bound))
DATES = st.builds(PartialDate, st.integers(2020, 2021)) | st.builds(
    PartialDate, st.integers(2020, 2021), st.sampled_from([1, 2, 12]), st.none() | st.sampled_from([1, 28])
)
VALUES = st.one_of(SMALL, st.booleans(), BOUNDED, DATES, st.sampled_from(["x", ("x",), ("x", "y"), Bound.EXACT]))

CLAIMS = st.lists(
    st.builds(
        Claim,
        st.sampled_from(["s", "t"]),
        st.sampled_from(["p", "q"]),
        VALUES,
        st.sampled_from(CITATIONS),
        st.none() | st.sampled_from([PartialDate(2020), PartialDate(2021)]),
        st.none() | st.just("part"),
        st.sampled_from([Mode.STATED, Mode.STATED, Mode.REPORTED, Mode.INFERRED]),
        passage=st.none() | st.sampled_from(["passage.m", "passage.n"]),
    ),
    max_size=9,
)


def answering(claims: list[Claim]) -> list[Claim]:
    """The claims that answer what ``resolve("s", "p")`` asks."""
    return [
        claim
        for claim in claims
        if (claim.subject, claim.predicate, claim.scope) == ("s", "p", None) and claim.mode is not Mode.INFERRED
    ]


def speaking(claims: list[Claim]) -> list[Claim]:
    return [
        claim for claim in claims if (claim.subject, claim.predicate) == ("s", "p") and claim.mode is not Mode.INFERRED
    ]


def outcome(claims: list[Claim], policy: Policy = Policy.STRICT) -> tuple[object, tuple[Claim, ...] | None]:
    """The value that is given, or the claims of the error."""
    try:
        return Claims(claims).resolve("s", "p", policy=policy), None
    except ConflictingClaims as error:
        return None, error.claims


def distinct(claims: Iterable[Claim]) -> set[tuple[type, object]]:
    return {(type(claim.value), claim.value) for claim in claims}


@given(CLAIMS, st.sampled_from(Policy))
def test_no_value_is_given_that_nobody_claims(claims: list[Claim], policy: Policy) -> None:
    value, sides = outcome(claims, policy)

    if sides is not None:
        assert set(sides) <= set(answering(claims))
        assert len(distinct(sides)) > 1
    elif value is not None:
        assert (type(value), value) in distinct(answering(claims))
    else:
        assert answering(claims) == []


@given(CLAIMS)
def test_strict_gives_the_single_value_or_raises_with_every_side(claims: list[Claim]) -> None:
    value, sides = outcome(claims)
    values = distinct(answering(claims))

    assert sides == (tuple(answering(claims)) if len(values) > 1 else None)
    if len(values) == 1:
        assert values == {(type(value), value)}


@given(CLAIMS)
def test_there_are_no_more_witnesses_than_sources(claims: list[Claim]) -> None:
    witnesses = Claims(claims).witnesses("s", "p")

    assert witnesses <= len({claim.citation.source for claim in speaking(claims)})
    assert (witnesses > 0) == bool(speaking(claims))


@given(CLAIMS, st.data())
def test_a_copy_adds_no_witness(claims: list[Claim], data: st.DataObject) -> None:
    shared = [claim for claim in speaking(claims) if claim.passage is not None]
    if not shared:
        return
    before = Claims(claims).witnesses("s", "p")
    copied = data.draw(st.sampled_from(shared))

    assert Claims([*claims, evolve(copied, citation=NEW)]).witnesses("s", "p") == before
    by_another = evolve(copied, citation=data.draw(st.sampled_from(CITATIONS)))
    assert Claims([*claims, by_another]).witnesses("s", "p") <= before


@given(CLAIMS, st.data())
def test_the_order_of_the_claims_does_not_matter(claims: list[Claim], data: st.DataObject) -> None:
    one, other = Claims(claims), Claims(data.draw(st.permutations(claims)))

    assert {frozenset(pair) for pair in one.conflicts()} == {frozenset(pair) for pair in other.conflicts()}
    assert len(one.conflicts()) == len(other.conflicts())
    assert one.witnesses("s", "p") == other.witnesses("s", "p")


@given(CLAIMS)
def test_only_claims_that_answer_one_question_conflict(claims: list[Claim]) -> None:
    for one, other in Claims(claims).conflicts():
        question = [(c.subject, c.predicate, c.scope, c.as_of) for c in (one, other)]
        assert question[0] == question[1]
        assert not agree(one.value, other.value)


@given(VALUES, VALUES)
def test_agreeing_is_reflexive_and_symmetric(one: Any, other: Any) -> None:
    assert agree(one, one)
    assert agree(one, other) == agree(other, one)


def satisfies(number: Fraction, quantity: Quantity) -> bool:
    return {
        Bound.EXACT: number == quantity.value,
        Bound.ABOUT: number == quantity.value,
        Bound.AT_LEAST: number >= quantity.value,
        Bound.MORE_THAN: number > quantity.value,
        Bound.AT_MOST: number <= quantity.value,
        Bound.LESS_THAN: number < quantity.value,
    }[quantity.bound]


@given(BOUNDED, BOUNDED)
def test_bounds_agree_where_some_number_satisfies_both(one: Quantity, other: Quantity) -> None:
    # Halves, so that there is a number between any two whole ones.
    common = any(
        satisfies(number, one) and satisfies(number, other) for number in (Fraction(n, 2) for n in range(-10, 11))
    )

    assert agree(one, other) == (common if one.unit == other.unit else one == other)


def days_of(partial: PartialDate) -> set[date]:
    every = (date(2020, 1, 1) + timedelta(days) for days in range(366 + 365))
    return {
        day
        for day in every
        if day.year == partial.year and partial.month in (None, day.month) and partial.day in (None, day.day)
    }


@given(DATES, DATES)
def test_dates_agree_where_they_may_be_one_day(one: PartialDate, other: PartialDate) -> None:
    assert agree(one, other) == bool(days_of(one) & days_of(other))


@given(st.none() | st.integers(0, 4), st.lists(st.sampled_from(["a", "b", "c"]), max_size=4))
def test_a_list_is_complete_when_as_many_are_listed_as_declared(declared: int | None, items: list[str]) -> None:
    listed = Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=(NEW,),
        standing=Standing.VERIFIED,
        declared=declared,
        items=tuple(items),
    )

    assert (listed.status is Completeness.UNDECLARED) == (declared is None)
    assert (listed.status is Completeness.COMPLETE) == (declared == len(items))
    assert (listed.status is Completeness.INCOMPLETE) == (bool(declared) and not items)
    assert (listed.status is Completeness.MISMATCH) == (declared not in (None, len(items)) and bool(items))
