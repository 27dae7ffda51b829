"""Citations of sources of the register, by their ids."""

from __future__ import annotations

from learningcity.sources.citations import Citation
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["READING", "cited", "place_in"]


def cited(*ids: str) -> tuple[Citation, ...]:
    """Sources as a whole."""
    return tuple(Citation(source(id)) for id in ids)


def place_in(id: str, locator: str) -> Citation:
    """A place in a source, by the word that the catalogues have for it."""
    return Citation(source(id), Message(f"locator.{locator}"))


READING = cited("learningcity-reading")
"""For what this library reads into the sources, in its own voice."""
