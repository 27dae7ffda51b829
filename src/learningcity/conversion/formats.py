"""The formats that files of subjects come in, those that they are written in, and what some of them need."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from learningcity.conversion.kinds import unknown_word
from learningcity.conversion.spellings import one_of
from learningcity.errors import InvalidValue, Problem, shown

__all__ = ["EXTRAS", "Format", "WrittenFormat", "checked_format", "format_of", "require_extra", "written_format"]

Format: TypeAlias = Literal["csv", "json", "jsonl", "toml", "yaml", "parquet"]
"""What is read."""

WrittenFormat: TypeAlias = Literal["csv", "json", "jsonl"]
"""What is written, and read back equal."""

_SUFFIXES: dict[str, Format] = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".parquet": "parquet",
}

EXTRAS: Mapping[Format, str] = MappingProxyType({"yaml": "yaml", "parquet": "tables"})
"""The extra of this library that reading a format needs."""

_MODULES = {"yaml": "ruamel.yaml", "tables": "polars"}


def checked_format(format: Format) -> Format:
    """The format, if it is one.

    Raises:
        InvalidValue: it is none.
    """
    if format not in get_args(Format):
        raise unknown_word("format", str(format), get_args(Format))
    return format


def written_format(format: WrittenFormat) -> WrittenFormat:
    """The format, if subjects are written in it.

    Raises:
        InvalidValue: it is only read, or is none.
    """
    written: tuple[str, ...] = get_args(WrittenFormat)
    if format in written:
        return format
    if format in get_args(Format):
        raise InvalidValue(Problem("format-not-written", (), shown(format), one_of(written)))
    raise unknown_word("format", str(format), written)


def format_of(path: str | os.PathLike[str]) -> Format:
    """The format that the suffix of a file name tells.

    Raises:
        InvalidValue: another suffix.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _SUFFIXES:
        raise unknown_word("format", suffix, _SUFFIXES)
    return _SUFFIXES[suffix]


def require_extra(format: Format) -> None:
    """Nothing, if what reads the format is installed.

    Raises:
        ModuleNotFoundError: it is not; the error says how it is installed.
    """
    if format not in EXTRAS:
        return
    module = _MODULES[EXTRAS[format]]
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"{format} needs {module}: pip install 'learningcity[{EXTRAS[format]}]'", name=error.name
        ) from error
