"""What was looked for and not found. That nothing was found is knowledge too, and no proof that there is nothing."""

from __future__ import annotations

from attrs import frozen

from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.citing import READING, cited
from learningcity.guidance.problems import require_ids
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Absence", "absences"]


@frozen(kw_only=True)
class Absence(Statement):
    """Something that none of the sources gone through until ``FACTS_AS_OF`` of :mod:`learningcity.sources` gives.

    Attributes:
        about: ids of what it is missing of.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or stands twice.
    """

    about: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_ids((self.id, "about"), self.about)


def _absence(label: Message, *about: str, besides: tuple[Citation, ...] = ()) -> Absence:
    return Absence(id=label.id, label=label, citations=(*READING, *besides), standing=Standing.UNVERIFIED, about=about)


_ABSENCES = (
    _absence(Message("absence.conference-in-2026"), "iclc"),
    _absence(Message("absence.uil-on-the-seventh"), "conference.7"),
    _absence(Message("absence.second-members-meeting"), "meeting.hangzhou-2016"),
    _absence(Message("absence.beijing-commitments"), "document.beijing-declaration.commitments"),
    _absence(
        Message("absence.mexico-city-entries"),
        "document.mexico-city-statement.strategic-directions",
        "document.mexico-city-statement.action-points",
    ),
    _absence(Message("absence.sdg-guide-pairs"), "document.sdg-guide-to-action", "linkages.sdg-guide-to-action"),
    _absence(
        Message("absence.guidelines-steps"),
        "document.guidelines",
        *(f"action-area.{area.value}.steps" for area in ActionArea),
    ),
    _absence(Message("absence.target-mapping"), "key-features", "sdg.4", "sdg.11"),
    _absence(Message("absence.cork-action-points"), "document.cork-call-to-action.action-points"),
    _absence(Message("absence.medellin-recommendations"), "document.medellin-manifesto.recommendations"),
    _absence(Message("absence.yeonsu-numbering"), "document.yeonsu-declaration.commitments"),
    _absence(
        Message("absence.jubail-text"),
        "document.jubail-commitment",
        "document.jubail-commitment.commitments",
        "conference.6",
    ),
    _absence(
        Message("absence.later-strategy"),
        "document.network-strategy-2019",
        "conference.6",
        besides=cited("uil-jubail-aims-2024"),
    ),
    _absence(Message("absence.hangzhou-text"), "document.hangzhou-statement"),
    _absence(
        Message("absence.thai-titles"),
        "document.beijing-declaration",
        "document.key-features",
        "document.guidelines",
        "document.mexico-city-statement",
        "document.cork-call-to-action",
    ),
    _absence(Message("absence.record-numbers"), "document.guiding-documents", "document.guidelines"),
    _absence(Message("absence.repeal"), "document.beijing-declaration", "document.key-features"),
)


def absences() -> tuple[Absence, ...]:
    """What was looked for in the sources on conferences and documents, and not found."""
    return _ABSENCES
