"""What a fact of a rule must be: of a type that rules know, at the end of a path that can be followed."""

from __future__ import annotations

from enum import Enum
from keyword import iskeyword

__all__ = ["is_enumeration", "is_path"]


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
