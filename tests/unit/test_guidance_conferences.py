"""Conferences and other meetings: when, where, about what, with how many, according to whom."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from examples_of_values.guidance import EXAMPLES
from learningcity.conversion import from_json, to_json
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import FieldError, InvalidValue, UnknownId, WrongType
from learningcity.guidance import (
    ICLC,
    Conference,
    ConferenceSeries,
    ConferenceState,
    Meeting,
    MeetingKind,
    absences,
    conference,
    conferences,
    documents,
    meeting,
    meetings,
)
from learningcity.localization import render
from learningcity.sources import Claims, ConflictingClaims, Policy, Standing, Titles, TitleStatus, source
from learningcity.texts import Bound, Message, Quantity

MORE, ABOUT, EXACT = Bound.MORE_THAN, Bound.ABOUT, Bound.EXACT


def said(held: Conference | Meeting | ConferenceSeries, predicate: str) -> list[tuple[str, object]]:
    """The claims of a predicate: by whom, and what."""
    return [(claim.citation.source.id, claim.value) for claim in held.claims if claim.predicate == predicate]


def disagreements(held: Conference | Meeting | ConferenceSeries, predicate: str) -> list[tuple[str, str]]:
    """The pairs of sources that cannot both be right."""
    pairs = Claims(held.claims).conflicts(predicate=predicate)
    return [(one.citation.source.id, other.citation.source.id) for one, other in pairs]


def texts(titles: Titles | None) -> dict[str, list[str]]:
    """The titles by language."""
    found: dict[str, list[str]] = {}
    for title in titles.titles if titles else ():
        found.setdefault(title.language, []).append(title.text)
    return found


# --- conferences --------------------------------------------------------------------------------------


HELD = {
    1: ("2013-10-21/2013-10-23", "CN", "Beijing"),
    2: ("2015-09-28/2015-09-30", "MX", "Mexico City"),
    3: ("2017-09-18/2017-09-20", "IE", "Cork"),
    4: ("2019-10-01/2019-10-03", "CO", "Medellín"),
    5: ("2021-10-27/2021-10-30", "KR", "Yeonsu, Incheon"),
    6: ("2024-12-03/2024-12-05", "SA", "Jubail Industrial City"),
}


def test_the_conferences_are_numbered_from_one_in_the_order_of_time() -> None:
    assert [held.number for held in conferences()] == [1, 2, 3, 4, 5, 6, 7]
    assert [held.id for held in conferences()] == [f"conference.{number}" for number in range(1, 8)]
    starts = [held.period.start for held in conferences()]
    assert all(isinstance(start, PartialDate) for start in starts)
    assert starts == sorted(starts, key=lambda start: start.earliest)  # type: ignore[union-attr]  # dates, as asserted


@pytest.mark.parametrize("number", HELD)
def test_six_were_held(number: int) -> None:
    held = conference(number)
    period, country, place = HELD[number]

    assert held.state is ConferenceState.HELD
    assert held.standing is Standing.VERIFIED
    assert (str(held.period), held.country, render(held.place, "en")) == (period, country, place)
    assert held.host is not None
    assert held is conference(f"conference.{number}")


def test_the_seventh_is_only_announced_and_nobody_hosts_it() -> None:
    seventh = conference(7)

    assert seventh.state is ConferenceState.ANNOUNCED
    assert seventh.standing is Standing.REPORTED
    assert str(seventh.period) == "2027-06/2027-06"
    assert (seventh.place, seventh.country, seventh.host, seventh.outcomes) == (None, None, None, ())
    assert said(seventh, "host-applications-until") == [
        ("S70", PartialDate(2026, 5, 15)),
        ("theopportunityhere-2026", PartialDate(2026, 5, 15)),
    ]
    assert seventh.note == Message("note.conference-7")
    assert {"absence.conference-in-2026", "absence.uil-on-the-seventh"} <= {absence.id for absence in absences()}


@pytest.mark.parametrize("key", [8, 0, -1, "conference.8", "iclc", True, None, 2.0])
def test_a_conference_that_there_is_not_is_refused(key: Any) -> None:
    with pytest.raises(UnknownId):
        conference(key)


def test_a_slip_is_answered_with_the_nearest_id() -> None:
    with pytest.raises(UnknownId, match=r"the nearest is conference\.2"):
        conference("conferense.2")


def test_the_ministry_dates_to_the_month_and_no_day_is_made_of_it() -> None:
    months = [said(conference(number), "month") for number in (1, 2, 3)]

    assert months == [
        [("bic-moe-2021", PartialDate(2013, 10))],
        [("bic-moe-2021", PartialDate(2015, 9))],
        [("bic-moe-2021", PartialDate(2017, 9))],
    ]


def test_the_last_day_in_yeonsu_and_the_first_in_jubail_are_disputed() -> None:
    until = {days.end for _, days in said(conference(5), "days") if isinstance(days, Period)}
    since = {days.start for _, days in said(conference(6), "days") if isinstance(days, Period)}

    assert until == {PartialDate(2021, 10, 29), PartialDate(2021, 10, 30)}
    assert since == {PartialDate(2024, 12, 2), PartialDate(2024, 12, 3)}
    # One of the sources on Yeonsu gives both, and so disagrees with itself as well.
    assert disagreements(conference(5), "days") == [
        ("S69", "caea-yeonsu-2021"),
        ("caea-yeonsu-2021", "caea-yeonsu-2021"),
    ]
    assert disagreements(conference(6), "days") == [("uil-jubail-2024", "rcjy-jubail-2024")]
    for number in (1, 2, 3, 4):
        assert disagreements(conference(number), "days") == []


THEMES = {
    1: "Lifelong learning for all: Inclusion, prosperity and sustainability in cities",
    2: "Building Sustainable Learning Cities",
    3: "Global goals, local actions: Towards lifelong learning for all in 2030",
    4: "Inclusion – A principle for lifelong learning and sustainable cities",
    5: "From emergency to resilience: Building healthy and resilient cities through learning",
    6: "Learning cities at the forefront of climate action",
    7: "Learning Cities in the Age of AI: Towards Inclusive Digital Urban Futures",
}


@pytest.mark.parametrize("number", THEMES)
def test_every_conference_has_a_theme_and_only_the_second_one_in_thai(number: int) -> None:
    theme = texts(conference(number).theme)

    assert theme["en"] == [THEMES[number], *(["Sustainable learning cities"] if number == 2 else [])]
    assert theme.get("th") == (["การสร้างเมืองแห่งการเรียนรู้อย่างยั่งยืน"] if number == 2 else None)


@pytest.mark.parametrize("number", HELD)
def test_themes_are_official_in_english_and_names_are_those_of_the_ministry(number: int) -> None:
    held = conference(number)
    assert held.theme is not None

    for title in held.theme.titles:
        expected = TitleStatus.OFFICIAL if title.language == "en" else TitleStatus.GOVERNMENT
        assert (title.status, title.standing) == (expected, Standing.VERIFIED)
    for title in held.titles.titles if held.titles else ():
        assert (title.status, title.standing) == (TitleStatus.GOVERNMENT, Standing.VERIFIED)


def test_the_theme_that_is_announced_is_no_official_title() -> None:
    theme = conference(7).theme

    assert theme is not None
    assert (theme.original.status, theme.original.standing) == (TitleStatus.PRESS, Standing.REPORTED)


def test_the_third_is_named_in_other_thai_words_than_those_before_it() -> None:
    assert texts(conference(1).titles)["th"] == ["ที่ประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 1"]
    assert texts(conference(2).titles)["th"] == ["การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 2"]
    assert texts(conference(3).titles)["th"] == ["การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้ ครั้งที่ 3"]
    assert texts(conference(4).titles) == {}
    assert isinstance(ICLC.label, Titles)
    assert texts(ICLC.label) == {
        "en": ["International Conference on Learning Cities"],
        "th": ["การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้", "การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้"],
    }
    assert ICLC.acronym == "ICLC"


def test_each_conference_is_called_by_its_number_in_both_languages() -> None:
    assert [render(held.label, "en") for held in conferences()][
        2
    ] == "International Conference on Learning Cities, no. 3"
    assert render(conference(3).label, "th") == "การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 3"


def test_the_outcomes_of_a_conference_are_the_documents_that_came_of_it() -> None:
    for held in conferences():
        assert {entry.id for entry in documents(held.number)} == set(held.outcomes)
    for other in meetings():
        assert {entry.id for entry in documents() if entry.outcome_of == other.id} == set(other.outcomes)


def test_why_the_third_was_held_is_told_by_the_ministry() -> None:
    third = conference(3)

    assert third.rationale is not None
    assert third.rationale.citation.source is source("bic-moe-2021")
    assert [held.number for held in conferences() if held.rationale] == [3]


def test_bangkok_sent_delegates_to_the_third_and_to_no_other() -> None:
    sent = {held.number: [str(claim.value) for claim in held.delegations] for held in conferences()}

    assert {number: who for number, who in sent.items() if who} == {3: ["Bangkok"]}
    assert render(conference(3).delegations[0].value, "th") == "กรุงเทพมหานคร"


# --- how many came ------------------------------------------------------------------------------------


def people(count: int, bound: Bound = EXACT) -> Quantity:
    return Quantity(count, "people", bound)


def countries(count: int, bound: Bound = EXACT) -> Quantity:
    return Quantity(count, "countries", bound)


ATTENDANCE = {
    1: {
        "uil-beijing-report-2014": people(550, MORE),
        "uil-beijing-2013": people(500, MORE),
        "unesco-beijing-opening-2013": people(500, MORE),
        "pascal-mexico-city-2014": people(550),
    },
    2: {
        "uil-mexico-city-2015": people(650, MORE),
        "mexico-city-statement-ru": people(650, MORE),
        "mexico-city-statement-it": people(650, MORE),
        "soolun-mexico-city": people(300, MORE),
    },
    3: {"cork-city-2017": people(650), "cork-city-later": people(600, ABOUT)},
    4: {
        "uil-medellin-2019": people(650, ABOUT),
        "zhu-min-medellin": people(650, ABOUT),
        "pascal-medellin-2019": people(400, MORE),
    },
    5: {
        "S69": people(700, ABOUT),
        "uil-yeonsu-2021": people(1_000, MORE),
        "uil-yeonsu-2021-es": people(1_500, MORE),
        "zhu-min-2022": people(1_500, ABOUT),
        "caea-yeonsu-2021": people(2_000, MORE),
    },
    6: {},
    7: {},
}

COUNTRIES = {
    1: {
        "uil-beijing-report-2014": countries(102),
        "uil-beijing-2013": countries(100, MORE),
        "pascal-mexico-city-2014": countries(120),
    },
    2: {
        "uil-mexico-city-2015": countries(95),
        "mexico-city-statement-ru": countries(95),
        "mexico-city-statement-it": countries(95),
    },
    3: {
        "cork-call-zh-2018": countries(80),
        "istruireilfuturo-cork-2019": countries(80),
        "cork-city-2017": countries(92),
    },
    4: {"zhu-min-medellin": countries(60), "pascal-medellin-2019": countries(150, ABOUT)},
    5: {},
    6: {},
    7: {},
}


@pytest.mark.parametrize("number", ATTENDANCE)
def test_everybody_who_counts_is_heard(number: int) -> None:
    assert dict(said(conference(number), "attendance")) == ATTENDANCE[number]
    assert dict(said(conference(number), "attending-countries")) == COUNTRIES[number]


def test_where_the_counts_cannot_all_be_right() -> None:
    differing = {held.number: disagreements(held, "attendance") for held in conferences()}
    yeonsu = differing.pop(5)

    assert differing == {
        1: [("uil-beijing-report-2014", "pascal-mexico-city-2014")],  # more than 550, and 550
        2: [],  # more than 300 does not rule out more than 650
        3: [("cork-city-2017", "cork-city-later")],
        4: [],
        6: [],
        7: [],
    }
    assert {("S69", "uil-yeonsu-2021"), ("S69", "uil-yeonsu-2021-es"), ("S69", "caea-yeonsu-2021")} <= set(yeonsu)
    assert {held.number: len(disagreements(held, "attending-countries")) for held in conferences()} == {
        1: 1, 2: 0, 3: 2, 4: 1, 5: 0, 6: 0, 7: 0,
    }  # fmt: skip


def test_no_count_is_chosen_in_silence() -> None:
    beijing = Claims(conference(1).claims)

    with pytest.raises(ConflictingClaims, match="pascal-mexico-city-2014"):
        beijing.resolve("conference.1", "attending-countries")
    assert beijing.resolve("conference.1", "attendance", policy=Policy.MOST_WITNESSED) == people(500, MORE)


def test_translations_of_one_text_are_one_witness() -> None:
    assert Claims(conference(2).claims).witnesses("conference.2", "attending-countries") == 2
    assert Claims(conference(3).claims).witnesses("conference.3", "attending-cities") == 1


def test_two_websites_that_retell_one_call_are_one_witness() -> None:
    announced = Claims(conference(7).claims)

    assert len(announced.about("conference.7", "host-applications-until")) == 2
    assert announced.witnesses("conference.7", "host-applications-until") == 1


def test_what_the_reports_on_the_first_and_the_second_are() -> None:
    assert said(conference(1), "report-isbn") == [("uil-beijing-report-2014", "978-92-820-1184-3")]
    assert said(conference(1), "report-languages") == [("uil-beijing-report-2014", ("en", "fr", "es"))]
    ((by, themes),) = said(conference(2), "report-themes")
    assert by == "uil-mexico-city-report-2016"
    assert "health" in render(themes, "en")


def test_the_size_of_the_network_is_no_attendance() -> None:
    assert said(conference(6), "network-cities") == [("alsaudialyaum-jubail-2024", Quantity(356, "cities"))]
    assert said(conference(6), "network-countries") == [("alsaudialyaum-jubail-2024", countries(79))]
    assert said(conference(5), "network-cities") == [("caea-yeonsu-2021", Quantity(229, "cities"))]
    assert said(conference(5), "network-countries") == [("caea-yeonsu-2021", countries(64))]
    assert said(conference(6), "attending-cities") == said(conference(5), "attending-cities") == []


def test_what_was_said_before_the_event_is_no_attendance_either() -> None:
    second = conference(2)

    assert said(second, "planned-attendance") == [("uil-mexico-city-before-2015", people(600, MORE))]
    assert said(second, "planned-countries") == [("uil-mexico-city-before-2015", countries(90, MORE))]
    assert said(second, "speakers") == [("uil-mexico-city-2015", Quantity(64, "speakers"))]
    assert said(second, "speakers-countries") == [("uil-mexico-city-2015", countries(36))]
    assert said(second, "attending-members") == [("soolun-mexico-city", Quantity(76, "members"))]


def test_mayors_and_cities_are_counted_apart_from_people() -> None:
    assert said(conference(4), "attending-mayors") == [("uil-medellin-2019", Quantity(50, "mayors"))]
    assert said(conference(4), "attending-cities") == [("zhu-min-medellin", Quantity(100, "cities"))]
    assert said(conference(1), "attending-cities") == [("unesco-beijing-opening-2013", Quantity(200, "cities", ABOUT))]
    assert {value for _, value in said(conference(3), "attending-cities")} == {Quantity(180, "cities")}


def test_every_claim_is_about_what_it_stands_with() -> None:
    everything: list[Conference | Meeting | ConferenceSeries] = [*conferences(), *meetings(), ICLC]
    for held in everything:
        assert {claim.subject for claim in held.claims} <= {held.id}


def test_every_two_years_and_every_three_and_every_year() -> None:
    assert dict(said(ICLC, "rhythm")) == {
        "S94": Quantity(2, "years"),
        "caea-yeonsu-2021": Quantity(2, "years"),
        "S69": Quantity(3, "years"),
        "S85": Quantity(1, "years"),
    }
    assert len(disagreements(ICLC, "rhythm")) == 5
    assert render(Quantity(3, "years"), "th") == "3 ปี"


# --- other meetings -----------------------------------------------------------------------------------


MEETINGS = {
    "meeting.hangzhou-2012": ("2012-11-28/2012-11-29", "CN", MeetingKind.PREPARATORY),
    "meeting.girona-2013": ("2013-04-11/2013-04-12", "ES", MeetingKind.PREPARATORY),
    "meeting.jeju-2013": ("2013-06-04/2013-06-05", "KR", MeetingKind.PREPARATORY),
    "meeting.mexico-city-2014": ("2014-11-19/2014-11-20", "MX", MeetingKind.PREPARATORY),
    "meeting.hangzhou-2015": ("2015-03/2015-03", "CN", MeetingKind.PREPARATORY),
    "meeting.hangzhou-2016": ("2016-11-15/2016-11-16", "CN", MeetingKind.MEMBERS),
    "meeting.villa-maria-2017": ("2017-04-26/2017-04-28", "AR", MeetingKind.REGIONAL),
    "meeting.gwangmyeong-2017": ("2017-10-30/2017-10-31", "KR", MeetingKind.REGIONAL),
}


def test_the_other_meetings() -> None:
    assert {held.id: (str(held.period), held.country, held.kind) for held in meetings()} == MEETINGS
    assert all(meeting(held.id) is held for held in meetings())


def test_a_meeting_that_there_is_not_is_refused() -> None:
    for id in ("meeting.hangzhou-2017", "", None, 5):
        with pytest.raises(UnknownId):
            meeting(id)  # type: ignore[arg-type]  # what a caller may try


def test_there_was_one_members_meeting_and_a_second_was_not_found() -> None:
    assert [held.id for held in meetings() if held.kind is MeetingKind.MEMBERS] == ["meeting.hangzhou-2016"]
    (missing,) = (absence for absence in absences() if absence.id == "absence.second-members-meeting")
    assert (missing.standing, missing.about) == (Standing.UNVERIFIED, ("meeting.hangzhou-2016",))


def test_who_came_to_hangzhou_got_lost_in_translation() -> None:
    hangzhou = meeting("meeting.hangzhou-2016")

    assert disagreements(hangzhou, "mayors-and-deputies") == [("uil-hangzhou-2016", "cdeacf-hangzhou-2016")]
    assert "22" in render(hangzhou.claims[-1].value, "en")
    assert said(hangzhou, "attending-members") == [("hangzhou-opening-2016", Quantity(29, "members"))]


def test_who_came_to_the_other_meetings() -> None:
    experts, villa_maria = meeting("meeting.mexico-city-2014"), meeting("meeting.villa-maria-2017")

    assert said(experts, "attendance") == [("uil-expert-meeting-2014", Quantity(50, "people", MORE))]
    assert said(experts, "attending-countries") == [("uil-expert-meeting-2014", Quantity(20, "countries", ABOUT))]
    assert said(villa_maria, "attendance")[0] == ("villa-maria-report-2017", Quantity(170, "people", MORE))
    assert said(villa_maria, "attending-cities")[0] == ("villa-maria-report-2017", Quantity(40, "cities", MORE))
    assert said(villa_maria, "attending-countries")[0] == ("villa-maria-report-2017", Quantity(20, "countries"))
    assert said(meeting("meeting.gwangmyeong-2017"), "attendance") == [
        ("edaily-gwangmyeong-2017", Quantity(300, "people", ABOUT))
    ]


def test_what_meetings_prepared_and_spoke_of() -> None:
    prepared = {held.id: held.prepares for held in meetings() if held.prepares}

    assert set(prepared) == {id for id, (_, _, kind) in MEETINGS.items() if kind is MeetingKind.PREPARATORY}
    assert prepared["meeting.mexico-city-2014"] == ("conference.2", "document.guidelines")
    assert len(meeting("meeting.hangzhou-2016").topics) == 3


# --- values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("held", [*conferences(), *meetings(), ICLC], ids=lambda held: held.id)
def test_everything_survives_json(held: Conference | Meeting | ConferenceSeries) -> None:
    assert from_json(to_json(held), type(held)) == held


def refused(name: str, field: str, value: object) -> FieldError:
    example: Any = EXAMPLES[name]()
    with pytest.raises(FieldError) as caught:
        evolve(example, **{field: value})
    return caught.value


OPEN = Period(PartialDate(2021), Boundary.OPEN)
UNKNOWN_START = Period(Boundary.UNKNOWN, PartialDate(2021))


@pytest.mark.parametrize(
    ("name", "field", "value", "kind", "code"),
    [
        ("Conference", "number", 0, InvalidValue, "below-one"),
        ("Conference", "number", "1", WrongType, "wrong-type"),
        ("Conference", "number", True, WrongType, "wrong-type"),
        ("Conference", "outcomes", ("Beijing Declaration",), InvalidValue, "id"),
        ("ConferenceSeries", "label", Message("iclc"), WrongType, "wrong-type"),
        ("Meeting", "place", None, WrongType, "wrong-type"),
        ("Meeting", "country", None, WrongType, "wrong-type"),
        ("Meeting", "prepares", ("",), InvalidValue, "id"),
        ("Meeting", "outcomes", ("a b",), InvalidValue, "id"),
        ("Absence", "about", ("Cork",), InvalidValue, "id"),
        ("Conference", "state", "held", WrongType, "wrong-type"),
        ("Conference", "period", OPEN, InvalidValue, "undated"),
        ("Conference", "period", UNKNOWN_START, InvalidValue, "undated"),
        ("Conference", "period", PartialDate(2013, 10), WrongType, "wrong-type"),
        ("Conference", "place", "Beijing", WrongType, "wrong-type"),
        ("Conference", "host", "Beijing", WrongType, "wrong-type"),
        ("Conference", "country", "China", InvalidValue, "country"),
        ("Conference", "country", "cn", InvalidValue, "country"),
        ("Conference", "country", 156, WrongType, "wrong-type"),
        ("Conference", "theme", Message("q"), WrongType, "wrong-type"),
        ("Conference", "titles", "a", WrongType, "wrong-type"),
        ("Conference", "rationale", Message("q"), WrongType, "wrong-type"),
        ("Conference", "outcomes", "document.x", WrongType, "wrong-type"),
        ("Conference", "delegations", ("bangkok",), WrongType, "wrong-type"),
        ("Conference", "claims", (5,), WrongType, "wrong-type"),
        ("ConferenceSeries", "acronym", None, WrongType, "wrong-type"),
        ("ConferenceSeries", "claims", [], WrongType, "wrong-type"),
        ("Meeting", "kind", "members", WrongType, "wrong-type"),
        ("Meeting", "period", OPEN, InvalidValue, "undated"),
        ("Meeting", "country", "C", InvalidValue, "country"),
        ("Meeting", "place", 5, WrongType, "wrong-type"),
        ("Meeting", "prepares", (1,), WrongType, "wrong-type"),
        ("Meeting", "topics", ("a",), WrongType, "wrong-type"),
        ("Meeting", "outcomes", None, WrongType, "wrong-type"),
        ("Meeting", "claims", ("a",), WrongType, "wrong-type"),
        ("Absence", "about", "document.x", WrongType, "wrong-type"),
    ],
)
def test_a_field_that_cannot_be_is_refused(name: str, field: str, value: object, kind: type, code: str) -> None:
    error = refused(name, field, value)

    assert type(error) is kind
    assert error.problem.code == code
    assert error.problem.path[1] == field


def test_an_open_end_is_told_with_what_is_accepted() -> None:
    error = refused("Conference", "period", OPEN)

    assert (error.problem.value, error.problem.accepted) == ("'2021/..'", Message("accepted.dated-period"))
