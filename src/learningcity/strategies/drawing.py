"""Subjects drawn cell by cell: first a cell for each fact, none that leads nowhere, then a value within it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.applications import (
    APPLICANT_POPULATION,
    FORWARDED,
    NOMINEE_MEMBER_SINCE,
    RECEIVED_BY_COMMISSION,
    RECEIVED_BY_UIL,
    SUBJECTS,
    SUBMITTED,
)
from learningcity.cities import MEMBER_SINCE, POPULATION
from learningcity.dates import PartialDate
from learningcity.rules.cells.lines import COUNTS, DAYS, Line, line_of
from learningcity.rules.cells.search import Search
from learningcity.rules.cells.shapes import Path
from learningcity.rules.cells.variables import Cell, Role, Variable
from learningcity.rules.cells.world import World
from learningcity.rules.cuts import fresh
from learningcity.strategies.values import partial_dates, texts

__all__ = ["Boundaries", "Drawing", "Drawn", "Stretch", "line_of_variable"]

Boundaries: TypeAlias = Literal["mixed", "always", "never"]

_MOST_NEW_ENTRIES = 3
_PROBES = ("A", "a, b", "หาดใหญ่", 'The "Town"', "=1+1", "20 characters of text")
"""A class that accepts all of these is taken to accept text of any kind."""
_PEOPLE = (0, 50_000_000)
_TIMES = (date(1950, 1, 1), date(2099, 12, 31))
_ORDINARY: dict[Path, tuple[Any, Any]] = {
    **dict.fromkeys((POPULATION.path, APPLICANT_POPULATION.path), _PEOPLE),
    **dict.fromkeys((MEMBER_SINCE.path, NOMINEE_MEMBER_SINCE.path), _TIMES),
    **dict.fromkeys((SUBMITTED.path, FORWARDED.path, RECEIVED_BY_COMMISSION.path, RECEIVED_BY_UIL.path), _TIMES),
}
"""Between which values those of real cities lie, where the class accepts more."""


@frozen
class Drawn:
    """A subject as it was drawn.

    Attributes:
        base: the fields that no rule reads, and what fields that rules read hold besides.
        cells: for each variable the position of its cell.
        values: for some variables which value of the cell.
    """

    base: Any
    cells: tuple[int, ...]
    values: dict[int, Any]


@frozen
class Stretch:
    """A cell between two ends, and which of them lie at a cut, where a rule changes its mind."""

    line: Line
    cell: Cell
    low_is_cut: bool
    high_is_cut: bool

    @property
    def edges(self) -> tuple[Any, ...]:
        """The values next to a cut."""
        ends = (self.cell.low,) * self.low_is_cut + (self.cell.high,) * self.high_is_cut
        return tuple(dict.fromkeys(ends))

    @property
    def whole(self) -> tuple[Any, Any]:
        """The ends, None where there is none."""
        return self.cell.low, self.cell.high

    @property
    def inside(self) -> tuple[Any, Any] | None:
        """The ends without the edges; None where nothing is left."""
        low, high = (None if end is None else self.line.place(end) for end in self.whole)
        if low is not None:
            low += self.low_is_cut
        if high is not None:
            high -= self.high_is_cut
        if low is not None and high is not None and low > high:
            return None
        return (None if low is None else self.line.value(low), None if high is None else self.line.value(high))


def line_of_variable(variable: Variable) -> Line | None:
    """The line on which the stretches of a variable lie; None where it has none."""
    if variable.role is Role.COUNT:
        return COUNTS
    if variable.role is not Role.VALUE:
        return None
    return DAYS if variable.fact.type is PartialDate else line_of(variable.fact)


def _stretch(variable: Variable, line: Line, at: int) -> Stretch:
    cells = variable.cells
    is_after = at > 0
    is_before = at + 1 < len(cells) and cells[at + 1].ranged
    return Stretch(line, cells[at], is_after, is_before)


class Drawing:
    """How subjects that a search allows are drawn; no draw is ever rejected.

    Args:
        search: has an answer.
        bases: subjects for what no rule reads.
        boundary: how often the values lie at a cut.
        pinned: for some variables the value that is always taken.
    """

    def __init__(
        self,
        world: World,
        search: Search,
        bases: SearchStrategy[Any],
        boundary: Boundaries = "mixed",
        pinned: Mapping[int, Any] | None = None,
    ) -> None:
        self._world = world
        self._search = search
        self._bases = bases
        self._boundary: Boundaries = boundary
        self._pinned = dict(pinned or {})
        self._choices: dict[tuple[int, tuple[int, ...]], SearchStrategy[int]] = {}
        self._values: dict[tuple[int, int], SearchStrategy[Any] | None] = {}

    def draw(self, draw: st.DrawFn) -> Drawn:
        """Draw the cells, a value in each, and all else."""
        cells = [0] * len(self._world.variables)
        values = dict(self._pinned)
        for at, cell in self._cells(draw):
            cells[at] = cell
            within = None if at in values else self._value(at, cell)
            if within is not None:
                values[at] = draw(within)
        return Drawn(draw(self._bases), tuple(cells), values)

    @property
    def least_choices(self) -> int:
        """How many choices the simplest subject takes, without those of the base."""
        choices = 0
        for part in self._search.parts:
            settled: tuple[int, ...] = ()
            for at in part.variables:
                open_ = self._search.open_cells(part, settled)
                cell = self._simplest_first(at, open_)[0]
                settled = (*settled, cell)
                choices += (len(open_) > 1) + (at not in self._pinned and self._value(at, cell) is not None)
        return choices

    def _cells(self, draw: st.DrawFn) -> Iterator[tuple[int, int]]:
        for part in self._search.parts:
            settled: tuple[int, ...] = ()
            for at in part.variables:
                open_ = self._search.open_cells(part, settled)
                cell = open_[0] if len(open_) == 1 else draw(self._choice(at, open_))
                settled = (*settled, cell)
                yield at, cell

    def _choice(self, at: int, open_: tuple[int, ...]) -> SearchStrategy[int]:
        if (at, open_) not in self._choices:
            self._choices[at, open_] = st.sampled_from(self._simplest_first(at, open_))
        return self._choices[at, open_]

    def _simplest_first(self, at: int, open_: tuple[int, ...]) -> list[int]:
        """The cells in their order, but to know nothing is the simplest."""
        cells = self._world.variables[at].cells
        return sorted(open_, key=lambda cell: not cells[cell].unknown)

    def _value(self, at: int, position: int) -> SearchStrategy[Any] | None:
        if (at, position) not in self._values:
            self._values[at, position] = self._value_in(at, position)
        return self._values[at, position]

    def _value_in(self, at: int, position: int) -> SearchStrategy[Any] | None:
        """The values of a cell; None where it has but one, or where it says nothing of one value."""
        variable = self._world.variables[at]
        cell = variable.cells[position]
        line = line_of_variable(variable)
        if cell.ranged and line is not None:
            return self._on_line(variable, _stretch(variable, line, position))
        if cell.other and self._is_free_text(variable):
            return _other_texts(variable)
        return st.sampled_from(cell.values) if variable.role is Role.VALUE and len(cell.values) > 1 else None

    def _on_line(self, variable: Variable, stretch: Stretch) -> SearchStrategy[Any]:
        is_partial = variable.fact.type is PartialDate
        edges = tuple(map(PartialDate.of, stretch.edges)) if is_partial else stretch.edges
        ends = stretch.inside if self._boundary == "never" else stretch.whole
        if edges and (ends is None or self._boundary == "always"):
            return st.sampled_from(edges)
        between = self._between(variable, *(ends or stretch.whole))
        if not edges or self._boundary == "never":
            return between
        return st.sampled_from(edges) | between

    def _between(self, variable: Variable, low: Any, high: Any) -> SearchStrategy[Any]:
        if variable.role is Role.COUNT:
            most = low + _MOST_NEW_ENTRIES
            return st.integers(low, most if high is None else min(high, most))
        if issubclass(self._world.shape.kind, tuple(SUBJECTS)) and variable.fact.path in _ORDINARY:
            low, high = _within(low, high, *_ORDINARY[variable.fact.path])
        if variable.fact.type is PartialDate:
            return self._partial_dates(variable, low, high)
        return _BETWEEN[variable.fact.type](low, high)

    def _partial_dates(self, variable: Variable, low: date, high: date) -> SearchStrategy[PartialDate]:
        """Days, and months and years that lie wholly between, if the class takes them."""
        inexact = (PartialDate(low.year, low.month), PartialDate(low.year))
        if all(self._world.accepts(variable.fact.path, partial) for partial in inexact):
            return partial_dates(min_value=low, max_value=high)
        return partial_dates(min_value=low, max_value=high, exactness="day")

    def _is_free_text(self, variable: Variable) -> bool:
        return variable.fact.type is str and all(self._world.accepts(variable.fact.path, text) for text in _PROBES)


def _within(low: Any, high: Any, least: Any, most: Any) -> tuple[Any, Any]:
    """What of a stretch lies between two values; all of it where nothing does."""
    inner_low = least if low is None else max(low, least)
    inner_high = most if high is None else min(high, most)
    return (inner_low, inner_high) if inner_low <= inner_high else (low, high)


def _days(low: date, high: date) -> SearchStrategy[date]:
    return partial_dates(min_value=low, max_value=high, exactness="day").map(lambda day: day.earliest)


_BETWEEN: dict[Any, Callable[[Any, Any], SearchStrategy[Any]]] = {
    int: st.integers,
    float: lambda low, high: st.floats(low, high, allow_nan=False, allow_infinity=False),
    date: _days,
}


def _other_texts(variable: Variable) -> SearchStrategy[str]:
    """Text that is none of the constants."""
    constants = [cell.values[0] for cell in variable.cells if not cell.other and not cell.unknown]
    ordinary: Sequence[Any] = next(cell.values for cell in variable.cells if cell.other)
    another = fresh(constants)
    return st.sampled_from(ordinary) | texts().map(lambda text: another if text in constants else text)
