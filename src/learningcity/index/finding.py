"""From words to ids: what is called so in a language. One word may stand for several things."""

from __future__ import annotations

from enum import Enum

from learningcity.index.lookup import named_by
from learningcity.rules.rulebook import Requirement
from learningcity.sources.claims import Conflict
from learningcity.sources.statements import Statement

__all__ = ["find"]


def find(text: str, locale: str, *, domain: str | None = None) -> tuple[str, ...]:
    """The ids of all statements and terms of the vocabulary that are called this in a language.

    Nothing is guessed: a part of a name finds nothing. :func:`~learningcity.index.lookup.by_id` tells what an id
    stands for. Names are compared as :func:`learningcity.localization.find` compares them, which also knows the terms
    of the glossary that stand for nothing here.

    Args:
        text: a label, a title or a form of the glossary, whole.
        locale: the tag of the language of ``text``: one of the catalogues, or one in which titles are known, such as
            ``fr``.
        domain: only ids that begin with this and a dot, such as ``learning-city-form``.

    Raises:
        WrongType: words or a domain that are no text.
        UnknownLocale: a language in which nothing is called anything.
        UnknownId: a domain with which no id begins.
    """
    from learningcity.localization import LocaleTag, find_all

    found = find_all(text, LocaleTag.of(locale), domain=domain)
    return tuple(id for id in found if isinstance(named_by(id), Statement | Requirement | Conflict | Enum))
