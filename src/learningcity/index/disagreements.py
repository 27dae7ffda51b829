"""Where sources do not agree: the claims of every statement, conflicts among them, figures that do not add up."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache

from learningcity.index.naming import called, predicate_name
from learningcity.index.walking import claims_in, walk
from learningcity.outlines import spoken
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.resolution import Claims, Discrepancy
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Text

__all__ = ["claims", "conflicts", "conflicts_among", "discrepancies"]


def claims() -> Claims:
    """Every claim of every statement, each once, in the order of the statements."""
    return Claims(dict.fromkeys(claim for statement in walk() for claim in claims_in(statement)))


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Every question on which sources disagree: those that are written down, then those that claims show."""
    written = tuple(found for found in walk() if isinstance(found, Conflict))
    covered = {claim for conflict in written for claim in claims_in(conflict)}
    return (*written, *conflicts_among(claim for claim in claims() if claim not in covered))


def conflicts_among(claims: Iterable[Claim]) -> tuple[Conflict, ...]:
    """The questions that some claims answer in ways that cannot both be right, with a side for each value."""
    disagreeing: dict[tuple[object, ...], dict[object, dict[Claim, None]]] = {}
    for pair in Claims(claims).conflicts():
        for claim in pair:
            question = (claim.subject, claim.predicate, claim.scope, claim.as_of)
            sides = disagreeing.setdefault(question, {})
            sides.setdefault((type(claim.value), claim.value), {})[claim] = None
    return tuple(_conflict(tuple(map(tuple, sides.values()))) for sides in disagreeing.values())


def _conflict(sides: tuple[tuple[Claim, ...], ...]) -> Conflict:
    first = sides[0][0]
    params = {"subject": _subject(first.subject), "predicate": predicate_name(first.predicate)}
    return Conflict(
        f"{first.subject}.{first.predicate}",
        Message("conflict.claims", params),
        tuple(Side(Message("conflict.value", {"value": spoken(side[0].value)}), side) for side in sides),
    )


def _subject(id: str) -> Text | Titles | Enum | str:
    """What a claim is about: not everything that one is about is here, so that an id may stand for itself."""
    return next((called(statement) for statement in walk() if statement.id == id), id)


def discrepancies() -> tuple[Discrepancy, ...]:
    """Every list of which other than the declared entries are known, then every sum that does not come out."""
    from learningcity.inconsistencies import discrepancies as sums

    listed = (Discrepancy.of_enumeration(found) for found in walk() if isinstance(found, Enumeration))
    return (*(found for found in listed if found is not None), *sums())
