"""Monitoring series: their order, their progress, and what they cannot show."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, WrongType
from learningcity.guidance import ActionArea, Measurement, MonitoringSeries, ProgressIndicator
from learningcity.guidance.amounts import difference, exactly, more_than
from learningcity.localization import render_problem
from learningcity.outcome import Outcome
from learningcity.sources import Citation, Source
from learningcity.texts import Bound, Labels, Quantity

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
CITATION = Citation(Source("library", "Annual report"), "p. 4")
VISITS = ProgressIndicator(id="visits", unit="visits", higher_is_better=True)


TEXT: Any = "5"
FLAG: Any = True


def measured(on: str, found: Any, **changes: Any) -> Measurement:
    quantity = found if isinstance(found, Quantity) else Quantity(found, "visits")
    fields: dict[str, Any] = {"indicator": "visits", "when": PartialDate.parse(on), "value": quantity}
    return Measurement(**(fields | {"citation": CITATION} | changes))


def in_2021(**changes: Any) -> Measurement:
    return measured("2021", 1, **changes)


def series(*measurements: Measurement, **changes: Any) -> MonitoringSeries:
    fields: dict[str, Any] = {"city": "a", "indicator": VISITS, "measurements": measurements}
    return MonitoringSeries(**(fields | {"baseline": measured("2020", 100)} | changes))


def problems_of(*measurements: Measurement, **changes: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in series(*measurements, **changes).problems()]


def test_measurements_stand_in_the_order_of_time() -> None:
    entries = [measured("2023", 4), measured("2021-12-31", 1), measured("2022-05", 3), measured("2022", 2)]

    whens = [str(entry.when) for entry in series(*entries).measurements or ()]
    assert whens == ["2021-12-31", "2022", "2022-05", "2023"]
    assert series(*entries) == series(*reversed(entries))


def test_progress_is_a_series_over_time_beside_baseline_and_target() -> None:
    progress = series(
        measured("2023", 130), measured("2021", 90), measured("2022", 100), target=Quantity(120, "visits")
    ).progress()

    assert [str(step.measurement.when) for step in progress] == ["2021", "2022", "2023"]
    assert [step.change for step in progress] == [
        Quantity(-10, "visits"),
        Quantity(0, "visits"),
        Quantity(30, "visits"),
    ]
    assert [step.improved for step in progress] == [NOT_MET, NOT_MET, MET]
    assert [step.on_target for step in progress] == [NOT_MET, NOT_MET, MET]


def test_where_less_is_better_a_smaller_value_is_progress() -> None:
    fewer = evolve(VISITS, higher_is_better=False)
    progress = series(
        measured("2021", 90), measured("2022", 110), indicator=fewer, target=Quantity(90, "visits")
    ).progress()

    assert [(step.improved, step.on_target) for step in progress] == [(MET, MET), (NOT_MET, NOT_MET)]


@pytest.mark.parametrize(
    ("entry", "changes", "change", "improved"),
    [
        (measured("2021", 130), {"baseline": None}, None, UNKNOWN),
        (measured("2019", 130), {}, None, UNKNOWN),
        (measured("2020-06", 130), {}, None, UNKNOWN),
        (measured("2021", 130), {"indicator": evolve(VISITS, higher_is_better=None)}, 30, UNKNOWN),
        (measured("2021", Quantity(130, "visits", Bound.AT_LEAST)), {}, None, MET),
        (measured("2021", Quantity(130, "visits", Bound.AT_MOST)), {}, None, UNKNOWN),
        (measured("2021", Quantity(100, "visits", Bound.AT_MOST)), {}, None, NOT_MET),
        (measured("2021", Quantity(130, "visits", Bound.ABOUT)), {}, None, UNKNOWN),
    ],
    ids=["no baseline", "before it", "perhaps before it", "no direction", "at least", "at most", "not more", "about"],
)
def test_what_cannot_be_told_is_not_told(
    entry: Measurement, changes: dict[str, Any], change: int | None, improved: Outcome
) -> None:
    (step,) = series(entry, **changes).progress()

    assert step.change == (None if change is None else Quantity(change, "visits"))
    assert step.improved is improved
    assert step.on_target is UNKNOWN  # there is no target


def test_a_series_in_which_nothing_is_missing_has_no_problem() -> None:
    entries = (measured("2021", 1), measured("2022", 2), measured("2023-05", 3))

    assert series(*entries, indicator=evolve(VISITS, every_months=12)).problems() == ()
    assert series(*entries).evidence_for == (ActionArea.MONITORING,)
    assert series(*entries).id == "visits"


@pytest.mark.parametrize(
    ("measurements", "changes", "problems"),
    [
        ((), {}, [("no-measurements", "measurements")]),
        ((measured("2021", 1),), {"baseline": None}, [("no-baseline", "baseline")]),
        ((measured("2021", 1, citation=None),), {}, [("uncited-measurement", "measurements[0].citation")]),
        (
            (measured("2021", 1),),
            {"baseline": measured("2020", 1, citation=None)},
            [("uncited-measurement", "baseline.citation")],
        ),
        (
            (measured("2021", 1), measured("2021-05", 2), measured("2021-07", 3)),
            {},
            [("uncertain-order", "measurements[1].when"), ("uncertain-order", "measurements[2].when")],
        ),
        ((measured("2021-05-01", 1), measured("2021-05-01", 2)), {}, [("contradicts", "measurements[1].value")]),
        ((measured("2021-05-01", 1), measured("2021-05-01", 1)), {}, [("same-time", "measurements[1].when")]),
        ((), {"measurements": None}, [("not-known", "measurements")]),
        ((measured("2021-05-01", 1), measured("2021-05-02", 2)), {}, []),
        ((measured("2020", 1),), {}, [("not-after-baseline", "measurements[0].when")]),
        ((measured("2019", 1),), {}, [("not-after-baseline", "measurements[0].when")]),
        (
            (measured("2020-05-01", 1),),
            {"baseline": measured("2020-05-01", 2)},
            [("not-after-baseline", "measurements[0].when")],
        ),
        ((measured("2020-05-02", 1),), {"baseline": measured("2020-05-01", 2)}, []),
        ((measured("2020", 100), measured("2021", 101)), {}, []),
        (
            (measured("2021", 1),),
            {"indicator": evolve(VISITS, higher_is_better=None)},
            [("not-known", "indicator.higher_is_better")],
        ),
        (
            (measured("2021", 1),),
            {"indicator": evolve(VISITS, higher_is_better=None), "baseline": None},
            [("no-baseline", "baseline")],
        ),
        (
            (measured("2021", 1),),
            {"indicator": evolve(VISITS, higher_is_better=None), "baseline": None, "target": Quantity(5, "visits")},
            [("not-known", "indicator.higher_is_better"), ("no-baseline", "baseline")],
        ),
    ],
)
def test_a_problem_is_told_by_its_code_and_its_field(
    measurements: tuple[Measurement, ...], changes: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    assert problems_of(*measurements, **changes) == problems


@pytest.mark.parametrize(
    ("every", "whens", "gaps"),
    [
        (None, ["2021", "2030"], []),
        (12, ["2021", "2022", "2024", "2025"], ["measurements[2].when"]),
        (24, ["2021", "2022", "2024", "2025"], []),
        (12, ["2021-05-01", "2022-05-31"], []),
        (12, ["2021-05-31", "2022-06-01"], ["measurements[1].when"]),
        (1, ["2021-12", "2022-01", "2022-03"], ["measurements[2].when"]),
        (12, ["2021", "2021-02", "2022-12"], []),  # that of 2021 may be of December
    ],
)
def test_a_gap_is_named_where_there_certainly_is_one(every: int | None, whens: list[str], gaps: list[str]) -> None:
    entries = [measured(when, 1) for when in whens]
    problems = series(*entries, indicator=evolve(VISITS, every_months=every)).problems()

    assert [problem.where for problem in problems if problem.code == "gap"] == gaps


def test_a_gap_is_told_with_its_ends_in_both_languages() -> None:
    indicator = evolve(VISITS, every_months=12)
    (yearly,) = series(measured("2021", 1), measured("2023", 1), indicator=indicator).problems()
    (monthly,) = series(
        measured("2021-01", 1), measured("2021-03", 1), indicator=evolve(VISITS, every_months=1)
    ).problems()

    assert render_problem(yearly, "en") == (
        "measurements[1].when: gap: nothing was measured between 2021 and 2023, though it is to be measured every"
        " 12 months (add what was measured in between; nothing is interpolated)"
    )
    assert "to be measured every month" in render_problem(monthly, "en")
    assert "ทุก 12 เดือน" in render_problem(yearly, "th")


def test_an_uncertain_order_is_told_with_both_dates() -> None:
    (problem,) = series(measured("2021", 1), measured("2021-05", 2)).problems()

    assert render_problem(problem, "en").startswith(
        "measurements[1].when: uncertain-order: whether May 2021 lies after 2021 is not certain"
    )


@pytest.mark.parametrize(
    ("make", "fields", "path", "error"),
    [
        (
            series,
            {"measurements": (measured("2021", Quantity(1, "people")),)},
            ("measurements", 0, "value"),
            InvalidValue,
        ),
        (series, {"measurements": (measured("2021", Quantity(1)),)}, ("measurements", 0, "value"), InvalidValue),
        (
            series,
            {"measurements": (measured("2021", 1, indicator="loans"),)},
            ("measurements", 0, "indicator"),
            InvalidValue,
        ),
        (series, {"baseline": measured("2021", Quantity(1))}, ("baseline", "value"), InvalidValue),
        (series, {"target": Quantity(5, "people")}, ("target",), InvalidValue),
        (series, {"target": 5}, ("target",), WrongType),
        (series, {"baseline": 5}, ("baseline",), WrongType),
        (series, {"city": ""}, ("city",), InvalidValue),
        (series, {"indicator": "visits"}, ("indicator",), WrongType),
        (series, {"measurements": (5,)}, ("measurements",), WrongType),
        (in_2021, {"indicator": ""}, ("indicator",), InvalidValue),
        (in_2021, {"when": "2021"}, ("when",), WrongType),
        (in_2021, {"value": 5}, ("value",), WrongType),
        (in_2021, {"value": Quantity(TEXT)}, ("value",), WrongType),
        (in_2021, {"value": Quantity(FLAG)}, ("value",), WrongType),
        (in_2021, {"value": Quantity(float("nan"))}, ("value",), InvalidValue),
        (in_2021, {"value": Quantity(Decimal("Infinity"))}, ("value",), InvalidValue),
        (in_2021, {"citation": "p. 4"}, ("citation",), WrongType),
        (ProgressIndicator, {"id": ""}, ("id",), InvalidValue),
        (ProgressIndicator, {"id": "a", "unit": ""}, ("unit",), InvalidValue),
        (ProgressIndicator, {"id": "a", "name": 5}, ("name",), WrongType),
        (ProgressIndicator, {"id": "a", "higher_is_better": "up"}, ("higher_is_better",), WrongType),
        (ProgressIndicator, {"id": "a", "higher_is_better": 1}, ("higher_is_better",), WrongType),
        (ProgressIndicator, {"id": "a", "every_months": True}, ("every_months",), WrongType),
        (ProgressIndicator, {"id": "a", "every_months": 0}, ("every_months",), InvalidValue),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(
    make: Any, fields: dict[str, Any], path: tuple[Any, ...], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        make(**fields)
    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # both are errors of fields


def test_values_may_be_negative_and_exact_numbers_of_any_kind() -> None:
    values = (-5, 0.1, Decimal("0.2"), Fraction(1, 3))

    assert [measured("2021", value).value.value for value in values] == list(values)


def test_a_float_is_what_is_written() -> None:
    assert exactly(0.1) == Fraction(1, 10)
    assert difference(Quantity(0.3), Quantity(0.1)) == Quantity(Fraction(1, 5))
    whole = difference(Quantity(Decimal("2.5")), Quantity(0.5))
    assert whole == Quantity(2)
    assert repr(whole) == repr(Quantity(2))


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (Quantity(2), Quantity(1), MET),
        (Quantity(1), Quantity(1.0), NOT_MET),
        (Quantity(1, bound=Bound.MORE_THAN), Quantity(1), MET),
        (Quantity(1), Quantity(1, bound=Bound.LESS_THAN), MET),
        (Quantity(1, bound=Bound.AT_LEAST), Quantity(1), UNKNOWN),
        (Quantity(1, bound=Bound.AT_MOST), Quantity(1), NOT_MET),
        (Quantity(1, bound=Bound.LESS_THAN), Quantity(1, bound=Bound.MORE_THAN), NOT_MET),
        (Quantity(1, bound=Bound.AT_LEAST), Quantity(0, bound=Bound.AT_LEAST), UNKNOWN),
        (Quantity(9, bound=Bound.ABOUT), Quantity(1), UNKNOWN),
        (Quantity(Decimal("1.1")), Quantity(Fraction(1, 3)), MET),
    ],
)
def test_more_than_is_told_only_where_the_bounds_leave_no_other(
    one: Quantity, other: Quantity, outcome: Outcome
) -> None:
    assert more_than(one, other) is outcome


def test_a_series_survives_json() -> None:
    full = series(
        measured("2022-05", Quantity(Fraction(1, 3), "visits", Bound.ABOUT)),
        measured("2021", 0.5, citation=None),
        indicator=evolve(VISITS, name=Labels(en="Visits"), every_months=12),
        target=Quantity(Decimal("5.50"), "visits"),
    )

    assert from_json(to_json(full), MonitoringSeries) == full
    (step, _) = full.progress()
    assert from_json(to_json(step), type(step)) == step


def test_two_values_of_one_day_contradict_each_other_only_where_both_cannot_be() -> None:
    def codes(one: Quantity, other: Quantity) -> list[str]:
        found = tuple(evolve(measured("2021-05-01", 1), value=value) for value in (one, other))
        return [problem.code for problem in series(*found).problems()]

    assert codes(Quantity(5, "visits"), Quantity(3, "visits", Bound.MORE_THAN)) == ["same-time"]
    assert codes(Quantity(5, "visits"), Quantity(5, "visits", Bound.MORE_THAN)) == ["contradicts"]
    (problem,) = series(measured("2021-05-01", 1), measured("2021-05-01", 2)).problems()
    assert str(problem) == (
        "measurements[1].value: contradicts: 2 visits and 1 visits contradict each other (keep the one that is right)"
    )


def test_measurements_that_are_not_known_are_not_none() -> None:
    unknown = MonitoringSeries(city="a", indicator=series().indicator)

    assert [problem.code for problem in unknown.problems()] == ["not-known", "no-baseline"]
    assert (unknown.progress(), unknown.evidence_for) == ((), ())
    assert from_json(to_json(unknown), MonitoringSeries) == unknown


def test_numbers_that_are_too_long_to_write_out_are_put_in_order() -> None:
    huge = [evolve(measured("2021", 1), value=Quantity(Fraction(10**5000 + at, 3), "visits")) for at in (2, 0)]

    assert series(*huge).measurements == (huge[1], huge[0])


@pytest.mark.parametrize(
    ("field", "value"),
    [("measurement", 1), ("change", 1), ("improved", True), ("on_target", None)],
)
def test_every_field_of_progress_is_checked(field: str, value: object) -> None:
    (step,) = series(measured("2022", 1)).progress()

    with pytest.raises(WrongType):
        evolve(step, **{field: value})  # type: ignore[arg-type]  # what a caller may try
