"""The people whom the Thai documents name, and the offices of a municipality that they list."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import looked_up
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_instance, require_text, require_texts
from learningcity.sources.citations import Citation, Standing, checked_id
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["MunicipalRole", "Person", "PersonRole", "people", "person"]


class MunicipalRole(Enum):
    """Who was present of a municipality and its schools, in the order of source ``khon-kaen-news-2024``."""

    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy-mayor"
    SECRETARY_TO_MAYOR = "secretary-to-mayor"
    COUNCILLOR = "councillor"
    DEPUTY_CLERK = "deputy-clerk"
    DIRECTOR = "director"
    """Of a bureau or a division."""
    EMPLOYEE = "employee"
    SCHOOL_EXECUTIVE = "school-executive"


class PersonRole(Enum):
    """As what a person is named, where that is no office of a municipality."""

    DIRECTOR_GENERAL = "director-general"
    """Of UNESCO."""
    EXPERT = "expert"
    COMPILER = "compiler"
    """Of a text."""


@frozen(kw_only=True)
class Person(Statement):
    """A person whom a source names.

    Attributes:
        role: as what; None where it is an office of a municipality.
        office: the office in a municipality; None where there is none.
        affiliation: id of the body that the person speaks or works for; None where no source says.
        honorific: what stands before the name in Thai in at least one source, such as ``นาง``.
        academic_titles: what else stands before it, as printed.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a body that is no id, blank text, or a title that stands twice.
    """

    role: PersonRole | None = None
    office: MunicipalRole | None = None
    affiliation: str | None = None
    honorific: str | None = None
    academic_titles: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.role is not None:
            require_instance((self.id, "role"), self.role, PersonRole)
        if self.office is not None:
            require_instance((self.id, "office"), self.office, MunicipalRole)
        if self.affiliation is not None:
            checked_id(self.affiliation, (self.id, "affiliation"))
        if self.honorific is not None:
            require_text((self.id, "honorific"), self.honorific)
        require_texts((self.id, "academic_titles"), self.academic_titles)


_DIGEST, _STORY = cited("bic-moe-news-2022", "khon-kaen-news-2024")
_ROMANISED = Message("note.person.romanised")


def _compiler(label: Message, citation: Citation) -> Person:
    return Person(
        id=label.id,
        label=label,
        citations=(citation,),
        standing=Standing.VERIFIED,
        note=_ROMANISED,
        role=PersonRole.COMPILER,
        affiliation="organisation.moe-ops-bic-io",
    )


_PEOPLE = (
    Person(
        id="person.azoulay",
        label=Message("person.azoulay"),
        citations=(_DIGEST, _STORY),
        standing=Standing.REPORTED,
        note=Message("note.person.azoulay"),
        role=PersonRole.DIRECTOR_GENERAL,
        affiliation="organisation.unesco",
        honorific="นาง",
    ),
    Person(
        id="person.theerasak",
        label=Message("person.theerasak"),
        citations=(_STORY,),
        standing=Standing.REPORTED,
        note=_ROMANISED,
        office=MunicipalRole.MAYOR,
        affiliation="organisation.khon-kaen-municipality",
        honorific="นาย",
    ),
    Person(
        id="person.supawatanakorn",
        label=Message("person.supawatanakorn"),
        citations=(_STORY,),
        standing=Standing.REPORTED,
        note=_ROMANISED,
        role=PersonRole.EXPERT,
        affiliation="organisation.pmu-a",
        academic_titles=("รศ.", "ดร."),
    ),
    _compiler(Message("person.panida"), _DIGEST),
    _compiler(Message("person.patsri"), _DIGEST),
)
_BY_ID = {named.id: named for named in _PEOPLE}


def people() -> tuple[Person, ...]:
    """The people whom the Thai documents name."""
    return _PEOPLE


def person(id: str) -> Person:
    """A person by the id, ``person.azoulay`` or for short ``azoulay``.

    Raises:
        UnknownId: there is none; the error names the nearest one.
    """
    whole = f"person.{id}"
    return looked_up(whole if whole in _BY_ID else id, _BY_ID)
