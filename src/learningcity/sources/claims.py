"""What single sources say, and the questions on which they disagree."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isfinite

from attrs import frozen

from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue, Problem, Uncited, WrongType, require_tuple, shown
from learningcity.sources.citations import (
    Citation,
    Standing,
    checked_id,
    require_date,
    require_member,
    require_words,
)
from learningcity.texts import Bound, Labels, Message, Quantity, Text

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
        value: a finite number, a :class:`~learningcity.texts.Quantity` of one, a date, a partial date or a period,
            a flag, a member of an enumeration, an id, words in any form, or a tuple of these.
        citation: who says so, and where.
        as_of: the time that the claim speaks of.
        scope: what it covers where that is not everything.
        mode: how the source comes to say it.
        speaker: id or name of who says it, where that is not the source.
        passage: id of the text that several sources share word for word: they are one witness for it.

    Raises:
        Uncited: no citation.
        InvalidValue: a subject or a predicate that is not well formed.
        WrongType: a value of a type that the field does not accept.
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

    def __attrs_post_init__(self) -> None:
        checked_id(self.subject, ("subject",))
        checked_id(self.predicate, ("predicate",))
        if not isinstance(self.citation, Citation):
            raise Uncited(Message("error.uncited", {"what": f"{self.subject}, {self.predicate}"}))
        if not _is_value(self.value):
            raise WrongType(Problem("wrong-type", ("value",), shown(self.value), Message("accepted.claim-value")))
        require_date(("as_of",), self.as_of)
        if self.scope is not None and not isinstance(self.scope, str):
            require_words(("scope",), self.scope)
        require_member(("mode",), self.mode, Mode)
        for name in ("speaker", "passage"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.text")))

    @property
    def witness(self) -> str:
        """What it counts as one witness with: its passage, or else its source."""
        return self.passage or self.citation.source.id


_WHOLE = frozenset({bool, date, int, Labels, PartialDate, Period, str})
"""Types of which every object may be claimed."""


def _is_value(value: object) -> bool:
    """Whether a source may claim it. Exactly of these types: a moment, say, is a date as well, and is none of them."""
    kind = type(value)
    if kind in _WHOLE or isinstance(value, Enum):
        return True
    if isinstance(value, tuple):
        return kind is tuple and all(map(_is_value, value))
    if isinstance(value, Quantity):
        unit_is_known = value.unit is None or type(value.unit) is str
        return unit_is_known and type(value.bound) is Bound and _is_finite(value.value)
    if isinstance(value, Message):
        return _is_hashable(value)
    return _is_finite(value) or _is_titles(value)


def _is_titles(value: object) -> bool:
    from learningcity.sources.titles import Titles  # seldom claimed, and not worth loading for every claim

    return isinstance(value, Titles)


def _is_finite(value: object) -> bool:
    return type(value) in (int, float, Decimal, Fraction) and isfinite(value)  # type: ignore[arg-type]  # a number


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


@frozen
class Side:
    """One side of a conflict: what it holds, and the claims that speak for it.

    Raises:
        WrongType: a statement that is no text, or claims that are none.
    """

    statement: Text
    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        require_words(("statement",), self.statement)
        require_tuple(("claims",), self.claims, Claim)


@frozen
class Conflict:
    """A question on which sources disagree, with every side.

    Raises:
        InvalidValue: an id that is not well formed, fewer than two sides, or a side without a claim.
        WrongType: a question that is no text, or sides that are none.
    """

    id: str
    question: Text
    sides: tuple[Side, ...]

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_words((self.id, "question"), self.question)
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

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")
