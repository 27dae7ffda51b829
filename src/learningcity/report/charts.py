"""A chart of a score: a row for each part, in the order of the profile, with the interval in which it lies.

Colours are of the palette of M. Okabe and K. Ito, Color Universal Design (2008), and nothing is told by a colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from math import ceil

from attrs import evolve, frozen

from learningcity.key_features.framework import areas
from learningcity.localization import catalogue, render
from learningcity.report.lines import wrapped
from learningcity.report.svg import cleaned, element, escaped, isolated, number
from learningcity.scoring.naming import name_of
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.checks import checked_whole_number
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.observations import Status
from learningcity.scoring.outlining import coverage_message, headline, profile_message, total_message
from learningcity.scoring.scores import Score
from learningcity.scoring.wording import state_of
from learningcity.sources.titles import Titles
from learningcity.texts import Labels, Message, Series

__all__ = ["chart"]

_FONTS = "Noto Sans,Arial,Noto Sans Thai,Leelawadee UI,Thonburi,Sarabun,Loma,sans-serif"
"""Fonts with Latin letters, then those that Windows, macOS, Google and Debian have for Thai."""
_INK, _PAPER, _LINES, _BAR, _DIAMOND, _STRIPES = "#222", "#fff", "#ccc", "#0072b2", "#d55e00", "#666"

_WIDTH, _MARGIN, _GAP = 720, 16, 10
_SIZE, _LINE = 14, 18
"""The size of letters, and from line to line."""
_LABELS, _PLOT, _WORDS = 252, 252, 152
"""How wide the three columns are: names, bars, numbers."""
_LEFT = _MARGIN + _LABELS + 14
_WORDS_AT = _LEFT + _PLOT + 18
_INDENT, _MOST_INDENTED = 14, 6
_END = 3
"""How wide the mark at the end of a bar is."""
_MOST_LINES, _MOST_LINES_OF_TEXT = 4, 6
_TICKS = (0, 25, 50, 75, 100)
_MOST_DEPTH = 99


class _Mark(Enum):
    """How a row shows its score."""

    INTERVAL = "interval"
    POINT = "point"
    OPEN = "open"
    NONE = "none"


@frozen
class _Row:
    """A part of a score as it is drawn.

    Attributes:
        name, said: what it is called and what there is to say of its score, in the language of the chart.
        level: how far it stands to the right of the rows that it is a part of.
        mark: how its score is shown.
        ends: its score in parts of the width of the plot.
    """

    name: str
    said: str
    level: int
    mark: _Mark
    ends: tuple[float, float]


@frozen
class _Page:
    """What has been drawn so far, and how far down."""

    drawn: tuple[str, ...]
    bottom: float

    def with_text(self, text: str, size: int = _SIZE, *, bold: bool = False) -> _Page:
        """A text over the whole width, on as many lines as it needs."""
        lines = wrapped(text, (_WIDTH - 2 * _MARGIN) / size, _MOST_LINES_OF_TEXT)
        step = size + 4
        style: dict[str, object] = {"font-size": size} if size != _SIZE else {}
        style |= {"font-weight": "bold"} if bold else {}
        drawn = (_text(line, _MARGIN, self.bottom + size + step * at, style) for at, line in enumerate(lines))
        return _Page((*self.drawn, *drawn), self.bottom + step * len(lines))

    def lower(self, by: float) -> _Page:
        """The same with some room below."""
        return _Page(self.drawn, self.bottom + by)


def chart(score: Score, locale: str = "en", *, of: str | None = None, depth: int | None = None) -> str:
    """A score as an SVG picture: a bar from its low to its high end for each part, in the order of the profile.

    The text alternative says every number. Nothing is sorted by score.

    Args:
        score: what is shown.
        locale: language of the words.
        of: id of the part of the score that is shown; the city as a whole unless said.
        depth: how many levels below it are shown, from 1; unless said, down to the areas of the Key Features where
            there are any, else one level.

    Returns:
        An ``svg`` element, for a page or a file.

    Raises:
        UnknownLocale: no catalogue for the language.
        UnknownId: the profile has no such part.
        WrongType, InvalidValue: a depth that is no whole number from 1 to 99.
    """
    shown = score.root if of is None else score.node(of)
    levels = _levels_to_areas(shown) if depth is None else checked_whole_number(depth, ("depth",), 1, _MOST_DEPTH)
    rows = tuple(_rows(shown, locale, levels))
    title, whole = _said(_title(shown), locale), _said(_whole(shown), locale)
    known = _said(coverage_message(shown.coverage, brief=True), locale)
    page = _Page((), _MARGIN).with_text(title, 18, bold=True).with_text(_said(profile_message(score), locale), 12)
    page = _with_legend(_with_rows(page.lower(6).with_text(whole), rows, locale), rows, locale)
    parts = Series((whole, *(f"{isolated(row.name)}: {row.said}" for row in rows), known), ";")
    description = render(Message("chart.description", {"parts": parts}), locale)
    return _document(page.lower(6).with_text(known, 12), catalogue(locale).language, title, description)


def _levels_to_areas(shown: ScoreNode) -> int:
    ids = {area.id for area in areas()}
    return max((_levels_between(shown, part) for part in shown.walk() if part.id in ids), default=1) or 1


def _levels_between(above: ScoreNode, part: ScoreNode) -> int:
    parent = part.parent
    return 0 if part == above or parent is None else 1 + _levels_between(above, parent)


# --- words --------------------------------------------------------------------------------------------


def _said(value: object, locale: str) -> str:
    """A message in a language, the words of users in it so that they stay where they are."""
    return render(_contained(value, locale), locale)


def _contained(value: object, locale: str) -> object:
    match value:
        case Message(params=params):
            return evolve(value, params={name: _contained(part, locale) for name, part in params})
        case Series(items=items):
            return evolve(value, items=tuple(_contained(item, locale) for item in items))
        case str() | Labels() | Titles():
            return isolated(cleaned(render(value, locale)))
        case _:
            return value


def _title(shown: ScoreNode) -> Message:
    words = headline(shown.score)
    return Message("chart.title", {"headline": words, "name": name_of(shown.node)}) if shown.index else words


def _whole(shown: ScoreNode) -> Message:
    """The score of the part that is shown, as a line above its rows."""
    if not shown.index:
        return total_message(shown.score)
    params = {"name": name_of(shown.node), "state": state_of(shown)}
    return Message("score.part" if shown.interval is None else "chart.of-part", params)


# --- rows ---------------------------------------------------------------------------------------------


def _rows(shown: ScoreNode, locale: str, depth: int) -> Iterator[_Row]:
    """What is below a part, down to a depth, each before what is below it; of a measurement itself."""
    for child in shown.children:
        yield _row(child, locale, 0)
        if depth > 1:
            yield from (evolve(row, level=row.level + 1) for row in _rows(child, locale, depth - 1) if child.children)
    if not shown.children:
        yield _row(shown, locale, 0)


def _row(node: ScoreNode, locale: str, level: int) -> _Row:
    name = cleaned(render(name_of(node.node), locale)) or node.id
    interval, mark = node.interval, _mark(node)
    ends = (0.0, 1.0) if interval is None else (float(interval.low), float(interval.high))
    # Of what is open the stripes say the rest, of what is left out that there is no bar.
    is_bare = mark is _Mark.OPEN or node.index in node.score.left_out
    said = node.status if is_bare else state_of(node)
    return _Row(name, _said(said, locale), level, mark, ends)


def _mark(node: ScoreNode) -> _Mark:
    interval = node.interval
    if interval is None:
        return _Mark.NONE
    if interval == Interval(0, 1) and node.status is not Status.OBSERVED:
        return _Mark.OPEN
    return _Mark.POINT if interval.low == interval.high else _Mark.INTERVAL


def _with_rows(page: _Page, rows: tuple[_Row, ...], locale: str) -> _Page:
    """The rows, on top of a scale where any of them has a place on one."""
    has_scale = any(row.mark is not _Mark.NONE for row in rows)
    top = page.bottom + (22 if has_scale else 4)
    drawn: list[str] = []
    bottom = top + 4.0
    for row in rows:
        picture, height = _drawn(row, bottom)
        drawn.append(picture)
        bottom += height
    scale = _scale(top, bottom, locale) if has_scale else ()
    return _Page((*page.drawn, *scale, *drawn), bottom)


def _scale(top: float, bottom: float, locale: str) -> tuple[str, ...]:
    """The numbers of a scale from 0 to 100, and the lines down from them."""
    places = {tick: _LEFT + _PLOT * tick / 100 for tick in _TICKS}
    numbers = (_text(render(tick, locale), place, top - 4) for tick, place in places.items())
    lines = "".join(f"M{number(place)} {number(top)}V{number(bottom)}" for place in places.values())
    told = element("g", {"font-size": 12, "text-anchor": "middle"}, *numbers)
    return told, element("path", {"stroke": _LINES, "d": lines})


def _drawn(row: _Row, top: float) -> tuple[str, float]:
    """A row in its place, and how high it is."""
    left = _MARGIN + _INDENT * min(row.level, _MOST_INDENTED)
    names = wrapped(row.name, (_LEFT - _GAP - left) / _SIZE, _MOST_LINES)
    words = wrapped(row.said, _WORDS / _SIZE, _MOST_LINES)
    height = _LINE * max(len(names), len(words), 1) + _GAP
    middle = top + height / 2
    told = element("title", {}, escaped(f"{row.name}: {row.said}"))
    parts = (told, *_column(names, left, middle), _bar(row, middle), *_column(words, _WORDS_AT, middle))
    return element("g", {}, *parts), height


def _column(lines: tuple[str, ...], left: float, middle: float) -> Iterator[str]:
    """Lines in the middle of a row."""
    first = middle - _LINE * len(lines) / 2 + _SIZE
    return (_text(line, left, first + _LINE * at) for at, line in enumerate(lines))


def _bar(row: _Row, middle: float, left: float = _LEFT, wide: float = _PLOT) -> str:
    low, high = (left + wide * end for end in row.ends)
    match row.mark:
        case _Mark.INTERVAL:
            return element("path", {"fill": _BAR, "d": _interval(low, high, middle)})
        case _Mark.POINT:
            return element("path", {"fill": _DIAMOND, "d": f"M{number(low - 7)} {number(middle)}l7-7 7 7-7 7z"})
        case _Mark.OPEN:
            stripes = {"stroke": _STRIPES, "stroke-width": 12, "stroke-dasharray": "2 4"}
            return element("path", {**stripes, "d": f"M{number(low)} {number(middle)}H{number(high)}"})
        case _:
            return ""


def _interval(low: float, high: float, middle: float) -> str:
    """A bar with a mark at each end, in one outline; never narrower than its marks."""
    if high - low < 2 * _END:
        low, high = (low + high) / 2 - _END, (low + high) / 2 + _END
    across = number(high - low - 2 * _END)
    return f"M{number(low)} {number(middle - 8)}h{_END}v4h{across}v-4h{_END}v16h-{_END}v-4h-{across}v4h-{_END}z"


# --- the page -----------------------------------------------------------------------------------------


def _with_legend(page: _Page, rows: tuple[_Row, ...], locale: str) -> _Page:
    """What the marks that were used mean, each on a line."""
    words = {
        _Mark.INTERVAL: Message("chart.legend.interval"),
        _Mark.POINT: Message("chart.legend.point"),
        _Mark.OPEN: Message("chart.legend.open"),
    }
    used = {row.mark for row in rows}
    page = page.lower(_GAP)
    for mark, message in words.items():
        if mark in used:
            sample = _bar(
                _Row("", "", 0, mark, (0.5, 0.5) if mark is _Mark.POINT else (0, 1)), page.bottom + 8, _MARGIN, 28
            )
            told = _text(render(message, locale), _MARGIN + 38, page.bottom + 12, {"font-size": 12})
            page = _Page((*page.drawn, sample, told), page.bottom + 20)
    return page


def _text(line: str, left: float, base: float, style: dict[str, object] | None = None) -> str:
    return element("text", {"x": left, "y": base, **(style or {})}, escaped(line))


def _document(page: _Page, language: str, title: str, description: str) -> str:
    height = ceil(page.bottom + _MARGIN)
    attributes: dict[str, object] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {_WIDTH} {height}",
        "width": _WIDTH,
        "height": height,
        "role": "img",
        "lang": language,
        "xml:lang": language,
        "direction": "ltr",
        "font-family": _FONTS,
        "font-size": _SIZE,
        "fill": _INK,
    }
    told = (element("title", {}, escaped(title)), element("desc", {}, escaped(description)))
    paper = element("path", {"fill": _PAPER, "stroke": _LINES, "d": f"M0 0h{_WIDTH}v{height}H0z"})
    return element("svg", attributes, *told, paper, *page.drawn)
