"""Trees of messages, which become text over several lines at the edge; sources and citations as parts of them."""

from __future__ import annotations

from attrs import frozen

from learningcity.sources.citations import Citation, Source
from learningcity.texts import Message, Series

__all__ = ["Outline", "citation_outline", "cited_as", "flattened", "source_outline"]

_INNER_QUOTES = str.maketrans("“”", "‘’")
"""Quotation marks inside a title that itself stands in quotation marks."""


@frozen
class Outline:
    """A message, and under it the messages that it rests on."""

    message: Message
    children: tuple[Outline, ...] = ()


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
