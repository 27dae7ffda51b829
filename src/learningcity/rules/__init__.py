"""The rule language: facts, conditions, requirements and rule books, and what reads them.

It knows nothing of cities: a rule book works on any attrs object whose fields its facts name. A rule
is written once, as a small frozen tree; :func:`evaluate` *is* its meaning, and every other reader is
tested against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.facts import ACCEPTED_VALUES
from learningcity.rules.nodes import (
    All,
    Any,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Custom,
    Equals,
    Fact,
    Holds,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
    all_of,
    any_of,
)
from learningcity.rules.rulebook import Ground, Requirement, RuleBook, edition_on
from learningcity.rules.tree import facts_used, fold

if TYPE_CHECKING:
    from learningcity.rules.columns.screened import Screened

__all__ = [
    "ACCEPTED_VALUES",
    "All",
    "Any",
    "AtLeast",
    "AtMost",
    "Before",
    "Between",
    "Condition",
    "Custom",
    "Equals",
    "Fact",
    "Ground",
    "Holds",
    "IncludesAll",
    "IncludesAny",
    "Not",
    "OnOrAfter",
    "OneOf",
    "Requirement",
    "RuleBook",
    "Screened",
    "all_of",
    "any_of",
    "edition_on",
    "evaluate",
    "facts_used",
    "fold",
    "observe",
]


def __getattr__(name: str) -> object:
    if name == "Screened":  # what only tables need loads with the first of them
        from learningcity.rules.columns.screened import Screened

        return Screened
    raise AttributeError(f"module 'learningcity.rules' has no attribute {name!r}")
