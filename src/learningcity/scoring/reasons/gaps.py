"""From one state of a city to another: which measurements make the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from learningcity.errors import Incomparable
from learningcity.outlines import Outline
from learningcity.scoring.reasons.demands import require_goalposts, require_one_profile
from learningcity.scoring.reasons.printing import printed
from learningcity.scoring.reasons.splitting import Split, split_of
from learningcity.scoring.reasons.states import States
from learningcity.scoring.reasons.telling import ARITHMETIC, of_what, split_lines, told
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["Gap", "gap"]


@frozen
class Gap:
    """How far one score is from another of the same profile, measurement by measurement.

    Attributes:
        before: the score from which it is measured.
        after: the score to which.
        lower: the split between both with everything not known at its worst.
        upper: the same with everything at its best.
    """

    before: Score = field(repr=of_what)
    after: Score = field(repr=of_what)
    lower: Split
    upper: Split

    def outline(self, digits: int = 1) -> Outline:
        """The gap as a tree, in points of 100 that add up at every level.

        Raises:
            WrongType, InvalidValue: see :func:`~learningcity.scoring.printed`.
        """
        profile, worst, best = self.before.profile, printed(self.lower, digits), printed(self.upper, digits)
        head = Message("gap", {"whole": told(profile, worst, best).message})
        return Outline(head, (*split_lines(profile, worst, best), ARITHMETIC))

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def gap(before: Score, after: Score) -> Gap:
    """What makes the difference between two scores of one profile, split over the tree by the weights of the profile.

    For scores of one city, such as before and after a plan; for two cities see
    :func:`~learningcity.scoring.compare`, for two years :func:`~learningcity.scoring.compare_years`.

    Args:
        before: a score of which a total is given.
        after: another.

    Raises:
        Incomparable: other profiles, or missing data treated in another way; not the same measurements left out; no
            total; a goalpost that does not compare cities, unless both are said to be of one city; between years, a
            goalpost that does not compare years.
    """
    require_one_profile(before, after)
    if before.left_out != after.left_out:
        raise Incomparable(Message("error.incomparable.left-out"))
    if before.total is None or after.total is None:
        raise Incomparable(Message("error.incomparable.no-total"))
    if before.city is None or before.city != after.city:
        require_goalposts(before, "cities")
    if before.as_of != after.as_of:
        require_goalposts(before, "years")
    old, new = States.of(before), States.of(after)
    plan, out = old.plan, old.left_out
    return Gap(before, after, split_of(plan, old.low, new.low, out), split_of(plan, old.high, new.high, out))
