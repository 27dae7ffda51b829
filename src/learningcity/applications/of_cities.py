"""Facts of a city, read through what holds the city."""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve

from learningcity.cities import City, text_of
from learningcity.errors import Problem, WrongType, shown
from learningcity.rules.nodes import Fact
from learningcity.texts import Message

__all__ = ["checked_city", "checked_id", "of_city"]

T = TypeVar("T")


def of_city(fact: Fact[T], holder: str) -> Fact[T]:
    """A plain fact of cities as a fact of what holds a city in its field ``city``; named and titled alike.

    Its id is that of the fact after the name of the holder: ``application.city.population``.
    """
    changed: Any = evolve(fact, id=f"{holder}.{fact.id}", path=("city", *fact.path))
    return changed  # type: ignore[no-any-return]


def checked_city(value: City) -> City:
    """The city.

    Raises:
        WrongType: no city.
    """
    if isinstance(value, City):
        return value
    raise WrongType(Problem("wrong-type", ("city",), shown(value), Message("accepted.city")))


def checked_id(value: str | None) -> str | None:
    """The id of what holds a city, in the data of the user; None where it has none.

    Raises:
        WrongType: no text.
        InvalidValue: blank text.
    """
    return None if value is None else text_of("id", value)
