"""The command ``learningcity schema``: what it prints, where, and how it ends."""

from __future__ import annotations

import json

import pytest

from learningcity.cli import main
from learningcity.conversion import json_schema
from learningcity.conversion.schemas import DOCUMENTS, SEVERAL, input_type

Captured = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["schema", *arguments])
    except SystemExit as end:
        return int(str(end.code))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_schema_is_that_of_the_library(name: str, capsys: Captured) -> None:
    assert run(name) == 0

    out, err = capsys.readouterr()
    assert err == ""
    assert out == json.dumps(json_schema(input_type(name)), ensure_ascii=False, indent=2) + "\n"


def test_without_a_type_it_is_that_of_a_city_and_thai_stays_readable(capsys: Captured) -> None:
    assert run() == 0

    out = capsys.readouterr().out
    assert json.loads(out) == json_schema(input_type("city"))
    assert '"เทศบาลนคร"' in out


@pytest.mark.parametrize("name", SEVERAL)
def test_a_file_holds_several(name: str, capsys: Captured) -> None:
    assert run(name, "--many") == 0

    assert json.loads(capsys.readouterr().out) == json_schema(input_type(name), many=True)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name not in SEVERAL])
def test_several_in_a_file_of_one_are_a_mistake_of_usage(name: str, capsys: Captured) -> None:
    assert run(name, "--many") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert f"--many goes with city, application, nomination, member-record; a file holds one {name}" in err


def test_another_type_is_a_mistake_of_usage(capsys: Captured) -> None:
    assert run("rule-book") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "invalid choice: 'rule-book'" in err


def test_the_help_names_every_type(capsys: Captured) -> None:
    assert run("--help") == 0

    told = capsys.readouterr().out
    assert all(f"\n  {name}\n" in told for name in DOCUMENTS)
