"""``learningcity screen`` on a table that is much larger than the memory that it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import learningcity

pytest.importorskip("narwhals")
pl: Any = pytest.importorskip("polars")

ROWS = 20_000_000
MAX_KILOBYTES = 1_000_000
"""The most memory that the command may take, resident."""


MEASURE = """
import os, sys
process = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(process, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss)
"""
"""Linux counts to a process what the one had that started it, so a small one does."""


def screened(file: Path, out: Path) -> tuple[int, int, list[str]]:
    """The exit status of the command, the most memory in kilobytes that it took, and what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(Path(learningcity.__file__).parents[1])}
    words = ["-m", "learningcity", "screen", str(file), "--out", str(out)]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *words], env=environment, capture_output=True, check=True, text=True
    )
    *printed, measured = done.stdout.splitlines()
    status, kilobytes = measured.split()
    return int(status), int(kilobytes), printed


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_twenty_million_rows_take_less_than_a_gigabyte(format: str, tmp_path: Path) -> None:
    number = pl.int_range(ROWS)
    population = pl.when(number % 5 < 4).then(number % 5 * 5_000)  # 0, 5,000, 10,000, 15,000, and not known
    council = pl.when(number % 2 == 0).then(pl.lit("municipal-council"))
    table = pl.LazyFrame().select(population=population, governing_body=council, endorsements=pl.lit("mayor"))
    file, out = tmp_path / f"cities.{format}", tmp_path / "out.parquet"
    getattr(table, f"sink_{format}")(file)

    status, kilobytes, printed = screened(file, out)

    assert status == 1
    assert kilobytes < MAX_KILOBYTES
    assert printed[:3] == [
        "20,000,000 cities: 4,000,000 met, 8,000,000 not-met, 8,000,000 unknown",
        "  population: 8,000,000 not-met, 4,000,000 unknown",
        "  elected council: 0 not-met, 6,000,000 unknown",
    ]
    counted = pl.scan_parquet(out).group_by("outcome").len().collect(engine="streaming")
    assert dict(counted.iter_rows()) == {"met": 4_000_000, "not-met": 8_000_000, "unknown": 8_000_000}
    assert pl.scan_parquet(out).select("population").slice(12_345_677, 2).collect().rows() == [
        ("10000" if format == "csv" else 10_000,),
        ("15000" if format == "csv" else 15_000,),
    ]
