"""The command ``learningcity screen`` as far as it needs no more than the library itself."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from learningcity.cli import main
from learningcity.cli.csv_form import Head, Signs, blank_lines, problems_of_form, read_head, signs_in
from learningcity.cli.progress import RowProgress
from learningcity.cli.tables import table_format, written
from learningcity.errors import ConversionError, InvalidTable

Captured = pytest.CaptureFixture[str]


def screen(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["screen", *arguments])
    except SystemExit as end:
        return int(str(end.code))


def test_help_lists_the_rule_books_and_the_exit_statuses(capsys: Captured) -> None:
    assert screen("--help") == 0
    out = capsys.readouterr().out
    assert "    gnlc.membership\n" in out
    assert "  applications:\n" in out
    assert "  3  at least one is undetermined\n" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("in.csv",), "the following arguments are required: --out"),
        (("-", "--out", "out.csv"), "a table is read twice and written whole, so it is a file and no stream"),
        (("in.csv", "--out", "-"), "a table is read twice and written whole, so it is a file and no stream"),
        (("in.xlsx", "--out", "out.csv"), "'in.xlsx' does not end in .csv or .parquet"),
        (("in.csv", "--out", "out"), "'out' does not end in .csv or .parquet"),
        (("in.csv", "--out", "\udcff.csv"), "'\\\\udcff.csv' is no text in UTF-8; give the file another name"),
        (("in.csv", "--out", "out.csv", "--columns", "city.population"), "is not the id of a fact, =, and a column"),
        (("in.csv", "--out", "out.csv", "--columns", "=people"), "is not the id of a fact, =, and a column"),
        (("in.csv", "--out", "out.csv", "--columns", "a=b", "--columns", "a=c"), "--columns names a fact twice"),
        (("in.csv", "--out", "out.csv", "--rules", "gnlc.call.2025", "--on", "2024-01-01"), "gnlc.call.2025"),
        (("in.csv", "--out", "out.csv", "--format", "csv"), "invalid choice: 'csv'"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...], message: str, capsys: Captured) -> None:
    assert screen(*arguments) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_the_output_is_not_the_input_by_whatever_name(link: object, tmp_path: Path, capsys: Captured) -> None:
    file, other = tmp_path / "in.csv", tmp_path / "out.csv"
    file.write_text("name\nA\n")
    assert callable(link)
    link(other, file)

    for out in (file, other, tmp_path / ".." / tmp_path.name / "in.csv"):
        assert screen(str(file), "--out", str(out)) == 2
        assert "--out is FILE itself" in capsys.readouterr().err
    assert file.read_text() == "name\nA\n"


@pytest.mark.parametrize("name", ["in.csv", "in.parquet"])
def test_what_is_missing_can_be_installed(
    name: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    file = tmp_path / name
    file.write_text("name\nA\n")

    assert screen(str(file), "--out", str(tmp_path / "out.csv")) == 2
    assert capsys.readouterr().err == (
        f"{file}: cannot be read: it needs more to be installed: pip install 'learningcity[tables]'\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_suffix_tells_the_format() -> None:
    assert [table_format(name) for name in ("a.csv", "a.b.PARQUET", "a.CSV", "a.csv.gz", "csv")] == [
        "csv",
        "parquet",
        "csv",
        None,
        None,
    ]


def test_what_is_written_takes_the_name_only_when_it_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with written(str(out)) as path:
        path.write_text("new")
        assert not out.exists()
        assert path.suffix == ".csv"
        assert path.parent.parent == tmp_path

    assert out.read_text() == "new"
    assert os.listdir(tmp_path) == ["out.csv"]  # noqa: PTH208  # names
    with pytest.raises(ZeroDivisionError), written(str(out)) as path:
        path.write_text(str(1 / 0))
    assert out.read_text() == "new"


# The form of CSV


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        (b"", None),
        (b"\n \n", None),
        (b"name, population \n", Head(("name", " population "), 2, has_mark=False)),
        (b"\xef\xbb\xbf\n\nname\r\nA", Head(("name",), 4, has_mark=True)),
        (b'"a\nb",c\n', Head(("a\nb", "c"), 3, has_mark=False)),
    ],
)
def test_the_head_of_a_file(raw: bytes, head: Head | None) -> None:
    assert read_head(io.BytesIO(raw)) == head


def test_a_head_without_spaces() -> None:
    assert Head((" a", "b\t", "c d"), 2, has_mark=False).bare == ("a", "b", "c d")


def test_heads_of_one_name_are_refused() -> None:
    with pytest.raises(InvalidTable) as caught:
        read_head(io.BytesIO(b"\na,b, a,b\n"))

    assert [(problem.code, problem.path, problem.line) for problem in caught.value.problems] == [
        ("duplicate-name", ("a",), 2),
        ("duplicate-name", ("b",), 2),
    ]


@pytest.mark.parametrize(("raw", "code"), [(b"a,b\xff\n", "encoding"), ("a,b\n".encode("utf-32"), "utf-32")])
def test_a_head_that_is_no_text_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(ConversionError) as caught:
        read_head(io.BytesIO(raw))

    assert [problem.code for problem in caught.value.problems] == [code]


def test_of_many_rows_that_are_wrong_ten_are_told() -> None:
    problems = problems_of_form(io.BytesIO(b"a,b\n1,2\n\n" + 20 * b"1\n"))

    assert [(problem.code, problem.line) for problem in problems] == [("ragged-row", line) for line in range(4, 14)]
    assert problems_of_form(io.BytesIO(b"a,b\n1,2\n")) == []
    assert problems_of_form(io.BytesIO(b"")) == []


def test_signs_are_counted_over_the_whole_file() -> None:
    assert signs_in(io.BytesIO(b"a,b\n")) == Signs(has_quotes=False, commas=1)
    assert signs_in(io.BytesIO(b'"a",b\n' + 3_000_000 * b"1,2\n")) == Signs(has_quotes=True, commas=3_000_001)


def test_blank_lines_above_the_head_do_not_count() -> None:
    raw = b"\n\na,b\n\n1,2\n \r\n\n"
    head = read_head(io.BytesIO(raw))

    assert head is not None
    assert blank_lines(io.BytesIO(raw), head) == 3


# Progress


class Terminal(io.StringIO):
    """A terminal, as far as anybody asks."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_after_a_while_and_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for stream, is_shown in ((Terminal(), True), (io.StringIO(), False)):
        now = [0.0]
        monkeypatch.setattr("learningcity.cli.progress.monotonic", lambda now=now: now[0])
        monkeypatch.setattr(sys, "stderr", stream)
        with RowProgress() as progress:
            progress.show(1, 20)
            assert stream.getvalue() == ""
            for now[0] in (2.0, 3.0):
                progress.show(12_345, 20_000)
        assert ("12,345" in stream.getvalue()) is is_shown


def test_without_rich_no_progress_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("learningcity.cli.progress._PATIENCE", -1)
    for module in ("rich", "rich.console", "rich.progress"):
        monkeypatch.setitem(sys.modules, module, None)

    with RowProgress() as progress:
        progress.show(1, None)
        progress.show(2, None)
    assert terminal.getvalue() == ""
