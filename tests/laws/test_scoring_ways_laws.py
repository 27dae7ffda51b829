"""What only one measurement moves is computed on its way to the city, and is what computing everything anew gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unittest import mock

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from learningcity.scoring import Node, Relative, Score, next_measurements, next_steps, score
from learningcity.scoring.comparison.differences import NO_MORE, Part, Side, is_surely_above
from learningcity.scoring.plan import Plan
from learningcity.scoring.reasons.holding import Held
from learningcity.scoring.reasons.states import States, weight_sets_at
from strategies_for_scores import EXPONENTS, YEAR, observations, observed, profile_of, profiles, weight_sets


@st.composite
def scores(draw: st.DrawFn) -> Score:
    """A score with weights in doubt; sometimes one exponent holds throughout."""
    one = st.sampled_from(EXPONENTS).map(st.just)
    profile = draw(profiles(exponent=draw(st.none() | one)))
    data = draw(observations(profile))
    found = score(data, profile, as_of=YEAR, weights=draw(weight_sets()))
    assume(found.total is not None)
    return found


# --- the plain version: the whole tree anew for every question ------------------------------------------


def plainly_with(side: Side, index: int, value: float) -> Side:
    low = list(side.low)
    low[index] = value
    high, found = list(low), side.score
    found.profile.plan.fill(low, high, found.left_out, weight_sets_at(found))
    return evolve(side, low=low, high=high)


def plain_rise(side: Side, index: int, value: float, of: int = 0) -> tuple[float, float, bool]:
    after, parents = plainly_with(side, index, value), side.score.profile.plan.parents
    low = high = value - side.low[index]
    is_sharp, at = True, index
    while at != of:
        child, at = at, parents[at]
        part = side.parts[at]
        if at not in side.doubtful:
            low = high = after.low[at] - side.low[at]
        elif part.group.p == 1 or len(part.group.children) == 1:
            least, most = plain_extremes(part, child)
            low, high = low * least, high * most
        else:
            low, high, is_sharp = after.low[at] - side.high[at], after.high[at] - side.low[at], False
    return max(low, 0.0), max(high, 0.0), is_sharp


def plain_extremes(part: Part, child: int) -> tuple[float, float]:
    place = part.group.children.index(child)
    if part.weight_set is None:
        return part.group.shares[place], part.group.shares[place]
    alone = [float(at == child) for at in part.group.children]
    return float(part.weight_set.lowest(alone)[place]), float(part.weight_set.highest(alone)[place])


def plainly_leads(side: Side, one: int, other: int) -> bool:
    if plain_rise(side, one, 1.0)[0] >= plain_rise(side, other, 1.0)[1]:
        return True
    first, second = list(way(side, one)), list(way(side, other))
    top = next(at for at in first if at in second)
    part = side.parts[top]
    if part.group.p == 1:
        child, rival = first[first.index(top) - 1], second[second.index(top) - 1]
        leads = {child: plain_rise(side, one, 1.0, child)[0], rival: -plain_rise(side, other, 1.0, rival)[1]}
        return part.least([leads.get(at, 0.0) for at in part.group.children]) >= -NO_MORE
    best, rest = plainly_with(side, one, 1.0), plainly_with(side, other, 1.0)
    return best.low[top] >= rest.high[top] - NO_MORE or is_surely_above(best, rest)


def way(side: Side, index: int) -> Iterator[int]:
    while index >= 0:
        yield index
        index = side.score.profile.plan.parents[index]


def held(found: Score) -> tuple[Held, Sequence[int]]:
    """The lower state of a score, and the measurements in it that count."""
    states = States.of(found)
    return Held.of(found, states.low), [at for at in states.plan.leaves.values() if states.counts(at)]


# --- the laws -------------------------------------------------------------------------------------------


@given(scores(), st.data())
def test_both_ends_after_a_change_are_those_of_the_whole_computed_anew(found: Score, data: st.DataObject) -> None:
    states, plan = States.of(found), found.profile.plan
    index = data.draw(st.sampled_from([at for at in plan.leaves.values() if states.counts(at)]))
    low, high = sorted(data.draw(st.tuples(st.floats(0, 1), st.floats(0, 1))))

    lows, highs = list(states.low), list(states.high)
    lows[index], highs[index] = low, high
    plan.fill(lows, highs, states.left_out)

    assert states.after(index, low, high) == (lows[0], highs[0])


@given(scores(), st.data())
def test_a_rise_is_that_of_the_whole_computed_anew(found: Score, data: st.DataObject) -> None:
    state, leaves = held(found)
    index = data.draw(st.sampled_from(leaves))
    value = data.draw(st.sampled_from((0.0, 1.0)) | st.floats(0, 1))

    for of in (0, found.profile.plan.parents[index], index):
        assert state.rise(index, value, of) == plain_rise(state.side, index, value, of)


@given(scores(), st.data())
def test_one_leads_the_others_where_the_whole_computed_anew_says_so(found: Score, data: st.DataObject) -> None:
    state, leaves = held(found)
    first, *others = data.draw(st.permutations(leaves))
    assume(state.side.doubtful)

    for other in others:
        assert state.is_first(first, [other]) is plainly_leads(state.side, first, other)


# --- the work -------------------------------------------------------------------------------------------


def groups_filled(size: int, p: float) -> int:
    """How many groups are computed for all answers about a city with so many groups of five measurements."""
    tree = Node.equal(
        "c", [Node.equal(f"c.{at}", [f"c.{at}.{place}" for place in range(5)], p=p) for at in range(size)]
    )
    values = {id: (3 * at % 7) / 7 for at, id in enumerate(tree.measurements)}
    data = [observed(id, value) for id, value in values.items() if value]
    found = score(data, profile_of(tree), as_of=YEAR, weights=Relative(0.2))
    counts: list[int] = []
    fill = Plan.fill_plainly

    def counted(plan: Plan, *given: object, **named: object) -> None:
        counts.append(len(plan.groups))
        fill(plan, *given, **named)  # type: ignore[arg-type]  # as they are

    with mock.patch.object(Plan, "fill_plainly", counted):
        assert next_steps(found)
        assert next_measurements(found)
    return sum(counts)


def test_the_work_grows_as_the_number_of_measurements_does() -> None:
    for p in (1, 0, 0.5):
        assert groups_filled(40, p) < 2.5 * groups_filled(20, p)
