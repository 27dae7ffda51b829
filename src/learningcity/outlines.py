"""Trees of messages, which become text over several lines at the edge; sources and citations as parts of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from attrs import field, frozen

from learningcity.dates import Boundary, Period
from learningcity.sources.citations import Citation, Source
from learningcity.sources.claims import Claim, Conflict, Mode
from learningcity.texts import Message, Series

__all__ = [
    "Outline",
    "citation_outline",
    "cited_as",
    "claim_outline",
    "flattened",
    "kept",
    "sides_outline",
    "source_outline",
    "spoken",
]

_INNER_QUOTES = str.maketrans("“”", "‘’")
"""Quotation marks inside a title that itself stands in quotation marks."""


@frozen
class Outline:
    """A message, and under it the messages that it rests on."""

    message: Message
    children: tuple[Outline, ...] = ()
    _texts: dict[str, str] | None = field(default=None, init=False, eq=False, repr=False)

    @property
    def texts(self) -> dict[str, str] | None:
        """By language tag, the text of a tree that is told again and again; None of one that is told once."""
        return self._texts

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def kept(told: dict[str, tuple[Outline, ...]], key: str, make: Callable[[], Iterable[Outline]]) -> tuple[Outline, ...]:
    """The trees that were made under this key before, or those made now; they keep the texts made of them as well."""
    trees = told.get(key)
    if trees is None:
        trees = tuple(make())
        for tree in trees:
            object.__setattr__(tree, "_texts", {})
        told[key] = trees
    return trees


def flattened(tree: Outline) -> tuple[Message, ...]:
    """The messages of a tree from the top, each before its children."""
    return (tree.message, *(message for child in tree.children for message in flattened(child)))


def citation_outline(citation: Citation) -> Outline:
    """Who says so, and where, on a line."""
    return Outline(Message("citation.line", {"citation": cited_as(citation)}))


def cited_as(citation: Citation) -> Message:
    """Who says so, and where, as a part of a sentence."""
    source = citation.source
    locator = () if citation.locator is None else (citation.locator,)
    return Message("citation", {"parts": Series((*_published(source), *locator), ","), "id": source.id})


def _published(source: Source) -> tuple[object, object]:
    return source.publisher or Message("citation.no-publisher"), source.date or Message("citation.no-date")


def source_outline(source: Source) -> Outline:
    """A source in full, on a line."""
    publisher, published = _published(source)
    parts = (publisher, _title_of(source), published)
    address = () if source.url is None else (source.url,)
    return Outline(Message("source", {"id": source.id, "parts": Series((*parts, *address), ",")}))


def _title_of(source: Source) -> object:
    if source.title is None:
        return source.description
    return Message("citation.title", {"title": source.title.translate(_INNER_QUOTES)})


def claim_outline(claim: Claim) -> Outline:
    """What one source says, of which scope and time, who is told to say so, and where, on a line."""
    mode = None if claim.mode is Mode.STATED else claim.mode
    about = tuple(part for part in (claim.scope, claim.as_of, claim.speaker, mode) if part is not None)
    params: dict[str, object] = {"value": spoken(claim.value), "citation": cited_as(claim.citation)}
    if not about:
        return Outline(Message("claim", params))
    return Outline(Message("claim.about", {**params, "about": Series(about, ",")}))


def spoken(value: object) -> object:
    """A value as a part of a sentence: several by commas, a stretch of time by its ends."""
    if isinstance(value, tuple):
        return Series(tuple(map(spoken, cast("tuple[object, ...]", value))), ",")
    if not isinstance(value, Period):
        return value
    if isinstance(value.start, Boundary) or isinstance(value.end, Boundary):
        return str(value)
    if value.start == value.end:
        return value.start
    return Message("period", {"start": value.start, "end": value.end})


def sides_outline(conflict: Conflict) -> tuple[Outline, ...]:
    """Every side of a conflict with the claims that speak for it."""
    return tuple(
        Outline(
            Message("conflict.side", {"number": number, "statement": side.statement}),
            tuple(map(claim_outline, side.claims)),
        )
        for number, side in enumerate(conflict.sides, 1)
    )
