"""Rules, evidence and score of one city in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from learningcity.outlines import Outline
from learningcity.scoring.naming import name_of
from learningcity.scoring.outlining import coverage_outline, headline, total_message
from learningcity.scoring.wording import state_of
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.ready import ReadinessReport
    from learningcity.scoring.scores import Score

__all__ = ["readiness_outline"]


def readiness_outline(report: ReadinessReport[Any]) -> Outline:
    """The rules, the evidence and the score, each under a head of its own, and that they are not one answer."""
    return Outline(
        Message("readiness.headline"),
        (
            Outline(Message("readiness.rules"), (report.verdict.outline(),)),
            Outline(Message("readiness.evidence"), (coverage_outline(report.coverage),)),
            Outline(Message("readiness.score"), (Outline(headline(report.score), tuple(_scored(report.score))),)),
            Outline(Message("readiness.apart")),
        ),
    )


def _scored(score: Score) -> Iterator[Outline]:
    """By which profile, the total or why there is none, and the parts; ``score.outline()`` tells the rest."""
    profile = score.profile
    yield Outline(Message("score.profile", {"profile": profile.title, "version": profile.version, "id": profile.id}))
    yield Outline(total_message(score))
    for part in score.root.children:
        yield Outline(Message("score.part", {"name": name_of(part.node), "state": state_of(part)}))
