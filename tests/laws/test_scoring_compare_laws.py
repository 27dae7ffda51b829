"""What holds of every comparison of scores: laws 22 to 25, and that no weights and no missing values contradict it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import permutations, product
from math import prod
from typing import Any

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from learningcity import Labels
from learningcity.scoring import (
    Contaminate,
    Lead,
    Node,
    Observation,
    Profile,
    Relative,
    Score,
    ScoreComparison,
    Status,
    WeightSet,
    compare,
    partial_order,
    power_mean,
    score,
)
from learningcity.scoring.weights import left_of
from strategies_for_scores import (
    YEAR,
    exponents,
    observations,
    observed,
    profile_of,
    profiles,
    trees,
    unit_values,
    weight_sets,
)

NEAR, LITTLE = 1e-9, 1e-6
MIRROR = {Lead.AHEAD: Lead.BEHIND, Lead.BEHIND: Lead.AHEAD}

Weights = dict[str, tuple[float, ...]]
"""By the id of a group the weights of those of its children that are left."""


def near(number: float) -> Any:
    """What equals the number give or take rounding."""
    return pytest.approx(number, abs=NEAR)


# --- worlds: one choice of weights and of values ---------------------------------------------------------


def is_left(node: Node, left: Container[str]) -> bool:
    """Whether a measurement applies, or something of some weight in a group does."""
    if node.is_measurement:
        return node.id in left
    return any(weight and is_left(child, left) for child, weight in zip(node.children, node.weights, strict=True))


def kept(node: Node, left: Container[str]) -> tuple[Node, ...]:
    """The children of a node of which something is left."""
    return tuple(child for child in node.children if is_left(child, left))


def by_hand(node: Node, values: Mapping[str, float], weights: Weights) -> float:
    """The score of a tree with certain weights and values, by the definition."""
    if node.is_measurement:
        return values[node.id]
    below = [by_hand(child, values, weights) for child in kept(node, values)]
    return float(power_mean(below, weights[node.id], node.p))


def ends(found: Score, end: str) -> dict[str, float]:
    """The low or the high end of every measurement that applies."""
    data = {id: found.datum(id) for id in found.profile.measurements}
    return {id: getattr(datum, end) for id, datum in data.items() if datum.status is not Status.NOT_APPLICABLE}


def extremes(node: Node, weight_set: WeightSet | None, left: Mapping[str, float]) -> list[tuple[float, ...]]:
    """The corners of what the weights of a node may be; they may repeat."""
    children = kept(node, left)
    places = tuple(node.children.index(child) for child in children)
    total = sum(node.weights[place] for place in places)
    shares = tuple(float(node.weights[place] / total) for place in places)
    if weight_set is None:
        return [shares]
    found = left_of(weight_set, places, shares)
    orders = permutations(range(len(children)))
    return list({tuple(map(float, found.lowest(order))) for order in orders})


def groups(profile: Profile, left: Container[str]) -> list[Node]:
    """The groups that count, from the city down."""
    found, nodes = [profile.tree], [profile.tree]
    while nodes:
        nodes = [child for node in nodes for child in kept(node, left) if not child.is_measurement]
        found += nodes
    return found


def corners(profile: Profile, weight_set: WeightSet, left: Mapping[str, float]) -> Iterator[Weights]:
    """All choices of extreme weights, node by node."""
    nodes = groups(profile, left)
    each = [extremes(node, weight_set if len(node.children) > 1 else None, left) for node in nodes]
    assume(prod(map(len, each)) <= 300)
    for chosen in product(*each):
        yield dict(zip((node.id for node in nodes), chosen, strict=True))


@st.composite
def some_weights(draw: st.DrawFn, profile: Profile, weight_set: WeightSet, left: Mapping[str, float]) -> Weights:
    """Weights of the set: at every node a mixture of two corners."""
    found = {}
    for node in groups(profile, left):
        each = extremes(node, weight_set if len(node.children) > 1 else None, left)
        one, other, share = draw(st.sampled_from(each)), draw(st.sampled_from(each)), draw(st.floats(0, 1))
        found[node.id] = tuple(share * x + (1 - share) * y for x, y in zip(one, other, strict=True))
    return found


@st.composite
def some_values(draw: st.DrawFn, found: Score) -> dict[str, float]:
    """What the measurements that apply may be."""
    low, high = ends(found, "low"), ends(found, "high")
    return {id: draw(st.floats(low[id], high[id]) | st.sampled_from((low[id], high[id]))) for id in low}


# --- scores that are compared ------------------------------------------------------------------------------


def scored(profile: Profile, given: tuple[Observation, ...], weight_set: WeightSet | None = None) -> Score:
    found = score(given, profile, as_of=YEAR, weights=weight_set)
    assume(not found.no_total)
    return found


@st.composite
def several(
    draw: st.DrawFn,
    count: int,
    profile: Profile | None = None,
    *,
    complete: bool = False,
    some_do_not_apply: bool = True,
) -> tuple[Score, ...]:
    """Scores by one profile with one weight set; they differ in some measurements only."""
    profile = draw(profiles()) if profile is None else profile
    weight_set = draw(st.none() | weight_sets())
    do_not_apply = some_do_not_apply and draw(st.booleans())
    complete = complete or draw(st.booleans())
    one = draw(observations(profile, complete=complete, not_applicable=do_not_apply))
    found = [one]
    for _ in range(count - 1):
        other = {o.measurement: o for o in draw(observations(profile, complete=complete, not_applicable=do_not_apply))}
        mixed = [
            other.get(id) if draw(st.booleans()) else told.get(id)
            for told in [_by_id(one)]
            for id in profile.measurements
        ]
        found.append(tuple(observation for observation in mixed if observation is not None))
    return tuple(scored(profile, given, weight_set) for given in found)


def _by_id(given: tuple[Observation, ...]) -> dict[str, Observation]:
    return {observation.measurement: observation for observation in given}


# --- law 22 --------------------------------------------------------------------------------------------------


@given(several(2), st.sampled_from((0, 0.01, 0.3)))
def test_the_other_way_round_it_is_the_mirror(pair: tuple[Score, Score], delta: float) -> None:
    a, b = pair
    here, there = compare(a, b, delta=delta), compare(b, a, delta=delta)
    event(here.lead.value)

    assert there.lead is MIRROR.get(here.lead, here.lead)
    assert here.low is not None
    assert here.high is not None
    assert (there.low, there.high) == (-here.high, -here.low)
    assert (there.is_sharp, there.robustness, there.swing) == (here.is_sharp, here.robustness, here.swing)


@given(several(1), st.sampled_from((0, 0.3)))
def test_nobody_is_ahead_of_himself(one: tuple[Score], delta: float) -> None:
    (a,) = one

    assert compare(a, a, delta=delta).lead in (Lead.EQUAL, Lead.UNDECIDED)


@given(several(3), st.sampled_from((0, 0.05)))
def test_whoever_is_ahead_of_a_leader_is_ahead_of_the_follower(three: tuple[Score, ...], delta: float) -> None:
    for a, b, c in permutations(three):
        if compare(a, b, delta=delta).lead is compare(b, c, delta=delta).lead is Lead.AHEAD:
            event("a chain")
            assert compare(a, c, delta=delta).lead is Lead.AHEAD


# --- law 23 --------------------------------------------------------------------------------------------------


@st.composite
def flat(draw: st.DrawFn, p: float) -> Profile:
    """A profile of one node."""
    return profile_of(draw(trees(exponent=st.just(p), depth=1)))


def a_lead(data: st.DataObject, profile: Profile) -> ScoreComparison:
    """A comparison with the weights of the profile in which the first is ahead by more than a hair."""
    # Of the powers of scores near 0 rounding leaves more than a millionth of a lead.
    values = st.sampled_from((0, 1)) | st.floats(0.01, 1)
    a, b = (scored(profile, tuple(observed(id, data.draw(values)) for id in profile.measurements)) for _ in range(2))
    found = compare(a, b)
    if found.lead is Lead.BEHIND:
        found = compare(b, a)
    assume(found.lead is Lead.AHEAD)
    assert found.low is not None
    assume(found.low > 1e-5)
    return found


@given(st.sampled_from((1, 0.5, 0, -1, -3)), st.data())
def test_at_a_node_a_lead_survives_a_little_less_and_not_a_little_more(p: float, data: st.DataObject) -> None:
    found = a_lead(data, data.draw(flat(p)))
    share = found.robustness
    assert share is not None

    if share > LITTLE:
        assert compare(found.first, found.second, Contaminate(share - LITTLE)).lead is Lead.AHEAD
    if share < 1 - LITTLE:
        event("a lead that ends")
        assert compare(found.first, found.second, Contaminate(share + LITTLE)).lead is not Lead.AHEAD


@given(st.sampled_from((1, 0.5, 0, -1, -3)), st.data())
def test_in_a_tree_a_lead_survives_a_little_less_and_not_a_little_more(p: float, data: st.DataObject) -> None:
    found = a_lead(data, data.draw(profiles(exponent=st.just(p))))
    share = found.robustness
    assert share is not None
    low, high = ends(found.first, "low"), ends(found.second, "high")
    weights = found.first.effective_weights

    def leads(t: float, favoured: str) -> bool:
        moved = [(1 - t) * float(weights[id]) + t * (id == favoured) for id in low]
        return power_mean([*low.values()], moved, p) > power_mean([high[id] for id in low], moved, p)

    if share > LITTLE:
        assert all(leads(share - LITTLE, id) for id in low)
    if share < 1 - LITTLE:
        event("a lead that ends")
        assert not all(leads(share + LITTLE, id) for id in low)
        assert found.swing or (p <= 0 and 0 in low.values())


# --- law 24 --------------------------------------------------------------------------------------------------


@given(several(4))
def test_a_third_city_changes_nothing_between_two(scores: tuple[Score, ...]) -> None:
    named = dict(zip("dbca", scores, strict=True))
    whole = partial_order(named)

    for name in named:
        fewer = partial_order({other: found for other, found in named.items() if other != name})
        assert fewer.ahead == tuple(pair for pair in whole.ahead if name not in pair)
    assert whole.ahead == tuple(
        pair for pair in permutations(sorted(named), 2) if whole.comparison(*pair).lead is Lead.AHEAD
    )


# --- law 25 --------------------------------------------------------------------------------------------------


@given(profiles(), st.data())
def test_nobody_is_ahead_who_is_ahead_in_nothing(profile: Profile, data: st.DataObject) -> None:
    weight_set = data.draw(st.none() | weight_sets())
    more = {id: data.draw(unit_values()) for id in profile.measurements}
    less = {id: data.draw(st.floats(0, value)) for id, value in more.items()}
    above, below = (
        scored(profile, tuple(observed(id, value) for id, value in values.items()), weight_set)
        for values in (more, less)
    )

    assert compare(below, above).lead is not Lead.AHEAD
    assert compare(above, below).swing == ()


# --- no world contradicts ------------------------------------------------------------------------------------


@given(several(2), weight_sets(), st.data())
def test_no_weights_and_no_values_contradict(
    pair: tuple[Score, Score], weight_set: WeightSet, data: st.DataObject
) -> None:
    a, b = pair
    found = compare(a, b, weight_set)
    event(found.lead.value)
    values = [data.draw(some_values(one)) for one in pair]
    if values[0].keys() == values[1].keys():
        weights = [data.draw(some_weights(a.profile, weight_set, values[0]))] * 2
    else:
        weights = [data.draw(some_weights(a.profile, weight_set, each)) for each in values]
    one, other = (by_hand(a.profile.tree, *world) for world in zip(values, weights, strict=True))

    assert found.low is not None
    assert found.high is not None
    assert found.low - NEAR <= one - other <= found.high + NEAR
    if found.lead is Lead.AHEAD:
        assert one > other - NEAR * other
    if found.lead is Lead.BEHIND:
        assert one < other + NEAR * other
    if found.lead is Lead.EQUAL:
        assert one == near(other)


@given(st.data(), weight_sets())
def test_with_p_1_the_bounds_are_those_of_all_corners(data: st.DataObject, weight_set: WeightSet) -> None:
    profile = data.draw(profiles(exponent=st.just(1)))
    a, b = data.draw(several(2, profile, some_do_not_apply=False))
    found = compare(a, b, weight_set)
    every = [*corners(profile, weight_set, ends(a, "low"))]

    def most(over: Score, under: Score) -> float:
        high, low = ends(over, "high"), ends(under, "low")
        return max(by_hand(profile.tree, high, each) - by_hand(profile.tree, low, each) for each in every)

    assert found.is_sharp
    assert (found.low, found.high) == (near(-most(b, a)), near(most(a, b)))


@given(st.sampled_from((0.5, 0, -1, -3)), st.data(), weight_sets())
def test_with_one_exponent_all_corners_decide_who_is_ahead(
    p: float, data: st.DataObject, weight_set: WeightSet
) -> None:
    profile = data.draw(profiles(exponent=st.just(p)))
    a, b = data.draw(several(2, profile, some_do_not_apply=False))
    found = compare(a, b, weight_set)
    low, high = ends(a, "low"), ends(b, "high")
    leads = []
    for weights in corners(profile, weight_set, low):
        one, other = by_hand(profile.tree, low, weights), by_hand(profile.tree, high, weights)
        assume(one == other or abs(one - other) > NEAR * max(one, other))
        leads.append(one - other)
    event(found.lead.value)
    if low == ends(a, "high") == high == ends(b, "low"):
        assert found.lead is Lead.EQUAL
    else:
        assert (found.lead is Lead.AHEAD) is (min(leads) > 0)


@given(several(2))
def test_with_certain_weights_both_bounds_are_reached(pair: tuple[Score, Score]) -> None:
    a, b = pair
    found = compare(a, b, {})
    profile = a.profile

    def extreme(one: Score, end: str) -> float:
        values = ends(one, end)
        weights = {node.id: extremes(node, None, values)[0] for node in groups(profile, values)}
        return by_hand(profile.tree, values, weights)

    assert found.is_sharp
    assert found.low == near(extreme(a, "low") - extreme(b, "high"))
    assert found.high == near(extreme(a, "high") - extreme(b, "low"))


@given(several(2), st.data())
def test_the_bounds_are_never_looser_than_the_two_intervals(pair: tuple[Score, Score], data: st.DataObject) -> None:
    weight_set = data.draw(weight_sets())
    a, b = (score(one.observations, one.profile, as_of=YEAR, weights=weight_set) for one in pair)
    found = compare(a, b)

    assert a.total is not None
    assert b.total is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low >= float(a.total.low) - float(b.total.high) - NEAR
    assert found.high <= float(a.total.high) - float(b.total.low) + NEAR


@given(several(2), st.floats(0, 1), st.floats(0, 1))
def test_more_doubt_never_makes_a_lead(pair: tuple[Score, Score], r: float, more: float) -> None:
    narrow, wide = compare(*pair, Relative(r)), compare(*pair, Relative(min(r + more, 1)))

    if wide.lead is Lead.AHEAD:
        assert narrow.lead is Lead.AHEAD
    assert narrow.low is not None
    assert wide.low is not None
    assert wide.low <= narrow.low + NEAR


# --- the order -------------------------------------------------------------------------------------------------


@given(several(4), weight_sets(), st.data())
def test_in_every_world_a_city_is_in_its_rank_interval(
    scores: tuple[Score, ...], weight_set: WeightSet, data: st.DataObject
) -> None:
    named = dict(zip("abcd", scores, strict=True))
    left = [set(ends(one, "low")) for one in scores]
    assume(all(each == left[0] for each in left))
    order = partial_order(named, weight_set)
    weights = data.draw(some_weights(scores[0].profile, weight_set, ends(scores[0], "low")))
    world = {name: by_hand(one.profile.tree, data.draw(some_values(one)), weights) for name, one in named.items()}

    for name, value in world.items():
        first, last = order.rank_interval(name) or (0, 0)
        others = [found for other, found in world.items() if other != name]
        assert first <= 1 + sum(found >= value * (1 - NEAR) for found in others)
        assert last >= 1 + sum(found > value * (1 + NEAR) for found in others)


@given(several(5))
def test_every_lead_follows_from_those_without_anybody_in_between(scores: tuple[Score, ...]) -> None:
    order = partial_order(dict(zip("abcde", scores, strict=True)))
    reached = set(order.covers)
    while True:
        further = {(x, z) for x, y in reached for other, z in reached if other == y} - reached
        if not further:
            break
        reached |= further

    assert reached == set(order.ahead)
    for pair in order.covers:
        assert not any((pair[0], name) in reached and (name, pair[1]) in reached for name in order.names)


@given(several(3), st.permutations(["x", "y", "z"]))
def test_the_order_in_which_cities_are_given_means_nothing(scores: tuple[Score, ...], given_as: list[str]) -> None:
    named = dict(zip("xyz", scores, strict=True))

    assert partial_order({name: named[name] for name in given_as}) == partial_order(named)


@given(st.data(), exponents())
def test_what_does_not_apply_to_one_of_them_is_never_taken_for_a_value(data: st.DataObject, p: float) -> None:
    profile = data.draw(profiles(exponent=st.just(p)))
    values = {id: data.draw(unit_values()) for id in profile.measurements}
    without = data.draw(st.sampled_from(profile.measurements))
    whole = tuple(observed(id, value) for id, value in values.items())
    reason = Labels(en="No harbour")
    part = tuple(
        Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=reason)
        if id == without
        else observed(id, value)
        for id, value in values.items()
    )
    a, b = scored(profile, whole), scored(profile, part)

    assert without not in compare(a, b).swing
    assert compare(a, b, {}).low == near((a.point or 0) - (b.point or 0))
