"""Rule books over tables: on every engine each row has the outcomes that ``evaluate`` gives for what its cells tell."""

from __future__ import annotations

import csv
import io
import math
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, partial, reduce
from operator import and_, or_
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from learningcity.dates import FIRST_LATE_YEAR, LAST_LATE_YEAR, PartialDate
from learningcity.errors import InvalidValue
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import outcome_of
from learningcity.rules.nodes import AnyFact, Condition, Fact
from learningcity.rules.rulebook import RuleBook
from strategies_for_rules import (
    DAY,
    DAYS,
    FINITE_FLOATS,
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    ODD_TEXTS,
    PART_COUNT,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    Rank,
    binding_conditions,
    book,
    conditions,
    derived,
    fact,
    leaves_on,
    partial_dates,
    rulebooks,
)

pytest.importorskip("narwhals")
pa = pytest.importorskip("pyarrow")

FACTS: tuple[AnyFact, ...] = (
    NUMBER,
    Fact("thing.people", int, path=("people",), unit="people"),
    RATIO,
    FLAG,
    LABEL,
    RANK,
    DAY,
    PARTIAL,
    fact(PartialDate, "part", "partial"),
    TAGS,
    TAG_COUNT,
    PART_COUNT,
    RANKS,
    NUMBERS,
)
"""A fact of every type; two of them read one column, and one is a number of people, of which none is below zero."""


def column_of(fact: AnyFact) -> str:
    """The column of a fact, as files name it."""
    return fact.column or "_".join(step for step in fact.path if step not in ("*", "#"))


# What a cell may hold, and what it then tells


@frozen
class Form:
    """One way in which a table may have a fact.

    Attributes:
        kind: the type of the column.
        values: what rows may have there, None aside.
        cell: the value as the table holds it.
        tells: what the cell tells; None where that is nothing.
        counts: how many entries the cell tells of, where it has entries.
        is_text_cell: whether the cell is text and stands for a number or a flag.
    """

    kind: Any
    values: st.SearchStrategy[Any]
    cell: Callable[[Any], Any] = lambda value: value
    tells: Callable[[Any], Any] = lambda value: value
    counts: Callable[[Any], int | None] | None = None
    is_text_cell: bool = False


Forms = Mapping[str, tuple[Form, ...]]


def finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def whole_number(text: str) -> int | None:
    return int(text) if re.fullmatch("[0-9]{1,18}", text) else None


def number(text: str) -> float | None:
    written = re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", text)
    return finite(float(text)) if written else None


def common_era(day: Any) -> Any:
    return None if FIRST_LATE_YEAR <= day.year <= LAST_LATE_YEAR else day


def partial_date(text: str) -> PartialDate | None:
    try:
        found = PartialDate.parse(text)
    except InvalidValue:
        return None
    return None if common_era(found) is None else found


def whole_date(text: str) -> date | None:
    found = partial_date(text)
    return found.earliest if found is not None and found.day is not None else None


def unless_blank(text: str) -> str | None:
    return text if text.strip() else None


def rank_of(word: str) -> Rank | None:
    return next((rank for rank in Rank if rank.value == word), None)


def each(tells: Callable[[Any], Any], entries: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(None if entry is None else tells(entry) for entry in entries)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def day_of(moment: datetime) -> date | None:
    day: date | None = common_era(moment.date())
    return day


def single(number: float) -> float:
    return float(pa.scalar(number).cast(pa.float32()).as_py())


def joined(entries: tuple[Any, ...]) -> str:
    """As files have entries; between two separators stands one that is not known."""
    text = "; ".join("" if entry is None else str(entry) for entry in entries)
    return (text or ";") if entries else "none"


def several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    entry: st.SearchStrategy[Any] = values | st.none()
    return st.lists(entry, max_size=4).map(tuple)


def in_text(tells: Callable[[str], Any], values: st.SearchStrategy[Any]) -> Form:
    """Entries in text, which are counted where all can be read."""

    def entries(text: str) -> tuple[Any, ...]:
        bare = [entry.strip(" \t") for entry in text.split(";")]
        return (
            ()
            if text == "none"
            else tuple(tells(entry) if entry and entry == entry.strip() else None for entry in bare)
        )

    def counts(text: str) -> int | None:
        return None if None in entries(text) else len(entries(text))

    return Form(pa.string(), several(values).map(joined), tells=entries, counts=counts)


def in_lists(kind: Any, values: st.SearchStrategy[Any], tells: Callable[[Any], Any] = lambda value: value) -> Form:
    """Entries in lists, which are counted whether they can be read or not."""
    return Form(kind, several(values), cell=list, tells=partial(each, tells), counts=len)


def same(value: Any) -> Any:
    return value


NEAR = st.integers(-3, 3) | st.sampled_from([9_999, 10_000, 10_001])
EXACT_IN_FLOATS = NEAR | st.sampled_from([2**53, -(2**53), 2**62, -(2**63)])
WHOLE = EXACT_IN_FLOATS | st.sampled_from([2**53 + 1, -(2**53) - 1, 2**63 - 1])
FRACTIONS = FINITE_FLOATS | st.sampled_from([math.nan, math.inf, -math.inf, 1.0, 2.0, 9_999.5])
SINGLE = st.sampled_from([math.nan, math.inf, -math.inf, 0.0, -0.0, 1.0, 0.5, 0.1, 2.0, 3.4028234663852886e38]).map(
    single
)
TEXTS = st.sampled_from([text for text in ODD_TEXTS if text != "\ud800"]) | st.text(
    st.characters(codec="utf-8"), max_size=2
)
WORDS = st.sampled_from(["a", "b", "A", "ก", "v1", "entry", "MET", "K0", "{a}", "%s", "x'y", "a.b", "\\", '"'])
RANKINGS = st.sampled_from([*(rank.value for rank in Rank), "Low", "none of them"])
LATE = st.sampled_from([date(2399, 12, 31), date(2400, 1, 1), date(2564, 2, 2), date(2699, 12, 31), date(2700, 1, 1)])
DATES = DAYS | LATE
PARTIAL_DATES = partial_dates() | partial_dates(LATE)


MOMENTS = st.builds(datetime.combine, DATES, st.sampled_from([time.min, time(13, 30), time.max]))
DECIMALS = st.sampled_from(["-1", "0", "0.5", "1", "2", "9999.99", "10000", "10000.01"]).map(Decimal)
ODD_LISTS = st.sampled_from(
    ["", " ", ";", ";;", " ; a", "a;", "a;\tb ;a", "none;a", "None", "a\n", "\u00a0a", "1;01;1x", "-", "low;low"]
)
WRITTEN_ODDLY = [
    "",
    " 1",
    "1\n",
    "+1",
    "01",
    "1.",
    ".5",
    "1_0",
    "1,000",
    "0x1",
    "\u0e51",
    "\uff11",
    "nan",
    "inf",
    "--1",
]
FAR_OR_FINE = ["9" * 18, "9" * 19, "1e3", "1E-2", "1e400", "0.1", "-0", "1e", "1.5.5", "2020-01", "True"]
ODD_NUMBERS = st.sampled_from([*WRITTEN_ODDLY, *FAR_OR_FINE])
NEAR_THE_CALENDAR = [
    "2021-02-29",
    "2020-02-29",
    "2000-02-29",
    "1900-02-29",
    "2021-00",
    "2021-13",
    "2021-01-00",
    "2021-04-31",
]
NO_ISO = [
    "",
    "202",
    "2021-1",
    "2021-01-1",
    "2021-01-01\n",
    " 2021",
    "20210101",
    "2021-01-01T00:00",
    "-2021",
    "2021-",
    "none",
]
FAR_YEARS = ["0000", "0000-01-01", "0001", "2564", "2564-01-01", "\u0e52\u0e55\u0e56\u0e54", "10000-01-01"]
ODD_DATES = st.sampled_from([*NEAR_THE_CALENDAR, *NO_ISO, *FAR_YEARS])
NOTHING = Form(pa.null(), st.none())


def odd(form: Form) -> Form:
    """The form with text that nobody should write."""
    return evolve(form, values=form.values | ODD_LISTS)


def numbers(whole: st.SearchStrategy[int]) -> tuple[Form, ...]:
    return (
        Form(pa.int64(), whole),
        Form(pa.int32(), NEAR | st.sampled_from([2**31 - 1, -(2**31)])),
        Form(pa.uint8(), st.sampled_from([0, 1, 2, 3, 255])),
        Form(pa.float64(), whole.map(float) | FRACTIONS, tells=finite),
        Form(pa.decimal128(20, 2), DECIMALS, tells=float),
        Form(pa.string(), whole.map(str) | ODD_NUMBERS, tells=whole_number, is_text_cell=True),
        NOTHING,
    )


def forms_with(whole: st.SearchStrategy[int]) -> Forms:
    """Of each column every type that it may have."""
    partial_dates_in_text = Form(pa.string(), PARTIAL_DATES.map(str) | ODD_DATES, tells=partial_date)
    days = (
        Form(pa.date32(), DATES, tells=common_era),
        Form(pa.timestamp("us"), MOMENTS, tells=day_of),
        Form(pa.timestamp("s"), DATES, cell=midnight, tells=common_era),
        NOTHING,
    )
    return {
        "number": numbers(whole),
        "people": numbers(whole),
        "parts": (Form(pa.int64(), whole), in_lists(pa.list_(pa.string()), TEXTS)),
        "ratio": (
            Form(pa.float64(), FRACTIONS, tells=finite),
            Form(pa.float32(), SINGLE, tells=finite),
            Form(pa.int64(), whole),
            Form(pa.decimal128(20, 2), DECIMALS, tells=float),
            Form(pa.string(), FRACTIONS.map(repr) | ODD_NUMBERS, tells=number, is_text_cell=True),
        ),
        "flag": (
            Form(pa.bool_(), st.booleans()),
            Form(pa.string(), st.booleans(), cell=lambda flag: str(flag).lower(), is_text_cell=True),
            NOTHING,
        ),
        "label": (
            Form(pa.string(), TEXTS, tells=unless_blank),
            Form(pa.large_string(), WORDS),
            Form(pa.dictionary(pa.int32(), pa.string()), WORDS),
            NOTHING,
        ),
        "rank": (
            Form(pa.string(), RANKINGS, tells=rank_of),
            Form(pa.dictionary(pa.int32(), pa.string()), RANKINGS, tells=rank_of),
        ),
        "day": (*days, Form(pa.string(), PARTIAL_DATES.map(str) | ODD_DATES, tells=whole_date)),
        "partial": (*days, partial_dates_in_text),
        "part_partial": (partial_dates_in_text,),
        "tags": (
            in_lists(pa.list_(pa.string()), TEXTS, lambda text: text or None),
            in_lists(pa.large_list(pa.string()), WORDS),
            in_lists(pa.list_(pa.null()), st.none()),
            odd(in_text(same, WORDS)),
            NOTHING,
        ),
        "ranks": (in_lists(pa.list_(pa.string()), RANKINGS, rank_of), odd(in_text(rank_of, RANKINGS))),
        "numbers": (
            in_lists(pa.list_(pa.int64()), WHOLE),
            in_lists(pa.list_(pa.int32()), NEAR),
            odd(in_text(whole_number, WHOLE)),
        ),
    }


@cache
def forms() -> Forms:
    """Columns of any engine."""
    return forms_with(WHOLE)


@cache
def forms_of_floats() -> Forms:
    """Columns of an engine that makes floats of whole numbers where one is not known."""
    return forms_with(EXACT_IN_FLOATS)


@cache
def forms_in_files() -> Forms:
    """Of each column what text a file may have that says the same after pandas has guessed its type."""
    text = pa.string()
    exact_dates = PARTIAL_DATES.filter(lambda day: day.month is not None)  # pandas takes a year for a number
    return {
        "number": (Form(text, EXACT_IN_FLOATS, cell=str),),
        "people": (Form(text, EXACT_IN_FLOATS, cell=str),),
        "parts": (Form(text, NEAR, cell=str),),
        "ratio": (Form(text, FRACTIONS, cell=repr, tells=finite),),
        "flag": (Form(text, st.booleans(), cell=str), Form(text, st.booleans(), cell=lambda flag: str(flag).lower())),
        "label": (Form(text, WORDS),),
        "rank": (Form(text, RANKINGS, tells=rank_of),),
        "day": (Form(text, DATES, cell=str, tells=common_era),),
        "partial": (Form(text, exact_dates, cell=str, tells=common_era),),
        "part_partial": (Form(text, exact_dates, cell=str, tells=common_era),),
        "tags": (in_text(same, WORDS),),
        "ranks": (in_text(rank_of, RANKINGS),),
    }


# Tables


@frozen
class Table:
    """Rows, and the form of each column that the table has."""

    forms: Mapping[str, Form]
    rows: tuple[Mapping[str, Any], ...]

    @property
    def cells(self) -> dict[str, list[Any]]:
        """The columns, with a number for each row."""
        found: dict[str, list[Any]] = {"row": list(range(len(self.rows)))}
        for name, form in self.forms.items():
            values = [row[name] for row in self.rows]
            found[name] = [None if value is None else form.cell(value) for value in values]
        return found

    @property
    def has_text_cells(self) -> bool:
        """Whether text stands for a number or a flag."""
        return any(form.is_text_cell for form in self.forms.values())

    def told(self, row: Mapping[str, Any], fact: AnyFact) -> Any:
        """What a row tells of a fact."""
        form, value = self.forms.get(column_of(fact)), row.get(column_of(fact))
        if form is None or value is None:
            return None
        tells = form.counts if fact.path[-1] == "#" and form.counts is not None else form.tells
        told = tells(value)
        return None if fact.unit == "people" and told is not None and (told < 0 or told % 1) else told

    def outcomes(self, condition: Condition) -> list[Outcome]:
        """What ``evaluate`` says of each row."""
        return [outcome_of(condition, partial(self.told, row)) for row in self.rows]


@st.composite
def tables(draw: st.DrawFn, forms: Forms, size: int = 6) -> Table:
    """Tables of which a column may be of any form, or not be there at all."""
    columns = {name: draw(st.sampled_from(choices)) for name, choices in forms.items() if draw(st.integers(0, 9))}
    row = st.fixed_dictionaries({name: form.values | st.none() for name, form in columns.items()})
    return Table(columns, tuple(draw(st.lists(row, max_size=size))))


# Engines


def arrow(table: Table) -> Any:
    kinds = {"row": pa.int64()} | {name: form.kind for name, form in table.forms.items()}
    return pa.table({name: pa.array(cells, kinds[name]) for name, cells in table.cells.items()})


def polars_eager(table: Table) -> Any:
    return pytest.importorskip("polars").from_arrow(arrow(table))


def polars_some(table: Table) -> Any:
    """Each row so often that the table is not a small one."""
    return pytest.importorskip("polars").concat([polars_eager(table)] * 300)


def polars_many(table: Table) -> Any:
    """Each row so often that the table is a large one."""
    return pytest.importorskip("polars").concat([polars_eager(table)] * (20_000 // max(1, len(table.rows)) + 1))


def polars_lazy(table: Table) -> Any:
    return polars_eager(table).lazy()


def pandas_classic(table: Table) -> Any:
    pytest.importorskip("pandas")
    return arrow(table).to_pandas()


def pandas_nullable(table: Table) -> Any:
    pandas = pytest.importorskip("pandas")
    kinds = {
        pa.int64(): pandas.Int64Dtype(),
        pa.int32(): pandas.Int32Dtype(),
        pa.uint8(): pandas.UInt8Dtype(),
        pa.float64(): pandas.Float64Dtype(),
        pa.float32(): pandas.Float32Dtype(),
        pa.bool_(): pandas.BooleanDtype(),
        pa.string(): pandas.StringDtype("python"),
    }
    return arrow(table).to_pandas(types_mapper=kinds.get)


def pandas_pyarrow(table: Table) -> Any:
    pandas = pytest.importorskip("pandas")
    return arrow(table).to_pandas(types_mapper=pandas.ArrowDtype)


def pandas_object(table: Table) -> Any:
    pandas = pytest.importorskip("pandas")
    cells = arrow(table).to_pydict()
    return pandas.DataFrame({name: pandas.Series(column, dtype=object) for name, column in cells.items()})


def pandas_from_file(table: Table) -> Any:
    pandas = pytest.importorskip("pandas")
    file = io.StringIO()
    writer = csv.writer(file)
    cells = table.cells
    writer.writerow(cells)
    writer.writerows(zip(*cells.values(), strict=True))
    return pandas.read_csv(io.StringIO(file.getvalue()))


def duckdb(table: Table) -> Any:
    return pytest.importorskip("duckdb").from_arrow(arrow(table))


def ibis(table: Table) -> Any:
    pytest.importorskip("duckdb")
    return pytest.importorskip("ibis").memtable(arrow(table))


@frozen
class Engine:
    """An engine.

    Attributes:
        make: how it holds a table.
        forms: the types of columns that it has.
        share: how many tables are tried, in hundredths of what the profile asks for.
    """

    make: Callable[[Table], Any]
    forms: Callable[[], Forms] = forms
    share: int = 60


ENGINES = (
    Engine(polars_eager, share=150),
    Engine(polars_some),
    Engine(polars_many, share=10),
    Engine(polars_lazy),
    Engine(arrow),
    Engine(pandas_classic, forms_of_floats),
    Engine(pandas_nullable),
    Engine(pandas_pyarrow),
    Engine(pandas_object),
    Engine(pandas_from_file, forms_in_files),
    Engine(duckdb, share=25),
    Engine(ibis, share=10),
)
engines = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.make.__name__)


def collected(frame: Any) -> dict[str, list[Any]]:
    """The outcomes of any table, in the order of the rows that were put into it."""
    import narwhals.stable.v2 as nw

    seen: Any = nw.from_native(frame)
    eager = seen.collect() if isinstance(seen, nw.LazyFrame) else seen
    names = [name for name in eager.columns if name == "outcome" or name.startswith("test.r")]
    of_each: dict[int, tuple[str, ...]] = {}
    for row, *outcomes in set(zip(*(eager[name].to_list() for name in ("row", *names)), strict=True)):
        assert row not in of_each
        of_each[row] = tuple(outcomes)
    return {name: [of_each[row][at] for row in sorted(of_each)] for at, name in enumerate(names)}


def assert_every_row_is_as_evaluate_says(rules: RuleBook[Any], table: Table, frame: Any) -> None:
    screened = rules.screen(frame, reasons=True, text_cells=table.has_text_cells)

    found = collected(screened.frame)
    assert type(screened.frame) is type(frame)
    for requirement in rules:
        expected = [outcome.value for outcome in table.outcomes(requirement.condition)]
        assert found[requirement.id] == expected, requirement.condition
    decisive = zip(*(table.outcomes(condition) for condition in binding_conditions(rules)), strict=True)
    assert found["outcome"] == [Outcome.all_of(outcomes).value for outcomes in decisive]


# The law


@engines
def test_every_row_has_the_outcomes_that_evaluate_gives(engine: Engine) -> None:
    @settings(max_examples=max(1, settings().max_examples * engine.share // 100))
    @given(rulebooks(conditions(FACTS)), tables(engine.forms()))
    def check(rules: RuleBook[Any], table: Table) -> None:
        assert_every_row_is_as_evaluate_says(rules, table, engine.make(table))

    check()


def drawn(values: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Some of these, the same in every run."""
    found: list[Any] = []

    @settings(max_examples=8 * count, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(values)
    def note(value: Any) -> None:
        found.append(value)

    note()
    return found[:: -max(1, len(found) // count)]  # neighbours are often alike


@cache
def every_form(forms: Callable[[], Forms]) -> tuple[RuleBook[Any], Table]:
    """Twenty rules and a table in which every fact has a column of each of its forms."""
    facts = [
        evolve(fact, id=f"{fact.id}.{at}", column=f"{column_of(fact)} {at}")
        for fact in FACTS
        for at in range(len(forms().get(column_of(fact), ())))
    ]
    columns = {f"{name} {at}": form for name, choices in forms().items() for at, form in enumerate(choices)}
    row = st.fixed_dictionaries({name: form.values | st.none() for name, form in columns.items()})
    facts += facts[:20]
    rules = book(*(joined_by(at, [drawn(leaves_on(fact), 3)[0] for fact in facts[at::20]]) for at in range(20)))
    return rules, Table(columns, tuple(drawn(row, 40)))


def joined_by(at: int, leaves: Iterable[Condition]) -> Condition:
    """One condition with all of these in it."""
    ways = (and_, or_, lambda one, other: derived(one | other), lambda one, other: ~(one & ~other))
    return reduce(ways[at % len(ways)], leaves)


@engines
def test_twenty_rules_are_screened_at_once_on_columns_of_every_type(engine: Engine) -> None:
    rules, table = every_form(engine.forms)

    assert_every_row_is_as_evaluate_says(rules, table, engine.make(table))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session on this machine, where there is Java."""
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("no java")
    from pyspark.sql import SparkSession

    before = dict(os.environ)
    os.environ |= {
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    options: dict[str, bool | float | int | str | None] = {
        "spark.ui.enabled": "false",
        "spark.driver.memory": "512m",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
    }
    session = SparkSession.builder.master("local[2]").config(map=options).getOrCreate()
    yield session
    session.stop()
    os.environ.clear()
    os.environ.update(before)


def spark_kind(kind: Any) -> Any:
    """The type of Spark for one of Arrow."""
    from pyspark.sql import types

    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return types.ArrayType(spark_kind(kind.value_type))
    kinds = {
        pa.int64(): types.LongType(),
        pa.int32(): types.IntegerType(),
        pa.uint8(): types.ShortType(),
        pa.float64(): types.DoubleType(),
        pa.float32(): types.FloatType(),
        pa.bool_(): types.BooleanType(),
        pa.date32(): types.DateType(),
        pa.timestamp("us"): types.TimestampNTZType(),
        pa.timestamp("s"): types.TimestampNTZType(),
        pa.decimal128(20, 2): types.DecimalType(20, 2),
        pa.null(): types.NullType(),
    }
    return kinds.get(kind, types.StringType())


def in_spark(session: Any, table: Table) -> Any:
    from pyspark.sql.types import StructField, StructType

    seen = arrow(table)
    schema = StructType([StructField(field.name, spark_kind(field.type)) for field in seen.schema])
    return session.createDataFrame([tuple(row.values()) for row in seen.to_pylist()], schema)


def test_twenty_rules_are_screened_at_once_on_spark(spark: Any) -> None:
    rules, table = every_form(forms)

    assert_every_row_is_as_evaluate_says(rules, table, in_spark(spark, table))
