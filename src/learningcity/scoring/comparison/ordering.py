"""Which cities of several are ahead of which, as far as that is certain. It is no table: most pairs may stay open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import combinations
from operator import itemgetter
from typing import NoReturn, cast

from attrs import field, frozen

from learningcity.errors import NoTruthValue, Problem, WrongType, looked_up, shown
from learningcity.scoring.comparison.comparing import (
    ScoreComparison,
    Weights,
    checked_delta,
    checked_score,
    compare,
    obstacles_between,
    weights_for,
)
from learningcity.scoring.comparison.differences import Side
from learningcity.scoring.comparison.leads import Lead, lead_of
from learningcity.scoring.numbers.weight_sets import WeightSet
from learningcity.scoring.scores import Score
from learningcity.texts import Message, Number

__all__ = ["PartialOrder", "partial_order"]


@frozen(kw_only=True)
class PartialOrder:
    """What is certain among several scores; see :func:`~learningcity.scoring.partial_order`.

    Attributes:
        scores: each with its name, in the order of the names.
        weights: what the weights may be, for all; None where it is what the scores were made with.
        delta: what a lead has to be more than.
        ahead: every lead that is certain, as the name of the leader and of the follower, in the order of the names.
        not_comparable: the pairs that do not compare, in the order of the names.

    The order is partial: two names of which neither is ahead may be equal, or it is open which is. Where no weight is
    in doubt and nothing is missing every lead counts, however small: ``comparison`` says how little ends it.
    """

    scores: tuple[tuple[str, Score], ...] = field(repr=False)
    weights: WeightSet | tuple[tuple[str, WeightSet], ...] | None = None
    delta: Number = 0
    ahead: tuple[tuple[str, str], ...]
    not_comparable: tuple[tuple[str, str], ...]

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.lead"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the order of the alphabet."""
        return tuple(name for name, _ in self.scores)

    @cached_property
    def covers(self) -> tuple[tuple[str, str], ...]:
        """The leads with nobody in between: the lines of a Hasse diagram. All others follow from them."""
        leads = set(self.ahead)
        return tuple(
            (leader, follower)
            for leader, follower in self.ahead
            if not any((leader, name) in leads and (name, follower) in leads for name in self.names)
        )

    def comparison(self, name: str, other: str) -> ScoreComparison:
        """All that can be said of two of them.

        Raises:
            UnknownId: no such name.
        """
        by_name = dict(self.scores)
        return compare(looked_up(name, by_name), looked_up(other, by_name), self.weights, self.delta)

    def rank_interval(self, name: str) -> tuple[int, int] | None:
        """The places, counted from 1, that a city may have among those that it compares with. It is no place itself.

        From one more than there are certainly ahead of it, to as many as there are less those that it is certainly
        ahead of. The truth may leave fewer places open, never others.

        Returns:
            The first place and the last; None where it compares with no other.

        Raises:
            UnknownId: no such name.
        """
        looked_up(name, dict(self.scores))
        size = len(self.scores) - sum(name in pair for pair in self.not_comparable)
        if size == 1:
            return None
        followers = sum(leader == name for leader, _ in self.ahead)
        return 1 + sum(follower == name for _, follower in self.ahead), size - followers


def partial_order(scores: Mapping[str, Score], weights: Weights = None, delta: Number = 0) -> PartialOrder:
    """Which of several cities are ahead of which whatever the weights are, the same for all.

    Each pair is compared as :func:`~learningcity.scoring.compare` does, and no other city counts in it.

    Args:
        scores: by the names of the cities.
        weights: what the weights may be, as there.
        delta: a lead has to be more than this, from 0, in scores from 0 to 1.

    Raises:
        WrongType: no mapping of names to scores, or as :func:`~learningcity.scoring.compare`.
        InvalidValue, UnknownId, WeightSetEmpty: as :func:`~learningcity.scoring.compare`.
    """
    ordered = _by_name(scores)
    least = checked_delta(delta)
    kept = weights if weights is None or isinstance(weights, WeightSet) else tuple(dict(weights).items())
    sides: dict[str, Side] = {}
    ahead: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    for (name, one), (other, another) in combinations(ordered, 2):
        if obstacles_between(one, another, kept):
            apart.append((name, other))
            continue
        for key, score in ((name, one), (other, another)):
            if key not in sides:
                sides[key] = Side.of(score, weights_for(score, kept))
        lead, *_ = lead_of(sides[name], sides[other], least)
        if lead in (Lead.AHEAD, Lead.BEHIND):
            ahead.append((name, other) if lead is Lead.AHEAD else (other, name))
    return PartialOrder(
        scores=ordered, weights=kept, delta=delta, ahead=tuple(sorted(ahead)), not_comparable=tuple(apart)
    )


def _by_name(scores: object) -> tuple[tuple[str, Score], ...]:
    accepted = Message("accepted.scores")
    if not isinstance(scores, Mapping):
        raise WrongType(Problem("wrong-type", ("scores",), shown(scores), accepted))
    found: dict[str, Score] = {}
    for name, value in cast("Mapping[object, object]", scores).items():
        if not isinstance(name, str):
            raise WrongType(Problem("wrong-type", ("scores",), shown(name), accepted))
        found[name] = checked_score(value, ("scores", name))
    return tuple(sorted(found.items(), key=itemgetter(0)))
