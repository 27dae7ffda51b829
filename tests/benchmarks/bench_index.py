"""``index.by_id`` against looking into a plain dictionary: ``python tests/benchmarks/bench_index.py``."""

from __future__ import annotations

from learningcity import index
from measure import ratio
from table import Row, show

_ROUNDS = 200
_LOOK_UPS_A_SECOND = 100_000
ROWS = (
    Row("`by_id`, one id at a time", "looking into a dictionary", limit=8, aim=4),
    Row(f"`by_id`, {_LOOK_UPS_A_SECOND:,} times", "one second", limit=1),
)


def rows() -> list[Row]:
    """The ratio, and how much of a second many look-ups take."""
    ids = index.ids() * _ROUNDS
    table = {id: index.by_id(id) for id in index.ids()}
    by_id = index.by_id

    def look_ups() -> None:
        for id in ids:
            by_id(id)

    def floor() -> None:
        for id in ids:
            table[id]

    measured, seconds = ratio(look_ups, floor)
    one = seconds / len(ids)
    return [ROWS[0].filled(measured, one), ROWS[1].filled(_LOOK_UPS_A_SECOND * measured * one)]


if __name__ == "__main__":
    show(rows())
