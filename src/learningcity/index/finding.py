"""From words to ids: what is called so in a language. One word may stand for several things."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from learningcity.index.lookup import enumerations
from learningcity.index.naming import called, term_id
from learningcity.index.walking import walk
from learningcity.sources.titles import Titles

__all__ = ["find"]


def find(text: str, locale: str, *, domain: str | None = None) -> tuple[str, ...]:
    """The ids of all statements and terms that are called this in a language; capitals and spacing do not matter.

    Nothing is guessed: a part of a name finds nothing. :func:`~learningcity.index.lookup.by_id` tells what an id
    stands for.

    Args:
        text: a label or a title, whole.
        locale: the tag of the language of ``text``.
        domain: only ids that begin with this and a dot, such as ``learning-city-form``.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    from learningcity.localization import catalogue

    found = _by_name(catalogue(locale).language).get(_folded(text), ())
    return found if domain is None else tuple(id for id in found if id.startswith(f"{domain}."))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@cache
def _by_name(language: str) -> dict[str, tuple[str, ...]]:
    ids: dict[str, dict[str, None]] = {}
    named = [(statement.id, called(statement)) for statement in walk()]
    named += [(term_id(member), member) for kind in enumerations() for member in kind]
    for id, name in named:
        for spelled in _names(name, language):
            ids.setdefault(_folded(spelled), {})[id] = None
    return {name: tuple(found) for name, found in ids.items()}


def _names(name: object, language: str) -> Iterator[str]:
    """What something is called in a language: every title in it, if it has titles, or else its label."""
    if isinstance(name, Titles):
        yield from (title.text for title in name.titles if title.language == language)
    else:
        from learningcity.localization import render

        yield render(name, language)
