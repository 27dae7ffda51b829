"""Where a rule changes its mind, as subjects: just below a bound, on it, just above, and where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import count
from typing import Any as Anything
from typing import Generic, TypeVar

from attrs import evolve, frozen

from learningcity.dates import PartialDate
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.arguments import require_rule
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.findings import Findings
from learningcity.rules.cells.inquiry import Inquiry, Rule, Together, conditions_of
from learningcity.rules.cells.lines import COUNTS, DAYS, Line, line_of
from learningcity.rules.cells.search import BUDGET, Exhausted, Want
from learningcity.rules.cells.shapes import Path
from learningcity.rules.cells.variables import Role, Variable
from learningcity.rules.cells.world import Assignment
from learningcity.rules.cuts import constants_of
from learningcity.rules.nodes import AnyFact, Condition, OneOf
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import leaves_once
from learningcity.texts import Message

__all__ = ["BoundaryCase", "BoundaryCases", "Place", "boundary_cases"]

S = TypeVar("S")


class Place(Enum):
    """Where a value lies to the constant that a condition compares it with."""

    JUST_BELOW = "just-below"
    ON = "on"
    JUST_ABOVE = "just-above"
    PARTLY_KNOWN = "partly-known"
    """A year or month on both sides of a day; a tuple of which an entry is not known."""
    EQUAL = "equal"
    OTHER = "other"
    """A text, a member or a flag that is not the constant."""
    INCLUDED = "included"
    LEFT_OUT = "left-out"
    MISSING = "missing"
    """Nothing is known of the fact."""


@frozen
class BoundaryCase(Generic[S]):
    """A subject at a bound, and what the rule says of it.

    Attributes:
        subject: what to try.
        fact: the one fact in which the cases of one bound differ.
        place: where its value lies.
        bound: the constant of the rule; for a flag ``True``.
        outcome: of the rule as a whole.
        flips: the ids of the requirements that have another outcome in a neighbouring case of the same bound;
            ``condition`` where the rule is a condition by itself. The case of the constant itself is a neighbour of
            all others of its bound, and each other one only of it. Where the value is missing, so may be the tuple or
            the object that it lies in, and with it other facts: requirements on these may be named too.
        id: a short name that no other case of the rule has, such as a parametrized test needs:
            ``city.population-just-below-10000``.
    """

    subject: S
    fact: AnyFact
    place: Place
    bound: Anything
    outcome: Outcome
    flips: tuple[str, ...]
    id: str

    @property
    def message(self) -> Message:
        """The case in one sentence."""
        from learningcity.rules.explain import boundary_sentence

        return boundary_sentence(self)

    def __str__(self) -> str:
        return str(self.message)


@frozen
class BoundaryCases(Findings[BoundaryCase[S]]):
    """Cases in the order of the rule: fact by fact, bound by bound.

    Attributes:
        complete: whether every bound that changes anything is shown; False where the search gave up on one.
    """

    cases: tuple[BoundaryCase[S], ...]
    complete: bool

    def __iter__(self) -> Iterator[BoundaryCase[S]]:
        return iter(self.cases)

    def __getitem__(self, position: int) -> BoundaryCase[S]:
        return self.cases[position]


def boundary_cases(
    rule: Rule, kind: type[S], *, given: Mapping[str, Anything] | None = None, budget: int = BUDGET
) -> BoundaryCases[S]:
    """Subjects on both sides of every bound of a rule, all else equal, each with the outcome and with what flips.

    Everything else in a subject is such that the bound decides: where that can be, the other binding
    requirements are met.

    Args:
        rule: a rule book, a requirement or a condition.
        kind: the attrs class of the subjects.
        given: values of fields that every subject is to have.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that the rule reads.
        WrongType, InvalidValue: no rule, no class, or see :class:`Inquiry` for ``given`` and ``budget``.
        CannotExpress: a function of the user decides in the rule.
    """
    require_rule("rule", rule)
    around = _Surroundings(rule, kind, given, budget)
    cases: list[BoundaryCase[S]] = []
    complete = True
    for bound in around.bounds():
        try:
            cases += around.cases(bound)
        except Exhausted:
            complete = False
    return BoundaryCases(_told_apart(cases), complete)


def _told_apart(cases: Sequence[BoundaryCase[S]]) -> tuple[BoundaryCase[S], ...]:
    """The cases, those of the same id numbered from the second on."""
    taken: set[str] = set()
    original = {case.id for case in cases}
    named = []
    for case in cases:
        numbered = (f"{case.id}-{number}" for number in count(2))
        id = case.id if case.id not in taken else next(id for id in numbered if id not in taken | original)
        taken.add(id)
        named.append(case if id == case.id else evolve(case, id=id))
    return tuple(named)


@frozen
class _Move:
    """One place of a bound, the cells that variables are moved to for it, and the value there if a cell has several."""

    place: Place
    cells: tuple[tuple[int, int], ...]
    value: Anything = None


@frozen
class _Bound:
    """A constant that a variable is compared with, and where the variable may lie to it; the constant itself first."""

    variable: int
    constant: Anything
    moves: tuple[_Move, ...]


_FLIPS = (
    (bits([MET]), bits([NOT_MET])),
    (bits([NOT_MET]), bits([MET])),
    (bits([MET, NOT_MET]), bits([UNKNOWN])),
    (bits([UNKNOWN]), bits([MET, NOT_MET])),
)
"""What a rule may change between, what says most first."""
_IN_ORDER = tuple(Place)


class _Surroundings:
    """A rule, and for each of its bounds subjects in which the bound decides."""

    def __init__(self, rule: Rule, kind: type[Anything], given: Mapping[str, Anything] | None, budget: int) -> None:
        conditions_of(rule if isinstance(rule, RuleBook) else (rule,))  # refuses what no search can look into
        self._named = _named(rule)
        asked = [condition for _, condition, _ in self._named]
        self._compared = _compared(asked)
        self._readers = {
            path: tuple(sorted(set[int]().union(*on_path.values()))) for path, on_path in self._compared.items()
        }
        # What decides on a fact is asked as one more condition, since only together may it change its mind.
        together = {path: tuple(filter(self._is_binding, roots)) for path, roots in self._readers.items()}
        joined = list(dict.fromkeys(roots for roots in together.values() if len(roots) > 1))
        self._joined = {path: len(asked) + joined.index(roots) for path, roots in together.items() if len(roots) > 1}
        conditions = [
            *asked,
            *(Together(tuple(asked[root] for root in roots)) for roots in joined),
            *_beside_counts(asked),
        ]
        self._inquiry = Inquiry(kind, conditions, given=given, budget=budget)
        self._world = self._inquiry.world

    def _is_binding(self, root: int) -> bool:
        return self._named[root][2]

    # --- bounds -------------------------------------------------------------------------------------

    def bounds(self) -> Iterator[_Bound]:
        """Every constant of the rule, in the order of its facts, then of the constants."""
        for at, variable in enumerate(self._world.variables):
            if at in self._inquiry.given:
                continue
            if variable.role is Role.MEMBERSHIP and len(variable.cells) == 2:
                yield self._membership(at, variable)
            elif variable.role is Role.COUNT:
                yield from self._ordered(at, variable, COUNTS)
            elif variable.role is Role.VALUE:
                line = DAYS if variable.fact.type is PartialDate else line_of(variable.fact)
                yield from self._named_values(at, variable) if line is None else self._ordered(at, variable, line)

    def _ordered(self, at: int, variable: Variable, line: Line) -> Iterator[_Bound]:
        container = self._world.container_of.get(at)
        present = () if container is None else ((container.presence, 0),)
        for constant in sorted(self._compared[variable.fact.path]):
            moves: list[_Move] = []
            for place, step in ((Place.ON, 0), (Place.JUST_BELOW, -1), (Place.JUST_ABOVE, 1)):
                value = _value_at(line, line.place(constant) + step)
                cell = None if value is None else self._stretch_of(variable, value)
                if cell is not None:
                    moves.append(_Move(place, ((at, cell), *present), _as_value(variable, value)))
            moves += [_Move(Place.PARTLY_KNOWN, ((at, cell),), value) for cell, value in _spanning(variable, constant)]
            yield _Bound(at, constant, (*moves, *self._missing(at)))

    def _named_values(self, at: int, variable: Variable) -> Iterator[_Bound]:
        """Each constant, beside a value that is none of them; where every value is a constant, beside another."""
        known = [(position, cell) for position, cell in enumerate(variable.cells) if not cell.unknown]
        for constant in self._compared[variable.fact.path]:
            equal = [position for position, cell in known if not cell.other and cell.values == (constant,)]
            # The value that is no constant stands last.
            others = [position for position, _ in reversed(known) if position not in equal][:1]
            moves = [_Move(Place.EQUAL, ((at, position),)) for position in equal]
            moves += [_Move(Place.OTHER, ((at, position),)) for position in others]
            yield _Bound(at, constant, (*moves, *self._missing(at)))

    def _membership(self, at: int, variable: Variable) -> _Bound:
        container = self._world.container_of[at]
        present = ((container.presence, 0),)
        moves = [
            _Move(Place.INCLUDED, ((at, 1), *present)),
            _Move(Place.LEFT_OUT, ((at, 0), *present)),
        ]
        gaps = [member.gap for member in container.members if at in member.memberships.values()]
        moves += [_Move(Place.PARTLY_KNOWN, ((at, 0), (gap, 1), *present)) for gap in gaps if gap is not None]
        return _Bound(at, variable.constant, (*moves, *self._missing(at)))

    def _missing(self, at: int) -> list[_Move]:
        container = self._world.container_of.get(at)
        cells = self._world.to_know_nothing(at if container is None else container.presence)
        return [] if cells is None else [_Move(Place.MISSING, cells)]

    def _stretch_of(self, variable: Variable, value: Anything) -> int | None:
        """The stretch in which a value lies, if the class accepts it."""
        if variable.role is Role.VALUE and not self._world.accepts(variable.fact.path, _as_value(variable, value)):
            return None
        return variable.stretch_of(value)

    # --- cases --------------------------------------------------------------------------------------

    def cases(self, bound: _Bound) -> list[BoundaryCase[Anything]]:
        """The cases of one bound, in as many surroundings as it takes to show each change once.

        Raises:
            Exhausted: the search gave up.
        """
        found: list[BoundaryCase[Anything]] = []
        for other in bound.moves[1:]:
            if any(case.place is other.place and case.flips for case in found):
                continue
            cells = self._surroundings(bound, other)
            if cells is not None:
                found += self._shown(bound, cells, [other] if found else bound.moves[1:])
        return found

    def _surroundings(self, bound: _Bound, other: _Move) -> Assignment | None:
        """Cells in which the rule as a whole changes between the constant and another place; else a requirement."""
        path = self._world.variables[bound.variable].fact.path
        readers = self._readers[path]
        asked = self._compared[path][bound.constant]
        rest = [
            Want(root, bits([MET]))
            for root in range(len(self._named))
            if self._is_binding(root) and root not in readers
        ]
        joined = [self._joined[path]] if path in self._joined and any(map(self._is_binding, asked)) else []
        fixed = {variable: (cell,) for variable, cell in bound.moves[0].cells}
        for besides, roots in ((rest, (*joined, *asked)), ((), asked)):
            for root in roots:
                for here, there in _FLIPS:
                    wants = [*besides, Want(root, here), Want(root, there, other.cells)]
                    cells = self._inquiry.cells(wants, fixed)
                    if cells is not None:
                        return cells
        return None

    def _shown(self, bound: _Bound, cells: Assignment, others: Sequence[_Move]) -> list[BoundaryCase[Anything]]:
        """The cases of these places and of the constant itself, all else being equal."""
        moved = {move: self._outcomes(cells, move) for move in (bound.moves[0], *others)}
        possible = {move: outcomes for move, outcomes in moved.items() if outcomes is not None}
        at_constant = possible[bound.moves[0]]
        cases: list[BoundaryCase[Anything]] = []
        for move, outcomes in possible.items():
            against = possible.values() if move is bound.moves[0] else [at_constant]
            changed = (any(other[at] is not outcomes[at] for other in against) for at in range(len(self._named)))
            flips = tuple(name for (name, _, _), flipped in zip(self._named, changed, strict=True) if flipped)
            cases.append(self._case(bound, move, self._subject(bound, cells, move), outcomes, flips))
        return sorted(cases, key=lambda case: _IN_ORDER.index(case.place))

    def _case(
        self, bound: _Bound, move: _Move, subject: Anything, outcomes: tuple[Outcome, ...], flips: tuple[str, ...]
    ) -> BoundaryCase[Anything]:
        fact = self._world.variables[bound.variable].fact
        binding = (outcome for outcome, (_, _, binds) in zip(outcomes, self._named, strict=True) if binds)
        shown = bound.constant.value if isinstance(bound.constant, Enum) else bound.constant
        id = f"{fact.id}-{move.place.value}-{shown}"
        return BoundaryCase(subject, fact, move.place, bound.constant, Outcome.all_of(binding), flips, id)

    def _moved(self, cells: Assignment, move: _Move) -> Assignment:
        moved = list(cells)
        for variable, cell in move.cells:
            moved[variable] = cell
        return tuple(moved)

    def _outcomes(self, cells: Assignment, move: _Move) -> tuple[Outcome, ...] | None:
        """The outcome of every requirement; None where no subject lies there, all else being equal."""
        moved = self._moved(cells, move)
        everything = frozenset(range(len(moved)))
        if not self._world.possible([(cell,) for cell in moved], everything):
            return None
        return self._inquiry.circuit.outcomes(moved, range(len(self._named)))

    def _subject(self, bound: _Bound, cells: Assignment, move: _Move) -> Anything:
        values = {} if move.value is None else {bound.variable: move.value}
        return self._inquiry.subject(self._moved(cells, move), values)


def _named(rule: Rule) -> list[tuple[str, Condition, bool]]:
    """The conditions of a rule, each with its name and whether it is binding."""
    if isinstance(rule, RuleBook):
        return [(requirement.id, requirement.condition, requirement.binding) for requirement in rule]
    if isinstance(rule, Requirement):
        return [(rule.id, rule.condition, True)]
    return [("condition", rule, True)]


def _compared(conditions: Sequence[Condition]) -> dict[Path, dict[Anything, list[int]]]:
    """By the path of each fact and each constant that it is compared with, the positions of conditions that do so."""
    found: dict[Path, dict[Anything, list[int]]] = {}
    for root, condition in enumerate(conditions):
        for leaf in leaves_once(condition):
            on_path = found.setdefault(leaf.fact.path, {})
            for constant in constants_of(leaf) or (True,):
                roots = on_path.setdefault(constant, [])
                roots += [] if root in roots else [root]
    return found


def _beside_counts(conditions: Sequence[Condition]) -> Iterator[Condition]:
    """Conditions that cut each number of entries beside a constant from all others, so that as many can be had."""
    for leaf in {leaf: None for condition in conditions for leaf in leaves_once(condition)}:
        if "#" in leaf.fact.path:
            for constant in constants_of(leaf):
                yield OneOf(leaf.fact, (constant - 1, constant, constant + 1))


def _value_at(line: Line, place: int) -> Anything:
    inside = (line.first is None or place >= line.first) and (line.last is None or place <= line.last)
    return line.value(place) if inside else None


def _as_value(variable: Variable, value: Anything) -> Anything:
    return PartialDate.of(value) if variable.fact.type is PartialDate else value


def _spanning(variable: Variable, constant: Anything) -> Iterator[tuple[int, PartialDate]]:
    """The shortest partial date on both sides of a day."""
    for position, cell in enumerate(variable.cells):
        partial = cell.values[0]
        if not cell.ranged and isinstance(partial, PartialDate) and partial.earliest < constant <= partial.latest:
            yield position, partial
            return
