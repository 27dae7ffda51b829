"""Numbers in running text: what only looks like a quantity, or like another one than is said, is left alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from learningcity.localization import FoundQuantity, Ordinal, Share, find_quantities
from learningcity.texts import Bound, Quantity

COMPARED = (
    "ดี เร็ว ช้า ใหญ่ เล็ก ยาว สั้น เก่า ใหม่ ก่อน แพง ถูก ไกล ใกล้ สำคัญ เข้มแข็ง เหนือ หนัก เบา ยาก ง่าย เด็ก แก่ อ่อน โต สูง กว้าง แคบ ลึก"
    " ตื้น หนา บาง เพลิน เก่ง แย่ สวย งาม สะดวก สะอาด ปลอดภัย แข็งแรง ทันสมัย รวย ชัดเจน ยิ่ง จน"
).split()


def found(text: str) -> list[Any]:
    return [each.value for each in find_quantities(text)]


def only(text: str) -> FoundQuantity:
    (each,) = find_quantities(text)
    return each


# The words before a number


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ใช้งบประมาณ 500,000 บาท", [Quantity(500_000, "THB")]),
        ("งบประมาณ 2567", []),
        ("เรื่องราว 10 ประการ", [Quantity(10, "items")]),
        ("อาคารชั่วคราว 10 แห่ง", [Quantity(10, "spaces")]),
        ("ข่าวคราว 2 ฉบับ", [Quantity(2, "documents")]),
        ("ส่วนเกิน 5 คน", [Quantity(5, "people")]),
        ("a report about 10 cities", [Quantity(10, "cities")]),
        ("it has about 10 cities", [Quantity(10, "cities", Bound.ABOUT)]),
        ("spread over 10 cities", [Quantity(10, "cities")]),
        ("not over 5 people", [Quantity(5, "people", Bound.AT_MOST)]),
        ("not above 5 people", [Quantity(5, "people", Bound.AT_MOST)]),
        ("never more than 5 people", [Quantity(5, "people", Bound.AT_MOST)]),
        ("not under 5 people", [Quantity(5, "people", Bound.AT_LEAST)]),
        ("not below 5 people", [Quantity(5, "people", Bound.AT_LEAST)]),
        ("never fewer than 5 people", [Quantity(5, "people", Bound.AT_LEAST)]),
        ("not about 5 people", []),
        ("not all 17 goals", []),
        ("ไม่ครบ 17 ประการ", []),
        ("not more than half", [Share(1, 2, bound=Bound.AT_MOST)]),
        ("not nearly half", []),
        ("not another 3rd conference", []),
        ("not all 1 in 3", []),
        ("ตั้งแต่ 2 ปีที่แล้ว", []),
        ("ตั้งแต่ 2 ปี ก่อน", []),
        ("ตั้งแต่ 2 ปี", [Quantity(2, "years", Bound.AT_LEAST)]),
        ("กว่า 2 ปีที่แล้ว", [Quantity(2, "years", Bound.MORE_THAN)]),
    ],
)
def test_a_word_is_read_whole_and_with_its_negation(text: str, values: list[Any]) -> None:
    assert found(text) == values


@pytest.mark.parametrize("word", COMPARED)
def test_what_compares_things_is_no_bound(word: str) -> None:
    assert found(f"{word}กว่า 5 ปี") == [Quantity(5, "years")]


@pytest.mark.parametrize("word", ["รวมทั้ง", "พร้อมทั้ง", "อีกทั้ง"])
def test_and_also_is_not_all(word: str) -> None:
    each = only(f"{word} 26 อำเภอ")

    assert (each.text, each.exhaustive) == ("26 อำเภอ", False)


def test_a_word_for_all_stands_directly_before_its_number() -> None:
    assert only("จำนวนทั้งหมดตั้งแต่ 1 ขึ้นไป") == FoundQuantity(12, 28, "ตั้งแต่ 1 ขึ้นไป", Quantity(1, None, Bound.AT_LEAST))
    assert only("ครบทั้งหมด 26 อำเภอ").text == "ครบทั้งหมด 26 อำเภอ"


def test_an_ordinal_word_ends_what_belongs_to_its_number() -> None:
    assert only("อีกครั้งที่ 2") == FoundQuantity(3, 13, "ครั้งที่ 2", Ordinal(2, "edition"))


# Years, labels and places in an order


@pytest.mark.parametrize(
    "text",
    [
        "ในปี 2565 และ 2566 เมืองต่าง ๆ",
        "ในปี 65 และ 66 เมืองต่าง ๆ",
        "In 2020 and 2021 cities joined",
        "In 2019, 2020 and 2021 cities joined",
        "After 2019 cities joined",
        "Before 2030 countries met",
        "From 2015 countries met",
        "the plan of 2030 countries",
        "จนถึง 2030 ประเทศ",
        "ช่วง 2560 เมือง",
        "นับแต่ 2560 เมือง",
        "ตั้งแต่ 2560 เมืองต่าง ๆ",
        "ปี 2650 คน",
        "ปี 2699 คน",
        "in 1850 people",
        "in 2150 people",
        "in the years 2020 and 2021 cities joined",
    ],
)
def test_years_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("after 2,019 cities", [Quantity(2_019, "cities")]),
        ("ตั้งแต่ 2500 คนขึ้นไป", [Quantity(2_500, "people", Bound.AT_LEAST)]),
        ("1,2020 and 2021 cities", [Quantity(2_021, "cities")]),
        ("9999 and 2021 cities", [Quantity(2_021, "cities")]),
        ("5 เมือง และ 66 คน", [Quantity(5, "cities"), Quantity(66, "people")]),
        ("ช่วง 60 ปี", [Quantity(60, "years")]),
        ("the total of 60 people", [Quantity(60, "people")]),
        ("after the 3rd conference", [Ordinal(3, "edition")]),
    ],
)
def test_other_numbers_are_no_years(text: str, values: list[Any]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(("text", "year"), [("60% ในปี 2490", 1947), ("60% ในปี 2484", 1941), ("60% ในปี 2483", None)])
def test_years_of_the_buddhist_era_begin_in_january_since_1941(text: str, year: int | None) -> None:
    assert only(text).year == year


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ในศตวรรษที่ 21 ประเทศไทย", []),
        ("รุ่นที่ 5 ประเทศ", []),
        ("กลุ่มที่ 2 เมือง", []),
        ("ระยะที่ 2 พื้นที่", []),
        ("ระยะ 2 พื้นที่", []),
        ("แผนระยะ 5 ปี", [Quantity(5, "years")]),
        ("อันดับ 5 ประเทศ", []),
        ("ลำดับ 5 ประเทศ", []),
        ("ไตรมาส 3 ประเทศ", []),
        ("เฟส 3 พื้นที่", []),
        ("ม. 3 คน", []),
        ("phase 2 areas", []),
        ("zone 2 areas", []),
        ("district 2 people", []),
        ("พื้นที่ 5 เมือง", [Quantity(5, "cities")]),
        ("เจ้าหน้าที่ 5 คน", [Quantity(5, "people")]),
        ("อยู่ที่ 60%", [Quantity(60, "percent")]),
        ("คงที่ 60%", [Quantity(60, "percent")]),
        ("เหลือที่ 390 ล้านคน", [Quantity(390_000_000, "people")]),
        ("สิ้นสุดที่ 2.5 ปี", [Quantity(Decimal("2.5"), "years")]),
        ("จบที่ 10,000 คน", [Quantity(10_000, "people")]),
        ("the 13th conference", [Ordinal(13, "edition")]),
        ("113th", [Ordinal(113)]),
        ("13rd", []),
        ("the second half of the cities", []),
    ],
)
def test_a_place_in_an_order_is_no_quantity(text: str, values: list[Any]) -> None:
    assert found(text) == values


# Several numbers together


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f"])
@pytest.mark.parametrize("text", ["10 000 people", "1 234 567 คน", "more than 10 000", "more than 1 in 10 000"])
def test_numbers_grouped_by_spaces_are_left_alone(text: str, space: str) -> None:
    assert found(text.replace(" 0", f"{space}0").replace(" 234 567", f"{space}234{space}567")) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("000 people", []),
        ("007 people", []),
        ("1 in 03 people", []),
        ("Goal 04", []),
        ("0 people", [Quantity(0, "people")]),
        ("5, 100 people", [Quantity(100, "people")]),
        ("ในปี 2565 100 เมือง", [Quantity(100, "cities")]),
        ("more than 5000 100 cities", [Quantity(5_000, None, Bound.MORE_THAN), Quantity(100, "cities")]),
        ("12 34 people", [Quantity(34, "people")]),
        ("12  345 people", [Quantity(345, "people")]),
    ],
)
def test_zeros_and_spaces_before_a_number(text: str, values: list[Any]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "3 หมื่น 5 พันคน",
        "1 ล้าน 5 แสนบาท",
        "2 พัน 5 ร้อยบาท",
        "2 พันกับอีก 5 ร้อยบาท",
        "1 million and 200 thousand people",
        "20 กว่าล้านคน",
        "5 ล้านครึ่งบาท",
        "1 ปีครึ่ง",
        "1 ปีครึ่งของการทำงาน",
        "more than 3 and a half years",
        "1 year and a half of study",
        "more than 3 ½ years",
        "more than 3 1/2 years",
        "5 thousand million people",
        "more than 3 dozen people",
        "more than 3 millions of people",
        "กว่า 3 โหล",
    ],
)
def test_a_number_of_several_words_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "between 5% and 10%",
        "between 10 people and 20 people",
        "between 1,000 and 2,000 people",
        "between 10 and about 20 people",
        "between about 10 and 20 people",
        "between at least 10 people and 20 people",
        "between 1 million and 2 million people",
        "ระหว่าง 10 คนกับ 20 คน",
        "10 ล้านถึง 20 ล้านคน",
        "10 million people to 20 million people",
        "10 million to 20 million people",
        "ร้อยละ 5 ถึงร้อยละ 10",
        "ระหว่างร้อยละ 5 และร้อยละ 10",
        "from 10 to about 20 people",
        "10 people up to 20 people",
        "10 คนจนถึง 20 คน",
        "10 คนไปจนถึงประมาณ 20 คน",
    ],
)
def test_the_ends_of_a_range_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_whole_of_a_share_is_no_longer_than_a_count() -> None:
    assert find_quantities("1 in 1" + ",000" * 2_000) == ()
    assert found("1 in 1,000,000,000,000") == [Share(1, 10**12)]
    assert found("1 in 1,000,000,000,000,000") == [Quantity(10**15)]
    assert found("1 in 1,000,000,000 people") == [Share(1, 10**9, of="people")]


# What is counted


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 รายวิชา", []),
        ("5 รายงาน", []),
        ("5 รายชื่อ", []),
        ("5 รายได้", []),
        ("5 รายจ่าย", []),
        ("5 ราย", [Quantity(5, "people")]),
        ("5 บาทหลวง", []),
        ("3 พันเอก", []),
        ("3 พันโท", []),
        ("3 ร้อยตรี", []),
        ("3 พันจ่า", []),
        ("5 คน์", []),
        ("โรงพยาบาล 5 แห่ง", []),
        ("เว็บไซต์กว่า 29 แห่ง", []),
        ("โรงแรม 5 แห่ง", []),
        ("โรงเรียน 11 แห่ง", []),
        ("โรงพยาบาล 5 คน", [Quantity(5, "people")]),
        ("แหล่งเรียนรู้ 5 แห่ง", [Quantity(5, "spaces")]),
    ],
)
def test_a_unit_is_a_whole_word_for_what_is_counted(text: str, values: list[Any]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "เกือบครึ่งศตวรรษ",
        "กว่าครึ่งทศวรรษ",
        "กว่าครึ่งแสนคน",
        "กว่าครึ่งหมื่นคน",
        "กว่าครึ่งพันคน",
        "กว่าครึ่งร้อยคน",
        "กว่าครึ่งล้านคน",
        "กว่าครึ่งโหล",
        "about half a mile",
        "about half an hour",
        "about half past nine",
        "more than half full",
        "more than half-finished",
    ],
)
def test_half_of_a_measure_is_no_share(text: str) -> None:
    assert found(text) == []


def test_half_of_all_is_a_share() -> None:
    assert found("มี 5 ปี ครึ่งหนึ่งของประชากร") == [Quantity(5, "years"), Share(1, 2)]
    assert found("มี 5 ปี ครึ่งของประชากร") == [Quantity(5, "years"), Share(1, 2)]
    assert found("มี 5 ปี ครึ่ง") == []
    for text in ("more than half the cities", "more than half", "more than half live there"):
        assert found(text) == [Share(1, 2, bound=Bound.MORE_THAN)]
