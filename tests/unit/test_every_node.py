"""Every node of the rule language is known to every reader, or refused by it in so many words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any as Anything

import pytest
from hypothesis import find, settings

from learningcity.conversion import from_json, to_json
from learningcity.conversion.conditions import TAGS
from learningcity.errors import CannotExpress
from learningcity.localization import render
from learningcity.outcome import Outcome
from learningcity.rules import nodes
from learningcity.rules.cells.circuit import Circuit
from learningcity.rules.cells.world import World
from learningcity.rules.evaluate import evaluate
from learningcity.rules.explain import describe, sentence
from learningcity.rules.nodes import Condition, Custom, Holds, Leaf
from learningcity.rules.predicate import compile_masks
from learningcity.strategies import rules as drawn_rules
from strategies_for_rules import (
    FLAG,
    THING_FACTS,
    TITLE,
    Rank,
    Strange,
    StrangeLeaf,
    Thing,
    book,
    conditions,
    contains,
    customs,
    derived,
)


def nodes_of_the_language() -> list[type[Condition]]:
    """Every class of conditions that the module of the language defines, named in ``__all__`` or not."""
    found = [Condition]
    for kind in found:
        found += [inner for inner in kind.__subclasses__() if inner not in found]
    return [
        kind
        for kind in found
        if kind.__module__ == nodes.__name__ and kind is not Leaf and "__attrs_attrs__" in vars(kind)
    ]


NODES = nodes_of_the_language()
EXAMPLE_OF: dict[type[Condition], Condition] = {
    kind: find(
        conditions(custom=customs(), max_leaves=3),
        lambda condition, kind=kind: contains(condition, kind),  # type: ignore[misc]
        settings=settings(database=None, deadline=None, max_examples=10_000),
    )
    for kind in NODES
}
DERIVED = derived(FLAG.holds())
THING = Thing(number=1, flag=True, rank=Rank.LOW, tags=("a",))


def read_by_evaluate(condition: Condition) -> None:
    assert isinstance(evaluate(condition, THING), Outcome)


def read_by_predicate(condition: Condition) -> None:
    met, not_met = compile_masks([condition])(THING)
    assert (met, not_met) in {(1, 0), (0, 1), (0, 0)}


def read_by_cells(condition: Condition) -> None:
    world = World(Thing, [condition])
    assert Circuit(world, [condition], {}).outcomes(world.locate(THING)) == (evaluate(condition, THING),)


def read_by_sentences(condition: Condition) -> None:
    for locale in ("en", "th"):
        assert render(sentence(condition, evaluate(condition, THING), THING, TITLE), locale)
        assert describe(book(condition)).children


def read_by_json(condition: Condition) -> None:
    assert from_json(to_json(condition), Condition, types=(Rank,)) == condition


READERS: list[Callable[[Condition], None]] = [
    read_by_evaluate,
    read_by_predicate,
    read_by_cells,
    read_by_sentences,
    read_by_json,
]
LOOKS_INTO_CUSTOM = {read_by_evaluate, read_by_predicate, read_by_sentences}


def test_the_nodes_are_those_that_the_language_names() -> None:
    assert {kind.__name__ for kind in NODES} <= set(nodes.__all__)
    assert len(NODES) == 14


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("kind", NODES, ids=lambda kind: kind.__name__)
def test_a_node_is_read_or_refused(kind: type[Condition], reader: Callable[[Condition], None]) -> None:
    if kind is Custom and reader not in LOOKS_INTO_CUSTOM:
        with pytest.raises(CannotExpress):
            reader(EXAMPLE_OF[kind])
    else:
        reader(EXAMPLE_OF[kind])


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_a_derived_fact_is_read(reader: Callable[[Condition], None]) -> None:
    assert isinstance(DERIVED, Holds)
    reader(DERIVED)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("strange", [Strange(), StrangeLeaf()], ids=["node", "leaf"])
def test_a_node_that_no_reader_knows_is_refused_by_each(strange: Anything, reader: Callable[[Condition], None]) -> None:
    with pytest.raises(CannotExpress):
        reader(strange)


def test_each_node_has_a_tag_of_its_own() -> None:
    assert set(TAGS.values()) == set(NODES)


@pytest.mark.parametrize("kind", [kind for kind in NODES if kind is not Custom], ids=lambda kind: kind.__name__)
def test_a_node_is_drawn_for_those_who_test_readers_of_their_own(kind: type[Condition]) -> None:
    patient = settings(database=None, deadline=None, max_examples=10_000)

    found = find(drawn_rules(facts=THING_FACTS, max_leaves=3), lambda tree: contains(tree, kind), settings=patient)

    assert contains(found, kind)
