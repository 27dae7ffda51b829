"""From moves to ways: how far a change reaches without anything else having to change, its words, its amounts."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any as Anything
from typing import TypeAlias

from learningcity.dates import PartialDate
from learningcity.rules.cells.containers import Container, Member
from learningcity.rules.cells.variables import Role
from learningcity.rules.cuts import constants_of
from learningcity.rules.gaps.moves import DOWN, TO, UP, Move, Place
from learningcity.rules.gaps.plans import Way, WayKind
from learningcity.rules.gaps.situation import Situation
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.tree import leaves_once
from learningcity.rules.verdict import shortfall
from learningcity.texts import Bound, Number, Quantity

__all__ = ["Choice", "ways_of"]

Choice: TypeAlias = tuple[tuple[int, Move], ...]
"""The variables of one place that are moved, and where to."""

Options: TypeAlias = list[tuple[int, ...]]


def ways_of(situation: Situation, place: Place, values: Mapping[Choice, Anything], options: Options) -> tuple[Way, ...]:
    """The ways to change one place: ``values`` has what stands there after each choice that serves.

    ``options`` has for each variable the cells in which it may lie after the plan, whichever ways are taken, and
    grows by those in which it may lie as well.
    """
    at = place.variables[0]
    variable = situation.world.variables[at]
    if variable.role is not Role.VALUE:
        return _of_tuple(situation, place, values, options)
    moved = {choice[0][1]: value for choice, value in values.items()}
    if any(variable.cells[move.cell].ranged for move in moved):
        return tuple(_on_line(situation, at, moved, options))
    return tuple(_named(situation, at, moved))


def _kind(situation: Situation, at: int, move: Move) -> WayKind:
    cell = situation.world.variables[at].cells[situation.now[at]]
    if cell.unknown:
        return WayKind.LEARN
    partial = isinstance(cell.values[0], PartialDate) and not cell.ranged
    return WayKind.LEARN_EXACTLY if partial and move.direction == TO else WayKind.CHANGE


# --- values without an order ------------------------------------------------------------------------


def _named(situation: Situation, at: int, moved: Mapping[Move, Anything]) -> Iterator[Way]:
    variable = situation.world.variables[at]
    fact = variable.fact
    kind = _kind(situation, at, next(iter(moved)))
    cells = {move.cell for move in moved}
    rest = [cell for position, cell in enumerate(variable.cells) if position not in cells and not cell.unknown]
    if kind is WayKind.LEARN and not rest:
        yield Way(kind, next(iter(moved.values())), ())
    elif any(variable.cells[position].other for position in cells):
        constants = tuple(cell.values[0] for cell in rest)
        yield Way(kind, next(iter(moved.values())), (~fact.one_of(*constants),))
    else:
        for move, value in moved.items():
            constant = variable.cells[move.cell].values[0]
            if fact.type is bool:
                yield Way(kind, value, (fact.holds() if constant else ~fact.holds(),))
            else:
                yield Way(kind, value, (fact.equals(constant),))


# --- numbers and days -------------------------------------------------------------------------------


def _on_line(situation: Situation, at: int, moved: Mapping[Move, Anything], options: Options) -> Iterator[Way]:
    cells = {move.cell for move in moved if move.direction == TO}
    for move, value in moved.items():
        if move.direction == TO:
            if move.cell - 1 not in cells:
                last = next(cell for cell in count(move.cell) if cell + 1 not in cells)
                yield Way(_kind(situation, at, move), value, _between(situation, at, move.cell, last))
        else:
            step = 1 if move.direction == UP else -1
            last = _grown(situation, at, move.cell, step, options)
            to = _between(situation, at, min(move.cell, last), max(move.cell, last))
            more, less = _amounts(situation, at, move)
            yield Way(WayKind.CHANGE, value, to, more, less)


def _grown(situation: Situation, at: int, cell: int, step: int, options: Options) -> int:
    """The last cell in one direction up to which everything stays met; ``options`` grows with it."""
    cells = situation.world.variables[at].cells
    while 0 <= cell + step < len(cells) and cells[cell + step].ranged:
        wider = list(options)
        wider[at] = (*options[at], cell + step)
        if not situation.is_met(wider):
            break
        options[at] = wider[at]
        cell += step
    return cell


def _between(situation: Situation, at: int, first: int, last: int) -> tuple[Condition, ...]:
    """That a fact lies in these cells; an end beyond which there is no cell is none."""
    variable = situation.world.variables[at]
    cells = variable.cells
    low = cells[first].low if first > 0 else None
    high = cells[last].high if last + 1 < len(cells) and cells[last + 1].ranged else None
    if variable.fact.type in (date, PartialDate):
        return _days(variable.fact, low, high)
    return tuple(_numbers(situation, variable.fact, low, high))


def _days(fact: AnyFact, low: date | None, high: date | None) -> tuple[Condition, ...]:
    ends: list[Condition] = [] if low is None else [fact.on_or_after(low)]
    return tuple(ends if high is None else [*ends, fact.before(high + timedelta(days=1))])


def _numbers(situation: Situation, fact: AnyFact, low: Anything, high: Anything) -> Iterator[Condition]:
    if low is not None and low == high:
        yield fact.equals(low)
        return
    least, above = (None, False) if low is None else _bound(situation, fact, low, -math.inf)
    most, below = (None, False) if high is None else _bound(situation, fact, high, math.inf)
    if least is not None and most is not None and not above and not below:
        yield fact.between(least, most)
        return
    if least is not None:
        yield ~fact.at_most(least) if above else fact.at_least(least)
    if most is not None:
        yield ~fact.at_least(most) if below else fact.at_most(most)


def _bound(situation: Situation, fact: AnyFact, end: Anything, outwards: float) -> tuple[Anything, bool]:
    """The number that conditions name where a cell ends, and whether the cell begins only beside it."""
    on_path = [
        leaf for each in situation.inquiry.conditions for leaf in leaves_once(each) if leaf.fact.path == fact.path
    ]
    if fact.type is int or any(end in constants_of(leaf) for leaf in on_path):
        return end, False
    return math.nextafter(end, outwards) + 0.0, True  # no minus before zero


def _amounts(situation: Situation, at: int, move: Move) -> tuple[Quantity | None, Quantity | None]:
    """How much more, or how much less, a known number must be."""
    variable = situation.world.variables[at]
    fact, cell, now = variable.fact, variable.cells[move.cell], situation.observed(at)
    if fact.type not in (int, float):
        return None, None
    if move.direction == UP:
        bound, beside = _bound(situation, fact, cell.low, -math.inf)
        return _amount(fact, shortfall(fact.at_least(bound), now), beside), None
    bound, beside = _bound(situation, fact, cell.high, math.inf)
    return None, _amount(fact, shortfall(fact.at_most(bound), now), beside)


def _amount(fact: AnyFact, amount: Number | None, beside: bool) -> Quantity | None:
    if not amount or (isinstance(amount, float) and not math.isfinite(amount)):
        return None  # too small to be named, or too large
    return Quantity(amount, fact.unit, Bound.MORE_THAN if beside else Bound.EXACT)


# --- entries ----------------------------------------------------------------------------------------


def _of_tuple(
    situation: Situation, place: Place, values: Mapping[Choice, Anything], options: Options
) -> tuple[Way, ...]:
    container = situation.world.containers[place.path]
    reached = [list(options) for _ in values]
    ways = tuple(
        _of_entries(situation, container, dict(choice), value, reach)
        for (choice, value), reach in zip(values.items(), reached, strict=True)
    )
    for at in place.variables:
        options[at] = tuple(sorted({cell for reach in reached for cell in reach[at]}))
    return ways


def _of_entries(
    situation: Situation, container: Container, choice: Mapping[int, Move], value: Anything, options: Options
) -> Way:
    """The way to make a tuple what it is to be: what is to be among the entries, what not, and how many."""
    for at in container.inner():
        options[at] = (choice[at].cell if at in choice else situation.now[at],)
    learned = container.presence in choice
    exactly = any(member.gap in choice for member in container.members)
    to: list[Condition] = []
    stays: list[Condition] = []
    for member in container.members:
        added = tuple(one for one, at in member.memberships.items() if at in choice and choice[at].cell)
        gone = tuple(one for one, at in member.memberships.items() if at in choice and not choice[at].cell)
        kept, out = _that_stay(situation, member, choice, options)
        if learned or exactly:
            gone, out = gone + out, ()
        to += _among(member.fact, added, gone)
        stays += _among(member.fact, kept, out)
    more, less = None, None
    if container.count is not None:
        how_many = _how_many(situation, container.count, choice, learned, options)
        moved = {cell.cell for at, cell in choice.items() if situation.world.variables[at].role is Role.MEMBERSHIP}
        is_stated = (
            learned or exactly or container.count in choice or _may_be_left(situation, container.count, moved, options)
        )
        (to if is_stated else stays).extend(how_many)
        if container.count in choice and not learned:
            more, less = _amounts(situation, container.count, choice[container.count])
    kind = WayKind.LEARN if learned else WayKind.LEARN_EXACTLY if exactly else WayKind.CHANGE
    return Way(kind, value, tuple(to), more, less, tuple(stays))


def _among(fact: AnyFact, added: tuple[Anything, ...], gone: tuple[Anything, ...]) -> Iterator[Condition]:
    if added:
        yield fact.includes_all(*added)
    if gone:
        yield ~fact.includes_any(*gone)


def _that_stay(
    situation: Situation, member: Member, choice: Mapping[int, Move], options: Options
) -> tuple[tuple[Anything, ...], tuple[Anything, ...]]:
    """Constants that must still be among the entries, and such as must still not be; ``options`` grows by the rest."""
    kept: list[Anything] = []
    out: list[Anything] = []
    for one, at in member.memberships.items():
        if at in choice or len(situation.world.variables[at].cells) == 1:
            continue
        wider = list(options)
        wider[at] = (0, 1)
        if situation.is_met(wider):
            options[at] = wider[at]
        else:
            (kept if situation.now[at] else out).append(one)
    return tuple(kept), tuple(out)


def _may_be_left(situation: Situation, at: int, moved: Collection[int], options: Options) -> bool:
    """Whether entries that are added or removed may make too many or too few of them."""
    first, last = options[at][0], options[at][-1]
    return (1 in moved and last + 1 < len(situation.world.variables[at].cells)) or (0 in moved and first > 0)


def _how_many(
    situation: Situation, at: int, choice: Mapping[int, Move], learned: bool, options: Options
) -> tuple[Condition, ...]:
    """How many entries there have to be; ``options`` grows by the numbers that serve."""
    cell = options[at][0]
    direction = choice[at].direction if at in choice and not learned else TO
    last = cell if direction == DOWN else _grown(situation, at, cell, 1, options)
    first = cell if direction == UP else _grown(situation, at, cell, -1, options)
    options[at] = tuple(range(first, last + 1))
    return _between(situation, at, first, last)
