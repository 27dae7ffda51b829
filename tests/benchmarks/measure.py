"""Ratios of two functions in one process: alternating runs, the median of the pairs."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import process_time

__all__ = ["ratio", "report"]


def ratio(candidate: Callable[[], object], floor: Callable[[], object], runs: int = 15) -> tuple[float, float]:
    """The median over paired runs of candidate time / floor time, and the median time of the floor in seconds."""
    candidate()
    floor()
    pairs = []
    gc.disable()
    try:
        for _ in range(runs):
            pairs.append((_timed(candidate), _timed(floor)))
    finally:
        gc.enable()
    return median(a / b for a, b in pairs), median(b for _, b in pairs)


def _timed(function: Callable[[], object]) -> float:
    start = process_time()
    function()
    return process_time() - start


def report(what: str, measured: float, limit: float, aim: float | None = None) -> None:
    """One line of the table of speeds."""
    verdict = "ok" if measured <= limit else "TOO SLOW"
    wanted = f"at most {limit:g} x" + ("" if aim is None else f", aim {aim:g} x")
    print(f"{what:<48} {measured:6.2f} x   ({wanted})   {verdict}")
