"""What the doors to the search take as arguments; what they do not take is refused before anything is looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any as Anything
from typing import cast

from attrs import fields

from learningcity.errors import FieldError, InvalidValue, Path, Problem, WrongType, nearest, shown
from learningcity.outcome import Outcome
from learningcity.rules.cells.shapes import Shape
from learningcity.rules.nodes import AnyFact, Condition, Fact
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import facts_used
from learningcity.texts import Message, Text

__all__ = ["as_outcomes", "given_subject", "require_class", "require_rule", "require_rulebook", "require_size"]


def require_rule(name: str, value: object) -> None:
    """Nothing, if the value is a rule.

    Raises:
        WrongType: it is none; of a fact the hint says how a condition is made of it.
    """
    if not isinstance(value, RuleBook | Requirement | Condition):
        raise _wrong((name,), value, Message("accepted.rule"), _hint_of(value))


def require_rulebook(name: str, value: object) -> None:
    """Nothing, if the value is a rule book.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, RuleBook):
        raise _wrong((name,), value, Message("accepted.rulebook"), _hint_of(value))


def require_class(kind: object) -> None:
    """Nothing, if the value is a class; whether it is one of attrs is asked where its fields are read.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(kind, type):
        raise _wrong(("kind",), kind, Message("accepted.attrs-class"))


def require_size(name: str, value: object) -> None:
    """Nothing, if the value is a whole number from 1.

    Raises:
        WrongType: no whole number.
        InvalidValue: one below 1.
    """
    accepted = Message("accepted.positive-whole-number")
    if type(value) is not int:
        raise _wrong((name,), value, accepted)
    if value < 1:
        raise InvalidValue(Problem("below-one", (name,), shown(value), accepted))


def as_outcomes(path: Path, value: object) -> tuple[Outcome, ...]:
    """One outcome, or several, as a tuple.

    Raises:
        WrongType: something else.
        InvalidValue: none at all.
    """
    accepted = Message("accepted.outcomes")
    if isinstance(value, Outcome):
        return (value,)
    several: tuple[object, ...] = (value,)
    if isinstance(value, Iterable) and not isinstance(value, str):
        several = tuple(cast("Iterable[object]", value))
    outcomes = tuple(one for one in several if isinstance(one, Outcome))
    if len(outcomes) < len(several):
        raise _wrong(path, value, accepted)
    if not outcomes:
        raise InvalidValue(Problem("no-outcomes", path, shown(value), accepted))
    return outcomes


def given_subject(
    kind: type[Anything], conditions: Iterable[Condition], given: Mapping[str, Anything] | None, *within: str
) -> Anything:
    """A subject of which nothing is known but what is given, and that these conditions can be asked of.

    Args:
        kind: the attrs class.
        conditions: what will be asked; fields that they read must hold what a fact can hold.
        given: values of fields.
        within: the name of the argument, the beginning of the path of an error.

    Raises:
        NotASubject: no attrs class.
        WrongType: names that are no fields, or a value of a type that the field or the fact cannot hold.
        InvalidValue: a value that its field does not accept.
        ValueError, TypeError: what else the class of the subjects raises.
    """
    shape = Shape(kind)
    if given is None:
        return shape.blank({})
    _require_fields(kind, given, within)
    try:
        subject = shape.blank(given)
    except FieldError as error:
        raise type(error)(error.problem.within(*within)) from None
    for fact in dict.fromkeys(fact for condition in conditions for fact in facts_used(condition)):
        if fact.path[0] in given:
            _require_value(shape, fact, subject, within)
    return subject


def _require_fields(kind: type[Anything], given: object, within: Path) -> None:
    if not isinstance(given, Mapping):
        raise _wrong(within, given, Message("accepted.fields-by-name"))
    names = [attribute.name for attribute in fields(kind) if attribute.init]
    for name in cast("Mapping[object, object]", given):
        if name not in names:
            near = nearest(name, names) if isinstance(name, str) else None
            hint = Message("hint.did-you-mean", {"word": near}) if near else None
            accepted = Message("accepted.one-of", {"words": ", ".join(names)})
            raise WrongType(Problem("unknown-key", (*within, str(name)), shown(name), accepted, hint))


def _require_value(shape: Shape, fact: AnyFact, subject: object, within: Path) -> None:
    """Nothing, if a fact can hold what the subject has, and each step towards it is there."""
    nullable = shape.nullable(fact)
    places: list[tuple[Path, object]] = [((), subject)]
    for at, step in enumerate(fact.path):
        below: list[tuple[Path, object]] = []
        for path, value in places:
            if value is None and at:
                _require_known(fact.path[:at] in nullable, (*within, *path))
            else:
                below += _below(step, within, path, value)
        places = below
    for path, value in places:
        if value is None:
            _require_known("#" in fact.path or fact.path in nullable, (*within, *path))
        elif not _holds(fact, value):
            raise _wrong((*within, *path), value, Message("accepted.constant", {"type": fact.type.__name__}))


def _below(step: str, within: Path, path: Path, value: object) -> list[tuple[Path, object]]:
    """What stands one step further on: of a tuple each entry."""
    if step in ("*", "#"):
        if not isinstance(value, tuple | frozenset | set):  # a list would make subjects that have no hash
            raise _wrong((*within, *path), value, Message("accepted.entries"))
        entries = tuple(cast("Iterable[object]", value))
        return [(path, len(entries))] if step == "#" else [((*path, at), entry) for at, entry in enumerate(entries)]
    if not hasattr(value, step):
        raise _wrong((*within, *path), value, Message("accepted.own-field"))
    return [((*path, step), getattr(value, step))]


def _require_known(is_nullable: bool, path: Path) -> None:
    if not is_nullable:
        raise _wrong(path, None, Message("accepted.known-value"))


def _holds(fact: AnyFact, value: object) -> bool:
    """Whether a value is of the type of a fact: no flag for a number, no point of time for a day."""
    if fact.type is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    is_other = (fact.type is int and isinstance(value, bool)) or (fact.type is date and isinstance(value, datetime))
    return isinstance(value, fact.type) and not is_other


def _hint_of(value: object) -> Text | None:
    return Message("hint.condition-of-fact") if isinstance(value, Fact) else None


def _wrong(path: Path, value: object, accepted: Text, hint: Text | None = None) -> WrongType:
    return WrongType(Problem("wrong-type", path, shown(value), accepted, hint))
