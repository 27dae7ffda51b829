"""Both ends of a score from plain values alone, for whoever needs nothing else of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve

from learningcity.errors import FieldError, InvalidObservations, Problem, ProfileRequired
from learningcity.scoring.observations import ObservedValue, as_value
from learningcity.scoring.placing import faults_of_value, placed_value
from learningcity.scoring.profiles import Profile, unknown_id
from learningcity.sources.citations import Standing
from learningcity.texts import Message, Number

__all__ = ["bounds"]

_Given: TypeAlias = ObservedValue | tuple[Number, Number]


def bounds(values: Mapping[str, _Given | None], profile: Profile) -> tuple[float, float] | None:
    """Between which scores values leave the city as a whole, by the weights of the profile.

    It is what :func:`~learningcity.scoring.score` says of observations with these values, without years, evidence
    or coverage, and faster.

    Args:
        values: by the ids of measurements, in the units of their goalposts: a number, an interval or its two ends, the
            name of a level; None, or no entry, for what is not known.
        profile: what to score by.

    Returns:
        The low and the high end, from 0 to 1; None where a score has no total, since levels have no numbers, what the
        profile measures is recalled, or less is known than it asks for.

    Raises:
        ProfileRequired: no profile.
        InvalidObservations: with every value that the profile does not accept.
    """
    if not isinstance(profile, Profile):
        raise ProfileRequired(Message("error.profile-required"))
    plan = profile.plan
    low, high = [0.0] * len(plan.nodes), [1.0] * len(plan.nodes)
    others: list[tuple[str, _Given]] = []
    lines = plan.lines
    for id, value in values.items():
        line = lines.get(id)
        if line is not None and type(value) is float:
            # The same as below, without the calls.
            index, worst, span, _ = line
            score = (value - worst) / span
            if 0.0 <= score <= 1.0:
                low[index] = high[index] = score
                continue
        if value is not None:
            others.append((id, value))
    if others:
        _place(others, profile, low, high)
    plan.fill(low, high)
    return (low[0], high[0]) if _has_total(values, profile) else None


def _has_total(values: Mapping[str, _Given | None], profile: Profile) -> bool:
    if not profile.plan.is_scored[0] or profile.standing is Standing.UNVERIFIED:
        return False
    if not profile.min_coverage:
        return True
    weights = profile.plan.effective_weights(frozenset())
    return sum(weights[id] for id, value in values.items() if value is not None) >= profile.min_coverage


def _place(given: list[tuple[str, _Given]], profile: Profile, low: list[float], high: list[float]) -> None:
    """Put the ends of some values where they belong.

    Raises:
        InvalidObservations: with every one that the profile does not accept.
    """
    problems: list[Problem] = []
    leaves = profile.plan.leaves
    for id, value in given:
        index = leaves.get(id)
        if index is None:
            problems.append(unknown_id(id, leaves).within("values"))
            continue
        try:
            kept = as_value(value)
        except FieldError as error:
            problems.append(evolve(error.problem, path=("values", id, *error.problem.path[1:])))
            continue
        goalpost = profile.goalpost(id)
        found = [problem.within("values", id) for problem in faults_of_value(kept, goalpost)]
        problems += found
        if not found:
            low[index], high[index], _ = placed_value(kept, goalpost)
    if problems:
        raise InvalidObservations(problems)
