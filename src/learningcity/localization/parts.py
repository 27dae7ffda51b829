"""The parts of a catalogue that a language may cover one by one: verdicts, problems, goals, areas.

A catalogue of few languages speaks of everything. The header ``X-Covers`` of the others names what they speak of, and
a test proves that nothing of it is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from attrs import fields, has

from learningcity.sources.titles import Titles
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.sources.statements import Statement

__all__ = ["PARTS", "ids_of", "title_id"]

PARTS: Mapping[str, tuple[str, ...]] = {
    "verdicts": (
        "amount",
        "citation",
        "claim",
        "claim.about",
        "clash",
        "commitment-bearer",
        "condition",
        "conflict.side",
        "date",
        "endorser",
        "fact",
        "finding",
        "governing-body-kind",
        "administrative-form",
        "learning-city-form",
        "mode",
        "next-steps",
        "note",
        "outcome",
        "period",
        "plan",
        "reason",
        "requirement",
        "rules",
        "sender",
        "source",
        "sources",
        "standing",
        "step",
        "unit",
        "value",
        "verdict",
    ),
    "problems": (
        "accepted",
        "action-area.accessibility",
        "action-area.celebration",
        "action-area.funding",
        "action-area.involvement",
        "action-area.monitoring",
        "action-area.plan",
        "admission-step",
        "cells.gave-up",
        "claim.side",
        "conflict.value",
        "error",
        "fault",
        "funding.end",
        "hint",
        "index.entry",
        "missing-data",
        "problem",
        "reader",
        "sector",
        "status",
    ),
    "goals": (
        "development-domain",
        "sdg",
        "source.learningcity-reading",
        "source.learningcity-recall",
        "sustainability-dimension",
        "target",
        "target-kind",
        "title.in-language",
    ),
    "areas": (),
}
"""Of each part what its ids begin with.

To verdicts belongs also whatever the shipped rule books say, to goals and areas what there is to say about each.
"""

_LITERAL_FAMILIES = ("claim", "note", "source", *(id for id in PARTS["problems"] if id.startswith("action-area.")))
"""What stands for single messages alone: under these names are also words of facts that no verdict speaks of."""


@cache
def ids_of(part: str, language: str) -> frozenset[str]:
    """The ids that a catalogue of this language needs for a part.

    They are those that the English catalogue has; and, for areas without a title in this language, the ids under
    which a catalogue keeps its own words for the title.

    Raises:
        KeyError: no such part.
    """
    from learningcity.localization.catalogues import catalogue

    known = catalogue("en").entries
    found = {id for id in known if _begins(id, PARTS[part])}
    if part == "verdicts":
        found |= {id for id in _said_by_rules() if id in known}
    if part == "goals":
        found |= {id for id in _said_of_goals() if id in known}
    if part == "areas":
        found |= {id for id in _said_of_areas() if id in known}
        found |= {title_id(titles) for titles in _titles_of_areas() if titles.in_language(language) is None}
    return frozenset(found)


def title_id(titles: Titles) -> str:
    """Under which id a catalogue keeps its own words for something that has no title in its language."""
    return f"title.in-words.{titles.original.text}"


def _titles_of_areas() -> tuple[Titles, ...]:
    from learningcity.key_features import areas, groups

    return (*(group.label for group in groups()), *(area.label for area in areas()))


def _said_of_goals() -> frozenset[str]:
    from learningcity.sdg import goals, targets

    return _said_of((*goals(), *targets()))


def _said_of_areas() -> frozenset[str]:
    from learningcity.key_features import areas, groups

    return _said_of((*groups(), *areas()))


def _said_of(statements: Iterable[Statement]) -> frozenset[str]:
    """What there is to say about statements: sentences, and what members of enumerations in them are called."""
    from learningcity.index.naming import term_id
    from learningcity.index.outlines import outline
    from learningcity.outlines import flattened

    told = [message for statement in statements for message in flattened(outline(statement))]
    ids = {inner.id for message in told for inner in _parts_of(message) if isinstance(inner, Message)}
    return frozenset(
        ids | {term_id(inner) for message in told for inner in _parts_of(message) if isinstance(inner, Enum)}
    )


def _begins(id: str, prefixes: tuple[str, ...]) -> bool:
    return id in prefixes or any(id.startswith(f"{prefix}.") for prefix in prefixes if prefix not in _LITERAL_FAMILIES)


def _said_by_rules() -> frozenset[str]:
    """What the shipped rule books say: titles, notes, places in sources, the sides of what is contested."""
    from learningcity.applications import SUBJECTS
    from learningcity.eligibility import rulebooks

    said = (part for value in (*rulebooks(), *SUBJECTS.values()) for part in _parts_of(value))
    return frozenset(part.id for part in said if isinstance(part, Message))


def _parts_of(value: object) -> Iterator[Message | Enum]:
    """The messages and the members of enumerations in a value, and in those messages."""
    if isinstance(value, Message):
        yield value
        yield from _parts_of(value.params)
    elif isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple | list | frozenset):
        for entry in cast("tuple[object, ...]", value):
            yield from _parts_of(entry)
    elif has(type(value)):
        for field in fields(cast("Any", type(value))):
            yield from _parts_of(getattr(value, field.name))
