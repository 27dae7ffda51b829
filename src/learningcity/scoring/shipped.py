"""The two profiles that the library ships. Neither holds a number that somebody would have had to choose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.key_features.drafts import DraftMeasurement, draft_features, draft_measurements
from learningcity.key_features.framework import KEY_FEATURES, areas, groups
from learningcity.key_features.measuring import Direction, MeasurementUnit
from learningcity.scoring.goalposts import Goalpost, GoalpostBasis
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Parity
from learningcity.scoring.profiles import Profile
from learningcity.scoring.tree import Node
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.register import source
from learningcity.texts import Message, Number

__all__ = ["natural_bounds", "natural_goalpost", "self_assessment"]

_OWN = (Citation(source("learningcity-reading")),)
_LEVELS = ("not-begun", "begun", "under-way", "established")
"""Words in an order. No source that was read declares levels, so these are the library's; name your own instead."""
_CALLED = (
    Message("level.not-begun"),
    Message("level.begun"),
    Message("level.under-way"),
    Message("level.established"),
)
_OF_THE_LIBRARY = Message("profile.self-assessment.levels")

_NATURAL: Mapping[tuple[str, Direction | None], Linear | Band | Parity] = {
    ("percent", Direction.HIGHER_BETTER): Linear(0, 100),
    ("percent", Direction.LOWER_BETTER): Linear(100, 0),
    ("percent", None): Band(0, 50, 50, 100),
    ("share", Direction.HIGHER_BETTER): Linear(0, 1),
    ("share", Direction.LOWER_BETTER): Linear(1, 0),
    ("share", None): Band(0, 0.5, 0.5, 1),
    ("ratio", None): Parity(),
}
"""By unit and direction the scale that the unit itself gives; without a direction, that of parity of two groups."""


def natural_goalpost(
    measurement: str, unit: str | MeasurementUnit, direction: Direction | None, citations: tuple[Citation, ...] = _OWN
) -> Goalpost:
    """The goalpost that follows from a unit: 0 % and 100 %, parity. It says nothing of what is enough.

    Args:
        measurement: id of the measurement.
        unit: ``percent``, ``share`` (from 0 to 1) or ``ratio`` (of two groups).
        direction: which figures are better; None where parity of two groups is: half of a whole, or a ratio of 1.
        citations: who says that the direction is so.

    Raises:
        InvalidValue: a unit without a natural bound, such as a count.
        Uncited: no citation.
    """
    scale = _NATURAL.get((unit.value if isinstance(unit, MeasurementUnit) else unit, direction))
    if scale is None:
        raise InvalidValue(Problem("no-natural-bound", ("unit",), shown(unit), Message("accepted.natural-unit")))
    return Goalpost(
        measurement=measurement, unit=unit, scale=scale, basis=GoalpostBasis.NATURAL_BOUND, citations=citations
    )


@cache
def _naturally_bounded() -> tuple[Goalpost, ...]:
    """Goalposts of the drafts that have one by their unit alone."""
    percents = (draft for draft in draft_measurements() if draft.unit is MeasurementUnit.PERCENT)
    directed = (draft for draft in percents if draft.direction is not None)
    return tuple(natural_goalpost(draft.id, draft.unit, _direction(draft), draft.citations) for draft in directed)


def _direction(draft: DraftMeasurement) -> Direction | None:
    """None where higher is better up to parity only."""
    return None if draft.note == Message("note.draft.up-to-parity") else draft.direction


def natural_bounds(*, max_age: int = 0, min_coverage: Number = 0) -> Profile:
    """The recalled measurements of the Key Features that have a natural bound, all equal within their parent.

    The list of measurements is recalled, not read. So the profile is ``UNVERIFIED`` and no total is ever given by it;
    its parts show what such a profile would look like. Measurements without a natural bound are ``descriptive``.
    For measurements of one's own see :func:`natural_goalpost`.

    Args:
        max_age: see :class:`~learningcity.scoring.Profile`; unless said, only data of the year itself counts.
        min_coverage: as above.
    """
    goalposts = _naturally_bounded()
    scored = {goalpost.measurement for goalpost in goalposts}
    return Profile(
        id="learningcity.natural-bounds",
        version="1",
        title=Message("profile.natural-bounds"),
        citations=(*_OWN, Citation(source("learningcity-recall"))),
        standing=Standing.UNVERIFIED,
        framework=KEY_FEATURES.id,
        tree=_tree(scored),
        goalposts=goalposts,
        min_coverage=min_coverage,
        max_age=max_age,
        descriptive=tuple(draft.id for draft in draft_measurements() if draft.id not in scored),
    )


def _tree(scored: Collection[str]) -> Node:
    """Groups, areas, drafts of features and of measurements, as far as something below them is scored."""
    return Node.equal(KEY_FEATURES.id, _filled(_group(group.id, scored) for group in groups()))


def _group(group: str, scored: Collection[str]) -> Node | None:
    return _equal(group, (_area(area.id, scored) for area in areas(group)))


def _area(area: str, scored: Collection[str]) -> Node | None:
    return _equal(area, (_feature(feature.id, scored) for feature in draft_features(area)))


def _feature(feature: str, scored: Collection[str]) -> Node | None:
    return _equal(feature, (Node(draft.id) for draft in draft_measurements(feature) if draft.id in scored))


def _equal(id: str, children: Iterable[Node | None]) -> Node | None:
    filled = _filled(children)
    return Node.equal(id, filled) if filled else None


def _filled(nodes: Iterable[Node | None]) -> tuple[Node, ...]:
    return tuple(node for node in nodes if node is not None)


def self_assessment(
    levels: Sequence[str] = _LEVELS,
    *,
    share: Number | None = None,
    max_age: int = 0,
    citations: tuple[Citation, ...] = _OWN,
) -> Profile:
    """The twelve areas, each with a level that the city declares: counted and ordered, never averaged.

    Args:
        levels: their names, the lowest first. No source that was read declares any: those that stand here unless
            said otherwise are words of the library.
        share: see :class:`~learningcity.scoring.Profile`; without it no level is told of groups of areas.
        max_age: as above; unless said, only what was declared for the year itself counts.
        citations: who declares the levels.

    Raises:
        WrongType, InvalidValue: fewer than two levels, two of one name, a share or an age out of range.
        Uncited: no citation.
    """
    names = tuple(levels)
    scale = Levels(names, labels=_CALLED if names == _LEVELS else ())
    return Profile(
        id="learningcity.self-assessment",
        version="1",
        title=Message("profile.self-assessment"),
        citations=citations,
        framework=KEY_FEATURES.id,
        tree=Node.equal(
            KEY_FEATURES.id, [Node.equal(group.id, [area.id for area in areas(group.id)]) for group in groups()]
        ),
        goalposts=tuple(_declared(area.id, scale, citations) for area in areas()),
        min_coverage=0,
        max_age=max_age,
        share=share,
    )


def _declared(area: str, scale: Levels, citations: tuple[Citation, ...]) -> Goalpost:
    return Goalpost(
        measurement=area,
        unit="level",
        scale=scale,
        basis=GoalpostBasis.EXPERT_JUDGEMENT,  # nothing else is said of who chose the words than what is cited
        citations=citations,
        cross_city=False,  # what a city declares of itself compares with what it declared before
        note=_OF_THE_LIBRARY if scale.labels else None,
    )
