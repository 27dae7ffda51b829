"""Members that left without being named, as far as the totals of the network tell of any."""

from __future__ import annotations

from datetime import date
from functools import cache

from learningcity.network.derived import DerivedValue

__all__ = ["losses_between"]

_LOSSES = ("derived.loss-2020-2022", "derived.loss-2022-2024", "derived.loss-2024-2025")
"""From one announcement to the next; that of 2022 to 2023 is in the second."""


def losses_between(joined: date, on: date) -> tuple[DerivedValue, ...]:
    """The net losses of which all happened after the one day and by the other; no source names who left."""
    return tuple(loss for begin, end, loss in _dated() if joined <= begin and end <= on)


@cache
def _dated() -> tuple[tuple[date, date, DerivedValue], ...]:
    """Each loss with the times of the totals between which it lies."""
    from learningcity.network.statistics import derived_values

    found = {value.id: value for value in derived_values()}
    return tuple((*_times(found[id]), found[id]) for id in _LOSSES)


def _times(loss: DerivedValue) -> tuple[date, date]:
    times = [claim.as_of.latest for claim in loss.operands if claim.as_of is not None]
    return times[0], times[-1]
