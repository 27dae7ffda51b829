"""Numbers as text, by the symbols of CLDR."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_decimal_symbol, get_group_symbol

from learningcity.texts import Number

__all__ = ["as_written", "format_currency_amount", "format_number"]

_DIGITS_OF_A_FRACTION = 28
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def as_written(value: Number) -> int | Decimal:
    """The number with the digits by which it is written: plural forms go by these.

    A float is what its ``repr`` says. A fraction without an end is cut at 28 decimal places.
    """
    if isinstance(value, Fraction):
        places = value.denominator.bit_length()  # enough for every fraction that has an end
        if 10**places % value.denominator:
            places = _DIGITS_OF_A_FRACTION
        return Decimal(int(value * 10**places)).scaleb(-places, _EXACT).normalize(_EXACT)
    if isinstance(value, float):
        exact = Decimal(repr(value))
        return int(exact) if value.is_integer() else exact
    return value


def format_number(value: Number, locale: Locale) -> str:
    """A number with the group and decimal signs of the language; nothing is rounded away.

    A fraction without an end is cut at 28 decimal places.
    """
    # Babel's own formatter costs thirty times as much for the same text, and cannot write more than 28 digits.
    number = as_written(value)
    try:
        text = f"{number:,}" if isinstance(number, int) else f"{number:,f}"
    except ValueError:  # Python refuses to write a whole number of more than 4,300 digits
        text = f"{Decimal(number):,f}"
    return text.translate(_signs(locale.language))


@cache
def _signs(language: str) -> dict[int, str]:
    """The signs of a language in place of those that Python writes."""
    return {ord(","): get_group_symbol(language), ord("."): get_decimal_symbol(language)}


def format_currency_amount(value: Number, code: str, locale: Locale) -> str:
    """A number and the name of its currency (ISO 4217) in the language: ``1,000,000 บาท``."""
    # Where nouns have no plural, CLDR's name beside a number is the longer one of a list: บาทไทย.
    count = as_written(value) if locale.plural_form.tags else None
    return f"{format_number(value, locale)} {get_currency_name(code, count=count, locale=locale)}"
