"""Meetings beside the conferences: those that prepared them, the first of the members, and two of regions."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import Period
from learningcity.errors import looked_up, require_tuple
from learningcity.guidance.citing import cited
from learningcity.guidance.dating import days, month, require_dated
from learningcity.guidance.places import require_place
from learningcity.guidance.problems import require_ids, require_instance
from learningcity.sources.citations import Citation, Standing, require_words
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Bound, Message, Quantity, Text

__all__ = ["Meeting", "MeetingKind", "meeting", "meetings"]


class MeetingKind(Enum):
    """What a meeting was for."""

    PREPARATORY = "preparatory"
    """To prepare a conference, or a document for one."""
    MEMBERS = "members"
    """Of the members of the network."""
    REGIONAL = "regional"
    """Of the cities of one region."""


@frozen(kw_only=True)
class Meeting(Statement):
    """A meeting that is no conference of the series.

    Attributes:
        kind: what it was for.
        period: from its first to its last day, as exact as its sources give them.
        place: the city or island.
        country: ISO 3166-1 alpha-2.
        prepares: ids of the conferences and documents that it helped to prepare.
        topics: what it spoke of, in the library's words.
        outcomes: ids of the documents that came of it.
        claims: how many came, according to each source; the predicates are those of conferences, and
            ``mayors-and-deputies`` together.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a period with an open end, a country that is no code, or an id that is none.
    """

    kind: MeetingKind
    period: Period
    place: Text
    country: str
    prepares: tuple[str, ...] = ()
    topics: tuple[Message, ...] = ()
    outcomes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "kind"), self.kind, MeetingKind)
        require_dated((self.id, "period"), self.period)
        require_words((self.id, "place"), self.place)
        require_instance((self.id, "country"), self.country, str)
        require_place(self.id, self.place, self.country)
        require_ids((self.id, "prepares"), self.prepares)
        require_tuple((self.id, "topics"), self.topics, Message)
        require_ids((self.id, "outcomes"), self.outcomes)
        require_tuple((self.id, "claims"), self.claims, Claim)


def _counted(meeting: str, predicate: str, value: Quantity, id: str) -> Claim:
    return Claim(meeting, predicate, value, Citation(source(id)))


def _more_than(count: int, unit: str) -> Quantity:
    return Quantity(count, unit, Bound.MORE_THAN)


_HANGZHOU_2016 = (
    _counted("meeting.hangzhou-2016", "attendance", _more_than(150, "people"), "uil-hangzhou-2016"),
    _counted("meeting.hangzhou-2016", "attendance", _more_than(150, "people"), "hangzhou-opening-2016"),
    _counted("meeting.hangzhou-2016", "attending-cities", _more_than(150, "cities"), "cdeacf-hangzhou-2016"),
    _counted("meeting.hangzhou-2016", "attending-members", Quantity(29, "members"), "hangzhou-opening-2016"),
    _counted("meeting.hangzhou-2016", "mayors-and-deputies", Quantity(22, "people"), "uil-hangzhou-2016"),
    # The French version of the same release makes two groups of one.
    Claim(
        "meeting.hangzhou-2016",
        "mayors-and-deputies",
        Message("claim.mayors-and-deputies", {"count": 22}),
        Citation(source("cdeacf-hangzhou-2016")),
    ),
)

_MEETINGS = (
    Meeting(
        id="meeting.hangzhou-2012",
        label=Message("meeting.hangzhou-2012"),
        citations=cited("uil-hangzhou-2012"),
        standing=Standing.VERIFIED,
        kind=MeetingKind.PREPARATORY,
        period=days(2012, 11, 28, 29),
        place=Message("place.hangzhou"),
        country="CN",
        prepares=("document.key-features",),
        topics=(Message("meeting.topic.index"),),
    ),
    Meeting(
        id="meeting.girona-2013",
        label=Message("meeting.girona-2013"),
        citations=cited("uil-girona-2013"),
        standing=Standing.VERIFIED,
        kind=MeetingKind.PREPARATORY,
        period=days(2013, 4, 11, 12),
        place=Message("place.girona"),
        country="ES",
        prepares=("document.key-features",),
        topics=(Message("meeting.topic.draft-key-features"),),
    ),
    Meeting(
        id="meeting.jeju-2013",
        label=Message("meeting.jeju-2013"),
        citations=cited("fcuni-jeju-2013"),
        standing=Standing.REPORTED,
        kind=MeetingKind.PREPARATORY,
        period=days(2013, 6, 4, 5),
        place=Message("place.jeju"),
        country="KR",
        prepares=("conference.1", "document.beijing-declaration", "document.key-features"),
        topics=(Message("meeting.topic.inclusion-and-sustainability"), Message("meeting.topic.draft-declaration")),
        claims=(_counted("meeting.jeju-2013", "attendance", Quantity(30, "people"), "fcuni-jeju-2013"),),
    ),
    Meeting(
        id="meeting.mexico-city-2014",
        label=Message("meeting.mexico-city-2014"),
        citations=cited("uil-expert-meeting-2014"),
        standing=Standing.VERIFIED,
        kind=MeetingKind.PREPARATORY,
        period=days(2014, 11, 19, 20),
        place=Message("place.mexico-city"),
        country="MX",
        prepares=("conference.2", "document.guidelines"),
        topics=(Message("meeting.topic.draft-guidelines"),),
        claims=(
            _counted("meeting.mexico-city-2014", "attendance", _more_than(50, "people"), "uil-expert-meeting-2014"),
            _counted(
                "meeting.mexico-city-2014",
                "attending-countries",
                Quantity(20, "countries", Bound.ABOUT),
                "uil-expert-meeting-2014",
            ),
        ),
    ),
    Meeting(
        id="meeting.hangzhou-2015",
        label=Message("meeting.hangzhou-2015"),
        citations=cited("hangzhou-experts-2015"),
        standing=Standing.REPORTED,
        kind=MeetingKind.PREPARATORY,
        period=month(2015, 3),
        place=Message("place.hangzhou"),
        country="CN",
        prepares=("conference.2",),
    ),
    Meeting(
        id="meeting.hangzhou-2016",
        label=Message("meeting.hangzhou-2016"),
        citations=cited("uil-hangzhou-2016"),
        standing=Standing.VERIFIED,
        kind=MeetingKind.MEMBERS,
        period=days(2016, 11, 15, 16),
        place=Message("place.hangzhou"),
        country="CN",
        topics=(
            Message("meeting.topic.urban-and-rural-resources"),
            Message("meeting.topic.technology"),
            Message("meeting.topic.monitoring"),
        ),
        outcomes=("document.hangzhou-statement",),
        claims=_HANGZHOU_2016,
    ),
    Meeting(
        id="meeting.villa-maria-2017",
        label=Message("meeting.villa-maria-2017"),
        citations=cited("villa-maria-report-2017", "uil-villa-maria-2017"),
        standing=Standing.VERIFIED,
        kind=MeetingKind.REGIONAL,
        period=days(2017, 4, 26, 28),
        place=Message("place.villa-maria"),
        country="AR",
        outcomes=("document.villa-maria-declaration",),
        claims=(
            _counted("meeting.villa-maria-2017", "attendance", _more_than(170, "people"), "villa-maria-report-2017"),
            _counted("meeting.villa-maria-2017", "attendance", Quantity(170, "people"), "uil-villa-maria-2017"),
            _counted(
                "meeting.villa-maria-2017", "attending-cities", _more_than(40, "cities"), "villa-maria-report-2017"
            ),
            _counted("meeting.villa-maria-2017", "attending-cities", Quantity(40, "cities"), "uil-villa-maria-2017"),
            _counted(
                "meeting.villa-maria-2017", "attending-countries", Quantity(20, "countries"), "villa-maria-report-2017"
            ),
            _counted(
                "meeting.villa-maria-2017", "attending-countries", Quantity(20, "countries"), "uil-villa-maria-2017"
            ),
        ),
    ),
    Meeting(
        id="meeting.gwangmyeong-2017",
        label=Message("meeting.gwangmyeong-2017"),
        citations=cited("edaily-gwangmyeong-2017"),
        standing=Standing.REPORTED,
        kind=MeetingKind.REGIONAL,
        period=days(2017, 10, 30, 31),
        place=Message("place.gwangmyeong"),
        country="KR",
        outcomes=("document.gwangmyeong-declaration",),
        claims=(
            _counted(
                "meeting.gwangmyeong-2017",
                "attendance",
                Quantity(300, "people", Bound.ABOUT),
                "edaily-gwangmyeong-2017",
            ),
        ),
    ),
)
_BY_ID = {entry.id: entry for entry in _MEETINGS}


def meetings() -> tuple[Meeting, ...]:
    """Every other meeting that a source tells of, by its first day."""
    return _MEETINGS


def meeting(id: str) -> Meeting:
    """A meeting by its id, such as ``meeting.hangzhou-2016``.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)
