"""The shape of a figure that was told of the network at one time, and of one that is expected."""

from __future__ import annotations

from typing import cast

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, require_tuple, shown
from learningcity.network.metrics import Metric, metric_of
from learningcity.sources.citations import require_date, require_member
from learningcity.sources.claims import Claim
from learningcity.sources.resolution import Claims, ConflictingClaims, Policy
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Quantity

__all__ = ["NetworkObservation", "Projection"]


@frozen(kw_only=True)
class NetworkObservation(Statement):
    """A figure that was told of the network as of one time, by one source or by several, whether they agree or not.

    Attributes:
        metric: what it counts.
        as_of: the time that it speaks of, None where no source tells.
        claims: who gives which figure; all of this metric and this time.
        withdrawn: those of them that their own speaker took back. They are kept, and are no value any longer.

    Raises:
        InvalidValue: no claim, one of another metric or time, or one withdrawn that is none of the claims.
        WrongType: a value of a type that the field does not accept.
    """

    metric: Metric
    as_of: PartialDate | None = None
    claims: tuple[Claim, ...]
    withdrawn: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "metric"), self.metric, Metric)
        require_date((self.id, "as_of"), self.as_of)
        _require_figures(self, self.as_of)
        require_tuple((self.id, "withdrawn"), self.withdrawn, Claim)
        for position, claim in enumerate(self.withdrawn):
            if claim not in self.claims:
                path = (self.id, "withdrawn", position)
                raise InvalidValue(Problem("other-figure", path, shown(claim.value), Message("accepted.own-claims")))

    @property
    def is_scoped(self) -> bool:
        """Whether it tells of another state than that of its time, such as the one before an admission."""
        return all(claim.scope is not None for claim in self.claims)

    @property
    def value(self) -> Quantity | None:
        """The figure, where nobody disagrees who has not taken the own figure back; None where somebody does."""
        try:
            return self.resolve()
        except ConflictingClaims:
            return None

    @property
    def witnesses(self) -> int:
        """How many independent witnesses speak of it; copies are one, and what the library reads into them is none."""
        return Claims(self.claims).witnesses(self.claims[0].subject, self.claims[0].predicate)

    @property
    def conflicts(self) -> tuple[tuple[Claim, Claim], ...]:
        """Every pair of claims that cannot both be right; those that were taken back are compared as well."""
        return Claims(self.claims).conflicts()

    def resolve(self, policy: Policy = Policy.STRICT) -> Quantity | None:
        """The figure, by a policy where those that were not taken back differ; None where all of them were.

        Raises:
            ConflictingClaims: they differ, and the policy does not choose between them.
            WrongType: the policy is none.
        """
        kept = Claims(claim for claim in self.claims if claim not in self.withdrawn)
        scope = self.claims[0].scope
        found = kept.resolve(self.claims[0].subject, self.claims[0].predicate, scope=scope, policy=policy)
        return cast("Quantity | None", found)  # each claim of it is one


@frozen(kw_only=True)
class Projection(Statement):
    """A figure that somebody expects for a time to come. It is no observation, and never becomes one.

    Attributes:
        metric: what it counts.
        expected_for: the time that it is expected for.
        claims: who expects which figure.

    Raises:
        InvalidValue: no claim, or one of another metric or time.
        WrongType: a value of a type that the field does not accept.
    """

    metric: Metric
    expected_for: PartialDate
    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "metric"), self.metric, Metric)
        require_date((self.id, "expected_for"), self.expected_for)
        _require_figures(self, self.expected_for)


def _require_figures(told: NetworkObservation | Projection, time: PartialDate | None) -> None:
    """Nothing, if there are claims, each a figure of this metric and time, and all about one question.

    Raises:
        WrongType: claims that are none.
        InvalidValue: there is none, or one of something else.
    """
    require_tuple((told.id, "claims"), told.claims, Claim)
    accepted = Message("accepted.figures")
    if not told.claims:
        raise InvalidValue(Problem("no-figure", (told.id, "claims"), accepted=accepted))
    asked = {(claim.subject, claim.scope) for claim in told.claims[:1]}
    for position, claim in enumerate(told.claims):
        is_of_metric = metric_of(claim) is told.metric and isinstance(claim.value, Quantity)
        if not is_of_metric or claim.as_of != time or (claim.subject, claim.scope) not in asked:
            path = (told.id, "claims", position)
            raise InvalidValue(Problem("other-figure", path, shown(claim.value), accepted))
