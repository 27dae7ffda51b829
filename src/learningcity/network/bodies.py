"""The bodies that the Thai documents speak of: what kind each is, what it belongs to, and how sure that is."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.cities import AdministrativeForm
from learningcity.errors import looked_up, require_tuple
from learningcity.guidance.citing import READING, cited
from learningcity.guidance.problems import require_instance, require_number
from learningcity.sources.citations import Citation, Standing, checked_id
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = ["Organisation", "OrganisationKind", "chain", "organisation", "organisations"]


class OrganisationKind(Enum):
    """What kind of body it is, in the words of the library."""

    INTERGOVERNMENTAL = "intergovernmental"
    INSTITUTE = "institute"
    MINISTRY = "ministry"
    GOVERNMENT_OFFICE = "government-office"
    BUREAU = "bureau"
    UNIT = "unit"
    """A group inside a bureau."""
    FUNDING_AGENCY = "funding-agency"
    COMPANY = "company"
    MUNICIPALITY = "municipality"
    SPECIAL_LOCAL_GOVERNMENT = "special-local-government"
    JURY = "jury"
    COMMITTEE = "committee"
    """One of which it is not said which."""
    SCHOOL_GROUP = "school-group"
    BUSINESS_ASSOCIATION = "business-association"
    GROUP = "group"
    """People or bodies that are spoken of together."""
    MUSEUM = "museum"


@frozen(kw_only=True)
class Organisation(Statement):
    """A body that sources speak of.

    Attributes:
        kind: what kind of body it is.
        parent: id of the body that it belongs to; None where none is known.
        form: the administrative form of a local government, where a source gives it.
        count: of how many a group consists, where a source says so.
        claims: who says so. What is read into the layout of a page is of the mode ``inferred``.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a parent that is no id, or a count below 1.
    """

    kind: OrganisationKind
    parent: str | None = None
    form: AdministrativeForm | None = None
    count: int | None = None
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "kind"), self.kind, OrganisationKind)
        if self.parent is not None:
            checked_id(self.parent, (self.id, "parent"))
        if self.form is not None:
            require_instance((self.id, "form"), self.form, AdministrativeForm)
        if self.count is not None:
            require_number((self.id, "count"), self.count)
        require_tuple((self.id, "claims"), self.claims, Claim)

    @property
    def parent_is_inferred(self) -> bool:
        """Whether no source says in words what it belongs to."""
        modes = {claim.mode for claim in self.claims if claim.predicate == "parent"}
        return modes == {Mode.INFERRED}

    @property
    def chain(self) -> tuple[str, ...]:
        """The ids from it up to the body above all: itself, what it belongs to, what that belongs to."""
        return (self.id,) if self.parent is None else (self.id, *organisation(self.parent).chain)


_DIGEST, _STORY, _PAGE, _PMU_A, _HANDOUT, _UIL = cited(
    "bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout", "S44"
)
_OWN_ENGLISH = Message("note.organisation.own-english")


def _body(  # noqa: PLR0913  # what an organisation is made of
    label: Message,
    kind: OrganisationKind,
    *citations: Citation,
    parent: Claim | None = None,
    form: AdministrativeForm | None = None,
    count: int | None = None,
    note: Text | None = None,
    standing: Standing = Standing.REPORTED,
) -> Organisation:
    return Organisation(
        id=label.id,
        label=label,
        citations=citations,
        standing=standing,
        note=note,
        kind=kind,
        parent=None if parent is None else str(parent.value),
        form=form,
        count=count,
        claims=() if parent is None else (parent,),
    )


def _stated(child: str, parent: str, citation: Citation) -> Claim:
    return Claim(child, "parent", parent, citation)


def _read(child: str, parent: str) -> Claim:
    """What the layout of a page, or the name of a body, lets one think."""
    return Claim(child, "parent", parent, READING[0], mode=Mode.INFERRED)


_UNESCO = "organisation.unesco"
_MOE, _OPS, _BIC = "organisation.moe", "organisation.moe-ops", "organisation.moe-ops-bic"
_CITY = AdministrativeForm.CITY_MUNICIPALITY

_INTERNATIONAL = (
    _body(
        Message("organisation.unesco"),
        OrganisationKind.INTERGOVERNMENTAL,
        _UIL,
        _DIGEST,
        _STORY,
        _PAGE,
        _PMU_A,
        _HANDOUT,
        standing=Standing.VERIFIED,
    ),
    _body(
        Message("organisation.uil"),
        OrganisationKind.INSTITUTE,
        _UIL,
        _PAGE,
        _PMU_A,
        _HANDOUT,
        parent=_stated("organisation.uil", _UNESCO, _PAGE),
        note=Message("note.organisation.uil"),
        standing=Standing.VERIFIED,
    ),
    _body(Message("organisation.un"), OrganisationKind.INTERGOVERNMENTAL, _PAGE),
    _body(Message("organisation.unesco-member-states"), OrganisationKind.GROUP, _HANDOUT),
    _body(Message("organisation.local-governments"), OrganisationKind.GROUP, _PAGE, _HANDOUT),
    _body(
        Message("organisation.gnlc-jury"),
        OrganisationKind.JURY,
        _STORY,
        note=Message("note.organisation.gnlc-jury"),
    ),
)

_OF_THE_STATE = (
    _body(
        Message("organisation.moe"), OrganisationKind.MINISTRY, _DIGEST, _PAGE, note=Message("note.organisation.moe")
    ),
    _body(
        Message("organisation.moe-ops"),
        OrganisationKind.GOVERNMENT_OFFICE,
        _DIGEST,
        _PAGE,
        parent=_stated(_OPS, _MOE, _PAGE),
        standing=Standing.VERIFIED,
    ),
    _body(
        Message("organisation.moe-ops-bic"),
        OrganisationKind.BUREAU,
        _DIGEST,
        _PAGE,
        parent=_stated(_BIC, _OPS, _PAGE),
        note=Message("note.organisation.moe-ops-bic"),
        standing=Standing.VERIFIED,
    ),
    _body(
        Message("organisation.moe-ops-bic-io"),
        OrganisationKind.UNIT,
        _DIGEST,
        parent=_read("organisation.moe-ops-bic-io", _BIC),
        note=Message("note.organisation.unit"),
    ),
    _body(
        Message("organisation.moe-ops-bic-info"),
        OrganisationKind.UNIT,
        _DIGEST,
        parent=_read("organisation.moe-ops-bic-info", _BIC),
        note=Message("note.organisation.unit"),
    ),
    _body(
        Message("organisation.mhesi"),
        OrganisationKind.MINISTRY,
        _PMU_A,
        note=Message("note.organisation.mhesi"),
    ),
    _body(
        Message("organisation.pmu-a"),
        OrganisationKind.FUNDING_AGENCY,
        _STORY,
        _PMU_A,
        parent=_stated("organisation.pmu-a", "organisation.mhesi", _PMU_A),
        note=_OWN_ENGLISH,
    ),
)

_LOCAL = (
    _body(
        Message("organisation.khon-kaen-municipality"),
        OrganisationKind.MUNICIPALITY,
        _STORY,
        _PMU_A,
        form=_CITY,
        note=Message("note.organisation.khon-kaen-municipality"),
    ),
    _body(Message("organisation.yala-municipality"), OrganisationKind.MUNICIPALITY, _STORY, _PMU_A, form=_CITY),
    _body(Message("organisation.hat-yai-municipality"), OrganisationKind.MUNICIPALITY, _DIGEST, form=_CITY),
    _body(
        Message("organisation.bangkok"),
        OrganisationKind.SPECIAL_LOCAL_GOVERNMENT,
        _STORY,
        _PAGE,
        form=AdministrativeForm.SPECIAL_ADMINISTRATION,
        note=Message("note.organisation.bangkok"),
    ),
    _body(
        Message("organisation.kk-municipal-schools"),
        OrganisationKind.SCHOOL_GROUP,
        _STORY,
        parent=_stated("organisation.kk-municipal-schools", "organisation.khon-kaen-municipality", _STORY),
        count=11,
    ),
    _body(
        Message("organisation.kk-presentation-committee"),
        OrganisationKind.COMMITTEE,
        _STORY,
        note=Message("note.organisation.kk-presentation-committee"),
    ),
    _body(Message("organisation.kk-witnesses"), OrganisationKind.GROUP, _STORY),
    _body(Message("organisation.kktt"), OrganisationKind.COMPANY, _STORY, _PMU_A, note=_OWN_ENGLISH),
    _body(
        Message("organisation.treasury-museum-kk"),
        OrganisationKind.MUSEUM,
        _PMU_A,
        note=Message("note.organisation.treasury-museum-kk"),
    ),
    _body(
        Message("organisation.yala-peo"),
        OrganisationKind.GOVERNMENT_OFFICE,
        _PMU_A,
        note=Message("note.organisation.yala-peo"),
    ),
    _body(Message("organisation.yec-yala"), OrganisationKind.BUSINESS_ASSOCIATION, _PMU_A, note=_OWN_ENGLISH),
    _body(Message("organisation.yala-chamber"), OrganisationKind.BUSINESS_ASSOCIATION, _PMU_A, note=_OWN_ENGLISH),
    _body(Message("organisation.fti-yala"), OrganisationKind.BUSINESS_ASSOCIATION, _PMU_A, note=_OWN_ENGLISH),
)

_ORGANISATIONS = (*_INTERNATIONAL, *_OF_THE_STATE, *_LOCAL)
_BY_ID = {body.id: body for body in _ORGANISATIONS}


def organisations(kind: OrganisationKind | None = None) -> tuple[Organisation, ...]:
    """The bodies that the Thai documents speak of: all, or those of a kind.

    Raises:
        WrongType: a kind that is none.
    """
    if kind is None:
        return _ORGANISATIONS
    require_instance(("kind",), kind, OrganisationKind)
    return tuple(body for body in _ORGANISATIONS if body.kind is kind)


def organisation(id: str) -> Organisation:
    """A body by its id, ``organisation.uil`` or for short ``uil``.

    Raises:
        UnknownId: there is none; the error names the nearest one.
    """
    whole = f"organisation.{id}"
    return looked_up(whole if whole in _BY_ID else id, _BY_ID)


def chain(id: str) -> tuple[str, ...]:
    """The ids from a body up to that above all: ``Organisation.chain`` of the body with the id, whole or short.

    Raises:
        UnknownId: there is none.
    """
    return organisation(id).chain
