"""Examples of goals, of targets, and of links to them."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from learningcity import sdg

EXAMPLES: dict[str, Callable[[], object]] = {
    "DimensionMatch": lambda: evolve(sdg.dimension_matches()[0]),
    "Goal": lambda: evolve(sdg.goal(4)),
    "Linkage": lambda: evolve(sdg.linkages(area="key-features.block.6")[0]),
    "SdgIndicator": lambda: evolve(sdg.indicator("11.c.1")),
    "Target": lambda: evolve(sdg.target("4.7")),
}
