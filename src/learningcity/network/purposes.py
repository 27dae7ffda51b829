"""What the network was set up for, and what its members believe, as sources say it."""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import require_tuple
from learningcity.guidance.citing import cited, place_in
from learningcity.inconsistencies.lookup import inconsistency
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Standing
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.resolution import Claims
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "ADMISSION_HONOURS",
    "BELIEF_OF_MEMBERS",
    "JOINING",
    "LOCAL_STRATEGY",
    "MISSION",
    "PROVISION",
    "Purpose",
]


@frozen(kw_only=True)
class Purpose(Statement):
    """Something that the network is for.

    Attributes:
        claims: who says so.

    Raises:
        WrongType: claims that are none.
    """

    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "claims"), self.claims, Claim)

    @property
    def independent_witnesses(self) -> int:
        """How many say so by themselves: sources that share the words are one."""
        return Claims(self.claims).witnesses(self.id, "of")


_PAGE = place_in("bic-moe-2021", "mission")
_MINISTRY, _HANDOUT, _DIGEST, _STORY, _PMU_A, _UIL = cited(
    "bic-moe-2021", "gnlc-handout", "bic-moe-news-2022", "khon-kaen-news-2024", "pmu-a-2024", "S44"
)

LOCAL_STRATEGY = Purpose(
    id="purpose.local-strategy",
    label=Message("purpose.local-strategy"),
    citations=(_MINISTRY, _HANDOUT),
    standing=Standing.REPORTED,
    claims=tuple(
        Claim("purpose.local-strategy", "of", "gnlc", citation, passage="passage.introduction")
        for citation in (_MINISTRY, _HANDOUT)
    ),
)
"""Why the network was set up: that local governments find strategies of their own."""

PROVISION = Purpose(
    id="purpose.accelerate-lifelong-learning",
    label=Message("purpose.accelerate-lifelong-learning"),
    citations=(_STORY, _PMU_A),
    standing=Standing.REPORTED,
    claims=tuple(claim for claim in inconsistency(27).claims if claim.predicate == "of"),
)
"""The aim that it states: that lifelong learning comes to be provided, by cities that become learning cities."""

MISSION = Assertion(
    id="gnlc.mission",
    label=Message("gnlc.mission"),
    citations=(_UIL, _PAGE),
    standing=Standing.VERIFIED,
    note=Message("note.gnlc.mission"),
    claims=(
        Claim("gnlc", "mission", Message("gnlc.mission.says"), _UIL),
        Claim("gnlc", "mission", Message("gnlc.mission.says"), _PAGE),
    ),
)
"""What the network is to do; by which means are its functions."""

BELIEF_OF_MEMBERS = Assertion(
    id="principle.future-of-cities",
    label=Message("principle.future-of-cities"),
    citations=(_PAGE,),
    standing=Standing.REPORTED,
    claims=(Claim("gnlc.members", "belief", Message("principle.future-of-cities.says"), _PAGE, mode=Mode.REPORTED),),
)
"""What the members are said to believe in common."""

ADMISSION_HONOURS = Assertion(
    id="gnlc.admission-honours",
    label=Message("gnlc.admission-honours"),
    citations=(_DIGEST, _STORY),
    standing=Standing.REPORTED,
    claims=(
        Claim("gnlc.admission", "honours", Message("gnlc.admission-honours.says"), _DIGEST),
        Claim(
            "gnlc.admission",
            "honours",
            Message("gnlc.admission-honours.says"),
            _STORY,
            mode=Mode.REPORTED,
            speaker="theerasak",
        ),
    ),
)
"""What it is that admission honours."""

JOINING = Assertion(
    id="gnlc.joining",
    label=Message("gnlc.joining"),
    citations=(place_in("khon-kaen-news-2024", "benefits-of-membership"),),
    standing=Standing.REPORTED,
    claims=(
        Claim(
            "gnlc.membership",
            "joins",
            Message("gnlc.joining.says"),
            place_in("khon-kaen-news-2024", "benefits-of-membership"),
        ),
    ),
)
"""What a city joins by membership: a movement that the functions of the network carry."""
