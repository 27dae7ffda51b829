"""Frames to cities: every engine gives back what was put in, and says of damaged cells what files say of them."""

from __future__ import annotations

import csv
import io
import json
import math
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import fields, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from learningcity import strategies
from learningcity.applications import SUBJECTS, Application, MemberRecord, Nomination
from learningcity.cities import City, Endorsement, Endorser, Population
from learningcity.cli import main
from learningcity.conversion import (
    cities_from_frame,
    cities_from_text,
    cities_to_text,
    read_cities,
    read_records,
    subjects_from_frame,
    subjects_from_text,
    subjects_to_text,
)
from learningcity.conversion.subjects import city_class, column_name
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, ConversionError, InvalidValue, Problem, WrongType
from learningcity.strategies.damages import damages
from learningcity.strategies.encoding import subjects_for
from learningcity.texts import Message

pytest.importorskip("narwhals")
np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")
pa = pytest.importorskip("pyarrow")


def classic(table: Anything) -> Anything:
    return table.to_pandas()


def nullable(table: Anything) -> Anything:
    types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.string(): pd.StringDtype()}
    return table.to_pandas(types_mapper=types.get)


def backed_by_pyarrow(table: Anything) -> Anything:
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def eager(table: Anything) -> Anything:
    return pl.from_arrow(table)


def lazy(table: Anything) -> Anything:
    return eager(table).lazy()


def as_it_is(table: Anything) -> Anything:
    return table


def in_duckdb(table: Anything) -> Anything:
    return pytest.importorskip("duckdb").from_arrow(table)


def in_ibis(table: Anything) -> Anything:
    return pytest.importorskip("ibis").memtable(table)


ENGINES: tuple[Callable[[Anything], Anything], ...] = (
    classic,
    nullable,
    backed_by_pyarrow,
    eager,
    lazy,
    as_it_is,
    in_duckdb,
    in_ibis,
)
engines = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__)


# Round trips


POPULATION = pa.struct([("count", pa.int64()), ("year", pa.int64()), ("of", pa.string())])
ENDORSEMENTS = pa.list_(pa.struct([("by", pa.string()), ("on", pa.string())]))
TYPES = {
    "population": POPULATION,
    "endorsements": ENDORSEMENTS,
    "awarded_in": pa.list_(pa.int64()),
    **dict.fromkeys(
        ("adopted_documents", "commitment_by", "policy_initiatives", "good_practices"), pa.list_(pa.string())
    ),
    **dict.fromkeys(("stakeholder_participation", "resource_mobilisation", "jury_recommendation"), pa.bool_()),
    **dict.fromkeys(("in_member_state", "committed_to_guiding_documents", "vision", "is_member"), pa.bool_()),
    **dict.fromkeys(("reported_biennially", "report_complete", "takes_part"), pa.bool_()),
}


def objects(subjects: Sequence[Anything]) -> list[dict[str, Anything]]:
    return [json.loads(line) for line in subjects_to_text(subjects, "jsonl").split("\n")[:-1]]


def rows_of(subjects: Sequence[Anything]) -> list[dict[str, Anything]]:
    """The subjects as rows of values: what holds a city beside the city."""
    kind = type(subjects[0])
    if city_class(kind) is None:
        return objects(subjects)
    return [
        {**plain.pop("city"), **{column_name(kind, name): value for name, value in plain.items()}}
        for plain in objects(subjects)
    ]


def with_structs(row: dict[str, Anything]) -> dict[str, Anything]:
    """The same row, with the long forms of what has a short one as well, as columns of one type need."""
    population, endorsements = row.get("population"), row.get("endorsements")
    if isinstance(population, int):
        row["population"] = {"count": population}
    if endorsements is not None:
        row["endorsements"] = [each if isinstance(each, dict) else {"by": each} for each in endorsements]
    return row


def arrow(rows: Sequence[dict[str, Anything]]) -> Anything:
    names = dict.fromkeys(name for row in rows for name in row)
    return pa.Table.from_pylist(
        [{name: row.get(name) for name in names} for row in rows],
        schema=pa.schema([(name, TYPES.get(name, pa.string())) for name in names]),
    )


@engines
@given(data=st.data())
@settings(max_examples=30)
def test_values_go_through_every_engine_and_come_back_equal(
    data: st.DataObject, engine: Callable[[Anything], Anything]
) -> None:
    kind = data.draw(st.sampled_from(list(SUBJECTS)))
    subjects = data.draw(st.lists(strategies.subjects(kind), min_size=1, max_size=3))
    frame = engine(arrow([with_structs(row) for row in rows_of(subjects)]))

    assert subjects_from_frame(frame, kind=kind) == tuple(subjects)


def table_of_text(subjects: Sequence[Anything]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(subjects_to_text(subjects, "csv"), newline="")))


@engines
@given(data=st.data())
@settings(max_examples=30)
def test_the_cells_of_a_csv_file_go_through_every_engine(
    data: st.DataObject, engine: Callable[[Anything], Anything]
) -> None:
    kind = data.draw(st.sampled_from(list(SUBJECTS)))
    subjects = data.draw(st.lists(subjects_for("csv", kind), min_size=1, max_size=3))
    heads, *rows = table_of_text(subjects)
    text = pa.table(
        {head: pa.array(cells, pa.string()) for head, cells in zip(heads, zip(*rows, strict=True), strict=True)}
    )

    assert subjects_from_frame(engine(text), kind=kind) == tuple(subjects)


@engines
@given(data=st.data())
@settings(max_examples=20)
def test_numbers_of_columns_with_gaps_come_back_equal(
    data: st.DataObject, engine: Callable[[Anything], Anything]
) -> None:
    numbers = st.none() | st.integers(0, 2**53)
    counts = data.draw(st.lists(numbers, min_size=1, max_size=4))
    years = data.draw(st.lists(st.none() | st.integers(1900, 2100), min_size=len(counts), max_size=len(counts)))
    years = [None if count is None else year for count, year in zip(counts, years, strict=True)]
    cities = tuple(
        City(name="a", population=None if count is None else Population(count, year))
        for count, year in zip(counts, years, strict=True)
    )
    table = pa.table(
        {
            "name": ["a"] * len(counts),
            "population": pa.array(counts, pa.int64()),
            "population_year": pa.array(years, pa.int64()),
        }
    )

    assert cities_from_frame(engine(table)) == cities


# Problems


def told(error: ConversionError) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.code, problem.path) for problem in error.problems]


OF_FORM = ("ragged-row", "stray-quote", "unclosed-quote")


@pytest.mark.parametrize("kind", list(SUBJECTS))
@pytest.mark.parametrize("damage", range(len(damages("csv"))))
@given(data=st.data())
@settings(max_examples=5)
def test_damaged_text_has_the_problem_that_a_csv_file_has(
    data: st.DataObject, damage: int, kind: type[Anything]
) -> None:
    subjects = data.draw(st.lists(subjects_for("csv", kind), min_size=1, max_size=2))
    text, expected = damages("csv")[damage](subjects, 0)
    if expected.code in OF_FORM:
        return
    heads, *rows = csv.reader(io.StringIO(text, newline=""))
    frame = pd.DataFrame(rows, columns=heads)

    with pytest.raises(ConversionError) as in_file:
        subjects_from_text(text, "csv", kind=kind)
    with pytest.raises(ConversionError) as in_frame:
        subjects_from_frame(frame, kind=kind)
    is_of_heads = expected.code.endswith("-column")
    rows_before = () if is_of_heads else (0,)
    assert told(in_frame.value) == [(code, (*rows_before, *path)) for code, path in told(in_file.value)]
    assert {(each.source, each.line, each.column) for each in in_frame.value.problems} == {(None, None, None)}


POPULATIONS = st.fixed_dictionaries(
    {}, optional={"count": st.integers(-1, 3), "year": st.sampled_from([2020, 2563, "x"]), "x": st.just(1)}
)
SIGNED = st.fixed_dictionaries(
    {}, optional={"by": st.sampled_from(["mayor", "x"]), "on": st.sampled_from(["2020", "2563", 5])}
)
VALUES = (
    st.booleans()
    | st.integers()
    | st.floats(allow_nan=False).filter(lambda number: not number.is_integer())
    | st.lists(st.sampled_from(["mayor", "mayr", "", 5, None, 2015]), max_size=3)
    | POPULATIONS
    | st.lists(SIGNED, max_size=2)
)


@given(st.dictionaries(st.sampled_from([field.name for field in fields(City)]), VALUES))
def test_values_have_the_problems_that_they_have_in_json(values: dict[str, Anything]) -> None:
    plain = {"name": "a", **values}
    frame = pd.DataFrame({name: pd.Series([value], dtype=object) for name, value in plain.items()})

    def problems(read: Callable[[], Anything]) -> list[tuple[str, tuple[str | int, ...]]]:
        try:
            read()
        except ConversionError as error:
            return sorted(told(error), key=repr)
        return []

    in_json = problems(lambda: cities_from_text(json.dumps(plain), "jsonl"))
    assert problems(lambda: cities_from_frame(frame)) == [(code, (0, *path)) for code, path in in_json]


def problems_of(frame: Anything, kind: type[Anything] = City, **given: Anything) -> tuple[Problem, ...]:
    with pytest.raises(ConversionError) as caught:
        subjects_from_frame(frame, kind=kind, **given)
    return caught.value.problems


def test_all_problems_of_all_rows_come_at_once() -> None:
    frame = pl.DataFrame(
        {
            "name": ["A", None, " "],
            "population": [1.5, 2.0, None],
            "country": ["TH", "th", "TH"],
            "endorsements": [["mayor"], ["mayor", "mayr"], []],
        }
    )

    assert [(each.where, each.code) for each in problems_of(frame)] == [
        ("[0].population", "wrong-type"),
        ("[1].name", "missing"),
        ("[1].country", "country"),
        ("[1].endorsements[1]", "unknown-value"),
        ("[2].name", "blank"),
    ]
    assert str(problems_of(frame)[2]) == (
        "[1].country: country: 'th' is not a country code; "
        "accepted: an ISO 3166-1 alpha-2 code, such as TH (did you mean TH?)"
    )


def test_of_very_many_problems_the_first_thousand_are_listed() -> None:
    problems = problems_of(pl.DataFrame({"name": ["A"] * 5_000, "population": [-1] * 5_000}))

    assert len(problems) == 1_001
    assert problems[-1].code == "more-problems"


# Heads


def test_thai_heads_stand_for_the_same_columns_and_problems_are_told_under_them() -> None:
    frame = pl.DataFrame({"ชื่อเมือง": ["หาดใหญ่", "ยะลา"], " จำนวนประชากร ": [10_000, None], "สภา": ["สภาเทศบาล", "สภา"]})

    (problem,) = problems_of(frame)
    assert problem.path == (1, "สภา")
    assert "สภาเทศบาล" in str(problem.accepted)
    assert cities_from_frame(frame.head(1)) == (
        City(name="หาดใหญ่", population=10_000, governing_body="municipal-council"),
    )


def test_columns_of_other_names_are_named_in_columns() -> None:
    frame = pl.DataFrame(
        {"place": ["Yala", "Trang"], "people": ["93558", "many"], "council": ["municipal-council", "x"]}
    )
    columns = {"name": "place", "population": "people", "governing_body": "council", "id": "place"}

    first, second = problems_of(frame, columns=columns)
    assert (first.where, first.code) == ("[1].people", "whole-number")
    assert second.where == "[1].council"
    assert "municipal-council" in str(second.accepted)
    assert cities_from_frame(frame.head(1), columns=columns) == (
        City(name="Yala", id="Yala", population=93_558, governing_body="municipal-council"),
    )


def test_what_columns_names_must_be_there() -> None:
    frame = pl.DataFrame({"name": ["A"], "people": [1]})

    unknown, missing = problems_of(frame, columns={"popluation": "people", "id": "peopel"})
    assert (unknown.code, unknown.path, unknown.hint) == (
        "unknown-column",
        ("columns", "popluation"),
        Message("hint.did-you-mean", {"word": "population"}),
    )
    assert (missing.code, missing.path, missing.hint) == (
        "missing-column",
        ("columns", "id"),
        Message("hint.did-you-mean", {"word": "people"}),
    )
    for wrong in (["name"], {"name": 1}):
        with pytest.raises(WrongType) as refused:
            cities_from_frame(frame, columns=wrong)  # type: ignore[arg-type]  # what is refused
        assert refused.value.problem.path == ("columns",)


def test_other_columns_are_refused_unless_they_are_to_be_ignored() -> None:
    frame = pl.DataFrame({"name": ["A"], "mayor_since": [2020], "call": ["x"]})

    unknown, of_applications = problems_of(frame)
    assert (unknown.code, unknown.value, unknown.hint) == (
        "unknown-column",
        "'mayor_since'",
        Message("hint.other-columns"),
    )
    assert of_applications.accepted is None
    assert cities_from_frame(frame, other_columns="ignore") == (City(name="A"),)
    with pytest.raises(InvalidValue):
        cities_from_frame(frame, other_columns="drop")  # type: ignore[call-overload]  # what is refused


def test_a_column_beside_the_one_that_columns_names_is_another_column() -> None:
    frame = pl.DataFrame({"name": ["A"], "population": [1], "people": [2]})

    (problem,) = problems_of(frame, columns={"population": "people"})
    assert (problem.code, problem.value, dict(problem.params)) == ("duplicate-column", "'people'", {"first": 2})
    (city,) = cities_from_frame(frame, columns={"population": "people"}, other_columns="ignore")
    assert city.population == Population(2)
    (last,) = problems_of(frame.rename({"people": "จำนวนประชากร"}), columns={"id": "name", "name": "name"})
    assert dict(last.params) == {"first": 2}  # of the columns of the table


def test_heads_that_nothing_can_be_read_under() -> None:
    assert [each.code for each in problems_of(pl.DataFrame())] == ["missing-column"]
    assert [each.code for each in problems_of(pl.DataFrame({"name": ["A"], "population_year": [2020]}))] == [
        "missing-column"
    ]
    assert [each.value for each in problems_of(pd.DataFrame({"name": ["A"], 1: ["B"]}))] == ["'1'"]
    assert cities_from_frame(pd.DataFrame({"name": ["A"], 1: ["B"]}), other_columns="ignore") == (City(name="A"),)


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame([["A", "B", 1]], columns=["name", "name", "population"]),
        pa.table([pa.array(["A"]), pa.array(["B"])], names=["name", "name"]),
    ],
    ids=["pandas", "pyarrow"],
)
def test_columns_of_one_name_are_refused(frame: Anything) -> None:
    (problem,) = problems_of(frame, other_columns="ignore")

    assert (problem.code, problem.path, dict(problem.params)) == ("duplicate-column", ("name",), {"first": 1})


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(WrongType) as refused:
        cities_from_frame([{"name": "A"}])
    assert refused.value.problem.path == ("frame",)
    with pytest.raises(CannotExpress):
        subjects_from_frame(pl.DataFrame({"name": ["A"]}), kind=int)


def test_an_empty_table_has_no_city() -> None:
    assert cities_from_frame(pl.DataFrame({"name": []})) == ()


# Cells


def one(**columns: Anything) -> City:
    frame = pd.DataFrame({"name": ["A"], **{name: pd.Series([value], dtype=object) for name, value in columns.items()}})
    (city,) = cities_from_frame(frame)
    return city


@pytest.mark.parametrize(
    "nothing", [None, math.nan, pd.NA, pd.NaT, np.float64("nan"), np.datetime64("NaT"), Decimal("NaN"), ""], ids=repr
)
def test_a_cell_that_holds_nothing_is_not_known(nothing: Anything) -> None:
    assert one(population=nothing, country=nothing, endorsements=nothing, member_since=nothing) == City(name="A")


@pytest.mark.parametrize(
    "number",
    [10_000, 10_000.0, "10000", np.int64(10_000), np.float32(10_000), Decimal("1E4"), {"count": np.float64(1e4)}],
    ids=repr,
)
def test_a_whole_number_is_one_however_a_table_holds_it(number: Anything) -> None:
    assert one(population=number).population == Population(10_000)


@pytest.mark.parametrize(
    "number",
    [10_000.5, -1, True, math.inf, 2.0**54, Decimal("0.5"), Decimal("1E20"), Decimal("Infinity"), np.timedelta64(5)],
    ids=repr,
)
def test_what_is_no_whole_number_of_people_is_refused(number: Anything) -> None:
    with pytest.raises(ConversionError) as caught:
        one(population=number)
    (problem,) = caught.value.problems
    assert (problem.path, problem.code in ("wrong-type", "negative")) == ((0, "population"), True)


@pytest.mark.parametrize(
    "day",
    [
        date(2013, 10, 21),
        datetime(2013, 10, 21),  # noqa: DTZ001  # without a zone, as tables have days
        pd.Timestamp("2013-10-21"),
        np.datetime64("2013-10-21"),
        np.datetime64("2013-10-21", "ns"),
        "2013-10-21",
    ],
    ids=repr,
)
def test_a_day_is_one_however_a_table_holds_it(day: Anything) -> None:
    assert one(member_since=day).member_since == PartialDate(2013, 10, 21)
    assert one(endorsements=[{"by": "mayor", "on": day}]).endorsements == (
        Endorsement(Endorser.MAYOR, PartialDate(2013, 10, 21)),
    )


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2013, 10, 21, 8),  # noqa: DTZ001
        datetime(2013, 10, 21, tzinfo=UTC),
        pd.Timestamp("2013-10-21") + pd.Timedelta(1, "ns"),
        np.datetime64("20000-01-01"),
        timedelta(1),
        2013,
    ],
    ids=repr,
)
def test_a_moment_is_no_day(moment: Anything) -> None:
    with pytest.raises(ConversionError) as caught:
        one(member_since=moment)
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [((0, "member_since"), "wrong-type")]


def test_a_day_is_no_text_and_no_number() -> None:
    for name in ("country", "population"):
        with pytest.raises(ConversionError) as caught:
            one(**{name: date(2013, 10, 21)})
        assert [problem.code for problem in caught.value.problems] == ["wrong-type"]


def test_a_year_of_the_buddhist_era_is_refused_in_every_type() -> None:
    frame = pd.DataFrame(
        {
            "name": ["A", "B"],
            "population": [1, 2],
            "population_year": [2563, 2020],
            "member_since": [date(2019, 1, 1), date(2562, 1, 1)],
        }
    )

    assert [(each.where, each.code) for each in problems_of(frame)] == [
        ("[0].population.year", "buddhist-year"),
        ("[1].member_since", "buddhist-year"),
    ]


def test_lists_flags_and_categories() -> None:
    frame = pl.DataFrame(
        {
            "name": ["A"],
            "endorsements": [["mayor", "ผู้แทนเมือง"]],
            "good_practices": ["one;two"],
            "policy_initiatives": ["ไม่มี"],
            "jury_recommendation": ["ใช่"],
            "resource_mobilisation": [False],
            "governing_body": pl.Series(["municipal-council"], dtype=pl.Enum(["municipal-council"])),
            "administrative_form": pl.Series(["province"], dtype=pl.Categorical),
        }
    )

    assert cities_from_frame(frame) == (
        City(
            name="A",
            endorsements=("mayor", "city-representative"),
            good_practices=("one", "two"),
            policy_initiatives=(),
            jury_recommendation=True,
            resource_mobilisation=False,
            governing_body="municipal-council",
            administrative_form="province",
        ),
    )
    assert cities_from_frame(pd.DataFrame({"name": pd.Categorical(["A"])})) == (City(name="A"),)


def test_arrays_of_numpy_are_lists() -> None:
    assert one(endorsements=np.array(["mayor"], dtype=object)).endorsements == (Endorsement(Endorser.MAYOR),)
    frame = pd.DataFrame({"name": ["A"], "awarded_in": [np.array([2015.0, 2019.0])]})
    assert subjects_from_frame(frame, kind=Nomination) == (Nomination(city=City(name="A"), awarded_in=(2015, 2019)),)
    frame["awarded_in"] = [[np.array([2015])]]
    assert [each.path for each in problems_of(frame, Nomination)] == [(0, "awarded_in", 0)]
    with pytest.raises(ConversionError):
        one(good_practices=np.array(["2020-01-01"], dtype="datetime64[D]"))


def test_half_a_character_and_endless_lists_are_refused() -> None:
    endless: list[Anything] = []
    endless.append(endless)
    for cell, code in (("\ud83d", "lone-surrogate"), (["\ud83d"], "lone-surrogate"), (endless, "too-deep")):
        with pytest.raises(ConversionError) as caught:
            one(good_practices=cell)
        assert [(problem.path, problem.code) for problem in caught.value.problems] == [((0, "good_practices"), code)]


@frozen(kw_only=True)
class ThaiCity(City):
    share: float | None = None
    scores: tuple[tuple[int, ...], ...] | None = None
    code: int | str | None = None
    founded: date | None = None


def test_fields_of_a_class_of_ones_own() -> None:
    frame = pl.DataFrame(
        {
            "name": ["A"],
            "share": [Decimal("0.5")],
            "scores": [[[1, 2], [3]]],
            "code": ["10"],
            "founded": [date(1884, 1, 1)],
        }
    )

    expected = ThaiCity(name="A", share=0.5, scores=((1, 2), (3,)), code="10", founded=date(1884, 1, 1))
    assert cities_from_frame(frame, kind=ThaiCity) == (expected,)
    assert cities_from_frame(frame.with_columns(code=pl.lit(10)), kind=ThaiCity)[0].code == 10
    assert [each.code for each in problems_of(frame.with_columns(scores=pl.lit("1;2")), ThaiCity)] == ["wrong-type"]


def test_applications_beside_their_cities() -> None:
    frame = pl.DataFrame(
        {"application_id": ["x"], "name": ["A"], "submitted": [date(2025, 6, 2)], "endorsements": ["mayor"]}
    )

    (application,) = subjects_from_frame(frame, kind=Application)
    assert application == Application(
        id="x", city=City(name="A", endorsements=("mayor",)), submitted=PartialDate(2025, 6, 2)
    )
    assert subjects_from_frame(frame.select("name"), kind=MemberRecord) == (MemberRecord(city=City(name="A")),)


# Namibia


COUNTRIES = "name,country\nWindhoek,NA\nOslo,NO\n"


def test_namibia_is_a_country_unless_pandas_takes_it_for_nothing() -> None:
    whole = tuple(City(name=name, country=code) for name, code in (("Windhoek", "NA"), ("Oslo", "NO")))

    assert cities_from_frame(pl.read_csv(io.StringIO(COUNTRIES))) == whole
    assert cities_from_frame(pd.read_csv(io.StringIO(COUNTRIES), keep_default_na=False)) == whole
    assert [city.country for city in cities_from_frame(pd.read_csv(io.StringIO(COUNTRIES)))] == [None, "NO"]


# Parquet


def parquet(frame: Anything) -> bytes:
    stream = io.BytesIO()
    frame.write_parquet(stream)
    return stream.getvalue()


@given(data=st.data())
@settings(max_examples=30)
def test_subjects_come_back_equal_from_parquet(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(SUBJECTS)))
    subjects = data.draw(st.lists(strategies.subjects(kind), min_size=1, max_size=3))
    frame = eager(arrow([with_structs(row) for row in rows_of(subjects)]))

    assert subjects_from_text(parquet(frame), "parquet", kind=kind) == tuple(subjects)


def test_files_of_parquet_are_read_in_batches_with_the_row_of_each_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("learningcity.conversion.parquet._BATCH", 3)
    path = tmp_path / "cities.parquet"
    frame = pl.DataFrame({"name": [f"City {number}" for number in range(10)], "population": range(10)})
    frame.write_parquet(path)

    assert [city.name for city in read_cities(path)] == frame["name"].to_list()
    frame.with_columns(population=5 - pl.col("population")).write_parquet(path)
    with pytest.raises(ConversionError) as caught:
        read_cities(path)
    assert [(each.source, each.line, each.path) for each in caught.value.problems] == [
        (str(path), None, (row, "population")) for row in range(6, 10)
    ]
    with path.open("rb") as stream:
        records = list(read_records(stream, "parquet", source="f"))
    assert [record.line for record in records] == [None] * 10
    assert sum(record.city is not None for record in records) == 6


class Pipe(io.BytesIO):
    def seekable(self) -> bool:
        return False


def test_parquet_comes_through_a_pipe_as_well() -> None:
    (record,) = read_records(Pipe(parquet(pl.DataFrame({"name": ["A"]}))), "parquet", source="f")
    assert record.city == City(name="A")


def test_a_damaged_file_of_parquet_is_one_problem() -> None:
    raw = parquet(pl.DataFrame({"name": ["A"] * 100, "population": range(100)}))

    for damaged in (b"", b"name\nA\n", raw[:-20], raw[:4] + bytes(40) + raw[44:]):
        with pytest.raises(ConversionError) as caught:
            cities_from_text(damaged, "parquet")
        assert [problem.code for problem in caught.value.problems] == ["parquet"]
        assert (
            str(caught.value)
            == "<text>: parquet: this is no Parquet file, or it is damaged or holds what cannot be read"
        )


@given(st.binary(max_size=40) | st.binary(max_size=40).map(lambda raw: b"PAR1" + raw + b"PAR1"))
@settings(max_examples=50)
def test_any_bytes_are_no_parquet_file(raw: bytes) -> None:
    with pytest.raises(ConversionError):
        cities_from_text(raw, "parquet")


def test_heads_of_a_parquet_file() -> None:
    with pytest.raises(ConversionError) as caught:
        cities_from_text(parquet(pl.DataFrame({"nam": ["A"]})), "parquet")
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [
        ("unknown-column", ()),
        ("missing-column", ("name",)),
    ]
    with pytest.raises(ConversionError) as caught:
        cities_from_text(parquet(pl.DataFrame({"name": ["A"], "others": [1]})), "parquet")
    assert caught.value.problems[0].hint is None  # a file has no argument for them


def test_a_date_that_python_does_not_have_is_a_damaged_file() -> None:
    frame = pl.DataFrame({"name": ["A"], "member_since": pl.Series([10**7]).cast(pl.Int32).cast(pl.Date)})
    with pytest.raises(ConversionError) as caught:
        cities_from_text(parquet(frame), "parquet")
    assert [problem.code for problem in caught.value.problems] == ["parquet"]


def test_the_command_checks_parquet_and_names_the_row_of_other_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "applications.parquet"
    columns = {"name": ["A", "B"], "call": ["gnlc.call.2025", "gnlc.call.2023"]}
    pl.DataFrame(columns).write_parquet(path)

    for option in ([], ["--check-first"]):
        assert main(["check", str(path), "--rules", "gnlc.call.2025", *option]) == 2
        out, err = capsys.readouterr()
        assert err.startswith(f"{path}: [1].call: other-rules: ")
        assert out.startswith("" if option else "A: unknown: ")
    pl.DataFrame({**columns, "call": ["gnlc.call.2025", None]}).write_parquet(path)
    assert main(["check", str(path), "--rules", "gnlc.call.2025", "--check-first"]) == 3
    assert len(capsys.readouterr().out.partition("\n\n")[0].splitlines()) == 2


def test_parquet_is_no_text() -> None:
    with pytest.raises(WrongType) as refused:
        cities_from_text("PAR1", "parquet")
    assert refused.value.problem.accepted == Message("accepted.bytes")


# Without the extra


WITHOUT = """
import sys
sys.modules["narwhals"] = sys.modules["narwhals.stable"] = sys.modules["narwhals.stable.v2"] = None
sys.modules["polars"] = None
from learningcity.conversion import cities_from_frame, cities_from_text
for read in (lambda: cities_from_frame(None), lambda: cities_from_text(b"", "parquet")):
    try:
        read()
    except ModuleNotFoundError as error:
        print(error)
"""


def test_without_the_extra_the_error_says_how_to_install_it() -> None:
    said = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [
        "tables need narwhals: pip install 'learningcity[tables]'",
        "parquet needs polars: pip install 'learningcity[tables]'",
    ]


def test_csv_and_a_frame_of_it_give_the_same_cities() -> None:
    cities = (City(name="A", population=5), City(name="B"))
    assert cities_from_frame(pd.read_csv(io.StringIO(cities_to_text(cities, "csv")))) == cities


# What Python does not have


def test_a_second_column_of_one_name_is_not_lost_in_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    (found,) = problems_of(duckdb.sql("select 'a' as name, 'b' as name"))
    assert found.code == "duplicate-column"


@pytest.mark.parametrize("year", ["12013", "-0005"])
def test_a_moment_outside_the_years_of_a_date_is_a_problem(year: str) -> None:
    np = pytest.importorskip("numpy")
    frame = pd.DataFrame({"name": ["A"], "member_since": np.array([f"{year}-01-01"], dtype="datetime64[s]")})
    (found,) = problems_of(frame)
    assert (found.path[:2], found.code) == ((0, "member_since"), "wrong-type")


def beyond() -> dict[str, Anything]:
    duckdb = pytest.importorskip("duckdb")
    return {
        "polars": pl.DataFrame({"name": ["A"], "member_since": pl.Series([10**8]).cast(pl.Date)}),
        "pyarrow": pa.table({"name": ["A"], "member_since": pa.array([10**8], pa.date32())}),
        "duckdb": duckdb.sql("select 'A' as name, 'infinity'::date as member_since"),
    }


@pytest.mark.parametrize("engine", ["polars", "pyarrow", "duckdb"])
def test_a_day_that_python_does_not_have_is_a_problem(engine: str) -> None:
    assert [each.code for each in problems_of(beyond()[engine])] == ["unheld-cell"]


def test_other_failures_of_a_table_are_not_taken_for_cells() -> None:
    def fail(_: Anything) -> Anything:
        raise KeyError("mistake")

    lazy = pl.DataFrame({"name": ["A"]}).lazy().map_batches(fail, schema={"name": pl.String})
    with pytest.raises(Exception, match="mistake"):
        cities_from_frame(lazy)


def test_a_column_beside_the_one_that_is_named_may_be_ignored() -> None:
    found = problems_of(pd.DataFrame({"name": ["A"], "title": ["B"]}), columns={"name": "title"})
    assert [(each.code, each.hint) for each in found] == [("duplicate-column", Message("hint.other-columns"))]


def test_the_index_that_pandas_writes_into_a_file_is_no_column(tmp_path: Path) -> None:
    path = tmp_path / "cities.parquet"
    pd.DataFrame({"name": ["A", "B"]}, index=[5, 7]).to_parquet(path)
    assert read_cities(path) == (City(name="A"), City(name="B"))
