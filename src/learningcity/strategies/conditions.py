"""Strategies of rules: facts, trees of conditions, requirements, rule books."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.applications import APPLICANT_COUNTRY
from learningcity.cities import CITY_FACTS, COUNTRY, City
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.rules.cells.arguments import require_size
from learningcity.rules.nodes import (
    All,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Equals,
    Fact,
    Holds,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.rules.nodes import Any as AnyOf
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.sources import Citation, Conflict, Standing
from learningcity.strategies.arguments import named, require_class, require_strategy
from learningcity.strategies.citing import citations, several, words
from learningcity.strategies.facts import facts_of, has_conditions
from learningcity.strategies.shipped import one_of_objects, shipped
from learningcity.strategies.values import ids, periods
from learningcity.texts import Message

__all__ = ["comparisons", "facts", "leaves", "requirements", "rulebooks", "rules"]

AnyFact: TypeAlias = Fact[Any]

_INTEGERS = (0, 1, 2, 9_999, 10_000, 10_001)
_NUMBERS = (0.0, 0.1, 0.5, 0.6, 1.0)
_WORDS = ("a", "b", "ก")
_COUNTRIES = ("TH", "CN", "IE")
_DAYS = (date(2020, 1, 1), date(2020, 1, 2), date(2020, 2, 1), date(2019, 12, 31))


def facts(kind: type = City) -> SearchStrategy[AnyFact]:
    """Facts of cities, or of another attrs class: the shipped ones, or what its annotations say a rule may read.

    Raises:
        WrongType: no attrs class.
        InvalidValue: a class of which a rule could read nothing.
    """
    require_class(kind)
    found = facts_of(kind)
    if not found:
        raise InvalidValue(Problem("no-facts", ("kind",), shown(kind)))
    return one_of_objects(found)


def rules(*, facts: Iterable[AnyFact] = CITY_FACTS, max_leaves: int = 8) -> SearchStrategy[Condition]:
    """Trees of every node but ``Custom``; the constants of a fact lie close together. Shrinks to a single comparison.

    Args:
        facts: what the conditions are about.
        max_leaves: how many comparisons a tree may have.

    Raises:
        WrongType: something that is no fact, or a number of leaves that is none.
        InvalidValue: no fact that a condition can be about, or no leaves.
    """
    known = _require_facts(facts)
    require_size("max_leaves", max_leaves)
    return named("rules", _trees(st.one_of([leaves(fact) for fact in known]), max_leaves))


def _require_facts(facts: Iterable[AnyFact]) -> tuple[AnyFact, ...]:
    known = tuple(facts)
    for fact in known:
        if not isinstance(fact, Fact):
            raise WrongType(Problem("wrong-type", ("facts",), shown(fact), Message("accepted.facts-of-rules")))
    usable = tuple(fact for fact in known if has_conditions(fact))
    if not usable:
        raise InvalidValue(Problem("no-facts", ("facts",), shown(known), Message("accepted.facts-of-rules")))
    return usable


def _trees(single: SearchStrategy[Condition], most: int) -> SearchStrategy[Condition]:
    """Trees of at most so many leaves, as deep as halving them allows."""
    if most == 1:
        return single
    half, third = _trees(single, most // 2), _trees(single, max(1, most // 3))
    joined = several(half, min_size=1, max_size=2) | several(third, min_size=min(3, most), max_size=min(3, most))
    return single | half.map(Not) | half.map(_derived) | joined.map(All) | joined.map(AnyOf)


def _derived(condition: Condition) -> Holds:
    """That the fact holds which stands for the condition."""
    return Fact("derived", defined_by=condition).holds()


def leaves(fact: AnyFact) -> SearchStrategy[Condition]:
    """Every comparison that the fact allows."""
    return st.one_of(list(comparisons(fact).values()))


def comparisons(fact: AnyFact) -> dict[type[Condition], SearchStrategy[Any]]:
    """The comparisons that the fact allows, by the class of the node."""
    if fact.type is bool:
        return {Holds: st.just(fact.holds())}
    values = st.sampled_from(_constants(fact))
    some = several(values, min_size=1)
    if fact.many:
        return {
            IncludesAny: some.map(lambda chosen: fact.includes_any(*chosen)),
            IncludesAll: some.map(lambda chosen: fact.includes_all(*chosen)),
        }
    if fact.type in (date, PartialDate):
        return {OnOrAfter: values.map(fact.on_or_after), Before: values.map(fact.before)}
    same: dict[type[Condition], SearchStrategy[Any]] = {
        Equals: values.map(fact.equals),
        OneOf: some.map(lambda chosen: fact.one_of(*chosen)),
    }
    if fact.type not in (int, float):
        return same
    ends = st.tuples(values, values)
    return {
        AtLeast: values.map(fact.at_least),
        AtMost: values.map(fact.at_most),
        Between: ends.map(lambda chosen: fact.between(min(chosen), max(chosen))),
        **same,
    }


def _constants(fact: AnyFact) -> tuple[Any, ...]:
    kind: Any = fact.type
    if fact.path in (COUNTRY.path, APPLICANT_COUNTRY.path):
        return _COUNTRIES
    if kind is int:
        return _INTEGERS[:3] if "#" in fact.path else _INTEGERS
    if kind is float:
        return _NUMBERS
    if kind is str:
        return _WORDS
    return _DAYS if kind in (date, PartialDate) else tuple(kind)


def requirements(
    *, conditions: SearchStrategy[Condition] | None = None, binding: bool | None = None
) -> SearchStrategy[Requirement]:
    """Requirements of every standing, binding and advisory, with grounds and conflicts.

    Args:
        conditions: what is asked for; any :func:`rules` on cities unless said otherwise.
        binding: whether they decide; None for either.

    Raises:
        WrongType: ``conditions`` that are no strategy, or ``binding`` that is no flag.
    """
    if conditions is not None:
        require_strategy("conditions", conditions)
    if binding not in (None, True, False):
        raise WrongType(Problem("wrong-type", ("binding",), shown(binding), Message("accepted.flag")))
    asked = rules() if conditions is None else conditions
    cited = several(one_of_objects(shipped(Citation)) | citations(), min_size=1, max_size=2)
    uncontested = st.sampled_from([standing for standing in Standing if standing is not Standing.CONTESTED])
    without = st.tuples(uncontested, st.none())
    contested = st.tuples(st.just(Standing.CONTESTED), one_of_objects(shipped(Conflict)))
    drawn = st.builds(
        _requirement,
        id=ids(),
        condition=asked,
        citations=cited,
        title=words(),
        sides=without | contested,
        binding=st.sampled_from((True, False)) if binding is None else st.just(binding),
        grounds=several(st.builds(Ground, asked, cited, uncontested), max_size=1),
        note=st.none() | words(),
    )
    return named("requirements", drawn)


def _requirement(sides: tuple[Standing, Any], **parts: Any) -> Requirement:
    standing, conflict = sides
    return Requirement(standing=standing, conflict=conflict, **parts)


def rulebooks(
    *, requirements: SearchStrategy[Requirement] | None = None, max_size: int = 5
) -> SearchStrategy[RuleBook[Any]]:
    """Rule books with at least one binding requirement, of any period or none.

    Two requirements of one id get different ones, and where none is binding the first is made so.

    Args:
        requirements: what they join; any :func:`requirements` on cities unless said otherwise.
        max_size: how many requirements a book may have.

    Raises:
        WrongType: ``requirements`` that are no strategy, or ``max_size`` that is no whole number.
        InvalidValue: ``max_size`` is below 1.
    """
    require_size("max_size", max_size)
    if requirements is not None:
        require_strategy("requirements", requirements)
    joined = several(_any_requirements() if requirements is None else requirements, min_size=1, max_size=max_size)
    drawn: SearchStrategy[RuleBook[Any]] = st.builds(
        RuleBook,
        id=ids(),
        requirements=joined.map(_that_hold_together),
        title=st.none() | words(),
        in_force=st.none() | periods(),
        facts_as_of=st.none() | st.dates(),
        note=st.none() | words(),
    )
    return named("rulebooks", drawn)


_any_requirements = requirements


def _that_hold_together(given: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """Requirements of different ids, one at least binding."""
    found: dict[str, Requirement] = {}
    for requirement in given:
        id = requirement.id
        while id in found:
            id = f"{id}.{len(found)}"
        found[id] = requirement if id == requirement.id else evolve(requirement, id=id)
    first, *others = found.values()
    if not any(requirement.binding for requirement in found.values()):
        first = evolve(first, binding=True)
    return (first, *others)
