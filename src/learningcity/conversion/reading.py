"""Cities, and what holds them, from files and streams: one record after the other, each a subject or its problems."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeAlias, TypeVar, overload

from attrs import frozen

from learningcity.applications import city_of
from learningcity.cities import City
from learningcity.conversion.converter import structurer
from learningcity.conversion.csv_rows import Row, read_rows
from learningcity.conversion.csv_table import Table, read_header
from learningcity.conversion.eras import in_common_era
from learningcity.conversion.formats import Format, checked_format, format_of, require_extra
from learningcity.conversion.json_records import Found, document_values, line_values
from learningcity.conversion.lines import ByteStream, decoded, read_lines, utf8_stream
from learningcity.conversion.subjects import accepted_in_files, checked_kind
from learningcity.errors import ConversionError, Problem, WrongType, shown
from learningcity.texts import Message

__all__ = [
    "MAX_CONFIGURATION",
    "MAX_DOCUMENT",
    "Record",
    "cities_from_text",
    "format_of",
    "read_cities",
    "read_records",
    "read_subjects",
    "subjects_from_text",
]

C = TypeVar("C", bound=City)
S = TypeVar("S")
_Reader: TypeAlias = Callable[[Any], Any]

MAX_DOCUMENT = 100_000_000
"""How many bytes a JSON document may have; what is larger comes as JSON Lines."""

MAX_CONFIGURATION = 10_000_000
"""How many bytes a TOML document or a stream of YAML may have, which take many times as long to read."""


@frozen
class Record(Generic[S]):
    """What stands at one place of the input: a subject, such as a city, or the problems for which there is none.

    Attributes:
        subject: a city, or an application, a nomination or the record of a member; None where there are problems.
        problems: all of them, with file, and with line and column as far as the format tells.
        line: where the record begins; None where the format does not tell.
    """

    subject: S | None
    problems: tuple[Problem, ...] = ()
    line: int | None = None

    @property
    def city(self) -> City | None:
        """The city that the subject is about, itself if it is one."""
        subject: Any = self.subject
        return None if subject is None else city_of(subject)


@overload
def read_records(stream: BinaryIO, format: Format, *, source: str) -> Iterator[Record[City]]: ...
@overload
def read_records(stream: BinaryIO, format: Format, *, source: str, kind: type[S]) -> Iterator[Record[S]]: ...
def read_records(stream: BinaryIO, format: Format, *, source: str, kind: type[Any] = City) -> Iterator[Record[Any]]:
    """The records of a stream, one at a time; after a bad one reading goes on.

    CSV and JSON Lines are read in constant memory, and Parquet some rows at a time. Problems with the head of a table
    end the reading, as does JSON that is none: what follows cannot be told.

    Args:
        stream: bytes in UTF-8 or UTF-16, with or without a byte order mark; those of a file where it is Parquet.
        format: ``csv``, ``json`` (an array of cities, or one), ``jsonl`` (a city a line), ``toml`` (an array of tables
            ``cities``, ``applications``, ``nominations`` or ``records``, or one subject), ``yaml`` (documents, each
            as in JSON) or ``parquet`` (a city a row).
        source: the name of the stream in problems.
        kind: the class of the subjects: ``City``, ``Application``, ``Nomination``, ``MemberRecord``, or one derived
            from these.

    Raises:
        InvalidValue: no such format.
        CannotExpress: ``kind`` is no such class, or a field of it is of a type that is not read strictly.
        ModuleNotFoundError: the extra that the format needs is not installed: ``yaml``, or ``tables`` for Parquet.
    """
    return (
        Record(subject, problems, line)
        for line, subject, problems in _found(stream, checked_format(format), source, kind)
    )


def _found(stream: BinaryIO, format: Format, source: str, kind: type[Any]) -> Iterator[Found]:
    # The reader is built at once, so that a class that has none is refused before anything is read; the same of what
    # is not installed.
    structure = structurer(checked_kind(kind))
    require_extra(format)
    return _located(stream, format, source, kind, structure)


def _any(stream: BinaryIO, format: Format, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    if format == "parquet":
        from learningcity.conversion.parquet import parquet_values

        return parquet_values(stream, kind)
    text = utf8_stream(stream)
    if isinstance(text, Problem):
        return iter([(1, None, (text.at(None, 1, 1),))])
    readers = {
        "csv": _from_csv,
        "json": _from_document,
        "jsonl": _from_lines,
        "toml": _from_toml,
        "yaml": _from_yaml,
    }
    return readers[format](text, kind, structure)


def _located(stream: BinaryIO, format: Format, source: str, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    for line, subject, problems in _any(stream, format, kind, structure):
        if problems:
            yield line, None, tuple(problem.at(source, problem.line, problem.column) for problem in problems)
        else:
            yield line, subject, ()


def _from_lines(stream: ByteStream, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    return line_values(read_lines(stream), in_common_era(structure, kind))


def _from_document(stream: ByteStream, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    read = in_common_era(structure, kind)
    return _whole(stream, MAX_DOCUMENT, lambda text: document_values(text, read, accepted_in_files(kind)))


def _from_yaml(stream: ByteStream, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    from learningcity.conversion.yaml_records import yaml_values

    read = in_common_era(structure, kind)
    return _whole(stream, MAX_CONFIGURATION, lambda text: yaml_values(text, read, accepted_in_files(kind)))


def _from_toml(stream: ByteStream, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    from learningcity.conversion.toml_records import toml_values

    read = in_common_era(structure, kind)
    return _whole(stream, MAX_CONFIGURATION, lambda text: toml_values(text, read, kind))


def _whole(stream: ByteStream, limit: int, values: Callable[[str], Iterator[Found]]) -> Iterator[Found]:
    """What a text that is read whole holds, or what is wrong with its bytes or their number."""
    raw = _up_to(stream, limit + 1)
    if len(raw) > limit:
        accepted = Message("accepted.length", {"length": limit})
        return iter([(1, None, (Problem("document-too-long", (), None, accepted, line=1, column=1),))])
    text, problem = decoded(raw)
    if problem is not None:
        return iter([(problem.line or 1, None, (problem,))])
    return values(text)


def _up_to(stream: ByteStream, size: int) -> bytes:
    parts = io.BytesIO()
    while parts.tell() < size and (part := stream.read(size - parts.tell())):
        parts.write(part)
    return parts.getvalue()


def _from_csv(stream: ByteStream, kind: type[Any], structure: _Reader) -> Iterator[Found]:
    rows = read_rows(read_lines(stream))
    header = next(rows, Row(1, []))
    try:
        table = Table(read_header(header, kind), kind, structure)
    except ConversionError as error:
        yield header.line, None, error.problems
        return
    for row in rows:
        try:
            yield row.line, table.subject(row), ()
        except ConversionError as error:
            yield row.line, None, error.problems


def read_subjects(path: str | os.PathLike[str], *, kind: type[S], format: Format | None = None) -> tuple[S, ...]:
    """The cities, applications, nominations or records of members of a file.

    Args:
        path: of the file.
        kind: the class of the subjects; see :func:`read_records`.
        format: what the suffix tells, unless said.

    Raises:
        ConversionError: with every problem of the file.
        InvalidValue: the suffix tells no format.
        CannotExpress: see :func:`read_records`.
        ModuleNotFoundError: see :func:`read_records`.
        OSError: the file cannot be read.
    """
    format = format or format_of(path)
    with Path(path).open("rb") as stream:
        return _all_subjects(_found(stream, checked_format(format), os.fspath(path), kind))


def subjects_from_text(text: str | bytes, format: Format, *, kind: type[S], source: str = "<text>") -> tuple[S, ...]:
    """The cities, applications, nominations or records of members of a text.

    Args:
        text: of the format; bytes where that is Parquet.
        format: one of those that :func:`read_records` names.
        kind: the class of the subjects; see :func:`read_records`.
        source: the name of the text in problems.

    Raises:
        ConversionError: with every problem of the text.
        InvalidValue: no such format.
        WrongType: text for Parquet, which is no text.
        CannotExpress: see :func:`read_records`.
        ModuleNotFoundError: see :func:`read_records`.
    """
    if checked_format(format) == "parquet" and isinstance(text, str):
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.bytes")))
    stream = io.BytesIO(text.encode(errors="surrogatepass") if isinstance(text, str) else text)
    return _all_subjects(_found(stream, checked_format(format), source, kind))


def _all_subjects(found: Iterable[Found]) -> tuple[Any, ...]:
    subjects: list[Any] = []
    refused: list[Problem] = []
    for _, subject, problems in found:
        refused += problems
        subjects.append(subject)
    if refused:
        raise ConversionError(refused)
    return tuple(subjects)


@overload
def read_cities(path: str | os.PathLike[str], *, format: Format | None = None) -> tuple[City, ...]: ...
@overload
def read_cities(path: str | os.PathLike[str], *, format: Format | None = None, kind: type[C]) -> tuple[C, ...]: ...
def read_cities(
    path: str | os.PathLike[str], *, format: Format | None = None, kind: type[Any] = City
) -> tuple[Any, ...]:
    """The cities of a file; the suffix tells the format unless ``format`` does.

    Raises:
        ConversionError: with every problem of the file.
        InvalidValue: the suffix tells no format.
        CannotExpress: see :func:`read_records`.
        ModuleNotFoundError: see :func:`read_records`.
        OSError: the file cannot be read.
    """
    return read_subjects(path, kind=kind, format=format)


@overload
def cities_from_text(text: str | bytes, format: Format, *, source: str = "<text>") -> tuple[City, ...]: ...
@overload
def cities_from_text(text: str | bytes, format: Format, *, source: str = "<text>", kind: type[C]) -> tuple[C, ...]: ...
def cities_from_text(
    text: str | bytes, format: Format, *, source: str = "<text>", kind: type[Any] = City
) -> tuple[Any, ...]:
    """The cities of a text.

    Raises:
        ConversionError: with every problem of the text.
        InvalidValue: no such format.
        WrongType: see :func:`subjects_from_text`.
        CannotExpress: see :func:`read_records`.
        ModuleNotFoundError: see :func:`read_records`.
    """
    return subjects_from_text(text, format, kind=kind, source=source)
