"""Partial dates as text; in Thai, in the years of the Buddhist era."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import get_month_names

from learningcity.dates import PartialDate

__all__ = ["format_date"]

_BUDDHIST_ERA = 543
_FIRST_WHOLE_BUDDHIST_YEAR = 1941
"""Until 1940 the Thai year began on 1 April, so a year of the Common Era is no single Thai year."""


def format_date(value: PartialDate | date, locale: Locale) -> str:
    """A date as exact as it is, in the long form of the language: ``14 February 2024``, ``กุมภาพันธ์ 2567``, ``2013``."""
    when = PartialDate.of(value) if isinstance(value, date) else value
    parts = [str(when.day)] if when.day is not None else []
    if when.month is not None:
        parts.append(get_month_names("wide", "stand-alone", locale=locale)[when.month])
    return " ".join([*parts, _year(when.year, locale, alone=not parts)])


def _year(year: int, locale: Locale, alone: bool) -> str:
    if locale.language != "th":
        return str(year)
    if year < _FIRST_WHOLE_BUDDHIST_YEAR:
        return f"ค.ศ. {year}"
    return f"พ.ศ. {year + _BUDDHIST_ERA}" if alone else str(year + _BUDDHIST_ERA)
