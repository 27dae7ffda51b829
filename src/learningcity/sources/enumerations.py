"""Lists as their sources declare them: a count may be known where the entries are not."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Completeness", "Enumeration"]


class Completeness(Enum):
    """How the count that is declared and the entries that are listed go together."""

    COMPLETE = "complete"
    """As many are listed as declared."""
    INCOMPLETE = "incomplete"
    """Nothing is listed, whether or not a count is declared: the entries were not read."""
    MISMATCH = "mismatch"
    """Some are listed, and not as many as declared."""
    UNDECLARED = "undeclared"
    """Entries are listed, and no count is declared: there may be more."""


@frozen(kw_only=True)
class Enumeration(Statement):
    """A list of which a source says how many entries it has, or which a source gives, or both.

    Attributes:
        declared: how many entries there are according to the source, None where it does not say.
        items: the ids of the entries that were read, in the order of the source.

    Raises:
        WrongType: a count that is no whole number, or entries that are no ids.
        InvalidValue: a count below zero, or an entry that is listed twice.
    """

    declared: int | None
    items: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.declared is not None and type(self.declared) is not int:
            raise WrongType(
                Problem("wrong-type", (self.id, "declared"), shown(self.declared), Message("accepted.whole-number"))
            )
        if self.declared is not None and self.declared < 0:
            raise InvalidValue(
                Problem("negative", (self.id, "declared"), shown(self.declared), Message("accepted.whole-number"))
            )
        require_tuple((self.id, "items"), self.items, str)
        if len(set(self.items)) < len(self.items):
            second = next(place for place, item in enumerate(self.items) if item in self.items[:place])
            raise InvalidValue(
                Problem(
                    "duplicate-id",
                    (self.id, "items", second),
                    shown(self.items[second]),
                    Message("accepted.distinct-entries"),
                )
            )

    @property
    def status(self) -> Completeness:
        """Whether what is listed is as much as what is declared."""
        if self.declared is None:
            return Completeness.UNDECLARED if self.items else Completeness.INCOMPLETE
        if self.declared == len(self.items):
            return Completeness.COMPLETE
        return Completeness.MISMATCH if self.items else Completeness.INCOMPLETE
