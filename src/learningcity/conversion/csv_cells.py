"""Cells of CSV: the text in them, as values that a converter then reads, and back.

Nothing is guessed: a cell says exactly one thing or is refused with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from types import NoneType
from typing import Any, TypeAlias, get_args

from learningcity.cities import Population
from learningcity.conversion.dates_in_words import read_date
from learningcity.conversion.eras import require_common_era
from learningcity.conversion.kinds import bare, cannot_express, unknown_word
from learningcity.conversion.spellings import FLAGS, NONE_WORDS
from learningcity.conversion.strict import is_tuple, is_union
from learningcity.dates import PartialDate
from learningcity.errors import ConversionError, FieldError, InvalidValue, Problem, shown
from learningcity.texts import Message

__all__ = [
    "CellReader",
    "cell_reader",
    "known_type",
    "list_reader",
    "read_flag",
    "read_number_cell",
    "read_whole_number",
    "read_year",
]

CellReader: TypeAlias = Callable[[str], Any]

_WHOLE = re.compile(r"[0-9]{1,18}")
_INTEGER = re.compile(r"-?[0-9]{1,18}")
_NEGATIVE = re.compile(r"-[0-9]+")
_EVIDENT = re.compile(r"[0-9]+|[0-9]{1,3}(?:[, _'\u00a0\u202f][0-9]{3})+")
_NOTHING = frozenset(("-", "–", "—", "n/a", "na", "nan", "none", "null", "unknown", "ไม่มี", "ไม่มีข้อมูล", "ไม่ทราบ"))
_PERCENT = re.compile(r"(?:ร้อยละ)?\s*(.*?)\s*%?", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][-+]?[0-9]{1,4})?")


def read_whole_number(cell: str) -> int:
    """The number that the digits 0 to 9 write.

    Raises:
        InvalidValue: anything else; where the number is evident, it is the hint.
    """
    if _WHOLE.fullmatch(cell):
        return int(cell)
    code = "negative" if _NEGATIVE.fullmatch(cell) else "whole-number"
    raise InvalidValue(Problem(code, (), shown(cell), Message("accepted.digits"), _hint(cell, _evident(cell))))


def _hint(cell: str, evident: str | None) -> Message | None:
    """What may have been meant: a number, where one is evident, or nothing, where that is what the cell says."""
    if cell.strip().lower() in _NOTHING:
        return Message("hint.leave-empty")
    return Message("hint.did-you-mean", {"word": evident}) if evident else None


def _evident(cell: str) -> str | None:
    """The plain digits of a number in Thai digits, with separators of thousands, or with white space around."""
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in cell[:60].strip())
    if not _EVIDENT.fullmatch(text):
        return None
    plain = re.sub(r"[^0-9]", "", text)
    return plain if _WHOLE.fullmatch(plain) else None


def read_year(cell: str) -> int:
    """The year of the Gregorian calendar that a cell gives.

    Raises:
        InvalidValue: no year, or most likely one of the Buddhist era.
    """
    year = read_whole_number(cell)
    require_common_era(year, cell, "year")
    return year


def _read_date(cell: str) -> str:
    require_common_era(read_date(cell).year, cell, "date")
    return cell


def read_flag(cell: str) -> bool:
    """The flag that a word stands for.

    Raises:
        InvalidValue: another word.
    """
    if cell in FLAGS:
        return FLAGS[cell]
    raise unknown_word("unknown-value", cell, FLAGS)


def _read_number(cell: str) -> float:
    if _NUMBER.fullmatch(cell):
        return float(cell)
    found = _PERCENT.fullmatch(cell[:60].strip())
    plain = found[1] if found else ""
    evident = plain if _NUMBER.fullmatch(plain) else _evident(plain)
    raise InvalidValue(Problem("number", (), shown(cell), Message("accepted.number"), _hint(cell, evident)))


def read_number_cell(cell: str) -> int | float:
    """The number that the digits 0 to 9 write, with a point and an exponent or without.

    Raises:
        InvalidValue: anything else; where a number is evident, such as 5 in ``5%``, it is the hint.
    """
    return int(cell) if _INTEGER.fullmatch(cell) else _read_number(cell)


def list_reader(read: CellReader) -> CellReader:
    """The reader of entries between semicolons; there are none for a word that says so."""

    def read_list(cell: str) -> list[Any]:
        entries, problems = [], []
        for index, entry in enumerate(() if cell in NONE_WORDS else cell.split(";")):
            try:
                entries.append(read(entry.strip()))
            except FieldError as error:
                problems.append(error.problem.within(index))
        if problems:
            raise ConversionError(problems)
        return entries

    return read_list


def _as_given(cell: str) -> str:
    return cell


_READERS: dict[Any, CellReader] = {
    int: read_whole_number,
    float: _read_number,
    bool: read_flag,
    Population: read_whole_number,
    PartialDate: _read_date,
    date: _read_date,
}


def cell_reader(kind: Any) -> CellReader:
    """The reader of cells for a field of this type; where it has none, the text is left to the converter.

    Raises:
        CannotExpress: a cell of it could mean several things.
    """
    kind = known_type(kind)
    if is_tuple(kind):
        entry = known_type(get_args(kind)[0])
        if is_tuple(entry):
            raise cannot_express(str(kind))
        return list_reader(cell_reader(entry))
    if is_union(kind):
        if {*get_args(kind)} - {NoneType} != {int, float}:
            raise cannot_express(str(kind))
        return read_number_cell
    return _READERS.get(kind, _as_given)


def known_type(kind: Any) -> Any:
    """The type that a field has where it is known; an empty cell says that it is not."""
    kind = bare(kind)
    options = [option for option in get_args(kind) if option is not NoneType] if is_union(kind) else []
    return bare(options[0]) if len(options) == 1 else kind
