"""What a learning city is, as the documents say it: definition, objectives, competences, institutions, partners."""

from __future__ import annotations

from learningcity.learning_city.characteristics import (
    INSTITUTIONS,
    PARTNERS,
    RESOURCES,
    Effect,
    InstitutionKind,
    Sector,
    SocialOutcome,
    characteristics,
    effects,
    missing_sectors,
    resource_wordings,
)
from learningcity.learning_city.concepts import (
    LEARNING_CITY,
    LIFELONG_EDUCATION,
    LIFELONG_LEARNING,
    LIFELONG_LEARNING_PROVISION,
    Assertion,
    Concept,
    concepts,
)
from learningcity.learning_city.objectives import (
    APPEAL,
    CHANGE_DOMAINS,
    COMPETENCES,
    DEVELOPMENT_DOMAINS,
    OBJECTIVES,
    ChangeDomain,
    Competence,
    DevelopmentDomain,
    Objective,
    objectives,
)

__all__ = [
    "APPEAL",
    "CHANGE_DOMAINS",
    "COMPETENCES",
    "DEVELOPMENT_DOMAINS",
    "INSTITUTIONS",
    "LEARNING_CITY",
    "LIFELONG_EDUCATION",
    "LIFELONG_LEARNING",
    "LIFELONG_LEARNING_PROVISION",
    "OBJECTIVES",
    "PARTNERS",
    "RESOURCES",
    "Assertion",
    "ChangeDomain",
    "Competence",
    "Concept",
    "DevelopmentDomain",
    "Effect",
    "InstitutionKind",
    "Objective",
    "Sector",
    "SocialOutcome",
    "characteristics",
    "concepts",
    "effects",
    "missing_sectors",
    "objectives",
    "resource_wordings",
]
