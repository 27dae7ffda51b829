"""What has an id, and what it is called."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

from learningcity.errors import Path, Problem, WrongType, shown
from learningcity.index.walking import all_claims
from learningcity.rules.nodes import Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import Source
from learningcity.sources.claims import Conflict
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Titles
from learningcity.texts import Message, Text

__all__ = [
    "Named",
    "called",
    "field_name",
    "heading",
    "id_of",
    "predicate_name",
    "require_named",
    "require_text",
    "term_id",
]

Named: TypeAlias = Statement | Requirement | Conflict | RuleBook[Any] | Fact[Any] | Source | Enum
"""What an id stands for; a member of an enumeration is a term of the vocabulary."""

_NAMED = (Statement, Requirement, Conflict, RuleBook, Fact, Source, Enum)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def term_id(member: Enum) -> str:
    """The id of a member of an enumeration: ``learning-city-form.learning-town``."""
    return f"{_HUMP.sub('-', type(member).__name__).lower()}.{member.value}"


def called(named: Named) -> Text | Titles | Enum | str:
    """What something is called, in words that wait for a language; its id where it is called nothing else."""
    match named:
        case Statement(label=label):
            return label
        case Conflict(question=question):
            return question
        case Requirement() | RuleBook() | Fact():
            return named.title or named.id
        case Source():
            return named.title or named.description or named.id
        case _:
            return named


def id_of(named: Named) -> str:
    """The id of something."""
    return term_id(named) if isinstance(named, Enum) else named.id


def heading(named: Named) -> Message:
    """What something is called, and its id, on a line."""
    return Message("index.heading", {"label": called(named), "id": id_of(named)})


def field_name(name: str) -> Message | str:
    """What a field of a statement is called; the field of a user's own statement is called as it is spelled."""
    from learningcity.localization import catalogue

    message = Message(f"field.{name}")
    return message if message.id in catalogue("en").entries else name.replace("_", " ")


def predicate_name(predicate: str) -> Message | str:
    """What the predicate of a claim is called; one that only a user has is called as it is spelled."""
    if predicate not in _predicates():
        return predicate.replace("-", " ")
    return Message(f"predicate.{predicate}")


@cache
def _predicates() -> frozenset[str]:
    """What the claims of all statements say; each is in the catalogues."""
    return frozenset(claim.predicate for claim in all_claims())


def require_named(value: object) -> None:
    """Nothing, if the value is something that has an id.

    Raises:
        WrongType: it is not; an id itself has none.
    """
    if not isinstance(value, _NAMED):
        raise WrongType(Problem("wrong-type", (), shown(value), Message("accepted.named")))


def require_text(path: Path, value: object) -> None:
    """Nothing, if the value is text.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.words")))
