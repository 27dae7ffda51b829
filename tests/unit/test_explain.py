"""Verdicts and rule books in words: which sentence is chosen, what it is told, and who is said to say so."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any as Anything

import pytest
from attrs import evolve

from learningcity import City, check, eligibility
from learningcity.cities import CITY_FACTS, ELECTED_COUNCIL, POPULATION
from learningcity.dates import PartialDate, Period
from learningcity.errors import CannotExpress
from learningcity.localization import render, render_outline
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.outlines import Outline, flattened, texts_of
from learningcity.rules import (
    Condition,
    Custom,
    Fact,
    Ground,
    Requirement,
    RuleBook,
    all_of,
    any_of,
    evaluate,
    explain,
)
from learningcity.rules.cited import sources_of
from learningcity.rules.explain import describe, outline, sentence
from learningcity.rules.nodes import AnyFact, Leaf
from learningcity.rules.tree import facts_used
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    CITATIONS,
    DAY,
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Thing,
    book,
    derived,
)

BUDGET = Fact("thing.budget", int, path=("number",), unit="THB", title=Labels(en="budget", th="งบประมาณ"))
GIVEN_DAY = date(2021, 1, 31)


def english(condition: Condition, subject: Thing, title: Labels | None = None) -> str:
    return render(sentence(condition, evaluate(condition, subject), subject, title), "en")


# Sentences of leaves


@pytest.mark.parametrize(
    ("condition", "subject", "text"),
    [
        (BUDGET.at_least(2), Thing(number=2), "budget 2 Thai baht, not below the minimum of 2 Thai baht"),
        (BUDGET.at_least(2), Thing(number=-1), "budget -1 Thai baht, below the minimum of 2 Thai baht by 3 Thai baht"),
        (BUDGET.at_least(2), Thing(), "no information on budget"),
        (BUDGET.at_most(2), Thing(number=2), "budget 2 Thai baht, not above the maximum of 2 Thai baht"),
        (BUDGET.at_most(2), Thing(number=5), "budget 5 Thai baht, above the maximum of 2 Thai baht by 3 Thai baht"),
        (BUDGET.at_most(2), Thing(), "no information on budget"),
        (NUMBER.between(2, 4), Thing(number=3), "thing.number 3, from 2 to 4 as asked for"),
        (NUMBER.between(2, 4), Thing(number=1), "thing.number 1, below the range from 2 to 4 by 1"),
        (NUMBER.between(2, 4), Thing(number=7), "thing.number 7, above the range from 2 to 4 by 3"),
        (NUMBER.between(2, 4), Thing(), "no information on thing.number"),
        (RATIO.at_least(0.5), Thing(ratio=0.25), "thing.ratio 0.25, below the minimum of 0.5 by 0.25"),
        (RATIO.at_least(1), Thing(ratio=float("nan")), "no information on thing.ratio"),
        (NUMBER.equals(2), Thing(number=2), "thing.number: 2, as asked for"),
        (NUMBER.equals(2), Thing(number=3), "thing.number: 3, not 2"),
        (LABEL.equals("a"), Thing(label="b"), "thing.label: b, not a"),
        (RANK.one_of(Rank.LOW, Rank.HIGH), Thing(rank=Rank.LOW), "thing.rank: low, as asked for (low or high)"),
        (RANK.one_of(Rank.LOW, Rank.HIGH), Thing(rank=Rank.MIDDLE), "thing.rank: middle, not low or high"),
        (RANK.one_of(Rank.LOW), Thing(), "no information on thing.rank"),
        (
            TAGS.includes_any("a", "b"),
            Thing(tags=("b", "c")),
            "thing.tags.each: b and c, among them a or b as asked for",
        ),
        (TAGS.includes_any("a", "b"), Thing(tags=("c",)), "thing.tags.each: c, without a or b"),
        (TAGS.includes_any("a"), Thing(tags=()), "thing.tags.each: none, without a"),
        (TAGS.includes_any("a"), Thing(), "no information on thing.tags.each"),
        (
            TAGS.includes_any("a"),
            Thing(tags=("c", None)),
            "thing.tags.each: c and others not known, so it cannot be told whether a is among them",
        ),
        (
            TAGS.includes_all("a", "b"),
            Thing(tags=("a", "b")),
            "thing.tags.each: a and b, among them a and b as asked for",
        ),
        (TAGS.includes_all("a", "b"), Thing(tags=("a",)), "thing.tags.each: a, not all of a and b"),
        (
            TAGS.includes_all("a", "b"),
            Thing(tags=("a", None)),
            "thing.tags.each: a and others not known, so it cannot be told whether a and b are among them",
        ),
        (
            NUMBERS.includes_any(1_000),
            Thing(numbers=(1_000, 2)),
            "thing.numbers.each: 1,000 and 2, among them 1,000 as asked for",
        ),
        (RANKS.includes_any(Rank.LOW), Thing(ranks=(None,)), "no information on thing.ranks.each"),
        (TAG_COUNT.at_least(1), Thing(tags=()), "thing.tags.count 0, below the minimum of 1 by 1"),
        (DAY.on_or_after(GIVEN_DAY), Thing(day=GIVEN_DAY), "thing.day: 31 January 2021, not before 31 January 2021"),
        (
            DAY.on_or_after(GIVEN_DAY),
            Thing(day=date(2021, 1, 30)),
            "thing.day: 30 January 2021, before 31 January 2021",
        ),
        (DAY.on_or_after(GIVEN_DAY), Thing(), "no information on thing.day"),
        (
            PARTIAL.on_or_after(GIVEN_DAY),
            Thing(partial=PartialDate(2021, 1)),
            "thing.partial: January 2021, not exact enough to tell whether it is on or after 31 January 2021",
        ),
        (
            PARTIAL.before(GIVEN_DAY),
            Thing(partial=PartialDate(2020)),
            "thing.partial: 2020, no later than 30 January 2021 as asked for",
        ),
        (
            PARTIAL.before(GIVEN_DAY),
            Thing(partial=PartialDate(2022)),
            "thing.partial: 2022, later than 30 January 2021",
        ),
        (
            PARTIAL.before(GIVEN_DAY),
            Thing(partial=PartialDate(2021)),
            "thing.partial: 2021, not exact enough to tell whether it is no later than 30 January 2021",
        ),
        (DAY.before(date.min), Thing(day=date.min), "thing.day: 1 January 1, not before 1 January 1"),
        (FLAG.holds(), Thing(flag=True), "thing.flag: yes"),
        (FLAG.holds(), Thing(flag=False), "thing.flag: no"),
        (FLAG.holds(), Thing(), "no information on thing.flag"),
    ],
)
def test_a_leaf_says_what_was_seen_and_what_was_asked_for(condition: Condition, subject: Thing, text: str) -> None:
    assert english(condition, subject) == text


def test_a_title_stands_in_for_a_fact_without_one_and_only_for_it() -> None:
    title = Labels(en="size")

    assert english(NUMBER.at_least(2), Thing(number=3), title) == "size 3, not below the minimum of 2"
    assert english(FLAG.holds(), Thing(flag=True), title) == "size: yes"
    assert english(BUDGET.at_least(2), Thing(), title) == "no information on budget"
    assert english(~NUMBER.at_least(2), Thing(), title) == "asked for is the contrary of this: no information on size"
    assert english(derived(NUMBER.at_least(2)), Thing(), title) == "no information on size"


def test_a_flag_of_the_library_has_clauses_of_its_own() -> None:
    city = City(name="A", governing_body="appointed-council")

    assert sentence(ELECTED_COUNCIL.holds(), NOT_MET, city) == Message("fact.elected-council.not-met")
    flags = [fact for fact in CITY_FACTS if fact.type is bool]
    for fact in flags:
        clauses = {render(sentence(fact.holds(), outcome, City(name="A")), "en") for outcome in Outcome}
        assert len(clauses) == 3
    assert len(flags) == 9


def test_a_derived_fact_with_the_title_of_a_user_is_said_by_it() -> None:
    fact = Fact("thing.big", defined_by=NUMBER.at_least(2), title=Labels(en="big", th="ใหญ่"))

    assert english(fact.holds(), Thing(number=1)) == "big: no"
    assert english(fact.holds(), Thing()) == "no information on big"
    assert render(sentence(fact.holds(), MET, Thing(number=2)), "th") == "ใหญ่: ใช่"


# Sentences of trees


def test_of_a_conjunction_only_the_parts_are_said_that_made_the_outcome() -> None:
    both = all_of(NUMBER.at_least(2), FLAG.holds(), LABEL.equals("a"))

    assert english(both, Thing(number=1, label="b")) == (
        "thing.number 1, below the minimum of 2 by 1; thing.label: b, not a"
    )
    assert english(both, Thing(number=3, label="a")) == "no information on thing.flag"
    assert english(both, Thing(number=3, label="a", flag=True)) == (
        "thing.number 3, not below the minimum of 2; thing.flag: yes; thing.label: a, as asked for"
    )


def test_of_a_disjunction_only_the_parts_are_said_that_made_the_outcome() -> None:
    either = any_of(NUMBER.at_least(2), FLAG.holds())

    assert english(either, Thing(number=3)) == "thing.number 3, not below the minimum of 2"
    assert english(either, Thing(number=1)) == "no information on thing.flag"
    assert english(either, Thing(number=1, flag=False)) == (
        "thing.number 1, below the minimum of 2 by 1; thing.flag: no"
    )


def test_the_contrary_is_said_of_what_was_found() -> None:
    assert english(~FLAG.holds(), Thing(flag=True)) == "asked for is the contrary of this: thing.flag: yes"
    assert english(~NUMBER.at_least(2), Thing(number=1)) == (
        "asked for is the contrary of this: thing.number 1, below the minimum of 2 by 1"
    )
    assert english(~NUMBER.between(2, 4), Thing(number=3)) == (
        "asked for is the contrary of this: thing.number 3, from 2 to 4 as asked for"
    )


def test_what_must_not_be_among_the_entries_is_said_without_a_contrary() -> None:
    no_a_or_b = ~TAGS.includes_any("a", "b")

    assert english(no_a_or_b, Thing(tags=("c",))) == "thing.tags.each: c, without a or b as asked for"
    assert (
        english(no_a_or_b, Thing(tags=("a", "c"))) == "thing.tags.each: a and c, though a or b must not be among them"
    )
    assert english(no_a_or_b, Thing()) == "no information on thing.tags.each"
    assert english(no_a_or_b, Thing(tags=("c", None))) == (
        "thing.tags.each: c and others not known, so it cannot be told whether a or b is among them"
    )


def test_years_of_the_calendar_are_said_as_dates_and_other_numbers_as_they_are() -> None:
    years = evolve(NUMBERS, unit="calendar-year")
    thing = Thing(numbers=(2015, 0, 10_000))

    assert english(years.includes_any(2015, 2017), thing) == (
        "thing.numbers.each: 2015, 0 and 10,000, among them 2015 or 2017 as asked for"
    )
    assert english(NUMBERS.includes_any(2015), thing) == (
        "thing.numbers.each: 2,015, 0 and 10,000, among them 2,015 as asked for"
    )


def by_number(number: int | None) -> Outcome:
    """Whether a number is even."""
    if number is None:
        return UNKNOWN
    return NOT_MET if number % 2 else MET


EVEN = Custom(by_number, (NUMBER,), Labels(en="an even number", th="จำนวนคู่"), CITATIONS)


@pytest.mark.parametrize(
    ("number", "text"),
    [(2, "an even number: yes"), (1, "an even number: no"), (None, "an even number: not known")],
)
def test_a_function_of_a_user_is_said_in_the_words_of_the_user(number: int | None, text: str) -> None:
    assert english(EVEN, Thing(number=number)) == text


class Foreign(Condition):
    """A node that is not of the language."""


class ForeignLeaf(Leaf):
    """A leaf that is not of the language."""

    fact = NUMBER


def test_a_node_that_is_not_of_the_language_is_refused_and_not_left_out() -> None:
    for node in (Foreign(), ForeignLeaf()):
        with pytest.raises(CannotExpress, match=f"explain cannot express {type(node).__name__}"):
            sentence(node, MET, Thing(number=1))
        with pytest.raises(CannotExpress, match=f"explain cannot express {type(node).__name__}"):
            describe(book(node))


# Reasons


def city(**facts: Anything) -> City:
    """A city that meets the rules of membership in all but what is said."""
    return City(
        **{
            "name": "A",
            "population": 10_000,
            "governing_body": "municipal-council",
            "endorsements": ("mayor",),
            **facts,
        }
    )


def test_the_reason_of_a_verdict_that_is_met_is_how_many_requirements_there_are() -> None:
    assert check(city()).reason == Message("reason.met", {"count": 3})


def test_advisory_requirements_are_no_reason() -> None:
    advisory = Requirement("test.a", POPULATION.at_least(1), citations=CITATIONS, title=TITLE, binding=False)
    rules = eligibility.MEMBERSHIP.extend("test.rules", advisory)

    assert rules.check(city()).reason == Message("reason.met", {"count": 3})
    assert rules.check(city(population=0, endorsements=())).reason == check(city(population=0, endorsements=())).reason


def test_the_reason_names_what_is_not_met_and_says_nothing_of_the_rest() -> None:
    (parts,) = dict(check(city(endorsements=(), governing_body=None)).reason.params).values()

    assert parts == Series((Message("fact.endorsed.not-met"),), ";")


def test_the_reason_names_everything_that_is_unknown() -> None:
    text = render(check(City(name="A")).reason, "en")

    assert text == (
        "no information on population; "
        "no information on whether it is governed by a municipal council or another elected council; "
        "no information on whether the mayor or a city representative endorses it"
    )


@pytest.mark.parametrize(
    ("facts", "contested"),
    [
        ({"population": 9_999}, True),
        ({"population": None}, True),
        ({"population": 9_999, "endorsements": ()}, False),
        ({"endorsements": ()}, False),
        ({"population": None, "endorsements": None}, False),
    ],
    ids=["fails by it", "unknown by it", "fails by another too", "fails by another", "unknown by another too"],
)
def test_a_verdict_that_turns_on_a_contested_requirement_says_so(facts: dict[str, Anything], contested: bool) -> None:
    text = render(check(city(**facts)).reason, "en")

    assert text.endswith("sources disagree on this criterion: population") is contested


# Outlines


def test_an_explanation_holds_the_findings_what_is_missing_the_rules_and_the_sources() -> None:
    tree = outline(check(city(governing_body=None)))
    ids = [child.message.id for child in tree.children]

    assert tree.message.id == "verdict.headline"
    assert ids == ["finding.line"] * 3 + ["verdict.missing-facts", "rules.no-period", "rules.facts-as-of", "sources"]
    assert flattened(tree) == check(city(governing_body=None)).messages()
    assert flattened(tree)[0] is tree.message
    assert len(flattened(tree)) == len(render_outline(tree, "en").splitlines())


def test_nothing_is_said_of_missing_facts_where_none_matters() -> None:
    decided = [outline(check(given)) for given in (city(), city(population=0, governing_body=None))]

    for tree in decided:
        assert "verdict.missing-facts" not in [child.message.id for child in tree.children]


def test_a_contested_finding_shows_every_side_with_its_claims() -> None:
    lines = check(city(population=9_999)).explain("en").splitlines()
    start = lines.index("    sources disagree on this criterion: population")

    sides = [line for line in lines[start:] if line.startswith("      side ")]
    claims = [line for line in lines[start:] if line.startswith("        ") and " — " in line]
    assert sides == [
        "      side 1: at least 10,000 people, or about as many, are asked for",
        "      side 2: no fixed number is asked for, and smaller places are members",
        "      side 3: no number is named, as far as the sources could be read",
    ]
    assert len(claims) == 19
    assert claims[0] == (
        "        10,000 people (2021) — Bureau of International Cooperation, Office of the Permanent Secretary, "
        "Ministry of Education of Thailand, 2021, sentence on who may be a member [bic-moe-2021]"
    )
    assert lines[start + 7] == sides[1]


def test_the_standing_of_a_finding_is_that_of_what_decided() -> None:
    by_mayor, by_another = city(), city(endorsements=("city-representative",))
    standings = []
    for given in (by_mayor, by_another):
        line = outline(check(given)).children[2].children[0]
        standings.append(dict(line.message.params)["standing"])

    assert standings == [Standing.VERIFIED, Standing.REPORTED]


def rules_of(**parts: Anything) -> RuleBook[Thing]:
    requirement = Requirement("test.r", NUMBER.at_least(2), citations=CITATIONS, title=Labels(en="size"))
    return RuleBook("test.rules", (requirement,), **parts)


def test_a_subject_without_a_name_has_a_headline_without_one() -> None:
    assert rules_of().check(Thing(number=2)).explain().splitlines() == [
        "met (test.rules)",
        "  met: size 2, not below the minimum of 2",
        "    standing: reported: read in a secondary source",
        "    source: no publisher printed, undated, section 1 [test-source]",
        "  the source states no period for these rules, so they are applied on any date",
        "  sources:",
        "    [test-source] no publisher printed, “A test”, undated",
    ]


def test_what_is_known_of_the_rules_is_told() -> None:
    rules = rules_of(
        title=Labels(en="Our rules"),
        in_force=Period.parse("2021/.."),
        facts_as_of=date(2026, 11, 20),
        note=Labels(en="a draft"),
    )

    assert rules.check(Thing(number=2)).explain().splitlines()[4:7] == [
        "  note: a draft",
        "  in force: from 2021 on",
        "  sources as of 20 November 2026",
    ]
    assert rules.describe("en").splitlines()[0] == "Our rules (test.rules), 1 requirement"
    assert rules.check(Thing(number=2)).explain().splitlines()[0] == "met (Our rules)"


def test_an_advisory_finding_and_requirement_are_marked() -> None:
    requirement = Requirement("test.r", FLAG.holds(), citations=CITATIONS, title=TITLE, binding=False)
    rules = RuleBook[Thing]("test.rules", (requirement, evolve(requirement, id="test.s", binding=True)))

    findings = [line for line in rules.check(Thing(flag=True)).explain().splitlines() if line.startswith("  met")]
    assert findings == ["  met (advisory, does not decide): A test: yes", "  met: A test: yes"]
    assert [line for line in rules.describe("en").splitlines() if line.startswith("  A test")] == [
        "  A test (advisory): A test",
        "  A test: A test",
    ]


def test_a_claim_says_what_it_speaks_of_as_far_as_that_is_known() -> None:
    where = Citation(Source("s", "A title", publisher="A publisher", date=PartialDate(2020)), "page 3")
    claims = (
        Claim("a", "size", Quantity(3, "people"), where),
        Claim("a", "size", Quantity(3, "people"), where, as_of=PartialDate(2019)),
        Claim("a", "size", "three", where, scope="the centre"),
        Claim("a", "size", 3_000, where, as_of=PartialDate(2019, 5), scope=Labels(en="the whole")),
    )
    sides = (Side(Labels(en="yes"), claims), Side(Labels(en="no"), claims[:1]))
    conflict = Conflict("test.conflict", Labels(en="how many?"), sides)
    requirement = Requirement(
        "test.r", FLAG.holds(), citations=CITATIONS, title=TITLE, standing=Standing.CONTESTED, conflict=conflict
    )
    lines = RuleBook[Thing]("test.rules", (requirement,)).check(Thing()).explain().splitlines()

    at = lines.index("      side 1: yes")
    assert lines[at + 1 : at + 6] == [
        "        3 people — A publisher, 2020, page 3 [s]",
        "        3 people (2019) — A publisher, 2020, page 3 [s]",
        "        three (the centre) — A publisher, 2020, page 3 [s]",
        "        3,000 (the whole, May 2019) — A publisher, 2020, page 3 [s]",
        "      side 2: no",
    ]
    assert lines[-1] == "    [s] A publisher, “A title”, 2020"


# Sources


def listed(tree: Outline) -> list[object]:
    return [dict(child.message.params)["id"] for child in tree.children]


def test_every_source_of_a_rule_book_is_listed_once() -> None:
    for rules in eligibility.rulebooks():
        ids = listed(sources_of(rules))
        assert len(ids) == len(set(ids))
        cited = {citation.source.id for requirement in rules for citation in requirement.citations}
        assert cited <= set(ids)
    assert len(listed(sources_of(eligibility.MEMBERSHIP))) == 19


OTHER = Citation(Source("other-source", title="Another"), "page 9")


def test_the_sources_of_a_ground_are_listed_and_stand_under_the_finding() -> None:
    ground = Ground(NUMBER.at_least(2), (OTHER,), Standing.VERIFIED)
    requirement = Requirement("test.r", NUMBER.at_least(2), citations=CITATIONS, title=TITLE, grounds=(ground,))
    rules = RuleBook[Thing]("test.rules", (requirement,))

    assert listed(sources_of(rules)) == ["test-source", "other-source"]
    assert "    source: no publisher printed, undated, page 9 [other-source]" in rules.describe("en").splitlines()
    assert (
        "    source: no publisher printed, undated, page 9 [other-source]"
        in rules.check(Thing()).explain().splitlines()
    )


@pytest.mark.parametrize(
    "around",
    [lambda node: node, lambda node: ~node, lambda node: FLAG.holds() & node, derived],
    ids=["bare", "denied", "joined", "derived"],
)
def test_the_sources_of_a_function_of_a_user_are_listed_wherever_it_stands(around: Anything) -> None:
    custom = Custom(by_number, (NUMBER,), Labels(en="an even number"), (OTHER,))
    requirement = Requirement("test.r", around(custom), citations=CITATIONS, title=TITLE)
    rules = RuleBook[Thing]("test.rules", (requirement,))

    assert listed(sources_of(rules)) == ["test-source", "other-source"]
    assert "    source: no publisher printed, undated, page 9 [other-source]" in rules.describe("en").splitlines()


def test_a_source_is_told_in_full() -> None:
    full = Source("s", "ชื่อ", publisher="A publisher", date=PartialDate(2020, 6), url="https://example.org")
    requirement = Requirement("test.r", FLAG.holds(), citations=(Citation(full),), title=TITLE)
    rules = RuleBook[Thing]("test.rules", (requirement,))

    assert render_outline(sources_of(rules), "en") == (
        "sources:\n  [s] A publisher, “ชื่อ”, June 2020, https://example.org"
    )
    assert "    แหล่งอ้างอิง: A publisher, มิถุนายน 2563 [s]" in rules.describe("th").splitlines()


# Descriptions


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (BUDGET.at_least(2), "budget of at least 2 Thai baht"),
        (BUDGET.at_most(2), "budget of at most 2 Thai baht"),
        (NUMBER.between(2, 4), "A test from 2 to 4"),
        (LABEL.equals("a"), "A test is a"),
        (LABEL.one_of("a", "b"), "A test is a or b"),
        (TAGS.includes_any("a", "b"), "A test include a or b"),
        (~TAGS.includes_any("a", "b"), "A test do not include a or b"),
        (TAGS.includes_all("a", "b"), "A test include a and b"),
        (PARTIAL.on_or_after(GIVEN_DAY), "A test on or after 31 January 2021"),
        (DAY.before(GIVEN_DAY), "A test no later than 30 January 2021"),
        (DAY.before(date.min), "A test before 1 January 1"),
        (FLAG.holds(), "A test"),
        (~FLAG.holds(), "not (A test)"),
        (derived(NUMBER.at_least(2)), "A test of at least 2"),
        (Fact("thing.big", defined_by=NUMBER.at_least(2), title=Labels(en="big")).holds(), "big"),
        (EVEN, "an even number"),
        (
            NUMBER.at_least(2) & (FLAG.holds() | ~RANK.equals(Rank.LOW)),
            "thing.number of at least 2 and (thing.flag or not (thing.rank is low))",
        ),
        (all_of(FLAG.holds(), LABEL.equals("a"), EVEN), "thing.flag, thing.label is a and an even number"),
    ],
)
def test_a_condition_is_described_in_words(condition: Condition, text: str) -> None:
    (line, *_) = describe(book(condition)).children

    assert render(line.message, "en") == f"A test: {text}"


def test_the_description_of_the_shipped_rules_shows_both_sides_and_the_sources() -> None:
    text = eligibility.MEMBERSHIP.describe("th")

    assert text.splitlines()[0] == "การเป็นสมาชิกเครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก (gnlc.membership) มี 3 เกณฑ์"
    assert "  จำนวนประชากร: จำนวนประชากรอย่างน้อย 10,000 คน" in text.splitlines()
    assert "    เกณฑ์จำนวนประชากรนี้แหล่งข้อมูลให้ไว้ไม่ตรงกัน" in text.splitlines()
    assert text.count("ฝ่ายที่ ") == 3


def test_a_flag_with_the_title_of_something_else_is_told_by_that_title() -> None:
    borrowed = Fact("x.big", defined_by=NUMBER.at_least(1), title=Message("requirement.population"))

    found = sentence(borrowed.holds(), Outcome.MET, Thing(number=5))

    assert render(found, "en") == "population: yes"


# What is kept


def _has_no_public_cache(thing: object) -> bool:
    return not any(isinstance(getattr(thing, name), dict) for name in dir(thing) if not name.startswith("_"))


def test_what_was_told_before_does_not_travel_with_a_rule_book() -> None:
    rules = book(NUMBER.at_least(3))
    fresh = [pickle.dumps(thing) for thing in (rules, rules.requirements[0])]
    told = describe(rules)
    plain = pickle.dumps(told)
    for language in ("en", "th"):
        render(told, language)

    assert [pickle.dumps(thing) for thing in (rules, rules.requirements[0])] == fresh
    assert pickle.dumps(told) == plain
    for thing in (rules, rules.requirements[0], *told.children):
        assert _has_no_public_cache(thing)
        assert copy.deepcopy(thing) == thing
    assert render(copy.deepcopy(told), "th") == render(pickle.loads(plain), "th") == render(told, "th")  # noqa: S301  # its own


def test_texts_of_any_number_of_tags_take_bounded_memory() -> None:
    told = sources_of(eligibility.MEMBERSHIP)
    for number in range(100):
        render(told, f"en-x-u{number}")

    assert len(texts_of(told) or ()) <= 16
    assert render(told, "en-x-u5") == render(told, "en")


def test_the_texts_of_one_language_have_the_digits_of_each_tag() -> None:
    rules = eligibility.MEMBERSHIP
    assert "2569" in render(describe(rules), "th")
    in_thai = render(describe(rules), "th-u-nu-thai")

    assert "๒๕๖๙" in in_thai
    assert "2569" not in in_thai


def test_each_fact_of_a_condition_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [Fact(f"test.f{number}", int, path=("number",), title=Labels(en=f"n{number}")) for number in range(50)]
    rules = book(all_of(*(fact.at_least(3) for fact in many)))
    verdict = rules.check(Thing(number=1))
    calls: list[Condition] = []

    def counting(condition: Condition) -> tuple[AnyFact, ...]:
        calls.append(condition)
        return facts_used(condition)

    monkeypatch.setattr(explain, "facts_used", counting)

    assert str(verdict.reason).count("1, below the minimum of 3") == 50
    assert len(calls) <= 1
