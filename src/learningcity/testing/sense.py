"""Whether a rule book asks for something that can be, and for nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells import Aim, Clash, GaveUp, feasible, redundant
from learningcity.rules.cells.arguments import as_outcomes, require_class, require_rulebook
from learningcity.rules.cells.search import BUDGET
from learningcity.rules.rulebook import RuleBook
from learningcity.testing.faults import gave_up, raise_faults
from learningcity.testing.subjects import class_for
from learningcity.texts import Message

__all__ = ["assert_no_redundancy", "assert_satisfiable"]


def assert_satisfiable(  # noqa: PLR0913  # each may be asked for
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    outcomes: Outcome | Iterable[Outcome] = (MET, NOT_MET, UNKNOWN),
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
    may_give_up: bool = False,
) -> None:
    """Some subject meets the rule book, and each requirement has every outcome for some subject.

    A requirement that can never be unknown reads fields that must be known, or have a default that stands for
    what nobody said: a field without None.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects; unless said what the rule book is about.
        outcomes: which outcome, or outcomes, each requirement, advisory ones included, is to have.
        given: values of fields that every subject has.
        budget: how many steps each search may take.
        may_give_up: whether a search without an answer is passed over.

    Raises:
        RuleBookFault: with every outcome that cannot be, and with the requirements that clash.
        NotASubject: the class lacks a field that a requirement reads.
        WrongType, InvalidValue: no rule book, no class, no outcomes, fields that are not there or values that they
            cannot hold in ``given``, a budget that is no whole number from 1.
        CannotExpress: a function of the user decides in a requirement.
    """
    require_rulebook("rulebook", rulebook)
    kind = class_for(kind, rulebook)
    require_class(kind)
    asked_for = as_outcomes(("outcomes",), outcomes)

    def problems() -> Iterator[Message]:
        asked = [(rulebook.id, [Aim(requirement, (MET,)) for requirement in rulebook if requirement.binding])]
        asked += [(requirement.id, [Aim(requirement, (one,))]) for requirement in rulebook for one in asked_for]
        for rule, aims in asked:
            answer = feasible(aims, kind, given=given, budget=budget)
            if isinstance(answer, Clash):
                yield answer.message
            elif isinstance(answer, GaveUp) and not may_give_up:
                yield gave_up(rule)

    raise_faults(rulebook, problems())


def assert_no_redundancy(
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
    may_give_up: bool = False,
) -> None:
    """No binding requirement could be left out without any subject noticing.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects; unless said what the rule book is about.
        given: values of fields that every subject has.
        budget: how many steps each search may take.
        may_give_up: whether a search without an answer is passed over.

    Raises:
        RuleBookFault: with every requirement that changes nothing, and what decides without it.
        NotASubject: the class lacks a field that a requirement reads.
        WrongType, InvalidValue: no rule book, no class, fields that are not there or values that they cannot hold in
            ``given``, a budget that is no whole number from 1.
        CannotExpress: a function of the user decides in a requirement.
    """
    found = redundant(rulebook, class_for(kind, rulebook), given=given, budget=budget)
    problems = [one.message for one in found]
    if not found.complete and not may_give_up:
        problems.append(gave_up(rulebook.id))
    raise_faults(rulebook, problems)
