"""From what is measured to a score: where the worst and the best lie, and who says so."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.scoring.numbers.checks import checked_number
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity
from learningcity.scoring.observations import checked_unit
from learningcity.sources.citations import Citation, checked_id, require_citations, require_member, require_words
from learningcity.texts import Message, Number, Text

__all__ = ["Goalpost", "GoalpostBasis", "UnitConversion"]

_SCALES = (Linear, Log, Parity, Band, Levels)


class GoalpostBasis(Enum):
    """What a goalpost rests on."""

    ADOPTED_TARGET = "adopted-target"
    """A number adopted for the place: a plan of the city, a law."""
    NATIONAL_BENCHMARK = "national-benchmark"
    """The country's own, such as its SDG 4 benchmark for 2025 or 2030."""
    NATURAL_BOUND = "natural-bound"
    """What follows from the unit: 0 % and 100 %, parity. It says nothing of what is enough."""
    REFERENCE_DISTRIBUTION = "reference-distribution"
    """A named, dated set of data."""
    OWN_BASELINE = "own-baseline"
    """Where the city started and what it aims at: the score is its progress, and compares with no other city."""
    EXPERT_JUDGEMENT = "expert-judgement"
    """Who judged, when and how is for the citation to say."""


@frozen(kw_only=True)
class Goalpost:
    """How one measurement becomes a score between 0 and 1.

    Attributes:
        measurement: id of what is measured.
        unit: what the scale is counted in; ``level`` for levels.
        scale: where the worst and the best lie: ``Linear``, ``Log``, ``Parity``, ``Band`` or ``Levels``.
        basis: what it rests on.
        citations: who says so; at least one.
        cross_city: whether scores of different cities compare.
        cross_time: whether scores of different years compare.
        step: the improvement that a plan would speak of, in the unit and towards the best, None where none is declared.
        note: what a reader should know besides.

    Raises:
        Uncited: no citation.
        WrongType: a field of a type that it does not accept.
        InvalidValue: an id that is none, a step that is not above 0, a scale of levels with another unit than
            ``level`` or another with it, or an own baseline that says it compares cities.
    """

    measurement: str
    unit: str = field(converter=checked_unit)
    scale: Linear | Log | Parity | Band | Levels
    basis: GoalpostBasis
    citations: tuple[Citation, ...]
    cross_city: bool = True
    cross_time: bool = True
    step: Number | None = None
    note: Text | None = None

    def __attrs_post_init__(self) -> None:
        checked_id(self.measurement, ("measurement",))
        require_citations(self.citations, self.measurement)
        if not isinstance(self.scale, _SCALES):
            accepted = Message("accepted.one-of", {"words": ", ".join(kind.__name__ for kind in _SCALES)})
            raise WrongType(Problem("wrong-type", ("scale",), shown(self.scale), accepted))
        require_member(("basis",), self.basis, GoalpostBasis)
        for name in ("cross_city", "cross_time"):
            if type(getattr(self, name)) is not bool:
                accepted = Message("accepted.flag")
                raise WrongType(Problem("wrong-type", (name,), shown(getattr(self, name)), accepted))
        if self.basis is GoalpostBasis.OWN_BASELINE and self.cross_city:
            raise InvalidValue(Problem("own-baseline", ("cross_city",), "True", Message("accepted.own-baseline")))
        if isinstance(self.scale, Levels) is not (self.unit == "level"):
            accepted = Message("accepted.unit-of-levels")
            raise InvalidValue(Problem("unit-of-levels", ("unit",), shown(self.unit), accepted))
        if self.step is not None and checked_number(self.step, ("step",)) <= 0:
            raise InvalidValue(Problem("no-step", ("step",), shown(self.step), Message("accepted.step-of-goalpost")))
        if self.note is not None:
            require_words(("note",), self.note)

    @property
    def is_scored(self) -> bool:
        """Whether it gives a number: levels without numbers of their own have an order and no more."""
        return not isinstance(self.scale, Levels) or self.scale.scores is not None


@frozen(kw_only=True)
class UnitConversion:
    """That a number in one unit is another number in another: the first times the factor.

    Raises:
        Uncited: no citation.
        WrongType: a field of a type that it does not accept.
        InvalidValue: a factor that is not above 0, or a unit that becomes itself.
    """

    unit: str = field(converter=checked_unit)
    into: str = field(converter=checked_unit)
    factor: Number
    citations: tuple[Citation, ...]

    def __attrs_post_init__(self) -> None:
        require_citations(self.citations, f"{self.unit}, {self.into}")
        if checked_number(self.factor, ("factor",)) <= 0:
            raise InvalidValue(Problem("factor", ("factor",), shown(self.factor), Message("accepted.factor")))
        if self.unit == self.into:
            raise InvalidValue(Problem("same-unit", ("into",), shown(self.into), Message("accepted.other-unit")))
