"""Laws of means, bounds, splits and rounding; the numbers are those of the design of scoring."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf, isclose, isnan

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from learningcity.scoring.numbers import (
    Box,
    Contaminate,
    Hull,
    Interval,
    Linear,
    Log,
    Parity,
    Ranked,
    Relative,
    WeightSet,
    apportion,
    decompose,
    difference_bounds,
    level_counts,
    lower_median,
    normalise,
    power_mean,
    power_mean_bounds,
    robustness,
    share_level,
)
from plain_numbers import EXPONENTS, items, plain_mean, plain_split, scores, weights_for

CLOSE = 1e-12

exponents = st.sampled_from(EXPONENTS)
finite_exponents = st.sampled_from([p for p in EXPONENTS if p != -inf])
some_items = items()
two_states = items(2)
whole_numbers = st.integers(-1000, 1000)
fractions = st.fractions(-10, 10, max_denominator=50)


def close(one: float | Fraction, other: float | Fraction, tolerance: float = CLOSE) -> bool:
    return isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)


@st.composite
def weight_sets(draw: st.DrawFn, nominal: list[float]) -> WeightSet:
    """One of the five sets, for these nominal weights."""
    size = len(nominal)
    shares = [weight / sum(nominal) for weight in nominal]
    spread = st.floats(0, 1)
    match draw(st.sampled_from(["box", "relative", "contaminate", "ranked", "hull"])):
        case "box":
            below = draw(st.lists(spread, min_size=size, max_size=size))
            above = draw(st.lists(spread, min_size=size, max_size=size))
            lows = [share * (1 - part) for share, part in zip(shares, below, strict=True)]
            return Box(lows, [share + part for share, part in zip(shares, above, strict=True)])
        case "relative":
            return Relative(draw(st.floats(0, 2)), nominal)
        case "contaminate":
            return Contaminate(draw(spread), nominal)
        case "ranked":
            return Ranked(sorted(range(size), key=lambda at: -nominal[at]))
        case _:
            return Hull([nominal, *draw(st.lists(weights_for(size), max_size=3))])


@st.composite
def weights_of(draw: st.DrawFn, weight_set: WeightSet, size: int) -> list[float]:
    """Weights inside a set: a mixture of some that are extreme for values of any kind."""
    values = draw(st.lists(st.lists(scores, min_size=size, max_size=size), min_size=1, max_size=4))
    parts = draw(st.lists(st.floats(0.1, 1), min_size=len(values), max_size=len(values)))
    extremes = [[float(weight) for weight in weight_set.highest(row)] for row in values]
    return [sum(part * row[at] for part, row in zip(parts, extremes, strict=True)) / sum(parts) for at in range(size)]


# Means


@given(some_items, exponents)
def test_a_mean_is_that_of_the_textbook(drawn: tuple[list[list[float]], list[float]], p: float) -> None:
    (values,), weights = drawn

    assert close(power_mean(values, weights, p), plain_mean(values, weights, p))


@given(some_items, st.floats(-400, -1e-6) | st.floats(1e-6, 1))
def test_a_mean_is_that_of_the_textbook_for_every_exponent(
    drawn: tuple[list[list[float]], list[float]], p: float
) -> None:
    (values,), weights = drawn

    assert close(power_mean(values, weights, p), plain_mean(values, weights, p), 1e-9)


@given(st.lists(fractions, min_size=1, max_size=6), st.data())
def test_an_arithmetic_mean_of_fractions_is_exact(values: list[Fraction], data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.integers(0, 9), min_size=len(values), max_size=len(values)).filter(any))

    mean = power_mean(values, weights)
    assert type(mean) is Fraction
    assert mean * sum(weights) == sum(weight * value for weight, value in zip(weights, values, strict=True))


@given(some_items, exponents, st.data())
def test_a_mean_never_falls_when_a_value_rises(  # 1
    drawn: tuple[list[list[float]], list[float]], p: float, data: st.DataObject
) -> None:
    (values,), weights = drawn
    at = data.draw(st.integers(0, len(values) - 1))
    raised = [*values]
    raised[at] = data.draw(st.floats(values[at], 1))
    weight_set = data.draw(weight_sets(weights))

    assert power_mean(raised, weights, p) >= power_mean(values, weights, p) - CLOSE
    before, after = power_mean_bounds(values, weight_set, p), power_mean_bounds(raised, weight_set, p)
    assert after[0] >= before[0] - CLOSE
    assert after[1] >= before[1] - CLOSE


@given(st.floats(0, 1e300), st.data(), exponents)
def test_the_mean_of_equal_values_is_that_value(value: float, data: st.DataObject, p: float) -> None:  # 2
    weights = data.draw(st.integers(1, 8).flatmap(weights_for))

    assert power_mean([value] * len(weights), weights, p) == value


@given(some_items, exponents)
def test_a_mean_lies_between_the_least_and_the_largest(  # 3
    drawn: tuple[list[list[float]], list[float]], p: float
) -> None:
    (values,), weights = drawn
    kept = [value for value, weight in zip(values, weights, strict=True) if weight]

    assert min(kept) <= power_mean(values, weights, p) <= max(kept)


@given(st.lists(st.floats(0, 1e300), min_size=1, max_size=6), st.floats(-1e6, 1) | exponents, st.data())
@example([5e-324, 1e300], 0.5, None)
@example([5e-324, 1e-323], -300, None)
@example([5e-324, 1e300], -1e300, None)
@example([1e300, 1e300, 1e-300], 1, None)
def test_numbers_of_any_size_have_a_mean(  # 3
    values: list[float], p: float, data: st.DataObject | None
) -> None:
    weights = data.draw(weights_for(len(values))) if data else [5e-324] + [1e300] * (len(values) - 1)
    kept = [value for value, weight in zip(values, weights, strict=True) if weight]

    mean = power_mean(values, weights, p)
    assert min(kept) <= mean <= max(kept)
    assert not isnan(mean)


@given(some_items, exponents, st.randoms(use_true_random=False))
def test_the_order_of_the_items_does_not_matter(  # 4
    drawn: tuple[list[list[float]], list[float]], p: float, random: object
) -> None:
    (values,), weights = drawn
    order = list(range(len(values)))
    random.shuffle(order)  # type: ignore[attr-defined]

    assert power_mean([values[at] for at in order], [weights[at] for at in order], p) == power_mean(values, weights, p)


@given(some_items, exponents, st.floats(0.001, 1))
def test_a_mean_grows_in_proportion(  # 5
    drawn: tuple[list[list[float]], list[float]], p: float, k: float
) -> None:
    (values,), weights = drawn

    assert close(power_mean([k * value for value in values], weights, p), k * power_mean(values, weights, p))


@given(some_items, exponents, st.floats(1e-9, 1e9))
def test_only_the_proportions_of_weights_matter(  # 6
    drawn: tuple[list[list[float]], list[float]], p: float, k: float
) -> None:
    (values,), weights = drawn

    assert close(power_mean(values, [k * weight for weight in weights], p), power_mean(values, weights, p))


@given(some_items, exponents | st.floats(-50, 1), exponents | st.floats(-50, 1))
def test_a_mean_rises_with_its_exponent(  # 7
    drawn: tuple[list[list[float]], list[float]], p: float, q: float
) -> None:
    (values,), weights = drawn
    low, high = sorted((p, q))

    assert power_mean(values, weights, low) <= power_mean(values, weights, high) + 1e-11


@given(
    st.lists(st.floats(0.01, 1), min_size=1, max_size=8), st.sampled_from([1e-7, -1e-7, 1e-12, -1e-13, 1e-30, -1e-26])
)
def test_a_mean_is_continuous_at_the_exponent_0(values: list[float], p: float) -> None:  # 8
    weights = [1] * len(values)

    assert close(power_mean(values, weights, p), power_mean(values, weights, 0), 1e-6)
    assert close(power_mean(values, weights, p), plain_mean(values, weights, p), 1e-12)


@given(some_items, exponents, scores, st.data())
def test_what_has_no_weight_does_not_count(  # 9
    drawn: tuple[list[list[float]], list[float]], p: float, value: float, data: st.DataObject
) -> None:
    (values,), weights = drawn
    at = data.draw(st.integers(0, len(values)))

    more = power_mean([*values[:at], value, *values[at:]], [*weights[:at], 0, *weights[at:]], p)
    assert more == power_mean(values, weights, p)


# Scales


@given(fractions, fractions, fractions, fractions.filter(bool), fractions)
def test_a_linear_score_is_the_same_in_every_unit(  # 12
    x: Fraction, worst: Fraction, best: Fraction, a: Fraction, b: Fraction
) -> None:
    assume(worst != best)

    score = normalise(x, (worst, best))
    assert type(score) is Fraction
    assert score == normalise(a * x + b, Linear(a * worst + b, a * best + b))
    assert Linear(worst, best).unclamped(x) * (best - worst) == x - worst


@given(st.floats(0.01, 100), st.floats(0.01, 100), st.floats(0.01, 100), st.floats(0.01, 100))
def test_a_logarithmic_score_is_the_same_in_every_unit(  # 13
    x: float, worst: float, best: float, k: float
) -> None:
    assume(abs(worst - best) > 1e-3)

    assert close(normalise(x, Log(worst, best)), normalise(k * x, Log(k * worst, k * best)), 1e-9)


GOALPOSTS = st.floats(-1e300, 1e300) | whole_numbers | st.decimals(-100, 100, places=3) | fractions
POSITIVE = st.floats(min_value=0, max_value=1e300, exclude_min=True) | st.integers(1, 1000)


@given(st.sampled_from([Linear, Log]), st.data())
def test_worst_scores_0_and_best_1_and_swapped_the_rest(  # 14
    kind: type[Linear | Log], data: st.DataObject
) -> None:
    numbers = GOALPOSTS if kind is Linear else POSITIVE
    worst, best, x = data.draw(numbers), data.draw(numbers), data.draw(numbers)
    assume(float(worst) != float(best))

    scale, swapped = kind(worst, best), kind(best, worst)
    assert scale.normalised(worst) == 0
    assert scale.normalised(best) == 1
    assert close(float(scale.normalised(x)), 1 - float(swapped.normalised(x)))


@given(st.sampled_from([Linear(0, 10), Linear(7.5, 2), Log(1, 9), Parity(), Parity(0.25, 0.75)]), st.data())
def test_a_score_lies_within_the_bounds_of_every_interval_around_it(
    scale: Linear | Log | Parity, data: st.DataObject
) -> None:
    low, x, high = sorted(data.draw(st.lists(st.floats(0.1, 12), min_size=3, max_size=3)))

    least, most = normalise(Interval(low, high), scale)
    assert least - CLOSE <= normalise(x, scale) <= most + CLOSE
    assert 0 <= least <= most <= 1


# Weights that are not known


@given(some_items, exponents, st.data())
def test_weights_of_the_set_score_within_the_bounds_and_some_reach_them(  # 19
    drawn: tuple[list[list[float]], list[float]], p: float, data: st.DataObject
) -> None:
    (values,), nominal = drawn
    weight_set = data.draw(weight_sets(nominal))
    low, high = power_mean_bounds(values, weight_set, p)

    inside = data.draw(weights_of(weight_set, len(values)))
    assert weight_set.contains(inside)
    assert low - 1e-9 <= power_mean(values, inside, p) <= high + 1e-9
    for weights, reached in ((weight_set.lowest(values), low), (weight_set.highest(values), high)):
        assert weight_set.contains(weights)
        if not (p == -inf and isinstance(weight_set, Ranked | Hull)) and p in (1, -inf):
            assert close(power_mean(values, weights, p), reached)


@given(some_items, exponents, st.data())
def test_any_values_within_their_intervals_score_within_the_bounds(  # 19
    drawn: tuple[list[list[float]], list[float]], p: float, data: st.DataObject
) -> None:
    (values,), nominal = drawn
    weight_set = data.draw(weight_sets(nominal))
    lows = [data.draw(st.floats(0, value)) for value in values]
    highs = [data.draw(st.floats(value, 1)) for value in values]

    low, high = power_mean_bounds(list(zip(lows, highs, strict=True)), weight_set, p)
    at_lows, at_highs = power_mean_bounds(lows, weight_set, p), power_mean_bounds(highs, weight_set, p)
    assert (low, high) == (at_lows[0], at_highs[1])
    assert low <= high
    inside = power_mean_bounds(values, weight_set, p)
    assert low - CLOSE <= inside[0] <= inside[1] <= high + CLOSE


@given(some_items, exponents, st.floats(0, 1), st.floats(0, 1), st.sampled_from([Relative, Contaminate]))
def test_bounds_widen_as_the_set_grows_and_begin_at_the_point(  # 20
    drawn: tuple[list[list[float]], list[float]],
    p: float,
    r: float,
    s: float,
    kind: type[Relative | Contaminate],
) -> None:
    (values,), nominal = drawn
    small, large = sorted((r, s))
    inner = power_mean_bounds(values, kind(small, nominal), p)
    outer = power_mean_bounds(values, kind(large, nominal), p)

    assert outer[0] <= inner[0] + CLOSE
    assert inner[1] <= outer[1] + CLOSE
    point = power_mean(values, nominal, p)
    assert all(close(end, point) for end in power_mean_bounds(values, kind(0, nominal), p))
    assert power_mean_bounds(values, nominal, p) == (point, point)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=5).filter(any), st.data())
def test_bounds_of_fractions_are_exact(weights: list[int], data: st.DataObject) -> None:
    values = data.draw(st.lists(fractions, min_size=len(weights), max_size=len(weights)))
    r = data.draw(st.fractions(0, 1, max_denominator=20))
    weight_set = data.draw(st.sampled_from([Relative(r, weights), Contaminate(r, weights), Ranked(), Hull([weights])]))

    low, high = power_mean_bounds(values, weight_set)
    assert type(low) is Fraction
    assert type(high) is Fraction
    if isinstance(weight_set, Contaminate):
        mean = power_mean(values, weights)
        assert low == (1 - r) * mean + r * min(values)
        assert high == (1 - r) * mean + r * max(values)


@given(items(max_size=4), st.integers(1, 4), st.data())
def test_a_hull_holds_the_mixtures_of_its_vectors_and_nothing_else(
    drawn: tuple[list[list[float]], list[float]], count: int, data: st.DataObject
) -> None:
    _, other = drawn
    vectors = data.draw(st.lists(weights_for(len(other)), min_size=count, max_size=count))
    hull = Hull(vectors)
    shares = [weight / sum(other) for weight in other]

    assert hull.contains(data.draw(weights_of(hull, len(other))))
    # What a direction tells apart is outside; what is outside is told apart by some direction.
    direction = data.draw(st.lists(st.floats(-1, 1), min_size=len(other), max_size=len(other)))
    most = sum(float(w) * d for w, d in zip(hull.highest(direction), direction, strict=True))
    if sum(w * d for w, d in zip(shares, direction, strict=True)) > most + 1e-9:
        assert not hull.contains(other)


# Comparing


@given(two_states, finite_exponents, st.data())
def test_the_sign_of_the_difference_is_that_of_the_means(
    drawn: tuple[list[list[float]], list[float]], p: float, data: st.DataObject
) -> None:
    (a, b), nominal = drawn
    weight_set = data.draw(weight_sets(nominal))
    least, most = difference_bounds(a, b, weight_set, p)
    assert not isnan(least)
    assert not isnan(most)
    assert least <= most

    weights = data.draw(weights_of(weight_set, len(a)))
    ahead, behind = power_mean(a, weights, p), power_mean(b, weights, p)
    if least > 1e-9:
        assert ahead > behind
    if most < -1e-9:
        assert ahead < behind
    back = difference_bounds(b, a, weight_set, p)
    assert close(back[0], -most)
    assert close(back[1], -least)
    if p == 1:
        assert least - 1e-9 <= ahead - behind <= most + 1e-9


@given(two_states, finite_exponents)
def test_a_lead_survives_up_to_its_robustness_and_no_further(  # 23
    drawn: tuple[list[list[float]], list[float]], p: float
) -> None:
    (a, b), weights = drawn
    free = robustness(a, b, weights, p)
    assert 0 <= free <= 1
    assume(free > 0)

    under, over = free * (1 - 1e-6), free + (1 - free) * 1e-6
    assert difference_bounds(a, b, Contaminate(under, weights), p)[0] > -CLOSE
    assert difference_bounds(a, b, weights, p)[0] > 0
    if free < 1:
        assert difference_bounds(a, b, Contaminate(over, weights), p)[0] < CLOSE
    if free < 0.999 and p == 1:
        assert difference_bounds(a, b, Contaminate(free + 0.001, weights), p)[0] < 0


@given(two_states, finite_exponents)
def test_who_does_not_lead_has_no_robustness(drawn: tuple[list[list[float]], list[float]], p: float) -> None:  # 23
    (a, b), weights = drawn

    if power_mean(a, weights, p) < power_mean(b, weights, p) - CLOSE:
        assert robustness(a, b, weights, p) == 0


@given(two_states, finite_exponents, st.data())
def test_who_is_nowhere_better_never_leads(  # 25
    drawn: tuple[list[list[float]], list[float]], p: float, data: st.DataObject
) -> None:
    (one, other), nominal = drawn
    less = [min(pair) for pair in zip(one, other, strict=True)]
    more = [max(pair) for pair in zip(one, other, strict=True)]

    assert difference_bounds(less, more, data.draw(weight_sets(nominal)), p)[0] <= 0
    assert robustness(less, more, nominal, p) == 0


# Splits


@given(two_states, exponents | st.floats(-300, 1))
def test_a_split_adds_up_and_each_part_goes_the_way_of_its_item(  # 26
    drawn: tuple[list[list[float]], list[float]], p: float
) -> None:
    (before, after), weights = drawn
    parts = decompose(before, after, weights, p)

    change = power_mean(after, weights, p) - power_mean(before, weights, p)
    assert close(sum(parts), change)
    for x, y, weight, part in zip(before, after, weights, parts, strict=True):
        assert part * (y - x) >= 0
        assert part == 0 or (x != y and weight)


@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=5), st.data(), st.sampled_from([0.5, 0, -1, -3, 1e-9, -40]))
def test_a_split_is_that_of_the_textbook(before: list[float], data: st.DataObject, p: float) -> None:  # 26
    many = len(before)
    near = st.floats(-1e-9, 1e-9).map(lambda step: 1 + step)
    changed = [value * data.draw(near) for value in before]
    after = data.draw(st.lists(st.floats(0.01, 1), min_size=many, max_size=many) | st.just(changed))
    weights = data.draw(st.lists(st.floats(0.1, 1), min_size=many, max_size=many))

    for part, plain in zip(decompose(before, after, weights, p), plain_split(before, after, weights, p), strict=True):
        assert isnan(plain) or isclose(part, plain, rel_tol=1e-6, abs_tol=1e-14)


@given(st.lists(st.tuples(fractions, fractions, st.integers(0, 9)), min_size=1, max_size=6))
def test_a_split_of_fractions_is_exact(rows: list[tuple[Fraction, Fraction, int]]) -> None:  # 26
    before, after, weights = ([*column] for column in zip(*rows, strict=True))
    assume(any(weights))

    parts = decompose(before, after, weights)
    assert all(type(part) is Fraction for part in parts)
    assert sum(parts) == power_mean(after, weights) - power_mean(before, weights)


@given(two_states, exponents)
def test_a_split_back_is_the_same_with_the_other_sign(  # 27
    drawn: tuple[list[list[float]], list[float]], p: float
) -> None:
    (before, after), weights = drawn

    assert not any(decompose(before, before, weights, p))
    assert decompose(before, after, weights, p) == tuple(-part for part in decompose(after, before, weights, p))


# Rounding


@given(st.lists(st.floats(-100, 100) | fractions | st.decimals(-9, 9, places=3), max_size=8), st.integers(0, 9))
def test_shown_parts_add_to_the_shown_total(parts: list[float | Fraction | Decimal], digits: int) -> None:  # 29
    total = sum((Fraction(part) for part in parts), Fraction(0))
    shown = apportion(parts, total, digits)

    unit = Fraction(1, 10**digits)
    assert sum(map(Fraction, shown)) == round(total, digits)
    assert all(abs(Fraction(new) - Fraction(old)) < unit for new, old in zip(shown, parts, strict=True))
    assert {part.as_tuple().exponent for part in shown} <= {-digits}


@given(two_states, finite_exponents, st.integers(0, 6))
def test_the_parts_of_a_split_can_be_shown(  # 29
    drawn: tuple[list[list[float]], list[float]], p: float, digits: int
) -> None:
    (before, after), weights = drawn
    change = power_mean(after, weights, p) - power_mean(before, weights, p)

    shown = apportion(decompose(before, after, weights, p), change, digits)
    assert sum(map(Fraction, shown)) == round(Fraction(change), digits)


# Levels

ranks = st.lists(st.integers(0, 4), min_size=1, max_size=9)
shares = st.sampled_from([1, 0.5, 0.1, Fraction(1, 3), Decimal("0.75")])


@given(ranks, shares, st.lists(st.integers(1, 3), min_size=4, max_size=4))
def test_levels_are_the_same_under_another_spacing(  # 32
    levels: list[int], share: float, steps: list[int]
) -> None:
    places = [sum(steps[:level]) for level in range(5)]
    spaced = [places[level] for level in levels]

    (level, same), (median, also) = share_level(levels, share, 5), lower_median(levels, 5)
    assert (level, median) == (same, also)
    assert share_level(spaced, share, 20) == (places[level],) * 2
    assert lower_median(spaced, 20) == (places[median],) * 2
    assert min(levels) <= level <= max(levels)
    assert min(levels) <= median <= max(levels)


@given(ranks, shares, st.data())
def test_levels_never_fall_when_an_item_rises(levels: list[int], share: float, data: st.DataObject) -> None:  # 32
    at = data.draw(st.integers(0, len(levels) - 1))
    raised = [*levels]
    raised[at] = data.draw(st.integers(levels[at], 4))

    assert share_level(raised, share, 5) >= share_level(levels, share, 5)
    assert lower_median(raised, 5) >= lower_median(levels, 5)


@given(ranks, shares, st.data())
def test_an_unknown_level_may_be_any(levels: list[int], share: float, data: st.DataObject) -> None:  # 32
    missing = data.draw(st.sets(st.integers(0, len(levels) - 1)))
    known = [None if at in missing else level for at, level in enumerate(levels)]

    for (low, high), (found, _) in (
        (share_level(known, share, 5), share_level(levels, share, 5)),
        (lower_median(known, 5), lower_median(levels, 5)),
    ):
        assert low <= found <= high
        assert low == high or missing
    assert sum(level_counts(known, 5)) == len(levels) - len(missing)


@pytest.mark.parametrize("p", EXPONENTS)
def test_the_exponents_of_the_laws_are_accepted(p: float) -> None:
    assert 0 < power_mean((0.25, 1), (1, 1), p) <= 0.625
