"""Strategies of single values: text, ids, dates, quantities, country codes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Literal, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.cities import COUNTRY_CODES
from learningcity.dates import Boundary, PartialDate, Period, require_day
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.rules.cells.arguments import require_size
from learningcity.strategies.arguments import in_order, one_of_words
from learningcity.strategies.shipped import one_of_objects, shipped
from learningcity.texts import Bound, Labels, Message, Quantity

__all__ = [
    "Exactness",
    "country_codes",
    "ids",
    "labels",
    "messages",
    "partial_dates",
    "periods",
    "quantities",
    "texts",
]

Exactness: TypeAlias = Literal["year", "month", "day"]

_EXACTNESS: tuple[Exactness, ...] = ("year", "month", "day")
_FAMILIAR = ("A", "Hat Yai", "หาดใหญ่", "Córdoba", "北京", "N'Djamena", 'The "Town"', "a, b", "=1+1")
_ID_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789"
_UNITS = ("people", "entries", "THB", None)
_SIMPLEST = date(2000, 1, 1)
_ONE_DAY = timedelta(days=1)


def texts(*, max_size: int = 20) -> SearchStrategy[str]:
    """Text that holds more than white space, of at most so many characters; every character that UTF-8 can write.

    Raises:
        WrongType: ``max_size`` is no whole number.
        InvalidValue: it is below 1.
    """
    require_size("max_size", max_size)
    visible = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"))
    any_text = st.tuples(visible, st.text(max_size=max_size - 1)).map("".join)
    return st.sampled_from([text for text in _FAMILIAR if len(text) <= max_size]) | any_text


def ids() -> SearchStrategy[str]:
    """Ids of statements and rule books: words of lower case letters and digits, joined by dots or hyphens."""
    word = st.text(_ID_SIGNS, min_size=1, max_size=8)
    more = st.lists(st.tuples(st.sampled_from(".-"), word).map("".join), max_size=3).map("".join)
    return st.tuples(word, more).map("".join)


def labels() -> SearchStrategy[Labels]:
    """Words for one thing in English, and perhaps in Thai and French as well."""
    by_language = st.fixed_dictionaries({"en": texts()}, optional={"th": texts(), "fr": texts()})
    return by_language.map(lambda words: Labels(**words))


def messages() -> SearchStrategy[Message]:
    """Messages that the shipped statements use, so that each has a sentence in every language of the library."""
    return st.deferred(lambda: one_of_objects(shipped(Message)))


def quantities(
    *, min_value: int | None = None, units: Collection[str | None] = _UNITS, bounds: Collection[Bound] = tuple(Bound)
) -> SearchStrategy[Quantity]:
    """Finite numbers of every type with a unit, exact ones first.

    Args:
        min_value: the least number; None for any.
        units: the units to choose from, None for none.
        bounds: the bounds to choose from.

    Raises:
        WrongType: ``min_value`` is no whole number.
        InvalidValue: no unit, or no bound, to choose from.
    """
    if min_value is not None and type(min_value) is not int:
        raise WrongType(Problem("wrong-type", ("min_value",), shown(min_value), Message("accepted.integer")))
    for name, chosen in (("units", units), ("bounds", bounds)):
        if not chosen:
            raise InvalidValue(Problem("nothing-to-choose", (name,), accepted=Message("accepted.values")))
    numbers = (
        st.integers(min_value=min_value)
        | st.floats(min_value=min_value, allow_nan=False, allow_infinity=False)
        | st.decimals(min_value=min_value, allow_nan=False, allow_infinity=False, places=2)
        | st.fractions(min_value=min_value, max_denominator=100)
    )
    return st.builds(Quantity, numbers, st.sampled_from(tuple(units)), st.sampled_from(tuple(bounds)))


def country_codes() -> SearchStrategy[str]:
    """The assigned codes of ISO 3166-1 alpha-2, ``TH`` simplest."""
    return st.sampled_from(("TH", *sorted(COUNTRY_CODES - {"TH"})))


def partial_dates(
    *, min_value: date = date.min, max_value: date = date.max, exactness: Exactness | None = None
) -> SearchStrategy[PartialDate]:
    """Years, months and days; shrinks to the year 2000, or the one nearest to it.

    Args:
        min_value: a day before which no date may begin.
        max_value: a day after which no date may end.
        exactness: ``"year"``, ``"month"`` or ``"day"``; None for any that fits between the two days.

    Raises:
        WrongType: a bound that is no day.
        InvalidValue: bounds out of order, between which no whole year or month lies where one is asked for.
    """
    require_day(("min_value",), min_value)
    require_day(("max_value",), max_value)
    in_order("min_value", min_value, max_value)
    if exactness is not None:
        one_of_words("exactness", exactness, _EXACTNESS)
    asked_for = _EXACTNESS if exactness is None else (exactness,)
    found = [between for each in asked_for if (between := _exact_to(each, min_value, max_value)) is not None]
    if not found:
        days = (min_value.isoformat(), max_value.isoformat())
        raise InvalidValue(Problem("empty-range", ("exactness",), shown(days)))
    return st.one_of(found)


def _exact_to(exactness: Exactness, first: date, last: date) -> SearchStrategy[PartialDate] | None:
    """Dates of that exactness that lie wholly between two days; None where there is none.

    A day stands for the year or month that it lies in, so only days of whole years or months are drawn.
    """
    if exactness == "day":
        return _days(first, last).map(PartialDate.of)
    parts = 1 if exactness == "year" else 2
    start, end = _cut(first, parts), _cut(last, parts)
    earliest = first if start.earliest == first else _after(start)
    latest = last if end.latest == last else _before(end)
    if earliest is None or latest is None or earliest > latest:
        return None
    return _days(earliest, latest).map(lambda day: _cut(day, parts))


def _days(first: date, last: date) -> SearchStrategy[date]:
    """Days in one choice instead of three; the simplest is that nearest to the beginning of 2000."""
    simplest = min(max(first, _SIMPLEST), last)
    return st.integers((first - simplest).days, (last - simplest).days).map(lambda days: simplest + timedelta(days))


def _cut(day: date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month)[:parts])


def _after(partial: PartialDate) -> date | None:
    return None if partial.latest == date.max else partial.latest + _ONE_DAY


def _before(partial: PartialDate) -> date | None:
    return None if partial.earliest == date.min else partial.earliest - _ONE_DAY


def periods(
    *,
    min_value: date = date.min,
    max_value: date = date.max,
    boundaries: Collection[Boundary] = tuple(Boundary),
) -> SearchStrategy[Period]:
    """Stretches of time, every kind of end; shrinks to the period that is open at both ends.

    Args:
        min_value: a day before which no end may lie.
        max_value: a day after which no end may lie.
        boundaries: the ends that are not dates, to choose from; none for periods between two dates.

    Raises:
        WrongType: a bound that is no day.
        InvalidValue: bounds out of order.
    """
    ends: SearchStrategy[Any] = partial_dates(min_value=min_value, max_value=max_value)
    if boundaries:
        ends = st.sampled_from(tuple(boundaries)) | ends
    return st.tuples(ends, ends).map(_period)


def _period(ends: tuple[Any, Any]) -> Period:
    """The period of two ends, whichever comes first."""
    start, end = ends
    if isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.latest < start.earliest:
        start, end = end, start
    return Period(start, end)
