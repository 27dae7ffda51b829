"""Questions about what subjects can be, and the three kinds of answer: a witness, a clash, no answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any as Anything
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from learningcity.errors import Infeasible
from learningcity.outcome import Outcome
from learningcity.rules.cells.circuit import Circuit, bits
from learningcity.rules.cells.search import BUDGET, Exhausted, Search, Want
from learningcity.rules.cells.shapes import Shape
from learningcity.rules.cells.world import Assignment, World
from learningcity.rules.nodes import AnyFact, Condition, Custom, all_of
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used
from learningcity.sources.citations import id_only
from learningcity.texts import Message

__all__ = [
    "Aim",
    "Clash",
    "GaveUp",
    "Inquiry",
    "Rule",
    "Witness",
    "as_aims",
    "clash_of",
    "condition_of",
    "feasible",
    "witness_or_raise",
]

S = TypeVar("S")
Rule: TypeAlias = RuleBook[Anything] | Requirement | Condition


def condition_of(rule: Rule) -> Condition:
    """What a rule asks for; of a rule book everything that is binding."""
    if isinstance(rule, RuleBook):
        return all_of(*(requirement.condition for requirement in rule if requirement.binding))
    return rule.condition if isinstance(rule, Requirement) else rule


@frozen
class Aim:
    """A rule and the outcomes of which it is to have one."""

    rule: Rule = field(repr=id_only)
    outcomes: tuple[Outcome, ...]


@frozen
class Witness(Generic[S]):
    """A subject that shows that something can be."""

    subject: S


@frozen
class Clash:
    """Aims that no subject reaches together, and each of which is needed for that.

    Attributes:
        aims: take one away, and the others can be reached.
        facts: what they read in common; of a single aim, what it reads.
    """

    aims: tuple[Aim, ...]
    facts: tuple[AnyFact, ...]

    @property
    def message(self) -> Message:
        """The clash in one sentence."""
        from learningcity.rules.explain import clash_sentence

        return clash_sentence(self)

    def __str__(self) -> str:
        return str(self.message)


@frozen
class GaveUp:
    """No answer within so many steps of a search."""

    steps: int

    @property
    def message(self) -> Message:
        """In one sentence, that there is no answer."""
        return Message("cells.gave-up", {"count": self.steps})

    def __str__(self) -> str:
        return str(self.message)


class Inquiry:
    """The subjects of a class and the conditions that are asked of them.

    Args:
        kind: the attrs class of the subjects.
        conditions: what may be asked.
        base: a subject that witnesses are to resemble; without it a blank one is made.
        decided: outcomes of the functions of a user, which nothing here can look into.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that a condition reads.
        CannotExpress: a node that cells cannot express, such as a function without an outcome in ``decided``.
    """

    def __init__(
        self,
        kind: type[Anything],
        conditions: Sequence[Condition],
        *,
        base: Anything = None,
        decided: Mapping[Custom, Outcome] | None = None,
        budget: int = BUDGET,
    ) -> None:
        self.conditions = tuple(conditions)
        self.world = World(kind, self.conditions, base)
        self.circuit = Circuit(self.world, self.conditions, decided or {})
        self.budget = budget

    def search(self, wants: Iterable[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> Search:
        """The search for cells that give what is wanted."""
        return Search(self.world, self.circuit, tuple(wants), fixed, self.budget)

    def cells(self, wants: Iterable[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> Assignment | None:
        """The first cells that give what is wanted, or None.

        Raises:
            Exhausted: no answer within the budget.
        """
        wants = tuple(wants)
        found = self.search(wants, fixed).first()
        if found is None and any(self.circuit.reads(want.root) & self.world.curtailed for want in wants):
            raise Exhausted
        return found

    def core(
        self, wants: Sequence[Want], fixed: Mapping[int, tuple[int, ...]] | None = None
    ) -> tuple[Want, ...]:
        """Of wants that cannot be had together some that cannot either, and of which none can be left out.

        Raises:
            Exhausted: no answer within the budget.
        """
        kept = list(wants)
        for want in wants:
            fewer = [other for other in kept if other is not want]
            if self.cells(fewer, fixed) is None:
                kept = fewer
        return tuple(kept)


def feasible(
    wanted: Mapping[Anything, Outcome | Iterable[Outcome]] | Iterable[Aim],
    kind: type[S],
    *,
    given: Mapping[str, Anything] | None = None,
    budget: int = BUDGET,
) -> Witness[S] | Clash | GaveUp:
    """Whether a subject can have all these outcomes at once: a subject that has, or the aims that clash.

    Args:
        wanted: rule books, requirements or conditions, each with the outcome that it is to have, or several of
            which it is to have one.
        kind: the attrs class of the subjects.
        given: values of fields that the subject is to have.
        budget: how many steps a search may take.

    Raises:
        NotASubject, CannotExpress: see :class:`Inquiry`.
    """
    aims = as_aims(wanted)
    inquiry = Inquiry(
        kind, [condition_of(aim.rule) for aim in aims], base=Shape(kind).blank(given or {}), budget=budget
    )
    wants = [Want(root, bits(aim.outcomes)) for root, aim in enumerate(aims)]
    try:
        cells = inquiry.cells(wants)
        if cells is not None:
            return Witness(inquiry.world.subject(cells))
        return clash_of([aims[want.root] for want in inquiry.core(wants)])
    except Exhausted:
        return GaveUp(budget)


def as_aims(wanted: Mapping[Anything, Outcome | Iterable[Outcome]] | Iterable[Aim]) -> tuple[Aim, ...]:
    """Aims in the order in which they are given."""
    if not isinstance(wanted, Mapping):
        return tuple(wanted)
    return tuple(
        Aim(rule, (outcomes,) if isinstance(outcomes, Outcome) else tuple(outcomes))
        for rule, outcomes in wanted.items()
    )


def clash_of(aims: Sequence[Aim]) -> Clash:
    """The clash of aims that cannot be reached together."""
    read = [facts_used(condition_of(aim.rule)) for aim in aims]
    paths = [{fact.path for fact in facts} for facts in read]
    shared = [
        fact
        for at, facts in enumerate(read)
        for fact in facts
        if len(aims) == 1 or any(fact.path in other for position, other in enumerate(paths) if position != at)
    ]
    return Clash(tuple(aims), tuple({fact.path: fact for fact in shared}.values()))


def witness_or_raise(answer: Witness[S] | Clash | GaveUp) -> S:
    """The subject of a witness.

    Raises:
        Infeasible: there is none, or none was found within the budget.
    """
    if isinstance(answer, Witness):
        return answer.subject
    raise Infeasible(answer.message)
