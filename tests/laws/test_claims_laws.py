"""Laws of claims: nothing is given that nobody claims, copies add nothing, and the order does not matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.sources import (
    AskedOtherwise,
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
NUMBERS = SMALL | SMALL.map(float) | SMALL.map(Decimal) | SMALL.map(Fraction)
VALUES = st.one_of(NUMBERS, st.booleans(), BOUNDED, DATES, st.sampled_from(["x", ("x",), ("x", "y"), Bound.EXACT]))

CLAIMS = st.lists(
    st.builds(
        Claim,
        st.sampled_from(["s", "t"]),
        st.sampled_from(["p", "q"]),
        VALUES,
        st.sampled_from(CITATIONS),
        st.none() | st.sampled_from([PartialDate(2020), PartialDate(2021), PartialDate(2021, 6)]),
        st.none() | st.just("part"),
        st.sampled_from([Mode.STATED, Mode.STATED, Mode.REPORTED, Mode.INFERRED]),
        passage=st.none() | st.sampled_from(["passage.m", "passage.n"]),
    ),
    max_size=9,
)


def answering(claims: list[Claim]) -> list[Claim]:
    """The claims that answer what ``resolve("s", "p")`` asks."""
    return [claim for claim in speaking(claims) if claim.scope is None]


def speaking(claims: list[Claim]) -> list[Claim]:
    return [
        claim for claim in claims if (claim.subject, claim.predicate) == ("s", "p") and claim.mode is not Mode.INFERRED
    ]


def outcome(claims: list[Claim], policy: Policy = Policy.STRICT) -> tuple[object, tuple[Claim, ...] | None]:
    """The value that is given, or the claims of the error."""
    try:
        return Claims(claims).resolve("s", "p", policy=policy), None
    except AskedOtherwise as error:
        return None, error.claims
    except ConflictingClaims as error:
        return None, error.claims


def disagreeing(claims: Iterable[Claim]) -> bool:
    return any(not agree(one.value, other.value) for one, other in combinations(claims, 2))


def distinct(claims: Iterable[Claim]) -> set[tuple[type, object]]:
    return {(type(claim.value), claim.value) for claim in claims}


@given(CLAIMS, st.sampled_from(Policy))
def test_no_value_is_given_that_nobody_claims(claims: list[Claim], policy: Policy) -> None:
    value, sides = outcome(claims, policy)

    if not answering(claims):
        assert value is None
        assert sides == (tuple(speaking(claims)) or None)
    elif sides is not None:
        assert set(sides) <= set(answering(claims))
        assert disagreeing(sides)
    else:
        assert (type(value), value) in distinct(answering(claims))


@given(CLAIMS)
def test_strict_raises_with_every_side_exactly_where_two_values_do_not_agree(claims: list[Claim]) -> None:
    value, sides = outcome(claims)
    answers = answering(claims)

    if answers:
        assert sides == (tuple(answers) if disagreeing(answers) else None)
        assert sides or all(agree(value, claim.value) for claim in answers)


@given(CLAIMS)
def test_what_strict_gives_or_refuses_of_one_time_is_what_conflicts_shows(claims: list[Claim]) -> None:
    at_once = [evolve(claim, as_of=PartialDate(2020)) for claim in claims]
    shown = [pair for pair in Claims(at_once).conflicts("s", "p") if pair[0].scope is None]

    if answering(at_once):
        assert bool(outcome(at_once)[1]) == bool(shown)


@given(st.lists(BOUNDED | DATES, max_size=5), st.data())
def test_the_value_that_is_given_leaves_no_more_open_than_need_be(values: list[Any], data: st.DataObject) -> None:
    exact = data.draw(SMALL.map(Quantity))
    claims = [Claim("s", "p", value, NEW) for value in (*values, exact)]

    value, sides = outcome(claims)
    assert sides or value == exact


@given(CLAIMS)
def test_the_latest_is_given_only_where_it_is_surely_the_latest(claims: list[Claim]) -> None:
    value, sides = outcome(claims, Policy.LATEST)
    answers = answering(claims)
    if value is None or not disagreeing(answers):
        return

    times = [claim.as_of for claim in answers]
    assert None not in times
    saying = [claim for claim in answers if agree(claim.value, value)]
    others = [claim for claim in answers if not agree(claim.value, value)]
    assert sides is None
    assert all(
        any(one.as_of.earliest > other.as_of.latest for one in saying if one.as_of) for other in others if other.as_of
    )


@given(CLAIMS)
def test_the_latest_is_given_wherever_one_claim_speaks_of_a_later_time_than_every_other(claims: list[Claim]) -> None:
    newest = Claim("s", "p", 7, NEW, as_of=PartialDate(2022))
    undated = any(claim.as_of is None for claim in answering(claims))
    value, sides = outcome([*claims, newest], Policy.LATEST)

    assert value == 7 or (undated and sides)


@given(CLAIMS)
def test_conflicts_are_those_of_all_pairs(claims: list[Claim]) -> None:
    def question(claim: Claim) -> tuple[object, ...]:
        return claim.subject, claim.predicate, claim.scope, claim.as_of

    stated = [claim for claim in claims if claim.mode is not Mode.INFERRED]
    assert Claims(claims).conflicts() == tuple(
        (one, other)
        for one, other in combinations(stated, 2)
        if question(one) == question(other) and not agree(one.value, other.value)
    )


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


@given(st.none() | st.integers(0, 4), st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True))
def test_a_list_is_complete_when_as_many_are_listed_as_declared(declared: int | None, items: list[str]) -> None:
    listed = Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=(NEW,),
        standing=Standing.VERIFIED,
        declared=declared,
        items=tuple(items),
    )

    assert (listed.status is Completeness.UNDECLARED) == (declared is None and bool(items))
    assert (listed.status is Completeness.COMPLETE) == (declared == len(items))
    assert (listed.status is Completeness.INCOMPLETE) == (declared != 0 and not items)
    assert (listed.status is Completeness.MISMATCH) == (declared not in (None, len(items)) and bool(items))
