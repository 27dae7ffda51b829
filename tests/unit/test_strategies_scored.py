"""Random profiles and observations: accepted by a score, with everything that a score has to deal with."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from learningcity import strategies
from learningcity.errors import InvalidValue, WrongType
from learningcity.scoring import (
    Band,
    Flag,
    Interval,
    Levels,
    Linear,
    Log,
    Node,
    NoTotal,
    Observation,
    Parity,
    Profile,
    Score,
    Status,
    natural_bounds,
    score,
    self_assessment,
)
from strategies_for_scores import profile_of

T = TypeVar("T")
QUICK = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
SEEKING = settings(
    max_examples=300,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    deadline=None,
    database=None,
    derandomize=True,
)
PROFILE = natural_bounds(max_age=3)
YEARS = st.integers(1, 2399) | st.integers(2700, 9999)
"""Years that are not most likely of the Buddhist era."""
SMALL = profile_of(Node.equal("city", ["a", "b"]))


@QUICK
@given(st.data(), strategies.profiles(), st.sampled_from(["never", "sometimes", "often"]), YEARS)
def test_a_score_accepts_what_is_drawn(data: st.DataObject, profile: Profile, missing: Any, year: int) -> None:
    given = data.draw(strategies.observations(profile, as_of=year, missing=missing))
    found = score(given, profile, as_of=year)

    left_out = {profile.plan.nodes[index].id for index in found.left_out}
    if NoTotal.NOTHING_APPLIES not in found.no_total:
        assert set(found.profile.measurements) == set(found.effective_weights) | left_out & set(profile.measurements)
    if missing == "never":
        assert found.coverage.observed == found.coverage.in_scope


@given(strategies.profiles(max_depth=1))
def test_a_tree_is_as_deep_as_asked(profile: Profile) -> None:
    assert all(child.is_measurement for child in profile.tree.children)


@given(strategies.profiles(scale=st.just(Linear(0, 1))))
def test_scales_are_those_asked_for(profile: Profile) -> None:
    assert {goalpost.scale for goalpost in profile.goalposts} == {Linear(0, 1)}


def some(strategy: st.SearchStrategy[T]) -> tuple[T, ...]:
    """What a strategy gives, the same each time."""
    found: list[T] = []

    @SEEKING
    @given(strategy)
    def draw(value: T) -> None:
        found.append(value)

    draw()
    return tuple(found)


@cache
def some_profiles() -> tuple[Profile, ...]:
    return some(strategies.profiles())


PROFILES: dict[str, Callable[[Profile], bool]] = {
    "of three levels": lambda profile: any(below.children for node in profile.tree.children for below in node.children),
    **{
        f"with {kind.__name__}": lambda profile, kind=kind: any(  # type: ignore[misc]  # bound here
            isinstance(goalpost.scale, kind) for goalpost in profile.goalposts
        )
        for kind in (Linear, Log, Parity, Band, Levels)
    },
    "with a weight of 0": lambda profile: 0 in profile.effective_weights.values(),
    "of the least": lambda profile: profile.tree.p == float("-inf"),
    "where things may not apply": lambda profile: bool(profile.na_allowed),
    "with a share": lambda profile: profile.share is not None,
    "with a link": lambda profile: bool(profile.links),
    "with a conversion": lambda profile: bool(profile.conversions),
    "that describes": lambda profile: bool(profile.descriptive),
}


@pytest.mark.parametrize("condition", PROFILES.values(), ids=PROFILES.keys())
def test_profiles_reach_everything(condition: Callable[[Profile], bool]) -> None:
    assert any(map(condition, some_profiles()))


def test_profiles_shrink_to_one_measurement() -> None:
    profile = find(strategies.profiles(), lambda profile: bool(profile.goalposts), settings=SEEKING)

    assert profile.tree == Node("n", ("n.0",), (1,))
    assert isinstance(profile.goalposts[0].scale, Linear)
    assert not profile.links
    assert not profile.conversions


@cache
def some_scores() -> tuple[Score, ...]:
    return some(
        strategies.profiles(max_depth=2).flatmap(
            lambda profile: strategies.observations(profile).map(lambda given: score(given, profile, as_of=2024))
        )
    )


@pytest.mark.parametrize("flag", [flag for flag in Flag if flag is not Flag.IMPUTED])
def test_observations_reach_every_flag(flag: Flag) -> None:
    assert any(flag in found.root.flags for found in some_scores())


@pytest.mark.parametrize("why", NoTotal)
def test_scores_reach_every_reason_for_no_total(why: NoTotal) -> None:
    of_one = profile_of(Node.equal("city", ["a"]))
    alone = strategies.observations(of_one).map(lambda given: score(given, of_one, as_of=2024))
    assert any(why in found.no_total for found in (*some_scores(), *some(alone)))


@pytest.mark.parametrize("status", Status)
def test_observations_reach_every_status(status: Status) -> None:
    assert any(status is observation.status for found in some_scores() for observation in found.observations)


def test_observations_reach_intervals_numbers_of_every_kind_and_both_goalposts() -> None:
    def values(found: tuple[Observation, ...]) -> set[object]:
        return {one.value if one.value in (0, 1) else type(one.value) for one in found}

    seen = set().union(*map(values, some(strategies.observations(SMALL))))
    assert {Interval, int, float, Fraction, 0, 1} <= seen


@given(strategies.observations(self_assessment(("low", "high")), missing="never"))
def test_levels_are_named(found: tuple[Observation, ...]) -> None:
    assert {one.value for one in found} <= {"low", "high"}
    assert len(found) == 12


def test_what_is_no_profile_year_or_word_is_refused() -> None:
    with pytest.raises(WrongType) as caught:
        strategies.observations("natural-bounds")  # type: ignore[arg-type]  # this is the test
    assert caught.value.problem.path == ("profile",)
    with pytest.raises(WrongType) as caught:
        strategies.observations(PROFILE, as_of=2024.0)  # type: ignore[arg-type]  # this is the test
    assert caught.value.problem.path == ("as_of",)
    with pytest.raises(InvalidValue) as refused:
        strategies.observations(PROFILE, missing="seldom")  # type: ignore[arg-type]  # this is the test
    assert refused.value.problem.path == ("missing",)
    with pytest.raises(InvalidValue):
        strategies.profiles(max_depth=0)
    with pytest.raises(WrongType) as caught:
        strategies.profiles(scale=Linear(0, 1))  # type: ignore[arg-type]  # this is the test
    assert caught.value.problem.path == ("scale",)


def test_the_name_of_a_strategy_is_short() -> None:
    assert repr(strategies.profiles()) == "profiles()"
    assert repr(strategies.observations(PROFILE)) == "observations()"
