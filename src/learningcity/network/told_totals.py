"""How many members there are said to be: of a country, of a cohort, of the network."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypeAlias

from learningcity.dates import PartialDate
from learningcity.network.admissions import READ_UNTIL
from learningcity.network.counts_by_country import count_of
from learningcity.network.intakes import Cohort, cohorts
from learningcity.network.metrics import Metric
from learningcity.network.statistics import latest
from learningcity.sources.citations import Citation
from learningcity.texts import Bound, Quantity

__all__ = ["total_told"]

Told: TypeAlias = tuple[int | None, PartialDate | None, tuple[Citation, ...]]
"""How many, as of when, and who says so."""


def total_told(country: str | None, among: Cohort | None, on: date | None) -> Told:
    """How many members there are said to be, when, and who says so; of a country, of a cohort, or of the network.

    Of a cohort within a country no source counts them, nor of cities that came one by one.
    """
    if among is not None:
        of_cohort = among.cities if country is None and among.announced is not None else None
        return (None, None, ()) if of_cohort is None else (of_cohort, among.announced, among.citations)
    if country is None:
        return _size_of_network(on)
    count = count_of(country, READ_UNTIL.latest if on is None else on)
    return (None, None, ()) if count is None else (count.total, count.as_of, count.citations)


def _size_of_network(on: date | None) -> Told:
    """The size of the network as the last announcement gives it, or as it was told since without contradiction."""
    until = READ_UNTIL.latest if on is None else on
    sizes = [size for size in _announced_sizes() if size[1].latest <= until]
    told = latest(Metric.NETWORK_CITIES, on=on)
    if told.observation is not None and told.value is not None and told.observation.as_of is not None:
        size, as_of = told.value, told.observation.as_of
        if size.bound is Bound.EXACT and (not sizes or sizes[-1][1].latest < as_of.latest):
            return int(size.value), as_of, tuple(claim.citation for claim in told.claims if claim.value == size)
    return sizes[-1] if sizes else (None, None, ())


@cache
def _announced_sizes() -> tuple[tuple[int, PartialDate, tuple[Citation, ...]], ...]:
    """The size of the network in each announcement, the corrected one after the first."""
    return tuple(
        (int(claim.value.value), claim.as_of, (claim.citation,))
        for each in cohorts()
        for claim in each.claims
        if claim.predicate == "network-cities" and isinstance(claim.value, Quantity) and claim.as_of is not None
    )
