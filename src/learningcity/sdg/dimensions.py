"""The three dimensions of sustainable development, and what cities do for them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.learning_city.concepts import Assertion
from learningcity.learning_city.objectives import DevelopmentDomain
from learningcity.sources.citations import Citation, Standing, require_member
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "CITIES_AT_WORK",
    "DIMENSIONS",
    "ROLE_OF_CITIES",
    "DimensionMatch",
    "SustainabilityDimension",
    "dimension_matches",
    "dimension_of",
]


class SustainabilityDimension(Enum):
    """The dimensions of sustainable development, in the order of source ``bic-moe-2021``."""

    SOCIAL = "social"
    ECONOMIC = "economic"
    ENVIRONMENTAL = "environmental"


_MINISTRY = (Citation(source("bic-moe-2021"), Message("locator.dimensions")),)

DIMENSIONS = Enumeration(
    id="sdg.dimensions",
    label=Message("sdg.dimensions"),
    citations=_MINISTRY,
    standing=Standing.REPORTED,
    declared=3,
    items=tuple(f"sustainability-dimension.{dimension.value}" for dimension in SustainabilityDimension),
)
"""The three dimensions as a list."""

ROLE_OF_CITIES = Assertion(
    id="sdg.role-of-cities",
    label=Message("sdg.role-of-cities"),
    citations=_MINISTRY,
    standing=Standing.REPORTED,
    claims=(
        Claim(
            "sdgs",
            "role-of-cities",
            Message("sdg.role-of-cities.says"),
            _MINISTRY[0],
            mode=Mode.REPORTED,
            speaker="UIL",
        ),
    ),
)
"""What the UNESCO Institute for Lifelong Learning says of cities and the goals, as the ministry reports it."""

CITIES_AT_WORK = Assertion(
    id="sdg.cities-at-work",
    label=Message("sdg.cities-at-work"),
    citations=_MINISTRY,
    standing=Standing.REPORTED,
    claims=(Claim("sdgs", "cities-at-work", Message("sdg.cities-at-work.says"), _MINISTRY[0]),),
)
"""What many cities do already, as the ministry says."""


@frozen(kw_only=True)
class DimensionMatch(Statement):
    """Which dimension of sustainable development a domain of the objectives belongs to.

    Attributes:
        domain: what a learning city is to develop.
        dimension: None where the dimensions have no place for it.

    Raises:
        WrongType: a domain or dimension that is none.
    """

    domain: DevelopmentDomain
    dimension: SustainabilityDimension | None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "domain"), self.domain, DevelopmentDomain)
        if self.dimension is not None:
            require_member((self.id, "dimension"), self.dimension, SustainabilityDimension)


def _match(domain: DevelopmentDomain, name: Message, dimension: SustainabilityDimension | None) -> DimensionMatch:
    return DimensionMatch(
        id=f"sdg.dimension-of.{domain.value}",
        label=Message("sdg.dimension-of", {"domain": name}),
        citations=(Citation(source("learningcity-reading")),),
        standing=Standing.UNVERIFIED,
        domain=domain,
        dimension=dimension,
    )


_MATCHES = (
    _match(DevelopmentDomain.ECONOMY, Message("development-domain.economy"), SustainabilityDimension.ECONOMIC),
    _match(DevelopmentDomain.CULTURE, Message("development-domain.culture"), None),
    _match(
        DevelopmentDomain.ENVIRONMENT,
        Message("development-domain.environment"),
        SustainabilityDimension.ENVIRONMENTAL,
    ),
)


def dimension_matches() -> tuple[DimensionMatch, ...]:
    """The domains of the objectives, each with its dimension, in the library's reading.

    The match is partial both ways: no dimension has a place for culture, and no domain is the social one.
    """
    return _MATCHES


def dimension_of(domain: DevelopmentDomain) -> SustainabilityDimension | None:
    """The dimension that a domain of the objectives belongs to, None for culture.

    Raises:
        WrongType: no domain of the objectives.
    """
    require_member(("domain",), domain, DevelopmentDomain)
    return next(match.dimension for match in _MATCHES if match.domain is domain)
