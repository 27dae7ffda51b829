"""Rows of the tables of speeds: declared without running anything, filled by measuring, shown as Markdown.

A file ``bench_<name>.py`` declares ``ROWS`` and has a function ``rows()`` that gives the same rows, measured. Its
table stands in ``docs/explanation/speed.md`` between ``<!-- table: <name> -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

__all__ = ["Row", "cells", "duration", "markdown", "show", "tables_of", "times", "with_table"]

_TABLE = re.compile(r"(?P<start><!-- table: (?P<name>\w+) -->\n)(?P<table>.*?)(?P<end><!-- end -->)", re.DOTALL)


@frozen
class Row:
    """What is timed and against what; ``limit`` and ``aim`` are times the floor.

    The rest is known when it has been measured: how many times the floor it takes, the seconds that the floor takes
    for one piece of work, and the texts of columns that only this table has.
    """

    what: str
    floor: str = ""
    limit: float | None = None
    aim: float | None = None
    measured: float | None = None
    seconds: float | None = None
    more: Mapping[str, str] = field(factory=dict)

    def filled(
        self, measured: float | None, seconds: float | None = None, more: Mapping[str, str] | None = None
    ) -> Row:
        """The row with what was measured."""
        return evolve(self, measured=measured, seconds=seconds, more=more or {})


def cells(row: Row) -> dict[str, str]:
    """The texts of a row by the names of their columns."""
    return {
        "what": row.what,
        "measured": "" if row.measured is None else times(row.measured),
        "at the most": "" if row.limit is None else f"{row.limit:g} x",
        "aim": "" if row.aim is None else f"{row.aim:g} x",
        "floor": row.floor if row.seconds is None else f"{row.floor}, {duration(row.seconds)}",
        **row.more,
    }


def times(ratio: float) -> str:
    """A ratio with as many places as it is worth."""
    return f"{ratio:.2f} x" if ratio < 10 else f"{ratio:.0f} x"


def duration(seconds: float) -> str:
    """Seconds in a unit that suits."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def markdown(rows: Iterable[Row]) -> str:
    """A table; a column in which nothing stands is left out."""
    texts = [cells(row) for row in rows]
    columns = [
        (name, [row.get(name, "") for row in texts]) for name in dict.fromkeys(name for row in texts for name in row)
    ]
    lines = zip(*(_padded(name, column) for name, column in columns if any(column)), strict=True)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _padded(name: str, column: Sequence[str]) -> list[str]:
    """Heading, rule and texts of a column, of one width; ratios and counts stand to the right."""
    width = max(map(len, [name, *column]))
    if all(text == "" or text[0].isdecimal() for text in column):
        return [name.rjust(width), "-" * (width - 1) + ":", *(text.rjust(width) for text in column)]
    return [name.ljust(width), "-" * width, *(text.ljust(width) for text in column)]


def show(rows: Iterable[Row]) -> None:
    """Print the table, and which rows are slower than they may be."""
    rows = list(rows)
    print(markdown(rows))
    for row in rows:
        if row.measured is not None and row.limit is not None and row.measured > row.limit:
            print(f"TOO SLOW: {row.what}: {times(row.measured)}, at the most {row.limit:g} x")


def tables_of(page: str) -> dict[str, list[dict[str, str]]]:
    """The tables between the markers of a page by name: the texts of each row by column."""
    return {found["name"]: _rows_of(found["table"]) for found in _TABLE.finditer(page)}


def _rows_of(table: str) -> list[dict[str, str]]:
    lines = [line[2:-2].split(" | ") for line in table.splitlines() if line.startswith("| ")]
    if not lines:
        return []
    heading, _, *rows = [[text.strip() for text in line] for line in lines]
    return [dict(zip(heading, row, strict=True)) for row in rows]


def with_table(page: str, name: str, table: str) -> str:
    """The page with another table between the markers of this name.

    Raises:
        KeyError: the page has no such markers.
    """
    for found in _TABLE.finditer(page):
        if found["name"] == name:
            return f"{page[: found.start('table')]}\n{table}\n{page[found.end('table') :]}"
    raise KeyError(f"<!-- table: {name} -->")
