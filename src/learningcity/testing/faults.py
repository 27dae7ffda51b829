"""What the assertions share: raising all that was found, and naming a subject in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import fields, has

from learningcity.errors import RuleBookFault, shown
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import facts_used
from learningcity.texts import Message

__all__ = ["as_written", "conditions_of", "facts_of", "gave_up", "is_attrs", "raise_faults"]


def raise_faults(rulebook: RuleBook[Any], problems: Iterable[Message]) -> None:
    """Nothing, if there is no problem.

    Raises:
        RuleBookFault: with each of them once.
    """
    found = tuple(dict.fromkeys(problems))
    if found:
        raise RuleBookFault(rulebook.id, found)


def gave_up(rule: str) -> Message:
    """The problem that a search ended without an answer."""
    return Message("fault.gave-up", {"rule": rule})


def as_written(subject: object) -> str:
    """A subject as code that makes it: the fields that differ from their defaults."""
    if not is_attrs(subject):
        return shown(subject)
    kind: Any = type(subject)
    told = [
        f"{attribute.alias or attribute.name}={getattr(subject, attribute.name)!r}"
        for attribute in fields(kind)
        if getattr(subject, attribute.name) != attribute.default
    ]
    return f"{kind.__name__}({', '.join(told)})"


def is_attrs(subject: object) -> bool:
    """Whether the fields of a subject are known."""
    return has(type(subject))


def conditions_of(rulebook: RuleBook[Any]) -> Iterator[tuple[str, Condition]]:
    """The conditions of a rule book, those of grounds included, each with the id of its requirement."""
    for requirement in rulebook:
        yield requirement.id, requirement.condition
        for ground in requirement.grounds:
            yield requirement.id, ground.condition


def facts_of(rulebook: RuleBook[Any]) -> tuple[AnyFact, ...]:
    """The facts that a rule book reads, each once."""
    return tuple(dict.fromkeys(fact for _, condition in conditions_of(rulebook) for fact in facts_used(condition)))
