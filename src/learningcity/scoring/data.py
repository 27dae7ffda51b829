"""What a score uses of one measurement, and what a reader should know of it."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Observation, Status, as_value
from learningcity.sources.citations import Citation, checked_id, require_citations
from learningcity.texts import Number

__all__ = ["MISSING", "Datum", "Flag", "Imputation"]


class Flag(Enum):
    """What a reader should know of a score besides its interval."""

    CONFLICT = "conflict"
    """Observations of one year differ; the score spans them."""
    CARRIED = "carried"
    """The newest observation is from a year before that of the score."""
    LATER_WITHHELD = "later-withheld"
    """Somebody knows a value of a later year, and does not tell it."""
    TOO_OLD = "too-old"
    """There are observations, and all are too old to count."""
    BEYOND_BEST = "beyond-best"
    """A value is better than the best that the goalpost knows; the score stays 1."""
    BEYOND_WORST = "beyond-worst"
    """A value is worse than the worst that the goalpost knows; the score stays 0."""
    SERIES_BREAK = "series-break"
    """The way of measuring changed: it does not compare with older values."""
    IMPUTED = "imputed"
    """Nobody observed it: somebody who is cited says what to assume."""
    SCORED_ORDINAL = "scored-ordinal"
    """A level was turned into a number by the map of the goalpost."""


@frozen(kw_only=True)
class Imputation:
    """What to assume of one measurement that nobody observed, and who says so.

    Attributes:
        measurement: id of the measurement.
        value: a number in the unit of the goalpost, the interval that it is taken to be in, or the name of a level.
        citations: who says so; at least one.

    Raises:
        Uncited: no citation.
        WrongType, InvalidValue: as an observation does.
    """

    measurement: str
    value: Number | Interval | str = field(converter=as_value)
    citations: tuple[Citation, ...]

    def __attrs_post_init__(self) -> None:
        checked_id(self.measurement, ("measurement",))
        require_citations(self.citations, self.measurement)
        # It accepts what an observation accepts as its value.
        Observation(measurement=self.measurement, year=1, value=self.value, unit="-")


@frozen
class Datum:
    """What a score uses of one measurement.

    Attributes:
        status: whether there is a value, and why not.
        used: the observations that decide; several where they differ.
        low, high: between which scores they leave it; 0 and 1 where nothing is known, and for levels without numbers.
        flags: what to know besides, in the order of :class:`Flag`.
    """

    status: Status
    used: tuple[Observation, ...] = ()
    low: float = 0.0
    high: float = 1.0
    flags: tuple[Flag, ...] = ()


MISSING = Datum(Status.MISSING)
"""What is used where nothing is said."""
