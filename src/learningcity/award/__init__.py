"""The UNESCO Learning City Award: its editions, its laureates, and what the rules say of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.award.criteria import AwardCriterion
    from learningcity.award.nominations import joining_dates, nomination_of, possible_joining_dates
    from learningcity.award.reviewing import AwardReview, LaureateReview, QuotaReview, review, reviews
    from learningcity.award.rounds import AWARD, Award, AwardEdition, absences, edition, editions
    from learningcity.award.winners import Laureate, laureate, laureates

__all__ = [
    "AWARD",
    "Award",
    "AwardCriterion",
    "AwardEdition",
    "AwardReview",
    "Laureate",
    "LaureateReview",
    "QuotaReview",
    "absences",
    "edition",
    "editions",
    "joining_dates",
    "laureate",
    "laureates",
    "nomination_of",
    "possible_joining_dates",
    "review",
    "reviews",
]

_HOME = {
    "AWARD": "rounds",
    "Award": "rounds",
    "AwardCriterion": "criteria",
    "AwardEdition": "rounds",
    "AwardReview": "reviewing",
    "Laureate": "winners",
    "LaureateReview": "reviewing",
    "QuotaReview": "reviewing",
    "absences": "rounds",
    "edition": "rounds",
    "editions": "rounds",
    "joining_dates": "nominations",
    "laureate": "winners",
    "laureates": "winners",
    "nomination_of": "nominations",
    "possible_joining_dates": "nominations",
    "review": "reviewing",
    "reviews": "reviewing",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.award' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.award.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
