"""Queries of polars that show how far they are, and end when they are interrupted."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from learningcity.cli.progress import RowProgress

if TYPE_CHECKING:
    from polars import DataFrame, LazyFrame
    from typing_extensions import Buffer

__all__ = ["Queries"]

T = TypeVar("T")

_PAUSE = 0.1
"""Seconds between two looks at a query."""


class _InterruptedError(Exception):
    """Nobody waits for the query any more."""


class _File(FileIO):
    """A file that is read only as long as somebody waits for it."""

    def __init__(self, path: Path, before: Callable[[], None]) -> None:
        super().__init__(path)
        self._before = before

    def readinto(self, buffer: Buffer, /) -> int | None:
        self._before()
        return super().readinto(buffer)


class Queries:
    """Runs queries over one table, each in a thread of its own, so that this one can tell how far they are."""

    def __init__(self) -> None:
        self._rows = 0
        self._is_interrupted = False

    def watched(self, frame: LazyFrame) -> LazyFrame:
        """The same rows, counted as they go by."""
        return frame.map_batches(
            self._pass, streamable=True, projection_pushdown=True, predicate_pushdown=False, slice_pushdown=False
        )

    def opened(self, path: Path) -> BufferedReader:
        """A file to be read in a query."""
        return BufferedReader(_File(path, self._require_patience))

    def _require_patience(self) -> None:
        if self._is_interrupted:
            raise _InterruptedError

    def _pass(self, rows: DataFrame) -> DataFrame:
        self._require_patience()
        self._rows += rows.height
        return rows

    def run(self, query: Callable[[], T], total: int | None = None) -> T:
        """What the query gives.

        Args:
            query: over the rows that are watched.
            total: how many these are, where that is known.
        """
        self._rows = 0
        with RowProgress() as progress, ThreadPoolExecutor(1) as thread:
            running = thread.submit(query)
            try:
                while not wait((running,), _PAUSE).done:
                    progress.show(self._rows, total)
            except BaseException:  # Ctrl-C, and other signals
                self._is_interrupted = True
                raise
            return running.result()
