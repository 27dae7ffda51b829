"""The signs of a language for numbers and how it groups digits, taken from CLDR once a language tag."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from attrs import evolve, frozen
from babel import Locale

from learningcity.localization.numerals import DIGITS, digits_of
from learningcity.localization.tags import LocaleTag

__all__ = ["BIDI", "Signs", "percent_signs", "signs_of"]

BIDI = "\u061c\u200e\u200f"
"""Marks without a width that CLDR puts beside signs, so that they stay beside the number in text from the right."""

_TWO_BEFORE_A_GROUP = frozenset(
    "be bg es es_EA es_ES es_GQ es_IC es_PH et hu hy ia ie it ka lv pl pt_CH pt_CV pt_GQ pt_GW pt_LU pt_MO pt_MZ pt_PT"
    " pt_ST pt_TL ru_UA sl sq".split()
)
"""Where four digits stand together, 1000 but 10 000: ``minimumGroupingDigits`` of CLDR, which Babel does not carry."""
_BY_LANGUAGE = _TWO_BEFORE_A_GROUP - {"es"}
"""The Spanish of other regions groups four digits as well, which Babel knows by the name of the region alone."""


@frozen
class Signs:
    """How numbers are written.

    Attributes:
        system: the numbering system, such as ``thai``.
        first, further: how many digits the group at the end has, and each group before it.
        least: how many digits must stand before the first group sign.
        before, after: what stands around a positive number; ``before_negative``, ``after_negative``: a negative one.
    """

    system: str
    decimal: str
    group: str
    minus: str
    percent: str
    infinity: str
    nan: str
    first: int
    further: int
    least: int
    before: str = ""
    after: str = ""
    before_negative: str = "-"
    after_negative: str = ""

    @property
    def replaced(self) -> dict[int, str]:
        """What stands for the signs and digits that Python writes, as far as it is something else."""
        signs = {",": self.group, ".": self.decimal, "-": self.minus, "%": self.percent}
        signs |= dict(zip(DIGITS["latn"], DIGITS[self.system], strict=True))
        return {ord(sign): other for sign, other in signs.items() if sign != other}


def signs_of(tag: LocaleTag, digits: str | None = None) -> Signs:
    """The signs of a language with the digits that are asked for, or those of the tag, or those of the language.

    Raises:
        InvalidValue: digits that are none.
        UnknownLocale: no data for the language.
    """
    locale = tag.babel
    system = digits if digits is not None else _system(tag, locale)
    digits_of(system)
    # Of most systems CLDR has no signs in most languages: there those of the digits 0 to 9 stand (UTS #35, 3, 2.2).
    symbols = cast("Mapping[str, Mapping[str, str | None]]", locale.number_symbols)
    found = {name: symbols.get(system, {}).get(name) or str(symbols["latn"][name]) for name in _NAMES}
    first, further = locale.decimal_formats[None].grouping
    return Signs(
        system,
        found["decimal"],
        found["group"],
        found["minusSign"],
        found["percentSign"],
        found["infinity"],
        found["nan"],
        first=first,
        further=further,
        least=_least(locale),
    )


_NAMES = ("decimal", "group", "minusSign", "percentSign", "infinity", "nan")


def percent_signs(tag: LocaleTag, digits: str | None = None) -> Signs:
    """The same for shares in percent: they have a pattern of their own.

    Raises:
        InvalidValue, UnknownLocale: as :func:`signs_of`.
    """
    pattern = tag.babel.percent_formats[None]
    first, further = pattern.grouping
    return evolve(
        signs_of(tag, digits),
        first=first,
        further=further,
        before=pattern.prefix[0],
        before_negative=pattern.prefix[1],
        after=pattern.suffix[0],
        after_negative=pattern.suffix[1],
    )


def _system(tag: LocaleTag, locale: Locale) -> str:
    if tag.numbers is None:
        return locale.default_numbering_system
    others = cast("Mapping[str, str]", locale.other_numbering_systems)
    return others.get(tag.numbers, tag.numbers)


def _least(locale: Locale) -> int:
    if locale.language == "ee":
        return 3
    return 2 if str(locale) in _TWO_BEFORE_A_GROUP or locale.language in _BY_LANGUAGE else 1
