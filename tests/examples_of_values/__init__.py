"""One example of each public class, by the name of the class; a module for each part of the library.

A module holds ``EXAMPLES``: functions, since two objects of the same parts are to be made.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module

__all__ = ["EXAMPLES"]

_PARTS = [import_module(f"{__name__}.{info.name}").EXAMPLES for info in pkgutil.iter_modules(__path__)]

EXAMPLES: dict[str, Callable[[], object]] = {name: make for part in _PARTS for name, make in part.items()}
assert len(EXAMPLES) == sum(map(len, _PARTS)), "public classes of two rooms have the same name"
