"""Who says so: sources, citations, claims, and the places where sources disagree.

The register at the end holds the sources that the shipped rules rest on, in the order of their ids.
A source keeps its own title in its own language; descriptions are the library's.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, UnknownId, WrongType, require_tuple, shown
from learningcity.texts import Message, Text

__all__ = ["FACTS_AS_OF", "Citation", "Claim", "Conflict", "Side", "Source", "Standing", "source", "sources"]

FACTS_AS_OF = date(2026, 11, 20)
"""The day on which the sources of the shipped facts were last gone through."""


class Standing(Enum):
    """How sure a statement is."""

    VERIFIED = "verified"
    """Read in a primary source."""
    REPORTED = "reported"
    """Read in a secondary source."""
    CONTESTED = "contested"
    """Sources disagree; every side is kept."""
    UNVERIFIED = "unverified"
    """Recalled, not read: never the basis of a verdict."""


@frozen
class Source:
    """A published text that something rests on.

    Attributes:
        id: stable; the word by which the library cites it.
        title: as printed, in the language of the source; None where the title itself was not seen.
        publisher: None where none is printed.
        date: as exact as printed, None where none is.
        language: BCP 47 tag of the text, None where not stated.
        url: where it was published.
        description: what it is, in the library's words, where there is no title.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: no id, or neither a title nor a description.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    date: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    description: Text | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("id", "title", "publisher", "language", "url"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.text")))
        if self.date is not None and not isinstance(self.date, PartialDate):
            raise WrongType(Problem("wrong-type", ("date",), shown(self.date), Message("accepted.partial-date")))
        if not self.id:
            raise InvalidValue(Problem("blank", ("id",), shown(self.id), Message("accepted.text")))
        if not self.title and self.description is None:
            raise InvalidValue(Problem("blank", ("title",), shown(self.title), Message("accepted.text")))


@frozen
class Citation:
    """A place in a source: ``Citation(source, "section 2")``.

    The locator is text as the source numbers its parts, or words that can be told in several languages.

    Raises:
        WrongType: not a source.
    """

    source: Source
    locator: str | Text | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            raise WrongType(Problem("wrong-type", ("source",), shown(self.source), Message("accepted.source")))


@frozen
class Claim:
    """What one source says: the value that it gives to a predicate of a subject.

    Attributes:
        subject: id of what the claim is about.
        predicate: what is said of it, lower case with hyphens.
        value: a number, a :class:`~learningcity.texts.Quantity`, a date, an id, or a message.
        citation: who says so, and where.
        as_of: the time that the claim speaks of.
        scope: what it covers where that is not everything.
        mode: how the source comes to say it, such as ``summarised``, where that matters.
    """

    subject: str
    predicate: str
    value: object
    citation: Citation
    as_of: PartialDate | None = None
    scope: str | Text | None = None
    mode: str | None = None


@frozen
class Side:
    """One side of a conflict: what it holds, and the claims that speak for it."""

    statement: Text
    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple(("claims",), self.claims, Claim)


@frozen
class Conflict:
    """A question on which sources disagree, with every side.

    Raises:
        InvalidValue: fewer than two sides, or a side without a claim.
    """

    id: str
    question: Text
    sides: tuple[Side, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple((self.id, "sides"), self.sides, Side)
        if len(self.sides) < 2 or not all(side.claims for side in self.sides):
            raise InvalidValue(Problem("conflict", (self.id,), accepted=Message("accepted.conflict")))


def source(id: str) -> Source:
    """A source of the register.

    Raises:
        UnknownId: no source has this id.
    """
    try:
        return _BY_ID[id]
    except (KeyError, TypeError):
        raise UnknownId.of(id, _BY_ID) from None


def sources() -> tuple[Source, ...]:
    """Every source of the register, in its order."""
    return _REGISTER


_UIL = "UNESCO Institute for Lifelong Learning"
_BIC = "Bureau of International Cooperation, Office of the Permanent Secretary, Ministry of Education of Thailand"

_REGISTER = (
    Source(
        "bic-moe-2021",
        "เมืองแห่งการเรียนรู้ (GNLC)",
        publisher=_BIC,
        date=PartialDate(2021),
        language="th",
    ),
    Source(
        "khon-kaen-news-2024",
        "“ขอนแก่น” ได้รับคัดเลือกร่วมเป็นสมาชิกเครือข่ายเมืองแห่งการเรียนรู้ระดับโลกของ UNESCO (GNLC)",
        language="th",
    ),
    Source(
        "gnlc-handout",
        "เมืองแห่งการเรียนรู้ของยูเนสโก (The UNESCO Global Network of Learning Cities - GNLC)",
        language="th",
    ),
    Source(
        "S03",
        "Join the network",
        publisher=_UIL,
        language="en",
        url="https://preprod.uil.unesco.org/learning-cities/members/become-member",
    ),
    Source(
        "S04",
        "Join the UNESCO Global Network of Learning Cities!",
        publisher=_UIL,
        date=PartialDate(2021, 8, 27),
        language="en",
        url="https://uil.unesco.org/node/11061",
    ),
    Source(
        "S05",
        "Join the UNESCO Global Network of Learning Cities – deadline extended!",
        publisher=_UIL,
        date=PartialDate(2020, 4, 29),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/join-unesco-global-network-learning-cities-deadline-extended",
    ),
    Source(
        "S06",
        "Membership application for the UNESCO GNLC",
        publisher=f"{_UIL}; copy on studylib.net",
        language="en",
        url="https://studylib.net/doc/6814030/application-form---global-network-of-learning-cities",
    ),
    Source(
        "S07",
        "Join the UNESCO Global Network of Learning Cities",
        publisher="Ghana Commission for UNESCO",
        language="en",
        url="https://unescoghana.gov.gh:443/join-the-unesco-global-network-of-learning-cities",
    ),
    Source(
        "S08",
        "Join the UNESCO GNLC!",
        publisher="UNESCO; reproduced by center4mediarts.com",
        date=PartialDate(2023, 4, 25),
        language="en",
        url="http://www.center4mediarts.com/html/419/20230425/3034.html",
    ),
    Source(
        "S09",
        "Join the UNESCO Global Network of Learning Cities!",
        publisher="UNESCO; reproduced by MOJA Africa",
        date=PartialDate(2025, 5, 15),
        language="en",
        url="https://mojaafrica.net/fr/magazine/join-the-unesco-global-network-of-learning-cities",
    ),
    Source(
        "S12",
        "Cidades de Aprendizagem",
        publisher="National Commission of Portugal for UNESCO",
        language="pt",
        url="https://unescoportugal.mne.gov.pt/pt/redes-unesco/cidades-de-aprendizagem",
    ),
    Source(
        "S13",
        "Candidaturas à Rede das Cidades de Aprendizagem da UNESCO 2023",
        publisher="National Commission of Cabo Verde for UNESCO",
        date=PartialDate(2023),
        language="pt",
        url="https://cvunesco.org/cidades-do-conhecimeto/568-https-unescoportugal-mne-gov-pt-images-cidades-de-aprendizagem-sp-membership-application-form-final-pdf-2",
    ),
    Source(
        "S14",
        publisher="Korean National Commission for UNESCO",
        language="ko",
        url="https://unesco.or.kr/%ec%9c%a0%eb%84%a4%ec%8a%a4%ec%bd%94-%ec%84%b8%ea%b3%84-%ec%b5%9c%ec%b4%88%eb%a1%9c-%ea%b8%80%eb%a1%9c%eb%b2%8c-%ed%95%99%ec%8a%b5%eb%8f%84%ec%8b%9c-%eb%84%a4%ed%8a%b8%ec%9b%8c%ed%81%ac-%ec%b6%9c",
        description=Message("source.s14"),
    ),
    Source(
        "S15",
        publisher="Japanese National Commission for UNESCO",
        language="ja",
        url="http://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1389009.htm",
        description=Message("source.s15"),
    ),
    Source(
        "S16",
        publisher="Japanese National Commission for UNESCO",
        date=PartialDate(2020, 6),
        language="ja",
        url="https://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1409325_00001.htm",
        description=Message("source.s16"),
    ),
    Source(
        "S17",
        publisher="Ministry of Education, Culture, Sports, Science and Technology of Japan",
        language="ja",
        url="https://www.mext.go.jp/a_menu/ikusei/gnlc/1367840.htm",
        description=Message("source.s17"),
    ),
    Source(
        "S18",
        "Jetzt bewerben: UNESCO GNLC",
        publisher="REAB Hessen",
        date=PartialDate(2023),
        language="de",
        url="https://www.reab-hessen.de/aktuelles/aktuelle-meldungen/detailansicht/jetzt-bewerben-unesco-global-network-of-learning-cities.html",
    ),
    Source(
        "S19",
        publisher="careercentreplus, relaying the award text of the UNESCO Institute for Lifelong Learning",
        date=PartialDate(2016, 8),
        language="en",
        url="https://careercentreplus.blogspot.com/2016/08/unesco-learning-city-award-2017.html",
        description=Message("source.s19"),
    ),
    Source(
        "S36",
        "UNESCO GNLC: 77 new members from 44 countries",
        publisher=f"UNESCO, {_UIL}",
        date=PartialDate(2022, 9, 2),
        language="en",
        url="https://uil.unesco.org/unesco-global-network-learning-cities-77-new-members-44-countries",
    ),
    Source(
        "S38",
        "UNESCO GNLC: 64 new members from 35 countries",
        publisher="UNESCO; reproduced by ethicalmarketingnews.com",
        date=PartialDate(2024, 2),
        language="en",
        url="https://ethicalmarketingnews.com/unesco-global-network-of-learning-cities-64-new-members-from-35-countries",
    ),
    Source(
        "S57",
        "Pampilhosa da Serra",
        publisher="Infopédia, Porto Editora",
        language="pt",
        url="https://www.infopedia.pt/artigos/$pampilhosa-da-serra?uri=toponimia/Fojo",
    ),
    Source(
        "S58",
        "Censos 2011",
        publisher="macao2013.blogspot.com, quoting the census",
        date=PartialDate(2011, 7),
        language="pt",
        url="http://macao2013.blogspot.com/2011/07/censos-2011-melhor-do-que-se-esperava.html",
    ),
    Source(
        "S74",
        "Puebla, Ciudad de Aprendizaje",
        publisher="Pensando en Puebla",
        date=PartialDate(2020, 9, 24),
        language="es",
        url="https://pensandoenpuebla.com.mx/2020/09/24/unesco-declara-a-puebla-como-ciudad-de-aprendizaje/",
    ),
)

_BY_ID = {entry.id: entry for entry in _REGISTER}
