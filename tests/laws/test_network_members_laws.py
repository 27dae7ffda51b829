"""Laws of the network: what holds for every member, cohort and day."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, timedelta
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from learningcity import index, network
from learningcity.network import Member, cohorts, is_member, member, members
from learningcity.network.admissions import READ_UNTIL
from learningcity.network.membership import MemberCoverage
from learningcity.network.open_cases import states_of
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.sources import Statement

ROWS = tuple(csv.DictReader((files("learningcity") / "data" / "members.csv").read_text(encoding="utf-8").splitlines()))
COUNTRIES = sorted({row["country"] for row in ROWS})

each_member = st.sampled_from([one.key for one in members()]).map(member)
days = st.dates(date(2013, 1, 1), READ_UNTIL.latest)
any_days = st.dates(date(2010, 1, 1), date(2035, 1, 1))


def test_every_row_of_the_table_comes_out() -> None:
    assert (len(ROWS), len(members())) == (335, 334)
    assert [one.key for one in members()] == list(dict.fromkeys(row["id"] for row in ROWS))
    assert sum(len(one.admissions) for one in members()) == len(ROWS)
    for row in ROWS:
        one = member(row["id"])
        assert (one.name, one.country) == (row["name"], row["country"])
        assert row["source"].split(";")[0] in {citation.source.id for citation in one.citations}
        assert not row["cohort"] or f"cohort.{row['cohort']}" in one.cohorts
        assert set(filter(None, row["notes"].split(";"))) <= {
            remark.id.removeprefix("member.remark.") for remark in one.remarks
        }


def test_countries_part_the_members() -> None:
    found = [one.id for country in COUNTRIES for one in members(country)]

    assert len(found) == len(set(found))
    assert set(found) == {one.id for one in members()}


def test_every_member_of_a_cohort_names_it() -> None:
    for each in cohorts():
        assert set(each.members) == {one.id for one in members() if each.id in one.cohorts}
        assert each.cities is None or each.known <= each.cities


def test_no_country_has_more_than_three_new_members_in_a_cohort_since_the_rule() -> None:
    for each in cohorts()[1:]:
        counted = Counter(member(id).country for id in each.members)
        assert max(counted.values()) <= 3, each.id
        assert each.countries is None or len(counted) <= each.countries


@given(each_member, days, days)
def test_who_was_admitted_stays_until_a_case_is_open(one: Member, day: date, other: date) -> None:
    earlier, later = sorted((day, other))
    before, after = is_member(one.key, on=earlier).outcome, is_member(one.key, on=later).outcome

    if not states_of(one.id):
        order = (NOT_MET, UNKNOWN, MET)
        assert order.index(before) <= order.index(after)
    if before is not NOT_MET:  # membership may be in doubt afterwards, and is never denied
        assert after is not NOT_MET


@given(each_member, any_days)
def test_nobody_is_a_member_before_the_network_opened_or_surely_one_after_the_facts(one: Member, day: date) -> None:
    answer = is_member(one.key, on=day)

    if day < date(2015, 9, 1):
        assert answer.outcome is NOT_MET
    if day > READ_UNTIL.latest:
        assert answer.outcome is UNKNOWN
    assert (answer.states != ()) <= (answer.outcome is UNKNOWN)


@given(st.sampled_from(COUNTRIES), days)
def test_members_on_a_day_are_those_of_whom_the_question_says_so(country: str, day: date) -> None:
    found = members(country, on=day)

    for one in members(country):
        outcome = is_member(one.key, on=day).outcome
        assert (one in found.members) is (outcome is MET)
        assert (one in found.undetermined) is (outcome is UNKNOWN)


@given(st.sampled_from(COUNTRIES), any_days)
def test_where_all_members_are_known_none_is_in_doubt(country: str, day: date) -> None:
    found = members(country, on=day)

    if found.coverage is MemberCoverage.COMPLETE:
        assert (found.known, found.undetermined) == (found.total, ())


@given(each_member)
def test_the_days_of_membership_are_one_span_of_more_than_a_day(one: Member) -> None:
    met = _days_met(one)

    assert not met or (met[-1] - met[0]).days + 1 == len(met)
    assert len(met) != 1


def _days_met(one: Member) -> list[date]:
    """Every day on which it surely was one."""
    first, last = date(2015, 8, 1), date(2026, 6, 1)
    every = (first + timedelta(number) for number in range((last - first).days))
    return [day for day in every if is_member(one.key, on=day).outcome is MET]


@given(st.from_regex(r"[a-z]{3,12}(-[a-z]{2,6})?", fullmatch=True), days, st.none() | st.sampled_from(COUNTRIES))
def test_a_place_that_the_table_lacks_is_refused_only_where_its_country_is_known_in_full(
    key: str, day: date, country: str | None
) -> None:
    known = {one.key for one in members()} | {"laayoune"}
    if key not in known and day >= date(2015, 9, 1):
        answer = is_member(key, on=day, country=country, distinct=True)
        refused = answer.outcome is NOT_MET
        assert is_member(key, on=day, country=country).outcome is UNKNOWN
        assert not refused or (country is not None and members(country, on=day).total is not None)
        assert answer.outcome is not MET


@given(each_member, st.integers(1, 400))
def test_the_first_sure_day_is_no_day_too_early(one: Member, days_before: int) -> None:
    admission = one.admissions[0]
    if admission.surely_by is not None:
        assert admission.not_before <= admission.surely_by
        assert admission.was_by(admission.surely_by) is MET
        assert admission.was_by(admission.surely_by - timedelta(days_before)) is not MET
    assert admission.was_by(admission.not_before - timedelta(days_before)) is NOT_MET


def test_every_id_stands_for_something() -> None:
    statements: tuple[Statement, ...] = (
        *members(),
        *cohorts(),
        *network.membership_states(),
        *network.country_counts(),
    )
    for statement in statements:
        assert index.by_id(statement.id) is statement
        assert all(index.by_id(id) is not None for id in index.references(statement))
