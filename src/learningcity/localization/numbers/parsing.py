"""A whole text as one quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.numbers.finding import find_quantities
from learningcity.localization.numbers.reading import LONGEST_TEXT, parse_number, percent, reader, too_long, valued
from learningcity.localization.numerals import numbering_system, to_ascii_digits
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Bound, Message, Quantity, Series

__all__ = ["parse_quantity"]

_LANGUAGES_WITH_WORDS = ("en", "th")
_EXAMPLES = Series(("'390 ล้านคน'", "'at least 10,000 people'", "'60%'"), ",")
_NO_DIGIT = re.compile("[^0-9]+")


def parse_quantity(text: str, locale: LocaleLike) -> Quantity:
    """The quantity that a whole text is: ``390 ล้านคน``, ``อย่างน้อย 10,000 คนขึ้นไป``, "more than 29 spaces", "60%".

    The words are those of Thai and English, which :func:`find_quantities` knows; in another language a number alone
    and a share in percent, as :func:`format_percent` writes it, are read. What :func:`render` writes of a quantity of
    a unit of the library in Thai or English is read as the same quantity.

    Args:
        text: the quantity and nothing else.
        locale: a language tag, by whose signs the number is written.

    Raises:
        WrongType: no text.
        InvalidValue: another text, or one that says more than a quantity does, such as ``ทั้ง 17 ประการ``.
        UnknownLocale: no such tag, or a language without data.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), _accepted()))
    tag = LocaleTag.of(locale)
    if len(text) > LONGEST_TEXT:
        raise too_long(text)
    system = numbering_system(text)
    if system is not None and reader(tag, system).whole.fullmatch(to_ascii_digits(text)):
        return Quantity(parse_number(text, tag))
    if system is not None and (share := percent(tag, system).fullmatch(to_ascii_digits(text))) is not None:
        return Quantity(_value(share, text), "percent")
    plain = None if system is None else _with_plain_number(text, tag, system)
    found = find_quantities(plain or "")
    if len(found) != 1 or found[0].text != plain or not isinstance(found[0].value, Quantity):
        raise _no_quantity(text, says_more=bool(found or find_quantities(text)))
    if found[0].exhaustive or found[0].additional or found[0].year is not None:
        raise _no_quantity(text, says_more=True)
    quantity = found[0].value
    if tag.language not in _LANGUAGES_WITH_WORDS and (quantity.unit, quantity.bound) != ("percent", Bound.EXACT):
        raise _no_quantity(text, says_more=False)
    return quantity


def _value(share: re.Match[str], text: str) -> int | Decimal:
    value = valued(share["whole"], share["decimals"], share["minus"], None)
    if value is None:
        raise too_long(text)
    return value


def _with_plain_number(text: str, tag: LocaleTag, system: str) -> str:
    """The text with its first number in the signs of Python."""
    return reader(tag, system).number.sub(_plain, to_ascii_digits(text), count=1)


def _plain(found: re.Match[str]) -> str:
    whole, decimals = _NO_DIGIT.sub("", found["whole"]), found["decimals"]
    return ("\u2212" if found["minus"] else "") + whole + ("" if decimals is None else f".{decimals}")


def _accepted() -> Message:
    return Message("accepted.quantity-text", {"examples": _EXAMPLES})


def _no_quantity(text: str, says_more: bool) -> InvalidValue:
    hint = Message("hint.find-quantities") if says_more else None
    return InvalidValue(Problem("quantity-text", ("text",), shown(text), _accepted(), hint))
