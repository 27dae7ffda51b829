"""A checklist needs no profile: what is observed, what has evidence, what is missing, and no score."""

from __future__ import annotations

import pickle
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity import Citation, Labels, Source, key_features
from learningcity.conversion import from_json, to_json
from learningcity.errors import CannotExpress, UnknownId, UnknownLocale, WrongType
from learningcity.key_features import KEY_FEATURES
from learningcity.scoring import Checklist, ChecklistItem, Levels, Node, Observation, Status, checklist
from strategies_for_scores import goalpost, observations, profile_of, trees

PLAN = Citation(Source("plan-2024", title="Plan", publisher="Hat Yai"), "p. 2")
AREAS = tuple(area.id for area in key_features.areas())
NO_HARBOUR = Labels(en="no harbour", th="ไม่มีท่าเรือ")


def observed(measurement: str, value: object = 1, year: int = 2024, **fields: object) -> Observation:
    unit = None if isinstance(value, str) else "percent"
    return Observation(measurement=measurement, year=year, value=value, unit=unit, **fields)  # type: ignore[arg-type]


def without_value(measurement: str, status: Status, year: int | None = None) -> Observation:
    reason = NO_HARBOUR if status is Status.NOT_APPLICABLE else None
    return Observation(measurement=measurement, year=year, status=status, reason=reason)


def test_every_measurement_has_one_line_whatever_their_order() -> None:
    given = (observed("b"), observed("a"), observed("b", 2, 2020))

    assert [item.measurement for item in checklist(given).items] == ["a", "b"]
    assert checklist(given) == checklist(reversed(given)) == Checklist(given)
    assert len(checklist([*given, *given]).observations) == 3


def test_what_is_observed_what_has_evidence_and_what_is_not() -> None:
    found = checklist(
        [
            observed("a", evidence=(PLAN,)),
            observed("b"),
            without_value("c", Status.MISSING),
            without_value("d", Status.WITHHELD),
            without_value("e", Status.NOT_APPLICABLE),
        ]
    )

    assert found.observed == ("a", "b")
    assert found.with_evidence == ("a",)
    assert found.missing == ("c",)
    assert found.withheld == ("d",)
    assert found.not_applicable == ("e",)
    assert found.newest == 2024
    assert found.item("a").evidence == (PLAN,)


def test_the_newest_value_counts_and_evidence_of_an_older_one_does_not() -> None:
    item = checklist([observed("a", 1, 2020, evidence=(PLAN,)), observed("a", 2, 2023)]).item("a")

    assert item.year == 2023
    assert item.evidence == ()
    assert [one.value for one in item.deciding] == [2]
    assert not item.disagrees


def test_a_value_stays_where_nothing_newer_is_known() -> None:
    given = [
        observed("a", 1, 2020),
        without_value("a", Status.MISSING, 2023),
        without_value("a", Status.WITHHELD, 2024),
    ]
    item = checklist(given).item("a")

    assert item.status is Status.OBSERVED
    assert item.year == 2020


def test_what_no_longer_applies_has_no_year() -> None:
    item = checklist([observed("a", 1, 2020), without_value("a", Status.NOT_APPLICABLE, 2023)]).item("a")

    assert item.status is Status.NOT_APPLICABLE
    assert item.year is None
    assert checklist(item.observations).newest is None


def test_what_is_told_of_no_year_is_told_of_the_newest() -> None:
    item = checklist([observed("a", 1, 2020), without_value("a", Status.NOT_APPLICABLE)]).item("a")

    assert item.status is Status.OBSERVED
    assert item.disagrees


@pytest.mark.parametrize(
    ("one", "other", "disagrees"),
    [
        (observed("a", 1), observed("a", 1, evidence=(PLAN,)), False),
        (observed("a", 1), observed("a", 2), True),
        (observed("a", "none"), observed("a", "full"), True),
        (observed("a", 1), observed("a", 2, 2023), False),
    ],
)
def test_values_of_one_year_that_differ_disagree(one: Observation, other: Observation, disagrees: bool) -> None:
    assert checklist([one, other]).item("a").disagrees is disagrees


def test_one_area_brings_the_others_with_it() -> None:
    found = checklist([observed(AREAS[3], "begun"), observed("a")])

    assert [item.measurement for item in found.items] == [*AREAS, "a"]
    assert found.observed == (AREAS[3], "a")
    assert found.missing == tuple(id for id in AREAS if id != AREAS[3])
    assert found.item(AREAS[0]) == ChecklistItem(AREAS[0])


def test_a_list_without_areas_has_none() -> None:
    assert checklist([observed(KEY_FEATURES.id)]).observed == (KEY_FEATURES.id,)
    assert checklist([]).items == ()
    assert checklist([]).newest is None


def test_what_is_no_observation_is_refused() -> None:
    with pytest.raises(WrongType) as caught:
        checklist([observed("a"), "b"])  # type: ignore[list-item]  # this is the test
    assert caught.value.problem.path == ("observations",)
    with pytest.raises(WrongType) as caught:
        checklist(7)  # type: ignore[arg-type]  # this is the test
    assert caught.value.problem.path == ("observations",)
    with pytest.raises(UnknownId):
        checklist([observed("a")]).item("b")


def test_what_there_is_to_say() -> None:
    found = checklist(
        [
            observed("a", 12, evidence=(PLAN,)),
            observed("b", (1, 2), 2022),
            observed("c", 1),
            observed("c", 2),
            without_value("d", Status.NOT_APPLICABLE),
            without_value("e", Status.MISSING),
        ]
    )

    assert found.explain() == (
        "3 of 5 measurements observed\n"
        "  1 measurement with evidence\n"
        "  missing: 1\n"
        "  not applicable: 1\n"
        "  a list to work through: nothing is scored\n"
        "  a: 12%, 2024\n"
        "    source: Hat Yai, undated, p. 2 [plan-2024]\n"
        "  b: 1% to 2%, 2022\n"
        "    no evidence named\n"
        "  c: 1%, 2%, 2024\n"
        "    to be noted: observations differ\n"
        "    no evidence named\n"
        "  d: not applicable\n"
        "    reason: no harbour\n"
        "  e: missing"
    )
    assert "    เหตุผล: ไม่มีท่าเรือ\n" in found.explain("th")
    with pytest.raises(UnknownLocale):
        found.explain("xx")


def test_a_value_and_that_it_does_not_apply_are_told_together() -> None:
    text = checklist([observed("a", 1, 2024), without_value("a", Status.NOT_APPLICABLE)]).explain()

    assert "  a: not applicable, 1%, 2024\n    reason: no harbour\n    to be noted: observations differ\n" in text


def test_an_area_is_called_what_the_library_calls_it() -> None:
    assert "  sustainable development: missing" in checklist([observed(AREAS[0], "begun")]).explain()


def test_a_profile_says_what_measurements_and_levels_are_called() -> None:
    label, levels = (
        Labels(en="use of centres", th="การใช้ศูนย์"),
        (Labels(en="None", th="ไม่มี"), Labels(en="All", th="ครบ")),
    )
    scale = Levels(("none", "all"), labels=levels)
    post = evolve(goalpost("moe.use"), unit="level", scale=scale)
    by = profile_of(Node.equal("moe.all", [Node("moe.use", label=label)]), goalposts=(post,))
    found = checklist([observed("moe.use", "all"), observed("moe.other", "all")], by)

    assert "  การใช้ศูนย์: ระดับ: ครบ, พ.ศ. 2567\n" in found.explain("th")
    assert "  moe.other: level: all, 2024\n" in found.explain()
    assert [item.measurement for item in found.items] == ["moe.other", "moe.use"]
    assert found.observed == checklist(found.observations).observed
    assert repr(found).endswith("profile=<profile.tried>)")
    assert repr(checklist(())).endswith("profile=None)")
    with pytest.raises(WrongType) as caught:
        checklist((), "moe.all")  # type: ignore[arg-type]
    assert caught.value.problem.path == ("profile",)


@given(trees().map(profile_of).flatmap(observations), st.randoms(use_true_random=False))
def test_every_line_has_one_status_and_the_order_means_nothing(given: tuple[Observation, ...], random: Random) -> None:
    shuffled = [*given]
    random.shuffle(shuffled)
    found = checklist(given)

    assert checklist(shuffled) == found
    kinds = (found.observed, found.missing, found.withheld, found.not_applicable)
    assert sorted(sum(kinds, ())) == sorted(item.measurement for item in found.items)
    assert set(found.with_evidence) <= set(found.observed)


def test_a_checklist_that_was_asked_survives_pickle() -> None:
    found = checklist([observed("a")])
    _ = found.items

    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own bytes


def test_an_answer_is_no_part_of_json() -> None:
    with pytest.raises(CannotExpress):
        to_json(checklist([observed("a")]))
    with pytest.raises(CannotExpress):
        from_json("{}", Checklist)
