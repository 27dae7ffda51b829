"""What subjects can be, of the class that the rules are about: :mod:`learningcity.rules.cells` for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, overload

from learningcity.outcome import Outcome
from learningcity.rules import cells
from learningcity.rules.cells import (
    Aim,
    BoundaryCases,
    Clash,
    Comparison,
    Contradictions,
    DecisionTable,
    GaveUp,
    Redundancies,
    Witness,
)
from learningcity.rules.cells.inquiry import Rule, as_aims
from learningcity.rules.cells.search import BUDGET
from learningcity.rules.cells.tables import MAX_ROWS
from learningcity.rules.difference import Difference
from learningcity.rules.difference import difference as difference_of
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.testing.subjects import class_for

__all__ = [
    "boundary_cases",
    "compare",
    "contradictions",
    "decision_table",
    "difference",
    "feasible",
    "redundant",
]

S = TypeVar("S")


@overload
def boundary_cases(
    rule: RuleBook[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> BoundaryCases[S]: ...
@overload
def boundary_cases(
    rule: Requirement | Condition, *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> BoundaryCases[Any]: ...
@overload
def boundary_cases(
    rule: Rule, kind: type[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> BoundaryCases[S]: ...
def boundary_cases(
    rule: Rule, kind: type[Any] | None = None, *, given: Mapping[str, Any] | None = None, budget: int = BUDGET
) -> BoundaryCases[Any]:
    """Subjects on both sides of every bound of a rule, all else equal, each with the outcome and with what flips.

    Everything else in a subject is such that the bound decides: where that can be, the other binding
    requirements are met.

    Args:
        rule: a rule book, a requirement or a condition.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject is to have, such as ``{"name": "Tak"}``.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that the rule reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in the rule.
    """
    return cells.boundary_cases(rule, class_for(kind, rule), given=given, budget=budget)


@overload
def decision_table(
    rulebook: RuleBook[S], *, given: Mapping[str, Any] | None = None, limit: int = ..., budget: int = ...
) -> DecisionTable[S]: ...
@overload
def decision_table(
    rulebook: RuleBook[Any],
    kind: type[S],
    *,
    given: Mapping[str, Any] | None = None,
    limit: int = ...,
    budget: int = ...,
) -> DecisionTable[S]: ...
def decision_table(
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    limit: int = MAX_ROWS,
    budget: int = BUDGET,
) -> DecisionTable[Any]:
    """Each combination of outcomes that some subject has, with such a subject.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject is to have.
        limit: how many rows at the most.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in a requirement.
    """
    return cells.decision_table(rulebook, class_for(kind, rulebook), given=given, limit=limit, budget=budget)


@overload
def feasible(
    wanted: Mapping[Any, Outcome | Iterable[Outcome]] | Iterable[Aim],
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = ...,
) -> Witness[Any] | Clash | GaveUp: ...
@overload
def feasible(
    wanted: Mapping[Any, Outcome | Iterable[Outcome]] | Iterable[Aim],
    kind: type[S],
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = ...,
) -> Witness[S] | Clash | GaveUp: ...
def feasible(
    wanted: Mapping[Any, Outcome | Iterable[Outcome]] | Iterable[Aim],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
) -> Witness[Any] | Clash | GaveUp:
    """Whether a subject can have all these outcomes at once: a subject that has, or the aims that clash.

    Args:
        wanted: rule books, requirements or conditions, each with the outcome that it is to have, or several of
            which it is to have one.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that the subject is to have.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that a rule reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in a rule.
    """
    aims = as_aims(wanted)
    return cells.feasible(aims, class_for(kind, *(aim.rule for aim in aims)), given=given, budget=budget)


def contradictions(
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
) -> Contradictions:
    """The smallest sets of requirements, advisory ones included, that no subject meets together.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject has.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in a requirement.
    """
    return cells.contradictions(rulebook, class_for(kind, rulebook), given=given, budget=budget)


def redundant(
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
) -> Redundancies:
    """The binding requirements without which no subject would have another outcome of the rule book.

    Each is judged while all others stay: of two requirements that ask for the same, both are listed.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject has.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that a requirement reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in a requirement.
    """
    return cells.redundant(rulebook, class_for(kind, rulebook), given=given, budget=budget)


@overload
def compare(
    first: RuleBook[S], second: RuleBook[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> Comparison[S]: ...
@overload
def compare(
    first: Rule, second: Rule, *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> Comparison[Any]: ...
@overload
def compare(
    first: Rule, second: Rule, kind: type[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> Comparison[S]: ...
def compare(
    first: Rule,
    second: Rule,
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
) -> Comparison[Any]:
    """How two rules stand to each other, with subjects that show it.

    A rule that nothing meets is ``DISJOINT`` with every rule that something meets, and ``EQUIVALENT`` to another that
    nothing meets.

    Args:
        first: a rule book, a requirement or a condition; of a rule book what is binding.
        second: another.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject looked at has.
        budget: how many steps each search may take.

    Raises:
        NotASubject: the class lacks a field that a rule reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
        CannotExpress: a function of the user decides in a rule.
    """
    return cells.compare(first, second, class_for(kind, first, second), given=given, budget=budget)


@overload
def difference(
    old: RuleBook[S], new: RuleBook[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> Difference[S]: ...
@overload
def difference(
    old: RuleBook[Any], new: RuleBook[Any], kind: type[S], *, given: Mapping[str, Any] | None = None, budget: int = ...
) -> Difference[S]: ...
def difference(
    old: RuleBook[Any],
    new: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
) -> Difference[Any]:
    """What changed between two editions, and what that comes to for those who met the old one.

    See :func:`learningcity.rules.difference.difference`, which is the same and has no default for ``kind``.

    Args:
        old: an edition.
        new: a later one.
        kind: the attrs class of the subjects; unless said what the rules are about.
        given: values of fields that every subject looked at has.
        budget: how many steps each search may take; a comparison that takes more is undecided.

    Raises:
        NotASubject: the class lacks a field that a changed condition reads.
        WrongType, InvalidValue: an argument that is not accepted, such as a field that ``given`` cannot hold.
    """
    return difference_of(old, new, class_for(kind, new, old), given=given, budget=budget)
