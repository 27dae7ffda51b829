"""Outlines: of statements field by field, and of topics as trees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from typing import Any

import pytest
from attrs import fields, frozen

from learningcity import index
from learningcity.cities import CITY_FACTS, LearningCityForm
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility import MEMBERSHIP, MINIMUM_POPULATION
from learningcity.errors import UnknownId, WrongType
from learningcity.index.outlines import TOLD_WHERE_UNKNOWN
from learningcity.index.references import REFERENCES
from learningcity.index.topics import _OVER, _UNDER, TOPICS, Branch, forest, in_topic, of_topic
from learningcity.localization import catalogue, render, render_outline
from learningcity.outlines import Outline, claim_outline, spoken
from learningcity.sources import (
    Citation,
    Claim,
    Enumeration,
    Mode,
    Source,
    Standing,
    Statement,
    Title,
    Titles,
    TitleStatus,
    source,
    sources,
)
from learningcity.texts import Bound, Labels, Message, Quantity, Series
from statements import field_names, predicates
from surface import public_classes

CITED = (Citation(Source("a-book", "A book", publisher="A publisher", date=PartialDate(2021)), "p. 2"),)
CITED_LINE = "source: A publisher, 2021, p. 2 [a-book]"
VERIFIED = "standing: verified: read in a primary source"
CLAIM = Claim("a.subject", "attendance", Quantity(5, "people", Bound.ABOUT), CITED[0], as_of=PartialDate(2022))


def title(text: str, language: str) -> Title:
    return Title(text=text, language=language, status=TitleStatus.OFFICIAL, citations=CITED, standing=Standing.VERIFIED)


@frozen(kw_only=True)
class Part:
    """Something in a statement that is no statement."""

    id: str
    kind: str
    units: tuple[str, ...] = ()
    dated: PartialDate | None = None


@frozen(kw_only=True)
class Thing(Statement):
    """A statement whose fields hold whatever a test puts there; the catalogues have their names."""

    about: object = None
    outcomes: tuple[object, ...] = ()
    due: int | None = None


def thing(**given: Any) -> Thing:
    required: dict[str, Any] = {
        "id": "a.thing",
        "label": Labels(en="A thing", th="สิ่งหนึ่ง"),
        "citations": CITED,
        "standing": Standing.VERIFIED,
    }
    return Thing(**(required | given))


def lines(told: Outline, locale: str = "en") -> list[str]:
    return render_outline(told, locale).splitlines()


def fields_of(**given: Any) -> list[str]:
    """The lines between the standing and the citation, without their first indent."""
    head, standing, *own, cited = lines(index.outline(thing(**given)))
    assert (head, standing, cited) == ("A thing (a.thing)", f"  {VERIFIED}", f"  {CITED_LINE}")
    return [line.removeprefix("  ") for line in own]


# Statements


def test_a_statement_is_what_it_is_called_how_sure_it_is_and_who_says_so() -> None:
    assert lines(index.outline(thing())) == ["A thing (a.thing)", f"  {VERIFIED}", f"  {CITED_LINE}"]
    assert lines(index.outline(thing(), deep=False), "th")[0] == "สิ่งหนึ่ง (a.thing)"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, []),
        ((), []),
        ("text", ["about: text"]),
        (5, ["about: 5"]),
        (10_000, ["about: 10,000"]),
        (True, ["about: yes"]),
        (Standing.REPORTED, ["about: reported: read in a secondary source"]),
        (PartialDate(2013, 10), ["about: October 2013"]),
        (Period(PartialDate(2013), PartialDate(2014)), ["about: 2013 to 2014"]),
        (Period(PartialDate(2013), PartialDate(2013)), ["about: 2013"]),
        (Period(PartialDate(2013), Boundary.OPEN), ["about: from 2013 on"]),
        (Quantity(5, "people"), ["about: 5 people"]),
        (Labels(en="words"), ["about: words"]),
        (("a", "b"), ["about: a, b"]),
        ((LearningCityForm.TOWN,), ["about: Learning Town"]),
        ((Labels(en="one"), Labels(en="two")), ["about:", "  one", "  two"]),
        (CLAIM, ["about:", "  attendance: about 5 people (2022) — A publisher, 2021, p. 2 [a-book]"]),
        (Part(id="a", kind="x", units=("p", "q")), ["about: kind: x; units that it belongs to: p, q"]),
        (Part(id="a", kind="x", dated=PartialDate(2021)), ["about: kind: x; day in the address: 2021"]),
        ((Part(id="a", kind="x"), Part(id="b", kind="y")), ["about:", "  kind: x", "  kind: y"]),
    ],
)
def test_a_field_is_told_as_what_it_holds(value: object, told: list[str]) -> None:
    assert fields_of(about=value) == told


def test_a_year_is_no_number() -> None:
    assert fields_of(due=2030) == ["due: 2030"]
    assert "  ปีเป้าหมาย: พ.ศ. 2573" in lines(index.outline(thing(due=2030)), "th")


def test_ids_are_told_by_what_they_stand_for_where_a_field_refers_to_things() -> None:
    listed = Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=CITED,
        standing=Standing.VERIFIED,
        declared=3,
        items=("gnlc", "no-such-thing"),
    )

    assert lines(index.outline(listed)) == [
        "A list (a.list)",
        f"  {VERIFIED}",
        "  declared entries: 3",
        "  entries:",
        "    UNESCO Global Network of Learning Cities (gnlc)",
        "    no-such-thing",
        "  completeness: not as many as declared",
        f"  {CITED_LINE}",
    ]
    assert fields_of(about="gnlc") == ["about: gnlc"]


def test_an_id_that_a_claim_gives_is_told_by_what_it_stands_for() -> None:
    said = Claim("gnlc", "focus-goals", ("sdg.4", "no-such-goal"), CITED[0])

    assert fields_of(about=(said,)) == [
        "about:",
        "  goals in focus: Quality education (sdg.4), no-such-goal — A publisher, 2021, p. 2 [a-book]",
    ]


def test_titles_stand_with_their_language_whose_wording_they_are_and_who_prints_them() -> None:
    named = thing(label=Titles((title("A title", "en"), title("Ein Titel", "de"))), outcomes=(title("Other", "en"),))
    line = "title [{}]: “{}” — official; verified: read in a primary source"

    assert lines(index.outline(named)) == [
        "A title (a.thing)",
        f"  {VERIFIED}",
        f"  {line.format('en', 'A title')}",
        f"    {CITED_LINE}",
        f"  {line.format('de', 'Ein Titel')}",
        f"    {CITED_LINE}",
        "  outcomes:",
        f"    {line.format('en', 'Other')}",
        f"      {CITED_LINE}",
        f"  {CITED_LINE}",
    ]
    assert fields_of(about=Titles((title("A title", "en"),)))[1] == f"  {line.format('en', 'A title')}"


def test_a_statement_inside_another_is_told_in_full_or_by_its_id() -> None:
    inner = thing(id="a.inner", label=Labels(en="Inner"))

    assert fields_of(outcomes=(inner,)) == ["outcomes:", "  Inner (a.inner)", f"    {VERIFIED}", f"    {CITED_LINE}"]
    assert lines(index.outline(thing(outcomes=(inner,)), deep=False))[2:4] == ["  outcomes:", "    Inner (a.inner)"]


def test_the_note_stands_before_who_says_so() -> None:
    assert fields_of(note=Labels(en="a note")) == ["note: a note"]


def test_what_is_known_to_be_told_by_nobody_says_so() -> None:
    told = lines(index.outline(index.by_id("conference.7")))

    assert "  place: not known" in told
    assert "  host: not known" in told
    assert "  due: not known" not in lines(index.outline(thing()))


def test_every_field_and_every_predicate_has_a_name_in_both_languages() -> None:
    for language in ("en", "th"):
        known = catalogue(language).entries
        assert {name for name in field_names() if f"field.{name}" not in known} == set()
        assert {name for name in predicates() if f"predicate.{name}" not in known} == set()


@frozen(kw_only=True)
class OwnThing(Statement):
    """A statement of a user, with a field that no catalogue names."""

    village_head: str


def test_a_field_or_predicate_that_no_catalogue_names_is_told_as_it_is_spelled() -> None:
    own = OwnThing(
        id="a.thing",
        label=Labels(en="A thing"),
        citations=CITED,
        standing=Standing.VERIFIED,
        village_head="Somchai",
    )
    said = Claim("a.subject", "number-of-wells", 5, CITED[0])

    assert "  village head: Somchai" in lines(index.outline(own))
    assert "  village head: Somchai" in lines(index.outline(own), "th")
    assert fields_of(about=(said,))[1] == "  number of wells: 5 — A publisher, 2021, p. 2 [a-book]"


@pytest.mark.parametrize("nothing", ["sdg.4", 5, None, [], Statement])
def test_only_what_has_an_id_can_be_told(nothing: Any) -> None:
    for ask in (index.outline, index.references):
        with pytest.raises(WrongType):
            ask(nothing)


# What is no statement


def test_a_requirement_is_what_it_asks_for_and_who_says_so() -> None:
    told = lines(index.outline(MEMBERSHIP.requirement("gnlc.membership.population")))

    assert told[:3] == [
        "population (gnlc.membership.population)",
        "  population: population of at least 10,000 people",
        "  standing: contested: sources disagree",
    ]
    assert any(line.strip().startswith("side 3: ") for line in told)


def test_a_conflict_is_its_question_and_every_side() -> None:
    told = lines(index.outline(MINIMUM_POPULATION))

    assert told[:3] == [
        "does membership ask for at least 10,000 people? (gnlc.membership.minimum-population)",
        "  standing: contested: sources disagree",
        "  side 1: at least 10,000 people, or about as many, are asked for",
    ]


def test_a_rule_book_is_described_as_it_describes_itself() -> None:
    assert render_outline(index.outline(MEMBERSHIP), "th") == MEMBERSHIP.describe("th")


def test_a_source_is_told_with_what_rests_on_it() -> None:
    told = lines(index.outline(source("S12")))

    assert told[0].startswith("[S12] National Commission of Portugal for UNESCO, ")
    assert "  does membership ask for at least 10,000 people? (gnlc.membership.minimum-population)" in told


def test_a_fact_is_told_with_its_unit_and_column_where_it_has_them() -> None:
    told = {fact.id: lines(index.outline(fact)) for fact in CITY_FACTS}

    assert told["city.population"] == ["population (city.population)", "  unit: people", "  column: population"]
    assert told["city.endorsed"] == ["endorsement by the mayor or a city representative (city.endorsed)"]


def test_a_term_is_what_it_is_called() -> None:
    assert lines(index.outline(LearningCityForm.TOWN)) == ["Learning Town (learning-city-form.learning-town)"]


@pytest.mark.parametrize("language", ["en", "th"])
def test_everything_that_has_an_id_can_be_told(language: str) -> None:
    for id in index.ids():
        assert render_outline(index.outline(index.by_id(id)), language)


# Claims and values in sentences


def test_who_is_told_to_say_something_stands_beside_it() -> None:
    told = claim_outline(Claim("a", "count", (5, 6), CITED[0], scope="here", mode=Mode.QUOTED, speaker="UIL"))

    assert render(told.message, "en") == "5, 6 (here, UIL, quoted) — A publisher, 2021, p. 2 [a-book]"


def test_several_values_are_joined_and_stretches_of_time_told_by_their_ends() -> None:
    days = Period(PartialDate(2021, 10, 27), PartialDate(2021, 10, 29))

    assert render(spoken((days, "x")), "en") == "27 October 2021 to 29 October 2021, x"
    assert render(spoken(days), "th") == "27 ตุลาคม 2564 ถึง 29 ตุลาคม 2564"


# Trees


def ids_in(branch: Branch) -> list[str]:
    return [branch.thing.id, *chain.from_iterable(map(ids_in, branch.parts))]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_a_tree_in_which_each_thing_stands_once(topic: str) -> None:
    told = [id for branch in forest(topic) for id in ids_in(branch)]

    assert len(set(told)) == len(told)
    assert set(told) == {thing.id for thing in of_topic(topic)}
    assert index.tree(topic).message == TOPICS[topic]


def test_every_statement_belongs_to_a_topic() -> None:
    told = [thing.id for topic in TOPICS for thing in of_topic(topic)]

    assert {statement.id for statement in index.walk()} <= set(told)
    assert len(set(told)) == len(told)


def parents(topic: str) -> dict[str, str]:
    """The id above each id that has one."""

    def pairs(branch: Branch) -> list[tuple[str, str]]:
        own = [(part.thing.id, branch.thing.id) for part in branch.parts]
        return [*own, *chain.from_iterable(map(pairs, branch.parts))]

    return dict(chain.from_iterable(map(pairs, forest(topic))))


@pytest.mark.parametrize(
    ("topic", "path"),
    [
        ("sdg", ["sdg.indicator.4.7.1", "sdg.4.7", "sdg.4", "sdgs"]),
        ("sdg", ["linkage.gnlc.sdg.4", "sdg.4"]),
        ("key-features", ["key-features.draft.4.1.1", "key-features.draft.4.1", "key-features.block.1"]),
        ("key-features", ["key-features.block.1", "key-features.building-blocks", "key-features"]),
        ("guidance", ["document.beijing-declaration", "conference.1", "era.1"]),
        (
            "guidance",
            [
                "document.beijing-declaration.call.cities",
                "document.beijing-declaration.calls",
                "document.beijing-declaration",
            ],
        ),
        ("guidance", ["document.hangzhou-statement", "meeting.hangzhou-2016"]),
        ("rules", ["gnlc.membership.minimum-population", "gnlc.membership.population", "gnlc.membership"]),
        ("sources", ["imprint.gnlc-handout", "gnlc-handout"]),
    ],
)
def test_things_stand_under_what_they_are_parts_of(topic: str, path: list[str]) -> None:
    above = parents(topic)

    assert [above.get(id) for id in path[:-1]] == path[1:]


def test_drafts_and_other_doubts_are_marked_in_a_tree() -> None:
    told = [line.strip() for line in lines(index.tree("key-features"))]

    assert all(line.endswith("— unverified") for line in told if "key-features.draft." in line)
    assert "inclusive learning in the education system (key-features.block.1)" in told


def test_a_link_in_a_tree_says_what_it_leads_from() -> None:
    told = [line.strip() for line in lines(index.tree("sdg"))]

    assert "sustainable development: support for target 4.7 (linkage.key-features.benefit.3.sdg.4.7)" in [
        line.partition(" — ")[0] for line in told
    ]


def test_the_terms_that_a_list_has_stand_under_it() -> None:
    told = lines(index.tree("learning-city"))
    at = told.index("  competences that citizens are to gain (objectives.competences) — reported")

    assert told[at + 1] == "    knowledge (competence.knowledge)"


def test_the_tree_of_inconsistencies_ends_with_the_figures_that_do_not_add_up() -> None:
    told = lines(index.tree("inconsistencies"))

    assert told[-4] == "  gnlc.cities: 358 expected, 356 stated or listed, difference -2"
    assert told[-1] == "  gnlc.cities.2025: 428 expected, 425 stated or listed, difference -3"
    assert any("(conference.1.attendance)" in line for line in told)


def test_the_tree_of_sources_tells_what_rests_on_each() -> None:
    told = index.tree("sources")
    by_id = {dict(child.message.params)["id"]: child for child in told.children if child.message.id == "source"}

    assert list(by_id) == [entry.id for entry in sources()]
    assert len(by_id["S12"].children) == len(index.by_source("S12"))


@pytest.mark.parametrize(
    ("topic", "id", "found"),
    [
        ("sdg", "sdg.4.7", "sdg.4.7"),
        ("sdg", "4.7", "sdg.4.7"),
        ("sdg", "4", "sdg.4"),
        ("key-features", "block.4", "key-features.block.4"),
        ("guidance", "cork-call-to-action", "document.cork-call-to-action"),
        ("sources", "S12", "S12"),
        ("rules", "membership", "gnlc.membership"),
    ],
)
def test_the_end_of_an_id_is_enough_in_its_topic(topic: str, id: str, found: str) -> None:
    assert in_topic(topic, id) is index.by_id(found)


IN_A_TREE = re.compile(r"[(\[]([a-z0-9]\S*|S\d+)[)\]]")
"""An id in parentheses, or that of a source in brackets."""


@pytest.mark.parametrize("topic", TOPICS)
def test_every_id_that_a_tree_names_is_found_from_its_topic(topic: str) -> None:
    named = {id for line in lines(index.tree(topic)) for id in IN_A_TREE.findall(line)} & set(index.ids())

    # The sides of a contradiction are told with it, and have no line of their own.
    assert len(named) >= len([thing for thing in of_topic(topic) if not thing.id.endswith(".sides")])
    assert {id for id in named if in_topic(topic, id) is not index.by_id(id)} == set()


@pytest.mark.parametrize(
    ("topic", "id"),
    [("learning-city", "competence.knowledge"), ("sources", "conference.1"), ("sdg", "gnlc.membership")],
)
def test_a_whole_id_is_found_from_every_topic(topic: str, id: str) -> None:
    assert in_topic(topic, id) is index.by_id(id)


@pytest.mark.parametrize(
    ("topic", "id", "candidates"),
    [
        ("rules", "endorsers", ("city.endorsers", "application.city.endorsers")),
        (
            "key-features",
            "1",
            (
                "key-features.benefit.1",
                "key-features.block.1",
                "key-features.condition.1",
                *(f"key-features.draft.{area}.1" for area in range(1, 8)),
                "...",
            ),
        ),
    ],
)
def test_an_end_that_several_ids_have_is_answered_with_them(topic: str, id: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(UnknownId) as caught:
        in_topic(topic, id)

    assert caught.value.message == Message(
        "error.unknown-id.several", {"id": id, "candidates": Series(candidates, ",")}
    )


@pytest.mark.parametrize(
    ("topic", "id", "near"),
    [
        ("sdg", "4.77", "4.7"),
        ("guidance", "document.cork-call-for-action", "document.cork-call-to-action"),
        ("sdg", "nothing-like-it", None),
    ],
)
def test_what_a_topic_does_not_have_is_answered_with_the_nearest(topic: str, id: str, near: str | None) -> None:
    with pytest.raises(UnknownId) as caught:
        in_topic(topic, id)

    assert isinstance(caught.value.message, Message)
    assert dict(caught.value.message.params).get("nearest") == near


@pytest.mark.parametrize("ask", [index.tree, of_topic, forest, lambda topic: in_topic(topic, "x")])
def test_an_unknown_topic_is_answered_with_the_nearest(ask: Any) -> None:
    with pytest.raises(UnknownId) as caught:
        ask("key-feature")

    assert dict(caught.value.message.params)["nearest"] == "key-features"  # type: ignore[union-attr]  # a message


@pytest.mark.parametrize("ask", [index.tree, of_topic, forest])
@pytest.mark.parametrize("topic", [[], 5, None])
def test_what_is_no_text_is_no_topic(ask: Any, topic: object) -> None:
    with pytest.raises(UnknownId):
        ask(topic)


def test_a_tree_is_computed_once() -> None:
    assert index.tree("sdg") is index.tree("sdg")
    assert forest("sdg") is forest("sdg")
    assert index.claims() is index.claims()


# The names of classes and fields that the index goes by


@pytest.mark.parametrize("table", [_UNDER, _OVER, REFERENCES, TOLD_WHERE_UNKNOWN])
def test_the_classes_and_fields_that_a_table_names_are_those_of_the_library(table: Mapping[str, Any]) -> None:
    classes = {kind.__name__: kind for kind in public_classes()}

    for name, told in table.items():
        held = {field.name for field in fields(classes[name])}
        assert ({told} if isinstance(told, str) else set(told)) <= held, name


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("admission.tak", "  city: Tak (member.tak)"),
        (
            "quotation.azoulay-2024",
            "(14 February 2024, Audrey Azoulay, reported of somebody else)",
        ),
    ],
)
def test_members_and_speakers_are_called_by_their_names(id: str, told: str) -> None:
    assert told in render_outline(index.outline(index.by_id(id)), "en")


def test_a_speaker_of_whom_nothing_is_said_keeps_the_own_name() -> None:
    claim = Claim("a.thing", "count", 5, Citation(source("S12")), speaker="Somebody")
    holder = _Spoken(
        id="a.thing",
        label=Labels(en="A thing"),
        claims=(claim,),
        standing=Standing.VERIFIED,
        citations=(claim.citation,),
    )
    assert "(Somebody)" in render_outline(index.outline(holder), "en")


@frozen(kw_only=True)
class _Spoken(Statement):
    claims: tuple[Claim, ...] = ()
