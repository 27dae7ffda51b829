"""What each leaf of a rule says of the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from attrs import evolve

from learningcity.dates import PartialDate
from learningcity.rules.columns.cells import Cells, Holding, Need, need_of
from learningcity.rules.columns.days import decide_date, readable_day, readable_year
from learningcity.rules.columns.decisions import UNDECIDED, Decision, Expr, sure
from learningcity.rules.columns.entries import Entries, Members, TextEntries, csv_entries, joined_entries
from learningcity.rules.columns.libraries import Library
from learningcity.rules.columns.numbers import Numbers, decide_number, is_counted
from learningcity.rules.columns.patterns import NUMBER, PARTIAL_DATE, TEXT, WHOLE_DAY, WHOLE_NUMBER, is_writable, only
from learningcity.rules.columns.vocabulary import Vocabulary
from learningcity.rules.nodes import (
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Equals,
    Holds,
    IncludesAny,
    Leaf,
    OneOf,
    OnOrAfter,
)

__all__ = ["Reader"]

_NO_MEMBERS: Members = MappingProxyType({})
_MOST = 2**63 - 1


class Reader:
    """Reads facts from the columns of one table, in one library of expressions.

    Attributes:
        prepared: columns that must be made first, by their names.
    """

    def __init__(self, library: Library, vocabulary: Vocabulary, sheet: Mapping[AnyFact, Cells], prefix: str) -> None:
        self.prepared: dict[str, Expr] = {}
        self._library = library
        self._vocabulary = vocabulary
        self._sheet = sheet
        self._prefix = prefix

    def decide(self, leaf: Leaf) -> Decision:
        """Where a leaf that is no derived fact is met, and where it is not."""
        cells = self._sheet[leaf.fact]
        if cells.holding is Holding.NOTHING:
            return UNDECIDED
        match leaf:
            case IncludesAny(_, values):
                return self._entries(cells).includes(values)
            case OnOrAfter() | Before():
                readable = self._readable_date(cells)
                return decide_date(leaf, _held_as(cells), self._date(cells), readable, self._library.day)
            case Holds():
                return self._flag(cells)
            case AtLeast() | AtMost() | Between():
                return decide_number(leaf, self._numbers(cells))
            case Equals(_, value):
                return self._equals(leaf, cells, (value,))
            case _:
                one_of: Any = leaf
                return self._equals(one_of, cells, one_of.values)

    def _equals(self, leaf: Equals | OneOf, cells: Cells, values: tuple[Any, ...]) -> Decision:
        if need_of(cells.fact) in (Need.NUMBER, Need.COUNT):
            return decide_number(leaf, self._numbers(cells))
        if issubclass(cells.fact.type, Enum):
            return self._members(cells, values)
        return self._words(cells, values)

    def _column(self, cells: Cells) -> Expr:
        return self._library.col(cells.column)

    def _text(self, cells: Cells) -> Expr:
        x = self._column(cells)
        return self._library.cast(x, "String") if cells.holding is Holding.TEXT and not cells.is_plain_text else x

    def _framed(self, cells: Cells) -> Expr:
        framed = self._library.framed(self._text(cells))
        if framed is None:
            return self._text(cells)
        name = f"{self._prefix}text {cells.column}"
        self.prepared.setdefault(name, framed)
        return self._library.col(name)

    def _date(self, cells: Cells) -> Expr:
        return self._library.cast(self._column(cells), "Date") if cells.is_cut else self._text(cells)

    def _readable_date(self, cells: Cells) -> Expr:
        x = self._date(cells)
        if cells.holding is not Holding.TEXT:
            return readable_day(_held_as(cells), x, self._library.day)
        pattern = PARTIAL_DATE if cells.fact.type is PartialDate else WHOLE_DAY
        return sure(self._framed(cells).str.contains(only(pattern, self._library.frame))) & readable_year(x)

    def _flag(self, cells: Cells) -> Decision:
        if cells.holding is Holding.TEXT:
            words = self._vocabulary.flags
            yes, no = ([word for word, says in words.items() if says is wanted] for wanted in (True, False))
            return Decision(self._text(cells).is_in(yes), self._text(cells).is_in(no))
        return self._library.flag(self._column(cells))

    def _members(self, cells: Cells, values: tuple[Any, ...]) -> Decision:
        members = self._vocabulary.members(cells.fact.type)
        wanted = [word for word, member in members.items() if any(member is value for value in values)]
        others = [word for word in members if word not in wanted]
        return Decision(self._is_one(cells, wanted), self._is_one(cells, others))

    def _is_one(self, cells: Cells, words: list[str]) -> Expr | None:
        x = self._text(cells)
        if not words:
            return None
        # To pandas "a" and "a\0" may be equal.
        return x == words[0] if len(words) == 1 and "\0" not in words[0] else x.is_in(words)

    def _words(self, cells: Cells, values: Iterable[str]) -> Decision:
        words = [value for value in values if value.strip() and is_writable(value)]
        has_words = ~self._is_blank(cells)
        found = self._is_one(cells, words)
        return Decision(found, has_words if found is None else has_words & ~sure(found))

    def _is_blank(self, cells: Cells) -> Expr:
        x = self._text(cells)
        return x.is_null() | ~sure(x.str.contains(TEXT))

    def _numbers(self, cells: Cells) -> Numbers:
        counted = is_counted(cells.fact.unit)
        if need_of(cells.fact) is Need.COUNT and cells.holding in (Holding.LIST, Holding.TEXT):
            return self._count(cells)
        if cells.holding is Holding.TEXT:
            return self._from_text(cells, counted=counted)
        x = self._column(cells)
        if cells.holding is Holding.WHOLE:
            return self._of_whole(x, cells.least, cells.most, counted=counted)
        floats = self._library.cast(x, "Float64")
        integral = self._library.is_integral(floats) if counted else None
        return Numbers(floats, is_whole=False, is_counted=counted, integral=integral)

    def _count(self, cells: Cells) -> Numbers:
        if cells.holding is Holding.LIST:
            return self._of_whole(self._column(cells).list.len(), 0, _MOST)
        entries = self._text_entries(cells)
        if cells.is_joined:
            return self._of_whole(entries.separators() - 1, 0, _MOST)
        count = entries.separators() + 1 - self._library.cast(entries.is_empty, "Int64")
        return evolve(self._of_whole(count, 0, _MOST), readable=entries.readable())

    def _of_whole(self, numbers: Expr, least: int, most: int, *, counted: bool = False) -> Numbers:
        return Numbers(numbers, is_whole=True, least=least, most=most, is_counted=counted)

    def _from_text(self, cells: Cells, *, counted: bool) -> Numbers:
        readable = self._is_written(cells)
        text = self._library.where(readable, self._text(cells), "0")
        if cells.fact.type is int:
            return evolve(self._of_whole(self._library.cast(text, "Int64"), 0, _MOST), readable=readable)
        return Numbers(self._library.cast(text, "Float64"), is_whole=False, is_counted=counted, readable=readable)

    def _is_written(self, cells: Cells) -> Expr:
        """Where text is a number."""
        pattern = WHOLE_NUMBER if cells.fact.type is int else NUMBER
        return sure(self._framed(cells).str.contains(only(pattern, self._library.frame)))

    def _entries(self, cells: Cells) -> Entries:
        if cells.holding is Holding.LIST:
            return self._library.lists(cells, self._members_of(cells.fact))
        return self._text_entries(cells)

    def _text_entries(self, cells: Cells) -> TextEntries:
        members = self._members_of(cells.fact)
        if cells.is_joined:
            return joined_entries(self._text(cells), members)
        kind = str if need_of(cells.fact) is Need.COUNT else cells.fact.type
        return csv_entries(
            self._text(cells),
            self._framed(cells),
            self._library.frame,
            kind=kind,
            members=members,
            none=self._vocabulary.none,
        )

    def _members_of(self, fact: AnyFact) -> Members:
        return self._vocabulary.members(fact.type) if issubclass(fact.type, Enum) else _NO_MEMBERS

    def unread(self, cells: Cells) -> Expr | None:
        """Where a cell holds something that is taken as unknown, since it cannot be read; None where none can."""
        readable = self._readable(cells)
        if readable is None:
            return None
        if cells.holding is Holding.TEXT and not cells.is_joined:
            return ~self._is_blank(cells) & ~readable
        return ~self._column(cells).is_null() & ~readable

    def _readable(self, cells: Cells) -> Expr | None:
        need, fact = need_of(cells.fact), cells.fact
        if cells.holding is Holding.NOTHING:
            return None
        if need is Need.DATE:
            return self._readable_date(cells)
        if need is Need.ENTRIES or (need is Need.COUNT and cells.holding is Holding.TEXT and not cells.is_joined):
            entries: Any = self._entries(cells)
            return entries.readable()
        if need is Need.TEXT and issubclass(fact.type, Enum):
            return sure(self._text(cells).is_in(list(self._vocabulary.members(fact.type))))
        if need is Need.FLAG and cells.holding is Holding.TEXT:
            return sure(self._text(cells).is_in(list(self._vocabulary.flags)))
        return self._is_number(cells) if need in (Need.NUMBER, Need.COUNT) and not cells.is_joined else None

    def _is_number(self, cells: Cells) -> Expr | None:
        if cells.holding is Holding.TEXT:
            return self._is_written(cells)
        if not is_counted(cells.fact.unit) or cells.holding is Holding.LIST:
            return None
        if cells.holding is Holding.WHOLE:
            return ~sure(self._column(cells) < 0)
        floats = self._library.cast(self._column(cells), "Float64")
        return ~sure(floats.is_finite()) | (~sure(floats < 0) & sure(self._library.is_integral(floats)))


def _held_as(cells: Cells) -> Holding:
    """What a date is compared as."""
    return Holding.DAY if cells.is_cut else cells.holding
