"""The command ``learningcity``: the only part of the library that looks at the world around it."""

from __future__ import annotations

import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

import learningcity
from learningcity.cli.check import add_check
from learningcity.cli.schema import add_schema
from learningcity.cli.score import add_score
from learningcity.cli.screen import add_screen
from learningcity.cli.show import add_show
from learningcity.localization import render
from learningcity.sources import FACTS_AS_OF
from learningcity.texts import Message

__all__ = ["main"]

_INTERRUPTED = 130
_BROKEN_PIPE = 141
_BROKEN = 70
_PROBLEM = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status. Without arguments, those of the process."""
    _have_streams()
    try:
        return _run(_parser().parse_args(arguments))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:  # a mistake of the library; Python's own status would say that a city fails
        with suppress(OSError):
            traceback.print_exc()
        return _BROKEN


def _run(given: Namespace) -> int:
    try:
        status: int = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has gone
        _give_up(sys.stdout, sys.stderr)
        return _BROKEN_PIPE
    except OSError as error:  # a full disk; what is wrong with the input is told where it is read
        _give_up(sys.stdout)
        message = Message("cli.cannot-write", {"reason": error.strerror or str(error)})
        try:
            print(render(message, given.locale), file=sys.stderr)
        except OSError:  # standard error is full as well
            _give_up(sys.stderr)
        return _PROBLEM
    return status


def _give_up(*streams: TextIO) -> None:
    """What is still buffered must not fail again when the process ends."""
    for stream in streams:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "learningcity", description="The learning-city framework of UNESCO's Global Network of Learning Cities."
    )
    version = Message("cli.version", {"version": learningcity.__version__, "day": FACTS_AS_OF})
    parser.add_argument("--version", action="version", version=render(version, "en"))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add_check(commands)
    add_schema(commands)
    add_score(commands)
    add_screen(commands)
    add_show(commands)
    return parser


def _have_streams() -> None:
    """Every stream, in UTF-8: Thai needs it, and the encoding of a console or a pipe may be anything."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the shell closed it: `2>&-`
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  # until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
