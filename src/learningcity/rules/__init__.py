"""The rule language: facts, conditions, requirements and rule books, and what reads them.

It knows nothing of cities: a rule book works on any attrs object whose fields its facts name. A rule
is written once, as a small frozen tree; :func:`evaluate` *is* its meaning, and every other reader is
tested against it.
"""

from __future__ import annotations

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
    "all_of",
    "any_of",
    "edition_on",
    "evaluate",
    "facts_used",
    "fold",
    "observe",
]
