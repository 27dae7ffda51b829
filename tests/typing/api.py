"""The library as its users write it, with the types that a type checker must find.

mypy checks this file with the rest of the tests, basedpyright on its own (see ``.ci/run``); ``test_api.py`` runs it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any as Anything
from typing import assert_type

from attrs import frozen

from learningcity import (
    Citation,
    City,
    Endorsement,
    Endorser,
    Fact,
    Finding,
    GoverningBody,
    GoverningBodyKind,
    Labels,
    Message,
    Outcome,
    PartialDate,
    Period,
    Population,
    Problem,
    Requirement,
    RuleBook,
    Source,
    Standing,
    Summary,
    Verdict,
    Verdicts,
    all_of,
    any_of,
    check,
    check_many,
    eligibility,
)
from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.cities import ENDORSED, GOVERNING_BODY, POPULATION
from learningcity.errors import ConversionError
from learningcity.localization import languages, render
from learningcity.rules import All, Any, AtLeast, Condition, Custom, Holds, Not, evaluate, facts_used, fold
from learningcity.sources import source, sources


def cities() -> None:
    """Fields take what is convenient and hold what is exact."""
    city = City(name="Hat Yai", population=191_696, governing_body="municipal-council", endorsements=("mayor",))
    assert_type(city, City)
    assert_type(city.name, str)
    assert_type(city.country, str | None)
    assert_type(city.population, Population | None)
    assert_type(city.governing_body, GoverningBody | None)
    assert_type(city.endorsements, tuple[Endorsement, ...] | None)
    assert_type(city.member_since, PartialDate | None)
    assert_type(city.stakeholder_participation, bool | None)
    City(
        name="A",
        population=Population(count=1, year=2020, of="the centre"),
        governing_body=GoverningBodyKind.MUNICIPAL_COUNCIL,
        endorsements=[Endorser.MAYOR, Endorsement(Endorser.NATIONAL_COMMISSION, on="2024-02"), "city-representative"],
        member_since=date(2024, 2, 14),
        adopted_documents=("beijing-declaration",),
    )


# A ministry's own fact and rule


@frozen(kw_only=True)
class ThaiCity(City):
    """A city with a field of the ministry."""

    learning_budget: int | None = None


BUDGET = Fact("moe.learning-budget", int, path=("learning_budget",), unit="THB")
CIRCULAR = Citation(Source("moe-2026", title="Circular 1/2026", publisher="Ministry"), "section 2")
NATIONAL = eligibility.MEMBERSHIP.extend(
    "moe.national",
    Requirement(
        "moe.national.budget",
        BUDGET.at_least(1_000_000),
        citations=(CIRCULAR,),
        title=Labels(en="Learning budget", th="งบประมาณการเรียนรู้"),
    ),
)


def own_rule() -> None:
    """A rule book of cities takes a kind of city, and the verdict is about a city."""
    assert_type(BUDGET, Fact[int])
    assert_type(NATIONAL, RuleBook[City])
    verdict = NATIONAL.check(ThaiCity(name="A", population=10_000, learning_budget=1))
    assert_type(verdict, Verdict[City])
    assert_type(verdict.outcome, Outcome)
    assert_type(verdict.eligible, bool | None)
    assert_type(verdict.subject, City)
    assert_type(verdict.failures, tuple[str, ...])
    assert_type(verdict.turns_on, tuple[Requirement, ...])
    assert_type(verdict.missing_facts, tuple[Fact[Anything], ...])
    assert_type(verdict.facts_as_of, date | None)
    assert_type(verdict.explain(locale="th"), str)
    assert_type(verdict.messages(), tuple[Message, ...])
    assert_type(verdict.reason, Message)
    assert verdict.outcome is Outcome.NOT_MET
    finding = verdict.finding("moe.national.budget")
    assert_type(finding, Finding)
    assert_type(finding.requirement.citations, tuple[Citation, ...])
    assert_type(finding.standing, Standing)
    assert finding.shortfall == 999_999


# Rules on anything


class Level(Enum):
    """A kind of school."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@frozen
class School:
    """A subject that is no city."""

    pupils: int | None
    level: Level | None
    opened: PartialDate | None
    languages: tuple[str, ...] | None
    ratio: float | None


PUPILS = Fact("school.pupils", int, path=("pupils",), unit="people")
LEVEL = Fact("school.level", Level, path=("level",))
OPENED = Fact("school.opened", PartialDate, path=("opened",))
LANGUAGES = Fact("school.languages", str, path=("languages", "*"))
RATIO = Fact("school.ratio", float, path=("ratio",))
BILINGUAL = Fact("school.bilingual", defined_by=LANGUAGES.includes_all("th", "en"), title=Labels(en="bilingual"))


def small(pupils: int | None) -> Outcome:
    """A function of a user."""
    if pupils is None:
        return Outcome.UNKNOWN
    return Outcome.MET if pupils < 500 else Outcome.NOT_MET


def size(_: Condition, inner: tuple[int, ...]) -> int:
    """How many nodes a tree has."""
    return 1 + sum(inner)


def conditions() -> None:
    """Facts know the type of their constants, and trees the type of their nodes."""
    assert_type(PUPILS.at_least(10), AtLeast)
    assert_type(LEVEL, Fact[Level])
    assert_type(BILINGUAL, Fact[bool])
    assert_type(BILINGUAL.holds(), Holds)
    assert_type(PUPILS.at_least(10) & BILINGUAL.holds(), All)
    assert_type(PUPILS.at_least(10) | BILINGUAL.holds(), Any)
    assert_type(~BILINGUAL.holds(), Not)
    assert_type(all_of(PUPILS.at_least(10), LEVEL.equals(Level.PRIMARY)), All)
    assert_type(any_of(LEVEL.one_of(Level.PRIMARY), OPENED.before(date(2020, 1, 1))), Any)
    tree = all_of(RATIO.between(0.5, 1), LANGUAGES.includes_any("th"), OPENED.on_or_after(date(1990, 1, 1)))
    assert_type(tree.children, tuple[Condition, ...])
    assert_type(facts_used(tree), tuple[Fact[Anything], ...])
    assert_type(fold(tree, size), int)
    assert_type(evaluate(tree, School(None, None, None, None, None)), Outcome)
    Custom(small, (PUPILS,), Labels(en="a small school"), (CIRCULAR,))


RULES: RuleBook[School] = RuleBook(
    "school.rules",
    (
        Requirement("school.rules.pupils", PUPILS.at_least(10), citations=(CIRCULAR,), title=Labels(en="pupils")),
        Requirement(
            "school.rules.bilingual",
            BILINGUAL.holds(),
            citations=(CIRCULAR,),
            title=Labels(en="languages"),
            standing=Standing.VERIFIED,
            binding=False,
        ),
    ),
    title=Labels(en="Schools"),
    in_force=Period.parse("2021/.."),
)


def rules_of_schools() -> None:
    """A rule book, its functions and its verdicts are about one kind of subject."""
    school = School(pupils=12, level=Level.PRIMARY, opened=PartialDate(1999), languages=("th",), ratio=0.5)
    assert_type(RULES.check(school, on=date(2025, 6, 15)), Verdict[School])
    assert_type(RULES.check(school).subject, School)
    assert_type(RULES.predicate(), Callable[[School], Outcome])
    assert_type(RULES.predicate("outcome"), Callable[[School], Outcome])
    assert_type(RULES.predicate(detail="mask"), Callable[[School], tuple[int, int]])
    assert_type(RULES.predicate()(school), Outcome)
    assert_type(RULES.predicate("mask")(school), tuple[int, int])
    assert_type(RULES.check_many([school]), Verdicts[School])
    assert_type(RULES.without("school.rules.bilingual"), RuleBook[School])
    assert_type(RULES.requirement("school.rules.pupils"), Requirement)
    assert_type([requirement.binding for requirement in RULES], list[bool])
    assert_type(RULES.describe("en"), str)
    assert RULES.check(school).outcome is Outcome.MET


def many() -> None:
    """Verdicts in their order, findings, and a summary."""
    verdicts = check_many([City(name="A"), City(name="B", population=9_999)])
    assert_type(verdicts, Verdicts[City])
    assert_type(verdicts.summary, Summary)
    assert_type(verdicts.summary.not_met, int)
    assert_type(verdicts.summary.not_met_by_requirement, tuple[tuple[str, int], ...])
    assert_type([verdict.outcome for verdict in verdicts], list[Outcome])
    assert_type(verdicts[0], Verdict[City])
    assert_type(check(City(name="A")).findings, tuple[Finding, ...])
    assert (len(verdicts), verdicts.summary.unknown, verdicts.summary.not_met) == (2, 1, 1)


def rooms() -> None:
    """The rooms are modules, with what they hold."""
    assert_type(eligibility.MEMBERSHIP, RuleBook[City])
    assert_type(eligibility.rulebooks(City), tuple[RuleBook[City], ...])
    assert_type(eligibility.rulebook("gnlc.membership"), RuleBook[Anything])
    assert_type(POPULATION, Fact[int])
    assert_type(ENDORSED, Fact[bool])
    assert_type(GOVERNING_BODY, Fact[GoverningBodyKind])
    assert_type(sources(), tuple[Source, ...])
    assert_type(source("S03").title, str | None)
    assert_type(languages(), tuple[str, ...])
    assert_type(render(Outcome.MET, "th"), str)
    assert_type(Outcome.MET & Outcome.UNKNOWN, Outcome)


def reading() -> None:
    """What is read is of the kind that was asked for; an error holds every problem."""
    import io

    from learningcity.conversion import (
        cities_from_text,
        from_json,
        read_records,
        subjects_from_text,
        subjects_to_text,
        to_json,
    )

    assert_type(cities_from_text("name\nA\n", "csv"), tuple[City, ...])
    assert_type(cities_from_text("name\nA\n", "csv", kind=ThaiCity), tuple[ThaiCity, ...])
    applications = subjects_from_text("name,vision\nA,true\n", "csv", kind=Application)
    assert_type(applications, tuple[Application, ...])
    assert_type(subjects_to_text(applications, "json"), str)
    record = next(read_records(io.BytesIO(b"name\nA\n"), "csv", source="f", kind=Nomination))
    assert_type(record.subject, Nomination | None)
    assert_type(record.city, City | None)
    assert_type(from_json(to_json(City(name="A")), City), City)
    error = ConversionError([Problem("blank", ("name",), source="cities.csv", line=2, column=1)])
    assert_type(error.problems, tuple[Problem, ...])
    assert_type(error.problems[0].line, int | None)
    assert_type(error.message, Message | Labels)


def checked_rules() -> None:
    """Boundary cases and witnesses are what the rule book is about, unless another class is named."""
    from learningcity import testing

    assert_type(testing.boundary_cases(eligibility.MEMBERSHIP)[0].subject, City)
    assert_type(testing.boundary_cases(POPULATION.at_least(1), ThaiCity)[0].subject, ThaiCity)
    table = testing.decision_table(eligibility.MEMBERSHIP, ThaiCity, limit=1)
    assert_type([row.subject for row in table], list[ThaiCity])
    assert_type(
        testing.feasible({ENDORSED.holds(): Outcome.MET}, City),
        testing.Witness[City] | testing.Clash | testing.GaveUp,
    )
    assert_type(testing.compare(ENDORSED.holds(), POPULATION.at_least(1), City).both, City | None)
    assert_type(testing.compare(eligibility.MEMBERSHIP, eligibility.MEMBERSHIP).both, City | None)
    found = testing.difference(eligibility.MEMBERSHIP, eligibility.MEMBERSHIP, ThaiCity)
    assert_type(found.changes, tuple[testing.Change[ThaiCity], ...])
    assert_type(testing.contradictions(eligibility.MEMBERSHIP).clashes, tuple[testing.Clash, ...])
    testing.assert_cited(eligibility.MEMBERSHIP)
    testing.assert_satisfiable(eligibility.MEMBERSHIP, ThaiCity)
    assert_type(testing.RuleBookFault("a", ()).problems, tuple[Message, ...])


def scores() -> None:
    """A score is asked of a profile, and knows what it rests on; levels, lists and rules answer each for itself."""
    from learningcity import scoring
    from learningcity.scoring import Goalpost, Interval, Linear, Node, Observation, Profile, Score, Status

    libraries = Goalpost(
        measurement="moe.libraries",
        unit="percent",
        scale=Linear(0, 100),
        basis=scoring.GoalpostBasis.ADOPTED_TARGET,
        citations=(CIRCULAR,),
    )
    profile = Profile(
        id="moe.profile",
        version="1",
        title=Labels(en="Libraries"),
        citations=(CIRCULAR,),
        framework="moe.framework",
        tree=Node("moe.city", ("moe.libraries",), (1,), p=0.5),
        goalposts=(libraries,),
        min_coverage=0.5,
        max_age=2,
    )
    given = [
        Observation(measurement="moe.libraries", year=2024, value=40, unit="percent"),
        Observation(measurement="moe.libraries", year=2023, value=(30, 35.5), unit="percent"),
    ]
    found = scoring.score(given, profile, as_of=2024, weights=scoring.Relative(0.25))
    assert_type(found, Score)
    assert_type(found.total, Interval | None)
    assert_type(found.point, float | None)
    assert_type(found.no_total, tuple[scoring.NoTotal, ...])
    assert_type(found.node("moe.libraries").observations, tuple[Observation, ...])
    assert_type(found.coverage.weight_observed, Fraction)
    assert_type([node.status for node in found.root.walk()], list[Status])
    assert_type(found.explain("th"), str)
    assert found.point == 0.4
    levels = scoring.maturity((), scoring.self_assessment(("none", "some")), as_of=2024)
    assert_type(levels, scoring.Maturity)
    assert_type(levels.root.median, scoring.LevelRange | None)
    assert_type(levels.root.counts[0].counts, tuple[int, ...])
    assert_type(scoring.checklist(given).with_evidence, tuple[str, ...])
    report = scoring.readiness(ThaiCity(name="A"), given, profile, as_of=2024)
    assert_type(report, scoring.ReadinessReport[City])
    assert_type(report.verdict.outcome, Outcome)
    school = School(pupils=12, level=None, opened=None, languages=None, ratio=None)
    of_school = scoring.readiness(school, given, profile, as_of=2024, rulebook=RULES)
    assert_type(of_school, scoring.ReadinessReport[School])
    assert_type(of_school.verdict, Verdict[School])


def random_values() -> None:
    """A strategy is of what it draws."""
    from hypothesis.strategies import SearchStrategy

    from learningcity import strategies
    from learningcity.scoring import Observation, Profile, natural_bounds

    assert_type(strategies.cities(country="TH"), SearchStrategy[City])
    assert_type(strategies.applications(vision=True), SearchStrategy[Application])
    assert_type(strategies.nominations(missing="never"), SearchStrategy[Nomination])
    assert_type(strategies.member_records(), SearchStrategy[MemberRecord])
    assert_type(strategies.almost_met(eligibility.MEMBERSHIP), SearchStrategy[City])
    assert_type(strategies.almost_met("gnlc.membership.population", City), SearchStrategy[City])
    assert_type(
        strategies.boundary_pairs(eligibility.MEMBERSHIP), SearchStrategy[tuple[City, City, Requirement | None]]
    )
    assert_type(strategies.profiles(max_depth=1), SearchStrategy[Profile])
    assert_type(strategies.observations(natural_bounds(), missing="never"), SearchStrategy[tuple[Observation, ...]])
    assert_type(strategies.subjects(ThaiCity, missing="never"), SearchStrategy[ThaiCity])
    assert_type(strategies.partial_dates(), SearchStrategy[PartialDate])
    assert_type(strategies.requirements(), SearchStrategy[Requirement])
    assert_type(strategies.encoded(format="csv"), SearchStrategy[tuple[str, tuple[Problem, ...]]])


EXAMPLES: tuple[Callable[[], None], ...] = (
    cities,
    own_rule,
    conditions,
    rules_of_schools,
    many,
    rooms,
    reading,
    checked_rules,
    scores,
    random_values,
)
