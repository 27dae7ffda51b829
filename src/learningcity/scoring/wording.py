"""The numbers of a score as parts of sentences: points, shares, amounts, scales, and the state of one part.

A score lies between 0 and 1, and is told in points from 0 to 100 with one decimal. No number has more digits than
that, and no share is told as all or nothing unless it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import inf
from typing import TypeAlias

from learningcity.errors import CannotExpress
from learningcity.key_features.measuring import MeasurementUnit
from learningcity.scoring.data import Flag
from learningcity.scoring.modes import NoTotal
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.numbers.rounding import apportion
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity, Scale
from learningcity.scoring.numbers.weight_sets import Box, Contaminate, Hull, Ranked, Relative, WeightSet
from learningcity.scoring.observations import Observation, ObservedValue, Status
from learningcity.texts import Bound, Message, Number, Quantity, Series, Text

__all__ = [
    "Words",
    "amount",
    "between",
    "mean_words",
    "percent",
    "points",
    "scale_words",
    "shares_in_percent",
    "state_of",
    "weight_set_words",
    "width",
]

Words: TypeAlias = Text | Enum | Quantity | str
"""A part of a sentence."""

_TOLD_AS_AMOUNTS = (MeasurementUnit.PERCENT, MeasurementUnit.YEARS, MeasurementUnit.COUNT)
"""Units of the Key Features in which an amount has a sentence of its own, or is a number and no more."""
_UNITS: Mapping[str | None, Words] = {
    **{unit.value: unit for unit in MeasurementUnit if unit not in _TOLD_AS_AMOUNTS},
    "share": Message("score.unit.share"),
}
"""Units that stand in words beside the number."""


def points(score: Number) -> Decimal:
    """A score from 0 to 1 in points from 0 to 100, rounded half to even to one decimal."""
    return Decimal(f"{round(Fraction(score) * 1000)}E-1")


def percent(share: Fraction) -> Quantity:
    """A share from 0 to 1 in percent, to one decimal; less than 0.1 % and more than 99.9 % are told as that."""
    rounded = round(share * 1000)
    if rounded == 0 < share:
        return Quantity(Decimal("0.1"), "percent", Bound.LESS_THAN)
    if rounded == 1000 and share < 1:
        return Quantity(Decimal("99.9"), "percent", Bound.MORE_THAN)
    tenths = Decimal(f"{rounded}E-1")
    return Quantity(int(tenths) if tenths == int(tenths) else tenths, "percent")


def shares_in_percent(shares: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """The shares so that they add to 100; with a second decimal where that keeps each the one that it rounds to."""
    whole = [share * 100 for share in shares]
    for digits in (1, 2):
        told = apportion(whole, 100, digits)
        if all(number == round(share, digits) for number, share in zip(told, whole, strict=True)):
            return told
    return apportion(whole, 100, 1)


def between(interval: Interval) -> Message:
    """An interval of scores by its two ends in points; by one number where both are told alike."""
    low, high = points(interval.low), points(interval.high)
    if low == high:
        return Message("score.point", {"score": low})
    return Message("score.interval", {"low": low, "high": high})


def width(interval: Interval) -> Decimal:
    """How many points lie between the ends of an interval, as they are told."""
    return points(interval.high) - points(interval.low)


def amount(value: ObservedValue, unit: str | None, scale: Scale | None = None) -> Words:
    """A value in its unit: a number, both its ends, or a level, which has the label that its scale gives it."""
    if isinstance(value, str):
        return Message("score.level", {"level": value if scale is None else _called(value, scale)})
    if isinstance(value, Interval):
        if unit == MeasurementUnit.PERCENT.value:
            return Message("score.interval.percent", {"low": value.low, "high": value.high})
        return Message("score.interval", {"low": amount(value.low, unit), "high": amount(value.high, unit)})
    if unit in _UNITS:
        return Message("score.amount", {"value": value, "unit": _UNITS[unit]})
    return Quantity(value, None if unit == MeasurementUnit.COUNT.value else unit)


def _called(level: str, scale: Scale) -> Text | str:
    """What a level is called; a level that the scale does not have is told by its name."""
    return scale.called(level) if isinstance(scale, Levels) and level in scale.names else level


def state_of(node: ScoreNode) -> Words:
    """What there is to say of the score of a part in a few words, a number or why there is none."""
    if node.index in node.score.left_out:
        return Message("score.left-out", {"status": node.status})
    if not node.score.profile.plan.is_scored[node.index]:
        return _level(node)
    interval = node.score.interval_at(node.index)
    if interval is None:
        return Message("score.no-score", {"reasons": Series(node.score.no_total, ";")})
    if node.status is not Status.OBSERVED:
        params = {"status": node.status, "score": between(interval)}
        return Message("score.assumed", params) if Flag.IMPUTED in node.flags else Message("score.open", params)
    return between(interval)


def _level(node: ScoreNode) -> Words:
    """What was declared, where levels have no numbers."""
    if node.datum is None:
        return Message("score.no-score", {"reasons": NoTotal.ORDINAL})
    if node.status is not Status.OBSERVED:
        return node.status
    scale = node.score.profile.goalpost(node.id).scale
    levels = tuple(_called(level, scale) for level in _levels_in(node.observations))
    return Message("score.level", {"level": Series(levels, ",")})


def _levels_in(observations: Iterable[Observation]) -> tuple[str, ...]:
    """The levels that observations name, each once."""
    return tuple(dict.fromkeys(str(one.value) for one in observations))


def scale_words(scale: Scale, unit: str) -> Message:
    """From where to where a measurement is scored."""
    match scale:
        case Linear(worst, best):
            return Message("scale.linear", {"worst": amount(worst, unit), "best": amount(best, unit)})
        case Log(worst, best):
            return Message("scale.log", {"worst": amount(worst, unit), "best": amount(best, unit)})
        case Parity(worst, best):
            return Message("scale.parity", {"worst": worst, "best": best})
        case Band(a, b, c, d):
            told = zip("abcd", (a, b, c, d), strict=True)
            return Message("scale.band", {name: amount(value, unit) for name, value in told})
        case _:
            return Message("scale.levels", {"levels": Series(tuple(_levels_of(scale)), ",")})


def _levels_of(scale: Levels) -> Iterator[Words]:
    """The levels from the lowest, with the points that each stands for where it stands for any."""
    for rank, name in enumerate(scale.names):
        level = scale.called(name)
        if scale.scores is None:
            yield level
        else:
            yield Message("scale.level-scored", {"level": level, "score": points(scale.scores[rank])})


def mean_words(p: float) -> Message:
    """By which mean the parts of a group make its score, with its exponent."""
    named = {
        1: Message("mean.arithmetic"),
        0: Message("mean.geometric"),
        -1: Message("mean.harmonic"),
        -inf: Message("mean.least"),
    }
    return named.get(p) or Message("mean.power", {"p": p})


def weight_set_words(weight_set: WeightSet) -> Message:
    """Which weights there may be.

    Raises:
        CannotExpress: a weight set that the library does not have.
    """
    match weight_set:
        case Relative(r):
            return Message("weight-set.relative", {"share": percent(Fraction(r))})
        case Contaminate(e):
            return Message("weight-set.contaminate", {"share": percent(Fraction(e))})
        case Box():
            return Message("weight-set.box")
        case Ranked():
            return Message("weight-set.ranked")
        case Hull(vectors):
            return Message("weight-set.hull", {"count": len(vectors)})
        case _:
            params = {"reader": "outline", "node": type(weight_set).__name__}
            raise CannotExpress(Message("error.cannot-express", params))
