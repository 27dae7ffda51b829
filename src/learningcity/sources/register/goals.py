"""Sources on the Sustainable Development Goals."""

from __future__ import annotations

from learningcity.sources.citations import Source

__all__ = ["GOALS"]

GOALS: tuple[Source, ...] = ()
