"""What the five documents print about themselves, and the runs of text that they share."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from learningcity import conversion, sources
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.localization import render
from learningcity.sources import (
    AnchorRelation,
    Boilerplate,
    Citation,
    Credit,
    CreditRole,
    Genre,
    Imprint,
    Link,
    Passage,
    Source,
    Standing,
    imprint,
    imprints,
    passages,
    shared_passages,
    source,
)
from learningcity.texts import Labels

FIVE = ("bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout")


def own_imprint(**changes: Any) -> Imprint:
    values: dict[str, Any] = {
        "id": "imprint.a",
        "label": Labels(en="A text"),
        "citations": (Citation(Source("a", "A")),),
        "standing": Standing.VERIFIED,
        "source": "bic-moe-2021",
        "genre": Genre.NEWS,
    }
    return Imprint(**(values | changes))


def own_passage(*ids: str, characters: Any = 5) -> Passage:
    return Passage(
        id="passage.a",
        label=Labels(en="A passage"),
        citations=tuple(Citation(Source(id, "A")) for id in ids),
        standing=Standing.VERIFIED,
        characters=characters,
    )


# Imprints


def test_the_five_documents_have_imprints_in_their_order() -> None:
    assert tuple(entry.source for entry in imprints()) == FIVE
    assert [entry.genre for entry in imprints()] == [
        Genre.NEWS_DIGEST,
        Genre.NEWS,
        Genre.EXPLAINER,
        Genre.PRESS_RELEASE,
        Genre.HANDOUT,
    ]
    for entry in imprints():
        assert entry.id == f"imprint.{entry.source}"
        assert [citation.source for citation in entry.citations] == [source(entry.source)]
        assert entry.standing is Standing.VERIFIED


def test_an_imprint_is_found_by_its_source_or_its_id() -> None:
    assert imprint("bic-moe-2021") is imprint(source("bic-moe-2021")) is imprints()[2]
    for unknown in ("bic-moe-2012", "S36", ["bic-moe-2021"]):
        with pytest.raises(UnknownId):
            imprint(unknown)  # type: ignore[arg-type]  # refused


def test_only_what_is_dated_by_an_event_has_an_anchor() -> None:
    day = PartialDate(2024, 2, 14)
    assert {entry.source: (entry.anchor, entry.anchor_relation) for entry in imprints() if entry.anchor} == {
        "khon-kaen-news-2024": (day, AnchorRelation.ON),
        "pmu-a-2024": (day, AnchorRelation.AFTER),
    }
    assert [source(id).date for id in FIVE] == [PartialDate(2022, 9, 6), None, PartialDate(2021), None, None]


def test_the_five_have_addresses_where_their_text_was_found_and_titles_where_one_is_printed() -> None:
    five = {id: source(id) for id in FIVE}

    assert {id for id, found in five.items() if found.title is None} == {"khon-kaen-news-2024"}
    assert five["khon-kaen-news-2024"].description is not None
    hosts = {id: found.url.split("/")[2] for id, found in five.items() if found.url is not None}
    assert hosts == {
        "bic-moe-news-2022": "www.moe.go.th",
        "khon-kaen-news-2024": "poonamtongtin.com",
        "pmu-a-2024": "pmua.or.th",
    }


def test_the_text_of_the_hand_out_is_not_its_own() -> None:
    (older,) = shared_passages("bic-moe-call-2016", "gnlc-handout")
    note = imprint("gnlc-handout").note

    assert older.note is not None  # only the beginning of the older text was seen
    assert note is not None
    assert "not its own" in render(note, "en")


def test_the_credits_name_people_units_and_the_bodies_above() -> None:
    credits = imprint("bic-moe-news-2022").credits

    assert [credit.role for credit in credits] == [CreditRole.COMPILED_BY] * 3 + [CreditRole.REPORTED_BY]
    assert [credit.agent for credit in credits[:2]] == ["พนิดา ทวีลาภ", "ภัสศรี ศิริประภา"]
    assert credits[3].units == ("สำนักความสัมพันธ์ต่างประเทศ", "สำนักงานปลัดกระทรวงศึกษาธิการ")
    assert all(entry.credits == () for entry in imprints()[1:])


def test_links_whose_addresses_were_lost_have_none() -> None:
    links = imprint("bic-moe-news-2022").links

    assert [link.label for link in links] == [
        "UNESCO Global Network of Learning Cities",
        "Database with all members of the Global Network of Learning Cities",
    ]
    assert all(link.url is None for link in links)


def test_the_hand_out_names_two_references_one_of_them_rejoined() -> None:
    first, second = imprint("gnlc-handout").references

    assert first.url == "https://uil.unesco.org/lifelong-learning/learning-cities"
    assert not first.rejoined
    assert second.url is not None
    assert second.url.startswith("https://www.bic.moe.go.th/")
    assert second.url.endswith("unesco-gnlc-4-7-2562")
    assert second.rejoined
    assert second.dated == PartialDate(2562 - 543, 7, 4)


def test_a_year_of_the_common_era_is_not_converted() -> None:
    assert {entry.source: entry.copyright_year for entry in imprints() if entry.copyright_year} == {
        "bic-moe-2021": 2021
    }


def test_what_is_never_a_claim_is_marked() -> None:
    assert {entry.source: set(entry.boilerplate) for entry in imprints() if entry.boilerplate} == {
        "bic-moe-2021": {Boilerplate.ANALYTICS_FOOTER, Boilerplate.COPYRIGHT_LINE, Boilerplate.VIDEO_POINTER},
        "pmu-a-2024": {Boilerplate.VISIT_STATISTICS},
    }


def test_only_the_hand_out_needs_repair() -> None:
    assert [entry.source for entry in imprints() if entry.needs_repair] == ["gnlc-handout"]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"genre": "news"}, ("imprint.a", "genre")),
        ({"copyright_year": "2021"}, ("imprint.a", "copyright_year")),
        ({"anchor": 2024, "anchor_relation": AnchorRelation.ON}, ("imprint.a", "anchor")),
        ({"anchor": PartialDate(2024), "anchor_relation": "on"}, ("imprint.a", "anchor_relation")),
        ({"credits": ("a",)}, ("imprint.a", "credits")),
        ({"links": [Link(label="a")]}, ("imprint.a", "links")),
        ({"references": ("https://example.org",)}, ("imprint.a", "references")),
        ({"boilerplate": ("copyright-line",)}, ("imprint.a", "boilerplate")),
    ],
)
def test_a_field_of_an_imprint_is_of_its_type(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        own_imprint(**changes)

    assert caught.value.problem.path == path


@pytest.mark.parametrize("changes", [{"anchor": PartialDate(2024)}, {"anchor_relation": AnchorRelation.ON}], ids=str)
def test_an_anchor_and_its_relation_stand_together(changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue) as caught:
        own_imprint(**changes)

    assert caught.value.problem.code == "anchor"


def test_an_imprint_is_of_a_source_of_the_register() -> None:
    with pytest.raises(UnknownId):
        own_imprint(source="nothing")


@pytest.mark.parametrize(
    ("changes", "error", "path"),
    [
        ({"role": "compiled-by"}, WrongType, ("role",)),
        ({"agent": None}, WrongType, ("agent",)),
        ({"agent": " "}, InvalidValue, ("agent",)),
        ({"units": ["a"]}, WrongType, ("units",)),
    ],
)
def test_a_credit_names_somebody(changes: dict[str, Any], error: type[Exception], path: tuple[str, ...]) -> None:
    values: dict[str, Any] = {"role": CreditRole.REPORTED_BY, "agent": "a"}
    with pytest.raises(error) as caught:
        Credit(**(values | changes))

    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # a FieldError


@pytest.mark.parametrize(
    ("values", "error", "path"),
    [
        ({}, WrongType, ("label",)),
        ({"label": 5}, WrongType, ("label",)),
        ({"label": ""}, InvalidValue, ("label",)),
        ({"url": 5}, WrongType, ("url",)),
        ({"label": "a", "url": ""}, InvalidValue, ("url",)),
        ({"url": "https://example.org", "dated": 2019}, WrongType, ("dated",)),
    ],
)
def test_a_link_has_a_label_or_an_address(
    values: dict[str, Any], error: type[Exception], path: tuple[str, ...]
) -> None:
    with pytest.raises(error) as caught:
        Link(**values)

    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # a FieldError


# Passages

SHARED = {
    ("bic-moe-2021", "gnlc-handout"): 1_194,
    ("khon-kaen-news-2024", "pmu-a-2024"): 275,
    ("pmu-a-2024", "gnlc-handout"): 238,
    ("bic-moe-call-2016", "gnlc-handout"): 217,
    ("bic-moe-news-2022", "khon-kaen-news-2024"): 107,
    ("khon-kaen-news-2024", "bic-moe-2021"): 49,
}


def test_passages_are_shared_by_two_texts_each() -> None:
    assert {passage.sources: passage.characters for passage in passages()} == SHARED
    assert [passage.characters for passage in passages()] == sorted(SHARED.values(), reverse=True)
    for passage in passages():
        assert passage.id.startswith("passage.")
        assert passage.standing is Standing.VERIFIED


def test_passages_are_found_by_two_sources_in_either_order() -> None:
    for one, other in combinations(FIVE, 2):
        found = [passage.characters for passage in shared_passages(one, other)]
        assert found == [passage.characters for passage in shared_passages(other, one)]
        assert found == [count for pair, count in SHARED.items() if set(pair) == {one, other}]


def test_passages_may_have_to_be_of_some_length() -> None:
    pair = ("khon-kaen-news-2024", "pmu-a-2024")

    assert shared_passages(*pair, min_characters=275)[0].characters == 275
    assert shared_passages(*pair, min_characters=276) == ()


def test_passages_of_a_source_that_is_not_registered_are_not_looked_for() -> None:
    with pytest.raises(UnknownId):
        shared_passages("bic-moe-2012", "gnlc-handout")


@pytest.mark.parametrize("ids", [("a",), ("a", "a")], ids=str)
def test_a_passage_is_shared_by_two_sources_at_least(ids: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValue) as caught:
        own_passage(*ids)

    assert (caught.value.problem.code, caught.value.problem.path) == ("passage", ("passage.a",))


def test_a_passage_has_a_length() -> None:
    with pytest.raises(WrongType) as caught:
        own_passage("a", "b", characters="5")
    with pytest.raises(InvalidValue):
        own_passage("a", "b", characters=0)

    assert caught.value.problem.path == ("passage.a", "characters")
    assert own_passage("a", "b", "c").sources == ("a", "b", "c")


# Both


@pytest.mark.parametrize("entry", [*imprints(), *passages()], ids=lambda entry: entry.id)
def test_imprints_and_passages_survive_json(entry: Imprint | Passage) -> None:
    assert conversion.from_json(conversion.to_json(entry), type(entry)) == entry


def test_the_names_of_the_room_stay_what_they_are_in_any_order() -> None:
    for name in sources.__all__:
        assert getattr(sources, name) is sources.__getattr__(name)
    assert callable(sources.passages)
    assert callable(sources.imprints)
    assert dir(sources) == sorted(sources.__all__)
    with pytest.raises(AttributeError, match=r"module 'learningcity\.sources' has no attribute 'nothing'"):
        sources.nothing  # noqa: B018  # reading it is the test
