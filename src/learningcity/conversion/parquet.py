"""Records from Parquet files, a batch of rows at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from learningcity.conversion.frames import RowReader
from learningcity.conversion.json_records import Found
from learningcity.errors import ConversionError, Problem

if TYPE_CHECKING:
    from polars import LazyFrame

__all__ = ["parquet_values"]

_BATCH = 20_000
"""How many rows are in memory at a time, besides what polars holds of the file."""


_INDEX = re.compile("__index_level_[0-9]+__")
"""What pandas calls the columns of its index in a file."""


class _DamagedError(Exception):
    """The bytes are no Parquet file, or a damaged one."""


def parquet_values(stream: BinaryIO, kind: type[Any]) -> Iterator[Found]:
    """One value for each row; the path of a problem begins with the row, from 0.

    Raises:
        CannotExpress: a field of the class is of a type that is not read strictly.
    """
    try:
        table, heads = _opened(stream)
        reader = RowReader(heads, kind)
        for found in reader.subjects(_rows(table, reader.heads)):
            yield (None, None, found.problems) if isinstance(found, ConversionError) else (None, found, ())
    except ConversionError as error:
        yield None, None, error.problems
    except _DamagedError:
        yield None, None, (Problem("parquet"),)


def _opened(stream: BinaryIO) -> tuple[LazyFrame, list[str]]:
    import polars as pl

    # What can be read at any place is not taken into memory.
    source: Any = stream if stream.seekable() else io.BytesIO(stream.read())
    try:
        table = pl.scan_parquet(source)
        return table, [name for name in table.collect_schema().names() if not _INDEX.fullmatch(name)]
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        raise _DamagedError from None


def _rows(table: LazyFrame, heads: list[str]) -> Iterator[tuple[Any, ...]]:
    from polars.exceptions import PanicException, PolarsError

    try:
        for batch in table.select(heads).collect_batches(chunk_size=_BATCH, maintain_order=True):
            yield from batch.iter_rows()
    except (PolarsError, PanicException, ValueError, OverflowError):  # the last two of dates that Python does not have
        raise _DamagedError from None
