"""Numbers written and read in the signs, groups and digits of a language."""

from __future__ import annotations

from decimal import Decimal, localcontext
from enum import IntEnum
from fractions import Fraction
from typing import Any

import pytest

from learningcity.errors import InvalidValue, UnknownLocale, WrongType, shown
from learningcity.localization import (
    LocaleTag,
    format_number,
    format_percent,
    in_digits,
    parse_number,
    render,
    render_problem,
)
from learningcity.localization.numbers import as_written, format_currency_amount
from learningcity.texts import Number, Quantity

NARROW, NO_BREAK = "\u202f", "\u00a0"


class Size(IntEnum):
    """A number of a class of its own."""

    SMALL = 1_000


@pytest.mark.parametrize(
    ("value", "locale", "text"),
    [
        (1_234_567, "en", "1,234,567"),
        (1_234_567, "th", "1,234,567"),
        (1_234_567, "fr", f"1{NARROW}234{NARROW}567"),
        (1_234_567, "de", "1.234.567"),
        (1_234_567, "de-CH", "1’234’567"),
        (1_234_567, "hi", "12,34,567"),
        (123_456, "en-IN", "1,23,456"),
        (12_345_678_901, "ta", "12,34,56,78,901"),
        (100, "hi", "100"),
        (1_000, "hi", "1,000"),
        (1_000, "es", "1000"),
        (-9_999, "es-ES", "-9999"),
        (10_000, "es", "10.000"),
        (1_000, "es-MX", "1,000"),
        (9_999, "pl", "9999"),
        (9_999, "pt-PT", "9999"),
        (9_999, "pt", "9.999"),
        (10_000, "ee", "10000"),
        (100_000, "ee", "100,000"),
        (1_234, "ar", "1,234"),
        (1_234, "ar-EG", "١٬٢٣٤"),
        (-1_234, "ar-EG", "\u061c-١٬٢٣٤"),
        (-5, "sv", "\u22125"),
        (1_234.5, "ar-EG", "١٬٢٣٤٫٥"),
        (1_234.5, "fr", f"1{NARROW}234,5"),
        (Decimal("1234567.50"), "hi", "12,34,567.50"),
        (Fraction(1, 8), "de", "0,125"),
        (12_345, "my", "၁၂,၃၄၅"),
        (12_345, "sat", "᱑᱒,᱓᱔᱕"),
        (12_345, "tok", f"1{NO_BREAK}23{NO_BREAK}45"),
        (Size.SMALL, "en", "1,000"),
    ],
)
def test_a_number_has_the_groups_and_signs_of_its_language(value: Number, locale: str, text: str) -> None:
    assert format_number(value, locale) == text
    assert format_number(value, LocaleTag.of(locale)) == text
    assert parse_number(text, locale) == value


@pytest.mark.parametrize(
    ("locale", "digits", "text"),
    [
        ("th", None, "1,234.5"),
        ("th-TH-u-nu-thai", None, "๑,๒๓๔.๕"),
        ("th_TH@numbers=thai", None, "๑,๒๓๔.๕"),
        ("th", "thai", "๑,๒๓๔.๕"),
        ("th-u-nu-thai", "latn", "1,234.5"),
        ("de-u-nu-thai", None, "๑.๒๓๔,๕"),
        ("en-u-nu-arab", None, "١٬٢٣٤٫٥"),
        ("ar-EG", "latn", "1,234.5"),
        ("hi-u-nu-native", None, "१,२३४.५"),
        ("en", "adlm", "𞥑,𞥒𞥓𞥔.𞥕"),
    ],
)
def test_digits_are_those_asked_for_or_of_the_tag_or_of_the_language(
    locale: str, digits: str | None, text: str
) -> None:
    assert format_number(1_234.5, locale, digits=digits) == text


@pytest.mark.parametrize(
    ("share", "locale", "text"),
    [
        (0.6, "en", "60%"),
        (0.6, "th", "60%"),
        (0.6, "th-u-nu-thai", "๖๐%"),
        (0.6, "fr", f"60{NO_BREAK}%"),
        (0.6, "de", f"60{NO_BREAK}%"),
        (0.6, "ar", "60\u200e%\u200e"),
        (0.6, "ar-EG", "٦٠٪\u061c"),
        (0.6, "eu", f"%{NO_BREAK}60"),
        (-0.6, "eu", f"\u2212%{NO_BREAK}60"),
        (-0.6, "en", "-60%"),
        (0.605, "en", "60.5%"),
        (Decimal("0.60"), "en", "60%"),
        (Decimal("0.6050"), "en", "60.50%"),
        (Fraction(1, 3), "en", f"33.{'3' * 28}%"),
        (1, "en", "100%"),
        (12, "en", "1,200%"),
        (12_345, "hi", "12,34,500%"),
        (0, "en", "0%"),
        (float("inf"), "en", "∞%"),
    ],
)
def test_a_share_is_written_in_percent(share: Number, locale: str, text: str) -> None:
    assert format_percent(share, locale) == text


def test_a_share_may_have_other_digits() -> None:
    assert format_percent(0.6, "th", digits="thai") == "๖๐%"


@pytest.mark.parametrize(
    ("value", "text"),
    [(float("inf"), "∞"), (float("-inf"), "-∞"), (float("nan"), "NaN"), (Decimal("sNaN"), "NaN")],
)
def test_what_is_not_finite_has_the_sign_of_cldr(value: Number, text: str) -> None:
    assert format_number(value, "en") == text
    assert format_percent(value, "en") == f"{text}%"
    assert format_number(value, "hi") == text


def test_the_context_of_the_caller_changes_nothing() -> None:
    with localcontext() as context:
        context.prec = 3
        assert format_percent(Decimal("0.123456789"), "en") == "12.3456789%"
        assert parse_number("1.23456789", "en") == Decimal("1.23456789")
        assert parse_number("1.23456789 million", "en") == Decimal("1234567.89")


@pytest.mark.parametrize("value", [True, False, "1", None, 1j, b"1"], ids=repr)
def test_what_is_no_number_is_refused(value: Any) -> None:
    for write in (format_number, format_percent):
        with pytest.raises(WrongType, match="value: wrong-type"):
            write(value, "en")


LONG: list[tuple[Number, str]] = [
    (Decimal("1E+1000001"), "1.000E+1000001"),
    (Decimal("-1E-1000001"), "-1.000E-1000001"),
    (Decimal("123456E+100000"), "1.234E+100005"),
    (10**1_000_000 - 1, "1.000E+1000000"),
    (-12_345 * 10**400_000, "-1.234E+400004"),
    (Fraction(1, 10**300_000), "1.000E-300000"),
    (Fraction(10**2_000_000 + 1, 2), "5.000E+1999999"),
    (Fraction(10**300_000 + 1, 3), "3.333E+299999"),
]


@pytest.mark.parametrize("value", [value for value, _ in LONG], ids=range(len(LONG)))
def test_a_number_is_not_written_out_without_end(value: Number) -> None:
    for write in (format_number, format_percent):
        with pytest.raises(InvalidValue, match=r"too-many-digits.*100,000 digits") as refused:
            write(value, "en")
        assert refused.value.problem.value == shown(value)


@pytest.mark.parametrize(("value", "text"), LONG, ids=range(len(LONG)))
def test_a_message_shows_the_first_digits_of_a_number_without_end(value: Number, text: str) -> None:
    assert render(Quantity(value, "cities"), "en") == f"{text} cities"
    assert format_currency_amount(value, "XTS", "de").startswith(text.replace(".", ","))
    assert render(Quantity(value, "cities"), "th-u-nu-thai") == f"{in_digits(text, 'thai')} เมือง"


@pytest.mark.parametrize(
    ("value", "stand_in"),
    [
        (Decimal("1E+1000001"), 10**12),
        (Decimal("-1E-1000001"), Decimal("-1E-12")),
        (Fraction(10**300_000 + 1, 3), 3_333_330_000_000),
        (Fraction(1, 10**300_000), Decimal("1E-12")),
    ],
    ids=range(4),
)
def test_the_plural_form_of_a_number_without_end_is_that_of_a_nearer_one(value: Number, stand_in: Number) -> None:
    found = as_written(value)

    assert f"{found:.2E}" == f"{stand_in:.2E}"
    assert type(found) is type(stand_in)


def test_the_longest_numbers_are_written() -> None:
    assert len(format_number(10**100_000 - 1, "th")) == 133_333
    assert format_number(Decimal("1E+100000"), "en") == format_number(10**100_000, "en")
    assert format_number(Fraction(1, 10**99_000), "en") == f"0.{'0' * 98_999}1"


@pytest.mark.parametrize(("value", "text"), [(-0.0, "0"), (Decimal("-0.0"), "0.0"), (Decimal("-0"), "0"), (0, "0")])
def test_a_zero_has_no_minus(value: Number, text: str) -> None:
    assert format_number(value, "en") == text
    assert format_percent(value, "en") == "0%"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(-1, 3), f"-0.{'3' * 28}"),
        (Fraction(1, 6), f"0.1{'6' * 27}"),
        (Fraction(1, 2**40), f"{Decimal(1) / 2**40:f}"),
        (Fraction(7, 5**13), "0.0000000057344"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(100), "100"),
    ],
)
def test_a_fraction_has_the_places_that_it_needs(value: Fraction, text: str) -> None:
    assert format_number(value, "en") == text


def test_a_whole_number_longer_than_python_writes_is_written() -> None:
    assert format_number(10**5_000, "en") == "100" + ",000" * 1_666
    assert format_number(-(10**5_000), "de-u-nu-thai") == "-๑๐๐" + ".๐๐๐" * 1_666


@pytest.mark.parametrize("digits", ["roman", "Thai", "", 5, ["thai"]])
def test_other_digits_are_refused(digits: Any) -> None:
    for write in (format_number, format_percent):
        with pytest.raises(InvalidValue, match="digits"):
            write(1, "en", digits=digits)


@pytest.mark.parametrize("locale", ["xx", "", ["th"], None, "th-u-nu"])
def test_another_locale_is_refused(locale: Any) -> None:
    for use in (lambda: format_number(1, locale), lambda: parse_number("1", locale)):
        with pytest.raises(UnknownLocale):
            use()


# Reading


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("1,234,567", "en", 1_234_567),
        ("1234567", "en", 1_234_567),
        ("007", "en", 7),
        ("0", "en", 0),
        ("-1", "en", -1),
        ("\u22121", "en", -1),
        ("-0", "en", 0),
        ("1.50", "en", Decimal("1.50")),
        ("1,234.5", "th", Decimal("1234.5")),
        ("๑,๒๓๔.๕", "th", Decimal("1234.5")),
        ("๑๒", "en", 12),
        ("１２", "en", 12),
        ("12,34", "de", Decimal("12.34")),
        ("1 234,5", "fr", Decimal("1234.5")),
        (f"1{NO_BREAK}234", "fr", 1_234),
        ("1'234", "de-CH", 1_234),
        ("1.000", "es", 1_000),
        ("1000", "es", 1_000),
        ("١٬٢٣٤٫٥", "ar", Decimal("1234.5")),
        ("1,234.5", "ar", Decimal("1234.5")),
        ("390 ล้าน", "th", 390_000_000),
        ("390ล้าน", "th", 390_000_000),
        ("๓๙๐ ล้าน", "th", 390_000_000),
        ("2.5 ล้าน", "th", 2_500_000),
        ("2.50 ล้าน", "th", 2_500_000),
        ("2.5000001 ล้าน", "th", Decimal("2500000.1")),
        ("1 หมื่น", "th", 10_000),
        ("3 แสน", "th", 300_000),
        ("5 พัน", "th", 5_000),
        ("2 ร้อย", "th", 200),
        ("3 ร้อยล้าน", "th", 300_000_000),
        ("1 พันล้าน", "th", 10**9),
        ("1 ล้านล้าน", "th", 10**12),
        ("390 million", "en", 390_000_000),
        ("390 Million", "en", 390_000_000),
        ("2.5 BILLION", "en", 2_500_000_000),
        ("7 thousand", "en", 7_000),
        ("5 लाख", "hi", 500_000),
        ("3 Millionen", "de", 3_000_000),
        ("2 milliards", "fr", 2_000_000_000),
    ],
)
def test_a_whole_text_is_read_as_a_number(text: str, locale: str, value: int | Decimal) -> None:
    found = parse_number(text, locale)

    assert found == value
    assert type(found) is type(value)
    assert str(found) == str(value)


@pytest.mark.parametrize(
    ("text", "locale", "hint"),
    [
        ("12,34", "en", "a large number is written 1,234,567, a decimal one 0.5"),
        ("12,34", "th", "a large number is written 1,234,567, a decimal one 0.5"),
        ("1,234,56", "en", "a large number"),
        ("1,234567", "en", "a large number"),
        ("1234,567", "en", "a large number"),
        ("0,123", "en", "a large number"),
        (",123", "en", "a large number"),
        ("1.", "en", "a large number"),
        (".5", "en", "a large number"),
        ("1.2.3", "en", "a large number"),
        ("1,234,567", "hi", "12,34,567"),
        ("1.234", "en-ZA", "a large number"),
        ("๑2", "th", "the same script"),
        ("1²", "en", None),
        ("𝟏𝟐", "en", "the same script"),
        ("", "en", None),
        (" 1", "en", "a large number"),
        ("1 ", "en", "a large number"),
        ("1\n", "en", None),
        ("+1", "en", None),
        ("--1", "en", "a large number"),
        ("1-", "en", "a large number"),
        ("NaN", "en", None),
        ("∞", "en", None),
        ("True", "en", None),
        ("1e5", "en", None),
        ("0x10", "en", None),
        ("60%", "en", None),
        ("390 ล้าน", "en", None),
        ("390 million", "th", None),
        ("390 mıllion", "en", None),
        ("ล้าน", "th", None),
        ("\ud800", "en", None),
        ("5\ud800", "en", None),
        ("\u0e34 5", "th", None),
        ("5\u0e34", "th", None),
    ],
)
def test_another_text_is_refused(text: str, locale: str, hint: str | None) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse_number(text, locale)

    problem = refused.value.problem
    assert (problem.code, problem.value) == ("number-text", repr(text))
    assert str(problem.hint or "").find(hint or "") >= 0
    assert (problem.hint is None) is (hint is None)
    assert render_problem(problem, "th") != render_problem(problem, "en")


def test_what_is_accepted_is_said_in_the_signs_of_the_language() -> None:
    with pytest.raises(InvalidValue, match=r"a number and nothing else, such as 1\.234\.567,5"):
        parse_number("x", "de")


@pytest.mark.parametrize("value", [5, 5.0, True, None, b"5"], ids=repr)
def test_what_is_no_text_is_refused(value: Any) -> None:
    with pytest.raises(WrongType, match="text: wrong-type"):
        parse_number(value, "en")


@pytest.mark.parametrize(
    "text", ["1" * 4_301, "1" * 10**6, "0." + "1" * 4_301, "1,111" * 10**5, "x" * 10**7], ids=range(5)
)
def test_a_text_that_nobody_writes_is_refused_at_once(text: str) -> None:
    with pytest.raises(InvalidValue, match="too-many-digits") as refused:
        parse_number(text, "en")
    assert len(str(refused.value)) < 200


def test_the_longest_number_is_read() -> None:
    assert parse_number("9" * 4_300, "en") == 10**4_300 - 1
    assert parse_number(format_number(10**4_299, "th-u-nu-thai"), "th") == 10**4_299
