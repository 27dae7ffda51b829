"""The index: every statement is reached, cited and resolved; what sources disagree on; what is not known."""

from __future__ import annotations

import pickle
from collections import Counter
from enum import Enum
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve, fields, has

from learningcity import index
from learningcity.applications import SUBJECTS
from learningcity.cities import LearningCityForm
from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.eligibility import MINIMUM_POPULATION, rulebooks
from learningcity.errors import InvalidValue, UnknownId, UnknownLocale, WrongType
from learningcity.guidance import Absence, documents
from learningcity.index import find
from learningcity.index.disagreements import conflicts_among
from learningcity.index.lookup import table_of
from learningcity.index.naming import called, term_id
from learningcity.index.references import REFERENCES, is_reference
from learningcity.index.rooms import FACT_ROOMS, held
from learningcity.index.walking import citations_in, claims_in, parts, sources_in
from learningcity.localization import catalogue, label, languages, render
from learningcity.outlines import flattened
from learningcity.sources import (
    Citation,
    Claim,
    Conflict,
    Source,
    Standing,
    Statement,
    Titles,
    TitleStatus,
    source,
    sources,
)
from learningcity.texts import Bound, Message, Quantity
from statements import CITED, found_in_rooms
from surface import public_enumerations

ALL = tuple(index.walk())
FACTS = tuple(fact for facts in SUBJECTS.values() for fact in facts)


# Everything is reached


def test_every_statement_of_every_room_is_reached_once() -> None:
    found = {id(statement): statement for statement in found_in_rooms()}

    assert [statement for statement in found.values() if statement not in ALL] == []
    assert len({id(statement) for statement in ALL}) == len(ALL) >= 500
    assert all(isinstance(statement, CITED) for statement in ALL)


def test_the_rooms_come_in_their_order_and_what_is_inside_a_statement_after_it() -> None:
    assert list(FACT_ROOMS) == [
        "sources",
        "learning_city",
        "sdg",
        "key_features",
        "guidance",
        "eligibility",
        "inconsistencies",
        "network",
        "admission",
        "award",
    ]
    ids = [statement.id for statement in ALL]
    first = [
        ids.index(id)
        for id in (
            "imprint.bic-moe-news-2022",
            "learning-city",
            "sdg.4.7",
            "key-features.block.4",
            "conference.1",
            "gnlc.membership.population",
            "gnlc.membership.minimum-population",
            "inconsistency.network-size",
            "gnlc",
            "call.2025",
            "award",
        )
    ]
    assert first == sorted(first)


@pytest.mark.parametrize("room", FACT_ROOMS)
def test_each_name_of_a_room_holds_something(room: str) -> None:
    assert len(list(held(room))) == len(FACT_ROOMS[room]) == len(set(FACT_ROOMS[room]))


def test_every_statement_is_cited_from_the_register_and_has_a_standing() -> None:
    for statement in ALL:
        assert statement.citations, statement.id
        assert isinstance(statement.standing, Standing), statement.id
        cited = sources_in(statement)
        assert {citation.source for citation in statement.citations} <= set(cited), statement.id
        assert all(source(entry.id) is entry for entry in cited), statement.id


def test_no_source_is_an_orphan() -> None:
    assert [entry.id for entry in sources() if not index.by_source(entry)] == []


def test_what_cites_a_source_is_found_by_it() -> None:
    resting = {entry.id: {id(statement) for statement in index.by_source(entry)} for entry in sources()}

    for statement in ALL:
        for citation in citations_in(statement):
            assert id(statement) in resting[citation.source.id]
    assert index.by_source("bic-moe-2021") == index.by_source(source("bic-moe-2021"))


def test_what_rests_on_a_source_is_told_once_and_only_if_it_cites_it() -> None:
    for entry in sources():
        resting = index.by_source(entry)
        assert len({statement.id for statement in resting}) == len(resting)
        assert all(entry in sources_in(statement) for statement in resting)


@pytest.mark.parametrize("unknown", ["bic-moe-2012", Source("mine", "A book of mine")])
def test_a_source_that_is_not_in_the_register_is_refused(unknown: Source | str) -> None:
    with pytest.raises(UnknownId):
        index.by_source(unknown)


# Ids


def test_every_id_stands_for_one_thing() -> None:
    named = [*ALL, *rulebooks(), *FACTS, *sources()]

    assert {id: n for id, n in Counter(entry.id for entry in named).items() if n > 1} == {}
    assert set(index.ids()) >= {entry.id for entry in named}
    assert len(set(index.ids())) == len(index.ids())


def test_every_id_resolves() -> None:
    for statement in (*ALL, *rulebooks(), *FACTS, *sources()):
        assert index.by_id(statement.id) is statement
    for id in index.ids():
        assert index.by_id(id) is not None


def test_two_things_of_one_id_are_refused() -> None:
    goal, other = index.by_id("sdg.4"), index.by_id("sdg.5")

    assert table_of((goal, goal, other)) == {"sdg.4": goal, "sdg.5": other}
    assert isinstance(goal, Statement)
    for twin in (evolve(goal, standing=Standing.REPORTED), Source("sdg.4", "A book")):
        with pytest.raises(InvalidValue) as caught:
            table_of((goal, twin))
        assert caught.value.problem.code == "duplicate-id"


def test_a_statement_about_a_term_stands_for_the_id_of_both() -> None:
    class Matter(Enum):
        """Terms of which one has the id of a statement."""

        ONE = "one"

    about = evolve(ALL[0], id="matter.one")
    assert table_of((about, Matter.ONE)) == {"matter.one": about}
    with pytest.raises(InvalidValue):
        table_of((Source("matter.one", "A book"), Matter.ONE))


def test_a_term_is_found_by_its_enumeration_and_its_spelling() -> None:
    assert index.by_id("learning-city-form.learning-town") is LearningCityForm.TOWN
    assert index.by_id("standing.verified") is Standing.VERIFIED


def test_the_enumerations_are_those_of_which_members_are_called_something() -> None:
    without_names = {kind.__name__ for kind in public_enumerations()} - {kind.__name__ for kind in index.enumerations()}

    assert without_names == {
        *("Boundary", "Bound", "SDG"),  # signs, words in sentences, numbers of goals
        *("ChangeKind", "Place", "Relation", "WayKind"),  # of what is found out about rules
        *("Flag", "GoalpostBasis", "Lead", "MissingData", "NoTotal", "Obstacle", "Quality", "SdgView"),  # of scores
        *("Status", "Unmatched"),  # as well
        *("PlaceKind", "RepairRule", "VariantKind"),  # of language
    }


def test_an_unknown_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownId) as caught:
        index.by_id("gnlc.membership.populatio")
    assert caught.value.message == Message(
        "error.unknown-id.near", {"id": "gnlc.membership.populatio", "nearest": "gnlc.membership.population"}
    )

    with pytest.raises(KeyError):
        index.by_id([])  # type: ignore[arg-type]  # this is the test


def test_every_reference_resolves() -> None:
    known = set(index.ids())

    assert [(statement.id, id) for statement in ALL for id in index.references(statement) if id not in known] == []


def test_references_are_the_ids_in_the_fields_of_a_statement() -> None:
    target = index.by_id("sdg.4.7")

    assert isinstance(target, Statement)
    assert index.references(target) == ("sdg.4", "sdg.indicator.4.7.1")
    assert index.references(MINIMUM_POPULATION) == ()


ABOUT_OTHERS = {
    ("Claim", "passage"),  # a word by which copies know each other; only some of these texts are described
    ("Claim", "scope"),
    ("Claim", "subject"),  # what a claim is about need not be here: cities and cohorts are not
    ("Claim", "value"),
    ("SdgIndicator", "code"),
    ("Target", "code"),
}
"""Fields that may hold the id of a statement and are no reference."""


def ids_held(value: object) -> list[tuple[str, str]]:
    """The fields, with their classes, that hold an id which the library knows and are not said to be references."""
    if isinstance(value, tuple):
        return [found for entry in value for found in ids_held(entry)]
    if not has(type(value)) or isinstance(value, Citation | Message):
        return []
    kind: Any = type(value)
    found = []
    for field in fields(kind):
        part = getattr(value, field.name)
        entries = part if isinstance(part, tuple) else (part,)
        if field.name != "id" and not is_reference(kind, field.name):
            if any(isinstance(entry, str) and entry in index.ids() for entry in entries):
                found.append((kind.__name__, field.name))
            found += ids_held(part)
    return found


def test_no_field_refers_to_something_without_being_known_for_it() -> None:
    assert {found for statement in ALL for found in ids_held(statement)} - ABOUT_OTHERS == set()


def inside(value: Any) -> list[Any]:
    """A value, and what it is made of."""
    return [value, *(thing for part in parts(value) for thing in inside(part))]


def test_every_field_that_is_known_for_its_references_has_some() -> None:
    things = [thing for statement in ALL for thing in inside(statement)]
    classes = {kind.__name__: kind for kind in {base for thing in things for base in type(thing).__mro__}}

    for name, names in REFERENCES.items():
        ours = [thing for thing in things if isinstance(thing, classes[name])]
        for field in names:
            assert any(getattr(statement, field) for statement in ours), (name, field)


# Values


def test_a_statement_is_the_same_after_a_trip_through_json_and_pickle() -> None:
    for statement in ALL:
        kind: Any = type(statement)
        assert from_json(to_json(statement), kind) == statement
        again = pickle.loads(pickle.dumps(statement))  # noqa: S301  # our own bytes
        assert again == statement
        assert hash(again) == hash(statement)


# Words


@pytest.mark.parametrize("language", ["en", "th"])
def test_every_statement_is_called_something_and_can_be_told(language: str) -> None:
    for statement in ALL:
        assert render(called(statement), language).strip()
        for message in flattened(index.outline(statement)):
            assert render(message, language).strip()


def test_what_a_statement_is_called_finds_it() -> None:
    for statement in ALL:
        name = called(statement)
        for language in filter(lambda language: catalogue(language).is_complete, languages()):
            title = name.in_language(language) if isinstance(name, Titles) else None
            if title is not None or not isinstance(name, Titles):
                assert statement.id in find(title.text if title else render(name, language), language)


def test_one_thai_word_for_two_things_finds_both() -> None:
    # LC-08, INC-21
    assert set(find("เมืองแห่งการเรียนรู้", "th")) == {"learning-city", "learning-city-form.learning-town"}
    assert find("เมืองแห่งการเรียนรู้", "th", domain="learning-city-form") == ("learning-city-form.learning-town",)
    assert find("  Learning   CITY ", "en") == ("learning-city",)
    assert find("เมืองแห่งการเรียนรู้", "en") == ()
    assert find("learning", "en") == ()


def test_what_a_term_is_called_finds_it_and_its_id_resolves() -> None:
    for kind in index.enumerations():
        for member in kind:
            # A term that a statement of the same id is about is found as that statement.
            assert term_id(member) in find(label(member, "th"), "th")
            assert index.by_id(term_id(member)) is not None


def test_titles_are_found_in_languages_without_a_catalogue() -> None:
    for statement in ALL:
        name = called(statement)
        for given in name.titles if isinstance(name, Titles) else ():
            assert statement.id in find(given.text, given.language)
            assert statement.id in find(normalize("NFD", given.text).replace(" ", "\u00a0"), given.language)
    assert find("Learning City", "fr-CA") == ()


@pytest.mark.parametrize("locale", ["xx", "", 5, None])
def test_a_language_in_which_nothing_is_called_anything_is_refused(locale: Any) -> None:
    with pytest.raises(UnknownLocale):
        find("Learning City", locale)


def test_only_words_are_looked_up_and_only_in_domains_that_there_are() -> None:
    wrong: Any
    for wrong in (5, None, []):
        with pytest.raises(WrongType):
            find(wrong, "en")
    with pytest.raises(WrongType):
        find("Learning City", "en", domain=5)  # type: ignore[arg-type]  # this is the test
    with pytest.raises(UnknownId) as caught:
        find("Learning City", "en", domain="learning-city-forms")
    assert dict(caught.value.message.params)["nearest"] == "learning-city-form"  # type: ignore[union-attr]  # a message
    assert find("Learning City", "en", domain="learning-city-form") == ()


# What sources disagree on


CITATION = Citation(source("S12"))


def claim(value: object, **given: Any) -> Claim:
    return Claim("a", "count", value, CITATION, **given)


def test_claims_that_cannot_both_be_right_are_a_conflict_with_a_side_for_each_value() -> None:
    five, also_five, six = claim(5), claim(5, speaker="x"), claim(6)
    (found,) = conflicts_among((five, six, also_five))

    assert found.id == "a.count"
    assert [side.claims for side in found.sides] == [(five, also_five), (six,)]
    assert found.standing is Standing.CONTESTED


@pytest.mark.parametrize(
    "others",
    [
        (claim(5),),
        (claim(6, scope="elsewhere"),),
        (claim(6, as_of=PartialDate(2021)),),
        (Claim("b", "count", 6, CITATION), Claim("a", "size", 6, CITATION)),
    ],
    ids=["agrees", "of another scope", "of another time", "about something else"],
)
def test_claims_that_can_both_be_right_are_none(others: tuple[Claim, ...]) -> None:
    assert conflicts_among((claim(5), *others)) == ()


@pytest.mark.parametrize(
    ("one", "other", "ids"),
    [
        ({"as_of": PartialDate(2021)}, {"as_of": PartialDate(2022, 5)}, ["a.count.2021", "a.count.2022-05"]),
        ({"scope": "here"}, {"scope": "there"}, ["a.count", "a.count.2"]),
        ({"as_of": PartialDate(2021)}, {"as_of": PartialDate(2021), "scope": "x"}, ["a.count.2021", "a.count.2021.2"]),
        ({}, {"as_of": PartialDate(2021)}, ["a.count", "a.count.2021"]),
    ],
)
def test_conflicts_about_the_same_at_another_time_or_of_another_scope_have_other_ids(
    one: dict[str, Any], other: dict[str, Any], ids: list[str]
) -> None:
    given = (claim(5, **one), claim(6, **one), claim(5, **other), claim(6, **other))

    assert [found.id for found in conflicts_among(given)] == ids


def test_a_conflict_has_no_id_that_is_taken() -> None:
    dated = PartialDate(2021)

    assert [found.id for found in conflicts_among((claim(5), claim(6)), besides={"a.count"})] == ["a.count.2"]
    (found,) = conflicts_among((claim(5, as_of=dated), claim(6, as_of=dated)), besides={"a.count"})
    assert found.id == "a.count.2021"


def test_a_conflict_on_what_no_catalogue_names_is_asked_in_its_own_words() -> None:
    (found,) = conflicts_among(Claim("a", "number-of-wells", value, CITATION) for value in (5, 6))

    assert "number of wells" in render(found.question, "en")
    assert "number of wells" in render(found.question, "th")


def test_what_agrees_with_every_other_takes_no_side() -> None:
    more, exact, other = (
        claim(Quantity(500, "people", Bound.MORE_THAN)),
        claim(Quantity(550, "people")),
        claim(Quantity(600, "people")),
    )
    (found,) = conflicts_among((more, exact, other))

    assert [side.claims for side in found.sides] == [(exact,), (other,)]


def test_the_conflicts_are_those_that_are_written_down_and_those_that_claims_show() -> None:
    found = index.conflicts()
    ids = [conflict.id for conflict in found]

    assert {statement for statement in ALL if isinstance(statement, Conflict)} <= set(found)
    assert len(set(ids)) == len(ids)
    assert MINIMUM_POPULATION in found
    assert {"conference.1.attendance", "conference.5.attendance", "hat-yai.administrative-form"} <= set(ids)
    assert all(index.by_id(conflict.id) is conflict for conflict in found)


def test_a_conflict_that_is_written_down_is_not_computed_again() -> None:
    written = {claim for statement in ALL if isinstance(statement, Conflict) for claim in claims_in(statement)}
    computed = [conflict for conflict in index.conflicts() if conflict not in ALL]

    assert written
    assert not [claim for conflict in computed for claim in claims_in(conflict) if claim in written]


def test_the_discrepancies_are_of_lists_and_of_sums() -> None:
    found = {entry.id: (entry.expected, entry.stated, entry.delta) for entry in index.discrepancies()}

    assert found["document.mexico-city-statement.strategic-directions"] == (8, 0, -8)
    assert found["key-features.features"] == (42, 0, -42)
    assert found["gnlc.cities"] == (358, 356, -2)
    assert "key-features" not in found


def test_the_claims_are_those_of_every_statement_each_once() -> None:
    claims = list(index.claims())

    assert len(set(claims)) == len(claims) > 200
    assert set(claims) == {claim for statement in ALL for claim in claims_in(statement)}


# What is not known


OFFICIAL = {
    "document.beijing-declaration": {"en", "ar"},
    "document.key-features": {"en", "fr", "ar"},
    "document.guiding-documents": {"en", "fr", "ar"},
    "document.guidelines": {"en"},
    "document.mexico-city-statement": {"en", "fr", "ru"},
    "document.youth-statement": {"en"},
    "document.hangzhou-statement": {"en"},
    "document.villa-maria-declaration": {"en"},
    "document.cork-call-to-action": {"en"},
    "document.sdg-guide-to-action": {"en"},
    "document.gwangmyeong-declaration": set(),
    "document.medellin-manifesto": {"en"},
    "document.network-strategy-2019": set(),
    "document.yeonsu-declaration": {"en", "es"},
    "document.yeonsu-enactment-guide": {"en"},
    "document.jubail-commitment": {"en"},
}
"""The languages in which a source that was seen gives an official title of a document."""
WITHOUT_THAI_TITLE = {
    "document.gwangmyeong-declaration",
    "document.guidelines",
    "document.guiding-documents",
    "document.hangzhou-statement",
    "document.jubail-commitment",
    "document.medellin-manifesto",
    "document.network-strategy-2019",
    "document.sdg-guide-to-action",
    "document.villa-maria-declaration",
    "document.yeonsu-declaration",
    "document.yeonsu-enactment-guide",
    "document.youth-statement",
}


def test_official_titles_are_only_where_a_source_gives_one() -> None:
    given: dict[str, set[str]] = {}
    for document in documents():
        titles = document.label.titles if isinstance(document.label, Titles) else ()
        given[document.id] = {title.language for title in titles if title.status is TitleStatus.OFFICIAL}

    assert given == OFFICIAL


def test_what_has_no_thai_title_is_known() -> None:
    titled = {statement.id: statement.label for statement in ALL if isinstance(statement, Statement)}
    without = {
        id
        for id, name in titled.items()
        if id in OFFICIAL and not (isinstance(name, Titles) and name.in_language("th"))
    }
    others = {
        id
        for id, name in titled.items()
        if isinstance(name, Titles) and not name.in_language("th") and id not in OFFICIAL
    }

    assert without == WITHOUT_THAI_TITLE
    assert others == set()


def test_no_title_is_given_twice_in_one_language_and_wording() -> None:
    for statement in ALL:
        name = called(statement)
        if isinstance(name, Titles):
            spelled = [(title.language, title.text, title.status) for title in name.titles]
            assert len(set(spelled)) == len(spelled), statement.id


def gaps() -> dict[str, list[str]]:
    """The gaps by kind, in English."""
    return {group.message.id: [render(gap.message, "en") for gap in group.children] for group in index.unknowns()}


def test_what_is_not_known_is_computed_by_kind() -> None:
    assert list(gaps()) == [
        "unknowns.absences",
        "unknowns.lists",
        "unknowns.fields",
        "unknowns.titles",
        "unknowns.sources",
        "unknowns.statements",
    ]
    assert all(gaps().values())


ABSENT = {
    "absence.conference-in-2026": ["iclc"],
    "absence.uil-on-the-seventh": ["conference.7"],
    "absence.mexico-city-entries": [
        "document.mexico-city-statement.strategic-directions",
        "document.mexico-city-statement.action-points",
    ],
    "absence.jubail-text": ["document.jubail-commitment", "document.jubail-commitment.commitments", "conference.6"],
    "absence.repeal": ["document.beijing-declaration", "document.key-features"],
}
"""Some of what was looked for and not found, and what it is missing of."""


def test_an_absence_names_what_was_looked_for_and_not_found() -> None:
    groups = {group.message.id: group for group in index.unknowns()}
    told = {
        str(dict(line.message.params)["id"]): [str(dict(child.message.params)["id"]) for child in line.children]
        for line in groups["unknowns.absences"].children
    }

    assert told == {found.id: list(found.about) for found in ALL if isinstance(found, Absence)}
    assert ABSENT.items() <= told.items()


def test_the_lists_that_were_not_read_are_those_of_which_the_count_differs_and_those_without_either() -> None:
    name = "strategic directions of the Mexico City Statement (document.mexico-city-statement.strategic-directions)"

    assert f"{name}: 8 declared, 0 listed" in gaps()["unknowns.lists"]
    assert "features under the areas (key-features.features): 42 declared, 0 listed" in gaps()["unknowns.lists"]
    of_no_count = [gap for gap in gaps()["unknowns.lists"] if gap.endswith(": no count declared, 0 listed")]
    assert any("(document.cork-call-to-action.action-points)" in gap for gap in of_no_count)
    assert any("(action-area.funding.steps)" in gap for gap in of_no_count)
    assert len(of_no_count) == 7
    assert len(gaps()["unknowns.lists"]) - len(of_no_count) == len(index.discrepancies()) - 4  # the last are sums


def test_the_seventh_conference_has_neither_place_nor_host() -> None:
    (seventh,) = (gap for gap in gaps()["unknowns.fields"] if "conference.7" in gap)

    assert seventh.endswith("(conference.7): place, country, host")
    assert not [gap for gap in gaps()["unknowns.fields"] if "conference.1)" in gap]


def test_the_languages_without_an_official_title_are_told_for_each_document() -> None:
    told = gaps()["unknowns.titles"]

    assert len(told) == len(OFFICIAL)
    assert "Jubail Commitment (document.jubail-commitment): fr, es, ar, zh, ru, ko, th" in told
    assert "Key Features of Learning Cities (document.key-features): es, zh, ru, ko, th" in told


def test_the_sources_whose_titles_were_not_seen_are_told() -> None:
    assert len(gaps()["unknowns.sources"]) == len([entry for entry in sources() if entry.title is None])


def test_every_unverified_statement_is_told_once() -> None:
    groups = {group.message.id: group for group in index.unknowns()}
    lines = [line for topic in groups["unknowns.statements"].children for line in topic.children]
    told = [str(dict(line.message.params)["id"]) for line in lines]
    absent = [str(dict(line.message.params)["id"]) for line in groups["unknowns.absences"].children]

    assert sorted([*told, *absent]) == sorted(entry.id for entry in ALL if entry.standing is Standing.UNVERIFIED)
    assert {"key-features.draft.1.1", "linkage.key-features.benefit.3.sdg.4.7"} <= set(told)
    assert "absence.second-members-meeting" in absent
