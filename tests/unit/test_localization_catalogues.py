"""The catalogues are complete, agree with each other, and every entry helps its translator."""

from __future__ import annotations

from enum import Enum
from importlib.resources import files

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoEntry
from babel.messages.pofile import read_po

from learningcity import dates, texts
from learningcity.errors import UnknownId, UnknownLocale
from learningcity.localization import Catalogue, Entry, catalogue, label, languages, render
from learningcity.texts import Message
from surface import public_enumerations

LANGUAGES = languages()
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
SPELLED_OUT = {dates.Boundary, texts.Bound}
"""Enumerations that no sentence names: an end of a period is a part of its ISO spelling, a bound of its amount."""


def read(language: str) -> Catalog:
    path = files("learningcity") / "locale" / language / "LC_MESSAGES" / "learningcity.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> list[PoEntry]:
    return [entry for entry in read(language) if entry.id]


def forms(entry: PoEntry) -> tuple[str, ...]:
    strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return tuple(str(string or "") for string in strings)


def id_of(entry: PoEntry) -> str:
    return str(entry.id[0] if isinstance(entry.id, tuple | list) else entry.id)


def spoken_enumerations() -> list[type[Enum]]:
    return [kind for kind in public_enumerations() if kind not in SPELLED_OUT]


def test_english_and_thai_have_a_catalogue() -> None:
    assert LANGUAGES == ("en", "th")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_and_each_once(language: str) -> None:
    own = [id_of(entry) for entry in entries(language)]

    assert len(own) == len(set(own))
    assert set(own) == {id_of(entry) for entry in entries("en")}
    assert own == [id_of(entry) for entry in entries("en")], "the order of the English catalogue is the order of all"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_untranslated_fuzzy_or_obsolete(language: str) -> None:
    assert [id_of(entry) for entry in entries(language) if not all(form.strip() for form in forms(entry))] == []
    assert [id_of(entry) for entry in entries(language) if entry.fuzzy] == []
    assert list(read(language).obsolete) == []
    assert not read(language).fuzzy


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_a_note_for_the_translator(language: str) -> None:
    assert [id_of(entry) for entry in entries(language) if not any(entry.auto_comments)] == []
    assert all(entry.comment for entry in catalogue(language).entries.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_speaks_of_the_same_things_in_every_language(language: str) -> None:
    own, english = catalogue(language).entries, catalogue("en").entries

    assert {id: entry.placeholders for id, entry in own.items()} == {
        id: entry.placeholders for id, entry in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_speaks_of_the_same_things_but_for_a_one_in_words(language: str) -> None:
    for id, entry in catalogue(language).entries.items():
        *_, last = names = [{name for _, name in form if name is not None} for form in entry.forms]
        assert entry.placeholders == last, id
        assert all(last - form <= {"count"} for form in names), id


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_plain_names(language: str) -> None:
    for id, entry in catalogue(language).entries.items():
        assert all(name.isidentifier() for name in entry.placeholders), id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_entry_has_a_form_for_each_category_of_the_language(language: str) -> None:
    tags = {*Locale(language).plural_form.tags, "other"}
    plurals = [entry for entry in entries(language) if entry.pluralizable]

    assert len(plurals) >= 6
    assert {id_of(entry): len(forms(entry)) for entry in plurals} == {id_of(entry): len(tags) for entry in plurals}
    assert read(language).num_plurals == len(tags)


def test_the_same_messages_have_plural_forms_in_every_language() -> None:
    plural = {language: {id_of(e) for e in entries(language) if e.pluralizable} for language in LANGUAGES}

    assert len(set(map(frozenset, plural.values()))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_entry_names_the_number_that_chooses_its_form(language: str) -> None:
    plural = [id_of(entry) for entry in entries(language) if entry.pluralizable]

    assert [id for id in plural if "count" not in catalogue(language).entries[id].placeholders] == []


@pytest.mark.parametrize("language", LANGUAGES)
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


@pytest.mark.parametrize("tag", ["fr", "tha", "", "C", " th", "../th", None, 3, b"th"])
def test_a_language_without_a_catalogue_is_refused_with_those_that_have_one(tag: object) -> None:
    with pytest.raises(UnknownLocale) as caught:
        catalogue(tag)  # type: ignore[arg-type]  # what a caller may try

    assert str(caught.value) == f"there is no catalogue for {tag!r}; there are en and th"
    assert render(caught.value.message, "th") == f"ไม่มีชุดข้อความสำหรับ {tag!r} มีเฉพาะ en และ th"


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
    tags = [name for name in CATEGORIES if name in {*polish.plural_form.tags, "other"}]
    forms_of_polish = Catalogue("pl", polish, {"n": Entry(tuple(((tag, None),) for tag in tags), "")})

    assert tags == ["one", "few", "many", "other"]
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
