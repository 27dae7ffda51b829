"""The register: every source that a shipped fact rests on, each in the module of its subject.

A source keeps its own title in its own language; descriptions are the library's. Sources with ids such
as ``S36`` keep the numbers under which they were collected, the others have ids that speak. A module
loads when the first source is asked for that none before it holds.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from learningcity.errors import UnknownId
from learningcity.sources.citations import Source

__all__ = ["source", "sources"]

_SUBJECTS = (
    "documents",
    "membership",
    "network",
    "counts",
    "conferences",
    "journey",
    "goals",
    "features",
    "own",
    "members",
)
"""The modules, each with its sources under its own name in upper case."""


def source(id: str) -> Source:
    """A source of the register.

    Raises:
        UnknownId: no source has this id.
    """
    for subject in _SUBJECTS:
        found = _by_id(subject).get(id) if isinstance(id, str) else None
        if found is not None:
            return found
    raise UnknownId.of(id, [entry.id for entry in sources()])


def sources() -> tuple[Source, ...]:
    """Every source of the register, in its order."""
    return tuple(entry for subject in _SUBJECTS for entry in _by_id(subject).values())


@cache
def _by_id(subject: str) -> dict[str, Source]:
    entries: tuple[Source, ...] = getattr(import_module(f"{__name__}.{subject}"), subject.upper())
    return {entry.id: entry for entry in entries}
