"""``learningcity score``: score the observations of one city by a profile, with all that is open."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from learningcity.cli.arguments import add_locale, name_of_file
from learningcity.cli.problems import ProblemLog, reason_of
from learningcity.errors import ConversionError, InvalidValue
from learningcity.localization import render, render_outline
from learningcity.outlines import Outline
from learningcity.texts import Message

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from learningcity.conversion.observations import CityObservations, Located
    from learningcity.scoring import Profile, Score

__all__ = ["add_score"]

_EPILOG = """\
A bar goes from 0 to 100: the full part is sure, the light part is open. What is
not known stays open; nothing is guessed, and no city is ranked.

exit status, the first that applies:
  2  wrong usage, or a problem in the input
  3  no total is given; the reasons are
  0  a total is given
"""
_TOTAL, _PROBLEM, _NO_TOTAL = 0, 2, 3


def add_score(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of ``learningcity``."""
    parser = commands.add_parser(
        "score",
        help="score the observations of one city by a profile",
        description="Score the observations of one city by a profile, and say what rests on what.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="a CSV or JSON file of observations, or - for standard input")
    parser.add_argument("--profile", metavar="FILE", required=True, help="a JSON file of the profile to score by")
    parser.add_argument(
        "--as-of", metavar="YEAR", type=_year, help="the year of the score; the newest that is observed unless said"
    )
    parser.add_argument(
        "--city", metavar="NAME", type=_name, help="whose score it is; unless said, the name that a JSON file gives"
    )
    add_locale(parser)
    parser.add_argument("--explain", action="store_true", help="print every part with its sources (text only)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the form of the output")
    parser.set_defaults(run=_run, parser=parser)


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:5]) <= 9999):
        raise ArgumentTypeError(f"{text!r} is not a year such as 2024")
    return int(text)


def _name(text: str) -> str:
    if not text.strip():
        raise ArgumentTypeError("a name is not blank")
    return text


def _run(given: Namespace) -> int:
    if given.explain and given.format != "text":
        given.parser.error("--explain goes with --format text; json holds everything anyway")
    score = _scored(given, ProblemLog(given.locale))
    if score is None:
        return _PROBLEM
    if given.format == "json":
        print(json.dumps(score.to_dict(), ensure_ascii=False, indent=2))
    elif given.explain:
        from learningcity.scoring.outlining import score_outline

        _say(score_outline(score), given.locale)
    else:
        _print_bars(score, given.locale)
    return _NO_TOTAL if score.no_total else _TOTAL


def _scored(given: Namespace, log: ProblemLog) -> Score | None:
    """The score; None where something is wrong, after all of it was told."""
    from learningcity.scoring import score

    profile, read = _profile(given, log), _observations(given, log)
    is_year = _is_year(given, log)
    log.close()
    if profile is None or read is None or not is_year:
        return None
    found, located = read
    years = [one.year for one in found.observations if one.year is not None]
    if given.as_of is None and not years:
        _complain(Message("cli.no-year", {"source": given.file}), given)
        return None
    try:
        return score(found.observations, profile, as_of=given.as_of or max(years), city=given.city or found.city)
    except ConversionError as error:
        for problem in located(error.problems):
            log.add(problem)
        log.close()
        return None


def _is_year(given: Namespace, log: ProblemLog) -> bool:
    """Whether the year that was asked for is one of the Common Era, or none was."""
    from learningcity.conversion.eras import require_common_era

    try:
        require_common_era(given.as_of or 0, given.as_of, "year")
    except InvalidValue as error:
        log.add(error.problem.within("--as-of"))
        return False
    return True


def _profile(given: Namespace, log: ProblemLog) -> Profile | None:
    from learningcity.conversion import read_profile

    try:
        return read_profile(given.profile)
    except ConversionError as error:
        for problem in error.problems:
            log.add(problem)
    except OSError as error:
        _cannot_read(given.profile, error, given)
    return None


def _observations(given: Namespace, log: ProblemLog) -> tuple[CityObservations, Located] | None:
    from learningcity.conversion.envelopes import content_of
    from learningcity.conversion.observations import MAX_OBSERVATIONS, located_observations

    is_standard_input = given.file == "-"
    try:
        text, _ = content_of(sys.stdin.buffer if is_standard_input else given.file, MAX_OBSERVATIONS)
        return located_observations(text, "<stdin>" if is_standard_input else given.file)
    except ConversionError as error:
        for problem in error.problems:
            log.add(problem)
    except OSError as error:
        _cannot_read(given.file, error, given)
    return None


def _cannot_read(name: str, error: OSError, given: Namespace) -> None:
    _complain(Message("cli.cannot-read", {"source": name_of_file(name), "reason": reason_of(error)}), given)


def _complain(message: Message, given: Namespace) -> None:
    print(render(message, given.locale), file=sys.stderr)


def _print_bars(score: Score, locale: str) -> None:
    """Whose score it is, by what, the tree of bars, how much is known, and the sources."""
    from learningcity.cli.bars import bars
    from learningcity.scoring.outlining import coverage_message, headline, score_outline, total_message

    outline = score_outline(score)
    for message in (headline(score), outline.children[0].message, total_message(score)):
        _say(Outline(message), locale)
    print()
    for line in bars(score, locale):
        print(line)
    print()
    _say(Outline(coverage_message(score.coverage)), locale)
    _say(outline.children[-1], locale)


def _say(outline: Outline, locale: str) -> None:
    print(render_outline(outline, locale))
