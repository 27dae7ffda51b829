"""What can be done so that everything is met: plans, their steps, and the ways to take a step; all in messages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from itertools import groupby, product
from typing import Any as Anything
from typing import TypeVar

from attrs import evolve, frozen

from learningcity.dates import PartialDate
from learningcity.outlines import Outline, flattened
from learningcity.rules.cells.containers import planted
from learningcity.rules.cells.inquiry import Clash
from learningcity.rules.cells.shapes import Shape, Tree
from learningcity.rules.clauses import said_entries
from learningcity.rules.gaps.moves import place_of
from learningcity.rules.nodes import (
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Equals,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.rules.rulebook import Requirement
from learningcity.texts import Bound, Labels, Message, Quantity, Series

__all__ = ["NextSteps", "Plan", "Step", "Way", "WayKind", "fact_of"]

S = TypeVar("S")
_DAY = timedelta(days=1)


class WayKind(Enum):
    """Whether something known is to be another, something unknown to be known, or to be known more exactly."""

    CHANGE = "change"
    LEARN = "learn"
    LEARN_EXACTLY = "learn-exactly"


@frozen
class Way:
    """One way to take a step.

    Attributes:
        kind: whether something is changed, learned, or learned more exactly.
        value: what stands in the place of the step afterwards; the nearest that serves, or one of many.
        to: what has to hold of it afterwards, in the words of rules; empty where the fact only has to be known.
        more, less: of a number that is known, how far it is from serving, in the unit of the fact.
        stays: what holds of it now and has to hold afterwards as well: of entries which are still among them, which
            are still not, and how many there are. Everything of which ``to`` and ``stays`` hold is enough.
    """

    kind: WayKind
    value: Anything
    to: tuple[Condition, ...]
    more: Quantity | None = None
    less: Quantity | None = None
    stays: tuple[Condition, ...] = ()


@frozen
class Step:
    """One thing to be changed or learned.

    Attributes:
        fact: what is to be another, or to be known.
        now: its value, None if unknown, a tuple where it goes through one.
        ways: each serves, whichever ways the other steps of the plan are taken.
    """

    fact: AnyFact
    now: Anything
    ways: tuple[Way, ...]

    @property
    def message(self) -> Message:
        """The step in one sentence: "population: 1 person more (at least 10,000 people)"."""
        first = {fact_of(way.to[0]) if way.to else self.fact for way in self.ways}
        fact = first.pop() if len(first) == 1 else self.fact
        ways = tuple(
            _of_kind(fact, kind, Series(tuple(_clauses(fact, list(alike))), "or"))
            for kind, alike in groupby(self.ways, key=_kind)
        )
        return Message("step", {"fact": _name(fact), "ways": Series(ways, "or")})

    def __str__(self) -> str:
        return str(self.message)


@frozen
class Plan:
    """Steps after which everything is met, and of which none can be left out."""

    steps: tuple[Step, ...]

    @property
    def message(self) -> Message:
        """The plan in one sentence."""
        return Message("plan", {"steps": Series(tuple(step.message for step in self.steps), ";")})

    def __str__(self) -> str:
        return str(self.message)

    def variants(self) -> Iterator[Plan]:
        """The plan with one way for each step, for every choice of ways, the first ways first."""
        for ways in product(*(step.ways for step in self.steps)):
            yield Plan(tuple(Step(step.fact, step.now, (way,)) for step, way in zip(self.steps, ways, strict=True)))

    def apply(self, subject: S) -> S:
        """The subject after the plan, each step taken the first way; see :meth:`variants` for the others.

        Args:
            subject: the one that the verdict is about. Nothing else of it changes.

        Raises:
            NotASubject: a subject of another class, which lacks a field that is to change.
            ValueError, TypeError: the class of the subject refuses these values together.
        """
        tree: Tree = {}
        for step in self.steps:
            tree = planted(tree, place_of(step.fact), step.ways[0].value)
        changed: S = Shape(type(subject)).changed(subject, tree)
        return changed


@frozen
class NextSteps:
    """What can be done so that the binding requirements are met, all together.

    Attributes:
        plans: sets of changes, those of the fewest steps first. No change can be left out of one, or made
            smaller; no plan holds all changes of another.
        complete: whether these are all that there are. Where it is False there may be more.
        impossible: binding requirements that no subject of the class meets together; there is then no plan.
        undecided: binding requirements on which a function of a user decides, and which stand in the way or read
            what may have to change. Nobody can look into a function, so no plan changes what it reads.
    """

    plans: tuple[Plan, ...] = ()
    complete: bool = True
    impossible: tuple[Clash, ...] = ()
    undecided: tuple[Requirement, ...] = ()

    def messages(self) -> tuple[Message, ...]:
        """Everything that there is to say as messages."""
        return flattened(self.outline())

    def outline(self) -> Outline:
        """Everything that there is to say as a tree: plans, then what stands in the way."""
        if self == NextSteps():
            return Outline(Message("next-steps.met"))
        children = [Outline(plan.message) for plan in self.plans]
        children += [Outline(clash.message) for clash in self.impossible]
        children += [
            Outline(Message("next-steps.undecided", {"title": requirement.title})) for requirement in self.undecided
        ]
        if not self.complete:
            children.append(Outline(Message("next-steps.incomplete")))
        if not self.plans:
            return Outline(Message("next-steps.none"), tuple(children))
        return Outline(Message("next-steps.plans", {"count": len(self.plans)}), tuple(children))

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


# --- words ------------------------------------------------------------------------------------------

_ORDERED = (int, float, date, PartialDate)
"""Of these a step says how far to go; other values become something else."""


def _kind(way: Way) -> tuple[WayKind, bool]:
    return way.kind, bool(way.to)


def _of_kind(fact: AnyFact, kind: tuple[WayKind, bool], ways: Series) -> Message:
    match kind:
        case WayKind.CHANGE, _ if fact.many or fact.type in _ORDERED:
            return Message("step.change", {"ways": ways})
        case WayKind.CHANGE, _:
            return Message("step.become", {"values": ways})
        case WayKind.LEARN, True:
            return Message("step.learn", {"ways": ways})
        case WayKind.LEARN, _:
            return Message("step.learn.whatever")
        case _, True:
            return Message("step.learn-exactly", {"ways": ways})
        case _:
            return Message("step.learn-exactly.whatever")


def _clauses(fact: AnyFact, ways: list[Way]) -> Iterator[object]:
    """A clause for each way; where they differ in one entry that is added, one clause for all."""
    single = [
        way.to[0].values[0]
        for way in ways
        if way.to and isinstance(way.to[0], IncludesAll) and len(way.to[0].values) == 1
    ]
    rests = {(fact_of(way.to[0]).path, way.to[1:], way.more, way.less) for way in ways if way.to}
    if len(single) == len(ways) > 1 and len(rests) == 1:
        one, *rest = ways[0].to
        yield _clause(fact, evolve(ways[0], to=(fact_of(one).includes_any(*single), *rest)))
    else:
        yield from (_clause(fact, way) for way in ways)


def _clause(fact: AnyFact, way: Way) -> Series:
    """What is to hold of a fact; of a tuple, of each fact that goes through it or counts it."""
    entries = [condition for condition in way.to if fact_of(condition).many]
    others = [condition for condition in way.to if condition not in entries]
    # Who adds entries of which only the number is named must know what may not become of the others.
    stays = [condition for condition in way.stays if fact_of(condition).many] if others else []
    clauses: list[object] = []
    for stated, is_known in ((entries, False), (stays, True)) if entries else ():
        clauses += _clauses_about(fact, way, stated, is_known=is_known, is_besides=False)
    clauses += _clauses_about(fact, way, others, is_known=False, is_besides=bool(entries))
    if not entries:
        clauses += _clauses_about(fact, way, stays, is_known=True, is_besides=False)
    return Series(tuple(clauses), ";")


def _clauses_about(
    fact: AnyFact, way: Way, conditions: list[Condition], *, is_known: bool, is_besides: bool
) -> Iterator[object]:
    """A clause for each fact; ``is_known`` where what is said holds already."""
    for _, alike in groupby(conditions, key=lambda condition: fact_of(condition).path):
        yield _about(fact, way, list(alike), is_known=is_known, is_besides=is_besides)


def _about(fact: AnyFact, way: Way, conditions: list[Condition], *, is_known: bool, is_besides: bool) -> object:
    about = fact_of(conditions[0])
    learned = is_known or way.kind is not WayKind.CHANGE
    to = Series(tuple(_condition(condition, learned=learned) for condition in conditions))
    amount = _amount(way) if about.type in (int, float) and not about.many else None
    if is_besides and about.path[-1] == "#":  # the entries named before are among those that are counted
        if amount is None:
            return Message("step.in-all", {"fact": _name(about), "to": to})
        return Message("step.in-all.amount", {"fact": _name(about), "amount": amount, "to": to})
    words = to if amount is None else Message("step.amount", {"amount": amount, "to": to})
    return words if about.path == fact.path else Message("step", {"fact": _name(about), "ways": words})


def _amount(way: Way) -> Message | None:
    if way.more is not None:
        return Message("step.more", {"amount": way.more})
    if way.less is None:
        return None
    is_counted = isinstance(way.less.value, int) and not (way.less.unit or "").isupper()  # THB is an amount of money
    return Message("step.fewer" if is_counted else "step.less", {"amount": way.less})


def _condition(condition: Condition, *, learned: bool) -> object:
    """What is to hold, as the end of a sentence."""
    match condition:
        case AtLeast(fact, bound):
            return Quantity(bound, fact.unit, Bound.AT_LEAST)
        case Not(AtMost(fact, bound)):
            return Quantity(bound, fact.unit, Bound.MORE_THAN)
        case AtMost(fact, bound):
            return Quantity(bound, fact.unit, Bound.AT_MOST)
        case Not(AtLeast(fact, bound)):
            return Quantity(bound, fact.unit, Bound.LESS_THAN)
        case Between(fact, low, high):
            return Message("step.between", {"low": Quantity(low, fact.unit), "high": Quantity(high, fact.unit)})
        case Equals(fact, value):
            return Quantity(value, fact.unit) if fact.type in (int, float) else value
        case Not(OneOf(_, values)):
            return Message("step.other-than", {"values": Series(values, "or")})
        case OnOrAfter(_, day):
            return Message("step.on-or-after", {"day": day})
        case Before(_, day):
            return Message("step.no-later-than", {"day": day - _DAY})  # no way leads before the first of all days
        case IncludesAny(fact, values) | IncludesAll(fact, values):
            entries = Series(said_entries(fact, values), "or" if isinstance(condition, IncludesAny) else "and")
            return Message("step.with" if learned else "step.add", {"values": entries})
        case Not(IncludesAny(fact, values)):
            return _no_entries(said_entries(fact, values), learned=learned)
        case _:
            return not isinstance(condition, Not)


def _no_entries(values: tuple[object, ...], *, learned: bool) -> Message:
    if learned:
        return Message("step.without", {"values": Series(values, "or")})
    return Message("step.remove", {"values": Series(values)})


def fact_of(condition: Condition) -> AnyFact:
    """The fact that a part of a way is about."""
    leaf = condition.condition if isinstance(condition, Not) else condition
    return leaf.fact  # type: ignore[attr-defined, no-any-return]  # ways hold leaves and negations of leaves


def _name(fact: AnyFact) -> Message | Labels | str:
    return fact.title or fact.id
