"""Runs the examples of a page that needs an extra: there they are blocks of text that begin with ``>>>``."""

from __future__ import annotations

import re
from doctest import ELLIPSIS, DocTestParser, DocTestRunner
from pathlib import Path
from typing import Any

__all__ = ["run_examples"]

_EXAMPLES = re.compile(r"^```text\n(>>> .*?)^```", re.MULTILINE | re.DOTALL)


def run_examples(page: Path, **names: Any) -> int:
    """How many examples of the page ran, one after the other, and showed what the page says; that fails else.

    Args:
        page: where they stand.
        names: what they may use without making it.
    """
    blocks = _EXAMPLES.findall(page.read_text(encoding="utf-8"))
    examples = DocTestParser().get_doctest("\n".join(blocks), names, page.name, str(page), 0)
    ran = DocTestRunner(optionflags=ELLIPSIS).run(examples)
    assert ran.failed == 0
    return ran.attempted
