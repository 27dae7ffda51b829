"""Values as text in a language: messages with their parameters, series, quantities, dates, problems, labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from babel import Locale

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.dates import format_date, format_date_of_any_era
from learningcity.localization.dates.calendars import GREGORY
from learningcity.localization.numbers import format_currency_amount, format_number
from learningcity.localization.numbers.formatting import number_writer
from learningcity.localization.parts import title_id
from learningcity.localization.scripts import closed
from learningcity.localization.settings import Form, Setting
from learningcity.outcome import Outcome
from learningcity.sources.titles import Titles
from learningcity.texts import Bound, Labels, Message, Number, Quantity, Series

__all__ = ["inserted", "message_text", "problem_line", "require_words", "text_of"]

Write: TypeAlias = Callable[[Any, Setting], str]

_EXACT = Bound.EXACT
_CURRENCY = re.compile(r"[A-Z]{3}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What would break a line in two, move the cursor of a terminal, or has no encoding; keys of input may hold it."""


class _Ready(str):
    """Text in the language already: a part of a sentence that nothing more is done to."""

    __slots__ = ()


def require_words(value: object) -> None:
    """Nothing, if the library has words for things of this kind.

    Raises:
        WrongType: it could only be written as Python writes it.
    """
    kind: Any = type(value)
    if (_WRITE.get(kind) or _writer(kind)) is _plain:
        raise WrongType(Problem("wrong-type", ("value",), shown(value), Message("accepted.has-words")))


def text_of(value: object, setting: Setting) -> str:
    """A value as a text that stands alone."""
    kind: Any = type(value)
    return (_WRITE.get(kind) or _writer(kind))(value, setting)


def inserted(value: object, setting: Setting) -> str:
    """A value as a part of a sentence: what could change the order of the line is isolated."""
    kind: Any = type(value)
    return (_INSERT.get(kind) or _inserter(kind))(value, setting)


# --- messages -----------------------------------------------------------------------------------------------


def message_text(message: Message, setting: Setting) -> str:
    """A message with the texts of what it speaks of."""
    if not message.params:
        return setting.texts.get(message.id) or setting.text(message.id)
    params: dict[str, Any] = dict(message.params)
    forms = setting.ready.get(message.id) or setting.forms(message.id)
    form = forms[0] if len(forms) == 1 else setting.in_form(forms, _count(params.get("count")))
    insert, amounts = _INSERT, setting.amounts
    texts: list[str] = []
    for name in form.names:
        value = params[name]
        kind: Any = type(value)
        if kind is Quantity and value.bound is _EXACT and (write := amounts.get(value.unit)) is not None:
            texts.append(write(value.value))  # the most frequent of all, without a call between
        else:
            texts.append((insert.get(kind) or _inserter(kind))(value, setting))
    return form.write(texts) if form.pattern is None else form.pattern % tuple(texts)


def _count(value: object) -> Number | None:
    if isinstance(value, Quantity):
        return value.value
    return value if isinstance(value, int | float | Decimal | Fraction) else None


def _series(series: Series, setting: Setting) -> str:
    return setting.join([inserted(item, setting) for item in series.items], series.style)


def _tuple(values: tuple[object, ...], setting: Setting) -> str:
    return _series(Series(values, ","), setting) if values else _sign(None, setting)


def _sign(value: bool | None, setting: Setting) -> str:
    return message_text(Message(f"value.{str(value).lower()}"), setting)


# --- names --------------------------------------------------------------------------------------------------


def _called(member: Enum, setting: Setting) -> str:
    """What a member of an enumeration is called; its spelling where the library has no word for it."""
    return setting.word(member) or closed(_spelling(member))


def _member(member: Enum, setting: Setting) -> str:
    known = setting.words.get(id(member))
    if known is not None:
        return known[1]
    return setting.word(member) or setting.given(_spelling(member))


def _spelling(member: Enum) -> str:
    return member.value if isinstance(member.value, str) else member.name


def _own_words(labels: Labels, setting: Setting) -> str:
    texts = dict(labels.texts)
    return texts.get(setting.language) or texts.get("en") or labels.texts[0][1]


def _title(titles: Titles, setting: Setting) -> str:
    title = titles.in_language(setting.language)
    if title is not None:
        return title.text
    in_words = setting.catalogue.entries.get(title_id(titles))
    if in_words is not None:
        return Form(in_words.forms[0]).write(())
    original = titles.original
    language = _name_of_language(original.language, setting.language)
    return message_text(Message("title.in-language", {"title": original.text, "language": _Ready(language)}), setting)


def _inserted_title(titles: Titles, setting: Setting) -> str:
    """As a part of a sentence: what the library says of a title in another language has its own isolates."""
    title = titles.in_language(setting.language)
    return _title(titles, setting) if title is None else setting.given(title.text)


@lru_cache(maxsize=1024)
def _name_of_language(language: str, into: str) -> str:
    return str(Locale.parse(language, sep="-").get_display_name(into))


# --- amounts ------------------------------------------------------------------------------------------------


def _quantity(quantity: Quantity, setting: Setting) -> str:
    write = setting.amounts.get(quantity.unit)
    text = _amount(quantity, setting) if write is None else write(quantity.value)
    if quantity.bound is _EXACT:
        return text
    return message_text(Message(f"amount.{quantity.bound.value}", {"amount": _Ready(text)}), setting)


def _amount(quantity: Quantity, setting: Setting) -> str:
    value, unit = quantity.value, quantity.unit
    if unit is None:
        return setting.number(value)
    write = setting.amount(unit)
    if write is not None:
        return write(value)
    if _CURRENCY.fullmatch(unit):
        number = number_writer(setting.tag)(value)
        name = format_currency_amount(value, unit, setting.tag)[len(number) + 1 :]
        return f"{setting.counted(number)} {setting.counted(name)}"
    return f"{setting.number(value)} {setting.given(unit)}"


def _spoken(value: Any, setting: Setting) -> str:
    return message_text(value.message, setting)


def _number(value: Number, setting: Setting) -> str:
    return format_number(value, setting.name)


def _counted_number(value: Number, setting: Setting) -> str:
    return setting.number(value)


def _date(value: PartialDate | date, setting: Setting) -> str:
    return format_date_of_any_era(value.date() if isinstance(value, datetime) else value, setting.name)


def _counted_date(value: PartialDate | date, setting: Setting) -> str:
    return setting.counted(_date(value, setting))


def _period(value: Period, setting: Setting) -> str:
    if value.start == value.end and not isinstance(value.start, Boundary):
        return _date(value.start, setting)
    try:
        return format_date(value, setting.tag)
    except InvalidValue:  # the calendar of the language does not have the years; which they are must be said
        return format_date(value, setting.tag, era=True, calendar=GREGORY)


# --- problems -----------------------------------------------------------------------------------------------


def problem_line(problem: Problem, setting: Setting) -> str:
    """A problem as ``file:line:column: path: code: text``, without the parts that it does not have, on one line."""
    text = message_text(problem.message, setting)
    if problem.accepted is not None:
        params = {"text": _Ready(text), "accepted": problem.accepted}
        text = message_text(Message("problem.with-accepted", params), setting)
    if problem.hint is not None:
        text = message_text(Message("problem.with-hint", {"text": _Ready(text), "hint": problem.hint}), setting)
    position = ":".join(str(part) for part in (problem.source, problem.line, problem.column) if part is not None)
    place = ": ".join(part for part in (position, problem.where, problem.code) if part)
    return _CONTROL.sub(lambda found: repr(found[0])[1:-1], f"{setting.given(place)}: {text}")


# --- which value is written how -----------------------------------------------------------------------------


def _plain(value: object, setting: Setting) -> str:  # noqa: ARG001  # as every writer
    return str(value)


def _as_it_is(value: str, setting: Setting) -> str:  # noqa: ARG001  # as every writer
    return value


def _closed(write: Write) -> Write:
    return lambda value, setting: closed(write(value, setting))


_WORDS: dict[type, Write] = {Message: message_text, Series: _series, tuple: _tuple, bool: _sign, type(None): _sign}
"""Sentences of the library, the values in which are set apart already."""
_AMOUNTS: dict[type, Write] = {
    PartialDate: _date,
    Period: _period,
    date: _date,
    int: _number,
    float: _number,
    Decimal: _number,
    Fraction: _number,
}
_GIVEN: dict[type, Write] = {str: _as_it_is, Labels: _own_words, Titles: _title}
_ALONE: dict[type, Write] = {kind: _closed(write) for kind, write in _GIVEN.items()}
"""The same as texts that stand alone: nothing around them may be turned either."""
_IN_ORDER: tuple[tuple[tuple[type, ...], Write], ...] = (
    ((str,), _ALONE[str]),
    ((Message,), message_text),
    ((Labels,), _ALONE[Labels]),
    ((Quantity,), _quantity),
    ((Series,), _series),
    ((Titles,), _ALONE[Titles]),
    ((Enum,), _called),
    ((PartialDate, date), _date),
    ((Period,), _period),
    ((tuple,), _tuple),
    ((int, float, Decimal, Fraction), _number),
    ((Problem,), problem_line),
    ((object,), _plain),
)
"""Of what a value is a kind, the first that fits."""


def _set_apart(write: Write) -> Write:
    return lambda value, setting: setting.given(write(value, setting))


_WRITE: dict[type, Write] = {
    **_WORDS,
    **_AMOUNTS,
    **_ALONE,
    Quantity: _quantity,
}
_INSERT: dict[type, Write] = {
    **_WORDS,
    **dict.fromkeys((int, float, Decimal, Fraction), _counted_number),
    **dict.fromkeys((PartialDate, date), _counted_date),
    Period: _period,
    **{kind: _set_apart(write) for kind, write in _GIVEN.items()},
    Titles: _inserted_title,
    Quantity: _quantity,
    Outcome: _member,
    _Ready: _as_it_is,
}


@lru_cache(maxsize=1024)
def _writer(kind: type) -> Write:
    """How values of a kind are written that is none of the common ones."""
    found = next(write for bases, write in _IN_ORDER if issubclass(kind, bases))
    says_itself = found is _plain and hasattr(kind, "message") and kind.__module__.partition(".")[0] == "learningcity"
    return _spoken if says_itself else found


@lru_cache(maxsize=1024)
def _inserter(kind: type) -> Write:
    """How values of such a kind are written in a sentence."""
    write = _writer(kind)
    if write is _called:
        return _member
    if write in (message_text, _series, _tuple, _quantity, _period, _spoken, problem_line):
        return write
    if write is _number:
        return _counted_number
    return _counted_date if write is _date else _set_apart(write)
