"""One function for every scale: what was measured goes in, its score comes out."""

from __future__ import annotations

from typing import Protocol, TypeAlias, overload

from learningcity.errors import Problem, WrongType, shown
from learningcity.scoring.numbers.checks import Result, pair_of
from learningcity.scoring.numbers.intervals import Interval, ends
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity, Scale
from learningcity.texts import Message, Number

__all__ = ["HasScale", "normalise"]


class HasScale(Protocol):
    """Anything that has a scale, such as a goalpost."""

    @property
    def scale(self) -> Scale:
        """From the measurement to the score."""
        ...


Goal: TypeAlias = Scale | HasScale | tuple[Number, Number]


@overload
def normalise(x: Number | str, goalpost: Goal) -> Result: ...
@overload
def normalise(x: Interval | tuple[Number, Number] | tuple[str, str], goalpost: Goal) -> tuple[Result, Result]: ...
def normalise(
    x: Number | str | Interval | tuple[Number, Number] | tuple[str, str], goalpost: Goal
) -> Result | tuple[Result, Result]:
    """The score of what was measured, from 0 to 1.

    Args:
        x: a number in the unit of the goalpost, or for :class:`~learningcity.scoring.numbers.scales.Levels` the name
            of a level; an interval, or a pair of ends, where no more is known.
        goalpost: a scale, something that has one as ``scale``, or a pair ``(worst, best)`` of a linear one.

    Returns:
        A number, or the lowest and the highest score of an interval.

    Raises:
        WrongType: no number, name, scale or pair of them.
        InvalidValue: not finite, or not accepted by the scale; an upper end before a lower one.
    """
    scale = _scale(goalpost)
    if isinstance(scale, Levels):
        return _of_levels(x, scale)
    if isinstance(x, Interval | tuple | list):
        return scale.bounds(*ends(x))
    return scale.normalised(x)  # type: ignore[arg-type]  # the scale refuses what is no number


def _of_levels(x: object, scale: Levels) -> Result | tuple[Result, Result]:
    if (pair := pair_of(x)) is None:
        return scale.normalised(x)  # type: ignore[arg-type]  # the scale refuses what is no text
    return scale.bounds(*pair)  # type: ignore[arg-type]  # as above


def _scale(goalpost: object) -> Scale:
    if (pair := pair_of(goalpost)) is not None:
        return Linear(*pair)  # type: ignore[arg-type]  # the scale refuses what is no number
    scale = getattr(goalpost, "scale", goalpost)
    if not isinstance(scale, Linear | Log | Parity | Band | Levels):
        raise WrongType(Problem("wrong-type", ("goalpost",), shown(goalpost), Message("accepted.scale")))
    return scale
