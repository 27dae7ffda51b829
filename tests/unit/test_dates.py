"""Dates and periods by example; their laws are in ``laws/test_dates.py``."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, WrongType
from learningcity.outcome import Outcome
from learningcity.texts import Message


def test_a_month_lasts_from_its_first_day_to_its_last() -> None:
    assert PartialDate(2024, 2).earliest == date(2024, 2, 1)
    assert PartialDate(2024, 2).latest == date(2024, 2, 29)
    assert (PartialDate(2013).earliest, PartialDate(2013).latest) == (date(2013, 1, 1), date(2013, 12, 31))


def test_a_partial_date_is_written_as_exactly_as_it_is() -> None:
    assert [str(PartialDate(*parts)) for parts in [(2013,), (2013, 10), (2013, 10, 2)]] == [
        "2013",
        "2013-10",
        "2013-10-02",
    ]
    assert str(PartialDate(7)) == "0007"


@pytest.mark.parametrize(
    "parts",
    [(0,), (10_000,), (-1,), (2013, 13), (2013, 0), (2013, 5, 0), (2013, 0, 5), (2021, 2, 29), (2013, -1), (10**30,)],
)
def test_what_the_calendar_does_not_have_is_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(InvalidValue) as caught:
        PartialDate(*parts)

    assert caught.value.problem.code == "date"
    assert caught.value.problem.accepted == Message("accepted.date")


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        PartialDate(2013, None, 5)

    assert caught.value.problem.code == "date"
    assert caught.value.problem.value == "(2013, None, 5)"


@pytest.mark.parametrize("parts", [("2013",), (2013.0,), (True,), (2013, "10"), (2013, True), (2013, 10, 2.0), (None,)])
def test_a_part_that_is_not_a_whole_number_is_refused(parts: tuple[Any, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        PartialDate(*parts)

    assert caught.value.problem.code == "wrong-type"
    assert caught.value.problem.accepted == Message("accepted.whole-number")


@pytest.mark.parametrize(
    "text",
    ["", "13", "2013-1", "2013/10", "201310", "2013-10-2", " 2013", "2013\n", "๒๕๕๖", "+2013", "2013-10-02T00:00"],
)
def test_another_spelling_of_a_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        PartialDate.parse(text)

    assert caught.value.problem.code == "date"
    assert caught.value.problem.value == repr(text)


@pytest.mark.parametrize("value", [2013, None, date(2013, 10, 2), b"2014"])
def test_a_date_is_read_from_text_only(value: Any) -> None:
    with pytest.raises(WrongType) as caught:
        PartialDate.parse(value)

    assert caught.value.problem.accepted == Message("accepted.date")


def test_the_spellings_of_a_period() -> None:
    year = PartialDate(2021)

    assert Period.parse("2021/2022") == Period(year, PartialDate(2022))
    assert Period.parse("2021/..") == Period(year) == Period(year, Boundary.OPEN)
    assert Period.parse("2021/") == Period(year, Boundary.UNKNOWN)
    assert Period.parse("../2021") == Period(end=year)
    assert Period.parse("/2021") == Period(Boundary.UNKNOWN, year)
    assert Period.parse("../..") == Period()


@pytest.mark.parametrize("text", ["", "2021", "2021/2022/2023", "2021-13/2022", "2022/2021", ".../..", "2021 / 2022"])
def test_another_spelling_of_a_period_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Period.parse(text)

    assert caught.value.problem.code == "period"
    assert caught.value.problem.value == repr(text)


@pytest.mark.parametrize("value", [2021, None, b"2022/.."])
def test_a_period_is_read_from_text_only(value: Any) -> None:
    with pytest.raises(WrongType) as caught:
        Period.parse(value)

    assert caught.value.problem.accepted == Message("accepted.period")


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        Period(PartialDate(2022), PartialDate(2021, 12))

    assert caught.value.problem.code == "period"
    assert Period(PartialDate(2021, 12), PartialDate(2021)).start == PartialDate(2021, 12)


@pytest.mark.parametrize("ends", [("2021", "2022"), (2021, 2022), (date(2021, 1, 1), Boundary.OPEN), (None, None)])
def test_an_end_that_is_no_partial_date_and_no_boundary_is_refused(ends: tuple[Any, Any]) -> None:
    with pytest.raises(WrongType):
        Period(*ends)


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ("2021-03-01/2021-06-30", date(2021, 3, 1), Outcome.MET),
        ("2021-03-01/2021-06-30", date(2021, 6, 30), Outcome.MET),
        ("2021-03-01/2021-06-30", date(2021, 7, 1), Outcome.NOT_MET),
        ("2021-03-01/2021-06-30", date(2021, 2, 28), Outcome.NOT_MET),
        ("2021/2023", date(2022, 5, 5), Outcome.MET),
        ("2021/2023", date(2021, 5, 5), Outcome.UNKNOWN),
        ("2021/2023", date(2021, 12, 31), Outcome.MET),
        ("2021/2023", date(2023, 1, 1), Outcome.MET),
        ("2021/2023", date(2023, 1, 2), Outcome.UNKNOWN),
        ("2021/2023", date(2024, 1, 1), Outcome.NOT_MET),
        ("2021/..", date(2100, 1, 1), Outcome.MET),
        ("2021/", date(2100, 1, 1), Outcome.UNKNOWN),
        ("2021/", date(2020, 1, 1), Outcome.NOT_MET),
        ("/2021", date(2020, 1, 1), Outcome.UNKNOWN),
        ("/2021", date(2022, 1, 1), Outcome.NOT_MET),
        ("../..", date.min, Outcome.MET),
    ],
)
def test_whether_a_day_lies_in_a_period(period: str, day: date, expected: Outcome) -> None:
    assert Period.parse(period).contains(day) is expected
