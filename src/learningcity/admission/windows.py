"""When files may be handed in: the window of a call for cities, and that for National Commissions."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from learningcity.applications import Sender
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Path, Problem, shown
from learningcity.guidance.problems import require_instance
from learningcity.outcome import NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import require_date
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Window"]


@frozen(kw_only=True)
class Window(Statement):
    """From when to when files may be handed in.

    Attributes:
        open_to: who may hand in: cities, to their National Commission; National Commissions, to the UNESCO Institute
            for Lifelong Learning.
        opens: the first day, as exact as it is stated; None where no source that was read states it.
        closes: the last day as it was first stated; None where no source that was read states it.
        extended_to: the last day after an extension; None where none is known of.
        perhaps_until: the last day on which files may still have been taken, where a source tells of an extension and
            not whether it held for these; None where nothing of the kind is told.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an end lies before one that it follows, or it is extended, for certain or perhaps, to a day that
            is not after the one on which it was to close.
    """

    open_to: Sender
    opens: PartialDate | None = None
    closes: PartialDate | None = None
    extended_to: PartialDate | None = None
    perhaps_until: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "open_to"), self.open_to, Sender)
        floor: PartialDate | None = None  # of the days before it, the one that begins last
        for name in ("opens", "closes", "extended_to", "perhaps_until"):
            value = getattr(self, name)
            require_date((self.id, name), value)
            if value is None:
                continue
            if floor is not None and value.latest < floor.earliest:
                raise InvalidValue(Problem("step-order", (self.id, name), shown(str(value)), Message("accepted.later")))
            if floor is None or value.earliest > floor.earliest:
                floor = value
            if name in ("extended_to", "perhaps_until"):
                self._require_extended((self.id, name), value)

    def _require_extended(self, path: Path, value: PartialDate) -> None:
        if self.closes is not None and value.latest <= self.closes.earliest:
            accepted = Message("accepted.later-day", {"day": self.closes})
            raise InvalidValue(Problem("not-extended", path, shown(str(value)), accepted))

    @property
    def period(self) -> Period:
        """From its first to its last day, the extension counted in; an end that nobody states is not known."""
        return Period(self.opens or Boundary.UNKNOWN, self.extended_to or self.closes or Boundary.UNKNOWN)

    def is_open(self, on: date) -> Outcome:
        """Whether files may be handed in on a day; unknown where its ends are not known well enough to tell."""
        certain = self.period.contains(on)
        if certain is not NOT_MET or self.perhaps_until is None:
            return certain
        return UNKNOWN if Period(self.period.start, self.perhaps_until).contains(on) is not NOT_MET else NOT_MET
