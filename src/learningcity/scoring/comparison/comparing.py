"""Two scores side by side: who is ahead whatever the weights are, how robustly, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NoReturn, TypeAlias

from attrs import field, frozen

from learningcity.errors import InvalidValue, NoTruthValue, Problem, WrongType, shown
from learningcity.scoring.comparison.differences import Side, robustness_of, speaking_against
from learningcity.scoring.comparison.leads import Lead, lead_of
from learningcity.scoring.data import Datum
from learningcity.scoring.modes import MissingData
from learningcity.scoring.numbers.checks import checked_number
from learningcity.scoring.numbers.weight_sets import WeightSet
from learningcity.scoring.observations import Status
from learningcity.scoring.scores import Score
from learningcity.scoring.weights import weight_sets_of
from learningcity.texts import Message, Number

__all__ = [
    "Obstacle",
    "ScoreComparison",
    "Weights",
    "checked_delta",
    "checked_score",
    "compare",
    "obstacles_between",
    "weights_for",
]

Weights: TypeAlias = WeightSet | Mapping[str, WeightSet] | Iterable[tuple[str, WeightSet]] | None
"""What the weights of a comparison may be: one set for every node with children, or sets by the ids of nodes."""


class Obstacle(Enum):
    """Why two scores do not compare."""

    OTHER_PROFILE = "other-profile"
    """They were made by different profiles, or versions of one."""
    OTHER_YEAR = "other-year"
    """They speak of different years."""
    OTHER_TREATMENT = "other-treatment"
    """Missing data was treated in different ways."""
    OTHER_MEASUREMENTS = "other-measurements"
    """Each is of what was measured, and that was not the same."""
    OTHER_WEIGHTS = "other-weights"
    """Each has doubts of its own about the weights; give ``weights`` for both."""
    NOT_ACROSS_CITIES = "not-across-cities"
    """A goalpost says that its scores do not compare cities, and the two are not said to be of one city."""
    NO_TOTAL = "no-total"
    """One of them has no total, or neither has."""


def _whose(score: Score) -> str:
    return f"<{score.city or score.profile.id}, {score.as_of}>"


@frozen(kw_only=True)
class ScoreComparison:
    """What can be said of two scores with the same weights for both; see :func:`~learningcity.scoring.compare`.

    Attributes:
        first, second: the two scores.
        weights: by the ids of nodes what the weights may be; elsewhere they are those of the profile.
        delta: what a lead has to be more than.
        lead: how the first stands to the second.
        low, high: between which numbers, from -1 to 1, the first less the second lies; None where they do not compare.
        is_sharp: whether both are reached for some of the weights and some values of what is missing. Else the truth
            lies between them, and a lead of more than ``delta`` may go unnoticed where ``delta`` is above 0 or the
            exponents differ within the tree.
        robustness: of a lead, the share of the weight, from 0 to 1, that may be taken in equal measure from all
            measurements, beginning with the weights of the profile, and be given to any, before nobody leads any
            more: the least favourable values of what is missing included. 0 where there is no lead with the weights
            of the profile. None without a lead, and where no closed form holds: with different exponents within the
            tree, with a minimum, or where different measurements do not apply.
        swing: ids of the measurements that speak against a lead, in the order of the profile: on these the other is
            ahead or may be, and if they weighed more the lead would shrink. Empty without a lead.
        obstacles: why the two do not compare.
    """

    first: Score = field(repr=_whose)
    second: Score = field(repr=_whose)
    weights: tuple[tuple[str, WeightSet], ...] = ()
    delta: Number = 0
    lead: Lead
    low: float | None = None
    high: float | None = None
    is_sharp: bool = False
    robustness: float | None = None
    swing: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.lead"))

    @property
    def message(self) -> Message:
        """The comparison in one sentence."""
        from learningcity.scoring.comparison.sentences import sentence_of

        return sentence_of(self)

    def __str__(self) -> str:
        return str(self.message)


def compare(a: Score, b: Score, weights: Weights = None, delta: Number = 0) -> ScoreComparison:
    """Whether one city is ahead of another whatever the weights are, the same for both, and whatever is missing.

    Nothing else than the two scores counts: no third city changes the answer.

    Args:
        a: the first score.
        b: the second score.
        weights: what the weights may be, as of :func:`~learningcity.scoring.score`; ``{}`` for those of the profile
            alone. Without it, those that both scores were made with.
        delta: a lead has to be more than this, from 0, in scores from 0 to 1.

    Returns:
        ``AHEAD`` where the first is higher by more than ``delta`` for all of the weights, ``BEHIND`` where the second
        is, ``EQUAL`` where both are the same, ``NOT_COMPARABLE`` with the ``obstacles``, else ``UNDECIDED``.
        Differences up to 1e-12 count as none.

    Raises:
        WrongType: no score, no weight set, or no number.
        InvalidValue: a ``delta`` below 0, or a weight set that does not suit its node.
        UnknownId, WeightSetEmpty: as :func:`~learningcity.scoring.score`.
    """
    checked_score(a, ("a",))
    checked_score(b, ("b",))
    least = checked_delta(delta)
    obstacles = obstacles_between(a, b, weights)
    if obstacles:
        return ScoreComparison(first=a, second=b, delta=delta, lead=Lead.NOT_COMPARABLE, obstacles=obstacles)
    sets = weights_for(a, weights)
    first, second = Side.of(a, sets), Side.of(b, sets)
    lead, low, high, is_sharp = lead_of(first, second, least)
    order = {Lead.AHEAD: (first, second), Lead.BEHIND: (second, first)}.get(lead)
    return ScoreComparison(
        first=a,
        second=b,
        weights=sets,
        delta=delta,
        lead=lead,
        low=low,
        high=high,
        is_sharp=is_sharp,
        robustness=None if order is None else robustness_of(*order),
        swing=() if order is None else speaking_against(*order),
    )


def weights_for(score: Score, weights: Weights) -> tuple[tuple[str, WeightSet], ...]:
    """What the weights of a score may be in a comparison."""
    return score.weights if weights is None else weight_sets_of(score.profile, weights)


def checked_score(value: object, path: tuple[str, ...]) -> Score:
    """The value, if it is a score.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, Score):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.score")))
    return value


def checked_delta(delta: object) -> float:
    """What a lead has to be more than.

    Raises:
        WrongType: no number.
        InvalidValue: below 0 or not finite.
    """
    number = float(checked_number(delta, ("delta",)))
    if number < 0:
        raise InvalidValue(Problem("negative", ("delta",), shown(delta), Message("accepted.number-from-0")))
    return number


def obstacles_between(a: Score, b: Score, weights: Weights) -> tuple[Obstacle, ...]:
    """Why two scores do not compare; empty where they do. Each is so of the pair in either order."""
    only_observed = MissingData.OBSERVED_ONLY in (a.missing_data, b.missing_data)
    is_same = a.profile is b.profile or a.profile == b.profile
    is_one_city = a.city is not None and a.city == b.city
    why = {
        Obstacle.OTHER_PROFILE: not is_same,
        Obstacle.OTHER_YEAR: a.as_of != b.as_of,
        Obstacle.OTHER_TREATMENT: a.missing_data is not b.missing_data,
        Obstacle.OTHER_MEASUREMENTS: only_observed and _unmeasured(a) != _unmeasured(b),
        Obstacle.OTHER_WEIGHTS: is_same and weights is None and a.weights != b.weights,
        Obstacle.NOT_ACROSS_CITIES: not is_one_city and any(_stays_at_home(score) for score in (a, b)),
        Obstacle.NO_TOTAL: bool(a.no_total or b.no_total),
    }
    return tuple(obstacle for obstacle, is_so in why.items() if is_so)


def _unmeasured(score: Score) -> frozenset[str]:
    data: dict[str, Datum] = {id: score.datum(id) for id in score.profile.plan.leaves}
    return frozenset(id for id, datum in data.items() if datum.status in (Status.MISSING, Status.WITHHELD))


def _stays_at_home(score: Score) -> bool:
    return any(goalpost is not None and not goalpost.cross_city for goalpost in score.profile.plan.goalposts)
