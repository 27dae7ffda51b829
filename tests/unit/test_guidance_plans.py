"""Local action plans and what they say is wrong with them."""

from __future__ import annotations

from typing import Any

import pytest

from learningcity.conversion import from_json, to_json
from learningcity.dates import Period
from learningcity.errors import ConversionError, InvalidValue, WrongType
from learningcity.guidance import Action, ActionArea, LocalActionPlan
from learningcity.localization import render_problem
from learningcity.texts import Labels

COMPLETE: dict[str, Any] = {
    "id": "plan-2026",
    "city": "hat-yai",
    "goals": ("sdg.4.7", "sdg.11.4"),
    "actions": (
        Action(id="fair", serves=("sdg.4.7",), period=Period.parse("2026/2027")),
        Action(id="trail", serves=("sdg.11.4", "sdg.4.7"), period=Period.parse("2027/2028")),
    ),
    "owner": "the deputy mayor",
    "period": Period.parse("2026/2028"),
    "stakeholders": ("schools", "libraries"),
    "documents": ("document.cork-call-to-action",),
}


def plan(**changes: Any) -> LocalActionPlan:
    return LocalActionPlan(**(COMPLETE | changes))


def found(**changes: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in plan(**changes).problems()]


def test_a_plan_in_which_nothing_is_missing_has_no_problem() -> None:
    assert plan().problems() == ()
    assert plan().evidence_for == (ActionArea.PLAN, ActionArea.INVOLVEMENT)


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"goals": None}, "not-known", "goals"),
        ({"actions": None}, "not-known", "actions"),
        ({"actions": ()}, "no-actions", "actions"),
        ({"owner": None}, "not-known", "owner"),
        ({"period": None}, "not-known", "period"),
        ({"stakeholders": None}, "not-known", "stakeholders"),
        ({"stakeholders": ()}, "no-stakeholders", "stakeholders"),
        ({"documents": None}, "not-known", "documents"),
        ({"documents": ()}, "no-documents", "documents"),
        ({"goals": ("sdg.4.7", "sdg.11.4", "readers")}, "unserved-goal", "goals[2]"),
        ({"goals": ("sdg.4.7",)}, "unknown-goal", "actions[1].serves[0]"),
        ({"goals": ("sdg.99",), "actions": (Action(id="fair", serves=("sdg.99",)),)}, "unknown-goal", "goals[0]"),
        ({"documents": ("our-own", "document.nope")}, "unknown-document", "documents[1]"),
        ({"period": Period.parse("2026/2027")}, "outside-period", "actions[1].period"),
    ],
)
def test_a_problem_is_told_by_its_code_and_its_field(changes: dict[str, Any], code: str, where: str) -> None:
    assert found(**changes) == [(code, where)]


def test_the_problems_of_a_plan_of_which_little_is_known() -> None:
    bare = LocalActionPlan(id="plan", city="a")

    assert [problem.code for problem in bare.problems()] == [
        "not-known",
        "not-known",
        *["not-known"] * 4,
    ]
    assert bare.evidence_for == ()


def test_goals_that_are_known_to_be_none_are_no_goals() -> None:
    assert found(goals=(), actions=(Action(id="fair", serves=()),)) == [("no-goals", "goals")]


def test_an_action_that_may_serve_any_goal_leaves_open_whether_a_goal_is_served() -> None:
    actions = (*COMPLETE["actions"], Action(id="walk"))

    assert found(actions=actions) == []  # every goal is served whatever the walk is for
    assert found(actions=actions, goals=("sdg.4.7", "sdg.11.4", "readers")) == [("not-known", "actions[2].serves")]
    assert found(actions=actions, goals=("sdg.4.7", "sdg.11.4", "a", "b")) == [("not-known", "actions[2].serves")]


def test_without_actions_the_goals_are_not_counted_one_by_one() -> None:
    assert found(actions=(), goals=("a", "b", "c")) == [("no-actions", "actions")]


def test_an_unknown_goal_is_answered_with_the_nearest() -> None:
    goals = ("sdg.4.7", "sdg.11.4")
    near, far = plan(goals=goals, actions=(Action(id="x", serves=(*goals, "sdg.11.44", "readers")),)).problems()

    assert str(near) == ("actions[0].serves[2]: unknown-goal: there is no goal 'sdg.11.44' (did you mean sdg.11.4?)")
    assert str(far) == (
        "actions[0].serves[3]: unknown-goal: there is no goal 'readers' (add it to the goals of the plan)"
    )


@pytest.mark.parametrize(
    ("action", "outside"),
    [
        ("2026/2028", False),
        ("2026-01/2028-12", False),
        ("2026-01-01/2028-12-31", False),
        ("2025-12-31/2028-12-31", True),
        ("2026-01-01/2029-01-01", True),
        ("2025/2026", True),
        ("2028/2029", True),
        ("2029/2030", True),
        ("2029/", True),
        ("/2025", True),
        ("2027/..", True),
        ("../2027", True),
        ("2027/", False),
        ("/2027", False),
        ("/", False),
    ],
)
def test_an_action_lies_outside_only_where_that_is_certain(action: str, outside: bool) -> None:
    actions = (Action(id="x", serves=COMPLETE["goals"], period=Period.parse(action)),)

    assert found(actions=actions) == ([("outside-period", "actions[0].period")] if outside else [])


@pytest.mark.parametrize("period", ["..", "../..", "/", "2026/..", "/2028", "2026-06/2028"])
def test_a_plan_whose_end_is_open_or_not_known_leaves_no_action_outside_there(period: str) -> None:
    action = Action(id="x", serves=COMPLETE["goals"], period=Period.parse("2026/2028"))

    assert found(actions=(action,), period=Period() if period == ".." else Period.parse(period)) == []


def test_the_period_is_shown_in_its_iso_spelling() -> None:
    (problem,) = plan(period=Period.parse("2026/2027")).problems()

    assert render_problem(problem, "en") == (
        "actions[1].period: outside-period: 2027/2028 reaches outside the period of the plan"
        " (the plan covers 2026/2027)"
    )
    assert render_problem(problem, "th") == (
        "actions[1].period: outside-period: 2027/2028 อยู่นอกระยะเวลาของแผน (แผนครอบคลุม 2026/2027)"
    )


@pytest.mark.parametrize(
    ("make", "fields", "path", "error"),
    [
        (plan, {"id": ""}, ("id",), InvalidValue),
        (plan, {"city": None}, ("city",), WrongType),
        (plan, {"goals": "sdg.4"}, ("goals",), WrongType),
        (plan, {"goals": ("a", "a")}, ("goals", 1), InvalidValue),
        (plan, {"actions": ("fair",)}, ("actions",), WrongType),
        (plan, {"actions": (Action(id="a"), Action(id="a"))}, ("actions", 1), InvalidValue),
        (plan, {"owner": 5}, ("owner",), WrongType),
        (plan, {"period": "2026/2028"}, ("period",), WrongType),
        (plan, {"stakeholders": ("",)}, ("stakeholders", 0), InvalidValue),
        (plan, {"documents": (5,)}, ("documents",), WrongType),
        (Action, {"id": " "}, ("id",), InvalidValue),
        (Action, {"id": "a", "name": 5}, ("name",), WrongType),
        (Action, {"id": "a", "name": ""}, ("name",), InvalidValue),
        (Action, {"id": "a", "serves": ["b"]}, ("serves",), WrongType),
        (Action, {"id": "a", "period": 2026}, ("period",), WrongType),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(
    make: Any, fields: dict[str, Any], path: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        make(**fields)
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both are errors of fields


def test_the_class_that_is_accepted_is_named() -> None:
    with pytest.raises(WrongType, match="accepted: an object of type Period"):
        plan(period="2026/2028")


def test_a_plan_survives_json() -> None:
    named = plan(actions=(Action(id="fair", name=Labels(en="Fair", th="งาน"), serves=()),), goals=None)

    assert from_json(to_json(named), LocalActionPlan) == named
    assert from_json('{"id": "p", "city": "a", "actions": []}', LocalActionPlan).actions == ()


def test_every_problem_of_a_plan_in_json_is_told_with_its_place() -> None:
    with pytest.raises(ConversionError) as caught:
        from_json('{"id": "p", "city": 5, "period": "2026", "goals": ["a", 1]}', LocalActionPlan)
    assert sorted(problem.where for problem in caught.value.problems) == ["city", "goals[1]", "period"]


@pytest.mark.parametrize(
    "goal",
    [
        "sdg.4",
        "sdg.4.7",
        "sdg.11.a",
        "sdg.indicator.4.1.1",
        "key-features.benefit.1",
        "key-features.benefits",
        "readers",
    ],
)
def test_goals_are_those_of_others_that_are_known_or_your_own(goal: str) -> None:
    assert found(goals=(goal,), actions=(Action(id="fair", serves=(goal,)),)) == []


def test_the_id_that_was_meant_is_named() -> None:
    goal, document = plan(
        goals=("key-features.benefit.11",),
        actions=(Action(id="fair", serves=("key-features.benefit.11",)),),
        documents=("document.cork-call-to-actions",),
    ).problems()

    assert str(goal).startswith("goals[0]: unknown-goal: there is no goal 'key-features.benefit.11' (did you mean key")
    assert str(document) == (
        "documents[0]: unknown-document: there is no document 'document.cork-call-to-actions'"
        " (did you mean document.cork-call-to-action?)"
    )
    assert "sdg.4.7" in str(plan(goals=("sdg.no-such-thing-at-all",), actions=()).problems()[0])
