"""Screening with narwhals, on any engine: in stages, each of which the engine may compute once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from learningcity.rules.columns.asked import Found
from learningcity.rules.columns.compiling import compiled
from learningcity.rules.columns.decisions import Expr, Masks, TwoMasks
from learningcity.rules.columns.leaves import Reader
from learningcity.rules.columns.libraries import Narwhals
from learningcity.rules.columns.outcomes import text_of_masks

if TYPE_CHECKING:
    from learningcity.rules.columns.tables import Frame

__all__ = ["Staged"]


@frozen
class Staged:
    """A table with the masks of each requirement as columns.

    Attributes:
        found: the table and what is asked of it.
        frame: the table with the masks, and with what they are made of.
        masks: of each requirement that is looked at, from these columns.
        reader: what reads the cells.
        library: in which the masks are written.
        added: the names of the columns that it has more than the table.
    """

    found: Found
    frame: Frame
    masks: tuple[Masks, ...]
    reader: Reader
    library: Narwhals
    added: tuple[str, ...]

    @classmethod
    def of(cls, found: Found) -> Staged:
        """The table, with columns added to it."""
        library = Narwhals(found.table.engine)
        reader = Reader(library, found.asked.vocabulary, found.sheet.cells, found.prefix)
        algebra = TwoMasks()
        masks = [compiled(each.condition, algebra, reader) for each in found.asked.requirements]
        frame = _with_columns(_with_made(found), reader.prepared)
        columns: dict[str, Any] = {}
        named = [_named(mask, f"{found.prefix}{place}", columns, library) for place, mask in enumerate(masks)]
        added = (*found.sheet.made, *reader.prepared, *columns)
        return cls(found, _with_columns(frame, columns), tuple(named), reader, library, added)

    def with_outcome(self) -> tuple[Frame, Masks]:
        """The table with the masks of the whole too, and these from their columns."""
        asked = self.found.asked
        binding = (masks for masks, each in zip(self.masks, asked.requirements, strict=True) if each.binding)
        columns: dict[str, Any] = {}
        outcome = _named(TwoMasks().all_of(binding), f"{self.found.prefix}whole", columns, self.library)
        return _with_columns(self.frame, columns), outcome

    def screened(self) -> Any:
        """The table that was given, with what was asked for."""
        asked = self.found.asked
        frame, outcome = self.with_outcome()
        texts = (outcome, *self.masks) if asked.reasons else (outcome,)
        results = {name: text_of_masks(each) for name, each in zip(asked.names, texts, strict=True)}
        with_results = _with_columns(frame, results)
        native: Any = self.found.table.frame.to_native()
        if self.found.table.engine == "pandas":  # it may be of a class of its own, and have attributes
            made: Any = with_results.select(*results).to_native()
            return native.assign(**{name: made[name] for name in results})
        whole = [f"{self.found.prefix}whole {side}" for side in outcome._fields]
        added = [*self.added, *(name for name, mask in zip(whole, outcome, strict=True) if mask is not None)]
        return with_results.drop(added).to_native()

    def unread(self) -> dict[str, Expr]:
        """Of each column of which some text or number may not be read: where it is not."""
        found: dict[str, Expr] = {}
        for cells in self.found.sheet.cells.values():
            column, unread = cells.given or cells.column, self.reader.unread(cells)
            if unread is not None:  # of several facts in one column, each may read other cells
                found[column] = found[column] | unread if column in found else unread
        return found


def _with_made(found: Found) -> Frame:
    import narwhals.stable.v2 as nw

    made = {name: nw.from_native(column, series_only=True) for name, column in found.sheet.made.items()}
    return found.table.frame.with_columns(**made) if made else found.table.frame


def _with_columns(frame: Frame, columns: dict[str, Any]) -> Frame:
    return frame.with_columns(*(each.alias(name) for name, each in columns.items())) if columns else frame


def _named(masks: Masks, name: str, columns: dict[str, Any], library: Narwhals) -> Masks:
    """The masks as columns of these names, to which they are added."""
    named = []
    for side, mask in zip(masks._fields, masks, strict=True):
        column = None if mask is None else f"{name} {side}"
        if column is not None:
            columns[column] = mask
        named.append(None if column is None else library.col(column))
    return Masks(*named)
