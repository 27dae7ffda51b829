"""Scores of tables: on every engine what :func:`score` says of each row."""

from __future__ import annotations

import math
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from learningcity.errors import CannotExpress, FieldError, InvalidObservations, Problem, WrongType
from learningcity.localization import render
from learningcity.scoring import (
    Band,
    Goalpost,
    GoalpostBasis,
    Levels,
    Linear,
    Log,
    MissingData,
    Node,
    Observation,
    Parity,
    Profile,
    Relative,
    Scale,
    UnitConversion,
    frame_notes,
    normalise,
    score,
    score_frame,
    self_assessment,
)
from learningcity.sources import Standing
from learningcity.texts import Message, Series
from strategies_for_scores import CITED, EXPONENTS, YEAR, profile_of, trees

pytest.importorskip("narwhals")

Row = Mapping[str, Any]
BOUNDS, OBSERVED_ONLY = MissingData.BOUNDS, MissingData.OBSERVED_ONLY


def by_columns(rows: Sequence[Row]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in rows[0]}


def polars_eager(rows: Sequence[Row]) -> Any:
    return pytest.importorskip("polars").DataFrame(by_columns(rows), strict=False)


def polars_lazy(rows: Sequence[Row]) -> Any:
    return polars_eager(rows).lazy()


def pandas_classic(rows: Sequence[Row]) -> Any:
    return pytest.importorskip("pandas").DataFrame(by_columns(rows))


def pandas_nullable(rows: Sequence[Row]) -> Any:
    return pandas_classic(rows).convert_dtypes(dtype_backend="numpy_nullable")


def pandas_pyarrow(rows: Sequence[Row]) -> Any:
    pytest.importorskip("pyarrow")
    return pandas_classic(rows).convert_dtypes(dtype_backend="pyarrow")


def pyarrow(rows: Sequence[Row]) -> Any:
    return pytest.importorskip("pyarrow").table(by_columns(rows))


ENGINES: tuple[Callable[[Sequence[Row]], Any], ...] = (
    polars_eager,
    polars_lazy,
    pandas_classic,
    pandas_nullable,
    pandas_pyarrow,
    pyarrow,
)
engines = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__)


def rows_of(frame: Any) -> list[dict[str, Any]]:
    """The rows of any table, with None for what is not there."""
    import narwhals.stable.v2 as nw

    seen: Any = nw.from_native(frame)
    eager = seen.collect() if isinstance(seen, nw.LazyFrame) else seen
    columns = {name: [_plain(value) for value in eager[name].to_list()] for name in eager.columns}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    is_nothing = value is None or type(value).__name__ == "NAType" or value != value  # noqa: PLR0124  # NaN
    return None if is_nothing else value


# The law


SCALES: tuple[Scale, ...] = (
    Linear(0, 100),
    Linear(3.5, -1.25),
    Linear(Fraction(1, 3), Decimal("2.7")),
    Log(100, 75_000),
    Log(1_000, 10),
    Log(1_000_000, 1_000_000.5),
    Parity(),
    Parity(0.5, 0.9),
    Band(0, 50, 50, 100),
    Band(-1.5, 0, 2, 10),
    Levels(("low", "some", "much"), (0, 0.25, 1)),
    Levels(("low", "some", "much")),
)
MORE = (0.9, 0.1, 0.01, 1e-26, -1e-26, -0.01, -0.1, -20.0, -1000.0)
"""More exponents: near to 0, and far from it."""


def measured(measurement: str, scale: Scale) -> Goalpost:
    basis = GoalpostBasis.EXPERT_JUDGEMENT
    unit = "level" if isinstance(scale, Levels) else "units"
    return Goalpost(measurement=measurement, unit=unit, scale=scale, basis=basis, citations=CITED)


def edges(scale: Scale) -> tuple[float, ...]:
    names = ("worst", "best", "a", "b", "c", "d")
    return tuple(float(getattr(scale, name)) for name in names if hasattr(scale, name))


def numbers(scale: Scale) -> st.SearchStrategy[float]:
    """What a column of numbers may hold: on the goalposts, between and beyond them, and what no scale accepts."""
    ends = edges(scale)
    odd = (math.nan, math.inf, -math.inf, 0.0, -0.0, -1.0, 1.0, 1e-300, 1e300, -1e300, 5e300)
    return st.floats(min(ends), max(ends)) | st.sampled_from((*ends, *odd)) | st.floats(-200, 200)


def cells(measurement: str, scale: Scale, *, ends: bool) -> dict[str, st.SearchStrategy[Any]]:
    """The columns of one measurement."""
    if isinstance(scale, Levels):
        return {measurement: st.sampled_from((None, "low", "some", "much", "Much"))}
    names = [measurement, f"{measurement}.low", f"{measurement}.high"][: 3 if ends else 1]
    return {name: st.none() | numbers(scale) for name in names}


@st.composite
def tables(draw: st.DrawFn) -> tuple[Profile, list[Row], MissingData]:
    exponents = st.sampled_from(EXPONENTS) | st.sampled_from(MORE)
    tree = draw(trees(exponent=exponents, depth=3))
    without_levels = SCALES[: draw(st.sampled_from((len(SCALES), len(SCALES) - 1)))]
    scales = {id: draw(st.sampled_from(without_levels)) for id in tree.measurements}
    profile = profile_of(
        tree,
        goalposts=tuple(measured(id, scale) for id, scale in scales.items()),
        min_coverage=draw(st.sampled_from((0, Fraction(1, 3), Fraction(1, 2), 1))),
        standing=draw(st.sampled_from((Standing.VERIFIED, Standing.VERIFIED, Standing.UNVERIFIED))),
    )
    columns: dict[str, st.SearchStrategy[Any]] = {"city": st.text("abc", max_size=2)}
    for id, scale in scales.items():
        if draw(st.integers(0, 7)):  # else the table does not have it
            columns |= cells(id, scale, ends=draw(st.booleans()))
    if len(columns) == 1:
        id = tree.measurements[0]
        columns |= cells(id, scales[id], ends=False)
    rows: list[Row] = draw(st.lists(st.fixed_dictionaries(columns), min_size=1, max_size=4))
    return profile, rows, draw(st.sampled_from((BOUNDS, OBSERVED_ONLY)))


def observed_in(row: Row, profile: Profile) -> list[Observation]:
    """What a row says, as observations; what the scale of a measurement refuses is left out."""
    found = []
    for id in profile.measurements:
        scale = profile.goalpost(id).scale
        ends: Any = (row.get(f"{id}.low"), row.get(f"{id}.high"))
        for value in (row.get(id), ends if None not in ends else None):
            if value is not None and is_accepted(value, scale):
                unit = None if isinstance(value, str) else "units"
                found.append(Observation(measurement=id, year=YEAR, value=value, unit=unit))
    return found


def is_accepted(value: Any, scale: Scale) -> bool:
    try:
        if isinstance(scale, Levels):
            scale.rank(value)
        else:
            normalise(value, scale)
    except FieldError:
        return False
    return True


def one_by_one(row: Row, profile: Profile, missing_data: MissingData) -> dict[str, float | None]:
    found = score(observed_in(row, profile), profile, as_of=YEAR, missing_data=missing_data)
    ends: dict[str, float | None] = {}
    for index, node in enumerate(profile.plan.nodes):
        if profile.plan.is_scored[index]:
            interval = found.node(node.id).interval
            ends[f"{node.id}.low"] = None if interval is None else float(interval.low)
            ends[f"{node.id}.high"] = None if interval is None else float(interval.high)
    return ends


def are_equal(one: Mapping[str, float | None], other: Mapping[str, Any]) -> bool:
    return one.keys() <= other.keys() and all(
        other[name] is None if end is None else other[name] is not None and abs(other[name] - end) <= 1e-12
        for name, end in one.items()
    )


def renamed(rows: Sequence[Row], profile: Profile) -> tuple[list[Row], dict[str, str]]:
    """The rows with measurements under other names, so that results have theirs."""
    names = {id: f"x {id}" for id in profile.measurements if {id, f"{id}.low"} & set(rows[0])}
    new = {f"{id}{end}": f"{name}{end}" for id, name in names.items() for end in ("", ".low", ".high")}
    return [{new.get(name, name): value for name, value in row.items()} for row in rows], names


@engines
@settings(max_examples=20)
@given(tables())
def test_every_row_has_the_scores_that_it_has_alone(
    engine: Callable[[Sequence[Row]], Any], drawn: tuple[Profile, list[Row], MissingData]
) -> None:
    profile, rows, missing_data = drawn
    table, columns = renamed(rows, profile)
    scored = score_frame(engine(table), profile, columns=columns, missing_data=missing_data, nodes="all")
    found = rows_of(scored)
    assert len(found) == len(rows)
    for row, result in zip(rows, found, strict=True):
        expected = one_by_one(row, profile, missing_data)
        assert are_equal(expected, result), (row, expected, result)
        assert {name for name in result if name.startswith("n.")} == set(expected)


# What stands where


def shares(*ids: str, **fields: Any) -> Profile:
    """A profile of groups of two measurements each, all from 0 to 1."""
    groups = tuple(Node.equal(id, (f"{id}.one", f"{id}.two")) for id in ids)
    return profile_of(Node.equal("city", groups, p=0), **fields)


@engines
def test_the_table_keeps_its_rows_and_columns_and_its_kind(engine: Callable[[Sequence[Row]], Any]) -> None:
    rows: list[Row] = [{"name": "B", "a.one": 1.0, "a.two": 0.5}, {"name": "A", "a.one": None, "a.two": 1.0}]
    frame = engine(rows)
    scored = score_frame(frame, shares("a", "b"))
    assert type(scored) is type(frame)
    found = rows_of(scored)
    assert list(found[0]) == [*rows[0], "city.low", "city.high", "a.low", "a.high", "b.low", "b.high"]
    assert [{name: row[name] for name in rows[0]} for row in found] == rows
    assert [(row["a.low"], row["a.high"]) for row in found] == [(0.75, 0.75), (0.5, 1.0)]
    assert [(row["city.low"], row["b.low"], row["b.high"]) for row in found] == [(0.0, 0.0, 1.0)] * 2
    assert found[0]["city.high"] == pytest.approx(0.75**0.5, abs=1e-15)
    assert found[1]["city.high"] == 1.0


@engines
def test_whole_numbers_decimals_and_columns_of_nothing_are_columns_of_numbers(
    engine: Callable[[Sequence[Row]], Any],
) -> None:
    rows = [{"a.one": 1, "a.two": None, "b.one": 0, "b.two": 1}] * 2
    found = rows_of(score_frame(engine(rows), shares("a", "b"), nodes=("a", "b")))[0]
    assert (found["a.low"], found["a.high"], found["b.low"], found["b.high"]) == (0.5, 1.0, 0.5, 0.5)


def test_decimals_are_numbers() -> None:
    frame = pyarrow([{"a.one": Decimal("0.25"), "a.two": Decimal("0.75")}])
    assert rows_of(score_frame(frame, shares("a"), nodes="a"))[0]["a.low"] == 0.5


def test_an_index_of_pandas_stays() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a.one": [1.0, 0.0], "a.two": [1.0, 1.0]}, index=["Hat Yai", "Trang"])
    scored = score_frame(frame, shares("a"))
    assert list(scored.index) == ["Hat Yai", "Trang"]
    assert list(scored["city.low"]) == [1.0, 0.5]


def test_categories_are_names_of_levels() -> None:
    polars = pytest.importorskip("polars")
    profile = profile_of(Node.equal("city", ("a", "b")), goalposts=tuple(measured(id, SCALES[-2]) for id in ("a", "b")))
    for kind in (polars.Categorical, polars.Enum(["low", "some", "much"])):
        frame = polars.DataFrame({"a": ["some", None], "b": ["much", "low"]}, schema_overrides={"a": kind})
        assert list(score_frame(frame, profile, nodes="city")["city.low"]) == [0.625, 0.0]


def test_a_mean_of_equal_scores_is_that_score_and_none_is_above_one() -> None:
    for p in (*EXPONENTS, *MORE):
        tree = Node("city", ("a", "b", "c"), (Fraction(1, 7), Fraction(2, 7), Fraction(4, 7)), p)
        frame = polars_eager(
            [{"a": value, "b": value, "c": value} for value in (0.0, 1.0)] + [{"a": 1, "b": 1, "c": None}]
        )
        scored = score_frame(frame, profile_of(tree))
        assert list(scored["city.low"])[:2] == [0.0, 1.0]
        assert list(scored["city.high"]) == [0.0, 1.0, 1.0]


def test_names_of_columns_that_are_used_on_the_way_may_be_those_of_the_table() -> None:
    frame = polars_eager([{"score 0": "kept", "score  x": 3, "a.one": 1.0, "a.two": 1.0}])
    row = rows_of(score_frame(frame, shares("a")))[0]
    assert (row["score 0"], row["score  x"], row["city.low"]) == ("kept", 3, 1.0)


def test_what_has_no_number_has_no_column() -> None:
    frame = polars_eager([{"key-features.block.1": "begun"}])
    assert score_frame(frame, self_assessment(), nodes="all").columns == ["key-features.block.1"]


def test_a_lazy_table_is_read_when_it_is_collected() -> None:
    polars = pytest.importorskip("polars")
    read = []

    def noted(frame: Any) -> Any:
        read.append(frame.height)
        return frame

    lazy = polars_eager([{"a.one": 1.0, "a.two": 0.0}]).lazy().map_batches(noted)
    scored = score_frame(lazy, shares("a"))
    assert isinstance(scored, polars.LazyFrame)
    assert frame_notes(lazy, shares("a")) == ()
    assert not read
    assert list(scored.collect()["city.low"]) == [0.5]
    assert read


# What is refused


def problems_of(call: Callable[[], object]) -> list[Problem]:
    with pytest.raises(InvalidObservations) as caught:
        call()
    return list(caught.value.problems)


def said(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in problems]


def mixed() -> Profile:
    """Measurements ``number`` and ``level``."""
    tree = Node.equal("city", ("number", "level"))
    return profile_of(tree, goalposts=(measured("number", Linear(0, 1)), measured("level", SCALES[-2])))


@engines
def test_every_wrong_column_and_node_is_told_at_once(engine: Callable[[Sequence[Row]], Any]) -> None:
    frame = engine([{"number": "0.5", "number.low": True, "number.high": 1.0, "level": 2.0, "city.high": 1.0}])
    columns = {"nummer": "number", "number": "number", "level": "level"}
    problems = problems_of(lambda: score_frame(frame, mixed(), columns=columns, nodes=("city", "town")))
    assert said(problems) == [
        ("unknown-node", "columns"),
        ("wrong-type", "frame.number"),
        ("wrong-type", "frame.number.low"),
        ("wrong-type", "frame.level"),
        ("unknown-node", "nodes[1]"),
        ("column-exists", "frame.city.high"),
    ]
    assert [str(problem.accepted) for problem in problems[1:4]] == [
        "a column of numbers",
        "a column of numbers",
        "a column of text with names of levels",
    ]


def test_a_column_that_is_not_there_is_told_with_the_nearest_name() -> None:
    frame = polars_eager([{"numbers": 0.5}])
    problems = problems_of(lambda: score_frame(frame, mixed(), columns={"number": "numbrs", "level": "quite other"}))
    assert said(problems) == [
        ("missing-column", "columns.number"),
        ("missing-column", "columns.level"),
        ("no-columns", "frame"),
    ]
    assert [problem.hint for problem in problems[:2]] == [Message("hint.did-you-mean", {"word": "numbers"}), None]


def test_a_table_without_any_measurement_is_refused() -> None:
    frame = polars_eager([{"city name": "A"}])
    assert said(problems_of(lambda: score_frame(frame, mixed()))) == [("no-columns", "frame")]
    assert said(problems_of(lambda: frame_notes(frame, mixed()))) == [("no-columns", "frame")]


@pytest.mark.parametrize(("given_end", "other"), [("low", "high"), ("high", "low")])
def test_one_end_of_an_interval_alone_is_refused(given_end: str, other: str) -> None:
    frame = polars_eager([{f"number.{given_end}": 0.5}])
    problem = problems_of(lambda: score_frame(frame, mixed()))[0]
    assert said([problem]) == [("no-other-end", f"frame.number.{given_end}")]
    assert problem.accepted == Message("accepted.other-end", {"column": f"number.{other}"})


def test_what_tables_cannot_express_is_refused_and_not_left_out() -> None:
    frame, profile = polars_eager([{"number": 0.5}]), mixed()
    with pytest.raises(CannotExpress, match="score_frame cannot express Relative"):
        score_frame(frame, profile, weights=Relative(0.1))  # type: ignore[arg-type]  # this is the test
    with pytest.raises(CannotExpress, match=r"score_frame cannot express MissingData\.IMPUTED"):
        score_frame(frame, profile, missing_data=MissingData.IMPUTED)
    for p in (0.0099, -1e-24):
        with pytest.raises(CannotExpress, match=f"score_frame cannot express p={p}"):
            score_frame(polars_eager([{"a": 1.0}]), profile_of(Node.equal("city", ("a", "b"), p=p)))
    fine = tuple(Fraction(1, prime) for prime in (2**31 - 1, 2**61 - 1))
    tree = Node("city", ("a", "b", "c"), (*fine, 1 - sum(fine)))
    assert score_frame(polars_eager([{"a": 1.0}]), profile_of(tree)).width == 9
    with pytest.raises(CannotExpress, match="score_frame cannot express min_coverage"):
        score_frame(polars_eager([{"a": 1.0}]), profile_of(tree, min_coverage=0.5))


def test_what_is_no_table_or_no_profile_is_refused() -> None:
    with pytest.raises(WrongType, match="frame"):
        score_frame({"number": [0.5]}, mixed())
    with pytest.raises(WrongType, match="frame"):
        score_frame(polars_eager([{"number": 0.5}])["number"], mixed())
    with pytest.raises(WrongType, match="profile"):
        score_frame(polars_eager([{"number": 0.5}]), mixed().tree)  # type: ignore[arg-type]  # this is the test
    with pytest.raises(WrongType, match="profile"):
        frame_notes(polars_eager([{"number": 0.5}]), None)  # type: ignore[arg-type]  # this is the test
    with pytest.raises(WrongType, match="missing_data"):
        score_frame(polars_eager([{"number": 0.5}]), mixed(), missing_data="bounds")  # type: ignore[arg-type]


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'learningcity\[tables\]'"):
        score_frame(object(), mixed())


# Notes


@engines
def test_notes_tell_what_is_not_there_and_how_many_cells_are_not_used(engine: Callable[[Sequence[Row]], Any]) -> None:
    ids = ("number", "amount", "level", "order", "absent")
    scales = (Linear(0, 1), Log(1, 10), SCALES[-2], SCALES[-1], Linear(0, 1))
    goalposts = tuple(map(measured, ids, scales))
    profile = profile_of(Node.equal("city", ids), goalposts=goalposts)
    rows: list[Row] = [
        {"number": 0.5, "amount.low": 0.0, "amount.high": 5.0, "level": "some", "order": "low"},
        {"number": None, "amount.low": -1.0, "amount.high": 5.0, "level": "Some", "order": None},
    ]
    notes = frame_notes(engine(rows), profile)
    always = (
        Message("note.frame.no-column", {"measurements": Series(("absent",), ",")}),
        Message("note.frame.ordinal", {"measurements": Series(("order",), ",")}),
    )
    counted = (
        Message("note.frame.refused", {"column": "amount.low", "count": 2}),
        Message("note.frame.refused", {"column": "level", "count": 1}),
    )
    assert notes == (always if engine is polars_lazy else (*always, *counted))
    assert "amount.low has 2 cells whose" in render(counted[0], "en")
    assert pickle.loads(pickle.dumps(notes)) == notes  # noqa: S301  # written a line above


def test_a_table_that_has_everything_has_no_notes() -> None:
    assert frame_notes(polars_eager([{"number": 0.5, "level": "low"}]), mixed()) == ()


# Names of the results


ENDS: list[Row] = [{"number": 0.25, "number.low": 0.2, "number.high": 0.4, "level": "some"}]


@engines
def test_other_suffixes_leave_room_for_both_ends_of_what_was_measured(engine: Callable[[Sequence[Row]], Any]) -> None:
    scored = rows_of(score_frame(engine(ENDS), mixed(), nodes="all", suffixes=(" from", " to")))[0]
    assert (scored["number from"], scored["number to"], scored["number.low"]) == (0.2, 0.4, 0.2)
    assert (scored["city from"], scored["city to"]) == pytest.approx((0.225, 0.325))


def test_results_named_like_columns_or_like_each_other_are_refused_with_a_way_out() -> None:
    problems = problems_of(lambda: score_frame(polars_eager(ENDS), mixed(), nodes="all"))
    assert said(problems) == [("column-exists", "frame.number.low"), ("column-exists", "frame.number.high")]
    assert {problem.hint for problem in problems} == {Message("hint.suffixes")}
    twins = profile_of(Node.equal("city", ("a", "ab")))
    frame = polars_eager([{"a": 1.0}])
    assert said(problems_of(lambda: score_frame(frame, twins, nodes="all", suffixes=("c", "bc")))) == [
        ("column-exists", "frame.abc"),
    ]


@pytest.mark.parametrize("suffixes", [(".low",), ["a", "b"], (1, "a"), ("a", "a"), ("", "a"), "ab", None])
def test_suffixes_are_two_different_texts(suffixes: Any) -> None:
    with pytest.raises(WrongType, match="suffixes"):
        score_frame(polars_eager([{"number": 0.5}]), mixed(), suffixes=suffixes)


def test_what_weighs_nothing_is_computed_where_it_is_asked_for_however_deep_it_is() -> None:
    deep = Node.equal("g", (Node.equal("h", ("a", "b")), "c"))
    profile = profile_of(Node("city", ("d", deep), (1, 0)))
    row = rows_of(score_frame(polars_eager([{"a": 0.5, "b": 1.0, "c": 0.25, "d": 0.1}]), profile, nodes="all"))[0]
    assert (row["city.low"], row["g.low"], row["h.low"]) == (0.1, 0.5, 0.75)


# More notes


@engines
def test_ends_that_are_turned_round_are_counted(engine: Callable[[Sequence[Row]], Any]) -> None:
    rows: list[Row] = [
        {"level": "some", "number.low": 0.9, "number.high": 0.1},
        {"level": "some", "number.low": 0.9, "number.high": None},
        {"level": "some", "number.low": 0.1, "number.high": 0.9},
    ]
    notes = frame_notes(engine(rows), mixed())
    told = Message("note.frame.ends", {"column": "number.low", "other": "number.high", "count": 1})
    assert notes == (() if engine is polars_lazy else (told,))
    assert render(told, "en") == "number.low is above number.high in 1 row, which counts as missing"


def test_a_column_that_may_have_been_meant_is_named() -> None:
    frame = polars_eager([{"number": 0.5, "levle": "some", "name of the city": "A"}])
    notes = frame_notes(frame, mixed())
    assert Message("note.frame.near-column", {"column": "levle", "measurement": "level"}) in notes
    assert len(notes) == 2


def test_that_conversions_are_not_for_tables_is_said_where_there_are_some() -> None:
    conversion = UnitConversion(unit="percent", into="units", factor=Fraction(1, 100), citations=CITED)
    profile = evolve(mixed(), conversions=(conversion,))
    notes = frame_notes(polars_eager([{"number": 0.5, "level": "some"}]), profile)
    assert notes == (Message("note.frame.conversions", {"measurements": Series(("number",), ",")}),)
    assert render(notes[0], "en").startswith("figures of number are taken in the unit of the goalpost")


def test_one_column_may_be_read_for_two_measurements() -> None:
    profile = profile_of(Node("city", ("a", "b", "c"), (Fraction(1, 4), Fraction(1, 2), Fraction(1, 4))))
    frame = polars_eager([{"x": 0.5, "y": 1.0}])
    scored = score_frame(frame, profile, columns={"a": "x", "b": "x", "c": "y"}, nodes="all")
    assert rows_of(scored)[0]["city.low"] == 0.625


def test_a_group_with_one_child_of_weight_is_that_child() -> None:
    profile = profile_of(Node.equal("city", (Node("g", ("a", "b"), (1, 0), p=0.001),)), min_coverage=0.5)
    found = rows_of(score_frame(polars_eager([{"a": 0.25, "b": 1.0}, {"a": None, "b": 1.0}]), profile, nodes="all"))
    assert [(row["g.low"], row["g.high"], row["city.low"]) for row in found] == [(0.25, 0.25, 0.25), (0.0, 1.0, None)]


# Memory


MEGABYTES = 450
"""What a million rows of ten measurements, 80 MB, may take together with polars itself."""

_MILLION = f"""
from pathlib import Path
import polars
from strategies_for_scores import profile_of
from learningcity.scoring import Node, score_frame

ids = [f"m.{{place}}" for place in range(10)]
rows = polars.int_range(1_000_000, eager=True)
frame = polars.DataFrame({{id: (rows * (3 + place) % 101) / 100.0 for place, id in enumerate(ids)}})
groups = (Node.equal("a", ids[:5]), Node.equal("b", ids[5:], p=0))
scored = score_frame(frame, profile_of(Node.equal("city", groups, p=0)))
assert scored.height == 1_000_000 and scored.width == 16
# What the system tells of a process otherwise includes what its parent had when it started it.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
megabytes = int(peak.split()[1]) / 1024
print(megabytes)
assert megabytes < {MEGABYTES}
"""


@cache
def _paths() -> str:
    return ":".join(sys.path)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system counts memory in other units")
def test_a_million_rows_take_little_more_than_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("polars")
    monkeypatch.setenv("PYTHONPATH", _paths())
    monkeypatch.setenv("POLARS_MAX_THREADS", "2")
    done = subprocess.run([sys.executable, "-c", _MILLION], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
