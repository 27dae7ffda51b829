"""The membership rule over a table in every engine: ``python tests/benchmarks/bench_engines.py``.

``pip install -e '.[engines]'`` installs the engines; Spark also needs Java. Each holds 1,000,000 rows in a table of its
own, and makes the column of outcomes, all of it. The floor is the same rule by hand in that engine, by somebody who
knows what the engine makes of a null, and that the table holds no word but the ones expected.
"""

from __future__ import annotations

import shutil
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from attrs import frozen

from learningcity.eligibility import MEMBERSHIP
from table import Row, duration, show, times

_COUNT = 1_000_000
_FEW = 10
_COUNCILS = ["municipal-council", "other-elected-council"]
_ENDORSED = "mayor|city-representative"


@frozen
class Contender:
    """An engine with two tables, and two ways to the outcomes.

    Attributes:
        many, few: the same columns, with 1,000,000 rows and with ten.
        screened: the outcomes by this library.
        by_hand: the same by hand.
        words: the outcomes as a list.
        runs: how often each is timed.
    """

    many: Any
    few: Any
    screened: Callable[[Any], Any]
    by_hand: Callable[[Any], Any]
    words: Callable[[Any], list[str]]
    runs: int = 15


def arrow_table(rows: int) -> Any:
    """Random places; of each fact one in ten is not known."""
    pa = import_module("pyarrow")

    random = Random(8)  # noqa: S311  # no secret
    return pa.table(
        {
            "population": pa.array(
                [random.randrange(20_000) if random.random() < 0.9 else None for _ in range(rows)], pa.int64()
            ),
            "governing_body": random.choices([*_COUNCILS, "appointed-council", None], [4, 2, 3, 1], k=rows),
            "endorsements": random.choices(
                ["mayor", "mayor;national-commission", "city-representative", "national-commission", "none", None],
                [3, 2, 1, 2, 1, 1],
                k=rows,
            ),
        }
    )


def _outcome(frame: Any) -> Any:
    return MEMBERSHIP.screen(frame).frame


# --- polars --------------------------------------------------------------------------------------------


def _polars_by_hand(frame: Any) -> Any:
    pl = import_module("polars")

    text = pl.col("endorsements").str
    asked = (
        (pl.col("population") >= 10_000)
        & pl.col("governing_body").is_in(_COUNCILS)
        & (text.contains("mayor", literal=True) | text.contains("city-representative", literal=True))
    )
    words = pl.when(asked).then(pl.lit("met")).when(~asked).then(pl.lit("not-met")).otherwise(pl.lit("unknown"))
    return frame.lazy().with_columns(words.alias("outcome"))


@contextmanager
def _polars(table: Any) -> Iterator[Contender]:
    pl = import_module("polars")

    yield Contender(
        pl.from_arrow(table),
        pl.from_arrow(table[:_FEW]),
        _outcome,
        lambda frame: _polars_by_hand(frame).collect(),
        lambda frame: list(frame["outcome"]),
    )


@contextmanager
def _polars_lazy(table: Any) -> Iterator[Contender]:
    pl = import_module("polars")

    many: Any = pl.from_arrow(table)
    yield Contender(
        many.lazy(),
        many[:_FEW].lazy(),
        lambda frame: _outcome(frame).select("outcome").collect(),
        lambda frame: _polars_by_hand(frame).select("outcome").collect(),
        lambda frame: list(frame["outcome"]),
    )


# --- pyarrow and pandas ----------------------------------------------------------------------------------


def _arrow_by_hand(table: Any) -> Any:
    pa = import_module("pyarrow")
    pc = import_module("pyarrow.compute")

    body = table["governing_body"]
    elected = pc.if_else(pc.is_valid(body), pc.is_in(body, pa.array(_COUNCILS)), None)
    endorsed = pc.match_substring_regex(table["endorsements"], _ENDORSED)
    asked = pc.and_kleene(pc.and_kleene(pc.greater_equal(table["population"], 10_000), elected), endorsed)
    words = pc.fill_null(pc.if_else(asked, "met", "not-met"), "unknown")
    return table.append_column("outcome", words)


@contextmanager
def _arrow(table: Any) -> Iterator[Contender]:
    yield Contender(table, table[:_FEW], _outcome, _arrow_by_hand, lambda found: list(found["outcome"].to_pylist()))


def _pandas_by_hand(frame: Any) -> Any:
    np = import_module("numpy")

    people, body, endorsements = frame["population"], frame["governing_body"], frame["endorsements"]
    elected = body.isin(_COUNCILS)
    endorsed = endorsements.str.contains(_ENDORSED, na=False)
    enough, too_few = ((mask.fillna(value=False)).astype(bool) for mask in (people >= 10_000, people < 10_000))
    met = enough & elected & endorsed
    not_met = too_few | (body.notna() & ~elected) | (endorsements.notna() & ~endorsed)
    return frame.assign(outcome=np.select([met, not_met], ["met", "not-met"], "unknown"))


def _in_pandas(kind: str) -> Callable[[Any], Any]:
    @contextmanager
    def make(table: Any) -> Iterator[Contender]:
        pd = import_module("pandas")
        pa = import_module("pyarrow")

        nullable = {pa.int64(): pd.Int64Dtype(), pa.string(): pd.StringDtype("python")}.get
        mapper = {"classic": None, "nullable": nullable, "arrow": pd.ArrowDtype}[kind]
        many, few = (part.to_pandas(types_mapper=mapper) for part in (table, table[:_FEW]))
        yield Contender(many, few, _outcome, _pandas_by_hand, lambda frame: list(frame["outcome"]), runs=5)

    return make


# --- DuckDB and Ibis -------------------------------------------------------------------------------------

_SQL = (
    "population >= 10000 AND governing_body IN ('municipal-council', 'other-elected-council') "
    f"AND regexp_matches(endorsements, '{_ENDORSED}')"
)


def _fill(connection: Any, table: Any) -> None:
    for name, part in (("many", table), ("few", table[:_FEW])):
        connection.register("given", part)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")  # noqa: S608  # a name of ours


@contextmanager
def _duckdb(table: Any) -> Iterator[Contender]:
    duckdb = import_module("duckdb")

    connection = duckdb.connect()
    _fill(connection, table)
    by_hand = f"CASE WHEN {_SQL} THEN 'met' WHEN NOT ({_SQL}) THEN 'not-met' ELSE 'unknown' END AS outcome"
    yield Contender(
        connection.table("many"),
        connection.table("few"),
        lambda relation: _outcome(relation).project("outcome").to_arrow_table(),
        lambda relation: relation.project(by_hand).to_arrow_table(),
        lambda found: list(found["outcome"].to_pylist()),
    )
    connection.close()


def _ibis_by_hand(table: Any) -> Any:
    ibis = import_module("ibis")

    asked = (
        (table.population >= 10_000) & table.governing_body.isin(_COUNCILS) & table.endorsements.re_search(_ENDORSED)
    )
    return table.select(outcome=ibis.cases((asked, "met"), (~asked, "not-met"), else_="unknown"))


@contextmanager
def _ibis(table: Any) -> Iterator[Contender]:
    ibis = import_module("ibis")

    connection = ibis.duckdb.connect()
    _fill(connection.con, table)
    yield Contender(
        connection.table("many"),
        connection.table("few"),
        lambda given: _outcome(given).select("outcome").to_pyarrow(),
        lambda given: _ibis_by_hand(given).to_pyarrow(),
        lambda found: list(found["outcome"].to_pylist()),
    )
    connection.disconnect()


# --- Spark -----------------------------------------------------------------------------------------------


def _run(frame: Any) -> Any:
    """Every row is computed, and none is kept."""
    frame.select("outcome").write.format("noop").mode("overwrite").save()
    return frame


def _spark_by_hand(frame: Any) -> Any:
    from pyspark.sql import functions as f

    asked = (
        (f.col("population") >= 10_000)
        & f.col("governing_body").isin(_COUNCILS)
        & f.col("endorsements").rlike(_ENDORSED)
    )
    return _run(frame.withColumn("outcome", f.when(asked, "met").when(~asked, "not-met").otherwise("unknown")))


def _spark_by_function(frame: Any) -> Any:
    from pyspark.sql import functions as f

    def outcome(people: int | None, body: str | None, endorsements: str | None) -> str:
        said = (
            None if people is None else people >= 10_000,
            None if body is None else body in _COUNCILS,
            None if endorsements is None else "mayor" in endorsements or "city-representative" in endorsements,
        )
        return "not-met" if False in said else "unknown" if None in said else "met"

    return _run(frame.withColumn("outcome", f.udf(outcome, "string")("population", "governing_body", "endorsements")))


def _in_spark(screened: Callable[[Any], Any]) -> Callable[[Any], Any]:
    @contextmanager
    def make(table: Any) -> Iterator[Contender]:
        import_module("pyspark")
        pq = import_module("pyarrow.parquet")
        if shutil.which("java") is None:
            raise ImportError("no java")

        sys.path.append(str(Path(__file__).parents[1]))
        from spark_here import spark_session

        with spark_session() as session, TemporaryDirectory() as folder, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Spark warns of this version of pandas, which is not used
            frames = []
            for name, part in (("many", table), ("few", table[:_FEW])):
                pq.write_table(part, f"{folder}/{name}.parquet", row_group_size=_COUNT // 8)
                frames.append(session.read.parquet(f"{folder}/{name}.parquet").repartition(2).cache())
                frames[-1].count()
            many, few = frames
            yield Contender(
                many,
                few,
                screened,
                _spark_by_hand,
                lambda frame: [row.outcome for row in frame.select("outcome").collect()],
                runs=7,
            )

    return make


CONTENDERS: dict[str, Callable[[Any], Any]] = {
    "polars": _polars,
    "polars, lazy": _polars_lazy,
    "pyarrow": _arrow,
    "pandas, types of Arrow": _in_pandas("arrow"),
    "pandas, nullable types": _in_pandas("nullable"),
    "pandas, as it comes": _in_pandas("classic"),
    "DuckDB": _duckdb,
    "Ibis on DuckDB": _ibis,
    "Spark, two threads": _in_spark(lambda frame: _run(_outcome(frame))),
    "Spark, a Python function (UDF) by hand": _in_spark(_spark_by_function),
}
ROWS = tuple(Row(what, "by hand, of a row") for what in CONTENDERS)


def seconds(contender: Contender, frame: Any, runs: int) -> tuple[float, float]:
    """The least time that passes, of this library and by hand, by turns: two engines compute in processes of others."""
    ways = (contender.screened, contender.by_hand)
    turns = [[_timed(way, frame) for way in ways] for _ in range(runs + 1)][1:]
    return min(turn[0] for turn in turns), min(turn[1] for turn in turns)


def _timed(way: Callable[[Any], Any], frame: Any) -> float:
    start = perf_counter()
    way(frame)
    return perf_counter() - start


def rows() -> list[Row]:
    """The ratios, and times beside those of polars; where an engine is not installed, that it is not."""
    table, measured, floor = arrow_table(_COUNT), [], 0.0
    for row, make in zip(ROWS, CONTENDERS.values(), strict=True):
        with ExitStack() as stack:
            try:
                contender: Contender = stack.enter_context(make(table))
            except ImportError:
                measured.append(row.filled(None))
                continue
            said, due = (contender.words(way(contender.many)) for way in (contender.screened, contender.by_hand))
            assert said == due, row.what
            library, by_hand = seconds(contender, contender.many, contender.runs)
            few, few_by_hand = seconds(contender, contender.few, 2 * contender.runs)
            floor = floor or library
            more = {
                "1,000,000 rows": duration(library),
                "a row": duration(library / _COUNT),
                "times polars": times(library / floor),
                "ten rows": duration(few),
                "ten rows by hand": duration(few_by_hand),
            }
            measured.append(row.filled(library / by_hand, by_hand / _COUNT, more))
    return measured


if __name__ == "__main__":
    show(rows())
