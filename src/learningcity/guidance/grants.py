"""Grants that sources tell of, and resources that were pooled."""

from __future__ import annotations

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import UnknownId
from learningcity.guidance.citing import place_in
from learningcity.guidance.funding import Grant
from learningcity.guidance.problems import require_instance, require_text
from learningcity.sources.citations import Standing, require_date
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["POOLED_RESOURCES", "KnownGrant", "known_grants"]


@frozen(kw_only=True)
class KnownGrant(Statement):
    """A grant that a source tells of.

    Attributes:
        grant: what the source says of it, as a :class:`~learningcity.guidance.funding.Grant`; what it does not say
            is None.
        since: when it began, None where no source says.

    Raises:
        WrongType: no grant, or no date.
    """

    grant: Grant
    since: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "grant"), self.grant, Grant)
        require_date((self.id, "since"), self.since)


_KNOWN = (
    KnownGrant(
        id="grant.khon-kaen-research",
        label=Message("grant.khon-kaen-research"),
        citations=(place_in("khon-kaen-news-2024", "mayor-on-research"),),
        standing=Standing.REPORTED,
        note=Message("note.grant.khon-kaen-research"),
        grant=Grant(funder="PMU-A", recipient="khon-kaen", project=Message("grant.khon-kaen-research.project")),
        since=PartialDate(2021),
    ),
)

POOLED_RESOURCES = Statement(
    id="resources.khon-kaen",
    label=Message("resources.khon-kaen"),
    citations=(place_in("pmu-a-2024", "khon-kaen-resources"),),
    standing=Standing.REPORTED,
    note=Message("note.resources.khon-kaen"),
)
"""What source ``pmu-a-2024`` tells of resources that many brought in Khon Kaen; it names no amount."""


def known_grants(city: str | None = None) -> tuple[KnownGrant, ...]:
    """The grants that a source tells of: all, or those that one city gets, by its id, such as ``khon-kaen``.

    Raises:
        WrongType: an id that is no text.
        UnknownId: a city of which no source tells any, which does not mean that there are none.
    """
    if city is None:
        return _KNOWN
    require_text(("city",), city)
    found = tuple(known for known in _KNOWN if known.grant.recipient == city)
    if not found:
        raise UnknownId.of(city, [known.grant.recipient for known in _KNOWN])
    return found
