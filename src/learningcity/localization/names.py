"""From what has an id to its name in a language, and from any name back to the id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING

from learningcity.errors import AmbiguousName, NotTranslated, UnknownId, UnknownLocale, UnknownName, nearest, shown
from learningcity.localization.bearers import everything, forms_by_term, term_form, with_id
from learningcity.localization.catalogues import catalogue, languages
from learningcity.localization.folding import folded
from learningcity.localization.glossary import Term
from learningcity.localization.name_table import NameTable, domains, has_names, table, table_of_all
from learningcity.localization.place_words import prefix_of
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.index import Named

__all__ = ["aliases", "find", "find_all", "label"]

_SPEAKS_OF_OTHERS = (
    "inconsistency.",
    "key-features.draft.",
    "document.",
    "form.",
    "form-block.",
    "admission-step.",
    "admission-verb.",
    "award-criterion.",
    "counted.",
    "examination.",
    "quota-holder.",
    "quota-span.",
)
"""With what the ids of things begin that bear the name of something else, which they speak of."""
_KIND_OF_PLACE = re.compile(r" (?:(?:city|town|subdistrict) )?(?:municipality|province|district|city|council)$")
"""What is said after English names of places, folded."""
_MEMBER, _BODY = "member.", "organisation."
_LEAST_LIKENESS = 0.75
"""From which likeness on a name is offered as the one that was meant; as in :func:`learningcity.errors.nearest`."""


def label(thing: Named | Term | str, locale: LocaleLike) -> str:
    """What something is called: its official title in the language, or else the preferred term.

    Args:
        thing: a member of an enumeration, anything else that has an id, or the id itself as text.
        locale: a language with a catalogue, or one in which the thing has a title.

    Returns:
        The name. A thing without a title in the language is called by the term of the glossary that names it, or else
        by its title in its source language, marked with it; a member of an enumeration for which the catalogue has no
        word, by its spelling.

    Raises:
        UnknownId: nothing has this id; the error names the nearest one.
        UnknownLocale: no catalogue for the language.
        NotTranslated: the catalogue of the language does not speak of it.
        WrongType: something without an id.
    """
    tag = LocaleTag.of(locale)
    named = with_id(thing) if isinstance(thing, str) and not isinstance(thing, Enum) else thing
    return _of_term(named, tag) if isinstance(named, Term) else _of_thing(named, tag)


def _of_thing(named: Named, tag: LocaleTag) -> str:
    from learningcity.index.naming import called, id_of, require_named
    from learningcity.localization import render

    require_named(named)
    name = called(named)
    if isinstance(name, Titles):
        title = name.in_language(tag.language)
        given = term_form(id_of(named), tag.language) if title is None else title.text
        if given is not None:
            return given
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


def find(text: str, locale: LocaleLike | None = None, *, domain: str | None = None) -> str:
    """The id of what is called this: a label, a title, a term of the glossary or one of its variants.

    Capitals, spacing, quotation marks, invisible signs, the digits of another script and the ways to encode one letter
    do not matter. An id is a name of itself. What only speaks of a thing, such as a requirement, a note on a wording, a
    draft, a document or a source, is found by its name where no term of the glossary and no statement is called so.

    Args:
        text: a name, whole.
        locale: the language of the name: one with a catalogue, or one in which titles are known; None for all.
        domain: only ids that begin with this and a dot, such as ``learning-city-form``, or those that terms stand for
            whose ids begin so, such as ``term.concept``, for short ``concept``.

    Raises:
        AmbiguousName: several things are called so; the error names the senses.
        UnknownName: nothing is called so; the error names the nearest name.
        UnknownLocale: a language in which nothing is called anything.
        UnknownId: no such domain.
        WrongType: a name or a domain that is no text.
    """
    found = find_all(text, locale, domain=domain)
    if text in everything() and (domain is None or text in domains()[domain]):
        return text
    found = _foremost(folded(text), found)
    if len(found) > 1:
        raise AmbiguousName(text, found)
    if not found:
        raise _unknown(text, _names(locale), domain)
    return found[0]


def find_all(text: str, locale: LocaleLike | None = None, *, domain: str | None = None) -> tuple[str, ...]:
    """The ids of everything that is called this, none of it if nothing is; an id is looked up as any other name.

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
    if domain not in domains():
        raise _unknown_domain(domain)
    within = domains()[domain]
    return tuple(id for id in found if id in within)


def aliases(id: str, locale: LocaleLike | None = None) -> tuple[str, ...]:
    """Every name of a thing, or of the thing that a term of the glossary stands for, the one it is called by first.

    Raises:
        UnknownId: nothing has this id; the error names the nearest one.
        UnknownLocale: a language in which nothing is called anything.
    """
    named = with_id(id)
    names = _names(locale).names.get(named.stands_for if isinstance(named, Term) else id, ())
    if locale is None:
        return names
    return tuple(dict.fromkeys((*_labels(named, locale), *names)))


def _labels(named: Named | Term, locale: LocaleLike) -> Iterator[str]:
    """What something is called, or nothing where the library cannot say it in the language."""
    with suppress(NotTranslated, UnknownLocale):
        yield label(named, locale)


def _names(locale: LocaleLike | None) -> NameTable:
    if locale is None:
        return table_of_all()
    language = LocaleTag.of(locale).language
    return table(language if has_names(language) else catalogue(locale).language)


def _foremost(words: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """Of what is called so the terms and statements; or else documents, requirements and the like; or else sources."""
    if any(id.startswith(_MEMBER) for id in found):  # the municipality as a body stands behind the member that it is
        found = tuple(id for id in found if not id.startswith(_BODY))
    ranks = {id: _rank(id, words) for id in found} if len(found) > 1 else {}
    return tuple(id for id, rank in ranks.items() if rank == min(ranks.values())) or found


def _rank(id: str, words: str) -> int:
    from learningcity.rules import Fact, Requirement
    from learningcity.sources import Source

    if words in forms_by_term().get(id, ()):
        return 0
    if isinstance(everything()[id], Source):
        return 2
    return 1 if isinstance(everything()[id], Requirement | Fact) or id.startswith(_SPEAKS_OF_OTHERS) else 0


def _unknown_domain(domain: str) -> UnknownId:
    near = nearest(domain, domains())
    if near is None:
        return UnknownId(Message("error.unknown-domain", {"domain": shown(domain)}))
    return UnknownId(Message("error.unknown-domain.near", {"domain": shown(domain), "nearest": near}))


def _unknown(text: str, names: NameTable, domain: str | None) -> UnknownName:
    words = folded(text)
    candidates = names.spelled if domain is None else _in_domain(names, domain)
    near = _nearest(words, candidates)
    proper = _proper(words)
    if proper in candidates:
        near = proper
    elif proper != words and near is not None and nearest(proper, [_proper(near)]) is None:
        near = _nearest(proper, candidates)  # of two towns the word for a town is alike, and their names may not be
    if near is None:
        return UnknownName(Message("error.unknown-name", {"name": shown(text)}))
    return UnknownName(Message("error.unknown-name.near", {"name": shown(text), "nearest": names.spelled[near]}))


def _nearest(words: str, names: Iterable[str]) -> str | None:
    return nearest(words, [name for name in names if _may_be_like(words, name)])


def _proper(words: str) -> str:
    """The part of the name of a place that is its own, without what says before or after it of which kind it is."""
    prefix = prefix_of(words)
    before = "" if prefix is None else prefix.spelled
    return _KIND_OF_PLACE.sub("", words.removeprefix(before)) or words


def _in_domain(names: NameTable, domain: str) -> list[str]:
    within = domains()[domain]
    return [name for name, ids in names.senses.items() if within.intersection(ids)]


def _may_be_like(words: str, name: str) -> bool:
    """Whether the likeness of two names can reach the least, by their lengths and letters alone: no more than that."""
    both = len(words) + len(name)
    if 2 * min(len(words), len(name)) < _LEAST_LIKENESS * both:
        return False
    return 2 * (len(words) - len(set(words).difference(name))) >= _LEAST_LIKENESS * both
