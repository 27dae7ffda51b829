"""What scores are made of arrives equal, equal inputs give equal bytes, and damage is told where it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any as Anything
from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity.conversion import (
    CityObservations,
    canonical_json,
    fingerprint,
    from_json,
    observations_from_text,
    profile_from_text,
    profile_to_text,
    score_record,
    to_json,
)
from learningcity.conversion.observation_rows import OBSERVATION_THAI_WORDS
from learningcity.errors import ConversionError, Problem
from learningcity.key_features import SourceClass
from learningcity.localization import render
from learningcity.scoring import (
    Band,
    Box,
    Goalpost,
    GoalpostBasis,
    Hull,
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
    Quality,
    Ranked,
    Relative,
    Scale,
    Score,
    SdgLink,
    Status,
    UnitConversion,
    WeightSet,
    score,
)
from learningcity.texts import Labels
from strategies_for_rules import OFTEN
from strategies_for_scores import CITED, YEAR, observations, profiles, weight_sets

T = TypeVar("T")

INTEGERS = st.integers(-1000, 1000)
NUMBERS: st.SearchStrategy[Anything] = (
    INTEGERS
    | st.floats(-1e6, 1e6, allow_subnormal=False)
    | st.decimals(-100, 100, places=2)
    | st.fractions(-100, 100, max_denominator=50)
)
ABOVE_0 = NUMBERS.map(abs).filter(bool)
SHARES = st.fractions(0, 1, max_denominator=20)
PAIRS: st.SearchStrategy[Anything] = st.tuples(NUMBERS, NUMBERS).filter(
    lambda pair: Fraction(pair[0]) != Fraction(pair[1])
)
RISING = st.lists(NUMBERS, min_size=4, max_size=4, unique_by=Fraction).map(lambda found: sorted(found, key=Fraction))
INTERVALS = PAIRS.map(lambda pair: Interval(*sorted(pair, key=Fraction)))
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6)
LEVELS = st.lists(WORDS, min_size=2, max_size=4, unique=True).map(tuple)
YEARS = st.integers(1, 2399) | st.integers(2700, 9999)
UNITS = st.sampled_from(["percent", "share", "hours-per-week", "own unit"])


def scored_levels() -> st.SearchStrategy[Levels]:
    """Levels with a number for each."""
    return LEVELS.map(lambda names: Levels(names, tuple(Fraction(at, len(names)) for at in range(len(names)))))


def scales() -> st.SearchStrategy[Scale]:
    """Scales of every kind."""
    above = st.tuples(ABOVE_0, ABOVE_0).filter(lambda pair: float(pair[0]) != float(pair[1]))
    return (
        PAIRS.map(lambda pair: Linear(*pair))
        | above.map(lambda pair: Log(*pair))
        | st.sampled_from([Parity(), Parity(0.5), Parity(Fraction(1, 3), Decimal("0.9"))])
        | RISING.map(lambda found: Band(*found))
        | LEVELS.map(Levels)
        | scored_levels()
    )


def all_weight_sets() -> st.SearchStrategy[WeightSet]:
    """Weight sets of every kind, some with weights of their own."""
    weights = st.lists(st.floats(0.01, 5) | st.integers(1, 9), min_size=2, max_size=5)
    return (
        weight_sets()
        | st.builds(Relative, SHARES, weights)
        | weights.map(lambda found: Hull((found, list(reversed(found)))))
        | weights.map(lambda found: Box([0] * len(found), [1] * len(found)))
        | st.permutations(range(4)).map(lambda order: Ranked(tuple(order)))
    )


@st.composite
def any_observations(draw: st.DrawFn) -> Observation:
    """Observations with whatever an observation may hold."""
    status = draw(st.sampled_from(Status))
    is_observed = status is Status.OBSERVED
    reason = st.builds(Labels, en=WORDS)
    return Observation(
        measurement=draw(st.sampled_from(["a", "a.b", "example.c-d"])),
        year=draw(YEARS) if is_observed else draw(st.none() | YEARS),
        value=draw(NUMBERS | INTERVALS | WORDS) if is_observed else None,
        unit=draw(UNITS) if is_observed else draw(st.none() | UNITS),
        status=status,
        source_class=draw(st.none() | st.sampled_from(SourceClass)),
        evidence=draw(st.sampled_from([(), CITED])),
        quality=draw(st.none() | st.sampled_from(Quality)),
        reason=draw(reason if status is Status.NOT_APPLICABLE else st.none() | reason),
        series_break=draw(st.booleans()),
    )


@st.composite
def furnished_profiles(draw: st.DrawFn) -> Profile:
    """Profiles with whatever a profile may hold."""
    profile = draw(profiles())
    measurements = profile.measurements
    goalposts = tuple(
        Goalpost(
            measurement=id,
            unit="level" if isinstance(scale, Levels) else draw(UNITS),
            scale=scale,
            basis=GoalpostBasis.EXPERT_JUDGEMENT,
            citations=CITED,
            cross_time=draw(st.booleans()),
            step=draw(st.none() | ABOVE_0),
            note=draw(st.none() | st.builds(Labels, th=WORDS)),
        )
        for id, scale in ((id, draw(scales())) for id in measurements)
    )
    return evolve(
        profile,
        goalposts=goalposts,
        framework_version=draw(st.none() | WORDS),
        min_coverage=draw(SHARES),
        share=draw(st.none() | SHARES.filter(bool)),
        na_allowed=measurements[: draw(st.integers(0, 2))],
        descriptive=draw(st.sampled_from([(), ("example.shown",)])),
        conversions=(UnitConversion(unit="tonnes", into="kilograms", factor=draw(ABOVE_0), citations=CITED),),
        links=(SdgLink(node=measurements[0], target="sdg.4.6", strength=draw(SHARES.filter(bool)), citations=CITED),),
    )


@st.composite
def scores(draw: st.DrawFn) -> Score:
    """Scores of every mode, with weights in doubt or without."""
    profile = draw(profiles())
    found = draw(observations(profile))
    mode = draw(st.sampled_from(MissingData))
    known = {one.measurement for one in found if one.status in (Status.OBSERVED, Status.NOT_APPLICABLE)}
    unknown = [id for id in profile.measurements if id not in known]
    imputations = tuple(Imputation(measurement=id, value=0.5, citations=CITED) for id in unknown[:1])
    return score(
        found,
        profile,
        as_of=YEAR,
        weights=draw(st.none() | weight_sets()),
        missing_data=mode,
        imputations=imputations if mode is MissingData.IMPUTED else (),
        city=draw(st.none() | WORDS),
    )


# Law 35: JSON out and in again


@given(any_observations())
def test_an_observation_arrives_equal(observation: Observation) -> None:
    text = to_json(observation)
    again = from_json(text, Observation)

    assert again == observation
    assert to_json(again) == text
    assert type(again.value) is type(observation.value)


@given(scales())
def test_a_scale_arrives_equal(scale: Scale) -> None:
    assert from_json(to_json(scale), Scale) == scale  # type: ignore[arg-type]  # a union
    assert from_json(to_json(scale), type(scale)) == scale


@given(all_weight_sets())
def test_a_weight_set_arrives_equal(weight_set: WeightSet) -> None:
    assert from_json(to_json(weight_set), WeightSet) == weight_set  # type: ignore[type-abstract]  # any of them
    assert from_json(to_json(weight_set), type(weight_set)) == weight_set


@given(profiles() | furnished_profiles())
def test_a_profile_arrives_equal_also_as_a_file(profile: Profile) -> None:
    text = profile_to_text(profile)

    assert from_json(to_json(profile), Profile) == profile
    assert from_json(to_json(profile.tree), Node) == profile.tree
    assert profile_from_text(text) == profile
    assert profile_to_text(profile_from_text(text)) == text
    assert profile_from_text(text).fingerprint == profile.fingerprint


@given(scores())
def test_a_score_arrives_equal_and_says_the_same(made: Score) -> None:
    again = from_json(to_json(made), Score)

    assert again == made
    assert to_json(again) == to_json(made)
    assert canonical_json(score_record(again)) == canonical_json(score_record(made))


@given(profiles().flatmap(observations))
def test_what_a_file_of_observations_holds_arrives_equal(found: tuple[Observation, ...]) -> None:
    body = {"observations": [json.loads(to_json(observation)) for observation in found]}
    text = json.dumps({"format": "learningcity-observations", "version": 1, "city": "Tak", **body})

    read = observations_from_text(text)
    assert read.city == "Tak"
    assert read.observations == found


# Law 34: the same inputs in another order give the same bytes


@given(scores(), st.randoms(use_true_random=False))
def test_the_order_of_inputs_means_nothing(made: Score, random: Anything) -> None:
    given_again = [*made.observations, *made.observations[:1]]
    random.shuffle(given_again)
    weights = list(made.weights)
    random.shuffle(weights)
    other = score(
        given_again,
        made.profile,
        as_of=made.as_of,
        weights=dict(weights),
        missing_data=made.missing_data,
        imputations=reversed(made.imputations),
        city=made.city,
    )

    assert canonical_json(score_record(other)).encode() == canonical_json(other.to_dict()).encode()
    assert canonical_json(score_record(other)) == canonical_json(score_record(made))


# Canonical text


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text('aก"\\é', max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abก", max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(JSON, st.randoms(use_true_random=False))
def test_equal_data_has_one_text(value: Anything, random: Anything) -> None:
    def shuffled(value: Anything) -> Anything:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        if isinstance(value, list):
            return [shuffled(entry) for entry in value]
        return float(value) if type(value) is int and abs(value) < 2**53 else value

    text = canonical_json(value)
    assert canonical_json(shuffled(value)) == text
    assert json.loads(text) == value


def as_other_type(number: Anything) -> Anything:
    """The same number, of another type."""
    exact = Fraction(number)
    return float(exact) if Fraction(float(exact)) == exact else exact


@given(furnished_profiles())
def test_equal_profiles_have_equal_fingerprints_whatever_the_types_of_their_numbers(profile: Profile) -> None:
    def other(goalpost: Goalpost) -> Goalpost:
        scale = goalpost.scale
        if isinstance(scale, Linear | Log | Parity):
            scale = type(scale)(as_other_type(scale.worst), as_other_type(scale.best))
        return evolve(goalpost, scale=scale, step=None if goalpost.step is None else as_other_type(goalpost.step))

    same = evolve(profile, goalposts=tuple(map(other, profile.goalposts)))
    assert same == profile
    assert fingerprint(same) == profile.fingerprint


@given(furnished_profiles(), furnished_profiles())
def test_different_profiles_have_different_fingerprints(one: Profile, other: Profile) -> None:
    assert (one.fingerprint == other.fingerprint) is (one == other)


# Damage


ATOMS = (
    st.none()
    | st.booleans()
    | st.integers(-2, 3)
    | st.sampled_from([10**400, 1e308, float("nan"), float("inf"), "", " ", "1/3", "1/0", "-infinity", "2567", "a.b"])
    | st.sampled_from([{}, [], {"linear": {}}, {"low": 1}, {"fraction": "1/3"}, {"labels": {"en": "x"}}, ["a"] * 3])
    | WORDS
)


def paths(value: Anything, path: tuple[Anything, ...] = ()) -> list[tuple[Anything, ...]]:
    """The path of every value in decoded JSON."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for step, entry in steps for inner in paths(entry, (*path, step)))]


def damaged(value: Anything, path: tuple[Anything, ...], instead: Anything) -> Anything:
    """Decoded JSON with something else at the path."""
    if not path:
        return instead
    copy: Anything = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = damaged(value[path[0]], path[1:], instead)
    return copy


def tried(read: Callable[[], T]) -> T | tuple[Problem, ...]:
    """What is read, or the problems for which there is nothing."""
    try:
        return read()
    except ConversionError as error:
        return error.problems


@OFTEN
@given(furnished_profiles(), st.data())
def test_damage_to_a_profile_is_told_with_line_and_column_or_gives_another_profile(
    profile: Profile, data: st.DataObject
) -> None:
    document = json.loads(profile_to_text(profile))
    path = data.draw(st.sampled_from(paths(document)))
    text = json.dumps(damaged(document, path, data.draw(ATOMS)), indent=1)
    found = tried(lambda: profile_from_text(text))

    if isinstance(found, Profile):
        assert profile_from_text(profile_to_text(found)) == found
        return
    assert found
    for problem in found:
        assert problem.line
        assert problem.column
        assert str(problem).startswith("<text>:")


@OFTEN
@given(scores(), st.data())
def test_damage_to_a_score_is_told_or_gives_another_score(made: Score, data: st.DataObject) -> None:
    document = json.loads(to_json(made))
    path = data.draw(st.sampled_from(paths(document)))
    text = json.dumps(damaged(document, path, data.draw(ATOMS)))
    again = tried(lambda: from_json(text, Score))

    if isinstance(again, Score):
        assert from_json(to_json(again), Score) == again
        return
    assert again
    assert all(problem.line and problem.column and str(problem) for problem in again)


HEADS = ("measurement", "year", "value", "low", "high", "unit", "status", "reason", "evidence_id", "evidence_title")
CELLS = st.sampled_from(["", "a.b", "2024", "2567", "0", "12.5", "1,5", "percent", "level", "missing", "ไม่มีข้อมูล", "x"])


@OFTEN
@given(st.lists(st.fixed_dictionaries(dict.fromkeys(HEADS, CELLS)), max_size=3))
def test_a_table_gives_an_observation_a_row_or_every_problem_at_its_cell(rows: list[dict[str, str]]) -> None:
    quoted = [",".join(f'"{row[head]}"' for head in HEADS) for row in rows]
    text = "\n".join([",".join(HEADS), *quoted, ""])
    found = tried(lambda: observations_from_text(text, format="csv"))

    if isinstance(found, tuple):
        assert {problem.line for problem in found} <= set(range(2, len(rows) + 2))
        assert all(1 <= (problem.column or 0) <= len(HEADS) for problem in found)
        return
    assert len(found.observations) == len(rows)
    for observation, row in zip(found.observations, rows, strict=True):
        assert observation.measurement == row["measurement"]
        is_silent = not any(row[name] for name in ("value", "low", "high", "status"))
        assert not is_silent or observation.status is Status.MISSING
        assert row["value"] != "0" or observation.value in (0, "0")


@pytest.mark.parametrize("kind", [Status, SourceClass, Quality])
def test_the_thai_words_of_a_table_are_those_of_the_catalogue(kind: Anything) -> None:
    assert {render(member, "th") for member in kind} == {
        word for word, spelled in OBSERVATION_THAI_WORDS.items() if spelled in {member.value for member in kind}
    }


@given(st.text(max_size=30) | st.sampled_from(["{", "[1]", "{}", "\ufeff{", "measurement", "measurement\n", ","]))
def test_any_text_gives_observations_or_problems(text: str) -> None:
    found = tried(lambda: observations_from_text(text))

    assert isinstance(found, CityObservations) or all(str(problem) for problem in found)
    assert found != ()
