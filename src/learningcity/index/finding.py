"""From words to ids: what is called so in a language. One word may stand for several things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from learningcity.errors import looked_up
from learningcity.index.lookup import enumerations, ids
from learningcity.index.naming import called, require_text, term_id
from learningcity.index.walking import walk
from learningcity.sources.titles import Titles

__all__ = ["find"]

_SUBTAG = re.compile(r"[-_.]")


def find(text: str, locale: str, *, domain: str | None = None) -> tuple[str, ...]:
    """The ids of all statements and terms that are called this in a language; capitals and spacing do not matter.

    Nothing is guessed: a part of a name finds nothing. :func:`~learningcity.index.lookup.by_id` tells what an id
    stands for.

    Args:
        text: a label or a title, whole.
        locale: the tag of the language of ``text``: one of the catalogues, or one in which titles are known, such as
            ``fr``.
        domain: only ids that begin with this and a dot, such as ``learning-city-form``.

    Raises:
        WrongType: words or a domain that are no text.
        UnknownLocale: a language in which nothing is called anything.
        UnknownId: a domain with which no id begins.
    """
    require_text(("text",), text)
    found = _by_name(_language(locale)).get(_folded(text), ())
    if domain is None:
        return found
    require_text(("domain",), domain)
    looked_up(domain, _domains())
    return tuple(id for id in found if id.startswith(f"{domain}."))


def _language(locale: str) -> str:
    """The language of a tag: one of the catalogues, or one in which a title is known."""
    from learningcity.localization import catalogue

    language = _SUBTAG.split(str(locale), maxsplit=1)[0].lower()
    return language if language in _title_languages() else catalogue(locale).language


@cache
def _title_languages() -> frozenset[str]:
    names = (called(statement) for statement in walk())
    return frozenset(title.language for name in names if isinstance(name, Titles) for title in name.titles)


@cache
def _domains() -> dict[str, None]:
    """Everything that an id begins with, up to any dot of it."""
    parts = (id.split(".") for id in ids())
    return {".".join(words[:end]): None for words in parts for end in range(1, len(words))}


def _folded(text: str) -> str:
    """The text without what a reader does not see: how letters are composed, capitals, the width of spaces."""
    return " ".join(normalize("NFC", text.casefold()).split())


@cache
def _by_name(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    named = [(statement.id, called(statement)) for statement in walk()]
    named += [(term_id(member), member) for kind in enumerations() for member in kind]
    for id, name in named:
        for spelled in _names(name, language):
            found.setdefault(_folded(spelled), {})[id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def _names(name: object, language: str) -> Iterator[str]:
    """What something is called in a language: every title in it, if it has titles, or else its label."""
    from learningcity.localization import languages, render

    if isinstance(name, Titles):
        yield from (title.text for title in name.titles if title.language == language)
    elif language in languages():
        yield render(name, language)
