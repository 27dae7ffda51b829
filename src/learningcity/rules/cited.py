"""Who is cited by a rule book: the citations of a requirement, and the sources of the whole."""

from __future__ import annotations

from typing import TypeVar

from learningcity.outlines import Outline, kept, source_outline
from learningcity.rules.nodes import Condition, Custom, Holds
from learningcity.rules.rulebook import Requirement, RuleBook, told_of
from learningcity.rules.tree import fold
from learningcity.sources import Citation, Source
from learningcity.texts import Message

__all__ = ["citations_of", "sources_of"]

S = TypeVar("S")


def citations_of(requirement: Requirement) -> tuple[Citation, ...]:
    """The citations of a requirement, of its grounds, and of the functions of a user in it, each once."""
    conditions = (requirement.condition, *(ground.condition for ground in requirement.grounds))
    cited = [citation for condition in conditions for citation in _cited_by_customs(condition)]
    cited += [citation for ground in requirement.grounds for citation in ground.citations]
    return tuple(dict.fromkeys((*requirement.citations, *cited)))


def _cited_by_customs(condition: Condition) -> tuple[Citation, ...]:
    def visit(node: Condition, inner: tuple[tuple[Citation, ...], ...]) -> tuple[Citation, ...]:
        if isinstance(node, Holds) and node.fact.defined_by is not None:
            return _cited_by_customs(node.fact.defined_by)
        return node.citations if isinstance(node, Custom) else sum(inner, ())

    return fold(condition, visit)


def sources_of(book: RuleBook[S]) -> Outline:
    """The sources that a rule book cites, on every side of it, each once and in full."""
    return kept(told_of(book), "sources", lambda: (_list_of_sources(book),))[0]


def _list_of_sources(book: RuleBook[S]) -> Outline:
    cited: dict[Source, None] = {}
    for requirement in book:
        cited.update((citation.source, None) for citation in citations_of(requirement))
        for side in requirement.conflict.sides if requirement.conflict else ():
            cited.update((claim.citation.source, None) for claim in side.claims)
    return Outline(Message("sources"), tuple(map(source_outline, cited)))
