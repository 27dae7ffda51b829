"""What is said of boundaries, clashes and relations, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.localization import render
from learningcity.outcome import MET
from learningcity.rules.cells import Clash, Relation, boundary_cases, compare, feasible
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.rulebook import Requirement
from learningcity.texts import Labels
from strategies_for_rules import CITATIONS, Rank


@frozen(kw_only=True)
class School:
    """A made-up subject."""

    teachers: int | None = None
    library: bool | None = None
    temperature: int | None = None
    opened: date | None = None
    founded: PartialDate | None = None
    rank: Rank | None = None
    subjects: tuple[str | None, ...] | None = None


TEACHERS = Fact("school.t", int, path=("teachers",), unit="people", title=Labels(en="teachers", th="จำนวนครู"))
LIBRARY = Fact("school.l", bool, path=("library",), title=Labels(en="public library", th="ห้องสมุดประชาชน"))
TEMPERATURE = Fact("school.d", int, path=("temperature",), title=Labels(en="temperature", th="อุณหภูมิ"))
OPENED = Fact("school.o", date, path=("opened",), title=Labels(en="day of opening", th="วันเปิดทำการ"))
FOUNDED = Fact("school.f", PartialDate, path=("founded",), title=Labels(en="founding", th="การก่อตั้ง"))
RANK = Fact("school.r", Rank, path=("rank",), title=Labels(en="rank", th="ระดับ"))
SUBJECTS = Fact("school.s", str, path=("subjects", "*"), title=Labels(en="subjects", th="รายวิชา"))


@pytest.mark.parametrize(
    ("condition", "english", "thai"),
    [
        (
            TEACHERS.at_least(5),
            [
                "teachers just below 5 people: not-met",
                "teachers 5 people: met",
                "teachers not known (bound: 5 people): unknown",
            ],
            [
                "จำนวนครูต่ำกว่า 5 คนเล็กน้อย: ไม่ผ่านเกณฑ์",
                "จำนวนครู 5 คน: ผ่านเกณฑ์",
                "ไม่มีข้อมูลจำนวนครู (ค่าเทียบ: 5 คน): ยังวินิจฉัยไม่ได้",
            ],
        ),
        (
            TEMPERATURE.at_most(-5),
            ["temperature just above -5: not-met"],
            ["อุณหภูมิสูงกว่า -5 เล็กน้อย: ไม่ผ่านเกณฑ์"],
        ),
        (
            LIBRARY.holds(),
            ["public library - yes: met", "public library - no: not-met", "public library not known: unknown"],
            [
                "ห้องสมุดประชาชน - ใช่: ผ่านเกณฑ์",
                "ห้องสมุดประชาชน - ไม่ใช่: ไม่ผ่านเกณฑ์",
                "ไม่มีข้อมูลห้องสมุดประชาชน: ยังวินิจฉัยไม่ได้",
            ],
        ),
        (
            OPENED.on_or_after(date(2021, 1, 15)),
            ["day of opening just before 15 January 2021: not-met", "day of opening just after 15 January 2021: met"],
            [
                "วันเปิดทำการก่อนวันที่ 15 มกราคม 2564 เล็กน้อย: ไม่ผ่านเกณฑ์",
                "วันเปิดทำการหลังวันที่ 15 มกราคม 2564 เล็กน้อย: ผ่านเกณฑ์",
            ],
        ),
        (
            FOUNDED.before(date(2021, 1, 15)),
            [
                "founding just before 15 January 2021: met",
                "founding known in part only (bound: 15 January 2021): unknown",
            ],
            [
                "การก่อตั้งก่อนวันที่ 15 มกราคม 2564 เล็กน้อย: ผ่านเกณฑ์",
                "ทราบการก่อตั้งเพียงบางส่วน (ค่าเทียบ: 15 มกราคม 2564): ยังวินิจฉัยไม่ได้",
            ],
        ),
        (
            RANK.equals(Rank.LOW),
            ["rank equal to low: met", "rank other than low: not-met"],
            ["ระดับเป็น low: ผ่านเกณฑ์", "ระดับไม่ใช่ low: ไม่ผ่านเกณฑ์"],
        ),
        (
            SUBJECTS.includes_any("ภาษาไทย"),
            ["subjects with ภาษาไทย: met", "subjects without ภาษาไทย: not-met"],
            ["รายวิชามีภาษาไทย: ผ่านเกณฑ์", "รายวิชาไม่มีภาษาไทย: ไม่ผ่านเกณฑ์"],
        ),
    ],
)
def test_a_boundary_case_in_a_sentence(condition: Condition, english: list[str], thai: list[str]) -> None:
    messages = [case.message for case in boundary_cases(condition, School)]

    for language, expected in (("en", english), ("th", thai)):
        said = [render(message, language) for message in messages]
        assert [line for line in said if line in expected] == expected, said


def asks(condition: Condition, en: str, th: str) -> Requirement:
    return Requirement("school.rule", condition, citations=CITATIONS, title=Labels(en=en, th=th))


def test_a_clash_in_a_sentence_names_what_is_asked_for_and_what_is_shared() -> None:
    many = asks(TEACHERS.at_least(5), "many", "ครูมาก")
    few = asks(TEACHERS.at_most(4) & (LIBRARY.holds() | TEMPERATURE.at_least(3)), "few", "ครูน้อย")

    clash = feasible({many: MET, few: MET}, School)
    assert isinstance(clash, Clash)
    assert str(clash) == (
        "no subject can have all of this: many: teachers of at least 5 people (met); "
        "few: teachers of at most 4 people and (public library or temperature of at least 3) (met) "
        "(they share: teachers)"
    )
    assert render(clash.message, "th") == (
        "ไม่มีกรณีใดเป็นไปตามทุกข้อต่อไปนี้พร้อมกันได้: ครูมาก: จำนวนครูอย่างน้อย 5 คน (ผ่านเกณฑ์); "
        "ครูน้อย: จำนวนครูไม่เกิน 4 คน และ (ห้องสมุดประชาชน หรือ อุณหภูมิอย่างน้อย 3) (ผ่านเกณฑ์) "
        "(ข้อเท็จจริงที่ใช้ร่วมกัน: จำนวนครู)"
    )


def test_a_clash_of_one_rule_in_a_sentence() -> None:
    clash = feasible({asks(TEACHERS.at_least(5) & TEACHERS.at_most(4), "odd", "ข้อแปลก"): MET}, School)

    assert isinstance(clash, Clash)
    assert str(clash) == (
        "no subject can have this: odd: teachers of at least 5 people and teachers of at most 4 people (met)"
    )
    assert render(clash.message, "th") == (
        "ไม่มีกรณีใดเป็นไปตามข้อนี้ได้: ข้อแปลก: จำนวนครูอย่างน้อย 5 คน และจำนวนครูไม่เกิน 4 คน (ผ่านเกณฑ์)"
    )


def test_a_comparison_in_a_sentence_and_its_relation_in_a_few_words() -> None:
    comparison = compare(TEACHERS.at_least(5), LIBRARY.holds(), School)

    assert comparison.relation is Relation.OVERLAPPING
    assert render(comparison.message, "th") == (
        "อาจผ่านทั้งสองข้อ หรือผ่านเพียงข้อใดข้อหนึ่งก็ได้: จำนวนครูอย่างน้อย 5 คน; ห้องสมุดประชาชน"
    )
    assert [render(each, "th") for each in (Relation.IMPLIES, Relation.IMPLIED_BY, Relation.DISJOINT)] == [
        "ผ่านข้อแรกย่อมผ่านข้อที่สอง",
        "ผ่านข้อที่สองย่อมผ่านข้อแรก",
        "ผ่านพร้อมกันไม่ได้",
    ]
