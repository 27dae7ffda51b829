"""Laws of self-assessments: three states, whatever is given in whatever order, and no silent settling."""

from __future__ import annotations

import pickle
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from learningcity.conversion import from_json, to_json
from learningcity.key_features import Evidence, EvidenceCounts, SelfAssessment, areas, groups
from learningcity.outcome import Outcome
from learningcity.sources import Citation, Source
from learningcity.texts import Labels

EVERY = tuple(entry.id for entry in areas())
CITED = (Citation(Source("a", "A")),)


def pieces(present: st.SearchStrategy[bool | None]) -> st.SearchStrategy[Evidence]:
    return st.builds(
        Evidence,
        area=st.sampled_from(EVERY),
        present=present,
        statement=st.sampled_from([Labels(en="a"), Labels(en="b")]),
        citations=st.just(CITED),
    )


THREE_VALUED = st.sampled_from([True, False, None])
evidence = st.lists(pieces(THREE_VALUED), max_size=30).map(tuple)


@given(evidence)
def test_every_area_is_in_exactly_one_state_and_in_the_order_of_the_framework(given: tuple[Evidence, ...]) -> None:
    found = SelfAssessment("x", given)

    assert sorted((*found.present, *found.missing, *found.unknown)) == sorted(EVERY)
    assert sorted((*found.known, *found.unknown)) == sorted(EVERY)
    for ids in (found.present, found.missing, found.unknown, found.known):
        assert list(ids) == sorted(ids, key=EVERY.index)


@given(evidence)
def test_unknown_is_never_no(given: tuple[Evidence, ...]) -> None:
    found = SelfAssessment("x", given)

    for area in found.missing:
        assert any(piece.present is False for piece in found.evidence_for(area))
    for area in found.present:
        assert any(piece.present is True for piece in found.evidence_for(area))


@given(evidence)
def test_what_is_contested_is_unknown_and_shown_and_nothing_else_is(given: tuple[Evidence, ...]) -> None:
    found = SelfAssessment("x", given)
    contested = [area for area in EVERY if {True, False} <= {piece.present for piece in found.evidence_for(area)}]

    assert [conflict.id for conflict in found.conflicts] == [f"assessment.{area}" for area in contested]
    assert set(contested) <= set(found.unknown)
    silent = [area for area in EVERY if {piece.present for piece in found.evidence_for(area)} <= {None}]
    assert set(found.unknown) == {*contested, *silent}


@given(evidence, st.randoms())
def test_the_order_of_evidence_and_its_repetition_change_no_state(given: tuple[Evidence, ...], random: Random) -> None:
    shuffled = list(given) * 2
    random.shuffle(shuffled)
    one, other = SelfAssessment("x", given), SelfAssessment("x", tuple(shuffled))

    assert [one.outcome(area) for area in EVERY] == [other.outcome(area) for area in EVERY]


@given(evidence, st.lists(pieces(st.none())).map(tuple))
def test_evidence_that_does_not_know_changes_no_state(
    given: tuple[Evidence, ...], silent: tuple[Evidence, ...]
) -> None:
    one, other = SelfAssessment("x", given), SelfAssessment("x", given + silent)

    assert [one.outcome(area) for area in EVERY] == [other.outcome(area) for area in EVERY]
    assert len(one.conflicts) == len(other.conflicts)


@given(evidence, pieces(THREE_VALUED))
def test_more_evidence_turns_no_yes_into_a_no(given: tuple[Evidence, ...], more: Evidence) -> None:
    before, after = SelfAssessment("x", given), SelfAssessment("x", (*given, more))

    for area in EVERY:
        assert {before.outcome(area), after.outcome(area)} != {Outcome.MET, Outcome.NOT_MET}
        if area != more.area:
            assert before.outcome(area) is after.outcome(area)


@given(evidence)
def test_counts_add_up_over_the_groups(given: tuple[Evidence, ...]) -> None:
    found = SelfAssessment("x", given)
    parts = [found.coverage(group.id) for group in groups()]

    assert found.coverage() == EvidenceCounts(
        sum(part.present for part in parts), sum(part.missing for part in parts), sum(part.unknown for part in parts)
    )
    assert [part.areas for part in parts] == [3, 6, 3]
    assert found.coverage().known == len(found.known)


@given(evidence)
def test_an_assessment_survives_json_and_pickle(given: tuple[Evidence, ...]) -> None:
    found = SelfAssessment("x", given)

    assert from_json(to_json(found), SelfAssessment) == found
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own bytes
