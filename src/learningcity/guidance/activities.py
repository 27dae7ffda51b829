"""Activities of a learning city: what they are, who may take part, and what they are evidence for."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from learningcity.errors import Problem, UnknownId, require_tuple
from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.problems import not_known, require_distinct, require_instance, require_name, require_text
from learningcity.sources.citations import Citation, Standing, require_member
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = ["Access", "Activity", "ActivityKind", "KnownActivity", "known_activities"]


class ActivityKind(Enum):
    """What an activity is held for, as far as the action areas tell activities apart."""

    CELEBRATION = "celebration"
    """To celebrate learning: a festival, a fair, an award."""
    LEARNING = "learning"
    """To learn."""


class Access(Enum):
    """Who may take part in an activity. The words are the library's own."""

    ALL = "all"
    GROUP = "group"
    """A group only, such as one age or one school."""
    MEMBERS_ONLY = "members-only"


@frozen(kw_only=True)
class Activity:
    """Something that a city or its partners hold for people to take part in.

    Attributes:
        id: your own.
        city: name or id of the city, None where it is not told.
        name: what it is called; None where the id is enough.
        kind: what it is held for, None where that is not known.
        open_to: who may take part, None where that is not known.
        purpose: what it is to bring about.
        areas: the action areas that it is said to serve, besides what ``kind`` and ``open_to`` tell.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or an area named twice.
    """

    id: str
    city: str | None = None
    name: str | Text | None = None
    kind: ActivityKind | None = None
    open_to: Access | None = None
    purpose: str | Text | None = None
    areas: tuple[ActionArea, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        if self.city is not None:
            require_text(("city",), self.city)
        for name in ("name", "purpose"):
            value = getattr(self, name)
            if value is not None:
                require_name((name,), value)
        if self.kind is not None:
            require_member(("kind",), self.kind, ActivityKind)
        if self.open_to is not None:
            require_member(("open_to",), self.open_to, Access)
        require_tuple(("areas",), self.areas, ActionArea)
        require_distinct(("areas",), self.areas)

    @property
    def evidence_for(self) -> tuple[ActionArea, ...]:
        """The action areas that it is evidence for, in their order.

        A celebration is evidence for celebration, what is open to all for accessibility; what is known not to
        be open to all is no evidence for accessibility, whatever is said of it.
        """
        found = set(self.areas)
        if self.kind is ActivityKind.CELEBRATION:
            found.add(ActionArea.CELEBRATION)
        if self.open_to is Access.ALL:
            found.add(ActionArea.ACCESSIBILITY)
        elif self.open_to is not None:
            found.discard(ActionArea.ACCESSIBILITY)
        return tuple(area for area in ActionArea if area in found)

    def problems(self) -> tuple[Problem, ...]:
        """What keeps people away: ``members-only`` or ``group-only``; ``not-known`` where nobody says who may come."""
        return tuple(self._of_access())

    def _of_access(self) -> Iterator[Problem]:
        if self.open_to is None:
            yield not_known(("open_to",), Message("hint.open-to"))
        elif self.open_to is Access.MEMBERS_ONLY:
            yield Problem("members-only", ("open_to",), hint=Message("hint.open-to-all"))
        elif self.open_to is Access.GROUP:
            yield Problem("group-only", ("open_to",), hint=Message("hint.open-to-all"))


@frozen(kw_only=True)
class KnownActivity(Statement):
    """An activity that a source tells of.

    Attributes:
        activity: what the source says of it, as an :class:`Activity`; what it does not say is None.

    Raises:
        WrongType: no activity.
    """

    activity: Activity

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "activity"), self.activity, Activity)


_IN_KHON_KAEN = (
    Citation(source("pmu-a-2024"), Message("locator.khon-kaen-activities")),
    Citation(source("learningcity-reading")),
)
_MORE_LEARNING = Message("activity.purpose.more-learning")

_KNOWN = (
    KnownActivity(
        id="activity.living-museum",
        label=Message("activity.living-museum"),
        citations=_IN_KHON_KAEN,
        standing=Standing.REPORTED,
        note=Message("note.activity.with-partners"),
        activity=Activity(
            id="activity.living-museum",
            city="khon-kaen",
            name=Message("activity.living-museum"),
            kind=ActivityKind.LEARNING,
            purpose=_MORE_LEARNING,
            areas=(ActionArea.ACCESSIBILITY,),
        ),
    ),
    KnownActivity(
        id="activity.creative-isan-festival",
        label=Message("activity.creative-isan-festival"),
        citations=_IN_KHON_KAEN,
        standing=Standing.REPORTED,
        note=Message("note.activity.festival"),
        activity=Activity(
            id="activity.creative-isan-festival",
            city="khon-kaen",
            name=Message("activity.creative-isan-festival"),
            kind=ActivityKind.CELEBRATION,
            purpose=_MORE_LEARNING,
            areas=(ActionArea.ACCESSIBILITY,),
        ),
    ),
)


def known_activities(city: str | None = None) -> tuple[KnownActivity, ...]:
    """The activities that a source tells of: all, or those of one city by its id, such as ``khon-kaen``.

    Raises:
        WrongType: an id that is no text.
        UnknownId: a city of which no source tells any, which does not mean that there are none.
    """
    if city is None:
        return _KNOWN
    require_text(("city",), city)
    found = tuple(known for known in _KNOWN if known.activity.city == city)
    if not found:
        raise UnknownId.of(city, [known.activity.city for known in _KNOWN if known.activity.city])
    return found
