"""The command ``learningcity screen``: what it writes and says, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import learningcity
from learningcity import eligibility
from learningcity.applications import SUBJECTS, subject_of
from learningcity.cli import main
from learningcity.cli.queries import Queries, _InterruptedError
from learningcity.cli.tables import EndedError, written
from learningcity.conversion import subjects_from_text, subjects_to_text
from learningcity.conversion.spellings import THAI_HEADS
from learningcity.strategies.encoding import subjects_for

pytest.importorskip("narwhals")
pl: Any = pytest.importorskip("polars")

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
Captured = pytest.CaptureFixture[str]
HEAD = "name,population,governing_body,endorsements\n"
MET = "Met,10000,municipal-council,mayor\n"
NOT_MET = "Small,9999,municipal-council,mayor\n"
UNKNOWN = "Open,,municipal-council,mayor\n"
NO_COLUMNS = (
    "cities.csv: the table has no column governing_body, so that nothing is known of: governing body\n"
    "cities.csv: the table has no column endorsements, so that nothing is known of: endorsers\n"
)


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The directory in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def screen(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["screen", *arguments])
    except SystemExit as end:
        return int(str(end.code))


def put(text: str | bytes, name: str = "cities.csv") -> str:
    """A file with this in it; its name."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def names(room: Path = Path()) -> list[str]:
    """What is in a directory."""
    return sorted(path.name for path in room.iterdir())


def refused(text: str | bytes, capsys: Captured, *arguments: str) -> str:
    """What is said of a table of CSV that is not screened."""
    assert screen(put(text), "--out", "out.csv", *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert names() == ["cities.csv"]
    return err


# What is written


def test_csv_gets_a_column_of_outcomes_and_stays_as_it_is_otherwise(capsys: Captured) -> None:
    text = (
        'name, population ,note,governing_body,endorsements\nMet,010000,"a, ""b""\nc",municipal-council,mayor\n'
        'Small, ,"",สภาเทศบาล,นายกเทศมนตรี\n'
    )

    assert screen(put(text), "--out", "out.csv") == 3
    lines = Path("out.csv").read_text().splitlines(keepends=True)
    assert lines == [
        "name, population ,note,governing_body,endorsements,outcome\n",
        'Met,010000,"a, ""b""\n',
        'c",municipal-council,mayor,met\n',
        'Small, ,"",สภาเทศบาล,นายกเทศมนตรี,unknown\n',
    ]
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "2 cities: 1 met, 0 not-met, 1 unknown",
        "  population: 0 not-met, 1 unknown",
        "rules: membership of the UNESCO Global Network of Learning Cities (gnlc.membership)",
        "sources as of 20 November 2026",
    ]


def test_a_column_for_each_requirement(capsys: Captured) -> None:
    assert screen(put(HEAD + NOT_MET), "--out", "out.parquet", "--reasons", "--prefix", "gnlc ") == 1
    assert pl.read_parquet("out.parquet").to_dicts() == [
        {
            "name": "Small",
            "population": "9999",
            "governing_body": "municipal-council",
            "endorsements": "mayor",
            "gnlc outcome": "not-met",
            "gnlc gnlc.membership.population": "not-met",
            "gnlc gnlc.membership.elected-council": "met",
            "gnlc gnlc.membership.endorsement": "met",
        }
    ]
    assert "1 city: 0 met, 1 not-met, 0 unknown\n" in capsys.readouterr().out


def test_parquet_keeps_its_types() -> None:
    columns = {"population": [10_000, None, 5], "governing_body": ["municipal-council"] * 3}
    endorsements = pl.Series("endorsements", [["mayor"], ["mayor"], []], pl.List(pl.String))
    table = pl.DataFrame(columns).with_columns(endorsements, day=pl.date(2025, 1, 1))
    table.write_parquet("cities.parquet")

    assert screen("cities.parquet", "--out", "out.parquet") == 1
    assert pl.read_parquet("out.parquet").equals(table.with_columns(outcome=pl.Series(["met", "unknown", "not-met"])))


@pytest.mark.parametrize("name", ["thai-members-in-thai.csv", "thai-members.csv"])
@pytest.mark.parametrize("locale", ["en", "th"])
def test_the_example_is_summed_up_as_check_does(name: str, locale: str, capsys: Captured) -> None:
    file = str(EXAMPLES / name)
    status = main(["check", file, "--locale", locale])
    checked = capsys.readouterr().out

    assert screen(file, "--out", "out.csv", "--locale", locale) == status == 3
    assert capsys.readouterr().out == checked.partition("\n\n")[2]


@pytest.mark.parametrize("name", ["illustrative-applications.csv", "illustrative-applications-in-thai.csv"])
def test_applications_are_screened_by_the_rules_of_a_call(name: str, capsys: Captured) -> None:
    file = str(EXAMPLES / name)
    status = main(["check", file, "--rules", "gnlc.call.2025"])
    checked = capsys.readouterr().out

    assert screen(file, "--out", "out.parquet", "--rules", "gnlc.call.2025") == status == 1
    out, err = capsys.readouterr()
    assert out == checked.partition("\n\n")[2]
    assert pl.read_parquet("out.parquet")["outcome"].to_list() == ["met", "not-met", "unknown"]
    assert [line.partition(": ")[0] for line in err.splitlines()] == 4 * [file]


def test_advice_that_is_not_followed_is_summed_up_as_check_does(capsys: Captured) -> None:
    applications = "application_id,name,call,population\na,A,,5000\nb,B,,20000\n"
    file = put(applications)
    status = main(["check", file, "--rules", "gnlc.call.2025"])
    checked = capsys.readouterr().out

    assert "(advisory, does not decide): 1 not-met" in checked
    assert screen(file, "--out", "out.csv", "--rules", "gnlc.call.2025") == status
    assert capsys.readouterr().out == checked.partition("\n\n")[2]


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=4) | st.sampled_from(
    ["", " ", '"', ",", "\n", "\n\n", "\r", "\r\n", "a,b", "007", "1e5", "null", "true", "หาดใหญ่", "2568-01-01"]
)


@settings(max_examples=60)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_every_cell_stays_as_it_is(rows: list[tuple[str, str]], quoting: Literal[0, 1]) -> None:
    text = io.StringIO()
    csv.writer(text, quoting=quoting).writerows([("a", "b"), *rows])
    with tempfile.TemporaryDirectory() as room:
        file, out = Path(room) / "in.csv", Path(room) / "out.csv"
        file.write_text(text.getvalue(), encoding="utf-8", newline="")
        assert screen(str(file), "--out", str(out)) == 3
        written_rows = csv.reader(io.StringIO(out.read_bytes().decode(), newline=""))
        assert list(written_rows) == [["a", "b", "outcome"], *([*row, "unknown"] for row in rows)]


@pytest.mark.parametrize("rules", eligibility.rulebooks(), ids=lambda rules: rules.id)
def test_every_row_has_the_outcome_that_check_gives(rules: Any) -> None:
    kind = subject_of(rules)

    @settings(max_examples=12)
    @given(st.lists(subjects_for("csv", kind), min_size=1, max_size=8))
    def check(subjects: list[Any]) -> None:
        text = subjects_to_text(subjects, "csv")
        expected = [verdict.outcome.value for verdict in rules.check_many(subjects_from_text(text, "csv", kind=kind))]
        with tempfile.TemporaryDirectory() as room:
            file, out = Path(room) / "in.csv", Path(room) / "out.parquet"
            file.write_text(text, encoding="utf-8", newline="")
            screen(str(file), "--out", str(out), "--rules", rules.id)
            assert pl.read_parquet(out)["outcome"].to_list() == expected

    check()


def test_every_rule_book_is_about_a_subject_that_is_drawn() -> None:
    assert {subject_of(rules) for rules in eligibility.rulebooks()} == set(SUBJECTS)


def test_facts_may_stand_in_columns_of_other_names(capsys: Captured) -> None:
    file = put("name,people,governing_body,endorsements\nMet,10000,municipal-council,mayor\n")

    assert screen(file, "--out", "out.csv", "--columns", "city.population=people") == 0
    assert screen(file, "--out", "out.csv", "--columns", "city.populaton=people", "--columns", "city.endorsers=x") == 2
    assert capsys.readouterr().err.splitlines() == [
        (
            "cities.csv: columns: unknown-value: 'city.populaton' is not one of the accepted words; accepted: "
            "city.population, city.governing-body, city.endorsers (did you mean city.population?)"
        ),
        "cities.csv: columns.city.endorsers: missing-column: there is no column x",
    ]


def test_a_summary_for_programs(capsys: Captured) -> None:
    assert screen(put("name,population\nA,many\n"), "--out", "out.csv", "--format", "json") == 2
    assert json.loads(capsys.readouterr().out) == {
        "rules": "gnlc.membership",
        "facts_as_of": "2026-11-20",
        "summary": {
            "total": 1,
            "met": 0,
            "not_met": 0,
            "unknown": 1,
            "not_met_by_requirement": {},
            "unknown_by_requirement": {
                "gnlc.membership.population": 1,
                "gnlc.membership.elected-council": 1,
                "gnlc.membership.endorsement": 1,
            },
        },
        "unread": [{"column": "population", "count": 1, "cells": [{"row": 1, "line": 2, "text": "many"}]}],
        "of_other_rules": None,
        "notes": [
            "the table has no column governing_body, so that nothing is known of: governing body",
            "the table has no column endorsements, so that nothing is known of: endorsers",
        ],
    }


@pytest.mark.parametrize(
    ("rows", "status"), [((MET, MET), 0), ((MET, UNKNOWN), 3), ((UNKNOWN, NOT_MET), 1), ((MET, NOT_MET), 1)]
)
def test_the_exit_status_is_that_of_check(rows: tuple[str, ...], status: int) -> None:
    file = put(HEAD + "".join(rows))

    assert screen(file, "--out", "out.csv") == main(["check", file]) == status


# What is in the way


def test_cells_that_cannot_be_read_are_told_and_count_as_unknown(capsys: Captured) -> None:
    rows = "".join(f"A,{cell},municipal-council,mayor\n" for cell in ["x", "10000", "1 000", "-5", "y", "z", "w", "v"])

    assert screen(put(HEAD + rows + "B,10000,none,\n"), "--out", "out.csv") == 2
    assert capsys.readouterr().err.splitlines() == [
        (
            "cities.csv: governing_body: 1 cell cannot be read; what cannot be read of it counts as unknown "
            "(row 9, line 10: 'none')"
        ),
        (
            "cities.csv: population: 7 cells cannot be read; what cannot be read of them counts as unknown "
            "(the first: row 1, line 2: 'x'; "
            "row 3, line 4: '1 000'; row 4, line 5: '-5'; row 5, line 6: 'y'; row 6, line 7: 'z')"
        ),
    ]
    assert pl.read_csv("out.csv")["outcome"].to_list() == ["unknown", "met", *(7 * ["unknown"])]


def test_with_quotes_in_the_file_no_line_is_told(capsys: Captured) -> None:
    assert screen(put('name,population,row,line\n"A\nB",x,,\n'), "--out", "out.csv", "--locale", "th") == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "cities.csv: population: มี 1 ช่องที่อ่านไม่ได้ ส่วนที่อ่านไม่ได้ถือว่าไม่ทราบค่า (แถวที่ 1: 'x')"
    )


def test_cells_of_parquet_have_a_row_and_no_line(capsys: Captured) -> None:
    pl.DataFrame({"population": [10_000, -1], "line": [1, 2]}).write_parquet("cities.parquet")

    assert screen("cities.parquet", "--out", "out.csv") == 2
    assert capsys.readouterr().err.splitlines()[-1].endswith("counts as unknown (row 2: '-1')")
    assert Path("out.csv").read_text() == "population,line,outcome\n10000,1,unknown\n-1,2,unknown\n"


def test_with_check_first_nothing_is_written_unless_every_cell_can_be_read(capsys: Captured) -> None:
    err = refused("name,population\nA,x\n", capsys, "--check-first")

    assert err == (
        f"{NO_COLUMNS}cities.csv: population: 1 cell cannot be read; what cannot be read of it counts as unknown "
        "(row 1, line 2: 'x')\n"
    )
    assert screen(put("name,population\nA,1\n"), "--out", "out.csv", "--check-first") == 1


@pytest.mark.parametrize("head", ["call", *(thai for thai, name in THAI_HEADS.items() if name == "call")])
def test_applications_for_other_calls_are_told(head: str, capsys: Captured) -> None:
    rows = "a,A,gnlc.call.2025\nb,B,gnlc.call.2023\nc,C,call.2025\nd,D,\n"
    file = put(f"application_id,name,{head}\n{rows}")

    assert screen(file, "--out", "out.csv", "--rules", "gnlc.call.2025", "--format", "json") == 2
    out, err = capsys.readouterr()
    assert err.splitlines()[-1] == (
        f"cities.csv: {head}: 1 row is for other rules than gnlc.call.2025, by which it is screened here "
        "(row 2, line 3: 'gnlc.call.2023')"
    )
    assert json.loads(out)["of_other_rules"] == {
        "column": head,
        "count": 1,
        "cells": [{"row": 2, "line": 3, "text": "gnlc.call.2023"}],
    }
    assert screen(file, "--out", "out.csv", "--rules", "gnlc.call.2023") == 2
    Path("out.csv").unlink()
    put(f"application_id,name,{head}\na,A,call.2025\n")
    assert screen(file, "--out", "out.csv", "--rules", "gnlc.call.2025") == 3


def test_all_problems_of_the_columns_are_told_at_once(capsys: Captured) -> None:
    err = refused("population,จำนวนประชากร,Outcome\n1,2,3\n", capsys)

    assert [line.split(": ")[:3] for line in err.splitlines()] == [
        ["cities.csv", "population", "same-fact"],
        ["cities.csv", "จำนวนประชากร", "same-fact"],
        ["cities.csv", "Outcome", "column-exists"],
    ]
    assert screen("cities.csv", "--out", "out.csv", "--columns", "city.population=population", "--prefix", "x ") == 1


def test_text_of_parquet_is_read_as_in_csv_only_if_asked_for(capsys: Captured) -> None:
    pl.DataFrame({"population": ["10000"]}).write_parquet("cities.parquet")

    assert screen("cities.parquet", "--out", "out.csv") == 2
    said = capsys.readouterr().err
    assert "population: wrong-type: String is not" in said
    assert "(with --text-cells text is read as in CSV)" in said
    assert screen("cities.parquet", "--out", "out.csv", "--text-cells") == 3


def test_heads_of_one_name_are_refused_with_their_line(capsys: Captured) -> None:
    err = refused("\nname,population, name\n", capsys)

    assert err.startswith("cities.csv:2: name: duplicate-name: several columns have this name; ")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("name,population\nA,1\nB\nC,2\n", ["cities.csv:3:2: ragged-row: 1 cell under 2 heads"]),
        ('name,population\nA,1\n"B,C"\n', ["cities.csv:3:2: ragged-row: 1 cell under 2 heads"]),
        ("name,population\nA,1\nB\n\n,\n", ["cities.csv:3:2: ragged-row: 1 cell under 2 heads"]),
        ("name,population\nA,1,2\nB\n", ["cities.csv:2:3: ragged-row: ", "cities.csv:3:2: ragged-row: "]),
        ('name,population\n"A,1\nB,2\n', ["cities.csv:2:1: unclosed-quote: "]),
        ('name,population\n"A"x,1\nB,2\n', ["cities.csv:2:1: stray-quote: "]),
        (
            HEAD + '"Tak,24149,municipal-council,mayor\nYala,93558,municipal-council,"mayor"\nSatun",9999,x,mayor\n',
            ["cities.csv:2:1: unclosed-quote: ", "cities.csv:4:1: stray-quote: "],
        ),
        ('a,b\n"\x1f",2\n"x"y,1\n', ["cities.csv:3:1: stray-quote: "]),
        ('"a\x1f",b\n1,2\n"x"y,1\n', ["cities.csv:3:1: stray-quote: "]),
        (b"name,population\nA,1\n\xff,2\n", ["cities.csv:3:1: encoding: FF "]),
        (b"name\xff,population\nA,1\n", ["cities.csv:1:5: encoding: FF "]),
        ("name,population\nA,1\n".encode("utf-16"), ["cities.csv: cannot be read: its head is not CSV in UTF-8"]),
        ("name,population\nA,1\n".encode("utf-32"), ["cities.csv: utf-32: "]),
        ("name;population\nA;1\n", ["cities.csv:1:1: unknown-column: there is no field 'name;population' (separate "]),
        ("name\tpopulation\nA\t1\n", ["cities.csv:1:1: unknown-column: there is no field 'name\\tpopulation' (sepa"]),
    ],
)
def test_what_is_no_table_is_told_with_its_places(text: str | bytes, places: list[str], capsys: Captured) -> None:
    lines = refused(text, capsys).splitlines()[-len(places) :]

    assert all(line.startswith(place) for line, place in zip(lines, places, strict=True)), lines


@pytest.mark.parametrize("text", ["", "\n\n", HEAD, HEAD + "\n\n", "population\n\n \n"])
def test_a_table_without_rows_is_refused(text: str, capsys: Captured) -> None:
    assert refused(text, capsys) == "cities.csv: no city in it\n"


def test_parquet_without_rows_is_refused(capsys: Captured) -> None:
    pl.DataFrame({"population": []}).write_parquet("cities.parquet")

    assert screen("cities.parquet", "--out", "out.csv") == 2
    assert capsys.readouterr().err == "cities.parquet: no city in it\n"


def test_lines_that_are_blank_are_no_rows(capsys: Captured) -> None:
    assert screen(put("\n" + HEAD + "\n" + MET + "  \n\r\n" + UNKNOWN + "x,y,,\n" + "\n"), "--out", "out.csv") == 2
    assert Path("out.csv").read_text() == (
        "name,population,governing_body,endorsements,outcome\nMet,10000,municipal-council,mayor,met\n"
        "Open,,municipal-council,mayor,unknown\nx,y,,,unknown\n"
    )
    assert "(row 3, line 8: 'y')" in capsys.readouterr().err


def test_blank_lines_under_one_head_are_no_rows() -> None:
    assert screen(put("population\n9999\n\n \n10000\n"), "--out", "out.csv") == 1
    assert Path("out.csv").read_text() == "population,outcome\n9999,not-met\n10000,unknown\n"


def test_a_byte_order_mark_stays() -> None:
    assert screen(put(b"\xef\xbb\xbf" + (HEAD + MET).encode()), "--out", "out.csv") == 0
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfname,")
    assert screen("cities.csv", "--out", "out.parquet") == 0
    assert pl.read_parquet_schema("out.parquet").keys() >= {"name", "outcome"}


def test_files_that_cannot_be_read_are_named(capsys: Captured) -> None:
    Path("room.csv").mkdir()
    put(b"none of it", "cities.parquet")
    for name in ("none.csv", "room.csv", "cities.parquet"):
        assert screen(name, "--out", "out.csv") == 2

    assert capsys.readouterr().err.splitlines() == [
        "none.csv: cannot be read: No such file or directory",
        "room.csv: cannot be read: Is a directory",
        "cities.parquet: parquet: this is no Parquet file, or it is damaged or holds what cannot be read",
    ]


def test_a_pipe_is_refused(capsys: Captured) -> None:
    os.mkfifo("pipe.csv")
    held = os.open("pipe.csv", os.O_RDWR)

    assert screen("pipe.csv", "--out", "out.csv") == 2
    os.close(held)
    assert capsys.readouterr().err == "pipe.csv: cannot be read: it is read twice, so it cannot be a pipe or a device\n"


def test_parquet_that_is_damaged_further_down_leaves_nothing(capsys: Captured) -> None:
    pl.DataFrame({"population": range(100_000)}).write_parquet("cities.parquet")
    raw = bytearray(Path("cities.parquet").read_bytes())
    raw[10:5000] = bytes(4990)
    put(bytes(raw), "cities.parquet")

    assert screen("cities.parquet", "--out", "out.csv") == 2
    assert capsys.readouterr().err.startswith("cities.parquet: cannot be read: ")
    assert names() == ["cities.parquet"]


def test_the_output_is_whole_or_as_it_was(capsys: Captured) -> None:
    put("before", "out.csv")
    pl.DataFrame({"population": [[1]], "name": ["A"]}).write_parquet("cities.parquet")

    assert screen("cities.parquet", "--out", "out.csv") == 2
    pl.DataFrame({"population": [1], "name": [["A"]]}).write_parquet("cities.parquet")
    assert screen("cities.parquet", "--out", "out.csv") == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "out.csv: cannot be written: CSV has no place for the lists or structs of the column name; "
        "give the file the suffix .parquet"
    )
    assert Path("out.csv").read_text() == "before"
    assert names() == ["cities.parquet", "out.csv"]
    assert screen(put(HEAD + MET), "--out", "out.csv") == 0
    assert Path("out.csv").read_text() != "before"


def test_a_link_stays_one_and_what_it_leads_to_is_written() -> None:
    put("before", "real.csv")
    Path("out.csv").symlink_to("real.csv")

    assert screen(put(HEAD + MET), "--out", "out.csv") == 0
    assert Path("out.csv").is_symlink()
    assert Path("real.csv").read_text().startswith("name,")


def test_the_format_follows_the_name_that_was_given_and_not_what_it_leads_to() -> None:
    Path("real.txt").touch()
    Path("out.csv").symlink_to("real.txt")

    assert screen(put(HEAD + MET), "--out", "out.csv") == 0
    assert Path("real.txt").read_text().startswith("name,")


def test_the_output_is_as_readable_as_the_file_that_it_replaces() -> None:
    put("before", "out.csv")
    Path("out.csv").chmod(0o600)

    assert screen(put(HEAD + MET), "--out", "out.csv") == 0
    assert Path("out.csv").stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_not_replaced(capsys: Captured) -> None:
    os.mkfifo("out.csv")

    assert screen(put(HEAD + MET), "--out", "out.csv") == 2
    assert capsys.readouterr().err == "out.csv: cannot be written: it is there and is no regular file\n"
    assert Path("out.csv").is_fifo()


def test_where_there_is_no_writing_is_told_before_the_table_is_read(capsys: Captured) -> None:
    assert screen(put("name,population\nA,x\n"), "--out", "none/out.csv", "--locale", "th") == 2
    assert capsys.readouterr().err == "none/out.csv: เขียนไม่ได้: ไม่พบไดเรกทอรีที่จะเขียนไฟล์นี้\n"


def test_a_long_name_can_be_written() -> None:
    name = f"{'ก' * 83}.csv"

    assert screen(put(HEAD + MET), "--out", name) == 0
    assert Path(name).exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_it_is_written_is_an_exception(number: int) -> None:
    with pytest.raises(EndedError) as ended, written("out.csv") as path:  # noqa: PT012  # what is asked is how it ends
        path.write_text("half")
        signal.raise_signal(number)

    assert ended.value.number == number
    assert signal.getsignal(number) is signal.SIG_DFL
    assert names() == []


def test_another_thread_leaves_signals_alone() -> None:
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(screen, put(HEAD + MET), "--out", "out.csv").result() == 0


def test_nothing_is_left_of_what_is_interrupted() -> None:
    put("before", "out.csv")
    with suppress(KeyboardInterrupt), written("out.csv") as path:
        path.write_text("half")
        raise KeyboardInterrupt

    assert names() == ["out.csv"]
    assert Path("out.csv").read_text() == "before"


def test_rows_pass_until_nobody_waits_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    queries, rows = Queries(), pl.DataFrame({"population": [1, 2]})

    assert queries.run(lambda: queries._pass(rows)) is rows
    monkeypatch.setattr("learningcity.cli.queries.wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        queries.run(lambda: None)
    with pytest.raises(_InterruptedError):
        queries.watched(rows.lazy()).collect()
    with pytest.raises(_InterruptedError):
        queries._pass(rows)
    with queries.opened(Path(put(HEAD))) as file, pytest.raises(_InterruptedError):
        file.readline()


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


# As a process

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(learningcity.__file__).parents[1]),
    "TERM": "xterm",
    "COLUMNS": "80",
}
COMMAND = [sys.executable, "-m", "learningcity", "screen", "many.csv", "--out", "out.parquet"]
ROWS = 3_000_000


@pytest.mark.parametrize(
    ("out", "reason"), [("none/out.csv", "its directory does not exist"), ("out.csv", "Is a directory")]
)
def test_an_output_that_cannot_be_written_is_told(out: str, reason: str, room: Path) -> None:
    Path("out.csv").mkdir()
    done = subprocess.run(
        [*COMMAND[:4], put(HEAD + MET), "--out", out], capture_output=True, env=ENVIRONMENT, cwd=room, check=False
    )

    assert done.returncode == 2
    assert done.stderr.decode() == f"{out}: cannot be written: {reason}\n"
    assert names() == ["cities.csv", "out.csv"]


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_full_disk_is_told_and_nothing_is_left(format: str, room: Path) -> None:
    pl.select(population=pl.int_range(100_000), noise=pl.int_range(100_000).hash()).write_parquet("cities.parquet")
    done = subprocess.run(
        [*COMMAND[:4], "cities.parquet", "--out", f"out.{format}"],
        capture_output=True,
        env={name: value for name, value in ENVIRONMENT.items() if not name.startswith("COVERAGE")},  # it writes too
        cwd=room,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
    )

    assert done.returncode == 2
    last = done.stderr.decode().splitlines()[-1]
    assert last.startswith(f"out.{format}: cannot be written: ")
    assert "File too large" in last
    assert names() == ["cities.parquet"]


def test_with_a_full_standard_error_the_status_is_that_of_a_problem(room: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND[:4], put("population\nx\n"), "--out", "out.csv"],
            stderr=full,
            env=ENVIRONMENT,
            cwd=room,
            check=False,
        )

    assert done.returncode == 2


@pytest.fixture
def many(room: Path) -> Path:
    """A table that takes some seconds."""
    numbers = pl.LazyFrame().select(population=pl.int_range(ROWS))
    columns = {f"c{place}": pl.col("population").hash().cast(pl.String) for place in range(6)}
    numbers.with_columns(**columns).sink_csv(room / "many.csv")
    return room


def seen_on(terminal: int) -> str:
    """All that is written to a terminal."""
    parts = []
    with suppress(OSError):  # how Linux says that nobody writes to the terminal any more
        while part := os.read(terminal, 65_536):
            parts.append(part)
    os.close(terminal)
    return b"".join(parts).decode()


def test_long_work_shows_progress_on_a_terminal(many: Path) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=slave, env=ENVIRONMENT, cwd=many) as process:
        os.close(slave)
        terminal = seen_on(master)
        assert process.stdout is not None
        output = process.stdout.read().decode()

    assert process.returncode == 1
    assert output.startswith("3,000,000 cities: 0 met, 10,000 not-met, 2,990,000 unknown\n")
    assert "━" in terminal
    assert "the table has no column governing_body" in terminal


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_it_at_once_and_leave_nothing(number: int, status: int, many: Path) -> None:
    with subprocess.Popen(
        COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, cwd=many
    ) as process:
        while not any(many.glob(".screen-*/*")):
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        asked = time.monotonic()
        output, complaints = process.communicate(timeout=60)

    assert process.returncode == status
    assert time.monotonic() - asked < 5
    assert output == b""
    assert b"Traceback" not in complaints
    assert names(many) == ["many.csv"]


@pytest.mark.parametrize("error", [OSError(28, os.strerror(28)), pl.exceptions.ComputeError("no more\nof it")])
def test_what_fails_while_it_is_written_is_told_of_out(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(*_: object, **__: object) -> Any:
        raise error

    put("name,population\nA,1\n")
    monkeypatch.setattr("learningcity.cli.screen.write", fail)
    assert screen("cities.csv", "--out", "out.csv") == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("out.csv: cannot be written: ")
    assert [path.name for path in Path().iterdir()] == ["cities.csv"]
