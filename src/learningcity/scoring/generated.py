"""The pass over a tree as one plain function: Python source is generated from the plan, with the weights written out.

Its numbers are those of :meth:`~learningcity.scoring.plan.Plan.fill`, to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp, log
from typing import TYPE_CHECKING, TypeAlias

from learningcity.scoring.numbers.means import mean_of

if TYPE_CHECKING:
    from learningcity.scoring.plan import Group

__all__ = ["Fill", "generated_fill"]

Fill: TypeAlias = Callable[[list[float], list[float]], None]
"""Puts both ends of every group into lists that hold those of the measurements, by positions."""


_MOST_TERMS = 100


def generated_fill(groups: Sequence[Group]) -> Fill:
    """The pass over some groups, children before parents, of which every child has a score and none is left out."""
    namespace: dict[str, object] = {"exp": exp, "log": log, "mean_of": mean_of}
    source = "\n".join(["def fill(low, high):", *(f"    {line}" for line in _lines(groups)), "    return None"])
    exec(compile(source, "<generated pass>", "exec"), namespace)  # noqa: S102  # made here from numbers and positions
    return namespace["fill"]  # type: ignore[return-value]  # what the source defines


def _lines(groups: Sequence[Group]) -> Iterator[str]:
    done: set[int] = set()
    for group in groups:
        for child in group.children:
            if child not in done:
                yield f"l{child} = low[{child}]; h{child} = high[{child}]"
        for end in "lh":
            yield from _mean(group, end)
        yield f"low[{group.index}] = l{group.index}; high[{group.index}] = h{group.index}"
        done.add(group.index)


def _mean(group: Group, end: str) -> Iterator[str]:
    """What gives one end of a group; never outside its children, so that rounding makes no score of its own."""
    mean, children = f"{end}{group.index}", [f"{end}{child}" for child in group.children]
    kept = [(child, share) for child, share in zip(children, group.shares, strict=True) if share]
    if len(children) == 1:
        yield f"{mean} = {children[0]}"
    elif group.p == 1:
        yield from _summed(mean, [f"{share!r} * {child}" for child, share in kept])
        if group.shares != (0.5, 0.5):  # which rounding leaves between the two
            yield from _held(mean, [child for child, _ in kept])
    elif group.p == 0:
        yield f"if {' and '.join(child for child, _ in kept)}:"
        yield from (f"    {line}" for line in _summed(mean, [f"{share!r} * log({child})" for child, share in kept]))
        yield f"    {mean} = exp({mean})"
        yield f"else: {mean} = 0.0"
        yield from _held(mean, [child for child, _ in kept])
    else:
        exponent = "float('-inf')" if group.p == float("-inf") else repr(group.p)
        yield f"{mean} = mean_of(({', '.join(children)}), {group.shares!r}, {exponent})"


def _summed(mean: str, terms: Sequence[str]) -> Iterator[str]:
    """The sum from first to last, on several lines: the compiler goes down one level for each term of one."""
    for start in range(0, len(terms), _MOST_TERMS):
        before = [mean] if start else []
        yield f"{mean} = {' + '.join([*before, *terms[start : start + _MOST_TERMS]])}"


def _held(mean: str, children: Sequence[str]) -> Iterator[str]:
    """What holds a mean between the least and the most of its children: lines, since calls would cost more."""
    first, *others = children
    yield f"least = most = {first}"
    for child in others:
        yield f"if {child} < least: least = {child}"
        yield f"elif {child} > most: most = {child}"
    yield f"if {mean} < least: {mean} = least"
    yield f"elif {mean} > most: {mean} = most"
