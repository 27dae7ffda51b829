"""Arguments that several commands take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from learningcity.errors import LearningCityError
from learningcity.localization import LocaleTag, catalogue
from learningcity.localization.settings import setting

__all__ = ["add_locale", "name_of_file"]


def add_locale(parser: ArgumentParser) -> None:
    """Add the language of the output."""
    parser.add_argument(
        "--locale", metavar="TAG", type=_locale, default="en", help="the language of the output: en, th"
    )


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
