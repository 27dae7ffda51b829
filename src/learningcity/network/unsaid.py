"""What was looked for on the membership of the network and its end, and not found."""

from __future__ import annotations

from learningcity.guidance import Absence
from learningcity.guidance.citing import READING, cited
from learningcity.sources.citations import Citation, Standing
from learningcity.texts import Message

__all__ = ["membership_absences"]


def _absence(label: Message, *besides: Citation) -> Absence:
    return Absence(
        id=label.id, label=label, citations=(*READING, *besides), standing=Standing.UNVERIFIED, about=("gnlc",)
    )


_ABSENCES = (
    _absence(Message("absence.active-members"), *cited("S43")),
    _absence(Message("absence.return-to-membership")),
    _absence(Message("absence.change-of-mayor")),
    _absence(Message("absence.term-of-membership")),
    _absence(Message("absence.inactive-list")),
    _absence(Message("absence.named-losses")),
    _absence(Message("absence.members-by-year")),
    _absence(Message("absence.other-cohorts")),
    _absence(Message("absence.citizens-reached"), *cited("khon-kaen-news-2024")),
)


def membership_absences() -> tuple[Absence, ...]:
    """What no source tells of members: what active means, who left, how many there were by year."""
    return _ABSENCES
