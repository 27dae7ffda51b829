"""Questions about the figures of the network: what was told, what was told last, what is derived, what does not add up.

Nothing is totalled in silence. Cohorts are never added to members: membership can end, a city can be admitted twice,
and an announcement was corrected.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from learningcity.dates import require_day
from learningcity.inconsistencies.figures import COHORT_2024, SIZE_2022, SIZE_2024
from learningcity.network import figures
from learningcity.network.derived import DerivedValue, Operation, derive
from learningcity.network.figures import OBSERVATIONS, PROJECTIONS
from learningcity.network.metrics import Metric
from learningcity.network.observed import NetworkObservation, Projection
from learningcity.sources.citations import require_member
from learningcity.sources.claims import Claim
from learningcity.sources.resolution import Discrepancy
from learningcity.texts import Message, Quantity

__all__ = [
    "LatestFigure",
    "add",
    "derived_values",
    "discrepancies",
    "latest",
    "observations",
    "projections",
]


def observations(metric: Metric | None = None) -> tuple[NetworkObservation, ...]:
    """What was told of the network, metric by metric, each in the order of its times; or one metric of these.

    Raises:
        WrongType: the metric is none.
    """
    if metric is None:
        return OBSERVATIONS
    require_member(("metric",), metric, Metric)
    return tuple(entry for entry in OBSERVATIONS if entry.metric is metric)


def projections(metric: Metric | None = None) -> tuple[Projection, ...]:
    """What is expected for a time to come, which is no observation; all of it, or that of one metric.

    Raises:
        WrongType: the metric is none.
    """
    if metric is None:
        return PROJECTIONS
    require_member(("metric",), metric, Metric)
    return tuple(entry for entry in PROJECTIONS if entry.metric is metric)


@frozen
class LatestFigure:
    """What was last told of a metric until a day, and what may be later.

    Attributes:
        metric: what is counted.
        on: the day, None for all time that the library knows of.
        observation: of those that surely are of that day or an earlier one the one whose time begins last, None where
            there is none.
        perhaps: those that may be of that day or an earlier one, and later than the observation: a source that gives a
            year only does not tell.
    """

    metric: Metric
    on: date | None
    observation: NetworkObservation | None
    perhaps: tuple[NetworkObservation, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Who gives which figure; none where there is no observation."""
        return () if self.observation is None else self.observation.claims

    @property
    def value(self) -> Quantity | None:
        """The figure; None where sources disagree on it, or none gives one."""
        return None if self.observation is None else self.observation.value

    @property
    def witnesses(self) -> int:
        """How many independent witnesses speak of it, whatever they say."""
        return 0 if self.observation is None else self.observation.witnesses

    @property
    def conflicts(self) -> tuple[tuple[Claim, Claim], ...]:
        """Every pair of claims that cannot both be right."""
        return () if self.observation is None else self.observation.conflicts


def latest(metric: Metric, *, on: date | None = None) -> LatestFigure:
    """What was last told of a metric until a day, with everybody who told it.

    What is told of an earlier state, such as the one before an admission, is not asked. Where sources of one time
    disagree, the answer has all of them and no value.

    Raises:
        WrongType: the metric is none, or the day is no date.
    """
    if on is not None:
        require_day(("on",), on)
    until = date.max if on is None else on
    asked = [entry for entry in observations(metric) if not entry.is_scoped and _begin(entry) <= until]
    last = max((entry for entry in asked if _end(entry) <= until), key=_begin, default=None)
    after = date.min if last is None else _end(last)
    return LatestFigure(metric, on, last, tuple(entry for entry in asked if entry != last and _end(entry) > after))


def _begin(entry: NetworkObservation) -> date:
    """The first day that it may be of."""
    return date.min if entry.as_of is None else entry.as_of.earliest


def _end(entry: NetworkObservation) -> date:
    """The last day that it may be of."""
    return date.max if entry.as_of is None else entry.as_of.latest


def add(id: str, *claims: Claim) -> DerivedValue:
    """The sum of figures, with what it is made of. Only cities of several cohorts add up, and to admissions alone.

    Args:
        id: stable, lower case, dotted.
        claims: the figures, exact and of one unit.

    Raises:
        NotAdditive: countries, people, shares or members are added, a cohort twice, or cohorts to members.
        InvalidValue: fewer than two figures, of several units, or one that is a bound or approximate.
        WrongType: a figure that is none.
    """
    return derive(id, Operation.SUM, *claims)


# --- what is derived --------------------------------------------------------------------------------------

_LOSS_NOTE = Message("derived.loss.note")

_BEFORE = (
    derive(
        "derived.before-cohort-2020",
        Operation.DIFFERENCE,
        figures.ANNOUNCED_2020,
        figures.COHORT_2020,
        stated=(figures.JUNE_2020,),
        label=Message("derived.before-cohort-2020"),
        note=Message("derived.before-cohort-2020.note"),
    ),
    derive(
        "derived.before-cohort-2022",
        Operation.DIFFERENCE,
        figures.SIZE_2022_OF_UIL,
        figures.COHORT_2022,
        stated=(figures.BEFORE_2022,),
        label=Message("derived.before-cohort-2022"),
    ),
    derive(
        "derived.before-cohort-2024",
        Operation.DIFFERENCE,
        SIZE_2024,
        COHORT_2024,
        stated=(figures.IN_2023, figures.BEFORE_2024),
        label=Message("derived.before-cohort-2024"),
    ),
    derive(
        "derived.before-cohort-2025",
        Operation.DIFFERENCE,
        figures.SIZE_2025,
        figures.COHORT_2025,
        label=Message("derived.before-cohort-2025"),
    ),
)

_LOSSES = (
    derive(
        "derived.loss-2020-2022",
        Operation.SHORTFALL,
        figures.ANNOUNCED_2020,
        figures.COHORT_2022,
        figures.SIZE_2022_OF_UIL,
        label=Message("derived.loss-2020-2022"),
        note=_LOSS_NOTE,
    ),
    derive(
        "derived.loss-2022-2023",
        Operation.DIFFERENCE,
        figures.SIZE_2022_OF_UIL,
        figures.IN_2023,
        label=Message("derived.loss-2022-2023"),
        note=_LOSS_NOTE,
    ),
    derive(
        "derived.loss-2022-2024",
        Operation.SHORTFALL,
        SIZE_2022,
        COHORT_2024,
        SIZE_2024,
        label=Message("derived.loss-2022-2024"),
        note=_LOSS_NOTE,
    ),
    derive(
        "derived.loss-2024-2025",
        Operation.SHORTFALL,
        figures.SIZE_2024_OF_UNESCO,
        figures.COHORT_2025,
        figures.SIZE_2025,
        label=Message("derived.loss-2024-2025"),
        note=_LOSS_NOTE,
    ),
)

_COHORT_2019 = next(entry for entry in OBSERVATIONS if entry.metric is Metric.COHORT_CITIES).claims[0]
_ADMISSIONS = derive(
    "derived.admissions",
    Operation.SUM,
    _COHORT_2019,
    figures.COHORT_2020,
    figures.COHORT_2022,
    COHORT_2024,
    figures.COHORT_2025,
    label=Message("derived.admissions"),
    note=Message("derived.admissions.note"),
)


def derived_values() -> tuple[DerivedValue, ...]:
    """Members before four announcements, net losses between them, and the admissions since 2019.

    No source names the cities that make a loss, and none says why they left.
    """
    return (*_BEFORE, *_LOSSES, _ADMISSIONS)


_DISCREPANCIES = (
    Discrepancy.of_sum("gnlc.cities", (SIZE_2022, COHORT_2024), SIZE_2024),
    Discrepancy.of_sum("gnlc.cities.2020", (figures.JUNE_2020, figures.COHORT_2020), figures.ANNOUNCED_2020),
    Discrepancy.of_sum("gnlc.cities.2022", (figures.ANNOUNCED_2020, figures.COHORT_2022), figures.SIZE_2022_OF_UIL),
    Discrepancy.of_sum("gnlc.cities.2025", (figures.SIZE_2024_OF_UNESCO, figures.COHORT_2025), figures.SIZE_2025),
)


def discrepancies(metric: Metric | None = None) -> tuple[Discrepancy, ...]:
    """Totals that were announced and are not the one before and the cities admitted: that of 2024 first.

    The sum is no number of members, but what the total would be if nothing had changed in between. Outside sources
    had 292 members just before the cohort of 2024, with which its total comes out.

    Args:
        metric: that of the totals; only members have any.

    Raises:
        WrongType: the metric is none.
    """
    if metric is None:
        return _DISCREPANCIES
    require_member(("metric",), metric, Metric)
    return _DISCREPANCIES if metric is Metric.NETWORK_CITIES else ()
