"""Cities and what holds them as JSON, JSON Lines and CSV: what is written reads back equal, or is not written."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO

from learningcity.cities import City
from learningcity.conversion.converter import converter_for, structurer
from learningcity.conversion.csv_rows import MAX_CELL, MAX_ROW_LINES
from learningcity.conversion.csv_table import YEAR, Column, columns_of
from learningcity.conversion.documents import dumped
from learningcity.conversion.eras import require_common_years
from learningcity.conversion.formats import WrittenFormat, written_format
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.lines import MAX_LINE
from learningcity.conversion.spellings import NONE_WORDS
from learningcity.conversion.subjects import CITY, checked_kind, city_class, column_name, subject_class
from learningcity.errors import ConversionError, FieldError

__all__ = ["cities_to_text", "subjects_to_text", "write_cities", "write_subjects"]


def write_cities(cities: Iterable[City], stream: TextIO, format: WrittenFormat) -> None:
    """Write cities with the fields that are known of them; see :func:`write_subjects`.

    Raises:
        CannotExpress: a value that the format cannot hold, such as the day of an endorsement in CSV, or that would
            not be read back, such as a year of the Buddhist era.
        InvalidValue: no such format, or one that is only read.
    """
    write_subjects(cities, stream, format)


def write_subjects(subjects: Iterable[Any], stream: TextIO, format: WrittenFormat) -> None:
    """Write cities, applications, nominations or records of members, with the fields that are known of them.

    CSV gets the columns that are used, and needs all subjects before the first line; the other formats are
    written one subject at a time. Open files with ``newline=""`` and ``encoding="utf-8"``.

    Raises:
        CannotExpress: a value that the format cannot hold, such as the day of an endorsement in CSV, or that would
            not be read back, such as a year of the Buddhist era, or subjects of several kinds in one file.
        InvalidValue: no such format, or one that is only read.
    """
    writers: dict[WrittenFormat, Callable[[Iterable[Any]], Iterator[str]]] = {
        "csv": _csv,
        "json": _document,
        "jsonl": _lines,
    }
    stream.writelines(writers[written_format(format)](_readable(subjects)))


def cities_to_text(cities: Iterable[City], format: WrittenFormat) -> str:
    """Cities as text; see :func:`write_cities`.

    Raises:
        CannotExpress: a value that the format cannot hold.
        InvalidValue: no such format, or one that is only read.
    """
    return subjects_to_text(cities, format)


def subjects_to_text(subjects: Iterable[Any], format: WrittenFormat) -> str:
    """Cities, applications, nominations or records of members as text; see :func:`write_subjects`.

    Raises:
        CannotExpress: a value that the format cannot hold.
        InvalidValue: no such format, or one that is only read.
    """
    stream = io.StringIO(newline="")
    write_subjects(subjects, stream, format)
    return stream.getvalue()


def _readable(subjects: Iterable[Any]) -> Iterator[Any]:
    """The subjects; what could not be read again is refused, by its class or by its years."""
    kinds: dict[type[Any], type[Any]] = {}
    for subject in subjects:
        kind = type(subject)
        if kind not in kinds:
            structurer(checked_kind(kind))
            kinds[kind] = subject_class(kind)
            if len({*kinds.values()}) > 1:
                raise cannot_express(kind.__name__)
        require_common_years(subject)
        yield subject


def _objects(subjects: Iterable[Any]) -> Iterator[str]:
    unstructure = converter_for().unstructure
    return (_bounded(dumped(unstructure(subject))) for subject in subjects)


def _bounded(line: str) -> str:
    if len(line.encode()) > MAX_LINE:
        raise cannot_express(line[:60])
    return line


def _lines(subjects: Iterable[Any]) -> Iterator[str]:
    return (f"{text}\n" for text in _objects(subjects))


def _document(subjects: Iterable[Any]) -> Iterator[str]:
    opening = "[\n"
    for text in _objects(subjects):
        yield f"{opening}{text}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _csv(subjects: Iterable[Any]) -> Iterator[str]:
    rows = []
    by_kind: dict[type[Any], Mapping[str, Column]] = {}
    for subject in subjects:
        kind = type(subject)
        if kind not in by_kind:
            by_kind[kind] = columns_of(kind)
        rows.append(_cells(subject, by_kind[kind]))
    known = dict.fromkeys(name for columns in by_kind.values() for name in columns)
    used = {"name"}.union(*rows)
    names = [name for name in known if name in used] or ["name"]
    yield ",".join(names) + "\n"
    for row in rows:
        yield _row([row.get(name, "") for name in names])


def _row(cells: list[str]) -> str:
    row = _bounded(",".join(_quoted(cell) for cell in cells) + "\n")
    if row.count("\n") > MAX_ROW_LINES:
        raise cannot_express(row[:60])
    return row


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in '",\r\n') else cell


def _cells(subject: Any, columns: Mapping[str, Column]) -> dict[str, str]:
    """The cells of a subject by column, those that are not empty.

    Raises:
        CannotExpress: a value that would not read back equal.
    """
    cells = {}
    for name, value in _flat(converter_for().unstructure(subject), type(subject)).items():
        cell = _cell(value)
        if not cell or len(cell) > MAX_CELL or not _reads_back(columns[name].reader(), cell, value):
            raise cannot_express(name)
        cells[name] = cell
    return cells


def _flat(plain: dict[str, Any], kind: type[Any]) -> dict[str, Any]:
    """The values of a subject by column."""
    if city_class(kind) is None:
        return _flat_city(plain)
    own = {column_name(kind, name): value for name, value in plain.items() if name != CITY}
    return {**_flat_city(plain[CITY]), **own}


def _flat_city(plain: dict[str, Any]) -> dict[str, Any]:
    population = plain.get("population")
    if isinstance(population, dict):
        if "of" in population:
            raise cannot_express("population.of")
        plain |= {"population": population["count"], YEAR: population["year"]}
    if any(isinstance(entry, dict) for entry in plain.get("endorsements") or ()):
        raise cannot_express("endorsements.on")
    return plain


def _cell(value: Any) -> str:
    if isinstance(value, tuple | list):
        return ";".join(map(_cell, value)) or NONE_WORDS[0]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _reads_back(read: Callable[[str], Any], cell: str, value: Any) -> bool:
    try:
        cell.encode()
        again = read(cell)
    except (FieldError, ConversionError, UnicodeEncodeError):
        return False
    return list(value) == again if isinstance(value, tuple | list) else type(again) is type(value) and again == value
