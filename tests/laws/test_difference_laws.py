"""What is said of two editions holds for every subject, and the subjects that are shown show it."""

from __future__ import annotations

from collections import Counter
from typing import Any as Anything

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learningcity.cities import CITY_FACTS, City
from learningcity.localization import render
from learningcity.outcome import MET, Outcome
from learningcity.rules.cells import compare
from learningcity.rules.difference import Change, Changed, ChangeKind, Difference, difference
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import AnyFact, Condition, Custom, Not
from learningcity.rules.rulebook import Requirement, RuleBook
from strategies_for_rules import (
    FLAG,
    NUMBER,
    RANK,
    THING_FACTS,
    Thing,
    cities,
    conditions,
    contains,
    customs,
    requirement,
    rulebooks,
    things,
)

FEWER = settings(max_examples=max(settings().max_examples // 2, 10), suppress_health_check=[HealthCheck.too_slow])
"""Each example is a dozen searches."""

MIRRORED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.TIGHTENED: ChangeKind.LOOSENED,
    ChangeKind.NOW_BINDING: ChangeKind.NOW_ADVISORY,
}
MIRRORED |= {there: here for here, there in MIRRORED.items()}
TOGGLED = (ChangeKind.NOW_BINDING, ChangeKind.NOW_ADVISORY)
Editions = tuple[RuleBook[Anything], RuleBook[Anything]]


@st.composite
def edited(draw: st.DrawFn, old: Requirement, some: st.SearchStrategy[Condition]) -> Requirement:
    """The requirement as it may stand in another edition."""
    condition = old.condition
    edits: list[st.SearchStrategy[Condition]] = [
        st.just(condition),
        st.just(Not(Not(condition))),
        some.map(lambda extra: condition & extra),
        some.map(lambda extra: condition | extra),
        some.map(lambda extra: condition | (extra & ~extra)),
        some,
    ]
    return evolve(old, condition=draw(st.one_of(edits)), binding=old.binding or draw(st.booleans()))


@st.composite
def editions(
    draw: st.DrawFn, facts: tuple[AnyFact, ...] = THING_FACTS, custom: st.SearchStrategy[Custom] | None = None
) -> Editions:
    """Two editions of which the second is the first with some edits."""
    some = conditions(facts, custom, max_leaves=4)
    old = draw(rulebooks(some, max_size=3))
    first = next(each for each in old if each.binding)
    kept = [each for each in old if each is first or draw(st.booleans())]
    added = draw(st.lists(some, max_size=1))
    requirements = [*(draw(edited(each, some)) for each in kept), *(requirement(9, each) for each in added)]
    both = old, RuleBook[Anything]("test.book", tuple(requirements))
    return both if draw(st.booleans()) else both[::-1]


def outcome(rule: Changed | None, subject: object) -> Outcome:
    """What a requirement or an edition says."""
    assert rule is not None
    return rule.check(subject).outcome if isinstance(rule, RuleBook) else evaluate(rule.condition, subject)


def has_custom(asked: Condition | tuple[Condition, ...]) -> bool:
    """Whether a function of a user stands in what is asked for."""
    return any(contains(each, Custom) for each in (asked if isinstance(asked, tuple) else (asked,)))


def compared(found: Difference[Anything]) -> list[Change[Anything]]:
    """The changes of what is asked for."""
    every = [*found, *([] if found.effect is None else [found.effect])]
    return [change for change in every if change.old is not None and change.new is not None]


def assert_holds(found: Difference[Anything], subject: object) -> None:
    """The subject contradicts nothing that is said."""
    for change in compared(found):
        old, new = outcome(change.old, subject), outcome(change.new, subject)
        if change.kind is ChangeKind.TIGHTENED:
            assert new is not MET or old is MET
        elif change.kind is ChangeKind.LOOSENED:
            assert old is not MET or new is MET
        elif change.kind is ChangeKind.REWORDED:
            assert old is new
        elif change.kind is ChangeKind.ANSWERED_OTHERWISE:
            assert (old is MET) is (new is MET)
    told = {change.rule.id for change in compared(found) if change.kind not in TOGGLED}
    old_ones = {each.id: each for each in found.old}
    for new_one in found.new:
        if new_one.id in old_ones and new_one.id not in told:
            assert outcome(old_ones[new_one.id], subject) is outcome(new_one, subject)
    if found.effect is None:
        assert outcome(found.old, subject) is outcome(found.new, subject)
    if found.still_met and outcome(found.old, subject) is MET:
        assert outcome(found.new, subject) is MET


def assert_shown(found: Difference[Anything], change: Change[Anything]) -> None:
    """The subjects of a change show it."""
    old, new = change.old, change.new
    if change.kind in (ChangeKind.ADDED, ChangeKind.NOW_BINDING):
        old = found.old
    elif change.kind in (ChangeKind.REMOVED, ChangeKind.NOW_ADVISORY):
        new = found.new
    seen = [(outcome(old, subject), outcome(new, subject)) for subject in change.shown_by]
    only_old = [pair for pair in seen if pair[0] is MET is not pair[1]]
    only_new = [pair for pair in seen if pair[1] is MET is not pair[0]]
    assert all(before is not after for before, after in seen)
    match change.kind:
        case ChangeKind.TIGHTENED:
            assert only_old == seen != []
        case ChangeKind.LOOSENED:
            assert only_new == seen != []
        case ChangeKind.REPLACED:
            assert [*only_old, *only_new] == seen
            assert (len(only_old), len(only_new)) == (1, 1)
        case ChangeKind.ANSWERED_OTHERWISE:
            assert len(seen) == 1
            assert MET not in seen[0]
        case ChangeKind.ADDED | ChangeKind.NOW_BINDING:
            assert only_old == seen
        case ChangeKind.REMOVED | ChangeKind.NOW_ADVISORY:
            assert only_new == seen
        case ChangeKind.UNDECIDED:
            assert [*only_old, *only_new] == seen
        case _:
            assert seen == []


@given(rulebooks())
def test_an_edition_does_not_differ_from_itself(book: RuleBook[Anything]) -> None:
    found = difference(book, book, Thing)

    assert (found.changes, found.effect, found.still_met) == ((), None, True)


@FEWER
@given(editions(), things())
def test_what_is_said_of_editions_holds_for_every_subject(pair: Editions, thing: Thing) -> None:
    assert_holds(difference(*pair, Thing), thing)


@FEWER
@given(editions(CITY_FACTS), cities())
def test_what_is_said_of_editions_holds_for_every_city(pair: Editions, city: City) -> None:
    found = difference(*pair, City)

    assert_holds(found, city)
    for change in found:
        assert_shown(found, change)


@FEWER
@given(editions(custom=customs()))
def test_the_subjects_that_are_shown_show_the_change_and_contradict_nothing(pair: Editions) -> None:
    found = difference(*pair, Thing)

    for change in [*found, *([] if found.effect is None else [found.effect])]:
        assert_shown(found, change)
        for subject in change.shown_by:
            assert_holds(found, subject)


@FEWER
@given(editions(custom=customs()))
def test_a_difference_read_from_the_other_end_is_its_mirror(pair: Editions) -> None:
    old, new = pair
    there, back = difference(old, new, Thing), difference(new, old, Thing)

    def kinds(found: Difference[Anything]) -> Counter[tuple[str, ChangeKind]]:
        whole = [] if found.effect is None else [("whole", found.effect.kind)]
        return Counter([*((change.rule.id, change.kind) for change in found), *whole])

    mirrored = Counter({(id, MIRRORED.get(kind, kind)): times for (id, kind), times in kinds(back).items()})
    assert kinds(there) == mirrored


@given(editions((NUMBER, FLAG, RANK)), st.data())
def test_over_few_facts_every_change_is_decided(pair: Editions, data: st.DataObject) -> None:
    found = difference(*pair, Thing)

    thing = data.draw(things(0))
    assert ChangeKind.UNDECIDED not in [change.kind for change in compared(found)]
    assert_holds(found, thing)
    for change in found:
        decides = isinstance(change.rule, Requirement) and change.rule.binding
        if change.kind is ChangeKind.ADDED and decides and not change.shown_by:
            assert outcome(found.old, thing) is not MET or outcome(change.new, thing) is MET
        if change.kind is ChangeKind.REMOVED and decides and not change.shown_by:
            assert outcome(found.new, thing) is not MET or outcome(change.old, thing) is MET


@FEWER
@given(editions(custom=customs()))
def test_nothing_is_undecided_but_for_a_function_of_the_user_and_a_search_that_gave_up(pair: Editions) -> None:
    for change in compared(difference(*pair, Thing)):
        if change.kind is ChangeKind.UNDECIDED and not any(map(has_custom, (change.before, change.after))):
            assert change.old is not None
            assert change.new is not None
            assert compare(change.old, change.new, Thing).same_outcomes is None


@FEWER
@given(editions(custom=customs()))
def test_editions_under_other_ids_differ_in_the_same(pair: Editions) -> None:
    old, new = pair

    def renamed(book: RuleBook[Anything], id: str) -> RuleBook[Anything]:
        own = tuple(evolve(each, id=each.id.replace("test", id, 1)) for each in reversed(book.requirements))
        return evolve(book, id=id, requirements=own)

    plain, other = difference(old, new, Thing), difference(renamed(old, "call.1"), renamed(new, "call.2"), Thing)
    assert Counter(change.kind for change in plain) == Counter(change.kind for change in other)
    assert plain.still_met is other.still_met


@FEWER
@given(editions(custom=customs()))
def test_every_difference_is_told_in_both_languages(pair: Editions) -> None:
    found = difference(*pair, Thing)

    for locale in ("en", "th"):
        assert len(found.explain(locale).split("\n")) == len(found.messages())
    assert [change.message for change in found] == [child.message for child in found.outline().children[1:]]
    assert all(render(change.message, "th") != render(change.message, "en") for change in found)
