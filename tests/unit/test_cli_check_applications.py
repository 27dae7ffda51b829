"""``learningcity check`` on applications, nominations and records of members."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from learningcity import eligibility
from learningcity.applications import Application, subject_of
from learningcity.cli import main
from learningcity.conversion import read_subjects, verdict_record
from learningcity.rules.rulebook import RuleBook

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
APPLICATIONS = str(EXAMPLES / "illustrative-applications.csv")
IN_THAI = str(EXAMPLES / "illustrative-applications-in-thai.csv")
NOMINATIONS = str(EXAMPLES / "illustrative-nominations.json")
RECORDS = str(EXAMPLES / "illustrative-member-records.jsonl")

Captured = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["check", *arguments])
    except SystemExit as end:
        return int(str(end.code))


def give_input(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_applications_have_a_line_each_and_a_summary(capsys: Captured) -> None:
    status = run(APPLICATIONS, "--rules", "gnlc.call.2025")

    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert (status, err) == (1, "")
    assert lines[0] == "Exampleton (made up): met: all 7 requirements are met"
    assert lines[1].startswith("Sampleford (made up): not-met: ")
    assert lines[2].startswith("Specimen Bay (made up): unknown: ")
    assert lines[4] == "3 applications: 1 met, 1 not-met, 1 unknown"
    assert lines[5] == "  application period: 1 not-met, 1 unknown"
    assert "gnlc.call.2025" in out


def test_applications_in_thai(capsys: Captured) -> None:
    status = run(IN_THAI, "--rules", "gnlc.call.2025", "--locale", "th")

    lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert lines[0] == "เมืองตัวอย่าง ก (สมมุติ): ผ่านเกณฑ์: ผ่านเกณฑ์ครบทั้ง 7 ข้อ"
    assert lines[4] == "ใบสมัคร 3 ฉบับ: ผ่านเกณฑ์ 1 ฉบับ ไม่ผ่านเกณฑ์ 1 ฉบับ ยังวินิจฉัยไม่ได้ 1 ฉบับ"
    assert lines[5] == "  ช่วงเวลารับสมัคร: ไม่ผ่านเกณฑ์ 1 รายการ ยังวินิจฉัยไม่ได้ 1 รายการ"


ADVISED = """[{"city": {"name": "Small", "population": 9999, "endorsements": ["mayor", "national-commission"]},
  "in_member_state": true, "submitted": "2025-06-15", "forwarded": "2025-07-15",
  "forwarded_by": "national-commission", "committed_to_guiding_documents": true, "form_language": "th"}]"""


@pytest.mark.parametrize(
    ("language", "line", "first"),
    [
        (
            "en",
            "Small: met: all 7 requirements are met; advised and not met: population, form in English",
            "  population (advisory, does not decide): 1 not-met",
        ),
        (
            "th",
            "Small: ผ่านเกณฑ์: ผ่านเกณฑ์ครบทั้ง 7 ข้อ; ข้อที่ใช้ประกอบการพิจารณาซึ่งไม่ผ่านเกณฑ์: จำนวนประชากร, ใบสมัครภาษาอังกฤษ",
            "  จำนวนประชากร (เพื่อประกอบการพิจารณา ไม่มีผลต่อการวินิจฉัย): ไม่ผ่านเกณฑ์ 1 รายการ",
        ),
    ],
)
def test_advice_that_is_not_met_is_told_and_decides_nothing(
    language: str, line: str, first: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    give_input(monkeypatch, ADVISED)
    status = run("-", "--input-format", "json", "--rules", "gnlc.call.2025", "--locale", language)

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert lines[0] == line
    assert lines[3] == first
    assert len(lines) == 7


@pytest.mark.parametrize(
    ("file", "rules", "status", "summary"),
    [
        (NOMINATIONS, "gnlc.award.2024", 1, "2 nominations: 1 met, 1 not-met, 0 unknown"),
        (RECORDS, "gnlc.continuation", 0, "2 records of members: 2 met, 0 not-met, 0 unknown"),
    ],
)
def test_nominations_and_records_are_counted_as_such(
    file: str, rules: str, status: int, summary: str, capsys: Captured
) -> None:
    assert run(file, "--rules", rules) == status
    assert summary in capsys.readouterr().out.splitlines()


def test_each_format_holds_the_same_verdicts(capsys: Captured) -> None:
    rules = eligibility.rulebook("gnlc.call.2025")
    expected = [verdict_record(rules.check(one)) for one in read_subjects(APPLICATIONS, kind=Application)]

    run(APPLICATIONS, "--rules", rules.id, "--format", "json")
    assert json.loads(capsys.readouterr().out)["verdicts"] == expected
    run(APPLICATIONS, "--rules", rules.id, "--format", "jsonl")
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == expected
    run(APPLICATIONS, "--rules", rules.id, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["id"], row["outcome"]) for row in rows] == [(one["id"], one["outcome"]) for one in expected]


def test_a_verdict_on_an_application_is_explained(capsys: Captured) -> None:
    assert run(APPLICATIONS, "--rules", "gnlc.call.2025", "--explain", "--locale", "th") == 1
    assert "gnlc.call.2025" in capsys.readouterr().out


def test_the_day_asked_about_lies_in_the_call(capsys: Captured) -> None:
    assert run(APPLICATIONS, "--rules", "gnlc.call.2025", "--on", "2025-06-01") == 1
    assert run(APPLICATIONS, "--rules", "gnlc.call.2025", "--on", "2019-06-01") == 2
    assert "2025" in capsys.readouterr().err


@pytest.mark.parametrize("book", eligibility.rulebooks(), ids=lambda book: book.id)
def test_every_shipped_rule_book_checks_a_file_of_what_it_is_about(
    book: RuleBook[Any], monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    give_input(monkeypatch, "name\nA\n")

    assert run("-", "--rules", book.id) == 3
    assert capsys.readouterr().out.startswith("A: unknown: ")


@pytest.mark.parametrize(
    ("rules", "english", "thai"),
    [
        ("gnlc.call.2025", "no application in it", "ไม่มีข้อมูลใบสมัคร"),
        ("gnlc.award.2024", "no nomination in it", "ไม่มีข้อมูลการเสนอชื่อ"),
        ("gnlc.continuation", "no record of a member in it", "ไม่มีบันทึกของเมืองสมาชิก"),
    ],
)
def test_a_file_without_subjects(
    rules: str, english: str, thai: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    for locale, told in (("en", english), ("th", thai)):
        give_input(monkeypatch, "name\n")
        assert run("-", "--rules", rules, "--locale", locale) == 2
        assert capsys.readouterr().err == f"<stdin>: {told}\n"


def test_a_file_of_cities_is_told_what_an_application_is(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    give_input(monkeypatch, '[{"name": "A", "population": 5}]')

    assert run("-", "--rules", "gnlc.call.2025", "--input-format", "json") == 2
    err = capsys.readouterr().err
    assert "city: missing" in err
    assert "there is no field 'population'" in err


def test_the_help_lists_the_rule_books_by_what_they_are_about(capsys: Captured) -> None:
    run("--help")

    out = capsys.readouterr().out
    order = [
        out.index(name) for name in ("  cities:\n", "  applications:\n", "  nominations:\n", "  records of members:\n")
    ]
    assert order == sorted(order)
    assert order[1] < out.index("    gnlc.call.2025\n") < order[2]
    assert subject_of(eligibility.rulebook("gnlc.call.2025")) is Application


# What a record is for


def test_a_record_for_other_rules_gets_no_verdict(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    rows = "name,call\nA,gnlc.call.2023\nB,call.2023\nC,gnlc.call.2029\nD,gnlc.call.2025\nE,call.2025\nF,\n"
    give_input(monkeypatch, rows)
    assert run("-", "--rules", "gnlc.call.2025") == 2

    out, err = capsys.readouterr()
    assert [line.partition(":")[0] for line in out.splitlines()[:3]] == ["D", "E", "F"]
    assert "3 applications: 0 met, 0 not-met, 3 unknown" in out
    wrong = "other-rules: the record is for {!r}, and what is applied here is gnlc.call.2025; "
    accepted = "accepted: gnlc.call.2025, call.2025"
    assert err.splitlines() == [
        f"<stdin>:2: call: {wrong.format('gnlc.call.2023')}{accepted} (check it with --rules gnlc.call.2023)",
        f"<stdin>:3: call: {wrong.format('call.2023')}{accepted} (check it with --rules gnlc.call.2023)",
        f"<stdin>:4: call: {wrong.format('gnlc.call.2029')}{accepted} (did you mean gnlc.call.2025?)",
    ]


def test_a_nomination_for_another_edition_gets_no_verdict(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "nominations.jsonl"
    lines = [
        {"city": {"name": name}, "edition": edition} for name, edition in (("A", "award.2024"), ("B", "award.2021"))
    ]
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    assert run(str(file), "--rules", "gnlc.award.2024", "--check-first") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{file}:2: edition: other-rules: ")
    assert "--rules gnlc.award.2021" in err


@pytest.mark.parametrize(
    ("file", "heads", "hint"),
    [
        (APPLICATIONS, 9, "(it is a column of applications: --rules gnlc.call.2025)"),
        (IN_THAI, 9, "(it is a column of applications: --rules gnlc.call.2025)"),
    ],
)
def test_a_table_of_applications_is_no_table_of_cities(file: str, heads: int, hint: str, capsys: Captured) -> None:
    assert run(file) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == heads
    assert all("unknown-column: " in line and line.endswith(hint) and "accepted" not in line for line in lines)


@pytest.mark.parametrize(
    ("heads", "rules", "hint"),
    [
        ("name,nomination_id", "gnlc.membership", "it is a column of nominations: --rules gnlc.award.2024"),
        ("name,takes_part", "gnlc.membership", "it is a column of records of members: --rules gnlc.continuation"),
        ("name,call", "gnlc.award.2024", "it is a column of applications: --rules gnlc.call.2025"),
        ("name,calls", "gnlc.call.2025", "did you mean call?"),
    ],
)
def test_a_column_of_another_kind_is_told_to_be_one(
    heads: str, rules: str, hint: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    give_input(monkeypatch, f"{heads}\nA,\n")
    assert run("-", "--rules", rules) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(f"({hint})")
