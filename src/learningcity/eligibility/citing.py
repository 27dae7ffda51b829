"""The short forms in which rule books cite."""

from __future__ import annotations

from learningcity.sources.citations import Citation
from learningcity.sources.register import source
from learningcity.texts import Message, Quantity

__all__ = ["cite", "people"]


def cite(id: str, locator: str | None = None) -> Citation:
    """A source of the register, and the place in it by the end of its message id."""
    return Citation(source(id), Message(f"locator.{locator}") if locator else None)


def people(count: int) -> Quantity:
    """So many people."""
    return Quantity(count, "people")
