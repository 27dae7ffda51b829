"""Rule books as files: JSON with the version of the format, the same text for equal rule books.

A file comes from somebody else. What is not a rule book of a known version is refused with the position of
every problem, and never takes longer or deeper reading than its size allows.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TextIO, TypeAlias

from learningcity.conversion.bounds import excess
from learningcity.conversion.converter import structurer
from learningcity.conversion.diagnosis import first_of, key_problems, within
from learningcity.conversion.documents import NESTING, dumped, plain
from learningcity.conversion.eras import late_days_of_rulebook
from learningcity.conversion.json_records import whole
from learningcity.conversion.json_text import skip_space
from learningcity.conversion.kinds import types_of
from learningcity.conversion.lines import decoded, utf8_stream
from learningcity.conversion.positions import Place
from learningcity.conversion.scalars import refused
from learningcity.conversion.spellings import did_you_mean, one_of
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

_KEYS = ("format", "version", "rulebook")
_CHUNK = 65_536
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
    envelope = {"format": RULEBOOK_FORMAT, "version": RULEBOOK_VERSION, "rulebook": plain(rulebook)}
    for problem in late_days_of_rulebook(envelope["rulebook"]):
        raise CannotExpress(problem.message)
    text = dumped(envelope, indent=2) + "\n"
    if len(text.encode()) > MAX_RULEBOOK:
        raise CannotExpress(_too_long().message)
    return text


def write_rulebook(rulebook: RuleBook[Any], target: str | os.PathLike[str] | TextIO) -> None:
    """Write a rule book to the path of a file, or to a file that is open for text.

    Open files with ``newline=""`` and ``encoding="utf-8"``. Nothing is written where the rule book is refused.

    Raises:
        WrongType, CannotExpress: see :func:`rulebook_to_text`; the target is neither a path nor a file.
        OSError: the file cannot be written.
    """
    text = rulebook_to_text(rulebook)
    if isinstance(target, str | os.PathLike):
        Path(target).write_text(text, encoding="utf-8", newline="\n")
    elif hasattr(target, "write"):
        target.write(text)
    else:
        raise _no_file("target", target)


def _no_file(argument: str, value: object) -> WrongType:
    return WrongType(Problem("wrong-type", (argument,), shown(value), Message("accepted.file")))


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
    if not isinstance(text, str | bytes):
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text-or-bytes")))
    raw = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    rulebook, problems = _read(raw, structurer(RuleBook, types_of(types)))
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
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as stream:
            return rulebook_from_text(_up_to_limit(stream), types=types, source=os.fspath(source))
    if not hasattr(source, "read"):
        raise _no_file("source", source)
    name = getattr(source, "name", None)
    return rulebook_from_text(_up_to_limit(source), types=types, source=name if isinstance(name, str) else "<stream>")


def _up_to_limit(stream: IO[Any]) -> Any:
    """What a stream holds, or so much of it that it is too long."""
    parts = []
    left = MAX_RULEBOOK + 1
    while left > 0 and (part := stream.read(left)):
        parts.append(part)
        left -= len(part)
    return parts[0][:0].join(parts) if parts else b""


def _too_long() -> Problem:
    return Problem("rulebook-too-long", accepted=Message("accepted.length", {"length": MAX_RULEBOOK}), line=1, column=1)


def _read(raw: bytes, structure: _Reader) -> tuple[RuleBook[Any] | None, tuple[Problem, ...]]:
    if len(raw) > MAX_RULEBOOK:
        return None, (_too_long(),)
    stream = utf8_stream(io.BytesIO(raw))
    if isinstance(stream, Problem):
        return None, (stream.at(None, 1, 1),)
    text, problem = decoded(b"".join(iter(lambda: stream.read(_CHUNK), b"")))
    if problem is not None:
        return None, (problem,)
    _, rulebook, problems = whole(text, skip_space(text, Place()), lambda value: _opened(value, structure), NESTING)
    return rulebook, problems


def _opened(value: Any, structure: _Reader) -> RuleBook[Any]:
    """The rule book in its envelope.

    Raises:
        ConversionError: with every problem of both.
    """
    problems = list(_problems_of_envelope(value))
    rulebook = None
    # What another version says need not mean the same.
    if {problem.code for problem in problems} <= {"missing", "unknown-key"} and "rulebook" in value:
        try:
            rulebook = within("rulebook", lambda: structure(value["rulebook"]))
        except ConversionError as error:
            problems += error.problems
        if excess(value["rulebook"]) is None:
            problems += first_of(problem.within("rulebook") for problem in late_days_of_rulebook(value["rulebook"]))
    if rulebook is None or problems:
        raise ConversionError(problems)
    return rulebook


def _problems_of_envelope(value: Any) -> Iterator[Problem]:
    is_object = isinstance(value, Mapping)
    # The rule book is measured by its own reader.
    too_large = excess([part for key, part in value.items() if key != "rulebook"] if is_object else value)
    if too_large is not None:
        yield too_large
    elif is_object:
        yield from key_problems(value, _KEYS)
        yield from _problems_of_head(value)
    else:
        yield refused(value, "object").problem


def _problems_of_head(value: Mapping[str, Any]) -> Iterator[Problem]:
    format = value.get("format", RULEBOOK_FORMAT)
    if format != RULEBOOK_FORMAT:
        hint = did_you_mean(format, [RULEBOOK_FORMAT]) if isinstance(format, str) else None
        yield Problem("rulebook-format", ("format",), shown(format), one_of([RULEBOOK_FORMAT]), hint)
    version = value.get("version", RULEBOOK_VERSION)
    if type(version) is not int or not 1 <= version <= RULEBOOK_VERSION:
        newer = type(version) is int and version > RULEBOOK_VERSION
        accepted = Message("accepted.version", {"version": RULEBOOK_VERSION})
        hint = Message("hint.newer-library") if newer else None
        yield Problem("rulebook-version", ("version",), shown(version), accepted, hint)
