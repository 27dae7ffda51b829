"""Laws of names: every name leads back to what bears it, and what a reader does not see changes nothing."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from learningcity import index
from learningcity.cities import AdministrativeForm as Form
from learningcity.errors import AmbiguousName, InvalidValue, UnknownName
from learningcity.inconsistencies import AliasFlag
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
from learningcity.localization.bearers import everything, with_id
from learningcity.localization.folding import folded, tidied
from learningcity.localization.glossary import HOMONYMS
from learningcity.localization.known_places import KNOWN_PLACES, KnownPlace
from learningcity.localization.name_table import languages_of_names, table
from learningcity.localization.numerals import in_digits
from learningcity.localization.place_words import PREFIXES, Prefix

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


HOMONYMS_AS_FOUND = {folded(form): set(ids) for form, ids in HOMONYMS.items()}
MEMBERS_BY_BODY = {f"organisation.{city}-municipality": f"member.{city}" for city in ("khon-kaen", "yala", "hat-yai")}
"""By the body that governs it the member that is called the same, and is found before it."""


@given(TERMS, st.sampled_from(("en", "th")))
def test_every_form_of_a_term_finds_one_thing_unless_it_is_a_declared_homonym(term: Term, language: str) -> None:
    meant = MEMBERS_BY_BODY.get(term.stands_for, term.stands_for)
    for form in term.forms(language):
        for locale in (language, None):
            assert set(senses_of(form, locale)) == HOMONYMS_AS_FOUND.get(folded(form), {meant})


@given(IDS | TERMS.map(lambda term: term.id), st.sampled_from((None, "en", "th", "fr", "es")))
def test_an_id_is_a_name_of_itself(id: str, locale: str | None) -> None:
    assert find(id, locale) == id
    if "." in id:
        assert find(id, locale, domain=id.rpartition(".")[0]) == id


@given(IDS | TERMS.map(lambda term: term.id), st.sampled_from(COMPLETE))
def test_the_first_of_all_names_is_what_a_thing_is_called(id: str, language: str) -> None:
    assert aliases(id, language)[0] == label(id, language)


@given(IDS | TERMS.map(lambda term: term.id))
def test_one_thing_is_the_same_by_itself_and_among_everything(id: str) -> None:
    assert with_id(id) is everything()[id]


@given(TERMS)
def test_the_beginning_of_the_id_of_a_term_is_a_domain_of_what_it_stands_for(term: Term) -> None:
    for domain in (term.domain, term.id.rpartition(".")[0]):
        for form in term.forms("th"):
            assert term.stands_for in find_all(form, "th", domain=domain)


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
    assert found == text or folded(text) in map(folded, aliases(found, locale))


@given(st.text() | st.text("เทศบาลนครเมืองจังหวัดอำเภอกรุง.ๆ ทน"))
def test_any_text_is_a_place_or_refused_and_a_proper_name_is_a_part_of_it(text: str) -> None:
    try:
        found: PlaceName | None = parse_place(text)
    except InvalidValue:
        return
    while found is not None:
        assert found.name.strip() == found.name
        assert found.name in tidied(text) or found.place == "term.place.bangkok"
        assert any(sign.isalpha() for sign in found.name)
        found = found.within


NESTED = {"ตำบลในเมือง": "ในเมือง", "อำเภอเมืองขอนแก่น": "เมืองขอนแก่น", "จังหวัดขอนแก่น": "ขอนแก่น", "ประเทศไทย": "ไทย"}
"""Places with their names, each of which lies in those after it."""


@given(st.lists(st.sampled_from(list(NESTED)), min_size=1, unique=True))
def test_in_whatever_order_places_stand_the_smaller_lies_in_the_larger(order: list[str]) -> None:
    found: PlaceName | None = parse_place(" ".join(order))
    told = []
    while found is not None:
        told.append(found.name)
        found = found.within
    assert told == [name for part, name in NESTED.items() if part in order]


@given(st.sampled_from(PREFIXES), st.sampled_from(KNOWN_PLACES))
def test_a_prefix_that_a_place_cannot_have_is_flagged_or_its_id_is_not_given(prefix: Prefix, known: KnownPlace) -> None:
    try:
        found = parse_place(prefix.spelled + known.th)
    except InvalidValue:
        return
    if found.place is None or found.form is None:
        return
    assert label(found.place, "th")
    assert (found.form in known.forms) is (AliasFlag.WRONG_FORM not in found.flags) or found.form is Form.MUNICIPALITY
