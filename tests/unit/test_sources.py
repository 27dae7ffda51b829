"""Sources and citations; the register."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import fields, has

from learningcity import eligibility
from learningcity.eligibility import MINIMUM_POPULATION, rulebooks
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.sources import FACTS_AS_OF, Citation, Source, Standing, source, sources
from learningcity.sources.register.membership import MEMBERSHIP as MEMBERSHIP_SOURCES
from learningcity.sources.register.network import NETWORK as NETWORK_SOURCES
from learningcity.texts import Labels, Message

LANGUAGES = set("ar de en es fa fi fr id it ja ko lt pl pt ro ru sk sl th tr uk vi zh".split())
"""In which sources that facts rest on are written, as far as it is known."""


def cited_in(value: object) -> list[Source]:
    """Every source that a value speaks of, however deep."""
    if isinstance(value, Source):
        return [value]
    if isinstance(value, tuple):
        return [found for part in value for found in cited_in(part)]
    kind: Any = type(value)
    if has(kind):
        return [found for field in fields(kind) for found in cited_in(getattr(value, field.name))]
    return []


def test_every_source_of_the_register_has_its_own_id() -> None:
    ids = [entry.id for entry in sources()]

    assert len(ids) == len(set(ids)) > 10
    assert [source(id) for id in ids] == list(sources())


@pytest.mark.parametrize("numbered", [MEMBERSHIP_SOURCES, NETWORK_SOURCES])
def test_the_numbered_sources_of_a_subject_are_in_their_order(numbered: tuple[Source, ...]) -> None:
    ids = [entry.id for entry in numbered if entry.id.startswith("S")]

    assert ids == sorted(ids)


def test_every_source_of_the_register_has_a_known_language_or_none_and_an_address_that_is_one() -> None:
    assert {entry.language for entry in sources()} == {*LANGUAGES, None}
    for entry in sources():
        assert entry.url is None or entry.url.startswith(("https://", "http://"))
        assert entry.date is None or entry.date.latest <= FACTS_AS_OF


@pytest.mark.parametrize("rules", rulebooks(), ids=lambda rules: rules.id)
def test_a_shipped_rule_book_cites_only_sources_of_the_register(rules: object) -> None:
    found = cited_in(rules)

    assert found
    assert {entry.id for entry in found} <= {entry.id for entry in sources()}
    assert all(source(entry.id) is entry for entry in found)


def test_the_sides_on_the_minimum_population_cite_only_sources_of_the_register() -> None:
    assert {entry.id for entry in cited_in(MINIMUM_POPULATION)} <= {entry.id for entry in sources()}
    assert eligibility.MEMBERSHIP.requirement("gnlc.membership.population").conflict is MINIMUM_POPULATION


def test_an_unknown_source_is_answered_with_the_nearest_id() -> None:
    with pytest.raises(UnknownId) as caught:
        source("bic-moe-2012")
    assert caught.value.message == Message("error.unknown-id.near", {"id": "bic-moe-2012", "nearest": "bic-moe-2021"})

    with pytest.raises(KeyError) as far:
        source("nothing like it")
    assert isinstance(far.value, UnknownId)
    assert far.value.message == Message("error.unknown-id", {"id": "nothing like it"})


@pytest.mark.parametrize(("id", "title", "field"), [("", "A", "id"), ("a", "", "title"), ("a", None, "title")])
def test_a_source_without_id_or_title_is_refused(id: str, title: Any, field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Source(id, title)

    assert caught.value.problem.code == "blank"
    assert caught.value.problem.path == (field,)


def test_a_source_invents_nothing_that_is_not_printed() -> None:
    bare = Source("a", "A")

    assert (bare.publisher, bare.date, bare.language, bare.url) == (None, None, None, None)


def test_the_standings_are_spelled_as_in_every_output_from_the_surest() -> None:
    assert [standing.value for standing in Standing] == ["verified", "reported", "contested", "unverified"]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": 5}, ("title",)),
        ({"title": "A", "date": "2020"}, ("date",)),
        ({"title": "A", "url": 5}, ("url",)),
        ({"id": 5, "title": "A"}, ("id",)),
        ({"description": "a notice"}, ("description",)),
    ],
)
def test_a_field_of_a_source_is_of_its_type(fields: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        Source(**{"id": "x", **fields})
    assert caught.value.problem.path == path


def test_a_source_whose_title_was_not_seen_says_what_it_is() -> None:
    assert Source("x", description=Labels(en="a notice")).title is None
    assert source("S14").title is None
    with pytest.raises(InvalidValue):
        Source("x")


@pytest.mark.parametrize("cited", [None, "a", "bic-moe-2021"])
def test_a_citation_is_of_a_source(cited: Any) -> None:
    with pytest.raises(WrongType) as caught:
        Citation(cited)

    assert caught.value.problem.path == ("source",)


def test_a_locator_is_text_as_printed_or_words() -> None:
    for locator in (None, "p. 23", Message("locator.jury"), Labels(en="the end")):
        assert Citation(Source("a", "A"), locator).locator == locator
    with pytest.raises(WrongType) as caught:
        Citation(Source("a", "A"), 23)  # type: ignore[arg-type]  # refused

    assert caught.value.problem.path == ("locator",)
