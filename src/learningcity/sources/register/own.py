"""What this library says in its own voice: no witness, and cited so that nobody takes it for one."""

from __future__ import annotations

from learningcity.sources.citations import Source
from learningcity.texts import Message

__all__ = ["OWN"]

_AUTHORS = "The learningcity authors"

OWN = (
    Source(
        "learningcity-reading", publisher=_AUTHORS, language="en", description=Message("source.learningcity-reading")
    ),
    Source("learningcity-recall", publisher=_AUTHORS, language="en", description=Message("source.learningcity-recall")),
)
