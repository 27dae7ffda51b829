"""How many rows have which outcome and why, and how many cells hold something that could not be read."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from learningcity.rules.columns.decisions import Expr, Masks, both, either
from learningcity.rules.columns.masks import Staged
from learningcity.rules.verdict import Summary

__all__ = ["Counts", "counts_of"]

_MET, _NOT_MET, _UNKNOWN, _NOT_MET_BY, _UNKNOWN_BY, _UNREAD = (
    "met",
    "not-met",
    "unknown",
    "not-met by",
    "unknown by",
    "unread",
)


@frozen
class Counts:
    """Counts of rows, and of cells.

    Attributes:
        summary: of the rows.
        unread: of the columns that hold such cells, how many.
    """

    summary: Summary
    unread: tuple[tuple[str, int], ...]


def counts_of(staged: Staged, engine: str | None = None) -> Counts:
    """The counts, by one query.

    Args:
        staged: the table.
        engine: how polars is to compute a table that is not there yet.
    """
    frame, outcome = staged.with_outcome()
    numbers = _numbers(frame, _wanted(staged, outcome), engine)
    summary = Summary(
        numbers.get(_MET, 0),
        numbers.get(_NOT_MET, 0),
        numbers.get(_UNKNOWN, 0),
        _by_requirement(numbers, _NOT_MET_BY),
        _by_requirement(numbers, _UNKNOWN_BY),
    )
    return Counts(summary, _by_requirement(numbers, _UNREAD))


def _wanted(staged: Staged, outcome: Masks) -> dict[str, Expr]:
    """What to count, by name."""
    asked = staged.found.asked
    binding = {each.id: masks for each, masks in zip(asked.requirements, staged.masks, strict=True) if each.binding}
    masks: dict[str, Expr | None] = {_MET: outcome.met, _NOT_MET: outcome.not_met}
    for id, each in binding.items():
        masks[f"{_NOT_MET_BY} {id}"] = both((outcome.not_met, each.not_met))
    masks.update((f"{_UNREAD} {column}", unread) for column, unread in staged.unread().items())
    wanted = {name: _sum(mask) for name, mask in masks.items() if mask is not None}
    wanted[_UNKNOWN] = _rows_without(outcome)
    wanted.update((f"{_UNKNOWN_BY} {id}", _rows_without(outcome, each)) for id, each in binding.items())
    return wanted


def _rows_without(*masks: Masks) -> Expr:
    """How many rows none of these are true of."""
    from narwhals.stable.v2 import len as rows

    decided = either(mask for each in masks for mask in each)
    return rows() if decided is None else _sum(~decided)


def _sum(mask: Expr) -> Expr:
    from narwhals.stable.v2 import Int64

    return mask.cast(Int64()).sum()


def _numbers(frame: Any, wanted: dict[str, Expr], engine: str | None) -> dict[str, int]:
    # Names of columns may be anything, so what is counted is numbered.
    places = {f"n{place}": name for place, name in enumerate(wanted)}
    counted = frame.select(*(wanted[name].alias(place) for place, name in places.items()))
    if not hasattr(counted, "rows"):
        counted = counted.collect(**({} if engine is None else {"engine": engine}))
    return {places[place]: int(count or 0) for place, count in counted.rows(named=True)[0].items()}


def _by_requirement(numbers: dict[str, int], what: str) -> tuple[tuple[str, int], ...]:
    found = {name.removeprefix(f"{what} "): count for name, count in numbers.items() if name.startswith(f"{what} ")}
    return tuple(sorted((name, count) for name, count in found.items() if count))
