"""What is asked of a table, and what is wrong with that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from learningcity.errors import InvalidTable, InvalidValue, Problem, WrongType, shown
from learningcity.rules.columns.cells import Holding
from learningcity.rules.columns.compiling import require_expressible
from learningcity.rules.columns.patterns import is_writable
from learningcity.rules.columns.sheets import Sheet, sheet_of
from learningcity.rules.columns.tables import Table
from learningcity.rules.columns.vocabulary import Vocabulary
from learningcity.rules.nodes import AnyFact, Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used
from learningcity.texts import Message

__all__ = ["Asked", "Found", "found_in"]


def _pairs(columns: Mapping[AnyFact | str, str] | None) -> tuple[tuple[AnyFact | str, str], ...]:
    if columns is None:
        return ()
    if not isinstance(columns, Mapping) or not all(isinstance(column, str) for column in columns.values()):
        raise WrongType(Problem("wrong-type", ("columns",), shown(columns), Message("accepted.columns-by-fact")))
    times = Counter(key.id if isinstance(key, Fact) else key for key in columns)
    twice = [str(id) for id, count in times.items() if count > 1]
    if twice:
        raise InvalidValue(Problem("duplicate-id", ("columns",), ", ".join(twice), Message("accepted.unique-ids")))
    return tuple(columns.items())


def _prefix(value: str) -> str:
    if not isinstance(value, str) or not is_writable(value):
        raise WrongType(Problem("wrong-type", ("prefix",), shown(value), Message("accepted.text")))
    return value


@frozen
class Asked:
    """What is asked of a table.

    Attributes:
        rulebook: what is applied.
        vocabulary: what words in the table mean.
        columns: the columns of facts that are not named like them.
        reasons: whether a column a requirement is asked for.
        prefix: what the names of new columns begin with.
        text_cells: whether text stands for numbers and flags.
    """

    rulebook: RuleBook[Any]
    vocabulary: Vocabulary
    columns: tuple[tuple[AnyFact | str, str], ...] = field(default=None, converter=_pairs)
    reasons: bool = False
    prefix: str = field(default="", converter=_prefix)
    text_cells: bool = False

    def require_expressible(self) -> None:
        """Nothing, if it can be asked of a table.

        Raises:
            CannotExpress: a function of the user decides.
        """
        for requirement in self.requirements:
            require_expressible(requirement.condition)

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """Those that are looked at: advice is not, where no reasons are asked for."""
        return tuple(each for each in self.rulebook if each.binding or self.reasons)

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """The facts that they read, each once."""
        return tuple(dict.fromkeys(fact for each in self.requirements for fact in facts_used(each.condition)))

    @property
    def outcome(self) -> str:
        """The name of the column of outcomes."""
        return f"{self.prefix}outcome"

    def name_of(self, requirement: Requirement) -> str:
        """The name of the column of a requirement."""
        return f"{self.prefix}{requirement.id}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns that are asked for."""
        return (self.outcome, *(self.name_of(each) for each in self.requirements if self.reasons))


@frozen
class Found:
    """A table that suits what is asked of it.

    Attributes:
        asked: what is asked.
        table: of whom.
        sheet: where it has the facts.
        prefix: what no name of a column begins with.
    """

    asked: Asked
    table: Table
    sheet: Sheet
    prefix: str

    @property
    def notes(self) -> tuple[Message, ...]:
        """What a reader of the outcomes should know: which facts have no column."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Message]:
        for fact, cells in self.sheet.cells.items():
            if cells.column not in self.table.types and cells.holding is Holding.NOTHING:
                yield Message("note.screen.no-column", {"fact": fact.title or fact.id, "column": cells.column})


def found_in(frame: object, asked: Asked) -> Found:
    """The table with its columns.

    Raises:
        ModuleNotFoundError: the extra ``tables`` is not installed.
        WrongType: no table.
        CannotExpress: an engine that is not known to be right.
        InvalidTable: columns that do not suit; its problems are all of them.
    """
    asked.require_expressible()
    table = Table.of(frame)
    prefix = _free_prefix(table)
    columns = dict(asked.columns)
    sheet = sheet_of(table, asked.facts, columns, asked.vocabulary, prefix, text_cells=asked.text_cells)
    problems = [*sheet.problems, *_taken(table, asked)]
    if problems:
        raise InvalidTable(problems)
    return Found(asked, table, sheet, prefix)


def _free_prefix(table: Table) -> str:
    """What no name of a column begins with, whatever the size of its letters."""
    prefix = "screen "
    while any(name.casefold().startswith(prefix) for name in table.names):
        prefix += " "
    return prefix


def _taken(table: Table, asked: Asked) -> Iterator[Problem]:
    """Columns that are named like a result; some engines do not tell small letters from capitals."""
    by_folded = {name.casefold(): name for name in table.names}
    for name in asked.names:
        present = by_folded.get(name.casefold())
        if present is not None:
            accepted, hint = Message("accepted.free-column"), Message("hint.prefix")
            yield Problem("column-exists", ("frame", present), accepted=accepted, hint=hint)
