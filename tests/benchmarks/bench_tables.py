"""Tables against expressions of polars by hand: ``python tests/benchmarks/bench_tables.py``."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from attrs import frozen

from learningcity import eligibility
from learningcity.cities import Endorser, GoverningBodyKind
from learningcity.rules import Fact, Requirement, RuleBook
from learningcity.sources import Citation, Source
from learningcity.texts import Labels
from measure import ratio
from table import Row, show

T = TypeVar("T")

_MILLION, _FEW = 1_000_000, 100_000
_CALLS_IN_A_SECOND = 16_667
"""Of 60 µs each."""
_FLAGS = "a number and two flags"
_LISTS = "membership, endorsements in lists"
_TEXT = "membership, endorsements in text"
_BY_HAND = "polars by hand, the same columns"
ROWS = (
    Row(f"{_MILLION:,} rows, {_FLAGS}: the outcome", _BY_HAND, limit=1.3, aim=1.1),
    Row(f"{_MILLION:,} rows, {_FLAGS}: and a column a requirement", _BY_HAND, limit=1.5, aim=1.2),
    Row(f"{_FEW:,} rows, {_FLAGS}: the outcome", _BY_HAND, limit=3),
    Row(f"{_MILLION:,} rows, {_LISTS}: the outcome", _BY_HAND, limit=1.3, aim=1.1),
    Row(f"{_MILLION:,} rows, {_LISTS}: and a column a requirement", _BY_HAND, limit=1.5, aim=1.2),
    Row(f"{_FEW:,} rows, {_LISTS}: the outcome", _BY_HAND, limit=3),
    Row(f"{_MILLION:,} rows, {_TEXT}: the outcome", _BY_HAND, limit=1.3, aim=1.1),
    Row(f"5 rows, {_FLAGS}: the outcome, {_CALLS_IN_A_SECOND:,} times", "one second", limit=1),
)
_CITATIONS = (Citation(Source("benchmark", title="A benchmark"), "section 1"),)


@frozen
class Contest:
    """A rule book, a table for it, and the same conditions in polars by hand."""

    rules: RuleBook[Any]
    table: Callable[[int], Any]
    by_hand: tuple[Any, ...]


def _requirement(id: str, condition: Any) -> Requirement:
    return Requirement(id, condition, citations=_CITATIONS, title=Labels(en=id))


def _drawn(values: Sequence[T | None], count: int, seed: int) -> list[T | None]:
    return random.Random(seed).choices(values, k=count)  # noqa: S311  # a benchmark


def _flags(count: int) -> dict[str, Any]:
    flags = (True, True, True, False, None)
    people = [None, *range(0, 40_000, 5)]
    return {
        "people": _drawn(people, count, 1),
        "elected": _drawn(flags, count, 2),
        "endorsed": _drawn(flags, count, 3),
    }


def _cities(endorsements: Sequence[Any]) -> Callable[[int], dict[str, Any]]:
    def cities(count: int) -> dict[str, Any]:
        return {
            "population": _drawn([None, *range(0, 40_000, 5)], count, 1),
            "governing_body": _drawn([None, *(kind.value for kind in GoverningBodyKind)], count, 2),
            "endorsements": _drawn([None, *endorsements], count, 3),
        }

    return cities


@cache
def _contests() -> Mapping[str, Contest]:
    import polars as pl

    people, elected, endorsed = (
        Fact("bench.people", int, path=("people",), unit="people"),
        Fact("bench.elected", bool, path=("elected",)),
        Fact("bench.endorsed", bool, path=("endorsed",)),
    )
    rules = RuleBook[Any](
        "bench.rules",
        (
            _requirement("bench.people", people.at_least(10_000)),
            _requirement("bench.elected", elected.holds()),
            _requirement("bench.endorsed", endorsed.holds()),
        ),
    )
    col = pl.col
    is_large, is_elected = (
        col("population") >= 10_000,
        col("governing_body").is_in(
            [GoverningBodyKind.MUNICIPAL_COUNCIL.value, GoverningBodyKind.OTHER_ELECTED_COUNCIL.value]
        ),
    )
    mayor, representative = Endorser.MAYOR.value, Endorser.CITY_REPRESENTATIVE.value
    lists, text = col("endorsements").list, col("endorsements").str
    in_lists = lists.contains(mayor) | lists.contains(representative)
    in_text = text.contains(mayor, literal=True) | text.contains(representative, literal=True)
    words = [mayor, representative, Endorser.NATIONAL_COMMISSION.value]
    entries: list[list[str]] = [[], *([word] for word in words), words[1:], [words[0], words[2]]]
    as_text = ["none", *(";".join(each) for each in entries[1:])]
    return {
        _FLAGS: Contest(rules, _flags, (col("people") >= 10_000, col("elected"), col("endorsed"))),
        _LISTS: Contest(eligibility.MEMBERSHIP, _cities(entries), (is_large, is_elected, in_lists)),
        _TEXT: Contest(eligibility.MEMBERSHIP, _cities(as_text), (is_large, is_elected, in_text)),
    }


def _said(met: Any) -> Any:
    import polars as pl

    return pl.when(met).then(pl.lit("met")).when(~met).then(pl.lit("not-met")).otherwise(pl.lit("unknown"))


def _by_hand(conditions: Iterable[Any], ids: Iterable[str], *, reasons: bool) -> Callable[[Any], Any]:
    """The quickest way that we found to write it by hand: polars, lazy, computes what is alike once."""
    first, second, third = conditions
    outcome = _said(first & second & third).alias("outcome")
    each = [_said(condition).alias(id) for condition, id in zip((first, second, third), ids, strict=True)]
    columns = [outcome, *each] if reasons else [outcome]
    return lambda frame: frame.lazy().with_columns(columns).collect()


def _measured(contest: Contest, count: int, *, reasons: bool = False) -> tuple[float, float]:
    import polars as pl

    frame = pl.DataFrame(contest.table(count))
    by_hand = _by_hand(contest.by_hand, [each.id for each in contest.rules], reasons=reasons)
    screened = contest.rules.screen(frame, reasons=reasons).frame
    assert screened.equals(by_hand(frame)), "both must say the same"
    return ratio(lambda: contest.rules.screen(frame, reasons=reasons), lambda: by_hand(frame))


def _fixed_price() -> float:
    """Seconds on the clock for one call: threads of polars that wait for work would count as its time."""
    import polars as pl

    rules = _contests()[_FLAGS].rules
    frame = pl.DataFrame(_flags(5))

    def seconds() -> float:
        start = perf_counter()
        for _ in range(200):
            rules.screen(frame)
        return (perf_counter() - start) / 200

    return median(seconds() for _ in range(25))


def rows() -> list[Row]:
    """The rows, measured."""
    contests = _contests()
    flags, lists, text = (contests[name] for name in (_FLAGS, _LISTS, _TEXT))
    measured = (
        _measured(flags, _MILLION),
        _measured(flags, _MILLION, reasons=True),
        _measured(flags, _FEW),
        _measured(lists, _MILLION),
        _measured(lists, _MILLION, reasons=True),
        _measured(lists, _FEW),
        _measured(text, _MILLION),
        (_fixed_price() * _CALLS_IN_A_SECOND, None),
    )
    return [row.filled(*each) for row, each in zip(ROWS, measured, strict=True)]


if __name__ == "__main__":
    show(rows())
