"""Numbers as text, by the signs and groups of CLDR; nothing is rounded away."""

from __future__ import annotations

from collections.abc import Callable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from math import log2, log10
from typing import TypeAlias

from babel.numbers import get_currency_name

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.numbers.signs import Signs, percent_signs, signs_of
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Message, Number

__all__ = ["EXACT", "as_written", "format_currency_amount", "format_number", "format_percent", "number_writer"]

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""The caller's own context must change no number."""
_DIGITS_OF_A_FRACTION = 28
_LONGEST = 100_000
"""How many digits a number may have when it is written out: the time that it takes grows with their square."""
_LONGEST_IN_BITS = int(_LONGEST * log2(10)) + 1
_DIGITS_OF_A_SHORT_FORM = 4
_FAR = 12
"""More places than any plural form looks at."""

_Writer: TypeAlias = Callable[[Number], str]


def as_written(value: Number) -> int | Decimal:
    """The number with the digits by which it is written: plural forms go by these.

    A float is what its ``repr`` says. A fraction without an end is cut at 28 decimal places. For a decimal or a
    fraction that is too long to be written out a nearer one of the same digits stands.
    """
    if isinstance(value, Decimal | Fraction) and _is_too_long(value):
        short = _short_form(value)
        digits = short.scaleb(-short.adjusted(), EXACT)
        return int(digits.scaleb(_FAR)) if short.adjusted() >= 0 else digits.scaleb(-_FAR)
    if isinstance(value, Fraction):
        places = _places(value.denominator)
        digits = abs(value.numerator) * 10**places // value.denominator
        number = Decimal(digits).scaleb(-places, EXACT).normalize(EXACT)
        return number.copy_negate() if value < 0 else number
    if isinstance(value, float):
        exact = Decimal(float.__repr__(value))
        return int(exact) if value.is_integer() else exact
    return value


def _places(denominator: int) -> int:
    """How many decimal places a fraction has: it has an end if twos and fives alone divide it."""
    twos = (denominator & -denominator).bit_length() - 1
    rest = denominator >> twos
    fives = int(rest.bit_length() / log2(5))
    return max(twos, fives) if 5**fives == rest else _DIGITS_OF_A_FRACTION


def _is_too_long(value: int | Decimal | Fraction) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite() and abs(value.adjusted()) > _LONGEST
    return max(value.numerator.bit_length(), value.denominator.bit_length()) > _LONGEST_IN_BITS


def _short_form(value: int | Decimal | Fraction) -> Decimal:
    """The first digits of a number that is too long to be written out."""
    if isinstance(value, Decimal):
        exponent = value.adjusted() - _DIGITS_OF_A_SHORT_FORM + 1
        digits = int(value.copy_abs().scaleb(-exponent, EXACT))
    else:
        top, bottom = abs(value.numerator), value.denominator
        exponent = int((top.bit_length() - bottom.bit_length()) * log10(2)) - _DIGITS_OF_A_SHORT_FORM
        digits = top // (bottom * 10**exponent) if exponent > 0 else top * 10**-exponent // bottom
    return Decimal(-digits if value < 0 else digits).scaleb(exponent, EXACT)


def format_number(value: Number, locale: LocaleLike, digits: str | None = None) -> str:
    """A number with the digits, the groups and the signs of a language: ``1,234.5``, ``1 234,5``, ``๑,๒๓๔.๕``.

    Nothing is rounded away: a float is what its ``repr`` says; a fraction without an end is cut at 28 decimal places.
    A zero has no minus.
    Groups are those of CLDR, ``12,34,567`` in Hindi and ``1000`` but ``10.000`` in Spanish. What is written here
    :func:`parse_number` reads, but for values that are not finite.

    Args:
        value: a whole number, a float, a decimal or a fraction; a truth value is none.
        locale: a language tag; ``-u-nu-thai`` in it asks for digits.
        digits: a numbering system of CLDR, such as ``latn`` or ``thai``; it goes before those of the tag and of the
            language.

    Raises:
        UnknownLocale: no such tag, or a language without data.
        InvalidValue: no such digits, or a number of more than about 100,000 digits.
        WrongType: no number.
    """
    try:
        write = _writer(locale, digits)
    except TypeError:  # what has no hash is neither a tag nor the name of digits
        write = _compiled(signs_of(LocaleTag.of(locale), digits))
    return write(value)


def number_writer(locale: LocaleLike) -> Callable[[Number], str]:
    """What :func:`format_number` does in one language, made ready for many numbers, as messages have them.

    A number of too many digits for it is written shorter, ``1.234E+200000``: no message fails for the sake of one.

    Raises:
        UnknownLocale: no such tag, or a language without data.
        InvalidValue: the tag names no such digits.
    """
    return _lenient_writer(LocaleTag.of(locale))


def format_percent(value: Number, locale: LocaleLike, digits: str | None = None) -> str:
    """A share in percent, with the sign where the language puts it: of 0.6 ``60%``, in French ``60 %``.

    Args:
        value: the share; 1 is the whole.
        locale: a language tag.
        digits: a numbering system of CLDR, as for :func:`format_number`.

    Raises:
        UnknownLocale, InvalidValue, WrongType: as :func:`format_number`.
    """
    try:
        write = _percent_writer(locale, digits)
    except TypeError:
        write = _compiled(percent_signs(LocaleTag.of(locale), digits))
    return write(value)


def format_currency_amount(value: Number, code: str, locale: LocaleLike) -> str:
    """A number and the name of its currency (ISO 4217) in the language: ``1,000,000 บาท``."""
    in_babel = LocaleTag.of(locale).babel
    # Where nouns have no plural, CLDR's name beside a number is the longer one of a list: บาทไทย.
    count = as_written(value) if in_babel.plural_form.tags else None
    return f"{number_writer(locale)(value)} {get_currency_name(code, count=count, locale=in_babel)}"


@lru_cache(maxsize=1024)
def _lenient_writer(tag: LocaleTag) -> _Writer:
    return _compiled(signs_of(tag), is_lenient=True)


@lru_cache(maxsize=1024)
def _writer(locale: LocaleLike, digits: str | None) -> _Writer:
    return _compiled(signs_of(LocaleTag.of(locale), digits))


@lru_cache(maxsize=1024)
def _percent_writer(locale: LocaleLike, digits: str | None) -> _Writer:
    write = _compiled(percent_signs(LocaleTag.of(locale), digits))
    return lambda share: write(_hundredfold(share))


def _hundredfold(share: Number) -> Number:
    number = _checked(share)
    if _is_too_long(number):
        return share  # which the error shows
    if isinstance(number, Decimal):
        return number.scaleb(2, EXACT) if number.is_finite() else number
    return number * 100


def _compiled(signs: Signs, *, is_lenient: bool = False) -> _Writer:
    table = signs.replaced
    is_by_three = (signs.first, signs.further, signs.least) == (3, 3, 1)
    has_more = (signs.before, signs.before_negative, signs.after, signs.after_negative) != ("", "-", "", "")

    def write(value: Number) -> str:
        number = value if type(value) is int and -_SHORT < value < _SHORT else _checked(value)
        if _is_too_long(number):
            return _shorter(value, number, is_lenient=is_lenient).translate(table)
        number = as_written(number)
        text = f"{number:,}" if type(number) is int and -_SHORT < number < _SHORT else _long(number, signs)
        if not is_by_three:
            text = _grouped(text.replace(",", ""), signs)
        if has_more:
            text = _surrounded(text, signs)
        return text.translate(table)

    def write_plainly(value: Number) -> str:
        return f"{value:,}" if type(value) is int and -_SHORT < value < _SHORT else write(value)

    return write_plainly if is_by_three and not has_more and not table else write


_SHORT = 10**600
"""Python writes whole numbers of fewer digits whatever its limits are."""


def _checked(value: Number) -> int | Decimal | Fraction:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(Problem("wrong-type", ("value",), shown(value), Message("accepted.number")))
    return as_written(value) if isinstance(value, float) else value


def _shorter(value: Number, number: int | Decimal | Fraction, *, is_lenient: bool) -> str:
    if is_lenient:
        return f"{_short_form(number):.{_DIGITS_OF_A_SHORT_FORM - 1}E}"
    accepted = Message("accepted.digits-at-most", {"count": _LONGEST})
    raise InvalidValue(Problem("too-many-digits", ("value",), shown(value), accepted))


def _long(number: int | Decimal, signs: Signs) -> str:
    """The text of what Python would not write as it stands."""
    exact = Decimal(number)
    if exact.is_finite():
        return f"{exact.copy_abs() if exact.is_zero() else exact:,f}"
    return signs.nan if exact.is_nan() else f"{'-' if exact.is_signed() else ''}{signs.infinity}"


def _grouped(text: str, signs: Signs) -> str:
    whole, point, decimals = text.partition(".")
    minus, whole = ("-", whole[1:]) if whole[:1] == "-" else ("", whole)
    if len(whole) < signs.first + signs.least or not whole.isdecimal():
        return text
    cut, further = len(whole) - signs.first, signs.further
    start = cut % further or further
    groups = [whole[:start], *[whole[at : at + further] for at in range(start, cut, further)], whole[cut:]]
    return f"{minus}{','.join(groups)}{point}{decimals}"


def _surrounded(text: str, signs: Signs) -> str:
    if text[:1] == "-":
        return f"{signs.before_negative}{text[1:]}{signs.after_negative}"
    return f"{signs.before}{text}{signs.after}"
