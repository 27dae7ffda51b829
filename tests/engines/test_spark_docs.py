"""The page on Spark is true, also where the workers of Spark have no Python."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import learningcity
from learningcity import eligibility
from learningcity.rules.rulebook import RuleBook
from page_examples import run_examples
from spark_here import spark_session

pytest.importorskip("narwhals")
pq = pytest.importorskip("pyarrow.parquet")
pa = pytest.importorskip("pyarrow")

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "how-to" / "run-on-spark.md"
SPARK = Path(pytest.importorskip("pyspark").__file__).parent
NO_PYTHON = "/nowhere/python"
WITH_AN_EXECUTOR = (
    *("--master", "local-cluster[1,1,512]"),
    *("--conf", "spark.executor.memory=512m"),
    *("--conf", "spark.ui.enabled=false"),
)
"""A process of its own, as on a cluster."""


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    with spark_session(python_of_workers=NO_PYTHON) as session:
        yield session


@pytest.fixture(scope="module")
def table(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A column of every type that a rule book on cities reads."""
    file = tmp_path_factory.mktemp("spark") / "cities.parquet"
    cities = {
        "population": pa.array([20_000, None, 9_999]),
        "country": ["TH", None, " "],
        "governing_body": ["municipal-council", None, "appointed-council"],
        "endorsements": ["mayor; city-representative", None, "none"],
        "policy_initiatives": [["a"], None, []],
        "member_since": ["2019", "2020-01", None],
        "stakeholder_participation": [True, False, None],
        "share": [0.5, float("nan"), None],
    }
    pq.write_table(pa.table(cities), file)
    return spark.read.parquet(str(file))


def plan_of(frame: Any) -> str:
    with redirect_stdout(StringIO()) as plan:
        frame.explain("extended")
    return plan.getvalue()


def test_the_examples_of_the_page_are_true(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert spark.sparkContext.pythonExec == NO_PYTHON
    monkeypatch.chdir(CHECKOUT)
    assert run_examples(PAGE) > 30


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_a_function_in_python_would_need_python_where_the_rows_are(table: Any) -> None:
    from pyspark.errors import PySparkException
    from pyspark.sql import functions as f

    errors = (PySparkException, pytest.importorskip("py4j.protocol").Py4JError)
    by_function = table.select(f.udf(lambda people: people, "long")("population"))

    assert "Python" in plan_of(by_function)
    with pytest.raises(errors, match=NO_PYTHON):
        by_function.collect()


@pytest.mark.parametrize("book", eligibility.rulebooks(), ids=lambda book: book.id)
def test_no_rule_book_needs_python_or_another_place_for_a_row(table: Any, book: RuleBook[Any]) -> None:
    plan = plan_of(book.screen(table, reasons=True).frame)

    assert "Physical Plan" in plan
    assert "Python" not in plan
    assert "Exchange" not in plan


def test_the_partitions_stay(table: Any) -> None:
    parts = table.repartition(3)
    assert eligibility.MEMBERSHIP.screen(parts).frame.rdd.getNumPartitions() == 3


def test_the_program_of_the_page_runs_when_submitted(table: Any, tmp_path: Path) -> None:
    program = re.search(r"^```text\n(import sys\n.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert program is not None
    script, given, out = tmp_path / "screen_places.py", tmp_path / "given.parquet", tmp_path / "out.parquet"
    script.write_text(program[1], encoding="utf-8")
    table.write.parquet(str(given))
    home = tmp_path / "spark"  # executors write into a folder of it
    home.mkdir()
    for part in SPARK.iterdir():
        (home / part.name).symlink_to(part)

    submitted = subprocess.run(
        [str(home / "bin" / "spark-submit"), *WITH_AN_EXECUTOR, script, given, out],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"SPARK_HOME": str(home), "PYTHONPATH": str(Path(learningcity.__file__).parents[1])},
    )

    assert submitted.returncode == 0, submitted.stderr
    assert sorted(pq.read_table(out)["outcome"].to_pylist()) == ["met", "not-met", "unknown"]
