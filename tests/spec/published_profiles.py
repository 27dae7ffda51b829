"""Published indices as profiles of the same engine that scores cities; every published row can be fed to them.

A profile takes ratios that are derived before they are observed: that is said where it is so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from learningcity import Citation, Labels, Source
from learningcity.scoring import Goalpost, GoalpostBasis, Linear, Log, Node, Observation, Profile, Score, score
from learningcity.texts import Number
from spec.published_vectors import Gii

__all__ = [
    "gdi_profile",
    "gii_profiles",
    "gii_values",
    "hdi_profile",
    "ihdi_profile",
    "scored",
    "sdg_index_profile",
    "three_level_profile",
]

YEAR = 2022
HDR = (
    Citation(
        Source(
            "hdr-2023-24", title="Human Development Report 2023/24", publisher="United Nations Development Programme"
        ),
        "technical notes",
    ),
)


def scored(profile: Profile, values: Mapping[str, Number]) -> Score:
    """The score of values in the units of their goalposts."""
    return score(
        [
            Observation(measurement=id, year=YEAR, value=value, unit=profile.goalpost(id).unit)
            for id, value in values.items()
        ],
        profile,
        as_of=YEAR,
    )


def _goalpost(measurement: str, unit: str, scale: Linear | Log, citations: tuple[Citation, ...]) -> Goalpost:
    basis = GoalpostBasis.REFERENCE_DISTRIBUTION
    return Goalpost(measurement=measurement, unit=unit, scale=scale, basis=basis, citations=citations)


def _profile(
    id: str,
    tree: Node,
    goalposts: Sequence[Goalpost],
    citations: tuple[Citation, ...] = HDR,
    min_coverage: Number = 1,
) -> Profile:
    return Profile(
        id=id,
        version="2022",
        title=Labels(en=id),
        citations=citations,
        framework=id,
        tree=tree,
        goalposts=tuple(goalposts),
        min_coverage=min_coverage,
        max_age=0,
    )


def _derived(tree: Node, citations: tuple[Citation, ...] = HDR) -> list[Goalpost]:
    """Goalposts from 0 to 1, of what was derived before."""
    return [_goalpost(measurement, "share", Linear(0, 1), citations) for measurement in tree.measurements]


def _human_development(id: str, life: Linear) -> Profile:
    education = Node.equal("education", ("expected-years", "mean-years"))
    goalposts = (
        _goalpost("life-expectancy", "years", life, HDR),
        _goalpost("expected-years", "years", Linear(0, 18), HDR),
        _goalpost("mean-years", "years", Linear(0, 15), HDR),
        _goalpost("income", "dollars", Log(100, 75_000), HDR),
    )
    return _profile(id, Node.equal(id, ("life-expectancy", education, "income"), p=0), goalposts)


def hdi_profile() -> Profile:
    """The Human Development Index."""
    return _human_development("hdi", Linear(20, 85))


def gdi_profile(*, women: bool) -> Profile:
    """The HDI of one sex; the Gender Development Index is that of women by that of men.

    Only the range of lifetimes differs, as the publisher says on its page on the index,
    hdr.undp.org/en/content/gender-development-index-gdi. Income is that which is estimated of the sex.
    """
    return _human_development("hdi.women" if women else "hdi.men", Linear(22.5, 87.5) if women else Linear(17.5, 82.5))


def ihdi_profile() -> Profile:
    """The Inequality-adjusted HDI.

    Observed is each index of the HDI times one less the share that inequality takes of it.
    """
    tree = Node.equal("ihdi", ("health-left", "education-left", "income-left"), p=0)
    return _profile("ihdi", tree, _derived(tree))


def gii_profiles() -> tuple[Profile, Profile]:
    """The Gender Inequality Index is one less the score of the first by that of the second.

    The first is the harmonic mean of the two sexes, each the geometric mean of its health, empowerment and work; the
    second the geometric mean of these three, each the mean of the sexes.
    """
    sexes = [Node.equal(sex, (_health(sex), _power(sex), f"{sex}.work"), p=0) for sex in ("women", "men")]
    apart = Node.equal("gii.apart", sexes, p=-1)
    health = Node.equal("health", (_health("women"), _health("men")))
    power = Node.equal("power", (_power("women"), _power("men")))
    work = Node.equal("work", ("women.work", "men.work"))
    together = Node.equal("gii.together", (health, power, work), p=0)
    return _profile("gii.apart", apart, _derived(apart)), _profile("gii.together", together, _derived(together))


def _health(sex: str) -> Node:
    if sex == "men":
        return Node("men.health")
    return Node.equal("women.health", ("women.survival", "women.adulthood"), p=0)


def _power(sex: str) -> Node:
    return Node.equal(f"{sex}.power", (f"{sex}.parliament", f"{sex}.secondary"), p=0)


def gii_values(row: Gii) -> dict[str, float]:
    """What the profiles of the GII observe, derived from a published row.

    Deaths of mothers are held between 10 and 1,000; both rates are turned round, ``10 / deaths`` and ``1 / births``.
    The health of men is 1. Shares are of 1.
    """
    values = {
        "women.survival": 10 / min(max(row.maternal, 10.0), 1000.0),
        "women.adulthood": 1 / row.adolescent,
        "men.health": 1.0,
    }
    for place, sex in enumerate(("women", "men")):
        values[f"{sex}.parliament"] = row.parliament[place] / 100
        values[f"{sex}.secondary"] = row.secondary[place] / 100
        values[f"{sex}.work"] = row.labour[place] / 100
    return values


def sdg_index_profile(goals: Mapping[str, Sequence[Goalpost]], citations: tuple[Citation, ...]) -> Profile:
    """The SDG Index: every goal weighs the same, and in a goal every indicator; no total of less than four fifths.

    Args:
        goals: the goalposts of the indicators by the ids of the goals.
        citations: who gives them.
    """
    groups = tuple(
        Node.equal(goal, tuple(goalpost.measurement for goalpost in goalposts)) for goal, goalposts in goals.items()
    )
    every = [goalpost for goalposts in goals.values() for goalpost in goalposts]
    return _profile("sdg-index", Node.equal("sdg-index", groups), every, citations, Fraction(4, 5))


def three_level_profile(
    id: str,
    groups: Mapping[str, Mapping[str, Sequence[str]]],
    weights: Mapping[str, Number],
    citations: tuple[Citation, ...],
    p: Number = 1,
) -> Profile:
    """Means of means of means, as COINr aggregates: weights of any size, each divided by the sum of its siblings.

    Args:
        id: of the index.
        groups: scores of indicators, from 0 to 1, by pillar and sub-index.
        weights: by id of sub-index, pillar and indicator; 1 where there is none.
        citations: who gives them.
        p: the exponent of every mean.
    """
    parts = [
        _weighed(
            part, [_weighed(pillar, list(map(Node, ids)), weights, p) for pillar, ids in pillars.items()], weights, p
        )
        for part, pillars in groups.items()
    ]
    tree = _weighed(id, parts, weights, p)
    return _profile(id, tree, _derived(tree, citations), citations)


def _weighed(id: str, children: Sequence[Node], weights: Mapping[str, Number], p: Number) -> Node:
    given = [Fraction(weights.get(child.id, 1)) for child in children]
    return Node(id, tuple(children), tuple(weight / sum(given) for weight in given), p)
