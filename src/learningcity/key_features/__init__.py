"""The Key Features of Learning Cities: groups, areas, who words them how, drafts, self-assessment.

Three groups and twelve areas are verified. The features under the areas and their measurements are recalled,
not read: they are drafts, have that word in their names, and nothing counts them as official. What a city has
to show for an area is :class:`~learningcity.key_features.assessment.Evidence` of a user; what others found of
a city is a :class:`~learningcity.key_features.readiness.ReadinessFinding`, which nothing here computes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.key_features.assessment import Evidence, EvidenceCounts, SelfAssessment
    from learningcity.key_features.counts import FEATURE_NAMING, FEATURES, MEASUREMENTS, CountedList
    from learningcity.key_features.crosswalk import (
        CROSSWALK_SOURCES,
        Wording,
        WordingForm,
        coverage,
        coverage_matrix,
        gaps,
        same_topics,
        wordings,
    )
    from learningcity.key_features.drafts import (
        DraftFeature,
        DraftMeasurement,
        Recall,
        draft_features,
        draft_measurements,
    )
    from learningcity.key_features.framework import (
        KEY_FEATURES,
        PILOT_EVIDENCE,
        PURPOSES,
        Area,
        FeatureGroup,
        TemplePart,
        area,
        areas,
        group,
        groups,
    )
    from learningcity.key_features.measuring import Direction, MeasurementUnit, SourceClass
    from learningcity.key_features.readiness import Readiness, ReadinessFinding, readiness_findings

__all__ = [
    "CROSSWALK_SOURCES",
    "FEATURES",
    "FEATURE_NAMING",
    "KEY_FEATURES",
    "MEASUREMENTS",
    "PILOT_EVIDENCE",
    "PURPOSES",
    "Area",
    "CountedList",
    "Direction",
    "DraftFeature",
    "DraftMeasurement",
    "Evidence",
    "EvidenceCounts",
    "FeatureGroup",
    "MeasurementUnit",
    "Readiness",
    "ReadinessFinding",
    "Recall",
    "SelfAssessment",
    "SourceClass",
    "TemplePart",
    "Wording",
    "WordingForm",
    "area",
    "areas",
    "coverage",
    "coverage_matrix",
    "draft_features",
    "draft_measurements",
    "gaps",
    "group",
    "groups",
    "readiness_findings",
    "same_topics",
    "wordings",
]

_HOME = {
    "CROSSWALK_SOURCES": "crosswalk",
    "FEATURES": "counts",
    "FEATURE_NAMING": "counts",
    "KEY_FEATURES": "framework",
    "MEASUREMENTS": "counts",
    "PILOT_EVIDENCE": "framework",
    "PURPOSES": "framework",
    "Area": "framework",
    "CountedList": "counts",
    "Direction": "measuring",
    "DraftFeature": "drafts",
    "DraftMeasurement": "drafts",
    "Evidence": "assessment",
    "EvidenceCounts": "assessment",
    "FeatureGroup": "framework",
    "MeasurementUnit": "measuring",
    "Readiness": "readiness",
    "ReadinessFinding": "readiness",
    "Recall": "drafts",
    "SelfAssessment": "assessment",
    "SourceClass": "measuring",
    "TemplePart": "framework",
    "Wording": "crosswalk",
    "WordingForm": "crosswalk",
    "area": "framework",
    "areas": "framework",
    "coverage": "crosswalk",
    "coverage_matrix": "crosswalk",
    "draft_features": "drafts",
    "draft_measurements": "drafts",
    "gaps": "crosswalk",
    "group": "framework",
    "groups": "framework",
    "readiness_findings": "readiness",
    "same_topics": "crosswalk",
    "wordings": "crosswalk",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.key_features' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.key_features.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
