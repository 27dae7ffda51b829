"""Topics: what a reader may ask about, the things that belong to each, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from learningcity.errors import UnknownId, looked_up
from learningcity.index.disagreements import conflicts, discrepancies
from learningcity.index.lookup import by_source, named_by
from learningcity.index.naming import Named, called, heading
from learningcity.index.rooms import held
from learningcity.index.walking import Cited, statements_in, statements_right_in, walk
from learningcity.outlines import Outline, source_outline
from learningcity.rules.nodes import Fact
from learningcity.rules.rulebook import RuleBook
from learningcity.sources.citations import Source, Standing
from learningcity.sources.claims import Conflict
from learningcity.sources.resolution import Discrepancy
from learningcity.texts import Message, Quantity

__all__ = [
    "TOPICS",
    "Branch",
    "Told",
    "ending_so",
    "forest",
    "in_topic",
    "line_of",
    "members_in",
    "of_country",
    "of_topic",
    "tree",
]

Told: TypeAlias = Cited | RuleBook[Any] | Fact[Any] | Source
"""What a topic holds."""

TOPICS = MappingProxyType(
    {
        "sdg": Message("topic.sdg"),
        "key-features": Message("topic.key-features"),
        "guidance": Message("topic.guidance"),
        "learning-city": Message("topic.learning-city"),
        "network": Message("topic.network"),
        "members": Message("topic.members"),
        "rules": Message("topic.rules"),
        "calls": Message("topic.calls"),
        "award": Message("topic.award"),
        "inconsistencies": Message("topic.inconsistencies"),
        "sources": Message("topic.sources"),
    }
)
"""The topics by name, and what each is called."""
_ROOM_OF = MappingProxyType({"calls": "admission"})
"""The room of a topic that is not called as its room is."""
_OF_MEMBERS = ("members", "membership_states", "country_counts", "cohorts", "membership_absences")
"""What the room of the network holds of its members: a topic of its own."""
_PREFIX_OF = MappingProxyType({"members": "member"})
"""With what ids of a topic begin, where that is not its name."""

_IN_A_WORD = {
    Standing.REPORTED: Message("standing.short.reported"),
    Standing.CONTESTED: Message("standing.short.contested"),
    Standing.UNVERIFIED: Message("standing.short.unverified"),
}

_UNDER = MappingProxyType(
    {
        "Area": "group",
        "DraftFeature": "area",
        "DraftMeasurement": "feature",
        "Imprint": "source",
        "Linkage": "aim",
        "Organisation": "parent",
        "Quotation": "speaker",
        "SdgIndicator": "target",
        "Target": "goal",
        "Wording": "area",
    }
)
"""By the name of a class the field by which its statements stand under another."""
_OVER = MappingProxyType(
    {
        "Award": "editions",
        "AwardEdition": "laureates",
        "Conference": "outcomes",
        "Enumeration": "items",
        "Era": "conference",
        "KnownAdmission": "credits",
        "Meeting": "outcomes",
    }
)
"""By the name of a class the field that names what stands under its statements."""


def of_topic(topic: str) -> tuple[Told, ...]:
    """Everything that belongs to a topic, in the order in which it is held.

    Raises:
        UnknownId: no such topic.
    """
    return tuple(_of_topic(_checked(topic)).values())


def in_topic(topic: str, id: str) -> Named:
    """What has this id in a topic; the end of an id is enough where it is that of one thing only: ``4.7``.

    A whole id is found also where it is that of a term, or of something in another topic, as trees name them too.

    Raises:
        UnknownId: no such topic, or nothing has the id, or several things of the topic have ids that end so; the error
            names the nearest id, or all of the several.
    """
    things, endings = _of_topic(_checked(topic)), _endings(topic)
    if id in things:
        return things[id]
    ending_so = endings.get(id, ())
    if len(ending_so) == 1:
        return things[ending_so[0]]
    named = named_by(id)
    if named is not None:
        return named
    if ending_so:
        raise UnknownId.of_several(id, ending_so)
    raise UnknownId.of(id, [*things, *endings])


def ending_so(topic: str, id: str) -> tuple[Told, ...]:
    """The things of a topic whose ids end so.

    Raises:
        UnknownId: no such topic.
    """
    things = _of_topic(_checked(topic))
    return tuple(things[found] for found in _endings(topic).get(id, ()))


@cache
def _endings(topic: str) -> dict[str, tuple[str, ...]]:
    """The ids of a topic by what comes after its name, or else all of them by what comes after any dot."""
    found: dict[str, list[str]] = {}
    for id in _of_topic(topic):
        parts = id.split(".")
        for position in range(1, len(parts)):
            found.setdefault(".".join(parts[position:]), []).append(id)
    prefix = f"{_PREFIX_OF.get(topic, topic)}."
    after_name = {id.removeprefix(prefix): (id,) for id in _of_topic(topic) if id.startswith(prefix)}
    return {ending: tuple(ids) for ending, ids in found.items()} | after_name


def _checked(topic: str) -> str:
    looked_up(topic, TOPICS)
    return topic


@cache
def _of_topic(topic: str) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for named in _held(topic):
        found.setdefault(named.id, named)
    return found


def _held(topic: str) -> Iterator[Told]:
    from learningcity.applications import SUBJECTS
    from learningcity.eligibility import rulebooks
    from learningcity.sources.register import sources

    if topic == "sources":
        yield from sources()
        yield from _statements("sources")
    elif topic == "rules":
        yield from rulebooks()
        yield from _statements("eligibility")
        yield from chain.from_iterable(SUBJECTS.values())
    elif topic == "members":
        yield from _statements("network", _OF_MEMBERS)
    elif topic == "network":
        of_members = _of_topic("members")
        yield from (told for told in _statements(topic) if told.id not in of_members)
    else:
        yield from _statements(_ROOM_OF.get(topic, topic.replace("-", "_")))
    if topic == "inconsistencies":
        written = set(walk())
        yield from (conflict for conflict in conflicts() if conflict not in written)


def _statements(room: str, names: tuple[str, ...] | None = None) -> Iterator[Cited]:
    for value in held(room, names):
        yield from statements_in(value)


# --- trees ------------------------------------------------------------------------------------------


class Branch(NamedTuple):
    """A thing of a topic, and what stands under it."""

    thing: Told
    parts: tuple[Branch, ...] = ()


def tree(topic: str) -> Outline:
    """Everything that belongs to a topic, by what it is called, under what it is a part of.

    Raises:
        UnknownId: no such topic.
    """
    return _tree(_checked(topic))


@cache
def _tree(topic: str) -> Outline:
    sums = map(_discrepancy, discrepancies()) if topic == "inconsistencies" else ()
    told = _by_country(forest(topic)) if topic == "members" else map(_told, forest(topic))
    return Outline(TOPICS[topic], (*told, *sums))


def _by_country(branches: tuple[Branch, ...]) -> Iterator[Outline]:
    """How many members are known, those of each country under how many of it are, and then what is about several."""
    from learningcity.network import members

    countries: dict[str | None, list[Branch]] = {}
    for branch in branches:
        countries.setdefault(getattr(branch.thing, "country", None), []).append(branch)
    others = countries.pop(None, [])
    yield Outline(members().message)
    for country in sorted(code for code in countries if code is not None):
        yield _country(country, countries[country])
    yield from map(_told, others)


def _country(country: str, branches: Iterable[Branch]) -> Outline:
    from learningcity.network import members

    params = {"country": country, "known": members(country=country).message}
    return Outline(Message("index.members-of-country", params), tuple(map(_told, branches)))


def of_country(country: str) -> tuple[Told, ...]:
    """What the topic ``members`` holds of a country, by its code of ISO 3166-1; nothing where it knows none."""
    return tuple(told for told in of_topic("members") if getattr(told, "country", None) == country)


def members_in(country: str) -> Outline:
    """The part of the tree of members that is about a country, by its code of ISO 3166-1."""
    branches = forest("members")
    return _country(country, (one for one in branches if getattr(one.thing, "country", None) == country))


def _discrepancy(found: Discrepancy) -> Outline:
    named = named_by(found.id)
    params = {"about": found.id if named is None else heading(named), "expected": found.expected}
    return Outline(Message("index.discrepancy", {**params, "stated": found.stated, "delta": found.delta}))


def forest(topic: str) -> tuple[Branch, ...]:
    """Everything that belongs to a topic, each thing once, under what it is a part of.

    Raises:
        UnknownId: no such topic.
    """
    return _forest(_checked(topic))


@cache
def _forest(topic: str) -> tuple[Branch, ...]:
    things = _of_topic(topic)
    above = _above(things)
    below: dict[str | None, list[Told]] = {}
    for id, thing in things.items():
        below.setdefault(above.get(id), []).append(thing)
    return tuple(_branch(thing, below) for thing in below.get(None, ()))


def _branch(thing: Told, below: dict[str | None, list[Told]]) -> Branch:
    return Branch(thing, tuple(_branch(part, below) for part in below.get(thing.id, ())))


def _above(things: dict[str, Told]) -> dict[str, str]:
    """The id of what each thing stands under: what it says itself, or else what names it, or else what holds it."""
    itself: dict[str, str] = {}
    naming: dict[str, str] = {}
    holding: dict[str, str] = {}
    for id, thing in things.items():
        field = _UNDER.get(type(thing).__name__)
        if field is not None and getattr(thing, field) in things:
            itself[id] = getattr(thing, field)
        for part in _named_by(thing):
            naming.setdefault(part, id)
        for inner in statements_right_in(thing):
            holding.setdefault(inner.id, id)
    return {**holding, **naming, **itself}


def _named_by(thing: Told) -> tuple[str, ...]:
    """The ids of what a thing says that stands under it."""
    kinds = [base.__name__ for base in type(thing).__mro__]
    found: list[str | tuple[str, ...]] = [getattr(thing, name) for kind, name in _OVER.items() if kind in kinds]
    return tuple(id for held in found for id in (held if isinstance(held, tuple) else (held,)))


def _told(branch: Branch) -> Outline:
    thing = branch.thing
    if isinstance(thing, Source):
        return Outline(source_outline(thing).message, tuple(Outline(_twig(cited)) for cited in by_source(thing)))
    terms = (named_by(id) for id in _named_by(thing))
    listed = tuple(Outline(heading(term)) for term in terms if isinstance(term, Enum))
    parts = (part for part in branch.parts if not _is_same_question(thing, part.thing))
    return Outline(_twig(thing), (*listed, *map(_told, parts)))


def _is_same_question(thing: Told, part: Told) -> bool:
    """Whether a part asks what the thing asks that it stands under, as the conflict in a contradiction does."""
    return isinstance(part, Conflict) and getattr(thing, "label", None) == part.question


def _twig(named: Told) -> Message:
    """What something is called, with a word on how sure it is where that is not quite."""
    standing = getattr(named, "standing", Standing.VERIFIED)
    if standing is Standing.VERIFIED:
        return line_of(named)
    params = {"heading": line_of(named), "standing": _IN_A_WORD[standing], "id": named.id}
    return Message("index.heading.standing", params)


def line_of(named: Told) -> Message:
    """What something is called, a figure with what it is, a link after what it leads from."""
    origin = named_by(getattr(named, "origin", ""))
    if origin is None:
        figure = getattr(named, "value", None)
        if isinstance(figure, Quantity):
            return Message("index.heading.value", {"heading": heading(named), "value": figure})
        return heading(named)
    params = {"origin": called(origin), "heading": heading(named), "id": named.id}
    return Message("index.heading.link", params)
