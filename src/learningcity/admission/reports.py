"""The biennial progress report: who owes it since when, the cycles of which a day is known, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.cities import date_of
from learningcity.dates import Boundary, PartialDate, Period, require_common_era, require_day
from learningcity.errors import InvalidValue, Problem, shown
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_instance, require_number
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import Standing, require_date
from learningcity.sources.statements import Statement
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["REPORT_DUTY", "ReportCycle", "ReportDue", "ReportDuty", "report_cycles", "report_due"]


@frozen(kw_only=True)
class ReportDuty(Statement):
    """The duty of members to report.

    Attributes:
        since: the first day of it.
        every_years: how many years lie between two reports.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: fewer years than one.
    """

    since: PartialDate
    every_years: int

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "since"), self.since, PartialDate)
        require_number((self.id, "every_years"), self.every_years)


@frozen(kw_only=True)
class ReportCycle(Statement):
    """A round of reports of which a source states the day.

    Attributes:
        reporting_on: the time that the reports are about, None where no source says.
        joined: the time in which a member joined that owes one, from its first to its last day.
        deadline: the last day.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a time of which an end is not known.
    """

    reporting_on: Period | None
    joined: Period
    deadline: PartialDate

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.reporting_on is not None:
            require_instance((self.id, "reporting_on"), self.reporting_on, Period)
        require_instance((self.id, "joined"), self.joined, Period)
        if Boundary.UNKNOWN in (self.joined.start, self.joined.end):
            path, told = (self.id, "joined"), shown(str(self.joined))
            raise InvalidValue(Problem("undated", path, told, Message("accepted.dated-period")))
        require_instance((self.id, "deadline"), self.deadline, PartialDate)

    def owed_by(self, member_since: PartialDate) -> Outcome:
        """Whether a member owes it that joined at some time; unknown where the time is not exact enough to tell."""
        start, end = self.joined.start, self.joined.end
        first = start.earliest if isinstance(start, PartialDate) else date.min
        last = end.latest if isinstance(end, PartialDate) else date.max
        if member_since.latest < first or member_since.earliest > last:
            return NOT_MET
        return MET if first <= member_since.earliest and member_since.latest <= last else UNKNOWN


REPORT_DUTY = ReportDuty(
    id="report.duty",
    label=Message("report.duty"),
    citations=cited("S01", "S33", "S34", "S54"),
    standing=Standing.VERIFIED,
    note=Message("note.report-duty"),
    since=PartialDate(2018, 10, 1),
    every_years=2,
)
"""Since 1 October 2018 every member owes a report every two years, whenever it joined."""

_CYCLES = (
    ReportCycle(
        id="report.cycle.2021",
        label=Message("report.cycle.2021"),
        citations=cited("S32"),
        standing=Standing.VERIFIED,
        note=Message("note.report-cycle-2021"),
        reporting_on=Period(PartialDate(2019, 4), PartialDate(2021, 9)),
        joined=Period(Boundary.OPEN, PartialDate(2020, 8)),
        deadline=PartialDate(2021, 12, 31),
    ),
    ReportCycle(
        id="report.cycle.2022",
        label=Message("report.cycle.2022"),
        citations=cited("S33"),
        standing=Standing.VERIFIED,
        reporting_on=None,
        joined=Period(PartialDate(2020), PartialDate(2020)),
        deadline=PartialDate(2022, 12, 2),
    ),
)


def report_cycles() -> tuple[ReportCycle, ...]:
    """The rounds of reports of which a source states the day, the oldest first; none after 2022 is known."""
    return _CYCLES


@frozen(kw_only=True)
class ReportDue:
    """Whether a member owes a report from a day on, and by when.

    Attributes:
        owed: whether it owes one, as long as it stays a member; unknown where it is not known when it joined.
        cycle: the next round that it owes a report in; None where no source states one.
        reason: why, in one sentence.

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    owed: Outcome
    cycle: ReportCycle | None
    reason: Message

    def __attrs_post_init__(self) -> None:
        require_instance(("owed",), self.owed, Outcome)
        if self.cycle is not None:
            require_instance(("cycle",), self.cycle, ReportCycle)
        require_instance(("reason",), self.reason, Message)

    @property
    def deadline(self) -> PartialDate | None:
        """The last day, None where no source states it: no day is worked out from the two years."""
        return None if self.cycle is None else self.cycle.deadline

    def outline(self) -> Outline:
        """Everything that there is to say: the reason, and under it who says so."""
        from learningcity.outlines import Outline, citation_outline

        citations = REPORT_DUTY.citations if self.cycle is None else self.cycle.citations
        return Outline(self.reason, tuple(map(citation_outline, citations)))


def report_due(member_since: PartialDate | date | str | None, *, on: date) -> ReportDue:
    """The next report of a member as seen on a day, as far as sources state it.

    Args:
        member_since: when the city joined, as exact as it is known; None where it is not.
        on: the day from which on the report is asked for.

    Raises:
        WrongType: a value of a type that is not accepted.
        InvalidValue: text that is no date, or a year that is most likely one of the Buddhist era.
    """
    require_day(("on",), on)
    since = date_of("member_since", member_since)
    require_date(("member_since",), since)
    if since is not None:
        require_common_era(("member_since",), since.year, str(since), Message("accepted.date"))
    if on < REPORT_DUTY.since.earliest:
        return _told(NOT_MET, Message("report-due.before-the-duty", {"since": REPORT_DUTY.since}))
    if since is None:
        return _told(UNKNOWN, Message("report-due.not-known-since"))
    if since.earliest > on:
        return _told(NOT_MET, _not_yet(since))
    if since.latest > on:
        return _told(UNKNOWN, Message("report-due.perhaps-not-yet-member", {"since": since, "day": on}))
    return _next(since, on)


def _next(since: PartialDate, on: date) -> ReportDue:
    for cycle in _CYCLES:
        owed = cycle.owed_by(since)
        if cycle.deadline.latest < on or owed is NOT_MET:
            continue
        if owed is UNKNOWN:
            return _told(MET, Message("report-due.depends", {"since": since, "deadline": cycle.deadline}))
        reason = Message("report-due.stated", {"deadline": cycle.deadline})
        return ReportDue(owed=MET, cycle=cycle, reason=reason)
    return _told(MET, Message("report-due.not-stated", {"years": REPORT_DUTY.every_years}))


def _not_yet(since: PartialDate) -> Message:
    if since.day is None:
        return Message("report-due.not-yet-member", {"since": since})
    return Message("report-due.not-yet-member.day", {"since": since})


def _told(owed: Outcome, reason: Message) -> ReportDue:
    return ReportDue(owed=owed, cycle=None, reason=reason)
