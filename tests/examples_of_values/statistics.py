"""Examples of figures that are told of the network, and of contradictions between sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from examples_of_values.sources import CITATIONS
from learningcity.admission import Contradiction
from learningcity.dates import PartialDate
from learningcity.network import DerivedValue, LatestFigure, Metric, NetworkObservation, Operation, Projection
from learningcity.sources import Claim, Conflict, Side, Standing
from learningcity.texts import Labels, Message, Quantity


def _claim(count: int, subject: str = "gnlc", year: int = 2024) -> Claim:
    return Claim(subject, "cities", Quantity(count, "cities"), CITATIONS[0], PartialDate(year))


def _observation() -> NetworkObservation:
    return NetworkObservation(
        id="observation.a",
        label=Labels(en="A figure"),
        citations=CITATIONS,
        standing=Standing.CONTESTED,
        metric=Metric.NETWORK_CITIES,
        as_of=PartialDate(2024),
        claims=(_claim(5), _claim(6)),
        withdrawn=(_claim(6),),
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "Contradiction": lambda: Contradiction(
        id="contradiction.a",
        label=Labels(en="Five or six?"),
        citations=CITATIONS,
        standing=Standing.CONTESTED,
        note=Message("h"),
        code="C3",
        also=("M4",),
        conflict=Conflict(
            "contradiction.a.sides",
            Labels(en="Five or six?"),
            (Side(Labels(en="five"), (_claim(5),)), Side(Labels(en="six"), (_claim(6),))),
        ),
        concerns=("gnlc",),
    ),
    "DerivedValue": lambda: DerivedValue(
        id="derived.a",
        label=Labels(en="A difference"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        operation=Operation.DIFFERENCE,
        operands=(_claim(5), _claim(2, "cohort.2024")),
        stated=(_claim(3, year=2023),),
    ),
    "LatestFigure": lambda: LatestFigure(Metric.NETWORK_CITIES, date(2025, 1, 1), _observation(), (_observation(),)),
    "NetworkObservation": _observation,
    "Projection": lambda: Projection(
        id="projection.a",
        label=Labels(en="An expectation"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        metric=Metric.NETWORK_CITIES,
        expected_for=PartialDate(2030),
        claims=(_claim(500, year=2030),),
    ),
}
