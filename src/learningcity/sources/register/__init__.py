"""The register: every source that a shipped fact rests on, each in the module of its subject.

A source keeps its own title in its own language; descriptions are the library's. Sources with ids such
as ``S36`` keep the numbers under which they were collected, the others have ids that speak.
"""

from __future__ import annotations

from learningcity.errors import UnknownId
from learningcity.sources.citations import Source
from learningcity.sources.register.conferences import CONFERENCES
from learningcity.sources.register.documents import DOCUMENTS
from learningcity.sources.register.features import FEATURES
from learningcity.sources.register.goals import GOALS
from learningcity.sources.register.membership import MEMBERSHIP
from learningcity.sources.register.own import OWN

__all__ = ["source", "sources"]

_REGISTER: tuple[Source, ...] = (*DOCUMENTS, *MEMBERSHIP, *CONFERENCES, *GOALS, *FEATURES, *OWN)
_BY_ID = {entry.id: entry for entry in _REGISTER}


def source(id: str) -> Source:
    """A source of the register.

    Raises:
        UnknownId: no source has this id.
    """
    try:
        return _BY_ID[id]
    except (KeyError, TypeError):
        raise UnknownId.of(id, _BY_ID) from None


def sources() -> tuple[Source, ...]:
    """Every source of the register, in its order."""
    return _REGISTER
