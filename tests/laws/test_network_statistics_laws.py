"""Laws of the figures of the network: what is derived is what it is made of, and nothing later than asked is told."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.errors import NotAdditive
from learningcity.network import (
    DerivedValue,
    Metric,
    Operation,
    add,
    derive,
    derived_values,
    discrepancies,
    latest,
    observations,
)
from learningcity.sources import Citation, Claim, Claims, Source
from learningcity.texts import Quantity

CITATION = Citation(Source("a", "A"))
DAYS = st.dates(date(2013, 1, 1), date(2030, 12, 31))
COUNTS = st.integers(min_value=0, max_value=10_000)


def members(count: int, year: int) -> Claim:
    return Claim("gnlc", "cities", Quantity(count, "cities"), CITATION, PartialDate(year))


def admitted(count: int, year: int) -> Claim:
    return Claim(f"cohort.{year}", "cities", Quantity(count, "cities"), CITATION, PartialDate(year))


def counts_of(claims: tuple[Claim, ...]) -> list[Fraction]:
    return [Fraction(claim.value.value) for claim in claims if isinstance(claim.value, Quantity)]


def recomputed(value: DerivedValue) -> Fraction:
    figures = counts_of(value.operands)
    match value.operation:
        case Operation.SUM:
            return sum(figures, Fraction(0))
        case Operation.DIFFERENCE:
            return figures[0] - sum(figures[1:], Fraction(0))
        case Operation.SHORTFALL:
            return sum(figures[:-1], Fraction(0)) - figures[-1]


def test_every_derived_value_is_its_operation_on_its_operands() -> None:
    assert all(value.result.value == recomputed(value) for value in derived_values())


@given(st.sampled_from([Operation.DIFFERENCE, Operation.SHORTFALL]), COUNTS, st.lists(COUNTS, min_size=1, max_size=4))
def test_what_users_derive_is_its_operation_on_its_operands(operation: Operation, size: int, counts: list[int]) -> None:
    *cohorts, last = (admitted(count, 2010 + place) for place, count in enumerate(counts))
    end = last if operation is Operation.DIFFERENCE else members(size, 2020)
    claims = [members(size, 2010), *cohorts, end]

    assert derive("a.b", operation, *claims).result.value == recomputed(derive("a.b", operation, *claims))


@given(st.sampled_from([Operation.DIFFERENCE, Operation.SHORTFALL]), COUNTS, COUNTS)
def test_two_sizes_of_the_network_are_never_on_the_side_that_is_added(
    operation: Operation, size: int, other: int
) -> None:
    with pytest.raises(NotAdditive):
        derive("a.b", operation, members(size, 2010), members(other, 2011), members(other, 2012))


@given(st.lists(COUNTS, min_size=2, max_size=5))
def test_a_sum_of_cohorts_does_not_depend_on_their_order(counts: list[int]) -> None:
    claims = [admitted(count, 2010 + place) for place, count in enumerate(counts)]

    assert add("a.b", *claims).result == add("a.b", *reversed(claims)).result == Quantity(sum(counts), "cities")


@given(st.lists(st.sampled_from([entry.claims[0] for entry in observations()]), min_size=2, max_size=4, unique=True))
def test_nothing_adds_up_but_cities_of_cohorts(claims: list[Claim]) -> None:
    try:
        add("a.b", *claims)
    except (NotAdditive, ValueError):
        return
    assert all(claim.subject.startswith("cohort.") and claim.predicate == "cities" for claim in claims)
    assert len({claim.subject for claim in claims}) == len(claims)


def test_every_discrepancy_is_by_what_the_total_differs_from_its_parts() -> None:
    for found in discrepancies():
        *parts, total = counts_of(found.claims)
        assert (found.expected, found.stated) == (sum(parts), total)
        assert found.delta == total - sum(parts) != 0


@given(st.sampled_from(Metric), DAYS)
@example(Metric.NETWORK_CITIES, date(2024, 2, 14))
def test_the_latest_is_never_after_the_day_and_what_may_be_later_is_told(metric: Metric, day: date) -> None:
    found = latest(metric, on=day)

    for entry in observations(metric):
        if entry.as_of is not None and entry.as_of.latest <= day and not entry.is_scoped:
            assert found.observation is not None
            assert found.observation.as_of is not None
            assert found.observation.as_of.latest <= day
            assert entry in found.perhaps or entry.as_of.latest <= found.observation.as_of.latest
    for entry in found.perhaps:
        assert not entry.is_scoped
        assert entry.as_of is None or entry.as_of.earliest <= day


@given(st.sampled_from(Metric), DAYS, DAYS)
def test_a_later_day_is_told_nothing_earlier(metric: Metric, one: date, other: date) -> None:
    sooner, later = (latest(metric, on=day).observation for day in sorted((one, other)))

    if sooner is not None:
        assert later is not None
        assert sooner.as_of is not None
        assert later.as_of is not None
        assert sooner.as_of.earliest <= later.as_of.earliest


@given(st.sampled_from(Metric), DAYS)
def test_where_there_is_a_value_no_claim_that_stands_contradicts_it(metric: Metric, day: date) -> None:
    found = latest(metric, on=day)

    if found.observation is not None and found.value is not None:
        standing = Claims(claim for claim in found.claims if claim not in found.observation.withdrawn)
        assert not standing.conflicts()
        assert found.value in [claim.value for claim in standing]
