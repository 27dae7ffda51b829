"""A score as bars of text: a line a part, how far it is known, and how much is open."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from learningcity.localization import render_outline
from learningcity.outlines import Outline
from learningcity.scoring.naming import name_of
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.scores import Score
from learningcity.scoring.wording import points, state_of
from learningcity.texts import Message, Series

__all__ = ["bar", "bars", "in_points"]

_CELLS = 20
_KNOWN, _OPEN, _REST, _NONE = "█", "░", "·", " "
_RANGE = len("100.0-100.0")


def bar(interval: Interval | None) -> str:
    """Twenty cells from 0 to 100: what is sure is full, what is open is light; blank where there is no score.

    An open part has a cell at least, and no cell is full that is not sure.
    """
    if interval is None:
        return _NONE * _CELLS
    low, high = Fraction(interval.low) * _CELLS, Fraction(interval.high) * _CELLS
    if low == high:
        sure = end = round(low)
    else:
        sure, end = floor(low), ceil(high)
    return _KNOWN * sure + _OPEN * (end - sure) + _REST * (_CELLS - end)


def in_points(interval: Interval | None) -> str:
    """Both ends of an interval in points of 100 with one decimal, or one number where they are told alike."""
    if interval is None:
        return ""
    low, high = points(interval.low), points(interval.high)
    return str(low) if low == high else f"{low}-{high}"


def bars(score: Score, locale: str) -> Iterator[str]:
    """A line for the city and for every part of it, each before its own parts.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    yield from _lines(score.root, 0, locale)


def _lines(node: ScoreNode, depth: int, locale: str) -> Iterator[str]:
    called = render_outline(Outline(_called(node)), locale)
    yield f"{bar(node.interval)} {in_points(node.interval):>{_RANGE}}  {'  ' * depth}{called}"
    for child in node.children:
        yield from _lines(child, depth + 1, locale)


def _called(node: ScoreNode) -> Message:
    """The name of a part, with what there is to know of it besides its number."""
    notes = [*_notes(node)]
    name = name_of(node.node)
    if not notes:
        return Message("index.entry", {"value": name})
    return Message("cli.score.part", {"name": name, "notes": Series(tuple(notes), ";")})


def _notes(node: ScoreNode) -> Iterator[object]:
    if node.interval is None:
        yield state_of(node)
    elif node.datum is not None and node.status is not Status.OBSERVED:
        yield node.status
    if node.datum is not None:
        yield from node.flags
