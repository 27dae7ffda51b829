"""Rule books as files: JSON with the version of the format, the same text for equal rule books."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import IO, Any, TextIO, TypeAlias

from learningcity.conversion.bounds import excess
from learningcity.conversion.converter import structurer
from learningcity.conversion.diagnosis import first_of, within
from learningcity.conversion.documents import plain
from learningcity.conversion.envelopes import Envelope, as_bytes, content_of, write_text
from learningcity.conversion.eras import late_days_of_rulebook
from learningcity.conversion.kinds import types_of
from learningcity.errors import CannotExpress, ConversionError, Problem, WrongType, shown
from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message

__all__ = [
    "MAX_RULEBOOK",
    "RULEBOOK_FORMAT",
    "RULEBOOK_VERSION",
    "read_rulebook",
    "rulebook_from_text",
    "rulebook_to_text",
    "write_rulebook",
]

RULEBOOK_FORMAT = "learningcity-rulebook"
"""What a file says that it is, under ``format``."""

RULEBOOK_VERSION = 1
"""The version of the format that is written; every version up to it is read."""

MAX_RULEBOOK = 12_000_000
"""How many bytes of UTF-8 or UTF-16 a file may have; the number of its values is bounded too."""

_ENVELOPE = Envelope(
    name="rulebook", version=RULEBOOK_VERSION, limit=MAX_RULEBOOK, keys=("rulebook",), bounded=("rulebook",)
)
_Reader: TypeAlias = Callable[[Any], RuleBook[Any]]


def rulebook_to_text(rulebook: RuleBook[Any]) -> str:
    """A rule book as the text of a file; equal rule books whose numbers are of equal types give equal text.

    Raises:
        WrongType: not a rule book.
        CannotExpress: a function of the user decides in it, it holds something else that JSON does not, a day in it
            is most likely one of the Buddhist era, or it is larger than what is read.
    """
    if not isinstance(rulebook, RuleBook):
        raise WrongType(Problem("wrong-type", (), shown(rulebook), Message("accepted.rulebook")))
    written = plain(rulebook)
    for problem in late_days_of_rulebook(written):
        raise CannotExpress(problem.message)
    return _ENVELOPE.text({"rulebook": written})


def write_rulebook(rulebook: RuleBook[Any], target: str | os.PathLike[str] | TextIO) -> None:
    """Write a rule book to the path of a file, or to a file that is open for text.

    Open files with ``newline=""`` and ``encoding="utf-8"``. Nothing is written where the rule book is refused.

    Raises:
        WrongType, CannotExpress: see :func:`rulebook_to_text`; the target is neither a path nor a file.
        OSError: the file cannot be written.
    """
    write_text(rulebook_to_text(rulebook), target)


def rulebook_from_text(text: str | bytes, *, types: Iterable[type[Any]] = (), source: str = "<text>") -> RuleBook[Any]:
    """The rule book of a text that :func:`rulebook_to_text` wrote.

    Args:
        text: bytes are in UTF-8 or UTF-16, with or without a byte order mark.
        types: enumerations of one's own that facts name.
        source: the name of the text in problems.

    Raises:
        ConversionError: with every problem of the text, each with line and column. A condition that a function
            of the user decides is one of them.
        CannotExpress: the name of one of ``types`` already means something else.
        WrongType: neither text nor bytes, or ``types`` is no list of enumerations and attrs classes.
    """
    raw = as_bytes(text)
    structure = structurer(RuleBook, types_of(types))
    rulebook, problems = _ENVELOPE.opened(raw, lambda value: _read(value["rulebook"], structure))
    if rulebook is None:
        raise ConversionError(problem.at(source, problem.line, problem.column) for problem in problems)
    return rulebook


def read_rulebook(
    source: str | os.PathLike[str] | IO[str] | IO[bytes], *, types: Iterable[type[Any]] = ()
) -> RuleBook[Any]:
    """The rule book of a file, by its path or open for text or bytes.

    Args:
        source: the file.
        types: enumerations of one's own that facts name.

    Raises:
        ConversionError, CannotExpress: see :func:`rulebook_from_text`.
        WrongType: neither a path nor a file, or ``types`` is no list of enumerations and attrs classes.
        OSError: the file cannot be read.
    """
    text, name = content_of(source, MAX_RULEBOOK)
    return rulebook_from_text(text, types=types, source=name)


def _read(value: Any, structure: _Reader) -> RuleBook[Any]:
    """The rule book of decoded JSON.

    Raises:
        ConversionError: with every problem of it.
    """
    problems: list[Problem] = []
    rulebook = None
    try:
        rulebook = within("rulebook", lambda: structure(value))
    except ConversionError as error:
        problems += error.problems
    if excess(value) is None:
        problems += first_of(problem.within("rulebook") for problem in late_days_of_rulebook(value))
    if rulebook is None or problems:
        raise ConversionError(problems)
    return rulebook
