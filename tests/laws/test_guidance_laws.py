"""Laws of eras, of documents in force, and of the order of time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from learningcity.errors import NotInForce
from learningcity.guidance import (
    EraChanges,
    TimelineEntry,
    changes,
    documents,
    documents_in_force,
    era,
    eras,
    timeline,
)
from learningcity.outcome import Outcome

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN

any_days = st.dates() | st.dates(date(2013, 1, 1), date(2028, 1, 1))
entries = st.sampled_from(timeline())


def ids_in_force(on: date, outcome: Outcome) -> set[str]:
    return {known.id for known in documents_in_force(on, outcome)}


@given(any_days)
@example(date(2013, 10, 20))
@example(date(2013, 10, 21))
@example(date(2027, 5, 31))
@example(date(2027, 6, 1))
def test_a_day_is_of_one_era_or_of_none(day: date) -> None:
    outcomes = [known.contains(day) for known in eras()]

    try:
        found = era(day)
    except NotInForce:
        assert outcomes.count(MET) == 0
        assert day < date(2013, 10, 21) or day >= date(2027, 6, 1)
    else:
        assert outcomes.count(MET) == 1
        assert found.contains(day) is MET
        assert date(2013, 10, 21) <= day < date(2027, 6, 1)


def test_eras_follow_each_other_without_a_gap() -> None:
    for one, next_one in pairwise(eras()):
        assert one.last_certain_day + timedelta(days=1) == next_one.starts.earliest
        assert one.period is not None
        assert one.period.contains(one.last_certain_day) is MET
        assert one.period.contains(next_one.starts.earliest) is NOT_MET


@given(any_days)
def test_the_period_of_an_era_and_the_era_agree(day: date) -> None:
    for known in eras():
        if known.period is None:
            assert known is eras()[-1]
        else:
            assert known.period.contains(day) is known.contains(day)


@given(any_days, any_days)
def test_documents_come_and_stay(one: date, other: date) -> None:
    earlier, later = sorted((one, other))

    assert ids_in_force(earlier, MET) <= ids_in_force(later, MET)
    assert ids_in_force(earlier, NOT_MET) >= ids_in_force(later, NOT_MET)


@given(any_days)
@example(date(2015, 9, 29))
def test_every_document_is_there_or_is_not_or_may_be(day: date) -> None:
    parts = [ids_in_force(day, outcome) for outcome in Outcome]

    assert sum(map(len, parts)) == len(documents())
    assert set().union(*parts) == {known.id for known in documents()}


@given(any_days)
def test_a_document_is_unknown_only_between_the_days_that_it_may_be_of(day: date) -> None:
    for known in documents():
        inside = known.issued.contains(day)
        if known.in_force(day) is UNKNOWN:
            assert inside is not NOT_MET


def seen(brought: EraChanges) -> set[str]:
    return {*brought.documents, *brought.perhaps}


@given(st.permutations(eras()).map(lambda drawn: sorted(drawn[:3], key=lambda known: known.number)))
def test_what_two_steps_bring_one_step_brings(three: list) -> None:  # type: ignore[type-arg]  # of eras
    first, second, third = three
    direct = changes(first, third)

    steps = [changes(first, second), changes(second, third)]
    assert seen(direct) == seen(steps[0]) | seen(steps[1])
    assert direct.conferences == (*steps[0].conferences, *steps[1].conferences)
    assert direct.themes == (*steps[0].themes, *steps[1].themes)
    assert set(direct.goals) >= set(direct.focus_goals)


@given(st.none() | any_days, st.none() | any_days)
def test_a_timeline_is_sorted_and_cut_at_its_ends(since: date | None, until: date | None) -> None:
    cut = timeline(since=since, until=until)

    days = [(entry.earliest, entry.latest) for entry in cut]
    assert days == sorted(days)
    assert [entry for entry in timeline() if entry in cut] == list(cut)
    for entry in set(timeline()) - set(cut):
        assert (since is not None and entry.latest < since) or (until is not None and entry.earliest > until)


@given(entries, entries, entries)
def test_before_is_an_order_as_far_as_it_is_known(one: TimelineEntry, two: TimelineEntry, three: TimelineEntry) -> None:
    assert one.before(one) is not MET
    if one.before(two) is MET:
        assert two.before(one) is NOT_MET
        assert timeline().index(one) < timeline().index(two)
        if two.before(three) is MET:
            assert one.before(three) is MET
