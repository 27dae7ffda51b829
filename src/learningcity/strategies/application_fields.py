"""The values of the fields of what holds a city that accept less than their annotations say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import Any

from hypothesis.strategies import SearchStrategy

from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.strategies.choices import Place, often, one_of_few, optional
from learningcity.strategies.near import near_numbers, near_partial_dates
from learningcity.strategies.values import partial_dates

__all__ = ["APPLICATION_FIELDS"]

_FIRST_DAY, _LAST_DAY = date(2013, 1, 1), date(2099, 12, 31)
"""Between them lie the dates of applications and nominations; there was no network before."""
_AWARDS = (2015, 2017, 2019, 2021, 2024)
"""Years in which the award was given."""


def _ids(*known: str) -> Callable[[Place], SearchStrategy[Any]]:
    return lambda place: one_of_few(known, place.missing, [text for text in place.here if text.strip()])


def _days(place: Place) -> SearchStrategy[Any]:
    recent = partial_dates(min_value=_FIRST_DAY, max_value=_LAST_DAY)
    return optional(often(near_partial_dates(place.here), recent), place.missing)


def _awards(place: Place) -> SearchStrategy[Any]:
    near = [year for year in near_numbers(place.at("*").here, 1) if year <= _LAST_DAY.year]
    years = tuple(dict.fromkeys((*near[:3], *_AWARDS)))
    return one_of_few(((), *((year,) for year in years), *combinations(_AWARDS, 2)), place.missing)


_APPLICATION_IDS = _ids("application-1", "TH-2025-03", "ใบสมัคร 2", "0")

APPLICATION_FIELDS: dict[tuple[type, str], Callable[[Place], SearchStrategy[Any]]] = {
    (Application, "call"): _ids("gnlc.call.2025", "gnlc.call.2023", "a call of one's own"),
    (Application, "form_language"): _ids("en", "fr", "th", "zh-Hans"),
    (Application, "forwarded"): _days,
    (Application, "id"): _APPLICATION_IDS,
    (Application, "submitted"): _days,
    (MemberRecord, "id"): _APPLICATION_IDS,
    (Nomination, "awarded_in"): _awards,
    (Nomination, "edition"): _ids("gnlc.award.2024", "gnlc.award.2021", "an award of one's own"),
    (Nomination, "id"): _APPLICATION_IDS,
    (Nomination, "received_by_commission"): _days,
    (Nomination, "received_by_uil"): _days,
}
"""By class and name of the field."""
