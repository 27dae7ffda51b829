"""Statements as plain JSON for scripts: ids and spellings as everywhere, words in one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from learningcity.conversion.converter import converter_for
from learningcity.conversion.kinds import name_of
from learningcity.conversion.spellings import spelling
from learningcity.dates import PartialDate, Period
from learningcity.index.naming import Named, called, id_of, require_named
from learningcity.index.walking import is_several, names_of, parts, sources_in
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.rulebook import Requirement
from learningcity.sources.citations import Citation, Source
from learningcity.sources.claims import Conflict
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Titles
from learningcity.texts import Labels, Message, Quantity, Series

__all__ = ["source_record", "source_records", "statement_record"]

_ASIDE = frozenset({"id", "label", "title", "question", "citations", "standing", "note"})
"""What a record holds by itself, whatever field it comes from."""


def statement_record(named: Named, locale: str = "en") -> dict[str, Any]:
    """A statement, or anything else that the library says by an id, as plain JSON.

    ``id``, ``kind`` (its class, such as ``enumeration``), ``label``, ``titles``, ``standing``, ``fields`` by name,
    ``note`` and ``citations``, each with the id of its source and the place in it. Labels, notes and other words are in
    the language of ``locale``; titles stand in their own languages.

    Raises:
        WrongType: nothing that has an id, such as an id.
        UnknownLocale: no catalogue for the language.
    """
    require_named(named)
    label, standing = called(named), getattr(named, "standing", None)
    return {
        "id": id_of(named),
        "kind": name_of(type(named)),
        "label": _words(label, locale),
        "titles": _plain(label.titles, locale) if isinstance(label, Titles) else [],
        "standing": _plain(standing, locale),
        "fields": {name: value for name, value in _fields(named, locale).items() if name not in _ASIDE},
        "note": _plain(getattr(named, "note", None), locale),
        "citations": _plain(getattr(named, "citations", ()), locale),
    }


def source_records(named: Iterable[object], locale: str = "en") -> dict[str, dict[str, Any]]:
    """The sources that some statements cite, by their ids, each once, in the order of the citations.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    return {source.id: source_record(source, locale) for source in sources_in(tuple(named))}


def source_record(source: Source, locale: str = "en") -> dict[str, Any]:
    """A source as plain JSON: its title as printed, or what it is in the language of ``locale``."""
    return _fields(source, locale)


def _words(value: object, locale: str) -> str:
    from learningcity.localization import render

    return render(value, locale)


def _plain(value: object, locale: str) -> Any:
    if is_several(value):
        return [_plain(entry, locale) for entry in parts(value)]
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Enum():
            return spelling(value)
        case PartialDate() | Period() | date() | Decimal() | Fraction():
            return str(value)
        case Message() | Labels() | Series():
            return _words(value, locale)
        case Titles():
            return _plain(value.titles, locale)
        case Citation():
            return {"source": value.source.id, "locator": _plain(value.locator, locale)}
        case Source():
            return value.id
        case Condition():
            return converter_for().unstructure(value)
        case Quantity(value=number, unit=unit, bound=bound):
            return {"value": _plain(number, locale), "unit": unit, "bound": spelling(bound)}
        case Statement() | Requirement() | Conflict():
            return statement_record(value, locale)
        case _:
            return _fields(value, locale)


def _fields(value: object, locale: str) -> dict[str, Any]:
    if isinstance(value, Fact):
        plain: dict[str, Any] = converter_for().unstructure(value)
        return plain
    return {name: _plain(getattr(value, name), locale) for name in names_of(value)}
