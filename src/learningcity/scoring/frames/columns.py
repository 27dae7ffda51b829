"""Which columns of a table hold which measurement of a profile, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from attrs import frozen

from learningcity.errors import Problem, WrongType, nearest, shown
from learningcity.scoring.frames.formulas import (
    are_accepted,
    bounds_of_interval,
    numbers_of,
    score_of_level,
    score_of_numbers,
)
from learningcity.scoring.goalposts import Goalpost
from learningcity.scoring.numbers.scales import Levels, Linear
from learningcity.scoring.profiles import Profile, unknown_id
from learningcity.texts import Message

if TYPE_CHECKING:
    from narwhals.stable.v2 import DataFrame, Expr, LazyFrame
    from narwhals.stable.v2.dtypes import DType

    Frame: TypeAlias = DataFrame[Any] | LazyFrame[Any]

__all__ = [
    "Alike",
    "Cells",
    "alike",
    "cells_of",
    "faults_of_columns",
    "require_profile",
    "scores_alike",
    "scores_of",
]


@frozen
class Cells:
    """Where a table has one measurement.

    Attributes:
        goalpost: how it becomes a score.
        value: the column of its values, numbers or names of levels; None where there is none.
        ends: the columns of both ends of what it may be; None where there are none.
        floats: those of these columns that need not be converted.
    """

    goalpost: Goalpost
    value: str | None = None
    ends: tuple[str, str] | None = None
    floats: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether the table says nothing of it."""
        return self.value is None and self.ends is None


class Alike(NamedTuple):
    """Measurements on one scale, whether their columns are of floats, and their positions by these columns."""

    scale: Linear
    is_float: bool
    columns: dict[str, int]


def cells_of(frame: Frame, profile: Profile, columns: Mapping[str, str] | None) -> dict[int, Cells]:
    """Where the measurements are, by their positions in the plan of the profile."""
    types = _types(frame)
    return {
        index: _cells(profile.goalpost(id), (columns or {}).get(id, id), types)
        for id, index in profile.plan.leaves.items()
    }


def _types(frame: Frame) -> dict[str, DType | None]:
    """The type of each column; None of one that holds nothing, which no type can be told of."""
    import narwhals.stable.v2 as nw

    types: dict[str, DType | None] = {
        name: None if kind == nw.Unknown else kind for name, kind in frame.collect_schema().items()
    }
    if isinstance(frame, nw.DataFrame):
        odd = [name for name, kind in types.items() if isinstance(kind, nw.Object | nw.String)]
        types.update((name, None) for name in odd if frame[name].is_null().all())
    return types


def _cells(goalpost: Goalpost, column: str, types: Mapping[str, DType | None]) -> Cells:
    from narwhals.stable.v2 import Float64

    value = column if types.get(column) is not None else None
    low, high = f"{column}.low", f"{column}.high"
    has_ends = not (isinstance(goalpost.scale, Levels) or types.get(low) is None or types.get(high) is None)
    floats = frozenset(name for name in (column, low, high) if types.get(name) == Float64)
    return Cells(goalpost, value, (low, high) if has_ends else None, floats)


def faults_of_columns(frame: Frame, profile: Profile, columns: Mapping[str, str] | None) -> Iterator[Problem]:
    """What is wrong with the columns: all of it, before anything is computed."""
    types, leaves = _types(frame), profile.plan.leaves
    for id, column in (columns or {}).items():
        if id not in leaves:
            yield unknown_id(id, leaves).within("columns")
        elif not {column, f"{column}.low", f"{column}.high"} & set(types):
            near = nearest(column, types)
            hint = None if near is None else Message("hint.did-you-mean", {"word": near})
            yield Problem("missing-column", ("columns", id), hint=hint, params=(("column", column),))
    names = {id: (columns or {}).get(id, id) for id in leaves}
    found = [column for column in names.values() if {column, f"{column}.low", f"{column}.high"} & set(types)]
    if not found:
        yield Problem("no-columns", ("frame",), accepted=Message("accepted.columns"))
    for id, column in names.items():
        yield from _faults_of(column, profile.goalpost(id), types)


def _faults_of(column: str, goalpost: Goalpost, types: Mapping[str, DType | None]) -> Iterator[Problem]:
    import narwhals.stable.v2 as nw

    if isinstance(goalpost.scale, Levels):
        kind = types.get(column)
        if kind is not None and not isinstance(kind, nw.String | nw.Categorical | nw.Enum):
            yield Problem("wrong-type", ("frame", column), str(kind), Message("accepted.column-of-levels"))
        return
    ends = (f"{column}.low", f"{column}.high")
    for name in (column, *ends):
        kind = types.get(name)
        if kind is not None and not kind.is_numeric():
            yield Problem("wrong-type", ("frame", name), str(kind), Message("accepted.column-of-numbers"))
    for name, other in (ends, ends[::-1]):
        if name in types and other not in types:
            yield Problem("no-other-end", ("frame", name), accepted=Message("accepted.other-end", {"column": other}))


def require_profile(profile: object) -> None:
    """Nothing, if it is a profile.

    Raises:
        WrongType: it is not.
    """
    if not isinstance(profile, Profile):
        raise WrongType(Problem("wrong-type", ("profile",), shown(profile), Message("accepted.profile")))


def alike(frame: Frame, cells: Mapping[int, Cells]) -> list[Alike]:
    """The measurements of which one expression gives the scores together.

    They are on one linear scale, and none of their numbers is refused, which only a table that is there can tell.
    """
    from narwhals.stable.v2 import DataFrame

    found: dict[tuple[float, float, bool], Alike] = {}
    if not isinstance(frame, DataFrame):
        return []
    for index, each in cells.items():
        scale, name = each.goalpost.scale, each.value
        if isinstance(scale, Linear) and name is not None and each.ends is None:
            is_float = name in each.floats
            key = float(scale.worst), float(scale.best), is_float
            found.setdefault(key, Alike(scale, is_float, {})).columns.setdefault(name, index)
    if not found:
        return []
    clean = _clean(frame, found.values())
    kept = (
        each._replace(columns={name: index for name, index in each.columns.items() if clean[name]})
        for each in found.values()
    )
    return [each for each in kept if each.columns]


def _clean(frame: DataFrame[Any], some: Iterable[Alike]) -> Mapping[str, bool]:
    """Of each column whether no number in it is refused."""
    columns: dict[bool, dict[str, None]] = {}
    for each in some:
        columns.setdefault(each.is_float, {}).update(dict.fromkeys(each.columns))
    found: dict[str, bool] = frame.select(
        *(are_accepted(names, is_float=is_float) for is_float, names in columns.items())
    ).rows(named=True)[0]
    return found


def scores_alike(some: Alike, names: Mapping[int, str]) -> Expr:
    """Their scores, with the names of the results by the positions of the measurements."""
    from narwhals.stable.v2 import Float64, col

    numbers = col(*some.columns) if some.is_float else col(*some.columns).cast(Float64())
    return score_of_numbers(numbers, some.scale).name.map(lambda column: names[some.columns[column]])


def scores_of(cells: Cells) -> tuple[Expr, Expr]:
    """Both ends of the score of a measurement; null where nothing is known."""
    from narwhals.stable.v2 import Float64, lit, max_horizontal, min_horizontal, when

    scale = cells.goalpost.scale
    if isinstance(scale, Levels):
        score = lit(None).cast(Float64()) if cells.value is None else score_of_level(cells.value, scale)
        return score, score
    number = lit(None).cast(Float64())
    if cells.value is not None:
        number = numbers_of(cells.value, scale, is_float=cells.value in cells.floats)
    if cells.ends is None:
        score = score_of_numbers(number, scale)
        return score, score
    low, high = (numbers_of(name, scale, is_float=name in cells.floats) for name in cells.ends)
    is_range = low <= high
    low, high = when(is_range).then(low), when(is_range).then(high)
    return bounds_of_interval(min_horizontal(low, number), max_horizontal(high, number), scale)
