"""The glossary: 318 rows of terms, folded into terms and variants; what is preferred, and what is never written."""

from __future__ import annotations

import pickle
from collections import Counter
from typing import Any

import pytest
from attrs import evolve

from learningcity import index
from learningcity.errors import AmbiguousName, InvalidValue, Uncited, UnknownId, WrongType
from learningcity.index.naming import called
from learningcity.localization import (
    Term,
    TermVariant,
    VariantKind,
    catalogue,
    find,
    find_all,
    label,
    render,
    term,
    terms,
)
from learningcity.localization.folding import folded
from learningcity.localization.glossary import HOMONYMS
from learningcity.sources import Citation, Source, Titles, source

DOCUMENTS = {"bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout"}

ROWS = 318
"""The rows of the table that the glossary was made from."""
ROWS_THAT_ARE_VARIANTS = 18
"""Rows that name what another row names: six for the network, two each for goals and stakeholders, eight others."""
TERMS_BY_DOMAIN = {
    "concept": 25,
    "org": 22,
    "place": 23,
    "yala": 20,
    "framework": 18,
    "admin": 17,
    "admission": 16,
    "kk": 16,
    "document": 14,
    "role": 14,
    "ecology": 10,
    "conference": 8,
    "journey": 8,
    "network": 7,
    "function": 7,
    "sdg": 6,
    "education": 5,
    "eligibility": 5,
    "sector": 5,
    "person": 5,
    "programme": 5,
    "setting": 4,
    "form": 4,
    "partner": 4,
    "month": 4,
    "competence": 3,
    "challenge": 3,
    "resource": 3,
    "credit": 3,
    "time": 3,
    "number": 3,
    "classifier": 3,
    "stakeholder": 2,
    "objective": 2,
    "urban": 2,
    "title": 1,
}

OTHER_FORM_FOR_A_REASON = {
    # The heading as it is printed, with a slip at its end; the term leaves the slip off.
    "term.framework.conditions",
    # That the manual and the Guidelines are one is inferred: no source gives the Guidelines a Thai title.
    "term.document.guidelines",
    # How the ministry describes the goals; their names are titles of their own.
    "term.sdg.goal4",
    "term.sdg.goal11",
    # The member stands after the word for dimension, the term by itself.
    "term.sdg.dimension.social",
    # A noun beside another noun; the document has a verb.
    "term.ecology.occupations",
}
"""Terms whose preferred Thai form is not what the library calls the thing that they name."""

SPOKEN_OF = {
    "note.key-features.conditions",
    "inconsistency.city-of-knowledge",
    "inconsistency.lifelong-learning-city",
}
"""What tells of a wording, and so has to show it."""

TERMS = terms()


# Completeness


def test_every_row_became_a_term_or_a_variant_of_one() -> None:
    assert Counter(entry.domain for entry in TERMS) == TERMS_BY_DOMAIN
    assert len(TERMS) + ROWS_THAT_ARE_VARIANTS == ROWS
    assert Counter(variant.kind for entry in TERMS for variant in entry.variants) == {
        VariantKind.ALIAS: 48,
        VariantKind.ABBREVIATION: 11,
        VariantKind.SHORT_FORM: 8,
        VariantKind.SLIP: 4,
    }


def test_ids_are_unique_and_resolve_to_their_terms() -> None:
    assert len({entry.id for entry in TERMS}) == len(TERMS)
    assert all(term(entry.id) is entry for entry in TERMS)
    assert all(entry.id.startswith(f"term.{entry.domain}.") for entry in TERMS)
    with pytest.raises(UnknownId) as caught:
        term("term.network.gnlcs")
    assert "term.network.gnlc" in str(caught.value)


def test_every_term_knows_the_documents_that_it_stands_in() -> None:
    for entry in TERMS:
        sources = {citation.source.id for citation in entry.citations}
        assert sources
        assert sources <= DOCUMENTS or entry.id == "term.yala.declaration"
        for variant in entry.variants:
            printed = {citation.source for citation in variant.citations}
            assert {found.id for found in printed} <= DOCUMENTS | {"learningcity-reading"}
            assert all(source(found.id) is found for found in printed)


def test_what_a_term_names_is_there() -> None:
    for entry in TERMS:
        assert entry.names is None or index.by_id(entry.names) is not None
        assert entry.stands_for == (entry.names or entry.id)
    named = Counter(entry.names for entry in TERMS if entry.names)
    assert set(named.values()) == {1}
    assert len(named) == 141


# One form, one term


@pytest.mark.parametrize("language", ["en", "th"])
def test_a_form_stands_for_one_term_unless_it_is_a_declared_homonym(language: str) -> None:
    senses: dict[str, set[str]] = {}
    for entry in TERMS:
        for form in entry.forms(language):
            senses.setdefault(folded(form), set()).add(entry.stands_for)
    declared = {folded(form): set(ids) for form, ids in HOMONYMS.items()}

    assert all(ids <= declared.get(form, set()) for form, ids in senses.items() if len(ids) > 1)


def test_every_declared_homonym_is_a_form_by_which_several_things_are_called() -> None:
    forms = {form for entry in TERMS for language in ("en", "th") for form in entry.forms(language)}

    assert set(HOMONYMS) <= forms
    for form, ids in HOMONYMS.items():
        assert len(ids) > 1
        assert set(ids) <= set(find_all(form))
        with pytest.raises(AmbiguousName) as caught:
            find(form)
        assert caught.value.senses == ids


def test_no_term_has_a_form_twice() -> None:
    # Documents part the acronym of the network from its name by three signs, and each stands as it is printed.
    for entry in TERMS:
        for language in ("en", "th"):
            forms = [form if " GNLC" in form else folded(form) for form in entry.forms(language)]
            assert len(set(forms)) == len(forms), entry.id


def test_forms_are_of_the_language_or_of_every_language() -> None:
    network = term("term.network.gnlc")

    assert network.forms("th")[0] == network.th == network.preferred("th")
    assert network.forms("en")[0] == network.en == network.preferred("en")
    assert network.preferred("fr") is None
    assert network.forms("fr") == ("GNLC", "UNESCO GNLC")


# What is written


def in_thai() -> list[tuple[str, str]]:
    """Every Thai text that the library may write, each with where it stands."""
    found = [
        (id, "".join(literal for literal, _ in form))
        for id, entry in catalogue("th").entries.items()
        for form in entry.forms
    ]
    names = [(thing.id, called(thing)) for thing in index.walk()]
    titles = [(id, name.in_language("th")) for id, name in names if isinstance(name, Titles)]
    return found + [(id, title.text) for id, title in titles if title is not None]


def test_no_form_that_is_only_understood_is_ever_written() -> None:
    texts = [(place, folded(text)) for place, text in in_thai() if place not in SPOKEN_OF]
    preferred = [folded(entry.th) for entry in TERMS]
    written = []
    for entry in TERMS:
        for variant in entry.variants:
            if variant.is_input_only and variant.language == "th":
                form = folded(variant.text)
                longer = [other for other in preferred if form in other]
                for place, text in texts:
                    rest = text
                    for other in longer:
                        rest = rest.replace(other, "")
                    if form in rest:
                        written.append((variant.text, place))

    # The heading of the third group of Key Features is a title, and titles are kept as they are printed.
    assert written == [("เมืองแห่งความรู้", "key-features.conditions")]


def test_what_a_term_names_is_called_by_its_preferred_form() -> None:
    other = {
        entry.id
        for entry in TERMS
        if entry.names is not None and render(called(index.by_id(entry.names)), "th") != entry.th
    }

    assert other == OTHER_FORM_FOR_A_REASON
    assert all(label(entry, "th") == label(entry.id, "th") == entry.th for entry in TERMS)


@pytest.mark.parametrize(
    ("kind", "only"), [("ALIAS", True), ("SLIP", True), ("SHORT_FORM", False), ("ABBREVIATION", False)]
)
def test_aliases_and_slips_are_only_understood(kind: str, only: bool) -> None:
    variant = TermVariant(text="a", language=None, kind=VariantKind[kind], citations=CITED)

    assert variant.is_input_only is only


def test_the_name_of_the_network_is_cited_with_the_sign_that_each_document_prints() -> None:
    printed = {
        variant.text: [citation.source.id for citation in variant.citations]
        for variant in term("term.network.gnlc").variants
        if variant.text.endswith(" GNLC") and "etwork" in variant.text.lower()
    }

    assert printed == {
        "UNESCO Global Network of Learning Cities: GNLC": ["bic-moe-news-2022"],
        "THE UNESCO GLOBAL NETWORK OF LEARNING CITIES: GNLC": ["khon-kaen-news-2024"],
        "The UNESCO Global Network of Learning Cities - GNLC": ["bic-moe-2021", "gnlc-handout"],
        "The UNESCO Global Network of Learning Cities – GNLC": ["pmu-a-2024"],
    }


def test_the_spelling_of_a_source_is_a_slip_where_it_is_one() -> None:
    # INC-32: the document prints เจตนารม.
    declaration = term("term.yala.declaration")

    assert declaration.th == "การลงนามประกาศเจตนารมณ์ร่วมกัน"
    assert [citation.source.id for citation in declaration.citations] == ["learningcity-reading"]  # printed nowhere
    assert [citation.source.id for citation in declaration.variants[0].citations] == ["pmu-a-2024"]
    assert [(variant.text, variant.kind) for variant in declaration.variants] == [
        ("การลงนามประกาศเจตนารมร่วมกัน", VariantKind.SLIP)
    ]


# Values

CITED = (Citation(Source("a", "A")),)
GOOD = Term(id="term.a.b", en="a", th="ก", citations=CITED)


def test_a_term_is_a_value() -> None:
    network = term("term.network.gnlc")

    assert pickle.loads(pickle.dumps(network)) == network  # noqa: S301  # our own bytes
    assert evolve(network) == network
    assert hash(evolve(network)) == hash(network)
    assert "bic-moe-2021" in repr(network)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"id": "Term"}, InvalidValue),
        ({"en": ""}, InvalidValue),
        ({"th": " "}, InvalidValue),
        ({"th": 5}, WrongType),
        ({"citations": ()}, Uncited),
        ({"names": "A B"}, InvalidValue),
        ({"variants": ("a",)}, WrongType),
    ],
)
def test_a_term_that_says_nothing_is_refused(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(GOOD, **changes)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"text": ""}, InvalidValue),
        ({"language": ""}, InvalidValue),
        ({"language": 5}, WrongType),
        ({"kind": "alias"}, WrongType),
        ({"citations": ()}, Uncited),
    ],
)
def test_a_variant_that_says_nothing_is_refused(changes: dict[str, Any], error: type[Exception]) -> None:
    variant = TermVariant(text="a", language="en", kind=VariantKind.ALIAS, citations=CITED)

    with pytest.raises(error):
        evolve(variant, **changes)


def test_the_domain_of_an_id_of_one_word_is_the_word() -> None:
    assert evolve(GOOD, id="budget").domain == "budget"
