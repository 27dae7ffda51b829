"""The catalogues are sound, each speaks of what it says it does, and a message is found in the form it needs."""

from __future__ import annotations

from enum import Enum

import pytest
from babel import Locale

from learningcity import dates, texts
from learningcity.errors import NotTranslated, UnknownId, UnknownLocale
from learningcity.localization import Catalogue, Entry, catalogue, label, languages, render
from learningcity.localization.checking import check_catalogue
from learningcity.localization.parts import PARTS, ids_of
from learningcity.localization.plural_forms import categories
from learningcity.texts import Message
from surface import public_enumerations

LANGUAGES = languages()
COMPLETE = tuple(language for language in LANGUAGES if catalogue(language).is_complete)
DRAFTED = tuple(language for language in LANGUAGES if language not in COMPLETE)
SPELLED_OUT = {dates.Boundary, texts.Bound}
"""Enumerations that no sentence names: an end of a period is a part of its ISO spelling, a bound of its amount."""


def spoken_enumerations() -> list[type[Enum]]:
    return [kind for kind in public_enumerations() if kind not in SPELLED_OUT]


def test_english_and_thai_speak_of_everything_french_and_arabic_of_four_parts() -> None:
    assert LANGUAGES == ("ar", "en", "fr", "th")
    assert COMPLETE == ("en", "th")
    assert {catalogue(language).covers for language in DRAFTED} == {("verdicts", "problems", "goals", "areas")}


def test_whoever_reads_a_draft_can_know_that_it_is_one() -> None:
    assert {catalogue(language).review for language in COMPLETE} == {None}
    assert {catalogue(language).review for language in DRAFTED} == {"machine-drafted, not reviewed by a native speaker"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_sound(language: str) -> None:
    assert "\n".join(map(str, check_catalogue(language))) == ""


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_catalogue_has_every_message_in_the_same_order(language: str) -> None:
    assert list(catalogue(language).entries) == list(catalogue("en").entries)


@pytest.mark.parametrize("language", DRAFTED)
def test_another_catalogue_has_exactly_the_messages_of_its_parts(language: str) -> None:
    own = catalogue(language)

    assert own.entries.keys() == frozenset().union(*(ids_of(part, language) for part in own.covers))


@pytest.mark.parametrize("language", DRAFTED)
def test_what_a_catalogue_does_not_speak_of_is_refused_and_not_said_in_english(language: str) -> None:
    outside = next(id for id in catalogue("en").entries if id not in catalogue(language).entries)

    with pytest.raises(NotTranslated):
        render(Message(outside), language)


def test_every_part_has_messages() -> None:
    assert all(ids_of(part, "fr") for part in PARTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_entry_has_a_form_for_each_category_of_the_language(language: str) -> None:
    forms = len(categories(Locale(language)))
    plural = {id for id, entry in catalogue("en").entries.items() if len(entry.forms) > 1}
    own = {id: len(entry.forms) for id, entry in catalogue(language).entries.items() if id in plural}

    assert len(plural) >= 6
    assert set(own.values()) == {forms}


@pytest.mark.parametrize("language", COMPLETE)
@pytest.mark.parametrize("kind", spoken_enumerations(), ids=lambda kind: kind.__name__)
def test_every_member_of_an_enumeration_has_a_word_of_its_own(kind: type[Enum], language: str) -> None:
    words = [label(member, language) for member in kind]

    assert len(set(words)) == len(words)
    if language != "en":
        assert not set(words) & {str(member.value) for member in kind}


def test_the_enumerations_of_the_library_are_all_looked_at() -> None:
    assert {"AdministrativeForm", "Endorser", "LearningCityForm", "Mode", "Outcome", "Standing", "TitleStatus"} <= {
        kind.__name__ for kind in spoken_enumerations()
    }


def test_an_enumeration_of_a_user_is_called_by_its_spelling() -> None:
    class Zone(Enum):
        COAST = "coast"
        SECOND = 2

    assert [label(member, "th") for member in Zone] == ["coast", "SECOND"]
    assert render(Zone.COAST, "en") == "coast"


@pytest.mark.parametrize("tag", ["th", "TH", "th-TH", "th_TH", "th_TH.UTF-8", "TH-th", "th@calendar=buddhist"])
def test_a_tag_is_understood_by_its_language(tag: str) -> None:
    assert catalogue(tag) is catalogue("th")
    assert render(Message("outcome.met"), tag) == "ผ่านเกณฑ์"


@pytest.mark.parametrize("tag", ["de", "zh-Hant-HK", "sw-TZ"])
def test_a_language_without_a_catalogue_is_refused_with_those_that_have_one(tag: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        catalogue(tag)

    assert str(caught.value) == f"there is no catalogue for {tag!r}; there are ar, en, fr and th"
    assert render(caught.value.message, "th").startswith(f"ไม่มีชุดข้อความสำหรับ {tag!r} มีเฉพาะ ar")


@pytest.mark.parametrize("tag", ["", "C", " th", "../th", "xx-", None, 3, b"th"])
def test_what_is_no_tag_is_refused(tag: object) -> None:
    with pytest.raises(UnknownLocale, match=r"is no language tag; accepted are tags of BCP 47"):
        catalogue(tag)  # type: ignore[arg-type]  # what a caller may try


def test_a_catalogue_is_read_once() -> None:
    assert catalogue("en") is catalogue("en-GB")


def test_a_message_that_is_in_no_catalogue_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownId) as caught:
        render(Message("outcome.mett"), "th")

    assert str(caught.value) == "there is no outcome.mett; the nearest is outcome.met"
    with pytest.raises(UnknownId, match=r"^there is no \?$"):
        render(Message("?"), "en")


def test_the_forms_of_a_language_with_many_stand_in_the_order_of_cldr() -> None:
    polish = Locale("pl")
    tags = categories(polish)
    forms_of_polish = Catalogue("pl", polish, {"n": Entry(tuple(((tag, None),) for tag in tags), "")})

    assert tags == ("one", "few", "many", "other")
    for number, category in ((1, "one"), (3, "few"), (5, "many"), (22, "few")):
        assert forms_of_polish.template("n", number) == ((category, None),)
    assert forms_of_polish.template("n", 1.5) == (("other", None),)
    assert forms_of_polish.template("n") == (("one", None),)


def test_an_enumeration_of_a_user_does_not_take_the_words_of_the_library() -> None:
    class Standing(Enum):
        SURE = "contested"

    class Unit(Enum):
        PEOPLE = "people"

    assert label(Standing.SURE, "th") == "contested"
    assert render(Unit.PEOPLE, "en") == "people"
