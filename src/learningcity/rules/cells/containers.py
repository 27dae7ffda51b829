"""The entries of a tuple: what may differ in them, which of it goes together, and entries that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any as Anything
from typing import TypeAlias

from attrs import define, field

from learningcity.rules.cells.shapes import FILL, Entries, Path
from learningcity.rules.cells.variables import Variable, is_among
from learningcity.rules.nodes import AnyFact

__all__ = ["Container", "Member", "Options", "can_be_unknown_together", "planted", "unknown_at", "value_in"]

Options: TypeAlias = Sequence[tuple[int, ...]]
"""For each variable the positions of the cells in which it may lie."""

_KNOWN, _NOT_KNOWN = 0, 1
_NO, _YES = 0, 1


@define
class Member:
    """One fact that goes through the tuple.

    Attributes:
        memberships: for each constant the variable that says whether it is among the entries.
        gap: the variable that says whether an entry is not known, where that can be.
        nullable: the prefixes of the path inside an entry at which None may stand, the entry itself first.
        others: values that are none of the constants.
    """

    fact: AnyFact
    memberships: dict[Anything, int]
    gap: int | None
    nullable: tuple[Path, ...]
    others: tuple[Anything, ...]

    @property
    def steps(self) -> Path:
        """The path inside an entry."""
        return self.fact.path[self.fact.path.index("*") + 1 :]


@define
class Container:
    """One tuple that facts go through or count.

    Attributes:
        path: the path to the tuple.
        presence: the variable that says whether it is known.
        count: the variable of the number of its entries, where a fact counts them.
    """

    path: Path
    presence: int
    members: list[Member] = field(factory=list)
    count: int | None = None

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
        needed = max((_needed(member, options) for member in self.members), default=0)
        lows, highs = self._counts(options, variables)
        if all(high is not None and high < needed for high in highs):
            return False
        if needed or all(lows):
            return all(self._can_fill(member, options) for member in self.members) and self._gaps_agree(options)
        return True

    def _counts(self, options: Options, variables: Sequence[Variable]) -> tuple[list[int], list[int | None]]:
        if self.count is None:
            return [0], [None]
        cells = [variables[self.count].cells[at] for at in options[self.count]]
        return [cell.low for cell in cells], [cell.high for cell in cells]

    def _can_fill(self, member: Member, options: Options) -> bool:
        """Whether an entry can be made that adds nothing of this fact but what may be there."""
        can_gap = member.gap is not None and _YES in options[member.gap]
        return bool(member.others) or can_gap or any(_YES in options[v] for v in member.memberships.values())

    def _gaps_agree(self, options: Options) -> bool:
        unknown = {member.fact.path: member.gap is not None and _YES in options[member.gap] for member in self.members}
        return all(
            can_be_unknown_together(member.nullable, unknown)
            for member in self.members
            if member.gap is not None and options[member.gap] == (_YES,)
        )

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
        rows += [self._row({}, cells) for _ in range(low - len(kept) - len(rows))]
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
        missing = {member.fact.path: _missing(member, kept, cells) for member in self.members}
        length = max(map(len, missing.values()), default=0)
        return [
            self._row({path: values[at] for path, values in missing.items() if at < len(values)}, cells)
            for at in range(length)
        ]

    def _row(self, values: dict[Path, Anything], cells: Sequence[int]) -> Anything:
        """A new entry with these values, and with values that add nothing where none is given."""
        if not self.members:
            return FILL
        full = {member.fact.path: values.get(member.fact.path, _filler(member, cells)) for member in self.members}
        unknown = {path: value is None for path, value in full.items()}
        entry: Anything = {}
        for member in self.members:
            value = full[member.fact.path]
            steps = member.steps
            if value is None:
                steps = unknown_at(member.nullable, unknown)[member.fact.path.index("*") + 1 :]
            entry = planted(entry, steps, value)
        return entry


def _needed(member: Member, options: Options) -> int:
    """How many entries it takes at the least to show what must be there."""
    gap = member.gap is not None and options[member.gap] == (_YES,)
    return gap + sum(options[variable] == (_YES,) for variable in member.memberships.values())


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


def _filler(member: Member, cells: Sequence[int]) -> Anything:
    """A value that adds nothing: one that is no constant, or one that is there anyway."""
    if member.others:
        return member.others[0]
    return next((one for one, variable in member.memberships.items() if cells[variable] == _YES), None)


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
