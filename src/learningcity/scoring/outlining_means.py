"""How the parts of a score make the whole, in words: the means, and the weights that are in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from learningcity.outlines import Outline
from learningcity.scoring.naming import name_of
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.weight_sets import Box, Hull, Ranked, WeightSet
from learningcity.scoring.scores import Score
from learningcity.scoring.tree import Node
from learningcity.scoring.wording import mean_words, percent, weight_set_words
from learningcity.texts import Message, Number, Series

__all__ = ["mean_of", "means_differ", "means_of", "weights_in_doubt"]

_OF_THEIR_OWN = (Box, Ranked, Hull)
"""Sets that say something of each part of a group."""


# --- means --------------------------------------------------------------------------------------------


def means_of(score: Score) -> Iterator[Outline]:
    """By which mean groups are made of their parts, if all by the same; else by which the whole is made."""
    exponents = _exponents(score)
    if len(exponents) == 1:
        yield Outline(Message("score.mean", {"mean": mean_words(*exponents)}))
    elif _is_averaged(score.root):
        yield Outline(Message("score.mean.whole", {"mean": mean_words(score.root.node.p)}))


def mean_of(node: ScoreNode) -> Outline | None:
    """By which mean a group is made of its parts; None where nothing is averaged in it."""
    return Outline(Message("score.mean.group", {"mean": mean_words(node.node.p)})) if _is_averaged(node) else None


def means_differ(score: Score) -> bool:
    """Whether groups of a profile are made of their parts by different means."""
    return len(_exponents(score)) > 1


def _is_averaged(node: ScoreNode) -> bool:
    """Whether it is made of several parts that have scores: the mean of a single one is that one."""
    return len(node.node.children) > 1 and node.score.profile.plan.is_scored[node.index]


def _exponents(score: Score) -> set[float]:
    return {node.node.p for node in score.root.walk() if _is_averaged(node)}


# --- weights in doubt ---------------------------------------------------------------------------------


def weights_in_doubt(score: Score) -> Iterator[Outline]:
    """Which weights may be others than those of the profile; with the groups that have them, unless all have."""
    if not score.coverage.is_weighed:
        return
    if not score.weights:
        yield Outline(Message("score.weights"))
    groups = {node.id: node for node in score.profile.tree.walk()}
    several = {id for id, node in groups.items() if len(node.children) > 1}
    for weight_set in dict.fromkeys(weight_set for _, weight_set in score.weights):
        ids = [id for id, given in score.weights if given == weight_set]
        line = Message("score.weights.in-doubt", {"count": len(ids), "set": weight_set_words(weight_set)})
        is_plain = several <= set(ids) and not isinstance(weight_set, _OF_THEIR_OWN)
        yield Outline(line, () if is_plain else tuple(_group(groups[id], weight_set) for id in ids))


def _group(node: Node, weight_set: WeightSet) -> Outline:
    return Outline(Message("index.entry", {"value": name_of(node)}), tuple(map(Outline, _limits(node, weight_set))))


def _limits(node: Node, weight_set: WeightSet) -> Iterator[Message]:
    """What a set says of each part of a group."""
    match weight_set:
        case Box(lows, highs):
            for child, low, high in zip(node.children, lows, highs, strict=True):
                limits = {"low": percent(Fraction(low)), "high": percent(Fraction(high))}
                yield Message("weight-set.limits", {"part": name_of(child), **limits})
        case Ranked(order):
            places = range(len(node.children)) if order is None else order
            parts = tuple(name_of(node.children[place]) for place in places)
            yield Message("weight-set.order", {"parts": Series(parts, ",")})
        case Hull(vectors):
            for number, vector in enumerate(vectors, start=1):
                yield Message("weight-set.expert", {"number": number, "parts": _given(node, vector)})
        case _:
            return


def _given(node: Node, weights: tuple[Number, ...]) -> Series:
    rows = zip(node.children, weights, strict=True)
    return Series(
        tuple(
            Message("coverage.share", {"kind": name_of(child), "share": percent(Fraction(weight))})
            for child, weight in rows
        ),
        ",",
    )
