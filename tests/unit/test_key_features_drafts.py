"""The drafts of features and measurements: recalled, in words of the library, and never taken for official."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve, fields, has

from examples_of_values.key_features import EXAMPLES
from learningcity import eligibility, key_features, sources
from learningcity.cities import CITY_FACTS
from learningcity.errors import InvalidValue
from learningcity.key_features import (
    FEATURES,
    MEASUREMENTS,
    Direction,
    DraftFeature,
    DraftMeasurement,
    MeasurementUnit,
    Recall,
    SourceClass,
    areas,
    draft_features,
    draft_measurements,
)
from learningcity.localization import render
from learningcity.sources import Standing

DRAFTS = (DraftFeature, DraftMeasurement)


def draft(number: str) -> DraftMeasurement:
    (found,) = [entry for entry in draft_measurements() if entry.id == f"key-features.draft.{number}"]
    return found


# --- what they are ------------------------------------------------------------------------------------


def test_the_drafts_of_features_are_spread_over_the_areas_as_recalled() -> None:
    assert [len(draft_features(entry.id)) for entry in areas()] == [4, 5, 3, 3, 3, 4, 2, 4, 3, 3, 3, 5]
    assert [found for entry in areas() for found in draft_features(entry.id)] == list(draft_features())


def test_the_numbers_of_drafts_follow_each_other() -> None:
    wanted = [
        f"key-features.draft.{area}.{position}"
        for area, entry in enumerate(areas(), 1)
        for position, _ in enumerate(draft_features(entry.id), 1)
    ]

    assert [found.id for found in draft_features()] == wanted
    assert [found.id for found in draft_measurements()] == [
        f"{feature.id}.{position}"
        for feature in draft_features()
        for position, _ in enumerate(draft_measurements(feature.id), 1)
    ]


def test_every_draft_of_a_feature_has_one_to_three_drafts_of_measurements() -> None:
    counts = Counter(len(draft_measurements(found.id)) for found in draft_features())

    assert counts == {1: 28, 2: 13, 3: 1}
    assert len(draft_measurements("key-features.draft.4.1")) == 3


def test_the_kinds_of_measurements_are_as_recalled() -> None:
    drafts = draft_measurements()

    assert Counter(found.unit.value for found in drafts) == {
        "percent": 30,
        "expert-judgement": 15,
        "rate-per-100k": 3,
        "ratio": 2,
        "count": 2,
        "currency-per-capita": 1,
        "tonnes-per-capita": 1,
        "kg-per-capita": 1,
        "years": 1,
        "hours-per-week": 1,
    }
    assert Counter(found.source_class for found in drafts) == {
        SourceClass.OFFICIAL_DATA: 26,
        SourceClass.EXPERT_REVIEW: 15,
        SourceClass.SURVEY_RESULTS: 16,
    }
    assert Counter(found.recall for found in drafts) == {Recall.HIGH: 29, Recall.MEDIUM: 28}
    assert {found.unit for found in drafts} == set(MeasurementUnit)


def test_lower_is_better_for_seven_and_neither_for_one() -> None:
    by_direction: dict[Direction | None, list[str]] = {}
    for found in draft_measurements():
        by_direction.setdefault(found.direction, []).append(found.id.removeprefix("key-features.draft."))

    assert by_direction[Direction.LOWER_BETTER] == ["1.4.1", "2.1.2", "2.2.1", "3.1.1", "3.1.2", "3.2.2", "6.4.1"]
    # How spending is split has no better and no worse end.
    assert by_direction[None] == ["12.1.2"]
    assert len(by_direction[Direction.HIGHER_BETTER]) == 49


@pytest.mark.parametrize(
    ("number", "words", "unit", "source_class", "recall"),
    [
        (
            "1.1.1",
            ("adult literacy rate", "literate people aged 15+ as share of that age group"),
            MeasurementUnit.PERCENT,
            SourceClass.OFFICIAL_DATA,
            Recall.HIGH,
        ),
        (
            "2.1.1",
            ("GDP per capita", "city GDP divided by population"),
            MeasurementUnit.CURRENCY_PER_CAPITA,
            SourceClass.OFFICIAL_DATA,
            Recall.HIGH,
        ),
        (
            "7.2.2",
            ("use of the internet for learning", "hours spent learning online per week"),
            MeasurementUnit.HOURS_PER_WEEK,
            SourceClass.SURVEY_RESULTS,
            Recall.MEDIUM,
        ),
        (
            "12.5.1",
            ("international partnership", "exchange with organisations in other cities"),
            MeasurementUnit.EXPERT_JUDGEMENT,
            SourceClass.EXPERT_REVIEW,
            Recall.MEDIUM,
        ),
    ],
)
def test_a_draft_of_a_measurement_tells_what_it_is_recalled_to_be(
    number: str, words: tuple[str, str], unit: MeasurementUnit, source_class: SourceClass, recall: Recall
) -> None:
    found = draft(number)

    assert (str(found.label), str(found.measures)) == words
    assert (found.unit, found.source_class, found.recall) == (unit, source_class, recall)


def test_drafts_have_labels_of_their_own_in_both_languages() -> None:
    for language in ("en", "th"):
        labels = [render(found.label, language) for found in draft_features()]
        assert len(set(labels)) == len(labels)
        names = [render(found.label, language) for found in draft_measurements()]
        assert len(set(names)) == len(names)
    assert str(draft_features()[0].label) == "give every citizen the chance to gain literacy and basic skills"
    assert render(draft_features()[0].label, "th") == "เปิดโอกาสให้พลเมืองทุกคนรู้หนังสือและมีทักษะพื้นฐาน"


def test_a_topic_that_another_source_touches_on_cites_that_source_after_recall() -> None:
    echoed = {
        found.id.removeprefix("key-features.draft."): [cited.source.id for cited in found.citations[1:]]
        for found in (*draft_features(), *draft_measurements())
        if len(found.citations) > 1
    }

    assert echoed == {
        "1.1": ["el-punto-critico"],
        "1.2": ["S72"],
        "1.3": ["el-punto-critico"],
        "2.3": ["S72"],
        "2.4": ["S72"],
        "2.5": ["S72"],
        "12.4": ["S72"],
        "12.5": ["S72"],
        "2.1.1": ["S06"],
        "4.1.1": ["S06"],
        "9.2.1": ["uil-guiding-documents-2015"],
    }


def test_doubts_are_told() -> None:
    def doubtful(text: str) -> list[str]:
        drafts = (*draft_features(), *draft_measurements())
        return [found.id.removeprefix("key-features.draft.") for found in drafts if text in str(found.note)]

    assert doubtful("three features or four") == ["4.1", "4.2", "4.3", "11.1", "11.2", "11.3"]
    assert doubtful("parity") == ["1.3.1", "1.3.2"]
    assert doubtful("unit and where the figures come from are uncertain") == ["3.2.1", "6.2.1", "6.3.1", "12.4.1"]
    assert doubtful("neither high nor low") == ["12.1.2"]
    assert len([found for found in draft_measurements() if found.note is None]) == 36


# --- what they are not --------------------------------------------------------------------------------


def inside(value: object, seen: set[int]) -> Iterator[object]:
    """A value and everything in it, in the fields of objects and in what plain containers hold."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield value
    if isinstance(value, dict):
        yield from (part for pair in value.items() for entry in pair for part in inside(entry, seen))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (part for entry in value for part in inside(entry, seen))
    elif has(type(value)):
        kind: Any = type(value)
        yield from (part for field in fields(kind) for part in inside(getattr(value, field.name), seen))


def given(name: str) -> object:
    """What a public name gives: a constant, or what a function gives that needs no argument."""
    value: Any = getattr(key_features, name)
    if not inspect.isfunction(value):
        return value
    needed = [p for p in inspect.signature(value).parameters.values() if p.default is inspect.Parameter.empty]
    if not needed:
        return value()
    # Those that need one ask for an area, a group, or a source.
    arguments = [entry.id for entry in areas()]
    if name == "group":
        arguments = [entry.id for entry in key_features.groups()]
    if name == "gaps":
        arguments = list(key_features.CROSSWALK_SOURCES)
    return [value(argument) for argument in arguments]


def test_drafts_are_reached_only_through_names_that_say_so() -> None:
    holding = {
        name for name in key_features.__all__ if any(isinstance(part, DRAFTS) for part in inside(given(name), set()))
    }

    assert holding == {"draft_features", "draft_measurements"}
    assert [kind.__name__ for kind in DRAFTS] == ["DraftFeature", "DraftMeasurement"]
    for found in (*draft_features(), *draft_measurements()):
        assert found.id.startswith("key-features.draft.")


def test_every_draft_is_unverified_and_rests_on_recall() -> None:
    for found in (*draft_features(), *draft_measurements()):
        assert found.standing is Standing.UNVERIFIED
        assert found.citations[0].source is sources.source("learningcity-recall")


@pytest.mark.parametrize("name", ["DraftFeature", "DraftMeasurement"])
@pytest.mark.parametrize("standing", [Standing.VERIFIED, Standing.REPORTED, Standing.CONTESTED])
def test_no_draft_can_be_made_with_another_standing(name: str, standing: Standing) -> None:
    made: Any = EXAMPLES[name]()

    with pytest.raises(InvalidValue) as caught:
        evolve(made, standing=standing)
    assert caught.value.problem.path == (made.id, "standing")


def test_no_count_that_is_called_one_is_that_of_the_drafts() -> None:
    assert (FEATURES.items, MEASUREMENTS.items) == ((), ())
    assert MEASUREMENTS.declared != len(draft_measurements())
    # There is nothing to take the length of but what says that it holds drafts.
    assert not [
        name for name in key_features.__all__ if name.lower() in {"features", "measurements"} and name.islower()
    ]
    sized = [name for name in key_features.__all__ if hasattr(given(name), "__len__") and len(given(name)) in (42, 57)]  # type: ignore[arg-type]  # it has one
    assert sized == ["draft_features", "draft_measurements"]


def test_no_rule_reads_a_draft() -> None:
    asked = {requirement.id for rules in eligibility.rulebooks() for requirement in rules}

    for found in (*eligibility.rulebooks(), *CITY_FACTS):
        assert not any(isinstance(part, DRAFTS) for part in inside(found, set()))
    assert not [id for id in asked if "draft" in id]
