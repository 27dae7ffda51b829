"""How two scores stand to each other, in words."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING

from learningcity.scoring.comparison.leads import Lead
from learningcity.scoring.naming import name_of
from learningcity.scoring.tree import as_fraction
from learningcity.texts import Message, Quantity, Series

if TYPE_CHECKING:
    from learningcity.scoring.comparison.comparing import Obstacle, ScoreComparison

__all__ = ["sentence_of"]

_MOST_NAMES = 3
_FIRST, _SECOND = Message("compared.first"), Message("compared.second")


def sentence_of(comparison: ScoreComparison) -> Message:
    """A comparison in one sentence."""
    first, second = comparison.first.city or _FIRST, comparison.second.city or _SECOND
    if comparison.low is None or comparison.high is None:
        reasons = tuple(_reason(comparison, obstacle) for obstacle in comparison.obstacles)
        params = {"first": first, "second": second, "reasons": Series(reasons)}
        return Message("compared.not-comparable", params)
    if comparison.lead is Lead.AHEAD:
        sentence = _of_lead(comparison, first, second)
    elif comparison.lead is Lead.BEHIND:
        sentence = _of_lead(comparison, second, first)
    elif comparison.lead is Lead.EQUAL:
        sentence = Message("compared.equal", {"first": first, "second": second, "weights": _weights(comparison)})
    else:
        low, high = _points(comparison.low, ROUND_FLOOR), _points(comparison.high, ROUND_CEILING)
        sentence = Message("compared.undecided", {"first": first, "second": second, "low": low, "high": high})
    if not comparison.delta:
        return sentence
    points = as_fraction(comparison.delta, ("delta",)) * 100
    return Message("compared.beyond", {"sentence": sentence, "points": points})


def _reason(comparison: ScoreComparison, obstacle: Obstacle) -> Obstacle | Message:
    """Why two scores do not compare; with the measurements whose goalposts are in the way, or the first of them."""
    if obstacle.value != "not-across-cities":
        return obstacle
    profiles = (comparison.first.profile, comparison.second.profile)
    nodes = {
        node.id: node
        for profile in profiles
        for node, goalpost in zip(profile.plan.nodes, profile.plan.goalposts, strict=True)
        if goalpost is not None and not goalpost.cross_city
    }
    names = tuple(map(name_of, nodes.values()))
    params = {"names": Series(names[:_MOST_NAMES], ",")}
    if len(names) <= _MOST_NAMES:
        return Message("compared.not-across-cities", params)
    return Message("compared.not-across-cities.more", {**params, "count": len(names) - _MOST_NAMES})


def _weights(comparison: ScoreComparison) -> Message:
    return Message("compared.whatever-weights" if comparison.weights else "compared.by-profile")


def _of_lead(comparison: ScoreComparison, leader: str | Message, follower: str | Message) -> Message:
    ahead = Message("compared.ahead", {"leader": leader, "follower": follower, "weights": _weights(comparison)})
    if not comparison.swing:
        return Message("compared.ahead.throughout", {"ahead": ahead, "follower": follower})
    if not comparison.robustness:
        return ahead
    # Rounded down, so that what is promised holds; to two digits, so that a small share does not become none.
    share = (Context(prec=2, rounding=ROUND_FLOOR).create_decimal_from_float(comparison.robustness) * 100).normalize()
    return Message("compared.ahead.robust", {"ahead": ahead, "share": Quantity(share, "percent")})


def _points(difference: float, rounding: str) -> Decimal:
    """A bound in points of 100 with one decimal, rounded outwards from what floats can tell."""
    return (Decimal(repr(round(difference, 12))) * 100).quantize(Decimal("0.1"), rounding).normalize() + 0
