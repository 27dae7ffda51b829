"""Scores in words: which sentence is said of what, and what it is told."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve, frozen

from learningcity import Citation, Labels, Source, Standing
from learningcity.errors import CannotExpress, UnknownLocale
from learningcity.key_features import MeasurementUnit, SourceClass
from learningcity.localization import render, render_outline
from learningcity.outlines import Outline, flattened
from learningcity.scoring import (
    Band,
    Box,
    Contaminate,
    Coverage,
    Goalpost,
    GoalpostBasis,
    Hull,
    Imputation,
    Interval,
    Levels,
    Linear,
    Log,
    MissingData,
    Node,
    Observation,
    Parity,
    Profile,
    Quality,
    Ranked,
    Relative,
    Score,
    Status,
    UnitConversion,
    WeightSet,
    score,
    self_assessment,
)
from learningcity.scoring.outlining import coverage_message, node_outline, score_outline
from learningcity.scoring.wording import (
    amount,
    between,
    percent,
    points,
    scale_words,
    shares_in_percent,
    state_of,
    weight_set_words,
    width,
)

PLAN = Source("plan-2024", title="A plan", publisher="A city")
SURVEY = Source("survey-2024", title="A survey", publisher="An office")
LAW = Source("law-2020", title="A law", publisher="A state")
PLANNED, SURVEYED, ENACTED = ((Citation(source, "p. 1"),) for source in (PLAN, SURVEY, LAW))

SEATS = Labels(en="seats in libraries", th="ที่นั่งในห้องสมุด")
READERS = Labels(en="readers", th="ผู้อ่าน")
HOURS = Labels(en="opening hours", th="เวลาเปิด")
CALLED = (Labels(en="poor", th="น้อย"), Labels(en="rich", th="มาก"))


def goalpost(measurement: str, **fields: Any) -> Goalpost:
    given = {"unit": "percent", "scale": Linear(0, 100), "basis": GoalpostBasis.ADOPTED_TARGET, "citations": PLANNED}
    return Goalpost(measurement=measurement, **{**given, **fields})


LIBRARIES = Node("city.libraries", ("city.seats", "city.readers"), (Fraction(1, 4), Fraction(3, 4)))
TREE = Node(
    "city.all",
    (
        Node(LIBRARIES.id, (Node("city.seats", label=SEATS), Node("city.readers", label=READERS)), LIBRARIES.weights),
        Node("city.hours", label=HOURS),
    ),
    (Fraction(1, 2), Fraction(1, 2)),
)
POSTS = (
    goalpost("city.seats"),
    goalpost("city.readers"),
    goalpost("city.hours", unit=MeasurementUnit.HOURS_PER_WEEK, scale=Linear(0, 50)),
)


def profile(**fields: Any) -> Profile:
    given: dict[str, Any] = {
        "id": "profile.libraries",
        "version": "2",
        "title": Labels(en="Libraries", th="ห้องสมุด"),
        "citations": PLANNED,
        "framework": "framework.own",
        "tree": TREE,
        "goalposts": POSTS,
        "min_coverage": 0,
        "max_age": 2,
        "na_allowed": ("city.seats", "city.readers", "city.hours"),
    }
    return Profile(**{**given, **fields})


def observed(measurement: str, value: object, **fields: Any) -> Observation:
    unit = "hours-per-week" if measurement == "city.hours" else "percent"
    return Observation(measurement=measurement, value=value, **{"year": 2024, "unit": unit, **fields})  # type: ignore[arg-type]


SEATS_KNOWN = observed("city.seats", 40, source_class=SourceClass.SURVEY_RESULTS, evidence=SURVEYED)
HOURS_KNOWN = observed("city.hours", 30, year=2023, source_class=SourceClass.OFFICIAL_DATA)
ALL = (SEATS_KNOWN, observed("city.readers", 80), HOURS_KNOWN)


def scored(*observations: Observation, by: Profile | None = None, **given: Any) -> Score:
    return score(observations, by or profile(), as_of=2024, **given)


def lines(outline: Outline, locale: str = "en") -> list[str]:
    return render_outline(outline, locale).splitlines()


def said(outcome: Score, locale: str = "en") -> str:
    return outcome.explain(locale)


# The whole


def test_a_score_in_english() -> None:
    assert (
        said(scored(SEATS_KNOWN, HOURS_KNOWN, city="Ban Na"))
        == """\
Ban Na: score for 2024
  profile: Libraries, version 2 (profile.libraries)
    data of up to 2 years before counts as well
    source: A city, undated, p. 1 [plan-2024]
  missing data: what is missing may be anything
  mean of every group: arithmetic (exponent 1)
  weights: as the profile has them
  total: 35.0 to 72.5 out of 100
  left open by the data: 37.5 points
  2 of 3 measurements in scope observed (62.5% of the weight); data of 2023 to 2024; official data: 1, survey results: 1
    2 of 2 parts with data
    1 measurement missing
    1 measurement with evidence
    1 value from an earlier year
  weight by class of source: official data 50.0%, survey results 12.5%, not observed 37.5%
  a single measurement weighs from 12.5% (seats in libraries) to 50% (opening hours) of the whole
  city.libraries: 10.0 to 85.0; weight 50%
    1 of 2 measurements in scope observed (25% of the weight)
    seats in libraries: 40.0; weight 12.5%
      observed: 40%, 2024, survey results
        source: An office, undated, p. 1 [survey-2024]
      goalpost: worst 0%, best 100% (adopted target)
        source: A city, undated, p. 1 [plan-2024]
    readers: missing, so 0.0 to 100.0; weight 37.5%
      goalpost: worst 0%, best 100% (adopted target)
        source: A city, undated, p. 1 [plan-2024]
  opening hours: 60.0; weight 50%
    to be noted: from an earlier year
    observed: 30 (hours per week), 2023, official data
    goalpost: worst 0 (hours per week), best 50 (hours per week) (adopted target)
      source: A city, undated, p. 1 [plan-2024]
  sources:
    [plan-2024] A city, “A plan”, undated
    [survey-2024] An office, “A survey”, undated"""
    )


def test_a_score_in_thai() -> None:
    told = said(scored(SEATS_KNOWN, HOURS_KNOWN, weights=Relative(0.25)), "th").splitlines()

    assert told[0] == "คะแนนประจำปี พ.ศ. 2567"
    assert told[2] == "    นำข้อมูลย้อนหลังมาใช้ได้ไม่เกิน 2 ปี"
    assert told[4:10] == [
        "  การจัดการข้อมูลที่ขาด: ข้อมูลที่ขาดอาจเป็นค่าใดก็ได้",
        "  ค่าเฉลี่ยของทุกกลุ่ม: เลขคณิต (เลขชี้กำลัง 1)",
        "  น้ำหนักที่ยังไม่แน่นอนใน 2 กลุ่ม: น้ำหนักแต่ละค่าอาจมากขึ้นหรือน้อยลงได้ไม่เกินร้อยละ 25",
        "  คะแนนรวม: 27.2 ถึง 78.0 จากคะแนนเต็ม 100",
        "  ส่วนที่ยังไม่แน่นอน: 37.5 คะแนนจากข้อมูล และ 3.7 คะแนนจากน้ำหนัก โดยความไม่แน่นอนของข้อมูลมีมากกว่า",
        (
            "  มีข้อมูล 2 จาก 3 รายการวัดในขอบเขต (ร้อยละ 62.5 ของน้ำหนัก); ข้อมูลของ พ.ศ. 2566 ถึง พ.ศ. 2567; "
            "ข้อมูลทางการ 1 รายการ, ผลการสำรวจ 1 รายการ"
        ),
    ]
    assert "    ผู้อ่าน: ไม่มีข้อมูล จึงเป็นไปได้ตั้งแต่ 0.0 ถึง 100.0 น้ำหนักร้อยละ 37.5" in told


def test_the_ways_to_the_words_of_a_score_agree() -> None:
    given = scored(*ALL)

    assert given.outline() == score_outline(given)
    assert given.messages() == flattened(given.outline())
    assert given.explain() == render_outline(given.outline(), "en")
    with pytest.raises(UnknownLocale):
        given.explain("xx")


# Numbers


@pytest.mark.parametrize(
    ("given", "told"),
    [(0, "0.0"), (1, "100.0"), (Fraction(1, 3), "33.3"), (0.6666, "66.7"), (0.0005, "0.1"), (Fraction(1, 2000), "0.0")],
)
def test_a_score_is_told_in_points_with_one_decimal(given: Any, told: str) -> None:
    assert str(points(given)) == told
    assert render(points(given), "th") == told


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (Fraction(0), "0%"),
        (Fraction(1), "100%"),
        (Fraction(1, 4), "25%"),
        (Fraction(1, 3), "33.3%"),
        (Fraction(1, 10**6), "less than 0.1%"),
        (1 - Fraction(1, 10**6), "more than 99.9%"),
    ],
)
def test_a_share_is_never_told_as_all_or_nothing_unless_it_is(share: Fraction, told: str) -> None:
    assert render(percent(share), "en") == told


def test_an_interval_is_told_by_one_number_where_both_its_ends_are_told_alike() -> None:
    assert render(between(Interval(0.312, 0.749)), "en") == "31.2 to 74.9"
    assert render(between(Interval(0.3121, 0.3124)), "en") == "31.2"
    assert width(Interval(0.312, 0.749)) == Decimal("43.7")
    assert width(Interval(0.3121, 0.3124)) == 0


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (Decimal("12.50"), "percent", "12.50%"),
        (3, "years", "3 years"),
        (0.9, "share", "0.9 (share of 1)"),
        (0.9, "ratio", "0.9 (ratio)"),
        (1200, "THB", "1,200 Thai baht"),
        (1200, "count", "1,200"),
        (7, "boats", "7 boats"),
        (Interval(1, 2), "percent", "1% to 2%"),
        (Interval(1, 2), "boats", "1 boats to 2 boats"),
        ("begun", None, "level: begun"),
    ],
)
def test_a_value_is_told_in_its_unit(value: Any, unit: str | None, told: str) -> None:
    assert render(amount(value, unit), "en") == told


@pytest.mark.parametrize(
    ("scale", "told"),
    [
        (Linear(100, 0), "worst 100%, best 0%"),
        (Log(1, 10), "worst 1%, best 10%, equal ratios counting equally"),
        (Parity(), "ratio of the smaller to the larger: worst 0, best 1"),
        (Band(0, 40, 60, 100), "best from 40% to 60%, worst up to 0% and from 100%"),
        (Levels(("low", "high")), "levels from the lowest: low, high"),
        (Levels(("low", "high"), (0, 0.4)), "levels from the lowest: low 0.0, high 40.0"),
        (Levels(("low", "high"), labels=CALLED), "levels from the lowest: poor, rich"),
    ],
)
def test_a_goalpost_says_where_worst_and_best_lie(scale: Any, told: str) -> None:
    assert render(scale_words(scale, "percent"), "en") == told


def test_where_best_and_worst_lie_is_told_in_thai_without_stray_spaces() -> None:
    assert render(scale_words(Linear(0, 100), "percent"), "th") == "ได้ 0 คะแนนที่ร้อยละ 0 และได้คะแนนเต็มที่ร้อยละ 100"
    assert render(scale_words(Band(0, 1, 2, 3), "count"), "th") == (
        "ได้คะแนนเต็มตั้งแต่ 1 ถึง 2 และได้ 0 คะแนนเมื่อไม่เกิน 0 หรือตั้งแต่ 3 ขึ้นไป"
    )


@pytest.mark.parametrize(
    ("weight_set", "told"),
    [
        (Relative(0.25), "each weight up to 25% more or less"),
        (Contaminate(Decimal("0.1")), "10% of the weight may lie anywhere"),
        (Box((0, 0), (1, 1)), "each weight between limits of its own"),
        (Ranked(), "only the order of importance is known"),
        (Hull(((1, 1), (1, 2))), "anything between the weights of 2 experts"),
    ],
)
def test_a_weight_set_says_which_weights_there_may_be(weight_set: WeightSet, told: str) -> None:
    assert render(weight_set_words(weight_set), "en") == told


@frozen
class Unheard(WeightSet):
    """A weight set that only a user has."""

    size = None

    def lowest(self, values: Any) -> Any:
        return values

    def highest(self, values: Any) -> Any:
        return values

    def contains(self, weights: Any) -> bool:
        return bool(weights)


def test_a_weight_set_without_words_is_refused() -> None:
    with pytest.raises(CannotExpress, match="outline cannot express Unheard"):
        weight_set_words(Unheard())


# What was done


def test_the_groups_with_weights_in_doubt_are_named_unless_it_is_all_of_them() -> None:
    given = scored(*ALL, weights={"city.all": Relative(0.1), "city.libraries": Ranked()})
    told = said(given).splitlines()

    at = told.index("  weights in doubt in 1 group: each weight up to 10% more or less")
    assert told[at + 1 : at + 5] == [
        "    city.all",
        "  weights in doubt in 1 group: only the order of importance is known",
        "    city.libraries",
        "      from the most important: seats in libraries, readers",
    ]
    assert (
        "  weights in doubt in 2 groups: each weight up to 10% more or less"
        in said(scored(*ALL, weights=Relative(0.1))).splitlines()
    )


def test_a_profile_that_is_not_verified_says_so_and_why_there_is_no_total() -> None:
    given = scored(*ALL, by=profile(standing=Standing.UNVERIFIED))

    assert "    standing: unverified: not read in any source" in said(given).splitlines()
    assert "  no total: the list of what is measured is recalled, not read" in said(given).splitlines()
    assert "left open" not in said(given)


# The total


def test_too_little_data_is_told_with_what_the_profile_asks_for() -> None:
    told = said(scored(SEATS_KNOWN, by=profile(min_coverage=Fraction(1, 2)))).splitlines()

    at = told.index("  no total: less is observed than the profile asks for")
    assert told[at + 1] == "    observed: 12.5% of the weight; the profile asks for 50% at least"


def test_a_total_that_is_one_number_leaves_nothing_open() -> None:
    told = said(scored(*ALL))

    assert "\n  total: 65.0 out of 100\n" in told
    assert "left open" not in told


def test_a_total_of_what_was_measured_says_so() -> None:
    given = scored(HOURS_KNOWN, missing_data=MissingData.OBSERVED_ONLY)

    assert "\n  missing data: only what was measured counts\n" in said(given)
    assert "\n  total of what was measured: 60.0 out of 100\n" in said(given)
    assert "\n  city.libraries: missing, left out\n" in said(given)
    assert "\n  every measurement weighs 100% of the whole\n" in said(given)


def test_a_total_with_assumed_values_says_so_and_who_assumes() -> None:
    assumed = (Imputation(measurement="city.readers", value=(20, 40), citations=ENACTED),)
    given = scored(SEATS_KNOWN, HOURS_KNOWN, missing_data=MissingData.IMPUTED, imputations=assumed)
    told = said(given).splitlines()

    assert "  total with assumed values: 42.5 to 50.0 out of 100" in told
    assert "    1 measurement assumed" in told
    at = told.index("    readers: missing, assumed 20.0 to 40.0; weight 37.5%")
    assert told[at + 1 : at + 4] == [
        "      to be noted: assumed, not observed",
        "      assumed: 20% to 40%",
        "        source: A state, undated, p. 1 [law-2020]",
    ]
    assert "    [law-2020] A state, “A law”, undated" in told
    assert "  missing data: what is missing is assumed as far as somebody is cited" in told


def test_of_how_much_that_is_unknown_something_is_assumed_is_said() -> None:
    assumed = Imputation(measurement="city.readers", value=30, citations=ENACTED)
    of_some = scored(HOURS_KNOWN, missing_data=MissingData.IMPUTED, imputations=(assumed,))
    of_none = scored(HOURS_KNOWN, missing_data=MissingData.IMPUTED)

    some = "  missing data: 1 of 2 unknown measurements assumed as cited; the others may be anything"
    assert some in said(of_some).splitlines()
    none = "  missing data: nothing is assumed of the 2 unknown measurements, so they may be anything"
    assert none in said(of_none).splitlines()
    assert "รายการที่เหลืออาจเป็นค่าใดก็ได้" in said(of_some, "th")


@pytest.mark.parametrize(
    ("value", "r", "told"),
    [
        (
            (0, 100),
            0.25,
            "left open: 37.5 points by the data, 3.7 points by the weights; the doubt about the data is larger",
        ),
        (
            (79, 81),
            0.25,
            "left open: 0.8 points by the data, 5.0 points by the weights; the doubt about the weights is larger",
        ),
        (
            (79, 81),
            0,
            "left open: 0.8 points by the data, 0.0 points by the weights; the doubt about the data is larger",
        ),
        ((79.99, 80.01), 0, "left open: 0.0 points by the data, 0.0 points by the weights; both doubts are equal"),
    ],
)
def test_the_two_doubts_are_told_apart(value: tuple[float, float], r: float, told: str) -> None:
    given = scored(SEATS_KNOWN, observed("city.readers", value), HOURS_KNOWN, weights=Relative(r))

    assert f"  {told}" in said(given).splitlines()


# Coverage


def test_coverage_in_a_sentence_and_in_full() -> None:
    reason = Labels(en="no libraries", th="ไม่มีห้องสมุด")
    given = scored(
        observed("city.readers", 20, quality=Quality.MEASURED),
        observed("city.readers", 120, quality=Quality.MEASURED, evidence=SURVEYED),
        Observation(measurement="city.hours", status=Status.WITHHELD),
        Observation(measurement="city.seats", status=Status.NOT_APPLICABLE, reason=reason),
    ).coverage

    assert render(given.message, "en") == (
        "1 of 3 measurements in scope observed (50% of the weight); 1 not applicable (12.5% of the weight); "
        "data of 2024"
    )
    assert render(given.message, "th") == (
        "มีข้อมูล 1 จาก 3 รายการวัดในขอบเขต (ร้อยละ 50 ของน้ำหนัก); "
        "ไม่เกี่ยวข้อง 1 รายการ (ร้อยละ 12.5 ของน้ำหนัก); ข้อมูลของ พ.ศ. 2567"
    )
    assert lines(given.outline())[1:] == [
        "  1 of 2 parts with data",
        "  1 measurement withheld",
        "  1 measurement with evidence",
        "  1 measurement with observations that differ",
        "  1 value beyond its goalpost",
        "  how values came about: measured: 1",
    ]
    assert given.message == coverage_message(given)


def test_coverage_in_brief_leaves_out_who_said_it() -> None:
    coverage = scored(*ALL).coverage

    assert "official data: 1" in render(coverage_message(coverage), "en")
    assert render(coverage_message(coverage, brief=True), "en") == (
        "3 of 3 measurements in scope observed (100% of the weight); data of 2023 to 2024"
    )


def test_coverage_of_nothing() -> None:
    nothing = scored().coverage
    of_one = scored().node("city.seats").coverage

    assert render(nothing.message, "en") == "0 of 3 measurements in scope observed (0% of the weight)"
    assert lines(nothing.outline())[1:] == ["  0 of 2 parts with data", "  3 measurements missing"]
    assert isinstance(of_one, Coverage)
    assert lines(of_one.outline())[1:] == ["  1 measurement missing"]


def test_the_shares_of_sources_add_to_all_of_the_weight() -> None:
    even = Node.equal("city.all", ("city.seats", "city.readers", "city.hours"))
    given = scored(SEATS_KNOWN, observed("city.readers", 80), by=profile(tree=even))

    line = "weight by class of source: survey results 33.4%, class of source not said 33.3%, not observed 33.3%"
    assert f"  {line}" in said(given).splitlines()
    assert "  every measurement weighs 33.3% of the whole" in said(given).splitlines()


def test_where_nothing_applies_there_are_no_weights() -> None:
    reason = Labels(en="no city")
    given = scored(
        *(Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=reason) for id in profile().measurements)
    )
    told = said(given)

    assert "\n  no total: no measurement is left to score\n" in told
    assert "weighs" not in told
    assert "class of source" not in told
    assert (
        "\n    seats in libraries: not applicable, left out\n      stated: not applicable\n        reason: no city\n"
        in told
    )


# Parts


def test_a_part_says_what_it_rests_on() -> None:
    by = profile(
        goalposts=(goalpost("city.seats", note=Labels(en="by law")), *POSTS[1:]),
        conversions=(
            UnitConversion(unit="share", into="percent", factor=100, citations=ENACTED),
            UnitConversion(unit="minutes", into="hours-per-week", factor=1 / 60, citations=SURVEYED),
        ),
    )
    given = scored(observed("city.seats", 1.2, unit="share", quality=Quality.ASSUMED), by=by)

    assert lines(node_outline(given.node("city.seats"))) == [
        "seats in libraries: 100.0; weight 12.5%",
        "  to be noted: beyond the best",
        "  observed: 1.2 (share of 1), 2024, assumed",
        "  goalpost: worst 0%, best 100% (adopted target)",
        "    note: by law",
        "    source: A city, undated, p. 1 [plan-2024]",
        "  1 (share of 1) counts as 100%",
        "    source: A state, undated, p. 1 [law-2020]",
    ]
    assert lines(given.outline())[-2:] == [
        "    [plan-2024] A city, “A plan”, undated",
        "    [law-2020] A state, “A law”, undated",
    ]


def test_data_that_is_too_old_is_shown_as_not_used() -> None:
    given = scored(
        observed("city.seats", 40, year=2001), Observation(measurement="city.readers", status=Status.MISSING)
    )

    assert lines(node_outline(given.node("city.seats")))[:3] == [
        "seats in libraries: missing, so 0.0 to 100.0; weight 12.5%",
        "  to be noted: only data that is too old",
        "  not used: 40%, 2001",
    ]
    assert lines(node_outline(given.node("city.readers")))[1] == "  stated: missing"


def test_levels_without_numbers_are_named_and_not_averaged() -> None:
    by = self_assessment()
    first, second, *_ = by.measurements
    given = scored(
        Observation(measurement=first, year=2024, value="begun"),
        Observation(measurement=first, year=2024, value="under-way"),
        by=by,
    )
    group = given.node(first).parent

    assert group is not None
    assert render(state_of(given.node(first)), "en") == "level: begun, under way"
    assert render(state_of(given.node(second)), "en") == "missing"
    assert render(state_of(group), "en") == "no score: levels have an order and no distances"
    assert render(state_of(given.root), "en") == "no score: levels have an order and no distances"
    assert "weight" not in said(given)
    assert "mean" not in said(given)


def test_the_root_without_a_total_says_why() -> None:
    given = scored(SEATS_KNOWN, by=profile(min_coverage=1))

    assert render(state_of(given.root), "en") == "no score: less is observed than the profile asks for"


def test_what_is_recorded_and_never_scored_is_shown() -> None:
    described = profile(descriptive=("city.trees", "city.parks", "city.lakes"))
    given = scored(
        *ALL,
        observed("city.trees", 12, unit="trees", evidence=SURVEYED),
        Observation(measurement="city.parks", status=Status.WITHHELD),
        by=described,
    )
    told = said(given).splitlines()

    at = told.index("  recorded and never scored: 1 of 3 measurements observed")
    assert told[at + 1 : at + 4] == [
        "    city.parks: withheld",
        "    city.trees: 12 trees, 2024",
        "      source: An office, undated, p. 1 [survey-2024]",
    ]


def test_what_is_called_something_in_the_library_is_called_that() -> None:
    given = scored(by=self_assessment())

    assert "    sustainable development: missing" in said(given).splitlines()
    assert "    การพัฒนาอย่างยั่งยืน: ไม่มีข้อมูล" in said(given, "th").splitlines()


# What the parts are made by


DEEP = Node("city.all", (Node.equal("city.libraries", ["city.seats", "city.readers"]), "city.hours"), (0.5, 0.5))


@pytest.mark.parametrize(
    ("p", "mean"),
    [
        (0, "geometric (exponent 0)"),
        (-1, "harmonic (exponent -1)"),
        (float("-inf"), "the least of the parts (exponent minus infinity)"),
        (-2.5, "power mean (exponent -2.5)"),
    ],
)
def test_every_group_says_its_mean_where_not_all_have_the_same(p: float, mean: str) -> None:
    tree = evolve(DEEP, children=(evolve(DEEP.children[0], p=p), DEEP.children[1]))
    told = said(scored(*ALL, by=profile(tree=tree))).splitlines()

    assert "  mean of the whole: arithmetic (exponent 1); every group says its own" in told
    assert f"    mean: {mean}" in told
    uniform = said(scored(*ALL, by=profile(tree=evolve(tree, p=p)))).splitlines()
    assert f"  mean of every group: {mean}" in uniform
    assert not [line for line in uniform if line.startswith("    mean")]


def test_the_mean_of_a_whole_without_a_score_is_not_told() -> None:
    tree = Node.equal(
        "city.all",
        [
            Node.equal("city.libraries", ["city.seats", "city.readers"]),
            Node("city.times", ("city.hours", "city.days"), (0.5, 0.5), 0),
            "city.plan",
        ],
    )
    posts = (*POSTS, goalpost("city.days"), goalpost("city.plan", unit="level", scale=Levels(("no", "yes"))))
    told = said(scored(*ALL, by=profile(tree=tree, goalposts=posts))).splitlines()

    assert not [line for line in told if "mean of" in line]
    assert "    mean: arithmetic (exponent 1)" in told
    assert "    mean: geometric (exponent 0)" in told


def test_a_profile_of_one_measurement_averages_nothing() -> None:
    tree = Node.equal("city.all", ["city.hours"])
    by = profile(tree=tree, goalposts=POSTS[2:], na_allowed=(), max_age=0)
    told = said(scored(evolve(HOURS_KNOWN, year=2024), by=by))

    assert "mean" not in told
    assert "\n    only data of the year itself counts\n" in told


@pytest.mark.parametrize(
    ("weight_set", "told"),
    [
        (Box((0.1, 0), (0.5, 1)), ["seats in libraries: 10% to 50%", "readers: 0% to 100%"]),
        (Ranked((1, 0)), ["from the most important: readers, seats in libraries"]),
        (
            Hull(((1, 1), (1, 3))),
            ["expert 1: seats in libraries 50%, readers 50%", "expert 2: seats in libraries 25%, readers 75%"],
        ),
    ],
)
def test_what_a_weight_set_says_of_each_part_is_told(weight_set: WeightSet, told: list[str]) -> None:
    given = said(scored(*ALL, weights={"city.libraries": weight_set})).splitlines()

    at = given.index("    city.libraries")
    assert [line.strip() for line in given[at + 1 : at + 1 + len(told)]] == told


# What was said later


def test_a_later_statement_without_a_value_is_told() -> None:
    reason = Labels(en="not released", th="ยังไม่เผยแพร่")
    given = scored(
        observed("city.seats", 95, year=2023),
        Observation(measurement="city.seats", year=2024, status=Status.WITHHELD, reason=reason),
        Observation(measurement="city.seats", year=2022, status=Status.WITHHELD),
        HOURS_KNOWN,
        Observation(measurement="city.hours", status=Status.MISSING),
        Observation(measurement="city.readers", year=2023, status=Status.NOT_APPLICABLE, reason=reason),
        Observation(measurement="city.readers", year=2024, status=Status.WITHHELD),
    )

    told = lines(node_outline(given.node("city.seats")))
    at = told.index("  observed: 95%, 2023")
    assert told[at + 1 : at + 3] == ["  stated: withheld, 2024", "    reason: not released"]
    assert "2022" not in "".join(told)
    assert "  stated: missing" in lines(node_outline(given.node("city.hours")))
    assert "  stated: withheld, 2024" in lines(node_outline(given.node("city.readers")))


def test_what_was_said_of_the_same_year_or_of_no_year_beside_a_value_of_the_year_is_no_later() -> None:
    given = scored(
        *ALL,
        Observation(measurement="city.seats", year=2024, status=Status.WITHHELD),
        Observation(measurement="city.seats", status=Status.WITHHELD),
    )

    assert "withheld" not in said(given)


# Levels with labels


def test_levels_are_told_by_their_labels_in_every_place() -> None:
    scale = Levels(("low", "high"), (0, 1), CALLED)
    posts = (*POSTS[:2], goalpost("city.hours", unit="level", scale=scale))
    value = Observation(measurement="city.hours", year=2024, value="high")
    told = said(scored(value, by=profile(goalposts=posts)), "th")
    assert "ข้อมูลที่สังเกตได้: ระดับ: มาก" in told
    assert "ระดับจากต่ำสุดขึ้นไป: น้อย 0.0, มาก 100.0" in told
    assert "high" not in told

    assumed = Imputation(measurement="city.hours", value="low", citations=ENACTED)
    imputed = scored(by=profile(goalposts=posts), missing_data=MissingData.IMPUTED, imputations=(assumed,))
    assert "      assumed: level: poor" in said(imputed).splitlines() or "    assumed: level: poor" in said(imputed)


def test_a_profile_without_numbers_tells_no_weights() -> None:
    by = evolve(self_assessment(), na_allowed=self_assessment().measurements)
    reason = Labels(en="no", th="ไม่")
    first, second, *_ = by.measurements
    given = scored(
        Observation(measurement=first, year=2024, value="begun"),
        Observation(measurement=second, status=Status.NOT_APPLICABLE, reason=reason),
        by=by,
    )

    assert render(given.coverage.message, "en") == (
        "1 of 12 measurements in scope observed; 1 not applicable; data of 2024"
    )
    assert "น้ำหนัก" not in said(given, "th")
    note = "note: the levels and their order are words of the library; no source that was read declares any"
    assert note in said(given)


# Shares


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ([Fraction(1, 16), Fraction(1, 16), Fraction(7, 8)], ["6.25", "6.25", "87.50"]),
        ([Fraction(1, 16), Fraction(1, 16), Fraction(47, 80), Fraction(23, 80)], ["6.25", "6.25", "58.75", "28.75"]),
        ([Fraction(1, 3)] * 3, ["33.4", "33.3", "33.3"]),
        ([Fraction(1, 4), Fraction(3, 4)], ["25.0", "75.0"]),
    ],
)
def test_shares_are_told_as_they_round_where_two_decimals_can(shares: list[Fraction], told: list[str]) -> None:
    assert list(map(str, shares_in_percent(shares))) == told
