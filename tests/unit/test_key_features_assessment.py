"""Evidence by area: what is known, what is missing, what is not known; and findings of others, kept apart."""

from __future__ import annotations

import inspect
from typing import Any, get_type_hints

import pytest
from attrs import evolve

from examples_of_values.key_features import CITED, EXAMPLES, TITLE, evidence
from learningcity import City, Outcome, key_features
from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Uncited, UnknownId, WrongType
from learningcity.key_features import (
    Evidence,
    EvidenceCounts,
    Readiness,
    ReadinessFinding,
    SelfAssessment,
    areas,
    readiness_findings,
)
from learningcity.localization import render
from learningcity.sources import Citation, Conflict, Source, Standing, source
from learningcity.texts import Labels

EVERY = tuple(entry.id for entry in areas())
TECHNOLOGY, CULTURE, RESOURCES = "key-features.block.4", "key-features.block.6", "key-features.condition.3"


def assessed(*evidence: Evidence) -> SelfAssessment:
    return SelfAssessment("khon-kaen", evidence)


def test_where_nothing_was_said_nothing_is_known_and_nothing_is_missing() -> None:
    blank = SelfAssessment("khon-kaen")

    assert blank.unknown == EVERY
    assert (blank.known, blank.present, blank.missing, blank.conflicts) == ((), (), (), ())
    assert blank.coverage() == EvidenceCounts(present=0, missing=0, unknown=12)
    assert (blank.coverage().known, blank.coverage().areas) == (0, 12)


def test_evidence_is_met_none_is_not_met_and_silence_is_unknown() -> None:
    found = assessed(
        evidence(RESOURCES, present=False),
        evidence(TECHNOLOGY, present=True),
        evidence(CULTURE, present=None),
    )

    assert [found.outcome(id) for id in (TECHNOLOGY, CULTURE, RESOURCES)] == [
        Outcome.MET,
        Outcome.UNKNOWN,
        Outcome.NOT_MET,
    ]
    # In the order of the framework, not in that of the evidence.
    assert found.known == (TECHNOLOGY, RESOURCES)
    assert (found.present, found.missing) == ((TECHNOLOGY,), (RESOURCES,))
    assert len(found.unknown) == 10
    assert CULTURE in found.unknown
    assert found.coverage() == EvidenceCounts(1, 1, 10)


def test_counts_are_told_by_group_as_well() -> None:
    found = assessed(evidence(TECHNOLOGY), evidence(RESOURCES, present=False))

    assert found.coverage("key-features.benefits") == EvidenceCounts(0, 0, 3)
    assert found.coverage("key-features.building-blocks") == EvidenceCounts(1, 0, 5)
    assert found.coverage("key-features.conditions") == EvidenceCounts(0, 1, 2)
    with pytest.raises(UnknownId):
        found.coverage("key-features.foundations")


def test_a_count_is_no_score() -> None:
    assert not {name for name in vars(EvidenceCounts) if "score" in name or "percent" in name or "share" in name}
    assert {name for name, value in vars(EvidenceCounts).items() if isinstance(value, property)} == {"known", "areas"}
    with pytest.raises(TypeError):
        float(EvidenceCounts(1, 1, 10))  # type: ignore[arg-type]  # this is the test


def test_evidence_of_an_area_is_shown_in_the_order_in_which_it_was_given() -> None:
    first, second = evidence(CULTURE), evidence(CULTURE, present=None)

    assert assessed(first, evidence(TECHNOLOGY), second).evidence_for(CULTURE) == (first, second)
    assert assessed(first).evidence_for(TECHNOLOGY) == ()


@pytest.mark.parametrize("id", ["block.4", "key-features.block.7", None, 4])
def test_an_area_that_is_none_is_refused(id: Any) -> None:
    for ask in (assessed().outcome, assessed().evidence_for):
        with pytest.raises(UnknownId):
            ask(id)
    with pytest.raises(UnknownId):
        evidence(id)


def test_pieces_that_agree_or_do_not_know_settle_it_together() -> None:
    assert assessed(evidence(CULTURE), evidence(CULTURE), evidence(CULTURE, present=None)).present == (CULTURE,)
    assert assessed(evidence(CULTURE, present=False), evidence(CULTURE, present=None)).missing == (CULTURE,)


def test_pieces_that_disagree_settle_nothing_and_are_shown() -> None:
    yes = Evidence(area=CULTURE, present=True, statement=Labels(en="a festival"), citations=CITED)
    no = Evidence(
        area=CULTURE,
        present=False,
        statement=Labels(en="no festival"),
        citations=(*CITED, Citation(Source("b", "B"))),
        as_of=PartialDate(2019),
    )
    found = assessed(no, yes, evidence(TECHNOLOGY), evidence(CULTURE, present=None))

    assert found.outcome(CULTURE) is Outcome.UNKNOWN
    assert CULTURE in found.unknown
    (conflict,) = found.conflicts
    assert conflict.id == f"assessment.{CULTURE}"
    assert conflict.standing is Standing.CONTESTED
    present, missing = conflict.sides
    assert [claim.value for claim in present.claims] == [yes.statement]
    assert [(claim.value, claim.as_of) for claim in missing.claims] == [(no.statement, PartialDate(2019))] * 2
    assert [claim.citation for claim in missing.claims] == list(no.citations)
    assert str(conflict.question) == (
        "does khon-kaen have something to show for a vibrant culture of learning throughout life?"
    )
    assert "สนับสนุนวัฒนธรรมการเรียนรู้" in render(conflict.question, "th")
    assert CULTURE not in render(conflict.question, "th")
    assert from_json(to_json(conflict), Conflict) == conflict


def test_several_areas_may_be_contested_in_the_order_of_the_framework() -> None:
    found = assessed(*(evidence(id, present=value) for id in (RESOURCES, CULTURE) for value in (True, False)))

    assert [conflict.id for conflict in found.conflicts] == [f"assessment.{CULTURE}", f"assessment.{RESOURCES}"]


@pytest.mark.parametrize("name", ["present", "missing", "unknown"])
@pytest.mark.parametrize(
    ("wrong", "error"), [(-1, InvalidValue), (True, WrongType), (1.0, WrongType), (None, WrongType)]
)
def test_counts_are_whole_numbers_from_0(name: str, wrong: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        evolve(EvidenceCounts(0, 0, 0), **{name: wrong})
    assert caught.value.problem.path == (name,)  # type: ignore[attr-defined]  # both kinds carry one


def test_a_city_is_named_by_its_id_or_else_by_its_name() -> None:
    assert SelfAssessment(City(name="ขอนแก่น", id="khon-kaen")) == SelfAssessment("khon-kaen")
    assert SelfAssessment(City(name="ขอนแก่น")).city == "ขอนแก่น"


@pytest.mark.parametrize(
    ("city", "error"), [("", InvalidValue), (" ", InvalidValue), (5, WrongType), (None, WrongType)]
)
def test_a_city_without_a_name_is_refused(city: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        SelfAssessment(city)
    assert caught.value.problem.path == ("city",)  # type: ignore[attr-defined]  # both kinds carry one


def test_an_assessment_holds_evidence_and_nothing_else() -> None:
    for wrong in ([evidence()], ("a festival",), None):
        with pytest.raises(WrongType) as caught:
            SelfAssessment("khon-kaen", wrong)  # type: ignore[arg-type]  # this is the test
        assert caught.value.problem.path == ("evidence",)


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("present", 1, WrongType),
        ("present", "yes", WrongType),
        ("statement", "a festival", WrongType),
        ("citations", (), Uncited),
        ("as_of", "2024", WrongType),
    ],
)
def test_a_field_of_evidence_is_of_its_kind(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(evidence(), **{field: value})


def test_evidence_may_speak_of_no_time() -> None:
    assert Evidence(area=CULTURE, present=None, statement=TITLE, citations=CITED).as_of is None


# --- findings of others -------------------------------------------------------------------------------


def test_a_finding_says_who_found_it_and_who_told_of_it() -> None:
    (found,) = readiness_findings("khon-kaen")

    assert found.readiness is Readiness.READY
    assert str(found.by) == "the research project on Khon Kaen as a learning city of UNESCO"
    assert str(found.reported_by) == "the mayor of Khon Kaen"
    assert found.citations[0].source is source("khon-kaen-news-2024")
    assert found.standing is Standing.REPORTED
    assert readiness_findings() == (found,)


def test_a_city_of_which_nobody_found_anything_is_unknown() -> None:
    with pytest.raises(UnknownId, match="yala"):
        readiness_findings("yala")
    with pytest.raises(UnknownId, match="nearest is khon-kaen"):
        readiness_findings("khonkaen")
    with pytest.raises(WrongType) as caught:
        readiness_findings(City(name="ขอนแก่น", id="khon-kaen"))  # type: ignore[arg-type]  # this is the test
    assert caught.value.problem.path == ("city",)


def test_a_finding_may_be_told_by_those_who_found_it() -> None:
    finding: Any = EXAMPLES["ReadinessFinding"]()

    assert evolve(finding, reported_by=None).reported_by is None


@pytest.mark.parametrize("field", ["city", "readiness", "by", "reported_by"])
def test_a_field_of_a_finding_is_of_its_kind(field: str) -> None:
    finding: Any = EXAMPLES["ReadinessFinding"]()

    with pytest.raises(WrongType) as caught:
        evolve(finding, **{field: 5})
    assert caught.value.problem.path == ("kf.readiness", field)


def test_nothing_that_is_computed_is_a_finding_of_readiness() -> None:
    full = assessed(*map(evidence, EVERY))
    computed = [getattr(full, name) for name, value in vars(SelfAssessment).items() if isinstance(value, property)]
    computed += [full.coverage(), full.outcome(CULTURE), full.evidence_for(CULTURE)]

    assert full.present == EVERY
    for value in computed:
        for entry in value if isinstance(value, tuple) else (value,):
            assert not isinstance(entry, ReadinessFinding | Readiness)
    for name in key_features.__all__:
        function = getattr(key_features, name)
        if inspect.isfunction(function) and name != "readiness_findings":
            assert "Readiness" not in str(get_type_hints(function)["return"])
