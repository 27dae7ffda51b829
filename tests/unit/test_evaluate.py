"""What each node means, by example: of a value that meets it, one that does not, and one that is not known."""

from __future__ import annotations

import math
from datetime import date
from typing import Any as Anything

import pytest

from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, LearningCityError, NotASubject
from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate, observe, outcome_of
from learningcity.rules.nodes import Condition, Custom
from learningcity.texts import Message
from strategies_for_rules import (
    CITATIONS,
    DAY,
    FLAG,
    LABEL,
    NUMBER,
    PARTIAL,
    RANK,
    RANKS,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Rank,
    Strange,
    StrangeLeaf,
    Thing,
    book,
    derived,
    fact,
    spelled_evenly,
)

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
JUNE = date(2021, 6, 1)

MEANINGS: list[tuple[Condition, list[Thing], list[Thing], list[Thing]]] = [
    # condition, things that meet it, that do not, of which it is not known
    (NUMBER.at_least(5), [Thing(number=5), Thing(number=6)], [Thing(number=4), Thing(number=-5)], [Thing()]),
    (NUMBER.at_most(5), [Thing(number=5), Thing(number=4)], [Thing(number=6)], [Thing()]),
    (NUMBER.between(1, 3), [Thing(number=n) for n in (1, 2, 3)], [Thing(number=0), Thing(number=4)], [Thing()]),
    (NUMBER.equals(0), [Thing(number=0)], [Thing(number=1)], [Thing()]),
    (
        RATIO.at_least(0.5),
        [Thing(ratio=0.5), Thing(ratio=1)],
        [Thing(ratio=0.4999)],
        [Thing(), Thing(ratio=math.nan), Thing(ratio=math.inf), Thing(ratio=-math.inf)],
    ),
    (RATIO.one_of(0.5, 2), [Thing(ratio=2.0), Thing(ratio=2)], [Thing(ratio=1.0)], [Thing(), Thing(ratio=math.nan)]),
    (FLAG.holds(), [Thing(flag=True)], [Thing(flag=False)], [Thing()]),
    (LABEL.equals(""), [Thing(label="")], [Thing(label=" ")], [Thing()]),
    (LABEL.one_of("a", "b"), [Thing(label="a"), Thing(label="b")], [Thing(label="A"), Thing(label="ab")], [Thing()]),
    (RANK.equals(Rank.LOW), [Thing(rank=Rank.LOW)], [Thing(rank=Rank.HIGH)], [Thing()]),
    (
        TAGS.includes_any("a", "b"),
        [Thing(tags=("a",)), Thing(tags=("c", "b")), Thing(tags=(None, "a"))],
        [Thing(tags=()), Thing(tags=("c", "ab"))],
        [Thing(), Thing(tags=(None,)), Thing(tags=("c", None))],
    ),
    (
        TAGS.includes_all("a", "b"),
        [Thing(tags=("b", "a")), Thing(tags=("a", "b", "c", None))],
        [Thing(tags=()), Thing(tags=("a",)), Thing(tags=("a", "a"))],
        [Thing(), Thing(tags=("a", None)), Thing(tags=(None,))],
    ),
    (
        RANKS.includes_all(Rank.LOW),
        [Thing(ranks=(Rank.LOW,))],
        [Thing(ranks=(Rank.HIGH,))],
        [Thing(ranks=(Rank.HIGH, None))],
    ),
    (TAG_COUNT.at_least(1), [Thing(tags=("a",)), Thing(tags=(None,))], [Thing(tags=())], [Thing()]),
    (DAY.on_or_after(JUNE), [Thing(day=JUNE)], [Thing(day=date(2021, 5, 31))], [Thing()]),
    (DAY.before(JUNE), [Thing(day=date(2021, 5, 31))], [Thing(day=JUNE)], [Thing()]),
    (
        PARTIAL.on_or_after(JUNE),
        [Thing(partial=PartialDate(2021, 6)), Thing(partial=PartialDate(2022))],
        [Thing(partial=PartialDate(2020)), Thing(partial=PartialDate(2021, 5, 31))],
        [Thing(), Thing(partial=PartialDate(2021))],
    ),
    (
        PARTIAL.before(JUNE),
        [Thing(partial=PartialDate(2021, 5))],
        [Thing(partial=PartialDate(2021, 6))],
        [Thing(), Thing(partial=PartialDate(2021))],
    ),
    (NUMBER.at_least(5) & FLAG.holds(), [Thing(number=5, flag=True)], [Thing(flag=False)], [Thing(number=5)]),
    (NUMBER.at_least(5) | FLAG.holds(), [Thing(flag=True)], [Thing(number=4, flag=False)], [Thing(number=4)]),
    (~NUMBER.at_least(5), [Thing(number=4)], [Thing(number=5)], [Thing()]),
    (derived(~NUMBER.at_least(5)), [Thing(number=4)], [Thing(number=5)], [Thing()]),
    (
        Custom(spelled_evenly, (NUMBER, TAGS), TITLE, CITATIONS),
        [Thing(number=10, tags=("a",))],
        [Thing(number=1, tags=("a",))],
        [Thing(), Thing(number=1), Thing(number=1, tags=(None,))],
    ),
]


@pytest.mark.parametrize(
    ("condition", "met", "not_met", "unknown"),
    MEANINGS,
    ids=[f"{number}-{type(case[0]).__name__}" for number, case in enumerate(MEANINGS)],
)
def test_what_a_condition_means(
    condition: Condition, met: list[Thing], not_met: list[Thing], unknown: list[Thing]
) -> None:
    for outcome, things in ((MET, met), (NOT_MET, not_met), (UNKNOWN, unknown)):
        for thing in things:
            assert evaluate(condition, thing) is outcome


def test_a_path_that_leads_through_the_unknown_is_unknown() -> None:
    number = fact(int, "part", "number")
    labels = fact(str, "parts", "*", "part", "label")
    inside = fact(int, "part", "tags", "#")

    assert observe(number, Thing()) is None
    assert observe(number, Thing(part=Thing(number=3))) == 3
    assert observe(labels, Thing()) is None
    assert observe(labels, Thing(parts=(None, Thing(), Thing(part=Thing(label="a"))))) == (None, None, "a")
    assert observe(inside, Thing(part=Thing())) is None
    assert observe(inside, Thing(part=Thing(tags=("a", None)))) == 2


def test_a_condition_can_be_asked_of_values_instead_of_a_subject() -> None:
    values = {NUMBER: 5, FLAG: None}

    assert outcome_of(NUMBER.at_least(5) & FLAG.holds(), values.__getitem__) is UNKNOWN
    assert outcome_of(NUMBER.at_least(6) & FLAG.holds(), values.__getitem__) is NOT_MET


@pytest.mark.parametrize(
    ("condition", "subject", "step", "type_"),
    [
        (NUMBER.at_least(1), object(), "number", "object"),
        (NUMBER.at_least(1), "Hat Yai", "number", "str"),
        (NUMBER.at_least(1), None, "number", "NoneType"),
        (fact(int, "part", "number").at_least(1), Thing(part="a"), "number", "str"),  # type: ignore[arg-type]  # wrong on purpose
        (fact(int, "parts", "*", "number").includes_any(1), Thing(parts=("a",)), "number", "str"),  # type: ignore[arg-type]  # wrong on purpose
    ],
    ids=["object", "text", "none", "inside", "entry"],
)
def test_a_subject_without_the_field_is_refused_by_name(
    condition: Condition, subject: object, step: str, type_: str
) -> None:
    with pytest.raises(NotASubject) as caught:
        evaluate(condition, subject)

    params = dict(caught.value.message.params)  # type: ignore[union-attr]  # a message
    assert caught.value.message.id == "error.not-a-subject"  # type: ignore[union-attr]  # a message
    assert (params["step"], params["type"]) == (step, type_)
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("node", [Strange, StrangeLeaf])
def test_a_node_that_is_not_of_the_language_is_refused_loudly(node: type[Condition]) -> None:
    with pytest.raises(CannotExpress) as caught:
        evaluate(node() & FLAG.holds(), Thing(flag=False))

    assert caught.value.message == Message("error.cannot-express", {"reader": "evaluate", "node": node.__name__})


def answers_yes(value: object) -> Anything:
    """A function that forgot what a function of the user answers with."""
    return value is not None


def test_a_function_that_does_not_answer_with_an_outcome_is_refused_by_every_reader() -> None:
    condition = Custom(answers_yes, (NUMBER,), TITLE, CITATIONS)

    for ask in (
        lambda: evaluate(condition, Thing(number=1)),
        lambda: book(condition).check(Thing(number=1)),
        lambda: book(condition).predicate()(Thing(number=1)),
    ):
        with pytest.raises(LearningCityError):
            ask()
