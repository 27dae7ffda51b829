"""How cities are admitted: calls and their windows, quotas, the steps of an application, reports, and what is contested.

What each call asks for are the rule books of :mod:`learningcity.eligibility`; here is when, by whom and how many.
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
        raise AttributeError(f"module 'learningcity.admission' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.admission.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
