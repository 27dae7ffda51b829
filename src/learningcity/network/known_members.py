"""A member of the network: its names, what kind of place it is, and how it came in."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.cities import AdministrativeForm
from learningcity.errors import InvalidValue, Problem, WrongType, looked_up, require_tuple, shown
from learningcity.guidance.places import require_place
from learningcity.network.admissions import Admission, Confidence
from learningcity.sources.citations import require_member
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Member", "MemberUnit", "key_of", "member"]

_PREFIX = "member."


class MemberUnit(Enum):
    """What kind of place the member is, where it is no city as a whole and has no legal form of Thailand."""

    COUNTY = "county"
    DISTRICT = "district"
    RURAL_DISTRICT = "rural-district"
    COMMUNE = "commune"
    TOWN_COUNCIL = "town-council"
    CONSORTIUM = "consortium"
    """Several towns and communities together."""
    INDUSTRIAL_CITY = "industrial-city"


@frozen(kw_only=True)
class Member(Statement):
    """A place that a source has as a member of the network.

    It may have left since: ask :func:`~learningcity.network.is_member`.
    Names of places and states are those of the sources that are cited; the library takes no position of its own.

    Attributes:
        id: ``member.`` and the key by which queries take it.
        name: in the Latin script, as the source spells it.
        country: ISO 3166-1 alpha-2.
        admissions: how it came in, the first one first; two where it was announced twice.
        thai: its name in Thai without prefix, or as an official Thai text has it; None where no source gives one.
        native: its name in the script or language of the place, None where it was not noted.
        native_language: BCP 47 tag of that name.
        spellings: other spellings and names, in the Latin script.
        unit: what kind of place it is, where a source says that it is no city as a whole.
        within: the city, state or province that it lies in, where that tells it from another.
        forms: the legal forms that sources give it, such as a province; they may disagree.
        ordinal: the how many-th member of its country it is, where a source counts.
        remarks: what else is known of the admissions.

    Raises:
        Uncited: no citation.
        InvalidValue: an id that is not well formed or does not begin as ids of members do, a blank name, a country of
            another form, or no admission.
        WrongType: a value of a type that the field does not accept.
    """

    name: str
    country: str
    admissions: tuple[Admission, ...]
    thai: str | None = None
    native: str | None = None
    native_language: str | None = None
    spellings: tuple[str, ...] = ()
    unit: MemberUnit | None = None
    within: str | None = None
    forms: tuple[AdministrativeForm, ...] = ()
    ordinal: int | None = None
    remarks: tuple[Message, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self._check_words()
        require_place(self.id, None, self.country)
        for name, kind in (("admissions", Admission), ("forms", AdministrativeForm), ("remarks", Message)):
            require_tuple((self.id, name), getattr(self, name), kind)
        if not self.admissions:
            raise InvalidValue(Problem("blank", (self.id, "admissions"), shown(()), Message("accepted.admission")))
        if self.unit is not None:
            require_member((self.id, "unit"), self.unit, MemberUnit)
        if self.ordinal is not None and (type(self.ordinal) is not int or self.ordinal < 1):
            raise WrongType(
                Problem("wrong-type", (self.id, "ordinal"), shown(self.ordinal), Message("accepted.whole-number"))
            )

    def _check_words(self) -> None:
        if not self.id.startswith(_PREFIX):
            raise InvalidValue(Problem("id", (self.id,), shown(self.id), Message("accepted.id")))
        require_tuple((self.id, "spellings"), self.spellings, str)
        for name in ("name", "country", "thai", "native", "native_language", "within"):
            value = getattr(self, name)
            if not isinstance(value, str) and (value is not None or name in ("name", "country")):
                raise WrongType(Problem("wrong-type", (self.id, name), shown(value), Message("accepted.text")))
            if value is not None and not value.strip():
                raise InvalidValue(Problem("blank", (self.id, name), shown(value), Message("accepted.text")))

    @property
    def key(self) -> str:
        """The word by which queries take it: ``hat-yai``."""
        return key_of(self.id)

    @property
    def confidence(self) -> Confidence:
        """How well the best source of an admission carries it."""
        return next(level for level in Confidence if any(one.confidence is level for one in self.admissions))

    @property
    def cohorts(self) -> tuple[str, ...]:
        """The ids of the cohorts that it came in with, as far as they are known."""
        return tuple(admission.cohort for admission in self.admissions if admission.cohort is not None)


def key_of(id: str) -> str:
    """The key of a member, of its id or of the key itself."""
    return id.removeprefix(_PREFIX)


def member(id: str) -> Member:
    """A member of the table, by its key ``hat-yai`` or its id ``member.hat-yai``.

    Raises:
        UnknownId: the table, which is not complete, has none; the error names the nearest key.
    """
    from learningcity.network.member_table import member_table

    given = key_of(id) if isinstance(id, str) else id  # pyright: ignore[reportUnnecessaryIsInstance]
    return looked_up(given, member_table())
