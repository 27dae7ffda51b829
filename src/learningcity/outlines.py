"""Trees of messages, which become text over several lines at the edge; sources and citations as parts of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import cast

from attrs import frozen

from learningcity.dates import Boundary, Period
from learningcity.sources.citations import Citation, Source
from learningcity.sources.claims import Claim, Conflict, Mode
from learningcity.texts import Message, Series

__all__ = [
    "Outline",
    "address_in",
    "citation_outline",
    "cited_as",
    "claim_outline",
    "flattened",
    "keep_text",
    "kept",
    "sides_outline",
    "source_outline",
    "spoken",
    "texts_of",
]

_INNER_QUOTES = str.maketrans("“”", "‘’")
"""Quotation marks inside a title that itself stands in quotation marks."""
_WITH_ADDRESS = 4
"""Parts of the line of a source that has an address: publisher, title, date, address."""
_MOST_TAGS = 16
"""As many as an application that speaks to people in several languages at once is likely to need."""


@frozen
class Outline:
    """A message, and under it the messages that it rests on."""

    message: Message
    children: tuple[Outline, ...] = ()

    @cached_property
    def _texts(self) -> dict[str, str] | None:
        """See :func:`texts_of`. No field, so that neither copies nor pickles carry it."""
        return None

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


def texts_of(tree: Outline) -> dict[str, str] | None:
    """By language tag, the text of a tree that is told again and again; None of one that is told once."""
    return tree._texts  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # of this module


def keep_text(texts: dict[str, str], tag: str, text: str) -> None:
    """Keeps the text of a tree for a tag. Tags come from anywhere: of too many, all before are forgotten."""
    if len(texts) >= _MOST_TAGS:
        texts.clear()
    texts[tag] = text


def flattened(tree: Outline) -> tuple[Message, ...]:
    """The messages of a tree from the top, each before its children."""
    messages: list[Message] = []
    waiting = [tree]
    while waiting:
        outline = waiting.pop()
        messages.append(outline.message)
        waiting += reversed(outline.children)
    return tuple(messages)


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


def address_in(message: Message) -> str | None:
    """The address of the source that a line of :func:`source_outline` speaks of; None of every other line."""
    parts = dict(message.params).get("parts") if message.id == "source" else None
    address = parts.items[-1] if isinstance(parts, Series) and len(parts.items) == _WITH_ADDRESS else None
    return address if isinstance(address, str) else None


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
        return value
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
