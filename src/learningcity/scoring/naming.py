"""What the parts of a score are called."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from learningcity.scoring.tree import Node
from learningcity.sources.titles import Titles
from learningcity.texts import Text

__all__ = ["Name", "name_of"]

Name: TypeAlias = Text | Titles | Enum | str
"""Words that wait for a language, or an id; what parameters of messages accept."""


def name_of(node: Node) -> Name:
    """What a node is called: as the library calls what has its id, else by its label, else by its id."""
    from learningcity.index.lookup import named_by  # light door: naming anything loads every room of facts
    from learningcity.index.naming import called

    known = named_by(node.id)
    return called(known) if known is not None else node.label or node.id
