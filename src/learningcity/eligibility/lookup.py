"""The shipped rule books by id and by what they are about, and the editions of a family by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar, overload

from learningcity.applications import subject_of
from learningcity.eligibility.award import AWARD_2015, AWARD_2017, AWARD_2019, AWARD_2021, AWARD_2024
from learningcity.eligibility.calls import CALL_2021, CALL_2023, CALL_2025, LAUNCH_2015, REGULATIONS_2018
from learningcity.eligibility.conditions import ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS
from learningcity.eligibility.continuation import CONTINUATION
from learningcity.eligibility.membership import MEMBERSHIP
from learningcity.errors import UnknownId, looked_up
from learningcity.rules.rulebook import RuleBook, edition_on

__all__ = ["as_of", "editions", "families", "rulebook", "rulebooks"]

S = TypeVar("S")

_FAMILIES: Mapping[str, tuple[RuleBook[Any], ...]] = MappingProxyType(
    {
        "gnlc.membership": (MEMBERSHIP,),
        "gnlc.admission-conditions": (ADMISSION_CONDITIONS,),
        "gnlc.fundamental-conditions": (FUNDAMENTAL_CONDITIONS,),
        "gnlc.call": (LAUNCH_2015, REGULATIONS_2018, CALL_2021, CALL_2023, CALL_2025),
        "gnlc.award": (AWARD_2015, AWARD_2017, AWARD_2019, AWARD_2021, AWARD_2024),
        "gnlc.continuation": (CONTINUATION,),
    }
)
"""By the name of a family its editions, the oldest first; a family without editions is one book of that name."""
_RULEBOOKS = tuple(book for family in _FAMILIES.values() for book in family)
_BY_ID = {book.id: book for book in _RULEBOOKS}


@overload
def rulebooks() -> tuple[RuleBook[Any], ...]: ...
@overload
def rulebooks(subject: type[S]) -> tuple[RuleBook[S], ...]: ...
def rulebooks(subject: type[Any] | None = None) -> tuple[RuleBook[Any], ...]:
    """The shipped rule books, the families in their order; those of a class of subjects if given, such as ``City``."""
    if subject is None:
        return _RULEBOOKS
    return tuple(book for book in _RULEBOOKS if subject_of(book) is subject)


def rulebook(id: str) -> RuleBook[Any]:
    """The shipped rule book with this id.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)


def families() -> tuple[str, ...]:
    """The names of the families of rule books, each for :func:`editions`."""
    return tuple(_FAMILIES)


def editions(family: str) -> tuple[RuleBook[Any], ...]:
    """The shipped rule books of a family, the oldest first.

    A family is one of :func:`families`, or all rule books whose ids begin with what is given and a dot.

    Raises:
        UnknownId: the family has none.
    """
    found = _FAMILIES.get(family) or tuple(book for book in _RULEBOOKS if f"{book.id}.".startswith(f"{family}."))
    if not found:
        raise UnknownId.of(family, [*_FAMILIES, *_BY_ID])
    return found


def as_of(on: date, family: str = "gnlc.call") -> RuleBook[Any]:
    """The edition of a family that applies on a day; one without a period applies on every day.

    Args:
        on: the day.
        family: one of :func:`families`; the calls for applications unless said.

    Raises:
        UnknownId: no such family.
        NotInForce: no edition is certain to apply on the day.
    """
    return edition_on(editions(family), on)
