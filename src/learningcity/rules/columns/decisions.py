"""What a condition says of each row, as expressions over columns, and how such decisions are joined.

Every condition has two: one is true where it is certainly met, the other where it is certainly not met. Neither is true
where the outcome is unknown. That is right on every engine, whatever it makes of a null.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

__all__ = ["UNDECIDED", "Algebra", "Decision", "Expr", "Kleene", "Masks", "TwoMasks", "both", "either", "sure"]

N = TypeVar("N")

Expr: TypeAlias = Any
"""An expression of narwhals or of polars: what is used of them has the same names in both."""


class Decision(NamedTuple):
    """Where one leaf is met and where it is not.

    Attributes:
        met: true where it is met, false or null elsewhere; None where it never is.
        not_met: the same of where it is not met.
        is_exact: whether polars makes ``met`` null just where the outcome is unknown, but for the guard.
        guard: false where the outcome is unknown whatever the others say; None where there is no such row.
    """

    met: Expr | None
    not_met: Expr | None
    is_exact: bool = False
    guard: Expr | None = None


UNDECIDED = Decision(None, None)
"""Of no row anything is known."""


class Algebra(Protocol[N]):
    """How the decisions of parts become that of the whole: Kleene's strong logic in some form."""

    def leaf(self, decision: Decision) -> N:
        """One leaf."""
        ...

    def all_of(self, parts: Iterable[N]) -> N:
        """Every part."""
        ...

    def any_of(self, parts: Iterable[N]) -> N:
        """At least one part."""
        ...

    def opposite(self, part: N) -> N:
        """Not this part."""
        ...


class Masks(NamedTuple):
    """Where something is met and where it is not; never null. None is a mask that is false everywhere."""

    met: Expr | None
    not_met: Expr | None


class TwoMasks:
    """Two masks that are never null: "not" exchanges them, and no engine is asked what the opposite of a null is."""

    def leaf(self, decision: Decision) -> Masks:
        """The masks, with what is null made false."""
        return Masks(_sure_within(decision.guard, decision.met), _sure_within(decision.guard, decision.not_met))

    def all_of(self, parts: Iterable[Masks]) -> Masks:
        """Met where all are, not met where one is not."""
        every = tuple(parts)
        return Masks(both(part.met for part in every), either(part.not_met for part in every))

    def any_of(self, parts: Iterable[Masks]) -> Masks:
        """Met where one is, not met where none is."""
        some = tuple(parts)
        return Masks(either(part.met for part in some), both(part.not_met for part in some))

    def opposite(self, part: Masks) -> Masks:
        """The masks, exchanged."""
        return Masks(part.not_met, part.met)


def _sure_within(guard: Expr | None, mask: Expr | None) -> Expr | None:
    if mask is None or guard is None:
        return mask if mask is None else sure(mask)
    return sure(mask) & sure(guard)


def sure(mask: Expr) -> Expr:
    """The mask, with what is null made false."""
    return mask.fill_null(False)  # noqa: FBT003  # the name of the argument differs between both libraries


def both(masks: Iterable[Expr | None]) -> Expr | None:
    """Where all masks are true."""
    every = tuple(masks)
    return None if any(mask is None for mask in every) else _joined(and_, every)


def either(masks: Iterable[Expr | None]) -> Expr | None:
    """Where at least one mask is true."""
    some = [mask for mask in masks if mask is not None]
    return _joined(or_, some) if some else None


def _joined(operator: Callable[[Expr, Expr], Expr], parts: Sequence[Expr]) -> Expr:
    """All parts in one expression, no deeper than it must be: engines recurse into it."""
    while len(parts) > 1:
        pairs = [parts[place : place + 2] for place in range(0, len(parts), 2)]
        parts = [reduce(operator, pair) for pair in pairs]
    return parts[0]


class Kleene:
    """One column of true, false and null, for polars, whose logic of nulls is Kleene's."""

    def leaf(self, decision: Decision) -> Expr:
        """True, false, or null."""
        from polars import Boolean, lit, when

        found = decision.met
        if not decision.is_exact:
            found = lit(None, Boolean)
            if decision.not_met is not None:
                found = when(decision.not_met).then(statement=False).otherwise(found)
            if decision.met is not None:
                found = when(decision.met).then(statement=True).otherwise(found)
        return found if decision.guard is None else when(decision.guard).then(found)

    def all_of(self, parts: Iterable[Expr]) -> Expr:
        """The conjunction."""
        return _joined(and_, tuple(parts))

    def any_of(self, parts: Iterable[Expr]) -> Expr:
        """The disjunction."""
        return _joined(or_, tuple(parts))

    def opposite(self, part: Expr) -> Expr:
        """The negation."""
        return ~part
