"""Facts and the closed set of conditions on them.

A condition is a frozen tree. Its constants are checked against the type of the fact when it is
built, so that ``1`` never stands for ``True`` and a rule that was built can be read by every reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any as Anything
from typing import NoReturn, TypeAlias

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NoTruthValue, Problem, WrongType, require_tuple, shown
from learningcity.outcome import Outcome
from learningcity.rules.facts import FactFields, T, constant, is_number, require, takes_values
from learningcity.sources.citations import Citation, require_citations
from learningcity.texts import Message, Text

__all__ = [
    "MAX_DEPTH",
    "All",
    "Any",
    "AtLeast",
    "AtMost",
    "Before",
    "Between",
    "Condition",
    "Custom",
    "Equals",
    "Fact",
    "Holds",
    "IncludesAll",
    "IncludesAny",
    "Leaf",
    "Not",
    "OnOrAfter",
    "OneOf",
    "all_of",
    "any_of",
]

MAX_DEPTH = 32
"""How deep conditions may nest, derived facts included: every reader may recurse without care."""


class Condition:
    """The base of every node: combine with ``&``, ``|`` and ``~``; compare with ``==`` by structure."""

    __slots__ = ()

    @property
    def children(self) -> tuple[Condition, ...]:
        """The conditions directly inside this one; a leaf has none."""
        return ()

    def __and__(self, other: Condition) -> All:
        return all_of(self, other) if isinstance(other, Condition) else NotImplemented

    def __or__(self, other: Condition) -> Any:
        return any_of(self, other) if isinstance(other, Condition) else NotImplemented

    def __invert__(self) -> Not:
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.condition"))


@frozen
class Fact(FactFields[T]):
    """Something that may be known of a subject, and the conditions that can be asked of it.

    Attributes:
        id: stable, lower case, dotted.
        type: ``int``, ``float``, ``bool``, ``str``, an enumeration, ``date`` or ``PartialDate``; of each
            entry where the path goes through a tuple.
        path: the fields to follow from the subject. The step ``*`` goes through the entries of a
            tuple; a last step ``#`` counts them.
        unit: ``people``, ``entries``, an ISO 4217 code, or the user's own word.
        column: the column of a table that holds the fact.
        defined_by: for a derived fact, the condition that it stands for; such a fact is a ``bool``
            without a path.
        title: how the fact is called in sentences.

    Raises:
        WrongType: no supported type.
        InvalidValue: an id or path that is not well formed, or both or neither of path and definition.
    """

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.defined_by is not None and not isinstance(self.defined_by, Condition):
            raise WrongType(Problem("fact-definition", (self.id,), accepted=Message("accepted.fact-definition")))

    def at_least(self, bound: T) -> AtLeast:
        """The value is the bound or more."""
        return AtLeast(self, bound)

    def at_most(self, bound: T) -> AtMost:
        """The value is the bound or less."""
        return AtMost(self, bound)

    def between(self, low: T, high: T) -> Between:
        """The value is one of the bounds or lies between them."""
        return Between(self, low, high)

    def equals(self, value: T) -> Equals:
        """The value is this one."""
        return Equals(self, value)

    def one_of(self, *values: T) -> OneOf:
        """The value is one of these."""
        return OneOf(self, values)

    def includes_any(self, *values: T) -> IncludesAny:
        """At least one of these is among the entries."""
        return IncludesAny(self, values)

    def includes_all(self, *values: T) -> IncludesAll:
        """Each of these is among the entries."""
        return IncludesAll(self, values)

    def holds(self) -> Holds:
        """The fact, a flag or a derived one, is true."""
        return Holds(self)

    def on_or_after(self, day: date) -> OnOrAfter:
        """The date is this day or a later one."""
        return OnOrAfter(self, day)

    def before(self, day: date) -> Before:
        """The date is earlier than this day."""
        return Before(self, day)


AnyFact: TypeAlias = Fact[Anything]


def _set(node: Condition, name: str, value: object) -> None:
    object.__setattr__(node, name, value)


class Leaf(Condition):
    """A condition on one fact."""

    __slots__ = ()
    fact: AnyFact


# Plain bases of the nodes of one shape: making each of them an attrs class too would slow down every import.
class _Bounded(Leaf):
    __slots__ = ()
    fact: AnyFact
    bound: Anything

    def __attrs_post_init__(self) -> None:
        require(self, self.fact, is_number(self.fact), "number-fact")
        _set(self, "bound", constant(self.fact, self.bound))


@frozen
class AtLeast(_Bounded):
    """The number is ``bound`` or more."""

    fact: AnyFact
    bound: Anything


@frozen
class AtMost(_Bounded):
    """The number is ``bound`` or less."""

    fact: AnyFact
    bound: Anything


@frozen
class Between(Leaf):
    """The number is ``low``, ``high``, or between them."""

    fact: AnyFact
    low: Anything
    high: Anything

    def __attrs_post_init__(self) -> None:
        require(self, self.fact, is_number(self.fact), "number-fact")
        _set(self, "low", constant(self.fact, self.low))
        _set(self, "high", constant(self.fact, self.high))
        if self.low > self.high:
            raise InvalidValue(
                Problem("empty-range", (self.fact.id,), shown((self.low, self.high)), Message("accepted.range"))
            )


@frozen
class Equals(Leaf):
    """The value is ``value``."""

    fact: AnyFact
    value: Anything

    def __attrs_post_init__(self) -> None:
        require(self, self.fact, takes_values(self.fact, many=False), "value-fact")
        _set(self, "value", constant(self.fact, self.value))


class _Listed(Leaf):
    __slots__ = ()
    fact: AnyFact
    values: tuple[Anything, ...]

    def _check(self, many: bool, accepted: str) -> None:
        require(self, self.fact, takes_values(self.fact, many=many), accepted)
        require_tuple((self.fact.id, "values"), self.values, object)
        if not self.values:
            raise InvalidValue(Problem("no-values", (self.fact.id,), accepted=Message("accepted.values")))
        constants = tuple(constant(self.fact, value) for value in self.values)
        _set(self, "values", tuple(dict.fromkeys(constants)))


@frozen
class OneOf(_Listed):
    """The value is one of ``values``."""

    fact: AnyFact
    values: tuple[Anything, ...]

    def __attrs_post_init__(self) -> None:
        self._check(many=False, accepted="value-fact")


@frozen
class IncludesAny(_Listed):
    """At least one of ``values`` is among the entries."""

    fact: AnyFact
    values: tuple[Anything, ...]

    def __attrs_post_init__(self) -> None:
        self._check(many=True, accepted="many-fact")


@frozen
class IncludesAll(_Listed):
    """Each of ``values`` is among the entries."""

    fact: AnyFact
    values: tuple[Anything, ...]

    def __attrs_post_init__(self) -> None:
        self._check(many=True, accepted="many-fact")


@frozen
class Holds(Leaf):
    """The flag is true, or the derived fact is met."""

    fact: AnyFact

    def __attrs_post_init__(self) -> None:
        suits = isinstance(self.fact, Fact) and self.fact.type is bool and not self.fact.many
        require(self, self.fact, suits, "flag-fact")
        _check_depth(self)


class _Dated(Leaf):
    __slots__ = ()
    fact: AnyFact
    day: date

    def __attrs_post_init__(self) -> None:
        suits = isinstance(self.fact, Fact) and self.fact.type in (date, PartialDate) and not self.fact.many
        require(self, self.fact, suits, "date-fact")
        if not isinstance(self.day, date) or isinstance(self.day, datetime):
            raise WrongType(Problem("constant-type", (self.fact.id,), shown(self.day), Message("accepted.day")))


@frozen
class OnOrAfter(_Dated):
    """The date is ``day`` or later; a partial date decides only if it lies wholly on one side."""

    fact: AnyFact
    day: date


@frozen
class Before(_Dated):
    """The date is earlier than ``day``; a partial date decides only if it lies wholly on one side."""

    fact: AnyFact
    day: date


class _Joined(Condition):
    __slots__ = ()
    conditions: tuple[Condition, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple(("conditions",), self.conditions, object)
        if not self.conditions:
            raise InvalidValue(Problem("no-conditions", accepted=Message("accepted.conditions")))
        for condition in self.conditions:
            _require_condition(condition)
        _check_depth(self)

    @property
    def children(self) -> tuple[Condition, ...]:
        """The conditions that are joined."""
        return self.conditions


@frozen
class All(_Joined):
    """Every one of ``conditions`` is met (Kleene's conjunction)."""

    conditions: tuple[Condition, ...]


@frozen
class Any(_Joined):
    """At least one of ``conditions`` is met (Kleene's disjunction)."""

    conditions: tuple[Condition, ...]


@frozen
class Not(Condition):
    """``condition`` is not met; unknown stays unknown."""

    condition: Condition

    def __attrs_post_init__(self) -> None:
        _require_condition(self.condition)
        _check_depth(self)

    @property
    def children(self) -> tuple[Condition, ...]:
        """The condition that is denied."""
        return (self.condition,)


@frozen
class Custom(Condition):
    """The one way out of the language: a function of declared facts, with its sentence and its source.

    ``function`` is a function of a module, gets the value of each fact in their order (None where
    unknown) and returns an :class:`~learningcity.outcome.Outcome`. It must depend on nothing else, and where a
    value is None it may decide only what no value would change.
    Readers that cannot look into it say so with ``CannotExpress``.

    Raises:
        WrongType: not a function of a module, or no facts.
        Uncited: no citations.
    """

    function: Callable[..., Outcome]
    facts: tuple[AnyFact, ...]
    message: Text
    citations: tuple[Citation, ...]

    def __attrs_post_init__(self) -> None:
        name = getattr(self.function, "__qualname__", "<")
        if not callable(self.function) or "<" in name or "." in name:
            raise WrongType(Problem("custom", ("function",), shown(self.function), Message("accepted.function")))
        if not self.facts or not all(isinstance(fact, Fact) and fact.defined_by is None for fact in self.facts):
            raise WrongType(Problem("custom", ("facts",), shown(self.facts), Message("accepted.facts")))
        require_citations(self.citations, name)

    def decide(self, *values: Anything) -> Outcome:
        """What the function says of the values of the facts.

        Raises:
            WrongType: it said something else than an outcome.
        """
        outcome = self.function(*values)
        if not isinstance(outcome, Outcome):
            accepted = Message("accepted.outcome")
            raise WrongType(Problem("wrong-type", (self.function.__qualname__,), shown(outcome), accepted))
        return outcome


def _require_condition(condition: object) -> None:
    if not isinstance(condition, Condition):
        accepted = "condition-of-fact" if isinstance(condition, Fact) else "condition"
        raise WrongType(Problem("not-a-condition", (), shown(condition), Message(f"accepted.{accepted}")))


def _check_depth(node: Condition) -> None:
    if _depth(node) > MAX_DEPTH:
        raise InvalidValue(Problem("too-deep", accepted=Message("accepted.depth", {"depth": MAX_DEPTH})))


def _depth(node: Condition) -> int:
    inner: tuple[Condition, ...] = node.children
    if isinstance(node, Holds) and node.fact.defined_by is not None:
        inner = (node.fact.defined_by,)
    return 1 + max((_depth(child) for child in inner), default=0)


def _flattened(conditions: Iterable[Condition], joined: type[_Joined]) -> tuple[Condition, ...]:
    flat: list[Condition] = []
    for condition in conditions:
        flat += condition.conditions if isinstance(condition, joined) else (condition,)
    return tuple(flat)


def all_of(*conditions: Condition) -> All:
    """Every one of these; ``a & b & c`` in one call. Conjunctions inside it are laid flat."""
    return All(_flattened(conditions, All))


def any_of(*conditions: Condition) -> Any:
    """At least one of these; ``a | b | c`` in one call. Disjunctions inside it are laid flat."""
    return Any(_flattened(conditions, Any))
