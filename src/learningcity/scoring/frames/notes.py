"""What a reader of the scores of a table should know: what the table does not have, and what is not scored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from learningcity.errors import InvalidObservations, nearest
from learningcity.rules.columns.tables import as_frame
from learningcity.scoring.frames.columns import Cells, cells_of, faults_of_columns, require_profile
from learningcity.scoring.frames.formulas import numbers_of, score_of_level
from learningcity.scoring.numbers.scales import Levels
from learningcity.scoring.profiles import Profile
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr

    from learningcity.scoring.frames.columns import Frame

__all__ = ["frame_notes"]


def frame_notes(frame: object, profile: Profile, *, columns: Mapping[str, str] | None = None) -> tuple[Message, ...]:
    """What a reader of the scores of a table should know: which measurements it does not have, and what is not scored.

    A column whose name is nearly that of a measurement that the table does not have is named. Conversions of the
    profile are not for tables: the figures of the measurements that have some are taken in the unit of the goalpost. Of
    an eager table also in how many cells something stands that counts as missing: a number that is not finite or that
    the scale refuses, a name that is no level, a low end above the high one.

    Args:
        frame: as for :func:`~learningcity.scoring.score_frame`.
        profile: as there.
        columns: as there.

    Raises:
        ModuleNotFoundError, WrongType, InvalidObservations: as :func:`~learningcity.scoring.score_frame`.
    """
    given = as_frame(frame)
    require_profile(profile)
    problems = tuple(faults_of_columns(given, profile, columns))
    if problems:
        raise InvalidObservations(problems)
    cells = cells_of(given, profile, columns)
    return (
        *_notes_of_columns(cells),
        *_notes_of_names(given, cells),
        *_notes_of_units(profile, cells),
        *_notes_of_cells(given, cells),
        *_notes_of_ends(given, cells),
    )


def _notes_of_columns(cells: Mapping[int, Cells]) -> Iterator[Message]:
    absent = tuple(each.goalpost.measurement for each in cells.values() if each.is_empty)
    if absent:
        yield Message("note.frame.no-column", {"measurements": Series(absent, ",")})
    ordinal = tuple(each.goalpost.measurement for each in cells.values() if not each.goalpost.is_scored)
    if ordinal:
        yield Message("note.frame.ordinal", {"measurements": Series(ordinal, ",")})


def _notes_of_names(frame: Frame, cells: Mapping[int, Cells]) -> Iterator[Message]:
    """Columns that nothing is read from and that may have been meant for a measurement."""
    absent = [each.goalpost.measurement for each in cells.values() if each.is_empty]
    read = {name for each in cells.values() for name in (each.value, *(each.ends or ()))}
    for column in frame.collect_schema().names():
        near = None if column in read or column in absent else nearest(_stem(column), absent)
        if near is not None:
            yield Message("note.frame.near-column", {"column": column, "measurement": near})


def _stem(column: str) -> str:
    return column.removesuffix(".low").removesuffix(".high")


def _notes_of_units(profile: Profile, cells: Mapping[int, Cells]) -> Iterator[Message]:
    units = {conversion.into for conversion in profile.conversions}
    of_units = (each.goalpost for each in cells.values() if not each.is_empty)
    found = tuple(goalpost.measurement for goalpost in of_units if goalpost.unit in units)
    if found:
        yield Message("note.frame.conversions", {"measurements": Series(found, ",")})


def _notes_of_ends(frame: Frame, cells: Mapping[int, Cells]) -> Iterator[Message]:
    """In how many rows of an eager table a low end stands above the high one."""
    from narwhals.stable.v2 import DataFrame

    ends = [each for each in cells.values() if each.ends is not None]
    if not isinstance(frame, DataFrame) or not ends:
        return
    counts = frame.select(*map(_reversed, ends))
    for low, count in counts.rows(named=True)[0].items():
        if count:
            high = low.removesuffix(".low") + ".high"
            yield Message("note.frame.ends", {"column": low, "other": high, "count": int(count)})


def _reversed(cells: Cells) -> Expr:
    """How often the low end stands above the high one."""
    (name, low), (_, high) = [pair for pair in _usable(cells) if pair[0] != cells.value]
    return (low > high).fill_null(value=False).sum().alias(name)


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
