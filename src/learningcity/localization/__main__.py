"""``python -m learningcity.localization``: begin the catalogue of a language, and check catalogues."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from learningcity.errors import FieldError, LearningCityError
from learningcity.localization import languages, render, render_problem
from learningcity.localization.catalogue_files import language_of
from learningcity.localization.checking import check_catalogue
from learningcity.localization.contributing import start_catalogue
from learningcity.localization.parts import PARTS
from learningcity.texts import Message

__all__ = ["main"]

_SOUND, _PROBLEMS, _REFUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0 if all is sound, 1 if a check finds problems, 2 if the command cannot be done."""
    given = _parser().parse_args(arguments)
    try:
        status: int = given.run(given)
    except FieldError as error:
        return _refused(render_problem(error.problem, "en"))
    except LearningCityError as error:
        return _refused(str(error))
    except OSError as error:
        params = {"file": str(error.filename), "reason": error.strerror or str(error)}
        return _refused(render(Message("error.catalogue-file", params), "en"))
    return status


def _refused(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return _REFUSED


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "python -m learningcity.localization", description="Contribute a language: begin its catalogue, and check it."
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    start = commands.add_parser("start", help="write a catalogue without translations")
    start.add_argument("language", metavar="LANGUAGE", help="the tag of the language, such as vi")
    start.add_argument(
        "--parts",
        metavar="PARTS",
        default="",
        help=f"what it is to speak of, everything unless said: {','.join(PARTS)}",
    )
    start.add_argument(
        "--into", metavar="DIRECTORY", type=Path, help="the folder of catalogues; the library's unless said"
    )
    start.set_defaults(run=_start)
    check = commands.add_parser("check", help="say everything that is wrong with one catalogue, or with all of them")
    check.add_argument("language", metavar="LANGUAGE", nargs="?", help="the tag of the language; all unless said")
    check.add_argument("--in", dest="within", metavar="DIRECTORY", type=Path, help="the folder of catalogues")
    check.set_defaults(run=_check)
    return parser


def _start(given: Namespace) -> int:
    parts = tuple(part.strip() for part in given.parts.split(",") if part.strip())
    path = start_catalogue(given.language, parts, given.into)
    _say(Message("draft.started", {"file": str(path)}))
    return _SOUND


def _check(given: Namespace) -> int:
    chosen = (language_of(given.language),) if given.language else _languages_in(given.within)
    problems = [problem for language in chosen for problem in check_catalogue(language, given.within)]
    for problem in problems:
        sys.stdout.write(f"{render_problem(problem, 'en')}\n")
    _say(Message("draft.checked", {"count": len(problems)}))
    return _PROBLEMS if problems else _SOUND


def _languages_in(directory: Path | None) -> tuple[str, ...]:
    if directory is None:
        return languages()
    return tuple(sorted(entry.name for entry in directory.iterdir() if entry.is_dir()))


def _say(message: Message) -> None:
    sys.stdout.write(f"{render(message, 'en')}\n")


if __name__ == "__main__":
    sys.exit(main())
