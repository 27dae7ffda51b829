"""The command ``learningcity check``, in this process: what it prints, where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable
from datetime import date
from itertools import chain, combinations
from pathlib import Path

import pytest
from attrs import evolve

import learningcity
from learningcity import City, check, check_many, cli, eligibility
from learningcity.applications import subject_of
from learningcity.cli import main, progress
from learningcity.cli.problems import SHOWN_IN_FULL
from learningcity.cli.subjects import IN_HELP
from learningcity.conversion import read_cities, verdict_columns, verdict_record, verdict_row
from learningcity.dates import Period
from learningcity.localization import render

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
EXAMPLE = str(EXAMPLES / "thai-members.csv")
IN_THAI = str(EXAMPLES / "thai-members-in-thai.csv")

HEAD = "name,population,governing_body,endorsements\n"
MET = "Met,10000,municipal-council,mayor\n"
FAILS = "Fails,9999,municipal-council,mayor\n"
UNKNOWN = "Unknown,10000,,mayor\n"
BAD = "Bad,many,,\n"

Captured = pytest.CaptureFixture[str]
Write = Callable[..., str]


def run(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["check", *arguments])
    except SystemExit as end:
        return int(str(end.code))


@pytest.fixture
def table(tmp_path: Path) -> Write:
    """Writes a file and tells its name."""

    def write(text: str | bytes, name: str = "cities.csv") -> str:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return write


class Raw(io.RawIOBase):
    """Bytes that come as they will: some at a time, once, and then perhaps an error."""

    def __init__(self, *parts: bytes, error: OSError | None = None, seekable: bool = False) -> None:
        self._parts = list(parts)
        self._error = error
        self._seekable = seekable

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._seekable

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        if not self._parts:
            if self._error is not None:
                raise self._error
            return 0
        part = self._parts.pop(0)
        if len(part) > len(buffer):
            self._parts.insert(0, part[len(buffer) :])
            part = part[: len(buffer)]
        buffer[: len(part)] = part
        return len(part)


def give_input(monkeypatch: pytest.MonkeyPatch, *parts: bytes, error: OSError | None = None) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Raw(*parts, error=error))))


# The example


def test_the_example_has_a_line_a_city_and_a_summary(capsys: Captured) -> None:
    status = run(EXAMPLE)

    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert status == 3
    assert err == ""
    assert len(lines) == 13 + 1 + 6
    assert [line.partition(": ")[0] for line in lines[:13]] == [city.name for city in read_cities(EXAMPLE)]
    assert lines[4] == "Hat Yai: met: all 3 requirements are met"
    assert lines[7] == (
        "Bangkok: unknown: "
        "no information on whether it is governed by a municipal council or another elected council; "
        "no information on whether the mayor or a city representative endorses it"
    )
    assert lines[13:] == [
        "",
        "13 cities: 7 met, 0 not-met, 6 unknown",
        "  population: 0 not-met, 4 unknown",
        "  elected council: 0 not-met, 6 unknown",
        "  endorsement: 0 not-met, 6 unknown",
        "rules: membership of the UNESCO Global Network of Learning Cities (gnlc.membership)",
        "sources as of 20 November 2026",
    ]


def test_a_line_is_the_name_the_outcome_and_the_reason(capsys: Captured) -> None:
    run(EXAMPLE, "--locale", "th")

    lines = capsys.readouterr().out.splitlines()
    for city, line in zip(read_cities(EXAMPLE), lines, strict=False):
        verdict = check(city)
        assert line == f"{city.name}: {render(verdict.outcome, 'th')}: {render(verdict.reason, 'th')}"


@pytest.mark.parametrize("tag", ["th", "th-TH", "TH"])
def test_the_example_in_thai(tag: str, capsys: Captured) -> None:
    status = run(IN_THAI, "--locale", tag)

    out, err = capsys.readouterr()
    assert status == 3
    assert err == ""
    assert out.splitlines()[4] == "หาดใหญ่: ผ่านเกณฑ์: ผ่านเกณฑ์ครบทั้ง 3 ข้อ"
    assert out.splitlines()[13:] == [
        "",
        "13 เมือง: ผ่านเกณฑ์ 7 เมือง ไม่ผ่านเกณฑ์ 0 เมือง ยังวินิจฉัยไม่ได้ 6 เมือง",
        "  จำนวนประชากร: ไม่ผ่านเกณฑ์ 0 เมือง ยังวินิจฉัยไม่ได้ 4 เมือง",
        "  สภาที่ได้รับการเลือกตั้ง: ไม่ผ่านเกณฑ์ 0 เมือง ยังวินิจฉัยไม่ได้ 6 เมือง",
        "  การรับรอง: ไม่ผ่านเกณฑ์ 0 เมือง ยังวินิจฉัยไม่ได้ 6 เมือง",
        "ชุดเกณฑ์: การเป็นสมาชิกเครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก (gnlc.membership)",
        "ข้อมูลแหล่งอ้างอิง ณ วันที่ 20 พฤศจิกายน 2569",
    ]


def test_the_example_in_thai_words_is_the_same_example() -> None:
    def facts(city: City) -> City:
        return evolve(city, name="A")

    assert [facts(city) for city in read_cities(IN_THAI)] == [facts(city) for city in read_cities(EXAMPLE)]


@pytest.mark.parametrize(("locale", "side", "head"), [("en", "side ", "sources:"), ("th", "ฝ่ายที่ ", "แหล่งอ้างอิง:")])
def test_explain_shows_both_sides_for_each_city_and_the_sources_once_at_the_end(
    locale: str, side: str, head: str, capsys: Captured
) -> None:
    status = run(EXAMPLE, "--explain", "--locale", locale)

    out = capsys.readouterr().out
    lines = out.splitlines()
    assert status == 3
    assert len([line for line in lines if line.strip().startswith(side)]) == 3 * 13
    assert lines.count(head) == 1
    listed = lines[lines.index(head) + 1 :]
    listed = listed[: listed.index("")]
    assert len(listed) == len({line.partition("]")[0] for line in listed}) == 19
    assert all(line.startswith("  [") for line in listed)
    assert lines[-1] in ("sources as of 20 November 2026", "ข้อมูลแหล่งอ้างอิง ณ วันที่ 20 พฤศจิกายน 2569")


def test_explain_is_the_explanation_of_the_library(capsys: Captured) -> None:
    run(EXAMPLE, "--explain")

    out = capsys.readouterr().out
    for city in read_cities(EXAMPLE):
        body, _, _ = check(city).explain("en").partition("\n  sources:")
        assert f"{body}\n\n" in out


# Formats for scripts


def verdicts(name: str = EXAMPLE) -> list[learningcity.Verdict[City]]:
    return [check(city) for city in read_cities(name)]


@pytest.mark.parametrize("locale", ["en", "th"])
def test_the_formats_for_scripts_agree_with_the_library_and_with_each_other(locale: str, capsys: Captured) -> None:
    printed = {}
    for form in ("json", "jsonl", "csv"):
        assert run(EXAMPLE, "--format", form, "--locale", locale) == 3
        out, err = capsys.readouterr()
        assert err == ""
        printed[form] = out

    records = [json.loads(json.dumps(verdict_record(verdict, locale))) for verdict in verdicts()]
    rows = [verdict_row(verdict, locale) for verdict in verdicts()]
    document = json.loads(printed["json"])
    assert document["verdicts"] == records
    assert [json.loads(line) for line in printed["jsonl"].splitlines()] == records
    assert list(csv.DictReader(io.StringIO(printed["csv"]))) == rows
    assert [record["outcome"] for record in records] == [row["outcome"] for row in rows]
    assert [";".join(record["missing_facts"]) for record in records] == [row["missing_facts"] for row in rows]


def test_the_json_document_tells_the_rules_and_the_summary(capsys: Captured, table: Write) -> None:
    run(table(HEAD + MET + FAILS + UNKNOWN), "--format", "json")

    document = json.loads(capsys.readouterr().out)
    cities = [City(name="Met", population=10_000), City(name="Fails", population=9_999)]
    assert list(document) == ["rules", "facts_as_of", "verdicts", "summary"]
    assert (document["rules"], document["facts_as_of"]) == ("gnlc.membership", "2026-11-20")
    assert document["summary"] == {
        "total": 3,
        "met": 1,
        "not_met": 1,
        "unknown": 1,
        "not_met_by_requirement": {"gnlc.membership.population": 1},
        "unknown_by_requirement": {"gnlc.membership.elected-council": 1},
    }
    assert check_many(cities).summary.not_met == 1


def test_the_table_has_a_column_for_each_requirement(capsys: Captured) -> None:
    run(EXAMPLE, "--format", "csv", "--rules", "gnlc.admission-conditions")

    heads = capsys.readouterr().out.splitlines()[0].split(",")
    assert heads == list(verdict_columns(eligibility.ADMISSION_CONDITIONS))
    assert heads[-1] == "gnlc.admission-conditions.jury"


def test_a_format_for_scripts_of_no_city_is_still_well_formed(capsys: Captured, table: Write) -> None:
    name = table(HEAD)
    out = {}
    for form in ("json", "jsonl", "csv", "text"):
        assert run(name, "--format", form) == 2
        out[form] = capsys.readouterr().out

    assert json.loads(out["json"])["verdicts"] == []
    assert json.loads(out["json"])["summary"]["total"] == 0
    assert out["jsonl"] == out["text"] == ""
    assert len(out["csv"].splitlines()) == 1


def test_explain_goes_with_text_only(capsys: Captured) -> None:
    assert run(EXAMPLE, "--explain", "--format", "json") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "--explain goes with --format text" in err


# Rules, day, language, version


@pytest.mark.parametrize("book", eligibility.rulebooks(City), ids=lambda book: book.id)
def test_a_rule_book_is_chosen_by_its_id(book: learningcity.RuleBook[City], capsys: Captured) -> None:
    assert run(EXAMPLE, "--rules", book.id) == 3

    out = capsys.readouterr().out
    assert out.splitlines()[-2] == f"rules: {render(book.title, 'en')} ({book.id})"


def test_an_unknown_rule_book_is_refused_with_the_nearest(capsys: Captured) -> None:
    assert run(EXAMPLE, "--rules", "gnlc.membershp") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("argument --rules: there is no gnlc.membershp; the nearest is gnlc.membership\n")


def test_a_rule_book_without_a_title_is_told_by_its_id(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, table: Write
) -> None:
    book = evolve(eligibility.MEMBERSHIP, title=None, facts_as_of=None)
    monkeypatch.setattr(eligibility, "rulebook", lambda _: book)
    run(table(HEAD + MET), "--rules", "any")

    assert capsys.readouterr().out.splitlines()[-2:] == [
        "rules: gnlc.membership (gnlc.membership)",
        "sources as of 20 November 2026",
    ]


@pytest.mark.parametrize("text", ["2025-13-01", "2025-02-30", "2025", "15.6.2025", "", "tomorrow"])
def test_a_bad_day_is_refused(text: str, capsys: Captured) -> None:
    assert run(EXAMPLE, "--on", text) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert f"argument --on: date: {text!r} is not a date" in err or f"{text!r} is not a whole day" in err


def test_a_day_of_the_buddhist_era_is_refused_with_the_day_to_write(capsys: Captured) -> None:
    assert run(EXAMPLE, "--on", "2568-06-15") == 2

    assert "if the year is one of the Buddhist era, write 2025-06-15" in capsys.readouterr().err


def test_a_rule_book_without_a_period_answers_on_any_day(capsys: Captured) -> None:
    assert run(EXAMPLE, "--on", "1999-12-31") == 3

    assert len(capsys.readouterr().out.splitlines()) == 20


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "gnlc.membership is not in force on 15 June 2025: its period is 2021–2022"),
        ("th", "gnlc.membership ไม่มีผลใช้บังคับในวันที่ 15 มิถุนายน 2568 เพราะมีช่วงเวลา 2564-2565"),
    ],
    ids=["en", "th"],
)
def test_rules_that_are_in_force_elsewhere_are_not_applied(
    locale: str, text: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = evolve(eligibility.MEMBERSHIP, in_force=Period.parse("2021/2022"))
    monkeypatch.setattr(eligibility, "rulebook", lambda _: book)

    assert run(EXAMPLE, "--rules", "any", "--on", "2025-06-15", "--locale", locale) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].endswith(f"error: {text}")
    assert run(EXAMPLE, "--rules", "any", "--on", date(2021, 12, 31).isoformat()) == 3


def test_an_unknown_language_is_refused_with_those_there_are(capsys: Captured) -> None:
    assert run(EXAMPLE, "--locale", "de") == 2

    assert "argument --locale: there is no catalogue for 'de'; there are " in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["th-u-nu-roman", "th-u-ca-hebrew"])
def test_digits_and_calendars_that_cannot_be_written_are_refused(tag: str, capsys: Captured) -> None:
    assert run(EXAMPLE, "--locale", tag) == 2

    assert re.search("argument --locale: (digits|calendar): .* accepted: ", capsys.readouterr().err)
    assert run(EXAMPLE, "--locale", "th-u-nu-native") == 3


def test_a_language_that_does_not_cover_the_command_line_is_refused(capsys: Captured) -> None:
    assert run(EXAMPLE, "--locale", "fr") == 2

    assert "argument --locale: the catalogue for fr has no cli.summary" in capsys.readouterr().err


def test_the_digits_of_the_output_are_those_of_the_tag(capsys: Captured) -> None:
    run(EXAMPLE, "--locale", "th-u-nu-thai")

    assert "๒๐ พฤศจิกายน ๒๕๖๙" in capsys.readouterr().out


def test_the_version_names_the_day_of_the_facts(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])

    assert end.value.code == 0
    assert capsys.readouterr().out == f"learningcity {learningcity.__version__}, facts as of 20 November 2026\n"


def test_without_a_command_the_usage_is_told(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as end:
        main([])

    assert end.value.code == 2
    assert "the following arguments are required: COMMAND" in capsys.readouterr().err


def test_the_help_tells_the_rule_books_and_the_exit_statuses(capsys: Captured) -> None:
    assert run("--help") == 0

    out = capsys.readouterr().out
    books, _, statuses = out.partition("rule books, by what the file holds:\n")[2].partition("\n\nexit status")
    told = [line.strip() for line in books.splitlines()]
    assert [line for line in told if not line.endswith(":")] == [book.id for book in eligibility.rulebooks()]
    kinds = list(dict.fromkeys(subject_of(book) for book in eligibility.rulebooks()))
    assert [line for line in told if line.endswith(":")] == [f"{IN_HELP[kind]}:" for kind in kinds]
    assert [line.split()[0] for line in statuses.splitlines()[1:]] == ["2", "1", "3", "0"]


# Exit statuses

ROWS = {"bad": BAD, "fails": FAILS, "unknown": UNKNOWN, "met": MET}
PRECEDENCE = {"bad": 2, "fails": 1, "unknown": 3, "met": 0}
MIXTURES = [*chain.from_iterable(combinations(ROWS, size) for size in range(1, 5))]


@pytest.mark.parametrize("kinds", MIXTURES, ids="+".join)
@pytest.mark.parametrize("order", [1, -1], ids=["forwards", "backwards"])
def test_the_exit_status_is_that_of_what_weighs_most(kinds: tuple[str, ...], order: int, table: Write) -> None:
    rows = [ROWS[kind] for kind in kinds][::order]

    assert run(table(HEAD + "".join(rows))) == PRECEDENCE[kinds[0]]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (HEAD, "cities.csv", "{}: no city in it\n"),
        ("[]", "cities.json", "{}: no city in it\n"),
        ("", "cities.jsonl", "{}: no city in it\n"),
        ("\n\n", "cities.jsonl", "{}: no city in it\n"),
    ],
    ids=["only a header", "an empty array", "no line", "blank lines"],
)
def test_no_city_at_all_is_a_problem(text: str, name: str, expected: str, capsys: Captured, table: Write) -> None:
    name = table(text, name)

    assert run(name) == 2
    assert capsys.readouterr() == ("", expected.format(name))


@pytest.mark.parametrize("name", ["cities.csv", "cities.json"])
def test_an_empty_file_is_a_problem(name: str, capsys: Captured, table: Write) -> None:
    name = table("", name)

    assert run(name) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{name}:")
    assert "no city in it" not in err  # the problem says already why there is none


def test_a_missing_file_and_a_directory_cannot_be_read(capsys: Captured, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.csv")

    assert run(missing) == 2
    assert capsys.readouterr() == ("", f"{missing}: cannot be read: No such file or directory\n")
    assert run(str(tmp_path)) == 2
    assert capsys.readouterr() == ("", f"{tmp_path}: cannot be read: Is a directory\n")
    assert run(missing, "--locale", "th") == 2
    assert capsys.readouterr().err.startswith(f"{missing}: อ่านไม่ได้: ")


@pytest.mark.parametrize(
    ("error", "reason"), [(PermissionError(13, "Permission denied"), "Permission denied"), (OSError("odd"), "odd")]
)
def test_a_file_that_may_not_be_read_is_told(
    error: OSError, reason: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("learningcity.cli.check.open", refuse, raising=False)

    assert run(EXAMPLE) == 2
    assert capsys.readouterr() == ("", f"{EXAMPLE}: cannot be read: {reason}\n")


def test_input_that_breaks_off_is_told_after_the_verdicts_before_it(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_input(monkeypatch, (HEAD + MET).encode(), error=OSError(5, "Input/output error"))

    assert run("-", "--input-format", "csv") == 2
    out, err = capsys.readouterr()
    assert out == "Met: met: all 3 requirements are met\n"
    assert err == "-: cannot be read: Input/output error\n"


# Problems


def test_a_bad_row_is_reported_with_its_position_and_the_others_go_on(capsys: Captured, table: Write) -> None:
    name = table(HEAD + MET + BAD + FAILS)

    assert run(name) == 2
    out, err = capsys.readouterr()
    assert [line.partition(":")[0] for line in out.splitlines()[:2]] == ["Met", "Fails"]
    assert "2 cities: 1 met, 1 not-met, 0 unknown" in out.splitlines()
    (line,) = err.splitlines()
    assert line.startswith(f"{name}:3:2: population: whole-number: 'many' ")


def test_problems_are_told_in_the_language_asked_for(capsys: Captured, table: Write) -> None:
    name = table(HEAD + "A,-1,,\n")
    run(name)
    english = capsys.readouterr().err
    run(name, "--locale", "th")
    thai = capsys.readouterr().err

    assert english.startswith(f"{name}:2:2: population: negative: '-1' is negative; accepted: ")
    assert thai.startswith(f"{name}:2:2: population: negative: '-1' เป็นจำนวนลบ ค่าที่รับได้: ")


def test_the_first_thousand_problems_are_told_and_the_rest_counted_by_code(capsys: Captured, table: Write) -> None:
    name = table(HEAD + SHOWN_IN_FULL * BAD + 2 * BAD + "A,-1,,\n" + MET)

    assert run(name) == 2
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert len(lines) == SHOWN_IN_FULL + 1
    assert all(line.startswith(f"{name}:") for line in lines[:-1])
    assert lines[SHOWN_IN_FULL - 1].startswith(f"{name}:{SHOWN_IN_FULL + 1}:2: ")
    assert lines[-1] == "3 more problems: negative 1, whole-number 2"
    assert out.startswith("Met: met")


def test_a_single_further_problem_is_told_in_the_singular(capsys: Captured, table: Write) -> None:
    run(table(HEAD + SHOWN_IN_FULL * BAD + BAD + MET))

    assert capsys.readouterr().err.splitlines()[-1] == "1 more problem: whole-number 1"


def test_exactly_a_thousand_problems_leave_none_to_count(capsys: Captured, table: Write) -> None:
    run(table(HEAD + SHOWN_IN_FULL * BAD + MET))

    assert len(capsys.readouterr().err.splitlines()) == SHOWN_IN_FULL


def test_a_name_with_a_line_break_stays_on_its_line(capsys: Captured, table: Write) -> None:
    run(table(HEAD + '"Hat\r\nYai\x1b[31m",10000,municipal-council,mayor\n'))

    assert capsys.readouterr().out.splitlines()[0] == "Hat Yai [31m: met: all 3 requirements are met"


# Standard input and formats

JSON = '[{"name": "A", "population": 9999},\n {"name": "B"}]'
JSON_LINES = '{"name": "A", "population": 9999}\n{"name": "B"}\n'
PRETTY = '{\n  "name": "A",\n  "population": 9999\n}\n'
CSV = "name,population\nA,9999\nB,\n"

GIVEN = {
    "csv": (CSV, "csv", 2),
    "json": (JSON, "json", 2),
    "json lines": (JSON_LINES, "jsonl", 2),
    "an object over several lines": (PRETTY, "json", 1),
    "an object in one line": ('{"name": "A", "population": 9999}', "jsonl", 1),
    "an object after blank lines": ("\n \r\n" + PRETTY, "json", 1),
}


@pytest.mark.parametrize("case", GIVEN)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_format_of_standard_input_is_told_by_its_beginning(
    case: str, encoding: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, form, cities = GIVEN[case]
    give_input(monkeypatch, text.encode(encoding))

    assert run("-") == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert len(out.partition("\n\n")[0].splitlines()) == cities

    give_input(monkeypatch, text.encode(encoding))
    assert run("-", "--input-format", form) == 1
    assert capsys.readouterr() == (out, "")


def test_a_first_line_that_has_not_wholly_come_is_one_of_json_lines(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_input(monkeypatch, JSON_LINES[:20].encode(), JSON_LINES[20:].encode())

    assert run("-") == 1
    assert len(capsys.readouterr().out.partition("\n\n")[0].splitlines()) == 2


def test_standard_input_that_cannot_be_looked_at_is_taken_for_csv(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CSV.encode())))

    assert run("-") == 1
    assert capsys.readouterr().out.startswith("A: not-met: ")


def test_problems_with_standard_input_name_it(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, (HEAD + BAD).encode())

    assert run("-") == 2
    assert [line.partition(": ")[0] for line in capsys.readouterr().err.splitlines()] == ["<stdin>:2:2"]


def test_no_input_at_all_is_a_problem(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch)

    assert run("-") == 2
    assert capsys.readouterr().err.startswith("<stdin>:1:1: name: missing-column: ")


def test_the_name_of_a_file_tells_its_format_and_the_option_overrules_it(capsys: Captured, table: Write) -> None:
    for text, suffix in ((CSV, "csv"), (JSON, "json"), (JSON_LINES, "jsonl"), (JSON_LINES, "NDJSON")):
        assert run(table(text, f"cities.{suffix}")) == 1
    assert run(table(JSON_LINES, "cities.txt")) == 1
    assert run(table(JSON_LINES, "cities.csv"), "--input-format", "jsonl") == 1
    assert capsys.readouterr().err == ""
    assert run(table(JSON_LINES, "cities.csv")) == 2


def test_toml_is_read_like_the_others(capsys: Captured, table: Write) -> None:
    text = '[[cities]]\nname = "A"\npopulation = 9_999\n[[cities]]\npopulation = 2024-01-01\n'
    assert run(table(text, "cities.toml")) == 2
    out, err = capsys.readouterr()
    assert out.startswith("A: not-met: ")
    assert [line.partition("cities.toml:")[2].split(": ")[:2] for line in err.splitlines()] == [
        ["4:1", "cities[1].name"],
        ["4:1", "cities[1].population"],
    ]


@pytest.mark.parametrize(
    "needed",
    [("cities.yml", "ruamel.yaml", "yaml"), ("cities.parquet", "polars", "tables")],
    ids=lambda needed: needed[2],
)
@pytest.mark.parametrize("option", [[], ["--check-first"]], ids=["at-once", "check-first"])
def test_what_is_not_installed_is_told_plainly(
    capsys: Captured, table: Write, monkeypatch: pytest.MonkeyPatch, needed: tuple[str, str, str], option: list[str]
) -> None:
    name, module, extra = needed
    monkeypatch.setitem(sys.modules, module, None)
    path = table("name: A\n", name)

    assert run(path, *option) == 2
    assert capsys.readouterr() == (
        "",
        f"{path}: cannot be read: it needs more to be installed: pip install 'learningcity[{extra}]'\n",
    )


def test_an_unknown_format_is_refused(capsys: Captured) -> None:
    assert run(EXAMPLE, "--format", "yaml") == 2
    assert run(EXAMPLE, "--input-format", "xml") == 2

    assert capsys.readouterr().err.count("invalid choice") == 2


# --check-first


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv"])
def test_check_first_of_clean_input_is_the_normal_run(form: str, capsys: Captured) -> None:
    assert run(EXAMPLE, "--format", form) == 3
    normal = capsys.readouterr()

    assert run(EXAMPLE, "--format", form, "--check-first") == 3
    assert capsys.readouterr() == normal


@pytest.mark.parametrize("text", [HEAD + MET + BAD, HEAD + BAD + MET, "nam\nA\n", HEAD, ""])
def test_check_first_prints_no_verdict_when_anything_is_wrong(text: str, capsys: Captured, table: Write) -> None:
    name = table(text)
    run(name)
    normal = capsys.readouterr()

    assert run(name, "--check-first") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err
    assert normal.err.startswith(err)


def test_check_first_counts_further_problems_as_well(capsys: Captured, table: Write) -> None:
    assert run(table(HEAD + SHOWN_IN_FULL * BAD + BAD), "--check-first") == 2
    assert capsys.readouterr().err.splitlines()[-1] == "1 more problem: whole-number 1"


def test_check_first_refuses_what_can_be_read_only_once(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, CSV.encode())

    assert run("-", "--check-first") == 2
    assert capsys.readouterr() == ("", "<stdin>: --check-first needs a file that can be read twice\n")


# Progress, in this process: the clock is ours


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Each look at the clock takes the next time; the last stays."""
    times = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: times.pop(0) if len(times) > 1 else times[0])
    return times


def watched(stream: io.BufferedIOBase, monkeypatch: pytest.MonkeyPatch, terminal: io.StringIO) -> tuple[list[int], str]:
    monkeypatch.setattr("sys.stderr", terminal)
    with progress.Progress(stream) as shown:  # type: ignore[arg-type]  # it is read by nobody
        items = list(shown.watch(range(5)))
    return items, terminal.getvalue()


def test_progress_is_shown_after_a_second_on_a_terminal(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    clock[:] = [0.0, 0.5, 1.0, 1.0, 1.05, 1.2, 1.2, 9.0]

    items, shown = watched(io.BytesIO(), monkeypatch, Terminal())
    assert items == [0, 1, 2, 3, 4]
    assert "5" in shown


@pytest.mark.parametrize("terminal", [io.StringIO, Terminal])
def test_progress_is_not_shown_in_the_first_second_nor_elsewhere(
    terminal: type[io.StringIO], clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[:] = [0.0, 0.5]

    assert watched(io.BytesIO(), monkeypatch, terminal()) == ([0, 1, 2, 3, 4], "")


def test_progress_is_not_shown_where_standard_error_is_no_terminal(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[:] = [0.0, 5.0]

    assert watched(io.BytesIO(), monkeypatch, io.StringIO()) == ([0, 1, 2, 3, 4], "")


def test_without_rich_there_is_no_progress_and_everything_else(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("rich", "rich.console", "rich.progress"):
        monkeypatch.setitem(sys.modules, name, None)
    clock[:] = [0.0, 5.0]

    assert watched(io.BytesIO(), monkeypatch, Terminal()) == ([0, 1, 2, 3, 4], "")


def test_the_part_of_a_file_that_was_read_is_known(
    clock: list[float], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    clock[:] = [0.0, 5.0, 6.0]
    path = tmp_path / "half"
    path.write_bytes(b"12345678")
    with path.open("rb") as stream:
        stream.read(4)
        items, shown = watched(stream, monkeypatch, Terminal())

    assert items == [0, 1, 2, 3, 4]
    assert "50%" in shown


# The process


def test_ctrl_c_ends_with_the_status_of_an_interrupt(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("learningcity.cli.check.open", interrupt, raising=False)

    assert run(EXAMPLE) == 130
    assert capsys.readouterr() == ("", "")


class Failing(io.StringIO):
    """A standard output that fails when it is flushed, with a descriptor that nothing else uses."""

    def __init__(self, error: OSError, path: Path) -> None:
        super().__init__()
        self._error = error
        self._file = path.open("w")

    def fileno(self) -> int:
        return self._file.fileno()

    def flush(self) -> None:
        raise self._error

    def end(self) -> None:
        self._file.close()


@pytest.mark.parametrize(
    ("error", "status", "text"),
    [
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (OSError(28, "No space left on device"), 2, "the output cannot be written: No space left on device\n"),
        (OSError("odd"), 2, "the output cannot be written: odd\n"),
    ],
    ids=["broken pipe", "full disk", "without a reason"],
)
def test_output_that_cannot_be_written_ends_the_run(
    error: OSError, status: int, text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    output, complaints = Failing(error, tmp_path / "out"), Failing(error, tmp_path / "err")
    monkeypatch.setattr("sys.stdout", output)
    monkeypatch.setattr("sys.stderr", complaints)

    assert run(EXAMPLE) == status
    assert complaints.getvalue() == text
    output.end()
    complaints.end()


def test_streams_that_the_shell_closed_are_opened_again_on_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{name}", None)
    status = run("-")
    for name in ("stdin", "stdout", "stderr"):
        opened.append(getattr(sys, name))
        opened[-1].close()

    assert status == 2
    assert [stream.name for stream in opened] == ["/dev/null"] * 3


def test_the_command_is_public() -> None:
    assert cli.__all__ == ["main"]


def test_a_mistake_of_the_library_itself_is_no_verdict(
    capsys: Captured, table: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a mistake")

    monkeypatch.setattr(cli.check, "read_records", broken)

    assert run(table(HEAD)) == 70
    assert "RuntimeError: a mistake" in capsys.readouterr().err
