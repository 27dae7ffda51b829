"""The names by which JSON speaks of types: those of the library, and those that a caller adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_origin

from attrs import frozen, has

from learningcity.applications import SUBJECTS, Sender
from learningcity.cities import (
    AdministrativeForm,
    CommitmentBearer,
    Endorser,
    GoverningBodyKind,
    LearningCityForm,
)
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.dates import Boundary, PartialDate
from learningcity.errors import CannotExpress, InvalidValue, Problem, WrongType, shown
from learningcity.outcome import Outcome
from learningcity.sources import Standing
from learningcity.texts import Message

__all__ = [
    "OF_SCORES",
    "PLAIN_TYPES",
    "Kinds",
    "bare",
    "cannot_express",
    "kebab",
    "kinds_with",
    "name_of",
    "types_of",
    "unknown_word",
]

PLAIN_TYPES: Mapping[str, type] = MappingProxyType(
    {"integer": int, "number": float, "boolean": bool, "text": str, "date": date, "partial-date": PartialDate}
)
"""The types of facts that are no enumeration, by name."""

_RESERVED = frozenset(
    {
        *PLAIN_TYPES,
        "period",
        "decimal",
        "fraction",
        "message",
        "labels",
        "quantity",
        "series",
        "titles",
        "params",
        "unit",
        "style",
        "bound",
    }
)
_ENUMERATIONS: tuple[type[Enum], ...] = (
    AdministrativeForm,
    Boundary,
    CommitmentBearer,
    Endorser,
    GoverningBodyKind,
    LearningCityForm,
    Outcome,
    Sender,
    Standing,
)
OF_SCORES = (
    "Flag",
    "GoalpostBasis",
    "Lead",
    "MissingData",
    "NoTotal",
    "Obstacle",
    "Quality",
    "SdgView",
    "Status",
    "Unmatched",
)
"""The names of the enumerations of scores, whose modules load with the first that is asked for."""
_OF_NO_FACT = (Boundary, Outcome, Standing)
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def cannot_express(what: str) -> CannotExpress:
    """The error for a part that JSON or CSV cannot hold."""
    return CannotExpress(Message("error.cannot-express", {"reader": "conversion", "node": what}))


def bare(kind: Any) -> Any:
    """The type that a ``NewType`` or an ``Annotated`` stands for; any other as it is."""
    while (inner := getattr(kind, "__supertype__", None) or _annotated(kind)) is not None:
        kind = inner
    return kind


def _annotated(kind: Any) -> Any:
    return kind.__origin__ if get_origin(kind) is Annotated else None


def unknown_word(code: str, value: str, known: Iterable[str]) -> InvalidValue:
    """The error for a word that is none of a few, with the nearest of them."""
    known = tuple(known)
    return InvalidValue(Problem(code, (), shown(value), one_of(known), did_you_mean(value, known)))


def kebab(kind: type) -> str:
    """The name of a class in lower case with hyphens: ``GoverningBodyKind`` is ``governing-body-kind``."""
    return _WORD_START.sub("-", kind.__name__).replace("_", "-").lower()


def name_of(kind: type) -> str:
    """The name of a type of the library or of a user: ``GoverningBodyKind`` is ``governing-body-kind``.

    Raises:
        CannotExpress: a type of a user whose name already means something else.
    """
    name = kebab(kind)
    meant = _OWN.get(name, kind)
    if meant is not kind or name in _RESERVED:
        raise _name_is_taken(kind, name)
    return name


def _name_is_taken(kind: type, name: str) -> CannotExpress:
    return CannotExpress(Message("error.type-name", {"type": kind.__name__, "name": name}))


@frozen
class Kinds:
    """Types by name: enumerations, and classes of subjects."""

    enumerations: Mapping[str, type[Enum]]
    subjects: Mapping[str, type[Any]]

    def enumeration(self, name: str) -> type[Enum] | None:
        """The enumeration that a name stands for; those of facts and of scores load with the first such name."""
        return self.enumerations.get(name) or _of_fact_rooms().get(name)

    def every_enumeration(self) -> Mapping[str, type[Enum]]:
        """All enumerations by name; those of facts and of scores load for it."""
        return {**_of_fact_rooms(), **self.enumerations}

    def fact_type(self, name: str) -> type:
        """The type of a fact that a name stands for.

        Raises:
            InvalidValue: no type has this name.
        """
        known = {**PLAIN_TYPES, **self.enumerations}
        if name in known:
            return known[name]
        offered = tuple(name for name, kind in known.items() if kind not in _OF_NO_FACT)
        hint = did_you_mean(name, offered) or Message("hint.own-types")
        raise InvalidValue(Problem("unknown-type", (), shown(name), one_of(offered), hint))

    def subject(self, name: str) -> type[Any]:
        """The class of subjects that a name stands for.

        Raises:
            InvalidValue: no class has this name.
        """
        if name not in self.subjects:
            raise unknown_word("unknown-type", name, self.subjects)
        return self.subjects[name]


@cache
def _of_fact_rooms() -> Mapping[str, type[Enum]]:
    from learningcity import scoring
    from learningcity.index import enumerations

    kinds = (*(getattr(scoring, name) for name in OF_SCORES), *enumerations())
    return {kebab(kind): kind for kind in kinds}


_OWN: Mapping[str, type[Any]] = MappingProxyType({kebab(kind): kind for kind in (*_ENUMERATIONS, *SUBJECTS)})


def types_of(types: Iterable[type[Any]]) -> tuple[type[Any], ...]:
    """What a caller gave as types of its own.

    Raises:
        WrongType: it is one type and no list, or holds what is no enumeration and no attrs class.
    """
    if isinstance(types, type):  # an enumeration could be gone through, for its members
        hint = Message("hint.as-list", {"written": f"[{types.__name__}]"})
        raise WrongType(Problem("wrong-type", ("types",), shown(types), Message("accepted.own-types"), hint))
    if isinstance(types, str) or not isinstance(types, Iterable):
        raise WrongType(Problem("wrong-type", ("types",), shown(types), Message("accepted.own-types")))
    given = tuple(types)
    for index, kind in enumerate(given):
        if not isinstance(kind, type) or not (issubclass(kind, Enum) or has(kind)):
            raise WrongType(Problem("wrong-type", ("types", index), shown(kind), Message("accepted.own-type")))
    return given


def kinds_with(types: Iterable[type[Any]]) -> Kinds:
    """The types of the library and these.

    Raises:
        WrongType: see :func:`types_of`.
        CannotExpress: the name of one already means something else.
    """
    added: dict[str, type[Any]] = {}
    for kind in types_of(types):
        name = name_of(kind)
        if added.setdefault(name, kind) is not kind:
            raise _name_is_taken(kind, name)
    every = {**_OWN, **added}
    return Kinds(
        MappingProxyType({name: kind for name, kind in every.items() if issubclass(kind, Enum)}),
        MappingProxyType({name: kind for name, kind in every.items() if not issubclass(kind, Enum)}),
    )
