"""Scores of many cities at once, one a row of a table: polars, pandas, pyarrow and what else narwhals knows.

Needs the extra ``tables``: ``pip install 'learningcity[tables]'``. Everything is an expression over columns, so a lazy
table stays lazy, and no row is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from learningcity.errors import CannotExpress, InvalidObservations, Problem, WrongType, shown
from learningcity.rules.columns.tables import as_frame
from learningcity.scoring.frames.columns import (
    Cells,
    alike,
    cells_of,
    faults_of_columns,
    require_profile,
    scores_alike,
    scores_of,
)
from learningcity.scoring.frames.formulas import mean_of_columns, mean_of_equals
from learningcity.scoring.frames.layout import forked_of, heights_of, needed_of, stands_of
from learningcity.scoring.modes import MissingData
from learningcity.scoring.plan import Group, Plan
from learningcity.scoring.profiles import Profile, unknown_id
from learningcity.sources.citations import Standing, require_member
from learningcity.texts import Message

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr

    from learningcity.scoring.frames.columns import Frame

__all__ = ["score_frame"]

FrameT = TypeVar("FrameT")


def score_frame(  # noqa: PLR0913  # each may be asked for
    frame: FrameT,
    profile: Profile,
    *,
    columns: Mapping[str, str] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    nodes: Iterable[str] | None = None,
    suffixes: tuple[str, str] = (".low", ".high"),
    weights: None = None,
) -> FrameT:
    """The table with both ends of the scores of each row, as :func:`~learningcity.scoring.score` gives them to 1e-12.

    A column of numbers is named like its measurement and counted in the unit of its goalpost, a column of levels holds
    their names. ``<measurement>.low`` and ``<measurement>.high`` may hold what a number is known to lie between; where
    the number stands beside them, the score spans all three. A cell is missing where it is null, NaN or infinite, and
    where the scale refuses it: 0 has no logarithm, no level has another name, no low end lies above the high one. So is
    every cell of a measurement without a column; :func:`~learningcity.scoring.frame_notes` says which these are.

    Args:
        frame: one row a city, eager or lazy.
        profile: what to score by.
        columns: the columns of measurements that are not named like them.
        missing_data: ``BOUNDS`` or ``OBSERVED_ONLY``.
        nodes: ids of the parts to give; ``"all"`` for every one; without it the city as a whole and its children.
        suffixes: how the columns of both ends are named after the id of a part; others than these are needed where the
            table has a column of such a name, such as both ends of a measurement that is asked for.
        weights: not expressed over tables; score those cities one by one.

    Returns:
        A table of the same kind with ``<id>.low`` and ``<id>.high``, from 0 to 1, of each part that has a score; null
        where a row has none, such as a total of too little coverage.

    Raises:
        ModuleNotFoundError: the extra ``tables`` is not installed.
        WrongType: no table, no profile, or suffixes that are not two different texts.
        CannotExpress: weight sets, imputations, an exponent nearer to 0 than 0.01 that is not 0, or a least coverage of
            weights so fine that 64 bits cannot hold their sums.
        InvalidObservations: columns or nodes that do not suit the profile; its ``problems`` are all of them.
    """
    given = as_frame(frame)
    require_profile(profile)
    require_member(("missing_data",), missing_data, MissingData)
    _require_expressible(weights, missing_data)
    _require_suffixes(suffixes)
    asked = _asked(profile, nodes)
    problems = [
        *faults_of_columns(given, profile, columns),
        *_faults_of_nodes(profile, asked),
        *_faults_of_names(given, asked, suffixes),
    ]
    if problems:
        raise InvalidObservations(problems)
    cells = cells_of(given, profile, columns)
    only_observed = missing_data is MissingData.OBSERVED_ONLY
    work = _Work.of(given, profile, cells, asked, suffixes, only_observed=only_observed)
    scored: FrameT = work.run(given).to_native()
    return scored


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


def _require_suffixes(suffixes: object) -> None:
    match suffixes:
        case (str(low), str(high)) if isinstance(suffixes, tuple) and low and high and low != high:
            return
        case _:
            raise WrongType(Problem("wrong-type", ("suffixes",), shown(suffixes), Message("accepted.suffixes")))


def _faults_of_names(frame: Frame, asked: Sequence[str], suffixes: tuple[str, str]) -> Iterator[Problem]:
    """Columns of the table, or of other results, that are named like a result."""
    names = set(frame.collect_schema().names())
    for name in [f"{id}{suffix}" for id in asked for suffix in suffixes]:
        if name in names:
            hint = Message("hint.suffixes")
            yield Problem("column-exists", ("frame", name), accepted=Message("accepted.free-column"), hint=hint)
        names.add(name)


@frozen
class _Work:
    """What is computed of a table, and where it stands meanwhile.

    The scores of measurements come first, then the groups right above them, and so on to the city; what nothing needs
    any more is dropped on the way. A column of a measurement holds null where nothing is known.

    A group of which one child has all the weight is that child, and has no columns of its own. How long all this takes
    for a small table depends on the number of expressions, so what is alike is one of them.

    Attributes:
        plan: of the profile.
        cells: where the measurements are, by position.
        asked: positions of what is asked for and can have a score.
        only_observed: whether weight goes from what is missing to the rest.
        stands: of each position the one whose columns hold it.
        forked: positions whose low and high ends stand in two columns.
        heights: of each position how many levels of columns are below it.
        names: of the columns that were given.
        prefix: what no name of these begins with.
        needed: of the positions of measurements a whole number each, and the sum from which on a total is given; None
            where it always is.
        has_total: whether a total is ever given.
        suffixes: of the names of the results.
    """

    plan: Plan
    cells: Mapping[int, Cells]
    asked: tuple[int, ...]
    only_observed: bool
    stands: tuple[int, ...]
    forked: frozenset[int]
    heights: tuple[int, ...]
    names: tuple[str, ...]
    prefix: str
    needed: tuple[Mapping[int, int], int] | None
    has_total: bool
    suffixes: tuple[str, str]

    @classmethod
    def of(  # noqa: PLR0913  # what was asked
        cls,
        frame: Frame,
        profile: Profile,
        cells: Mapping[int, Cells],
        ids: Sequence[str],
        suffixes: tuple[str, str],
        *,
        only_observed: bool,
    ) -> _Work:
        """The work that is to be done on a table."""
        plan, names = profile.plan, tuple(frame.collect_schema().names())
        prefix = "score "
        while any(name.startswith(prefix) for name in names):
            prefix += " "
        positions = {node.id: index for index, node in enumerate(plan.nodes)}
        stands = stands_of(plan)
        return cls(
            plan=plan,
            cells=cells,
            asked=tuple(positions[id] for id in ids if plan.is_scored[positions[id]]),
            only_observed=only_observed,
            stands=stands,
            forked=forked_of(plan, cells, only_observed=only_observed),
            heights=heights_of(plan, stands),
            names=names,
            prefix=prefix,
            needed=needed_of(profile),
            has_total=profile.standing is not Standing.UNVERIFIED,
            suffixes=suffixes,
        )

    def run(self, frame: Frame) -> Any:
        """The table with what is asked for."""
        from narwhals.stable.v2 import col

        frame = frame.select(col(*self.names), *self._measurements(frame))
        if self.needed is not None:
            frame = frame.with_columns(self._coverage(*self.needed))
        own = [group for group in self.plan.groups if group.is_scored and self.stands[group.index] == group.index]
        for height in range(1, max(self.heights) + 1):
            means = [mean for group in own if self.heights[group.index] == height for mean in self._means(group)]
            frame = frame.select(col(*self.names, *self._kept(height)), *means)
        return frame.select(col(*self.names), *self._results())

    def _low(self, index: int) -> str:
        return f"{self.prefix}{index}"

    def _high(self, index: int) -> str:
        return f"{self.prefix}{index} high" if index in self.forked else self._low(index)

    def _ends(self, index: int) -> tuple[Expr, Expr]:
        """Both ends of the score of a node, from its columns."""
        return self._lows([index]), self._highs([index])

    def _lows(self, indexes: Sequence[int]) -> Expr:
        """The low ends of nodes that are all measurements, or all groups."""
        from narwhals.stable.v2 import col

        lows = col(*map(self._low, indexes))
        return lows.fill_null(0.0) if indexes[0] in self.cells and not self.only_observed else lows

    def _highs(self, indexes: Sequence[int]) -> Expr:
        from narwhals.stable.v2 import col

        highs = col(*map(self._high, indexes))
        return highs.fill_null(1.0) if indexes[0] in self.cells and not self.only_observed else highs

    def _measurements(self, frame: Frame) -> Iterator[Expr]:
        found = alike(frame, self.cells)
        done = {index: self._low(index) for each in found for index in each.columns.values()}
        for each in found:
            yield scores_alike(each, done)
        for index, cells in self.cells.items():
            if index not in done:
                low, high = scores_of(cells)
                yield low.alias(self._low(index))
                if index in self.forked:
                    yield high.alias(self._high(index))

    def _means(self, group: Group) -> Iterator[Expr]:
        weighed = [
            (self.stands[child], share) for child, share in zip(group.children, group.shares, strict=True) if share
        ]
        children, shares = [child for child, _ in weighed], [share for _, share in weighed]
        yield self._mean(group, self._lows, children, shares).alias(self._low(group.index))
        if group.index in self.forked:
            yield self._mean(group, self._highs, children, shares).alias(self._high(group.index))

    def _mean(
        self, group: Group, ends: Callable[[Sequence[int]], Expr], children: Sequence[int], shares: Sequence[float]
    ) -> Expr:
        if group.p == 1 and len(set(shares)) == 1 and not self.only_observed:
            kinds = ([at for at in children if (at in self.cells) is is_leaf] for is_leaf in (True, False))
            return mean_of_equals([ends(kind) for kind in kinds if kind], len(children))
        return mean_of_columns([ends([at]) for at in children], shares, group.p, some_missing=self.only_observed)

    def _coverage(self, parts: Mapping[int, int], _: int) -> Expr:
        """How much is observed, in whole numbers."""
        from narwhals.stable.v2 import Int64, col, sum_horizontal

        alike: dict[int, list[str]] = {}
        for index, part in parts.items():
            alike.setdefault(part, []).append(self._low(index))
        found = [sum_horizontal((~col(*names).is_null()).cast(Int64())) * part for part, names in sorted(alike.items())]
        return reduce(add, found).alias(f"{self.prefix}coverage")

    def _kept(self, height: int) -> Iterator[str]:
        """The columns of lower nodes that are used from this height on, the groups of the height aside."""
        names: dict[str, None] = {}
        for index, stand in enumerate(self.stands):
            is_used = index in self.asked or self.heights[self.plan.parents[index]] > height
            if self.heights[stand] < height and is_used and self.plan.is_scored[index]:
                names |= dict.fromkeys((self._low(stand), self._high(stand)))
        yield from names
        if self.needed is not None:
            yield f"{self.prefix}coverage"

    def _results(self) -> Iterator[Expr]:
        from narwhals.stable.v2 import max_horizontal

        for index in self.asked:
            stand = self.stands[index]
            low, high = self._ends(stand)
            if stand in self.forked:
                high = max_horizontal(low, high)  # rounding does not turn them round
            for suffix, expression in zip(self.suffixes, (low, high), strict=True):
                given = expression if index else self._total(expression)
                yield given.alias(f"{self.plan.nodes[index].id}{suffix}")

    def _total(self, end: Expr) -> Expr:
        """The end of the score of the whole, where a total is given."""
        from narwhals.stable.v2 import Float64, col, lit, when

        if not self.has_total:
            return lit(None).cast(Float64())
        return end if self.needed is None else when(col(f"{self.prefix}coverage") >= self.needed[1]).then(end)
