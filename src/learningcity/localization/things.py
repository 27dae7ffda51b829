"""Which outline says everything that there is to say about a thing: a verdict, a score, a statement, an error.

Nothing is written here. The outlines stand where the things do; most have a method ``outline()``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from learningcity.errors import ConversionError, FieldError, LearningCityError, Problem
from learningcity.texts import Message, Text

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["outlines_of", "said_by"]

Tell: TypeAlias = "Callable[[Any], tuple[Outline, ...]]"


def outlines_of(value: object) -> tuple[Outline, ...] | None:
    """What there is to say about a thing, as trees; None for what is a value or a sentence and no thing."""
    kind: Any = type(value)
    tell = _tell(kind)
    return None if tell is None else tell(value)


def said_by(error: LearningCityError) -> Problem | Text:
    """What is wrong, where an error speaks of one thing."""
    return error.problem if isinstance(error, FieldError) else error.message


def _itself(outline: Outline) -> tuple[Outline, ...]:
    return (outline,)


def _by_its_method(thing: Any) -> tuple[Outline, ...]:
    return (thing.outline(),)


def _by_its_message(thing: Any) -> tuple[Outline, ...]:
    from learningcity.outlines import Outline

    return (Outline(thing.message),)


def _named(named: Any) -> tuple[Outline, ...]:
    from learningcity.index.outlines import outline

    return (outline(named),)


def _rule_book(book: Any) -> tuple[Outline, ...]:
    from learningcity.rules.explain import describe

    return (describe(book),)


def _finding(finding: Any) -> tuple[Outline, ...]:
    from learningcity.rules.explain import finding_outline

    return (finding_outline(finding),)


def _claim(claim: Any) -> tuple[Outline, ...]:
    from learningcity.outlines import claim_outline

    return (claim_outline(claim),)


def _citation(citation: Any) -> tuple[Outline, ...]:
    from learningcity.outlines import citation_outline

    return (citation_outline(citation),)


def _source(source: Any) -> tuple[Outline, ...]:
    from learningcity.outlines import source_outline

    return (source_outline(source),)


def _problems(error: ConversionError) -> tuple[Outline, ...]:
    from learningcity.outlines import Outline

    return tuple(Outline(Message("index.entry", {"value": problem})) for problem in error.problems)


def _fault(error: Any) -> tuple[Outline, ...]:
    from learningcity.outlines import Outline

    return (Outline(error.message, tuple(map(Outline, error.problems))),)


_KINDS: dict[str, Tell] = {
    "learningcity.outlines.Outline": _itself,
    "learningcity.errors.ConversionError": _problems,
    "learningcity.errors.RuleBookFault": _fault,
    "learningcity.rules.rulebook.RuleBook": _rule_book,
    "learningcity.rules.rulebook.Requirement": _named,
    "learningcity.rules.nodes.Fact": _named,
    "learningcity.rules.verdict.Finding": _finding,
    "learningcity.sources.statements.Statement": _named,
    "learningcity.sources.claims.Conflict": _named,
    "learningcity.sources.claims.Claim": _claim,
    "learningcity.sources.citations.Citation": _citation,
    "learningcity.sources.citations.Source": _source,
}
"""By the full name of a class, so that no room has to be loaded to know what its things are."""
_SENTENCES = (Problem, LearningCityError)


@lru_cache(maxsize=1024)
def _tell(kind: type) -> Tell | None:
    for base in kind.__mro__:
        known = _KINDS.get(f"{base.__module__}.{base.__qualname__}")
        if known is not None:
            return known
        if base.__module__.partition(".")[0] == "learningcity":
            if "outline" in vars(base):
                return _by_its_method
            if "message" in vars(base) and not issubclass(kind, _SENTENCES):
                return _by_its_message
    return None
