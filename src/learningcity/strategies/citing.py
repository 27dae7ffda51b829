"""Strategies of what says so: sources, citations, claims, conflicts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.sources import Citation, Claim, Conflict, Mode, Side, Source
from learningcity.strategies.arguments import named, require_strategy
from learningcity.strategies.values import ids, labels, messages, partial_dates, periods, quantities, texts

__all__ = ["citations", "claims", "conflicts", "several", "sides", "sources", "words"]

_LANGUAGES = (None, "en", "th", "zh-Hans")
_URLS = (None, "https://example.org", "https://example.org/ไทย?page=2#top")


def words() -> SearchStrategy[Any]:
    """Labels or messages: what is told in several languages."""
    return labels() | messages()


def several(strategy: SearchStrategy[Any], *, min_size: int = 0, max_size: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    """Tuples of what the strategy gives."""
    return st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)


def sources() -> SearchStrategy[Source]:
    """Published texts with a title; whatever else is known of one may be unknown."""
    return st.builds(
        Source,
        id=ids(),
        title=texts(),
        publisher=st.none() | texts(),
        date=st.none() | partial_dates(),
        language=st.sampled_from(_LANGUAGES),
        url=st.sampled_from(_URLS),
    )


def citations(source: SearchStrategy[Source] | None = None) -> SearchStrategy[Citation]:
    """Places in sources, or in those that ``source`` gives.

    Raises:
        WrongType: ``source`` is no strategy.
    """
    chosen = _or_default("source", source, sources)
    return st.builds(Citation, chosen, st.none() | texts() | words())


def claims(
    *,
    subject: SearchStrategy[str] | None = None,
    predicate: SearchStrategy[str] | None = None,
    value: SearchStrategy[object] | None = None,
    citation: SearchStrategy[Citation] | None = None,
) -> SearchStrategy[Claim]:
    """What single sources say: a value of every kind, or one that ``value`` gives.

    Raises:
        WrongType: an argument that is no strategy.
    """
    drawn = st.builds(
        Claim,
        subject=_or_default("subject", subject, ids),
        predicate=_or_default("predicate", predicate, ids),
        value=_or_default("value", value, _claimed),
        citation=_or_default("citation", citation, citations),
        as_of=st.none() | partial_dates(),
        scope=st.none() | texts() | words(),
        mode=st.sampled_from(Mode),
        speaker=st.none() | texts(),
        passage=st.none() | ids(),
    )
    return named("claims", drawn)


def _claimed() -> SearchStrategy[Any]:
    single = (
        st.integers()
        | st.booleans()
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts()
        | st.dates()
        | partial_dates()
        | periods()
        | quantities()
        | words()
        | st.sampled_from(Mode)
    )
    return single | several(single)


def sides(claim: SearchStrategy[Claim] | None = None) -> SearchStrategy[Side]:
    """One side of a conflict, with one or two claims.

    Raises:
        WrongType: ``claim`` is no strategy.
    """
    chosen = _or_default("claim", claim, claims)
    return st.builds(Side, statement=words(), claims=several(chosen, min_size=1, max_size=2))


def conflicts(claim: SearchStrategy[Claim] | None = None) -> SearchStrategy[Conflict]:
    """Questions with two or three sides.

    Raises:
        WrongType: ``claim`` is no strategy.
    """
    of_sides = several(sides(claim), min_size=2, max_size=3)
    return named("conflicts", st.builds(Conflict, id=ids(), question=words(), sides=of_sides))


def _or_default(
    name: str, strategy: SearchStrategy[Any] | None, default: Callable[[], SearchStrategy[Any]]
) -> SearchStrategy[Any]:
    if strategy is None:
        return default()
    require_strategy(name, strategy)
    return strategy
