"""The entries of a tuple: what may differ in them, which of it goes together, and entries that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any as Anything
from typing import TypeAlias

from learningcity.rules.cells.shapes import FILL, Entries, Path
from learningcity.rules.cells.variables import Variable, is_among
from learningcity.rules.nodes import AnyFact

__all__ = ["Container", "Member", "Options", "can_be_unknown_together", "planted", "unknown_at", "value_in"]

Options: TypeAlias = Sequence[tuple[int, ...]]
"""For each variable the positions of the cells in which it may lie."""

_KNOWN, _NOT_KNOWN = 0, 1
_NO, _YES = 0, 1


class Member:
    """One fact that goes through the tuple.

    Attributes:
        memberships: for each constant the variable that says whether it is among the entries.
        gap: the variable that says whether an entry is not known, where that can be.
        nullable: the prefixes of the path inside an entry at which None may stand, the entry itself first.
        others: values that are none of the constants.
    """

    def __init__(self, fact: AnyFact, nullable: tuple[Path, ...]) -> None:
        self.fact = fact
        self.memberships: dict[Anything, int] = {}
        self.gap: int | None = None
        self.nullable = nullable
        self.others: tuple[Anything, ...] = ()

    @property
    def steps(self) -> Path:
        """The path inside an entry."""
        return self.fact.path[self.fact.path.index("*") + 1 :]


class Container:
    """One tuple that facts go through or count.

    Attributes:
        path: the path to the tuple.
        presence: the variable that says whether it is known.
        count: the variable of the number of its entries, where a fact counts them.
    """

    def __init__(self, path: Path, presence: int) -> None:
        self.path = path
        self.presence = presence
        self.members: list[Member] = []
        self.count: int | None = None

    def inner(self) -> Iterator[int]:
        """The variables that say nothing where the tuple is not known."""
        for member in self.members:
            yield from member.memberships.values()
            if member.gap is not None:
                yield member.gap
        if self.count is not None:
            yield self.count

    def possible(self, options: Options, variables: Sequence[Variable]) -> bool:
        """Whether some tuple shows one of these options for every variable."""
        if options[self.presence] == (_NOT_KNOWN,):
            return all(0 in options[variable] for variable in self.inner())
        if _NOT_KNOWN in options[self.presence]:
            return True
        needs = [need for member in self.members for need in _needs(member, options)]
        fewest = max((sum(path == member.fact.path for path, _ in needs) for member in self.members), default=0)
        lows, highs = self._counts(options, variables)
        if needs and all(len(options[variable]) == 1 for variable in self.inner()):
            cells = [one[0] for one in options]
            fewest = len(self._rows([], cells)) if self._can_show(needs, options) else 0
        if all(high is not None and high < fewest for high in highs):
            return False
        return self._can_show(needs, options) if needs or all(lows) else True

    def _can_show(self, needs: Sequence[tuple[Path, Anything]], options: Options) -> bool:
        """Whether for each need, or if there is none at all, an entry shows it and nothing that must not be there."""
        can = _can_be(options)
        asked: list[dict[Path, Anything]] = [{path: value} for path, value in needs] or [{}]
        return all(self._completed(need, can) is not None for need in asked)

    def _counts(self, options: Options, variables: Sequence[Variable]) -> tuple[list[int], list[int | None]]:
        if self.count is None:
            return [0], [None]
        cells = [variables[self.count].cells[at] for at in options[self.count]]
        return [cell.low for cell in cells], [cell.high for cell in cells]

    def _completed(self, needs: Mapping[Path, Anything], can: _Can) -> dict[Path, Anything] | None:
        """The values of one entry: those needed, and others that add nothing; None where there is no such entry.

        None among the values stands for not known, as which a fact may take others of the entry with it.
        """
        values = {
            member.fact.path: needs[member.fact.path] if member.fact.path in needs else _filler(member, can)
            for member in self.members
        }
        for _ in self.members:
            for member in self.members:
                if values[member.fact.path] is None and not self._is_unknown_in(member, values):
                    under = [path for path in values if path[: len(member.nullable[-1])] == member.nullable[-1]]
                    if any(needs.get(path) is not None for path in under):
                        return None
                    values |= dict.fromkeys(under)
        may = all(
            values[member.fact.path] is not None or (member.gap is not None and can(member.gap, _YES))
            for member in self.members
        )
        return values if may else None

    def _is_unknown_in(self, member: Member, values: Mapping[Path, Anything]) -> bool:
        if not member.nullable:
            return True  # and refused at the end: it has no gap
        return can_be_unknown_together(member.nullable, {path: value is None for path, value in values.items()})

    def entries(
        self,
        cells: Sequence[int],
        variables: Sequence[Variable],
        present: tuple[Anything, ...],
        size: int | None = None,
    ) -> Entries:
        """Entries that lie in these cells: of those present as many as can stay, and as few new ones as will do.

        With ``size`` so many, or as many more as it takes to show what must be there.
        """
        kept = [entry for entry in present if all(_may_stay(member, entry, cells) for member in self.members)]
        low, high = 0, None
        if self.count is not None:
            cell = variables[self.count].cells[cells[self.count]]
            low, high = (cell.low, cell.high) if size is None else (size, size)
        if high is not None:
            kept = self._at_most(high, kept, cells)
        rows = self._rows(kept, cells)
        rows += [self._row(cells) for _ in range(low - len(kept) - len(rows))]
        return Entries(tuple(kept), tuple(rows))

    def _at_most(self, high: int, kept: list[Anything], cells: Sequence[int]) -> list[Anything]:
        """Of the entries those that leave room for what is still missing; the first ones stay."""

        def size(entries: list[Anything]) -> int:
            return len(entries) + len(self._rows(entries, cells))

        for at in reversed(range(len(kept))):
            fewer = kept[:at] + kept[at + 1 :]
            if size(kept) > high and size(fewer) < size(kept):
                kept = fewer
        return kept if size(kept) <= high else []

    def _rows(self, kept: list[Anything], cells: Sequence[int]) -> list[Anything]:
        """New entries for what must be among the entries and is not."""
        can = _settled(cells)
        missing = {member.fact.path: _missing(member, kept, cells) for member in self.members}
        # What is not known comes first in each list, so that an entry that is not known is so for all of them.
        rows = (self._completed(need, can) for need in _side_by_side(missing))
        return [self._planted(row) for row in rows if row is not None]

    def _row(self, cells: Sequence[int]) -> Anything:
        """One more entry, which adds nothing to what is there."""
        if not self.members:
            return FILL
        can = _settled(cells)
        single = [
            {path: value} for member in self.members for path, value in _needs(member, [(cell,) for cell in cells])
        ]
        rows = (self._completed(need, can) for need in ({}, *single))
        return next(self._planted(row) for row in rows if row is not None)

    def _planted(self, values: Mapping[Path, Anything]) -> Anything:
        unknown = {path: value is None for path, value in values.items()}
        entry: Anything = {}
        for member in self.members:
            value = values[member.fact.path]
            steps = member.steps
            if value is None:
                steps = unknown_at(member.nullable, unknown)[member.fact.path.index("*") + 1 :]
            entry = planted(entry, steps, value)
        return entry


_Can: TypeAlias = Callable[[int, int], bool]
"""Whether a variable may lie in a cell."""


def _can_be(options: Options) -> _Can:
    return lambda variable, cell: cell in options[variable]


def _settled(cells: Sequence[int]) -> _Can:
    return lambda variable, cell: cells[variable] == cell


def _side_by_side(missing: Mapping[Path, list[Anything]]) -> list[dict[Path, Anything]]:
    """Values of different facts in the same entries, as many as the longest list."""
    length = max(map(len, missing.values()), default=0)
    return [{path: values[at] for path, values in missing.items() if at < len(values)} for at in range(length)]


def _needs(member: Member, options: Options) -> Iterator[tuple[Path, Anything]]:
    """What must be among the entries; None for an unknown one."""
    if member.gap is not None and options[member.gap] == (_YES,):
        yield member.fact.path, None
    for constant, variable in member.memberships.items():
        if options[variable] == (_YES,):
            yield member.fact.path, constant


def value_in(fact: AnyFact, entry: Anything) -> Anything:
    """The value that a fact has in one entry of its tuple."""
    for step in fact.path[fact.path.index("*") + 1 :]:
        if entry is None:
            return None
        entry = getattr(entry, step)
    return entry


def _may_stay(member: Member, entry: Anything, cells: Sequence[int]) -> bool:
    value = value_in(member.fact, entry)
    if value is None:
        return member.gap is None or cells[member.gap] == _YES
    return not any(
        cells[variable] == _NO and is_among(value, (constant,)) for constant, variable in member.memberships.items()
    )


def _missing(member: Member, kept: list[Anything], cells: Sequence[int]) -> list[Anything]:
    """The values that must be among the entries and are not; an unknown one first."""
    values = [value_in(member.fact, entry) for entry in kept]
    gap = member.gap is not None and cells[member.gap] == _YES and None not in values
    wanted = [constant for constant, variable in member.memberships.items() if cells[variable] == _YES]
    return [None] * gap + [one for one in wanted if not any(is_among(value, (one,)) for value in values)]


def _filler(member: Member, can: _Can) -> Anything:
    """A value that adds nothing: one that is no constant, or one that is there anyway; None if there is none."""
    if member.others:
        return member.others[0]
    return next((one for one, variable in member.memberships.items() if can(variable, _YES)), None)


def can_be_unknown_together(nullable: tuple[Path, ...], unknown: dict[Path, bool]) -> bool:
    """Whether None may stand at one of the prefixes, as every path that goes on from it is unknown as well."""
    return any(all(can for path, can in unknown.items() if path[: len(prefix)] == prefix) for prefix in nullable)


def unknown_at(nullable: tuple[Path, ...], unknown: dict[Path, bool]) -> Path:
    """The deepest prefix at which None may stand and takes nothing else with it that is known."""
    return next(prefix for prefix in reversed(nullable) if can_be_unknown_together((prefix,), unknown))


def planted(tree: Anything, steps: Path, value: Anything) -> Anything:
    """The tree with a value at the end of these steps; what None already stands for stays None."""
    if tree is None or not steps:
        return value
    return {**tree, steps[0]: planted(tree.get(steps[0], {}), steps[1:], value)}
