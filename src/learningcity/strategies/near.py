"""Values on, just below and just above the constants of rules."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, TypeAlias, cast

from attrs import fields

from learningcity.dates import PartialDate
from learningcity.errors import Problem, WrongType, shown
from learningcity.rules.nodes import Condition, Leaf
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import leaves
from learningcity.texts import Message

__all__ = ["Constants", "Near", "constants_of", "constants_within", "near_days", "near_numbers", "near_partial_dates"]

Near: TypeAlias = "Condition | Requirement | RuleBook[Any] | Iterable[Condition | Requirement | RuleBook[Any]]"
"""What values may lie near the constants of."""

Constants: TypeAlias = Mapping[tuple[str, ...], tuple[Any, ...]]
"""The constants that rules compare with, by the path of the fact."""


def constants_of(near: Near, argument: str = "near") -> Constants:
    """The constants of conditions, requirements or rule books, each once.

    Raises:
        WrongType: something else.
    """
    found: dict[tuple[str, ...], dict[Any, None]] = {}
    for condition in _conditions(near, argument):
        for leaf in leaves(condition):
            found.setdefault(leaf.fact.path, {}).update(dict.fromkeys(_constants(leaf)))
    return {path: tuple(constants) for path, constants in found.items()}


def _conditions(near: object, argument: str) -> Iterator[Condition]:
    match near:
        case Condition():
            yield near
        case Requirement():
            yield near.condition
        case RuleBook():
            yield from (requirement.condition for requirement in near)
        case tuple() | list() | set() | frozenset():
            for entry in cast("Iterable[object]", near):
                yield from _conditions(entry, argument)
        case _:
            raise WrongType(Problem("wrong-type", (argument,), shown(near), Message("accepted.near")))


def _constants(leaf: Leaf) -> Iterator[Any]:
    for field in fields(cast("Any", type(leaf))):
        if field.name != "fact":
            value = getattr(leaf, field.name)
            yield from value if isinstance(value, tuple) else (value,)


def constants_within(constants: Constants, step: str) -> Constants:
    """The constants by what remains of their paths behind a step."""
    return {path[1:]: found for path, found in constants.items() if path[:1] == (step,)}


def near_numbers(constants: Iterable[float], least: float = -math.inf) -> list[float]:
    """Each number and its neighbours, from ``least`` on, the numbers themselves first."""
    numbers = list(constants)
    around = [neighbour for number in numbers for neighbour in _neighbours(number)]
    return [number for number in dict.fromkeys((*numbers, *around)) if number >= least and math.isfinite(number)]


def _neighbours(number: float) -> tuple[float, float]:
    if isinstance(number, int):
        return number - 1, number + 1
    return math.nextafter(number, -math.inf), math.nextafter(number, math.inf)


def near_days(constants: Iterable[date]) -> list[date]:
    """Each day, the day before and the day after it, the days themselves first."""
    days = list(constants)
    before = [day - timedelta(days=1) for day in days if day > date.min]
    after = [day + timedelta(days=1) for day in days if day < date.max]
    return list(dict.fromkeys((*days, *before, *after)))


def near_partial_dates(constants: Iterable[date]) -> list[PartialDate]:
    """Each day, its neighbours, and the months and years that they lie in."""
    days = near_days(constants)
    exact = [PartialDate.of(day) for day in days]
    return list(dict.fromkeys((*exact, *(PartialDate(day.year, day.month) for day in days), *map(_year, days))))


def _year(day: date) -> PartialDate:
    return PartialDate(day.year)
