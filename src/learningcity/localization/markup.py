"""Everything that there is to say, as text, as Markdown or as HTML: a line for each sentence, further in where it rests
on another.

Markdown and HTML are made from the same text: what a program would read as markup is escaped, and the words of users
can neither open an element nor turn the direction of what follows. HTML has neither style nor script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Literal, NamedTuple, TypeAlias

from learningcity.errors import InvalidValue, LearningCityError, Problem, WrongType, shown
from learningcity.localization.rendering import inserted, message_text, problem_line, require_words, text_of
from learningcity.localization.scripts import END, START
from learningcity.localization.settings import Setting, setting
from learningcity.localization.tags import LocaleLike
from learningcity.localization.things import outlines_of, said_by
from learningcity.outlines import Outline, address_in, keep_text, texts_of
from learningcity.texts import Message, Series

__all__ = ["Format", "render", "render_outline", "render_problem"]

Format: TypeAlias = Literal["text", "markdown", "html"]

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What would break a line, or tell a terminal something, if it stood in the name of a city."""
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of signs, which no encoding has."""
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$^=]")
_MARKUP_AT_START = re.compile(r"[#+-]")
_NUMBER_AT_START = re.compile(r"(\d+)([.)])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)")
"""What GitHub Flavored Markdown (6.9) makes a link of without brackets, up to the sign that is escaped then."""
_MENTION = re.compile(r"(?<=[@#])(?=\w)")
"""Where a person, a number of an issue or an address for mail would begin, also behind a backslash."""
_WORD_JOINER = "\u2060"
_WEB = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)
"""An address that may stand between angle brackets as it is (CommonMark 6.5)."""
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
        WrongType: the library has no words for things of this kind.
    """
    if format == "text" and type(value) is Message:
        text = message_text(value, setting(locale))  # by far the most frequent
        return text if text.isprintable() else _on_a_line(text)
    way = _FORMATS.get(format) if isinstance(format, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if way is None:
        accepted = Message("accepted.one-of", {"words": Series(tuple(_FORMATS), "or")})
        raise InvalidValue(Problem("unknown-value", ("format",), shown(format), accepted))
    chosen = setting(locale, is_marked=way.is_marked)
    trees = outlines_of(value)
    if trees is not None:
        return way.trees(trees, chosen)
    said = said_by(value) if isinstance(value, LearningCityError) else value
    require_words(said)
    return way.value(said, chosen)


def render_outline(outline: Outline, locale: LocaleLike) -> str:
    """A tree of messages over several lines, two spaces further in at each level.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        NotTranslated: the catalogue of the language does not speak of this.
        WrongType: no outline.
    """
    chosen = setting(locale)
    if not isinstance(outline, Outline):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("outline",), shown(outline), Message("accepted.outline")))
    return _text(outline, chosen)


def render_problem(problem: Problem, locale: LocaleLike) -> str:
    """A problem as ``file:line:column: path: code: text``, without the parts that it does not have, on one line.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        NotTranslated: the catalogue of the language does not speak of this.
        WrongType: no problem.
    """
    chosen = setting(locale)
    if not isinstance(problem, Problem):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("problem",), shown(problem), Message("accepted.problem")))
    return problem_line(problem, chosen)


def _on_a_line(text: str) -> str:
    return text if text.isprintable() else _SURROGATES.sub("\ufffd", _BREAKS.sub(" ", text))


# --- text ---------------------------------------------------------------------------------------------------


def _text(outline: Outline, setting: Setting) -> str:
    texts = texts_of(outline)
    if texts is None:
        return _told(outline, setting)
    text = texts.get(setting.name)
    if text is None:
        text = _told(outline, setting)
        keep_text(texts, setting.name, text)
    return text


def _told(outline: Outline, setting: Setting) -> str:
    """The text of a tree; of the trees in it, those that are told again and again have theirs already."""
    lines = [_on_a_line(text_of(outline.message, setting))]
    waiting = [(child, "  ") for child in reversed(outline.children)]
    while waiting:
        tree, indent = waiting.pop()
        if texts_of(tree) is None:
            lines.append(f"{indent}{_on_a_line(text_of(tree.message, setting))}")
            waiting += [(child, f"{indent}  ") for child in reversed(tree.children)]
        else:
            lines.append(indent + _text(tree, setting).replace("\n", f"\n{indent}"))
    return "\n".join(lines)


def _text_of_value(value: object, setting: Setting) -> str:
    return _on_a_line(text_of(value, setting))


def _texts(outlines: tuple[Outline, ...], setting: Setting) -> str:
    return "\n".join(_text(outline, setting) for outline in outlines)


# --- Markdown -----------------------------------------------------------------------------------------------


def _markdown(text: str) -> str:
    """A text so that Markdown reads no markup in it."""
    return _as_words(_escaped(text).strip())


def _as_words(line: str) -> str:
    """A line that does not begin as a heading, a list or a rule does."""
    if _MARKUP_AT_START.match(line):
        return f"\\{line}"
    number = _NUMBER_AT_START.match(line)
    return line if number is None else f"{number[1]}\\{line[number.end(1) :]}"


def _escaped(text: str) -> str:
    """A text so that it neither is markup in the middle of a line nor turns into a link or a mention."""
    line = _MARKUP.sub(r"\\\g<0>", _on_a_line(text))
    return _MENTION.sub(_WORD_JOINER, _ADDRESS.sub(r"\g<0>\\", line))


def _markdown_line(message: Message, setting: Setting) -> str:
    """A line in which the address of a source is a link."""
    text, address = text_of(message, setting), address_in(message)
    if address is None or _WEB.fullmatch(address) is None:
        return _markdown(text)
    before, found, after = text.rpartition(address)
    return f"{_as_words(_escaped(before).lstrip())}<{address}>{_escaped(after)}" if found else _markdown(text)


def _markdown_of_value(value: object, setting: Setting) -> str:
    return _markdown(inserted(value, setting))


def _bullets(outlines: tuple[Outline, ...], setting: Setting) -> Iterator[str]:
    waiting = [(outline, "") for outline in reversed(outlines)]
    while waiting:
        tree, indent = waiting.pop()
        yield f"{indent}{_BULLET}{_markdown_line(tree.message, setting)}"
        waiting += [(child, f"{indent}  ") for child in reversed(tree.children)]


def _lists(outlines: tuple[Outline, ...], setting: Setting) -> str:
    return "\n".join(_bullets(outlines, setting))


# --- HTML ---------------------------------------------------------------------------------------------------


def _html(text: str) -> str:
    """A text as the content of an element; what is set apart becomes an element ``bdi``."""
    line = escape(_on_a_line(text), quote=False)
    return line.replace(START, "<bdi>").replace(END, "</bdi>")


def _attributes(setting: Setting) -> str:
    return f'lang="{setting.name}" dir="{setting.direction}"'


def _html_of_value(value: object, setting: Setting) -> str:
    return f"<span {_attributes(setting)}>{_html(inserted(value, setting))}</span>"


def _items(outlines: tuple[Outline, ...], setting: Setting) -> Iterator[str]:
    waiting: list[Outline | str] = [*reversed(outlines)]
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, str):
            yield tree
            continue
        end = "</li>"
        yield f"<li>{_html(text_of(tree.message, setting))}"
        if tree.children:
            yield "<ul>"
            end = "</ul></li>"
        waiting += [end, *reversed(tree.children)]


def _elements(outlines: tuple[Outline, ...], setting: Setting) -> str:
    return f"<ul {_attributes(setting)}>{''.join(_items(outlines, setting))}</ul>"


class _Way(NamedTuple):
    """A format: how values and trees are written, and whether every word of a user is marked for it."""

    value: Callable[[object, Setting], str]
    trees: Callable[[tuple[Outline, ...], Setting], str]
    is_marked: bool = False


_FORMATS: dict[str, _Way] = {
    "text": _Way(_text_of_value, _texts),
    "markdown": _Way(_markdown_of_value, _lists),
    "html": _Way(_html_of_value, _elements, is_marked=True),
}
