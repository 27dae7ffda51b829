"""Quantities, shares and ordinal numbers in text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from learningcity.errors import InvalidValue, NotTranslated, UnknownLocale, WrongType
from learningcity.localization import (
    FoundQuantity,
    Ordinal,
    Share,
    catalogue,
    find_quantities,
    parse_quantity,
    render,
)
from learningcity.localization.numbers.units import HEADS, UNITS
from learningcity.texts import Bound, Quantity

MORE_THAN_HALF = Share(1, 2, bound=Bound.MORE_THAN)
ALL, MORE = {"exhaustive": True}, {"additional": True}


def found(text: str) -> list[Any]:
    return [each.value for each in find_quantities(text)]


# The vectors of section 5 of the inventory of documents: the text, its document, what it says, and what else is said.

VECTORS: list[tuple[str, str, list[Any], dict[str, Any]]] = [
    ("77 เมือง", "000", [Quantity(77, "cities")], {}),
    ("44 ประเทศทั่วโลก", "000", [Quantity(44, "countries")], {}),
    ("294 เมือง", "000", [Quantity(294, "cities")], {}),
    ("มนุษยชาติมากกว่าครึ่ง", "000", [MORE_THAN_HALF], {}),
    ("11 โรงเรียน", "001", [Quantity(11, "schools")], {}),
    ("1 ใน 3 ของประเทศไทย", "001", [Share(1, 3)], {}),
    ("1 ใน 64 เมืองจาก 35 ประเทศ", "001", [Share(1, 64, of="cities"), Quantity(35, "countries")], {}),
    ("356 เมือง", "001", [Quantity(356, "cities")], {}),
    ("390 ล้านคน", "001", [Quantity(390_000_000, "people")], {}),
    ("มากกว่าครึ่งของประชากรโลก", "002", [MORE_THAN_HALF], {}),
    ("60% ในปี 2030", "002", [Quantity(60, "percent")], {"year": 2030}),
    ("ทั้ง 17 ประการ", "002", [Quantity(17, "items")], ALL),
    ("เป้าหมายที่ 4", "002", [Ordinal(4, "goal")], {}),
    ("เป้าหมายที่ 11", "002", [Ordinal(11, "goal")], {}),
    ("เอกสาร 2 ฉบับ", "002", [Quantity(2, "documents")], {}),
    ("ครั้งที่ 1", "002", [Ordinal(1, "edition")], {}),
    ("ครั้งที่ 2", "002", [Ordinal(2, "edition")], {}),
    ("ครั้งที่ 3", "002", [Ordinal(3, "edition")], {}),
    ("แนวทางเชิงกลยุทธ์ 8 ประการ", "002", [Quantity(8, "items")], {}),
    ("17 เป้าหมาย", "002", [Quantity(17, "goals")], {}),
    ("3 มิติ", "002", [Quantity(3, "dimensions")], {}),
    ("อย่างน้อย 10,000 คนขึ้นไป", "002", [Quantity(10_000, "people", Bound.AT_LEAST)], {}),
    ("กว่า 29 แห่ง", "003", [Quantity(29, "spaces", Bound.MORE_THAN)], {}),
    ("ในปี 2565 2 พื้นที่", "003", [Quantity(2, "areas")], {}),
    ("ปี 2567 อีก 2 พื้นที่", "003", [Quantity(2, "areas")], MORE),
    ("ทั้ง 26 อำเภอ", "003", [Quantity(26, "districts")], ALL),
    ("1.ประตูเมือง", "003", [], {}),
    ("2.ศาลเจ้าพ่อหลักเมือง", "003", [], {}),
    ("4.Hug mall", "003", [], {}),
    ("6.เทศบาลนครขอนแก่น", "003", [], {}),
    ("๓ ประการ", "004", [Quantity(3, "items")], {}),
    ("3 ประการ", "004", [Quantity(3, "items")], {}),
    ("6 ประการ", "004", [Quantity(6, "items")], {}),
    ("60% ในปี 2030", "004", [Quantity(60, "percent")], {"year": 2030}),
]


@pytest.mark.parametrize(("text", "document", "values", "said"), VECTORS, ids=range(len(VECTORS)))
def test_what_the_documents_write(text: str, document: str, values: list[Any], said: dict[str, Any]) -> None:
    for around in ("{}", "จำนวน {} นั้น", f"({{}})\n{document} "):
        written = around.format(text)
        spans = find_quantities(written)

        assert [each.value for each in spans] == values
        for each in spans:
            assert written[each.start : each.end] == each.text
            assert each == FoundQuantity(each.start, each.end, each.text, each.value, **said)


def test_the_span_is_what_was_read() -> None:
    text = "มีเมืองสมาชิกในปี 2565 อย่างน้อย ๒๙๔ เมือง จาก 44 ประเทศ"

    assert [each.text for each in find_quantities(text)] == ["อย่างน้อย ๒๙๔ เมือง", "44 ประเทศ"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at least 10,000 people", [Quantity(10_000, "people", Bound.AT_LEAST)]),
        ("At Least 10,000 People", [Quantity(10_000, "people", Bound.AT_LEAST)]),
        ("10,000 people or more", [Quantity(10_000, "people", Bound.AT_LEAST)]),
        ("at least 10,000 people or more", [Quantity(10_000, "people", Bound.AT_LEAST)]),
        ("more than half of humanity", [MORE_THAN_HALF]),
        ("half of all cities", [Share(1, 2)]),
        ("1 in 3", [Share(1, 3)]),
        ("1 out of 2,000 people", [Share(1, 2_000, of="people")]),
        ("1 in 2 million people", [Share(1, 2_000_000, of="people")]),
        ("at least 2 in 5 cities", [Share(2, 5, of="cities", bound=Bound.AT_LEAST)]),
        ("the 3rd conference", [Ordinal(3, "edition")]),
        ("the 3rd International Conference on Learning Cities", [Ordinal(3, "edition")]),
        ("the 11th, 12th, 21st and 103rd edition", [Ordinal(11), Ordinal(12), Ordinal(21), Ordinal(103, "edition")]),
        ("the 112th", [Ordinal(112)]),
        ("Goal 4 and SDG 11", [Ordinal(4, "goal"), Ordinal(11, "goal")]),
        ("60%", [Quantity(60, "percent")]),
        ("6.5 per cent", [Quantity(Decimal("6.5"), "percent")]),
        ("60 percent by 2030", [Quantity(60, "percent")]),
        ("390 million people", [Quantity(390_000_000, "people")]),
        ("2.5 billion", [Quantity(2_500_000_000)]),
        ("1,234", [Quantity(1_234)]),
        ("more than 500 of them", [Quantity(500, None, Bound.MORE_THAN)]),
        ("up to 3 cities", [Quantity(3, "cities", Bound.AT_MOST)]),
        ("3 cities or fewer", [Quantity(3, "cities", Bound.AT_MOST)]),
        ("fewer than 3 cities", [Quantity(3, "cities", Bound.LESS_THAN)]),
        ("about 3 cities", [Quantity(3, "cities", Bound.ABOUT)]),
        ("no fewer than 3 cities", [Quantity(3, "cities", Bound.AT_LEAST)]),
        ("no more than 3 cities", [Quantity(3, "cities", Bound.AT_MOST)]),
        ("in 77 cities", [Quantity(77, "cities")]),
        ("2024 people", [Quantity(2_024, "people")]),
        ("in 2,024 cities", [Quantity(2_024, "cities")]),
        ("1,000,000 baht", [Quantity(1_000_000, "THB")]),
        ("29 learning spaces", [Quantity(29, "spaces")]),
        ("\u22125%", [Quantity(-5, "percent")]),
        ("- 5 people", [Quantity(5, "people")]),
        ("\u2022 5 people", [Quantity(5, "people")]),
        ("11 in 2 cities", [Quantity(2, "cities")]),
        ("294 in 2022", []),
        ("294 out of 2022", [Share(294, 2_022)]),
        ("5 in 10%", [Quantity(10, "percent")]),
        ("1 in 3.5", []),
        ("3 in 5 years", [Quantity(5, "years")]),
        ("11 in 12 months", []),
        ("a goal 5 years away", []),
        ("the first half of the year", []),
        ("1 in A3", []),
        ("1 in 2-3", []),
    ],
)
def test_english(text: str, values: list[Any]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ไม่น้อยกว่า 3 เมือง", [Quantity(3, "cities", Bound.AT_LEAST)]),
        ("ไม่เกิน 3 เมือง", [Quantity(3, "cities", Bound.AT_MOST)]),
        ("เกิน 3 เมือง", [Quantity(3, "cities", Bound.MORE_THAN)]),
        ("น้อยกว่า 3 เมือง", [Quantity(3, "cities", Bound.LESS_THAN)]),
        ("ประมาณ 3 เมือง", [Quantity(3, "cities", Bound.ABOUT)]),
        ("มีกว่า29แห่ง", [Quantity(29, "spaces", Bound.MORE_THAN)]),
        ("29 กว่าแห่ง", [Quantity(29, "spaces", Bound.MORE_THAN)]),
        ("300 คนเศษ", [Quantity(300, "people", Bound.MORE_THAN)]),
        ("60 ปีขึ้นไป", [Quantity(60, "years", Bound.AT_LEAST)]),
        ("ดีกว่า 3 เมือง", [Quantity(3, "cities")]),
        ("เป็นเวลา 3 ปี", [Quantity(3, "years")]),
        ("ครั้งที่ 2 เมืองคอร์ก", [Ordinal(2, "edition")]),
        ("ร้อยละ 60 ของประชากร", [Quantity(60, "percent")]),
        ("ร้อยละ 60 คน", [Quantity(60, "percent")]),
        ("ร้อยละ 60 ล้าน", []),
        ("จาก 17 เป้าหมายที่ 4", [Ordinal(4, "goal")]),
        ("ร้อยละ 6.5 เมือง", [Quantity(Decimal("6.5"), "percent")]),
        ("ไม่น้อยกว่าร้อยละ ๖๐ ขึ้นไป", [Quantity(60, "percent", Bound.AT_LEAST)]),
        ("60 เปอร์เซ็นต์", [Quantity(60, "percent")]),
        ("2.5 ล้านบาท", [Quantity(2_500_000, "THB")]),
        ("3 ร้อยล้านคน", [Quantity(300_000_000, "people")]),
        ("1 หมื่นคน", [Quantity(10_000, "people")]),
        ("3 แสน", [Quantity(300_000)]),
        ("8 ล้านนา", []),
        ("8 ล้านนาที", [Quantity(8_000_000)]),
        ("5 พันธุ์", []),
        ("3 ปี่", []),
        ("2 แห่งการเรียนรู้", []),
        ("10,000 กว่าจะถึง", [Quantity(10_000)]),
        ("นายกเทศมนตรี 5 คน", [Quantity(5, "mayors")]),
        ("สมาชิก 5 ราย", [Quantity(5, "members")]),
        ("สมาชิก 294 เมือง", [Quantity(294, "cities")]),
        ("3 ใน 26 อำเภอ", [Share(3, 26, of="districts")]),
        ("ครึ่งหนึ่งของประชากร", [Share(1, 2)]),
        ("ครึ่งของประชากร", [Share(1, 2)]),
        ("ฉบับที่ 2", [Ordinal(2, "document")]),
        ("ต่อปี 5000 คน", [Quantity(5_000, "people")]),
        ("รวมทั้ง 5 แห่ง", [Quantity(5, "spaces")]),
        ("\u0e40\u0e21\u0e37\u0e2d\u0e07\u200b77\u200bเมือง", [Quantity(77, "cities")]),
    ],
)
def test_thai(text: str, values: list[Any]) -> None:
    assert found(text) == values
    assert found(text.translate(dict(zip(b"0123456789", "๐๑๒๓๔๕๖๗๘๙", strict=True)))) == values


@pytest.mark.parametrize(
    "text",
    [
        "ในปี 2567 เมืองขอนแก่น",
        "พ.ศ. 2567 เมืองขอนแก่น",
        "พ.ศ.2567",
        "ปี 67 เมืองขอนแก่น",
        "14 กุมภาพันธ์ 2567 เมืองขอนแก่น",
        "วันที่ 14 เมืองขอนแก่น",
        "ประจำปี 2564-2565 เมือง",
        "in 2024 cities joined",
        "In 2024 Cities joined",
        "February 14, 2024 cities joined",
        "the 3rd of May",
        "3rd May 2024",
        "May 3rd",
        "the 3th",
        "the 11st",
        "2013-10-21",
        "14/2/2567",
        "14:30",
        "unesco-gnlc-4-7-2562",
        "10-20 คน",
        "10 - 20 คน",
        "10 ถึง 20 คน",
        "10 คน ถึง 20 คน",
        "60%-70%",
        "60% to 70%",
        "ร้อยละ 60 ถึง 70",
        "ระหว่าง 10 และ 20 คน",
        "between 10 and 20 people",
        "10,000 to 20,000 people",
        "10,000 \u2013 20,000",
        "หน้า 3 เมือง",
        "page 3 cities",
        "section 4.7",
        "A4 people",
        "é4 people",
        "5_people",
        "$10,000",
        "€5 people",
        "1.5.2 people",
        "12,34 people",
        "1,2,3 people",
        "๑2 คน",
        "1² people",
        "²1 people",
        "more than 1²",
        "more than 1\u0e34",
        "1\u0e34 คน",
        "1\u20e3 people",
        "๑٬๒ คน",
        "5km",
        "more than 5km",
        "1 in 3rd",
        "77",
        "3.5",
        "all 2024",
        "goal 1.5",
        "goal 2 million",
        "ครั้งที่ 1/2565",
        "more than 10 people or more",
        "at least at most 10 people",
        "มากกว่า 10 คนขึ้นไป",
        "more than about half",
        "at least more than 1 in 3",
        "half a year",
        "half",
        "ครึ่ง",
        "มากกว่าครึ่งปี",
        "more than half a million people",
        "halfway",
        "behalf of",
        "more than " + "1" * 4_301 + " people",
        "1" * 16 + "th",
        "",
        "\ud800",
        "\u0e34\u0e34",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert [each.text for each in find_quantities(text) if not isinstance(each.value, Share)] == []
    assert not any(isinstance(value, Share) and value.whole != 3 for value in found(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("all 17 goals", (True, False, None)),
        ("all of the 17 goals", (True, False, None)),
        ("another 2 project areas", (False, True, None)),
        ("ครบทั้ง 26 อำเภอ", (True, False, None)),
        ("อีกทั้ง 26 อำเภอ", (False, False, None)),
        ("อีก 2", (False, True, None)),
        ("60% in 2030", (False, False, 2030)),
        ("60% in the year 2030", (False, False, 2030)),
        ("60% in 2565", (False, False, None)),
        ("60% in 2030.5", (False, False, None)),
        ("60% ในปี 2573", (False, False, 2030)),
        ("60% ในปี พ.ศ. 2573", (False, False, 2030)),
        ("60% ในปี พ.ศ. 2450", (False, False, None)),
        ("60% ในปี 2450", (False, False, None)),
        ("60% ในปี พ.ศ. 2030", (False, False, None)),
        ("60% ในปี ค.ศ. 2030", (False, False, 2030)),
        ("60% ในปี ค.ศ. 2573", (False, False, None)),
        ("60% ปี 2030", (False, False, 2030)),
        ("มากกว่าครึ่งในปี 2030", (False, False, 2030)),
        ("1 ใน 3 ภายในปี 2030", (False, False, 2030)),
        ("ครั้งที่ 3 ในปี 2560", (False, False, None)),
    ],
)
def test_what_else_is_said(text: str, said: tuple[bool, bool, int | None]) -> None:
    (each,) = find_quantities(text)

    assert (each.exhaustive, each.additional, each.year) == said
    assert each.text == text if each.year else text.startswith(each.text) or text.endswith(each.text)


@pytest.mark.parametrize("value", [5, None, b"77 cities"], ids=repr)
def test_only_text_is_searched(value: Any) -> None:
    with pytest.raises(WrongType, match=r"text: wrong-type: .*; accepted: text$"):
        find_quantities(value)
    assert find_quantities("  ") == ()


# A whole text


@pytest.mark.parametrize(
    ("text", "locale", "quantity"),
    [
        ("390 ล้านคน", "th", Quantity(390_000_000, "people")),
        ("๓๙๐ ล้านคน", "th", Quantity(390_000_000, "people")),
        ("อย่างน้อย 10,000 คนขึ้นไป", "th", Quantity(10_000, "people", Bound.AT_LEAST)),
        ("กว่า 29 แห่ง", "th", Quantity(29, "spaces", Bound.MORE_THAN)),
        ("more than 29 learning spaces", "en", Quantity(29, "spaces", Bound.MORE_THAN)),
        ("12,34,567 people", "en-IN", Quantity(1_234_567, "people")),
        ("1 234,5 people", "en-ZA", Quantity(Decimal("1234.5"), "people")),
        ("-5%", "en", Quantity(-5, "percent")),
        ("60%", "fr", Quantity(60, "percent")),
        (f"60,5{chr(0xA0)}%", "fr", Quantity(Decimal("60.5"), "percent")),
        ("60 %", "en", Quantity(60, "percent")),
        ("%60", "tr", Quantity(60, "percent")),
        ("60%", "tr", Quantity(60, "percent")),
        ("-%60", "tr", Quantity(-60, "percent")),
        ("60\u200e%\u200e", "ar", Quantity(60, "percent")),
        ("60%", "ar", Quantity(60, "percent")),
        ("٦٠٫٥٪", "ar-EG", Quantity(Decimal("60.5"), "percent")),
        ("60\uff05", "ja", Quantity(60, "percent")),
        ("1.234", "de", Quantity(1_234)),
        ("390 million", "en", Quantity(390_000_000)),
        ("29", "th", Quantity(29)),
        ("2565 คน", "th", Quantity(2_565, "people")),
    ],
)
def test_a_whole_text_is_read_as_a_quantity(text: str, locale: str, quantity: Quantity) -> None:
    assert parse_quantity(text, locale) == quantity


@pytest.mark.parametrize(
    ("text", "locale", "is_more"),
    [
        ("ทั้ง 17 ประการ", "th", True),
        ("อีก 2 พื้นที่", "th", True),
        ("60% ในปี 2030", "th", True),
        ("มากกว่าครึ่ง", "th", True),
        ("1 in 3", "en", True),
        ("the 3rd conference", "en", True),
        ("มีสมาชิก 294 เมือง", "th", True),
        ("5 people and 3 cities", "en", True),
        ("10-20 people", "en", False),
        ("12,34 people", "en", False),
        ("1,234 people", "de", False),
        ("1.234 people", "de", False),
        ("at least 60%", "fr", False),
        ("%60", "en", False),
        ("%-60", "tr", False),
        ("--60%", "en", False),
        ("๑2 คน", "th", False),
        ("people", "en", False),
        ("", "en", False),
        ("\ud800", "en", False),
    ],
)
def test_another_whole_text_is_refused(text: str, locale: str, is_more: bool) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse_quantity(text, locale)

    problem = refused.value.problem
    assert (problem.code, problem.value) == ("quantity-text", repr(text))
    assert (problem.hint is not None) is is_more


def test_a_whole_text_is_short_and_a_text_in_a_language() -> None:
    for text in ("1" * 10**6, "1" * 5_000, "1" * 5_000 + "%"):
        with pytest.raises(InvalidValue, match="too-many-digits"):
            parse_quantity(text, "en")
    with pytest.raises(WrongType, match="text: wrong-type"):
        parse_quantity(29, "en")  # type: ignore[arg-type]  # the wrong type is the point
    with pytest.raises(UnknownLocale):
        parse_quantity("29", "xx")


# Units


def test_every_unit_has_words_in_the_catalogues() -> None:
    own = {unit.id for unit in UNITS if unit.id != "THB"} | set(HEADS.values())

    for language in ("en", "th"):
        assert {f"unit.{id}" for id in own} <= set(catalogue(language).entries)


def test_no_word_stands_for_two_units() -> None:
    words = [word for unit in UNITS for word in (*unit.thai, *unit.english)]

    assert len(set(words)) == len(words)


# Shares and ordinal numbers


@pytest.mark.parametrize(
    ("value", "english", "thai"),
    [
        (Ordinal(3, "edition"), "edition 3", "ครั้งที่ 3"),
        (Ordinal(4, "goal"), "goal 4", "เป้าหมายที่ 4"),
        (Ordinal(2, "document"), "document 2", "ฉบับที่ 2"),
        (Ordinal(2, "item"), "item 2", "ประการที่ 2"),
        (Ordinal(2, "dimension"), "dimension 2", "มิติที่ 2"),
        (Share(1, 3), "1 in 3", "1 ใน 3"),
        (Share(1, 64, "cities"), "1 in 64 cities", "1 ใน 64 เมือง"),
        (Share(1, 2, bound=Bound.MORE_THAN), "more than 1 in 2", "มากกว่า 1 ใน 2"),
    ],
)
def test_what_was_found_is_written_and_found_again(value: Ordinal | Share, english: str, thai: str) -> None:
    assert (render(value, "en"), render(value, "th"), str(value)) == (english, thai, english)
    assert found(english) == found(thai) == [value]
    with pytest.raises(NotTranslated):
        render(value, "fr")


def test_an_ordinal_number_of_nothing_is_a_number() -> None:
    assert render(Ordinal(21), "th") == "ลำดับที่ 21"


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Share(-1, 3), InvalidValue, "share-of-whole"),
        (lambda: Share(4, 3), InvalidValue, "share-of-whole"),
        (lambda: Share(0, 0), InvalidValue, "share-of-whole"),
        (lambda: Share(1.0, 3), WrongType, "part: wrong-type"),  # type: ignore[arg-type]
        (lambda: Share(1, whole=True), WrongType, "whole: wrong-type"),
        (lambda: Ordinal(-1), InvalidValue, "number: below-zero"),
        (lambda: Ordinal("3"), WrongType, "number: wrong-type"),  # type: ignore[arg-type]
        (lambda: Ordinal(3, "city"), InvalidValue, "kind: ordinal-kind.*edition, goal or item"),
    ],
    ids=range(8),
)
def test_what_is_no_share_and_no_place_is_refused(
    make: Callable[[], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        make()
