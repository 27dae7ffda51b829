"""What a rule book can say at all: its reachable outcomes, what contradicts itself in it, what is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from math import prod
from typing import Any as Anything
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.arguments import require_rulebook, require_size
from learningcity.rules.cells.circuit import ANY, bits
from learningcity.rules.cells.findings import Findings, listed
from learningcity.rules.cells.inquiry import Aim, Clash, Inquiry, clash_of, conditions_of, fewest
from learningcity.rules.cells.search import BUDGET, Exhausted, Part, Want
from learningcity.rules.cells.world import Assignment
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import id_only
from learningcity.texts import Message, Series

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
_Outcomes: TypeAlias = tuple[Outcome, ...]

MAX_ROWS = 1_000
"""How many rows a decision table has at the most, if not said otherwise."""
MAX_SETS = 2_000
"""How many sets of requirements that share facts are looked at for contradictions."""
_FEW = 2_000
"""So many combinations of cells are tried one by one; of more, those are looked for that give an outcome."""

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

    def __contains__(self, row: object) -> bool:
        return row in self.rows

    def messages(self) -> tuple[Message, ...]:
        """Each row in one sentence."""
        return listed(map(self._sentence, self.rows), self.complete)

    def _sentence(self, row: Row[S]) -> Message:
        each = tuple(
            Message("table.requirement", {"title": requirement.title, "outcome": outcome})
            for requirement, outcome in zip(self.rulebook, row.outcomes, strict=True)
        )
        return Message("table.row", {"outcome": row.outcome, "requirements": Series(each, ";")})

    def __str__(self) -> str:
        return "\n".join(map(str, self.messages()))


@frozen
class Contradictions(Findings[Clash]):
    """Requirements of a rule book that no subject meets together.

    Attributes:
        clashes: the smallest such sets; a single requirement is one that nothing meets.
        complete: whether these are all; False where the search gave up.
    """

    clashes: tuple[Clash, ...]
    complete: bool

    def __iter__(self) -> Iterator[Clash]:
        return iter(self.clashes)


def _ids_only(requirements: tuple[Requirement, ...]) -> str:
    return f"({', '.join(map(id_only, requirements))})"


@frozen
class Redundancy:
    """A requirement without which every subject has the same outcome of the rule book.

    Attributes:
        implied_by: requirements that are enough to make it so; none where it is met by every subject.
    """

    requirement: Requirement = field(repr=id_only)
    implied_by: tuple[Requirement, ...] = field(repr=_ids_only)

    @property
    def message(self) -> Message:
        """The redundancy in one sentence."""
        others = tuple(requirement.id for requirement in self.implied_by)
        if not others:
            return Message("fault.redundant.always", {"requirement": self.requirement.id})
        return Message("fault.redundant", {"requirement": self.requirement.id, "others": Series(others)})

    def __str__(self) -> str:
        return str(self.message)


@frozen
class Redundancies(Findings[Redundancy]):
    """The binding requirements that could be left out, each while all others stay.

    Attributes:
        complete: whether these are all; False where the search gave up.
    """

    redundancies: tuple[Redundancy, ...]
    complete: bool

    def __iter__(self) -> Iterator[Redundancy]:
        return iter(self.redundancies)


def _inquiry(rulebook: RuleBook[S], kind: type[S], given: Mapping[str, Anything] | None, budget: int) -> Inquiry:
    require_rulebook("rulebook", rulebook)
    return Inquiry(kind, conditions_of(rulebook), given=given, budget=budget)


def _groups(inquiry: Inquiry) -> list[Part]:
    """Requirements that hang together through their facts."""
    return inquiry.search(Want(root, ANY) for root in range(len(inquiry.conditions))).parts


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
        WrongType, InvalidValue: no rule book, no class, or see :class:`Inquiry` for ``given`` and numbers.
        CannotExpress: a function of the user decides in a requirement.
    """
    require_size("limit", limit)
    inquiry = _inquiry(rulebook, kind, given, budget)
    groups = [_Reachable(inquiry, part, limit) for part in _groups(inquiry)]
    complete = all(group.complete for group in groups)
    rows = list(islice(_rows(rulebook, inquiry, groups), limit + 1))
    shown = tuple(row for row in rows[:limit] if row is not None)
    return DecisionTable(rulebook, shown, complete and len(rows) <= limit and len(shown) == len(rows))


class _Reachable:
    """The combinations of outcomes of requirements that hang together, each with cells that show it."""

    def __init__(self, inquiry: Inquiry, part: Part, limit: int) -> None:
        self.roots = tuple(want.root for want in part.wants)
        self.variables = part.variables
        self.complete = inquiry.world.curtailed.isdisjoint(part.variables)
        self.found: dict[tuple[Outcome, ...], Assignment] = {}
        self._inquiry = inquiry
        options = inquiry.search(()).options
        if prod(len(options[variable]) for variable in part.variables) <= _FEW:
            self._try_all(part, options)
        else:
            self._look(limit)

    def _try_all(self, part: Part, options: list[tuple[int, ...]]) -> None:
        found: dict[tuple[Outcome, ...], Assignment] = {}
        cells = [one[0] for one in options]
        for chosen in product(*(options[variable] for variable in part.variables)):
            for variable, cell in zip(part.variables, chosen, strict=True):
                cells[variable] = cell
            if part.possible([(cell,) for cell in cells]):
                found.setdefault(self._inquiry.circuit.outcomes(cells, self.roots), tuple(cells))
        self.found = dict(sorted(found.items(), key=lambda pair: [_IN_ORDER.index(outcome) for outcome in pair[0]]))

    def _look(self, limit: int) -> None:
        """Settle outcome after outcome; what one subject shows need not be looked for again."""
        open_: list[tuple[tuple[Outcome, ...], Assignment | None]] = [((), None)]
        while open_ and len(self.found) <= limit:
            settled, known = open_.pop()
            cells = self._cells(settled) if known is None else known
            if cells is None:
                continue
            if len(settled) == len(self.roots):
                self.found[settled] = cells
                continue
            (shown,) = self._inquiry.circuit.outcomes(cells, self.roots[len(settled) : len(settled) + 1])
            open_ += [((*settled, outcome), cells if outcome is shown else None) for outcome in reversed(_IN_ORDER)]

    def _cells(self, settled: tuple[Outcome, ...]) -> Assignment | None:
        try:
            return self._inquiry.cells(
                Want(root, bits([outcome])) for root, outcome in zip(self.roots, settled, strict=False)
            )
        except Exhausted:
            self.complete = False
            return None


def _rows(rulebook: RuleBook[S], inquiry: Inquiry, groups: Sequence[_Reachable]) -> Iterator[Row[S] | None]:
    """Each combination that the groups can show; None where the class makes no subject of it."""
    for outcomes in _combinations(len(rulebook.requirements), groups):
        cells = [0] * len(inquiry.world.variables)
        for group in groups:
            shown = group.found[tuple(outcomes[root] for root in group.roots)]
            for variable in group.variables:
                cells[variable] = shown[variable]
        binding = (outcome for requirement, outcome in zip(rulebook, outcomes, strict=True) if requirement.binding)
        try:
            yield Row(outcomes, Outcome.all_of(binding), inquiry.subject(tuple(cells)))
        except Exhausted:
            yield None


def _combinations(length: int, groups: Sequence[_Reachable]) -> Iterator[tuple[Outcome, ...]]:
    """What the groups can show together, in the order of the outcomes."""
    of_root = {root: (number, at) for number, group in enumerate(groups) for at, root in enumerate(group.roots)}
    open_: list[tuple[_Outcomes, tuple[tuple[_Outcomes, ...], ...]]] = [
        ((), tuple(tuple(group.found) for group in groups))
    ]
    while open_:
        outcomes, left = open_.pop()
        if len(outcomes) == length:
            yield outcomes
            continue
        number, at = of_root[len(outcomes)]
        for outcome in reversed(_IN_ORDER):
            fitting = tuple(combination for combination in left[number] if combination[at] is outcome)
            if fitting:
                open_.append(((*outcomes, outcome), (*left[:number], fitting, *left[number + 1 :])))


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
        WrongType, InvalidValue: no rule book, no class, or see :class:`Inquiry` for ``given`` and numbers.
        CannotExpress: a function of the user decides in a requirement.
    """
    inquiry = _inquiry(rulebook, kind, given, budget)
    clashes: list[Clash] = []
    complete = True
    for part in _groups(inquiry):
        found, all_seen = _minimal_clashes(inquiry, frozenset(want.root for want in part.wants))
        complete &= all_seen
        for clash in found:
            blamed = inquiry.to_blame([Want(root, _MET) for root in clash])
            clashes.append(clash_of([Aim(rulebook.requirements[root], (MET,)) for root in clash], blamed))
    return Contradictions(tuple(clashes), complete)


def _minimal_clashes(inquiry: Inquiry, roots: frozenset[int]) -> tuple[list[tuple[int, ...]], bool]:
    """The minimal clashes: another one than those found lacks at least one requirement of each of them."""
    found: set[tuple[int, ...]] = set()
    seen: set[frozenset[int]] = set()
    open_ = [roots]
    complete = True
    while open_ and len(seen) < MAX_SETS:
        chosen = open_.pop()
        if chosen in seen:
            continue
        seen.add(chosen)
        try:
            clash = next((known for known in found if chosen.issuperset(known)), None) or _clash(inquiry, chosen)
        except Exhausted:
            complete = False
            continue
        if clash is not None:
            found.add(clash)
            open_ += [chosen - {root} for root in clash]
    return sorted(found, key=lambda clash: (len(clash), clash)), complete and not open_


def _clash(inquiry: Inquiry, roots: Iterable[int]) -> tuple[int, ...] | None:
    wants = [Want(root, _MET) for root in sorted(roots)]
    if inquiry.cells(wants) is not None:
        return None
    return tuple(want.root for want in inquiry.core(wants))


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
        WrongType, InvalidValue: no rule book, no class, or see :class:`Inquiry` for ``given`` and numbers.
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


def _enough_without(inquiry: Inquiry, root: int, others: list[int]) -> Sequence[int] | None:
    """Others that leave the one nothing to decide, and of which none can be spared; None if all do not."""
    if not _decides_nothing(inquiry, root, others):
        return None
    return fewest(others, lambda fewer: _decides_nothing(inquiry, root, fewer))


def _decides_nothing(inquiry: Inquiry, root: int, others: Sequence[int]) -> bool:
    """Whether it is never not met where the others are not, and never unknown where the others are met."""
    not_alone = [Want(root, _NOT_MET), *(Want(other, _MET | _UNKNOWN) for other in others)]
    unknown_alone = [Want(root, _UNKNOWN), *(Want(other, _MET) for other in others)]
    return inquiry.cells(not_alone) is None and inquiry.cells(unknown_alone) is None
