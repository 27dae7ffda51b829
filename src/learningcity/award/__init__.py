"""The UNESCO Learning City Award: its editions, its laureates, and what the rules say of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

__all__: list[str] = []

_HOME: dict[str, str] = {}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.award' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.award.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
