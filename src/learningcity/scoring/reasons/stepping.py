"""A measurement after one step towards its best, as its goalpost declares it."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from learningcity.scoring.data import Datum
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.numbers.checks import Exact, rational
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.numbers.scales import Band, Levels, Parity
from learningcity.scoring.observations import Observation
from learningcity.scoring.placing import conversion_factor, placed_together
from learningcity.scoring.profiles import Profile
from learningcity.texts import Number

__all__ = ["after_step"]


def after_step(profile: Profile, datum: Datum) -> tuple[float, float] | None:
    """Between which scores an observed measurement would be, were it better by the step of its goalpost.

    Both ends of an interval move, and none beyond the best. None where no step is declared, and for levels.
    """
    goalpost = profile.goalpost(datum.used[0].measurement)
    if goalpost.step is None or isinstance(goalpost.scale, Levels):
        return None
    step = Fraction(goalpost.step)
    low, high, _ = placed_together(profile, [_moved(profile, goalpost, step, one) for one in datum.used])
    return max(low, datum.low), max(high, datum.high)  # what rounding loses is no step back


def _moved(profile: Profile, goalpost: Goalpost, step: Fraction, observation: Observation) -> Observation:
    factor = Fraction(conversion_factor(profile, observation.unit, goalpost) or 1)
    start, end = (Fraction(edge) / factor for edge in _best(goalpost))
    value = observation.value
    if isinstance(value, Interval):
        ends = (_towards(rational(edge), start, end, step / factor) for edge in (value.low, value.high))
        return evolve(observation, value=Interval(*ends))
    return evolve(observation, value=_towards(rational(value), start, end, step / factor))  # type: ignore[arg-type]


def _best(goalpost: Goalpost) -> tuple[Number, Number]:
    """From where to where a measurement is at its best, in the unit of its goalpost."""
    match goalpost.scale:
        case Parity():
            return 1, 1
        case Band(b=start, c=end):
            return start, end
        case scale:
            return scale.best, scale.best  # type: ignore[union-attr]


def _towards(value: Exact, start: Fraction, end: Fraction, step: Fraction) -> Exact:
    if value < start:
        return min(value + step, start)
    return max(value - step, end) if value > end else value
