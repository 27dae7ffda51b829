"""What the library says, as outlines: one for each kind of thing that has an id, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from attrs import evolve, fields

from learningcity.dates import PartialDate, Period
from learningcity.index.lookup import by_source, named_by
from learningcity.index.naming import Named, called, field_name, heading, predicate_name, require_named
from learningcity.index.references import is_reference
from learningcity.index.walking import is_several, names_of, parts
from learningcity.outlines import (
    Outline,
    citation_outline,
    claim_outline,
    sides_outline,
    source_outline,
    spoken,
)
from learningcity.rules.nodes import Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import Source
from learningcity.sources.claims import Claim, Conflict
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles
from learningcity.texts import Labels, Message, Quantity, Series

__all__ = ["TOLD_WHERE_UNKNOWN", "outline"]

_SHARED = frozenset(field.name for field in fields(Statement))
TOLD_WHERE_UNKNOWN = MappingProxyType(
    {
        "Conference": ("place", "country", "host", "theme"),
        "GuidanceDocument": ("outcome_of", "relation"),
        "Quota": ("limit",),
        "ReportCycle": ("reporting_on",),
        "Window": ("opens", "closes"),
    }
)
"""By the name of a class its fields of which it is knowledge that no source tells them."""
_YEARS = frozenset({"copyright_year", "due", "year"})
"""Fields whose whole numbers are years of the Common Era."""
_SHORT = (str, int, float, Enum, PartialDate, Period, Quantity)
"""Values of which several fit on a line."""
_WITH_LINES_OF_THEIR_OWN = (Statement, Requirement, Conflict, Claim, Title)
_SHORTENED = MappingProxyType({"city": "member", "speaker": "person"})
"""Fields that name a member or a person by the end of an id, and with what that id begins."""
_COMPUTED: dict[type[Statement], tuple[str, ...]] = {Enumeration: ("status",)}
"""What follows from the fields of a class and is told after them."""


def outline(named: Named, *, deep: bool = True) -> Outline:
    """What is known of something that has an id, and who says so.

    Args:
        named: a statement, a requirement, a conflict, a rule book, a fact that rules read, a source, or a term.
        deep: whether statements inside a statement are told in full, or by what they are called and their ids only.

    Raises:
        WrongType: nothing that has an id, such as an id.
    """
    require_named(named)
    match named:
        case Statement():
            return Outline(heading(named), _about(named, deep=deep))
        case Requirement():
            return _requirement(named)
        case Conflict():
            return Outline(heading(named), (_line("standing", named.standing), *sides_outline(named)))
        case RuleBook():
            return _rule_book(named)
        case Source():
            return Outline(source_outline(named).message, tuple(map(_named, by_source(named))))
        case Fact():
            return Outline(heading(named), _unit_and_column(named))
        case _:
            return _named(named)


def _requirement(requirement: Requirement) -> Outline:
    from learningcity.rules.explain import requirement_outline

    told = requirement_outline(requirement)
    return Outline(heading(requirement), (Outline(told.message), *told.children))


def _rule_book(book: RuleBook[Any]) -> Outline:
    from learningcity.rules.explain import describe

    return describe(book)


def _unit_and_column(fact: Fact[Any]) -> tuple[Outline, ...]:
    return tuple(
        _line(name, value) for name, value in (("unit", fact.unit), ("column", fact.column)) if value is not None
    )


def _named(named: Named) -> Outline:
    return Outline(heading(named))


# --- statements ---------------------------------------------------------------------------------------


def _about(statement: Statement, *, deep: bool) -> tuple[Outline, ...]:
    """Its standing and titles, its own fields, what follows from them, its note, and who says so."""
    kind = type(statement)
    names = [name for name in names_of(statement) if name not in _SHARED]
    names += [name for base, computed in _COMPUTED.items() if isinstance(statement, base) for name in computed]
    told = [_line("standing", statement.standing)]
    if isinstance(statement.label, Titles):
        told += map(_title, statement.label.titles)
    for name in names:
        told += _Field(kind, name, deep).told(getattr(statement, name))
    if statement.note is not None:
        told.append(Outline(Message("note", {"text": statement.note})))
    return (*told, *map(citation_outline, statement.citations))


def _line(name: str, value: object) -> Outline:
    return Outline(Message("index.field", {"field": field_name(name), "value": value}))


def _title(title: Title) -> Outline:
    params = {"title": title.text, "language": title.language, "status": title.status, "standing": title.standing}
    return Outline(Message("index.title", params), tuple(map(citation_outline, title.citations)))


def _claim(claim: Claim) -> Outline:
    """A claim under the word for what it says, ids in it by what they stand for."""
    message = claim_outline(evolve(claim, value=_spelled_out(claim.value))).message
    named = None if claim.speaker is None else _of_shortened("speaker", claim.speaker)
    if named is not None:
        params = dict(message.params)
        about = cast("Series", params["about"])
        params["about"] = evolve(about, items=tuple(_in_place(claim.speaker, named, about.items)))
        message = evolve(message, params=params)
    return Outline(Message("index.claim", {"predicate": predicate_name(claim.predicate), "claim": message}))


def _in_place(id: str | None, named: Named, items: tuple[object, ...]) -> Iterator[object]:
    """The items, what something is called in place of its id."""
    return (called(named) if isinstance(item, str) and item == id else item for item in items)


def _of_shortened(field: str, id: str) -> Named | None:
    """What a field names by an id or by the end of one; None where nothing has it."""
    beginning = _SHORTENED.get(field)
    return None if beginning is None else named_by(id) or named_by(f"{beginning}.{id}")


def _spelled_out(value: object) -> object:
    if is_several(value):
        return tuple(map(_spelled_out, parts(value)))
    named = named_by(value) if isinstance(value, str) else None
    return value if named is None else heading(named)


def _entries(value: object) -> tuple[object, ...]:
    if isinstance(value, Titles):
        return value.titles
    return parts(value) if is_several(value) else (value,)


class _Field(NamedTuple):
    """A field of a class, which tells its values."""

    owner: type
    name: str
    deep: bool

    def told(self, value: object) -> tuple[Outline, ...]:
        """The field on a line, or under its name a line for each entry; nothing where there is nothing to tell."""
        if value is None:
            told = self.name in TOLD_WHERE_UNKNOWN.get(self.owner.__name__, ())
            return (_line(self.name, Message("value.not-known")),) if told else ()
        entries = _entries(value)
        if not entries:
            return ()
        if self._fit_on_a_line(entries):
            return (_line(self.name, self.inline(entries)),)
        head = Message("index.field.entries", {"field": field_name(self.name)})
        return (Outline(head, tuple(map(self._entry, entries))),)

    def _fit_on_a_line(self, entries: tuple[object, ...]) -> bool:
        if len(entries) == 1:
            return not isinstance(entries[0], _WITH_LINES_OF_THEIR_OWN)
        return not is_reference(self.owner, self.name) and all(isinstance(entry, _SHORT) for entry in entries)

    def _entry(self, value: object) -> Outline:
        match value:
            case Statement() | Requirement() | Conflict():
                return outline(value) if self.deep else _named(value)
            case Claim():
                return _claim(value)
            case Title():
                return _title(value)
            case _:
                told = self.inline(value)
                return Outline(told if isinstance(told, Message) else Message("index.entry", {"value": told}))

    def inline(self, value: object) -> object:
        """A value as a part of a sentence."""
        if is_several(value):
            return Series(tuple(map(self.inline, parts(value))), ",")
        match value:
            case str() if is_reference(self.owner, self.name):
                named = named_by(value)
                return value if named is None else heading(named)
            case str() if self.name in _SHORTENED:
                named = _of_shortened(self.name, value)
                return value if named is None else heading(named)
            case int() if self.name in _YEARS:
                return PartialDate(value)
            case Period():
                return spoken(value)
            case Message() | Labels() | Titles() | Quantity() | Series() | PartialDate():
                return value
            case _:
                return _fields_of(value, deep=self.deep) if names_of(value) else value


def _fields_of(value: object, *, deep: bool) -> Series:
    """An object that is no statement, as its fields."""
    told = ((name, getattr(value, name)) for name in names_of(value) if name != "id")
    known = ((name, part) for name, part in told if part is not None and part != ())
    return Series(tuple(_line(name, _Field(type(value), name, deep).inline(part)).message for name, part in known), ";")
