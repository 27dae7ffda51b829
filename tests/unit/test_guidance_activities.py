"""Activities, who may take part, and what they are evidence for."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity.conversion import from_json, to_json
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.guidance import Access, ActionArea, Activity, ActivityKind, KnownActivity, known_activities
from learningcity.localization import render
from learningcity.sources import Standing, source

CELEBRATION, ACCESSIBILITY = ActionArea.CELEBRATION, ActionArea.ACCESSIBILITY


@pytest.mark.parametrize(
    ("fields", "areas"),
    [
        ({}, ()),
        ({"kind": ActivityKind.LEARNING}, ()),
        ({"kind": ActivityKind.CELEBRATION}, (CELEBRATION,)),
        ({"open_to": Access.ALL}, (ACCESSIBILITY,)),
        ({"open_to": Access.GROUP}, ()),
        ({"open_to": Access.ALL, "kind": ActivityKind.CELEBRATION}, (CELEBRATION, ACCESSIBILITY)),
        ({"areas": (ActionArea.FUNDING, ActionArea.PLAN)}, (ActionArea.PLAN, ActionArea.FUNDING)),
        ({"areas": (ACCESSIBILITY,)}, (ACCESSIBILITY,)),
        ({"areas": (ACCESSIBILITY,), "open_to": Access.MEMBERS_ONLY}, ()),
        ({"areas": (CELEBRATION,), "kind": ActivityKind.CELEBRATION}, (CELEBRATION,)),
    ],
)
def test_what_an_activity_is_evidence_for(fields: dict[str, Any], areas: tuple[ActionArea, ...]) -> None:
    assert Activity(id="fair", **fields).evidence_for == areas


@pytest.mark.parametrize(
    ("open_to", "problem"),
    [
        (Access.ALL, []),
        (Access.MEMBERS_ONLY, ["open_to: members-only: only members may take part (open it to everybody)"]),
        (Access.GROUP, ["open_to: group-only: only a group may take part (open it to everybody)"]),
        (None, ["open_to: not-known: this is not known (say who may take part)"]),
    ],
)
def test_what_keeps_people_away_is_told(open_to: Access | None, problem: list[str]) -> None:
    assert [str(found) for found in Activity(id="fair", open_to=open_to).problems()] == problem


def test_two_activities_in_khon_kaen_are_known() -> None:
    museum, festival = known_activities("khon-kaen")

    assert known_activities() == (museum, festival)
    with pytest.raises(UnknownId):
        known_activities("yala")
    with pytest.raises(WrongType):
        known_activities(1)  # type: ignore[arg-type]  # what a caller may try
    assert [render(known.label, "th") for known in (museum, festival)] == ["พิพิธภัณฑ์มีชีวิต", "เทศกาลอีสานสร้างสรรค์"]
    assert museum.activity.kind is ActivityKind.LEARNING
    assert festival.activity.kind is ActivityKind.CELEBRATION
    assert museum.activity.evidence_for == (ACCESSIBILITY,)
    assert festival.activity.evidence_for == (CELEBRATION, ACCESSIBILITY)


@pytest.mark.parametrize("known", known_activities(), ids=lambda known: known.id)
def test_a_known_activity_is_cited_and_claims_no_more_than_its_source(known: KnownActivity) -> None:
    assert known.citations[0].source is source("pmu-a-2024")
    assert source("learningcity-reading") in [citation.source for citation in known.citations]
    assert known.standing is Standing.REPORTED
    assert known.note is not None
    assert known.activity.id == known.id
    assert known.activity.purpose is not None
    assert known.activity.open_to is None  # the source does not say who may take part
    assert from_json(to_json(known), KnownActivity) == known


@pytest.mark.parametrize(
    ("fields", "path", "error"),
    [
        ({"id": ""}, ("id",), InvalidValue),
        ({"city": " "}, ("city",), InvalidValue),
        ({"name": 5}, ("name",), WrongType),
        ({"kind": "celebration"}, ("kind",), WrongType),
        ({"open_to": "all"}, ("open_to",), WrongType),
        ({"purpose": 5}, ("purpose",), WrongType),
        ({"areas": ("plan",)}, ("areas",), WrongType),
        ({"areas": (CELEBRATION, CELEBRATION)}, ("areas", 1), InvalidValue),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(
    fields: dict[str, Any], path: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        Activity(**{"id": "fair", **fields})
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both are errors of fields


def test_what_is_known_of_an_activity_is_an_activity() -> None:
    with pytest.raises(WrongType) as caught:
        evolve(known_activities()[0], activity="fair")  # type: ignore[arg-type]  # what a caller may try
    assert caught.value.problem.path == ("activity.living-museum", "activity")


def test_json_spells_kinds_and_access() -> None:
    text = '{"id": "fair", "kind": "celebration", "open_to": "members-only", "areas": ["plan"]}'

    assert from_json(text, Activity) == Activity(
        id="fair", kind=ActivityKind.CELEBRATION, open_to=Access.MEMBERS_ONLY, areas=(ActionArea.PLAN,)
    )
