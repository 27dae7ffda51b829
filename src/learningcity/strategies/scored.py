"""Strategies of what scores are made of: scales, trees, profiles, and observations that a profile accepts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.errors import Problem, WrongType, shown
from learningcity.key_features.measuring import SourceClass
from learningcity.rules.cells.arguments import require_size
from learningcity.scoring.goalposts import Goalpost, GoalpostBasis, UnitConversion
from learningcity.scoring.links import SdgLink
from learningcity.scoring.numbers.checks import rational
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity, Scale
from learningcity.scoring.observations import Observation, Quality, Status, checked_year
from learningcity.scoring.profiles import Profile
from learningcity.scoring.tree import Node
from learningcity.sources.citations import Citation, Standing
from learningcity.strategies.arguments import named, one_of_words, require_strategy
from learningcity.strategies.choices import Missing
from learningcity.strategies.citing import citations, several, words
from learningcity.strategies.values import ids, texts
from learningcity.texts import Message, Number

__all__ = [
    "conversions",
    "goalposts",
    "level_scales",
    "links",
    "nodes",
    "number_scales",
    "observations",
    "profiles",
    "scales",
    "shares",
    "single_observations",
    "value_for",
    "weights",
]

Kind: TypeAlias = Callable[[int], Any]

_KINDS: tuple[Kind, ...] = (int, lambda n: n / 8, lambda n: Fraction(n, 7), lambda n: Decimal(n) / 10)
"""From whole numbers to numbers of every type, in the same order, 0 to 0 and no two to the same."""
_EXPONENTS = (1, 0.5, 0, -1, -3, float("-inf"))
"""Those at which the formula of a mean changes, and some between."""
_LEVELS = ("none", "begun", "half", "most", "full")
_UNITS = ("percent", "share", "visits", "THB")
_KILO = "thousand "
_GROUNDS = tuple(
    (basis, cross_city)
    for basis in GoalpostBasis
    for cross_city in (True, False)
    if not (cross_city and basis is GoalpostBasis.OWN_BASELINE)
)
"""What goalposts may rest on, and whether cities compare by them: by where one of them started they do not."""
_YEAR = 2024
_KINDS_OF_DATA: Mapping[Missing, tuple[str, ...]] = {
    "never": ("value",),
    "sometimes": ("value", "value", "value", "interval", "several", "old", "hidden", "not-told", "missing", "withheld"),
    "often": ("value", "interval", "old", "not-told", "not-told", "missing", "withheld"),
}


# --- what is made once ----------------------------------------------------------------------------------
# A strategy that is made anew for each draw is looked through each time; made at import it would cost users of others.


@cache
def _words() -> SearchStrategy[Any]:
    return words()


@cache
def _words_or_none() -> SearchStrategy[Any]:
    return st.none() | words()


@cache
def _cited() -> SearchStrategy[tuple[Citation, ...]]:
    return several(citations(), min_size=1, max_size=2)


@cache
def _evidence() -> SearchStrategy[tuple[Citation, ...]]:
    return several(citations(), max_size=1)


# --- scales and goalposts -------------------------------------------------------------------------------


def _kinds() -> SearchStrategy[Kind]:
    return st.sampled_from(_KINDS)


def _apart(start: int, end: int) -> SearchStrategy[tuple[Any, Any]]:
    """Two different numbers of one type, in either order."""
    pairs = st.tuples(st.integers(start, end - 1), st.integers(1, end - start), st.booleans(), _kinds())
    return pairs.map(lambda drawn: _two(drawn, end))


def _two(drawn: tuple[int, int, bool, Kind], end: int) -> tuple[Any, Any]:
    low, distance, is_turned, kind = drawn
    high = min(low + distance, end)
    return (kind(high), kind(low)) if is_turned else (kind(low), kind(high))


def _rising(kind: Kind, steps: tuple[int, ...]) -> tuple[Any, ...]:
    return tuple(kind(sum(steps[: at + 1])) for at in range(len(steps)))


def _bands() -> SearchStrategy[Band]:
    steps = st.tuples(st.integers(-100, 100), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
    return st.builds(_rising, _kinds(), steps).map(lambda bounds: Band(*bounds))


def number_scales(kind: type[Any]) -> SearchStrategy[Any]:
    """Scales of one class of those for numbers."""
    of: dict[type[Any], Callable[[], SearchStrategy[Any]]] = {
        Linear: lambda: _apart(-100, 100).map(lambda ends: Linear(*ends)),
        Log: lambda: _apart(1, 1000).map(lambda ends: Log(*ends)),
        Parity: lambda: _apart(0, 100).map(lambda ends: Parity(*sorted(Fraction(end) / 1000 for end in ends))),
        Band: _bands,
    }
    return of[kind]()


def level_scales() -> SearchStrategy[Levels]:
    """Two to five levels, with numbers or without."""
    sizes = st.integers(2, len(_LEVELS))
    numbers = st.booleans()
    return st.builds(_levels, sizes, numbers)


def _levels(size: int, has_scores: bool) -> Levels:  # drawn
    scores = tuple(Fraction(rank, size - 1) for rank in range(size))
    return Levels(_LEVELS[:size], scores if has_scores else None)


def scales() -> SearchStrategy[Scale]:
    """Scales of every class; the simplest goes from one number to another."""
    return st.one_of(number_scales(Linear), *map(number_scales, (Log, Parity, Band)), level_scales())


def goalposts(measurement: SearchStrategy[str], scale: SearchStrategy[Scale]) -> SearchStrategy[Goalpost]:
    """Goalposts of measurements on such scales."""
    return st.tuples(measurement, scale).flatmap(lambda drawn: _goalpost(*drawn))


def _resting_on(ground: tuple[GoalpostBasis, bool], **fields: Any) -> Goalpost:
    return Goalpost(basis=ground[0], cross_city=ground[1], **fields)


def _goalpost(measurement: str, scale: Scale) -> SearchStrategy[Goalpost]:
    return st.builds(
        _resting_on,
        st.sampled_from(_GROUNDS),
        measurement=st.just(measurement),
        unit=st.just("level") if isinstance(scale, Levels) else st.sampled_from(_UNITS),
        scale=st.just(scale),
        citations=_cited(),
        cross_time=st.booleans(),
        step=st.none() if isinstance(scale, Levels) else st.sampled_from((None, 1, Fraction(1, 2))),
        note=_words_or_none(),
    )


def _from_thousands(unit: str, factor: Number, cited: tuple[Citation, ...]) -> UnitConversion:
    return UnitConversion(unit=_KILO + unit, into=unit, factor=factor, citations=cited)


def conversions() -> SearchStrategy[UnitConversion]:
    """Conversions from thousands of a unit into the unit."""
    return st.builds(
        _from_thousands,
        st.sampled_from(_UNITS),
        st.sampled_from((1000, 1000.0, Fraction(1000), Decimal(1000))),
        _cited(),
    )


# --- trees ----------------------------------------------------------------------------------------------


def shares() -> SearchStrategy[Fraction]:
    """Shares above 0 and at most 1."""
    return st.tuples(st.integers(1, 8), st.integers(0, 8)).map(lambda parts: Fraction(parts[0], sum(parts)))


def weights(size: int) -> SearchStrategy[tuple[Fraction, ...]]:
    """So many weights that sum to 1; some may be 0."""
    return st.tuples(*[st.integers(0, 5)] * size).map(_summing_to_1)


def _summing_to_1(parts: tuple[int, ...]) -> tuple[Fraction, ...]:
    whole = sum(parts)
    return tuple(Fraction(part, whole) if whole else Fraction(1, len(parts)) for part in parts)


def nodes(max_depth: int, id: str = "n") -> SearchStrategy[Node]:
    """Groups of at most so many levels, in which each id is that of the group above and its place there."""
    return st.integers(1, 3).flatmap(lambda size: _group(id, size, max_depth))


def _group(id: str, size: int, max_depth: int) -> SearchStrategy[Node]:
    children = st.tuples(*(_child(f"{id}.{place}", max_depth - 1) for place in range(size)))
    label = _words_or_none()
    return st.builds(Node, st.just(id), children, weights(size), st.sampled_from(_EXPONENTS), label)


def _child(id: str, max_depth: int) -> SearchStrategy[Node]:
    measurement = st.just(Node(id))
    return measurement | nodes(max_depth, id) if max_depth else measurement


# --- profiles -------------------------------------------------------------------------------------------


def profiles(*, max_depth: int = 3, scale: SearchStrategy[Scale] | None = None) -> SearchStrategy[Profile]:
    """Profiles of random trees, with weights of 0, exponents of every sort and measurements that may not apply.

    Measurements, groups and the root are numbered: ``n`` is the city, ``n.0`` its first part. Shrinks to a profile
    of one measurement.

    Args:
        max_depth: how many levels there are below the city at the most.
        scale: the scales of its goalposts; those of every class unless given.

    Raises:
        WrongType: ``max_depth`` is no whole number, or ``scale`` no strategy.
        InvalidValue: ``max_depth`` is below 1.
    """
    require_size("max_depth", max_depth)
    chosen = scales() if scale is None else scale
    require_strategy("scale", chosen)
    return named("profiles", nodes(max_depth).flatmap(lambda tree: _profile(tree, chosen)))


def _profile(tree: Node, scale: SearchStrategy[Scale]) -> SearchStrategy[Profile]:
    measured = tree.measurements
    return st.builds(
        Profile,
        id=ids(),
        version=texts(max_size=5),
        title=_words(),
        citations=_cited(),
        standing=st.sampled_from(Standing),
        framework=ids(),
        framework_version=st.none() | texts(max_size=5),
        tree=st.just(tree),
        goalposts=st.tuples(*(goalposts(st.just(id), scale) for id in measured)),
        min_coverage=st.sampled_from((0, 0, Fraction(1, 2), 1)),
        max_age=st.integers(0, 5),
        na_allowed=st.just(measured) | st.just(()),
        descriptive=st.sampled_from(((), ("described",))),
        conversions=several(conversions()).map(_of_different_units),
        links=several(links(st.sampled_from([node.id for node in tree.walk()]))).map(_different),
        share=st.none() | shares(),
    )


def _of_different_units(found: tuple[UnitConversion, ...]) -> tuple[UnitConversion, ...]:
    return tuple({conversion.unit: conversion for conversion in found}.values())


def _different(found: tuple[SdgLink, ...]) -> tuple[SdgLink, ...]:
    return tuple({(link.node, link.target): link for link in found}.values())


def links(node: SearchStrategy[str]) -> SearchStrategy[SdgLink]:
    """Links of nodes to targets of the goals."""
    targets = st.sampled_from(("sdg.4.6", "sdg.4.7", "sdg.11.3"))
    return st.builds(SdgLink, node=node, target=targets, strength=shares(), citations=_cited())


# --- observations ---------------------------------------------------------------------------------------


def observations(
    profile: Profile, *, as_of: int = _YEAR, missing: Missing = "sometimes"
) -> SearchStrategy[tuple[Observation, ...]]:
    """What may be observed of one city: accepted by :func:`~learningcity.scoring.score` with this profile and year.

    Numbers, intervals, levels, values in other units, old ones, several of one year; measurements that are missing,
    withheld, not spoken of, or do not apply where the profile allows that. Values often lie on a goalpost, or beyond.

    Args:
        profile: what the observations are for.
        as_of: the year of the score, of the Common Era.
        missing: how often a measurement has no value: ``"never"``, ``"sometimes"`` or ``"often"``.

    Raises:
        WrongType: ``profile`` is no profile, or ``as_of`` no whole number.
        InvalidValue: no such year, or another word for ``missing``.
    """
    if not isinstance(profile, Profile):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("profile",), shown(profile), Message("accepted.profile")))
    checked_year(as_of, ("as_of",))
    one_of_words("missing", missing, _KINDS_OF_DATA)
    of_each = [_of_measurement(profile, id, as_of, missing) for id in profile.measurements]
    described = [_described(id, as_of) for id in profile.descriptive]
    return named("observations", st.tuples(*of_each, *described).map(lambda found: sum(found, ())))


def _of_measurement(profile: Profile, id: str, as_of: int, missing: Missing) -> SearchStrategy[tuple[Observation, ...]]:
    may_not_apply = missing != "never" and id in profile.na_allowed
    kinds = (*_KINDS_OF_DATA[missing], *(("not-applicable",) if may_not_apply else ()))
    return st.sampled_from(kinds).flatmap(cache(lambda kind: _of_kind(kind, profile, id, as_of)))


def _of_kind(kind: str, profile: Profile, id: str, as_of: int) -> SearchStrategy[tuple[Observation, ...]]:
    if kind == "not-told":
        return st.just(())
    if kind in ("missing", "withheld", "not-applicable"):
        reason = _words() if kind == "not-applicable" else _words_or_none()
        told = st.builds(Observation, measurement=st.just(id), status=st.just(Status(kind)), reason=reason)
        return told.map(lambda one: (one,))
    oldest = max(1, as_of - profile.max_age - 1) if kind in ("old", "hidden") else as_of
    years = st.integers(min(oldest, as_of), as_of)
    one = _observed(profile, id, years, is_interval=kind == "interval")
    if kind == "hidden":  # what is told of an earlier year stands beside what is withheld of this one
        withheld = Observation(measurement=id, year=as_of, status=Status.WITHHELD)
        return one.map(lambda one: (one, withheld))
    return several(one, min_size=2, max_size=3) if kind == "several" else one.map(lambda one: (one,))


def _observed(
    profile: Profile, id: str, years: SearchStrategy[int], *, is_interval: bool
) -> SearchStrategy[Observation]:
    goalpost = profile.goalpost(id)
    value = value_for(goalpost.scale, is_interval=is_interval)
    if isinstance(goalpost.scale, Levels):
        return single_observations(id, value, st.none(), years)
    other = [each.unit for each in profile.conversions if each.into == goalpost.unit]
    return single_observations(id, value, st.sampled_from((goalpost.unit, *other)), years)


def single_observations(
    measurement: str, value: SearchStrategy[Any], unit: SearchStrategy[str | None], years: SearchStrategy[int]
) -> SearchStrategy[Observation]:
    """Observations with a value."""
    return st.builds(
        Observation,
        measurement=st.just(measurement),
        year=years,
        value=value,
        unit=unit,
        source_class=st.none() | st.sampled_from(SourceClass),
        evidence=_evidence(),
        quality=st.none() | st.sampled_from(Quality),
        series_break=st.sampled_from((False, False, False, True)),
    )


def _number(kind: Kind, number: int) -> Number:
    found: Number = kind(number)
    return found


def value_for(scale: Scale, *, is_interval: bool = False) -> SearchStrategy[Any]:
    """Values that a scale accepts, often its goalposts; of levels the names, also where an interval is asked for."""
    if isinstance(scale, Levels):
        return st.sampled_from(scale.names)
    goalposts = (scale.a, scale.b, scale.c, scale.d) if isinstance(scale, Band) else (scale.worst, scale.best)
    least = 1 if isinstance(scale, Log) else 0 if isinstance(scale, Parity) else -200
    others: SearchStrategy[Number] = st.builds(_number, _kinds(), st.integers(least, 1000))
    numbers: SearchStrategy[Number] = st.sampled_from(goalposts) | others
    if is_interval:
        return st.tuples(numbers, numbers).map(lambda pair: Interval(*sorted(pair, key=rational)))
    return numbers


def _described(id: str, as_of: int) -> SearchStrategy[tuple[Observation, ...]]:
    """Observations of what a profile records and never scores, or none."""
    one = single_observations(id, st.integers(0, 1000), st.sampled_from(_UNITS), st.just(as_of))
    return several(one, max_size=1)
