"""Whether the class of a subject takes what its facts may become: as it is, by itself, and nothing else with it.

What a class refuses because of another field, or makes something else of, may be possible once that other field
has changed. The search through cells does not see that, so it must not be said that it found everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any as Anything

from attrs import Converter, fields, has

from learningcity.dates import PartialDate
from learningcity.rules.cells.containers import planted
from learningcity.rules.cells.shapes import Shape
from learningcity.rules.cuts import refinements
from learningcity.rules.evaluate import observe
from learningcity.rules.gaps.moves import place_of
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.tree import facts_used

__all__ = ["takes_everything"]

_MAX_LOOKS = 50_000
"""How often a fact may be looked at; where that is not enough, the answer is no."""


def takes_everything(subject: object, conditions: Sequence[Condition]) -> bool:
    """Whether every fact may become, without any other, whatever the conditions tell apart of it.

    What a field refuses by itself, whatever stands in the others, is nothing that its fact may become. Entries of
    tuples are not asked about.
    """
    facts = {fact.path: fact for condition in conditions for fact in facts_used(condition)}
    looks = _MAX_LOOKS
    for fact, values in _to_try(list(facts.values()), conditions):
        others = [other for other in facts.values() if other.path != fact.path]
        for value in values:
            looks -= len(facts)
            if looks < 0 or not _is_taken(subject, fact, value, others):
                return False
    return True


def _to_try(facts: Sequence[AnyFact], conditions: Sequence[Condition]) -> Iterator[tuple[AnyFact, Iterable[Anything]]]:
    """For each fact a value from each stretch that the conditions tell apart, and the ends of all facts of its type.

    A class that holds two numbers or days against each other does so at the ends, if anywhere.
    """
    values = {fact.path: _values(fact, conditions) for fact in facts if place_of(fact) == fact.path}
    for fact in facts:
        if fact.path in values:
            alike = [value for other in facts if other.type is fact.type for value in values.get(other.path, ())]
            ends = (min(alike), max(alike)) if alike and fact.type in (int, float, date) else ()
            yield fact, dict.fromkeys((*values[fact.path], *ends))


def _values(fact: AnyFact, conditions: Sequence[Condition]) -> tuple[Anything, ...]:
    found = refinements(fact, SimpleNamespace(**{fact.path[0]: None}), conditions) or ()
    return tuple(map(PartialDate.of, found)) if fact.type is PartialDate else found


def _is_taken(subject: object, fact: AnyFact, value: Anything, others: Sequence[AnyFact]) -> bool:
    """Whether the class takes a value as it is and leaves everything else, or would take it in no company."""
    try:
        changed = Shape(type(subject)).changed(subject, planted({}, fact.path, value))
    except (ValueError, TypeError):
        return _is_refused_by_itself(subject, fact, value)
    return bool(observe(fact, changed) == value) and all(
        _is_same(observe(other, subject), observe(other, changed)) for other in others
    )


def _is_same(one: Anything, other: Anything) -> bool:
    return one is other or one == other or (one != one and other != other)  # noqa: PLR0124  # NaN


def _is_refused_by_itself(subject: object, fact: AnyFact, value: Anything) -> bool:
    """Whether the field refuses a value without looking at the object that it is a field of."""
    *steps, name = fact.path
    owner: object = subject
    for step in steps:
        owner = getattr(owner, step, None)
    kind: type[Anything] = type(owner)
    if not has(kind):
        return False
    try:
        attribute: Anything = getattr(fields(kind), name)
        if attribute.converter is not None and not isinstance(attribute.converter, Converter):
            value = attribute.converter(value)
        if attribute.validator is not None:
            attribute.validator(None, attribute, value)
    except (ValueError, TypeError):
        return True
    except AttributeError:  # no field, or one that looks at the object, and there is none
        return False
    return False
