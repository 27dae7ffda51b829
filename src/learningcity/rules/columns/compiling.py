"""From a condition to its decision over the columns of a table."""

from __future__ import annotations

from typing import TypeVar

from learningcity.errors import CannotExpress
from learningcity.rules.columns.decisions import Algebra
from learningcity.rules.columns.leaves import Reader
from learningcity.rules.nodes import All, Any, Condition, Custom, Holds, IncludesAll, IncludesAny, Leaf, Not
from learningcity.rules.tree import customs
from learningcity.texts import Message

__all__ = ["compiled", "require_expressible"]

N = TypeVar("N")


def require_expressible(condition: Condition) -> None:
    """Nothing, if the whole condition can be asked of columns.

    Raises:
        CannotExpress: a function of the user decides somewhere in it.
    """
    if customs(condition):
        raise CannotExpress(Message("error.cannot-express", {"reader": "screen", "node": Custom.__name__}))


def compiled(condition: Condition, algebra: Algebra[N], reader: Reader) -> N:
    """What a condition that is expressible says of the rows."""
    match condition:
        case All(conditions):
            return algebra.all_of(compiled(child, algebra, reader) for child in conditions)
        case Any(conditions):
            return algebra.any_of(compiled(child, algebra, reader) for child in conditions)
        case Not(child):
            return algebra.opposite(compiled(child, algebra, reader))
        case Holds(fact) if fact.defined_by is not None:
            return compiled(fact.defined_by, algebra, reader)
        case IncludesAll(fact, values):
            each = (IncludesAny(fact, (value,)) for value in values)
            return algebra.all_of(compiled(one, algebra, reader) for one in each)
        case Leaf():
            return algebra.leaf(reader.decide(condition))
        case _:
            raise CannotExpress(Message("error.cannot-express", {"reader": "screen", "node": type(condition).__name__}))
