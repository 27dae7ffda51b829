"""Dates in doubt: parts of numbers, ranges and impossible dates, capitals of other alphabets, and mixed eras."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue
from learningcity.localization import ReadDate, find_dates, format_date, parse_date
from learningcity.localization.dates.calendars import GREGORY
from learningcity.localization.dates.moments import Names, Years, moment
from learningcity.localization.dates.patterns import patterns_of
from learningcity.localization.dates.reading import names_of
from learningcity.localization.tags import LocaleTag

ANCHOR = date(2022, 9, 6)
CENTURY = ("century",)


def value(text: str) -> PartialDate | Period:
    return Period.parse(text) if "/" in text else PartialDate.parse(text)


def code(text: str, locale: str = "th", **options: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        parse_date(text, locale, **options)
    assert str(caught.value)
    return caught.value.problem.code


def found_in(text: str, anchor: date | None = None) -> list[str]:
    return [str(found.value) for found in find_dates(text, anchor=anchor)]


# --- letters --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("14 KASIM 2024", "tr"),
        ("14 Kasım 2024", "tr"),
        ("14 kasim 2024", "tr"),
        ("14 NOVEMBER 2024", "en"),
        ("14 KASİM 2024", "tr"),
    ],
)
def test_capitals_of_turkish_are_read(text: str, locale: str) -> None:
    assert parse_date(text, locale).value == PartialDate(2024, 11, 14)


@pytest.mark.parametrize("text", ["14 Aprıl 2024", "frıday 16 february 2024", "fRİday 16 february 2024"])
def test_a_letter_i_is_any_letter_i(text: str) -> None:
    assert str(parse_date(text, "en").value) in ("2024-04-14", "2024-02-16")


def test_a_name_that_several_months_or_none_have_is_refused() -> None:
    names = Names([("mar", 3), ("Mar.", 5), ("may", 5)], [("so", 5), ("So.", 6)])
    years = Years(LocaleTag("en"), None, is_thai=False)
    for groups in ({"y": "2024", "m": "mar"}, {"y": "2024", "m": "may", "d": "1", "w": "so"}):
        with pytest.raises(InvalidValue, match="read"):
            moment(groups, names, years, "text")


@pytest.mark.parametrize("text", ["laſt year", "thıs year", "thİs year"])
def test_words_in_letters_of_other_alphabets_are_passed_over(text: str) -> None:
    assert find_dates(text, anchor=ANCHOR) == ()


@pytest.mark.parametrize("locale", ["en", "en-US", "en-GB", "en-AU"])
@pytest.mark.parametrize("text", ["14 Sep 2024", "14 Sept 2024", "14 Sep. 2024", "14 Sept. 2024", "Sep 14, 2024"])
def test_every_abbreviation_of_english_is_read_in_every_region_and_found(text: str, locale: str) -> None:
    assert parse_date(text, locale).value == PartialDate(2024, 9, 14)
    assert found_in(f"on {text} we") == ["2024-09-14"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 14 FEBRUARY 2024", "2024-02-14"),
        ("WEDNESDAY, 14 FEBRUARY 2024", "2024-02-14"),
        ("MAY 2024", "2024-05"),
        ("Sep 2024", "2024-09"),
        ("2567 BE", "2024"),
        ("2024 CE", "2024"),
        ("A.D. 2024", "2024"),
    ],
)
def test_capitals_and_eras_are_found(text: str, iso: str) -> None:
    assert found_in(text) == [iso]


# --- parts of something else ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # a run of digits is not split
        "By March 15000 members",
        "February 12024 people",
        "Call Mar 12345",
        "Feb 20241",
        "Jan 152024",
        "114 ก.พ. 2567",
        "114 กุมภาพันธ์ 2567",
        "114 เดือนกุมภาพันธ์ 2567",
        "0.14 ก.พ. 2567",
        "114 February 2024",
        "114th of February 2024",
        "March 1 5000",
        "14 กุมภาพันธ์ 9999",
        "14 กุมภาพันธ์ 02567",
        "14 ก.พ. 0067",
        "14 February 02024",
        # a year is not what is left of a range
        "in 2021-22",
        "in 2021-2022/23",
        "ปี 2564 / 65",
        "from 2021 to 2022-23",
        "from 1900 to 2000 BC",
        "ค.ศ. 1990-2300",
        "ค.ศ. 1700-1900",
        "No. 5/2567 BE",
        "A2024 CE",
        "ครั้งที่ 2567-02-14",
        "ปี 2564 – 67",
        "ปี 2564/65",
        "from 2000 to 3000 people",
        "from 2000 to 300 people",
        "from 2021 to 2500 people",
        "by 2021-3000 members",
        "ปี 2564 ถึง 2700 คน",
        "ปี 2564 ถึง 300 คน",
        "ตั้งแต่ปี 2560 ถึง 2600 คน",
        "14 - ก.พ. 2567",
        "Feb 2 - Jan 1, 2024",
        "phase 2 - March 2024",
        "COVID-19 March 2020",
        "16-14 ก.พ. 2567",
        "มี.ค.-ม.ค. 2567",
        # budgets
        "งบประมาณปี 2567",
        "งบประมาณประจำปี 2567",
        "งบประมาณรายจ่ายประจำปี 2567",
        "งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2567",
        "งบประมาณ พ.ศ. 2567",
        "ระหว่างปีงบประมาณ 2564 ถึงปี 2567",
        "ปีการศึกษา 2567/2568",
        # eras
        "พ.ศ. 2564 - 2024",
        "ปี 2021-2567",
        "ปี 2567–2024",
        "Feb 2567",
        "TO BE THERE BY 2500",
        "by 2500",
        "14 February 2567",
        "from 2021 to 2567",
        # years that are none
        "ปี 1799",
        "ปี ค.ศ. 2200",
    ],
)
def test_a_part_of_something_else_is_not_found(text: str) -> None:
    assert found_in(text) == []


def test_years_of_four_centuries_are_found() -> None:
    assert found_in("ปี 1800 ปี 2199") == ["1800", "2199"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("since 2024-02-14", ["2024-02-14/.."]),
        ("from 2024-02-14 to 2024-02-16", ["2024-02-14/2024-02-16"]),
        ("in 2024-02-14", ["2024-02-14"]),
        ("by 2024-02-14", ["2024-02-14"]),
        ("© 2024-02-14", ["2024-02-14"]),
        ("ปี 2024-02-14", ["2024-02-14"]),
        ("ค.ศ. 2024-02-14", ["2024-02-14"]),
        ("ปี 2564 ถึงปี 2565 คนไทย", ["2021/2022"]),
        ("from 2021 to 2022 we", ["2021/2022"]),
        ("ปี 2564-2565", ["2021/2022"]),
        ("ปี 2564\n- 5 เมือง\n- 16 กุมภาพันธ์ 2567", ["2021", "2024-02-16"]),
        ("- กุมภาพันธ์ 2567\n- มีนาคม 2567", ["2024-02", "2024-03"]),
        ("ธันวาคม 2566\nมกราคม 2567", ["2023-12", "2024-01"]),
        ("ธันวาคม 2566 - มกราคม 2567", ["2023-12/2024-01"]),
        ("ธันวาคม 2566-มกราคม 2567", ["2023-12/2024-01"]),
        ("in the month of February 2024", ["2024-02"]),
        ("Feb 2567 ค่ะ", ["2024-02"]),
        ("Feb 2567 (B.E.)", ["2024-02"]),
        ("Feb 2567, or 2567 BE", ["2024-02", "2024"]),
        ("BE 2567 and Feb 2567", ["2024", "2024-02"]),
    ],
)
def test_what_is_whole_is_found_whole(text: str, iso: list[str]) -> None:
    assert found_in(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14 ก.พ. - 16 มี.ค. 2567", "2024-02-14/2024-03-16"),
        ("14 กุมภาพันธ์ – 16 มีนาคม พ.ศ. 2567", "2024-02-14/2024-03-16"),
        ("วันที่ 14 กุมภาพันธ์ ถึงวันที่ 16 มีนาคม 2567", "2024-02-14/2024-03-16"),
        ("วันพุธที่ 14 - วันศุกร์ที่ 16 กุมภาพันธ์ 2567", "2024-02-14/2024-02-16"),
        ("วันพุธที่ 14-16 กุมภาพันธ์ 2567", "2024-02-14/2024-02-16"),
        ("14-16 กุมภาพันธ์ 2567", "2024-02-14/2024-02-16"),
        ("ม.ค.-มี.ค. 2567", "2024-01/2024-03"),
        ("เดือนมกราคม - เดือนมีนาคม 2567", "2024-01/2024-03"),
        ("มกราคม ถึง มีนาคม พ.ศ. 2567", "2024-01/2024-03"),
        ("14/2/2567-16/2/2567", "2024-02-14/2024-02-16"),
        ("14/2/2567 - 16/2/2567", "2024-02-14/2024-02-16"),
        ("1 มี.ค. 2567-31 มี.ค. 2567", "2024-03-01/2024-03-31"),
        ("25 ธ.ค. 2566-5 ม.ค. 2567", "2023-12-25/2024-01-05"),
    ],
)
def test_days_and_months_that_share_a_year_are_read_and_found(text: str, iso: str) -> None:
    assert parse_date(text, "th") == ReadDate(value(iso))
    assert [(found.text, found.value) for found in find_dates(f"จัด {text} ที่ยะลา")] == [(text, value(iso))]


@pytest.mark.parametrize("text", ["ตั้งแต่วันที่ 1 ม.ค. - 31 ธ.ค. 2567", "ระหว่าง 1 มกราคม-31 ธันวาคม 2567"])
def test_words_before_a_period_are_no_part_of_it(text: str) -> None:
    assert parse_date(text, "th").value == value("2024-01-01/2024-12-31")
    assert found_in(text) == ["2024-01-01/2024-12-31"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14th–15th of February, 2024", "2024-02-14/2024-02-15"),
        ("14 February – 16 March 2024", "2024-02-14/2024-03-16"),
        ("14 February 2024-16 March 2024", "2024-02-14/2024-03-16"),
        ("February 14 – March 16, 2024", "2024-02-14/2024-03-16"),
        ("Wednesday, February 14 to Friday, February 16, 2024", "2024-02-14/2024-02-16"),
        ("Wednesday, February 14–16, 2024", "2024-02-14/2024-02-16"),
        ("January–March 2024", "2024-01/2024-03"),
        ("Wednesday,   the 14th   of February,   2024", "2024-02-14"),
    ],
)
def test_english_days_that_share_a_year(text: str, iso: str) -> None:
    assert parse_date(text, "en") == ReadDate(value(iso))
    assert [(found.text, found.value) for found in find_dates(f"held {text} in")] == [(text, value(iso))]


@pytest.mark.parametrize("text", ["1 มี.ค. 67-31 มี.ค. 67", "1 มี.ค. - 31 มี.ค. 67", "1 มี.ค. 67-31 มี.ค. 2567"])
def test_a_century_that_is_assumed_of_either_end_is_said(text: str) -> None:
    expected = ReadDate(value("2024-03-01/2024-03-31"), CENTURY)

    assert parse_date(text, "th") == expected
    assert [(found.text, found.value, found.assumed) for found in find_dates(text)] == [
        (text, expected.value, expected.assumed)
    ]


def test_a_century_that_is_assumed_of_the_first_of_two_dates_is_said() -> None:
    for text in ("1 ม.ค. 67 - 2 ม.ค. 2567", "1 ม.ค. 2567 - 2 ม.ค. 67"):
        assert [(found.text, found.assumed) for found in find_dates(text)] == [(text, CENTURY)]
        assert parse_date(text, "th").assumed == CENTURY


@pytest.mark.parametrize("text", ["วันพฤหัสที่ 14 - 16 กุมภาพันธ์ 2567", "วันพุธที่ 14 - วันเสาร์ที่ 16 กุมภาพันธ์ 2567"])
def test_both_weekdays_have_to_fit(text: str) -> None:
    assert code(text) == "weekday"
    assert found_in(text) == []


# --- words that count from a day --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "5 ปีที่แล้ว",
        "๕ปีที่แล้ว",
        "ในรอบ 10 ปีที่ผ่านมา",
        "สองปีที่แล้ว",
        "ห้าปีที่ผ่านมา",
        "สิบกว่า ปีที่ผ่านมา",
        "3 เดือนที่แล้ว",
        "หลายเดือนที่ผ่านมา",
        "หลายปีหน้า",
        "ไม่กี่ปีที่แล้ว",
        "สักปีหน้า",
        "ปีหน้าที่",
        "เดือนหน้าที่",
        "ทุกวันนี้",
        "xtoday",
        "todays",
    ],
)
def test_a_count_of_years_is_not_the_last_year(text: str) -> None:
    assert find_dates(text, anchor=ANCHOR) == ()


def test_words_are_found_beside_others() -> None:
    text = "ปีหน้า เดือนหน้าจะ ในปีที่แล้ว วันนี้today Next month"

    assert found_in(text, ANCHOR) == ["2023", "2022-10", "2021", "2022-09-06", "2022-09-06", "2022-10"]


@pytest.mark.parametrize(
    ("text", "locale"), [("today", "fr"), ("today", "th"), ("now", "th"), ("วันนี้", "en"), ("ปัจจุบัน", "de")]
)
def test_words_of_another_language_are_refused(text: str, locale: str) -> None:
    assert code(text, locale, anchor=ANCHOR) == "date-text"


# --- years ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("พ.ศ. 2564 - 2024", "thai-year"),
        ("2021-2567", "era-not-clear"),
        ("2567–2024", "era-not-clear"),
        ("2567-2564", "period-order"),
        ("16-14 ก.พ. 2567", "period-order"),
        ("14 มี.ค. - 16 ก.พ. 2567", "period-order"),
        ("มี.ค. - ม.ค. 2567", "period-order"),
        ("2022/2021", "period-order"),
        ("3 มีนาคม 2567 ถึง 1 มีนาคม 2567", "period-order"),
        ("30 ก.พ. - 1 มี.ค. 2567", "no-such-day"),
        ("14 กุมภาพันธ์ 02567", "date-text"),
        ("14 ก.พ. 0067", "date-text"),
        ("ก.พ. 0567", "date-text"),
        ("2567-02-14 ถึง 24 มิถุนายน 2475", "era-not-clear"),
        ("24 มิถุนายน 2475 ถึง 2567-02-14", "thai-year"),
    ],
)
def test_the_first_reason_for_a_refusal_is_given(text: str, problem: str) -> None:
    assert code(text) == problem


def test_eras_that_are_named_may_differ() -> None:
    assert parse_date("พ.ศ. 2564 - ค.ศ. 2024", "th").value == value("2021/2024")
    assert parse_date("ค.ศ. 2021 - พ.ศ. 2567", "th").value == value("2021/2024")
    assert parse_date("1 มี.ค. 2567-31 มี.ค. ค.ศ. 2024", "th").value == value("2024-03-01/2024-03-31")
    assert parse_date("2021-2567", "th", calendar="gregory").value == value("2021/2567")


def test_one_date_is_not_between() -> None:
    assert code("between 14 February 2024", "en") == "date-text"


@pytest.mark.parametrize("text", ["14 February 02024", "02024", "14 February 0067", "Jan 152024", "February 20241"])
@pytest.mark.parametrize("locale", ["en", "en-US"])
def test_a_year_in_english_has_four_digits(text: str, locale: str) -> None:
    assert code(text, locale) == "date-text"


def test_a_year_in_other_languages_has_four_digits() -> None:
    assert code("14 février 02024", "fr") == "date-text"
    assert parse_date("0067-02-14", "fr").value == PartialDate(67, 2, 14)


def test_the_first_year_of_the_buddhist_era() -> None:
    assert parse_date("2484", "th").value == PartialDate(1941)
    assert parse_date("1 ม.ค. 2484", "th").value == PartialDate(1941, 1, 1)


@pytest.mark.parametrize("locale", ["lo", "km", "en"])
def test_the_buddhist_era_is_that_of_thai_alone(locale: str) -> None:
    for call in (
        lambda: format_date(date(2024, 2, 14), f"{locale}-u-ca-buddhist"),
        lambda: format_date(date(2024, 2, 14), locale, calendar="buddhist"),
        lambda: parse_date("2024-02-14", f"{locale}-u-ca-buddhist"),
    ):
        with pytest.raises(InvalidValue) as caught:
            call()
        assert caught.value.problem.code == "calendar"


# --- how far apart the parts may stand --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "วันพฤหัสบดีที่ วันที่ 15 เดือน กุมภาพันธ์ พุทธศักราช 2567",
        "วันพฤหัสบดีที่   \n   วันที่   \n   15   \n   เดือน   \n   กุมภาพันธ์   \n   ปี   \n   พุทธศักราช   \n   2567",
        "เดือน   \n   มกราคม   \n   จนถึง   \n   เดือน   \n   กุมภาพันธ์   \n   ปี   \n   พุทธศักราช   \n   2567",
    ],
)
def test_the_longest_dates_are_found_whole(text: str) -> None:
    padding = "ก " * 200
    (found,) = find_dates(f"{padding}{text}{padding}")

    assert found.text == text


@pytest.mark.parametrize("text", ["นับตั้งแต่   \n   ปี 2567", "1 ม.ค. 2567   \n   จนถึง   \n   ปัจจุบัน"])
def test_the_words_of_open_periods_may_stand_on_other_lines(text: str) -> None:
    (found,) = find_dates(text)

    assert found.text == text
    assert isinstance(found.value, Period)
    assert found.value.end is Boundary.OPEN


@pytest.mark.parametrize("locale", ["en", "tr", "fr", "de", "ru", "ar", "vi", "lt", "el", "hy"])
def test_the_names_of_a_language_stand_in_its_dictionary(locale: str) -> None:
    tag = LocaleTag.of(locale)
    names, patterns = names_of(tag), patterns_of(tag, GREGORY)

    for months in patterns.month_names.values():
        assert [names.month(name, name) for name in months[1:]] == list(range(1, 13))
