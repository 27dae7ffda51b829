"""What others found of a city's readiness: attributed, never computed."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import Problem, UnknownId, WrongType, shown
from learningcity.sources.citations import Citation, Standing, checked_id, require_member, require_words
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = ["Readiness", "ReadinessFinding", "readiness_findings"]


class Readiness(Enum):
    """Whether somebody found a city ready to be a learning city of UNESCO."""

    READY = "ready"
    NOT_READY = "not-ready"


@frozen(kw_only=True)
class ReadinessFinding(Statement):
    """That somebody found a city ready or not; no result of this library is one.

    Attributes:
        city: id of the city.
        readiness: what was found.
        by: who found it.
        reported_by: who told of it, None where those who found it did themselves.

    Raises:
        WrongType, InvalidValue: a field of another kind; and as every statement does.
    """

    city: str
    readiness: Readiness
    by: Text
    reported_by: Text | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.city, (self.id, "city"))
        require_member((self.id, "readiness"), self.readiness, Readiness)
        require_words((self.id, "by"), self.by)
        if self.reported_by is not None:
            require_words((self.id, "reported_by"), self.reported_by)


_FINDINGS = (
    ReadinessFinding(
        id="key-features.readiness.khon-kaen",
        label=Message("key-features.readiness.khon-kaen"),
        citations=(Citation(source("khon-kaen-news-2024"), Message("locator.mayor-on-research")),),
        standing=Standing.REPORTED,
        city="khon-kaen",
        readiness=Readiness.READY,
        by=Message("party.khon-kaen-research-project"),
        reported_by=Message("party.mayor-of-khon-kaen"),
    ),
)


def readiness_findings(city: str | None = None) -> tuple[ReadinessFinding, ...]:
    """What others found, of one city by its id, or of every city of which the sources tell.

    Raises:
        UnknownId: no source tells of a finding on the city.
        WrongType: no id.
    """
    if city is not None and not isinstance(city, str):
        raise WrongType(Problem("wrong-type", ("city",), shown(city), Message("accepted.id")))
    known = [found.city for found in _FINDINGS]
    if city is not None and city not in known:
        raise UnknownId.of(city, known)
    return tuple(found for found in _FINDINGS if city in (None, found.city))
