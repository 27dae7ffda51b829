"""Files of CSV and Parquet as tables of polars that are never in memory as a whole, and back."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from errno import EISDIR, ENOENT
from functools import partial
from pathlib import Path
from stat import S_IMODE, S_ISREG
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from learningcity.cli.csv_form import Head, blank_lines, problems_of_form, read_head, signs_in
from learningcity.cli.problems import reason_of
from learningcity.cli.queries import Queries
from learningcity.errors import ConversionError, Problem
from learningcity.texts import Message

if TYPE_CHECKING:
    from polars import LazyFrame

__all__ = [
    "CannotReadError",
    "CannotWriteError",
    "CsvFile",
    "EndedError",
    "ParquetFile",
    "TableFile",
    "TableFormat",
    "opened",
    "reason_not_written",
    "table_format",
    "write",
    "written",
]

TableFormat: TypeAlias = Literal["csv", "parquet"]
TableFile: TypeAlias = "CsvFile | ParquetFile"

_WELL_FORMED = r'^(?:[^",]*|"(?:[^"]|"")*")(?:,(?:[^",]*|"(?:[^"]|"")*"))*\r?$'
"""A line on which every quote is in its place, and every cell that begins ends."""

_FORMATS: dict[str, TableFormat] = {".csv": "csv", ".parquet": "parquet"}


class CannotReadError(Exception):
    """What is in the way of reading a file."""

    def __init__(self, reason: Message | str) -> None:
        super().__init__(str(reason))
        self.reason = reason


class CannotWriteError(Exception):
    """What is in the way of writing a file."""

    def __init__(self, reason: Message | str) -> None:
        super().__init__(str(reason))
        self.reason = reason


class EndedError(BaseException):
    """Somebody ended the process while a file was written."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def table_format(name: str) -> TableFormat | None:
    """The format that the suffix of a name tells; None for another suffix."""
    return _FORMATS.get(Path(name).suffix.lower())


def opened(name: str, format: TableFormat, queries: Queries) -> TableFile:
    """The table in a file, of which no more is read than its head.

    Args:
        name: of the file.
        format: of the file.
        queries: what reads it later.

    Raises:
        CannotReadError: something is in the way.
        ConversionError: the head is not well formed, or this is no file of the format.
    """
    try:
        path = Path(name).absolute()
        with queries.opened(path) as stream:
            if not S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise CannotReadError(Message("cli.reason.no-regular-file"))
            if format == "csv":
                return CsvFile(path, queries)
    except OSError as error:
        raise CannotReadError(reason_of(error)) from None
    return ParquetFile(path)


class ParquetFile:
    """A file of Parquet, whose columns have types.

    Attributes:
        total: how many rows it has.
    """

    has_mark = False

    def __init__(self, path: Path) -> None:
        import polars as pl

        try:
            self._scan = pl.scan_parquet(path, glob=False)
            self.total: int | None = self._scan.select(pl.len()).collect().item()
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
            raise ConversionError([Problem("parquet")]) from None

    def rows(self) -> LazyFrame:
        """Every row."""
        return self._scan

    def numbered(self, row: str, line: str) -> LazyFrame:  # noqa: ARG002  # as of CSV; rows of Parquet have no line
        """Every row with its number, from 1, in a column of this name."""
        return self._scan.with_row_index(row, 1)

    def as_given(self, frame: LazyFrame) -> LazyFrame:
        """A table of these columns and others."""
        return frame

    def settle(self, rows: int) -> bool:  # noqa: ARG002  # as of CSV
        """Whether all rows were rows, so many being found."""
        return True

    def problems(self) -> list[Problem]:
        """What is wrong with the form of a file, as far as that can be told."""
        return []


class CsvFile:
    """A file of CSV, every cell of which is text.

    Attributes:
        has_mark: whether it begins with a byte order mark.
        total: how many rows it has; None as long as that is not known.
    """

    def __init__(self, path: Path, queries: Queries) -> None:
        import polars as pl

        self._path = path
        self._queries = queries
        self._open = partial(queries.opened, path)
        with self._open() as stream:
            head = read_head(stream)
        self._head = head or Head((), 1, has_mark=False)
        self.has_mark: bool = self._head.has_mark
        self.total: int | None = 0 if head is None else None
        self._first_line: int | None = None
        self._has_blank_lines = len(self._head.names) == 1  # of one column, a blank line cannot be told from a cell
        self._scan = pl.LazyFrame()
        if head is not None:
            scan = pl.scan_csv(path, infer_schema=False, glob=False)
            if scan.collect_schema().names() != list(head.names):  # as of UTF-16
                raise CannotReadError(Message("cli.reason.head"))
            self._scan = scan.rename(dict(zip(head.names, head.bare, strict=True)))

    def rows(self) -> LazyFrame:
        """Every row; the heads without the spaces around them."""
        return self._without_blank_lines(self._scan)

    def _without_blank_lines(self, frame: LazyFrame) -> LazyFrame:
        import polars as pl

        if not self._has_blank_lines:
            return frame
        first, *others = map(pl.col, self._head.bare)
        has_words = first.str.contains(r"\S").fill_null(value=False)
        return frame.filter(pl.any_horizontal(has_words, *(column.is_not_null() for column in others)))

    def numbered(self, row: str, line: str) -> LazyFrame:
        """Every row with its number, from 1, and if that is known its line, in columns of these names."""
        frame = self._scan
        if self._first_line is not None:
            frame = frame.with_row_index(line, self._first_line)
        return self._without_blank_lines(frame).with_row_index(row, 1)

    def as_given(self, frame: LazyFrame) -> LazyFrame:
        """A table of these columns and others, under the heads of the file."""
        return frame.rename(dict(zip(self._head.bare, self._head.names, strict=True)))

    def settle(self, rows: int) -> bool:
        """Whether all rows were rows, so many being found; if not, those that are only blank lines are left out now.

        Polars fills up rows that are too short. So many commas are in a file in which all are as long as the head.
        It passes over quotes that are misplaced, too, and takes many rows for one cell then.

        Raises:
            ConversionError: there are rows that are too short, or quotes that are misplaced.
        """
        with self._open() as stream:
            has_quotes, commas = signs_in(stream)
        if has_quotes and not self._has_well_formed_lines() and (problems := self.problems()):
            raise ConversionError(problems)
        if not has_quotes:
            self._first_line = self._head.end
        separators = len(self._head.names) - 1
        missing = (rows + 1) * separators + (self._commas_in_cells() if has_quotes else 0) - commas
        self.total = rows
        if not missing:
            return True
        with self._open() as stream:
            blank = blank_lines(stream, self._head)
        # In a file with quotes, a blank line may stand in a cell.
        if (has_quotes or missing != blank * separators) and (problems := self.problems()):
            raise ConversionError(problems)
        self._has_blank_lines = True
        self.total = rows - blank
        return False

    def _has_well_formed_lines(self) -> bool:
        """Whether every line is a row by itself, as can be told quickly; if not, there may be rows of several."""
        import polars as pl

        lines = pl.scan_csv(
            self._path,
            has_header=False,
            separator="\x1f",  # polars refuses a line with this in it
            quote_char=None,
            infer_schema=False,
            new_columns=["line"],
            glob=False,
        )
        others = ~pl.col("line").str.contains(_WELL_FORMED).fill_null(value=True)
        try:
            return self._queries.watched(lines).filter(others).head(1).collect(engine="streaming").is_empty()
        except pl.exceptions.PolarsError:
            return False

    def _commas_in_cells(self) -> int:
        import polars as pl

        in_rows = self._scan.select(pl.sum_horizontal(pl.all().str.count_matches(",", literal=True).cast(pl.Int64)))
        return self._sum_of(in_rows) + sum(name.count(",") for name in self._head.names)

    def _sum_of(self, frame: LazyFrame) -> int:
        return int(frame.sum().collect(engine="streaming").item() or 0)

    def problems(self) -> list[Problem]:
        """What is wrong with the form of a file that polars cannot read, as far as that can be told."""
        with self._open() as stream:
            return problems_of_form(stream)


@contextmanager
def written(name: str) -> Generator[Path, None, None]:
    """A path to write to; what is there at the end, if anything, gets the name, unless there was an error.

    Raises:
        CannotWriteError: there is no writing beside that name, or what has it is no file.
        EndedError: the process was asked to end.
    """
    path = Path(name).resolve()
    with _ended_by_signals(), ExitStack() as stack:
        with _told():
            mode = _mode_of(path)
            room = stack.enter_context(TemporaryDirectory(dir=path.parent, prefix=".screen-"))
        new = Path(room) / f"table{Path(name).suffix}"
        yield new
        with _told():
            if new.exists():
                new.chmod(S_IMODE(new.stat().st_mode) if mode is None else mode)
                new.replace(path)


@contextmanager
def _told() -> Iterator[None]:
    """What the operating system says, as what is in the way of writing."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(reason_not_written(error)) from None


def reason_not_written(error: OSError) -> Message | str:
    """Why a file cannot be written."""
    return Message("cli.reason.no-directory") if error.errno == ENOENT else reason_of(error)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """What would end the process at once, and leave half a file, raises an exception meanwhile."""
    taken: list[int] = []
    if threading.current_thread() is threading.main_thread():
        numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
        taken = [each for each in numbers if signal.getsignal(each) is signal.SIG_DFL]  # nohup has some ignored
    try:
        for number in taken:
            signal.signal(number, _end)
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: object) -> NoReturn:
    raise EndedError(number)


def _mode_of(path: Path) -> int | None:
    """Who may read and write a file that is to be replaced; None where there is none."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if S_ISREG(mode):
        return S_IMODE(mode)
    if path.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    raise CannotWriteError(Message("cli.reason.not-replaced"))


def write(frame: LazyFrame, path: Path, *, has_mark: bool) -> None:
    """Write the rows of a table, as they come, in the format that the suffix tells.

    Args:
        frame: the table.
        path: of the new file.
        has_mark: whether CSV is to begin with a byte order mark.
    """
    if table_format(path.name) == "csv":
        frame.sink_csv(path, include_bom=has_mark, engine="streaming")
    else:
        frame.sink_parquet(path, engine="streaming")
