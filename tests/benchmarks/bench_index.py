"""``index.by_id`` against looking into a plain dictionary: ``python tests/benchmarks/bench_index.py``."""

from __future__ import annotations

from learningcity import index
from measure import ratio, report

_ROUNDS = 200
_LOOK_UPS_A_SECOND = 100_000


def main() -> None:
    """Print the ratio, and how many look-ups there are in a second."""
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
    report("by_id, one id at a time", measured, 8, 4)
    rate = len(ids) / (measured * seconds)
    report(f"{rate:,.0f} look-ups a second, of {_LOOK_UPS_A_SECOND:,}", _LOOK_UPS_A_SECOND / rate, 1)
    print(f"floor: {seconds / len(ids) * 1e9:.0f} ns a look-up")


if __name__ == "__main__":
    main()
