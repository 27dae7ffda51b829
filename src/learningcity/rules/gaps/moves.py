"""What may be changed about a subject, fact by fact, and which change is the smaller one.

Nothing is ever changed to unknown, or to a date that is known less exactly: what is met while something is
not known is met whatever it turns out to be, so a change that teaches more does as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any as Anything

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.rules.cells.variables import Cell, Role, Variable
from learningcity.rules.cells.world import World
from learningcity.rules.evaluate import observe
from learningcity.rules.nodes import AnyFact

__all__ = ["DOWN", "STAY", "TO", "UP", "Move", "Place", "is_smaller", "moves_of", "place_of", "places_of"]

STAY, TO, UP, DOWN = "stay", "to", "up", "down"


@frozen
class Place:
    """What is changed as one thing: the value of one fact, or a tuple with all that facts say of it.

    Attributes:
        path: the path to the value or to the tuple.
        variables: what may differ there; of a tuple, whether it is known comes first.
    """

    path: tuple[str, ...]
    variables: tuple[int, ...]


@frozen
class Move:
    """From the cell in which a variable lies to another one.

    Attributes:
        cell: the position of the other cell.
        direction: whether it lies above or below on the same line; ``TO`` where there is no line to go along.
        distance: how many cells away.
    """

    cell: int
    direction: str
    distance: int = 0


def place_of(fact: AnyFact) -> tuple[str, ...]:
    """The path to the value of a fact, or to the tuple that it goes through or counts."""
    end = next((at for at, step in enumerate(fact.path) if step in ("*", "#")), len(fact.path))
    return fact.path[:end]


def places_of(world: World) -> list[Place]:
    """What may be changed, in the order in which conditions read it."""
    places = [Place(path, (at,)) for path, at in world.position.items()]
    places += [
        Place(container.path, (container.presence, *container.inner())) for container in world.containers.values()
    ]
    return sorted(places, key=lambda place: min(place.variables))


def is_smaller(one: Move, other: Move) -> bool:
    """Whether a move changes no more than another: none at all, less far, or only how exactly something is known."""
    if one.direction == STAY or one == other:
        return True
    if one.direction == TO:
        return other.direction in (UP, DOWN)
    return one.direction == other.direction and one.distance <= other.distance


def moves_of(variable: Variable, now: int, subject: object) -> tuple[Move, ...]:
    """Where a variable may be moved to, the smaller moves first; that it stays is the first of them."""
    others = [at for at in range(len(variable.cells)) if at != now]
    return (Move(now, STAY), *sorted(_moves(variable, now, others, subject), key=lambda move: move.distance))


def _moves(variable: Variable, now: int, others: Sequence[int], subject: object) -> Iterator[Move]:
    match variable.role:
        case Role.VALUE:
            yield from _of_value(variable, now, others, subject)
        case Role.COUNT:
            yield from (_along(now, at) for at in others)
        case Role.MEMBERSHIP:
            yield from (Move(at, TO) for at in others)
        case _:
            known = 0
            yield from (Move(at, TO) for at in others if at == known)


def _of_value(variable: Variable, now: int, others: Sequence[int], subject: object) -> Iterator[Move]:
    cells = variable.cells
    known = [at for at in others if not cells[at].unknown]
    if cells[now].ranged:
        yield from (_along(now, at) for at in known if cells[at].ranged)
    elif cells[now].unknown or variable.fact.type is not PartialDate:
        yield from (Move(at, TO) for at in known if cells[at].ranged or not _is_partial(cells[at]))
    else:
        yield from _of_partial(cells, known, observe(variable.fact, subject))


def _is_partial(cell: Cell) -> bool:
    return isinstance(cell.values[0], PartialDate)


def _along(now: int, at: int) -> Move:
    return Move(at, UP, at - now) if at > now else Move(at, DOWN, now - at)


def _of_partial(cells: tuple[Cell, ...], known: Sequence[int], value: Anything) -> Iterator[Move]:
    """A date that is known in part may turn out to be one of its days; any other day is another date."""
    for at in known:
        cell = cells[at]
        if not cell.ranged:
            continue
        if cell.low > value.latest:
            yield Move(at, UP, at + 1)
        elif cell.high < value.earliest:
            yield Move(at, DOWN, len(cells) - at)
        else:
            yield Move(at, TO)
