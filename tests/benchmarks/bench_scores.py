"""Scores against the same arithmetic by hand: ``python tests/benchmarks/bench_scores.py``."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from time import process_time
from typing import Any

from learningcity import Citation, Labels, Source
from learningcity.scoring import (
    Box,
    Goalpost,
    GoalpostBasis,
    Linear,
    Node,
    Observation,
    Profile,
    Score,
    bounds,
    power_mean_bounds,
    score,
    score_frame,
)
from measure import ratio
from table import Row, show

Values = Mapping[str, float | None]
Feature = list[tuple[str, float, float]]
"""Its measurements: the id, the worst, and the way from there to the best."""

_YEAR = 2024
_CITIES, _ROWS, _TEXTS, _MEANS = 200, 10_000, 20, 200
_FLOOR = "the same bounds by hand"
ROWS = (
    Row("`bounds()`, 60 measurements", _FLOOR, limit=1.5),
    Row("`score()` with its tree", _FLOOR, limit=4),
    Row("the same, and every interval of it asked for", _FLOOR),
    Row("`explain()` of a score, about 360 lines", "the same lines as f-strings"),
    Row("`score()` one by one (at least 50 x)", "`score_frame`, 10,000 cities at once, of a city"),
    Row("`linprog` of scipy", "`power_mean_bounds` of 12 scores, weights in a box"),
)


# Twelve areas in three groups, 42 features, 60 measurements.


def _sizes() -> list[list[list[int]]]:
    """How many measurements each feature has, by area and group: 18 of the 42 have two."""
    places = iter(range(42))
    return [[[2 if next(places) % 7 < 3 else 1 for _ in range(3 + area % 2)] for area in range(4)] for _ in range(3)]


def _tree() -> Node:
    measurements, features, areas = (iter(range(60)), iter(range(42)), iter(range(12)))
    groups = [
        Node.equal(
            f"group.{number}",
            [
                Node.equal(
                    f"area.{next(areas)}",
                    [Node.equal(f"feature.{next(features)}", _ids(measurements, size)) for size in area],
                )
                for area in group
            ],
        )
        for number, group in enumerate(_sizes())
    ]
    return Node.equal("city", groups, p=0)


def _ids(numbers: Iterator[int], size: int) -> list[str]:
    return [f"measurement.{next(numbers)}" for _ in range(size)]


_CITED = (Citation(Source("benchmark", title="A benchmark", publisher="A city"), "p. 1"),)


def _goalpost(number: int, measurement: str) -> Goalpost:
    scale = Linear(100, 0) if number % 5 == 0 else Linear(0, 100)
    basis = GoalpostBasis.NATURAL_BOUND
    return Goalpost(measurement=measurement, unit="percent", scale=scale, basis=basis, citations=_CITED)


def profile() -> Profile:
    """Means of means, and a geometric one of the three groups."""
    tree = _tree()
    return Profile(
        id="benchmark.profile",
        version="1",
        title=Labels(en="Benchmark"),
        citations=_CITED,
        framework="benchmark",
        tree=tree,
        goalposts=tuple(_goalpost(number, id) for number, id in enumerate(tree.measurements)),
        min_coverage=0,
        max_age=0,
    )


def random_cities(ids: Sequence[str], count: int) -> list[dict[str, float]]:
    """Values of every kind; one in ten is missing."""
    draw = random.Random(20_261_120)  # noqa: S311  # repeatable, not secret
    return [{id: draw.uniform(0, 100) for id in ids if draw.random() >= 0.1} for _ in range(count)]


# By hand


def scales_of(profile: Profile) -> list[list[list[Feature]]]:
    """The profile as whoever needs no other would write it down."""
    return [
        [
            [[_line(profile, leaf.id) for leaf in feature.children] for feature in area.children]
            for area in group.children
        ]
        for group in profile.tree.children
    ]


def _line(profile: Profile, id: str) -> tuple[str, float, float]:
    scale = profile.goalpost(id).scale
    assert isinstance(scale, Linear)
    return id, float(scale.worst), float(scale.best) - float(scale.worst)


def by_hand(values: Values, groups: list[list[list[Feature]]]) -> tuple[float, float]:
    """Both ends: linear scales held in 0 to 1, what is missing 0 and 1, means of means, a geometric one at the end."""
    lowest = highest = 1.0
    for areas in groups:
        low_group = high_group = 0.0
        for features in areas:
            low_area = high_area = 0.0
            for feature in features:
                low = high = 0.0
                for id, worst, way in feature:
                    value = values.get(id)
                    if value is None:
                        high += 1.0
                        continue
                    share = (value - worst) / way
                    if share < 0.0:
                        share = 0.0
                    elif share > 1.0:
                        share = 1.0
                    low += share
                    high += share
                low_area += low / len(feature)
                high_area += high / len(feature)
            low_group += low_area / len(features)
            high_group += high_area / len(features)
        lowest *= low_group / len(areas)
        highest *= high_group / len(areas)
    return lowest ** (1 / 3), highest ** (1 / 3)


# The lines of an explanation


def lines_by_hand(found: Score) -> list[str]:
    """What an explanation says of the parts, by f-strings for this one profile; the numbers are there already."""
    lines: list[str] = []
    low, high = found._data.low, found._data.high
    _write(found, 0, 1.0, "  ", low, high, lines)
    return lines


def _write(  # noqa: PLR0917  # as a helper of one's own has it
    found: Score, index: int, weight: float, indent: str, low: Sequence[float], high: Sequence[float], lines: list[str]
) -> tuple[int, int, float]:
    """Write the parts of a node; how many measurements are observed, of how many, and their share of the weight."""
    plan = found.profile.plan
    if not plan.children[index]:
        return _write_measurement(found, index, indent, lines)
    observed = count = 0
    share = 0.0
    for child in plan.children[index]:
        part = weight / len(plan.children[index])
        place = len(lines)
        one, of, covered = _write(found, child, part, f"{indent}  ", low, high, lines)
        below, above = f"{low[child] * 100:.1f}", f"{high[child] * 100:.1f}"
        told = below if below == above else f"{below} to {above}" if one else f"missing, so {below} to {above}"
        head = [f"{indent}{plan.nodes[child].id}: {told}; weight {_percent(part)}"]
        if plan.children[child]:
            noun = "measurement" if of == 1 else "measurements"
            head.append(f"{indent}  {one} of {of} {noun} in scope observed ({_percent(covered)} of the weight)")
        lines[place:place] = head
        observed, count, share = observed + one, count + of, share + covered / len(plan.children[index])
    return observed, count, share


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%".replace(".0%", "%")


def _write_measurement(found: Score, index: int, indent: str, lines: list[str]) -> tuple[int, int, float]:
    goalpost = found.profile.plan.goalposts[index]
    assert goalpost is not None
    data = found._data.alone.get(goalpost.measurement)
    if data is not None:
        only = data
        lines.append(f"{indent}observed: {only.value}%, {only.year}")
    scale = goalpost.scale
    assert isinstance(scale, Linear)
    lines.append(f"{indent}goalpost: worst {scale.worst}%, best {scale.best}% (natural bound of the unit)")
    for citation in goalpost.citations:
        source = citation.source
        lines.append(f"{indent}  source: {source.publisher}, undated, {citation.locator} [{source.id}]")
    return int(data is not None), 1, float(data is not None)


# The work


def observations(city: Values) -> list[Observation]:
    """A city as the library has it."""
    return [
        Observation(measurement=id, year=_YEAR, value=value, unit="percent")
        for id, value in city.items()
        if value is not None
    ]


def _of_each(work: Callable[[object], object], subjects: Sequence[object]) -> Callable[[], None]:
    def run() -> None:
        for subject in subjects:
            work(subject)

    return run


def _arithmetic() -> Iterator[Row]:
    given = profile()
    cities = random_cities(given.measurements, _CITIES)
    seen = [observations(city) for city in cities]
    groups = scales_of(given)
    for city, found in zip(cities, seen, strict=True):
        interval = score(found, given, as_of=_YEAR).total
        assert interval is not None
        for ends in (bounds(city, given), (interval.low, interval.high)):
            assert ends is not None
            assert all(abs(float(one) - other) < 1e-12 for one, other in zip(ends, by_hand(city, groups), strict=True))

    def intervals(each: object) -> None:
        found = score(each, given, as_of=_YEAR)  # type: ignore[arg-type]  # of the lists above
        for index in range(len(given.plan.nodes)):
            found.interval_at(index)

    floor = _of_each(lambda city: by_hand(city, groups), cities)  # type: ignore[arg-type]  # as above
    works = (
        _of_each(lambda city: bounds(city, given), cities),  # type: ignore[arg-type]  # as above
        _of_each(lambda each: score(each, given, as_of=_YEAR), seen),  # type: ignore[arg-type]  # as above
        _of_each(intervals, seen),
    )
    for row, work in zip(ROWS, works, strict=False):
        measured, seconds = ratio(work, floor)
        yield row.filled(measured, seconds / _CITIES)


def _explained() -> Row:
    given = profile()
    cities = random_cities(given.measurements, _TEXTS)
    scores = [score(observations(city), given, as_of=_YEAR, city="A city") for city in cities]
    assert all(set(lines_by_hand(found)) <= set(found.explain("en").splitlines()) for found in scores)
    explain = _of_each(lambda found: found.explain("en"), scores)  # type: ignore[attr-defined]  # of the list above
    join = _of_each(lambda found: "\n".join(lines_by_hand(found)), scores)  # type: ignore[arg-type]  # as above
    measured, seconds = ratio(explain, join, runs=5)
    return ROWS[3].filled(measured, seconds / _TEXTS)


def _tables() -> Row:
    try:
        from polars import DataFrame
    except ModuleNotFoundError:
        return ROWS[4]
    given = profile()
    cities = random_cities(given.measurements, _ROWS)
    frame = DataFrame([{id: city.get(id) for id in given.measurements} for city in cities])
    some = frame.head(_CITIES).rows(named=True)

    def one_by_one() -> None:
        for row in some:
            score(observations(row), given, as_of=_YEAR).total  # noqa: B018  # asking for it is the work

    alone, together = _least(one_by_one) / _CITIES, _least(lambda: score_frame(frame, given)) / _ROWS
    return ROWS[4].filled(alone / together, together)


def _least(work: Callable[[], object], runs: int = 7) -> float:
    """The least CPU time of all threads, once everything is loaded."""
    work()
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def _programmes() -> Row:
    try:
        linprog = import_module("scipy.optimize").linprog  # it has no types
    except ModuleNotFoundError:
        return ROWS[5]
    draw = random.Random(20_261_120)  # noqa: S311  # repeatable, not secret
    scores = [[draw.random() for _ in range(12)] for _ in range(_MEANS)]
    limits = (0.04, 0.15)
    box = Box([limits[0]] * 12, [limits[1]] * 12)

    def programme(values: Any) -> tuple[float, ...]:
        ends = [
            linprog([sign * value for value in values], A_eq=[[1] * 12], b_eq=[1], bounds=[limits] * 12).fun * sign
            for sign in (1, -1)
        ]
        return tuple(ends)

    def closed(values: Any) -> tuple[float, ...]:
        return tuple(map(float, power_mean_bounds(values, box)))

    assert all(abs(one - other) < 1e-9 for one, other in zip(programme(scores[0]), closed(scores[0]), strict=True))
    measured, seconds = ratio(_of_each(programme, scores), _of_each(closed, scores), runs=3)
    return ROWS[5].filled(measured, seconds / _MEANS)


def rows() -> list[Row]:
    """The ratios, of a city."""
    return [*_arithmetic(), _explained(), _tables(), _programmes()]


if __name__ == "__main__":
    show(rows())
