"""What it costs to import the door, the main job and each room: ``python tests/benchmarks/bench_imports.py``.

Each import is a fresh interpreter; the CPU time is that of the import statement alone, told by the interpreter
itself, with byte code for everything. The imports and their floors, that of attrs mostly, take turns; medians are
compared.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from statistics import median
from tempfile import TemporaryDirectory

from learningcity import _ROOMS
from table import Row, show

RUNS = 31
FLOOR = "import attrs"
FLOORS = {"import learningcity.strategies": "import hypothesis.strategies"}
"""Of rooms that are about another library, and load it."""

LIMITS = {
    "import learningcity": 1.25,
    "from learningcity import City, check": 2.0,
    **{f"import learningcity.{room}": 3.0 for room in _ROOMS},
    # It loads every room: a class that Hypothesis is asked for must be known to it by then.
    "import learningcity.strategies": 4.0,
}
ROWS = tuple(Row(f"`{code}`", f"`{FLOORS.get(code, FLOOR)}`", limit) for code, limit in LIMITS.items())
TIMED = "from time import process_time as now; start = now(); {code}; print(now() - start)"


def seconds(code: str, cache: str) -> float:
    """The CPU time of an import in a fresh interpreter that keeps its byte code in ``cache``."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", TIMED.format(code=code)],
        capture_output=True,
        check=True,
        encoding="ascii",
        env=environment,
    )
    return float(done.stdout)


def measured(imports: Iterable[str]) -> dict[str, float]:
    """The median time of each import."""
    times: dict[str, list[float]] = {code: [] for code in imports}
    with TemporaryDirectory() as cache:
        for code in times:
            seconds(code, cache)  # writes the byte code
        for _ in range(RUNS):
            for code, taken in times.items():
                taken.append(seconds(code, cache))
    return {code: median(taken) for code, taken in times.items()}


def rows() -> list[Row]:
    """The ratios."""
    floors = [FLOORS.get(code, FLOOR) for code in LIMITS]
    times = measured(dict.fromkeys([*floors, *LIMITS]))
    return [
        row.filled(times[code] / times[floor], times[floor])
        for row, code, floor in zip(ROWS, LIMITS, floors, strict=True)
    ]


if __name__ == "__main__":
    show(rows())
