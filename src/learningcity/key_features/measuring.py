"""What measurements are told in: where figures come from, what they are counted in, which of them are better."""

from __future__ import annotations

from enum import Enum

__all__ = ["Direction", "MeasurementUnit", "SourceClass"]


class SourceClass(Enum):
    """Where the figures of a measurement come from."""

    OFFICIAL_DATA = "official-data"
    """Data that the city authorities hold."""
    SURVEY_RESULTS = "survey-results"
    """What people answer."""
    EXPERT_REVIEW = "expert-review"
    """What experts judge."""


class Direction(Enum):
    """Which figures of a measurement are better, as this library reads it."""

    HIGHER_BETTER = "higher-better"
    LOWER_BETTER = "lower-better"


class MeasurementUnit(Enum):
    """What a measurement is counted in."""

    PERCENT = "percent"
    RATE_PER_100K = "rate-per-100k"
    """Cases for every 100,000 inhabitants."""
    CURRENCY_PER_CAPITA = "currency-per-capita"
    """An amount of money for each inhabitant, in any currency."""
    RATIO = "ratio"
    TONNES_PER_CAPITA = "tonnes-per-capita"
    KG_PER_CAPITA = "kg-per-capita"
    YEARS = "years"
    HOURS_PER_WEEK = "hours-per-week"
    COUNT = "count"
    EXPERT_JUDGEMENT = "expert-judgement"
    """What experts say, in no number."""
