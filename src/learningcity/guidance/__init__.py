"""Guidance by conference era: conferences, documents, what was in force when, and the building journey."""

from __future__ import annotations

from learningcity.guidance.absences import Absence, absences
from learningcity.guidance.action_areas import (
    ACTION_AREAS,
    ACTION_AREAS_OF_THE_MINISTRY,
    BUILDING_JOURNEY,
    ActionArea,
    JourneyArea,
    guiding_questions,
    journey_area,
    journey_areas,
    planning_steps,
)
from learningcity.guidance.activities import Access, Activity, ActivityKind, KnownActivity, known_activities
from learningcity.guidance.amounts import Total
from learningcity.guidance.commitments import Commitment, PolicyLevel
from learningcity.guidance.conferences import (
    ICLC,
    Conference,
    ConferenceSeries,
    ConferenceState,
    conference,
    conferences,
)
from learningcity.guidance.documents import DocumentKind, DocumentPart, GuidanceDocument, OutcomeRelation
from learningcity.guidance.eras import Era, EraChanges, changes, era, eras
from learningcity.guidance.funding import (
    Contribution,
    ContributionKind,
    FundingKind,
    FundingPlan,
    FundingSource,
    Grant,
    ResourcePlan,
)
from learningcity.guidance.grants import POOLED_RESOURCES, KnownGrant, known_grants
from learningcity.guidance.journey import AreaProgress, Journey, SupportsEvidence
from learningcity.guidance.known_documents import document, documents, documents_in_force
from learningcity.guidance.meetings import Meeting, MeetingKind, meeting, meetings
from learningcity.guidance.monitoring import Measurement, MonitoringSeries, Progress, ProgressIndicator
from learningcity.guidance.plans import Action, LocalActionPlan
from learningcity.guidance.timeline import TimelineEntry, timeline

__all__ = [
    "ACTION_AREAS",
    "ACTION_AREAS_OF_THE_MINISTRY",
    "BUILDING_JOURNEY",
    "ICLC",
    "POOLED_RESOURCES",
    "Absence",
    "Access",
    "Action",
    "ActionArea",
    "Activity",
    "ActivityKind",
    "AreaProgress",
    "Commitment",
    "Conference",
    "ConferenceSeries",
    "ConferenceState",
    "Contribution",
    "ContributionKind",
    "DocumentKind",
    "DocumentPart",
    "Era",
    "EraChanges",
    "FundingKind",
    "FundingPlan",
    "FundingSource",
    "Grant",
    "GuidanceDocument",
    "Journey",
    "JourneyArea",
    "KnownActivity",
    "KnownGrant",
    "LocalActionPlan",
    "Measurement",
    "Meeting",
    "MeetingKind",
    "MonitoringSeries",
    "OutcomeRelation",
    "PolicyLevel",
    "Progress",
    "ProgressIndicator",
    "ResourcePlan",
    "SupportsEvidence",
    "TimelineEntry",
    "Total",
    "absences",
    "changes",
    "conference",
    "conferences",
    "document",
    "documents",
    "documents_in_force",
    "era",
    "eras",
    "guiding_questions",
    "journey_area",
    "journey_areas",
    "known_activities",
    "known_grants",
    "meeting",
    "meetings",
    "planning_steps",
    "timeline",
]
