"""What can be done so that everything is met: plans, their steps, and the ways to take a step; all in messages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, product
from typing import Any as Anything
from typing import Literal, TypeAlias, TypeVar

from attrs import frozen

from learningcity.outlines import Outline, flattened
from learningcity.rules.cells.containers import planted
from learningcity.rules.cells.inquiry import Clash
from learningcity.rules.cells.shapes import Shape, Tree
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

__all__ = ["Kind", "NextSteps", "Plan", "Step", "Way", "fact_of"]

S = TypeVar("S")

Kind: TypeAlias = Literal["change", "learn", "learn-exactly"]
"""Whether something known is to be another, something unknown to be known, or to be known more exactly."""


@frozen
class Way:
    """One way to take a step.

    Attributes:
        kind: whether something is changed, learned, or learned more exactly.
        value: what stands in the place of the step afterwards; the nearest that serves, or one of many.
        to: what is enough to hold of it afterwards, in the words of rules; empty where the fact only has to
            be known.
        more, less: of a number that is known, how far it is from serving, in the unit of the fact.
    """

    kind: Kind
    value: Anything
    to: tuple[Condition, ...]
    more: Quantity | None = None
    less: Quantity | None = None


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
        ways = tuple(
            _of_kind(kind, Series(tuple(_clauses(self.fact, list(alike))), "or"))
            for kind, alike in groupby(self.ways, key=_kind)
        )
        return Message("step", {"fact": _name(self.fact), "ways": Series(ways, "or")})

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
        children += [Outline(Message("next-steps.impossible", {"clash": clash.message})) for clash in self.impossible]
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


# --- words ------------------------------------------------------------------------------------------


def _kind(way: Way) -> tuple[Kind, bool]:
    return way.kind, bool(way.to)


def _of_kind(kind: tuple[Kind, bool], ways: Series) -> Message:
    match kind:
        case "change", _:
            return Message("step.change", {"ways": ways})
        case "learn", True:
            return Message("step.learn", {"ways": ways})
        case "learn", _:
            return Message("step.learn.whatever")
        case _, True:
            return Message("step.learn-exactly", {"ways": ways})
        case _:
            return Message("step.learn-exactly.whatever")


def _clauses(fact: AnyFact, ways: list[Way]) -> Iterator[object]:
    """A clause for each way; where each is one entry more, one clause for all."""
    single = [
        way.to[0].values[0]
        for way in ways
        if len(way.to) == 1 and isinstance(way.to[0], IncludesAll) and len(way.to[0].values) == 1
    ]
    if len(single) == len(ways) > 1:
        yield _entries(Series(tuple(single), "or"), learned=ways[0].kind != "change")
    else:
        yield from (_clause(fact, way) for way in ways)


def _entries(values: Series, *, learned: bool) -> Message:
    return Message("step.with" if learned else "step.add", {"values": values})


def _clause(fact: AnyFact, way: Way) -> object:
    clauses: list[object] = []
    for condition in way.to:
        clause = _condition(condition, learned=way.kind != "change")
        about = fact_of(condition)
        amount = _amount(way) if about.type in (int, float) and not about.many else None
        if amount is not None:
            clause = Message("step.amount", {"amount": amount, "to": clause})
        clauses.append(clause if about.path == fact.path else Message("step", {"fact": _name(about), "ways": clause}))
    return Series(tuple(clauses))


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
            return Message("step.before", {"day": day})
        case IncludesAll(_, values):
            return _entries(Series(values), learned=learned)
        case Not(IncludesAny(_, values)):
            return Message("step.without" if learned else "step.remove", {"values": Series(values, "or")})
        case _:
            return not isinstance(condition, Not)


def fact_of(condition: Condition) -> AnyFact:
    """The fact that a part of a way is about."""
    leaf = condition.condition if isinstance(condition, Not) else condition
    return leaf.fact  # type: ignore[attr-defined, no-any-return]  # ways hold leaves and negations of leaves


def _name(fact: AnyFact) -> Message | Labels | str:
    return fact.title or fact.id
