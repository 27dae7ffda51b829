"""Which calendar and which digits, and what a year of the Buddhist era is."""

from __future__ import annotations

from typing import cast

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.localization.numerals import digits_of
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Message, Series

__all__ = ["BUDDHIST", "GREGORY", "calendar_named", "calendar_of", "digits_for", "from_buddhist", "to_buddhist"]

GREGORY, BUDDHIST = "gregory", "buddhist"
_ALIASES = {"gregorian": GREGORY}
_OFFSET = 543
_FIRST_YEAR = 1941
"""Until 1940 the Thai year began on 1 April, so a year of the Common Era is no single year of the Buddhist era."""


def calendar_of(tag: LocaleTag, calendar: str | None) -> str:
    """The calendar that is named, or else the one of the language: the Buddhist era in Thai.

    Raises:
        InvalidValue: another calendar, or the Buddhist era in another language.
    """
    return calendar_named(tag, calendar) or (BUDDHIST if tag.language == "th" else GREGORY)


def calendar_named(tag: LocaleTag, calendar: str | None) -> str | None:
    """The calendar that the argument or the tag names, None without one.

    Raises:
        InvalidValue: as :func:`calendar_of`.
    """
    named = tag.calendar if calendar is None else calendar
    if named is None:
        return None
    there = (GREGORY, BUDDHIST) if tag.language == "th" else (GREGORY,)
    found = _ALIASES.get(named, named) if isinstance(named, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if found not in there:
        accepted = Message("accepted.one-of", {"words": Series(there, "or")})
        params = {"language": tag.language}
        raise InvalidValue(Problem("calendar", ("calendar",), shown(named), accepted, params=params))
    return found


def digits_for(tag: LocaleTag, digits: str | None) -> str:
    """The numbering system that the argument or the tag names, or else the one of the language.

    Raises:
        InvalidValue: a system that does not count by ten places, or is none.
    """
    named = tag.numbers if digits is None else digits
    if named is None:
        named = tag.babel.default_numbering_system
    elif named == "native":
        named = cast("dict[str, str]", tag.babel.other_numbering_systems).get(named, named)
    digits_of(named)
    return named


def to_buddhist(year: int) -> int:
    """The year of the Buddhist era that is a year of the Common Era.

    Raises:
        InvalidValue: before 1941 there is none.
    """
    if year < _FIRST_YEAR:
        raise _before(str(year))
    return year + _OFFSET


def from_buddhist(year: int) -> int:
    """The year of the Common Era that is a year of the Buddhist era.

    Raises:
        InvalidValue: before 2484 there is none.
    """
    if year < _FIRST_YEAR + _OFFSET:
        raise _before(str(year))
    return year - _OFFSET


def _before(year: str) -> InvalidValue:
    return InvalidValue(Problem("thai-year", value=year, hint=Message("hint.common-era")))
