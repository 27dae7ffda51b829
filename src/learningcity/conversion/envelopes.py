"""What files of the library's own formats have in common: a head with format and version, and limits.

A file comes from somebody else. What is not of a known format and version is refused with the position of every
problem, and never takes longer or deeper reading than its size allows.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TextIO, TypeVar

from attrs import frozen

from learningcity.conversion.bounds import excess
from learningcity.conversion.diagnosis import key_problems
from learningcity.conversion.documents import NESTING, dumped
from learningcity.conversion.json_records import whole
from learningcity.conversion.json_text import skip_space
from learningcity.conversion.lines import decoded, utf8_stream
from learningcity.conversion.positions import Place
from learningcity.conversion.scalars import refused
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.errors import CannotExpress, ConversionError, Problem, WrongType, shown
from learningcity.texts import Message

__all__ = ["Envelope", "as_bytes", "content_of", "text_of", "write_text"]

T = TypeVar("T")

_CHUNK = 65_536


@frozen(kw_only=True)
class Envelope:
    """A format of files: an object of JSON that says what it is, and holds something.

    Attributes:
        name: ``rulebook``; codes of problems begin with it, and ``learningcity-rulebook`` is the format.
        version: the one that is written; every version up to it is read.
        limit: how many bytes of UTF-8 or UTF-16 a file may have.
        keys: what an object holds besides ``format`` and ``version``.
        optional: what it may hold as well.
        bounded: of these keys the ones whose own readers look at how large they are.
    """

    name: str
    version: int
    limit: int
    keys: tuple[str, ...]
    optional: tuple[str, ...] = ()
    bounded: tuple[str, ...] = ()

    @property
    def format(self) -> str:
        """What a file says that it is."""
        return f"learningcity-{self.name}"

    def text(self, body: Mapping[str, Any]) -> str:
        """The text of a file that holds decoded JSON under its keys.

        Raises:
            CannotExpress: a part that JSON cannot hold, or more than is read.
        """
        text = dumped({"format": self.format, "version": self.version, **body}, indent=2) + "\n"
        if len(text.encode()) > self.limit:
            raise CannotExpress(self.too_long().message)
        return text

    def too_long(self) -> Problem:
        """The problem of a file of too many bytes."""
        accepted = Message("accepted.length", {"length": self.limit})
        return Problem(f"{self.name}-too-long", accepted=accepted, line=1, column=1)

    def opened(self, raw: bytes, read: Callable[[Mapping[str, Any]], T]) -> tuple[T | None, tuple[Problem, ...]]:
        """What ``read`` makes of the object that a file holds, or every problem with its position."""
        text, problem = text_of(raw, self)
        if problem is not None:
            return None, (problem,)
        start = skip_space(text, Place())
        _, value, problems = whole(text, start, lambda value: self._taken_out(value, read), NESTING)
        return value, problems

    def _taken_out(self, value: Any, read: Callable[[Mapping[str, Any]], T]) -> T:
        """What the envelope holds.

        Raises:
            ConversionError: with every problem of both.
        """
        problems = list(self._problems(value))
        found = None
        # What another version says need not mean the same.
        if {problem.code for problem in problems} <= {"missing", "unknown-key"} and all(
            key in value for key in self.keys
        ):
            try:
                found = read(value)
            except ConversionError as error:
                problems += error.problems
        if found is None or problems:
            raise ConversionError(problems)
        return found

    def _problems(self, value: Any) -> Iterator[Problem]:
        is_object = isinstance(value, Mapping)
        too_large = excess([part for key, part in value.items() if key not in self.bounded] if is_object else value)
        if too_large is not None:
            yield too_large
        elif is_object:
            yield from key_problems(value, ("format", "version", *self.keys), self.optional)
            yield from self._problems_of_head(value)
        else:
            yield refused(value, "object").problem

    def _problems_of_head(self, value: Mapping[str, Any]) -> Iterator[Problem]:
        format = value.get("format", self.format)
        if format != self.format:
            hint = did_you_mean(format, [self.format]) if isinstance(format, str) else None
            yield Problem(f"{self.name}-format", ("format",), shown(format), one_of([self.format]), hint)
        version = value.get("version", self.version)
        if type(version) is not int or not 1 <= version <= self.version:
            newer = type(version) is int and version > self.version
            accepted = Message("accepted.version", {"version": self.version})
            hint = Message("hint.newer-library") if newer else None
            yield Problem(f"{self.name}-version", ("version",), shown(version), accepted, hint)


def text_of(raw: bytes, envelope: Envelope) -> tuple[str, Problem | None]:
    """The text of a file, or what is wrong with its bytes or their number."""
    if len(raw) > envelope.limit:
        return "", envelope.too_long()
    stream = utf8_stream(io.BytesIO(raw))
    if isinstance(stream, Problem):
        return "", stream.at(None, 1, 1)
    return decoded(b"".join(iter(lambda: stream.read(_CHUNK), b"")))


def as_bytes(text: object) -> bytes:
    """The bytes of a text, or bytes as they are.

    Raises:
        WrongType: neither.
    """
    if not isinstance(text, str | bytes):
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text-or-bytes")))
    return text.encode(errors="surrogatepass") if isinstance(text, str) else text


def content_of(source: str | os.PathLike[str] | IO[str] | IO[bytes], limit: int) -> tuple[str | bytes, str]:
    """What a file holds, or so much of it that it is more than the limit; and the name of the file.

    Raises:
        WrongType: neither a path nor a file.
        OSError: the file cannot be read.
    """
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as stream:
            return _up_to(stream, limit), os.fspath(source)
    if not hasattr(source, "read"):
        raise _no_file("source", source)
    name = getattr(source, "name", None)
    return _up_to(source, limit), name if isinstance(name, str) else "<stream>"


def _up_to(stream: IO[Any], limit: int) -> Any:
    parts = []
    left = limit + 1
    while left > 0 and (part := stream.read(left)):
        parts.append(part)
        left -= len(part)
    return parts[0][:0].join(parts) if parts else b""


def write_text(text: str, target: str | os.PathLike[str] | TextIO) -> None:
    """Write a text to the path of a file, or to a file that is open for text.

    Raises:
        WrongType: the target is neither a path nor a file.
        OSError: the file cannot be written.
    """
    if isinstance(target, str | os.PathLike):
        Path(target).write_text(text, encoding="utf-8", newline="\n")
    elif hasattr(target, "write"):
        target.write(text)
    else:
        raise _no_file("target", target)


def _no_file(argument: str, value: object) -> WrongType:
    return WrongType(Problem("wrong-type", (argument,), shown(value), Message("accepted.file")))
