"""Whether the class of a subject takes what its facts may become: as it is, by itself, and nothing else with it.

What a class refuses because of another field, or makes something else of, may be possible once that other field
has changed. The search through cells does not see that, so it must not be said that it found everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any as Anything

from attrs import Attribute, Converter, fields

from learningcity.dates import PartialDate
from learningcity.errors import NotASubject
from learningcity.rules.cells.containers import planted
from learningcity.rules.cuts import refinements
from learningcity.rules.evaluate import observe
from learningcity.rules.gaps.situation import Situation
from learningcity.rules.nodes import AnyFact

__all__ = ["takes_everything"]


def takes_everything(situation: Situation) -> bool:
    """Whether every fact may become, without any other, whatever the requirements tell apart of it.

    What a field refuses by itself, whatever stands in the others, is nothing that its fact may become.
    """
    world = situation.world
    return all(
        _stands_alone(situation, at)
        and all(
            _is_taken(situation, world.variables[at].fact, value)
            for value in _values(situation, world.variables[at].fact)
        )
        for at in world.position.values()
    )


def _values(situation: Situation, fact: AnyFact) -> Iterator[Anything]:
    """A value from each stretch that the requirements tell apart."""
    nothing = SimpleNamespace(**{fact.path[0]: None})
    for value in refinements(fact, nothing, situation.inquiry.conditions) or ():
        yield PartialDate.of(value) if fact.type is PartialDate and isinstance(value, date) else value


def _is_taken(situation: Situation, fact: AnyFact, value: Anything) -> bool:
    """Whether the class takes a value as it is, or would not whatever else there were."""
    try:
        changed = situation.world.shape.changed(situation.subject, planted({}, fact.path, value))
    except (ValueError, TypeError):
        return _is_refused_by_itself(situation.subject, fact, value)
    return bool(observe(fact, changed) == value)


def _is_refused_by_itself(subject: Anything, fact: AnyFact, value: Anything) -> bool:
    """Whether the field refuses a value without looking at the object that it is a field of."""
    *steps, name = fact.path
    for step in steps:
        subject = getattr(subject, step, None)
    if subject is None:
        return False
    attribute: Attribute[Anything] = getattr(fields(type(subject)), name)
    try:
        if attribute.converter is not None and not isinstance(attribute.converter, Converter):
            value = attribute.converter(value)
        if attribute.validator is not None:
            attribute.validator(None, attribute, value)
    except (ValueError, TypeError):
        return True
    except AttributeError:  # it looks at the object, and there is none
        return False
    return False


def _stands_alone(situation: Situation, at: int) -> bool:
    """Whether a fact becomes what it is given, in each of its cells, and every other one stays what it is."""
    world = situation.world
    variable = world.variables[at]
    for position, cell in enumerate(variable.cells):
        if not cell.unknown:
            changed = world.shape.changed(situation.subject, planted({}, variable.fact.path, cell.values[0]))
            try:
                found = world.locate(changed)
            except NotASubject:
                return False
            if found != (*situation.now[:at], position, *situation.now[at + 1 :]):
                return False
    return True
