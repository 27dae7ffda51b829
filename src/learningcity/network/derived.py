"""Figures that no source gives, made of figures that sources give, with what they are made of."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, NotAdditive, Problem, WrongType, require_tuple, shown
from learningcity.network.metrics import Metric, metric_of
from learningcity.sources.citations import Citation, Standing, require_member
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.resolution import agree
from learningcity.sources.statements import Statement
from learningcity.texts import Bound, Labels, Message, Quantity, Text

__all__ = ["DerivedValue", "Operation", "derive"]

_CITIES = frozenset((Metric.NETWORK_CITIES, Metric.COHORT_CITIES))


class Operation(Enum):
    """How a figure is made of others."""

    SUM = "sum"
    """All of them together."""
    DIFFERENCE = "difference"
    """The first less the others."""
    SHORTFALL = "shortfall"
    """All but the last together, less the last: how much the last falls short of what the others make."""


@frozen(kw_only=True)
class DerivedValue(Statement):
    """A figure that is computed from others, and that no source need give.

    Attributes:
        operation: how it is computed.
        operands: the figures that it is computed from, in their order.
        stated: figures that sources give for the same, whether they come to the result or not.

    Raises:
        InvalidValue: fewer than two operands, figures of several units, or one that is no whole number, a bound, or
            approximate.
        NotAdditive: the metric of an operand is not additive, or the operands are counted on several bases.
        WrongType: a value of a type that the field does not accept.
    """

    operation: Operation
    operands: tuple[Claim, ...]
    stated: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "operation"), self.operation, Operation)
        for name in ("operands", "stated"):
            require_tuple((self.id, name), getattr(self, name), Claim)
        if len(self.operands) < 2:
            raise InvalidValue(Problem("no-figure", (self.id, "operands"), accepted=Message("accepted.operands")))
        _figures(self.id, self.operands)
        _require_one_basis(self.operation, self.operands)

    @property
    def result(self) -> Quantity:
        """What comes out."""
        unit, counts = _figures(self.id, self.operands)
        if self.operation is Operation.SUM:
            return Quantity(sum(counts), unit)
        if self.operation is Operation.DIFFERENCE:
            return Quantity(counts[0] - sum(counts[1:]), unit)
        return Quantity(sum(counts[:-1]) - counts[-1], unit)

    @property
    def agrees(self) -> bool | None:
        """Whether every source that states the same figure gives the result; None where none states it."""
        if not self.stated:
            return None
        return all(agree(self.result, claim.value) for claim in self.stated)


def derive(  # what a figure is made of, and what it is called
    id: str,
    operation: Operation,
    *operands: Claim,
    stated: tuple[Claim, ...] = (),
    label: Message | Labels | None = None,
    note: Text | None = None,
) -> DerivedValue:
    """A figure made of others: a difference of members at two times, or of members and a cohort, a sum of cohorts.

    Args:
        id: stable, lower case, dotted.
        operation: how it is made.
        operands: the figures, exact and of one unit.
        stated: what sources give for the same.
        label: what it is called; if None, that it is derived.
        note: what a reader should know besides.

    Raises:
        InvalidValue: fewer than two operands, figures of several units, or one that is no whole number, a bound, or
            approximate.
        NotAdditive: countries, or people, or members of several times are added; cohorts are added to members; or
            active members are reckoned with members.
        WrongType: an operand that is no claim, or an operation that is none.
    """
    require_tuple(("operands",), operands, Claim)
    require_tuple(("stated",), stated, Claim)
    cited = tuple(dict.fromkeys(claim.citation for claim in (*operands, *stated)))
    return DerivedValue(
        id=id,
        label=label or Message("derived"),
        citations=(Citation(source("learningcity-reading")), *cited),
        standing=Standing.REPORTED,
        note=note,
        operation=operation,
        operands=operands,
        stated=stated,
    )


def _figures(id: str, claims: tuple[Claim, ...]) -> tuple[str | None, list[int]]:
    """Their unit and their figures, all whole and exact.

    Raises:
        WrongType: a claim of something that is no figure.
        InvalidValue: figures of several units, or one that is no whole number, a bound, or approximate.
    """
    units: list[str | None] = []
    counts: list[int] = []
    for position, claim in enumerate(claims):
        figure, path = claim.value, (id, "operands", position)
        if not isinstance(figure, Quantity):
            raise WrongType(Problem("wrong-type", path, shown(figure), Message("accepted.figures")))
        units.append(figure.unit)
        if not isinstance(figure.value, int) or figure.bound is not Bound.EXACT or figure.unit != units[0]:
            raise InvalidValue(Problem("other-figure", path, shown(figure), Message("accepted.exact-figures")))
        counts.append(figure.value)
    return units[0], counts


def _require_one_basis(operation: Operation, operands: tuple[Claim, ...]) -> None:
    """Nothing, if the figures may be reckoned with each other.

    Raises:
        NotAdditive: they may not.
    """
    metrics = {metric_of(claim) for claim in operands}
    named = ", ".join(f"{claim.subject} {claim.predicate}" for claim in operands)
    if operation is not Operation.SUM and metrics <= _CITIES:
        _require_no_city_twice(operands[1:] if operation is Operation.DIFFERENCE else operands[:-1], named)
        return
    if len(metrics) > 1:
        raise NotAdditive(Message("error.not-additive.mixed", {"claims": named}))
    is_difference_of_two = operation is Operation.DIFFERENCE and len(operands) == 2 and None not in metrics
    are_different = len({claim.subject for claim in operands}) == len(operands)
    is_additive = are_different and all(metric is not None and metric.is_additive for metric in metrics)
    if not is_difference_of_two and not is_additive:
        raise NotAdditive(Message("error.not-additive", {"claims": named}))


def _require_no_city_twice(summed: tuple[Claim, ...], named: str) -> None:
    """Nothing, if what is added up on one side is at most one size of the network, and no cohort twice.

    Raises:
        NotAdditive: it is more.
    """
    sizes = [claim for claim in summed if metric_of(claim) is Metric.NETWORK_CITIES]
    cohorts = [claim.subject for claim in summed if metric_of(claim) is Metric.COHORT_CITIES]
    if len(sizes) > 1 or len(set(cohorts)) < len(cohorts):
        raise NotAdditive(Message("error.not-additive", {"claims": named}))
