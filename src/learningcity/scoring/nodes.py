"""One part of a score, and the way from it to what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from learningcity.scoring.data import Datum, Flag
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.tree import Node

if TYPE_CHECKING:
    from learningcity.scoring.coverage import Coverage
    from learningcity.scoring.scores import Score

__all__ = ["ScoreNode"]


def _of_what(score: Score) -> str:
    return f"<{score.profile.id}, {score.as_of}>"


@frozen
class ScoreNode:
    """A node of the tree of a score: the city, a group, or a measurement; a view, whose numbers are those of the score.

    Attributes:
        score: what it is a part of.
        index: its position in the plan of the profile, 0 for the city.
    """

    score: Score = field(repr=_of_what)
    index: int

    @property
    def node(self) -> Node:
        """The node of the profile, with its weights and exponent."""
        return self.score.profile.plan.nodes[self.index]

    @property
    def id(self) -> str:
        """The id of the group or the measurement."""
        return self.node.id

    @property
    def parent(self) -> ScoreNode | None:
        """What it is a part of; None of the city."""
        index = self.score.profile.plan.parents[self.index]
        return None if index < 0 else ScoreNode(self.score, index)

    @property
    def children(self) -> tuple[ScoreNode, ...]:
        """Its parts, in the order of the profile."""
        return tuple(ScoreNode(self.score, index) for index in self.score.profile.plan.children[self.index])

    def walk(self) -> Iterator[ScoreNode]:
        """This node and every one below it, each before its children."""
        for index in range(self.index, self.index + self.score.profile.plan.sizes[self.index]):
            yield ScoreNode(self.score, index)

    @property
    def interval(self) -> Interval | None:
        """Between which scores it is, data and weights in doubt together.

        None where it has none: levels without numbers, nothing that is left to score, a total that is not given.
        """
        return self.score.interval_at(self.index)

    @property
    def interval_data(self) -> Interval | None:
        """Between which scores the data leaves it, by the weights of the profile."""
        return self.score.interval_at(self.index, "data")

    @property
    def interval_weights(self) -> Interval | None:
        """Between which scores the weights leave it, each measurement held in the middle of what it may be."""
        return self.score.interval_at(self.index, "weights")

    @property
    def point(self) -> float | None:
        """The score, where it is one number; else None."""
        interval = self.interval
        return float(interval.low) if interval is not None and interval.low == interval.high else None

    @property
    def weight(self) -> Fraction:
        """What it weighs among its siblings that are left; 1 for the city, 0 where it is left out itself."""
        return self.score.local_weights[self.index]

    @property
    def effective_weight(self) -> Fraction:
        """What it weighs in the whole: the product of the weights on the way to it."""
        parent = self.parent
        return self.weight if parent is None else self.weight * parent.effective_weight

    @property
    def coverage(self) -> Coverage:
        """How much of it is known."""
        from learningcity.scoring.coverage import coverage_of

        return coverage_of(self.score, self.index)

    @property
    def status(self) -> Status:
        """Of a measurement whether it has a value; of a group whether any in it has one, or none applies."""
        if self.datum is not None:
            return self.datum.status
        statuses = {child.status for child in self.children}
        for status in (Status.OBSERVED, Status.WITHHELD, Status.MISSING):
            if status in statuses:
                return status
        return Status.NOT_APPLICABLE

    @property
    def datum(self) -> Datum | None:
        """What is used of a measurement; None of a group."""
        return self.score.datum(self.id) if self.node.is_measurement else None

    @property
    def observations(self) -> tuple[Observation, ...]:
        """What a measurement rests on, with its evidence; empty where nothing was observed, and of a group."""
        return () if self.datum is None else self.datum.used

    @property
    def goalpost(self) -> Goalpost | None:
        """How a measurement becomes a score, with who says so; None of a group."""
        return self.score.profile.plan.goalposts[self.index]

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What to know besides; of a group what holds of any measurement in it, in the order of ``Flag``."""
        found = {flag for id in self.node.measurements for flag in self.score.datum(id).flags}
        return tuple(flag for flag in Flag if flag in found)
