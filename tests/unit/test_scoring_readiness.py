"""Rules, evidence and score side by side: three answers, none of which is in another."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import fields, frozen
from hypothesis import given

from learningcity import Citation, City, Fact, Labels, Outcome, Period, Requirement, RuleBook, Source
from learningcity.conversion import from_json, to_json
from learningcity.eligibility import ADMISSION_CONDITIONS, MEMBERSHIP, check
from learningcity.errors import CannotExpress, NotASubject, NotInForce, NoTruthValue, ProfileRequired, UnknownLocale
from learningcity.key_features import ReadinessFinding
from learningcity.scoring import (
    Imputation,
    MissingData,
    Node,
    ReadinessReport,
    Relative,
    readiness,
    score,
    self_assessment,
)
from learningcity.scoring.outlining import total_message
from learningcity.scoring.wording import state_of
from learningcity.strategies import cities
from strategies_for_scores import CITED, YEAR, observed, profile_of

PROFILE = profile_of(Node.equal("city", [Node.equal("group", ["a", "b"]), "c"]))
GIVEN = (observed("a", 0.5), observed("c", 1))
HAT_YAI = City(name="Hat Yai", population=191_696, governing_body="municipal-council", endorsements=("mayor",))


def test_the_three_answers_are_those_that_each_part_gives_alone() -> None:
    found = readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR)

    assert found.verdict == check(HAT_YAI)
    assert found.score == score(GIVEN, PROFILE, as_of=YEAR, city="Hat Yai")
    assert found.coverage == found.score.coverage


@given(cities())
def test_no_answer_changes_another(city: City) -> None:
    found = readiness(city, GIVEN, PROFILE, as_of=YEAR)

    assert found.verdict == check(city)
    assert found.score.total == score(GIVEN, PROFILE, as_of=YEAR).total
    assert readiness(city, (), PROFILE, as_of=YEAR).verdict == found.verdict


def test_what_a_score_may_be_told_is_handed_on() -> None:
    assumed = (Imputation(measurement="b", value=0.25, citations=CITED),)
    doubt = Relative(0.25)
    options = {"weights": doubt, "missing_data": MissingData.IMPUTED, "imputations": assumed}

    found = readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR, **options)  # type: ignore[call-overload]  # by name
    assert found.score == score(GIVEN, PROFILE, as_of=YEAR, city="Hat Yai", **options)  # type: ignore[arg-type]


def test_another_rule_book_may_be_named() -> None:
    assert readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR, rulebook=MEMBERSHIP) == readiness(
        HAT_YAI, GIVEN, PROFILE, as_of=YEAR
    )
    found = readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR, rulebook=ADMISSION_CONDITIONS)
    assert found.verdict == ADMISSION_CONDITIONS.check(HAT_YAI)


@frozen
class School:
    """A subject that is no city."""

    pupils: int | None
    name: int = 7


PUPILS = Fact("school.pupils", int, path=("pupils",), unit="people")
RULES: RuleBook[School] = RuleBook(
    "school.rules",
    (
        Requirement(
            "school.rules.pupils",
            PUPILS.at_least(10),
            citations=(Citation(Source("act", "Act")),),
            title=Labels(en="pupils"),
        ),
    ),
    in_force=Period.parse("2021-01-01/2022-12-31"),
)


def test_the_subject_may_be_anything_that_the_rules_read() -> None:
    found = readiness(School(12), GIVEN, PROFILE, as_of=YEAR, rulebook=RULES)

    assert found.verdict.outcome is Outcome.MET
    assert found.score.city is None
    with pytest.raises(NotASubject):
        readiness(School(12), GIVEN, PROFILE, as_of=YEAR)  # type: ignore[call-overload]  # this is the test


def test_the_rules_must_be_in_force_where_a_day_is_given() -> None:
    with pytest.raises(NotInForce):
        readiness(School(12), GIVEN, PROFILE, as_of=YEAR, rulebook=RULES, on=date(2024, 1, 1))
    found = readiness(School(12), GIVEN, PROFILE, as_of=YEAR, rulebook=RULES, on=date(2021, 6, 1))
    assert found == readiness(School(12), GIVEN, PROFILE, as_of=YEAR, rulebook=RULES)
    assert readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR, on=date(2024, 1, 1)).verdict == check(HAT_YAI)


def test_a_profile_is_needed() -> None:
    with pytest.raises(ProfileRequired):
        readiness(HAT_YAI, GIVEN, None, as_of=YEAR)  # type: ignore[call-overload]  # this is the test


def test_there_is_no_fourth_answer() -> None:
    found = readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR)

    with pytest.raises(NoTruthValue, match=r"ask verdict\.outcome, coverage or score\.total"):
        bool(found)
    assert [field.name for field in fields(ReadinessReport)] == ["verdict", "score"]
    assert {name for name in dir(found) if not name.startswith("_")} == {
        *("verdict", "coverage", "score"),
        *("outline", "explain"),
    }
    assert not isinstance(found, ReadinessFinding)


def test_what_there_is_to_say_stands_under_three_heads() -> None:
    found = readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR)
    lines = found.explain().splitlines()

    heads = [line.strip() for line in lines if len(line) - len(line.lstrip()) == 2]
    apart = "whether the city is ready is for others to find, and this is no such finding"
    assert lines[0] == "rules, evidence and score, each by itself"
    assert heads == [
        "rules",
        "evidence",
        "score",
        f"these are three answers and not one: {apart}",
    ]
    assert "\n".join(f"    {line}" for line in found.verdict.explain().splitlines()) in found.explain()
    assert lines[lines.index("  evidence") :] == [
        "  evidence",
        "    2 of 3 measurements in scope observed (75% of the weight); data of 2024",
        "      2 of 2 parts with data",
        "      1 measurement missing",
        "      0 measurements with evidence",
        "  score",
        "    Hat Yai: score for 2024",
        "      profile: Tried, version 1 (profile.tried)",
        f"      {total_message(found.score)}",
        f"      group: {state_of(found.score.node('group'))}",
        f"      c: {state_of(found.score.node('c'))}",
        lines[-1],
    ]
    assert found.explain("th").splitlines()[0] == "ข้อกำหนด หลักฐาน และคะแนน แยกจากกันแต่ละส่วน"
    with pytest.raises(UnknownLocale):
        found.explain("xx")


def test_levels_give_no_total_and_the_rules_answer_all_the_same() -> None:
    text = readiness(HAT_YAI, (), self_assessment(), as_of=YEAR).explain()

    assert "      no total: levels have an order and no distances\n" in text
    assert "    Hat Yai: met (" in text


def test_a_report_is_told_apart_in_short() -> None:
    assert repr(readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR)).endswith("score=<profile.tried, 2024>)")


def test_an_answer_is_no_part_of_json() -> None:
    with pytest.raises(CannotExpress):
        to_json(readiness(HAT_YAI, GIVEN, PROFILE, as_of=YEAR))
    with pytest.raises(CannotExpress):
        from_json("{}", ReadinessReport)
