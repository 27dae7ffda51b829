"""The frame of the Key Features, its names and counts, and which source words which area how."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from attrs import evolve

from examples_of_values.key_features import EXAMPLES
from learningcity import eligibility, key_features
from learningcity.conversion import from_json, to_json
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.key_features import (
    CROSSWALK_SOURCES,
    FEATURE_NAMING,
    FEATURES,
    KEY_FEATURES,
    MEASUREMENTS,
    PILOT_EVIDENCE,
    PURPOSES,
    Area,
    TemplePart,
    Wording,
    WordingForm,
    area,
    areas,
    coverage,
    coverage_matrix,
    draft_features,
    draft_measurements,
    gaps,
    group,
    groups,
    readiness_findings,
    same_topics,
    wordings,
)
from learningcity.localization import render
from learningcity.sources import Completeness, Discrepancy, Standing, Statement, Titles, TitleStatus, passages, source
from learningcity.sources.resolution import Claims
from learningcity.texts import Labels

LISTED, PROSE, MERGED = WordingForm.LISTED, WordingForm.PROSE, WordingForm.MERGED
PART, TOPIC = WordingForm.PART, WordingForm.TOPIC

NAMES = {
    "key-features.benefit.1": (
        "individual empowerment and social cohesion",
        "ประชาชนมีอำนาจในการตัดสินใจและการรวมกลุ่มทางสังคม",
    ),
    "key-features.benefit.2": (
        "economic development and cultural prosperity",
        "การพัฒนาทางเศรษฐกิจและความรุ่งเรืองทางวัฒนธรรม",
    ),
    "key-features.benefit.3": ("sustainable development", "การพัฒนาอย่างยั่งยืน"),
    "key-features.block.1": (
        "inclusive learning in the education system",
        "การส่งเสริมการเรียนรู้ตั้งแต่พื้นฐานจนถึงอุดมศึกษา",
    ),
    "key-features.block.2": (
        "re-vitalised learning in families and communities",
        "การส่งเสริมการเรียนรู้ในครอบครัวและชุมชน",
    ),
    "key-features.block.3": (
        "effective learning for and in the workplace",
        "การอำนวยความสะดวกให้มีการเรียนรู้อย่างมีประสิทธิภาพในสถานที่ทำงาน",
    ),
    "key-features.block.4": (
        "extended use of modern learning technologies",
        "การส่งเสริมการใช้เทคโนโลยีเกี่ยวกับการเรียนรู้ที่ทันสมัย",
    ),
    "key-features.block.5": ("enhanced quality in learning", "การส่งเสริมคุณภาพและความเป็นเลิศในการเรียนรู้"),
    "key-features.block.6": (
        "a vibrant culture of learning throughout life",
        "การสนับสนุนวัฒนธรรมการเรียนรู้ตลอดชีวิตอย่างเข้มแข็ง",
    ),
    "key-features.condition.1": (
        "strong political will and commitment",
        "ความมุ่งมั่น และความเข้มแข็งของผู้นำการบริหารเมือง",
    ),
    "key-features.condition.2": ("governance and participation of all stakeholders", "การมีส่วนร่วมของผู้มีส่วนได้เสีย"),
    "key-features.condition.3": ("mobilisation and utilisation of resources", "การเคลื่อนย้าย และการใช้ทรัพยากร"),
}
"""English of the site of the network, Thai of the hand-out, in the order of both."""


def titles(statement: Statement) -> Titles:
    assert isinstance(statement.label, Titles)
    return statement.label


def everything() -> tuple[Statement, ...]:
    return (
        KEY_FEATURES,
        *PURPOSES,
        PILOT_EVIDENCE,
        *groups(),
        *areas(),
        FEATURES,
        MEASUREMENTS,
        *wordings(),
        *draft_features(),
        *draft_measurements(),
        *readiness_findings(),
    )


# --- the frame ----------------------------------------------------------------------------------------


def test_the_areas_have_the_names_of_the_site_and_of_the_hand_out_in_their_order() -> None:
    assert [entry.id for entry in areas()] == list(NAMES)
    for id, (english, thai) in NAMES.items():
        label = titles(area(id))
        assert [(title.language, title.text) for title in label.titles] == [("en", english), ("th", thai)]
        assert (render(label, "en"), render(label, "th")) == (english, thai)


def test_a_name_tells_whose_it_is_and_how_sure() -> None:
    for entry in areas():
        english, thai = titles(entry).titles
        assert (english.status, english.standing) == (TitleStatus.OFFICIAL, Standing.VERIFIED)
        assert [cited.source for cited in english.citations] == [source("uil-key-features")]
        # Nobody signs the hand-out: its wording is that of a single page, and reported.
        assert (thai.status, thai.standing) == (TitleStatus.PRESS, Standing.REPORTED)
        assert [cited.source for cited in thai.citations] == [source("gnlc-handout")]


def test_the_numbering_starts_anew_in_each_group_and_no_running_number_is_told() -> None:
    assert [entry.position for entry in areas()] == [1, 2, 3, 1, 2, 3, 4, 5, 6, 1, 2, 3]
    for entry in areas():
        assert entry.id.endswith(f".{entry.position}")


def test_the_groups_are_complete_and_drawn_as_the_temple_from_the_top() -> None:
    assert [(found.id, found.declared, len(found.items)) for found in groups()] == [
        ("key-features.benefits", 3, 3),
        ("key-features.building-blocks", 6, 6),
        ("key-features.conditions", 3, 3),
    ]
    assert {found.status for found in (KEY_FEATURES, *groups())} == {Completeness.COMPLETE}
    assert [found.temple_part for found in groups()] == [TemplePart.PEDIMENT, TemplePart.COLUMNS, TemplePart.STEPS]
    assert KEY_FEATURES.items == tuple(found.id for found in groups())
    for found in groups():
        assert found.items == tuple(entry.id for entry in areas(found.id))
        assert {entry.group for entry in areas(found.id)} == {found.id}
    assert [entry for found in groups() for entry in areas(found.id)] == list(areas())


def test_the_groups_keep_the_words_of_their_sources_with_what_is_odd_in_them() -> None:
    assert [render(found.label, "en") for found in groups()] == [
        "wider benefits",
        "major building blocks",
        "fundamental conditions",
    ]
    assert [render(found.label, "th") for found in groups()] == [
        "ประโยชน์หลักจากการส่งเสริมเมืองแห่งการเรียนรู้",
        "คุณลักษณะสำคัญที่จะนำไปสู่การเป็นเมืองแห่งการเรียนรู้",
        "เงื่อนไขสำคัญที่เป็นพื้นฐานการสร้างเมืองแห่งความรู้",
    ]
    assert groups()[2].note is not None
    assert "city of knowledge" in str(groups()[2].note)


def test_the_whole_is_called_by_the_word_for_the_document_and_the_blocks_by_the_word_for_traits() -> None:
    label = titles(KEY_FEATURES)
    ministry = label.in_language("th")

    assert (str(label), label.original.status) == ("Key Features of Learning Cities", TitleStatus.OFFICIAL)
    assert [title.standing for title in label.titles] == [Standing.VERIFIED] * 2
    assert ministry is not None
    assert (ministry.text, ministry.status) == ("คุณสมบัติของเมืองแห่งการเรียนรู้", TitleStatus.GOVERNMENT)
    assert "คุณสมบัติ" not in render(group("key-features.building-blocks").label, "th")


def test_the_conditions_are_what_the_rule_book_of_the_fundamental_conditions_asks_for() -> None:
    asked = [entry.requirement for entry in areas() if entry.requirement is not None]

    assert asked == [requirement.id for requirement in eligibility.FUNDAMENTAL_CONDITIONS]
    assert [entry.group for entry in areas() if entry.requirement] == ["key-features.conditions"] * 3


def test_the_purposes_are_those_that_the_institute_names() -> None:
    assert [purpose.id for purpose in PURPOSES] == [
        "key-features.purpose.checklist",
        "key-features.purpose.monitoring",
    ]
    assert {purpose.standing for purpose in PURPOSES} == {Standing.VERIFIED}
    assert [purpose.citations[0].source.id for purpose in PURPOSES] == ["uil-documents-2016", "uil-plenary-2015"]
    # A single press item tells of the pilot.
    assert PILOT_EVIDENCE.standing is Standing.REPORTED


@pytest.mark.parametrize("id", ["benefit.1", "key-features.benefit.4", "key-features", 3, None, ["a"]])
def test_an_unknown_id_is_refused_wherever_one_is_asked_for(id: Any) -> None:
    for ask in (area, group, coverage, same_topics, gaps):
        with pytest.raises(UnknownId):
            ask(id)
    if id is not None:
        for ask_some in (areas, wordings, lambda name: wordings(source=name), draft_features, draft_measurements):
            with pytest.raises(UnknownId):
                ask_some(id)


def test_a_slip_is_answered_with_the_nearest_id() -> None:
    with pytest.raises(UnknownId, match=r"nearest is key-features\.block\.4"):
        area("key-features.blok.4")
    with pytest.raises(UnknownId, match=r"nearest is pmu-a-2024"):
        gaps("pmu-a-2042")


# --- counts that are told -----------------------------------------------------------------------------


def test_the_features_are_counted_and_not_listed() -> None:
    assert (FEATURES.id, FEATURES.declared, FEATURES.items) == ("key-features.features", 42, ())
    assert FEATURES.status is Completeness.INCOMPLETE
    # Read in the press of two countries, in no text of UNESCO.
    assert FEATURES.standing is Standing.REPORTED
    found = Discrepancy.of_enumeration(FEATURES)
    assert found is not None
    assert found.delta == -42


def test_the_count_of_features_has_one_witness_since_one_report_repeats_another() -> None:
    claims = Claims(claim for claim in FEATURES.claims if claim.scope is None)

    assert [claim.value for claim in claims] == [42, 42]
    assert claims.witnesses("key-features.features", "count") == 1
    assert Claims(FEATURES.claims).conflicts() == ()


def test_the_42_indicators_of_a_platform_are_not_said_to_be_the_features() -> None:
    sides = [claim for side in FEATURE_NAMING.sides for claim in side.claims]
    scoped = [claim for claim in (*FEATURES.claims, *sides) if claim.scope is not None]

    assert [claim.citation.source.id for claim in scoped] == ["lanetwork-mexico"] * 2
    assert {str(claim.scope) for claim in scoped} == {
        "indicators of a platform of Mexico City and UNESCO, not said to be the features"
    }


def test_the_count_of_measurements_is_recalled_only() -> None:
    assert (MEASUREMENTS.id, MEASUREMENTS.declared, MEASUREMENTS.items) == ("key-features.measurements", 60, ())
    assert MEASUREMENTS.status is Completeness.INCOMPLETE
    assert MEASUREMENTS.standing is Standing.UNVERIFIED
    assert [cited.source.id for cited in MEASUREMENTS.citations] == ["learningcity-recall"]
    assert MEASUREMENTS.claims == ()


def test_that_sources_call_the_features_differently_is_kept() -> None:
    words = [[str(claim.value) for claim in side.claims] for side in FEATURE_NAMING.sides]
    claims = Claims(claim for side in FEATURE_NAMING.sides for claim in side.claims)

    assert words == [["key features"], ["criteria", "criteria"], ["indicators"]]
    assert claims.witnesses("key-features.features", "called") == 3
    assert claims.conflicts("key-features.features", "called")
    assert claims.witnesses("key-features.features", "count") == 0


# --- the crosswalk ------------------------------------------------------------------------------------

MATRIX = {
    "key-features.benefit.1": {"gnlc-handout": (LISTED, PROSE)},
    "key-features.benefit.2": {"gnlc-handout": (LISTED, PROSE)},
    "key-features.benefit.3": {"bic-moe-2021": (TOPIC,), "gnlc-handout": (LISTED, PROSE)},
    "key-features.block.1": {
        "bic-moe-news-2022": (PROSE,),
        "pmu-a-2024": (PROSE,),
        "gnlc-handout": (LISTED, PROSE),
    },
    "key-features.block.2": {
        "bic-moe-news-2022": (PROSE,),
        "pmu-a-2024": (MERGED,),
        "gnlc-handout": (LISTED, MERGED),
    },
    "key-features.block.3": {
        "bic-moe-news-2022": (PROSE,),
        "pmu-a-2024": (MERGED,),
        "gnlc-handout": (LISTED, MERGED),
    },
    "key-features.block.4": {
        "bic-moe-news-2022": (PROSE,),
        "pmu-a-2024": (PROSE,),
        "gnlc-handout": (LISTED, PROSE),
    },
    "key-features.block.5": {"bic-moe-news-2022": (PART,), "gnlc-handout": (LISTED, PROSE)},
    "key-features.block.6": {"pmu-a-2024": (PROSE,), "gnlc-handout": (LISTED, PROSE)},
    "key-features.condition.1": {
        "khon-kaen-news-2024": (TOPIC,),
        "bic-moe-2021": (TOPIC,),
        "gnlc-handout": (LISTED,),
    },
    "key-features.condition.2": {
        "bic-moe-news-2022": (TOPIC,),
        "bic-moe-2021": (TOPIC,),
        "gnlc-handout": (LISTED,),
    },
    "key-features.condition.3": {
        "bic-moe-news-2022": (TOPIC,),
        "khon-kaen-news-2024": (TOPIC,),
        "bic-moe-2021": (TOPIC,),
        "pmu-a-2024": (TOPIC,),
        "gnlc-handout": (LISTED, TOPIC),
    },
}
"""Every cell of the crosswalk that is not empty."""


def test_the_matrix_has_a_row_for_each_area_and_a_column_for_each_source() -> None:
    matrix = coverage_matrix()

    assert list(matrix) == list(NAMES)
    assert all(tuple(row) == CROSSWALK_SOURCES for row in matrix.values())
    assert {id: {name: forms for name, forms in row.items() if forms} for id, row in matrix.items()} == MATRIX
    matrix.clear()
    assert coverage_matrix()


def test_an_area_is_covered_where_it_is_worded_as_such() -> None:
    three = {"bic-moe-news-2022", "pmu-a-2024", "gnlc-handout"}

    assert coverage("key-features.block.5") == {"gnlc-handout"}
    assert coverage("key-features.block.6") == {"pmu-a-2024", "gnlc-handout"}
    for number in (1, 2, 3, 4):
        assert coverage(f"key-features.block.{number}") == three
    for kind in ("benefit", "condition"):
        for number in (1, 2, 3):
            assert coverage(f"key-features.{kind}.{number}") == {"gnlc-handout"}
    assert isinstance(coverage("key-features.block.5"), frozenset)


def test_the_hand_out_words_all_the_prose_of_others_six_five_and_four_blocks() -> None:
    blocks = {entry.id for entry in areas("key-features.building-blocks")}

    assert {source: len(blocks - {*gaps(source)}) for source in CROSSWALK_SOURCES} == {
        "bic-moe-news-2022": 4,
        "khon-kaen-news-2024": 0,
        "bic-moe-2021": 0,
        "pmu-a-2024": 5,
        "gnlc-handout": 6,
    }
    assert gaps("gnlc-handout") == ()
    assert gaps("khon-kaen-news-2024") == tuple(NAMES)
    assert [id for id in gaps("pmu-a-2024") if "block" in id] == ["key-features.block.5"]


def test_a_source_that_was_not_read_for_it_has_no_gaps_to_tell() -> None:
    with pytest.raises(UnknownId):
        gaps("uil-key-features")


def test_wordings_are_asked_for_by_area_by_source_and_by_both() -> None:
    assert [found.form for found in wordings("key-features.block.2", "pmu-a-2024")] == [MERGED]
    assert {found.source for found in wordings("key-features.block.6")} == {"pmu-a-2024", "gnlc-handout"}
    assert [found.area for found in wordings(source="khon-kaen-news-2024")] == [
        "key-features.condition.1",
        "key-features.condition.3",
    ]
    assert wordings("key-features.block.6", "khon-kaen-news-2024") == ()


def test_a_source_may_be_given_itself_or_by_its_id() -> None:
    for id in CROSSWALK_SOURCES:
        assert wordings(source=source(id)) == wordings(source=id) != ()
        assert gaps(source(id)) == gaps(id)
    with pytest.raises(UnknownId, match="uil-key-features"):
        wordings(source=source("uil-key-features"))
    assert len(wordings()) == len({found.id for found in wordings()}) == 41


def test_one_phrase_words_two_areas_and_only_a_part_of_a_third_stands_in_another() -> None:
    merged = {found.area: found.shared_with for found in wordings(source="pmu-a-2024") if found.form is MERGED}
    (part,) = [found for found in wordings() if found.form is PART]

    assert merged == {
        "key-features.block.2": ("key-features.block.3",),
        "key-features.block.3": ("key-features.block.2",),
    }
    assert (part.area, part.source, part.shared_with) == (
        "key-features.block.5",
        "bic-moe-news-2022",
        ("key-features.block.1",),
    )


def test_how_a_source_words_an_area_is_told_in_words_of_the_library() -> None:
    (revived,) = wordings("key-features.block.2", "bic-moe-news-2022")

    assert str(revived.note) == "speaks of reviving"
    assert (
        str(revived.label)
        == "re-vitalised learning in families and communities, element of its own in prose, in bic-moe-news-2022"
    )
    assert [str(found.note) for found in wordings("key-features.benefit.1") if found.note] == [
        "worded as stronger individuals and people of the city working together"
    ]


def test_the_same_topic_is_a_reading_of_the_library_and_covers_nothing() -> None:
    for found in wordings():
        assert (found.form is TOPIC) == (found.standing is Standing.UNVERIFIED)
        assert (found.form is TOPIC) == (source("learningcity-reading") in [cited.source for cited in found.citations])
        assert found.source in CROSSWALK_SOURCES


def test_a_run_that_two_sources_share_is_marked_where_it_words_areas() -> None:
    shared: dict[str, set[tuple[str, str]]] = {}
    for found in wordings():
        if found.passage is not None:
            shared.setdefault(found.passage, set()).add((found.source, found.area))

    assert {passage: {source for source, _ in pairs} for passage, pairs in shared.items()} == {
        "passage.feature-list": {"gnlc-handout", "pmu-a-2024"},
        "passage.aim-and-definition": {"khon-kaen-news-2024", "pmu-a-2024"},
    }
    assert {*shared} <= {passage.id for passage in passages()}
    # Each of the two says in the passage what the other says.
    for pairs in shared.values():
        one, other = sorted({source for source, _ in pairs})
        assert {area for source, area in pairs if source == one} == {area for source, area in pairs if source == other}


def test_commitment_is_a_topic_of_admission_as_well_and_not_the_same_requirement() -> None:
    commitment = eligibility.ADMISSION_CONDITIONS.requirement("gnlc.admission-conditions.commitment")

    assert commitment.id in same_topics("key-features.condition.1")
    assert commitment.id != area("key-features.condition.1").requirement


def test_what_has_the_same_topic_is_told_once_and_is_something_that_the_library_has() -> None:
    assert {entry.id: same_topics(entry.id) for entry in areas() if same_topics(entry.id)} == {
        "key-features.condition.1": ("gnlc.admission-conditions.commitment", "action-area.plan"),
        "key-features.condition.2": ("learning-city.partners", "action-area.involvement"),
        "key-features.condition.3": (
            "learning-city.resources.manage",
            "learning-city.resources.mobilise",
            "action-area.funding",
        ),
    }


# --- values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("statement", everything(), ids=lambda statement: statement.id)
def test_a_statement_survives_a_trip_through_json(statement: Statement) -> None:
    assert from_json(to_json(statement), type(statement)) == statement


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_survives_a_trip_through_json(name: str) -> None:
    value = EXAMPLES[name]()

    assert from_json(to_json(value), type(value)) == value


def test_every_statement_has_an_id_of_its_own_and_a_label_in_english_and_thai() -> None:
    ids = [statement.id for statement in everything()]

    assert len(ids) == len(set(ids))
    for statement in everything():
        assert statement.id == "key-features" or statement.id.startswith("key-features.")
        for text in (statement.label, statement.note):
            assert text is None or render(text, "en") != render(text, "th")


@pytest.mark.parametrize(
    ("name", "changes", "error", "path"),
    [
        ("Area", {"group": "A group"}, InvalidValue, ("kf.a", "group")),
        ("Area", {"group": None}, WrongType, ("kf.a", "group")),
        ("Area", {"position": 0}, InvalidValue, ("kf.a", "position")),
        ("Area", {"position": True}, WrongType, ("kf.a", "position")),
        ("Area", {"requirement": 5}, WrongType, ("kf.a", "requirement")),
        ("Area", {"label": Labels(en="families")}, WrongType, ("kf.a", "label")),
        ("FeatureGroup", {"label": Labels(en="families")}, WrongType, ("kf.g", "label")),
        ("FeatureGroup", {"temple_part": "columns"}, WrongType, ("kf.g", "temple_part")),
        ("CountedList", {"claims": ("two",)}, WrongType, ("kf.l", "claims")),
        ("Wording", {"area": ""}, InvalidValue, ("kf.wording", "area")),
        ("Wording", {"form": "merged"}, WrongType, ("kf.wording", "form")),
        ("Wording", {"shared_with": "kf.b"}, WrongType, ("kf.wording", "shared_with")),
        ("Wording", {"shared_with": ("kf.b", "B")}, InvalidValue, ("kf.wording", "shared_with", 1)),
        ("Wording", {"shared_with": ()}, InvalidValue, ("kf.wording", "shared_with")),
        ("Wording", {"form": PROSE}, InvalidValue, ("kf.wording", "shared_with")),
        ("Wording", {"topic_of": "A topic"}, InvalidValue, ("kf.wording", "topic_of")),
        ("Wording", {"passage": 7}, WrongType, ("kf.wording", "passage")),
        ("DraftFeature", {"area": "A"}, InvalidValue, ("kf.draft.1", "area")),
        ("DraftFeature", {"recall": None}, WrongType, ("kf.draft.1", "recall")),
        ("DraftMeasurement", {"feature": 1}, WrongType, ("kf.draft.1.1", "feature")),
        ("DraftMeasurement", {"measures": "a share"}, WrongType, ("kf.draft.1.1", "measures")),
        ("DraftMeasurement", {"unit": "percent"}, WrongType, ("kf.draft.1.1", "unit")),
        ("DraftMeasurement", {"source_class": None}, WrongType, ("kf.draft.1.1", "source_class")),
        ("DraftMeasurement", {"direction": "up"}, WrongType, ("kf.draft.1.1", "direction")),
        ("DraftMeasurement", {"recall": "high"}, WrongType, ("kf.draft.1.1", "recall")),
    ],
)
def test_a_field_is_of_its_kind(name: str, changes: dict[str, Any], error: type[Exception], path: tuple[str]) -> None:
    value: Any = EXAMPLES[name]()

    with pytest.raises(error) as caught:
        evolve(value, **changes)
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both kinds carry one
    assert str(caught.value)


def test_an_area_may_be_asked_for_by_no_rule_book_and_a_wording_be_its_own_phrase() -> None:
    plain: Any = EXAMPLES["Area"]()
    wording: Any = EXAMPLES["Wording"]()

    assert isinstance(evolve(plain, requirement=None), Area)
    assert isinstance(evolve(wording, form=PROSE, shared_with=(), passage=None, topic_of="kf.topic"), Wording)


def test_the_room_has_the_names_that_it_tells_and_no_other() -> None:
    assert dir(key_features) == sorted(key_features.__all__)
    for name in key_features.__all__:
        home = import_module(f"learningcity.key_features.{key_features._HOME[name]}")
        assert key_features.__getattr__(name) is getattr(home, name)
        assert name in home.__all__
    assert set(key_features._HOME) == set(key_features.__all__)
    with pytest.raises(AttributeError, match="no attribute 'features'"):
        key_features.__getattr__("features")
