"""Conferences, meetings and documents in the order of time, as far as their dates give one."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from learningcity.dates import Period, require_day
from learningcity.errors import InvalidValue, Problem, shown
from learningcity.guidance.conferences import Conference, conferences
from learningcity.guidance.dating import end_of, require_dated, start_of
from learningcity.guidance.known_documents import documents
from learningcity.guidance.meetings import Meeting, meetings
from learningcity.guidance.problems import require_instance, require_text
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import Standing
from learningcity.sources.titles import Titles
from learningcity.texts import Labels, Message

__all__ = ["TimelineEntry", "timeline"]


@frozen(kw_only=True)
class TimelineEntry:
    """One thing that came about.

    Attributes:
        id: of the conference, meeting or document.
        label: what it is called.
        period: the days of a conference or meeting; for a document the days in which the one lies that it is of.
        earliest: the first day that it may have begun on, or be of.
        latest: the last one.
        standing: how sure it is that it came about.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a period with an open end, or a last day before the first.
    """

    id: str
    label: Message | Labels | Titles
    period: Period
    earliest: date
    latest: date
    standing: Standing

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        require_instance(("label",), self.label, (Message, Labels, Titles))
        require_dated(("period",), self.period)
        require_day(("earliest",), self.earliest)
        require_day(("latest",), self.latest)
        if self.latest < self.earliest:
            raise InvalidValue(Problem("period", ("latest",), shown(str(self.latest)), Message("accepted.period")))
        require_instance(("standing",), self.standing, Standing)

    def before(self, other: TimelineEntry) -> Outcome:
        """Whether this came about on an earlier day than another; ``UNKNOWN`` where the dates do not tell.

        Raises:
            WrongType: no entry of a timeline.
        """
        require_instance(("other",), other, TimelineEntry)
        if self.latest < other.earliest:
            return MET
        return NOT_MET if self.earliest >= other.latest else UNKNOWN

    @property
    def message(self) -> Message:
        """When, and what, in a sentence that waits for a language."""
        start, end = self.period.start, self.period.end
        if start == end:
            return Message("timeline.entry.on", {"when": start, "label": self.label})
        return Message("timeline.entry", {"start": start, "end": end, "label": self.label})


def timeline(*, since: date | None = None, until: date | None = None) -> tuple[TimelineEntry, ...]:
    """Everything that came about, or is announced, by the first day that it may have begun on, then by the last.

    Where the days of two entries overlap, the order between them is not known: ask :meth:`TimelineEntry.before`.

    Args:
        since: leave out what is certain to have come about before this day.
        until: leave out what is certain to have come about after this day.

    Raises:
        WrongType: no day.
    """
    for name, day in (("since", since), ("until", until)):
        if day is not None:
            require_day((name,), day)
    return tuple(
        entry
        for entry in sorted(_entries(), key=lambda entry: (entry.earliest, entry.latest))
        if (since is None or entry.latest >= since) and (until is None or entry.earliest <= until)
    )


def _entries() -> tuple[TimelineEntry, ...]:
    gatherings: tuple[Conference | Meeting, ...] = (*conferences(), *meetings())
    events = [
        TimelineEntry(
            id=event.id,
            label=event.label,
            period=event.period,
            earliest=start_of(event.period).earliest,
            latest=start_of(event.period).latest,
            standing=event.standing,
        )
        for event in gatherings
    ]
    issued = [
        TimelineEntry(
            id=entry.id,
            label=entry.label,
            period=entry.issued,
            earliest=start_of(entry.issued).earliest,
            latest=end_of(entry.issued).latest,
            standing=entry.standing,
        )
        for entry in documents()
    ]
    return (*events, *issued)
