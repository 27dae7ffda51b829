"""Local action plans: what a city means to do about goals that others set, with whom, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from attrs import frozen

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import Problem, nearest, require_tuple, shown
from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.known_documents import documents
from learningcity.guidance.problems import (
    not_known,
    require_distinct,
    require_instance,
    require_name,
    require_text,
    require_texts,
)
from learningcity.texts import Message, Text

__all__ = ["Action", "LocalActionPlan"]


@frozen(kw_only=True)
class Action:
    """Something that a plan says will be done.

    Attributes:
        id: your own, once in a plan.
        name: what it is called; None where the id is enough.
        serves: ids of the goals that it serves, None where that is not known.
        period: when it is done, None where that is not known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or a goal named twice.
    """

    id: str
    name: str | Text | None = None
    serves: tuple[str, ...] | None = None
    period: Period | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        if self.name is not None:
            require_name(("name",), self.name)
        if self.serves is not None:
            require_texts(("serves",), self.serves)
        if self.period is not None:
            require_instance(("period",), self.period, Period)


@frozen(kw_only=True)
class LocalActionPlan:
    """How a city turns international policy into action of its own, together with its stakeholders.

    ``None`` is not known; an empty tuple is known to be none.

    Attributes:
        id: your own.
        city: name or id of the city.
        goals: ids of what it is to reach: your own, or those of SDG targets, or of areas of the Key Features. One
            that begins with ``sdg.`` or ``key-features.`` is looked up among those that the library knows.
        actions: what will be done.
        owner: who answers for it.
        period: when it holds.
        stakeholders: who takes part.
        documents: ids of the international documents that it puts into practice. One that begins with ``document.``
            is looked up among those that the library knows.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or an entry that stands twice.
    """

    id: str
    city: str
    goals: tuple[str, ...] | None = None
    actions: tuple[Action, ...] | None = None
    owner: str | None = None
    period: Period | None = None
    stakeholders: tuple[str, ...] | None = None
    documents: tuple[str, ...] | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        require_text(("city",), self.city)
        for name in ("goals", "stakeholders", "documents"):
            value = getattr(self, name)
            if value is not None:
                require_texts((name,), value)
        if self.actions is not None:
            require_tuple(("actions",), self.actions, Action)
            require_distinct(("actions",), (action.id for action in self.actions))
        if self.owner is not None:
            require_text(("owner",), self.owner)
        if self.period is not None:
            require_instance(("period",), self.period, Period)

    @property
    def evidence_for(self) -> tuple[ActionArea, ...]:
        """The action areas that it is evidence for: of a plan if it has actions, of involvement if it names anybody."""
        found = ((ActionArea.PLAN, self.actions), (ActionArea.INVOLVEMENT, self.stakeholders))
        return tuple(area for area, entries in found if entries)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it or not known of it, in the order of its fields.

        The codes: ``no-goals``, ``unknown-goal``, ``unserved-goal``, ``no-actions``, ``outside-period``,
        ``no-stakeholders``, ``no-documents``, ``unknown-document``, ``not-known``.
        """
        return (
            *self._of_goals(),
            *self._of_actions(),
            *self._of_names(),
            *self._of_stakeholders(),
            *self._of_documents(),
        )

    def _of_goals(self) -> Iterator[Problem]:
        if self.goals is None:
            yield not_known(("goals",), Message("hint.goals"))
        elif not self.goals:
            yield Problem("no-goals", ("goals",), hint=Message("hint.goals"))
        yield from _unknown("unknown-goal", "goals", self.goals or (), _known_goals(), Message("hint.known-goal"))
        if self.actions and all(action.serves is not None for action in self.actions):
            for position in self._unserved():
                goal = shown((self.goals or ())[position])
                yield Problem("unserved-goal", ("goals", position), goal, hint=Message("hint.unserved-goal"))

    def _unserved(self) -> list[int]:
        """The positions of the goals that no action is known to serve."""
        served = {goal for action in self.actions or () for goal in action.serves or ()}
        return [position for position, goal in enumerate(self.goals or ()) if goal not in served]

    def _of_actions(self) -> Iterator[Problem]:
        if self.actions is None:
            yield not_known(("actions",), Message("hint.actions"))
        elif not self.actions:
            yield Problem("no-actions", ("actions",), hint=Message("hint.actions"))
        for position, action in enumerate(self.actions or ()):
            for problem in self._of_action(action):
                yield problem.within("actions", position)

    def _of_action(self, action: Action) -> Iterator[Problem]:
        if action.serves is None and self._unserved():
            yield not_known(("serves",), Message("hint.serves"))
        for position, goal in enumerate(action.serves or ()):
            if self.goals is not None and goal not in self.goals:
                hint = _meant(goal, self.goals) or Message("hint.unknown-goal")
                yield Problem("unknown-goal", ("serves", position), shown(goal), hint=hint)
        if self.period is not None and action.period is not None and _sticks_out(action.period, self.period):
            hint = Message("hint.outside-period", {"period": str(self.period)})
            yield Problem("outside-period", ("period",), str(action.period), hint=hint)

    def _of_names(self) -> Iterator[Problem]:
        if self.owner is None:
            yield not_known(("owner",), Message("hint.owner"))
        if self.period is None:
            yield not_known(("period",), Message("hint.period"))

    def _of_stakeholders(self) -> Iterator[Problem]:
        if self.stakeholders is None:
            yield not_known(("stakeholders",), Message("hint.stakeholders"))
        elif not self.stakeholders:
            yield Problem("no-stakeholders", ("stakeholders",), hint=Message("hint.stakeholders"))

    def _of_documents(self) -> Iterator[Problem]:
        if self.documents is None:
            yield not_known(("documents",), Message("hint.documents"))
        elif not self.documents:
            yield Problem("no-documents", ("documents",), hint=Message("hint.documents"))
        known = frozenset(document.id for document in documents())
        yield from _unknown("unknown-document", "documents", self.documents or (), known, Message("hint.documents"))


_OF_THE_LIBRARY = ("document.", "key-features.", "sdg.")
"""How the ids begin that are looked up; those of users begin otherwise."""


def _unknown(code: str, name: str, ids: tuple[str, ...], known: frozenset[str], hint: Message) -> Iterator[Problem]:
    for position, id in enumerate(ids):
        if id.startswith(_OF_THE_LIBRARY) and id not in known:
            yield Problem(code, (name, position), shown(id), hint=_meant(id, known) or hint)


def _meant(id: str, known: Iterable[str]) -> Message | None:
    near = nearest(id, sorted(known))
    return None if near is None else Message("hint.did-you-mean", {"word": near})


@cache
def _known_goals() -> frozenset[str]:
    """The ids that goals of a plan may have besides those of its own."""
    from learningcity import key_features, sdg

    known = (sdg.goals(), sdg.targets(), sdg.indicators(), key_features.areas(), key_features.groups())
    return frozenset(entry.id for entries in known for entry in entries)


def _sticks_out(inner: Period, outer: Period) -> bool:
    """Whether a period certainly has days that do not lie in another."""
    latest_start = min(_latest(inner.start, date.min), _latest(inner.end, date.max))
    earliest_end = max(_earliest(inner.start, date.min), _earliest(inner.end, date.max))
    return latest_start < _earliest(outer.start, date.min) or earliest_end > _latest(outer.end, date.max)


def _earliest(end: PartialDate | Boundary, of_open: date) -> date:
    if isinstance(end, PartialDate):
        return end.earliest
    return of_open if end is Boundary.OPEN else date.min


def _latest(end: PartialDate | Boundary, of_open: date) -> date:
    if isinstance(end, PartialDate):
        return end.latest
    return of_open if end is Boundary.OPEN else date.max
