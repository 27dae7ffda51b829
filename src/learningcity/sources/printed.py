"""What sources print about themselves beyond what a citation needs: credits, links, what is no claim.

A date that is not printed is not made up: where a text only dates itself by an event it tells of, that day
is its anchor.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, looked_up, require_tuple, shown
from learningcity.sources.citations import Citation, Source, Standing, require_date, require_member
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "AnchorRelation",
    "Boilerplate",
    "Credit",
    "CreditRole",
    "Genre",
    "Imprint",
    "Link",
    "imprint",
    "imprints",
]


class Genre(Enum):
    """What kind of text a source is."""

    NEWS_DIGEST = "news-digest"
    NEWS = "news"
    EXPLAINER = "explainer"
    PRESS_RELEASE = "press-release"
    HANDOUT = "handout"


class AnchorRelation(Enum):
    """How a text lies to the day by which alone it can be dated."""

    ON = "on"
    """The text calls that day today."""
    AFTER = "after"
    """The text speaks of that day as past."""


class CreditRole(Enum):
    """What somebody did for a text."""

    COMPILED_BY = "compiled-by"
    REPORTED_BY = "reported-by"


class Boilerplate(Enum):
    """Parts of a page that are never a claim."""

    VISIT_STATISTICS = "visit-statistics"
    ANALYTICS_FOOTER = "analytics-footer"
    COPYRIGHT_LINE = "copyright-line"
    VIDEO_POINTER = "video-pointer"
    """It points to a video that is not there."""


@frozen(kw_only=True)
class Credit:
    """Who did what for a text, named as printed.

    Attributes:
        role: what was done.
        agent: a person or a unit, in the language of the source.
        units: the bodies that are printed after a unit as those which it belongs to, the nearest first.

    Raises:
        InvalidValue: nobody is named.
        WrongType: a value of a type that the field does not accept.
    """

    role: CreditRole
    agent: str
    units: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_member(("role",), self.role, CreditRole)
        _require_text("agent", self.agent)
        require_tuple(("units",), self.units, str)


@frozen(kw_only=True)
class Link:
    """What a text points to.

    Attributes:
        label: as printed, None where only the address is.
        url: the address, None where it was lost when the text was taken from its page.
        rejoined: whether the address was broken over two lines and is put together here.
        dated: the day in the address itself, as this library reads it.

    Raises:
        InvalidValue: a label or an address without text.
        WrongType: neither a label nor an address, or a value of a type that the field does not accept.
    """

    label: str | None = None
    url: str | None = None
    rejoined: bool = False
    dated: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        given = [name for name in ("label", "url") if getattr(self, name) is not None]
        for name in given or ("label",):
            _require_text(name, getattr(self, name))
        require_date(("dated",), self.dated)


@frozen(kw_only=True)
class Imprint(Statement):
    """What a source prints about itself; what it is, and about what, is its label.

    Attributes:
        source: the id of the source.
        genre: what kind of text it is.
        copyright_year: in the common era, None where none is printed.
        anchor: the day by which alone the text can be dated, None where it has a date, or not even that.
        anchor_relation: how the text lies to that day; where there is an anchor, and only there.
        credits: who made it, in the order printed.
        links: what it points to, in the order printed.
        references: what it names as its sources, in the order printed.
        boilerplate: its parts that are never a claim.
        needs_repair: whether the text as it came has displaced vowels, since it was taken out of a PDF.

    Raises:
        UnknownId: no source of the register has the id.
        InvalidValue: an anchor without its relation, or a relation without its anchor.
        WrongType: a value of a type that the field does not accept.
    """

    source: str
    genre: Genre
    copyright_year: int | None = None
    anchor: PartialDate | None = None
    anchor_relation: AnchorRelation | None = None
    credits: tuple[Credit, ...] = ()
    links: tuple[Link, ...] = ()
    references: tuple[Link, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    needs_repair: bool = False

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        source(self.source)
        require_member((self.id, "genre"), self.genre, Genre)
        if self.copyright_year is not None and type(self.copyright_year) is not int:
            path = (self.id, "copyright_year")
            raise WrongType(Problem("wrong-type", path, shown(self.copyright_year), Message("accepted.year")))
        require_date((self.id, "anchor"), self.anchor)
        if self.anchor_relation is not None:
            require_member((self.id, "anchor_relation"), self.anchor_relation, AnchorRelation)
        if (self.anchor is None) != (self.anchor_relation is None):
            raise InvalidValue(Problem("anchor", (self.id, "anchor"), accepted=Message("accepted.anchor")))
        require_tuple((self.id, "credits"), self.credits, Credit)
        require_tuple((self.id, "links"), self.links, Link)
        require_tuple((self.id, "references"), self.references, Link)
        require_tuple((self.id, "boilerplate"), self.boilerplate, Boilerplate)


def _require_text(name: str, value: object) -> None:
    accepted = Message("accepted.text")
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", (name,), shown(value), accepted))
    if not value.strip():
        raise InvalidValue(Problem("blank", (name,), shown(value), accepted))


def _cited(id: str) -> tuple[Citation, ...]:
    return (Citation(source(id)),)


_BUREAU = "สำนักความสัมพันธ์ต่างประเทศ"
_OFFICE = "สำนักงานปลัดกระทรวงศึกษาธิการ"

_IMPRINTS = (
    Imprint(
        id="imprint.bic-moe-news-2022",
        label=Message("imprint.bic-moe-news-2022"),
        citations=_cited("bic-moe-news-2022"),
        standing=Standing.VERIFIED,
        source="bic-moe-news-2022",
        genre=Genre.NEWS_DIGEST,
        credits=(
            Credit(role=CreditRole.COMPILED_BY, agent="พนิดา ทวีลาภ"),
            Credit(role=CreditRole.COMPILED_BY, agent="ภัสศรี ศิริประภา"),
            Credit(role=CreditRole.COMPILED_BY, agent="กลุ่มความร่วมมือกับองค์การระหว่างประเทศ"),
            Credit(role=CreditRole.REPORTED_BY, agent="กลุ่มสารสนเทศต่างประเทศ", units=(_BUREAU, _OFFICE)),
        ),
        links=(
            Link(label="UNESCO Global Network of Learning Cities"),
            Link(label="Database with all members of the Global Network of Learning Cities"),
        ),
    ),
    Imprint(
        id="imprint.khon-kaen-news-2024",
        label=Message("imprint.khon-kaen-news-2024"),
        citations=_cited("khon-kaen-news-2024"),
        standing=Standing.VERIFIED,
        source="khon-kaen-news-2024",
        genre=Genre.NEWS,
        anchor=PartialDate(2024, 2, 14),
        anchor_relation=AnchorRelation.ON,
    ),
    Imprint(
        id="imprint.bic-moe-2021",
        label=Message("imprint.bic-moe-2021"),
        citations=_cited("bic-moe-2021"),
        standing=Standing.VERIFIED,
        source="bic-moe-2021",
        genre=Genre.EXPLAINER,
        copyright_year=2021,
        boilerplate=(Boilerplate.VIDEO_POINTER, Boilerplate.COPYRIGHT_LINE, Boilerplate.ANALYTICS_FOOTER),
    ),
    Imprint(
        id="imprint.pmu-a-2024",
        label=Message("imprint.pmu-a-2024"),
        citations=_cited("pmu-a-2024"),
        standing=Standing.VERIFIED,
        note=Message("imprint.pmu-a-2024.note"),
        source="pmu-a-2024",
        genre=Genre.PRESS_RELEASE,
        anchor=PartialDate(2024, 2, 14),
        anchor_relation=AnchorRelation.AFTER,
        boilerplate=(Boilerplate.VISIT_STATISTICS,),
    ),
    Imprint(
        id="imprint.gnlc-handout",
        label=Message("imprint.gnlc-handout"),
        citations=_cited("gnlc-handout"),
        standing=Standing.VERIFIED,
        note=Message("imprint.gnlc-handout.note"),
        source="gnlc-handout",
        genre=Genre.HANDOUT,
        references=(
            Link(url="https://uil.unesco.org/lifelong-learning/learning-cities"),
            Link(
                url="https://www.bic.moe.go.th/index.php/unesco-others-menu/unesco-menu/unesco-gnlc-4-7-2562",
                rejoined=True,
                dated=PartialDate(2019, 7, 4),
            ),
        ),
        needs_repair=True,
    ),
)
_BY_SOURCE = {entry.source: entry for entry in _IMPRINTS}


def imprints() -> tuple[Imprint, ...]:
    """The imprints that are known: those of the five Thai documents which the framework was first read from."""
    return _IMPRINTS


def imprint(source: Source | str) -> Imprint:
    """The imprint of a source.

    Raises:
        UnknownId: none is known of this source.
    """
    id = source.id if isinstance(source, Source) else source
    return looked_up(id, _BY_SOURCE)
