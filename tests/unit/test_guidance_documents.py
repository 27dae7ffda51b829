"""Documents: what came of which conference and how, what they are called, what is known to be in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from examples_of_values.guidance import EXAMPLES
from learningcity import index
from learningcity.conversion import from_json, to_json
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.guidance import (
    ACTION_AREAS,
    Conference,
    DocumentKind,
    DocumentPart,
    GuidanceDocument,
    Meeting,
    OutcomeRelation,
    PolicyLevel,
    absences,
    conferences,
    document,
    documents,
    documents_in_force,
    journey_areas,
    meetings,
)
from learningcity.guidance.attendance import CLAIMS_ON_CONFERENCES
from learningcity.guidance.document_titles import TITLES
from learningcity.localization import label, render
from learningcity.outcome import Outcome
from learningcity.sdg import GUIDE_TO_ACTION_PAIRS
from learningcity.sources import Claims, Completeness, Enumeration, Standing, Title, Titles, TitleStatus, source
from learningcity.texts import Quantity

ADOPTED, LAUNCHED, ISSUED = OutcomeRelation.ADOPTED, OutcomeRelation.LAUNCHED, OutcomeRelation.ISSUED


def example(name: str) -> Any:
    """An object of a class by its name."""
    return EXAMPLES[name]()


def gatherings() -> list[Conference | Meeting]:
    return [*conferences(), *meetings()]


def called(id: str, language: str) -> list[Title]:
    titles = document(id).label
    return [title for title in titles.titles if title.language == language] if isinstance(titles, Titles) else []


def listed(id: str) -> Enumeration:
    """A list of a document, by its id."""
    return next(entry for known in documents() for entry in known.lists if entry.id == id)


# --- which, of what, and how --------------------------------------------------------------------------


DOCUMENTS = {
    "document.beijing-declaration": (DocumentKind.DECLARATION, "conference.1", ADOPTED),
    "document.key-features": (DocumentKind.FRAMEWORK, "conference.1", ADOPTED),
    "document.guiding-documents": (DocumentKind.COLLECTION, None, None),
    "document.guidelines": (DocumentKind.GUIDELINES, "conference.2", LAUNCHED),
    "document.mexico-city-statement": (DocumentKind.STATEMENT, "conference.2", ADOPTED),
    "document.youth-statement": (DocumentKind.STATEMENT, "conference.2", None),
    "document.hangzhou-statement": (DocumentKind.STATEMENT, "meeting.hangzhou-2016", ISSUED),
    "document.villa-maria-declaration": (DocumentKind.DECLARATION, "meeting.villa-maria-2017", None),
    "document.cork-call-to-action": (DocumentKind.CALL_TO_ACTION, "conference.3", ISSUED),
    "document.sdg-guide-to-action": (DocumentKind.GUIDE, "conference.3", None),
    "document.gwangmyeong-declaration": (DocumentKind.DECLARATION, "meeting.gwangmyeong-2017", ADOPTED),
    "document.medellin-manifesto": (DocumentKind.MANIFESTO, "conference.4", ADOPTED),
    "document.network-strategy-2019": (DocumentKind.STRATEGY, "conference.4", None),
    "document.yeonsu-declaration": (DocumentKind.DECLARATION, "conference.5", ADOPTED),
    "document.yeonsu-enactment-guide": (DocumentKind.GUIDE, None, None),
    "document.jubail-commitment": (DocumentKind.COMMITMENT, "conference.6", ADOPTED),
}


def test_the_documents_in_the_order_of_their_first_days() -> None:
    assert {known.id: (known.kind, known.outcome_of, known.relation) for known in documents()} == DOCUMENTS
    assert [known.id for known in documents()] == list(DOCUMENTS)
    assert all(document(known.id) is known for known in documents())


def test_what_is_referred_to_is_there() -> None:
    held_ids = {held.id for held in gatherings()}
    ids = {known.id for known in documents()}

    assert {known.outcome_of for known in documents()} - {None} <= held_ids
    assert {id for held in gatherings() for id in held.outcomes} <= ids
    assert {id for known in documents() for id in known.contains} <= ids
    assert {id for held in meetings() for id in held.prepares} <= ids | held_ids
    within = {listed.id for known in documents() for listed in known.lists}
    within |= {area.steps.id for area in journey_areas()} | {GUIDE_TO_ACTION_PAIRS.id}
    assert {id for absence in absences() for id in absence.about} <= ids | held_ids | within | {
        "iclc",
        "key-features",
        "sdg.4",
        "sdg.11",
    }


def test_the_ministry_names_five_documents() -> None:
    by_the_ministry = documents(source="bic-moe-2021")

    assert {known.id: known.relation for known in by_the_ministry} == {
        "document.beijing-declaration": ADOPTED,
        "document.key-features": ADOPTED,
        "document.guidelines": LAUNCHED,
        "document.mexico-city-statement": ADOPTED,
        "document.cork-call-to-action": ISSUED,
    }
    assert [len(documents(relation=way, source="bic-moe-2021")) for way in (ADOPTED, LAUNCHED, ISSUED)] == [3, 1, 1]


def test_documents_are_found_by_conference_by_relation_and_by_source() -> None:
    assert [known.id for known in documents(2, ADOPTED)] == ["document.mexico-city-statement"]
    assert documents("conference.2", LAUNCHED) == (document("document.guidelines"),)
    assert documents(1, LAUNCHED) == documents(7) == ()
    # Another source words it otherwise: there the call was adopted.
    assert documents(3, ADOPTED) == ()
    assert documents(3, ADOPTED, source="unu-cork-2017") == (document("document.cork-call-to-action"),)
    assert documents(source="S18") == ()


def test_how_the_call_of_cork_came_about_is_worded_in_three_ways() -> None:
    call = Claims(document("document.cork-call-to-action").claims)

    assert len(call.conflicts(predicate="relation")) == 3
    assert [len(Claims(known.claims).conflicts(predicate="relation")) for known in documents()].count(0) == 15


@pytest.mark.parametrize(
    "ask",
    [
        lambda: document("document.yeonsu-declaratio"),
        lambda: document(None),  # type: ignore[arg-type]  # what a caller may try
        lambda: documents(9),
        lambda: documents("meeting.hangzhou-2016"),
        lambda: documents(source="nobody"),
    ],
    ids=["a slip", "no id", "a number of no conference", "a meeting", "an unknown source"],
)
def test_what_there_is_not_is_refused(ask: Any) -> None:
    with pytest.raises(UnknownId):
        ask()


# --- titles -------------------------------------------------------------------------------------------


THAI = {
    "document.beijing-declaration": "ปฏิญญากรุงปักกิ่งว่าด้วยการสร้างเมืองแห่งการเรียนรู้",
    "document.key-features": "คุณสมบัติของเมืองแห่งการเรียนรู้",
    "document.mexico-city-statement": "แถลงการณ์กรุงเม็กซิโกซิตีว่าด้วยเมืองแห่งการเรียนรู้อย่างยั่งยืน",
    "document.cork-call-to-action": "ข้อเรียกร้องเกี่ยวกับการปฏิบัติการเมืองคอร์กเพื่อพัฒนาเมืองแห่งการเรียนรู้",
    "document.guidelines": "คู่มือการสร้างเมืองแห่งการเรียนรู้",
}


def test_the_thai_titles_are_those_of_the_ministry_and_none_is_official() -> None:
    found = {known.id: called(known.id, "th") for known in documents()}

    assert {id: [title.text for title in titles] for id, titles in found.items() if titles} == {
        id: [text] for id, text in THAI.items()
    }
    assert {title.status for titles in found.values() for title in titles} == {TitleStatus.GOVERNMENT}
    assert "absence.thai-titles" in {absence.id for absence in absences()}


def test_that_the_thai_manual_is_the_guidelines_is_a_reading() -> None:
    (manual,) = called("document.guidelines", "th")

    assert manual.standing is Standing.UNVERIFIED
    assert {citation.source.id for citation in manual.citations} == {"bic-moe-2021", "learningcity-reading"}
    assert {called(id, "th")[0].standing for id in THAI if id != "document.guidelines"} == {Standing.VERIFIED}


ORIGINALS = {
    "document.beijing-declaration": "Beijing Declaration on Building Learning Cities",
    "document.key-features": "Key Features of Learning Cities",
    "document.guiding-documents": "UNESCO Global Network of Learning Cities Guiding Documents",
    "document.guidelines": "Guidelines for Building Learning Cities",
    "document.mexico-city-statement": "Mexico City Statement on Sustainable Learning Cities",
    "document.youth-statement": "3 x 3 x 3 x 3 Youth Statement on Learning Cities",
    "document.cork-call-to-action": "Cork Call to Action for Learning Cities",
    "document.sdg-guide-to-action": "Learning Cities and the SDGs: A Guide to Action",
    "document.medellin-manifesto": "Medellín Manifesto: Learning Cities for Inclusion",
    "document.yeonsu-declaration": "Yeonsu Declaration for Learning Cities",
    "document.yeonsu-enactment-guide": "Enactment Guide of the Yeonsu Declaration for Learning Cities",
    "document.jubail-commitment": "Jubail Commitment",
    "document.hangzhou-statement": "Hangzhou Statement of the Members",
    "document.villa-maria-declaration": "Villa María Declaration",
}


@pytest.mark.parametrize("id", ORIGINALS)
def test_the_title_in_english_is_that_of_the_document_itself(id: str) -> None:
    first = called(id, "en")[0]

    assert (first.text, first.status) == (ORIGINALS[id], TitleStatus.OFFICIAL)
    assert render(document(id).label, "en") == ORIGINALS[id]
    reported = ("document.medellin-manifesto", "document.jubail-commitment")
    assert first.standing is (Standing.REPORTED if id in reported else Standing.VERIFIED)


def test_a_title_that_no_language_has_stands_in_its_own() -> None:
    assert "광명선언문" in render(document("document.gwangmyeong-declaration").label, "en")
    assert "Jubail Commitment" in render(document("document.jubail-commitment").label, "th")
    # Of the strategy no title was read at all: it is called in the words of the library.
    assert not isinstance(document("document.network-strategy-2019").label, Titles)


OTHER_LANGUAGES = {
    "document.beijing-declaration": {
        "fr": ("Déclaration de Pékin sur la création des villes apprenantes", "national-commission"),
        "de": ("Pekinger Erklärung über den Aufbau von Learning Cities", "national-commission"),
        "ar": ("إعلان بيجين حول مدن التعلم", "official"),
        "zh": ("建设学习型城市北京宣言——全民终身学习：城市的包容、繁荣与可持续发展", "journal"),
        "ko": ("학습도시 구축에 대한 베이징 선언", "government"),
        "ru": ("Пекинская декларация", "press"),
        "vi": ("Tuyên bố Bắc Kinh về Xây dựng các Thành phố Học tập", "press"),
        "it": ("Dichiarazione di Pechino", "press"),
        "es": ("Declaración de Beijing para el Desarrollo de las Ciudades del Aprendizaje", "press"),
    },
    "document.key-features": {
        "fr": ("Référentiel de la ville apprenante", "official"),
        "ar": ("الملامح الرئيسية لمدن التعلم", "official"),
        "zh": ("学习型城市的关键特征", "journal"),
        "ko": ("학습도시의 핵심특징", "government"),
        "vi": ("Các đặc trưng cơ bản của Thành phố Học tập", "press"),
        "pt": ("Características-chave das Cidades de Aprendizagem", "press"),
    },
    "document.mexico-city-statement": {
        "fr": ("Déclaration de Mexico sur les villes apprenantes pérennes", "official"),
        "ru": ("Заявление Мехико об устойчивых обучающихся городах", "official"),
        "zh": ("建设可持续学习型城市的墨西哥城声明", "journal"),
        "ko": ("멕시코시티 성명", "press"),
    },
    "document.cork-call-to-action": {
        "zh": ("建设学习型城市科克行动倡议", "journal"),
        "ko": ("코크 행동강령", "press"),
    },
    "document.medellin-manifesto": {
        "zh": ("麦德林宣言：学习型城市促进包容", "journal"),
    },
    "document.yeonsu-declaration": {
        "es": ("Declaración de Yeonsu", "official"),
        "zh": ("延寿学习型城市宣言——通过终身学习建设健康和富有韧性的城市", "journal"),
    },
    "document.jubail-commitment": {
        "es": ("Compromiso de Jubail", "press"),
    },
    "document.sdg-guide-to-action": {
        "zh": ("学习型城市与可持续发展目标行动指南", "journal"),
    },
    "document.hangzhou-statement": {
        "zh": ("学习型城市建设杭州宣言", "press"),
    },
}


@pytest.mark.parametrize(("id", "language"), [(id, tag) for id, titles in OTHER_LANGUAGES.items() for tag in titles])
def test_a_title_in_another_language_has_the_status_of_who_words_it(id: str, language: str) -> None:
    title = called(id, language)[0]

    assert (title.text, title.status.value) == OTHER_LANGUAGES[id][language]
    assert (title.standing is Standing.VERIFIED) is (title.status is TitleStatus.OFFICIAL)


def test_a_title_of_another_document_is_an_alias_and_names_it_in_no_language() -> None:
    manifesto = document("document.medellin-manifesto").label
    (alias,) = called("document.medellin-manifesto", "ko")

    assert (alias.text, alias.status, alias.standing) == ("메데진 미래전략", TitleStatus.PRESS, Standing.UNVERIFIED)
    assert {citation.source.id for citation in alias.citations} == {"yeonsu-info-2021", "learningcity-reading"}
    assert isinstance(manifesto, Titles)
    assert manifesto.in_language("ko") is None


@pytest.mark.parametrize(
    ("id", "words"),
    [("document.hangzhou-statement", "title goes on"), ("document.beijing-declaration", "Russian title goes on")],
)
def test_a_title_that_was_read_in_part_is_told_as_such(id: str, words: str) -> None:
    note = document(id).note

    assert note is not None
    assert words in render(note, "en")


# --- what is in them ----------------------------------------------------------------------------------


COUNTS = {
    "document.beijing-declaration.commitments": (12, 0, Completeness.INCOMPLETE),
    "document.beijing-declaration.calls": (None, 3, Completeness.UNDECLARED),
    "guidance.action-areas": (6, 6, Completeness.COMPLETE),
    "document.mexico-city-statement.strategic-directions": (8, 0, Completeness.INCOMPLETE),
    "document.mexico-city-statement.action-points": (8, 2, Completeness.MISMATCH),
    "document.youth-statement.recognitions": (3, 0, Completeness.INCOMPLETE),
    "document.youth-statement.calls": (3, 0, Completeness.INCOMPLETE),
    "document.youth-statement.encouragements": (3, 0, Completeness.INCOMPLETE),
    "document.youth-statement.commitments": (3, 0, Completeness.INCOMPLETE),
    "document.cork-call-to-action.focuses": (None, 3, Completeness.UNDECLARED),
    "document.cork-call-to-action.strands": (3, 3, Completeness.COMPLETE),
    "document.cork-call-to-action.action-points": (None, 0, Completeness.INCOMPLETE),
    "document.sdg-guide-to-action.sections": (3, 0, Completeness.INCOMPLETE),
    "document.medellin-manifesto.recommendations": (7, 0, Completeness.INCOMPLETE),
    "document.network-strategy-2019.clusters": (7, 7, Completeness.COMPLETE),
    "document.yeonsu-declaration.commitments": (None, 7, Completeness.UNDECLARED),
    "document.yeonsu-enactment-guide.parts": (4, 4, Completeness.COMPLETE),
    "document.jubail-commitment.commitments": (None, 6, Completeness.UNDECLARED),
}


def test_declared_counts_are_never_filled_up() -> None:
    lists = [entry for known in documents() for entry in known.lists]

    assert {entry.id: (entry.declared, len(entry.items), entry.status) for entry in lists} == COUNTS


def test_every_entry_of_a_list_is_there_and_belongs_to_its_document() -> None:
    for known in documents():
        ids = [commitment.id for commitment in known.commitments]
        assert len(set(ids)) == len(ids)
        assert {commitment.document for commitment in known.commitments} <= {known.id}
        entries = [id for entry in known.lists if entry is not ACTION_AREAS for id in entry.items]
        assert set(entries) <= set(ids)
    # What the call of Cork asks of governments stands in no list.
    single = {c.id for known in documents() for c in known.commitments} - {
        id for known in documents() for entry in known.lists for id in entry.items
    }
    assert single == {"document.cork-call-to-action.call.governments"}


def test_the_focuses_of_cork_join_the_international_level_to_the_local() -> None:
    cork = document("document.cork-call-to-action")
    focuses = [entry for entry in cork.commitments if ".focus." in entry.id]

    assert [entry.id for entry in focuses] == [f"document.cork-call-to-action.focus.{number}" for number in (1, 2, 3)]
    assert [entry.levels for entry in focuses] == [
        (PolicyLevel.INTERNATIONAL, PolicyLevel.LOCAL),
        (PolicyLevel.LOCAL,),
        (),
    ]
    assert all(entry.citations[0].source is source("bic-moe-2021") for entry in focuses)


def test_only_the_entries_of_a_numbered_list_have_numbers() -> None:
    numbered = {entry.id: entry.number for known in documents() for entry in known.commitments if entry.number}

    assert numbered == {
        "document.mexico-city-statement.action-point.1": 1,
        "document.mexico-city-statement.action-point.2": 2,
    }


def test_the_guide_to_the_declaration_of_yeonsu_has_four_parts() -> None:
    guide = document("document.yeonsu-enactment-guide")

    assert [part.id for part in guide.commitments] == [
        f"document.yeonsu-enactment-guide.part.{letter}" for letter in "abcd"
    ]
    for part in guide.commitments:
        assert (part.standing, part.citations[0].source.id) == (Standing.VERIFIED, "uil-enactment-guide-2022")
    assert render(guide.commitments[3].label, "en") == "tools for those who lead a city"


def test_directions_and_action_points_are_kept_apart_and_the_question_open() -> None:
    statement = document("document.mexico-city-statement")
    directions = listed("document.mexico-city-statement.strategic-directions")
    points = listed("document.mexico-city-statement.action-points")
    (eight,) = statement.conflicts

    assert (directions.standing, points.standing) == (Standing.CONTESTED, Standing.VERIFIED)
    assert [citation.source.id for citation in directions.citations] == ["bic-moe-2021"]
    assert [citation.source.id for citation in points.citations] == ["uil-mexico-city-2015"]
    assert [side.claims[0].citation.source.id for side in eight.sides] == [
        "bic-moe-2021",
        "uil-mexico-city-2015",
        "ualc-mexico-city",
    ]


def test_the_parts_that_a_source_names() -> None:
    assert document("document.beijing-declaration").parts == tuple(DocumentPart)
    assert document("document.mexico-city-statement").parts == (DocumentPart.PREAMBLE,)
    assert document("document.yeonsu-declaration").parts == ()
    assert document("document.guiding-documents").contains == ("document.beijing-declaration", "document.key-features")


def test_the_languages_that_a_source_names() -> None:
    assert set(document("document.guiding-documents").languages) == {"ar", "zh", "en", "fr", "ru", "es"}
    assert document("document.cork-call-to-action").languages == ("en", "fr", "es")
    assert document("document.medellin-manifesto").languages == ()
    # A page in French words the title, and says of the text that it came out in English.
    assert document("document.mexico-city-statement").languages == ("en", "ru")


def test_the_licence_of_the_guide_contradicts_itself() -> None:
    guide = Claims(document("document.sdg-guide-to-action").claims)
    collection = Claims(document("document.guiding-documents").claims)

    assert {(one.value, other.value) for one, other in guide.conflicts(predicate="licence")} == {
        ("CC BY-NC-SA", "CC BY-ND"),
        ("CC BY-ND", "CC BY-NC-SA"),
    }
    assert guide.conflicts(predicate="licence-version") == ()
    assert collection.resolve("document.guiding-documents", "licence") == "CC BY-SA"


def claimed(id: str, predicate: str) -> list[tuple[str, object]]:
    """What sources say of a document, by whom."""
    return [(claim.citation.source.id, claim.value) for claim in document(id).claims if claim.predicate == predicate]


def test_a_day_that_was_named_in_advance_is_a_plan_and_the_papers_differ_on_it() -> None:
    assert claimed("document.yeonsu-declaration", "announced") == []
    assert claimed("document.yeonsu-declaration", "planned-announcement") == [
        ("yeonsu-info-2021", PartialDate(2021, 10, 29)),
        ("incheontoday-2021", PartialDate(2021, 10, 30)),
    ]
    assert len(Claims(document("document.yeonsu-declaration").claims).conflicts(predicate="planned-announcement")) == 1


def test_the_key_features_were_piloted_in_ten_cities_by_october_2014() -> None:
    (piloted,) = (claim for claim in document("document.key-features").claims if claim.predicate == "piloted-in")

    assert (piloted.value, piloted.as_of) == (Quantity(10, "cities"), PartialDate(2014, 10, 10))
    assert piloted.citation.source is source("uil-slides-2014")


def test_members_adopt_the_guiding_documents_when_they_apply() -> None:
    (adopted,) = (claim for claim in document("document.guiding-documents").claims if claim.predicate == "adopted-by")

    assert adopted.citation.source is source("S06")
    assert "apply" in render(adopted.value, "en")


def test_what_a_catalogue_tells_of_the_guide_to_the_goals() -> None:
    guide = "document.sdg-guide-to-action"

    assert claimed(guide, "pages") == [("gced-sdg-guide", 24)]
    assert claimed(guide, "isbn") == [("gced-sdg-guide", "978-92-820-1224-6")]
    assert claimed(guide, "rests-on") == [("gced-sdg-guide", "document.cork-call-to-action")]


def test_who_drafted_the_call_of_cork_and_what_its_preamble_says() -> None:
    call = document("document.cork-call-to-action")

    assert claimed(call.id, "drafting-committee-chair") == [("cork-city-2017", "Tina Neylon")]
    assert [id for id, _ in claimed(call.id, "preamble")] == ["cork-call-zh-2018", "istruireilfuturo-cork-2019"]
    assert Claims(call.claims).witnesses(call.id, "preamble") == 1  # translations of one text
    assert "culture" in render(claimed(call.id, "preamble")[0][1], "en")


# --- when ---------------------------------------------------------------------------------------------


ISSUED_WITHIN = {
    "document.beijing-declaration": "2013-10-21/2013-10-23",
    "document.key-features": "2013-10-21/2013-10-23",
    "document.guiding-documents": "2015/2015",
    "document.guidelines": "2015-09-28/2015-09-30",
    "document.mexico-city-statement": "2015-09-28/2015-09-30",
    "document.youth-statement": "2015-09-28/2015-10-21",
    "document.hangzhou-statement": "2016-11-15/2016-11-16",
    "document.villa-maria-declaration": "2017-04-26/2017-05-10",
    "document.cork-call-to-action": "2017-09-18/2017-09-20",
    "document.sdg-guide-to-action": "2017-10-16/2017-12-07",
    "document.gwangmyeong-declaration": "2017-10-30/2017-10-31",
    "document.medellin-manifesto": "2019-10-01/2019-10-03",
    "document.network-strategy-2019": "2019-10-01/2020-04-29",
    "document.yeonsu-declaration": "2021-10-27/2021-10-30",
    "document.yeonsu-enactment-guide": "2022/2022",
    "document.jubail-commitment": "2024-12-03/2024-12-05",
}


def test_the_day_of_a_document_is_no_more_exact_than_its_sources() -> None:
    assert {known.id: str(known.issued) for known in documents()} == ISSUED_WITHIN


def test_a_document_is_there_from_the_last_day_that_it_may_be_of() -> None:
    declaration = document("document.beijing-declaration")
    outcomes = [declaration.in_force(date(2013, 10, day)) for day in (20, 21, 22, 23, 24)]

    assert outcomes == [Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.MET, Outcome.MET]


def test_the_documents_of_a_day() -> None:
    day = date(2017, 11, 1)

    assert [known.id for known in documents_in_force(day)] == [
        "document.beijing-declaration",
        "document.key-features",
        "document.guiding-documents",
        "document.guidelines",
        "document.mexico-city-statement",
        "document.youth-statement",
        "document.hangzhou-statement",
        "document.villa-maria-declaration",
        "document.cork-call-to-action",
        "document.gwangmyeong-declaration",
    ]
    assert documents_in_force(day, Outcome.UNKNOWN) == (document("document.sdg-guide-to-action"),)
    assert len(documents_in_force(day, Outcome.NOT_MET)) == 5
    assert documents_in_force(date(2013, 10, 20)) == ()
    assert documents_in_force(date(2026, 1, 1)) == documents()


@pytest.mark.parametrize(
    "ask",
    [
        lambda: documents_in_force(datetime(2020, 1, 1)),  # noqa: DTZ001  # a time is no day
        lambda: documents_in_force("2020-01-01"),  # type: ignore[arg-type]  # what a caller may try
        lambda: documents_in_force(date(2020, 1, 1), "met"),  # type: ignore[arg-type]  # as above
        lambda: documents()[0].in_force(None),  # type: ignore[arg-type]  # as above
    ],
    ids=["a time", "text", "no outcome", "nothing"],
)
def test_what_is_no_day_or_no_outcome_is_refused(ask: Any) -> None:
    with pytest.raises(WrongType):
        ask()


# --- values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("known", documents(), ids=lambda known: known.id)
def test_every_document_survives_json(known: GuidanceDocument) -> None:
    assert from_json(to_json(known), GuidanceDocument) == known


@pytest.mark.parametrize("known", documents(), ids=lambda known: known.id)
def test_every_document_can_be_told_in_english_and_in_thai(known: GuidanceDocument) -> None:
    told = (known, *known.lists, *known.commitments)
    for language in ("en", "th"):
        for statement in told:
            assert render(statement.label, language)
            assert statement.note is None or render(statement.note, language)


@pytest.mark.parametrize(
    ("name", "field", "value", "kind"),
    [
        ("GuidanceDocument", "kind", "declaration", WrongType),
        ("GuidanceDocument", "issued", PartialDate(2015), WrongType),
        ("GuidanceDocument", "issued", Period(PartialDate(2015), Boundary.UNKNOWN), InvalidValue),
        ("GuidanceDocument", "outcome_of", 2, WrongType),
        ("GuidanceDocument", "outcome_of", " ", InvalidValue),
        ("GuidanceDocument", "relation", "adopted", WrongType),
        ("GuidanceDocument", "languages", "en", WrongType),
        ("GuidanceDocument", "parts", ("preamble",), WrongType),
        ("GuidanceDocument", "outcome_of", "Conference 2", InvalidValue),
        ("GuidanceDocument", "contains", (5,), WrongType),
        ("GuidanceDocument", "contains", ("A title",), InvalidValue),
        ("GuidanceDocument", "lists", ("document.x.list",), WrongType),
        ("GuidanceDocument", "commitments", ("document.x.1",), WrongType),
        ("GuidanceDocument", "conflicts", (None,), WrongType),
        ("GuidanceDocument", "claims", [], WrongType),
        ("Commitment", "document", None, WrongType),
        ("Commitment", "document", "A title", InvalidValue),
        ("Commitment", "number", "1", WrongType),
        ("Commitment", "number", True, WrongType),
        ("Commitment", "number", 0, InvalidValue),
        ("Commitment", "levels", ("local",), WrongType),
    ],
)
def test_a_field_that_cannot_be_is_refused(name: str, field: str, value: object, kind: type) -> None:
    with pytest.raises(kind) as caught:
        evolve(example(name), **{field: value})
    error: Any = caught.value
    assert error.problem.path[1] == field


def test_a_number_and_a_relation_may_be_unknown() -> None:
    assert evolve(example("Commitment"), number=None).number is None
    bare = evolve(example("GuidanceDocument"), outcome_of=None, relation=None)
    assert (bare.outcome_of, bare.relation) == (None, None)


PRINTED = {
    "document.guidelines": "Guidelines for Building Learning Cities",
    "document.youth-statement": "Youth Statement",
    "document.sdg-guide-to-action": "Learning Cities and the SDGs: A Guide to Action",
    "document.medellin-manifesto": "Medellín Manifesto",
    "document.yeonsu-declaration": "Yeonsu Declaration",
    "document.yeonsu-enactment-guide": "Enactment Guide of the Yeonsu Declaration for Learning Cities",
    "document.jubail-commitment": "Jubail Commitment",
    "document.hangzhou-statement": "Hangzhou Statement",
}


@pytest.mark.parametrize("id", PRINTED)
def test_a_document_without_a_thai_title_is_given_none_in_thai_sentences(id: str) -> None:
    lists = [entry.label for entry in document(id).lists]
    missing = [absence.label for absence in absences() if absence.about[0] == id and "text" in absence.id]

    assert called(id, "th") == [] or id == "document.guidelines"
    for words in (*lists, *missing):
        assert PRINTED[id] in render(words, "th")


def test_a_commitment_is_called_by_one_word_in_thai() -> None:
    lists = [listed(f"document.{name}.commitments") for name in ("beijing-declaration", "youth-statement")]

    assert all("พันธสัญญา" in render(entry.label, "th") for entry in lists)
    assert label(DocumentKind.COMMITMENT, "th") == label(DocumentPart.COMMITMENTS, "th") == "พันธสัญญา"


# --- what was not found -------------------------------------------------------------------------------


def test_every_list_without_a_count_and_an_entry_is_missed_by_an_absence() -> None:
    lists = [found for found in index.walk() if isinstance(found, Enumeration)]
    unread = {found.id for found in lists if found.declared is None and not found.items}
    missed = {id for absence in absences() for id in absence.about}

    assert {"document.cork-call-to-action.action-points", "action-area.funding.steps"} <= unread <= missed
    assert "action-area.plan.steps" in missed  # a part of it was read


def test_how_many_points_the_commitment_of_jubail_has_was_not_found() -> None:
    (missing,) = (absence for absence in absences() if absence.id == "absence.jubail-text")

    assert "document.jubail-commitment.commitments" in missing.about
    assert "how many points" in render(missing.label, "en")


def test_a_relation_is_no_text() -> None:
    with pytest.raises(WrongType):
        documents(relation="adopted")  # type: ignore[arg-type]  # what a caller may try


def test_a_source_may_be_given_itself() -> None:
    assert documents(source=source("bic-moe-2021")) == documents(source="bic-moe-2021") != ()


def test_titles_are_asked_of_the_document() -> None:
    cork = document("document.cork-call-to-action")
    assert cork.titles == getattr(cork.label, "titles", None)
    assert str(getattr(cork.title_in("en"), "text", None)) == str(cork.label)
    assert cork.title_in("fr") is None

    # Of the strategy no source prints a title.
    untitled = document("document.network-strategy-2019")
    assert (untitled.titles, untitled.title_in("en")) == ((), None)


def test_tables_of_titles_and_claims_cannot_be_changed() -> None:
    tables: list[Any] = [TITLES, CLAIMS_ON_CONFERENCES]
    for table in tables:
        with pytest.raises(TypeError):
            table["document.x"] = ()


def test_a_commitment_is_as_sure_as_the_one_who_reports_it() -> None:
    primary = {"fcuni-beijing-2013", "uil-cork-2017", "S05", "uil-yeonsu-2021", "uil-enactment-guide-2022"}
    others = {"ualc-mexico-city", "bic-moe-2021", "pascal-cork", "patrimonioactual-jubail", "catania-jubail-2024"}

    by_standing = {
        standing: {
            commitment.citations[0].source.id
            for known in documents()
            for commitment in known.commitments
            if commitment.standing is standing
        }
        for standing in Standing
    }
    assert by_standing == {
        Standing.VERIFIED: primary,
        Standing.REPORTED: others,
        Standing.CONTESTED: set(),
        Standing.UNVERIFIED: set(),
    }
