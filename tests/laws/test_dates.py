"""Dates as exact as they are: what is written is read back, and a period answers only what its ends tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Fact
from strategies_for_rules import partial_dates, periods

ANY_DAY = st.dates()
NEAR_DAYS = st.dates(date(2020, 12, 1), date(2021, 3, 31))
HORIZON = 45
"""Days on either side of which an open end is taken to lie, further than any bound of a case."""


@given(partial_dates(ANY_DAY))
def test_a_partial_date_is_read_back_as_it_was_written(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(partial_dates(ANY_DAY))
def test_a_partial_date_is_written_with_its_parts_and_no_others(partial: PartialDate) -> None:
    parts = [part for part in (partial.year, partial.month, partial.day) if part is not None]

    assert [int(part) for part in str(partial).split("-")] == parts
    assert len(str(partial)) == 1 + 3 * len(parts)


@given(partial_dates(ANY_DAY), ANY_DAY)
def test_a_day_lies_in_a_partial_date_when_it_has_its_parts(partial: PartialDate, day: date) -> None:
    has_its_parts = day.year == partial.year and partial.month in {None, day.month} and partial.day in {None, day.day}

    assert (partial.earliest <= day <= partial.latest) is has_its_parts


@given(ANY_DAY)
def test_a_day_is_a_whole_date(day: date) -> None:
    whole = PartialDate.of(day)

    assert whole.earliest == whole.latest == day
    assert str(whole) == day.isoformat()


@example("2013-00")
@example("2013-00-10")
@example("2013-10-00")
@example("2013-13")
@example("2021-02-29")
@example("0000")
@given(
    st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", fullmatch=True)
    | st.from_regex(r"20[0-9]{2}-[01][0-9](-[0-3][0-9])?", fullmatch=True)
)
def test_what_is_spelled_as_a_date_is_read_exactly_when_the_calendar_has_it(text: str) -> None:
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        with pytest.raises(InvalidValue) as caught:
            PartialDate.parse(text)
        assert caught.value.problem.code == "date"
        assert caught.value.problem.value == repr(text)
    else:
        assert str(PartialDate.parse(text)) == text


@given(st.text() | st.from_regex(r"[0-9]{1,5}-[0-9]{1,2}", fullmatch=True))
def test_no_other_spelling_is_a_date(text: str) -> None:
    assume(not (text[:4].isascii() and text[:4].isdigit() and len(text) in (4, 7, 10)))

    with pytest.raises(InvalidValue):
        PartialDate.parse(text)


@given(periods())
def test_a_period_is_read_back_as_it_was_written(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(partial_dates(), partial_dates())
def test_a_period_cannot_end_before_it_starts(start: PartialDate, end: PartialDate) -> None:
    if end.latest < start.earliest:
        with pytest.raises(InvalidValue) as caught:
            Period(start, end)
        assert caught.value.problem.code == "period"
    else:
        assert Period(start, end).start is start


def possible_days(end: PartialDate | Boundary, day: date, horizon: int) -> list[date]:
    """The days on which an end may lie, as far as they can matter to ``day``."""
    if end is Boundary.OPEN:
        return [day + timedelta(days=horizon)]
    if end is Boundary.UNKNOWN:
        return [day - timedelta(days=1), day, day + timedelta(days=1)]
    assert isinstance(end, PartialDate)
    return [end.earliest + timedelta(days=more) for more in range((end.latest - end.earliest).days + 1)]


@given(
    st.tuples(*(partial_dates(NEAR_DAYS) | st.sampled_from(Boundary) for _ in range(2))),
    NEAR_DAYS,
)
def test_a_period_contains_a_day_when_every_day_that_its_ends_may_be_says_so(
    ends: tuple[PartialDate | Boundary, PartialDate | Boundary], day: date
) -> None:
    start, end = ends
    assume(not (isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.latest < start.earliest))

    answers_of_start = {first <= day for first in possible_days(start, day, -HORIZON)}
    answers_of_end = {day <= last for last in possible_days(end, day, HORIZON)}
    answers = {after and before for after in answers_of_start for before in answers_of_end}
    expected = {
        frozenset({True}): Outcome.MET,
        frozenset({False}): Outcome.NOT_MET,
        frozenset({True, False}): Outcome.UNKNOWN,
    }[frozenset(answers)]
    assert Period(start, end).contains(day) is expected


DATED = Fact("test.date", PartialDate, path=("value",))


@given(partial_dates(NEAR_DAYS), NEAR_DAYS)
def test_a_comparison_with_a_partial_date_decides_when_every_day_that_it_may_be_says_so(
    partial: PartialDate, day: date
) -> None:
    class Subject:
        value = partial

    answers = {possible >= day for possible in possible_days(partial, day, 0)}
    outcome = evaluate(DATED.on_or_after(day), Subject())

    assert outcome is (Outcome.UNKNOWN if len(answers) == 2 else Outcome.MET if True in answers else Outcome.NOT_MET)
    assert evaluate(DATED.before(day), Subject()) is ~outcome
