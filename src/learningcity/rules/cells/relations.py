"""How two rules stand to each other: whether what meets the one meets the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any as Anything
from typing import Generic, TypeVar

from attrs import field, frozen

from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules.cells.arguments import require_rule
from learningcity.rules.cells.inquiry import Aim, GaveUp, Rule, Witness, feasible
from learningcity.rules.cells.search import BUDGET
from learningcity.sources.citations import id_only
from learningcity.texts import Message

__all__ = ["Comparison", "Relation", "compare"]

S = TypeVar("S")

_NOT_MET_YET = (NOT_MET, UNKNOWN)


class Relation(Enum):
    """How the subjects that meet one rule lie to those that meet another."""

    EQUIVALENT = "equivalent"
    """The same subjects meet both; so it is too where nothing meets either."""
    IMPLIES = "implies"
    """Whatever meets the first meets the second, and not the other way round."""
    IMPLIED_BY = "implied-by"
    """Whatever meets the second meets the first, and not the other way round."""
    OVERLAPPING = "overlapping"
    """Some subjects meet both, and of each some that do not meet the other."""
    DISJOINT = "disjoint"
    """No subject meets both; so it is too where nothing meets one of them, and something the other."""
    UNDECIDED = "undecided"
    """The search gave up before it knew."""


@frozen
class Comparison(Generic[S]):
    """How two rules stand to each other, and subjects that show it.

    Attributes:
        first, second: what was compared.
        relation: by the subjects that meet them.
        both, only_first, only_second: a subject that meets both, and subjects that meet one of them and not
            (or not surely) the other; None where there is none, or none was found.
        same_outcomes: whether every subject has the same outcome of both, unknown included; None where the
            search gave up.
    """

    first: Rule = field(repr=id_only)
    second: Rule = field(repr=id_only)
    relation: Relation
    both: S | None
    only_first: S | None
    only_second: S | None
    same_outcomes: bool | None

    @property
    def message(self) -> Message:
        """The relation in one sentence."""
        from learningcity.rules.explain import comparison_sentence

        return comparison_sentence(self)

    def __str__(self) -> str:
        return str(self.message)


def compare(
    first: Rule, second: Rule, kind: type[S], *, given: Mapping[str, Anything] | None = None, budget: int = BUDGET
) -> Comparison[S]:
    """How two rules stand to each other, for subjects of a class.

    A rule that nothing meets is ``DISJOINT`` with every rule that something meets, though it also implies it, and
    ``EQUIVALENT`` to another that nothing meets.

    Args:
        first: a rule book, a requirement or a condition; of a rule book what is binding.
        second: another.
        kind: the attrs class of the subjects.
        given: values of fields that every subject looked at has.
        budget: how many steps a search may take.

    Raises:
        NotASubject: the class lacks a field that a rule reads.
        WrongType, InvalidValue: no rule, no class, or see :class:`Inquiry` for ``given`` and ``budget``.
        CannotExpress: a function of the user decides in a rule.
    """
    require_rule("first", first)
    require_rule("second", second)

    def shown(first_one: Anything, second_one: Anything) -> Anything:
        return feasible([Aim(first, first_one), Aim(second, second_one)], kind, given=given, budget=budget)

    answers = [shown((MET,), (MET,)), shown((MET,), _NOT_MET_YET), shown(_NOT_MET_YET, (MET,))]
    both, only_first, only_second = (answer.subject if isinstance(answer, Witness) else None for answer in answers)
    if any(isinstance(answer, GaveUp) for answer in answers):
        return Comparison(first, second, Relation.UNDECIDED, both, only_first, only_second, None)
    exists = [isinstance(answer, Witness) for answer in answers]
    relation = _RELATION[exists[0], exists[1], exists[2]]
    same: bool | None = False
    if relation is Relation.EQUIVALENT or not any(exists):
        apart = [shown((NOT_MET,), (UNKNOWN,)), shown((UNKNOWN,), (NOT_MET,))]
        same = None if any(isinstance(one, GaveUp) for one in apart) else not any(isinstance(o, Witness) for o in apart)
    return Comparison(first, second, relation, both, only_first, only_second, same)


_RELATION = {
    (True, False, False): Relation.EQUIVALENT,
    (True, False, True): Relation.IMPLIES,
    (True, True, False): Relation.IMPLIED_BY,
    (True, True, True): Relation.OVERLAPPING,
    (False, True, True): Relation.DISJOINT,
    (False, True, False): Relation.DISJOINT,
    (False, False, True): Relation.DISJOINT,
    (False, False, False): Relation.EQUIVALENT,
}
"""By whether a subject meets both, only the first, only the second; rules that nothing meets are equivalent."""
