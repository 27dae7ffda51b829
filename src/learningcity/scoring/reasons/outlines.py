"""Improvements and measurements of a city as lists of lines that wait for a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from learningcity.outlines import Outline
from learningcity.scoring.modes import MissingData, NoTotal
from learningcity.scoring.naming import Name, name_of
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.improving import Gain, Improvement
from learningcity.scoring.reasons.measuring import MeasurementGain
from learningcity.scoring.reasons.telling import ARITHMETIC
from learningcity.scoring.wording import amount, between, percent
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["measurements_outline", "steps_outline"]


def steps_outline(score: Score, steps: Iterable[Improvement]) -> Outline:
    """What improvements would add to the score of a city, in points of 100, and what no number of it says.

    Args:
        score: of the city.
        steps: what :func:`~learningcity.scoring.next_steps` says of it, or some of that.
    """
    lines = tuple(_step(score, step) for step in steps)
    if not lines:
        return Outline(_why_no_step(score))
    notes = (Message("improvements.alone"), *_weakest(score))
    return Outline(Message("improvements", {"count": len(lines)}), (*lines, *map(Outline, notes), ARITHMETIC))


def _why_no_step(score: Score) -> Message:
    reasons = _without_number(score)
    if reasons:
        return Message("improvements.no-score", {"reasons": Series(reasons, ";")})
    return Message("improvements.none" if score.coverage.observed else "improvements.nothing-observed")


def _without_number(score: Score) -> tuple[NoTotal, ...]:
    """Why there is no number at all, not even one that is held back."""
    return tuple(why for why in score.no_total if why in (NoTotal.ORDINAL, NoTotal.NOTHING_APPLIES))


def _weakest(score: Score) -> Iterator[Message]:
    """In which groups weaker parts count more."""
    groups = [node for node in score.profile.tree.walk() if len(node.children) > 1]
    lower = [node for node in groups if node.p < 1]
    if lower and lower == groups:
        yield Message("improvements.weakest")
    elif lower:
        yield Message("improvements.weakest-in", {"groups": Series(tuple(map(name_of, lower)), ",")})


def _step(score: Score, step: Improvement) -> Outline:
    params = {"part": _called(score, step.measurement), "points": _points(step.gain_full)}
    lines: list[Message] = []
    goalpost = score.profile.goalpost(step.measurement)
    if goalpost.step is not None and step.gain_step is not None:
        size = goalpost.step if goalpost.step > 0 else -goalpost.step
        moved = {"step": amount(size, goalpost.unit), "points": _points(step.gain_step)}
        lines.append(Message("improvement.step", moved))
    if score.weights:
        lines.append(Message("improvement.weights", {"points": between(step.gain_full.bounds)}))
        if step.robust_first:
            lines.append(Message("improvement.robust-first"))
    return Outline(Message("improvement", params), tuple(map(Outline, lines)))


def _called(score: Score, measurement: str) -> Name:
    plan = score.profile.plan
    return name_of(plan.nodes[plan.leaves[measurement]])


def _points(gain: Gain) -> Message:
    return between(Interval(*sorted((gain.lower, gain.upper))))


def measurements_outline(score: Score, gains: Iterable[MeasurementGain]) -> Outline:
    """How much narrower finding things out would make the score of a city, in points of 100.

    Args:
        score: of the city.
        gains: what :func:`~learningcity.scoring.next_measurements` says of it, or some of that.
    """
    lines = tuple(_measurement(score, gain) for gain in gains)
    if not lines:
        return _why_no_measurement(score)
    return Outline(Message("measurements", {"count": len(lines)}), (*lines, ARITHMETIC))


def _why_no_measurement(score: Score) -> Outline:
    """Why there is no list, and what is not known all the same."""
    unknown = tuple(_unknown(score))
    reasons = _without_number(score)
    if reasons:
        return Outline(Message("measurements.no-score", {"reasons": Series(reasons, ";")}), unknown)
    if unknown and score.missing_data is MissingData.OBSERVED_ONLY:
        return Outline(Message("measurements.observed-only"), unknown)
    return Outline(Message("measurements.none"))


def _unknown(score: Score) -> Iterator[Outline]:
    """The measurements that are missing or withheld, in the order of the profile."""
    for id in score.profile.plan.leaves:
        status = score.datum(id).status
        if status in (Status.MISSING, Status.WITHHELD):
            yield Outline(Message("score.part", {"name": _called(score, id), "state": status}))


def _measurement(score: Score, gain: MeasurementGain) -> Outline:
    params = {
        "part": _called(score, gain.measurement),
        "status": gain.status,
        "points": between(gain.width_removed),
        "weight": percent(gain.effective_weight),
    }
    return Outline(Message("measurement-gain", params))
