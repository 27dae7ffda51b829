"""Where sources do not agree: the claims of every statement, conflicts among them, figures that do not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import chain, count
from typing import NamedTuple

from learningcity.dates import PartialDate
from learningcity.index.naming import called, predicate_name
from learningcity.index.walking import all_claims, claims_in, walk
from learningcity.outlines import spoken
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.resolution import Claims, Discrepancy
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Text

__all__ = ["claims", "conflicts", "conflicts_among", "discrepancies"]


@cache
def claims() -> Claims:
    """Every claim of every statement, each once, in the order of the statements."""
    return Claims(all_claims())


@cache
def conflicts() -> tuple[Conflict, ...]:
    """Every question on which sources disagree: those that are written down, then those that claims show."""
    written = tuple(found for found in walk() if isinstance(found, Conflict))
    covered = {claim for conflict in written for claim in claims_in(conflict)}
    taken = {found.id for found in walk()}
    return (*written, *conflicts_among((claim for claim in claims() if claim not in covered), besides=taken))


def conflicts_among(claims: Iterable[Claim], *, besides: Container[str] = ()) -> tuple[Conflict, ...]:
    """The questions that some claims answer in ways that cannot both be right, with a side for each value.

    Each has the id of its subject and predicate; where several have the same, or it is one of those ``besides``, then
    also the time that it is about, and a number if that is not enough.
    """
    disagreeing: dict[_Question, dict[object, dict[Claim, None]]] = {}
    for pair in Claims(claims).conflicts():
        for claim in pair:
            question = _Question(claim.subject, claim.predicate, claim.scope, claim.as_of)
            sides = disagreeing.setdefault(question, {})
            sides.setdefault((type(claim.value), claim.value), {})[claim] = None
    ids = _ids(tuple(disagreeing), besides)
    return tuple(
        _conflict(id, tuple(map(tuple, sides.values()))) for id, sides in zip(ids, disagreeing.values(), strict=True)
    )


class _Question(NamedTuple):
    """What claims answer: of two that answer the same one, both cannot be right unless they agree."""

    subject: str
    predicate: str
    scope: str | Text | None
    as_of: PartialDate | None

    @property
    def id(self) -> str:
        return f"{self.subject}.{self.predicate}"


def _ids(questions: Iterable[_Question], besides: Container[str]) -> Iterator[str]:
    """An id for each question, no two the same."""
    asked = tuple(questions)
    sharing = Counter(question.id for question in asked)
    given: set[str] = set()
    for question in asked:
        dated = question.as_of is not None and (sharing[question.id] > 1 or question.id in besides)
        plain = f"{question.id}.{question.as_of}" if dated else question.id
        numbered = (f"{plain}.{number}" for number in count(2))
        id = next(id for id in chain((plain,), numbered) if id not in given and id not in besides)
        given.add(id)
        yield id


def _conflict(id: str, sides: tuple[tuple[Claim, ...], ...]) -> Conflict:
    first = sides[0][0]
    params = {"subject": _subject(first.subject), "predicate": predicate_name(first.predicate)}
    return Conflict(
        id,
        Message("conflict.claims", params),
        tuple(Side(Message("conflict.value", {"value": spoken(side[0].value)}), side) for side in sides),
    )


def _subject(id: str) -> Text | Titles | Enum | str:
    """What a claim is about: not everything that one is about is here, so that an id may stand for itself."""
    return next((called(statement) for statement in walk() if statement.id == id), id)


def discrepancies() -> tuple[Discrepancy, ...]:
    """Every list of which other than the declared entries are known, then every sum that does not come out."""
    from learningcity.inconsistencies import discrepancies as sums
    from learningcity.network import discrepancies as sums_of_members

    listed = (Discrepancy.of_enumeration(found) for found in walk() if isinstance(found, Enumeration))
    added = dict.fromkeys((*sums(), *sums_of_members()))
    return (*(found for found in listed if found is not None), *added)
