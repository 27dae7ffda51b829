"""What is missing: facts that are not known and would matter, and what to do so that everything is met."""

from __future__ import annotations

from learningcity.rules.gaps.missing import MAX_COMBINATIONS, missing_facts
from learningcity.rules.gaps.plans import NextSteps, Plan, Step, Way, WayKind
from learningcity.rules.gaps.steps import MAX_PLANS, next_steps

__all__ = [
    "MAX_COMBINATIONS",
    "MAX_PLANS",
    "NextSteps",
    "Plan",
    "Step",
    "Way",
    "WayKind",
    "missing_facts",
    "next_steps",
]
