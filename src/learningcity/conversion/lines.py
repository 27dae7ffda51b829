"""Lines of text from a stream of bytes, one at a time and never longer than a bound.

UTF-8 is decoded line by line, so that a bad byte spoils its own line and no other. UTF-16 is turned into
UTF-8 first. Only line feeds end a line; the text of a line keeps its line break.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, Protocol

from learningcity.errors import Problem
from learningcity.texts import Message

__all__ = ["MAX_LINE", "ByteStream", "Line", "decoded", "read_lines", "utf8_stream"]

MAX_LINE = 1_000_000
"""How many bytes of UTF-8 a line may have."""

_CHUNK = 65_536
_SMALL_CHUNK = 8_192  # what is left of it is copied for each line
_THAI_BYTES = re.compile(rb"[\xa1-\xda\xdf-\xfb]{3}")
_BOM = codecs.BOM_UTF8
_UTF_32_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class ByteStream(Protocol):
    """What is asked of a stream."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...

    def readline(self, size: int, /) -> bytes:
        """At most so many bytes, up to and with the next line feed; none at the end."""
        ...


class Line(NamedTuple):
    """A line with its number from 1; with a problem, the text stands for bytes that are no text."""

    number: int
    text: str
    problem: Problem | None = None


class _Prefixed:
    """A stream of which the first bytes were already read."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        taken, self._head = self._head[:size], self._head[size:]
        return taken or self._stream.read(size)

    def readline(self, size: int, /) -> bytes:
        if not self._head:
            return self._stream.readline(size)
        end = self._head.find(b"\n") + 1
        if end:
            return self.read(end)
        taken = self.read(size)
        return taken + self._stream.readline(size - len(taken))


class _Transcoded:
    """A stream of UTF-16 as one of UTF-8; what is no text stays no text."""

    def __init__(self, stream: ByteStream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
        self._buffer = b""
        self._ended = False

    def _fill(self) -> None:
        chunk = self._stream.read(_SMALL_CHUNK)
        self._ended = not chunk
        try:
            text = self._decoder.decode(chunk, final=self._ended)
        except UnicodeDecodeError:
            # Half a character is left at the end; a lone surrogate stands for it.
            text = "\ud800"
        self._buffer += text.encode("utf-8", "surrogatepass")

    def read(self, size: int, /) -> bytes:
        while not self._buffer and not self._ended:
            self._fill()
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        return taken

    def readline(self, size: int, /) -> bytes:
        while b"\n" not in self._buffer and len(self._buffer) < size and not self._ended:
            self._fill()
        end = self._buffer.find(b"\n", 0, size) + 1
        return self.read(end or size)


def _head(stream: BinaryIO) -> bytes:
    head = b""
    while len(head) < 4 and (more := stream.read(4 - len(head))):
        head += more
    return head


def _encoding(head: bytes) -> str:
    zeros = tuple(byte == 0 for byte in head)
    if head in _UTF_32_BOMS or zeros in ((False, True, True, True), (True, True, True, False)):
        return "utf-32"
    if head.startswith(codecs.BOM_UTF16_LE) or zeros in ((False, True, False, True), (False, True)):
        return "utf-16-le"
    if head.startswith(codecs.BOM_UTF16_BE) or zeros in ((True, False, True, False), (True, False)):
        return "utf-16-be"
    return "utf-8"


def utf8_stream(stream: BinaryIO) -> ByteStream | Problem:
    """The stream from after its byte order mark, in UTF-8; a problem if it is in UTF-32."""
    head = _head(stream)
    encoding = _encoding(head)
    if encoding == "utf-32":
        return Problem("utf-32", accepted=Message("accepted.utf-8"))
    if encoding == "utf-8":
        return _Prefixed(head.removeprefix(_BOM), stream)
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return _Transcoded(_Prefixed(head, stream), encoding)


def decoded(line: bytes) -> tuple[str, Problem | None]:
    """The text of bytes in UTF-8; with bytes that are no text, a problem with its line and column besides."""
    try:
        return line.decode(), None
    except UnicodeDecodeError as error:
        start = line.rfind(b"\n", 0, error.start) + 1
        hint = Message("hint.thai-encoding") if _THAI_BYTES.match(line, error.start) else None
        problem = Problem(
            "encoding",
            (),
            " ".join(f"{byte:02X}" for byte in line[error.start : error.start + 4].split(b"\n")[0]),
            Message("accepted.utf-8"),
            hint,
            line=line.count(b"\n", 0, start) + 1,
            column=len(line[start : error.start].decode()) + 1,
        )
        return line.decode(errors="replace"), problem


def read_lines(stream: ByteStream) -> Iterator[Line]:
    """The lines of a stream; one that is too long is left out, and has a problem in its place."""
    number = 0
    while raw := stream.readline(MAX_LINE + 1):
        number += 1
        if len(raw) > MAX_LINE and not raw.endswith(b"\n"):
            _skip_line(stream)
            accepted = Message("accepted.length", {"length": MAX_LINE})
            yield Line(number, "", Problem("line-too-long", accepted=accepted, column=1))
            continue
        try:
            yield Line(number, raw.decode())
        except UnicodeDecodeError:
            yield Line(number, *decoded(raw))


def _skip_line(stream: ByteStream) -> None:
    while (part := stream.readline(_CHUNK)) and not part.endswith(b"\n"):
        pass
