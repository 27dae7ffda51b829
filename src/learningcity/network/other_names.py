"""The member that was probably meant by a word that is no key of the table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from attrs import evolve

from learningcity.errors import InvalidValue, nearest
from learningcity.network.known_members import Member, key_of
from learningcity.network.member_table import member_table
from learningcity.sources.citations import checked_id
from learningcity.texts import Message

__all__ = ["key_asked", "near_member"]

_LEAST = 4
"""Shorter names, such as Sur and Tak, are in many others by chance."""


def key_asked(id: str) -> str:
    """The key of a member or of another place, from its key or its id.

    Raises:
        WrongType: no text.
        InvalidValue: a name or another spelling; the error names the key of the member that was probably meant.
    """
    try:
        return key_of(checked_id(id))
    except InvalidValue as error:
        meant = near_member(id)
        hint = None if meant is None else Message("hint.did-you-mean", {"word": meant})
        raise InvalidValue(evolve(error.problem, hint=hint)) from None


@lru_cache(maxsize=1024)
def near_member(word: str, country: str | None = None) -> str | None:
    """The key of the member whose key or name a word is, holds, lies in, or comes near; None where there is none.

    Args:
        word: a key or a name.
        country: of the members to look among; all if None.
    """
    names, asked = _keys_by_name(country), _squashed(word)
    if asked in names:
        return names[asked]
    for name, key in names.items():
        if min(len(name), len(asked)) >= _LEAST and country is not None and (name in asked or asked in name):
            return key
    near = nearest(asked, names)
    return None if near is None else names[near]


@cache
def _keys_by_name(country: str | None) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for one in member_table().values():
        if country in (None, one.country):
            for name in _names(one):
                found.setdefault(_squashed(name), one.key)
    return found


def _names(one: Member) -> Iterator[str]:
    yield from (one.key, one.name, *one.spellings)
    yield from filter(None, (one.native, one.thai))


def _squashed(word: str) -> str:
    """The letters and digits alone, without their marks."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold()) if letter.isalnum())
