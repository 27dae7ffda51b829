"""What a rule book can say at all: its reachable outcomes, what contradicts itself in it, what is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import Any as Anything
from typing import Generic, TypeVar

from attrs import field, frozen

from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.circuit import ANY, bits
from learningcity.rules.cells.inquiry import Aim, Clash, Inquiry, clash_of
from learningcity.rules.cells.search import BUDGET, Exhausted, Want
from learningcity.rules.cells.shapes import Shape
from learningcity.rules.cells.world import Assignment
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import id_only

__all__ = [
    "MAX_ROWS",
    "MAX_SETS",
    "Contradictions",
    "DecisionTable",
    "Redundancies",
    "Redundancy",
    "Row",
    "contradictions",
    "decision_table",
    "redundant",
]

S = TypeVar("S")

MAX_ROWS = 1_000
"""How many rows a decision table has at the most, if not said otherwise."""
MAX_SETS = 2_000
"""How many sets of requirements that share facts are looked at for contradictions."""

_MET, _NOT_MET, _UNKNOWN = bits([MET]), bits([NOT_MET]), bits([UNKNOWN])
_IN_ORDER = (MET, NOT_MET, UNKNOWN)


@frozen
class Row(Generic[S]):
    """A combination of outcomes that some subject has.

    Attributes:
        outcomes: one for each requirement, in the order of the rule book.
        outcome: of the rule book.
        subject: one that has them.
    """

    outcomes: tuple[Outcome, ...]
    outcome: Outcome
    subject: S


@frozen
class DecisionTable(Generic[S]):
    """Every combination of outcomes that some subject has: met before not met before unknown.

    Attributes:
        rulebook: the rules.
        rows: each combination once.
        complete: whether these are all; False where there are more, or the search gave up on some.
    """

    rulebook: RuleBook[S] = field(repr=id_only)
    rows: tuple[Row[S], ...]
    complete: bool

    def __iter__(self) -> Iterator[Row[S]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


@frozen
class Contradictions:
    """Requirements of a rule book that no subject meets together.

    Attributes:
        clashes: the smallest such sets; a single requirement is one that nothing meets.
        complete: whether these are all; False where the search gave up.
    """

    clashes: tuple[Clash, ...]
    complete: bool

    def __iter__(self) -> Iterator[Clash]:
        return iter(self.clashes)

    def __len__(self) -> int:
        return len(self.clashes)


@frozen
class Redundancy:
    """A requirement without which every subject has the same outcome of the rule book.

    Attributes:
        implied_by: requirements that are enough to make it so; none where it is met by every subject.
    """

    requirement: Requirement = field(repr=id_only)
    implied_by: tuple[Requirement, ...]


@frozen
class Redundancies:
    """The binding requirements that could be left out, each while all others stay.

    Attributes:
        complete: whether these are all; False where the search gave up.
    """

    redundancies: tuple[Redundancy, ...]
    complete: bool

    def __iter__(self) -> Iterator[Redundancy]:
        return iter(self.redundancies)

    def __len__(self) -> int:
        return len(self.redundancies)


def _inquiry(rulebook: RuleBook[S], kind: type[S], given: Mapping[str, Anything] | None, budget: int) -> Inquiry:
    conditions = [requirement.condition for requirement in rulebook]
    return Inquiry(kind, conditions, base=Shape(kind).blank(given or {}), budget=budget)


def _groups(inquiry: Inquiry) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The positions of requirements that hang together through their facts, and the variables that they read."""
    parts = inquiry.search(Want(root, ANY) for root in range(len(inquiry.conditions))).parts
    return [(tuple(want.root for want in part.wants), part.variables) for part in parts if part.wants]


# --- decision tables ----------------------------------------------------------------------------------


def decision_table(
    rulebook: RuleBook[S],
    kind: type[S],
    *,
    given: Mapping[str, Anything] | None = None,
    limit: int = MAX_ROWS,
    budget: int = BUDGET,
) -> DecisionTable[S]:
    """Each combination of outcomes that some subject has, with such a subject.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects.
        given: values of fields that every subject is to have.
        limit: how many rows at the most.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        CannotExpress: a function of the user decides in a requirement.
    """
    inquiry = _inquiry(rulebook, kind, given, budget)
    groups = [_Reachable(inquiry, *group, limit) for group in _groups(inquiry)]
    complete = all(group.complete for group in groups)
    rows = list(islice(_rows(rulebook, inquiry, groups), limit + 1))
    return DecisionTable(rulebook, tuple(rows[:limit]), complete and len(rows) <= limit)


class _Reachable:
    """The combinations of outcomes of requirements that hang together, each with cells that show it."""

    def __init__(self, inquiry: Inquiry, roots: tuple[int, ...], variables: tuple[int, ...], limit: int) -> None:
        self.roots = roots
        self.variables = variables
        self.limit = limit
        self.complete = True
        self.found: dict[tuple[Outcome, ...], Assignment] = {}
        self._look(inquiry, ())

    def _look(self, inquiry: Inquiry, settled: tuple[Outcome, ...]) -> None:
        if len(self.found) > self.limit:
            return
        wants = [Want(root, bits([outcome])) for root, outcome in zip(self.roots, settled, strict=False)]
        try:
            cells = inquiry.cells(wants)
        except Exhausted:
            self.complete = False
            return
        if cells is not None and len(settled) == len(self.roots):
            self.found[settled] = cells
        elif cells is not None:
            for outcome in _IN_ORDER:
                self._look(inquiry, (*settled, outcome))


def _rows(rulebook: RuleBook[S], inquiry: Inquiry, groups: Sequence[_Reachable]) -> Iterator[Row[S]]:
    of_root = {root: (group, at) for group in groups for at, root in enumerate(group.roots)}

    def combinations_from(root: int, open_: dict[int, list[tuple[Outcome, ...]]]) -> Iterator[tuple[Outcome, ...]]:
        if root == len(rulebook):
            yield ()
            return
        group, at = of_root[root]
        for outcome in _IN_ORDER:
            left = [combination for combination in open_[id(group)] if combination[at] is outcome]
            if left:
                for rest in combinations_from(root + 1, {**open_, id(group): left}):
                    yield (outcome, *rest)

    for outcomes in combinations_from(0, {id(group): list(group.found) for group in groups}):
        cells = [0] * len(inquiry.world.variables)
        for group in groups:
            shown = group.found[tuple(outcomes[root] for root in group.roots)]
            for variable in group.variables:
                cells[variable] = shown[variable]
        binding = (outcome for requirement, outcome in zip(rulebook, outcomes, strict=True) if requirement.binding)
        yield Row(outcomes, Outcome.all_of(binding), inquiry.world.subject(cells))


# --- contradictions and redundancy --------------------------------------------------------------------


def contradictions(
    rulebook: RuleBook[S], kind: type[S], *, given: Mapping[str, Anything] | None = None, budget: int = BUDGET
) -> Contradictions:
    """The smallest sets of requirements, advisory ones included, that no subject meets together.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects.
        given: values of fields that every subject has.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        CannotExpress: a function of the user decides in a requirement.
    """
    inquiry = _inquiry(rulebook, kind, given, budget)
    clashes: list[Clash] = []
    complete = True
    for roots, _ in _groups(inquiry):
        found, all_seen = _minimal_clashes(inquiry, roots)
        complete &= all_seen
        clashes += [clash_of([Aim(rulebook.requirements[root], (MET,)) for root in clash]) for clash in found]
    return Contradictions(tuple(clashes), complete)


def _minimal_clashes(inquiry: Inquiry, roots: tuple[int, ...]) -> tuple[list[tuple[int, ...]], bool]:
    found: list[tuple[int, ...]] = []
    complete = True
    if _can_all_be_met(inquiry, roots):
        return found, complete
    sets = (chosen for size in range(1, len(roots) + 1) for chosen in combinations(roots, size))
    for tried, chosen in enumerate(sets):
        if any(set(clash) <= set(chosen) for clash in found):
            continue
        answer = None if tried >= MAX_SETS else _can_all_be_met(inquiry, chosen)
        if answer is False:
            found.append(chosen)
        complete &= answer is not None
        if tried >= MAX_SETS:
            break
    return found, complete


def _can_all_be_met(inquiry: Inquiry, roots: Iterable[int]) -> bool | None:
    try:
        return inquiry.cells([Want(root, _MET) for root in roots]) is not None
    except Exhausted:
        return None


def redundant(
    rulebook: RuleBook[S], kind: type[S], *, given: Mapping[str, Anything] | None = None, budget: int = BUDGET
) -> Redundancies:
    """The binding requirements without which no subject would have another outcome of the rule book.

    Each is judged while all others stay: of two requirements that ask for the same, both are listed.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects.
        given: values of fields that every subject has.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        CannotExpress: a function of the user decides in a requirement.
    """
    inquiry = _inquiry(rulebook, kind, given, budget)
    binding = [root for root, requirement in enumerate(rulebook) if requirement.binding]
    found: list[Redundancy] = []
    complete = True
    for root in binding:
        try:
            enough = _enough_without(inquiry, root, [other for other in binding if other != root])
        except Exhausted:
            complete = False
            continue
        if enough is not None:
            requirements = rulebook.requirements
            found.append(Redundancy(requirements[root], tuple(requirements[other] for other in enough)))
    return Redundancies(tuple(found), complete)


def _enough_without(inquiry: Inquiry, root: int, others: list[int]) -> list[int] | None:
    """Others that leave the one nothing to decide, and of which none can be spared; None if all do not."""
    if not _decides_nothing(inquiry, root, others):
        return None
    for other in tuple(others):
        fewer = [one for one in others if one != other]
        if _decides_nothing(inquiry, root, fewer):
            others = fewer
    return others


def _decides_nothing(inquiry: Inquiry, root: int, others: list[int]) -> bool:
    """Whether it is never not met where the others are not, and never unknown where the others are met."""
    not_alone = [Want(root, _NOT_MET), *(Want(other, _MET | _UNKNOWN) for other in others)]
    unknown_alone = [Want(root, _UNKNOWN), *(Want(other, _MET) for other in others)]
    return inquiry.cells(not_alone) is None and inquiry.cells(unknown_alone) is None
