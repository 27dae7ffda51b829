"""A strategy for what comes of comparing scores: one comparison, and a partial order of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import scoring
from learningcity.scoring import GoalpostBasis, Linear, Profile, Relative, Score
from learningcity.sources.citations import Standing
from learningcity.strategies.scored import number_scales, observations, profiles
from learningcity.strategies.values import texts

__all__ = ["COMPARISONS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]

_YEAR = 2024
_POINTS = st.floats(0, 1)
_WEIGHTS = st.none() | st.sampled_from((0, 0.25, 1)).map(Relative)


def _comparable() -> SearchStrategy[Profile]:
    """Profiles by which a total is always given, and cities and years compare."""
    return profiles(max_depth=2, scale=number_scales(Linear)).map(_in_comparable_form)


def _in_comparable_form(profile: Profile) -> Profile:
    goalposts = tuple(
        evolve(goalpost, basis=GoalpostBasis.NATURAL_BOUND, cross_city=True, cross_time=True)
        for goalpost in profile.goalposts
    )
    return evolve(profile, goalposts=goalposts, standing=Standing.VERIFIED, min_coverage=0, na_allowed=())


def _scores_by(profile: Profile) -> SearchStrategy[Score]:
    return observations(profile, as_of=_YEAR).map(lambda given: scoring.score(given, profile, as_of=_YEAR))


def _pairs() -> SearchStrategy[tuple[Score, Score]]:
    """Two scores by one profile."""
    return _comparable().flatmap(lambda found: st.tuples(_scores_by(found), _scores_by(found)))


def _comparisons() -> SearchStrategy[scoring.ScoreComparison]:
    return st.builds(_compared, _pairs(), _WEIGHTS)


def _compared(pair: tuple[Score, Score], weights: Relative | None) -> scoring.ScoreComparison:
    return scoring.compare(*pair, weights=weights)


def _orders() -> SearchStrategy[scoring.PartialOrder]:
    cities = _comparable().flatmap(lambda found: st.dictionaries(texts(), _scores_by(found), min_size=1, max_size=3))
    return st.builds(scoring.partial_order, cities, _WEIGHTS)


COMPARISONS: dict[type[Any], Build] = {
    scoring.PartialOrder: _orders,
    scoring.ScoreComparison: _comparisons,
}
"""By class."""
