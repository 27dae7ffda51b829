"""Means, splits, rounding and levels: by hand, published values, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import count
from math import inf, log, nan

import pytest

from learningcity.errors import InvalidValue, WrongType
from learningcity.scoring.numbers import (
    apportion,
    decompose,
    level_counts,
    lower_median,
    power_mean,
    share_level,
)

F = Fraction


# Means


@pytest.mark.parametrize(
    ("function", "weights", "p", "value"),
    [  # COINr 1.1.14 (MIT), github.com/bluefoxr/COINr: the values of its unit tests and examples, for 1, 2, 3
        ("a_gmean", (1, 1, 1), 0, 1.8171205928321397),
        ("a_gmean", (1, 1, 2), 0, 2.0597671439071177),
        ("a_hmean", (2, 1, 1), -1, 1.4117647058823528),
        ("a_genmean", (2, 1, 1), -1.0, 1.4117647058823528),
        ("a_genmean", (1, 1, 1), 1, 2.0),
    ],
    ids=str,
)
def test_the_means_of_coinr(function: str, weights: tuple[int, ...], p: float, value: float) -> None:
    assert power_mean((1, 2, 3), weights, p) == pytest.approx(value, rel=1e-15), function


def test_an_arithmetic_mean_is_exact_where_its_numbers_are() -> None:
    assert power_mean((1, F(1, 2)), (1, 2)) == F(2, 3)
    assert power_mean((1, 0), (F(1, 3), F(2, 3))) == F(1, 3)
    assert power_mean((Decimal("0.1"), Decimal("0.2")), (1, 1), Decimal(1)) == F(3, 20)
    assert type(power_mean((0, 1), (1, 1))) is float
    assert type(power_mean((F(1), 0.5), (1, 1))) is float
    assert type(power_mean((F(1, 2), F(1)), (1, 1), 0)) is float
    assert power_mean((-1, 3), (1, 1)) == 1


def test_zeros_take_the_limit() -> None:
    assert power_mean((0, 1), (1, 1), 0.5) == 0.25
    for p in (0, -1, -1e300, -inf):
        assert power_mean((0, 1), (1, 1), p) == 0
        assert power_mean((0, 1), (0, 1), p) == 1
    assert power_mean((0, 0), (1, 1), 0.5) == 0
    assert power_mean((0, 1), (1, 1), 1e-300) == 0
    assert power_mean((0, 1e300), (1, 1), 1e-3) == pytest.approx(9.3326361850321888e-2, rel=1e-9)


def test_no_power_is_too_large_or_too_small() -> None:
    assert power_mean((1e-300, 1e300), (1, 1), 0) == pytest.approx(1)
    assert power_mean((5e-324, 5e-324, 1e300), (1, 1, 1), -400) == 5e-324
    assert power_mean((5e-324, 1), (5e-324, 1), -1) == pytest.approx(0.5)
    assert power_mean((1e300, 0), (5e-324, 1e300), 0.5) == 0
    assert power_mean((0.5, 1), (1, 1), -1000) == pytest.approx(0.5 * 2 ** (1 / 1000))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: power_mean((1, 2), (1, 1), 1.5), "exponent"),
        (lambda: power_mean((1, 2), (1, 1), 2), "exponent"),
        (lambda: power_mean((1, 2), (1, 1), inf), "not-finite"),
        (lambda: power_mean((1, 2), (1, 1), nan), "not-finite"),
        (lambda: power_mean((1, 2), (1,)), "length"),
        (lambda: power_mean((), ()), "weights"),
        (lambda: power_mean((1, 2), (0, 0)), "weights"),
        (lambda: power_mean((1, 2), (2, -1)), "weights"),
        (lambda: power_mean((1, -2), (1, 1), 0), "negative"),
        (lambda: power_mean((1, nan), (1, 1)), "not-finite"),
        (lambda: decompose((1,), (1, 2), (1,)), "length"),
        (lambda: decompose((1,), (1,), (1, 1)), "length"),
        (lambda: decompose((1,), (-1,), (1,), 0), "negative"),
        (lambda: decompose((-1,), (1,), (1,), 0), "negative"),
        (lambda: decompose((1,), (1,), (0,)), "weights"),
        (lambda: decompose((1,), (1,), (1,), 2), "exponent"),
        (lambda: apportion((1,), 2, 0), "parts"),
        (lambda: apportion((0.1, 0.2), 0.30001, 2), "parts"),
        (lambda: apportion((), 1, 0), "parts"),
        (lambda: apportion((1,), 1, 13), "out-of-range"),
        (lambda: apportion((1,), 1, -1), "out-of-range"),
        (lambda: apportion((1,), inf, 0), "not-finite"),
        (lambda: share_level((), 1, 3), "no-items"),
        (lambda: share_level((3,), 1, 3), "out-of-range"),
        (lambda: share_level((-1,), 1, 3), "out-of-range"),
        (lambda: share_level((1,), 0, 3), "out-of-range"),
        (lambda: share_level((1,), 1.5, 3), "out-of-range"),
        (lambda: share_level((0,), 1, 0), "out-of-range"),
        (lambda: lower_median((), 3), "no-items"),
    ],
    ids=map(str, count()),
)
def test_what_cannot_be_computed_is_refused(make: Callable[[], object], code: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert caught.value.problem.code == code


@pytest.mark.parametrize(
    "make",
    [
        lambda: power_mean(1, (1,)),  # type: ignore[arg-type]
        lambda: power_mean((True,), (1,)),
        lambda: power_mean((1,), (1,), "1"),  # type: ignore[arg-type]
        lambda: power_mean((1,), (1,), p=True),
        lambda: decompose((1,), ("1",), (1,)),  # type: ignore[arg-type]
        lambda: apportion((1,), 1, 0.0),  # type: ignore[arg-type]
        lambda: apportion((1,), 1, digits=True),
        lambda: share_level((True,), 1, 3),
        lambda: share_level((1.0,), 1, 3),  # type: ignore[arg-type]
        lambda: share_level((1,), share=True, size=3),
        lambda: level_counts((1,), 3.0),  # type: ignore[arg-type]
        lambda: level_counts(5, 3),  # type: ignore[arg-type]
    ],
    ids=map(str, count()),
)
def test_what_is_of_another_type_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(WrongType):
        make()


def test_a_refusal_says_what_would_be_accepted() -> None:
    with pytest.raises(InvalidValue, match=r"p: exponent: 2 is no exponent of a mean; accepted: a number up to 1"):
        power_mean((1, 2), (1, 1), 2)
    with pytest.raises(
        InvalidValue, match=r"levels.1.: out-of-range: 3 is outside the accepted range; accepted: a whole .* 0 to 2"
    ):
        share_level((1, 3), 1, 3)
    with pytest.raises(InvalidValue, match=r"the parts sum to 3\.0, not to 4"):
        apportion((1, 2), 4, 0)
    with pytest.raises(InvalidValue, match="accepted: a whole number from 1"):
        level_counts((), 0)


# Splits


def test_a_split_by_hand() -> None:
    assert decompose((0, F(1, 2)), (1, F(1, 4)), (1, 2)) == (F(1, 3), F(-1, 6))
    assert decompose((0, 0.5), (1, 0.25), (1, 1)) == (0.5, -0.125)
    assert decompose((0.25, 1, 0.5), (1, 1, 0.25), (1, 1, 0), 0) == (0.5, 0, 0)
    assert decompose((0.25, 1), (1, 0.25), (1, 1), 0) == pytest.approx((log(2) / 2, -log(2) / 2))
    assert decompose((0.25, 1), (1, 0.25), (1, 1), 0.5) == pytest.approx((0.375, -0.375))


def test_the_items_at_0_share_the_change_with_p_of_0_or_less() -> None:
    assert decompose((0, 0, 1), (0.5, 0.5, 0.5), (1, 3, 4), 0) == pytest.approx((0.125, 0.375, 0))
    assert decompose((0.5, 0.5, 0.5), (0, 0, 1), (1, 3, 4), -1) == pytest.approx((-0.125, -0.375, 0))
    assert decompose((0, 1), (1, 0), (1, 1), -1) == (0, 0)
    assert decompose((0, 0.5), (0, 1), (1, 1), 0) == (0, 0)
    assert decompose((0, 0.5), (0, 1), (0, 1), 0) == (0, 0.5)


def test_the_items_at_the_minimum_share_its_change() -> None:
    assert decompose((0.25, 0.25, 1), (0.5, 0.75, 0.5), (1, 3, 1), -inf) == pytest.approx((0.0625, 0.1875, 0))
    assert decompose((0.5, 0.75, 0.5), (0.25, 0.25, 1), (1, 3, 1), -inf) == pytest.approx((-0.0625, -0.1875, 0))
    assert decompose((0.25, 1), (1, 0.25), (1, 3), -inf) == (0, 0)


def test_a_split_with_p_above_0_knows_zeros() -> None:
    assert decompose((0, 0), (0, 0), (1, 1), 0.5) == (0, 0)
    assert decompose((0, 0), (1, 1), (1, 3), 0.5) == pytest.approx((0.25, 0.75))
    assert decompose((1, 0), (0, 1), (1, 1), 0.5) == pytest.approx((-0.5, 0.5))


def test_a_split_with_large_exponents_loses_nothing() -> None:
    parts = decompose((0.01, 0.5), (0.9, 0.02), (1, 1), -300)

    assert sum(parts) == pytest.approx(
        power_mean((0.9, 0.02), (1, 1), -300) - power_mean((0.01, 0.5), (1, 1), -300), rel=1e-12
    )
    assert parts[0] > 0 > parts[1] > -1e-80


# Rounding


def test_parts_are_rounded_so_that_they_add_up() -> None:
    thirds = (F(1, 3), F(1, 3), F(1, 3))

    assert list(apportion(thirds, 1, 0)) == [1, 0, 0]
    assert [str(part) for part in apportion(thirds, 1, 2)] == ["0.34", "0.33", "0.33"]
    assert apportion((0.1, 0.2), 0.3, 1) == (Decimal("0.1"), Decimal("0.2"))
    assert apportion((-0.25, 0.75), 0.5, 1) == (Decimal("-0.2"), Decimal("0.7"))
    assert list(apportion((0.25, 0.25), 0.5, 0)) == [0, 0]
    assert list(apportion((0.75, 0.75), 1.5, 0)) == [1, 1]
    assert apportion((), 0, 3) == ()
    assert [str(part) for part in apportion((0, 1), 1, 1)] == ["0.0", "1.0"]
    assert list(apportion((1e15, 1), 1e15 + 1, 12)) == [10**15, 1]
    assert len(str(apportion((1e300, 0), 1e300, 12)[0])) > 300


# Levels


def test_levels_by_hand() -> None:
    assert share_level((0, 1, 2, 2), 1, 3) == (0, 0)
    assert share_level((0, 1, 2, 2), 0.5, 3) == (2, 2)
    assert share_level((0, 1, 2, 2), F(3, 4), 3) == (1, 1)
    assert share_level((2, *(0,) * 9), 0.1, 3) == (2, 2)
    assert share_level((2, *(0,) * 9), F(1, 10) + F(1, 10**20), 3) == (0, 0)
    assert share_level((None, 1), 1, 3) == (0, 1)
    assert share_level((None, None), 0.5, 3) == (0, 2)
    assert lower_median((0, 1, 2, 2), 3) == (1, 1)
    assert lower_median((2, 0, None), 3) == (0, 2)
    assert level_counts((0, 2, None, 2), 4) == (1, 0, 2, 0)
    assert level_counts((), 2) == (0, 0)
