"""The page on nulls says what the engines that are here say today, and what this library makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from spark_here import spark_session

pytest.importorskip("narwhals")
pytest.importorskip("polars")
pytest.importorskip("pyarrow")

CHECKOUT = Path(__file__).parents[2]
BENCHMARKS = CHECKOUT / "tests" / "benchmarks"
PAGE = CHECKOUT / "docs" / "explanation" / "nulls-between-engines.md"
TABLES = ("logic", "nulls", "readers")


@pytest.fixture(autouse=True, scope="module")
def nulls() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        import write_nulls

        yield write_nulls


@pytest.fixture(scope="module")
def on_the_page() -> dict[str, list[dict[str, str]]]:
    from table import tables_of

    return tables_of(PAGE.read_text(encoding="utf-8"))


def rows_of(nulls: ModuleType, table: str, engines: Any) -> dict[str, Mapping[str, str]]:
    """What the engines of these packages say now, by the names of the rows."""
    return {next(iter(row.values())): row for row in nulls.TABLES[table](engines)}


@pytest.mark.parametrize("table", TABLES)
def test_the_page_has_a_row_for_every_engine(
    table: str, nulls: ModuleType, on_the_page: dict[str, list[dict[str, str]]]
) -> None:
    assert [next(iter(row.values())) for row in on_the_page[table]] == nulls.names_of(table)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("package", ["polars", "pyarrow", "duckdb", "ibis", "pandas", "builtins"])
def test_the_page_says_what_an_engine_says(
    package: str, table: str, nulls: ModuleType, on_the_page: dict[str, list[dict[str, str]]]
) -> None:
    pytest.importorskip(package)
    assert_as_on_the_page(rows_of(nulls, table, {package}), on_the_page[table])


def test_the_page_says_what_spark_says(nulls: ModuleType, on_the_page: dict[str, list[dict[str, str]]]) -> None:
    with spark_session():
        for table in TABLES:
            rows = rows_of(nulls, table, {"pyspark"})
            assert rows
            assert_as_on_the_page(rows, on_the_page[table])


def assert_as_on_the_page(rows: Mapping[str, Mapping[str, str]], page: list[dict[str, str]]) -> None:
    shown = {next(iter(row.values())): row for row in page}
    assert rows == {name: shown[name] for name in rows}, "make it anew: python tests/benchmarks/write_nulls.py"


def test_this_library_is_right_in_every_row_that_it_takes(on_the_page: dict[str, list[dict[str, str]]]) -> None:
    said = [row["this library, all four"] for row in on_the_page["logic"]]
    assert set(said) == {"108 of 108", "`InvalidTable`"}
    assert said.count("`InvalidTable`") == 1


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ([None] * 27, "7: 19 unknown for no, 1 unknown for yes"),
        ([False] * 27, "19: 7 no for unknown, 1 no for yes"),
        ([1] * 27, "0: 27 `int`"),
        ([ValueError()] * 27, "0: 27 error"),
    ],
)
def test_what_is_not_right_is_told(answers: list[Any], text: str, nulls: ModuleType) -> None:
    assert nulls.judged("a and b and c", lambda: answers) == text
