"""The formats that tables of cities come in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from learningcity.cities import City
from learningcity.conversion.kinds import cannot_express, unknown_word

__all__ = ["Format", "checked_format", "checked_kind", "format_of"]

Format: TypeAlias = Literal["csv", "json", "jsonl"]

_SUFFIXES: dict[str, Format] = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def checked_format(format: Format) -> Format:
    """The format, if it is one.

    Raises:
        InvalidValue: it is none.
    """
    if format not in get_args(Format):
        raise unknown_word("format", str(format), get_args(Format))
    return format


def checked_kind(kind: Any) -> type[City]:
    """The class of cities, if it is one.

    Raises:
        CannotExpress: it is none.
    """
    if isinstance(kind, type) and issubclass(kind, City):
        return kind
    raise cannot_express(kind.__name__ if isinstance(kind, type) else str(kind))


def format_of(path: str | os.PathLike[str]) -> Format:
    """The format that the suffix of a file name tells.

    Raises:
        InvalidValue: another suffix.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _SUFFIXES:
        raise unknown_word("format", suffix, _SUFFIXES)
    return _SUFFIXES[suffix]
