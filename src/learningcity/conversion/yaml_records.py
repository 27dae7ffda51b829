"""Records from YAML 1.2: what the same data gives in JSON, with the places that the parser tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeVar

from attrs import evolve

from learningcity.conversion.diagnosis import MAX_PROBLEMS
from learningcity.conversion.json_records import Found
from learningcity.conversion.positions import Place
from learningcity.conversion.yaml_nodes import Node, NothingMoreError, Stream
from learningcity.errors import ConversionError, Path, Problem, shown
from learningcity.texts import Message

__all__ = ["yaml_values"]

T = TypeVar("T")

_SHOWN = 60


def yaml_values(text: str, structure: Callable[[Any], T], accepted: Message) -> Iterator[Found]:
    """The values of a stream one after the other; else what is accepted.

    Each document is a list of objects or one object. A stream may have several: their separator is part of the format,
    and files that are put one after the other so stay readable.
    """
    stream = Stream(text)
    try:
        for node, is_entry in stream.nodes():
            if is_entry or isinstance(node.value, dict):
                yield _record(node, structure)
            else:
                yield node.place.line, None, _of_document(node, text, accepted)
    except NothingMoreError as stop:
        yield stop.problem.line, None, (stop.problem,)
        return
    if not stream.documents:
        yield 1, None, (Place().mark(Problem("wrong-type", (), shown(""), accepted)),)


def _of_document(node: Node, text: str, accepted: Message) -> tuple[Problem, ...]:
    """The problems of a document that is neither an object nor a list, or a list with a tag that it may not have."""
    flaws = tuple(at.mark(problem) for _, problem, at, _ in node.flaws)
    seen = text[node.place.offset : node.place.offset + 20].partition("\n")[0].rstrip()
    return flaws or (node.place.mark(Problem("wrong-type", (), shown(seen), accepted)),)


def _record(node: Node, structure: Callable[[Any], T]) -> Found:
    value = None
    flaws = list(islice(_flaws(node, ()), MAX_PROBLEMS)) if node.is_flawed else []
    problems = [(at, problem.within(*path)) for path, problem, at, _ in flaws]
    hidden = tuple(path for path, _, _, hides in flaws if hides)
    try:
        value = structure(node.value)
    except ConversionError as error:
        told = [problem for problem in error.problems if not any(problem.path[: len(path)] == path for path in hidden)]
        problems += [_placed(problem, node) for problem in told]
    problems.sort(key=lambda pair: pair[0].offset)
    return node.place.line, None if problems else value, tuple(at.mark(problem) for at, problem in problems)


def _flaws(node: Node, path: Path) -> Iterator[tuple[Path, Problem, Place, bool]]:
    for inner, problem, at, hides in node.flaws:
        yield (*path, *inner), problem, at, hides
    for step, part in node.parts.items():
        if part.is_flawed:
            yield from _flaws(part, (*path, step))


def _placed(problem: Problem, node: Node) -> tuple[Place, Problem]:
    """The problem with the place of what it is about; of the nearest thing around it where it is missing."""
    steps = list(problem.path)
    while steps and steps[0] in node.parts:
        step = steps.pop(0)
        if not steps and problem.code == "unknown-key":
            return node.keys[str(step)], problem
        node = node.parts[step]
    if not steps and node.written is not None:
        written = node.written if len(node.written) <= _SHOWN else f"{node.written[:_SHOWN]}..."
        problem = evolve(problem, value=written)
    return node.place, problem
