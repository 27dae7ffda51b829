"""What holds of every score: intervals that are sharp, weights that add up, data that is never guessed."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from learningcity import Labels
from learningcity.scoring import (
    Box,
    Contaminate,
    Imputation,
    Interval,
    MissingData,
    Node,
    NoTotal,
    Observation,
    Profile,
    Ranked,
    Relative,
    Score,
    Status,
    bounds,
    power_mean,
    score,
)
from learningcity.scoring.selection import Selection, _straight, _weighed_up
from strategies_for_scores import (
    CITED,
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

NEAR = 1e-9


def ends(found: Score) -> tuple[float, float]:
    assert found.total is not None
    return float(found.total.low), float(found.total.high)


def is_inside(inner: Interval | None, outer: Interval | None, *, near: float = NEAR) -> bool:
    if inner is None or outer is None:
        return inner is outer
    return float(outer.low) - near <= inner.low and inner.high <= float(outer.high) + near


def filled(data: st.DataObject, profile: Profile, given: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """The same with a value for everything that is not known, and one of an interval where only that is known."""
    told = {one.measurement: one for one in given}
    found = []
    for id in profile.measurements:
        one = told.get(id)
        if one is not None and one.status is Status.NOT_APPLICABLE:
            found.append(one)
        elif one is None or one.value is None:
            found.append(observed(id, data.draw(unit_values())))
        elif isinstance(one.value, Interval):
            low, high = float(one.value.low), float(one.value.high)
            found.append(observed(id, data.draw(st.floats(low, high))))
        else:
            found.append(one)
    return tuple(found)


def by_hand(node: Node, values: dict[str, float]) -> float:
    """The score of a tree of which everything is known, by the definition."""
    if node.is_measurement:
        return values[node.id]
    below = [by_hand(child, values) for child in node.children]
    return float(power_mean(below, node.weights, node.p))


@given(st.data(), profiles())
def test_the_score_of_what_is_known_is_the_mean_of_means(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile, complete=True, not_applicable=False))
    values = {one.measurement: float(one.value) for one in given}  # type: ignore[arg-type]  # all are numbers
    found = score(given, profile, as_of=YEAR)
    assert found.point == pytest.approx(by_hand(profile.tree, values), abs=1e-12)
    assert ends(found) == (found.point, found.point)


@given(st.data(), profiles())
def test_law_1_a_better_value_never_lowers_an_end(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    values = [place for place, one in enumerate(given) if isinstance(one.value, float)]
    assume(values)
    place = data.draw(st.sampled_from(values))
    better = observed(given[place].measurement, data.draw(st.floats(given[place].value, 1)))  # type: ignore[arg-type]
    chosen = data.draw(st.none() | weight_sets())
    before = score(given, profile, as_of=YEAR, weights=chosen)
    after = score((*given[:place], better, *given[place + 1 :]), profile, as_of=YEAR, weights=chosen)
    if before.total is not None and after.total is not None:
        assert before.total.low <= float(after.total.low) + 1e-12
        assert before.total.high <= float(after.total.high) + 1e-12


@given(profiles(), unit_values())
def test_law_2_what_is_the_same_everywhere_is_the_score_exactly(profile: Profile, value: float) -> None:
    given = tuple(observed(id, value) for id in profile.measurements)
    assert {node.point for node in score(given, profile, as_of=YEAR).root.walk()} == {value}


@given(st.data(), profiles())
def test_law_3_a_node_is_never_outside_its_children(data: st.DataObject, profile: Profile) -> None:
    found = score(data.draw(observations(profile)), profile, as_of=YEAR, weights=data.draw(st.none() | weight_sets()))
    for node in found.root.walk():
        parts = [child.interval for child in node.children if child.interval is not None]
        if parts and node.interval is not None:
            assert min(part.low for part in parts) <= node.interval.low <= node.interval.high
            assert node.interval.high <= max(part.high for part in parts)


@given(st.data(), exponents())
def test_law_10_one_exponent_throughout_is_one_mean_by_effective_weights(data: st.DataObject, p: float) -> None:
    profile = profile_of(data.draw(trees(exponent=st.just(p))))
    given = data.draw(observations(profile, complete=True, not_applicable=False))
    weights = profile.effective_weights
    flat = power_mean([one.value for one in given], [weights[one.measurement] for one in given], p)  # type: ignore[misc]
    assert score(given, profile, as_of=YEAR).point == pytest.approx(float(flat), abs=1e-9)


@given(st.data(), profiles())
def test_law_11_effective_weights_sum_to_one_exactly(data: st.DataObject, profile: Profile) -> None:
    assert sum(profile.effective_weights.values()) == 1
    found = score(data.draw(observations(profile)), profile, as_of=YEAR)
    weights = found.effective_weights
    assert sum(weights.values()) == (0 if NoTotal.NOTHING_APPLIES in found.no_total else 1)
    for node in found.root.walk():
        if node.datum is not None:
            assert node.effective_weight == weights.get(node.id, 0)


@given(st.data(), profiles())
def test_law_15_every_filling_of_the_gaps_scores_inside_and_the_ends_are_reached(
    data: st.DataObject, profile: Profile
) -> None:
    given = data.draw(observations(profile))
    found = score(given, profile, as_of=YEAR)
    whole = score(filled(data, profile, given), profile, as_of=YEAR)
    for part, known in zip(found.root.walk(), whole.root.walk(), strict=True):
        assert is_inside(known.interval, part.interval)
    for end in ("low", "high"):
        worst = tuple(
            observed(id, float(getattr(found.datum(id), end)))
            for id in profile.measurements
            if found.datum(id).status is not Status.NOT_APPLICABLE
        )
        absent = tuple(one for one in given if one.status is Status.NOT_APPLICABLE)
        reached = score((*worst, *absent), profile, as_of=YEAR)
        assert reached.total is None or reached.point == pytest.approx(getattr(found.total, end), abs=1e-12)


@given(st.data(), profiles())
def test_law_16_learning_a_value_never_widens_the_interval(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    known = {one.measurement for one in given if one.status in (Status.OBSERVED, Status.NOT_APPLICABLE)}
    unknown = [id for id in profile.measurements if id not in known]
    assume(unknown)
    learnt = observed(data.draw(st.sampled_from(unknown)), data.draw(unit_values()))
    others = tuple(one for one in given if one.measurement != learnt.measurement)
    chosen = data.draw(st.none() | weight_sets())
    before = score(given, profile, as_of=YEAR, weights=chosen)
    after = score((*others, learnt), profile, as_of=YEAR, weights=chosen)
    for wide, narrow in zip(before.root.walk(), after.root.walk(), strict=True):
        assert is_inside(narrow.interval, wide.interval)


@given(st.data(), profiles(exponent=st.just(1)))
def test_law_17_the_width_is_the_weight_that_is_not_known(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    found = score(given, profile, as_of=YEAR)
    assume(found.total is not None)
    low, high = ends(found)
    widths = sum(
        float(weight) * (found.datum(id).high - found.datum(id).low)
        for id, weight in found.effective_weights.items()
        if found.datum(id).status is Status.OBSERVED
    )
    assert high - low == pytest.approx(1 - float(found.coverage.weight_observed) + widths, abs=1e-9)


@given(st.data(), profiles())
def test_law_18_what_does_not_apply_scores_inside_the_interval_of_what_is_missing(
    data: st.DataObject, profile: Profile
) -> None:
    given = data.draw(observations(profile, not_applicable=False))
    id = data.draw(st.sampled_from(profile.measurements))
    others = tuple(one for one in given if one.measurement != id)
    absent = Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=Labels(en="No harbour"))
    without = score((*others, absent), profile, as_of=YEAR)
    assume(without.total is not None)
    assert is_inside(without.total, score(others, profile, as_of=YEAR).total)


@given(st.data(), profiles(), weight_sets(), st.randoms(use_true_random=False))
def test_law_19_no_weights_of_the_set_score_outside(
    data: st.DataObject, profile: Profile, chosen: Relative, at_random: random.Random
) -> None:
    given = data.draw(observations(profile, complete=True, not_applicable=False))
    found = score(given, profile, as_of=YEAR, weights=chosen)

    def moved(node: Node) -> Node:
        if node.is_measurement:
            return node
        nominal = chosen.around(node.weights)
        values = [at_random.random() for _ in node.children]
        one, other = nominal.lowest(values), nominal.highest(values)
        share = Fraction(at_random.randint(0, 10), 10)
        mixed = [share * Fraction(a) + (1 - share) * Fraction(b) for a, b in zip(one, other, strict=True)]
        weights = tuple(weight / sum(mixed) for weight in mixed)
        return evolve(node, children=tuple(map(moved, node.children)), weights=weights)

    other = score(given, evolve(profile, tree=moved(profile.tree)), as_of=YEAR)
    if len(profile.tree.children) > 1:
        assert is_inside(other.total, found.total)


@given(st.data(), profiles(), st.floats(0, 1), st.floats(0, 1))
def test_law_20_a_larger_set_of_weights_never_narrows_the_interval(
    data: st.DataObject, profile: Profile, one: float, other: float
) -> None:
    given = data.draw(observations(profile))
    for kind in (Relative, Contaminate):
        none, few, many = (score(given, profile, as_of=YEAR, weights=kind(r)) for r in (0, *sorted((one, other))))
        assert is_inside(few.total, many.total)
        assert is_inside(none.total, score(given, profile, as_of=YEAR).total)
        assert is_inside(score(given, profile, as_of=YEAR).total, none.total)


@given(st.data(), profiles(), weight_sets().filter(lambda chosen: not isinstance(chosen, Ranked)))
def test_each_doubt_alone_is_inside_both_together(data: st.DataObject, profile: Profile, chosen: Relative) -> None:
    # An order of importance need not hold the weights of the profile.
    found = score(data.draw(observations(profile)), profile, as_of=YEAR, weights=chosen)
    for node in found.root.walk():
        assert is_inside(node.interval_data, node.interval)
        assert is_inside(node.interval_weights, node.interval)


@given(st.data(), profiles())
def test_the_generated_pass_is_the_plain_one_to_the_last_bit(data: st.DataObject, profile: Profile) -> None:
    plan = profile.plan
    low = [data.draw(unit_values()) for _ in plan.nodes]
    high = [data.draw(st.floats(end, 1)) for end in low]
    plain_low, plain_high = list(low), list(high)
    plan.fill(low, high)
    plan.fill_plainly(plain_low, plain_high)
    assert (low, high) == (plain_low, plain_high)


@given(st.data(), profiles())
def test_plain_values_have_the_bounds_of_their_observations(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile, not_applicable=False))
    values = {one.measurement: one.value for one in given}
    assert bounds(values, profile) == ends(score(given, profile, as_of=YEAR))


@given(st.data(), profiles())
def test_the_short_way_to_a_datum_is_the_long_one(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    given += tuple(data.draw(st.lists(st.sampled_from(given), max_size=2))) if given else ()
    size = len(profile.plan.nodes)
    found = Selection([0.0] * size, [1.0] * size, {}, {})
    others = _straight(found, profile.plan.lines, given, YEAR)
    whole = _weighed_up(profile, given, YEAR)
    assert {id: found.datum(id, profile.plan.leaves[id]) for id in found.alone} == {id: whole[id] for id in found.alone}
    assert [one for _, one in others] == [one for one in given if one.measurement not in found.alone]
    untouched = [at for id, at in profile.plan.leaves.items() if id not in found.alone]
    assert {(found.low[at], found.high[at]) for at in untouched} <= {(0.0, 1.0)}


@given(st.data(), profiles(), st.randoms(use_true_random=False))
def test_the_order_of_observations_means_nothing(
    data: st.DataObject, profile: Profile, at_random: random.Random
) -> None:
    given = list(data.draw(observations(profile)))
    given += [
        observed(id, data.draw(unit_values()), YEAR - 1)
        for id in data.draw(st.sets(st.sampled_from(profile.measurements)))
    ]
    shuffled = at_random.sample(given, len(given))
    found, again = (score(order, profile, as_of=YEAR) for order in (given, shuffled))
    assert found == again
    assert hash(found) == hash(again)
    assert found.observations == again.observations


@given(st.data(), profiles())
def test_only_what_was_observed_scores_inside_what_is_open(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    alone = score(given, profile, as_of=YEAR, missing_data=MissingData.OBSERVED_ONLY)
    assert alone.coverage == score(given, profile, as_of=YEAR).coverage
    if alone.total is not None:
        assert is_inside(alone.total, score(given, profile, as_of=YEAR).total)


@given(st.data(), profiles())
def test_what_is_assumed_scores_as_if_observed_and_says_so(data: st.DataObject, profile: Profile) -> None:
    given = data.draw(observations(profile))
    found = score(given, profile, as_of=YEAR)
    unknown = [id for id in profile.measurements if found.datum(id).status in (Status.MISSING, Status.WITHHELD)]
    values = {id: data.draw(unit_values()) for id in unknown}
    assumed = tuple(Imputation(measurement=id, value=value, citations=CITED) for id, value in values.items())
    imputed = score(given, profile, as_of=YEAR, missing_data=MissingData.IMPUTED, imputations=assumed)
    as_observed = score(
        (
            *(one for one in given if one.measurement not in values),
            *(observed(id, value) for id, value in values.items()),
        ),
        profile,
        as_of=YEAR,
    )
    assert imputed.total == as_observed.total
    assert imputed.coverage.imputed == len(unknown)
    assert imputed.coverage.observed == found.coverage.observed


@given(st.data(), profiles())
def test_counts_of_a_coverage_add_up(data: st.DataObject, profile: Profile) -> None:
    found = score(data.draw(observations(profile)), profile, as_of=YEAR)
    for node in found.root.walk():
        known = node.coverage
        assert known.observed + known.missing + known.not_applicable + known.withheld == known.in_scope
        assert 0 <= known.weight_observed <= 1
        assert 0 <= known.na_weight <= 1
        assert known.parts_touched <= known.parts


@given(st.data())
def test_weights_in_a_box_reach_both_ends(data: st.DataObject) -> None:
    values = data.draw(st.lists(unit_values(), min_size=2, max_size=4))
    profile = profile_of(Node.equal("n.0", [f"n.0.{place}" for place in range(len(values))]))
    given = tuple(observed(f"n.0.{place}", value) for place, value in enumerate(values))
    anything = Box((0,) * len(values), (1,) * len(values))
    assert ends(score(given, profile, as_of=YEAR, weights=anything)) == (min(values), max(values))
