"""The three outcomes as objects; their laws are in ``laws/test_kleene.py``."""

from __future__ import annotations

from typing import Any

import pytest

from learningcity.outcome import Outcome


def test_the_outcomes_are_spelled_as_in_every_output() -> None:
    assert [outcome.value for outcome in Outcome] == ["met", "not-met", "unknown"]


def test_of_nothing_all_are_met_and_none_is() -> None:
    assert Outcome.all_of([]) is Outcome.MET
    assert Outcome.any_of([]) is Outcome.NOT_MET


@pytest.mark.parametrize("other", [True, False, None, 1, "met"])
def test_an_outcome_is_joined_with_outcomes_only(other: Any) -> None:
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = Outcome.MET & other
    with pytest.raises(TypeError, match="unsupported operand"):
        _ = Outcome.MET | other


def test_outcomes_are_dictionary_keys_and_set_members() -> None:
    assert {Outcome.MET: 1}[Outcome("met")] == 1
    assert len(set(Outcome)) == 3
