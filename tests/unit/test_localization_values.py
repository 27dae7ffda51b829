"""Numbers and dates as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from learningcity.dates import PartialDate
from learningcity.localization import render
from learningcity.texts import Number, Quantity


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (-1_234_567, "-1,234,567"),
        (10**30 + 1, "1,000,000,000,000,000,000,000,000,000,001"),
        (0.5, "0.5"),
        (1.0, "1"),
        (10_000.0, "10,000"),
        (-2.0, "-2"),
        (123_456_789.125, "123,456,789.125"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e22, "10,000,000,000,000,000,000,000"),
        (1e-7, "0.0000001"),
        (5e-324, "0." + "0" * 323 + "5"),
        (Decimal("1.10"), "1.10"),
        (Decimal("1E+3"), "1,000"),
        (Decimal("12345678901234567890123456789.5"), "12,345,678,901,234,567,890,123,456,789.5"),
        (Fraction(1, 4), "0.25"),
        (Fraction(4), "4"),
        (Fraction(3_000), "3,000"),
        (Fraction(0), "0"),
        (Fraction(10**30 + 1), "1,000,000,000,000,000,000,000,000,000,001"),
        (Fraction(1, 2**40), "0.0000000000009094947017729282379150390625"),
        (Fraction(1, 3), "0." + "3" * 28),
        (Fraction(-2, 3), "-0." + "6" * 28),
        (Fraction(10**40 + 1, 3), "3,333,333,333,333,333,333,333,333,333,333,333,333,333." + "6" * 28),
    ],
)
def test_a_number_is_written_with_every_digit_that_it_has(value: Number, text: str) -> None:
    assert render(value, "en") == text
    assert render(value, "th") == text
    assert render(Quantity(value), "th") == text


def test_a_number_that_python_refuses_to_write_is_written() -> None:
    text = render(Quantity(10**5_000, "people"), "th")

    assert text == "100" + 1_666 * ",000" + " คน"


def test_the_decimal_context_of_the_caller_changes_nothing() -> None:
    numbers: tuple[Number, ...] = (123_456.789, Decimal("123456.789"), Fraction(1, 3), Fraction(10**9 + 1, 8))
    before = [render(number, "en") for number in numbers]

    with localcontext() as context:
        context.prec = 3
        assert [render(number, "en") for number in numbers] == before


@pytest.mark.parametrize(
    ("value", "english", "thai"),
    [
        (PartialDate(2013), "2013", "พ.ศ. 2556"),
        (PartialDate(2013, 10), "October 2013", "ตุลาคม 2556"),
        (PartialDate(2013, 10, 21), "21 October 2013", "21 ตุลาคม 2556"),
        (date(2024, 2, 29), "29 February 2024", "29 กุมภาพันธ์ 2567"),
        (PartialDate(2024, 2, 29), "29 February 2024", "29 กุมภาพันธ์ 2567"),
        (PartialDate(1941, 1, 1), "1 January 1941", "1 มกราคม 2484"),
        (PartialDate(1941), "1941", "พ.ศ. 2484"),
        (PartialDate(1940, 12, 31), "31 December 1940", "31 ธันวาคม ค.ศ. 1940"),
        (PartialDate(1940), "1940", "ค.ศ. 1940"),
        (date(1932, 6, 24), "24 June 1932", "24 มิถุนายน ค.ศ. 1932"),
        (PartialDate(1), "1", "ค.ศ. 1"),
        (PartialDate(9999, 12, 31), "31 December 9999", "31 ธันวาคม 10542"),
    ],
    ids=repr,
)
def test_a_date_is_as_exact_as_it_is_and_in_thai_of_the_buddhist_era(
    value: PartialDate | date, english: str, thai: str
) -> None:
    assert (render(value, "en"), render(value, "th")) == (english, thai)


def test_the_months_are_those_of_the_language() -> None:
    thai = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    english = "January February March April May June July August September October November December"
    months = [PartialDate(2024, month) for month in range(1, 13)]

    assert [render(month, "th") for month in months] == [f"{name} 2567" for name in thai.split()]
    assert [render(month, "en") for month in months] == [f"{name} 2024" for name in english.split()]
