"""Who says so: sources, citations, claims, and the places where sources disagree.

What the library says of the world is a :class:`~learningcity.sources.statements.Statement`: it has an id, a label, citations and a
standing. Copies of one text are one witness, differences between sources are computed, and nothing
settles them in silence. The register holds every source that a shipped statement rests on.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.sources.citations import FACTS_AS_OF, Citation, Source, Standing
    from learningcity.sources.claims import Claim, Conflict, Mode, Side
    from learningcity.sources.enumerations import Completeness, Enumeration
    from learningcity.sources.register import source, sources
    from learningcity.sources.resolution import Claims, ConflictingClaims, Discrepancy, Policy
    from learningcity.sources.statements import Statement
    from learningcity.sources.titles import Title, Titles, TitleStatus

__all__ = [
    "FACTS_AS_OF",
    "Citation",
    "Claim",
    "Claims",
    "Completeness",
    "Conflict",
    "ConflictingClaims",
    "Discrepancy",
    "Enumeration",
    "Mode",
    "Policy",
    "Side",
    "Source",
    "Standing",
    "Statement",
    "Title",
    "TitleStatus",
    "Titles",
    "source",
    "sources",
]

_HOME = {
    "FACTS_AS_OF": "citations",
    "Citation": "citations",
    "Claim": "claims",
    "Claims": "resolution",
    "Completeness": "enumerations",
    "Conflict": "claims",
    "ConflictingClaims": "resolution",
    "Discrepancy": "resolution",
    "Enumeration": "enumerations",
    "Mode": "claims",
    "Policy": "resolution",
    "Side": "claims",
    "Source": "citations",
    "Standing": "citations",
    "Statement": "statements",
    "Title": "titles",
    "TitleStatus": "titles",
    "Titles": "titles",
    "source": "register",
    "sources": "register",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.sources' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.sources.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
