"""Rule books as plain functions: Python source is generated from the tree, with the paths written out.

The source reads each fact once, stops as soon as the outcome is certain, and looks as one would write
it by hand. Its answers are those of :func:`learningcity.rules.evaluate.evaluate`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Any as Anything
from typing import TypeAlias, TypeVar

from learningcity.errors import CannotExpress
from learningcity.outcome import Outcome
from learningcity.rules.nodes import (
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
    Holds,
    IncludesAll,
    IncludesAny,
    Not,
    OneOf,
    OnOrAfter,
)
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import customs, facts_used, leaves
from learningcity.rules.writer import Then, Writer
from learningcity.texts import Message

__all__ = [
    "compile_masks",
    "compile_observations",
    "compile_outcome",
    "mask_source",
    "observation_source",
    "outcome_source",
]

S = TypeVar("S")
_Ordered: TypeAlias = AtLeast | AtMost | Between
_Settled: TypeAlias = Holds | Equals | OneOf

_LONG_CHAIN = 8
"""Of more constants than that no chain of comparisons is written."""


def outcome_source(rulebook: RuleBook[Anything]) -> tuple[str, dict[str, object]]:
    """The source of the outcome function, and the constants that it names."""
    writer = Writer(constants={"MET": Outcome.MET, "NOT_MET": Outcome.NOT_MET, "UNKNOWN": Outcome.UNKNOWN})
    conditions = [requirement.condition for requirement in rulebook if requirement.binding]
    writer.used_once = _used_once(conditions)
    writer.line("unknown = False")
    for condition in conditions:
        _write_with_reads(writer, condition, Then("pass", "return NOT_MET", "unknown = True"))
    writer.line("return UNKNOWN if unknown else MET")
    return _source(writer)


def mask_source(conditions: Iterable[Condition]) -> tuple[str, dict[str, object]]:
    """The source of the mask function of these conditions, and the constants that it names."""
    conditions = tuple(conditions)
    writer = Writer(constants={"MET": Outcome.MET, "NOT_MET": Outcome.NOT_MET}, used_once=_used_once(conditions))
    writer.line("met = not_met = 0")
    for position, condition in enumerate(conditions):
        bit = 1 << position
        _write_with_reads(writer, condition, Then(f"met |= {bit}", f"not_met |= {bit}", "pass"))
    writer.line("return met, not_met")
    return _source(writer)


def observation_source(conditions: Iterable[Condition]) -> tuple[str, dict[str, object]]:
    """The source of the function that reads what each condition looks at, and the constants that it names."""
    writer = Writer()
    observed = []
    for condition in conditions:
        values = [_argument(fact, writer.value(fact)) for fact in facts_used(condition)]
        observed.append(values[0] if len(values) == 1 else f"({', '.join(values)})")
    writer.line(f"return ({', '.join(observed)},)")
    return _source(writer)


def _source(writer: Writer) -> tuple[str, dict[str, object]]:
    return "\n".join(["def decide(subject):", *writer.lines, ""]), writer.constants


def compile_outcome(rulebook: RuleBook[S]) -> Callable[[S], Outcome]:
    """The function from a subject to the outcome."""
    function: Callable[[S], Outcome] = _compiled(*outcome_source(rulebook))
    return function


def compile_masks(conditions: Iterable[Condition]) -> Callable[[Anything], tuple[int, int]]:
    """The function from a subject to the masks of which conditions are met and which are not."""
    function: Callable[[Anything], tuple[int, int]] = _compiled(*mask_source(conditions))
    return function


def compile_observations(conditions: Iterable[Condition]) -> Callable[[Anything], tuple[Anything, ...]]:
    """The function from a subject to what each condition looks at: a value, or a tuple where it is not one fact."""
    function: Callable[[Anything], tuple[Anything, ...]] = _compiled(*observation_source(conditions))
    return function


def _compiled(source: str, constants: dict[str, object]) -> Anything:
    namespace: dict[str, Anything] = dict(constants)
    exec(compile(source, "<generated predicate>", "exec"), namespace)  # noqa: S102  # made here from a checked tree
    return namespace["decide"]


def _used_once(conditions: Iterable[Condition]) -> frozenset[tuple[str, ...]]:
    """The paths of fields of objects inside the subject that a single leaf reads, and nothing else."""
    paths = [leaf.fact.path for condition in conditions for leaf in leaves(condition)]
    paths += 2 * [fact.path for condition in conditions for custom in customs(condition) for fact in custom.facts]
    times = Counter(paths)
    return frozenset(path for path in paths if times[path] == 1 and len(path) > 1 and not {"*", "#"} & {*path})


def _write_with_reads(writer: Writer, condition: Condition, then: Then) -> None:
    for fact in facts_used(condition):
        writer.hold(fact)
    _write(writer, condition, then)


def _write(writer: Writer, condition: Condition, then: Then) -> None:
    match condition:
        case All(conditions):
            _write_joined(writer, conditions, then, keep_on="MET")
        case Any(conditions):
            _write_joined(writer, conditions, then, keep_on="NOT_MET")
        case Not(child):
            _write(writer, child, Then(met=then.not_met, not_met=then.met, unknown=then.unknown))
        case Holds(fact) if fact.defined_by is not None:
            _write(writer, fact.defined_by, then)
        case Custom():
            _write_custom(writer, condition, then)
        case IncludesAny(fact, values):
            _write_includes_any(writer, fact, values, then)
        case IncludesAll(fact, values):
            _write_includes_all(writer, fact, values, then)
        case OnOrAfter(fact, day):
            _write_dated(writer, fact, day, then)
        case Before(fact, day):
            _write_dated(writer, fact, day, Then(met=then.not_met, not_met=then.met, unknown=then.unknown))
        case Holds() | AtLeast() | AtMost() | Between() | Equals() | OneOf():
            _write_test(writer, condition, then)
        case _:
            raise _cannot_express(condition)


def _write_test(writer: Writer, condition: _Ordered | _Settled, then: Then) -> None:
    fact = condition.fact
    owner = writer.owner(fact)
    if owner is None:
        _write_choice(writer, condition, writer.value(fact), then)
        return
    writer.line(f"if {owner} is None: {then.unknown}")
    with writer.block("else:"):
        value = writer.name("v")
        writer.line(f"{value} = {owner}.{fact.path[-1]}")
        _write_choice(writer, condition, value, then)


def _write_choice(writer: Writer, condition: _Ordered | _Settled, value: str, then: Then) -> None:
    if isinstance(condition, AtLeast | AtMost | Between):
        test, contrary = _comparisons(writer, condition, value)
        infinite = f" or {value} - {value} != 0" if condition.fact.type is float else ""
        writer.line(f"if {value} is None{infinite}: {then.unknown}")
        writer.line(f"elif {test}: {then.met}")
        # Of a number that is none, neither the test nor its contrary is true.
        writer.line(f"elif {contrary}: {then.not_met}")
        writer.line(f"else: {then.unknown}")
    else:
        # No value that is unknown passes these, so the common case is asked first.
        writer.line(f"if {_equality(writer, condition, value)}: {then.met}")
        writer.line(f"elif {_unknown(condition.fact, value)}: {then.unknown}")
        writer.line(f"else: {then.not_met}")


def _unknown(fact: AnyFact, value: str) -> str:
    if fact.type is float:
        return f"{value} is None or {value} - {value} != 0"
    return f"{value} is None or {value} != {value}" if fact.type is int else f"{value} is None"


def _comparisons(writer: Writer, condition: _Ordered, value: str) -> tuple[str, str]:
    """The test, and its contrary."""
    if isinstance(condition, Between):
        low, high = writer.constant(condition.low), writer.constant(condition.high)
        return f"{low} <= {value} <= {high}", f"{value} < {low} or {value} > {high}"
    bound = writer.constant(condition.bound)
    if isinstance(condition, AtLeast):
        return f"{value} >= {bound}", f"{value} < {bound}"
    return f"{value} <= {bound}", f"{value} > {bound}"


def _equality(writer: Writer, condition: _Settled, value: str) -> str:
    if isinstance(condition, Holds):
        return f"{value} is True"
    return _is_one(writer, value, condition.values if isinstance(condition, OneOf) else (condition.value,))


def _is_one(writer: Writer, value: str, values: tuple[Anything, ...]) -> str:
    # Members of an enumeration are single objects, and hashing one costs more than asking for identity.
    if len(values) > _LONG_CHAIN:
        return f"{value} in {writer.constant(values)}"
    operator = "is" if isinstance(values[0], Enum) else "=="
    return " or ".join(f"{value} {operator} {writer.constant(constant)}" for constant in values)


def _write_dated(writer: Writer, fact: AnyFact, day: date, then: Then) -> None:
    value, constant = writer.value(fact), writer.constant(day)
    earliest, latest = (f"{value}.earliest", f"{value}.latest") if fact.type is not date else (value, value)
    result = writer.name("r")
    writer.line(f"{result} = None if {value} is None else {earliest} >= {constant}")
    writer.line(f"if {result}: {then.met}")
    writer.line(f"elif {result} is None or {latest} >= {constant}: {then.unknown}")
    if then.not_met != "pass":
        writer.line(f"else: {then.not_met}")


def _write_includes_any(writer: Writer, fact: AnyFact, values: tuple[Anything, ...], then: Then) -> None:
    entries = writer.value(fact)
    guard, entry = _entry(fact)
    match = f"{guard}({_is_one(writer, entry, values)})"
    writer.line(f"if {entries} is None: {then.unknown}")
    with writer.block("else:"):
        with writer.block(f"for entry in {entries}:"):
            _write_match(writer, match, then)
            # An entry that is not known is rare, so only then are the others searched once more.
            with writer.block(f"elif not ({guard}{entry} is not None):"):
                with writer.block(f"for entry in {entries}:"):
                    _write_match(writer, match, then)
                writer.line(f"else: {then.unknown}")
                writer.line("break")
        writer.line(f"else: {then.not_met}")


def _write_match(writer: Writer, match: str, then: Then) -> None:
    with writer.block(f"if {match}:"):
        writer.line(then.met)
        writer.line("break")


def _write_includes_all(writer: Writer, fact: AnyFact, values: tuple[Anything, ...], then: Then) -> None:
    entries = writer.value(fact)
    writer.line(f"if {entries} is None: {then.unknown}")
    with writer.block("else:"):
        if len(values) > _LONG_CHAIN:
            seen = writer.name("s")
            writer.line(f"{seen} = {{*{_argument(fact, entries)}}}")
            complete, gap = f"{writer.constant(frozenset(values))} <= {seen}", f"None in {seen}"
        else:
            complete, gap = _write_marks(writer, fact, entries, values)
        writer.line(f"if {complete}: {then.met}")
        writer.line(f"elif {gap}: {then.unknown}")
        writer.line(f"else: {then.not_met}")


def _write_marks(writer: Writer, fact: AnyFact, entries: str, values: tuple[Anything, ...]) -> tuple[str, str]:
    """A loop that sets a bit for each value met; the tests for all of them, and for an entry that is not known."""
    seen, gap = writer.name("s"), writer.name("g")
    guard, entry = _entry(fact)
    writer.line(f"{seen} = 0; {gap} = False")
    with writer.block(f"for entry in {entries}:"):
        writer.line(f"if not ({guard}{entry} is not None): {gap} = True")
        for position, constant in enumerate(values):
            writer.line(f"elif {_is_one(writer, entry, (constant,))}: {seen} |= {1 << position}")
    return f"{seen} == {(1 << len(values)) - 1}", gap


def _entry(fact: AnyFact) -> tuple[str, str]:
    """A guard that every object on the way to the value of an entry is known, and the value behind it."""
    guard, entry = "", "entry"
    for step in fact.path[fact.path.index("*") + 1 :]:
        guard += f"{entry} is not None and "
        entry += f".{step}"
    return guard, entry


def _write_joined(writer: Writer, conditions: tuple[Condition, ...], then: Then, keep_on: str) -> None:
    """Conjunction (``keep_on="MET"``) or disjunction: go on while nothing has decided."""
    result = writer.name("r")
    absorbing = "NOT_MET" if keep_on == "MET" else "MET"
    decided = f"{result} = {absorbing}"
    each = (
        Then(met="pass", not_met=decided, unknown=f"{result} = None")
        if keep_on == "MET"
        else Then(met=decided, not_met="pass", unknown=f"{result} = None")
    )
    writer.line(f"{result} = {keep_on}")
    for position, child in enumerate(conditions):
        if position == 0:
            _write(writer, child, each)
            continue
        with writer.block(f"if {result} is not {absorbing}:"):
            _write(writer, child, each)
    writer.line(f"if {result} is None: {then.unknown}")
    writer.line(f"elif {result} is MET: {then.met}")
    writer.line(f"else: {then.not_met}")


def _write_custom(writer: Writer, custom: Custom, then: Then) -> None:
    result = writer.name("r")
    arguments = ", ".join(_argument(fact, writer.value(fact)) for fact in custom.facts)
    writer.line(f"{result} = {writer.constant(custom)}.decide({arguments})")
    writer.line(f"if {result} is MET: {then.met}")
    writer.line(f"elif {result} is NOT_MET: {then.not_met}")
    writer.line(f"else: {then.unknown}")


def _argument(fact: AnyFact, value: str) -> str:
    if not fact.many:
        return value
    entry = "entry"
    for step in fact.path[fact.path.index("*") + 1 :]:
        entry = f"(None if {entry} is None else {entry}.{step})"
    return f"(None if {value} is None else tuple([{entry} for entry in {value}]))"


def _cannot_express(condition: Condition) -> CannotExpress:
    return CannotExpress(Message("error.cannot-express", {"reader": "predicate", "node": type(condition).__name__}))
