"""From what has an id to its name in a language, and from any name back to the id."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from learningcity.errors import AmbiguousName, NotTranslated, UnknownName, looked_up, nearest, shown
from learningcity.localization.catalogues import catalogue, languages
from learningcity.localization.folding import folded
from learningcity.localization.glossary import Term, terms
from learningcity.localization.name_table import NameTable, domains, languages_of_names, table, table_of_all
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.index import Named

__all__ = ["aliases", "find", "find_all", "label"]

_LEAST_LIKENESS = 0.75
"""From which likeness on a name is offered as the one that was meant; as in :func:`learningcity.errors.nearest`."""


def label(thing: Named | Term | str, locale: LocaleLike) -> str:
    """What something is called: its official title in the language, or else the preferred term.

    Args:
        thing: a member of an enumeration, anything else that has an id, or the id itself as text.
        locale: a language with a catalogue, or one in which the thing has a title.

    Returns:
        The name. A thing without a title in the language is called by that in its source language, marked with it; a
        member of an enumeration for which the catalogue has no word, by its spelling.

    Raises:
        UnknownId: nothing has this id; the error names the nearest one.
        UnknownLocale: no catalogue for the language.
        NotTranslated: the catalogue of the language does not speak of it.
        WrongType: something without an id.
    """
    tag = LocaleTag.of(locale)
    named = looked_up(thing, _by_id()) if isinstance(thing, str) and not isinstance(thing, Enum) else thing
    return _of_term(named, tag) if isinstance(named, Term) else _of_thing(named, tag)


def _of_thing(named: Named, tag: LocaleTag) -> str:
    from learningcity.index.naming import called, require_named
    from learningcity.localization import render

    require_named(named)
    name = called(named)
    if isinstance(name, Titles) and (title := name.in_language(tag.language)) is not None:
        return title.text
    text = render(name, tag)
    return name if isinstance(name, str) else text


def _of_term(term: Term, tag: LocaleTag) -> str:
    preferred = term.preferred(tag.language)
    if preferred is not None:
        return preferred
    if term.names is not None:
        return label(term.names, tag)
    parts = catalogue(tag).covers
    complete = tuple(name for name in languages() if catalogue(name).is_complete)
    params = {"id": term.id, "language": tag.language, "parts": Series(parts), "languages": Series(complete)}
    raise NotTranslated(Message("error.not-translated", params))


@cache
def _by_id() -> dict[str, Named | Term]:
    from learningcity.index import by_id, ids

    return {**{id: by_id(id) for id in ids()}, **{term.id: term for term in terms()}}


def find(text: str, locale: LocaleLike | None = None, *, domain: str | None = None) -> str:
    """The id of what is called this: a label, a title, a term of the glossary or one of its variants.

    Capitals, spacing, quotation marks, invisible signs, the digits of another script and the ways to encode one letter
    do not matter. A source is found by its title only where nothing else is called so.

    Args:
        text: a name, whole.
        locale: the language of the name: one with a catalogue, or one in which titles are known; None for all.
        domain: only ids that begin with this and a dot, such as ``learning-city-form``, or those that the terms of a
            domain of the glossary stand for, such as ``concept``.

    Raises:
        AmbiguousName: several things are called so; the error names the senses.
        UnknownName: nothing is called so; the error names the nearest name.
        UnknownLocale: a language in which nothing is called anything.
        UnknownId: no such domain.
        WrongType: a name or a domain that is no text.
    """
    found = find_all(text, locale, domain=domain)
    if len(found) > 1:
        found = _without_sources(found)
    if len(found) > 1:
        raise AmbiguousName(text, found)
    if not found:
        raise _unknown(text, _names(locale), domain)
    return found[0]


def find_all(text: str, locale: LocaleLike | None = None, *, domain: str | None = None) -> tuple[str, ...]:
    """The ids of everything that is called this, none of it if nothing is.

    Raises:
        UnknownLocale: as :func:`find`.
        UnknownId: as :func:`find`.
        WrongType: as :func:`find`.
    """
    from learningcity.index.naming import require_text

    require_text(("text",), text)
    found = _names(locale).senses.get(folded(text), ())
    if domain is None:
        return found
    require_text(("domain",), domain)
    within = looked_up(domain, domains())
    return tuple(id for id in found if id in within)


def aliases(id: str, locale: LocaleLike | None = None) -> tuple[str, ...]:
    """Every name of a thing, or of the thing that a term of the glossary stands for, the one it is called by first.

    Raises:
        UnknownId: nothing has this id; the error names the nearest one.
        UnknownLocale: a language in which nothing is called anything.
    """
    named = looked_up(id, _by_id())
    return _names(locale).names.get(named.stands_for if isinstance(named, Term) else id, ())


def _names(locale: LocaleLike | None) -> NameTable:
    if locale is None:
        return table_of_all()
    language = LocaleTag.of(locale).language
    return table(language if language in languages_of_names() else catalogue(locale).language)


def _without_sources(found: tuple[str, ...]) -> tuple[str, ...]:
    from learningcity.sources import Source

    return tuple(id for id in found if not isinstance(_by_id()[id], Source)) or found


def _unknown(text: str, names: NameTable, domain: str | None) -> UnknownName:
    words = folded(text)
    candidates = names.spelled if domain is None else _in_domain(names, domain)
    near = nearest(words, [name for name in candidates if _may_be_like(words, name)])
    if near is None:
        return UnknownName(Message("error.unknown-name", {"name": shown(text)}))
    return UnknownName(Message("error.unknown-name.near", {"name": shown(text), "nearest": names.spelled[near]}))


def _in_domain(names: NameTable, domain: str) -> list[str]:
    within = domains()[domain]
    return [name for name, ids in names.senses.items() if within.intersection(ids)]


def _may_be_like(words: str, name: str) -> bool:
    """Whether the likeness of two names can reach the least, by their lengths and letters alone: no more than that."""
    both = len(words) + len(name)
    if 2 * min(len(words), len(name)) < _LEAST_LIKENESS * both:
        return False
    return 2 * (len(words) - len(set(words).difference(name))) >= _LEAST_LIKENESS * both
