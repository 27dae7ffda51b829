"""What shipped rule books are about: cities, and what holds a city."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from learningcity.applications.application import APPLICATION_FACTS, Application
from learningcity.applications.member_record import MEMBER_RECORD_FACTS, MemberRecord
from learningcity.applications.nomination import NOMINATION_FACTS, Nomination
from learningcity.cities import CITY_FACTS, City
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used

__all__ = ["SUBJECTS", "city_of", "subject_of"]

SUBJECTS: Mapping[type[Any], tuple[Fact[Any], ...]] = MappingProxyType(
    {
        City: CITY_FACTS,
        Application: APPLICATION_FACTS,
        Nomination: NOMINATION_FACTS,
        MemberRecord: MEMBER_RECORD_FACTS,
    }
)
"""The classes that shipped rule books are about, each with the facts of its objects."""
_CLASS_OF_FACT = {fact.id: kind for kind, facts in SUBJECTS.items() for fact in facts}


def subject_of(*rules: RuleBook[Any] | Requirement | Condition) -> type[Any]:
    """The class that rules are about: that of the first shipped fact that they read, and cities if they read none.

    A rule book with facts of one's own beside shipped ones, such as an extended one, is about the class of the latter.
    """
    read = (fact for rule in rules for condition in _conditions(rule) for fact in facts_used(condition))
    return next((_CLASS_OF_FACT[fact.id] for fact in read if fact.id in _CLASS_OF_FACT), City)


def _conditions(rule: RuleBook[Any] | Requirement | Condition) -> tuple[Condition, ...]:
    if isinstance(rule, RuleBook):
        return tuple(requirement.condition for requirement in rule)
    return (rule.condition if isinstance(rule, Requirement) else rule,)


def city_of(subject: City | Application | Nomination | MemberRecord) -> City:
    """The city that a subject is about: itself, or the one that it holds."""
    return subject if isinstance(subject, City) else subject.city
