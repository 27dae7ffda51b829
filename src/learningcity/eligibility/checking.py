"""The main job: the verdict on a city, or on several."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, overload

from learningcity.eligibility.membership import MEMBERSHIP
from learningcity.rules.rulebook import RuleBook

if TYPE_CHECKING:
    from learningcity.cities import City
    from learningcity.rules.verdict import Verdict, Verdicts

__all__ = ["check", "check_many"]

S = TypeVar("S")


@overload
def check(subject: City, *, on: date | None = None) -> Verdict[City]: ...
@overload
def check(subject: S, rules: RuleBook[S], *, on: date | None = None) -> Verdict[S]: ...
def check(subject: Any, rules: RuleBook[Any] = MEMBERSHIP, *, on: date | None = None) -> Verdict[Any]:
    """The verdict on one subject of a rule book; without ``rules`` about a city and membership.

    Raises:
        NotASubject: not what the rule book is about, such as a city.
        NotInForce: ``on`` lies outside the period of the rule book.
    """
    return rules.check(subject, on=on)


@overload
def check_many(subjects: Iterable[City], *, on: date | None = None) -> Verdicts[City]: ...
@overload
def check_many(subjects: Iterable[S], rules: RuleBook[S], *, on: date | None = None) -> Verdicts[S]: ...
def check_many(subjects: Iterable[Any], rules: RuleBook[Any] = MEMBERSHIP, *, on: date | None = None) -> Verdicts[Any]:
    """The verdicts on several subjects, in their order, with their ``summary``."""
    return rules.check_many(subjects, on=on)
