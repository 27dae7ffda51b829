"""Questions about what subjects can be, and the three kinds of answer: a witness, a clash, no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any as Anything
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from learningcity.errors import CannotExpress, NotASubject, Problem, WrongType, shown
from learningcity.outcome import Outcome
from learningcity.rules.cells.arguments import as_outcomes, given_subject, require_class, require_rule, require_size
from learningcity.rules.cells.circuit import Circuit, bits
from learningcity.rules.cells.search import BUDGET, Exhausted, Search, Want
from learningcity.rules.cells.world import Assignment, World
from learningcity.rules.nodes import All, AnyFact, Condition, Custom
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import customs, facts_used
from learningcity.sources.citations import id_only
from learningcity.texts import Message

__all__ = [
    "Aim",
    "Clash",
    "GaveUp",
    "Inquiry",
    "Rule",
    "Together",
    "Witness",
    "as_aims",
    "clash_of",
    "condition_of",
    "conditions_of",
    "feasible",
    "fewest",
]

S = TypeVar("S")
T = TypeVar("T")
_SEARCHES = 25
"""How often the budget of one search may be spent before an inquiry gives up altogether."""
Rule: TypeAlias = RuleBook[Anything] | Requirement | Condition


def condition_of(rule: Rule) -> Condition:
    """What a rule asks for; of a rule book everything that is binding."""
    if isinstance(rule, RuleBook):
        return Together(tuple(requirement.condition for requirement in rule if requirement.binding))
    return rule.condition if isinstance(rule, Requirement) else rule


def conditions_of(rules: Iterable[Rule]) -> list[Condition]:
    """What each of several rules asks for, if a search can look into it.

    Raises:
        CannotExpress: a function of the user decides; the first requirement in which one does is named.
    """
    asked = list(rules)
    for rule in asked:
        parts = filter(_binds, rule) if isinstance(rule, RuleBook) else (rule,)
        for part in (part for part in parts if isinstance(part, Requirement)):
            for custom in customs(part.condition):
                params = {"requirement": part.id, "sentence": custom.message, "reader": Message("reader.search")}
                raise CannotExpress(Message("error.custom", params))
    return [condition_of(rule) for rule in asked]


def _binds(requirement: Requirement) -> bool:
    return requirement.binding


class Together(All):
    """The conjunction of conditions each of which may nest as deep as conditions may."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Nothing: the conditions were checked when they were built."""


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
    """Aims that no subject reaches together.

    Attributes:
        aims: take one away, and the others can be reached, unless the search could not tell.
        facts: what they read in common; of a single aim, what it reads.
        given: fields whose given values are to blame: were they not given, the aims could be reached.
    """

    aims: tuple[Aim, ...]
    facts: tuple[AnyFact, ...]
    given: tuple[str, ...] = ()

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
        given: values of fields that every subject has; not together with ``base``.
        decided: outcomes of the functions of a user, which nothing here can look into.
        budget: how many steps each search may take.

    Raises:
        NotASubject: no attrs class, or one that lacks a field that a condition reads.
        WrongType, InvalidValue: no class; names that are no fields, or values in ``given`` that a field or fact cannot
            hold (the path is ``given.<field>``); a budget that is no whole number from 1.
        CannotExpress: a node that cells cannot express, such as a function without an outcome in ``decided``.
    """

    def __init__(  # noqa: PLR0913  # each may be asked for
        self,
        kind: type[Anything],
        conditions: Sequence[Condition],
        *,
        base: Anything = None,
        given: Mapping[str, Anything] | None = None,
        decided: Mapping[Custom, Outcome] | None = None,
        budget: int = BUDGET,
    ) -> None:
        require_class(kind)
        require_size("budget", budget)
        self.conditions: tuple[Condition, ...] = tuple(conditions)
        base = given_subject(kind, self.conditions, given, "given") if base is None else base
        self.world: World = World(kind, self.conditions, base)
        self.circuit: Circuit = Circuit(self.world, self.conditions, decided or {})
        self.budget = budget
        self._left = _SEARCHES * budget
        variables = [at for at, variable in enumerate(self.world.variables) if variable.fact.path[0] in (given or {})]
        located = self.world.locate(self.world.base) if variables else ()
        self.given: dict[int, tuple[int, ...]] = {at: (located[at],) for at in variables}
        """The variables that are settled by what every subject has."""
        self._free = frozenset(range(len(self.world.variables))).difference(variables) if variables else None

    def search(self, wants: Iterable[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> Search:
        """The search for cells that give what is wanted."""
        return Search(self.world, self.circuit, tuple(wants), {**self.given, **(fixed or {})}, self.budget)

    def cells(self, wants: Iterable[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> Assignment | None:
        """The first cells that give what is wanted, or None.

        Raises:
            Exhausted: no answer within the budget, or within what all questions together may take.
        """
        if self._left < 0:
            raise Exhausted
        wants = tuple(wants)
        search = self.search(wants, fixed)
        try:
            found = search.first()
        finally:
            self._left -= search.taken
        if found is None and any(self.circuit.reads(want.root) & self.world.curtailed for want in wants):
            raise Exhausted
        return found

    def core(self, wants: Sequence[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> tuple[Want, ...]:
        """Of wants that cannot be had together some that cannot either, and of which none can be left out.

        Raises:
            Exhausted: no answer within the budget.
        """
        return fewest(wants, lambda fewer: self.cells(fewer, fixed) is None)

    def clashing(self, wants: Sequence[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> tuple[Want, ...]:
        """The core of wants that cannot be had together; all of them where the search cannot tell which are needed."""
        try:
            return self.core(wants, fixed)
        except Exhausted:
            return tuple(wants)

    def to_blame(self, wants: Sequence[Want], fixed: Mapping[int, tuple[int, ...]] | None = None) -> tuple[str, ...]:
        """Of the fields that are settled a few that are enough for these wants not to be had; none if none is needed.

        All that the wants read where the search cannot tell.
        """
        settled = {**self.given, **(fixed or {})}
        read = frozenset[int]().union(*(self.circuit.reads(want.root) for want in wants))
        names = {at: self.world.variables[at].fact.path[0] for at in settled if at in read}

        def cannot(kept: Sequence[str]) -> bool:
            fixed = {at: settled[at] for at, name in names.items() if name in kept}
            return Search(self.world, self.circuit, wants, fixed, self.budget).first() is None

        try:
            return fewest(tuple(dict.fromkeys(names.values())), cannot)
        except Exhausted:
            return tuple(dict.fromkeys(names.values()))

    def subject(self, cells: Assignment, values: Mapping[int, Anything] | None = None) -> Anything:
        """A subject that lies in these cells and has what every subject has; see :meth:`World.subject`.

        Raises:
            Exhausted: its class refuses the values together, or makes others of them, so that nothing is shown.
        """
        try:
            made = self.world.subject(cells, values, self._free)
        except NotASubject:
            raise
        except (ValueError, TypeError):
            raise Exhausted from None
        if self.circuit.outcomes(self.world.locate(made)) != self.circuit.outcomes(cells):
            raise Exhausted
        return made


def fewest(chosen: Sequence[T], are_enough: Callable[[Sequence[T]], bool]) -> tuple[T, ...]:
    """Of things that are enough some that are enough as well, and of which none can be left out.

    Left out by halves, quarters and so on down to one by one, so that of very many it soon finds the few.
    """
    kept = tuple(chosen)
    size = max(1, len(kept) // 2)
    while size:
        at = 0
        while at < len(kept):
            fewer = kept[:at] + kept[at + size :]
            if are_enough(fewer):
                kept = fewer
            else:
                at += size
        size //= 2
    return kept


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
        NotASubject, CannotExpress, WrongType, InvalidValue: see :class:`Inquiry` and :func:`as_aims`.
    """
    aims = as_aims(wanted)
    inquiry = Inquiry(kind, conditions_of(aim.rule for aim in aims), given=given, budget=budget)
    wants = [Want(root, bits(aim.outcomes)) for root, aim in enumerate(aims)]
    try:
        cells = inquiry.cells(wants)
        if cells is not None:
            return Witness(inquiry.subject(cells))
        core = inquiry.clashing(wants)
        return clash_of([aims[want.root] for want in core], inquiry.to_blame(core))
    except Exhausted:
        return GaveUp(budget)


def as_aims(wanted: Mapping[Anything, Outcome | Iterable[Outcome]] | Iterable[Aim]) -> tuple[Aim, ...]:
    """Aims in the order in which they are given.

    Raises:
        WrongType: something else, or in it what is no rule, or no outcome.
        InvalidValue: a rule with no outcomes.
    """
    if isinstance(wanted, Mapping):
        pairs: list[tuple[Anything, object]] = list(wanted.items())
    else:
        aims: list[Anything] = list(wanted) if isinstance(wanted, Iterable) else [None]
        if not all(isinstance(aim, Aim) for aim in aims):
            raise WrongType(Problem("wrong-type", ("wanted",), shown(wanted), Message("accepted.wanted")))
        pairs = [(aim.rule, aim.outcomes) for aim in aims]
    for rule, _ in pairs:
        require_rule("wanted", rule)
    return tuple(Aim(rule, as_outcomes(("wanted", at), outcomes)) for at, (rule, outcomes) in enumerate(pairs))


def clash_of(aims: Sequence[Aim], given: tuple[str, ...] = ()) -> Clash:
    """The clash of aims that cannot be reached together, and the fields that are given and to blame for it."""
    read = [facts_used(condition_of(aim.rule)) for aim in aims]
    paths = [{fact.path for fact in facts} for facts in read]
    shared = [
        fact
        for at, facts in enumerate(read)
        for fact in facts
        if len(aims) == 1 or any(fact.path in other for position, other in enumerate(paths) if position != at)
    ]
    return Clash(tuple(aims), tuple({fact.path: fact for fact in shared}.values()), given)
