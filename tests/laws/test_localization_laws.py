"""Laws of sentences: whatever the rules, the subject and the language, there is one, and it loses nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any as Anything

import pytest
from attrs import evolve, frozen
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from learningcity.cities import CITY_FACTS, POPULATION, City, Endorser
from learningcity.dates import PartialDate, Period
from learningcity.errors import Problem
from learningcity.localization import catalogue, languages, render, render_outline, render_problem
from learningcity.outcome import Outcome
from learningcity.outlines import Outline, flattened
from learningcity.rules import Condition, Fact, Requirement, RuleBook, evaluate
from learningcity.rules.explain import describe, outline, reason, sentence
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    FACTS_FOR_CUSTOM,
    FLAG,
    THING_FACTS,
    Thing,
    any_conditions,
    cities,
    conditions,
    customs,
    derived,
    partial_dates,
    periods,
    things,
)

LANGUAGES = tuple(language for language in languages() if catalogue(language).is_complete)
LOCALES = {language: Locale(language) for language in LANGUAGES}

# Numbers and dates


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(-(10**24), 10**24))
def test_a_whole_number_is_written_as_babel_writes_it(language: str, number: int) -> None:
    assert render(number, language) == format_decimal(number, locale=LOCALES[language])


def value_of(text: str, language: str) -> Fraction:
    """The number that a text writes, by the signs of CLDR."""
    symbols = LOCALES[language].number_symbols["latn"]
    return Fraction(text.replace(symbols["group"], "").replace(symbols["decimal"], "."))


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_can_be_read_back_from_its_text(language: str, number: float) -> None:
    assert float(value_of(render(number, language), language)) == number


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_a_decimal_number_can_be_read_back_from_its_text(language: str, number: Decimal) -> None:
    assert value_of(render(number, language), language) == Fraction(number)


@pytest.mark.parametrize("language", LANGUAGES)
@given(numerator=st.integers(), twos=st.integers(0, 60), fives=st.integers(0, 60))
def test_a_fraction_that_has_an_end_can_be_read_back_from_its_text(
    language: str, numerator: int, twos: int, fives: int
) -> None:
    number = Fraction(numerator, 2**twos * 5**fives)

    assert value_of(render(number, language), language) == number


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.fractions())
def test_a_fraction_without_an_end_is_cut_at_28_places(language: str, number: Fraction) -> None:
    written = value_of(render(number, language), language)

    assert abs(written) <= abs(number)
    assert abs(number - written) < Fraction(1, 10**28)


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.fractions()))
def test_a_quantity_begins_with_its_number(language: str, number: float | Fraction) -> None:
    for unit in ("people", "entries", "THB", "rai"):
        assert render(Quantity(number, unit), language).split(" ")[0] == render(number, language)


@given(partial_dates(st.dates()))
def test_a_thai_date_is_the_english_one_543_years_on(when: PartialDate) -> None:
    thai, english = render(when, "th").split(), render(when, "en").split()
    buddhist = when.year >= 1941

    assert int(thai[-1]) - int(english[-1]) == (543 if buddhist else 0)
    era = [word for word in thai if word in ("ค.ศ.", "พ.ศ.")]
    alone = when.month is None
    assert era == (["ค.ศ."] if not buddhist else ["พ.ศ."] if alone else [])
    assert len(thai) == len(english) + len(era)
    assert thai[0] == english[0] or when.day is None


# Sentences

WORDS = st.sampled_from(["Budget", "{", "}", "{fact}", "%s", "งบประมาณ"])
LABELS = st.one_of(
    st.builds(lambda en: Labels(en=en), WORDS),
    st.builds(lambda en, th: Labels(en=en, th=th), WORDS, WORDS),
    st.builds(lambda fr: Labels(fr=fr), WORDS),
)
UNITS = st.sampled_from([None, "people", "entries", "THB", "USD", "rai", "ไร่"])
CLOCK = st.one_of(st.none(), partial_dates())


@st.composite
def titled_facts(draw: st.DrawFn) -> Fact[Anything]:
    """A fact of a thing under another title and unit."""
    of = draw(st.sampled_from(FACTS_FOR_CUSTOM if draw(st.booleans()) else THING_FACTS))
    return Fact(of.id, of.type, unit=draw(UNITS), path=of.path, title=draw(st.none() | LABELS))


def comparable(fact: Fact[Anything]) -> bool:
    return not fact.many or fact.type not in (float, bool, date)


def titled_conditions() -> st.SearchStrategy[Condition]:
    """Trees over a few facts with titles and units of every kind, functions of a user, derived facts with a title."""

    def trees(facts: list[Fact[Anything]]) -> st.SearchStrategy[Condition]:
        inner = conditions([fact for fact in facts if comparable(fact)] or [FLAG], custom=customs(facts))
        return inner | st.builds(
            lambda condition, title: Fact("thing.derived", defined_by=condition, title=title).holds(), inner, LABELS
        )

    return st.lists(titled_facts(), min_size=1, max_size=4).flatmap(trees)


SOURCES = st.builds(
    Source,
    st.sampled_from(["s1", "s2"]),
    st.sampled_from(["A title", "ชื่อ"]),
    publisher=st.none() | st.just("A publisher"),
    date=CLOCK,
    url=st.none() | st.just("https://example.org"),
)
LOCATORS = st.none() | st.just("section 2") | LABELS | st.just(Message("locator.headline"))
CITATIONS = st.builds(Citation, SOURCES, LOCATORS)
CLAIMS = st.builds(
    Claim,
    st.just("a-city"),
    st.just("population"),
    st.one_of(st.just(Quantity(1, "people")), st.integers(), partial_dates(), st.text(max_size=3), LABELS),
    CITATIONS,
    as_of=CLOCK,
    scope=LOCATORS,
)
CONFLICTS = st.builds(
    Conflict,
    st.just("a-conflict"),
    LABELS,
    st.lists(st.builds(Side, LABELS, st.lists(CLAIMS, min_size=1, max_size=2).map(tuple)), min_size=2, max_size=3).map(
        tuple
    ),
)


@st.composite
def requirements(draw: st.DrawFn, number: int, trees: st.SearchStrategy[Condition]) -> Requirement:
    """A requirement of any standing, advisory or not, with a note or without."""
    standing = draw(st.sampled_from(Standing))
    return Requirement(
        f"test.r{number}",
        draw(trees),
        citations=tuple(draw(st.lists(CITATIONS, min_size=1, max_size=2))),
        title=draw(LABELS),
        standing=standing,
        binding=draw(st.booleans()),
        conflict=draw(CONFLICTS) if standing is Standing.CONTESTED else None,
        note=draw(st.none() | LABELS),
    )


@st.composite
def books(draw: st.DrawFn, trees: st.SearchStrategy[Condition]) -> RuleBook[Anything]:
    """A rule book with all that may be said of one; its first requirement decides."""
    first, *others = [draw(requirements(number, trees)) for number in range(draw(st.integers(1, 3)))]
    return RuleBook(
        "test.book",
        (evolve(first, binding=True), *others),
        title=draw(st.none() | LABELS),
        in_force=draw(st.none() | periods()),
        facts_as_of=draw(st.none() | st.dates()),
        note=draw(st.none() | LABELS),
    )


def said(tree: Outline) -> list[str]:
    """The tree in every language, having looked that no line is empty."""
    texts = []
    for language in LANGUAGES:
        texts.append(render_outline(tree, language))
        assert all(render(message, language).strip() for message in flattened(tree))
    return texts


@given(books(any_conditions() | titled_conditions()), things())
def test_every_verdict_has_an_explanation_and_a_reason_in_every_language(
    rules: RuleBook[Thing], subject: Thing
) -> None:
    verdict = rules.check(subject)
    tree = outline(verdict)

    assert len(tree.children) >= len(rules)
    for language, text in zip(LANGUAGES, said(tree), strict=True):
        assert text.startswith(render(verdict.outcome, language))
        assert render(reason(verdict), language).strip() or verdict.outcome is not Outcome.MET


@given(books(any_conditions() | titled_conditions()))
def test_every_rule_book_is_described_in_every_language(rules: RuleBook[Thing]) -> None:
    tree = describe(rules)

    for text in said(tree):
        assert "test.book" in text.splitlines()[0]
    assert len([child for child in tree.children if child.message.id.startswith("requirement.line")]) == len(rules)


@given(any_conditions() | titled_conditions(), things())
def test_every_condition_has_a_sentence_for_what_it_comes_to(condition: Condition, subject: Thing) -> None:
    found = sentence(condition, evaluate(condition, subject), subject)

    for language in LANGUAGES:
        assert render(found, language).strip()


@given(books(conditions(CITY_FACTS)), cities())
def test_the_shipped_facts_have_a_sentence_in_every_language(rules: RuleBook[City], city: City) -> None:
    verdict = rules.check(city)

    said(describe(rules))
    for language, text in zip(LANGUAGES, said(outline(verdict)), strict=True):
        assert text.startswith(f"{city.name}: {render(verdict.outcome, language)}")


@given(conditions(custom=customs()), things())
def test_a_derived_fact_without_a_title_is_said_as_its_definition(condition: Condition, subject: Thing) -> None:
    outcome = evaluate(condition, subject)

    assert sentence(derived(condition), outcome, subject) == sentence(condition, outcome, subject)


@given(conditions(custom=customs()), things(), LABELS)
def test_a_derived_fact_with_a_title_is_said_by_it(condition: Condition, subject: Thing, title: Labels) -> None:
    outcome = evaluate(condition, subject)
    fact = Fact("thing.titled", defined_by=condition, title=title)

    found = sentence(fact.holds(), outcome, subject)
    assert found == Message(f"finding.holds.{outcome.value}", {"fact": title})


@given(st.integers(0, 30_000), st.integers(0, 30_000))
def test_the_shortfall_that_is_said_leads_to_the_bound(count: int, bound: int) -> None:
    condition = POPULATION.at_least(bound)
    found = sentence(condition, evaluate(condition, City(name="A", population=count)), City(name="A", population=count))
    params = dict(found.params)

    assert ("shortfall" in params) is (count < bound)
    if count < bound:
        assert params["shortfall"] == Quantity(bound - count, "people")
        assert render(found, "th").endswith(f"อยู่ {bound - count:,} คน")


# Values that a user puts in


@frozen
class Opaque:
    """A value of no kind that the library knows."""


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.fractions(),
        st.text(max_size=3),
        st.dates(),
        partial_dates(),
        st.builds(Period),
        st.sampled_from(Endorser),
        LABELS,
        st.builds(lambda thing: Message("note", {"text": thing}), st.builds(Opaque)),
        st.builds(Quantity, st.integers() | st.fractions(), UNITS),
    ),
    lambda inner: (
        st.builds(Series, st.lists(inner, max_size=3).map(tuple), st.sampled_from(["and", "or", ",", ";"]))
        | st.builds(lambda text: Message("note", {"text": text}), inner)
    ),
    max_leaves=6,
)


@given(VALUES)
def test_every_value_has_a_text_in_every_language_and_its_own_is_english(value: object) -> None:
    for language in LANGUAGES:
        assert isinstance(render(value, language), str)
    if isinstance(value, Message | Labels | Quantity | Series):
        assert str(value) == render(value, "en")


PROBLEMS = st.builds(
    Problem,
    st.just("blank"),
    st.lists(st.sampled_from(["name", "by"]) | st.integers(0, 9), max_size=3).map(tuple),
    st.just("''"),
    st.none() | LABELS,
    st.none() | LABELS,
    source=st.none() | st.just("a.csv"),
    line=st.none() | st.integers(1, 10**6),
    column=st.none() | st.integers(1, 10**3),
)


@given(PROBLEMS)
def test_a_problem_is_one_line_that_begins_with_where_it_is(problem: Problem) -> None:
    known = [str(part) for part in (problem.source, problem.line, problem.column) if part is not None]

    for language in LANGUAGES:
        text = render_problem(problem, language)
        assert text.startswith(": ".join(filter(None, (":".join(known), problem.where, "blank"))))
        assert "\n" not in text
        for words in (problem.accepted, problem.hint):
            assert words is None or render(words, language) in text
