"""On both sides of every bound: what a boundary case says of itself is so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any as Anything

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.outcome import Outcome
from learningcity.rules.cells import BoundaryCase, Place, boundary_cases
from learningcity.rules.cells.lines import DAYS, line_of
from learningcity.rules.cuts import constants_of
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.nodes import AnyFact, Condition
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import leaves
from small_worlds import SmallCase, small_cases
from strategies_for_rules import (
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    TAG_COUNT,
    TAGS,
    Thing,
    binding_conditions,
    book,
    city_conditions,
    conditions,
    rulebooks,
)

IN_ORDER = list(Place)
AT_THE_CONSTANT = (Place.ON, Place.EQUAL, Place.INCLUDED)


def outcome_of(rules: RuleBook[Anything], subject: object) -> Outcome:
    return Outcome.all_of(evaluate(condition, subject) for condition in binding_conditions(rules))


def groups(cases: Iterable[BoundaryCase[Anything]]) -> Iterator[list[BoundaryCase[Anything]]]:
    """The cases of one bound in one surrounding: their places rise."""
    group: list[BoundaryCase[Anything]] = []
    for case in cases:
        if group and (
            (case.fact, case.bound) != (group[-1].fact, group[-1].bound)
            or IN_ORDER.index(case.place) <= IN_ORDER.index(group[-1].place)
        ):
            yield group
            group = []
        group.append(case)
    if group:
        yield group


def reference(group: list[BoundaryCase[Anything]]) -> BoundaryCase[Anything]:
    return next((case for case in group if case.place in AT_THE_CONSTANT), group[0])


def differing(one: object, other: object) -> set[str]:
    return {field.name for field in fields(type(one)) if getattr(one, field.name) != getattr(other, field.name)}  # type: ignore[arg-type]


def assert_holds(rules: RuleBook[Anything], kind: type[Anything]) -> None:
    found = boundary_cases(rules, kind)
    assert found == boundary_cases(rules, kind)
    assert len({case.id for case in found}) == len(found)
    for case in found:
        assert case.outcome is outcome_of(rules, case.subject)
        assert evolve(case.subject) == case.subject
    for group in groups(found):
        assert_group_holds(rules, group)


def assert_group_holds(rules: RuleBook[Anything], group: list[BoundaryCase[Anything]]) -> None:
    middle = reference(group)
    shown = {case.place: {each.id: evaluate(each.condition, case.subject) for each in rules} for case in group}
    for case in group:
        against = [shown[other.place] for other in group] if case is middle else [shown[middle.place]]
        flips = tuple(
            each.id for each in rules if any(one[each.id] is not shown[case.place][each.id] for one in against)
        )
        assert case.flips == flips
        assert differing(case.subject, middle.subject) <= {case.fact.path[0]}
        assert_lies_there(case)
    assert any(case.flips for case in group)


def assert_lies_there(case: BoundaryCase[Anything]) -> None:
    value = observe(case.fact, case.subject)
    if case.place in (Place.ON, Place.JUST_BELOW, Place.JUST_ABOVE):
        line = DAYS if case.fact.type is PartialDate else line_of(case.fact)
        assert line is not None
        exact = value.earliest if isinstance(value, PartialDate) else value
        assert not isinstance(value, PartialDate) or value.earliest == value.latest
        step = {Place.ON: 0, Place.JUST_BELOW: -1, Place.JUST_ABOVE: 1}[case.place]
        assert line.place(exact) == line.place(case.bound) + step
    elif case.place in (Place.EQUAL, Place.OTHER):
        assert (value == case.bound) is (case.place is Place.EQUAL)
        assert value is not None
    elif case.place in (Place.INCLUDED, Place.LEFT_OUT):
        assert (case.bound in value) is (case.place is Place.INCLUDED)
    elif case.place is Place.MISSING:
        assert value is None or value != value  # noqa: PLR0124  # NaN
    else:
        assert None in value if isinstance(value, tuple) else value.earliest < case.bound <= value.latest


@given(rulebooks(conditions(max_leaves=4), max_size=3))
def test_what_boundary_cases_say_is_so(rules: RuleBook[Anything]) -> None:
    assert_holds(rules, Thing)


@given(rulebooks(city_conditions(), max_size=3))
def test_what_boundary_cases_of_cities_say_is_so(rules: RuleBook[Anything]) -> None:
    assert_holds(rules, City)


@given(st.lists(conditions([NUMBER, TAG_COUNT, TAGS, PARTIAL], max_leaves=4), min_size=1, max_size=3))
def test_what_boundary_cases_of_rules_that_share_facts_say_is_so(asked: list[Condition]) -> None:
    assert_holds(book(*asked), Thing)


# Every bound that changes anything, found by trying every subject of a small world


def constants_that_matter(
    case: SmallCase, fact: AnyFact, values_beside: Callable[[Anything], list[Anything]]
) -> set[Anything]:
    """The constants where some requirement says something else than beside them, or where nothing is known."""
    found: set[Anything] = set()
    for each in case.rules:
        compared = (leaf for leaf in leaves(each.condition) if leaf.fact is fact)
        for constant in {constant for leaf in compared for constant in constants_of(leaf)}:
            for thing in case.world():
                around = [
                    evolve(thing, **{fact.path[0]: value}) for value in (constant, None, *values_beside(constant))
                ]
                if len({evaluate(each.condition, one) for one in around}) > 1:
                    found.add(constant)
    return found


@given(small_cases([NUMBER, FLAG, RANK, TAGS], max_size=3))
def test_every_number_that_matters_has_its_cases(case: SmallCase) -> None:
    found = boundary_cases(case.rules, Thing)

    assert found.complete
    expected = constants_that_matter(case, NUMBER, lambda constant: [constant - 1, constant + 1])
    assert {one.bound for one in found if one.fact is NUMBER} == expected


@given(small_cases([LABEL, NUMBER, FLAG], max_size=3))
def test_every_text_that_matters_has_its_cases(case: SmallCase) -> None:
    found = boundary_cases(case.rules, Thing)

    assert found.complete
    expected = constants_that_matter(case, LABEL, lambda _: ["neither"])
    assert {one.bound for one in found if one.fact is LABEL} == expected


@given(small_cases())
def test_what_boundary_cases_of_few_facts_say_is_so(case: SmallCase) -> None:
    assert_holds(case.rules, Thing)
