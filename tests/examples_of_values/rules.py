"""Examples of rules, of what they are about, and of what they give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any as Anything

from learningcity.cities import City, Endorsement, GoverningBody, Population
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility import check
from learningcity.errors import Problem
from learningcity.outlines import Outline
from learningcity.rules.nodes import Custom, Fact, Not
from learningcity.rules.rulebook import Ground, RuleBook
from learningcity.rules.verdict import Summary, Verdict, Verdicts
from learningcity.sources import Citation, Claim, Conflict, Mode, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    TAGS,
    TITLE,
    Rank,
    Thing,
    derived,
    requirement,
    spelled_evenly,
)


def used_rulebook() -> RuleBook[Anything]:
    """A rule book with every kind of node, after its functions were compiled."""
    condition = (
        (NUMBER.at_least(1) & ~TAGS.includes_all("a", "b"))
        | derived(RANK.one_of(Rank.LOW))
        | Custom(spelled_evenly, (LABEL, TAGS), TITLE, CITATIONS)
    )
    book: RuleBook[Anything] = RuleBook(
        "test.used",
        (requirement(1, condition), requirement(2, FLAG.holds(), binding=False)),
        in_force=Period(PartialDate(2021)),
        facts_as_of=date(2026, 1, 2),
        title=TITLE,
    )
    _ = book.check(Thing(number=1)).findings, book.predicate()(Thing()), book.check(Thing()).missing_facts
    return book


def used_verdict() -> Verdict[City]:
    """A verdict that was asked for all that it can say without a language."""
    city = City(name="Hat Yai", population=9_999, endorsements=[Endorsement("city-representative", "2024-02")])
    found = check(city)
    _ = found.outcome, found.findings, found.turns_on, found.missing_facts, found.failures, found.eligible
    return found


CLAIM = Claim(
    "city", "population", Quantity(5, "people"), CITATIONS[0], PartialDate(2021), Message("scope.x"), Mode.QUOTED
)

EXAMPLES: dict[str, Callable[[], object]] = {
    "All": lambda: NUMBER.at_least(1) & FLAG.holds(),
    "Any": lambda: NUMBER.at_least(1) | FLAG.holds(),
    "AtLeast": lambda: NUMBER.at_least(1),
    "AtMost": lambda: NUMBER.at_most(1),
    "Before": lambda: PARTIAL.before(date(2021, 1, 2)),
    "Between": lambda: NUMBER.between(1, 2),
    "Citation": lambda: Citation(Source("a", "A"), Message("locator.x")),
    "City": lambda: City(name="Hat Yai", country="TH", population=5, endorsements=("mayor",), member_since="2019"),
    "Claim": lambda: Claim("city", "population", 5, CITATIONS[0], PartialDate(2021), "whole", Mode.QUOTED),
    "Conflict": lambda: Conflict("c", Message("q"), (Side(Message("yes"), (CLAIM,)), Side(Message("no"), (CLAIM,)))),
    "Custom": lambda: Custom(spelled_evenly, (NUMBER, TAGS), TITLE, CITATIONS),
    "Endorsement": lambda: Endorsement("mayor", "2024-02"),
    "Equals": lambda: LABEL.equals("a"),
    "Fact": lambda: Fact("a.b", int, unit="people", path=("a", "b"), column="b", title=TITLE),
    "Finding": lambda: used_verdict().findings[2],
    "GoverningBody": lambda: GoverningBody("municipal-council"),
    "Ground": lambda: Ground(FLAG.holds(), CITATIONS, Standing.VERIFIED),
    "Holds": lambda: derived(NUMBER.at_least(1)),
    "IncludesAll": lambda: TAGS.includes_all("a", "b"),
    "IncludesAny": lambda: TAGS.includes_any("a", "b"),
    "Labels": lambda: Labels(en="Learning budget", th="งบประมาณการเรียนรู้"),
    "Message": lambda: Message("a.b", {"b": 1, "a": Quantity(2, "people")}),
    "Not": lambda: Not(FLAG.holds()),
    "OnOrAfter": lambda: PARTIAL.on_or_after(date(2021, 1, 2)),
    "OneOf": lambda: LABEL.one_of("a", "b"),
    "Outline": lambda: Outline(Message("a"), (Outline(Message("b")),)),
    "PartialDate": lambda: PartialDate(2013, 10),
    "Period": lambda: Period(PartialDate(2021), Boundary.UNKNOWN),
    "Population": lambda: Population(191_696, 2021, "the municipality"),
    "Problem": lambda: Problem(
        "blank", ("a", 0), "''", Message("accepted.text"), Message("h"), {"p": 1}, "f.csv", 1, 2
    ),
    "Quantity": lambda: Quantity(1_000_000, "THB"),
    "Requirement": lambda: requirement(1, NUMBER.at_least(1)),
    "RuleBook": used_rulebook,
    "Series": lambda: Series((1, "a", Message("b")), ";"),
    "Side": lambda: Side(Message("yes"), (CLAIM,)),
    "Source": lambda: Source("a", "A", "P", PartialDate(2021), "th", "https://example.org"),
    "Summary": lambda: Summary(1, 2, 3, (("a", 2),), (("b", 3),)),
    "Verdict": used_verdict,
    "Verdicts": lambda: Verdicts((used_verdict(),)),
}
