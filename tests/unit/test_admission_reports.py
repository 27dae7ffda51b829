"""Biennial reports: the days that sources state, and none that follows from "every two years"."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from attrs import evolve

from learningcity.admission import REPORT_DUTY, ReportDue, report_cycles, report_due
from learningcity.conversion import to_json
from learningcity.dates import PartialDate, Period
from learningcity.errors import CannotExpress, InvalidValue, WrongType
from learningcity.localization import render, render_outline
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.texts import Message

OF_2021, OF_2022 = report_cycles()


def test_two_rounds_are_known() -> None:
    assert [str(cycle.deadline) for cycle in report_cycles()] == ["2021-12-31", "2022-12-02"]
    assert (OF_2021.reporting_on, OF_2022.reporting_on) == (Period.parse("2019-04/2021-09"), None)
    assert (REPORT_DUTY.since, REPORT_DUTY.every_years) == (PartialDate(2018, 10, 1), 2)


@pytest.mark.parametrize(
    ("since", "on", "deadline"),
    [
        ("2016", date(2018, 10, 1), "2021-12-31"),
        ("2019-07-17", date(2021, 12, 31), "2021-12-31"),
        ("2020-09-23", date(2021, 1, 1), "2022-12-02"),
        ("2020", date(2022, 1, 1), "2022-12-02"),
        (date(2020, 9, 23), date(2022, 12, 2), "2022-12-02"),
    ],
)
def test_the_day_is_the_one_that_a_source_states(since: str | date, on: date, deadline: str) -> None:
    found = report_due(since, on=on)
    assert (found.owed, str(found.deadline)) == (MET, deadline)
    assert found.cycle is not None
    assert found.cycle.citations


@pytest.mark.parametrize("since", ["2016", "2020-09", "2022-09-02", "2024-02-14", "2025-12-04"])
def test_after_the_known_rounds_a_report_is_owed_and_no_day_is_worked_out(since: str) -> None:
    found = report_due(since, on=date(2026, 11, 20))
    assert (found.owed, found.cycle, found.deadline) == (MET, None, None)
    assert render(found.reason, "en") == (
        "a report is due every 2 years; no source that was read states the day of the next one"
    )


def test_nothing_is_owed_before_the_duty_or_before_joining() -> None:
    assert report_due("2016", on=date(2018, 9, 30)).reason.id == "report-due.before-the-duty"
    assert report_due("2024-02-14", on=date(2024, 2, 13)).reason.id == "report-due.not-yet-member.day"
    assert {report_due("2016", on=date(2018, 9, 30)).owed, report_due("2025", on=date(2024, 1, 1)).owed} == {NOT_MET}


def test_the_day_of_joining_is_told_as_a_day_and_a_year_as_a_year() -> None:
    day, year = (report_due(since, on=date(2020, 1, 1)).reason for since in ("2022-09-02", "2022"))
    assert render(day, "en") == "the city joins on 2 September 2022 only, and owes nothing before"
    assert render(day, "th") == "เมืองเข้าร่วมเมื่อวันที่ 2 กันยายน 2565 ก่อนหน้านั้นจึงยังไม่มีหน้าที่ส่งรายงาน"
    assert render(year, "en") == "the city joins in 2022 only, and owes nothing before"


@pytest.mark.parametrize("since", ["2568-12-04", PartialDate(2568, 12), date(2568, 12, 4), "2400", "2699"])
def test_a_year_of_the_buddhist_era_is_refused_with_a_hint(since: PartialDate | date | str) -> None:
    with pytest.raises(InvalidValue) as caught:
        report_due(since, on=date(2026, 11, 20))
    problem = caught.value.problem
    assert (problem.code, problem.path) == ("buddhist-year", ("member_since",))
    assert problem.hint is not None
    assert problem.hint.id == "hint.buddhist-era"  # type: ignore[union-attr]  # a message of the library


def test_a_report_is_owed_from_the_day_of_joining_on() -> None:
    assert report_due("2024-02-14", on=date(2024, 2, 14)).reason.id == "report-due.not-stated"
    assert OF_2021.owed_by(PartialDate(2020, 8, 31)) is MET
    assert OF_2021.owed_by(PartialDate(2020, 9, 1)) is NOT_MET
    # It may have been on the last day of the month, or on the first of the year.
    assert report_due("2024", on=date(2024, 12, 31)).owed is MET
    assert report_due("2024", on=date(2024, 1, 1)).owed is UNKNOWN


def test_what_is_not_known_exactly_enough_is_not_settled() -> None:
    assert report_due(None, on=date(2024, 1, 1)).owed is UNKNOWN
    assert report_due("2024", on=date(2024, 6, 1)).reason.id == "report-due.perhaps-not-yet-member"
    assert report_due("2024", on=date(2024, 6, 1)).owed is UNKNOWN
    # Whoever joined "in 2020" owes the round of 2021 if that was before September.
    found = report_due("2020", on=date(2021, 6, 1))
    assert (found.owed, found.deadline, found.reason.id) == (MET, None, "report-due.depends")


def test_a_round_is_owed_by_those_who_joined_in_its_time() -> None:
    assert OF_2021.owed_by(PartialDate(2019)) is MET
    assert OF_2021.owed_by(PartialDate(2020)) is UNKNOWN
    assert OF_2022.owed_by(PartialDate(2020)) is MET
    assert OF_2022.owed_by(PartialDate(2022)) is NOT_MET


def test_an_answer_tells_who_says_so_and_is_no_file() -> None:
    stated = report_due("2019", on=date(2020, 1, 1))
    assert render_outline(stated.outline(), "en").splitlines()[0] == "a report is due on 31 December 2021"
    assert "[S32]" in render_outline(stated.outline(), "th")
    assert "[S01]" in render_outline(report_due("2024", on=date(2026, 1, 1)).outline(), "th")
    with pytest.raises(CannotExpress):
        to_json(stated)


def test_what_is_no_date_and_no_day_is_refused() -> None:
    with pytest.raises(InvalidValue):
        report_due("May 2024", on=date(2024, 6, 1))
    with pytest.raises(WrongType):
        report_due(2024, on=date(2024, 6, 1))  # type: ignore[arg-type]  # what a caller may try
    with pytest.raises(WrongType):
        report_due("2024", on=datetime(2024, 6, 1))  # noqa: DTZ001  # a moment is no day


@pytest.mark.parametrize("changes", [{"deadline": None}, {"joined": "2020"}, {"reporting_on": PartialDate(2020)}])
def test_a_round_refuses_what_it_cannot_be(changes: dict[str, object]) -> None:
    with pytest.raises(WrongType):
        evolve(OF_2021, **changes)  # type: ignore[arg-type]  # what a caller may try


def test_the_time_of_joining_has_ends_that_are_known() -> None:
    with pytest.raises(InvalidValue) as caught:
        evolve(OF_2022, joined=Period.parse("2020/"))
    assert caught.value.problem.path == ("report.cycle.2022", "joined")
    assert evolve(OF_2022, joined=Period.parse("2020/..")).owed_by(PartialDate(2025)) is MET


@pytest.mark.parametrize("changes", [{"since": date(2018, 10, 1)}, {"every_years": "two"}, {"every_years": True}])
def test_the_duty_refuses_what_it_cannot_be(changes: dict[str, object]) -> None:
    with pytest.raises(WrongType):
        evolve(REPORT_DUTY, **changes)  # type: ignore[arg-type]  # what a caller may try


def test_the_years_between_two_reports_are_at_least_one() -> None:
    with pytest.raises(InvalidValue):
        evolve(REPORT_DUTY, every_years=-3)
    assert evolve(REPORT_DUTY, every_years=1).every_years == 1


@pytest.mark.parametrize("changes", [{"owed": True}, {"cycle": "2021"}, {"reason": "because"}])
def test_an_answer_refuses_what_it_cannot_be(changes: dict[str, object]) -> None:
    known = ReportDue(owed=MET, cycle=OF_2021, reason=Message("report-due.not-known-since"))
    with pytest.raises(WrongType):
        evolve(known, **changes)  # type: ignore[arg-type]  # what a caller may try
