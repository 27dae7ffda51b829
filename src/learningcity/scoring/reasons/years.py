"""One city in two years: what changed in what was measured in both, and what only came or went."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import Incomparable
from learningcity.outlines import Outline
from learningcity.scoring.comparison.differences import NO_MORE
from learningcity.scoring.data import Flag
from learningcity.scoring.naming import name_of
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.demands import require_goalposts, require_one_profile
from learningcity.scoring.reasons.printing import printed
from learningcity.scoring.reasons.splitting import Split, split_of
from learningcity.scoring.reasons.states import States
from learningcity.scoring.reasons.telling import ARITHMETIC, of_what, split_lines, told
from learningcity.scoring.wording import between, percent
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["MatchedChange", "Unmatched", "YearComparison", "compare_years"]


class Unmatched(Enum):
    """Why a measurement is not among those whose change is told."""

    GAINED = "gained"
    """It is observed in the later year only."""
    LOST = "lost"
    """It is observed in the earlier year only."""
    CARRIED = "carried"
    """The later score uses a value of a year before its own: that cannot show what changed."""
    SERIES_BREAK = "series-break"
    """The way of measuring changed between the two."""


@frozen
class MatchedChange:
    """How the city changed in what was measured in both years in the same way.

    It is the change of a score of these measurements alone, each weighing as much more as the others leave it; not the
    change of the total.

    Attributes:
        measurements: their ids, in the order of the profile.
        earlier: between which scores they are in the earlier year, together.
        later: the same of the later year.
        lower: the split of the change between the two with everything not known at its worst.
        upper: the same with everything at its best.
    """

    measurements: tuple[str, ...]
    earlier: Interval
    later: Interval
    lower: Split
    upper: Split

    @property
    def bounds(self) -> Interval:
        """The least and the most that the change can be."""
        return _difference(self.earlier, self.later)

    @property
    def is_certain(self) -> bool:
        """Whether there is a change whatever the values are: the two intervals do not meet."""
        bounds = self.bounds
        return bounds.low > NO_MORE or bounds.high < -NO_MORE


@frozen
class YearComparison:
    """What is known of the change of a city from one year to another.

    Attributes:
        earlier: the score of the earlier year.
        later: that of the later year.
        matched: the change of what was measured in both years; None where nothing of any weight was, or one of the
            scores gives no total.
        unmatched: the other measurements that are observed in either year, in the order of the profile: the id, why,
            and what it weighs in the score that it is a part of (of the later year, unless it was lost).
        full: the least and the most by which the totals can differ, by the weights of the profile; None where one of
            them is not given. Part of it may be that other things were measured, so it is no change of the city.
    """

    earlier: Score = field(repr=of_what)
    later: Score = field(repr=of_what)
    matched: MatchedChange | None
    unmatched: tuple[tuple[str, Unmatched, Fraction], ...]
    full: Interval | None

    def outline(self, digits: int = 1) -> Outline:
        """The comparison as a tree, in points of 100; the parts of the matched change add up at every level.

        Raises:
            WrongType, InvalidValue: see :func:`~learningcity.scoring.printed`.
        """
        years = {"earlier": PartialDate(self.earlier.as_of), "later": PartialDate(self.later.as_of)}
        lines = [self._matched(digits)]
        lines += [self._unmatched(kind) for kind in Unmatched if any(why is kind for _, why, _ in self.unmatched)]
        if self.full is not None:
            lines.append(Outline(Message("years.full", {"change": between(self.full)})))
        return Outline(Message("years", years), (*lines, ARITHMETIC))

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")

    def _matched(self, digits: int) -> Outline:
        if self.matched is None:
            return Outline(Message("years.nothing-matched"))
        worst, best = printed(self.matched.lower, digits), printed(self.matched.upper, digits)
        profile, count = self.earlier.profile, len(self.matched.measurements)
        whole = told(profile, worst, best).message
        lines = split_lines(profile, worst, best)
        if not self.matched.is_certain:
            params = {"change": between(self.matched.bounds)}
            lines = (Outline(Message("years.not-certain", params)), *lines)
        return Outline(Message("years.matched", {"count": count, "whole": whole}), lines)

    def _unmatched(self, kind: Unmatched) -> Outline:
        found = [(id, weight) for id, why, weight in self.unmatched if why is kind]
        lines = (
            Message("years.weighed", {"part": name_of(self.earlier.profile.node(id)), "weight": percent(weight)})
            for id, weight in found
        )
        return Outline(Message("years.unmatched", {"why": kind}), tuple(map(Outline, lines)))


def compare_years(earlier: Score, later: Score) -> YearComparison:
    """How a city changed from one year to another, by one profile.

    Only measurements that are observed in both years count as change: without a break in the series between the two
    values, and where the later score uses a value of its own year.

    Args:
        earlier: a score of the city.
        later: one of a later year, by the same profile.

    Raises:
        Incomparable: other profiles, or missing data treated in another way; the second is not of a later year; they
            are said to be of different cities; a goalpost whose scores do not compare years.
    """
    require_one_profile(earlier, later)
    if earlier.as_of >= later.as_of:
        years = {"earlier": PartialDate(earlier.as_of), "later": PartialDate(later.as_of)}
        raise Incomparable(Message("error.incomparable.order", years))
    if None not in (earlier.city, later.city) and earlier.city != later.city:
        raise Incomparable(Message("error.incomparable.city", {"one": earlier.city, "other": later.city}))
    for score in (earlier, later):
        require_goalposts(score, "years")
    old, new = earlier.root.interval_data, later.root.interval_data
    full = None if old is None or new is None else _difference(old, new)
    return YearComparison(earlier, later, _matched(earlier, later), tuple(_unmatched(earlier, later)), full)


def _difference(earlier: Interval, later: Interval) -> Interval:
    return Interval(float(later.low) - float(earlier.high), float(later.high) - float(earlier.low))


def _matched(earlier: Score, later: Score) -> MatchedChange | None:
    if earlier.no_total or later.no_total:
        return None
    plan = earlier.profile.plan
    both = tuple(id for id in plan.leaves if _why_not(earlier, later, id) is None)
    old, new = (States.of(score, only=both) for score in (earlier, later))
    if not old.has(0):
        return None
    return MatchedChange(
        both,
        Interval(old.low[0], old.high[0]),
        Interval(new.low[0], new.high[0]),
        split_of(plan, old.low, new.low, old.left_out),
        split_of(plan, old.high, new.high, old.left_out),
    )


def _why_not(earlier: Score, later: Score, id: str) -> Unmatched | Literal["not observed"] | None:
    """Why a measurement is not matched; None where it is."""
    old, new = earlier.datum(id), later.datum(id)
    match old.status is Status.OBSERVED, new.status is Status.OBSERVED:
        case True, True:
            if _is_broken(earlier, later, id):
                return Unmatched.SERIES_BREAK
            return Unmatched.CARRIED if Flag.CARRIED in new.flags else None
        case True, False:
            return Unmatched.LOST
        case False, True:
            return Unmatched.GAINED
        case _:
            return "not observed"


def _is_broken(earlier: Score, later: Score, id: str) -> bool:
    """Whether the way of measuring changed after the value that the one score uses, up to that of the other."""
    first, last = (max(one.year or 0 for one in score.datum(id).used) for score in (earlier, later))
    observations = (one for score in (earlier, later) for one in score.observations if one.measurement == id)
    return any(one.series_break and one.year is not None and first < one.year <= last for one in observations)


def _unmatched(earlier: Score, later: Score) -> Iterator[tuple[str, Unmatched, Fraction]]:
    for id in earlier.profile.plan.leaves:
        why = _why_not(earlier, later, id)
        if isinstance(why, Unmatched):
            weights = (earlier if why is Unmatched.LOST else later).effective_weights
            yield id, why, weights.get(id, Fraction(0))  # one without weight may be in what is left out
