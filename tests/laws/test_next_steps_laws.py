"""After every plan everything is met, nothing of a plan can be spared, and where it is said, no plan is missing."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import combinations, combinations_with_replacement, islice, product
from typing import Any as Anything

import pytest
from attrs import evolve, field, frozen
from hypothesis import example, given
from hypothesis import strategies as st

from learningcity import eligibility
from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress
from learningcity.outcome import Outcome
from learningcity.rules.cells.inquiry import Clash, feasible
from learningcity.rules.evaluate import evaluate
from learningcity.rules.gaps import MAX_PLANS, NextSteps, Plan, Way, looking
from learningcity.rules.nodes import AnyFact, Fact
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import facts_used
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    OFTEN,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    Rank,
    Thing,
    binding_conditions,
    book,
    cities,
    city_conditions,
    conditions,
    customs,
    day_after,
    leaves_on,
    rulebooks,
    things,
)

MET = Outcome.MET


def outcome(rules: RuleBook[Anything], subject: object) -> Outcome:
    return Outcome.all_of(evaluate(condition, subject) for condition in binding_conditions(rules))


def variants(plan: Plan) -> Iterator[Plan]:
    return islice(plan.variants(), 40)


def changes(plan: Plan) -> set[tuple[object, object]]:
    """What is changed, and to what."""
    return {(step.fact.path, step.ways) for step in plan.steps}


def check_plans(rules: RuleBook[Anything], subject: Anything, found: NextSteps) -> None:
    assert len(found.plans) <= MAX_PLANS
    assert [len(plan.steps) for plan in found.plans] == sorted(len(plan.steps) for plan in found.plans)
    for plan in found.plans:
        assert plan.steps
        for variant in variants(plan):
            changed = variant.apply(subject)
            assert type(changed) is type(subject)
            assert outcome(rules, changed) is MET
            for step in variant.steps:
                (way,) = step.ways
                assert all(evaluate(condition, changed) is MET for condition in (*way.to, *way.stays))
                spared = Plan(tuple(other for other in variant.steps if other is not step))
                assert outcome(rules, spared.apply(subject)) is not MET
    for one, other in combinations(map(changes, found.plans), 2):
        assert not one <= other
        assert not other <= one


@OFTEN
@given(rulebooks(conditions(custom=customs(), max_leaves=4), max_size=3), things())
def test_after_every_plan_everything_is_met_and_no_step_of_it_can_be_spared(
    rules: RuleBook[Anything], thing: Thing
) -> None:
    try:
        found = rules.check(thing).next_steps()
    except CannotExpress:
        return

    check_plans(rules, thing, found)
    assert (found == NextSteps()) is (outcome(rules, thing) is MET)
    for locale in ("en", "th"):
        assert found.explain(locale)
    if "nan" not in repr(found):  # which entries of a thing may hold, and which is not equal to itself
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own bytes
    assert hash(found) == hash(rules.check(thing).next_steps())


@given(rulebooks(city_conditions(), max_size=3), cities())
def test_after_every_plan_a_city_meets_everything(rules: RuleBook[City], city: City) -> None:
    found = rules.check(city).next_steps()

    check_plans(rules, city, found)
    for clash in found.impossible:
        assert isinstance(feasible(clash.aims, City), Clash)


@given(st.sampled_from(eligibility.rulebooks(City)), cities())
def test_there_is_always_a_plan_for_the_rules_that_are_shipped(rules: RuleBook[City], city: City) -> None:
    found = rules.check(city).next_steps()

    check_plans(rules, city, found)
    assert found.complete
    assert bool(found.plans) is (outcome(rules, city) is not MET)


# No plan is missing: the definition in plain words, over a small world

DAY = date(2021, 2, 2)

SMALL_WORLD: dict[AnyFact, tuple[tuple[Anything, ...], tuple[Anything, ...]]] = {
    # fact: (the constants that conditions compare it with, every value that it may have)
    NUMBER: ((0, 1), (-1, 0, 1, 2)),
    RATIO: ((0.0, 1.0), (-1.0, 0.0, 0.5, 1.0, 2.0)),
    FLAG: ((), (True, False)),
    LABEL: (("a", "b"), ("a", "b", "c")),
    RANK: (tuple(Rank), tuple(Rank)),
    PARTIAL: ((DAY, day_after(DAY)), (*(PartialDate(2021, 2, day) for day in range(1, 5)), PartialDate(2021, 2))),
    TAGS: (("a", "b"), tuple(chosen for size in range(4) for chosen in combinations("abc", size))),
    TAG_COUNT: ((0, 1), ((), ("a",), ("a", "a"))),
    RANKS: (tuple(Rank), tuple(chosen for size in range(4) for chosen in combinations((*Rank, None), size))),
}


def assigned(thing: Thing, facts: Iterable[AnyFact]) -> Iterator[Thing]:
    """The thing with every combination of other values of these facts."""
    names = [fact.path[0] for fact in facts]
    for values in product(*(SMALL_WORLD[fact][1] for fact in facts)):
        yield evolve(thing, **dict(zip(names, values, strict=True)))


def sets_that_do(rules: RuleBook[Anything], thing: Thing, facts: tuple[AnyFact, ...]) -> list[set[AnyFact]]:
    """The smallest sets of facts that can be changed so that everything is met."""
    found: list[set[AnyFact]] = []
    for size in range(len(facts) + 1):
        for chosen in combinations(facts, size):
            if not any(one <= set(chosen) for one in found) and any(
                outcome(rules, other) is MET for other in assigned(thing, chosen)
            ):
                found.append(set(chosen))
    return found


@st.composite
def small_cases(
    draw: st.DrawFn, facts: Iterable[AnyFact] = tuple(SMALL_WORLD)
) -> tuple[RuleBook[Anything], Thing, tuple[AnyFact, ...]]:
    """A rule book on at most three facts, with constants of the small world."""
    among = st.sampled_from(tuple(facts))
    chosen = draw(st.lists(among, min_size=1, max_size=3, unique_by=lambda fact: fact.path[0]))
    leaf = st.one_of([leaves_on(fact, st.sampled_from(SMALL_WORLD[fact][0] or (None,))) for fact in chosen])
    trees = st.recursive(
        leaf,
        lambda inner: (
            inner.map(lambda one: ~one)
            | st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1])
            | st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1])
        ),
        max_leaves=4,
    )
    values = {fact.path[0]: draw(st.none() | st.sampled_from(SMALL_WORLD[fact][1])) for fact in chosen}
    return draw(rulebooks(trees, max_size=3)), Thing(**values), tuple(chosen)


EITHER = (NUMBER.at_least(1) & FLAG.holds()) | NUMBER.at_least(2)


@OFTEN
@example((book(EITHER), Thing(number=0, flag=False), (NUMBER, FLAG)))
@example((book(TAGS.includes_any("a", "b") | RANK.equals(Rank.LOW)), Thing(tags=()), (TAGS, RANK)))
@given(small_cases())
def test_every_smallest_set_of_facts_is_that_of_a_plan(
    case: tuple[RuleBook[Anything], Thing, tuple[AnyFact, ...]],
) -> None:
    rules, thing, facts = case

    found = rules.check(thing).next_steps()

    check_plans(rules, thing, found)
    if found.complete:
        planned = [{step.fact.path[0] for step in plan.steps} for plan in found.plans] or [set()]
        expected = [{fact.path[0] for fact in chosen} for chosen in sets_that_do(rules, thing, facts)]
        assert all(one in planned for one in expected)
        assert bool(expected) is not bool(found.impossible)
    else:
        assert len(found.plans) == MAX_PLANS


@given(small_cases())
def test_what_is_impossible_cannot_be_and_needs_every_rule_that_is_named(
    case: tuple[RuleBook[Anything], Thing, tuple[AnyFact, ...]],
) -> None:
    rules, thing, _ = case

    for clash in rules.check(thing).next_steps().impossible:
        assert isinstance(feasible(clash.aims, Thing), Clash)
        for aim in clash.aims:
            assert not isinstance(feasible([other for other in clash.aims if other is not aim], Thing), Clash)


@given(rulebooks(conditions(max_leaves=4), max_size=3), things())
def test_where_not_everything_can_be_tried_what_is_found_is_a_plan_all_the_same(
    rules: RuleBook[Anything], thing: Thing
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "MAX_STEPS", 2)
        try:
            found = rules.check(thing).next_steps()
        except CannotExpress:
            return

    check_plans(rules, thing, found)
    assert found.complete is (outcome(rules, thing) is MET or bool(found.impossible))


# Classes that refuse values, or make others of them


@frozen
class Ordered:
    """Refuses a number above the most that there may be."""

    number: int = 0
    most: int = 3

    def __attrs_post_init__(self) -> None:
        if self.number > self.most:
            raise ValueError("too high")


@frozen
class Lifted:
    """Lifts the most that there may be to the number."""

    number: int = 0
    most: int = 0

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "most", max(self.most, self.number))


def in_range(_: object, __: object, number: int) -> None:
    if not 0 <= number <= 3:
        raise ValueError("out of range")


def at_most_two(number: int) -> int:
    return min(number, 2)


@frozen
class Ranged:
    """Refuses numbers out of range, each for itself, and makes others smaller."""

    number: int = field(default=0, validator=in_range)
    most: int = field(default=0, converter=at_most_two)


@frozen
class Summed:
    """Refuses what comes to more than four together."""

    number: int = 0
    most: int = 0

    def __attrs_post_init__(self) -> None:
        if self.number + self.most > 4:
            raise ValueError("too much")


MOST = Fact("thing.most", int, path=("most",))
WHOLE = range(-1, 6)


def subjects_of(kind: type[Anything]) -> dict[tuple[int, int], Anything]:
    """All subjects of a class in a small world, by what they are made from."""
    found: dict[tuple[int, int], Anything] = {}
    for values in product(WHOLE, WHOLE):
        with suppress(ValueError):
            found[values] = kind(*values)
    return found


@st.composite
def cases_of_classes(draw: st.DrawFn) -> tuple[RuleBook[Anything], Anything]:
    leaf = st.one_of([leaves_on(each, st.integers(0, 4)) for each in (NUMBER, MOST)])
    trees = leaf | st.tuples(leaf, leaf).map(lambda pair: pair[0] & pair[1])
    trees |= st.tuples(leaf, leaf).map(lambda pair: pair[0] | pair[1])
    kind = draw(st.sampled_from([Ordered, Lifted, Ranged, Summed]))
    return draw(rulebooks(trees, max_size=3)), draw(st.sampled_from(list(subjects_of(kind).values())))


@OFTEN
@example((book(NUMBER.at_least(5), MOST.at_most(3)), Ordered(0, 10)))
@example((book(NUMBER.at_least(3), MOST.at_least(3)), Lifted()))
@example((book(NUMBER.at_least(4)), Ordered(0, 3)))
@given(cases_of_classes())
def test_a_plan_that_is_given_can_be_followed_and_where_it_is_said_there_is_no_other(
    case: tuple[RuleBook[Anything], Anything],
) -> None:
    rules, subject = case

    found = rules.check(subject).next_steps()

    check_plans(rules, subject, found)
    if found.complete and outcome(rules, subject) is not MET:
        read = {each.path[0] for condition in binding_conditions(rules) for each in facts_used(condition)}
        planned = [{step.fact.path[0] for step in plan.steps} for plan in found.plans]
        for values in subjects_of(type(subject)):
            changed = {
                name: value
                for name, value in zip(("number", "most"), values, strict=True)
                if value != getattr(subject, name)
            }
            if set(changed) <= read and outcome(rules, type(subject)(*values)) is MET:
                assert any(one <= set(changed) for one in planned)


# What a way asks for is all that it takes


def may_become(fact: AnyFact, ways: Iterable[Way]) -> Iterator[Anything]:
    """The values after which what one of the ways asks for holds."""
    for value in SMALL_WORLD[fact][1]:
        thing = Thing(**{fact.path[0]: value})
        exact = not isinstance(value, PartialDate) or value.day is not None
        if exact and any(all(evaluate(each, thing) is MET for each in (*way.to, *way.stays)) for way in ways):
            yield value


@OFTEN
@given(small_cases([NUMBER, RATIO, FLAG, LABEL, RANK, PARTIAL]))
def test_everything_is_met_by_every_value_of_which_holds_what_a_way_asks_for(
    case: tuple[RuleBook[Anything], Thing, tuple[AnyFact, ...]],
) -> None:
    rules, thing, _ = case

    for plan in rules.check(thing).next_steps().plans:
        names = [step.fact.path[0] for step in plan.steps]
        for values in product(*(may_become(step.fact, step.ways) for step in plan.steps)):
            assert outcome(rules, evolve(thing, **dict(zip(names, values, strict=True)))) is MET


LISTS: list[AnyFact] = [TAGS, RANKS, FLAG]


@given(small_cases(LISTS))
def test_everything_is_met_by_every_list_that_is_learned_and_of_which_holds_what_a_way_asks_for(
    case: tuple[RuleBook[Anything], Thing, tuple[AnyFact, ...]],
) -> None:
    rules, thing, facts = case
    unknown: dict[str, Anything] = {fact.path[0]: None for fact in facts}
    nothing = evolve(thing, **unknown)

    for plan in rules.check(nothing).next_steps().plans:
        names = [step.fact.path[0] for step in plan.steps]
        known = [
            [value for value in may_become(step.fact, step.ways) if not isinstance(value, tuple) or None not in value]
            for step in plan.steps
        ]
        for values in product(*known):
            learned: dict[str, Anything] = dict(zip(names, values, strict=True))
            assert outcome(rules, evolve(nothing, **learned)) is MET


ENTRIES = tuple(chosen for size in range(5) for chosen in combinations_with_replacement("abc", size))


@st.composite
def cases_of_one_list(draw: st.DrawFn) -> tuple[RuleBook[Anything], Thing]:
    """A rule book on which entries there are and on how many, and a thing with some."""
    leaf = leaves_on(TAGS, st.sampled_from("ab")) | leaves_on(TAG_COUNT, st.integers(0, 4)) | st.just(FLAG.holds())
    trees = st.recursive(
        leaf,
        lambda inner: (
            inner.map(lambda one: ~one)
            | st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1])
            | st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1])
        ),
        max_leaves=4,
    )
    return draw(rulebooks(trees, max_size=3)), Thing(tags=draw(st.none() | st.sampled_from(ENTRIES)), flag=False)


@OFTEN
@example((book(TAGS.includes_all("a", "b") & TAG_COUNT.at_most(2)), Thing(tags=("c", "c"))))
@example((book(~TAGS.includes_any("a", "b") & TAG_COUNT.at_least(3)), Thing(tags=("a", "b", "c"))))
@example((book(TAGS.includes_any("a") & TAG_COUNT.at_most(1)), Thing(tags=("a", "c"))))
@example((book(~TAGS.includes_any("a") & TAG_COUNT.at_least(2)), Thing(tags=())))
@given(cases_of_one_list())
def test_everything_is_met_by_every_list_of_which_holds_what_a_way_asks_for_and_what_must_stay(
    case: tuple[RuleBook[Anything], Thing],
) -> None:
    rules, thing = case

    found = rules.check(thing).next_steps()

    check_plans(rules, thing, found)
    for plan in found.plans:
        becomes = {step.fact.path[0]: _becomes(step.fact.path[0], step.ways) for step in plan.steps}
        for values in product(*becomes.values()):
            changed: dict[str, Anything] = dict(zip(becomes, values, strict=True))
            assert outcome(rules, evolve(thing, **changed)) is MET
    for way in (way for plan in found.plans for step in plan.steps for way in step.ways):
        assert all(evaluate(condition, thing) is MET for condition in way.stays)


def _becomes(name: str, ways: tuple[Way, ...]) -> list[Anything]:
    values: tuple[Anything, ...] = ENTRIES if name == "tags" else (True, False)
    things = {value: Thing(**{name: value}) for value in values}
    asked = [(*way.to, *way.stays) for way in ways]
    return [
        value for value in values if any(all(evaluate(one, things[value]) is MET for one in each) for each in asked)
    ]


# The smallest amount


@given(st.integers(-5, 5), st.integers(-5, 5), st.integers(-5, 5))
def test_a_number_goes_no_farther_than_it_must(number: int, low: int, high: int) -> None:
    rules = book(NUMBER.between(min(low, high), max(low, high)))

    found = rules.check(Thing(number=number)).next_steps()

    nearest = min(range(min(low, high), max(low, high) + 1), key=lambda value: abs(value - number))
    for plan in found.plans:
        assert plan.apply(Thing(number=number)).number == nearest
        (way,) = plan.steps[0].ways
        amounts = [amount.value for amount in (way.more, way.less) if amount is not None]
        assert amounts == [abs(nearest - number)]
