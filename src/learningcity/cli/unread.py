"""Cells of a table that are told one by one: what cannot be read, and what is for other rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from learningcity.applications import subject_of
from learningcity.cli.answering import NAMED_IN, names_of
from learningcity.cli.queries import Queries
from learningcity.cli.tables import TableFile
from learningcity.conversion.spellings import VOCABULARY
from learningcity.errors import shown
from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from polars import LazyFrame

    from learningcity.rules.columns.asked import Asked

__all__ = ["Cells", "cells_of_other_rules", "unread_cells"]

_SHOWN = 5
"""How many cells of a column are told."""


class Cells(NamedTuple):
    """Cells of a column.

    Attributes:
        column: its name.
        number: how many there are.
        first: the first of them: ``row``, ``line`` if that is known, and ``text``.
    """

    column: str
    number: int
    first: tuple[dict[str, Any], ...]

    def record(self) -> dict[str, Any]:
        """As JSON has them."""
        return {"column": self.column, "count": self.number, "cells": list(self.first)}

    def params(self) -> dict[str, Any]:
        """What a sentence about them tells."""
        cells = Series(tuple(map(_message_of, self.first)), ";")
        return {"column": self.column, "count": self.number, "cells": cells}


def _message_of(cell: dict[str, Any]) -> Message:
    params = {**cell, "text": shown(cell["text"])}
    return Message("cli.screen.cell.with-line" if "line" in cell else "cli.screen.cell", params)


def unread_cells(table: TableFile, queries: Queries, asked: Asked, column: str, number: int) -> Cells:
    """The cells of a column that cannot be read.

    Args:
        table: which is read as far as the last cell that is told.
        queries: what watches the rows.
        asked: what is asked of the table.
        column: its name.
        number: how many cells of it there are.
    """
    from learningcity.rules.columns.asked import found_in
    from learningcity.rules.columns.masks import Staged

    frame, numbers = _numbered(table, queries)
    staged = Staged.of(found_in(frame, asked))
    unread: LazyFrame = staged.frame.filter(staged.unread()[column]).select(*numbers, column).to_native()
    return Cells(column, number, _first(unread))


def cells_of_other_rules(table: TableFile, queries: Queries, rules: RuleBook[Any]) -> Cells | None:
    """The cells of applications and nominations that name other rules; None where there are none."""
    import polars as pl

    own = NAMED_IN.get(subject_of(rules))
    heads = [head for head, name in VOCABULARY.heads.items() if name == own]
    for column, kind in table.rows().collect_schema().items():
        if column in (own, *heads) and kind == pl.String:
            frame, numbers = _numbered(table, queries)
            is_other = pl.col(column).str.contains(r"\S") & ~pl.col(column).is_in(names_of(rules))
            others = frame.filter(is_other).select(*numbers, column)
            number = others.select(pl.len()).collect(engine="streaming").item()
            return Cells(column, number, _first(others)) if number else None
    return None


def _numbered(table: TableFile, queries: Queries) -> tuple[LazyFrame, list[str]]:
    """Every row, and the names of the columns with its number and its line."""
    names = table.rows().collect_schema().names()
    row, line = _free("row", names), _free("line", names)
    frame = table.numbered(row, line)
    return queries.watched(frame), [name for name in (row, line) if name in frame.collect_schema().names()]


def _free(name: str, taken: list[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _first(cells: LazyFrame) -> tuple[dict[str, Any], ...]:
    """The first rows of a number, perhaps a line, and text."""
    rows = cells.head(_SHOWN).collect(engine="streaming").iter_rows()
    return tuple({**dict(zip(("row", "line"), row[:-1], strict=False)), "text": str(row[-1])} for row in rows)
