"""What was looked for on calls, forms and reports, and not found."""

from __future__ import annotations

from learningcity.guidance import Absence
from learningcity.guidance.citing import READING
from learningcity.sources.citations import Standing
from learningcity.texts import Message

__all__ = ["absences"]


def _absence(label: Message, *about: str) -> Absence:
    return Absence(id=label.id, label=label, citations=READING, standing=Standing.UNVERIFIED, about=about)


_ABSENCES = (
    _absence(Message("absence.application-forms"), "form.launch", "call.2018", "call.2021", "call.2023", "call.2025"),
    _absence(Message("absence.commission-deadline-2023"), "window.2023.commissions"),
    _absence(Message("absence.quota-2021"), "quota.call-2021"),
    _absence(Message("absence.call-after-2025"), "call.2025"),
    _absence(Message("absence.associate-members"), "gnlc.membership", "call.2025"),
    _absence(Message("absence.report-cycles"), "report.duty"),
    _absence(Message("absence.report-consequences"), "report.duty", "gnlc.continuation"),
    _absence(Message("absence.name-and-logo"), "gnlc"),
)


def absences() -> tuple[Absence, ...]:
    """What was looked for in the sources on calls, forms and reports, and not found."""
    return _ABSENCES
