"""What a condition means: plain, recursive, never optimised. Every other reader is tested against this."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any as Anything

from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, NotASubject
from learningcity.outcome import Outcome
from learningcity.rules.nodes import (
    All,
    Any,
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Custom,
    Equals,
    Holds,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.texts import Message

__all__ = ["evaluate", "observe", "outcome_of"]


def evaluate(condition: Condition, subject: object) -> Outcome:
    """The outcome of a condition for a subject.

    Raises:
        NotASubject: the subject lacks a field that the condition reads.
    """
    return outcome_of(condition, lambda fact: observe(fact, subject))


def outcome_of(condition: Condition, value_of: Callable[[AnyFact], Anything]) -> Outcome:
    """The outcome where ``value_of`` tells the value of each fact that is not derived, None if unknown."""
    match condition:
        case All(conditions):
            return Outcome.all_of(outcome_of(child, value_of) for child in conditions)
        case Any(conditions):
            return Outcome.any_of(outcome_of(child, value_of) for child in conditions)
        case Not(child):
            return ~outcome_of(child, value_of)
        case Holds(fact) if fact.defined_by is not None:
            return outcome_of(fact.defined_by, value_of)
        case Custom():
            return condition.decide(*(value_of(fact) for fact in condition.facts))
        case IncludesAny(fact, values):
            return _includes_any(value_of(fact), values)
        case IncludesAll(fact, values):
            return Outcome.all_of(_includes_any(value_of(fact), (value,)) for value in values)
        case OnOrAfter(fact, day):
            return _on_or_after(value_of(fact), day)
        case Before(fact, day):
            return ~_on_or_after(value_of(fact), day)
        case Holds(fact) | AtLeast(fact) | AtMost(fact) | Between(fact) | Equals(fact) | OneOf(fact):
            value = value_of(fact)
            return Outcome.UNKNOWN if _is_unknown(value, fact) else _of_value(condition, value)
        case _:
            raise CannotExpress(
                Message("error.cannot-express", {"reader": "evaluate", "node": type(condition).__name__})
            )


def _is_unknown(value: Anything, fact: AnyFact) -> bool:
    """None; a number that is none; and where numbers have fractions, what is not finite."""
    if value is None or value != value:  # noqa: PLR0124  # NaN
        return True
    return fact.type is float and isinstance(value, float) and not math.isfinite(value)


def _of_value(condition: Holds | AtLeast | AtMost | Between | Equals | OneOf, value: Anything) -> Outcome:
    match condition:
        case Holds():
            return _decided(value is True)
        case AtLeast(_, bound):
            return _decided(value >= bound)
        case AtMost(_, bound):
            return _decided(value <= bound)
        case Between(_, low, high):
            return _decided(low <= value <= high)
        case Equals(_, expected):
            return _decided(_is_one(value, (expected,)))
        case _:
            return _decided(_is_one(value, condition.values))


def _is_one(value: Anything, constants: tuple[Anything, ...]) -> bool:
    """Whether the value is one of the constants; nothing but a member itself is a member of an enumeration."""
    if isinstance(constants[0], Enum):
        return any(value is constant for constant in constants)
    return value in constants


def _decided(met: bool) -> Outcome:
    return Outcome.MET if met else Outcome.NOT_MET


def _includes_any(entries: tuple[Anything, ...] | None, values: tuple[Anything, ...]) -> Outcome:
    if entries is None:
        return Outcome.UNKNOWN
    if any(_is_one(entry, values) for entry in entries):
        return Outcome.MET
    return Outcome.UNKNOWN if None in entries else Outcome.NOT_MET


def _on_or_after(value: PartialDate | date | None, day: date) -> Outcome:
    if value is None:
        return Outcome.UNKNOWN
    earliest, latest = (value.earliest, value.latest) if isinstance(value, PartialDate) else (value, value)
    if earliest >= day:
        return Outcome.MET
    return Outcome.NOT_MET if latest < day else Outcome.UNKNOWN


def observe(fact: AnyFact, subject: object) -> Anything:
    """The value of a fact that is not derived: None if unknown, a tuple where the path goes through one.

    Raises:
        NotASubject: the subject lacks a field of the path.
    """
    value = _follow_one(fact, subject, fact.path[0])
    for position, step in enumerate(fact.path[1:], 1):
        if value is None:
            return None
        if step == "#":
            return len(value)
        if step == "*":
            return tuple(_follow(fact, entry, fact.path[position + 1 :]) for entry in value)
        value = _follow_one(fact, value, step)
    return value


def _follow(fact: AnyFact, value: Anything, steps: tuple[str, ...]) -> Anything:
    for step in steps:
        if value is None:
            return None
        value = _follow_one(fact, value, step)
    return value


def _follow_one(fact: AnyFact, value: object, step: str) -> Anything:
    try:
        return getattr(value, step)
    except AttributeError:
        params = {"fact": fact.id, "step": step, "type": type(value).__name__}
        raise NotASubject(Message("error.not-a-subject", params)) from None
