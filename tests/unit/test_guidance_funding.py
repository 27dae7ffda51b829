"""Funds, grants and contributions: totals that never invent, and problems that name themselves."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, WrongType
from learningcity.guidance import (
    ActionArea,
    Contribution,
    ContributionKind,
    FundingKind,
    FundingPlan,
    FundingSource,
    Grant,
    ResourcePlan,
    Total,
)
from learningcity.learning_city import Sector
from learningcity.localization import render_problem
from learningcity.outcome import Outcome
from learningcity.texts import Bound, Quantity

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
CASH, IN_KIND = ContributionKind.CASH, ContributionKind.IN_KIND
BUDGET = FundingSource(name="budget", kind=FundingKind.BUDGET, stable=True, sustainable=True)


def baht(amount: Any, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(amount, "THB", bound)


def funds(*sources: FundingSource) -> FundingPlan:
    return FundingPlan(id="funds", city="a", sources=sources)


def source(name: str = "a", **fields: Any) -> FundingSource:
    return FundingSource(name=name, **fields)


def found(plan: FundingPlan | ResourcePlan, **arguments: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in plan.problems(**arguments)]


# Totals


def test_an_unknown_amount_is_named_and_never_counts_as_nothing() -> None:
    total = funds(source("a", amount=baht(5)), source("b"), source("c", amount=baht(7))).total()

    assert total == Total((baht(12),), ("b",))
    assert total is not None
    assert not total.is_complete
    assert funds(source("b")).total() == Total((), ("b",))


def test_a_total_of_known_amounts_is_complete() -> None:
    total = funds(source("a", amount=baht(0)), source("b", amount=baht(0))).total()

    assert total == Total((baht(0),))
    assert total is not None
    assert total.is_complete
    assert funds().total() == Total((), ())


def test_where_the_sources_are_not_known_there_is_no_total() -> None:
    assert FundingPlan(id="funds", city="a").total() is None
    assert ResourcePlan(id="resources", city="a").total() is None


def test_currencies_are_not_added_to_each_other() -> None:
    total = funds(
        source("a", amount=Quantity(1, "USD")),
        source("b", amount=baht(2)),
        source("c", amount=Quantity(3)),
        source("d", amount=Quantity(4, "USD")),
    ).total()

    assert total == Total((Quantity(3), baht(2), Quantity(5, "USD")))


def test_an_amount_that_is_only_bounded_is_not_known() -> None:
    total = funds(source("a", amount=baht(5, Bound.AT_LEAST)), source("b", amount=baht(5, Bound.ABOUT))).total()

    assert total == Total((), ("a", "b"))


def test_numbers_are_added_as_they_are_written() -> None:
    total = funds(
        source("a", amount=baht(0.1)), source("b", amount=baht(0.2)), source("c", amount=baht(Decimal("0.3")))
    ).total()

    assert total == Total((baht(Fraction(3, 5)),))
    assert str(baht(Fraction(3, 5))) == "0.6 Thai baht"


# Funding plans


def test_a_plan_with_a_source_that_is_stable_and_lasts_has_no_problem() -> None:
    assert found(funds(BUDGET)) == found(funds(BUDGET), on=date(2030, 1, 1)) == []
    assert found(funds(source("grant", kind=FundingKind.GRANT, until=PartialDate(2027)), BUDGET)) == []
    assert funds(BUDGET).evidence_for == (ActionArea.FUNDING,)


def test_a_plan_without_a_source_says_so() -> None:
    assert found(funds()) == [("no-funding", "sources")]
    assert found(FundingPlan(id="funds", city="a")) == [("not-known", "sources")]
    assert funds().evidence_for == FundingPlan(id="funds", city="a").evidence_for == ()


def test_one_grant_that_expires_is_flagged() -> None:
    grant = source("grant", kind=FundingKind.GRANT, until=PartialDate(2027, 9), stable=True)
    (problem,) = funds(grant).problems()

    assert render_problem(problem, "en") == (
        "sources[0].until: one-expiring-grant: a grant that ends in September 2027 is the only source of funds"
        " (add a source that goes on)"
    )
    assert "กันยายน" in render_problem(problem, "th")


@pytest.mark.parametrize(
    ("sources", "problems"),
    [
        # A grant with an end that is said not to last either.
        (
            [source(kind=FundingKind.GRANT, until=PartialDate(2027), stable=True, sustainable=False)],
            [("one-expiring-grant", "sources[0].until")],
        ),
        # A grant of which no end is known may last.
        ([source(kind=FundingKind.GRANT, stable=True)], [("not-known", "sources[0].sustainable")]),
        ([source(kind=FundingKind.GRANT, stable=True, sustainable=False)], [("no-lasting-source", "sources")]),
        # Two grants, or one source of another kind.
        (
            [
                source("a", kind=FundingKind.GRANT, until=PartialDate(2027), stable=True),
                source("b", kind=FundingKind.GRANT, until=PartialDate(2028)),
            ],
            [("no-lasting-source", "sources")],
        ),
        ([source(kind=FundingKind.FEES, until=PartialDate(2027), stable=True)], [("no-lasting-source", "sources")]),
        # Where one lasts, what is not known of the others does not matter.
        ([source("a"), source("b", stable=True, sustainable=True)], []),
        (
            [source("a", stable=False, sustainable=True), source("b", stable=False)],
            [("no-stable-source", "sources")],
        ),
        (
            [source("a", stable=False, sustainable=True), source("b")],
            [("not-known", "sources[1].stable")],
        ),
    ],
)
def test_what_may_not_last_is_told(sources: list[FundingSource], problems: list[tuple[str, str]]) -> None:
    assert found(funds(*sources)) == problems


@pytest.mark.parametrize(
    ("until", "on", "ended"),
    [
        (PartialDate(2027, 9, 30), date(2027, 9, 30), NOT_MET),
        (PartialDate(2027, 9, 30), date(2027, 10, 1), MET),
        (PartialDate(2027, 9), date(2027, 9, 15), UNKNOWN),
        (PartialDate(2027, 9), date(2027, 9, 1), NOT_MET),
        (PartialDate(2027), date(2028, 1, 1), MET),
    ],
)
def test_whether_a_source_has_ended_is_told_as_exactly_as_its_end_is_known(
    until: PartialDate, on: date, ended: Outcome
) -> None:
    assert source(until=until).ended(on) is ended


def test_a_source_without_a_known_end_goes_on_only_if_somebody_says_so() -> None:
    assert BUDGET.ended(date(2030, 1, 1)) is NOT_MET
    assert source().ended(date(2030, 1, 1)) is UNKNOWN
    assert source(sustainable=False).ended(date(2030, 1, 1)) is UNKNOWN


def test_a_plan_in_which_every_source_has_ended_is_flagged_on_that_day() -> None:
    plan = funds(
        source("a", until=PartialDate(2026), stable=True), source("b", until=PartialDate(2027, 9, 30), stable=True)
    )

    assert ("funding-ended", "sources") in found(plan, on=date(2027, 10, 1))
    assert ("funding-ended", "sources") not in found(plan, on=date(2027, 9, 30))
    assert ("funding-ended", "sources") not in found(plan)  # no day, no clock
    assert "every source of funds had ended on 1 October 2027" in str(plan.problems(on=date(2027, 10, 1))[-1])


def test_where_an_end_is_not_exact_enough_it_is_asked_for() -> None:
    plan = funds(
        source("a", until=PartialDate(2025), stable=True),
        source("b", until=PartialDate(2027), stable=True),
        source("c", stable=True),
    )
    assert found(plan, on=date(2027, 10, 1)) == [
        ("not-known", "sources[2].sustainable"),
        ("not-known", "sources[1].until"),
        ("not-known", "sources[2].until"),
    ]


def test_a_moment_is_no_day() -> None:
    with pytest.raises(WrongType):
        funds(BUDGET).problems(on=datetime(2027, 1, 1))  # noqa: DTZ001  # what a caller may try


# Grants


def test_a_grant_without_an_amount_is_a_grant_of_which_the_amount_is_not_known() -> None:
    grant = Grant(funder="pmu-a", recipient="khon-kaen", project="kk-learning-city")

    assert grant.amount is None
    assert grant.as_source() == FundingSource(name="pmu-a", kind=FundingKind.GRANT)
    assert funds(grant.as_source(), source("b", amount=baht(5))).total() == Total((baht(5),), ("pmu-a",))


def test_a_grant_as_a_source_keeps_its_amount_and_its_end() -> None:
    grant = Grant(funder="a fund", recipient="a", amount=baht(5), until=PartialDate(2027))

    assert grant.as_source() == FundingSource(
        name="a fund", kind=FundingKind.GRANT, amount=baht(5), until=PartialDate(2027)
    )
    assert found(funds(grant.as_source()))[0] == ("one-expiring-grant", "sources[0].until")


# Contributions


def resources(*contributions: Contribution) -> ResourcePlan:
    return ResourcePlan(id="resources", city="a", contributions=contributions)


ALL_SECTORS = tuple(Contribution(by=sector.value, kind=CASH, sector=sector) for sector in Sector)


def test_only_cash_is_added_up_and_what_is_in_kind_is_listed_apart() -> None:
    hall = Contribution(by="a school", kind=IN_KIND, amount=baht(900), what="a hall")
    plan = resources(
        Contribution(by="a bank", kind=CASH, amount=baht(5)), hall, Contribution(by="a shop", kind=CASH, amount=baht(7))
    )

    assert plan.total() == Total((baht(12),))
    assert plan.in_kind == (hall,)


def test_what_may_be_cash_or_not_is_not_known() -> None:
    plan = resources(Contribution(by="a bank", amount=baht(5)), Contribution(by="a shop", kind=CASH))

    assert plan.total() == Total((), ("a bank", "a shop"))
    assert plan.in_kind == ()
    assert ResourcePlan(id="resources", city="a").in_kind is None


def test_a_sector_that_brings_nothing_is_a_gap() -> None:
    assert found(resources(*ALL_SECTORS)) == []
    private = [one for one in ALL_SECTORS if one.sector is Sector.PRIVATE]
    assert found(resources(*private)) == [("missing-sector", "contributions")] * 3
    hint = "(look whether somebody there can contribute)"
    assert [str(problem) for problem in resources(*private).problems()] == [
        f"contributions: missing-sector: no contribution comes from this sector: {sector} {hint}"
        for sector in ("public sector", "civil society", "citizens")
    ]
    assert [problem.code for problem in resources().problems()] == ["missing-sector"] * len(Sector)


def test_a_contribution_whose_sector_is_not_known_may_fill_a_gap() -> None:
    somebody = Contribution(by="somebody", kind=CASH)

    assert found(resources(somebody)) == [("not-known", "contributions[0].sector")]
    assert found(resources(*ALL_SECTORS, somebody)) == []
    assert found(ResourcePlan(id="resources", city="a")) == [("not-known", "contributions")]


# What cannot be right


@pytest.mark.parametrize(
    ("make", "fields", "path", "error"),
    [
        (source, {"name": ""}, ("name",), InvalidValue),
        (source, {"kind": "grant"}, ("kind",), WrongType),
        (source, {"amount": 5}, ("amount",), WrongType),
        (source, {"amount": baht(-1)}, ("amount",), InvalidValue),
        (source, {"amount": baht(float("inf"))}, ("amount",), InvalidValue),
        (source, {"until": "2027"}, ("until",), WrongType),
        (source, {"stable": "yes"}, ("stable",), WrongType),
        (source, {"sustainable": 1}, ("sustainable",), WrongType),
        (source().ended, {"on": "2027-01-01"}, ("on",), WrongType),
        (FundingPlan, {"id": "", "city": "a"}, ("id",), InvalidValue),
        (FundingPlan, {"id": "a", "city": 5}, ("city",), WrongType),
        (FundingPlan, {"id": "a", "city": "a", "sources": ("b",)}, ("sources",), WrongType),
        (FundingPlan, {"id": "a", "city": "a", "sources": (source("a"), source("a"))}, ("sources", 1), InvalidValue),
        (Grant, {"funder": "", "recipient": "a"}, ("funder",), InvalidValue),
        (Grant, {"funder": "a", "recipient": None}, ("recipient",), WrongType),
        (Grant, {"funder": "a", "recipient": "b", "project": 5}, ("project",), WrongType),
        (Grant, {"funder": "a", "recipient": "b", "amount": 0}, ("amount",), WrongType),
        (Grant, {"funder": "a", "recipient": "b", "until": 2027}, ("until",), WrongType),
        (Contribution, {"by": ""}, ("by",), InvalidValue),
        (Contribution, {"by": "a", "kind": "cash"}, ("kind",), WrongType),
        (Contribution, {"by": "a", "sector": "public"}, ("sector",), WrongType),
        (Contribution, {"by": "a", "amount": baht(-5)}, ("amount",), InvalidValue),
        (Contribution, {"by": "a", "what": ""}, ("what",), InvalidValue),
        (ResourcePlan, {"id": "", "city": "a"}, ("id",), InvalidValue),
        (ResourcePlan, {"id": "a", "city": ""}, ("city",), InvalidValue),
        (ResourcePlan, {"id": "a", "city": "a", "contributions": (5,)}, ("contributions",), WrongType),
        (Total, {"known": (5,)}, ("known",), WrongType),
        (Total, {"known": (), "unknown": "a"}, ("unknown",), WrongType),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(
    make: Any, fields: dict[str, Any], path: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        make(**fields)
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both are errors of fields


def test_plans_survive_json() -> None:
    plan = funds(source("a", amount=baht(Decimal("5.50")), until=PartialDate(2027, 9), stable=False), BUDGET)
    mobilised = resources(*ALL_SECTORS, Contribution(by="a", kind=IN_KIND, what="a hall"))

    assert from_json(to_json(plan), FundingPlan) == plan
    assert from_json(to_json(mobilised), ResourcePlan) == mobilised


def test_what_is_said_to_last_has_no_end() -> None:
    with pytest.raises(InvalidValue) as caught:
        source(until=PartialDate(2027, 9), sustainable=True)
    assert (
        str(caught.value)
        == "sustainable: contradicts: True and the end that is given: September 2027 contradict each other"
    )


def test_the_day_is_checked_whether_or_not_there_is_a_source() -> None:
    for sources in (None, ()):
        with pytest.raises(WrongType):
            FundingPlan(id="funds", city="a", sources=sources).problems(on="2027")  # type: ignore[arg-type]


def test_two_grants_of_one_funder_stand_in_one_plan_under_names() -> None:
    one, other = (Grant(funder="fund", recipient="a", project=name) for name in ("fair", "trail"))
    plan = FundingPlan(id="funds", city="a", sources=(one.as_source(), other.as_source(name="fund: trail")))

    assert plan.total() == Total((), ("fund", "fund: trail"))
    with pytest.raises(InvalidValue):
        one.as_source(name=" ")


@pytest.mark.parametrize("amount", [10**309, Fraction(10**400, 3), Decimal(5)])
def test_an_amount_may_be_as_large_as_anybody_likes(amount: int | Fraction | Decimal) -> None:
    known = FundingPlan(id="funds", city="a", sources=(source(amount=Quantity(amount, "THB")),)).total()

    assert known is not None
    assert [total.value for total in known.known] == [amount]


@pytest.mark.parametrize(
    "amount",
    [
        Quantity(bool(1), "THB"),
        Quantity(5, 7),  # type: ignore[arg-type]  # what a caller may try
        Quantity(5, "THB", "about"),  # type: ignore[arg-type]  # the same
    ],
)
def test_every_part_of_an_amount_is_checked(amount: Quantity) -> None:
    with pytest.raises(WrongType):
        source(amount=amount)
