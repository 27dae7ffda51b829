"""Comparisons of scores by example: who is ahead, how robustly, why two do not compare; and that nothing is ranked."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any as Anything

import pytest
from attrs import evolve

from learningcity import Labels, scoring
from learningcity.errors import InvalidValue, NoTruthValue, UnknownId, WrongType
from learningcity.localization import render
from learningcity.scoring import (
    Box,
    Contaminate,
    GoalpostBasis,
    Hull,
    Imputation,
    Lead,
    MissingData,
    Node,
    Observation,
    Obstacle,
    PartialOrder,
    Profile,
    Ranked,
    Relative,
    Score,
    ScoreComparison,
    Status,
    WeightSet,
    compare,
    partial_order,
    score,
    self_assessment,
)
from learningcity.sources import Standing
from strategies_for_scores import CITED, YEAR, goalpost, observed, profile_of

PAIR = profile_of(Node.equal("city", ("libraries", "courses")))
THREE = profile_of(Node("city", ("libraries", "courses", "festivals"), (0.5, 0.3, 0.2)))
GEOMETRIC = profile_of(Node.equal("city", ("libraries", "courses"), p=0))
NESTED = profile_of(Node.equal("city", (Node.equal("learning", ("libraries", "courses")), "festivals")))
REASON = Labels(en="No harbour")


def near(number: float) -> Anything:
    """What equals the number give or take rounding."""
    return pytest.approx(number)


def of(profile: Profile, *values: float | tuple[float, float] | None, **fields: Anything) -> Score:
    """A score by the values of the measurements in the order of the profile; None where nothing is known."""
    told = zip(profile.measurements, values, strict=True)
    given = tuple(observed(id, value) for id, value in told if value is not None)
    return score(given, profile, as_of=YEAR, **fields)


def without(found: Score, measurement: str) -> Score:
    """The same score, where one measurement does not apply."""
    left = tuple(one for one in found.observations if one.measurement != measurement)
    stated = Observation(measurement=measurement, status=Status.NOT_APPLICABLE, reason=REASON)
    return evolve(found, observations=(*left, stated))


# --- who is ahead --------------------------------------------------------------------------------------------


def test_with_the_weights_of_the_profile_the_scores_decide() -> None:
    found = compare(of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 0.5))

    assert (found.lead, found.is_sharp, found.obstacles, found.weights, found.delta) == (Lead.AHEAD, True, (), (), 0)
    assert (found.low, found.high) == (near(0.2), near(0.2))


def test_weights_in_doubt_may_leave_it_open() -> None:
    a, b = of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 0.5)

    assert compare(a, b, Relative(0.25)).lead is Lead.AHEAD
    found = compare(a, b, Contaminate(1))
    assert (found.lead, found.low, found.high) == (Lead.UNDECIDED, near(-0.1), near(0.5))
    assert (found.robustness, found.swing) == (None, ())


def test_the_weights_are_the_same_for_both_so_the_lead_may_be_sure_where_the_intervals_meet() -> None:
    a, b = of(PAIR, 0.9, 0.3, weights=Contaminate(1)), of(PAIR, 0.8, 0.2, weights=Contaminate(1))

    assert a.total is not None
    assert b.total is not None
    assert a.total.low < b.total.high
    found = compare(a, b)
    assert (found.lead, found.low, found.high) == (Lead.AHEAD, near(0.1), near(0.1))


def test_the_weights_of_the_scores_hold_unless_others_are_given() -> None:
    a, b = of(PAIR, 0.8, 0.4, weights=Contaminate(1)), of(PAIR, 0.3, 0.5, weights=Contaminate(1))

    assert compare(a, b).weights == (("city", Contaminate(1)),)
    assert compare(a, b).lead is Lead.UNDECIDED
    assert compare(a, b, {}).lead is Lead.AHEAD
    assert compare(a, b, {"city": Relative(0.1)}).weights == (("city", Relative(0.1)),)


@pytest.mark.parametrize(
    ("weight_set", "lead"),
    [
        (Ranked(), Lead.AHEAD),
        (Ranked((1, 0)), Lead.UNDECIDED),
        (Box((0.4, 0.4), (0.6, 0.6)), Lead.AHEAD),
        (Hull(((1, 0), (1, 1))), Lead.AHEAD),
        (Hull(((0, 1), (1, 0))), Lead.UNDECIDED),
    ],
)
def test_every_kind_of_weight_set_can_be_meant(weight_set: WeightSet, lead: Lead) -> None:
    assert compare(of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 0.5), weight_set).lead is lead


def test_what_is_missing_may_decide_for_either() -> None:
    found = compare(of(PAIR, 0.8, None), of(PAIR, 0.3, 0.5))

    assert (found.lead, found.low, found.high) == (Lead.UNDECIDED, near(0), near(0.5))
    assert compare(found.second, found.first).lead is Lead.UNDECIDED
    assert compare(of(PAIR, 0.9, None), of(PAIR, 0.3, 0.5)).lead is Lead.AHEAD


def test_the_same_exact_values_are_equal_and_the_same_gaps_are_not() -> None:
    exact, gap = of(GEOMETRIC, 0.4, 0, weights=Ranked()), of(PAIR, 0.8, None)

    assert compare(exact, exact).lead is Lead.EQUAL
    assert (compare(exact, exact).low, compare(exact, exact).high, compare(exact, exact).is_sharp) == (0, 0, True)
    assert compare(gap, gap).lead is Lead.UNDECIDED
    for value in (0.5, (0.4, 0.5), (0.3, 0.4)):
        assert compare(exact, of(GEOMETRIC, value, 0, weights=Ranked())).lead is Lead.UNDECIDED
        assert compare(of(GEOMETRIC, value, 0, weights=Ranked()), exact).lead is Lead.UNDECIDED
    assert compare(of(PAIR, 0.4, 0.4), without(of(PAIR, 0.4, 0.4), "courses"), Contaminate(1)).lead is Lead.EQUAL


def test_scores_that_come_out_the_same_are_equal_whatever_rounding_says() -> None:
    profile = profile_of(Node.equal("city", ("libraries", "courses", "festivals")))
    found = compare(of(profile, 0.1, 0.2, 0.3), of(profile, 0.3, 0.1, 0.2))

    assert found.lead is Lead.EQUAL
    assert compare(found.first, found.second, Relative(0.1)).lead is Lead.UNDECIDED


def test_a_lead_has_to_be_more_than_delta() -> None:
    a, b = of(PAIR, 0.75, 0.5), of(PAIR, 0.5, 0.5)

    assert compare(a, b, delta=0.124).lead is Lead.AHEAD
    assert compare(b, a, delta=0.124).lead is Lead.BEHIND
    assert compare(a, b, delta=0.125).lead is Lead.UNDECIDED
    assert compare(b, a, delta=0.125).lead is Lead.UNDECIDED
    assert compare(a, b, delta=Decimal("0.125")).lead is Lead.UNDECIDED


# --- other exponents ---------------------------------------------------------------------------------------


def test_with_one_exponent_who_is_ahead_is_decided_where_the_intervals_do_not_tell() -> None:
    a, b = of(GEOMETRIC, 0.9, 0.3), of(GEOMETRIC, 0.8, 0.2)
    ahead, behind = compare(a, b, Relative(0.5)), compare(b, a, Relative(0.5))

    assert (ahead.lead, ahead.low, ahead.is_sharp) == (Lead.AHEAD, 0, False)
    assert (behind.lead, behind.high, behind.is_sharp) == (Lead.BEHIND, 0, False)
    assert (ahead.high or 0) > 0.3
    assert (behind.low or 0) < -0.3
    assert compare(a, b, Relative(0.5), delta=0.001).lead is Lead.UNDECIDED


def test_different_exponents_in_a_tree_leave_it_to_the_intervals() -> None:
    profile = profile_of(Node.equal("city", (Node.equal("learning", ("libraries", "courses")), "festivals"), p=0))
    found = compare(of(profile, 0.9, 0.3, 0.5), of(profile, 0.8, 0.2, 0.5), Relative(0.5))

    assert (found.lead, found.is_sharp, found.robustness) == (Lead.UNDECIDED, False, None)
    assert found.low is not None
    assert found.low < 0
    assert compare(found.first, found.second).lead is Lead.AHEAD


def test_below_an_arithmetic_mean_only_what_needs_it_is_left_to_intervals() -> None:
    profile = profile_of(Node.equal("city", (Node.equal("learning", ("libraries", "courses"), p=0), "festivals")))
    a, b = of(profile, 0.5, 0.3, 0.9), of(profile, 0.5, 0.3, 0.1)

    certain = compare(a, b, {"city": Contaminate(0.5)})
    assert (certain.lead, certain.is_sharp, certain.low) == (Lead.AHEAD, True, near(0.2))
    doubtful = compare(a, b, Contaminate(0.5))
    assert (doubtful.lead, doubtful.is_sharp) == (Lead.AHEAD, False)


def test_a_minimum_is_left_to_the_intervals() -> None:
    profile = profile_of(Node.equal("city", ("libraries", "courses"), p=float("-inf")))
    found = compare(of(profile, 0.9, 0.3), of(profile, 0.8, 0.2), Relative(0.5))

    assert (found.lead, found.is_sharp, found.robustness) == (Lead.AHEAD, False, None)


@pytest.mark.parametrize("p", [0, -1])
def test_a_zero_that_may_have_weight_is_never_ahead_and_one_that_may_not_does_not_count(p: float) -> None:
    profile = profile_of(Node("city", ("libraries", "courses"), (1, 0), p))
    a, b = of(profile, 0.9, 0), of(profile, 0.8, 0)

    assert compare(a, b).lead is Lead.AHEAD
    assert compare(a, b).robustness == 0
    assert compare(a, b, Relative(0.5)).lead is Lead.AHEAD
    assert compare(a, b, Contaminate(0.5)).lead is Lead.UNDECIDED
    assert compare(a, of(profile, 0, 1), Relative(0.5)).lead is Lead.AHEAD


def test_powers_that_no_float_can_hold_are_compared_all_the_same() -> None:
    profile = profile_of(Node.equal("city", ("libraries", "courses"), p=-40))
    a, b = of(profile, 2e-200, 1), of(profile, 1e-200, 1)

    assert compare(a, b, Relative(0.5)).lead is Lead.AHEAD
    assert compare(b, a, Relative(0.5)).lead is Lead.BEHIND


# --- what does not apply ---------------------------------------------------------------------------------------


def test_what_applies_to_neither_changes_nothing() -> None:
    a, b = without(of(THREE, 0.9, 0.3, 0), "festivals"), without(of(THREE, 0.8, 0.2, 1), "festivals")
    found = compare(a, b, Contaminate(1))

    assert (found.lead, found.is_sharp, found.low) == (Lead.AHEAD, True, near(0.1))
    assert found.robustness == 1


def test_what_applies_to_one_only_leaves_it_to_the_intervals() -> None:
    a, b = without(of(THREE, 0.9, 0.3, 0), "festivals"), of(THREE, 0.8, 0.2, 0.5)
    found = compare(a, b, Contaminate(1))

    assert (found.lead, found.is_sharp, found.robustness) == (Lead.UNDECIDED, False, None)
    assert (found.low, found.high) == (near(0.3 - 0.8), near(0.9 - 0.2))
    certain = compare(a, b)
    assert (certain.lead, certain.is_sharp, certain.robustness, certain.swing) == (Lead.AHEAD, True, None, ())


def test_where_the_weights_of_one_side_do_not_count_the_intervals_are_sharp() -> None:
    a, b = without(of(PAIR, 0.6, 0), "courses"), of(PAIR, 0.4, 0.5)

    here, there = compare(a, b, Contaminate(1)), compare(b, a, Contaminate(1))

    assert (here.lead, here.low, here.high, here.is_sharp) == (Lead.AHEAD, near(0.1), near(0.2), True)
    assert (there.lead, there.low, there.high, there.is_sharp) == (Lead.BEHIND, near(-0.2), near(-0.1), True)


def test_a_part_of_which_nothing_applies_to_one_of_them_is_no_part_of_that() -> None:
    a = without(without(of(NESTED, 0.9, 0.3, 0.6), "libraries"), "courses")
    b = of(NESTED, 0.1, 0.1, 0.5)

    assert compare(a, b).low == near(0.6 - 0.3)
    found = compare(b, a, Contaminate(0.5))
    assert (found.low, found.is_sharp) == (near(0.2 - 0.6), True)


def test_a_part_in_which_different_measurements_apply_is_left_to_the_intervals() -> None:
    profile = profile_of(Node.equal("city", (Node.equal("learning", ("libraries", "courses", "fairs")), "festivals")))
    a, b = of(profile, 0.9, 0.1, 0.5, 0.6), without(of(profile, 0.9, 0.1, 0.5, 0.2), "fairs")
    found = compare(a, b, {"learning": Contaminate(1), "city": Relative(0.5)})

    assert (found.low, found.high) == (near(0.75 * -0.8 + 0.25 * 0.4), near(0.75 * 0.8 + 0.25 * 0.4))
    assert not found.is_sharp
    certain = compare(a, b, {"city": Relative(0.5)})
    assert (certain.low, certain.high, certain.is_sharp) == (near(0.25 * 0.4), near(0.75 * 0.4), True)


def test_a_group_of_one_has_no_exponent_of_its_own() -> None:
    profile = profile_of(Node.equal("city", (Node.equal("learning", ("libraries",), p=0), "festivals")))
    found = compare(of(profile, 0.8, 0.4), of(profile, 0.3, 0.5), Relative(0.25))

    assert (found.is_sharp, found.robustness) == (True, near(2 / 3))


# --- how robust, and what speaks against it --------------------------------------------------------------------


def test_a_lead_is_told_with_the_weight_that_may_move_and_what_speaks_against_it() -> None:
    found = compare(of(THREE, 0.8, 0.4, 0.6), of(THREE, 0.3, 0.5, 0.6))

    assert found.robustness == near(0.22 / 0.32)
    assert found.swing == ("courses",)
    mirror = compare(found.second, found.first)
    assert (mirror.robustness, mirror.swing) == (found.robustness, found.swing)


def test_what_is_missing_speaks_against_a_lead() -> None:
    found = compare(of(THREE, 0.9, 0.9, None), of(THREE, 0.2, None, 0))

    assert found.swing == ("courses",)
    assert found.robustness == near((0.35 - 0.03) / (0.32 + 0.1))


def test_a_lead_that_the_profile_does_not_give_has_no_robustness_to_speak_of() -> None:
    found = compare(of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 1), Hull(((1, 0),)))

    assert (found.lead, found.robustness) == (Lead.AHEAD, 0)


# --- what does not compare ---------------------------------------------------------------------------------------

OWN = evolve(goalpost("libraries"), basis=GoalpostBasis.OWN_BASELINE, cross_city=False)
HOME = evolve(PAIR, goalposts=(OWN, goalpost("courses")))
SAID = Imputation(measurement="courses", value=0.5, citations=CITED)


@pytest.mark.parametrize(
    ("a", "b", "obstacles"),
    [
        (of(PAIR, 0.8, 0.4), of(evolve(PAIR, version="2"), 0.8, 0.4), (Obstacle.OTHER_PROFILE,)),
        (of(PAIR, 0.8, 0.4), evolve(of(PAIR, 0.8, 0.4), as_of=YEAR + 1), (Obstacle.OTHER_YEAR,)),
        (
            of(PAIR, 0.8, 0.4),
            of(PAIR, 0.8, 0.4, missing_data=MissingData.OBSERVED_ONLY),
            (Obstacle.OTHER_TREATMENT,),
        ),
        (
            of(PAIR, 0.8, None, missing_data=MissingData.OBSERVED_ONLY),
            of(PAIR, 0.8, 0.4, missing_data=MissingData.OBSERVED_ONLY),
            (Obstacle.OTHER_MEASUREMENTS,),
        ),
        (of(PAIR, 0.8, 0.4), of(PAIR, 0.8, 0.4, weights=Relative(0.1)), (Obstacle.OTHER_WEIGHTS,)),
        (of(HOME, 0.8, 0.4), of(HOME, 0.3, 0.4), (Obstacle.NOT_ACROSS_CITIES,)),
        (
            of(evolve(PAIR, standing=Standing.UNVERIFIED), 0.8, 0.4),
            of(PAIR, 0.3, 0.4, weights=Relative(0.1)),
            (Obstacle.OTHER_PROFILE, Obstacle.NO_TOTAL),
        ),
        (
            of(evolve(PAIR, min_coverage=1), 0.8, 0.4),
            of(evolve(PAIR, min_coverage=1), 0.8, None),
            (Obstacle.NO_TOTAL,),
        ),
    ],
    ids=range(8),
)
def test_two_scores_that_do_not_compare_say_why(a: Score, b: Score, obstacles: tuple[Obstacle, ...]) -> None:
    for found in (compare(a, b), compare(b, a)):
        assert (found.lead, found.obstacles) == (Lead.NOT_COMPARABLE, obstacles)
        assert (found.low, found.high, found.is_sharp, found.robustness, found.swing) == (None, None, False, None, ())


def test_what_compares_in_spite_of_a_difference() -> None:
    a = of(PAIR, 0.8, None, missing_data=MissingData.IMPUTED, imputations=(SAID,))
    b = of(PAIR, 0.3, 0.4, missing_data=MissingData.IMPUTED)
    assert compare(a, b).lead is Lead.AHEAD
    assert compare(a, of(PAIR, 0.8, None, missing_data=MissingData.IMPUTED)).lead is Lead.UNDECIDED

    at_home, started = of(HOME, 0.8, 0.4, city="A"), of(HOME, 0.3, 0.4, city="A")
    assert compare(at_home, started).lead is Lead.AHEAD

    one, other = (of(PAIR, value, None, missing_data=MissingData.OBSERVED_ONLY) for value in (0.8, 0.3))
    assert compare(one, other).lead is Lead.AHEAD

    doubt, none = of(PAIR, 0.8, 0.4, weights=Relative(0.1)), of(PAIR, 0.3, 0.4)
    assert compare(doubt, none, Relative(0.1)).lead is Lead.AHEAD
    assert compare(none, of(evolve(PAIR), 0.8, 0.4)).lead is Lead.BEHIND


COMPARED: Anything = compare
ORDERED: Anything = partial_order
"""Without what a type checker knows of their arguments."""


@pytest.mark.parametrize(
    ("call", "kind", "where"),
    [
        (lambda a: COMPARED(0.5, a), WrongType, "a"),
        (lambda a: COMPARED(a, None), WrongType, "b"),
        (lambda a: COMPARED(a, a, delta=-0.1), InvalidValue, "delta"),
        (lambda a: COMPARED(a, a, delta=float("nan")), InvalidValue, "delta"),
        (lambda a: COMPARED(a, a, delta=True), WrongType, "delta"),
        (lambda a: COMPARED(a, a, {"city": 0.1}), WrongType, "weights.city"),
        (lambda a: ORDERED([a]), WrongType, "scores"),
        (lambda a: ORDERED({1: a}), WrongType, "scores"),
        (lambda a: ORDERED({"Trang": a, "Yala": 0.5}), WrongType, "scores.Yala"),
        (lambda a: ORDERED({"Yala": a}, delta=-1), InvalidValue, "delta"),
    ],
    ids=range(10),
)
def test_what_is_no_comparison_is_refused(call: Callable[[Score], object], kind: type[Anything], where: str) -> None:
    with pytest.raises(kind) as error:
        call(of(PAIR, 0.8, 0.4))

    assert error.value.problem.where == where


def test_weights_of_a_node_that_is_none_are_refused() -> None:
    with pytest.raises(UnknownId):
        compare(of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 0.4), {"town": Relative(0.1)})


def test_a_box_means_nothing_where_a_part_of_it_does_not_apply() -> None:
    a, b = (without(of(THREE, value, 0.5, None), "festivals") for value in (0.8, 0.3))
    with pytest.raises(InvalidValue):
        compare(a, b, Box((0, 0, 0), (1, 1, 1)))


# --- in words ----------------------------------------------------------------------------------------------------


def named(name: str | None, *values: float | None, profile: Profile = THREE) -> Score:
    return of(profile, *values, city=name)


DECLARED = (
    score((), self_assessment(), as_of=YEAR, city="Yala"),
    score((), self_assessment(), as_of=YEAR, city="Trang"),
)
ENGLISH_AND_THAI: list[tuple[ScoreComparison, str, str]] = [
    (
        compare(named("Yala", 0.8, 0.4, 0.6), named("Trang", 0.3, 0.5, 0.6)),
        (
            "Yala is ahead of Trang with the weights of the profile; the lead survives any change of less than 68% of "
            "the weight"
        ),
        "Yala มีคะแนนสูงกว่า Trang เมื่อใช้น้ำหนักตามเกณฑ์การให้คะแนน และยังนำอยู่แม้ย้ายน้ำหนักไปที่ใดก็ตามไม่ถึงร้อยละ 68 ของน้ำหนักทั้งหมด",
    ),
    (
        compare(named("Yala", 0.3, 0.5, 0.6), named(None, 0.8, 0.5, 0.6), Relative(0.25)),
        (
            "the second city is ahead of Yala whatever the weights are within what was given; on no measurement that "
            "applies to both is Yala ahead"
        ),
        (
            "เมืองที่สองมีคะแนนสูงกว่า Yala ไม่ว่าน้ำหนักจะเป็นเท่าใดภายในขอบเขตที่กำหนด และในรายการวัดที่ใช้กับทั้งสองเมือง "
            "ไม่มีรายการใดที่ Yala นำอยู่"
        ),
    ),
    (
        compare(named("Yala", 0.8, 0.4, 0.6), named("Trang", 0.3, 0.5, 1), Hull(((1, 0, 0),)), 0.05),
        (
            "Yala is ahead of Trang whatever the weights are within what was given; the lead survives any change of "
            "less than 25% of the weight; a lead of up to 5 points of 100 does not count"
        ),
        (
            "Yala มีคะแนนสูงกว่า Trang ไม่ว่าน้ำหนักจะเป็นเท่าใดภายในขอบเขตที่กำหนด และยังนำอยู่แม้ย้ายน้ำหนักไปที่ใดก็ตามไม่ถึงร้อยละ 25 "
            "ของน้ำหนักทั้งหมด ทั้งนี้ไม่นับการนำที่ไม่เกิน 5 จาก 100 คะแนน"
        ),
    ),
    (
        compare(named("Yala", 0.8, 0.4, 0), named("Trang", 0.3, 0.5, 1), Hull(((1, 0, 0),))),
        (
            "Yala is ahead of Trang whatever the weights are within what was given; the lead survives any change of "
            "less than 1.9% of the weight"
        ),
        (
            "Yala มีคะแนนสูงกว่า Trang ไม่ว่าน้ำหนักจะเป็นเท่าใดภายในขอบเขตที่กำหนด และยังนำอยู่แม้ย้ายน้ำหนักไปที่ใดก็ตามไม่ถึงร้อยละ 1.9 "
            "ของน้ำหนักทั้งหมด"
        ),
    ),
    (
        compare(named("Yala", 0.4, 0.4, 0), named("Trang", 0.3, 0.5, 1), Hull(((1, 0, 0),))),
        "Yala is ahead of Trang whatever the weights are within what was given",
        "Yala มีคะแนนสูงกว่า Trang ไม่ว่าน้ำหนักจะเป็นเท่าใดภายในขอบเขตที่กำหนด",
    ),
    (
        compare(named(None, 0.8, 0.4, 0.6), named("Trang", 0.8, 0.4, 0.6)),
        "the first city and Trang have the same score with the weights of the profile",
        "เมืองแรกและ Trang ได้คะแนนเท่ากัน เมื่อใช้น้ำหนักตามเกณฑ์การให้คะแนน",
    ),
    (
        compare(named("Yala", 0.8, 0.4, 0.61), named("Trang", 0.3, None, 1)),
        (
            "it is open which of Yala and Trang is ahead: the score of Yala less that of Trang lies between -0.8 and "
            "29.2 points of 100"
        ),
        (
            "ยังชี้ขาดไม่ได้ว่า Yala หรือ Trang มีคะแนนสูงกว่า เพราะคะแนนของ Yala ลบด้วยคะแนนของ Trang อยู่ระหว่าง -0.8 ถึง 29.2 "
            "จาก 100 คะแนน"
        ),
    ),
    (
        compare(named("Yala", 0.8, 0.4, 0.6), named(None, 0.5, 0.5, profile=HOME)),
        (
            "Yala and the second city do not compare: they were scored by different profiles and the goalposts of "
            "libraries do not compare cities"
        ),
        (
            "เปรียบเทียบ Yala กับเมืองที่สองไม่ได้ เพราะใช้เกณฑ์การให้คะแนนต่างกัน และเกณฑ์ปลายทางของ libraries "
            "ใช้เปรียบเทียบระหว่างเมืองไม่ได้"
        ),
    ),
    (
        compare(*DECLARED),
        (
            "Yala and Trang do not compare: the goalposts of individual empowerment and social cohesion, economic "
            "development and cultural prosperity, sustainable development and 9 more do not compare cities and a "
            "total is missing"
        ),
        (
            "เปรียบเทียบ Yala กับ Trang ไม่ได้ "
            "เพราะเกณฑ์ปลายทางของประชาชนมีอำนาจในการตัดสินใจและการรวมกลุ่มทางสังคม, "
            "การพัฒนาทางเศรษฐกิจและความรุ่งเรืองทางวัฒนธรรม, การพัฒนาอย่างยั่งยืน และอีก 9 รายการวัด "
            "ใช้เปรียบเทียบระหว่างเมืองไม่ได้ และมีเมืองที่ไม่มีคะแนนรวม"
        ),
    ),
]


@pytest.mark.parametrize(("found", "english", "thai"), ENGLISH_AND_THAI, ids=range(9))
def test_a_comparison_is_said_in_one_sentence(found: ScoreComparison, english: str, thai: str) -> None:
    assert str(found) == english
    assert render(found.message, "th") == thai


def test_the_repr_of_a_comparison_names_the_scores_and_does_not_unfold_them() -> None:
    found = repr(compare(named("Yala", 0.8, 0.4, 0.6), named(None, 0.3, 0.5, 0.6)))

    assert found.startswith("ScoreComparison(first=<Yala, 2024>, second=<profile.tried, 2024>, weights=(), delta=0")


# --- the order ---------------------------------------------------------------------------------------------------


def four() -> PartialOrder:
    """Three that compare, of which one is open to the others, and one with no total."""
    profile = evolve(PAIR, min_coverage=0.5)
    return partial_order(
        {
            "Trang": of(profile, None, None),
            "Songkhla": of(profile, 0.5, 0.5),
            "Krabi": of(profile, 0.1, 0.1),
            "Yala": of(profile, 0.9, 0.9),
            "Hat Yai": of(profile, 0.6, None),
        }
    )


def test_an_order_holds_what_is_certain_and_names_in_the_order_of_the_alphabet() -> None:
    order = four()

    assert order.names == ("Hat Yai", "Krabi", "Songkhla", "Trang", "Yala")
    assert order.ahead == (
        ("Hat Yai", "Krabi"),
        ("Songkhla", "Krabi"),
        ("Yala", "Hat Yai"),
        ("Yala", "Krabi"),
        ("Yala", "Songkhla"),
    )
    assert order.covers == tuple(pair for pair in order.ahead if pair != ("Yala", "Krabi"))
    assert order.not_comparable == (
        ("Hat Yai", "Trang"),
        ("Krabi", "Trang"),
        ("Songkhla", "Trang"),
        ("Trang", "Yala"),
    )


def test_a_rank_is_an_interval_among_those_that_compare() -> None:
    order = four()

    assert [order.rank_interval(name) for name in order.names] == [(2, 3), (4, 4), (2, 3), None, (1, 1)]
    with pytest.raises(UnknownId):
        order.rank_interval("Pattani")


def test_a_pair_of_an_order_can_be_looked_at() -> None:
    order = partial_order({"Yala": of(PAIR, 0.8, 0.4), "Trang": of(PAIR, 0.3, 0.5)}, {"city": Relative(0.25)}, 0.01)

    assert order.comparison("Trang", "Yala") == compare(
        of(PAIR, 0.3, 0.5), of(PAIR, 0.8, 0.4), {"city": Relative(0.25)}, 0.01
    )
    with pytest.raises(UnknownId):
        order.comparison("Trang", "Pattani")


@pytest.mark.parametrize("weights", [None, Relative(0.1), {}, {"city": Relative(0.1)}])
def test_an_order_is_told_the_weights_as_a_comparison_is(weights: Anything) -> None:
    order = partial_order({"Yala": of(PAIR, 0.8, 0.4), "Trang": of(PAIR, 0.3, 0.5)}, weights)

    assert order.ahead == (("Yala", "Trang"),)
    assert hash(order) == hash(evolve(order))


def test_nothing_is_certain_of_no_cities_and_of_one() -> None:
    assert partial_order({}).names == ()
    assert partial_order({"Yala": of(PAIR, 0.8, 0.4)}).rank_interval("Yala") is None


# --- no ranking --------------------------------------------------------------------------------------------------


def test_nothing_in_the_room_ranks_or_sorts_cities() -> None:
    names = {name for room in scoring.__all__ for name in (room, *dir(getattr(scoring, room)))}
    public = {name.lower() for name in names if not name.startswith("_")}

    assert {name for name in public if "rank" in name} <= {"rank_interval", "ranked", "rank"}
    assert [name for name in scoring.__all__ if hasattr(getattr(scoring, name), "rank")] == ["Levels"]
    assert not {name for name in public if "sort" in name or "league" in name or "best_cit" in name}


def test_scores_comparisons_and_orders_have_no_order_and_no_truth_value() -> None:
    a, b = of(PAIR, 0.8, 0.4), of(PAIR, 0.3, 0.5)
    order = partial_order({"a": a, "b": b})
    pairs: list[tuple[Anything, Anything]] = [
        (a, b),
        (compare(a, b), compare(b, a)),
        (Lead.AHEAD, Lead.BEHIND),
        (order, order),
    ]

    for one, other in pairs:
        with pytest.raises(TypeError):
            _ = one < other
        with pytest.raises(NoTruthValue):
            bool(one)
