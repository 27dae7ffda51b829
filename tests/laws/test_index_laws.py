"""Laws of the index: what is found by one way is found by the others, and an outline leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity import index
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP
from learningcity.errors import UnknownId
from learningcity.index.disagreements import conflicts_among
from learningcity.index.naming import called
from learningcity.index.topics import TOPICS, in_topic, of_topic
from learningcity.index.walking import claims_in, sources_in, statements_in
from learningcity.localization import render, render_outline
from learningcity.outlines import Outline
from learningcity.sources import Citation, Claim, Claims, Source, Titles, source, sources
from learningcity.texts import Bound, Quantity

ALL = tuple(index.walk())
statements = st.sampled_from(ALL)
languages = st.sampled_from(["en", "th"])


def lines(told: Outline) -> Iterator[Outline]:
    yield told
    for child in told.children:
        yield from lines(child)


# Ids


@given(st.sampled_from(index.ids()))
def test_what_an_id_stands_for_is_the_same_at_each_look(id: str) -> None:
    assert index.by_id(id) is index.by_id(id)


@given(st.text(max_size=30))
def test_every_other_text_is_no_id(text: str) -> None:
    try:
        index.by_id(text)
    except UnknownId:
        assert text not in index.ids()
    else:
        assert text in index.ids()


@given(statements, st.data())
def test_the_topic_of_a_statement_finds_it_by_its_id(statement: index.Cited, data: st.DataObject) -> None:
    (topic,) = (topic for topic in TOPICS if statement in of_topic(topic))

    assert in_topic(topic, statement.id) is statement
    other = data.draw(st.sampled_from([name for name in TOPICS if name != topic]))
    assert statement not in of_topic(other)


# Sources


@given(statements, st.sampled_from(sources()))
def test_a_source_leads_to_a_statement_only_if_the_statement_leads_to_the_source(
    statement: index.Cited, entry: Source
) -> None:
    if statement in index.by_source(entry):
        assert entry in sources_in(statement)


@given(statements)
def test_each_source_that_a_statement_cites_leads_back_to_it(statement: index.Cited) -> None:
    """Or, where only a statement inside it cites the source, to that one."""
    within = {inner.id for inner in statements_in(statement)}

    for entry in sources_in(statement):
        resting = {cited.id for cited in index.by_source(entry)}
        assert resting & within
        if entry in {citation.source for citation in statement.citations}:
            assert statement.id in resting


@given(st.sampled_from(sources()))
def test_every_source_has_something_that_rests_on_it(entry: Source) -> None:
    assert index.by_source(entry)


# Words


@given(statements, languages, st.text(" \t\n", max_size=3), st.booleans())
def test_capitals_and_spacing_do_not_hide_a_name(
    statement: index.Cited, language: str, around: str, shout: bool
) -> None:
    name = called(statement)
    title = name.in_language(language) if isinstance(name, Titles) else None
    if title is None and isinstance(name, Titles):
        return
    words = title.text if title else render(name, language)
    spelled = around + ("  ".join(words.split(" "))) + around

    assert statement.id in index.find(spelled.upper() if shout else spelled, language)


# Outlines


@given(statements)
def test_an_outline_names_every_source_that_a_statement_cites(statement: index.Cited) -> None:
    told = render_outline(index.outline(statement), "en")

    assert all(f"[{entry.id}]" in told for entry in sources_in(statement))


@given(statements)
def test_an_outline_says_how_sure_a_statement_is_and_shows_each_of_its_claims(statement: index.Cited) -> None:
    told = index.outline(statement)
    text = render_outline(told, "en")

    assert f": {render(statement.standing, 'en')}" in text
    assert len(list(lines(told))) >= 2 + len(statement.citations)
    assert len(list(lines(told))) >= len(list(claims_in(statement)))


@given(statements, languages)
def test_a_shallow_outline_is_no_longer_than_a_deep_one(statement: index.Cited, language: str) -> None:
    deep = render_outline(index.outline(statement), language).splitlines()
    shallow = render_outline(index.outline(statement, deep=False), language).splitlines()

    assert shallow[0] == deep[0]
    assert len(shallow) <= len(deep)


# Conflicts

values = st.integers(0, 3) | st.builds(Quantity, st.integers(0, 3), st.just("people"), st.sampled_from(Bound))
claims = st.builds(
    Claim,
    st.sampled_from(["a", "b"]),
    st.just("attendance"),
    values,
    st.sampled_from([Citation(source("S12")), Citation(source("S13"))]),
    as_of=st.none() | st.just(PartialDate(2021)),
)


@given(st.lists(claims, max_size=6))
def test_there_is_a_conflict_exactly_where_two_claims_cannot_both_be_right(given_claims: list[Claim]) -> None:
    pairs = Claims(given_claims).conflicts()
    found = conflicts_among(given_claims)

    told = {claim for conflict in found for side in conflict.sides for claim in side.claims}
    assert told == {claim for pair in pairs for claim in pair}
    for conflict in found:
        values_of_sides = [{(type(c.value), c.value) for c in side.claims} for side in conflict.sides]
        assert all(len(values) == 1 for values in values_of_sides)
    assert len({conflict.id for conflict in found}) == len(found)


@given(st.permutations(list(index.claims())[:40]))
def test_the_order_of_claims_does_not_make_a_conflict(shuffled: list[Claim]) -> None:
    first = {frozenset(side.claims for side in found.sides) for found in conflicts_among(shuffled)}

    assert {claim for sides in first for side in sides for claim in side} == {
        claim for pair in Claims(shuffled).conflicts() for claim in pair
    }


def test_a_rule_book_that_is_not_shipped_can_be_told_as_well() -> None:
    own = evolve(MEMBERSHIP, id="my.rules")

    assert "(my.rules)" in render_outline(index.outline(own), "en").splitlines()[0]
