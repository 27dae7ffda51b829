"""What a city has to show for each area, as its assessor knows it.

The sources give no scale, so there is none here: an area has evidence, is known to have none, or is not known.
Unknown is never "no". A scale of one's own goes into a class of one's own beside the evidence.
"""

from __future__ import annotations

from attrs import field, frozen

from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.key_features.framework import area as area_of
from learningcity.key_features.framework import areas
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import Citation, require_citations, require_date, require_words
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.texts import Message, Text

__all__ = ["Evidence", "EvidenceCounts", "SelfAssessment"]


@frozen(kw_only=True)
class Evidence:
    """What somebody can show about one area.

    Attributes:
        area: id of the area.
        present: True where the city has something to show, False where it is known to have nothing, None where
            that is not known.
        statement: what there is, in the assessor's words.
        citations: where it is to be seen; at least one.
        as_of: the time that it speaks of.

    Raises:
        UnknownId: no such area.
        WrongType: a field of a type that it does not accept.
        Uncited: no citation.
    """

    area: str
    present: bool | None
    statement: Text
    citations: tuple[Citation, ...]
    as_of: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        area_of(self.area)
        if self.present is not None and type(self.present) is not bool:
            raise WrongType(Problem("wrong-type", ("present",), shown(self.present), Message("accepted.flag")))
        require_words(("statement",), self.statement)
        require_citations(self.citations, self.area)
        require_date(("as_of",), self.as_of)


@frozen
class EvidenceCounts:
    """How many areas have evidence, are known to have none, are not known. Counts, not a score.

    Attributes:
        present: areas with evidence.
        missing: areas known to have none.
        unknown: areas of which nothing is known, or of which pieces of evidence disagree.

    Raises:
        WrongType: no whole number.
        InvalidValue: a number below 0.
    """

    present: int
    missing: int
    unknown: int

    def __attrs_post_init__(self) -> None:
        for name in ("present", "missing", "unknown"):
            count, accepted = getattr(self, name), Message("accepted.whole-number")
            if type(count) is not int:
                raise WrongType(Problem("wrong-type", (name,), shown(count), accepted))
            if count < 0:
                raise InvalidValue(Problem("negative", (name,), shown(count), accepted))

    @property
    def known(self) -> int:
        """Areas with evidence, and those known to have none."""
        return self.present + self.missing

    @property
    def areas(self) -> int:
        """All areas that were looked at."""
        return self.known + self.unknown


def _name_of(city: City | str) -> str:
    if isinstance(city, City):
        return city.id or city.name
    if not isinstance(city, str):
        raise WrongType(Problem("wrong-type", ("city",), shown(city), Message("accepted.text")))
    if not city.strip():
        raise InvalidValue(Problem("blank", ("city",), shown(city), Message("accepted.text")))
    return city


@frozen
class SelfAssessment:
    """What is known of a city, area by area.

    Attributes:
        city: id or name; of a :class:`~learningcity.cities.City` that is given its id, or else its name.
        evidence: in any order, several pieces for an area or none.

    Raises:
        WrongType: a field of a type that it does not accept.
        InvalidValue: a city without a name.
    """

    city: str = field(converter=_name_of)
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_tuple(("evidence",), self.evidence, Evidence)

    def evidence_for(self, area: str) -> tuple[Evidence, ...]:
        """What was given about an area, in the order in which it was given.

        Raises:
            UnknownId: no such area.
        """
        area_of(area)
        return tuple(found for found in self.evidence if found.area == area)

    def outcome(self, area: str) -> Outcome:
        """``MET`` where there is evidence, ``NOT_MET`` where there is known to be none, else ``UNKNOWN``.

        A piece of evidence that does not know says nothing; pieces that disagree settle nothing, whenever
        each was true: whoever knows which of them holds gives that one alone.

        Raises:
            UnknownId: no such area.
        """
        told = {found.present for found in self.evidence_for(area)} - {None}
        if len(told) != 1:
            return UNKNOWN
        return MET if True in told else NOT_MET

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of the areas with evidence, in the order of the framework."""
        return self._areas_with(MET)

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the areas that are known to have none, in the order of the framework."""
        return self._areas_with(NOT_MET)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of the other areas, in the order of the framework."""
        return self._areas_with(UNKNOWN)

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of the areas with evidence and of those known to have none, in the order of the framework."""
        return self._areas_with(MET, NOT_MET)

    def _areas_with(self, *outcomes: Outcome) -> tuple[str, ...]:
        return tuple(entry.id for entry in areas() if self.outcome(entry.id) in outcomes)

    def coverage(self, group: str | None = None) -> EvidenceCounts:
        """How many of the twelve areas, or of those of a group, have evidence, have none, are not known.

        Raises:
            UnknownId: no such group.
        """
        found = [self.outcome(entry.id) for entry in areas(group)]
        return EvidenceCounts(found.count(MET), found.count(NOT_MET), found.count(UNKNOWN))

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The areas of which some evidence says that there is something to show, and some that there is nothing."""
        disagreeing = (self._sides(entry.id) for entry in areas())
        return tuple(
            Conflict(f"assessment.{area}", self._question(area), sides)
            for area, sides in disagreeing
            if all(side.claims for side in sides)
        )

    def _question(self, area: str) -> Message:
        return Message("conflict.evidence", {"city": self.city, "area": area_of(area).label})

    def _sides(self, area: str) -> tuple[str, tuple[Side, Side]]:
        given = self.evidence_for(area)
        return area, (
            Side(Message("conflict.evidence.present"), _claims(given, present=True)),
            Side(Message("conflict.evidence.missing"), _claims(given, present=False)),
        )


def _claims(evidence: tuple[Evidence, ...], *, present: bool) -> tuple[Claim, ...]:
    """What the evidence of one kind says, once for each place that it cites."""
    return tuple(
        Claim(found.area, "evidence", found.statement, citation, as_of=found.as_of)
        for found in evidence
        if found.present is present
        for citation in found.citations
    )
