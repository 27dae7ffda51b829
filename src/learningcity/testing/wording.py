"""Whether everything that a verdict would show has words in every language that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, cast

from attrs import frozen

from learningcity.errors import Problem, WrongType, shown
from learningcity.rules.cells.arguments import require_rulebook
from learningcity.rules.cuts import constants_of
from learningcity.rules.nodes import AnyFact, Condition, Holds
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import customs, fold, leaves
from learningcity.sources.citations import Citation
from learningcity.testing.faults import conditions_of, raise_faults
from learningcity.texts import Labels, Message, Quantity, Series

__all__ = ["assert_labelled"]


def assert_labelled(
    rulebook: RuleBook[Any], locales: Iterable[str] | str = ("en", "th"), *, as_written: Iterable[str] | str = ()
) -> None:
    """Everything that the rule book says has words in each of the languages, and none in another stands in for it.

    Looked at are the titles of the rule book, of its requirements and of its facts, which must be there; notes;
    the sentences of functions of the user; places in sources, descriptions of sources and the sides of conflicts;
    units, and members of enumerations among the constants. Labels lack a language where they do not name it. A unit
    or a member that the library does not know is shown as it is in every language, which is a problem where more
    than one is asked for.

    Args:
        rulebook: the rules.
        locales: tags of languages, such as ``th`` or ``th-TH``; a single one may stand alone.
        as_written: units and spellings of members that mean the same in every language, such as ``km``; a single one
            may stand alone.

    Raises:
        RuleBookFault: with every problem.
        WrongType: no rule book, or something else than tags or words.
        UnknownLocale: a language that the library has no catalogue for.
    """
    from learningcity.localization import catalogue

    require_rulebook("rulebook", rulebook)
    languages = tuple(dict.fromkeys(catalogue(locale).language for locale in _texts("locales", locales)))
    look = _Look(languages, frozenset(_texts("as_written", as_written)))
    raise_faults(rulebook, (found for what, value in _shown(rulebook) for found in look.at(what, value)))


def _texts(name: str, value: object) -> tuple[str, ...]:
    """A text, or several, as a tuple."""
    several: tuple[object, ...] = (value,)
    if isinstance(value, Iterable) and not isinstance(value, str):
        several = tuple(cast("Iterable[object]", value))
    if not all(isinstance(text, str) for text in several):
        raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.texts")))
    return cast("tuple[str, ...]", several)


@frozen
class _Title:
    """What is to be called something, and is not."""


@frozen
class _Look:
    """The languages that are asked for, and the words that need no other language."""

    languages: tuple[str, ...]
    as_written: frozenset[str]

    def at(self, what: str, value: Any) -> Iterator[Message]:
        """The problems of a value, and of what it speaks of."""
        match value:
            case _Title():
                yield Message("fault.no-title", {"what": what})
            case Labels():
                yield from self._labels(what, value)
            case Message():
                yield from self._message(what, value)
            case Series():
                yield from self.at(what, value.items)
            case tuple():
                for entry in cast("tuple[object, ...]", value):
                    yield from self.at(what, entry)
            case Quantity(_, str(unit)):
                yield from self._unit(what, unit)
            case Enum():
                yield from self._member(what, value)
            case _:
                return

    def _labels(self, what: str, labels: Labels) -> Iterator[Message]:
        for language in self.languages:
            if language not in dict(labels.texts):
                yield Message("fault.no-label", {"what": what, "language": language, "words": labels})

    def _message(self, what: str, message: Message) -> Iterator[Message]:
        from learningcity.localization import render

        for _, value in message.params:
            yield from self.at(what, value)
        for language in self.languages:
            try:
                render(message, language)
            except KeyError as error:  # of the catalogue, or of what the message does not tell
                yield Message("fault.no-message", {"what": what, "error": str(error)})

    def _unit(self, what: str, unit: str) -> Iterator[Message]:
        from learningcity.localization import render

        told = {render(Quantity(1, unit), language) for language in self.languages}
        if told == {f"1 {unit}"}:
            yield from self._as_written(what, unit)

    def _member(self, what: str, member: Enum) -> Iterator[Message]:
        from learningcity.localization import label

        if type(member).__module__.partition(".")[0] != "learningcity":
            yield from self._as_written(what, label(member, "en"))

    def _as_written(self, what: str, word: str) -> Iterator[Message]:
        if len(self.languages) > 1 and word not in self.as_written:
            yield Message("fault.as-written", {"what": what, "word": word})


# --- what is shown --------------------------------------------------------------------------------------


def _shown(rulebook: RuleBook[Any]) -> Iterator[tuple[str, object]]:
    """Each text and word that a description or a verdict may show, with what it belongs to."""
    yield rulebook.id, rulebook.title or _Title()
    yield f"{rulebook.id}.note", rulebook.note
    for requirement in rulebook:
        yield requirement.id, requirement.title
        yield f"{requirement.id}.note", requirement.note
        yield from _of_citations(requirement.id, requirement.citations)
        for ground in requirement.grounds:
            yield from _of_citations(requirement.id, ground.citations)
        if requirement.conflict is not None:
            yield f"{requirement.id}.conflict", requirement.conflict.question
            for side in requirement.conflict.sides:
                yield f"{requirement.id}.conflict", side.statement
                yield f"{requirement.id}.conflict", tuple((claim.value, claim.scope) for claim in side.claims)
                yield from _of_citations(requirement.id, tuple(claim.citation for claim in side.claims))
    for id, condition in conditions_of(rulebook):
        yield from _of_condition(id, condition)


def _of_citations(id: str, citations: tuple[Citation, ...]) -> Iterator[tuple[str, object]]:
    for citation in citations:
        yield f"{id}: {citation.source.id}", (citation.locator, citation.source.description)


def _of_condition(id: str, condition: Condition) -> Iterator[tuple[str, object]]:
    for custom in customs(condition):
        yield f"{id}: {custom.function.__qualname__}", custom.message
        yield from _of_citations(id, custom.citations)
        for fact in custom.facts:
            yield from _of_fact(fact)
    for fact in _derived(condition):
        yield fact.id, fact.title
    for leaf in leaves(condition):
        yield from _of_fact(leaf.fact)
        yield leaf.fact.id, constants_of(leaf)


def _of_fact(fact: AnyFact) -> Iterator[tuple[str, object]]:
    yield fact.id, fact.title or _Title()
    yield f"{fact.id}.unit", Quantity(1, fact.unit)


def _derived(condition: Condition) -> tuple[AnyFact, ...]:
    """The derived facts that stand for conditions anywhere in the tree."""

    def visit(node: Condition, inner: tuple[tuple[AnyFact, ...], ...]) -> tuple[AnyFact, ...]:
        if isinstance(node, Holds) and node.fact.defined_by is not None:
            return (node.fact, *_derived(node.fact.defined_by))
        return sum(inner, ())

    return fold(condition, visit)
