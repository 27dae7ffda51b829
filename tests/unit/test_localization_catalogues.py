"""The catalogues are sound, each speaks of what it says it does, and a message is found in the form it needs."""

from __future__ import annotations

import re
from decimal import Context, Decimal, Inexact, InvalidOperation, Rounded, localcontext
from enum import Enum
from fractions import Fraction
from pathlib import Path

import pytest
from babel import Locale

from learningcity import dates
from learningcity.errors import NotTranslated, UnknownId, UnknownLocale
from learningcity.localization import Catalogue, Entry, catalogue, catalogues, label, languages, render
from learningcity.localization.catalogues import Template, _template
from learningcity.localization.checking import check_catalogue
from learningcity.localization.contributing import draft
from learningcity.localization.parts import PARTS, ids_of
from learningcity.localization.plural_forms import categories
from learningcity.texts import Message, Number, Quantity
from surface import public_enumerations

LANGUAGES = languages()
COMPLETE = tuple(language for language in LANGUAGES if catalogue(language).is_complete)
DRAFTED = tuple(language for language in LANGUAGES if language not in COMPLETE)
SPELLED_OUT = {dates.Boundary}
"""Enumerations that no sentence names: an end of a period is a part of its ISO spelling."""


def spoken_enumerations() -> list[type[Enum]]:
    return [kind for kind in public_enumerations() if kind not in SPELLED_OUT]


def test_english_and_thai_speak_of_everything_french_and_arabic_of_four_parts() -> None:
    assert {"ar", "en", "fr", "th"} <= set(LANGUAGES)
    assert {"en", "th"} <= set(COMPLETE)
    assert {catalogue(language).covers for language in ("ar", "fr")} == {("verdicts", "problems", "goals", "areas")}


def test_whoever_reads_a_draft_can_know_that_it_is_one() -> None:
    assert {catalogue(language).review for language in ("en", "th")} == {None}
    assert {catalogue(language).review for language in ("ar", "fr")} == {
        "machine-drafted, not reviewed by a native speaker"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_sound(language: str) -> None:
    assert "\n".join(map(str, check_catalogue(language))) == ""


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_catalogue_has_every_message_in_the_same_order(language: str) -> None:
    origin, own = list(catalogue("en").entries), list(catalogue(language).entries)

    assert own[: len(origin)] == origin
    assert set(own[len(origin) :]) == ids_of("areas", language) - set(origin), "the titles that have none in it"


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


@pytest.mark.parametrize("tag", ["la", "zh-Hant-HK", "vo-001"])
def test_a_language_without_a_catalogue_is_refused_with_those_that_have_one(tag: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        catalogue(tag)

    *others, last = LANGUAGES
    assert str(caught.value) == f"there is no catalogue for {tag!r}; there are {', '.join(others)} and {last}"
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


def test_what_is_in_no_catalogue_is_unknown_in_every_language() -> None:
    for language in LANGUAGES:
        with pytest.raises(UnknownId):
            catalogue(language).template("no.such")


# Numbers

ARABIC = catalogue("ar")


@pytest.mark.parametrize("number", [-1, -2, Decimal("1.0"), Decimal("2.00"), Decimal(-1), Fraction(-1), -1.0])
@pytest.mark.parametrize("unit", ["cities", "people", "years"])
def test_a_number_is_never_lost_in_words(number: Number, unit: str) -> None:
    assert re.search("[0-9]", render(Quantity(number, unit), "ar"))
    assert re.search("[0-9]", render(Quantity(number, unit), "ar-u-nu-latn"))
    assert dict.fromkeys(name for _, name in ARABIC.template(f"unit.{unit}", number)).keys() >= {"count"}


@pytest.mark.parametrize("number", [1, 1.0, Decimal(1), Fraction(1)])
def test_words_stand_for_the_number_that_they_say(number: Number) -> None:
    assert render(Quantity(number, "cities"), "ar") == "مدينة واحدة"
    assert ARABIC.template("unit.cities", number) == (("مدينة واحدة", None),)


def test_a_sentence_without_a_number_is_chosen_by_one() -> None:
    silent = Catalogue("ar", Locale("ar"), {"n": Entry(tuple(((str(at), None),) for at in range(6)), "")})

    assert [silent.template("n", number) for number in (1, -1, 100)] == [(("1", None),), (("1", None),), (("5", None),)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "number",
    [Decimal(10**30 + 3), Decimal(10**30) + Decimal("0.5"), Decimal("1E+400"), Decimal("1E-400"), Decimal("-0")],
)
def test_plural_forms_do_not_depend_on_the_decimal_context(number: Decimal, language: str) -> None:
    own = catalogue(language)
    place = own.form_of(number)
    with localcontext(Context(prec=2, traps=[Inexact, Rounded, InvalidOperation])):
        assert own.form_of(number) == place
    if number.adjusted() < 60 and number == number.to_integral_value():
        assert place == own.form_of(int(number))


def test_only_the_last_digits_of_a_great_number_choose() -> None:
    french = catalogue("fr")
    for number in (10**6, 3 * 10**30, 10**12 + 7, 10**40 + 1):
        assert french.form_of(Decimal(number)) == french.form_of(number)
    assert french.form_of(Decimal("3E+30")) == french.form_of(3 * 10**30) == french.form_of(Decimal("1E+999999")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "number", [float("inf"), -float("inf"), float("nan"), Decimal("-Infinity"), Decimal("NaN"), Decimal("sNaN")]
)
def test_what_is_no_finite_number_takes_the_last_form(number: Number, language: str) -> None:
    own = catalogue(language)

    assert own.form_of(number) == len(categories(Locale(language))) - 1
    assert own.template("unit.cities", number) == own.entries["unit.cities"].forms[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_an_amount_without_end_is_written(number: float, language: str) -> None:
    assert render(Quantity(number, "cities"), language)


# Drafts that nobody has finished


def read_as(text: str, language: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """A text as the library would read it if it were the catalogue of a language."""
    path = home / "locale" / language / "LC_MESSAGES" / "learningcity.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(catalogues, "files", lambda _: home)
    try:
        return catalogues._load.__wrapped__(language)
    finally:
        monkeypatch.undo()


def test_what_nobody_has_finished_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = draft("la", ["verdicts", "problems"])
    some = begun.replace('msgid "outcome.met"\nmsgstr ""', 'msgid "outcome.met"\nmsgstr "probatum"')
    some = some.replace('msgid "outcome.not-met"\nmsgstr ""', '#, fuzzy\nmsgid "outcome.not-met"\nmsgstr "non"')
    own = read_as(some, "la", tmp_path, monkeypatch)

    assert own.entries.keys() == {"outcome.met"}
    assert own.template("outcome.met") == (("probatum", None),)
    with pytest.raises(NotTranslated, match=r"^outcome\.not-met is not translated for la yet; .* en and th"):
        own.template("outcome.not-met")
    with pytest.raises(NotTranslated, match=r"the catalogue for la has no sdg.1: it speaks of verdicts and problems"):
        own.template("sdg.1")
    with pytest.raises(UnknownId):
        own.template("no.such")


def test_a_draft_of_everything_is_not_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = read_as(draft("la"), "la", tmp_path, monkeypatch)

    assert (own.covers, own.entries, own.is_complete) == ((), {}, False)
    with pytest.raises(NotTranslated, match=r"is not translated for la yet"):
        own.template("outcome.met")


HEAD = '"Language: la\\n"\n"X-Review: draft\\n"\n'


@pytest.mark.parametrize(
    "head",
    [
        f'# A comment.\n\nmsgid ""\nmsgstr ""\n{HEAD}"X-Covers: verdicts, problems\\n"\n',
        f'msgid ""\nmsgstr ""\n{HEAD}"X-Covers: verdicts, "\n"problems\\n"\n',
        f'\ufeffmsgid ""\nmsgstr ""\n{HEAD}"X-Covers:verdicts,problems\\n"\n',
    ],
)
def test_headers_are_read_wherever_they_stand(head: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = head + '\nmsgid "outcome.met"\nmsgstr "proba\u2028tum"\n'
    own = read_as(text, "la", tmp_path, monkeypatch)

    assert (own.covers, own.review) == (("verdicts", "problems"), "draft")
    assert own.template("outcome.met") == (("proba\u2028tum", None),)


def test_an_enumeration_of_a_user_does_not_take_the_words_of_the_library() -> None:
    class Standing(Enum):
        SURE = "contested"

    class Unit(Enum):
        PEOPLE = "people"

    assert label(Standing.SURE, "th") == "contested"
    assert render(Unit.PEOPLE, "en") == "people"


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("such as {{x}}", (("such as {x}", None),)),
        ("{{{count}}} of {name}", (("{", "count"), ("} of ", "name"))),
        ("{name} }}", (("", "name"), (" }", None))),
        ("{name}", (("", "name"),)),
    ],
)
def test_a_brace_that_is_doubled_is_a_brace(text: str, template: Template) -> None:
    assert _template(text) == template
