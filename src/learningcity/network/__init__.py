"""The network: what it is for, who runs it, its members, and the figures that are told of it.

Membership can end, a city can be admitted twice, and the list of members is not complete: every answer says so. A part
loads when its names are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

__all__: list[str] = []

_HOME: dict[str, str] = {}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.network' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.network.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
