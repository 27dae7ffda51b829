"""Scores as plain JSON for other tools: every number, what it rests on, and who says so.

The record is the same in every language. A number is written in one way, of whatever type it is: one that no float is
exactly is text, such as ``"1/3"``. Scores lie between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from attrs import fields

import learningcity
from learningcity.conversion.documents import plain
from learningcity.conversion.kinds import name_of
from learningcity.conversion.spellings import spelling
from learningcity.scoring.coverage import Coverage
from learningcity.scoring.data import Imputation
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers import Band, Interval, Levels, Linear, Log, Parity, WeightSet
from learningcity.scoring.observations import Observation
from learningcity.scoring.scores import Score
from learningcity.sources.citations import Citation
from learningcity.texts import Labels, Message

__all__ = ["score_record"]


def score_record(score: Score) -> dict[str, Any]:
    """A score as plain JSON: what was asked, how much is known, and the tree of all results.

    ``canonical_json`` of it is the same in whatever order the observations were given. Texts stand in every language
    that they have, as ``to_json`` writes them.
    """
    profile = score.profile
    return {
        "profile": profile.id,
        "version": profile.version,
        "fingerprint": profile.fingerprint,
        "framework": profile.framework,
        "framework_version": profile.framework_version,
        "library_version": learningcity.__version__,
        "as_of": score.as_of,
        "city": score.city,
        "missing_data": spelling(score.missing_data),
        "total": _record(score.total),
        "point": _record(score.point),
        "no_total": _record(score.no_total),
        "coverage": _coverage(score.coverage),
        "weights": {id: _record(weight_set) for id, weight_set in score.weights},
        "tree": _node(score.root),
        "imputations": _record(score.imputations),
        "descriptive": _record(score.descriptive),
    }


def _node(node: ScoreNode) -> dict[str, Any]:
    record = {
        "id": node.id,
        "status": spelling(node.status),
        "interval": _record(node.interval),
        "interval_data": _record(node.interval_data),
        "interval_weights": _record(node.interval_weights),
        "point": _record(node.point),
        "weight": str(node.weight),
        "effective_weight": str(node.effective_weight),
        "flags": _record(node.flags),
    }
    if node.goalpost is not None:
        return {**record, "observations": _record(node.observations), "goalpost": _record(node.goalpost)}
    p = "-infinity" if node.node.p == float("-inf") else _record(node.node.p)
    return {**record, "p": p, "coverage": _coverage(node.coverage), "children": [*map(_node, node.children)]}


def _coverage(coverage: Coverage) -> dict[str, Any]:
    record = _fields(coverage)
    for name in ("by_source", "by_quality"):
        record[name] = {spelling(kind): count for kind, count in getattr(coverage, name)}
    for name in ("weight_observed", "na_weight"):
        record[name] = str(getattr(coverage, name))
    return record


def _record(value: object) -> Any:
    match value:
        case None | bool() | str():
            return value
        case int() | float() | Decimal() | Fraction():
            return _number(value)
        case Enum():
            return spelling(value)
        case Citation() | Message() | Labels():
            return plain(value)
        case WeightSet() | Linear() | Log() | Parity() | Band() | Levels():
            return {name_of(type(value)): _fields(value)}
        case Interval() | Observation() | Goalpost() | Imputation():
            return _fields(value)
        case _:
            return [*map(_record, _entries(value))]


def _entries(value: Any) -> Iterable[object]:
    entries: tuple[object, ...] = value
    return entries


def _fields(value: Any) -> dict[str, Any]:
    return {each.name: _record(getattr(value, each.name)) for each in fields(type(value))}


def _number(value: float | Decimal | Fraction) -> float | str:
    """The number in the one way in which it is written, of whatever type it is."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return int(exact)
    return float(exact) if Fraction(float(exact)) == exact else str(exact)
