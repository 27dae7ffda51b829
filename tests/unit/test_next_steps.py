"""What to do so that everything is met: examples, what is said of them, and where nothing can be told."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import Any as Anything

import pytest
from attrs import field, frozen

from learningcity.cities import City, Population
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP, check
from learningcity.errors import NotASubject
from learningcity.outcome import Outcome
from learningcity.rules.cells.inquiry import Inquiry
from learningcity.rules.cells.search import Exhausted
from learningcity.rules.gaps import NextSteps, Plan, Way, WayKind, looking, situation
from learningcity.rules.gaps.steps import next_steps
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import customs
from learningcity.texts import Bound, Labels, Quantity
from strategies_for_rules import (
    CITATIONS,
    DAY,
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    PART_COUNT,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Thing,
    always_met,
    book,
    fact,
    requirement,
    spelled_evenly,
)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def said(condition: Condition, thing: Thing, *more: Condition) -> list[str]:
    """The plans in English, each of which was tried in every variant."""
    rules = book(condition, *more)
    found = rules.check(thing).next_steps()
    for plan in found.plans:
        for variant in plan.variants():
            assert rules.check(variant.apply(thing)).outcome is MET
    return [str(plan).replace("thing.", "") for plan in found.plans]


def ways(condition: Condition, thing: Thing) -> list[Way]:
    """The ways of the only step of the only plan."""
    (plan,) = book(condition).check(thing).next_steps().plans
    (step,) = plan.steps
    return list(step.ways)


# Cities


def test_a_city_that_lacks_one_person_and_an_endorsement() -> None:
    city = City(name="Somewhere", population=9_999, governing_body="municipal-council", endorsements=())

    found = check(city).next_steps()

    assert found.explain() == (
        "what would be enough\n"
        "  population: 1 person more (at least 10,000 people); endorsers: add the mayor or a city representative"
    )
    assert found.explain("th") == (
        "แนวทางที่จะทำให้ผ่านเกณฑ์ มี 1 แนวทาง\n"
        "  จำนวนประชากร: เพิ่มอีก 1 คน (อย่างน้อย 10,000 คน); ผู้ให้การรับรอง: เพิ่มนายกเทศมนตรี หรือ ผู้แทนเมือง"
    )
    assert found.complete
    ((population, endorsers),) = (plan.steps for plan in found.plans)
    assert (population.now, population.ways[0].value) == (9_999, 10_000)
    assert (population.ways[0].more, population.ways[0].less) == (Quantity(1, "people"), None)
    assert [way.value[0].by.value for way in endorsers.ways] == ["mayor", "city-representative"]


def test_a_city_of_which_nothing_is_known() -> None:
    found = check(City(name="Somewhere")).next_steps()

    assert [str(step) for step in found.plans[0].steps] == [
        "population: to be known (asked for: at least 10,000 people)",
        "governing body: to be known (asked for: municipal council or another elected council)",
        "endorsers: to be known (asked for: the mayor or a city representative among them)",
    ]
    assert found.messages() == (found.outline().message, found.plans[0].message)


def test_nothing_else_of_a_city_changes() -> None:
    city = City(
        name="Somewhere",
        population=Population(9_999, 2021, "the municipality"),
        governing_body="municipal-council",
        endorsements=("mayor",),
    )

    (plan,) = check(city).next_steps().plans

    assert plan.apply(city).population == Population(10_000, 2021, "the municipality")
    assert plan.apply(city).endorsements == city.endorsements


def test_a_city_of_a_user_stays_one() -> None:
    @frozen(kw_only=True)
    class BudgetCity(City):
        budget: int | None = None

    budget = Fact("moe.budget", int, path=("budget",), unit="THB", title=TITLE)
    rules: RuleBook[City] = MEMBERSHIP.extend("moe.national", requirement(1, budget.at_most(5)))
    city = BudgetCity(
        name="A", population=10_000, governing_body="municipal-council", endorsements=("mayor",), budget=9
    )

    (plan,) = rules.check(city).next_steps().plans

    changed = plan.apply(city)
    assert isinstance(changed, BudgetCity)
    assert changed.budget == 5
    assert str(plan) == "A test: 4 Thai baht less (at most 5 Thai baht)"


def test_where_everything_is_met_there_is_nothing_to_do() -> None:
    found = book(NUMBER.at_least(1)).check(Thing(number=1)).next_steps()

    assert found == NextSteps()
    assert found.explain() == "nothing to do: every requirement that decides is met"


# Values


NO_DAY = PARTIAL.before(date(2021, 6, 1)) & PARTIAL.on_or_after(date(2021, 7, 1))
PEOPLE = Fact("thing.people", int, path=("number",), unit="people")


@pytest.mark.parametrize(
    ("condition", "thing", "expected"),
    [
        (PEOPLE.at_least(3), Thing(number=1), ["people: 2 people more (at least 3 people)"]),
        (PEOPLE.at_most(3), Thing(number=4), ["people: 1 person fewer (at most 3 people)"]),
        (PEOPLE.between(3, 5), Thing(number=9), ["people: 4 people fewer (from 3 people to 5 people)"]),
        (NUMBER.equals(3), Thing(number=9), ["number: 6 fewer (3)"]),
        (~NUMBER.equals(3), Thing(number=3), ["number: 1 fewer (at most 2) or 1 more (at least 4)"]),
        (
            NUMBER.at_least(3) | NUMBER.at_most(0),
            Thing(number=1),
            ["number: 1 fewer (at most 0) or 2 more (at least 3)"],
        ),
        (NUMBER.at_least(3) | NUMBER.at_most(0), Thing(), ["number: to be known (asked for: at most 0 or at least 3)"]),
        (NUMBER.at_least(3) | ~NUMBER.at_least(3), Thing(), ["number: to be known"]),
        (RATIO.at_least(0.5), Thing(ratio=0.4), ["ratio: 0.1 more (at least 0.5)"]),
        (RATIO.at_most(0.5), Thing(ratio=0.75), ["ratio: 0.25 less (at most 0.5)"]),
        (~RATIO.at_most(0.5), Thing(ratio=0.25), ["ratio: more than 0.25 more (more than 0.5)"]),
        (~RATIO.at_least(0.5), Thing(ratio=0.5), ["ratio: less than 0.5"]),
        (
            RATIO.at_least(0.5) & ~RATIO.at_least(1.5),
            Thing(ratio=0.25),
            ["ratio: 0.25 more (at least 0.5 and less than 1.5)"],
        ),
        (RATIO.between(0.5, 1.5), Thing(ratio=math.nan), ["ratio: to be known (asked for: from 0.5 to 1.5)"]),
        (
            RATIO.at_least(0.5) & ~RATIO.at_least(1.5),
            Thing(),
            ["ratio: to be known (asked for: at least 0.5 and less than 1.5)"],
        ),
        (FLAG.holds(), Thing(flag=False), ["flag: change to yes"]),
        (~FLAG.holds(), Thing(), ["flag: to be known (asked for: no)"]),
        (FLAG.holds() | ~FLAG.holds(), Thing(), ["flag: to be known"]),
        (LABEL.one_of("a", "b"), Thing(label="c"), ["label: change to a or b"]),
        (~LABEL.one_of("a", "b"), Thing(label="a"), ["label: change to something other than a or b"]),
        (~LABEL.equals("a"), Thing(), ["label: to be known (asked for: something other than a)"]),
        (RANK.equals(Rank.LOW), Thing(rank=Rank.HIGH), ["rank: change to low"]),
        (DAY.on_or_after(date(2021, 1, 15)), Thing(day=date(2020, 1, 1)), ["day: on or after 15 January 2021"]),
        (DAY.before(date(2021, 1, 15)), Thing(day=date(2022, 1, 1)), ["day: no later than 14 January 2021"]),
        (
            PARTIAL.on_or_after(date(2021, 1, 15)),
            Thing(partial=PartialDate(2021)),
            ["partial: to be known more exactly (asked for: on or after 15 January 2021)"],
        ),
        (
            PARTIAL.on_or_after(date(2021, 1, 15)) & PARTIAL.before(date(2021, 2, 1)),
            Thing(),
            ["partial: to be known (asked for: on or after 15 January 2021 and no later than 31 January 2021)"],
        ),
        (
            PARTIAL.on_or_after(date(2021, 1, 15)) | PARTIAL.before(date(2021, 1, 15)),
            Thing(partial=PartialDate(2021)),
            ["partial: to be known more exactly"],
        ),
        (
            PARTIAL.on_or_after(date(2021, 1, 15)) & PARTIAL.before(date(2021, 5, 2)),
            Thing(partial=PartialDate(2021)),
            ["partial: to be known more exactly (asked for: on or after 15 January 2021 and no later than 1 May 2021)"],
        ),
        (
            PARTIAL.before(date(2020, 1, 1)) | NO_DAY,
            Thing(partial=PartialDate(2021)),
            ["partial: no later than 31 December 2019"],
        ),
        (
            PARTIAL.on_or_after(date(2023, 1, 1)) | NO_DAY,
            Thing(partial=PartialDate(2021)),
            ["partial: on or after 1 January 2023"],
        ),
    ],
)
def test_a_value_changes_as_little_as_will_do(condition: Condition, thing: Thing, expected: list[str]) -> None:
    assert said(condition, thing) == expected


def test_a_date_that_is_known_in_part_stays_within_what_is_known() -> None:
    (way,) = ways(PARTIAL.on_or_after(date(2021, 1, 15)), Thing(partial=PartialDate(2021, 1)))

    assert (way.kind, way.value) == (WayKind.LEARN_EXACTLY, PartialDate(2021, 1, 15))
    (way,) = ways(PARTIAL.before(date(2021, 1, 15)), Thing(partial=PartialDate(2021, 1)))
    assert way.value == PartialDate(2021, 1, 1)


def test_a_date_is_never_changed_to_one_that_is_known_less_exactly() -> None:
    in_january = PARTIAL.before(date(2021, 2, 1)) & (PARTIAL.before(date(2021, 1, 15)) | NUMBER.at_least(0))

    (way,) = ways(in_january, Thing(partial=PartialDate(2021, 3, 5), number=1))

    assert way.value == PartialDate(2021, 1, 31)


def test_a_bound_that_fractions_must_pass_is_named_and_not_the_next_number() -> None:
    (way,) = ways(~RATIO.at_most(0.5), Thing(ratio=0.25))

    assert way.value == math.nextafter(0.5, 1)
    assert way.to == (~RATIO.at_most(0.5),)
    assert way.more == Quantity(0.25, None, Bound.MORE_THAN)


def test_a_part_that_is_not_known_comes_into_being() -> None:
    inner = fact(int, "part", "number")

    assert said(inner.at_least(2), Thing()) == ["part.number: to be known (asked for: at least 2)"]
    (plan,) = book(inner.at_least(2)).check(Thing()).next_steps().plans
    assert plan.apply(Thing(label="a")) == Thing(label="a", part=Thing(number=2))


# Lists


@pytest.mark.parametrize(
    ("condition", "thing", "expected"),
    [
        (TAGS.includes_any("a", "b"), Thing(tags=()), ["tags.each: add a or b"]),
        (TAGS.includes_all("a", "b"), Thing(tags=("a",)), ["tags.each: add b"]),
        (~TAGS.includes_any("a"), Thing(tags=("a", "c")), ["tags.each: remove a"]),
        (TAGS.includes_any("a") & ~TAGS.includes_any("b"), Thing(tags=("b",)), ["tags.each: add a and remove b"]),
        (
            TAGS.includes_any("a") & ~TAGS.includes_any("b"),
            Thing(),
            ["tags.each: to be known (asked for: a among them and without b)"],
        ),
        (TAGS.includes_any("a") | ~TAGS.includes_any("a"), Thing(), ["tags.each: to be known"]),
        (
            ~TAGS.includes_any("a"),
            Thing(tags=("b", None)),
            ["tags.each: to be known more exactly (asked for: without a)"],
        ),
        (
            TAGS.includes_any("a") | ~TAGS.includes_any("a"),
            Thing(tags=(None,)),
            ["tags.each: add a or to be known more exactly"],
        ),
        (TAG_COUNT.at_least(2), Thing(tags=("a",)), ["tags.count: 1 more (at least 2)"]),
        (TAG_COUNT.at_most(1), Thing(tags=("a", "b", "c")), ["tags.count: 2 fewer (at most 1)"]),
        (TAG_COUNT.between(2, 3), Thing(), ["tags.count: to be known (asked for: from 2 to 3)"]),
        (TAG_COUNT.at_most(3), Thing(), ["tags.count: to be known (asked for: at most 3)"]),
        (TAG_COUNT.at_most(3) | TAG_COUNT.at_least(4), Thing(), ["tags.count: to be known"]),
        (
            TAGS.includes_any("a") & TAG_COUNT.at_least(2),
            Thing(tags=()),
            ["tags.each: add a; tags.count in all: 2 more, these included (at least 2)"],
        ),
        (~TAGS.includes_any("a", "b"), Thing(tags=("a", "b", "c")), ["tags.each: remove a and b"]),
        (~TAGS.includes_any("a", "b"), Thing(), ["tags.each: to be known (asked for: without a or b)"]),
        (
            TAGS.includes_any("a", "b") & TAG_COUNT.at_least(3),
            Thing(tags=("c",)),
            ["tags.each: add a or b; tags.count in all: 2 more, these included (at least 3)"],
        ),
        (
            TAGS.includes_all("a", "b") & TAG_COUNT.at_least(3),
            Thing(),
            ["tags.each: to be known (asked for: a and b among them; tags.count in all: at least 3)"],
        ),
        (
            TAGS.includes_any("a") | TAG_COUNT.at_least(3),
            Thing(tags=("c",)),
            ["tags.each: add a or tags.count: 2 more (at least 3)"],
        ),
        (NUMBERS.includes_any(7), Thing(numbers=(1,)), ["numbers.each: add 7"]),
        (RANKS.includes_any(*Rank), Thing(ranks=()), ["ranks.each: add low, middle or high"]),
        (PART_COUNT.at_least(1), Thing(), ["parts.count: to be known (asked for: at least 1)"]),
    ],
)
def test_a_list_changes_as_little_as_will_do(condition: Condition, thing: Thing, expected: list[str]) -> None:
    assert said(condition, thing) == expected


@pytest.mark.parametrize(
    ("condition", "tags", "expected"),
    [
        (
            TAGS.includes_all("a", "b") & TAG_COUNT.at_most(2),
            ("x", "y"),
            "tags.each: add a and b; tags.count in all: at most 2",
        ),
        (
            ~TAGS.includes_any("a", "b") & TAG_COUNT.at_least(3),
            ("a", "b", "x"),
            "tags.each: remove a and b; tags.count in all: at least 3",
        ),
        (TAGS.includes_all("a", "b") & TAG_COUNT.at_least(2), ("x", "y"), "tags.each: add a and b"),
        (
            ~TAGS.includes_any("a") & TAG_COUNT.at_least(2),
            ("x",),
            "tags.count: 1 more (at least 2); tags.each: without a",
        ),
        (
            TAGS.includes_all("a", "b") & ~TAGS.includes_any("c") & TAG_COUNT.at_least(4),
            ("a",),
            "tags.each: add b; a among them and without c; tags.count in all: 3 more, these included (at least 4)",
        ),
    ],
)
def test_what_must_stay_as_it_is_is_said_where_doing_as_told_might_change_it(
    condition: Condition, tags: tuple[str, ...], expected: str
) -> None:
    assert said(condition, Thing(tags=tags)) == [expected]


def test_a_way_has_what_must_stay_apart_from_what_must_be_done() -> None:
    (way,) = ways(TAGS.includes_all("a", "b") & ~TAGS.includes_any("c") & TAG_COUNT.at_most(9), Thing(tags=("a",)))

    assert way.to == (TAGS.includes_all("b"), TAG_COUNT.at_most(9))
    assert way.stays == (TAGS.includes_all("a"), ~TAGS.includes_any("c"))


def test_a_step_about_a_number_of_entries_is_named_after_it() -> None:
    (plan,) = book(TAGS.includes_any("a") & TAG_COUNT.at_least(2)).check(Thing(tags=("a",))).next_steps().plans
    assert [step.fact for step in plan.steps] == [TAG_COUNT]

    (plan,) = book(TAGS.includes_any("a") | TAG_COUNT.at_least(3)).check(Thing(tags=("c",))).next_steps().plans
    assert [str(variant) for variant in plan.variants()] == [
        "thing.tags.each: add a",
        "thing.tags.count: 2 more (at least 3)",
    ]


def test_in_thai_what_two_facts_say_of_one_list_is_told_apart_too() -> None:
    subjects = Fact("thing.subjects", str, path=("tags", "*"), title=Labels(en="subjects", th="รายวิชา"))
    programmes = Fact(
        "thing.programmes",
        int,
        path=("tags", "#"),
        unit="entries",
        title=Labels(en="number of programmes", th="จำนวนหลักสูตร"),
    )
    rules = book(subjects.includes_all("thai") & programmes.at_least(3))

    assert rules.check(Thing(tags=("english",))).next_steps().explain("th").splitlines()[1:] == [
        "  รายวิชา: เพิ่ม thai; จำนวนหลักสูตรรวมเพิ่มอีก 2 รายการ โดยนับรวมรายการข้างต้นแล้ว (อย่างน้อย 3 รายการ)"
    ]
    assert rules.check(Thing()).next_steps().explain("th").splitlines()[1:] == [
        "  รายวิชา: ต้องมีข้อมูล (เกณฑ์: มี thai; จำนวนหลักสูตรรวมอย่างน้อย 3 รายการ)"
    ]


def test_more_is_asked_for_than_must_be_where_it_takes_too_long_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(situation, "_MAX_SPLITS", 1)

    assert said(TAGS.includes_any("a") | ~TAGS.includes_any("a"), Thing()) == [
        "tags.each: to be known (asked for: without a)"
    ]


def test_entries_that_may_stay_do() -> None:
    (way,) = ways(TAGS.includes_any("b"), Thing(tags=("a", "c")))

    assert way.value == ("a", "c", "b")
    assert (way.kind, way.more) == (WayKind.CHANGE, None)


# Several facts


def test_each_part_of_an_alternative_is_a_plan_and_the_shorter_one_is_first() -> None:
    condition = (NUMBER.at_least(1) & FLAG.holds()) | LABEL.equals("a")

    assert said(condition, Thing(number=0, flag=False, label="b")) == [
        "label: change to a",
        "number: 1 more (at least 1); flag: change to yes",
    ]


def test_a_list_and_a_value_are_two_plans() -> None:
    condition = TAGS.includes_any("a") | FLAG.holds()

    assert said(condition, Thing()) == [
        "tags.each: to be known (asked for: a among them)",
        "flag: to be known (asked for: yes)",
    ]


def test_going_less_far_with_more_facts_is_a_plan_too() -> None:
    condition = NUMBER.at_least(20) | (NUMBER.at_least(10) & FLAG.holds())

    assert said(condition, Thing(number=9, flag=False)) == [
        "number: 11 more (at least 20)",
        "number: 1 more (at least 10); flag: change to yes",
    ]


def test_what_goes_together_is_not_offered_apart() -> None:
    condition = (LABEL.equals("a") & FLAG.holds()) | (LABEL.equals("b") & ~FLAG.holds())

    assert said(condition, Thing()) == [
        "label: to be known (asked for: a); flag: to be known (asked for: yes)",
        "label: to be known (asked for: b); flag: to be known (asked for: no)",
    ]


def test_a_number_of_any_length_may_be_lacking() -> None:
    (way,) = ways(NUMBER.at_least(10**400), Thing(number=0))

    assert way.more == Quantity(10**400)


def test_derived_facts_that_share_others_are_looked_into_once() -> None:
    stays = Custom(always_met, (NUMBER,), TITLE, CITATIONS)
    condition = shared(stays & ~RATIO.at_most(0.5), levels=10)

    assert customs(condition) == (stays,)
    (plan,) = book(condition).check(Thing(ratio=0.25)).next_steps().plans
    assert str(plan) == "thing.ratio: more than 0.25 more (more than 0.5)"


def shared(condition: Condition, levels: int) -> Condition:
    for level in range(levels):
        one = Fact(f"thing.level-{level}", defined_by=condition)
        condition = one.holds() & one.holds()
    return condition


def test_an_end_that_another_requirement_asks_for_is_named() -> None:
    assert said(NUMBER.at_least(2), Thing(number=1), NUMBER.at_most(5)) == ["number: 1 more (from 2 to 5)"]


def test_advisory_requirements_do_not_count() -> None:
    rules: RuleBook[Anything] = RuleBook(
        "test.book", (requirement(1, NUMBER.at_least(1)), requirement(2, FLAG.holds(), binding=False))
    )

    (plan,) = rules.check(Thing(number=0)).next_steps().plans

    assert [step.fact for step in plan.steps] == [NUMBER]


def test_plans_without_end_are_cut_off_and_it_is_said() -> None:
    facts = [(NUMBER.at_least(1), FLAG.holds()), (LABEL.equals("a"), RANK.equals(Rank.LOW))]
    rules = book(*(one | other for one, other in facts))
    verdict = rules.check(Thing())

    assert len(verdict.next_steps().plans) == 4
    assert verdict.next_steps().complete
    assert len(verdict.next_steps(limit=3).plans) == 3
    assert not verdict.next_steps(limit=3).complete
    assert verdict.next_steps(limit=3).explain().splitlines()[0::4] == [
        "what would be enough, in any of 3 ways",
        "  there may be further ways",
    ]


# What cannot be, and what cannot be told


def test_requirements_that_cannot_be_met_together_are_named() -> None:
    rules = book(NUMBER.at_least(2), FLAG.holds(), NUMBER.at_most(1))

    found = rules.check(Thing(number=0)).next_steps()

    assert found.plans == ()
    assert found.complete
    (clash,) = found.impossible
    assert [aim.rule for aim in clash.aims] == [rules.requirements[0], rules.requirements[2]]
    assert found.explain().splitlines() == [
        "no way is known to meet every requirement that decides",
        f"  {clash}",
    ]


def ids(found: Iterable[Anything]) -> list[str]:
    return [each.id for each in found]


def test_what_a_function_of_a_user_reads_is_left_alone() -> None:
    stays = Custom(always_met, (NUMBER,), TITLE, CITATIONS)
    rules = book(stays & FLAG.holds(), NUMBER.at_least(1) | LABEL.equals("a"))

    found = rules.check(Thing(number=0, flag=False)).next_steps()

    assert [str(plan) for plan in found.plans] == [
        "thing.flag: change to yes; thing.label: to be known (asked for: a)",
    ]
    assert ids(found.undecided) == ["test.r0"]
    assert not found.complete
    assert found.explain().splitlines()[2:] == [
        "  left as it is, since what decides it cannot be looked into: A test",
        "  there may be further ways",
    ]


def test_where_a_function_of_a_user_stands_in_the_way_no_plan_is_known() -> None:
    odd = Custom(spelled_evenly, (NUMBER,), TITLE, CITATIONS)
    rules = book(odd, FLAG.holds())

    found = rules.check(Thing(flag=False)).next_steps()

    assert (found.plans, found.impossible, found.complete) == ((), (), False)
    assert ids(found.undecided) == ["test.r0"]


def test_a_function_of_a_user_that_has_nothing_to_do_with_it_is_not_named() -> None:
    rules = book(Custom(always_met, (NUMBER,), TITLE, CITATIONS), FLAG.holds())

    found = rules.check(Thing(flag=False)).next_steps()

    assert found.complete
    assert found.undecided == ()
    assert len(found.plans) == 1


def test_where_not_everything_can_be_tried_there_is_a_plan_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_STEPS", 3)
    rules = book(NUMBER.at_least(1) & FLAG.holds() & (LABEL.equals("a") | RATIO.at_least(1)))

    found = rules.check(Thing(number=-5)).next_steps()

    assert [str(plan).replace("thing.", "") for plan in found.plans] == [
        "number: 6 more (at least 1); flag: to be known (asked for: yes); label: to be known (asked for: a)"
    ]
    assert not found.complete


def test_a_plan_that_is_found_in_another_way_goes_no_farther_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_STEPS", 1)
    rules = book(~NUMBER.between(-9, 0), ~NUMBER.between(-20, -15))

    (plan,) = rules.check(Thing(number=-2)).next_steps().plans

    assert str(plan) == "thing.number: 8 fewer (from -14 to -10)"


def test_a_search_that_takes_too_long_is_given_up_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_STEPS", 1)
    monkeypatch.setattr("learningcity.rules.cells.inquiry.Inquiry.cells", give_up)

    found = book(NUMBER.at_least(1)).check(Thing()).next_steps()

    assert found == NextSteps((), complete=False)
    assert found.explain() == ("no way is known to meet every requirement that decides\n  there may be further ways")


def test_what_is_impossible_is_found_where_not_everything_can_be_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_STEPS", 1)

    found = book(NUMBER.at_least(2) & NUMBER.at_most(1)).check(Thing()).next_steps()

    assert found.complete
    assert len(found.impossible) == 1


def test_a_very_large_book_is_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(situation, "_MAX_SIZE", 1)

    found = book(NUMBER.at_least(2) & NUMBER.at_most(1)).check(Thing()).next_steps()

    assert found == NextSteps((), complete=False)


def give_up(*_: object) -> None:
    raise Exhausted


def test_a_clash_that_takes_too_long_to_find_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("learningcity.rules.cells.inquiry.Inquiry.cells", give_up)

    found = book(NUMBER.at_least(2) & NUMBER.at_most(1)).check(Thing()).next_steps()

    assert found == NextSteps((), complete=False)


def test_more_entries_than_anybody_would_list_are_not_tried() -> None:
    found = book(TAG_COUNT.at_least(5_000)).check(Thing(tags=())).next_steps()

    assert found == NextSteps((), complete=False)


# Classes with a will of their own


def at_most_five(number: int | None) -> int | None:
    """The number, or five."""
    return None if number is None else min(number, 5)


@frozen
class Stubborn:
    """Never has more than five, whatever it is given; refuses to be both high and open."""

    number: int | None = field(default=None, converter=at_most_five)
    flag: bool | None = None

    def __attrs_post_init__(self) -> None:
        if self.flag and (self.number or 0) > 3:
            raise ValueError("not both")


def test_what_a_class_makes_of_a_value_is_what_counts() -> None:
    rules = book(NUMBER.at_least(7))

    found = rules.check(Stubborn(1)).next_steps()

    assert (found.plans, found.complete) == ((), False)


def test_what_a_class_refuses_together_is_no_plan() -> None:
    rules = book((NUMBER.at_least(4) & FLAG.holds()) | NUMBER.at_most(-9))

    found = rules.check(Stubborn(1, flag=False)).next_steps()

    assert [str(plan) for plan in found.plans] == ["thing.number: 10 fewer (at most -9)"]
    assert not found.complete


@frozen
class Ordered:
    """Refuses a number above the other one."""

    number: int = field(default=0)
    most: int = 10

    def __attrs_post_init__(self) -> None:
        if self.number > self.most:
            raise ValueError("too high")


@frozen
class Lifted:
    """Lifts the ratio to the number, and knows no number but one from 0 to 100."""

    number: int = field(default=0)
    ratio: float = field(default=0.0)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "ratio", max(self.ratio, float(self.number)))


MOST = fact(int, "most")


def test_what_two_requirements_ask_for_apart_is_tried_together() -> None:
    found = book(NUMBER.at_least(5), MOST.at_most(3)).check(Ordered()).next_steps()

    assert (found.plans, found.complete) == ((), False)


def test_of_what_serves_apart_only_that_is_given_which_serves_together() -> None:
    rules = book(NUMBER.at_least(5) | NUMBER.at_most(-5), MOST.at_most(3))

    found = rules.check(Ordered()).next_steps()

    assert [str(plan) for plan in found.plans] == [
        "thing.number: 5 fewer (at most -5); thing.most: 7 fewer (at most 3)"
    ]
    assert not found.complete


def test_what_a_class_does_by_itself_is_no_step() -> None:
    rules = book(NUMBER.at_least(5), RATIO.at_least(5))

    found = rules.check(Lifted()).next_steps()

    assert [str(plan) for plan in found.plans] == ["thing.number: 5 more (at least 5)"]
    assert not found.complete


def test_what_a_class_makes_of_a_change_and_does_not_meet_is_no_plan() -> None:
    found = book(NUMBER.at_least(5), RATIO.at_most(2), RATIO.at_least(1)).check(Lifted()).next_steps()

    assert (found.plans, found.complete) == ((), False)


def test_what_a_class_refuses_because_of_another_field_is_not_said_to_be_impossible() -> None:
    found = book(NUMBER.at_least(5)).check(Ordered(0, 3)).next_steps()

    assert found == NextSteps((), complete=False)


def in_range(_: object, __: object, number: int) -> None:
    if not 0 <= number <= 100:
        raise ValueError("out of range")


@frozen
class Ranged:
    number: int = field(default=0, validator=in_range)


def test_what_a_field_refuses_by_itself_is_impossible() -> None:
    assert book(NUMBER.at_least(100)).check(Ranged()).next_steps().complete
    found = book(NUMBER.at_least(101)).check(Ranged()).next_steps()

    assert found.complete
    assert len(found.impossible) == 1


@frozen
class Holder:
    part: Ranged | None = None


@pytest.mark.parametrize(("holder", "is_sure"), [(Holder(Ranged()), True), (Holder(), False)])
def test_of_an_object_that_is_not_there_nobody_can_ask_what_its_field_refuses(holder: Holder, is_sure: bool) -> None:
    found = book(fact(int, "part", "number").at_least(101)).check(holder).next_steps()

    assert (found.plans, found.complete, bool(found.impossible)) == ((), is_sure, is_sure)


def none_above_five(number: int) -> int:
    if number > 5:
        raise ValueError("too high")
    return number


def none_above_the_most(instance: Anything, _: object, number: int) -> None:
    if number > instance.most:
        raise ValueError("too high")


@frozen
class Converted:
    number: int = field(default=0, converter=none_above_five)


@frozen
class Compared:
    most: int = 5
    number: int = field(default=0, validator=none_above_the_most)


@pytest.mark.parametrize(("subject", "is_sure"), [(Converted(), True), (Compared(), False)])
def test_a_field_that_refuses_a_value_by_itself_is_told_from_one_that_looks_at_another(
    subject: Anything, is_sure: bool
) -> None:
    found = book(NUMBER.at_least(6)).check(subject).next_steps()

    assert (found.plans, found.complete, bool(found.impossible)) == ((), is_sure, is_sure)


def test_what_is_possible_is_not_said_to_clash_where_the_search_for_it_took_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    look, calls = Inquiry.cells, count()
    monkeypatch.setattr(looking, "MAX_STEPS", 1)
    monkeypatch.setattr(
        "learningcity.rules.cells.inquiry.Inquiry.cells",
        lambda *arguments: look(*arguments) if next(calls) else give_up(),
    )

    found = book(NUMBER.at_least(1)).check(Thing()).next_steps()

    assert found == NextSteps((), complete=False)


def test_a_subject_of_no_attrs_class_is_refused() -> None:
    class Plain:
        number = 0

    with pytest.raises(NotASubject):
        next_steps(book(NUMBER.at_least(1)), Plain())


def test_a_value_that_is_in_no_cell_is_refused_by_its_fact() -> None:
    with pytest.raises(NotASubject, match=r"thing\.flag"):
        next_steps(book(FLAG.holds()), Thing(flag="yes"))  # type: ignore[arg-type]


def test_a_plan_without_steps_changes_nothing() -> None:
    assert Plan(()).apply(Thing(number=1)) == Thing(number=1)
