"""Every statement of the library, by id and by source: the only room that sees all others that hold facts."""

from __future__ import annotations

from learningcity.index.disagreements import claims, conflicts, discrepancies
from learningcity.index.finding import find
from learningcity.index.gaps import unknowns
from learningcity.index.lookup import by_id, by_source, enumerations, ids
from learningcity.index.naming import Named
from learningcity.index.outlines import outline
from learningcity.index.references import references
from learningcity.index.topics import tree
from learningcity.index.walking import Cited, walk

__all__ = [
    "Cited",
    "Named",
    "by_id",
    "by_source",
    "claims",
    "conflicts",
    "discrepancies",
    "enumerations",
    "find",
    "ids",
    "outline",
    "references",
    "tree",
    "unknowns",
    "walk",
]
