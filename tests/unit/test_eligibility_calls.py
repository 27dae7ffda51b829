"""The editions of the rules on applications: the days on which they apply, both sides of every rule, who says so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from learningcity import City, Outcome, check
from learningcity.applications import Application, MemberRecord
from learningcity.eligibility import (
    APPLICATION_PERIOD_2018,
    CALL_2021,
    CALL_2023,
    CALL_2025,
    CONTINUATION,
    LAUNCH_2015,
    MINIMUM_POPULATION,
    REGULATIONS_2018,
    SENDER_AT_LAUNCH,
    as_of,
    editions,
    unread_rules,
)
from learningcity.errors import NotInForce
from learningcity.localization import render
from learningcity.rules.difference import ChangeKind, difference
from learningcity.rules.rulebook import RuleBook
from learningcity.sources import FACTS_AS_OF, Standing
from learningcity.texts import Message

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
DAY = timedelta(days=1)
EDITIONS = (LAUNCH_2015, REGULATIONS_2018, CALL_2021, CALL_2023, CALL_2025)
HANDED_IN = {
    "gnlc.launch.2015": "2016-05-02",
    "gnlc.regulations.2018": "2019-04-02",
    "gnlc.call.2021": "2021-10-04",
    "gnlc.call.2023": "2023-04-03",
    "gnlc.call.2025": "2025-05-20",
}
"""A day on which a city could hand in its application, by edition."""
ARRIVED = {"gnlc.call.2021": "2022-01-31", "gnlc.call.2025": "2025-07-01"}


def application(rules: RuleBook[Application], *, city: dict[str, Any] | None = None, **changes: Any) -> Application:
    """An application that meets everything that an edition asks for, changed as said."""
    of_city: dict[str, Any] = {
        "name": "Hat Yai",
        "country": "TH",
        "population": 191_696,
        "governing_body": "municipal-council",
        "endorsements": ("mayor", "national-commission"),
        "commitment_by": ("mayor", "administration"),
        "policy_initiatives": ("plan",),
        "good_practices": ("library",),
    }
    values: dict[str, Any] = {
        "city": City(**(of_city | (city or {}))),
        "in_member_state": True,
        "submitted": HANDED_IN[rules.id],
        "forwarded": ARRIVED.get(rules.id),
        "forwarded_by": "national-commission",
        "form_language": "en",
        "committed_to_guiding_documents": True,
        "vision": True,
    }
    return Application(**(values | changes))


def outcome_of(rules: RuleBook[Application], ending: str, subject: Application) -> Outcome:
    """What the requirement of an edition with this ending comes to."""
    found = {finding.requirement.id: finding.outcome for finding in check(subject, rules).findings}
    return found[f"{rules.id}.{ending}"]


# The days on which an edition applies

PERIODS = {
    LAUNCH_2015: (date(2015, 9, 30), date(2018, 9, 30)),
    REGULATIONS_2018: (date(2018, 10, 1), date(2021, 8, 31)),
    CALL_2021: (date(2021, 9, 1), date(2022, 2, 28)),
    CALL_2023: (date(2023, 4, 1), date(2023, 5, 31)),
    CALL_2025: (date(2025, 5, 15), date(2025, 7, 15)),
}
"""By edition the first and the last day on which it is certain to apply."""


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_an_edition_applies_on_the_first_and_the_last_day_of_its_period(rules: RuleBook[Application]) -> None:
    for day in PERIODS[rules]:
        assert as_of(day) is rules
        assert check(application(rules), rules, on=day).outcome is MET


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_an_edition_is_refused_on_the_days_around_its_period(rules: RuleBook[Application]) -> None:
    first, last = PERIODS[rules]

    for day in (first - DAY, last + DAY):
        with pytest.raises(NotInForce):
            check(application(rules), rules, on=day)


@pytest.mark.parametrize(
    "day",
    [
        date(2015, 8, 31),
        date(2015, 9, 29),  # the network opened in September 2015; no source that was read names the day
        date(2022, 3, 1),
        date(2023, 3, 31),
        date(2023, 6, 1),
        date(2025, 5, 14),
        date(2025, 7, 16),
        date(2026, 11, 20),
    ],
)
def test_between_the_calls_no_edition_applies_and_the_error_names_them_all(day: date) -> None:
    with pytest.raises(NotInForce) as caught:
        as_of(day)

    told = str(caught.value).replace("\N{THIN SPACE}", " ")
    assert told == (
        f"none of these is certain to be in force on {day.day} {day:%B %Y}: "
        "gnlc.launch.2015 (September 2015 – 30 September 2018), "
        "gnlc.regulations.2018 (1 October 2018 – 31 August 2021), "
        "gnlc.call.2021 (1 September 2021 – 28 February 2022), "
        "gnlc.call.2023 (1 April 2023 – 31 May 2023), gnlc.call.2025 (15 May 2025 – 15 July 2025)"
    )


def test_every_day_from_the_opening_to_the_end_of_the_extension_has_one_edition() -> None:
    day = date(2015, 9, 30)
    while day <= date(2022, 2, 28):
        assert as_of(day) in EDITIONS
        day += DAY


def test_the_editions_are_those_of_the_family_the_oldest_first() -> None:
    assert editions("gnlc.call") == EDITIONS


# Both sides of every rule


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_an_application_that_has_everything_meets_every_requirement(rules: RuleBook[Application]) -> None:
    verdict = check(application(rules), rules)

    assert {finding.outcome for finding in verdict.findings} == {MET}
    assert verdict.outcome is MET


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_of_an_application_of_which_nothing_is_known_nothing_is_decided(rules: RuleBook[Application]) -> None:
    verdict = check(Application(city=City(name="a")), rules)

    assert {finding.outcome for finding in verdict.findings} == {UNKNOWN}


WINDOWS = {
    REGULATIONS_2018: (("2019-03-01", "2019-04-30"), ("2020-03-01", "2020-06-30")),
    CALL_2021: (("2021-09-01", "2022-02-28"),),
    CALL_2023: (("2023-04-01", "2023-05-31"),),
    CALL_2025: (("2025-05-15", "2025-06-15"),),
}


@pytest.mark.parametrize(
    ("rules", "first", "last"),
    [(rules, *window) for rules, windows in WINDOWS.items() for window in windows],
    ids=lambda value: getattr(value, "id", value),
)
def test_a_window_holds_its_first_and_its_last_day_and_not_those_around(
    rules: RuleBook[Application], first: str, last: str
) -> None:
    before, after = date.fromisoformat(first) - DAY, date.fromisoformat(last) + DAY

    for day, outcome in ((before, NOT_MET), (first, MET), (last, MET), (after, NOT_MET)):
        assert outcome_of(rules, "window", application(rules, submitted=day)) is outcome


def test_a_month_that_a_window_cuts_is_not_decided() -> None:
    assert outcome_of(CALL_2025, "window", application(CALL_2025, submitted="2025-05")) is UNKNOWN
    assert outcome_of(CALL_2023, "window", application(CALL_2023, submitted="2023-05")) is MET
    assert outcome_of(REGULATIONS_2018, "window", application(REGULATIONS_2018, submitted="2021-03")) is NOT_MET


def test_no_window_is_known_for_the_launch_and_no_deadline_at_the_institute_for_2018_and_2023() -> None:
    with_a_window = [rules for rules in EDITIONS if f"{rules.id}.window" in {each.id for each in rules}]
    with_a_deadline = [rules for rules in EDITIONS if f"{rules.id}.forwarded" in {each.id for each in rules}]

    assert with_a_window == [REGULATIONS_2018, CALL_2021, CALL_2023, CALL_2025]
    assert with_a_deadline == [CALL_2021, CALL_2025]


@pytest.mark.parametrize(("rules", "last"), [(CALL_2021, date(2022, 2, 28)), (CALL_2025, date(2025, 7, 15))])
def test_the_institute_has_the_file_by_the_last_day(rules: RuleBook[Application], last: date) -> None:
    assert outcome_of(rules, "forwarded", application(rules, forwarded=last)) is MET
    assert outcome_of(rules, "forwarded", application(rules, forwarded=last + DAY)) is NOT_MET


def test_in_the_launch_era_a_city_could_send_its_file_itself_with_the_letter_of_its_commission() -> None:
    with_letter = application(LAUNCH_2015, forwarded_by="city")
    without = application(LAUNCH_2015, forwarded_by="city", city={"endorsements": ("mayor",)})

    assert outcome_of(LAUNCH_2015, "forwarded-by", with_letter) is MET
    assert outcome_of(LAUNCH_2015, "forwarded-by", without) is NOT_MET
    for rules in EDITIONS[1:]:
        assert outcome_of(rules, "forwarded-by", application(rules, forwarded_by="city")) is NOT_MET


def test_the_mayor_endorses_and_in_2021_perhaps_a_representative() -> None:
    by_representative = {"endorsements": ("city-representative", "national-commission")}
    by_none_of_the_city = {"endorsements": ("national-commission",)}

    for rules in EDITIONS:
        subject = application(rules, city=by_representative)
        expected = NOT_MET if rules in (LAUNCH_2015, REGULATIONS_2018) else MET
        assert outcome_of(rules, "mayor", subject) is expected
        assert outcome_of(rules, "mayor", application(rules, city=by_none_of_the_city)) is NOT_MET
    finding = next(
        found
        for found in check(application(CALL_2021, city=by_representative), CALL_2021).findings
        if found.requirement.id == "gnlc.call.2021.mayor"
    )
    assert finding.standing is Standing.REPORTED


@pytest.mark.parametrize(
    ("ending", "changes"),
    [
        ("member-state", {"in_member_state": False}),
        ("national-commission", {"city": {"endorsements": ("mayor",)}}),
        ("guiding-documents", {"committed_to_guiding_documents": False}),
        ("vision", {"vision": False}),
        ("commitment", {"city": {"commitment_by": ("mayor",)}}),
        ("track-record", {"city": {"policy_initiatives": ()}}),
        ("track-record", {"city": {"good_practices": ()}}),
        ("population", {"city": {"population": 9_999}}),
        ("elected-council", {"city": {"governing_body": "appointed-council"}}),
        ("form-language", {"form_language": "uk"}),
    ],
)
def test_what_lacks_one_thing_fails_that_requirement_alone(ending: str, changes: dict[str, Any]) -> None:
    asking = [rules for rules in EDITIONS if f"{rules.id}.{ending}" in {each.id for each in rules}]

    assert asking
    for rules in asking:
        verdict = check(application(rules, **changes), rules)
        failed = [finding.requirement for finding in verdict.findings if finding.outcome is NOT_MET]
        assert [requirement.id for requirement in failed] == [f"{rules.id}.{ending}"]
        assert verdict.outcome is (NOT_MET if failed[0].binding else MET)


def test_exactly_ten_thousand_people_are_enough() -> None:
    for rules in EDITIONS:
        assert outcome_of(rules, "population", application(rules, city={"population": 10_000})) is MET


# What advises

ADVISORY = {
    LAUNCH_2015: {"population"},
    REGULATIONS_2018: {"population"},
    CALL_2021: {"population", "elected-council"},
    CALL_2023: {"vision", "population"},
    CALL_2025: {
        "vision",
        "commitment",
        "track-record",
        "population",
        "form-language",
    },
}


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_what_the_texts_of_an_edition_leave_open_advises_and_never_decides(rules: RuleBook[Application]) -> None:
    assert {each.id.rpartition(".")[2] for each in rules if not each.binding} == ADVISORY[rules]
    assert all(each.standing is not Standing.UNVERIFIED for each in rules if each.binding)
    assert all(each.note == Message("note.carried-over") for each in rules if each.standing is Standing.UNVERIFIED)


KEPT = {
    "gnlc.regulations.2018": {"mayor", "guiding-documents"},
    "gnlc.call.2023": {"mayor", "guiding-documents"},
    "gnlc.call.2025": {"member-state", "mayor", "guiding-documents"},
}


@pytest.mark.parametrize("rules", EDITIONS, ids=lambda rules: rules.id)
def test_what_every_telling_of_the_way_has_decides_in_each_edition_and_says_that_its_text_was_not_read(
    rules: RuleBook[Application],
) -> None:
    kept = [each for each in rules if each.note == Message("note.kept")]

    assert {each.id.rpartition(".")[2] for each in kept} == KEPT.get(rules.id, set())
    assert all(each.binding and each.standing is Standing.REPORTED and not each.grounds for each in kept)


def test_the_number_of_people_advises_in_every_edition_and_shows_every_side() -> None:
    for rules in EDITIONS:
        population = rules.requirement(f"{rules.id}.population")
        assert (population.binding, population.standing, population.conflict) == (
            False,
            Standing.CONTESTED,
            MINIMUM_POPULATION,
        )


# Who says so


def test_what_is_contested_has_its_sides() -> None:
    contested = {each.id: each.conflict for rules in EDITIONS for each in rules if each.standing is Standing.CONTESTED}

    assert {id: conflict for id, conflict in contested.items() if conflict is not MINIMUM_POPULATION} == {
        "gnlc.launch.2015.forwarded-by": SENDER_AT_LAUNCH,
        "gnlc.regulations.2018.window": APPLICATION_PERIOD_2018,
    }


CITED = {
    "gnlc.launch.2015.forwarded-by": {"S14", "S51"},
    "gnlc.launch.2015.mayor": {"S06", "S14"},
    "gnlc.regulations.2018.window": {"S01", "S05", "S16"},
    "gnlc.regulations.2018.forwarded-by": {"S02"},
    "gnlc.regulations.2018.vision": {"S34"},
    "gnlc.call.2021.member-state": {"S04"},
    "gnlc.call.2021.window": {"S03", "S04", "S07"},
    "gnlc.call.2021.mayor": {"S03", "S07", "S52", "bic-moe-2021"},
    "gnlc.call.2021.commitment": {"S36"},
    "gnlc.call.2023.window": {"S08"},
    "gnlc.call.2023.track-record": {"S38"},
    "gnlc.call.2025.window": {"S10", "S11"},
    "gnlc.call.2025.forwarded": {"S09"},
    "gnlc.call.2025.form-language": {"S11"},
}


@pytest.mark.parametrize("id", CITED)
def test_a_requirement_cites_who_asks_for_it(id: str) -> None:
    requirement = next(each for rules in EDITIONS for each in rules if each.id == id)

    assert {citation.source.id for citation in requirement.citations} == CITED[id]


UNESCO_ITSELF = {"S01", "S02", "S03", "S04", "S05", "S36"}


def test_only_what_the_institute_itself_says_is_verified() -> None:
    for rules in EDITIONS:
        for each in rules:
            if each.standing is Standing.VERIFIED:
                assert {citation.source.id for citation in each.citations} & UNESCO_ITSELF


def test_every_edition_says_that_its_own_text_was_not_read() -> None:
    notes = [rules.note for rules in (*EDITIONS, CONTINUATION)]
    told = {id for absence in unread_rules() for id in absence.about}

    assert notes == [
        Message("note.launch-2015"),
        Message("note.regulations-2018"),
        Message("note.rules-of-call-2021"),
        Message("note.rules-of-call-2023"),
        Message("note.rules-of-call-2025"),
        Message("note.continuation"),
    ]
    assert {rules.id for rules in (*EDITIONS, CONTINUATION)} <= told
    assert all(rules.facts_as_of == FACTS_AS_OF for rules in (*EDITIONS, CONTINUATION))


# What changed


def test_the_same_topic_has_the_same_ending_so_that_neighbours_are_compared() -> None:
    endings = [{each.id.rpartition(".")[2] for each in rules} for rules in EDITIONS]

    assert set.intersection(*endings) == {"member-state", "forwarded-by", "mayor", "guiding-documents", "population"}


def test_from_2023_to_2025_the_deadline_came_and_the_window_moved() -> None:
    found = {
        (change.kind, change.rule.id.rpartition(".")[2])
        for change in difference(CALL_2023, CALL_2025, Application)
        if change.kind
        in (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.TIGHTENED, ChangeKind.LOOSENED, ChangeKind.REPLACED)
    }

    assert found == {
        (ChangeKind.REPLACED, "window"),
        (ChangeKind.ADDED, "forwarded"),
        (ChangeKind.ADDED, "form-language"),
    }


# What members owe


def test_a_member_owes_its_reports_and_the_rest_is_expected() -> None:
    everything: dict[str, Any] = {"reported_biennially": True, "report_complete": True, "takes_part": True}
    member = City(name="Hat Yai")

    assert check(MemberRecord(city=member, **everything), CONTINUATION).outcome is MET
    for name, outcome in {"reported_biennially": NOT_MET, "report_complete": MET, "takes_part": MET}.items():
        verdict = check(MemberRecord(city=member, **(everything | {name: False})), CONTINUATION)
        assert verdict.outcome is outcome
        assert [finding.outcome for finding in verdict.findings].count(NOT_MET) == 1
    assert check(MemberRecord(city=member), CONTINUATION).outcome is UNKNOWN


def test_reports_are_owed_since_october_2018() -> None:
    record = MemberRecord(city=City(name="a"), reported_biennially=True)

    assert as_of(date(2018, 10, 1), "gnlc.continuation") is CONTINUATION
    assert check(record, CONTINUATION, on=date(2030, 1, 1)).outcome is MET
    with pytest.raises(NotInForce):
        as_of(date(2018, 9, 30), "gnlc.continuation")


# In words


def test_a_fact_that_is_missing_to_several_requirements_is_told_once() -> None:
    reason = render(check(Application(city=City(name="a")), CALL_2025).reason, "en")

    assert reason.count("no information on endorsers") == 1
    assert len(check(Application(city=City(name="a")), CALL_2025).findings) == len(CALL_2025)


def test_neither_the_mayor_nor_a_representative_is_one_demand() -> None:
    verdict = check(application(CALL_2025, city={"endorsements": ("national-commission",)}), CALL_2025)

    assert render(verdict.reason, "en") == (
        "endorsers: the National Commission for UNESCO, without the mayor or a city representative"
    )
    assert "ไม่มีนายกเทศมนตรี หรือ ผู้แทนเมือง" in render(verdict.reason, "th")


def test_the_title_names_the_representative_where_one_is_enough() -> None:
    titles = [render(rules.requirement(f"{rules.id}.mayor").title, "en") for rules in EDITIONS]

    assert titles == ["endorsement by the mayor"] * 2 + ["endorsement by the mayor or a city representative"] * 3


def test_a_deadline_is_told_by_its_last_day() -> None:
    late = application(CALL_2025, submitted="2025-06-16")
    vague = application(CALL_2025, submitted="2025-06")
    told = [render(check(each, CALL_2025).reason, language) for each in (late, vague) for language in ("en", "th")]
    handed_in = ("day of handing the application to the National Commission", "วันที่ยื่นใบสมัครต่อคณะกรรมการแห่งชาติ")

    assert told == [
        f"{handed_in[0]}: 16 June 2025, later than 15 June 2025",
        f"{handed_in[1]}: 16 มิถุนายน 2568 เกินวันที่ 15 มิถุนายน 2568",
        f"{handed_in[0]}: June 2025, not exact enough to tell whether it is no later than 15 June 2025",
        f"{handed_in[1]}: มิถุนายน 2568 ไม่ละเอียดพอที่จะบอกว่าไม่เกินวันที่ 15 มิถุนายน 2568 หรือไม่",
    ]


def test_the_page_on_how_to_become_a_member_speaks_for_the_commission_in_the_conflict() -> None:
    side = SENDER_AT_LAUNCH.sides[0]

    assert [claim.citation.source.id for claim in side.claims] == ["S14", "S02"]
