"""Numbers and days as whole numbers in the same order, so that one algorithm cuts them all."""

from __future__ import annotations

import struct
from datetime import date
from typing import Any as Anything

from attrs import frozen

from learningcity.rules.facts import AnyFactFields

__all__ = ["COUNTS", "DAYS", "FAR", "Line", "line_of"]

FAR = 2**63
"""A class that accepts a whole number as far from zero as this is taken to accept every one beyond."""


@frozen
class Line:
    """The whole numbers themselves, or those between two ends.

    Attributes:
        first, last: the places of the least and the greatest value; None where there is none.
        origin: the place of a value that is as good as any.
    """

    first: int | None = None
    last: int | None = None
    origin: int = 0

    def place(self, value: Anything) -> int:
        """Where a value stands."""
        return int(value)

    def value(self, place: int) -> Anything:
        """The value that stands there."""
        return place


@frozen
class _Days(Line):
    def place(self, value: date) -> int:
        return value.toordinal()

    def value(self, place: int) -> date:
        return date.fromordinal(place)


@frozen
class _Floats(Line):
    """Finite numbers in binary: neighbours in value are neighbours in the order of their bits (IEEE 754, 5.10)."""

    def place(self, value: float) -> int:
        (bits,) = struct.unpack("<q", struct.pack("<d", value))
        return int(bits) if bits >= 0 else -(bits + 2**63)

    def value(self, place: int) -> float:
        bits = place if place >= 0 else -place - 2**63
        (value,) = struct.unpack("<d", struct.pack("<q", bits))
        return float(value)


_INTEGERS, COUNTS = Line(), Line(first=0)
DAYS = _Days(date.min.toordinal(), date.max.toordinal(), date(2000, 1, 1).toordinal())
_LARGEST = _Floats().place(1.7976931348623157e308)
_FLOATS = _Floats(-_LARGEST, _LARGEST)


def line_of(fact: AnyFactFields) -> Line | None:
    """The line on which the values of a fact stand; None where they have no order that rules know."""
    if fact.type is int:
        return _INTEGERS
    if fact.type is float:
        return _FLOATS
    return DAYS if fact.type is date else None
