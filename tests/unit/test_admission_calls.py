"""The calls for applications: windows as each states them, quotas with what they count, and what is not known."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from attrs import evolve

from learningcity import admission, index
from learningcity.admission import (
    Call,
    Counted,
    Examination,
    Quota,
    QuotaHolder,
    QuotaSpan,
    Window,
    absences,
    call,
    call_on,
    calls,
    quota,
    quotas,
)
from learningcity.applications import Sender
from learningcity.award import edition
from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import rulebook
from learningcity.errors import InvalidValue, NotInForce, UnknownId, WrongType
from learningcity.localization import render
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.sources import Standing

THREE = 3


def window(id: str) -> Window:
    return next(found for entry in calls() for found in entry.windows if found.id == id)


# --- calls ----------------------------------------------------------------------------------------------


def test_five_calls_are_known_and_each_has_its_rule_book() -> None:
    assert [entry.id for entry in calls()] == ["call.2015", "call.2018", "call.2021", "call.2023", "call.2025"]
    assert [rulebook(entry.rules).id for entry in calls()] == [entry.rules for entry in calls()]
    assert {entry.id for entry in calls()}.isdisjoint(entry.rules for entry in calls())
    assert all(entry.not_known for entry in calls())


def test_a_call_is_found_by_its_year_and_by_its_id() -> None:
    assert call(2025) is call("call.2025") is call("gnlc.call.2025") is calls()[-1]
    for key in (2027, "call.2027", True, "gnlc.call.2027", 2024):
        with pytest.raises(UnknownId):
            call(key)


def test_a_call_is_found_by_the_years_of_its_windows() -> None:
    found = {year: call(year).id for year in range(2015, 2024)}
    assert found == {
        2015: "call.2015",
        2016: "call.2015",
        2017: "call.2015",
        2018: "call.2018",
        2019: "call.2018",
        2020: "call.2018",
        2021: "call.2021",
        2022: "call.2021",
        2023: "call.2023",
    }


def test_a_year_of_the_buddhist_era_gets_a_hint() -> None:
    with pytest.raises(UnknownId, match="there is no call of 2565; if it is a year of the Buddhist era, write 2022"):
        call(2565)


def test_no_fee_is_asked_for_according_to_two_sources() -> None:
    told = [claim for entry in calls() for claim in entry.claims if claim.predicate == "membership-fee"]
    assert [(claim.subject, claim.value, claim.citation.source.id) for claim in told] == [
        ("call.2015", False, "S14"),
        ("call.2018", False, "S53"),
    ]


def test_each_call_names_the_cohorts_that_came_of_it() -> None:
    assert [entry.cohorts for entry in calls()[1:]] == [
        ("cohort.2019", "cohort.2020"),
        ("cohort.2022",),
        ("cohort.2024",),
        ("cohort.2025",),
    ]


def test_a_jury_is_named_from_2022_on() -> None:
    assert [entry.examination for entry in calls()] == [
        Examination.NONE_NAMED,
        Examination.NONE_NAMED,
        Examination.JURY_OF_EXPERTS,
        Examination.JURY_OF_EXPERTS,
        Examination.EXPERT_REVIEW,
    ]


def test_who_sent_the_files_differed_at_the_launch_only() -> None:
    # C4: through the National Commission alone in one country, with a letter of it in another.
    launch = call(2015)
    assert launch.forwarded_by == (Sender.NATIONAL_COMMISSION, Sender.CITY)
    assert launch.standing is Standing.CONTESTED
    assert {claim.citation.source.id for claim in launch.claims if claim.predicate == "forwarded-by"} == {"S14", "S51"}
    assert {entry.forwarded_by for entry in calls()[1:]} == {(Sender.NATIONAL_COMMISSION,)}


def test_the_room_has_the_names_that_it_lists_and_no_others() -> None:
    assert dir(admission) == sorted(admission.__all__)
    assert admission.calls() is calls()
    with pytest.raises(AttributeError, match="no attribute 'no_such_call'"):
        admission.no_such_call  # noqa: B018  # asked for on purpose


# --- windows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "period"),
    [
        ("window.2020.cities", "2020-03/2020-06-30"),
        ("window.2021.cities", "2021-09-01/2021-11-01"),
        ("window.2021.commissions", "/2022-02-28"),
        ("window.2023.cities", "2023-04-01/2023-05-31"),
        ("window.2023.commissions", "/"),
        ("window.2025.cities", "2025-05-15/2025-06-15"),
        ("window.2025.commissions", "/2025-07-15"),
    ],
)
def test_the_windows_are_those_that_the_calls_state(id: str, period: str) -> None:
    assert window(id).period == Period.parse(period)


def test_an_extension_keeps_the_day_that_was_stated_first() -> None:
    assert window("window.2020.cities").closes == PartialDate(2020, 4, 30)
    assert window("window.2021.commissions").closes == PartialDate(2021, 11, 30)
    assert window("window.2025.cities").extended_to is None


def test_a_window_is_open_for_certain_or_not_or_it_cannot_be_told() -> None:
    assert window("window.2025.cities").is_open(date(2025, 6, 15)) is MET
    assert window("window.2025.cities").is_open(date(2025, 6, 16)) is NOT_MET
    assert window("window.2019.cities").is_open(date(2019, 3, 15)) is UNKNOWN
    assert window("window.2023.commissions").is_open(date(2030, 1, 1)) is UNKNOWN


def test_the_window_of_the_launch_is_a_reading_of_this_library() -> None:
    assert [entry.standing for entry in call(2015).windows] == [Standing.UNVERIFIED]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"open_to": "city"}, WrongType),
        ({"opens": date(2025, 5, 15)}, WrongType),
        ({"closes": PartialDate(2025, 5, 14)}, InvalidValue),
        ({"extended_to": PartialDate(2025, 6, 14)}, InvalidValue),
        ({"closes": None, "extended_to": PartialDate(2025, 5)}, None),
        ({"closes": None, "extended_to": PartialDate(2025, 4)}, InvalidValue),
        ({"perhaps_until": PartialDate(2025, 6, 14)}, InvalidValue),
        ({"perhaps_until": date(2025, 7, 1)}, WrongType),
    ],
)
def test_a_window_does_not_close_before_it_opens(changes: dict[str, object], error: type[Exception] | None) -> None:
    known = window("window.2025.cities")
    if error is None:
        assert evolve(known, **changes) != known  # type: ignore[arg-type]  # what a caller may try
        return
    with pytest.raises(error):
        evolve(known, **changes)  # type: ignore[arg-type]  # what a caller may try


@pytest.mark.parametrize(
    ("on", "id"),
    [
        (date(2016, 5, 1), "call.2015"),
        (date(2020, 6, 30), "call.2018"),
        (date(2021, 9, 1), "call.2021"),
        (date(2023, 5, 31), "call.2023"),
        (date(2025, 5, 15), "call.2025"),
    ],
)
def test_a_day_has_the_call_that_was_open_to_cities(on: date, id: str) -> None:
    assert call_on(on).id == id


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (("2025-06-01", "2025", "2025-03-01", None), "step-order"),
        (("2025-06-01", "2025", None, "2025-03-01"), "step-order"),
        (("2025-05", "2025-06-01", "2025-06-01", None), "not-extended"),
        (("2025-05", "2025-06-01", None, "2025-06-01"), "not-extended"),
        (("2025-05", "2025-06-01", "2025-06-02", None), None),
        (("2025-05", "2025-06", "2025-06-30", None), None),
        (("2025-06-01", "2025", "2025-07-01", "2025-08-01"), None),
    ],
)
def test_a_window_is_extended_to_a_later_day(days: tuple[str | None, ...], code: str | None) -> None:
    names = ("opens", "closes", "extended_to", "perhaps_until")
    changes = {name: None if day is None else PartialDate.parse(day) for name, day in zip(names, days, strict=True)}
    if code is None:
        assert evolve(window("window.2025.cities"), **changes).opens == changes["opens"]  # type: ignore[arg-type]  # dates
        return
    with pytest.raises(InvalidValue) as caught:
        evolve(window("window.2025.cities"), **changes)  # type: ignore[arg-type]  # dates
    assert caught.value.problem.code == code


def test_a_limit_of_none_at_all_is_a_quota_and_only_what_is_counted_selects() -> None:
    nothing = evolve(quota("quota.call-2025"), limit=0)
    assert nothing.limit == 0
    with pytest.raises(WrongType):
        quotas("applications")  # type: ignore[arg-type]  # what a caller may try


def test_a_day_without_an_open_call_says_so_and_future_windows_are_not_derived() -> None:
    with pytest.raises(NotInForce, match=r"none is derived from another, and the last one known is call\.2025"):
        call_on(date(2027, 5, 20))
    with pytest.raises(NotInForce, match="no call is known"):
        call_on(date(2024, 1, 1))
    with pytest.raises(NotInForce, match=r"cannot be told whether call\.2018"):
        call_on(date(2019, 4, 10))
    for on in (date(2021, 11, 15), date(2022, 1, 10), date(2022, 2, 28)):
        with pytest.raises(NotInForce, match=r"cannot be told whether call\.2021"):
            call_on(on)
    for on in (date(2021, 8, 31), date(2022, 3, 1)):
        with pytest.raises(NotInForce, match="no call is known"):
            call_on(on)
    with pytest.raises(WrongType):
        call_on(datetime(2025, 6, 1))  # noqa: DTZ001  # a moment is no day


# --- quotas ---------------------------------------------------------------------------------------------


def test_a_quota_says_three_of_what_and_when() -> None:
    # C3: the regulations count new members a year, the Commissions applications a call.
    members, files = call(2018).quotas
    assert (members.limit, members.of, members.per, members.within) == (
        THREE,
        Counted.NEW_MEMBERS,
        QuotaHolder.COUNTRY,
        QuotaSpan.YEAR,
    )
    assert (files.limit, files.of, files.per, files.within) == (
        THREE,
        Counted.APPLICATIONS,
        QuotaHolder.NATIONAL_COMMISSION,
        QuotaSpan.CALL,
    )
    assert {members.standing, files.standing} == {Standing.CONTESTED}
    assert call(2018).quota_on_applications is files


def test_a_number_that_was_not_read_is_neither_none_nor_any() -> None:
    assert quota("quota.call-2021").limit is None
    assert call(2015).quota_on_applications is None
    assert [entry.quota_on_applications for entry in calls()[2:]] == [
        quota(f"quota.call-{year}") for year in (2021, 2023, 2025)
    ]


def test_a_quota_on_new_members_serves_where_none_counts_applications() -> None:
    members, _ = call(2018).quotas
    assert evolve(call(2018), quotas=(members,)).quota_on_applications is members
    assert evolve(call(2018), quotas=(quota("quota.award-2017"),)).quota_on_applications is None


def test_the_quotas_of_the_award_are_those_of_its_editions() -> None:
    nominations = {entry.id: entry.limit for entry in quotas(Counted.NOMINATIONS)}
    assert nominations == {
        "quota.award-2017": 3,
        "quota.award-2019": 2,
        "quota.award-2021": 2,
        "quota.award-2024.nominations": 2,
    }
    laureates = {entry.id: (entry.per, entry.limit) for entry in quotas(Counted.LAUREATES)}
    assert laureates == {
        "quota.award-2015": (QuotaHolder.REGION, 6),
        "quota.award-2017.laureates": (QuotaHolder.REGION, 6),
        "quota.award-2024.laureates": (QuotaHolder.COUNTRY, 1),
    }
    assert edition(2017).quotas == ("quota.award-2017", "quota.award-2017.laureates")
    assert set(quotas(Counted.NOMINATIONS)) < set(quotas())
    with pytest.raises(UnknownId):
        quota("quota.award-2027")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"limit": -1}, InvalidValue),
        ({"limit": True}, WrongType),
        ({"limit": "3"}, WrongType),
        ({"per": "country"}, WrongType),
        ({"of": QuotaSpan.CALL}, WrongType),
        ({"within": None}, WrongType),
    ],
)
def test_a_quota_refuses_what_it_cannot_be(changes: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(quota("quota.call-2025"), **changes)  # type: ignore[arg-type]  # what a caller may try


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"rules": "Rules"}, InvalidValue),
        ({"windows": "May"}, WrongType),
        ({"forwarded_by": ("city",)}, WrongType),
        ({"quotas": (3,)}, WrongType),
        ({"examination": "jury"}, WrongType),
        ({"cohorts": ("cohort.2025", "cohort.2025")}, InvalidValue),
        ({"claims": ("a",)}, WrongType),
        ({"not_known": ("a",)}, WrongType),
    ],
)
def test_a_call_refuses_what_it_cannot_be(changes: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(call(2025), **changes)  # type: ignore[arg-type]  # what a caller may try


def test_a_call_of_ones_own_may_know_next_to_nothing() -> None:
    known = call(2025)
    own = Call(
        id="call.own", label=known.label, citations=known.citations, standing=known.standing, rules="gnlc.call.2025"
    )
    assert (own.examination, own.windows, own.quota_on_applications) == (None, (), None)


@pytest.mark.parametrize("entry", calls(), ids=lambda entry: entry.id)
def test_calls_survive_json(entry: Call) -> None:
    assert from_json(to_json(entry), Call) == entry
    assert [from_json(to_json(found), Quota) for found in entry.quotas] == [*entry.quotas]


def test_what_was_looked_for_and_not_found_is_known() -> None:
    assert {entry.id for entry in absences()} == {
        "absence.application-forms",
        "absence.commission-deadline-2023",
        "absence.quota-2021",
        "absence.call-after-2025",
        "absence.associate-members",
        "absence.report-cycles",
        "absence.report-consequences",
        "absence.name-and-logo",
    }
    assert all(index.by_id(id) is not None for entry in absences() for id in entry.about)


def test_a_quota_is_called_by_what_it_counts_in_both_languages() -> None:
    label = quota("quota.call-2025").label
    assert render(label, "en") == "applications per National Commission in one call, 2025"
    assert render(label, "th").startswith("ใบสมัครต่อคณะกรรมการแห่งชาติฯ ใน")
