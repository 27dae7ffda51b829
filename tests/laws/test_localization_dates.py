"""Laws of dates as text: what is written is read, what is found is read alike, and nothing crashes."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue
from learningcity.localization import ReadDate, find_dates, format_date, parse_date
from learningcity.localization.dates.calendars import GREGORY
from learningcity.localization.dates.patterns import STYLES, patterns_of
from learningcity.localization.numerals import to_ascii_digits
from learningcity.localization.tags import LocaleTag

READ = STYLES[1:]
OTHERS = ("en", "en-US", "en-GB", "fr", "ar", "ar-EG", "de", "es", "ja", "zh", "ru", "hi", "fa")
THAI_TAGS = ("th", "th-u-ca-gregory", "th-u-nu-thai", "th-u-ca-gregory-nu-thai")


@st.composite
def dates(draw: st.DrawFn, first: int = 1000) -> PartialDate:
    """A year, a month or a day; years of fewer digits than four are not read."""
    day = draw(st.dates(date(first, 1, 1)))
    return PartialDate(*(day.year, day.month, day.day)[: draw(st.integers(1, 3))])


def in_order(start: PartialDate, end: PartialDate) -> Period:
    return Period(end, start) if end.latest < start.earliest else Period(start, end)


def values(first: int = 1000) -> st.SearchStrategy[PartialDate | Period]:
    return dates(first) | st.builds(in_order, dates(first), dates(first))


def open_periods(first: int) -> st.SearchStrategy[Period]:
    ends = st.sampled_from(Boundary)
    return st.builds(Period, dates(first), ends) | st.builds(Period, ends, dates(first)) | st.builds(Period, ends, ends)


@pytest.mark.parametrize("tag", THAI_TAGS)
@given(data=st.data(), style=st.sampled_from(READ), era=st.booleans())
def test_what_is_written_in_thai_is_read(tag: str, data: st.DataObject, style: str, era: bool) -> None:
    first = 1000 if "gregory" in tag else 1941
    value = data.draw(values(first) | open_periods(first))

    assert parse_date(format_date(value, tag, style, era), tag) == ReadDate(value)


@given(value=values(1941), style=st.sampled_from(READ))
def test_an_era_is_read_whatever_the_calendar_of_the_reader(value: PartialDate | Period, style: str) -> None:
    text = format_date(value, "th", style, era=True)

    assert parse_date(text, "th-u-ca-gregory").value == value


@pytest.mark.parametrize("tag", OTHERS)
@given(value=values(), style=st.sampled_from(READ), era=st.booleans())
@settings(max_examples=50)
def test_what_is_written_in_other_languages_is_read(
    tag: str, value: PartialDate | Period, style: str, era: bool
) -> None:
    assert parse_date(format_date(value, tag, style, era), tag) == ReadDate(value)


@pytest.mark.parametrize("tag", ["en", "en-US", "fr", "ar", "ar-EG"])
@given(value=open_periods(1000), style=st.sampled_from(READ))
@settings(max_examples=50)
def test_open_periods_are_read_in_languages_that_have_words_for_them(tag: str, value: Period, style: str) -> None:
    assert parse_date(format_date(value, tag, style), tag) == ReadDate(value)


@pytest.mark.parametrize("tag", ["th", "en", "fr", "ar", "de", "ja", "fa"])
@given(value=(dates(1941) | open_periods(1941) | values(1941)).filter(lambda value: len(str(value)) > 4))
@settings(max_examples=50)
def test_iso_8601_is_read_in_every_language(tag: str, value: Any) -> None:
    ends = [value] if isinstance(value, PartialDate) else [value.start, value.end]
    years = [end.year for end in ends if isinstance(end, PartialDate)]
    if tag == "th" and max(years, default=0) >= 2400:
        with pytest.raises(InvalidValue, match="ISO 8601"):
            parse_date(str(value), tag)
    else:
        assert parse_date(str(value), tag) == ReadDate(value)
    assert parse_date(str(value), tag, calendar="gregory") == ReadDate(value)


@given(day=st.dates(date(1941, 1, 1), date(2856, 12, 31)), style=st.sampled_from(STYLES), era=st.booleans())
@example(day=date(2024, 2, 29), style="short", era=False)
def test_thai_years_are_543_more_and_nothing_else_differs(day: date, style: str, era: bool) -> None:
    buddhist = format_date(day, "th", style, era)
    gregorian = format_date(day, "th", style, era, calendar="gregory")
    years = (f"{day.year + 543}", f"{day.year}")
    if style == "short":
        years = (years[0][-2:], years[1][-2:])

    assert buddhist.endswith(years[0])
    assert gregorian.endswith(years[1])
    without = gregorian.removesuffix(years[1]).replace("ค.ศ. ", "")
    assert buddhist.removesuffix(years[0]).replace("พ.ศ. ", "") == without


@given(values(1941), st.sampled_from(STYLES), st.booleans(), st.sampled_from(("th", "en")))
def test_thai_digits_are_the_same_text_in_other_digits(
    value: PartialDate | Period, style: str, era: bool, tag: str
) -> None:
    thai, latin = (format_date(value, tag, style, era, digits=digits) for digits in ("thai", "latn"))

    assert to_ascii_digits(thai) == latin
    assert not any(sign in "0123456789" for sign in thai)


# --- finding ------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    """ปี พ.ศ. ค.ศ. 2567 2024 14 1-5 ก.พ. กุมภาพันธ์ ๑๔ ๒๕๖๗ 67 วันที่ วันพุธที่ เดือน ตั้งแต่ ถึง ปัจจุบัน 14/2/2567 in
    February 2024-02-14 since to © ประจำ เป็นต้นมา - – , คน ปีงบประมาณ""".split()
) | st.sampled_from([" ", " ", "\n", ""])
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join)
ANY = st.text(st.characters(), max_size=40)


@given(TEXTS | ANY, st.none() | st.dates())
def test_what_is_found_stands_in_the_text_in_order_and_apart(text: str, anchor: date | None) -> None:
    found = find_dates(text, anchor=anchor)

    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
@settings(max_examples=500)
def test_what_is_found_is_what_is_read_there(text: str) -> None:
    for found in find_dates(text):
        if re.search("[A-Za-z]", found.text) and "2567" in to_ascii_digits(found.text):
            continue  # a reader of English takes it for a year of the Common Era
        read = set()
        for locale in ("th", "en-GB"):
            try:
                read.add(parse_date(found.text, locale))
            except InvalidValue:
                continue
        assert ReadDate(found.value, found.assumed) in read


@given(st.dates(date(1941, 1, 1), date(2199, 12, 31)), st.sampled_from(READ), st.sampled_from(["th", "th-u-nu-thai"]))
def test_a_day_that_is_written_in_thai_is_found(day: date, style: str, tag: str) -> None:
    text = f"เมื่อ{format_date(day, tag, style)} ที่ยะลา"

    assert [found.value for found in find_dates(text)] == [PartialDate.of(day)]


@given(st.dates(date(1941, 1, 1), date(2199, 12, 31)), st.integers(0, 400), st.sampled_from(READ[:2]), st.booleans())
def test_a_period_that_shares_its_year_or_month_is_read_and_found(day: date, by: int, style: str, spaced: bool) -> None:
    last = day + timedelta(by)
    first, whole = format_date(day, "th", style), format_date(last, "th", style)
    if day.year == last.year:
        first = first.rpartition(" ")[0]
        if day.month == last.month:
            first = first.partition(" ")[0]
    text = f"{first}{' - ' if spaced else '-'}{whole}"
    period = Period(PartialDate.of(day), PartialDate.of(last))

    assert parse_date(text, "th").value == period
    assert [found.value for found in find_dates(f"จัด {text} ที่ยะลา")] == ([period] if last.year < 2200 else [])


TAGS_OF_NAMES = ("tr", "az", "lt", "en", "en-US", "fr", "de", "af", "th", "el", "ru", "vi", "ar")
SWAPPED = {"i": "iıİI", "ı": "ıiI", "s": "sſS", "I": "Iı", "S": "Sſ"}


@st.composite
def dates_of_odd_letters(draw: st.DrawFn) -> tuple[str, str]:
    """A tag, and something like a date of its names of months and weekdays in letters of any case and kind."""
    tag = draw(st.sampled_from(TAGS_OF_NAMES))
    patterns = patterns_of(LocaleTag.of(tag), GREGORY)
    months = st.sampled_from([name for names in patterns.month_names.values() for name in names[1:]])
    weekdays = st.sampled_from([name for names in patterns.weekdays.values() for name in names])
    piece = months | weekdays | st.sampled_from(("14", "1", "2024", "2567", "-", "of", "this year", "since"))
    text = draw(st.lists(piece, min_size=1, max_size=5).map(" ".join) | st.builds("14 {} 2024".format, months))
    cased = "".join(draw(st.sampled_from((letter, letter.upper(), letter.lower()))) for letter in text)
    return tag, "".join(draw(st.sampled_from(SWAPPED.get(letter, letter))) for letter in cased)


@given(dates_of_odd_letters(), st.none() | st.just(date(2022, 9, 6)))
@example(("tr", "14 KASIM 2024"), None)
@example(("en", "14 Aprıl 2024"), None)
@example(("en", "laſt year"), date(2022, 9, 6))
@settings(max_examples=400)
def test_names_in_any_letters_are_read_or_refused(tag_and_text: tuple[str, str], anchor: date | None) -> None:
    tag, text = tag_and_text
    with suppress(InvalidValue):
        assert isinstance(parse_date(text, tag, anchor=anchor).value, PartialDate | Period)
    assert all(text[found.start : found.end] == found.text for found in find_dates(text, anchor=anchor))


DIGITS_AROUND = st.text("0123456789", min_size=1, max_size=3)


@given(DIGITS_AROUND, st.sampled_from(("14 ก.พ. 2567", "14 กุมภาพันธ์ 2567", "14 February 2024", "14th of Feb 2024")))
def test_a_run_of_digits_is_not_split(digits: str, text: str) -> None:
    found = [each.text for each in find_dates(f"{digits}{text}")]

    assert found in ([], [digits + text])  # 1 + 4 February is 14 February, which is a day of its own
    assert find_dates(f"{text}{digits}") == ()


@given(ANY | TEXTS, st.sampled_from(("th", "en", "fr", "ja")))
def test_any_text_is_read_or_refused(text: str, locale: str) -> None:
    refused: list[InvalidValue] = []
    try:
        parse_date(text, locale)
    except InvalidValue as error:
        refused.append(error)
    assert all(error.problem.value is not None and str(error) for error in refused)
