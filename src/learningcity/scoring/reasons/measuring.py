"""Which measurement would say most about a score: how much narrower its interval gets by finding one thing out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.states import States

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["MeasurementGain", "next_measurements"]


@frozen
class MeasurementGain:
    """How much narrower the interval of a score gets, once one measurement is known.

    Attributes:
        measurement: its id.
        status: why there is no value.
        effective_weight: what it weighs in the whole.
        width_removed: the part of the width that goes, from 0 to 1, where it turns out to be at either end of what it
            may be: the lesser and the larger of the two. Where every mean above it is arithmetic they are the same:
            its effective weight, unless it was assumed to be in a narrower range.
    """

    measurement: str
    status: Status
    effective_weight: Fraction
    width_removed: Interval


def next_measurements(score: Score) -> tuple[MeasurementGain, ...]:
    """The measurements of one city that nobody knows, those first that would make the interval narrower.

    Each is found by computing both ends of the score anew, by the weights of the profile, with the measurement at its
    low end and at its high end. Where exponents other than 1 stand above it, a value between the two may leave an
    interval of another width; none leaves a wider one than now.

    Args:
        score: of a city; one of which no total is given, for lack of data or of a verified list, is answered as well.

    Returns:
        One for each measurement that is missing or withheld; by the lesser end of ``width_removed``, then by the larger
        one, equal ones in the order of the profile. None where levels have no numbers or nothing applies, and none of
        a score of what was observed only: there they have no part in the interval.
    """
    states = States.of(score)
    if not states.has(0):
        return ()
    found: list[MeasurementGain] = []
    for id, weight in score.effective_weights.items():
        datum, index = score.datum(id), states.plan.leaves[id]
        if datum.status is not Status.OBSERVED and states.counts(index):
            removed = sorted(_removed(states, index, value) for value in (states.low[index], states.high[index]))
            found.append(MeasurementGain(id, datum.status, weight, Interval(*removed)))
    return tuple(sorted(found, key=_least_first))


def _removed(states: States, index: int, value: float) -> float:
    low, high = states.after(index, value, value)
    return max((states.high[0] - states.low[0]) - (high - low), 0.0)  # what rounding loses makes nothing wider


def _least_first(gain: MeasurementGain) -> tuple[float, float]:
    return -float(gain.width_removed.low), -float(gain.width_removed.high)
