"""Facts and conditions are checked when they are built; trees can be walked."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any as Anything

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NoTruthValue, Uncited, WrongType
from learningcity.outcome import Outcome
from learningcity.rules.nodes import (
    MAX_DEPTH,
    All,
    Any,
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Custom,
    Equals,
    Fact,
    Holds,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
    all_of,
    any_of,
)
from learningcity.rules.tree import facts_used, fold
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
    any_conditions,
    conditions,
    deepest_conditions,
    derived,
    fact,
    spelled_evenly,
)

# Every combination of node and fact

FACTS: dict[str, AnyFact] = {
    "int": NUMBER,
    "count": TAG_COUNT,
    "float": RATIO,
    "bool": FLAG,
    "str": LABEL,
    "enum": RANK,
    "date": DAY,
    "partial": PARTIAL,
    "derived": Fact("thing.derived", defined_by=NUMBER.at_least(1)),
    "ints": fact(int, "numbers", "*"),
    "floats": fact(float, "ratios", "*"),
    "bools": fact(bool, "parts", "*", "flag"),
    "strs": TAGS,
    "enums": RANKS,
    "dates": fact(date, "parts", "*", "day"),
    "partials": fact(PartialDate, "parts", "*", "partial"),
}

CONSTANTS: dict[type, Anything] = {int: 1, float: 1.0, bool: True, str: "a", Rank: Rank.LOW}

BUILDERS: dict[str, tuple[Callable[[AnyFact, Anything], Condition], str, set[str]]] = {
    # node: (how it is built, what it accepts in words, the facts that it accepts)
    "AtLeast": (AtLeast, "number-fact", {"int", "count", "float"}),
    "AtMost": (AtMost, "number-fact", {"int", "count", "float"}),
    "Between": (lambda fact, value: Between(fact, value, value), "number-fact", {"int", "count", "float"}),
    "Equals": (Equals, "value-fact", {"int", "count", "float", "str", "enum"}),
    "OneOf": (lambda fact, value: OneOf(fact, (value,)), "value-fact", {"int", "count", "float", "str", "enum"}),
    "IncludesAny": (lambda fact, value: IncludesAny(fact, (value,)), "many-fact", {"ints", "strs", "enums"}),
    "IncludesAll": (lambda fact, value: IncludesAll(fact, (value,)), "many-fact", {"ints", "strs", "enums"}),
    "Holds": (lambda fact, _: Holds(fact), "flag-fact", {"bool", "derived"}),
    "OnOrAfter": (lambda fact, _: OnOrAfter(fact, date(2021, 1, 2)), "date-fact", {"date", "partial"}),
    "Before": (lambda fact, _: Before(fact, date(2021, 1, 2)), "date-fact", {"date", "partial"}),
}

SUITABLE = [(node, kind) for node, (_, _, kinds) in BUILDERS.items() for kind in sorted(kinds)]
UNSUITABLE = [(node, kind) for node, (_, _, kinds) in BUILDERS.items() for kind in FACTS if kind not in kinds]


@pytest.mark.parametrize(("node", "kind"), SUITABLE)
def test_a_node_on_a_fact_of_its_type_is_built(node: str, kind: str) -> None:
    fact = FACTS[kind]
    condition: Anything = BUILDERS[node][0](fact, CONSTANTS.get(fact.type))

    assert type(condition).__name__ == node
    assert condition.fact is fact
    assert condition.children == ()


@pytest.mark.parametrize(("node", "kind"), UNSUITABLE)
def test_a_node_on_a_fact_of_another_type_is_refused(node: str, kind: str) -> None:
    build, accepted, _ = BUILDERS[node]
    fact = FACTS[kind]

    with pytest.raises(WrongType) as caught:
        build(fact, CONSTANTS.get(fact.type))

    problem = caught.value.problem
    assert problem.code == "condition-type"
    assert problem.path == (fact.id,)
    assert problem.accepted == Message(f"accepted.{accepted}")
    name = fact.type.__name__
    assert dict(problem.params) == {"condition": node, "type": f"tuple[{name}, ...]" if fact.many else name}


@pytest.mark.parametrize("node", BUILDERS)
@pytest.mark.parametrize("not_a_fact", ["population", None, NUMBER.at_least(1)], ids=["text", "none", "condition"])
def test_a_node_on_what_is_not_a_fact_is_refused(node: str, not_a_fact: Anything) -> None:
    build, accepted, _ = BUILDERS[node]

    with pytest.raises(WrongType) as caught:
        build(not_a_fact, 1)

    assert caught.value.problem.code == "condition-type"
    assert caught.value.problem.path == ()
    assert caught.value.problem.accepted == Message(f"accepted.{accepted}")
    assert dict(caught.value.problem.params) == {"condition": node, "type": type(not_a_fact).__name__}


def test_a_fact_builds_every_node() -> None:
    day = date(2021, 1, 2)

    assert NUMBER.at_least(1) == AtLeast(NUMBER, 1)
    assert NUMBER.at_most(1) == AtMost(NUMBER, 1)
    assert NUMBER.between(1, 2) == Between(NUMBER, 1, 2)
    assert LABEL.equals("a") == Equals(LABEL, "a")
    assert LABEL.one_of("a", "b") == OneOf(LABEL, ("a", "b"))
    assert TAGS.includes_any("a") == IncludesAny(TAGS, ("a",))
    assert TAGS.includes_all("a") == IncludesAll(TAGS, ("a",))
    assert FLAG.holds() == Holds(FLAG)
    assert PARTIAL.on_or_after(day) == OnOrAfter(PARTIAL, day)
    assert DAY.before(day) == Before(DAY, day)


# Constants


class OtherRank(Enum):
    LOW = "low"


class Text(str):
    """Text that is not exactly ``str``."""

    __slots__ = ()


WRONG_CONSTANTS: list[tuple[AnyFact, Anything]] = [
    (NUMBER, True),
    (NUMBER, 1.0),
    (NUMBER, "1"),
    (NUMBER, None),
    (NUMBER, math.nan),
    (RATIO, True),
    (RATIO, "1.0"),
    (RATIO, math.nan),
    (RATIO, math.inf),
    (RATIO, -math.inf),
    (RATIO, 2**53 + 1),
    (RATIO, 10**400),
    (RATIO, None),
    (LABEL, 1),
    (LABEL, b"a"),
    (LABEL, Text("a")),
    (LABEL, None),
    (RANK, "low"),
    (RANK, OtherRank.LOW),
    (RANK, None),
]


@pytest.mark.parametrize(("fact", "constant"), WRONG_CONSTANTS, ids=range(len(WRONG_CONSTANTS)))
def test_a_constant_of_another_type_is_refused(fact: AnyFact, constant: Anything) -> None:
    for build in (Equals, lambda fact, value: OneOf(fact, (value,))):
        with pytest.raises(WrongType) as caught:
            build(fact, constant)

        assert caught.value.problem.code == "constant-type"
        assert caught.value.problem.path == (fact.id,)
        assert caught.value.problem.accepted == Message("accepted.constant", {"type": fact.type.__name__})


@pytest.mark.parametrize("bound", [True, 1.0, "1", None, math.nan, math.inf])
def test_a_bound_of_another_type_is_refused(bound: Anything) -> None:
    for build in (
        lambda: NUMBER.at_least(bound),
        lambda: NUMBER.at_most(bound),
        lambda: NUMBER.between(bound, 3),
        lambda: NUMBER.between(-3, bound),
    ):
        with pytest.raises(WrongType) as caught:
            build()
        assert caught.value.problem.code == "constant-type"


@pytest.mark.parametrize("bound", [math.nan, math.inf, -math.inf])
def test_a_bound_that_is_no_number_is_refused(bound: float) -> None:
    for build in (RATIO.at_least, RATIO.at_most, lambda bound: RATIO.between(bound, 1.0)):
        with pytest.raises(WrongType) as caught:
            build(bound)
        assert caught.value.problem.code == "constant-type"


def test_a_whole_constant_of_a_number_with_a_fraction_becomes_one() -> None:
    bound = RATIO.at_least(1).bound

    assert (bound, type(bound)) == (1.0, float)
    assert RATIO.at_least(1) == RATIO.at_least(1.0)
    assert [type(value) for value in RATIO.one_of(1, 2.0).values] == [float, float]


@pytest.mark.parametrize("constant", [1, None, (), "b", Rank.LOW])
def test_an_entry_of_another_type_is_refused(constant: Anything) -> None:
    facts: tuple[AnyFact, AnyFact] = (TAGS, RANKS)

    with pytest.raises(WrongType) as caught:
        facts[constant == "b"].includes_any(constant)

    assert caught.value.problem.code == "constant-type"


@pytest.mark.parametrize("day", ["2021-01-02", None, 2021, datetime(2021, 1, 2), PartialDate(2021, 1, 2)])  # noqa: DTZ001  # refused whatever the zone
def test_a_day_that_is_not_a_day_is_refused(day: Anything) -> None:
    for build in (PARTIAL.on_or_after, DAY.before):
        with pytest.raises(WrongType) as caught:
            build(day)
        assert caught.value.problem.code == "constant-type"
        assert caught.value.problem.accepted == Message("accepted.day")


@pytest.mark.parametrize("build", [LABEL.one_of, TAGS.includes_any, TAGS.includes_all], ids=range(3))
def test_a_list_of_no_values_is_refused(build: Callable[[], Condition]) -> None:
    with pytest.raises(InvalidValue) as caught:
        build()

    assert caught.value.problem.code == "no-values"
    assert caught.value.problem.accepted == Message("accepted.values")


@pytest.mark.parametrize(("node", "fact"), [(OneOf, LABEL), (IncludesAny, TAGS), (IncludesAll, TAGS)])
@pytest.mark.parametrize("values", ["TH", 5, None, {"a"}], ids=["text", "number", "none", "set"])
def test_values_that_are_not_a_tuple_are_refused(node: Anything, fact: AnyFact, values: Anything) -> None:
    with pytest.raises((WrongType, InvalidValue)):
        node(fact, values)


def test_a_value_that_is_given_twice_is_kept_once() -> None:
    assert LABEL.one_of("b", "a", "b").values == ("b", "a")
    assert TAGS.includes_all("a", "a") == TAGS.includes_all("a")


@pytest.mark.parametrize("fact", [NUMBER, RATIO])
def test_a_range_from_more_to_less_is_refused(fact: AnyFact) -> None:
    with pytest.raises(InvalidValue) as caught:
        fact.between(2, 1)

    assert caught.value.problem.code == "empty-range"
    assert caught.value.problem.path == (fact.id,)
    assert fact.between(1, 1).low == 1


# Facts


@pytest.mark.parametrize("id", ["", "A", "a.", ".a", "a..b", "a b", "a_b", "a-", "-a", "ก", "a\n", "a.B"], ids=repr)
def test_an_id_that_is_not_lower_case_and_dotted_is_refused(id: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Fact(id, int, path=("a",))

    assert caught.value.problem.code == "id"
    assert caught.value.problem.accepted == Message("accepted.id")


@pytest.mark.parametrize("id", [None, 1, b"a", ("a",)], ids=["none", "number", "bytes", "tuple"])
def test_an_id_that_is_not_text_is_refused(id: Anything) -> None:
    with pytest.raises(WrongType) as caught:
        Fact(id, int, path=("a",))

    assert caught.value.problem.code == "wrong-type"


@given(st.from_regex(r"[a-z0-9]+([-.][a-z0-9]+)*", fullmatch=True))
def test_an_id_in_lower_case_with_dots_and_hyphens_is_accepted(id: str) -> None:
    assert Fact(id, int, path=("a",)).id == id


@pytest.mark.parametrize("type_", [bytes, list, object, "int", None, complex, datetime, tuple[int, ...], int | None])
def test_a_type_that_no_reader_knows_is_refused(type_: Anything) -> None:
    with pytest.raises(WrongType) as caught:
        Fact("a", type_, path=("a",))

    assert caught.value.problem.code == "fact-type"
    assert caught.value.problem.accepted == Message("accepted.fact-type")


BAD_PATHS: list[Anything] = [
    ("*",),
    ("#",),
    ("*", "a"),
    ("a", "*", "b", "*"),
    ("a", "#", "b"),
    ("a", "*", "#"),
    ("a", "#", "#"),
    ("a b",),
    ("a", ""),
    ("1a",),
    ("a.b",),
    ("a()",),
    ("ก",),
    ("a\n",),
    ("class",),
    ("a", "None"),
    (1,),
    ["a"],
    "a",
    5,
]


@pytest.mark.parametrize("path", BAD_PATHS, ids=repr)
def test_a_path_that_cannot_be_followed_is_refused(path: Anything) -> None:
    with pytest.raises(InvalidValue) as caught:
        Fact("a", int, path=path)

    assert caught.value.problem.code == "fact-path"
    assert caught.value.problem.path == ("path",)


@pytest.mark.parametrize("type_", [str, float, bool, Rank, date])
def test_a_count_is_a_whole_number(type_: type) -> None:
    with pytest.raises(InvalidValue) as caught:
        Fact("a", type_, path=("tags", "#"))

    assert caught.value.problem.code == "fact-path"


@pytest.mark.parametrize(
    "path", [("a",), ("a", "b", "c"), ("a", "*"), ("a", "*", "b"), ("a", "b", "*", "c", "d"), ("a", "#"), ("_A9", "#")]
)
def test_a_path_through_fields_one_tuple_or_to_a_count_is_accepted(path: tuple[str, ...]) -> None:
    assert Fact("a", int, path=path).many is ("*" in path)


def test_a_fact_has_a_path_or_a_definition() -> None:
    condition = NUMBER.at_least(1)

    for build in (lambda: Fact("a", int), lambda: Fact("a", bool, path=("a",), defined_by=condition)):
        with pytest.raises(InvalidValue) as caught:
            build()
        assert caught.value.problem.code == "fact-definition"
        assert caught.value.problem.path == ("a",)
    assert Fact("a", defined_by=condition).many is False


@pytest.mark.parametrize(("type_", "definition"), [(int, NUMBER.at_least(1)), (bool, "met"), (bool, FLAG)])
def test_a_definition_is_a_condition_and_stands_for_a_flag(type_: type, definition: Anything) -> None:
    with pytest.raises(WrongType) as caught:
        Fact("a", type_, defined_by=definition)

    assert caught.value.problem.code == "fact-definition"


def test_a_fact_has_no_truth_value_and_says_which() -> None:
    with pytest.raises(NoTruthValue) as caught:
        bool(NUMBER)

    assert caught.value.message == Message("error.no-truth-value.fact", {"fact": "thing.number"})


def test_a_condition_has_no_truth_value() -> None:
    with pytest.raises(NoTruthValue) as caught:
        _ = NUMBER.at_least(1) and NUMBER.at_most(5)

    assert caught.value.message == Message("error.no-truth-value.condition")


# Joining

A, B, C = NUMBER.at_least(1), FLAG.holds(), LABEL.equals("a")


def test_chains_of_and_and_of_or_are_laid_flat() -> None:
    assert A & B & C == All((A, B, C)) == A & (B & C) == all_of(A, B, C)
    assert A | B | C == Any((A, B, C)) == A | (B | C) == any_of(A, B, C)
    assert All((A, B, B, C)) == (A & B) & (B & C)
    assert all_of(A & B, C) == All((A, B, C))
    assert any_of(A, B | C) == Any((A, B, C))


def test_what_is_joined_otherwise_is_kept_as_it_is() -> None:
    assert All((Any((A, B)), C)) == (A | B) & C
    assert Any((All((A, B)), C)) == (A & B) | C
    assert Not(Not(A)) == ~~A
    assert All((Not(All((A, B))), C)) == ~(A & B) & C


@given(conditions(max_leaves=3), conditions(max_leaves=3))
def test_joining_keeps_every_condition_in_its_order(left: Condition, right: Condition) -> None:
    def parts(condition: Condition, joined: type[Condition]) -> tuple[Condition, ...]:
        return condition.children if isinstance(condition, joined) else (condition,)

    assert (left & right).conditions == parts(left, All) + parts(right, All)
    assert (left | right).conditions == parts(left, Any) + parts(right, Any)
    assert (~left).condition is left


@pytest.mark.parametrize("join", [all_of, any_of, lambda: All(()), lambda: Any(())], ids=range(4))
def test_joining_nothing_is_refused(join: Callable[[], Condition]) -> None:
    with pytest.raises(InvalidValue) as caught:
        join()

    assert caught.value.problem.code == "no-conditions"


@pytest.mark.parametrize("join", [all_of, any_of, Not, lambda it: All((A, it)), lambda it: Any((A, it))], ids=range(5))
@pytest.mark.parametrize(
    ("thing", "accepted"),
    [(FLAG, "condition-of-fact"), ("a", "condition"), (None, "condition"), (Outcome.MET, "condition")],
    ids=["fact", "text", "none", "outcome"],
)
def test_what_is_not_a_condition_is_not_joined(
    join: Callable[[Anything], Condition], thing: Anything, accepted: str
) -> None:
    with pytest.raises(WrongType) as caught:
        join(thing)

    assert caught.value.problem.code == "not-a-condition"
    assert caught.value.problem.accepted == Message(f"accepted.{accepted}")


@pytest.mark.parametrize("other", [FLAG, True, None, Outcome.MET, "a"], ids=repr)
def test_operators_join_conditions_only(other: Anything) -> None:
    with pytest.raises(TypeError):
        _ = A & other
    with pytest.raises(TypeError):
        _ = A | other


@pytest.mark.parametrize("joined", [All, Any])
@pytest.mark.parametrize("parts", [[A, B], {A}, A, 5], ids=["list", "set", "condition", "number"])
def test_the_parts_of_a_node_are_a_tuple_or_refused(joined: Anything, parts: Anything) -> None:
    try:
        built = joined(parts)
    except WrongType:
        return
    assert isinstance(built.conditions, tuple)
    assert hash(built) == hash(joined(tuple(parts)))


# Depth


def chain(wrap: Callable[[Condition], Condition], times: int) -> Condition:
    condition: Condition = A
    for _ in range(times):
        condition = wrap(condition)
    return condition


@pytest.mark.parametrize(
    "wrap", [Not, derived, lambda c: All((c,)), lambda c: Any((B, c))], ids=["not", "derived", "all", "any"]
)
def test_conditions_nest_as_deep_as_said_and_no_deeper(wrap: Callable[[Condition], Condition]) -> None:
    deepest = chain(wrap, MAX_DEPTH - 1)

    with pytest.raises(InvalidValue) as caught:
        wrap(deepest)
    assert caught.value.problem.code == "too-deep"
    assert caught.value.problem.accepted == Message("accepted.depth", {"depth": MAX_DEPTH})


@given(deepest_conditions())
def test_nothing_goes_around_a_condition_of_the_greatest_depth(deepest: Condition) -> None:
    for wrap in (Not, derived, lambda c: All((c, B)), lambda c: Any((c,)), lambda c: derived(c) & B):
        with pytest.raises(InvalidValue):
            wrap(deepest)


# Functions of the user


class Holder:
    @staticmethod
    def method(value: object) -> Outcome:
        return spelled_evenly(value)


def inner_function() -> Callable[..., Outcome]:
    def inside(value: object) -> Outcome:
        return spelled_evenly(value)

    return inside


NOT_OF_A_MODULE: dict[str, Anything] = {
    "lambda": lambda value: Outcome.MET,  # noqa: ARG005  # refused before it is called
    "inner": inner_function(),
    "method": Holder.method,
    "bound method": Holder().method,
    "partial": functools.partial(spelled_evenly, 1),
    "text": "spelled_evenly",
    "none": None,
}


@pytest.mark.parametrize("function", NOT_OF_A_MODULE.values(), ids=NOT_OF_A_MODULE.keys())
def test_only_a_function_of_a_module_is_accepted(function: Anything) -> None:
    with pytest.raises(WrongType) as caught:
        Custom(function, (NUMBER,), TITLE, CITATIONS)

    assert caught.value.problem.code == "custom"
    assert caught.value.problem.path == ("function",)


@pytest.mark.parametrize(
    "facts",
    [(), ("thing.number",), (NUMBER, None), (NUMBER, FACTS["derived"])],
    ids=["none", "text", "one-none", "derived"],
)
def test_a_function_declares_plain_facts(facts: Anything) -> None:
    with pytest.raises(WrongType) as caught:
        Custom(spelled_evenly, facts, TITLE, CITATIONS)

    assert caught.value.problem.code == "custom"
    assert caught.value.problem.path == ("facts",)


@pytest.mark.parametrize("citations", [(), None, ("a book",), (*CITATIONS, "a book"), "a book"], ids=repr)
def test_a_function_is_not_accepted_uncited(citations: Anything) -> None:
    with pytest.raises(Uncited) as caught:
        Custom(spelled_evenly, (NUMBER,), TITLE, citations)

    assert caught.value.message == Message("error.uncited", {"what": "spelled_evenly"})


# Walking


@given(any_conditions())
def test_fold_visits_every_node_once_after_its_children(condition: Condition) -> None:
    visited: list[Condition] = []

    def visit(node: Condition, results: tuple[int, ...]) -> int:
        assert len(results) == len(node.children)
        visited.append(node)
        return 1 + sum(results)

    count = fold(condition, visit)

    assert count == len(visited)
    assert visited[-1] is condition
    assert sum(len(node.children) for node in visited) == len(visited) - 1


@given(any_conditions())
def test_fold_can_build_the_tree_again(condition: Condition) -> None:
    def rebuilt(node: Condition, children: tuple[Condition, ...]) -> Condition:
        if isinstance(node, Not):
            return Not(*children)
        return type(node)(children) if isinstance(node, All | Any) else node

    assert fold(condition, rebuilt) == condition


def test_the_children_of_a_node_are_the_conditions_directly_inside_it() -> None:
    assert (A & B).children == (A, B)
    assert (A | ~B).children == (A, Not(B))
    assert (~(A & B)).children == (All((A, B)),)
    assert A.children == ()
    assert derived(A).children == ()


def test_the_facts_used_are_named_once_each_in_the_order_of_the_tree() -> None:
    condition = (LABEL.equals("a") & NUMBER.at_least(1)) | ~LABEL.equals("b") | FLAG.holds()

    assert facts_used(condition) == (LABEL, NUMBER, FLAG)


def test_the_facts_used_are_those_behind_derived_facts_and_functions() -> None:
    function = Custom(spelled_evenly, (TAGS, NUMBER), TITLE, CITATIONS)

    assert facts_used(derived(derived(RANK.equals(Rank.LOW)) & FLAG.holds())) == (RANK, FLAG)
    assert facts_used(function & NUMBER.at_least(1)) == (TAGS, NUMBER)


@given(any_conditions())
def test_no_fact_that_is_used_is_derived(condition: Condition) -> None:
    found = facts_used(condition)

    assert found
    assert len(set(found)) == len(found)
    assert all(fact.defined_by is None for fact in found)
