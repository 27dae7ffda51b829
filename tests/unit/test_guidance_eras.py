"""Eras: which one a day is of, what each brought, and everything in the order of time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from examples_of_values.guidance import EXAMPLES
from learningcity.conversion import from_json, to_json
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import FieldError, InvalidValue, NotInForce, UnknownId, WrongType
from learningcity.guidance import Era, TimelineEntry, changes, era, eras, timeline
from learningcity.localization import render
from learningcity.outcome import Outcome
from learningcity.sources import Standing
from learningcity.texts import Message

FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH = eras()


def example(name: str) -> Any:
    """An object of a class by its name."""
    return EXAMPLES[name]()


# --- eras ---------------------------------------------------------------------------------------------


def test_an_era_lasts_from_a_conference_until_the_day_before_the_next() -> None:
    assert {known.id: str(known.period) for known in eras()} == {
        "era.1": "2013-10-21/2015-09-27",
        "era.2": "2015-09-28/2017-09-17",
        "era.3": "2017-09-18/2019-09-30",
        "era.4": "2019-10-01/2021-10-26",
        "era.5": "2021-10-27/2024-12-02",
        "era.6": "None",  # no period says until when: see contains
    }
    assert [known.conference for known in eras()] == [f"conference.{number}" for number in range(1, 7)]


@pytest.mark.parametrize(
    ("day", "id"),
    [
        (date(2013, 10, 21), "era.1"),
        (date(2015, 9, 27), "era.1"),
        (date(2015, 9, 28), "era.2"),
        (date(2019, 10, 1), "era.4"),
        (date(2024, 12, 2), "era.5"),
        (date(2024, 12, 3), "era.6"),
        (date(2027, 5, 31), "era.6"),
    ],
)
def test_the_era_of_a_day(day: date, id: str) -> None:
    assert era(day).id == id


def test_before_the_first_conference_there_was_no_era() -> None:
    with pytest.raises(NotInForce) as caught:
        era(date(2013, 10, 20))

    told = {"day": date(2013, 10, 20), "first": PartialDate(2013, 10, 21)}
    assert caught.value.message == Message("error.before-the-eras", told)
    assert "20 October 2013" in str(caught.value)
    assert "21 ตุลาคม 2556" in render(caught.value.message, "th")


@pytest.mark.parametrize("day", [date(2027, 6, 1), date(2027, 6, 30), date(2030, 1, 1), date.max])
def test_from_the_month_of_the_announced_conference_on_the_era_is_not_known(day: date) -> None:
    with pytest.raises(NotInForce, match="June 2027"):
        era(day)
    assert SIXTH.contains(day) is Outcome.UNKNOWN
    assert FIFTH.contains(day) is Outcome.NOT_MET


@pytest.mark.parametrize("day", [datetime(2020, 1, 1), "2020-01-01", None, 2020, PartialDate(2020, 1, 1)])  # noqa: DTZ001
def test_what_is_no_day_is_refused(day: Any) -> None:
    for ask in (era, FIRST.contains):
        with pytest.raises(WrongType):
            ask(day)


def test_that_a_conference_begins_an_era_is_said_to_be_a_definition_of_the_library() -> None:
    for known in eras():
        assert known.standing is Standing.UNVERIFIED
        assert known.citations[0].source.id == "learningcity-reading"
        assert len(known.citations) == 2
        assert known.note == Message("note.era")
        assert from_json(to_json(known), Era) == known


def test_an_era_that_nothing_is_announced_after_goes_on() -> None:
    last = evolve(SIXTH, next_starts=None)

    assert str(last.period) == "2024-12-03/.."
    assert last.contains(date.max) is Outcome.MET
    assert last.last_certain_day == date.max
    assert SIXTH.last_certain_day == date(2027, 5, 31)


@pytest.mark.parametrize(
    ("field", "value", "kind", "code"),
    [
        ("number", "1", WrongType, "wrong-type"),
        ("number", True, WrongType, "wrong-type"),
        ("number", 0, InvalidValue, "below-one"),
        ("conference", "The first", InvalidValue, "id"),
        ("conference", 1, WrongType, "wrong-type"),
        ("starts", date(2013, 10, 21), WrongType, "wrong-type"),
        ("starts", PartialDate(2013, 10), InvalidValue, "day"),
        ("next_starts", "2015-09", WrongType, "wrong-type"),
        ("next_starts", PartialDate(2013, 10, 21), InvalidValue, "period"),
        ("next_starts", PartialDate(2013, 10), InvalidValue, "period"),
    ],
)
def test_a_field_of_an_era_that_cannot_be_is_refused(field: str, value: object, kind: type, code: str) -> None:
    with pytest.raises(kind) as caught:
        evolve(example("Era"), **{field: value})
    error: Any = caught.value
    assert (error.problem.code, error.problem.path) == (code, ("era.9", field))


# --- changes ------------------------------------------------------------------------------------------


def test_what_the_second_era_brought() -> None:
    brought = changes(FIRST, SECOND)

    assert brought.documents == (
        "document.guidelines",
        "document.mexico-city-statement",
        "document.youth-statement",
        "document.hangzhou-statement",
        "document.villa-maria-declaration",
    )
    assert brought.perhaps == ("document.guiding-documents",)  # of 2015: it may have been there before
    assert brought.conferences == ("conference.2",)
    assert [theme.original.text for theme in brought.themes] == ["Building Sustainable Learning Cities"]
    assert "document.mexico-city-statement.strategic-directions" in brought.lists
    assert "document.mexico-city-statement.action-point.1" in brought.commitments
    assert brought.focus_goals == ("sdg.4",)
    assert brought.contested_goals == ("sdg.11",)  # of the Mexico City Statement the ministry names goal 4 alone
    assert any(message.id == "changes.contested-goals" for message in brought.messages())
    assert set(brought.goals) == {f"sdg.{number}" for number in range(1, 18)}


@pytest.mark.parametrize(
    ("old", "new", "documents", "goals"),
    [
        (
            SECOND,
            THIRD,
            ["document.cork-call-to-action", "document.sdg-guide-to-action", "document.gwangmyeong-declaration"],
            set(),
        ),
        (THIRD, FOURTH, ["document.medellin-manifesto", "document.network-strategy-2019"], set()),
        (FOURTH, FIFTH, ["document.yeonsu-declaration", "document.yeonsu-enactment-guide"], {"sdg.3", "sdg.11"}),
        (FIFTH, SIXTH, ["document.jubail-commitment"], {"sdg.4", "sdg.11", "sdg.13"}),
    ],
)
def test_what_each_later_era_brought(old: Era, new: Era, documents: list[str], goals: set[str]) -> None:
    brought = changes(old, new)

    assert [*brought.documents, *brought.perhaps] == documents
    assert brought.perhaps == ()
    assert set(brought.goals) == goals


def test_a_comparison_over_several_eras_has_everything_in_between() -> None:
    brought = changes(FIRST, SIXTH)

    assert brought.conferences == tuple(f"conference.{number}" for number in range(2, 7))
    assert len(brought.themes) == 5
    assert len(brought.documents) == 13
    assert brought.perhaps == ("document.guiding-documents",)


def test_changes_speak_both_languages() -> None:
    brought = changes(FIRST, SECOND).messages()

    assert [message.id for message in brought] == [
        "changes.headline",
        "changes.theme",
        *["changes.document"] * 5,
        "changes.perhaps",
        "changes.focus-goals",
        "changes.contested-goals",
        "changes.nothing-repealed",
    ]
    assert dict(brought[0].params) == {"old": 1, "new": 2}
    assert "Guidelines for Building Learning Cities" in render(brought[2], "en")
    assert "แถลงการณ์กรุงเม็กซิโกซิตีว่าด้วยเมืองแห่งการเรียนรู้อย่างยั่งยืน" in render(brought[3], "th")
    assert render(brought[-3], "en").endswith(": 4")
    assert render(brought[-2], "en").endswith(": 11")
    assert all(render(message, "th") for message in brought)
    assert "changes.focus-goals" not in {message.id for message in changes(FIFTH, SIXTH).messages()}


@pytest.mark.parametrize(("old", "new"), [(SECOND, FIRST), (THIRD, THIRD)])
def test_only_a_later_era_is_compared_with_an_earlier_one(old: Era, new: Era) -> None:
    with pytest.raises(InvalidValue) as caught:
        changes(old, new)
    assert caught.value.problem.code == "era-order"
    assert caught.value.problem.accepted == Message("accepted.later-era", {"old": old.id})


def test_what_is_no_era_is_not_compared() -> None:
    pairs: list[Any] = [(FIRST, None), (True, SECOND), (FIRST, 2.0)]
    for pair in pairs:
        with pytest.raises(WrongType):
            changes(*pair)


def test_eras_are_compared_by_number_and_by_id_too() -> None:
    assert changes(1, 2) == changes("era.1", SECOND) == changes(FIRST, SECOND)
    for unknown in (7, "era.7", "document.guidelines"):
        with pytest.raises(UnknownId):
            changes(FIRST, unknown)


def test_changes_that_somebody_else_made_are_told_as_well() -> None:
    own = evolve(changes(FIRST, SECOND), old="our.first", themes=(), focus_goals=("sdg.4", "sdg.4.7"))
    told = own.messages()

    assert render(told[0], "en") == "what era 2 has that era our.first did not have"
    assert render(told[1], "en").endswith("Building Sustainable Learning Cities")
    assert "changes.focus-goals" in {message.id for message in told}
    assert any(render(message, "en").endswith(": 4 and 4.7") for message in told)


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("old", 1, WrongType),
        ("new", "Era 2", InvalidValue),
        ("themes", ("Learning",), WrongType),
        *((name, "a", WrongType) for name in ("conferences", "documents", "perhaps", "lists", "commitments", "goals")),
        ("focus_goals", ("SDG 4",), InvalidValue),
        ("documents", ("document.x", "document.x"), InvalidValue),
    ],
)
def test_every_field_of_changes_is_checked(field: str, value: object, kind: type[FieldError]) -> None:
    with pytest.raises(kind) as caught:
        evolve(example("EraChanges"), **{field: value})
    assert caught.value.problem.path[0] == field


def test_an_entry_of_a_timeline_is_compared_with_another_only() -> None:
    first = timeline()[0]
    with pytest.raises(WrongType):
        first.before(None)  # type: ignore[arg-type]  # what a caller may try
    with pytest.raises(WrongType):
        evolve(first, label="a")  # type: ignore[arg-type]  # the same
    with pytest.raises(InvalidValue):
        evolve(first, earliest=date(2024, 1, 1), latest=date(2023, 1, 1))


# --- timeline -----------------------------------------------------------------------------------------


def test_everything_stands_in_the_order_of_time() -> None:
    ids = [entry.id for entry in timeline()]

    assert len(ids) == len(set(ids)) == 7 + 8 + 16
    assert ids[:6] == [
        "meeting.hangzhou-2012",
        "meeting.girona-2013",
        "meeting.jeju-2013",
        "conference.1",
        "document.beijing-declaration",
        "document.key-features",
    ]
    assert ids[-1] == "conference.7"


def entry(id: str) -> TimelineEntry:
    return next(known for known in timeline() if known.id == id)


def test_order_is_claimed_only_where_the_dates_tell() -> None:
    collection, conference = entry("document.guiding-documents"), entry("conference.2")
    conference_before, statement = entry("conference.1"), entry("document.mexico-city-statement")

    assert collection.before(conference) is conference.before(collection) is Outcome.UNKNOWN
    assert conference_before.before(collection) is Outcome.MET
    assert collection.before(conference_before) is Outcome.NOT_MET
    # A document is of a day of the conference, perhaps of its first.
    assert conference.before(statement) is Outcome.UNKNOWN
    assert statement.before(conference) is Outcome.NOT_MET
    assert conference.before(conference) is Outcome.NOT_MET


def test_a_part_of_the_timeline_leaves_out_what_is_certainly_outside() -> None:
    ids = [known.id for known in timeline(since=date(2015, 4, 1), until=date(2015, 9, 29))]

    assert ids == [
        "document.guiding-documents",
        "conference.2",
        "document.guidelines",
        "document.mexico-city-statement",
        "document.youth-statement",
    ]
    assert timeline(until=date(2012, 11, 27)) == timeline(since=date(2027, 7, 1)) == ()
    assert timeline(since=date(2027, 6, 30)) == (entry("conference.7"),)


@pytest.mark.parametrize("given", [{"since": "2015"}, {"until": 2015}])
def test_a_timeline_is_cut_at_days_only(given: Any) -> None:
    with pytest.raises(WrongType):
        timeline(**given)


@pytest.mark.parametrize(
    ("id", "english", "thai"),
    [
        ("conference.1", ["21 October 2013", "23 October 2013"], ["21 ตุลาคม 2556", "23 ตุลาคม 2556", "ครั้งที่ 1"]),
        ("conference.7", ["June 2027"], ["มิถุนายน 2570", "ครั้งที่ 7"]),
        (
            "document.key-features",
            ["21 October 2013", "23 October 2013", "Key Features of Learning Cities"],
            ["21 ตุลาคม 2556", "23 ตุลาคม 2556", "คุณสมบัติของเมืองแห่งการเรียนรู้"],
        ),
        ("document.yeonsu-enactment-guide", ["2022"], ["พ.ศ. 2565"]),
    ],
)
def test_an_entry_is_told_as_exactly_as_it_is_known(id: str, english: list[str], thai: list[str]) -> None:
    told = entry(id).message

    assert [part for part in english if part not in render(told, "en")] == []
    assert [part for part in thai if part not in render(told, "th")] == []
    # One date is told once.
    assert told.id == ("timeline.entry" if english[1:2] == ["23 October 2013"] else "timeline.entry.on")


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("id", "", InvalidValue),
        ("period", Period(PartialDate(2013), Boundary.OPEN), InvalidValue),
        ("earliest", PartialDate(2013), WrongType),
        ("latest", None, WrongType),
        ("standing", "verified", WrongType),
    ],
)
def test_a_field_of_an_entry_that_cannot_be_is_refused(field: str, value: object, kind: type) -> None:
    with pytest.raises(kind):
        evolve(example("TimelineEntry"), **{field: value})
