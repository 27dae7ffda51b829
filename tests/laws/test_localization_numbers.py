"""Numbers and quantities: what is written is read, what is found stands where it is said to stand."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from time import process_time

import pytest
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import InvalidValue
from learningcity.localization import (
    FoundQuantity,
    Ordinal,
    Share,
    find_quantities,
    format_number,
    format_percent,
    in_digits,
    parse_number,
    parse_quantity,
    render,
)
from learningcity.localization.numbers.formatting import as_written
from learningcity.localization.numbers.units import HEADS, UNITS
from learningcity.localization.numerals import DIGITS
from learningcity.texts import Bound, Number, Quantity

LOCALES = (
    "en th fr ar ar-EG de de-CH hi en-IN es es-MX pt-PT pl sv fa bn my km lo ta ja zh ru tr eu blo tok ee sat ne ur"
).split()
GROUPING_FOUR_DIGITS = "en th fr ar ar-EG de de-CH hi en-IN es-MX sv fa bn km ta ja zh ru tr eu ne ur".split()
TAGS = sorted(name.replace("_", "-") for name in locale_identifiers())
NUMBERS = st.one_of(
    st.integers(),
    st.integers(-(10**4), 10**7),
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
    st.floats(allow_nan=False, allow_infinity=False),
    st.builds(lambda number, power: Fraction(number, 2**power), st.integers(), st.integers(0, 30)),
)
UNITS_WRITTEN = st.sampled_from(sorted({unit.id for unit in UNITS} | set(HEADS.values())))


@given(NUMBERS, st.sampled_from(LOCALES), st.none() | st.sampled_from(sorted(DIGITS)))
def test_what_is_written_is_read_with_the_same_value(value: Number, locale: str, digits: str | None) -> None:
    found = parse_number(format_number(value, locale, digits), locale)

    assert found == as_written(value)
    if isinstance(value, int):
        assert type(found) is int


@given(
    st.integers(0, 10**18) | st.builds(Decimal, st.from_regex(r"[1-9][0-9]{0,9}\.[0-9]{2}5", fullmatch=True)),
    st.sampled_from(GROUPING_FOUR_DIGITS),
)
def test_babel_writes_the_same(value: int | Decimal, locale: str) -> None:
    # Babel knows no digits but these, no signs of percent and no minus but those of English, no least of digits.
    written = format_decimal(
        value, locale=locale.replace("-", "_"), decimal_quantization=False, numbering_system="latn"
    )

    assert format_number(value, locale, digits="latn") == written


@given(st.text() | st.text(st.sampled_from("0123456789๑٣.,' \u00a0-−ล้านmilo")), st.sampled_from(LOCALES))
def test_any_text_is_a_number_or_refused(text: str, locale: str) -> None:
    try:
        found = parse_number(text, locale)
    except InvalidValue as refused:
        code = refused.problem.code
    else:
        code = "number-text"
        assert parse_number(format_number(found, locale), locale) == found
    assert code == "number-text"


@given(st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, places=2), UNITS_WRITTEN, st.sampled_from(Bound))
def test_a_quantity_that_is_written_is_read(value: int | Decimal, unit: str, bound: Bound) -> None:
    quantity = Quantity(value, unit, bound)

    for locale in ("en", "th", "th-u-nu-thai"):
        assert parse_quantity(render(quantity, locale), locale) == quantity


@given(st.decimals(-(10**6), 10**6, places=4), st.sampled_from(TAGS), st.none() | st.sampled_from(sorted(DIGITS)))
def test_a_share_in_percent_of_any_language_is_read(share: Decimal, locale: str, digits: str | None) -> None:
    assert parse_quantity(format_percent(share, locale, digits), locale) == Quantity(share * 100, "percent")


# Finding


PIECES = st.sampled_from(
    (
        "77 1 3 2567 2030 10,000 ๑๒ 2.5 ล้าน million คน เมือง cities people % ปี ใน in of อย่างน้อย กว่า มากกว่า"
        " at least more than ครึ่ง half ทั้ง all อีก another ที่ ครั้งที่ เป้าหมายที่ goal ร้อยละ ขึ้นไป or more ถึง - . , / ("
        " 3rd พ.ศ. สมาชิก \u2212 \n a ก not ไม่ และ and ระยะ โรงพยาบาล แห่ง ตั้งแต่ ช่วง ที่แล้ว 000 66 ระหว่าง between ½"
    ).split(" ")
)
TEXTS = st.lists(PIECES, max_size=12).flatmap(
    lambda pieces: st.lists(st.sampled_from(("", " ")), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)


@given(st.text() | TEXTS)
def test_what_is_found_stands_where_it_is_said_to_stand(text: str) -> None:
    end = 0
    for each in find_quantities(text):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text == each.text.strip()
        end = each.end


@given(TEXTS)
def test_what_is_found_says_the_same_alone(text: str) -> None:
    for each in find_quantities(text):
        alone = FoundQuantity(0, len(each.text), each.text, each.value, each.exhaustive, each.additional, each.year)
        assert find_quantities(each.text) == (alone,)


@given(TEXTS, st.sampled_from(sorted(DIGITS)))
def test_the_digits_make_no_difference(text: str, digits: str) -> None:
    plain = in_digits(text, "latn") if text.isascii() else text.replace("๑๒", "12")
    written = in_digits(plain, digits)

    assert [each.value for each in find_quantities(written)] == [each.value for each in find_quantities(plain)]


@given(st.integers(0, 10**9), st.sampled_from(["edition", "goal", "document", "item", "dimension"]))
def test_an_ordinal_number_that_is_written_is_found(number: int, kind: str) -> None:
    for language in ("en", "th"):
        assert [each.value for each in find_quantities(render(Ordinal(number, kind), language))] == [
            Ordinal(number, kind)
        ]


@given(st.integers(0, 10**6), st.integers(2, 10**6), st.sampled_from(Bound))
def test_a_share_that_is_written_is_found(part: int, whole: int, bound: Bound) -> None:
    share = Share(min(part, whole), whole, "people", bound=bound)

    for language in ("en", "th"):
        assert [each.value for each in find_quantities(render(share, language))] == [share]


def seconds(text: str) -> float:
    """The least time that a search took."""
    times = []
    for _ in range(3):
        start = process_time()
        find_quantities(text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1 ",
        "1,111",
        "ก1",
        "กว่า",
        "กว่า1 ",
        "at least ",
        "at least 1 ",
        "half",
        "1 ใน ",
        "1 ใน 3",
        "1-",
        "   ",
        "1   ",
        "ทั้งอีก1",
        "1 000 ",
        "1 million and ",
        "1ครึ่ง",
        "2020, ",
        "between 1 and ",
        "at least 1 people to at least ",
        "not 1 people ",
    ],
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    repeats = math.ceil(10_000 / len(piece))

    assert seconds(piece * repeats * 4) < 10 * max(seconds(piece * repeats), 1e-3)


@pytest.mark.parametrize(
    "read",
    [find_quantities, lambda text: parse_number(text, "en"), lambda text: parse_quantity(text, "th")],
    ids=["find_quantities", "parse_number", "parse_quantity"],
)
def test_ten_megabytes_are_no_harm(read: Callable[[str], object]) -> None:
    for text in ("1" * 10**7, "1," * (5 * 10**6), "\u0e34" * 10**7, "\ud800" * 10**7):
        try:
            found = read(text)
        except InvalidValue as refused:
            found = refused.problem.code
        assert found in ((), "too-many-digits")
