"""Levels of maturity: counts, the level in the middle, the share rule, and what there is to say of them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from learningcity import Labels
from learningcity.conversion import from_json, to_json
from learningcity.errors import (
    CannotExpress,
    InvalidObservations,
    InvalidValue,
    ProfileRequired,
    UnknownId,
    UnknownLocale,
)
from learningcity.scoring import (
    Goalpost,
    GoalpostBasis,
    LevelCounts,
    LevelRange,
    Levels,
    Linear,
    Maturity,
    Node,
    Observation,
    Profile,
    Status,
    maturity,
    self_assessment,
)
from strategies_for_scores import CITED, YEAR, profile_of

THREE = Levels(("none", "some", "full"))
TWO = Levels(("no", "yes"), (0, 1))
TREE = Node.equal("city", [Node.equal("a", ["a.1", "a.2", "a.3"]), Node.equal("b", ["b.1", "b.2"])])


def goalpost(measurement: str, scale: Levels | Linear) -> Goalpost:
    unit = "level" if isinstance(scale, Levels) else "share"
    basis = GoalpostBasis.EXPERT_JUDGEMENT
    return Goalpost(measurement=measurement, unit=unit, scale=scale, basis=basis, citations=CITED)


def profile(share: Fraction | None = Fraction(1, 2), **scales: Levels | Linear) -> Profile:
    posts = tuple(goalpost(id, scales.get(id.replace(".", "_"), THREE)) for id in TREE.measurements)
    return profile_of(TREE, goalposts=posts, share=share)


def declared(measurement: str, level: str) -> Observation:
    return Observation(measurement=measurement, year=YEAR, value=level, evidence=CITED)


def found(*observations: Observation, by: Profile | None = None) -> Maturity:
    return maturity(observations, by or profile(), as_of=YEAR, city="Hat Yai")


KNOWN = (declared("a.1", "some"), declared("a.2", "full"), declared("a.3", "none"))


def test_a_group_is_counted_by_level() -> None:
    node = found(*KNOWN).node("a")

    assert node.id == "a"
    assert node.counts == (LevelCounts(levels=THREE.names, counts=(1, 1, 1), missing=0, disagreeing=0),)
    assert node.median == LevelRange("some", "some")
    assert node.status is Status.OBSERVED


@pytest.mark.parametrize(
    ("share", "level"),
    [(1, "none"), (Fraction(2, 3), "some"), (0.5, "some"), (Fraction(1, 3), "full"), (0.01, "full")],
)
def test_the_share_that_must_have_reached_a_level_decides(share: Fraction, level: str) -> None:
    assert found(*KNOWN, by=profile(share)).node("a").level == LevelRange(level, level)


def test_without_a_share_no_group_has_a_level() -> None:
    node = found(*KNOWN, by=profile(None)).node("a")

    assert node.level is None
    assert node.median == LevelRange("some", "some")


def test_of_an_even_number_the_lower_of_the_two_in_the_middle_counts() -> None:
    assert found(declared("b.1", "none"), declared("b.2", "full")).node("b").median == LevelRange("none", "none")


def test_what_is_missing_may_be_any_level() -> None:
    node = found(declared("a.1", "full"), declared("a.2", "some")).node("a")

    assert node.counts[0].missing == 1
    assert node.median == LevelRange("some", "full")
    assert node.level == LevelRange("some", "full")
    assert found().root.level == LevelRange("none", "full")


def test_observations_that_disagree_leave_what_lies_between_them() -> None:
    maturity_ = found(declared("b.1", "none"), declared("b.1", "some"), declared("b.2", "some"))

    assert maturity_.node("b").counts == (LevelCounts(levels=THREE.names, counts=(0, 1, 0), missing=0, disagreeing=1),)
    assert maturity_.node("b.1").median == LevelRange("none", "some")
    assert "b: none: 0, some: 1, full: 0, observations differ: 1" in maturity_.explain()


def test_what_does_not_apply_is_left_out() -> None:
    out = [Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=Labels(en="no")) for id in ("b.1", "b.2")]
    maturity_ = found(*KNOWN, *out)

    assert maturity_.root.not_applicable == 2
    assert maturity_.root.counts == maturity_.node("a").counts
    assert maturity_.node("b").counts == ()
    assert maturity_.node("b").median is None
    assert maturity_.node("b").level is None
    assert maturity_.node("b").status is Status.NOT_APPLICABLE
    text = maturity_.explain()
    assert "    b: no levels to count\n      not applicable: 2\n      b.1: not applicable\n" in text


def test_different_levels_are_only_counted() -> None:
    maturity_ = found(*KNOWN, declared("b.1", "yes"), by=profile(b_1=TWO, b_2=TWO))

    assert [counts.levels for counts in maturity_.root.counts] == [THREE.names, TWO.names]
    assert maturity_.root.median is maturity_.root.level is None
    assert maturity_.node("b").median == LevelRange("no", "yes")
    assert "\n  city: its measurements have different levels, so each is told on its own\n" in maturity_.explain()
    assert maturity_.explain().count("different levels") == 1
    assert "none: 1" in maturity_.explain()  # of the area whose measurements have the same


def test_the_same_names_are_the_same_levels_with_numbers_or_without() -> None:
    numbered = Levels(THREE.names, (0, 0.25, 1))
    maturity_ = found(*KNOWN, by=profile(a_1=numbered))

    assert maturity_.node("a").counts == found(*KNOWN).node("a").counts
    assert maturity_.node("a").median == LevelRange("some", "some")


def test_measurements_in_numbers_are_told_and_not_counted() -> None:
    amount = Observation(measurement="a.1", year=YEAR, value=0.5, unit="share")
    maturity_ = found(amount, declared("a.2", "some"), by=profile(a_1=Linear(0, 1)))

    assert maturity_.node("a").in_numbers == 1
    assert maturity_.node("a").counts[0].missing == 1
    assert maturity_.node("a.1").median is None
    assert maturity_.node("a.1").counts == ()
    assert "a.1" not in maturity_.explain()
    assert "      measured in numbers, not in levels: 1\n" in maturity_.explain()


def test_a_profile_without_levels_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        maturity((), profile_of(TREE), as_of=YEAR)
    assert caught.value.problem.code == "no-levels"


def test_a_profile_is_needed_and_observations_are_those_of_the_profile() -> None:
    with pytest.raises(ProfileRequired):
        maturity(KNOWN, as_of=YEAR)
    with pytest.raises(InvalidObservations) as caught:
        found(declared("a.1", "ful"), Observation(measurement="z", status=Status.MISSING))
    assert [problem.path for problem in caught.value.problems] == [
        ("observations", 0, "value"),
        ("observations", 1, "measurement"),
    ]
    with pytest.raises(UnknownId):
        found().node("c")


def test_the_way_back_to_what_was_observed() -> None:
    maturity_ = found(*KNOWN)

    assert maturity_.score.node("a.1").observations == KNOWN[:1]
    assert [node.id for node in maturity_.root.children] == ["a", "b"]
    assert [node.id for node in maturity_.node("b").walk()] == ["b", "b.1", "b.2"]
    assert repr(maturity_) == "Maturity(score=<profile.tried, 2024>)"


def test_what_there_is_to_say() -> None:
    withheld = Observation(measurement="b.1", status=Status.WITHHELD)

    assert found(*KNOWN, withheld).explain() == (
        "Hat Yai: levels for 2024\n"
        "  profile: Tried, version 1 (profile.tried)\n"
        "    source: A city, undated, p. 1 [survey-2024]\n"
        "  levels are counted and put in order, never averaged\n"
        "  level of a group: the highest that at least 50% of its measurements have reached\n"
        "  city: none: 1, some: 1, full: 1, missing: 2\n"
        "    level in the middle, the lower of two: none to full\n"
        "    level reached: none to full\n"
        "    a: none: 1, some: 1, full: 1\n"
        "      level in the middle, the lower of two: some\n"
        "      level reached: some\n"
        "      a.1: level: some\n"
        "        source: A city, undated, p. 1 [survey-2024]\n"
        "      a.2: level: full\n"
        "        source: A city, undated, p. 1 [survey-2024]\n"
        "      a.3: level: none\n"
        "        source: A city, undated, p. 1 [survey-2024]\n"
        "    b: none: 0, some: 0, full: 0, missing: 2\n"
        "      level in the middle, the lower of two: none to full\n"
        "      level reached: none to full\n"
        "      b.1: withheld\n"
        "      b.2: missing"
    )


def test_what_there_is_to_say_of_an_unnamed_city_by_a_profile_without_a_share() -> None:
    maturity_ = maturity(KNOWN, profile(None), as_of=YEAR)

    lines = maturity_.explain().splitlines()
    assert lines[0] == "levels for 2024"
    assert (
        "  no level of groups: the profile does not say which share of the measurements must have reached it" in lines
    )
    assert not [line for line in lines if "level reached" in line]
    assert maturity_.explain("th").splitlines()[0] == "ระดับประจำปี พ.ศ. 2567"
    with pytest.raises(UnknownLocale):
        maturity_.explain("xx")


def test_an_answer_is_no_part_of_json() -> None:
    with pytest.raises(CannotExpress):
        to_json(found(*KNOWN))
    with pytest.raises(CannotExpress):
        from_json("{}", Maturity)


def test_levels_are_told_by_their_labels() -> None:
    labels = (Labels(en="No", th="ไม่มี"), Labels(en="Some", th="มีบ้าง"), Labels(en="All", th="ครบ"))
    called = Levels(THREE.names, labels=labels)
    maturity_ = found(*KNOWN, by=profile(a_1=called, a_2=called, a_3=called, b_1=called, b_2=called))

    assert maturity_.node("a.1").median == LevelRange("some", "some")
    assert "    a: No: 1, Some: 1, All: 1\n      level in the middle, the lower of two: Some\n" in maturity_.explain()
    told = maturity_.explain("th")
    assert "ระดับที่บรรลุ: ไม่มี ถึง ครบ" in told
    assert "a.1: ระดับ: มีบ้าง" in told
    assert not [name for name in THREE.names if name in told]


def test_the_levels_that_the_library_ships_are_told_in_thai() -> None:
    by = self_assessment()
    first, *_ = by.measurements
    told = maturity([Observation(measurement=first, year=YEAR, value="under-way")], by, as_of=YEAR).explain("th")

    assert "ระดับ: อยู่ระหว่างดำเนินการ" in told
    assert "ยังไม่เริ่มดำเนินการ 0 รายการ, เริ่มดำเนินการแล้ว 0 รายการ, อยู่ระหว่างดำเนินการ 1 รายการ" in told
    assert "under-way" not in told
