"""How large a rule book or a profile may be in JSON: what nests or holds more is refused before anything is made of it.

Decoded JSON is a tree, but a mapping of Python may hold itself, or one part in very many places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from learningcity.errors import CannotExpress, InvalidValue, Problem
from learningcity.texts import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learningcity.conversion.scalars import Hook

__all__ = ["MAX_LEVELS", "MAX_VALUES", "bounded_reading", "bounded_writing", "excess"]

MAX_VALUES = 300_000
"""How many values a rule book or a profile may have in JSON: objects, lists, texts, numbers and flags."""

MAX_LEVELS = 150
"""How many objects and lists of one may lie within each other; the deepest conditions take 103."""

_Unstructure = Callable[[Any], Any]
_INSIDE: ContextVar[bool] = ContextVar("_INSIDE", default=False)


def excess(plain: Any) -> Problem | None:
    """What is wrong with the extent of plain data; None where it is small enough to be read.

    The time that it takes is bounded, whatever the data holds.
    """
    left = MAX_VALUES - 1
    level = [plain]
    for _ in range(MAX_LEVELS + 1):
        level = [entry for entry in level if isinstance(entry, dict | list | tuple | Mapping)]
        if not level:
            return None
        level = list(islice(chain.from_iterable(map(_parts, level)), left + 1))
        left -= len(level)
        if left < 0:
            return Problem("too-many-values", accepted=Message("accepted.most-values", {"count": MAX_VALUES}))
    return Problem("too-deep", accepted=Message("accepted.depth", {"depth": MAX_LEVELS}))


def _parts(container: Any) -> Iterable[Any]:
    return container.values() if isinstance(container, Mapping) else container


@contextmanager
def _inside() -> Iterator[None]:
    token = _INSIDE.set(True)
    try:
        yield
    finally:
        _INSIDE.reset(token)


def bounded_reading(structure: Hook) -> Hook:
    """The hook, asked only for what is small enough; the parts of what was measured are not measured again."""

    def read(value: Any, kind: Any) -> Any:
        if _INSIDE.get():
            return structure(value, kind)
        problem = excess(value)
        if problem is not None:
            raise InvalidValue(problem)
        with _inside():
            return structure(value, kind)

    return read


def bounded_writing(unstructure: _Unstructure) -> _Unstructure:
    """The hook for writing, which refuses what would not be read back for its extent."""

    def write(value: Any) -> Any:
        if _INSIDE.get():
            return unstructure(value)
        with _inside():
            plain = unstructure(value)
        problem = excess(plain)
        if problem is not None:
            raise CannotExpress(problem.message)
        return plain

    return write
