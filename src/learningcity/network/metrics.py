"""What is counted of the network, and which figures may be added up."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType

from learningcity.sources.claims import Claim

__all__ = ["Metric", "metric_of"]


class Metric(Enum):
    """What a figure counts. Those of another metric are counted on another basis."""

    NETWORK_CITIES = "network-cities"
    """Members of the network at one time."""
    NETWORK_COUNTRIES = "network-countries"
    """Countries in which these members lie."""
    ACTIVE_MEMBERS = "active-members"
    """Members that are called active, which no source defines."""
    ACTIVE_COUNTRIES = "active-countries"
    """Countries in which these lie."""
    CITIZENS_REACHED = "citizens-reached"
    """People who are said to be offered opportunities to learn."""
    COHORT_CITIES = "cohort-cities"
    """Cities that were admitted together."""
    COHORT_COUNTRIES = "cohort-countries"
    """Countries in which these lie."""
    URBAN_SHARE = "urban-share"
    """Share of the people of the world that live in cities."""

    @property
    def is_additive(self) -> bool:
        """Whether figures of several times come to a figure of all of them: cities of cohorts come to admissions.

        Countries do not, since one may have cities in several cohorts; members do not, since they are the same.
        """
        return self is Metric.COHORT_CITIES


_METRICS = MappingProxyType(
    {
        ("gnlc", "cities"): Metric.NETWORK_CITIES,
        ("gnlc", "countries"): Metric.NETWORK_COUNTRIES,
        ("gnlc", "active-members"): Metric.ACTIVE_MEMBERS,
        ("gnlc", "active-countries"): Metric.ACTIVE_COUNTRIES,
        ("gnlc", "citizens-reached"): Metric.CITIZENS_REACHED,
        ("cohort", "cities"): Metric.COHORT_CITIES,
        ("cohort", "countries"): Metric.COHORT_COUNTRIES,
        ("urban-share", "now"): Metric.URBAN_SHARE,
        ("urban-share", "projected"): Metric.URBAN_SHARE,
    }
)


def metric_of(claim: Claim) -> Metric | None:
    """What the figure of a claim counts, None where it is none of these metrics."""
    return _METRICS.get((claim.subject.partition(".")[0], claim.predicate))
