"""Text that waits for a language."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity.texts import Labels, Message, Quantity, Series


@given(st.dictionaries(st.text(max_size=3), st.integers()))
def test_the_order_in_which_parameters_are_given_does_not_matter(params: dict[str, int]) -> None:
    backwards = dict(reversed(params.items()))

    assert Message("a", params) == Message("a", backwards)
    assert hash(Message("a", params)) == hash(Message("a", backwards))
    assert Message("a", params).params == tuple(sorted(params.items()))


@given(st.dictionaries(st.text(max_size=3), st.integers()))
def test_a_message_may_be_given_its_own_parameters(params: dict[str, int]) -> None:
    message = Message("a", params)

    assert Message("a", message.params) == message


def test_messages_differ_by_id_and_by_parameter() -> None:
    assert Message("a") == Message("a", {})
    assert Message("a") != Message("b")
    assert Message("a", {"n": 1}) != Message("a", {"n": 2})
    assert Message("a", {"n": Message("b")}) == Message("a", {"n": Message("b")})


def test_labels_are_the_words_by_language_in_the_order_given() -> None:
    assert Labels(en="Budget", th="งบ").texts == (("en", "Budget"), ("th", "งบ"))


@pytest.mark.parametrize("texts", [{}, {"en": ""}, {"en": "Budget", "th": ""}], ids=["none", "empty", "one-empty"])
def test_labels_without_words_are_refused(texts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="at least one label"):
        Labels(**texts)


def test_a_quantity_keeps_its_number_and_its_unit() -> None:
    assert Quantity(5).unit is None
    assert Quantity(Fraction(1, 3), "people").value == Fraction(1, 3)
    assert Quantity(5, "people") != Quantity(5, "entries")


def test_a_series_is_joined_by_and_unless_said() -> None:
    assert Series((1, 2)).style == "and"
    assert Series((1, 2)) != Series((1, 2), "or")


def test_as_text_each_is_its_english_sentence() -> None:
    assert str(Labels(th="งบ", en="Budget")) == "Budget"
    assert str(Labels(th="งบ")) == "งบ"
    assert "5" in str(Quantity(5, "people"))
    assert str(Series((Labels(en="one"), Labels(en="two")), "and")).startswith("one")
    assert str(Message("problem.blank", {"value": "''"}))


def test_labels_take_any_language_also_one_that_python_uses_as_a_word() -> None:
    assert Labels(self="a", en="b").texts == (("self", "a"), ("en", "b"))
