"""The inconsistencies by number, id, kind and source; their claims, and the sums that do not come out."""

from __future__ import annotations

from learningcity.errors import looked_up
from learningcity.inconsistencies.documents import DOCUMENTS
from learningcity.inconsistencies.figures import COHORT_2024, FIGURES, SIZE_2022, SIZE_2024
from learningcity.inconsistencies.forms import FORMS
from learningcity.inconsistencies.items import Inconsistency
from learningcity.inconsistencies.kinds import InconsistencyKind
from learningcity.inconsistencies.names import NAMES
from learningcity.inconsistencies.terms import TERMS
from learningcity.sources.citations import Source, require_member
from learningcity.sources.register import source as registered
from learningcity.sources.resolution import Claims, Discrepancy

__all__ = ["claims", "discrepancies", "inconsistencies", "inconsistency"]

_ALL = tuple(sorted((*FIGURES, *FORMS, *NAMES, *TERMS, *DOCUMENTS), key=lambda entry: entry.number))
_BY_ID = {entry.id: entry for entry in _ALL}
_BY_NUMBER = {entry.number: entry for entry in _ALL}


def inconsistencies(
    kind: InconsistencyKind | None = None, source: Source | str | None = None
) -> tuple[Inconsistency, ...]:
    """The inconsistencies in the order of their numbers: all, those of a kind, those of a source.

    Args:
        kind: one of their kinds.
        source: a source of the register, or its id, that they are about.

    Raises:
        WrongType: the kind is none.
        UnknownId: no source has the id.
    """
    found = _ALL
    if kind is not None:
        require_member(("kind",), kind, InconsistencyKind)
        found = tuple(entry for entry in found if kind in entry.kinds)
    if source is not None:
        id = registered(source.id if isinstance(source, Source) else source).id
        found = tuple(entry for entry in found if id in entry.sources)
    return found


def inconsistency(id: int | str) -> Inconsistency:
    """The inconsistency with a number or an id.

    Raises:
        UnknownId: there is none.
    """
    if type(id) is int and id in _BY_NUMBER:
        return _BY_NUMBER[id]
    return looked_up(id, _BY_ID)


def claims() -> Claims:
    """Every claim of the inconsistencies, each once.

    Ask these who agrees, who does not, and how many witnesses speak.
    """
    return Claims(dict.fromkeys(claim for entry in _ALL for claim in entry.claims))


def discrepancies() -> tuple[Discrepancy, ...]:
    """The figures that are not the sum of their parts.

    The network after the admission of 2022 and the cities admitted in 2024 make two more than the total that is
    stated after the latter. No source explains the difference.
    """
    return (Discrepancy.of_sum("gnlc.cities", (SIZE_2022, COHORT_2024), SIZE_2024),)
