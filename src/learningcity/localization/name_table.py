"""What is called what: for each language one table from names to the ids that bear them, made at its first use.

The names are the labels of everything that has an id, the titles in every language in which a source gives them, the
terms of the vocabulary, the forms of the glossary, and the names of member cities in their own languages.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.localization.catalogues import catalogue
from learningcity.localization.folding import folded
from learningcity.localization.glossary import terms
from learningcity.localization.member_names import languages_of_members, names_of_members
from learningcity.sources.titles import Titles
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.index import Named

__all__ = ["NameTable", "domains", "has_names", "languages_of_names", "table", "table_of_all"]


@frozen
class NameTable:
    """The names of one language, or of all.

    Attributes:
        senses: of each folded name the ids that bear it.
        spelled: of each folded name how it is spelled.
        names: of each id its names as they are spelled, the one that it is called by first.
    """

    senses: Mapping[str, tuple[str, ...]]
    spelled: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]


@cache
def table(language: str) -> NameTable:
    """The names in one of :func:`languages_of_names`."""
    return _table_of(_names_in(language))


@cache
def table_of_all() -> NameTable:
    """The names in every language."""
    return _table_of(pair for language in languages_of_names() for pair in _names_in(language))


@cache
def languages_of_names() -> tuple[str, ...]:
    """The languages in which something is called something: those of the catalogues, of titles, and of members."""
    from learningcity.localization import languages

    of_titles = (title.language for _, name in _named() if isinstance(name, Titles) for title in name.titles)
    return tuple(sorted({*languages(), *of_titles, *languages_of_members()}))


def has_names(language: str) -> bool:
    """Whether something is called something in a language; of one with a catalogue that is known at once."""
    from learningcity.localization import languages

    return language in languages() or language in languages_of_names()


@cache
def domains() -> Mapping[str, frozenset[str]]:
    """The domains of names, with the ids that belong to each: what ids begin with, and the domains of the glossary."""
    found: dict[str, set[str]] = {}
    for id, _ in _named():
        for domain in _beginnings(id):
            found.setdefault(domain, set()).add(id)
    for term in terms():
        for domain in (*_beginnings(term.id), term.domain):
            found.setdefault(domain, set()).update((term.id, term.stands_for))
    return {domain: frozenset(ids) for domain, ids in found.items()}


def _beginnings(id: str) -> Iterator[str]:
    """What an id begins with, up to each of its dots: ``a`` and ``a.b`` of ``a.b.c``."""
    words = id.split(".")
    return (".".join(words[:end]) for end in range(1, len(words)))


def _table_of(pairs: Iterable[tuple[str, str]]) -> NameTable:
    senses: dict[str, dict[str, None]] = {}
    spelled: dict[str, str] = {}
    names: dict[str, dict[str, None]] = {}
    for id, name in pairs:
        words = folded(name)
        senses.setdefault(words, {})[id] = None
        spelled.setdefault(words, name)
        names.setdefault(id, {})[name] = None
    return NameTable(
        {words: tuple(ids) for words, ids in senses.items()},
        spelled,
        {id: tuple(given) for id, given in names.items()},
    )


def _names_in(language: str) -> Iterator[tuple[str, str]]:
    """The ids, each with a name that it bears in the language."""
    for id, name in _named() if _has_catalogue(language) else _titled():
        for text in _texts(name, language):
            yield id, text
    for term in terms():
        for form in term.forms(language):
            yield term.stands_for, form
    yield from names_of_members(language)


def _has_catalogue(language: str) -> bool:
    from learningcity.localization import languages

    return language in languages()


@cache
def _titled() -> tuple[tuple[str, object], ...]:
    """What has titles: nothing else is called anything in a language without a catalogue."""
    return tuple((id, name) for id, name in _named() if isinstance(name, Titles))


def _texts(name: object, language: str) -> Iterator[str]:
    """What something is called in a language: every title in it, and its label if the catalogue has one."""
    from learningcity.localization import render

    if isinstance(name, Titles):
        yield from (title.text for title in name.titles if title.language == language)
    if _has_catalogue(language) and not _is_unsaid(name, _said_in(language)):
        yield render(name, language)


def _is_unsaid(name: object, said: Container[str]) -> bool:
    """Whether a catalogue has no message for this; asked first, since an error would say much in vain."""
    from learningcity.index.naming import term_id

    id = name.id if isinstance(name, Message) else term_id(name) if isinstance(name, Enum) else None
    return id is not None and id not in said


@cache
def _said_in(language: str) -> frozenset[str]:
    """What the catalogue of a language speaks of."""
    return frozenset(catalogue(language).entries)


@cache
def _named() -> tuple[tuple[str, object], ...]:
    """Every id with what it is called; a term of the vocabulary also where a statement of the same id is about it."""
    from learningcity.index import by_id, enumerations, ids
    from learningcity.index.naming import called, term_id

    things: list[tuple[str, Named]] = [(id, by_id(id)) for id in ids()]
    things += [(term_id(member), member) for kind in enumerations() for member in kind]
    return tuple((id, called(thing)) for id, thing in things)
