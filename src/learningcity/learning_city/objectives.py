"""What learning cities are built for, as the hand-out (source ``gnlc-handout``) lists it.

An older page of the ministry's bureau (``bic-moe-call-2016``) lists the same, in part word for word: the two are one
witness.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import require_tuple
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "APPEAL",
    "CHANGE_DOMAINS",
    "COMPETENCES",
    "DEVELOPMENT_DOMAINS",
    "OBJECTIVES",
    "ChangeDomain",
    "Competence",
    "DevelopmentDomain",
    "Objective",
    "objectives",
]


class Competence(Enum):
    """What citizens are to gain, in the order of the source."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    ATTITUDE = "attitude"


class ChangeDomain(Enum):
    """In what the world changes fast, in the order of the source."""

    SOCIAL = "social"
    ECONOMIC = "economic"
    POLITICAL = "political"


class DevelopmentDomain(Enum):
    """What is to develop sustainably, in the order of the source.

    Not the three dimensions of sustainable development: culture is none of those.
    """

    ECONOMY = "economy"
    CULTURE = "culture"
    ENVIRONMENT = "environment"


@frozen(kw_only=True)
class Objective(Statement):
    """An objective of building learning cities.

    Attributes:
        competences: what citizens are to gain by it.
        changes: in what it helps them to follow changes of the world.
        domains: what it is to develop.

    Raises:
        WrongType: entries of other types.
    """

    competences: tuple[Competence, ...] = ()
    changes: tuple[ChangeDomain, ...] = ()
    domains: tuple[DevelopmentDomain, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "competences"), self.competences, Competence)
        require_tuple((self.id, "changes"), self.changes, ChangeDomain)
        require_tuple((self.id, "domains"), self.domains, DevelopmentDomain)


_HANDOUT = (Citation(source("gnlc-handout"), Message("locator.objectives")),)
_LISTED = (*_HANDOUT, Citation(source("bic-moe-call-2016"), Message("locator.objectives")))

APPEAL = Assertion(
    id="objectives.appeal",
    label=Message("objectives.appeal"),
    citations=_HANDOUT,
    standing=Standing.REPORTED,
    claims=(
        Claim(
            "objectives",
            "appeal",
            Message("objectives.appeal.says"),
            _HANDOUT[0],
            mode=Mode.REPORTED,
            speaker="UNESCO",
        ),
    ),
)
"""What UNESCO asks of its Member States, as the hand-out reports it."""

COMPETENCES = Enumeration(
    id="objectives.competences",
    label=Message("objectives.competences"),
    citations=_LISTED,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"competence.{competence.value}" for competence in Competence),
)
"""The competences of the first objective."""

CHANGE_DOMAINS = Enumeration(
    id="objectives.change-domains",
    label=Message("objectives.change-domains"),
    citations=_LISTED,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"change-domain.{domain.value}" for domain in ChangeDomain),
)
"""The changes of the second objective."""

DEVELOPMENT_DOMAINS = Enumeration(
    id="objectives.development-domains",
    label=Message("objectives.development-domains"),
    citations=_LISTED,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(f"development-domain.{domain.value}" for domain in DevelopmentDomain),
)
"""The domains of the fourth objective."""

_OBJECTIVES = (
    Objective(
        id="objective.empowerment",
        label=Message("objective.empowerment"),
        citations=_LISTED,
        standing=Standing.REPORTED,
        competences=tuple(Competence),
    ),
    Objective(
        id="objective.adaptation",
        label=Message("objective.adaptation"),
        citations=_LISTED,
        standing=Standing.REPORTED,
        changes=tuple(ChangeDomain),
    ),
    Objective(
        id="objective.social-cohesion",
        label=Message("objective.social-cohesion"),
        citations=_LISTED,
        standing=Standing.REPORTED,
    ),
    Objective(
        id="objective.sustainable-development",
        label=Message("objective.sustainable-development"),
        citations=_LISTED,
        standing=Standing.REPORTED,
        domains=tuple(DevelopmentDomain),
    ),
)

OBJECTIVES = Enumeration(
    id="objectives",
    label=Message("objectives"),
    citations=_LISTED,
    standing=Standing.REPORTED,
    declared=None,
    items=tuple(objective.id for objective in _OBJECTIVES),
)
"""The objectives as a list. The source does not count them."""


def objectives() -> tuple[Objective, ...]:
    """The objectives of building learning cities, in the order of the source."""
    return _OBJECTIVES
