"""Laws of text repair: sound text stays, damage goes, and every change is shown."""

from __future__ import annotations

import re
from typing import Any as Anything

from hypothesis import assume, example, given
from hypothesis import strategies as st

from learningcity.localization import RepairRule, repair_thai, thai_repairs
from learningcity.localization.displaced import displaced, displaced_forms, is_sound
from learningcity.localization.thai_words import WORDS

words = st.sampled_from(WORDS)
borders = st.sampled_from(["", "", "", " ", "\n", "\u00a0", " 10 ", " (UNESCO) ", "ๆ "])
sound_texts = st.lists(st.tuples(words, borders).map("".join), max_size=12).map("".join)

LETTERS = "กขจดตนมรสอะาำเแไ" + "ัิีึืุู็่้๊์" + " \u00a0\na1ๆ"
thai_noise = st.text(st.sampled_from(LETTERS), max_size=24)
letters = st.sampled_from("กขนมส")
some_words = (
    st.lists(
        st.tuples(
            letters, st.sampled_from(["", "ิ", "ั", "ี"]), st.sampled_from(["", "่", "้"]), st.sampled_from(["", "า", "ะ"])
        )
    )
    .map(lambda units: "".join(map("".join, units)))
    .filter(is_sound)
)
lexicons = st.lists(some_words, max_size=5).map(tuple)
anything = st.one_of(thai_noise, sound_texts, st.text(st.characters(exclude_categories=())))


@given(anything, st.one_of(st.none(), lexicons))
@example("ก ิ ้ข", None)
@example("เปน็ า", None)
@example("ขก้ ิึ", None)
def test_what_is_repaired_needs_no_repair(text: str, lexicon: tuple[str, ...] | None) -> None:
    repaired = repair_thai(text, lexicon)

    assert repair_thai(repaired, lexicon) is repaired
    assert thai_repairs(repaired, lexicon) == ()


@given(anything, st.one_of(st.none(), lexicons))
def test_the_repair_is_the_sum_of_the_changes_that_are_shown(text: str, lexicon: tuple[str, ...] | None) -> None:
    repaired, at = "", 0
    for repair in thai_repairs(text, lexicon):
        assert at < repair.start or at == repair.start == 0, "the changes stand in order and do not touch"
        assert text[repair.start : repair.end] == repair.before != repair.after
        assert repair.rules
        repaired += text[at : repair.start] + repair.after
        at = repair.end

    assert repaired + text[at:] == repair_thai(text, lexicon)


@given(anything)
def test_only_spaces_go_and_only_marks_move(text: str) -> None:
    def lasting(value: str) -> list[str]:
        whole = value.replace("\u0e33", "\u0e32")
        return sorted(re.sub("[ \u00a0]", "", whole))

    assert lasting(repair_thai(text)) == lasting(text)


@given(sound_texts)
def test_sound_text_is_given_back_as_it_is(text: str) -> None:
    assert repair_thai(text) is text


@given(lexicons.filter(bool), st.data())
def test_no_row_of_the_words_of_a_lexicon_is_changed(lexicon: tuple[str, ...], data: Anything) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from([*lexicon, " "]))))

    assert repair_thai(text, lexicon) is text


@given(st.text(st.characters(exclude_categories=()).filter(lambda sign: not "\u0e00" <= sign <= "\u0e7f")))
def test_text_without_thai_is_given_back_as_it_is(text: str) -> None:
    assert repair_thai(text) is text


# Damage


def split(word: str) -> str:
    return word.replace("\u0e33", " \u0e32")


def spaced(word: str) -> str:
    return re.sub("(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c])", " ", word)


def swapped(word: str) -> str:
    return re.sub("([\u0e31\u0e34-\u0e3a\u0e47])([\u0e48-\u0e4c])", r"\2\1", word)


def damaged(draw: Anything, word: str) -> str:
    forms = displaced_forms(word)
    return str(draw(st.sampled_from([word, split(word), spaced(word), swapped(word), split(swapped(word)), *forms])))


@given(st.lists(st.tuples(words, borders), min_size=1, max_size=10), st.data())
def test_a_damaged_text_is_repaired(text: list[tuple[str, str]], data: Anything) -> None:
    sound = "".join(word + border for word, border in text)
    raw = "".join(damaged(data.draw, word) + border for word, border in text)
    assume(not only_of_letters_that_stand_alone(raw))

    assert repair_thai(raw) == sound


def only_of_letters_that_stand_alone(raw: str) -> bool:
    """Whether somewhere a letter stands alone with its sign: it is left, since it may be spaced on purpose."""
    return re.search("(?<![ก-ฮะ-ฺเ-ๅ็-๎])[ก-ฮ][ะ-ฺ็-๎]* +[ะ-ฺ็-๎]+(?![ก-ฮะ-ฺเ-ๅ็-๎])", raw) is not None


@given(lexicons, st.data())
def test_every_form_that_a_lexicon_keeps_is_repaired(lexicon: tuple[str, ...], data: Anything) -> None:
    known = displaced(lexicon).words
    assume(known)
    form = data.draw(st.sampled_from(sorted(known)))

    assert repair_thai(form, lexicon) == known[form]


@given(anything)
def test_without_a_lexicon_no_mark_is_put_back(text: str) -> None:
    rules = {rule for repair in thai_repairs(text, ()) for rule in repair.rules}

    assert RepairRule.DISPLACED_MARK not in rules
