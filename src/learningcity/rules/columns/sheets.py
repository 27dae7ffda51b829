"""Where a table has the facts of a rule book, and everything that is wrong with its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from learningcity.errors import Problem, nearest, shown
from learningcity.rules.columns.cells import Cells, Holding, Need, column_of, holding_of, need_of, range_of
from learningcity.rules.columns.objects import holding_of_kind, is_list, joined_lists, kinds_of, typed
from learningcity.rules.columns.tables import Table
from learningcity.rules.columns.vocabulary import Vocabulary
from learningcity.rules.nodes import AnyFact, Fact
from learningcity.texts import Message

if TYPE_CHECKING:
    from narwhals.stable.v2.dtypes import DType

__all__ = ["Sheet", "sheet_of"]

_NUMBERS = (Holding.WHOLE, Holding.FLOAT)
_SUITABLE: Mapping[Need, tuple[Holding, ...]] = {
    Need.NUMBER: _NUMBERS,
    Need.COUNT: (*_NUMBERS, Holding.LIST, Holding.TEXT),
    Need.FLAG: (Holding.FLAG,),
    Need.TEXT: (Holding.TEXT,),
    Need.DATE: (Holding.DAY, Holding.TIME, Holding.TEXT),
    Need.ENTRIES: (Holding.LIST, Holding.TEXT),
}
_READ_AS_CSV = (Need.NUMBER, Need.FLAG)
"""What is read from text only where a table is said to hold cells as CSV has them."""
_OF_TEXT = (Need.DATE, Need.TEXT, Need.ENTRIES)
"""What text may be for that a reader of files made a number, such as a year."""
_NUMBER_TYPES = ("Int", "UInt", "Float", "whole", "float")


@frozen
class Sheet:
    """Where a table has facts.

    Attributes:
        cells: of each fact.
        made: columns that are to be added to the table, by name.
        problems: everything that is wrong with the columns.
        by_contents: whether a column was accepted since nothing stands in it, which another table need not share.
    """

    cells: dict[AnyFact, Cells] = field(eq=False)
    made: dict[str, Any] = field(eq=False)
    problems: tuple[Problem, ...]
    by_contents: bool = False


def sheet_of(  # noqa: PLR0913  # what is asked of a table
    table: Table,
    facts: Iterable[AnyFact],
    columns: Mapping[AnyFact | str, str],
    vocabulary: Vocabulary,
    prefix: str,
    *,
    text_cells: bool,
) -> Sheet:
    """Where the facts are.

    Args:
        table: where to look.
        facts: what is asked for.
        columns: the names of columns that are not named like their facts, by fact or id.
        vocabulary: of the text in the table.
        prefix: what names of added columns begin with.
        text_cells: whether text stands for numbers and flags, as in CSV.
    """
    wanted = tuple(facts)
    named = {key.id if isinstance(key, Fact) else key: column for key, column in columns.items()}
    search = _Search(table, named, vocabulary, prefix, text_cells)
    for fact in wanted:
        search.look_for(fact)
    problems = [*_faults_of_names(table, wanted, named), *search.problems]
    return Sheet(search.cells, search.made, tuple(dict.fromkeys(problems)), search.by_contents)


def _faults_of_names(table: Table, facts: tuple[AnyFact, ...], named: Mapping[str, str]) -> Iterator[Problem]:
    ids = [fact.id for fact in facts]
    for id, column in named.items():
        if id not in ids:
            accepted = Message("accepted.one-of", {"words": ", ".join(ids)})
            yield Problem("unknown-value", ("columns",), shown(id), accepted, _did_you_mean(id, ids))
        elif column not in table.names:
            hint = _did_you_mean(column, table.names) if isinstance(column, str) else None
            yield Problem("missing-column", ("columns", id), hint=hint, params={"column": column})


def _did_you_mean(word: object, known: Iterable[str]) -> Message | None:
    near = nearest(word, known) if isinstance(word, str) else None
    return None if near is None else Message("hint.did-you-mean", {"word": near})


class _Search:
    """Goes through the facts and the columns of one table."""

    def __init__(
        self, table: Table, named: Mapping[str, str], vocabulary: Vocabulary, prefix: str, text_cells: bool
    ) -> None:
        self.cells: dict[AnyFact, Cells] = {}
        self.made: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.by_contents = False
        self._table = table
        self._named = named
        self._vocabulary = vocabulary
        self._prefix = prefix
        self._text_cells = text_cells
        self._objects: dict[str, tuple[str, ...]] = {}

    def look_for(self, fact: AnyFact) -> None:
        """Find the column of a fact, or what is wrong with it."""
        own = column_of(fact)
        found = self._columns(fact, own)
        if len(found) > 1:
            accepted = Message("accepted.one-column")
            self.problems += [Problem("same-fact", ("frame", name), accepted=accepted) for name in found]
        column = found[0] if found else own
        cells = Cells(fact, column) if not found else self._read(fact, column)
        self.cells[fact] = cells

    def _columns(self, fact: AnyFact, own: str) -> list[str]:
        if fact.id in self._named:
            return [name for name in (self._named[fact.id],) if name in self._table.types]
        heads = [head for head, name in self._vocabulary.heads.items() if name == own]
        return [name for name in (own, *heads) if name in self._table.types]

    def _read(self, fact: AnyFact, column: str) -> Cells:
        dtype = self._table.types[column]
        if type(dtype).__name__ == "Object" and self._table.engine == "pandas":
            return self._read_objects(fact, column)
        need = need_of(fact)
        holding = self._table.holding(column)
        if holding is Holding.NOTHING or (holding is not None and self._suits(need, holding, dtype, fact)):
            return self._cells(fact, column, holding, dtype)
        if self._table.is_empty(column):
            self.by_contents = True
            return Cells(fact, column)
        self._refuse(need, column, str(dtype), is_text=holding is Holding.TEXT)
        return Cells(fact, column)

    def _suits(self, need: Need, holding: Holding, dtype: DType, fact: AnyFact) -> bool:
        if holding is Holding.TEXT and need in _READ_AS_CSV:
            return self._text_cells
        if holding is Holding.LIST and need is Need.ENTRIES:
            entries = _entries_of(dtype, categories=self._table.engine == "polars")
            return entries in ((Holding.WHOLE if fact.type is int else Holding.TEXT), Holding.NOTHING)
        return holding in _SUITABLE[need]

    def _cells(self, fact: AnyFact, column: str, holding: Holding, dtype: DType) -> Cells:
        least, most = _range(dtype, holding)
        entries = _entries_of(dtype) if holding is Holding.LIST else None
        is_plain_text = type(dtype).__name__ == "String" and "view" not in self._table.native_type(column)
        is_cut = holding is Holding.TIME and self._is_cut(column)
        joined = self._joined(fact, column) if entries is Holding.TEXT else None
        return Cells(fact, column, holding, least, most, entries, is_plain_text, joined=joined, is_cut=is_cut)

    def _is_cut(self, column: str) -> bool:
        engine = self._table.engine
        return engine in ("duckdb", "ibis") or (engine in ("pandas", "pyarrow") and self._table.is_arrow(column))

    def _joined(self, fact: AnyFact, column: str) -> str | None:
        """The name of a column with lists of words as text, where the engine tells nothing else of their entries."""
        if self._table.engine not in ("pandas", "pyarrow") or not (fact.many and issubclass(fact.type, Enum)):
            return None
        name = f"{self._prefix}joined {column}"
        if name not in self.made:
            self.made[name] = joined_lists(self._table.frame.to_native()[column])
        return name

    def _read_objects(self, fact: AnyFact, column: str) -> Cells:
        """A column of Python objects, which must be of one kind; a typed one stands in its place."""
        native: Any = self._table.frame.to_native()
        if column not in self._objects:
            self._objects[column] = kinds_of(native[column])
        kinds, need = self._objects[column], need_of(fact)
        if not kinds:
            return Cells(fact, column)
        holding = holding_of_kind(kinds[0])
        if len(kinds) > 1 or holding is None or not self._suits_as(fact, kinds[0], holding):
            self._refuse(need, column, ", ".join(kinds), is_text=kinds == ("text",))
            return Cells(fact, column)
        name = f"{self._prefix}object {column}"
        if name not in self.made:
            self.made[name] = typed(native[column], kinds[0])
        return Cells(fact, name, holding, -(2**63), 2**63 - 1, is_joined=is_list(kinds[0]), given=column)

    def _suits_as(self, fact: AnyFact, kind: str, holding: Holding) -> bool:
        need = need_of(fact)
        if is_list(kind):
            entries = ("list", "list of whole" if fact.type is int else "list of text")
            return need is Need.COUNT or (need is Need.ENTRIES and kind in entries)
        if kind == "day":
            return need is Need.DATE
        return holding in _SUITABLE[need]

    def _refuse(self, need: Need, column: str, seen: str, *, is_text: bool) -> None:
        hint = Message("hint.text-cells") if is_text and need in _READ_AS_CSV else None
        if need in _OF_TEXT and any(seen.startswith(number) for number in _NUMBER_TYPES):
            hint = Message("hint.as-text")
        self.problems.append(
            Problem("wrong-type", ("frame", column), seen, Message(f"accepted.column-of.{need.value}"), hint)
        )


def _range(dtype: Any, holding: Holding) -> tuple[int, int]:
    """The least and the most of whole numbers, also of those in lists."""
    inner = dtype.inner if holding is Holding.LIST else dtype
    inner = inner() if isinstance(inner, type) else inner
    return range_of(inner) if inner.is_integer() else (0, 0)


def _entries_of(dtype: DType, *, categories: bool = True) -> Holding | None:
    """What the lists of a column hold; not every engine looks for text among categories."""
    inner: Any = getattr(dtype, "inner", None)
    inner = inner() if isinstance(inner, type) else inner
    name = type(inner).__name__
    if name == "Unknown":
        return Holding.NOTHING
    return holding_of(inner) if categories or name not in ("Categorical", "Enum") else None
