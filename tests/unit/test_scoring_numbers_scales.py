"""What is a number, an interval, a scale; what is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import count
from types import SimpleNamespace

import pytest

from learningcity.errors import InvalidValue, WrongType
from learningcity.scoring.numbers import Band, Interval, Levels, Linear, Log, Parity, Scale, ends, normalise
from learningcity.scoring.numbers.checks import checked_number, checked_numbers
from learningcity.scoring.numbers.powers import log_ratio
from learningcity.texts import Labels

F = Fraction


class Float(float):
    """A float of another library."""


# Numbers


@pytest.mark.parametrize(
    "number", [0, -3, 10**299, 0.0, -0.5, 5e-324, 1e300, F(1, 3), Decimal("0.1"), Decimal("-1E-300"), F(10**20, 3)]
)
def test_a_number_is_kept_as_it_is(number: float) -> None:
    assert checked_number(number) is number


def test_a_float_of_another_library_becomes_a_plain_one() -> None:
    assert type(checked_number(Float(0.5))) is float
    assert checked_number(Float(0.5)) == 0.5


@pytest.mark.parametrize("value", [True, "1", None, 1j, [1]])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(WrongType) as caught:
        checked_number(value, ("x",))
    assert caught.value.problem.path == ("x",)
    assert (
        str(caught.value)
        == f"x: wrong-type: {value!r} is not of an accepted type; accepted: a finite number, such as 0.5"
    )


TEXTS = ("nan", "inf", "-inf")
NOT_FINITE = (*map(float, TEXTS), *map(Float, TEXTS), *map(Decimal, TEXTS), Decimal("sNaN"))


@pytest.mark.parametrize("value", NOT_FINITE, ids=map(str, count()))
def test_what_is_not_finite_is_refused(value: object) -> None:
    with pytest.raises(InvalidValue) as caught:
        checked_number(value)
    assert caught.value.problem.code == "not-finite"


@pytest.mark.parametrize(
    "value", [1.1e300, -1e308, 10**301, -(10**400), Decimal("1E+999999"), F(1, 10**400), Decimal("1E-999999")]
)
def test_what_floats_cannot_compute_with_is_refused(value: float) -> None:
    with pytest.raises(InvalidValue) as caught:
        checked_number(value)
    assert caught.value.problem.code == "magnitude"


def test_numbers_say_which_of_them_is_none() -> None:
    assert checked_numbers((0.5, 1.0)) == [0.5, 1.0]
    assert checked_numbers([Decimal("0.5"), 1]) == [F(1, 2), 1]
    assert checked_numbers([]) == []
    with pytest.raises(InvalidValue) as caught:
        checked_numbers([0.5, float("nan")], ("values",))
    assert caught.value.problem.path == ("values", 1)
    for huge in (1e301, -1e301):
        with pytest.raises(InvalidValue):
            checked_numbers([0.5, huge])


@pytest.mark.parametrize("values", ["12", b"34", None, {1.0, 2.0}, 5])
def test_what_is_no_list_of_numbers_is_refused(values: object) -> None:
    with pytest.raises(WrongType):
        checked_numbers(values)


# Intervals


def test_an_interval_has_two_ends() -> None:
    assert Interval(0, 0.5) == Interval(0.0, F(1, 2))
    assert Interval(F(1, 3), Decimal("0.5")).high == Decimal("0.5")
    assert Interval(2, 2).low == 2


@pytest.mark.parametrize(("low", "high"), [(1, 0), (F(1, 2), Decimal("0.3")), (0.5, F(1, 3))])
def test_an_interval_of_nothing_is_refused(low: float, high: float) -> None:
    for make in (Interval, lambda low, high: ends((low, high))):
        with pytest.raises(InvalidValue) as caught:
            make(low, high)
        assert caught.value.problem.code == "empty-range"


def test_an_interval_says_which_end_is_none() -> None:
    with pytest.raises(WrongType) as caught:
        Interval(0, "1")  # type: ignore[arg-type]
    assert caught.value.problem.path == ("high",)
    with pytest.raises(InvalidValue):
        Interval(float("nan"), 1)


def test_a_number_an_interval_and_a_pair_have_ends() -> None:
    assert ends(0.5) == (0.5, 0.5)
    assert ends(Decimal("0.1")) == (F(1, 10), F(1, 10))
    assert ends(Interval(1, Decimal(2))) == (1, F(2))
    assert ends((1, 2)) == ends([1, 2]) == (1, 2)


def test_what_has_no_two_ends_is_refused() -> None:
    with pytest.raises(InvalidValue, match="3 entries instead of 2"):
        ends((1, 2, 3))
    with pytest.raises(WrongType):
        ends("12")
    with pytest.raises(WrongType) as caught:
        ends((1, "2"), ("values", 3))
    assert caught.value.problem.path == ("values", 3, 1)


# Scales


def test_a_linear_scale_is_exact_where_its_numbers_are() -> None:
    assert Linear(0, 3).normalised(F(1)) == F(1, 3)
    assert Linear(0, Decimal("0.3")).normalised(Decimal("0.1")) == F(1, 3)
    assert type(Linear(0, 3).normalised(F(4))) is Fraction
    assert Linear(0, 10).normalised(1) == 0.1
    assert type(Linear(0, 1).normalised(1)) is float
    assert type(Linear(F(0), F(1)).normalised(0.5)) is float


@pytest.mark.parametrize(
    ("source", "x", "scale", "score"),
    [
        # COINr 1.1.14 (MIT), github.com/bluefoxr/COINr, tests of n_goalposts: direction 1, and -1.
        ("coinr", 1, Linear(0, 10), 0.1),
        ("coinr", 1, Linear(10, 0), 0.9),
        ("less is better", 15, Linear(70, 10), 55 / 60),
        ("by hand", 10, Log(1, 100), 0.5),
        ("less is better", 10, Log(1000, 10), 1.0),
        ("by hand", 0.5, Parity(), 0.5),
        ("by hand", 2, Parity(), 0.5),
        ("by hand", F(5, 4), Parity(F(1, 2)), F(3, 5)),
        ("by hand", 0, Parity(), 0),
        ("by hand", 15, Band(0, 10, 20, 40), 1),
        ("by hand", 5, Band(0, 10, 20, 40), 0.5),
        ("by hand", 25, Band(0, 10, 20, 40), 0.75),
        ("by hand", 10, Band(0, 10, 10, 40), 1),
        ("by hand", 50, Band(0, 10, 20, 40), 0),
        ("by hand", "some", Levels(("none", "some"), (0, 1)), 1),
    ],
)
def test_a_score_by_hand(source: str, x: object, scale: Scale, score: float) -> None:
    assert float(scale.normalised(x)) == pytest.approx(float(score), abs=1e-15), source  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", [Linear(0, 10), Log(1, 10), Parity(0.5, 0.8)])
def test_beyond_the_goalposts_scores_no_more(scale: Linear | Log | Parity) -> None:
    inside, below, above = (
        (0.6, 0.4, 1) if isinstance(scale, Parity) else (5, -1 if scale == Linear(0, 10) else 0.5, 11)
    )

    assert (scale.normalised(below), scale.normalised(above)) == (0, 1)
    assert (scale.beyond_worst(below), scale.beyond_best(above)) == (True, True)
    assert (scale.beyond_best(inside), scale.beyond_worst(inside)) == (False, False)
    assert scale.unclamped(below) < 0
    assert scale.unclamped(above) > 1


def test_nothing_is_beyond_a_band_or_a_level() -> None:
    band, levels = Band(0, 1, 2, 3), Levels(("a", "b"), (0, 1))

    assert not any((band.beyond_best(1.5), band.beyond_worst(9), levels.beyond_best("b"), levels.beyond_worst("a")))
    assert (band.unclamped(9), levels.unclamped("b")) == (0, 1)


def test_goalposts_far_apart_or_very_near_still_score() -> None:
    assert Linear(-1e300, 1e300).normalised(0.0) == 0.5
    assert Linear(0, 5e-324).unclamped(1e300) == float("inf")
    assert Linear(5e-324, 0).unclamped(10**299) == float("-inf")
    assert Linear(F(1, 3), F(1, 3) + F(1, 10**30)).unclamped(0.5) > 1e28
    assert Log(1e-300, 1e300).normalised(1.0) == pytest.approx(0.5)
    assert Log(1e300, 1e300 * (1 - 2**-53)).normalised(1e300) == 0


def test_a_ratio_of_logarithms_is_exact_near_1_and_far_from_it() -> None:
    assert log_ratio(1 + 2**-52, 1.0) == pytest.approx(2**-52, rel=1e-12)
    assert log_ratio(1e300, 5e-324) == pytest.approx(690.7755278982137 + 744.4400719213812)
    assert log_ratio(0.0, 1.0) == float("-inf")


def test_an_interval_has_the_scores_of_its_ends_or_what_lies_between() -> None:
    assert Linear(10, 0).bounds(2, 4) == (0.6, 0.8)
    assert Parity().bounds(0.5, 4) == (0.25, 1)
    assert Parity().bounds(2, 4) == (0.25, 0.5)
    assert Parity(0, F(1, 2)).bounds(F(1), F(2)) == (1, 1)
    assert Band(0, 10, 20, 40).bounds(5, 35) == (0.25, 1)
    assert Band(0, 10, 20, 40).bounds(25, 30) == (0.5, 0.75)
    assert Band(0, 10, 20, 40).bounds(1, 4) == (0.1, 0.4)
    assert Levels(("a", "b", "c"), (0, F(1, 4), 1)).bounds("a", "b") == (0, F(1, 4))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Linear(1, 1.0), "goalpost"),
        (lambda: Linear(F(1, 2), Decimal("0.5")), "goalpost"),
        (lambda: Log(2, 2), "goalpost"),
        (lambda: Log(F(1, 3), F(1, 3) + F(1, 10**30)), "goalpost"),
        (lambda: Parity(0.5, 0.5), "goalpost"),
        (lambda: Linear(0, float("inf")), "not-finite"),
        (lambda: Log(0, 1), "no-logarithm"),
        (lambda: Log(1, -1), "no-logarithm"),
        (lambda: Log(1, 2).normalised(0), "no-logarithm"),
        (lambda: Parity(1, 0), "goalposts"),
        (lambda: Parity(-1, 1), "goalposts"),
        (lambda: Parity(0, 2), "goalposts"),
        (lambda: Parity().normalised(-1), "negative"),
        (lambda: Band(1, 1, 2, 3), "goalposts"),
        (lambda: Band(0, 2, 1, 3), "goalposts"),
        (lambda: Band(0, 1, 3, 3), "goalposts"),
        (lambda: Linear(0, 1).bounds(1, 0), "empty-range"),
        (lambda: Levels(("one",)), "too-few-levels"),
        (lambda: Levels(()), "too-few-levels"),
        (lambda: Levels(("one", " ")), "blank"),
        (lambda: Levels(("one", "one")), "duplicate-id"),
        (lambda: Levels(("a", "b"), (0,)), "level-scores"),
        (lambda: Levels(("a", "b"), (0.5, 0.5)), "level-scores"),
        (lambda: Levels(("a", "b"), (-0.5, 0.5)), "level-scores"),
        (lambda: Levels(("a", "b"), (0.5, 1.5)), "level-scores"),
        (lambda: Levels(("a", "b"), ()), "level-scores"),
        (lambda: Levels(("a", "b"), labels=(Labels(en="A"),)), "level-labels"),
        (lambda: Levels(("a", "b")).called("c"), "unknown-value"),
        (lambda: Levels(("a", "b")).normalised("a"), "no-score"),
        (lambda: Levels(("a", "b")).rank("c"), "unknown-value"),
        (lambda: Levels(("a", "b")).bounds("b", "a"), "empty-range"),
    ],
    ids=map(str, count()),
)
def test_what_no_scale_accepts_is_refused(make: Callable[[], object], code: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        make()
    assert caught.value.problem.code == code


@pytest.mark.parametrize(
    "make",
    [
        lambda: Linear(0, "1"),  # type: ignore[arg-type]
        lambda: Linear(0, best=True),
        lambda: Linear(0, 1).normalised("1"),  # type: ignore[arg-type]
        lambda: Levels("ab"),
        lambda: Levels(("a", 1)),
        lambda: Levels(("a", "b"), 5),
        lambda: Levels(("a", "b"), labels=("A", "B")),
        lambda: Levels(("a", "b"), labels=5),
        lambda: Levels(("a", "b"), (0, "1")),
        lambda: Levels(("a", "b")).rank(0),  # type: ignore[arg-type]
        lambda: normalise("a", Linear(0, 1)),
        lambda: normalise(0, Levels(("a", "b"))),
        lambda: normalise(0.5, "linear"),  # type: ignore[call-overload]
    ],
    ids=map(str, count()),
)
def test_what_is_of_another_type_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(WrongType):
        make()


def test_levels_have_an_order_and_scores_only_where_they_are_given() -> None:
    levels = Levels(["none", "some", "full"])

    assert levels.names == ("none", "some", "full")
    assert [levels.rank(name) for name in levels.names] == [0, 1, 2]
    with pytest.raises(InvalidValue, match="did you mean full"):
        levels.rank("ful")
    with pytest.raises(InvalidValue, match="only ordered"):
        levels.normalised("full")
    assert Levels(("a", "b"), (Decimal("0.5"), 1)).normalised("a") == F(1, 2)
    assert type(Levels(("a", "b"), (0, 1)).normalised("b")) is float


def test_one_function_knows_every_scale() -> None:
    assert normalise(5, Linear(0, 10)) == normalise(5, (0, 10)) == normalise(5, [0, 10]) == 0.5  # type: ignore[call-overload]
    assert normalise(5, SimpleNamespace(scale=Linear(0, 10))) == 0.5
    assert normalise(Interval(2, 4), (10, 0)) == normalise((2, 4), (10, 0)) == (0.6, 0.8)
    levels = Levels(("a", "b", "c"), (0, 0.5, 1))
    assert normalise("b", levels) == 0.5
    assert normalise(("a", "b"), levels) == (0, 0.5)
    with pytest.raises(InvalidValue, match="1 entry instead of 2"):
        normalise(5, (0,))  # type: ignore[arg-type]


def test_a_level_is_called_by_its_label_or_its_name() -> None:
    labels = (Labels(en="A"), Labels(en="B"))

    assert Levels(["a", "b"], labels=list(labels)).called("b") == labels[1]
    assert Levels(("a", "b")).called("b") == "b"
