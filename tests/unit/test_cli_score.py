"""The command ``learningcity score``: what it prints, where, and how it ends."""

from __future__ import annotations

import io
import json
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from learningcity.cli import main
from learningcity.cli.bars import bar, bars, in_points
from learningcity.cli.problems import reason_of
from learningcity.conversion import read_observations, read_profile, score_record, write_profile
from learningcity.localization import render_outline
from learningcity.scoring import Interval, Node, Observation, Status, natural_bounds, score, self_assessment
from learningcity.scoring.outlining import score_outline
from learningcity.texts import Labels
from strategies_for_scores import goalpost, observed, profile_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PROFILE = str(EXAMPLES / "illustrative-profile.json")
SEEN = str(EXAMPLES / "illustrative-observations.csv")

Captured = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["score", *arguments])
    except SystemExit as end:
        return int(str(end.code))


# Bars


@pytest.mark.parametrize(
    ("low", "high", "cells", "told"),
    [
        (0, 0, "····················", "0.0"),
        (1, 1, "████████████████████", "100.0"),
        (0, 1, "░░░░░░░░░░░░░░░░░░░░", "0.0-100.0"),
        (0.5, 0.5, "██████████··········", "50.0"),
        (0.52, 0.52, "██████████··········", "52.0"),
        (0.53, 0.53, "███████████·········", "53.0"),
        (0.312, 0.749, "██████░░░░░░░░░·····", "31.2-74.9"),
        (0.5001, 0.5002, "██████████░·········", "50.0"),
        (0.99, 1, "███████████████████░", "99.0-100.0"),
        (Fraction(1, 3), Fraction(2, 3), "██████░░░░░░░░······", "33.3-66.7"),
    ],
)
def test_a_bar_is_full_as_far_as_is_sure_and_light_where_it_is_open(
    low: float, high: float, cells: str, told: str
) -> None:
    assert bar(Interval(low, high)) == cells
    assert in_points(Interval(low, high)) == told


def test_where_there_is_no_score_there_is_no_bar() -> None:
    assert bar(None) == " " * 20
    assert in_points(None) == ""


def test_every_part_has_a_line_in_the_order_of_the_tree() -> None:
    tree = Node("n.0", (Node("n.1", ("a", "b"), (0.5, 0.5), label=Labels(en="One\nline", th="หนึ่ง")), "c"), (0.5, 0.5))
    seen = (
        observed("a", 0.5, 2023),
        Observation(measurement="b", status=Status.NOT_APPLICABLE, reason=Labels(en="None")),
        Observation(measurement="c", status=Status.WITHHELD),
    )
    made = score(seen, profile_of(tree), as_of=2024)

    assert list(bars(made, "en")) == [
        "█████░░░░░░░░░░·····   25.0-75.0  n.0",
        "██████████··········        50.0    One line",
        "██████████··········        50.0      a (from an earlier year)",
        "                                      b (not applicable, left out)",
        "░░░░░░░░░░░░░░░░░░░░   0.0-100.0    c (withheld)",
    ]
    assert list(bars(made, "th"))[1].endswith("    หนึ่ง")


def test_levels_are_named_and_not_counted() -> None:
    profile = self_assessment()
    area = profile.measurements[0]
    made = score([Observation(measurement=area, year=2024, value="begun")], profile, as_of=2024)
    lines = list(bars(made, "en"))

    assert lines[0].strip() == "Key Features of Learning Cities (no score: levels have an order and no distances)"
    assert any(line.strip().endswith("(level: begun)") for line in lines)
    assert "█" not in "".join(lines)


# Text


def test_the_example_is_a_tree_of_bars_with_coverage_and_sources(capsys: Captured) -> None:
    assert run(SEEN, "--profile", PROFILE) == 0

    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert err == ""
    assert lines[:5] == [
        "score for 2024",
        "profile: illustrative profile, version 1 (example.profile)",
        "total: 60.0 to 76.9 out of 100",
        "",
        "████████████░░░░····   60.0-76.9  Key Features of Learning Cities",
    ]
    assert "░░░░░░░░░░░░░░░░░░░░   0.0-100.0      children in early childhood education (missing)" in lines
    coverage = lines.index("") + 1 + lines[lines.index("") + 1 :].index("") + 1
    assert lines[coverage].startswith("5 of 6 measurements in scope observed (85% of the weight)")
    assert lines[coverage + 1] == "sources:"
    assert len(lines[coverage + 2 :]) == 4


def test_the_example_in_thai(capsys: Captured) -> None:
    assert run(SEEN, "--profile", PROFILE, "--locale", "th-TH") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "คะแนนประจำปี พ.ศ. 2567"
    assert "███████░░░░░········   36.7-56.7      ผู้ที่เป็นอาสาสมัคร (ใช้ข้อมูลของปีก่อน)" in lines
    assert "แหล่งอ้างอิง:" in lines


def test_every_part_with_its_sources(capsys: Captured) -> None:
    made = score(read_observations(SEEN).observations, read_profile(PROFILE), as_of=2024)
    for locale in ("en", "th"):
        assert run(SEEN, "--profile", PROFILE, "--explain", "--locale", locale) == 0
        assert capsys.readouterr().out == render_outline(score_outline(made), locale) + "\n"


# JSON


@pytest.mark.parametrize("locale", ["en", "th"])
def test_json_is_the_record_in_every_language(locale: str, capsys: Captured) -> None:
    assert run(SEEN, "--profile", PROFILE, "--format", "json", "--locale", locale) == 0

    made = score(read_observations(SEEN).observations, read_profile(PROFILE), as_of=2024)
    assert json.loads(capsys.readouterr().out) == score_record(made)


# Year and city


def test_the_year_is_the_newest_observed_unless_said(tmp_path: Path, capsys: Captured) -> None:
    profile, seen = tmp_path / "p.json", tmp_path / "seen.json"
    write_profile(profile_of(Node("n", ("a",), (1,))), profile)
    rows = [{"measurement": "a", "year": year, "value": 0.5, "unit": "share"} for year in (2021, 2023)]
    head = {"format": "learningcity-observations", "version": 1, "city": "Tak"}
    seen.write_text(json.dumps({**head, "observations": rows}))

    assert run(str(seen), "--profile", str(profile)) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Tak: score for 2023"
    assert run(str(seen), "--profile", str(profile), "--as-of", "2025", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == 2025
    assert run(str(seen), "--profile", str(profile), "--as-of", "2022") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{seen}:1:")
    assert "observations[1].year: year-after: the year 2023 is after the year of the score" in err


def test_without_any_year_one_is_asked_for(tmp_path: Path, capsys: Captured) -> None:
    seen = tmp_path / "seen.csv"
    seen.write_text("measurement\nexample.plan\n")

    assert run(str(seen), "--profile", PROFILE) == 2
    assert capsys.readouterr() == ("", f"{seen}: no observation has a year; name one with --as-of\n")
    assert run(str(seen), "--profile", PROFILE, "--as-of", "2024", "--locale", "th") == 3
    assert capsys.readouterr().err == ""


# Status


def test_without_a_total_the_status_is_three(tmp_path: Path, capsys: Captured) -> None:
    profile, seen = tmp_path / "p.json", tmp_path / "seen.csv"
    write_profile(natural_bounds(), profile)
    seen.write_text(f"measurement,year,value,unit\n{natural_bounds().measurements[0]},2024,50,percent\n")

    assert run(str(seen), "--profile", str(profile)) == 3
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "no total: the list of what is measured is recalled, not read"
    assert lines[4].startswith(" " * 20)
    assert run(str(seen), "--profile", str(profile), "--format", "json") == 3
    assert json.loads(capsys.readouterr().out)["no_total"] == ["unverified"]


def give_input(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


WRONG = """\
measurement,year,value,unit
example.literacy,2024,150,years
example.plann,2024,5,percent
example.plan,2024,begun,level
"""


def test_all_problems_are_told_with_their_places(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    give_input(monkeypatch, WRONG)
    assert run("-", "--profile", PROFILE) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(": ")[0] for line in err.splitlines()] == ["<stdin>:2:4", "<stdin>:3:1", "<stdin>:4:3"]
    assert "(did you mean example.plan?)" in err


def test_problems_of_both_files_are_told_together(tmp_path: Path, capsys: Captured) -> None:
    profile, seen = tmp_path / "p.json", tmp_path / "seen.csv"
    profile.write_text('{"format": "learningcity-profile", "version": 3}')
    seen.write_text("measurement,year\nA,2567\n")

    assert run(str(seen), "--profile", str(profile)) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.rpartition("/")[2].split(": ")[0] for line in lines] == [
        "p.json:1:1",
        "p.json:1:47",
        "seen.csv:2:1",
        "seen.csv:2:2",
    ]


def test_files_that_cannot_be_read_are_named(tmp_path: Path, capsys: Captured) -> None:
    assert run(str(tmp_path / "none.csv"), "--profile", str(tmp_path)) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert [line.rpartition("/")[2].rpartition(": ")[0] for line in err.splitlines()] == [
        f"{tmp_path.name}: cannot be read",
        "none.csv: cannot be read",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "the following arguments are required: FILE, --profile"),
        ((SEEN,), "the following arguments are required: --profile"),
        ((SEEN, "--profile", PROFILE, "--as-of", "2567"), "if it is a year of the Buddhist era, write 2024"),
        ((SEEN, "--profile", PROFILE, "--as-of", "now"), "'now' is not a year such as 2024"),
        ((SEEN, "--profile", PROFILE, "--as-of", "๒๐๒๔"), "is not a year such as 2024"),
        ((SEEN, "--profile", PROFILE, "--as-of", "0"), "is not a year such as 2024"),
        ((SEEN, "--profile", PROFILE, "--as-of", "10000"), "is not a year such as 2024"),
        ((SEEN, "--profile", PROFILE, "--format", "csv"), "invalid choice: 'csv'"),
        ((SEEN, "--profile", PROFILE, "--format", "json", "--explain"), "--explain goes with --format text"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...], message: str, capsys: Captured) -> None:
    assert run(*arguments) == 2
    assert message in capsys.readouterr().err


def test_a_name_given_beside_a_table_is_whose_score_it_is(capsys: Captured) -> None:
    assert run(SEEN, "--profile", PROFILE, "--city", "เมืองสมมติ") == 0
    assert "เมืองสมมติ" in capsys.readouterr().out
    assert run(SEEN, "--profile", PROFILE, "--city", " ") == 2
    assert "a name is not blank" in capsys.readouterr().err


def test_a_year_of_the_buddhist_era_and_a_missing_file_are_told_in_thai(tmp_path: Path, capsys: Captured) -> None:
    assert run(str(tmp_path / "none.csv"), "--profile", PROFILE, "--as-of", "2567", "--locale", "th") == 2

    err = capsys.readouterr().err
    assert "ไม่พบไฟล์นี้" in err
    assert "--as-of" in err
    assert "2024" in err
    assert run(str(tmp_path), "--profile", PROFILE, "--locale", "th") == 2
    assert "ไดเรกทอรี" in capsys.readouterr().err


def test_a_table_given_as_a_profile_is_told_to_be_none(capsys: Captured) -> None:
    assert run(SEEN, "--profile", SEEN) == 2
    assert "a profile is a JSON file" in capsys.readouterr().err


def test_a_reason_without_words_here_is_told_as_the_system_tells_it() -> None:
    assert reason_of(OSError(5, "Input/output error")) == "Input/output error"
    assert reason_of(OSError("gone")) == "gone"


def test_nothing_is_sorted_by_score() -> None:
    tree = Node("n", ("b", "a"), (0.5, 0.5))
    posts = tuple(goalpost(id) for id in ("b", "a"))
    made = score([observed("a", 1), observed("b", 0)], profile_of(tree, goalposts=posts), as_of=2024)

    assert [line[-1] for line in bars(made, "en")] == ["n", "b", "a"]
