"""What shipped rule books are about: cities, and what holds a city."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from learningcity.applications.application import APPLICATION_FACTS, Application
from learningcity.applications.member_record import MEMBER_RECORD_FACTS, MemberRecord
from learningcity.applications.nomination import NOMINATION_FACTS, Nomination
from learningcity.cities import CITY_FACTS, City
from learningcity.rules.nodes import Fact
from learningcity.rules.rulebook import RuleBook
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


def subject_of(rules: RuleBook[Any]) -> type[Any]:
    """The class that a rule book is about: that of the first shipped fact that it reads, and cities if it reads none.

    A rule book with facts of one's own beside shipped ones, such as an extended one, is about the class of the latter.
    """
    read = (fact for requirement in rules for fact in facts_used(requirement.condition))
    return next((_CLASS_OF_FACT[fact.id] for fact in read if fact.id in _CLASS_OF_FACT), City)


def city_of(subject: City | Application | Nomination | MemberRecord) -> City:
    """The city that a subject is about: itself, or the one that it holds."""
    return subject if isinstance(subject, City) else subject.city
