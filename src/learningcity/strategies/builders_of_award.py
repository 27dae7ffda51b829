"""A strategy for each class of what the rules of the award say of laureates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import award
from learningcity.strategies.citing import several

__all__ = ["BUILDERS_OF_AWARD"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _reviews(min_size: int = 0) -> SearchStrategy[Any]:
    years = st.sampled_from(tuple(edition.year for edition in award.editions()))
    positions = st.integers(0, len(award.laureates()) - 1)
    return st.builds(_review, years, several(positions, min_size=min_size))


def _review(year: int, positions: tuple[int, ...]) -> award.AwardReview:
    return award.review(year, tuple(award.laureates()[position] for position in dict.fromkeys(positions)))


def _reviews_of_laureates() -> SearchStrategy[Any]:
    return _reviews(1).map(lambda review: review.laureates[0])


def _reviews_of_quotas() -> SearchStrategy[Any]:
    return _reviews().map(lambda review: review.quotas[0])


BUILDERS_OF_AWARD: dict[type[Any], Build] = {
    award.AwardReview: _reviews,
    award.LaureateReview: _reviews_of_laureates,
    award.QuotaReview: _reviews_of_quotas,
}
