"""Digits of other scripts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import InvalidValue, WrongType
from learningcity.localization import in_digits, to_ascii_digits
from learningcity.localization.numerals import DIGITS, digits_of, numbering_system, numbers_in_digits

LATIN = "0123456789"
SYSTEMS = st.sampled_from(sorted(DIGITS))


def test_thai_digits() -> None:
    # TXT-07
    assert to_ascii_digits("๐๑๒๓๔๕๖๗๘๙") == LATIN
    assert in_digits(LATIN, "thai") == "๐๑๒๓๔๕๖๗๘๙"
    assert to_ascii_digits("๓ ประการ") == "3 ประการ"


@pytest.mark.parametrize("system", DIGITS)
def test_every_system_has_ten_digits_that_unicode_knows(system: str) -> None:
    digits = digits_of(system)

    assert [int(digit) for digit in digits] == list(range(10))
    assert numbering_system(digits) == system


def test_no_digit_is_in_two_systems() -> None:
    assert len(set("".join(DIGITS.values()))) == 10 * len(DIGITS)


@given(st.text(st.sampled_from("0123456789 ,.กa-")), SYSTEMS)
def test_there_and_back(text: str, system: str) -> None:
    written = in_digits(text, system)

    assert to_ascii_digits(written) == text
    assert len(written) == len(text)


@given(st.text())
def test_the_length_stays_and_so_does_everything_else(text: str) -> None:
    plain = to_ascii_digits(text)

    assert len(plain) == len(text)
    known = set("".join(DIGITS.values()))
    assert [sign for sign in text if sign not in known] == [
        after for before, after in zip(text, plain, strict=True) if before not in known
    ]


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("12", "latn"),
        ("๑๒ คน", "thai"),
        ("١٢", "arab"),
        ("۱۲", "arabext"),
        ("๑2", None),
        ("no digits", None),
        ("", None),
        ("𝟏", None),
        ("²", None),
    ],
)
def test_the_one_system_of_a_text(text: str, system: str | None) -> None:
    assert numbering_system(text) == system


@pytest.mark.parametrize(("system", "hint"), [("tahi", "did you mean thai"), ("roman", ""), (5, ""), (None, "")])
def test_another_system_is_refused(system: Any, hint: str) -> None:
    for use in (digits_of, lambda name: in_digits("1", name)):
        with pytest.raises(InvalidValue, match=f"digits.*{hint}"):
            use(system)


@pytest.mark.parametrize("value", [12, None, b"x"])
def test_what_is_no_text_has_no_digits(value: Any) -> None:
    for convert in (to_ascii_digits, lambda text: in_digits(text, "thai"), lambda text: in_digits(text, "latn")):
        with pytest.raises(WrongType, match=r"^text: wrong-type: "):
            convert(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("อย่างน้อย 10,000 คน", "อย่างน้อย ๑๐,๐๐๐ คน"),
        ("รางวัล พ.ศ. 2560 (S19)", "รางวัล พ.ศ. ๒๕๖๐ (S19)"),
        ("ร้อยละ 2.5, 7", "ร้อยละ ๒.๕, ๗"),
        ("ตาม BCP 47 และ ISO 8601", "ตาม BCP 47 และ ISO 8601"),
        ("th-TH-u-nu-thai, 3D, 2024-02-14, a1", "th-TH-u-nu-thai, 3D, 2024-02-14, a1"),
        ("", ""),
    ],
)
def test_numbers_of_a_sentence_are_written_in_other_digits_and_codes_are_not(text: str, written: str) -> None:
    assert numbers_in_digits(text, "thai") == written
    assert numbers_in_digits(text, "latn") == text
