"""Levels are counted and put in order, whatever they are called and however far apart they are taken to lie."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from random import Random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from learningcity import Labels
from learningcity.scoring import (
    Goalpost,
    GoalpostBasis,
    LevelRange,
    Levels,
    Maturity,
    Observation,
    Profile,
    Status,
    maturity,
)
from strategies_for_scores import CITED, YEAR, profile_of, trees

NAMES = ("none", "begun", "half", "full")
SHARES = st.sampled_from((1, Fraction(1, 2), Fraction(1, 3), 0.1)) | st.fractions(Fraction(1, 100), 1)


def levelled(profile: Profile, scale: Levels) -> Profile:
    posts = tuple(
        Goalpost(measurement=id, unit="level", scale=scale, basis=GoalpostBasis.EXPERT_JUDGEMENT, citations=CITED)
        for id in profile.measurements
    )
    return evolve(profile, goalposts=posts)


def declared(measurement: str, level: str) -> Observation:
    return Observation(measurement=measurement, year=YEAR, value=level)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Profile, tuple[Observation, ...]]:
    """A profile of levels, and some measurements of a city: at a level, at two, missing, or not applicable."""
    tree = draw(trees(depth=2))
    profile = levelled(profile_of(tree, share=draw(SHARES)), Levels(NAMES))
    found: list[Observation] = []
    for id in profile.measurements:
        match draw(st.sampled_from(("level", "level", "two", "missing", "withheld", "na"))):
            case "level":
                found.append(declared(id, draw(st.sampled_from(NAMES))))
            case "two":
                found += [declared(id, draw(st.sampled_from(NAMES))) for _ in range(2)]
            case "withheld":
                found.append(Observation(measurement=id, status=Status.WITHHELD))
            case "na":
                reason = Labels(en="no harbour")
                found.append(Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=reason))
    return profile, tuple(found)


def ranks(found: LevelRange | None, names: Sequence[str] = NAMES) -> tuple[int, int] | None:
    return None if found is None else (names.index(found.low), names.index(found.high))


def answers(found: Maturity, names: Sequence[str] = NAMES) -> list[object]:
    """Everything that is found, with positions for names."""
    return [
        (
            node.id,
            [(counts.counts, counts.missing, counts.disagreeing) for counts in node.counts],
            node.not_applicable,
            ranks(node.median, names),
            ranks(node.level, names),
        )
        for node in found.root.walk()
    ]


@given(cases(), st.permutations(("a", "b", "c", "d")), st.booleans())
def test_levels_may_be_called_anything_and_lie_any_distance_apart(
    case: tuple[Profile, tuple[Observation, ...]], names: list[str], has_scores: bool
) -> None:
    profile, observations = case
    scores = (0, Fraction(1, 100), Fraction(99, 100), 1) if has_scores else None
    renamed = levelled(profile, Levels(tuple(names), scores))
    as_renamed = [
        evolve(one, value=names[NAMES.index(one.value)] if isinstance(one.value, str) else None) for one in observations
    ]

    assert answers(maturity(as_renamed, renamed, as_of=YEAR), names) == answers(
        maturity(observations, profile, as_of=YEAR)
    )


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_observations_means_nothing(
    case: tuple[Profile, tuple[Observation, ...]], random: Random
) -> None:
    profile, observations = case
    shuffled = [*observations]
    random.shuffle(shuffled)

    assert maturity(shuffled, profile, as_of=YEAR) == maturity(observations, profile, as_of=YEAR)


@given(st.data(), cases())
def test_a_higher_level_never_lowers_an_answer(
    data: st.DataObject, case: tuple[Profile, tuple[Observation, ...]]
) -> None:
    profile, observations = case
    raised = [
        one
        if one.value is None
        else evolve(one, value=data.draw(st.sampled_from(NAMES[NAMES.index(str(one.value)) :])))
        for one in observations
    ]

    before, after = maturity(observations, profile, as_of=YEAR), maturity(raised, profile, as_of=YEAR)
    for one, other in zip(before.root.walk(), after.root.walk(), strict=True):
        for low, high in ((one.median, other.median), (one.level, other.level)):
            lower, higher = ranks(low), ranks(high)
            if lower is None or higher is None:
                assert lower is higher
            else:
                assert lower[0] <= higher[0]
                assert lower[1] <= higher[1]


@given(cases())
def test_answers_lie_within_what_was_observed_and_what_may_be(case: tuple[Profile, tuple[Observation, ...]]) -> None:
    profile, observations = case

    found = maturity(observations, profile, as_of=YEAR)
    for node in found.root.walk():
        inside = [ranks(leaf.median) for leaf in node.walk() if leaf.node.is_measurement]
        known = [pair for pair in inside if pair is not None]
        for answer in (ranks(node.median), ranks(node.level)):
            if answer is None:
                assert known == []
            else:
                assert min(low for low, _ in known) <= answer[0] <= answer[1] <= max(high for _, high in known)


@given(cases())
def test_every_measurement_is_counted_once(case: tuple[Profile, tuple[Observation, ...]]) -> None:
    profile, observations = case

    for node in maturity(observations, profile, as_of=YEAR).root.walk():
        counted = [sum(counts.counts) + counts.missing + counts.disagreeing for counts in node.counts]
        assert sum(counted) + node.not_applicable + node.in_numbers == len(node.node.measurements)


@settings(max_examples=30)
@given(cases())
def test_both_ends_are_reached_and_every_filling_lies_between(
    case: tuple[Profile, tuple[Observation, ...]],
) -> None:
    """The plain meaning: put every level that may be in the place of what is open, and look at what comes out."""
    profile, observations = case
    found = maturity(observations, profile, as_of=YEAR)
    leaves = [leaf for leaf in found.root.walk() if leaf.node.is_measurement and leaf.median is not None]
    if not leaves or len(leaves) > 4:
        return
    choices = [range(low, high + 1) for low, high in (ranks(leaf.median) or (0, 0) for leaf in leaves)]
    median, level = set(), set()
    for filling in product(*choices):
        median.add(sorted(filling)[(len(filling) - 1) // 2])
        assert profile.share is not None
        reached = [sum(rank >= at for rank in filling) >= profile.share * len(filling) for at in range(len(NAMES))]
        level.add(max(at for at, is_so in enumerate(reached) if is_so))
    assert ranks(found.root.median) == (min(median), max(median))
    assert ranks(found.root.level) == (min(level), max(level))


@given(cases())
def test_learning_a_level_never_widens_an_answer(case: tuple[Profile, tuple[Observation, ...]]) -> None:
    profile, observations = case
    told = {one.measurement for one in observations}
    unknown = [id for id in profile.measurements if id not in told]
    before = maturity(observations, profile, as_of=YEAR)
    for id, level in product(unknown[:1], NAMES):
        after = maturity((*observations, declared(id, level)), profile, as_of=YEAR)
        for wide, narrow in ((before.root.median, after.root.median), (before.root.level, after.root.level)):
            outer, inner = ranks(wide), ranks(narrow)
            assert outer is not None
            assert inner is not None
            assert outer[0] <= inner[0] <= inner[1] <= outer[1]
