"""Records from JSON Lines and from JSON documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, TypeAlias, TypeVar

from attrs import evolve

from learningcity.conversion.json_text import (
    MAX_NESTING,
    REFUSED,
    parse,
    parse_again,
    parse_quickly,
    skip_space,
    syntax_problem,
)
from learningcity.conversion.lines import Line
from learningcity.conversion.positions import Place, place
from learningcity.errors import Problem, shown
from learningcity.texts import Message

__all__ = ["Found", "document_values", "line_values", "whole"]

T = TypeVar("T")


Found: TypeAlias = tuple[int | None, Any, tuple[Problem, ...]]
"""The line on which something begins, None where none is known, and a value or its problems."""

_COMMA = re.compile(r"[ \t\r\n]*,[ \t\r\n]*")


def line_values(lines: Iterable[Line], structure: Callable[[Any], T]) -> Iterator[Found]:
    """One value for each line that is not blank."""
    for line in lines:
        text = line.text.rstrip("\r\n")
        if line.problem is not None:
            yield (line.number, None, (evolve(line.problem, line=line.number),))
        elif text and not text.isspace():
            yield whole(text, skip_space(text, Place(0, line.number)), structure)


def whole(text: str, start: Place, structure: Callable[[Any], T], nesting: int = MAX_NESTING) -> Found:
    """The one value that a text holds from ``start`` on."""
    value, problems, end = parse(text, start, structure, nesting)
    if end is not None and end < len(text):
        rest = skip_space(text, start, end)
        if rest.offset < len(text):
            value, problems = None, (*problems, syntax_problem(text, start, rest.offset))
    return start.line, value, problems


def document_values(text: str, structure: Callable[[Any], T], accepted: Message) -> Iterator[Found]:
    """The values of an array one after the other, or the one object that the document is; else what is accepted."""
    start = skip_space(text, Place())
    opening = text[start.offset : start.offset + 1]
    if opening == "[":
        yield from _array(text, start, structure)
    elif opening in ("{", ""):
        yield whole(text, start, structure)
    else:
        seen = shown(text[start.offset : start.offset + 20].rstrip())
        yield (start.line, None, (start.mark(Problem("wrong-type", (), seen, accepted)),))


def _array(text: str, start: Place, structure: Callable[[Any], T]) -> Iterator[Found]:
    first = skip_space(text, start, start.offset + 1)
    at = first if text.startswith("]", first.offset) else (yield from _entries(text, first, structure))
    if at is None:
        return
    if text.startswith("]", at.offset):
        at = skip_space(text, at, at.offset + 1)
        if at.offset == len(text):
            return
    yield at.line, None, (syntax_problem(text, at, at.offset),)


def _entries(text: str, at: Place, structure: Callable[[Any], T]) -> Generator[Found, None, Place | None]:
    """The entries of an array; returns the place after the last, None where that cannot be told."""
    line, offset = at.line, at.offset
    while True:
        problems: tuple[Problem, ...] = ()
        end: int | None
        try:
            value, end = parse_quickly(text, offset, structure)
        except REFUSED:
            at = place(text, at, offset)
            value, problems, end = parse_again(text, at, structure)
        yield line, value, problems
        if end is None:
            return None
        comma = _COMMA.match(text, end)
        if comma is None:
            return skip_space(text, at, end)
        line += text.count("\n", offset, comma.end())
        offset = comma.end()
