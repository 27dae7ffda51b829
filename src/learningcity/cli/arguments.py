"""Arguments that several commands take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from typing import Any

from learningcity import eligibility
from learningcity.cli.subjects import IN_HELP
from learningcity.dates import PartialDate
from learningcity.errors import LearningCityError
from learningcity.localization import LocaleTag, catalogue, render
from learningcity.localization.settings import setting
from learningcity.rules.rulebook import RuleBook

__all__ = ["add_locale", "add_rules", "books_in_help", "name_of_file", "require_in_force"]

_BUDDHIST_YEARS = range(2400, 2700)


def add_locale(parser: ArgumentParser) -> None:
    """Add the language of the output."""
    parser.add_argument(
        "--locale", metavar="TAG", type=_locale, default="en", help="the language of the output: en, th"
    )


def add_rules(parser: ArgumentParser) -> None:
    """Add the rule book, and the day on which it is to apply."""
    parser.add_argument(
        "--rules",
        metavar="ID",
        type=_rules,
        default=eligibility.MEMBERSHIP,
        help=f"the rule book, {eligibility.MEMBERSHIP.id} unless said",
    )
    parser.add_argument(
        "--on", metavar="DATE", type=_day, help="ask whether the rules apply on this day, such as 2025-06-15"
    )


def books_in_help() -> str:
    """The shipped rule books, one a line, by what they are about."""
    lines: list[str] = []
    for kind, name in IN_HELP.items():
        ids = [book.id for book in eligibility.rulebooks(kind)]
        lines += (f"  {name}:", *(f"    {id}" for id in ids)) if ids else ()
    return "\n".join(lines)


def require_in_force(given: Namespace) -> None:
    """Nothing, if the rules apply on the day that was given; else the run ends as one of wrong usage."""
    if given.on is None:
        return
    try:
        given.rules.require_in_force(given.on)
    except LearningCityError as error:
        given.parser.error(render(error.message, given.locale))


def name_of_file(name: str) -> str:
    """The name of a file as it can be printed: bytes that are no text are told by their numbers."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _locale(tag: str) -> str:
    try:
        catalogue(tag).template("cli.summary")  # a language that lacks this does not cover the command line
        setting(tag)  # which refuses digits and calendars that cannot be written
        return str(LocaleTag.of(tag))
    except LearningCityError as error:
        raise ArgumentTypeError(str(error)) from None


def _rules(id: str) -> RuleBook[Any]:
    try:
        return eligibility.rulebook(id)
    except LearningCityError as error:
        raise ArgumentTypeError(str(error)) from None


def _day(text: str) -> date:
    try:
        day = PartialDate.parse(text)
    except LearningCityError as error:
        raise ArgumentTypeError(str(error)) from None
    if day.earliest != day.latest:
        raise ArgumentTypeError(f"{text!r} is not a whole day such as 2025-06-15")
    if day.year in _BUDDHIST_YEARS:
        raise ArgumentTypeError(f"{text!r}: if the year is one of the Buddhist era, write {day.year - 543}{text[4:]}")
    return day.earliest
