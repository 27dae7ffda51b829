"""How far a long run is, on standard error when that is a terminal."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from math import inf
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

__all__ = ["Progress", "RowProgress"]

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds before anything is shown."""
_PAUSE = 0.1
"""Seconds between two changes of what is shown."""


class Progress:
    """Watches records go by; after a second shows their number and the part of the stream that was read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._size = _size(stream)
        self._due = monotonic() + _PATIENCE
        self._shown = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shown.close()

    def watch(self, items: Iterable[T]) -> Iterator[T]:
        """The same items."""
        if not sys.stderr.isatty():
            yield from items
            return
        bar: Bar | None = None
        for number, item in enumerate(items, 1):
            if monotonic() >= self._due:
                bar = bar or _bar(self._shown, self._size)
                if bar is None:
                    self._due = inf
                else:
                    bar.update(bar.task_ids[0], completed=self._position(), records=number)
                    self._due = monotonic() + _PAUSE
            yield item

    def _position(self) -> int:
        return self._stream.tell() if self._size is not None else 0


class RowProgress:
    """Shows, after a second, the number of rows that have gone by in a query, and the part of all if that is known."""

    def __init__(self) -> None:
        self._due = monotonic() + _PATIENCE if sys.stderr.isatty() else inf
        self._shown = ExitStack()
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shown.close()

    def show(self, rows: int, total: int | None) -> None:
        """Show the number of rows so far, of so many."""
        if monotonic() < self._due:
            return
        self._bar = self._bar or _bar(self._shown, total)
        if self._bar is None:
            self._due = inf
        else:
            self._bar.update(self._bar.task_ids[0], completed=rows, records=rows)


def _bar(shown: ExitStack, total: int | None) -> Bar | None:
    """A bar, shown until the stack is closed; none without the extra ``cli``."""
    try:
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar
    except ImportError:
        return None
    columns = (TextColumn("{task.fields[records]:,}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    bar = Bar(
        *columns,
        console=Console(stderr=True, soft_wrap=True),  # lines that pass through stay whole
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
        redirect_stderr=True,
    )
    shown.enter_context(bar)
    bar.add_task("", total=total, records=0)
    return bar


def _size(stream: BinaryIO) -> int | None:
    """The size of a regular file; None where there is no telling."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
