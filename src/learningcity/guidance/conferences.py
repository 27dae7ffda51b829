"""The International Conferences on Learning Cities: six that were held, and the seventh as it was announced.

The period of each is that of the best source, which is UIL. Every source that dates a conference, counts who
came, or words its name is kept beside it, and :class:`~learningcity.sources.resolution.Claims` tells where they differ.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import Period
from learningcity.errors import looked_up, require_tuple
from learningcity.guidance.attendance import CLAIMS_ON_CONFERENCES, CLAIMS_ON_THE_SERIES
from learningcity.guidance.citing import cited, place_in
from learningcity.guidance.dating import days, month, require_dated
from learningcity.guidance.places import require_place
from learningcity.guidance.problems import require_ids, require_instance, require_number
from learningcity.sources.citations import Citation, Standing, require_words
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message, Text

__all__ = ["ICLC", "Conference", "ConferenceSeries", "ConferenceState", "conference", "conferences"]


class ConferenceState(Enum):
    """Whether a conference was held."""

    HELD = "held"
    ANNOUNCED = "announced"
    """Somebody says that it is to be held; no source tells that it was."""


@frozen(kw_only=True)
class ConferenceSeries(Statement):
    """A series of conferences.

    Attributes:
        label: its titles, language by language.
        acronym: by which it is known.
        claims: what sources say of all of it, such as its ``rhythm``.

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    label: Titles
    acronym: str
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "label"), self.label, Titles)
        require_instance((self.id, "acronym"), self.acronym, str)
        require_tuple((self.id, "claims"), self.claims, Claim)


@frozen(kw_only=True)
class Conference(Statement):
    """One conference of the series.

    Attributes:
        number: its place in the series, from 1.
        state: whether it was held.
        period: from its first to its last day, as exact as the best source gives them.
        place: the city, None where no source names one.
        country: ISO 3166-1 alpha-2, None where no source names one.
        host: who held it together with UNESCO or UIL, None where no source names anyone.
        theme: what it was about, as printed.
        titles: its own name, as printed by sources that number it.
        outcomes: ids of the documents that came of it.
        rationale: why it was held, and who says so.
        delegations: who is told to have sent delegates, and by whom.
        claims: when it was and how many came, according to each source. The predicates are ``days`` and ``month``;
            ``attendance``, ``attending-cities``, ``attending-countries``, ``attending-mayors``, ``attending-members``;
            ``speakers``, ``speakers-countries``; ``planned-attendance``, ``planned-countries``; ``network-cities`` and
            ``network-countries``, which are no attendance, whatever they are taken for; ``host-applications-until``,
            ``who-may-host``; ``report-isbn``, ``report-languages`` and ``report-themes`` of the report on it.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a number below 1, a period with an open end, a country that is no code, or an outcome that is
            no id.
    """

    number: int
    state: ConferenceState
    period: Period
    place: Text | None = None
    country: str | None = None
    host: Text | None = None
    theme: Titles | None = None
    titles: Titles | None = None
    outcomes: tuple[str, ...] = ()
    rationale: Claim | None = None
    delegations: tuple[Claim, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_number((self.id, "number"), self.number)
        require_instance((self.id, "state"), self.state, ConferenceState)
        require_dated((self.id, "period"), self.period)
        require_place(self.id, self.place, self.country)
        if self.host is not None:
            require_words((self.id, "host"), self.host)
        for name, kind in (("theme", Titles), ("titles", Titles), ("rationale", Claim)):
            if getattr(self, name) is not None:
                require_instance((self.id, name), getattr(self, name), kind)
        require_ids((self.id, "outcomes"), self.outcomes)
        require_tuple((self.id, "delegations"), self.delegations, Claim)
        require_tuple((self.id, "claims"), self.claims, Claim)


def _printed(text: str, language: str, status: TitleStatus, *citations: Citation) -> Title:
    return Title(text=text, language=language, status=status, citations=citations, standing=Standing.VERIFIED)


def _theme(text: str, *ids: str) -> Titles:
    return Titles((_printed(text, "en", TitleStatus.OFFICIAL, *cited(*ids)),))


_FIRST_PLACE = place_in("bic-moe-2021", "first-conference")
_SECOND_PLACE = place_in("bic-moe-2021", "second-conference")
_THIRD_PLACE = place_in("bic-moe-2021", "third-conference")


def _named(english: str, thai: str, citation: Citation) -> Titles:
    """The name of a conference as the ministry words it, which differs from one to the next."""
    return Titles(
        (
            _printed(english, "en", TitleStatus.GOVERNMENT, citation),
            _printed(thai, "th", TitleStatus.GOVERNMENT, citation),
        )
    )


ICLC = ConferenceSeries(
    id="iclc",
    label=Titles(
        (
            _printed("International Conference on Learning Cities", "en", TitleStatus.OFFICIAL, *cited("S69")),
            _printed("การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้", "th", TitleStatus.GOVERNMENT, _SECOND_PLACE),
            _printed("การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้", "th", TitleStatus.GOVERNMENT, _THIRD_PLACE),
        )
    ),
    citations=(*cited("S69"), _FIRST_PLACE),
    standing=Standing.VERIFIED,
    note=Message("note.iclc"),
    acronym="ICLC",
    claims=CLAIMS_ON_THE_SERIES,
)
"""The series, its acronym, its names in Thai, and what sources say of its rhythm."""

_CONFERENCES = (
    Conference(
        id="conference.1",
        label=Message("conference", {"number": 1}),
        citations=(*cited("uil-beijing-report-2014"), _FIRST_PLACE),
        standing=Standing.VERIFIED,
        number=1,
        state=ConferenceState.HELD,
        period=days(2013, 10, 21, 23),
        place=Message("place.beijing"),
        country="CN",
        host=Message("host.beijing"),
        theme=Titles(
            (
                _printed(
                    "Lifelong learning for all: Inclusion, prosperity and sustainability in cities",
                    "en",
                    TitleStatus.OFFICIAL,
                    *cited("S83"),
                    _FIRST_PLACE,
                ),
            )
        ),
        titles=_named(
            "The First International Conference on Learning Cities",
            "ที่ประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 1",
            _FIRST_PLACE,
        ),
        outcomes=("document.beijing-declaration", "document.key-features"),
        claims=CLAIMS_ON_CONFERENCES[1],
    ),
    Conference(
        id="conference.2",
        label=Message("conference", {"number": 2}),
        citations=(*cited("uil-mexico-city-2015"), _SECOND_PLACE),
        standing=Standing.VERIFIED,
        note=Message("note.conference-2"),
        number=2,
        state=ConferenceState.HELD,
        period=days(2015, 9, 28, 30),
        place=Message("place.mexico-city"),
        country="MX",
        host=Message("host.mexico-city"),
        theme=Titles(
            (
                _printed(
                    "Building Sustainable Learning Cities",
                    "en",
                    TitleStatus.OFFICIAL,
                    *cited("uil-mexico-city-2015"),
                    _SECOND_PLACE,
                ),
                # Three years later UIL words it so.
                _printed("Sustainable learning cities", "en", TitleStatus.OFFICIAL, *cited("S83")),
                _printed("การสร้างเมืองแห่งการเรียนรู้อย่างยั่งยืน", "th", TitleStatus.GOVERNMENT, _SECOND_PLACE),
            )
        ),
        titles=_named(
            "The Second International Conference on Learning Cities",
            "การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 2",
            _SECOND_PLACE,
        ),
        outcomes=("document.guidelines", "document.mexico-city-statement", "document.youth-statement"),
        claims=CLAIMS_ON_CONFERENCES[2],
    ),
    Conference(
        id="conference.3",
        label=Message("conference", {"number": 3}),
        citations=(*cited("uil-cork-2017"), _THIRD_PLACE),
        standing=Standing.VERIFIED,
        number=3,
        state=ConferenceState.HELD,
        period=days(2017, 9, 18, 20),
        place=Message("place.cork"),
        country="IE",
        host=Message("host.cork"),
        theme=Titles(
            (
                _printed(
                    "Global goals, local actions: Towards lifelong learning for all in 2030",
                    "en",
                    TitleStatus.OFFICIAL,
                    *cited("uil-cork-2017"),
                    _THIRD_PLACE,
                ),
            )
        ),
        titles=_named(
            "The Third International Conference on Learning Cities",
            "การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้ ครั้งที่ 3",
            _THIRD_PLACE,
        ),
        outcomes=("document.cork-call-to-action", "document.sdg-guide-to-action"),
        rationale=Claim("conference.3", "rationale", Message("claim.rationale-of-cork"), _THIRD_PLACE),
        delegations=(Claim("conference.3", "delegation", Message("place.bangkok"), _THIRD_PLACE),),
        claims=CLAIMS_ON_CONFERENCES[3],
    ),
    Conference(
        id="conference.4",
        label=Message("conference", {"number": 4}),
        citations=cited("S69", "uil-medellin-2019", "pascal-medellin-report"),
        standing=Standing.VERIFIED,
        note=Message("note.conference-4"),
        number=4,
        state=ConferenceState.HELD,
        period=days(2019, 10, 1, 3),
        place=Message("place.medellin"),
        country="CO",
        host=Message("host.medellin"),
        theme=_theme("Inclusion – A principle for lifelong learning and sustainable cities", "uil-medellin-2019"),
        outcomes=("document.medellin-manifesto", "document.network-strategy-2019"),
        claims=CLAIMS_ON_CONFERENCES[4],
    ),
    Conference(
        id="conference.5",
        label=Message("conference", {"number": 5}),
        citations=cited("S69", "uil-yeonsu-2021"),
        standing=Standing.VERIFIED,
        note=Message("note.conference-5"),
        number=5,
        state=ConferenceState.HELD,
        period=days(2021, 10, 27, 30),
        place=Message("place.yeonsu"),
        country="KR",
        host=Message("host.yeonsu"),
        theme=_theme("From emergency to resilience: Building healthy and resilient cities through learning", "S69"),
        outcomes=("document.yeonsu-declaration",),
        claims=CLAIMS_ON_CONFERENCES[5],
    ),
    Conference(
        id="conference.6",
        label=Message("conference", {"number": 6}),
        citations=cited("uil-jubail-2024", "rcjy-jubail-2024"),
        standing=Standing.VERIFIED,
        note=Message("note.conference-6"),
        number=6,
        state=ConferenceState.HELD,
        period=days(2024, 12, 3, 5),
        place=Message("place.jubail"),
        country="SA",
        host=Message("host.jubail"),
        theme=_theme("Learning cities at the forefront of climate action", "uil-jubail-2024"),
        outcomes=("document.jubail-commitment",),
        claims=CLAIMS_ON_CONFERENCES[6],
    ),
    Conference(
        id="conference.7",
        label=Message("conference", {"number": 7}),
        citations=cited("S70", "theopportunityhere-2026"),
        standing=Standing.REPORTED,
        note=Message("note.conference-7"),
        number=7,
        state=ConferenceState.ANNOUNCED,
        period=month(2027, 6),
        theme=Titles(
            (
                Title(
                    text="Learning Cities in the Age of AI: Towards Inclusive Digital Urban Futures",
                    language="en",
                    status=TitleStatus.PRESS,
                    citations=cited("S70", "theopportunityhere-2026"),
                    standing=Standing.REPORTED,
                ),
            )
        ),
        claims=CLAIMS_ON_CONFERENCES[7],
    ),
)
_BY_ID = {entry.id: entry for entry in _CONFERENCES}


def conferences() -> tuple[Conference, ...]:
    """Every conference of the series in its order, the announced one last."""
    return _CONFERENCES


def conference(key: int | str) -> Conference:
    """A conference by its number, or by its id such as ``conference.3``.

    Raises:
        UnknownId: there is none, and none is announced.
    """
    id = f"conference.{key}" if type(key) is int else key
    return looked_up(id, _BY_ID)
