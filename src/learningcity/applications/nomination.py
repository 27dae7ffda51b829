"""A nomination of a member city for the UNESCO Learning City Award, and the facts that its rules read."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from learningcity.applications.of_cities import checked_city, checked_id, of_city
from learningcity.applications.senders import Sender
from learningcity.cities import (
    COUNTRY,
    GOVERNING_BODY,
    MEMBER_SINCE,
    POPULATION,
    City,
    date_of,
    entries_of,
    flag_of,
    member_of,
    text_of,
)
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.rules.nodes import Fact
from learningcity.texts import Message

__all__ = [
    "AWARDED_IN",
    "IS_MEMBER",
    "NOMINATED_BY",
    "NOMINATION_FACTS",
    "NOMINEE_COUNTRY",
    "NOMINEE_GOVERNING_BODY",
    "NOMINEE_MEMBER_SINCE",
    "NOMINEE_POPULATION",
    "RECEIVED_BY_COMMISSION",
    "RECEIVED_BY_UIL",
    "Nomination",
]

V = TypeVar("V")


def _edition(value: str | None) -> str | None:
    return None if value is None else text_of("edition", value)


def _is_member(value: bool | None) -> bool | None:
    return flag_of("is_member", value)


def _nominated_by(value: Sender | str | None) -> Sender | None:
    return None if value is None else member_of("nominated_by", Sender, value)


def _received_by_commission(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("received_by_commission", value)


def _received_by_uil(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("received_by_uil", value)


def _year(value: int) -> int:
    if type(value) is not int:
        raise WrongType(Problem("wrong-type", ("year",), shown(value), Message("accepted.year")))
    if not 1 <= value <= 9999:
        raise InvalidValue(Problem("year", ("year",), shown(value), Message("accepted.year")))
    return value


def _awarded_in(value: tuple[int, ...] | list[int] | None) -> tuple[int, ...] | None:
    return entries_of("awarded_in", value, _year)


@frozen(kw_only=True)
class Nomination:
    """A nomination of a city for the UNESCO Learning City Award, as far as it is known.

    Attributes:
        city: the city that is nominated; its ``member_since`` tells how long it has been a member.
        id: stable id in the user's data.
        edition: id of the edition that it is for, such as ``gnlc.award.2024``.
        is_member: whether the city is a member of the network on the day of the nomination.
        nominated_by: who nominates it; a spelling is accepted.
        received_by_commission: when its National Commission received the file.
        received_by_uil: when the UNESCO Institute for Lifelong Learning received it.
        awarded_in: the years of the editions in which the city received the award before; empty if it never did.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a value that the field does not accept.
    """

    city: City = field(converter=checked_city)
    id: str | None = field(default=None, converter=checked_id)
    edition: str | None = field(default=None, converter=_edition)
    is_member: bool | None = field(default=None, converter=_is_member)
    nominated_by: Sender | None = field(default=None, converter=_nominated_by)
    received_by_commission: PartialDate | None = field(default=None, converter=_received_by_commission)
    received_by_uil: PartialDate | None = field(default=None, converter=_received_by_uil)
    awarded_in: tuple[int, ...] | None = field(default=None, converter=_awarded_in)

    @property
    def name(self) -> str:
        """The name of the city."""
        return self.city.name


def _fact(name: str, type_: type[V], *path: str) -> Fact[V]:
    title = Message(f"fact.nomination.{name}")
    return Fact(f"nomination.{name}", type_, path=path, column=path[0], title=title)


NOMINEE_COUNTRY = of_city(COUNTRY, "nomination")
NOMINEE_POPULATION = of_city(POPULATION, "nomination")
NOMINEE_GOVERNING_BODY = of_city(GOVERNING_BODY, "nomination")
NOMINEE_MEMBER_SINCE = of_city(MEMBER_SINCE, "nomination")

IS_MEMBER = _fact("is-member", bool, "is_member")
NOMINATED_BY = _fact("nominated-by", Sender, "nominated_by")
RECEIVED_BY_COMMISSION = _fact("received-by-commission", PartialDate, "received_by_commission")
RECEIVED_BY_UIL = _fact("received-by-uil", PartialDate, "received_by_uil")
AWARDED_IN: Fact[int] = evolve(_fact("awarded-in", int, "awarded_in", "*"), unit="calendar-year")

NOMINATION_FACTS: tuple[Fact[Any], ...] = (
    NOMINEE_COUNTRY,
    NOMINEE_POPULATION,
    NOMINEE_GOVERNING_BODY,
    NOMINEE_MEMBER_SINCE,
    IS_MEMBER,
    NOMINATED_BY,
    RECEIVED_BY_COMMISSION,
    RECEIVED_BY_UIL,
    AWARDED_IN,
)
"""The facts of a nomination: those of its city that rules read, then its own in the order of its fields."""
