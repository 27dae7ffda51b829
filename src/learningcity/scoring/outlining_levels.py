"""Levels of maturity and checklists in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from learningcity.dates import PartialDate
from learningcity.outlines import Outline, citation_outline
from learningcity.scoring.data import Flag
from learningcity.scoring.naming import name_of
from learningcity.scoring.numbers.scales import Levels
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.tree import Node
from learningcity.scoring.wording import amount, percent
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.scoring.checklists import Checklist, ChecklistItem
    from learningcity.scoring.levels import LevelCounts, LevelRange, Maturity, MaturityNode

__all__ = ["checklist_outline", "maturity_outline"]


# --- levels -------------------------------------------------------------------------------------------


def maturity_outline(maturity: Maturity) -> Outline:
    """Levels by a profile: what was counted, part by part, and by which rule."""
    score = maturity.score
    year = PartialDate(score.as_of)
    headline = Message("maturity.headline.unnamed", {"year": year})
    if score.city is not None:
        headline = Message("maturity.headline", {"city": score.city, "year": year})
    profile = score.profile
    made_by = Message("score.profile", {"profile": profile.title, "version": profile.version, "id": profile.id})
    rule = Message("maturity.no-share")
    if profile.share is not None:
        rule = Message("maturity.rule", {"share": percent(profile.share)})
    return Outline(
        headline,
        (
            Outline(made_by, tuple(map(citation_outline, profile.citations))),
            Outline(Message("maturity.counted")),
            Outline(rule),
            _part(maturity.root),
        ),
    )


def _part(node: MaturityNode) -> Outline:
    """One part: of a measurement its level, of a group how many are at which."""
    name = name_of(node.node)
    if node.node.is_measurement:
        state = _state(node)
        evidence = tuple(citation for one in node.score.datum(node.id).used for citation in one.evidence)
        below = tuple(map(citation_outline, dict.fromkeys(evidence)))
        return Outline(Message("score.part", {"name": name, "state": state}), below)
    children = (*_lines(node), *map(_part, node.children))
    if not node.counts:
        state = Message("maturity.none-left")
        return Outline(Message("score.part", {"name": name, "state": state}), children)
    counts = tuple(part for counts in node.counts for part in _counts(counts))
    return Outline(Message("score.part", {"name": name, "state": Series(counts, ",")}), children)


def _state(node: MaturityNode) -> Message | Status:
    """What there is to say of one measurement."""
    if not isinstance(node.score.profile.goalpost(node.id).scale, Levels):
        return Message("maturity.in-numbers")
    if node.median is None or node.status is not Status.OBSERVED:
        return node.status
    return Message("score.level", {"level": _range(node.median)})


def _counts(counts: LevelCounts) -> Iterator[Message]:
    """How many measurements are at each level, then of how many no level is known."""
    for level, count in zip(counts.levels, counts.counts, strict=True):
        yield Message("coverage.of-kind", {"kind": level, "count": count})
    for why, count in ((Status.MISSING, counts.missing), (Flag.CONFLICT, counts.disagreeing)):
        if count:
            yield Message("coverage.of-kind", {"kind": why, "count": count})


def _lines(node: MaturityNode) -> Iterator[Outline]:
    """What follows from the counts of a group, and what is not in them."""
    if len(node.counts) > 1:
        yield Outline(Message("maturity.scales-differ"))
    if node.median is not None:
        yield Outline(Message("maturity.median", {"level": _range(node.median)}))
    if node.level is not None:
        yield Outline(Message("maturity.level", {"level": _range(node.level)}))
    if node.not_applicable:
        kinds = {"kind": Status.NOT_APPLICABLE, "count": node.not_applicable}
        yield Outline(Message("coverage.of-kind", kinds))
    if node.in_numbers:
        yield Outline(Message("coverage.of-kind", {"kind": Message("maturity.in-numbers"), "count": node.in_numbers}))


def _range(levels: LevelRange) -> Message | str:
    if levels.low == levels.high:
        return levels.low
    return Message("score.interval", {"low": levels.low, "high": levels.high})


# --- checklists ---------------------------------------------------------------------------------------


def checklist_outline(checklist: Checklist) -> Outline:
    """A checklist: how many of each status, then every measurement with what is known of it."""
    counts = {"observed": len(checklist.observed), "count": len(checklist.items)}
    told = [Outline(Message("checklist.with-evidence", {"count": len(checklist.with_evidence)}))]
    for status, ids in (
        (Status.MISSING, checklist.missing),
        (Status.WITHHELD, checklist.withheld),
        (Status.NOT_APPLICABLE, checklist.not_applicable),
    ):
        if ids:
            told.append(Outline(Message("coverage.of-kind", {"kind": status, "count": len(ids)})))
    return Outline(
        Message("checklist.headline", counts),
        (*told, Outline(Message("checklist.no-score")), *map(_item, checklist.items)),
    )


def _item(item: ChecklistItem) -> Outline:
    deciding = item.deciding
    values = tuple(dict.fromkeys(map(_value, deciding))) if item.status is Status.OBSERVED else (item.status,)
    year = () if item.year is None else (PartialDate(item.year),)
    state = Series((*values, *year), ",")
    return Outline(Message("score.part", {"name": name_of(Node(item.measurement)), "state": state}), _below(item))


def _value(observation: Observation) -> object:
    return observation.status if observation.value is None else amount(observation.value, observation.unit)


def _below(item: ChecklistItem) -> tuple[Outline, ...]:
    """Why something does not apply or is withheld, that observations differ, and where a value is to be seen."""
    lines = [Message("score.reason", {"reason": one.reason}) for one in item.deciding if one.reason is not None]
    if item.disagrees:
        lines.append(Message("score.flags", {"flags": Flag.CONFLICT}))
    if item.status is Status.OBSERVED and not item.evidence:
        lines.append(Message("checklist.no-evidence"))
    return (*map(Outline, lines), *map(citation_outline, item.evidence))
