"""What is said of cities in general: how far they reach, what they face, and what learning does about it.

How many people live in them, and how many are expected to, are figures: see :mod:`learningcity.network`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from learningcity.errors import require_tuple
from learningcity.guidance.citing import cited
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Standing
from learningcity.sources.claims import Claim
from learningcity.sources.enumerations import Enumeration
from learningcity.texts import Message

__all__ = [
    "INFLUENCE_OF_CITIES",
    "LEARNING_STRATEGIES",
    "POPULATION_TREND",
    "URBAN_CHALLENGES",
    "UrbanChallenge",
    "unaddressed_challenges",
]


class UrbanChallenge(Enum):
    """What the growth of cities confronts municipalities with, in the order of source ``bic-moe-2021``."""

    SOCIAL_COHESION = "social-cohesion"
    ECONOMIC_DEVELOPMENT = "economic-development"
    SUSTAINABILITY = "sustainability"


_PAGE, _HANDOUT = cited("bic-moe-2021", "gnlc-handout")
_BOTH = (_PAGE, _HANDOUT)
_INTRODUCTION = "passage.introduction"


def _said(label: Message, subject: str, predicate: str, value: Message) -> Assertion:
    claims = (Claim(subject, predicate, value, citation, passage=_INTRODUCTION) for citation in _BOTH)
    return Assertion(id=label.id, label=label, citations=_BOTH, standing=Standing.REPORTED, claims=tuple(claims))


POPULATION_TREND = _said(
    Message("urban.population-trend"), "world", "population-trend", Message("claim.fastest-growth")
)
"""How fast the population of the world grows."""

INFLUENCE_OF_CITIES = _said(Message("urban.influence"), "cities", "influence", Message("claim.influence-of-cities"))
"""How far cities reach beyond themselves."""

URBAN_CHALLENGES = Enumeration(
    id="urban.challenges",
    label=Message("urban.challenges"),
    citations=_BOTH,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"urban-challenge.{challenge.value}" for challenge in UrbanChallenge),
)
"""The challenges as a list. The sources do not count them."""

LEARNING_STRATEGIES = _said(
    Message("urban.learning-strategies"), "municipalities", "view-of-learning", Message("claim.learning-as-factor")
)
"""What many municipalities begin to see in strategies of lifelong learning."""


def unaddressed_challenges(addressed: Iterable[UrbanChallenge]) -> tuple[UrbanChallenge, ...]:
    """The challenges that a strategy leaves out, given those that it addresses.

    Raises:
        WrongType: one that is none.
    """
    found = tuple(addressed)
    require_tuple(("addressed",), found, UrbanChallenge)
    return tuple(challenge for challenge in UrbanChallenge if challenge not in found)
