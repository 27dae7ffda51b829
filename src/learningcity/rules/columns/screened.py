"""What screening a table gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.rules.columns.counting import Counts
    from learningcity.rules.verdict import Summary

__all__ = ["Screened"]

FrameT = TypeVar("FrameT")


class Screened(Generic[FrameT]):
    """A table with the outcome of every row under a rule book.

    Attributes:
        frame: the table that was given, of the same kind, with new columns of ``met``, ``not-met`` or ``unknown``.
        rulebook: what was applied.
        notes: what a reader should know: each fact of which the table has no column, so that it is unknown everywhere.
    """

    __slots__ = ("_count", "_counted", "_names", "frame", "notes", "rulebook")

    def __init__(
        self,
        frame: FrameT,
        rulebook: RuleBook[Any],
        notes: tuple[Message, ...],
        names: tuple[str, ...],
        count: Callable[[], Any],
    ) -> None:
        self.frame: FrameT = frame
        self.rulebook: RuleBook[Any] = rulebook
        self.notes: tuple[Message, ...] = notes
        self._names = names
        self._count: Callable[[], Counts] = count
        self._counted: Counts | None = None

    @property
    def outcome(self) -> str:
        """The name of the column of outcomes."""
        return self._names[0]

    @property
    def reasons(self) -> Mapping[str, str]:
        """The names of the columns of requirements, by the ids of these; none where they were not asked for."""
        ids = (requirement.id for requirement in self.rulebook)
        return MappingProxyType(dict(zip(ids, self._names[1:], strict=False)))

    def summary(self) -> Summary:
        """How many rows there are of each outcome, and how often each binding requirement made them so.

        A table that is not computed yet is computed for it, once.
        """
        return self._counts().summary

    def unread(self) -> dict[str, int]:
        """Of each column in which a cell holds something that is taken as unknown, since it cannot be read, how many.

        Such as a word that is none of its enumeration, or a date that there is not. Computed as :meth:`summary`.
        """
        return dict(self._counts().unread)

    def _counts(self) -> Counts:
        if self._counted is None:
            self._counted = self._count()
        return self._counted

    def __repr__(self) -> str:
        return f"<Screened by {self.rulebook.id!r}: {self.outcome!r} in a {type(self.frame).__name__}>"
