"""Examples of the building journey: plans, activities, series, funds, and what sources say about them."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.dates import PartialDate, Period
from learningcity.guidance import (
    Access,
    Action,
    ActionArea,
    Activity,
    ActivityKind,
    AreaProgress,
    Contribution,
    ContributionKind,
    FundingKind,
    FundingPlan,
    FundingSource,
    Grant,
    Journey,
    JourneyArea,
    KnownActivity,
    KnownGrant,
    LocalActionPlan,
    Measurement,
    MonitoringSeries,
    ProgressIndicator,
    ResourcePlan,
    Total,
)
from learningcity.learning_city import Sector
from learningcity.sources import Citation, Enumeration, Source, Standing
from learningcity.texts import Bound, Labels, Message, Quantity

CITATIONS = (Citation(Source("a", "A"), "p. 2"),)


def action() -> Action:
    return Action(
        id="fair",
        name=Labels(en="A book fair"),
        serves=("sdg.4.7",),
        period=Period(PartialDate(2027), PartialDate(2028)),
    )


def plan() -> LocalActionPlan:
    return LocalActionPlan(
        id="plan",
        city="hat-yai",
        goals=("sdg.4.7", "readers"),
        actions=(action(), Action(id="library", name="A library")),
        owner="the deputy mayor",
        period=Period(PartialDate(2026), PartialDate(2028, 9)),
        stakeholders=("schools", "libraries"),
        documents=("document.cork-call-to-action",),
    )


def activity() -> Activity:
    return Activity(
        id="fair",
        city="hat-yai",
        name="Book fair",
        kind=ActivityKind.CELEBRATION,
        open_to=Access.ALL,
        purpose=Labels(en="Joy in reading"),
        areas=(ActionArea.INVOLVEMENT,),
    )


def indicator() -> ProgressIndicator:
    return ProgressIndicator(
        id="visits", unit="visits", name=Labels(en="Visits"), higher_is_better=True, every_months=12
    )


def measurement(year: int = 2025, value: int = 5) -> Measurement:
    return Measurement(
        indicator="visits",
        when=PartialDate(year),
        value=Quantity(value, "visits", Bound.MORE_THAN),
        citation=CITATIONS[0],
    )


def series() -> MonitoringSeries:
    return MonitoringSeries(
        city="hat-yai",
        indicator=indicator(),
        measurements=(measurement(2026, 7), measurement()),
        baseline=measurement(2024, 4),
        target=Quantity(9.5, "visits"),
    )


def funding_source() -> FundingSource:
    return FundingSource(
        name="the city",
        kind=FundingKind.BUDGET,
        amount=Quantity(5, "THB"),
        until=PartialDate(2027, 9),
        stable=True,
        sustainable=False,
    )


def contribution() -> Contribution:
    return Contribution(
        by="a bank",
        kind=ContributionKind.CASH,
        sector=Sector.PRIVATE,
        amount=Quantity(5, "THB"),
        what=Labels(en="Books"),
    )


def journey_area() -> JourneyArea:
    listed = Enumeration(
        id="a.list", label=Message("l"), citations=CITATIONS, standing=Standing.REPORTED, declared=None, items=("a.1",)
    )
    return JourneyArea(
        id="a.area",
        label=Message("l"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        area=ActionArea.PLAN,
        aim=Message("aim"),
        steps=listed,
        questions=listed,
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "Action": action,
    "Activity": activity,
    "AreaProgress": lambda: AreaProgress(ActionArea.PLAN, ("plan",)),
    "Contribution": contribution,
    "FundingPlan": lambda: FundingPlan(id="funds", city="hat-yai", sources=(funding_source(),)),
    "FundingSource": funding_source,
    "Grant": lambda: Grant(
        funder="a fund", recipient="hat-yai", project="fair", amount=Quantity(5, "THB"), until=PartialDate(2027)
    ),
    "Journey": lambda: Journey("hat-yai", (AreaProgress(ActionArea.CELEBRATION, ("fair",)),)),
    "JourneyArea": journey_area,
    "KnownActivity": lambda: KnownActivity(
        id="a.fair", label=Message("l"), citations=CITATIONS, standing=Standing.REPORTED, activity=activity()
    ),
    "KnownGrant": lambda: KnownGrant(
        id="a.grant",
        label=Message("l"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        grant=Grant(funder="a fund", recipient="hat-yai"),
        since=PartialDate(2021),
    ),
    "LocalActionPlan": plan,
    "Measurement": measurement,
    "MonitoringSeries": series,
    "Progress": lambda: series().progress()[1],
    "ProgressIndicator": indicator,
    "ResourcePlan": lambda: ResourcePlan(id="resources", city="hat-yai", contributions=(contribution(),)),
    "Total": lambda: Total((Quantity(5, "THB"),), ("a fund",)),
}
