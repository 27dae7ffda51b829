"""Where sources on membership, calls, members and the award contradict each other: every side, and how we read it.

The numbers C1 to C19 and M1 to M17 are those of two collections; a contradiction that stands in both has both. A
reading is this library's own, follows from nothing but what is cited, and settles nothing.
"""

from __future__ import annotations

from learningcity.admission.contradicting import Contradiction
from learningcity.admission.contradictions_of_members import OF_MEMBERS
from learningcity.admission.contradictions_of_rules import OF_RULES
from learningcity.errors import looked_up

__all__ = ["contradiction", "contradictions"]

_ALL = (*OF_RULES, *OF_MEMBERS)
_BY_KEY = {key: entry for entry in _ALL for key in (entry.id, entry.code, *entry.also)}


def contradictions() -> tuple[Contradiction, ...]:
    """All of them: on the rules in the order of their numbers, then those on members alone in the order of theirs."""
    return _ALL


def contradiction(key: int | str) -> Contradiction:
    """A contradiction by its code, such as ``C3`` or ``M10``, by its id, or by the number of one on the rules.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(f"C{key}" if type(key) is int else key, _BY_KEY)
