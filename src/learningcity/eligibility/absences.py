"""Which texts of rules nobody here has read, and what was looked for in the others and not found."""

from __future__ import annotations

from learningcity.guidance.absences import Absence
from learningcity.guidance.citing import READING
from learningcity.sources.citations import Standing
from learningcity.texts import Message

__all__ = ["unread_rules"]

_CALLS = ("gnlc.launch.2015", "gnlc.regulations.2018", "gnlc.call.2021", "gnlc.call.2023", "gnlc.call.2025")
_AWARDS = ("gnlc.award.2015", "gnlc.award.2017", "gnlc.award.2019", "gnlc.award.2021", "gnlc.award.2024")


def _absence(label: Message, *about: str) -> Absence:
    return Absence(id=label.id, label=label, citations=READING, standing=Standing.UNVERIFIED, about=about)


_ABSENCES = (
    _absence(Message("absence.text-of-regulations"), *_CALLS, "gnlc.continuation"),
    _absence(Message("absence.text-of-award-rules"), *_AWARDS),
    _absence(Message("absence.days-of-nominations"), "gnlc.award.2015", "gnlc.award.2017", "gnlc.award.2021"),
    _absence(Message("absence.leaving-the-network"), "gnlc.continuation"),
    _absence(Message("absence.evaluation-criteria"), *_CALLS),
    _absence(Message("absence.openings-of-2019-and-2020"), "gnlc.regulations.2018"),
    _absence(Message("absence.end-of-threshold"), "gnlc.membership", *_CALLS),
)


def unread_rules() -> tuple[Absence, ...]:
    """What was looked for in the sources on the rules of membership and of the award, and not found."""
    return _ABSENCES
