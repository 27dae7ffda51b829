"""The formats that files of subjects come in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from learningcity.conversion.kinds import unknown_word

__all__ = ["Format", "checked_format", "format_of"]

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


def format_of(path: str | os.PathLike[str]) -> Format:
    """The format that the suffix of a file name tells.

    Raises:
        InvalidValue: another suffix.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _SUFFIXES:
        raise unknown_word("format", suffix, _SUFFIXES)
    return _SUFFIXES[suffix]
