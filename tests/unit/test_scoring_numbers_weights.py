"""Sets of weights and the bounds that they give: by hand, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import count
from math import inf, nan

import pytest

from learningcity.errors import InvalidValue, WeightSetEmpty, WrongType
from learningcity.scoring.numbers import (
    Box,
    Contaminate,
    Hull,
    Interval,
    Ranked,
    Relative,
    WeightSet,
    difference_bounds,
    power_mean,
    power_mean_bounds,
    robustness,
)

F = Fraction
QUARTERS = (F(1, 4), F(1, 4), F(1, 2))


def test_nominal_weights_are_kept_so_that_they_sum_to_1() -> None:
    assert Relative(0.25, (1, 1, 2)).nominal == QUARTERS
    assert Contaminate(0.1, (Decimal("0.1"), Decimal("0.1"), Decimal("0.2"))).nominal == QUARTERS
    assert Relative(0.25, (1.0, 1, 2)).nominal == (0.25, 0.25, 0.5)
    assert Hull([(1, 1), (1, 3)]).vectors == ((F(1, 2), F(1, 2)), (F(1, 4), F(3, 4)))
    assert Relative(0, (1e300, 1e300)).nominal == (0.5, 0.5)


def test_a_set_may_wait_for_its_nominal_weights() -> None:
    for waiting in (Relative(F(1, 4)), Contaminate(F(1, 4))):
        assert waiting.size is None
        there = waiting.around((1, 1, 2))
        assert there == type(waiting)(F(1, 4), (1, 1, 2))
        assert there.size == 3
        assert there.around((1, 2, 3)) is there
        with pytest.raises(InvalidValue, match="2 entries instead of 3"):
            there.around((1, 2))
        for ask in (waiting.lowest, waiting.highest, waiting.contains):
            with pytest.raises(InvalidValue, match=r"accepted: nominal weights, such as Relative\(0.25, \(1, 1, 2\)\)"):
                ask((1, 1, 2))


@pytest.mark.parametrize("weight_set", [Box((0, 0), (1, 1)), Ranked(), Ranked((1, 0)), Hull([(1, 1)])], ids=repr)
def test_other_sets_have_no_use_for_nominal_weights(weight_set: WeightSet) -> None:
    assert weight_set.around((3, 1)) is weight_set
    with pytest.raises(InvalidValue):
        weight_set.around((-1, 1))


@pytest.mark.parametrize(
    ("weight_set", "lowest", "highest"),
    [
        (Box((0, F(1, 4), 0), (1, 1, F(1, 2))), (F(3, 4), F(1, 4), 0), (0, F(1, 2), F(1, 2))),
        (Box((0, 0, 0), (1, 1, 1)), (1, 0, 0), (0, 0, 1)),
        (Relative(F(1, 2), (1, 1, 2)), (F(3, 8), F(3, 8), F(1, 4)), (F(1, 8), F(1, 8), F(3, 4))),
        (Relative(4, (1, 1, 2)), (1, 0, 0), (0, 0, 1)),
        (Contaminate(F(1, 5), (1, 1, 2)), (F(2, 5), F(1, 5), F(2, 5)), (F(1, 5), F(1, 5), F(3, 5))),
        (Contaminate(0, (1, 1, 2)), QUARTERS, QUARTERS),
        (Contaminate(1, (1, 1, 2)), (1, 0, 0), (0, 0, 1)),
        (Ranked(), (1, 0, 0), (F(1, 3), F(1, 3), F(1, 3))),
        (Ranked((2, 0, 1)), (F(1, 2), 0, F(1, 2)), (0, 0, 1)),
        (Hull([(1, 0, 0), (1, 1, 2)]), (1, 0, 0), QUARTERS),
    ],
    ids=repr,
)
def test_the_extreme_weights_for_three_rising_values(
    weight_set: WeightSet, lowest: Sequence[object], highest: Sequence[object]
) -> None:
    assert weight_set.lowest((1, 2, 3)) == weight_set.highest((-1, -2, -3)) == lowest
    assert weight_set.highest((F(1), Decimal(2), 3)) == weight_set.lowest((-1, -2.0, -3)) == highest
    assert weight_set.contains(highest)
    assert weight_set.contains([float(weight) for weight in lowest])


def test_of_equal_values_the_first_is_filled_first() -> None:
    box = Box((0, 0, 0), (1, 1, 1))

    assert box.lowest((1, 1, 1)) == box.highest((1, 1, 1)) == (1, 0, 0)
    assert Ranked().highest((1, 1)) == Hull([(1, 0), (0, 1)]).highest((1, 1)) == (1, 0)


def test_infinite_values_order_weights_but_must_not_cancel() -> None:
    assert Ranked().lowest((0, -inf)) == (F(1, 2), F(1, 2))
    assert Hull([(1, 0), (1, 1)]).highest((0, inf)) == (F(1, 2), F(1, 2))
    assert Hull([(1, 0), (1, 1)]).lowest((0, inf)) == (1, 0)
    for weight_set in (Ranked(), Box((0, 0), (1, 1)), Hull([(1, 1)])):
        with pytest.raises(InvalidValue):
            weight_set.lowest((-inf, inf))
        with pytest.raises(InvalidValue):
            weight_set.highest((nan, 1.0))


@pytest.mark.parametrize(
    ("weight_set", "outside"),
    [
        (Box((0, 0.5), (1, 1)), (0.6, 0.4)),
        (Relative(0.25, (1, 1)), (0.7, 0.3)),
        (Contaminate(0.2, (1, 1)), (0.35, 0.65)),
        (Ranked(), (0.4, 0.6)),
        (Ranked((1, 0)), (0.6, 0.4)),
        (Hull([(1, 1), (1, 3)]), (0.6, 0.4)),
        (Hull([(1, 1), (1, 3)]), (0.2, 0.8)),
    ],
    ids=repr,
)
def test_weights_outside_are_known_by_their_proportions(weight_set: WeightSet, outside: tuple[float, float]) -> None:
    assert not weight_set.contains(outside)
    assert not weight_set.contains([7 * weight for weight in outside])
    assert weight_set.contains((0.5, 0.5))
    with pytest.raises(InvalidValue):
        weight_set.contains((1, 1, 1)) if weight_set.size else Ranked((0, 1)).contains((1, 1, 1))


def test_a_mixture_of_many_experts_is_in_their_hull() -> None:
    corners = [(2, 1, 1, 0), (0, 1, 1, 2), (1, 0, 2, 1), (1, 2, 0, 1), (0, 0, 1, 0)]
    hull = Hull(corners)

    assert hull.contains((3, 4, 4, 3))
    assert hull.contains([sum(column) / 20 for column in zip(*corners, strict=True)])
    assert not hull.contains((1, 0, 0, 0))
    assert not hull.contains((0.6, 0.2, 0.2, 0))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Box((-0.1, 0), (1, 1)), "negative"),
        (lambda: Box((0.6, 0), (0.5, 1)), "empty-range"),
        (lambda: Box((0,), (1, 1)), "length"),
        (lambda: Relative(-0.1), "negative"),
        (lambda: Relative(0.1, (0, 0)), "weights"),
        (lambda: Relative(0.1, ()), "weights"),
        (lambda: Relative(0.1, (1, -1)), "weights"),
        (lambda: Contaminate(1.1), "out-of-range"),
        (lambda: Contaminate(-0.1), "out-of-range"),
        (lambda: Contaminate(nan), "not-finite"),
        (lambda: Ranked((1, 2)), "importance"),
        (lambda: Ranked(()), "importance"),
        (lambda: Ranked((0, 0)), "importance"),
        (lambda: Hull(()), "no-weights"),
        (lambda: Hull([(1, 1), (1, 1, 1)]), "length"),
        (lambda: Hull([(0, 0)]), "weights"),
        (lambda: Ranked().lowest(()), "no-items"),
        (lambda: Box((0,), (1,)).lowest((1, 2)), "length"),
        (lambda: Ranked((0,)).lowest((1, 2)), "length"),
        (lambda: Hull([(1,)]).highest((1, 2)), "length"),
    ],
    ids=map(str, count()),
)
def test_what_is_no_set_of_weights_is_refused(make: Callable[[], object], code: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert caught.value.problem.code == code


@pytest.mark.parametrize(
    "make",
    [
        lambda: Box(5, 6),
        lambda: Box((True,), (1,)),
        lambda: Relative("0.1"),  # type: ignore[arg-type]
        lambda: Ranked((0, True)),
        lambda: Ranked("01"),
        lambda: Hull(((1, "1"),)),
    ],
    ids=map(str, count()),
)
def test_what_is_of_another_type_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(WrongType):
        make()


def test_limits_that_no_weights_keep_are_refused() -> None:
    with pytest.raises(WeightSetEmpty, match=r"already sum to 1\.2, more than 1"):
        Box((0.6, 0.6), (1, 1))
    with pytest.raises(WeightSetEmpty, match=r"sum to only 0\.6, less than 1"):
        Box((0, 0), (0.3, 0.3))
    assert Box((0.1,) * 10, (0.1,) * 10).contains((1,) * 10)


# Bounds


def test_bounds_of_a_mean_by_hand() -> None:
    values = (0, F(1, 2), 1)

    assert power_mean_bounds(values, Contaminate(F(1, 5), (1, 1, 2))) == (F(1, 2), F(7, 10))
    assert power_mean_bounds((Interval(0, F(1, 2)), (F(1, 2), 1), 1), (1, 1, 2)) == (F(5, 8), F(7, 8))
    assert power_mean_bounds((0.25, 1.0), Ranked(), 0) == (0.25, 0.5)
    assert power_mean_bounds((0.25, 1.0), Ranked((1, 0)), -inf) == (0.25, 1)
    assert power_mean_bounds((0.0, 0.0), Ranked(), 0) == (0, 0)
    assert power_mean_bounds((0.0, 1.0), Contaminate(0.0, (0, 1)), 0) == (1, 1)
    assert power_mean_bounds((0.0, 1.0, 0.5), Contaminate(0.3, (0.0, 0.7, 0.3)), -1)[0] == 0
    assert power_mean_bounds((0.25, 1), Box((0.5, 0), (1, 1)), -inf) == (0.25, 0.25)


def test_what_may_have_no_weight_at_all_takes_no_mean_to_0() -> None:
    nominal = (0.1, 0.3, 0.25, 0.2, 0.15, 0.0)

    low, high = power_mean_bounds((0.5, 0.9, 0.8, 0.7, 0.6, 0.0), Contaminate(0.3, nominal), 0)
    assert low == 0
    assert high == pytest.approx(0.9**0.51 * 0.5**0.07 * 0.8**0.175 * 0.7**0.14 * 0.6**0.105)


def test_bounds_of_a_difference_by_hand() -> None:
    assert difference_bounds((1, F(1, 2)), (F(1, 2), 1), Contaminate(F(1, 5), (3, 1))) == (F(1, 10), F(3, 10))
    assert difference_bounds(((F(1, 2), 1),), (F(1, 2),), Ranked()) == (0, F(1, 2))
    assert difference_bounds((1.0, 0.5), (0.5, 1.0), (3, 1)) == (0.25, 0.25)
    assert difference_bounds((1.0,), (0.25,), Ranked(), 0.5) == pytest.approx((0.5, 0.5))
    assert difference_bounds((1.0,), (0.25,), Ranked(), -1) == pytest.approx((3, 3))
    assert difference_bounds((1e-300,), (2e-300,), Ranked(), -3) == pytest.approx((-0.875, -0.875))
    assert difference_bounds((0.0, 0.5), (0.25, 0.0), (1, 1), 0.5) == pytest.approx(((0.5**0.5 - 0.5) / 2,) * 2)


def test_zeros_make_a_difference_infinite_or_undefined_but_never_nan() -> None:
    assert difference_bounds((0.0, 1.0), (0.5, 0.5), (1, 1), 0) == (-inf, -inf)
    assert difference_bounds((0.5, 0.5), (0.0, 1.0), (1, 1), -1) == (inf, inf)
    assert difference_bounds((0.5, 0.5), (0.0, 1.0), Contaminate(1, (1, 1)), -1) == (-1, inf)
    assert difference_bounds((0.0, 1.0), (0.0, 0.5), (1, 1), 0) == (-inf, inf)
    assert difference_bounds((0.0, 1.0), (1.0, 0.0), (1, 1), 0) == (-inf, inf)
    assert difference_bounds((0.0, 1.0), (0.0, 0.5), (0, 1), -1) == (1, 1)
    assert difference_bounds((0.0, 1.0, 1.0), (1.0, 0.0, 0.5), (0, 1, 1), 0) == (inf, inf)
    assert difference_bounds(((0, 1), 1.0), (1.0, 1.0), (1, 1), 0) == (-inf, 0)


def test_robustness_by_hand() -> None:
    assert robustness((1, F(1, 2)), (F(1, 2), 1), (3, 1)) == pytest.approx(1 / 3)
    assert robustness((1, 1), (F(1, 2), 1), (3, 1)) == 1
    assert robustness((0.5, 1), (1, 0.5), (3, 1)) == 0
    assert robustness((1, 1), (1, 1), (3, 1)) == 0
    assert robustness((1.0, 0.5), (0.5, 1.0), (1, 0), 0) == pytest.approx(0.5)
    assert robustness(((0.5, 1), 0.5), (0.5, 0.5), (1, 1)) == 0
    assert robustness((1, 0.25), (0.5, (0.25, 0.5)), (3, 1)) == pytest.approx((0.375 - 0.0625) / (0.3125 + 0.25))


def test_robustness_with_zeros_is_the_limit() -> None:
    assert robustness((0.5, 0.4), (0.0, 1.0), (1, 1), 0) == 1
    assert robustness((0.5, 0.0), (0.25, 1.0), (1, 0), 0) == 0
    assert robustness((0.5, 0.0), (0.25, 0.0), (1, 0), -1) == 0
    assert robustness((0.5, 0.5), (0.25, 0.0), (1, 0), -1) == 1


@pytest.mark.parametrize("ask", [difference_bounds, robustness])
def test_the_minimum_has_no_sum_that_decides(ask: Callable[..., object]) -> None:
    with pytest.raises(InvalidValue, match="no sum of differences decides"):
        ask((1, 1), (0, 1), (1, 1), -inf)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: power_mean_bounds((0.5,), (1, 1)), "length"),
        (lambda: power_mean_bounds((0.5, 0.5), Box((0,), (1,))), "length"),
        (lambda: power_mean_bounds((0.5, 0.5), Hull([(1, 1, 1)]), -inf), "length"),
        (lambda: power_mean_bounds((-0.5, 0.5), Ranked(), 0), "negative"),
        (lambda: power_mean_bounds(((-0.5, 1), 0.5), Ranked(), 0), "negative"),
        (lambda: power_mean_bounds((0.5,), Ranked(), 2), "exponent"),
        (lambda: power_mean_bounds((0.5,), Relative(0.1)), "no-nominal"),
        (lambda: power_mean_bounds((), Ranked()), "no-items"),
        (lambda: difference_bounds((0.5,), (0.5, 1), Ranked()), "length"),
        (lambda: difference_bounds((0.5,), (0.5,), (1, 1)), "length"),
        (lambda: difference_bounds((0.5,), (0.5,), Relative(0.1)), "no-nominal"),
        (lambda: robustness((0.5,), (0.5,), (1, 1)), "length"),
        (lambda: robustness((0.5,), (-0.5,), (1,), 0), "negative"),
    ],
    ids=map(str, count()),
)
def test_what_has_no_bounds_is_refused(make: Callable[[], object], code: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert caught.value.problem.code == code


def test_a_place_in_the_values_is_named() -> None:
    with pytest.raises(WrongType) as caught:
        power_mean_bounds((0.5, "1"), Ranked())  # type: ignore[arg-type]
    assert caught.value.problem.path == ("values", 1)
    with pytest.raises(InvalidValue) as refused:
        difference_bounds((0.5, 1), (0.5, (1, 0)), Ranked())
    assert refused.value.problem.path == ("b", 1)


def test_a_fixed_set_is_the_mean_itself() -> None:
    values = (0.2, 0.9, 0.4)

    for weight_set in (Relative(0.0, (1, 2, 3)), Contaminate(0.0, (1, 2, 3)), Hull([(1, 2, 3)])):
        for p in (1, 0, -1, -inf):
            assert power_mean_bounds(values, weight_set, p) == pytest.approx((power_mean(values, (1, 2, 3), p),) * 2)
