"""The three outcomes of a condition, with the tables of Kleene's strong logic of indeterminacy.

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn

from learningcity.errors import NoTruthValue
from learningcity.texts import Message

__all__ = ["MET", "NOT_MET", "UNKNOWN", "Outcome"]


class Outcome(Enum):
    """Met, not met, or not known. Unknown is never "no", so an outcome has no truth value."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"

    def __and__(self, other: Outcome) -> Outcome:
        return _AND[self, other] if isinstance(other, Outcome) else NotImplemented

    def __or__(self, other: Outcome) -> Outcome:
        return _OR[self, other] if isinstance(other, Outcome) else NotImplemented

    def __invert__(self) -> Outcome:
        return _NOT[self]

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.outcome"))

    @staticmethod
    def all_of(outcomes: Iterable[Outcome]) -> Outcome:
        """The conjunction; of nothing, ``MET``."""
        result = Outcome.MET
        for outcome in outcomes:
            result = result & outcome
        return result

    @staticmethod
    def any_of(outcomes: Iterable[Outcome]) -> Outcome:
        """The disjunction; of nothing, ``NOT_MET``."""
        result = Outcome.NOT_MET
        for outcome in outcomes:
            result = result | outcome
        return result


# Reading a member from its class costs as much as a whole comparison; loops use these names.
MET, NOT_MET, UNKNOWN = _T, _F, _U = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN

_AND = {
    (_T, _T): _T,
    (_T, _F): _F,
    (_T, _U): _U,
    (_F, _T): _F,
    (_F, _F): _F,
    (_F, _U): _F,
    (_U, _T): _U,
    (_U, _F): _F,
    (_U, _U): _U,
}

_OR = {
    (_T, _T): _T,
    (_T, _F): _T,
    (_T, _U): _T,
    (_F, _T): _T,
    (_F, _F): _F,
    (_F, _U): _U,
    (_U, _T): _T,
    (_U, _F): _U,
    (_U, _U): _U,
}

_NOT = {_T: _F, _F: _T, _U: _U}
