"""Files of gettext as they stand: every entry with its line, its notes and its forms, complete or not.

What readers of finished catalogues pass over is what translators have to see: an entry that is there twice, a form
too many, a text that waits to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

__all__ = ["ENCODING", "PoEntry", "PoFile", "covered_by", "parsed", "quoted", "read_file"]

ENCODING = "utf-8-sig"
"""UTF-8, with the mark before it that some editors set, or without."""

_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_TEXT = re.compile(_QUOTED)
_STATEMENT = re.compile(rf"(msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]\])?)[ \t]+{_QUOTED}")
_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t", "r": "\r"}
_WRITTEN = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t", ord("\r"): "\\r"}
_HEADER_FIELD = re.compile(r"^([\w-]+): *(.*)$", re.MULTILINE)


@frozen
class PoEntry:
    """One entry: ``notes`` are the comments for translators, ``forms`` the texts, empty where one is missing."""

    line: int
    id: str
    forms: tuple[str, ...]
    is_plural: bool
    is_fuzzy: bool
    notes: tuple[str, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every form has a text, and nobody is still to look at it."""
        return all(text.strip() for text in self.forms) and not self.is_fuzzy


@frozen(eq=False)
class PoFile:
    """A file of gettext by its entries.

    ``unread`` are the lines that cannot stand in one, ``contexts`` those that name a context, ``obsolete`` old entries.
    """

    entries: tuple[PoEntry, ...]
    headers: dict[str, str]
    header_lines: dict[str, int]
    is_fuzzy: bool
    unread: tuple[int, ...]
    contexts: tuple[int, ...]
    obsolete: tuple[int, ...]


def read_file(path: Path) -> PoFile:
    """A file of gettext, as :func:`parsed` reads its text.

    Raises:
        OSError: the file cannot be read.
        UnicodeDecodeError: it is not in UTF-8.
    """
    return parsed(path.read_text(encoding=ENCODING))


def parsed(text: str) -> PoFile:
    """What a file of gettext says; a line that cannot stand in one is remembered, and the rest is read."""
    lines = text.split("\n")
    statements = list(_statements(lines))
    blocks = list(_blocks(statements))
    heads = [block for block in blocks if block.texts["msgid"] == ""]
    headers = dict(_HEADER_FIELD.findall("".join(block.texts.get("msgstr", "") for block in heads)))
    return PoFile(
        entries=tuple(block.entry() for block in blocks if block not in heads),
        headers=headers,
        header_lines={name: _line_of(lines, f'"{name}:') for name in headers},
        is_fuzzy=any(block.is_fuzzy for block in heads),
        unread=tuple(number for number, keyword, _ in statements if keyword == "unread"),
        contexts=tuple(number for number, keyword, _ in statements if keyword == "msgctxt"),
        obsolete=tuple(number for number, line in enumerate(lines, 1) if line.startswith("#~ msgid ")),
    )


def covered_by(file: PoFile) -> tuple[str, ...]:
    """The parts that the header ``X-Covers`` names, known or not; none where a catalogue speaks of everything."""
    names = file.headers.get("X-Covers", "").split(",")
    return tuple(name.strip() for name in names if name.strip())


def _line_of(lines: list[str], start: str) -> int:
    return next((number for number, line in enumerate(lines, 1) if line.startswith(start)), 1)


def quoted(text: str) -> str:
    """A text as a file of gettext writes it, on one line."""
    return f'"{text.translate(_WRITTEN)}"'


def _statements(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """What the lines say, by number, keyword and text; a text that goes on over several lines is one."""
    pending: tuple[int, str, str] | None = None
    for number, line in enumerate(map(str.strip, lines), 1):
        further = _TEXT.fullmatch(line)
        if further is not None and pending is not None:
            pending = (*pending[:2], pending[2] + _meant(further[1]))
            continue
        if pending is not None:
            yield pending
            pending = None
        statement = _STATEMENT.fullmatch(line)
        if statement is not None:
            pending = (number, statement[1], _meant(statement[2]))
        elif line.startswith(("#.", "#,")):
            yield number, line[:2], line[2:].strip()
        elif line and not line.startswith("#"):
            yield number, "unread", line
    if pending is not None:
        yield pending


def _meant(text: str) -> str:
    return _ESCAPE.sub(lambda found: _MEANT.get(found[1], found[1]), text)


@frozen(eq=False)
class _Block:
    """What stands from the notes on one entry to its last form."""

    line: int
    texts: dict[str, str]
    notes: tuple[str, ...]
    is_fuzzy: bool

    def entry(self) -> PoEntry:
        numbered = {int(keyword[7:-1]): text for keyword, text in self.texts.items() if keyword.startswith("msgstr[")}
        forms = tuple(numbered.get(at, "") for at in range(max(numbered) + 1)) if numbered else None
        single = (self.texts.get("msgstr", ""),)
        return PoEntry(
            self.line, self.texts["msgid"], forms or single, "msgid_plural" in self.texts, self.is_fuzzy, self.notes
        )


def _blocks(statements: list[tuple[int, str, str]]) -> Iterator[_Block]:
    """The entries: notes come before the id, and whatever comes after a form and is none begins the next."""
    notes: list[str] = []
    flags: list[str] = []
    texts: dict[str, str] = {}
    start = 0
    for number, keyword, text in (*statements, (0, "msgid", "")):
        if keyword in ("#.", "#,", "msgid") and "msgid" in texts:
            yield _Block(start, texts, tuple(notes), any("fuzzy" in flag for flag in flags))
            notes, flags, texts = [], [], {}
        if keyword == "#.":
            notes.append(text)
        elif keyword == "#,":
            flags.append(text)
        elif keyword not in ("unread", "msgctxt"):
            start = number if keyword == "msgid" else start
            texts[keyword] = text
