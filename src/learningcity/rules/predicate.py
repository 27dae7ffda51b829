"""Rule books as plain functions: Python source is generated from the tree, with the paths written out.

The source reads each fact once, stops as soon as the outcome is certain, and looks as one would write
it by hand. Its answers are those of :func:`learningcity.rules.evaluate.evaluate`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from typing import Any as Anything
from typing import TypeVar

from attrs import define, field

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
    facts_used,
)
from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message

__all__ = ["compile_masks", "compile_outcome", "mask_source", "outcome_source"]

S = TypeVar("S")


@define
class _Then:
    """The statement to run for each outcome."""

    met: str
    not_met: str
    unknown: str


@define
class _Writer:
    """Lines of source under way, the constants that they name, and the values already read."""

    lines: list[str] = field(factory=list)
    constants: dict[str, object] = field(factory=dict)
    indent: int = 1
    read: dict[tuple[str, ...], str] = field(factory=dict)
    names: int = 0

    def line(self, text: str) -> None:
        self.lines.append("    " * self.indent + text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        self.line(head)
        self.indent += 1
        yield
        self.indent -= 1

    def name(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def constant(self, value: object) -> str:
        """Source for a constant; what has no literal gets a name."""
        if type(value) in (int, str, bool, float):
            return repr(value)
        for name, known in self.constants.items():
            if known is value:
                return name
        name = f"K{len(self.constants)}"
        self.constants[name] = value
        return name

    def value(self, fact: AnyFact) -> str:
        """The variable that holds the value of a fact, after lines that read it.

        The last step is left to the test where it cannot be shared: a field of an object is read here,
        the entries of a tuple are gone through there.
        """
        steps = fact.path[: fact.path.index("*")] if fact.many else fact.path
        variable = "subject"
        for end in range(1, len(steps) + 1):
            variable = self._step(steps[:end], variable)
        return variable

    def _step(self, path: tuple[str, ...], parent: str) -> str:
        if path not in self.read:
            variable = self.name("v")
            access = f"len({parent})" if path[-1] == "#" else f"{parent}.{path[-1]}"
            guard = "" if parent == "subject" else f"None if {parent} is None else "
            self.line(f"{variable} = {guard}{access}")
            self.read[path] = variable
        return self.read[path]


def outcome_source(rulebook: RuleBook[Anything]) -> tuple[str, dict[str, object]]:
    """The source of the outcome function, and the constants that it names."""
    writer = _Writer(constants={"MET": Outcome.MET, "NOT_MET": Outcome.NOT_MET, "UNKNOWN": Outcome.UNKNOWN})
    writer.line("unknown = False")
    for requirement in rulebook:
        if requirement.binding:
            _write_with_reads(writer, requirement.condition, _Then("pass", "return NOT_MET", "unknown = True"))
    writer.line("return UNKNOWN if unknown else MET")
    return _source(writer)


def mask_source(rulebook: RuleBook[Anything]) -> tuple[str, dict[str, object]]:
    """The source of the mask function, and the constants that it names."""
    writer = _Writer(constants={"MET": Outcome.MET, "NOT_MET": Outcome.NOT_MET})
    writer.line("met = not_met = 0")
    for position, requirement in enumerate(rulebook):
        bit = 1 << position
        _write_with_reads(writer, requirement.condition, _Then(f"met |= {bit}", f"not_met |= {bit}", "pass"))
    writer.line("return met, not_met")
    return _source(writer)


def _source(writer: _Writer) -> tuple[str, dict[str, object]]:
    return "\n".join(["def decide(subject):", *writer.lines, ""]), writer.constants


def compile_outcome(rulebook: RuleBook[S]) -> Callable[[S], Outcome]:
    """The function from a subject to the outcome."""
    function: Callable[[S], Outcome] = _compiled(outcome_source(rulebook), rulebook)
    return function


def compile_masks(rulebook: RuleBook[S]) -> Callable[[S], tuple[int, int]]:
    """The function from a subject to the masks of what is met and what is not."""
    function: Callable[[S], tuple[int, int]] = _compiled(mask_source(rulebook), rulebook)
    return function


def _compiled(source_and_constants: tuple[str, dict[str, object]], rulebook: RuleBook[Anything]) -> Anything:
    source, constants = source_and_constants
    namespace: dict[str, Anything] = dict(constants)
    exec(compile(source, f"<predicate of {rulebook.id}>", "exec"), namespace)  # noqa: S102  # source made here, from a checked tree
    return namespace["decide"]


def _write_with_reads(writer: _Writer, condition: Condition, then: _Then) -> None:
    for fact in facts_used(condition):
        writer.value(fact)
    _write(writer, condition, then)


def _write(writer: _Writer, condition: Condition, then: _Then) -> None:
    match condition:
        case All(conditions):
            _write_joined(writer, conditions, then, keep_on="MET")
        case Any(conditions):
            _write_joined(writer, conditions, then, keep_on="NOT_MET")
        case Not(child):
            _write(writer, child, _Then(met=then.not_met, not_met=then.met, unknown=then.unknown))
        case Holds(fact) if fact.defined_by is not None:
            _write(writer, fact.defined_by, then)
        case Custom(function, facts):
            _write_custom(writer, function, facts, then)
        case IncludesAny(fact, values):
            _write_includes_any(writer, fact, values, then)
        case IncludesAll(fact, values):
            _write_includes_all(writer, fact, values, then)
        case OnOrAfter(fact, day):
            _write_dated(writer, fact, day, then)
        case Before(fact, day):
            _write_dated(writer, fact, day, _Then(met=then.not_met, not_met=then.met, unknown=then.unknown))
        case Holds(fact) | AtLeast(fact) | AtMost(fact) | Between(fact) | Equals(fact) | OneOf(fact):
            _write_test(writer, fact, condition, then)
        case _:
            raise CannotExpress(
                Message("error.cannot-express", {"reader": "predicate", "node": type(condition).__name__})
            )


def _write_choice(writer: _Writer, then: _Then, unknown: str, test: str) -> None:
    """``if``, ``elif``, ``else`` over the outcomes, leaving out the branch that does nothing."""
    writer.line(f"if {unknown}: {then.unknown}")
    if then.met == "pass":
        writer.line(f"elif not ({test}): {then.not_met}")
        return
    writer.line(f"elif {test}: {then.met}")
    if then.not_met != "pass":
        writer.line(f"else: {then.not_met}")


def _write_test(writer: _Writer, fact: AnyFact, condition: Condition, then: _Then) -> None:
    value = writer.value(fact)
    unknown = f"{value} is None"
    if fact.type is float:
        unknown += f" or {value} - {value} != 0"
    _write_choice(writer, then, unknown, _test(writer, condition, value))


def _test(writer: _Writer, condition: Condition, value: str) -> str:
    match condition:
        case Holds():
            return f"{value} is True"
        case AtLeast(_, bound):
            return f"{value} >= {writer.constant(bound)}"
        case AtMost(_, bound):
            return f"{value} <= {writer.constant(bound)}"
        case Between(_, low, high):
            return f"{writer.constant(low)} <= {value} <= {writer.constant(high)}"
        case Equals(_, expected):
            return _is_one(writer, value, (expected,))
        case OneOf(_, values):
            return _is_one(writer, value, values)
        case _:
            raise CannotExpress(
                Message("error.cannot-express", {"reader": "predicate", "node": type(condition).__name__})
            )


def _is_one(writer: _Writer, value: str, values: tuple[Anything, ...]) -> str:
    # Members of an enumeration are single objects, and hashing one costs more than asking for identity.
    operator = "is" if isinstance(values[0], Enum) else "=="
    return " or ".join(f"{value} {operator} {writer.constant(constant)}" for constant in values)


def _write_dated(writer: _Writer, fact: AnyFact, day: date, then: _Then) -> None:
    value, constant = writer.value(fact), writer.constant(day)
    earliest, latest = (f"{value}.earliest", f"{value}.latest") if fact.type is not date else (value, value)
    result = writer.name("r")
    writer.line(f"{result} = None if {value} is None else {earliest} >= {constant}")
    writer.line(f"if {result}: {then.met}")
    writer.line(f"elif {result} is None or {latest} >= {constant}: {then.unknown}")
    if then.not_met != "pass":
        writer.line(f"else: {then.not_met}")


def _write_includes_any(writer: _Writer, fact: AnyFact, values: tuple[Anything, ...], then: _Then) -> None:
    entries, gap = writer.value(fact), writer.name("g")
    writer.line(f"if {entries} is None: {then.unknown}")
    with writer.block("else:"):
        writer.line(f"{gap} = False")
        with writer.block(f"for entry in {entries}:"):
            _read_entry(writer, fact)
            writer.line(f"if {_is_one(writer, 'entry', values)}:")
            writer.line(f"    {then.met}" if then.met.startswith("return") else "    break")
            writer.line(f"if entry is None: {gap} = True")
        with writer.block("else:"):
            writer.line(f"if {gap}: {then.unknown}")
            writer.line(f"else: {then.not_met}")
            writer.line(f"{gap} = None")
        if then.met != "pass" and not then.met.startswith("return"):
            writer.line(f"if {gap} is not None: {then.met}")


def _write_includes_all(writer: _Writer, fact: AnyFact, values: tuple[Anything, ...], then: _Then) -> None:
    entries, seen, gap = writer.value(fact), writer.name("s"), writer.name("g")
    writer.line(f"if {entries} is None: {then.unknown}")
    with writer.block("else:"):
        writer.line(f"{seen} = 0; {gap} = False")
        with writer.block(f"for entry in {entries}:"):
            _read_entry(writer, fact)
            for position, constant in enumerate(values):
                writer.line(f"{'if' if position == 0 else 'elif'} {_is_one(writer, 'entry', (constant,))}: {seen} |= {1 << position}")
            writer.line(f"elif entry is None: {gap} = True")
        writer.line(f"if {seen} == {(1 << len(values)) - 1}: {then.met}")
        writer.line(f"elif {gap}: {then.unknown}")
        writer.line(f"else: {then.not_met}")


def _read_entry(writer: _Writer, fact: AnyFact) -> None:
    for step in fact.path[fact.path.index("*") + 1 :]:
        writer.line(f"entry = None if entry is None else entry.{step}")


def _write_joined(writer: _Writer, conditions: tuple[Condition, ...], then: _Then, keep_on: str) -> None:
    """Conjunction (``keep_on="MET"``) or disjunction: go on while nothing has decided."""
    result = writer.name("r")
    absorbing = "NOT_MET" if keep_on == "MET" else "MET"
    decided = f"{result} = {absorbing}"
    each = (
        _Then(met="pass", not_met=decided, unknown=f"{result} = None")
        if keep_on == "MET"
        else _Then(met=decided, not_met="pass", unknown=f"{result} = None")
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


def _write_custom(
    writer: _Writer, function: Callable[..., Outcome], facts: tuple[AnyFact, ...], then: _Then
) -> None:
    result = writer.name("r")
    arguments = ", ".join(_argument(fact, writer.value(fact)) for fact in facts)
    writer.line(f"{result} = {writer.constant(function)}({arguments})")
    writer.line(f"if {result} is MET: {then.met}")
    writer.line(f"elif {result} is NOT_MET: {then.not_met}")
    writer.line(f"else: {then.unknown}")


def _argument(fact: AnyFact, value: str) -> str:
    if not fact.many:
        return value
    entry = "entry"
    for step in fact.path[fact.path.index("*") + 1 :]:
        entry = f"(None if {entry} is None else {entry}.{step})"
    return f"None if {value} is None else tuple({entry} for entry in {value})"
