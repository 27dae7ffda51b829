"""The class of the subjects that a question is about, where nobody names it."""

from __future__ import annotations

from typing import Any

from learningcity.applications import subject_of
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook

__all__ = ["class_for"]


def class_for(kind: type[Any] | None, *rules: object) -> type[Any]:
    """The class that is given, or else what the rules are about; what is no rule is told where it is looked into."""
    if kind is not None:
        return kind
    return subject_of(*(rule for rule in rules if isinstance(rule, RuleBook | Requirement | Condition)))
