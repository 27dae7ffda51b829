"""What is public: the rooms, and the classes and enumerations that they name."""

from __future__ import annotations

import inspect
from enum import Enum
from importlib import import_module
from types import ModuleType

from attrs import has

from learningcity import _ROOMS

__all__ = ["public_classes", "public_enumerations", "rooms"]

_PARTS_OF_ROOMS = ("rules.difference", "rules.gaps", "rules.nodes", "rules.rulebook", "rules.verdict")
"""Modules inside rooms whose names are public as well."""


def rooms() -> list[ModuleType]:
    """Every room, and the public parts of rooms."""
    return [import_module(f"learningcity.{name}") for name in (*_ROOMS, *_PARTS_OF_ROOMS)]


def _named() -> list[type]:
    found = {getattr(room, name) for room in rooms() for name in room.__all__ if inspect.isclass(getattr(room, name))}
    return sorted(found, key=lambda kind: kind.__name__)


def public_classes() -> list[type]:
    """Every public attrs class, by name."""
    return [kind for kind in _named() if has(kind)]


def public_enumerations() -> list[type[Enum]]:
    """Every public enumeration, by name."""
    return [kind for kind in _named() if issubclass(kind, Enum)]
