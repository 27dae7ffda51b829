"""Eras of guidance: from the first day of a conference until the day before the first day of the next.

That a conference begins an era is a definition of this library, made so that "which guidance was there then" has
an answer; no source speaks of eras. An era takes nothing away: the documents of those before it stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.dates import Boundary, PartialDate, Period, require_day
from learningcity.errors import InvalidValue, NotInForce, Problem, looked_up, require_tuple, shown
from learningcity.guidance.citing import READING
from learningcity.guidance.conferences import Conference, ConferenceState, conference, conferences
from learningcity.guidance.dating import start_of
from learningcity.guidance.documents import GuidanceDocument
from learningcity.guidance.known_documents import document, documents
from learningcity.guidance.problems import require_ids, require_instance, require_number
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.sdg import Linkage

__all__ = ["Era", "EraChanges", "changes", "era", "eras"]


@frozen(kw_only=True)
class Era(Statement):
    """The time that a conference began.

    Attributes:
        number: that of the conference.
        conference: its id.
        starts: the first day of the conference.
        next_starts: the first day of the next one; a month where the next is only announced, None where none is.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a number below 1, a start that is no whole day, or a next one that is not after it.
    """

    number: int
    conference: str
    starts: PartialDate
    next_starts: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_number((self.id, "number"), self.number)
        checked_id(self.conference, (self.id, "conference"))
        require_instance((self.id, "starts"), self.starts, PartialDate)
        if self.next_starts is not None:
            require_instance((self.id, "next_starts"), self.next_starts, PartialDate)
        if self.starts.day is None:
            raise InvalidValue(
                Problem("day", (self.id, "starts"), shown(str(self.starts)), Message("accepted.whole-date"))
            )
        if self.next_starts is not None and self.next_starts.earliest <= self.starts.earliest:
            raise InvalidValue(
                Problem("period", (self.id, "next_starts"), shown(str(self.next_starts)), Message("accepted.period"))
            )

    @property
    def period(self) -> Period | None:
        """Its days, both ends in it, as :meth:`contains` has them; open where no next conference is announced.

        None while the next one is announced for a month or a year: until then its days are of this era, then nobody
        can tell, and no period says both.
        """
        if self.next_starts is None:
            return Period(self.starts, Boundary.OPEN)
        if self.next_starts.day is None:
            return None
        return Period(self.starts, PartialDate.of(self.next_starts.earliest - timedelta(days=1)))

    def contains(self, on: date) -> Outcome:
        """Whether a day is of this era; ``UNKNOWN`` from the day on that an announced conference may begin.

        Raises:
            WrongType: no day.
        """
        require_day(("on",), on)
        if on < self.starts.earliest:
            return NOT_MET
        if self.next_starts is None or on < self.next_starts.earliest:
            return MET
        return UNKNOWN if self.next_starts.day is None else NOT_MET

    @property
    def last_certain_day(self) -> date:
        """The last day of it, or the last before an announced conference may begin."""
        return date.max if self.next_starts is None else self.next_starts.earliest - timedelta(days=1)


def eras() -> tuple[Era, ...]:
    """Every era in its order; the last one lasts until the announced conference."""
    return _eras()


def era(on: date) -> Era:
    """The era that a day is of.

    Raises:
        WrongType: no day.
        NotInForce: before the first conference, and from the day on that the announced one may begin.
    """
    require_day(("on",), on)
    known = eras()
    found = next((entry for entry in known if entry.contains(on) is MET), None)
    if found is not None:
        return found
    if on < known[0].starts.earliest:
        raise NotInForce(Message("error.before-the-eras", {"day": on, "first": known[0].starts}))
    raise NotInForce(Message("error.after-the-eras", {"day": on, "next": known[-1].next_starts}))


@cache
def _eras() -> tuple[Era, ...]:
    held = [entry for entry in conferences() if entry.state is ConferenceState.HELD]
    announced = next((entry for entry in conferences() if entry.state is ConferenceState.ANNOUNCED), None)
    return tuple(_era(entry, following) for entry, following in pairwise([*held, announced]) if entry is not None)


def _era(opening: Conference, following: Conference | None) -> Era:
    return Era(
        id=f"era.{opening.number}",
        label=Message("era", {"number": opening.number}),
        citations=(*READING, opening.citations[0]),
        standing=Standing.UNVERIFIED,
        note=Message("note.era"),
        number=opening.number,
        conference=opening.id,
        starts=start_of(opening.period),
        next_starts=None if following is None else start_of(following.period),
    )


@frozen(kw_only=True)
class EraChanges:
    """What is there at the end of one era and was not at the end of an earlier one. Nothing is known to have gone.

    Attributes:
        old: id of the earlier era.
        new: id of the later one.
        conferences: ids of the conferences in between and of the one that began the later era.
        themes: what those were about, in their order.
        documents: ids of the documents that are certain to have come.
        perhaps: ids of documents that came, or had been there before: their sources are not exact enough to tell.
        lists: ids of what those that are certain to have come enumerate.
        commitments: ids of what is reported of their contents.
        goals: ids of the goals and targets that they, or the conferences, are linked to by a source.
        focus_goals: ids of those that are named before the others.
        contested_goals: ids of those of which sources disagree on whether they are.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or stands twice.
    """

    old: str
    new: str
    conferences: tuple[str, ...]
    themes: tuple[Titles, ...]
    documents: tuple[str, ...]
    perhaps: tuple[str, ...]
    lists: tuple[str, ...]
    commitments: tuple[str, ...]
    goals: tuple[str, ...]
    focus_goals: tuple[str, ...]
    contested_goals: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        checked_id(self.old, ("old",))
        checked_id(self.new, ("new",))
        require_tuple(("themes",), self.themes, Titles)
        for name in _OF_IDS:
            require_ids((name,), getattr(self, name))

    def messages(self) -> tuple[Message, ...]:
        """The same in sentences that wait for a language: a head, one for each thing, and that nothing was repealed.

        The themes are told as the library has them, each with its conference.

        Raises:
            UnknownId: a conference or a document of your own, of which the library has no title.
        """
        told = [Message("changes.headline", {"old": _number(self.old), "new": _number(self.new)})]
        held = [conference(id) for id in self.conferences]
        told += [
            Message("changes.theme", {"conference": entry.label, "theme": entry.theme})
            for entry in held
            if entry.theme is not None
        ]
        told += [Message("changes.document", {"document": document(id).label}) for id in self.documents]
        told += [Message("changes.perhaps", {"document": document(id).label}) for id in self.perhaps]
        if self.focus_goals:
            told.append(Message("changes.focus-goals", {"goals": Series(tuple(map(_goal, self.focus_goals)))}))
        if self.contested_goals:
            goals = Series(tuple(map(_goal, self.contested_goals)))
            told.append(Message("changes.contested-goals", {"goals": goals}))
        return (*told, Message("changes.nothing-repealed"))


_OF_IDS = ("conferences", "documents", "perhaps", "lists", "commitments", "goals", "focus_goals", "contested_goals")
"""The fields of :class:`EraChanges` that hold ids."""


def _number(era: str) -> int | str:
    """The number of an era of the library; of another one its id."""
    return next((known.number for known in eras() if known.id == era), era)


def _goal(id: str) -> int | str:
    """How a goal or a target is counted."""
    code = id.removeprefix("sdg.")
    return int(code) if code.isdecimal() else code


def _one_era(name: str, asked: Era | int | str) -> Era:
    if isinstance(asked, Era):
        return asked
    id = f"era.{asked}" if type(asked) is int else asked
    require_instance((name,), id, str)
    return looked_up(id, {known.id: known for known in eras()})


def changes(old: Era | int | str, new: Era | int | str) -> EraChanges:
    """What an era brought, compared with an earlier one.

    Args:
        old: the earlier era, or its number or id, such as ``era.3``.
        new: the later one, likewise.

    Raises:
        WrongType: none of these.
        UnknownId: no era has this number or id.
        InvalidValue: the second is not later than the first.
    """
    old, new = _one_era("old", old), _one_era("new", new)
    if new.starts.earliest <= old.starts.earliest:
        raise InvalidValue(Problem("era-order", ("new",), new.id, Message("accepted.later-era", {"old": old.id})))
    between = [entry for entry in conferences() if old.number < entry.number <= new.number]
    certain, perhaps = _brought(old, new, MET), _brought(old, new, UNKNOWN)
    origins = {*(entry.id for entry in certain), *(entry.id for entry in between)}
    focuses = _links_from(origins, focus=True)
    return EraChanges(
        old=old.id,
        new=new.id,
        conferences=tuple(entry.id for entry in between),
        themes=tuple(entry.theme for entry in between if entry.theme is not None),
        documents=tuple(entry.id for entry in certain),
        perhaps=tuple(entry.id for entry in perhaps),
        lists=tuple(listed.id for entry in certain for listed in entry.lists),
        commitments=tuple(commitment.id for entry in certain for commitment in entry.commitments),
        goals=_aims(_links_from(origins, focus=False)),
        focus_goals=_aims(entry for entry in focuses if entry.standing is not Standing.CONTESTED),
        contested_goals=_aims(entry for entry in focuses if entry.standing is Standing.CONTESTED),
    )


def _brought(old: Era, new: Era, outcome: Outcome) -> tuple[GuidanceDocument, ...]:
    """The documents of which it is so that they are there at the end of the one and were not at that of the other."""
    before, after = old.last_certain_day, new.last_certain_day
    return tuple(entry for entry in documents() if (entry.in_force(after) & ~entry.in_force(before)) is outcome)


def _links_from(origins: set[str], *, focus: bool) -> tuple[Linkage, ...]:
    """The links that sources make from these; of them those that name a goal before the others."""
    from learningcity.sdg import Strength, linkages

    links = (entry for entry in linkages() if entry.origin in origins)
    return tuple(entry for entry in links if not focus or entry.strength is Strength.FOCUS)


def _aims(links: Iterable[Linkage]) -> tuple[str, ...]:
    """The aims of links, each once, in their order."""
    return tuple(dict.fromkeys(entry.aim for entry in links))
