"""Levels of maturity and checklists in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from learningcity.dates import PartialDate
from learningcity.outlines import Outline, citation_outline
from learningcity.scoring.data import Flag
from learningcity.scoring.naming import name_of
from learningcity.scoring.numbers.scales import Levels, Scale
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.tree import Node
from learningcity.scoring.wording import Words, amount, percent
from learningcity.texts import Message, Series, Text

if TYPE_CHECKING:
    from learningcity.scoring.checklists import Checklist, ChecklistItem
    from learningcity.scoring.levels import LevelCounts, LevelRange, Maturity, MaturityNode
    from learningcity.scoring.profiles import Profile

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
        evidence = tuple(citation for one in node.score.datum(node.id).used for citation in one.evidence)
        below = tuple(map(citation_outline, dict.fromkeys(evidence)))
        return Outline(Message("score.part", {"name": name, "state": _state(node)}), below)
    told = (child for child in node.children if _has_levels(child))
    return Outline(
        Message("score.part", {"name": name, "state": _state_of_group(node)}), (*_lines(node), *map(_part, told))
    )


def _has_levels(node: MaturityNode) -> bool:
    """Whether there is more to say of it than that it is told in numbers, which the group above counts."""
    return not node.node.is_measurement or any(_scales(node))


def _scales(node: MaturityNode) -> Iterator[tuple[str, Levels]]:
    """The measurements of a part that have levels, with these."""
    for id in node.node.measurements:
        scale = node.score.profile.goalpost(id).scale
        if isinstance(scale, Levels):
            yield id, scale


def _state(node: MaturityNode) -> Message | Status:
    """What there is to say of one measurement that has levels."""
    if node.median is None or node.status is not Status.OBSERVED:
        return node.status
    return Message("score.level", {"level": _range(node, node.median)})


def _state_of_group(node: MaturityNode) -> Message | Series:
    """How many measurements are at each level, then of how many none is known; nothing of levels that differ."""
    found = list(node.counts)
    if not found:
        return Message("maturity.none-left")
    return _counted(node, found[0]) if len(found) == 1 else Message("maturity.scales-differ")


def _counted(node: MaturityNode, counts: LevelCounts) -> Series:
    levels = tuple((_called(node, level), count) for level, count in zip(counts.levels, counts.counts, strict=True))
    others = ((Status.MISSING, counts.missing), (Flag.CONFLICT, counts.disagreeing))
    told = (*levels, *(other for other in others if other[1]))
    return Series(tuple(Message("coverage.of-kind", {"kind": kind, "count": count}) for kind, count in told), ",")


def _lines(node: MaturityNode) -> Iterator[Outline]:
    """What follows from the counts of a group, and what is not in them."""
    if node.median is not None:
        yield Outline(Message("maturity.median", {"level": _range(node, node.median)}))
    if node.level is not None:
        yield Outline(Message("maturity.level", {"level": _range(node, node.level)}))
    if node.not_applicable:
        kinds = {"kind": Status.NOT_APPLICABLE, "count": node.not_applicable}
        yield Outline(Message("coverage.of-kind", kinds))
    if node.in_numbers:
        yield Outline(Message("coverage.of-kind", {"kind": Message("maturity.in-numbers"), "count": node.in_numbers}))


def _range(node: MaturityNode, levels: LevelRange) -> Words:
    low, high = (_called(node, level) for level in (levels.low, levels.high))
    return low if levels.low == levels.high else Message("score.interval", {"low": low, "high": high})


def _called(node: MaturityNode, level: str) -> Text | str:
    """What a level of a part is called, by the first of the measurements that are counted."""
    datum = node.score.datum
    counted = (scale for id, scale in _scales(node) if datum(id).status is not Status.NOT_APPLICABLE)
    return next(counted).called(level)


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
        (*told, Outline(Message("checklist.no-score")), *(_item(item, checklist.profile) for item in checklist.items)),
    )


def _item(item: ChecklistItem, profile: Profile | None) -> Outline:
    node, scale = _known_of(item.measurement, profile)
    values: tuple[object, ...] = (item.status,)
    if item.status is Status.OBSERVED:
        values = tuple(dict.fromkeys(_value(one, scale) for one in item.deciding))
    year = () if item.year is None else (PartialDate(item.year),)
    state = Series((*values, *year), ",")
    return Outline(Message("score.part", {"name": name_of(node), "state": state}), _below(item))


def _known_of(measurement: str, profile: Profile | None) -> tuple[Node, Scale | None]:
    """The node and the scale that a profile has for a measurement, if there is a profile and it has any."""
    if profile is None or measurement not in profile.plan.leaves:
        return Node(measurement), None
    plan = profile.plan
    return plan.nodes[plan.leaves[measurement]], profile.goalpost(measurement).scale


def _value(observation: Observation, scale: Scale | None) -> object:
    if observation.value is None:
        return observation.status
    return amount(observation.value, observation.unit, scale)


def _below(item: ChecklistItem) -> tuple[Outline, ...]:
    """Why something does not apply or is withheld, that observations differ, and where a value is to be seen."""
    lines = [Message("score.reason", {"reason": one.reason}) for one in item.deciding if one.reason is not None]
    if item.disagrees:
        lines.append(Message("score.flags", {"flags": Flag.CONFLICT}))
    if item.status is Status.OBSERVED and not item.evidence:
        lines.append(Message("checklist.no-evidence"))
    return (*map(Outline, lines), *map(citation_outline, item.evidence))
