"""From a measurement to a score between 0 and 1.

A scale has a worst and a best. Where less is better, best lies below worst: there is no flag of direction to get
wrong. Every scale of numbers answers the same questions; :class:`Levels` answers them about names.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from fractions import Fraction
from itertools import pairwise
from math import inf, isfinite
from typing import TypeAlias

from attrs import field, frozen

from learningcity.errors import InvalidValue, Path, Problem, WrongType, nearest, shown
from learningcity.scoring.numbers.checks import Exact, Result, checked_number, entries, rational
from learningcity.scoring.numbers.intervals import ends
from learningcity.scoring.numbers.powers import log_ratio
from learningcity.texts import Labels, Message, Number, Series, Text

__all__ = ["Band", "Levels", "Linear", "Log", "Parity", "Scale"]


class _OfNumbers(ABC):
    """What the scales of numbers have in common."""

    __slots__ = ()

    @abstractmethod
    def unclamped(self, x: Number) -> Result:
        """The score before it is held between 0 and 1: beyond best it is above 1, beyond worst below 0.

        Raises:
            WrongType: no number.
            InvalidValue: not finite, or outside what the scale accepts.
        """

    def normalised(self, x: Number) -> Result:
        """The score, from 0 to 1: a ``Fraction`` where it is exact; raises what :meth:`unclamped` raises."""
        return _clamped(self.unclamped(x))

    def bounds(self, low: Number, high: Number) -> tuple[Result, Result]:
        """The lowest and the highest score of the numbers from ``low`` to ``high``.

        Raises:
            WrongType: an end that is no number.
            InvalidValue: an end that is not finite or not accepted, or a lower end above the upper one.
        """
        low, high = ends((low, high))
        one, other = self.normalised(low), self.normalised(high)
        return (one, other) if one <= other else (other, one)

    def beyond_best(self, x: Number) -> bool:
        """Whether the number is better than best."""
        return self.unclamped(x) > 1

    def beyond_worst(self, x: Number) -> bool:
        """Whether the number is worse than worst."""
        return self.unclamped(x) < 0


@frozen
class Linear(_OfNumbers):
    """Equal steps count equally: ``(x - worst) / (best - worst)``.

    Attributes:
        worst: what scores 0, in the unit of the measurement.
        best: what scores 1; below ``worst`` where less is better.

    Raises:
        WrongType: a goalpost that is no number.
        InvalidValue: one that is not finite, or both the same.
    """

    worst: Number
    best: Number

    def __attrs_post_init__(self) -> None:
        _check_numbers(self, "worst", "best")
        _require_distance(self.worst, self.best)

    def unclamped(self, x: Number) -> Result:
        """The score before it is held between 0 and 1."""
        return _share(rational(checked_number(x)), rational(self.worst), rational(self.best))


@frozen
class Log(_OfNumbers):
    """Equal ratios count equally: ``(ln x - ln worst) / (ln best - ln worst)``. Its scores are floats.

    Attributes:
        worst: what scores 0, above 0.
        best: what scores 1, above 0; below ``worst`` where less is better.

    Raises:
        WrongType: a goalpost that is no number.
        InvalidValue: one that is not finite or has no logarithm, or both the same.
    """

    worst: Number
    best: Number

    def __attrs_post_init__(self) -> None:
        _check_numbers(self, "worst", "best")
        _require_distance(_with_logarithm(self.worst, "worst"), _with_logarithm(self.best, "best"))

    def unclamped(self, x: Number) -> float:
        """The score before it is held between 0 and 1; a number of 0 or below has no logarithm and is refused."""
        worst = float(self.worst)
        return log_ratio(_with_logarithm(checked_number(x)), worst) / log_ratio(float(self.best), worst)


@frozen
class Parity(_OfNumbers):
    """A ratio that is best at 1, such as women to men: ``x`` or ``1/x``, whichever is smaller, then linear.

    Attributes:
        worst: the smaller of the two ratios that scores 0.
        best: the one that scores 1, at most 1.

    Raises:
        WrongType: a goalpost that is no number.
        InvalidValue: not ``0 <= worst < best <= 1``.
    """

    worst: Number = 0
    best: Number = 1

    def __attrs_post_init__(self) -> None:
        _check_numbers(self, "worst", "best")
        _require_distance(self.worst, self.best)
        if not 0 <= rational(self.worst) < rational(self.best) <= 1:
            raise InvalidValue(Problem("goalposts", (), shown((self.worst, self.best)), Message("accepted.parity")))

    def unclamped(self, x: Number) -> Result:
        """The score before it is held between 0 and 1; a ratio below 0 is refused."""
        ratio = rational(checked_number(x))
        if ratio < 0:
            raise InvalidValue(Problem("negative", (), shown(x), Message("accepted.number-from-0")))
        return _share(1 / ratio if ratio > 1 else ratio, rational(self.worst), rational(self.best))

    def bounds(self, low: Number, high: Number) -> tuple[Result, Result]:
        """The lowest and the highest score of the ratios from ``low`` to ``high``: with 1 among them, that of 1."""
        lowest, highest = super().bounds(low, high)
        return lowest, self.normalised(1) if rational(low) <= 1 <= rational(high) else highest


@frozen
class Band(_OfNumbers):
    """Best between two numbers, worse to either side: 0 up to ``a``, 1 from ``b`` to ``c``, 0 from ``d`` on.

    Attributes:
        a: the last number below the band that scores 0.
        b: the first number that scores 1.
        c: the last number that scores 1; the same as ``b`` for a single best value.
        d: the first number above the band that scores 0.

    Raises:
        WrongType: one that is no number.
        InvalidValue: not finite, or not ``a < b <= c < d``.
    """

    a: Number
    b: Number
    c: Number
    d: Number

    def __attrs_post_init__(self) -> None:
        _check_numbers(self, "a", "b", "c", "d")
        a, b, c, d = (rational(getattr(self, name)) for name in "abcd")
        if not a < b <= c < d:
            raise InvalidValue(
                Problem("goalposts", (), shown((self.a, self.b, self.c, self.d)), Message("accepted.band"))
            )

    def unclamped(self, x: Number) -> Result:
        """The score: there is nothing beyond a band."""
        number = rational(checked_number(x))
        rising = _share(number, rational(self.a), rational(self.b))
        falling = _share(number, rational(self.d), rational(self.c))
        return _clamped(min(rising, falling))

    def bounds(self, low: Number, high: Number) -> tuple[Result, Result]:
        """The lowest and the highest score of the numbers from ``low`` to ``high``."""
        lowest, highest = super().bounds(low, high)
        meets = rational(low) <= rational(self.c) and rational(self.b) <= rational(high)
        return lowest, self.normalised(self.b) if meets else highest


def _names(names: object) -> tuple[str, ...]:
    return tuple(entries(names, ("names",)))  # type: ignore[arg-type]  # looked at below


def _scores(scores: object) -> tuple[Number, ...] | None:
    return None if scores is None else tuple(entries(scores, ("scores",)))  # type: ignore[arg-type]  # looked at below


def _labels(labels: object) -> tuple[Text, ...]:
    return tuple(entries(labels, ("labels",)))  # type: ignore[arg-type]  # looked at below


@frozen
class Levels:
    """Names in an order. They are not spaced, so they have a score only where one is given for each.

    Attributes:
        names: the levels, the lowest first; at least two.
        scores: for each level a number from 0 to 1, each above the one before; or None.
        labels: what each level is called in the languages of the readers, in the same order; or none, and the names
            are shown. Observations always hold the name.

    Raises:
        WrongType: a name that is no text, a score that is no number, or a label that is neither a message nor labels.
        InvalidValue: fewer than two names, a blank one or one that occurs twice; scores that do not rise from level
            to level between 0 and 1; more or fewer labels than names.
    """

    names: tuple[str, ...] = field(converter=_names)
    scores: tuple[Number, ...] | None = field(default=None, converter=_scores)
    labels: tuple[Text, ...] = field(default=(), converter=_labels)

    def __attrs_post_init__(self) -> None:
        _check_names(self.names)
        _check_labels(self.labels, len(self.names))
        if self.scores is not None:
            scores = tuple(checked_number(score, ("scores", at)) for at, score in enumerate(self.scores))
            object.__setattr__(self, "scores", scores)
            values = list(map(rational, scores))
            is_rising = all(low < high for low, high in pairwise(values))
            if len(scores) != len(self.names) or not is_rising or values[0] < 0 or values[-1] > 1:
                raise InvalidValue(
                    Problem("level-scores", ("scores",), shown(scores), Message("accepted.level-scores"))
                )

    def rank(self, name: str) -> int:
        """The position of a level, 0 for the lowest.

        Raises:
            WrongType: no text.
            InvalidValue: none of the levels.
        """
        _require_text(name, ())
        if name not in self.names:
            near = nearest(name, self.names)
            hint = None if near is None else Message("hint.did-you-mean", {"word": near})
            accepted = Message("accepted.one-of", {"words": Series(self.names, ",")})
            raise InvalidValue(Problem("unknown-value", (), shown(name), accepted, hint))
        return self.names.index(name)

    def called(self, name: str) -> Text | str:
        """What a level is called: its label, or its name where there are no labels.

        Raises:
            WrongType: no text.
            InvalidValue: none of the levels.
        """
        rank = self.rank(name)
        return self.labels[rank] if self.labels else name

    def normalised(self, x: str) -> Result:
        """The score that is given for a level.

        Raises:
            WrongType: no text.
            InvalidValue: none of the levels, or the levels have no scores.
        """
        rank = self.rank(x)
        if self.scores is None:
            raise InvalidValue(Problem("no-score", (), shown(x), Message("accepted.scored-levels")))
        score = rational(self.scores[rank])
        return score if isinstance(score, Fraction) else float(score)

    def unclamped(self, x: str) -> Result:
        """The score: there is nothing beyond a level."""
        return self.normalised(x)

    def bounds(self, low: str, high: str) -> tuple[Result, Result]:
        """The scores of two levels.

        Raises:
            WrongType: no text.
            InvalidValue: none of the levels, the higher one first, or the levels have no scores.
        """
        if self.rank(low) > self.rank(high):
            raise InvalidValue(Problem("empty-range", (), shown((low, high)), Message("accepted.range")))
        return self.normalised(low), self.normalised(high)

    def beyond_best(self, x: str) -> bool:
        """False: there is nothing beyond a level."""
        return self.rank(x) < 0

    def beyond_worst(self, x: str) -> bool:
        """False: there is nothing beyond a level."""
        return self.rank(x) < 0


Scale: TypeAlias = Linear | Log | Parity | Band | Levels
"""The closed set of scales."""


def _share(x: Exact, start: Exact, end: Exact) -> Result:
    """How far ``x`` is on the way from start to end."""
    try:
        if float in (type(x), type(start), type(end)):
            share: Result = (float(x) - float(start)) / (float(end) - float(start))
        else:
            share = (x - start) / (end - start)
    except ArithmeticError:  # too large for a float, or a distance that floats do not see
        share = inf
    return share if isinstance(share, Fraction) or isfinite(share) else _far_share(x, start, end)


def _far_share(x: Exact, start: Exact, end: Exact) -> float:
    share = (Fraction(x) - Fraction(start)) / (Fraction(end) - Fraction(start))
    try:
        return float(share)
    except OverflowError:
        return inf if share > 0 else -inf


def _clamped(share: Result) -> Result:
    if 0 < share < 1:
        return share
    return type(share)(0 if share <= 0 else 1)


def _with_logarithm(number: Number, *path: str) -> float:
    if rational(number) <= 0:
        raise InvalidValue(Problem("no-logarithm", path, shown(number), Message("accepted.number-above-0")))
    return float(number)


def _check_numbers(scale: object, *names: str) -> None:
    for name in names:
        object.__setattr__(scale, name, checked_number(getattr(scale, name), (name,)))


def _require_distance(worst: Number, best: Number) -> None:
    if rational(worst) == rational(best):
        raise InvalidValue(Problem("goalpost", (), shown(worst), Message("accepted.worst-and-best")))


def _require_text(value: object, path: Path) -> None:
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.text")))


def _check_names(names: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for position, name in enumerate(names):
        _require_text(name, ("names", position))
        if not name.strip():
            raise InvalidValue(Problem("blank", ("names", position), shown(name), Message("accepted.text")))
        if name in seen:
            raise InvalidValue(Problem("duplicate-id", ("names", position), shown(name)))
        seen.add(name)
    if len(names) < 2:
        raise InvalidValue(Problem("too-few-levels", ("names",), shown(names), Message("accepted.levels")))


def _check_labels(labels: tuple[object, ...], size: int) -> None:
    for position, label in enumerate(labels):
        if not isinstance(label, Message | Labels):
            raise WrongType(Problem("wrong-type", ("labels", position), shown(label), Message("accepted.text-value")))
    if labels and len(labels) != size:
        raise InvalidValue(Problem("level-labels", ("labels",), shown(labels), Message("accepted.level-labels")))
