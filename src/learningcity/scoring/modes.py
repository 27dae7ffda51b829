"""What becomes of measurements without a value, and why a score gives no total."""

from __future__ import annotations

from enum import Enum

__all__ = ["MissingData", "NoTotal"]


class MissingData(Enum):
    """What becomes of a measurement without a value."""

    BOUNDS = "bounds"
    """It may be anything: the score is an interval."""
    OBSERVED_ONLY = "observed-only"
    """It is left out, and the weight goes to its siblings: the score is of what was measured, and no more."""
    IMPUTED = "imputed"
    """It is what somebody who is cited says that it is to be taken for, item by item; else it may be anything."""


class NoTotal(Enum):
    """Why no total is given; the parts are."""

    ORDINAL = "ordinal"
    """Levels have an order and no distances: nothing here averages them."""
    NOTHING_APPLIES = "nothing-applies"
    """No measurement of the profile is left to score."""
    UNVERIFIED = "unverified"
    """What the profile measures rests on recall, which is no basis for a total."""
    LOW_COVERAGE = "low-coverage"
    """Less is observed than the profile asks for."""
