"""The rooms that hold facts of the world, and the names under which each holds them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

__all__ = ["FACT_ROOMS", "held"]

FACT_ROOMS: dict[str, tuple[str, ...]] = {
    "sources": ("imprints", "passages"),
    "learning_city": (
        "concepts",
        "APPEAL",
        "OBJECTIVES",
        "objectives",
        "COMPETENCES",
        "CHANGE_DOMAINS",
        "DEVELOPMENT_DOMAINS",
        "characteristics",
        "resource_wordings",
        "effects",
    ),
    "sdg": (
        "SDGS",
        "goals",
        "OUTCOMES_OF_GOAL_4",
        "MEANS_OF_GOAL_4",
        "targets",
        "indicators",
        "DIMENSIONS",
        "ROLE_OF_CITIES",
        "CITIES_AT_WORK",
        "dimension_matches",
        "focuses",
        "linkages",
        "GUIDE_TO_ACTION_PAIRS",
    ),
    "key_features": (
        "KEY_FEATURES",
        "PURPOSES",
        "PILOT_EVIDENCE",
        "groups",
        "areas",
        "FEATURES",
        "FEATURE_NAMING",
        "MEASUREMENTS",
        "draft_features",
        "draft_measurements",
        "wordings",
        "readiness_findings",
    ),
    "guidance": (
        "eras",
        "ICLC",
        "conferences",
        "documents",
        "meetings",
        "BUILDING_JOURNEY",
        "ACTION_AREAS",
        "ACTION_AREAS_OF_THE_MINISTRY",
        "journey_areas",
        "planning_steps",
        "guiding_questions",
        "known_activities",
        "known_grants",
        "POOLED_RESOURCES",
        "absences",
    ),
    "eligibility": (
        "rulebooks",
        "MINIMUM_POPULATION",
        "SENDER_AT_LAUNCH",
        "APPLICATION_PERIOD_2018",
        "AWARD_2015_MEMBERS",
        "AWARD_2017_DEADLINE",
        "unread_rules",
    ),
    "inconsistencies": ("inconsistencies",),
    "network": (
        "GNLC",
        "FOUNDING",
        "MISSION",
        "FUNCTIONS",
        "FUNCTION_WORDINGS",
        "EXCHANGE",
        "BELIEF_OF_MEMBERS",
        "ADMISSION_HONOURS",
        "JOINING",
        "BENEFITS_ARE_FUNCTIONS",
        "membership_benefits",
        "NO_MONEY",
        "strategies",
        "clusters",
        "CLUSTERS_OVER_TIME",
        "absences",
        "organisations",
        "people",
        "quotations",
        "events",
        "congratulations",
        "cohorts",
        "members",
        "membership_states",
        "country_counts",
        "POPULATION_TREND",
        "INFLUENCE_OF_CITIES",
        "URBAN_CHALLENGES",
        "LEARNING_STRATEGIES",
        "observations",
        "projections",
        "derived_values",
        "membership_absences",
    ),
    "admission": (
        "calls",
        "quotas",
        "REPORT_DUTY",
        "report_cycles",
        "APPLICATION_FORM",
        "APPLICATION_ROUTE",
        "known_admissions",
        "admission_credits",
        "absences",
        "contradictions",
    ),
    "award": ("AWARD", "editions", "laureates", "absences"),
}
"""The fact rooms in their order; of each the constants, and the functions without arguments, that give its facts."""


def held(room: str, names: tuple[str, ...] | None = None) -> Iterator[object]:
    """What a fact room holds, in the order of its names, or under some of them; the room loads now, if not before."""
    module = import_module(f"learningcity.{room}")
    for name in FACT_ROOMS[room] if names is None else names:
        value: object = getattr(module, name)
        yield value() if callable(value) else value
