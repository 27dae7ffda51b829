"""What the arguments of strategies may be; what they may not is refused when the strategy is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from attrs import Attribute, fields, has
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.errors import InvalidValue, Problem, WrongType, nearest, shown
from learningcity.texts import Message

__all__ = [
    "as_strategy",
    "in_order",
    "named",
    "one_of_words",
    "require_class",
    "require_fields",
    "require_strategy",
]

T = TypeVar("T")


def as_strategy(value: Any) -> SearchStrategy[Any]:
    """The strategy, or the one that gives the constant."""
    return value if isinstance(value, SearchStrategy) else st.just(value)


def named(name: str, strategy: SearchStrategy[T]) -> SearchStrategy[T]:
    """The strategy under a short name, which a failure of a test shows in place of all that it is made of."""

    def drawn(draw: st.DrawFn) -> T:
        return draw(strategy)

    drawn.__name__ = name
    return st.composite(drawn)()


def require_class(kind: object) -> None:
    """Nothing, if the value is an attrs class.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(kind, type) or not has(kind):
        raise WrongType(Problem("wrong-type", ("kind",), shown(kind), Message("accepted.attrs-class")))


def require_strategy(name: str, value: object) -> None:
    """Nothing, if the value is a strategy.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, SearchStrategy):
        raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.strategy")))


def in_order(name: str, low: Any, high: Any) -> None:
    """Nothing, if the one value does not come after the other.

    Raises:
        InvalidValue: it does.
    """
    if low > high:
        raise InvalidValue(Problem("empty-range", (name,), shown((low, high)), Message("accepted.range")))


def one_of_words(name: str, value: object, accepted: Iterable[str]) -> None:
    """Nothing, if the value is one of the words.

    Raises:
        InvalidValue: it is none; the nearest word is the hint.
    """
    words = tuple(accepted)
    if value not in words:
        raise InvalidValue(_refused("unknown-value", name, value, words))


def require_fields(kind: Any, given: Mapping[str, object]) -> tuple[Attribute[Any], ...]:
    """The fields that the constructor of an attrs class takes, if every name that is given is one of them.

    Raises:
        WrongType: one is none; the nearest field is the hint.
    """
    known = tuple(attribute for attribute in fields(kind) if attribute.init)
    names = [attribute.name for attribute in known]
    for name in given:
        if name not in names:
            raise WrongType(_refused("unknown-key", name, name, tuple(names)))
    return known


def _refused(code: str, name: str, value: object, words: tuple[str, ...]) -> Problem:
    near = nearest(value, words) if isinstance(value, str) else None
    hint = Message("hint.did-you-mean", {"word": near}) if near else None
    return Problem(code, (name,), shown(value), Message("accepted.one-of", {"words": ", ".join(words)}), hint)
