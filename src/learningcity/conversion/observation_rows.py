"""Observations from a table: one a row, each cell saying exactly one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve

from learningcity.conversion.converter import structurer
from learningcity.conversion.csv_cells import read_flag, read_number_cell, read_year
from learningcity.conversion.csv_rows import Row, read_rows
from learningcity.conversion.csv_table import checked_row, head_problems, missing_head
from learningcity.conversion.diagnosis import first_of
from learningcity.conversion.lines import ByteStream, read_lines
from learningcity.errors import ConversionError, FieldError, Path, Problem, shown
from learningcity.scoring.observations import Observation
from learningcity.texts import Message

__all__ = ["OBSERVATION_COLUMNS", "OBSERVATION_THAI_HEADS", "OBSERVATION_THAI_WORDS", "ObservationRows"]

_SOURCE: Path = ("evidence", 0, "source")
_PATHS: Mapping[str, Path] = MappingProxyType(
    {
        "measurement": ("measurement",),
        "year": ("year",),
        "value": ("value",),
        "low": ("value", "low"),
        "high": ("value", "high"),
        "unit": ("unit",),
        "status": ("status",),
        "source_class": ("source_class",),
        "quality": ("quality",),
        "reason": ("reason",),
        "series_break": ("series_break",),
        "evidence_id": (*_SOURCE, "id"),
        "evidence_title": (*_SOURCE, "title"),
        "evidence_publisher": (*_SOURCE, "publisher"),
        "evidence_url": (*_SOURCE, "url"),
        "evidence_locator": ("evidence", 0, "locator"),
    }
)
"""Where in an observation what a cell holds comes to stand."""

OBSERVATION_COLUMNS = tuple(_PATHS)
"""The columns that a table of observations may have; only ``measurement`` is required."""

OBSERVATION_THAI_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "รายการวัด": "measurement",
        "ปี ค.ศ.": "year",
        "ค่า": "value",
        "ค่าต่ำสุด": "low",
        "ค่าสูงสุด": "high",
        "หน่วย": "unit",
        "สถานะ": "status",
        "เหตุผล": "reason",
    }
)
"""The column that a Thai head stands for."""

OBSERVATION_THAI_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "มีข้อมูล": "observed",
        "ไม่มีข้อมูล": "missing",
        "ไม่เกี่ยวข้อง": "not-applicable",
        "มีข้อมูลแต่ไม่เปิดเผย": "withheld",
        "ข้อมูลทางการ": "official-data",
        "ผลการสำรวจ": "survey-results",
        "ผลการพิจารณาของผู้เชี่ยวชาญ": "expert-review",
        "วัดจริง": "measured",
        "ประมาณการจากการสำรวจ": "survey-extrapolated",
        "คำนวณจากข้อมูลระดับภูมิภาคหรือระดับประเทศ": "higher-level",
        "สมมติขึ้น": "assumed",
        "คำบอกเล่าของบุคคล": "personal",
        "สืบหาที่มาไม่ได้": "untraceable",
        "ร้อยละ": "percent",
    }
)
"""The spelling that a Thai word stands for, in the columns of words."""

_OF_WORDS = ("unit", "status", "source_class", "quality")
_LEVEL = "level"
_THAI = re.compile("[\u0e01-\u0e5b]")
_Cells: TypeAlias = dict[str, str]


class ObservationRows:
    """The observations of a table, and where each of them stands.

    Attributes:
        observations: those of the rows without a problem.
        problems: all of them, with line and column.
    """

    def __init__(self, stream: ByteStream) -> None:
        self._structure: Callable[[Any], Observation] = structurer(Observation)
        self._numbers: dict[str, int] = {}
        self._lines: list[int] = []
        self.observations: tuple[Observation, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        rows = read_rows(read_lines(stream))
        try:
            self._read_heads(next(rows, Row(1, [])))
        except ConversionError as error:
            self.problems = error.problems
        else:
            self._read_all(rows)

    def located(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Problems of paths such as ``("observations", 3, "unit")`` with line and column, in the order of the table."""
        found = [self._at(problem, self._lines[int(problem.path[1])], problem.path[2:]) for problem in problems]
        return tuple(sorted(found, key=lambda problem: (problem.line or 0, problem.column or 0)))

    def _read_heads(self, row: Row) -> None:
        names = [OBSERVATION_THAI_HEADS.get(cell.strip(), cell.strip()) for cell in row.cells]
        problems = list(row.problems) or [*head_problems(row.cells, names, _PATHS, OBSERVATION_THAI_HEADS)]
        if not row.problems and "measurement" not in names:
            problems.append(missing_head("measurement"))
        if problems:
            raise ConversionError(evolve(problem, line=problem.line or row.line) for problem in problems)
        self._numbers = {name: number for number, name in enumerate(names, 1)}

    def _read_all(self, rows: Iterable[Row]) -> None:
        read: list[Observation] = []
        problems: list[Problem] = []
        for row in rows:
            try:
                read.append(self._observation(row))
                self._lines.append(row.line)
            except ConversionError as error:
                problems += error.problems
        self.observations, self.problems = tuple(read), tuple(first_of(problems))

    def _observation(self, row: Row) -> Observation:
        """The observation of a row.

        Raises:
            ConversionError: with every problem of the row.
        """
        checked_row(row, len(self._numbers))
        cells = {name: cell for name, cell in zip(self._numbers, row.cells, strict=True) if cell}
        read, problems = _values(cells)
        observation = None
        try:
            observation = self._structure(_object(read))
        except ConversionError as error:
            problems += _others(error.problems, problems)
        if observation is None or problems:
            placed = [self._at(problem, row.line, problem.path) for problem in problems]
            raise ConversionError(sorted(placed, key=lambda problem: problem.column or 0))
        return observation

    def _at(self, problem: Problem, line: int, path: Path) -> Problem:
        """The problem at the cell that its path leads to, or comes nearest to."""
        known = [(_shared(_PATHS[name], path), number) for name, number in self._numbers.items()]
        _, column = max(known, key=lambda pair: (pair[0], -pair[1]))
        return evolve(problem, line=line, column=column)


def _shared(one: Path, other: Path) -> int:
    """How many steps two paths begin with alike."""
    return next(
        (at for at, (step, wanted) in enumerate(zip(one, other, strict=False)) if step != wanted),
        min(len(one), len(other)),
    )


def _values(cells: _Cells) -> tuple[dict[str, Any], list[Problem]]:
    """What the cells of a row say, by column, and what is wrong with them one by one."""
    read: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, cell in cells.items():
        try:
            read[name] = _value(name, cell, cells)
        except FieldError as error:
            problems.append(error.problem.within(*_PATHS[name]))
    if "value" in cells and ("low" in cells or "high" in cells):
        accepted = Message("accepted.value-or-ends")
        problems.append(Problem("value-and-ends", ("value",), shown(cells["value"]), accepted))
        read = {name: value for name, value in read.items() if name not in ("low", "high")}
    return read, problems


def _value(name: str, cell: str, cells: _Cells) -> Any:
    if name == "year":
        return read_year(cell)
    if name in ("low", "high") or (name == "value" and _is_number(cell, cells)):
        return read_number_cell(cell)
    if name == "series_break":
        return read_flag(cell)
    if name == "reason":
        return {"labels": {"th" if _THAI.search(cell) else "en": cell}}
    return OBSERVATION_THAI_WORDS.get(cell, cell) if name in _OF_WORDS else cell


def _is_number(cell: str, cells: _Cells) -> bool:
    """Whether a value is to be a number: its unit says so, and without a unit the digit or sign that it begins with."""
    unit = cells.get("unit")
    return unit != _LEVEL if unit is not None else cell[0].isdecimal() or cell[0] in "+-.,"


def _object(read: dict[str, Any]) -> dict[str, Any]:
    """The observation as JSON has it."""
    plain: dict[str, Any] = {}
    for name, value in read.items():
        inside = plain
        for step in _PATHS[name][:-1]:
            inside = inside.setdefault(str(step), {})
        inside[str(_PATHS[name][-1])] = value
    if "evidence" in plain:
        plain["evidence"] = [{"source": {}, **plain["evidence"]["0"]}]
    if "status" not in plain and "value" not in plain:
        plain["status"] = "missing"
    return plain


def _others(found: tuple[Problem, ...], problems: list[Problem]) -> list[Problem]:
    """Of the problems of a whole row those that are not there only because a cell was refused."""
    refused = {problem.path[0] for problem in problems}
    if not refused:
        return list(found)
    return [problem for problem in found if problem.path and problem.path[0] not in refused]
