"""The journey of one city: in which action areas there is evidence, in which there is none, and that it has no end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Protocol

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.problems import not_known, require_distinct, require_instance, require_text, require_texts
from learningcity.outcome import Outcome
from learningcity.sources.citations import require_member
from learningcity.texts import Message

__all__ = ["AreaProgress", "Journey", "SupportsEvidence"]


class SupportsEvidence(Protocol):
    """What counts as evidence: it has an id, and says for which action areas it counts.

    Plans, activities, monitoring series and funding plans are; so is an object of your own with both. If it has a
    ``city`` besides, this has to be that of the journey.
    """

    @property
    def id(self) -> str:
        """By which the journey remembers it."""
        ...

    @property
    def evidence_for(self) -> tuple[ActionArea, ...]:
        """The action areas that it is evidence for."""
        ...


@frozen
class AreaProgress:
    """What a city has to show in one action area.

    Attributes:
        area: which one.
        evidence: ids of what shows it; empty where there is known to be nothing, None where that is not known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a blank id, or one that stands twice.
    """

    area: ActionArea
    evidence: tuple[str, ...] | None = None

    def __attrs_post_init__(self) -> None:
        require_member(("area",), self.area, ActionArea)
        if self.evidence is not None:
            require_texts(("evidence",), self.evidence)

    @property
    def outcome(self) -> Outcome:
        """Whether there is evidence: ``UNKNOWN`` where nobody has looked."""
        if self.evidence is None:
            return Outcome.UNKNOWN
        return Outcome.MET if self.evidence else Outcome.NOT_MET


def _all_six(areas: tuple[AreaProgress, ...]) -> tuple[AreaProgress, ...]:
    require_tuple(("areas",), areas, AreaProgress)
    require_distinct(("areas",), (progress.area for progress in areas))
    given = {progress.area: progress for progress in areas}
    return tuple(given.get(area, AreaProgress(area)) for area in ActionArea)


@frozen
class Journey:
    """Where a city stands on the way, which goes on however much it has to show.

    Attributes:
        city: name or id of the city.
        areas: the six areas in their order; of those that are not given nothing is known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an area that stands twice.
    """

    city: str
    areas: tuple[AreaProgress, ...] = field(default=(), converter=_all_six)

    def __attrs_post_init__(self) -> None:
        require_text(("city",), self.city)

    @property
    def is_finished(self) -> Literal[False]:
        """Never: a journey with evidence in every area goes on as well."""
        return False

    def progress(self, area: ActionArea) -> AreaProgress:
        """What the city has to show in an area.

        Raises:
            WrongType: no action area.
        """
        require_member(("area",), area, ActionArea)
        return next(progress for progress in self.areas if progress.area is area)

    def areas_where(self, outcome: Outcome) -> tuple[ActionArea, ...]:
        """The areas with evidence (``MET``), those without any (``NOT_MET``), or those of which nothing is known.

        Raises:
            WrongType: no outcome.
        """
        require_instance(("outcome",), outcome, Outcome)
        return tuple(progress.area for progress in self.areas if progress.outcome is outcome)

    def with_evidence(self, *found: SupportsEvidence) -> Journey:
        """The journey with more to show; nothing that was known is forgotten.

        Raises:
            WrongType: something without an id, or without the action areas that it is evidence for.
            InvalidValue: what names another city, by another spelling too.
        """
        for position, entry in enumerate(found):
            self._require_evidence(position, entry)
        return Journey(self.city, tuple(_with_more(progress, found) for progress in self.areas))

    def _require_evidence(self, position: int, entry: object) -> None:
        if not isinstance(getattr(entry, "id", None), str) or not hasattr(entry, "evidence_for"):
            raise WrongType(Problem("wrong-type", ("found", position), shown(entry), Message("accepted.evidence")))
        areas: object = getattr(entry, "evidence_for")  # noqa: B009  # of any class
        require_tuple(("found", position, "evidence_for"), areas, ActionArea)
        city = getattr(entry, "city", None)
        if city is not None and city != self.city:
            accepted = Message("accepted.one-of", {"words": self.city})
            raise InvalidValue(Problem("other-city", ("found", position, "city"), shown(city), accepted))

    def problems(self) -> tuple[Problem, ...]:
        """The areas in which there is no evidence (``no-evidence``), or it is not known whether (``not-known``)."""
        return tuple(self._of_areas())

    def _of_areas(self) -> Iterator[Problem]:
        for position, progress in enumerate(self.areas):
            path = ("areas", position, "evidence")
            hint = Message("hint.evidence", {"area": progress.area})
            if progress.evidence is None:
                yield not_known(path, hint)
            elif not progress.evidence:
                yield Problem("no-evidence", path, hint=hint, params={"area": progress.area})


def _with_more(progress: AreaProgress, found: tuple[SupportsEvidence, ...]) -> AreaProgress:
    more = [entry.id for entry in found if progress.area in entry.evidence_for]
    if not more:
        return progress
    return AreaProgress(progress.area, tuple(dict.fromkeys((*(progress.evidence or ()), *more))))
