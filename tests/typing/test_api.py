"""What type checkers look at in ``api.py`` also runs, and other types are refused by them.

The folder has the name of a module of the standard library, so its files are found by their paths.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

API = runpy.run_path(str(Path(__file__).with_name("api.py")))
EXAMPLES: tuple[Callable[[], None], ...] = API["EXAMPLES"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.__name__)
def test_what_is_checked_by_type_checkers_runs(example: Callable[[], None]) -> None:
    assert example() is None  # type: ignore[func-returns-value]  # it returns; its own assertions held


def test_every_example_is_among_them() -> None:
    functions = [
        value for value in API.values() if callable(value) and getattr(value, "__module__", "") == "<run_path>"
    ]
    own = [value for value in functions if not isinstance(value, type) and value.__name__ not in ("size", "small")]

    assert own == [*EXAMPLES]
