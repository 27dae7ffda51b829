"""Grants that sources tell of: who gives, who gets, for what; an amount that nobody tells is not known."""

from __future__ import annotations

import pytest
from attrs import evolve

from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import UnknownId, WrongType
from learningcity.guidance import POOLED_RESOURCES, FundingKind, FundingPlan, KnownGrant, Total, known_grants
from learningcity.localization import render
from learningcity.sources import Standing, source


def test_one_grant_is_known_and_nobody_tells_how_much_it_is() -> None:
    (known,) = known_grants()

    assert (known.grant.funder, known.grant.recipient) == ("PMU-A", "khon-kaen")
    assert (known.grant.amount, known.grant.until) == (None, None)
    assert known.since == PartialDate(2021)
    assert render(known.grant.project, "th") == "ขอนแก่นสู่การเป็นเมืองแห่งการเรียนรู้ของ UNESCO"
    assert known.standing is Standing.REPORTED
    assert [citation.source for citation in known.citations] == [source("khon-kaen-news-2024")]
    assert known.note is not None


def test_resources_were_pooled_in_khon_kaen_and_nobody_tells_how_many() -> None:
    assert POOLED_RESOURCES.standing is Standing.REPORTED
    assert [citation.source for citation in POOLED_RESOURCES.citations] == [source("pmu-a-2024")]
    assert "digital infrastructure" in render(POOLED_RESOURCES.label, "en")


def test_grants_are_found_by_the_city_that_gets_them() -> None:
    assert known_grants("khon-kaen") == known_grants()
    with pytest.raises(UnknownId):
        known_grants("yala")
    with pytest.raises(WrongType):
        known_grants(1)  # type: ignore[arg-type]  # what a caller may try


def test_a_known_grant_in_a_plan_never_counts_as_nothing() -> None:
    (known,) = known_grants("khon-kaen")
    plan = FundingPlan(id="funds", city="khon-kaen", sources=(known.grant.as_source(),))

    assert known.grant.as_source().kind is FundingKind.GRANT
    assert plan.total() == Total((), ("PMU-A",))
    assert [problem.code for problem in plan.problems()] == ["not-known", "not-known"]


def test_a_known_grant_survives_json() -> None:
    (known,) = known_grants()

    assert from_json(to_json(known), KnownGrant) == known
    assert evolve(known, since=None).since is None


@pytest.mark.parametrize(("field", "value"), [("grant", "a grant"), ("grant", None), ("since", 2021)])
def test_what_is_no_grant_and_no_date_is_refused(field: str, value: object) -> None:
    with pytest.raises(WrongType) as caught:
        evolve(known_grants()[0], **{field: value})  # type: ignore[arg-type]  # what a caller may try
    assert caught.value.problem.path == (known_grants()[0].id, field)
