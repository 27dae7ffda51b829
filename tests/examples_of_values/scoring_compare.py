"""Examples of what comparisons of scores answer."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.scoring import Node, Relative, Score, compare, partial_order, score
from strategies_for_scores import YEAR, observed, profile_of

__all__ = ["EXAMPLES"]


def score_of(city: str, *values: float) -> Score:
    """The score of a city by two measurements that weigh the same."""
    profile = profile_of(Node.equal("n.0", ("n.0.0", "n.0.1")))
    return score(
        (observed(f"n.0.{place}", value) for place, value in enumerate(values)), profile, as_of=YEAR, city=city
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "PartialOrder": lambda: partial_order({"Songkhla": score_of("Songkhla", 0.5, 1.0), "Yala": score_of("Yala", 0.5)}),
    "ScoreComparison": lambda: compare(score_of("Songkhla", 0.5, 1.0), score_of("Yala", 0.6, 0.5), Relative(0.25)),
}
