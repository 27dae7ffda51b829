"""Ways to damage a text of cities, or of what holds a city, each with the one problem that a reader then tells."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

from learningcity.cities import City
from learningcity.conversion import WrittenFormat, subjects_to_text
from learningcity.errors import Path

__all__ = ["Damage", "Expected", "damages"]


class Expected(NamedTuple):
    """What identifies the one problem of a text; a reader tells more of it."""

    code: str
    path: Path
    line: int


Damage: TypeAlias = Callable[[list[Any], int], tuple[str, Expected]]
"""The text of subjects of which the one at a position is damaged, and the problem."""

_Objects: TypeAlias = list[dict[str, Any]]
_Write: TypeAlias = Callable[[dict[str, Any]], str]
_Table: TypeAlias = list[list[str]]


def damages(format: WrittenFormat) -> tuple[Damage, ...]:
    """Every way to damage a text of the format, the simplest first."""
    if format == "csv":
        return _OF_TABLES
    return (*(_of_record(write, code, path, format) for write, code, path in _OF_RECORDS), *_OF_TEXTS[format])


# --- JSON -----------------------------------------------------------------------------------------------


def _objects(subjects: list[Any]) -> _Objects:
    return [json.loads(line) for line in subjects_to_text(subjects, "jsonl").split("\n")[:-1]]


def _line(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _document(records: Sequence[str]) -> str:
    return "[\n" + ",\n".join(records) + "\n]\n"


def _lines(records: Sequence[str]) -> str:
    return "".join(f"{record}\n" for record in records)


def _of_record(write: _Write, code: str, path: Path, format: WrittenFormat) -> Damage:
    """One record written in another way; each record has a line of its own."""
    layout, first = (_document, 2) if format == "json" else (_lines, 1)

    def damage(subjects: list[Any], at: int) -> tuple[str, Expected]:
        where = _city_of(subjects)
        objects = _objects(subjects)
        records = [
            _written(write, plain, where) if position == at else _line(plain) for position, plain in enumerate(objects)
        ]
        return layout(records), Expected(code, (*where, *path), first + at)

    return damage


def _city_of(subjects: list[Any]) -> Path:
    """Where in a record the city stands: it is the record, or lies in it."""
    return () if isinstance(subjects[0], City) else ("city",)


def _written(write: _Write, plain: dict[str, Any], where: Path) -> str:
    """The record with its city written in another way."""
    if not where:
        return write(plain)
    others = _line({name: value for name, value in plain.items() if name != "city"})[1:]
    return f'{{"city": {write(plain["city"])}{", " if others != "}" else ""}{others}'


def _with(**changes: Any) -> _Write:
    return lambda plain: _line({**plain, **changes})


def _without_name(plain: dict[str, Any]) -> str:
    return _line({key: value for key, value in plain.items() if key != "name"})


def _with_name_twice(plain: dict[str, Any]) -> str:
    return _line(plain)[:-1] + ', "name": "A"}'


def _misspelt(key: str, misspelling: str) -> _Write:
    return lambda plain: _line({**{name: value for name, value in plain.items() if name != key}, misspelling: None})


_OF_RECORDS: tuple[tuple[_Write, str, Path], ...] = (
    (_without_name, "missing", ("name",)),
    (_with(name=5), "wrong-type", ("name",)),
    (_with(name=" "), "blank", ("name",)),
    (_with_name_twice, "duplicate-key", ("name",)),
    (_misspelt("population", "populaton"), "unknown-key", ("populaton",)),
    (_misspelt("governing_body", "governing-body"), "unknown-key", ("governing-body",)),
    (_misspelt("member_since", "memberSince"), "unknown-key", ("memberSince",)),
    (_with(country="th"), "country", ("country",)),
    (_with(country=66), "wrong-type", ("country",)),
    (_with(population=-1), "negative", ("population",)),
    (_with(population=4.9), "wrong-type", ("population",)),
    (_with(population="10000"), "wrong-type", ("population",)),
    (_with(population=True), "wrong-type", ("population",)),
    (_with(population={"year": 2020}), "missing", ("population", "count")),
    (_with(population={"count": -1}), "negative", ("population", "count")),
    (_with(population={"count": 5, "year": 2563}), "buddhist-year", ("population", "year")),
    (_with(governing_body="municipal-counsil"), "unknown-value", ("governing_body",)),
    (_with(endorsements="mayor"), "wrong-type", ("endorsements",)),
    (_with(endorsements=["mayor", "major"]), "unknown-value", ("endorsements", 1)),
    (_with(endorsements=[{"on": "2020"}]), "missing", ("endorsements", 0, "by")),
    (_with(endorsements=[{"by": "mayor", "on": "2020-02-30"}]), "date", ("endorsements", 0, "on")),
    (_with(member_since="2013-13"), "date", ("member_since",)),
    (_with(member_since="2556-10"), "buddhist-year", ("member_since",)),
    (_with(member_since=2013), "wrong-type", ("member_since",)),
    (_with(good_practices=["a", ""]), "blank", ("good_practices", 1)),
    (_with(stakeholder_participation="yes"), "wrong-type", ("stakeholder_participation",)),
    (_with(jury_recommendation=1), "wrong-type", ("jury_recommendation",)),
    (lambda _: "5", "wrong-type", ()),
)


def _ends_too_early(subjects: list[Any], _: int) -> tuple[str, Expected]:
    records = [_line(plain) for plain in _objects(subjects)]
    text = _document(records).removesuffix("}\n]\n")
    return text, Expected("json-unfinished", (), 1 + len(records))


def _comma_at_the_end(subjects: list[Any], _: int) -> tuple[str, Expected]:
    records = [_line(plain) for plain in _objects(subjects)]
    return _document(records).removesuffix("\n]\n") + ",\n]\n", Expected("json-syntax", (), 2 + len(records))


def _comma_after_line(subjects: list[Any], at: int) -> tuple[str, Expected]:
    records = [_line(plain) for plain in _objects(subjects)]
    records[at] += ","
    return _lines(records), Expected("json-syntax", (), 1 + at)


def _line_ends_too_early(subjects: list[Any], at: int) -> tuple[str, Expected]:
    records = [_line(plain) for plain in _objects(subjects)]
    records[at] = records[at][:-1]
    return _lines(records), Expected("json-unfinished", (), 1 + at)


_OF_TEXTS: dict[WrittenFormat, tuple[Damage, ...]] = {
    "json": (_ends_too_early, _comma_at_the_end),
    "jsonl": (_comma_after_line, _line_ends_too_early),
}


# --- CSV ------------------------------------------------------------------------------------------------


def _table(subjects: list[Any]) -> _Table:
    return list(csv.reader(io.StringIO(subjects_to_text(subjects, "csv"), newline="")))


def _row(cells: Sequence[str]) -> str:
    quoted = ('"' + cell.replace('"', '""') + '"' if set('",\r\n') & set(cell) else cell for cell in cells)
    return ",".join(quoted) + "\n"


def _text(rows: Sequence[str]) -> str:
    return "".join(rows)


def _line_of(rows: Sequence[str], number: int) -> int:
    return 1 + _text(rows[:number]).count("\n")


def _add_columns(table: _Table, names: Sequence[str]) -> None:
    for name in names:
        if name not in table[0]:
            for cells in table:
                cells.append("")
            table[0][-1] = name


def _of_cells(cells: dict[str, str], code: str, path: Path) -> Damage:
    """Some cells of a row hold other text."""

    def damage(subjects: list[Any], at: int) -> tuple[str, Expected]:
        table = _table(subjects)
        _add_columns(table, tuple(cells))
        for name, cell in cells.items():
            table[at + 1][table[0].index(name)] = cell
        rows = [_row(row) for row in table]
        return _text(rows), Expected(code, (*_city_of(subjects), *path), _line_of(rows, at + 1))

    return damage


def _of_heads(head: str, code: str, path: Path) -> Damage:
    """The table has one more column."""

    def damage(subjects: list[Any], _: int) -> tuple[str, Expected]:
        heads, *others = _table(subjects)
        return _text([_row([*heads, head]), *(_row([*row, ""]) for row in others)]), Expected(code, path, 1)

    return damage


def _one_cell_more(subjects: list[Any], at: int) -> tuple[str, Expected]:
    table = _table(subjects)
    table[at + 1].append("x")
    rows = [_row(row) for row in table]
    return _text(rows), Expected("ragged-row", (), _line_of(rows, at + 1))


def _stray_quote(subjects: list[Any], at: int) -> tuple[str, Expected]:
    rows = [_row(row) for row in _table(subjects)]
    rows[at + 1] = 'A"\n'
    return _text(rows), Expected("stray-quote", (), _line_of(rows, at + 1))


def _unclosed_quote(subjects: list[Any], _: int) -> tuple[str, Expected]:
    rows = [_row(row) for row in _table(subjects)]
    rows[-1] = '"A\n'
    return _text(rows), Expected("unclosed-quote", (), _line_of(rows, len(rows) - 1))


_OF_TABLES: tuple[Damage, ...] = (
    _of_cells({"name": "", "country": "TH"}, "missing", ("name",)),
    _of_cells({"name": " ", "country": "TH"}, "blank", ("name",)),
    _of_cells({"country": "th"}, "country", ("country",)),
    _of_cells({"population": "-1"}, "negative", ("population",)),
    _of_cells({"population": "4.9"}, "whole-number", ("population",)),
    _of_cells({"population": "many"}, "whole-number", ("population",)),
    _of_cells({"population": "10,000"}, "whole-number", ("population",)),
    _of_cells({"population": "๑๐๐๐๐"}, "whole-number", ("population",)),
    _of_cells({"population": "", "population_year": "2020"}, "missing", ("population", "count")),
    _of_cells({"population": "5", "population_year": "2563"}, "buddhist-year", ("population", "year")),
    _of_cells({"governing_body": "municipal-counsil"}, "unknown-value", ("governing_body",)),
    _of_cells({"endorsements": "mayor;major"}, "unknown-value", ("endorsements", 1)),
    _of_cells({"member_since": "2013-13"}, "date", ("member_since",)),
    _of_cells({"member_since": "2556-10"}, "buddhist-year", ("member_since",)),
    _of_cells({"good_practices": "a;"}, "blank", ("good_practices", 1)),
    _of_cells({"stakeholder_participation": "yes"}, "unknown-value", ("stakeholder_participation",)),
    _of_heads("populaton", "unknown-column", ()),
    _of_heads("", "unknown-column", ()),
    _of_heads("name", "duplicate-column", ("name",)),
    _one_cell_more,
    _stray_quote,
    _unclosed_quote,
)
