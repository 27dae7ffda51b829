"""Random trees, profiles, observations and weight sets: what the laws of scores are tried on.

Scores of measurements are often 0 or 1, weights are often 0, exponents are those at which formulas change.
"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from learningcity import Citation, Labels, Source
from learningcity.scoring import (
    Contaminate,
    Goalpost,
    GoalpostBasis,
    Linear,
    Node,
    Observation,
    Profile,
    Ranked,
    Relative,
    Status,
    WeightSet,
)

CITED = (Citation(Source("survey-2024", title="A survey", publisher="A city"), "p. 1"),)
YEAR = 2024
EXPONENTS = (1, 0.5, 0, -1, -3, float("-inf"))


def exponents() -> st.SearchStrategy[float]:
    """Exponents of a mean."""
    return st.sampled_from(EXPONENTS)


def unit_values() -> st.SearchStrategy[float]:
    """Scores, 0 and 1 likely."""
    return st.sampled_from((0.0, 1.0, 0.5)) | st.floats(0, 1, allow_subnormal=False)


@st.composite
def weights(draw: st.DrawFn, size: int) -> tuple[Fraction, ...]:
    """Weights that sum to 1, some of them 0."""
    parts = draw(st.lists(st.integers(0, 5), min_size=size, max_size=size).filter(any))
    return tuple(Fraction(part, sum(parts)) for part in parts)


@st.composite
def trees(draw: st.DrawFn, *, exponent: st.SearchStrategy[float] | None = None, depth: int = 3) -> Node:
    """A tree whose nodes are numbered: ``n.0`` is the city, its children ``n.0.0``, ``n.0.1``."""
    p = exponents() if exponent is None else exponent

    def grown(id: str, levels: int) -> Node:
        size = draw(st.integers(1 if levels < depth else 2, 3))
        children = [
            grown(f"{id}.{place}", levels - 1) if levels > 1 and draw(st.booleans()) else Node(f"{id}.{place}")
            for place in range(size)
        ]
        return Node(id, tuple(children), draw(weights(size)), draw(p))

    return grown("n.0", depth)


def profile_of(tree: Node, **fields: object) -> Profile:
    """A profile of a tree, every measurement in percent, from 0 to 100, that may be not applicable."""
    given: dict[str, object] = {
        "id": "profile.tried",
        "version": "1",
        "title": Labels(en="Tried"),
        "citations": CITED,
        "framework": "framework.tried",
        "tree": tree,
        "goalposts": tuple(goalpost(id) for id in tree.measurements),
        "min_coverage": 0,
        "max_age": 3,
        "na_allowed": tree.measurements,
    }
    return Profile(**{**given, **fields})  # type: ignore[arg-type]  # as above


def goalpost(measurement: str) -> Goalpost:
    """From 0 to 1, so that the value is the score."""
    return Goalpost(
        measurement=measurement, unit="share", scale=Linear(0, 1), basis=GoalpostBasis.NATURAL_BOUND, citations=CITED
    )


def profiles(*, exponent: st.SearchStrategy[float] | None = None, depth: int = 3) -> st.SearchStrategy[Profile]:
    """Profiles of random trees."""
    return trees(exponent=exponent, depth=depth).map(profile_of)


def observed(measurement: str, value: object, year: int = YEAR) -> Observation:
    """One value."""
    return Observation(measurement=measurement, year=year, value=value, unit="share")  # type: ignore[arg-type]


@st.composite
def observations(
    draw: st.DrawFn, profile: Profile, *, complete: bool = False, not_applicable: bool = True
) -> tuple[Observation, ...]:
    """Observations of some measurements of a profile, or of all of them: numbers, intervals, and other states."""
    found = []
    for id in profile.measurements:
        kinds = ("value",) if complete else ("value", "value", "interval", "missing", "silent", "withheld", "na")
        kind = draw(st.sampled_from(kinds if not_applicable else kinds[:-1] if len(kinds) > 1 else kinds))
        if kind == "value":
            found.append(observed(id, draw(unit_values())))
        elif kind == "interval":
            found.append(observed(id, tuple(sorted((draw(unit_values()), draw(unit_values()))))))
        elif kind in ("missing", "withheld"):
            found.append(Observation(measurement=id, status=Status(kind)))
        elif kind == "na":
            reason = Labels(en="No harbour")
            found.append(Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=reason))
    return tuple(found)


def weight_sets() -> st.SearchStrategy[WeightSet]:
    """Weight sets that suit every node."""
    shares = st.sampled_from((0, 0.1, 0.25, 1)) | st.floats(0, 1)
    return shares.map(Relative) | shares.map(Contaminate) | st.just(Ranked())
