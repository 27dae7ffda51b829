"""Screening of tables of polars in its own expressions: its logic of nulls is Kleene's, so one column does for two.

For a small table most of the price of a call is building expressions, so a rule book remembers those for the tables
that it met last.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.rules.columns.asked import Found
from learningcity.rules.columns.compiling import compiled
from learningcity.rules.columns.decisions import Expr, Kleene
from learningcity.rules.columns.leaves import Reader
from learningcity.rules.columns.libraries import Polars
from learningcity.rules.columns.outcomes import text_of_few, text_of_kleene, text_of_many
from learningcity.texts import Message

if TYPE_CHECKING:
    from polars import DataFrame, LazyFrame

__all__ = ["PolarsPlan"]

_FEW, _MANY = 200, 20_000
"""Up to so few rows, and from so many on, text is made in the way that suits them."""


@frozen
class PolarsPlan:
    """Expressions for every table of the same columns.

    Attributes:
        masks: the logic of each requirement as a column.
        outcome: that of the whole, from these columns.
        at_once: the same of the whole, from the columns of the table.
        texts: what was asked for, from all these columns, in the way for few rows.
        texts_of_many: the same, in the way for many.
        names: of the columns of logic.
        named: of each result its name, and that of the column of logic that it is made of.
        notes: on the outcomes.
    """

    masks: tuple[Expr, ...]
    outcome: Expr
    at_once: Expr
    texts: tuple[Expr, ...]
    texts_of_many: tuple[Expr, ...]
    names: tuple[str, ...]
    named: tuple[tuple[str, str], ...]
    notes: tuple[Message, ...]

    @classmethod
    def of(cls, found: Found) -> PolarsPlan:
        """The plan for a table."""
        library, algebra, asked = Polars(), Kleene(), found.asked
        reader = Reader(library, asked.vocabulary, found.sheet.cells, found.prefix)
        names = [f"{found.prefix}{place}" for place, _ in enumerate(asked.requirements)]
        decided = [compiled(each.condition, algebra, reader) for each in asked.requirements]
        binding = [each.binding for each in asked.requirements]
        columns = [library.col(name) for name in names]
        whole = f"{found.prefix}whole"
        wanted = dict(zip(asked.names, (library.col(whole), *columns), strict=False))
        return cls(
            masks=tuple(mask.alias(name) for mask, name in zip(decided, names, strict=True)),
            outcome=algebra.all_of(compress(columns, binding)).alias(whole),
            at_once=algebra.all_of(compress(decided, binding)).alias(whole),
            texts=tuple(text_of_kleene(each).alias(name) for name, each in wanted.items()),
            texts_of_many=tuple(text_of_many(each).alias(name) for name, each in wanted.items()),
            names=(*names, whole),
            named=tuple(zip(asked.names, (whole, *names), strict=False)),
            notes=found.notes,
        )

    def run(self, frame: DataFrame) -> DataFrame:
        """The table with what was asked for."""
        if frame.height >= _MANY:
            work = self._staged(frame.lazy()).select(self.texts_of_many).collect()
            return frame.hstack(work.get_columns())
        at_once = len(self.texts) == 1
        work = frame.with_columns(self.at_once if at_once else self.masks)
        if not at_once:
            work = work.with_columns(self.outcome)
        if frame.height > _FEW:
            return frame.hstack(work.select(self.texts).get_columns())
        return frame.hstack([text_of_few(name, work.get_column(logic)) for name, logic in self.named])

    def run_lazily(self, frame: LazyFrame) -> LazyFrame:
        """The table with what was asked for, not computed yet."""
        return self._staged(frame).with_columns(self.texts).drop(self.names)

    def _staged(self, frame: LazyFrame) -> LazyFrame:
        return frame.with_columns(self.masks).with_columns(self.outcome)
