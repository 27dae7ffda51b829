"""A strategy for what the network room answers about its figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import network

__all__ = ["BUILDERS_OF_STATISTICS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _latest() -> SearchStrategy[network.LatestFigure]:
    days = st.none() | st.dates(date(2015, 1, 1), date(2027, 1, 1))
    return st.builds(network.latest, st.sampled_from(network.Metric), on=days)


BUILDERS_OF_STATISTICS: dict[type[Any], Build] = {network.LatestFigure: _latest}
