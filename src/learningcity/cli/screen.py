"""``learningcity screen``: apply a rule book to every row of a large table, and write the table with the outcomes."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from learningcity.applications import subject_of
from learningcity.cli.arguments import add_locale, add_rules, books_in_help, name_of_file, require_in_force
from learningcity.cli.output import print_summary, summary_record
from learningcity.cli.problems import ProblemLog
from learningcity.cli.queries import Queries
from learningcity.cli.subjects import none_in
from learningcity.cli.tables import (
    CannotReadError,
    CannotWriteError,
    EndedError,
    TableFile,
    opened,
    reason_not_written,
    table_format,
    write,
    written,
)
from learningcity.cli.unread import Cells, cells_of_other_rules, unread_cells
from learningcity.conversion.spellings import VOCABULARY
from learningcity.errors import ConversionError
from learningcity.localization import render
from learningcity.outcome import NOT_MET
from learningcity.rules.verdict import Summary
from learningcity.sources import FACTS_AS_OF
from learningcity.texts import Message, Text

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from polars import LazyFrame

    from learningcity.rules.columns.screened import Screened

__all__ = ["add_screen"]

T = TypeVar("T")

_EPILOG = """\
FILE and OUT end in .csv or .parquet. OUT gets the columns of FILE as they are,
and a column of outcomes: met, not-met or unknown. It is there whole, or not at
all. Neither file is ever in memory as a whole.

rule books, by what the rows are about:
{books}

exit status, the first that applies:
  2  wrong usage, a problem in the input, or nothing in it to screen
  1  at least one row does not meet the rules
  3  at least one is undetermined
  0  every one meets the rules
"""
_SIGNAL = 128
"""What a shell adds to the number of the signal that ended a process."""
_ALL_MEET, _SOME_FAIL, _PROBLEM, _SOME_UNDETERMINED = 0, 1, 2, 3


_IN_COMMAND: Mapping[Text | None, Text] = {
    Message("accepted.one-column"): Message("cli.screen.one-column"),
    Message("hint.prefix"): Message("cli.screen.prefix"),
    Message("hint.text-cells"): Message("cli.screen.text-cells"),
}
"""What the command says in place of words about arguments of a function."""


def add_screen(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of ``learningcity``."""
    parser = commands.add_parser(
        "screen",
        help="screen the rows of a table, however large",
        description="Apply a rule book to every row of a table, and write the table with the outcomes.",
        epilog=_EPILOG.format(books=books_in_help()),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", type=_table, help="a table, of CSV or Parquet")
    parser.add_argument("--out", metavar="OUT", type=_table, required=True, help="the file to write")
    parser.add_argument("--reasons", action="store_true", help="add a column for each requirement, named by its id")
    add_rules(parser)
    parser.add_argument(
        "--columns",
        metavar="FACT=COLUMN",
        type=_pair,
        action="append",
        default=[],
        help="the column of a fact that is not named like it, by the id of the fact; may be repeated",
    )
    parser.add_argument("--prefix", metavar="TEXT", default="", help="what the names of the new columns begin with")
    parser.add_argument(
        "--text-cells", action="store_true", help="read text in Parquet as numbers and flags too, as in CSV"
    )
    add_locale(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the form of the summary")
    parser.add_argument("--check-first", action="store_true", help="write OUT only if every cell can be read")
    parser.set_defaults(run=_run, parser=parser)


def _table(name: str) -> str:
    if name == "-":
        raise ArgumentTypeError("a table is read twice and written whole, so it is a file and no stream")
    if name_of_file(name) != name:
        raise ArgumentTypeError(f"{name_of_file(name)!r} is no text in UTF-8; give the file another name")
    if table_format(name) is None:
        raise ArgumentTypeError(f"{name!r} does not end in .csv or .parquet")
    return name


def _pair(text: str) -> tuple[str, str]:
    fact, separator, column = text.partition("=")
    if not (fact and separator and column):
        raise ArgumentTypeError(f"{text!r} is not the id of a fact, =, and a column, such as city.population=people")
    return fact, column


def _run(given: Namespace) -> int:
    require_in_force(given)
    facts = [fact for fact, _ in given.columns]
    if len(set(facts)) < len(facts):
        given.parser.error("--columns names a fact twice")
    if _is_same(given.file, given.out):
        given.parser.error("--out is FILE itself")
    try:
        return _Run(given).status()
    except CannotReadError as error:
        _complain(Message("cli.cannot-read", {"source": name_of_file(given.file), "reason": error.reason}), given)
    except CannotWriteError as error:
        _complain(Message("cli.cannot-write-file", {"target": name_of_file(given.out), "reason": error.reason}), given)
    except EndedError as ended:
        return _SIGNAL + ended.number
    except ModuleNotFoundError:
        command = "pip install 'learningcity[tables]'"
        reason = Message("cli.reason.extra", {"command": command})
        _complain(Message("cli.cannot-read", {"source": name_of_file(given.file), "reason": reason}), given)
    except ConversionError as error:
        log = ProblemLog(given.locale)
        for problem in error.problems:
            path = problem.path[1:] if problem.path[:1] == ("frame",) else problem.path
            accepted, hint = (_IN_COMMAND.get(text, text) for text in (problem.accepted, problem.hint))
            log.add(evolve(problem, path=path, accepted=accepted, hint=hint, source=name_of_file(given.file)))
        log.close()
    return _PROBLEM


def _is_same(name: str, other: str) -> bool:
    try:
        return Path(name).samefile(other)
    except OSError:  # one of them is not there
        return False


def _complain(message: Message, given: Namespace) -> None:
    print(render(message, given.locale), file=sys.stderr)


class _Run:
    """One table on its way through a rule book."""

    def __init__(self, given: Namespace) -> None:
        self.given = given
        self.source = name_of_file(given.file)
        self.format = table_format(given.file)
        self.queries = Queries()
        self.table: TableFile = opened(given.file, self.format or "csv", self.queries)

    def status(self) -> int:
        """Write the table with the outcomes, and tell what was found; the exit status."""
        with written(self.given.out) as path:
            self._require_flat()
            return self._status(path)

    def _require_flat(self) -> None:
        """Nothing, if all columns can be written in the format that is asked for."""
        if table_format(self.given.out) == "csv":
            for column, kind in self.table.rows().collect_schema().items():
                if kind.is_nested():
                    raise CannotWriteError(Message("cli.reason.nested", {"column": column}))

    def _status(self, path: Path) -> int:
        screened = None if self.table.total == 0 else self._screened()
        if screened is None or not screened.summary().total:
            _complain(none_in(subject_of(self.given.rules), self.source), self.given)
            return _PROBLEM
        for note in screened.notes:
            self._complain(note)
        unread, others = [*self._unread(screened)], self._of_other_rules()
        for each in unread:
            self._complain(Message("cli.screen.unread", each.params()))
        if others is not None:
            self._complain(Message("cli.screen.other-rules", {**others.params(), "rules": self.given.rules.id}))
        has_problems = bool(unread or others)
        if has_problems and self.given.check_first:
            return _PROBLEM
        self._write(screened, path)
        self._tell(screened, unread, others)
        return _PROBLEM if has_problems else _status_of(screened.summary())

    def _screened(self) -> Screened[LazyFrame]:
        """The table with the outcomes, which are counted, and with those of every requirement, asked for or not."""
        screened = self._screen()
        summary = self._run(screened.summary, self.table.total)
        if not self._run(partial(self.table.settle, summary.total), None):
            screened = self._screen()
            self._run(screened.summary, self.table.total)
        return screened

    def _screen(self) -> Screened[LazyFrame]:
        screened: Screened[LazyFrame] = self.given.rules.screen(self.queries.watched(self.table.rows()), **self._asked)
        return screened

    @property
    def _asked(self) -> dict[str, Any]:
        given = self.given
        return {
            "columns": dict(given.columns),
            "reasons": True,
            "prefix": given.prefix,
            "text_cells": self.format == "csv" or given.text_cells,
        }

    def _run(self, query: Callable[[], T], total: int | None) -> T:
        """What a query gives.

        Raises:
            ConversionError: polars cannot read the file, and this is what is wrong with the form of it.
            CannotReadError: polars cannot go on, and this is what it says.
        """
        from narwhals.exceptions import NarwhalsError
        from polars.exceptions import PanicException, PolarsError

        try:
            return self.queries.run(query, total)
        except (PolarsError, PanicException, NarwhalsError) as error:
            problems = self.table.problems()
            if problems:
                raise ConversionError(problems) from None
            raise CannotReadError(str(error).partition("\n")[0]) from None

    def _complain(self, said: Message) -> None:
        _complain(Message("cli.screen.of", {"source": self.source, "said": said}), self.given)

    def _unread(self, screened: Screened[LazyFrame]) -> Iterator[Cells]:
        from learningcity.rules.columns.asked import Asked

        asked = Asked(self.given.rules, VOCABULARY, **self._asked)
        for column, number in screened.unread().items():
            query = partial(unread_cells, self.table, self.queries, asked, column, number)
            yield self._run(query, self.table.total)

    def _of_other_rules(self) -> Cells | None:
        return self._run(partial(cells_of_other_rules, self.table, self.queries, self.given.rules), self.table.total)

    def _write(self, screened: Screened[LazyFrame], path: Path) -> None:
        given = self.given
        frame = screened.frame if given.reasons else screened.frame.drop(screened.reasons.values())
        to_file = partial(write, self.table.as_given(frame), path, has_mark=self.table.has_mark)
        try:
            self._run(to_file, screened.summary().total)
        except CannotReadError as error:  # it could be read before
            raise CannotWriteError(error.reason) from None
        except OSError as error:
            raise CannotWriteError(reason_not_written(error)) from None

    def _tell(self, screened: Screened[LazyFrame], unread: list[Cells], others: Cells | None) -> None:
        """The summary, on standard output."""
        rules, summary = self.given.rules, screened.summary()
        if self.given.format == "text":
            print_summary(rules, summary, self._advised(screened), self.given.locale)
            return
        document = {
            "rules": rules.id,
            "facts_as_of": (rules.facts_as_of or FACTS_AS_OF).isoformat(),
            "summary": summary_record(summary),
            "unread": [each.record() for each in unread],
            "of_other_rules": None if others is None else others.record(),
            "notes": [render(note, self.given.locale) for note in screened.notes],
        }
        print(json.dumps(document, ensure_ascii=False, indent=2))

    def _advised(self, screened: Screened[LazyFrame]) -> dict[str, int]:
        """How many rows do not meet a requirement that does not decide, by its id."""
        import polars as pl

        names = {each.id: screened.reasons[each.id] for each in self.given.rules if not each.binding}
        if not names:
            return {}
        missed = screened.frame.select((pl.col(name) == NOT_MET.value).sum() for name in names.values())
        counted = self._run(lambda: missed.collect(engine="streaming"), screened.summary().total)
        return dict(zip(names, counted.row(0), strict=True))


def _status_of(summary: Summary) -> int:
    if summary.not_met:
        return _SOME_FAIL
    return _SOME_UNDETERMINED if summary.unknown else _ALL_MEET
