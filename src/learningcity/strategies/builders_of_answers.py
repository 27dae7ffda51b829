"""A strategy for each class of what :mod:`learningcity.testing` answers, asked about rules that are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.cities import City
from learningcity.outcome import MET, Outcome
from learningcity.rules import cells, gaps
from learningcity.rules.cells.inquiry import clash_of
from learningcity.rules.difference import Change, Difference, difference
from learningcity.rules.nodes import Condition, Not
from learningcity.strategies.citing import several
from learningcity.strategies.conditions import requirements, rulebooks, rules
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import cities
from learningcity.texts import Labels

__all__ = ["ANSWERS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _small_rules() -> SearchStrategy[Condition]:
    return rules(max_leaves=3)


def _small_books() -> SearchStrategy[Any]:
    return rulebooks(requirements=requirements(conditions=_small_rules()), max_size=2)


def _aims() -> SearchStrategy[cells.Aim]:
    outcomes = st.lists(st.sampled_from(Outcome), min_size=1, unique=True).map(tuple)
    return st.builds(cells.Aim, _small_rules() | requirements(), outcomes)


def _boundary_cases() -> SearchStrategy[cells.BoundaryCases[City]]:
    return _small_rules().map(lambda rule: cells.boundary_cases(rule, City))


def _shipped_cases() -> SearchStrategy[cells.BoundaryCase[City]]:
    from learningcity.eligibility import rulebooks as shipped_rulebooks

    return one_of_objects([case for book in shipped_rulebooks(City) for case in cells.boundary_cases(book, City)])


def _clashes() -> SearchStrategy[cells.Clash]:
    return _small_rules().map(lambda rule: clash_of([cells.Aim(rule, (MET,)), cells.Aim(Not(rule), (MET,))]))


def _tables() -> SearchStrategy[cells.DecisionTable[City]]:
    return _small_books().map(lambda book: cells.decision_table(book, City))


def _redundancies() -> SearchStrategy[cells.Redundancy]:
    return st.builds(cells.Redundancy, requirements(), several(requirements()))


def _differences() -> SearchStrategy[Difference[City]]:
    return st.builds(difference, _small_books(), _small_books(), st.just(City))


def _changes() -> SearchStrategy[Change[City]]:
    return st.tuples(_small_books(), requirements(conditions=_small_rules())).flatmap(_changes_by)


def _changes_by(drawn: tuple[Any, Any]) -> SearchStrategy[Change[City]]:
    """The changes of the edition of which the first requirement is another one under the same id."""
    old, requirement = drawn
    first, *others = old
    edited = evolve(requirement, id=first.id, binding=True, title=Labels(en=f"{first.id}, edited"))
    return one_of_objects(difference(old, evolve(old, requirements=(edited, *others)), City).changes)


def _plans() -> SearchStrategy[gaps.Plan]:
    """What a city of which nothing is known can do to meet the rules that are shipped."""
    from learningcity.eligibility import rulebooks as shipped_rulebooks

    city = City(name="Hat Yai")
    return one_of_objects([plan for book in shipped_rulebooks(City) for plan in book.check(city).next_steps().plans])


def _steps() -> SearchStrategy[gaps.Step]:
    return _plans().flatmap(lambda plan: one_of_objects(plan.steps))


ANSWERS: dict[type[Any], Build] = {
    Change: _changes,
    Difference: _differences,
    cells.Aim: _aims,
    cells.BoundaryCase: _shipped_cases,
    cells.BoundaryCases: _boundary_cases,
    cells.Clash: _clashes,
    cells.Comparison: lambda: st.builds(cells.compare, _small_rules(), _small_rules(), st.just(City)),
    cells.Contradictions: lambda: several(_clashes()).map(lambda found: cells.Contradictions(found, complete=True)),
    cells.DecisionTable: _tables,
    cells.GaveUp: lambda: st.builds(cells.GaveUp, st.integers(1, 1_000_000)),
    cells.Redundancies: lambda: several(_redundancies()).map(lambda found: cells.Redundancies(found, complete=True)),
    cells.Redundancy: _redundancies,
    cells.Row: lambda: _tables().flatmap(lambda table: one_of_objects(table.rows)),
    cells.Witness: lambda: cities().map(cells.Witness),
    gaps.NextSteps: lambda: st.builds(gaps.next_steps, _small_books(), cities()),
    gaps.Plan: _plans,
    gaps.Step: _steps,
    gaps.Way: lambda: _steps().flatmap(lambda step: one_of_objects(step.ways)),
}
"""By class."""
