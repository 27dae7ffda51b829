"""Indices that others computed and printed, reproduced by the engine that scores cities."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from learningcity.scoring import (
    Goalpost,
    GoalpostBasis,
    Linear,
    NoTotal,
    Profile,
    Score,
    decompose,
    normalise,
    power_mean,
    shortfall,
)
from spec.published_hdi import HDI_2022, Worked
from spec.published_profiles import (
    HDR,
    gdi_profile,
    gii_profiles,
    gii_values,
    hdi_profile,
    ihdi_profile,
    scored,
    sdg_index_profile,
    three_level_profile,
)
from spec.published_vectors import COINR_GOALPOSTS, COINR_MEANS, GII_2022, IHDI_2022, Coinr, Gii, Ihdi

HDI = hdi_profile()
worked = pytest.mark.parametrize("row", HDI_2022, ids=lambda row: row.iso3)


def hdi_of(row: Worked | Ihdi, profile: Profile = HDI) -> Score:
    values = (row.life, row.expected, row.mean, row.income)
    return scored(
        profile, dict(zip(("life-expectancy", "expected-years", "mean-years", "income"), values, strict=True))
    )


def point(score: Score, id: str | None = None) -> float:
    found = score.point if id is None else score.node(id).point
    assert found is not None
    return found


def digits(value: float) -> object:
    """To the digits that are written down."""
    return pytest.approx(value, rel=0, abs=1e-12)


# HDI


def test_fourteen_countries_are_there() -> None:
    assert len({row.iso3 for row in HDI_2022}) == len(HDI_2022) == 14


@worked
def test_every_index_on_the_way_to_the_hdi(row: Worked) -> None:
    found = hdi_of(row)
    ids = ("life-expectancy", "expected-years", "mean-years", "education", "income")
    assert tuple(point(found, id) for id in ids) == digits(row.indices)  # type: ignore[arg-type]  # a tuple of them


@worked
def test_the_hdi_as_computed_and_as_published(row: Worked) -> None:
    assert point(hdi_of(row)) == digits(row.computed)
    assert f"{point(hdi_of(row)):.3f}" == row.published


@worked
def test_what_keeps_a_country_from_one(row: Worked) -> None:
    health, _, _, education, income = row.indices
    parts = decompose((health, education, income), (1.0, 1.0, 1.0), (1, 1, 1), 0)
    assert parts == digits(row.shortfalls[:3])  # type: ignore[arg-type]  # as above
    assert sum(parts) == digits(row.shortfalls[3])


@worked
def test_the_shortfall_of_the_score_is_the_same(row: Worked) -> None:
    found = shortfall(hdi_of(row))
    assert found is not None
    assert found.unknown == ()
    amounts = {part.id: part.amount for part in found.lower.walk()}
    parts = tuple(amounts[id] for id in ("life-expectancy", "education", "income", "hdi"))
    assert parts == digits(row.shortfalls)  # type: ignore[arg-type]  # as above
    assert amounts["expected-years"] + amounts["mean-years"] == digits(amounts["education"])


@worked
def test_an_unknown_income_leaves_the_published_value_inside(row: Worked) -> None:
    values = {"life-expectancy": row.life, "expected-years": row.expected, "mean-years": row.mean}
    assert scored(HDI, values).no_total == (NoTotal.LOW_COVERAGE,)
    total = scored(evolve(HDI, min_coverage=0), values).total
    assert total is not None
    assert float(total.low) <= row.computed <= float(total.high) + 1e-12


# IHDI


@pytest.mark.parametrize("row", IHDI_2022, ids=lambda row: row.iso3)
def test_the_inequality_adjusted_hdi_as_published(row: Ihdi) -> None:
    found = hdi_of(row)
    left = {
        "health-left": point(found, "life-expectancy") * (1 - row.lost_life / 100),
        "education-left": point(found, "education") * (1 - row.lost_education / 100),
        "income-left": point(found, "income") * (1 - row.lost_income / 100),
    }
    adjusted = scored(ihdi_profile(), left)
    assert f"{point(adjusted):.3f}" == row.published
    assert point(adjusted) < point(found)


# GDI: no published row at hand, so its goalposts only


def test_the_sexes_have_their_own_range_of_lifetimes_and_nothing_else() -> None:
    women, men = gdi_profile(women=True), gdi_profile(women=False)
    for life in (60.0, 75.5):
        one, other = (
            {"life-expectancy": years, "expected-years": 9, "mean-years": 6, "income": 5000}
            for years in (life + 5, life)
        )
        assert point(scored(women, one)) == digits(point(scored(men, other)))
    assert normalise(22.5, women.goalpost("life-expectancy")) == normalise(17.5, men.goalpost("life-expectancy")) == 0
    assert normalise(87.5, women.goalpost("life-expectancy")) == normalise(82.5, men.goalpost("life-expectancy")) == 1


# GII


@pytest.mark.parametrize("row", GII_2022, ids=lambda row: row.iso3)
def test_the_gender_inequality_index_as_published(row: Gii) -> None:
    apart, together = gii_profiles()
    values = gii_values(row)
    assert f"{1 - point(scored(apart, values)) / point(scored(together, values)):.3f}" == row.published


# COINr


@pytest.mark.parametrize("call", COINR_MEANS, ids=lambda call: f"{call.function}-{call.w}")
def test_the_means_that_coinr_tests(call: Coinr) -> None:
    assert power_mean(call.x, call.w, call.p) == digits(call.value)


@pytest.mark.parametrize(("x", "goalpost", "value"), COINR_GOALPOSTS)
def test_the_goalposts_that_coinr_tests(x: int, goalpost: tuple[int, int], value: float) -> None:
    assert normalise(x, goalpost) == digits(value)


@pytest.mark.parametrize("call", COINR_MEANS, ids=lambda call: f"{call.function}-{call.w}")
def test_the_means_of_coinr_at_every_level_of_a_tree(call: Coinr) -> None:
    """Values are tenths here, for scores end at 1: a mean of tenths is a tenth of the mean."""
    ids = ("i1", "i2", "i3")
    again = tuple(f"{id}.again" for id in ids)
    groups: dict[str, dict[str, tuple[str, ...]]] = {"s1": {"p1": ids}, "s2": {"p2": again}}
    weights = dict(zip((*ids, *again), call.w * 2, strict=True)) | {"s1": 3}
    values = dict(zip(weights, (x / 10 for x in call.x * 2), strict=False))
    found = scored(three_level_profile("coinr", groups, weights, HDR, call.p), values)
    assert point(found) == digits(call.value / 10)
    assert found.node("s1").weight == Fraction(3, 4)


# SDG Index


def test_the_sdg_index_weighs_goals_and_gives_no_total_of_too_little() -> None:
    """The sizes are made up: no published row is at hand."""
    goals = {f"goal-{goal}": [percent(f"goal-{goal}.{place}") for place in range(goal)] for goal in range(1, 6)}
    profile = sdg_index_profile(goals, HDR)
    every = {goalpost.measurement: 50.0 for goalposts in goals.values() for goalpost in goalposts}
    assert point(scored(profile, every)) == 0.5
    one_more = every | {"goal-1.0": 100.0}
    assert point(scored(profile, one_more)) == digits(0.5 + 0.5 / 5)
    four_fifths = {id: value for id, value in every.items() if id != "goal-1.0"}
    assert scored(profile, four_fifths).total is not None
    less = {id: value for id, value in four_fifths.items() if id != "goal-5.0"}
    assert scored(profile, less).no_total == (NoTotal.LOW_COVERAGE,)


def percent(measurement: str) -> Goalpost:
    basis = GoalpostBasis.NATURAL_BOUND
    return Goalpost(measurement=measurement, unit="percent", scale=Linear(0, 100), basis=basis, citations=HDR)
