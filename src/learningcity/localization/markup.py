"""Everything that there is to say, as text, as Markdown or as HTML: a line for each sentence, further in where it rests
on another.

Markdown and HTML are made from the same text: what a program would read as markup is escaped, and the words of users
can neither open an element nor turn the direction of what follows. HTML has neither style nor script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from learningcity.errors import InvalidValue, LearningCityError, Problem, shown
from learningcity.localization.rendering import inserted, message_text, problem_line, text_of
from learningcity.localization.scripts import END, START
from learningcity.localization.settings import Setting, setting
from learningcity.localization.tags import LocaleLike
from learningcity.localization.things import outlines_of, said_by
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["Format", "render", "render_outline", "render_problem"]

Format: TypeAlias = Literal["text", "markdown", "html"]

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What would break a line, or tell a terminal something, if it stood in the name of a city."""
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of signs, which no encoding has."""
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$^=]")
_MARKUP_AT_START = re.compile(r"[#+:!-]")
_NUMBER_AT_START = re.compile(r"(\d+)([.)])")
_BULLET = "- "


def render(value: object, locale: LocaleLike, format: Format = "text") -> str:
    """A thing or a value in a language: as text, as Markdown or as HTML.

    Of a verdict, a finding, a score, a difference of rule books, a rule book, a conflict, a statement, a fact that
    rules read, a citation, an error that holds several problems, and of whatever has an outline, that is everything
    there is to say, over several lines: in Markdown nested lists, in HTML nested ``ul`` elements. Of a message,
    labels, a series, a quantity, a date, a number, a member of an enumeration, a problem, it is a text on its own:
    in HTML a ``span``. The outermost element has the attributes ``lang`` and ``dir``; ``bdi`` is around every word
    that is not of the library.

    Digits and calendar follow the tag: ``th-TH-u-nu-thai`` has Thai digits, ``th-u-ca-gregory`` the Common Era.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        NotTranslated: the catalogue of the language does not speak of this.
        InvalidValue: a format that is none of the three.
    """
    if format == "text" and type(value) is Message:
        return message_text(value, setting(locale))  # by far the most frequent
    way = _FORMATS.get(format) if isinstance(format, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if way is None:
        accepted = Message("accepted.one-of", {"words": Series(tuple(_FORMATS), "or")})
        raise InvalidValue(Problem("unknown-value", ("format",), shown(format), accepted))
    chosen = setting(locale, is_marked=way.is_marked)
    trees = outlines_of(value)
    if trees is not None:
        return way.trees(trees, chosen)
    return way.value(said_by(value) if isinstance(value, LearningCityError) else value, chosen)


def render_outline(outline: Outline, locale: LocaleLike) -> str:
    """A tree of messages over several lines, two spaces further in at each level.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        NotTranslated: the catalogue of the language does not speak of this.
    """
    return _text(outline, setting(locale))


def render_problem(problem: Problem, locale: LocaleLike) -> str:
    """A problem as ``file:line:column: path: code: text``, without the parts that it does not have, on one line.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        NotTranslated: the catalogue of the language does not speak of this.
    """
    return problem_line(problem, setting(locale))


def _on_a_line(text: str) -> str:
    return text if text.isprintable() else _BREAKS.sub(" ", text)


# --- text ---------------------------------------------------------------------------------------------------


def _text(outline: Outline, setting: Setting) -> str:
    lines: list[str] = []
    _add_lines(outline, "", setting, lines)
    return "\n".join(lines)


def _add_lines(outline: Outline, indent: str, setting: Setting, lines: list[str]) -> None:
    if outline.texts is None:
        _add_each(outline, indent, setting, lines)
        return
    text = outline.texts.get(setting.name)
    if text is None:
        own: list[str] = []
        _add_each(outline, "", setting, own)
        text = outline.texts[setting.name] = "\n".join(own)
    lines.append(indent + text.replace("\n", f"\n{indent}"))


def _add_each(outline: Outline, indent: str, setting: Setting, lines: list[str]) -> None:
    lines.append(f"{indent}{_on_a_line(text_of(outline.message, setting))}")
    for child in outline.children:
        _add_lines(child, f"{indent}  ", setting, lines)


def _texts(outlines: Iterable[Outline], setting: Setting) -> str:
    return "\n".join(_text(outline, setting) for outline in outlines)


# --- Markdown -----------------------------------------------------------------------------------------------


def _markdown(text: str) -> str:
    """A text so that Markdown reads no markup in it."""
    line = _MARKUP.sub(r"\\\g<0>", _SURROGATES.sub("\ufffd", _on_a_line(text)).strip())
    if _MARKUP_AT_START.match(line):
        return f"\\{line}"
    number = _NUMBER_AT_START.match(line)
    return line if number is None else f"{number[1]}\\{line[number.end(1) :]}"


def _markdown_of_value(value: object, setting: Setting) -> str:
    return _markdown(inserted(value, setting))


def _bullets(outline: Outline, indent: str, setting: Setting) -> Iterator[str]:
    yield f"{indent}{_BULLET}{_markdown(text_of(outline.message, setting))}"
    for child in outline.children:
        yield from _bullets(child, f"{indent}  ", setting)


def _lists(outlines: Iterable[Outline], setting: Setting) -> str:
    return "\n".join(line for outline in outlines for line in _bullets(outline, "", setting))


# --- HTML ---------------------------------------------------------------------------------------------------


def _html(text: str) -> str:
    """A text as the content of an element; what is set apart becomes an element ``bdi``."""
    line = escape(_SURROGATES.sub("\ufffd", _on_a_line(text)), quote=False)
    return line.replace(START, "<bdi>").replace(END, "</bdi>")


def _attributes(setting: Setting) -> str:
    return f'lang="{setting.name}" dir="{setting.direction}"'


def _html_of_value(value: object, setting: Setting) -> str:
    return f"<span {_attributes(setting)}>{_html(inserted(value, setting))}</span>"


def _item(outline: Outline, setting: Setting) -> str:
    line = _html(text_of(outline.message, setting))
    if not outline.children:
        return f"<li>{line}</li>"
    return f"<li>{line}<ul>{''.join(_item(child, setting) for child in outline.children)}</ul></li>"


def _elements(outlines: Iterable[Outline], setting: Setting) -> str:
    items = "".join(_item(outline, setting) for outline in outlines)
    return f"<ul {_attributes(setting)}>{items}</ul>"


class _Way(NamedTuple):
    """A format: how values and trees are written, and whether every word of a user is marked for it."""

    value: Callable[[object, Setting], str]
    trees: Callable[[Iterable[Outline], Setting], str]
    is_marked: bool = False


_FORMATS: dict[str, _Way] = {
    "text": _Way(text_of, _texts),
    "markdown": _Way(_markdown_of_value, _lists),
    "html": _Way(_html_of_value, _elements, is_marked=True),
}
