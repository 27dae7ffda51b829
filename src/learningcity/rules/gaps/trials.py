"""Plans are tried before they are given: the class of a subject may refuse together what it takes apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any as Anything

from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.gaps.plans import Plan
from learningcity.rules.nodes import Condition

__all__ = ["serving"]

_MAX_VARIANTS = 64
"""Of how many choices of ways a plan is tried; the class of a subject seldom looks at more than one field."""


def serving(plans: Sequence[Plan], conditions: Sequence[Condition], subject: Anything) -> list[Plan]:
    """The plans after which all conditions are met, without steps that can be spared.

    A plan of which only some choices of ways serve becomes one plan for each of these. The plans are those that were
    given, and nothing else, where each of them serves.
    """
    trial = _Trial(conditions, subject)
    found = [served for plan in plans for served in trial.of(plan)]
    return found if found == list(plans) else sorted(dict.fromkeys(found), key=lambda plan: len(plan.steps))


class _Trial:
    def __init__(self, conditions: Sequence[Condition], subject: Anything) -> None:
        self._conditions = tuple(conditions)
        self._subject = subject

    def of(self, plan: Plan) -> list[Plan]:
        """The plan, where every choice of ways serves and needs every step; or what is left of each choice."""
        variants = list(islice(plan.variants(), _MAX_VARIANTS))
        left = [self._without_spared(variant) for variant in variants if self._serves(variant)]
        return [plan] if left == variants else left

    def _serves(self, plan: Plan) -> bool:
        try:
            changed = plan.apply(self._subject)
        except (ValueError, TypeError):
            return False
        return all(evaluate(condition, changed) is Outcome.MET for condition in self._conditions)

    def _without_spared(self, plan: Plan) -> Plan:
        for step in plan.steps:
            fewer = Plan(tuple(other for other in plan.steps if other is not step))
            if self._serves(fewer):
                return self._without_spared(fewer)
        return plan
