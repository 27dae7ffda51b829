"""What a jury looks at."""

from __future__ import annotations

from enum import Enum

__all__ = ["AwardCriterion"]


class AwardCriterion(Enum):
    """What the progress of a city was judged by in 2024. Its source gives no weights.

    Only what a city achieved after it joined the network counted.
    """

    LEARNING_CITY_PLAN = "learning-city-plan"
    PARTNERSHIPS = "partnerships"
    RESOURCES = "resources"
    MONITORING = "monitoring"
    ACCESSIBILITY = "accessibility"
    LEARNING_CULTURE = "learning-culture"
    INNOVATION = "innovation"
    NETWORK_ACTIVITIES = "network-activities"
