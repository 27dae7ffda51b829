"""What keeps a score from its best, and how much of that is only not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from learningcity.outlines import Outline
from learningcity.scoring.naming import name_of
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.printing import printed
from learningcity.scoring.reasons.splitting import Split, split_of
from learningcity.scoring.reasons.states import States
from learningcity.scoring.reasons.telling import ARITHMETIC, of_what, split_lines
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["NotKnown", "Shortfall", "shortfall"]


@frozen
class NotKnown:
    """What one measurement has in the width of a score, because it is not known, or between two ends only.

    Attributes:
        measurement: its id.
        status: whether there is a value, and why not.
        up_to: its part in the width, from 0 to 1. Where every mean above it is arithmetic, this is its effective
            weight times its own width, and the most that finding it out can add to the lower end.
    """

    measurement: str
    status: Status
    up_to: float


@frozen
class Shortfall:
    """How much the city, or one part of it, lacks to its best, measurement by measurement.

    All of it is arithmetic of the score, by the weights of the profile: it does not say what would happen.

    Attributes:
        score: what is split.
        part: id of the node whose shortfall it is.
        lower: the split where everything not known is at its worst: the largest shortfall that the data leaves open.
        upper: the split where everything not known is at its best.
        unknown: what is not known, and its part in the width between the two; they sum to the width.
    """

    score: Score = field(repr=of_what)
    part: str
    lower: Split
    upper: Split
    unknown: tuple[NotKnown, ...]

    def outline(self, digits: int = 1) -> Outline:
        """The shortfall as a tree, in points of 100 that add up at every level.

        Raises:
            WrongType, InvalidValue: see :func:`~learningcity.scoring.printed`.
        """
        worst, best = printed(self.lower, digits), printed(self.upper, digits)
        name = name_of(self.score.profile.node(self.part))
        head = Message("shortfall", {"part": name, "points": worst.points})
        if worst.points != best.points:
            head = Message("shortfall.between", {"part": name, "least": best.points, "most": worst.points})
        lines = split_lines(self.score.profile, worst, best)
        return Outline(head, (*lines, *self._unknown(digits), ARITHMETIC))

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")

    def _unknown(self, digits: int) -> tuple[Outline, ...]:
        if not self.unknown:
            return ()
        parts = tuple(Split(found.measurement, found.up_to, 0.0, found.up_to) for found in self.unknown)
        shown = printed(Split(self.part, sum(part.amount for part in parts), 0.0, 0.0, parts), digits)
        lines: list[Outline] = []
        for found, part in zip(self.unknown, shown.children, strict=True):
            name = name_of(self.score.profile.node(found.measurement))
            lines.append(Outline(Message("not-known", {"part": name, "status": found.status, "points": part.points})))
        return (Outline(Message("not-known.all", {"points": shown.points}), tuple(lines)),)


def shortfall(score: Score, part: str | None = None) -> Shortfall | None:
    """What keeps a score from 1, split over the tree.

    Args:
        score: of a city.
        part: id of a node, for its own shortfall; None for the city as a whole.

    Returns:
        None where the part has no score to split, as with levels without numbers, nothing that applies, a total that is
        not given (see ``score.no_total``; its parts may still be asked for one by one).

    Raises:
        UnknownId: the profile has no such node.
    """
    node = score.root if part is None else score.node(part)
    if node.interval_data is None:
        return None
    states = States.of(score)
    best = [1.0] * len(states.low)
    plan, out, index = states.plan, states.left_out, node.index
    doubt = split_of(plan, states.low, states.high, out, index)
    unknown = (
        NotKnown(found.id, score.datum(found.id).status, found.amount)
        for found in doubt.measurements
        if found.before < found.after
    )
    lower, upper = (split_of(plan, now, best, out, index) for now in (states.low, states.high))
    return Shortfall(score, node.id, lower, upper, tuple(unknown))
