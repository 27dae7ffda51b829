"""Sources on the conferences, the other meetings, and the documents that came of them."""

from __future__ import annotations

from learningcity.sources.citations import Source

__all__ = ["CONFERENCES"]

CONFERENCES: tuple[Source, ...] = ()
