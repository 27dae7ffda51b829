"""Every public type works with ``from_type``, and what it gives is of that type."""

from __future__ import annotations

from enum import Enum
from typing import Any

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learningcity import City, Fact, RuleBook, Verdict
from learningcity.eligibility import check
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Condition, Custom
from learningcity.strategies import registration
from learningcity.strategies.builders import all_are_known, builder_of, none_will_do
from learningcity.strategies.shipped import shipped
from surface import public_classes, public_enumerations

registration.register()

FEW = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])


def name(kind: type) -> str:
    return kind.__name__


def drawn_from(strategy: st.SearchStrategy[Any], settings: settings = FEW) -> list[Any]:
    """What a strategy gives."""
    found: list[Any] = []

    @settings
    @given(strategy)
    def draw(value: Any) -> None:
        found.append(value)

    draw()
    return found


@pytest.mark.parametrize("kind", public_classes(), ids=name)
def test_every_public_class_is_registered(kind: type[Any]) -> None:
    found = drawn_from(st.from_type(kind))

    assert found
    assert {type(value) for value in found} == {kind}


@pytest.mark.parametrize("kind", public_enumerations(), ids=name)
def test_every_public_enumeration_works(kind: type[Enum]) -> None:
    assert set(drawn_from(st.from_type(kind), settings(max_examples=200))) == set(kind)


@pytest.mark.parametrize("kind", public_classes(), ids=name)
def test_what_is_drawn_is_hashable_and_more_than_one(kind: type[Any]) -> None:
    found = drawn_from(st.from_type(kind), settings(FEW, max_examples=50))

    if kind.__name__ != "Catalogue":  # holds a mapping
        assert len(set(found)) > 1 or len(shipped(kind)) == 1


@pytest.mark.parametrize("kind", [RuleBook[City], Verdict[City], Fact[int], City | None, tuple[City, ...]], ids=str)
def test_classes_with_parameters_and_parts_of_types_work(kind: Any) -> None:
    assert drawn_from(st.from_type(kind))


def test_any_condition_is_one_that_every_reader_reads() -> None:
    found = drawn_from(st.from_type(Condition))

    assert all(isinstance(node, Condition) and not isinstance(node, Custom) for node in found)


def test_a_class_without_builder_or_shipped_object_is_drawn_by_its_fields() -> None:
    @frozen
    class New:
        number: int

    New.__annotations__["number"] = int
    assert builder_of(New) is None
    assert all(type(value) is New for value in drawn_from(registration.strategy_of(New)))


def test_the_functions_of_the_user_are_decided_only_by_what_is_known() -> None:
    assert all_are_known(1, None) is Outcome.UNKNOWN
    assert all_are_known(1, "a") is Outcome.MET
    assert none_will_do(None) is Outcome.NOT_MET


def test_verdicts_are_those_of_the_shipped_rule_books() -> None:
    for verdict in drawn_from(st.from_type(Verdict)):
        assert verdict == check(verdict.subject, verdict.rulebook)
