"""Values as text in a language: messages with their parameters, trees of them, problems, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from babel import Locale

from learningcity.dates import PartialDate
from learningcity.errors import Problem
from learningcity.localization.catalogues import Catalogue, Template, catalogue
from learningcity.localization.dates import format_date
from learningcity.localization.numbers import format_currency_amount, format_number
from learningcity.sources.titles import Titles
from learningcity.texts import Bound, Labels, Message, Number, Quantity, Series

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["label", "render", "render_outline", "render_problem"]

_CURRENCY = re.compile(r"[A-Z]{3}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What would break a line in two, or move the cursor of a terminal; keys of input may hold it."""
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What would break a line, or tell a terminal something, if it stood in the name of a city."""
_THAI, _OTHER_SCRIPT = r"[\u0e01-\u0e4e]", r"(?![\u0e00-\u0e7f_])\w"
_SCRIPT_BORDER = re.compile(rf"{_THAI}(?:{_OTHER_SCRIPT}|\(|-[0-9])|{_OTHER_SCRIPT}{_THAI}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def render(value: object, locale: str) -> str:
    """A message, labels, a quantity, a date, a number or a member of an enumeration as text in a language.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    return _text(value, catalogue(locale))


def label(member: Enum, locale: str) -> str:
    """What a member of an enumeration is called; its spelling where the catalogue has no word for it.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    return _member(member, catalogue(locale))


def render_outline(outline: Outline, locale: str) -> str:
    """A tree of messages over several lines, two spaces further in at each level.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    in_language = catalogue(locale)
    return "\n".join(
        f"{'  ' * depth}{_BREAKS.sub(' ', _text(message, in_language))}" for depth, message in _levels(outline, 0)
    )


def _levels(outline: Outline, depth: int) -> Iterator[tuple[int, Message]]:
    yield depth, outline.message
    for child in outline.children:
        yield from _levels(child, depth + 1)


def render_problem(problem: Problem, locale: str) -> str:
    """A problem as ``file:line:column: path: code: text``, without the parts that it does not have, on one line.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    in_language = catalogue(locale)
    text = _text(problem.message, in_language)
    for part in ("accepted", "hint"):
        value = getattr(problem, part)
        if value is not None:
            text = _fill(in_language.template(f"problem.with-{part}"), {"text": text, part: value}, in_language)
    position = ":".join(str(part) for part in (problem.source, problem.line, problem.column) if part is not None)
    line = ": ".join(part for part in (position, problem.where, problem.code, text) if part)
    return _CONTROL.sub(lambda found: repr(found[0])[1:-1], line)


def _text(value: object, in_language: Catalogue) -> str:
    match value:
        case str():
            return value
        case Message():
            return _message(value, in_language)
        case Labels():
            return _own_words(value, in_language)
        case Quantity():
            return _quantity(value, in_language)
        case Series():
            return _series(value, in_language)
        case Titles():
            return _title(value, in_language)
        case Enum():
            return _member(value, in_language)
        case PartialDate() | date():
            return format_date(value, in_language.locale)
        case tuple():
            return _series(Series(value, ","), in_language) if value else _text(None, in_language)
        case bool() | None:
            return _message(Message(f"value.{str(value).lower()}"), in_language)
        case int() | float() | Decimal() | Fraction():
            return format_number(value, in_language.locale)
        case _:
            return str(value)


def _message(message: Message, in_language: Catalogue) -> str:
    params = dict(message.params)
    return _fill(in_language.template(message.id, _count(params.get("count"))), params, in_language)


def _count(value: object) -> Number | None:
    if isinstance(value, Quantity):
        return value.value
    return value if isinstance(value, int | float | Decimal | Fraction) else None


def _fill(template: Template, params: dict[str, object], in_language: Catalogue) -> str:
    text = ""
    for literal, name in template:
        for part in (literal, "" if name is None else _text(params[name], in_language)):
            # Thai is written without spaces between words, but with one where another script begins or ends,
            # and one before a bracket.
            between = " " if text and _SCRIPT_BORDER.match(text[-1] + part[:2]) else ""
            text += between + part
    return text


def _own_words(labels: Labels, in_language: Catalogue) -> str:
    texts = dict(labels.texts)
    return texts.get(in_language.language) or texts.get("en") or labels.texts[0][1]


def _member(member: Enum, in_language: Catalogue) -> str:
    own = type(member).__module__.partition(".")[0] == "learningcity"
    kind = _HUMP.sub("-", type(member).__name__).lower()
    if own and f"{kind}.{member.value}" in in_language.entries:
        return _fill(in_language.template(f"{kind}.{member.value}"), {}, in_language)
    return member.value if isinstance(member.value, str) else member.name


def _title(titles: Titles, in_language: Catalogue) -> str:
    title = titles.in_language(in_language.language)
    if title is not None:
        return title.text
    original = titles.original
    language = Locale.parse(original.language, sep="-").get_display_name(in_language.locale)
    return _message(Message("title.in-language", {"title": original.text, "language": language}), in_language)


def _quantity(quantity: Quantity, in_language: Catalogue) -> str:
    text = _amount(quantity, in_language)
    if quantity.bound is Bound.EXACT:
        return text
    return _message(Message(f"amount.{quantity.bound.value}", {"amount": text}), in_language)


def _amount(quantity: Quantity, in_language: Catalogue) -> str:
    value, unit = quantity.value, quantity.unit
    if unit is None:
        return format_number(value, in_language.locale)
    if f"unit.{unit}" in in_language.entries:
        return _message(Message(f"unit.{unit}", {"count": value}), in_language)
    if _CURRENCY.fullmatch(unit):
        return format_currency_amount(value, unit, in_language.locale)
    return f"{format_number(value, in_language.locale)} {unit}"


def _series(series: Series, in_language: Catalogue) -> str:
    items = [_text(item, in_language) for item in series.items]
    if series.style in (",", ";") or len(items) < 2:
        return f"{series.style} ".join(items)
    params: dict[str, object] = {"first": ", ".join(items[:-1]), "last": items[-1]}
    return _fill(in_language.template(f"series.{series.style}"), params, in_language)
