"""``learningcity check``: apply a rule book to the cities, applications or nominations of a file, and say why."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator
from io import BufferedReader
from typing import TYPE_CHECKING, Any, BinaryIO, get_args

from learningcity.applications import subject_of
from learningcity.cli.answering import other_rules
from learningcity.cli.arguments import add_locale, add_rules, books_in_help, name_of_file, require_in_force
from learningcity.cli.output import WRITERS, Writer
from learningcity.cli.problems import ProblemLog, reason_of
from learningcity.cli.progress import Progress
from learningcity.cli.subjects import none_in
from learningcity.conversion import Format, Record, read_records
from learningcity.conversion.formats import EXTRAS, format_of, require_extra
from learningcity.errors import LearningCityError
from learningcity.localization import render
from learningcity.rules.verdict import Tally, Verdict
from learningcity.texts import Message

if TYPE_CHECKING:
    from argparse import _SubParsersAction

__all__ = ["add_check"]

_EPILOG = """\
rule books, by what the file holds:
{books}

exit status, the first that applies:
  2  wrong usage, a problem in the input, or nothing in it to check
  1  at least one city, application, nomination or record does not meet the rules
  3  at least one is undetermined
  0  every one meets the rules
"""
_PEEKED = 65_536
_ALL_MEET, _SOME_FAIL, _PROBLEM, _SOME_UNDETERMINED = 0, 1, 2, 3


def add_check(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of ``learningcity``."""
    parser = commands.add_parser(
        "check",
        help="check the cities, or the applications, of a file",
        description="Check the cities of a file, or what the rule book is about, and say why.",
        epilog=_EPILOG.format(books=books_in_help()),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", metavar="FILE", help="a file of CSV, JSON, JSON Lines, TOML, YAML or Parquet, or - for standard input"
    )
    add_rules(parser)
    add_locale(parser)
    parser.add_argument("--explain", action="store_true", help="print every finding with its sources (text only)")
    parser.add_argument("--format", choices=tuple(WRITERS), default="text", help="the form of the output")
    parser.add_argument("--input-format", choices=get_args(Format), help="if the name of the file does not tell")
    parser.add_argument(
        "--check-first", action="store_true", help="read the file twice, and print verdicts only if all of it is clean"
    )
    parser.set_defaults(run=_run, parser=parser)


def _run(given: Namespace) -> int:
    if given.explain and given.format != "text":
        given.parser.error("--explain goes with --format text; json and jsonl hold the findings anyway")
    require_in_force(given)
    try:
        if given.file == "-":
            return _Run(given, sys.stdin.buffer, "<stdin>").status()
        with _opened(given.file) as stream:
            return _Run(given, stream, given.file).status()
    except _CannotReadError as error:
        _complain(Message("cli.cannot-read", {"source": name_of_file(given.file), "reason": error.reason}), given)
        return _PROBLEM


class _CannotReadError(Exception):
    """What is in the way of the input; what the operating system says about the output is not told here."""

    def __init__(self, reason: Message | str) -> None:
        super().__init__(str(reason))
        self.reason = reason


def _opened(name: str) -> BinaryIO:
    try:
        return open(name, "rb")  # noqa: PTH123  # the name as given, for messages too; closed by who asked
    except OSError as error:
        raise _CannotReadError(reason_of(error)) from None


def _records(stream: BinaryIO, format: Format, source: str, kind: type[Any]) -> Iterator[Record[Any]]:
    """The records of a stream.

    Raises:
        _CannotReadError: what the format needs is not installed.
    """
    try:
        require_extra(format)
    except ModuleNotFoundError:
        command = f"pip install 'learningcity[{EXTRAS[format]}]'"
        raise _CannotReadError(Message("cli.reason.extra", {"command": command})) from None
    return read_records(stream, format, source=source, kind=kind)


def _read(records: Iterator[Record[Any]]) -> Record[Any] | None:
    """The next record, None at the end."""
    try:
        return next(records, None)
    except OSError as error:
        raise _CannotReadError(reason_of(error)) from None


def _complain(message: Message, given: Namespace) -> None:
    print(render(message, given.locale), file=sys.stderr)


def _format(source: str, stream: BinaryIO) -> Format:
    """The format that the suffix tells, or else the first line, as far as it has come."""
    try:
        return format_of(source)
    except LearningCityError:
        head = stream.peek(_PEEKED) if isinstance(stream, BufferedReader) else b""
        # Byte order marks, and the other half of the signs of UTF-16.
        start, end, _ = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip().partition(b"\n")
        if start.startswith(b"["):
            return "json"
        if start.startswith(b"{"):
            return "json" if end and not start.rstrip().endswith(b"}") else "jsonl"
        return "csv"


class _Run:
    """One file on its way through a rule book."""

    def __init__(self, given: Namespace, stream: BinaryIO, source: str) -> None:
        self.given = given
        self.stream = stream
        self.source = source
        self.kind = subject_of(given.rules)
        self.format: Format = given.input_format or _format(source, stream)
        self.problems = ProblemLog(given.locale)
        self.tally = Tally()

    def status(self) -> int:
        """Print the verdicts; the exit status."""
        if self.given.check_first and not self._is_clean():
            return _PROBLEM
        writer = WRITERS[self.given.format](self.given.rules, self.given.locale, explain=self.given.explain)
        with Progress(self.stream) as progress:
            self._write(writer, self._subjects(progress))
        self.problems.close()
        if not self.tally.total and not self.problems.count:
            self._complain_of_nothing()
        return self._exit_status()

    def _is_clean(self) -> bool:
        if not self.stream.seekable():
            _complain(Message("cli.not-seekable", {"source": self.source}), self.given)
            return False
        with Progress(self.stream) as progress:
            found = sum(1 for _ in self._subjects(progress))
        self.problems.close()
        if not self.problems.count and not found:
            self._complain_of_nothing()
        self.stream.seek(0)
        return bool(found) and not self.problems.count

    def _subjects(self, progress: Progress) -> Iterator[Any]:
        records = _records(self.stream, self.format, self.source, self.kind)
        for number, record in enumerate(progress.watch(iter(lambda: _read(records), None))):
            problems = record.problems
            if record.subject is not None:
                other = other_rules(record, self.given.rules, self.source)
                # A row of Parquet has no line, and is told by its number.
                steps = (number,) if self.format == "parquet" else ()
                problems = () if other is None else (other.within(*steps),)
            for problem in problems:
                self.problems.add(problem)
            if not problems:
                yield record.subject

    def _write(self, writer: Writer, subjects: Iterable[Any]) -> None:
        writer.open()
        for subject in subjects:
            verdict: Verdict[Any] = self.given.rules.check(subject)
            self.tally.add(verdict)
            writer.write(verdict)
        writer.close(self.tally.summary)

    def _complain_of_nothing(self) -> None:
        _complain(none_in(self.kind, self.source), self.given)

    def _exit_status(self) -> int:
        if self.problems.count or not self.tally.total:
            return _PROBLEM
        summary = self.tally.summary
        if summary.not_met:
            return _SOME_FAIL
        return _SOME_UNDETERMINED if summary.unknown else _ALL_MEET
