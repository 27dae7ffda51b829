"""Facts cut into cells: stretches of values that no condition tells apart.

A condition compares a fact with constants only, so it says the same of every value between two
neighbouring constants. One value of each cell therefore stands for all of it.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any as Anything
from typing import TypeAlias

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import NotASubject, shown
from learningcity.rules.cells.lines import COUNTS, DAYS, FAR, Line, line_of
from learningcity.rules.cuts import constants_of, fresh
from learningcity.rules.nodes import (
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Equals,
    Leaf,
    OneOf,
    OnOrAfter,
)
from learningcity.texts import Message

__all__ = [
    "MAX_ENTRIES",
    "Accepts",
    "Cell",
    "Role",
    "Variable",
    "count_cells",
    "is_among",
    "other_values",
    "stretches_between",
    "value_cells",
]

Accepts: TypeAlias = Callable[[Anything], bool]
"""Whether the class of the subjects accepts a value of the fact."""


MAX_ENTRIES = 1_000
"""A tuple of more entries is not made: what asks for one is not answered."""


_FARTHEST = 32
"""By powers of two up to this exponent a value is looked for that a class accepts."""
_PARTS = 32
"""In a stretch with two ends it is looked for at so many places between them."""


class Role(Enum):
    """What a variable says of a fact."""

    VALUE = "value"
    PRESENCE = "presence"
    """Whether the tuple that the fact goes through is known."""
    MEMBERSHIP = "membership"
    """Whether a constant is among the entries."""
    GAP = "gap"
    """Whether an entry is not known."""
    COUNT = "count"
    """How many entries there are."""


@frozen
class Cell:
    """Values that no condition tells apart.

    Attributes:
        values: some of them, the most ordinary first; never empty.
        low, high: the ends of a stretch of numbers or days, None where it has no end; without meaning
            where ``ranged`` is false.
        ranged: whether everything between the ends is in the cell.
        other: whether it holds whatever is compared with nothing.
    """

    values: tuple[Anything, ...]
    low: Anything = None
    high: Anything = None
    ranged: bool = False
    other: bool = False

    @property
    def unknown(self) -> bool:
        """Whether the cell stands for not knowing."""
        return _is_unknown(self.values[0])


@frozen
class Variable:
    """One thing that may differ between subjects, and the cells that it may lie in.

    Attributes:
        constant: of a membership the entry that it is about.
    """

    role: Role
    fact: AnyFact
    cells: tuple[Cell, ...]
    constant: Anything = None

    def cell_of(self, value: Anything) -> int:
        """The position of the cell in which a value lies.

        Raises:
            NotASubject: it lies in none, since its class accepts it and refused a value beside it.
        """
        for at, cell in enumerate(self.cells):
            if self._lies_in(cell, value):
                return at
        raise NotASubject(Message("error.in-no-cell", {"fact": self.fact.id, "value": shown(value)}))

    def _lies_in(self, cell: Cell, value: Anything) -> bool:
        if _is_unknown(value) or cell.unknown:
            return _is_unknown(value) and cell.unknown
        if isinstance(value, PartialDate):
            return self._stretches_of(value) == self._stretches_of(cell.values[0])
        return _is_between(value, cell) if cell.ranged else cell.other or is_among(value, cell.values)

    def _stretches_of(self, value: PartialDate) -> tuple[int | None, int | None]:
        """The stretches of the first and the last day that a partial date may be."""
        return self.stretch_of(value.earliest), self.stretch_of(value.latest)

    def stretch_of(self, value: Anything) -> int | None:
        """The position of the stretch in which a number or a day lies; None where no subject has it."""
        return next((at for at, cell in enumerate(self.cells) if cell.ranged and _is_between(value, cell)), None)


def _is_unknown(value: Anything) -> bool:
    """None, and of numbers with fractions what is not finite."""
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def is_among(value: Anything, values: tuple[Anything, ...]) -> bool:
    """Whether a value is one of these, as conditions see it: nothing but a member itself is a member."""
    if values and isinstance(values[0], Enum):
        return any(value is one for one in values)
    return value in values


def _is_between(value: Anything, cell: Cell) -> bool:
    return (cell.low is None or value >= cell.low) and (cell.high is None or value <= cell.high)


# --- the cells of a fact -----------------------------------------------------------------------------


def value_cells(
    fact: AnyFact, leaves: Iterable[Leaf], accepts: Accepts, examples: tuple[Anything, ...], nullable: bool
) -> tuple[Cell, ...]:
    """The cells of a fact with one value: what is known in order, what is known in part, unknown last.

    Args:
        fact: a fact whose path goes through no tuple.
        leaves: the conditions that read it.
        accepts: asked before a value becomes part of a cell.
        examples: values that the class is known to accept.
        nullable: whether None may stand on the path.
    """
    on_this = tuple(leaves)
    line = line_of(fact)
    if line is not None:
        cells = _stretches(line, _starts(line, on_this), accepts, examples)
    elif fact.type is PartialDate:
        cells = _partial_cells(on_this, accepts, examples)
    else:
        cells = _named_cells(fact, on_this, accepts, examples)
    return (*cells, *_unknown_cells(fact, accepts, nullable))


def stretches_between(fact: AnyFact, leaves: Iterable[Leaf], first: Cell, last: Cell) -> int:
    """How many stretches there are from one to another, both counted, whatever the class accepts."""
    line = DAYS if fact.type is PartialDate else line_of(fact)
    if line is None or first is last:
        return 1
    low, high = line.place(first.high), line.place(last.low)
    return 1 + sum(low < start <= high for start in _starts(line, leaves))


def count_cells(leaves: Iterable[Leaf]) -> tuple[tuple[Cell, ...], bool]:
    """The cells of a number of entries, and whether some were left out because nobody would make so many entries."""
    every = _stretches(COUNTS, _starts(COUNTS, leaves), lambda _: True)
    cells = tuple(cell for cell in every if cell.low <= MAX_ENTRIES)
    return cells, len(cells) < len(every)


def _unknown_cells(fact: AnyFact, accepts: Accepts, nullable: bool) -> Iterator[Cell]:
    if nullable:
        yield Cell((None,))
    elif fact.type is float and (none := tuple(filter(accepts, (math.nan, math.inf, -math.inf)))):
        yield Cell(none)


def _starts(line: Line, leaves: Iterable[Leaf]) -> list[int]:
    """The places at which some condition may begin to say something else."""
    found: set[int] = set()
    for leaf in leaves:
        match leaf:
            case AtLeast(_, bound):
                found.add(line.place(bound))
            case AtMost(_, bound):
                found.add(line.place(bound) + 1)
            case Between(_, low, high):
                found |= {line.place(low), line.place(high) + 1}
            case OnOrAfter(_, day) | Before(_, day):
                found.add(line.place(day))
            case Equals() | OneOf():
                places = [line.place(constant) for constant in constants_of(leaf)]
                found |= {*places, *(place + 1 for place in places)}
    inside = (start for start in found if line.first is None or start > line.first)
    return sorted(start for start in inside if line.last is None or start <= line.last)


def _stretches(
    line: Line, starts: list[int], accepts: Accepts, examples: tuple[Anything, ...] = ()
) -> tuple[Cell, ...]:
    lows: list[int | None] = [line.first, *starts]
    highs: list[int | None] = [*(start - 1 for start in starts), line.last]
    cuts = set(starts)
    known = tuple(map(line.place, examples))
    cells = []
    for low, high in zip(lows, highs, strict=True):
        ends = _accepted_ends(line, low, high, accepts, known)
        if ends is not None:
            cells.append(_stretch_cell(line, *ends, low_is_cut=low in cuts))
    return tuple(cells)


def _stretch_cell(line: Line, low: int | None, high: int | None, *, low_is_cut: bool) -> Cell:
    """The ordinary value is the end at a cut: there a rule changes its mind."""
    first, last = (low, high) if low_is_cut or high is None else (high, low)
    places = [line.origin if first is None else first] if last is None else [first, last]
    values = tuple(dict.fromkeys(line.value(place) for place in places if place is not None))
    ends = [None if end is None else line.value(end) for end in (low, high)]
    return Cell(values, ends[0], ends[1], ranged=True)


def _accepted_ends(
    line: Line, low: int | None, high: int | None, accepts: Accepts, known: tuple[int, ...]
) -> tuple[int | None, int | None] | None:
    """The ends of what a class accepts of a stretch, if it accepts any of it.

    A class that refuses a value is taken to refuse everything farther out as well.
    """

    def is_accepted(place: int) -> bool:
        return accepts(line.value(place))

    anchor = next((place for place in _anchors(line, low, high, known) if is_accepted(place)), None)
    if anchor is None:
        return None
    return _end(low, anchor, -FAR, is_accepted), _end(high, anchor, FAR, is_accepted)


def _anchors(line: Line, low: int | None, high: int | None, known: tuple[int, ...]) -> Iterator[int]:
    """Places of a stretch at which a class is asked first: its ends, what is known, and ever farther from these."""
    near = [place for place in (low, high, *known, line.origin, line.origin + 1) if place is not None]
    if low is not None and high is not None:
        near += [low + (high - low) * part // _PARTS for part in range(1, _PARTS)]
    steps = (1 << exponent for exponent in range(_FARTHEST))
    for place in (*near, *(start + sign * step for step in steps for start in near[:3] for sign in (1, -1))):
        if (low is None or place >= low) and (high is None or place <= high):
            yield place


def _end(end: int | None, anchor: int, far: int, is_accepted: Callable[[int], bool]) -> int | None:
    outermost = anchor + far if end is None else end
    if is_accepted(outermost):
        return end
    inside, outside = anchor, outermost
    while abs(outside - inside) > 1:
        middle = (inside + outside) // 2
        if is_accepted(middle):
            inside = middle
        else:
            outside = middle
    return inside


def _partial_cells(leaves: tuple[Leaf, ...], accepts: Accepts, examples: tuple[PartialDate, ...]) -> tuple[Cell, ...]:
    """Days between the cuts, then the years and months that lie on both sides of one."""
    starts = _starts(DAYS, leaves)
    known = tuple(partial.earliest for partial in examples)
    days = _stretches(DAYS, starts, lambda day: accepts(PartialDate.of(day)), known)
    whole = tuple(
        Cell(tuple(PartialDate.of(day) for day in cell.values), cell.low, cell.high, ranged=True) for cell in days
    )
    spanning: dict[tuple[int, ...], list[PartialDate]] = {}
    for start in starts:
        day = DAYS.value(start)
        for partial in (PartialDate(day.year, day.month), PartialDate(day.year)):
            first, last = DAYS.place(partial.earliest), DAYS.place(partial.latest)
            between = tuple(starts[bisect_right(starts, first) : bisect_right(starts, last)])
            if between and accepts(partial) and partial not in spanning.get(between, []):
                spanning.setdefault(between, []).append(partial)
    return (*whole, *(Cell(tuple(values)) for values in spanning.values()))


def _named_cells(
    fact: AnyFact, leaves: tuple[Leaf, ...], accepts: Accepts, examples: tuple[Anything, ...]
) -> tuple[Cell, ...]:
    if fact.type is bool:
        return tuple(Cell((value,)) for value in (True, False) if accepts(value))
    constants = tuple(dict.fromkeys(constant for leaf in leaves for constant in constants_of(leaf)))
    cells = [Cell((constant,)) for constant in constants if accepts(constant)]
    others = other_values(fact, constants, accepts, examples)
    return (*cells, Cell(others, other=True)) if others else tuple(cells)


def other_values(
    fact: AnyFact, constants: tuple[Anything, ...], accepts: Accepts, examples: tuple[Anything, ...]
) -> tuple[Anything, ...]:
    """Values that a fact may have and that are none of the constants."""
    every: Iterable[Anything]
    if issubclass(fact.type, Enum):
        every = (*examples, *fact.type)
    elif fact.type is int:
        every = (max(constants, default=0) + 1, min(constants, default=0) - 1, 0, 1)
    else:
        every = (*examples, "other", fresh(constants))
    return tuple(value for value in dict.fromkeys(every) if not is_among(value, constants) and accepts(value))
