"""Laws of names: every name leads back to what bears it, and what a reader does not see changes nothing."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from learningcity import index
from learningcity.errors import AmbiguousName, InvalidValue, UnknownName
from learningcity.localization import (
    PlaceName,
    Term,
    aliases,
    find,
    find_all,
    label,
    languages,
    parse_place,
    terms,
)
from learningcity.localization import catalogue as catalogue_of
from learningcity.localization.folding import folded, tidied
from learningcity.localization.name_table import languages_of_names, table
from learningcity.localization.numerals import in_digits

COMPLETE = [language for language in languages() if catalogue_of(language).is_complete]

TERMS = st.sampled_from(range(len(terms()))).map(lambda at: terms()[at])
IDS = st.sampled_from(index.ids())
NAMES = st.sampled_from(languages_of_names()).flatmap(
    lambda language: st.tuples(st.just(language), st.sampled_from(list(table(language).spelled.values())))
)

INVISIBLE = st.sampled_from(("\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u2068", "\u2069"))
WIDE = st.sampled_from((" ", "  ", "\u00a0", "\t", "\n", " \u3000"))


@st.composite
def noisy(draw: st.DrawFn, text: str) -> str:
    """The text as somebody may have typed, copied or extracted it."""
    at = draw(st.integers(0, len(text)))
    text = text[:at] + draw(INVISIBLE) + text[at:]
    text = text.replace(" ", draw(WIDE))
    if draw(st.booleans()):
        text = text.replace("\u0e33", "\u0e4d\u0e32")
    if draw(st.booleans()):
        text = normalize("NFD", text)
    if draw(st.booleans()):
        text = in_digits(text, draw(st.sampled_from(("thai", "arab", "fullwide"))))
    for sign in ("\u0e46", "\u0e2f", "(", ")"):
        text = text.replace(sign, draw(st.sampled_from((sign, f" {sign} "))))
    around = draw(st.sampled_from(("", " ", '"', "“")))
    return around + text + draw(st.sampled_from(("", " ", '"', "”")))


# Every name finds what it is the name of


def senses_of(name: str, locale: str | None) -> tuple[str, ...]:
    """What a name may mean: the one thing that it finds, or the senses among which it does not choose."""
    try:
        return (find(name, locale),)
    except AmbiguousName as error:
        return error.senses


@given(NAMES)
def test_every_name_finds_its_thing_or_is_ambiguous_with_it_among_the_senses(pair: tuple[str, str]) -> None:
    language, name = pair
    bearers = find_all(name, language)

    assert bearers
    assert all(name in aliases(id, language) or folded(name) in map(folded, aliases(id, language)) for id in bearers)
    for locale in (language, None):
        senses = senses_of(name, locale)
        assert senses
        assert set(senses) <= set(find_all(name, locale))


@given(IDS, st.sampled_from(COMPLETE))
def test_what_a_thing_is_called_finds_it(id: str, language: str) -> None:
    assert id in find_all(label(id, language), language)
    assert id in find_all(label(id, language))


@given(TERMS, st.sampled_from(("en", "th")))
def test_every_form_of_a_term_finds_what_the_term_stands_for(term: Term, language: str) -> None:
    for form in term.forms(language):
        assert term.stands_for in find_all(form, language)
        assert term.stands_for in find_all(form)


@given(NAMES)
def test_in_all_languages_a_name_finds_what_it_finds_in_one(pair: tuple[str, str]) -> None:
    language, name = pair

    assert set(find_all(name, language)) <= set(find_all(name))


# What a reader does not see


@given(NAMES, st.data())
def test_noise_does_not_change_what_is_found(pair: tuple[str, str], data: st.DataObject) -> None:
    language, name = pair

    assert find_all(data.draw(noisy(name)), language) == find_all(name, language)


@given(st.text() | st.text("\u0e01\u0e33\u0e46\u0e2f\u0e4d\u0e32\u0e48 :-–()\u200b"))
def test_a_folded_text_folds_to_itself(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_tidy_text_is_tidy(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)


# Anything at all


@given(st.text() | NAMES.map(lambda pair: pair[1][1:]), st.sampled_from([None, "en", "th", "fr"]))
def test_any_text_finds_something_that_bears_the_name_or_raises(text: str, locale: str | None) -> None:
    try:
        found = find(text, locale)
    except (AmbiguousName, UnknownName):
        return
    assert folded(text) in map(folded, aliases(found, locale))


@given(st.text() | st.text("เทศบาลนครเมืองจังหวัดอำเภอกรุง.ๆ ทน"))
def test_any_text_is_a_place_or_refused_and_a_proper_name_is_a_part_of_it(text: str) -> None:
    try:
        found: PlaceName | None = parse_place(text)
    except InvalidValue:
        return
    while found is not None:
        assert found.name.strip() == found.name
        assert found.name in tidied(text) or found.place == "bangkok"
        found = found.within
