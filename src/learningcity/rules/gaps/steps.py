"""What to do so that the binding requirements are met: from a verdict to its plans."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any as Anything
from typing import TypeAlias

from learningcity.outcome import Outcome
from learningcity.rules.cells.arguments import require_size
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Aim, Clash, clash_of
from learningcity.rules.cells.search import Exhausted, Want
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.gaps.looking import smallest
from learningcity.rules.gaps.moves import Place, place_of
from learningcity.rules.gaps.plans import NextSteps, Plan, Step, Way, fact_of
from learningcity.rules.gaps.refusals import takes_everything
from learningcity.rules.gaps.situation import Moves, Situation
from learningcity.rules.gaps.trials import serving
from learningcity.rules.gaps.ways import Choice, ways_of
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used

__all__ = ["MAX_PLANS", "next_steps"]

MAX_PLANS = 32
"""How many plans there are at the most, where no other number is asked for."""


def next_steps(rulebook: RuleBook[Anything], subject: Anything, limit: int = MAX_PLANS) -> NextSteps:
    """The plans after which the binding requirements are met; see :class:`NextSteps`.

    Raises:
        WrongType, InvalidValue: a limit that is no whole number from 1.
        NotASubject: the class of the subject is no attrs class, or the subject has a value that its class refuses.
        CannotExpress: two facts read the same field as values of different types.
    """
    require_size("limit", limit)
    conditions = [requirement.condition for requirement in rulebook if requirement.binding]
    situations = [Situation(group, subject) for group in _to_do(rulebook, subject)]
    is_free = bool(situations) and takes_everything(subject, conditions)
    parts = [_Part(situation, is_free=is_free) for situation in situations]
    impossible = tuple(part.clash for part in parts if part.clash is not None)
    joined = _together([part.plans for part in parts], limit) if parts else []
    plans = serving(joined, conditions, subject)
    complete = all(part.complete for part in parts) and math.prod(len(part.plans) for part in parts) <= limit
    return NextSteps(
        tuple(plans[:limit]),
        bool(impossible) or (complete and plans == joined),
        impossible,
        tuple(requirement for part in parts for requirement in part.situation.undecided),
    )


def _to_do(rulebook: RuleBook[Anything], subject: object) -> list[list[Requirement]]:
    """The binding requirements in groups that share nothing that could be changed; those with something to do."""
    groups: list[tuple[set[tuple[str, ...]], list[Requirement]]] = []
    for requirement in rulebook:
        if not requirement.binding:
            continue
        paths = {place_of(fact) for fact in facts_used(requirement.condition)}
        met = [group for group in groups if group[0] & paths]
        groups = [group for group in groups if not group[0] & paths]
        together = [one for group in met for one in group[1]]
        groups.append((paths.union(*(group[0] for group in met)), [*together, requirement]))
    return [
        requirements
        for _, requirements in groups
        if any(evaluate(requirement.condition, subject) is not Outcome.MET for requirement in requirements)
    ]


def _together(parts: Sequence[Sequence[Plan]], limit: int) -> list[Plan]:
    """One plan of each part, for every choice, as one plan; those of the fewest steps first."""
    plans = [Plan(())]
    for part in parts:
        joined = (Plan((*plan.steps, *other.steps)) for plan in plans for other in part)
        plans = sorted(joined, key=lambda plan: len(plan.steps))[:limit]
    return plans


class _Part:
    """Requirements that hang together, and what can be done about them.

    Args:
        is_free: whether the class of the subject leaves every fact to become what it may by itself.

    Attributes:
        complete: whether the plans are all that there are.
        clash: the requirements that cannot be met together, if that is why there is no plan.
    """

    def __init__(self, situation: Situation, *, is_free: bool) -> None:
        self.situation = situation
        found, complete = smallest(situation)
        served = [(moves, subject) for moves in found if (subject := situation.changed(moves)) is not None]
        self.plans = _plans(situation, served)
        is_known = not situation.undecided and not situation.is_large and is_free
        self.clash = self._clash() if is_known and not found else None
        self.complete = (
            complete
            and is_known
            and len(served) == len(found)
            and bool(found or self.clash)
            and not situation.world.curtailed
        )

    def _clash(self) -> Clash | None:
        inquiry = self.situation.inquiry
        wants = [Want(root, bits((Outcome.MET,))) for root in range(len(inquiry.conditions))]
        try:
            if inquiry.cells(wants) is not None:
                return None
        except Exhausted:
            return None
        core = inquiry.clashing(wants)
        return clash_of([Aim(self.situation.requirements[want.root], (Outcome.MET,)) for want in core])


# --- from changes to plans ---------------------------------------------------------------------------


_Box: TypeAlias = dict[Place, tuple[Choice, ...]]
"""For each place that changes the choices that serve, whichever are made in the others."""


def _plans(situation: Situation, found: Sequence[tuple[Moves, Anything]]) -> list[Plan]:
    """Changes that differ in one place only are ways to take one step."""
    values: dict[Choice, Anything] = {}
    boxes: list[_Box] = []
    for moves, subject in found:
        box: _Box = {}
        for place in situation.places:
            choice = tuple((at, moves[at]) for at in place.variables if at in moves)
            if choice:
                box[place] = (choice,)
                values[choice] = _value(place, subject)
        boxes.append(box)
    for place in situation.places:
        boxes = _joined(boxes, place)
    boxes.sort(key=lambda box: (len(box), list(map(situation.places.index, box))))
    return [_plan(situation, box, values) for box in boxes]


def _joined(boxes: Sequence[_Box], place: Place) -> list[_Box]:
    """Boxes that differ in this place only as one."""
    joined: dict[object, _Box] = {}
    for box in boxes:
        rest = tuple((other, choices) for other, choices in box.items() if other != place)
        same = joined.setdefault((place in box, rest), {**box, place: ()} if place in box else box)
        if place in box:
            same[place] += box[place]
    return list(joined.values())


def _plan(situation: Situation, box: _Box, values: dict[Choice, Anything]) -> Plan:
    options: list[tuple[int, ...]] = [(cell,) for cell in situation.now]
    for place, choices in box.items():
        for at in place.variables:
            cells = {dict(choice)[at].cell if at in dict(choice) else situation.now[at] for choice in choices}
            options[at] = tuple(sorted(cells))
    return Plan(
        tuple(
            _step(
                situation, place, ways_of(situation, place, {one: values[one] for one in _in_order(choices)}, options)
            )
            for place, choices in box.items()
        )
    )


def _in_order(choices: tuple[Choice, ...]) -> list[Choice]:
    """The choices that change less first, then as conditions name what changes."""
    return sorted(choices, key=lambda choice: (len(choice), [at for at, _ in choice]))


def _step(situation: Situation, place: Place, ways: tuple[Way, ...]) -> Step:
    fact = situation.world.variables[place.variables[0]].fact
    if ways[0].to:
        fact = fact_of(ways[0].to[0])
    now = observe(fact, situation.subject)
    return Step(fact, None if isinstance(now, float) and not math.isfinite(now) else now, ways)


def _value(place: Place, subject: object) -> Anything:
    value: Anything = subject
    for step in place.path:
        value = getattr(value, step)
    return value
