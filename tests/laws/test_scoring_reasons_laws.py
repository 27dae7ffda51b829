"""What explains a score adds up, and is the score computed anew: splits, gains, contributions, years.

The numbers are those of the laws in the notes on scoring.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import fsum, inf, isclose

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from learningcity.scoring import (
    MatchedChange,
    MissingData,
    Node,
    Observation,
    PrintedSplit,
    Profile,
    Score,
    ScoreNode,
    SdgLink,
    SdgView,
    Split,
    Status,
    WeightSet,
    compare_years,
    gap,
    next_measurements,
    next_steps,
    printed,
    score,
    sdg_contributions,
    shortfall,
)
from learningcity.texts import Number
from strategies_for_scores import (
    CITED,
    YEAR,
    observations,
    observed,
    profile_of,
    profiles,
    trees,
    unit_values,
    weight_sets,
)

CLOSE = 1e-12
TARGETS = ("sdg.4.6", "sdg.4.7", "sdg.11.3")
ARITHMETIC = st.just(1)


@st.composite
def scores(
    draw: st.DrawFn,
    *,
    complete: bool = False,
    not_applicable: bool = True,
    exponent: st.SearchStrategy[float] | None = None,
    weights: st.SearchStrategy[WeightSet] | None = None,
) -> Score:
    """A score of which a total is given."""
    profile = draw(profiles(exponent=exponent))
    given_by = None if weights is None else draw(weights)
    data = draw(observations(profile, complete=complete, not_applicable=not_applicable))
    found = score(data, profile, as_of=YEAR, weights=given_by)
    assume(found.total is not None)
    return found


@st.composite
def pairs(draw: st.DrawFn, *, exponent: st.SearchStrategy[float] | None = None) -> tuple[Score, Score]:
    """Two scores of one city in which everything is observed."""
    profile = draw(profiles(exponent=exponent))
    first, second = (
        score(draw(observations(profile, complete=True)), profile, as_of=YEAR, city="Hat Yai") for _ in range(2)
    )
    return first, second


def parents(split: Split) -> Iterator[Split]:
    """The parts that have parts."""
    return (part for part in split.walk() if part.children)


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def again(before: Score, measurement: str, value: object) -> Score:
    """The score in which one measurement has another value, computed from its observations."""
    kept = (one for one in before.observations if one.measurement != measurement)
    return evolve(before, observations=(*kept, observed(measurement, value)))


def counts(found: Score, id: str) -> bool:
    """Whether neither a node nor anything above it is left out."""
    node: ScoreNode | None = found.node(id)
    while node is not None and node.index not in found.left_out:
        node = node.parent
    return node is None


def ends(found: Score) -> tuple[float, float]:
    interval = found.root.interval_data
    assert interval is not None
    return float(interval.low), float(interval.high)


# --- 26 to 29: splits -----------------------------------------------------------------------------------


@given(pairs())
def test_a_split_adds_up_at_every_level(both: tuple[Score, Score]) -> None:
    found = gap(*both)

    assert found.lower.amount == ends(both[1])[0] - ends(both[0])[0]
    for part in parents(found.lower):
        assert isclose(fsum(child.amount for child in part.children), part.amount, abs_tol=CLOSE)


@given(pairs())
def test_a_part_has_the_direction_of_its_change_and_none_without_one(both: tuple[Score, Score]) -> None:
    for part in gap(*both).lower.measurements:
        assert sign(part.amount) in (0, sign(part.after - part.before))


@given(pairs(exponent=ARITHMETIC))
def test_where_every_mean_is_arithmetic_a_part_is_the_effective_weight_times_the_change(
    both: tuple[Score, Score],
) -> None:
    weights = both[0].effective_weights

    for part in gap(*both).lower.measurements:
        assert isclose(part.amount, weights[part.id] * (part.after - part.before), abs_tol=CLOSE)


@given(pairs())
def test_from_a_state_to_itself_there_is_nothing_to_split(both: tuple[Score, Score]) -> None:
    assert {part.amount for part in gap(both[0], both[0]).lower.walk()} == {0.0}


@given(pairs())
def test_the_way_back_is_the_same_with_the_other_sign(both: tuple[Score, Score]) -> None:
    there, back = gap(*both).lower, gap(*reversed(both)).lower

    for one, other in zip(there.walk(), back.walk(), strict=True):
        assert isclose(one.amount, -other.amount, abs_tol=CLOSE)


@given(scores())
def test_a_shortfall_adds_up_and_what_is_not_known_makes_the_width(found: Score) -> None:
    why = shortfall(found)

    assert why is not None
    low, high = ends(found)
    assert (why.lower.amount, why.upper.amount) == (1 - low, 1 - high)
    for split in (why.lower, why.upper):
        assert all(part.amount >= 0 for part in split.walk())
        for part in parents(split):
            assert isclose(fsum(child.amount for child in part.children), part.amount, abs_tol=CLOSE)
    assert isclose(fsum(one.up_to for one in why.unknown), high - low, abs_tol=CLOSE)


@given(scores(exponent=ARITHMETIC))
def test_what_is_not_known_counts_by_its_weight_and_width(found: Score) -> None:
    why = shortfall(found)

    assert why is not None
    for one in why.unknown:
        datum = found.datum(one.measurement)
        weight = found.effective_weights[one.measurement]
        assert isclose(one.up_to, weight * (datum.high - datum.low), abs_tol=CLOSE)


@given(scores(), st.data())
def test_what_does_not_apply_has_no_line(found: Score, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([node.id for node in found.root.walk() if node.interval_data is not None]))

    why = shortfall(found, part)

    assert why is not None
    left = {node.id for node in found.node(part).walk() if node.node.is_measurement and counts(found, node.id)}
    assert {split.id for split in why.lower.measurements} == left


@given(pairs(), st.integers(0, 4))
def test_what_is_printed_adds_up_exactly_and_is_off_by_less_than_a_unit(both: tuple[Score, Score], digits: int) -> None:
    split = gap(*both).lower
    shown = printed(split, digits)

    def check(part: PrintedSplit, exact: Split) -> None:
        assert abs(part.points - Decimal(exact.amount) * 100) < Decimal(10) ** -digits * (1 + Decimal("1e-6"))
        assert not part.children or sum(child.points for child in part.children) == part.points
        for child, of in zip(part.children, exact.children, strict=True):
            check(child, of)

    check(shown, split)


# --- 30: next steps, next measurements ------------------------------------------------------------------


@given(scores())
def test_a_full_gain_is_the_score_computed_anew(found: Score) -> None:
    low, high = ends(found)

    for step in next_steps(found):
        after = ends(again(found, step.measurement, 1.0))
        assert step.gain_full.lower == max(after[0] - low, 0)
        assert step.gain_full.upper == max(after[1] - high, 0)


@given(scores())
def test_every_observed_measurement_with_room_is_listed_the_largest_gain_first(found: Score) -> None:
    steps = next_steps(found)
    room = {
        id
        for id in found.effective_weights
        if found.datum(id).status is Status.OBSERVED and found.datum(id).low < 1
        if counts(found, id)
    }

    assert {step.measurement for step in steps} == room
    gains = [step.gain_full.lower for step in steps]
    assert gains == sorted(gains, reverse=True)
    assert sum(step.robust_first for step in steps) <= 1
    assert not any(step.robust_first for step in steps[1:])


def steps_declared() -> st.SearchStrategy[Number]:
    sizes: tuple[Number, ...] = (0.1, 0.25, 2, Fraction(1, 3), Decimal("0.01"))
    return st.sampled_from(sizes)


@given(profiles(), st.data())
def test_a_step_gain_is_the_score_computed_anew(profile: Profile, data: st.DataObject) -> None:
    step = data.draw(steps_declared())
    posts = tuple(evolve(post, step=step) for post in profile.goalposts)
    found = score(data.draw(observations(profile)), evolve(profile, goalposts=posts), as_of=YEAR)
    assume(found.total is not None)
    low, high = ends(found)

    for improvement in next_steps(found):
        datum = found.datum(improvement.measurement)
        moved = tuple(min(end + Fraction(step), Fraction(1)) for end in (datum.low, datum.high))
        after = ends(again(found, improvement.measurement, moved))
        gain = improvement.gain_step
        assert gain is not None
        assert isclose(gain.lower, after[0] - low, abs_tol=CLOSE)
        assert isclose(gain.upper, after[1] - high, abs_tol=CLOSE)
        assert 0 <= gain.lower <= improvement.gain_full.lower + CLOSE


@given(scores(not_applicable=False, weights=weight_sets()), st.data())
def test_for_any_weights_of_the_sets_a_gain_is_within_its_bounds(found: Score, data: st.DataObject) -> None:
    steps = next_steps(found)
    assume(steps)
    profile = evolve(found.profile, tree=tree_with(found, data))
    weighed = score(found.observations, profile, as_of=YEAR)
    low, high = ends(weighed)

    for step in steps:
        after = ends(again(weighed, step.measurement, 1.0))
        for gain in (after[0] - low, after[1] - high):
            bounds = step.gain_full.bounds
            assert float(bounds.low) - 1e-9 <= gain <= float(bounds.high) + 1e-9
    first = steps[0]
    if first.robust_first:
        best = ends(again(weighed, first.measurement, 1.0))[0]
        assert all(best >= ends(again(weighed, other.measurement, 1.0))[0] - 1e-9 for other in steps)


def tree_with(found: Score, data: st.DataObject) -> Node:
    """The tree of a score with other weights, of its sets."""
    sets = dict(found.weights)

    def grown(node: Node) -> Node:
        if not node.children:
            return node
        children = tuple(map(grown, node.children))
        if node.id not in sets:
            return evolve(node, children=children)
        around = sets[node.id].around(node.weights)
        order = data.draw(st.lists(st.integers(0, 9), min_size=len(children), max_size=len(children)))
        weights = [Fraction(weight) for weight in around.highest(order)]
        return evolve(node, children=children, weights=tuple(weight / sum(weights) for weight in weights))

    return grown(found.profile.tree)


@given(scores(complete=True))
def test_the_sensitivity_is_the_slope_of_the_score(found: Score) -> None:
    """Means are concave, so that a secant upwards is never steeper than the slope."""
    before = ends(found)[0]

    for step in next_steps(found):
        value = found.datum(step.measurement).low
        if step.sensitivity is None or not 0.01 < value < 0.9:
            continue
        after = ends(again(found, step.measurement, value + 1e-7))[0]
        assert isclose(step.sensitivity, (after - before) / 1e-7, rel_tol=1e-3, abs_tol=1e-5)


@given(scores(complete=True, exponent=ARITHMETIC))
def test_where_every_mean_is_arithmetic_the_sensitivity_is_the_effective_weight(found: Score) -> None:
    for step in next_steps(found):
        assert step.sensitivity is not None
        assert isclose(step.sensitivity, found.effective_weights[step.measurement], abs_tol=CLOSE)


@given(scores())
def test_what_a_measurement_removes_of_the_width_is_found_by_computing_anew(found: Score) -> None:
    low, high = ends(found)
    gains = next_measurements(found)

    unknown = {
        id for id in found.effective_weights if found.datum(id).status is not Status.OBSERVED and counts(found, id)
    }
    assert {gain.measurement for gain in gains} == unknown
    for gain in gains:
        widths = [(high - low) - (after[1] - after[0]) for after in known(found, gain.measurement)]
        assert gain.width_removed.low == max(min(widths), 0)
        assert gain.width_removed.high == max(*widths, 0)
        assert gain.effective_weight == found.effective_weights[gain.measurement]
    least = [(gain.width_removed.low, gain.width_removed.high) for gain in gains]
    assert least == sorted(least, reverse=True)


def known(found: Score, id: str) -> Iterator[tuple[float, float]]:
    return (ends(again(found, id, value)) for value in (0.0, 1.0))


@given(scores(exponent=ARITHMETIC))
def test_where_every_mean_is_arithmetic_a_measurement_removes_its_effective_weight(found: Score) -> None:
    for gain in next_measurements(found):
        for end in (gain.width_removed.low, gain.width_removed.high):
            assert isclose(end, gain.effective_weight, abs_tol=CLOSE)


# --- 31: targets ----------------------------------------------------------------------------------------


@st.composite
def linked(draw: st.DrawFn) -> Score:
    """A score by a profile with links, some of them of nodes inside one another."""
    tree = draw(trees())
    nodes = [node.id for node in tree.walk()]
    some = st.tuples(st.sampled_from(nodes), st.sampled_from(TARGETS))
    ends_of_links = draw(st.lists(some, max_size=6, unique=True))
    strengths: st.SearchStrategy[Number] = st.sampled_from((Fraction(1), Fraction(1, 2), Fraction(1, 3)))
    links = tuple(
        SdgLink(node=node, target=target, strength=draw(strengths), citations=CITED) for node, target in ends_of_links
    )
    profile = profile_of(tree, links=links)
    mode = draw(st.sampled_from((MissingData.BOUNDS, MissingData.OBSERVED_ONLY)))
    return score(draw(observations(profile)), profile, as_of=YEAR, missing_data=mode)


@given(linked())
def test_what_is_divided_over_targets_and_the_rest_is_exactly_the_score(found: Score) -> None:
    divided = sdg_contributions(found, SdgView.FRACTIONAL)

    if found.total is None:
        assert {target.lower for target in divided.targets} <= {None}
        assert divided.unlinked_lower is None is divided.unlinked_upper
        return
    low, high = ends(found)
    lower = [*(target.lower for target in divided.targets), divided.unlinked_lower]
    upper = [*(target.upper for target in divided.targets), divided.unlinked_upper]
    for parts, whole in ((lower, low), (upper, high)):
        there = [part for part in parts if part is not None]
        assert len(there) == len(parts)
        assert sum(there) == Fraction(whole)
        assert min(there) >= 0


@given(linked())
def test_in_the_full_view_a_target_lies_between_what_is_linked_to_it(found: Score) -> None:
    for target in sdg_contributions(found).targets:
        nodes = [found.node(link.node) for link in target.links]
        scored = [node.interval_data for node in nodes if node.effective_weight and node.interval_data is not None]
        assert (target.lower is None) is not bool(scored)
        assert 0 <= target.coverage <= 1
        if target.lower is not None and target.upper is not None:
            assert min(float(one.low) for one in scored) - CLOSE <= target.lower <= target.upper
            assert target.upper <= max(float(one.high) for one in scored) + CLOSE


@given(linked())
def test_every_target_that_is_linked_has_one_entry_in_the_order_of_the_goals(found: Score) -> None:
    for view in SdgView:
        entries = sdg_contributions(found, view).targets
        assert [entry.target for entry in entries] == [
            target for target in TARGETS if any(link.target == target for link in found.profile.links)
        ]
        assert sum(len(entry.links) for entry in entries) == len(found.profile.links)


# --- 33: years ------------------------------------------------------------------------------------------


@st.composite
def three_years(draw: st.DrawFn, *, exponent: st.SearchStrategy[float] | None = None) -> tuple[Score, ...]:
    """Scores of three years in which the same measurements are observed."""
    profile = draw(profiles(exponent=exponent))
    there = draw(st.lists(st.sampled_from(profile.measurements), unique=True, min_size=1))
    return tuple(
        score([observed(id, draw(unit_values()), year) for id in there], profile, as_of=year)
        for year in (YEAR, YEAR + 1, YEAR + 2)
    )


def changes(three: tuple[Score, ...]) -> list[MatchedChange]:
    """From the first year to the second, to the third, and at once; none where nothing of any weight is matched."""
    first, second, third = three
    found = [compare_years(*pair).matched for pair in ((first, second), (second, third), (first, third))]
    told = [change for change in found if change is not None]
    assert len(told) in (0, len(found))
    return told


@given(three_years())
def test_with_one_matched_set_changes_add_from_year_to_year(three: tuple[Score, ...]) -> None:
    found = changes(three)
    assume(found)

    assert len({change.measurements for change in found}) == 1
    one, two, both = (change.lower.amount for change in found)
    assert isclose(one + two, both, abs_tol=CLOSE)


@given(three_years(exponent=ARITHMETIC))
def test_where_every_mean_is_arithmetic_they_add_measurement_by_measurement(three: tuple[Score, ...]) -> None:
    found = changes(three)
    assume(found)

    for one, two, both in zip(*(change.lower.walk() for change in found), strict=True):
        assert isclose(one.amount + two.amount, both.amount, abs_tol=CLOSE)


@st.composite
def two_years(draw: st.DrawFn) -> tuple[Score, Score]:
    """Scores of two years, with data of all kinds; the later one may use values of the year before."""
    profile = draw(profiles())
    early = draw(observations(profile))
    late = (in_year(one, draw(st.sampled_from((YEAR, YEAR + 1)))) for one in draw(observations(profile)))
    return score(early, profile, as_of=YEAR), score(late, profile, as_of=YEAR + 1)


def in_year(one: Observation, year: int) -> Observation:
    return one if one.year is None else evolve(one, year=year)


@given(two_years())
def test_every_measurement_observed_in_either_year_is_matched_or_told_apart(both: tuple[Score, Score]) -> None:
    found = compare_years(*both)
    told = [id for id, _, _ in found.unmatched]
    matched = found.matched.measurements if found.matched else ()
    either = {id for one in both for id in one.profile.measurements if one.datum(id).status is Status.OBSERVED}

    assert not set(told) & set(matched)
    assert len(set(told)) == len(told)
    assert {*told, *matched} <= either
    if found.matched:
        assert {*told, *matched} == either


@given(two_years())
def test_the_change_lies_within_its_bounds_and_is_certain_only_where_no_value_denies_it(
    both: tuple[Score, Score],
) -> None:
    found = compare_years(*both)

    if found.matched is not None:
        bounds = found.matched.bounds
        for split in (found.matched.lower, found.matched.upper):
            assert float(bounds.low) - CLOSE <= split.amount <= float(bounds.high) + CLOSE
        if found.matched.is_certain:
            assert not bounds.low <= 0 <= bounds.high
    assert (found.full is None) is (None in (both[0].total, both[1].total))


@given(scores(complete=True))
def test_a_value_that_is_used_again_creates_no_change(found: Score) -> None:
    later = evolve(found, as_of=YEAR + 1)

    comparison = compare_years(found, later)

    assert comparison.matched is None
    assert [id for id, _, _ in comparison.unmatched] == list(found.profile.measurements)


def test_infinity_is_what_the_laws_leave_out() -> None:
    """A slope at 0 is no number that a secant can be held against."""
    profile = profile_of(Node("n.0", ("n.0.0", "n.0.1"), (0.5, 0.5), 0.5))
    steps = next_steps(score([observed("n.0.0", 0.0), observed("n.0.1", 1.0)], profile, as_of=YEAR))

    assert [step.sensitivity for step in steps] == [inf]
