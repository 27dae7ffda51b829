"""The words that text in a table may use; those of the library are given by the readers of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, NamedTuple

__all__ = ["Vocabulary"]


class Vocabulary(NamedTuple):
    """What text in the head of a column and in its cells stands for.

    Attributes:
        heads: the name of a column by another one that is read alike.
        flags: what a word says of a flag.
        none: the words for a list that is known to be empty.
        members: of an enumeration every word with the member that it stands for.
    """

    heads: Mapping[str, str]
    flags: Mapping[str, bool]
    none: tuple[str, ...]
    members: Callable[[type[Enum]], Mapping[str, Any]]
