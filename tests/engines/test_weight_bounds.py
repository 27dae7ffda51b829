"""The bounds that come from one sort are those that a solver of linear programmes finds."""  # 21

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import exp, isclose, log
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learningcity.scoring.numbers import (
    Box,
    Contaminate,
    Hull,
    Ranked,
    Relative,
    WeightSet,
    difference_bounds,
    power_mean_bounds,
)

optimize = pytest.importorskip("scipy.optimize")

CASES = 60
EXPONENTS = (1.0, 0.5, 0.0, -1.0, -3.0)

RANDOM = st.integers(0, 2**32).map(Random)  # numbers of no special kind: a solver holds limits to 1e-7 only

Constraints = dict[str, object]
Make = Callable[[Random, int], tuple[WeightSet, Constraints]]


def box(random: Random, size: int) -> tuple[WeightSet, Constraints]:
    nominal = weights(random, size)
    lows = [weight * random.random() for weight in nominal]
    highs = [weight + (1 - weight) * random.random() for weight in nominal]
    return Box(lows, highs), within(lows, highs)


def relative(random: Random, size: int) -> tuple[WeightSet, Constraints]:
    nominal, r = weights(random, size), random.random() * 1.5
    lows = [max(0.0, (1 - r) * weight) for weight in nominal]
    return Relative(r, nominal), within(lows, [min(1.0, (1 + r) * weight) for weight in nominal])


def contaminate(random: Random, size: int) -> tuple[WeightSet, Constraints]:
    nominal, e = weights(random, size), random.random()
    lows = [(1 - e) * weight for weight in nominal]
    return Contaminate(e, nominal), within(lows, [low + e for low in lows])


def ranked(random: Random, size: int) -> tuple[WeightSet, Constraints]:
    order = list(range(size))
    random.shuffle(order)
    less = [
        [1 if at == after else -1 if at == before else 0 for at in range(size)] for before, after in pairwise(order)
    ]
    limits = within([0.0] * size, [1.0] * size)
    return Ranked(order), limits | ({"A_ub": less, "b_ub": [0.0] * len(less)} if less else {})


def hull(random: Random, size: int) -> tuple[WeightSet, Constraints]:
    vectors = [weights(random, size) for _ in range(random.randint(1, 5))]
    return Hull(vectors), {"vectors": vectors}


def weights(random: Random, size: int) -> list[float]:
    drawn = [random.choice((0.0, random.random(), random.random())) for _ in range(size)]
    drawn[random.randrange(size)] = 1.0
    return [weight / sum(drawn) for weight in drawn]


def within(lows: list[float], highs: list[float]) -> Constraints:
    return {"bounds": list(zip(lows, highs, strict=True)), "A_eq": [[1.0] * len(lows)], "b_eq": [1.0]}


def least(costs: list[float], constraints: Constraints) -> float:
    """The least sum of the costs by the weights."""
    vectors = constraints.get("vectors")
    if isinstance(vectors, list):  # the variables are how much each expert counts
        costs = [sum(cost * weight for cost, weight in zip(costs, vector, strict=True)) for vector in vectors]
        constraints = within([0.0] * len(vectors), [1.0] * len(vectors))
    found = optimize.linprog(costs, method="highs", **constraints)
    assert found.status == 0
    return float(found.fun)


def phi(x: float, p: float) -> float:
    return log(x) if p == 0 else x**p


def back(power: float, p: float) -> float:
    return exp(power) if p == 0 else power ** (1 / p)


MAKERS = (box, relative, contaminate, ranked, hull)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("p", EXPONENTS)
@settings(max_examples=CASES)
@given(random=RANDOM)
def test_the_bounds_of_a_mean_are_those_of_a_linear_programme(make: Make, p: float, random: Random) -> None:  # 21
    size = random.randint(1, 9)
    weight_set, constraints = make(random, size)
    values = [random.choice((0.25, 0.5, 1.0, random.uniform(0.05, 1))) for _ in range(size)]

    powers = [phi(value, p) for value in values]
    lowest, highest = least(powers, constraints), -least([-power for power in powers], constraints)
    ends = sorted((back(lowest, p), back(highest, p)))
    for found, expected in zip(power_mean_bounds(values, weight_set, p), ends, strict=True):
        assert isclose(found, expected, rel_tol=1e-9)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("p", EXPONENTS)
@settings(max_examples=CASES)
@given(random=RANDOM)
def test_the_bounds_of_a_difference_are_those_of_a_linear_programme(make: Make, p: float, random: Random) -> None:  # 21
    sign = -1 if p < 0 else 1
    size = random.randint(1, 9)
    weight_set, constraints = make(random, size)
    a = [random.uniform(0.2, 1) for _ in range(size)]
    b = [random.uniform(0.2, 1) for _ in range(size)]

    leads = [sign * (phi(x, p) - phi(y, p)) for x, y in zip(a, b, strict=True)]
    ends = least(leads, constraints), -least([-lead for lead in leads], constraints)
    for found, expected in zip(difference_bounds(a, b, weight_set, p), ends, strict=True):
        assert isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)
