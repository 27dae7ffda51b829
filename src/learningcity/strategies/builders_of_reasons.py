"""A strategy for each class of what explains a score, found out about scores that are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import scoring
from learningcity.scoring import Interval, Observation, Profile, Score, Split, Status
from learningcity.scoring.numbers.scales import Linear
from learningcity.scoring.reasons.splitting import split_of
from learningcity.scoring.reasons.states import States
from learningcity.sdg.targets import targets
from learningcity.strategies.builders_of_scores import scores
from learningcity.strategies.citing import several
from learningcity.strategies.scored import links, number_scales, profiles, shares
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.values import ids

__all__ = ["REASONS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _numbers() -> SearchStrategy[float]:
    return st.floats(0, 1)


def _intervals() -> SearchStrategy[Interval]:
    return st.tuples(_numbers(), _numbers()).map(lambda pair: Interval(min(pair), max(pair)))


def _scores() -> SearchStrategy[Score]:
    """Scores of which every part has a number, by goalposts that compare years."""
    return scores(profiles(max_depth=2, scale=number_scales(Linear)).map(_across_years))


def _across_years(profile: Profile) -> Profile:
    return evolve(profile, goalposts=tuple(evolve(post, cross_time=True) for post in profile.goalposts))


def _shortfalls() -> SearchStrategy[scoring.Shortfall]:
    return _scores().map(_shortfall)


def _shortfall(score: Score) -> scoring.Shortfall:
    found = (scoring.shortfall(score, node.id) for node in score.root.walk())
    root = Split(score.root.id, 0.0, 0.0, 0.0)
    return next(filter(None, found), scoring.Shortfall(score, root.id, root, root, ()))


def _splits() -> SearchStrategy[Split]:
    return _shortfalls().flatmap(lambda found: one_of_objects([*found.lower.walk(), *found.upper.walk()]))


def _gap(after: Score) -> scoring.Gap:
    """From what is known to what is left of it without any value."""
    left = tuple(one for one in after.observations if one.status is Status.NOT_APPLICABLE)
    old = States.of(after)
    kept = [id for id, at in old.plan.leaves.items() if at not in old.left_out]
    before = evolve(after, observations=left)
    new = States.of(before, only=kept)
    nothing = Split(after.root.id, 0.0, 0.0, 0.0)
    lower, upper = (
        split_of(old.plan, one, other, old.left_out) if old.has(0) else nothing
        for one, other in ((new.low, old.low), (new.high, old.high))
    )
    return scoring.Gap(before, after, lower, upper)


def _a_year_later(score: Score) -> scoring.YearComparison:
    """The comparison with a score of the same values a year later."""
    later = evolve(score, as_of=score.as_of + 1, observations=tuple(map(_later, score.observations)))
    return scoring.compare_years(score, later)


def _later(one: Observation) -> Observation:
    return evolve(one, year=None if one.year is None else one.year + 1, series_break=False)


def _change(comparison: scoring.YearComparison) -> scoring.MatchedChange:
    nothing = Split(comparison.earlier.root.id, 0.0, 0.0, 0.0)
    none = scoring.MatchedChange((), Interval(0.0, 0.0), Interval(0.0, 0.0), nothing, nothing)
    return comparison.matched or none


def _gains() -> SearchStrategy[scoring.Gain]:
    return st.builds(scoring.Gain, _numbers(), _numbers(), _intervals(), st.booleans())


def _improvements() -> SearchStrategy[scoring.Improvement]:
    number = st.none() | _numbers()
    return st.builds(scoring.Improvement, ids(), _gains(), st.none() | _gains(), number, number, st.booleans())


def _target_contributions() -> SearchStrategy[scoring.TargetContribution]:
    of = st.sampled_from([target.id for target in targets()])
    part = st.none() | shares()
    return st.builds(scoring.TargetContribution, of, part, part, shares(), several(links(ids())))


REASONS: dict[type[Any], Build] = {
    scoring.Gain: _gains,
    scoring.Gap: lambda: _scores().map(_gap),
    scoring.Improvement: _improvements,
    scoring.MatchedChange: lambda: _scores().map(_a_year_later).map(_change),
    scoring.MeasurementGain: lambda: st.builds(
        scoring.MeasurementGain, ids(), st.sampled_from(Status), shares(), _intervals()
    ),
    scoring.NotKnown: lambda: st.builds(scoring.NotKnown, ids(), st.sampled_from(Status), _numbers()),
    scoring.PrintedSplit: lambda: st.builds(scoring.printed, _splits(), st.integers(0, 4)),
    scoring.SdgContributions: lambda: st.builds(scoring.sdg_contributions, scores(), st.sampled_from(scoring.SdgView)),
    scoring.Shortfall: _shortfalls,
    scoring.Split: _splits,
    scoring.TargetContribution: _target_contributions,
    scoring.YearComparison: lambda: _scores().map(_a_year_later),
}
"""By class."""
