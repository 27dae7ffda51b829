"""Verdicts and findings: what was seen, what is required, how far it is off, and how sure that is."""

from __future__ import annotations

import math
from datetime import date
from typing import Any as Anything

import pytest

from learningcity.dates import PartialDate
from learningcity.errors import NoTruthValue, UnknownId
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Condition, Custom
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.rules.verdict import Finding
from learningcity.sources import Standing
from learningcity.texts import Message
from strategies_for_rules import (
    CITATIONS,
    DAY,
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Thing,
    book,
    derived,
    requirement,
    spelled_evenly,
)

JUNE = date(2021, 6, 1)


def finding(condition: Condition, thing: Thing) -> Finding:
    return book(condition).check(thing).findings[0]


@pytest.mark.parametrize(
    ("condition", "required"),
    [
        (NUMBER.at_least(5), 5),
        (NUMBER.at_most(5), 5),
        (RATIO.between(0, 1), (0.0, 1.0)),
        (LABEL.equals("a"), "a"),
        (LABEL.one_of("a", "b"), ("a", "b")),
        (TAGS.includes_any("a"), ("a",)),
        (TAGS.includes_all("a", "b"), ("a", "b")),
        (PARTIAL.on_or_after(JUNE), JUNE),
        (DAY.before(JUNE), JUNE),
        (FLAG.holds(), True),
        (derived(NUMBER.at_least(5)), 5),
        (derived(derived(TAGS.includes_any("a"))), ("a",)),
        (NUMBER.at_least(5) & FLAG.holds(), None),
        (derived(NUMBER.at_least(5) | FLAG.holds()), None),
        (~NUMBER.at_least(5), None),
        (Custom(spelled_evenly, (NUMBER,), TITLE, CITATIONS), None),
    ],
    ids=range(16),
)
def test_what_is_required_is_the_constant_of_a_single_comparison(condition: Condition, required: Anything) -> None:
    assert finding(condition, Thing()).required == required


@pytest.mark.parametrize(
    ("condition", "thing", "shortfall"),
    [
        (NUMBER.at_least(5), Thing(number=3), 2),
        (NUMBER.at_most(5), Thing(number=8), 3),
        (NUMBER.between(2, 4), Thing(number=0), 2),
        (NUMBER.between(2, 4), Thing(number=5), 1),
        (RATIO.at_least(0.5), Thing(ratio=0.25), 0.25),
        (TAG_COUNT.at_least(1), Thing(tags=()), 1),
        (derived(NUMBER.at_least(5)), Thing(number=3), 2),
        (NUMBER.at_least(5), Thing(number=5), None),
        (NUMBER.at_least(5), Thing(), None),
        (NUMBER.equals(5), Thing(number=3), None),
        (FLAG.holds(), Thing(flag=False), None),
        (~NUMBER.at_least(5), Thing(number=5), None),
        (NUMBER.at_least(5) & FLAG.holds(), Thing(number=3), None),
    ],
    ids=range(13),
)
def test_how_far_a_number_is_on_the_wrong_side_of_its_bound(
    condition: Condition, thing: Thing, shortfall: Anything
) -> None:
    assert finding(condition, thing).shortfall == shortfall


def test_what_was_observed_is_the_value_or_the_values_in_the_order_of_the_facts() -> None:
    assert finding(NUMBER.at_least(5), Thing(number=3)).observed == 3
    assert finding(NUMBER.at_least(5) | NUMBER.at_most(1), Thing(number=3)).observed == 3
    assert finding(TAGS.includes_any("a"), Thing(tags=("b", None))).observed == ("b", None)
    assert finding(FLAG.holds() & NUMBER.at_least(5), Thing(number=3)).observed == (None, 3)
    assert finding(derived(TAG_COUNT.at_least(1)), Thing(tags=("b", None))).observed == 2
    assert finding(NUMBER.at_least(5), Thing()).observed is None
    assert math.isnan(finding(RATIO.at_least(5), Thing(ratio=math.nan)).observed)


def test_a_finding_is_asked_for_by_the_id_of_its_requirement() -> None:
    verdict = book(NUMBER.at_least(1), FLAG.holds()).check(Thing(flag=True))

    assert verdict.finding("test.r1") == verdict.findings[1]
    assert verdict.finding("test.r1").outcome is Outcome.MET
    with pytest.raises(UnknownId) as caught:
        verdict.finding("flag")
    assert caught.value.message == Message("error.unknown-id", {"id": "flag"})


@pytest.mark.parametrize(
    ("thing", "outcome", "eligible"),
    [
        (Thing(number=1), Outcome.MET, True),
        (Thing(number=0), Outcome.NOT_MET, False),
        (Thing(), Outcome.UNKNOWN, None),
    ],
    ids=["met", "not-met", "unknown"],
)
def test_a_verdict_is_told_as_an_outcome_and_as_yes_no_or_none(
    thing: Thing, outcome: Outcome, eligible: bool | None
) -> None:
    verdict = book(NUMBER.at_least(1)).check(thing)

    assert verdict.outcome is outcome
    assert verdict.eligible is eligible


def test_a_verdict_has_no_truth_value() -> None:
    verdict = book(NUMBER.at_least(1)).check(Thing(number=1))

    with pytest.raises(NoTruthValue) as caught:
        bool(verdict)
    assert caught.value.message == Message("error.no-truth-value.verdict")


def test_the_failures_are_the_binding_requirements_that_are_not_met() -> None:
    rules: RuleBook[Thing] = RuleBook(
        "a",
        (
            requirement(1, NUMBER.at_least(5)),
            requirement(2, NUMBER.at_least(6), binding=False),
            requirement(3, FLAG.holds()),
            requirement(4, NUMBER.at_least(7)),
        ),
    )

    assert rules.check(Thing(number=1)).failures == ("test.r1", "test.r4")
    assert rules.check(Thing(number=5)).failures == ("test.r4",)
    assert rules.check(Thing()).failures == ()


def test_a_verdict_tells_the_day_on_which_its_sources_were_gone_through() -> None:
    day = date(2026, 1, 2)
    rules: RuleBook[Thing] = RuleBook("a", (requirement(1, FLAG.holds()),), facts_as_of=day)

    assert rules.check(Thing()).facts_as_of == day
    assert book(FLAG.holds()).check(Thing()).facts_as_of is None


# Standing


def grounded(*grounds: tuple[Condition, Standing]) -> RuleBook[Thing]:
    return RuleBook(
        "a",
        (
            Requirement(
                "a.b",
                TAGS.includes_any("a", "b", "c"),
                citations=CITATIONS,
                title=TITLE,
                standing=Standing.UNVERIFIED,
                grounds=tuple(Ground(condition, CITATIONS, standing) for condition, standing in grounds),
            ),
        ),
    )


GROUNDED = grounded(
    (TAGS.includes_any("b"), Standing.REPORTED),
    (TAGS.includes_any("a"), Standing.VERIFIED),
)


@pytest.mark.parametrize(
    ("tags", "standing"),
    [
        (("a",), Standing.VERIFIED),
        (("b",), Standing.REPORTED),
        (("b", "a"), Standing.VERIFIED),
        (("c",), Standing.UNVERIFIED),
        (("c", "b"), Standing.REPORTED),
    ],
    ids=["a", "b", "ba", "c", "cb"],
)
def test_a_finding_is_as_sure_as_the_surest_part_that_it_follows_from(
    tags: tuple[str, ...], standing: Standing
) -> None:
    verdict = GROUNDED.check(Thing(tags=tags))

    assert verdict.outcome is Outcome.MET
    assert verdict.findings[0].standing is standing


def test_without_grounds_a_finding_is_as_sure_as_its_requirement() -> None:
    for thing in (Thing(tags=("a",)), Thing(tags=()), Thing()):
        assert grounded().check(thing).findings[0].standing is Standing.UNVERIFIED


def test_a_date_that_cannot_be_told_from_its_month_gives_an_unknown_finding() -> None:
    found = finding(PARTIAL.on_or_after(JUNE), Thing(partial=PartialDate(2021)))

    assert (found.outcome, found.observed, found.shortfall) == (Outcome.UNKNOWN, PartialDate(2021), None)


def test_a_difference_of_numbers_with_fractions_is_as_they_are_written() -> None:
    assert finding(RATIO.between(0.1, 0.4), Thing(ratio=0.5)).shortfall == 0.1
    assert finding(RATIO.at_least(0.3), Thing(ratio=0.1)).shortfall == 0.2
