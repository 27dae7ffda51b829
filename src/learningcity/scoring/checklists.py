"""What a city has found out of itself, measurement by measurement: a list to work through, and no score.

UIL calls the Key Features a tool for self-assessment and a to-do list. So this needs no profile: no goalpost, no
weight, no level. Where there is one, it says what its measurements and levels are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from learningcity.errors import Problem, WrongType, looked_up, require_tuple, shown
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.profiles import Profile
from learningcity.sources.citations import Citation
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["Checklist", "ChecklistItem", "checklist"]

_TELLING = (Status.OBSERVED, Status.NOT_APPLICABLE)


@frozen
class ChecklistItem:
    """One line of a checklist.

    Attributes:
        measurement: id of what is measured.
        observations: what was given of it; empty where nothing was.
    """

    measurement: str
    observations: tuple[Observation, ...] = ()

    @property
    def deciding(self) -> tuple[Observation, ...]:
        """The newest observations that have a value or say that it does not apply; else those that withhold one.

        An observation without a year counts as one of the newest.
        """
        telling = [one for one in self.observations if one.status in _TELLING]
        if not telling:
            return tuple(one for one in self.observations if one.status is Status.WITHHELD)
        newest = max((one.year for one in telling if one.year is not None), default=None)
        return tuple(one for one in telling if one.year in (None, newest))

    @property
    def status(self) -> Status:
        """Whether there is a value, and why not; where observations disagree on that, there is one."""
        statuses = {one.status for one in self.deciding}
        for status in (Status.OBSERVED, Status.NOT_APPLICABLE, Status.WITHHELD):
            if status in statuses:
                return status
        return Status.MISSING

    @property
    def year(self) -> int | None:
        """The year of the newest value, of the Common Era; None where there is no value."""
        return max((one.year for one in self._with_value if one.year is not None), default=None)

    @property
    def evidence(self) -> tuple[Citation, ...]:
        """Where the newest value is to be seen, each place once."""
        return tuple(dict.fromkeys(citation for one in self._with_value for citation in one.evidence))

    @property
    def disagrees(self) -> bool:
        """Whether the newest observations differ in what they say."""
        return len({(one.status, one.value, one.unit) for one in self.deciding}) > 1

    @property
    def _with_value(self) -> Iterator[Observation]:
        return (one for one in self.deciding if one.status is Status.OBSERVED)


def _in_order(observations: object) -> tuple[Observation, ...]:
    """The observations, each once, in an order that does not depend on how they were given."""
    if not isinstance(observations, Iterable):
        accepted = Message("accepted.observations")
        raise WrongType(Problem("wrong-type", ("observations",), shown(observations), accepted))
    given = tuple(cast("Iterable[Observation]", observations))
    require_tuple(("observations",), given, Observation)
    return tuple(sorted(dict.fromkeys(given), key=lambda one: (one.measurement, one.year or 0, repr(one))))


def _require_profile(value: object) -> None:
    if not isinstance(value, Profile | None):
        raise WrongType(Problem("wrong-type", ("profile",), shown(value), Message("accepted.profile")))


def _id_of(profile: Profile | None) -> str:
    return "None" if profile is None else f"<{profile.id}>"


@frozen
class Checklist:
    """What is observed of a city, what has evidence, and what is missing.

    Attributes:
        observations: in any order; they are kept in one of their own.
        profile: whose names for measurements and levels are shown, beside those that the library has; or None. It adds
            no line and scores nothing.

    Raises:
        WrongType: something that is no observation, or no profile.
    """

    observations: tuple[Observation, ...] = field(converter=_in_order)
    profile: Profile | None = field(default=None, repr=_id_of)

    def __attrs_post_init__(self) -> None:
        _require_profile(self.profile)

    @cached_property
    def items(self) -> tuple[ChecklistItem, ...]:
        """One line for each measurement: the areas of the Key Features in their order, then the others by their ids.

        Where an area is observed, the other areas of the framework are listed as well: what nobody spoke of is still
        to be done.
        """
        by_id: dict[str, list[Observation]] = {}
        for observation in self.observations:
            by_id.setdefault(observation.measurement, []).append(observation)
        areas = _areas()
        listed = areas if any(id in by_id for id in areas) else ()
        others = (id for id in by_id if id not in areas)
        return tuple(ChecklistItem(id, tuple(by_id.get(id, ()))) for id in (*listed, *others))

    def item(self, measurement: str) -> ChecklistItem:
        """The line of one measurement.

        Raises:
            UnknownId: it is not on the list.
        """
        return looked_up(measurement, {item.measurement: item for item in self.items})

    @property
    def observed(self) -> tuple[str, ...]:
        """The ids of the measurements that have a value."""
        return self._ids(Status.OBSERVED)

    @property
    def with_evidence(self) -> tuple[str, ...]:
        """The ids of those whose value is to be seen somewhere."""
        return tuple(item.measurement for item in self.items if item.evidence)

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the measurements of which nothing is known."""
        return self._ids(Status.MISSING)

    @property
    def withheld(self) -> tuple[str, ...]:
        """The ids of the measurements whose value somebody knows and does not tell."""
        return self._ids(Status.WITHHELD)

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """The ids of the measurements that do not apply."""
        return self._ids(Status.NOT_APPLICABLE)

    @property
    def newest(self) -> int | None:
        """The year of the newest value, of the Common Era; None where there is no value."""
        return max((item.year for item in self.items if item.year is not None), default=None)

    def _ids(self, status: Status) -> tuple[str, ...]:
        return tuple(item.measurement for item in self.items if item.status is status)

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree."""
        from learningcity.scoring.outlining_levels import checklist_outline

        return checklist_outline(self)

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def _areas() -> tuple[str, ...]:
    from learningcity.key_features.framework import areas  # light door: facts load when a list is read

    return tuple(area.id for area in areas())


def checklist(observations: Iterable[Observation], profile: Profile | None = None) -> Checklist:
    """What is observed, what has evidence and what is missing; it needs no profile, and scores nothing.

    Args:
        observations: of a city, in any order; ids of areas of the Key Features bring the other areas with them.
        profile: whose names for measurements and levels are shown; without it, an id that the library does not know
            is shown as it is.

    Raises:
        WrongType: something that is no observation, or no profile.
    """
    return Checklist(observations, profile)
