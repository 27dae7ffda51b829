"""Conditions on the entries of a list: lists of an engine, or entries in text between separators.

An entry that is null, blank, or no word of its enumeration is an entry that is not known: it does not keep the others
from being found, but nothing is certain to be absent beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add
from typing import Any, Protocol, TypeAlias

from attrs import frozen

from learningcity.rules.columns.cells import Holding
from learningcity.rules.columns.decisions import Decision, Expr, either, sure
from learningcity.rules.columns.patterns import (
    TEXT_ENTRY,
    all_entries,
    any_of,
    any_word,
    has_entry,
    is_writable,
    whole_number_entry,
)

__all__ = ["JOINED", "JOINED_NULL", "Entries", "Lists", "PolarsLists", "TextEntries", "csv_entries", "joined_entries"]

JOINED = "\x1f"
"""Before, between and after the entries of lists that were made text."""
JOINED_NULL = "\x00"
"""An entry of such text that was null."""
_SEPARATOR = ";"
_SPACE = r"[ \t]*"
_MOST_DIGITS = 10**18

Members: TypeAlias = Mapping[str, Any]
"""Every word with its member; none where entries are of no enumeration."""


class Entries(Protocol):
    """The entries that a column has."""

    def includes(self, values: tuple[Any, ...]) -> Decision:
        """Where one of these is among them."""
        ...


def _words_of(values: Iterable[Any], members: Members) -> tuple[str, ...]:
    wanted = tuple(values)
    return tuple(word for word, member in members.items() if any(member is value for value in wanted))


@frozen
class TextEntries:
    """Entries in text.

    Attributes:
        text: the cells.
        framed: the cells in their frame.
        frame: a separator, or nothing.
        separator: between entries.
        space: a pattern for what may stand around an entry.
        entry: a pattern for an entry that can be read.
        patterns: of constants, for each that can stand in such text.
        members: every word with its member, where entries are of an enumeration.
        is_empty: where it is known that there are none.
        has_word_for_none: whether a member is called like a word for none.
    """

    text: Expr
    framed: Expr
    frame: str
    separator: str
    space: str
    entry: str
    members: Members
    is_empty: Expr
    has_word_for_none: bool = False

    def includes(self, values: tuple[Any, ...]) -> Decision:
        """Where one of these is among them."""
        if self.members:
            return self._includes_words(values)
        patterns = self._patterns(values)
        readable = self.readable()
        if not patterns:
            return Decision(None, readable)
        wanted = has_entry(any_of(patterns), self.separator, self.space, self.frame)
        found = sure(self.framed.str.contains(wanted)) & ~self.is_empty
        return Decision(found, readable & ~found)

    def _includes_words(self, values: tuple[Any, ...]) -> Decision:
        """As :meth:`includes`; what is certain to lack these has other words alone."""
        words = _words_of(values, self.members)
        others = [word for word in self.members if word not in words]
        found = sure(self.framed.str.contains(has_entry(any_word(words), self.separator, self.space, self.frame)))
        if self.has_word_for_none:
            found = found & ~self.is_empty
        if not others:
            return Decision(found, self.is_empty)
        lacking = self.framed.str.contains(all_entries(any_word(others), self.separator, self.space, self.frame))
        return Decision(found, sure(lacking) | self.is_empty)

    def _patterns(self, values: tuple[Any, ...]) -> list[str]:
        if isinstance(values[0], int):
            if self.separator == JOINED:
                return [str(value) for value in values]
            return [whole_number_entry(value) for value in values if 0 <= value < _MOST_DIGITS]
        return [any_word([value]) for value in values if self._may_stand(value)]

    def _may_stand(self, value: str) -> bool:
        bare = value.strip() if self.space else value
        is_entry = value == bare != "" and self.separator not in value and not value.startswith(JOINED_NULL)
        return is_entry and is_writable(value)

    def separators(self) -> Expr:
        """How many separators there are."""
        without = self.text.str.replace_all(self.separator, "", literal=True)
        return self.text.str.len_chars() - without.str.len_chars()

    def readable(self) -> Expr:
        """Where every one can be read."""
        return (
            sure(self.framed.str.contains(all_entries(self.entry, self.separator, self.space, self.frame)))
            | self.is_empty
        )


def csv_entries(  # noqa: PLR0913  # what the cells are
    text: Expr, framed: Expr, frame: str, *, kind: type, members: Members, none: tuple[str, ...]
) -> TextEntries:
    """Entries in text as CSV has them: between semicolons, or a word for none.

    Args:
        text: the cells.
        framed: the cells in a frame.
        frame: this frame.
        kind: the type of the entries.
        members: every word with its member, where that is an enumeration.
        none: the words for none.
    """
    entry = any_word(members) if members else "[0-9]{1,18}" if kind is int else TEXT_ENTRY
    return TextEntries(
        text,
        framed,
        frame,
        _SEPARATOR,
        _SPACE,
        entry,
        members,
        sure(text.is_in(none)),
        any(word in none for word in members),
    )


def joined_entries(text: Expr, members: Members) -> TextEntries:
    """Entries of lists that were made text, see :data:`JOINED`."""
    entry = any_word(members) if members else f"[^{JOINED}{JOINED_NULL}][^{JOINED}]*"
    return TextEntries(text, text, JOINED, JOINED, "", entry, members, sure(text == JOINED))


@frozen
class Lists:
    """Lists of an engine, as narwhals knows them.

    Attributes:
        lists: the cells.
        entries: what they hold, text or whole numbers; what else they hold is only counted.
        members: every word with its member, where entries are of an enumeration.
        whole: the whole numbers that they can hold.
        joined: the entries as text between separators, where the engine does not tell how many are different.
    """

    lists: Expr
    entries: Holding | None
    members: Members
    whole: range
    joined: Expr | None = None

    def includes(self, values: tuple[Any, ...]) -> Decision:
        """Where one of these is among them."""
        if self.entries is Holding.NOTHING:
            return Decision(None, self._is_empty())
        found = either(self._has(value) for value in _constants(values, self.members, self.whole))
        absent = self.readable() if found is None else self.readable() & ~found
        return Decision(found, absent)

    def _has(self, value: Any) -> Expr:
        return sure(self.lists.list.contains(value))

    def _is_empty(self) -> Expr:
        return sure(self.lists.list.len() == 0)

    def readable(self) -> Expr:
        """Where every one can be read."""
        if self.entries is Holding.NOTHING:
            return self._is_empty()
        known = ~self.lists.is_null() & ~self._has(None)
        if self.members:
            return known & self._has_words_only()
        return known & ~self._has("") if self.entries is Holding.TEXT else known

    def _has_words_only(self) -> Expr:
        from narwhals.stable.v2 import Int64

        if self.joined is not None:
            pattern = all_entries(any_word(self.members), JOINED, "", JOINED)
            separators = (
                self.joined.str.len_chars() - self.joined.str.replace_all(JOINED, "", literal=True).str.len_chars()
            )
            is_whole = sure(separators == self.lists.list.len() + 1)
            return self._is_empty() | (sure(self.joined.str.contains(pattern)) & is_whole)
        words = reduce(add, (self._has(word).cast(Int64()) for word in self.members))
        return sure(self.lists.list.unique().list.len() == words)


def _constants(values: tuple[Any, ...], members: Members, whole: range) -> list[Any]:
    """What to look for: words, whole numbers that a list can hold, text that is not blank."""
    if members:
        return list(_words_of(values, members))
    return [value for value in values if _is_constant(value, whole)]


def _is_constant(value: int | str, whole: range) -> bool:
    return value in whole if isinstance(value, int) else value != "" and is_writable(value)


@frozen
class PolarsLists:
    """Lists of polars, of which each entry is asked; see :class:`Lists` for the attributes."""

    lists: Expr
    entries: Holding | None
    members: Members
    whole: range

    def includes(self, values: tuple[Any, ...]) -> Decision:
        """Where one of these is among them: where no entry is, but one is not known, that is null."""
        if self.entries is Holding.NOTHING:
            return Decision(None, self.lists.list.len() == 0)
        found = self._is_one(_constants(values, self.members, self.whole)).any(ignore_nulls=False)
        return Decision(self.lists.list.agg(found), None, is_exact=True)

    def _is_one(self, constants: list[Any]) -> Expr:
        """Of each entry whether it is one; null where that is not known."""
        import polars as pl

        entry = pl.element()
        if self.entries is Holding.WHOLE:
            return pl.when(entry.is_not_null()).then(entry.is_in(constants))
        text = entry.cast(pl.String)
        if self.members:
            others = [word for word in self.members if word not in constants]
            return text.is_in(constants) | pl.when(text.is_in(others)).then(statement=False)
        return pl.when(text != "").then(text.is_in(constants))
