"""The plural forms of a language, by the rules of CLDR."""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from gettext import c2py

from babel import Locale
from babel.plural import PluralRule, to_gettext

__all__ = ["categories", "category_of", "is_formula", "is_plain", "plural_header", "sample_numbers", "says_one_number"]

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_EXPONENT = re.compile(r"\be\b")
_TRIED = (*range(201), 1_000, 1_000_000, 2_000_000)
_SHOWN = 4
_REPEATS = 12
"""No rule of CLDR looks at more of the last digits of a whole number."""


def categories(locale: Locale) -> tuple[str, ...]:
    """The plural categories that the language has, in the order of the forms of an entry."""
    return tuple(name for name in _CATEGORIES if name in {*locale.plural_form.tags, "other"})


def plural_header(locale: Locale) -> str:
    """What the header ``Plural-Forms`` of a catalogue says."""
    # `e`, the exponent of a number in compact form, is 0 in every number that the library writes; gettext has no sign
    # for it.
    return _EXPONENT.sub("0", to_gettext(locale.plural_form))


def category_of(rule: PluralRule, number: int | Decimal) -> str:
    """The plural category of a number, whatever the decimal context of the caller; ``other`` for what is no number."""
    if not isinstance(number, Decimal):
        return str(rule(number))
    sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        return "other"
    if exponent >= 0:
        return str(rule(int(Decimal((sign, digits, min(exponent, _REPEATS))))))
    with localcontext(Context(prec=len(digits) + 1, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])):
        return str(rule(number))


def is_plain(number: int | Decimal) -> bool:
    """Whether words can stand for a number as it is written: it is whole, without a sign and without decimals."""
    if not isinstance(number, Decimal):
        return number >= 0
    sign, _, exponent = number.as_tuple()
    return exponent == 0 and not sign


def says_one_number(locale: Locale, category: str) -> bool:
    """Whether a single number takes a form, so that it may say the number in words."""
    return len(sample_numbers(locale, category)) == 1


def is_formula(text: str, locale: Locale) -> bool:
    """Whether a formula of gettext chooses the form of every number as CLDR does."""
    try:
        chosen = c2py(text)
    except (ValueError, RecursionError):
        return False
    names = categories(locale)
    return all(chosen(number) == names.index(locale.plural_form(number)) for number in _TRIED)


def sample_numbers(locale: Locale, category: str) -> tuple[int, ...]:
    """The first whole numbers that take a form; none for a form of broken numbers only."""
    return tuple(number for number in _TRIED if locale.plural_form(number) == category)[:_SHOWN]
