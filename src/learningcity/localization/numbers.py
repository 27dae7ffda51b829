"""Numbers as text, by the symbols of CLDR."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from babel import Locale
from babel.numbers import format_decimal, get_currency_name, get_group_symbol

from learningcity.texts import Number

__all__ = ["format_currency_amount", "format_number"]

_DIGITS_OF_A_FRACTION = 28


def format_number(value: Number, locale: Locale) -> str:
    """A number with the group and decimal signs of the language; nothing is rounded away.

    A fraction without an end is cut at 28 digits.
    """
    if isinstance(value, int):
        # Babel's own formatter costs thirty times as much for the same text.
        return f"{value:,}".replace(",", get_group_symbol(locale))
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    elif isinstance(value, float):
        value = Decimal(repr(value))
    places = "#" * _DIGITS_OF_A_FRACTION
    return format_decimal(value, format=f"#,##0.{places}", locale=locale, decimal_quantization=False)


def format_currency_amount(value: Number, code: str, locale: Locale) -> str:
    """A number and the name of its currency (ISO 4217) in the language: ``1,000,000 บาท``."""
    name = get_currency_name(code, count=float(value) if isinstance(value, Fraction) else value, locale=locale)
    return f"{format_number(value, locale)} {name}"
