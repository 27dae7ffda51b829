"""The action areas as sources give them, and the journey of a city through them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve, frozen

from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.guidance import (
    ACTION_AREAS,
    ACTION_AREAS_OF_THE_MINISTRY,
    BUILDING_JOURNEY,
    Action,
    ActionArea,
    Activity,
    ActivityKind,
    AreaProgress,
    FundingPlan,
    FundingSource,
    Journey,
    LocalActionPlan,
    Measurement,
    MonitoringSeries,
    ProgressIndicator,
    guiding_questions,
    journey_area,
    journey_areas,
    planning_steps,
)
from learningcity.guidance.problems import require_instance
from learningcity.localization import label, render, render_problem
from learningcity.outcome import Outcome
from learningcity.sources import Completeness, Standing, source
from learningcity.sources.statements import Statement
from learningcity.texts import Labels, Message, Quantity

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
SIX = tuple(ActionArea)
NUMBER: Any = 1


# What sources say


def test_the_areas_stand_in_the_order_of_the_guidelines_under_their_short_names() -> None:
    assert [area.value for area in ActionArea] == [
        "plan",
        "involvement",
        "celebration",
        "accessibility",
        "monitoring",
        "funding",
    ]
    assert [label(area, "en") for area in ActionArea] == [
        "planning",
        "involvement",
        "celebration",
        "accessibility",
        "monitoring and evaluation",
        "funding",
    ]
    assert [label(area, "th") for area in ActionArea][2:5:2] == ["กิจกรรมเฉลิมฉลอง", "การติดตามและประเมินผล"]


def test_uil_counts_six_areas_and_the_ministry_counts_none() -> None:
    ids = tuple(f"action-area.{area.value}" for area in ActionArea)

    assert (ACTION_AREAS.declared, ACTION_AREAS.items) == (6, ids)
    assert ACTION_AREAS.status is Completeness.COMPLETE
    assert {citation.source.id for citation in ACTION_AREAS.citations} == {
        "uil-guidelines-2015",
        "uil-handbook-learning-cities",
    }
    assert (ACTION_AREAS_OF_THE_MINISTRY.declared, ACTION_AREAS_OF_THE_MINISTRY.items) == (None, ids)
    assert ACTION_AREAS_OF_THE_MINISTRY.status is Completeness.UNDECLARED
    assert ACTION_AREAS_OF_THE_MINISTRY.citations[0].source is source("bic-moe-2021")
    assert ACTION_AREAS_OF_THE_MINISTRY.standing is Standing.REPORTED


def test_that_the_journey_goes_on_is_said_by_uil_and_by_the_ministry() -> None:
    assert [citation.source.id for citation in BUILDING_JOURNEY.citations] == [
        "uil-build-learning-city",
        "bic-moe-2021",
    ]
    assert BUILDING_JOURNEY.standing is Standing.VERIFIED


@pytest.mark.parametrize("area", journey_areas(), ids=lambda area: area.area.name)
def test_each_area_is_told_by_uil_and_by_the_ministry(area: Any) -> None:
    assert area.id == f"action-area.{area.area.value}"
    assert journey_area(area.area) is journey_area(area.id) is area
    assert {"uil-guidelines-2015", "bic-moe-2021"} <= {citation.source.id for citation in area.citations}
    assert area.standing is Standing.VERIFIED
    assert render(area.aim, "en") != render(area.aim, "th")
    assert render(area.label, "en") == label(area.area, "en")


def test_the_steps_of_planning_were_read_in_part_and_no_others() -> None:
    read = {area.area: area.steps for area in journey_areas()}

    assert len(read[ActionArea.PLAN].items) == 3
    assert read[ActionArea.PLAN].standing is Standing.VERIFIED
    for area, steps in read.items():
        assert steps.declared is None
        assert steps.note is not None
        if area is not ActionArea.PLAN:
            assert steps.items == ()
            assert steps.standing is Standing.UNVERIFIED
    assert tuple(step.id for step in planning_steps()) == read[ActionArea.PLAN].items
    in_part = read[ActionArea.PLAN].note
    assert in_part is not None
    assert "there may be more" in render(in_part, "en")  # the text breaks off: nobody saw that there are


def test_of_five_tutorials_the_questions_were_seen() -> None:
    asked = {area.area: area.questions for area in journey_areas()}

    assert {area: questions and len(questions.items) for area, questions in asked.items()} == {
        ActionArea.PLAN: 3,
        ActionArea.INVOLVEMENT: 4,
        ActionArea.CELEBRATION: 3,
        ActionArea.ACCESSIBILITY: None,
        ActionArea.MONITORING: 3,
        ActionArea.FUNDING: 3,
    }
    listed = [id for questions in asked.values() if questions for id in questions.items]
    assert listed == [question.id for question in guiding_questions()]


@pytest.mark.parametrize("found", [*planning_steps(), *guiding_questions()], ids=lambda found: found.id)
def test_steps_and_questions_have_words_in_both_languages(found: Statement) -> None:
    assert found.standing is Standing.VERIFIED
    assert render(found.label, "en") != render(found.label, "th")
    assert "?" not in render(found.label, "en")


@pytest.mark.parametrize(
    "fact",
    [ACTION_AREAS, ACTION_AREAS_OF_THE_MINISTRY, BUILDING_JOURNEY, *journey_areas()],
    ids=lambda fact: fact.id,
)
def test_a_shipped_fact_survives_json(fact: Statement) -> None:
    assert from_json(to_json(fact), type(fact)) == fact


def test_an_area_that_there_is_not_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownId, match=r"the nearest is action-area\.funding"):
        journey_area("action-area.fundin")
    with pytest.raises(UnknownId):
        journey_area(None)  # type: ignore[arg-type]  # what a caller may try


@pytest.mark.parametrize("field", ["area", "aim", "steps", "questions"])
def test_a_field_of_an_area_is_of_its_type(field: str) -> None:
    wrong: dict[str, Any] = {field: "plan"}
    with pytest.raises(WrongType) as caught:
        evolve(journey_area(ActionArea.PLAN), **wrong)
    assert caught.value.problem.path == ("action-area.plan", field)


# The journey of a city


def test_of_a_journey_of_which_nothing_is_told_nothing_is_known() -> None:
    journey = Journey("khon-kaen")

    assert [progress.area for progress in journey.areas] == list(ActionArea)
    assert journey.areas_where(UNKNOWN) == SIX
    assert journey.areas_where(MET) == journey.areas_where(NOT_MET) == ()
    assert journey.is_finished is False
    assert [problem.code for problem in journey.problems()] == ["not-known"] * 6


def test_an_area_has_evidence_is_known_to_have_none_or_is_not_known() -> None:
    journey = Journey("a", (AreaProgress(ActionArea.FUNDING, ()), AreaProgress(ActionArea.PLAN, ("our-plan",))))

    assert journey.areas_where(MET) == (ActionArea.PLAN,)
    assert journey.areas_where(NOT_MET) == (ActionArea.FUNDING,)
    assert journey.areas_where(UNKNOWN) == SIX[1:5]
    assert journey.progress(ActionArea.FUNDING).outcome is NOT_MET
    assert journey.progress(ActionArea.MONITORING) == AreaProgress(ActionArea.MONITORING, None)
    assert [(problem.code, problem.where) for problem in journey.problems()] == [
        ("not-known", "areas[1].evidence"),
        ("not-known", "areas[2].evidence"),
        ("not-known", "areas[3].evidence"),
        ("not-known", "areas[4].evidence"),
        ("no-evidence", "areas[5].evidence"),
    ]


def test_a_problem_of_a_journey_names_the_area() -> None:
    problem = Journey("a", (AreaProgress(ActionArea.FUNDING, ()),)).problems()[-1]

    assert render_problem(problem, "en") == (
        "areas[5].evidence: no-evidence: there is nothing to show in the area of funding"
        " (add what the city has to show for funding)"
    )
    assert render_problem(problem, "th") == (
        "areas[5].evidence: no-evidence: ไม่มีหลักฐานในด้านแหล่งเงินทุน (เพิ่มหลักฐานของเมืองในด้านแหล่งเงินทุน)"
    )


def test_plans_activities_series_and_funds_are_evidence() -> None:
    found = Measurement(indicator="visits", when=PartialDate(2025), value=Quantity(5))
    journey = Journey("a").with_evidence(
        LocalActionPlan(id="our-plan", city="a", actions=(Action(id="x"),), stakeholders=("schools",)),
        Activity(id="fair", kind=ActivityKind.CELEBRATION),
        MonitoringSeries(city="a", indicator=ProgressIndicator(id="visits"), measurements=(found,)),
        FundingPlan(id="funds", city="a", sources=(FundingSource(name="budget"),)),
    )

    assert {progress.area: progress.evidence for progress in journey.areas} == {
        ActionArea.PLAN: ("our-plan",),
        ActionArea.INVOLVEMENT: ("our-plan",),
        ActionArea.CELEBRATION: ("fair",),
        ActionArea.ACCESSIBILITY: None,
        ActionArea.MONITORING: ("visits",),
        ActionArea.FUNDING: ("funds",),
    }


def test_evidence_is_added_to_what_there_is_and_stands_once() -> None:
    fair = Activity(id="fair", kind=ActivityKind.CELEBRATION)
    journey = Journey("a", (AreaProgress(ActionArea.CELEBRATION, ("parade",)),)).with_evidence(fair, fair)

    assert journey.progress(ActionArea.CELEBRATION).evidence == ("parade", "fair")
    assert journey.with_evidence(fair) == journey
    none = Journey("a", (AreaProgress(ActionArea.CELEBRATION, ()),))
    assert none.with_evidence(fair).progress(ActionArea.CELEBRATION).outcome is MET
    assert none.with_evidence(Activity(id="walk")) == none


def test_an_object_of_ones_own_is_evidence() -> None:
    @frozen
    class Law:
        id: str
        evidence_for: tuple[ActionArea, ...] = (ActionArea.PLAN, ActionArea.FUNDING)

    journey = Journey("a").with_evidence(Law("act-2026"))
    assert journey.areas_where(MET) == (ActionArea.PLAN, ActionArea.FUNDING)


def test_a_journey_with_evidence_in_all_six_areas_has_no_problem_and_no_end() -> None:
    journey = Journey("a", tuple(AreaProgress(area, ("x",)) for area in ActionArea))

    assert journey.problems() == ()
    assert journey.is_finished is False


@pytest.mark.parametrize(
    ("make", "fields", "path", "error"),
    [
        (AreaProgress, {"area": "plan"}, ("area",), WrongType),
        (AreaProgress, {"area": ActionArea.PLAN, "evidence": ["a"]}, ("evidence",), WrongType),
        (AreaProgress, {"area": ActionArea.PLAN, "evidence": ("a", " ")}, ("evidence", 1), InvalidValue),
        (AreaProgress, {"area": ActionArea.PLAN, "evidence": ("a", "a")}, ("evidence", 1), InvalidValue),
        (Journey, {"city": 5}, ("city",), WrongType),
        (Journey, {"city": " "}, ("city",), InvalidValue),
        (Journey, {"city": "a", "areas": (ActionArea.PLAN,)}, ("areas",), WrongType),
        (Journey, {"city": "a", "areas": (AreaProgress(ActionArea.PLAN),) * 2}, ("areas", 1), InvalidValue),
        (Journey("a").progress, {"area": "plan"}, ("area",), WrongType),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(
    make: Any, fields: dict[str, Any], path: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        make(**fields)
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both are errors of fields


def test_the_area_that_stands_twice_is_told_with_what_is_accepted() -> None:
    with pytest.raises(
        InvalidValue, match=r"evidence\[1\]: duplicate-id: 'a' occurs more than once; accepted: entries"
    ):
        AreaProgress(ActionArea.PLAN, ("a", "a"))


def test_a_journey_survives_json() -> None:
    journey = Journey("a", (AreaProgress(ActionArea.FUNDING, ()), AreaProgress(ActionArea.PLAN, ("our-plan",))))

    assert from_json(to_json(journey), Journey) == journey


def test_names_are_text_labels_or_messages() -> None:
    for name in ("Fair", Labels(en="Fair"), Message("activity.living-museum")):
        assert Activity(id="a", name=name).name == name


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [
        (Labels, "an object of type Labels"),
        ((Labels, Message), "an object of type Labels | Message"),
        (Outcome, "Outcome.MET, Outcome.NOT_MET"),
    ],
)
def test_the_classes_that_are_accepted_are_named(kind: Any, accepted: str) -> None:
    with pytest.raises(WrongType, match=f"accepted: {re.escape(accepted)}"):
        require_instance(("field",), 5, kind)


def test_what_another_city_did_is_no_evidence() -> None:
    plan = LocalActionPlan(id="plan", city="khon-kaen", actions=(Action(id="fair"),))

    with pytest.raises(InvalidValue) as caught:
        Journey("yala").with_evidence(Activity(id="fair"), plan)
    assert str(caught.value) == "found[1].city: other-city: 'khon-kaen' is another city; accepted: yala"
    assert Journey("khon-kaen").with_evidence(plan).areas_where(MET) == (ActionArea.PLAN,)


@frozen
class Nothing:
    id: str = "nothing"
    evidence_for: Any = ()


@pytest.mark.parametrize(
    "found", ["a", None, Nothing(evidence_for=("plan",)), Nothing(evidence_for=None), Nothing(id=NUMBER)]
)
def test_evidence_has_an_id_and_areas(found: Any) -> None:
    with pytest.raises(WrongType):
        Journey("a").with_evidence(found)
    assert Journey("a").with_evidence(Nothing()) == Journey("a")


def test_areas_are_asked_for_by_an_outcome() -> None:
    with pytest.raises(WrongType):
        Journey("a").areas_where("met")  # type: ignore[arg-type]  # what a caller may try
