"""Whether everything that a rule book asks for can be looked up where it is said to stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from learningcity.errors import UnknownId
from learningcity.rules.cells.arguments import require_rulebook
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import customs
from learningcity.sources.citations import Citation, Source, Standing
from learningcity.sources.register import source as registered
from learningcity.testing.faults import raise_faults
from learningcity.texts import Message

__all__ = ["assert_cited"]


def assert_cited(rulebook: RuleBook[Any]) -> None:
    """Every source can be found again, and everything that is said to be sure has a place in one.

    A requirement cannot be built without a citation. What a constructor cannot know is checked here, for the
    citations of requirements, of their grounds, of functions of the user in either, and of the sides of conflicts:

    - a source can be found again: it has a URL, or a publisher and a title or a date;
    - one id stands for one source, in the rule book and beside the register of the library: a source that the
      register has under the id is that very source. Such a source is taken as it is;
    - a citation names a place in its source where the requirement or the ground is ``VERIFIED`` or ``CONTESTED``;
    - nothing binding is ``UNVERIFIED``: that standing says that nothing was read.

    Args:
        rulebook: the rules.

    Raises:
        RuleBookFault: with every problem.
        WrongType: no rule book.
    """
    require_rulebook("rulebook", rulebook)
    raise_faults(rulebook, (*_of_sources(rulebook), *(found for each in rulebook for found in _of_standing(each))))


def _of_sources(rulebook: RuleBook[Any]) -> Iterator[Message]:
    cited = [(citation.source, requirement.id) for requirement in rulebook for citation in _everywhere(requirement)]
    # The first requirement that cites it stands for all.
    first = dict(reversed(cited))
    seen: set[str] = set()
    for source in dict.fromkeys(source for source, _ in cited):
        if source.id in seen:
            yield Message("fault.two-sources", {"source": source.id})
        seen.add(source.id)
        known = _in_register(source.id)
        if known is not None and known != source:
            yield Message("fault.not-of-register", {"source": source.id})
        elif known is None and not _can_be_found(source):
            yield Message("fault.not-findable", {"requirement": first[source], "source": source.id})


def _in_register(id: str) -> Source | None:
    try:
        return registered(id)
    except UnknownId:
        return None


def _can_be_found(source: Source) -> bool:
    return bool(source.url or (source.publisher and (source.title or source.date)))


def _of_standing(requirement: Requirement) -> Iterator[Message]:
    own = (*requirement.citations, *_by_functions(requirement.condition))
    stated = [(requirement.standing, own)]
    stated += [
        (ground.standing, (*ground.citations, *_by_functions(ground.condition))) for ground in requirement.grounds
    ]
    for standing, citations in stated:
        if standing is Standing.UNVERIFIED and requirement.binding:
            yield Message("fault.unverified", {"requirement": requirement.id, "standing": standing})
        if standing in (Standing.VERIFIED, Standing.CONTESTED):
            for citation in citations:
                if not citation.locator:
                    params = {"requirement": requirement.id, "source": citation.source.id, "standing": standing}
                    yield Message("fault.no-locator", params)


def _everywhere(requirement: Requirement) -> Iterator[Citation]:
    yield from requirement.citations
    yield from _by_functions(requirement.condition)
    for ground in requirement.grounds:
        yield from (*ground.citations, *_by_functions(ground.condition))
    for side in requirement.conflict.sides if requirement.conflict else ():
        yield from (claim.citation for claim in side.claims)


def _by_functions(condition: Condition) -> tuple[Citation, ...]:
    return tuple(citation for custom in customs(condition) for citation in custom.citations)
