"""From one value to the scores that it leaves open, by the goalpost of its measurement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from learningcity.errors import FieldError, Problem, shown
from learningcity.scoring.data import Flag
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.numbers.checks import rational
from learningcity.scoring.numbers.intervals import Interval, ends
from learningcity.scoring.numbers.scales import Levels
from learningcity.scoring.observations import Observation, ObservedValue, Status
from learningcity.scoring.profiles import Profile
from learningcity.texts import Message, Number

__all__ = [
    "Ends",
    "conversion_factor",
    "faults_of_observation",
    "faults_of_value",
    "in_unit_of_goalpost",
    "placed",
    "placed_together",
    "placed_value",
]

Ends = tuple[float, float, tuple[Flag, ...]]
"""The lowest and the highest score that a value leaves open, and what to know besides."""

_NO_FLAGS: tuple[Flag, ...] = ()
_ORDINAL: Ends = (0.0, 1.0, _NO_FLAGS)


def faults_of_observation(profile: Profile, observation: Observation) -> Iterator[Problem]:
    """What is wrong with an observation of a measurement that the profile scores."""
    goalpost = profile.goalpost(observation.measurement)
    if observation.status is Status.NOT_APPLICABLE and observation.measurement not in profile.na_allowed:
        accepted = Message("accepted.applicable", {"profile": profile.id})
        yield Problem("not-applicable", ("status",), observation.status.value, accepted)
    if observation.value is None:
        return
    factor = conversion_factor(profile, observation.unit, goalpost)
    if factor is None:
        accepted = Message("accepted.unit", {"unit": goalpost.unit})
        yield Problem("unit-of-goalpost", ("unit",), shown(observation.unit), accepted)
    yield from faults_of_value(observation.value, goalpost, factor or 1)


def faults_of_value(value: ObservedValue, goalpost: Goalpost, factor: Number = 1) -> Iterator[Problem]:
    """What is wrong with a value for a goalpost."""
    if isinstance(goalpost.scale, Levels) is not isinstance(value, str):
        accepted = "level" if isinstance(goalpost.scale, Levels) else "number-or-interval"
        yield Problem("wrong-type", ("value",), shown(value), Message(f"accepted.{accepted}"))
        return
    try:
        _scores(value, goalpost, factor)
    except FieldError as error:
        yield evolve(error.problem, path=("value",))


def conversion_factor(profile: Profile, unit: str | None, goalpost: Goalpost) -> Number | None:
    """By what a value is multiplied to be in the unit of its goalpost; None where nobody says."""
    if unit == goalpost.unit or isinstance(goalpost.scale, Levels):
        return 1
    for conversion in profile.conversions:
        if (conversion.unit, conversion.into) == (unit, goalpost.unit):
            return conversion.factor
    return None


def placed(profile: Profile, observation: Observation) -> Ends:
    """The scores that an observation with a value leaves open; it has been found to have no fault."""
    goalpost = profile.goalpost(observation.measurement)
    return _scores(observation.value, goalpost, conversion_factor(profile, observation.unit, goalpost) or 1)


def in_unit_of_goalpost(profile: Profile, observation: Observation) -> object:
    """The value of an observation, or both its ends, in the unit of its goalpost."""
    if isinstance(observation.value, str):
        return observation.value
    factor = conversion_factor(profile, observation.unit, profile.goalpost(observation.measurement)) or 1
    low, high = ends(observation.value)
    return _times(low, factor), _times(high, factor)


def placed_together(profile: Profile, observations: Sequence[Observation]) -> Ends:
    """The scores that differing observations of one measurement leave open: those of every value between them."""
    goalpost = profile.goalpost(observations[0].measurement)
    if isinstance(goalpost.scale, Levels):
        found = [placed(profile, one) for one in observations]
        return min(low for low, _, _ in found), max(high for _, high, _ in found), found[0][2]
    values = [
        _times(end, conversion_factor(profile, one.unit, goalpost) or 1)
        for one in observations
        for end in ends(one.value)
    ]
    return _scores(Interval(min(values), max(values)), goalpost, 1)


def placed_value(value: ObservedValue, goalpost: Goalpost) -> Ends:
    """The scores that a value in the unit of its goalpost leaves open; it has been found to have no fault."""
    return _scores(value, goalpost, 1)


def _scores(value: Any, goalpost: Goalpost, factor: Number) -> Ends:
    scale = goalpost.scale
    if isinstance(scale, Levels):
        return _scores_of_level(value, scale)
    if isinstance(value, Interval):
        low, high = (_times(end, factor) for end in (value.low, value.high))
        scores = scale.bounds(low, high)
        beyond = (scale.unclamped(low), scale.unclamped(high))
    else:
        number = _times(value, factor)
        unclamped = scale.unclamped(number)
        if type(unclamped) is float and 0.0 <= unclamped <= 1.0:
            return (unclamped, unclamped, _NO_FLAGS)
        scores, beyond = (scale.normalised(number),) * 2, (unclamped,) * 2
    return (float(scores[0]), float(scores[1]), _flags(beyond))


def _times(number: Number, factor: Number) -> Number:
    """A product of two numbers of any kinds; exact unless one of them is a float."""
    if factor == 1:
        return number
    return rational(number) * rational(factor)


def _flags(scores: tuple[Number, Number]) -> tuple[Flag, ...]:
    beyond = ((Flag.BEYOND_BEST, max(scores) > 1), (Flag.BEYOND_WORST, min(scores) < 0))
    return tuple(flag for flag, is_so in beyond if is_so)


def _scores_of_level(level: str, scale: Levels) -> Ends:
    rank = scale.rank(level)
    if scale.scores is None:
        return _ORDINAL
    score = float(scale.scores[rank])
    return (score, score, (Flag.SCORED_ORDINAL,))
