"""Who says so: sources, citations, claims, and the places where sources disagree.

What the library says of the world is a :class:`~learningcity.sources.statements.Statement`: it has an id, a
label, citations and a standing. Copies of one text are one witness, differences between sources are computed,
and nothing settles them in silence. The register holds every source that a shipped statement rests on.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.sources.citations import FACTS_AS_OF, Citation, Source, Standing
    from learningcity.sources.claims import Claim, Conflict, Mode, Side
    from learningcity.sources.enumerations import Completeness, Enumeration
    from learningcity.sources.printed import (
        AnchorRelation,
        Boilerplate,
        Credit,
        CreditRole,
        Genre,
        Imprint,
        Link,
        imprint,
        imprints,
    )
    from learningcity.sources.register import source, sources
    from learningcity.sources.resolution import AskedOtherwise, Claims, ConflictingClaims, Discrepancy, Policy
    from learningcity.sources.shared import Passage, passages, shared_passages
    from learningcity.sources.statements import Statement
    from learningcity.sources.titles import Title, Titles, TitleStatus

__all__ = [
    "FACTS_AS_OF",
    "AnchorRelation",
    "AskedOtherwise",
    "Boilerplate",
    "Citation",
    "Claim",
    "Claims",
    "Completeness",
    "Conflict",
    "ConflictingClaims",
    "Credit",
    "CreditRole",
    "Discrepancy",
    "Enumeration",
    "Genre",
    "Imprint",
    "Link",
    "Mode",
    "Passage",
    "Policy",
    "Side",
    "Source",
    "Standing",
    "Statement",
    "Title",
    "TitleStatus",
    "Titles",
    "imprint",
    "imprints",
    "passages",
    "shared_passages",
    "source",
    "sources",
]

_HOME = {
    "FACTS_AS_OF": "citations",
    "AnchorRelation": "printed",
    "AskedOtherwise": "resolution",
    "Boilerplate": "printed",
    "Citation": "citations",
    "Claim": "claims",
    "Claims": "resolution",
    "Completeness": "enumerations",
    "Conflict": "claims",
    "ConflictingClaims": "resolution",
    "Credit": "printed",
    "CreditRole": "printed",
    "Discrepancy": "resolution",
    "Enumeration": "enumerations",
    "Genre": "printed",
    "Imprint": "printed",
    "Link": "printed",
    "Mode": "claims",
    "Passage": "shared",
    "Policy": "resolution",
    "Side": "claims",
    "Source": "citations",
    "Standing": "citations",
    "Statement": "statements",
    "Title": "titles",
    "TitleStatus": "titles",
    "Titles": "titles",
    "imprint": "printed",
    "imprints": "printed",
    "passages": "shared",
    "shared_passages": "shared",
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
