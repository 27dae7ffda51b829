"""The shipped rule books on real questions, and a ministry's own rule."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from attrs import frozen

from learningcity import (
    Citation,
    City,
    Fact,
    Labels,
    Outcome,
    Requirement,
    Source,
    check,
    check_many,
    eligibility,
)
from learningcity.applications import subject_of
from learningcity.cities import Endorsement, Population
from learningcity.eligibility import (
    ADMISSION_CONDITIONS,
    FUNDAMENTAL_CONDITIONS,
    MEMBERSHIP,
    as_of,
    editions,
    rulebook,
    rulebooks,
)
from learningcity.errors import FieldError, InvalidValue, NotASubject, UnknownId, WrongType
from learningcity.localization import render
from learningcity.rules.cells import boundary_cases
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict
from learningcity.sources import FACTS_AS_OF, Standing
from learningcity.testing import assert_labelled
from learningcity.texts import Message

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
POPULATION, COUNCIL, ENDORSEMENT = (
    "gnlc.membership.population",
    "gnlc.membership.elected-council",
    "gnlc.membership.endorsement",
)


def city(**changes: Any) -> City:
    """A city that meets every requirement of membership, changed as said."""
    values: dict[str, Any] = {
        "name": "Hat Yai",
        "country": "TH",
        "population": 191_696,
        "governing_body": "municipal-council",
        "endorsements": ("mayor",),
    }
    return City(**(values | changes))


# Membership


def test_a_city_that_meets_all_three_is_met() -> None:
    verdict = check(city())

    assert verdict.outcome is MET
    assert verdict.eligible is True
    assert verdict.outcomes == (MET, MET, MET)
    assert (verdict.failures, verdict.turns_on, verdict.missing_facts) == ((), (), ())


def test_one_person_too_few_fails_only_the_population() -> None:
    verdict = check(city(population=9_999))

    assert verdict.outcome is NOT_MET
    assert verdict.failures == (POPULATION,)
    assert [requirement.id for requirement in verdict.turns_on] == [POPULATION]
    found = verdict.finding(POPULATION)
    assert (found.observed, found.required, found.shortfall) == (9_999, 10_000, 1)
    assert found.standing is Standing.CONTESTED
    assert found.requirement.conflict is eligibility.MINIMUM_POPULATION


def test_exactly_enough_people_are_enough() -> None:
    found = check(city(population=10_000)).finding(POPULATION)

    assert (found.outcome, found.shortfall) == (MET, None)


def test_a_population_that_is_not_known_is_not_too_small() -> None:
    verdict = check(city(population=None))

    assert verdict.outcome is UNKNOWN
    assert verdict.eligible is None
    assert verdict.failures == ()
    assert [fact.id for fact in verdict.missing_facts] == ["city.population"]
    assert (verdict.finding(POPULATION).observed, verdict.finding(POPULATION).shortfall) == (None, None)


@pytest.mark.parametrize(
    ("population", "error", "code"),
    [
        (-1, InvalidValue, "negative"),
        (True, WrongType, "wrong-type"),
        (4.9, WrongType, "wrong-type"),
        ("10,000", WrongType, "wrong-type"),
        ("๑๐๐๐๐", WrongType, "wrong-type"),
        (float("nan"), WrongType, "wrong-type"),
    ],
    ids=["negative", "flag", "fraction", "text", "thai-digits", "nan"],
)
def test_what_is_not_a_population_is_refused_with_what_is_accepted(
    population: Any, error: type[FieldError], code: str
) -> None:
    with pytest.raises(error) as caught:
        city(population=population)

    assert caught.value.problem.code == code
    assert caught.value.problem.path == ("population",)
    assert caught.value.problem.accepted == Message("accepted.whole-number")


@pytest.mark.parametrize("form", ["learning-village", "learning-community"])
def test_a_village_of_fewer_people_is_not_exempt(form: str) -> None:
    assert check(city(population=9_999, learning_city_form=form)).failures == (POPULATION,)


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("municipal-council", MET),
        ("other-elected-council", MET),
        ("appointed-council", NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_which_councils_are_elected(body: str | None, outcome: Outcome) -> None:
    verdict = check(city(governing_body=body))

    assert verdict.outcomes == (MET, outcome, MET)
    assert verdict.failures == ((COUNCIL,) if outcome is NOT_MET else ())
    assert verdict.finding(COUNCIL).standing is Standing.REPORTED


@pytest.mark.parametrize(
    ("endorsements", "outcome", "standing"),
    [
        (None, UNKNOWN, Standing.VERIFIED),
        ((), NOT_MET, Standing.VERIFIED),
        (("national-commission",), NOT_MET, Standing.VERIFIED),
        (("city-representative",), MET, Standing.REPORTED),
        (("mayor",), MET, Standing.VERIFIED),
        (("city-representative", "mayor"), MET, Standing.VERIFIED),
        (("national-commission", "city-representative"), MET, Standing.REPORTED),
        ((Endorsement("mayor", "2022-09"),), MET, Standing.VERIFIED),
    ],
    ids=range(8),
)
def test_whose_endorsement_is_enough_and_how_sure_that_is(
    endorsements: Any, outcome: Outcome, standing: Standing
) -> None:
    verdict = check(city(endorsements=endorsements))

    assert verdict.outcomes == (MET, MET, outcome)
    assert verdict.finding(ENDORSEMENT).standing is standing


def test_an_endorsement_is_observed_as_by_whom() -> None:
    found = check(city(endorsements=("mayor", "national-commission"))).finding(ENDORSEMENT)

    assert [member.value for member in found.observed] == ["mayor", "national-commission"]
    assert [member.value for member in found.required] == ["mayor", "city-representative"]


def test_of_two_failures_neither_is_what_the_verdict_turns_on() -> None:
    verdict = check(city(population=9_999, governing_body="appointed-council"))

    assert verdict.failures == (POPULATION, COUNCIL)
    assert verdict.turns_on == ()


@pytest.mark.parametrize("members", [chosen for size in range(4) for chosen in combinations(range(3), size)], ids=str)
def test_the_three_are_joined_by_and(members: tuple[int, ...]) -> None:
    known = [("population", 10_000), ("governing_body", "municipal-council"), ("endorsements", ("mayor",))]
    verdict = check(City(name="a", **dict(known[at] for at in members)))  # type: ignore[arg-type]  # three kinds of value

    assert verdict.outcome is (MET if len(members) == 3 else UNKNOWN)
    assert verdict.outcomes == tuple(MET if at in members else UNKNOWN for at in range(3))


def test_the_two_listed_members_that_are_smaller_fail_only_what_is_contested() -> None:
    for name, count in (("Mação", 7_383), ("Pampilhosa da Serra", 4_067)):
        verdict = check(city(name=name, country="PT", population=Population(count)))

        assert verdict.failures == (POPULATION,)
        assert verdict.finding(POPULATION).shortfall == 10_000 - count
        assert verdict.finding(POPULATION).standing is Standing.CONTESTED


# Admission and building


def test_the_commitment_of_the_mayor_alone_fails_the_condition_that_asks_for_both() -> None:
    verdict = check(City(name="a", commitment_by=("mayor",)), ADMISSION_CONDITIONS)

    assert verdict.failures == ("gnlc.admission-conditions.commitment",)
    both = check(City(name="a", commitment_by=("mayor", "administration")), ADMISSION_CONDITIONS)
    assert both.outcomes == (MET, UNKNOWN, UNKNOWN)


def test_the_commitment_of_either_is_what_building_rests_on() -> None:
    for bearer in ("mayor", "administration"):
        verdict = check(City(name="a", commitment_by=(bearer,)), FUNDAMENTAL_CONDITIONS)
        assert verdict.outcomes == (MET, UNKNOWN, UNKNOWN)
    assert check(City(name="a", commitment_by=()), FUNDAMENTAL_CONDITIONS).outcome is NOT_MET


@pytest.mark.parametrize(
    ("initiatives", "practices", "outcome"),
    [
        (("a",), ("b",), MET),
        ((), ("b",), NOT_MET),
        (("a",), (), NOT_MET),
        ((), None, NOT_MET),
        (("a",), None, UNKNOWN),
        (None, None, UNKNOWN),
    ],
    ids=range(6),
)
def test_a_track_record_is_of_initiatives_and_of_practices(initiatives: Any, practices: Any, outcome: Outcome) -> None:
    verdict = check(City(name="a", policy_initiatives=initiatives, good_practices=practices), ADMISSION_CONDITIONS)

    found = verdict.finding("gnlc.admission-conditions.track-record")
    assert found.outcome is outcome
    assert found.observed == tuple(None if entries is None else len(entries) for entries in (initiatives, practices))


def test_the_jury_is_asked_for_its_recommendation() -> None:
    ready = City(
        name="a",
        commitment_by=("mayor", "administration"),
        policy_initiatives=("a",),
        good_practices=("b",),
        jury_recommendation=True,
    )

    assert check(ready, ADMISSION_CONDITIONS).outcome is MET


def test_stakeholders_take_part_and_resources_are_used() -> None:
    ready = City(name="a", commitment_by=("mayor",), stakeholder_participation=True, resource_mobilisation=False)

    assert check(ready, FUNDAMENTAL_CONDITIONS).failures == ("gnlc.fundamental-conditions.resources",)


# The rule books


def test_there_are_three_rule_books_about_cities_and_no_requirement_is_in_two() -> None:
    ids = [{requirement.id for requirement in rules} for rules in rulebooks(City)]

    assert [rules.id for rules in rulebooks(City)] == [
        "gnlc.membership",
        "gnlc.admission-conditions",
        "gnlc.fundamental-conditions",
    ]
    assert all(len(each) == 3 for each in ids)
    assert len(set.union(*ids)) == 9
    assert all(requirement.id.startswith(f"{rules.id}.") for rules in rulebooks() for requirement in rules)


@pytest.mark.parametrize("rules", rulebooks(), ids=lambda rules: rules.id)
def test_a_shipped_rule_book_speaks_every_language_of_verdicts(rules: RuleBook[Any]) -> None:
    assert_labelled(rules, ("en", "th", "fr", "ar"))


@pytest.mark.parametrize("rules", rulebooks(), ids=lambda rules: rules.id)
@pytest.mark.parametrize("language", ["en", "th", "fr", "ar"])
def test_every_boundary_of_a_shipped_rule_book_is_explained(rules: RuleBook[Any], language: str) -> None:
    for case in boundary_cases(rules, subject_of(rules)):
        verdict = rules.check(case.subject)
        assert verdict.outcome is rules.predicate()(case.subject)
        assert render(verdict, language)


def test_a_rule_book_is_found_by_its_id() -> None:
    for rules in rulebooks():
        assert rulebook(rules.id) is rules
    with pytest.raises(UnknownId) as caught:
        rulebook("gnlc.membreship")
    assert caught.value.message == Message(
        "error.unknown-id.near", {"id": "gnlc.membreship", "nearest": "gnlc.membership"}
    )
    with pytest.raises(UnknownId) as far:
        rulebook("eligibility of towns")
    assert far.value.message == Message("error.unknown-id", {"id": "eligibility of towns"})


def test_no_period_is_stated_so_every_day_is_answered() -> None:
    for rules in rulebooks(City):
        assert rules.in_force is None
        assert rules.facts_as_of == FACTS_AS_OF
        assert check(City(name="a"), rules, on=date(1999, 1, 1)).outcome is UNKNOWN


def test_the_standings_of_the_membership_requirements() -> None:
    assert [requirement.standing for requirement in MEMBERSHIP] == [
        Standing.CONTESTED,
        Standing.REPORTED,
        Standing.VERIFIED,
    ]
    assert all(requirement.binding for rules in rulebooks(City) for requirement in rules)


def test_what_is_not_a_city_is_refused() -> None:
    subjects: list[Any] = ["Hat Yai", {"population": 5}, None]

    for subject in subjects:
        with pytest.raises(NotASubject):
            check(subject)


def test_many_cities_are_checked_in_their_order() -> None:
    verdicts = check_many(city(population=count) for count in (9_999, 10_000, None))

    assert [verdict.outcome for verdict in verdicts] == [NOT_MET, MET, UNKNOWN]
    assert (verdicts.summary.met, verdicts.summary.not_met, verdicts.summary.unknown) == (1, 1, 1)
    assert verdicts.summary.not_met_by_requirement == ((POPULATION, 1),)
    assert len(check_many([], FUNDAMENTAL_CONDITIONS, on=date(2024, 1, 1))) == 0


# A ministry's own rule, as in the design


@frozen(kw_only=True)
class ThaiCity(City):
    learning_budget: int | None = None  # baht a year


BUDGET = Fact("moe.learning-budget", int, path=("learning_budget",), unit="THB")
NATIONAL = MEMBERSHIP.extend(
    "moe.national",
    Requirement(
        "moe.national.budget",
        BUDGET.at_least(1_000_000),
        citations=(Citation(Source("moe-2026", title="Circular 1/2026", publisher="Ministry"), "section 2"),),
        title=Labels(en="Learning budget", th="งบประมาณการเรียนรู้"),
    ),
)


def thai(budget: Any) -> Verdict[City]:
    return NATIONAL.check(
        ThaiCity(
            name="Hat Yai",
            population=191_696,
            governing_body="municipal-council",
            endorsements=("mayor",),
            learning_budget=budget,
        )
    )


def test_the_own_rule_of_a_ministry_decides_beside_the_shipped_ones() -> None:
    assert thai(1_000_000).outcome is MET
    assert thai(999_999).failures == ("moe.national.budget",)
    assert thai(999_999).finding("moe.national.budget").shortfall == 1
    assert thai(None).outcome is UNKNOWN
    assert thai(None).missing_facts == (BUDGET,)
    assert [requirement.id for requirement in thai(0).turns_on] == ["moe.national.budget"]


def test_the_own_field_of_a_ministry_is_checked() -> None:
    for budget in (True, 1e6, "1000000"):
        with pytest.raises(WrongType) as caught:
            thai(budget)
        assert caught.value.problem.path == ("learning_budget",)


def test_a_city_without_the_own_field_is_not_a_subject_of_the_own_rule() -> None:
    with pytest.raises(NotASubject) as caught:
        NATIONAL.check(city())

    params = dict(caught.value.message.params)  # type: ignore[union-attr]  # a message
    assert (params["step"], params["fact"]) == ("learning_budget", "moe.learning-budget")


def test_the_shipped_rule_book_is_as_it_was() -> None:
    assert len(MEMBERSHIP) == 3
    assert len(NATIONAL) == 4
    assert check(city()).outcome is MET


def test_a_family_holds_the_rule_book_of_its_name_and_what_goes_on_after_a_dot() -> None:
    assert editions("gnlc.membership") == (MEMBERSHIP,)
    assert editions("gnlc") == rulebooks()
    with pytest.raises(UnknownId):
        editions("gnlc.member")


def test_rules_whose_source_states_no_period_are_those_of_every_day() -> None:
    assert as_of(date(1900, 1, 1), "gnlc.membership") is MEMBERSHIP
    assert as_of(date(2100, 1, 1), "gnlc.membership") is MEMBERSHIP
