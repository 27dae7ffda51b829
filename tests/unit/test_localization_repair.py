"""Text repair: every vector of the inventory, what is sound, and how each change is shown."""

from __future__ import annotations

from time import process_time

import pytest

from learningcity.errors import WrongType
from learningcity.localization import Repair, RepairRule, catalogue, render, repair_thai, thai_repairs
from learningcity.localization.displaced import displaced, displaced_forms, is_sound
from learningcity.localization.thai_words import SOUND_ALTHOUGH, WORDS

SPACE, ORDER = RepairRule.SPACE_BEFORE_MARK, RepairRule.MARK_ORDER
SPLIT, DISPLACED = RepairRule.SPLIT_SARA_AM, RepairRule.DISPLACED_MARK

OF_DOCUMENT_004 = {
    SPLIT: {
        "จ านวน": "จำนวน",
        "ท าให้": "ทำให้",
        "ด าเนินการ": "ดำเนินการ",
        "ด าเนินงาน": "ดำเนินงาน",
        "ส าคัญ": "สำคัญ",
        "ส าหรับ": "สำหรับ",
        "ท างาน": "ทำงาน",
        "อ านาจ": "อำนาจ",
        "น าไปสู่": "นำไปสู่",
        "อ านวย": "อำนวย",
        "ผู้น า": "ผู้นำ",
    },
    SPACE: {
        "ดังนี ้": "ดังนี้",
        "การเรียนรู ้ 3": "การเรียนรู้ 3",
        "เรียนรู ้และ": "เรียนรู้และ",
        "ที ่เป็น": "ที่เป็น",
    },
    ORDER: {"ข้ึน": "ขึ้น", "ต้ัง": "ตั้ง", "ถ่ิน": "ถิ่น", "ข้ันพื้นฐาน": "ขั้นพื้นฐาน"},
    DISPLACED: {
        "สรา้ง": "สร้าง",
        "เปน็": "เป็น",
        "เมอืง": "เมือง",
        "แหง่": "แห่ง",
        "การเรยีนรู้": "การเรียนรู้",
        "ทีส่ามารถ": "ที่สามารถ",
        "ทรพัยากร": "ทรัพยากร",
        "มอียู่": "มีอยู่",
        "ส่งเสรมิ": "ส่งเสริม",
        "มสี่วน": "มีส่วน",
        "เสยี": "เสีย",
        "ความเปน็เลศิ": "ความเป็นเลิศ",
    },
}
"""Section 6 of the inventory: every damaged piece of document 004, by the rule that repairs it."""

VECTORS = [(rule, raw, sound) for rule, pairs in OF_DOCUMENT_004.items() for raw, sound in pairs.items()]


def rules_of(text: str) -> set[RepairRule]:
    return {rule for repair in thai_repairs(text) for rule in repair.rules}


@pytest.mark.parametrize(("rule", "raw", "sound"), VECTORS)
def test_a_damaged_piece_of_document_004_is_repaired_by_its_rule(rule: RepairRule, raw: str, sound: str) -> None:
    assert repair_thai(raw) == sound
    assert rules_of(raw) == {rule}
    assert repair_thai(sound) is sound


def test_the_inventory_has_31_vectors() -> None:
    assert len(VECTORS) == 31


def test_damage_of_every_kind_in_one_sentence() -> None:
    raw = "เมอืงแหง่การเรยีนรู ้ท าให้ทรพัยากรเพิ่มข้ึน ดังนี ้"

    assert repair_thai(raw) == "เมืองแห่งการเรียนรู้ทำให้ทรัพยากรเพิ่มขึ้น ดังนี้"
    assert rules_of(raw) == set(RepairRule)


def test_every_change_says_where_and_what() -> None:
    assert thai_repairs("ผู้น าเมอืง") == (
        Repair((SPLIT,), 4, 6, " า", "ำ"),
        Repair((DISPLACED,), 8, 10, "อื", "ือ"),
    )


def test_where_several_rules_work_at_one_place_one_change_names_them_all() -> None:
    assert thai_repairs("ข ้ึน") == (Repair((SPACE, ORDER), 1, 4, " ้ึ", "ึ้"),)
    assert thai_repairs("เมอ ืง") == (Repair((SPACE, DISPLACED), 2, 5, "อ ื", "ือ"),)
    assert thai_repairs("ดื่มน ้ าที่ก ้ ึน") == (
        Repair((SPACE,), 5, 6, " ", ""),
        Repair((SPLIT,), 7, 9, " า", "ำ"),
        Repair((SPACE, ORDER), 13, 17, " ้ ึ", "ึ้"),
    )


def test_the_kinds_of_damage_have_names_for_people() -> None:
    assert [render(rule, "en") for rule in RepairRule] == [
        "space before a mark",
        "tone mark before its vowel",
        "sara am in two pieces",
        "mark behind the next letter",
    ]
    assert render(SPLIT, "th") == "สระอำแยกเป็นสองส่วน"


@pytest.mark.parametrize(
    "text",
    ["", " ", "Hat Yai", "10,000", "\ud800", "\ud800า", "é", "e\u0301 \u0301", "ກ\u0eb2", "\x00", "ฺ", "฿ 5", "๓ ๆ ฯ"],
)
def test_what_holds_nothing_to_repair_is_given_back_as_it_is(text: str) -> None:
    assert repair_thai(text) is text
    assert thai_repairs(text) == ()


@pytest.mark.parametrize("text", ["ค า", "ก า ร", "น้ า", "ก ็", "ส ั ญ ญ า", "(ท า)", "ว ิ ช า", "a ก ้ b", "ไม้เอก: ก ่"])
def test_a_letter_that_stands_alone_with_its_sign_may_be_spaced_on_purpose(text: str) -> None:
    assert repair_thai(text) is text


@pytest.mark.parametrize(
    ("raw", "sound"), [("คค า", "คคำ"), ("ค าค", "คำค"), ("กก ็", "กก็"), ("ก ็ก", "ก็ก"), ("1ค าค", "1คำค")]
)
def test_a_letter_beside_another_is_not_spaced_on_purpose(raw: str, sound: str) -> None:
    assert repair_thai(raw) == sound


@pytest.mark.parametrize(
    "text",
    [
        " ้กก",  # at the beginning there is nothing that it could belong to
        "ะ ้กก",  # no sign goes above this vowel
        "นำ ้กก",
        "กก้ ่ก",  # a second tone mark
        "กกิ ีก",  # a second vowel
        "กก้่ิก",  # three marks: what belongs where is not known
        "กกิ้ีก",
        "ก่ิี",
        "กํา",  # two signs that look like ำ
        "ๆ ้ก",
        "กก\n้ก",  # a line is no word
        "กก\t้ก",
        "กก\n าก",
    ],
)
def test_a_mark_that_cannot_belong_to_what_stands_before_is_left(text: str) -> None:
    assert repair_thai(text) is text


# A tone mark between a space and า


@pytest.mark.parametrize(
    ("raw", "sound"),
    [
        ("แม่น ้าเจ้าพระยา", "แม่น้ำเจ้าพระยา"),
        ("ต ่าสุด", "ต่ำสุด"),
        ("ค ้าประกัน", "ค้ำประกัน"),
        ("ซ ้าซ้อน", "ซ้ำซ้อน"),
        ("ความเหลื ่อมล ้า", "ความเหลื่อมล้ำ"),
        ("น ้าหนัก ต ่า", "น้ำหนัก ต่ำ"),
    ],
)
def test_of_a_split_sara_am_the_word_decides(raw: str, sound: str) -> None:
    assert repair_thai(raw) == sound
    assert SPLIT in rules_of(raw)


@pytest.mark.parametrize(
    ("raw", "sound"),
    [
        ("ว ่าการ", "ว่าการ"),
        ("ก ้าวหน ้า", "ก้าวหน้า"),
        ("หน ้าต ่าง", "หน้าต่าง"),
        ("ซ ้ายมือ", "ซ้ายมือ"),
        ("โน้มน ้าว", "โน้มน้าว"),
        ("กระต ่าย", "กระต่าย"),
        ("เข ้า", "เข้า"),
        ("เศร ้า", "เศร้า"),
        ("เปล ่า", "เปล่า"),
    ],
)
def test_where_the_word_has_aa_the_space_alone_goes(raw: str, sound: str) -> None:
    assert repair_thai(raw) == sound
    assert rules_of(raw) == {SPACE}


@pytest.mark.parametrize("text", ["ถ ้ามี", "กก ่าก", "กถ ้า"])
def test_where_no_word_decides_nothing_is_changed(text: str) -> None:
    assert repair_thai(text) is text


def test_words_of_a_user_decide_and_the_longest_of_all() -> None:
    assert repair_thai("ถ ้าหลวง", ["ถ้ำหลวง"]) == "ถ้ำหลวง"
    assert repair_thai("คุณน ้าใจดี", ["คุณน้า"]) == "คุณน้าใจดี"
    assert repair_thai("น ้าใจดี", ["น้า"]) == "น ้าใจดี", "as long as น้ำ"


# Text about letters


@pytest.mark.parametrize(
    "text",
    [
        "รูป า ใช้",
        "ตัว า ตาม",
        "ไม้โท ้ ใช้",
        "ไม้ตรี ๊ ใช้",
        "วรรณยุกต์เอก ่ อยู่",
        "เติม ่ ลงบน",
        "เติม ิ ลงบน",
        "คือ ่",
        "รูป า",
        "ไม้โท ้\nใช้",
    ],
)
def test_signs_that_a_text_speaks_of_are_left(text: str) -> None:
    assert repair_thai(text) is text


@pytest.mark.parametrize(
    ("raw", "sound"),
    [
        ("ครั้ง ที ่ 2", "ครั้ง ที่ 2"),
        ("ที ่", "ที่"),
        ("นี ้", "นี้"),
        ("ไม ่ มี", "ไม่ มี"),
        ("ใหญ ่ มาก", "ใหญ่ มาก"),
        ("ใกล ้ บ้าน", "ใกล้ บ้าน"),
        ("สมบูรณ ์ แบบ", "สมบูรณ์ แบบ"),
        ("ผู้น า มี", "ผู้นำ มี"),
    ],
)
def test_a_sign_that_ends_a_syllable_goes_back_to_it(raw: str, sound: str) -> None:
    assert repair_thai(raw) == sound


def test_several_spaces_and_no_break_spaces_go_alike() -> None:
    assert repair_thai("รู\u00a0 ้แล้ว") == "รู้แล้ว"
    assert repair_thai("จ\u00a0านวน") == "จำนวน"


# Displaced marks


@pytest.mark.parametrize("lexicon", [(), [], iter(()), ("English only", "123", "ๆ")])
def test_without_thai_words_no_mark_is_put_back(lexicon: tuple[str, ...]) -> None:
    assert repair_thai("เมอืงที ่ด ีข้ึนจ านวน", lexicon) == "เมอืงที่ดีขึ้นจำนวน"


def test_the_words_of_a_user_take_the_place_of_those_of_the_library() -> None:
    assert repair_thai("เมอืงทอ่งเทีย่ว", ["ท่องเที่ยว"]) == "เมอืงท่องเที่ยว"
    assert repair_thai("เมอืงทอ่งเทีย่ว") == "เมืองทอ่งเทีย่ว"
    assert repair_thai("เมอืง", ("Town: เมือง (2567)",)) == "เมือง", "any text serves: its Thai words are taken"


@pytest.mark.parametrize("lexicon", ["เมือง", b"a", 3, ("เมือง", None), (3,)])
def test_a_lexicon_that_is_none_is_refused(lexicon: object) -> None:
    with pytest.raises(WrongType, match=r"several texts, such as a tuple of words") as refused:
        repair_thai("a", lexicon)  # type: ignore[arg-type]  # what a caller may try

    assert refused.value.problem.where == "lexicon"


@pytest.mark.parametrize("text", [None, 3, b"\xe0\xb8\x81"])
def test_a_text_that_is_none_is_refused(text: object) -> None:
    with pytest.raises(WrongType) as refused:
        thai_repairs(text)  # type: ignore[arg-type]  # what a caller may try

    assert refused.value.problem.where == "text"


def test_what_is_too_long_to_be_a_word_is_none() -> None:
    assert repair_thai("เมอืง", ["เมือง" * 100]) == "เมอืง"
    assert repair_thai("เมอืง", ["เมือง" * 100, "เมือง"]) == "เมือง"
    assert repair_thai("เมอืง" + "ก" * 55, ["เมือง" + "ก" * 55]) == "เมือง" + "ก" * 55, "60 letters"
    assert displaced(["เมือง" + "ก" * 56]).words == {}, "61 letters"


def test_words_as_long_as_may_be_are_searched_for() -> None:
    words = [("กี่" * 19 + letter + "า")[:60] for letter in "กขคงจ"]
    form = displaced(words).pattern

    assert form is not None
    assert repair_thai(next(iter(displaced(words).words)), words) in words


def test_of_two_marks_the_upper_one_goes_or_both() -> None:
    assert set(displaced_forms("ที่สาม")) == {"ทสี่าม", "ทีส่าม"}
    assert set(displaced_forms("ที่ดิน")) == {"ทีดิ่น", "ที่ดนิ", "ทีด่นิ", "ทดี่นิ"}, "there is room for one of each"


def test_a_word_that_ends_with_its_only_mark_has_no_displaced_form() -> None:
    assert displaced_forms("ที่") == displaced_forms("กา") == ()


def test_of_a_word_of_many_marks_those_forms_are_known_in_which_few_have_moved() -> None:
    word = "กิกกิกกิกกิกกิกกิกกิกกิก"
    forms = displaced_forms(word)

    assert len(forms) == 64
    assert sum(a != b for a, b in zip(word, forms[0], strict=True)) == 2


def test_what_may_also_be_sound_is_left_out() -> None:
    assert "นนั้น" not in displaced(["นั้น"]).words
    assert repair_thai("คนนั้น", ["นั้น"]) == "คนนั้น"
    assert repair_thai("ตากลม", ["ตากลม", "กล้า"]) == "ตากลม"


def test_a_form_of_two_words_is_of_neither() -> None:
    words = ["กิกขก", "กกิขก"]
    shared = set(displaced_forms(words[0])) & set(displaced_forms(words[1]))

    assert not shared & set(displaced(words).words)


def test_a_form_is_left_where_its_letters_belong_to_other_words() -> None:
    assert repair_thai("เมอืง") == "เมือง"
    assert repair_thai("แเมอืง") == "แเมอืง", "a vowel before it takes its first letter"
    assert repair_thai("เมอืง้") == "เมอืง้", "a mark behind it takes its last letter"
    assert repair_thai("เมอืงา") == "เมอืงา"


def test_a_word_that_is_itself_damaged_teaches_nothing() -> None:
    assert not is_sound("ข้ึน")
    assert not is_sound("้กก")
    assert not is_sound("ากก")
    assert displaced(["ข้ึน", "้ากั", "กำา็"]).words == {}
    assert repair_thai("ขน้ึ", ["ข้ึน"]) == "ขนึ้"


def test_a_sound_word_that_holds_the_form_of_another_is_known() -> None:
    for word in SOUND_ALTHOUGH:
        assert repair_thai(f"{word}แหง่") == f"{word}แห่ง"


# The words of the library


def test_the_words_of_the_library_are_sound_and_each_form_of_them_is_repaired() -> None:
    assert len(WORDS) == len(set(WORDS)) == 400
    for word in WORDS:
        assert is_sound(word), word
        assert displaced_forms(word), word
        for form in displaced_forms(word):
            assert repair_thai(form) == word


def test_the_words_are_in_the_order_of_the_alphabet() -> None:
    assert list(WORDS) == sorted(WORDS)


def sentences() -> list[str]:
    entries = catalogue("th").entries.values()
    return ["".join(literal for literal, _ in form) for entry in entries for form in entry.forms]


def test_every_thai_sentence_of_the_library_is_left_as_it_is() -> None:
    assert [text for text in sentences() if repair_thai(text) is not text] == []


def test_most_words_of_the_library_stand_in_its_own_sentences() -> None:
    said = "\n".join(sentences())

    assert sum(word in said for word in WORDS) > 0.9 * len(WORDS)


# Length


def seconds(text: str) -> float:
    """The least of several times: what else the computer does only adds."""
    times = []
    for _ in range(3):
        start = process_time()
        repair_thai(text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "piece", ["เมอืง", "ก า", " ", "่", "ก ้ ", " ้", "ก้ิ", "เ", "ทีส่", "\ud800า", "ก\u00a0", "กก ้", "กน ้า", "น ้าก    "]
)
def test_the_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    short = piece * 4_000

    assert seconds(short * 8) < 24 * seconds(short) + 0.05, "64 times as long would be in the square of the length"
