"""What reading gives: a date as exact as the text has it, and what had to be assumed."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from learningcity.dates import PartialDate, Period

__all__ = ["DateValue", "FoundDate", "ReadDate"]

DateValue: TypeAlias = PartialDate | Period
"""What a text may name: a year, a month, a day, or a stretch of time."""


@frozen
class ReadDate:
    """The date that a whole text writes.

    Attributes:
        value: a year, a month or a day as far as the text goes, or a period.
        assumed: what the text leaves open and a rule settles: ``"century"`` for a year of two digits.
    """

    value: DateValue
    assumed: tuple[str, ...] = ()


@frozen
class FoundDate:
    """A date in a longer text.

    Attributes:
        start, end: where it stands: ``text == whole[start:end]``.
        text: as it is written there, without words such as ``เมื่อ`` or ``in`` before it.
        value, assumed: as of :class:`ReadDate`.
    """

    start: int
    end: int
    text: str
    value: DateValue
    assumed: tuple[str, ...] = ()
