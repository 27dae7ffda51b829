"""The shipped profiles hold no number that somebody chose: bounds of units, words in an order."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product

import pytest

from learningcity import Citation, Source, Standing, key_features
from learningcity.errors import InvalidProfile, InvalidValue, Uncited
from learningcity.key_features import KEY_FEATURES, Direction, MeasurementUnit, draft_measurements
from learningcity.localization import catalogue, languages, render
from learningcity.scoring import (
    Band,
    Goalpost,
    GoalpostBasis,
    Levels,
    Linear,
    NoTotal,
    Observation,
    Parity,
    Profile,
    natural_bounds,
    natural_goalpost,
    score,
    self_assessment,
)
from learningcity.texts import Message

NATURAL = natural_bounds()
OWN = self_assessment()
CITED = (Citation(Source("council-2024", title="Levels", publisher="Hat Yai")),)
SHIPPED = pytest.mark.parametrize("profile", [NATURAL, OWN], ids=lambda profile: profile.id)


def middle(goalpost: Goalpost) -> Observation:
    return Observation(measurement=goalpost.measurement, year=2024, value=50, unit=goalpost.unit)


@SHIPPED
def test_every_part_is_cited_and_nothing_has_a_number_of_its_own(profile: Profile) -> None:
    assert profile.citations
    assert all(goalpost.citations for goalpost in profile.goalposts)
    assert all(goalpost.step is None for goalpost in profile.goalposts)
    assert not profile.links
    assert not profile.conversions
    assert profile.min_coverage == profile.max_age == 0
    assert profile.share is None


@SHIPPED
def test_weights_are_equal_within_each_parent_and_means_are_plain(profile: Profile) -> None:
    for node in profile.tree.walk():
        assert set(node.weights) <= {Fraction(1, max(1, len(node.children)))}
        assert node.p == 1
    assert sum(profile.effective_weights.values()) == 1


@SHIPPED
def test_a_profile_is_named_in_every_language_and_of_the_key_features(profile: Profile) -> None:
    assert profile.framework == profile.tree.id == KEY_FEATURES.id
    complete = [language for language in languages() if catalogue(language).is_complete]

    assert len({render(profile.title, language) for language in complete}) == len(complete)


# Natural bounds


def test_of_the_57_drafts_29_are_scored_and_28_described() -> None:
    drafts = [draft.id for draft in draft_measurements()]

    assert (len(drafts), len(NATURAL.measurements), len(NATURAL.descriptive)) == (57, 29, 28)
    assert set(NATURAL.measurements) | set(NATURAL.descriptive) == set(drafts)
    assert list(NATURAL.measurements) == [id for id in drafts if id in NATURAL.measurements]
    assert list(NATURAL.descriptive) == sorted(NATURAL.descriptive)


def test_what_is_scored_is_in_percent_and_says_which_figures_are_better() -> None:
    drafts = {draft.id: draft for draft in draft_measurements()}

    assert {drafts[id].unit for id in NATURAL.measurements} == {MeasurementUnit.PERCENT}
    assert None not in {drafts[id].direction for id in NATURAL.measurements}
    without = [drafts[id] for id in NATURAL.descriptive if drafts[id].unit is MeasurementUnit.PERCENT]
    assert [draft.direction for draft in without] == [None]


def test_the_goalposts_are_the_bounds_of_the_unit() -> None:
    scales = Counter(goalpost.scale for goalpost in NATURAL.goalposts)
    drafts = {draft.id: draft for draft in draft_measurements()}

    assert set(scales) == {Linear(0, 100), Linear(100, 0), Band(0, 50, 50, 100)}
    assert scales[Band(0, 50, 50, 100)] == 2
    for goalpost in NATURAL.goalposts:
        assert goalpost.basis is GoalpostBasis.NATURAL_BOUND
        if isinstance(goalpost.scale, Linear):
            falls = drafts[goalpost.measurement].direction is Direction.LOWER_BETTER
            assert (goalpost.scale.best == 0) is falls


def test_no_total_is_ever_given_and_the_parts_are() -> None:
    found = score(map(middle, NATURAL.goalposts), NATURAL, as_of=2024)

    assert NATURAL.standing is Standing.UNVERIFIED
    assert found.coverage.weight_observed == 1
    assert found.no_total == (NoTotal.UNVERIFIED,)
    assert found.total is None
    assert found.point is None
    parts = [node for node in found.root.walk() if node.index]
    assert all(node.interval is not None and node.point is not None for node in parts)


def test_what_has_no_natural_bound_is_kept_and_shown() -> None:
    count = next(draft for draft in draft_measurements() if draft.unit is MeasurementUnit.COUNT)
    events = Observation(measurement=count.id, year=2024, value=7, unit="count")

    assert score([events], NATURAL, as_of=2024).descriptive == (events,)


def test_age_and_coverage_are_for_the_user_to_choose() -> None:
    chosen = natural_bounds(max_age=3, min_coverage=0.5)

    assert (chosen.max_age, chosen.min_coverage) == (3, Fraction(1, 2))
    assert chosen.goalposts == NATURAL.goalposts
    low = score((), natural_bounds(min_coverage=0.5), as_of=2024)
    assert low.no_total == (NoTotal.UNVERIFIED, NoTotal.LOW_COVERAGE)


@pytest.mark.parametrize(
    ("unit", "direction", "scale"),
    [
        ("percent", Direction.HIGHER_BETTER, Linear(0, 100)),
        ("percent", Direction.LOWER_BETTER, Linear(100, 0)),
        ("percent", None, Band(0, 50, 50, 100)),
        ("share", Direction.HIGHER_BETTER, Linear(0, 1)),
        ("share", Direction.LOWER_BETTER, Linear(1, 0)),
        ("share", None, Band(0, 0.5, 0.5, 1)),
        ("ratio", None, Parity()),
        (MeasurementUnit.PERCENT, Direction.HIGHER_BETTER, Linear(0, 100)),
        (MeasurementUnit.RATIO, None, Parity()),
    ],
)
def test_a_unit_gives_its_bounds(unit: str | MeasurementUnit, direction: Direction | None, scale: object) -> None:
    found = natural_goalpost("moe.a", unit, direction)

    assert (found.measurement, found.scale, found.basis) == ("moe.a", scale, GoalpostBasis.NATURAL_BOUND)
    assert found.unit == (unit.value if isinstance(unit, MeasurementUnit) else unit)
    assert found.citations
    assert natural_goalpost("moe.a", unit, direction, CITED).citations == CITED


@pytest.mark.parametrize(
    ("unit", "direction"),
    [
        *product([unit for unit in MeasurementUnit if unit.value not in ("percent", "ratio")], [*Direction, None]),
        *product(["ratio", "visits"], Direction),
    ],
)
def test_other_units_have_none(unit: str | MeasurementUnit, direction: Direction | None) -> None:
    with pytest.raises(InvalidValue) as caught:
        natural_goalpost("moe.a", unit, direction)
    assert caught.value.problem.code == "no-natural-bound"
    assert caught.value.problem.path == ("unit",)


def test_a_natural_goalpost_without_a_citation_is_refused() -> None:
    with pytest.raises(Uncited):
        natural_goalpost("moe.a", "percent", Direction.HIGHER_BETTER, ())


# Self-assessment


def test_the_twelve_areas_stand_in_the_order_of_the_framework() -> None:
    assert OWN.measurements == tuple(area.id for area in key_features.areas())
    assert len(OWN.measurements) == 12
    assert all(area.standing is Standing.VERIFIED for area in key_features.areas())
    assert [node.id for node in OWN.tree.children] == [group.id for group in key_features.groups()]
    for node in OWN.tree.children:
        assert node.measurements == tuple(area.id for area in key_features.areas(node.id))


def test_levels_are_words_in_an_order_and_compare_no_cities() -> None:
    for goalpost in OWN.goalposts:
        assert isinstance(goalpost.scale, Levels)
        assert goalpost.scale.names == ("not-begun", "begun", "under-way", "established")
        assert render(goalpost.scale.called("established"), "th") == "ดำเนินการเป็นระบบแล้ว"
        assert goalpost.note == Message("profile.self-assessment.levels")
        assert not goalpost.is_scored
        assert not goalpost.cross_city
        assert goalpost.cross_time
        assert goalpost.basis is GoalpostBasis.EXPERT_JUDGEMENT


def test_levels_have_no_total() -> None:
    declared = [Observation(measurement=id, year=2024, value="begun") for id in OWN.measurements]
    found = score(declared, OWN, as_of=2024)

    assert found.no_total == (NoTotal.ORDINAL,)
    assert found.total is None
    assert all(node.interval is None for node in found.root.walk())
    assert found.coverage.observed == 12


def test_levels_may_be_ones_own() -> None:
    chosen = self_assessment(("ยังไม่เริ่ม", "เริ่มแล้ว"), share=0.5, max_age=2, citations=CITED)

    assert {goalpost.scale for goalpost in chosen.goalposts} == {Levels(("ยังไม่เริ่ม", "เริ่มแล้ว"))}
    assert {goalpost.citations for goalpost in chosen.goalposts} == {CITED} == {chosen.citations}
    assert {goalpost.note for goalpost in chosen.goalposts} == {None}
    assert (chosen.share, chosen.max_age) == (Fraction(1, 2), 2)
    assert chosen.fingerprint != OWN.fingerprint
    assert OWN.fingerprint == self_assessment().fingerprint


@pytest.mark.parametrize("levels", [("one",), (), ("a", "a"), ("a", " ")])
def test_levels_that_are_none_are_refused(levels: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValue):
        self_assessment(levels)


def test_levels_that_nobody_declares_are_refused() -> None:
    with pytest.raises(Uncited):
        self_assessment(citations=())
    with pytest.raises(InvalidProfile):
        self_assessment(share=2)
