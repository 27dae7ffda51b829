"""Scores of many cities at once, one a row of a table: polars, pandas, pyarrow and what else narwhals knows.

Needs the extra ``tables``: ``pip install 'learningcity[tables]'``. Everything is an expression over columns, so a lazy
table stays lazy, and no row is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from math import ceil, lcm
from operator import add
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from learningcity.errors import CannotExpress, InvalidObservations, Problem, WrongType, shown
from learningcity.scoring.frames.columns import Cells, as_frame, cells_of, faults_of_columns
from learningcity.scoring.frames.formulas import (
    bounds_of_interval,
    mean_of_columns,
    numbers_of,
    score_of_level,
    score_of_numbers,
)
from learningcity.scoring.numbers.scales import Levels
from learningcity.scoring.plan import Group, Plan
from learningcity.scoring.profiles import Profile, unknown_id
from learningcity.scoring.scores import MissingData
from learningcity.sources.citations import Standing, require_member
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr

    from learningcity.scoring.frames.columns import Frame

__all__ = ["frame_notes", "score_frame"]

FrameT = TypeVar("FrameT")

_LARGEST_WHOLE = 2**62
"""Sums of whole numbers up to it are exact on every engine."""


def score_frame(  # noqa: PLR0913  # each may be asked for
    frame: FrameT,
    profile: Profile,
    *,
    columns: Mapping[str, str] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    nodes: Iterable[str] | None = None,
    weights: None = None,
) -> FrameT:
    """The table with both ends of the scores of each row, as :func:`~learningcity.scoring.score` gives them to 1e-12.

    A column of numbers is named like its measurement and counted in the unit of its goalpost, a column of levels holds
    their names. ``<measurement>.low`` and ``<measurement>.high`` may hold what a number is known to lie between; where
    the number stands beside them, the score spans all three. A cell is missing where it is null, NaN or infinite, and
    where the scale refuses it: 0 has no logarithm, no level has another name, no low end lies above the high one. So is
    every cell of a measurement without a column; :func:`frame_notes` says which these are.

    Args:
        frame: one row a city, eager or lazy.
        profile: what to score by.
        columns: the columns of measurements that are not named like them.
        missing_data: ``BOUNDS`` or ``OBSERVED_ONLY``.
        nodes: ids of the parts to give; ``"all"`` for every one; without it the city as a whole and its children.
        weights: not expressed over tables; score those cities one by one.

    Returns:
        A table of the same kind with ``<id>.low`` and ``<id>.high``, from 0 to 1, of each part that has a score; null
        where a row has none, such as a total of too little coverage.

    Raises:
        ModuleNotFoundError: the extra ``tables`` is not installed.
        WrongType: no table, or no profile.
        CannotExpress: weight sets, imputations, an exponent nearer to 0 than 0.01 that is not 0, or a least coverage of
            weights so fine that 64 bits cannot hold their sums.
        InvalidObservations: columns or nodes that do not suit the profile; its ``problems`` are all of them.
    """
    given = as_frame(frame)
    _require_profile(profile)
    require_member(("missing_data",), missing_data, MissingData)
    _require_expressible(weights, missing_data)
    asked = _asked(profile, nodes)
    problems = [
        *faults_of_columns(given, profile, columns),
        *_faults_of_nodes(profile, asked),
        *_faults_of_names(given, asked),
    ]
    if problems:
        raise InvalidObservations(problems)
    cells = cells_of(given, profile, columns)
    work = _Work.of(given, profile, cells, asked, only_observed=missing_data is MissingData.OBSERVED_ONLY)
    scored: FrameT = work.run(given).to_native()
    return scored


def frame_notes(frame: object, profile: Profile, *, columns: Mapping[str, str] | None = None) -> tuple[Message, ...]:
    """What a reader of the scores of a table should know: which measurements it does not have, and what is not scored.

    Of an eager table also in how many cells something stands that counts as missing: a number that is not finite or
    that the scale refuses, a name that is no level.

    Args:
        frame: as for :func:`score_frame`.
        profile: as there.
        columns: as there.

    Raises:
        ModuleNotFoundError, WrongType, InvalidObservations: as :func:`score_frame`.
    """
    given = as_frame(frame)
    _require_profile(profile)
    problems = tuple(faults_of_columns(given, profile, columns))
    if problems:
        raise InvalidObservations(problems)
    cells = cells_of(given, profile, columns)
    return (*_notes_of_columns(cells), *_notes_of_cells(given, cells))


def _require_profile(profile: object) -> None:
    if not isinstance(profile, Profile):
        raise WrongType(Problem("wrong-type", ("profile",), shown(profile), Message("accepted.profile")))


def _require_expressible(weights: object, missing_data: MissingData) -> None:
    if weights is not None:
        raise CannotExpress(Message("error.cannot-express", {"reader": "score_frame", "node": type(weights).__name__}))
    if missing_data is MissingData.IMPUTED:
        raise CannotExpress(Message("error.cannot-express", {"reader": "score_frame", "node": str(missing_data)}))


def _asked(profile: Profile, nodes: Iterable[str] | None) -> tuple[str, ...]:
    """The ids of the nodes that are asked for, each once."""
    if nodes is None:
        nodes = (profile.tree.id, *(child.id for child in profile.tree.children))
    elif nodes == "all":
        nodes = (node.id for node in profile.tree.walk())
    return tuple(dict.fromkeys([nodes] if isinstance(nodes, str) else nodes))


def _faults_of_nodes(profile: Profile, asked: Sequence[str]) -> Iterator[Problem]:
    known = [node.id for node in profile.plan.nodes]
    for place, id in enumerate(asked):
        if id not in known:
            yield unknown_id(id, known).within("nodes", place)


def _faults_of_names(frame: Frame, asked: Sequence[str]) -> Iterator[Problem]:
    """Columns of the table that are named like a result."""
    names = frame.collect_schema().names()
    for id in asked:
        for name in (f"{id}.low", f"{id}.high"):
            if name in names:
                yield Problem("column-exists", ("frame", name), accepted=Message("accepted.free-column"))


def _notes_of_columns(cells: Mapping[int, Cells]) -> Iterator[Message]:
    absent = tuple(each.goalpost.measurement for each in cells.values() if each.is_empty)
    if absent:
        yield Message("note.frame.no-column", {"measurements": Series(absent, ",")})
    ordinal = tuple(each.goalpost.measurement for each in cells.values() if not each.goalpost.is_scored)
    if ordinal:
        yield Message("note.frame.ordinal", {"measurements": Series(ordinal, ",")})


def _notes_of_cells(frame: Frame, cells: Mapping[int, Cells]) -> Iterator[Message]:
    """In how many cells of an eager table something stands that counts as missing."""
    from narwhals.stable.v2 import DataFrame, col

    read = {name: usable for each in cells.values() for name, usable in _usable(each)}
    if not isinstance(frame, DataFrame) or not read:
        return
    counts = frame.select(
        *((~col(name).is_null() & usable.is_null()).sum().alias(name) for name, usable in read.items())
    )
    for name, refused in counts.rows(named=True)[0].items():
        if refused:
            yield Message("note.frame.refused", {"column": name, "count": int(refused)})


def _usable(cells: Cells) -> Iterator[tuple[str, Expr]]:
    """Each column with what is used of it."""
    scale = cells.goalpost.scale
    for name in (cells.value, *(cells.ends or ())):
        if name is not None:
            yield (
                name,
                score_of_level(name, scale)
                if isinstance(scale, Levels)
                else numbers_of(name, scale, is_float=name in cells.floats),
            )


@frozen
class _Work:
    """What is computed of a table, and where it stands meanwhile.

    The scores of measurements come first, then the groups right above them, and so on to the city; what nothing needs
    any more is dropped on the way. A column of a measurement holds null where nothing is known.

    Attributes:
        plan: of the profile.
        cells: where the measurements are, by position.
        asked: positions of what is asked for and can have a score.
        only_observed: whether weight goes from what is missing to the rest.
        forked: positions whose low and high ends stand in two columns.
        heights: of each position how many levels are below it.
        names: of the columns that were given.
        prefix: what no name of these begins with.
        needed: of the positions of measurements a whole number each, and the sum from which on a total is given; None
            where it always is.
        has_total: whether a total is ever given.
    """

    plan: Plan
    cells: Mapping[int, Cells]
    asked: tuple[int, ...]
    only_observed: bool
    forked: frozenset[int]
    heights: tuple[int, ...]
    names: tuple[str, ...]
    prefix: str
    needed: tuple[Mapping[int, int], int] | None
    has_total: bool

    @classmethod
    def of(
        cls, frame: Frame, profile: Profile, cells: Mapping[int, Cells], ids: Sequence[str], *, only_observed: bool
    ) -> _Work:
        """The work that is to be done on a table."""
        plan, names = profile.plan, tuple(frame.collect_schema().names())
        prefix = "score "
        while any(name.startswith(prefix) for name in names):
            prefix += " "
        positions = {node.id: index for index, node in enumerate(plan.nodes)}
        return cls(
            plan=plan,
            cells=cells,
            asked=tuple(positions[id] for id in ids if plan.is_scored[positions[id]]),
            only_observed=only_observed,
            forked=_forked(plan, cells, only_observed=only_observed),
            heights=_heights(plan),
            names=names,
            prefix=prefix,
            needed=_needed(profile),
            has_total=profile.standing is not Standing.UNVERIFIED,
        )

    def run(self, frame: Frame) -> Any:
        """The table with what is asked for."""
        from narwhals.stable.v2 import col

        frame = frame.select(col(*self.names), *self._measurements())
        for height in range(1, self.heights[0] + 1):
            groups = [group for group in self.plan.groups if self.heights[group.index] == height and group.is_scored]
            means = [expression for group in groups for expression in self._means(group)]
            coverage = self._coverage() if height == 1 else []
            frame = frame.select(col(*self.names, *self._kept(height)), *means, *coverage)
        return frame.select(col(*self.names), *self._results())

    def _low(self, index: int) -> str:
        return f"{self.prefix}{index}"

    def _high(self, index: int) -> str:
        return f"{self.prefix}{index} high" if index in self.forked else self._low(index)

    def _ends(self, index: int) -> tuple[Expr, Expr]:
        """Both ends of the score of a node, from its columns."""
        from narwhals.stable.v2 import col

        low, high = col(self._low(index)), col(self._high(index))
        if index in self.cells and not self.only_observed:
            return low.fill_null(0.0), high.fill_null(1.0)
        return low, high

    def _measurements(self) -> Iterator[Expr]:
        for index, cells in self.cells.items():
            low, high = _scores(cells)
            yield low.alias(self._low(index))
            if index in self.forked:
                yield high.alias(self._high(index))

    def _means(self, group: Group) -> Iterator[Expr]:
        weighed = [(child, share) for child, share in zip(group.children, group.shares, strict=True) if share]
        ends = [self._ends(child) for child, _ in weighed]
        shares = [share for _, share in weighed]
        lows, highs = [low for low, _ in ends], [high for _, high in ends]
        low = mean_of_columns(lows, shares, group.p, some_missing=self.only_observed)
        yield low.alias(self._low(group.index))
        if group.index in self.forked:
            high = mean_of_columns(highs, shares, group.p, some_missing=self.only_observed)
            yield high.alias(self._high(group.index))

    def _coverage(self) -> list[Expr]:
        """How much is observed, in whole numbers."""
        from narwhals.stable.v2 import Int64, col

        if self.needed is None:
            return []
        found = [(~col(self._low(index)).is_null()).cast(Int64()) * part for index, part in self.needed[0].items()]
        return [reduce(add, found).alias(f"{self.prefix}coverage")]

    def _kept(self, height: int) -> Iterator[str]:
        """The columns of lower nodes that are used from this height on, the groups of the height aside."""
        for index, own in enumerate(self.heights):
            is_used = index in self.asked or self.heights[self.plan.parents[index]] > height
            if own < height and is_used and self.plan.is_scored[index]:
                yield from dict.fromkeys((self._low(index), self._high(index)))
        if self.needed is not None and height > 1:
            yield f"{self.prefix}coverage"

    def _results(self) -> Iterator[Expr]:
        from narwhals.stable.v2 import max_horizontal

        for index in self.asked:
            low, high = self._ends(index)
            if index in self.forked:
                high = max_horizontal(low, high)  # rounding does not turn them round
            for end, expression in (("low", low), ("high", high)):
                given = expression if index else self._total(expression)
                yield given.alias(f"{self.plan.nodes[index].id}.{end}")

    def _total(self, end: Expr) -> Expr:
        """The end of the score of the whole, where a total is given."""
        from narwhals.stable.v2 import Float64, col, lit, when

        if not self.has_total:
            return lit(None).cast(Float64())
        return end if self.needed is None else when(col(f"{self.prefix}coverage") >= self.needed[1]).then(end)


def _scores(cells: Cells) -> tuple[Expr, Expr]:
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


def _forked(plan: Plan, cells: Mapping[int, Cells], *, only_observed: bool) -> frozenset[int]:
    forked = {index for index, each in cells.items() if each.ends is not None}
    for group in plan.groups:
        if not only_observed or not forked.isdisjoint(group.children):
            forked.add(group.index)
    return frozenset(forked)


def _heights(plan: Plan) -> tuple[int, ...]:
    heights = [0] * len(plan.nodes)
    for group in plan.groups:
        heights[group.index] = 1 + max(heights[child] for child in group.children)
    return tuple(heights)


def _needed(profile: Profile) -> tuple[Mapping[int, int], int] | None:
    """What each measurement weighs in the whole and what the sum has to be, in whole numbers of one size.

    Raises:
        CannotExpress: they are too large for sums of 64 bits.
    """
    if not profile.min_coverage or profile.standing is Standing.UNVERIFIED:
        return None
    weights = dict(profile.effective_weights())
    size = lcm(*(weight.denominator for weight in weights.values()))
    if size > _LARGEST_WHOLE:
        raise CannotExpress(Message("error.cannot-express", {"reader": "score_frame", "node": "min_coverage"}))
    parts = {index: int(weights[id] * size) for id, index in profile.plan.leaves.items() if weights[id]}
    return parts, ceil(profile.min_coverage * size)
