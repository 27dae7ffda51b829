"""What membership is said to bring. Money is not among it in any source that was read."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.guidance.absences import Absence
from learningcity.guidance.citing import READING, cited, place_in
from learningcity.guidance.problems import require_instance
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Standing
from learningcity.sources.claims import Claim
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "BENEFITS_ARE_FUNCTIONS",
    "NO_MONEY",
    "WORKING_TOOL",
    "BenefitKind",
    "MembershipBenefit",
    "membership_benefits",
]


class BenefitKind(Enum):
    """The groups in which UIL lists the benefits."""

    NETWORK = "network"
    """Contacts."""
    VISIBILITY = "visibility"
    """Being seen, and honoured."""
    GUIDANCE = "guidance"
    """Tools and knowledge."""


@frozen(kw_only=True)
class MembershipBenefit(Statement):
    """Something that membership is said to bring.

    Attributes:
        kind: the group in which UIL lists it; None where only others name it, or a call that has no groups.

    Raises:
        WrongType: a kind that is none.
    """

    kind: BenefitKind | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.kind is not None:
            require_instance((self.id, "kind"), self.kind, BenefitKind)


_UIL = ("S02", "S03")
_CALLS = ("S05", "S08", "S09")
_JAPAN = ("S15", "S16", "S17")


def _benefit(
    label: Message, *sources: str, kind: BenefitKind | None = None, standing: Standing = Standing.VERIFIED
) -> MembershipBenefit:
    return MembershipBenefit(id=label.id, label=label, citations=cited(*sources), standing=standing, kind=kind)


_BENEFITS = (
    _benefit(Message("gnlc.benefit.contact-with-cities"), *_UIL, kind=BenefitKind.NETWORK),
    _benefit(Message("gnlc.benefit.contact-with-experts"), *_UIL, *_JAPAN, kind=BenefitKind.NETWORK),
    _benefit(Message("gnlc.benefit.shared-milestones"), *_UIL, kind=BenefitKind.VISIBILITY),
    _benefit(Message("gnlc.benefit.case-studies"), *_UIL, kind=BenefitKind.VISIBILITY),
    _benefit(Message("gnlc.benefit.award"), *_UIL, *_JAPAN, kind=BenefitKind.VISIBILITY),
    _benefit(Message("gnlc.benefit.tools"), *_UIL, kind=BenefitKind.GUIDANCE),
    _benefit(Message("gnlc.benefit.research"), *_UIL, kind=BenefitKind.GUIDANCE),
    _benefit(Message("gnlc.benefit.news"), *_UIL, kind=BenefitKind.GUIDANCE),
    _benefit(Message("gnlc.benefit.shared-policies"), *_CALLS),
    _benefit(Message("gnlc.benefit.shared-solutions"), *_CALLS),
    _benefit(Message("gnlc.benefit.training"), *_CALLS),
    _benefit(Message("gnlc.benefit.events"), *_CALLS, *_JAPAN),
    _benefit(Message("gnlc.benefit.monitoring-tools"), *_JAPAN, standing=Standing.REPORTED),
    _benefit(Message("gnlc.benefit.hosting"), "S53", standing=Standing.REPORTED),
)

BENEFITS_ARE_FUNCTIONS = Enumeration(
    id="gnlc.benefits-in-the-news",
    label=Message("gnlc.benefits-in-the-news"),
    citations=(place_in("khon-kaen-news-2024", "benefits-of-membership"),),
    standing=Standing.REPORTED,
    declared=None,
    items=(
        "network-function.policy-dialogue",
        "network-function.peer-learning",
        "network-function.links",
        "network-function.partnerships",
        "network-function.capacity",
        "network-function.instruments",
    ),
)
"""What a new member was told to expect: the functions of the network."""

WORKING_TOOL = Assertion(
    id="gnlc.working-tool",
    label=Message("gnlc.working-tool"),
    citations=cited("S86"),
    standing=Standing.VERIFIED,
    claims=tuple(
        Claim("gnlc.members", "working-tool", Message("claim.board-on-trello"), citation, PartialDate(2022, 12))
        for citation in cited("S86")
    ),
)
"""Where members find what they work with, as a newsletter of the institute tells."""

NO_MONEY = Absence(
    id="absence.money-for-members",
    label=Message("absence.money-for-members"),
    citations=(*READING, *cited(*_UIL, *_CALLS, *_JAPAN, "S53")),
    standing=Standing.UNVERIFIED,
    about=("gnlc",),
)
"""That nothing was found about money."""


def membership_benefits(kind: BenefitKind | None = None) -> tuple[MembershipBenefit, ...]:
    """What membership is said to bring, those that UIL lists first: all, or those of one of its groups.

    Raises:
        WrongType: a kind that is none.
    """
    if kind is None:
        return _BENEFITS
    require_instance(("kind",), kind, BenefitKind)
    return tuple(benefit for benefit in _BENEFITS if benefit.kind is kind)
