"""Measures, and writes the tables of ``docs/explanation/speed.md``: ``python tests/benchmarks/write_speed.py``.

With names, ``python tests/benchmarks/write_speed.py rules index``, only those tables are made anew.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType

from table import Row, markdown, show, with_table

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "explanation" / "speed.md"


def benches() -> dict[str, ModuleType]:
    """Every file ``bench_*.py`` of this folder, by the name of its table."""
    return {path.stem.removeprefix("bench_"): import_module(path.stem) for path in sorted(HERE.glob("bench_*.py"))}


def measured_where() -> str:
    """The day and what the ratios may depend on."""
    version = ".".join(platform.python_version_tuple()[:2])
    day = datetime.now(tz=UTC).date()
    return f"Measured on {day} with {platform.python_implementation()} {version} on {os.cpu_count()} cores.\n"


def _in_a_fresh_process(name: str) -> list[Row]:
    """What one benchmark leaves in memory would slow the next one down, and its floor most."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_rows, name).result()


def _rows(name: str) -> list[Row]:
    rows: list[Row] = benches()[name].rows()
    return rows


def main(names: Sequence[str]) -> None:
    """Measure one after the other; the page is written after each."""
    for name in names or benches():
        rows = _in_a_fresh_process(name)
        print(f"{name}\n")
        show(rows)
        page = with_table(PAGE.read_text(encoding="utf-8"), name, f"{markdown(rows)}\n{measured_where()}")
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
