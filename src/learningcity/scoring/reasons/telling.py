"""Splits as lines of text that wait for a language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from learningcity.outlines import Outline
from learningcity.scoring.naming import Name, name_of
from learningcity.scoring.profiles import Profile
from learningcity.scoring.reasons.printing import PrintedSplit
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["ARITHMETIC", "STATES", "line_of", "of_what", "split_lines", "told"]

ARITHMETIC = Outline(Message("scoring.arithmetic"))
"""What every answer about points ends with."""
STATES = Outline(Message("split.states"))
"""What two numbers on a line are."""


def of_what(score: Score) -> str:
    """A score in short, for the ``repr`` of what is computed from it."""
    return f"<{score.profile.id}, {score.as_of}>"


def split_lines(profile: Profile, worst: PrintedSplit, best: PrintedSplit) -> tuple[Outline, ...]:
    """What the parts of a split have in it, with everything not known at its worst and at its best."""
    lines = told(profile, worst, best).children
    return lines if worst == best else (*lines, STATES)


def told(profile: Profile, worst: PrintedSplit, best: PrintedSplit) -> Outline:
    """A part of a split and those in it, each on a line."""
    line = line_of(name_of(profile.node(worst.id)), worst.points, best.points)
    pairs = zip(worst.children, best.children, strict=True)
    return Outline(line, tuple(told(profile, one, other) for one, other in pairs))


def line_of(name: Name, worst: Decimal, best: Decimal) -> Message:
    """A part and its points: one number where both states show the same, else both."""
    if worst == best:
        return Message("split.line", {"part": name, "points": worst})
    return Message("split.line.states", {"part": name, "worst": worst, "best": best})
