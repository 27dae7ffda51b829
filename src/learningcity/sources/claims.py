"""What single sources say, and the questions on which they disagree."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, require_tuple
from learningcity.sources.citations import Citation, Standing
from learningcity.texts import Message, Text

__all__ = ["Claim", "Conflict", "Mode", "Side"]


class Mode(Enum):
    """How a source comes to say something."""

    STATED = "stated"
    """In its own voice."""
    QUOTED = "quoted"
    """In the words of somebody else."""
    REPORTED = "reported"
    """That somebody else said so, in words of its own."""
    INFERRED = "inferred"
    """Read into it by this library: no claim of the source."""


@frozen
class Claim:
    """What one source says: the value that it gives to a predicate of a subject.

    Attributes:
        subject: id of what the claim is about.
        predicate: what is said of it, lower case with hyphens.
        value: a number, a :class:`~learningcity.texts.Quantity`, a date, an id, a message, or a tuple of these.
        citation: who says so, and where.
        as_of: the time that the claim speaks of.
        scope: what it covers where that is not everything.
        mode: how the source comes to say it.
        speaker: id or name of who says it, where that is not the source.
        passage: id of the text that several sources share word for word: they are one witness for it.
    """

    subject: str
    predicate: str
    value: object
    citation: Citation
    as_of: PartialDate | None = None
    scope: str | Text | None = None
    mode: Mode = Mode.STATED
    speaker: str | None = None
    passage: str | None = None

    @property
    def witness(self) -> str:
        """What it counts as one witness with: its passage, or else its source."""
        return self.passage or self.citation.source.id


@frozen
class Side:
    """One side of a conflict: what it holds, and the claims that speak for it."""

    statement: Text
    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple(("claims",), self.claims, Claim)


@frozen
class Conflict:
    """A question on which sources disagree, with every side.

    Raises:
        InvalidValue: fewer than two sides, or a side without a claim.
    """

    id: str
    question: Text
    sides: tuple[Side, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple((self.id, "sides"), self.sides, Side)
        if len(self.sides) < 2 or not all(side.claims for side in self.sides):
            raise InvalidValue(Problem("conflict", (self.id,), accepted=Message("accepted.conflict")))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Who speaks on any side of it, each place once."""
        return tuple(dict.fromkeys(claim.citation for side in self.sides for claim in side.claims))

    @property
    def standing(self) -> Standing:
        """Contested, by nature."""
        return Standing.CONTESTED
