"""A strategy for each class of what is computed from scores: comparisons, splits, gains, contributions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import scoring
from learningcity.scoring import GoalpostBasis, Interval, Linear, Profile, Relative, Score, SdgView, Split, Status
from learningcity.sources.citations import Standing
from learningcity.strategies.citing import several
from learningcity.strategies.scored import links, number_scales, observations, profiles, shares
from learningcity.strategies.values import ids, texts

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


def _scores_by(profile: Profile, as_of: int = _YEAR) -> SearchStrategy[Score]:
    given = observations(profile, as_of=as_of)
    return given.map(lambda given: scoring.score(given, profile, as_of=as_of))


def _scores() -> SearchStrategy[Score]:
    return _comparable().flatmap(_scores_by)


def _pairs(years: int = 0) -> SearchStrategy[tuple[Score, Score]]:
    """Two scores by one profile, so many years apart."""
    return _comparable().flatmap(lambda found: st.tuples(_scores_by(found), _scores_by(found, _YEAR + years)))


def _comparisons() -> SearchStrategy[scoring.ScoreComparison]:
    return st.builds(_compared, _pairs(), _WEIGHTS)


def _compared(pair: tuple[Score, Score], weights: Relative | None) -> scoring.ScoreComparison:
    return scoring.compare(*pair, weights=weights)


def _orders() -> SearchStrategy[scoring.PartialOrder]:
    cities = _comparable().flatmap(lambda found: st.dictionaries(texts(), _scores_by(found), min_size=1, max_size=3))
    return st.builds(scoring.partial_order, cities, _WEIGHTS)


def _shortfalls() -> SearchStrategy[scoring.Shortfall]:
    # With a total there is always one.
    return _scores().map(lambda score: cast("scoring.Shortfall", scoring.shortfall(score)))


def _splits() -> SearchStrategy[Split]:
    return _shortfalls().map(lambda found: found.lower)


def _intervals() -> SearchStrategy[Interval]:
    return st.tuples(_POINTS, _POINTS).map(lambda ends: Interval(*sorted(ends)))


def _matched() -> SearchStrategy[scoring.MatchedChange]:
    measured = several(ids(), min_size=1)
    return st.builds(scoring.MatchedChange, measured, _intervals(), _intervals(), _splits(), _splits())


def _gains() -> SearchStrategy[scoring.Gain]:
    return st.builds(scoring.Gain, _POINTS, _POINTS, _intervals(), st.booleans())


def _improvements() -> SearchStrategy[scoring.Improvement]:
    optional = st.none() | _POINTS
    return st.builds(scoring.Improvement, ids(), _gains(), st.none() | _gains(), optional, optional, st.booleans())


def _unknown() -> SearchStrategy[Status]:
    return st.sampled_from((Status.MISSING, Status.WITHHELD))


def _targets() -> SearchStrategy[scoring.TargetContribution]:
    parts = st.none() | shares()
    return links(ids()).flatmap(
        lambda link: st.builds(
            scoring.TargetContribution, st.just(link.target), parts, parts, shares(), st.just((link,))
        )
    )


COMPARISONS: dict[type[Any], Build] = {
    scoring.Gain: _gains,
    scoring.Gap: lambda: _pairs().map(lambda pair: scoring.gap(*pair)),
    scoring.Improvement: _improvements,
    scoring.MatchedChange: _matched,
    scoring.MeasurementGain: lambda: st.builds(scoring.MeasurementGain, ids(), _unknown(), shares(), _intervals()),
    scoring.NotKnown: lambda: st.builds(scoring.NotKnown, ids(), _unknown(), _POINTS),
    scoring.PartialOrder: _orders,
    scoring.PrintedSplit: lambda: _splits().map(scoring.printed),
    scoring.ScoreComparison: _comparisons,
    scoring.SdgContributions: lambda: st.builds(scoring.sdg_contributions, _scores(), st.sampled_from(SdgView)),
    scoring.Shortfall: _shortfalls,
    scoring.Split: _splits,
    scoring.TargetContribution: _targets,
    scoring.YearComparison: lambda: _pairs(1).map(lambda pair: scoring.compare_years(*pair)),
}
"""By class."""
