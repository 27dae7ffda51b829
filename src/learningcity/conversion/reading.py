"""Cities from files and streams: one record after the other, each a city or its problems."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypeVar, overload

from attrs import frozen

from learningcity.cities import City
from learningcity.conversion.converter import structurer
from learningcity.conversion.csv_rows import Row, read_rows
from learningcity.conversion.csv_table import Table, read_header
from learningcity.conversion.eras import in_common_era
from learningcity.conversion.formats import Format, checked_format, checked_kind, format_of
from learningcity.conversion.json_records import Found, document_values, line_values
from learningcity.conversion.lines import ByteStream, decoded, read_lines, utf8_stream
from learningcity.errors import ConversionError, Problem
from learningcity.texts import Message

__all__ = [
    "MAX_DOCUMENT",
    "Record",
    "cities_from_text",
    "format_of",
    "read_cities",
    "read_records",
]

C = TypeVar("C", bound=City)
_Reader: TypeAlias = Callable[[Any], City]

MAX_DOCUMENT = 100_000_000
"""How many bytes a JSON document may have; more cities than that come as JSON Lines."""


@frozen
class Record:
    """What stands at one place of the input: a city, or the problems for which there is none.

    Attributes:
        city: None where there are problems.
        problems: all of them, with file, line and column.
        line: where the record begins.
    """

    city: City | None
    problems: tuple[Problem, ...] = ()
    line: int | None = None


def read_records(stream: BinaryIO, format: Format, *, source: str, kind: type[City] = City) -> Iterator[Record]:
    """The records of a stream, one at a time; after a bad one reading goes on.

    CSV and JSON Lines are read in constant memory. Problems with the head of a table end the reading, as
    does JSON that is none: what follows cannot be told.

    Args:
        stream: bytes in UTF-8 or UTF-16, with or without a byte order mark.
        format: ``csv``, ``json`` (an array of cities, or one) or ``jsonl`` (a city a line).
        source: the name of the stream in problems.
        kind: the class of the cities.

    Raises:
        InvalidValue: no such format.
        CannotExpress: ``kind`` is no class of cities, or a field of it is of a type that is not read strictly.
    """
    return (
        Record(city, problems, line) for line, city, problems in _found(stream, checked_format(format), source, kind)
    )


def _found(stream: BinaryIO, format: Format, source: str, kind: type[City]) -> Iterator[Found]:
    # The reader is built at once, so that a class that has none is refused before anything is read.
    return _located(stream, format, source, checked_kind(kind), structurer(kind))


def _located(stream: BinaryIO, format: Format, source: str, kind: type[City], structure: _Reader) -> Iterator[Found]:
    text = utf8_stream(stream)
    if isinstance(text, Problem):
        yield 1, None, (text.at(source, 1, 1),)
        return
    readers = {"csv": _from_csv, "json": _from_document, "jsonl": _from_lines}
    for line, city, problems in readers[format](text, kind, structure):
        if problems:
            yield line, None, tuple(problem.at(source, problem.line, problem.column) for problem in problems)
        else:
            yield line, city, ()


def _from_lines(stream: ByteStream, _: type[City], structure: _Reader) -> Iterator[Found]:
    return line_values(read_lines(stream), in_common_era(structure))


def _from_document(stream: ByteStream, _: type[City], structure: _Reader) -> Iterator[Found]:
    raw = _up_to(stream, MAX_DOCUMENT + 1)
    if len(raw) > MAX_DOCUMENT:
        accepted = Message("accepted.length", {"length": MAX_DOCUMENT})
        return iter([(1, None, (Problem("document-too-long", (), None, accepted, line=1, column=1),))])
    text, problem = decoded(raw)
    if problem is not None:
        return iter([(problem.line or 1, None, (problem,))])
    return document_values(text, in_common_era(structure))


def _up_to(stream: ByteStream, size: int) -> bytes:
    parts = io.BytesIO()
    while parts.tell() < size and (part := stream.read(size - parts.tell())):
        parts.write(part)
    return parts.getvalue()


def _from_csv(stream: ByteStream, kind: type[City], structure: _Reader) -> Iterator[Found]:
    rows = read_rows(read_lines(stream))
    header = next(rows, Row(1, []))
    try:
        table = Table(read_header(header, kind), structure)
    except ConversionError as error:
        yield header.line, None, error.problems
        return
    for row in rows:
        try:
            yield row.line, table.city(row), ()
        except ConversionError as error:
            yield row.line, None, error.problems


@overload
def read_cities(path: str | os.PathLike[str], *, format: Format | None = None) -> tuple[City, ...]: ...
@overload
def read_cities(path: str | os.PathLike[str], *, format: Format | None = None, kind: type[C]) -> tuple[C, ...]: ...
def read_cities(
    path: str | os.PathLike[str], *, format: Format | None = None, kind: type[City] = City
) -> tuple[City, ...]:
    """The cities of a file; the suffix tells the format unless ``format`` does.

    Raises:
        ConversionError: with every problem of the file.
        InvalidValue: the suffix tells no format.
        CannotExpress: see :func:`read_records`.
        OSError: the file cannot be read.
    """
    format = format or format_of(path)
    with Path(path).open("rb") as stream:
        return _all_cities(_found(stream, checked_format(format), os.fspath(path), kind))


@overload
def cities_from_text(text: str | bytes, format: Format, *, source: str = "<text>") -> tuple[City, ...]: ...
@overload
def cities_from_text(text: str | bytes, format: Format, *, source: str = "<text>", kind: type[C]) -> tuple[C, ...]: ...
def cities_from_text(
    text: str | bytes, format: Format, *, source: str = "<text>", kind: type[City] = City
) -> tuple[City, ...]:
    """The cities of a text.

    Raises:
        ConversionError: with every problem of the text.
        InvalidValue: no such format.
        CannotExpress: see :func:`read_records`.
    """
    stream = io.BytesIO(text.encode(errors="surrogatepass") if isinstance(text, str) else text)
    return _all_cities(_found(stream, checked_format(format), source, kind))


def _all_cities(found: Iterable[Found]) -> tuple[City, ...]:
    cities: list[City] = []
    refused: list[Problem] = []
    for _, city, problems in found:
        refused += problems
        cities.append(city)
    if refused:
        raise ConversionError(refused)
    return tuple(cities)
