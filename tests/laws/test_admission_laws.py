"""Laws of admission: what is advanced has no gaps; screening drops nobody, and tells whenever a quota is passed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity import City
from learningcity.admission import (
    AdmissionEntry,
    AdmissionHistory,
    AdmissionStep,
    Call,
    ScreenedApplications,
    call,
    calls,
    report_due,
    screen_applications,
)
from learningcity.applications import VISION, Application
from learningcity.errors import InvalidValue, MissingStep
from learningcity.localization import render
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules import Requirement, RuleBook
from learningcity.sources import Citation, source
from learningcity.strategies import cities
from learningcity.texts import Labels, Series

CITED = (Citation(source("S09")),)
RULES = RuleBook[Application](
    "test.vision", (Requirement("test.vision.shown", VISION.holds(), citations=CITED, title=Labels(en="vision")),)
)
STEPS = tuple(AdmissionStep)


def entries(steps: set[AdmissionStep]) -> list[AdmissionEntry]:
    return [AdmissionEntry(step=step, citations=CITED) for step in steps]


applications = st.builds(
    Application,
    city=st.builds(
        City,
        name=st.sampled_from("ABCDEFG"),
        country=st.sampled_from(("TH", "LT", None)),
        id=st.sampled_from((None, None, "a", "b")),
    ),
    call=st.sampled_from((None, "gnlc.call.2025", "call.2021", "gnlc.call.2023")),
    vision=st.sampled_from((True, True, False, None)),
)
several = st.lists(applications, max_size=14)
any_call = st.sampled_from(calls())


def screened(call: Call, given: list[Application]) -> ScreenedApplications:
    return screen_applications(call, given, rules=RULES)


# --- histories ------------------------------------------------------------------------------------------


@given(st.lists(st.sampled_from(STEPS), max_size=30))
def test_a_history_that_is_made_by_advancing_has_no_gaps(steps: list[AdmissionStep]) -> None:
    history = AdmissionHistory(city="tak")
    for step in steps:
        try:
            history = history.advance(step, citations=CITED)
        except ValueError:  # missing before it, or taken already
            continue
    assert history.gaps == ()


@given(st.sets(st.sampled_from(STEPS)), st.randoms(use_true_random=False))
def test_recorded_history_has_the_same_gaps_in_whatever_order_it_comes(
    steps: set[AdmissionStep], random: Random
) -> None:
    given_entries = entries(steps)
    random.shuffle(given_entries)
    history = AdmissionHistory.recorded("tak", given_entries)

    assert history.steps == tuple(step for step in STEPS if step in steps)
    taken_or_missing = {*history.steps, *history.gaps, AdmissionStep.PRESENTATION}
    last = STEPS.index(history.steps[-1]) if steps else -1
    assert taken_or_missing - {AdmissionStep.PRESENTATION} == {
        step for step in STEPS[: last + 1] if step is not AdmissionStep.PRESENTATION
    }
    assert not set(history.gaps) & steps


@given(st.sets(st.sampled_from(STEPS)), st.sampled_from(STEPS))
def test_a_step_is_refused_exactly_while_one_before_it_is_missing(
    steps: set[AdmissionStep], step: AdmissionStep
) -> None:
    history = AdmissionHistory.recorded("tak", entries(steps))
    required = [each for each in STEPS[: STEPS.index(step)] if each is not AdmissionStep.PRESENTATION]
    missing = [each for each in required if each not in steps]
    if missing:
        names = render(Series(tuple(missing), ","), "en")
        with pytest.raises(MissingStep, match=f"missing before it: {names}$"):
            history.advance(step, citations=CITED)
    elif any(STEPS.index(taken) >= STEPS.index(step) for taken in steps):
        with pytest.raises(InvalidValue):
            history.advance(step, citations=CITED)
    else:
        assert history.advance(step, citations=CITED).steps == (*history.steps, step)


# --- screening ------------------------------------------------------------------------------------------


@given(any_call, several)
def test_the_groups_and_what_is_for_other_calls_are_all_applications(call: Call, given: list[Application]) -> None:
    found = screened(call, given)

    grouped = [application for group in found.groups for application in group.applications]
    assert Counter([*grouped, *found.for_other_calls]) == Counter(given)
    assert all(
        application.city.country == group.country for group in found.groups for application in group.applications
    )
    assert all(verdict.outcome is RULES.check(verdict.subject).outcome for verdict in found.verdicts)
    for group in found.groups:
        parts = (*group.eligible, *group.undetermined, *group.not_eligible)
        assert Counter(parts) == Counter(group.applications)


@given(any_call, several, st.randoms(use_true_random=False))
def test_the_order_in_which_applications_are_given_does_not_matter(
    call: Call, given: list[Application], random: Random
) -> None:
    shuffled = list(given)
    random.shuffle(shuffled)
    one, other = screened(call, given), screened(call, shuffled)

    def told(found: ScreenedApplications) -> list[object]:
        return [(group.country, Counter(group.applications), group.must_choose, group.quota) for group in found.groups]

    assert told(one) == told(other)
    assert Counter(one.for_other_calls) == Counter(other.for_other_calls)


@given(any_call, several)
def test_a_quota_is_never_passed_without_being_told(call: Call, given: list[Application]) -> None:
    for group in screened(call, given).groups:
        limit = None if group.quota is None else group.quota.limit
        most = len(group.candidates) + group.unplaced
        if not most:
            assert group.must_choose is NOT_MET
        elif limit is None:
            assert group.must_choose is UNKNOWN
        elif most > limit:
            assert group.must_choose is not NOT_MET
        else:
            assert group.must_choose is NOT_MET


@given(several)
def test_a_choice_that_is_certain_stays_so_whatever_is_learned(given: list[Application]) -> None:
    before = screened(call(2025), given)
    for vision in (True, False):
        learned = [
            application
            if application.vision is not None
            else Application(city=application.city, call=application.call, vision=vision)
            for application in given
        ]
        after = screened(call(2025), learned)
        for group in before.groups:
            later = after.group(group.country)
            assert later is not None
            if group.must_choose is MET:
                assert later.must_choose is MET
            if group.must_choose is NOT_MET:
                assert later.must_choose is NOT_MET


@given(several, st.data())
def test_learning_an_id_or_a_country_turns_no_definite_answer_round(
    given: list[Application], data: st.DataObject
) -> None:
    learned = []
    for entry in given:
        id = entry.city.id or data.draw(st.sampled_from((None, "a", "b", "c", "d")))
        country = entry.city.country or data.draw(st.sampled_from((None, "TH", "LT")))
        learned.append(evolve(entry, city=evolve(entry.city, id=id, country=country)))
    after = screened(call(2025), learned)
    for group in screened(call(2025), given).groups:
        later = after.group(group.country)
        if group.country is not None and group.must_choose is not UNKNOWN:
            assert later is not None
            assert {group.must_choose, later.must_choose} != {MET, NOT_MET}
            assert group.must_choose is MET or later.must_choose is NOT_MET


# --- windows and reports --------------------------------------------------------------------------------


@given(st.dates())
def test_a_report_has_a_day_only_where_a_source_states_it(on: date) -> None:
    due = report_due("2019-07-17", on=on)
    assert due.deadline is None or due.deadline.latest >= on


@given(cities(missing="often"))
def test_every_city_can_be_screened_by_the_rules_of_the_last_call(city: City) -> None:
    found = screen_applications(2025, [Application(city=city)])
    assert [verdict.subject.city for verdict in found.verdicts] == [city]
