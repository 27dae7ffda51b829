"""Dates written, read and found: what Thai offices write, what other languages write, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import takewhile
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date as babels_format_date

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, UnknownLocale, WrongType
from learningcity.localization import FoundDate, ReadDate, find_dates, format_date, languages, parse_date
from learningcity.localization.dates import format_date_of_any_era
from learningcity.localization.dates.patterns import tokens_of

DAY = date(2024, 2, 14)
CENTURY = ("century",)
OPEN, UNKNOWN = Boundary.OPEN, Boundary.UNKNOWN


def value(text: str) -> PartialDate | Period:
    return Period.parse(text) if "/" in text else PartialDate.parse(text)


def code(text: str, locale: str = "th", **options: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        parse_date(text, locale, **options)
    assert str(caught.value)
    return caught.value.problem.code


# --- writing ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "short", "medium", "long", "full"),
    [  # as ICU 72 and 78 write them
        ("th", "14/2/67", "14 ก.พ. 2567", "14 กุมภาพันธ์ 2567", "วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567"),
        ("th-TH", "14/2/67", "14 ก.พ. 2567", "14 กุมภาพันธ์ 2567", "วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567"),
        ("th_TH@calendar=buddhist", "14/2/67", "14 ก.พ. 2567", "14 กุมภาพันธ์ 2567", "วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567"),
        ("th-u-nu-thai", "๑๔/๒/๖๗", "๑๔ ก.พ. ๒๕๖๗", "๑๔ กุมภาพันธ์ ๒๕๖๗", "วันพุธที่ ๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๗"),
        ("th-u-ca-gregory", "14/2/24", "14 ก.พ. 2024", "14 กุมภาพันธ์ ค.ศ. 2024", "วันพุธที่ 14 กุมภาพันธ์ ค.ศ. 2024"),
        ("en-US", "2/14/24", "Feb 14, 2024", "February 14, 2024", "Wednesday, February 14, 2024"),
        ("en-GB", "14/02/2024", "14 Feb 2024", "14 February 2024", "Wednesday, 14 February 2024"),
        ("fr", "14/02/2024", "14 févr. 2024", "14 février 2024", "mercredi 14 février 2024"),
        ("ar-EG", "١٤\u200f/٢\u200f/٢٠٢٤", "١٤\u200f/٠٢\u200f/٢٠٢٤", "١٤ فبراير ٢٠٢٤", "الأربعاء، ١٤ فبراير ٢٠٢٤"),
        ("de", "14.02.24", "14.02.2024", "14. Februar 2024", "Mittwoch, 14. Februar 2024"),
        ("ja", "2024/02/14", "2024/02/14", "2024年2月14日", "2024年2月14日水曜日"),
        ("fa", "۲۰۲۴/۲/۱۴", "۱۴ فوریه ۲۰۲۴", "۱۴ فوریهٔ ۲۰۲۴", "چهارشنبه ۱۴ فوریهٔ ۲۰۲۴"),
        # English without a region is written as in most of the world
        ("en", "14/02/2024", "14 Feb 2024", "14 February 2024", "Wednesday, 14 February 2024"),
        ("en-TH", "14/02/2024", "14 Feb 2024", "14 February 2024", "Wednesday, 14 February 2024"),
    ],
)
def test_the_four_styles(locale: str, short: str, medium: str, long: str, full: str) -> None:
    for style, text in zip(("short", "medium", "long", "full"), (short, medium, long, full), strict=True):
        assert format_date(DAY, locale, style) == text
        assert format_date(PartialDate.of(DAY), locale, style) == text
    assert format_date(DAY, locale) == long


@pytest.mark.parametrize(
    ("when", "options", "text"),
    [  # the calls of the inventory of the documents, section 4
        (DAY, {"era": True}, "14 กุมภาพันธ์ พ.ศ. 2567"),
        (DAY, {}, "14 กุมภาพันธ์ 2567"),
        (DAY, {"era": True, "digits": "thai"}, "๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๗"),
        (date(2022, 9, 2), {}, "2 กันยายน 2565"),
        (PartialDate(2013, 10), {}, "ตุลาคม 2556"),
        (Period.parse("2021/2022"), {}, "2564-2565"),
        # and the like
        (DAY, {"style": "short", "era": True}, "14/2/พ.ศ. 67"),
        (DAY, {"style": "medium", "era": True}, "14 ก.พ. พ.ศ. 2567"),
        (DAY, {"calendar": "gregorian"}, "14 กุมภาพันธ์ ค.ศ. 2024"),
        (PartialDate(2013, 10), {"style": "short"}, "10/2556"),
        (PartialDate(2013, 10), {"style": "medium"}, "ต.ค. 2556"),
        (PartialDate(2013, 10), {"style": "full"}, "ตุลาคม พ.ศ. 2556"),
        (PartialDate(2013, 10), {"calendar": "gregory"}, "ตุลาคม ค.ศ. 2013"),
        (PartialDate(2013), {}, "พ.ศ. 2556"),
        (PartialDate(2013), {"style": "short", "digits": "thai"}, "พ.ศ. ๒๕๕๖"),
        (PartialDate(2013), {"calendar": "gregory"}, "ค.ศ. 2013"),
        (Period.parse("2021/2022"), {"era": True}, "พ.ศ. 2564-2565"),
        (Period.parse("2021/2022-05"), {}, "พ.ศ. 2564 – พฤษภาคม 2565"),
        (Period.parse("2024-02-01/2024-03-15"), {"style": "medium"}, "1 ก.พ. 2567 – 15 มี.ค. 2567"),
        (Period.parse("2021/.."), {}, "ตั้งแต่ พ.ศ. 2564 เป็นต้นไป"),
        (Period.parse("../2024-02-14"), {}, "จนถึง 14 กุมภาพันธ์ 2567"),
        (date(2024, 2, 29), {}, "29 กุมภาพันธ์ 2567"),
        (date(9999, 12, 31), {}, "31 ธันวาคม 10542"),
    ],
    ids=str,
)
def test_thai(when: date | PartialDate | Period, options: dict[str, Any], text: str) -> None:
    assert format_date(when, "th", **options) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "14 February 2024 AD"),
        ("en-US", "February 14, 2024 AD"),
        ("de", "14. Februar 2024 n. Chr."),
        ("ja", "西暦2024年2月14日"),
        ("ru", "14 февраля 2024\u202fг. н. э."),
        ("th-u-ca-gregory", "14 กุมภาพันธ์ ค.ศ. 2024"),
    ],
)
def test_the_era_stands_where_the_language_has_it(locale: str, text: str) -> None:
    assert format_date(DAY, locale, era=True) == text


def test_the_era_of_a_date_that_begins_with_its_year() -> None:
    assert format_date(DAY, "fa", "short", era=True) == "۲۰۲۴/۲/۱۴ م."


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "2021–2022"), ("fr", "2021–2022"), ("ja", "2021年～2022年"), ("fa", "۲۰۲۱ تا ۲۰۲۲")],
)
def test_spans_of_years(locale: str, text: str) -> None:
    assert format_date(Period.parse("2021/2022"), locale) == text


def test_spans_of_years_of_an_era() -> None:
    assert format_date(Period.parse("2021/2022"), "ja", era=True) == "西暦2021年～西暦2022年"


@pytest.mark.parametrize("start", [PartialDate(2021), OPEN, UNKNOWN])
@pytest.mark.parametrize("end", [PartialDate(2022), OPEN, UNKNOWN])
@pytest.mark.parametrize("locale", languages())
def test_every_period_has_words_of_its_own_that_are_read(locale: str, start: Any, end: Any) -> None:
    text = format_date(Period(start, end), locale)

    assert parse_date(text, locale) == ReadDate(Period(start, end))


@pytest.mark.parametrize(
    ("locale", "text"),
    [("fr", "à partir de la date suivante\u00a0: 14 février 2024"), ("ar-EG", "من ١٤ فبراير ٢٠٢٤ فصاعدًا")],
)
def test_languages_that_speak_of_verdicts_have_words_for_open_periods(locale: str, text: str) -> None:
    assert format_date(Period.parse("2024-02-14/.."), locale) == text


def test_a_language_without_words_for_open_periods_does_not_get_those_of_another() -> None:
    with pytest.raises(UnknownLocale):
        format_date(Period.parse("2021/.."), "de")


def test_native_digits_are_those_of_the_language() -> None:
    assert format_date(DAY, "th-u-nu-native") == "๑๔ กุมภาพันธ์ ๒๕๖๗"
    assert format_date(DAY, "ar-EG", digits="latn") == "14 فبراير 2024"


def test_a_subclass_of_date_is_a_date() -> None:
    class Day(date):
        pass

    assert format_date(Day(2024, 2, 14), "th") == "14 กุมภาพันธ์ 2567"


@pytest.mark.parametrize("style", ["short", "medium", "long", "full"])
def test_other_languages_are_written_as_babel_writes_them(style: str) -> None:
    for locale in ("en-GB", "fr", "de", "es", "ja", "zh", "ru", "hi", "sw", "pt-BR", "ko", "vi"):
        babels = Locale.parse(locale, sep="-")
        assert format_date(DAY, locale, style) == babels_format_date(DAY, style, babels)


def test_patterns_are_cut_into_fields_and_text() -> None:
    assert tokens_of("EEEE, d 'de' MMMM y 'o''clock' '' Y") == (
        ("EEEE", ""),
        ("", ", "),
        ("d", ""),
        ("", " de "),
        ("MMMM", ""),
        ("", " "),
        ("y", ""),
        ("", " o'clock ' "),
        ("y", ""),
    )


def test_years_before_1941_are_not_written_in_the_buddhist_era() -> None:
    for early in (date(1940, 12, 31), PartialDate(1932, 6), PartialDate(1), Period.parse("1932/2022")):
        with pytest.raises(InvalidValue, match="1 April") as caught:
            format_date(early, "th")
        assert caught.value.problem.code == "thai-year"
        assert format_date(early, "th", calendar="gregory")
    assert format_date(date(1941, 1, 1), "th") == "1 มกราคม 2484"


def test_a_sentence_has_every_year() -> None:
    assert format_date_of_any_era(date(1932, 6, 24), "th") == "24 มิถุนายน ค.ศ. 1932"
    assert format_date_of_any_era(PartialDate(1940), "th") == "ค.ศ. 1940"
    assert format_date_of_any_era(DAY, "th") == "14 กุมภาพันธ์ 2567"


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"style": "longer"}, "date-style"),
        ({"style": 1}, "date-style"),
        ({"style": []}, "date-style"),
        ({"digits": "roman"}, "digits"),
        ({"digits": []}, "digits"),
        ({"calendar": "persian"}, "calendar"),
        ({"calendar": 1}, "calendar"),
    ],
)
def test_what_is_no_style_no_digits_or_no_calendar_is_refused(options: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        format_date(DAY, "th", **options)
    assert caught.value.problem.code == problem
    assert str(caught.value)


def test_a_style_that_is_nearly_one_gets_a_hint() -> None:
    with pytest.raises(InvalidValue, match="medium"):
        format_date(DAY, "en", "mediun")


def test_the_calendar_of_a_tag_is_not_passed_over() -> None:
    for locale in ("en-u-ca-buddhist", "fa-u-ca-persian", "th-u-ca-islamic"):
        with pytest.raises(InvalidValue, match="calendar"):
            format_date(DAY, locale)
    assert format_date(DAY, "fa-u-ca-persian", calendar="gregory") == "۱۴ فوریهٔ ۲۰۲۴"


@pytest.mark.parametrize("value", [None, "2024-02-14", 2024, datetime(2024, 2, 14, tzinfo=UTC)], ids=repr)
def test_what_is_no_date_is_not_written(value: Any) -> None:
    with pytest.raises(WrongType):
        format_date(value, "th")


@pytest.mark.parametrize("era", [1, 0, None, "yes"])
def test_the_era_is_asked_for_or_not(era: Any) -> None:
    format_date(DAY, "th", era=True)
    with pytest.raises(WrongType):
        format_date(DAY, "th", era=era)


def test_an_unknown_language_is_refused() -> None:
    no_tags: list[Any] = ["xx", "", []]
    for locale in no_tags:
        with pytest.raises(UnknownLocale):
            format_date(DAY, locale)


# --- reading ------------------------------------------------------------------------------------------------

READ_IN_THAI = {
    "14 กุมภาพันธ์ พ.ศ. 2567": "2024-02-14",
    "14 กุมภาพันธ์ 2567": "2024-02-14",
    "14 ก.พ. 2567": "2024-02-14",
    "14/2/2567": "2024-02-14",
    "14-2-2567": "2024-02-14",
    "14.2.2567": "2024-02-14",
    "14/2/พ.ศ. 2567": "2024-02-14",
    "14/2/2024": "2024-02-14",
    "๑๔/๒/๒๕๖๗": "2024-02-14",
    "วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567": "2024-02-14",
    "พุธที่ 14 กุมภาพันธ์ 2567": "2024-02-14",
    "วันพฤหัสที่ 15 กุมภาพันธ์ 2567": "2024-02-15",
    "  เมื่อวันที่\u00a014  กุมภาพันธ์\n2567 ": "2024-02-14",
    "ในวันที่ 14 เดือนกุมภาพันธ์ พ.ศ. 2567": "2024-02-14",
    "ณ วันที่ 14 ก.พ.2567": "2024-02-14",
    "14 กพ 2567": "2024-02-14",
    "14 ก.พ 2567": "2024-02-14",
    "14 ก. พ. 2567": "2024-02-14",
    "14 กุมภาพันธ์ ค.ศ. 2024": "2024-02-14",
    "14 กุมภาพันธ์ 2024": "2024-02-14",
    "29 กุมภาพันธ์ 2567": "2024-02-29",
    "2024-02-14": "2024-02-14",
    "2024-02": "2024-02",
    "2021/2022": "2021/2022",
    "2021-03/..": "2021-03/..",
    "ตุลาคม 2556": "2013-10",
    "เมื่อเดือนพฤษภาคม 2566": "2023-05",
    "พ.ค. 2566": "2023-05",
    "พ.ศ. 2556": "2013",
    "พ.ศ.2556": "2013",
    "พุทธศักราช ๒๕๕๖": "2013",
    "ปี 2556": "2013",
    "ปี พ.ศ. 2556": "2013",
    "ประจำปี 2567": "2024",
    "2556": "2013",
    "ค.ศ. 2024": "2024",
    "คริสต์ศักราช 2024": "2024",
    "ในปี 2030": "2030",
    "2030": "2030",
    "© 2021": "2021",
    "ประจำปี 2564-2565": "2021/2022",
    "2564-2565": "2021/2022",
    "พ.ศ. 2564 ถึง พ.ศ. 2565": "2021/2022",
    "ค.ศ. 2500-2501": "2500/2501",
    "ตั้งแต่ปี 2564 จนถึงปัจจุบัน": "2021/..",
    "ตั้งแต่ปี 2563 ถึงปัจจุบัน": "2020/..",
    "ตั้งแต่ปี 2563": "2020/..",
    "นับตั้งแต่เดือนตุลาคม 2556 เป็นต้นมา": "2013-10/..",
    "2564 - ปัจจุบัน": "2021/..",
    "1-5 กุมภาพันธ์ 2567": "2024-02-01/2024-02-05",
    "ระหว่างวันที่ 1-5 กุมภาพันธ์ 2567": "2024-02-01/2024-02-05",
    "ตั้งแต่วันที่ 1 กุมภาพันธ์ 2567 ถึงวันที่ 3 มีนาคม 2567": "2024-02-01/2024-03-03",
}

READ_IN_ENGLISH = {
    "14 February 2024": "2024-02-14",
    "14 Feb. 2024": "2024-02-14",
    "the 14th of February 2024": "2024-02-14",
    "Wednesday, 14 February 2024": "2024-02-14",
    "Wed 14 Feb 2024": "2024-02-14",
    "February 14, 2024": "2024-02-14",
    "february 14th 2024": "2024-02-14",
    "on 14 February 2024 AD": "2024-02-14",
    "14 February B.E. 2567": "2024-02-14",
    "14 February 2567 BE": "2024-02-14",
    "14/02/2024": "2024-02-14",
    "2/2/2024": "2024-02-02",
    "2024-02-14": "2024-02-14",
    "October 2013": "2013-10",
    "2013": "2013",
    "in 2030": "2030",
    "© 2021": "2021",
    "B.E. 2556": "2013",
    "2021–2022": "2021/2022",
    "2021 to 2022": "2021/2022",
    "from 2021 to 2022": "2021/2022",
    "from 1 May 2021 to 3 June 2022": "2021-05-01/2022-06-03",
    "14–16 February 2024": "2024-02-14/2024-02-16",
    "since 2021": "2021/..",
    "from May 2021 to the present": "2021-05/..",
    "2021–present": "2021/..",
    "2567": "2567",
}


@pytest.mark.parametrize(("text", "iso"), READ_IN_THAI.items())
def test_what_thai_offices_write_is_read(text: str, iso: str) -> None:
    assert parse_date(text, "th") == ReadDate(value(iso))


@pytest.mark.parametrize(("text", "iso"), READ_IN_ENGLISH.items())
def test_what_english_texts_write_is_read(text: str, iso: str) -> None:
    assert parse_date(text, "en") == ReadDate(value(iso))


def table_of_the_page(heading: str) -> list[list[str]]:
    """The rows of the table of the guide that has this column."""
    lines = (Path(__file__).parents[2] / "docs" / "how-to" / "thai-dates.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    start = next(at for at, row in enumerate(rows) if heading in row) + 2
    return list(takewhile(lambda row: row[0] != "text", rows[start:]))


@pytest.mark.parametrize(("text", "iso", "assumed"), table_of_the_page("value"))
def test_what_the_guide_says_is_read(text: str, iso: str, assumed: str) -> None:
    assert parse_date(text, "th") == ReadDate(value(iso), tuple(filter(None, [assumed])))


@pytest.mark.parametrize(("text", "problem", "why"), table_of_the_page("code"))
def test_what_the_guide_says_is_refused(text: str, problem: str, why: str) -> None:
    assert code(text) == problem, why


@pytest.mark.parametrize("text", ["๑๔ ก.พ. ๖๗", "14 กุมภาพันธ์ 67", "14/2/67", "14 ก.พ. พ.ศ. 67", "14กพ67"])
def test_a_thai_year_of_two_digits_is_of_the_26th_century_and_that_is_said(text: str) -> None:
    assert parse_date(text, "th") == ReadDate(PartialDate(2024, 2, 14), CENTURY)


def test_months_and_years_of_two_digits() -> None:
    assert parse_date("ก.พ. 67", "th") == ReadDate(PartialDate(2024, 2), CENTURY)
    assert parse_date("ปี 67", "th") == ReadDate(PartialDate(2024), CENTURY)
    assert parse_date("พ.ศ. 84", "th") == ReadDate(PartialDate(2041), CENTURY)
    assert parse_date("1-5 ก.พ. 67", "th") == ReadDate(value("2024-02-01/2024-02-05"), CENTURY)
    assert parse_date("1 ก.พ. 67 ถึง 2 มี.ค. 2567", "th") == ReadDate(value("2024-02-01/2024-03-02"), CENTURY)
    assert parse_date("ตั้งแต่ ก.พ. 67", "th") == ReadDate(value("2024-02/.."), CENTURY)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "date-text"),
        ("14 กุมภาพันธ์", "date-text"),
        ("14", "date-text"),
        ("67", "date-text"),
        ("กุมภาพันธ์", "date-text"),
        ("ในปี 2565 2 พื้นที่", "date-text"),
        ("14 กุมภาพันธ์ 2567 ครับ", "date-text"),
        ("ปีงบประมาณ 2567", "date-text"),
        ("ปีการศึกษา 2567", "date-text"),
        ("1/2567", "date-text"),
        ("14/2-2567", "date-text"),
        ("14 กุมภาพันธ์ 567", "date-text"),
        ("14 February 2024", "date-text"),
        ("2564-65", "date-text"),
        ("จนถึง เมื่อไร", "date-text"),
        ("2024-02-14/2024-03-01/2024-04-01", "date-text"),
        ("2567" * 80, "date-text"),
        ("14 กุมภาพันธ์ 2567" + " " * 10_000_000, "date-text"),
        ("\ud800", "date-text"),
        ("\u0e31\u0e34\u0e48 2567", "date-text"),
        ("วันศุกร์ที่ 14 กุมภาพันธ์ พ.ศ. 2567", "weekday"),
        ("29 กุมภาพันธ์ 2566", "no-such-day"),
        ("30 กุมภาพันธ์ 2567", "no-such-day"),
        ("12/34/2567", "no-such-day"),
        ("0 มกราคม 2567", "no-such-day"),
        ("5-1 กุมภาพันธ์ 2567", "period-order"),
        ("2565-2564", "period-order"),
        ("2022/2021", "period-order"),
        ("2024-02-30", "no-such-day"),
        ("3 มีนาคม 2567 ถึง 1 มีนาคม 2567", "period-order"),
        ("14 กุมภาพันธ์ 99999", "no-such-day"),
        ("๑4 ก.พ. 2567", "mixed-digits"),
        ("๑๔ ก.พ. ๒๕67", "mixed-digits"),
        ("2567-02-14", "era-not-clear"),
        ("2564/2565", "era-not-clear"),
        ("24 มิถุนายน 2475", "thai-year"),
        ("พ.ศ. 2475", "thai-year"),
        ("1 มกราคม 2483", "thai-year"),
        ("14 ก.พ. ค.ศ. 24", "century"),
        ("ในปีนี้", "needs-anchor"),
        ("ปัจจุบัน", "needs-anchor"),
    ],
    ids=lambda text: repr(text[:40]),
)
def test_what_is_refused_and_why(text: str, problem: str) -> None:
    assert code(text) == problem


def test_a_weekday_that_does_not_fit_is_told_the_right_one() -> None:
    with pytest.raises(InvalidValue, match=r"วันพุธที่ 14 กุมภาพันธ์ ค\.ศ\. 2024"):
        parse_date("วันศุกร์ที่ 14 กุมภาพันธ์ พ.ศ. 2567", "th")


def test_a_refusal_says_what_would_be_read() -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_date("เร็ว ๆ นี้", "th-u-nu-thai")
    text = str(caught.value)
    for example in ("๑๔ ก.พ. ๒๕๖๗", "๑๔ กุมภาพันธ์ ๒๕๖๗", "2024-02-14", "เร็ว ๆ นี้"):
        assert example in text


def test_the_calendar_decides_where_the_text_does_not() -> None:
    assert parse_date("14 ก.พ. 2567", "th", calendar="gregory").value == PartialDate(2567, 2, 14)
    assert parse_date("14 ก.พ. 2567", "th-u-ca-gregory").value == PartialDate(2567, 2, 14)
    assert parse_date("14 ก.พ. พ.ศ. 2567", "th-u-ca-gregory").value == PartialDate(2024, 2, 14)
    assert parse_date("ค.ศ. 2024", "th", calendar="buddhist").value == PartialDate(2024)
    assert parse_date("2567-02-29", "th", calendar="buddhist").value == PartialDate(2024, 2, 29)
    assert parse_date("2567-02-14", "th", calendar="gregory").value == PartialDate(2567, 2, 14)
    assert code("2030", calendar="buddhist") == "thai-year"
    assert code("14/2/67", calendar="gregory") == "century"
    assert code("14/2/2567", calendar="persian") == "calendar"


def test_english_without_a_region_does_not_say_which_number_is_the_day() -> None:
    assert code("2/3/2024", "en") == "day-or-month"
    assert parse_date("2/3/2024", "en-GB").value == PartialDate(2024, 3, 2)
    assert parse_date("2/3/2024", "en-US").value == PartialDate(2024, 2, 3)
    assert code("14 2 24", "en") == "date-text"


@pytest.mark.parametrize(
    ("text", "locale", "iso"),
    [
        ("14 de febrero de 2024", "es", "2024-02-14"),
        ("14 FÉVRIER 2024", "fr", "2024-02-14"),
        ("14 fe\u0301vrier 2024", "fr", "2024-02-14"),
        ("14. Februar 2024", "de", "2024-02-14"),
        ("14 февраля 2024 г.", "ru", "2024-02-14"),
        ("2024年2月14日", "zh", "2024-02-14"),
        ("2024", "ja", "2024"),
        ("2021/2022", "ja", "2021/2022"),
        ("../..", "de", "../.."),
    ],
)
def test_other_languages_are_read_by_their_patterns(text: str, locale: str, iso: str) -> None:
    assert parse_date(text, locale).value == value(iso)


ANCHOR = date(2022, 9, 6)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ในปีนี้", "2022"),
        ("ปีที่แล้ว", "2021"),
        ("ปีหน้า", "2023"),
        ("เดือนที่ผ่านมา", "2022-08"),
        ("วันนี้", "2022-09-06"),
        ("เมื่อวานนี้", "2022-09-05"),
        ("พรุ่งนี้", "2022-09-07"),
        ("ปัจจุบัน", "2022-09-06"),
    ],
)
def test_words_count_from_the_anchor(text: str, iso: str) -> None:
    assert parse_date(text, "th", anchor=ANCHOR).value == value(iso)
    assert code(text) == "needs-anchor"


@pytest.mark.parametrize(
    ("text", "iso"),
    [("this year", "2022"), ("Next month", "2022-10"), ("yesterday", "2022-09-05"), ("now", "2022-09-06")],
)
def test_english_words_count_from_the_anchor(text: str, iso: str) -> None:
    assert parse_date(text, "en-US", anchor=ANCHOR).value == value(iso)
    assert code(text, "en") == "needs-anchor"


def test_words_that_leave_the_calendar() -> None:
    assert parse_date("เดือนหน้า", "th", anchor=date(2022, 12, 31)).value == PartialDate(2023, 1)
    for text, anchor in (("พรุ่งนี้", date.max), ("ปีหน้า", date.max), ("เดือนที่แล้ว", date.min)):
        assert code(text, anchor=anchor) == "no-such-day"
        assert find_dates(text, anchor=anchor) == ()


@pytest.mark.parametrize("anchor", ["2022", 2022, PartialDate(2022), datetime(2022, 9, 6, tzinfo=UTC)], ids=repr)
def test_an_anchor_is_a_day(anchor: Any) -> None:
    with pytest.raises(WrongType):
        parse_date("ในปีนี้", "th", anchor=anchor)
    with pytest.raises(WrongType):
        find_dates("ในปีนี้", anchor=anchor)


@pytest.mark.parametrize("text", [None, 2567, b"2567", DAY], ids=repr)
def test_only_text_is_read(text: Any) -> None:
    with pytest.raises(WrongType):
        parse_date(text, "th")
    with pytest.raises(WrongType):
        find_dates(text)


# --- finding ------------------------------------------------------------------------------------------------

VECTORS = [  # section 4 of the inventory: number, document, text, date
    (1, "000", "เมื่อวันที่ 2 กันยายน 2565", "2022-09-02"),
    (2, "000", "ประจำปี 2564-2565", "2021/2022"),
    (3, "000", "6 กันยายน 2565", "2022-09-06"),
    (4, "001", "เมื่อวันที่ 14 กุมภาพันธ์ 2567", "2024-02-14"),
    (5, "001", "เมื่อเดือนพฤษภาคม 2566", "2023-05"),
    (6, "001", "ในวันที่ 14 กุมภาพันธ์ พ.ศ. 2567", "2024-02-14"),
    (7, "001", "ตั้งแต่ปี 2564 จนถึงปัจจุบัน", "2021/.."),
    (8, "002", "ในปี 2030", "2030"),
    (9, "002", "เมื่อเดือนตุลาคม 2556", "2013-10"),
    (10, "002", "เมื่อเดือนกันยายน 2558", "2015-09"),
    (11, "002", "Towards lifelong learning for all in 2030", "2030"),
    (12, "002", "เมื่อเดือนกันยายน 2560", "2017-09"),
    (13, "002", "© 2021", "2021"),
    (14, "003", "ประจำปี 2567", "2024"),
    (15, "003", "เมื่อวันที่ 14 กุมภาพันธ์ พ.ศ. 2567", "2024-02-14"),
    (16, "003", "ตั้งแต่ปี 2563 ถึงปัจจุบัน", "2020/.."),
    (17, "003", "ในปี 2565 2 พื้นที่", "2022"),
    (18, "003", "ปี 2567 อีก 2 พื้นที่", "2024"),
    (19, "004", "ในปี 2030", "2030"),
    (20, "004", "unesco-gnlc-4-7-\n2562", "2019-07-04"),
]


@pytest.mark.parametrize(("number", "document", "text", "iso"), VECTORS, ids=lambda part: str(part)[:12])
def test_the_dates_of_the_documents_are_found(number: int, document: str, text: str, iso: str) -> None:
    (found,) = find_dates(text)

    assert (found.value, found.assumed) == (value(iso), ()), f"vector {number}, document {document}"
    assert text[found.start : found.end] == found.text


def test_several_dates_of_one_text_are_found_in_their_order() -> None:
    text = " ".join(f"({text})" for _, _, text, _ in VECTORS)

    assert [found.value for found in find_dates(text)] == [value(iso) for *_, iso in VECTORS]


@pytest.mark.parametrize(
    ("text", "found", "iso"),
    [
        ("ประชุมเมื่อ ๑๔ ก.พ. ๒๕๖๗ ที่ยะลา", "๑๔ ก.พ. ๒๕๖๗", "2024-02-14"),
        ("ลงวันที่ 14/2/2567)", "วันที่ 14/2/2567", "2024-02-14"),
        ("(14-2-2567)", "14-2-2567", "2024-02-14"),
        ("วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567 เวลา 9.00 น.", "วันพุธที่ 14 กุมภาพันธ์ พ.ศ. 2567", "2024-02-14"),
        ("ระหว่างวันที่ 1-5 กุมภาพันธ์ 2567 ณ ปารีส", "วันที่ 1-5 กุมภาพันธ์ 2567", "2024-02-01/2024-02-05"),
        ("1 ก.พ. 2567 ถึงวันที่ 3 มี.ค. 2567", "1 ก.พ. 2567 ถึงวันที่ 3 มี.ค. 2567", "2024-02-01/2024-03-03"),
        ("ตั้งแต่เดือนตุลาคม 2556 เป็นต้นมา เมือง", "ตั้งแต่เดือนตุลาคม 2556 เป็นต้นมา", "2013-10/.."),
        ("พ.ศ. ๒๕๕๖", "พ.ศ. ๒๕๕๖", "2013"),
        ("ค.ศ. 1990-1992", "ค.ศ. 1990-1992", "1990/1992"),
        ("On Wednesday, 14 February 2024, the city", "Wednesday, 14 February 2024", "2024-02-14"),
        ("by February 14th, 2024.", "February 14th, 2024", "2024-02-14"),
        ("the 14th of February 2024", "the 14th of February 2024", "2024-02-14"),
        ("14-16 February 2024", "14-16 February 2024", "2024-02-14/2024-02-16"),
        ("from 1 May 2021 to 3 June 2022", "1 May 2021 to 3 June 2022", "2021-05-01/2022-06-03"),
        ("since May 2021 it", "since May 2021", "2021-05/.."),
        ("copyright 2021 by", "2021", "2021"),
        ("in 2021-2022 the", "2021-2022", "2021/2022"),
        ("in B.E. 2567 it", "B.E. 2567", "2024"),
        ("in 2567 BE", "2567 BE", "2024"),
        ("dated 2024-02-14T10:00", "2024-02-14", "2024-02-14"),
        ("on 14/2/2024 we", "14/2/2024", "2024-02-14"),
        ("on 2/2/2024 we", "2/2/2024", "2024-02-02"),
        ("เมื่อ 2/3/2024", "2/3/2024", "2024-03-02"),
        ("ปี 2567", "ปี 2567", "2024"),
    ],
)
def test_a_date_is_found_with_its_words(text: str, found: str, iso: str) -> None:
    start = text.index(found)

    assert find_dates(text) == (FoundDate(start, start + len(found), found, value(iso)),)


def test_dates_are_found_however_far_they_are_apart() -> None:
    between = "เมืองแห่งการเรียนรู้ " * 50
    text = f"{between}ปี 2564{between}14 ก.พ. 2567{between}"

    assert [found.text for found in find_dates(text)] == ["ปี 2564", "14 ก.พ. 2567"]


def test_two_digits_of_a_year_are_found_beside_a_short_month_or_the_word_for_day() -> None:
    for text in ("14 ก.พ. 67", "14 กพ 67", "วันที่ 14/2/67"):
        assert find_dates(text) == (FoundDate(0, len(text), text, PartialDate(2024, 2, 14), CENTURY),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12/34/5678",
        "30 กุมภาพันธ์ 2567",
        "วันศุกร์ที่ 14 กุมภาพันธ์ พ.ศ. 2567",
        "โทร. 02-123-4567 หรือ 081-234-5678 ต่อ 2567",
        "1-02-03-2567",
        "รหัสไปรษณีย์ 40000",
        "356 เมือง 2567 คน",
        "10,000 คน",
        "2030 cities",
        "in 2030 cities",
        "in 2,030 places",
        "in 1000 BC",
        "in 12345 places",
        "we may 2024",
        "14 กุมภาพันธ์",
        "14 กุมภาพันธ์ 67 คน",
        "14 ก.พ. 67 คน",
        "14/2/67",
        "ครั้งที่ 1/2567",
        "ปีงบประมาณ พ.ศ. 2567",
        "ปีการศึกษา 2567-2568",
        "สำนักงาน ก.พ. 2567",
        "๑4 กุมภาพันธ์ 2567",
        "24 มิถุนายน 2475",
        "พ.ศ. 2475",
        "ปี 3000",
        "2567-02-14",
        "2/3/2024",
        "มาตรา 1/2/2999",
        "วันนี้ ในปีนี้",
        "\ud800\udfff",
        "\u0e31\u0e34\u0e48",
    ],
    ids=repr,
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == ()


def test_two_dates_that_are_no_period_stay_two() -> None:
    for text in ("3 มีนาคม 2567 ถึง 1 มีนาคม 2567", "3 มีนาคม 2567, 1 เมษายน 2567", "1-2 ก.พ. 2567 ถึง 3 ก.พ. 2567"):
        assert len(find_dates(text)) == 2


def test_relative_words_are_found_with_an_anchor() -> None:
    text = "ในปีนี้ เมื่อวันที่ 2 กันยายน 2565 และวันนี้ ทุกวันนี้ last year"

    assert [(found.text, str(found.value)) for found in find_dates(text, anchor=ANCHOR)] == [
        ("ปีนี้", "2022"),
        ("วันที่ 2 กันยายน 2565", "2022-09-02"),
        ("วันนี้", "2022-09-06"),
        ("last year", "2021"),
    ]


@pytest.mark.parametrize(
    "piece",
    ["1", "ปี", "ปี ", "1 ", "1/", "1-", "14 ก.พ. ", "วันที่ 1-", "in ", "Wed, ", "ตั้งแต่", " ", "\n", "พ.", "ปี 2564 ถึง"],
    ids=repr,
)
def test_the_search_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        best = float("inf")
        for _ in range(3):
            start = process_time()
            find_dates(text)
            best = min(best, process_time() - start)
        return best

    assert seconds(64_000) < 12 * seconds(16_000) + 0.02
