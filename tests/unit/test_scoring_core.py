"""Observations, profiles and scores: what is accepted, what decides, and what is said of it."""

from __future__ import annotations

import operator
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from learningcity import Labels, Standing, scoring
from learningcity.conversion import profile_from_text, profile_to_text
from learningcity.errors import (
    ConversionError,
    FieldError,
    InvalidObservations,
    InvalidProfile,
    InvalidValue,
    LearningCityError,
    NoOrder,
    NoTruthValue,
    ProfileRequired,
    Uncited,
    UnknownId,
    WrongType,
)
from learningcity.key_features import MeasurementUnit, SourceClass
from learningcity.scoring import (
    Band,
    Box,
    Contaminate,
    Flag,
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
    NoTotal,
    Observation,
    Profile,
    Quality,
    Ranked,
    Relative,
    SdgLink,
    Status,
    UnitConversion,
    apportion,
    bounds,
    decompose,
    power_mean,
    power_mean_bounds,
    score,
)
from strategies_for_scores import CITED, YEAR, observed, profile_of

NO_HARBOUR = Labels(en="No harbour")
LEAVES = ("m.1", "m.2", "m.3", "m.4")
TREE = Node(
    "city", (Node.equal("a.1", LEAVES[:2]), Node("a.2", LEAVES[2:], (Fraction(1, 4), Fraction(3, 4)))), (0.5, 0.5)
)
PROFILE = profile_of(TREE)


def absent(measurement: str) -> Observation:
    return Observation(measurement=measurement, status=Status.NOT_APPLICABLE, reason=NO_HARBOUR)


def with_scale(measurement: str, scale: Any, unit: str = "share", **fields: Any) -> Profile:
    posts = (
        evolve(post, scale=scale, unit=unit, **fields) if post.measurement == measurement else post
        for post in PROFILE.goalposts
    )
    return evolve(PROFILE, goalposts=tuple(posts))


def codes(error: pytest.ExceptionInfo[Any]) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in error.value.problems]


# Observations


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": None}, "no-value"),
        ({"year": None}, "no-year"),
        ({"unit": None}, "no-unit"),
        ({"unit": " "}, "blank"),
        ({"value": float("nan")}, "not-finite"),
        ({"value": float("inf")}, "not-finite"),
        ({"value": (2, 1)}, "empty-range"),
        ({"year": 0}, "year"),
        ({"measurement": "M 1"}, "id"),
        ({"status": Status.MISSING}, "value-of-none"),
        ({"status": Status.NOT_APPLICABLE, "value": None}, "no-reason"),
    ],
)
def test_an_observation_refuses_what_cannot_be(fields: dict[str, Any], code: str) -> None:
    given = {"measurement": "m.1", "year": YEAR, "value": 0.5, "unit": "share", **fields}
    with pytest.raises(InvalidValue) as raised:
        Observation(**given)
    assert raised.value.problem.code == code
    assert raised.value.problem.path


@pytest.mark.parametrize(
    "fields",
    [
        {"value": True},
        {"value": b"1"},
        {"value": (True, 1)},
        {"year": 2024.0},
        {"year": True},
        {"unit": 1},
        {"status": "observed"},
        {"source_class": "official-data"},
        {"quality": "measured"},
        {"evidence": [CITED[0]]},
        {"reason": "text"},
        {"series_break": 1},
        {"measurement": 1},
    ],
)
def test_an_observation_refuses_other_types(fields: dict[str, Any]) -> None:
    with pytest.raises(WrongType):
        Observation(**{"measurement": "m.1", "year": YEAR, "value": 0.5, "unit": "share", **fields})


def test_zero_is_a_value_and_a_pair_an_interval() -> None:
    assert observed("m.1", 0).value == 0
    assert observed("m.1", (1, 2)).value == Interval(1, 2)
    assert Observation(measurement="m.1", year=YEAR, value=1, unit=MeasurementUnit.PERCENT).unit == "percent"
    assert Observation(measurement="m.1", year=YEAR, value="begun").unit is None


# Goalposts, conversions, links


def test_a_goalpost_says_who_says_so_and_what_it_compares() -> None:
    given: dict[str, Any] = {
        "measurement": "m.1",
        "unit": "share",
        "scale": Linear(0, 1),
        "basis": GoalpostBasis.NATURAL_BOUND,
        "citations": CITED,
    }
    assert Goalpost(**given).is_scored
    assert not Goalpost(**{**given, "unit": "level", "scale": Levels(("low", "high"))}).is_scored
    assert Goalpost(**{**given, "unit": "level", "scale": Levels(("low", "high"), (0, 1))}).is_scored
    with pytest.raises(Uncited):
        Goalpost(**{**given, "citations": ()})
    of_other_types: tuple[dict[str, Any], ...] = (
        {"scale": (0, 1)},
        {"basis": "natural-bound"},
        {"cross_city": 1},
        {"note": "text"},
        {"step": True},
    )
    for wrong in of_other_types:
        with pytest.raises(WrongType):
            Goalpost(**{**given, **wrong})
    refused: tuple[dict[str, Any], ...] = (
        {"step": 0},
        {"step": -1},
        {"basis": GoalpostBasis.OWN_BASELINE},
        {"unit": "level"},
        {"scale": Levels(("low", "high"))},
    )
    for wrong in refused:
        with pytest.raises(InvalidValue):
            Goalpost(**{**given, **wrong})
    own = Goalpost(**{**given, "basis": GoalpostBasis.OWN_BASELINE, "cross_city": False, "note": NO_HARBOUR, "step": 1})
    assert own.step == 1


def test_the_worst_is_not_the_best() -> None:
    with pytest.raises(InvalidValue):
        Linear(1, 1)


def test_a_conversion_of_units_is_cited_and_changes_something() -> None:
    assert UnitConversion(unit="percent", into="share", factor=Fraction(1, 100), citations=CITED).factor
    given: dict[str, Any] = {"unit": "percent", "into": "share", "factor": 0.01, "citations": CITED}
    for wrong in ({"factor": 0}, {"factor": -1}, {"into": "percent"}):
        with pytest.raises(InvalidValue):
            UnitConversion(**{**given, **wrong})
    with pytest.raises(Uncited):
        UnitConversion(unit="percent", into="share", factor=0.01, citations=())


def test_a_link_names_a_shipped_target_and_a_strength() -> None:
    given: dict[str, Any] = {"node": "a.1", "target": "sdg.4.6", "strength": 0.5, "citations": CITED}
    assert SdgLink(**given).strength == Fraction(1, 2)
    for wrong in ({"target": "sdg.5.1"}, {"strength": 0}, {"strength": 1.5}, {"node": "A"}, {"target": ["sdg.4.6"]}):
        with pytest.raises(InvalidValue):
            SdgLink(**{**given, **wrong})
    with pytest.raises(Uncited):
        SdgLink(**{**given, "citations": ()})


# Trees


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("city", ("m.1",), (1,), 2), "exponent"),
        (("city", ("m.1", "m.2"), (1,)), "weights"),
        (("city", ("m.1", "m.2"), (2, -1)), "weights"),
        (("city", ("m.1", "m.2"), (0.5, 0.4)), "weights-sum"),
        (("m.1", (), (1,)), "weights"),
        (("city", (Node("a", ("city",), (1,)),), (1,)), "cyclic-tree"),
        (("City", ("m.1",), (1,)), "id"),
        (("city", ("m.1",), (float("nan"),)), "not-finite"),
    ],
)
def test_a_node_refuses_what_is_no_tree(arguments: tuple[Any, ...], code: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        Node(*arguments)
    assert raised.value.problem.code == code


@pytest.mark.parametrize(
    "arguments",
    [("city", "m.1"), ("city", 1), ("city", (1,), (1,)), ("city", ("m.1",), "1"), ("city", ("m.1",), (True,))],
)
def test_a_node_refuses_other_types(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(WrongType):
        Node(*arguments)
    with pytest.raises(WrongType):
        Node("city", ("m.1",), (1,), label="text")  # type: ignore[arg-type]  # the point


def test_weights_count_as_they_are_written() -> None:
    node = Node("city", ("m.1", "m.2", "m.3"), (0.1, Decimal("0.2"), 0.7), float("-inf"), NO_HARBOUR)
    assert node.weights == (Fraction(1, 10), Fraction(1, 5), Fraction(7, 10))
    assert node.p == float("-inf")
    assert Node.equal("city", LEAVES[:3]).weights == (Fraction(1, 3),) * 3
    with pytest.raises(InvalidValue):
        Node.equal("city", ())


# Profiles


def test_a_profile_tells_of_everything_that_does_not_go_together() -> None:
    twice = Node.equal("city", (Node.equal("a.1", ("m.1",)), Node.equal("a.2", ("m.1", "m.2"))))
    link = SdgLink(node="a.9", target="sdg.4.6", strength=1, citations=CITED)
    conversion = UnitConversion(unit="percent", into="share", factor=Fraction(1, 100), citations=CITED)
    with pytest.raises(InvalidProfile) as raised:
        profile_of(
            twice,
            goalposts=(PROFILE.goalposts[0], PROFILE.goalposts[0], PROFILE.goalposts[2]),
            na_allowed=("m.1", "m.11"),
            descriptive=("a.1", "d", "d"),
            links=(link, link),
            conversions=(conversion, conversion),
        )
    assert codes(raised) == [
        ("tree.m.1", "duplicate-id"),
        ("goalposts[1]", "duplicate-id"),
        ("descriptive[2]", "duplicate-id"),
        ("tree.m.2", "no-goalpost"),
        ("goalposts[2]", "unknown-node"),
        ("na_allowed[1]", "unknown-node"),
        ("links[0]", "unknown-node"),
        ("links[1]", "unknown-node"),
        ("descriptive[0]", "descriptive"),
        ("links[1]", "duplicate-id"),
        ("conversions[1]", "duplicate-id"),
    ]
    assert [problem.hint for problem in raised.value.problems if problem.where == "na_allowed[1]"] != [None]


def test_a_profile_is_more_than_one_measurement() -> None:
    with pytest.raises(InvalidProfile) as raised:
        profile_of(Node("m.1"))
    assert codes(raised) == [("tree.m.1.children", "no-children")]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"tree": "city"}, WrongType),
        ({"goalposts": list(PROFILE.goalposts)}, WrongType),
        ({"descriptive": "text"}, WrongType),
        ({"version": 1}, WrongType),
        ({"framework_version": 1}, WrongType),
        ({"title": "text"}, WrongType),
        ({"standing": "verified"}, WrongType),
        ({"max_age": 1.0}, WrongType),
        ({"max_age": -1}, InvalidProfile),
        ({"min_coverage": 1.1}, InvalidProfile),
        ({"min_coverage": "all"}, WrongType),
        ({"share": 0}, InvalidProfile),
        ({"id": "A profile"}, InvalidValue),
        ({"citations": ()}, Uncited),
    ],
)
def test_a_profile_refuses_other_fields(fields: dict[str, Any], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        evolve(PROFILE, **fields)


def test_a_profile_knows_its_parts() -> None:
    assert PROFILE.measurements == LEAVES
    assert PROFILE.goalpost("m.2").measurement == "m.2"
    assert PROFILE.node("a.2").p == 1
    assert PROFILE.effective_weights["m.4"] == Fraction(3, 8)
    for ask in (PROFILE.goalpost, PROFILE.node):
        with pytest.raises(UnknownId):
            ask("m.9")


# Scores


def test_nothing_is_scored_without_a_profile() -> None:
    with pytest.raises(ProfileRequired, match="natural_bounds"):
        score([], as_of=YEAR)


def test_all_problems_of_observations_come_at_once_where_they_were_given() -> None:
    given = [
        observed("m.1", 0.5, YEAR + 1),
        observed("m.5", 0.5),
        Observation(measurement="m.2", year=YEAR, value=1, unit="kg"),
        Observation(measurement="m.3", year=YEAR, value="begun"),
        absent("m.4"),
    ]
    with pytest.raises(InvalidObservations) as raised:
        score(reversed(given), evolve(PROFILE, na_allowed=()), as_of=YEAR)
    assert codes(raised) == [
        ("observations[0].status", "not-applicable"),
        ("observations[1].unit", "unit-of-goalpost"),
        ("observations[1].value", "wrong-type"),
        ("observations[2].unit", "unit-of-goalpost"),
        ("observations[3].measurement", "unknown-node"),
        ("observations[4].year", "year-after"),
    ]


def test_a_year_of_the_buddhist_era_is_told_with_the_year_to_write() -> None:
    with pytest.raises(InvalidValue, match="write 2024"):
        observed("m.1", 0.5, 2567)
    with pytest.raises(InvalidValue, match="write 2024"):
        score([], PROFILE, as_of=2567)
    with pytest.raises(InvalidObservations) as raised:
        score([observed("m.1", 0.5, 2699 + 1)], PROFILE, as_of=YEAR)
    assert [problem.hint for problem in raised.value.problems] == [None]


def test_the_newest_year_that_is_not_too_old_decides() -> None:
    given = [observed("m.1", 0.1, YEAR - 3), observed("m.1", 0.2, YEAR - 2), observed("m.2", 0.3, YEAR - 4)]
    found = score(given, PROFILE, as_of=YEAR)
    assert found.datum("m.1").used == (observed("m.1", 0.2, YEAR - 2),)
    assert found.datum("m.1").flags == (Flag.CARRIED,)
    assert (found.datum("m.2").status, found.datum("m.2").flags) == (Status.MISSING, (Flag.TOO_OLD,))
    assert found.datum("m.3").status is Status.MISSING
    with pytest.raises(UnknownId):
        found.datum("a.1")


def test_what_says_nothing_does_not_hide_what_was_observed_before() -> None:
    missing = Observation(measurement="m.1", year=YEAR, status=Status.MISSING)
    withheld = Observation(measurement="m.2", year=YEAR, status=Status.WITHHELD)
    given = [missing, observed("m.1", 0.4, YEAR - 1), withheld, Observation(measurement="m.2", status=Status.MISSING)]
    found = score(given, PROFILE, as_of=YEAR)
    assert found.datum("m.1").low == 0.4
    assert found.datum("m.2").status is Status.WITHHELD
    assert found.datum("m.2").used == (withheld,)


def test_two_values_of_one_year_are_the_interval_between_them() -> None:
    found = score(
        [observed("m.1", 0.2), observed("m.1", 0.6), observed("m.2", 1), observed("m.2", 1.0)], PROFILE, as_of=YEAR
    )
    datum = found.datum("m.1")
    assert (datum.low, datum.high, datum.flags) == (0.2, 0.6, (Flag.CONFLICT,))
    assert found.datum("m.2").flags == ()
    assert found.coverage.conflicts == 1


def test_between_two_values_may_lie_the_best() -> None:
    profile = with_scale("m.1", Band(0, 50, 50, 100))
    found = score([observed("m.1", 25), observed("m.1", 75)], profile, as_of=YEAR)
    assert (found.datum("m.1").low, found.datum("m.1").high) == (0.5, 1.0)


def test_a_value_and_its_not_applying_contradict_each_other() -> None:
    same_year = evolve(absent("m.1"), year=YEAR)
    with pytest.raises(InvalidObservations) as raised:
        score([observed("m.1", 0.5), same_year], PROFILE, as_of=YEAR)
    assert codes(raised) == [("observations.m.1", "value-and-not-applicable")]
    assert score([observed("m.1", 0.5, YEAR - 1), same_year], PROFILE, as_of=YEAR).coverage.not_applicable == 1


def test_units_are_converted_as_the_profile_says() -> None:
    conversion = UnitConversion(unit="percent", into="share", factor=Fraction(1, 100), citations=CITED)
    profile = evolve(PROFILE, conversions=(conversion,))
    given = [Observation(measurement="m.1", year=YEAR, value=25, unit="percent")]
    given += [Observation(measurement="m.2", year=YEAR, value=(10, Decimal(20)), unit="percent")]
    found = score(given, profile, as_of=YEAR)
    assert found.node("m.1").point == 0.25
    assert found.node("m.2").interval == Interval(0.1, 0.2)


def test_what_lies_beyond_a_goalpost_is_told() -> None:
    given = [
        observed("m.1", 1.5),
        observed("m.2", -0.5),
        observed("m.3", (-1, 2)),
        evolve(observed("m.4", 0.5), series_break=True),
    ]
    found = score(given, PROFILE, as_of=YEAR)
    assert [found.datum(id).flags for id in LEAVES] == [
        (Flag.BEYOND_BEST,),
        (Flag.BEYOND_WORST,),
        (Flag.BEYOND_BEST, Flag.BEYOND_WORST),
        (Flag.SERIES_BREAK,),
    ]
    assert found.root.flags == (Flag.BEYOND_BEST, Flag.BEYOND_WORST, Flag.SERIES_BREAK)
    assert found.coverage.beyond == 3


def test_a_value_without_a_logarithm_is_told_where_it_is() -> None:
    with pytest.raises(InvalidObservations) as raised:
        score([observed("m.1", 0)], with_scale("m.1", Log(100, 75_000)), as_of=YEAR)
    assert [where for where, _ in codes(raised)] == ["observations[0].value"]


def test_levels_without_numbers_are_never_averaged() -> None:
    profile = with_scale("m.1", Levels(("low", "high")), unit="level")
    found = score(
        [Observation(measurement="m.1", year=YEAR, value="high"), observed("m.3", 0.5), observed("m.4", 0.5)],
        profile,
        as_of=YEAR,
    )
    assert found.total is None
    assert found.no_total == (NoTotal.ORDINAL,)
    assert found.node("a.1").interval is None
    assert found.node("a.2").point == 0.5
    assert bounds({"m.1": "high"}, profile) is None
    with pytest.raises(InvalidObservations, match="high"):
        score([Observation(measurement="m.1", year=YEAR, value="hihg")], profile, as_of=YEAR)


def test_levels_with_cited_numbers_are_flagged() -> None:
    profile = with_scale("m.1", Levels(("low", "middle", "high"), (0, 0.5, 1)), unit="level")
    given = [Observation(measurement="m.1", year=YEAR, value=level) for level in ("low", "middle")]
    found = score(given, profile, as_of=YEAR)
    datum = found.datum("m.1")
    assert (datum.low, datum.high, datum.flags) == (0, 0.5, (Flag.CONFLICT, Flag.SCORED_ORDINAL))


def test_no_total_where_less_is_observed_than_asked_for() -> None:
    profile = evolve(PROFILE, min_coverage=Fraction(3, 5))
    found = score([observed("m.1", 0.5), observed("m.4", 0.5)], profile, as_of=YEAR)
    assert found.coverage.weight_observed == Fraction(5, 8)
    assert found.no_total == ()
    found = score([observed("m.1", 0.5)], profile, as_of=YEAR)
    assert (found.total, found.point, found.no_total) == (None, None, (NoTotal.LOW_COVERAGE,))
    assert found.node("a.1").interval == Interval(0.25, 0.75)


def test_no_total_by_a_profile_that_is_recalled() -> None:
    found = score([observed("m.1", 0.5)], evolve(PROFILE, standing=Standing.UNVERIFIED), as_of=YEAR)
    assert found.no_total == (NoTotal.UNVERIFIED,)


def test_what_does_not_apply_leaves_its_weight_to_its_siblings() -> None:
    found = score(
        [observed("m.1", 0.2), absent("m.2"), observed("m.3", 0.5), observed("m.4", 0.9)], PROFILE, as_of=YEAR
    )
    assert found.node("a.1").point == 0.2
    assert found.node("m.2").weight == 0
    assert found.node("m.1").effective_weight == Fraction(1, 2)
    assert found.coverage.na_weight == Fraction(1, 4)
    assert found.coverage.weight_observed == 1
    found = score([*map(absent, LEAVES[:2]), observed("m.3", 0.5), observed("m.4", 0.5)], PROFILE, as_of=YEAR)
    assert found.node("a.1").status is Status.NOT_APPLICABLE
    assert found.node("a.1").interval is None
    assert found.node("m.1").weight == 0
    assert found.point == 0.5
    nothing = score([absent(id) for id in LEAVES], PROFILE, as_of=YEAR)
    assert nothing.no_total == (NoTotal.NOTHING_APPLIES,)
    assert nothing.coverage.weight_observed == 0


def test_weights_in_doubt_where_something_does_not_apply() -> None:
    def total(chosen: Any) -> Interval | None:
        tree = Node.equal("city", LEAVES[:3])
        given = [observed("m.1", 0), absent("m.2"), observed("m.3", 1)]
        return score(given, profile_of(tree), as_of=YEAR, weights={"city": chosen}).total

    third = Fraction(1, 3)
    assert total(Relative(0.5)) == Interval(0.25, 0.75)
    assert total(Relative(0.5, (third, third, third))) == Interval(0.25, 0.75)
    assert total(Contaminate(0.5)) == total(Contaminate(0.5, (1, 1, 1))) == Interval(0.25, 0.75)
    assert total(Ranked()) == Interval(0, 0.5)
    assert score([absent("m.1"), absent("m.2")], PROFILE, as_of=YEAR, weights=Relative(0.5)).total == Interval(0, 1)
    assert total(Ranked((2, 1, 0))) == Interval(0.5, 1)
    assert total(Hull(((1, 0, 3), (0, 1, 0)))) == Interval(0.75, 0.75)
    for chosen in (Box((0, 0, 0), (1, 1, 1)), Hull(((0, 1, 0), (0, 1, 0)))):
        with pytest.raises(InvalidValue, match=r"Box|Hull"):
            assert total(chosen)


def test_weight_sets_go_to_nodes_with_children() -> None:
    given = [observed(id, 0.5) for id in LEAVES]
    one_for_all = score(given, PROFILE, as_of=YEAR, weights=Relative(0.1))
    assert [id for id, _ in one_for_all.weights] == ["city", "a.1", "a.2"]
    assert one_for_all == score(given, PROFILE, as_of=YEAR, weights=dict(reversed(one_for_all.weights)))
    with pytest.raises(UnknownId):
        score(given, PROFILE, as_of=YEAR, weights={"m.1": Relative(0.1)})
    with pytest.raises(WrongType):
        score(given, PROFILE, as_of=YEAR, weights={"a.1": (0.5, 0.5)})  # type: ignore[dict-item]  # the point
    with pytest.raises(LearningCityError):
        score(given, PROFILE, as_of=YEAR, weights={"a.1": Box((0,), (1,))})


@pytest.mark.parametrize(
    "fields",
    [
        {"profile": "natural-bounds"},
        {"as_of": "2024"},
        {"as_of": True},
        {"missing_data": "bounds"},
        {"city": 1},
        {"observations": [1]},
        {"imputations": [1]},
    ],
)
def test_a_score_refuses_other_types(fields: dict[str, Any]) -> None:
    with pytest.raises(WrongType):
        score(**{"observations": [], "profile": PROFILE, "as_of": YEAR, **fields})


def test_what_is_assumed_is_cited_and_fits_the_goalpost() -> None:
    def assumed(value: Any, id: str = "m.1") -> Imputation:
        return Imputation(measurement=id, value=value, citations=CITED)

    with pytest.raises(Uncited):
        Imputation(measurement="m.1", value=0.5, citations=())
    with pytest.raises(FieldError):
        assumed(b"1")
    with pytest.raises(InvalidValue, match="imputed"):
        score([], PROFILE, as_of=YEAR, imputations=[assumed(0.5)])
    with pytest.raises(InvalidObservations) as raised:
        score(
            [],
            PROFILE,
            as_of=YEAR,
            missing_data=MissingData.IMPUTED,
            imputations=[assumed(0.5), assumed(0.5), assumed("begun", "m.2"), assumed(0.5, "m.9")],
        )
    assert [where for where, _ in codes(raised)] == [
        "imputations[1].measurement",
        "imputations[2].value",
        "imputations[3].measurement",
    ]
    found = score(
        [observed("m.2", 1.0)],
        PROFILE,
        as_of=YEAR,
        missing_data=MissingData.IMPUTED,
        imputations=[assumed((0.2, 0.4))],
    )
    assert found.node("m.1").interval == Interval(0.2, 0.4)
    assert found.datum("m.1").flags == (Flag.IMPUTED,)
    assert found.datum("m.2").flags == ()
    assert found.coverage.imputed == 1
    with pytest.raises(InvalidObservations) as raised:
        score(
            [observed("m.2", 1.0), absent("m.3")],
            PROFILE,
            as_of=YEAR,
            missing_data=MissingData.IMPUTED,
            imputations=(assumed(0.1, id) for id in ("m.2", "m.1", "m.3")),
        )
    assert codes(raised) == [("imputations[0]", "imputation-of-known"), ("imputations[2]", "imputation-of-known")]


def test_from_any_number_to_what_it_rests_on() -> None:
    datum = evolve(
        observed("m.1", 0.5),
        evidence=CITED,
        source_class=SourceClass.OFFICIAL_DATA,
        quality=Quality.MEASURED,
    )
    profile = evolve(PROFILE, descriptive=("d.1",))
    found = score([datum, observed("d.1", 7)], profile, as_of=YEAR, city="Tried")
    node = found.root.children[0].children[0]
    assert node == found.node("m.1")
    assert node.observations == (datum,)
    assert node.goalpost is PROFILE.goalposts[0] or node.goalpost == PROFILE.goalposts[0]
    assert node.parent == found.node("a.1")
    assert node.parent.parent == found.root
    assert found.root.parent is None
    assert found.root.datum is None
    assert found.root.observations == ()
    assert found.root.goalpost is None
    assert found.coverage.by_source == ((SourceClass.OFFICIAL_DATA, 1),)
    assert found.coverage.by_quality == ((Quality.MEASURED, 1),)
    assert found.coverage.with_evidence == 1
    assert found.coverage.years == (YEAR, YEAR)
    assert [one.measurement for one in found.descriptive] == ["d.1"]
    assert "observations" not in repr(found)
    with pytest.raises(UnknownId):
        found.node("m.9")


def test_a_score_is_a_value_and_no_truth() -> None:
    found = score([observed("m.1", 0.5)], PROFILE, as_of=YEAR, weights=Relative(0.5))
    again = pickle.loads(pickle.dumps(found))  # noqa: S301  # made here
    assert again == found
    assert again.total == found.total
    with pytest.raises(NoTruthValue):
        bool(found)
    with pytest.raises(NoOrder, match="compare"):
        sorted([found, again])
    for compared in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(NoOrder):
            compared(found, again)


def test_plain_values_that_are_refused_come_all_at_once() -> None:
    given: dict[str, Any] = {"m.1": True, "m.2": (3, 1), "m.9": 1, "m.3": "begun", "m.4": None}
    with pytest.raises(InvalidObservations) as raised:
        bounds(given, PROFILE)
    assert sorted(where for where, _ in codes(raised)) == [
        "values",
        "values.m.1.value",
        "values.m.2",
        "values.m.3.value",
    ]
    assert bounds({"m.1": 2, "m.2": (0.25, 0.5), "m.3": Decimal("0.5"), "m.4": 0.5}, PROFILE) == (0.5625, 0.625)
    with pytest.raises(InvalidObservations):
        bounds({"m.1": float("nan")}, PROFILE)


def test_a_tiny_value_without_weight_does_not_hide_the_others() -> None:
    box = Box((0.45, 0, 0.45), (0.55, 0, 0.55))
    low, high = power_mean_bounds((0.5, 1e-25, 1.0), box, -1)
    assert low == pytest.approx(1 / (0.55 / 0.5 + 0.45))
    assert high == pytest.approx(1 / (0.45 / 0.5 + 0.55))


def test_a_weight_set_that_does_not_suit_is_told_with_its_node() -> None:
    with pytest.raises(InvalidValue) as raised:
        score([], PROFILE, as_of=YEAR, weights={"a.1": Box((0, 0, 0), (1, 1, 1))})
    assert raised.value.problem.path[:2] == ("weights", "a.1")
    for wrong in (0.25, "25%", 5, True, [1]):
        with pytest.raises(WrongType, match="weights"):
            score([], PROFILE, as_of=YEAR, weights=wrong)  # type: ignore[arg-type]  # the point
    with pytest.raises(WrongType, match=r"Relative\(0\.25\)"):
        score([], PROFILE, as_of=YEAR, weights=0.25)  # type: ignore[arg-type]  # the point


@pytest.mark.parametrize("given", [None, "observations.csv", 5, observed("m.1", 0.5)])
def test_observations_come_one_after_the_other(given: Any) -> None:
    with pytest.raises(WrongType, match="observations"):
        score(given, PROFILE, as_of=YEAR)


def test_a_city_has_a_name_or_none() -> None:
    with pytest.raises(InvalidValue):
        score([], PROFILE, as_of=YEAR, city=" ")


def test_a_profile_tells_what_is_out_of_range_with_everything_else() -> None:
    with pytest.raises(InvalidProfile) as raised:
        evolve(PROFILE, max_age=-1, min_coverage=30, share=2, na_allowed=("m.9",))
    assert [where for where, _ in codes(raised)] == ["min_coverage", "share", "max_age", "na_allowed[0]"]
    assert "30 is no share" in str(raised.value)


def test_the_order_of_its_parts_makes_no_other_profile() -> None:
    given = evolve(PROFILE, descriptive=("d.2", "d.1"))
    turned = evolve(
        given,
        goalposts=given.goalposts[::-1],
        na_allowed=given.na_allowed[::-1],
        descriptive=given.descriptive[::-1],
    )
    assert turned == given
    assert hash(turned) == hash(given)
    assert turned.fingerprint == given.fingerprint


def test_a_misspelt_area_is_told() -> None:
    def codes_of(*ids: str) -> list[str]:
        try:
            profile_of(Node.equal("key-features", ids))
        except InvalidProfile as error:
            return [problem.code for problem in error.problems]
        return []

    assert codes_of("key-features.block.1", "key-features.block.2.readers", "own.readers") == []
    assert codes_of("key-features.blocks", "key-features.zzzzzzzzzzzz") == ["unknown-area"] * 2


def test_a_tree_has_only_so_many_levels() -> None:
    def nested(levels: int) -> Node:
        node = Node("m.1")
        for level in range(levels - 1):
            node = Node(f"g.{level}", (node,), (1,))
        return node

    assert score([observed("m.1", 0.25)], profile_of(nested(64)), as_of=YEAR).point == 0.25
    with pytest.raises(InvalidProfile) as raised:
        profile_of(nested(65))
    assert [code for _, code in codes(raised)] == ["too-deep"]


@pytest.mark.parametrize("p", [1, 0])
def test_a_group_may_have_very_many_children(p: int) -> None:
    ids = [f"m.{place}" for place in range(3_000)]
    profile = profile_of(Node.equal("city", ids, p=p))
    assert score([observed(id, 0.5) for id in ids], profile, as_of=YEAR).point == pytest.approx(0.5)


def test_a_later_withheld_value_is_told() -> None:
    withheld = Observation(measurement="m.1", year=YEAR, status=Status.WITHHELD)
    found = score([observed("m.1", 0.5, YEAR - 1), withheld], PROFILE, as_of=YEAR)
    assert found.datum("m.1").flags == (Flag.CARRIED, Flag.LATER_WITHHELD)
    earlier = evolve(withheld, year=YEAR - 1)
    assert score([observed("m.1", 0.5), earlier], PROFILE, as_of=YEAR).datum("m.1").flags == ()


def test_one_amount_in_two_units_is_no_conflict() -> None:
    conversion = UnitConversion(unit="percent", into="share", factor=Fraction(1, 100), citations=CITED)
    given = [observed("m.1", 0.25), Observation(measurement="m.1", year=YEAR, value=25, unit="percent")]
    assert score(given, evolve(PROFILE, conversions=(conversion,)), as_of=YEAR).datum("m.1").flags == ()


def test_whole_numbers_beyond_floats_score_exactly() -> None:
    large = 2**60
    profile = with_scale("m.1", Linear(large, large + 100))
    assert score([observed("m.1", large + 50)], profile, as_of=YEAR).node("m.1").point == 0.5
    near = with_scale("m.1", Linear(1, 1 + Fraction(1, 10**290)))
    assert score([observed("m.1", 1)], near, as_of=YEAR).node("m.1").point == 0


def test_an_exponent_next_to_nothing_is_none() -> None:
    tree = Node.equal("city", LEAVES[:2], p=5e-324)
    given = [observed("m.1", 0.2), observed("m.2", 0.8)]
    assert score(given, profile_of(tree), as_of=YEAR).point == pytest.approx(0.4)


def test_plain_bounds_are_given_where_a_total_is() -> None:
    assert bounds({"m.1": 0.5}, evolve(PROFILE, standing=Standing.UNVERIFIED)) is None
    asking = evolve(PROFILE, min_coverage=Fraction(5, 8))
    assert bounds({"m.1": 0.5}, asking) is None
    assert bounds({"m.1": 0.5, "m.4": 0.5}, asking) is not None
    with pytest.raises(ProfileRequired):
        bounds({}, None)  # type: ignore[arg-type]  # the point


def test_what_does_not_apply_or_is_assumed_counts_as_no_observation() -> None:
    gone = evolve(absent("m.1"), year=YEAR - 2)
    beyond = Imputation(measurement="m.2", value=2, citations=CITED)
    found = score(
        [gone, observed("m.3", 0.5)],
        evolve(
            PROFILE,
            goalposts=tuple(
                evolve(post, unit="-") if post.measurement == "m.2" else post for post in PROFILE.goalposts
            ),
        ),
        as_of=YEAR,
        missing_data=MissingData.IMPUTED,
        imputations=[beyond],
    )
    assert found.coverage.years == (YEAR, YEAR)
    assert found.coverage.beyond == 0


def test_equal_observations_are_one_whatever_their_kind_and_order() -> None:
    twice = [observed("m.1", 0.5), observed("m.1", Decimal("0.5"))]
    one, other = (score(order, PROFILE, as_of=YEAR) for order in (twice, twice[::-1]))
    assert repr(one.observations) == repr(other.observations)
    assert len(one.observations) == 1


def test_exact_arithmetic_that_mutants_would_change() -> None:
    box = Box((0,) * 4, (0.2, 0.5, 0.3, 1.0))
    assert power_mean_bounds((0.9, 0.8, 0.7, 0), box, 0)[1] == pytest.approx(0.7869, abs=1e-4)
    assert abs(float(power_mean((0.2, 0.8), (1, 1), 1e-10)) - float(power_mean((0.2, 0.8), (1, 1), 0))) < 1e-9
    assert power_mean((0.2, 0.8), (1, 1), 1e-10) != power_mean((0.2, 0.8), (1, 1), 0)
    with pytest.raises(InvalidValue):
        apportion((4e9, 4e9), 8e9 + 3, 0)
    parts = decompose((0.2, 0.9), (0.8, 0.3), (1, 1), -1e12)
    assert sum(parts) == pytest.approx(0.1, abs=1e-9)


def test_what_does_not_go_together_is_told_beside_what_cannot_be_read() -> None:
    text = profile_to_text(PROFILE)
    wrong = text.replace('"max_age": 3', '"max_age": "3", "shares": 1, "links": [{"node": "a.1"}]')
    wrong = wrong.replace('"min_coverage": "0"', '"min_coverage": "7"').replace(
        '"na_allowed": [', '"na_allowed": ["m.9",'
    )
    with pytest.raises(ConversionError) as raised:
        profile_from_text(wrong)
    found = codes(raised)
    assert ("profile.max_age", "wrong-type") in found
    assert ("profile.shares", "unknown-key") in found
    assert ("profile.min_coverage", "share") in found
    assert ("profile.na_allowed[0]", "unknown-node") in found
    assert len(set(found)) == len(found)
    with pytest.raises(ConversionError) as raised:
        profile_from_text(wrong.replace('"m.1"', "1"))
    assert ("profile.na_allowed[0]", "unknown-node") not in codes(raised)
    with pytest.raises(ConversionError) as raised:
        profile_from_text(text.replace('"max_age": 3', '"max_age": "3"'))
    assert codes(raised) == [("profile.max_age", "wrong-type")]


def test_the_room_has_its_names_and_no_others() -> None:
    assert dir(scoring) == sorted(scoring.__all__)
    with pytest.raises(AttributeError, match="ranking"):
        scoring.ranking  # noqa: B018  # the point
