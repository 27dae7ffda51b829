"""The editions of the award: the days on which they apply, both sides of every rule, who says so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from learningcity import City, Outcome, check
from learningcity.applications import Nomination
from learningcity.eligibility import (
    AWARD_2015,
    AWARD_2015_MEMBERS,
    AWARD_2017,
    AWARD_2017_DEADLINE,
    AWARD_2019,
    AWARD_2021,
    AWARD_2024,
    as_of,
    editions,
    unread_rules,
)
from learningcity.errors import NotInForce
from learningcity.localization import render
from learningcity.rules.rulebook import RuleBook
from learningcity.sources import Standing

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
DAY = timedelta(days=1)
EDITIONS = (AWARD_2015, AWARD_2017, AWARD_2019, AWARD_2021, AWARD_2024)
RECEIVED = {"gnlc.award.2017": "2016-08-31", "gnlc.award.2019": "2018-08-31", "gnlc.award.2024": "2024-05-31"}


def nomination(rules: RuleBook[Nomination], *, city: dict[str, Any] | None = None, **changes: Any) -> Nomination:
    """A nomination that meets everything that an edition asks for, changed as said."""
    of_city: dict[str, Any] = {
        "name": "Hat Yai",
        "population": 191_696,
        "governing_body": "municipal-council",
        "member_since": "2022-09-02",
    }
    values: dict[str, Any] = {
        "city": City(**(of_city | (city or {}))),
        "is_member": True,
        "nominated_by": "national-commission",
        "received_by_commission": RECEIVED.get(rules.id),
        "received_by_uil": "2024-06-28",
        "awarded_in": (),
    }
    return Nomination(**(values | changes))


def outcome_of(rules: RuleBook[Nomination], ending: str, subject: Nomination) -> Outcome:
    """What the requirement of an edition with this ending comes to."""
    found = {finding.requirement.id: finding.outcome for finding in check(subject, rules).findings}
    return found[f"{rules.id}.{ending}"]


# The days on which an edition applies


@pytest.mark.parametrize(
    ("rules", "first", "last"),
    [(AWARD_2019, date(2018, 7, 17), date(2018, 8, 31)), (AWARD_2024, date(2024, 4, 22), date(2024, 6, 28))],
    ids=["2019", "2024"],
)
def test_an_edition_applies_from_the_first_day_to_the_last(
    rules: RuleBook[Nomination], first: date, last: date
) -> None:
    for day in (first, last):
        assert as_of(day, "gnlc.award") is rules
        assert check(nomination(rules), rules, on=day).outcome is MET
    for day in (first - DAY, last + DAY):
        with pytest.raises(NotInForce):
            as_of(day, "gnlc.award")


@pytest.mark.parametrize("rules", [AWARD_2015, AWARD_2017, AWARD_2021], ids=lambda rules: rules.id)
def test_of_an_edition_whose_days_are_not_known_no_day_is_certain(rules: RuleBook[Nomination]) -> None:
    for day in (date(2015, 3, 1), date(2016, 8, 31)):
        with pytest.raises(NotInForce) as caught:
            check(nomination(rules), rules, on=day)
        assert "it cannot be told whether" in str(caught.value)
        with pytest.raises(NotInForce):
            as_of(day, "gnlc.award")


def test_after_its_deadline_the_edition_of_2017_is_over_for_certain() -> None:
    with pytest.raises(NotInForce) as caught:
        check(nomination(AWARD_2017), AWARD_2017, on=date(2016, 9, 1))

    assert "it cannot be told whether" not in str(caught.value)


def test_the_editions_are_those_of_the_family_the_oldest_first() -> None:
    assert editions("gnlc.award") == EDITIONS


# Both sides of every rule


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_a_nomination_that_has_everything_meets_every_requirement(rules: RuleBook[Nomination]) -> None:
    assert {finding.outcome for finding in check(nomination(rules), rules).findings} == {MET}


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_of_a_nomination_of_which_nothing_is_known_nothing_is_decided(rules: RuleBook[Nomination]) -> None:
    verdict = check(Nomination(city=City(name="a")), rules)

    assert {finding.outcome for finding in verdict.findings} == {UNKNOWN}


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_only_members_are_nominated(rules: RuleBook[Nomination]) -> None:
    assert check(nomination(rules, is_member=False), rules).outcome is NOT_MET


@pytest.mark.parametrize("rules", EDITIONS[1:], ids=lambda rules: rules.id)
def test_a_city_does_not_nominate_itself(rules: RuleBook[Nomination]) -> None:
    assert outcome_of(rules, "nominated-by", nomination(rules, nominated_by="city")) is NOT_MET


BARRED = {
    AWARD_2017: {2015, 2016, 2017},
    AWARD_2019: {2015, 2016, 2017, 2018, 2019},
    AWARD_2021: {2016, 2017, 2018, 2019, 2020, 2021},
    AWARD_2024: {2018, 2019, 2020, 2021, 2022, 2023, 2024},
}


@pytest.mark.parametrize("rules", EDITIONS[1:], ids=lambda rules: rules.id)
def test_whoever_received_the_award_in_the_six_years_before_is_barred(rules: RuleBook[Nomination]) -> None:
    for year in range(2014, 2026):
        verdict = check(nomination(rules, awarded_in=(year,)), rules)
        assert verdict.outcome is (NOT_MET if year in BARRED[rules] else MET)
        assert outcome_of(rules, "no-earlier-award", nomination(rules, awarded_in=None)) is UNKNOWN


def test_whether_the_award_of_2015_bars_that_of_2021_is_not_decided() -> None:
    advice = AWARD_2021.requirement("gnlc.award.2021.no-award-in-2015")
    subject = nomination(AWARD_2021, awarded_in=(2015,))

    assert (advice.binding, advice.standing) == (False, Standing.UNVERIFIED)
    assert outcome_of(AWARD_2021, "no-award-in-2015", subject) is NOT_MET
    assert check(subject, AWARD_2021).outcome is MET


def test_only_for_the_award_of_2017_a_city_has_ten_thousand_people_and_an_elected_council() -> None:
    small = nomination(AWARD_2017, city={"population": 9_999})
    appointed = nomination(AWARD_2017, city={"governing_body": "appointed-council"})

    assert check(nomination(AWARD_2017, city={"population": 10_000}), AWARD_2017).outcome is MET
    assert check(small, AWARD_2017).outcome is NOT_MET
    assert check(appointed, AWARD_2017).outcome is NOT_MET
    for rules in (AWARD_2015, AWARD_2019, AWARD_2021, AWARD_2024):
        assert not [each.id for each in rules if each.id.endswith((".population", ".elected-council"))]


@pytest.mark.parametrize(
    ("since", "outcome"),
    [
        ("2022-09-02", MET),
        ("2022-09", MET),
        ("2023-05-30", MET),
        ("2023-05-31", NOT_MET),
        ("2023-05", UNKNOWN),
        ("2023", UNKNOWN),
        ("2024-02-14", NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_the_award_of_2024_is_for_members_of_more_than_twelve_months(since: str | None, outcome: Outcome) -> None:
    subject = nomination(AWARD_2024, city={"member_since": since})

    assert outcome_of(AWARD_2024, "twelve-months", subject) is outcome


@pytest.mark.parametrize(
    ("rules", "ending", "last", "binding"),
    [
        (AWARD_2017, "received-by-commission", date(2016, 8, 31), True),
        (AWARD_2019, "received-by-commission", date(2018, 8, 31), False),
        (AWARD_2024, "received-by-commission", date(2024, 5, 31), False),
        (AWARD_2024, "received-by-uil", date(2024, 6, 28), False),
    ],
)
def test_a_deadline_holds_its_last_day_and_decides_only_where_it_is_that_of_every_country(
    rules: RuleBook[Nomination], ending: str, last: date, binding: bool
) -> None:
    arrived: list[Any] = [{ending.replace("-", "_"): day} for day in (last, last + DAY)]
    in_time, late = (nomination(rules, **changes) for changes in arrived)

    assert outcome_of(rules, ending, in_time) is MET
    assert outcome_of(rules, ending, late) is NOT_MET
    assert check(late, rules).outcome is (NOT_MET if binding else MET)


# Who says so


def test_what_is_contested_has_its_sides() -> None:
    contested = {each.id: each.conflict for rules in EDITIONS for each in rules if each.conflict is not None}

    assert contested == {
        "gnlc.award.2015.member": AWARD_2015_MEMBERS,
        "gnlc.award.2017.received-by-commission": AWARD_2017_DEADLINE,
    }


STANDINGS = {
    "gnlc.award.2017.population": (Standing.REPORTED, {"S19"}),
    "gnlc.award.2017.elected-council": (Standing.REPORTED, {"S19"}),
    "gnlc.award.2017.no-earlier-award": (Standing.REPORTED, {"S19"}),
    "gnlc.award.2019.no-earlier-award": (Standing.VERIFIED, {"S23"}),
    "gnlc.award.2021.no-earlier-award": (Standing.VERIFIED, {"S24"}),
    "gnlc.award.2024.twelve-months": (Standing.REPORTED, {"S25"}),
    "gnlc.award.2024.no-earlier-award": (Standing.REPORTED, {"S25", "S26"}),
    "gnlc.award.2024.received-by-commission": (Standing.REPORTED, {"S25", "S26", "S28"}),
    "gnlc.award.2024.received-by-uil": (Standing.REPORTED, {"S28"}),
}


@pytest.mark.parametrize("id", STANDINGS)
def test_a_requirement_cites_who_asks_for_it(id: str) -> None:
    requirement = next(each for rules in EDITIONS for each in rules if each.id == id)

    assert (requirement.standing, {citation.source.id for citation in requirement.citations}) == STANDINGS[id]


def test_every_edition_says_that_its_rules_were_not_read_as_a_whole() -> None:
    told = {id for absence in unread_rules() for id in absence.about}

    assert {rules.id for rules in EDITIONS} <= told
    for rules in EDITIONS:
        assert rules.note is not None
        assert render(rules.note, "en").startswith("the rules were not read as a whole")


# In words


def test_years_of_awards_are_said_in_the_calendar_of_the_language() -> None:
    verdict = check(nomination(AWARD_2024, awarded_in=(2015, 2019)), AWARD_2024)

    assert "earlier awards: 2015 and 2019, though 2018, 2019, 2020, 2021, 2022, 2023 or 2024" in verdict.explain("en")
    assert "พ.ศ. 2558 และพ.ศ. 2562 ทั้งที่ต้องไม่มี พ.ศ. 2561, พ.ศ. 2562" in verdict.explain("th")


def test_that_there_is_no_award_is_told_once_in_thai() -> None:
    assert "รางวัลที่เคยได้รับ: ไม่มี เป็นไปตามเกณฑ์ที่ต้องไม่มี พ.ศ. 2561" in check(nomination(AWARD_2024), AWARD_2024).explain("th")


def test_to_be_without_an_award_is_spaced_in_thai() -> None:
    steps = check(nomination(AWARD_2024, awarded_in=None), AWARD_2024).next_steps().explain("th")

    assert "ต้องไม่มี พ.ศ. 2561" in steps


def test_the_one_requirement_that_decides_is_told_in_words_of_its_own() -> None:
    verdict = check(nomination(AWARD_2015), AWARD_2015)

    assert (render(verdict.reason, "en"), render(verdict.reason, "th")) == (
        "the one requirement is met",
        "ผ่านเกณฑ์ซึ่งมีข้อเดียว",
    )
