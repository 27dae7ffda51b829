"""Monitoring: what is measured again and again, what came of it, and what the series does not show.

Nothing is interpolated and no figure is made up: a series holds what was measured, in the order of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Path, Problem, WrongType, require_tuple, shown
from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.amounts import difference, exactly, more_than, require_quantity
from learningcity.guidance.problems import not_known, require_flag, require_instance, require_name, require_text
from learningcity.outcome import MET, UNKNOWN, Outcome
from learningcity.sources.citations import Citation
from learningcity.texts import Message, Quantity, Text

__all__ = ["Measurement", "MonitoringSeries", "Progress", "ProgressIndicator"]


@frozen(kw_only=True)
class ProgressIndicator:
    """Something that is measured to follow progress.

    Attributes:
        id: your own, or that of a measurement that the library knows.
        unit: of every value of it, as in :class:`~learningcity.texts.Quantity`; None where it has none.
        name: what it is called; None where the id is enough.
        higher_is_better: whether more is better (True) or less is (False); None where that is not known.
        every_months: how often it is to be measured, in months; None where that is not agreed.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or less than a month.
    """

    id: str
    unit: str | None = None
    name: str | Text | None = None
    higher_is_better: bool | None = None
    every_months: int | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        if self.unit is not None:
            require_text(("unit",), self.unit)
        if self.name is not None:
            require_name(("name",), self.name)
        if self.higher_is_better is not None:
            require_flag(("higher_is_better",), self.higher_is_better)
        if self.every_months is not None:
            _require_months(self.every_months)


def _require_months(value: object) -> None:
    accepted = Message("accepted.months")
    if type(value) is not int:
        raise WrongType(Problem("wrong-type", ("every_months",), shown(value), accepted))
    if value < 1:
        raise InvalidValue(Problem("no-months", ("every_months",), shown(value), accepted))


@frozen(kw_only=True)
class Measurement:
    """What an indicator was found to be.

    Attributes:
        indicator: id of the indicator.
        when: the time that it speaks of, as exact as it is known.
        value: what was measured, in the unit of the indicator; a bound says where it is not exact.
        citation: who says so; None where nobody is named.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a blank id, or a number that is not finite.
    """

    indicator: str
    when: PartialDate
    value: Quantity
    citation: Citation | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("indicator",), self.indicator)
        require_instance(("when",), self.when, PartialDate)
        require_quantity(("value",), self.value)
        if self.citation is not None:
            require_instance(("citation",), self.citation, Citation)


@frozen
class Progress:
    """A measurement beside the baseline and the target.

    Attributes:
        measurement: what was measured.
        change: how much more it is than the baseline, None where either is not exact or it cannot be compared.
        improved: whether it is better than the baseline.
        on_target: whether it is as good as the target, or better.

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    measurement: Measurement
    change: Quantity | None
    improved: Outcome
    on_target: Outcome

    def __attrs_post_init__(self) -> None:
        require_instance(("measurement",), self.measurement, Measurement)
        if self.change is not None:
            require_quantity(("change",), self.change)
        require_instance(("improved",), self.improved, Outcome)
        require_instance(("on_target",), self.on_target, Outcome)


def _in_order(measurements: tuple[Measurement, ...] | None) -> tuple[Measurement, ...] | None:
    if measurements is None:
        return None
    require_tuple(("measurements",), measurements, Measurement)
    return tuple(sorted(measurements, key=_order))


def _order(found: Measurement) -> tuple[object, ...]:
    """By time; what is of one time in an order that does not depend on how it was given."""
    value = found.value
    by_value = (exactly(value.value), type(value.value).__name__, value.bound.value)
    return (found.when.earliest, found.when.latest, *by_value, repr(found.citation))


@frozen(kw_only=True)
class MonitoringSeries:
    """What an indicator was found to be over time, in one city.

    Attributes:
        city: name or id of the city.
        indicator: what was measured.
        measurements: what it was found to be; kept in the order of time, whatever the order they are given in.
            None where they are not known.
        baseline: what later measurements are compared with, None where none is given.
        target: what it is to become, None where none is given.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or a value of another indicator or in another unit.
    """

    city: str
    indicator: ProgressIndicator
    measurements: tuple[Measurement, ...] | None = field(default=None, converter=_in_order)
    baseline: Measurement | None = None
    target: Quantity | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("city",), self.city)
        require_instance(("indicator",), self.indicator, ProgressIndicator)
        for position, found in enumerate(self._measured):
            _require_same(("measurements", position), found, self.indicator)
        if self.baseline is not None:
            require_instance(("baseline",), self.baseline, Measurement)
            _require_same(("baseline",), self.baseline, self.indicator)
        if self.target is not None:
            require_quantity(("target",), self.target)
            _require_unit(("target",), self.target, self.indicator)

    @property
    def _measured(self) -> tuple[Measurement, ...]:
        return self.measurements or ()

    @property
    def id(self) -> str:
        """The id of the indicator."""
        return self.indicator.id

    @property
    def evidence_for(self) -> tuple[ActionArea, ...]:
        """The action areas that it is evidence for: of monitoring, if anything was measured."""
        return (ActionArea.MONITORING,) if self.measurements else ()

    def progress(self) -> tuple[Progress, ...]:
        """Every measurement beside the baseline and the target, in the order of time.

        What cannot be told is ``UNKNOWN``: without a baseline, where a measurement is not certain to lie after
        it, where bounds leave both possible, or where it is not known whether more is better.
        """
        return tuple(self._compared(found) for found in self._measured)

    def _compared(self, found: Measurement) -> Progress:
        change, improved = None, UNKNOWN
        if self.baseline is not None and self._is_after_baseline(found):
            change = difference(found.value, self.baseline.value)
            improved = self._better(found.value, self.baseline.value)
        on_target = UNKNOWN if self.target is None else ~self._better(self.target, found.value)
        return Progress(found, change, improved, on_target)

    def _better(self, one: Quantity, other: Quantity) -> Outcome:
        if self.indicator.higher_is_better is None:
            return UNKNOWN
        return more_than(one, other) if self.indicator.higher_is_better else more_than(other, one)

    def _is_after_baseline(self, found: Measurement) -> bool:
        return self.baseline is not None and found.when.earliest > self.baseline.when.latest

    def problems(self) -> tuple[Problem, ...]:
        """What the series cannot show, and why.

        The codes: ``no-measurements``, ``uncited-measurement``, ``uncertain-order``, ``same-time`` and
        ``contradicts`` (of two measurements of one day, with one value or with two), ``gap``, ``no-baseline``
        (none is given), ``not-after-baseline``, ``not-known``.
        """
        return (
            *self._of_indicator(),
            *self._of_measurements(),
            *self._of_order(),
            *self._of_same_days(),
            *self._of_gaps(),
            *self._of_baseline(),
        )

    def _of_indicator(self) -> Iterator[Problem]:
        compared = self.baseline is not None or self.target is not None
        if compared and self.indicator.higher_is_better is None:
            yield not_known(("indicator", "higher_is_better"), Message("hint.higher-is-better"))

    def _of_measurements(self) -> Iterator[Problem]:
        if self.measurements is None:
            yield not_known(("measurements",), Message("hint.measurements"))
        elif not self.measurements:
            yield Problem("no-measurements", ("measurements",), hint=Message("hint.measurements"))
        for position, found in enumerate(self._measured):
            for problem in _of_citation(found):
                yield problem.within("measurements", position)

    def _after_others(self) -> Iterator[tuple[Path, PartialDate, PartialDate]]:
        """Every time but the first, with its path and the one before it that may be the latest."""
        latest: PartialDate | None = None
        for position, found in enumerate(self._measured):
            if latest is not None:
                yield ("measurements", position, "when"), found.when, latest
            if latest is None or found.when.latest > latest.latest:
                latest = found.when

    def _of_order(self) -> Iterator[Problem]:
        for path, when, other in self._after_others():
            if when.earliest <= other.latest and not (when == other and when.day):
                params = {"when": when, "other": other}
                yield Problem("uncertain-order", path, hint=Message("hint.exact-date"), params=params)

    def _of_same_days(self) -> Iterator[Problem]:
        for (_, found), (position, again) in pairwise(enumerate(self._measured)):
            path = ("measurements", position)
            if found.when != again.when or again.when.day is None:
                continue
            if _differ(found.value, again.value):
                params: dict[str, object] = {"value": again.value, "other": found.value}
                yield Problem("contradicts", (*path, "value"), hint=Message("hint.one-value"), params=params)
            else:
                params = {"when": again.when}
                yield Problem("same-time", (*path, "when"), hint=Message("hint.one-value"), params=params)

    def _of_gaps(self) -> Iterator[Problem]:
        every = self.indicator.every_months
        for path, until, since in self._after_others():
            if every is not None and _months_between(since, until) > every:
                params = {"since": since, "until": until, "count": every}
                yield Problem("gap", path, hint=Message("hint.gap"), params=params)

    def _of_baseline(self) -> Iterator[Problem]:
        if self.baseline is None:
            yield Problem("no-baseline", ("baseline",), hint=Message("hint.baseline"))
            return
        for problem in _of_citation(self.baseline):
            yield problem.within("baseline")
        for position, found in enumerate(self._measured):
            if found != self.baseline and not self._is_after_baseline(found):
                path = ("measurements", position, "when")
                params = {"when": found.when, "baseline": self.baseline.when}
                yield Problem("not-after-baseline", path, hint=Message("hint.baseline-first"), params=params)


def _differ(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are certainly not the same."""
    return MET in (more_than(one, other), more_than(other, one))


def _of_citation(found: Measurement) -> Iterator[Problem]:
    if found.citation is None:
        yield Problem("uncited-measurement", ("citation",), hint=Message("hint.citation"))


def _require_same(path: Path, found: Measurement, indicator: ProgressIndicator) -> None:
    if found.indicator != indicator.id:
        accepted = Message("accepted.one-of", {"words": indicator.id})
        raise InvalidValue(Problem("other-indicator", (*path, "indicator"), shown(found.indicator), accepted))
    _require_unit((*path, "value"), found.value, indicator)


def _require_unit(path: Path, value: Quantity, indicator: ProgressIndicator) -> None:
    if value.unit != indicator.unit:
        accepted = Message("accepted.unit", {"unit": shown(indicator.unit)})
        raise InvalidValue(Problem("other-unit", path, shown(value.unit), accepted))


def _months_between(since: PartialDate, until: PartialDate) -> int:
    """The least number of months that lie between, counted from month to month."""
    first, last = since.latest, until.earliest
    return 12 * (last.year - first.year) + last.month - first.month
