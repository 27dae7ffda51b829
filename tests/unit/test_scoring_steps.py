"""Which improvement and which measurement would do most for a score: by example."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest
from attrs import evolve

from learningcity import Labels
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.localization import render_outline
from learningcity.scoring import (
    Band,
    Contaminate,
    Goalpost,
    GoalpostBasis,
    Improvement,
    Imputation,
    Interval,
    Levels,
    Linear,
    Log,
    MissingData,
    Node,
    Observation,
    Parity,
    Profile,
    Relative,
    Scale,
    Score,
    Status,
    UnitConversion,
    WeightSet,
    measurements_outline,
    natural_bounds,
    next_measurements,
    next_steps,
    score,
    self_assessment,
    steps_outline,
)
from learningcity.scoring.data import Datum
from learningcity.scoring.reasons.stepping import after_step
from learningcity.texts import Number
from strategies_for_scores import CITED, YEAR, observed, profile_of


def scored(tree: Node, weights: WeightSet | None = None, **values: object) -> Score:
    """A score from values by the ids of measurements, ``a_1`` for ``a.1``."""
    data = [observed(id.replace("_", "."), value) for id, value in values.items()]
    return score(data, profile_of(tree), as_of=YEAR, weights=weights)


def full(steps: tuple[Improvement, ...]) -> list[tuple[str, float]]:
    return [(step.measurement, round(step.gain_full.lower, 9)) for step in steps]


def ends(interval: Interval) -> tuple[float, float]:
    return float(interval.low), float(interval.high)


# --- improvements ---------------------------------------------------------------------------------------


def test_the_largest_gain_comes_first_and_what_is_at_its_best_not_at_all() -> None:
    found = scored(Node("c", ("a", "b", "d", "e"), (0.1, 0.2, 0.3, 0.4)), a=0, b=0.5, d=1)

    steps = next_steps(found)

    assert full(steps) == [("a", 0.1), ("b", 0.1)]
    gain = steps[0].gain_full
    assert (gain.lower, gain.upper) == pytest.approx((0.1, 0.5 - 0.4))
    assert (gain.bounds, gain.is_sharp) == (Interval(*sorted((gain.lower, gain.upper))), True)
    assert [step.robust_first for step in steps] == [True, False]
    assert [step.sensitivity for step in steps] == [0.1, 0.2]
    assert {(step.gain_step, step.gain_per_cost) for step in steps} == {(None, None)}


def test_where_nothing_can_be_gained_nothing_is_first() -> None:
    steps = next_steps(scored(Node.equal("c", ["a", "b"], p=float("-inf")), a=0.5, b=0.5))

    assert full(steps) == [("a", 0), ("b", 0)]
    assert not any(step.robust_first for step in steps)
    assert next_steps(scored(Node.equal("c", ["a"]), a=1)) == ()


def test_the_gain_for_each_unit_of_cost_is_told_where_costs_are() -> None:
    found = scored(Node.equal("c", ["a", "b"]), a=0, b=0.5)

    steps = next_steps(found, {"a": Decimal(2), "b": 5})

    assert [step.gain_per_cost for step in steps] == [0.25, 0.05]
    assert [step.gain_per_cost for step in next_steps(found, {"b": 1})] == [None, 0.25]


def test_costs_are_above_0_and_of_what_is_scored() -> None:
    found = scored(Node.equal("c", ["a", "b"]), a=0)

    with pytest.raises(UnknownId):
        next_steps(found, {"x": 1})
    with pytest.raises(InvalidValue, match="a number above 0"):
        next_steps(found, {"a": 0})
    with pytest.raises(WrongType):
        next_steps(found, {"a": "1"})  # type: ignore[dict-item]


def test_levels_without_numbers_have_no_improvements_and_nothing_to_measure() -> None:
    found = score([], self_assessment(), as_of=YEAR)

    assert next_steps(found) == ()
    assert next_measurements(found) == ()


def test_without_a_total_there_are_answers_all_the_same() -> None:
    found = score([], natural_bounds(), as_of=YEAR)

    assert found.total is None
    assert len(next_measurements(found)) == len(found.profile.measurements)


def test_a_measurement_in_what_is_left_out_is_not_listed() -> None:
    tree = Node("c", (Node("c.1", ("a", "b"), (0, 1)), Node("c.2", ("d", "e"), (0.5, 0.5))), (0.5, 0.5))
    gone = Observation(measurement="b", status=Status.NOT_APPLICABLE, reason=Labels(en="No harbour"))
    data = [gone, observed("d", 0.5)]

    for more in ([], [observed("a", 0.5)]):
        found = score([*data, *more], profile_of(tree), as_of=YEAR)
        assert [step.measurement for step in next_steps(found)] == ["d"]
        assert [gain.measurement for gain in next_measurements(found)] == ["e"]


def test_a_mean_that_leaves_0_at_once_has_an_infinite_slope() -> None:
    assert next_steps(scored(Node.equal("c", ["a", "b"], p=0), a=0, b=0.5))[0].sensitivity == inf


def test_where_infinity_meets_0_on_the_way_no_slope_is_told() -> None:
    geometric = Node.equal("c.1", ["a", "b"], p=0)

    step = next_steps(scored(Node.equal("c", [geometric, "d"], p=float("-inf")), a=0, b=0.5, d=0))[0]

    assert step.sensitivity is None


# --- for any weights ------------------------------------------------------------------------------------


def test_with_weights_in_doubt_a_gain_has_sharp_bounds_where_the_means_above_are_arithmetic() -> None:
    geometric = Node.equal("c.1", ["a", "b"], p=0)
    tree = Node.equal("c", [geometric, Node.equal("c.2", ["d", "e"])])

    steps = {one.measurement: one for one in next_steps(scored(tree, Relative(0.5), a=0.2, b=0.8, d=0.5, e=0.5))}

    bounds = steps["d"].gain_full.bounds
    assert steps["d"].gain_full.is_sharp
    assert ends(bounds) == pytest.approx((0.25 * 0.25 * 0.5, 0.75 * 0.75 * 0.5))
    assert not steps["a"].gain_full.is_sharp


def test_doubt_about_other_weights_changes_no_gain() -> None:
    tree = Node.equal("c", [Node("c.1", ("a",), (1,), 0), Node.equal("c.2", ["d", "e"])])
    found = score(
        [observed("a", 0.5), observed("d", 0.2), observed("e", 0.6)],
        profile_of(tree),
        as_of=YEAR,
        weights={"c.2": Relative(0.5)},
    )

    by_id = {one.measurement: one.gain_full for one in next_steps(found)}

    assert by_id["a"].is_sharp
    assert ends(by_id["a"].bounds) == pytest.approx((0.25, 0.25))
    assert ends(by_id["d"].bounds) == pytest.approx((0.1, 0.3))


@pytest.mark.parametrize(
    ("p", "weights", "values", "is_robust"),
    [
        (1, Relative(0.1), (0.2, 0.5), True),
        (1, Relative(0.5), (0.2, 0.5), False),
        (0, Contaminate(0.01), (0.1, 0.9), True),
        (0, Contaminate(0.9), (0.4, 0.5), False),
        (float("-inf"), Relative(0.9), (0.1, 0.9), True),
    ],
)
def test_the_first_is_marked_where_it_leads_for_any_weights(
    p: float, weights: WeightSet, values: tuple[float, float], is_robust: bool
) -> None:
    first, second = values

    steps = next_steps(scored(Node.equal("c", ["a", "b"], p=p), weights, a=first, b=second))

    assert steps[0].measurement == "a"
    assert steps[0].robust_first is is_robust


def test_a_lead_over_another_area_weighs_the_ways_to_both() -> None:
    tree = Node.equal("c", [Node.equal("c.1", ["a", "b"]), Node.equal("c.2", ["d", "e"], p=0)])
    values = {"a": 0, "b": 1, "d": 0.9, "e": 1}

    assert next_steps(scored(tree, Relative(0.2), **values))[0].robust_first
    assert not next_steps(scored(tree, Relative(0.95), **values))[0].robust_first


# --- steps ----------------------------------------------------------------------------------------------


def a_goalpost(scale: Scale, step: Number | None = 1, unit: str = "things") -> Goalpost:
    return Goalpost(
        measurement="a", unit=unit, scale=scale, basis=GoalpostBasis.EXPERT_JUDGEMENT, citations=CITED, step=step
    )


def with_goalpost(post: Goalpost, *conversions: UnitConversion) -> Profile:
    return profile_of(Node.equal("c", ["a"]), goalposts=(post,), conversions=conversions)


def in_unit(value: object, unit: str | None = "things") -> Observation:
    return Observation(measurement="a", year=YEAR, value=value, unit=unit)  # type: ignore[arg-type]


def moved(profile: Profile, *data: Observation) -> tuple[float, float] | None:
    datum: Datum = score(data, profile, as_of=YEAR).datum("a")
    return after_step(profile, datum)


@pytest.mark.parametrize(
    ("scale", "value", "after"),
    [
        (Linear(0, 10), 3, 0.4),
        (Linear(10, 0), 3, 0.8),
        (Linear(0, 10), 9.5, 1),
        (Linear(10, 0), 0.5, 1),
        (Linear(0, 10), -5, 0),
        (Linear(0, 10), Decimal("3.5"), 0.45),
        (Log(1, 4), 1, 0.5),
        (Log(4, 1), 1.5, 1),
        (Parity(), 3, 0.5),
        (Parity(), 0.5, 1),
        (Band(0, 4, 6, 10), 2, 0.75),
        (Band(0, 4, 6, 10), 9, 0.5),
        (Band(0, 4, 6, 10), 6.5, 1),
    ],
)
def test_a_step_goes_towards_the_best_and_not_beyond(scale: Scale, value: Number, after: float) -> None:
    profile = with_goalpost(a_goalpost(scale))

    assert moved(profile, in_unit(value)) == pytest.approx((after, after))


def test_both_ends_of_an_interval_move() -> None:
    assert moved(with_goalpost(a_goalpost(Linear(0, 10))), in_unit((2, 9.5))) == pytest.approx((0.3, 1))
    assert moved(with_goalpost(a_goalpost(Band(0, 4, 6, 10))), in_unit((3, 8))) == pytest.approx((0.75, 1))


def test_values_that_differ_all_move() -> None:
    assert moved(with_goalpost(a_goalpost(Linear(0, 10))), in_unit(2), in_unit(4)) == (0.3, 0.5)


def test_a_step_is_in_the_unit_of_the_goalpost() -> None:
    dozens = UnitConversion(unit="dozens", into="things", factor=12, citations=CITED)
    profile = with_goalpost(a_goalpost(Linear(0, 120), step=6), dozens)

    assert moved(profile, in_unit(5, "dozens")) == pytest.approx((66 / 120, 66 / 120))


def test_levels_have_no_step_and_neither_has_what_declares_none() -> None:
    levels = a_goalpost(Levels(("low", "high"), (0, 1)), unit="level")

    assert moved(with_goalpost(levels), in_unit("low", None)) is None
    assert moved(with_goalpost(a_goalpost(Linear(0, 10), step=None)), in_unit(1)) is None


# --- measurements ---------------------------------------------------------------------------------------


def test_the_measurement_that_makes_the_interval_narrowest_comes_first() -> None:
    found = scored(Node("c", ("a", "b", "d"), (0.2, 0.3, 0.5)), d=0.5)

    gains = next_measurements(found)

    assert [(gain.measurement, gain.status, gain.effective_weight) for gain in gains] == [
        ("b", Status.MISSING, Fraction(3, 10)),
        ("a", Status.MISSING, Fraction(1, 5)),
    ]
    assert [ends(gain.width_removed) for gain in gains] == [pytest.approx((0.3, 0.3)), pytest.approx((0.2, 0.2))]


def test_what_a_measurement_removes_depends_on_what_it_is_where_the_mean_is_not_arithmetic() -> None:
    (gain, _) = next_measurements(scored(Node.equal("c", ["a", "b"], p=0)))

    assert gain.width_removed == Interval(0, 1)


def test_what_is_assumed_to_be_in_a_range_removes_no_more_than_that() -> None:
    imputation = Imputation(measurement="a", value=(0.4, 0.6), citations=CITED)
    profile = profile_of(Node.equal("c", ["a", "b"]))
    found = score([], profile, as_of=YEAR, missing_data=MissingData.IMPUTED, imputations=(imputation,))

    assert [round(float(gain.width_removed.high), 9) for gain in next_measurements(found)] == [0.5, 0.1]


def test_a_score_of_what_was_observed_has_nothing_to_measure() -> None:
    profile = profile_of(Node.equal("c", ["a", "b"]))
    found = score([observed("a", 0.5)], profile, as_of=YEAR, missing_data=MissingData.OBSERVED_ONLY)

    assert next_measurements(found) == ()


# --- in words -------------------------------------------------------------------------------------------


def test_improvements_in_words() -> None:
    profile = profile_of(Node("c", ("a", "b"), (0.25, 0.75), 0.5), goalposts=(a_goalpost(Linear(0, 10)), other()))
    found = score([in_unit(4), observed("b", (0.5, 0.7))], profile, as_of=YEAR, weights=Relative(0.1))

    assert render_outline(steps_outline(found, next_steps(found)), "en").splitlines() == [
        "2 measurements could be better",
        "  b: 20.7 to 35.1 points if it were at its best",
        "    18.3 to 37.0 points for any of the weights in doubt",
        "    no other adds more, for any of the weights in doubt",
        "  a: 13.5 to 15.3 points if it were at its best",
        "    2.6 to 3.0 points for a step of 1 things",
        "    12.1 to 16.8 points for any of the weights in doubt",
        "  each gain is of one measurement alone; together they do not add up",
        "  as the exponents of this profile are below 1, weaker parts count more",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]
    assert render_outline(steps_outline(found, next_steps(found)), "th").startswith("มี 2 รายการวัดที่ดีขึ้นได้")


def other() -> Goalpost:
    return evolve(a_goalpost(Linear(0, 1), unit="share", step=None), measurement="b")


def test_a_step_downwards_is_told_as_the_step_that_it_is() -> None:
    profile = with_goalpost(a_goalpost(Linear(10, 0), step=2))
    found = score([in_unit(6)], profile, as_of=YEAR)

    assert render_outline(steps_outline(found, next_steps(found)), "en").splitlines() == [
        "1 measurement could be better",
        "  a: 60.0 points if it were at its best",
        "    20.0 points for a step of 2 things",
        "  each gain is of one measurement alone; together they do not add up",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]


def test_that_there_is_nothing_to_improve_or_to_find_out_is_said() -> None:
    found = scored(Node.equal("c", ["a"]), a=1)

    assert render_outline(steps_outline(found, ()), "en") == "no measurement that is observed could be better"
    assert render_outline(measurements_outline(found, ()), "en") == "nothing is left to find out"


def test_the_groups_are_named_in_which_weaker_parts_count_more() -> None:
    tree = Node.equal("c", [Node("e", ("a", "b"), (0.5, 0.5), 0), Node("f", ("d",), (1,), 0)])
    found = scored(tree, a=0.5, b=0.5)

    told = render_outline(steps_outline(found, next_steps(found)), "en").splitlines()
    assert "  in groups whose exponent is below 1 (e), weaker parts count more" in told


def ordinal() -> Score:
    levels = evolve(a_goalpost(Linear(0, 1)), measurement="b", unit="level", scale=Levels(("x", "y")), step=None)
    profile = profile_of(Node.equal("c", ["a", "b"]), goalposts=(a_goalpost(Linear(0, 10)), levels))
    return score([in_unit(4)], profile, as_of=YEAR)


def test_why_there_is_no_list_is_said() -> None:
    nothing = scored(Node.equal("c", ["a"]))
    assert render_outline(steps_outline(nothing, next_steps(nothing)), "en") == (
        "nothing is observed, so nothing is known to improve"
    )

    found = ordinal()
    assert render_outline(steps_outline(found, next_steps(found)), "en") == (
        "gains not computed: levels have an order and no distances"
    )
    assert render_outline(measurements_outline(found, next_measurements(found)), "en").splitlines() == [
        "what finding out would do is not computed: levels have an order and no distances",
        "  b: missing",
    ]


def test_what_is_not_known_is_listed_where_only_what_was_measured_counts() -> None:
    profile = profile_of(Node.equal("c", ["a", "b"]))
    found = score([observed("a", 0.5)], profile, as_of=YEAR, missing_data=MissingData.OBSERVED_ONLY)

    assert render_outline(measurements_outline(found, next_measurements(found)), "en").splitlines() == [
        "only what was measured counts, so what is not known has no part in the interval",
        "  b: missing",
    ]
    full = score([observed(id, 0.5) for id in "ab"], profile, as_of=YEAR, missing_data=MissingData.OBSERVED_ONLY)
    assert render_outline(measurements_outline(full, ()), "en") == "nothing is left to find out"


def test_measurements_in_words() -> None:
    found = scored(Node("c", ("a", "b", "d"), (0.2, 0.3, 0.5)), d=0.5)

    assert render_outline(measurements_outline(found, next_measurements(found)), "en").splitlines() == [
        "2 measurements are not known",
        "  b (missing): once known, the interval is 30.0 points narrower; it weighs 30%",
        "  a (missing): once known, the interval is 20.0 points narrower; it weighs 20%",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]
