"""Arguments that several commands take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from learningcity.errors import LearningCityError
from learningcity.localization import LocaleTag, catalogue

__all__ = ["add_locale"]


def add_locale(parser: ArgumentParser) -> None:
    """Add the language of the output."""
    parser.add_argument(
        "--locale", metavar="TAG", type=_locale, default="en", help="the language of the output: en, th"
    )


def _locale(tag: str) -> str:
    try:
        catalogue(tag).template("cli.summary")  # a language that lacks this does not cover the command line
        return str(LocaleTag.of(tag))
    except LearningCityError as error:
        raise ArgumentTypeError(str(error)) from None
