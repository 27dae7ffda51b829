"""How the members of 2024 were announced, how that was watched in Khon Kaen, and who congratulated."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import looked_up, require_tuple
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids, require_instance, require_text
from learningcity.inconsistencies.lookup import inconsistency
from learningcity.network.persons import MunicipalRole
from learningcity.sources.citations import Standing, checked_id, require_date, require_member, require_words
from learningcity.sources.claims import Claim
from learningcity.sources.resolution import Claims
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message, Text

__all__ = ["Attendance", "AttendanceRole", "Congratulation", "Event", "EventMode", "congratulations", "event", "events"]


class EventMode(Enum):
    """In what way people took part."""

    VIRTUAL = "virtual"
    """Over a network, each from somewhere else."""
    REMOTE_VIEWING = "remote-viewing"
    """Together in one place, watching an event that is elsewhere."""
    IN_PERSON = "in-person"


class AttendanceRole(Enum):
    """As what people were there."""

    HOST = "host"
    GUEST_OF_HONOUR = "guest-of-honour"
    WITNESS = "witness"


@frozen(kw_only=True)
class Attendance:
    """That somebody was at an event.

    Attributes:
        who: id of the person, or of the body that people came from.
        role: as what.
        offices: the offices that those who came from a body hold, where a source lists them.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none.
    """

    who: str
    role: AttendanceRole
    offices: tuple[MunicipalRole, ...] = ()

    def __attrs_post_init__(self) -> None:
        checked_id(self.who, ("who",))
        require_member(("role",), self.role, AttendanceRole)
        require_tuple(("offices",), self.offices, MunicipalRole)


@frozen(kw_only=True)
class Event(Statement):
    """Something that took place.

    Attributes:
        mode: in what way people took part.
        on: when.
        theme: the title that it was held under; None where it had none.
        venue: the house in which people met; None where they did not, or no source says.
        views: id of the event that was watched; None where none was.
        channel: over what.
        attendances: who was there, as what.
        claims: what sources say of its mode and place. A place that is claimed is not where it was, if it was nowhere.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or blank text.
    """

    mode: EventMode
    on: PartialDate
    theme: Titles | None = None
    venue: Text | None = None
    views: str | None = None
    channel: str | None = None
    attendances: tuple[Attendance, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "mode"), self.mode, EventMode)
        require_instance((self.id, "on"), self.on, PartialDate)
        if self.theme is not None:
            require_instance((self.id, "theme"), self.theme, Titles)
        if self.venue is not None:
            require_words((self.id, "venue"), self.venue)
        if self.views is not None:
            checked_id(self.views, (self.id, "views"))
        if self.channel is not None:
            require_text((self.id, "channel"), self.channel)
        require_tuple((self.id, "attendances"), self.attendances, Attendance)
        require_tuple((self.id, "claims"), self.claims, Claim)

    @property
    def places_claimed(self) -> frozenset[object]:
        """Where sources say that it was."""
        return frozenset(claim.value for claim in Claims(self.claims).about(self.id, "place"))

    def attending(self, role: AttendanceRole) -> tuple[str, ...]:
        """The ids of those who were there in a role.

        Raises:
            WrongType: a role that is none.
        """
        require_member(("role",), role, AttendanceRole)
        return tuple(attendance.who for attendance in self.attendances if attendance.role is role)


@frozen(kw_only=True)
class Congratulation(Statement):
    """That one body congratulates others.

    Attributes:
        giver: id of the body that does.
        congratulated: ids of those whom it congratulates.
        on: when; None where no source says.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or stands twice.
    """

    giver: str
    congratulated: tuple[str, ...]
    on: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.giver, (self.id, "giver"))
        require_ids((self.id, "congratulated"), self.congratulated)
        require_date((self.id, "on"), self.on)


_STORY, _PMU_A = cited("khon-kaen-news-2024", "pmu-a-2024")
_PLACE = inconsistency(9).claims
_DAY = PartialDate(2024, 2, 14)


def _printed(text: str, language: str) -> Title:
    return Title(
        text=text, language=language, status=TitleStatus.PRESS, citations=(_STORY,), standing=Standing.REPORTED
    )


_EVENTS = (
    Event(
        id="announcement.2024",
        label=Message("announcement.2024"),
        citations=(_STORY, _PMU_A),
        standing=Standing.CONTESTED,
        note=Message("note.announcement.2024"),
        mode=EventMode.VIRTUAL,
        on=_DAY,
        theme=Titles(
            (
                _printed("Empowering Learners of All Ages: UNESCO Learning Cities Transform Lives", "en"),
                _printed("เสริมศักยภาพผู้เรียนทุกวัย: เมืองแห่งการเรียนรู้ของยูเนสโกพลิกโฉมชีวิต", "th"),
            )
        ),
        claims=tuple(claim for claim in _PLACE if claim.subject == "announcement.2024"),
    ),
    Event(
        id="viewing.khon-kaen-2024",
        label=Message("viewing.khon-kaen-2024"),
        citations=(_STORY,),
        standing=Standing.REPORTED,
        note=Message("note.viewing.khon-kaen-2024"),
        mode=EventMode.REMOTE_VIEWING,
        on=_DAY,
        venue=Message("venue.khon-kaen-hotel"),
        views="announcement.2024",
        channel="Zoom",
        attendances=(
            Attendance(who="person.theerasak", role=AttendanceRole.HOST, offices=(MunicipalRole.MAYOR,)),
            Attendance(who="person.supawatanakorn", role=AttendanceRole.GUEST_OF_HONOUR),
            Attendance(
                who="organisation.khon-kaen-municipality",
                role=AttendanceRole.WITNESS,
                offices=(
                    MunicipalRole.DEPUTY_MAYOR,
                    MunicipalRole.SECRETARY_TO_MAYOR,
                    MunicipalRole.COUNCILLOR,
                    MunicipalRole.DEPUTY_CLERK,
                    MunicipalRole.DIRECTOR,
                    MunicipalRole.EMPLOYEE,
                ),
            ),
            Attendance(
                who="organisation.kk-municipal-schools",
                role=AttendanceRole.WITNESS,
                offices=(MunicipalRole.SCHOOL_EXECUTIVE,),
            ),
            Attendance(who="organisation.kktt", role=AttendanceRole.WITNESS),
            Attendance(who="organisation.kk-witnesses", role=AttendanceRole.WITNESS),
        ),
        claims=tuple(claim for claim in _PLACE if claim.subject == "viewing.khon-kaen-2024"),
    ),
)
_BY_ID = {held.id: held for held in _EVENTS}

_CONGRATULATIONS = (
    Congratulation(
        id="congratulation.pmu-a-2024",
        label=Message("congratulation.pmu-a-2024"),
        citations=(_PMU_A,),
        standing=Standing.VERIFIED,
        note=Message("note.congratulation.pmu-a-2024"),
        giver="organisation.pmu-a",
        congratulated=("organisation.khon-kaen-municipality", "organisation.yala-municipality"),
    ),
)


def events() -> tuple[Event, ...]:
    """The events that the Thai documents tell of, beside conferences and meetings."""
    return _EVENTS


def event(id: str) -> Event:
    """An event by its id, such as ``viewing.khon-kaen-2024``.

    Raises:
        UnknownId: there is none; the error names the nearest one.
    """
    return looked_up(id, _BY_ID)


def congratulations() -> tuple[Congratulation, ...]:
    """Who congratulated whom on becoming a member, as far as the Thai documents tell."""
    return _CONGRATULATIONS
