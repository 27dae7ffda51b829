"""What a fact is: where it stands in a subject, of which type it is, and what a condition may ask of it."""

from __future__ import annotations

import builtins
import math
from datetime import date
from typing import TYPE_CHECKING, Generic, NoReturn, TypeAlias, TypeVar
from typing import Any as Anything

from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NoTruthValue, Problem, WrongType, shown
from learningcity.rules.checks import is_enumeration, is_path
from learningcity.sources.citations import checked_id
from learningcity.texts import Message, Text

if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    from learningcity.rules.nodes import Condition

    T = TypeVarWithDefault("T", default=bool)  # what a derived fact is
else:
    T = TypeVar("T")

__all__ = [
    "ACCEPTED_VALUES",
    "AnyFactFields",
    "FactFields",
    "T",
    "constant",
    "is_number",
    "require",
    "takes_values",
]

ACCEPTED_VALUES = "learningcity.accepted-values"
"""The key of the metadata of an attrs field under which it may name the values that it accepts.

Readers that make subjects up need it for a text that is not free, such as a country code.
"""

_EXACT_IN_FLOAT = 2**53
"""Up to here every whole number is also a float."""


@frozen
class FactFields(Generic[T]):
    """The fields of a :class:`~learningcity.rules.nodes.Fact`, which are described there, and what they must be."""

    id: str
    type: builtins.type[T] = field(default=bool)  # type: ignore[assignment]  # what T is for a derived fact
    unit: str | None = None
    path: tuple[str, ...] = ()
    column: str | None = None
    defined_by: Condition | None = None
    title: Text | None = None

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        if not (self.type in (int, float, bool, str, date, PartialDate) or is_enumeration(self.type)):
            raise WrongType(Problem("fact-type", ("type",), shown(self.type), Message("accepted.fact-type")))
        if (not self.path) == (self.defined_by is None):
            raise InvalidValue(Problem("fact-definition", (self.id,), accepted=Message("accepted.fact-definition")))
        if self.defined_by is not None and self.type is not bool:
            raise WrongType(Problem("fact-definition", (self.id,), accepted=Message("accepted.fact-definition")))
        if self.path and not is_path(self.path, self.type):
            raise InvalidValue(Problem("fact-path", ("path",), shown(self.path), Message("accepted.fact-path")))

    @property
    def many(self) -> bool:
        """Whether the value is a set of entries and not one value."""
        return "*" in self.path

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.fact", {"fact": self.id}))


AnyFactFields: TypeAlias = FactFields[Anything]


def _refuse_fact(node: Condition, fact: AnyFactFields, accepted: str) -> NoReturn:
    raise WrongType(
        Problem(
            "condition-type",
            (fact.id,) if isinstance(fact, FactFields) else (),
            accepted=Message(f"accepted.{accepted}"),
            params={"condition": type(node).__name__, "type": _kind(fact)},
        )
    )


def _kind(fact: AnyFactFields) -> str:
    if not isinstance(fact, FactFields):
        return type(fact).__name__
    name = fact.type.__name__
    return f"tuple[{name}, ...]" if fact.many else name


def require(node: Condition, fact: AnyFactFields, suits: bool, accepted: str) -> None:
    """Nothing, if the fact is one and suits the node.

    Raises:
        WrongType: it is none, or does not suit.
    """
    if not isinstance(fact, FactFields) or not suits:
        _refuse_fact(node, fact, accepted)


def constant(fact: AnyFactFields, value: Anything) -> Anything:
    """The constant, of exactly the type of the fact.

    Raises:
        WrongType: another type, or a number that is none.
    """
    wanted = fact.type
    if wanted is float and type(value) is int and abs(value) <= _EXACT_IN_FLOAT:
        value = float(value)
    if type(value) is not wanted or (wanted is float and not math.isfinite(value)):
        raise WrongType(
            Problem("constant-type", (fact.id,), shown(value), Message("accepted.constant", {"type": wanted.__name__}))
        )
    return value


def is_number(fact: AnyFactFields) -> bool:
    """Whether the value is one number."""
    return isinstance(fact, FactFields) and fact.type in (int, float) and not fact.many


def takes_values(fact: AnyFactFields, many: bool) -> bool:
    """Whether the value, or each entry where there are many, is of a type that is compared for equality."""
    return (
        isinstance(fact, FactFields)
        and fact.many is many
        and (fact.type in (int, str) or (fact.type is float and not many) or is_enumeration(fact.type))
    )
