"""What the members worked on together: strategies of the network, clusters by topic, and what became of these."""

from __future__ import annotations

from attrs import frozen

from learningcity.dates import PartialDate, Period
from learningcity.errors import require_tuple
from learningcity.guidance.absences import Absence
from learningcity.guidance.citing import READING, cited
from learningcity.guidance.dating import require_dated
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.texts import Bound, Message, Quantity

__all__ = ["CLUSTERS_OVER_TIME", "Cluster", "NetworkStrategy", "absences", "clusters", "strategies"]


@frozen(kw_only=True)
class NetworkStrategy(Statement):
    """A strategy of the network.

    Attributes:
        period: the years that it is for.
        document: id of the document that has it; None where only its title was seen.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a period with an open end, or a document that is no id.
    """

    period: Period
    document: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_dated((self.id, "period"), self.period)
        if self.document is not None:
            checked_id(self.document, (self.id, "document"))


@frozen(kw_only=True)
class Cluster(Statement):
    """Members that work together on one topic.

    Attributes:
        commitment: id of the entry in the strategy that names the topic.
        period: the years of the strategy that set it up. No source says when it ended.
        claims: the cities that coordinate it, and how many are in it.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a period with an open end, or a commitment that is no id.
    """

    commitment: str
    period: Period
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.commitment, (self.id, "commitment"))
        require_dated((self.id, "period"), self.period)
        require_tuple((self.id, "claims"), self.claims, Claim)


_FROM_2019 = Period(PartialDate(2019), PartialDate(2021))
_FROM_2021 = Period(PartialDate(2021), PartialDate(2023))
_STRATEGY = "document.network-strategy-2019"
_LISTED = cited("S05", "S63", "S82")

_STRATEGIES = (
    NetworkStrategy(
        id="gnlc.strategy.2019",
        label=Message("gnlc.strategy.2019"),
        citations=cited("S05", "S69"),
        standing=Standing.VERIFIED,
        period=_FROM_2019,
        document=_STRATEGY,
    ),
    NetworkStrategy(
        id="gnlc.strategy.2021",
        label=Message("gnlc.strategy.2021"),
        citations=cited("S44"),
        standing=Standing.VERIFIED,
        note=Message("note.gnlc.strategy.2021"),
        period=_FROM_2021,
    ),
)

_OF_SUSTAINABILITY = tuple(
    Claim("cluster.sustainable-development", predicate, value, citation, PartialDate(2020, 8))
    for citation in cited("S67")
    for predicate, value in (
        ("coordinated-by", Message("claim.coordinating-cities")),
        ("cities", Quantity(100, "cities", Bound.MORE_THAN)),
    )
)


def _cluster(number: int, label: Message, *claims: Claim) -> Cluster:
    return Cluster(
        id=label.id,
        label=label,
        citations=(*_LISTED, *dict.fromkeys(claim.citation for claim in claims)),
        standing=Standing.VERIFIED,
        commitment=f"{_STRATEGY}.cluster.{number}",
        period=_FROM_2019,
        claims=claims,
    )


_CLUSTERS = (
    _cluster(1, Message("cluster.sustainable-development"), *_OF_SUSTAINABILITY),
    _cluster(2, Message("cluster.equity")),
    _cluster(3, Message("cluster.planning")),
    _cluster(4, Message("cluster.citizenship")),
    _cluster(5, Message("cluster.entrepreneurship")),
    _cluster(6, Message("cluster.health")),
    _cluster(7, Message("cluster.literacy")),
)

_CALL_2020, _CALL_2021, _CABO_VERDE, _WORKING_GROUP, _LANDING = cited(
    "S05", "S07", "S13", "S68", "uil-learning-cities-page"
)

CLUSTERS_OVER_TIME = Assertion(
    id="gnlc.clusters-over-time",
    label=Message("gnlc.clusters-over-time"),
    citations=(_CALL_2020, _CALL_2021, _CABO_VERDE, _LANDING, _WORKING_GROUP),
    standing=Standing.CONTESTED,
    note=Message("note.gnlc.clusters-over-time"),
    claims=(
        Claim("gnlc.clusters", "declared", Quantity(7, "entries"), _CALL_2020, PartialDate(2020, 4, 29)),
        Claim("gnlc.clusters", "listed", Quantity(7, "entries"), _CALL_2020, PartialDate(2020, 4, 29)),
        Claim("gnlc.clusters", "state", Message("claim.work-in-clusters"), _CALL_2021, PartialDate(2021)),
        Claim("gnlc.clusters", "declared", Quantity(7, "entries"), _CABO_VERDE, PartialDate(2023)),
        Claim("gnlc.clusters", "listed", Quantity(8, "entries"), _CABO_VERDE, PartialDate(2023)),
        Claim("gnlc.clusters", "state", Message("claim.three-topics"), _LANDING),
        Claim("gnlc.clusters", "state", Message("claim.working-group"), _WORKING_GROUP, PartialDate(2025, 10)),
    ),
)
"""What sources after 2020 say of the clusters. Only the list of UIL for 2019 to 2021 is one that the library keeps."""

_ABSENCES = (
    Absence(
        id="absence.strategy-2019-contents",
        label=Message("absence.strategy-2019-contents"),
        citations=(*READING, *cited("S05")),
        standing=Standing.UNVERIFIED,
        about=("gnlc.strategy.2019", _STRATEGY),
    ),
    Absence(
        id="absence.strategy-2021-contents",
        label=Message("absence.strategy-2021-contents"),
        citations=(*READING, *cited("S44")),
        standing=Standing.UNVERIFIED,
        about=("gnlc.strategy.2021",),
    ),
    Absence(
        id="absence.clusters-after-2021",
        label=Message("absence.clusters-after-2021"),
        citations=(*READING, _CABO_VERDE, _WORKING_GROUP),
        standing=Standing.UNVERIFIED,
        about=("gnlc.clusters-over-time",),
    ),
)


def strategies() -> tuple[NetworkStrategy, ...]:
    """The strategies of the network of which a source tells, in their order."""
    return _STRATEGIES


def clusters() -> tuple[Cluster, ...]:
    """The clusters of the strategy for 2019 to 2021, in its order."""
    return _CLUSTERS


def absences() -> tuple[Absence, ...]:
    """What was looked for on strategies and clusters, and not found."""
    return _ABSENCES
