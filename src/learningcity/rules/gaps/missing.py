"""What is not known and would matter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Any as Anything

from learningcity.outcome import Outcome
from learningcity.rules.cuts import refinements
from learningcity.rules.evaluate import observe, outcome_of
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import customs, facts_used

__all__ = ["MAX_COMBINATIONS", "missing_facts"]

MAX_COMBINATIONS = 20_000
"""How many combinations of values are tried for facts that the same requirements read together.

Beyond it, every unknown fact among them is listed: the list may then be longer than it need be, and
learning a fact that is not on it still never changes the outcome.
"""


def missing_facts(rulebook: RuleBook[Anything], subject: object) -> tuple[AnyFact, ...]:
    """The unknown facts that matter, in the order of the rule book.

    A fact that is unknown, or known less exactly than it could be, matters when, for some values of the
    other such facts, some value of it changes the outcome of the binding requirements.
    """
    groups = [_Group(conditions, subject) for conditions in _connected(rulebook)]
    if any(group.outcome is Outcome.NOT_MET for group in groups):
        return ()
    matter: set[tuple[str, ...]] = set()
    for group in groups:
        others_can_all_be_met = all(other.can_be_met for other in groups if other is not group)
        matter |= group.that_matter(others_can_all_be_met)
    found = (fact for group in groups for fact in group.facts if fact.path in matter)
    order = [fact.path for requirement in rulebook for fact in facts_used(requirement.condition)]
    return tuple(sorted(dict.fromkeys(found), key=lambda fact: order.index(fact.path)))


def _connected(rulebook: RuleBook[Anything]) -> list[list[Condition]]:
    """The binding conditions in groups that share no fact with each other."""
    groups: list[tuple[set[tuple[str, ...]], list[Condition]]] = []
    for requirement in rulebook:
        if not requirement.binding:
            continue
        paths = {fact.path for fact in facts_used(requirement.condition)}
        conditions = [requirement.condition]
        apart: list[tuple[set[tuple[str, ...]], list[Condition]]] = []
        for group in groups:
            if group[0] & paths:
                paths |= group[0]
                conditions = group[1] + conditions
            else:
                apart.append(group)
        groups = [*apart, (paths, conditions)]
    return [conditions for _, conditions in groups]


class _Group:
    """Binding conditions that share facts, and what those facts may turn out to be."""

    def __init__(self, conditions: list[Condition], subject: object) -> None:
        self.conditions = conditions
        by_path = {fact.path: fact for condition in conditions for fact in facts_used(condition)}
        self.facts = tuple(by_path.values())
        self.now = {path: observe(fact, subject) for path, fact in by_path.items()}
        self.outcome = self._outcome(self.now)
        choices = {path: refinements(fact, subject, conditions) for path, fact in by_path.items()}
        self.unknown = [path for path, values in choices.items() if values is None or values]
        self.bounded = not any(customs(condition) for condition in conditions) and (
            prod(1 + len(values) if values is not None else MAX_COMBINATIONS + 1 for values in choices.values())
            <= MAX_COMBINATIONS
        )
        # The value as it is now comes first: that a fact stays unknown is one of its possibilities.
        self.choices = {path: (self.now[path], *(choices[path] or ())) for path in self.unknown}

    def _outcome(self, values: dict[tuple[str, ...], Anything]) -> Outcome:
        return Outcome.all_of(outcome_of(condition, lambda fact: values[fact.path]) for condition in self.conditions)

    def _outcomes(self) -> Iterator[tuple[tuple[int, ...], Outcome]]:
        """The outcome for every combination; a combination is the positions of the values chosen."""
        for positions in product(*(range(len(self.choices[path])) for path in self.unknown)):
            chosen = {path: self.choices[path][at] for path, at in zip(self.unknown, positions, strict=True)}
            yield positions, self._outcome({**self.now, **chosen})

    @property
    def can_be_met(self) -> bool:
        if self.outcome is not Outcome.UNKNOWN or not self.bounded:
            return self.outcome is not Outcome.NOT_MET
        return any(outcome is Outcome.MET for _, outcome in self._outcomes())

    def that_matter(self, others_can_all_be_met: bool) -> set[tuple[str, ...]]:
        """The facts of the group of which some value turns unknown into a decision that counts.

        Conditions are monotone in what is known, so a fact that changes an outcome changes it from
        unknown. Not met always counts; met counts where nothing else must stay in its way.
        """
        if self.outcome is not Outcome.UNKNOWN:
            return set()
        if not self.bounded:
            return set(self.unknown)
        counts = {Outcome.NOT_MET, Outcome.MET} if others_can_all_be_met else {Outcome.NOT_MET}
        outcomes = dict(self._outcomes())
        return {
            path
            for at, path in enumerate(self.unknown)
            if any(
                outcome in counts and outcomes[(*positions[:at], 0, *positions[at + 1 :])] is Outcome.UNKNOWN
                for positions, outcome in outcomes.items()
            )
        }
