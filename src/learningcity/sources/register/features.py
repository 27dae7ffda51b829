"""Sources on the Key Features of Learning Cities."""

from __future__ import annotations

from learningcity.sources.citations import Source

__all__ = ["FEATURES"]

FEATURES: tuple[Source, ...] = ()
