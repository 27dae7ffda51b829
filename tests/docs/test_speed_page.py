"""The page about speed lists exactly what the benchmarks declare; how long each takes is not tested."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).parents[2]
BENCHMARKS = CHECKOUT / "tests" / "benchmarks"
PAGE = CHECKOUT / "docs" / "explanation" / "speed.md"
DECLARED = ("what", "at the most", "aim")

NAMES = sorted(path.stem.removeprefix("bench_") for path in BENCHMARKS.glob("bench_*.py"))


@pytest.fixture(autouse=True)
def _beside_the_benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)


def _bench(name: str) -> ModuleType:
    from write_speed import benches

    return benches()[name]


def _on_the_page() -> dict[str, list[dict[str, str]]]:
    from table import tables_of

    return tables_of(PAGE.read_text(encoding="utf-8"))


def test_every_benchmark_has_a_table_on_the_page() -> None:
    assert sorted(_on_the_page()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_the_rows_that_are_declared(name: str) -> None:
    from table import cells

    declared = [{column: cells(row)[column] for column in DECLARED} for row in _bench(name).ROWS]
    shown = [{column: row.get(column, "") for column in DECLARED} for row in _on_the_page()[name]]
    assert shown == declared, f"make it anew: python tests/benchmarks/write_speed.py {name}"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_on_the_page_was_measured(name: str) -> None:
    assert all(row["measured"].endswith(" x") for row in _on_the_page()[name]), (
        f"pip install -e '.[bench]' && python tests/benchmarks/write_speed.py {name}"
    )


def test_a_table_is_written_between_its_markers_and_nowhere_else() -> None:
    from table import Row, markdown, tables_of, with_table

    page = "# Speed\n\n<!-- table: a -->\n<!-- end -->\n\nText.\n\n<!-- table: b -->\nold\n<!-- end -->\n"
    rows = [
        Row("one", "by hand", limit=2).filled(1.234, 5e-8),
        Row("two", "by hand").filled(12.6, 2e-3, {"right": "3"}),
    ]
    written = with_table(page, "b", markdown(rows))
    assert written.startswith(page[: page.index("old")])
    assert written.endswith("<!-- end -->\n")
    assert "old" not in written
    assert tables_of(written) == {
        "a": [],
        "b": [
            {"what": "one", "measured": "1.23 x", "at the most": "2 x", "floor": "by hand, 50 ns", "right": ""},
            {"what": "two", "measured": "13 x", "at the most": "", "floor": "by hand, 2 ms", "right": "3"},
        ],
    }
    assert with_table(written, "b", markdown(rows)) == written
    with pytest.raises(KeyError, match="table: c"):
        with_table(page, "c", "")


@pytest.mark.parametrize("name", ["by hand", "predicate", "check", "findings"])
def test_every_way_to_ask_this_library_is_right_where_something_is_unknown(name: str) -> None:
    rivals = _bench("rivals")
    ways = dict(zip(("by hand", "predicate", "check", "findings"), rivals.CONTENDERS.values(), strict=False))
    package, make = ways[name]
    assert package == ""
    assert rivals.answers(make())["right of 27"] == "27"
