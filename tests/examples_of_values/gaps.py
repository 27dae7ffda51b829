"""Examples of what can be done so that everything is met."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.cities import City
from learningcity.eligibility import check
from learningcity.rules.gaps import NextSteps

__all__ = ["EXAMPLES"]


def found() -> NextSteps:
    """What a city can do that lacks a person and an endorsement."""
    city = City(name="Hat Yai", population=9_999, governing_body="municipal-council", endorsements=())
    return check(city).next_steps()


EXAMPLES: dict[str, Callable[[], object]] = {
    "NextSteps": found,
    "Plan": lambda: found().plans[0],
    "Step": lambda: found().plans[0].steps[0],
    "Way": lambda: found().plans[0].steps[0].ways[0],
}
