"""The way of a city to membership as typed steps: one's own, which leaves none out, and recorded ones, with gaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from learningcity.dates import PartialDate, require_day
from learningcity.errors import InvalidValue, MissingStep, Path, Problem, require_tuple, shown
from learningcity.guidance.problems import require_instance
from learningcity.sources.citations import Citation, checked_id, require_citations, require_date, require_words
from learningcity.texts import Message, Series, Text

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["AdmissionEntry", "AdmissionHistory", "AdmissionStep"]


class AdmissionStep(Enum):
    """The steps to membership and after it, in their order."""

    INTEREST = "interest"
    """The city says that it wants to join."""
    APPLICATION = "application"
    """The form is filled in."""
    PRESENTATION = "presentation"
    """It is presented to a committee. One source tells of that, no rule asks for it: it is never missing."""
    MAYOR = "mayor"
    """The mayor signs it."""
    NATIONAL_COMMISSION = "national-commission"
    """The National Commission for UNESCO signs it and sends it on."""
    JURY = "jury"
    """Experts recommend the city."""
    ANNOUNCEMENT = "announcement"
    """UNESCO announces it as a new member."""
    MEMBERSHIP = "membership"
    REPORT_DUE = "report-due"
    """A biennial report is due."""


_ORDER = {step: position for position, step in enumerate(AdmissionStep)}
_REQUIRED = tuple(step for step in AdmissionStep if step is not AdmissionStep.PRESENTATION)


@frozen(kw_only=True)
class AdmissionEntry:
    """A step that was taken, as far as it is known.

    Attributes:
        step: which.
        on: when, as exact as it is told; None where nobody tells.
        citations: who says so; at least one.
        by: who took it, or before whom; None where no source says.

    Raises:
        Uncited: no citation.
        WrongType: a value of a type that the field does not accept.
    """

    step: AdmissionStep
    on: PartialDate | None = None
    citations: tuple[Citation, ...]
    by: Text | None = None

    def __attrs_post_init__(self) -> None:
        require_instance(("step",), self.step, AdmissionStep)
        require_date(("on",), self.on)
        require_citations(self.citations, self.step.value)
        if self.by is not None:
            require_words(("by",), self.by)


@frozen(kw_only=True)
class AdmissionHistory:
    """The steps of a city in their order. What is recorded may have gaps, which :attr:`gaps` names.

    Attributes:
        city: id of the city.
        entries: the steps that were taken, each once.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, a step before or beside one that comes later, or a day before that of an
            earlier step.
    """

    city: str
    entries: tuple[AdmissionEntry, ...] = ()

    def __attrs_post_init__(self) -> None:
        checked_id(self.city, ("city",))
        require_tuple(("entries",), self.entries, AdmissionEntry)
        floor: AdmissionEntry | None = None  # that of the earlier steps which begins last
        for position, entry in enumerate(self.entries):
            before = self.entries[position - 1].step if position else None
            if before is not None and _ORDER[entry.step] <= _ORDER[before]:
                accepted = Message("accepted.step-after", {"step": before})
                raise _disorder(("entries", position, "step"), entry.step.value, accepted)
            if entry.on is not None:
                _require_not_before(("entries", position, "on"), entry, floor)
                if floor is None or floor.on is None or entry.on.earliest > floor.on.earliest:
                    floor = entry

    @classmethod
    def recorded(cls, city: str, entries: Iterable[AdmissionEntry]) -> AdmissionHistory:
        """What sources tell of a city, in any order and with gaps.

        Raises:
            WrongType, InvalidValue: see the class.
        """
        given = tuple(entries)
        require_tuple(("entries",), given, AdmissionEntry)
        return cls(city=city, entries=tuple(sorted(given, key=lambda entry: _ORDER[entry.step])))

    def advance(
        self,
        step: AdmissionStep,
        *,
        citations: tuple[Citation, ...],
        on: PartialDate | None = None,
        by: Text | None = None,
    ) -> AdmissionHistory:
        """The same history with one more step.

        Args:
            step: which; no step before it may be missing.
            citations: who says so; at least one.
            on: when, None where that is not known.
            by: who took it, or before whom.

        Raises:
            MissingStep: a step before it is not recorded; the error names every one.
            Uncited: no citation.
            WrongType: a value of a type that the field does not accept.
            InvalidValue: the step is taken already, or a later one is; or the day is before that of an earlier step.
        """
        entry = AdmissionEntry(step=step, on=on, citations=citations, by=by)
        missing = self._missing_before(step)
        if missing:
            names = Series(missing, ",")
            raise MissingStep(Message("error.missing-step", {"city": self.city, "step": step, "missing": names}))
        return evolve(self, entries=(*self.entries, entry))

    @property
    def steps(self) -> tuple[AdmissionStep, ...]:
        """The steps that are recorded, in their order."""
        return tuple(entry.step for entry in self.entries)

    @property
    def gaps(self) -> tuple[AdmissionStep, ...]:
        """The steps before the last recorded one of which nothing is recorded: they were taken, or left out."""
        return self._missing_before(self.entries[-1].step) if self.entries else ()

    def _missing_before(self, step: AdmissionStep) -> tuple[AdmissionStep, ...]:
        taken = self.steps
        return tuple(each for each in _REQUIRED if _ORDER[each] < _ORDER[step] and each not in taken)

    def entry(self, step: AdmissionStep) -> AdmissionEntry | None:
        """What is recorded of a step, None where nothing is."""
        return next((entry for entry in self.entries if entry.step is step), None)

    def state_on(self, day: date) -> AdmissionStep | None:
        """The furthest step that was certainly taken by the end of a day; None where none was.

        A step without a date was taken by the day of the next one that has a date.

        Raises:
            WrongType: no day.
        """
        require_day(("day",), day)
        reached = [entry.step for entry in self.entries if entry.on is not None and entry.on.latest <= day]
        return reached[-1] if reached else None

    def outline(self) -> Outline:
        """Everything that there is to say: each step with its day and who says so, and what nothing is recorded of."""
        from learningcity.outlines import Outline

        told = tuple(map(_entry_outline, self.entries))
        if self.gaps:
            told = (*told, Outline(Message("admission-history.gaps", {"steps": Series(self.gaps, ",")})))
        return Outline(Message("admission-history", {"city": self.city}), told)

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)


def _entry_outline(entry: AdmissionEntry) -> Outline:
    from learningcity.outlines import Outline, citation_outline

    told: dict[str, object] = {"step": entry.step}
    if entry.on is None:
        message = Message("admission-history.undated", told)
    else:
        message = Message("admission-history.dated", told | {"day": entry.on})
    by = () if entry.by is None else (Outline(Message("admission-history.by", {"who": entry.by})),)
    return Outline(message, (*by, *map(citation_outline, entry.citations)))


def _require_not_before(path: Path, entry: AdmissionEntry, earlier: AdmissionEntry | None) -> None:
    if earlier is None or earlier.on is None or entry.on is None or entry.on.latest >= earlier.on.earliest:
        return
    accepted = Message("accepted.day-after", {"step": earlier.step, "day": earlier.on})
    raise _disorder(path, str(entry.on), accepted)


def _disorder(path: Path, value: str, accepted: Message) -> InvalidValue:
    return InvalidValue(Problem("step-order", path, shown(value), accepted))
