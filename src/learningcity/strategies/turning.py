"""Subjects that one step divides from another outcome, and values at the thresholds of rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from itertools import pairwise, product
from typing import Any, Literal, TypeAlias, TypeVar, get_args, overload

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.applications import SUBJECTS, subject_of
from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.eligibility import rulebooks
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.outcome import MET, NOT_MET
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Aim, Clash, GaveUp, Inquiry, Rule, conditions_of, feasible
from learningcity.rules.cells.search import Exhausted, Search, Want
from learningcity.rules.cells.variables import Role, Variable
from learningcity.rules.cells.world import World
from learningcity.rules.cuts import MAX_SET_CONSTANTS, fresh
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.strategies.arguments import one_of_words, require_class
from learningcity.strategies.drawing import Drawing, Drawn, line_of_variable
from learningcity.strategies.near import Near, constants_of, near_days, near_numbers, near_partial_dates
from learningcity.strategies.where import InfeasibleStrategy, bases, rule_of
from learningcity.texts import Message

__all__ = ["almost_met", "boundary_pairs", "boundary_values"]

S = TypeVar("S")

_By: TypeAlias = Literal["step", "fact"]
_MET, _NOT_MET = bits([MET]), bits([NOT_MET])


@frozen
class _Move:
    """A fact moved from one cell into another, all else equal.

    Attributes:
        to: the cells that variables of the fact are moved to.
        start: the cells from which they come; empty for any.
        before, after: the values on the two sides, where the fact has an order.
    """

    to: tuple[tuple[int, int], ...]
    start: tuple[tuple[int, int], ...] = ()
    before: Any = None
    after: Any = None


@frozen
class _Turn:
    """A move that turns a rule from not met to met, and the search for what makes it do so."""

    move: _Move
    search: Search
    requirement: Requirement | None


@overload
def almost_met(rule: RuleBook[S], *, by: Literal["step", "fact"] = ...) -> SearchStrategy[S]: ...
@overload
def almost_met(rule: Requirement | Condition | str, *, by: Literal["step", "fact"] = ...) -> SearchStrategy[Any]: ...
@overload
def almost_met(rule: Rule | str, kind: type[S], *, by: Literal["step", "fact"] = ...) -> SearchStrategy[S]: ...
def almost_met(
    rule: Rule | str, kind: type[Any] | None = None, *, by: Literal["step", "fact"] = "step"
) -> SearchStrategy[Any]:
    """Subjects that fail a rule by as little as can be: one change of one fact would meet it.

    Args:
        rule: a rule book, a requirement or its id, or a condition; an id is looked up in the
            shipped rule books only.
        kind: the attrs class of the subjects; unless said what the rule is about, such as cities or applications.
        by: ``"step"``: the fact is moved by the smallest step, such as one person, one day or one entry; of values
            without an order any other is one step away. ``"fact"``: one fact is moved by any amount.

    Raises:
        InfeasibleStrategy: there are no such subjects, or none was found in the steps that a search takes.
        WrongType, InvalidValue, UnknownId: an argument that is not accepted.
        NotASubject: no attrs class, or one that lacks a field that the rule reads.
        CannotExpress: a rule with a function of the user.
    """
    one_of_words("by", by, get_args(_By))
    turning = _Turning(rule_of("rule", rule), kind, _steps if by == "step" else _leaps, apart=False)
    return turning.strategy("almost_met", lambda drawn, _: turning.subject(drawn))


@overload
def boundary_pairs(rule: RuleBook[S]) -> SearchStrategy[tuple[S, S, Requirement | None]]: ...
@overload
def boundary_pairs(
    rule: Requirement | Condition | str,
) -> SearchStrategy[tuple[Any, Any, Requirement | None]]: ...
@overload
def boundary_pairs(rule: Rule | str, kind: type[S]) -> SearchStrategy[tuple[S, S, Requirement | None]]: ...
def boundary_pairs(
    rule: Rule | str, kind: type[Any] | None = None
) -> SearchStrategy[tuple[Any, Any, Requirement | None]]:
    """Two subjects one step apart in one field, and the requirement that the first fails and the second meets.

    Args:
        rule: a rule book, of which every requirement is tried by itself; a requirement or its id, which is looked up in
            the shipped rule books only; or a condition, with None in the place of the requirement.
        kind: the attrs class of the subjects; unless said what the rule is about, such as cities or applications.

    Raises:
        InfeasibleStrategy: no step changes the outcome, or none was found in the steps that a search takes.
        WrongType, UnknownId: something that is no rule.
        NotASubject: no attrs class, or one that lacks a field that the rule reads.
        CannotExpress: a rule with a function of the user.
    """
    turning = _Turning(rule_of("rule", rule), kind, _steps, apart=True)
    return turning.strategy("boundary_pairs", turning.pair)


class _Turning:
    """The moves of one fact that turn a rule from not met to met.

    Args:
        moves: which moves are tried.
        apart: whether each requirement of a rule book is asked by itself.
    """

    def __init__(
        self, rule: Rule, kind: type[Any] | None, moves: Callable[[World], Iterator[_Move]], *, apart: bool
    ) -> None:
        kind = subject_of(rule) if kind is None else kind
        require_class(kind)
        asked = tuple(rule) if apart and isinstance(rule, RuleBook) else (rule,)
        self._rule = rule
        self._inquiry = Inquiry(kind, conditions_of(asked))
        self._world = self._inquiry.world
        self._gave_up = False
        self._turns = [
            turn
            for move in moves(self._world)
            for root, each in enumerate(asked)
            if (turn := self._turn(move, root, each)) is not None
        ]

    def _turn(self, move: _Move, root: int, rule: Rule) -> _Turn | None:
        wants = [Want(root, _NOT_MET), Want(root, _MET, move.to)]
        fixed = {at: (cell,) for at, cell in move.start}
        if not self._inquiry.circuit.reads(root).intersection(at for at, _ in move.to):
            return None
        search = self._inquiry.search(wants, fixed)
        try:
            found = search.first()
        except Exhausted:
            self._gave_up = True
            return None
        return None if found is None else _Turn(move, search, rule if isinstance(rule, Requirement) else None)

    def strategy(self, name: str, made: Callable[[Drawn, _Turn], Any]) -> SearchStrategy[Any]:
        """One of the turns, and what is made of it.

        Raises:
            InfeasibleStrategy: there is none.
        """
        if not self._turns:
            gave_up = GaveUp(self._inquiry.budget).message
            raise InfeasibleStrategy(gave_up if self._gave_up else _nothing_near(self._rule, self._world.shape.kind))
        others = bases(self._inquiry, self._rule)
        turns = [(turn, Drawing(self._world, turn.search, others, pinned=_pinned(turn.move))) for turn in self._turns]
        turns.sort(key=lambda each: each[1].least_choices)  # the fewer choices, the simpler for Hypothesis
        which = st.sampled_from(range(len(turns)))

        def drawn(draw: st.DrawFn) -> Any:
            turn, drawing = turns[draw(which)]
            return made(drawing.draw(draw), turn)

        drawn.__name__ = name
        return st.composite(drawn)()

    def subject(self, drawn: Drawn) -> Any:
        """The subject before the move."""
        return self._world.subject(drawn.cells, drawn.values, None, drawn.base)

    def pair(self, drawn: Drawn, turn: _Turn) -> tuple[Any, Any, Requirement | None]:
        """The subject before the move, the one after it, and what it turns."""
        before = self.subject(drawn)
        cells = list(drawn.cells)
        for at, cell in turn.move.to:
            cells[at] = cell
        moved = {at: turn.move.after for at, _ in turn.move.to if turn.move.after is not None}
        after = self._world.subject(cells, moved, {at for at, _ in turn.move.to}, before)
        return before, after, turn.requirement


def _pinned(move: _Move) -> dict[int, Any]:
    return {at: move.before for at, _ in move.start if move.before is not None}


def _nothing_near(rule: Rule, kind: type[Any]) -> Message:
    """Why nothing turns a rule: nothing meets it, or no single change does."""
    parts = (each for each in rule if each.binding) if isinstance(rule, RuleBook) else (rule,)
    answer = feasible([Aim(each, (MET,)) for each in parts], kind)
    if isinstance(answer, Clash):
        return answer.message
    if isinstance(rule, RuleBook | Requirement):
        return Message("strategies.no-turn", {"rule": rule.title or rule.id})
    return Message("strategies.no-turn.condition")


# --- moves --------------------------------------------------------------------------------------------------


def _steps(world: World) -> Iterator[_Move]:
    """Every fact moved by the smallest step, in either direction."""
    for at, variable in enumerate(world.variables):
        if line_of_variable(variable) is not None:
            yield from _steps_on_line(at, variable)
        elif variable.role in (Role.VALUE, Role.MEMBERSHIP):
            known = [position for position, cell in enumerate(variable.cells) if not cell.unknown]
            yield from (_Move(((at, to),), ((at, start),)) for start in known for to in known if start != to)


def _steps_on_line(at: int, variable: Variable) -> Iterator[_Move]:
    cells = variable.cells
    ordered = [position for position, cell in enumerate(cells) if cell.ranged]
    for low, high in pairwise(ordered):
        below, above = cells[low].high, cells[high].low
        if variable.fact.type is PartialDate:
            below, above = PartialDate.of(below), PartialDate.of(above)
        yield _Move(((at, high),), ((at, low),), below, above)
        yield _Move(((at, low),), ((at, high),), above, below)


def _leaps(world: World) -> Iterator[_Move]:
    """Every fact moved by any amount."""
    for at, variable in enumerate(world.variables):
        if variable.role in (Role.VALUE, Role.COUNT):
            yield from (_Move(((at, to),)) for to in range(len(variable.cells)))
    for container in world.containers.values():
        for member in container.members:
            chosen = tuple(member.memberships.values())
            if len(chosen) <= MAX_SET_CONSTANTS:
                options = [range(len(world.variables[at].cells)) for at in chosen]
                yield from (_Move(tuple(zip(chosen, cells, strict=True))) for cells in product(*options))
            else:
                yield from (_Move(((at, to),)) for at in chosen for to in range(len(world.variables[at].cells)))


# --- values -------------------------------------------------------------------------------------------------


def boundary_values(fact: Fact[Any], rules: Near = ()) -> SearchStrategy[Any]:
    """Values of a fact on the thresholds of rules, just below and just above them, and None; the threshold is simplest.

    Of a date also the months and years around it; of a text or a member also another one; of a set every entry that
    rules name by itself, all of them, and none.

    Args:
        fact: what the values are of.
        rules: conditions, requirements or rule books; the shipped rule books unless said otherwise.

    Raises:
        WrongType: no fact, or something that is no rule.
        InvalidValue: no rule reads the fact.
    """
    _require_fact(fact)
    if fact.defined_by is not None:
        return st.sampled_from((True, False, None))
    constants = constants_of(rulebooks(_class_of(fact)) if isinstance(rules, tuple) and not rules else rules, "rules")
    if fact.path not in constants:
        raise InvalidValue(Problem("fact-not-read", ("fact",), fact.id))
    return st.sampled_from((*dict.fromkeys(_values_near(fact, constants[fact.path])), None))


def _class_of(fact: Fact[Any]) -> type[Any]:
    """The shipped class that has the fact, and cities where none has."""
    return next((kind for kind, known in SUBJECTS.items() if fact in known), City)


def _require_fact(fact: object) -> None:
    if not isinstance(fact, Fact):
        raise WrongType(Problem("wrong-type", ("fact",), shown(fact), Message("accepted.fact-of-rules")))


def _values_near(fact: Fact[Any], constants: tuple[Any, ...]) -> tuple[Any, ...]:
    if fact.many:
        return (*((constant,) for constant in constants), constants, ())
    if fact.type is bool:
        return (True, False)
    if issubclass(fact.type, Enum):
        return (*constants, *fact.type)
    if fact.type is str:
        return (*constants, fresh(constants))
    if fact.type is date:
        return tuple(near_days(constants))
    if fact.type is PartialDate:
        return tuple(near_partial_dates(constants))
    return tuple(near_numbers(constants, 0 if "#" in fact.path else -math.inf))
