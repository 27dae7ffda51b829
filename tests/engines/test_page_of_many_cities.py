"""The examples of the page on tables of cities, which needs the extra ``tables``: they are blocks of text there."""

from __future__ import annotations

import re
from doctest import DocTestParser, DocTestRunner
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "how-to" / "score-many-cities.md"

_EXAMPLES = re.compile(r"^```text\n(>>> .*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_page_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("narwhals")
    pytest.importorskip("polars")
    monkeypatch.chdir(CHECKOUT)
    blocks = _EXAMPLES.findall(PAGE.read_text(encoding="utf-8"))
    assert len(blocks) > 1
    examples = DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    assert DocTestRunner().run(examples).failed == 0
