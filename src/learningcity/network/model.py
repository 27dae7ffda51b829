"""The network itself: who set it up, who runs it, what it is for and what it rests on."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import require_tuple
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids, require_instance, require_text
from learningcity.learning_city.concepts import Assertion
from learningcity.network.functions import NetworkFunction
from learningcity.network.purposes import LOCAL_STRATEGY, PROVISION, Purpose
from learningcity.sources.citations import Citation, Standing, checked_id, require_date
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message

__all__ = ["FOUNDING", "GNLC", "Network", "NetworkKind"]


class NetworkKind(Enum):
    """How far a network reaches."""

    INTERNATIONAL = "international"


@frozen(kw_only=True)
class Network(Statement):
    """A network of cities.

    Attributes:
        acronym: the letters that sources write for it.
        kind: how far it reaches.
        founded_by: id of the organisation that set it up.
        operated_by: id of the organisation that runs it.
        founded_on: when it was set up; None where sources give several dates, or none.
        purposes: what it is for.
        functions: what it does.
        beneficiaries: ids of the organisations that it helps.
        guiding_documents: ids of the documents by which it supports its members.
        supports: numbers of the Sustainable Development Goals that it supports.
        focus_goals: numbers of those that it supports above all.
        claims: who says what of these.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none or stands twice, or an acronym without a letter.
    """

    acronym: str
    kind: NetworkKind
    founded_by: str
    operated_by: str
    founded_on: PartialDate | None = None
    purposes: tuple[Purpose, ...] = ()
    functions: tuple[NetworkFunction, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    guiding_documents: tuple[str, ...] = ()
    supports: tuple[int, ...] = ()
    focus_goals: tuple[int, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_text((self.id, "acronym"), self.acronym)
        require_instance((self.id, "kind"), self.kind, NetworkKind)
        checked_id(self.founded_by, (self.id, "founded_by"))
        checked_id(self.operated_by, (self.id, "operated_by"))
        require_date((self.id, "founded_on"), self.founded_on)
        require_tuple((self.id, "purposes"), self.purposes, Purpose)
        require_tuple((self.id, "functions"), self.functions, NetworkFunction)
        require_ids((self.id, "beneficiaries"), self.beneficiaries)
        require_ids((self.id, "guiding_documents"), self.guiding_documents)
        require_tuple((self.id, "supports"), self.supports, int)
        require_tuple((self.id, "focus_goals"), self.focus_goals, int)
        require_tuple((self.id, "claims"), self.claims, Claim)


_PAGE, _DIGEST, _STORY, _PMU_A, _HANDOUT, _UIL = cited(
    "bic-moe-2021", "bic-moe-news-2022", "khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout", "S44"
)
_INTRODUCTION = "passage.introduction"
_DESCRIPTION = "passage.network-description"
_GOALS = tuple(range(1, 18))


def _said(predicate: str, value: object, *citations: Citation, passage: str | None = None) -> tuple[Claim, ...]:
    return tuple(Claim("gnlc", predicate, value, citation, passage=passage) for citation in citations)


GNLC = Network(
    id="gnlc",
    label=Titles(
        (
            Title(
                text="UNESCO Global Network of Learning Cities",
                language="en",
                status=TitleStatus.OFFICIAL,
                citations=cited("S04"),
                standing=Standing.VERIFIED,
            ),
            Title(
                text="เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก",
                language="th",
                status=TitleStatus.GOVERNMENT,
                citations=(_PAGE, _DIGEST),
                standing=Standing.VERIFIED,
            ),
        )
    ),
    citations=(*cited("S04", "S44"), _PAGE, _DIGEST, _STORY, _PMU_A, _HANDOUT),
    standing=Standing.VERIFIED,
    note=Message("note.gnlc"),
    acronym="GNLC",
    kind=NetworkKind.INTERNATIONAL,
    founded_by="organisation.unesco",
    operated_by="organisation.uil",
    purposes=(LOCAL_STRATEGY, PROVISION),
    functions=tuple(NetworkFunction),
    beneficiaries=("organisation.local-governments",),
    guiding_documents=("document.beijing-declaration", "document.key-features"),
    supports=_GOALS,
    focus_goals=(4, 11),
    claims=(
        *_said("founded-by", "organisation.unesco", _PAGE, _HANDOUT, passage=_INTRODUCTION),
        *_said("operated-by", "organisation.uil", _PMU_A),
        *_said("kind", NetworkKind.INTERNATIONAL, _DIGEST, _STORY, passage=_DESCRIPTION),
        *_said("made-up-of", Message("claim.cities-that-succeed"), _DIGEST, _STORY, passage=_DESCRIPTION),
        *_said("helps", "organisation.local-governments", _PAGE, _HANDOUT, passage=_INTRODUCTION),
        *_said("guided-by", ("document.beijing-declaration", "document.key-features"), _PAGE),
        *_said("supports-goals", _GOALS, _UIL),
        *_said("supports-goals", _GOALS, _PAGE, _HANDOUT, passage=_INTRODUCTION),
    ),
)
"""The network. The five Thai documents do not tell when it was founded; :data:`FOUNDING` has who else does."""

_KOREA, _ANNIVERSARY, _DELEGATION, _AWARD_NOTE, _HANDBOOK = cited(
    "S14", "S45", "S72", "S93", "uil-handbook-learning-cities"
)

FOUNDING = Assertion(
    id="gnlc.founding",
    label=Message("gnlc.founding"),
    citations=(_HANDBOOK, _AWARD_NOTE, _DELEGATION, _ANNIVERSARY, _KOREA),
    standing=Standing.CONTESTED,
    note=Message("note.gnlc.founding"),
    claims=(
        Claim("gnlc", "founded", PartialDate(2012), _HANDBOOK),
        Claim("gnlc", "founded", PartialDate(2012), _AWARD_NOTE),
        Claim("gnlc", "founded", PartialDate(2013), _DELEGATION),
        Claim("gnlc", "founding-decided", PartialDate(2013), _KOREA),
        Claim("gnlc", "launched", PartialDate(2013), _ANNIVERSARY),
        Claim("gnlc", "launched", PartialDate(2015, 9), _KOREA),
        Claim("gnlc", "opened-to-members", PartialDate(2015), _HANDBOOK),
    ),
)
"""How the network came about: sources give several years for its founding and for its launch."""
