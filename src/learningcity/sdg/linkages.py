"""Links in both directions: from a part of the framework to goals and targets, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from learningcity.errors import UnknownId
from learningcity.learning_city.concepts import Assertion
from learningcity.sdg.goals import SDG
from learningcity.sdg.goals import goal as goal_of
from learningcity.sdg.links import Basis, Linkage
from learningcity.sdg.readings import AREAS, READINGS
from learningcity.sdg.stated import FOCUSES, STATED
from learningcity.sdg.targets import target as target_of
from learningcity.sdg.targets import targets_of
from learningcity.sources.citations import Source, require_member
from learningcity.sources.register import source as source_of
from learningcity.sources.resolution import Claims

__all__ = ["focus_goals", "focuses", "linkages"]

_LINKAGES = (*STATED, *READINGS)

_DOCUMENTS = tuple(
    f"document.{name}"
    for name in """
    beijing-declaration key-features guiding-documents guidelines mexico-city-statement youth-statement
    hangzhou-statement villa-maria-declaration cork-call-to-action sdg-guide-to-action gwangmyeong-declaration
    medellin-manifesto network-strategy-2019 yeonsu-declaration yeonsu-enactment-guide jubail-commitment
    """.split()
)
_CONFERENCES = tuple(f"conference.{number}" for number in range(1, 8))
_ORIGINS = ("gnlc", *_DOCUMENTS, *_CONFERENCES, *AREAS)
"""What may be linked, whether or not any link is known. All but areas is told in rooms above."""


def linkages(  # noqa: PLR0913  # each may be asked for
    *,
    origin: str | None = None,
    area: str | None = None,
    document: str | None = None,
    goal: SDG | int | str | None = None,
    target: str | None = None,
    basis: Basis | None = None,
) -> tuple[Linkage, ...]:
    """The links that answer to everything given; without an argument all of them.

    Args:
        origin: id of the network, of a document, of a conference, or of an area.
        area: id of an area of the Key Features: ``key-features.block.4``.
        document: id of a document: ``document.cork-call-to-action``.
        goal: a goal by its member, number or id: links to it, and to its targets.
        target: a target by its code or id: links to it, and not to its goal.
        basis: who makes the link.

    Raises:
        UnknownId: no such origin, area, document, goal or target.
        InvalidValue: a number that no goal has.
        WrongType: a basis that is none.
    """
    given = ((origin, _ORIGINS), (area, AREAS), (document, _DOCUMENTS))
    origins = [_known(id, known) for id, known in given if id is not None]
    aims = [] if goal is None else [_goal_and_targets(goal)]
    aims += [] if target is None else [{target_of(target).id}]
    if basis is not None:
        require_member(("basis",), basis, Basis)
    return tuple(
        entry
        for entry in _LINKAGES
        if all(entry.origin == id for id in origins)
        and all(entry.aim in ids for ids in aims)
        and basis in (None, entry.basis)
    )


def _known(id: str, known: Collection[str]) -> str:
    if id not in known:
        raise UnknownId.of(id, known)
    return id


def _goal_and_targets(goal: SDG | int | str) -> set[str]:
    return {goal_of(goal).id, *(entry.id for entry in targets_of(goal))}


def focuses() -> tuple[Assertion, ...]:
    """What sources say of the goals that are served above all, a claim a source."""
    return FOCUSES


def focus_goals(origin: str, *, source: Source | str | None = None) -> tuple[SDG, ...] | None:
    """The goals that the network or a document is said to serve above all, by number; None where nobody says it.

    That there are links to goals does not say which of these come first: the sixth conference is linked to three
    goals, and no source tells which of them it serves above all.

    Args:
        origin: id of the network, of a document, of a conference, or of an area.
        source: the source by which to go, or its id; without it all of them have to agree.

    Raises:
        ConflictingClaims: sources differ, and none was named; ``claims`` holds what each says.
        UnknownId: no such origin or source.
    """
    _known(origin, _ORIGINS)
    by = None if source is None else source_of(source.id if isinstance(source, Source) else source).id
    said = Claims(claim for focus in FOCUSES for claim in focus.claims if by in (None, claim.citation.source.id))
    ids = cast("tuple[str, ...] | None", said.resolve(origin, "focus-goals"))
    return None if ids is None else tuple(goal for goal in SDG if goal_of(goal).id in ids)
