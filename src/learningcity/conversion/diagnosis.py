"""From the exceptions of a structuring pass to one problem for each thing wrong."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, TypeVar

from attrs import evolve, fields
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
    StructureHandlerNotFoundError,
)

from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.errors import (
    CannotExpress,
    ConversionError,
    FieldError,
    LearningCityError,
    Path,
    Problem,
    Uncited,
    shown,
)
from learningcity.texts import Message

__all__ = ["MAX_PROBLEMS", "first_of", "inside", "key_problems", "problems_of", "within", "without_own_id"]

T = TypeVar("T")

MAX_PROBLEMS = 1_000
"""After so many problems of one list or one object no more are looked for."""


def first_of(problems: Iterable[Problem]) -> list[Problem]:
    """The first of several problems; where there are more, the last says so."""
    found = list(islice(problems, MAX_PROBLEMS + 1))
    if len(found) > MAX_PROBLEMS and found[MAX_PROBLEMS].code != "more-problems":
        found[MAX_PROBLEMS] = Problem("more-problems", params={"count": MAX_PROBLEMS})
    return found


def problems_of(error: Exception) -> tuple[Problem, ...]:
    """Every problem that an exception of a converter tells of, each with its path.

    Raises:
        CannotExpress: the input holds a part that no converter can express.
    """
    return tuple(_problems(error))


def within(step: str | int, structure: Callable[[], T]) -> T:
    """What ``structure`` returns; the problems that it raises are seen from one step further outside.

    Raises:
        ConversionError: ``structure`` raised.
        CannotExpress: from ``structure``.
    """
    try:
        return structure()
    except Exception as error:
        raise ConversionError(problem.within(step) for problem in problems_of(error)) from None


def _problems(error: Exception) -> Iterator[Problem]:
    match error:
        case CannotExpress():
            raise error
        case BaseValidationError():
            for inner in error.exceptions:
                step = _step(inner)
                found = (_missing(step),) if _is_missing(inner, step) else _problems(inner)
                yield from (problem.within(*step) for problem in found)
        case ForbiddenExtraKeysError():
            yield from _unknown_keys(error)
        case ConversionError():
            yield from error.problems
        case FieldError():
            yield error.problem
        case StructureHandlerNotFoundError():
            raise cannot_express(str(error.type_))
        case RecursionError():
            yield Problem("too-deep")
        case Uncited():
            yield Problem("uncited", ("citations",), accepted=Message("accepted.citations"))
        case LearningCityError():
            yield Problem("refused", params={"reason": error.message})
        case _:
            yield Problem("refused", params={"reason": str(error) or type(error).__name__})


def without_own_id(error: Exception, value: Mapping[str, object], known: Container[str | int]) -> Exception:
    """The error with its path from the object on, where its constructor began the path with its own id.

    An id may also be the name of a field, one of the ``known`` ones: it is the id if a field follows it.
    """
    if not isinstance(error, FieldError) or not error.problem.path or error.problem.path[0] != value.get("id"):
        return error
    first, *others = error.problem.path
    if first in known and not (others and others[0] in known):
        return error
    return type(error)(evolve(error.problem, path=tuple(others)))


def _step(error: Exception) -> Path:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _is_missing(error: Exception, step: Path) -> bool:
    return type(error) is KeyError and error.args == step


def _missing(step: Path) -> Problem:
    return Problem("missing", params={"key": step[0]})


def _unknown_key(key: str, known: Iterable[str]) -> Problem:
    known = tuple(known)
    return Problem("unknown-key", (key,), shown(key), one_of(known), did_you_mean(key, known))


def _unknown_keys(error: ForbiddenExtraKeysError) -> Iterator[Problem]:
    known = [attribute.name for attribute in fields(error.cl)]
    yield from first_of(_unknown_key(key, known) for key in sorted(map(str, error.extra_fields)))


def key_problems(
    value: Mapping[str, object], required: Iterable[str], optional: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """The required keys that an object lacks, and those that it has besides the optional ones."""
    required = tuple(required)
    known = (*required, *optional)
    missing = [_missing((key,)).within(key) for key in required if key not in value]
    return tuple(first_of(chain(missing, (_unknown_key(str(key), known) for key in value if key not in known))))


def inside(convert: Callable[[Any], Any], value: Any) -> Any:
    """What the converter of a field makes of a value, with problems seen from inside the field.

    Raises:
        FieldError: from ``convert``.
    """
    try:
        return convert(value)
    except FieldError as error:
        raise type(error)(evolve(error.problem, path=error.problem.path[1:])) from None
