"""What was found out of a city, one datum at a time: a value, or why there is none."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from learningcity.errors import FieldError, InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.key_features.measuring import MeasurementUnit, SourceClass
from learningcity.scoring.numbers.checks import checked_number
from learningcity.scoring.numbers.intervals import Interval, ends
from learningcity.sources.citations import Citation, checked_id, require_member, require_words
from learningcity.texts import Message, Number, Text

__all__ = ["Observation", "ObservedValue", "Quality", "Status", "as_value", "checked_unit", "checked_year"]

ObservedValue: TypeAlias = Number | Interval | str
"""A number in the unit of its observation, both ends of what it may be, or the name of a level."""


_BUDDHIST_YEARS, _BUDDHIST_ERA = range(2400, 2700), 543


class Status(Enum):
    """Whether there is a value, and why not. Four different things; zero is a value."""

    OBSERVED = "observed"
    """There is a value."""
    MISSING = "missing"
    """Nobody has found out: it may be anything."""
    NOT_APPLICABLE = "not-applicable"
    """The question does not arise in this city, for a reason that is given."""
    WITHHELD = "withheld"
    """Somebody knows, and does not tell."""


class Quality(Enum):
    """How a value came about, in the classes of U4SSC (ITU, verification manual for KPIs, 2022)."""

    MEASURED = "measured"
    SURVEY_EXTRAPOLATED = "survey-extrapolated"
    HIGHER_LEVEL = "higher-level"
    """Derived from figures of a region or a country."""
    ASSUMED = "assumed"
    PERSONAL = "personal"
    """What a person said."""
    UNTRACEABLE = "untraceable"


def checked_year(year: object, path: tuple[str, ...] = ("year",)) -> int:
    """The year, if it is a whole number from 1 to 9999 that is most likely of the Common Era.

    Raises:
        WrongType: no whole number.
        InvalidValue: no year that dates can have, or one that is most likely of the Buddhist era: 2400 to 2699.
    """
    accepted = Message("accepted.year")
    if type(year) is not int:
        raise WrongType(Problem("wrong-type", path, shown(year), accepted))
    if not 1 <= year <= 9999:
        raise InvalidValue(Problem("year", path, shown(year), accepted))
    if year in _BUDDHIST_YEARS:
        hint = Message("hint.buddhist-era", {"year": str(year - _BUDDHIST_ERA)})
        raise InvalidValue(Problem("buddhist-year", path, shown(year), accepted, hint))
    return year


def checked_unit(unit: object) -> str:
    """The unit as text; a unit of the Key Features by its spelling.

    Raises:
        WrongType: no text.
        InvalidValue: empty.
    """
    if isinstance(unit, MeasurementUnit):
        return unit.value
    if not isinstance(unit, str):
        raise WrongType(Problem("wrong-type", ("unit",), shown(unit), Message("accepted.text")))
    if not unit.strip():
        raise InvalidValue(Problem("blank", ("unit",), shown(unit), Message("accepted.text")))
    return unit


def as_value(value: ObservedValue | tuple[Number, Number]) -> ObservedValue:
    """The value as an observation keeps it: a pair becomes an interval.

    Raises:
        WrongType, InvalidValue: a tuple that is no pair of numbers, the lower one first.
    """
    if not isinstance(value, tuple):
        return value
    try:
        return Interval(*ends(value))
    except FieldError as error:
        raise type(error)(error.problem.within("value")) from None


def _optional_value(value: ObservedValue | tuple[Number, Number] | None) -> ObservedValue | None:
    return None if value is None else as_value(value)


def _unit(unit: object) -> str | None:
    return None if unit is None else checked_unit(unit)


@frozen(kw_only=True)
class Observation:
    """One datum of a city.

    Attributes:
        measurement: id of what is measured, as the profile has it.
        year: of the Common Era, in which it was so; None only where there is no value.
        value: a number in the unit, an :class:`~learningcity.scoring.Interval` (or a pair) where only its ends are
            known, or the name of a level; None where there is no value. Zero is a value.
        unit: what a number is counted in, such as ``percent``; None for a level.
        status: whether there is a value, and why not.
        source_class: where the figure comes from.
        evidence: where it is to be seen.
        quality: how it came about.
        reason: why it does not apply, or is withheld.
        series_break: whether the way of measuring changed, so that older values do not compare with it.

    Raises:
        WrongType: a field of a type that it does not accept; a flag is no number.
        InvalidValue: an id that is none, a number that is not finite, ``OBSERVED`` without a value or a year, a value
            with another status, or ``NOT_APPLICABLE`` without a reason.
    """

    measurement: str
    year: int | None = None
    value: Number | Interval | str | None = field(default=None, converter=_optional_value)
    unit: str | None = field(default=None, converter=_unit)
    status: Status = Status.OBSERVED
    source_class: SourceClass | None = None
    evidence: tuple[Citation, ...] = ()
    quality: Quality | None = None
    reason: Text | None = None
    series_break: bool = False

    def __attrs_post_init__(self) -> None:
        checked_id(self.measurement, ("measurement",))
        if self.year is not None:
            checked_year(self.year)
        require_member(("status",), self.status, Status)
        self._require_value()
        if self.source_class is not None:
            require_member(("source_class",), self.source_class, SourceClass)
        require_tuple(("evidence",), self.evidence, Citation)
        if self.quality is not None:
            require_member(("quality",), self.quality, Quality)
        if self.reason is not None:
            require_words(("reason",), self.reason)
        if type(self.series_break) is not bool:
            accepted = Message("accepted.flag")
            raise WrongType(Problem("wrong-type", ("series_break",), shown(self.series_break), accepted))

    def _require_value(self) -> None:
        if self.status is not Status.OBSERVED:
            if self.value is not None:
                accepted = Message("accepted.no-value", {"status": self.status})
                raise InvalidValue(Problem("value-of-none", ("value",), shown(self.value), accepted))
            if self.status is Status.NOT_APPLICABLE and self.reason is None:
                raise InvalidValue(Problem("no-reason", ("reason",), accepted=Message("accepted.reason")))
            return
        if self.value is None:
            raise InvalidValue(Problem("no-value", ("value",), accepted=Message("accepted.observed-value")))
        if self.year is None:
            raise InvalidValue(Problem("no-year", ("year",), accepted=Message("accepted.year")))
        if not isinstance(self.value, Interval | str):
            checked_number(self.value, ("value",))
        if self.unit is None and not isinstance(self.value, str):
            raise InvalidValue(Problem("no-unit", ("unit",), accepted=Message("accepted.text")))
