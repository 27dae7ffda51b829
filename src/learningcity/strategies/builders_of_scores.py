"""A strategy for each class of scores: what users build, scores of it, and what the library finds out about them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from itertools import combinations_with_replacement
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import scoring
from learningcity.cities import City
from learningcity.scoring import (
    Box,
    Contaminate,
    Hull,
    Imputation,
    Interval,
    MissingData,
    Observation,
    Profile,
    Ranked,
    Relative,
    Score,
    Status,
    WeightSet,
)
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity
from learningcity.strategies.citing import citations, several
from learningcity.strategies.scored import (
    conversions,
    goalposts,
    level_scales,
    links,
    nodes,
    number_scales,
    observations,
    profiles,
    scales,
    single_observations,
    value_for,
    weights,
)
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import cities
from learningcity.strategies.values import ids, texts

__all__ = ["BUILDERS_OF_SCORES", "scores"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]

_YEAR = 2024
_SIZES = st.integers(1, 4)


# --- numbers --------------------------------------------------------------------------------------------


def _doubts() -> SearchStrategy[Any]:
    return st.sampled_from((0, 0.1, Fraction(1, 4), 1)) | st.floats(0, 1)


def _nominal() -> SearchStrategy[Any]:
    return st.none() | _SIZES.flatmap(weights)


def _boxes() -> SearchStrategy[Box]:
    """Limits around weights that keep them."""
    return st.tuples(_SIZES.flatmap(weights), _doubts()).map(lambda drawn: _box(*drawn))


def _box(around: tuple[Fraction, ...], doubt: Any) -> Box:
    room = Fraction(doubt)
    return Box(
        tuple(weight * (1 - room) for weight in around), tuple(weight + (1 - weight) * room for weight in around)
    )


def _hulls(size: SearchStrategy[int] = _SIZES) -> SearchStrategy[Hull]:
    return size.flatmap(lambda size: several(weights(size), min_size=1)).map(Hull)


def _orders() -> SearchStrategy[Any]:
    return st.none() | _SIZES.flatmap(lambda size: st.permutations(range(size))).map(tuple)


_OF_NUMBERS: dict[type[Any], Build] = {
    Band: lambda: number_scales(Band),
    Box: _boxes,
    Contaminate: lambda: st.builds(Contaminate, _doubts(), _nominal()),
    Hull: _hulls,
    Interval: lambda: value_for(Linear(0, 1), is_interval=True),
    Levels: level_scales,
    Linear: lambda: number_scales(Linear),
    Log: lambda: number_scales(Log),
    Parity: lambda: number_scales(Parity),
    Ranked: lambda: st.builds(Ranked, _orders()),
    Relative: lambda: st.builds(Relative, _doubts(), _nominal()),
}


# --- what scores are made of ------------------------------------------------------------------------------


def _observations() -> SearchStrategy[scoring.Observation]:
    values = st.tuples(ids(), scales(), st.booleans()).flatmap(
        lambda drawn: single_observations(
            drawn[0], value_for(drawn[1], is_interval=drawn[2]), texts(max_size=8), st.integers(1, 2399)
        )
    )
    others = st.builds(
        scoring.Observation,
        measurement=ids(),
        status=st.sampled_from((scoring.Status.MISSING, scoring.Status.WITHHELD)),
    )
    return values | others


def _imputations_of(profile: Profile, found: tuple[Observation, ...]) -> SearchStrategy[tuple[Imputation, ...]]:
    """What to assume of some of its measurements, each once."""
    known = {one.measurement for one in found if one.status in (Status.OBSERVED, Status.NOT_APPLICABLE)}
    unknown = [id for id in profile.measurements if id not in known]
    of_each = [st.just(()) | several(_imputation(profile, id), min_size=1, max_size=1) for id in unknown]
    return st.tuples(*of_each).map(lambda assumed: sum(assumed, ()))


def _imputation(profile: Profile, id: str) -> SearchStrategy[Imputation]:
    return st.builds(
        Imputation,
        measurement=st.just(id),
        value=st.booleans().flatmap(lambda is_interval: value_for(profile.goalpost(id).scale, is_interval=is_interval)),
        citations=several(citations(), min_size=1, max_size=1),
    )


_OF_PARTS: dict[type[Any], Build] = {
    scoring.Goalpost: lambda: goalposts(ids(), scales()),
    scoring.Imputation: lambda: profiles(max_depth=1).flatmap(lambda profile: _imputation(profile, "n.0")),
    scoring.Node: lambda: ids().flatmap(partial(nodes, 3)),
    scoring.Observation: _observations,
    scoring.Profile: profiles,
    scoring.SdgLink: lambda: links(ids()),
    scoring.UnitConversion: conversions,
}


# --- scores -----------------------------------------------------------------------------------------------


def scores(profile: SearchStrategy[Profile] | None = None) -> SearchStrategy[Score]:
    """Scores of random observations, in every mode, with certain weights or with weights in doubt."""
    return (profiles(max_depth=2) if profile is None else profile).flatmap(_scores_by)


def _scores_by(profile: Profile) -> SearchStrategy[Score]:
    return st.sampled_from(MissingData).flatmap(lambda mode: _scores_in(profile, mode))


def _scores_in(profile: Profile, mode: MissingData) -> SearchStrategy[Score]:
    return observations(profile, as_of=_YEAR).flatmap(lambda found: _scores_of(profile, mode, found))


def _scores_of(profile: Profile, mode: MissingData, found: tuple[Observation, ...]) -> SearchStrategy[Score]:
    return st.builds(
        Score,
        profile=st.just(profile),
        observations=st.just(found),
        as_of=st.just(_YEAR),
        weights=st.none() | _weight_sets() | _weight_sets_by_id(profile),
        missing_data=st.just(mode),
        imputations=_imputations_of(profile, found) if mode is MissingData.IMPUTED else st.just(()),
        city=st.none() | texts(),
    )


def _weight_sets() -> SearchStrategy[WeightSet]:
    """Weight sets that suit every node, whatever is left out of it."""
    return st.builds(Relative, _doubts()) | st.builds(Contaminate, _doubts()) | st.just(Ranked())


def _weight_sets_by_id(profile: Profile) -> SearchStrategy[dict[str, WeightSet]]:
    groups = [node for node in profile.tree.walk() if not node.is_measurement]
    # Equal weights in the hull leave some to every child, whichever of them are left out.
    hulls = {node.id: Hull((node.weights, (1,) * len(node.children))) for node in groups}
    return st.fixed_dictionaries({}, optional={id: _weight_sets() | st.just(hull) for id, hull in hulls.items()})


def _part_of(score: Score) -> SearchStrategy[scoring.ScoreNode]:
    return one_of_objects(score.root.walk())


def _data() -> SearchStrategy[scoring.Datum]:
    return scores().flatmap(lambda score: one_of_objects([score.datum(id) for id in score.profile.measurements]))


_OF_SCORES: dict[type[Any], Build] = {
    scoring.Coverage: lambda: scores().map(lambda score: score.coverage),
    scoring.Datum: _data,
    scoring.Score: scores,
    scoring.ScoreNode: lambda: scores().flatmap(_part_of),
}


# --- answers ----------------------------------------------------------------------------------------------


def _maturities() -> SearchStrategy[scoring.Maturity]:
    return scores(profiles(max_depth=2, scale=level_scales())).map(scoring.Maturity)


def _maturity_nodes() -> SearchStrategy[scoring.MaturityNode]:
    return _maturities().flatmap(lambda found: one_of_objects(found.root.walk()))


def _level_counts() -> SearchStrategy[scoring.LevelCounts]:
    size = len(found := ("none", "begun", "full"))
    counts = st.tuples(*[st.integers(0, 20)] * size)
    number = st.integers(0, 20)
    return st.builds(scoring.LevelCounts, levels=st.just(found), counts=counts, missing=number, disagreeing=number)


def _level_ranges() -> SearchStrategy[scoring.LevelRange]:
    return (
        level_scales()
        .flatmap(lambda scale: st.sampled_from(list(combinations_with_replacement(scale.names, 2))))
        .map(lambda ends: scoring.LevelRange(*ends))
    )


def _checklists() -> SearchStrategy[scoring.Checklist]:
    return several(_observations()).map(scoring.Checklist) | scores().map(
        lambda score: scoring.Checklist(score.observations)
    )


def _items() -> SearchStrategy[scoring.ChecklistItem]:
    listed = _checklists().map(lambda found: found.items)
    return listed.flatmap(lambda items: one_of_objects(items) if items else st.builds(scoring.ChecklistItem, ids()))


def _reports() -> SearchStrategy[scoring.ReadinessReport[City]]:
    from learningcity.eligibility import check

    return st.builds(scoring.ReadinessReport, st.builds(check, cities()), scores())


_OF_ANSWERS: dict[type[Any], Build] = {
    scoring.Checklist: _checklists,
    scoring.ChecklistItem: _items,
    scoring.LevelCounts: _level_counts,
    scoring.LevelRange: _level_ranges,
    scoring.Maturity: _maturities,
    scoring.MaturityNode: _maturity_nodes,
    scoring.ReadinessReport: _reports,
}

BUILDERS_OF_SCORES: dict[type[Any], Build] = {**_OF_NUMBERS, **_OF_PARTS, **_OF_SCORES, **_OF_ANSWERS}
"""By class."""
