"""Ratios of two functions in one process: run by turns, medians of their CPU times."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median, median_low
from time import process_time
from typing import TypeVar

__all__ = ["ratio", "seconds_in_blocks"]

S = TypeVar("S")
T = TypeVar("T")
_BLOCK = 1_000


def ratio(candidate: Callable[[], object], floor: Callable[[], object], runs: int = 15) -> tuple[float, float]:
    """The median over paired runs of candidate time / floor time, and the median time of the floor in seconds."""
    candidate()
    floor()
    pairs = _by_turns((candidate, floor), runs)
    return median(a / b for a, b in pairs), median(b for _, b in pairs)


def seconds_in_blocks(
    candidate: Callable[[Sequence[S]], object],
    subjects: Sequence[S],
    floor: Callable[[Sequence[T]], object],
    same_subjects: Sequence[T],
    runs: int = 15,
) -> tuple[float, float]:
    """The CPU seconds of the candidate and of the floor for all subjects, added up over blocks of them.

    A function of a few nanoseconds a subject waits for memory more than it works, and how long depends on what
    others do with the memory. So a block fits into the cache that nobody shares, and the floor runs once more before
    it is timed, to fetch what the candidate drove out.
    """
    total = floor_total = 0.0
    for start in range(0, len(subjects), _BLOCK):
        block = slice(start, start + _BLOCK)
        by_hand = partial(floor, same_subjects[block])
        turns = _by_turns((partial(candidate, subjects[block]), by_hand, by_hand), runs)
        total += median_low(times[0] for times in turns)
        floor_total += median_low(times[-1] for times in turns)
    return total, floor_total


def _by_turns(functions: Sequence[Callable[[], object]], runs: int) -> list[tuple[float, ...]]:
    """The CPU seconds of each function in each run, while no garbage is collected."""
    gc.disable()
    try:
        return [tuple([_timed(function) for function in functions]) for _ in range(runs)]
    finally:
        gc.enable()


def _timed(function: Callable[[], object]) -> float:
    start = process_time()
    function()
    return process_time() - start
