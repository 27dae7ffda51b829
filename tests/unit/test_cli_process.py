"""The command as a process of its own: pipes that break, signals, terminals, encodings."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import frozen

import learningcity

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "thai-members.csv"
COMMAND = [sys.executable, "-m", "learningcity", "check"]
WITHOUT_RICH = """
import sys
sys.modules["rich"] = None
from learningcity.cli import main
sys.exit(main(["check", *sys.argv[1:]]))
"""
HEAD = "name,population,governing_body,endorsements\n"
MET = "Met,10000,municipal-council,mayor\n"
MET_LINE = "Met: met: all 3 requirements are met\n"


def environment(**changes: str) -> dict[str, str]:
    """The environment of this process, in which the library that is tested here is found and output is buffered."""
    home = str(Path(learningcity.__file__).parents[1])
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**inherited, "PYTHONPATH": os.pathsep.join([home, os.environ.get("PYTHONPATH", "")]), **changes}


def run(*arguments: str, given: bytes = b"", **changes: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=given, capture_output=True, env=environment(**changes), check=False, timeout=60
    )


def test_the_module_is_the_command() -> None:
    done = run(str(EXAMPLE))

    assert done.returncode == 3
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 20


def test_the_version_needs_no_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "learningcity", "--version"],
        capture_output=True,
        env=environment(),
        check=True,
        timeout=60,
    )

    assert done.stdout == b"learningcity 0.1.0, facts as of 20 November 2026\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp874:strict"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["C", "a Thai code page", "POSIX"],
)
def test_output_is_utf_8_whatever_the_locale(changes: dict[str, str]) -> None:
    done = run("-", "--locale", "th", given=(HEAD + "หาดใหญ่,๑๐๐๐๐,,\nยะลา,10000,,\n").encode(), **changes)

    assert "ยะลา: ยังวินิจฉัยไม่ได้: " in done.stdout.decode("utf-8")
    assert "'๑๐๐๐๐'" in done.stderr.decode("utf-8")
    assert done.returncode == 2


def test_a_file_name_that_is_no_text_can_still_be_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, b"\xff.csv"], capture_output=True, env=environment(), check=False, cwd=tmp_path, timeout=60
    )

    assert done.stderr == b"\\udcff.csv: cannot be read: No such file or directory\n"
    assert done.returncode == 2


def test_a_reader_that_has_gone_ends_the_run_quietly(tmp_path: Path) -> None:
    cities = tmp_path / "cities.csv"
    cities.write_text(HEAD + 20_000 * MET)
    with subprocess.Popen(
        [*COMMAND, str(cities)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().decode() == MET_LINE
        process.stdout.close()
        complaints = process.stderr.read()

    assert complaints == b""
    assert process.returncode == 141


def test_a_reader_of_both_outputs_that_has_gone_ends_the_run_quietly(tmp_path: Path) -> None:
    cities = tmp_path / "cities.csv"
    cities.write_text(HEAD + 20_000 * "Bad,many,,\n")
    with subprocess.Popen(
        [*COMMAND, str(cities)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment()
    ) as process:
        assert process.stdout is not None
        assert b"whole-number" in process.stdout.readline()
        process.stdout.close()

    assert process.returncode == 141


def test_a_full_disk_is_told_as_such() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, str(EXAMPLE)], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False, timeout=60
        )

    assert done.stderr == b"the output cannot be written: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-"])
def test_a_stream_that_the_shell_closed_changes_nothing_else(closed: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *COMMAND, str(EXAMPLE)],
        capture_output=True,
        env=environment(),
        check=False,
        timeout=60,
    )

    assert done.returncode == 3
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == (0 if closed == "1>&-" else 20)


def test_ctrl_c_ends_the_run_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "-", "--input-format", "csv"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write((HEAD + MET + "Bad,many,,\n").encode())
        process.stdin.flush()
        assert b"whole-number" in process.stderr.readline()  # it has begun, and waits for more
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        printed = process.stdout.read()

    assert rest == b""
    assert printed.decode() == MET_LINE
    assert process.returncode == 130


def test_check_first_refuses_a_pipe_and_takes_a_file_on_standard_input() -> None:
    refused = run("-", "--check-first", given=(HEAD + MET).encode())
    with EXAMPLE.open("rb") as stream:
        taken = subprocess.run(
            [*COMMAND, "-", "--check-first"],
            stdin=stream,
            capture_output=True,
            env=environment(),
            check=False,
            timeout=60,
        )

    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr == b"<stdin>: --check-first needs a file that can be read twice\n"
    assert (taken.returncode, taken.stderr) == (3, b"")
    assert taken.stdout == run(str(EXAMPLE)).stdout


# Terminals


@frozen
class Seen:
    """What came out of a run: on standard output, on the terminal, and at the end."""

    output: str
    terminal: str
    status: int


def drained(descriptor: int) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux says that nobody writes to the terminal any more
        while part := os.read(descriptor, 65_536):
            yield part


def slowly(rows: Iterable[str], pause: float) -> Iterator[bytes]:
    for row in rows:
        yield row.encode()
        time.sleep(pause)


def on_terminal(command: list[str], rows: Iterable[bytes], *, output_too: bool = False) -> Seen:
    """Run with standard error on a terminal, and standard output as well if asked for."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=slave if output_too else subprocess.PIPE,
        stderr=slave,
        env=environment(TERM="xterm", COLUMNS="200"),
    ) as process:
        os.close(slave)
        assert process.stdin is not None
        with process.stdin as stdin:
            for row in rows:
                stdin.write(row)
                stdin.flush()
        output = b"" if process.stdout is None else process.stdout.read()
        terminal = b"".join(drained(master))
        os.close(master)
    return Seen(output.decode(), terminal.decode(), process.returncode)


ROWS = [HEAD, *(15 * [MET])]
LONG = 0.12
"""Between two rows, so that the rows take nearly two seconds."""
CHECK_CSV = [*COMMAND, "-", "--input-format", "csv"]


def test_long_work_shows_progress_on_a_terminal_and_leaves_the_output_alone() -> None:
    seen = on_terminal(CHECK_CSV, slowly(ROWS, LONG))

    assert seen.status == 0
    assert seen.output.startswith(15 * MET_LINE + "\n15 cities: ")
    assert "\x1b[" in seen.terminal
    assert "━" in seen.terminal


def test_short_work_shows_nothing_on_a_terminal() -> None:
    seen = on_terminal(CHECK_CSV, [row.encode() for row in ROWS])

    assert seen.status == 0
    assert seen.terminal == ""
    assert seen.output.startswith(15 * MET_LINE)


def test_long_work_with_both_outputs_on_a_terminal_shows_every_line() -> None:
    seen = on_terminal([*CHECK_CSV, "--format", "jsonl"], slowly(ROWS, LONG), output_too=True)

    lines = [line.rpartition("\x1b[2K")[2] for line in seen.terminal.splitlines()]
    records = [json.loads(line) for line in lines if line.startswith("{")]
    assert seen.status == 0
    assert [record["name"] for record in records] == 15 * ["Met"]


def test_problems_on_a_terminal_stand_beside_the_progress() -> None:
    seen = on_terminal(CHECK_CSV, slowly([*ROWS, "Bad,many,,\n"], LONG))

    assert seen.status == 2
    assert "<stdin>:17:2: population: whole-number: 'many' " in seen.terminal
    assert seen.output.startswith(15 * MET_LINE)


def test_without_rich_long_work_shows_nothing_and_is_done() -> None:
    seen = on_terminal([sys.executable, "-c", WITHOUT_RICH, "-", "--input-format", "csv"], slowly(ROWS, LONG))

    assert seen.status == 0
    assert seen.terminal == ""
    assert seen.output.startswith(15 * MET_LINE)


def test_long_work_shows_nothing_where_standard_error_is_a_pipe() -> None:
    with subprocess.Popen(
        CHECK_CSV, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(TERM="xterm")
    ) as process:
        assert process.stdin is not None
        for row in slowly(ROWS, LONG):
            process.stdin.write(row)
            process.stdin.flush()
        output, complaints = process.communicate(timeout=60)

    assert complaints == b""
    assert output.decode().startswith(15 * MET_LINE)
