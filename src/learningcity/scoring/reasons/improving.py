"""Which improvement would raise a score most: arithmetic of the score, not a forecast and not a cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from learningcity.errors import InvalidValue, Problem, UnknownId, shown
from learningcity.scoring.numbers.checks import checked_number
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.holding import Held
from learningcity.scoring.reasons.slopes import slope
from learningcity.scoring.reasons.states import States
from learningcity.scoring.reasons.stepping import after_step
from learningcity.texts import Message, Number

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["Gain", "Improvement", "next_steps"]


@frozen
class Gain:
    """By how much the score of the city rises.

    Attributes:
        lower: where everything not known is at its worst, by the weights of the profile; from 0 to 1.
        upper: the same where everything not known is at its best.
        bounds: between which numbers both lie for any weights of the sets of the score.
        is_sharp: whether the bounds are known to be reached; they are where every mean above is arithmetic.
    """

    lower: float
    upper: float
    bounds: Interval
    is_sharp: bool


@frozen
class Improvement:
    """What it would do to a score if one measurement were better, and everything else the same.

    Attributes:
        measurement: its id.
        gain_full: with the measurement at its best.
        gain_step: with it better by the step that its goalpost declares, but not beyond its best; None where none is
            declared, and for levels.
        sensitivity: the rise of the score of the city for each rise of that of the measurement, where everything not
            known is at its worst: ``inf`` where the means leave 0 at once, None where that and 0 meet on the way up.
        gain_per_cost: ``gain_full.lower`` for each unit of cost; None where no cost was given.
        robust_first: whether no other improvement has a larger full gain for any weights of the sets of the score,
            where everything not known is at its worst. Where exponents differ it may be False though none has.
    """

    measurement: str
    gain_full: Gain
    gain_step: Gain | None
    sensitivity: float | None
    gain_per_cost: float | None = None
    robust_first: bool = False


def next_steps(score: Score, costs: Mapping[str, Number] | None = None) -> tuple[Improvement, ...]:
    """The measurements of one city that could be better, those with the largest full gain first.

    Every gain is the score computed anew, less the score. It says what the arithmetic would do, not what will happen
    and not why. Gains do not add up: each is of one measurement alone. The lower the exponents of a profile, the more
    its means favour whatever is weakest, and so do these gains.

    Args:
        score: of a city; one of which no total is given, for lack of data or of a verified list, has gains as well.
        costs: by ids of measurements what an improvement costs, above 0, in any unit.

    Returns:
        One for each measurement that is observed and not at its best; by ``gain_full.lower``, equal ones in the order
        of the profile. None where levels have no numbers or nothing applies.

    Raises:
        UnknownId: a cost of something that the profile does not score.
        WrongType, InvalidValue: a cost that is no number above 0.
    """
    prices = _checked_costs(score, costs or {})
    states = States.of(score)
    if not states.has(0):
        return ()
    lower = Held.of(score, states.low)
    held = lower, lower.holding(states.high)
    found = [_improvement(score, states, held, id, prices) for id in _improvable(score, states)]
    found.sort(key=_least_first)
    if not found or not found[0].gain_full.lower:
        return tuple(found)
    first, *others = found
    leaves = states.plan.leaves
    is_robust = lower.is_first(leaves[first.measurement], (leaves[other.measurement] for other in others))
    return (evolve(first, robust_first=is_robust), *others)


def _least_first(improvement: Improvement) -> float:
    return -improvement.gain_full.lower


def _checked_costs(score: Score, costs: Mapping[str, Number]) -> dict[str, float]:
    for id, cost in costs.items():
        if id not in score.profile.plan.leaves:
            raise UnknownId.of(id, score.profile.plan.leaves)
        if checked_number(cost, ("costs", id)) <= 0:
            raise InvalidValue(Problem("factor", ("costs", id), shown(cost), Message("accepted.number-above-0")))
    return {id: float(cost) for id, cost in costs.items()}


def _improvable(score: Score, states: States) -> Iterator[str]:
    for id, index in states.plan.leaves.items():
        datum = score.datum(id)
        if datum.status is Status.OBSERVED and states.counts(index) and datum.low < 1:
            yield id


def _improvement(
    score: Score, states: States, held: tuple[Held, Held], id: str, prices: Mapping[str, float]
) -> Improvement:
    index = states.plan.leaves[id]
    full = _gain(states, held, index, 1.0, 1.0)
    moved = after_step(score.profile, score.datum(id))
    return Improvement(
        id,
        full,
        None if moved is None else _gain(states, held, index, *moved),
        _sensitivity(states, index),
        full.lower / prices[id] if id in prices else None,
    )


def _gain(states: States, held: tuple[Held, Held], index: int, low: float, high: float) -> Gain:
    after = states.after(index, low, high)
    lower, upper = max(after[0] - states.low[0], 0.0), max(after[1] - states.high[0], 0.0)
    if not held[0].side.doubtful:
        return Gain(lower, upper, Interval(min(lower, upper), max(lower, upper)), is_sharp=True)
    ranges = [state.rise(index, value) for state, value in zip(held, (low, high), strict=True)]
    # What rounding loses must not put a gain outside its own bounds.
    least = min(lower, upper, *(lowest for lowest, _, _ in ranges))
    most = max(lower, upper, *(highest for _, highest, _ in ranges))
    return Gain(lower, upper, Interval(least, most), is_sharp=all(is_sharp for _, _, is_sharp in ranges))


def _sensitivity(states: States, index: int) -> float | None:
    """The product of the slopes of the means on the way from a measurement to the city."""
    plan, found = states.plan, 1.0
    while index:
        index, slope_there = plan.parents[index], _slope(states, index)
        if {found, slope_there} == {0.0, inf}:
            return None
        found *= slope_there
    return found


def _slope(states: States, index: int) -> float:
    left = states.groups[states.plan.parents[index]]
    return slope([states.low[child] for child in left.children], left.shares, left.p, left.children.index(index))
