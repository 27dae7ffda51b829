"""Numbers and shares in percent are those that ICU writes, in groups, signs and digits of many languages."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learningcity.localization import format_number, format_percent

icu = pytest.importorskip("icu4py.messageformat")

TAGS = (
    "en en-IN en-ZA th th-u-nu-thai fr fr-CA ar ar-EG ar-u-nu-arab de de-u-nu-thai hi hi-u-nu-deva bn mr ne ta my km lo"
    " es es-MX es-ES it pl pt pt-PT sv fi nb da nl cs hu el uk ru bg ka ee fa fa-u-nu-latn ur he tr eu ja ko zh vi id"
).split()
OF_SHARES = sorted(set(TAGS) - {"bn", "ne"})
"""In these CLDR's pattern for shares has other groups than that for numbers, which ICU takes for both."""
CASES = settings(max_examples=25)


def by_icu(pattern: str, number: float, tag: str) -> str:
    text: str = icu.MessageFormat(pattern, tag).format({"number": number})
    return text


@pytest.mark.parametrize("tag", TAGS)
@CASES
@given(st.integers(-(10**12), 10**12) | st.integers(-(10**5), 10**5))
@example(1_000)
@example(-9_999)
@example(10_000)
def test_a_number_is_written_as_icu_writes_it(tag: str, number: int) -> None:
    assert format_number(number, tag) == by_icu("{number, number, ::group-auto}", number, tag)
    assert format_number(number / 8, tag) == by_icu("{number, number, ::group-auto .###}", number / 8, tag)


@pytest.mark.parametrize("tag", OF_SHARES)
@CASES
@given(st.integers(-(10**6), 10**6))
def test_a_share_is_written_as_icu_writes_it(tag: str, hundredths: int) -> None:
    assert format_percent(hundredths, tag) == by_icu("{number, number, ::percent group-auto}", hundredths * 100, tag)
