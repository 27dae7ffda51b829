"""However long the input, the command needs little memory: rows stream through it.

``LEARNINGCITY_ROWS=1000000 python -m pytest -s tests/packaging/test_memory.py`` measures as many rows as one likes
and prints what they took.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import frozen

import learningcity

MOST = 150 * 1_000
"""Kilobytes; a million rows must need less."""
GROWTH = 5 * 1_000
"""Kilobytes by which many rows may need more than few."""
FEW, MANY = 20_000, int(os.environ.get("LEARNINGCITY_ROWS", "150000"))
CHUNK = 5_000

MEASURED = """
import sys
from pathlib import Path
from learningcity.cli import main
status = main(["check", "-", *sys.argv[1:]])
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0], file=sys.stderr)
sys.exit(status)
"""
"""The peak of this very process; what ``resource`` tells counts the peak of the one that started it as well."""


@frozen
class Run:
    """What a run took: kilobytes at its peak, and seconds; and how it ended."""

    peak: int
    seconds: float
    status: int


def csv_rows(count: int) -> Iterator[str]:
    yield "id,name,country,population,governing_body,endorsements\n"
    for number in range(count):
        yield f"city-{number},City {number},TH,{10_000 + number % 40_000},municipal-council,mayor;national-commission\n"


def json_rows(count: int) -> Iterator[str]:
    for number in range(count):
        yield (
            f'{{"id": "city-{number}", "name": "เมือง {number}", "country": "TH", '
            f'"population": {10_000 + number % 40_000}, '
            '"governing_body": "municipal-council", "endorsements": ["mayor", {"by": "national-commission"}]}\n'
        )


def chunks(rows: Iterator[str]) -> Iterator[bytes]:
    lines: list[str] = []
    for row in rows:
        lines.append(row)
        if len(lines) == CHUNK:
            yield "".join(lines).encode()
            lines.clear()
    yield "".join(lines).encode()


def measured(rows: Iterator[str], *arguments: str) -> Run:
    """The command in a process of its own, fed through a pipe, its output read by nobody."""
    home = str(Path(learningcity.__file__).parents[1])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment["PYTHONPATH"] = os.pathsep.join([home, os.environ.get("PYTHONPATH", "")])
    start = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", MEASURED, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        with suppress(BrokenPipeError), process.stdin as stdin:  # what it then says is looked at below
            for chunk in chunks(rows):
                stdin.write(chunk)
        *complaints, peak = process.stderr.read().decode().splitlines()
    assert complaints == []
    return Run(int(peak), time.monotonic() - start, process.returncode)


KINDS: dict[str, tuple[Callable[[int], Iterator[str]], tuple[str, ...]]] = {
    "CSV": (csv_rows, ("--input-format", "csv")),
    "JSON Lines": (json_rows, ("--input-format", "jsonl")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_memory_is_bounded_however_many_rows_there_are(kind: str) -> None:
    rows, arguments = KINDS[kind]
    few, many = measured(rows(FEW), *arguments), measured(rows(MANY), *arguments)

    took = (
        f"{kind}: {FEW:,} rows {few.peak / 1000:.1f} MB; {MANY:,} rows {many.peak / 1000:.1f} MB, {many.seconds:.1f} s"
    )
    print(f"\n{took}")  # noqa: T201  # for who runs this by hand
    assert (few.status, many.status) == (0, 0)
    assert many.peak < MOST, took
    assert many.peak - few.peak < GROWTH, took
