"""Thai dates are those that ICU writes, in every style, in both calendars and both digits."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.localization import format_date
from learningcity.localization.dates.patterns import STYLES

icu = pytest.importorskip("icu4py.messageformat")

DAYS = st.dates(date(1941, 1, 1), date(9999, 12, 30))
CASES = settings(max_examples=150)


def by_icu(pattern: str, day: date, tag: str) -> str:
    text: str = icu.MessageFormat(pattern, tag).format({"day": datetime.combine(day, time(12), UTC)})
    return text


@pytest.mark.parametrize("tag", ["th", "th-u-ca-gregory", "th-u-nu-thai", "th-u-ca-gregory-nu-thai"])
@pytest.mark.parametrize("style", STYLES)
@CASES
@given(DAYS)
@example(date(2024, 2, 29))
def test_a_thai_day_is_written_as_icu_writes_it(tag: str, style: str, day: date) -> None:
    assert format_date(day, tag, style) == by_icu(f"{{day,date,{style}}}", day, tag)


@pytest.mark.parametrize(("style", "skeleton"), [("long", "GyMMMMd"), ("medium", "GyMMMd")])
@CASES
@given(DAYS)
def test_a_thai_day_with_its_era_too(style: str, skeleton: str, day: date) -> None:
    assert format_date(day, "th", style, era=True) == by_icu(f"{{day,date,::{skeleton}}}", day, "th")


@CASES
@given(DAYS)
def test_thai_months_and_years_too(day: date) -> None:
    month, year = PartialDate(day.year, day.month), PartialDate(day.year)

    assert format_date(month, "th") == by_icu("{day,date,::yMMMM}", day, "th")
    assert format_date(month, "th", "medium") == by_icu("{day,date,::yMMM}", day, "th")
    assert format_date(month, "th", era=True) == by_icu("{day,date,::GyMMMM}", day, "th")
    assert format_date(year, "th") == by_icu("{day,date,::y}", day, "th")


@pytest.mark.parametrize("tag", ["en-GB", "en-US", "fr", "ar", "ar-EG", "de", "es", "ja", "zh", "hi"])
@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(st.dates(date(1600, 1, 1)))
def test_other_languages_too(tag: str, style: str, day: date) -> None:
    assert format_date(day, tag, style) == by_icu(f"{{day,date,{style}}}", day, tag)
