"""Scores as pictures that any page can hold: SVG with the numbers in words beside the bars.

A picture needs no script, no font and no other file, and equal scores give equal bytes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.report.charts import chart

__all__ = ["chart"]

_HOME = {"chart": "charts"}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.report' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.report.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
