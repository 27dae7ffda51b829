"""Apply a rule book to every row of a table at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from learningcity.rules.columns.asked import Asked, found_in
from learningcity.rules.columns.screened import Screened
from learningcity.rules.rulebook import told_of

if TYPE_CHECKING:
    from learningcity.rules.columns.counting import Counts
    from learningcity.rules.columns.polars_plan import PolarsPlan

__all__ = ["screen"]

FrameT = TypeVar("FrameT")

_KEPT = 8
"""For how many kinds of tables of polars a rule book remembers its plan."""


def screen(frame: FrameT, asked: Asked) -> Screened[FrameT]:
    """The table with what is asked of it; see :meth:`~learningcity.rules.rulebook.RuleBook.screen`."""
    native: Any = frame
    kind = _kind_of_polars(native)
    if kind == "DataFrame":
        plan = _plan(native, asked)
        screened: Any = plan.run(native)
        notes = plan.notes
    else:
        screened, notes = _elsewhere(native, asked, is_polars=kind is not None)
    engine = "streaming" if kind == "LazyFrame" else None
    return Screened(screened, asked.rulebook, notes, asked.names, lambda: _counts(native, asked, engine))


def _kind_of_polars(frame: object) -> str | None:
    """``DataFrame`` or ``LazyFrame`` of polars, itself or wrapped; None of any other table."""
    polars = sys.modules.get("polars")
    if polars is None:
        return None
    if isinstance(frame, polars.DataFrame):
        return "DataFrame"
    return "LazyFrame" if isinstance(frame, polars.LazyFrame) else None


def _plan(frame: Any, asked: Asked) -> PolarsPlan:
    """The plan for a table of polars, made only for the first of its kind."""
    from learningcity.rules.columns.polars_plan import PolarsPlan

    plans: dict[Any, PolarsPlan] = told_of(asked.rulebook).setdefault("screen", {})
    key = (asked.reasons, asked.prefix, asked.text_cells, asked.columns, *frame.columns, *frame.dtypes)
    plan = plans.get(key)
    if plan is None:
        plan = PolarsPlan.of(found_in(frame, asked))
        while len(plans) >= _KEPT:
            plans.pop(next(iter(plans)), None)
        plans[key] = plan
    return plan


def _elsewhere(frame: Any, asked: Asked, *, is_polars: bool) -> tuple[Any, Any]:
    found = found_in(frame, asked)
    if is_polars:
        from learningcity.rules.columns.polars_plan import PolarsPlan

        return PolarsPlan.of(found).run_lazily(frame), found.notes
    from learningcity.rules.columns.masks import Staged

    return Staged.of(found).screened(), found.notes


def _counts(frame: Any, asked: Asked, engine: str | None) -> Counts:
    from learningcity.rules.columns.counting import counts_of
    from learningcity.rules.columns.masks import Staged

    return counts_of(Staged.of(found_in(frame, asked)), engine)
