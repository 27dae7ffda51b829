"""The examples of the page on files and frames that need an extra: they are blocks of text there."""

from __future__ import annotations

import re
from doctest import DocTestParser, DocTestRunner
from pathlib import Path

import pytest

from learningcity.conversion import cities_from_text

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "how-to" / "read-cities-from-files-and-frames.md"
REFERENCE = DOCS / "reference" / "file-formats.md"

_YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_EXAMPLES = re.compile(r"^```text\n(>>> .*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_page_are_true() -> None:
    for module in ("narwhals", "pandas", "polars", "ruamel.yaml"):
        pytest.importorskip(module)
    blocks = _EXAMPLES.findall(PAGE.read_text(encoding="utf-8"))
    assert len(blocks) > 3
    examples = DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    assert DocTestRunner().run(examples).failed == 0


def test_the_file_of_yaml_in_the_reference_is_one() -> None:
    pytest.importorskip("ruamel.yaml")
    [text] = _YAML.findall(REFERENCE.read_text(encoding="utf-8"))
    [city] = cities_from_text(text, "yaml")
    assert (city.country, str(city.member_since)) == ("NO", "2013-10-21")
