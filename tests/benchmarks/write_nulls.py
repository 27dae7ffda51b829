"""Asks engines for tables what they make of what is not known, and writes the answers into the page about that.

``python tests/benchmarks/write_nulls.py`` makes the tables of ``docs/explanation/nulls-between-engines.md`` anew. The
rows of an engine that is not installed stay as they are; for those of Spark there must be Java.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from itertools import product
from math import isnan
from pathlib import Path
from typing import Any

from attrs import field, frozen

from learningcity.cities import POPULATION, RESOURCE_MOBILISATION, STAKEHOLDER_PARTICIPATION, City
from learningcity.errors import InvalidTable
from learningcity.outcome import Outcome
from learningcity.rules.nodes import All, Condition, Not
from learningcity.rules.nodes import Any as AnyOf
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources import Citation, Source
from learningcity.texts import Labels
from table import tables_of, with_table

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "explanation" / "nulls-between-engines.md"

Answers = Mapping[str, str]
"""The texts of a row by the names of their columns."""
WORDS = {Outcome.MET: "yes", Outcome.NOT_MET: "no", Outcome.UNKNOWN: "unknown"}

# --- what is asked ---------------------------------------------------------------------------------------

PEOPLE, COUNCIL, ENDORSED = "population", "stakeholder_participation", "resource_mobilisation"
ROWS = tuple(product((9_999, 10_000, None), (True, False, None), (True, False, None)))
COLUMNS: dict[str, list[Any]] = dict(zip((PEOPLE, COUNCIL, ENDORSED), map(list, zip(*ROWS, strict=True)), strict=True))
NUMBERED: dict[str, list[Any]] = {"row": list(range(len(ROWS)))}
WITH_NAN = COLUMNS | {PEOPLE: [float("nan") if row[0] is None else float(row[0]) for row in ROWS]}

Logic = Callable[[Any, Any, Any], Any]
LOGIC: dict[str, Logic] = {
    "a and b and c": lambda a, b, c: a & b & c,
    "a or b or c": lambda a, b, c: a | b | c,
    "not a": lambda a, _b, _c: ~a,
    "a and (b or not c)": lambda a, b, c: a & (b | ~c),
}
IN_PYTHON: dict[str, Logic] = {
    "a and b and c": lambda a, b, c: a and b and c,
    "a or b or c": lambda a, b, c: a or b or c,
    "not a": lambda a, _b, _c: not a,
    "a and (b or not c)": lambda a, b, c: a and (b or not c),
}

_A, _B, _C = POPULATION.at_least(10_000), STAKEHOLDER_PARTICIPATION.holds(), RESOURCE_MOBILISATION.holds()
CONDITIONS: dict[str, Condition] = {
    "a and b and c": All((_A, _B, _C)),
    "a or b or c": AnyOf((_A, _B, _C)),
    "not a": Not(_A),
    "a and (b or not c)": All((_A, AnyOf((_B, Not(_C))))),
}
_SOURCE = Citation(Source("example", title="Example", publisher="Example"), "example")
RULES: RuleBook[Any] = RuleBook(
    "example.logic",
    tuple(
        Requirement(f"example.logic.{place}", condition, citations=(_SOURCE,), title=Labels(en=name))
        for place, (name, condition) in enumerate(CONDITIONS.items())
    ),
    title=Labels(en="Logic"),
)


def truth(name: str) -> list[Outcome]:
    """What Kleene's tables say of every row."""

    def of(known: bool | None) -> Outcome:
        return Outcome.UNKNOWN if known is None else Outcome.MET if known else Outcome.NOT_MET

    three = [(of(None if people is None else people >= 10_000), of(b), of(c)) for people, b, c in ROWS]
    said: dict[str, Callable[[Outcome, Outcome, Outcome], Outcome]] = {
        "a and b and c": lambda a, b, c: Outcome.all_of((a, b, c)),
        "a or b or c": lambda a, b, c: Outcome.any_of((a, b, c)),
        "not a": lambda a, _b, _c: ~a,
        "a and (b or not c)": lambda a, b, c: Outcome.all_of((a, Outcome.any_of((b, ~c)))),
    }
    return [said[name](*row) for row in three]


def judged(name: str, answers: Callable[[], Sequence[Any]]) -> str:
    """How many of the answers are right, and what the others are."""
    try:
        found = [meaning(answer) for answer in answers()]
    except Exception as error:  # an engine may raise what it likes
        return f"`{type(error).__name__}`"
    tally = Counter(_verdict(said, due) for said, due in zip(found, truth(name), strict=True))
    wrong = ", ".join(f"{count} {what}" for what, count in sorted(tally.items()) if what != "right")
    return f"{tally['right']}: {wrong}" if wrong else f"{tally['right']}"


def meaning(answer: Any) -> Outcome | str:
    """Yes, no, nothing, or the name of an error or of a type that is none of them."""
    if isinstance(answer, Exception):
        return "error"
    if answer is None or type(answer).__name__ == "NAType" or (isinstance(answer, float) and isnan(answer)):
        return Outcome.UNKNOWN
    if type(answer).__name__ in ("bool", "bool_"):
        return Outcome.MET if answer else Outcome.NOT_MET
    return f"`{type(answer).__name__}`"


def _verdict(said: Outcome | str, due: Outcome) -> str:
    if isinstance(said, str):
        return said
    return "right" if said is due else f"{WORDS[said]} for {WORDS[due]}"


# --- the engines -------------------------------------------------------------------------------------------


@frozen
class Engine:
    """An engine, or one way to keep tables in it.

    Attributes:
        name: as the page has it.
        package: what must be installed.
        make: a table from columns.
        ask: what the engine says to a question about a table, row by row.
    """

    name: str
    package: str
    make: Callable[[Mapping[str, list[Any]]], Any]
    ask: Callable[[Any, Logic], Sequence[Any]]
    columns: Mapping[str, list[Any]] = field(factory=lambda: COLUMNS, repr=False)

    def row(self) -> Answers:
        """What it makes of the combinations, and how ``screen`` fares in its place."""
        found = {"engine": self.name}
        for name, logic in (IN_PYTHON if self.package == "builtins" else LOGIC).items():
            found[name] = judged(name, lambda logic=logic: self.ask(self.make(self.columns), logic))  # type: ignore[misc]
        return {**found, "this library, all four": self._of_this_library()}

    def _of_this_library(self) -> str:
        try:
            said = checked() if self.package == "builtins" else screened(self.make({**NUMBERED, **self.columns}))
        except InvalidTable:
            return "`InvalidTable`"
        right = sum(each == due.value for name in LOGIC for each, due in zip(said[name], truth(name), strict=True))
        return f"{right} of {len(ROWS) * len(LOGIC)}"


def screened(table: Any) -> dict[str, list[str]]:
    """What ``screen`` says of a table, row by row."""
    import narwhals.stable.v2 as nw

    frame: Any = nw.from_native(RULES.screen(table, reasons=True).frame)
    eager = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    columns = {name: eager[requirement.id].to_list() for name, requirement in zip(LOGIC, RULES, strict=True)}
    order = eager["row"].to_list()
    return {name: [said for _, said in sorted(zip(order, column, strict=True))] for name, column in columns.items()}


def checked() -> dict[str, list[str]]:
    """What ``check`` says of cities, one by one."""
    cities = [
        City(name="A city", population=people, stakeholder_participation=b, resource_mobilisation=c)
        for people, b, c in ROWS
    ]
    found = [[outcome.value for outcome in RULES.check(city).outcomes] for city in cities]
    return dict(zip(LOGIC, map(list, zip(*found, strict=True)), strict=True))


def _polars(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("polars").DataFrame(columns)


def _ask_polars(table: Any, logic: Logic) -> Sequence[Any]:
    col = import_module("polars").col
    asked = logic(col(PEOPLE) >= 10_000, col(COUNCIL), col(ENDORSED))
    return list(table.lazy().select(asked.alias("said")).collect()["said"])


def _pandas(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("pandas").DataFrame(columns)


def _pandas_from_file(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("pandas").read_csv(io.StringIO(_csv(columns)))


def _pandas_numbers(columns: Mapping[str, list[Any]]) -> Any:
    return _pandas(columns).astype({name: "float64" for name in columns if name != "row"})


def _pandas_nullable(columns: Mapping[str, list[Any]]) -> Any:
    return _pandas(columns).convert_dtypes(dtype_backend="numpy_nullable")


def _pandas_arrow(columns: Mapping[str, list[Any]]) -> Any:
    return _arrow(columns).to_pandas(types_mapper=import_module("pandas").ArrowDtype)


def _ask_pandas(table: Any, logic: Logic) -> Sequence[Any]:
    return list(logic(table[PEOPLE] >= 10_000, table[COUNCIL], table[ENDORSED]))


def _csv(columns: Mapping[str, list[Any]]) -> str:
    lines = [columns, *zip(*columns.values(), strict=True)]
    return "".join(",".join("" if cell is None else str(cell) for cell in line) + "\n" for line in lines)


def _arrow(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("pyarrow").table(columns)


@frozen
class _Mask:
    """A mask of Arrow, joined with the functions of one kind."""

    array: Any
    kind: str

    def __and__(self, other: _Mask) -> _Mask:
        return self._call("and", other)

    def __or__(self, other: _Mask) -> _Mask:
        return self._call("or", other)

    def __invert__(self) -> _Mask:
        return _Mask(import_module("pyarrow.compute").invert(self.array), self.kind)

    def _call(self, name: str, other: _Mask) -> _Mask:
        function = getattr(import_module("pyarrow.compute"), f"{name}_{self.kind}")
        return _Mask(function(self.array, other.array), self.kind)


def _ask_arrow(kind: str) -> Callable[[Any, Logic], Sequence[Any]]:
    def ask(table: Any, logic: Logic) -> Sequence[Any]:
        compute = import_module("pyarrow.compute")
        masks = (compute.greater_equal(table[PEOPLE], 10_000), table[COUNCIL], table[ENDORSED])
        return list(logic(*(_Mask(mask, kind) for mask in masks)).array.to_pylist())

    return ask


def _duckdb(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("duckdb").from_arrow(_arrow(columns))


@frozen
class _Sql:
    """A condition in SQL."""

    text: str

    def __and__(self, other: _Sql) -> _Sql:
        return _Sql(f"({self.text} AND {other.text})")

    def __or__(self, other: _Sql) -> _Sql:
        return _Sql(f"({self.text} OR {other.text})")

    def __invert__(self) -> _Sql:
        return _Sql(f"(NOT {self.text})")


def _ask_duckdb(table: Any, logic: Logic) -> Sequence[Any]:
    asked = logic(_Sql(f"({PEOPLE} >= 10000)"), _Sql(COUNCIL), _Sql(ENDORSED))
    return [row[0] for row in table.project(asked.text).fetchall()]


def _ibis(columns: Mapping[str, list[Any]]) -> Any:
    return import_module("ibis").memtable(_arrow(columns))


def _ask_ibis(table: Any, logic: Logic) -> Sequence[Any]:
    asked = logic(table[PEOPLE] >= 10_000, table[COUNCIL], table[ENDORSED])
    return list(table.select(said=asked).to_pyarrow()["said"].to_pylist())


def _spark(columns: Mapping[str, list[Any]]) -> Any:
    session = import_module("pyspark.sql").SparkSession.getActiveSession()
    kinds = {"row": "long", PEOPLE: "double" if isinstance(columns[PEOPLE][0], float) else "long"}
    schema = ", ".join(f"{name} {kinds.get(name, 'boolean')}" for name in columns)
    return session.createDataFrame(list(zip(*columns.values(), strict=True)), schema)


def _ask_spark(table: Any, logic: Logic) -> Sequence[Any]:
    asked = logic(table[PEOPLE] >= 10_000, table[COUNCIL], table[ENDORSED])
    return [row.said for row in table.select(asked.alias("said")).collect()]


def _ask_python(_table: Any, logic: Logic) -> Sequence[Any]:
    return [_of_one(logic, row) for row in ROWS]


def _of_one(logic: Logic, row: tuple[Any, ...]) -> Any:
    people, council, endorsed = row
    try:
        return logic(people >= 10_000, council, endorsed)
    except TypeError as error:
        return error


ENGINES = (
    Engine("polars", "polars", _polars, _ask_polars),
    Engine("polars, NaN for an unknown number", "polars", _polars, _ask_polars, WITH_NAN),
    Engine("pyarrow, `and_kleene`, `or_kleene`", "pyarrow", _arrow, _ask_arrow("kleene")),
    Engine("pyarrow, `and_`, `or_`", "pyarrow", _arrow, _ask_arrow("")),
    Engine("DuckDB", "duckdb", _duckdb, _ask_duckdb),
    Engine("DuckDB, NaN for an unknown number", "duckdb", _duckdb, _ask_duckdb, WITH_NAN),
    Engine("Ibis on DuckDB", "ibis", _ibis, _ask_ibis),
    Engine("Spark", "pyspark", _spark, _ask_spark),
    Engine("Spark, NaN for an unknown number", "pyspark", _spark, _ask_spark, WITH_NAN),
    Engine("pandas, nullable types", "pandas", _pandas_nullable, _ask_pandas),
    Engine("pandas, types of Arrow", "pandas", _pandas_arrow, _ask_pandas),
    Engine("pandas, as its constructor takes it", "pandas", _pandas, _ask_pandas),
    Engine("pandas, from `read_csv`", "pandas", _pandas_from_file, _ask_pandas),
    Engine("pandas, flags as 1.0, 0.0 and NaN", "pandas", _pandas_numbers, _ask_pandas),
    Engine("Python, a row at a time", "builtins", _polars, _ask_python),
)

# --- one null, and one cell of a file ----------------------------------------------------------------------

DAY = date(2020, 1, 1)
NULLS: dict[str, list[Any]] = {
    "people": [1, None],
    "country": ["TH", None],
    "since": [DAY, None],
    "share": [1.0, float("nan")],
}


def _leaves(table: Any, isin: str, day: Any = DAY) -> dict[str, Any]:
    """Questions in operators, as most engines take them."""
    people, country, since = table["people"], table["country"], table["since"]
    return {
        "`people >= 10_000`": people >= 10_000,
        "`people != 10_000`": people != 10_000,
        '`country != "TH"`': country != "TH",
        '`country` in `("TH", "LA")`': getattr(country, isin)(["TH", "LA"]),
        "`since < 2020-01-01`": since < day,
        "NaN `>= 10_000`": table["share"] >= 10_000,
    }


def _nulls_in_polars() -> dict[str, Any]:
    pl = import_module("polars")
    asked = _leaves({name: pl.col(name) for name in NULLS}, "is_in")
    return dict(pl.DataFrame(NULLS).select(**asked).row(1, named=True))


def _nulls_in_arrow() -> dict[str, Any]:
    pa, compute = import_module("pyarrow"), import_module("pyarrow.compute")
    table = pa.table(NULLS)
    asked = {
        "`people >= 10_000`": compute.greater_equal(table["people"], 10_000),
        "`people != 10_000`": compute.not_equal(table["people"], 10_000),
        '`country != "TH"`': compute.not_equal(table["country"], "TH"),
        '`country` in `("TH", "LA")`': compute.is_in(table["country"], pa.array(["TH", "LA"])),
        "`since < 2020-01-01`": compute.less(table["since"], DAY),
        "NaN `>= 10_000`": compute.greater_equal(table["share"], 10_000),
    }
    return {name: column[1].as_py() for name, column in asked.items()}


def _nulls_in_duckdb() -> dict[str, Any]:
    table = import_module("duckdb").from_arrow(import_module("pyarrow").table(NULLS))
    asked = {
        "`people >= 10_000`": "people >= 10000",
        "`people != 10_000`": "people <> 10000",
        '`country != "TH"`': "country <> 'TH'",
        '`country` in `("TH", "LA")`': "country IN ('TH', 'LA')",
        "`since < 2020-01-01`": "since < DATE '2020-01-01'",
        "NaN `>= 10_000`": "share >= 10000",
    }
    return dict(zip(asked, table.project(", ".join(asked.values())).fetchall()[1], strict=True))


def _nulls_in_ibis() -> dict[str, Any]:
    table = import_module("ibis").memtable(import_module("pyarrow").table(NULLS))
    return dict(table.select(**_leaves(table, "isin")).to_pyarrow().to_pylist()[1])


def _nulls_in_spark() -> dict[str, Any]:
    session = import_module("pyspark.sql").SparkSession.getActiveSession()
    rows = list(zip(*NULLS.values(), strict=True))
    table = session.createDataFrame(rows, "people long, country string, since date, share double")
    asked = _leaves(table, "isin")
    return dict(zip(asked, table.select(*asked.values()).collect()[1], strict=True))


def _nulls_in_pandas(make: Callable[[Mapping[str, list[Any]]], Any]) -> Callable[[], dict[str, Any]]:
    def ask() -> dict[str, Any]:
        pd = import_module("pandas")
        table = make({name: cells for name, cells in NULLS.items() if name != "share"})
        table["share"] = pd.Series(NULLS["share"])
        day = DAY
        if table["since"].dtype == "object":  # pandas itself has no days
            table["since"], day = pd.to_datetime(table["since"]), pd.Timestamp(DAY)
        return {name: column[1] for name, column in _leaves(table, "isin", day).items()}

    return ask


NULL_ASKERS: dict[str, tuple[str, Callable[[], dict[str, Any]]]] = {
    "polars": ("polars", _nulls_in_polars),
    "pyarrow": ("pyarrow", _nulls_in_arrow),
    "DuckDB": ("duckdb", _nulls_in_duckdb),
    "Ibis on DuckDB": ("ibis", _nulls_in_ibis),
    "Spark": ("pyspark", _nulls_in_spark),
    "pandas, nullable types": ("pandas", _nulls_in_pandas(_pandas_nullable)),
    "pandas, types of Arrow": ("pandas", _nulls_in_pandas(_pandas_arrow)),
    "pandas, as its constructor takes it": ("pandas", _nulls_in_pandas(_pandas)),
}

CELLS = {"`NA`": "NA", "nothing": "", '`""`': '""', "a space": " ", "`null`": "null"}
FILE = "row,country\n0,TH\n" + "".join(f"{row},{cell}\n" for row, cell in enumerate(CELLS.values(), start=1))


def _file(read: Callable[[str], Sequence[Any]]) -> Callable[[], list[Any]]:
    def ask() -> list[Any]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "countries.csv"
            path.write_text(FILE, encoding="utf-8")
            return list(read(str(path)))[1:]

    return ask


def _read_by_spark(path: str) -> Sequence[Any]:
    session = import_module("pyspark.sql").SparkSession.getActiveSession()
    return [row.country for row in session.read.csv(path, header=True).collect()]


READERS: dict[str, tuple[str, Callable[[], list[Any]]]] = {
    "`polars.read_csv`": ("polars", _file(lambda path: list(import_module("polars").read_csv(path)["country"]))),
    "`pandas.read_csv`": ("pandas", _file(lambda path: list(import_module("pandas").read_csv(path)["country"]))),
    "`pandas.read_csv(keep_default_na=False)`": (
        "pandas",
        _file(lambda path: list(import_module("pandas").read_csv(path, keep_default_na=False)["country"])),
    ),
    "`pyarrow.csv.read_csv`": (
        "pyarrow",
        _file(lambda path: list(import_module("pyarrow.csv").read_csv(path)["country"].to_pylist())),
    ),
    "`duckdb.read_csv`": (
        "duckdb",
        _file(lambda path: [row[1] for row in import_module("duckdb").read_csv(path).fetchall()]),
    ),
    "`spark.read.csv`": ("pyspark", _file(_read_by_spark)),
}

# --- the page ----------------------------------------------------------------------------------------------


def installed() -> set[str]:
    """The packages of the engines that can be asked here."""
    packages = {engine.package for engine in ENGINES}
    missing = {name for name in packages if find_spec(name) is None}
    return packages - missing - (set() if shutil.which("java") else {"pyspark"})


def logic_rows(packages: Collection[str]) -> Iterator[Answers]:
    """What the engines of these packages make of the combinations."""
    return (engine.row() for engine in ENGINES if engine.package in packages)


def null_rows(packages: Collection[str]) -> Iterator[Answers]:
    """What becomes of one null, and of one NaN."""
    for name, (package, ask) in NULL_ASKERS.items():
        if package in packages:
            yield {"engine": name} | {question: _word(meaning(answer)) for question, answer in ask().items()}


def _word(said: Outcome | str) -> str:
    return said if isinstance(said, str) else WORDS[said]


def reader_rows(packages: Collection[str]) -> Iterator[Answers]:
    """What becomes of cells of a file."""
    for name, (package, ask) in READERS.items():
        if package in packages:
            yield {"reader": name} | {
                cell: "null" if meaning(found) is Outcome.UNKNOWN else f"`{found!r}`"
                for cell, found in zip(CELLS, ask(), strict=True)
            }


TABLES: dict[str, Callable[[Collection[str]], Iterator[Answers]]] = {
    "logic": logic_rows,
    "nulls": null_rows,
    "readers": reader_rows,
}


def markdown(rows: Sequence[Answers]) -> str:
    """A table."""
    lines = [list(rows[0]), ["---"] * len(rows[0]), *(list(row.values()) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def merged(before: Sequence[Answers], now: Sequence[Answers], names: Sequence[str]) -> list[Answers]:
    """The rows of all engines in their order: as they are now, or as they were where one is not there."""
    rows = {next(iter(row.values())): row for row in (*before, *now)}
    return [rows[name] for name in names if name in rows]


def names_of(table: str) -> list[str]:
    """The names of the rows of a table, in their order."""
    return {"logic": [engine.name for engine in ENGINES], "nulls": list(NULL_ASKERS), "readers": list(READERS)}[table]


def measured_with() -> str:
    """The versions that were asked."""
    packages = ("polars", "pyarrow", "duckdb", "ibis-framework", "pyspark", "pandas", "narwhals")
    return f"Asked of {', '.join(f'{package} {version(package)}' for package in packages)}.\n"


def _session() -> AbstractContextManager[Any]:
    sys.path.append(str(HERE.parent))
    from spark_here import spark_session

    return spark_session()


def main() -> None:
    """Ask, and write the page."""
    page, there = PAGE.read_text(encoding="utf-8"), installed()
    with _session() if "pyspark" in there else nullcontext():
        for name, rows in TABLES.items():
            table = markdown(merged(tables_of(page)[name], list(rows(there)), names_of(name)))
            print(table)
            page = with_table(page, name, f"{table}\n{measured_with()}")
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
