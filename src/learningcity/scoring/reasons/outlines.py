"""Improvements and measurements of a city as lists of lines that wait for a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from learningcity.outlines import Outline
from learningcity.scoring.naming import name_of
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.reasons.improving import Gain, Improvement
from learningcity.scoring.reasons.measuring import MeasurementGain
from learningcity.scoring.reasons.telling import ARITHMETIC
from learningcity.scoring.wording import amount, between, percent
from learningcity.texts import Message

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
        return Outline(Message("improvements.none"))
    notes = [Message("improvements.alone")]
    if any(node.p < 1 for node in score.profile.tree.walk()):
        notes.append(Message("improvements.weakest"))
    return Outline(Message("improvements", {"count": len(lines)}), (*lines, *map(Outline, notes), ARITHMETIC))


def _step(score: Score, step: Improvement) -> Outline:
    params = {"part": name_of(score.profile.node(step.measurement)), "points": _points(step.gain_full)}
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
        return Outline(Message("measurements.none"))
    return Outline(Message("measurements", {"count": len(lines)}), (*lines, ARITHMETIC))


def _measurement(score: Score, gain: MeasurementGain) -> Outline:
    params = {
        "part": name_of(score.profile.node(gain.measurement)),
        "status": gain.status,
        "points": between(gain.width_removed),
        "weight": percent(gain.effective_weight),
    }
    return Outline(Message("measurement-gain", params))
