"""How a subject is made so that its facts have given values, for any attrs class.

A rule names paths and knows nothing of the class behind them. What may be None, which class stands at a
step, and what a field accepts is read from the annotations of the class and asked of its constructor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any as Anything
from typing import Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, evolve, fields, frozen, has

from learningcity.dates import PartialDate
from learningcity.errors import LearningCityError, NotASubject
from learningcity.rules.facts import ACCEPTED_VALUES
from learningcity.rules.nodes import AnyFact
from learningcity.texts import Message

__all__ = ["FILL", "Entries", "Path", "Shape", "Tree"]

Path: TypeAlias = tuple[str, ...]
Tree: TypeAlias = dict[str, Anything]
"""What is to stand at each step: a value, None, another tree, or :class:`Entries`."""


@frozen
class Entries:
    """What is to stand in a tuple: the entries that are there as they are, and trees for new ones."""

    kept: tuple[Anything, ...]
    new: tuple[Anything, ...]


class _Fill:
    """Stands for a value that no rule reads."""


FILL = _Fill()


@frozen
class Shape:
    """What an attrs class says of the places that paths lead to.

    Raises:
        NotASubject: no attrs class, or one whose annotations name something out of reach.
    """

    kind: type[Anything]

    def __attrs_post_init__(self) -> None:
        if not has(self.kind):
            raise NotASubject(Message("error.not-attrs", {"type": getattr(self.kind, "__name__", repr(self.kind))}))

    def nullable(self, fact: AnyFact) -> tuple[Path, ...]:
        """The prefixes of the path at which None may stand, the whole path last.

        Of a path through a tuple only the prefixes up to it; those inside an entry begin behind the step ``*``.

        Raises:
            NotASubject: the class lacks a step of the path.
        """
        found: list[Path] = []
        hint: Anything = self.kind
        prefix: Path = ()
        for step in fact.path:
            if step == "#":
                break
            is_none_by_default = False
            if step == "*":
                hint = _entry_read(hint)
            else:
                owner = _owner(fact, hint, step)
                hint, is_none_by_default = _hints(owner)[step], _attribute(owner, step).default is None
            prefix = (*prefix, step)
            if is_none_by_default or _may_be_none(hint):
                found.append(prefix)
        return tuple(found)

    def examples(self, fact: AnyFact) -> tuple[Anything, ...]:
        """The only values that a field accepts, where it names them.

        It does so in its metadata, see :data:`ACCEPTED_VALUES`, in a ``Literal``, or in the validator ``in_``.
        """
        hint: Anything = self.kind
        values: Iterable[Anything] = ()
        for step in fact.path:
            if step == "*":
                hint = _entry(hint)
                continue
            owner = _owner(fact, hint, step)
            hint = _hints(owner)[step]
            values = _named_values(_attribute(owner, step), hint)
        return tuple(sorted((value for value in values if value is not None), key=str))

    def blank(self, given: Mapping[str, Anything]) -> Anything:
        """A subject of which nothing is known but what is given and what the class cannot do without."""
        try:
            return _made(self.kind, dict(given))
        except LearningCityError:
            raise
        except (ValueError, TypeError) as error:
            params = {"type": self.kind.__name__, "reason": str(error)}
            raise NotASubject(Message("error.no-blank", params)) from None

    def changed(self, subject: Anything, tree: Tree) -> Anything:
        """The subject with what the tree says in place of what it holds; the rest stays."""
        return _changed(self.kind, subject, tree)


def _hints(kind: Anything) -> dict[str, Anything]:
    hints: dict[str, Anything] = _resolved(kind)
    return hints


@cache
def _resolved(kind: Anything) -> dict[str, Anything]:
    try:
        return get_type_hints(kind)
    except NameError as error:
        raise NotASubject(Message("error.annotations", {"type": kind.__name__, "name": str(error.name)})) from None


def _attribute(kind: type[Anything], name: str) -> Attribute[Anything]:
    return next(attribute for attribute in fields(kind) if attribute.name == name)


def _named_values(attribute: Attribute[Anything], hint: Anything) -> Iterable[Anything]:
    in_metadata: Iterable[Anything] = attribute.metadata.get(ACCEPTED_VALUES, ())
    in_literal = (value for option in _options(hint) if get_origin(option) is Literal for value in get_args(option))
    in_validator: Iterable[Anything] = getattr(attribute.validator, "options", ())
    return in_metadata or tuple(in_literal) or in_validator


def _options(hint: Anything) -> tuple[Anything, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _may_be_none(hint: Anything) -> bool:
    return any(option in (NoneType, object, Anything) or isinstance(option, TypeVar) for option in _options(hint))


def _owner(fact: AnyFact, hint: Anything, step: str) -> type[Anything]:
    """The class among the options of an annotation that has a field of this name."""
    for option in _options(hint):
        if isinstance(option, type) and has(option) and any(field.name == step for field in fields(option)):
            return option
    name = getattr(hint, "__name__", str(hint))
    raise NotASubject(Message("error.not-a-subject", {"fact": fact.id, "step": step, "type": name}))


def _entry(hint: Anything) -> Anything:
    """What the entries of a tuple are."""
    options = [get_args(option) for option in _options(hint) if get_origin(option) is tuple]
    return options[0][0] if options and options[0] else object


def _entry_read(hint: Anything) -> Anything:
    """What the entries of a tuple are whose fields are read.

    Raises:
        NotASubject: objects in a list, or in another collection that is no tuple.
    """
    for option in _options(hint):
        origin, (held, *_) = get_origin(option), get_args(option) or (None,)
        if isinstance(origin, type) and origin is not tuple and has(held):
            params = {"seen": f"{origin.__name__}[{held.__name__}]", "written": f"tuple[{held.__name__}, ...]"}
            raise NotASubject(Message("error.not-a-tuple", params))
    return _entry(hint)


def _changed(hint: Anything, present: Anything, tree: Anything) -> Anything:
    if tree is FILL:
        return _filler(hint)
    if isinstance(tree, Entries):
        entry = _entry(hint)
        return (*tree.kept, *(_changed(entry, None, new) for new in tree.new))
    if not isinstance(tree, dict):
        return tree
    if present is None and NoneType in _options(hint) and _is_unknown(tree):
        return None
    kind = type(present) if present is not None else _class_with(hint, tree)
    hints = _hints(kind)
    missing = next((step for step in tree if step not in hints), None)
    if missing is not None:
        params = {"fact": ", ".join(sorted(tree)), "step": missing, "type": kind.__name__}
        raise NotASubject(Message("error.not-a-subject", params))
    values = {step: _changed(hints[step], getattr(present, step, None), inner) for step, inner in tree.items()}
    return _made(kind, values) if present is None else _evolved(present, values)


def _evolved(present: Anything, values: dict[str, Anything]) -> Anything:
    """The object with other values; a field that is no argument of its class keeps the one that it has.

    Raises:
        TypeError: such a field is to have another value.
    """
    kind = type(present)
    kept = {name for name in values if not _attribute(kind, name).init}
    if any(getattr(present, name) != values[name] for name in kept):
        raise TypeError(f"{kind.__name__} does not take {', '.join(sorted(kept))}")
    return evolve(present, **_by_argument(kind, {name: value for name, value in values.items() if name not in kept}))


def _is_unknown(tree: Anything) -> bool:
    """Whether a tree says of nothing what it is."""
    if isinstance(tree, dict):
        return all(_is_unknown(inner) for inner in tree.values())
    return tree is None


def _class_with(hint: Anything, tree: Tree) -> type[Anything]:
    for option in _options(hint):
        if isinstance(option, type) and has(option) and set(tree) <= {field.name for field in fields(option)}:
            return option
    fields_read = sorted(tree)
    params = {"fact": ", ".join(fields_read), "step": fields_read[-1], "type": str(hint)}
    raise NotASubject(Message("error.not-a-subject", params))


def _by_argument(kind: type[Anything], values: Mapping[str, Anything]) -> dict[str, Anything]:
    return {_attribute(kind, name).alias or name: value for name, value in values.items()}


def _made(kind: type[Anything], values: dict[str, Anything]) -> Anything:
    for attribute in fields(kind):
        if attribute.init and attribute.default is NOTHING and attribute.name not in values:
            values[attribute.name] = _filler(_hints(kind)[attribute.name])
    return kind(**_by_argument(kind, values))


_FILLERS: dict[Anything, Anything] = {
    NoneType: None,
    str: "example",
    bool: False,
    int: 1,
    float: 1.0,
    date: date(2000, 1, 1),
    PartialDate: PartialDate(2000),
}


def _filler(hint: Anything) -> Anything:
    """A value for a field that must have one and that no rule reads."""
    options = _options(hint)
    option = NoneType if NoneType in options else options[0]
    if option in _FILLERS:
        return _FILLERS[option]
    if isinstance(option, type) and issubclass(option, Enum):
        return next(iter(option))
    if isinstance(option, type) and has(option):
        return _made(option, {})
    return ()
