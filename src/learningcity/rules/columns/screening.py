"""Apply a rule book to every row of a table at once."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from learningcity.rules.columns.asked import Asked, found_in
from learningcity.rules.columns.screened import Screened
from learningcity.rules.rulebook import told_of
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.rules.columns.counting import Counts
    from learningcity.rules.columns.polars_plan import PolarsPlan

__all__ = ["screen"]

FrameT = TypeVar("FrameT")

_KEPT = 8
"""For how many kinds of tables of polars a rule book remembers its plan."""


def screen(frame: FrameT, asked: Asked) -> Screened[FrameT]:
    """The table with what is asked of it; see :meth:`~learningcity.rules.rulebook.RuleBook.screen`."""
    wrapped: Any = frame
    native = wrapped if _wrapper_of(frame) is None else wrapped.to_native()
    screened, notes, count = _screened(native, asked)
    if native is not frame:
        screened = import_module(_wrapper_of(frame) or "").from_native(screened)
    return Screened(screened, asked.rulebook, notes, asked.names, count)


def _wrapper_of(frame: object) -> str | None:
    """The module of narwhals by which a table was wrapped; None of any other table."""
    module = type(frame).__module__
    if not module.startswith("narwhals."):
        return None
    return module if ".stable." in module else "narwhals"


def _screened(frame: Any, asked: Asked) -> tuple[Any, tuple[Message, ...], Callable[[], Counts]]:
    """The table, the notes, and what counts its rows, as they are now."""
    kind = _kind_of_polars(frame)
    if kind == "DataFrame":
        plan, snapshot = _plan(frame, asked), frame.clone()
        return plan.run(frame), plan.notes, lambda: _counts(snapshot, asked)
    if kind == "LazyFrame":
        from learningcity.rules.columns.polars_plan import PolarsPlan

        lazy = PolarsPlan.of(found_in(frame, asked))
        return lazy.run_lazily(frame), lazy.notes, lambda: _counts(frame, asked, "streaming")
    from learningcity.rules.columns.counting import counts_of
    from learningcity.rules.columns.masks import Staged

    found = found_in(frame, asked)
    staged = Staged.of(found)
    return staged.screened(), found.notes, lambda: counts_of(staged)


def _kind_of_polars(frame: object) -> str | None:
    """``DataFrame`` or ``LazyFrame`` of polars; None of any other table."""
    kinds = (kind.__name__ for kind in type(frame).__mro__ if kind.__module__.startswith("polars."))
    return next((name for name in kinds if name in ("DataFrame", "LazyFrame")), None)


def _plan(frame: Any, asked: Asked) -> PolarsPlan:
    """The plan for a table of polars, made only for the first of its kind."""
    from learningcity.rules.columns.polars_plan import PolarsPlan

    plans: dict[Any, PolarsPlan] = told_of(asked.rulebook).setdefault("screen", {})
    key = (asked.reasons, asked.prefix, asked.text_cells, asked.columns, *frame.columns, *frame.dtypes)
    plan = plans.get(key)
    if plan is None:
        found = found_in(frame, asked)
        plan = PolarsPlan.of(found)
        if found.sheet.by_contents:
            return plan
        while len(plans) >= _KEPT:
            plans.pop(next(iter(plans)), None)
        plans[key] = plan
    return plan


def _counts(frame: Any, asked: Asked, engine: str | None = None) -> Counts:
    from learningcity.rules.columns.counting import counts_of
    from learningcity.rules.columns.masks import Staged

    return counts_of(Staged.of(found_in(frame, asked)), engine)
