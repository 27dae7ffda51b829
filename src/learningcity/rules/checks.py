"""What every part of a rule must be: an id that is well formed, citations, a path that can be followed."""

from __future__ import annotations

import re
from enum import Enum
from keyword import iskeyword

from learningcity.errors import InvalidValue, Problem, Uncited, WrongType, shown
from learningcity.sources import Citation
from learningcity.texts import Message

__all__ = ["checked_id", "is_enumeration", "is_path", "require_citations"]

_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")


def checked_id(id: object) -> str:
    """The id, if it is lower case and dotted.

    Raises:
        WrongType: not text.
        InvalidValue: another spelling.
    """
    if not isinstance(id, str):
        raise WrongType(Problem("wrong-type", ("id",), shown(id), Message("accepted.id")))
    if not _ID.fullmatch(id):
        raise InvalidValue(Problem("id", ("id",), shown(id), Message("accepted.id")))
    return id


def require_citations(citations: object, what: str) -> None:
    """Nothing, if there is at least one citation and nothing else.

    Raises:
        Uncited: there is none, or something that is none.
    """
    if not isinstance(citations, tuple) or not citations or not all(isinstance(c, Citation) for c in citations):
        raise Uncited(Message("error.uncited", {"what": what}))


def is_enumeration(type_: object) -> bool:
    """Whether this is a class of enumeration members."""
    return isinstance(type_, type) and issubclass(type_, Enum)


def is_path(path: tuple[str, ...], type_: object) -> bool:
    """Whether this leads from a subject to a fact of the type; see :class:`~learningcity.rules.nodes.Fact`."""
    if not isinstance(path, tuple) or not all(isinstance(step, str) for step in path):
        return False
    names = [step for step in path if step not in ("*", "#")]
    if path[0] not in names or not all(_is_field(name) for name in names):
        return False
    if "#" in path:
        return path.index("#") == len(path) - 1 and "*" not in path and type_ is int
    return path.count("*") <= 1


def _is_field(name: str) -> bool:
    return name.isascii() and name.isidentifier() and not iskeyword(name)
