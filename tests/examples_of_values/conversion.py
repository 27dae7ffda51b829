"""Examples of what files tell."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.conversion import CityObservations
from learningcity.scoring import Observation

EXAMPLES: dict[str, Callable[[], object]] = {
    "CityObservations": lambda: CityObservations(
        (Observation(measurement="a.b", year=2024, value=0, unit="percent"),), "Tak"
    ),
}
