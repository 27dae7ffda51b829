"""What marks learning cities, and what comes of them, as the Thai documents say."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from learningcity.errors import Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import Citation, Standing, checked_id, require_member
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "INSTITUTIONS",
    "PARTNERS",
    "RESOURCES",
    "Effect",
    "InstitutionKind",
    "Sector",
    "SocialOutcome",
    "characteristics",
    "effects",
    "missing_sectors",
    "resource_wordings",
]


class InstitutionKind(Enum):
    """Kinds of institution that learning cities connect, in the order of source ``bic-moe-news-2022``."""

    EDUCATION = "education"
    TRAINING = "training"
    CULTURE = "culture"


class Sector(Enum):
    """Sectors that partners of learning cities come from: those of source ``bic-moe-news-2022``, in its order, then
    the citizens, whom source ``khon-kaen-news-2024`` counts among the partners from every sector.

    They are examples: the list is open.
    """

    PUBLIC = "public"
    CIVIL_SOCIETY = "civil-society"
    PRIVATE = "private"
    CITIZENS = "citizens"


class SocialOutcome(Enum):
    """What a local learning system is to lead to for the people of the place, after source ``pmu-a-2024``."""

    JOBS = "jobs"
    OCCUPATIONS = "occupations"


@frozen(kw_only=True)
class Effect(Statement):
    """What comes of a learning city, according to a source.

    Attributes:
        outcomes: what it brings the people of the place.
        benefits: ids of the areas of the Key Features that speak of the same, in the library's reading.

    Raises:
        WrongType: entries of other types.
        InvalidValue: a benefit that is no id.
    """

    outcomes: tuple[SocialOutcome, ...] = ()
    benefits: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "outcomes"), self.outcomes, SocialOutcome)
        require_tuple((self.id, "benefits"), self.benefits, str)
        for place, benefit in enumerate(self.benefits):
            checked_id(benefit, (self.id, "benefits", place))


_NEWS = (Citation(source("bic-moe-news-2022"), Message("locator.characteristics")),)
_HANDOUT = (Citation(source("gnlc-handout"), Message("locator.definition")),)

INSTITUTIONS = Enumeration(
    id="learning-city.institutions",
    label=Message("learning-city.institutions"),
    citations=_NEWS,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"institution-kind.{kind.value}" for kind in InstitutionKind),
)
"""A learning city connects institutions of these kinds."""

PARTNERS = Enumeration(
    id="learning-city.partners",
    label=Message("learning-city.partners"),
    citations=_NEWS,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"sector.{sector.value}" for sector in Sector if sector is not Sector.CITIZENS),
    note=Message("note.partners"),
)
"""A learning city engages partners from sectors such as these, the three that its source names."""

_WORDINGS = (
    Statement(
        id="learning-city.resources.mobilise",
        label=Message("learning-city.resources.mobilise"),
        citations=(*_NEWS, Citation(source("pmu-a-2024"))),
        standing=Standing.VERIFIED,
    ),
    Statement(
        id="learning-city.resources.manage",
        label=Message("learning-city.resources.manage"),
        citations=tuple(
            Citation(source(id), Message("locator.definition"))
            for id in ("khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout", "bic-moe-call-2016")
        ),
        standing=Standing.VERIFIED,
    ),
    Statement(
        id="learning-city.resources.move",
        label=Message("learning-city.resources.move"),
        citations=(Citation(source("gnlc-handout"), Message("locator.condition-3")),),
        standing=Standing.VERIFIED,
    ),
    Statement(
        id="learning-city.resources.allocate",
        label=Message("learning-city.resources.allocate"),
        citations=(Citation(source("bic-moe-2021")),),
        standing=Standing.VERIFIED,
    ),
)

RESOURCES = Enumeration(
    id="learning-city.resources",
    label=Message("learning-city.resources"),
    citations=_NEWS,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(wording.id for wording in _WORDINGS),
    note=Message("note.resources"),
)
"""A learning city makes use of the resources of every sector; the entries are the words of the sources for it."""

_EFFECTS = (
    Effect(
        id="learning-city.effect.livelihoods",
        label=Message("learning-city.effect.livelihoods"),
        citations=(Citation(source("pmu-a-2024"), Message("locator.research-aims")),),
        standing=Standing.REPORTED,
        outcomes=(SocialOutcome.JOBS, SocialOutcome.OCCUPATIONS),
    ),
    Effect(
        id="learning-city.effect.people",
        label=Message("learning-city.effect.people"),
        citations=_HANDOUT,
        standing=Standing.REPORTED,
        benefits=("key-features.benefit.1",),
    ),
    Effect(
        id="learning-city.effect.city",
        label=Message("learning-city.effect.city"),
        citations=_HANDOUT,
        standing=Standing.REPORTED,
        benefits=("key-features.benefit.2", "key-features.benefit.3"),
    ),
)


def characteristics() -> tuple[Enumeration, ...]:
    """What marks learning cities, in the order of source ``bic-moe-news-2022``."""
    return INSTITUTIONS, PARTNERS, RESOURCES


def resource_wordings() -> tuple[Statement, ...]:
    """The words of the sources for what is done with resources: one idea, which none of them merges."""
    return _WORDINGS


def effects() -> tuple[Effect, ...]:
    """What comes of learning cities, as two documents say."""
    return _EFFECTS


def missing_sectors(sectors: Iterable[Sector]) -> tuple[Sector, ...]:
    """The sectors of which a plan names no resources; since the list is open, gaps to look at and no errors.

    Raises:
        WrongType: one that is no sector, or nothing to go through.
    """
    if isinstance(sectors, str) or not isinstance(sectors, Iterable):
        accepted = Message("accepted.tuple-of", {"type": "Sector"})
        raise WrongType(Problem("wrong-type", ("sectors",), shown(sectors), accepted))
    named = tuple(sectors)
    for place, sector in enumerate(named):
        require_member(("sectors", place), sector, Sector)
    return tuple(sector for sector in Sector if sector not in named)
