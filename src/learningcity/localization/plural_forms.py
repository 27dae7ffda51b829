"""The plural forms of a language, by the rules of CLDR."""

from __future__ import annotations

import re

from babel import Locale
from babel.plural import to_gettext

__all__ = ["categories", "plural_header", "sample_numbers"]

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_EXPONENT = re.compile(r"\be\b")
_TRIED = (*range(201), 1_000, 1_000_000)
_SHOWN = 4


def categories(locale: Locale) -> tuple[str, ...]:
    """The plural categories that the language has, in the order of the forms of an entry."""
    return tuple(name for name in _CATEGORIES if name in {*locale.plural_form.tags, "other"})


def plural_header(locale: Locale) -> str:
    """What the header ``Plural-Forms`` of a catalogue says."""
    # `e`, the exponent of a number in compact form, is 0 in every number that the library writes; gettext has no sign
    # for it.
    return _EXPONENT.sub("0", to_gettext(locale.plural_form))


def sample_numbers(locale: Locale, category: str) -> tuple[int, ...]:
    """The first whole numbers that take a form; none for a form of broken numbers only."""
    return tuple(number for number in _TRIED if locale.plural_form(number) == category)[:_SHOWN]
