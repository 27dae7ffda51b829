"""Weights that are not known exactly: which sets of them are meant.

Of every set the weights are wanted that make a weighted sum as low or as high as the set allows. For limits on each
weight a greedy fill finds them (the continuous knapsack of G. B. Dantzig, Discrete-Variable Extremum Problems, 1957),
for the other sets they are among a few corners.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Self

from attrs import evolve, field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.scoring.numbers.checks import (
    Exact,
    Result,
    checked_number,
    entries,
    has_float,
    rational,
    require_length,
)
from learningcity.scoring.numbers.hulls import is_in_hull
from learningcity.scoring.numbers.weighting import (
    TOLERANCE,
    Weights,
    filled_up,
    normal_weights,
    ordering_keys,
    require_room,
    weighted_sum,
)
from learningcity.texts import Message, Number

__all__ = [
    "TOLERANCE",
    "Box",
    "Contaminate",
    "Corners",
    "Hull",
    "Limits",
    "Ranked",
    "Relative",
    "WeightSet",
    "normal_weights",
]


class WeightSet(ABC):
    """Weights that sum to 1, of which only some are meant: the base of the five sets."""

    __slots__ = ()

    @property
    @abstractmethod
    def size(self) -> int | None:
        """How many weights there are, or None where the set does not say."""

    def around(self, nominal: Sequence[Number]) -> WeightSet:
        """The same set for these nominal weights, which a set that has its own only counts.

        Raises:
            WrongType: a weight that is no number.
            InvalidValue: weights below 0 or all 0, or more or fewer than the set has.
        """
        self.require_size(normal_weights(nominal))
        return self

    @abstractmethod
    def lowest(self, values: Sequence[Number]) -> Weights:
        """The weights of the set that make the weighted sum of the values as low as it can be.

        Infinite values are accepted; of equal ones the first comes first.

        Raises:
            WrongType: a value that is no number.
            InvalidValue: one that is NaN, more or fewer values than weights, or a set that has no nominal weights yet.
        """

    @abstractmethod
    def highest(self, values: Sequence[Number]) -> Weights:
        """The weights of the set that make the weighted sum of the values as high as it can be; see :meth:`lowest`."""

    @abstractmethod
    def contains(self, weights: Sequence[Number]) -> bool:
        """Whether these weights, divided by their sum, are in the set, give or take 1e-12.

        Raises:
            WrongType: a weight that is no number.
            InvalidValue: a weight below 0, all of them 0, more or fewer than the set has, or a set that has no nominal
                weights yet.
        """

    def require_size(self, values: Sequence[object]) -> None:
        """Nothing, if there are as many values as weights or the set does not say; InvalidValue otherwise."""
        if self.size is not None:
            require_length((), values, self.size)


class Limits(WeightSet):
    """A set that limits each weight on its own."""

    __slots__ = ()

    @abstractmethod
    def limits(self) -> tuple[Sequence[Exact], Sequence[Exact]]:
        """The lowest and the highest that each weight may be."""

    def lowest(self, values: Sequence[Number]) -> Weights:
        """The weights that make the weighted sum as low as it can be: the smallest values are filled up first."""
        keys = ordering_keys(values)
        return self._filled(sorted(range(len(keys)), key=keys.__getitem__))

    def highest(self, values: Sequence[Number]) -> Weights:
        """The weights that make the weighted sum as high as it can be: the largest values are filled up first."""
        keys = ordering_keys(values)
        return self._filled(sorted(range(len(keys)), key=keys.__getitem__, reverse=True))

    def _filled(self, order: Sequence[int]) -> Weights:
        lows, highs = self.limits()
        require_length((), order, len(lows))
        return filled_up(lows, highs, order)

    def contains(self, weights: Sequence[Number]) -> bool:
        """Whether each of these weights, divided by their sum, is within its limits, give or take 1e-12."""
        lows, highs = self.limits()
        shares = normal_weights(weights)
        require_length((), shares, len(lows))
        rows = zip(lows, shares, highs, strict=True)
        return all(low - TOLERANCE <= share <= high + TOLERANCE for low, share, high in rows)


def _limits_of(values: object) -> tuple[Number, ...]:
    return tuple(entries(values))  # type: ignore[arg-type]  # looked at below


@frozen
class Box(Limits):
    """Each weight within limits of its own.

    Attributes:
        low: the lowest that each weight may be, none below 0.
        high: the highest that each may be, in the same order.

    Raises:
        WrongType: a limit that is no number.
        InvalidValue: one below 0 or not finite, a lower one above its upper one, or not as many of both.
        WeightSetEmpty: the lower limits sum to more than 1, or the upper ones to less.
    """

    low: tuple[Number, ...] = field(converter=_limits_of)
    high: tuple[Number, ...] = field(converter=_limits_of)

    def __attrs_post_init__(self) -> None:
        for name in ("low", "high"):
            given = enumerate(getattr(self, name))
            object.__setattr__(self, name, tuple(checked_number(limit, (name, at)) for at, limit in given))
        require_length(("high",), self.high, len(self.low))
        lows, highs = self.limits()
        require_room(lows, highs)

    @property
    def size(self) -> int:
        """How many weights there are."""
        return len(self.low)

    def limits(self) -> tuple[Sequence[Exact], Sequence[Exact]]:
        """The lowest and the highest that each weight may be."""
        return tuple(map(rational, self.low)), tuple(map(rational, self.high))


def _nominal(weights: object) -> tuple[Number, ...] | None:
    return None if weights is None else normal_weights(weights, ("nominal",))


class _AroundNominal(Limits):
    __slots__ = ()
    nominal: tuple[Number, ...] | None

    @property
    def size(self) -> int | None:
        """How many weights there are, or None before there are nominal ones."""
        return None if self.nominal is None else len(self.nominal)

    def around(self, nominal: Sequence[Number]) -> Self:
        """The same set around these nominal weights, if it has none of its own; else itself.

        Raises:
            WrongType: a weight that is no number.
            InvalidValue: weights below 0 or all 0, or more or fewer than the set has.
        """
        if self.nominal is None:
            return evolve(self, nominal=nominal)  # type: ignore[misc]  # each class below is one of attrs
        self.require_size(normal_weights(nominal))
        return self

    def _nominal_weights(self, share: Number) -> tuple[Sequence[Exact], Exact]:
        """The nominal weights and the share, all of them floats or none."""
        if self.nominal is None:
            raise InvalidValue(Problem("no-nominal", ("nominal",), accepted=Message("accepted.nominal")))
        if has_float(self.nominal, (share,)):
            return tuple(map(float, self.nominal)), float(share)
        return tuple(map(rational, self.nominal)), rational(share)


@frozen
class Relative(_AroundNominal):
    """Each weight within a share of its nominal one: from ``(1 - r) w`` to ``(1 + r) w``, and from 0 to 1.

    Attributes:
        r: the share, from 0, such as 0.25 for a quarter more or less.
        nominal: the weights in the middle, in any unit; kept so that they sum to 1. None until :meth:`around` is
            given some.

    Raises:
        WrongType: no number.
        InvalidValue: ``r`` below 0; weights below 0 or all 0; a number that is not finite.
    """

    r: Number
    nominal: tuple[Number, ...] | None = field(default=None, converter=_nominal)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "r", checked_number(self.r, ("r",)))
        if self.r < 0:
            raise InvalidValue(Problem("negative", ("r",), shown(self.r), Message("accepted.number-from-0")))

    def limits(self) -> tuple[Sequence[Exact], Sequence[Exact]]:
        """The lowest and the highest that each weight may be."""
        nominal, r = self._nominal_weights(self.r)
        less, more = max(1 - r, 0), 1 + r
        highs = [more * weight for weight in nominal]
        return [less * weight for weight in nominal], highs if max(highs) <= 1 else [min(high, 1) for high in highs]


@frozen
class Contaminate(_AroundNominal):
    """A share ``e`` of the weight may be anywhere: ``(1 - e)`` times the nominal weights, and ``e`` times any others.

    Source: Foster, McGillivray and Seth, Rank Robustness of Composite Indices, OPHI Working Paper 26.

    Attributes:
        e: the share, from 0 to 1.
        nominal: the weights that the rest keeps, in any unit; kept so that they sum to 1. None until :meth:`around`
            is given some.

    Raises:
        WrongType: no number.
        InvalidValue: ``e`` not from 0 to 1; weights below 0 or all 0; a number that is not finite.
    """

    e: Number
    nominal: tuple[Number, ...] | None = field(default=None, converter=_nominal)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "e", checked_number(self.e, ("e",)))
        if not 0 <= self.e <= 1:
            raise InvalidValue(Problem("out-of-range", ("e",), shown(self.e), Message("accepted.number-from-0-to-1")))

    def limits(self) -> tuple[Sequence[Exact], Sequence[Exact]]:
        """The lowest and the highest that each weight may be."""
        nominal, e = self._nominal_weights(self.e)
        lows = [(1 - e) * weight for weight in nominal]
        return lows, [low + e for low in lows]


class Corners(WeightSet):
    """A set that is everything between a few corners: a weighted sum is extreme at one of them."""

    __slots__ = ()

    @abstractmethod
    def corners(self, size: int) -> Iterator[Weights]:
        """The corners, for so many weights."""


def _order(order: object) -> tuple[int, ...] | None:
    return None if order is None else tuple(entries(order, ("order",)))  # type: ignore[arg-type]  # looked at below


@frozen
class Ranked(Corners):
    """Only the order of importance is known: no weight is above that of anything more important.

    Attributes:
        order: the positions of the items from the most to the least important; None where they are given in that
            order.

    Raises:
        WrongType: a position that is no whole number.
        InvalidValue: not every position once, from 0.
    """

    order: tuple[int, ...] | None = field(default=None, converter=_order)

    def __attrs_post_init__(self) -> None:
        if self.order is None:
            return
        accepted = Message("accepted.importance")
        for at, position in enumerate(self.order):
            if type(position) is not int:
                raise WrongType(Problem("wrong-type", ("order", at), shown(position), accepted))
        if not self.order or sorted(self.order) != list(range(len(self.order))):
            raise InvalidValue(Problem("importance", ("order",), shown(self.order), accepted))

    @property
    def size(self) -> int | None:
        """How many weights there are, or None where no order is written out."""
        return None if self.order is None else len(self.order)

    def corners(self, size: int) -> Iterator[Weights]:
        """Equal weights for the first, the first two, and so on to all."""
        for count in range(1, size + 1):
            first, share = set((self.order or range(size))[:count]), Fraction(1, count)
            yield tuple(share if position in first else 0 for position in range(size))

    def lowest(self, values: Sequence[Number]) -> Weights:
        """The corner at which the weighted sum is lowest."""
        return self._prefix(values, min)

    def highest(self, values: Sequence[Number]) -> Weights:
        """The corner at which the weighted sum is highest."""
        return self._prefix(values, max)

    def _prefix(self, values: Sequence[Number], extreme: Callable[[list[Result]], Result]) -> Weights:
        keys = ordering_keys(values)
        self.require_size(keys)
        order = self.order or range(len(keys))
        sums = [*accumulate(keys[position] for position in order)]
        means = [total / count for count, total in enumerate(sums, start=1)]
        count = 1 + means.index(extreme(means))
        first = set(order[:count])
        return tuple(Fraction(position in first, count) for position in range(len(keys)))

    def contains(self, weights: Sequence[Number]) -> bool:
        """Whether no weight is above that of anything more important, give or take 1e-12."""
        shares = normal_weights(weights)
        self.require_size(shares)
        ordered = [shares[position] for position in self.order or range(len(shares))]
        return all(less <= more + TOLERANCE for more, less in pairwise(ordered))


def _vectors(vectors: object) -> tuple[Weights, ...]:
    rows = entries(vectors, ("vectors",))
    return tuple(normal_weights(row, ("vectors", at)) for at, row in enumerate(rows))


@frozen
class Hull(Corners):
    """Whatever lies between the weights that several experts gave.

    Attributes:
        vectors: the weights of each, in any unit; kept so that they sum to 1.

    Raises:
        WrongType: a weight that is no number.
        InvalidValue: nobody's weights; weights below 0 or all 0; more or fewer of one than of another.
    """

    vectors: tuple[tuple[Number, ...], ...] = field(converter=_vectors)

    def __attrs_post_init__(self) -> None:
        if not self.vectors:
            raise InvalidValue(Problem("no-weights", ("vectors",), accepted=Message("accepted.hull")))
        for at, vector in enumerate(self.vectors):
            require_length(("vectors", at), vector, self.size)

    @property
    def size(self) -> int:
        """How many weights there are."""
        return len(self.vectors[0])

    def corners(self, size: int) -> Iterator[Weights]:  # noqa: ARG002  # a hull has its own size
        """The weights of each expert."""
        return iter(self.vectors)  # type: ignore[arg-type]  # the converter left no Decimal

    def lowest(self, values: Sequence[Number]) -> Weights:
        """The corner at which the weighted sum is lowest."""
        keys = ordering_keys(values)
        self.require_size(keys)
        return min(self.corners(self.size), key=lambda weights: weighted_sum(weights, keys))

    def highest(self, values: Sequence[Number]) -> Weights:
        """The corner at which the weighted sum is highest."""
        keys = ordering_keys(values)
        self.require_size(keys)
        return max(self.corners(self.size), key=lambda weights: weighted_sum(weights, keys))

    def contains(self, weights: Sequence[Number]) -> bool:
        """Whether these weights, divided by their sum, are a mixture of the experts', give or take 1e-12."""
        shares = normal_weights(weights)
        self.require_size(shares)
        return is_in_hull(shares, list(self.corners(self.size)), TOLERANCE)
