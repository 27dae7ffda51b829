"""Conditions in words: what they ask for, and what facts and values are called in it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any as Anything

from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress
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
    Leaf,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.texts import Labels, Message, Quantity, Series, Text

__all__ = [
    "cannot_express",
    "clause",
    "kind_of",
    "name_of",
    "required_by",
    "said_entries",
    "shown_value",
    "unbracketed",
]

_KIND: dict[type[Condition], str] = {
    AtLeast: "at-least",
    AtMost: "at-most",
    Between: "between",
    Equals: "equals",
    OneOf: "one-of",
    IncludesAny: "includes-any",
    IncludesAll: "includes-all",
    OnOrAfter: "on-or-after",
    Before: "no-later-than",
}
_DAY = timedelta(days=1)
_YEARS = range(1, 10_000)


def clause(condition: Condition, title: Text | None) -> Message:
    """What a condition asks for; ``title`` names a fact that has no title of its own.

    Raises:
        CannotExpress: a node that has no words.
    """
    match condition:
        case All(conditions):
            return Message("condition.all", {"parts": Series(tuple(clause(c, None) for c in conditions))})
        case Any(conditions):
            return Message("condition.any", {"parts": Series(tuple(clause(c, None) for c in conditions), "or")})
        case Not(IncludesAny(fact, _) as child):
            return Message("condition.includes-none", {"fact": name_of(fact, title), **required_by(child)})
        case Not(child):
            return Message("condition.not", {"condition": unbracketed(clause(child, title))})
        case Custom():
            return Message("condition.custom", {"text": condition.message})
        case Holds(fact) if fact.defined_by is not None and fact.title is None:
            return clause(fact.defined_by, title)
        case Holds(fact):
            return Message("condition.holds", {"fact": name_of(fact, title)})
        case IncludesAny(fact, (_,)) | IncludesAll(fact, (_,)):
            return Message("condition.includes", {"fact": name_of(fact, title), **required_by(condition)})
        case Leaf():
            kind = kind_of(condition)  # first: a node of a user's own asks for nothing that is known here
            return Message(f"condition.{kind}", {"fact": name_of(condition.fact, title), **required_by(condition)})
        case _:
            raise cannot_express(condition)


def unbracketed(words: Message) -> Message:
    """A clause of several parts as it stands alone, after a title, or in brackets that are there already."""
    return Message("condition.parts", words.params) if words.id in ("condition.all", "condition.any") else words


def kind_of(condition: Condition) -> str:
    """The end of the id of the words of a comparison.

    Raises:
        CannotExpress: a node that has no words.
    """
    if isinstance(condition, Before) and condition.day == date.min:
        return "before"  # no day is the last one
    try:
        return _KIND[type(condition)]
    except KeyError:
        raise cannot_express(condition) from None


def required_by(condition: Leaf) -> dict[str, object]:
    """What a comparison asks for, as parameters of its words.

    Raises:
        CannotExpress: a node that has no words.
    """
    unit = condition.fact.unit
    match condition:
        case AtLeast(_, bound) | AtMost(_, bound):
            return {"required": Quantity(bound, unit)}
        case Between(_, low, high):
            return {"low": Quantity(low, unit), "high": Quantity(high, unit)}
        case Equals(_, value):
            return {"required": shown_value(condition.fact, value)}
        case OneOf(fact, values) | IncludesAny(fact, values):
            return {"required": Series(said_entries(fact, values), "or")}
        case IncludesAll(fact, values):
            return {"required": Series(said_entries(fact, values))}
        case Before(_, day) if day > date.min:
            return {"required": day - _DAY}  # deadlines are named by their last day
        case OnOrAfter(_, day) | Before(_, day):
            return {"required": day}
        case _:
            raise cannot_express(condition)


def shown_value(fact: AnyFact, value: Anything) -> object:
    """A value of a fact as it is said."""
    if isinstance(value, tuple):
        known: tuple[Anything, ...] = tuple(entry for entry in value if entry is not None)
        return Series(said_entries(fact, known)) if known else Message("value.none")
    if fact.type in (int, float):
        return Quantity(value, fact.unit)
    return PartialDate.of(value) if isinstance(value, date) else value


def said_entries(fact: AnyFact, values: tuple[Anything, ...]) -> tuple[Anything, ...]:
    """The values of a list as they are said: years as dates, in the calendar of the language, and not as amounts."""
    if fact.unit != "calendar-year":
        return values
    return tuple(PartialDate(value) if value in _YEARS else value for value in values)


def name_of(fact: AnyFact, title: Text | None) -> Message | Labels | str:
    """What a fact is called; ``title`` names one that has no title of its own."""
    return fact.title or title or fact.id


def cannot_express(condition: Condition) -> CannotExpress:
    """The error for a node that has no words."""
    return CannotExpress(Message("error.cannot-express", {"reader": "explain", "node": type(condition).__name__}))
